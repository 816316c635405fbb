"""The `#+` header of a query: what is read from it, and what is refused."""

from __future__ import annotations

import pytest

from thidua.queries.header import parse_query

HEADER = """\
#+ summary: Văn bản của một năm
#+ x-summary-en: Documents of a year
#+ description: >-
#+   Hai dòng
#+   một câu.
#+ x-description-en: Two lines
#+ tags: [documents, time]
#+ x-parameters:
#+   year:
#+     type: year
#+     required: true
#+     example: 2024
#+     vi: Năm ban hành
#+     en: Year of issue
#+ x-example:
#+   year: 2024
"""
QUERY = """
# ?_commented_iri is no parameter
PREFIX td: <https://example.org/?_iri_iri#>
SELECT ?d WHERE { ?d td:year ?_year_integer . FILTER(?d != "?_quoted") }
"""


def test_a_header_becomes_words_and_parameters() -> None:
    query = parse_query("of_year", HEADER + QUERY)
    assert query.summary == {"vi": "Văn bản của một năm", "en": "Documents of a year"}
    assert query.description == {"vi": "Hai dòng một câu.", "en": "Two lines"}
    assert query.tags == ("documents", "time")
    assert query.example == {"year": "2024"}
    (year,) = query.parameters
    assert (year.name, year.type, year.required, year.variable) == (
        "year",
        "year",
        True,
        "_year_integer",
    )
    assert year.example == "2024"
    assert year.summary == {"vi": "Năm ban hành", "en": "Year of issue"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(QUERY, "no header", id="no header"),
        pytest.param(HEADER.replace("#+ tags", "#+\ttags") + QUERY, "no YAML", id="a tab"),
        pytest.param(
            HEADER.replace("x-summary-en", "x-other") + QUERY, "x-summary-en", id="no English"
        ),
        pytest.param(HEADER.replace("  en:", "  fr:") + QUERY, "'en'", id="parameter half told"),
        pytest.param(HEADER + QUERY.replace("year_", "annum_"), "annum", id="another parameter"),
        pytest.param(HEADER + QUERY.replace("?_year", "?__year"), "required", id="optional really"),
        pytest.param(HEADER + QUERY.replace("_integer", "_iri"), "not year", id="another type"),
    ],
)
def test_a_wrong_header_is_told_in_one_line(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said) as caught:
        parse_query("of_year", text)
    assert str(caught.value).startswith("of_year.rq: ")
    assert "\n" not in str(caught.value)

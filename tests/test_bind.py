"""Values in queries: each arrives as it was given, and none becomes a part of the query."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.namespace import XSD
from rdflib.term import Literal, URIRef

from thidua.graph.errors import UnknownQuery, UsageError
from thidua.queries import SavedQuery, bind, load, parse_query
from thidua.queries.tokens import substitute, variables, write_term

HOSTILE = {
    "quote": 'a"b',
    "three quotes": 'a"""b',
    "apostrophes": "a'''b",
    "ends with quote": 'a"',
    "ends with backslash": "a\\",
    "backslash quote": '\\"',
    "line break": "a\nb",
    "carriage return": "a\rb",
    "tab": "a\tb",
    "braces": "a } { b",
    "closes and goes on": '") } UNION { ?x ?y ?z } #',
    "comment": "a # b",
    "variable": "?_text ?x $x",
    "escaped quote": "\\u0022",
    "escaped quote, long": "\\U00000022",
    "two backslashes": '\\\\u0022 } "',
    "three backslashes": "\\\\\\u0022",
    "escape, then more": "\\u00220022",
    "percent": "%22%0A",
    "nul": "a\0b",
    "bell": "a\x07b",
    "next line": "a\x85b",
    "line separator": "a\u2028b",
    "right to left": "a\u202eb\u202c",
    "zero width": "a\u200bb",
    "astral": "a\U0001f600b",
    "last of all": "a\U0010ffffb",
    "format mark": "{} %s {0} $text",
    "Vietnamese": "Thi đua - khen thưởng",
    "blank": " ",
    "nothing": "",
}


def _oxigraph(query: str) -> list[tuple[str, ...]]:
    store = ox.Store()
    store.add(ox.Quad(*(ox.NamedNode(f"https://example.org/{name}") for name in "spo")))
    solutions = store.query(query)
    assert isinstance(solutions, ox.QuerySolutions)
    return [tuple(term.value for term in row) for row in solutions]  # type: ignore[union-attr]


def _rdflib(query: str) -> list[tuple[str, ...]]:
    graph = rdflib.Graph()
    graph.add((URIRef("urn:s"), URIRef("urn:p"), URIRef("urn:o")))
    return [tuple(str(term) for term in row) for row in graph.query(query)]  # type: ignore[union-attr]


@pytest.mark.parametrize("engine", [_oxigraph, _rdflib])
@pytest.mark.parametrize("value", [pytest.param(v, id=k) for k, v in HOSTILE.items()])
def test_a_text_arrives_unchanged(value: str, engine) -> None:  # type: ignore[no-untyped-def]
    query = "SELECT ?x WHERE { BIND(?_text AS ?x) }"
    assert engine(substitute(query, {"_text": Literal(value)})) == [(value,)]


@pytest.mark.parametrize(
    ("term", "written"),
    [
        (Literal(2024), "2024"),
        (Literal(-5), "-5"),
        (Literal("văn bản", lang="vi"), '"văn bản"@vi'),
        (Literal("2024-01-31", datatype=XSD.date), f'"2024-01-31"^^<{XSD.date}>'),
        (Literal("x", datatype=XSD.string), '"x"'),
        (URIRef("https://example.org/đ"), "<https://example.org/đ>"),
    ],
)
def test_terms_keep_their_type(term: URIRef | Literal, written: str) -> None:
    assert write_term(term) == written


@pytest.mark.parametrize(
    "iri",
    ["https://x/ y", "https://x/>y", 'https://x/"', "https://x/\\u003e", "https://x/\n", "https://x/\0",
     "https://x/{y}", "https://x/`", "https://x/\ud800", "no-scheme", ""],
)  # fmt: skip
def test_what_is_no_iri_is_refused(iri: str) -> None:
    with pytest.raises(ValueError, match="no IRI"):
        write_term(URIRef(iri))


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ValueError, match="half a character"):
        write_term(Literal("a\ud800b"))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("SELECT * {?s ?p ?_x}", 'SELECT * {?s ?p "v"}', id="pattern"),
        pytest.param("SELECT * {?s ?p $_x}", 'SELECT * {?s ?p "v"}', id="dollar"),
        pytest.param("SELECT * {?s ?p ?_xy}", "SELECT * {?s ?p ?_xy}", id="longer name"),
        pytest.param('SELECT * {?s ?p "?_x"}', 'SELECT * {?s ?p "?_x"}', id="string"),
        pytest.param("SELECT * {?s ?p '?_x'}", "SELECT * {?s ?p '?_x'}", id="single quotes"),
        pytest.param(
            'SELECT * {?s ?p """a " ?_x"""}', 'SELECT * {?s ?p """a " ?_x"""}', id="long string"
        ),
        pytest.param(
            'SELECT * {?s ?p "a\\" ?_x"}', 'SELECT * {?s ?p "a\\" ?_x"}', id="escaped quote"
        ),
        pytest.param("SELECT * {?s ?p <u:?_x>}", "SELECT * {?s ?p <u:?_x>}", id="IRI"),
        pytest.param("# ?_x\nSELECT * {}", "# ?_x\nSELECT * {}", id="comment"),
        pytest.param("# it's\nSELECT ?_x {}", '# it\'s\nSELECT ("v" AS ?_x) {}', id="quote in it"),
        pytest.param("SELECT ?a ?_x {}", 'SELECT ?a ("v" AS ?_x) {}', id="returned"),
        pytest.param("select distinct ?_x where {}", 'select distinct ("v" AS ?_x) where {}', id="small"),
        pytest.param("SELECT (STR(?_x) AS ?y) {}", 'SELECT (STR("v") AS ?y) {}', id="expression"),
        pytest.param(
            "SELECT ?a {{SELECT ?_x {?s ?p ?_x}} FILTER(?_x = ?a)}",
            'SELECT ?a {{SELECT ("v" AS ?_x) {?s ?p "v"}} FILTER("v" = ?a)}',
            id="sub-select",
        ),
        pytest.param("SELECT ?a {?a x:select ?_x}", 'SELECT ?a {?a x:select "v"}', id="name"),
    ],
)  # fmt: skip
def test_only_the_variable_is_replaced(query: str, expected: str) -> None:
    assert substitute(query, {"_x": Literal("v")}) == expected


def test_variables_are_told_from_what_looks_like_one() -> None:
    text = "# ?a\nPREFIX x: <u:?b> SELECT ?c {?c x:p \"?d\" ; x:q '?e', $f }"
    assert variables(text) == {"c", "f"}


HEADER = """\
#+ summary: Thử
#+ x-summary-en: A trial
#+ description: Thử
#+ x-description-en: A trial
#+ tags: [trial]
#+ x-parameters:
#+   text: {type: text, required: true, example: abc, vi: Chữ, en: Text}
#+   year: {type: year, required: false, example: 2024, vi: Năm, en: Year}
#+   day: {type: date, required: false, example: 2024-01-31, vi: Ngày, en: Day}
#+ x-example: {text: a b}
"""
BODY = "SELECT * { BIND(?_text AS ?a) BIND(?__year_integer AS ?b) BIND(?__day_xsd_date AS ?c) }\n"


@pytest.fixture
def trial() -> SavedQuery:
    return parse_query("trial", HEADER + BODY)


class _NoGraph:
    """None of these queries asks which document is meant."""

    def __getattr__(self, name: str) -> object:
        raise AssertionError(name)


def _bound(query: SavedQuery, values: Mapping[str, str]) -> str:
    return bind(query, values, _NoGraph()).splitlines()[-1]  # type: ignore[arg-type]


def test_values_take_the_type_of_their_parameter(trial: SavedQuery) -> None:
    assert _bound(trial, {"text": "2024", "year": " 2024 ", "day": "2024-01-31"}) == (
        f'SELECT * {{ BIND("2024" AS ?a) BIND(2024 AS ?b) BIND("2024-01-31"^^<{XSD.date}> AS ?c) }}'
    )


@pytest.mark.parametrize("values", [{}, {"year": "", "day": "  "}])
def test_an_optional_value_left_out_stays_a_variable(
    trial: SavedQuery, values: dict[str, str]
) -> None:
    assert _bound(trial, {"text": "x", **values}) == (
        'SELECT * { BIND("x" AS ?a) BIND(?__year_integer AS ?b) BIND(?__day_xsd_date AS ?c) }'
    )


def test_texts_are_composed(trial: SavedQuery) -> None:
    decomposed = unicodedata.normalize("NFD", "đường")
    assert f'"{unicodedata.normalize("NFC", decomposed)}"' in _bound(trial, {"text": decomposed})


@pytest.mark.parametrize("value", ["20x4", "1e3", "2024.0", "٢٠٢٤", "9" * 30, "1}", "--1"])
def test_what_is_no_year_is_refused(trial: SavedQuery, value: str) -> None:
    with pytest.raises(UsageError, match=r"year: .* is no whole number; write 2024"):
        _bound(trial, {"text": "x", "year": value})


@pytest.mark.parametrize("value", ["31/01/2024", "2024", "2024-13-01", "2024-01-32"])
def test_what_is_no_date_is_refused(trial: SavedQuery, value: str) -> None:
    with pytest.raises(UsageError, match=r"day: .* is no date; write 2024-01-31"):
        _bound(trial, {"text": "x", "day": value})


def test_a_missing_value_is_told_with_the_parameters(trial: SavedQuery) -> None:
    with pytest.raises(UsageError) as caught:
        _bound(trial, {"year": "2024"})
    assert str(caught.value) == (
        "trial needs a value for text; it takes text (text), year (year, optional), "
        "day (date, optional); for example: thidua query trial -p text='a b'"
    )


def test_an_unknown_parameter_is_told_with_the_parameters(trial: SavedQuery) -> None:
    with pytest.raises(UnknownQuery, match=r"trial has no parameter 'txt'; it takes text \(text\)"):
        _bound(trial, {"txt": "x"})


def test_half_a_character_is_a_usage_error(trial: SavedQuery) -> None:
    with pytest.raises(UsageError, match="half a character"):
        _bound(trial, {"text": "a\ud800"})


@pytest.mark.parametrize(
    ("name", "near"),
    [("lineage", "lineage_"), ("mostcited", "most_cited"), ("qqqq", "thidua query --list")],
)
def test_an_unknown_query_is_told_with_the_nearest(name: str, near: str) -> None:
    with pytest.raises(UnknownQuery, match=near):
        load(name)


def test_a_dash_may_stand_for_the_underscore() -> None:
    assert load("lineage-up").name == "lineage_up"

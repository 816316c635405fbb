"""Which document a person means, on a small graph of an invented province."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from thidua.graph.errors import AmbiguousDocument, UnknownDocument
from thidua.graph.store import Store, create_store
from thidua.queries import resolve_document

ID = "https://w3id.org/thidua/id/document/"
NS = "https://w3id.org/thidua/ns#"
TITLE = "http://purl.org/dc/terms/title"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"

LONG = "Kết quả " + ", ".join(f"phần việc số {n} của năm" for n in range(1, 12))

#: local part -> (symbol, year, date, title or label)
WORKS: dict[str, tuple[str | None, int | None, str | None, str | None]] = {
    "an-giang.ubnd.2018.ct.02": ("02/CT-UBND", 2018, "2018-01-04", None),
    "an-giang.ubnd.2024.ct.02": ("02/CT-UBND", 2024, "2024-01-01", None),
    "tw.2014.ct.34": ("34-CT/TW", 2014, "2014-04-07", None),
    "cum.2024.pd.0a1b2c3d": ("/PĐ-CTĐ", 2024, "2024-01-25", None),
    "an-giang.ubnd.2022.ct.4e5f6a7b": (None, 2022, None, "Phát động thi đua năm 2022"),
    "qh.2022.luat.thi-dua": (None, 2022, None, "Luật Thi đua, khen thưởng năm 2022"),
    "an-giang.ubnd.2020.kh.07": ("07/KH-UBND", 2020, "2020-02-02", None),
    "ca-mau.ubnd.2020.kh.07": ("07/KH-UBND", 2020, "2020-03-03", None),
    "an-giang.hdnd.undated.nq.05": ("05/NQ-HĐND", None, None, None),
    "ca-mau.hdnd.undated.nq.05": ("05/NQ-HĐND", None, None, None),
    "ca-mau.ubnd.2021.bc.4e5f6a7c": (None, 2021, None, LONG),
}


def _lines() -> Iterator[str]:
    for local, (symbol, year, date, title) in WORKS.items():
        facts = [
            ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", f"<{NS}Document>"),
            (f"{NS}symbol", f'"{symbol}"' if symbol else None),
            (
                f"{NS}year",
                f'"{year}"^^<http://www.w3.org/2001/XMLSchema#integer>' if year else None,
            ),
            (f"{NS}issued", f'"{date}"^^<http://www.w3.org/2001/XMLSchema#date>' if date else None),
            (TITLE, f'"{title}"@vi' if title else None),
            (LABEL, f'"Văn bản {symbol or title}"'),
        ]
        for graph in ("one", "two"):  # what two sources say alike counts once
            for predicate, value in facts:
                if value:
                    yield f"<{ID}{local}> <{predicate}> {value} <https://example.org/{graph}> ."


@pytest.fixture(scope="module", params=["with the search index", "without"])
def graph(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Store]:
    with create_store(Path(tmp_path_factory.mktemp("find")) / "store", _lines()) as store:
        if request.param == "without":
            (store.generation / "search.json").unlink()
        yield store


@pytest.mark.parametrize(
    ("text", "local"),
    [
        pytest.param("34-CT/TW", "tw.2014.ct.34", id="as printed"),
        pytest.param("34-ct/tw", "tw.2014.ct.34", id="small letters"),
        pytest.param(" 34 - CT / TW ", "tw.2014.ct.34", id="blanks"),
        pytest.param("34–CT/TW", "tw.2014.ct.34", id="another dash"),
        pytest.param("034-CT/TW", "tw.2014.ct.34", id="leading zero"),
        pytest.param("Chỉ thị số 34-CT/TW", "tw.2014.ct.34", id="with its kind"),
        pytest.param("34-CT/TW@2014", "tw.2014.ct.34", id="year that is not needed"),
        pytest.param("02/CT-UBND@2024", "an-giang.ubnd.2024.ct.02", id="year"),
        pytest.param("2/ct-ubnd @ 2018", "an-giang.ubnd.2018.ct.02", id="year, loosely"),
        pytest.param("02/CT-UBND@2024-01", "an-giang.ubnd.2024.ct.02", id="month"),
        pytest.param("02/CT-UBND@2018-1-4", "an-giang.ubnd.2018.ct.02", id="day"),
        pytest.param("02/CT-UBND ngày 04/01/2018", "an-giang.ubnd.2018.ct.02", id="day in words"),
        pytest.param("02/CT-UBND, ngày 4.1.2018", "an-giang.ubnd.2018.ct.02", id="day with dots"),
        pytest.param("07/KH-UBND@2020-03-03", "ca-mau.ubnd.2020.kh.07", id="same year"),
        pytest.param("02/CT-UBND năm 2018", "an-giang.ubnd.2018.ct.02", id="year in words"),
        pytest.param("02/CT-UBND 2024", "an-giang.ubnd.2024.ct.02", id="year behind a blank"),
        pytest.param("Chỉ thị 34-CT/TW", "tw.2014.ct.34", id="its kind before it"),
        pytest.param("Văn bản 02/CT-UBND ngày 04/01/2018", "an-giang.ubnd.2018.ct.02", id="as labelled"),
        pytest.param("Chỉ thị số 02/CT-UBND ngày 01/01/2024 của UBND tỉnh", "an-giang.ubnd.2024.ct.02", id="as cited"),
        pytest.param("/PĐ-CTĐ", "cum.2024.pd.0a1b2c3d", id="blank number"),
        pytest.param("/PD-CTD", "cum.2024.pd.0a1b2c3d", id="without marks"),
        pytest.param("Số: …../PĐ-CTĐ", "cum.2024.pd.0a1b2c3d", id="dots for the blank"),
        pytest.param(unicodedata.normalize("NFD", "/PĐ-CTĐ"), "cum.2024.pd.0a1b2c3d", id="NFD"),
        pytest.param(
            "luật thi đua, khen thưởng năm 2022", "qh.2022.luat.thi-dua", id="a law's name"
        ),
        pytest.param(
            "Phat dong thi dua nam 2022", "an-giang.ubnd.2022.ct.4e5f6a7b", id="title, no marks"
        ),
        pytest.param(LONG, "ca-mau.ubnd.2021.bc.4e5f6a7c", id="a title of 68 words"),
        pytest.param("tw.2014.ct.34", "tw.2014.ct.34", id="end of the IRI"),
        pytest.param("id:document/tw.2014.ct.34", "tw.2014.ct.34", id="prefixed IRI"),
        pytest.param(f"{ID}an-giang.ubnd.2022.ct.4e5f6a7b", "an-giang.ubnd.2022.ct.4e5f6a7b", id="IRI"),
        pytest.param("\u202a34-CT/TW\u202c", "tw.2014.ct.34", id="copied with direction marks"),
    ],
)  # fmt: skip
def test_one_document_is_meant(graph: Store, text: str, local: str) -> None:
    assert str(resolve_document(graph, text)) == ID + local


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("02/CT-UBND", "'02/CT-UBND' is 2 documents; write one of 02/CT-UBND@2018, 02/CT-UBND@2024"),
        (
            "07/KH-UBND@2020",
            (
                "'07/KH-UBND@2020' is 2 documents; write one of "
                "07/KH-UBND@2020-02-02, 07/KH-UBND@2020-03-03"
            ),
        ),
        (
            "05/nq-hdnd",
            (
                f"'05/nq-hdnd' is 2 documents; write one of {ID}an-giang.hdnd.undated.nq.05, "
                f"{ID}ca-mau.hdnd.undated.nq.05"
            ),
        ),
    ],
)  # fmt: skip
def test_several_are_listed_as_they_must_be_typed(graph: Store, text: str, said: str) -> None:
    with pytest.raises(AmbiguousDocument) as caught:
        resolve_document(graph, text)
    assert str(caught.value) == said


def test_what_is_listed_can_be_typed(graph: Store) -> None:
    for text in ("02/CT-UBND", "07/KH-UBND", "05/NQ-HĐND"):
        with pytest.raises(AmbiguousDocument) as caught:
            resolve_document(graph, text)
        calls = str(caught.value).partition("write one of ")[2].split(", ")
        assert len({resolve_document(graph, call) for call in calls}) == len(calls) == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("35-CT/TW", "the nearest are 34-CT/TW", id="another number"),
        pytest.param("02/CT-UBND@2019", "02/CT-UBND@2018, 02/CT-UBND@2024", id="another year"),
        pytest.param("34-CT/TW@14", "no document", id="no year"),
        pytest.param(
            "Chỉ thị 35-CT/TW năm 2014",
            "'35-CT/TW@2014'; the nearest are 34-CT/TW",
            id="among words",
        ),
        pytest.param("qqq", "see: thidua query documents", id="nothing near"),
        pytest.param(f"{ID}tw.2014.ct.35", "no document has the IRI", id="unknown IRI"),
        pytest.param("https://x/> } #", "no IRI", id="no IRI"),
        pytest.param("https://x/\\u003e", "no IRI", id="escape in an IRI"),
        pytest.param('34-CT/TW" } #', "no document", id="closing quote"),
        pytest.param("", "write a number", id="nothing"),
        pytest.param(" \u202e ", "write a number", id="nothing seen"),
        pytest.param("x" * 100_000, "write a number", id="a book"),
    ],
)
def test_no_document_is_meant(graph: Store, text: str, said: str) -> None:
    with pytest.raises(UnknownDocument) as caught:
        resolve_document(graph, text)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 500


def test_a_part_of_a_title_names_the_documents_that_hold_it(tmp_path: Path) -> None:
    with create_store(tmp_path / "store", _lines()) as store:
        with pytest.raises(UnknownDocument) as caught:
            resolve_document(store, "thi dua khen thuong")
        assert str(caught.value).endswith(
            "the nearest are Văn bản Luật Thi đua, khen thưởng năm 2022"
        )
        with pytest.raises(UnknownDocument, match="the nearest are 34-CT/TW"):
            resolve_document(store, "35-CT/TW")

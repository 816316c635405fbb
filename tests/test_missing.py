"""What to look for: ranked by the questions it would answer; gaps in yearly series."""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua.graph.build import build
from thidua.graph.records import Citation, Document, Record
from thidua.graph.store import open_store
from thidua.queries.missing import missing

ISSUER = "Ủy ban nhân dân tỉnh Hòa Lộc"


def directive(number: str, year: int, title: str, *citations: Citation, **said: str) -> Document:
    values = {"type": "Chỉ thị", "issuer": ISSUER, **said}
    return Document(
        number=number, issued=f"{year}-01-05", title=title, citations=citations, **values
    )  # type: ignore[arg-type]


def rows(folder: Path, *documents: Document) -> list[dict[str, str | None]]:
    build([Record(f"{i}.txt", documents=(d,)) for i, d in enumerate(documents)], folder)
    with open_store(folder) as store:
        found = missing(store).dicts()
    return [{k: None if v is None else str(v) for k, v in row.items()} for row in found]


def test_questions_are_the_sum_of_what_a_text_would_answer(tmp_path: Path) -> None:
    found = rows(
        tmp_path / "s",
        directive(
            "1/CT-UBND",
            2031,
            "Phát động thi đua",
            Citation("34-CT/TW", date="2014-04-07", issuer="Bộ Chính trị", title="đổi mới"),
            Citation("23/QĐ-UBND", relation="implements"),
            Citation("01-KL/TW", date="2021-05-18"),
            Citation("05-CT/TW", date="2016-05-15", host="01-KL/TW", host_relation="continues"),
        ),
        directive("2/CT-UBND", 2031, "Tăng cường trật tự", Citation("23/QĐ-UBND")),
    )
    counted = {
        r["number"]: [
            r[c]
            for c in (
                "unknown",
                "dates",
                "relations",
                "conflicts",
                "lineage",
                "citing",
                "questions",
            )
        ]
        for r in found
    }
    assert counted == {
        "23/QĐ-UBND": ["3", "2", "0", "0", "1", "2", "8"],
        "05-CT/TW": ["2", "0", "1", "0", "0", "1", "4"],
        "01-KL/TW": ["2", "0", "1", "0", "0", "1", "4"],
        "34-CT/TW": ["0", "0", "0", "0", "0", "1", "1"],
    }
    assert [r["number"] for r in found] == ["23/QĐ-UBND", "01-KL/TW", "05-CT/TW", "34-CT/TW"]
    assert str(found[-1]["known_from"]).startswith(
        "ngày, cơ quan ban hành, trích yếu: Chỉ thị 1/CT-UBND"
    )
    assert " | " not in str(found[-1]["known_from"])


def test_a_conflict_about_it_counts(tmp_path: Path) -> None:
    found = rows(
        tmp_path / "s",
        directive("1/CT-UBND", 2031, "A", Citation("9/KH-UBND", date="2030-01-02")),
        directive("2/CT-UBND", 2031, "B", Citation("9/KH-UBND", date="2030-01-03")),
    )
    assert [(r["number"], r["conflicts"]) for r in found] == [("9/KH-UBND", "1")]


YEARLY = "Phát động thi đua thực hiện thắng lợi nhiệm vụ năm {}"

SERIES: dict[str, tuple[list[Document], list[str]]] = {
    "one year between": (
        [directive("1/CT-UBND", y, YEARLY.format(y)) for y in (2030, 2032)], ["2031"]),
    "no year between": (
        [directive("1/CT-UBND", y, YEARLY.format(y)) for y in (2030, 2031)], []),
    "two years between": (
        [directive("1/CT-UBND", y, YEARLY.format(y)) for y in (2030, 2033)], ["2031", "2032"]),
    "the title changed a little": (
        [directive("1/CT-UBND", 2030, YEARLY.format(2030)),
         directive("1/CT-UBND", 2032, YEARLY.format(2032).replace("nhiệm vụ", "mục tiêu, nhiệm vụ"))],
        ["2031"]),
    "two matters": (
        [directive("1/CT-UBND", 2030, YEARLY.format(2030)),
         directive("1/CT-UBND", 2032, "Tăng cường phòng cháy, chữa cháy rừng năm 2032")],
        []),
    "two issuers": (
        [directive("1/CT-UBND", 2030, YEARLY.format(2030)),
         directive("1/CT-UBND", 2032, YEARLY.format(2032),
                   issuer="Ủy ban nhân dân tỉnh Sông Vân")],
        []),
    "committee and chairman": (
        [directive("1/CT-UBND", 2030, YEARLY.format(2030)),
         directive("1/CT-UBND", 2032, YEARLY.format(2032), issuer=f"Chủ tịch {ISSUER}")],
        ["2031"]),
    "a silence of many years": (
        [directive("1/CT-UBND", y, YEARLY.format(y)) for y in (2020, 2032)], []),
    "no year in the title": (
        [directive("1/CT-UBND", y, "Tăng cường kỷ luật, kỷ cương hành chính") for y in (2030, 2032)],
        []),
}  # fmt: skip


@pytest.mark.parametrize(("documents", "years"), SERIES.values(), ids=SERIES.keys())
def test_gaps(tmp_path: Path, documents: list[Document], years: list[str]) -> None:
    found = rows(tmp_path / "s", *documents)
    assert [r["date"] for r in found if r["kind"] == "gap"] == years


def test_a_gap_says_what_is_expected_and_from_what(tmp_path: Path) -> None:
    documents, _ = SERIES["one year between"]
    (gap,) = rows(tmp_path / "s", *documents)
    assert (gap["title"], gap["issuer"]) == (YEARLY.format(2031), ISSUER)
    assert gap["known_from"] == (
        "Chỉ thị 1/CT-UBND ngày 05/01/2030; Chỉ thị 1/CT-UBND ngày 05/01/2032"
    )

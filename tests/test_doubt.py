"""What does not go together: each check on records made for it, then the samples and the corpus."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from thidua.graph.build import build
from thidua.graph.doubt import find_conflicts
from thidua.graph.extract import extract
from thidua.graph.printed import gather_facts
from thidua.graph.read import Text, read
from thidua.graph.records import (
    Anniversary,
    Campaign,
    Citation,
    Document,
    Duration,
    Milestone,
    Receipt,
    Record,
    Signatory,
    Target,
    Term,
)
from thidua.graph.resolve import resolve
from thidua.graph.store import open_store
from thidua.queries.conflicts import conflicts, has_errors

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

ISSUER = "Ủy ban nhân dân tỉnh Hòa Lộc"
HEAD = f"Chủ tịch {ISSUER}"
TITLE = "Phát động thi đua làm đường liên thôn và bảo đảm nguồn nước sạch năm 2031"


def directive(**said: object) -> Document:
    values = {"number": "05/CT-UBND", "type": "Chỉ thị", "issued": "2031-02-01", "issuer": ISSUER}
    return Document(**{**values, **said})  # type: ignore[arg-type]


def letter(**said: object) -> Document:
    values = {"number": "9/SNV-VP", "type": "Công văn", "issued": "2031-03-01"}
    return Document(**{**values, "issuer": "Sở Nội vụ tỉnh Hòa Lộc", **said})  # type: ignore[arg-type]


def cites(**said: object) -> Document:
    values = {"number": "05/CT-UBND", "type": "Chỉ thị", "date": "2031-02-01"}
    return letter(citations=(Citation(**{**values, **said}),))  # type: ignore[arg-type]


def found(*documents: Document) -> list[tuple[str, str]]:
    """(severity, kind) of each conflict of these documents, each in a file of its own."""
    records = [Record(f"{i}.txt", documents=(d,)) for i, d in enumerate(documents)]
    return [(c.severity, c.kind) for c in find_conflicts(gather_facts(records, resolve(records)))]


def target(low: float, high: float | None = None, **said: object) -> Target:
    values = {"indicator": "tỷ lệ đường liên thôn", "unit": "%", "printed": f"{low:g}%"}
    return Target(low=low, high=low if high is None else high, **{**values, **said})  # type: ignore[arg-type]


def share(part: str, low: float, high: float) -> Target:
    return Target(f"Cơ cấu kinh tế: {part}", low, high, "%")


ELECTION = ("Hội đồng nhân dân các cấp", "bầu cử")

#: What a document says and the conflicts in it.
CASES: dict[str, tuple[list[Document], list[tuple[str, str]]]] = {
    "nothing": ([directive()], []),
    # said differently
    "date": ([directive(), cites(date="2031-02-03")], [("error", "date")]),
    "date of the month only": ([directive(), cites(date="2031-02")], []),
    "issuer, head and organ": (
        [cites(issuer=ISSUER), cites(issuer=HEAD)],
        [("warning", "issuer")],
    ),
    "signed for the organ, cited as the head's": (
        [directive(signatories=(Signatory("Lê Văn Mẫu", "Chủ tịch", "TM. Ủy ban nhân dân"),)),
         cites(issuer=HEAD)],
        [("warning", "issuer")],
    ),
    "signed by the head, cited as the head's": (
        [directive(signatories=(Signatory("Lê Văn Mẫu", "Chủ tịch"),)), cites(issuer=HEAD)],
        [],
    ),
    "issuer of another kind": (
        [directive(), cites(issuer="Hội đồng nhân dân tỉnh Hòa Lộc")],
        [("error", "issuer")],
    ),
    "standing board of the committee": (
        [Document("7-CT/TU", "Chỉ thị", "2031-01-02", issuer="Tỉnh ủy Hòa Lộc"),
         cites(number="7-CT/TU", date="2031-01-02", issuer="Ban Thường vụ Tỉnh ủy Hòa Lộc")],
        [],
    ),
    "title in other words": (
        [directive(title=TITLE), cites(title=TITLE.replace("bảo đảm", "đảm bảo"))],
        [("note", "title")],
    ),
    "title, tone mark elsewhere": (
        [directive(title="Phát động thi đua hòa giải cơ sở"),
         cites(title="phát động thi đua hoà giải cơ sở")],
        [],
    ),
    "title cut short": ([directive(title=TITLE), cites(title=TITLE[:40])], []),
    "title with its date written out": (
        [directive(title="Triển khai Kết luận ngày 05 tháng 01 năm 2031 về chuyển đổi số"),
         cites(title="Triển khai Kết luận ngày 05/01/2031 về chuyển đổi số")],
        [],
    ),
    "what it is about is no title": ([directive(title=TITLE), cites(title="thi đua")], []),
    "title shared with another": (
        [directive(title=TITLE),
         letter(citations=(
             Citation("05/CT-UBND", "Chỉ thị", "2031-02-01", title="đổi mới công tác dân vận của tỉnh"),
             Citation("06/CT-UBND", "Chỉ thị", "2031-02-02", title="đổi mới công tác dân vận của tỉnh"),
         ))],
        [],
    ),
    "one number, two documents": (
        [cites(title=TITLE),
         cites(date="2031-02-20", title="tăng cường phòng cháy, chữa cháy rừng mùa khô")],
        [("warning", "number-twice")],
    ),
    "one number in two years": ([directive(), cites(date="2030-02-01")], []),
    # anniversaries
    "years and dates": (
        [directive(anniversaries=(Anniversary("Ngày lập tỉnh", 75, "1954-10-20", "2031-10-20"),))],
        [("error", "anniversary")],
    ),
    "years that add up": (
        [directive(anniversaries=(Anniversary("Ngày lập tỉnh", 77, "1954-10-20", "2031-10-20"),))],
        [],
    ),
    "two origins printed": (
        [directive(anniversaries=(Anniversary("Chiến thắng Đèo Mây", 77, "1954-10-20", "2031-10-20"),)),
         letter(anniversaries=(Anniversary("Chiến thắng Đèo Mây", 78, "1953-10-20", "2031-10-20"),))],
        [("error", "origin")],
    ),
    "the year only is no other origin": (
        [directive(anniversaries=(Anniversary("Chiến thắng Đèo Mây", 77, "1954-10-20", "2031-10-20"),)),
         letter(anniversaries=(Anniversary("Chiến thắng Đèo Mây", 77, "1954", "2031"),))],
        [],
    ),
    "years against the origin of another document": (
        [directive(anniversaries=(Anniversary("Chiến thắng Đèo Mây", 77, "1954-10-20", "2031-10-20"),)),
         letter(anniversaries=(Anniversary("Chiến thắng Đèo Mây", 75),))],
        [("warning", "origin")],
    ),
    "two reckoned origins": (
        [directive(anniversaries=(Anniversary("Chiến thắng Đèo Mây", 77),)),
         letter(anniversaries=(Anniversary("Chiến thắng Đèo Mây", 75),))],
        [("warning", "origin")],
    ),
    "issued in November for the year after": (
        [directive(anniversaries=(Anniversary("Chiến thắng Đèo Mây", 77, "1954-10-20", "2031-10-20"),)),
         letter(issued="2030-11-05", anniversaries=(Anniversary("Chiến thắng Đèo Mây", 77),))],
        [],
    ),
    "our founding day, in two provinces": (
        [directive(anniversaries=(Anniversary("Ngày thành lập tỉnh", 77, "1954-10-20", "2031-10-20"),)),
         Document("1/CT-UBND", "Chỉ thị", "2031-01-01", issuer="Ủy ban nhân dân tỉnh Sông Vân",
                  anniversaries=(Anniversary("Ngày thành lập tỉnh", 30, "2001-01-01", "2031-01-01"),))],
        [],
    ),
    # periods
    "60 days that are 61": (
        [directive(campaign=Campaign("2031-08-19", "2031-10-19"), durations=(Duration(60),))],
        [("warning", "period")],
    ),
    "100 days that are 92": (
        [directive(durations=(Duration(100, "2031-06-01", "2031-08-31"),))],
        [("error", "period")],
    ),
    "92 days, both ends counted": (
        [directive(durations=(Duration(92, "2031-06-01", "2031-08-31"),))], []),
    "91 days, one end counted": (
        [directive(durations=(Duration(91, "2031-06-01", "2031-08-31"),))], []),
    "days without a first day": (
        [directive(campaign=Campaign(None, "2031-10-19"), durations=(Duration(60),))], []),
    "ends before it begins": (
        [directive(campaign=Campaign("2031-10-19", "2031-08-19"))], [("error", "period")]),
    # reviews
    "interim review after the end": (
        [directive(campaign=Campaign("2031-03-01", "2031-10-30"),
                   milestones=(Milestone("sơ kết", "2031-11"),))],
        [("error", "review")],
    ),
    "final review after the end": (
        [directive(campaign=Campaign("2031-03-01", "2031-10-30"),
                   milestones=(Milestone("tổng kết", "2031-11"),))],
        [],
    ),
    "review before the start": (
        [directive(campaign=Campaign("2031-03-01", "2031-10-30"),
                   milestones=(Milestone("tổng kết", "2031-02"),))],
        [("error", "review")],
    ),
    "review before the launch": (
        [directive(campaign=Campaign(None, "2031-10-30"),
                   milestones=(Milestone("sơ kết", "2030-12"),))],
        [("error", "review")],
    ),
    "review in the month of the end": (
        [directive(campaign=Campaign("2031-03-01", "2031-10-15"),
                   milestones=(Milestone("sơ kết", "2031-10"),))],
        [],
    ),
    # arrivals and citations
    "received before issued": (
        [directive(receipts=(Receipt("17", "2031-01-30"),))], [("error", "receipt")]),
    "received on the day": ([directive(receipts=(Receipt("17", "2031-02-01"),))], []),
    "the stamp of what is forwarded": (
        [letter(receipts=(Receipt("17", "2031-02-04"),),
                citations=(Citation("05/CT-UBND", "Chỉ thị", "2031-02-01", relation="forwards"),))],
        [],
    ),
    "cites a later document": (
        [letter(citations=(Citation("8/KH-UBND", "Kế hoạch", "2031-04-01"),))],
        [("error", "citing-later")],
    ),
    "cites one of the same year": (
        [letter(citations=(Citation("8/KH-UBND", "Kế hoạch", "2031"),))], []),
    # terms of office
    "two terms for one election": (
        [directive(terms=(Term(ELECTION[0], "2026", "2031", ELECTION[1], "XVI"),
                          Term(ELECTION[0], "2021", "2026", ELECTION[1], "XVI")))],
        [("error", "term")],
    ),
    "two terms, no ordinal": (
        [directive(terms=(Term(ELECTION[0], "2026", "2031", ELECTION[1]),
                          Term(ELECTION[0], "2021", "2026", ELECTION[1])))],
        [("warning", "term")],
    ),
    "two elections": (
        [directive(terms=(Term(ELECTION[0], "2026", "2031", ELECTION[1], "XVI"),
                          Term(ELECTION[0], "2021", "2026", ELECTION[1], "XV")))],
        [],
    ),
    "the past term and the coming one": (
        [directive(terms=(Term("Đảng bộ tỉnh", "2025", "2030"), Term("Đảng bộ tỉnh", "2020", "2025")))],
        [],
    ),
    # figures
    "range the wrong way round": ([directive(targets=(target(8, 7),))], [("error", "range")]),
    "shares that make 100": (
        [directive(targets=(share("nông lâm nghiệp", 23, 24), share("công nghiệp", 24, 25),
                            share("dịch vụ", 47, 48), share("thuế sản phẩm", 4, 5)))],
        [],
    ),
    "shares that make 90": (
        [directive(targets=(share("nông nghiệp", 20, 20), share("công nghiệp - xây dựng", 30, 30),
                            share("dịch vụ", 40, 40)))],
        [("warning", "shares")],
    ),
    "shares with one sector unsaid": (
        [directive(targets=(share("nông nghiệp", 20, 20), share("dịch vụ", 40, 40)))], []),
    "lower than the year before": (
        [directive(targets=(target(90),)),
         directive(number="6/CT-UBND", issued="2032-02-01", targets=(target(88),))],
        [("note", "falls")],
    ),
    "higher than the year before": (
        [directive(targets=(target(90),)),
         directive(number="6/CT-UBND", issued="2032-02-01", targets=(target(92),))],
        [],
    ),
    "fewer poor households": (
        [directive(targets=(target(9, indicator="tỷ lệ hộ nghèo"),)),
         directive(number="6/CT-UBND", issued="2032-02-01",
                   targets=(target(7, indicator="tỷ lệ hộ nghèo"),))],
        [],
    ),
    "a department aims higher": (
        [directive(targets=(target(88.5, bound="at_least"),)),
         letter(number="9/KH-SNV", type="Kế hoạch", targets=(target(89, bound="at_least"),),
                citations=(Citation("05/CT-UBND", "Chỉ thị", "2031-02-01", relation="implements"),))],
        [("note", "apart-from-above")],
    ),
    "a department aims lower": (
        [directive(targets=(target(88.5, bound="at_least"),)),
         letter(number="9/KH-SNV", type="Kế hoạch", targets=(target(80, bound="at_least"),),
                citations=(Citation("05/CT-UBND", "Chỉ thị", "2031-02-01", relation="implements"),))],
        [("warning", "apart-from-above")],
    ),
    "a district counts its own": (
        [directive(targets=(target(88.5),)),
         Document("3/KH-UBND", "Kế hoạch", "2031-03-01", issuer="Ủy ban nhân dân huyện Đồng Mây",
                  place="Hòa Lộc", targets=(target(80),),
                  citations=(Citation("05/CT-UBND", "Chỉ thị", "2031-02-01", issuer=ISSUER,
                                      relation="implements"),))],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("documents", "expected"), CASES.values(), ids=CASES.keys())
def test_what_does_not_go_together(
    documents: list[Document], expected: list[tuple[str, str]]
) -> None:
    assert found(*documents) == expected


def test_the_order_of_records_does_not_matter() -> None:
    documents = [d for some, _ in CASES.values() for d in some]
    records = [Record(f"{i}.txt", documents=(d,)) for i, d in enumerate(documents)]
    one = find_conflicts(gather_facts(records, resolve(records)))
    other = find_conflicts(gather_facts(records[::-1], resolve(records[::-1])))
    assert one == other
    assert len({c.local for c in one}) == len(one)


# What the samples hold, and what the documents beside the project hold


def rows_of(texts: list[Text], folder: Path) -> list[dict[str, str | None]]:
    build([extract(t) for t in texts], folder, texts={t.source: t.nfc for t in texts})
    with open_store(folder) as store:
        rows = conflicts(store)
    assert has_errors(rows)
    return [{k: None if v is None else str(v) for k, v in row.items()} for row in rows.dicts()]


def told(rows: list[dict[str, str | None]]) -> list[tuple[str | None, ...]]:
    return [(r["severity"], r["kind"], (r["file_a"] or "")[:3], (r["file_b"] or "")[:3]) for r in rows]  # fmt: skip


def check_words(rows: list[dict[str, str | None]], texts: list[Text]) -> None:
    """Both sides of every row are quoted, and stand where the row says."""
    by_name = {t.source: t.nfc for t in texts}
    for row in rows:
        for side in "ab":
            start, end = int(row[f"start_{side}"] or -1), int(row[f"end_{side}"] or -1)
            text = by_name[row[f"file_{side}"] or ""]
            assert row[f"quote_{side}"] == text[start:end]
            assert row[f"quote_{side}"]


def test_the_samples_hold_what_was_planted_and_nothing_else(tmp_path: Path) -> None:
    texts = [read(path) for path in sorted((ROOT / "samples").glob("0*"))]
    rows = rows_of(texts, tmp_path / "store")
    assert told(rows) == [
        ("error", "anniversary", "02_", "02_"),
        ("error", "period", "03_", "03_"),
        ("warning", "issuer", "07_", "04_"),
        ("note", "apart-from-above", "02_", "07_"),  # 04 holds 02 too: the same words
        ("note", "title", "02_", "03_"),
    ]
    assert [(r["value_a"], r["value_b"]) for r in rows[:2]] == [
        ("75 năm", "20/10/1947 - 20/10/2024: 77 năm"),
        ("100 ngày", "01/06/2024 - 31/08/2024: 91 - 92 ngày"),
    ]
    check_words(rows, texts)


@pytest.fixture(scope="module")
def corpus_texts() -> Iterator[list[Text]]:
    texts = [read(path) for path in sorted((SHARED / "corpus").glob("*.txt"))]
    if not texts:
        pytest.skip("the texts are not beside the project")
    yield texts


def test_the_corpus_contradicts_itself_with_both_quotations(
    corpus_texts: list[Text], tmp_path: Path
) -> None:
    rows = rows_of(corpus_texts, tmp_path / "store")
    assert told(rows) == [
        ("error", "term", "004", "004"),
        ("warning", "issuer", "002", "000"),
        ("warning", "period", "003", "003"),
        ("note", "falls", "001", "000"),
        ("note", "falls", "004", "001"),
        ("note", "title", "000", "000"),
    ]
    check_words(rows, corpus_texts)
    words = {r["kind"]: (r["quote_a"] or "", r["quote_b"] or "") for r in rows}
    assert [q[-11:] for q in words["term"]] == ["2021 - 2026", "2016 - 2021"]
    assert ["Chủ tịch" in q for q in words["issuer"]] == [True, False]
    assert ["60 ngày" in words["period"][0], "19/10/2019" in words["period"][1]] == [True, True]
    assert ["bảo đảm" in words["title"][0], "đảm bảo" in words["title"][1]] == [True, True]


def test_other_documents_hold_no_false_contradiction() -> None:
    """Read row by row: what is found in documents that were not made for it is really there."""
    paths = sorted((SHARED / "dev" / "texts").glob("*.txt"))
    paths += sorted((SHARED / "unlabelled").glob("*.txt"))
    if not paths:
        pytest.skip("the texts are not beside the project")
    records = [extract(read(path)) for path in paths]
    assert find_conflicts(gather_facts(records, resolve(records))) == []

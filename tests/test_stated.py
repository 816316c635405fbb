"""Terms of office, days of a campaign, places of cited titles, short references: from text."""

from __future__ import annotations

import pytest

from thidua.graph.extract.campaign.durations import find_durations
from thidua.graph.extract.citations.short_references import attach_short_references
from thidua.graph.extract.citations.titles import place_titles
from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.extract.terms import find_terms
from thidua.graph.records import Citation, Evidence

TERMS = {
    "election": (
        "Bầu cử đại biểu Quốc hội khóa XV và đại biểu HĐND các cấp nhiệm kỳ 2021 - 2026.",
        [("Hội đồng nhân dân các cấp", "bầu cử", "XV", "2021", "2026")],
    ),
    "congress": (
        "Tổ chức Đại hội đại biểu Đảng bộ tỉnh lần thứ XVIII, nhiệm kỳ 2025-2030.",
        [("Đảng bộ tỉnh", "đại hội", "XVIII", "2025", "2030")],
    ),
    "a body's term": (
        "Chương trình của Ủy ban nhân dân tỉnh nhiệm kỳ 2021 - 2026.",
        [("Ủy ban nhân dân tỉnh", None, None, "2021", "2026")],
    ),
    "two sentences": (
        "Tổng kết HĐND tỉnh nhiệm kỳ 2016 - 2021. Bầu cử HĐND tỉnh nhiệm kỳ 2021 - 2026.",
        [
            ("Hội đồng nhân dân tỉnh", None, None, "2016", "2021"),
            ("Hội đồng nhân dân tỉnh", "bầu cử", None, "2021", "2026"),
        ],
    ),
    "said twice": (
        "Bầu cử HĐND tỉnh nhiệm kỳ 2021 - 2026; bầu cử HĐND tỉnh nhiệm kỳ 2021 - 2026.",
        [("Hội đồng nhân dân tỉnh", "bầu cử", None, "2021", "2026")],
    ),
    "nobody's": ("Trong nhiệm kỳ 2021 - 2026, tỉnh phấn đấu.", []),
    "a period, no term": ("Hội đồng nhân dân tỉnh giai đoạn 2021 - 2026.", []),
}


@pytest.mark.parametrize(("text", "expected"), TERMS.values(), ids=TERMS.keys())
def test_terms(text: str, expected: list[tuple[str | None, ...]]) -> None:
    found = find_terms(make_flow(text), 0, len(text))
    assert [(t.body, t.event, t.ordinal, t.from_, t.to) for t in found] == expected
    assert all(text[e.start : e.end].endswith(t.to) for t in found for e in t.evidence)


DAYS = {
    "days and nights": ("Ra sức thi đua tập trung cao độ 60 ngày đêm.", [(60, None, None)]),
    "a drive with its dates": (
        "Mở đợt cao điểm 100 ngày làm đường từ ngày 01/6/2031 đến hết ngày 31/8/2031.",
        [(100, "2031-06-01", "2031-08-31")],
    ),
    "days, nights, with a comma": ("Phát động thi đua 45 ngày, đêm.", [(45, None, None)]),
    "a deadline": ("Báo cáo trong thời hạn 15 ngày làm việc.", []),
    "days after": ("Thi đua xong, sau 30 ngày kể từ ngày ký báo cáo.", []),
    "another body's campaign": ("Hưởng ứng đợt thi đua 500 ngày đêm của cả nước.", []),
    "launched by another": ("Thi đua 500 ngày đêm do Thủ tướng Chính phủ phát động.", []),
    "in a quoted name": ("Phong trào “60 ngày đêm làm đường”.", []),
    "a date is no number of days": ("Đợt thi đua đến 19 ngày 20/8/2031.", []),
}


@pytest.mark.parametrize(("text", "expected"), DAYS.values(), ids=DAYS.keys())
def test_days(text: str, expected: list[tuple[int, str | None, str | None]]) -> None:
    found = find_durations(make_flow(text), 0, len(text))
    assert [(d.days, d.start, d.end) for d in found] == expected


def test_days_in_the_documents_own_theme_count() -> None:
    text = "Chủ đề: “60 ngày đêm làm đường”."
    found = find_durations(make_flow(text), 0, len(text), ((text.index("60"), len(text)),))
    assert [d.days for d in found] == [60]


def test_the_place_of_a_cited_title() -> None:
    text = "Theo Chỉ thị số 5/CT-UBND về **đảm bảo\nnguồn nước sạch** cho dân."
    start = text.index("Chỉ thị")
    citation = Citation(
        "5/CT-UBND",
        title="đảm bảo nguồn nước sạch",
        evidence=(Evidence(start, start + len("Chỉ thị số 5/CT-UBND")),),
    )
    (placed,) = place_titles(make_flow(text), (citation,), len(text))
    (proof,) = placed.title_evidence
    assert text[proof.start : proof.end] == "đảm bảo\nnguồn nước sạch" == proof.quote


FULL = Citation(
    "5/CT-UBND",
    "Chỉ thị",
    "2031-01-02",
    "Chủ tịch Ủy ban nhân dân tỉnh Hòa Lộc",
    title="Phát động thi đua làm đường năm 2031",
)
REFERENCES = {
    "kind, matter, year and issuer": (
        "Bám sát Chỉ thị phát động thi đua năm 2031 của UBND tỉnh, các sở triển khai.", True),
    "another year": ("Bám sát Chỉ thị phát động thi đua năm 2030 của UBND tỉnh.", False),
    "another kind": ("Bám sát Kế hoạch phát động thi đua năm 2031 của UBND tỉnh.", False),
    "another issuer": ("Bám sát Chỉ thị phát động thi đua năm 2031 của HĐND tỉnh.", False),
    "another matter": ("Bám sát Chỉ thị phòng cháy rừng năm 2031 của UBND tỉnh.", False),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), REFERENCES.values(), ids=REFERENCES.keys())
def test_short_references(text: str, expected: bool) -> None:
    (made,) = attach_short_references(make_flow(text), (FULL,), 0, len(text))
    assert [text[e.start : e.end] for e in made.evidence] == (
        ["Chỉ thị phát động thi đua năm 2031 của UBND tỉnh"] if expected else []
    )


PLAN = Citation(
    "41/KH-UBND", "Kế hoạch", relation="cites", evidence=(Evidence(0, 10),), title="làm đường"
)
LATER = {
    "Sở đề nghị các xã triển khai thực hiện Kế hoạch nêu trên.": "implements",
    "Các trường treo cờ theo yêu cầu tại Kế hoạch nói trên.": "implements",
    "Sở đề nghị các xã thực hiện nghiêm ý kiến chỉ đạo nêu trên của Chủ tịch UBND tỉnh.": "implements",
    "Văn phòng đính chính Kế hoạch nói trên như sau:": "amends",
    "Sở gửi kèm Kế hoạch nêu trên.": "forwards",
    "(Gửi kèm theo các Kế hoạch của UBND tỉnh; các biểu mẫu)": "forwards",
    "Đề nghị UBND tỉnh sửa đổi Kế hoạch nêu trên.": "cites",
    "Việc thực hiện Kế hoạch trên địa bàn còn chậm, như nêu trên.": "cites",
    "Các xã thực hiện Chỉ thị nêu trên.": "cites",
}


@pytest.mark.parametrize("sentence", LATER)
def test_a_document_meant_by_its_kind(sentence: str) -> None:
    text = f"Kế hoạch số 41/KH-UBND về làm đường đã có. {sentence}"
    (made,) = attach_short_references(make_flow(text), (PLAN,), 0, len(text))
    assert made.relation == LATER[sentence]


def test_what_is_cited_further_on_is_not_meant() -> None:
    text = "Các xã thực hiện Kế hoạch nêu trên. Kế hoạch số 41/KH-UBND còn hiệu lực."
    plan = Citation("41/KH-UBND", "Kế hoạch", evidence=(Evidence(text.index("Kế hoạch số"), 60),))
    (made,) = attach_short_references(make_flow(text), (plan,), 0, len(text))
    assert made.relation == "cites"


def test_a_short_reference_that_fits_two_is_none() -> None:
    text = "Bám sát Chỉ thị phát động thi đua năm 2031 của UBND tỉnh."
    made = attach_short_references(make_flow(text), (FULL, FULL), 0, len(text))
    assert [c.evidence for c in made] == [(), ()]

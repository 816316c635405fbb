"""Lists of figures to be reached that only their shape tells."""

from __future__ import annotations

import pytest

from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.extract.targets.find import find_targets
from thidua.graph.records import Target

ITEMS = (
    "- Chè búp tươi: không dưới 1.200 tấn.\n\n- Số hộ có giếng đạt 85%; đường xóm đổ đá tăng 12 km."
    "\n\n- 95% nhà chòi có bếp lò."
)
WAYS: dict[str, str] = {
    "dashes": ITEMS,
    "stars": ITEMS.replace("- ", "* "),
    "arrows": ITEMS.replace("- ", "➤ "),
    "long dashes": ITEMS.replace("- ", "— "),
    "pluses in brackets": ITEMS.replace("- ", "(+) "),
    "numbers": "1. Chè: trên 12 tấn.\n\n2. Số hộ có giếng đạt 85%; tăng 12 km đường.\n\n3. 95% nhà có bếp.",
    "numbers in brackets": "(1) Chè: trên 12 tấn;\n(2) Số hộ có giếng đạt 85%; tăng 12 km đường;\n(3) 95% nhà có bếp.",
    "small Roman numbers": "(i) Chè: trên 12 tấn;\n(ii) Số hộ có giếng đạt 85%; tăng 12 km đường;\n(iii) 95% nhà có bếp.",
    "numbers with strokes": "1/ Chè: trên 12 tấn;\n2/ Số hộ có giếng đạt 85%; tăng 12 km đường;\n3/ 95% nhà có bếp.",
    "letters": "a) Chè: trên 12 tấn;\nb) Số hộ có giếng đạt 85%; tăng 12 km đường;\nc) 95% nhà có bếp.",
    "no marks": "Chè trên 12 tấn.\nSố hộ có giếng đạt 85%; tăng 12 km đường.\n95% nhà có bếp.",
    "labels": "STT 1: chè trên 12 tấn.\nSTT 2: số hộ có giếng đạt 85%; tăng 12 km đường.\nSTT 3: 95% nhà có bếp.",
    "an item without a figure": ITEMS.replace("\n\n- 95%", "\n\n- Giữ nếp chợ phiên.\n\n- 95%"),
}  # fmt: skip


def found(kind: str, title: str, text: str, year: str = "2024") -> tuple[Target, ...]:
    flow = make_flow(text)
    return find_targets(flow, kind, None, year, 0, len(flow.text), title=title)


@pytest.mark.parametrize("way", WAYS)
def test_items_of_any_mark_under_any_heading(way: str) -> None:
    targets = found(
        "Chỉ thị", "Giữ chợ", f"I/ CÁI CẦN CÓ\n\n{WAYS[way]}\n\nII/ CÁCH LÀM\n\n- Họp chợ."
    )

    assert [t.unit for t in targets] == ["tấn", "%", "km", "%"]
    evidence = [e for t in targets for e in t.evidence]
    assert {(e.rule, e.confidence < 1, e.note is not None) for e in evidence} == {
        ("figure in a list", True, True)
    }


NONE: dict[str, tuple[str, str, str]] = {
    "a report": ("Báo cáo", "Giữ chợ", f"2. Con số\n\n{ITEMS}"),
    "what was": ("Chỉ thị", "Giữ chợ", f"Năm qua chợ đã làm được:\n\n{ITEMS}"),
    "what has just been": ("Chỉ thị", "Giữ chợ", f"I/ CHỢ\n\n{ITEMS}\n\n- Đến nay đã có 12 km đường.".replace("Chè", "Đã có chè")),
    "prices": ("Chỉ thị", "Giữ chợ", "I/ GIÁ\n\n- Cát: 6.000 đồng/m3.\n\n- Đá: 9.000 đồng/m3.\n\n- Đất: 2.000 đồng/m3."),
    "what is given": ("Kế hoạch", "Giữ chợ", "I/ QUÀ\n\n- Tiền thưởng đạt 12 triệu đồng.\n\n- Mức chi tăng 5%.\n\n- Giải nhất: 2 triệu đồng."),
    "how large a thing is": ("Kế hoạch", "Giữ chợ", "I/ CHỢ\n\n- Diện tích 12 ha.\n\n- Dân số 900 người.\n\n- Đường dài 12 km."),
    "so much for each place": ("Kế hoạch", "Giữ chợ", "I/ CHIA\n\n- Xã Mường Nhé: 12 ha.\n\n- Xã Pá Khôm: 9 ha.\n\n- Xã Nà Bon: 5 ha."),
    "orders to bodies": ("Chỉ thị", "Giữ chợ", "I/ AI LÀM\n\n- Phòng Tài chính: chi 12 tỷ đồng.\n\n- Phòng Nội vụ: đủ 5% quỹ.\n\n- Đề nghị Hội Chợ góp 9 tỷ đồng."),
    "rates": ("Chỉ thị", "Giữ chợ", "I/ VƯỜN\n\n- Vườn chè trên đồi: 05 triệu đồng/1 ha.\n\n- Vườn chè dưới bến: 06 triệu đồng/1 ha.\n\n- Vườn ven suối: 02 triệu đồng/1 ha."),
    "what an area holds": ("Chỉ thị", "Giữ chợ", "I/ VÙNG\n\n- Vùng một: Bao gồm 8 xã.\n\n- Vùng hai: Bao gồm 4 xã.\n\n- Vùng ba: gồm 3 xã."),
    "a decision": ("Quyết định", "Giữ chợ", f"Điều 2. Chợ\n\n{ITEMS}"),
    "points": ("Hướng dẫn", "Chấm chợ", "1. Cách chấm\n\n- Giếng đạt 85%: cộng điểm.\n\n- Chè đạt 90%: cộng điểm.\n\n- Bếp tăng 12%: trừ điểm."),
    "what is paid": ("Chỉ thị", "Giữ chợ", "I/ CHỢ\n\n- Tổ vượt 5% được thưởng 10 gùi; vượt 10% được thưởng 25 gùi; đạt 15% được thưởng 40 gùi."),
    "points behind a label": ("Hướng dẫn", "Thi đua giữ chợ", "1. Chợ\n\n- Trên 85%: 20 điểm;\n\n- Trên 60%: 15 điểm;\n\n- Dưới 60%: 5 điểm."),
    "orders by their first word": ("Chỉ thị", "Giữ chợ", "I/ CHỢ\n\n- Đề nghị tổ hái trên 85%.\n\n- Yêu cầu tổ lò đạt 60%.\n\n- Giao tổ bến đạt 90%."),
    "two items": ("Chỉ thị", "Giữ chợ", "I/ CHỢ\n\n- Chè búp tươi: trên 12 tấn.\n\n- Đường xóm tăng 12 km."),
}  # fmt: skip


@pytest.mark.parametrize("why", NONE)
def test_lists_of_something_else(why: str) -> None:
    assert found(*NONE[why]) == ()


def test_one_item_that_semicolons_part() -> None:
    targets = found(
        "Chỉ thị",
        "Giữ chợ",
        "I/ CHỢ\n\n- Chè: trên 12 tấn; số hộ có giếng đạt 85%; tăng 12 km đường.",
    )

    assert [t.unit for t in targets] == ["tấn", "%", "km"]


def test_a_short_list_goes_on_with_another() -> None:
    more = "2) Về bến\n\n- Số đò có phao đạt 90%;\n\n- 12 bến được kè."
    flow_on = found("Chỉ thị", "Giữ chợ", f"I/ CHỢ\n\n1) Về chè\n\n{ITEMS}\n\n{more}")

    assert [t.low for t in flow_on] == [1200, 85, 12, 95, 90, 12]


def test_a_paragraph_below_the_items_tells_what_was() -> None:
    text = f"I/ CHỈ TIÊU\n\n{ITEMS}\n\nPhiên chợ vừa rồi bình quân 24 triệu đồng, có bến 31 triệu đồng."

    assert len(found("Chỉ thị", "Giữ chợ", text)) == 4


@pytest.mark.parametrize(
    ("above", "count"),
    [
        ("1. Cái mốc đến ngày 31/12/2025", 4),
        ("Chợ lấy các mức sau làm đích tới hết năm 2025:", 4),
        ("1. Con số đến ngày 31/12/2023", 0),
        ("1. Con số của năm 2025", 0),
    ],
)
def test_a_report_says_until_when(above: str, count: int) -> None:
    assert len(found("Báo cáo", "Giữ chợ", f"{above}\n\n{ITEMS}")) == count


def test_a_list_about_emulation_needs_few_bounds() -> None:
    items = "- 62 ha cây vụ đông;\n\n- chè non đạt 12 tấn;\n\n- kênh mương nạo vét 45 km;\n\n- đường xóm 9 km."
    counts = [
        len(found(kind, title, f"Chợ cần có:\n\n{items}"))
        for kind, title in (("Kế hoạch", "Giữ chợ"), ("Kế hoạch", "Thi đua giữ chợ"))
    ]

    assert counts == [0, 4]


def test_a_report_that_looks_ahead_sets_figures() -> None:
    text = f"II. KẾT QUẢ\n\n{ITEMS}\n\nIII. PHƯƠNG HƯỚNG NĂM 2025\n\n{ITEMS.replace('85', '87')}"

    assert [t.low for t in found("Báo cáo", "Giữ chợ", text)] == [1200, 87, 12, 95]


def test_a_decision_about_emulation_sets_figures() -> None:
    assert len(found("Quyết định", "Mở đợt thi đua giữ chợ", f"Điều 2. Chợ\n\n{ITEMS}")) == 4


@pytest.mark.parametrize(
    ("kind", "above", "count"),
    [
        ("Thông báo", "B ❯ ĐÍCH PHẢI TỚI TRƯỚC MÙA CHÈ", 4),
        ("Thông báo", "2. Những con số cần chạm", 4),
        ("Thông báo", "2. Những con số của chợ", 0),
        ("Thông báo", "2. Giấy tờ cần nộp", 0),
        ("Quy định", "2. Mức phải có", 0),
    ],
)
def test_a_heading_says_what_must_be_reached(kind: str, above: str, count: int) -> None:
    items = ITEMS.replace("- ", "❖ ")

    assert len(found(kind, "Họp chợ", f"A. CHUYỆN CHỢ\n\nChợ họp.\n\n{above}\n\n{items}")) == count

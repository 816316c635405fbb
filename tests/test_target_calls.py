"""Figures in the prose of a campaign that only their place tells."""

from __future__ import annotations

import pytest

from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.extract.targets.find import find_targets
from thidua.graph.records import Target

TITLE = "Mở đợt thi đua mừng chợ mới"


def found(words: str, kind: str = "Chỉ thị", title: str = TITLE) -> list[Target]:
    flow = make_flow(
        f"Chợ cũ còn 40% sạp trống.\n\nI- GIỮ CHỢ\n\n{words}\n\nII- PHÂN CÔNG THỰC HIỆN\n\n1. Ban Chợ trồng 30 cây."
    )
    return list(find_targets(flow, kind, None, "2024", 0, len(flow.text), title=title))


CALLED: dict[str, tuple[str, list[tuple[str, float, str | None]]]] = {
    "a verb that no list holds": (
        "Bản Nà Khôm thắp sáng 12 km đường chợ.",
        [("thắp sáng", 12, "km")],
    ),
    "what must come to so much": (
        "Sản lượng chè phải vươn tới 19,5 nghìn tấn, lãi độ 3 tỷ đồng.",
        [("Sản lượng chè", 19.5, "nghìn tấn"), ("lãi", 3, "tỷ đồng")],
    ),
    "a share that opens its clause": (
        "Ngõ nào cũng sạch; trên 90% sạp có cân; dưới 2 phần trăm sạp bỏ trống.",
        [("sạp có cân", 90, "%"), ("sạp bỏ trống", 2, "phần trăm")],
    ),
    "a rank behind a label": (
        "Chỉ số hài lòng của khách: lọt vào nhóm 10 phường, chợ đứng đầu vùng.",
        [("Chỉ số hài lòng của khách", 10, "phường")],
    ),
    "a deed behind a comma": (
        "Về xây chợ, kết nạp từ 26 hội viên mới trở lên.",
        [("hội viên mới", 26, "hội viên")],
    ),
    "beside a yardstick": (
        "Số vụ mất cắp giảm 15% so với cùng kỳ năm 2020.",
        [("Số vụ mất cắp", 15, "%")],
    ),
    "beside an aside that tells what was": (
        "Nâng tổng số hội viên lên 9.000 người (cuối năm 2022 mới có 8.100).",
        [("tổng số hội viên", 9000, "người")],
    ),
    "a number in brackets that ends an item": (
        "+ Trồng cây ven suối, ven đường (450 cây);\n\n+ Sửa khóa, bảo đảm 100% khóa mới (12 sạp).",
        [("Trồng cây ven suối, ven đường", 450, "cây"), ("khóa mới", 100, "%")],
    ),
    "none of something": ("- Cháy chợ do chập điện: 0 vụ.", [("Cháy chợ do chập điện", 0, "vụ")]),
    "what the item begins with": (
        "- Mẻ chè búp được chợ tỉnh nhận 25 mẻ.",
        [("Mẻ chè búp được chợ tỉnh nhận", 25, "mẻ")],
    ),
    "a verb of one word": ("Nơi nào cũng sạch, thay ít nhất 15 cầu khỉ bằng cầu sắt; vá 3 km đường.", [("cầu khỉ", 15, "cầu"), ("", 3, "km")]),
    "things of no list, made in clauses": (
        "Bà con nạo mương, khơi thông 12 đập nhỏ, đóng 7 bè nứa; cứng hóa 60% đường xóm, nuôi 9 đàn ong.",
        [("đập nhỏ", 12, "đập nhỏ"), ("bè nứa", 7, "bè nứa"), ("đường xóm", 60, "%"), ("đàn ong", 9, "đàn ong")],
    ),
    "a yield that must come to so much": ("Năng suất lúa chiêm phải lên tới 54 tạ/ha.", [("Năng suất lúa chiêm", 54, "tạ/ha")]),
    "so many more behind a label": ("- Bài báo về chợ: thêm 35 bài.", [("Bài báo về chợ", 35, "bài")]),
    "a round number of a thing": ("Toàn huyện trồng 4 vạn hécta quế.", [("quế", 4, "vạn hécta")]),
}  # fmt: skip


@pytest.mark.parametrize("what", CALLED)
def test_prose_of_a_campaign_sets_what_it_counts(what: str) -> None:
    words, expected = CALLED[what]

    targets = found(words)

    assert [(t.low, t.unit) for t in targets] == [(low, unit) for _, low, unit in expected]
    for target, (name, _, _) in zip(targets, expected, strict=True):
        assert name in target.indicator
    notes = [e for t in targets for e in t.evidence]
    assert {(e.rule, e.confidence < 1) for e in notes} <= {
        ("figure called for", True),
        ("figure in a striving sentence", True),
    }


NONE: dict[str, str] = {
    "who is rewarded": "Chọn 12 hộ để khen; mỗi hộ nhận 3 triệu đồng.",
    "what is so by now": "Toàn bản mới quyên góp được 12 triệu đồng.",
    "what was": "Năm 2021, chợ đón 3.000 lượt khách.",
    "of those that something is told of": "Loa chợ phát thanh ở 11 bản và 4 xã.",
    "a list of those who act": "Tổ quản lý, Đội dân phòng, 42 tổ dân phố cùng quét chợ.",
    "what follows from what": "Nếu số sạp trống quá 15% thì đóng cửa nhà lồng.",
    "those who act": "Đội dân quân 14 xã trực đêm. Bà con 4 thôn, làng cùng quét chợ.",
    "a part by its number": "Ai cũng ký tên: đợt 1 từ tháng 4, đợt 2 từ tháng 9.",
    "parts of the time": "Đợt này chia làm 3 chặng.",
    "a name": 'Cắm mốc vùng rau "cánh đồng 50 triệu đồng" trước vụ hè.',
    "what there is to keep": "Dân quân cùng đồn biên phòng giữ yên đường mòn dài 35 km đường biên.",
}  # fmt: skip


@pytest.mark.parametrize("what", NONE)
def test_prose_of_a_campaign_sets_nothing_by(what: str) -> None:
    assert found(NONE[what]) == []


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("Chỉ thị", "Sửa chợ"),
        ("Quyết định", TITLE),
        ("Báo cáo", TITLE),
        ("Công văn", TITLE),
    ],
)
def test_other_documents_set_figures_by_their_words_only(kind: str, title: str) -> None:
    assert found("Bản Nà Khôm thắp sáng 12 km đường chợ.", kind, title) == []


def test_circled_numbers_are_marks_of_items() -> None:
    items = "① Chè: không dưới 12 tấn.\n\n② 95% nhà có bếp.\n\n③ Đường làng tăng 4 km."
    flow = make_flow(f"Đích của chợ:\n\n{items}")

    targets = find_targets(flow, "Chỉ thị", None, "2024", 0, len(flow.text), title="Giữ chợ")

    assert [t.indicator for t in targets] == ["Chè", "nhà có bếp", "Đường làng"]


@pytest.mark.parametrize("kind", ["Quyết định", "Hướng dẫn"])
def test_a_decision_that_launches_a_campaign_calls_for_what_it_counts(kind: str) -> None:
    flow = make_flow("1. Việc làm\n\nBản Nà Khôm thắp sáng 12 km đường chợ.")

    targets = find_targets(
        flow, kind, None, "2024", 0, len(flow.text), title="Giữ chợ", launched=True
    )

    assert [(t.low, t.unit) for t in targets] == [(12, "km")]


def test_an_appeal_without_headings_calls_for_what_stands_behind_its_opening() -> None:
    flow = make_flow(
        "Chợ cũ còn 40 sạp trống.\n\nBan Chợ phát động đợt thi đua. Toàn chợ thắp sáng 12 km đường.\n\nBà con dựng 9 sạp."
    )

    targets = find_targets(
        flow, "Lời kêu gọi", None, "2024", 0, len(flow.text), title=TITLE, launched=True
    )

    assert [(t.low, t.unit) for t in targets] == [(12, "km"), (9, "sạp")]

"""Targets: figures to be reached, their unit, direction and bound; and what is none."""

from __future__ import annotations

import pytest

from thidua.graph.extract.flow import make_flow
from thidua.graph.extract.targets import find_targets

LIST = "\nII. CÁC CHỈ TIÊU CHỦ YẾU\n\n- {}\n"
Row = tuple[str, float, float, str, str, str]

LISTED: dict[str, list[Row]] = {
    "Tốc độ tăng trưởng kinh tế (GRDP): 7 - 7,5%.": [
        ("Tốc độ tăng trưởng kinh tế (GRDP)", 7, 7.5, "%", "level", "exact")
    ],
    "Thu ngân sách trên địa bàn 14.040,807 tỷ đồng. Chi ngân sách 7.485 tỷ đồng.": [
        ("Thu ngân sách trên địa bàn", 14040.807, 14040.807, "tỷ đồng", "level", "exact"),
        ("Chi ngân sách", 7485, 7485, "tỷ đồng", "level", "exact"),
    ],
    "Cơ cấu kinh tế: chè chiếm 23 - 24%, dịch vụ 47%.": [
        ("Cơ cấu kinh tế: chè", 23, 24, "%", "level", "exact"),
        ("Cơ cấu kinh tế: dịch vụ", 47, 47, "%", "level", "exact"),
    ],
    "Kim ngạch xuất khẩu tăng 8 - 9%.": [("Kim ngạch xuất khẩu", 8, 9, "%", "increase", "exact")],
    "Giảm tỷ lệ hộ nghèo từ 2% - 3%.": [("tỷ lệ hộ nghèo", 2, 3, "%", "decrease", "exact")],
    "Giảm tai nạn từ 5% trở lên, giảm cháy rừng từ 3% trở lên.": [
        ("tai nạn", 5, 5, "%", "decrease", "at_least"),
        ("cháy rừng", 3, 3, "%", "decrease", "at_least"),
    ],
    "Vốn đầu tư khoảng 38 - 39 nghìn tỷ đồng.": [
        ("Vốn đầu tư", 38, 39, "nghìn tỷ đồng", "level", "about")
    ],
    "Tỷ lệ thất nghiệp không quá 2,1%.": [("Tỷ lệ thất nghiệp", 2.1, 2.1, "%", "level", "at_most")],
    "Thêm 06 xã đạt chuẩn nông thôn mới, 03 xã đạt chuẩn nâng cao.": [
        ("xã đạt chuẩn nông thôn mới", 6, 6, "xã", "increase", "exact"),
        ("xã đạt chuẩn nâng cao", 3, 3, "xã", "increase", "exact"),
    ],
    "100% xã, phường có trạm y tế; 11,4 bác sĩ và 33,6 giường bệnh trên 1 vạn dân.": [
        ("xã, phường có trạm y tế", 100, 100, "%", "level", "exact"),
        ("bác sĩ trên 1 vạn dân", 11.4, 11.4, "bác sĩ trên 1 vạn dân", "level", "exact"),
        ("giường bệnh trên 1 vạn dân", 33.6, 33.6, "giường bệnh trên 1 vạn dân", "level", "exact"),
    ],
    "Trên 80% trạm y tế và 100% trường học có nước sạch.": [
        ("trạm y tế", 80, 80, "%", "level", "at_least"),
        ("trường học có nước sạch", 100, 100, "%", "level", "exact"),
    ],
    "Tốc độ tăng năng suất lao động từ 6 đến 6,8%.": [
        ("Tốc độ tăng năng suất lao động", 6, 6.8, "%", "level", "exact")
    ],
    "Giảm từ 4% đến 9% số vụ cháy.": [("số vụ cháy", 4, 9, "%", "decrease", "exact")],
    "Tỷ lệ hao hụt điện năng giảm xuống dưới 7%.": [
        ("Tỷ lệ hao hụt điện năng", 7, 7, "%", "decrease", "at_most")
    ],
    "Có ít nhất 9 xã, phường tổ chức chợ phiên.": [
        ("xã, phường tổ chức chợ phiên", 9, 9, "xã, phường", "level", "at_least")
    ],
    "Năng suất chè đạt 92 tạ/ha.": [("Năng suất chè", 92, 92, "tạ/ha", "level", "exact")],
    "Chỉ số cải cách hành chính thuộc nhóm 30 tỉnh dẫn đầu cả nước.": [
        ("Chỉ số cải cách hành chính", 30, 30, "tỉnh", "level", "at_most")
    ],
    "Chỉ số năng lực cạnh tranh xếp vào tốp 20 tỉnh, thành phố có điểm cao nhất; nợ thuế dưới 5%.": [
        ("Chỉ số năng lực cạnh tranh", 20, 20, "tỉnh, thành phố", "level", "at_most"),
        ("nợ thuế", 5, 5, "%", "level", "at_most"),
    ],
    "Mỗi nhóm 10 hộ trồng chè có một tổ trưởng.": [],
    "Giảm 10% số vụ ngộ độc có từ 30 người mắc trở lên so với năm trước.": [
        (
            "số vụ ngộ độc có từ 30 người mắc trở lên so với năm trước",
            10,
            10,
            "%",
            "decrease",
            "exact",
        )
    ],
    "Các vụ ngộ độc có từ 30 người mắc trở lên giảm 5%.": [
        ("Các vụ ngộ độc có từ 30 người mắc trở lên", 5, 5, "%", "decrease", "exact")
    ],
    "Có từ 30 doanh nghiệp được thành lập mới.": [
        ("doanh nghiệp được thành lập mới", 30, 30, "doanh nghiệp", "level", "exact")
    ],
}


@pytest.mark.parametrize("item", LISTED)
def test_items_under_a_heading_of_targets(item: str) -> None:
    flow = make_flow(LIST.format(item))

    found = find_targets(flow, "Chỉ thị", "03/CT-UBND", "2024", 0, len(flow.text))

    assert LISTED[item] == [
        (t.indicator, t.low, t.high, t.unit, t.direction, t.bound) for t in found
    ]


PROSE: dict[str, list[tuple[float, str, str]]] = {
    "Phấn đấu có trên 100 doanh nghiệp được thành lập mới.": [(100, "doanh nghiệp", "at_least")],
    "phấn đấu đạt tỷ lệ cử tri đi bầu từ 95% trở lên.": [(95, "%", "at_least")],
    "hoàn thành 100% việc rà soát trước ngày 06 tháng 12 năm 2024.": [(100, "%", "exact")],
    "Đưa bệnh viện huyện (700 giường) vào hoạt động trong tháng 9.": [],
    "Trong 10 tháng, thu ngân sách ước đạt 47,5 nghìn tỷ đồng, tăng 14,3% so với cùng kỳ.": [],
    "Khu vực phía đông có mưa 100 - 250 mm, có nơi trên 350 mm.": [],
    "dịch vụ công trực tuyến mức độ 3 và mức độ 4 theo Điều 5.": [],
    "xét tặng Bằng khen không quá 05 cá nhân mỗi đơn vị.": [],
    "bảo đảm ít nhất 45% số bằng khen dành cho người trực tiếp lao động.": [],
    "Năm 2023, tỷ lệ che phủ rừng đạt 61%, bảo đảm kế hoạch.": [],
    "thực hiện Đề án “Đầu tư ít nhất 01 triệu căn hộ” tại tỉnh.": [],
    "Phấn đấu chỉ số chuyển đổi số đứng trong nhóm 15 tỉnh dẫn đầu.": [(15, "tỉnh", "at_most")],
    "Chỉ số chuyển đổi số thuộc nhóm 15 tỉnh dẫn đầu.": [],
}


@pytest.mark.parametrize("sentence", PROSE)
def test_running_prose(sentence: str) -> None:
    flow = make_flow(sentence)

    found = find_targets(flow, "Chỉ thị", "03/CT-UBND", "2024", 0, len(flow.text))

    assert PROSE[sentence] == [(t.low, t.unit, t.bound) for t in found]


def test_thresholds_of_awards_are_no_targets() -> None:
    flow = make_flow("III. TIÊU CHUẨN KHEN THƯỞNG\n\n- Tỷ lệ cử tri đi bầu đạt từ 98% trở lên.\n")

    assert find_targets(flow, "Kế hoạch", "9/KH-UBND", "2024", 0, len(flow.text)) == ()


def test_the_figure_is_kept_as_printed_with_its_words() -> None:
    flow = make_flow(LIST.format("Trồng rừng mới 9.000 ha"))

    (found,) = find_targets(flow, "Chỉ thị", None, "2024", 0, len(flow.text))

    assert found.printed == "9.000 ha"
    assert "9.000 ha" in (found.evidence[0].quote or "")

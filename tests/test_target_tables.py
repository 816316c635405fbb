"""Targets in tables: whose head names the units, whose cells print them, whose rows are lines."""

from __future__ import annotations

import pytest

from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.extract.targets.find import find_targets

TABLE = "{}\n\n| TT | Chỉ tiêu | Đơn vị tính | {} |\n|---|---|---|---|\n| 1 | Cầu thôn | cầu | 25 |\n| 2 | Tỷ lệ hộ có nước sạch | % | ≥ 92,5 |\n| 3 | Nhà văn hóa | nhà | theo đăng ký |\n"


@pytest.mark.parametrize("figures", ["Số lượng", "Kế hoạch năm 2024", "Chỉ tiêu giao"])
def test_rows_of_a_table_of_targets(figures: str) -> None:
    flow = make_flow(TABLE.format("1. Chỉ tiêu toàn tỉnh", figures))

    found = find_targets(flow, "Hướng dẫn", "45-HD/TĐTN", "2024", 0, len(flow.text))

    assert [(t.indicator, t.low, t.unit, t.bound) for t in found] == [
        ("Cầu thôn", 25, "cầu", "exact"),
        ("Tỷ lệ hộ có nước sạch", 92.5, "%", "at_least"),
    ]


def test_a_table_of_results_holds_no_targets() -> None:
    flow = make_flow(TABLE.format("1. Kết quả", "Thực hiện năm 2023"))

    assert find_targets(flow, "Báo cáo", "9/BC-UBND", "2024", 0, len(flow.text)) == ()


YEARS = "1. Chỉ tiêu\n\n| TT | Chỉ tiêu | Đơn vị tính | Thực hiện 2023 | Năm 2024 | Đến năm 2028 |\n|---|---|---|---|---|---|\n{}"
ROWS = {
    "| 1 | Thu nhập bình quân | triệu đồng | 16,4 | 18,5 | 30 |\n| 2 | Chè trồng mới | ha | 140 | 20 - 30 | < 90 |\n": [
        ("Thu nhập bình quân", 18.5, 18.5, "triệu đồng", "exact"),
        ("Thu nhập bình quân", 30, 30, "triệu đồng", "exact"),
        ("Chè trồng mới", 20, 30, "ha", "exact"),
        ("Chè trồng mới", 90, 90, "ha", "at_most"),
    ],
    "| I | Kinh tế | | | | |\n| 1 | Chè búp | tấn | 16 | 18 | 30 |\n| II | Văn hóa | | | | |\n| 1 | Nhà sàn | nhà | 1 | 2 | 5 |\n": [
        ("Chè búp", 18, 18, "tấn", "exact"),
        ("Chè búp", 30, 30, "tấn", "exact"),
        ("Nhà sàn", 2, 2, "nhà", "exact"),
        ("Nhà sàn", 5, 5, "nhà", "exact"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("rows", ROWS)
def test_a_table_of_several_years(rows: str) -> None:
    flow = make_flow(YEARS.format(rows))

    found = find_targets(flow, "Kế hoạch", "9/KH-UBND", "2024", 0, len(flow.text))

    assert ROWS[rows] == [(t.indicator, t.low, t.high, t.unit, t.bound) for t in found]


def test_a_table_of_years_gone_by_holds_no_targets() -> None:
    flow = make_flow(YEARS.format(next(iter(ROWS))))

    assert find_targets(flow, "Báo cáo", "9/BC-UBND", "2029", 0, len(flow.text)) == ()


#: Tables without a column of units, or with a row on one line.
GRIDS: dict[str, list[tuple[str, float, float, str | None, str, str]]] = {
    "| Chỉ tiêu | Năm 2023 | Năm 2024 | Năm 2025 |\n|---|---|---|---|\n| Bản có loa | 20 bản | 60 bản | ≥ 80 bản |\n| Tỷ lệ hộ dùng nước máy | 30% | 45% | 50 - 55% |\n": [
        ("Bản có loa", 60, 60, "bản", "level", "exact"),
        ("Bản có loa", 80, 80, "bản", "level", "at_least"),
        ("Tỷ lệ hộ dùng nước máy", 45, 45, "%", "level", "exact"),
        ("Tỷ lệ hộ dùng nước máy", 50, 55, "%", "level", "exact"),
    ],
    "| STT | Nội dung | Mức phấn đấu |\n|---|---|---|\n| 1 | Đường hoa tự quản | thêm 12 km |\n| 2 | Hộ phân loại rác | từ 1.400 đến 1.500 hộ |\n": [
        ("Đường hoa tự quản", 12, 12, "km", "increase", "exact"),
        ("Hộ phân loại rác", 1400, 1500, "hộ", "level", "exact"),
    ],
    "4. Số thu giao cho từng đơn vị (tỷ đồng):\n\n|\nĐơn vị\n|\nQuý III\n|\nQuý IV\n|\n|\nĐội thuế Bến Ghềnh\n|\n115\n|\n140,5\n|\n": [
        ("Số thu giao cho từng đơn vị: Đội thuế Bến Ghềnh", 115, 115, "tỷ đồng", "level", "exact"),
        ("Số thu giao cho từng đơn vị: Đội thuế Bến Ghềnh", 140.5, 140.5, "tỷ đồng", "level", "exact"),
    ],
    "| TT | Tiêu chí | Đơn vị | 2023 | 2024 |\n|---|---|---|---|---|\n| 1 | Thu hút khách | nghìn lượt | 320 | 410 |\n| 2 | Phòng nghỉ mới | phòng | 150 | 220 |\n": [
        ("Thu hút khách", 410, 410, "nghìn lượt", "level", "exact"),
        ("Phòng nghỉ mới", 220, 220, "phòng", "level", "exact"),
    ],
    "TT\nChỉ tiêu\nĐVT\nKế hoạch năm 2024\n1\nĐường bê tông\nkm\n12\n2\nNhà sàn\nnhà\n5\n": [
        ("Đường bê tông", 12, 12, "km", "level", "exact"),
        ("Nhà sàn", 5, 5, "nhà", "level", "exact"),
    ],
    "TT\nChỉ tiêu\nĐVT\nThực hiện 2023\nThi đua 2024\n1\nĐường bê tông\nkm\n10\n12\n2\nNhà sàn\nnhà\n4\n5\n": [
        ("Đường bê tông", 12, 12, "km", "level", "exact"),
        ("Nhà sàn", 5, 5, "nhà", "level", "exact"),
    ],
    "| TT | Nội dung | ĐVT | Thực hiện 2023 | Kế hoạch 2024 | Ghi chú |\n|---|---|---|---|---|---|\n| 1 | Đường bê tông | km | 10 | 12 | |\n| 2 | Nhà sàn | nhà | 4 | 5 | bản trên |\n": [
        ("Đường bê tông", 12, 12, "km", "level", "exact"),
        ("Nhà sàn", 5, 5, "nhà", "level", "exact"),
    ],
    # numbers without a unit that are allotted to bodies
    "Nay phân bổ chỉ tiêu “Người hái chè giỏi” năm 2024 cho các bản\ncụ thể như sau:\nSTT     ĐƠN VỊ          SỐ LƯỢNG\n  1     Bản Mây            25\n  2     Bản Sậy             4\n": [
        ("Người hái chè giỏi: Bản Mây", 25, 25, None, "level", "exact"),
        ("Người hái chè giỏi: Bản Sậy", 4, 4, None, "level", "exact"),
    ],
    "Nay phân bổ chỉ tiêu khen thưởng năm 2024 cho các bản như sau:\nSTT     ĐƠN VỊ          SỐ LƯỢNG\n  1     Bản Mây            25\n  2     Bản Sậy             4\n": [],
    "Số hộ từng bản như sau:\nSTT     ĐƠN VỊ          SỐ LƯỢNG\n  1     Bản Mây            25\n  2     Bản Sậy             4\n": [],
    # cells that hold nothing, between bars without a border
    "STT | Nội dung | ĐVT | Thực hiện 2023 | Kế hoạch 2024 | Ghi chú\n1 | Đường bê tông | km | | 12 | \n2 | Nhà sàn | nhà | 4 | 5 | \n": [
        ("Đường bê tông", 12, 12, "km", "level", "exact"),
        ("Nhà sàn", 5, 5, "nhà", "level", "exact"),
    ],
    "Stt | Chỉ số | Mục tiêu năm 2024\n1 | Tỷ lệ bản có loa | ≥ 90%\n2 | Tỷ lệ giếng cạn | < 2%\n": [
        ("Tỷ lệ bản có loa", 90, 90, "%", "level", "at_least"),
        ("Tỷ lệ giếng cạn", 2, 2, "%", "level", "at_most"),
    ],
    "STT | Chỉ số | Số lượng\n1 | Bản có loa | 90 bản\n2 | Giếng cạn | 2 giếng\n": [],
    "| TT | Nội dung | ĐVT | Kế hoạch | Đơn giá |\n|---|---|---|---|---|\n| 1 | Phông chữ | bộ | 12 | 5 |\n": [],
    "TT   Chỉ tiêu                ĐVT      Quý I    Quý II\n1    Tỷ lệ hộ dùng nước\n     ở các bản cao           %        60       70\n": [
        ("Tỷ lệ hộ dùng nước ở các bản cao", 60, 60, "%", "level", "exact"),
        ("Tỷ lệ hộ dùng nước ở các bản cao", 70, 70, "%", "level", "exact"),
    ],
    "STT | Chỉ tiêu | Đơn vị tính | Thực hiện 2023 | Năm 2024 | Năm 2025\n1 | Bản có loa | bản, xóm | 20 | 44 | 48\nII | Văn hóa | | | |\n2 | Hộ dùng nước máy | % | 30 | 45,5 | 50\n\n2. Các xã giữ vững kết quả.\n": [
        ("Bản có loa", 44, 44, "bản, xóm", "level", "exact"),
        ("Bản có loa", 48, 48, "bản, xóm", "level", "exact"),
        ("Hộ dùng nước máy", 45.5, 45.5, "%", "level", "exact"),
        ("Hộ dùng nước máy", 50, 50, "%", "level", "exact"),
    ],
    "2. Chỉ tiêu từng năm\nTT | Nội dung | Đơn vị tính | Năm 2024 | Đến năm 2030\n1 | Bản có loa | bản | 44 | 48\n": [
        ("Bản có loa", 44, 44, "bản", "level", "exact"),
        ("Bản có loa", 48, 48, "bản", "level", "exact"),
    ],
    "2. Tình hình từng năm\nTT | Nội dung | Đơn vị tính | Năm 2024 | Đến năm 2030\n1 | Bản có loa | bản | 44 | 48\n": [],
    "| Chỉ tiêu | Đơn vị | Kế hoạch năm 2024 |\n|---|---|---|\n| Hộ dùng nước máy | % | 45 |\n| Bản có loa | bản | 44 |\n": [
        ("Hộ dùng nước máy", 45, 45, "%", "level", "exact"),
        ("Bản có loa", 44, 44, "bản", "level", "exact"),
    ],
    "3. Chỉ tiêu giao từng xã (ĐVT: ha):\n\n| STT | Tên xã | Chỉ tiêu năm 2024 |\n|---|---|---|\n| 1 | Bến Ghềnh | 100 |\n| 2 | Suối Mây | 250 |\n": [
        ("Chỉ tiêu giao từng xã: Bến Ghềnh", 100, 100, "ha", "level", "exact"),
        ("Chỉ tiêu giao từng xã: Suối Mây", 250, 250, "ha", "level", "exact"),
    ],
    "| TT | Chỉ tiêu | Đơn vị tính | Giai đoạn 2024 - 2028 |\n|---|---|---|---|\n| 1 | Chè búp | tấn/năm | 8 - 9 |\n| 2 | Hộ thiếu nước | % | dưới 3 |\n": [
        ("Chè búp", 8, 9, "tấn/năm", "level", "exact"),
        ("Hộ thiếu nước", 3, 3, "%", "level", "at_most"),
    ],
    "| TT | Chỉ tiêu | Đơn vị tính | Giai đoạn 2016 - 2020 |\n|---|---|---|---|\n| 1 | Chè búp | tấn | 8 |\n": [],
    "Nội dung | Đơn vị | Kinh phí\n1 | Phông chữ | 12\n2 | Bàn ghế | 5\n": [],
    "| Chỉ tiêu | Kế hoạch | Thực hiện |\n|---|---|---|\n| Bản có chợ | 12 bản | 13 bản |\n": [],
    "4. Kết quả thu của từng đơn vị (tỷ đồng):\n\n|\nĐơn vị\n|\nQuý III\n|\nQuý IV\n|\n|\nĐội thuế Bến Ghềnh\n|\n115\n|\n140,5\n|\n": [],
    "TT   Chỉ tiêu                Đơn vị tính    Thực hiện 2023   Kế hoạch 2024\n1    Nước thương phẩm        triệu m3       1.300            1.352,4\n2    Tỷ lệ thất thoát        %              8                ≤ 7,15\n3    Thời gian ngừng cấp     phút           2.000            không quá 1.950\n": [
        ("Nước thương phẩm", 1352.4, 1352.4, "triệu m3", "level", "exact"),
        ("Tỷ lệ thất thoát", 7.15, 7.15, "%", "level", "at_most"),
        ("Thời gian ngừng cấp", 1950, 1950, "phút", "level", "at_most"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("table", GRIDS)
def test_tables_whose_cells_print_the_unit_or_whose_rows_are_lines(table: str) -> None:
    flow = make_flow("1. Phân giao\n\n" + table + "\nCác xã triển khai thực hiện.")

    found = find_targets(flow, "Kế hoạch", "9/KH-UBND", "2024", 0, len(flow.text))

    assert GRIDS[table] == [
        (t.indicator, t.low, t.high, t.unit, t.direction, t.bound) for t in found
    ]


def test_a_table_whose_cells_no_gap_parts() -> None:
    """As Word gives it: a cell a line; here of duties, which are no figures."""
    flow = make_flow(
        "Phân công nhiệm vụ\n\nTT\nNội dung\nCơ quan chủ trì\n1\nMở đường thôn Đoài\nSở Xây dựng\n"
    )

    assert find_targets(flow, "Kế hoạch", "9/KH-UBND", "2031", 0, len(flow.text)) == ()


def test_names_that_print_their_unit_and_signs_behind_the_figure() -> None:
    text = "III. CHỈ TIÊU\n\nTT | Chỉ tiêu | Thực hiện 2023 | Kế hoạch 2024 | So sánh\n1 | Thu chợ (tỷ đồng) | 112 | từ 125 trở lên | 111,6%\n2 | Tỷ lệ sạp hỏng (%) | 3,2 | 2,1 | -1,1\n3 | Ghi sổ (xem phụ lục) | 1 | 2 | 3\n"
    flow = make_flow(text)

    found = find_targets(flow, "Kế hoạch", "9/KH-UBND", "2024", 0, len(flow.text))

    assert [(t.indicator, t.low, t.unit, t.bound) for t in found] == [
        ("Thu chợ", 125, "tỷ đồng", "at_least"),
        ("Tỷ lệ sạp hỏng", 2.1, "%", "exact"),
    ]


ALLOTTED = {
    "PHỤ LỤC\nPHÂN BỔ CHỈ TIÊU HIẾN MÁU NĂM 2024\n\nTT | Đơn vị | Chỉ tiêu (đơn vị máu)\n1 | Bản Mơ | 12\n2 | Bản Sim | 15\n": [
        ("HIẾN MÁU: Bản Mơ", 12, "đơn vị máu"),
        ("HIẾN MÁU: Bản Sim", 15, "đơn vị máu"),
    ],
    "CHỈ TIÊU GIAO CÁC BẢN\n(Kèm theo Kế hoạch của chợ)\n\n| STT | Xã | Trồng chè (ha) | Thợ giỏi (%) |\n| 1 | Bản Mơ | 25 | 95,5 |\n": [
        ("Trồng chè: Bản Mơ", 25, "ha"),
        ("Thợ giỏi: Bản Mơ", 95.5, "%"),
    ],
    "PHÂN BỔ VỐN THEO CHỈ TIÊU\n\nTT | Đơn vị | Chợ (triệu đồng)\n1 | Bản Mơ | 12\n": [],
    "KẾT QUẢ THỰC HIỆN CHỈ TIÊU\n\nTT | Đơn vị | Trồng chè (ha)\n1 | Bản Mơ | 12\n": [],
}


@pytest.mark.parametrize("text", ALLOTTED)
def test_what_is_allotted_to_bodies_in_columns_with_a_unit(text: str) -> None:
    flow = make_flow(text)

    found = find_targets(flow, "Kế hoạch", "9/KH-UBND", "2024", 0, len(flow.text))

    assert ALLOTTED[text] == [(t.indicator, t.low, t.unit) for t in found]


#: Tables whose heads hold no word of the list, in a document about a campaign.
DRAWN: dict[str, list[tuple[str, float, str | None, str, str]]] = {
    "Việc | Hiện có | Cần có hết năm\nNhà văn hóa bản | 4 nhà | 9 nhà\nTỷ lệ hộ nghèo | 9% | dưới 5%\n": [
        ("Nhà văn hóa bản", 9, "nhà", "level", "exact"),
        ("Tỷ lệ hộ nghèo", 5, "%", "level", "at_most"),
    ],
    "   Phần việc              Đang có        Phải có\n   Số thu                 1.120 tỷ       1.650 tỷ\n   Nợ khó đòi             48 tỷ          dưới 30 tỷ\n": [
        ("Số thu", 1650, "tỷ", "level", "exact"),
        ("Nợ khó đòi", 30, "tỷ", "level", "at_most"),
    ],
    "| Khâu | Quý I | Quý II |\n|---|---|---|\n| Thu chè (tấn) | 12 | 15 |\n| Đào ao | 3 ao | 5 ao |\n": [
        ("Thu chè", 12, "tấn", "level", "exact"),
        ("Thu chè", 15, "tấn", "level", "exact"),
        ("Đào ao", 3, "ao", "level", "exact"),
        ("Đào ao", 5, "ao", "level", "exact"),
    ],
    "Phần việc (%) | Thợ lò | Thợ điện\nHọc an toàn | 98 | ≥ 85\nKhám sức khỏe | 100 | 90\n": [
        ("Học an toàn: Thợ lò", 98, "%", "level", "exact"),
        ("Học an toàn: Thợ điện", 85, "%", "level", "at_least"),
        ("Khám sức khỏe: Thợ lò", 100, "%", "level", "exact"),
        ("Khám sức khỏe: Thợ điện", 90, "%", "level", "exact"),
    ],
    "TT | Làm gì | Tính bằng | Xong\n1 | Mương xây | km | 12\n2 | Chè giống mới | ha | 40 - 45\n3 | Vốn góp | tỷ đồng | 3, tăng 12%\n": [
        ("Mương xây", 12, "km", "level", "exact"),
        ("Chè giống mới", 40, "ha", "level", "exact"),
        ("Vốn góp", 3, "tỷ đồng", "level", "exact"),
        ("Vốn góp", 12, "%", "increase", "exact"),
    ],
    "Mặt công tác | Đích\nVốn gửi | 52,5 tỷ đồng, tăng 10 – 11% so với cuối năm 2023\nLãi vay | giảm từ 0,5 đến 2 điểm phần trăm\n": [
        ("Vốn gửi", 52.5, "tỷ đồng", "level", "exact"),
        ("Vốn gửi", 10, "%", "increase", "exact"),
        ("Lãi vay", 0.5, "điểm phần trăm", "decrease", "exact"),
    ],
    "Mặt công tác | Đích\nMở chợ phiên | 50 sạp so với 10% năm trước\nLãi vay | giảm 2% so với quý trước\n": [
        ("Mở chợ phiên", 50, "sạp", "level", "exact"),
        ("Lãi vay", 2, "%", "decrease", "exact"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("table", DRAWN)
def test_tables_of_any_head_in_a_document_about_a_campaign(table: str) -> None:
    flow = make_flow(f"I. ĐÍCH CỦA ĐỢT\n\n{table}\nII. CÁCH LÀM\n")

    found = find_targets(
        flow, "Kế hoạch", None, "2024", 0, len(flow.text), title="Mở đợt thi đua giữ chè"
    )

    assert DRAWN[table] == [(t.indicator, t.low, t.unit, t.direction, t.bound) for t in found]
    assert all(e.confidence < 1 and e.note for t in found for e in t.evidence)


@pytest.mark.parametrize(
    ("above", "table"),
    [
        ("III. CHẤM ĐIỂM", "Việc | Điểm\nQuét chợ | 20 điểm\nGiữ chợ | 30 điểm\n"),
        ("III. KINH PHÍ", "Việc | Chi\nQuét chợ | 20 triệu đồng\nGiữ chợ | 30 triệu đồng\n"),
        ("III. QUÀ", "Hạng | Mức thưởng\nHạng nhất | 2 triệu đồng\nHạng nhì | 1 triệu đồng\n"),
        ("III. CHỢ", "Việc | Đã làm năm 2023\nXây sạp | 20 sạp\nLát đường | 3 km\n"),
        ("III. LỊCH", "Việc | Thời gian\nMở chợ | 20 ngày\nTổng kết | 3 ngày\n"),
        ("III. CHIA", "Ai | Góp\nPhòng Tài chính | 20 cây\nPhòng Nội vụ | 30 cây\n"),
        ("III. SẠP", "Dãy | Dài | Rộng\nDãy A | 20 | 3\nDãy B | 30 | 4\n"),
    ],
)
def test_tables_of_any_head_that_set_nothing(above: str, table: str) -> None:
    flow = make_flow(f"{above}\n\n{table}\nIV. CÁCH LÀM\n")

    found = find_targets(
        flow, "Kế hoạch", None, "2024", 0, len(flow.text), title="Mở đợt thi đua giữ chợ"
    )

    assert found == ()


#: Tables of any form whose columns say that they set figures: with bars, with blanks, with a cell a line.
SHAPED: dict[str, list[tuple[str, float, float, str, str, str]]] = {
    "STT | Phần việc | Tính bằng | Mức nhận\n1 | Lối xóm có đèn | lối | ≥ 31\n2 | Sạp chợ che bạt | % | 65\n3 | Cảnh lấn lối | % | giảm 20\n4 | Tiền góp | triệu đồng | 70 - 75\n": [
        ("Lối xóm có đèn", 31, 31, "lối", "level", "at_least"),
        ("Sạp chợ che bạt", 65, 65, "%", "level", "exact"),
        ("Cảnh lấn lối", 20, 20, "%", "decrease", "exact"),
        ("Tiền góp", 70, 75, "triệu đồng", "level", "exact"),
    ],
    "Cái cân | ĐVT | Hết 30/4/2031 | Hết 20/9/2031\nChè gửi kho | tấn | 7.150 | 7.480\nTỷ lệ chè mốc | % | ≤ 0,9 | ≤ 0,7\n": [
        ("Chè gửi kho", 7150, 7150, "tấn", "level", "exact"),
        ("Chè gửi kho", 7480, 7480, "tấn", "level", "exact"),
        ("Tỷ lệ chè mốc", 0.9, 0.9, "%", "level", "at_most"),
        ("Tỷ lệ chè mốc", 0.7, 0.7, "%", "level", "at_most"),
    ],
    "Việc | Tháng 3 | Tháng 4 | Đo bằng\nMía chặt về lò | 118 | 96,5 | tấn\nĐường đóng bao | 2.100 | 2.400 | tạ\n": [
        ("Mía chặt về lò", 118, 118, "tấn", "level", "exact"),
        ("Mía chặt về lò", 96.5, 96.5, "tấn", "level", "exact"),
        ("Đường đóng bao", 2100, 2100, "tạ", "level", "exact"),
        ("Đường đóng bao", 2400, 2400, "tạ", "level", "exact"),
    ],
    "Việc | ĐVT | 2030 | 2031 | 2032\nĐắp lối | km | 5 | 6 | 7\nKhơi mương | km | 8 | 9 | 10\n": [
        ("Đắp lối", 6, 6, "km", "level", "exact"),
        ("Đắp lối", 7, 7, "km", "level", "exact"),
        ("Khơi mương", 9, 9, "km", "level", "exact"),
        ("Khơi mương", 10, 10, "km", "level", "exact"),
    ],
    "Hạng mục | Lượng phải xong | Ngày chót\nĐào hồ sen | 19 nghìn m3 | 30.9.2031\nKè bờ ao | 1.200 m2 | 31.12.2031\nTỷ lệ mẻ vữa tốt | từ 97% trở lên | cả năm\n": [
        ("Đào hồ sen", 19, 19, "nghìn m3", "level", "exact"),
        ("Kè bờ ao", 1200, 1200, "m2", "level", "exact"),
        ("Tỷ lệ mẻ vữa tốt", 97, 97, "%", "level", "at_least"),
    ],
}  # fmt: skip
#: Tables that set nothing, whatever their form.
UNSHAPED = (
    "STT | Họ và tên | Năm sinh | Đơn vị\n1 | Lò Văn Mơ | 1975 | Bản Sim\n2 | Vi Thị Sậy | 1981 | Bản Mây\n",
    "TT | Người trực | Số máy\n1 | Lò Văn Mơ | 0912000\n2 | Vi Thị Sậy | 0913000\n",
    "TT | Khoản chi | ĐVT | Quý I | Quý II\n1 | Nước chè | triệu đồng | 3 | 4\n2 | Phông chữ | triệu đồng | 1 | 2\n",
    "TT | Việc | Điểm tối đa\n1 | Giữ sạch chợ | 30\n2 | Giữ lối xóm | 40\n",
    "STT | Việc | ĐVT | Năm 2029 | Năm 2030\n1 | Lát đường | km | 3 | 4\n2 | Xây sạp | sạp | 20 | 30\n",
    "STT | Việc | ĐVT | Hết 30/6/2030 | Hết 31/12/2030\n1 | Lát đường | km | 3 | 4\n2 | Xây sạp | sạp | 20 | 30\n",
    "TT | Vật tư | ĐVT | Số lượng\n1 | Cờ đuôi nheo | lá | 20\n2 | Loa cầm tay | cái | 4\n",
    "TT | Thành phần | ĐVT | Số lượng\n1 | Thợ giỏi | người | 20\n2 | Khách mời | người | 4\n",
    "TT | Chức danh | ĐVT | Cần có\n1 | Thủ kho | người | 2\n2 | Lái đò | người | 4\n",
    "TT | Bản | Số hộ\n1 | Bản Sim | 120\n2 | Bản Mây | 85\n",
    "TT | Buổi | Giờ mở | Giờ nghỉ\n1 | Chợ sớm | 5 giờ | 9 giờ\n2 | Chợ trưa | 10 giờ | 13 giờ\n",
    "TT | Tiêu chí | ĐVT | Tốt | Khá\n1 | Lối sạch | % | 95 | 90\n2 | Sạp gọn | % | 80 | 70\n",
    "TT | Lớp | Số buổi | Số người\n1 | Đan lát | 5 buổi | 30 người\n2 | Nhuộm chàm | 6 buổi | 25 người\n",
    "TT | Xóm | Dân số (người) | Bãi bồi (ha)\n1 | Xóm Mơ | 120 | 9\n2 | Xóm Sậy | 85 | 12\n",
    "TT | Chỉ tiêu | ĐVT | Làm được\n1 | Lối sạch | lối | 9\n2 | Sạp gọn | % | 80\n",
    "TT | Chỉ tiêu | ĐVT | Giới hạn\n1 | Độ đục của giếng | mg/lít | 9\n2 | Độ ẩm của chè | % | 8\n",
    "TT | Loại sạp | ĐVT | Giá thuê\n1 | Sạp cá | triệu đồng | 2\n2 | Sạp hoa | triệu đồng | 1,5\n",
)
FORMS = {
    "bars": lambda table: table,
    "markdown": lambda table: "".join(
        f"| {row} |\n{'|---' * (row.count('|') + 1)}|\n" if not n else f"| {row} |\n"
        for n, row in enumerate(table.splitlines())
    ),
    "tabs": lambda table: table.replace(" | ", "\t"),
    "blanks": lambda table: "".join(
        "".join(f"{cell:42}" for cell in row.split(" | ")).rstrip() + "\n"
        for row in table.splitlines()
    ),
    "a cell a line": lambda table: table.replace(" | ", "\n"),
    "a bar a line": lambda table: "".join(
        "|\n" + "".join(f"{cell}\n|\n" for cell in row.split(" | "))
        for row in table.splitlines()
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", ["Kế hoạch", "Hướng dẫn"])
@pytest.mark.parametrize("table", SHAPED)
def test_tables_by_the_shape_of_their_columns(table: str, kind: str, form: str) -> None:
    dated = any(when in table for when in ("Hết", "Tháng", "2032"))
    flow = make_flow(f"3. NHỮNG MỐC ĐÃ HỨA\n\n{FORMS[form](table)}\n4. Ai làm\n")

    found = find_targets(
        flow, kind, None, "2031", 0, len(flow.text), title="Mở phong trào thi đua giữ chợ"
    )

    if kind == "Hướng dẫn" and not dated:
        assert found == ()
    else:
        assert SHAPED[table] == [
            (t.indicator, t.low, t.high, t.unit, t.direction, t.bound) for t in found
        ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("table", UNSHAPED)
def test_tables_whose_columns_set_nothing(table: str, form: str) -> None:
    flow = make_flow(f"3. Kèm theo\n\n{FORMS[form](table)}\n4. Ai làm\n")

    found = find_targets(
        flow, "Kế hoạch", None, "2031", 0, len(flow.text), title="Mở phong trào thi đua giữ chợ"
    )

    assert found == ()


def test_a_unit_in_the_line_above_holds_for_all_cells() -> None:
    flow = make_flow(
        "1.6. Chia theo quý (tỷ đồng), mỗi ô một mốc, kể cả bản thí điểm:\n\nKhoản thu        Quý III      Quý IV\nThuế chè         61,5         72\nLệ phí chợ       9            11\n"
    )

    found = find_targets(
        flow, "Chỉ thị", None, "2031", 0, len(flow.text), title="Mở đợt thi đua giữ chợ"
    )

    assert [(t.indicator, t.low, t.unit) for t in found] == [
        ("Thuế chè", 61.5, "tỷ đồng"),
        ("Thuế chè", 72, "tỷ đồng"),
        ("Lệ phí chợ", 9, "tỷ đồng"),
        ("Lệ phí chợ", 11, "tỷ đồng"),
    ]


#: Tables with a cell a line that the print has torn or wrapped, with the figures of their rows.
TORN: dict[str, tuple[str, list[float]]] = {
    "a head again on the next page": ("TT\nViệc\nTính bằng\nPhải có\n1\nĐắp bờ mương\nkm\n12\n2\nTrồng trám\nha\n4\n\n2\n\nTT\nViệc\nTính bằng\nPhải có\n3\nNuôi ong\nđàn\n15\n", [12, 4, 15]),
    "a head in two lines": ("TT\nViệc\nTính\nbằng\nPhải có\n1\nĐắp bờ mương\nkm\n12\n2\nTrồng trám\nha\n4\n", [12, 4]),
    "rows below a row": ("TT\nViệc\nTính bằng\nPhải có\n1\nĐắp bờ mương\nkm\n12\n1.1\nBờ đá\nkm\n5\n2\nTrồng trám\nha\n4\n", [12, 5, 4]),
    "a figure that is the number to come": ("TT\nViệc\nTính bằng\nPhải có\n1\nĐắp bờ mương\nkm\n2\n2\nTrồng trám\nha\n3\nII\nDân\n3\nLập hội\nhội\n4\n", [2, 3, 4]),
    "the text ends in a row": ("TT\nViệc\nTính bằng\nPhải có\nLàm ở\n1\nĐắp bờ mương\nkm\n12\nBản Mơ\n2\nTrồng trám\nha\n4\nBản Sim\n3\nNuôi ong\nMười đàn\n4", [12, 4]),
    "a cell in two lines": ("TT\n\nViệc\n\nTính bằng\n\nPhải có\n\n1\n\nĐắp bờ mương\nQuanh bãi\n\nkm\n\n12\n\n2\n\nTrồng trám\n\nha\n\n4\n", [12, 4]),
}  # fmt: skip


#: The same under heads that say what they hold, in a plan about anything.
TORN_HEADED = {
    **{what: (table.replace("Việc\n", "Chỉ tiêu\n").replace("Tính bằng\n", "ĐVT\n").replace("Phải có\n", "Kế hoạch 2031\n"), figures) for what, (table, figures) in TORN.items() if not any(words in what for words in ("head in", "text ends"))},
    "a row without what was": ("TT\nChỉ tiêu\nĐVT\nThực hiện 2030\nKế hoạch 2031\n1\nĐắp bờ mương\nkm\n9\n12\n2\nTrồng trám\nha\n4\n3\nMở lớp\nlớp\n10\n15\n", [12, 15]),
    "a row without a remark": ("TT\nChỉ tiêu\nĐVT\nKế hoạch 2031\nGhi chú\n1\nĐắp bờ mương\nkm\n12\n2\nTrồng trám\nha\n4\nBản Mơ\n", [12, 4]),
}  # fmt: skip


@pytest.mark.parametrize("what", TORN_HEADED)
def test_tables_with_a_unit_for_each_row_that_the_print_has_torn(what: str) -> None:
    table, figures = TORN_HEADED[what]
    flow = make_flow(f"3. Tới đâu\n\n{table}\n4. Ai làm\n")

    found = find_targets(flow, "Kế hoạch", None, "2031", 0, len(flow.text), title="Giữ bản")

    assert [t.low for t in found] == figures


@pytest.mark.parametrize("what", TORN)
def test_tables_that_the_print_has_torn(what: str) -> None:
    table, figures = TORN[what]
    below = "" if "text ends" in what else "\n4. Ai làm\n"
    flow = make_flow(f"3. Tới đâu\n\n{table}{below}")

    found = find_targets(
        flow, "Kế hoạch", None, "2031", 0, len(flow.text), title="Mở phong trào thi đua giữ bản"
    )

    assert [t.low for t in found] == figures


def test_a_unit_that_the_line_above_calls_one_need_not_be_known() -> None:
    table = "Chỉ tiêu | Năm 2031\nThả cá ao | 12\nThả cá hồ | 15\n"
    for above, unit in (("(ĐVT: giỏ)", "giỏ"), ("Đơn vị: Ban Chợ", None), ("(kèm theo)", None)):
        flow = make_flow(f"Chỉ tiêu giao trong năm {above}\n\n{table}\n4. Ai làm\n")
        found = find_targets(flow, "Kế hoạch", None, "2031", 0, len(flow.text), title="Giữ ao")
        assert [t.unit for t in found] == ([unit, unit] if unit else [])


def test_what_a_plan_calls_targets_needs_no_campaign() -> None:
    flow = make_flow(
        "II. PHẦN VIỆC\n\nSTT\nChỉ tiêu\nĐơn vị tính\nMức nhận\n1\nCầu thôn\ncầu\n5\n2\nHộ có giếng\n%\n95\n"
    )

    found = find_targets(flow, "Kế hoạch", None, "2031", 0, len(flow.text), title="Mở mang bản")

    assert [(t.indicator, t.low, t.unit) for t in found] == [
        ("Cầu thôn", 5, "cầu"),
        ("Hộ có giếng", 95, "%"),
    ]


def test_a_paragraph_beside_a_table_goes_on_with_it() -> None:
    table = "Việc | Cần có\nLối hoa | 9 lối\nSạp gọn | 80%\n"
    beside = "Ngoài bảng: nợ sạp hạ 15% trước vụ chè; khu chợ văn hóa đạt 90%."
    flow = make_flow(f"3. Tới đâu\n\n{table}\n{beside}\n\n4. Ai làm\n")

    found = find_targets(
        flow, "Kế hoạch", None, "2031", 0, len(flow.text), title="Mở phong trào thi đua giữ chợ"
    )

    assert [(t.indicator, t.low, t.direction) for t in found if t.unit == "%"] == [
        ("nợ sạp", 15, "decrease"),
        ("khu chợ văn hóa", 90, "level"),
        ("Sạp gọn", 80, "level"),
    ]


def test_a_paragraph_below_a_table_is_read_though_a_row_runs_into_it() -> None:
    text = "(B) CÁC MỐC\n\nHạng mục\nPhải xong\nLúc nào\n• Đào hồ\n42 m3\n30.9.2031\n• Kè bờ\n16 m\ncả năm\n\nCuối vụ: vôi vữa hao bớt 2,5%; 100% thợ có mũ.\n"
    flow = make_flow(text)

    found = find_targets(
        flow, "Giao ước", None, "2031", 0, len(flow.text), title="Thi đua giữ nhịp đào hồ"
    )

    assert sorted((t.low, t.unit or "") for t in found) == [
        (2.5, "%"), (16, "m"), (42, "m3"), (100, "%"),
    ]  # fmt: skip


#: Rows of groups, heads of two rows, who acts before what is done, names over two lines, empty rows.
ODD: dict[str, list[tuple[str, float]]] = {
    "TT\nPhần việc\nĐo bằng\nPhải xong\nI\nĐồng ruộng\n1\nĐắp bờ\nkm\n12\n2\nTrồng chè\nha\n4\nII\nNhà cửa\n1\nLợp nhà\nnhà\n9\n2\nXây sạp\nsạp\n15\n": [
        ("Đắp bờ", 12), ("Trồng chè", 4), ("Lợp nhà", 9), ("Xây sạp", 15),
    ],
    "TT\nPhần việc\nĐo bằng\nPhải xong\nI\nĐồng ruộng\n1\nĐắp bờ\nkm\n12\nII\nNhà cửa\n2\nLợp nhà\nnhà\n9\n": [
        ("Đắp bờ", 12), ("Lợp nhà", 9),
    ],
    "| Việc | Đo bằng | Mốc | |\n|---|---|---|---|\n| | | Giữa vụ | Cuối vụ |\n| Đắp bờ | km | 12 | 20 |\n| Trồng chè | ha | 4 | 9 |\n": [
        ("Đắp bờ", 12), ("Đắp bờ", 20), ("Trồng chè", 4), ("Trồng chè", 9),
    ],
    "Ai lo | Việc | Đích\nPhòng Nông nghiệp | Đắp bờ | 12 km\nHội Nông dân | Trồng chè | 4 ha\n": [
        ("Đắp bờ", 12), ("Trồng chè", 4),
    ],
    "Việc | Đo bằng | Đích\nĐắp bờ | km | 12\nTrồng chè | ha | 4\nCộng | | \n": [
        ("Đắp bờ", 12), ("Trồng chè", 4),
    ],
    "Việc | Từ | Lên\nHộ có giếng | 80% | 95%\nTrồng chè | 4 ha | 9 ha\n": [
        ("Hộ có giếng", 95), ("Trồng chè", 9),
    ],
    "Việc                      Đo bằng    Đích\nTrồng chè                 ha         4\nĐắp bờ mương từ cầu Đá\nđến cầu Gỗ                km         12\nXây sạp quanh             sạp        9\nchợ phiên\nNuôi cá                   ao         5\n": [
        ("Trồng chè", 4), ("Đắp bờ mương từ cầu Đá đến cầu Gỗ", 12), ("Xây sạp quanh chợ phiên", 9), ("Nuôi cá", 5),
    ],
}  # fmt: skip


@pytest.mark.parametrize("table", ODD)
def test_tables_with_odd_rows(table: str) -> None:
    flow = make_flow(f"3. Tới đâu\n\n{table}\n4. Ai làm\n")

    found = find_targets(
        flow, "Kế hoạch", None, "2031", 0, len(flow.text), title="Mở phong trào thi đua giữ chợ"
    )

    assert ODD[table] == [(t.indicator, t.low) for t in found]


A, B = "Xã Nậm Mơ", "Xã Pá Sim"
#: Tables whose rows are bodies to which the columns allot so much, with what stands above them.
BODIES: dict[str, tuple[str, str, list[tuple[str, float, str | None]]]] = {
    "columns with units": (
        "Giao chỉ tiêu năm 2031 cho các xã như sau:",
        f"TT | Đơn vị | Trồng rừng (ha) | Thu phí chợ (triệu đồng) | Hộ có giếng (%)\n1 | {A} | 25 | 1.150 | 95\n2 | {B} | 30 | 80 | ≥ 92,5\n",
        [
            (f"Trồng rừng: {A}", 25, "ha"), (f"Thu phí chợ: {A}", 1150, "triệu đồng"), (f"Hộ có giếng: {A}", 95, "%"),
            (f"Trồng rừng: {B}", 30, "ha"), (f"Thu phí chợ: {B}", 80, "triệu đồng"), (f"Hộ có giếng: {B}", 92.5, "%"),
        ],
    ),
    "years, one of them told": (
        "Chỉ tiêu tỷ lệ hộ có giếng giao các xã (ĐVT: %)",
        f"STT | Xã, phường | Thực hiện 2030 | Năm 2031 | Năm 2032\n1 | {A} | 80 | 85 | 90\n2 | {B} | 70 | 75 | 82\n",
        [(f"Chỉ tiêu tỷ lệ hộ có giếng giao các xã: {x}", n, "%") for x, n in ((A, 85), (A, 90), (B, 75), (B, 82))],
    ),
    "years below what they are of": (
        "Giao chỉ tiêu cho các xã:",
        f"TT | Tên xã | Trồng rừng (ha) |  | Thu phí (triệu đồng) | \n |  | Năm 2031 | Năm 2032 | Năm 2031 | Năm 2032\n1 | {A} | 25 | 27 | 120 | 130\n2 | {B} | 30 | 33 | 150 | 165\n",
        [
            (f"Trồng rừng: {A}", 25, "ha"), (f"Trồng rừng: {A}", 27, "ha"), (f"Thu phí: {A}", 120, "triệu đồng"), (f"Thu phí: {A}", 130, "triệu đồng"),
            (f"Trồng rừng: {B}", 30, "ha"), (f"Trồng rừng: {B}", 33, "ha"), (f"Thu phí: {B}", 150, "triệu đồng"), (f"Thu phí: {B}", 165, "triệu đồng"),
        ],
    ),
    "what is measured below a group": (
        "Giao chỉ tiêu cho các xã:",
        f"TT | Đơn vị | Bảo hiểm y tế | \n |  | Số người (người) | Tỷ lệ (%)\n1 | {A} | 1.250 | 95\n2 | {B} | 2.300 | 92\n",
        [
            (f"Bảo hiểm y tế: Số người: {A}", 1250, "người"), (f"Bảo hiểm y tế: Tỷ lệ: {A}", 95, "%"),
            (f"Bảo hiểm y tế: Số người: {B}", 2300, "người"), (f"Bảo hiểm y tế: Tỷ lệ: {B}", 92, "%"),
        ],
    ),
    "a unit that no list holds, one without a bracket": (
        "Chỉ tiêu giao các phòng:",
        "TT | Đơn vị | Câu hò (câu) | Người biết hò, %\n1 | Phòng Kinh tế | 12 | 40\n2 | Phòng Văn hóa | 20 | 65\n",
        [
            ("Câu hò: Phòng Kinh tế", 12, "câu"), ("Người biết hò: Phòng Kinh tế", 40, "%"),
            ("Câu hò: Phòng Văn hóa", 20, "câu"), ("Người biết hò: Phòng Văn hóa", 65, "%"),
        ],
    ),
    "one unit for all, in the line between": (
        "Giao chỉ tiêu tuyển thợ cho các trường\n(Kèm theo Kế hoạch của xã)\nĐVT: thợ",
        "TT | Trường | Lớp lò | Lớp chè\n1 | Trường Mây | 60 | 70\n2 | Trường Mơ | 50 | 55\n",
        [("Lớp lò: Trường Mây", 60, "thợ"), ("Lớp chè: Trường Mây", 70, "thợ"), ("Lớp lò: Trường Mơ", 50, "thợ"), ("Lớp chè: Trường Mơ", 55, "thợ")],
    ),
    "units in the cells": (
        "Giao chỉ tiêu cho các xã:",
        f"TT | Xã | Đường hoa | Tỷ lệ hộ có giếng\n1 | {A} | 2 km | 95%\n2 | {B} | 3 km | trên 90%\n",
        [(f"Đường hoa: {A}", 2, "km"), (f"Tỷ lệ hộ có giếng: {A}", 95, "%"), (f"Đường hoa: {B}", 3, "km"), (f"Tỷ lệ hộ có giếng: {B}", 90, "%")],
    ),
    "what a plan says beside what stands": (
        "Giao chỉ tiêu cho các xã:",
        f"TT | Xã | Số hộ (hộ) | Kế hoạch trồng (ha) | Chỉ tiêu (hộ)\n1 | {A} | 250 | 3 | 95\n2 | {B} | 310 | 4 | 92\n",
        [(f"Giao chỉ tiêu cho các xã: {A}", 95, "hộ"), (f"Giao chỉ tiêu cho các xã: {B}", 92, "hộ")],
    ),
    "money": ("Phân bổ vốn năm 2031 cho các xã:", f"TT | Đơn vị | Trồng rừng (triệu đồng) | Chợ (triệu đồng)\n1 | {A} | 25 | 95\n2 | {B} | 30 | 92\n", []),
    "results": ("Kết quả thực hiện chỉ tiêu của các xã:", f"TT | Đơn vị | Trồng rừng (ha) | Hộ có giếng (%)\n1 | {A} | 25 | 95\n2 | {B} | 30 | 92\n", []),
    "how things stand": ("Giao thông các xã:", f"TT | Đơn vị | Đường nhựa (km) | Cầu (cầu)\n1 | {A} | 25 | 95\n2 | {B} | 30 | 92\n", []),
    "who comes": ("Phân bổ đại biểu cho các xã:", f"TT | Đơn vị | Già làng (người) | Khách (người)\n1 | {A} | 2 | 9\n2 | {B} | 3 | 8\n", []),
    "what is done, and how much of it": ("Chỉ tiêu giao các xã:", f"TT | Đơn vị | Trồng rừng (ha) | Đã trồng (ha) | Tỷ lệ (%)\n1 | {A} | 25 | 20 | 80\n2 | {B} | 30 | 15 | 50\n", []),
}  # fmt: skip


@pytest.mark.parametrize("form", [form for form in FORMS if form != "a bar a line"])
@pytest.mark.parametrize("what", BODIES)
def test_what_is_allotted_to_the_bodies_of_a_table(what: str, form: str) -> None:
    above, table, targets = BODIES[what]
    drawn = FORMS[form](table).replace("\n\n\n", "\n")
    drawn = drawn.replace("\n\n", "\n") if form == "a cell a line" else drawn
    flow = make_flow(f"II. CHIA VIỆC\n\n{above}\n\n{drawn}\nIII. AI LÀM\n\nCác xã làm.\n")

    found = find_targets(flow, "Kế hoạch", None, "2031", 0, len(flow.text), title="Giữ rừng")

    assert targets == [(t.indicator, t.low, t.unit) for t in found]


#: Heads of two rows over what is measured, the row of all bodies, cells that hold nothing.
SPANNED: dict[str, list[tuple[str, float, str | None]]] = {
    "| TT | Chỉ tiêu | ĐVT | Năm 2030 | | Năm 2031 |\n|---|---|---|---|---|---|\n| | | | Kế hoạch | Thực hiện | Kế hoạch |\n| 1 | Trồng rừng | ha | 25 | 30 | 35 |\n| 2 | Hộ có giếng | % | 92 | 93 | 95 |\n": [
        ("Trồng rừng", 35, "ha"), ("Hộ có giếng", 95, "%"),
    ],
    "TT | Chỉ tiêu | ĐVT | Kế hoạch\nNăm 2031 | Năm 2032\n1 | Trồng rừng | ha | 25 | 30\n2 | Hộ có giếng | % | 92 | 93\n": [
        ("Trồng rừng", 25, "ha"), ("Trồng rừng", 30, "ha"), ("Hộ có giếng", 92, "%"), ("Hộ có giếng", 93, "%"),
    ],
    f"TT | Đơn vị | Trồng rừng | Hộ có giếng\n | | ha | %\n(1) | (2) | (3) | (4)\n1 | {A} | 25 | 95\n2 | {B} | - | 92\n | Tổng cộng | 55 | 93\n": [
        (f"Trồng rừng: {A}", 25, "ha"), (f"Hộ có giếng: {A}", 95, "%"), (f"Hộ có giếng: {B}", 92, "%"), ("Trồng rừng", 55, "ha"), ("Hộ có giếng", 93, "%"),
    ],
    f"TT   Đơn vị       Trồng rừng    Hộ có\n                  (ha)          giếng (%)\n1    {A}    25            95\n2    {B}    30            92\n     Cộng         55            93\n": [
        (f"Trồng rừng: {A}", 25, "ha"), (f"Hộ có giếng: {A}", 95, "%"), (f"Trồng rừng: {B}", 30, "ha"), (f"Hộ có giếng: {B}", 92, "%"), ("Trồng rừng", 55, "ha"), ("Hộ có giếng", 93, "%"),
    ],
    f"TT\nĐơn vị\nTrồng rừng (ha)\nHộ có giếng (%)\nGhi chú\n1\n{A}\n25\n95\nrừng non\n2\n{B}\n30\n92\n3\nXã Mơ\n14\n90\n": [
        (f"Trồng rừng: {A}", 25, "ha"), (f"Hộ có giếng: {A}", 95, "%"), (f"Trồng rừng: {B}", 30, "ha"), (f"Hộ có giếng: {B}", 92, "%"), ("Trồng rừng: Xã Mơ", 14, "ha"), ("Hộ có giếng: Xã Mơ", 90, "%"),
    ],
    f"TT\nChỉ tiêu\nĐVT\n{A}\n{B}\nNăm 2031\nNăm 2032\nNăm 2031\nNăm 2032\n1\nTrồng rừng\nha\n2\n3\n4\n5\n2\nĐào giếng\ngiếng\n6\n7\n8\n9\n": [
        (f"Trồng rừng: {A}", 2, "ha"), (f"Trồng rừng: {A}", 3, "ha"), (f"Trồng rừng: {B}", 4, "ha"), (f"Trồng rừng: {B}", 5, "ha"),
        (f"Đào giếng: {A}", 6, "giếng"), (f"Đào giếng: {A}", 7, "giếng"), (f"Đào giếng: {B}", 8, "giếng"), (f"Đào giếng: {B}", 9, "giếng"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("table", SPANNED)
def test_heads_of_two_rows(table: str) -> None:
    flow = make_flow(f"Giao chỉ tiêu cho các xã:\n\n{table}\nIII. AI LÀM\n\nCác xã làm.\n")

    found = find_targets(flow, "Kế hoạch", None, "2031", 0, len(flow.text), title="Giữ rừng")

    assert SPANNED[table] == [(t.indicator, t.low, t.unit) for t in found]


def test_an_empty_cell_at_the_end_is_no_end_of_the_row() -> None:
    rows = "TT      Chỉ tiêu           ĐVT       Năm 2031     Ghi chú\n1       Đào giếng          giếng     12           bản Mơ\n2       Trồng trám         ha        4\n"
    flow = make_flow(f"Chỉ tiêu giao\n\n{rows}\n4. Ai làm\n")

    found = find_targets(flow, "Kế hoạch", None, "2031", 0, len(flow.text), title="Giữ bản")

    assert [" ".join((t.evidence[0].quote or "").split()) for t in found] == [
        "1 Đào giếng giếng 12 bản Mơ",
        "2 Trồng trám ha 4",
    ]

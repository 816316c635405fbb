"""Who is told to act, in which role, with whom."""

from __future__ import annotations

import pytest

from thidua.graph.extract.assignments import find_assignments
from thidua.graph.extract.flow import make_flow

Row = tuple[str, str, tuple[str, ...]]
SECTION = "\nV. TỔ CHỨC THỰC HIỆN\n\n{}\n"

IN_THE_SECTION: dict[str, list[Row]] = {
    "1. Giao Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND tỉnh và các cơ quan liên quan theo dõi.": [
        ("Sở Nội vụ", "lead", ("Văn phòng Ủy ban nhân dân tỉnh", "các cơ quan liên quan"))
    ],
    "2. Các đơn vị tham gia cụm thi đua có trách nhiệm thực hiện Chỉ thị này.": [
        ("Các đơn vị tham gia cụm thi đua", "lead", ())
    ],
    "3. Đề nghị Ủy ban MTTQ tỉnh và các đoàn thể tỉnh tuyên truyền, vận động hội viên.": [
        ("Ủy ban Mặt trận Tổ quốc tỉnh", "lead", ()),
        ("các đoàn thể tỉnh", "lead", ()),
    ],
    "4. Giao Sở Y tế, Báo Sông Thao, Đài Phát thanh và Truyền hình tỉnh kịp thời đưa tin.": [
        ("Sở Y tế", "lead", ()),
        ("Báo Sông Thao", "lead", ()),
        ("Đài Phát thanh và Truyền hình tỉnh", "lead", ()),
    ],
    "5. Các cấp, các ngành căn cứ nhiệm vụ để triển khai.": [("Các cấp, các ngành", "lead", ())],
    "6. Kết thúc đợt thi đua, các cơ quan, đơn vị xem xét tổng kết.": [
        ("các cơ quan, đơn vị", "lead", ())
    ],
    "7. Các cơ quan được giao chủ trì có trách nhiệm hoàn thành việc được giao, các cơ quan phối hợp có trách nhiệm phối hợp với cơ quan chủ trì.": [
        ("Các cơ quan được giao chủ trì", "lead", ()),
        ("các cơ quan phối hợp", "support", ("cơ quan chủ trì",)),
    ],
    "8. Sở Văn hóa, Thể thao và Du lịch hướng dẫn các xã.": [
        ("Sở Văn hóa, Thể thao và Du lịch", "lead", ())
    ],
    "8. Đề nghị Tỉnh đoàn, Trung ương Hội Nông dân Việt Nam động viên hội viên trồng cây.": [
        ("Tỉnh đoàn", "lead", ()),
        ("Trung ương Hội Nông dân Việt Nam", "lead", ()),
    ],
    "**9. Sở Tài chính**\n\nCăn cứ nhiệm vụ, phối hợp với các sở liên quan bố trí kinh phí.": [
        ("Sở Tài chính", "lead", ("các sở liên quan",))
    ],
    "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các xã phản ánh về Sở Nội vụ.": [],
    "Ủy ban nhân dân tỉnh kêu gọi toàn thể Nhân dân hăng hái thi đua.": [],
}


@pytest.mark.parametrize("paragraph", IN_THE_SECTION)
def test_the_part_to_chuc_thuc_hien(paragraph: str) -> None:
    flow = make_flow(SECTION.format(paragraph))

    found = find_assignments(flow, "Chỉ thị", 0, len(flow.text))

    assert IN_THE_SECTION[paragraph] == [(a.agent, a.role, a.with_) for a in found]


def test_a_decision_speaks_by_orders_and_its_execution_clause() -> None:
    flow = make_flow(
        "QUYẾT ĐỊNH:\n\nĐiều 1. Chia ba cụm như sau:\n\n1. Cụm thi đua vùng thượng: huyện Khe Mây.\n\n"
        "Điều 2. Giao Sở Nội vụ hướng dẫn chấm điểm. Chánh Văn phòng UBND tỉnh, Giám đốc Sở Nội vụ "
        "và thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./."
    )

    found = find_assignments(flow, "Quyết định", 0, len(flow.text))

    assert [a.agent for a in found] == [
        "Sở Nội vụ",
        "Chánh Văn phòng Ủy ban nhân dân tỉnh",
        "Giám đốc Sở Nội vụ",
        "thủ trưởng các đơn vị liên quan",
    ]


def test_a_directive_also_speaks_by_parts_headed_by_an_agent() -> None:
    flow = make_flow(
        "\n1. Sở Xây dựng:\n\na) Rà soát cầu treo.\n\nĐề nghị các cấp, các ngành phát huy trách nhiệm.\n\n"
        "2. Tổ chức thực hiện\n\nGiao Sở Nội vụ theo dõi.\n"
    )

    found = find_assignments(flow, "Chỉ thị", 0, len(flow.text))

    assert [a.agent for a in found] == ["Sở Xây dựng", "Sở Nội vụ"]


def test_a_letter_speaks_by_what_it_asks() -> None:
    flow = make_flow("\nVề việc này, đề nghị Thuế tỉnh Sông Thao căn cứ quy định để xử lý.\n")

    (found,) = find_assignments(flow, "Công văn", 0, len(flow.text))

    assert found.agent == "Thuế tỉnh Sông Thao"


ADDRESSED = {
    "Sở Y tế rà soát các trạm y tế ở xã vùng cao.": ["Sở Y tế"],
    "Sở Y tế, Sở Nội vụ rà soát các trạm y tế ở xã vùng cao.": ["Sở Y tế", "Sở Nội vụ"],
    "Sở Y tế đề nghị sửa chữa các trạm y tế ở xã vùng cao.": [],
    "Sở Y tế đã rà soát các trạm y tế ở xã vùng cao.": [],
    "Sở Tài chính rà soát các trạm y tế ở xã vùng cao.": [],
}


@pytest.mark.parametrize("paragraph", ADDRESSED)
def test_a_letter_tells_its_addressees(paragraph: str) -> None:
    flow = make_flow(f"\nVề việc sửa trạm y tế, có ý kiến như sau:\n\n{paragraph}\n")

    found = find_assignments(flow, "Công văn", 0, len(flow.text), ("Sở Y tế", "Sở Nội vụ"))

    assert [a.agent for a in found] == ADDRESSED[paragraph]

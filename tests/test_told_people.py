"""People who are told to act by name, and those whom only what they are names."""

from __future__ import annotations

import pytest

from thidua.graph.extract.assignments.find import find_assignments
from thidua.graph.extract.layout.flow import make_flow

BY_NAME = {
    "1. Trần Văn Mây - Y sĩ - Phụ trách phòng tiêm.\n\n- Ghi sổ.": ["Trần Văn Mây"],
    "1. Lê Thị Sa Điều dưỡng - Phụ trách kho\n\n- Ghi sổ.": ["Lê Thị Sa"],
    "2. Bùi Thị Thu Lúa: ĐDTH: Phụ trách quầy đón tiếp": ["Bùi Thị Thu Lúa"],
    "3. Ông Đỗ Văn Gạo – Hiệu trưởng: Chỉ đạo chung.": ["Ông Đỗ Văn Gạo"],
    "4. Hoàng Văn Sậy - BS đa khoa\n\n- Khám bệnh, kê đơn, phối hợp với các trạm y tế mở sổ.": [
        "Hoàng Văn Sậy"
    ],
    "5. Nông Thị Rau (kiêm nhiệm) – Kế toán – lập dự toán.": ["Nông Thị Rau"],
    # who belongs to a body, with no word of what he is to do
    "1. Trần Văn Mây - Hiệu trưởng - Trưởng ban\n\n2. Lê Thị Sa - Giáo viên - Thành viên": [],
    "1. Trần Văn Mây - Lớp 9A - Giải Nhất": [],
    "1. Cao Nguyên Đá: cấm xe từ sáng": [],
    "- Hồ Thủy Sinh - nơi câu cá": [],
}


@pytest.mark.parametrize("items", BY_NAME)
def test_persons_with_their_posts_and_tasks(items: str) -> None:
    flow = make_flow(f"\nV. PHÂN CÔNG NHIỆM VỤ\n\n{items}\n")

    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert [a.agent for a in found] == BY_NAME[items]


def test_partners_below_a_person_are_his() -> None:
    flow = make_flow(
        "\nV. PHÂN CÔNG NHIỆM VỤ\n\n1. Trần Văn Mây - Y sĩ\n\n- Ghi sổ.\n\n- Phối hợp với các trạm y tế tổ chức tiêm.\n"
    )

    (one,) = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert (one.agent, one.with_) == ("Trần Văn Mây", ("các trạm y tế",))


BY_WHAT_THEY_ARE = {
    "3. Nhiệm vụ của sinh viên\n\n- Nộp sổ đúng hạn.": ["sinh viên"],
    "II. Đối với cán bộ coi thi (CBCT)\n\n1. Chuẩn bị bút mực.": ["cán bộ coi thi"],
    "2. Trách nhiệm của giáo viên hướng dẫn:\n\n- Hướng dẫn viết nhật ký.": ["giáo viên hướng dẫn"],
    # what is done to them, or holds for them
    "2. Đối với học sinh\n\n- Tặng mỗi em một cuốn sổ.": [],
    "2. Đối với học sinh\n\n- Giáo dục học sinh biết quý hạt gạo.": [],
    "2. Đối với học sinh\n\n- Tổ chức hội trại mùa gặt.": [],
    "2. Đối với học sinh\n\n1. Điều kiện dự thi": [],
    "2. Đối với học sinh lớp 9: 30 phút.": [],
}


@pytest.mark.parametrize("items", BY_WHAT_THEY_ARE)
def test_people_whom_a_heading_gives_their_tasks(items: str) -> None:
    flow = make_flow(f"\nHội thi như sau:\n\n{items}\n")

    found = find_assignments(flow, "Thông báo", 0, len(flow.text))

    assert [a.agent for a in found] == BY_WHAT_THEY_ARE[items]

"""People who are told to act by name, and those whom only what they are names."""

from __future__ import annotations

import pytest

from thidua.graph.extract.assignments.find import find_assignments
from thidua.graph.extract.layout.flow import make_flow

BY_NAME = {
    "Bà Lê Thị Sa, công chức Văn hóa phụ trách trang trí.": ["Bà Lê Thị Sa"],
    "- Đ/c Mây - Hiệu trưởng: ghi sổ.": ["Đồng chí Mây"],
    "- Thầy Đức Mây: Trang trí.": ["Thầy Đức Mây"],
    "- Đồng chí Bí thư: ghi sổ.": ["Đồng chí Bí thư"],
    "- Cô Tô: ba xã.": [],
    "2. Đồng chí Lê Thị Sa - Trưởng phòng Lúa gạo chịu trách nhiệm ghi sổ.": ["Đồng chí Lê Thị Sa"],
    "4. Ông Trần Văn Mây, Trưởng Công an xã: Giữ trật tự.": ["Ông Trần Văn Mây"],
    "1. Trần Văn Mây - Y sĩ - Phụ trách phòng tiêm.\n\n- Ghi sổ.": ["Trần Văn Mây"],
    "1. Lê Thị Sa Điều dưỡng - Phụ trách kho\n\n- Ghi sổ.": ["Lê Thị Sa"],
    "2. Bùi Thị Thu Lúa: ĐDTH: Phụ trách quầy đón tiếp": ["Bùi Thị Thu Lúa"],
    "3. Ông Đỗ Văn Gạo – Hiệu trưởng: Chỉ đạo chung.": ["Ông Đỗ Văn Gạo"],
    "4. Hoàng Văn Sậy - BS đa khoa\n\n- Khám bệnh, kê đơn, phối hợp với các trạm y tế mở sổ.": [
        "Hoàng Văn Sậy"
    ],
    "5. Nông Thị Rau (kiêm nhiệm) – Kế toán – lập dự toán.": ["Nông Thị Rau"],
    "1. Đ/c Nguyễn Văn Sen - Hiệu trưởng: Chỉ đạo chung.": ["Đồng chí Nguyễn Văn Sen"],
    "2. Cô Lê Thị Lúa (TPT): Tập múa.": ["Cô Lê Thị Lúa"],
    "2. BS. Lê Thị Cỏ (Trưởng phòng khám): Phụ trách chung.": ["BS. Lê Thị Cỏ"],
    "2. ĐD Lê Thị Rơm: Tiêm thuốc.": ["ĐD Lê Thị Rơm"],
    "3. Thầy Bùi Văn Gạo, cô Đỗ Thị Cốm: Trang trí sân.": ["Thầy Bùi Văn Gạo", "cô Đỗ Thị Cốm"],
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


IN_A_NOTICE = {
    "1. Đồng chí Trần Văn Mây - Bí thư\n\n- Phụ trách chung.": ["Đồng chí Trần Văn Mây"],
    "1. Đ/c Lê Thị Sa, Phó Bí thư: Chủ trì các hội nghị.": ["Đồng chí Lê Thị Sa"],
    "1. Đồng chí Trần Văn Mây - Giáo viên: Bằng khen": [],
    "1. Đồng chí Trần Văn Mây - Hiệu trưởng.": [],
}


@pytest.mark.parametrize("items", IN_A_NOTICE)
def test_persons_in_a_notice(items: str) -> None:
    flow = make_flow(f"\nBan Thường vụ thông báo như sau:\n\n{items}\n")

    found = find_assignments(flow, "Thông báo", 0, len(flow.text))

    assert [a.agent for a in found] == IN_A_NOTICE[items]


def test_partners_below_a_person_are_his() -> None:
    flow = make_flow(
        "\nV. PHÂN CÔNG NHIỆM VỤ\n\n1. Trần Văn Mây - Y sĩ\n\n- Ghi sổ.\n\n- Phối hợp với các trạm y tế tổ chức tiêm.\n"
    )

    (one,) = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert (one.agent, one.with_) == ("Trần Văn Mây", ("các trạm y tế",))


AMONG_BODIES = {
    "7. Học sinh\n\n- Tham gia đủ các buổi gặt.": ["Học sinh"],
    "8. Bảo vệ: Trông xe.": ["Bảo vệ"],
    "9. Nhân viên y tế, bảo vệ\n\n- Trực ở cổng.": ["Nhân viên y tế, bảo vệ"],
    "9. Học sinh\n\n- Tặng mỗi em một cuốn sổ.": [],
    "9. Học sinh vi phạm nội quy\n\n- Nhắc nhở trước lớp.": [],
    "3. Ban đại diện cha mẹ học sinh\n\n- Vận động con em đến lớp.": [
        "Ban đại diện cha mẹ học sinh"
    ],
    "3. Phòng Kế hoạch tổng hợp\n\n- Lập sổ.": ["Phòng Kế hoạch tổng hợp"],
    "3. Đội quản lý vận hành\n\n- Trực đêm.": ["Đội quản lý vận hành"],
    "3. Giao phòng Điều dưỡng, khoa Dược, Tổ truyền thông mở sổ.": [
        "phòng Điều dưỡng",
        "khoa Dược",
        "Tổ truyền thông",
    ],
    "3. Lãnh đạo các khoa, phòng\n\n- Mở sổ.": ["Lãnh đạo các khoa, phòng"],
    "3. Các thầy cô giáo\n\n- Mở sổ.": ["Các thầy cô giáo"],
    "3. Nhân viên thư viện, thiết bị\n\n- Mở sổ.": ["Nhân viên thư viện, thiết bị"],
    "3. Kế toán: Lập dự toán.": ["Kế toán"],
    "3. Kế toán: 02 người": [],
    "3. Hội đồng coi thi\n\n- Mở sổ.": ["Hội đồng coi thi"],
    "3. Các trường coi thi nghiêm túc.": ["Các trường"],
    "3. Các trường mầm non, trung tâm Giáo dục nghề nghiệp mở sổ.": [
        "Các trường mầm non, trung tâm Giáo dục nghề nghiệp"
    ],
    "3. Đ/c Trần Văn Mây (PGĐ) chỉ đạo Phòng Lúa gạo mở sổ.": ["Đồng chí Trần Văn Mây"],
    "3. Đối với giáo viên\n\n- Xây dựng kế hoạch dạy học.": ["giáo viên"],
    "3. Đối với giáo viên\n\n- Hỗ trợ mỗi người một suất quà.": [],
    "3. Đối với sinh viên\n\n- Xây dựng ký túc xá.": [],
    "3. Đối với Liên chi đoàn, Chi đoàn\n\n- Mở sổ.": ["Liên chi đoàn", "Chi đoàn"],
    "3. Các Xí nghiệp, phân xưởng\n\n- Kiểm tra máy.": ["Các Xí nghiệp, phân xưởng"],
    "3. Người đại diện phần vốn tại các công ty\n\n- Lập sổ.": [
        "Người đại diện phần vốn tại các công ty"
    ],
    "3. Phòng Đào tạo lập danh sách.": ["Phòng Đào tạo"],
    "3. Ban Quản lý ký túc xá: bố trí chỗ ở.": ["Ban Quản lý ký túc xá"],
    "3. Các Ban tham mưu, Văn phòng Tập đoàn:\n\n- Mở sổ.": [
        "Các Ban tham mưu",
        "Văn phòng Tập đoàn",
    ],
    "3. Điều dưỡng trưởng các khoa giám sát.\n\n- Trực đêm.": ["Điều dưỡng trưởng các khoa"],
    # the heading ran into the text below it
    "3. Sở Lúa gạo Xây dựng kế hoạch gặt.": ["Sở Lúa gạo"],
    "3. Các trường mầm non, tiểu học Các đơn vị lập sổ.": ["Các trường mầm non, tiểu học"],
    "3. Các sở, ngành Từ thực tiễn đồng ruộng lập sổ.": ["Các sở, ngành"],
    "3. Sở Lúa gạo 9\n\n- Mở sổ.": ["Sở Lúa gạo"],
    "10. Hội Lúa Chiều ngày Sáng: Từ 8h00": [],
    "3. Các hộ dân có thể gửi lúa ở kho.": [],
    # who holds a post
    "- Chủ tịch Hội: Ông Trần Văn Mây, nguyên Giám đốc Sở Lúa gạo.": [],
    "- Chủ tịch Hội: Ông Trần Văn Mây - Chỉ đạo chung.": ["Chủ tịch Hội"],
}


@pytest.mark.parametrize("items", AMONG_BODIES)
def test_who_heads_an_item_in_schools_and_enterprises(items: str) -> None:
    flow = make_flow(f"\nV. TỔ CHỨC THỰC HIỆN\n\n{items}\n")

    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert [a.agent for a in found] == AMONG_BODIES[items]


ASKED = {
    "Đề nghị sinh viên, cán bộ coi thi, các cá nhân có liên quan thực hiện nghiêm túc.": [
        "sinh viên",
        "cán bộ coi thi",
        "các cá nhân có liên quan",
    ],
    "Yêu cầu giáo viên, học sinh chấp hành nội quy.": ["giáo viên, học sinh"],
    "Yêu cầu thí sinh: có giấy khám sức khỏe.": [],
    "Giáo viên yêu cầu học sinh nộp vở.": [],
    "1. Các khoa thông báo cho sinh viên lịch gặt.": ["Các khoa"],
}


@pytest.mark.parametrize("paragraph", ASKED)
def test_people_whom_a_notice_asks(paragraph: str) -> None:
    flow = make_flow(f"\nNhà trường thông báo như sau:\n\n{paragraph}\n")

    found = find_assignments(flow, "Thông báo", 0, len(flow.text))

    assert [a.agent for a in found] == ASKED[paragraph]


BY_WHAT_THEY_ARE = {
    "3. Nhiệm vụ của sinh viên\n\n- Nộp sổ đúng hạn.": ["sinh viên"],
    "II. Đối với cán bộ coi thi (CBCT)\n\n1. Chuẩn bị bút mực.": ["cán bộ coi thi"],
    "2. Trách nhiệm của giáo viên hướng dẫn:\n\n- Hướng dẫn viết nhật ký.": ["giáo viên hướng dẫn"],
    "2. Nhiệm vụ của Phòng Lúa gạo\n\n- Lập sổ.": ["Phòng Lúa gạo"],
    "2. Nhiệm vụ của các khoa: Phân công người gặt.": ["các khoa"],
    "2. Nhiệm vụ của công tác y tế\n\n- Lập sổ.": [],
    "III. NHIỆM VỤ CỦA CÁC ĐƠN VỊ\n\n- Phòng Lúa gạo lập sổ.": ["Phòng Lúa gạo"],
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

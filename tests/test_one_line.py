"""Documents that come as one line: where their lines are told from the words alone."""

from __future__ import annotations

import textwrap
from collections import Counter

import pytest

from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.extract.layout.relined.find import folded, on_one_line, reline

#: Sentences of one paragraph, so that a text is long enough to have lost its lines.
PROSE = "Việc được giao phải làm đúng hạn, đúng người và có báo cáo. " * 30
HEAD = "UBND TỈNH SÔNG THAO SỞ NỘI VỤ Số: 12/KH-SNV CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Sông Thao, ngày 3 tháng 4 năm 2020 "

#: What stands in one line -> lines that must be found in it.
LINES = {
    "type and title, and the text behind": (
        HEAD + "KẾ HOẠCH Giữ rừng đầu nguồn xã Mường Nhé năm 2020 Thực hiện Kế hoạch số 3/KH-UBND, Sở yêu cầu: " + PROSE,
        ["KẾ HOẠCH", "Giữ rừng đầu nguồn xã Mường Nhé năm 2020"],
    ),
    "a title that ends in a year, and recitals behind it": (
        HEAD + "KẾ HOẠCH TỔ CHỨC THI ĐUA GIỮ RỪNG THÁNG 5/2020 Căn cứ nhiệm vụ được giao; Căn cứ Luật Lâm nghiệp; Sở yêu cầu: " + PROSE,
        ["TỔ CHỨC THI ĐUA GIỮ RỪNG THÁNG 5/2020", "Căn cứ nhiệm vụ được giao;"],
    ),
    "a title holds the word that others open with": (
        HEAD + "KẾ HOẠCH Chào mừng 30 năm Ngày giải phóng huyện Tân Phú Để giữ rừng, Sở yêu cầu: " + PROSE,
        ["Chào mừng 30 năm Ngày giải phóng huyện Tân Phú"],
    ),
    "the body that decides, recitals, articles": (
        HEAD + "QUYẾT ĐỊNH Về việc thành lập Tổ giữ rừng GIÁM ĐỐC SỞ NỘI VỤ Căn cứ Luật Lâm nghiệp; Căn cứ Nghị định số "
        "5/2019/NĐ-CP; Theo đề nghị của Chánh Văn phòng. QUYẾT ĐỊNH: Điều 1. Thành lập Tổ. Điều 2. Giao Tổ giữ rừng. " + PROSE,
        ["Về việc thành lập Tổ giữ rừng", "GIÁM ĐỐC SỞ NỘI VỤ", "Căn cứ Luật Lâm nghiệp;", "QUYẾT ĐỊNH:", "Điều 1. Thành lập Tổ."],
    ),
    "number and date behind the type": (
        "CHỈ THỊ CỦA BỘ TRƯỞNG BỘ LÂM NGHIỆP SỐ 12-CT NGÀY 3 THÁNG 4 NĂM 1990 VỀ GIỮ RỪNG ĐẦU NGUỒN Rừng còn ít. " + PROSE,
        ["CHỈ THỊ", "VỀ GIỮ RỪNG ĐẦU NGUỒN"],
    ),
    "who sends a telegram, and to whom": (
        HEAD + "CÔNG ĐIỆN VỀ ỨNG PHÓ LŨ QUÉT CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG THAO điện: - Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh; "
        "- Chủ tịch các huyện. Lũ đang lên. " + PROSE,
        ["VỀ ỨNG PHÓ LŨ QUÉT", "- Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh;", "- Chủ tịch các huyện."],
    ),
    "whom a letter is for": (
        HEAD + "Kính gửi: - Phòng Y tế; - Trường Mường Nhé. Ngày 5/4, Sở đã họp. " + PROSE,
        ["Kính gửi:", "- Phòng Y tế;", "- Trường Mường Nhé."],
    ),
    "who was written by, and answers": (
        HEAD + "Kính gửi: Công ty Lúa Vàng Sở Nội vụ nhận được đơn của Công ty. " + PROSE,
        ["Kính gửi: Công ty Lúa Vàng"],
    ),
    "who was written by is an inspector": (
        HEAD + "Kính gửi: Công ty Lúa Vàng Thanh tra tỉnh đã nhận được đơn của Công ty. " + PROSE,
        ["Kính gửi: Công ty Lúa Vàng"],
    ),
    "the text below an address opens with a word of the list": (
        HEAD + "Kính gửi: Phòng Y tế các xã Được sự đồng ý của tỉnh, Sở mở lớp. " + PROSE,
        ["Kính gửi: Phòng Y tế các xã"],
    ),
    "the post of whom a letter is for": (
        HEAD + "Kính gửi: Ông Lò Văn Páo, Vụ trưởng Vụ Giữ rừng Trả lời Văn bản số 3, Sở nói rõ. " + PROSE,
        ["Kính gửi: Ông Lò Văn Páo, Vụ trưởng Vụ Giữ rừng"],
    ),
    "an item begins with a word that follows dashes in names": (
        HEAD + "KẾ HOẠCH Giữ rừng I. CĂN CỨ - Luật Lâm nghiệp; - Kế hoạch số 3/KH-UBND của tỉnh; - Ý kiến Phòng Văn hóa - Xã hội; - Ý kiến các xã. " + PROSE,
        ["- Luật Lâm nghiệp;", "- Kế hoạch số 3/KH-UBND của tỉnh;", "- Ý kiến Phòng Văn hóa - Xã hội;"],
    ),
    "headings and items": (
        HEAD + "KẾ HOẠCH Giữ rừng I. MỤC ĐÍCH, YÊU CẦU 1. Mục đích - Giữ rừng. - Trồng rừng. 2. Yêu cầu a) Làm ngay; b) Làm đủ. "
        "II. NHIỆM VỤ UBND xã làm việc sau: 1. Giữ rừng 2. Trồng rừng 3. Canh gác. " + PROSE,
        ["I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "- Giữ rừng.", "2. Yêu cầu", "b) Làm đủ.", "II. NHIỆM VỤ", "1. Giữ rừng", "2. Trồng rừng"],
    ),
    "who is told, in a line of his own": (
        HEAD + "KẾ HOẠCH Giữ rừng I. TỔ CHỨC 1. Sở Y tế - Tham mưu kế hoạch. 2. Phòng Kế hoạch - Tài chính lo tiền. 3. Công an xã Tổ chức canh gác. 4. Họp. " + PROSE,
        ["1. Sở Y tế", "- Tham mưu kế hoạch.", "2. Phòng Kế hoạch - Tài chính lo tiền.", "3. Công an xã", "Tổ chức canh gác."],
    ),
    "a figure that counts is no mark": (
        HEAD + "KẾ HOẠCH Giữ rừng 1. Theo khoản 2. Điều này rõ. 2. Đợt 3. Các xã làm. 4. Họp. " + PROSE,
        ["2. Đợt 3. Các xã làm."],
    ),
    "recipients, archive line, posts, name": (
        HEAD + PROSE + "Nơi nhận: - Như trên; - Học viện Chính trị - Hành chính; - Lưu: VT, NV. KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Lò Thị Páo PHỤ LỤC I DANH SÁCH",
        ["Nơi nhận:", "- Học viện Chính trị - Hành chính;", "- Lưu: VT, NV.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lò Thị Páo"],
    ),
    "two columns at the foot, read across": (
        HEAD + PROSE + "Nơi nhận: TM. ỦY BAN NHÂN DÂN - Sở Nội vụ; KT. CHỦ TỊCH - Các xã; PHÓ CHỦ TỊCH - Các phòng; (đã ký) - Lưu: VT. Lò Văn Páo",
        ["Nơi nhận:", "- Sở Nội vụ;", "- Các xã;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(đã ký)", "Lò Văn Páo"],
    ),
    "columns that wide blanks part": (
        HEAD + PROSE + "Nơi nhận:          TRƯỞNG PHÒNG - Lưu: VT. Bản điện tử: - Như trên;          Người ký: Phòng X - Các xã. Lò Văn Páo 2",
        ["- Lưu: VT.", "Bản điện tử:", "- Như trên;", "- Các xã.", "TRƯỞNG PHÒNG", "Người ký: Phòng X", "Lò Văn Páo"],
    ),
    "a letterhead without the nation": (
        "BCH ĐOÀN XÃ TÂN PHÚ Số: 12-KH/ĐTN ĐOÀN TNCS HỒ CHÍ MINH Tân Phú, ngày 3 tháng 4 năm 2020 KẾ HOẠCH Giữ rừng Để giữ rừng, Đoàn làm: " + PROSE,
        ["BCH ĐOÀN XÃ TÂN PHÚ", "Số: 12-KH/ĐTN", "ĐOÀN TNCS HỒ CHÍ MINH", "Tân Phú, ngày 3 tháng 4 năm 2020", "KẾ HOẠCH"],
    ),
    "who decides, behind a title in small letters": (
        HEAD + "QUYẾT ĐỊNH Về việc giữ rừng HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC TÂN PHÚ Thực hiện Kế hoạch số 3/KH-UBND, Hiệu trưởng yêu cầu: " + PROSE,
        ["Về việc giữ rừng", "HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC TÂN PHÚ"],
    ),
    "a post of the list that decides": (
        HEAD + "QUYẾT ĐỊNH Về việc giữ rừng CHI CỤC TRƯỞNG CHI CỤC KIỂM LÂM Căn cứ Luật Lâm nghiệp; Xét đơn. " + PROSE,
        ["Về việc giữ rừng", "CHI CỤC TRƯỞNG CHI CỤC KIỂM LÂM", "Căn cứ Luật Lâm nghiệp;"],
    ),
    "the end of a body that reads as a post": (
        HEAD + "QUYẾT ĐỊNH GIỮ RỪNG THEO KẾ HOẠCH CỦA BỘ TÀI CHÍNH ỦY BAN NHÂN DÂN TỈNH SÔNG THAO Căn cứ Luật Lâm nghiệp; Xét đơn. " + PROSE,
        ["ỦY BAN NHÂN DÂN TỈNH SÔNG THAO"],
    ),
    "a number with a comma, a body that decides below no type": (
        "SỞ NỘI VỤ Số: 12/SNV-TC,VP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Sông Thao, ngày 3 tháng 4 năm 2020 "
        "VỀ VIỆC GIỮ RỪNG ĐẦU NGUỒN ỦY BAN NHÂN DÂN TỈNH SÔNG THAO Căn cứ Luật Lâm nghiệp; Kính gửi: Các xã. " + PROSE,
        ["ỦY BAN NHÂN DÂN TỈNH SÔNG THAO", "Căn cứ Luật Lâm nghiệp;"],
    ),
    "what stands behind a name is none of it": (
        HEAD + PROSE + "Các xã làm ngay./. CHỦ TỊCH Lò Thị Trang Số: 3 Ngày 4",
        ["CHỦ TỊCH", "Lò Thị Trang"],
    ),
    "who has signed, without recipients": (
        HEAD + PROSE + "Các xã làm ngay./. TM. BAN THƯỜNG VỤ CHỦ TỊCH A Páo Sình",
        ["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "A Páo Sình"],
    ),
    "another document below": (
        HEAD + PROSE + "Nơi nhận: - Như trên; - Lưu: VT. GIÁM ĐỐC Lò Văn Páo UBND TỈNH SÔNG THAO SỞ Y TẾ KẾ HOẠCH Giữ rừng Để giữ rừng, Sở làm: 1. Họp. ",
        ["Lò Văn Páo", "KẾ HOẠCH", "Giữ rừng"],
    ),
    "rows of a table": (
        HEAD + PROSE + "| Việc | Ai làm | | Họp | Sở Y tế | | Giữ rừng | Các xã |",
        ["Việc", "Ai làm", "Họp", "Sở Y tế", "Giữ rừng", "Các xã"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LINES)
def test_lines_of_one_line(name: str) -> None:
    source, expected = LINES[name]
    flow = make_flow(source)

    lines = [flow.words(k) for k in range(flow.count)]

    assert [line for line in expected if line not in lines] == []
    assert lines.index(expected[0]) <= lines.index(expected[-1])


@pytest.mark.parametrize("name", LINES)
def test_nothing_is_lost_or_moved_from_its_place(name: str) -> None:
    source, _ = LINES[name]
    flow = make_flow(source)

    places = [flow.origin(k) for k, letter in enumerate(flow.text) if not letter.isspace()]

    assert [source[k] for k in places] == [c for c in flow.text if not c.isspace()]
    assert Counter(reline(source).text.split()) == Counter(source.split())


@pytest.mark.parametrize("name", [name for name in LINES if "    " not in LINES[name][0]])
def test_lines_that_end_where_they_are_full_are_one(name: str) -> None:
    source, expected = LINES[name]
    flow = make_flow("\n  ".join(textwrap.wrap(source, 78, break_on_hyphens=False)))

    lines = [flow.words(k) for k in range(flow.count)]

    assert [line for line in expected if line not in lines] == []


def test_lines_that_end_with_their_words_are_none() -> None:
    assert not folded(
        "\n".join(textwrap.wrap(HEAD, 78))
        + "\n"
        + "Việc được giao.\nLàm đúng hạn, đúng người.\n" * 40
    )
    assert not folded("\n\n".join(textwrap.wrap(HEAD + PROSE, 78)))


def test_a_text_with_lines_is_left_alone() -> None:
    assert on_one_line(HEAD + PROSE)
    assert not on_one_line(HEAD)
    assert not on_one_line((HEAD + "\n") * 20)
    assert not on_one_line((HEAD + "\r") * 20)

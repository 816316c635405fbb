"""Who acts where no list of words tells it: by the shape of a name, and by that of a list."""

from __future__ import annotations

import pytest

from thidua.graph.extract.assignments.find import find_assignments
from thidua.graph.extract.layout.flow import make_flow

#: An item of the part on who acts, and those it names. Most of the verbs no list holds; of the last names every word
#: belongs to them.
SHAPES: dict[str, list[str]] = {
    # capitals, their second halves, places
    "Vụ Kế hoạch - Mùa vụ rót thóc kịp thời.": ["Vụ Kế hoạch - Mùa vụ"],
    "Vụ Tài chính xoáy từng khoản chậm trả, đề xuất cách gỡ.": ["Vụ Tài chính"],
    "Phòng Kế toán gom hết sổ cũ về một tủ.": ["Phòng Kế toán"],
    "Đoàn Thanh niên Khối khuấy phong trào nêu ở mục III.": ["Đoàn Thanh niên Khối"],
    "Ban Tuyên giáo Đảng ủy Khối ra bản tin nửa tháng một số.": ["Ban Tuyên giáo Đảng ủy Khối"],
    "Đội Quản lý thị trường số 3 lùng hàng giả.": ["Đội Quản lý thị trường số 3"],
    "UBND các xã Khe Mây, Bãi Giếng nhường đất làm sân kho.": [
        "Ủy ban nhân dân các xã Khe Mây, Bãi Giếng"
    ],
    "UBND các xã, thị trấn bàn với nhân dân, định ra mức phấn đấu.": [
        "Ủy ban nhân dân các xã, thị trấn"
    ],
    "Giám đốc Phòng giao dịch NHCSXH các huyện rà lại từng tổ vay vốn, thay tổ trưởng yếu.": [
        "Giám đốc Phòng giao dịch Ngân hàng Chính sách xã hội các huyện"
    ],
    "Hội Khuyến học huyện cùng dựng tủ sách.": ["Hội Khuyến học huyện"],
    "Các phòng, ban chuyên môn xếp lại hồ sơ cho gọn.": ["Các phòng, ban chuyên môn"],
    "Hội Nông dân và các chi hội rủ nhau dọn kênh.": ["Hội Nông dân", "các chi hội"],
    "Trạm Y tế xã; các trường học khử khuẩn, phát khẩu trang.": ["Trạm Y tế xã", "các trường học"],
    "Kế toán trưởng tính tiền thưởng trong ba ngày.": ["Kế toán trưởng"],
    "Tỉnh đoàn gom ý tưởng trẻ.": ["Tỉnh đoàn"],
    "Quỹ Tín dụng nhân dân Khe Mây hạ lãi vay.": ["Quỹ Tín dụng nhân dân Khe Mây"],
    "Phòng Lúa gạo (lãnh đạo: bà Mây) đong thóc, cân ngô.": ["Phòng Lúa gạo"],
    "Phòng Lúa gạo, với sự giúp sức của Trạm Thủy nông, đong thóc.": ["Phòng Lúa gạo"],
    # what opens the item, and orders
    "Ngay từ đầu vụ, Trạm Thủy nông nạo kênh.": ["Trạm Thủy nông"],
    "Tại mỗi ấp, Chi hội Nông dân dựng một bảng tin.": ["Chi hội Nông dân"],
    "Vụ Tổ chức, Cục Thóc giống lo hạt.": ["Vụ Tổ chức", "Cục Thóc giống"],
    "Còn Trạm Thủy nông thì gác cống.": ["Trạm Thủy nông"],
    "Giao cho Trạm Y tế xã việc đếm muỗi.": ["Trạm Y tế xã"],
    "Nhờ Hội Nông dân huyện góp phân.": ["Hội Nông dân huyện"],
    # places that are called as bodies are
    "UBND các xã Khe Mây, Trường Sơn, Kim Sơn cắt cử người bám đê.": [
        "Ủy ban nhân dân các xã Khe Mây, Trường Sơn, Kim Sơn"
    ],
    "UBND các xã Khe Mây, Huyện Đoàn, Hội Nông dân cắt cử người bám đê.": [
        "Ủy ban nhân dân các xã Khe Mây",
        "Huyện Đoàn",
        "Hội Nông dân",
    ],
    # companies by their legal form and trade
    "Công ty TNHH một thành viên Cấp nước Khe Mây đắp đê.": [
        "Công ty TNHH một thành viên Cấp nước Khe Mây"
    ],
    "Công ty TNHH MTV khai thác công trình thủy lợi huyện nạo kênh, đắp đê.": [
        "Công ty TNHH MTV khai thác công trình thủy lợi huyện"
    ],
    "Công ty cổ phần Đắp đê 47 cáng đáng phần đất, nuôi quân.": ["Công ty cổ phần Đắp đê 47"],
    "Công ty cổ phần Mây Tre gom thóc, góp công.": ["Công ty cổ phần Mây Tre"],
    "Xin mời Hội Nông dân huyện và Hội Phụ nữ huyện vận động từng nhà.": [
        "Hội Nông dân huyện",
        "Hội Phụ nữ huyện",
    ],
    "Phòng Lúa gạo đứng mũi chịu sào phần gặt, có Hội Nông dân huyện cùng làm.": ["Phòng Lúa gạo"],
    "Báo và Phát thanh, Truyền hình Khe Mây mỗi tuần một phóng sự; chê đúng chỗ, khen đúng người.": [
        "Báo và Phát thanh, Truyền hình Khe Mây"
    ],
    "Văn phòng Phòng Lúa gạo -- trông nom máy chủ, đường truyền, tiền thưởng.": [
        "Văn phòng Phòng Lúa gạo"
    ],
    "Phòng Văn hóa - xã hội trông nom máy chủ, đường truyền.": ["Phòng Văn hóa - xã hội"],
    # fields of work in small letters
    "Phòng Quản lý chất lượng soi kỹ từng mẻ chè, không báo trước.": ["Phòng Quản lý chất lượng"],
    "Ban Quản lý chợ vẽ lại sơ đồ các sạp.": ["Ban Quản lý chợ"],
    "Ban Quản lý dự án đầu tư xây dựng huyện thúc nhà thầu.": [
        "Ban Quản lý dự án đầu tư xây dựng huyện"
    ],
    "Cục Kinh tế - Quản lý đầu tư xây dựng chủ trì việc tính giá.": [
        "Cục Kinh tế - Quản lý đầu tư xây dựng"
    ],
    "Phòng Kế hoạch tổng hợp (thường trực) chủ trì, phối hợp với Phòng Lúa gạo ghi sổ.": [
        "Phòng Kế hoạch tổng hợp"
    ],
    "Ban Hỗ trợ phụ nữ phát triển kinh tế làm đầu mối ghi sổ.": [
        "Ban Hỗ trợ phụ nữ phát triển kinh tế"
    ],
    "Phòng Kỹ thuật khai thác + Phòng Lúa gạo: có mặt mỗi ca.": [
        "Phòng Kỹ thuật khai thác",
        "Phòng Lúa gạo",
    ],
    # what stands between several
    "Đề nghị Mặt trận Tổ quốc huyện,Hội Nông dân, Huyện đoàn rước đèn.": [
        "Mặt trận Tổ quốc huyện",
        "Hội Nông dân",
        "Huyện đoàn",
    ],
    "Phòng Tổ chức - Cán bộ, Thanh tra và Thi đua là đầu mối.": [
        "Phòng Tổ chức - Cán bộ, Thanh tra và Thi đua"
    ],
    "Văn phòng, Thanh tra và Phòng Lúa gạo ghi sổ.": ["Văn phòng", "Thanh tra", "Phòng Lúa gạo"],
    "Ban Thường vụ Huyện, Thị, Thành Đoàn: đưa chỉ tiêu xuống xã.": [
        "Ban Thường vụ Huyện, Thị, Thành Đoàn"
    ],
    "Các Tòa chuyên trách, Phòng Lúa gạo chọn việc khó.": ["Các Tòa chuyên trách", "Phòng Lúa gạo"],
    # a group has acted before another verb, a word that says when, or the end of the sentence
    "Các chi ủy cơ sở họp bàn xong trước ngày 10-9-2011, cắt người bám từng kho.": [
        "Các chi ủy cơ sở"
    ],
    "Các Huyện hội, Thị hội tính kỹ từng việc, chọn xã làm trước.": ["Các Huyện hội, Thị hội"],
    "Các trường nhắn về Phòng Lúa gạo để nhận thêm giống.": ["Các trường"],
    "Các trường gom sách cũ cho học trò nghèo.": ["Các trường"],
    "Trưởng các khu dân cư họp dân, nhận phần kênh của mình.": ["Trưởng các khu dân cư"],
    "Các xã khác cùng cấp mở cống.": ["Các xã khác cùng cấp"],
    "Các xã bị ngập trong tháng 9 có trách nhiệm ghi sổ.": ["Các xã bị ngập trong tháng 9"],
    # so has a body, whatever stands in the rest of its sentence
    "Mặt trận Tổ quốc huyện nhen phong trào “Kho đầy” ở các xã.": ["Mặt trận Tổ quốc huyện"],
    "Khoa Lúa gạo thử máy ở Khe Mây, Bãi Giếng.": ["Khoa Lúa gạo"],
    "Phòng Lúa gạo đứng ra chủ trì việc gặt.": ["Phòng Lúa gạo"],
    # behind the level of a body nothing of its name begins
    "Công an xã phụ trách việc gác kho.": ["Công an xã"],
    "Cụm phó thay Cụm trưởng khi vắng.": ["Cụm phó"],
    # what is no part of a name, and what is
    "Phòng Lúa gạo, trong vai thường trực, đếm sổ.": ["Phòng Lúa gạo"],
    "Đảng ủy Khe Mây tin và mong vào mùa tới.": ["Đảng ủy Khe Mây"],
    "Ban Lúa gạo huyện dàn bài, Báo Khe Mây in.": ["Ban Lúa gạo huyện", "Báo Khe Mây"],
    "Phòng Hỗ trợ tổ chức, cá nhân nộp thóc phối hợp với Trạm Y tế gác kho.": [
        "Phòng Hỗ trợ tổ chức, cá nhân nộp thóc"
    ],
    "Đảng đoàn Hội Gạo huyện, đảng đoàn các hội ghi sổ.": [
        "Đảng đoàn Hội Gạo huyện",
        "đảng đoàn các hội",
    ],
    "Hội Nông dân huyện cùng vào việc, Hội Phụ nữ góp gạo.": ["Hội Nông dân huyện"],
    # what opens the item, whatever asks, and what parts the two
    "Hằng tháng Phòng Lúa gạo gom sổ.": ["Phòng Lúa gạo"],
    "Ngày 10 hằng tháng Phòng Lúa gạo gom sổ.": ["Phòng Lúa gạo"],
    "Trong tháng 5 Phòng Lúa gạo sẽ gom sổ.": [],
    "Riêng phần giống, Phòng Lúa gạo gom sổ.": ["Phòng Lúa gạo"],
    "Trông cậy Hội Nông dân huyện rủ bà con ra đồng.": ["Hội Nông dân huyện"],
    "Hướng dẫn Hội Nông dân huyện ghi sổ.": [],
    "Đối với các xã thì lập sổ trước mùa.": ["các xã"],
    "Bí thư chi bộ các thôn gõ kẻng.": ["Bí thư chi bộ các thôn"],
    # what is to be done stands in front
    "Tiền bạc do Phòng Lúa gạo xoay xở.": ["Phòng Lúa gạo"],
    "Việc giống do Phòng Lúa gạo lo.": ["Phòng Lúa gạo"],
    "Phần nước thuộc về Trạm Thủy nông.": ["Trạm Thủy nông"],
    "Đầu mối của đợt thi đua là Phòng Lúa gạo: gom sổ.": ["Phòng Lúa gạo"],
    "Cơ quan thường trực là Phòng Lúa gạo.": ["Phòng Lúa gạo"],
    "In sổ, phát sổ: Phòng Lúa gạo, Trạm Y tế.": ["Phòng Lúa gạo", "Trạm Y tế"],
    "Dự các buổi học do Phòng Lúa gạo mở.": [],
    "Việc thi gặt do Phòng Lúa gạo phát động.": [],
    "Đối tượng: Phòng Lúa gạo, Trạm Y tế.": [],
    # appeals are the author's; what another does besides is his own
    "Đồn Biên phòng Khe Mây giữ liên lạc với tàu, kêu gọi vào bờ.": ["Đồn Biên phòng Khe Mây"],
    "Hội Nông dân huyện tha thiết kêu gọi nhà nhà góp công.": [],
    # who only helps, and where to turn to
    "Phòng Lúa gạo chủ trì việc gặt; Trạm Y tế và Trạm Thủy nông cùng phối hợp.": ["Phòng Lúa gạo"],
    "Phòng Lúa gạo ghi sổ; Trạm Y tế phối hợp.": ["Phòng Lúa gạo", "Trạm Y tế"],
    "Nếu thiếu sổ, đề nghị các xã nhắn về Phòng Lúa gạo để nhận thêm.": [],
    "Trung đoàn Lúa gạo 9 đắp đê; Trung đoàn gác đê.": ["Trung đoàn Lúa gạo 9"],
    "Hiệu trưởng các trường PTTH mở sân.": ["Hiệu trưởng các trường phổ thông trung học"],
    # what is no doing: names called by a task, and what tells which of several
    "Ban Chỉ đạo huyện kỷ niệm các ngày mùa năm 2020 lập kế hoạch.": [
        "Ban Chỉ đạo huyện kỷ niệm các ngày mùa năm 2020"
    ],
    "UBND các huyện có rừng trên núi Khe Mây lập kế hoạch.": [
        "Ủy ban nhân dân các huyện có rừng trên núi Khe Mây"
    ],
    "Chủ tịch UBND các xã từ Khe Mây đến Bãi Giếng lập sổ.": [
        "Chủ tịch Ủy ban nhân dân các xã từ Khe Mây đến Bãi Giếng"
    ],
    "Viện trưởng các Viện và kiểm sát viên, công chức toàn ngành ghi sổ.": [
        "Viện trưởng các Viện",
        "kiểm sát viên, công chức toàn ngành",
    ],
    "Hội Thân nhân kiều bào huyện: mở sổ.": ["Hội Thân nhân kiều bào huyện"],
    "Liên hiệp lâm - nông - công nghiệp giao mức cho từng đội.": [
        "Liên hiệp lâm - nông - công nghiệp"
    ],
    "Các hộ nuôi bò thêm cỏ phải ghi sổ.": ["Các hộ nuôi bò thêm cỏ"],
    "Các tổ chức khai thác cát trên sông có trách nhiệm ghi sổ.": [
        "Các tổ chức khai thác cát trên sông"
    ],
    "Các trạm y tế xã, phòng Lúa gạo được phân công chủ trì việc gặt có trách nhiệm ghi sổ.": [
        "Các trạm y tế xã",
        "phòng Lúa gạo",
    ],
    "Hiệu trưởng các trường học đóng trên địa bàn mở cửa thư viện.": [
        "Hiệu trưởng các trường học đóng trên địa bàn"
    ],
}


@pytest.mark.parametrize("item", SHAPES)
def test_a_name_ends_by_its_shape(item: str) -> None:
    flow = make_flow(f"\nIII. TỔ CHỨC THỰC HIỆN\n\n1. {item}\n")

    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert [a.agent for a in found] == SHAPES[item]


def test_the_body_that_signs_tells_others() -> None:
    flow = make_flow("\nIII. TỔ CHỨC THỰC HIỆN\n\nBan Thường vụ Hội Gạo mong mọi nhà góp thóc.\n")

    assert not find_assignments(
        flow, "Kế hoạch", 0, len(flow.text), issuer="Hội Lúa gạo", signs="BAN THƯỜNG VỤ HỘI GẠO"
    )


def test_a_name_goes_on_as_it_does_elsewhere() -> None:
    flow = make_flow(
        "\n- Chủ tịch Công ty Đầu tư phát triển chợ nổi Khe Mây;\n\n"
        "1. Công ty Đầu tư phát triển chợ nổi Khe Mây mở thêm cổng.\n"
    )

    found = find_assignments(flow, "Công văn", flow.text.index("1. "), len(flow.text))

    assert [a.agent for a in found] == ["Công ty Đầu tư phát triển chợ nổi Khe Mây"]


@pytest.mark.parametrize(
    ("item", "confidence"),
    [("Vụ Tài chính xoáy từng khoản chậm.", 0.8), ("Vụ Tài chính rà soát từng khoản.", 1.0)],
)
def test_a_name_that_ends_by_its_shape_is_less_sure(item: str, confidence: float) -> None:
    flow = make_flow(f"\nIII. TỔ CHỨC THỰC HIỆN\n\n1. {item}\n")

    (found,) = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert found.evidence[0].confidence == confidence
    assert (found.evidence[0].note is None) == (confidence == 1.0)


#: Parts of a plan under headings that no list holds, and those they tell.
ROSTERS: dict[str, list[str]] = {
    # items numbered in words
    "CÁCH LÀM\n\nMột là, Phòng Lúa gạo lo giống.\n\nHai là, Trạm Thủy nông gánh phần nước.\n\nBa là, đề nghị Hội Nông dân huyện góp phân.": [
        "Phòng Lúa gạo",
        "Trạm Thủy nông",
        "Hội Nông dân huyện",
    ],
    "Để tới đích:\n\nThứ nhất, Phòng Lúa gạo gom thóc.\n\nThứ hai, Trạm Thủy nông, Trạm Y tế treo biển.": [
        "Phòng Lúa gạo",
        "Trạm Thủy nông",
        "Trạm Y tế",
    ],
    # other dashes, and marks of letters and figures
    "AI LÀM\n\n— Các chi bộ trực thuộc nhắc nhau ghi sổ.\n\n— Ban Tuyên giáo Đảng ủy Khối in tờ gấp.\n\n— Văn phòng Đảng ủy Khối kê bàn ghế.": [
        "Các chi bộ trực thuộc",
        "Ban Tuyên giáo Đảng ủy Khối",
        "Văn phòng Đảng ủy Khối",
    ],
    "V.- Tổ chức thực hiện\n\n- Phòng Lúa gạo trỉa ngô.": ["Phòng Lúa gạo"],
    "D/ TỔ CHỨC THỰC HIỆN\n\n- Phòng Lúa gạo trỉa ngô.": ["Phòng Lúa gạo"],
    "(D) TỔ CHỨC THỰC HIỆN - AI LO VIỆC GÌ\n\n- Phòng Lúa gạo trỉa ngô.\n\n(E) GIỜ NGHỈ\n\n- Trạm Thủy nông nghỉ trưa.": [
        "Phòng Lúa gạo"
    ],
    "III. ĐẦU MỐI\n\n* Phòng Lúa gạo ôm việc giống.\n\n* Trạm Thủy nông ôm việc nước.\n\n* Hội Phụ nữ huyện ôm việc cơm.": [
        "Phòng Lúa gạo",
        "Trạm Thủy nông",
        "Hội Phụ nữ huyện",
    ],
    # paragraphs without marks, whose sentences begin so
    "III. PHẦN VIỆC CHUNG\n\nMùa này đông người. Phòng Lúa gạo lo giống. Trạm Thủy nông gánh phần nước.\n\nĐề nghị Hội Nông dân huyện góp phân; "
    "Huyện đoàn góp công.\n\nTrưởng các thôn nhắc nhau ghi sổ.": [
        "Phòng Lúa gạo",
        "Trạm Thủy nông",
        "Hội Nông dân huyện",
        "Huyện đoàn",
        "Trưởng các thôn",
    ],
    "III. TÌNH HÌNH\n\nPhòng Lúa gạo gom 30 tấn thóc. Trạm Thủy nông nạo 3 km kênh. Hội Phụ nữ huyện góp gạo.": [],
    "Lúa chín sớm. Trời mưa. Nước to. Phòng Lúa gạo gom thóc. Công ty lo giống. Công ty Lúa gạo lo phân.": [],
    # lists of others
    "III. TÌNH HÌNH\n\n- Phòng Lúa gạo gom 30 tấn thóc.\n\n- Trạm Thủy nông nạo 3 km kênh.\n\n- Hội Phụ nữ huyện góp gạo.": [],
    "III. TÌNH HÌNH\n\n1. Mùa màng\n\n- Phòng Lúa gạo gom 30 tấn thóc.\n\n- Trạm Thủy nông nạo 3 km kênh.\n\n- Hội Phụ nữ huyện góp gạo.": [],
    "ĐÍCH ĐẾN\n\n- Trường Khe Mây đạt chuẩn 100%.\n\n- Trường Bãi Giếng đạt chuẩn 90%.\n\n- Trạm Y tế Khe Mây đạt chuẩn 80%.": [],
    "Tặng Cờ cho:\n\n- Phòng Lúa gạo dẫn đầu khối.\n\n- Trạm Thủy nông dẫn đầu cụm.\n\n- Hội Nông dân huyện dẫn đầu vụ.": [],
    "KẾT QUẢ\n\n- Phòng Lúa gạo đã gom thóc về kho.\n\n- Trạm Thủy nông đã nạo xong kênh.\n\n- Hội Nông dân huyện đã góp phân.": [],
    "NƠI Ở\n\n- Lúa tốt ở cánh đồng trong.\n\n- Ngô tốt ở cánh đồng ngoài.\n\n- Phòng Lúa gạo ở giữa làng.": [],
    # one sentence, labels before the bodies, dashes behind them, and bodies that head what they are to do
    "AI ĐỨNG ĐÂU\n\nPhòng Lúa gạo cầm nhịp; Trạm Thủy nông rót nước; Hội Nông dân huyện góp phân.": [
        "Phòng Lúa gạo",
        "Trạm Thủy nông",
        "Hội Nông dân huyện",
    ],
    "AI ĐỨNG ĐÂU\n\n- Cầm nhịp: Phòng Lúa gạo.\n\n- Rót nước: Trạm Thủy nông.\n\n- Góp phân: Hội Nông dân huyện, Hội Phụ nữ huyện.": [
        "Phòng Lúa gạo",
        "Trạm Thủy nông",
        "Hội Nông dân huyện",
        "Hội Phụ nữ huyện",
    ],
    "AI ĐỨNG ĐÂU\n\nPhòng Lúa gạo — cầm nhịp.\n\nTrạm Thủy nông — rót nước.\n\nHội Nông dân huyện — góp phân.": [
        "Phòng Lúa gạo",
        "Trạm Thủy nông",
        "Hội Nông dân huyện",
    ],
    "AI ĐỨNG ĐÂU\n\nPhòng Lúa gạo\n\n- Cầm nhịp cho cả mùa.\n\nTrạm Thủy nông\n\n- Rót nước vào đồng.\n\nHội Nông dân huyện\n\n- Góp phân xanh.": [
        "Phòng Lúa gạo",
        "Trạm Thủy nông",
        "Hội Nông dân huyện",
    ],
    "Việc thứ nhất: Phòng Lúa gạo cầm nhịp.\n\nViệc thứ hai: Trạm Thủy nông rót nước.\n\nViệc thứ ba: Hội Nông dân huyện góp phân.": [
        "Phòng Lúa gạo",
        "Trạm Thủy nông",
        "Hội Nông dân huyện",
    ],
    "CÁC NƠI\n\nPhòng Lúa gạo\n\nTrạm Thủy nông\n\nHội Nông dân huyện\n\nQuý III": [],
    "AI HỌP\n\n- Địa điểm: Trạm Thủy nông.\n\n- Thành phần: Phòng Lúa gạo.\n\n- Khách mời: Hội Nông dân huyện.": [],
    # several bodies in an item, and what stands above such a list
    "1. Khối trồng lúa: gặt 30 ha.\n\n2. Khối trồng ngô: bẻ 40 ha.\n\nIII. NGƯỜI NÀO VIỆC NẤY\n\n- Phòng Lúa gạo, Văn phòng rủ nhau ghi sổ.\n\n"
    "- Trạm Thủy nông gánh phần nước.\n\n- Hội Nông dân huyện góp phân.": [
        "Phòng Lúa gạo",
        "Văn phòng",
        "Trạm Thủy nông",
        "Hội Nông dân huyện",
    ],
    # measures and rooms
    "1. Cơ quan, công sở không khói thuốc: 60 - 65%.\n\n2. Trung tâm học tập cộng đồng loại tốt: 45/64 trung tâm.": [],
    "a) Văn phòng khoa:\n\n+ Tầng trệt: Phòng 104 Khoa Lúa gạo.\n\nb) Phòng Giáo viên:\n\nGồm các phòng ở tầng hai.": [],
}


@pytest.mark.parametrize("part", ROSTERS)
def test_a_list_of_bodies_says_who_acts(part: str) -> None:
    flow = make_flow(f"\nI. MỤC TIÊU\n\nLúa tốt.\n\nII. NỘI DUNG\n\n{part}\n")

    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert [a.agent for a in found] == ROSTERS[part]


def test_a_body_in_a_list_of_figures_is_counted() -> None:
    flow = make_flow(
        "\nI. CHỈ TIÊU\n\n1. Gặt 30 ha lúa.\n\n2. Nạo 4 km kênh.\n\n3. Đắp 5 km đê.\n\n4. Các trạm đều trồng 6 cây đa.\n\n"
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Trạm Y tế ghi sổ.\n"
    )

    found = find_assignments(flow, "Chỉ thị", 0, len(flow.text))

    assert [a.agent for a in found] == ["Trạm Y tế"]


def test_an_annexed_plan_has_lists_of_its_own() -> None:
    flow = make_flow(
        "QUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Kế hoạch.\n\nGIÁM ĐỐC\n\nKẾ HOẠCH\n\nGặt lúa\n\nII. AI LÀM\n\n- Phòng Lúa gạo lo giống.\n\n"
        "- Trạm Thủy nông gánh phần nước.\n\n- Hội Nông dân huyện góp phân.\n"
    )
    end = flow.text.index("GIÁM ĐỐC")

    found = find_assignments(flow, "Quyết định", 0, end, (), len(flow.text))

    assert [a.agent for a in found] == ["Phòng Lúa gạo", "Trạm Thủy nông", "Hội Nông dân huyện"]


def test_those_whom_a_telegram_is_wired_to_may_stand_behind_any_mark() -> None:
    flow = make_flow(
        "\nBỘ TRƯỞNG BỘ LÚA GẠO điện:\n\n• Cục trưởng các Cục: Đê điều, Thóc giống;\n\n• Giám đốc Kho Khe Mây.\n\nLúa tốt.\n"
    )

    assert not find_assignments(flow, "Công điện", 0, len(flow.text))

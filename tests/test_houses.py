"""Letterheads of bodies that are no authorities: companies, schools, hospitals, unions, branches, boards."""

from __future__ import annotations

import pytest

from thidua.graph.extract import extract
from thidua.graph.extract.names import organ_at
from thidua.graph.read import make_text

#: The lines above the nation's name -> who issues, but for its letters.
HOUSES = {
    "TẬP ĐOÀN / BƯU CHÍNH VIỄN THÔNG / VIỆT NAM / VIỄN THÔNG SÔNG THAO": "Viễn thông Sông Thao",
    "TẬP ĐOÀN CÔNG NGHIỆP / VIỄN THÔNG SÔNG THAO": "Tập đoàn Công nghiệp Viễn thông Sông Thao",
    "TỔNG CÔNG TY / ĐIỆN LỰC VÙNG HẠ / CÔNG TY ĐIỆN LỰC SÔNG THAO": "Công ty Điện lực Sông Thao",
    "CÔNG AN TỈNH SÔNG THAO / PHÒNG CẢNH SÁT ĐƯỜNG SÔNG": "Phòng cảnh sát đường sông Công an tỉnh Sông Thao",
    "ĐƠN VỊ: TRƯỜNG MẦM NON SÔNG THAO": "Trường Mầm non Sông Thao",
    "UBND TỈNH: BẾN NỨA / SỞ: XÂY DỰNG": "Sở Xây dựng tỉnh Bến Nứa",
    "ĐẢNG ỦY XÃ BẾN GHỀNH / UBND XÃ": "Ủy ban nhân dân xã Bến Ghềnh",
    "HỘI ĐỒNG THI ĐUA, KHEN THƯỞNG / XÃ BẾN GHỀNH": "Hội đồng thi đua, khen thưởng xã Bến Ghềnh",
    "BAN CHỈ ĐẠO 71 / TỈNH SÔNG THAO": "Ban Chỉ đạo 71 tỉnh Sông Thao",
    "VIỆN NGHIÊN CỨU CHÈ / CÔNG ĐOÀN CƠ SỞ": "Công đoàn cơ sở Viện nghiên cứu chè",
    "MTTQ VIỆT NAM XÃ BẾN GHỀNH / HỘI NÔNG DÂN": "Hội Nông dân xã Bến Ghềnh",
    "UBND TỈNH SÔNG THAO ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH": "Đài phát thanh và truyền hình tỉnh Sông Thao",
    "UBND HUYỆN BẾN GHỀNH UBND XÃ BẾN NỨA": "Ủy ban nhân dân xã Bến Nứa",
    "HĐND HUYỆN BẾN GHỀNH BAN PHÁP CHẾ": "Ban pháp chế Hội đồng nhân dân huyện Bến Ghềnh",
    "KHO BẠC NHÀ NƯỚC BẾN NỨA KHO BẠC NHÀ NƯỚC SÔNG THAO": "Kho bạc Nhà nước Sông Thao",
    "CÔNG TY ĐIỆN LỰC BẾN NỨA ĐIỆN LỰC SÔNG THAO": "Điện lực Sông Thao",
    "TỈNH ĐOÀN BẾN NỨA BCH HUYỆN ĐOÀN SÔNG THAO": "Ban Chấp hành huyện đoàn Sông Thao",
    "BAN TỔ CHỨC HUYỆN ỦY SÔNG THAO": "Ban Tổ chức Huyện ủy Sông Thao",
    "CỤC QUẢN LÝ THỊ TRƯỜNG TỈNH SÔNG THAO": "Cục quản lý thị trường tỉnh Sông Thao",
    "CỤC PHÁT TRIỂN CƠ SỞ HẠ TẦNG": "Cục phát triển cơ sở hạ tầng",
    "HĐND HUYỆN BẾN GHỀNH / BAN PHÁP CHẾ": "Ban Pháp chế Hội đồng nhân dân huyện Bến Ghềnh",
    "UBND HUYỆN BẾN GHỀNH / HĐ TĐ-KT HUYỆN": "Hội đồng Thi đua - Khen thưởng huyện Bến Ghềnh",
    "ỦY BAN NHÂN DÂN QUẬN 7 / PHƯỜNG 9": "Ủy ban nhân dân phường 9",
    "BỘ CHỈ HUY BĐBP TỈNH BẾN NỨA / ĐỒN BIÊN PHÒNG SÔNG THAO": "Đồn Biên phòng Sông Thao",
    "ĐẢNG BỘ TỈNH BẾN NỨA HUYỆN ỦY SÔNG THAO": "Huyện ủy Sông Thao",
    "PHÒNG GD&ĐT HUYỆN BẾN NỨA TRƯỜNG TIỂU HỌC SÔNG THAO": "Trường Tiểu học Sông Thao",
    "SỞ TƯ PHÁP TỈNH SÔNG THAO / PHÒNG CÔNG CHỨNG SỐ 2": "Phòng Công chứng số 2 tỉnh Sông Thao",
    "UBND XÃ BẾN GHỀNH / PHÒNG VĂN HÓA - XÃ HỘI": "Phòng Văn hóa - Xã hội xã Bến Ghềnh",
    "ỦY BAN MTTQ VIỆT NAM XÃ BẾN GHỀNH / HỘI CỰU CHIẾN BINH": "Hội Cựu chiến binh xã Bến Ghềnh",
    "SỞ GD&ĐT SÔNG THAO / TRƯỜNG PTDTNT BẾN GHỀNH": "Trường Phổ thông dân tộc nội trú Bến Ghềnh",
    "LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG THAO LIÊN ĐOÀN LAO ĐỘNG HUYỆN BẾN GHỀNH": "Liên đoàn Lao động huyện Bến Ghềnh",
    "CÔNG AN TỈNH SÔNG THAO CÔNG AN HUYỆN BẾN GHỀNH": "Công an huyện Bến Ghềnh",
    "CÔNG TY ĐIỆN LỰC SÔNG THAO / ĐIỆN LỰC BẾN GHỀNH": "Điện lực Bến Ghềnh",
    "TỔNG CÔNG TY BƯU CHÍNH VIỆT NAM / BƯU ĐIỆN TỈNH SÔNG THAO": "Bưu điện tỉnh Sông Thao",
    "TỔNG CÔNG TY / DỊCH VỤ SÔNG NƯỚC / BAN KHÁCH HÀNG / TỔ CHỨC - CÁ NHÂN": "Ban Khách hàng tổ chức - cá nhân",
    "CÔNG TY TNHH MỘT THÀNH VIÊN / BẢO HIỂM BẾN GHỀNH": "Công ty TNHH một thành viên bảo hiểm Bến Ghềnh",
    "CÔNG TY CỔ PHẦN / BỆNH VIỆN BẾN GHỀNH": "Công ty cổ phần bệnh viện Bến Ghềnh",
    "CÔNG TY CỔ PHẦN CẤP NƯỚC SÔNG THAO / XÍ NGHIỆP NƯỚC BẾN GHỀNH": "Xí nghiệp nước Bến Ghềnh",
    "CÔNG TY CỔ PHẦN BẾN GHỀNH / HỘI ĐỒNG QUẢN TRỊ": "Hội đồng quản trị Công ty cổ phần Bến Ghềnh",
    "CTCP BẾN GHỀNH / NHÀ MÁY NƯỚC SỐ 2": "Nhà máy nước số 2",
    "NGÂN HÀNG NÔNG NGHIỆP / VÀ PHÁT TRIỂN NÔNG THÔN / CHI NHÁNH TỈNH SÔNG THAO": "Ngân hàng Nông nghiệp và phát triển nông thôn chi nhánh tỉnh Sông Thao",
    "TỔNG CÔNG TY ĐƯỜNG SÔNG / CHI NHÁNH KHAI THÁC / BẾN TÀU SÔNG THAO": "Chi nhánh khai thác bến tàu Sông Thao",
    "UBND TỈNH SÔNG THAO / BAN QLDA ĐẦU TƯ / CÁC CÔNG TRÌNH ĐÊ ĐIỀU": "Ban Quản lý dự án đầu tư các công trình đê điều tỉnh Sông Thao",
    "UBND TỈNH SÔNG THAO / BAN QUẢN LÝ DỰ ÁN / NHÀ MÁY NƯỚC": "Ban Quản lý dự án nhà máy nước tỉnh Sông Thao",
    "BỘ Y TẾ / BỆNH VIỆN ĐA KHOA / TRUNG ƯƠNG SÔNG THAO": "Bệnh viện đa khoa Trung ương Sông Thao",
    "SỞ Y TẾ SÔNG THAO / TTYT HUYỆN BẾN GHỀNH": "Trung tâm Y tế huyện Bến Ghềnh",
    "TTYT HUYỆN BẾN GHỀNH / PKĐK BẾN NỨA": "Phòng khám đa khoa Bến Nứa",
    "TRUNG TÂM Y TẾ BẾN GHỀNH / TRẠM Y TẾ XÃ AN BÌNH": "Trạm Y tế xã An Bình",
    "BỘ GIÁO DỤC VÀ ĐÀO TẠO / TRƯỜNG / ĐẠI HỌC SÔNG THAO": "Trường Đại học Sông Thao",
    "TRƯỜNG ĐẠI HỌC SÔNG THAO / KHOA KHOA HỌC CÂY TRỒNG": "Khoa khoa học cây trồng",
    "TRƯỜNG ĐẠI HỌC NGHỀ CÁ / TỈNH SÔNG THAO / KHOA LƯỚI CHÀI": "Khoa lưới chài Trường Đại học nghề cá tỉnh Sông Thao",
    "TRƯỜNG CĐ NGHỀ ĐƯỜNG SÔNG II": "Trường Cao đẳng nghề đường sông II",
    "KHO BẠC NHÀ NƯỚC KHU VỰC VI": "Kho bạc Nhà nước khu vực VI",
    "VIỆN HÀN LÂM / KHOA HỌC SÔNG THAO": "Viện hàn lâm khoa học Sông Thao",
    "HỘI SINH VIÊN VIỆT NAM TP. HÒA BÌNH / BCH TRƯỜNG ĐH SÔNG THAO": "Ban Chấp hành Trường Đại học Sông Thao",
    "LĐLĐ HUYỆN BẾN GHỀNH / CĐCS TRƯỜNG THCS AN BÌNH": "Công đoàn cơ sở Trường trung học cơ sở An Bình",
    "CÔNG ĐOÀN NGÀNH GIÁO DỤC / CÔNG ĐOÀN CƠ SỞ / TRƯỜNG THPT AN BÌNH": "Công đoàn cơ sở Trường trung học phổ thông An Bình",
    "LIÊN MINH HTX TỈNH SÔNG THAO": "Liên minh hợp tác xã tỉnh Sông Thao",
    "HIỆP HỘI DOANH NGHIỆP / TỈNH SÔNG THAO": "Hiệp hội doanh nghiệp tỉnh Sông Thao",
    "BỘ TƯ LỆNH BĐBP / BỘ CHỈ HUY / BỘ ĐỘI BIÊN PHÒNG TỈNH SÔNG THAO": "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Sông Thao",
    "TỔNG CỤC / THUẾ": "Tổng cục Thuế",
    "KBNN SÔNG THAO / KBNN BẾN GHỀNH": "Kho bạc Nhà nước Bến Ghềnh",
    "CHI CỤC KIỂM LÂM SÔNG THAO / HẠT KIỂM LÂM BẾN GHỀNH": "Hạt kiểm lâm Bến Ghềnh",
    "BỘ CÔNG AN / CỤC CẢNH SÁT / PHÒNG CHÁY, CHỮA CHÁY": "Cục cảnh sát phòng cháy, chữa cháy",
    "BAN CHỈ ĐẠO / PHÒNG, CHỐNG BÃO LŨ / TỈNH SÔNG THAO": "Ban Chỉ đạo phòng, chống bão lũ tỉnh Sông Thao",
    "BAN CHỈ ĐẠO / TỔ GIÚP VIỆC": "Tổ giúp việc",
    "BAN TỔ CHỨC / HỘI THI CẤY LÚA": "Ban Tổ chức hội thi cấy lúa",
    "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ / HỘI TỈNH SÔNG THAO": "Sở Lao động - Thương binh và Xã hội tỉnh Sông Thao",
    "SỞ TÀI NGUYÊN VÀ MÔI / TRƯỜNG TỈNH SÔNG THAO": "Sở Tài nguyên và Môi trường tỉnh Sông Thao",
    "ỦY BAN MTTQ VIỆT NAM TỈNH SÔNG THAO / HỘI NÔNG DÂN": "Hội Nông dân tỉnh Sông Thao",
    "SỞ VHTTDL SÔNG THAO / THƯ VIỆN TỈNH": "Thư viện tỉnh Sông Thao",
    "UBND XÃ AN BÌNH / BCH QUÂN SỰ XÃ": "Ban Chỉ huy Quân sự xã An Bình",
    "BCH QUÂN SỰ TỈNH SÔNG THAO": "Bộ Chỉ huy Quân sự tỉnh Sông Thao",
    "UBND TỈNH SÔNG THAO / HỘI ĐỒNG GIÁM SÁT XỔ SỐ": "Hội đồng giám sát xổ số tỉnh Sông Thao",
    "TW HỘI LHPN VIỆT NAM": "Trung ương Hội Liên hiệp Phụ nữ Việt Nam",
    "CỤC QLTT TỈNH SÔNG THAO / ĐỘI QLTT SỐ 2": "Đội Quản lý thị trường số 2 tỉnh Sông Thao",
    "CÔNG TY CP NƯỚC BẾN GHỀNH / BEN GHENH WATER JOINT STOCK COMPANY / ĐT: 0201.234567 - FAX: 0201.234568": "Công ty cổ phần nước Bến Ghềnh",
    "TRƯỜNG ĐẠI HỌC SÔNG THAO / UNIVERSITY OF SONG THAO": "Trường Đại học Sông Thao",
    "BCH ĐOÀN TỈNH SÔNG THAO / ĐOÀN TNCS HỒ CHÍ MINH": "Ban Chấp hành Đoàn tỉnh Sông Thao",
    "ĐOÀN TNCS HỒ CHÍ MINH / BAN CHẤP HÀNH TỈNH SÔNG THAO": "Ban Chấp hành Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Sông Thao",
    "HUYỆN ỦY BẾN GHỀNH / ỦY BAN KIỂM TRA": "Ủy ban Kiểm tra Huyện ủy Bến Ghềnh",
    "TRƯỜNG ĐẠI HỌC SÔNG THAO / HỘI ĐỒNG THI ĐUA / KHEN THƯỞNG": "Hội đồng thi đua khen thưởng Trường Đại học Sông Thao",
    "PHÒNG GD&ĐT BẾN GHỀNH / TRƯỜNG MN HOA SEN": "Trường mầm non Hoa Sen",
    "TRƯỜNG TH HOA SEN / TỔ TOÁN - TIN": "Tổ toán - tin",
    "UBND HUYỆN BẾN GHỀNH / TRUNG TÂM PHÁT TRIỂN / QUỸ ĐẤT": "Trung tâm phát triển quỹ đất huyện Bến Ghềnh",
    "SỞ TÀI CHÍNH / CHI CỤC TÀI CHÍNH / DOANH NGHIỆP": "Chi cục Tài chính doanh nghiệp",
    "UBND TỈNH SÔNG THAO / BAN QUẢN LÝ CÁC / CỤM CÔNG NGHIỆP": "Ban Quản lý các cụm công nghiệp tỉnh Sông Thao",
    "BỘ XÂY DỰNG / KHU QUẢN LÝ ĐƯỜNG SÔNG": "Khu Quản lý đường sông",
    "ỦY BAN NHÂN DÂN / THÀNH PHỐ HẢI / PHÒNG": "Ủy ban nhân dân thành phố Hải Phòng",
    "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ / TỈNH SÔNG THAO": "Ban Chỉ đạo Chuyển đổi số tỉnh Sông Thao",
    # on one line
    "TẬP ĐOÀN NƯỚC VIỆT NAM CÔNG TY NƯỚC SÔNG THAO": "Công ty nước Sông Thao",
    "TRƯỜNG ĐẠI HỌC SÔNG THAO KHOA LUẬT": "Khoa luật",
    "UBND HUYỆN BẾN GHỀNH BQL DỰ ÁN CHỢ": "Ban Quản lý dự án chợ huyện Bến Ghềnh",
    "KBNN SÔNG THAO KBNN BẾN GHỀNH": "Kho bạc Nhà nước Bến Ghềnh",
    "KHO BẠC NHÀ NƯỚC KHO BẠC NHÀ NƯỚC SÔNG THAO": "Kho bạc Nhà nước Sông Thao",
    "HỘI SINH VIÊN VIỆT NAM TRƯỜNG ĐẠI HỌC SÔNG THAO": "Hội sinh viên Việt Nam Trường Đại học Sông Thao",
    "UBND THÀNH PHỐ HẢI PHÒNG SỞ Y TẾ": "Sở Y tế thành phố Hải Phòng",
}  # fmt: skip

FOOT = "\n\nThực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014, các tổ giữ rừng./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nVi Quốc Thụy\n"


def issuer(text: str) -> str:
    (document,) = extract(make_text("văn bản.txt", text.encode(), text)).documents
    return (document.issuer or "").casefold()


@pytest.mark.parametrize("head", HOUSES)
def test_who_issues_below_whom(head: str) -> None:
    above = head.replace(" / ", "\n")
    nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    rest = f"Số: 12/KH-AB\nSông Thao, ngày 3 tháng 4 năm 2020\n\nKẾ HOẠCH\nGiữ rừng đầu nguồn{FOOT}"

    assert issuer(f"{above}\n{nation}\n{rest}") == HOUSES[head].casefold()


@pytest.mark.parametrize("head", HOUSES)
def test_the_same_beside_the_nation(head: str) -> None:
    lines = head.split(" / ")
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "    Độc lập - Tự do - Hạnh phúc"]
    width = max(map(len, lines)) + 8
    rows = [
        f"{line:^{width}}{beside}".rstrip()
        for line, beside in zip(
            lines + [""] * (2 - len(lines)), right + [""] * (len(lines) - 2), strict=False
        )
    ]
    rest = f"   Số: 12/KH-AB{'':40}Sông Thao, ngày 3 tháng 4 năm 2020\n\n{'':30}KẾ HOẠCH\n{'':24}Giữ rừng đầu nguồn{FOOT}"

    assert issuer("\n".join([*rows, "", rest])) == HOUSES[head].casefold()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "KẾ HOẠCH\nGiữ giếng\n\nThực hiện chủ trương chung, Công ty Nước Bến Ghềnh xây dựng kế hoạch giữ giếng.\n",
            "công ty nước bến ghềnh",
        ),
        (
            "THÔNG BÁO\nLịch học\n\nTrường THCS An Bình thông báo lịch học.\n",
            "trường trung học cơ sở an bình",
        ),
        ("THÔNG BÁO\nLịch học\n\nTrường chúng tôi thông báo lịch học.\n", ""),
        ("KẾ HOẠCH\nGiữ giếng\n\nCác xã giúp Công ty Nước Bến Ghềnh thông báo.\n", ""),
    ],
)
def test_a_house_that_acts_where_the_letterhead_is_lost(text: str, expected: str) -> None:
    assert issuer(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giữ cây lấy nước (GCLN) là việc chung. ", "hội đồng xét giữ cây lấy nước"),
        (
            "Việc giữ cây lấy nhựa cần kỹ. Ai giữ cây lấy nhựa thì được thưởng. ",
            "hội đồng xét giữ cây lấy nhựa",
        ),
        ("Các tổ giữ cây lấy nhựa. ", "hội đồng xét gcln"),
        ("Giữ của các lớp này, giữ của các lớp này. ", "hội đồng xét gcln"),
    ],
)
def test_initials_that_the_text_writes_out(text: str, expected: str) -> None:
    head = "SỞ Y TẾ SÔNG THAO\nHỘI ĐỒNG XÉT GCLN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/BC-HĐ\nSông Thao, ngày 3 tháng 4 năm 2020\n\nBÁO CÁO\nKết quả xét\n\n"

    assert issuer(f"{head}{text}{FOOT}") == expected


def test_a_stamp_above_the_letterhead_hides_nothing() -> None:
    text = f"Ký bởi: CÔNG TY NƯỚC BẾN GHỀNH\nCÔNG TY NƯỚC BẾN GHỀNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/TB-NBG\nBến Ghềnh, ngày 3 tháng 4 năm 2020\n\nTHÔNG BÁO\nGiữ giếng{FOOT}\nThời gian ký: 03/04/2020 11:03:02\n"
    (document,) = extract(make_text("văn bản.txt", text.encode(), text)).documents

    assert (document.number, document.issuer) == ("12/TB-NBG", "Công ty nước Bến Ghềnh")


def test_the_number_in_two_languages() -> None:
    text = f"TRƯỜNG ĐẠI HỌC SÔNG THAO\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố/No.: 12/TB-ĐHST\nSông Thao, ngày 3 tháng 4 năm 2020\n\nTHÔNG BÁO\nLịch học{FOOT}"
    (document,) = extract(make_text("văn bản.txt", text.encode(), text)).documents

    assert (document.number, document.issuer) == ("12/TB-ĐHST", "Trường Đại học Sông Thao")


def test_the_youth_union_stands_beside_a_board_as_the_nation_does() -> None:
    text = f"BCH ĐOÀN TỈNH SÔNG THAO             ĐOÀN TNCS HỒ CHÍ MINH\n       ***              Sông Thao, ngày 3 tháng 4 năm 2020\n   Số: 12-KH/TĐTN\n\n            KẾ HOẠCH\n         Giữ giếng{FOOT}"

    assert issuer(text) == "ban chấp hành đoàn tỉnh sông thao"


def test_a_district_department_belongs_to_no_province_of_its_name() -> None:
    head = "UBND HUYỆN BẾN GHỀNH\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-PGDĐT\nBến Ghềnh, ngày 3 tháng 4 năm 2020\n\nKẾ HOẠCH\nGiữ rừng\n\nThực hiện Công văn số 42/SGDĐT-VP ngày 02/3/2020 của Sở Giáo dục và Đào tạo, các trường giữ rừng./.\n"
    (document,) = extract(make_text("văn bản.txt", head.encode(), head)).documents

    assert [c.issuer for c in document.citations] == ["Sở Giáo dục và Đào tạo"]


def test_a_city_whose_kind_is_part_of_its_name() -> None:
    head = "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ VI QUỐC\nSỞ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-SYT\n{place}, ngày 3 tháng 4 năm 2020\n\nKẾ HOẠCH\nGiữ rừng\n\nThực hiện Kế hoạch số 42-KH/TU ngày 02/3/2020 của Thành ủy, các trạm giữ rừng./.\n"
    found = []
    for place in ("Thành phố Vi Quốc", "Vi Quốc"):
        text = head.format(place=place)
        (document,) = extract(make_text("văn bản.txt", text.encode(), text)).documents
        found.append(document.citations[0].issuer)

    assert found == ["Thành ủy Thành phố Vi Quốc", "Thành ủy Vi Quốc"]


#: Words behind "của" -> the name that they begin with.
NAMES = {
    "Tổng Giám đốc Tổng công ty Cấp nước Sông Thao về việc giữ giếng": "Tổng Giám đốc Tổng công ty Cấp nước Sông Thao",
    "Ban Chỉ đạo phòng, chống cháy rừng tỉnh Sông Thao về việc giữ rừng": "Ban Chỉ đạo phòng, chống cháy rừng tỉnh Sông Thao",
    "Ban Chỉ đạo 389 quốc gia về việc giữ rừng": "Ban Chỉ đạo 389 quốc gia",
    "Ban Chỉ huy Phòng chống bão lũ và Tìm kiếm cứu nạn tỉnh Sông Thao V/v giữ đê": "Ban Chỉ huy Phòng chống bão lũ và Tìm kiếm cứu nạn tỉnh Sông Thao",
    "Ban Chỉ huy Phòng, chống hạn mặn xâm nhập và Giữ nước tỉnh Sông Thao mở cống": "Ban Chỉ huy Phòng, chống hạn mặn xâm nhập và Giữ nước tỉnh Sông Thao",
    "Ban Chỉ đạo phòng, chống bão lũ đặc khu Bến Ghềnh họp": "Ban Chỉ đạo phòng, chống bão lũ đặc khu Bến Ghềnh",
    "Hội đồng Thẩm định giá nước trình Ủy ban nhân dân tỉnh": "Hội đồng Thẩm định giá nước",
    "Ban Quản lý dự án Đê 2 về việc đắp đê": "Ban Quản lý dự án Đê 2",
    "Ban Quản lý dự án 85 trình 3 phương án": "Ban Quản lý dự án 85",
    "Ban Quản lý rừng phòng hộ Khe Mây về việc giữ rừng": "Ban Quản lý rừng phòng hộ Khe Mây",
    "Ban Quản lý có 3 người": "Ban Quản lý",
    "Ban Quản lý dự án xây dựng các công trình đê về việc đắp đê": "Ban Quản lý dự án xây dựng các công trình đê",
    "Hội đồng Xét duyệt sáng kiến cơ sở, các tổ": "Hội đồng Xét duyệt sáng kiến cơ sở",
    "Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh Sông Thao ban hành": "Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh Sông Thao",
    "Hội đồng bầu cử quốc gia hướng dẫn": "Hội đồng bầu cử quốc gia",
    "Tổ công tác đặc biệt của Chính phủ báo cáo": "Tổ công tác đặc biệt của Chính phủ",
    "Tổ thẩm định sáng kiến thông báo": "Tổ thẩm định sáng kiến",
    "Trung tâm Kiểm soát bệnh cây tỉnh Sông Thao về việc phun thuốc": "Trung tâm Kiểm soát bệnh cây tỉnh Sông Thao",
    "Cục Quản lý Khám, chữa bệnh hướng dẫn": "Cục Quản lý Khám, chữa bệnh",
    "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Sông Thao về": "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Sông Thao",
    "Ngân hàng Nhà nước chi nhánh tỉnh Sông Thao về": "Ngân hàng Nhà nước chi nhánh tỉnh Sông Thao",
    "Bộ Tổng Tham mưu, các quân khu": "Bộ Tổng Tham mưu",
    "Ban Giám khảo, các đội": "Ban Giám khảo",
    "Khoa Thủy văn về việc": "Khoa Thủy văn",
    "Trưởng Phòng Nông nghiệp và Trưởng Phòng Nội vụ huyện Bến Ghềnh về": "Trưởng Phòng Nông nghiệp và Trưởng Phòng Nội vụ huyện Bến Ghềnh",
    "Sở Y tế và Hiệu trưởng Trường Tiểu học Bến Ghềnh": "Sở Y tế",
    "Trạm Y tế xã An Bình về": "Trạm Y tế xã An Bình",
    "Ủy ban Chăm sóc Trẻ em,\nxét": "Ủy ban Chăm sóc Trẻ em",
    # a name that a dash goes on with, whatever its first half ends with
    "Ban Tư liệu - Khánh tiết Bến Ghềnh, nơi nào": "Ban Tư liệu - Khánh tiết Bến Ghềnh",
    "Bệnh viện Phụ khoa - Nhi Sông Thao.": "Bệnh viện Phụ khoa - Nhi Sông Thao",
    "Viện Sốt rét - Côn trùng Bến Nà về": "Viện Sốt rét - Côn trùng Bến Nà",
    "Bộ Công Thương chủ trì - Bộ Y tế phối hợp": "Bộ Công Thương",
    # what a board does is no part of its name, and no other body is
    "Ban Chỉ đạo đôn đốc các huyện; rồi": "Ban Chỉ đạo",
    "Ban Quản lý rừng và UBND huyện Bến Ghềnh": "Ban Quản lý",
    "Trung tâm Y tế, Hạt Kiểm lâm huyện Bến Ghềnh": "Trung tâm Y tế",
    "Hội đồng Thi đua - Khen thưởng Trung ương về việc": "Hội đồng Thi đua - Khen thưởng Trung ương",
    "Ban Dân vận Trung ương về việc": "Ban Dân vận Trung ương",
    "Khoa học và công nghệ": "",
}  # fmt: skip


@pytest.mark.parametrize("words", NAMES)
def test_where_the_name_of_a_body_ends(words: str) -> None:
    assert words[: organ_at(words, 0)] == NAMES[words]

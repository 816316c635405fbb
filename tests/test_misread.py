"""Names of bodies that a scan has damaged: what can be read, what is put right, what stays as printed."""

from __future__ import annotations

import pytest

from thidua.graph.extract import extract
from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.extract.names import misread
from thidua.graph.read.text import make_text
from thidua.graph.records import Document

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def _document(source: str) -> Document:
    (document,) = extract(make_text("a.txt", source.encode(), source)).documents
    return document


#: A name, and whether its words can be words.
READABLE: dict[str, bool] = {
    "Hội giuàn bièn dân": False,
    "Ban Chấp hành ihội đoàn": False,
    "Ủy ban nhân dân huyện Krông Bến": True,
    "Công ty Thủy điện Đắk R'Tảng": True,
    "Tỉnh ủy Sôngthào": True,
    "Tòa án nhân dân khu vực Quỳnh Giằng": True,
    "Sở Thuỷ sản, Hoà giải và Khuyến học": True,
    "Trường Mẫu giáo Nguyễn Thượng Hiền": True,
}


@pytest.mark.parametrize("name", READABLE)
def test_what_can_be_read(name: str) -> None:
    assert misread.is_readable(name, "") is READABLE[name]


def test_a_word_of_the_text_can_be_read() -> None:
    assert not misread.is_readable("Công ty Chè Flébo", "")
    assert misread.is_readable("Công ty Chè Flébo", "Công ty Chè Flébo hái chè.")


#: A name as printed, and as the closed lists have it.
RIGHT: dict[str, str] = {
    "Thủ tướng Chính phù": "Thủ tướng Chính phủ",
    "Bộ Quốc phóng": "Bộ Quốc phòng",
    "Giám đốc Sở Giáo dục và Đào tao tỉnh Sông Thao": "Giám đốc Sở Giáo dục và Đào tạo tỉnh Sông Thao",
    "Hội đông trường Trường Đại học Bến Ghềnh": "Hội đồng trường Trường Đại học Bến Ghềnh",
    # another name, by its capital
    "Hội Đông y tỉnh Sông Thao": "Hội Đông y tỉnh Sông Thao",
    "Ủy ban nhân dân xã Thanh Trà": "Ủy ban nhân dân xã Thanh Trà",
    # two marks are more than one
    "Ban Chuyên đổi sô": "Ban Chuyên đổi sô",
    # a spelling
    "Uỷ ban nhân dân": "Uỷ ban nhân dân",
    # in no list
    "Công ty Giữ rưng": "Công ty Giữ rưng",
}


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_put_right(name: str) -> None:
    assert misread.put_right(name) == RIGHT[name]


TEXT = "Các xã của tỉnh Sông Thao. Huyện ủy Bến Nỉa. UBND huyện Bến Nìa và huyện Bến Nìa."
#: A name, and with the place as the text writes it.
PLACED: dict[str, str] = {
    "Tỉnh ủy Sôngthao": "Tỉnh ủy Sông Thao",
    "Ủy ban nhân dân tỉnh Sống Thao": "Ủy ban nhân dân tỉnh Sông Thao",
    "Ủy ban nhân dân huyện Bến Nía": "Ủy ban nhân dân huyện Bến Nìa",
    "Ủy ban nhân dân huyện Đồi Chè": "Ủy ban nhân dân huyện Đồi Chè",
    "Sở Y tế": "Sở Y tế",
}


@pytest.mark.parametrize("name", PLACED)
def test_places_as_the_text_tells(name: str) -> None:
    assert misread.place_as_told(name, TEXT) == PLACED[name]


#: A name that has lost the second word of its place, and as the text tells it.
WHOLE: dict[str, str] = {
    "Công an tỉnh Sông": "Công an tỉnh Sông Thao",
    "Công an tỉnh Sông Đà": "Công an tỉnh Sông Đà",
    "Công an huyện Bến": "Công an huyện Bến",  # of two, one is named but once
    "Công an tỉnh Đồi": "Công an tỉnh Đồi",
    "Công an": "Công an",
}


@pytest.mark.parametrize("name", WHOLE)
def test_half_a_place_as_the_text_tells(name: str) -> None:
    text = "tỉnh Sông Thao, Sở Y tế tỉnh Sông\nThao, UBND tỉnh Sông Thao, tỉnh Sông Thao. Huyện Bến Nìa, huyện Bến Ghềnh."

    assert misread.with_whole_place(name, text) == WHOLE[name]


HEAD = f"Số: 12/KH-UBND\n{NATION}\n{MOTTO}\nSông Thao, ngày 3 tháng 4 năm 2019\n\nKẾ HOẠCH\nGiữ rừng\n\n"


def test_an_issuer_that_cannot_be_read_is_told_by_the_text() -> None:
    document = _document(
        f"HỘI BIÒNG DUÀN ÂN DÂN\n{HEAD}Ủy ban nhân dân tỉnh Sông Thao ban hành kế hoạch. Các xã tô chức giữ rừng, Sở Y tế đê nghị các trạm.\n"
    )

    assert document.issuer == "Ủy ban nhân dân tỉnh Sông Thao"


def test_the_party_beside_its_committee() -> None:
    document = _document(
        "TÍNH ỦY SÔNGTHAO -\nĐÁNG CỘNG SẢN VIỆT NAM\n*\n\nSố 12-KH/TU\nSông Thao, ngày 3 tháng 4 năm 2019\n\nKẾ HOẠCH\nGiữ rừng\n\n"
        "Tỉnh ủy giao các huyện giữ rừng trên địa bàn tỉnh Sông Thao.\n"
    )

    assert document.issuer == "Tỉnh ủy Sông Thao"


def test_makers_of_citations() -> None:
    document = _document(
        f"UBND TỈNH SÔNG THAO\nSƠ Y TẾ\n{HEAD}Căn cứ Quyết định số 5/QĐ-TTg ngày 2/3/2018 của Thủ tướng Chính phú về việc giữ rừng;\n"
        "Căn cứ Quyết định số 6/QĐ-CC ngày 2/3/2018 của Công ty Giữ rưng;\nYêu câu các trạm ghi sổ.\n"
    )

    assert [c.issuer for c in document.citations] == ["Thủ tướng Chính phủ", "Công ty Giữ rưng"]
    first, second = (c.evidence[0] for c in document.citations)
    assert first.confidence < 1 and first.note
    assert second.confidence == 1


def test_a_clean_text_stays() -> None:
    source = f"SỞ Y TẾ\n{HEAD}Căn cứ Quyết định số 5/QĐ-TTg ngày 2/3/2018 của Thủ tướng Chính phú về việc giữ rừng;\n"

    assert not make_flow(source).damaged
    assert [c.issuer for c in _document(source).citations] == ["Thủ tướng Chính phú"]


def test_a_year_that_cannot_be() -> None:
    document = _document(f"SỞ Y TẾ\n{HEAD.replace('2019', '2079')}Các trạm giữ rừng.\n")

    assert document.issued is None and "issued" not in document.evidence
    assert document.place == "Sông Thao"


#: What stands behind the number of a citation, and the date that can be read.
DAYS: dict[str, str | None] = {
    "ngày 0Š tháng 4 năm 2016": "2016-04",
    "ngày §ƒtháng Ô§năm 2016": "2016",
    "ngày 2Ï tháng 02 năm 2016": "2016-02",
    "ngày 5 tháng 4 năm 2016": "2016-04-05",
    "ngày họp tháng 4 năm 2016": None,
    "ngày 5 tháng 4 năm 2076": None,
}


@pytest.mark.parametrize("day", DAYS)
def test_days_of_citations(day: str) -> None:
    document = _document(
        f"SỞ Y TẾ\n{HEAD}Căn cứ Thông tư số 5/2016/TT-BYT {day} của Bộ Y tế về giữ rừng;\n"
    )

    (citation,) = document.citations
    assert citation.date == DAYS[day]
    assert citation.issuer == "Bộ Y tế" or citation.date is None


def test_words_are_read_right_and_printed_as_they_stand() -> None:
    document = _document(
        f"SỞ Y TẾ\n{HEAD.replace('Giữ rừng', 'Tô chức giữ rừng')}Căn cứ Thông tư số 5/2016/TT-BYT ngày 5/4/2016 của Bộ Y tế về tô chức giữ rừng;\n\n"
        "Tổ chức thực hiện\n1. Giám đôc Công ty Chè khân trương giữ rừng.\n"
    )

    assert document.title == "Tô chức giữ rừng"
    assert [a.agent for a in document.assignments] == ["Giám đôc Công ty Chè"]
    (citation,) = document.citations
    assert citation.title == "tô chức giữ rừng"
    assert citation.title_evidence


def test_a_part_of_a_body_is_of_whom_the_text_says() -> None:
    document = _document(
        f"ĐOÀN TNCS HỒ CHÍ MINH\nỦY BAN KIỂM TRA\n{HEAD}Uỷ ban Kiểm tra Huyện đoàn Bến Ghềnh thông báo kế hoạch.\n"
    )

    assert document.issuer == "Ủy ban Kiểm tra Huyện đoàn Bến Ghềnh"


#: The department above a house, what its text speaks of, and the house.
HOUSES: dict[tuple[str, str], str] = {
    ("SỞ Y TẾ SÔNG THAO", "UBND tỉnh"): "Bệnh viện mắt tỉnh Sông Thao",
    ("SỞ Y TẾ SÔNG THAO", "UBND thành phố"): "Bệnh viện mắt",
    ("SỞ Y TẾ BẾN GHỀNH", "UBND tỉnh"): "Bệnh viện mắt",
}


@pytest.mark.parametrize(("above", "said"), HOUSES)
def test_houses_below_a_department(above: str, said: str) -> None:
    document = _document(
        f"{above}\nBỆNH VIỆN MẮT\n{HEAD}Căn cứ Quyết định số 5/QĐ-UBND ngày 2/3/2018 của {said} về việc giữ rừng;\n"
    )

    assert document.issuer == HOUSES[above, said]
    if said == "UBND tỉnh" and above.endswith("SÔNG THAO"):
        assert document.citations[0].issuer == "Ủy ban nhân dân tỉnh Sông Thao"


def test_boards_of_the_province_of_the_dateline() -> None:
    document = _document(
        f"BAN TỔ CHỨC CUỘC THI\n{HEAD}Căn cứ Nghị quyết số 5-NQ/TU ngày 2/3/2018 của Ban Thường vụ Tỉnh ủy về giữ rừng tỉnh Sông Thao;\n"
    )

    assert [c.issuer for c in document.citations] == ["Ban Thường vụ Tỉnh ủy Sông Thao"]


def test_who_manages_the_capital_of_the_state() -> None:
    document = _document(
        f"TẬP ĐOÀN CHÈ\n{HEAD}Căn cứ Quyết định số 5/QĐ-UBQLV ngày 2/3/2018 của Ủy ban Quản lý vốn nhà nước tại doanh nghiệp về giữ rừng;\n"
    )

    assert [c.issuer for c in document.citations] == [
        "Ủy ban Quản lý vốn nhà nước tại doanh nghiệp"
    ]


def test_who_decides_above_the_recitals() -> None:
    document = _document(
        f"HỘI BIÒNG DUÀN ÂN DÂN\n{NATION}\n{MOTTO}\nSông Thao, ngày 3 tháng 4 năm 2019\n\nNGHỊ QUYẾT\nVề việc giữ rừng\n\n"
        "HỘI ĐÔNG NHÂN DÂN TÍNH SỐNG THAO\nKHÓA III, KỲ HỌP THỨ 8\n\nCăn cứ Luật Lâm nghiệp;\nXét tờ trình của tỉnh Sông Thao,\n\n"
        "QUYÉT NGHỊ:\nĐiều 1. Giữ rừng.\n"
    )

    assert document.issuer == "Hội đồng nhân dân tỉnh Sông Thao"


def test_offices_beside_a_list_of_departments() -> None:
    document = _document(
        f"UBND TỈNH SÔNG THAO\n{HEAD.replace('KẾ HOẠCH', 'QUYÉT ĐỊNH').replace('KH-', 'QĐ-')}Điều 1. Giữ rừng.\n"
        "Điều 2. Giám đốc các Sở: Nội vụ, Tài chính, Cục trưởng Cục Thuế Sông Thao, Giám đôc Trung tâm Chè chịu trách nhiệm thi hành quyết định này.\n"
    )

    assert [a.agent for a in document.assignments] == [
        "Giám đốc các Sở: Nội vụ, Tài chính",
        "Cục trưởng Cục Thuế Sông Thao",
        "Giám đôc Trung tâm Chè",
    ]


def test_of_two_readings_that_with_more_marks() -> None:
    document = _document(
        f"TRƯỜNG ĐẠI HỌC CHẾ BIẾN\nTHỤC PHAM BẾN GHỀNH\n{HEAD}Các khoa của Trường Đại học Chế biến Thực phâm Bến Ghềnh và Trường Đại học Chế biến Thực phẩm Bến Ghềnh yêu câu sinh viên giữ rừng.\n"
    )

    assert document.issuer == "Trường Đại học Chế biến Thực phẩm Bến Ghềnh"


def test_a_house_with_its_short_name() -> None:
    document = _document(
        f"CÔNG TY CỎ PHÀN CHÈ BẾN GHỀNH (BeChe)\n{HEAD}Công ty yêu câu các đội giữ rừng. Cô phần ghi sổ.\n"
    )

    assert document.issuer == "Công ty cổ phần chè bến ghềnh"


def test_the_standing_committee_in_small_letters() -> None:
    document = _document(
        f"UBND TỈNH SÔNG THAO\nSỞ Y TẾ\n{HEAD}Căn cứ Kế hoạch số 5-KH/TU ngày 2/3/2018 của Ban Thường vụ tỉnh ủy về giữ rừng;\n"
    )

    assert [c.issuer for c in document.citations] == ["Ban Thường vụ tỉnh ủy Sông Thao"]


#: The youth union in the other column of the first line, and the issuer.
BESIDE: dict[str, str] = {
    "ĐOÀN KHỐI TỈNH SÔNGTHAO ĐOÀN THANH NIÊN CỘNG SẢN HCM\nĐOÀN CƠ SỞ\nVIỄN THÔNG SÔNG THAO": "Đoàn cơ sở viễn thông Sông Thao",
    "BAN CHẤP HÀNH ĐOÀN TNCS HỒ CHÍ MINH": "Ban Chấp hành Đoàn Thanh niên Cộng sản Hồ Chí Minh",
}


@pytest.mark.parametrize("head", BESIDE)
def test_the_youth_union_in_the_other_column(head: str) -> None:
    document = _document(f"{head}\n{HEAD}Các chi đoàn của Viễn thông Sông Thao giữ rừng.\n")

    assert document.issuer == BESIDE[head]

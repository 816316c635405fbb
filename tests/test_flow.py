"""The running text: which line breaks go on, and the way back to the source."""

from __future__ import annotations

import re

import pytest

from thidua.graph.extract import extract
from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.read import make_text

BREAKS = {
    "a wrapped sentence goes on": ("Các xã rà soát\ncông trình nước", "Các xã rà soát công trình nước"),
    "a page break inside a sentence": ("đề cao vai trò của\n\ntrưởng thôn", "đề cao vai trò của trưởng thôn"),
    "a page break inside a date": ("Chỉ thị số 21-CT/TU, ngày\n\n14/6/2022", "Chỉ thị số 21-CT/TU, ngày 14/6/2022"),
    "a full stop ends": ("Đã xong.\nViệc khác", "Đã xong.\nViệc khác"),
    "an item begins": ("gồm các xã:\n- Mường Nhé;\n- Pá Khôm.", "gồm các xã:\n- Mường Nhé;\n- Pá Khôm."),
    "a dash inside a quotation is one of it": (
        "chủ đề “Vững tay chèo\n- Chắc tay lưới”",
        "chủ đề “Vững tay chèo - Chắc tay lưới”",
    ),
    "an item behind a quotation is none of it": (
        "chủ đề “Vững tay chèo”\n- Gọi “mùa lưới”",
        "chủ đề “Vững tay chèo”\n- Gọi “mùa lưới”",
    ),
    "a dash before a small letter is a hyphen": ("kinh tế\n- xã hội", "kinh tế - xã hội"),
    "an item with a point and a dash": ("5- Tổ chức\n5.1- Các xã rà soát", "5- Tổ chức\n5.1- Các xã rà soát"),
    "an item in brackets": ("như sau\n(1) Các xã rà soát", "như sau\n(1) Các xã rà soát"),
    "an item with a small Roman number": ("như sau\n(ii) các xã rà soát", "như sau\n(ii) các xã rà soát"),
    "an item with a stroke": ("xong giếng;\n2/ rào vườn", "xong giếng;\n2/ rào vườn"),
    "a star of emphasis goes": ("Về giếng\n*đào giếng* mới", "Về giếng đào giếng mới"),
    "a star above a place and a date goes": ("SỐ 5\n* Sông Thao, ngày 5", "SỐ 5\nSông Thao, ngày 5"),
    "a bound begins no item": ("Hộ có giếng:\n≥ 55 %", "Hộ có giếng: ≥ 55 %"),
    "about so much begins no item": ("Hộ có giếng:\n≈ 55 %", "Hộ có giếng: ≈ 55 %"),
    "an article behind its clause is no item": ("Căn cứ khoản 2\nĐiều 5 của quy chế", "Căn cứ khoản 2 Điều 5 của quy chế"),
    "what is complete does not go on": ("những năm tiếp theo\n\nNăm 2005 có", "những năm tiếp theo\nNăm 2005 có"),
    "a break of a cell": ("**SỞ Y TẾ** <br> Số: 12/SYT", "SỞ Y TẾ\nSố: 12/SYT"),
    "a break of a cell that ends its line": ("các xã<br>\nlấy nước <br/>\ntừ giếng", "các xã lấy nước từ giếng"),
    "a line that Word ends by hand": ("QUYẾT ĐỊNH\vVề giữ giếng\u2028Căn cứ Luật", "QUYẾT ĐỊNH\nVề giữ giếng\nCăn cứ Luật"),
    "a word that looks like a figure heads nothing": ("Xong.\nVi khuẩn.\nIi, giữ", "Xong.\nVi khuẩn.\nIi, giữ"),
    "an article's number is no item": ("theo khoản 2 Điều\n5. của quy chế", "theo khoản 2 Điều 5. của quy chế"),
    "capitals end where sentences begin": ("PHÁT ĐỘNG\nPhong trào năm 2024", "PHÁT ĐỘNG\nPhong trào năm 2024"),
    "capitals go on in capitals": ("QUYẾT\nĐỊNH", "QUYẾT ĐỊNH"),
    "recitals stay apart": ("ủy ban nhân dân\nCăn cứ Luật", "ủy ban nhân dân\nCăn cứ Luật"),
    "an order opens a paragraph": (
        "Sổ gặt năm 2018\nĐề nghị các trạm nộp sổ\n(theo mẫu)\nGiao Trạm Lúa gạo đếm",
        "Sổ gặt năm 2018\nĐề nghị các trạm nộp sổ (theo mẫu)\nGiao Trạm Lúa gạo đếm",
    ),
    "an order that is a title goes on with its label": (
        "Tờ trình về việc\nĐề nghị Sở Lúa gạo thưởng",
        "Tờ trình về việc Đề nghị Sở Lúa gạo thưởng",
    ),
    "a mark alone takes the next line": ("2.3.\nCông an tỉnh", "2.3. Công an tỉnh"),
    "a label takes the next line": ("V/v:\nGiữ nguồn nước", "V/v: Giữ nguồn nước"),
    "a label takes the figure below it": (
        "- Thu chợ 3 tỷ đồng; hộ có giếng:\n100% kế hoạch.\n- Hộ nghèo:\n\ngiảm 2%;",
        "- Thu chợ 3 tỷ đồng; hộ có giếng: 100% kế hoạch.\n- Hộ nghèo: giảm 2%;",
    ),
    "so do labels without a mark": (
        "Hộ có giếng:\ntrên 95% số hộ.\nChợ sạch:\n12/14 chợ",
        "Hộ có giếng: trên 95% số hộ.\nChợ sạch: 12/14 chợ",
    ),
    "figures that head a list stand below its label": (
        "- Cần có:\n95% hộ có giếng.\nXây 12 chợ.",
        "- Cần có:\n95% hộ có giếng.\nXây 12 chợ.",
    ),
    "marks go, words stay whole": ("C**ỤC THUẾ** số QH**1**5", "CỤC THUẾ số QH15"),
    "bars part cells": ("UBND TỈNH | CỘNG HÒA", "UBND TỈNH\nCỘNG HÒA"),
    "rules are dropped": ("BỘ NỘI VỤ\n-------\nSố: 5", "BỘ NỘI VỤ\nSố: 5"),
    "blanks of all kinds are one": ("ngày  05 tháng\t01", "ngày 05 tháng 01"),
    "a blank at the end of a line goes": ("Các xã \nrà soát", "Các xã rà soát"),
    "a mark between blanks leaves one": ("công trình ** nước", "công trình nước"),
    "a rule with blanks is dropped": ("BỘ NỘI VỤ\n - – -\n| ... |\nSố: 5", "BỘ NỘI VỤ\nSố: 5"),
    "two dashes are no rule": ("BỘ NỘI VỤ\n--\nSố: 5", "BỘ NỘI VỤ -- Số: 5"),
    "capitals with a figure go on": ("KẾ HOẠCH NĂM\nHỌC 2024", "KẾ HOẠCH NĂM HỌC 2024"),
    "a line ends in an abbreviation": ("chỉ đạo của UBND\nTỉnh", "chỉ đạo của UBND Tỉnh"),
    "the deciding body is no part of the title": (
        "Về việc giữ rừng xã Mường Nhé\nỦY BAN NHÂN DÂN TỈNH SÔNG THAO\nCăn cứ Luật",
        "Về việc giữ rừng xã Mường Nhé\nỦY BAN NHÂN DÂN TỈNH SÔNG THAO\nCăn cứ Luật",
    ),
    "nor is the head of a school": (
        "Về việc giữ giếng làng Mây\nHIỆU TRƯỞNG TRƯỜNG TIỂU HỌC KHE MÂY\nCăn cứ Luật",
        "Về việc giữ giếng làng Mây\nHIỆU TRƯỞNG TRƯỜNG TIỂU HỌC KHE MÂY\nCăn cứ Luật",
    ),
    "columns are read one after the other": (
        "UBND TỈNH      CỘNG HÒA XÃ HỘI\nSỞ NỘI VỤ      Độc lập - Tự do\n\nQUYẾT ĐỊNH",
        "UBND TỈNH SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI\nĐộc lập - Tự do\nQUYẾT ĐỊNH",
    ),
    "a glued motto": ("VIỆT NAMĐộc lập - Tự do - Hạnh phúcSố: 5/SYT", "VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc Số: 5/SYT"),
}  # fmt: skip

#: Marks that stand for another in the running text.
MARKS = {
    "stars of a list are no emphasis": ("Về giếng\n   * đào giếng mới\n\\* rào giếng", "Về giếng\n• đào giếng mới\n• rào giếng"),
    "signs that begin lines begin items": ("giữ giếng\n⮚ đào giếng\n► rào giếng", "giữ giếng\n• đào giếng\n• rào giếng"),
    "dots that begin lines begin items": ("giữ giếng\n . đào giếng\n . rào giếng", "giữ giếng\n• đào giếng\n• rào giếng"),
    "underscores of emphasis go, those in words stay": ("_giữ giếng_ số 3/QĐ_LN", "giữ giếng số 3/QĐ_LN"),
    "a mark in brackets begins an item": ("giữ giếng\n(+) đào giếng", "giữ giếng\n• đào giếng"),
    "a tab behind a mark is a blank": ("giữ giếng:\n-\tđào giếng;\n2.\trào giếng", "giữ giếng:\n- đào giếng;\n2. rào giếng"),
    "marks stand at the word before": ("đào giếng , rào giếng ; che giếng", "đào giếng, rào giếng; che giếng"),
    "a blank stands behind marks": ("đào giếng,rào giếng;che giếng.Các hộ", "đào giếng, rào giếng; che giếng. Các hộ"),
    "figures keep their marks": ("1.250,5 hộ ở Tp.Huế, 3,5 km", "1.250,5 hộ ở Tp.Huế, 3,5 km"),
    "a dash before a figure begins an item": ("chỉ tiêu:\n-100% hộ\n  -90% bản", "chỉ tiêu:\n- 100% hộ\n- 90% bản"),
    "a blank stands behind marks of items": ("xong.\n2.Sở Y tế\n3.- Các xã\na)Các bản", "xong.\n2. Sở Y tế\n3. Các xã\na) Các bản"),
    "the letter that typewriters have for 1": ("ngày 0l tháng l2 năm l995, l5 lít", "ngày 01 tháng 12 năm 1995, l5 lít"),
    "a blank in a year": ("ngày 16 tháng 11 năm 201 5, năm 2015 5 xã", "ngày 16 tháng 11 năm 2015, năm 2015 5 xã"),
    "figures that words run into": ("ngày12 tháng 4, khoảng1.200 hộ, 3 m2", "ngày 12 tháng 4, khoảng 1.200 hộ, 3 m2"),
    "French marks of quotation": ("phong trào «giữ giếng»", "phong trào “giữ giếng”"),
    "a dash before a year is of a period": ("giai đoạn 2021\n-2025", "giai đoạn 2021 -2025"),
    "soft hyphens go": ("đào gi\u00adếng\u200b mới", "đào giếng mới"),
}  # fmt: skip


@pytest.mark.parametrize("name", MARKS)
def test_marks_of_items(name: str) -> None:
    source, expected = MARKS[name]

    flow = make_flow(source)

    assert expected == flow.text
    assert all(source[flow.origin(i)] == c for i, c in enumerate(flow.text) if c.isalpha())


@pytest.mark.parametrize("name", BREAKS)
def test_breaks(name: str) -> None:
    source, expected = BREAKS[name]

    assert expected == make_flow(source).text


@pytest.mark.parametrize("name", BREAKS)
def test_every_character_knows_where_it_stood(name: str) -> None:
    source, _ = BREAKS[name]

    flow = make_flow(source)

    places = [flow.origin(i) for i, c in enumerate(flow.text) if not c.isspace()]
    assert [source[p] for p in places] == [c for c in flow.text if not c.isspace()]
    assert places == sorted(places) or "columns" in name


def test_evidence_quotes_the_source() -> None:
    source = "Giữ “**Ngày thứ Bảy\nvì bản làng**” suốt năm"
    flow = make_flow(source)
    start = flow.text.index("Ngày")
    end = flow.text.index("làng") + len("làng")

    evidence = flow.evidence(start, end, "movement")

    assert source[evidence.start : evidence.end] == evidence.quote
    assert evidence.quote == "Ngày thứ Bảy\nvì bản làng"


def test_lines_set_to_a_full_width_are_read_as_others() -> None:
    source = "UBND XÃ A CỘNG  HÒA   XÃ HỘI  CHỦ NGHĨA VIỆT  NAM  Độc lập  -  Tự do - Hạnh  phúc Số: 15/KH-UBND"
    flow = make_flow(source)

    assert [flow.words(k) for k in range(flow.count)] == [
        "UBND XÃ A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 15/KH-UBND",
    ]  # fmt: skip
    start = flow.text.index("HỘI")
    evidence = flow.evidence(start, flow.text.index("do") + 2, "republic")
    assert evidence.quote == "HỘI  CHỦ NGHĨA VIỆT  NAM  Độc lập  -  Tự do"
    assert source[evidence.start : evidence.end] == evidence.quote


def test_headings_in_small_letters_get_their_capitals() -> None:
    source = "Đã xong.\nIi. giữ giếng\n1. Đào giếng.\nIv.\nrào vườn.\n **V- xem sổ**"

    flow = make_flow(source)

    assert flow.text == "Đã xong.\nII. Giữ giếng\n1. Đào giếng.\nIV. Rào vườn.\nV- Xem sổ"
    assert flow.evidence(9, 21, "heading").quote == "Ii. giữ giến"


@pytest.mark.parametrize("blank", ["\xa0", "\u2009", " \u200b", "&nbsp;"])
def test_other_blanks_are_no_sign_of_a_scan(blank: str) -> None:
    source = (
        "UBND XÃ A\n\nQUYẾT ĐỊNH\nVề giữ giếng\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Páo".replace(
            " ", blank
        )
    )

    flow = make_flow(source)

    assert not flow.damaged
    assert flow.words(1) == "QUYẾT ĐỊNH"


def test_words_that_run_over_columns_are_proved_by_the_first() -> None:
    source = "UBND TỈNH      CỘNG HÒA XÃ HỘI\nSỞ NỘI VỤ      Độc lập - Tự do"
    flow = make_flow(source)

    left, right = flow.text.index("SỞ"), flow.text.index("HỘI") + len("HỘI")
    assert flow.evidence(left, right, "issuer").quote == "SỞ NỘI VỤ"


def test_lines_know_the_gap_above() -> None:
    flow = make_flow("BỘ NỘI VỤ\n\n\nSố: 5 | Hà Nội\n\n\n\n\nCăn cứ\nLuật")

    assert [(flow.words(k), flow.gap(k)) for k in range(flow.count)] == [
        ("BỘ NỘI VỤ", 0), ("Số: 5", 2), ("Hà Nội", 1), ("Căn cứ", 3), ("Luật", 0),
    ]  # fmt: skip


def test_numbers_of_pages_are_no_words() -> None:
    folio = " " * 40
    flow = make_flow(
        f"Các xã mở lớp học cho\n\n{folio}2\n\nngười lớn tuổi.\n\n{folio}3\n1. Sở Nội vụ\n{folio}40\n2. Các xã"
    )

    assert flow.text == "Các xã mở lớp học cho người lớn tuổi.\n1. Sở Nội vụ 40\n2. Các xã"


#: A page of running text.
PAGE = "Các xã mở lớp học cho người lớn tuổi, có thầy dạy chữ. " * 10


@pytest.mark.parametrize(
    "numbers",
    [("1", "2", "3"), ("- 2 -", "- 3 -", "- 4 -"), ("Trang 1/3", "Trang 2/3", "Trang 3/3")],
)
def test_numbers_of_pages_at_the_left_edge_are_no_words(numbers: tuple[str, ...]) -> None:
    source = "".join(f"{PAGE}Bản Lìm\n\n{number}\n\nmở lớp. " for number in numbers)

    flow = make_flow(source)

    assert flow.text == f"{f'{PAGE}Bản Lìm mở lớp. ' * 3}".strip()


@pytest.mark.parametrize("head", ["SỞ Y TẾ SÔNG THAO", "Ủy ban nhân dân"])
def test_letterheads_and_names_beside_numbers_of_pages_stay(head: str) -> None:
    letter = f"{head}\n{PAGE}\nGIÁM ĐỐC\nVi Quốc Thụy\n\n"
    source = "".join(f"{letter}{k}\n\n" for k in range(1, 5))

    text = make_flow(source).text

    assert (text.count(head), text.count("Vi Quốc Thụy")) == (4, 4)


@pytest.mark.parametrize(
    "behind",
    ["\n\n{}\n\nKế hoạch giữ giếng        Sở Y tế\n", "\nSở Y tế - lưu hành nội bộ\n\n{}\n\n"],
)
def test_heads_and_feet_of_pages_are_no_words(behind: str) -> None:
    source = "".join(f"{PAGE}Bản Lìm{behind.format(k)}mở lớp {k}. " for k in range(1, 5))

    assert "Sở" not in make_flow(source).text


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("\n".join(f"{k}\nBản số {k}" for k in range(1, 5)), id="rows of a table"),
        pytest.param(f"{PAGE}\n7\n{PAGE}\n9\n{PAGE}", id="no first page"),
    ],
)
def test_other_numbers_alone_on_their_lines_stay(source: str) -> None:
    text = make_flow(source).text

    assert all(number in text for number in re.findall(r"\n(\d)\n", source))


def test_an_empty_text_has_an_empty_flow() -> None:
    assert (make_flow("").text, make_flow("").count) == ("", 0)


def test_recipients_go_on_below_the_gap_that_a_stamp_leaves() -> None:
    """Blank lines part a foot in two columns only where its archive line is behind."""
    foot = (
        "Nơi nhận:                               GIÁM ĐỐC CHÈ SÔNG THAO\n"
        "- Như Điều 4;                           Ký bởi: CHÈ SÔNG THAO\n"
        "- Ban Giám đốc                          Thời gian ký: 05/05/2020 08:46:12\n"
        "\n\n\n- Đảng ủy, Công đoàn;\n- Lưu: VT, TH.\n\n"
        "                                        Lê Văn An\n"
    )
    source = f"QUYẾT ĐỊNH\nVề việc giữ giếng\n\nĐiều 1. Các trạm giữ giếng./.\n\n{foot}"
    (document,) = extract(make_text("a.txt", b"", source)).documents

    assert [r.name for r in document.recipients] == [
        "Như Điều 4",
        "Ban Giám đốc",
        "Đảng ủy, Công đoàn",
    ]
    assert document.archive is not None and document.archive.units == ("VT", "TH")
    assert [(s.name, s.position) for s in document.signatories] == [
        ("Lê Văn An", "Giám đốc chè sông thao")
    ]

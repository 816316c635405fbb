"""What OCR has damaged, read all the same: words of closed lists, torn columns, figures written by hand."""

from __future__ import annotations

import re

import pytest

from thidua.graph.extract import extract
from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.extract.layout.scans import bodies, labels, numerals, running
from thidua.graph.extract.layout.scans.restore import restore
from thidua.graph.family.passages import passages
from thidua.graph.read.text import make_text
from thidua.graph.records import Document

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

#: A line as OCR gives it, and as it is read.
LINES: dict[str, str] = {
    "Só:22/KH-TTra": "Số:22/KH-TTra",
    "Sé:.2044/SYT-NVY": "Số:.2044/SYT-NVY",
    "Só15)/QĐ-SXD": "Số:15)/QĐ-SXD",
    "SóÄ†2 /GM-SXD": "Số:Ä†2 /GM-SXD",
    "Sô: 20/GM-SXD": "Số: 20/GM-SXD",
    "Sã: 20/GM-SXD": "Số: 20/GM-SXD",
    "Só lượng 20/50 hộ": "Só lượng 20/50 hộ",
    "QUYÉT ĐỊNH": "QUYẾT ĐỊNH",
    "QUYẾTĐỊNH": "QUYẾT ĐỊNH",
    "THỄNG BÁO": "THÔNG BÁO",
    "THÔNG CÁO": "THÔNG CÁO",
    "KÉẺ HOẠCH": "KẾ HOẠCH",
    "_ PHÓ THỦ TƯỜNG": "PHÓ THỦ TƯỚNG",
    "THỦ TRƯỞNG CƠ QUAN": "THỦ TRƯỞNG CƠ QUAN",
    "l HIỆU TRƯỞNG": "HIỆU TRƯỞNG",
    ".- ~ Các trạm y tế;": "- Các trạm y tế;",
    "._= Các trạm y tế;": "- Các trạm y tế;",
    "QUYÉT ĐỊNH:": "QUYẾT ĐỊNH:",
    "GIẦY MỜI -": "GIẤY MỜI",
    "THÔNG BẢO.": "THÔNG BÁO",
    "KÉ HOẠCH": "KẾ HOẠCH",
    "KẾ HOẠCH NĂM 2019": "KẾ HOẠCH NĂM 2019",
    "TM. HỘI SINH VIÊN TRƯỜNG": "TM. HỘI SINH VIÊN TRƯỜNG",
    "V/v giữ rừng | Sông Thao, ngày 3 tháng 4": "V/v giữ rừng | Sông Thao, ngày 3 tháng 4",
    "GIÁM ĐÓC SỞ XÂY DỰNG": "GIÁM ĐỐC SỞ XÂY DỰNG",
    "PHÓ GIÁM ĐỚC": "PHÓ GIÁM ĐỐC",
    "PHÓ TU LỆNH": "PHÓ TƯ LỆNH",
    "THÓNG ĐÓC": "THỐNG ĐỐC",
    "THỨ TRƯỞNG": "THỨ TRƯỞNG",
    "VŨ TRƯỜNG GIANG": "VŨ TRƯỜNG GIANG",
    "PHO GIAM ĐỌC": "PHÓ GIÁM ĐỐC",
    "KTGIAM ĐỌC": "KT. GIÁM ĐỐC",
    "KT.GIÁM ĐỐC": "KT.GIÁM ĐỐC",
    "Giám đóc Sở Xây dựng": "Giám đóc Sở Xây dựng",
    "Độc lập —- Tự do - Hạnh phúc": MOTTO,
    "Độc lập ~ Tư do - Hạnh phúc": MOTTO,
    "Kinh gửi: Sở Xây dựng": "Kính gửi: Sở Xây dựng",
    "Sitn gửi : Sở Xây dựng": "Kính gửi : Sở Xây dựng",
    "Nơi gửi: Sở Xây dựng": "Nơi gửi: Sở Xây dựng",
    "Người gửi: Lê Văn An": "Người gửi: Lê Văn An",
    "Điêu 2. Giao Sở Xây dựng": "Điều 2. Giao Sở Xây dựng",
    "V. TỎ CHỨC THỰC HIỆN": "V. TỔ CHỨC THỰC HIỆN",
    "II. CHỦ ĐÈ THÁNG GIỮ RỪNG": "II. CHỦ ĐỀ THÁNG GIỮ RỪNG",
    "3. Tô chức thực hiện:": "3. Tổ chức thực hiện:",
    "Điều 5. Tỏ chức thực hiện": "Điều 5. Tổ chức thực hiện",
    "Tô chức thực hiện.": "Tổ chức thực hiện.",
    "Tô chức thực hiện tốt việc giữ rừng": "Tô chức thực hiện tốt việc giữ rừng",
    "Căn cử Luật Xây dựng": "Căn cứ Luật Xây dựng",
    "ngày 2l tháng 02 năm 2012": "ngày 21 tháng 02 năm 2012",
    "ngày 14 tháng I1 năm 2017": "ngày 14 tháng 11 năm 2017",
    "ngày 02 thẳng 01 năm 2018": "ngày 02 tháng 01 năm 2018",
    "_ KẾ HOẠCH": "KẾ HOẠCH",
    "Vv giữ sạch bến sông": "V/v giữ sạch bến sông",
    "VVT giữ sạch bến sông": "VVT giữ sạch bến sông",
    "~ Lưu: VT, lan.": "- Lưu: VT, lan.",
    "- Lưu:-VT, lan.": "- Lưu: VT, lan.",
}


@pytest.mark.parametrize("line", LINES)
def test_lines(line: str) -> None:
    assert labels.mended(line) == LINES[line]


#: Words of orders as OCR gives them, and as they are read; others that look like them stay.
ORDERS: dict[str, str] = {
    "Sở Y tế đê nghị các trạm": "Sở Y tế đề nghị các trạm",
    "Đà\nnghị các trạm ghi sổ": "Đề\nnghị các trạm ghi sổ",
    "Yêu câu các trạm, phối họp với xã": "Yêu cầu các trạm, phối hợp với xã",
    "Giám đôc Sở giao xã tô chức\nthục hiện Luật Đât\nđai": "Giám đốc Sở giao xã tổ chức\nthực hiện Luật Đất\nđai",
    "Tông Giám đôc và Phó Giám Đóc xây đựng chè": "Tổng Giám đốc và Phó Giám Đốc xây dựng chè",
    "Luật Thì đua, khen thường và Luật Giữ rưng": "Luật Thi đua, khen thưởng và Luật Giữ rưng",
    "để nghị quyết, để\nNghị định đi vào đời sống": "để nghị quyết, để\nNghị định đi vào đời sống",
    "để nghị của Sở; hướng dân các xã; định hướng dân vận": "đề nghị của Sở; hướng dẫn các xã; định hướng dân vận",
    "tài chính phù hợp, điều chỉnh phù hợp; chứng tỏ chức năng": "tài chính phù hợp, điều chỉnh phù hợp; chứng tỏ chức năng",
    "yếu tố chức danh; hiền thục hiện nay; cắt giảm đốc thúc": "yếu tố chức danh; hiền thục hiện nay; cắt giảm đốc thúc",
    "trở thành phó trưởng phòng, vi phạm theo đối tượng": "trở thành phó trưởng phòng, vi phạm theo đối tượng",
    "Cụm, khối họp sơ kết và nghị sự; nêu câu hỏi": "Cụm, khối họp sơ kết và nghị sự; nêu câu hỏi",
    "Tống kết đợt thì dua, ký niệm 5 năm; chỉ tiều chuyến đổi số": "Tổng kết đợt thi đua, kỷ niệm 5 năm; chỉ tiêu chuyển đổi số",
    "một số kết quả, cơ sở kết nối; chuyển đối tượng; Thứ trưởng": "một số kết quả, cơ sở kết nối; chuyển đối tượng; Thứ trưởng",
    "khen thường xuyên, hình thức hiện có, dễ nghĩ; chi tiêu tổng giảm": "khen thường xuyên, hình thức hiện có, dễ nghĩ; chi tiêu tổng giảm",
    "nhà trường phòng dịch, lễ hội đông người": "nhà trường phòng dịch, lễ hội đông người",
    "Nghị định SỐ 5/NĐ-CP, các đơn VỊ\nở cơ SỞ": "Nghị định số 5/NĐ-CP, các đơn vị\nở cơ sở",
    "đề nghị SỞ Y tế; mục XI của khóa XI": "đề nghị SỞ Y tế; mục XI của khóa XI",
    "gửi về Sở đế tổng hợp (đế báo cáo)": "gửi về Sở để tổng hợp (để báo cáo)",
    "hoàng đế nào, đế quốc nào": "hoàng đế nào, đế quốc nào",
}


@pytest.mark.parametrize("printed", ORDERS)
def test_words_of_orders(printed: str) -> None:
    assert running.as_meant(printed)[0] == ORDERS[printed]


#: Marks of headings as OCR gives them, and what they are by their order.
FIGURES: dict[str, str] = {
    "I. NỘI DUNG | H. NHIỆM VỤ | III. TỔ CHỨC": "I II III",
    "E- ĐÁNH GIÁ CHUNG | II- NHIỆM VỤ | HI- PHÂN CÔNG": "I II III",
    "A. MỤC TIÊU | I. MỤC ĐÍCH | B. NHIỆM VỤ | I. Giữ giếng | IL. Giữ rừng | IH. Giữ đập": "A I B I II III",
    # no figures
    "D. GIỮ GIẾNG | E. GIỮ RỪNG": "D E",
    "I. GIỮ GIẾNG | II. GIỮ RỪNG | TL. GIÁM ĐỐC | HT. Lê An": "I II TL HT",
    "I. GIỮ GIẾNG | H. GIỮ RỪNG | II. GIỮ ĐẬP": "I H II",
}


@pytest.mark.parametrize("printed", FIGURES)
def test_figures_of_parts(printed: str) -> None:
    lines = printed.split(" | ")
    misread = numerals.misread(list(enumerate(lines)))

    marks = (misread.get(k, (line, 0))[0] for k, line in enumerate(lines))
    assert " ".join(re.split(r"\W", mark)[0] for mark in marks) == FIGURES[printed]


def test_a_mark_put_right_moves_no_word() -> None:
    source = "Sở Y tế đê nghị.\n\nI. NỘI DUNG\n\nH. GIỮ GIẾNG LÀNG\n\nIII. GIỮ RỪNG\n"
    flow = make_flow(source)

    at = flow.text.index("GIỮ GIẾNG")
    assert flow.text.endswith("II. GIỮ GIẾNG LÀNG\nIII. GIỮ RỪNG")
    assert source[flow.origin(at) :].startswith("GIỮ GIẾNG")


def test_a_foot_with_the_scrawl_of_who_signed() -> None:
    """Dirt below an item that ends is no part of it, and no post; a name is none either."""
    source = (
        f"SƠ Y TE\n{NATION}\n{MOTTO}\nSé: 12/KH-SYT\n\nKẾ HOẠCH\nGiữ giếng\n\nCác trạm giữ giếng.\n\n"
        "Nơi nhận? \\~\n- Như trên (đế b/c);\nNI ¿\n- Các trạm y tế; -\nXS SV0\n- Bến Ghềnh;\nHồ Sỹ Trường\n- Lưu: VT, VP.\n"
    )
    (document,) = extract(make_text("a.txt", b"", source)).documents

    assert [(r.name, r.purpose) for r in document.recipients] == [
        ("Như trên", "đế b/c"),
        ("Các trạm y tế", None),
        ("Bến Ghềnh", None),
    ]
    assert document.archive is not None and document.archive.units == ("VT", "VP")
    assert "BỘ TRƯỞNG" not in make_flow(source).text


def test_addressees_with_a_paragraph_each() -> None:
    source = (
        f"SƠ Y TE\nSé: 12/SYT-VP\nV/v giữ giếng\nKính gửi:\n\n{NATION}\n{MOTTO}\nSông Thao, ngày 3 tháng 4 năm 2019\n\n"
        "Các trạm y tế;\n\nChỉ cục Chè huyện Bến Nìa\n\nKho chè huyện Bến Nìa.\n\nThực hiện Kế hoạch số 5/KH-UBND, Sở Y tế báo tin.\n"
    )
    (document,) = extract(make_text("a.txt", b"", source)).documents

    assert document.addressees == (
        "Các trạm y tế",
        "Chỉ cục Chè huyện Bến Nìa",
        "Kho chè huyện Bến Nìa",
    )


def test_a_misread_order_is_a_sign_and_alone_in_doubt() -> None:
    flow = make_flow("Đà nghị Sở Y tế ghi sổ, phối họp với Sở Nội vụ.\n")

    assert flow.text.startswith("Đề nghị Sở Y tế ghi sổ, phối hợp với")
    assert [flow.source[a:b] for a, b in flow.mended] == ["Đà nghị", "phối họp"]


#: A line of a letterhead, and as the closed lists and the running text have it.
TOLD: dict[str, str] = {
    "SƠ Y TE": "SỞ Y TẾ",
    "SỞYTẾ": "SỞ Y TẾ",
    ". SỞ NỘI VỤ ¬": "SỞ NỘI VỤ",
    "UBND TĨNH SONG THAO": "UBND TỈNH SÔNG THAO",
    "UỶ BAN NHÂN DÂN TỈNH SÔNG THAO": "UỶ BAN NHÂN DÂN TỈNH SÔNG THAO",
    "SỞ Y TẾ -CÔNG ĐOÀN NGÀNH": "SỞ Y TẾ -CÔNG ĐOÀN NGÀNH",
    "TRUNG TÂM GIỮ RỪNG": "TRUNG TÂM GIỮ RỪNG",
    "CỘNG HÒA XÃ HỘI CHỦ": "CỘNG HÒA XÃ HỘI CHỦ",
    "LIÊN ĐỘI TRƯỜNG THCS": "LIÊN ĐỘI TRƯỜNG THCS",
    "CỘNG HÒA XÃ": "CỘNG HÒA XÃ",
    "TỈNH SÔNG: THAO": "TỈNH SÔNG THAO",
    "HUYỆN BẾN GHẾNH": "HUYỆN BẾN GHỀNH",
    "THÁNH PHÓỎ SÔNG THAO": "THÀNH PHỐ SÔNG THAO",
    "CÔNG TY CỎ PHÀN GIỮ RỪNG": "CÔNG TY CỔ PHẦN GIỮ RỪNG",
    "TÍNH ỦY SÔNG THAO": "TỈNH ỦY SÔNG THAO",
    "HỘI ĐÔNG Y": "HỘI ĐÔNG Y",
}


@pytest.mark.parametrize("line", TOLD)
def test_letterheads(line: str) -> None:
    source = "Huyện Bến Ghềnh: huyện Bến Ghềnh và huyện Bến Ghềnh, nó, bến, ghếnh. "
    source += "Sông Thao, ngày 3 tháng 4 năm 2019. Liên đội trưởng liên đội số 1 của Trung tâm giữ rừng và Sở Y tế tỉnh Sông Thao."

    assert bodies.as_told((0, line), bodies.Witness(source))[1] == TOLD[line]


def _document(source: str) -> Document:
    return extract(make_text("a.txt", source.encode(), source)).documents[0]


LETTER = f"""w À
UBND TỈNH SÔNG THAO
SƠ Y TE
Số:2›26/SYT-NVY
V/v giữ sạch bến sông

Kính gửi:

{NATION.replace("XÃ", "XÁ")}
{MOTTO}
Sông Thao, ngày {{Ô- tháng 11 năm 2017

- Bệnh viện Bến Ghềnh;

- Các trạm y tế.

Thực hiện Công văn số 71/BYT-MT ngày 2l tháng 9 năm 2017 của Bộ Y tế, Sở Y tế tỉnh Sông Thao yêu cầu
các đơn vị giữ sạch bến sông./.

Nơi nhận:

\\

KÍ. GIÁM ĐÓC

- Như trên,
_
PHÓ GUÁM Đ

- Website Sở;

- Lưu: VT, lvan.

Lê Văn An
"""


def test_a_torn_letter() -> None:
    letter = _document(LETTER)

    assert (letter.number, letter.type, letter.issued) == ("2›26/SYT-NVY", "Công văn", "2017-11")
    assert (letter.place, letter.issuer) == ("Sông Thao", "Sở Y tế tỉnh Sông Thao")
    assert letter.addressees == ("Bệnh viện Bến Ghềnh", "Các trạm y tế")
    assert [r.name for r in letter.recipients] == ["Như trên", "Website Sở"]
    assert letter.archive is not None and letter.archive.drafter == "lvan"
    assert [(c.number, c.date) for c in letter.citations] == [("71/BYT-MT", "2017-09-21")]
    (signed,) = letter.signatories
    assert (signed.name, signed.position, signed.capacity) == (
        "Lê Văn An", "Phó guám đ", "KÍ. GIÁM ĐÓC",
    )  # fmt: skip


def test_specks_inside_sentences() -> None:
    source = LETTER.replace("2017 của Bộ Y tế, Sở", "2017 của\n- Bộ Y tế, Sở").replace(
        "các đơn vị giữ", "“các đơn vị giữ"
    )

    letter = _document(source)

    assert [c.issuer for c in letter.citations] == ["Bộ Y tế"]
    assert [a.agent for a in letter.assignments] == ["các đơn vị"]


def test_damage_is_told() -> None:
    letter = _document(LETTER)

    for field in ("number", "issued", "issuer"):
        (proof,) = letter.evidence[field]
        assert proof.confidence < 1 and proof.note, field
    assert letter.evidence["title"][0].confidence == 1


def test_evidence_is_what_is_printed() -> None:
    letter = _document(LETTER)

    assert letter.evidence["number"][0].quote == "2›26/SYT-NVY"
    assert letter.evidence["issuer"][0].quote == "SƠ Y TE"
    for proof in (p for proofs in letter.evidence.values() for p in proofs):
        assert LETTER[proof.start : proof.end] == proof.quote


def test_passages_of_a_torn_letter_lie_in_it() -> None:
    text = make_text("a.txt", LETTER.encode(), LETTER)

    assert all(0 <= p.start < p.end <= len(LETTER) for p in passages(text))


#: The line of the number, and the number.
NUMBERS: dict[str, str | None] = {
    "Số: 0? /GM-SYT": "0?/GM-SYT",
    "Số: || /GM-SYT": "||/GM-SYT",
    "Số:ÖJ6-“ /QĐ-SYT": "ÖJ6-“/QĐ-SYT",
    "Số:2J/4/TB-SYT ,": "2J/4/TB-SYT",
    "Số: 4Ö /SYT-NVD": "4Ö/SYT-NVD",
    "Số: /KH-SYT": "/KH-SYT",
    "Số: …… /KH-SYT": "/KH-SYT",
    "Số: 2#6/KH-SYT": "2#6/KH-SYT",
    "Số: xx/KH-SYT": None,
    "Số: [Số]/KH-SYT": None,
    "Số: …(1)…/KH-SYT": None,
    "Số hộ của thôn theo mẫu/KH-SYT": None,
}


@pytest.mark.parametrize("line", NUMBERS)
def test_numbers(line: str) -> None:
    source = (
        f"SỞ Y TẾ\n{line}\n{NATION}\nSông Thao, ngày 3 tháng 4 năm 2019\n\n"
        "KẾ HOẠCH\nGiữ sạch bến sông\n\nCăn cứ Luật Đê điều;\n"
    )

    assert _document(source).number == NUMBERS[line]


#: A dateline, and the date.
DATES: dict[str, str | None] = {
    "Sông Thao, ngày | b tháng 0I năm 2018": "2018-01",
    "Sông Thao, ngày 0† tháng § năm 2018": "2018-08",
    "Sông Thao, ngàyc?O tháng 10 năm 2017": "2017-10",
    "Sông Thao. ngày ⁄ tháng lÌ năm 2017": "2017",
    "Sông Thao ngày2 tháng{Ojhăm 2017": "2017",
    "Sông Thao, ngày 3l tháng 10 năm 2017": "2017-10-31",
    "Sông Thao, ngày 14 tháng I1] năm 2017": "2017-11-14",
    "Sông Thao, ngày 14 thẳng 11 năm 2017": "2017-11-14",
    "Sông Thao, ngày|§ Tháng 8 năm 2017": "2017-08",
    "Sông Thao, ngày ⁄4 tháng 5 năm 20J9": "2019-05",
    "Sông Thao, ngày ñ| tháng 42 năm 2017": "2017",
    "Nghỉ các ngày lễ trong tháng 9 năm 2018": None,
}


@pytest.mark.parametrize("line", DATES)
def test_datelines(line: str) -> None:
    source = (
        f"SỞ Y TẾ\nSố: 2›6/KH-SYT\n{NATION}\n{line}\n\n"
        "KẾ HOẠCH\nGiữ sạch bến sông\n\nCăn cứ Luật Đê điều;\n"
    )
    document = _document(source)

    assert document.issued == DATES[line]
    assert document.place == ("Sông Thao" if DATES[line] else None)


def _head(dateline: str, rest: str) -> Document:
    return _document(
        f"SỞ Y TẾ\nSố: 2›6/KH-SYT\n{NATION}\n{dateline}\n\nKẾ HOẠCH\nGiữ sạch bến sông\n\n{rest}"
    )


@pytest.mark.parametrize(
    ("said", "issued"),
    [
        ("(Kèm thco Kế hoạch số 2? /KH-SYT ngày?/5/2017)", "2017"),
        ("(Kèm theo Kế hoạch số 2? /KH-SYT ngày⁄?háng 5 năm 2017 của Sở Y tế)", "2017-05"),
        ("(Kèm theo Kế hoạch số 2? /KH-SYT ngày 3/5/2016)", "2017"),
        ("(Theo Kế hoạch số 9/KH-UBND ngày 3/5/2017)", "2017"),
    ],
)
def test_an_annex_tells_the_month_of_its_document(said: str, issued: str) -> None:
    foot = "Căn cứ Luật Đê điều;\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Văn An\n\nDANH SÁCH\n"

    document = _head("Sông Thao, ngày ⁄ tháng #‡ năm 2017", f"{foot}{said}\n")

    assert document.issued == issued


def test_a_dateline_alone_ends_the_subject_above_it() -> None:
    letter = _document(
        f"SỞ Y TÉ\n{NATION}\nSố: §0 /SYT-NVY\nV/v giữ sạch\nbến sông\n\nlông Thao, ngày Z tháng 4Ô năm 2017\n\nKính gửi: Các xã.\n"
    )

    assert (letter.title, letter.place) == ("giữ sạch bến sông", "lông Thao")
    assert letter.issued == "2017"


def test_a_body_beside_the_motto() -> None:
    document = _document(
        "BỘ THỦY LỢI - CONG HOA XÃ HỘI CHỦ NGA VIET NAM\nTONG CỤC THUY LOI Độc lập - Tự do — Hanh phúc\nSố: 12/TCTL-ĐĐ\nV/v mở cống\n\n"
        "Kính gửi: Các xã.\n\nTổng cục Thủy lợi đề nghị các xã mở cống dé lấy nước.\n\nNoi nhận:\n- Như trên;\n- Lưu: VT.\n"
    )

    assert document.issuer == "Tổng cục Thủy lợi"


@pytest.mark.parametrize(
    "head",
    [
        "UBND XÃ BẾN GHỀNH\nCONG HOA XÃ HOI CHỦ NGHIA VIET NAM",
        "UBND XÃ BẾN GHỀNH CONG HÒA XA HOI CHỦ NGHĨA VIET NAM",
        "UBND XÃ BẾN GHỀNH CONG HÒA XA HOI\nCHỦ NGHĨA VIET NAM",
    ],
)
def test_the_nation_misread_is_no_part_of_a_body(head: str) -> None:
    document = _document(
        f"{head}\n{MOTTO}\nSo: 12/KH-UBND\n\nKE HOẠCH\nVE VIEC MO CONG LAY NUOC\n\nCăn cứ Luật Đê điều;\n"
    )

    assert document.issuer == "Ủy ban nhân dân xã Bến Ghềnh"
    assert (document.number, document.type) == ("12/KH-UBND", "Kế hoạch")
    assert document.title == "MO CONG LAY NUOC"


def test_a_damaged_foot_with_a_bar_between_its_columns() -> None:
    foot = (
        "Noi nhận: | TM. ỦY BAN NHÂN DÂN\n- Sở Nội vụ; | KT. CHỦ TỊCH\n- Các thôn; | PHÓ CHỦ TỊCH\n"
        "- Trạm y tế dé (b/c); |\n- Luu: VT. | Lê Văn An\n"
    )

    document = _document(LETTER.split("Nơi nhận:")[0] + foot)

    assert [(r.name, r.purpose) for r in document.recipients] == [
        ("Sở Nội vụ", None),
        ("Các thôn", None),
        ("Trạm y tế", "dé b/c"),
    ]
    assert [s.name for s in document.signatories] == ["Lê Văn An"]


def test_the_symbol_tells_whose_a_damaged_letterhead_is() -> None:
    document = _document(
        f"BỘ THỦY LỢI {NATION}\nTONG CUC 'G CUCSZ\nSố: 12/TCTL-ĐĐ\nV/v mở cống\n\nKính gửi: Các xã.\n\n"
        f"{'Tổng cục Thủy lợi đề nghị các xã mở cống. ' * 3}\n\nNoi nhận:\n- Như trên;\n- Lưu: VT.\n"
    )

    assert document.issuer == "Tổng cục Thủy lợi"
    assert document.evidence["issuer"][0].confidence < 1


def test_a_place_with_a_full_stop() -> None:
    document = _head("TP. Sông Thao, ngày ⁄ tháng 4# năm 2017", "Căn cứ Luật Đê điều;\n")

    assert (document.place, document.issued) == ("TP. Sông Thao", "2017")


def test_specks_before_a_title() -> None:
    source = f"SỞ Y TẾ\nSố: 2›6/KH-SYT\n{NATION}\n\nQUYÉT ĐỊNH\n(y Mi s.w — Về việc giữ rừng\n\nCăn cứ Luật Đê điều;\n"

    assert _document(source).title == "giữ rừng"


def test_the_number_of_another_document_in_the_title() -> None:
    source = (
        f"SỞ Y TẾ\nSố: 4Ö /SYT-NVD\nV/v đính chính Công văn số 45/SYT-NVD\n\n{NATION}\n"
        "Sông Thao, ngày 3 tháng 4 năm 2019\n\nKính gửi: Các trạm y tế.\n"
    )

    assert _document(source).number == "4Ö/SYT-NVD"


#: A foot without its heading, or with what is left of it.
FEET: dict[str, str] = {
    "no heading": "- Như trên;\n\n- Sở Xây dựng (để b/c);\n\n- Lưu: VT.",
    "half a heading": "tVớI nhận:\n\n- Như trên;\n\n- Sở Xây dựng (để b/c);\n\n- Lưu: VT.",
    "a letter lost": "ơi nhận:\n- Như trên;\n- Sở Xây dựng (để b/c);\n- Lưu: VT.",
    "specks": "Nơi nhận:\n¬\n- Như trên;\n_\n- Sở Xây dựng (để b/c);\n- Lưu: VT.",
    "dirt": "Nơi nhận:\n†Ìwz *ú\nHà 2h Điớ @1á\n- Như trên;\n- Sở Xây dựng (để b/c);\n- Lưu: VT.",
    "an item without its dash": "Nơi nhận:\n_\nNhư trên;\n- Sở Xây dựng (để b/c);\n- Lưu: VT.",
    "posts beside the items": "Noi nhận:ÿ . KT.GIAM ĐÓC\n- Như trên; ten (a PHO GIAM DOC\n- Sở Xây dựng (để b/c); =\n- Lưu: VT.",
    "a rule for a dash": "Nơi nhận:\n_ Như trên:\n- Sở Xây dựng (để b/c);\n- Lưu: VT.",
    "a heading that has lost a vowel": "Nơi nhn:\nTL. HIỆU TRƯỞNG\n- Như trên;\nTRƯỞNG PHÒNG TCCB\n- Sở Xây dựng (để b/c);\n- Lưu: VT.",
    "whom it is signed for, inside an item": "Nơi nhận:\n- Như trên;\n- Sở Xây dựng (để\nTL. TỔNG CỤC TRƯỞNG\nb/c);\n- Lưu: VT.",
    "whom it is signed for, beside the heading": "Not nhận: TL. TONG CỤC ' TRUONG\n- Như trên;\n- Sở Xây dựng (để\nb/c);\n- Lưu: VT£",
    "a post": "Nơi nhận:\n- -GIÁM ĐÓC\n- Như trên;\n- Sở Xây dựng (để b/c);\n- Lưu: VT.",
}


@pytest.mark.parametrize("name", FEET)
def test_feet(name: str) -> None:
    document = _document(LETTER.split("Nơi nhận:")[0] + FEET[name] + "\n")

    assert [(r.name, r.purpose) for r in document.recipients] == [
        ("Như trên", None),
        ("Sở Xây dựng", "để b/c"),
    ]
    assert document.archive is not None and document.archive.units == ("VT",)


#: What stands below the recipients, or round them, and who has signed.
SIGNED: dict[str, tuple[str, list[tuple[str, str | None, str | None]]]] = {
    "no post": ("- Lưu: VT.\n\nhị\n“Lê ( Văn An *\n", [("Lê Văn An", None, None)]),
    "other marks": ("- Lưu: VT.\n\n*Lê Höäng An\n", [("Lê Höäng An", None, None)]),
    "what is left of a seal": (
        "- Lưu: VT.\n\nGIÁM ĐỐC\nỦ⁄ >>\n(LÊ\nTẠP SON\nLê Văn An\n", [("Lê Văn An", "Giám đốc", None)],
    ),
    "the initials of whom a post heads": (
        "- Lưu: VT.\n\nTRƯỞNG PHÒNG TCCB\nLê Văn An\n", [("Lê Văn An", "Trưởng phòng TCCB", None)],
    ),
    "two words": ("- Lưu: VT.\n\nZ Lê An\n", [("Lê An", None, None)]),
    "no surname": ("- Lưu: VT.\n\nSông Thao\n", []),
    "damaged posts": ("- Lưu: VT.\nQNCHỦ TỊCH\nNG NHỦ TỊCH\nLê Văn An\n", [("Lê Văn An", None, None)]),
    "an annex": ("- Lưu: VT.\n\nPHỤ LỤC\nLê Văn An\n", []),
    "specks": (
        "- Lưu: VT.\n\nTM. BAN CHẤP HÀNH\nBÍ THƯ\nk\nÿ\nSS v2\nAn Š\nLê Văn An\n",
        [("Lê Văn An", "Bí thư", "TM. Ban Chấp hành")],
    ),
    "the end of a post": (
        "- Lưu: VT.\n\nKT. GIÁM ĐỐC\nIÁM ĐỎC\nLê Văn An\n",
        [("Lê Văn An", "Phó Giám đốc", "KT. Giám đốc")],
    ),
    "two posts": (
        "- Lưu: VT.\n\nTRƯỞNG BAN TUYÊN GIÁO\nKiêm\nTRƯỞNG BAN TỔ CHỨC\n\nLê Văn An\n",
        [("Lê Văn An", "Trưởng ban Tuyên giáo kiêm Trưởng ban Tổ chức", None)],
    ),
    "a seal": ("- Lưu: VT.\n\nCHỦ TỊCH\nHIỆP,\nLê Văn An\n", [("Lê Văn An", "Chủ tịch", None)]),
    "a lost letter": ("- Lưu: VT.\n\nGIÁM ĐỐC\n\nguyễn Văn An\n", [("guyễn Văn An", "Giám đốc", None)]),
    "a post": (
        "- Lưu: VT.\n\nKT. HIỆU TRƯỞNG\nHỆU TRƯỞNG\nĐẠI HỌC\n\nTS. Lê Văn An\n",
        [("Lê Văn An", "Hệu trưởng", "KT. Hiệu trưởng")],
    ),
    "a degree": ("- Lưu: VT.\nl HIỆU TRƯỞNG\nP§§.TS Lê Văn An\n", [("Lê Văn An", "Hiệu trưởng", None)]),
    "a seal in capitals": ("- Lưu: VT.\n\nTM. BAN CHẤP HÀNH\nBÚU CHÍNH\n", []),
    "torn": (
        "_ PHÓ GIÁM ĐỐC\n- Sở Nội vụ;\n\"N\nÏ.......e` Lê Văn An\n- Lưu: VT.\n",
        [("Lê Văn An", "Phó Giám đốc", None)],
    ),
    "posts beside the items": (
        "- Sở Nội vụ; f „ KT.GIAM ĐÓC\n- Trạm y tế; PHO GIAM DOC\n- Lưu: VT.\n\nLê Văn An\n",
        [("Lê Văn An", "Pho giam doc", "KT.GIAM ĐÓC")],
    ),
    "no lost surname": ("- Lưu: VT.\n\nGIÁM ĐỐC\n\nhe Ab Coy\n", []),
    "in small letters": ("- Lưu: VT.\n\nvà Lê Văn An\n", []),
}  # fmt: skip


@pytest.mark.parametrize("name", SIGNED)
def test_who_has_signed(name: str) -> None:
    below, signed = SIGNED[name]

    document = _document(f"{LETTER.split('Nơi nhận:')[0]}Nơi nhận:\n- Như trên;\n{below}")

    assert [(s.name, s.position, s.capacity) for s in document.signatories] == signed


def test_whom_one_signs_for_above_lost_recipients() -> None:
    foot = "KT. GIÁM ĐỐC\n- Sở Nội vụ;\nPHÓ GIÁM ĐỐC\n- Các trạm y tế;\nLê Văn An\n- Lưu: VT.\n"

    document = _document(f"{LETTER.split('Nơi nhận:')[0]}{foot}")

    assert [r.name for r in document.recipients] == ["Sở Nội vụ", "Các trạm y tế"]
    (signed,) = document.signatories
    assert (signed.name, signed.position) == ("Lê Văn An", "Phó Giám đốc")
    assert signed.capacity == "KT. Giám đốc"


def test_two_who_sign_round_the_recipients() -> None:
    head = LETTER.split("Nơi nhận:")[0]
    document = _document(
        f"{head}TRƯỞNG PHÒNG\nLê Văn An\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nBÍ THƯ\n\nTrần Văn Bình\n"
    )

    assert [s.name for s in document.signatories] == ["Lê Văn An", "Trần Văn Bình"]


#: What a scan puts behind the archive line.
DIRTY_ARCHIVES = {
    "- Lưu: VT, ĐT.p><“": ("VT", "ĐT"),
    "- Lưu: VT, KTTH + 4": ("VT", "KTTH"),
    "- Lưu: VT, SNVœœS 0": ("VT", "SNV"),
    "- Lưu: VT, NCVX. vL": ("VT", "NCVX"),
    "- Lưu: VT, NC,1": ("VT", "NC"),
    "- Lưu: VT, Y": ("VT", "Y"),
    "- Lưu: VT, CTSV & TTr/⁄": ("VT", "CTSV & TTr"),
    "- Lưu: VT, TTKT(2b). gg": ("VT", "TTKT"),
}


@pytest.mark.parametrize("line", DIRTY_ARCHIVES)
def test_archive_lines(line: str) -> None:
    document = _document(
        f"{LETTER.split('Nơi nhận:')[0]}Nơi nhận:cửu\n- Trạm Bến Ghềnh (đê b/e);\n{line}\n"
    )

    assert [(r.name, r.purpose) for r in document.recipients] == [("Trạm Bến Ghềnh", "đê b/e")]
    assert document.archive is not None and document.archive.units == DIRTY_ARCHIVES[line]


@pytest.mark.parametrize(
    ("first", "verb"),
    [("TĨNH SÔNG THAO", "QUYẾT ĐỊNH:"), ("TỈNH SÔNG THAO", "QUYÉT NGHỊ:")],
)
def test_a_misread_word_alone_is_a_sign(first: str, verb: str) -> None:
    document = _document(
        f"HỘI ĐÒNG NHÂN DÂN {NATION}\n{first}\nSố: 12/NQ-HĐND\n{MOTTO}\nSông Thao, ngày 3 tháng 4 năm 2018\n\nNGHỊ QUYẾT\nVề việc trồng chè\n\n"
        f"Căn cứ tờ trình của Ủy ban nhân dân tỉnh Sông Thao;\n\n{verb}\nĐiều 1. Trồng chè.\n"
    )

    assert document.issuer == "Hội đồng nhân dân tỉnh Sông Thao"


def test_one_word_beside_a_conjunction_tells_nothing() -> None:
    witness = bodies.Witness("Ông Lò Bính và bà Páo trồng chè.")

    assert bodies.as_told((0, "BINH VÀ XÃ HỘI"), witness)[1] == "BINH VÀ XÃ HỘI"


def test_recipients_are_no_posts() -> None:
    foot = "Nơi nhận:\n- Giám đốc;\n- Các Phó Giám đốc;\n- Lưu: VT.\n"

    document = _document(LETTER.split("Nơi nhận:")[0] + foot)

    assert [r.name for r in document.recipients] == ["Giám đốc", "Các Phó Giám đốc"]


CLEAN: dict[str, str] = {
    "a letter": f"SỞ Y TẾ\nSố: 12/SYT-VP\n{NATION}\n{MOTTO}\nSông Thao, ngày 3 tháng 4 năm 2019\n\n"
    "Kính gửi: Các trạm y tế.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Văn An\n",
    "older spelling": f"UỶ BAN NHÂN DÂN\n{NATION.replace('HÒA', 'HOÀ')}\n\nKẾ HOẠCH\nGiữ rừng\n",
    "a resolution": "Các xã ghi sổ để nghị quyết đi vào đời sống.\n",
    "a slip of the pen": "Sở Y tế phối họp với Sở Nội vụ ghi sổ.\n",
    "a word like a heading": "LUẬT\n\nLỆNH\n\nKẾ HOẠCH\nGiữ rừng\n",
}


def test_a_text_that_is_said_to_be_scanned() -> None:
    source = (
        f"UBND TỈNH SÔNG THAO\nSƠ Y TẾ\nSố: 12/KH-SYT\n{NATION}\n\nKẾ HOẠCH\nGiữ sạch bến sông\n"
    )

    assert restore(source) is None
    restored = restore(source, scanned=True)
    assert restored is not None and "SỞ Y TẾ" in restored.arranged.text


@pytest.mark.parametrize("name", CLEAN)
def test_clean_texts_stay(name: str) -> None:
    assert restore(CLEAN[name]) is None
    assert make_flow(CLEAN[name]).mended == ()

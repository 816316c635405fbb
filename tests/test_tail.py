"""The foot of a document: recipients, archive line, addressees, signatures."""

from __future__ import annotations

from typing import Any

import pytest

from thidua.graph.extract.addressees import find_addressees
from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.extract.layout.parts import split
from thidua.graph.extract.recipients import find_recipients, read_archive
from thidua.graph.extract.signatories import find_signatories, sentence_case

ARCHIVES: dict[str, tuple[tuple[str, ...], str | None]] = {
    "- Lưu: VT, NC (TPT).": (("VT", "NC"), "TPT"),
    "- Lưu: VT, NC; Tg18.": (("VT", "NC"), "Tg18"),
    "- Lưu VT.": (("VT",), None),
    "- Lưu: VT, KGVX (2b).": (("VT", "KGVX"), None),
    "- Lưu: VT, KGVX (2.b).": (("VT", "KGVX"), None),
    "- Lưu: VT, vđp (01b), lvh (1b).": (("VT", "vđp", "lvh"), None),
    "- Lưu: VT, NN. 5": (("VT", "NN"), None),
    "- Lưu: NN (5), VT.": (("NN", "VT"), None),
    "- Lưu: VT, CN (2). Ha": (("VT", "CN"), "Ha"),
    "- Lưu: VT, (VX/KN).": (("VT",), "VX/KN"),
    "- Lưu: VT, QHĐP(2b)VQT": (("VT", "QHĐP"), "VQT"),
    "- Lưu: VT, KGVX.ĐQ.": (("VT", "KGVX"), "ĐQ"),
    "- Lưu: Văn thư, NN (2) Tuynh": (("Văn thư", "NN"), "Tuynh"),
    "- Lưu: VT, KTNS, NC.": (("VT", "KTNS", "NC"), None),
    "- Lưu: VT, VHXH, Thảo.": (("VT", "VHXH"), "Thảo"),
    "- Lưu: VT, KTTHTú": (("VT", "KTTH"), "Tú"),
    "- Lưu: VT, ĐTKT NN 10b.": (("VT", "ĐTKT"), "NN 10b"),
    "- Lưu: VT, KTTH. Nam 15b": (("VT", "KTTH"), "Nam 15b"),
    "- Lưu: VT, Văn xã.": (("VT", "Văn xã"), None),
    "- Lưu: VT, CTr.": (("VT", "CTr"), None),
    "- Lưu: VT, NL; H15.": (("VT", "NL"), "H15"),
    "- Lưu: VT; NL.": (("VT", "NL"), None),
    "- Lưu: VT, QT(3). 150.": (("VT", "QT"), None),
    "- Lưu: VT, P.NV.": (("VT", "P.NV"), None),
    "- Lưu VT, QLĐ (Hà-05b)./.": (("VT", "QLĐ"), "Hà-05b"),
    "- Lưu VT, GDMN. Thụy (3b).": (("VT", "GDMN"), "Thụy"),
    "- Lưu: VT, P. Tổ chức (3).": (("VT", "P. Tổ chức"), None),
    "Lưu tại PK": (("PK",), None),
    "- Lưu (VT, NC).": (("VT", "NC"), None),
    "- Lưu.VT.": (("VT",), None),
    "- Lưu: VT.7.15.03": (("VT",), "7.15.03"),
    "- Lưu: VT, 7.15.03": (("VT", "7.15.03"), None),
    "- Lưu: VT, NC, HL20b.": (("VT", "NC"), "HL20b"),
    "- Lưu: VT, KSTT().ha": (("VT", "KSTT"), "ha"),
    "- Lưu; VT, TCCB(2b).": (("VT", "TCCB"), None),
    "- Lưu: VT, VHXH [Ngân].": (("VT", "VHXH"), "Ngân"),
}


@pytest.mark.parametrize("line", ARCHIVES)
def test_archive_lines(line: str) -> None:
    archive = read_archive(make_flow(line), 0, len(line))

    assert ARCHIVES[line] == (archive.units, archive.drafter)


DOCUMENT = """Điều 2. Quyết định này có hiệu lực từ ngày ký./.

Nơi nhận:
- Như Điều 2;
- Bộ Nội vụ (để b/c);
- Các cụm, khối (QĐ số 87/QĐ-UBND);
- C, PCVP UBND tỉnh,
các phòng chuyên viên;
- Lưu: VT, NC.

{signature}
"""

SIGNATURES: dict[str, tuple[str, tuple[str, str | None, str | None]]] = {
    "a chairman": ("CHỦ TỊCH\n\n\nVi Quốc Thụy", ("Vi Quốc Thụy", "Chủ tịch", None)),
    "a deputy in small letters": (
        "KT. CHỦ TỊCH\nPhó chủ tịch\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Phó chủ tịch", "KT. Chủ tịch"),
    ),
    "a deputy with a capital for each word": (
        "KT. GIÁM ĐỐC\nPhó Giám Đốc\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Phó Giám đốc", "KT. Giám đốc"),
    ),
    "a chairman in small letters": ("Chủ tịch\n\nLê Quốc Thụy", ("Lê Quốc Thụy", "Chủ tịch", None)),
    "a name in capitals above what is no annex": (
        "GIÁM ĐỐC\n\nĐÀM MINH HIỂN\nNgười soạn: Lò Páo",
        ("Đàm Minh Hiển", "Giám đốc", None),
    ),
    "a body whose last words begin as a name": (
        "CHỦ TỊCH\nGIÁM ĐỐC SỞ GIÁO DỤC VÀ\nĐÀO TẠO\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Chủ tịch, Giám đốc Sở Giáo dục và Đào tạo", None),
    ),
    "a post held beside another": (
        "PHÓ GIÁM ĐỐC\nKIÊM TRƯỞNG BAN THI ĐUA\n\nĐàm Minh Hiển",
        ("Đàm Minh Hiển", "Phó Giám đốc, Kiêm Trưởng ban Thi đua", None),
    ),
    "a post held beside another, in small letters": (
        "TUQ. TRƯỞNG BAN\nCHÁNH VĂN PHÒNG\nkiêm THƯ KÝ HỘI ĐỒNG\n\nĐàm Minh Hiển",
        ("Đàm Minh Hiển", "Chánh Văn phòng, kiêm Thư ký hội đồng", "TUQ. Trưởng ban"),
    ),
    "a committee, capacity and post on one line": (
        "| TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH **Vi Quốc Thụy** |",
        ("Vi Quốc Thụy", "Phó Chủ tịch", "KT. Chủ tịch"),
    ),
    "capacity and post on one line": (
        "KT GIÁM ĐỐC PHÓ GIÁM ĐỐC\n(Đã ký)\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Phó Giám đốc", "KT Giám đốc"),
    ),
    "one capacity of two offices": (
        "KT. BỘ TRƯỞNG, CHỦ NHIỆM\nTHỨ TRƯỞNG\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Thứ trưởng", "KT. Bộ trưởng, Chủ nhiệm"),
    ),
    "an acting head on one line, marked as signed": (
        "| **Q. GIÁM ĐỐC**   *(Đã ký)*   **Vi Quốc Thụy** |",
        ("Vi Quốc Thụy", "Q. Giám đốc", None),
    ),
    "a body without a post": (
        "T/M BAN CHẤP HÀNH\n(Đã ký)\nVi Quốc Thụy",
        ("Vi Quốc Thụy", None, "T/M Ban Chấp hành"),
    ),
    "a whole signature on one line": (
        "KT. BỘ TRƯỞNG THỨ TRƯỞNG Vi Quốc Thụy",
        ("Vi Quốc Thụy", "Thứ trưởng", "KT. Bộ trưởng"),
    ),
    "the head of a cluster": (
        "TM. CỤM THI ĐUA\nCỤM TRƯỞNG\nCHỦ TỊCH UBND TỈNH SÔNG THAO\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Cụm trưởng, Chủ tịch UBND tỉnh Sông Thao", "TM. Cụm thi đua"),
    ),
    "an acting head": ("Q. CHỦ TỊCH\n\nVi Quốc Thụy", ("Vi Quốc Thụy", "Q. Chủ tịch", None)),
    "a rank before the name": (
        "GIÁM ĐỐC\n\nĐại tá Vi Quốc Thụy",
        ("Vi Quốc Thụy", "Giám đốc", None),
    ),
    "a name of one letter and two words": (
        "CHỦ TỊCH\n\nA Đàm Hiển",
        ("A Đàm Hiển", "Chủ tịch", None),
    ),
    "a name of the highlands": ("CHỦ TỊCH\n\nY Đàm Hiển", ("Y Đàm Hiển", "Chủ tịch", None)),
    "a deputy for the head": (
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nĐàm Minh Hiển",
        ("Đàm Minh Hiển", "Phó Chủ tịch", "KT. Chủ tịch"),
    ),
    "the nearest capacity wins": (
        "TM. ỦY BAN NHÂN\nDÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nĐàm Minh Hiển",
        ("Đàm Minh Hiển", "Phó Chủ tịch", "KT. Chủ tịch"),
    ),
    "a capacity over two lines": (
        "KT. BỘ TRƯỞNG,\nCHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nLò Văn Páo",
        ("Lò Văn Páo", "Phó Chủ nhiệm", "KT. Bộ trưởng, Chủ nhiệm"),
    ),
    "two posts": (
        "**TM. CỤM THI ĐUA\nTRƯỞNG CỤM**\n\n**CHỦ TỊCH UBND HUYỆN BẾN GHỀNH\nLò Văn Páo**",
        ("Lò Văn Páo", "Trưởng cụm, Chủ tịch UBND huyện Bến Ghềnh", "TM. Cụm thi đua"),
    ),
    "a name over two lines": (
        "CHỦ TỊCH\n**Dương\nĐức Tấn**",
        ("Dương Đức Tấn", "Chủ tịch", None),
    ),
    "by authority, in mixed case": (
        "TUQ. Chủ tịch\nGiám đốc Sở Nội vụ\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Giám đốc Sở Nội vụ", "TUQ. Chủ tịch"),
    ),
    "posts in mixed case": (
        "TM. Ủy ban nhân dân tỉnh\n\nChủ tịch\n\n(Đã ký)\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Chủ tịch", "TM. Ủy ban nhân dân tỉnh"),
    ),
    "letters of a scan in another case": (
        "TM UỶ BAN NHÂN DÂN\nKT CHỦ TịCH\nPHÓ CHỦ TịCH\nĐã ký\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Phó Chủ tịch", "KT Chủ tịch"),
    ),
    "a minister with a second post": (
        "BỘ TRƯỞNG, CHỦ NHIỆM\n\n\n\nGiàng A Sềnh\n0\n40",
        ("Giàng A Sềnh", "Bộ trưởng, Chủ nhiệm", None),
    ),
    "capacity and post on one line without a stop": (
        "KT GIÁM ĐỐC PHÓ GIÁM ĐỐC\n(Đã ký)\nLò Văn Páo",
        ("Lò Văn Páo", "Phó Giám đốc", "KT Giám đốc"),
    ),
    "an office inside the name of a body": (
        "KT. CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG\nPHÓ CHỦ TỊCH\nLò Văn Páo",
        ("Lò Văn Páo", "Phó Chủ tịch", "KT. Chủ tịch Hội đồng Bộ trưởng"),
    ),
    "a name glued to the post, below a capacity": (
        "TL. CHỦ TỊCH ỦY\nBAN NHÂN DÂN TỈNH\nCHÁNH VĂN PHÒNGLò Văn Páo",
        ("Lò Văn Páo", "Chánh Văn phòng", "TL. Chủ tịch Ủy ban nhân dân tỉnh"),
    ),
    "a name alone": ("**Vi Quốc Thụy**", ("Vi Quốc Thụy", None, None)),
    "a name marked as signed in a cell": ("| Vi Quốc Thụy (Đã ký) |", ("Vi Quốc Thụy", None, None)),
    "marked as signed": (
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n[đã ký]\nTriệu Văn Khuông",
        ("Triệu Văn Khuông", "Phó Giám đốc", "KT. Giám đốc"),
    ),
    "marked as signed before the name": (
        "K/T GIÁM ĐỐC\n\nBỆNH VIỆN TÂM THẦN\n\nPHÓ GIÁM ĐỐC\n\nĐã ký: Triệu Văn Khuông",
        ("Triệu Văn Khuông", "Phó Giám đốc", "K/T Giám đốc bệnh viện tâm thần"),
    ),
    "marked as signed in a bracket before the name": (
        "CHỦ TỊCH\n\n(Đã ký) Triệu Văn Khuông",
        ("Triệu Văn Khuông", "Chủ tịch", None),
    ),
    "the heading of an annex behind the name": (
        "KT. BỘ TRƯỞNG THỨ TRƯỞNG Triệu Văn Khuông KẾ HOẠCH GIỮ GIẾNG (Kèm theo Quyết định)",
        ("Triệu Văn Khuông", "Thứ trưởng", "KT. Bộ trưởng"),
    ),
    "a committee, capacity and post on one line, the name below": (
        "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH\n\nTriệu Văn Khuông",
        ("Triệu Văn Khuông", "Phó Chủ tịch", "KT. Chủ tịch"),
    ),
    "whom it is for and the post on one line": (
        "T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ THƯỜNG TRỰC\n\nTriệu Văn Khuông",
        ("Triệu Văn Khuông", "Phó Bí thư Thường trực", "T/M Ban Thường vụ"),
    ),
    "a body that is named as a post": (
        "TM. ĐOÀN CHỦ TỊCH\nCHỦ TỊCH\n\nTriệu Văn Khuông",
        ("Triệu Văn Khuông", "Chủ tịch", "TM. Đoàn Chủ tịch"),
    ),
    "the word that it is signed behind the post": (
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC (đã ký)\nTriệu Văn Khuông",
        ("Triệu Văn Khuông", "Phó Giám đốc", "KT. Giám đốc"),
    ),
    "a name in capitals above an annex": (
        "CHỦ TỊCH\n(Đã ký)\nTRIỆU VĂN KHUÔNG\n\nPHỤ LỤC\nCác giếng",
        ("Triệu Văn Khuông", "Chủ tịch", None),
    ),
    "by order, in words": (
        "Thừa lệnh Giám đốc\nChánh Văn phòng\n(Đã ký)\nTriệu Văn Khuông",
        ("Triệu Văn Khuông", "Chánh Văn phòng", "Thừa lệnh Giám đốc"),
    ),
    "in the place of, with points": (
        "T.M. ỦY BAN HÀNH CHÍNH\nK.T. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTriệu Văn Khuông",
        ("Triệu Văn Khuông", "Phó Chủ tịch", "K.T. Chủ tịch"),
    ),
    "who leads a school's pioneers": (
        "TỔNG PHỤ TRÁCH ĐỘI\n\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Tổng phụ trách Đội", None),
    ),
    "a stamp of an electronic signature between the columns": (
        (
            "Nơi nhận:                Người ký: Sở Nội vụ\n- Như trên;              Email:                  GIÁM ĐỐC\n- Lưu: VT.               snv@songthao.vn\n"
            "                         Cơ quan: Tỉnh Sông      Vi Quốc Thụy\n                         Thao\n                         Thời gian ký:\n"
            "                         10.01.2019 16:22:12\n                         +07:00\n"
        ),
        ("Vi Quốc Thụy", "Giám đốc", None),
    ),
    "a stamp that says by whom and at what hour": (
        "Nơi nhận:                                          TRƯỞNG PHÒNG\n- Các xã;                                       Ký bởi Phòng Nội vụ\n                                                Giờ ký: 2020-07-\n- Lưu: VT.                                      09T10:59:31.4003710+07:00\n                                                    Vi Quốc Thụy\n",
        ("Vi Quốc Thụy", "Trưởng phòng", None),
    ),
    "who leads a branch office for a time": (
        "Q. CHI CỤC TRƯỞNG\n\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Q. Chi cục trưởng", None),
    ),
    "who holds no office and signs for who does": (
        "TL. CHỦ TỊCH\nCÔNG CHỨC VĂN PHÒNG - THỐNG KÊ\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Công chức văn phòng - Thống kê", "TL. Chủ tịch"),
    ),
    "a seal that is told in a bracket": (
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC [ KÝ BỞI CHỮ KÝ SỐ ]\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Phó Giám đốc", "KT. Giám đốc"),
    ),
    "a short name of the highlands": (
        "CHÁNH ÁN\n\n(Đã ký)\n\nY Thoan",
        ("Y Thoan", "Chánh án", None),
    ),
    "who heads a station": (
        "TRẠM TRƯỞNG\n\nBS. Vi Quốc Thụy",
        ("Vi Quốc Thụy", "Trạm trưởng", None),
    ),
    "who is in charge of a post": (
        "PHÓ CHÁNH VĂN PHÒNG\nPHỤ TRÁCH\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Phó Chánh văn phòng phụ trách", None),
    ),
    "the stamp of a house between post and name": (
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nKý bởi: CÔNG TY NƯỚC BẾN\nGHỀNH\nThời gian ký: 03/04/2020 09:17:57\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Phó Giám đốc", "KT. Giám đốc"),
    ),
    "a stamp with the date of a reader of pages": (
        "PHÓ TỔNG GIÁM ĐỐC\n\nDigitally signed by Công\nty Nước\nDate: 2020.04.03\n08:11:22 +07'00'\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Phó Tổng giám đốc", None),
    ),
    "a stamp over the post": (
        "KT. CHỦ TỊCH\nPHÓ CHỦ Cơ\n TỊCH\nquan: Tỉnh Sông Thao\nThời gian: 03/04/2020 17:01:08\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Phó Chủ tịch", "KT. Chủ tịch"),
    ),
    "recipients that stand again in every row of a table": (
        "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\nNơi nhận:\n- Như Điều 2;\n- Bộ Nội vụ (để b/c);\n- Lưu: VT, NC.\n| Nơi nhận:\n- Như Điều 2;\n- Bộ Nội vụ (để b/c);\n- Lưu: VT, NC. | Vi Quốc Thụy",
        ("Vi Quốc Thụy", "Phó Hiệu trưởng", "KT. Hiệu trưởng"),
    ),
    "a body above the name that ends the document": (
        "BAN GIÁM HIỆU\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Ban giám hiệu", None),
    ),
    "a deputy in short": (
        "KT. CHỦ TỊCH\nP. CHỦ TỊCH\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "P. Chủ tịch", "KT. Chủ tịch"),
    ),
    "on behalf of a body, in words": (
        "ĐẠI DIỆN TỔ GIỮ GIẾNG\nTỔ TRƯỞNG\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Tổ trưởng", "ĐẠI DIỆN tổ giữ giếng"),
    ),
    "a post in small letters above the word that it is signed": (
        "Thủ trưởng đơn vị\n(Ký tên, đóng dấu)\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Thủ trưởng đơn vị", None),
    ),
    "a post of the Party's centre": (
        "T/M BAN BÍ THƯ\nTHƯỜNG TRỰC BAN BÍ THƯ\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Thường trực Ban Bí thư", "T/M Ban Bí thư"),
    ),
    "a deputy of a board": (
        "KT. TRƯỞNG BAN\nPHÓ BAN\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Phó ban", "KT. Trưởng ban"),
    ),
    "a rank between capacity and post": (
        "KT. VIỆN TRƯỞNG\nKIỂM SÁT VIÊN\nPHÓ VIỆN TRƯỞNG\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Kiểm sát viên, Phó Viện trưởng", "KT. Viện trưởng"),
    ),
    "a capacity with a stroke in mixed case": (
        "T/M Ban Thường vụ\nPhó Bí thư\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Phó Bí thư", "T/M Ban Thường vụ"),
    ),
    "a capacity with a small letter": (
        "Tm. Ban Chấp hành\nChủ tịch\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Chủ tịch", "Tm. Ban Chấp hành"),
    ),
    "a capacity with a colon": (
        "TM: ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Chủ tịch", "TM. Ủy ban nhân dân"),
    ),
    "a name that ends in a letter": (
        "CHỦ TỊCH\n\nVi Như Ý",
        ("Vi Như Ý", "Chủ tịch", None),
    ),
    "a calling before the name": (
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLinh mục Vi Quốc Thụy",
        ("Vi Quốc Thụy", "Phó Chủ tịch", "KT. Chủ tịch"),
    ),
    "degrees with blanks": (
        "GIÁM ĐỐC\n\nThS, BS. CKII. Vi Quốc Thụy",
        ("Vi Quốc Thụy", "Giám đốc", None),
    ),
    "a mark in the name": (
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nH'Mây Niê",
        ("H'Mây Niê", "Phó Chủ tịch", "KT. Chủ tịch"),
    ),
    "one word with a mark for a name": (
        "CHỦ TỊCH\n\nK’Brông",
        ("K’Brông", "Chủ tịch", None),
    ),
    "the end of a text behind the name": (
        "CHỦ TỊCH\n\nVi Quốc Thụy./.",
        ("Vi Quốc Thụy", "Chủ tịch", None),
    ),
    "the board that directs, and its head, on one line": (
        "TM. BAN GIÁM ĐỐC GIÁM ĐỐC Lò Văn Páo",
        ("Lò Văn Páo", "Giám đốc", "TM. Ban Giám đốc"),
    ),
    "a council and its head": (
        "TM. HỘI ĐỒNG THẨM PHÁN\nCHÁNH ÁN\n\nLò Văn Páo",
        ("Lò Văn Páo", "Chánh án", "TM. Hội đồng Thẩm phán"),
    ),
    "the head of a bloc behind its name": (
        "TM. KHỐI THI ĐUA KHỐI TRƯỞNG\n\nLò Văn Páo",
        ("Lò Văn Páo", "Khối trưởng", "TM. Khối thi đua"),
    ),
    "the head of a department and his deputy on one line": (
        "KT. TRƯỞNG KHOA PHÓ TRƯỞNG KHOA Lò Văn Páo",
        ("Lò Văn Páo", "Phó trưởng khoa", "KT. Trưởng khoa"),
    ),
    "a post of the list, in small letters": (
        "KT. TỔNG BIÊN TẬP\nPhó tổng biên tập\n\nLò Văn Páo",
        ("Lò Văn Páo", "Phó tổng biên tập", "KT. Tổng biên tập"),
    ),
    "a post held beside another, in mixed case": (
        "PHÓ GIÁM ĐỐC\nKiêm Trưởng Ban Thi Đua\n\nVi Quốc Thụy",
        ("Vi Quốc Thụy", "Phó Giám đốc, kiêm Trưởng Ban Thi Đua", None),
    ),
}


@pytest.mark.parametrize("name", SIGNATURES)
def test_signatures(name: str) -> None:
    block, expected = SIGNATURES[name]
    flow = make_flow(DOCUMENT.format(signature=block))
    (parts,) = split(flow)

    (signatory,) = find_signatories(flow, parts)

    found = (signatory.name, signatory.position, signatory.capacity)
    assert [str(v).casefold() for v in expected] == [str(v).casefold() for v in found]


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("(Đã ký)\nLò Văn Páo", ["Lò Văn Páo"]),
        ("Lò Văn Páo", []),
        ("(Đã ký)\nLò Văn Páo\nViết tại bản.", []),
    ],
)
def test_a_name_that_ends_the_document_below_the_word_that_it_is_signed(
    end: str, names: list[str]
) -> None:
    flow = make_flow(f"Điều 2.\nCác Bộ thi hành Quyết định này.\n{end}")
    (parts,) = split(flow)

    assert names == [signatory.name for signatory in find_signatories(flow, parts)]


def test_an_archive_line_without_units_is_no_recipient() -> None:
    flow = make_flow("**Nơi nhận:**\n\n- - Như trên;\n- - Lưu\n\n**Vi Quốc Thụy**\n")
    (parts,) = split(flow)

    recipients, archive = find_recipients(flow, parts)

    assert [r.name for r in recipients] == ["Như trên"]
    assert archive is not None
    assert archive.units == ()
    assert [s.name for s in find_signatories(flow, parts)] == ["Vi Quốc Thụy"]


@pytest.mark.parametrize(
    "end",
    [
        "DANH SÁCH\nVi Quốc Thụy\nLò Văn Páo",
        "PHỤ LỤC\nVi Quốc Thụy",
        "Danh Mục",
        "Phụ Lục Kèm Theo\nSTT\nTên",
        "Các Xã Giữ Rừng\nvà trồng rừng",
    ],
)
def test_words_below_the_recipients_that_are_no_name(end: str) -> None:
    flow = make_flow(f"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n{end}\n")
    (parts,) = split(flow)

    assert find_signatories(flow, parts) == ()


PARTED = """Nơi nhận:                                   CHỦ TỊCH
- Các xã;
- Lưu: VT.
Bản điện tử:
- Sở Y tế (b/c);
- Các trường: TH,
THCS (th/h).

                                       Vi Quốc Thụy
"""


def test_recipients_parted_by_how_they_are_sent() -> None:
    flow = make_flow(PARTED)
    (parts,) = split(flow)

    recipients, archive = find_recipients(flow, parts)

    expected = [("Các xã", None), ("Sở Y tế", "b/c"), ("Các trường: TH, THCS", "th/h")]
    assert expected == [(r.name, r.purpose) for r in recipients]
    assert archive is not None
    assert archive.units == ("VT",)
    assert [s.name for s in find_signatories(flow, parts)] == ["Vi Quốc Thụy"]


def test_recipients_without_dashes_beside_a_signature() -> None:
    flow = make_flow(
        "Nơi nhận:                    TM. BAN THƯỜNG VỤ\nNhư trên;                         CHỦ TỊCH\nLĐLĐ tỉnh (để b/c);\nCác tổ để (t/h).\nLưu: VP.\n                             Vi Quốc Thụy\n"
    )
    (parts,) = split(flow)

    recipients, archive = find_recipients(flow, parts)

    assert [r.name for r in recipients] == ["Như trên", "LĐLĐ tỉnh", "Các tổ"]
    assert archive is not None
    assert archive.units == ("VP",)
    assert [s.name for s in find_signatories(flow, parts)] == ["Vi Quốc Thụy"]


def test_recipients_below_whom_the_signer_stands_for() -> None:
    flow = make_flow(
        "Nơi nhận:\n                                             TM. BAN THƯỜNG VỤ\n- Như trên;                                       CHỦ TỊCH\n- Các tổ } để biết\n- Lưu VP, Ban TG.\n\n                                                Vi Quốc Thụy\n"
    )
    (parts,) = split(flow)

    recipients, archive = find_recipients(flow, parts)

    assert [(r.name, r.purpose) for r in recipients] == [("Như trên", None), ("Các tổ", "để biết")]
    assert archive is not None
    assert archive.units == ("VP", "Ban TG")
    (signed,) = find_signatories(flow, parts)
    assert (signed.name, signed.position) == ("Vi Quốc Thụy", "Chủ tịch")


def test_a_signature_beside_the_second_line_of_an_item() -> None:
    flow = make_flow(
        "                                        T/M BAN THƯỜNG VỤ\n                                               PHÓ BÍ THƯ\nNơi nhận:\n- Các tổ,\n- Các ban, ngành,\nđoàn thể cấp tỉnh,                             (Đã ký)\n- Lưu Văn phòng.\n                                            Vi Quốc Thụy\n"
    )
    (parts,) = split(flow)

    assert [r.name for r in find_recipients(flow, parts)[0]] == [
        "Các tổ",
        "Các ban, ngành, đoàn thể cấp tỉnh",
    ]
    (signed,) = find_signatories(flow, parts)
    assert (signed.name, signed.position, signed.capacity) == (
        "Vi Quốc Thụy",
        "Phó Bí thư",
        "T/M Ban Thường vụ",
    )


def test_a_word_of_approval_is_no_name() -> None:
    flow = make_flow("Nơi nhận:\n- Các tổ;\n- Lưu: VT.\n\nTRƯỞNG PHÒNG\n\nDUYỆT LÃNH ĐẠO\n")
    (parts,) = split(flow)

    assert find_signatories(flow, parts) == ()


def test_a_foot_with_a_bar_between_its_columns() -> None:
    flow = make_flow(
        "Các xã giữ giếng./.\n\nNơi nhận: | TM. ỦY BAN NHÂN DÂN\n--- | ---\n- Sở Y tế (b/c); | CHỦ TỊCH\n- Các xã;\n- Lưu: VT, NV. | Vi Quốc Thụy\n"
    )
    (parts,) = split(flow)

    recipients, archive = find_recipients(flow, parts)

    assert [r.name for r in recipients] == ["Sở Y tế", "Các xã"]
    assert archive is not None
    assert archive.units == ("VT", "NV")
    (signatory,) = find_signatories(flow, parts)
    assert (signatory.name, signatory.position) == ("Vi Quốc Thụy", "Chủ tịch")


def test_a_foot_whose_cells_hold_several_lines() -> None:
    flow = make_flow(
        "Các xã giữ giếng./.\n\n| **Nơi nhận:** | **KT. CHỦ TỊCH** <br> **PHÓ CHỦ TỊCH** |\n| :--- | :--- |\n"
        "| - Sở Y tế (b/c);<br>- Các xã;<br>- Lưu: VT, NV. | *(Đã ký)* <br><br><br> **Vi Quốc Thụy** |\n"
    )
    (parts,) = split(flow)

    recipients, archive = find_recipients(flow, parts)

    assert [(r.name, r.purpose) for r in recipients] == [("Sở Y tế", "b/c"), ("Các xã", None)]
    assert archive is not None
    assert archive.units == ("VT", "NV")
    (signatory,) = find_signatories(flow, parts)
    assert (signatory.name, signatory.capacity) == ("Vi Quốc Thụy", "KT. Chủ tịch")


def test_a_foot_whose_row_has_two_who_sign() -> None:
    flow = make_flow(
        "Các đội thực hiện./.\n\n| **Nơi nhận:**<br>- Như trên;<br>- Lưu: VT. | **TM. BAN CHẤP HÀNH**<br>**CHỦ TỊCH**<br><br>"
        "**Vi Quốc Thụy** | **GIÁM ĐỐC**<br><br>**Đàm Minh Hiển** |\n|:---|:---:|:---:|\n"
    )
    (parts,) = split(flow)

    assert [(s.name, s.position) for s in find_signatories(flow, parts)] == [
        ("Vi Quốc Thụy", "Chủ tịch"),
        ("Đàm Minh Hiển", "Giám đốc"),
    ]


def test_a_foot_on_one_line() -> None:
    flow = make_flow(
        "Các xã giữ giếng./. Nơi nhận: - Sở Y tế (b/c); - Các xã; - Lưu: VT, NV. KT. CHỦ TỊCH PHÓ CHỦ TỊCH Vi Quốc Thụy"
    )
    (parts,) = split(flow)

    recipients, archive = find_recipients(flow, parts)

    assert [(r.name, r.purpose) for r in recipients] == [("Sở Y tế", "b/c"), ("Các xã", None)]
    assert archive is not None
    assert archive.units == ("VT", "NV")
    (signatory,) = find_signatories(flow, parts)
    assert (signatory.name, signatory.position) == ("Vi Quốc Thụy", "Phó Chủ tịch")


@pytest.mark.parametrize(
    "block",
    [
        "Nơi nhận:\n1. Sở Y tế (b/c);\n2. Các xã;\n3. Lưu: VT.",
        "Nơi nhận:\na) Sở Y tế (b/c);\nb) Các xã;\nc) Lưu: VT.",
        "Nơi nhận: Sở Y tế (b/c); Các xã; Lưu: VT.",
        "Nơi nhận:\nSở Y tế (b/c)\nCác xã\nLưu: VT.",
        "Nơi nhận;\n- Sở Y tế (b/c);\n- Các xã;\n- Lưu: VT.",
        "Nơi nhận.\n● Sở Y tế (b/c)./.\n● Các xã;\n● Lưu: VT.",
        "Not nhận:\n- Sở Y tế (b/c);\n- Các xã;\n- Lưu: VT.",
        "Nơi nhn:\n- Sở Y tế (b/c);\n- Các xã;\n- Lưu: VT.",
        "Nơi nhận (bản điện tử):\n- Sở Y tế (b/c);\n- Các xã;\n- Lưu.VT.",
        "Nơi nhận:\n-\tSở Y tế (b/c);\n-\tCác xã;\n-\tLưu:VT.",
        "Nơi nhận:\n- Sở Y tế (b/c);\nCác xã;\nLưu: VT.",
    ],
)
def test_recipients_without_dashes(block: str) -> None:
    flow = make_flow(f"Các xã giữ giếng./.\n\n{block}\n\nCHỦ TỊCH\n\nVi Quốc Thụy\n")
    (parts,) = split(flow)

    recipients, archive = find_recipients(flow, parts)

    assert [(r.name, r.purpose) for r in recipients] == [("Sở Y tế", "b/c"), ("Các xã", None)]
    assert archive is not None
    assert archive.units == ("VT",)


@pytest.mark.parametrize(
    "block",
    [
        "Nơi nhận: Hội đồng Thi đua - Khen thưởng tỉnh (báo cáo); Bộ trưởng (để\nbiết); Thường trực các huyện ven\nsông; Lưu: VT.",
        "Nơi nhận: - Hội đồng Thi đua - Khen thưởng tỉnh (báo cáo); - Bộ trưởng (để\nbiết); - Thường trực các huyện ven\nsông; - Lưu: VT.",
        "Nơi nhận: Hội đồng Thi đua - Khen thưởng tỉnh (báo cáo); Bộ trưởng (để biết);\nThường trực các huyện ven sông; Lưu: VT.",
        "Nơi nhận:\n- Hội đồng Thi đua - Khen thưởng tỉnh (báo\ncáo);\n- Bộ trưởng (để\nbiết);\n- Thường trực các huyện ven\nsông;\n- Lưu: VT.",
    ],
)
def test_recipients_that_go_on_below(block: str) -> None:
    flow = make_flow(f"Các xã giữ giếng./.\n\n{block}\n\nCHỦ TỊCH\n\nVi Quốc Thụy\n")
    (parts,) = split(flow)

    recipients, archive = find_recipients(flow, parts)

    assert [(r.name, r.purpose) for r in recipients] == [
        ("Hội đồng Thi đua - Khen thưởng tỉnh", "báo cáo"),
        ("Bộ trưởng", "để biết"),
        ("Thường trực các huyện ven sông", None),
    ]
    assert archive is not None
    assert archive.units == ("VT",)


def test_a_bracket_that_nothing_closes_ends_with_its_item() -> None:
    flow = make_flow(
        "Các xã giữ giếng./.\n\nNơi nhận:\nBộ trưởng (b/c;\nSở Y tế (t/h);\nCác xã;\nLưu: VT.\n\nCHỦ TỊCH\n\nVi Quốc Thụy\n"
    )
    (parts,) = split(flow)

    recipients, archive = find_recipients(flow, parts)

    assert [r.name for r in recipients] == ["Bộ trưởng (b/c", "Sở Y tế", "Các xã"]
    assert archive is not None


def test_recipients_whose_head_has_lost_a_word() -> None:
    flow = make_flow(
        "Các xã giữ giếng ở bất kỳ nơi nào.\n\nNơi\n-UBKH, Ban cải tạo\n-VP. Anh Tư Bến\n-Lưu.\n"
    )
    (parts,) = split(flow)

    recipients, archive = find_recipients(flow, parts)

    assert [r.name for r in recipients] == ["UBKH, Ban cải tạo", "VP. Anh Tư Bến"]
    assert archive is not None


def test_a_place_above_a_text_heads_no_recipients() -> None:
    flow = make_flow("Nơi\nCác xã giữ giếng\n- đào thêm giếng.\n")
    (parts,) = split(flow)

    assert find_recipients(flow, parts) == ((), None)


def test_recipients() -> None:
    flow = make_flow(DOCUMENT.format(signature="CHỦ TỊCH\n\nVi Quốc Thụy"))
    (parts,) = split(flow)

    recipients, archive = find_recipients(flow, parts)

    expected: list[tuple[str, Any]] = [
        ("Như Điều 2", None),
        ("Bộ Nội vụ", "để b/c"),
        ("Các cụm, khối (QĐ số 87/QĐ-UBND)", None),
        ("C, PCVP UBND tỉnh, các phòng chuyên viên", None),
    ]
    assert expected == [(r.name, r.purpose) for r in recipients]
    assert archive is not None
    assert archive.units == ("VT", "NC")


def test_a_purpose_whose_first_word_stands_before_the_bracket() -> None:
    flow = make_flow(
        "Nơi nhận:\n- Ban Giám đốc để (b/c);\n- Các khoa (để thực hiện);\n- Ban Giám hiệu: báo cáo;\n- Các đội “thực hiện”;\n- Các tổ (xin ý kiến);\n- Đảng ủy xã (kính báo);\n- Hội Làm vườn (mời phối hợp);\n- Bến đò (mời qua họp);\n- Đội “Giữ bến”;\n- Hội đồng Thi đua\n- Khen thưởng xã;\n- Bản điện tử:\n- Tổ mạng (đưa lên website);\n- Các lớp: A, B;\n- Công an xã (Tổ 2 - để b/c);\n- Lưu: VT.\n"
    )
    (parts,) = split(flow)

    recipients, _ = find_recipients(flow, parts)

    assert [(r.name, r.purpose) for r in recipients] == [
        ("Ban Giám đốc", "để b/c"),
        ("Các khoa", "để thực hiện"),
        ("Ban Giám hiệu", "báo cáo"),
        ("Các đội", "thực hiện"),
        ("Các tổ", "xin ý kiến"),
        ("Đảng ủy xã", "kính báo"),
        ("Hội Làm vườn", "mời phối hợp"),
        ("Bến đò (mời qua họp)", None),
        ("Đội “Giữ bến”", None),
        ("Hội đồng Thi đua - Khen thưởng xã", None),
        ("Tổ mạng", "đưa lên website"),
        ("Các lớp: A, B", None),
        ("Công an xã (Tổ 2)", "để b/c"),
    ]


def test_purposes_behind_the_marks_of_items_on_one_line() -> None:
    flow = make_flow(
        "Nơi nhận: - Như trên; - Ban Dân nguyện; (để báo cáo) - Sở Thủy lợi; (để phối hợp) - Hội Làm vườn; - Lưu: VT.\n"
    )
    (parts,) = split(flow)

    recipients, _ = find_recipients(flow, parts)

    assert [(r.name, r.purpose) for r in recipients] == [
        ("Như trên", None),
        ("Ban Dân nguyện", "để báo cáo"),
        ("Sở Thủy lợi", "để phối hợp"),
        ("Hội Làm vườn", None),
    ]


ADDRESSEES = {
    "a list": ("Kính gửi:\n\n- Sở Y tế;\n- Sở Xây dựng.\n\nNgày mai họp.", ("Sở Y tế", "Sở Xây dựng")),
    "as the South spells it": ("Kính gởi: - Các khoa;\n- Các lớp.\n\nNgày mai họp.", ("Các khoa", "Các lớp")),
    "recitals below": (
        "Kính gửi: Đảng ủy xã Bến Ghềnh;\n          Chi bộ thôn Sáu.\n- Căn cứ Điều lệ Hội;\n- Căn cứ Nghị quyết của Hội.",
        ("Đảng ủy xã Bến Ghềnh", "Chi bộ thôn Sáu"),
    ),
    "a line that opens a list": (
        "Kính gửi: Giám đốc Trung tâm Y tế Bến Ghềnh\nTổ thẩm định trình Giám đốc Trung tâm xem xét, phê duyệt những nội dung sau:\n1. Tên gói thầu",
        ("Giám đốc Trung tâm Y tế Bến Ghềnh",),
    ),
    "on the line": ("Kính gửi: Thuế tỉnh Sông Thao.\nCục Thuế nhận được câu hỏi.", ("Thuế tỉnh Sông Thao",)),
    "a telegram": (
        "CÔNG ĐIỆN\n\nTHỦ TƯỚNG CHÍNH PHỦ điện:\n\n- Bộ Quốc phòng;\n- Bộ Công an.\n\nMưa to.",
        ("Bộ Quốc phòng", "Bộ Công an"),
    ),
    "lines without a mark": ("Kính gửi:\nCác trạm y tế\nBệnh viện huyện\n\nNgày mai họp.", ("Các trạm y tế", "Bệnh viện huyện")),
    "an addressee over two lines": ("Kính gửi:\nGiám đốc\nSở Y tế tỉnh Sông Thao\n\nNgày mai họp.", ("Giám đốc Sở Y tế tỉnh Sông Thao",)),
    "a line below a semicolon": ("Kính gửi: Các khối thi đua;\nCác cụm thi đua.\n\nNgày mai họp.", ("Các khối thi đua", "Các cụm thi đua")),
    "figures for marks": ("Kính gửi:\n1. Sở Y tế;\n2. Sở Xây dựng.\n\nNgày mai họp.", ("Sở Y tế", "Sở Xây dựng")),
    "a sentence right below": (
        "Kính gửi: Các trạm y tế, các xã\nHiện nay, nhiều bản còn thiếu nước sạch trong mùa khô kéo dài từ năm ngoái.",
        ("Các trạm y tế, các xã",),
    ),
    "the last one without an end": (
        "Kính gửi: Trưởng các trạm y tế;\nChủ tịch UBND các xã\n\nNgày mai họp.",
        ("Trưởng các trạm y tế", "Chủ tịch UBND các xã"),
    ),
    "a telegram without a colon": (
        "CÔNG ĐIỆN\n\nBAN CHỈ HUY GIỮ ĐÊ XÃ BẾN GHỀNH ĐIỆN\n\n- Các thôn;\n- Công an xã.\n\nMưa to.",
        ("Các thôn", "Công an xã"),
    ),
    "letters for marks": ("Kính gửi:\na) Sở Y tế;\nb) Sở Xây dựng.\n\nNgày mai họp.", ("Sở Y tế", "Sở Xây dựng")),
    "what is sent with a letter": ("Điều 1. Chia cụm thi đua.\nKính gửi kèm danh sách.", ()),
    "figures for marks, the first on the line": ("Kính gửi: 1. Sở Y tế;\n2. Sở Xây dựng.\n\nNgày mai họp.", ("Sở Y tế", "Sở Xây dựng")),
    "a name that holds a dash": (
        "Kính gửi:\n- Sở Y tế;\n- Hội đồng Thi đua\n- Khen thưởng tỉnh.\n\nNgày mai họp.",
        ("Sở Y tế", "Hội đồng Thi đua - Khen thưởng tỉnh"),
    ),
    "a telegram that names the sender on the line above": (
        "CÔNG ĐIỆN\nGiữ đê\n\nBAN CHỈ HUY GIỮ ĐÊ XÃ BẾN GHỀNH\nĐiện: - Các thôn;\n- Công an xã.\n\nMưa to.",
        ("Các thôn", "Công an xã"),
    ),
    "a telegram that is sent": (
        "CÔNG ĐIỆN\nGiữ đê\n\nBAN CHỈ HUY HUYỆN GỬI:\n- Các thôn;\n- Công an xã.\n\nMưa to.",
        ("Các thôn", "Công an xã"),
    ),
    "a text that begins with a figure": ("Kính gửi:\nSở Y tế\n1. Giữ giếng ở các xã;\n2. Đào giếng.", ("Sở Y tế",)),
    "items on one line": ("Kính gửi: - Sở Y tế; - Sở Xây dựng.\nNgày mai họp.", ("Sở Y tế", "Sở Xây dựng")),
    "a telegram below a title that runs on": (
        "CÔNG ĐIỆN\nvề việc giữ đê\nCHỦ TỊCH UBND TỈNH điện:\n- Các xã;\n- Công an tỉnh.\nMưa to.",
        ("Các xã", "Công an tỉnh"),
    ),
    "a long paragraph right below": (
        "Kính gửi: Các trạm y tế\n" + "Vụ này nhiều bản thiếu nước sạch, người già và trẻ nhỏ phải gánh nước xa, " * 3 + "các trạm giữ giếng.",
        ("Các trạm y tế",),
    ),
    "nobody": ("Điều 1. Chia cụm thi đua.", ()),
    "who gets it too": (
        "Kính gửi:\n- Sở Y tế;\n- Sở Xây dựng.\nĐồng kính gửi:\n- Ban Dân tộc.\n\nNgày mai họp.",
        ("Sở Y tế", "Sở Xây dựng", "Ban Dân tộc"),
    ),
    "a list without marks, a blank line between": (
        "Kính gửi:\n\nCác trạm y tế trong huyện, các đội\ny tế lưu động;\n\nBệnh viện huyện.\n\nNgày mai họp.",
        ("Các trạm y tế trong huyện, các đội y tế lưu động", "Bệnh viện huyện"),
    ),
    "who gets it too, on the line": (
        "Kính gửi:\n- Sở Y tế;\n- Sở Xây dựng.\nĐồng kính gửi: Ban Dân tộc.\n\nNgày mai họp.",
        ("Sở Y tế", "Sở Xây dựng", "Ban Dân tộc"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ADDRESSEES)
def test_addressees(name: str) -> None:
    text, expected = ADDRESSEES[name]
    flow = make_flow(text)
    (parts,) = split(flow)

    found, evidence = find_addressees(flow, parts, 0, None)

    assert expected == found
    assert len(expected) == len(evidence)


@pytest.mark.parametrize(
    ("capitals", "expected"),
    [
        ("PHÓ VIỆN TRƯỞNG", "Phó Viện trưởng"),
        ("CHỦ TỊCH UBND TỈNH", "Chủ tịch UBND tỉnh"),
        ("THỨ TRƯỞNG", "Thứ trưởng"),
        ("Phó Giám đốc", "Phó Giám đốc"),
    ],
)
def test_offices_as_running_text_writes_them(capitals: str, expected: str) -> None:
    assert expected.casefold() == sentence_case(capitals).casefold()


def test_marks_that_a_scan_misreads_in_the_recipients() -> None:
    flow = make_flow(
        "Nơi nhận:\n- Sở Y tế (đề b/c):\n- Các xã (đẻ t/h);\n- Tổ Bảy (đề án chè):\n- Bà Páo:\n- Lưu: VT."
    )
    (parts,) = split(flow)

    recipients, _ = find_recipients(flow, parts)

    assert [(r.name, r.purpose) for r in recipients] == [
        ("Sở Y tế", "đề b/c"),
        ("Các xã", "đẻ t/h"),
        ("Tổ Bảy (đề án chè)", None),
        ("Bà Páo", None),
    ]


@pytest.mark.parametrize("token", ["TM.", "T/M.", "T/M"])
def test_whom_one_signs_for_stands_above_the_recipients(token: str) -> None:
    wide = " " * 52
    flow = make_flow(
        f"   Điều 2. Các hộ trồng chè.\n{wide}{token} BAN THƯỜNG VỤ\n  Nơi nhận:{' ' * 47}BÍ THƯ\n  - Như trên;\n  - Lưu BTV.\n\n\n{wide}  LÒ VĂN PÁO\n"
    )
    (parts,) = split(flow)

    (signatory,) = find_signatories(flow, parts)

    assert (signatory.name, signatory.position) == ("Lò Văn Páo", "Bí thư")
    assert signatory.capacity == f"{token} Ban Thường vụ"


def test_addressees_end_where_the_issuer_acts() -> None:
    flow = make_flow("Kính gửi: Các khoa, phòng\nBệnh viện thông báo lịch trực tháng 5.")
    (parts,) = split(flow)

    found, _ = find_addressees(flow, parts, 0, "Bệnh viện Đa khoa Bến Ghềnh")

    assert found == ("Các khoa, phòng",)


def test_signatures_side_by_side_without_recipients() -> None:
    flow = make_flow(
        "Hai trường cùng giữ giếng.\n"
        "TRƯỜNG TIỂU HỌC A            TRƯỜNG TIỂU HỌC B\n"
        "HIỆU TRƯỞNG                  HIỆU TRƯỞNG\n\n\n"
        "Vi Quốc Thụy                 Lò Thị Páo\n"
    )
    (parts,) = split(flow)

    found = find_signatories(flow, parts)

    assert [(one.name, one.position) for one in found] == [
        ("Vi Quốc Thụy", "Hiệu trưởng"),
        ("Lò Thị Páo", "Hiệu trưởng"),
    ]


@pytest.mark.parametrize(
    ("foot", "signed"),
    [
        (
            "KẾ TOÁN TRƯỞNG                    GIÁM ĐỐC\n\n\nLò Văn Páo                      Vi Quốc Thụy\n",
            [("Kế toán trưởng", "Lò Văn Páo"), ("Giám đốc", "Vi Quốc Thụy")],
        ),
        (
            "DUYỆT CỦA BGH                 NGƯỜI LẬP KẾ HOẠCH\n HIỆU TRƯỞNG                      TỔ TRƯỞNG\n\n\nLò Văn Páo                    Vi Quốc Thụy\n",
            [("Hiệu trưởng", "Lò Văn Páo"), ("Tổ trưởng", "Vi Quốc Thụy")],
        ),
        (
            "NGƯỜI LẬP BIỂU       KẾ TOÁN TRƯỞNG       GIÁM ĐỐC\n\n\nLò Thị Hoa         Lò Văn Páo         Vi Quốc Thụy\n",
            [],
        ),
        (
            "NGƯỜI LẬP BIỂU\nHIỆU TRƯỞNG\n\nLò Thị Hoa\nVi Quốc Thụy\n",
            [("Người lập biểu", "Lò Thị Hoa"), ("Hiệu trưởng", "Vi Quốc Thụy")],
        ),
        (
            "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\nNơi nhận:\n- Các tổ;\n- Lưu: VT.\n\nVi Quốc Thụy\n",
            [("Phó Hiệu trưởng", "Vi Quốc Thụy")],
        ),
        (
            "HIỆU TRƯỞNG\n(Đã ký)\nVi Quốc Thụy\n\nSao y bản chính\nVĂN THƯ\nPHÓ HIỆU TRƯỞNG\nLò Thị Hoa\n",
            [("Hiệu trưởng", "Vi Quốc Thụy")],
        ),
        (
            "NGƯỜI LẬP BIỂU\nLò Thị Hoa\n\nHIỆU TRƯỞNG\nVi Quốc Thụy\n",
            [("Người lập biểu", "Lò Thị Hoa"), ("Hiệu trưởng", "Vi Quốc Thụy")],
        ),
        (
            "HỘI KHUYẾN HỌC XÃ\nHIỆU TRƯỞNG\n\nLò Thị Hoa\nVi Quốc Thụy\n\nPHỤ LỤC\n1. Giếng\n",
            [(None, "Lò Thị Hoa"), ("Hiệu trưởng", "Vi Quốc Thụy")],
        ),
        (
            "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nVi Quốc Thụy\nBến Ghềnh\n",
            [("Phó Giám đốc", "Vi Quốc Thụy")],
        ),
        (
            "KT .GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nVi Quốc Thụy\n",
            [("Phó Giám đốc", "Vi Quốc Thụy")],
        ),
        (
            "HIỆU TRƯỞNG\n\nVi Quốc Thụy\nBến Ghềnh\n",
            [("Hiệu trưởng", "Vi Quốc Thụy")],
        ),
        (
            "Nơi nhận:\n- Các tổ;\n- Lưu: VT.\n\nNgười lập kế hoạch\nVi Quốc Thụy\n",
            [("Người lập kế hoạch", "Vi Quốc Thụy")],
        ),
        (
            "TL. GIÁM ĐỐC\n\nTRƯỞNG PHÒNG KỸ THUẬT\n\nNơi nhận:\n\n- Như trên;     \t(đã ký) Vi Quốc Thụy\n\n- Lưu: VT.\n",
            [("Trưởng phòng kỹ thuật", "Vi Quốc Thụy")],
        ),
        (
            "Nơi nhận:\n\nTM. BAN THƯỜNG VỤ\n\n- Các tổ;\n(để b/c)\nBÍ THƯ\n\n- Các bến đò trong xã\n\n- Lưu.\n\nVi Quốc Thụy\n",
            [("Bí thư", "Vi Quốc Thụy")],
        ),
        (
            "Nơi Nhận:                      HIỆU TRƯỞNG\n\n- Các tổ;\n\n- Lưu VT.\n\nTh.s Vi Quốc Thụy\n",
            [("Hiệu trưởng", "Vi Quốc Thụy")],
        ),
        (
            "Nơi nhận:\n- Các tổ;\n- Lưu: VT.\n\nGiám đốc\n\n\nVi Quốc Thụy\n",
            [("Giám đốc", "Vi Quốc Thụy")],
        ),
        (
            "Nơi nhận:\n- Các tổ;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nVI QUỐC THỤY\n\nPHỤ LỤC\n1. Giếng làng\n",
            [("Giám đốc", "Vi Quốc Thụy")],
        ),
    ],
)
def test_who_signs_in_a_house(foot: str, signed: list[tuple[str | None, str]]) -> None:
    flow = make_flow(f"Điều 2. Các tổ giữ giếng./.\n\n{foot}")
    (parts,) = split(flow)

    assert signed == [(s.position, s.name) for s in find_signatories(flow, parts)]


def test_what_is_enclosed_is_no_recipient() -> None:
    flow = make_flow(
        "Các tổ giữ giếng./.\n\nNơi nhận:\n- Các tổ;\n- Lưu: VT.\nĐính kèm:\n- Lịch giữ giếng.\n\nKT . GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nVi Quốc Thụy\n"
    )
    (parts,) = split(flow)

    assert [r.name for r in find_recipients(flow, parts)[0]] == ["Các tổ"]
    assert [s.capacity for s in find_signatories(flow, parts)] == ["KT. Giám đốc"]


def test_recipients_read_across_with_the_posts_beside_them() -> None:
    flow = make_flow(
        "Các tổ giữ giếng./.\n\nNơi nhận:\nKT. GIÁM ĐỐC\n- Các tổ;\n(để b/c)\nPHÓ GIÁM ĐỐC\n- Các bến đò\ntrong xã;\n- Lưu: VT.\nVi Quốc Thụy\n"
    )
    (parts,) = split(flow)

    recipients, archive = find_recipients(flow, parts)

    assert [(r.name, r.purpose) for r in recipients] == [
        ("Các tổ", "để b/c"),
        ("Các bến đò trong xã", None),
    ]
    assert archive is not None
    assert archive.units == ("VT",)


def test_who_approves_stands_beside_who_signs() -> None:
    flow = make_flow(
        "Nhà trường giữ giếng.\n\nXÁC NHẬN CỦA PHÒNG            HIỆU TRƯỞNG\n\n\n"
        "                               Lò Thị Páo\n"
    )
    (parts,) = split(flow)

    (found,) = find_signatories(flow, parts)

    assert (found.name, found.position) == ("Lò Thị Páo", "Hiệu trưởng")


@pytest.mark.parametrize("post", ["GIÁM ĐỐC", "TỔNG BIÊN TẬP", "VỤ TRƯỞNG", "TƯ LỆNH"])
def test_feet_read_across_know_the_posts_of_the_list(post: str) -> None:
    foot = f"Các xã giữ giếng.\n\nNơi nhận:\n{post}\n- Các xã;\n- Lưu: VT.\n\nVi Quốc Thụy\n"
    flow = make_flow(foot)
    (parts,) = split(flow)

    (signatory,) = find_signatories(flow, parts)
    recipients, archive = find_recipients(flow, parts)

    assert (signatory.name, signatory.position) == ("Vi Quốc Thụy", post.capitalize())
    assert [recipient.name for recipient in recipients] == ["Các xã"]
    assert archive is not None


@pytest.mark.parametrize("name", ["Vi Quốc Thụy", "H'Mây Niê", "ThS. Vi Quốc Thụy"])
def test_a_pact_signed_in_a_table(name: str) -> None:
    rows = f"| TỔNG BIÊN TẬP | TƯ LỆNH BỘ ĐỘI BẾN GHỀNH |\n| --- | --- |\n| Lò Văn Páo | {name} |\n"
    flow = make_flow(f"Hai bên cùng giữ giếng làng.\n\n{rows}")
    (parts,) = split(flow)

    first, second = find_signatories(flow, parts)

    assert (first.name, first.position) == ("Lò Văn Páo", "Tổng biên tập")
    assert second.name == name.removeprefix("ThS. ")

"""Documents without a letterhead: type and title in the first line, and who speaks in the text."""

from __future__ import annotations

from typing import Any

import pytest

from thidua.graph.extract import extract
from thidua.graph.read import make_text
from thidua.graph.records import Document


def _document(text: str) -> Document:
    (document,) = extract(make_text("văn bản.txt", text.encode(), text)).documents
    return document


#: The first line, and type, title and issuer.
LINES: dict[str, tuple[str, str | None, str | None]] = {
    "Kế hoạch nuôi ong dưới tán rừng năm 2031": ("Kế hoạch", "nuôi ong dưới tán rừng năm 2031", None),
    "Thông báo kết luận của phó giám đốc lò văn páo tại buổi họp giữ đê": (
        "Thông báo", "kết luận của phó giám đốc lò văn páo tại buổi họp giữ đê", None,
    ),
    "Nghị quyết đại hội lần thứ hai hội làm vườn huyện sông thao khóa 3 về chia giống": (
        "Nghị quyết", "chia giống", "Hội Làm vườn huyện Sông Thao khóa 3",
    ),
    "Chỉ thị của chủ tịch ủy ban nhân dân huyện sông thao về việc giữ đê": (
        "Chỉ thị", "giữ đê", "Ủy ban nhân dân huyện Sông Thao",
    ),
    "Kế hoạch này đã được hội làm vườn thông qua": (None, None, None),
    "Phát động phong trào nuôi ong dưới tán rừng": (None, None, None),
    "Kế hoạch nuôi ong dưới tán rừng gồm có:": (None, None, None),
}  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_first_lines(line: str) -> None:
    document = _document(
        f"{line}\nNăm 2030 nhiều bản chưa có giống ong tốt.\nHội Làm vườn huyện Sông Thao có 30 chi hội.\n1. Chọn giống.\n"
    )

    assert (document.type, document.title, document.issuer) == LINES[line]


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Cập nhật lúc 12:47, Thứ Bảy, 17/10/2031 (GMT+7)", "nuôi ong dưới tán rừng"),
        ("Thứ ba - 12/7/2031 08:15 96 0", "nuôi ong dưới tán rừng"),
        ("1. Chọn giống ong", "nuôi ong dưới tán rừng"),
        ("17/10 Ong và rừng", None),
    ],
)
def test_what_stands_below_a_first_line(below: str, title: str | None) -> None:
    document = _document(
        f"Kế hoạch nuôi ong dưới tán rừng\n{below}\nNăm 2030 nhiều bản chưa có giống ong tốt.\n"
    )

    assert document.title == title


#: A text, and whose it is.
SPEAKERS: dict[str, tuple[str, str | None]] = {
    "a notice": (
        ("1. Sở Thủy lợi ban hành quy trình đóng cống, Sở Nội vụ ban hành quy chế.\n"
        "Văn phòng Huyện ủy xin thông báo để các xã và các cơ quan liên quan biết, thực hiện."),
        "Văn phòng Huyện ủy",
    ),
    "a notice by order": (
        "Bộ Thủy lợi yêu cầu các cục mở cống.\nThừa lệnh Bộ trưởng, Văn phòng Bộ xin thông báo để các cục biết, thực hiện.",
        "Bộ Thủy lợi",
    ),
    "what leads up to the orders": (
        ("Để giữ nước cho vụ mùa, Bộ trưởng Bộ Thủy lợi chỉ thị:\n1. Cục Đê điều ban hành quy trình.\n"
        "2. Cục Đê điều ban hành danh mục.\n3. Cục Đê điều và các Vụ quản lý đê ban hành mẫu sổ."),
        "Bộ Thủy lợi",
    ),
    "several of a kind": (
        "Để Ủy ban nhân dân 11 phường để triển khai việc giữ nước.\nỦy ban nhân dân quận yêu cầu các phòng mở cống.",
        "Ủy ban nhân dân quận",
    ),
    "the place that the text speaks of": (
        "UBND Thành phố xây dựng Kế hoạch giữ nước như sau:\n1. Mở cống ở thành phố Sông Thao.\nCác tỉnh Miền Hạ đã mở.",
        "Ủy ban nhân dân Thành phố Sông Thao",
    ),
    "provinces that are named together": (
        "Chủ tịch UBND tỉnh yêu cầu các xã mở cống; các tỉnh Bến Ghềnh, Sông Thao đã mở.",
        "Ủy ban nhân dân tỉnh",
    ),
    "who decides, above the recitals": (
        "Ủy ban nhân dân tỉnh\nCăn cứ Luật Đê điều;\nQuyết định:\nĐiều 1. Mở cống trên địa bàn tỉnh Sông Thao.",
        "Ủy ban nhân dân tỉnh Sông Thao",
    ),
    "a head of government, above the recitals": (
        "Thủ tướng Chính phủ\nCăn cứ Luật Đê điều;\nTheo đề nghị của Bộ trưởng Bộ Thủy lợi,\nQuyết định:\nĐiều 1. Mở cống.",
        "Thủ tướng Chính phủ",
    ),
    "words of what it does": (
        "Văn phòng Huyện ủy tham mưu sửa đổi Quy chế, Ủy ban nhân dân huyện yêu cầu các xã mở cống.",
        "Ủy ban nhân dân huyện",
    ),
    "a short form behind the name": (
        "Phòng Giáo dục và Đào tạo (GD&ĐT) đề nghị các trường mở cống.", "Phòng Giáo dục và Đào tạo",
    ),
    "the next sentence behind a kind of place": (
        "Ủy ban nhân dân tỉnh yêu cầu các xã mở cống, gửi về Ủy ban nhân dân tỉnh Tháng 4 hằng năm.",
        "Ủy ban nhân dân tỉnh",
    ),
    "a person behind a kind of place": (
        "Ủy ban nhân dân tỉnh yêu cầu các xã mở cống như Phó Chủ tịch Ủy ban nhân dân tỉnh Lò Văn Páo đã nói.",
        "Ủy ban nhân dân tỉnh",
    ),
    "a council of the one place of the text": (
        "Ủy ban nhân dân yêu cầu các xã của tỉnh Sông Thao mở cống, giữ đê trên địa bàn tỉnh Sông Thao.",
        "Ủy ban nhân dân tỉnh Sông Thao",
    ),
    "a department of the one province of the text": (
        "Sở Thủy lợi yêu cầu các xã của tỉnh Sông Thao mở cống, giữ đê trên địa bàn tỉnh Sông Thao.",
        "Sở Thủy lợi tỉnh Sông Thao",
    ),
    "a department that the text names with its province": (
        "Sở Thủy lợi yêu cầu các xã mở cống. Trạm thuộc Sở Thủy lợi Sông Thao, Bến Ghềnh giữ cống.", "Sở Thủy lợi Sông Thao",
    ),
    "a department of the province that another one bears": (
        "Sở Thủy lợi yêu cầu các xã mở cống. Sở Nội vụ Bà Đen - Sông Thao trình UBND tỉnh.",
        "Sở Thủy lợi tỉnh Bà Đen - Sông Thao",
    ),
    "what a province is called is no name": (
        "Sở Thủy lợi yêu cầu các xã của tỉnh Mỏ và tỉnh Mỏ mở cống.", "Sở Thủy lợi",
    ),
    "a commune that alone is named": (
        "Ủy ban nhân dân xã yêu cầu các thôn của xã Bến Ghềnh mở cống, giữ đê trên địa bàn xã Bến Ghềnh.",
        "Ủy ban nhân dân xã Bến Ghềnh",
    ),
    "communes beside each other": (
        "Ủy ban nhân dân xã yêu cầu các thôn mở cống giáp xã Bến Ghềnh và xã An Bình, xã Bến Ghềnh giữ đê.",
        "Ủy ban nhân dân xã",
    ),
    "who heads a house, above the recitals": (
        "Hiệu trưởng Trường Tiểu học Bến Ghềnh\nCăn cứ Luật Đê điều;\nQuyết định:\nĐiều 1. Mở cống.",
        "Trường Tiểu học Bến Ghềnh",
    ),
    "a heading of what is decided": (
        "ỦY BAN NHÂN DÂN XÃ BẾN GHỀNH\nCăn cứ Nghị quyết số 9/NQ-HĐND ngày 3/4/2020;\nQUYẾT ĐỊNH:\nĐiều 1. Mở cống.",
        "Ủy ban nhân dân xã Bến Ghềnh",
    ),
    "who heads a body, whatever the post": (
        "Cục Đê điều đề nghị mở cống. Tổng Giám đốc Bảo hiểm xã hội Bến Ghềnh yêu cầu các xã mở cống:\n1. Xã An Bình mở trước.",
        "Bảo hiểm xã hội Bến Ghềnh",
    ),
    "who heads a house": (
        "Hiệu trưởng Trường Tiểu học Bến Ghềnh thông báo lịch mở cống.", "Trường Tiểu học Bến Ghềnh",
    ),
    "what a house has done": (
        "Công ty Chè Bến Ghềnh đã có nhiều cố gắng trong việc xây dựng kế hoạch giữ nước.", None,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SPEAKERS)
def test_whose_a_text_without_a_letterhead_is(name: str) -> None:
    text, issuer = SPEAKERS[name]

    document = _document(f"Quyết định mở cống lấy nước vụ mùa\n{text}\n")

    assert (document.type, document.issuer) == ("Quyết định", issuer)
    assert document.title == "mở cống lấy nước vụ mùa"


@pytest.mark.parametrize(
    ("place", "issuer"),
    [
        ("sông thao", "Ủy ban nhân dân tỉnh Sông Thao"),
        ("hiện nay", "Ủy ban nhân dân tỉnh"),
    ],
)
def test_a_province_in_a_title_without_capitals(place: str, issuer: str) -> None:
    document = _document(
        f"Chỉ thị về việc giữ đê trên địa bàn tỉnh {place}\nHai mùa lũ qua, nhiều đoạn đê đã sạt, nay phải đắp.\n"
        "Ủy ban nhân dân tỉnh yêu cầu:\n1. Các xã giữ đê.\n"
    )

    assert document.issuer == issuer


def test_no_letterhead_no_number() -> None:
    document = _document(
        "Chỉ thị về giữ đê mùa lũ năm 2031\nHai mùa lũ qua, nhiều đoạn đê của huyện đã sạt.\n"
        "Ủy ban nhân dân huyện thi hành Chỉ thị số 9/CT-UBND, ban hành tại Sông Thao, ngày 3 tháng 4 năm 2031, như sau:\n1. Các xã giữ đê.\n"
    )

    assert (document.type, document.title) == ("Chỉ thị", "giữ đê mùa lũ năm 2031")
    assert (document.number, document.issued, document.place) == (None, None, None)


NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
HEADS: dict[str, tuple[str, dict[str, Any]]] = {
    "a standing office": (
        f"BAN CHỈ HUY GIỮ ĐÊ\nTỈNH SÔNG THAO\nVĂN PHÒNG THƯỜNG TRỰC\n{NATION}\nSố: 12/TB-GĐ\n\nTHÔNG BÁO\nVề việc mở cống",
        {"issuer": "Văn phòng Thường trực Ban chỉ huy giữ đê tỉnh Sông Thao"},
    ),
    "a speck before a body": (
        f"/HỘI LÀM VƯỜN\nXÃ BẾN GHỀNH\nBAN THƯỜNG TRỰC\nSố:   /KH-BTT\n{NATION}\n\nKẾ HOẠCH\nChia giống",
        {"issuer": "Ban Thường trực Hội làm vườn xã Bến Ghềnh", "number": "/KH-BTT"},
    ),
    "a second line lost": (
        (f"| ỦY BAN THƯỜNG VỤ | {NATION} |\n|---|---|\n| Số: 12/NQ-UBTVQH9 | Hà Nội, ngày 3 tháng 4 năm 1995 |\n\n"
        "NGHỊ QUYẾT\nVề việc giữ đê\n\nỦY BAN THƯỜNG VỤ QUỐC HỘI\nCăn cứ Luật Đê điều;"),
        {"issuer": "Ủy ban Thường vụ Quốc hội"},
    ),
    "the President": (
        f"CHỦ TỊCH NƯỚC\n{NATION}\nSố: 12/QĐ-CTN\n\nQUYẾT ĐỊNH\nVề việc tặng thưởng\n\nCHỦ TỊCH NƯỚC\n{NATION}\nCăn cứ Luật Đê điều;",
        {"issuer": "Chủ tịch nước"},
    ),
    "a room of a department, and a title without a type": (
        (f"SỞ NỘI VỤ\n{NATION}\nPHÒNG VĂN THƯ\nĐộc lập - Tự do - Hạnh phúc\nSông Thao, ngày 04 tháng 5 năm 2021\n\n"
        "CHIA LỊCH TRỰC\nCÁC VIÊN CHỨC PHÒNG VĂN THƯ\n\nCăn cứ kế hoạch của UBND tỉnh;"),
        {
            "type": None, "title": "CHIA LỊCH TRỰC CÁC VIÊN CHỨC PHÒNG VĂN THƯ", "issued": "2021-05-04",
            "issuer": "Phòng văn thư Sở Nội vụ tỉnh Sông Thao",
        },
    ),
    "a second word for what it is": (
        f"SỞ Y TẾ\n{NATION}\nSố:   /KH-SYT\n\nKẾ HOẠCH, NHIỆM VỤ\nMỞ CỐNG LẤY NƯỚC",
        {"type": "Kế hoạch", "title": "MỞ CỐNG LẤY NƯỚC"},
    ),
    "a symbol that is always of one body": (
        f"{NATION}\nSố: 12/TB-VPCP\n\nTHÔNG BÁO\nKết luận về giữ đê\n\nPhó Thủ tướng yêu cầu các tỉnh. Văn phòng Chính phủ thông báo.",
        {"issuer": "Văn phòng Chính phủ"},
    ),
    "the letters of the government": (
        f"{NATION}\nSố: 12/2020/NĐ-CP\n\nNGHỊ ĐỊNH\nVề giữ đê\n\nBộ Thủy lợi đề nghị mở cống. Chính phủ đồng ý.",
        {"issuer": "Chính phủ"},
    ),
    "a motto that has lost its marks, beside the body": (
        f"{NATION}\nUBND XÃ BẾN GHỀNH ĐOC LẬP - TƯ DO - HANH PHÚC\nSố: 12/TB-UBND\n\nTHÔNG BÁO\nVề việc mở cống",
        {"issuer": "Ủy ban nhân dân xã Bến Ghềnh"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADS)
def test_heads_that_have_lost_a_line(name: str) -> None:
    head, expected = HEADS[name]

    document = _document(f"{head}\n\nThực hiện Luật Đê điều, các xã mở cống lấy nước.\n")

    assert expected == {field: getattr(document, field) for field in expected}


def test_a_district_lies_in_the_province_of_its_departments() -> None:
    document = _document(
        f"UBND HUYỆN BẾN GHỀNH\nPHÒNG NỘI VỤ\n{NATION}\nSố: 9/PNV\nV/v mở cống\n\nKính gửi: Các xã.\n\n"
        "Thực hiện Công văn số 8/SNV-VP ngày 3/4/2020 của Sở Nội vụ Sông Thao và Quyết định số 7/QĐ-UBND ngày 2/3/2020 của UBND tỉnh, các xã mở cống.\n"
    )

    assert [c.issuer for c in document.citations] == [
        "Sở Nội vụ Sông Thao", "Ủy ban nhân dân tỉnh Sông Thao",
    ]  # fmt: skip


def test_two_letterheads_before_one_foot_are_two_documents() -> None:
    head = f"TRẠM THỦY LỢI BẾN GHỀNH\nSố:    /{{}}-TTL\n\n{NATION}\nĐộc lập - Tự do - Hạnh phúc\n\nBến Ghềnh, ngày    tháng    năm 2031\n\n"
    text = (
        f"{head.format('KH')}KẾ HOẠCH\nMở cống lấy nước\n\n1. Mục tiêu: giữ nước cho vụ mùa.\n2. Nội dung: mở cống.\n\n"
        f"{head.format('QĐ')}QUYẾT ĐỊNH\nVề việc duyệt kế hoạch mở cống\n\nCăn cứ Luật Đê điều;\n\nĐiều 1. Duyệt kế hoạch.\n\n"
        "Nơi nhận:\n- Như Điều 1;\n- Lưu: VT.\n\nTRƯỞNG TRẠM\n"
    )

    plan, decision = extract(make_text("văn bản.txt", text.encode(), text)).documents

    assert (plan.number, plan.type, len(plan.recipients)) == ("/KH-TTL", "Kế hoạch", 0)
    assert (decision.number, decision.type) == ("/QĐ-TTL", "Quyết định")
    assert [r.name for r in decision.recipients] == ["Như Điều 1"]


def test_a_notice_passes_on_what_its_issuer_is_told() -> None:
    document = _document(
        "Thông báo kết luận của phó chủ tịch lò văn páo tại buổi họp giữ đê\nPhó Chủ tịch kết luận như sau:\n"
        "1. Sở Thủy lợi chủ trì mở cống.\n2. Văn phòng Ủy ban nhân dân tỉnh đôn đốc các xã mở cống.\n"
        "Văn phòng Ủy ban nhân dân tỉnh xin thông báo để các cơ quan biết, thực hiện.\n"
    )

    assert [a.agent for a in document.assignments] == [
        "Sở Thủy lợi",
        "Văn phòng Ủy ban nhân dân tỉnh",
    ]

"""Anniversaries: the event, its years and dates, once each."""

from __future__ import annotations

import pytest

from thidua.graph.extract.campaign.anniversaries import find_anniversaries
from thidua.graph.extract.layout.flow import make_flow

ANNIVERSARIES: dict[str, list[tuple[str, int, str | None, str | None]]] = {
    "Các ngày kỷ niệm lớn trong năm 2015:\n- 60 năm Ngày mở chợ (02/3/1955 - 02/3/2015);\n- 40 năm Chiến thắng Dốc Mây.": [
        ("Ngày mở chợ", 60, "1955-03-02", "2015-03-02"),
        ("Chiến thắng Dốc Mây", 40, None, None),
    ],
    "Các ngày kỷ niệm trong năm: 1. 60 năm Ngày mở chợ; 2. 40 năm Chiến thắng Dốc Mây.": [
        ("Ngày mở chợ", 60, None, None),
        ("Chiến thắng Dốc Mây", 40, None, None),
    ],
    "Ngành Giao thông vận tải vui. Kỷ niệm 60 năm Ngày thành lập ngành GTVT.\nNgày thành lập ngành giao thông vận tải là ngày vui.": [
        ("Ngày thành lập ngành Giao thông vận tải", 60, None, None)
    ],
    "Kỷ niệm 60 năm Ngày thành lập ngành GTVT.": [("Ngày thành lập ngành GTVT", 60, None, None)],
    "Kỷ niệm 60 năm Ngày mở chợ 2/3 năm nay thật vui.": [("Ngày mở chợ 2/3", 60, None, None)],
    "Kỷ niệm 60 năm Ngày mở chợ cũng là lúc bản ấm.": [("Ngày mở chợ", 60, None, None)],
    "Các ngày kỷ niệm có quà:\n- 60 năm thực hiện Di chúc.": [],
    "Hai năm tới có những ngày kỷ niệm chính :\n\n    60 năm Ngày mở chợ (2-3-1955 - 2-3-2015) ;\n    40 năm Chiến thắng Dốc Mây, gắn với 15 năm Ngày hội Chè ;\n    30 năm thành lập Trạm.\n": [
        ("Ngày mở chợ", 60, "1955-03-02", "2015-03-02"),
        ("Chiến thắng Dốc Mây", 40, None, None),
        ("Ngày hội Chè", 15, None, None),
        ("Thành lập Trạm", 30, None, None),
    ],
    "Lấy đợt kỷ niệm 60 năm Ngày mở chợ (2/3/1955 - 2/3/2015) và kỷ niệm 40 năm Ngày truyền thống thợ chè làm dịp khen thợ.": [
        ("Ngày mở chợ", 60, "1955-03-02", "2015-03-02"),
        ("Ngày truyền thống thợ chè", 40, None, None),
    ],
    "kỷ niệm 60 năm ngày Bến Ghềnh đi vào bán hàng (2/3/1955 - 2/3/2015)": [
        ("Ngày Bến Ghềnh đi vào bán hàng", 60, "1955-03-02", "2015-03-02")
    ],
    "kỷ niệm 60 năm Ngày mở chợ gắn với hội làng (2/3/1955 - 2/3/2015)": [
        ("Ngày mở chợ", 60, None, None)
    ],
    "kỷ niệm 60 năm Ngày mở chợ do xã tổ chức (2/3/2014 - 2/3/2015)": [
        ("Ngày mở chợ", 60, None, None)
    ],
    "Các xã kỷ niệm 45 năm Ngày hội đua ghe ở cấp mình.": [("Ngày hội đua ghe", 45, None, None)],
    "kỷ niệm 120 năm ngày thành lập tỉnh Sông Thao (10/3/1904 - 10/3/2024)": [
        ("Ngày thành lập tỉnh Sông Thao", 120, "1904-03-10", "2024-03-10")
    ],
    "như: Kỷ niệm 70 năm Chiến thắng Điện Biên Phủ, 35 năm Ngày hội Quốc phòng toàn dân.": [
        ("Chiến thắng Điện Biên Phủ", 70, None, None),
        ("Ngày hội Quốc phòng toàn dân", 35, None, None),
    ],
    "kỷ niệm 75 năm Ngày giải phóng huyện (1947 - 2022) và chào mừng": [
        ("Ngày giải phóng huyện", 75, "1947", "2022")
    ],
    "Kỷ niệm 72 năm “Ngày truyền thống giữ đê” 22/5/1946-22/5/2018, các xã": [
        ("Ngày truyền thống giữ đê", 72, "1946-05-22", "2018-05-22")
    ],
    "kỷ niệm 20 năm Ngày tách huyện, mở chợ đầu mối (03/5/2004 - 03/5/2024), gắn với": [
        ("Ngày tách huyện, mở chợ đầu mối", 20, "2004-05-03", "2024-05-03")
    ],
    "kỷ niệm 40 năm tách huyện Bến Ghềnh (7/1982 - 07/2022) và chào mừng": [
        ("Tách huyện Bến Ghềnh", 40, "1982-07", "2022-07")
    ],
    "kỷ niệm 79 năm Ngày giữ làng và chào mừng Đại hội lần thứ II[2].": [
        ("Ngày giữ làng", 79, None, None)
    ],
    "kỷ niệm 45 năm Ngày mở đường và Liên hoan hát then huyện lần thứ IV": [
        ("Ngày mở đường", 45, None, None)
    ],
    "kỷ niệm 69 năm Ngày mở chợ và thực hiện nhiệm vụ năm 2024": [("Ngày mở chợ", 69, None, None)],
    "Kỷ niệm 60 năm Ngày giữ làng[2], mở chợ.": [("Ngày giữ làng", 60, None, None)],
    "kỷ niệm 40 năm Ngày tách huyện, 50 năm thực hiện Di chúc của Người và 130 năm ngày sinh của Người.": [
        ("Ngày tách huyện", 40, None, None),
        ("Ngày sinh của Người", 130, None, None),
    ],
    "kỷ niệm 80 năm Ngày mở chợ (19/8/1945 - 19/8/2025) và Ngày hội làng 02/9 (02/9/1945 - 02/9/2025)": [
        ("Ngày mở chợ", 80, "1945-08-19", "2025-08-19"),
        ("Ngày hội làng 02/9", 80, "1945-09-02", "2025-09-02"),
    ],
    "kỷ niệm 75 năm thành lập Hội (3/2), 30 năm giải phóng miền Nam, thống nhất đất nước, 60 năm Quốc khánh": [
        ("Thành lập Hội", 75, None, None),
        ("Giải phóng miền Nam, thống nhất đất nước", 30, None, None),
        ("Quốc khánh", 60, None, None),
    ],
    "chào mừng các ngày kỷ niệm: 60 năm Ngày mở chợ; 87 năm Ngày Truyền thống thợ mỏ.": [
        ("Ngày mở chợ", 60, None, None),
        ("Ngày Truyền thống thợ mỏ", 87, None, None),
    ],
    "kỷ niệm 90 năm Ngày mở hội và 20 năm “Ngày vì làng xóm”, các xã": [
        ("Ngày mở hội", 90, None, None),
        ("Ngày vì làng xóm", 20, None, None),
    ],
    "chào mừng kỷ niệm 80 năm Ngày mở hội và những năm tiếp theo, các xã": [
        ("Ngày mở hội", 80, None, None)
    ],
    "kỷ niệm 80 năm Ngày mở hội, kỷ niệm lần thứ 120 ngày mở làng, 65 năm Khởi nghĩa Sông Thao (11/3)": [
        ("Ngày mở hội", 80, None, None),
        ("Khởi nghĩa Sông Thao", 65, None, None),
    ],
    "Năm nay có nhiều ngày kỷ niệm lớn: 75 năm Ngày mở bến (03/02/1930 - 03/02/2005), 60 năm Cách mạng làng Ghềnh, 20 năm Ngày tách xã.": [
        ("Ngày mở bến", 75, "1930-02-03", "2005-02-03"),
        ("Cách mạng làng Ghềnh", 60, None, None),
        ("Ngày tách xã", 20, None, None),
    ],
    "Hướng tới kỷ niệm 120 năm thành lập (1904 - 2024), 30 năm tái lập (1994 - 2024) tỉnh Sông Thao, các xã": [
        ("Thành lập tỉnh Sông Thao", 120, "1904", "2024"),
        ("Tái lập tỉnh Sông Thao", 30, "1994", "2024"),
    ],
    "Tuyên truyền kỷ niệm 120 năm thành lập và 30 năm tái lập huyện Bến Ghềnh": [
        ("Thành lập huyện Bến Ghềnh", 120, None, None),
        ("Tái lập huyện Bến Ghềnh", 30, None, None),
    ],
    "nhân kỷ niệm 60 năm thành lập (03/4/1964 - 03/4/2024), ngành Y tế thi đua": [
        ("Thành lập", 60, "1964-04-03", "2024-04-03")
    ],
    "chào mừng kỷ niệm 39 năm Ngày mở trường 12/11/1982- 12/11/2021": [
        ("Ngày mở trường", 39, "1982-11-12", "2021-11-12")
    ],
    "Ban Tổ chức kỷ niệm tròn 60 năm Ngày mở chợ đã họp phiên đầu": [
        ("Ngày mở chợ", 60, None, None)
    ],
    "KẾ HOẠCH KỶ NIỆM 60 NĂM NGÀY MỞ CHỢ (03/4/1964 - 03/4/2024)": [
        ("NGÀY MỞ CHỢ", 60, "1964-04-03", "2024-04-03")
    ],
    "kỷ niệm 60 năm mở chợ (tháng 4/1964 - 4/2024)": [("Mở chợ", 60, "1964-04", "2024-04")],
    "kỷ niệm 60 năm Ngày mở chợ (từ ngày 03/4/1964 đến ngày 03/4/2024).": [
        ("Ngày mở chợ", 60, "1964-04-03", "2024-04-03")
    ],
    "kỷ niệm 60 năm Ngày mở chợ (ngày 03 tháng 4 năm 1964 - ngày 03 tháng 4 năm 2024).": [
        ("Ngày mở chợ", 60, "1964-04-03", "2024-04-03")
    ],
    "kỷ niệm 60 năm Ngày mở chợ (03/4/1964 - 03/4/2024, các xã": [
        ("Ngày mở chợ", 60, "1964-04-03", "2024-04-03")
    ],
    "kỷ niệm 60 năm (1964 - 2024) Ngày mở chợ Bến Ghềnh.": [
        ("Ngày mở chợ Bến Ghềnh", 60, "1964", "2024")
    ],
    "Kỷ niệm các ngày lễ: 60 năm Ngày mở chợ; 20 năm Ngày mở bến.": [
        ("Ngày mở chợ", 60, None, None),
        ("Ngày mở bến", 20, None, None),
    ],
    "kỷ niệm sự kiện 60 năm Ngày mở chợ": [("Ngày mở chợ", 60, None, None)],
    "kỷ niệm 60 năm Ngày mở chợ, 900 năm cuộc khởi nghĩa Sông Thao, 40 năm Đồng khởi Bến Ghềnh": [
        ("Ngày mở chợ", 60, None, None),
        ("Cuộc khởi nghĩa Sông Thao", 900, None, None),
        ("Đồng khởi Bến Ghềnh", 40, None, None),
    ],
    "kỷ niệm 77 năm Ngày Thương binh, Liệt sỹ (27/7/1947 - 27/7/2024)": [
        ("Ngày Thương binh, Liệt sỹ", 77, "1947-07-27", "2024-07-27")
    ],
    "kỷ niệm 60 năm Ngày mở chợ (03 - 4 - 1964 - 03 - 4 - 2024)": [
        ("Ngày mở chợ", 60, "1964-04-03", "2024-04-03")
    ],
    "KỶ NIỆM 60 NĂM NGÀY MỞ CHỢ (03/4/1964 - 03/4/2024) VÀ NGÀY MỞ BẾN (04/5/1964 - 04/5/2024)": [
        ("NGÀY MỞ CHỢ", 60, "1964-04-03", "2024-04-03"),
        ("NGÀY MỞ BẾN", 60, "1964-05-04", "2024-05-04"),
    ],
    "kỷ niệm 59 năm Ngày “Cả làng giữ đê” của tỉnh (17/7/1965 - 17/7/2024)": [
        ("Ngày Cả làng giữ đê của tỉnh", 59, "1965-07-17", "2024-07-17")
    ],
    'thi đua "Chào mừng kỷ niệm 60 năm Ngày mở chợ" và "Sạch làng"': [
        ("Ngày mở chợ", 60, None, None)
    ],
    "(kỷ niệm 60 năm Ngày mở chợ)": [("Ngày mở chợ", 60, None, None)],
    "kỷ niệm 60 năm Ngày Cụ Vi nói chuyện với thợ chè, thợ mỏ Bến Ghềnh (03/4/1964 - 03/4/2024)": [
        ("Ngày Cụ Vi nói chuyện với thợ chè, thợ mỏ Bến Ghềnh", 60, "1964-04-03", "2024-04-03")
    ],
    "kỷ niệm 25 năm Ngày thành lập; 05 năm thành lập Chi hội Chè": [
        ("Ngày thành lập", 25, None, None),
        ("Thành lập Chi hội Chè", 5, None, None),
    ],
    "kỷ niệm 60 năm Ngày mở chợ (03/4/1964 ÷ 03/4/2024)": [
        ("Ngày mở chợ", 60, "1964-04-03", "2024-04-03")
    ],
    "thi đua kỷ niệm 60 năm Ngày mở chợ từ 01/4/2024 đến 10/10/2024": [
        ("Ngày mở chợ", 60, None, None)
    ],
    "Kỷ niệm 30 năm thành lập, 20 năm chia tách xã Mường Nhé": [
        ("Thành lập xã Mường Nhé", 30, None, None),
        ("Chia tách xã Mường Nhé", 20, None, None),
    ],
    "kỷ niệm 60 năm Ngày mở chợ và tôn vinh thợ chè; kỷ niệm 20 năm Ngày mở bến và chuẩn bị lễ hội": [
        ("Ngày mở chợ", 60, None, None),
        ("Ngày mở bến", 20, None, None),
    ],
    "tổng kết 05 năm thực hiện Chỉ thị; 50 năm di chúc": [],
}


@pytest.mark.parametrize("text", ANNIVERSARIES)
def test_anniversaries(text: str) -> None:
    flow = make_flow(text)

    found = find_anniversaries(flow, 0, len(flow.text))

    assert ANNIVERSARIES[text] == [(a.event, a.years, a.from_, a.to) for a in found]


def test_forms_of_one_event_give_the_fullest() -> None:
    flow = make_flow(
        "Kỷ niệm 120 năm thành lập tỉnh; sau đó kỷ niệm 120 năm ngày thành lập tỉnh (10/3/1904 - "
        "10/3/2024)."
    )

    (found,) = find_anniversaries(flow, 0, len(flow.text))

    assert (found.event, found.from_) == ("Ngày thành lập tỉnh", "1904-03-10")
    assert len(found.evidence) == 2


def test_two_houses_of_which_one_holds_the_name_of_the_other_are_two() -> None:
    flow = make_flow(
        "Kỷ niệm 25 năm thành lập Trường Chè (04/4/1994 - 04/4/2019), hướng đến kỷ niệm 25 năm thành lập "
        "Hội thợ hái Trường Chè (16/10/1995 - 16/10/2020). Lễ kỷ niệm 25 năm thành lập Hội Trường Chè."
    )

    found = find_anniversaries(flow, 0, len(flow.text))

    assert [(a.event, a.from_, len(a.evidence)) for a in found] == [
        ("Thành lập Trường Chè", "1994-04-04", 1),
        ("Thành lập Hội thợ hái Trường Chè", "1995-10-16", 2),
    ]


def test_blanks_that_a_file_lost_make_no_other_event() -> None:
    flow = make_flow(
        "Kỷ niệm 100 năm ngày sinh cụ Vi Quốc Thụy; kỷ niệm 100 năm Ngày sinh cụ ViQuốc Thụy."
    )

    (found,) = find_anniversaries(flow, 0, len(flow.text))

    assert found.event == "Ngày sinh cụ Vi Quốc Thụy"


def test_a_title_in_capitals_gives_its_dates_to_the_event() -> None:
    flow = make_flow(
        "KỶ NIỆM 60 NĂM NGÀY HỌP PHIÊN CHỢ LÀNG ĐẦ TIÊN (03-4-1964 – 03-4-2024)\nSẽ có lễ kỷ niệm 60 năm Ngày họp phiên chợ làng đầu tiên."
    )

    (found,) = find_anniversaries(flow, 0, len(flow.text))

    assert (found.event, found.to) == ("Ngày họp phiên chợ làng đầu tiên", "2024-04-03")


def test_an_event_ends_above_the_deciding_body() -> None:
    flow = make_flow(
        "Kế hoạch kỷ niệm 15 năm mở chợ Mường Nhé\nỦY BAN NHÂN DÂN TỈNH SÔNG THAO\nCăn cứ Luật"
    )

    (found,) = find_anniversaries(flow, 0, len(flow.text))

    assert found.event == "Mở chợ Mường Nhé"

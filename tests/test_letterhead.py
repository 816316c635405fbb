"""The letterhead in the layouts that files really have, and documents told apart."""

from __future__ import annotations

from typing import Any

import pytest

from thidua.graph.extract import extract
from thidua.graph.read import make_text
from thidua.graph.records import Document

BODY = "\n\nThực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị, tỉnh yêu cầu các xã giữ rừng./.\n"
FOOT = "\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT, NC.\n\n{post}\n\nVi Quốc Thụy\n"


def documents(text: str) -> tuple[Document, ...]:
    return extract(make_text("văn bản.txt", text.encode(), text)).documents


#: The letterhead of an office, its number apart.
AN_OFFICE = (
    "UBND HUYỆN BẾN GHỀNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBến Ghềnh, ngày 3 tháng 4 năm 2020\n"
)

HEADS: dict[str, tuple[str, dict[str, Any]]] = {
    "who decides in small letters, above the session": (
        "Nghị quyết về giữ giếng làng\nHội đồng nhân dân huyện Bến Ghềnh\nKhóa XII, kỳ họp thứ 13\nCăn cứ Luật Giữ nước năm 2003;\nQuyết nghị",
        {"type": "Nghị quyết", "issuer": "Hội đồng nhân dân huyện Bến Ghềnh"},
    ),
    "a number stamped above its symbol": (
        "UBND HUYỆN BẾN GHỀNH\n\n1205\nSố: /UBND-VP\nV/v giữ giếng\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBến Ghềnh, ngày 3 tháng 4 năm 2020\n\nKính gửi: Các xã.",
        {"number": "1205/UBND-VP", "title": "giữ giếng", "issuer": "Ủy ban nhân dân huyện Bến Ghềnh"},
    ),
    "who decides below a title in small letters, whoever it is": (
        f"{AN_OFFICE}Số: 5/QĐ-HSV\n\nQUYẾT ĐỊNH\nVề việc giữ giếng làng\nHỘI NHỮNG NGƯỜI\nGIỮ GIẾNG BẾN GHỀNH\n- Căn cứ Điều lệ;\nQUYẾT ĐỊNH",
        {"title": "giữ giếng làng"},
    ),
    "a college that is called with its place": (
        "SỞ GDĐT SÔNG THAO\nTRƯỜNG CAO ĐẲNG NGHỀ\nSố: 5/QĐ-CĐY\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSông Thao, ngày 3 tháng 4 năm 2020\n\nQUYẾT ĐỊNH\nVề việc giữ giếng\nHIỆU TRƯỞNG TRƯỜNG CAO ĐẲNG NGHỀ SÔNG THAO\n\nCăn cứ Quyết định số 8/QĐ-UBND của UBND tỉnh về giữ giếng trên địa bàn tỉnh Sông Thao;\nQUYẾT ĐỊNH",
        {"issuer": "Trường Cao đẳng nghề Sông Thao", "title": "giữ giếng"},
    ),
    "a dateline alone on the right of the midst of the subject": (
        "     SỞ Y TẾ SÔNG THAO          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n                                  Đ ộc lập - T ự do - H ạnh phúc\n   Số: 5/SYT-VP\nV/v giữ giếng làng trong dịp nghỉ lễ\n                                 Sông Thao, ngày      tháng 4 năm 2020\n      30/4-01/5 năm 2020\n\nKính gửi: Các xã.",
        {"title": "giữ giếng làng trong dịp nghỉ lễ 30/4-01/5 năm 2020", "issued": "2020-04", "place": "Sông Thao"},
    ),
    "what the head of an annex tells of a number left blank": (
        f"{AN_OFFICE.replace('ngày 3', 'ngày ')}Số: /QĐ-UBND\n\nQUYẾT ĐỊNH\nBan hành Quy chế giữ giếng\n\nĐiều 1. Ban hành Quy chế./.\n\nQUY CHẾ\nGiữ giếng\n(Ban hành kèm theo Quyết định Số:12/QĐ-UBND ngay3/4/2020 của UBND huyện)",
        {"number": "12/QĐ-UBND", "issued": "2020-04-03"},
    ),
    "the head of an annex of another's": (
        f"{AN_OFFICE.replace('ngày 3', 'ngày ')}Số: /QĐ-UBND\n\nQUYẾT ĐỊNH\nBan hành Quy chế giữ giếng\n\nĐiều 1. Ban hành Quy chế./.\n\nQUY CHẾ\nGiữ giếng\n(Ban hành kèm theo Quyết định số 12/QĐ-BTL ngày 3/4/2020)",
        {"number": "/QĐ-UBND", "issued": "2020-04"},
    ),
    "a subject whose lines a blank one parts, and so from the address": (
        f"{AN_OFFICE}Số: 5/UBND-NN\nV/v giữ sạch giếng làng và\n\nao của các xã theo VSMT\n\nnăm 2020 và chuẩn bị\n\nmùa khô của\n\nTHT.\n\nKính gửi: Các xã.",
        {"title": "giữ sạch giếng làng và ao của các xã theo VSMT năm 2020 và chuẩn bị mùa khô của THT"},
    ),
    "a telegram numbered below its type, of who heads a council": (
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG THAO\nCÔNG ĐIỆN\nSố 05/CĐ-CT, hồi 16 giờ 00 ngày 12/9/2022\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:\n- Các huyện.",
        {"number": "05/CĐ-CT", "issued": "2022-09-12", "title": None, "issuer": "Ủy ban nhân dân tỉnh Sông Thao"},
    ),
    "a number between type and title": (
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH SÔNG THAO\nNGHỊ QUYẾT\nSố: 12/NQ-HĐND\nVề việc giữ giếng\nHỘI ĐỒNG NHÂN DÂN TỈNH SÔNG THAO\nCăn cứ Luật Giữ nước năm 2003;\nQUYẾT NGHỊ",
        {"number": "12/NQ-HĐND", "title": "giữ giếng"},
    ),
    "the committee of an association, by its place": (
        "HỘI GIỮ GIẾNG VIỆT NAM\nBCH TỈNH SÔNG THAO\nSố: 5-CV/HGG\nV/v giữ giếng\nSông Thao, ngày 3 tháng 4 năm 2020\nKính gửi: Các xã.",
        {"issuer": "Ban Chấp hành Hội giữ giếng tỉnh Sông Thao", "title": "giữ giếng"},
    ),
    "a council of one year, of the house above it": (
        "TRƯỜNG ĐẠI HỌC NÔNG LÂM BẾN GHỀNH\nHỘI ĐỒNG TUYỂN SINH NĂM 2023\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/TB-HĐTS\nBến Ghềnh, ngày 3 tháng 4 năm 2023\nTHÔNG BÁO\nĐiểm chuẩn",
        {"issuer": "Hội đồng tuyển sinh năm 2023 Trường Đại học nông lâm Bến Ghềnh"},
    ),
    "a pact": (
        f"{AN_OFFICE}Số: 5/GƯ-UBND\n\nGIAO ƯỚC\nThi đua giữ giếng làng",
        {"type": "Giao ước", "title": "Thi đua giữ giếng làng"},
    ),
    "a pact of emulation": (
        f"{AN_OFFICE}Số: 5/GƯ-UBND\n\nGIAO ƯỚC THI ĐUA\nGiữ giếng làng",
        {"type": "Giao ước thi đua", "title": "Giữ giếng làng"},
    ),
    "the office of the Central Committee": (
        "BAN CHẤP HÀNH TRUNG ƯƠNG\nVĂN PHÒNG\nĐẢNG CỘNG SẢN VIỆT NAM\nSố: 614-CV/VPTW\nHà Nội, ngày 3 tháng 4 năm 2020\n\nHƯỚNG DẪN\nVề việc giữ giếng",
        {"issuer": "Văn phòng Trung ương Đảng", "number": "614-CV/VPTW"},
    ),
    "a board of the Central Committee, by its whole name": (
        "BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG\nBAN TỔ CHỨC\nĐẢNG CỘNG SẢN VIỆT NAM\nSố: 614-HD/BTCTW\nHà Nội, ngày 3 tháng 4 năm 2020\n\nHƯỚNG DẪN\nVề việc giữ giếng",
        {"issuer": "Ban Tổ chức Trung ương"},
    ),
    "the Secretariat": (
        "BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN BÍ THƯ\nĐẢNG CỘNG SẢN VIỆT NAM\nSố: 614-CT/TW\nHà Nội, ngày 3 tháng 4 năm 2020\n\nCHỈ THỊ\nVề việc giữ giếng",
        {"issuer": "Ban Bí thư"},
    ),
    "line ends that a data file wrote out": (
        r"UBND HUYỆN BẾN GHỀNH\r\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\r\nSố: 5/KH-UB\r\nBến Ghềnh, ngày 3 tháng 4 năm 2020\r\n\r\nKẾ HOẠCH\r\nGiữ giếng làng\r\n",
        {"number": "5/KH-UB", "issuer": "Ủy ban nhân dân huyện Bến Ghềnh", "title": "Giữ giếng làng"},
    ),
    "a table of properties with both words of the number": (
        "| Loại văn bản | Nghị quyết |\n| Số/Ký hiệu | 31/NQ-HĐND |\n| Ngày ban hành | 08/12/2017 |\n| Cơ quan ban hành | HĐND tỉnh Sông Thao |\n\nNGHỊ QUYẾT\nVề việc trồng chè",
        {"number": "31/NQ-HĐND", "issued": "2017-12-08"},
    ),
    "an old number with a free dash": (
        "THỦ TƯỚNG CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 614 - TTg\nHà Nội, ngày 5 tháng 11 năm 1994\n\nCHỈ THỊ\nVề việc trồng chè",
        {"number": "614-TTg", "issuer": "Thủ tướng Chính phủ"},
    ),
    "an underscore in the number": (
        f"{AN_OFFICE}Số: 614/QĐ_UBND\n\nQUYẾT ĐỊNH\nVề việc trồng chè",
        {"number": "614/QĐ_UBND", "type": "Quyết định"},
    ),
    "flattened tables": (
        ("|\n**ỦY BAN NHÂN DÂN **\nTỈNH SÔNG THAO\n-------\n|\n**CỘNG HÒA XÃ HỘI CHỦ\nNGHĨA VIỆT NAM**\nĐộc lập - Tự do - Hạnh phúc\n---------------\n|\n|\n"
        "Số: 71/2025/QĐ-UBND\n|\n*Sông Thao, ngày 26 tháng\n11 năm 2025*\n|\n\n**QUYẾT\nĐỊNH**\n\nVỀ VIỆC CHIA CỤM THI ĐUA"),
        {
            "number": "71/2025/QĐ-UBND", "type": "Quyết định", "issued": "2025-11-26", "place": "Sông Thao",
            "issuer": "Ủy ban nhân dân tỉnh Sông Thao", "title": "CHIA CỤM THI ĐUA",
        },
    ),
    "two columns fused, a blank number": (
        ("HỘI ĐỒNG TĐKT TỈNH SÔNG THAO CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCỤM THI ĐUA Độc lập - Tự do - Hạnh phúc\nCÁC HUYỆN VÙNG HẠ\n\n"
        "Số: /PD-CTĐ\n\nBến Ghềnh, ngày 25 tháng 01 năm 2024\n\nPHÁT ĐỘNG\nPhong trào giữ nước năm 2024"),
        {
            "number": "/PD-CTĐ", "type": "Phát động", "issued": "2024-01-25", "place": "Bến Ghềnh",
            "issuer": "Cụm thi đua các huyện vùng hạ tỉnh Sông Thao", "title": "Phong trào giữ nước năm 2024",
        },
    ),
    "a letter": (
        "VĂN PHÒNG CHÍNH\nPHỦ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 7123/VPCP-CN\nV/v đẩy nhanh tiến độ\ncầu treo\n\nHà Nội, ngày 20 tháng 11 năm 2025\n\nKính gửi: Bộ Xây dựng.",
        {
            "number": "7123/VPCP-CN", "type": "Công văn", "issued": "2025-11-20", "place": "Hà Nội",
            "issuer": "Văn phòng Chính phủ", "title": "đẩy nhanh tiến độ cầu treo",
        },
    ),
    "a subject in brackets below the number, an address below the heading": (
        "SỞ NỘI VỤ\nTRƯỜNG TRUNG CẤP BẾN GHỀNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 36/TB-TCBG\n(V/v trực hè tại trường)\nSông Thao, ngày 02 tháng 6 năm 2008\n\nTHÔNG BÁO\n\nKính gởi: - Các khoa.\n- Các lớp.",
        {
            "number": "36/TB-TCBG", "type": "Thông báo", "issued": "2008-06-02",
            "title": "trực hè tại trường", "addressees": ("Các khoa", "Các lớp"),
        },
    ),
    "the office of a district": (
        "UBND HUYỆN BẾN GHỀNH\nVĂN PHÒNG HĐND&UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 43/TB-BG\nBến Ghềnh, ngày 3 tháng 4 năm 2019\n\nTHÔNG BÁO\nVề việc trồng chè",
        {"issuer": "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Bến Ghềnh"},
    ),
    "the office of a province": (
        "VĂN PHÒNG ĐOÀN ĐBQH VÀ HĐND\nTỈNH SÔNG THAO\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 43/TB-BG\nBến Ghềnh, ngày 3 tháng 4 năm 2019\n\nTHÔNG BÁO\nVề việc trồng chè",
        {"issuer": "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Sông Thao"},
    ),
    "a part of an election committee": (
        "ỦY BAN BẦU CỬ XÃ BẾN GHỀNH\nTIỂU BAN HẬU CẦN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 43/TB-BG\nBến Ghềnh, ngày 3 tháng 4 năm 2019\n\nTHÔNG BÁO\nVề việc trồng chè",
        {"issuer": "Tiểu ban hậu cần xã Bến Ghềnh"},
    ),
    "a group of a hospital": (
        "BỆNH VIỆN ĐK TỈNH SÔNG THAO\nTỔ CHUYÊN GIA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 43/TB-BG\nBến Ghềnh, ngày 3 tháng 4 năm 2019\n\nTHÔNG BÁO\nVề việc trồng chè",
        {"issuer": "Tổ chuyên gia Bệnh viện đa khoa tỉnh Sông Thao"},
    ),
    "a council of a school": (
        "TRƯỜNG TRUNG CẤP BẾN GHỀNH\nHỘI ĐỒNG TUYỂN SINH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 43/TB-BG\nBến Ghềnh, ngày 3 tháng 4 năm 2019\n\nTHÔNG BÁO\nVề việc trồng chè",
        {"issuer": "Hội đồng tuyển sinh Trường trung cấp Bến Ghềnh"},
    ),
    "the Party": (
        "TỈNH ỦY SÔNG THAO\n*\nSố 21-CT/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nSông Thao, ngày 14 tháng 6 năm 2022\n\nCHỈ THỊ\nvề giữ rừng đầu nguồn",
        {
            "number": "21-CT/TU", "type": "Chỉ thị", "issued": "2022-06-14", "place": "Sông Thao",
            "issuer": "Tỉnh ủy Sông Thao", "title": "giữ rừng đầu nguồn",
        },
    ),
    "an agency below an agency": (
        "ỦY BAN NHÂN DÂN\nTỈNH SÔNG THAO\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 5155/SGDĐT-GDTX\n\nSông Thao, ngày 28 tháng 11 năm 2025\n\nKẾ HOẠCH\nDạy bơi cho trẻ",
        {
            "number": "5155/SGDĐT-GDTX", "type": "Kế hoạch", "issued": "2025-11-28", "place": "Sông Thao",
            "issuer": "Sở Giáo dục và Đào tạo tỉnh Sông Thao", "title": "Dạy bơi cho trẻ",
        },
    ),
    "an old text of a legal database": (
        "CHỈ THỊ\nCỦA BAN BÍ THƯ\nSố 88-CT/TW, ngày 18 tháng 8 năm 2001\nVỀ VIỆC GIỮ RỪNG Ở MIỀN NÚI",
        {
            "number": "88-CT/TW", "type": "Chỉ thị", "issued": "2001-08-18",
            "issuer": "Ban Bí thư", "title": "GIỮ RỪNG Ở MIỀN NÚI",
        },
    ),
    "a city named Phòng": (
        "THÀNH ỦY HẢI PHÒNG\n*\nSố 18-KH/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nHải Phòng, ngày 07 tháng 9 năm 2022\n\nKẾ HOẠCH\ngiữ bãi triều",
        {"number": "18-KH/TU", "issuer": "Thành ủy Hải Phòng", "title": "giữ bãi triều"},
    ),
    "a district below its province": (
        "TỈNH SÔNG THAO\nỦY BAN NHÂN DÂN HUYỆN BẾN GHỀNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 77/KH-UBND Bến Ghềnh, ngày 5 tháng 3 năm 2022\nKẾ HOẠCH\nGiữ rừng",
        {
            "number": "77/KH-UBND", "place": "Bến Ghềnh", "issued": "2022-03-05",
            "issuer": "Ủy ban nhân dân huyện Bến Ghềnh", "title": "Giữ rừng",
        },
    ),
    "a district whose committee is named above": (
        "UBND TỈNH SÔNG THAO\nHUYỆN BẾN GHỀNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 78/KH-UBND\nBến Ghềnh, ngày 6 tháng 3 năm 2022\nKẾ HOẠCH\nGiữ rừng",
        {"issuer": "Ủy ban nhân dân huyện Bến Ghềnh"},
    ),
    "a district committee of the Party": (
        "ĐẢNG BỘ TỈNH SÔNG THAO\nHUYỆN ỦY BẾN GHỀNH\n*\nSố 12-CT/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nBến Ghềnh, ngày 05 tháng 02 năm 2023\nCHỈ THỊ\nvề giữ rừng",
        {"number": "12-CT/HU", "issuer": "Huyện ủy Bến Ghềnh", "title": "giữ rừng"},
    ),
    "a board of a Party committee": (
        "TỈNH ỦY SÔNG THAO\nBAN TUYÊN GIÁO\n*\nSố 112-HD/BTGTU\nĐẢNG CỘNG SẢN VIỆT NAM\nSông Thao, ngày 09 tháng 8 năm 2022\nHƯỚNG DẪN\nTuyên truyền giữ rừng",
        {"number": "112-HD/BTGTU", "issuer": "Ban Tuyên giáo Tỉnh ủy Sông Thao"},
    ),
    "a standing board has no name without its body": (
        "ỦY BAN MTTQ VIỆT NAM\nTỈNH SÔNG THAO\nBAN THƯỜNG TRỰC\nSố: 30/KH-MTTQ-BTT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSông Thao, ngày 12 tháng 4 năm 2023\nKẾ HOẠCH\nGiữ rừng",
        {
            "number": "30/KH-MTTQ-BTT",
            "issuer": "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sông Thao",
        },
    ),
    "a school of a province": (
        "UBND TỈNH SÔNG THAO\nTRƯỜNG CAO ĐẲNG NGHỀ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 03/KH-CĐN\nSông Thao, ngày 12 tháng 9 năm 2022\nKẾ HOẠCH\nGiữ rừng",
        {"issuer": "Trường Cao đẳng nghề tỉnh Sông Thao"},
    ),
    "the committee under the heading issues": (
        "TỈNH ỦY SÔNG THAO\n*\nSố 29-CT/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nSông Thao, ngày 10 tháng 8 năm 2009\nCHỈ THỊ\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề giữ rừng",
        {"issuer": "Ban Thường vụ Tỉnh ủy Sông Thao", "title": "giữ rừng"},
    ),
    "cells of a Markdown table with breaks": (
        "| **BỘ NỘI VỤ** <br> **BAN THI ĐUA - KHEN THƯỞNG TRUNG ƯƠNG** <br> Số: 1234/BTĐKT-VP | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** <br> *Hà Nội, ngày 15 tháng 5 năm 2021* |\n|---|---|\n\n**HƯỚNG DẪN**\n\n**Giữ rừng**",
        {
            "number": "1234/BTĐKT-VP", "issued": "2021-05-15", "place": "Hà Nội",
            "issuer": "Ban Thi đua - Khen thưởng Trung ương", "title": "Giữ rừng",
        },
    ),
    "slips of a scan": (
        "BỘ CÔNG AN\nCÔNG AN TỈNH BẮC NlNH\nCỘNG HÒA XÃ HỘl CHỦ NGHĨA VIỆT NAM\nSố: 2 14/KH-CAT(PX15)\nBắc Ninh, ngày 25 tháng 3 năm 2013\nKẾ HOẠCH\nGiữ rừng",
        {"number": "214/KH-CAT(PX15)", "issuer": "Công an tỉnh Bắc Ninh"},
    ),
    "a number that is left blank between wide gaps": (
        "ỦY BAN NHÂN DÂN\nPHƯỜNG BẾN GHỀNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:     /KH-UBND\nBến Ghềnh, ngày     tháng 8 năm 2025\nKẾ HOẠCH\nGiữ rừng",
        {
            "number": "/KH-UBND", "issued": "2025-08", "place": "Bến Ghềnh",
            "issuer": "Ủy ban nhân dân phường Bến Ghềnh",
        },
    ),
    "letters between number and slash": (
        "KHO BẠC NHÀ NƯỚC SÔNG THAO\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 128 KB/TCCB\nV/v giữ rừng\nSông Thao, ngày 05 tháng 3 năm 2004\nKính gửi: Các phòng.",
        {"number": "128KB/TCCB", "type": "Công văn", "issuer": "Kho bạc Nhà nước Sông Thao"},
    ),
    "a title that begins as a text does": (
        "HỘI CỰU CHIẾN BINH TỈNH SÔNG THAO\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 07/CTr-CCB\nSông Thao, ngày 25 tháng 02 năm 2014\nCHƯƠNG TRÌNH\nThực hiện phong trào thi đua giữ rừng",
        {"type": "Chương trình", "title": "Thực hiện phong trào thi đua giữ rừng"},
    ),
    "an office has no name without its body": (
        "ỦY BAN NHÂN DÂN\nTỈNH SÔNG THAO\nVĂN PHÒNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 187/TB-VPUBND\nSông Thao, ngày 06 tháng 7 năm 2021\nTHÔNG BÁO\nKết luận",
        {"issuer": "Văn phòng Ủy ban nhân dân tỉnh Sông Thao"},
    ),
    "a symbol with a blank, a motto in capitals right above the dateline": (
        "TỔNG CÔNG TY NƯỚC SÔNG THAO\nTRUNG TÂM NƯỚC BẾN GHỀNH\nSố : 27 /TN BGH-KT\n\nCộng Hoà Xã Hội Chủ Nghĩa Việt Nam\nĐộc Lập – Tự Do – Hạnh Phúc\nBến Ghềnh, ngày 04 tháng 5 năm 2011\n\nTỜ TRÌNH\n(V/v Thay ống nước)",
        {"number": "27/TNBGH-KT", "place": "Bến Ghềnh", "issued": "2011-05-04", "title": "Thay ống nước"},
    ),
    "a title that lists, with figures in brackets": (
        "UBND XÃ AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 7/KH-UBND\nAn Bình, ngày 6 tháng 7 năm 2021\n\nKẾ HOẠCH\nXử lý ba việc ở bến: (1) Đò chở quá tải;\n(2) Cọc neo mục; (3) Rác\nở chân đê",
        {"title": "Xử lý ba việc ở bến: (1) Đò chở quá tải; (2) Cọc neo mục; (3) Rác ở chân đê"},
    ),
    "a title of two paragraphs": (
        "UBND XÃ AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 7/KH-UBND\nAn Bình, ngày 6 tháng 7 năm 2021\n\nKẾ HOẠCH\nTổ chức hội đua thuyền\n\nHướng tới ngày mở bến mới và lễ xuống đồng\nđầu mùa",
        {"title": "Tổ chức hội đua thuyền Hướng tới ngày mở bến mới và lễ xuống đồng đầu mùa"},
    ),
    "a council in small letters below the title": (
        "HĐND XÃ AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 7/NQ-HĐND\nAn Bình, ngày 6 tháng 7 năm 2021\n\nNGHỊ QUYẾT\nGiữ bến thuyền\n\nHội đồng nhân dân xã An Bình khóa hai, kỳ họp thứ ba",
        {"title": "Giữ bến thuyền"},
    ),
    "a permit, whose title goes on from its type": (
        "UBND TỈNH SÔNG THAO\nSỞ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 7/GP-SYT\nSông Thao, ngày 6 tháng 7 năm 2021\n\nGIẤY PHÉP MỞ QUẦY THUỐC\n(Cấp lại)\n\nGIÁM ĐỐC SỞ Y TẾ\n\nCăn cứ Luật Dược ngày 06/4/2016;",
        {"type": "Giấy phép", "title": "MỞ QUẦY THUỐC (Cấp lại)"},
    ),
    "two bodies joined by a dash": (
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO -\nHỘI KHUYẾN HỌC TỈNH SÔNG THAO\n---------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 318/KHLT-SGDĐT-HKH\nSông Thao, ngày 14 tháng 4 năm 2021\nKẾ HOẠCH LIÊN TỊCH\nGiữ rừng",
        {
            "type": "Kế hoạch liên tịch",
            "issuer": "Sở Giáo dục và Đào tạo - Hội khuyến học tỉnh Sông Thao",
        },
    ),
    "a number of the Council of Ministers": (
        "CHỈ THỊ\nCỦA CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG SỐ 178-CT NGÀY 19 THÁNG 5 NĂM 1992\nVỀ GIỮ RỪNG",
        {
            "number": "178-CT", "issued": "1992-05-19", "title": "GIỮ RỪNG",
            "issuer": "Chủ tịch Hội đồng Bộ trưởng",
        },
    ),
    "issuer, number and title on one line below the heading": (
        "CHỈ THỊ\nCỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 687/TTg NGÀY 12 THÁNG 9 NĂM 1996 VỀ VIỆC GIỮ RỪNG",
        {
            "number": "687/TTg", "issued": "1996-09-12", "title": "GIỮ RỪNG",
            "issuer": "Thủ tướng Chính phủ",
        },
    ),
    "a stamp between letterhead and heading": (
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG THAO\nSố: 37 /HD-LĐLĐ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSông Thao, ngày 16 tháng 02 năm 2009\n\nCÔNG VĂN ĐẾN\nSố: 118\nNgày 20/02/2009\nChuyển:.......\n\nHƯỚNG DẪN\nGiữ rừng",
        {"number": "37/HD-LĐLĐ", "type": "Hướng dẫn", "issued": "2009-02-16", "title": "Giữ rừng"},
    ),
    "an agreement": (
        "KHỐI THI ĐUA CÁC SỞ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSông Thao, ngày 17 tháng 02 năm 2023\nGIAO ƯỚC THI ĐUA\nnăm 2023 của Khối",
        {"type": "Giao ước thi đua", "title": "năm 2023 của Khối"},
    ),
    "a subject in short with full stops": (
        f"{AN_OFFICE}Số: 5/UBND-VP\nV.v giữ giếng làng\n\nKính gửi: Các xã.",
        {"type": "Công văn", "title": "giữ giếng làng"},
    ),
    "a subject behind its label": (
        f"{AN_OFFICE}Số: 5/UBND-VP\nTrích yếu: Giữ giếng làng\n\nKính gửi: Các xã.",
        {"type": "Công văn", "title": "Giữ giếng làng"},
    ),
    "an urgent telegram": (
        f"{AN_OFFICE}Số: 5/CĐ-UBND\n\nCÔNG ĐIỆN KHẨN\nGiữ đê qua mùa lũ",
        {"type": "Công điện", "title": "Giữ đê qua mùa lũ"},
    ),
    "a span of years that goes on below": (
        f"{AN_OFFICE}Số: 5/KH-UBND\n\nKẾ HOẠCH\nGiữ giếng làng giai đoạn 2021\n- 2025\n\nI. MỤC TIÊU\n- Đào giếng.",
        {"type": "Kế hoạch", "title": "Giữ giếng làng giai đoạn 2021 - 2025"},
    ),
    "type and title parted by a colon": (
        f"{AN_OFFICE}Số: 5/KH-UBND\n\nKẾ HOẠCH: Giữ giếng làng",
        {"type": "Kế hoạch", "title": "Giữ giếng làng"},
    ),
    "type and title on one line, parted by a dash": (
        "UBND XÃ AN BÌNH\nSố: 5/KH-UBND\nAn Bình, ngày 3 tháng 4 năm 2020\n\nKẾ HOẠCH - Giữ giếng làng năm 2020\n\nCăn cứ mùa khô, xã họp.",
        {"type": "Kế hoạch", "title": "Giữ giếng làng năm 2020", "issued": "2020-04-03"},
    ),
    "type and title on one line, as the number says": (
        f"{AN_OFFICE}Số: 5/KH-UBND\n\nKẾ HOẠCH Giữ giếng làng\nvà giữ đê năm 2020\n\nCăn cứ mùa khô, xã họp.",
        {"type": "Kế hoạch", "title": "Giữ giếng làng và giữ đê năm 2020"},
    ),
    "a number without its label": (
        "UBND XÃ AN BÌNH\n5/KH-UBND\nAn Bình, ngày 3 tháng 4 năm 2020\n\nKẾ HOẠCH\nGiữ giếng",
        {"issuer": "Ủy ban nhân dân xã An Bình"},
    ),
    "a type in small letters": (
        f"{AN_OFFICE}Số: 5/KH-UBND\n\nKế hoạch\nGiữ giếng làng",
        {"type": "Kế hoạch", "title": "Giữ giếng làng"},
    ),
    "the mark of an electronic copy": (
        "SỞ Y TẾ SÔNG THAO\nSAO Y; Ngày 09 tháng 5 năm 2020\nUBND HUYỆN BẾN GHỀNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-UBND\nBến Ghềnh, ngày 3 tháng 4 năm 2020\n\nKẾ HOẠCH\nGiữ giếng",
        {"issued": "2020-04-03", "place": "Bến Ghềnh", "issuer": "Ủy ban nhân dân huyện Bến Ghềnh"},
    ),
    "a kind of programme above its title": (
        f"{AN_OFFICE}Số: 5/CTr-UBND\n\nCHƯƠNG TRÌNH CÔNG TÁC\nGiữ giếng năm 2020",
        {"type": "Chương trình", "title": "CÔNG TÁC Giữ giếng năm 2020"},
    ),
    "an invitation": (
        f"{AN_OFFICE}Số: 5/TM-UBND\n\nTHƯ MỜI\nDự lễ mở giếng\n\nKính gửi: Các xã.",
        {"type": "Thư mời", "title": "Dự lễ mở giếng"},
    ),
    "how urgent a letter is, below its subject": (
        f"{AN_OFFICE}Số: 5/UBND-VP\nV/v giữ đê\nKHẨN\n\nKính gửi: Các xã.",
        {"type": "Công văn", "title": "giữ đê"},
    ),
    "a letterhead in small letters": (
        "UBND huyện Bến Ghềnh\nPhòng Nội vụ\nSố: 5/KH-NV\nCộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\nBến Ghềnh, ngày 3 tháng 4 năm 2020\n\nKẾ HOẠCH\nGiữ giếng",
        {"issuer": "Phòng Nội vụ huyện Bến Ghềnh", "number": "5/KH-NV"},
    ),
    "names of two lines in small letters, a place among them": (
        ("Ủy ban nhân dân\nTỉnh Sông Thao\nSở Nông nghiệp\nvà Môi trường\nSố: 5/KH-SNN\nCộng hòa xã hội chủ nghĩa Việt Nam\n"
        "Độc lập - Tự do - Hạnh phúc\nBến Ghềnh, ngày 3 tháng 4 năm 2020\n\nKẾ HOẠCH\nGiữ giếng"),
        {"issuer": "Sở Nông nghiệp và Môi trường tỉnh Sông Thao"},
    ),
    "the Party and the youth union in small letters": (
        "Tỉnh đoàn Sông Thao\n***\nSố: 5-KH/TĐ\nĐoàn TNCS Hồ Chí Minh\nBến Ghềnh, ngày 3 tháng 4 năm 2020\n\nKẾ HOẠCH\nGiữ giếng",
        {"issuer": "Tỉnh đoàn Sông Thao"},
    ),
    "no letterhead: who guides": (
        "HƯỚNG DẪN\nGiữ giếng\n\nĐể mọi nhà có nước, Phòng Xây dựng huyện Bến Ghềnh hướng dẫn các xã giữ giếng.",
        {"issuer": "Phòng Xây dựng huyện Bến Ghềnh"},
    ),
    "no letterhead: the Front calls": (
        "LỜI KÊU GỌI\nGiữ giếng\n\nỦy ban Mặt trận Tổ quốc Việt Nam xã Bến Ghềnh kêu gọi mọi nhà giữ giếng.",
        {"issuer": "Ủy ban Mặt trận Tổ quốc Việt Nam xã Bến Ghềnh"},
    ),
    "whose directive it is, above its subject": (
        f"{AN_OFFICE}Số: 5/CT-UBND\n\nCHỈ THỊ\nCủa Chủ tịch Ủy ban nhân dân huyện\nVề việc giữ giếng làng",
        {"type": "Chỉ thị", "title": "giữ giếng làng", "issuer": "Ủy ban nhân dân huyện Bến Ghềnh"},
    ),
    "a title that begins as a recital does": (
        f"{AN_OFFICE}Số: 5/KH-UBND\n\nKẾ HOẠCH\nTheo dõi, kiểm tra việc giữ giếng",
        {"title": "Theo dõi, kiểm tra việc giữ giếng"},
    ),
    "a stamp of arrival above the number": (
        "SỞ Y TẾ ĐẾN\nSố: 1205\nNgày: 05/4/2020\nỦY BAN NHÂN DÂN\nTỈNH SÔNG THAO\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-UBND\nSông Thao, ngày 3 tháng 4 năm 2020\n\nKẾ HOẠCH\nGiữ giếng",
        {"number": "5/KH-UBND", "issued": "2020-04-03", "issuer": "Ủy ban nhân dân tỉnh Sông Thao"},
    ),
    "a number whose year alone is printed": (
        "UBND HUYỆN BẾN GHỀNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:    /2020/QĐ-UBND\nBến Ghềnh, tháng 4 năm 2020\n\nQUYẾT ĐỊNH\nGiữ giếng",
        {"number": "/2020/QĐ-UBND", "issued": "2020-04", "place": "Bến Ghềnh"},
    ),
    "blanks round the marks of a date": (
        "UBND HUYỆN BẾN GHỀNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-UB\nBến Ghềnh ngày 3 - 4 - 1988\n\nKẾ HOẠCH\nGiữ giếng",
        {"issued": "1988-04-03", "place": "Bến Ghềnh"},
    ),
    "a place of two names": (
        "UBND TP. BẾN GHỀNH - BẾN NỨA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-UB\nBến Ghềnh-Bến Nứa, ngày 3 tháng 4 năm 2020\n\nKẾ HOẠCH\nGiữ giếng",
        {"issued": "2020-04-03", "place": "Bến Ghềnh-Bến Nứa"},
    ),
    "a place with a mark": (
        "UBND HUYỆN M’BRĂK\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-UB\nM’Brăk, ngày 3 tháng 4 năm 2020\n\nKẾ HOẠCH\nGiữ giếng",
        {"place": "M’Brăk"},
    ),
    "a subject beside the dateline": (
        "UBND HUYỆN BẾN GHỀNH          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n   Số: 5/UBND-VP\nV/v giữ giếng làng          Bến Ghềnh, ngày 3 tháng 4 năm 2020\ntrong mùa khô\ncủa các xã\n\nKính gửi: Các xã.",
        {"title": "giữ giếng làng trong mùa khô của các xã", "issued": "2020-04-03", "place": "Bến Ghềnh"},
    ),
    "a dateline beside the midst of the subject": (
        "UBND HUYỆN BẾN GHỀNH          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n   Số: 5     /UBND-VP\nV/v giữ giếng làng ở các\nHTX phường, HTX          Bến Ghềnh, ngày 3 tháng 4 năm 2020\nngoài thị xã trong mùa khô\ncủa các xã\n\nKính gửi: Các xã.",
        {"number": "5/UBND-VP", "title": "giữ giếng làng ở các HTX phường, HTX ngoài thị xã trong mùa khô của các xã", "place": "Bến Ghềnh"},
    ),
    "whose resolution it is, and about what": (
        f"{AN_OFFICE}Số: 5/NQ-HĐ\n\nNGHỊ QUYẾT\nCủa Ban Chấp hành Đảng bộ huyện về giữ giếng làng",
        {"type": "Nghị quyết", "title": "giữ giếng làng"},
    ),
    "a month in words": (
        "UBND HUYỆN BẾN GHỀNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-UB\nBến Ghềnh; ngày mồng 3 tháng tư năm 1992\n\nKẾ HOẠCH\nGiữ giếng làng",
        {"issued": "1992-04-03", "place": "Bến Ghềnh"},
    ),
    "no letterhead: the body says who": (
        "CHỈ THỊ\nPhát động thi đua giữ rừng\n\nChủ tịch Ủy ban nhân dân tỉnh Sông Thao phát động thi đua trong toàn tỉnh.",
        {
            "number": None, "type": "Chỉ thị", "issued": None, "place": None,
            "issuer": "Ủy ban nhân dân tỉnh Sông Thao", "title": "Phát động thi đua giữ rừng",
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADS)
def test_letterheads(name: str) -> None:
    head, expected = HEADS[name]

    (document,) = documents(head + BODY + FOOT.format(post="CHỦ TỊCH"))

    assert expected == {field: getattr(document, field) for field in expected}


@pytest.mark.parametrize(
    ("post", "issuer"),
    [
        ("TM. ỦY BAN NHÂN DÂN TỈNH SÔNG THAO\nCHỦ TỊCH", "Ủy ban nhân dân tỉnh Sông Thao"),
        ("TM. ỦY BAN NHÂN DÂN\nTỈNH SÔNG THAO\nCHỦ TỊCH", "Ủy ban nhân dân tỉnh Sông Thao"),
        ("KT. CHỦ TỊCH UBND XÃ BẾN GHỀNH\nPHÓ CHỦ TỊCH", "Ủy ban nhân dân xã Bến Ghềnh"),
        ("GIÁM ĐỐC SỞ Y TẾ TỈNH SÔNG THAO", "Sở Y tế tỉnh Sông Thao"),
        ("HIỆU TRƯỞNG TRƯỜNG THCS BẾN GHỀNH", "Trường Trung học cơ sở Bến Ghềnh"),
        ("TM. HỘI ĐỒNG\nCHỦ TỊCH\nCHỦ TỊCH UBND XÃ BẾN GHỀNH", None),
        ("TM. BAN THƯỜNG VỤ\nCHỦ TỊCH", None),
        ("TL. CHỦ TỊCH UBND XÃ BẾN GHỀNH\nCHÁNH VĂN PHÒNG", None),
    ],
)
def test_the_post_says_who_issues_where_nothing_else_does(post: str, issuer: str | None) -> None:
    (document,) = documents(
        f"KẾ HOẠCH\nGiữ giếng\n\nMọi người giữ giếng.\n{FOOT.format(post=post)}"
    )

    assert document.issuer == issuer


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Giữ giếng năm 2020\nA. MỤC ĐÍCH, YÊU CẦU", "Giữ giếng năm 2020"),
        ("Giữ giếng năm 2020\nI/ MỤC ĐÍCH, YÊU CẦU:", "Giữ giếng năm 2020"),
        ("Giữ giếng năm 2020\nPhần thứ nhất\nMỤC ĐÍCH", "Giữ giếng năm 2020"),
        (
            "Giữ giếng năm 2020\nMùa khô năm ngoái đã để lại cho các xã nhiều bài học quý về nước.",
            "Giữ giếng năm 2020",
        ),
        (
            "Giữ giếng năm 2020\nPhát huy kết quả của mùa khô năm ngoái, huyện xây dựng kế hoạch giữ\ngiếng như sau:",
            "Giữ giếng năm 2020",
        ),
        (
            "Mở hội thi giữ giếng\nCác cách làm “Giữ giếng làng là giữ nước được sạch,\nxây dựng làng ta” năm 2020.",
            "Mở hội thi giữ giếng Các cách làm Giữ giếng làng là giữ nước được sạch, xây dựng làng ta năm 2020",
        ),
        (
            "Giữ giếng, bảo vệ nguồn nước và phát huy vai trò của\nHội Nông dân các xã đã được giao giữ nước trong mùa khô năm 2020.",
            "Giữ giếng, bảo vệ nguồn nước và phát huy vai trò của Hội Nông dân các xã đã được giao giữ nước trong mùa khô năm 2020",
        ),
        (  # several sentences, of which none ends where a line does
            "Ý kiến kết luận tại cuộc họp về giữ giếng,\ngiữ nước năm 2020\nChiều ngày 3 tháng 4, huyện họp về giữ giếng. Tham dự có các xã. Sau khi nghe ý kiến\ncác xã, Chủ tịch kết luận:",
            "Ý kiến kết luận tại cuộc họp về giữ giếng, giữ nước năm 2020",
        ),
        (
            "Giữ giếng ngay từ đầu\ncủa năm\n\nNăm 2019 các xã mất 12 giếng. Song nhiều nơi còn chưa lo.\n\nĐể thi hành Chỉ thị số 3/CT-UBND,",
            "Giữ giếng ngay từ đầu của năm",
        ),
        (
            "Thành lập tổ giữ giếng\nHiệu trưởng trường Tiểu học Bến Ghềnh\nCăn cứ Luật Thủy lợi;",
            "Thành lập tổ giữ giếng",
        ),
        ("GIỮ GIẾNG\nGIÁM ĐỐC\nSỞ THỦY LỢI SÔNG THAO\nCăn cứ Luật Thủy lợi;", "GIỮ GIẾNG"),
        ("GIỮ GIẾNG\nTỔNG GIÁM ĐỐC CÔNG TY CHÈ BẾN GHỀNH\nCăn cứ Luật Thủy lợi;", "GIỮ GIẾNG"),
        ("GIỮ GIẾNG\nSỞ THỦY LỢI SÔNG THAO\nCăn cứ Luật Thủy lợi;", "GIỮ GIẾNG"),
        (
            "BỔ NHIỆM GIÁM ĐỐC\nSỞ THỦY LỢI SÔNG THAO\nCăn cứ Luật Thủy lợi;",
            "BỔ NHIỆM GIÁM ĐỐC SỞ THỦY LỢI SÔNG THAO",
        ),
        (
            "Thành lập tổ giữ giếng\nThống đốc Ngân hàng Chè\nCăn cứ Luật Thủy lợi;",
            "Thành lập tổ giữ giếng",
        ),
        (
            "Quy chế làm việc của\nHiệu trưởng trường Tiểu học Bến Ghềnh\nCăn cứ Luật Thủy lợi;",
            "Quy chế làm việc của Hiệu trưởng trường Tiểu học Bến Ghềnh",
        ),
    ],
)
def test_where_a_title_ends_right_above_the_text(below: str, title: str) -> None:
    (document,) = documents(f"{AN_OFFICE}Số: 5/KH-UBND\n\nKẾ HOẠCH\n{below}{BODY}")

    assert document.title == title


def test_the_day_on_which_a_resolution_without_a_dateline_was_passed() -> None:
    head = "HỘI ĐỒNG NHÂN DÂN XÃ AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNghị quyết số: 7/NQ-HĐND\n\nNGHỊ QUYẾT\nGiữ bến\n\nĐiều 1. Giữ bến thuyền.\n\n"
    last = "Nghị quyết này được Hội đồng nhân dân xã An Bình khóa II thông qua ngày 03 tháng 4 năm 2020./.\n\nCHỦ TỊCH\n\nVi Quốc Thụy\n"

    assert [d.issued for d in documents(head + last)] == ["2020-04-03"]
    other = last.replace("Nghị quyết này", "Đề án giữ bến")
    assert [d.issued for d in documents(head + other)] == [None]


def test_the_name_of_committees_is_spelled_as_most_of_the_text_spells_it() -> None:
    head = "UỶ BAN NHÂN DÂN\nXÃ AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 7/KH-UBND\nAn Bình, ngày 6 tháng 7 năm 2011\n\nKẾ HOẠCH\nGiữ bến\n\n"

    old = documents(f"{head}Uỷ ban nhân dân xã họp. Uỷ ban nhân dân xã báo Ủy ban Mặt trận.\n")
    new = documents(f"{head}Uỷ ban nhân dân xã họp. Ủy ban nhân dân xã báo.\n")

    assert [d.issuer for d in (*old, *new)] == [
        "Uỷ ban nhân dân xã An Bình",
        "Ủy ban nhân dân xã An Bình",
    ]


RECITAL = (
    "Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Chia cụm thi đua.\n"
)
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
#: Whole texts of which a portal, a viewer or a scan has lost or mixed the head.
DAMAGED: dict[str, tuple[str, dict[str, Any]]] = {
    "a whole decision on one line": (
        (f"ỦY BAN NHÂN DÂN TỈNH SÔNG THAO {NATION} Độc lập - Tự do - Hạnh phúc Số: 71/QĐ-UBND Sông Thao, ngày 26 tháng 11 năm 2015 "
        f"QUYẾT ĐỊNH Về việc chia cụm thi đua ỦY BAN NHÂN DÂN TỈNH SÔNG THAO {' '.join(RECITAL.split())} Điều 2. Các xã giữ rừng./. "
        "Nơi nhận: - Như Điều 2; - Lưu: VT. KT. CHỦ TỊCH PHÓ CHỦ TỊCH Vi Quốc Thụy"),
        {
            "number": "71/QĐ-UBND", "type": "Quyết định", "issued": "2015-11-26", "place": "Sông Thao",
            "issuer": "Ủy ban nhân dân tỉnh Sông Thao", "title": "chia cụm thi đua",
        },
    ),
    "a department's letter on one line, words lost": (
        (f"UBND TỈNH SÔNG THAO SỞ NỘI VỤ {NATION} Số: 24/SNV-TĐKT Sông Thao, ngày 05 tháng năm 2018 Độc lập - Tự - Hạnh phúc "
        "V/v giữ rừng đầu nguồn Kính gửi: - Các xã; - Các đơn vị thuộc Sở; " + "Sở đề nghị các đơn vị giữ rừng đầu nguồn và báo cáo hằng tháng. " * 4),
        {
            "number": "24/SNV-TĐKT", "type": "Công văn", "issued": "2018", "place": "Sông Thao",
            "issuer": "Sở Nội vụ tỉnh Sông Thao", "title": "giữ rừng đầu nguồn",
            "addressees": ("Các xã", "Các đơn vị thuộc Sở"),
        },
    ),
    "columns mixed on one line, the heading misread": (
        (f"Nội dung: Chỉ thị số 18/2000/CT-UB\n\n 1. ỦY BAN NHÂN DÂN {NATION} TỈNH SÔNG Độc lập - Tự do - Hạnh phúc THAO ***** Số: 18/2000/CT-UB "
        "Sông Thao, ngày 10 tháng 07 năm 2000 CHỈ THN VỀ GIỮ RỪNG ĐẦU NGUỒN NĂM 2000 Để giữ rừng đầu nguồn, Ủy ban nhân dân tỉnh yêu cầu : 1- Các xã giữ rừng."),
        {
            "number": "18/2000/CT-UB", "type": "Chỉ thị", "place": "Sông Thao",
            "issuer": "Ủy ban nhân dân tỉnh Sông Thao", "title": "GIỮ RỪNG ĐẦU NGUỒN NĂM 2000",
        },
    ),
    "a call dated below its title": (
        "THÀNH PHỐ SÔNG THAO\nHỘI ĐỒNG KHUYẾN HỌC\n\nLỜI KÊU GỌI\nGIÚP NHAU HỌC CHỮ\n\nSông Thao, ngày 05 tháng 9 năm 2001\n\nKính gửi: Đồng bào.\n\nChúng ta hãy giúp nhau.",
        {
            "type": "Lời kêu gọi", "issued": "2001-09-05", "place": "Sông Thao", "title": "GIÚP NHAU HỌC CHỮ",
            "issuer": "Hội đồng khuyến học thành phố Sông Thao",
        },
    ),
    "what a city is called names none": (
        "LỜI KÊU GỌI\nGIÚP NHAU HỌC CHỮ\n\nHội đồng Thi đua thành phố kêu gọi đồng bào thành phố Cảng học chữ.",
        {"issuer": "Hội đồng Thi đua thành phố"},
    ),
    "a hospital of the province that its superior names": (
        f"SỞ Y TẾ SÔNG THAO\nBỆNH VIỆN TÂM THẦN TỈNH\n{NATION}\nSố: 5/KH-BV\nSông Thao, ngày 1 tháng 2 năm 2020\nKẾ HOẠCH\nGiữ giếng{BODY}",
        {"issuer": "Bệnh viện tâm thần tỉnh Sông Thao"},
    ),
    "a steering board with its own place, below the Party": (
        f"| TỈNH ỦY SÔNG THAO | ĐẢNG CỘNG SẢN VIỆT NAM |\n| BAN CHỈ ĐẠO GIỮ RỪNG TỈNH SÔNG THAO | |\n| * | Sông Thao, ngày 01 tháng 02 năm 2020 |\n| Số 7-TB/BCĐ | |\n\nTHÔNG BÁO\nGiữ giếng{BODY}",
        {"issuer": "Ban Chỉ đạo giữ rừng tỉnh Sông Thao", "number": "7-TB/BCĐ"},
    ),
    "a title whose name in quotes is in small letters": (
        f"ỦY BAN NHÂN DÂN\nTỈNH SÔNG THAO\n{NATION}\nSố: 8/PĐ-UBND\nSông Thao, ngày 19 tháng 5 năm 2017\n\nPHÁT ĐỘNG PHONG TRÀO THI ĐUA\n“Chè sạch, nước trong” ở\ncác xã ven sông\n\n{RECITAL}",
        {"type": "Phát động", "title": "PHONG TRÀO THI ĐUA Chè sạch, nước trong ở các xã ven sông"},
    ),
    "a short head on one line": (
        f"SỞ Y TẾ SÔNG THAO {NATION} Số: 5/KH-SYT Sông Thao, ngày 1 tháng 2 năm 2020\nKẾ HOẠCH\nGiữ giếng{BODY}",
        {
            "number": "5/KH-SYT", "issued": "2020-02-01", "place": "Sông Thao",
            "issuer": "Sở Y tế Sông Thao", "title": "Giữ giếng",
        },
    ),
    "a title that runs on into the text": (
        (f"ỦY BAN NHÂN DÂN {NATION} TỈNH SÔNG THAO Độc lập - Tự do - Hạnh phúc ------- Số 12/CT-UBND Sông Thao, ngày 26 tháng 11 năm 2015 CHỈ THỊ "
        "Về việc giữ rừng Trong những năm qua, các xã giữ rừng tốt. Ủy ban nhân dân tỉnh yêu cầu: 1. Sở Nội vụ chủ trì theo dõi. 2. Các xã giữ rừng."),
        {
            "number": "12/CT-UBND", "type": "Chỉ thị", "title": "giữ rừng",
            "issuer": "Ủy ban nhân dân tỉnh Sông Thao",
        },
    ),
    "the place by dateline and text": (
        (f"ỦY BAN NHÂN DÂN | {NATION} |\nSố: 12/KH-UBND | Sông Thao, ngày 19 tháng 05 năm 2017 |\nKẾ HOẠCH\nGIỮ RỪNG\n"
        "Thực hiện Nghị quyết số 12/NQ-HĐND ngày 02/3/2017, Ủy ban nhân dân tỉnh Sông Thao ban hành Kế hoạch:\n1. Các xã giữ rừng."),
        {"issuer": "Ủy ban nhân dân tỉnh Sông Thao", "title": "GIỮ RỪNG"},
    ),
    "the place of another committee is none": (
        (f"ỦY BAN NHÂN DÂN | {NATION} |\nSố: 12/KH-UBND | Sông Thao, ngày 19 tháng 05 năm 2017 |\nKẾ HOẠCH\nGIỮ RỪNG\n"
        "Thực hiện Nghị quyết số 12/NQ-HĐND ngày 02/3/2017, như Ủy ban nhân dân huyện Bến Ghềnh đã làm:\n1. Các xã giữ rừng."),
        {"issuer": "Ủy ban nhân dân"},
    ),
    "the place by dateline, the province named elsewhere": (
        (f"ỦY BAN NHÂN DÂN | {NATION} |\nSố: 12/KH-UBND | Sông Thoá, ngày 19 tháng 05 năm 2009 |\nKẾ HOẠCH\nGIỮ RỪNG Ở TỈNH SÔNG THOÁ\n"
        "Thực hiện Nghị quyết số 12/NQ-HĐND, UBND tỉnh ban hành Kế hoạch giữ rừng trên địa bàn tỉnh Sông Thóa:\n1. Các xã giữ rừng."),
        {"issuer": "Ủy ban nhân dân tỉnh Sông Thóa", "place": "Sông Thoá"},
    ),
    "the place by dateline and who acts": (
        (f"ỦY BAN NHÂN DÂN | {NATION} |\nSố: 12/CT-UBND | Sông Thao, ngày 19 tháng 05 năm 2019 |\nCHỈ THỊ\nGIỮ RỪNG\n"
        "Năm 2019, Chủ tịch UBND tỉnh yêu cầu các xã giữ rừng:\n1. Các xã giữ rừng."),
        {"issuer": "Ủy ban nhân dân tỉnh Sông Thao"},
    ),
    "before 2011 the dateline named the town": (
        (f"ỦY BAN NHÂN DÂN | {NATION} |\nSố: 12/CT-UBND | Bến Ghềnh, ngày 19 tháng 05 năm 2009 |\nCHỈ THỊ\nGIỮ RỪNG\n"
        "Năm 2009, Chủ tịch UBND tỉnh yêu cầu các xã giữ rừng:\n1. Các xã giữ rừng."),
        {"issuer": "Ủy ban nhân dân"},
    ),
    "a city in the dateline, the nation's last word lost": (
        (f"ỦY BAN NHÂN DÂN | {NATION.split(chr(10))[0].removesuffix(' NAM')} |\nSố: 12/CT-UB | TP. Bến Ghềnh, ngày 19 tháng 05 năm 1989 |\nCHỈ THỊ\nGIỮ RỪNG Ở THÀNH PHỐ BẾN GHỀNH\n"
        "Trong 3 năm qua, thành phố đã giữ rừng."),
        {"issuer": "Ủy ban nhân dân thành phố Bến Ghềnh", "number": "12/CT-UB", "place": "TP. Bến Ghềnh"},
    ),
    "a portal's words above the head": (
        (f"Để xem toàn văn vui lòng đăng nhập và chọn một gói cước của chúng tôi, xin trân trọng cảm ơn.\nỦY BAN NHÂN DÂN TỈNH SÔNG THAO | {NATION} |\nSố: 12/KH-UBND | Sông Thao, ngày 19 tháng 05 năm 2017 |\n"
        f"KẾ HOẠCH\nGIỮ RỪNG\n{RECITAL}"),
        {"number": "12/KH-UBND", "type": "Kế hoạch", "issued": "2017-05-19", "title": "GIỮ RỪNG"},
    ),
    "the type above the head, and once more in its place": (
        f"CHỈ THỊ\n\n{AN_OFFICE}Số: 5/CT-UBND\n\nCHỈ THỊ\nVề việc giữ giếng làng\n\nCác xã giữ giếng.",
        {"type": "Chỉ thị", "number": "5/CT-UBND", "title": "giữ giếng làng"},
    ),
    "a ministry and its police on one line, and the rank of who signs": (
        f"BỘ CÔNG AN CÔNG AN TP BẾN GHỀNH\n{AN_OFFICE.partition(chr(10))[2]}Số: 5/QĐ-CATP\n\nQUYẾT ĐỊNH\nVề việc giữ giếng\n\nĐiều 1. Giữ giếng./.\n\nGIÁM ĐỐC\nĐẠI TÁ\nVi Quốc Thụy",
        {"issuer": "Công an thành phố Bến Ghềnh", "number": "5/QĐ-CATP"},
    ),
    "a portal's table of what it knows above the head": (
        "Đăng nhập\nSố hiệu: 99/QĐ-UBND Loại văn bản: Quyết định\n"
        + "Tình trạng: Đang cập nhật\n" * 14
        + f"ỦY BAN NHÂN DÂN\nTỈNH SÔNG THAO\n{NATION}\nSố: 12/KH-UBND\nSông Thao, ngày 19 tháng 05 năm 2017\nKẾ HOẠCH\nGIỮ RỪNG\n{RECITAL}",
        {"number": "12/KH-UBND", "type": "Kế hoạch", "issued": "2017-05-19", "issuer": "Ủy ban nhân dân tỉnh Sông Thao"},
    ),
    "the mark of a page before the first body": (
        f"Trang 1THỦ TƯỚNG\nCHÍNH PHỦ\nSố: 12/QĐ-TTg\n{NATION}\nHà Nội, ngày 3 tháng 4 năm 2008\nQUYẾT ĐỊNH\nVề việc giữ rừng\n{RECITAL}",
        {"issuer": "Thủ tướng Chính phủ", "number": "12/QĐ-TTg"},
    ),
    "a committee broken inside its first word": (
        f"ỦY\nBAN NHÂN DÂN\nTỈNH SÔNG THAO\n-------\n|\n{NATION}\n|\nSố:\n12/QĐ-UBND\n|\nSông Thao, ngày 3 tháng 4 năm 2021\n|\nQUYẾT ĐỊNH\nGIỮ RỪNG\n{RECITAL}",
        {"issuer": "Ủy ban nhân dân tỉnh Sông Thao"},
    ),
    "a school, its symbol with a blank": (
        f"SỞ GD-ĐT SÔNG THAO\nTRƯỜNG THPT TX. BẾN GHỀNH\n{NATION}\nSố 04/ KH-THPTTX. BG\nBến Ghềnh, ngày 9 tháng 10 năm 2014\n\nKẾ HOẠCH\nGIỮ VƯỜN TRƯỜNG\n\nCăn cứ kế hoạch năm học.",
        {
            "number": "04/KH-THPTTX.BG", "place": "Bến Ghềnh", "issued": "2014-10-09",
            "issuer": "Trường Trung học phổ thông thị xã Bến Ghềnh",
        },
    ),
    "a school as its text writes it": (
        f"UBND QUẬN BẾN GHỀNH\nTRƯỜNG THCS SUỐI MÂY\n{NATION}\nSố: 18/KH-THCS\nSuối Mây, ngày 9 tháng 10 năm 2014\n\nKẾ HOẠCH\nGIỮ VƯỜN TRƯỜNG\n\nTrường THCS Suối Mây giữ vườn.",
        {"issuer": "Trường Trung học cơ sở Suối Mây"},
    ),
    "whom a telegram goes to is no title": (
        f"CHÍNH PHỦ\n{NATION}\nSố: 12/CĐ-TTg\nHà Nội, ngày 10 tháng 8 năm 2006\n\nCÔNG ĐIỆN\n\nTHỦ TƯỜNG CHÍNH PHỦ ĐIỆN:\n\n- Chủ tịch các tỉnh\n\nHiện nay, lũ đang lên.",
        {"type": "Công điện", "title": None},
    ),
    "a title with a letter left small": (
        f"ỦY BAN NHÂN DÂN\nTỈNH SÔNG THAO\n{NATION}\nSố: 8/CT-UB\nSông Thao, ngày 19 tháng 5 năm 2001\nCHỈ THỊ\nVỀ VIỆC LẬP KẾ HOẠCH\nKINH TẾ - Xà HỘI VÀ GIỮ RỪNG\nCỦA CÁC Xà TRONG TỈNH\nThực hiện Nghị quyết của tỉnh, các xã giữ rừng.",
        {"title": "LẬP KẾ HOẠCH KINH TẾ - Xà HỘI VÀ GIỮ RỪNG CỦA CÁC Xà TRONG TỈNH"},
    ),
    "a quotation mark without its blank": (
        f"UBND TỈNH SÔNG THAO\n{NATION}\nSố: 55/UBND-KT\nV/v treo cờ chào mừng\"Ngày hội Rừng 2006\"\nSông Thao, ngày 22 tháng 02 năm 2006\n\nKính gửi: Các huyện.",
        {"title": "treo cờ chào mừng Ngày hội Rừng 2006"},
    ),
    "a page that begins with its title": (
        ("Giữ rừng đầu nguồn bằng sách “Rừng và nước”\n\nThực hiện Công văn số 33-CV/BTGTU ngày 25 tháng 9 năm 2023 của Ban Tuyên giáo Tỉnh ủy về giữ rừng; "
        "Ban Tuyên giáo Huyện ủy đề nghị các xã giữ rừng.\n1. Các xã giữ rừng.\nBAN TUYÊN GIÁO HUYỆN ỦY BẾN GHỀNH"),
        {"title": "Giữ rừng đầu nguồn bằng sách Rừng và nước", "issuer": "Ban Tuyên giáo Huyện ủy Bến Ghềnh", "number": None},
    ),
    "an abstract below the title of a page": (
        ("Hướng dẫn giữ rừng mùa khô\n\nThứ hai - 04/07/2022 04:34 288 0\nBan Tuyên giáo Trung ương ban hành Hướng dẫn số 55-HD/BTGTW về giữ rừng mùa khô (2022 - 2023). Mời xem toàn văn.\n\n"
        "Căn cứ Kết luận số 88-KL/TW, ngày 18/2/2014 của Bộ Chính trị về giữ rừng, các xã giữ rừng."),
        {"number": "55-HD/BTGTW", "type": "Hướng dẫn", "issuer": "Ban Tuyên giáo Trung ương", "title": "giữ rừng mùa khô"},
    ),
    "a portal's title line, its number without a word": (
        "Chỉ thị 05/CT-UBND của UBND tỉnh Sông Thao về giữ rừng\nThứ Hai, 12/03/2018\nRừng giữ nước. Ủy ban nhân dân tỉnh yêu cầu các xã giữ rừng.",
        {
            "number": "05/CT-UBND", "type": "Chỉ thị", "issued": None, "place": None, "title": "giữ rừng",
            "issuer": "Ủy ban nhân dân tỉnh Sông Thao",
        },
    ),
    "cells that lost their second lines, no heading": (
        (f"ỦY BAN NHÂN DÂN | {NATION} |\nSố: 8/QĐ-UBND | Sông Thao, ngày 19 tháng 05 năm 2017 |\nVỀ VIỆC CHIA CỤM THI ĐUA CÁC XÃ\n"
        f"CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG THAO\n{RECITAL}"),
        {
            "number": "8/QĐ-UBND", "type": "Quyết định", "place": "Sông Thao",
            "issuer": "Ủy ban nhân dân tỉnh Sông Thao", "title": "CHIA CỤM THI ĐUA CÁC XÃ",
        },
    ),
    "number and issuer told again below the heading": (
        (f"BAN TỔ CHỨC HỘI ĐUA THUYỀN | {NATION} |\nSố: 01/1999/QĐ-BTC | Hà Nội, ngày 07 tháng 12 năm 1999 |\nQUYẾT ĐỊNH\n"
        "CỦA BAN TỔ CHỨC HỘI ĐUA THUYỀN NĂM 2000 SỐ 01/1999/QĐ-BTC NGÀY 07 THÁNG 12 NĂM 1999 VỀ THỂ LỆ ĐUA THUYỀN\n"
        f"BAN TỔ CHỨC HỘI ĐUA THUYỀN NĂM 2000\n{RECITAL}"),
        {
            "number": "01/1999/QĐ-BTC", "issued": "1999-12-07", "title": "THỂ LỆ ĐUA THUYỀN",
            "issuer": "Ban Tổ chức hội đua thuyền",
        },
    ),
    "the annex says number and date": (
        ("Sign In\n\nQUYẾT ĐỊNH\n\nCủa thủ tướng chính phủ về việc phê duyệt thể lệ đua thuyền\n\nTHỦ TƯỚNG CHÍNH PHỦ\n\n" + RECITAL
        + "\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n(Đã ký)\n\nVi Quốc Thụy\n\nTHỂ LỆ\n\nĐua thuyền\n"
        "(Ban hành kèm theo Quyết định số 241/QĐ-TTg ngày 19 tháng 11 năm 2004 của Thủ tướng Chính phủ)"),
        {
            "number": "241/QĐ-TTg", "issued": "2004-11-19", "issuer": "Thủ tướng Chính phủ",
            "title": "phê duyệt thể lệ đua thuyền", "citations_of": ["Luật Thi đua, khen thưởng"],
        },
    ),
    "the annex belongs to another document": (
        "QUYẾT ĐỊNH\n\nVề việc giữ rừng\n\nTHỦ TƯỚNG CHÍNH PHỦ\n\n" + RECITAL
        + "\nThể lệ\n(Ban hành kèm theo Quyết định số 24/QĐ-BTC ngày 19 tháng 11 năm 2004 của Bộ Tài chính)",
        {"number": None, "issued": None},
    ),
    "type and title on one line, no letterhead": (
        "KẾ HOẠCH TỔ CHỨC HỘI ĐUA THUYỀN MỪNG XUÂN 2020\n\nCăn cứ Luật Thi đua, khen thưởng;\n\nỦy ban nhân dân tỉnh Sông Thao xây dựng Kế hoạch như sau:\n1. Đua thuyền.",
        {
            "number": None, "type": "Kế hoạch", "issuer": "Ủy ban nhân dân tỉnh Sông Thao",
            "title": "TỔ CHỨC HỘI ĐUA THUYỀN MỪNG XUÂN 2020",
        },
    ),
    "a portal's title line and when it was put up": (
        "Thư kêu gọi của Chủ tịch UBND tỉnh Sông Thao về giúp nhau giữ rừng\n\nCập nhật lúc 12:47, Thứ Bảy, 17/10/2020 (GMT+7)\nThưa đồng bào!\n\nRừng là của ta.",
        {
            "type": "Thư kêu gọi", "issued": None, "place": None, "title": "giúp nhau giữ rừng",
            "issuer": "Ủy ban nhân dân tỉnh Sông Thao",
        },
    ),
    "a portal's title line with the number": (
        ("Số 07/CT-UBND Chỉ thị về tổ chức phong trào giữ rừng\n\nĐăng ngày: 07/01/2015 11:20:34\n\nNăm 2015 rừng tỉnh Sông Thao còn ít, "
        "Chủ tịch ủy ban nhân dân tỉnh yêu cầu các xã giữ rừng."),
        {
            "number": "07/CT-UBND", "type": "Chỉ thị", "issued": None, "place": None,
            "title": "tổ chức phong trào giữ rừng", "issuer": "Ủy ban nhân dân tỉnh Sông Thao",
        },
    ),
    "a document that begins in its middle": (
        ("Điều 84. Tổ chức thực hiện\n\nUBND cấp tỉnh tổ chức giữ rừng.\n\nĐiều 85. Điều khoản thi hành\n\nThông tư này có hiệu lực từ ngày 15 tháng 8 năm 2022. "
        "Nếu có vướng mắc, đề nghị phản ánh về Bộ Thủy lợi để nghiên cứu."),
        {"number": None, "type": "Thông tư", "issuer": "Bộ Thủy lợi", "title": None},
    ),
    "every body of a kind is no issuer": (
        "Điều 84. Tổ chức thực hiện\n\nUBND cấp tỉnh tổ chức giữ rừng. UBND cấp tỉnh ban hành quy chế.", {"issuer": None},
    ),
    "a dateline without figures": (
        f"ỦY BAN NHÂN DÂN\nTỈNH SÔNG THAO\n{NATION}\n\nSố: /TB-UBND\n\nSông Thao, ngày tháng năm\n\nTHÔNG BÁO\nVề việc giữ rừng{BODY}",
        {"number": "/TB-UBND", "issued": None, "place": "Sông Thao"},
    ),
    "a symbol with an ampersand": (
        f"UBND TỈNH SÔNG THAO\nSỞ NỘI VỤ\n{NATION}\nSố: /SNV-TC&ĐT\nV/v giữ rừng\nSông Thao, ngày tháng 7 năm 2026\nKính gửi: Các sở.",
        {"number": "/SNV-TC&ĐT", "issued": "2026-07"},
    ),
    "a standing committee over two lines": (
        f"ỦY BAN THƯỜNG VỤ\nQUỐC HỘI\n{NATION}\nNghị quyết số: 45/2024/UBTVQH15\nHà Nội, ngày 15 tháng 4 năm 2024\nNGHỊ QUYẾT\nGIỮ RỪNG{BODY}",
        {"number": "45/2024/UBTVQH15", "issuer": "Ủy ban Thường vụ Quốc hội"},
    ),
    "a congress over lines, and minorities that are no number": (
        f"BAN TỔ CHỨC\nĐẠI HỘI ĐẠI BIỂU\nHỘI CHƠI DIỀU CÁC DÂN TỘC THIỂU SỐ VIỆT NAM\nTIỂU BAN LỄ TÂN\n{NATION}\nSố: 13/BTC-LT\nV/v giữ rừng\nHà Nội, ngày 08 tháng 09 năm 2009\nKính gửi: Các xã.",
        {"number": "13/BTC-LT", "issuer": "Tiểu ban lễ tân Ban Tổ chức đại hội đại biểu hội chơi diều các Dân tộc thiểu số Việt Nam"},
    ),
    "a department of a district": (
        f"UBND HUYỆN BẾN GHỀNH\nPHÒNG LAO ĐỘNG- TB&XH\n{NATION}\nSố: 42/LĐ-TB&XH\nBến Ghềnh, ngày 17 tháng 5 năm 2010\nV/v giữ rừng\nKính gửi: Sở Nội vụ.",
        {"issuer": "Phòng Lao động - Thương binh và Xã hội huyện Bến Ghềnh", "place": "Bến Ghềnh"},
    ),
    "the older spelling, where the text has the new one": (
        f"UỶ BAN NHÂN DÂN\nTỈNH SÔNG THAO\n{NATION}\nSố: 8/QĐ-UBND\nSông Thao, ngày 19 tháng 5 năm 2017\nQUYẾT ĐỊNH\nGiữ rừng\nỦY BAN NHÂN DÂN TỈNH SÔNG THAO\n{RECITAL}",
        {"issuer": "Ủy ban nhân dân tỉnh Sông Thao", "title": "Giữ rừng"},
    ),
    "the older spelling alone": (
        f"UỶ BAN NHÂN DÂN\nTỈNH SÔNG THAO\n{NATION}\nSố: 8/CT-UB\nSông Thao, ngày 19 tháng 5 năm 1997\nCHỈ THỊ\nGiữ rừng\n\nUỷ ban nhân dân tỉnh yêu cầu các xã giữ rừng.",
        {"issuer": "Uỷ ban nhân dân tỉnh Sông Thao"},
    ),
    "a number with a long dash, a department of the Central Committee": (
        f"BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN TUYÊN GIÁO\n*\nSố 69 – HD/BTGTW\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nHà Nội, ngày 20 tháng 9 năm 2022\n\nHƯỚNG DẪN\ngiữ sách cũ{BODY}",
        {"number": "69–HD/BTGTW", "issuer": "Ban Tuyên giáo Trung ương", "title": "giữ sách cũ"},
    ),
    "a department of another central committee": (
        f"ĐOÀN LƯỚI CHÀI VIỆT NAM\nBAN CHẤP HÀNH TRUNG ƯƠNG\nBAN TUYÊN GIÁO\n{NATION}\nSố: 9/HD-BTG\nHà Nội, ngày 2 tháng 9 năm 2012\nHƯỚNG DẪN\nGiữ sách cũ{BODY}",
        {"issuer": "Ban Tuyên giáo"},
    ),
    "a unit that is numbered in the symbol": (
        f"BAN GIỮ RỪNG TRUNG ƯƠNG\n{NATION}\nSố: 18/BGR-Vụ II\nV/v giữ rừng\nHà Nội, ngày 26 tháng 9 năm 2007\nKính gửi: Các tỉnh.",
        {"number": "18/BGR-VụII", "title": "giữ rừng"},
    ),
    "a free dash in the number": (
        f"SỞ Y TẾ SÔNG THAO {NATION}\nSố: 12/KH - SYT Sông Thao, ngày 3 tháng 4 năm 2021\nKẾ HOẠCH\nGiữ giếng{BODY}",
        {"number": "12/KH-SYT", "place": "Sông Thao", "issued": "2021-04-03"},
    ),
    "a portal that prints the number first": (
        "02/TTr-BVHTTDL\n\nTT Vi Quốc Thụy Theo BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH -\n\nTờ Trình V/v xin giữ chùa cổ\n\nKính gửi: Thủ tướng Chính phủ\n\nCăn cứ Luật Di sản văn hóa;\nBộ trình Thủ tướng xem xét.",
        {"number": "02/TTr-BVHTTDL", "type": "Tờ trình", "title": "xin giữ chùa cổ"},
    ),
    "a letter's subject without a mark": (
        "HUYỆN ỦY BẾN GHỀNH\nBAN TUYÊN GIÁO\n*\nSố 69-CV/BTGHU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nBến Ghềnh, ngày 20 tháng 9 năm 2022\n\nMời dự họp bàn\n việc giữ giếng\n\nKính gửi: Đài truyền thanh huyện",
        {"title": "Mời dự họp bàn việc giữ giếng", "issued": "2022-09-20"},
    ),
    "a stamp above whom a letter is for": (
        f"SỞ Y TẾ SÔNG THAO\n{NATION}\nSố: 12/SYT-VP\nSông Thao, 20/9/2022\nKý bởi Sở Y tế tỉnh Sông Thao\nKính gửi: Các xã.",
        {"title": None, "type": "Công văn"},
    ),
    "a table of properties above a text without a head": (
        ("Số hiệu: 43-TTg Loại văn bản: Chỉ thị\nNơi ban hành: Thủ tướng Chính phủ Người ký: Vi Quốc Thụy\nNgày ban hành: 22/01/1996 Ngày hiệu lực: Đã biết\n\n"
        "Mấy năm nay giếng cạn. Vì vậy các tỉnh giữ giếng, đào thêm giếng mới và báo cáo kết quả trong tháng 12.\n"),
        {"number": "43-TTg", "type": "Chỉ thị", "issued": "1996-01-22", "issuer": "Thủ tướng Chính phủ"},
    ),
    "a table of properties that names the province alone": (
        "| Số ký hiệu | 7/CT-UB |\n| Cơ quan ban hành | Tỉnh Sông Thao |\n| Loại văn bản | Chỉ thị |\n\nMấy năm nay giếng cạn, các xã giữ giếng và đào thêm giếng mới trong năm 1996.\n",
        {"number": "7/CT-UB", "type": "Chỉ thị", "issuer": None},
    ),
    "a title in capitals that names a document below a blank line": (
        f"CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG\nSố: 64/CT\n{NATION}\nHà Nội, ngày 14 tháng 10 năm 1988\n\nQUYẾT ĐỊNH\n\nVỀ VIỆC BÃI BỎ QUYẾT ĐỊNH\n\nSỐ 56/CT NGÀY 23 THÁNG 5 NĂM 1988\n\nCHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG\n\n{RECITAL}",
        {"title": "BÃI BỎ QUYẾT ĐỊNH SỐ 56/CT NGÀY 23 THÁNG 5 NĂM 1988"},
    ),
    "a title in capitals whose quotation is open": (
        f"BỘ Y TẾ\n{NATION}\nSố: 6/BYT-QĐ\nHà Nội, ngày 14 tháng 10 năm 1995\n\nQUYẾT ĐỊNH\nBAN HÀNH \"QUY CHẾ GIỮ GIẾNG\n\nCỦA NGÀNH Y TẾ\"\n\nBỘ TRƯỞNG BỘ Y TẾ\n\n{RECITAL}",
        {"title": "BAN HÀNH QUY CHẾ GIỮ GIẾNG CỦA NGÀNH Y TẾ"},
    ),
    "a title in capitals that is whole": (
        f"BỘ Y TẾ\n{NATION}\nSố: 6/BYT-QĐ\nHà Nội, ngày 14 tháng 10 năm 1995\n\nQUYẾT ĐỊNH\nVỀ VIỆC GIỮ GIẾNG\n\nPHẦN CHUNG\n\n{RECITAL}",
        {"title": "GIỮ GIẾNG"},
    ),
    "a directive of the Party on one line": (
        ("TỈNH ỦY SÔNG THAO * Số 12-CT/TU ĐẢNG CỘNG SẢN VIỆT NAM Sông Thao, ngày 03 tháng 4 năm 2019 CHỈ THỊ về giữ rừng đầu nguồn Trong những năm qua, rừng được giữ tốt hơn. "
        "Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy giữ rừng. Nơi nhận: - Các huyện ủy; - Lưu VPTU. T/M BAN THƯỜNG VỤ BÍ THƯ Vi Quốc Thụy"),
        {
            "number": "12-CT/TU", "type": "Chỉ thị", "issued": "2019-04-03", "place": "Sông Thao", "issuer": "Tỉnh ủy Sông Thao",
            "title": "giữ rừng đầu nguồn",
        },
    ),
    "a plan of the youth union on one line": (
        ("BCH ĐOÀN TỈNH SÔNG THAO *** Số: 45-KH/TĐTN ĐOÀN TNCS HỒ CHÍ MINH Sông Thao, ngày 03 tháng 4 năm 2019 KẾ HOẠCH Tổ chức trại hè thiếu nhi năm 2019 "
        "Căn cứ Chương trình công tác năm 2019, Ban Thường vụ Tỉnh đoàn tổ chức trại hè như sau:"),
        {
            "number": "45-KH/TĐTN", "place": "Sông Thao", "issuer": "Ban Chấp hành Đoàn tỉnh Sông Thao",
            "title": "Tổ chức trại hè thiếu nhi năm 2019",
        },
    ),
    "the Party named in a text on one line": (
        "Thực hiện Nghị quyết ĐẠI HỘI ĐẢNG CỘNG SẢN VIỆT NAM lần thứ mười, các xã giữ rừng đầu nguồn, đào giếng và báo cáo Ủy ban nhân dân huyện trước ngày 05 tháng 3 năm 2012.",
        {"number": None, "type": None, "place": None},
    ),
    "the running head of the gazette": (
        f"CÔNG BÁO/Số 302/Ngày 02-06-2021\n70\n\nTHỦ TƯỚNG CHÍNH PHỦ\n__________\n\nSố: 21/CT-TTg\n\n{NATION}\nHà Nội, ngày 20 tháng 5 năm 2021\n\nCHỈ THỊ\nVề giữ giếng{BODY}",
        {"number": "21/CT-TTg", "issued": "2021-05-20", "issuer": "Thủ tướng Chính phủ"},
    ),
    "dateline, type, title and body on one line below the nation": (
        (f"Quyết định 35/QĐ-UBND\nỦY BAN NHÂN DÂN TỈNH SÔNG THAO -------\n{NATION} Độc lập - Tự do - Hạnh phúc ------\n"
        f"Số: 35/QĐ-UBND Sông Thao, ngày 04 tháng 5 năm 2020 QUYẾT ĐỊNH V/V BAN HÀNH QUY CHẾ CỦA BAN GIỮ RỪNG VỀ GIỮ GIẾNG ỦY BAN NHÂN DÂN TỈNH SÔNG THAO\n{RECITAL}"
        "Nơi nhận:\n- Các xã;\n- Lưu: VT.\nKT. CHỦ TỊCH PHÓ CHỦ TỊCH Vi Quốc Thụy QUY CHẾ CỦA BAN GIỮ RỪNG (Ban hành kèm theo Quyết định số 35/QĐ-UBND)\nĐiều 1. Giữ giếng.\n"),
        {
            "number": "35/QĐ-UBND", "type": "Quyết định", "issued": "2020-05-04", "place": "Sông Thao",
            "issuer": "Ủy ban nhân dân tỉnh Sông Thao", "title": "BAN HÀNH QUY CHẾ CỦA BAN GIỮ RỪNG VỀ GIỮ GIẾNG",
        },
    ),
    "the number below its mark, the text behind the title": (
        (f"PHỦ THỦ TƯỚNG ----- {NATION} Độc lập – Tự do – Hạnh phúc -----\nSố:\n29/TTg Hà Nội, ngày 10 tháng 11 năm 1980 CHỈ THỊ VỀ VIỆC GIỮ GIẾNG TRONG CẢ NƯỚC "
        "Ngày 24 tháng 6 năm 1977 Hội đồng Chính phủ đã ra Quyết định số 19-CP về việc giữ giếng.\nĐể giữ giếng, các tỉnh đào thêm giếng.\n"),
        {
            "number": "29/TTg", "type": "Chỉ thị", "issued": "1980-11-10", "place": "Hà Nội",
            "issuer": "Phủ Thủ tướng", "title": "GIỮ GIẾNG TRONG CẢ NƯỚC",
        },
    ),
    "a letter whose dateline runs on": (
        (f"BẢO HIỂM XÃ HỘI TỈNH SÔNG THAO -----\n{NATION} Độc lập - Tự do - Hạnh phúc -----\nSố: 29/BHXH-CS V/v hướng dẫn Điều 22 Luật BHYT\n"
        "Sông Thao, ngày 02 tháng 02 năm 2021 Kính gửi:\n- Các trạm y tế;\n- Bệnh viện huyện.\nĐể giữ thẻ, các trạm làm như sau."),
        {
            "number": "29/BHXH-CS", "place": "Sông Thao", "issued": "2021-02-02", "title": "hướng dẫn Điều 22 Luật BHYT",
            "addressees": ("Các trạm y tế", "Bệnh viện huyện"),
        },
    ),
    "a telegram with its hour": (
        f"ỦY BAN NHÂN DÂN\nTỈNH SÔNG THAO\n{NATION}\nSố: 7/CĐ-UBND\nSông Thao, hồi 15 giờ 30 ngày 24 tháng 10 năm 2021\nCÔNG ĐIỆN\nVỀ VIỆC GIỮ ĐÊ\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:\n- Các xã.{BODY}",
        {"place": "Sông Thao", "issued": "2021-10-24", "title": "GIỮ ĐÊ"},
    ),
    "a date in figures below the motto": (
        f"SỞ Y TẾ SÔNG THAO\nSố: 15/SYT-VP\nV/v giữ giếng\n\n{NATION}\nĐộc lập - Tự do - Hạnh phúc\nSông Thao, ngày 06/10/2014\n\nKính gửi: Các xã.",
        {"place": "Sông Thao", "issued": "2014-10-06"},
    ),
    "a letterhead below type and title": (
        (f"Ngày đăng: 27/02/2026 15:40\n&nbsp;\nKẾ HOẠCH\nPhát động phong trào giữ giếng\ntrên địa bàn xã Mường Nhé\n&nbsp;\nỦY BAN NHÂN DÂN\nXÃ MƯỜNG NHÉ\nSố:       /KH-UBND\n{NATION}\n"
        f"Mường Nhé, ngày    tháng 02 năm 2026\n&nbsp;\n{RECITAL}"),
        {
            "number": "/KH-UBND", "issued": "2026-02", "place": "Mường Nhé", "issuer": "Ủy ban nhân dân xã Mường Nhé",
            "title": "Phát động phong trào giữ giếng trên địa bàn xã Mường Nhé",
        },
    ),
    "two bodies that plan together": (
        f"CÔNG AN TỈNH SÔNG THAO\nHỘI NÔNG DÂN TỈNH SÔNG THAO\n{NATION}\nSố: 17/KHLT-CAT-HND\nSông Thao, ngày 4 tháng 10 năm 2019\nKẾ HOẠCH LIÊN TỊCH\nGiữ giếng{BODY}",
        {"issuer": "Công an tỉnh Sông Thao và Hội Nông dân tỉnh Sông Thao"},
    ),
    "a body below its superior that plans with another": (
        f"UBND TỈNH SÔNG THAO\nSỞ Y TẾ\n{NATION}\nSố: 17/KHLT-SYT-HND\nSông Thao, ngày 4 tháng 10 năm 2019\nKẾ HOẠCH LIÊN TỊCH\nGiữ giếng{BODY}",
        {"issuer": "Sở Y tế tỉnh Sông Thao"},
    ),
    "an ampersand between words": (
        f"UBND HUYỆN BẾN GHỀNH\nPHÒNG GIÁO DỤC&ĐÀO TẠO\n{NATION}\nSố: 4/KH-PGD&ĐT\nBến Ghềnh, ngày 12 tháng 10 năm 2020\nKẾ HOẠCH\nGiữ giếng{BODY}",
        {"issuer": "Phòng Giáo dục và Đào tạo huyện Bến Ghềnh"},
    ),
    "a council by its initials": (
        f"UBND HUYỆN BẾN GHỀNH\nHĐTT NÂNG NGẠCH\n{NATION}\nSố: 9/HĐTT\nV/v thi nâng ngạch\nBến Ghềnh, ngày 2 tháng 10 năm 2020\nKính gửi: Các xã.\nHội đồng thi tuyển báo các xã cử người dự thi.",
        {"issuer": "Hội đồng thi tuyển nâng ngạch huyện Bến Ghềnh"},
    ),
    "the symbol names the issuer": (
        "12/SVHTTDL-VP\n\nCông văn V/v giữ chùa cổ\n\nKính gửi: Các xã\n\nCăn cứ Luật Di sản văn hóa, Sở Văn hóa, Thể thao và Du lịch tỉnh Sông Thao nhắc các xã giữ chùa.",
        {"number": "12/SVHTTDL-VP", "issuer": "Sở Văn hóa, Thể thao và Du lịch tỉnh Sông Thao"},
    ),
    "a symbol that names a unit of the committee": (
        "12/UBND-VHX\n\nCông văn V/v giữ chùa cổ\n\nKính gửi: Viện hải sản X\n\nCăn cứ Luật Di sản văn hóa, Viện hải xâm nhắc các xã giữ chùa.",
        {"issuer": None},
    ),
    "a superior and its hospital on one line": (
        f"SỞ Y TẾ SÔNG THAO BỆNH VIỆN TÂM THẦN TỈNH -------\n{NATION}\nSố: 5/KH-BV\nSông Thao, ngày 1 tháng 2 năm 2020\nKẾ HOẠCH\nGiữ giếng{BODY}",
        {"issuer": "Bệnh viện tâm thần tỉnh Sông Thao"},
    ),
    "a general department and its department on one line": (
        f"TỔNG CỤC THUẾ CỤC THUẾ TỈNH SÔNG THAO\n{NATION}\nSố: 5/KH-CT\nSông Thao, ngày 1 tháng 2 năm 2020\nKẾ HOẠCH\nGiữ giếng{BODY}",
        {"issuer": "Cục Thuế tỉnh Sông Thao"},
    ),
    "a party committee and its board on one line": (
        f"THÀNH ỦY HẢI PHÒNG BAN TUYÊN GIÁO\n*\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 5-KH/BTGTU\nHải Phòng, ngày 1 tháng 2 năm 2020\nKẾ HOẠCH\nGiữ giếng{BODY}",
        {"issuer": "Ban Tuyên giáo Thành ủy Hải Phòng"},
    ),
    "a ministry whose name holds another head": (
        f"BỘ QUỐC PHÒNG\n{NATION}\nSố: 5/KH-BQP\nHà Nội, ngày 1 tháng 2 năm 2020\nKẾ HOẠCH\nGiữ giếng{BODY}",
        {"issuer": "Bộ Quốc phòng"},
    ),
    "a school and its number on one line": (
        f"UBND HUYỆN BẾN GHỀNH\nTRƯỜNG THCS BẾN GHỀNH Số: 18/KH-THCSBG\n{NATION}\nBến Ghềnh, ngày 18 tháng 10 năm 2022\nKẾ HOẠCH\nGiữ giếng{BODY}",
        {"number": "18/KH-THCSBG", "issuer": "Trường Trung học cơ sở Bến Ghềnh"},
    ),
    "type and title on one line, recitals behind them": (
        f"THỦ TƯỚNG CHÍNH PHỦ\n\n{NATION}\n\nSố: 72/QĐ-TTg\n\nHà Nội, ngày 06 tháng 6 năm 2008\n\nQUYẾT ĐỊNH VỀ VIỆC GIỮ GIẾNG CỦA CHÍNH PHỦ THỦ TƯỚNG CHÍNH PHỦ {' '.join(RECITAL.split())}",
        {"type": "Quyết định", "title": "GIỮ GIẾNG CỦA CHÍNH PHỦ", "issuer": "Thủ tướng Chính phủ"},
    ),
    "type and title on one line in small letters": (
        f"| SỞ Y TẾ SÔNG THAO | {NATION} | Số: 7/TB-SYT | Sông Thao, ngày 06 tháng 6 năm 2018 | THÔNG BÁO Về việc giữ giếng và đào giếng Thực hiện Kế hoạch số 5/KH-UBND ngày 01/6/2018, Sở thông báo như sau. |\n",
        {"type": "Thông báo", "title": "giữ giếng và đào giếng"},
    ),
    "a stamp below the nation is no type": (
        f"UBND HUYỆN BẾN GHỀNH\n{NATION}\nCÔNG VĂN ĐẾN\nSố: 24/UBND-VX\nBến Ghềnh, ngày 05 tháng 3 năm 2018\nV/v giữ giếng\nKính gửi: Các xã.",
        {"type": "Công văn", "title": "giữ giếng"},
    ),
    "a type of two words is not cut": (
        f"SỞ Y TẾ - HỘI NÔNG DÂN TỈNH SÔNG THAO\n{NATION}\nSố: 7/KHLT-SYT-HND\nSông Thao, ngày 06 tháng 6 năm 2018\nKẾ HOẠCH LIÊN TỊCH\nGiữ giếng{BODY}",
        {"type": "Kế hoạch liên tịch", "title": "Giữ giếng"},
    ),
    "a text on one line names no number of its own": (
        "Công văn V/v giữ giếng Kính gửi: Các xã Căn cứ Chỉ thị số 31-CT/TW ngày 25 tháng 12 năm 2013 của Bộ Chính trị, các xã giữ giếng. " + "Các xã đào thêm giếng mới ở nơi xa suối. " * 12,
        {"number": None, "issued": None, "place": None},
    ),
    "a subject that runs into the dateline": (
        f"VĂN PHÒNG CHÍNH PHỦ\n{NATION}\nSố: 68/VPCP-KTTH\nV/v giữ giếng tại Bến Ghềnh\nHà Nội, ngày 20 tháng 9 năm 2021\nKính gửi: Các tỉnh.",
        {"place": "Hà Nội", "title": "giữ giếng tại Bến Ghềnh"},
    ),
    "a place that is broken": (
        f"UBND THÀNH PHỐ HỒ CHÍ MINH\n{NATION}\nSố: 68/QĐ-UBND\nThành phố Hồ\nChí Minh, ngày 20 tháng 9 năm 2021\nQUYẾT ĐỊNH\nGiữ giếng{BODY}",
        {"place": "Thành phố Hồ Chí Minh"},
    ),
    "a broken place before a date in figures": (
        f"UBND THÀNH PHỐ HỒ CHÍ MINH\n{NATION}\nSố: 68/QĐ-UBND\nThành phố Hồ\nChí Minh, ngày 20/9/2021\nQUYẾT ĐỊNH\nGiữ giếng{BODY}",
        {"place": "Thành phố Hồ Chí Minh", "issued": "2021-09-20"},
    ),
    "a day without a place, broken over two lines": (
        f"UBND TỈNH SÔNG THAO\n{NATION}\nSố: 68/KH-UBND\nNgày 20\ntháng 9 năm 2021\nKẾ HOẠCH\nGiữ giếng{BODY}",
        {"issued": "2021-09-20", "type": "Kế hoạch", "title": "Giữ giếng"},
    ),
    "a title whose first line ends with a comma": (
        f"UBND TỈNH SÔNG THAO\n{NATION}\nSố: 68/TB-UBND\nSông Thao, ngày 20 tháng 9 năm 2021\nTHÔNG BÁO\nKết luận của Phó Chủ tịch,\nTrưởng ban Giữ giếng tỉnh tại buổi họp về giữ giếng ở các xã Mường Nhé, Pá Khôm, Bản Lìm và về việc đào thêm giếng ở các bản xa\n{RECITAL}",
        {"title": "Kết luận của Phó Chủ tịch, Trưởng ban Giữ giếng tỉnh tại buổi họp về giữ giếng ở các xã Mường Nhé, Pá Khôm, Bản Lìm và về việc đào thêm giếng ở các bản xa"},
    ),
    "a subject above the nation's name": (
        f"SỞ Y TẾ SÔNG THAO\nSố: 68/SYT-VP\nV/v giữ giếng và khen\nthưởng trạm y tế\n{NATION}\nĐộc lập - Tự do - Hạnh phúc\nSông Thao, ngày 20 tháng 9 năm 2021\nKính gửi: Các xã.",
        {"title": "giữ giếng và khen thưởng trạm y tế"},
    ),
    "a long paragraph right below the title": (
        (f"UBND TỈNH SÔNG THAO\n{NATION}\nSố: 4/CT-UBND\nSông Thao, ngày 20 tháng 9 năm 2021\nCHỈ THỊ\nvề việc giữ giếng năm 2021\n"
        "Vụ mùa vừa rồi được mưa, giếng đầy nước, nhưng nhiều bản ở vùng cao vẫn phải gánh nước xa vài cây số, người già và trẻ nhỏ thiếu nước sạch; có bản đã làm bể chứa chung, có bản chưa làm, các xã chưa giúp nhau.\n"),
        {"title": "giữ giếng năm 2021"},
    ),
    "a letterhead in which a blank line parts all lines": (
        f"UBND TỈNH SÔNG THAO\n\n{NATION}\n\nSố: 4/QĐ-UBND\n\nSông Thao, ngày 20 tháng 9 năm 2021\n\nQUYẾT ĐỊNH\n\nBAN HÀNH BỘ TIÊU CHÍ GIỮ GIẾNG, ĐÀO GIẾNG\n\nTRÊN ĐỊA BÀN TỈNH SÔNG THAO\n\nỦY BAN NHÂN DÂN TỈNH SÔNG THAO\n\n{RECITAL}",
        {"title": "BAN HÀNH BỘ TIÊU CHÍ GIỮ GIẾNG, ĐÀO GIẾNG TRÊN ĐỊA BÀN TỈNH SÔNG THAO"},
    ),
    "a part of the text below such a title": (
        f"UBND TỈNH SÔNG THAO\n\n{NATION}\n\nSố: 4/KH-UBND\n\nSông Thao, ngày 20 tháng 9 năm 2021\n\nKẾ HOẠCH\n\nTHỰC HIỆN PHONG TRÀO GIỮ GIẾNG, ĐÀO GIẾNG\n\nMỤC ĐÍCH, YÊU CẦU\n\nGiữ giếng.\n",
        {"title": "THỰC HIỆN PHONG TRÀO GIỮ GIẾNG, ĐÀO GIẾNG"},
    ),
    "a portal's menu above a title line": (
        "Trang chủ > Văn bản > Chi tiết\nĐăng ngày: 05/03/2021 08:15\nIn trang | Gửi email\n\nChỉ thị số 5/CT-UBND về việc giữ giếng năm 2021\nCác xã giữ giếng và đào giếng.\n",
        {"type": "Chỉ thị", "number": "5/CT-UBND", "title": "giữ giếng năm 2021", "issued": None},
    ),
    "a viewer's page, dateline and number on one line": (
        ("TRƯỜNG THCS BẾN GHỀNH Bến Ghềnh, ngày 08 tháng 11 năm 2021 KẾ HOẠCH “Giữ giếng” Căn cứ kế hoạch năm học của trường; Nay trường phát động.\n"
        "Trang 1*** Bến Ghềnh, ngày 08 tháng 11 năm 2021 Số: 10-KH/LĐ\nKẾ HOẠCH\n“Giữ giếng trường”\nCăn cứ kế hoạch năm học của trường;\n"),
        {"number": "10-KH/LĐ", "type": "Kế hoạch", "issued": "2021-11-08", "place": "Bến Ghềnh", "title": "Giữ giếng trường"},
    ),
    "who begs to send": (
        "Kính gửi: Các trạm y tế\n\nThực hiện ý kiến của lãnh đạo, Tổ giúp việc đã viết dự thảo.\n\nBộ Y tế xin gửi dự thảo tới các trạm, mời các trạm góp ý.\n",
        {"issuer": "Bộ Y tế"},
    ),
    "lines glued together": (
        f"ỦY BAN NHÂN DÂNTỈNH SÔNG THAO{NATION}Độc lập - Tự do - Hạnh phúcSố: 12/KH-UBNDSông Thao, ngày 3 tháng 4 năm 2020KẾ HOẠCHVề việc giữ giếng{BODY}",
        {
            "number": "12/KH-UBND", "type": "Kế hoạch", "issued": "2020-04-03", "place": "Sông Thao",
            "issuer": "Ủy ban nhân dân tỉnh Sông Thao", "title": "giữ giếng",
        },
    ),
    "nation and motto glued together, and the motto to the number": (
        f"BỘ Y TẾ\n{NATION}Độc lập - Tự do - Hạnh phúcSố: 12/QĐ-BYT\nHà Nội, ngày 3 tháng 4 năm 2020\n\nQUYẾT ĐỊNH\nGiữ giếng\n\nBỘ TRƯỞNG BỘ Y TẾ\n\n{RECITAL}",
        {"number": "12/QĐ-BYT", "issuer": "Bộ Y tế", "title": "Giữ giếng", "place": "Hà Nội"},
    ),
    "a head of the youth union glued together": (
        ("BAN CHẤP HÀNH TRUNG ƯƠNG***Số: 67 - QĐ/TWĐTN-VPĐOÀN TNCS HỒ CHÍ MINH Hà Nội, ngày 29 tháng 10 năm 2013 QUYẾT ĐỊNHVề việc giữ sách của Đoàn TNCS Hồ Chí Minh--------- BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN- "
        "Căn cứ Điều lệ Đoàn; - Để giữ sách, QUYẾT ĐỊNH Điều 1. Giữ sách."),
        {
            "number": "67-QĐ/TWĐTN-VP", "type": "Quyết định", "issued": "2013-10-29", "place": "Hà Nội", "title": "giữ sách của Đoàn TNCS Hồ Chí Minh",
            "issuer": "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        },
    ),
    "a motto that nothing is glued to": (
        f"BỘ Y TẾ\n{NATION}\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/QĐ-BYT\nHà Nội, ngày 3 tháng 4 năm 2020\n\nQUYẾT ĐỊNH\nGiữ giếng\n\nBỘ TRƯỞNG BỘ Y TẾ\n\n{RECITAL}",
        {"number": "12/QĐ-BYT", "issuer": "Bộ Y tế", "title": "Giữ giếng"},
    ),
    "a page's title that prints the number otherwise": (
        f"Quyết định số 96/2019/QĐ-UBND tỉnh Sông Thao\n\nỦY BAN NHÂN DÂN\nTỈNH SÔNG THAO\n\nSố: 96/QĐUBND\n\n{NATION}\n\nSông Thao, ngày 28 tháng 8 năm 2019\n\nQUYẾT ĐỊNH\nGIỮ GIẾNG\n{RECITAL}",
        {"number": "96/QĐUBND", "issuer": "Ủy ban nhân dân tỉnh Sông Thao"},
    ),
    "a title that goes on in small letters below a blank line": (
        (f"BỘ Y TẾ\nSố: 8/2004/TT-BYT\n{NATION}\nHà Nội, ngày 19 tháng 2 năm 2004\n\nTHÔNG TƯ\n\nHướng dẫn thực hiện Nghị định số 15/2003/NĐ-CP ngày 10/10/2003\n\ncủa Chính phủ về giữ giếng\n\n"
        "Thi hành Nghị định số 15/2003/NĐ-CP, Bộ Y tế hướng dẫn như sau:\n"),
        {"title": "Hướng dẫn thực hiện Nghị định số 15/2003/NĐ-CP ngày 10/10/2003 của Chính phủ về giữ giếng"},
    ),
    "a title that only the page has": (
        f"Quyết định 62/QĐ-UBND năm 2020 về giữ giếng và đào giếng tỉnh Sông Thao\nỦY BAN NHÂN DÂN |\n{NATION} |\nSố: 62/QĐ-UBND |\nSông Thao, ngày 05 tháng 3 năm 2020 |\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n{RECITAL}",
        {"number": "62/QĐ-UBND", "type": "Quyết định", "title": "giữ giếng và đào giếng tỉnh Sông Thao"},
    ),
    "a page's title that the list below it repeats": (
        "Thông tư 6/2013/TT-BYT Hướng dẫn giữ giếng bằng phương pháp mới\n6/2013/TT-BYT\nThông tư\nCòn hiệu lực\n08-02-2013\n",
        {"number": "6/2013/TT-BYT", "type": "Thông tư", "title": "Hướng dẫn giữ giếng bằng phương pháp mới"},
    ),
    "news of a document is not the document": (
        "Thông tư 6/2013/TT-BYT có hiệu lực từ ngày mai cho mọi trạm y tế\nCác trạm y tế giữ giếng theo Thông tư từ ngày mai.\n",
        {"number": None, "title": None},
    ),
    "a dateline without a place, the year before a dash": (
        f"BỘ Y TẾ\n{NATION}\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 66/1998-TT-BYT\n\nNgày 12 tháng 9 năm 1998\n\nTHÔNG TƯ\n\nGIỮ GIẾNG\n\nNgày 06/01/1998 Chính phủ đã ban hành Nghị định số 2/1998/NĐ-CP.\n",
        {"number": "66/1998-TT-BYT", "issued": "1998-09-12", "place": None, "type": "Thông tư", "title": "GIỮ GIẾNG"},
    ),
    "a blank number of the Party": (
        f"ĐẢNG BỘ HUYỆN BẾN GHỀNH\nĐẢNG ỦY XÃ MƯỜNG NHÉ\n*\nSố      -/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nMường Nhé, ngày     tháng 10 năm 2021\n\nQUYẾT ĐỊNH\nV/v giữ giếng\n\n{RECITAL}",
        {"number": "-/ĐU", "issued": "2021-10", "issuer": "Đảng ủy xã Mường Nhé", "title": "giữ giếng"},
    ),
    "three party committees and all on one line": (
        ("ĐẢNG BỘ TỈNH SÔNG THAO ĐẢNG BỘ HUYỆN BẾN GHỀNH ĐẢNG ỦY XÃ MƯỜNG NHÉ * Số 09 -KH/ĐU ĐẢNG CỘNG SẢN VIỆT NAM Mường Nhé, ngày 24 tháng 11 năm 2020 KẾ HOẠCH kiểm điểm việc giữ giếng "
        "Thực hiện Hướng dẫn số 33-HD/BTCTW ngày 30/10/2020 của Ban Tổ chức Trung ương, Đảng ủy xã kiểm điểm như sau:"),
        {
            "number": "09-KH/ĐU", "type": "Kế hoạch", "issued": "2020-11-24", "place": "Mường Nhé", "issuer": "Đảng ủy xã Mường Nhé",
            "title": "kiểm điểm việc giữ giếng",
        },
    ),
    "the committee of a party organization": (
        f"ĐẢNG BỘ TỈNH SÔNG THAO\nBCH ĐẢNG BỘ HUYỆN BẾN GHỀNH\n*\nSố 12-NQ/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nBến Ghềnh, ngày 11 tháng 01 năm 2005\nNGHỊ QUYẾT\nGiữ giếng{BODY}",
        {"issuer": "Ban Chấp hành Đảng bộ huyện Bến Ghềnh"},
    ),
    "a board of a council": (
        f"HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG THAO\nBAN PHÁP CHẾ\n{NATION}\nSố: 12/BC-PC\nSông Thao, ngày 3 tháng 4 năm 2021\nBÁO CÁO\nGiữ giếng{BODY}",
        {"issuer": "Ban pháp chế Hội đồng nhân dân tỉnh Sông Thao"},
    ),
    "a school behind a label": (
        f"PHÒNG GD&ĐT BẾN GHỀNH {NATION}\n\nTRƯỜNG: THCS MƯỜNG NHÉ Độc lập- Tự do- Hạnh phúc\n\nBÁO CÁO\nGiữ giếng{BODY}",
        {"issuer": "Trường Trung học cơ sở Mường Nhé", "type": "Báo cáo"},
    ),
    "a number that runs into a dateline in figures": (
        f"UBND XÃ MƯỜNG NHÉ\n{NATION}\nSố: 4/TB-UBND\nMường Nhé, ngày 3/4/2026\nTHÔNG BÁO\nGiữ giếng{BODY}",
        {"number": "4/TB-UBND", "place": "Mường Nhé", "issued": "2026-04-03"},
    ),
    "the central committee of a union": (
        f"HỘI NÔNG DÂN VIỆT NAM\nBAN CHẤP HÀNH TRUNG ƯƠNG\n{NATION}\nSố: 4-KH/HNDTW\nHà Nội, ngày 3 tháng 4 năm 2021\nKẾ HOẠCH\nGiữ giếng{BODY}",
        {"issuer": "Ban Chấp hành Trung ương Hội Nông dân Việt Nam"},
    ),
    "a number with a second unit behind a comma": (
        f"SỞ Y TẾ SÔNG THAO\n{NATION}\nSố: 42/SYT-KHTC, NVY\nSông Thao, ngày 3 tháng 4 năm 2020\nV/v giữ giếng\nKính gửi: Các trạm.",
        {"number": "42/SYT-KHTC,NVY"},
    ),
    "a blank number with free dashes": (
        f"HỘI ĐỒNG THI ĐUA TỈNH SÔNG THAO\n{NATION}\nSố:      /HD – HĐTĐ\nSông Thao, ngày 3 tháng 4 năm 2020\nHƯỚNG DẪN\nGiữ giếng{BODY}",
        {"number": "/HD–HĐTĐ"},
    ),
    "a blank number whose symbol stands far off": (
        f"BAN CHỈ ĐẠO PCHN\nTRƯỜNG THCS BẾN GHỀNH\n\n      Số :     /KH-THCS\n\n{NATION}\n\nBến Ghềnh, ngày … tháng … năm 2020\n\nKẾ HOẠCH\nPhòng chống hạn nặng ở trường{BODY}",
        {"number": "/KH-THCS", "issuer": "Ban Chỉ đạo phòng chống hạn nặng Trường Trung học cơ sở Bến Ghềnh"},
    ),
    "a board whose task stands in initials alone": (
        f"UBND TỈNH SÔNG THAO\nBAN CHỈ ĐẠO PCHH\n{NATION}\nSố: 4/KH-BCĐ\nSông Thao, ngày 3 tháng 4 năm 2020\nKẾ HOẠCH\nGiữ giếng{BODY}",
        {"issuer": "Ban Chỉ đạo PCHH tỉnh Sông Thao"},
    ),
    "a nation whose accent a typeface has changed": (
        f"  UỶ BAN NHÂN DÂN           CỘNG HÕA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n   XÃ BẾN GHỀNH                   Độc lập – Tự do – Hạnh phúc\n\n   Số: 02 /TB-UBND                Bến Ghềnh, ngày 10 tháng 01 năm 2019\n\n                 THÔNG BÁO\n            Về lịch trực{BODY}",
        {"issuer": "Ủy ban nhân dân xã Bến Ghềnh", "place": "Bến Ghềnh", "number": "02/TB-UBND"},
    ),
    "a school below the education office of a city": (
        f"SỞ GIÁO DỤC VÀ ĐÀO TẠO\nTHÀNH PHỐ SÔNG THAO\nTRƯỜNG THPT BẾN GHỀNH\n{NATION}\nSố: 4/KH-THPT\nThành phố Sông Thao, ngày 3 tháng 4 năm 2020\nKẾ HOẠCH\nGiữ giếng{BODY}",
        {"issuer": "Trường Trung học phổ thông Bến Ghềnh"},
    ),
    "a school's pioneers": (
        f"HĐĐ HUYỆN BẾN GHỀNH\nLIÊN ĐỘI TRƯỜNG THCS MƯỜNG NHÉ\nĐỘI TNTP HỒ CHÍ MINH\n\nMường Nhé, ngày 24 tháng 11 năm 2014\n\nBÁO CÁO\nGiữ giếng{BODY}",
        {"issuer": "Liên đội Trường Trung học cơ sở Mường Nhé", "place": "Mường Nhé"},
    ),
    "a body's name with a word run on": (
        f"UBND HUYỆN BẾN GHỀNH\nPHÒNG GIÁO DỤCVÀ ĐÀO TẠO\n{NATION}\nSố: 4/KH-PGDĐT\nBến Ghềnh, ngày 3 tháng 4 năm 2020\nKẾ HOẠCH\nGiữ giếng{BODY}",
        {"issuer": "Phòng Giáo dục và Đào tạo huyện Bến Ghềnh"},
    ),
    "a subject in quotation marks above the head of the school": (
        f"TRƯỜNG THCS BẾN GHỀNH\n{NATION}\nSố: /QĐ-THCS\nBến Ghềnh, ngày 3 tháng 4 năm 2020\nQUYẾT ĐỊNH\n“V/v Phân công giữ giếng\nNăm học 2020 – 2021”\nHIỆU TRƯỞNG TRƯỜNG THCS BẾN GHỀNH\n- Căn cứ Điều lệ trường;\nQUYẾT ĐỊNH:\nĐiều 1. Chia tổ.",
        {"title": "Phân công giữ giếng Năm học 2020 – 2021"},
    ),
    "a subject on a page that parts all lines": (
        f"UBND HUYỆN BẾN GHỀNH\n\nPHÒNG NỘI VỤ\n\n{NATION}\n\nSố: 42/PNV-TĐ\n\nBến Ghềnh, ngày 3 tháng 4 năm 2020\n\nV/v chia lịch giữ giếng\n\nMùa khô năm 2020\n\n\nKính gửi: Các xã.{BODY}",
        {"title": "chia lịch giữ giếng Mùa khô năm 2020"},
    ),
    "a stamp below the subject on such a page": (
        f"UBND HUYỆN BẾN GHỀNH\n\nPHÒNG NỘI VỤ\n\n{NATION}\n\nSố: 42/PNV-TĐ\n\nV/v chia lịch giữ giếng\n\nBến Ghềnh, ngày 3 tháng 4 năm 2020\n\n\nKính gửi: Các xã.{BODY}",
        {"title": "chia lịch giữ giếng"},
    ),
    "a date behind the number, type and title above the first part": (
        "TRUNG TÂM NƯỚC SẠCH XÃ BẾN GHỀNH\nSố: 42/KH-TTNS, ngày 12 tháng 8 năm 2026\n\nKẾ HOẠCH GIỮ GIẾNG MÙA KHÔ Ở CÁC THÔN\n\nI. MỤC ĐÍCH\n1. Đủ nước.",
        {"number": "42/KH-TTNS", "issued": "2026-08-12", "place": None, "type": "Kế hoạch", "title": "GIỮ GIẾNG MÙA KHÔ Ở CÁC THÔN"},
    ),
    "a subject in quotation marks, the place inside the name of the body": (
        f'SỞ Y TẾ TỈNH SÔNG THAO\nBỆNH VIỆN ĐA KHOA BẾN GHỀNH\n-----\nSố: 42/BVĐK\n"V/v chia lịch trực"\n{NATION}\nBến Ghềnh, ngày 3 tháng 4 năm 2026\nKính gửi: Các khoa{BODY}',
        {"title": "chia lịch trực", "issuer": "Bệnh viện đa khoa Bến Ghềnh tỉnh Sông Thao"},
    ),
    "a subject with no mark above the dateline": (
        f"SỞ Y TẾ SÔNG THAO\n{NATION}\nSố: 42/SYT-KH\nVề việc chia lịch giữ giếng\nSông Thao, ngày 3 tháng 4 năm 2020\nKính gửi: Các trạm.",
        {"title": "chia lịch giữ giếng", "place": "Sông Thao"},
    ),
    "a subject in brackets": (
        f"SỞ Y TẾ SÔNG THAO\n{NATION}\nSố: 42/TB-SYT\nSông Thao, ngày 3 tháng 4 năm 2020\nTHÔNG BÁO\n(V/v: Chia lịch giữ giếng mùa khô)\nKính gửi: Các trạm.{BODY}",
        {"title": "Chia lịch giữ giếng mùa khô", "type": "Thông báo"},
    ),
    "the union of a company": (
        f"CÔNG TY CỔ PHẦN NƯỚC SÔNG THAO\nCÔNG ĐOÀN CƠ SỞ\n{NATION}\nSố: 42/KH-CĐCS\nSông Thao, ngày 3 tháng 4 năm 2020\nKẾ HOẠCH\nGiữ giếng{BODY}",
        {"issuer": "Công đoàn cơ sở Công ty cổ phần nước Sông Thao"},
    ),
    "a cell of the Party below its committee": (
        f"ĐẢNG ỦY XÃ MƯỜNG NHÉ\nCHI BỘ TRƯỜNG THCS MƯỜNG NHÉ\n*\nSố: 03-NQ/CB\nĐẢNG CỘNG SẢN VIỆT NAM\nMường Nhé, ngày 03 tháng 4 năm 2019\nNGHỊ QUYẾT\nGiữ giếng{BODY}",
        {"issuer": "Chi bộ trường Trung học cơ sở Mường Nhé"},
    ),
    "a pact without a number below its cluster": (
        f"CỤM THI ĐUA SỐ 2\nCÁC XÃ VÙNG HẠ\n{NATION}\nBến Ghềnh, ngày 3 tháng 4 năm 2019\nBẢN KÝ KẾT GIAO ƯỚC THI ĐUA NĂM 2019\nThực hiện Kế hoạch số 12/KH-UBND ngày 1/2/2019 của UBND huyện Bến Ghềnh;\nCụm ký kết.",
        {"issuer": "Cụm thi đua số 2 các xã vùng hạ", "title": "NĂM 2019"},
    ),
    "a glued head whose place begins with an accent": (
        f"UBND HUYỆN BẾN GHỀNH{NATION}Độc lập - Tự do - Hạnh phúcSố: 42/KH-UBNDỨng Ghềnh, ngày 3 tháng 4 năm 2020KẾ HOẠCHVề việc giữ giếngCăn cứ Luật Tài nguyên nước ngày 27/11/2023;",
        {"number": "42/KH-UBND", "place": "Ứng Ghềnh", "type": "Kế hoạch", "title": "giữ giếng"},
    ),
    "a title on a page that parts all lines goes on with a goal": (
        f"UBND HUYỆN BẾN GHỀNH\n\n{NATION}\n\nSố: 42/KH-UBND\n\nBến Ghềnh, ngày 3 tháng 4 năm 2020\n\nKẾ HOẠCH\n\nTRUYỀN THÔNG GIỮ GIẾNG THEO CHƯƠNG TRÌNH\n\nMỤC TIÊU QUỐC GIA VỀ NƯỚC SẠCH\n\nCăn cứ Luật Tài nguyên nước ngày 27/11/2023;",
        {"title": "TRUYỀN THÔNG GIỮ GIẾNG THEO CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA VỀ NƯỚC SẠCH"},
    ),
    "a chapter below a title on such a page": (
        f"UBND HUYỆN BẾN GHỀNH\n\n{NATION}\n\nSố: 42/QĐ-UBND\n\nBến Ghềnh, ngày 3 tháng 4 năm 2020\n\nQUY CHẾ\n\nGIỮ GIẾNG Ở CÁC THÔN BẢN VÙNG CAO TRONG MÙA KHÔ\n\nCHƯƠNG I\n\nNHỮNG ĐIỀU CHUNG\n\nĐiều 1. Giữ giếng.",
        {"title": "GIỮ GIẾNG Ở CÁC THÔN BẢN VÙNG CAO TRONG MÙA KHÔ"},
    ),
    "a report of some kind": (
        f"HĐND TỈNH SÔNG THAO\nBAN PHÁP CHẾ\n{NATION}\nSố: 42/BC-HĐND\nSông Thao, ngày 3 tháng 4 năm 2020\nBÁO CÁO THẨM TRA\nDự thảo Nghị quyết về giữ giếng\n(Trình tại kỳ họp thứ 9){BODY}",
        {"type": "Báo cáo", "title": "THẨM TRA Dự thảo Nghị quyết về giữ giếng"},
    ),
    "the title of a page in capitals, without a head": (
        f"# KẾ HOẠCH SỐ 42/KH-UBND NGÀY 03/4/2020 CỦA UBND TỈNH SÔNG THAO VỀ GIỮ GIẾNG\n\n**Người ký:** Vi Quốc Thụy{BODY}",
        {"number": "42/KH-UBND", "type": "Kế hoạch", "issued": "2020-04-03", "issuer": "Ủy ban nhân dân tỉnh Sông Thao", "title": "GIỮ GIẾNG"},
    ),
    "a plan of emulation by the year": (
        f"TRƯỜNG MẦM NON BẾN GHỀNH\n{NATION}\nSố: 42/KH-MNBG\nBến Ghềnh, ngày 3 tháng 9 năm 2020\nKẾ HOẠCH THI ĐUA\nNăm học 2020 - 2021{BODY}",
        {"title": "THI ĐUA Năm học 2020 - 2021"},
    ),
    "a corporation on the line of its ministry": (
        f"| BỘ CÔNG THƯƠNG **TỔNG CÔNG TY NƯỚC** Số: 42/QĐ-TCTN | **{NATION}** *Bến Ghềnh, ngày 3 tháng 4 năm 2020* |\n|---|---|\n\n**QUYẾT ĐỊNH**\n\n**Về việc giữ giếng**\n\n{RECITAL}",
        {"issuer": "Tổng công ty nước", "number": "42/QĐ-TCTN"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGED)
def test_damaged_heads(name: str) -> None:
    text, expected = DAMAGED[name]

    (document,) = documents(text)

    found = {field: getattr(document, field, None) for field in expected}
    if "citations_of" in expected:
        found["citations_of"] = [c.number or c.name for c in document.citations]
    assert expected == found
    everything = [*document.evidence.values(), *(r.evidence for r in document.recipients)]
    assert all(" ".join(text[e.start : e.end].split()) for found in everything for e in found)
    assert all(text[e.start : e.end] == e.quote for found in everything for e in found)


LETTER = (
    "VIỆN KIỂM SÁT NHÂN DÂN\nTỈNH SÔNG THAO\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 31/VKS-VP\nV/v triển khai Chỉ thị\n\n"
    "Sông Thao, ngày 12 tháng 01 năm 2024\n\nKính gửi: Các phòng.\n\nQuán triệt Chỉ thị số 03/CT-UBND ngày 08/01/2024 của Ủy ban nhân dân "
    "tỉnh Sông Thao về giữ rừng đầu nguồn.\n" + FOOT.format(post="VIỆN TRƯỞNG")
)  # fmt: skip
STAMP = "\nVĂN BẢN ĐẾN QUA MẠNG\n\nSố: 217. Ngày: 10.1.2024\n"
ATTACHED = (
    "\nCHỈ THỊ\nGiữ rừng đầu nguồn\n\nChủ tịch Ủy ban nhân dân tỉnh yêu cầu các xã giữ rừng./.\n"
    + FOOT.format(post="CHỦ TỊCH")
)


@pytest.mark.parametrize("so", ["Chỉ thị số ", "Chỉ thị số: "])
def test_a_cover_letter_names_the_document_attached(so: str) -> None:
    letter, directive = documents(LETTER.replace("Chỉ thị số ", so) + STAMP + ATTACHED)

    assert (letter.number, letter.type) == ("31/VKS-VP", "Công văn")
    assert [c.relation for c in letter.citations] == ["forwards"]
    assert (directive.number, directive.issued) == ("03/CT-UBND", "2024-01-08")
    assert directive.issuer == "Ủy ban nhân dân tỉnh Sông Thao"
    assert all(e.confidence < 1 for e in directive.evidence["number"])


def test_a_cover_letter_goes_on_behind_the_title_of_what_it_sends() -> None:
    letter = LETTER.replace(
        "về giữ rừng đầu nguồn.", "về giữ rừng đầu nguồn, Viện gửi các phòng để thực hiện ngay."
    )

    _, directive = documents(letter + ATTACHED)

    assert (directive.number, directive.issued) == ("03/CT-UBND", "2024-01-08")


def test_a_cover_letter_dates_what_it_sends_behind_its_issuer() -> None:
    letter = LETTER.replace(
        " ngày 08/01/2024 của Ủy ban nhân dân tỉnh Sông Thao",
        " của Ủy ban nhân dân tỉnh Sông Thao ban hành ngày 08/01/2024",
    )

    _, directive = documents(letter + ATTACHED)

    assert (directive.number, directive.issued) == ("03/CT-UBND", "2024-01-08")


def test_an_enclosed_document_has_the_head_of_the_letter() -> None:
    head = "HỘI LÀM VƯỜN VIỆT NAM\nBCH HỘI LÀM VƯỜN TỈNH SÔNG THAO"
    letter = f"{head}\nSố: 21-CV/HLV\n{NATION}\nSông Thao, ngày 12 tháng 6 năm 2019\nV/v gửi Kế hoạch\n\nKính gửi: Các huyện.\n"
    plan = f"\n\n{head}\n\nKẾ HOẠCH\nThi đua trồng chè\n\nBan Thường vụ Hội Làm vườn tỉnh Sông Thao phát động đợt thi đua trồng chè.\n"

    _, enclosed = documents(
        letter + BODY + FOOT.format(post="CHỦ TỊCH") + plan + FOOT.format(post="CHỦ TỊCH")
    )

    assert enclosed.issuer == "Ban Chấp hành Hội làm vườn tỉnh Sông Thao"
    assert enclosed.campaign is not None


PACT = {
    "rows of a table": (
        "| GIÁM ĐỐC SỞ CHÈ | KT. CHỦ TỊCH HỘI VƯỜN |\n| | PHÓ CHỦ TỊCH |\n| (Đã ký) | (Đã ký) |\n| Vi Quốc Thụy | Đàm Minh Hiển |\n"
        "| TRƯỞNG TRẠM SUỐI MÂY | HIỆU TRƯỞNG TRƯỜNG NGHỀ |\n| (Đã ký) | |\n| Lò Văn Páo | Giàng A Sềnh |\n"
    ),
    "wide columns": (
        "   GIÁM ĐỐC SỞ CHÈ                 KT. CHỦ TỊCH HỘI VƯỜN\n                                      PHÓ CHỦ TỊCH\n      (Đã ký)                             (Đã ký)\n    Vi Quốc Thụy                      Đàm Minh Hiển\n\n"
        "TRƯỞNG TRẠM SUỐI MÂY              HIỆU TRƯỞNG TRƯỜNG NGHỀ\n      (Đã ký)                            (Đã ký)\n    Lò Văn Páo                          Giàng A Sềnh\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PACT)
def test_the_signatures_of_a_pact(name: str) -> None:
    (pact,) = documents(
        HEADS["an agreement"][0] + BODY + f"\n{PACT[name]}\nNơi nhận:\n- Các bên;\n- Lưu: VT.\n"
    )

    assert {(s.name, s.position, s.capacity) for s in pact.signatories} == {
        ("Vi Quốc Thụy", "Giám đốc sở chè", None),
        ("Đàm Minh Hiển", "Phó Chủ tịch", "KT. Chủ tịch hội vườn"),
        ("Lò Văn Páo", "Trưởng trạm suối mây", None),
        ("Giàng A Sềnh", "Hiệu trưởng trường nghề", None),
    }
    assert [r.name for r in pact.recipients] == ["Các bên"]


def test_an_enclosed_document_may_have_no_recipients() -> None:
    letter = LETTER.replace("về giữ rừng đầu nguồn.", "về giữ rừng đầu nguồn (gửi kèm).")
    signed = ATTACHED.replace("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT, NC.\n", "")

    _, directive = documents(letter + signed)

    assert directive.number == "03/CT-UBND"
    assert [s.name for s in directive.signatories] == ["Vi Quốc Thụy"]


def test_a_call_is_dated_above_its_signature() -> None:
    (call,) = documents(
        "TỔNG CÔNG TY SÔNG THAO\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nTHƯ KÊU GỌI\nToàn ngành giữ rừng"
        + BODY + "\nHà Nội, ngày 26 tháng 10 năm 2020\nTỔNG GIÁM ĐỐC\n\nVi Quốc Thụy\n"
    )  # fmt: skip

    assert (call.type, call.place, call.issued) == ("Thư kêu gọi", "Hà Nội", "2020-10-26")


def test_a_plan_is_dated_above_its_recipients_whatever_heads_them() -> None:
    (plan,) = documents(
        f"UBND XÃ AN BÌNH\nSố: 5/KH-UBND\n\nKẾ HOẠCH\nGiữ giếng\n\n{BODY}\nAn Bình, ngày 26 tháng 10 năm 2020\n\n"
        "Đồng gửi:\n- Phòng Lúa gạo (để biết);\n- Lưu: VT.\n\nCHỦ TỊCH\n\nVi Quốc Thụy\n"
    )

    assert (plan.place, plan.issued) == ("An Bình", "2020-10-26")
    assert [(r.name, r.purpose) for r in plan.recipients] == [("Phòng Lúa gạo", "để biết")]
    assert plan.archive is not None
    assert plan.archive.units == ("VT",)
    assert [s.name for s in plan.signatories] == ["Vi Quốc Thụy"]


def test_two_signatures_side_by_side() -> None:
    (plan,) = documents(
        HEADS["a letter"][0] + BODY
        + "\n\nTM. BTV HỘI KHUYẾN HỌC TỈNH                  SỞ GIÁO DỤC VÀ ĐÀO TẠO\n          CHỦ TỊCH                                 KT. GIÁM ĐỐC\n"
        + "                                                   PHÓ GIÁM ĐỐC\n\n      Trần Công Vĩnh                              Lê Huỳnh Bảo An\n"
    )  # fmt: skip

    assert [(s.name, s.position) for s in plan.signatories] == [
        ("Trần Công Vĩnh", "Chủ tịch"), ("Lê Huỳnh Bảo An", "Phó Giám đốc"),
    ]  # fmt: skip


def test_what_is_enclosed_takes_its_date_from_who_signed_it() -> None:
    letter = LETTER.replace(
        "Quán triệt Chỉ thị số 03/CT-UBND ngày 08/01/2024 của Ủy ban nhân dân tỉnh Sông Thao",
        "Ngày 08/01/2024, Ủy ban nhân dân tỉnh Sông Thao đã ký Chỉ thị số 03/CT-UBND",
    )

    _, directive = documents(letter + ATTACHED)

    assert (directive.number, directive.issued) == ("03/CT-UBND", "2024-01-08")


def test_a_later_word_says_what_is_enclosed() -> None:
    (letter,) = documents(
        LETTER.replace("Quán triệt Chỉ thị", "Sở nhận được Chỉ thị").replace(
            "đầu nguồn.\n", "đầu nguồn. Sở sao gửi Chỉ thị nêu trên (gửi kèm) để các phòng biết.\n"
        )
    )

    assert [c.relation for c in letter.citations] == ["forwards"]


FEET = {
    "read across, a cell a line, with the name": (
        "Nơi nhận:\nKT. CHỦ TỊCH\n- Sở Nội vụ (Ban TĐKT);\nPHÓ CHỦ TỊCH\n\n(đã ký)\n- UBND các xã;\n Vi Quốc Thụy\n- Lưu: VT, NV."
    ),
    "read across, with the last words above, the post below an item": (
        "Nơi nhận:\n\nngay sau mùa mưa./.\n\n- Sở Nội vụ (Ban TĐKT);\nKT. CHỦ TỊCH PHÓ CHỦ TỊCH\n- UBND các xã;\n(Đã ký)\n\n- Lưu: VT, NV.\n\nVi Quốc Thụy"
    ),
    "one blank between the columns": (
        "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Sở Nội vụ (Ban TĐKT); KT. CHỦ TỊCH\n- UBND các xã; PHÓ CHỦ TỊCH\n- Lưu: VT, NV. (đã ký)\nVi Quốc Thụy"
    ),
    "rows of a table": (
        "| Nơi nhận: | **TM. ỦY BAN NHÂN DÂN** |\n|---|---|\n| - Sở Nội vụ (Ban TĐKT); | **KT. CHỦ TỊCH** |\n| - UBND các xã; | **PHÓ CHỦ TỊCH** |\n| - Lưu: VT, NV. | Vi Quốc Thụy |"
    ),
    "the post above, the name beside an item": (
        "                                  KT. CHỦ TỊCH\n                                 PHÓ CHỦ TỊCH\nNơi nhận:\n- Sở Nội vụ (Ban TĐKT);            (Ký, đóng dấu)\n- UBND các xã;                      Vi Quốc Thụy\n- Lưu: VT, NV."
    ),
    "wide columns": (
        "Nơi nhân:                          TM. ỦY BAN NHÂN DÂN\n- Sở Nội vụ (Ban TĐKT);               KT. CHỦ TỊCH\n- UBND các xã;                       PHÓ CHỦ TỊCH\n- Lưu: VT, NV.\n\n                                     Vi Quốc Thụy"
    ),
}


@pytest.mark.parametrize("name", FEET)
def test_a_foot_in_two_columns(name: str) -> None:
    (document,) = documents(HEADS["a letter"][0] + BODY + FEET[name])

    assert [r.name for r in document.recipients] == ["Sở Nội vụ (Ban TĐKT)", "UBND các xã"]
    assert document.archive is not None
    assert document.archive.units == ("VT", "NV")
    (signatory,) = document.signatories
    assert (signatory.name, signatory.position) == ("Vi Quốc Thụy", "Phó Chủ tịch")
    assert signatory.capacity == "KT. Chủ tịch"


def test_an_arrival_stamp_is_a_receipt_and_no_number() -> None:
    _, directive = documents(LETTER + STAMP + ATTACHED)

    assert [(r.number, r.date) for r in directive.receipts] == [("217", "2024-01-10")]


def test_a_decision_with_its_annexed_rules_is_one_document() -> None:
    decision = HEADS["flattened tables"][0] + BODY + FOOT.format(post="CHỦ TỊCH")
    annex = "\nQUY CHẾ\nCHẤM ĐIỂM THI ĐUA\n(Ban hành kèm theo Quyết định số 71/2025/QĐ-UBND)\n\nĐiều 1. Chấm điểm.\n\nNơi nhận:\n- Như trên.\n"

    assert len(documents(decision + annex)) == 1


SENT_ON = (
    "UBND TỈNH SÔNG THAO\nSỞ NỘI VỤ\nSố: 52/SNV-VP\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Sông Thao, ngày 9 tháng 5 năm 2018\n\nKính gửi: Các phòng thuộc Sở.\n\nĐề nghị các phòng trồng chè như Bộ đã dặn./.\n\n"
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n"
)
OF_THE_MINISTRY = (
    "BỘ NỘI VỤ\nSố: 880/BNV-VP\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày 2 tháng 5 năm 2018\n\n"
    "Kính gửi: Các Sở Nội vụ.\n\nBộ Nội vụ đề nghị các Sở trồng chè./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, VP.\n\nBỘ TRƯỞNG\n\nVi Quốc Thụy\n"
)


def test_the_mark_of_a_matter_is_no_province() -> None:
    (document,) = documents(
        "UBND HUYỆN BẾN GHỀNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 43/QĐ-UBND\nBến Ghềnh, ngày 3 tháng 4 năm 2019\n\nQUYẾT ĐỊNH\n"
        "Về việc trồng chè\n\nCăn cứ Quyết định số 12/QĐ-UBND ngày 12/11/2018 của UBND tỉnh V/v chia đất;\n"
    )

    assert [c.issuer for c in document.citations] == ["Ủy ban nhân dân tỉnh"]


@pytest.mark.parametrize("name", ["", "Lò Văn Páo\n\n"])
def test_a_letter_below_another_has_a_letterhead_of_its_own(name: str) -> None:
    first, second = documents(SENT_ON + name + OF_THE_MINISTRY)

    assert (first.number, first.issuer) == ("52/SNV-VP", "Sở Nội vụ tỉnh Sông Thao")
    assert (second.number, second.issuer) == ("880/BNV-VP", "Bộ Nội vụ")
    assert (second.issued, second.type) == ("2018-05-02", "Công văn")
    assert [r.name for r in second.recipients] == ["Như trên"]


@pytest.mark.parametrize(
    ("printed", "form"),
    [
        ("Số: 880/BNV-VP", "Số:"),
        ("ngày 2 tháng 5 năm 2018", "ngày … tháng … năm 20…"),
        ("BỘ NỘI VỤ\n", "Mẫu số 01\nBỘ NỘI VỤ\n"),
        ("Kính gửi: ", "Gửi: "),
    ],
)
def test_a_form_below_a_letter_is_none(printed: str, form: str) -> None:
    assert len(documents(SENT_ON + OF_THE_MINISTRY.replace(printed, form))) == 1


def test_a_draft_below_a_letter_has_a_head_without_body_and_nation() -> None:
    draft = (
        "Số: /SNV-VP\nV/v trồng chè ở\nĐoàn Luật sư khi gộp\n\nĐộc lập - Tự do - Hạnh phúc\nSông Thao, ngày tháng 5 năm 2018\n\n"
        "Kính gửi: Đoàn Luật sư\n\nSở Nội vụ đề nghị Đoàn Luật sư trồng chè.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nVi Quốc Thụy\n"
    )
    letter = SENT_ON.replace("như Bộ đã dặn", "theo Công văn số 52/BNV-TC ngày 02/4/2018")

    first, second = documents(f"{letter}Lò Văn Páo\n\n{draft}")

    assert (first.number, second.number) == ("52/SNV-VP", "/SNV-VP")
    assert (second.issuer, second.issued) == ("Sở Nội vụ tỉnh Sông Thao", "2018-05")
    assert second.title == "trồng chè ở Đoàn Luật sư khi gộp"


def test_an_archive_line_right_above_a_letterhead_ends_a_document() -> None:
    request = SENT_ON.split("Nơi nhận")[0] + "(b/c);\n\n- Các phòng;\n- Lưu: VT.\n\n"
    decision = OF_THE_MINISTRY.replace("Kính gửi: Các Sở Nội vụ.", "QUYẾT ĐỊNH\nVề việc trồng chè")

    first, second = documents(request + decision)

    assert (first.number, len(first.signatories)) == ("52/SNV-VP", 0)
    assert (second.number, second.type) == ("880/BNV-VP", "Quyết định")
    assert len(documents(request + "Mẫu số 02\n" + decision)) == 1


COLUMNS = """
   ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TỈNH SÔNG THAO                  Độc lập - Tự do - Hạnh phúc
   Số: 12/CT-UBND                 Sông Thao, ngày 05 tháng 3 năm 1998

                                CHỈ THỊ
              Về việc giữ rừng đầu nguồn

Thực hiện Chỉ thị số 287/TTg ngày 02/5/1997 của Thủ tướng Chính phủ, tỉnh yêu cầu giữ rừng./.

Nơi nhận:                                     T/M ỦY BAN NHÂN DÂN TỈNH
- TT Tỉnh ủy (b/c);                                  K/T CHỦ TỊCH
- UBND các huyện;                                      PHÓ CHỦ TỊCH
- Lưu VP, NL.

                                                   Vi Quốc Thụy
"""


def test_two_columns_side_by_side_are_read_one_after_the_other() -> None:
    (document,) = documents(COLUMNS)

    assert (
        document.number,
        document.issued,
        document.place,
    ) == ("12/CT-UBND", "1998-03-05", "Sông Thao")
    assert document.issuer == "Ủy ban nhân dân tỉnh Sông Thao"
    assert [(r.name, r.purpose) for r in document.recipients] == [
        ("TT Tỉnh ủy", "b/c"),
        ("UBND các huyện", None),
    ]
    (signatory,) = document.signatories
    assert (
        signatory.name,
        signatory.position,
        signatory.capacity,
    ) == ("Vi Quốc Thụy", "Phó Chủ tịch", "K/T Chủ tịch")
    everything = [*document.evidence.values(), *(r.evidence for r in document.recipients)]
    assert all(COLUMNS[e.start : e.end] == e.quote for found in everything for e in found)


def test_the_proof_of_a_place_is_the_place() -> None:
    """The motto that runs into the dateline is no part of its proof."""
    words = (
        "UBND TỈNH SÔNG THAO\nSỞ Y TẾ\nSố: 12/SYT-NVY\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc Sông Thao, ngày 11 tháng 12 năm 2017\n\nKính gửi: Các bệnh viện.\n"
    )
    (document,) = extract(make_text("a.txt", words.encode(), words)).documents
    (proof,) = document.evidence["place"]
    assert document.place == words[proof.start : proof.end] == "Sông Thao"


def test_a_ward_is_no_province() -> None:
    words = (
        "ỦY BAN NHÂN DÂN\nPHƯỜNG 9\nSố: 12/UBND-VP\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Phường 9, ngày 11 tháng 12 năm 2023\n\nKính gửi: Các khu phố.\n\n"
        "Thực hiện Công văn số 3/UBND-NC ngày 01/12/2023 của Ủy ban nhân dân tỉnh, đề nghị các khu phố trồng cây./.\n"
    )

    (document,) = documents(words)

    assert document.issuer == "Ủy ban nhân dân Phường 9"
    assert [c.issuer for c in document.citations] == ["Ủy ban nhân dân tỉnh"]

"""What a careful reader of the five documents answers, asked of the graph.

D0a and D0b are the letter and the directive in the first file, D1 to D4 the documents of the
others. A row lists only the columns that answer the question.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from rdflib.term import URIRef

from thidua.graph.build import build
from thidua.graph.extract import extract
from thidua.graph.read import read
from thidua.graph.records import Record
from thidua.graph.store import Store, open_store
from thidua.queries import run

SHARED = Path(__file__).resolve().parents[2] / "shared"

THEME = (
    "Siết chặt kỷ cương, tăng cường trách nhiệm, quyết liệt hành động, sáng tạo bứt phá"
)  # fmt: skip
CLEARANCE = "Đẩy nhanh tiến độ thực hiện giải phóng mặt bằng các dự án"
TITLE = (
    "thi đua thực hiện thắng lợi mục tiêu, nhiệm vụ phát triển kinh tế - xã hội, {} quốc phòng, "
    "an ninh năm 2024"
)


@dataclass(frozen=True)
class Asked:
    """One question: its words, the saved query, the columns that answer it, the rows expected."""

    words: str
    query: str
    columns: str
    rows: list[str]
    values: Mapping[str, str] = field(default_factory=dict)
    needs_evidence: bool = False


#: Rows are written as their cells with " | " between them; "-" is a blank cell.
ASKED = [
    Asked(
        "1 how many works are in five files",
        "sources",
        "file document",
        [
            "000 | D0b",
            "000 | D0a",
            "001 | D1",
            "002 | D2",
            "003 | D3",
            "004 | D4",
        ],
    ),
    Asked(
        "1 counts",
        "overview",
        "kind count",
        ["document_only_cited | 16", "document_present | 6", "source_file | 5", "theme | 3"],
    ),
    Asked(
        "2, 9 number, date, issuer and kind of what is present",
        "documents",
        "document number date type issuer",
        [
            "D1 | - | - | Chỉ thị | Ủy ban nhân dân tỉnh Lạng Sơn",
            "D4 | - | - | Chỉ thị | Ủy ban nhân dân tỉnh Lạng Sơn",
            "D3 | - | - | Phát động | Ủy ban nhân dân tỉnh Lạng Sơn",
            "D0b | 02/CT-UBND | 2024-01-01 | Chỉ thị | Ủy ban nhân dân tỉnh Lạng Sơn",
            "D0a | 31/VKS-VP | 2024-01-05 | Công văn | Viện kiểm sát nhân dân tỉnh Lạng Sơn",
            ("D2 | /PD-CTĐ | 2024-01-25 | Phát động | "
            "Cụm thi đua các huyện, thành phố nội địa tỉnh Lạng Sơn"),
        ],
    ),
    Asked(
        "2 whence the number of the attached directive",
        "facts",
        "kind value rule",
        ["number | 02/CT-UBND | cover letter"],
        {"doc": "02/CT-UBND@2024"},
        needs_evidence=True,
    ),
    Asked(
        "3 which 02/CT-UBND",
        "same_number",
        "number date",
        ["02/CT-UBND | 2018-01-04", "02/CT-UBND | 2024-01-01"],
    ),
    Asked(
        "3 the directive does not cite itself",
        "citations",
        "number date",
        [
            "26/CT-TTg | 2016-09-05",
            "02/CT-UBND | 2018-01-04",
            "- | -",
            "239/QĐ-UBND | -",
        ],
        {"doc": "02/CT-UBND@2024"},
        needs_evidence=True,
    ),
    Asked(
        "5 one title, two spellings",
        "conflicts",
        "field message severity",
        ["title | Trích yếu khác chữ: “bảo đảm” và “đảm bảo” | note"],
        needs_evidence=True,
    ),
    Asked(
        "5 who words it how",
        "titles_of",
        "citing title",
        [
            f"- | Phát động {TITLE.format('bảo đảm')}",
            f"D0a | phát động {TITLE.format('đảm bảo')}",
            f"D2 | Phát động {TITLE.format('bảo đảm')}",
        ],
        {"doc": "02/CT-UBND@2024"},
        needs_evidence=True,
    ),
    Asked(
        "6 which documents have no printed number",
        "without_number",
        "document number",
        ["D4 | -", "D1 | -", "D3 | -", "D0b | 02/CT-UBND", "D2 | /PD-CTĐ"],
        needs_evidence=True,
    ),
    Asked(
        "9 a letter's symbol taken apart",
        "symbol_parts",
        "ordinal kind body unit type issuer",
        ["31 | - | VKS | VP | Công văn | Viện kiểm sát nhân dân tỉnh Lạng Sơn"],
        {"doc": "31/VKS-VP"},
    ),
    Asked(
        "9 a directive's symbol taken apart",
        "symbol_parts",
        "ordinal kind body unit type",
        ["34 | CT | TW | - | Chỉ thị"],
        {"doc": "34-CT/TW"},
    ),
    Asked(
        "10, 12 most cited",
        "most_cited",
        "number date citing present",
        [
            "05-CT/TW | 2016-05-15 | 3 | false",
            "01-KL/TW | 2021-05-18 | 2 | false",
            "02/CT-UBND | 2024-01-01 | 2 | true",
            "04-NQ/TW | 2016-10-30 | 2 | false",
            "19/CT-TTg | 2021-07-16 | 2 | false",
            "30-CT/TU | 2014-11-18 | 2 | false",
            "34-CT/TW | 2014-04-07 | 2 | false",
            "- | - | 1 | false",
            "01/CT-UBND | 2021-01-05 | 1 | false",
            "02/CT-UBND | 2018-01-04 | 1 | false",
            "109/TB-UBND | - | 1 | false",
            "112-KH/TU | 2019-07-16 | 1 | false",
            "17/NQ-CP | 2019-03-07 | 1 | false",
            "239/QĐ-UBND | - | 1 | false",
            "26/CT-TTg | 2016-09-05 | 1 | false",
            "35-NQ/TW | 2018-10-22 | 1 | false",
            "49-NQ/TU | 2021-09-28 | 1 | false",
        ],
    ),
    Asked(
        "11 cited only",
        "missing",
        "number issuer citing",
        [
            "05-CT/TW | - | 3",
            "01-KL/TW | Bộ Chính trị | 2",
            "04-NQ/TW | Ban Chấp hành Trung ương Đảng | 2",
            "19/CT-TTg | Thủ tướng Chính phủ | 2",
            "30-CT/TU | Ban Thường vụ Tỉnh ủy Lạng Sơn | 2",
            "34-CT/TW | Bộ Chính trị | 2",
            "- | Quốc hội | 1",
            "01/CT-UBND | Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn | 1",
            "02/CT-UBND | Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn | 1",
            "112-KH/TU | Tỉnh ủy Lạng Sơn | 1",
            "26/CT-TTg | Thủ tướng Chính phủ | 1",
            "35-NQ/TW | Bộ Chính trị | 1",
            "49-NQ/TU | Ban Thường vụ Tỉnh ủy Lạng Sơn | 1",
            "109/TB-UBND | - | 1",
            "17/NQ-CP | Chính phủ | 1",
            "239/QĐ-UBND | - | 1",
        ],
    ),
    Asked(
        "12 who cites 05-CT/TW",
        "cited_by",
        "document relation",
        ["D1 | cites", "D4 | implements", "D2 | cites"],
        {"doc": "05-CT/TW"},
    ),
    Asked(
        "13 who states the date of 05-CT/TW",
        "mentions",
        "citing printed_date",
        ["D4 | 2016-05-15", "D1 | -", "D2 | -"],
        {"doc": "05-CT/TW"},
    ),
    Asked(
        "15 what continues 05-CT/TW",
        "relations_of_absent",
        "number date relation cited_number cited_date",
        ["01-KL/TW | 2021-05-18 | continues | 05-CT/TW | 2016-05-15"],
        needs_evidence=True,
    ),
    Asked(
        "15 the same among the legal effects",
        "legal_effects",
        "number relation cited_number",
        ["01-KL/TW | continues | 05-CT/TW"],
        needs_evidence=True,
    ),
    Asked(
        "16 who issued what stands behind one shared title",
        "mentions",
        "citing printed_issuer",
        ["D1 | Bộ Chính trị", "D2 | Bộ Chính trị"],
        {"doc": "34-CT/TW"},
    ),
    Asked(
        "16 the title of 34-CT/TW: from one document, shared with 30-CT/TU",
        "titles_of",
        "citing title shared_with",
        ["D1 | Tiếp tục đổi mới công tác thi đua, khen thưởng | 30-CT/TU"],
        {"doc": "34-CT/TW"},
    ),
    Asked(
        "16 the title of 30-CT/TU: certain, one document gives it alone",
        "titles_of",
        "citing title shared_with",
        [
            "D1 | Tiếp tục đổi mới công tác thi đua, khen thưởng | 34-CT/TW",
            "D2 | Tiếp tục đổi mới công tác thi đua, khen thưởng | -",
        ],
        {"doc": "30-CT/TU"},
    ),
    Asked(
        "18 issuers behind TU",
        "issuers_of_suffix",
        "issuer number",
        [
            "Ban Thường vụ Tỉnh ủy Lạng Sơn | 30-CT/TU",
            "Ban Thường vụ Tỉnh ủy Lạng Sơn | 49-NQ/TU",
            "Tỉnh ủy Lạng Sơn | 112-KH/TU",
        ],
        {"suffix": "TU"},
    ),
    Asked(
        "18 issuers behind TW",
        "issuers_of_suffix",
        "issuer number",
        [
            "Ban Chấp hành Trung ương Đảng | 04-NQ/TW",
            "Bộ Chính trị | 34-CT/TW",
            "Bộ Chính trị | 35-NQ/TW",
            "Bộ Chính trị | 01-KL/TW",
        ],
        {"suffix": "tw"},
    ),
    Asked(
        "19 who cites 19/CT-TTg: not the directive of 2024",
        "cited_by",
        "document relation",
        ["D1 | implements", "D2 | implements"],
        {"doc": "19/CT-TTg"},
    ),
    Asked(
        "19 the cluster reached past its parent",
        "past_the_parent",
        "document parent number",
        [
            "D2 | D0b | 34-CT/TW",
            "D2 | D0b | 30-CT/TU",
            "D2 | D0b | 05-CT/TW",
            "D2 | D0b | 01-KL/TW",
            "D2 | D0b | 19/CT-TTg",
            "D2 | D0b | 49-NQ/TU",
        ],
        {"doc": "/PD-CTĐ"},
    ),
    Asked(
        "22 what a short reference means",
        "short_references",
        "citing number date confidence",
        ["D2 | 02/CT-UBND | 2024-01-01 | 0.8"],
        needs_evidence=True,
    ),
    Asked(
        "24 who received the directive, and when",
        "receipts",
        "document received_on arrival_number",
        ["D0b | 2024-01-04 | 217"],
        {"doc": "02/CT-UBND@2024"},
        needs_evidence=True,
    ),
    Asked(
        "24 who forwarded it, and to whom",
        "forwarders",
        "document date issuer role to",
        [
            ("D0a | 2024-01-05 | Viện kiểm sát nhân dân tỉnh Lạng Sơn | addressee | "
            "Đồng chí Viện trưởng Viện kiểm sát nhân dân các huyện, thành phố"),
            ("D0a | 2024-01-05 | Viện kiểm sát nhân dân tỉnh Lạng Sơn | addressee | "
            "Các đồng chí Trưởng phòng Viện tỉnh"),
            "D0a | 2024-01-05 | Viện kiểm sát nhân dân tỉnh Lạng Sơn | recipient | Như trên",
            ("D0a | 2024-01-05 | Viện kiểm sát nhân dân tỉnh Lạng Sơn | recipient | "
            "04 đồng chí lãnh đạo Viện"),
        ],
        {"doc": "02/CT-UBND@2024"},
    ),
    Asked(
        "27 the cascade of 2024",
        "cascade",
        "date step document from_document",
        [
            "2024-01-01 | issued | D0b | -",
            "2024-01-04 | received | - | D0b",
            "2024-01-05 | forwarded | D0a | D0b",
            "2024-01-25 | implemented | D2 | D0b",
        ],
        {"doc": "02/CT-UBND@2024"},
        needs_evidence=True,
    ),
    Asked(
        "27 up from the letter",
        "lineage_up",
        "number date direct present",
        [
            "- | - | false | false",
            "239/QĐ-UBND | - | false | false",
            "26/CT-TTg | 2016-09-05 | false | false",
            "02/CT-UBND | 2018-01-04 | false | false",
            "02/CT-UBND | 2024-01-01 | true | true",
        ],
        {"doc": "31/VKS-VP"},
    ),
    Asked(
        "27 down from the directive of 2024",
        "lineage_down",
        "document direct",
        ["D0a | true", "D2 | true"],
        {"doc": "02/CT-UBND@2024"},
    ),
    Asked(
        "28 recipient groups defined by a citation",
        "groups_by_citation",
        "name number document",
        ["Các đơn vị cụm, khối | 239/QĐ-UBND | D0b", "Các đơn vị cụm, khối | 109/TB-UBND | D1"],
    ),
    Asked(
        "30 recipients in one document only",
        "recipients_single",
        "document name",
        [
            "D3 | Vụ III, Ban Thi đua - Khen thưởng Trung ương",
            "D3 | Ủy ban nhân dân 6 tỉnh",
        ],
    ),
    Asked(
        "30 drafting units",
        "drafting_units",
        "drafting_unit drafter year document",
        [
            "CTĐ | - | 2024 | D2",
            "KG-VX | NTB | 2019 | D3",
            "KG-VX | NTB | 2021 | D4",
            "KG-VX | NTB | 2022 | D1",
            "NC | TPT | 2024 | D0b",
        ],
    ),
    Asked(
        "30 who signed",
        "signatories",
        "name document",
        [
            "Hồ Tiến Thiệu | D1",
            "Hồ Tiến Thiệu | D4",
            "Hồ Tiến Thiệu | D0b",
            "Nguyễn Thúc Liễu | D0a",
            "Nguyễn Văn Hạnh | D2",
            "Phạm Ngọc Thường | D3",
        ],
    ),
    Asked(
        "31 the movement for new rural areas",
        "movement_documents",
        "name document",
        [
            "Cả nước chung sức xây dựng nông thôn mới | D0b",
            "Cả nước chung sức xây dựng nông thôn mới | D2",
            "Lạng Sơn cùng cả nước chung sức xây dựng nông thôn mới | D1",
        ],
        {"movement": "nông thôn mới"},
    ),
    Asked(
        "31 typed without marks",
        "movement_documents",
        "document",
        ["D0b", "D2", "D1"],
        {"movement": "Nong thon moi"},
    ),
    Asked(
        "31 its local form",
        "local_forms",
        "local_form national document",
        [
            ("Lạng Sơn cùng cả nước chung sức xây dựng nông thôn mới | "
            "Cả nước chung sức xây dựng nông thôn mới | D1"),
        ],
    ),
    Asked(
        "35 movements of 2022 to 2025",
        "movement_documents",
        "name document",
        [
            "Giải ngân vốn đầu tư công trên địa bàn tỉnh Lạng Sơn giai đoạn 2022 - 2025 | D0b",
            "Giải ngân vốn đầu tư công trên địa bàn tỉnh Lạng Sơn giai đoạn 2022 - 2025 | D2",
            f"{CLEARANCE} trọng điểm của tỉnh giai đoạn 2022 - 2025 | D0b",
            f"{CLEARANCE} trọng điểm của tỉnh giai đoạn 2022 - 2025 | D2",
        ],
        {"movement": "giai đoạn 2022 - 2025"},
    ),
    Asked(
        "38 one theme over the years",
        "themes",
        "name year document",
        [f"{THEME} | 2022 | D1", f"{THEME} | 2024 | D0b", f"{THEME} | 2024 | D2"],
    ),
    Asked(
        "38 its first known source",
        "theme_sources",
        "name year document number how present",
        [
            f"{THEME} | 2021 | 01/CT-UBND@2021 | 01/CT-UBND | title | false",
            f"{THEME} | 2022 | D1 | - | campaign | true",
            f"{THEME} | 2024 | D0b | 02/CT-UBND | campaign | true",
            f"{THEME} | 2024 | D2 | /PD-CTĐ | campaign | true",
        ],
        {"theme": "Siết chặt kỷ cương"},
        needs_evidence=True,
    ),
    Asked(
        "40 periods and reviews",
        "campaigns",
        "document start end interim final",
        [
            "D2 | - | - | - | -",
            "D3 | 2019-08-19 | 2019-10-19 | - | -",
            "D4 | - | 2021-10-30 | 2021-06 | 2021-11",
            "D1 | - | 2022-12-31 | - | -",
            "D0b | - | 2024-12-31 | - | -",
        ],
    ),
    Asked(
        "40 which have mid-term and final reviews",
        "reviews",
        "review kind when document",
        [
            "tổng kết | tong-ket | - | D3",
            "sơ kết | so-ket | 2021-06 | D4",
            "tổng kết | tong-ket | 2021-11 | D4",
        ],
    ),
    Asked(
        "42, 43 anniversaries",
        "anniversaries",
        "event years in_year origin_year origin_date consistent",
        [
            "Chiến thắng Điện Biên Phủ | 70 | 2024 | 1954 | 1954 | true",
            "Ngày hội Quốc phòng toàn dân | 35 | 2024 | 1989 | 1989 | true",
            "Ngày sinh đồng chí Hoàng Văn Thụ | 110 | 2019 | 1909 | 1909-11-04 | true",
            "Ngày sinh đồng chí Hoàng Văn Thụ | 115 | 2024 | 1909 | 1909-11-04 | true",
            "Ngày thành lập Quân đội nhân dân Việt Nam | 80 | 2024 | 1944 | 1944 | true",
            "Ngày thành lập tỉnh Lạng Sơn | 188 | 2019 | 1831 | 1831-11-04 | true",
            "Ngày thành lập tỉnh Lạng Sơn | 190 | 2021 | 1831 | 1831-11-04 | true",
            "Ngày thành lập tỉnh Lạng Sơn | 193 | 2024 | 1831 | 1831-11-04 | true",
        ],
    ),
    Asked(
        "which documents without a date were issued when",
        "date_bounds",
        "document not_before not_after",
        [
            "D3 | 2019-07-16 | 2019-10-19",
            "D4 | 2021-01-05 | 2021-10-30",
            "109/TB-UBND | - | 2022-12-31",
            "D1 | 2021-07-16 | 2022-12-31",
            "239/QĐ-UBND | - | 2024-01-01",
        ],
    ),
    Asked(
        "through whom an old directive is carried out",
        "carried_out",
        "document via number",
        [
            "D0a | D0b | 02/CT-UBND",
            "D0a | D0b | 26/CT-TTg",
            "D0a | D0b | -",
            "D2 | D0b | 02/CT-UBND",
            "D2 | D0b | 26/CT-TTg",
            "D2 | D0b | -",
        ],
    ),
    Asked(
        "48 growth of GRDP",
        "indicator_series",
        "year low high unit",
        ["2021 | 7 | 7.5 | %", "2022 | 7 | 7.5 | %", "2024 | 7 | 7.5 | %"],
        {"indicator": "GRDP"},
    ),
    Asked(
        "50 GRDP per head",
        "indicator_series",
        "year low high unit",
        ["2022 | 51 | 52 | triệu đồng", "2024 | 65 | 66 | triệu đồng"],
        {"indicator": "bình quân đầu người"},
    ),
    Asked(
        "50 tourists",
        "indicator_series",
        "year low unit",
        ["2022 | 3460 | nghìn lượt", "2024 | 4060 | nghìn lượt"],
        {"indicator": "khách du lịch"},
    ),
    Asked(
        "50 revenue",
        "indicator_series",
        "year low unit",
        ["2022 | 2600 | tỷ đồng", "2024 | 4300 | tỷ đồng"],
        {"indicator": "doanh thu"},
    ),
    Asked(
        "50 growth of exports",
        "indicator_series",
        "year low high direction",
        ["2022 | 9 | 10 | increase", "2024 | 8 | 9 | increase"],
        {"indicator": "Kim ngạch xuất khẩu"},
    ),
    Asked(
        "50 investment",
        "indicator_series",
        "year low high unit bound",
        ["2022 | 31 | 32 | nghìn tỷ đồng | about", "2024 | 38 | 39 | nghìn tỷ đồng | about"],
        {"indicator": "vốn đầu tư phát triển"},
    ),
    Asked(
        "51 health insurance",
        "indicator_series",
        "year low",
        ["2021 | 93.6", "2022 | 90.4", "2024 | 94.45"],
        {"indicator": "bảo hiểm y tế"},
    ),
    Asked(
        "51 doctors, in either spelling",
        "indicator_series",
        "year low",
        ["2021 | 11.1", "2022 | 11.2", "2024 | 11.4"],
        {"indicator": "bác sỹ"},
    ),
    Asked(
        "51 hospital beds",
        "indicator_series",
        "year low",
        ["2021 | 31", "2022 | 32.5", "2024 | 33.6"],
        {"indicator": "giuong benh"},
    ),
    Asked(
        "52 roads to communes",
        "indicator_series",
        "year low",
        ["2021 | 90.6", "2022 | 92.8", "2024 | 97.2"],
        {"indicator": "đường ô tô đến trung tâm xã"},
    ),
    Asked(
        "52 roads to hamlets",
        "indicator_series",
        "year low",
        ["2021 | 68", "2022 | 72", "2024 | 82"],
        {"indicator": "đường ô tô đến trung tâm thôn"},
    ),
    Asked(
        "52 schools",
        "indicator_series",
        "year low direction",
        ["2019 | 3 | increase", "2021 | 20 | increase", "2022 | 15 | increase", "2024 | 15 | increase"],
        {"indicator": "trường học đạt chuẩn"},
    ),
    Asked(
        "56 who is made responsible",
        "tasks_of",
        "document role",
        ["D3 | lead", "D4 | lead", "D1 | lead", "D0b | lead"],
        {"agent": "Sở Nội vụ"},
    ),
    Asked(
        "56 press and broadcasting",
        "tasks_of",
        "agent document",
        ["Sở Thông tin và Truyền thông | D4"],
        {"agent": "Thông tin và Truyền thông"},
    ),
    Asked(
        "56 press and broadcasting, unnamed",
        "tasks_of",
        "document",
        ["D3"],
        {"agent": "báo chí"},
    ),
    Asked(
        "laws named without a number",
        "laws_cited",
        "law year citing",
        ["Luật Thi đua, khen thưởng năm 2022 | 2022 | D0b"],
    ),
]  # fmt: skip

#: Of these answers the expected rows are a part; of all others they are the whole.
PARTS = {
    "conflicts",
    "overview",
    "documents",
    "facts",
    "recipients_single",
    "local_forms",
    "themes",
}

#: Cited documents that rows name.
NAMED = {
    "lang-son.ubnd.undated.tb.109": "109/TB-UBND",
    "lang-son.ubnd.undated.qd.239": "239/QĐ-UBND",
    "lang-son.ubnd.2021.ct.01": "01/CT-UBND@2021",
}

_PLACES = {
    ("000", "Công văn"): "D0a",
    ("000", "Chỉ thị"): "D0b",
    ("001", "Chỉ thị"): "D1",
    ("002", "Phát động"): "D2",
    ("003", "Phát động"): "D3",
    ("004", "Chỉ thị"): "D4",
}


@pytest.fixture(scope="module", params=["texts", "records"])
def graph(
    request: pytest.FixtureRequest,
    corpus_records: list[Record],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Store]:
    """A graph made of the texts beside the project, and one of the records that ship."""
    folder = tmp_path_factory.mktemp(request.param) / "store"
    if request.param == "texts":
        texts = [read(path) for path in sorted((SHARED / "corpus").glob("*.txt"))]
        if not texts:
            pytest.skip("the texts are not beside the project")
        build([extract(t) for t in texts], folder, texts={t.source: t.nfc for t in texts})
    else:
        build(corpus_records, folder)
    with open_store(folder) as store:
        yield store


@pytest.fixture(scope="module")
def short(graph: Store) -> dict[str, str]:
    """IRI -> D0a … D4."""
    found = {}
    for row in run(graph, "sources", {}).dicts():
        kind = str(row["label"]).partition(" không số")[0].split(" ")
        found[str(row["document"])] = _PLACES[str(row["file"])[:3], " ".join(kind[:2])]
    return found


@pytest.mark.parametrize("asked", [pytest.param(a, id=f"{a.query}: {a.words}") for a in ASKED])
def test_the_graph_answers(
    graph: Store, short: dict[str, str], corpus_records: list[Record], asked: Asked
) -> None:
    if asked.needs_evidence and not any(d.evidence for r in corpus_records for d in r.documents):
        pytest.skip("the records beside the project carry no evidence")
    answer = run(graph, asked.query, asked.values)
    rows = [
        " | ".join(_cell(row[column], short) for column in asked.columns.split())
        for row in answer.dicts()
    ]
    rows = list(dict.fromkeys(rows))
    if asked.query in PARTS:
        rows = [row for row in rows if row in asked.rows]
    assert rows == asked.rows


def _cell(term: object, short: Mapping[str, str]) -> str:
    if term is None:
        return "-"
    if isinstance(term, URIRef):
        return short.get(str(term), NAMED.get(str(term).rsplit("/", 1)[-1], str(term)))
    text = str(term) or "-"
    return text[:3] if text.endswith(".txt") else text

"""The lines of a letterhead in capitals, parted into the bodies that they name.

A letterhead prints the superior body above the issuing one (NĐ 30/2020/NĐ-CP, Phụ lục I, II.2),
often over several lines, and in a flattened file with the nation's name and motto between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from thidua.graph.extract import dates, names
from thidua.graph.extract.layout.formulas import SECRECY, URGENCY
from thidua.graph.extract.letterhead.homes import OWN_PLACE
from thidua.graph.extract.letterhead.run_together import parted
from thidua.graph.extract.letters import bare, pattern

#: The youth union: its name stands beside the bodies, where others have the nation's name.
YOUTH_UNION = "ĐOÀN TNCS HỒ CHÍ MINH"
#: What stands beside or above the bodies of a letterhead, in the same lines or between them, whatever marks of its
#: letters a typeface or a scan has lost: the nation and the motto, the Party, the pioneers.
_BESIDE = pattern(
    r"CONG\sHOA\sXA\sHOI\sCHU\sNGHIA\sVIET(?:\sNAM)?(?!\w)|DOC\sLAP\s?[-–]\s?TU\sDO\s?[-–]\s?HANH\sPHUC\.?"
    r"|DANG\sCONG\sSAN\sVIET\sNAM(?!\w)|^DOI\s(?:TNTP|THIEU NIEN TIEN PHONG)\s(?:HO CHI MINH|HCM)$",
    re.IGNORECASE | re.MULTILINE,
)
#: The youth union in the other column of a line: "ĐOÀN KHỐI TỈNH SÔNG THAO | ĐOÀN TNCS HỒ CHÍ MINH".
_UNION_BEHIND = pattern(
    r"(?P<place>(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)(?: [A-ZĐÀ-Ỹ]{1,8}){1,3}) ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) (?:HCM|HỒ CHÍ MINH)$",
    re.MULTILINE,
)
#: Lines of a letterhead that name no body: copies, stamps, urgency, page numbers.
_NOISE = pattern(
    rf"BẢN SAO|SAO Y.*|{URGENCY}|{SECRECY}|DỰ THẢO.*|CÔNG BÁO.*|\d{{1,4}}|[*\W]+|.*VĂN BẢN ĐẾN.*|.*QUA MẠNG.*"
    r"|(?:ĐẾN|CÔNG VĂN ĐẾN).*|.* ĐẾN|Ký bởi.*|Signed by.*|/[A-ZĐ]\S*(?: -.*)?|Người ký.*|Email.*|Thời gian ký.*|Ngày ký.*"
    # a number without its label: "0S /CT-UBND"
    r"|\d[\dA-Z]{0,3} ?/ ?[A-ZĐ]{2,4}-[A-ZĐ].*"
    r"|(?:ĐT|TEL|FAX|MST|HOTLINE|WEBSITE|EMAIL|ĐỊA CHỈ|ĐIỆN THOẠI|MÃ SỐ THUẾ)(?!\w).*"
    # the name in English: "SONG THAO WATER JOINT STOCK COMPANY"
    r"|(?=[^\n]*\b(?:COMPANY|CORPORATION|UNIVERSITY|HOSPITAL|JSC|LTD|LIMITED|INSTITUTE|COLLEGE|GROUP|BANK|REPUBLIC|SCHOOL|CENTER|CENTRE|MINISTRY|DEPARTMENT|COMMITTEE|FACULTY|UNION|OF|AND|FOR)\b)[A-Z0-9 .,&'()/–-]+"
)
#: The stamp of who receives a document.
_ARRIVAL = pattern(r"(?:CÔNG VĂN |VĂN BẢN )?ĐẾN(?!\w)")
#: Bodies whose name goes on in the next line.
_INCOMPLETE = ("THỦ TƯỚNG", "VĂN PHÒNG", "THANH TRA", "BAN CHẤP HÀNH", "ĐẢNG ỦY", "CÔNG AN", "BAN THƯỜNG VỤ", "ỦY BAN THƯỜNG VỤ", "UỶ BAN THƯỜNG VỤ")  # fmt: skip
#: What a body is, without which it is: it goes on in the next line ("TỔNG CỤC | THUẾ", "BỘ CHỈ HUY | BỘ
#: ĐỘI BIÊN PHÒNG TỈNH A", "TRƯỜNG ĐẠI HỌC | NGÂN HÀNG").
_KIND_ALONE = pattern(
    r"(?:TỔNG )?CÔNG TY(?: (?:CỔ PHẦN|CP|TNHH|MTV|MỘT THÀNH VIÊN|HAI THÀNH VIÊN|TRÁCH NHIỆM HỮU HẠN|NHÀ NƯỚC))*"
    r"|TẬP ĐOÀN|(?:TỔNG |CHI )?CỤC|(?:TỔNG )?LIÊN ĐOÀN|CÔNG ĐOÀN(?: CƠ SỞ| NGÀNH)?|TRƯỜNG(?: (?:ĐẠI HỌC|CAO ĐẲNG|TRUNG CẤP))?|HỌC VIỆN"
    r"|TRUNG TÂM|VIỆN|(?:ỦY|UỶ) BAN|HỘI(?: ĐỒNG(?: QUẢN LÝ)?)?|LIÊN HIỆP(?: CÁC)? HỘI|HIỆP HỘI|BỘ(?: CHỈ HUY| TƯ LỆNH)?|SỞ|BỆNH VIỆN(?: ĐA KHOA)?"
    r"|(?:TIỂU )?BAN(?: CHỈ ĐẠO| CHỈ HUY| TỔ CHỨC| VẬN ĐỘNG| QUẢN LÝ(?: DỰ ÁN)?)?|PHÒNG|KHOA|CHI NHÁNH|NHÀ MÁY|XÍ NGHIỆP|NGÂN HÀNG"
)
#: A part of a board or a council, which stands below it as a body of its own.
_OF_A_BOARD = pattern(
    r"(?:TỔ|TIỂU BAN|VĂN PHÒNG|BỘ PHẬN|CƠ QUAN|BAN (?:CHỈ ĐẠO|THƯ KÝ|GIÁM KHẢO))(?!\w)(?! CHỨC)"
)
#: Two halves of a word that the end of a line parts: "THƯƠNG BINH VÀ XÃ | HỘI", "TÀI NGUYÊN VÀ MÔI | TRƯỜNG".
_HALVES = pattern(
    r"(?:XÃ\nHỘI|(?<!TỔ )QUỐC\n(?:HỘI|PHÒNG)|MÔI\nTRƯỜNG|(?:VĂN|BIÊN|HẢI)\nPHÒNG|BỆNH\nVIỆN|(?:LIÊN|CÔNG|TẬP)\nĐOÀN|QUÂN\n(?:ĐỘI|KHU)|CÁN\nBỘ|ĐẢNG\nBỘ"
    r"|(?:NỘI|DỊCH|NGHIỆP|PHỤC)\nVỤ|(?: Y|ĐA|NHA|SẢN)\nKHOA)(?!\w)"
)
_GOES_ON = (" VÀ", ",", " -", " VỀ", "ĐẠI HỘI ĐẠI BIỂU")
#: "UBND TỈNH A | HUYỆN B": the committee of the district.
DISTRICT = pattern(r"(?:HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) \S")
_COMMITTEE = pattern(
    r"(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)(?= (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ) \S)"
)
PROVINCE = pattern(r"(?:TỈNH|THÀNH PHỐ) \S")
#: "TRƯỜNG: THCS A", as schools print it.
_LABEL = pattern(r"^(TRƯỜNG|PHÒNG|SỞ|CỤC|HUYỆN|XÃ|UBND(?: TỈNH| HUYỆN| XÃ)?) ?: ?", re.MULTILINE)
#: "ĐƠN VỊ: TRƯỜNG THCS A": the label is no part of the name.
_UNIT_LABEL = pattern(r"^(?:ĐƠN VỊ|CƠ QUAN|TÊN ĐƠN VỊ) ?: ?", re.MULTILINE)
_UNIONS = (YOUTH_UNION, "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH")
#: The mark of a page that a viewer puts right before its first words: "Trang 1SỞ NỘI VỤ".
_PAGE = pattern(r"(?<!\w)Trang \d{1,3}(?=[A-ZĐÀ-Ỹ]{2})")
#: The name of a committee that is broken inside its first word: "ỦY | BAN NHÂN DÂN".
_BROKEN = ("ỦY", "UỶ")
#: A small l that a scan reads for a capital I: "ĐỒNG NAl".
_SMALL_L = pattern(r"(?<=[A-ZĐÀ-Ỹ])l(?![a-zà-ỹđ])")


#: What a house calls itself in short: "CÔNG TY CỔ PHẦN CHÈ BẾN GHỀNH | (BeChe)".
_SHORT_NAME = pattern(r" \([A-Z][A-Za-z&-]{1,9}\)$")


def bodies_in(lines: Iterable[str], place: str | None, numbered: bool = True) -> list[str]:
    """The names in capitals of the bodies in the `lines` of a letterhead, the issuer's last; `place` is that
    of the dateline. Where no number ends it (`numbered`), the dateline does."""
    bodies: list[str] = []
    fresh = False  # whether the line above names a body that no other line has gone on with
    dated = False  # whether the dateline stands above
    for line in parted(_cleared("\n".join(lines)), (place or "").upper()):
        words = line.strip(" :*–").lstrip("-").strip()
        if words.startswith("/") and names.begins_body(words[1:]):
            words = words[1:]  # a speck
        if words.endswith(")"):
            words = _SHORT_NAME.sub("", words)
        if "--" in words:  # a rule; one dash alone joins two bodies
            words = words[: words.index("--")].rstrip()
        if fresh and len(bodies) > 1 and _ARRIVAL.match(words):
            bodies.pop()  # who received it: its name stands over its stamp
        if _is_noise(words) or (bodies and words in _UNIONS):
            dated = dated or dates.LINE.search(words) is not None
            fresh = False
            continue
        if dated and not numbered and bodies and not names.begins_body(words):
            break  # the title
        fresh = _add(bodies, words)
    if bodies:
        bodies[-1] = bodies[-1].rstrip(" -")  # a speck: no name goes on behind it
    return bodies


def _cleared(letterhead: str) -> str:
    """The lines of a letterhead without what stands beside the bodies."""
    joined = _SMALL_L.sub("I", letterhead)
    if "Trang " in joined:
        joined = _PAGE.sub("", joined)
    if ":" in joined:
        joined = _LABEL.sub(r"\1 ", _UNIT_LABEL.sub("", joined))
    if "ĐOÀN T" in joined:
        joined = _UNION_BEHIND.sub(r"\g<place>", joined)
    for beside in reversed(list(_BESIDE.finditer(bare(joined)))):
        joined = f"{joined[: beside.start()]}\n{joined[beside.end() :]}"
    return joined


def is_beside(words: str) -> bool:
    """Whether words hold what stands beside the bodies, in letters of any size: the nation, the motto, the Party, the
    youth union."""
    capitals = words.upper()
    return _BESIDE.search(bare(capitals)) is not None or any(map(capitals.__contains__, _UNIONS))


def _is_noise(words: str) -> bool:
    """Whether a line names no body."""
    return (
        not words
        or words.upper() != words
        or not any(map(str.isalpha, words))
        or _NOISE.fullmatch(words) is not None
        or dates.LINE.search(words) is not None
    )


def _add(bodies: list[str], words: str) -> bool:
    """Add what the line `words` names to the `bodies` above it; whether that is a body of its own."""
    above = bodies[-1] if bodies else ""
    if PROVINCE.match(words) and OWN_PLACE.search(above):
        bodies.insert(-1, words)  # "UBND HUYỆN A | TỈNH B"
        return False
    committee = _COMMITTEE.match(above)
    if committee and DISTRICT.match(words):
        bodies.append(f"{committee.group()} {words}")
        return False
    if _opens(words, above):
        bodies.append(words)
        return True
    bodies[-1] = f"{above} {words}"
    return False


def _opens(words: str, above: str) -> bool:
    """Whether the line `words` below the body `above` names another one, and does not go on with it."""
    if not above:
        return True
    if above in _INCOMPLETE or above.endswith(_GOES_ON):
        return False
    if words.startswith("BAN NHÂN DÂN") and above.endswith(_BROKEN):
        return False
    if _KIND_ALONE.fullmatch(above) and not _OF_A_BOARD.match(words):
        return False
    head = names.head_in_capitals().match(words)
    if head is None or _HALVES.search(f" {above[-8:]}\n{words[:8]}"):
        return False
    if head.group() not in _TRADES or head.group() in above:
        return True
    return _OF_PLACE.match(words, head.end()) is not None


#: What a unit of a house is called by its trade, which the name of the house holds too: "CÔNG TY ĐIỆN LỰC A |
#: ĐIỆN LỰC B", but "TẬP ĐOÀN CÔNG NGHIỆP | VIỄN THÔNG A".
_TRADES = ("VIỄN THÔNG", "ĐIỆN LỰC", "BƯU ĐIỆN", "THƯ VIỆN", "BẢO TÀNG")
_OF_PLACE = pattern(r" (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ)(?!\w)")

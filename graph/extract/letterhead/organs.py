"""The bodies that a letterhead names in capitals: who issues, below whom, in which province.

A letterhead prints the superior body above the issuing one (NĐ 30/2020/NĐ-CP, Phụ lục I, II.2),
often over several lines, and in a flattened file with the nation's name and motto between them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from thidua.graph.extract import dates, names
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import Home
from thidua.graph.extract.rules import rules
from thidua.graph.records import Evidence

SO = pattern(r"(?<!\w)(?:[Ss]ố|SỐ)(?:\s?/\s?No\.?)?\s?:?\s?")
#: The line of the number, also where the number is left blank: "Số: 12/CT-UBND", "Số: /CT-UBND"; not
#: the end of another word in capitals: "CÁC DÂN TỘC THIỂU SỐ VIỆT NAM".
_NUMBER_LINE = pattern(
    r"(?<!\w)(?:[Ss]ố|SỐ)(?:\s?:|\s?[\d/.…_-]|(?<!XỔ SỐ)(?<!ĐỔI SỐ)(?<!DÂN SỐ)(?<!THIỂU SỐ)$)"
)
#: A body that is told by its number: "NHÀ MÁY NƯỚC SỐ 2", "CỤM THI ĐUA SỐ 1".
_NUMBERED_BODY = pattern(r"[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ ,&–-]{3,80} SỐ \d{1,2}")

#: What stands beside or above the bodies of a letterhead, in the same lines or between them.
_BESIDE = (
    pattern(
        r"C[ỘO]NG[\s]H(?:ÒA|OÀ|ÕA)[\s]XÃ[\s]HỘI[\s]CHỦ[\s]NGHĨA[\s]VIỆT(?:[\s]NAM(?!\w)|(?=\n|\Z))"
    ),
    pattern(r"Độc[\s]lập\s?[-–]\s?Tự[\s]do\s?[-–]\s?Hạnh[\s]phúc\.?", re.IGNORECASE),
    pattern(r"ĐẢNG[\s]CỘNG[\s]SẢN[\s]VIỆT[\s]NAM"),
    pattern(r"^ĐỘI[\s](?:TNTP|THIẾU NIÊN TIỀN PHONG)[\s](?:HỒ CHÍ MINH|HCM)$", re.MULTILINE),
)
#: Lines of a letterhead that name no body: copies, stamps, urgency, page numbers.
_NOISE = pattern(
    r"BẢN SAO|SAO Y.*|HỎA TỐC|HOẢ TỐC|KHẨN|THƯỢNG KHẨN|MẬT|TỐI MẬT|DỰ THẢO.*|CÔNG BÁO.*|\d{1,4}|[*\W]+|.*VĂN BẢN ĐẾN.*|.*QUA MẠNG.*"
    r"|(?:ĐẾN|CÔNG VĂN ĐẾN).*|Ký bởi.*|Signed by.*|/[A-ZĐ].*|Người ký.*|Email.*|Thời gian ký.*|Ngày ký.*"
    r"|(?:ĐT|TEL|FAX|MST|HOTLINE|WEBSITE|EMAIL|ĐỊA CHỈ|ĐIỆN THOẠI|MÃ SỐ THUẾ)(?!\w).*"
    # the name in English: "SONG THAO WATER JOINT STOCK COMPANY"
    r"|(?=[^\n]*\b(?:COMPANY|CORPORATION|UNIVERSITY|HOSPITAL|JSC|LTD|LIMITED|INSTITUTE|COLLEGE|GROUP|BANK|REPUBLIC|SCHOOL|CENTER|CENTRE|MINISTRY|DEPARTMENT|COMMITTEE|FACULTY|UNION|OF|AND|FOR)\b)[A-Z0-9 .,&'()/–-]+"
)
#: The stamp of who receives a document.
_ARRIVAL = pattern(r"(?:CÔNG VĂN |VĂN BẢN )?ĐẾN(?!\w)")
#: Bodies whose name goes on in the next line.
_INCOMPLETE = (
    "THỦ TƯỚNG",
    "VĂN PHÒNG",
    "THANH TRA",
    "BAN CHẤP HÀNH",
    "ĐẢNG ỦY",
    "CÔNG AN",
    "BAN THƯỜNG VỤ",
    "ỦY BAN THƯỜNG VỤ",
    "UỶ BAN THƯỜNG VỤ",
)
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
_BARE_PLACE = pattern(r"(?:tỉnh|thành phố)$", re.IGNORECASE)
#: A district, a commune or a town: the name of such a body holds its place.
_OWN_PLACE = pattern(
    r"(?<!\w)(?i:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu|(?:huyện|quận|thị) (?:ủy|uỷ|đoàn)) [A-ZĐÀ-Ỹ\d]"
)
#: "UBND TỈNH A | HUYỆN B": the committee of the district.
_DISTRICT = pattern(r"(?:HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) \S")
_COMMITTEE = pattern(r"(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)(?= (?:TỈNH|THÀNH PHỐ|HUYỆN) \S)")
#: "UBND HUYỆN A | PHÒNG NỘI VỤ": a department of the district or the commune above it.
_DEPARTMENT = pattern(
    r"(?:PHÒNG|BAN|TIỂU BAN|BQL|TRUNG TÂM|THANH TRA|HỘI ĐỒNG|CÔNG AN|HẠT|ĐỘI|TRẠM|VĂN PHÒNG (?:HĐND|HỘI ĐỒNG NHÂN DÂN))(?!\w)"
)
_OF_DISTRICT = pattern(
    r"(?<!\w)(?:(?:ỦY|UỶ) BAN (?:NHÂN DÂN|BẦU CỬ)|UBND|HĐND) (?P<unit>(?:HUYỆN|QUẬN|THỊ XÃ|TX\.|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) \S.*)$"
)
#: A district or a commune without its name: "BAN CHỈ HUY QUÂN SỰ XÃ".
_OWN_UNIT = pattern(r" (?P<kind>HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)$")
_PROVINCE = pattern(r"(?:TỈNH|THÀNH PHỐ) \S")
#: The department behind its province on one line: "UBND TỈNH A | SỞ NỘI VỤ".
_SUBORDINATE = pattern(
    r"(?P<above>(?:UBND|(?:ỦY|UỶ) BAN NHÂN DÂN) (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ)(?: [A-ZĐÀ-Ỹ]{1,8}){1,4}?)"
    r"(?<!HẢI) (?=(?:SỞ|PHÒNG|CHI CỤC|THANH TRA|TRƯỜNG (?:THPT|THCS|TH|TIỂU HỌC|MẦM NON|MN|TRUNG HỌC)|TRUNG TÂM) [A-ZĐÀ-Ỹ])"
)
#: The same for other superiors: "SỞ Y TẾ A | BỆNH VIỆN B", "TỔNG CỤC THUẾ | CỤC THUẾ TỈNH A", "TỈNH ỦY A | BAN
#: TUYÊN GIÁO", "HỘI ĐỒNG THI ĐUA TỈNH A | CỤM THI ĐUA SỐ 1".
_BELOW = pattern(
    r"^(?:"
    r"(?:BỘ|SỞ|TỔNG CỤC|CỤC|CÔNG AN TỈNH|TẬP ĐOÀN|TỔNG CÔNG TY|TÒA ÁN NHÂN DÂN TỐI CAO)(?: [A-ZĐÀ-Ỹ,&-]{1,9}){1,9}?"
    r"(?<! CỦA)(?<! VÀ)(?<! -)(?<!,)(?<! THUỘC) "
    r"(?=(?:TỔNG CỤC|CỤC|CHI CỤC|SỞ|(?<!QUỐC )(?<!HẢI )(?<!BIÊN )(?<!VĂN )PHÒNG|BỆNH VIỆN|TRƯỜNG|TRUNG TÂM|(?:TỔNG |(?<!TỔNG ))CÔNG TY|TÒA ÁN) [A-ZĐÀ-Ỹ]{2})"
    r"|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:ỦY|UỶ)(?: [A-ZĐÀ-Ỹ]{1,8}){1,4}? "
    r"(?=BAN (?:TUYÊN GIÁO|TỔ CHỨC|DÂN VẬN|NỘI CHÍNH)|VĂN PHÒNG|(?:ỦY|UỶ) BAN KIỂM TRA)"
    r"|HỘI ĐỒNG (?:THI ĐUA|TĐKT)[A-ZĐÀ-Ỹ ,-]{0,60}? (?=(?:KHỐI|CỤM) THI ĐUA))",
    re.MULTILINE,
)
#: A party committee on the line of the one above it: "ĐẢNG BỘ HUYỆN A | ĐẢNG ỦY XÃ B".
_PARTY_BELOW = pattern(
    r"(?<=[A-ZĐÀ-Ỹ])(?<!CỦA)(?<!HÀNH)(?<!BCH)(?<!BTV)(?<!VỤ)(?<!TRA)(?<!PHÒNG) (?=ĐẢNG (?:ỦY|UỶ|BỘ) (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|TRƯỜNG|SỞ|KHỐI|CÔNG TY|BỆNH VIỆN) [A-ZĐÀ-Ỹ])"
)
#: "TRƯỜNG: THCS A", as schools print it.
_LABEL = pattern(r"^(TRƯỜNG|PHÒNG|ĐƠN VỊ) ?: ?", re.MULTILINE)
#: A school for the young, which has a name of its own: "TRƯỜNG THCS AN BÌNH".
_SCHOOL = pattern(
    r"(?:LIÊN ĐỘI |BAN CHẤP HÀNH |BCH )?TRƯỜNG (?:TH|THCS|THPT|PTTH|PTCS|MN|TIỂU HỌC|MẦM NON|TRUNG HỌC) \S"
    r"|(?:BAN CHẤP HÀNH|BCH) TRƯỜNG (?:ĐẠI HỌC|ĐH|CAO ĐẲNG) \S"
)
#: Organs that are parts of the body above them and have no name without it.
_PART = pattern(
    r"(?:VĂN PHÒNG|THANH TRA|BAN (?:THƯỜNG TRỰC|THƯỜNG VỤ|CHẤP HÀNH)(?: TRUNG ƯƠNG)?)(?: (?P<place>(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN) .+))?$"
)
_ORGANIZERS = pattern(r"BAN (?:TỔ CHỨC|CHỈ ĐẠO) \S")
#: "BAN CHẤP HÀNH TRUNG ƯƠNG | BAN TUYÊN GIÁO" in a letterhead of the Party: of its Central Committee.
_CENTRE = "BAN CHẤP HÀNH TRUNG ƯƠNG"
_OF_THE_PARTY = pattern(r"(?:BAN|(?:ỦY|UỶ) BAN KIỂM TRA)(?!\w)(?!.*TRUNG ƯƠNG)")
_PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
#: Whose central committee it is, where the right column names the youth union.
_YOUTH = "ĐOÀN TNCS HỒ CHÍ MINH"
_UNIONS = (_YOUTH, "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH")
_PARTY_COMMITTEE = pattern(r"(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:ỦY|UỶ)(?!\w)")


#: The mark of a page that a viewer puts right before its first words: "Trang 1SỞ NỘI VỤ".
_PAGE = pattern(r"(?<!\w)Trang \d{1,3}(?=[A-ZĐÀ-Ỹ]{2})")
#: The name of a committee that is broken inside its first word: "ỦY | BAN NHÂN DÂN".
_BROKEN = ("ỦY", "UỶ")


#: A small l that a scan reads for a capital I: "ĐỒNG NAl".
_SMALL_L = pattern(r"(?<=[A-ZĐÀ-Ỹ])l(?![a-zà-ỹđ])")


#: Below whom departments stand, and what of the letterhead is no part of a name.
_SUPERIOR = pattern(
    r"(?:UBND|(?:ỦY|UỶ) BAN NHÂN DÂN|(?:TỈNH|THÀNH|HUYỆN) (?:ỦY|UỶ)|TỔNG |BAN CHẤP HÀNH)"
)
#: A council of which the letterhead prints the initials: "HĐST | NÂNG NGẠCH".
_COUNCIL = pattern(r"(?!HĐND|HĐQT|HĐTV)HĐ[A-ZĐ]{1,4}(?= [A-ZĐÀ-Ỹ]{2})")
#: A board whose task the letterhead prints in initials, which hold no vowel: "BAN CHỈ ĐẠO | PCTT".
_BOARD_SHORT = pattern(r"BAN (?:CHỈ ĐẠO|TỔ CHỨC) (?P<short>[BCDĐGHKLMNPQRSTVX]{4,7})$")
#: Initials in a line in capitals: "HỘI ĐỒNG XÉT THĂNG HẠNG | CDNN".
_INITIALS = pattern(r"(?<![\w&-])[BCDĐGHKLMNPQRSTVX]{4,7}(?![\w&-])")
#: A board or a council of the school or the company that stands below it.
_OF_THE_NEXT = pattern(r"(?:BAN CHỈ ĐẠO|BAN TỔ CHỨC|HỘI ĐỒNG (?!NHÂN DÂN)) ?\S")
#: What every school and every company has.
_OF_A_HOUSE = (
    "CÔNG ĐOÀN CƠ SỞ",
    "CÔNG ĐOÀN",
    "CÔNG ĐOÀN CS",
    "ĐẢNG ỦY",
    "ĐẢNG UỶ",
    "CHI BỘ",
    "ĐOÀN THANH NIÊN",
    "HỘI ĐỒNG QUẢN TRỊ",
    "HỘI ĐỒNG THÀNH VIÊN",
    "HỘI ĐỒNG TRƯỜNG",
    "BAN KIỂM SOÁT",
    "BAN GIÁM ĐỐC",
    "BAN GIÁM HIỆU",
    "BAN THANH TRA NHÂN DÂN",
    "HỘI ĐỒNG TUYỂN SINH",
    "HỘI ĐỒNG TUYỂN DỤNG",
    "TỔ CHUYÊN GIA",
    "TỔ THẨM ĐỊNH",
)
_HOUSE = pattern(
    r"(?:TRƯỜNG|BỆNH VIỆN|(?:TỔNG )?CÔNG TY|CTCP|TẬP ĐOÀN|TRUNG TÂM|ĐẠI HỌC|HỌC VIỆN|NGÂN HÀNG|HỢP TÁC XÃ|NHÀ MÁY|XÍ NGHIỆP) \S"
)
#: A branch that is called by its place or its number alone, below its house: "NGÂN HÀNG A | CHI NHÁNH TỈNH B".
_BRANCH = pattern(
    r"CHI NHÁNH (?:(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|KHU VỰC|SỐ) \S.*|\S+(?: \S+){0,2}$)"
)


class Letterhead(NamedTuple):
    """The issuing body, the province it belongs to, and the words that say so."""

    issuer: str
    home: Home | None
    evidence: Evidence


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


def read(
    flow: Flow,
    lines: range,
    zone_end: int,
    numbered: bool,
    dated_at: str | None = None,
    joint: bool = False,
) -> Letterhead | None:
    """The letterhead in the lines above `zone_end` (a flow offset), or above the number where
    one is printed (`numbered`); None where its last line in capitals names no body.

    `dated_at` is the place of the dateline: the province, where the superior body bears its name.
    A `joint` document is of the two bodies that stand one below the other.
    """
    block: list[tuple[str, int]] = []
    for k in lines:
        if flow.starts[k] >= zone_end:
            break
        words = flow.words(k)
        said = _NUMBER_LINE.search(words) if numbered else None
        if said and _NUMBERED_BODY.fullmatch(words) and names.names_body(words):
            said = None
        if said and said.start() > 0 and (words[1:2].islower() or words.startswith("CÔNG BÁO")):
            continue  # the title of the page: "Chỉ thị số 12/CT-UBND"; the head of the gazette
        if said:
            above = words[: said.start()].strip()
            if above.isupper() and names.names_body(above):
                block.append((above, k))  # "TRƯỜNG THCS BẾN GHỀNH Số: 12/KH-THCSBG"
            break
        council = _COUNCIL.match(words)
        if council:
            words = f"{_spelled_out(council.group(), flow.text)}{words[council.end() :]}"
        board = _BOARD_SHORT.match(words)
        if board:
            task = _task_of(board["short"], flow.text)
            words = f"{words[: board.start('short')]}{task}"
        elif words.isupper():
            words = _INITIALS.sub(lambda short: _defined(short.group(), flow.text), words)
        block.append((words, k))
    bodies = _bodies(block, dated_at)
    if not bodies or not names.head_in_capitals().match(bodies[-1]):
        return None
    raw = bodies[-1]
    home = next((place for body in bodies if (place := place_in(body, flow.text))), None)
    if home is None and dated_at and len(bodies) > 1:
        home = _home_of_superior(bodies, dated_at)
    first = next((k for w, k in block if raw[:12] in w or w in raw), block[0][1])
    last = next((k for w, k in reversed(block) if w and w.strip(" :*-–") in raw), first)
    evidence = flow.evidence(flow.starts[first], max(flow.end(last), flow.end(first)), "letterhead")
    name = _named(bodies, home, flow.text)
    party = _OF_THE_PARTY.match(raw) if len(bodies) > 1 and bodies[-2] == _CENTRE else None
    if party and _PARTY in flow.text[flow.starts[lines.start] : zone_end]:
        name = f"{name} Trung ương"
    if raw == _CENTRE and _YOUTH in flow.text[flow.starts[lines.start] : zone_end]:
        name = f"{name} {cased(_YOUTH, flow.text)}"
    if joint and _beside(bodies):
        name = f"{_named(bodies[:-1], home, flow.text)} và {name}"
    return Letterhead(name, home, evidence)


def _beside(bodies: list[str]) -> bool:
    """Whether the last two bodies are one beside the other: neither is the superior one, and no dash
    joins bodies in one of them."""
    if len(bodies) < 2 or not names.head_in_capitals().match(bodies[-2]):
        return False
    return not _SUPERIOR.match(bodies[-2]) and not any(" - " in body for body in bodies[-2:])


def _spelled_out(short: str, text: str) -> str:
    """The name of a council in capitals by its initials, where `text` writes it out: "HĐST" ->
    "HỘI ĐỒNG SƠ TUYỂN"; else `short`."""
    found = names.of_initials(short).search(text)
    return found.group().upper() if found and found.group()[:3] == "Hội" else short


def _task_of(short: str, text: str) -> str:
    """The task in capitals that four initials or more stand for, where `text` writes it out: "BDTX" ->
    "BỒI DƯỠNG THƯỜNG XUYÊN"; else `short`."""
    found = re.compile(names.of_initials(short).pattern, re.IGNORECASE).search(text)
    return found.group().upper() if found else short


def _defined(short: str, text: str) -> str:
    """What the initials `short` stand for, in capitals, where `text` writes the same words out twice or
    right before the initials in a bracket: "chức danh nghề nghiệp (CDNN)"; else `short`."""
    if short in rules().abbreviations:
        return short
    seen: set[str] = set()
    for found in re.finditer(names.of_initials(short).pattern, text, re.IGNORECASE):
        words = found.group().casefold()
        if not _LINKS.isdisjoint(words.split()):
            continue
        if words in seen or text.startswith(f" ({short})", found.end()):
            return words.upper()
        seen.add(words)
    return short


#: Words that no name is made of.
_LINKS = frozenset(
    [
        "và",
        "của",
        "các",
        "cho",
        "có",
        "là",
        "phải",
        "theo",
        "trong",
        "trên",
        "tại",
        "từ",
        "về",
        "với",
        "để",
        "đã",
        "được",
        "này",
        "những",
        "không",
        "năm",
    ]
)


def _home_of_superior(bodies: list[str], place: str) -> Home | None:
    """The province of a body "of the province", by its superior that ends in the `place` of the
    dateline: "SỞ Y TẾ SƠN LA | BỆNH VIỆN ĐA KHOA TỈNH | Sơn La, ngày …"."""
    kind = _BARE_PLACE.search(bodies[-1])
    if kind and bodies[-2].endswith(f" {place.upper()}"):
        return Home(kind.group().lower(), place)
    return None


def _bodies(block: list[tuple[str, int]], place: str | None) -> list[str]:
    """The names of bodies in capitals, the issuer's last, each on one line; `place` is that of the dateline."""
    joined = _SMALL_L.sub("I", "\n".join(words for words, _ in block))
    if "Trang " in joined:
        joined = _PAGE.sub("", joined)
    joined = _SUBORDINATE.sub(r"\g<above>\n", joined)
    joined = _PARTY_BELOW.sub("\n", joined)
    joined = _LABEL.sub(r"\1 ", joined)
    joined = _BELOW.sub(lambda body: f"{body.group()[:-1]}\n", joined)
    for rule in _BESIDE:
        joined = rule.sub("\n", joined)
    bodies: list[str] = []
    fresh = False  # whether the line above names a body that no other line has gone on with
    for line in _parted(joined.split("\n"), (place or "").upper()):
        words = line.strip(" :*–").lstrip("-").strip()
        if "--" in words:  # a rule; one dash alone joins two bodies
            words = words[: words.index("--")].rstrip()
        if fresh and len(bodies) > 1 and _ARRIVAL.match(words):
            bodies.pop()  # who received it: its name stands over its stamp
        fresh = False
        if (
            not words
            or words.upper() != words
            or not any(map(str.isalpha, words))
            or _NOISE.fullmatch(words)
            or dates.LINE.search(words)
        ):
            continue
        if bodies and words in _UNIONS:
            continue  # beside the bodies, where others have the nation's name
        above = bodies[-1] if bodies else ""
        if _PROVINCE.match(words) and _OWN_PLACE.search(above):
            bodies.insert(-1, words)  # "UBND HUYỆN A | TỈNH B"
            continue
        committee = _COMMITTEE.match(above)
        if committee and _DISTRICT.match(words):
            bodies.append(f"{committee.group()} {words}")
        elif _opens(words, above):
            bodies.append(words)
            fresh = True
        else:
            bodies[-1] = f"{above} {words}"
    return bodies


#: A superior body, by its first words, and the first words of a unit of one.
_SUPERIOR_HEAD = (
    r"(?:UBND|(?:ỦY|UỶ) BAN NHÂN DÂN|(?:TỔNG )?CÔNG TY|CTCP|TẬP ĐOÀN|NGÂN HÀNG|KHO BẠC|KBNN|BHXH|BẢO HIỂM|TRƯỜNG|ĐẠI HỌC|HỌC VIỆN|VIỆN|BỆNH VIỆN"
    r"|TRUNG TÂM|TTYT|BỘ|SỞ|CỤC|CHI CỤC|TÒA ÁN|TOÀ ÁN|LĐLĐ|LIÊN ĐOÀN|TỈNH ĐOÀN|HUYỆN ĐOÀN|QUÂN KHU)(?!\w)"
)
_UNIT_HEAD = (
    r"(?!KHOA HỌC|PHÒNG CH)(?:BAN (?:QUẢN LÝ|QLDA|CHẤP HÀNH|THƯỜNG VỤ|CHỈ HUY|CHQS|KHÁCH|VẬN ĐỘNG)|BQL|BCH|TRUNG TÂM|TTYT|BVĐK|BỆNH VIỆN|PHÒNG KHÁM|PKĐK"
    r"|TRẠM|TRƯỜNG|HỌC VIỆN|VIỆN|CÔNG ĐOÀN|LĐLĐ|CĐCS|ĐOÀN KHỐI|ĐẢNG ỦY|CHI BỘ|BỘ CHỈ HUY|KHO BẠC|KBNN|BẢO HIỂM XÃ HỘI|BHXH|TÒA ÁN|TOÀ ÁN|CHI NHÁNH|CÔNG TY"
    r"|XÍ NGHIỆP|NHÀ MÁY|ĐIỆN LỰC|BƯU ĐIỆN|VIỄN THÔNG|KHOA|PHÒNG|HẠT (?:KIỂM|QUẢN)|VƯỜN QUỐC GIA|CẢNG|HỘI ĐỒNG|THƯ VIỆN|BẢO TÀNG|CHI CỤC|THUẾ)(?= [A-ZĐÀ-Ỹ]|$)"
)
#: Both on one line, where the name of the superior visibly ends.
_BOTH = pattern(
    rf"(?:{_SUPERIOR_HEAD}|(?:HỘI|ĐOÀN) (?=.{{0,60}} (?:BCH|BAN) ))[^\n]{{1,80}}?(?<= )(?:VIỆT NAM|TỐI CAO|QUÂN KHU \d{{1,2}}|(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)(?: [A-ZĐÀ-Ỹ]{{1,8}}){{1,3}}?)"
    rf"(?<! HẢI) (?={_UNIT_HEAD})"
    r"|(?P<same>[A-ZĐÀ-Ỹ]+(?: [A-ZĐÀ-Ỹ]+){1,5}) (?=(?P=same) )"
)
_SUPERIOR_BODY = pattern(_SUPERIOR_HEAD)
_UNIT_BODY = pattern(_UNIT_HEAD)


def _parted(lines: list[str], place: str) -> list[str]:
    """The lines, a unit of a house apart from the house that stands before it on its line: "TỔNG CÔNG TY NƯỚC
    VIỆT NAM | CÔNG TY NƯỚC BẾN GHỀNH", "TRƯỜNG ĐẠI HỌC SÔNG THAO | KHOA LUẬT" of the `place` "SÔNG THAO"."""
    parted: list[str] = []
    for line in lines:
        words = line.strip()
        while cut := _unit_at(words, place):
            parted.append(words[: cut - 1])
            words = words[cut:]
        parted.append(words)
    return parted


def _unit_at(words: str, place: str) -> int:
    """Where the unit begins that stands behind its house in a line in capitals; 0 where none does."""
    both = _BOTH.match(words)
    if both:
        return both.end()
    behind = words.find(f" {place} ") + len(place) + 2 if place else 0
    if behind <= len(place) + 1 or not _SUPERIOR_BODY.match(words):
        return 0
    return behind if _UNIT_BODY.match(words, behind) else 0


def _named(bodies: list[str], home: Home | None, text: str) -> str:
    """The name of the last of `bodies`, with what it lacks: the body it is a part of, its place."""
    raw, above = bodies[-1], bodies[-2] if len(bodies) > 1 else ""
    name = cased(raw, text)
    district = _OF_DISTRICT.search(above)
    if district and _DEPARTMENT.match(raw) and not _OWN_PLACE.search(name):
        unit = cased(district["unit"], text)
        return f"{name} {unit[:1].lower()}{unit[1:]}"
    own = _OWN_UNIT.search(raw)
    if own and district and district["unit"].startswith(own["kind"]):
        return f"{name}{cased(district['unit'], text)[len(own['kind']) :]}"
    if _OF_THE_NEXT.match(above) and _HOUSE.match(raw) and not _OWN_PLACE.search(above):
        return f"{cased(above, text)} {name}"
    if _BRANCH.match(raw) and _HOUSE.match(above):
        return cased(f"{above} {raw}", text)
    part = _PART.match(raw)
    if part and names.head_in_capitals().match(above):
        whole = cased(above, text)
        end = part.start("place") - 1 if part["place"] else len(raw)
        name = f"{name[:end]} {whole}{name[end:]}"
    elif _under(raw, above) and place_in(raw, text) is None:
        return f"{name} {cased(above, text)}"
    if home is None or home.name.casefold() in name.casefold() or _OWN_PLACE.search(name):
        return name
    if _SCHOOL.match(raw):
        return name
    return f"{name} {home.name if _BARE_PLACE.search(name) else home.phrase}"


#: The council of a house that has no other name.
_EMULATION = pattern(r"HỘI ĐỒNG (?:THI ĐUA(?:,| -| VÀ)? KHEN THƯỞNG|TĐ-?KT)")


def _under(raw: str, above: str) -> bool:
    """Whether a body has no name without the one above it, and is named before it: "BAN TUYÊN GIÁO"
    under "TỈNH ỦY A", "CÔNG ĐOÀN CƠ SỞ" under "CÔNG TY A", "BAN PHÁP CHẾ" under "HỘI ĐỒNG NHÂN DÂN", "TIỂU BAN KHÁNH TIẾT" under "BAN TỔ CHỨC LỄ HỘI"."""
    if raw.startswith(("BAN ", "THƯỜNG TRỰC")) and above.startswith(("HỘI ĐỒNG NHÂN DÂN", "HĐND")):
        return True
    if raw in _OF_A_HOUSE or _EMULATION.fullmatch(raw):
        return _HOUSE.match(above) is not None
    if raw.startswith(("BAN ", "ỦY BAN KIỂM TRA", "UỶ BAN KIỂM TRA")):
        return _PARTY_COMMITTEE.match(above) is not None
    return raw.startswith("TIỂU BAN ") and _ORGANIZERS.match(above) is not None


#: "CỦA BAN THƯỜNG VỤ TỈNH ỦY" under "CHỈ THỊ".
_OF = pattern(
    r"(?:CỦA|Của|của) (?P<body>(?:BAN|BỘ CHÍNH TRỊ|Ban|Bộ Chính trị|ĐẢNG|TỈNH|THÀNH|HUYỆN|UBND|ỦY BAN|UỶ BAN|HỘI ĐỒNG|HĐND)(?!\w)[^\d,.;:]{0,80})$"
)


def below_heading(words: str, issuer: str | None, home: Home | None, text: str) -> str | None:
    """The issuer by a line under the type heading that names a body alone ("CỦA BAN BÍ THƯ").

    `issuer` is what the letterhead names: it stays where the line names the same. None for other
    lines.
    """
    match = _OF.match(words)
    if match is None:
        return None
    name = cased(match["body"].strip(), text)
    name = names.explicit(name, home, issuer)
    same = issuer is not None and (
        name.casefold() in issuer.casefold() or issuer.casefold() == name.casefold()
    )
    return issuer if same else name


def cased(capitals: str, text: str) -> str:
    """A body's name in capitals with its abbreviations written out, as `text` writes it."""
    # "LAO ĐỘNG- TB&XH": the dash between two words stands free
    short = _HALF_DASH.sub(" - ", capitals)
    if "&" in short:
        short = _AND.sub(" VÀ ", short)
    short = _GLUED_AND.sub(" ", short)
    for rule, words in _UNIT_SHORT:
        short = rule.sub(words, short)
    expanded = names.expand(short)
    # "TRƯỜNG THCS AN BÌNH": the text writes "Trường THCS An Bình"
    printed = names.printed_otherwise(short, text) if expanded != short else None
    if printed is not None:
        name = names.expand(printed[:1].upper() + printed[1:])
    else:
        name = names.true_case(expanded.upper() if capitals.isupper() else expanded, text)
    if name.startswith(("Ban ", "Liên đội ")):
        name = _BOARD_OF.sub(lambda body: body.group().capitalize(), name)
    if name.startswith(("Văn phòng hội", "Văn phòng đoàn đại")):
        name = _OFFICE_OF.sub(lambda body: body.group().capitalize(), name)
    school = _NAME_OF_SCHOOL.search(name)
    if school and school["own"].islower():
        name = f"{name[: school.start('own')]}{school['own'].title()}"
    return spelled(name, text)


#: What a school is called, where no text tells its letters: "Trường tiểu học | bến ghềnh".
_NAME_OF_SCHOOL = pattern(
    r"(?i:trường) (?i:trung học phổ thông|trung học cơ sở|tiểu học|mầm non) (?P<own>(?!dân tộc|số |và )[a-zà-ỹđ ]+)$"
)
#: The body whose board it is: "Ban Chấp hành | hội Nông dân"; the school of pioneers.
_BOARD_OF = pattern(
    r"(?:(?<=Chấp hành )|(?<=Thường vụ ))(?:hội|đoàn|công đoàn|liên đoàn)(?!\w)|(?<=Liên đội )trường(?!\w)"
)
#: Whose office it is: "Văn phòng | hội đồng nhân dân | và | ủy ban nhân dân".
_OFFICE_OF = pattern(
    r"(?<=Văn phòng )(?:hội đồng nhân dân|đoàn)|(?<= và )(?:(?:ủy|uỷ) ban|hội đồng) nhân dân"
)
#: "TX. AN BÌNH", "TP. AN BÌNH".
_UNIT_SHORT = (
    (pattern(r"(?<=BỆNH VIỆN )ĐK(?!\w)"), "ĐA KHOA"),
    (pattern(r"(?<=TRƯỜNG )TH (?=[A-ZĐÀ-Ỹ])"), "TIỂU HỌC "),
    (pattern(r"(?<=TRƯỜNG )MN (?=[A-ZĐÀ-Ỹ])"), "MẦM NON "),
    (pattern(r"(?<!\w)TX\. ?(?=[A-ZĐÀ-Ỹ])"), "THỊ XÃ "),
    (pattern(r"(?<!\w)TP\. ?(?=[A-ZĐÀ-Ỹ])"), "THÀNH PHỐ "),
)
#: "GIÁO DỤC&ĐÀO TẠO", "GIÁO DỤC & ĐÀO TẠO"; not "TB&XH".
_AND = pattern(r" & |(?<=[A-ZĐÀ-Ỹ]{3})&(?=[A-ZĐÀ-Ỹ]{3})")
#: "GIÁO DỤCVÀ ĐÀO TẠO": no syllable holds a V inside.
_GLUED_AND = pattern(r"(?<=[A-ZĐÀ-Ỹ]{2})(?=VÀ )")
_HALF_DASH = pattern(r"(?<=\w)(?:[-–] | [-–])(?=\w)")


#: "Ủy ban", and as older texts spell it.
_TODAY = ("Ủy ban", "ỦY BAN", "ủy ban")


def spelled(name: str, text: str) -> str:
    """The name of an issuer with "Ủy ban" for "Uỷ ban", but where its running text spells it so alone."""
    if "Uỷ ban" not in name or ("Uỷ ban" in text and not any(map(text.__contains__, _TODAY))):
        return name
    return name.replace("Uỷ ban", "Ủy ban")


_UPPER_PLACE = pattern(r"(?P<kind>TỈNH|THÀNH PHỐ|TP\.?) (?P<name>[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ -]{1,30})")
_UPPER_PARTY = pattern(r"(?P<kind>TỈNH|THÀNH) (?:ỦY|UỶ) (?P<name>[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ -]{1,30})")
_NOT_PLACE = pattern(r"(?:ỦY|UỶ|NỘI|ĐOÀN|TRỰC)\b")


def place_in(capitals: str, text: str) -> Home | None:
    """The province or city that a body's name in capitals holds."""
    for rule in (_UPPER_PLACE, _UPPER_PARTY):
        match = rule.search(capitals)
        if match and not _NOT_PLACE.match(match["name"]):
            kind = "tỉnh" if match["kind"] == "TỈNH" else "thành phố"
            words = match["name"].split()
            stop = next(
                (
                    k
                    for k, w in enumerate(words)
                    if k != 1  # a name of one syllable is rare, "Hải Phòng" is a city
                    and w in ("SỞ", "BAN", "HỘI", "CỤM", "VĂN", "PHÒNG", "CỤC", "CÔNG", "ĐẢNG")
                ),
                len(words),
            )
            raw = " ".join(words[:stop])
            name = " ".join(_name_case(w) for w in raw.split())
            return Home(_kind_as_printed(kind, raw, name, text), name)
    return None


_KIND = pattern(r"(?:của|dân|tạo|ủy|sở) (?P<kind>tỉnh|thành phố) $", re.IGNORECASE)


def _kind_as_printed(kind: str, raw: str, name: str, text: str) -> str:
    """ "Thành phố Hồ Chí Minh" raises its first letter in its own documents; keep that."""
    first = None
    end = len(text)
    for form in {raw, name}:
        at = text.find(form, 0, end)
        while at >= 0:
            found = _KIND.search(text, max(0, at - 15), at)
            if found and found["kind"].casefold() == kind:
                first, end = found["kind"], at
                break
            at = text.find(form, at + 1, end)
    raised = first is not None and first[0].isupper() and not first.isupper()
    return kind[0].upper() + kind[1:] if raised else kind


def _name_case(word: str) -> str:
    return "-".join(w[:1] + w[1:].lower() for w in word.split("-"))

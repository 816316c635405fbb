"""What a body's name lacks in a letterhead: whose part it is, and where, as the superior above it says."""

from __future__ import annotations

from thidua.graph.extract import names
from thidua.graph.extract.letterhead.bodies import YOUTH_UNION
from thidua.graph.extract.letterhead.homes import BARE_PLACE, OWN_PLACE, place_in
from thidua.graph.extract.letterhead.spelling import cased
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import Home
from thidua.graph.extract.rules import by_rules, rules

#: "UBND HUYỆN A | PHÒNG NỘI VỤ": a department of the district or the commune above it.
_DEPARTMENT = pattern(
    r"(?:PHÒNG|BAN(?! THƯỜNG (?:TRỰC|VỤ))|HỘI|ĐOÀN (?:TNCS|THANH NIÊN)|TIỂU BAN|BQL|TRUNG TÂM|THANH TRA|HỘI ĐỒNG|CÔNG AN|HẠT|ĐỘI|TRẠM|VĂN PHÒNG (?:HĐND|HỘI ĐỒNG NHÂN DÂN))(?!\w)"
)
_OF_DISTRICT = pattern(
    r"(?<!\w)(?:(?:ỦY|UỶ) BAN (?:NHÂN DÂN|BẦU CỬ)|(?:MẶT TRẬN TỔ QUỐC|MTTQ)(?: VIỆT NAM| VN)?|UBND|HĐND|UBMTTQ(?: ?VIỆT NAM| ?VN)?) (?P<unit>(?:HUYỆN|QUẬN|THỊ XÃ|TX\.|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) \S.*)$"
)
#: A district or a commune without its name: "BAN CHỈ HUY QUÂN SỰ XÃ".
_OWN_UNIT = pattern(r" (?P<kind>HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)$")
#: A school for the young, which has a name of its own: "TRƯỜNG THCS AN BÌNH".
_SCHOOL = pattern(
    r"(?:LIÊN ĐỘI |BAN CHẤP HÀNH |BCH )?TRƯỜNG (?:TH|THCS|THPT|PTTH|PTCS|MN|TIỂU HỌC|MẦM NON|TRUNG HỌC) \S"
    r"|(?:BAN CHẤP HÀNH|BCH) TRƯỜNG (?:ĐẠI HỌC|ĐH|CAO ĐẲNG) \S"
)
#: Organs that are parts of the body above them and have no name without it.
_PART = pattern(
    r"(?:VĂN PHÒNG(?: THƯỜNG TRỰC)?|THANH TRA|BAN (?:THƯỜNG TRỰC|THƯỜNG VỤ|CHẤP HÀNH)(?: TRUNG ƯƠNG)?)(?: (?P<place>(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG) .+))?$"
)
#: The committee of an association, before its place.
_BOARD = pattern(r"BCH (?=(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG) (?!ĐOÀN|ỦY|UỶ))")
_ORGANIZERS = pattern(r"BAN (?:TỔ CHỨC|CHỈ ĐẠO) \S")
#: A board or a council of the school or the company that stands below it.
_OF_THE_NEXT = pattern(r"(?:BAN CHỈ ĐẠO|BAN TỔ CHỨC|HỘI ĐỒNG (?!NHÂN DÂN)) ?\S")
_HOUSE = pattern(
    r"(?:TRƯỜNG|BỆNH VIỆN|(?:TỔNG )?CÔNG TY|CTCP|TẬP ĐOÀN|TRUNG TÂM|ĐẠI HỌC|HỌC VIỆN|VIỆN(?! KIỂM)|NGÂN HÀNG|HỢP TÁC XÃ|NHÀ MÁY|XÍ NGHIỆP) \S"
)
#: A house, or an authority whose units have no place of their own.
_WITH_UNITS = pattern(rf"{_HOUSE.pattern}|(?:CÔNG AN|SỞ|CỤC) \S")
#: A branch that is called by its place or its number alone, below its house: "NGÂN HÀNG A | CHI NHÁNH TỈNH B".
_BRANCH = pattern(
    r"CHI NHÁNH (?:(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|KHU VỰC|SỐ) \S.*|\S+(?: \S+){0,2}$)"
)
#: A unit of a house, no body without it: where the house holds the place, the unit is called with both, "TRƯỜNG
#: CAO ĐẲNG NGHỀ TỈNH A | KHOA ĐIỆN", "CÔNG AN TỈNH A | PHÒNG THAM MƯU".
_UNIT = pattern(r"(?:KHOA|BỘ MÔN|PHÒNG(?! KHÁM| GIAO DỊCH| CÔNG CHỨNG)) \S")
_PARTY_COMMITTEE = pattern(r"(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:ỦY|UỶ)(?!\w)")
#: "BAN CHẤP HÀNH TRUNG ƯƠNG | BAN TUYÊN GIÁO" in a letterhead of the Party: of its Central Committee.
_CENTRE = ("BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG")
_OF_THE_PARTY = pattern(r"(?:BAN(?! BÍ THƯ)|(?:ỦY|UỶ) BAN KIỂM TRA)(?!\w)(?!.*TRUNG ƯƠNG)")
#: How the Party itself calls the office of its Central Committee.
_OFFICE_OF_CENTRE = "Văn phòng Trung ương Đảng"
_PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
#: Below whom departments stand: no two bodies one beside the other.
_SUPERIOR = pattern(
    r"(?:UBND|(?:ỦY|UỶ) BAN NHÂN DÂN|(?:TỈNH|THÀNH|HUYỆN) (?:ỦY|UỶ)|TỔNG |BAN CHẤP HÀNH)"
)


def full_name(bodies: list[str], home: Home | None, head: str, text: str) -> str:
    """The name of the last of `bodies`, as `text` writes it, with what it lacks; `head` is the letterhead."""
    name = _named(bodies, home, text)
    if bodies[-1] == _CENTRE[0] and YOUTH_UNION in head:
        return f"{name} {cased(YOUTH_UNION, text)}"
    if len(bodies) > 1 and bodies[-2] in _CENTRE and _PARTY in head:
        if bodies[-1] == "VĂN PHÒNG":
            return _OFFICE_OF_CENTRE
        if _OF_THE_PARTY.match(bodies[-1]):
            return f"{name} Trung ương"
    return name


def _named(bodies: list[str], home: Home | None, text: str) -> str:
    """The name of the last of `bodies`, with what it lacks: the body it is a part of, its place."""
    raw, above = _BOARD.sub("BAN CHẤP HÀNH ", bodies[-1]), bodies[-2] if len(bodies) > 1 else ""
    name = cased(raw, text)
    district = _OF_DISTRICT.search(above)
    if (
        district
        and _DEPARTMENT.match(raw)
        and not (OWN_PLACE.search(name) or _of_council(raw, above))
    ):
        unit = cased(district["unit"], text)
        return f"{name} {unit[:1].lower()}{unit[1:]}"
    own = _OWN_UNIT.search(raw)
    above_it = above.rfind(f" {own['kind']} ") + 1 if own else 0
    if own and above_it:
        return f"{name}{cased(above[above_it:], text)[len(own['kind']) :]}"
    if _OF_THE_NEXT.match(above) and _HOUSE.match(raw) and not OWN_PLACE.search(above):
        return f"{cased(above, text)} {name}"
    if _BRANCH.match(raw) and _HOUSE.match(above):
        return cased(f"{above} {raw}", text)
    if _UNIT.match(raw) and _WITH_UNITS.match(above):
        if place_in(above, text):
            return f"{name} {cased(above, text)}"
        if home is not None and above.startswith("SỞ ") and raw.startswith("PHÒNG "):
            whole = cased(above, text)
            return f"{name} {whole}" if home.name in whole else f"{name} {whole} {home.phrase}"
    part = _PART.match(raw)
    if part and names.begins_body(above):
        whole = cased(above, text)
        if part["place"]:
            whole = whole.removesuffix(" Việt Nam")  # "HỘI LÀM VƯỜN VIỆT NAM | BCH TỈNH A"
        end = part.start("place") - 1 if part["place"] else len(raw)
        name = f"{name[:end]} {whole}{name[end:]}"
    elif _under(raw, above) and place_in(raw, text) is None:
        return f"{name} {cased(above, text)}"
    if home is None or _glued(home.name) in _glued(name) or OWN_PLACE.search(name):
        return name
    if _SCHOOL.match(raw):
        return name
    if raw.startswith(_CALLED_WITH_PLACE) and f"{raw} {home.name.upper()}" in text:
        # "HIỆU TRƯỞNG TRƯỜNG CAO ĐẲNG Y SÔNG THAO", above the recitals
        return f"{name} {home.name}"
    return f"{name} {home.name if BARE_PLACE.search(name) else home.phrase}"


#: Houses whose name may end with the place alone.
_CALLED_WITH_PLACE = ("TRƯỜNG ", "HỌC VIỆN ", "ĐẠI HỌC ")


def _glued(words: str) -> str:
    """Words in small letters without blanks: "ĐẮKLẮK" is "Đắk Lắk"."""
    return words.casefold().replace(" ", "")


#: The council of a house that has no other name.
_EMULATION = pattern(r"HỘI ĐỒNG (?:THI ĐUA(?:,| -| VÀ)? KHEN THƯỞNG|TĐ-?KT)")
#: What every school and every company has, in capitals.
_parts_of_houses = by_rules(lambda: frozenset(name.upper() for name in rules().organ_parts))


def _under(raw: str, above: str) -> bool:
    """Whether a body has no name without the one above it, and is named before it: "BAN TUYÊN GIÁO"
    under "TỈNH ỦY A", "CÔNG ĐOÀN CƠ SỞ" under "CÔNG TY A", "BAN PHÁP CHẾ" under "HỘI ĐỒNG NHÂN DÂN",
    "TIỂU BAN KHÁNH TIẾT" under "BAN TỔ CHỨC LỄ HỘI"."""
    if _of_council(raw, above):
        return True
    part = _OF_A_YEAR.sub("", raw)  # "HỘI ĐỒNG TUYỂN SINH | NĂM 2023"
    if part in _parts_of_houses() or _EMULATION.fullmatch(part):
        return _HOUSE.match(above) is not None
    if raw.startswith(("BAN ", "ỦY BAN KIỂM TRA", "UỶ BAN KIỂM TRA")):
        return _PARTY_COMMITTEE.match(above) is not None
    return raw.startswith("TIỂU BAN ") and _ORGANIZERS.match(above) is not None


_OF_A_YEAR = pattern(r" NĂM (?:HỌC )?\d{4}(?: ?[-–] ?\d{4})?$")


def _of_council(raw: str, above: str) -> bool:
    """Whether a body is a committee of the people's council above it."""
    return raw.startswith(("BAN ", "THƯỜNG TRỰC")) and above.startswith(
        ("HỘI ĐỒNG NHÂN DÂN", "HĐND")
    )


def are_beside(bodies: list[str]) -> bool:
    """Whether the last two bodies are one beside the other: neither is the superior one, and no dash
    joins bodies in one of them."""
    if len(bodies) < 2 or not names.begins_body(bodies[-2]):
        return False
    return not _SUPERIOR.match(bodies[-2]) and not any(" - " in body for body in bodies[-2:])

"""The names of a document's own bodies in full: "Tỉnh ủy" -> "Tỉnh ủy Nghệ An"."""

from __future__ import annotations

import re

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names.capitals import BODY_WORD, small
from thidua.graph.extract.names.departments import bears_a_place
from thidua.graph.extract.names.places import PLACE_NAME, UNITS, Home
from thidua.graph.extract.names.short import expand
from thidua.graph.extract.scan import holds

#: The bare word "tỉnh" or "thành phố" at the end: the document's own.
_OWN = pattern(r"(?P<word>[Tt]ỉnh|[Tt]hành phố|TP)$")
#: "Ban Chỉ đạo tỉnh về chuyển đổi số": the place stands before the subject.
_OWN_BEFORE_SUBJECT = pattern(r"(?<!\w)(?P<word>tỉnh|[Tt]hành phố)(?= về )")
_OWN_PARTY = pattern(r"(?:Tỉnh|Thành|(?<=[Vv]ụ )tỉnh) (?:ủy|uỷ)$")
_LOCAL = pattern(
    r"(?<!\w)(?:Sở|Ban Xúc tiến|Công an tỉnh|Thanh tra tỉnh|Ban Quản lý|^Ban Dân tộc$)(?!\w)"
)
_HAS_PLACE = pattern(rf"(?:[Tt]ỉnh|[Tt]hành phố|ủy|uỷ) {PLACE_NAME}$")


#: A term of office behind a body's name: "Tỉnh ủy | khóa XVII".
_TERM_TAIL = pattern(r" \(?(?:khóa|khoá) (?:[IVX]{1,6}|\d{1,2})\)?$", re.IGNORECASE)
_OF_A_PLACE = pattern(rf" (?:tỉnh|thành phố|{UNITS}) [A-ZĐÀ-Ỹ\d]", re.IGNORECASE)
#: A district or a commune without its name, and with it.
_OWN_UNIT = pattern(
    r"(?P<unit>[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|(?:Huyện|Quận|Thị) (?:ủy|uỷ))$"
)
_UNIT = pattern(rf"(?P<unit>{UNITS}|(?:Huyện|Quận|Thị) (?:ủy|uỷ)) (?P<name>{PLACE_NAME})$")


def _same_unit(one: str, other: str) -> bool:
    """Whether "Huyện ủy" and "huyện" are of one place."""
    return one.split()[0].casefold() == other.split()[0].casefold()


#: The kind of a place, printed twice: "Ủy ban nhân dân tỉnh tỉnh".
_TWICE = pattern(r"(?<!\w)(tỉnh|thành phố|huyện|quận|xã|phường|thị trấn) \1(?!\w)")
_DOUBLED = tuple(
    f"{kind} {kind}" for kind in ("tỉnh", "thành phố", "huyện", "quận", "xã", "phường", "thị trấn")
)


#: A committee of a people's council (Luật Tổ chức chính quyền địa phương), by its bare name.
_COMMITTEE = pattern(
    r"Ban (?:Pháp chế|Dân tộc|Đô thị|Văn hóa ?[-–] ?Xã hội|Kinh tế(?: ?[-–] ?(?:Ngân sách|Xã hội))?)"
)


#: What bodies that vie with each other are called among themselves.
_CLUSTERS = ("Khối", "Cụm", "Khối thi đua", "Cụm thi đua")


#: Whose place its council's papers leave out.
_COUNCIL_S = frozenset(
    f"{of}{board} nhân dân"
    for of in ("", "Chủ tịch ", "Thường trực ")
    for board in ("Ủy ban", "Uỷ ban", "Hội đồng")
)


def explicit(name: str, home: Home | None, issuer: str | None = None) -> str:
    """`name` with the document's own province where it means that: "Tỉnh ủy" -> "Tỉnh ủy Nghệ An".

    `issuer` of a district or a commune gives its name to "huyện", "xã", "Huyện ủy" alike.
    """
    name = expand(name)
    if holds(name, _DOUBLED):
        name = _TWICE.sub(r"\1", name)
    if name.isupper():
        name = BODY_WORD.sub(lambda m: m.group()[:1].upper() + m.group()[1:], small(name))
        name = name[:1].upper() + name[1:]
    if issuer and issuer.startswith(f"{name} ") and _OF_A_PLACE.match(issuer, len(name)):
        return issuer  # "Cục Thuế" in a document of "Cục Thuế tỉnh A"
    if issuer and name in _CLUSTERS and issuer.startswith(f"{name} "):
        return issuer  # "Khối" in a document of "Khối thi đua các doanh nghiệp"
    term = _TERM_TAIL.search(name)
    if term:
        return explicit(name[: term.start()], home, issuer) + term.group()
    unit = _OWN_UNIT.search(name)
    own_unit = _UNIT.search(issuer) if unit and issuer else None
    if unit and own_unit and _same_unit(unit["unit"], own_unit["unit"]):
        return f"{name} {own_unit['name']}"
    if home is None or _HAS_PLACE.search(name):
        return name
    if _OWN_PARTY.search(name):
        # the city whose kind is part of its name, as its own documents print it
        raised = home.kind == "Thành phố" and name.endswith(("Thành ủy", "Thành uỷ"))
        return f"{name} {home.phrase if raised else home.name}"
    inside = _OWN_BEFORE_SUBJECT.search(name)
    if inside:
        return f"{name[: inside.end()]} {home.name}{name[inside.end() :]}"
    own = _OWN.search(name)
    if own and own["word"].lower() == "tỉnh" and home.kind.lower() == "thành phố":
        return name  # a city's document means the province that the city lies in
    if own:
        return (
            f"{name[: own.start()]}{home.kind if own['word'] == 'TP' else own['word']} {home.name}"
        )
    if issuer and issuer.startswith("Hội đồng nhân dân ") and name in _COUNCIL_S:
        return f"{name}{issuer.removeprefix('Hội đồng nhân dân')}"
    if issuer and issuer.startswith("Hội đồng nhân dân ") and _COMMITTEE.fullmatch(name):
        return f"{name} {issuer}"
    if name.endswith("Sở") and issuer and issuer.startswith("Sở "):
        return f"{name}{issuer[2:]}"  # "Giám đốc Sở" in a document of that Sở
    if (
        _LOCAL.search(name)
        and home.name.replace("–", "-") not in name.replace("–", "-")
        and not bears_a_place(name)
    ):
        return f"{name} {home.phrase}"
    return name

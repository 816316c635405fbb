"""The province or city that the bodies of a letterhead belong to."""

from __future__ import annotations

import re

from thidua.graph.extract.letterhead.parts import Header
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import PLACE, UNITS, Home, departments, places_in

#: A district, a commune or a town: the name of such a body holds its place; "Văn hóa - Xã hội" is none.
OWN_PLACE = pattern(
    rf"(?<!\w)(?<![-–] )(?i:thành phố|{UNITS}|(?:huyện|quận|thị) (?:ủy|uỷ|đoàn)) [A-ZĐÀ-Ỹ\d]"
)
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


#: The kind of a place behind the end of a body's name: "Ủy ban nhân dân | Thành phố".
_KIND = pattern(r"(?:của|dân|tạo|ủy|sở) (?P<kind>tỉnh|thành phố) $", re.IGNORECASE)


def _kind_as_printed(kind: str, raw: str, name: str, text: str) -> str:
    """ "Thành phố Hồ Chí Minh" raises its first letter in its own documents; keep that."""
    if kind == "tỉnh":
        return kind
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


#: A place without its name: "BỆNH VIỆN ĐA KHOA TỈNH".
BARE_PLACE = pattern(r"(?:tỉnh|thành phố)$", re.IGNORECASE)


def _of_superior(bodies: list[str], place: str) -> Home | None:
    """The province of a body "of the province", by its superior that ends in the `place` of the
    dateline: "SỞ Y TẾ SÔNG THAO | BỆNH VIỆN ĐA KHOA TỈNH | Sông Thao, ngày …"."""
    kind = BARE_PLACE.search(bodies[-1])
    if kind is None:
        return None
    if bodies[-2].endswith(f" {place.upper()}"):
        return Home(kind.group().lower(), place)
    named = departments.place_in_capitals(bodies[-2])  # dated at another town
    return Home(kind.group().lower(), " ".join(map(_name_case, named.split()))) if named else None


def home_in(bodies: list[str], place: str | None, text: str) -> Home | None:
    """The province or city of the `bodies` of a letterhead, the issuer's last, by their names, or by the
    `place` of the dateline."""
    home = next((home for body in bodies if (home := place_in(body, text))), None)
    if home is None and place and len(bodies) > 1:
        return _of_superior(bodies, place) or _of_department(bodies, place, text)
    return home


def _of_department(bodies: list[str], place: str, text: str) -> Home | None:
    """The province whose name alone a department bears, where the text speaks of a province's bodies: "SỞ Y TẾ SÔNG
    THAO | BỆNH VIỆN MẮT | Sông Thao, ngày …"; or whose department has a room that issues: "SỞ Y TẾ | PHÒNG DƯỢC"."""
    superior = bodies[-2]
    named = superior.startswith("SỞ ") and (
        superior.endswith(f" {place.upper()}") or bodies[-1].startswith("PHÒNG ")
    )
    if named and departments.are_of_a_province(text):
        return Home("tỉnh", place)
    return None


def home_of(issuer: str, text: str) -> Home | None:
    """The province that a body belongs to, by its name, else by what its text speaks of most."""
    place = PLACE.search(issuer)
    if place:
        return Home(place["kind"], place["name"])
    party = pattern(
        r"(?:Tỉnh|Thành) (?:ủy|uỷ|[Đđ]oàn) (?P<name>[A-ZĐÀ-Ỹ]\w*(?: [A-ZĐÀ-Ỹ]\w*){0,3})"
    ).search(issuer)
    if party:
        return Home("tỉnh" if party.group().startswith("Tỉnh") else "thành phố", party["name"])
    if not pattern(
        rf"tỉnh|thành phố|Tỉnh|Thành|Sở|Cụm|Khối|(?:{UNITS}|(?:Huyện|Quận|Thị) (?:ủy|uỷ)) [A-ZĐÀ-Ỹ]|^$"
    ).search(issuer):
        return None
    counts = places_in(text)
    if not counts:
        return departments.home_in(text) if OWN_PLACE.search(issuer) else None
    return max(counts, key=lambda home: (counts[home], home.kind, home.name))


#: "Phòng Nội vụ huyện | Bến Ghềnh": no province.
_OF_A_DISTRICT = pattern(rf"(?:{UNITS}|(?:[Hh]uyện|[Qq]uận|[Tt]hị) (?:ủy|uỷ|đoàn)) $")


#: A board, which the name of no place need end.
_BOARD = pattern(
    r"(?:Ban (?:Tổ chức|Chỉ đạo|Thường vụ|Chấp hành)|(?:Ủy|Uỷ) ban Kiểm tra)(?!\w)(?! Trung ương)"
)


#: A department of a province above the issuer: "SỞ Y TẾ SÔNG THAO".
_DEPARTMENT = pattern(r"^ ?SỞ [A-ZĐÀ-Ỹ ,&–-]{2,160}$", re.MULTILINE)


def home_by_place(header: Header, province: str | None, above: str) -> Home | None:
    """The province whose name alone ends the issuer's, by the dateline: "Kho bạc Nhà nước Sông Thao"; that of the
    dateline for a board, where the text names that `province` most. None where a department of another stands
    `above` the text: "SỞ Y TẾ SÔNG THAO | BỆNH VIỆN ĐA KHOA BẾN GHỀNH"."""
    place, issuer = header.place or "", header.issuer or ""
    if province == f"tỉnh {place}" and _BOARD.match(issuer):
        return Home("tỉnh", place)
    if len(place) < 3 or not issuer.endswith(f" {place}") or issuer.startswith("Trường "):
        return None
    department = _DEPARTMENT.search(above) if not issuer.startswith("Sở ") else None
    if department:
        superior = department.group().partition(f" {issuer.upper()}")[0]
        if not superior.endswith(f" {place.upper()}"):
            return None
    if _OF_A_DISTRICT.search(issuer[: -len(place)]) or OWN_PLACE.match(place):
        return None
    return Home("tỉnh", place)

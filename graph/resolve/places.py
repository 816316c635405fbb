"""Places as names of organisations and documents carry them, by grammar and not by a list.

A place is a unit word (tỉnh, thành phố, huyện, xã …) and the capitalised words after it; "Tỉnh ủy
Lạng Sơn" holds its province too. Only which cities stand directly under the centre is a list,
because the words cannot tell (Nghị quyết 202/2025/QH15).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from thidua.graph.resolve.keys import match_key, slug
from thidua.graph.values import by_fields

CENTRAL_CITIES = frozenset(
    map(match_key, ("Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế"))
)

_UNITS = {
    "tỉnh": "tỉnh",
    "thành phố": "thành phố",
    "tp.": "thành phố",
    "tp": "thành phố",
    "huyện": "huyện",
    "quận": "quận",
    "thị xã": "thị xã",
    "xã": "xã",
    "phường": "phường",
    "thị trấn": "thị trấn",
    "đặc khu": "đặc khu",
}
_COMMITTEES = {
    "tỉnh": "tỉnh",
    "thành": "thành phố",
    "huyện": "huyện",
    "quận": "quận",
    "thị": "thị xã",
}
_UNIT = re.compile(
    r"(?<!\w)(?<!thông tấn )(?<!hợp tác )"
    r"(?:(?P<committee>tỉnh|thành|huyện|quận|thị) (?:ủy|uỷ)"
    r"|(?P<unit>tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu))(?!\w)\s*",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"\s*-\s*(?=[^\W\d_])|\s*([^\W_]+)")


@by_fields
@dataclass(frozen=True, slots=True)
class Place:
    """An administrative unit and those it lies in, innermost first: (("tỉnh", "Lạng Sơn"),)."""

    units: tuple[tuple[str, str], ...] = ()

    @property
    def slug(self) -> str:
        """lang-son; huyen-van-quan.lang-son; "" for the centre."""
        return ".".join(
            slug(name) if _top(unit, name) else slug(f"{unit} {name}") for unit, name in self.units
        )

    @property
    def label(self) -> str:
        """tỉnh Lạng Sơn; huyện Văn Quan, tỉnh Lạng Sơn."""
        return ", ".join(f"{unit} {name}" for unit, name in self.units)

    @property
    def name(self) -> str:
        """The name of the innermost unit: Lạng Sơn."""
        return self.units[0][1] if self.units else ""

    @property
    def level(self) -> str:
        """A code of the list `level`: trung-uong, tinh, huyen or xa."""
        if not self.units:
            return "trung-uong"
        unit, name = self.units[0]
        if _top(unit, name):
            return "tinh"
        return "xa" if unit in ("xã", "phường", "thị trấn", "đặc khu") else "huyen"

    @property
    def province(self) -> Place:
        """The province or central city that holds this place, or this place itself."""
        for i, (unit, name) in enumerate(self.units):
            if _top(unit, name):
                return Place(self.units[i:])
        return self


#: The whole country: what central bodies belong to.
CENTRE = Place()


def _top(unit: str, name: str) -> bool:
    return unit == "tỉnh" or (unit == "thành phố" and match_key(name) in CENTRAL_CITIES)


def split(text: str, home: Place | None = None) -> tuple[str, Place | None]:
    """A name without its places, and the place: of the words, else None.

    "Sở Nội vụ tỉnh Nghệ An" gives ("Sở Nội vụ", tỉnh Nghệ An); a bare unit word at the end
    ("Văn phòng Ủy ban nhân dân tỉnh") means the unit of `home` of that kind. A unit below a
    province is completed by the province of `home`.
    """
    units: list[tuple[str, str]] = []
    rest: list[str] = []
    at = 0
    for match in _UNIT.finditer(text):
        if match.start() < at:
            continue
        unit = _UNITS.get((match["unit"] or "").lower()) or _COMMITTEES[match["committee"].lower()]
        name, end = _name(text, match.end(), unit)
        if match_key(name) == match_key("Việt Nam"):
            continue
        if not name:
            if home is None or text[match.end() :].strip(" .,;)"):
                continue
            known = next((u for u in home.units if u[0] == unit), None)
            if known is None and unit in ("tỉnh", "thành phố") and home.province.units:
                known = home.province.units[0]
            if known is None:
                continue
            name, end = known[1], match.end()
            unit = known[0]
        units.append((unit, name))
        # of "Tỉnh ủy Lạng Sơn" the kind of committee stays
        rest.append(text[at : match.end() if match["committee"] else match.start()])
        at = end
    rest.append(text[at:])
    left = " ".join(" ".join(rest).replace(" ,", ",").split()).strip(" ,;-")
    if not units:
        return left, None
    place = Place(tuple(units))
    if home is not None and not any(_top(*u) for u in units):
        place = Place((*units, *(u for u in home.province.units if u not in units)))
    return left, place


def _name(text: str, at: int, unit: str) -> tuple[str, int]:
    """The capitalised words (for a quận or phường also a number) that begin at `at`."""
    words: list[str] = []
    end = at
    while len(words) < 5 and (match := _NAME_WORD.match(text, end)):
        word = match[1]
        if word is None:
            if not words:
                break
            end = match.end()
            continue
        if not (word[0].isupper() or (word.isdigit() and unit in ("quận", "phường") and not words)):
            break
        words.append(word)
        end = match.end()
    return " ".join(words), end

"""Organisations, offices and groups: who a name in a document means.

- Abbreviations are written out by the list of bodies (UBND, HĐND, VKSND, TĐKT, TW …).
- A name is its words without the place, and the place; a local name without a place takes that of
  the document it stands in ("Sở Nội vụ" in a province's directive is that province's).
- A chairman, minister or director is an office, apart from the organ, and head of it.
- Cụm and khối (thi đua) are emulation clusters.
- Sets ("các sở, ban, ngành", "Chủ tịch Ủy ban nhân dân các huyện") are groups.
- "khóa XII" says which term, not which body.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace
from typing import Literal

from thidua.graph.resolve.keys import fold, match_key, slug
from thidua.graph.resolve.places import CENTRE, Place, split
from thidua.graph.values import by_fields
from thidua.ontology import bodies

Kind = Literal["organization", "cluster", "office", "group"]


@by_fields
@dataclass(frozen=True, slots=True)
class Body:
    """Who a name means. `local` is the local part of the IRI; `place` CENTRE for central bodies."""

    kind: Kind
    local: str
    label: str
    name: str
    place: Place
    head_of: Body | None = None
    parent: Body | None = None
    code: str | None = None

    @property
    def organ(self) -> Body:
        """The organ: of an office the one it heads, else the body itself."""
        return self.head_of or self


#: Posts whose holder heads the organ named after them; the value begins that organ's name where
#: the post swallowed it ("Chánh Văn phòng X" heads "Văn phòng X").
_POSTS = {
    "Chủ tịch": "",
    "Bộ trưởng": "",
    "Giám đốc": "",
    "Tổng Giám đốc": "",
    "Viện trưởng": "",
    "Chánh án": "",
    "Chánh Văn phòng": "Văn phòng",
    "Chánh Thanh tra": "Thanh tra",
    "Chủ nhiệm": "",
    "Thống đốc": "",
    "Tổng Thanh tra": "Thanh tra",
    "Tổng Kiểm toán": "Kiểm toán",
    "Cục trưởng": "",
    "Vụ trưởng": "",
    "Tổng cục trưởng": "",
    "Trưởng Ban": "Ban",
    "Trưởng phòng": "Phòng",
    "Trưởng Cụm": "Cụm",
    "Trưởng Khối": "Khối",
    "Hiệu trưởng": "",
    "Bí thư": "",
    "Thủ tướng": "",
}
_POST = re.compile(
    r"(?:bộ trưởng, )?(?:(?:các )?đồng chí )?({})(?!\w)\s*(.*)".format(
        "|".join(sorted(_POSTS, key=len, reverse=True))
    ),
    re.IGNORECASE | re.DOTALL,
)
_UNITS = r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)"
_SET = re.compile(
    r"(?:các|những|mọi|toàn thể|tất cả|thủ trưởng|người|lãnh đạo|thành viên|cán bộ|đảng viên"
    r"|địa phương|ngành|cấp|cơ quan|đơn vị|tập thể|cá nhân|tổ chức|đồng chí|nhân dân)(?!\w)"
    r"|.*(?<!\w)(?:các|những|mọi) (?:cơ quan|đơn vị|sở|ban|ngành|bộ|cấp|địa phương|đoàn thể|tổ chức"
    rf"|thành viên|phòng|đồng chí|phó|{_UNITS})(?!\w)"
    rf"|.*(?<!\w)(?:cấp|\d+) {_UNITS}(?!\w)"
    rf"|.*(?<!\w){_UNITS}(?:,| và) {_UNITS}(?!\w)",
    re.IGNORECASE | re.DOTALL,
)
_CLUSTER = re.compile(r"(?:cụm|khối)(?: thi đua| tđ)?(?!\w)", re.IGNORECASE)
_TERM = re.compile(
    r",?\s*\(?(?:khóa|khoá|nhiệm kỳ)\s+([IVXLC]+|\d+(?:\s*-\s*\d+)?)\)?", re.IGNORECASE
)
_BRACKET = re.compile(r"\s*\([^()]*\)")
_CENTRAL = re.compile(
    r"^(?:bộ|tổng cục|ngân hàng nhà nước|quốc hội|nhà nước)(?!\w)"
    r"|(?<!\w)(?:trung ương|chính phủ|quốc hội|nhà nước|quốc gia|tối cao|chủ tịch nước"
    r"|thủ tướng|ban bí thư|tổng bí thư|tổng liên đoàn)(?!\w)",
    re.IGNORECASE,
)


#: Short forms in running text and delivery lines, beside the codes of the list of bodies.
_WRITTEN_OUT = {
    "TW": "Trung ương",
    "TƯ": "Trung ương",
    "CP": "Chính phủ",
    "QH": "Quốc hội",
    "TU": "Tỉnh ủy",
    "MTTQ": "Mặt trận Tổ quốc",
    "TĐKTTW": "Thi đua - Khen thưởng Trung ương",
    "TĐ-KT": "Thi đua - Khen thưởng",
    "TĐ": "thi đua",
    "ĐV": "đơn vị",
    "TT": "Thường trực",
    "PCT": "Phó Chủ tịch",
    "TTg": "Thủ tướng",
    "TTgCP": "Thủ tướng Chính phủ",
    "đ/c": "đồng chí",
}


def expand(text: str) -> str:
    """The text with listed abbreviations written out: "UBND tỉnh" is "Ủy ban nhân dân tỉnh"."""
    pattern, names = _abbreviations()
    return " ".join(pattern.sub(lambda m: names[m[1]] + " " * m[0].endswith("."), text).split())


@functools.cache
def _abbreviations() -> tuple[re.Pattern[str], dict[str, str]]:
    """A code with exactly one name; the codes of units inside an organ (VP, VT) stay."""
    names: dict[str, str] = {}
    for concept in bodies():
        if "units" in concept.groups or concept.broader:
            continue
        for code in concept.notations:
            if len(code) > 2 and code.isupper():
                names[code] = concept.label
    names |= _WRITTEN_OUT
    codes = "|".join(re.escape(c) for c in sorted(names, key=lambda c: (-len(c), c)))
    return re.compile(rf"(?<!\w)({codes})(?!\w)(?:\.(?= ?[A-ZĐ]))?"), names


def term_of(text: str | None) -> str | None:
    """The term (khóa) that an issuer's name states: "XII"."""
    match = _TERM.search(text or "")
    return match[1].upper() if match else None


def identify(text: str, home: Place | None = None) -> Body:
    """The body that a name means in a document whose issuer belongs to `home`.

    `home` is None when unknown: a local name without a place then stays without one.
    """
    return _identify(" ".join(text.split()), home)


@functools.lru_cache(maxsize=65536)
def _identify(text: str, home: Place | None) -> Body:
    plain = _BRACKET.sub("", _TERM.sub("", expand(_sentence_case(text)))).strip(" .,;:-")
    if not plain:
        plain = text or "?"
    if _CLUSTER.match(plain):
        return _organ(plain, home, "cluster")
    if _SET.match(plain):
        return _group(plain, home)
    post = _POST.fullmatch(plain)
    if post:
        return _office(plain, post, home)
    return _organ(plain, home, "organization")


def group(text: str, home: Place | None = None) -> Body:
    """Whom a line of delivery means, always as a group: its words, abbreviations written out."""
    plain = " ".join(_BRACKET.sub("", expand(text)).split()).strip(" .,;:-") or text
    return _group(plain, home)


def _group(plain: str, home: Place | None) -> Body:
    name, place = split(plain)
    where = place if place is not None else _default(plain, home)
    label = plain[:1].upper() + plain[1:]
    return Body("group", _local(where, name or plain), label, name or plain, where)


def _office(plain: str, post: re.Match[str], home: Place | None) -> Body:
    title, rest = post[1], post[2]
    begin = next(v for k, v in _POSTS.items() if k.casefold() == title.casefold())
    key = match_key(plain)
    if key == match_key("Chủ tịch nước"):
        return Body("office", "chu-tich-nuoc", "Chủ tịch nước", "Chủ tịch nước", CENTRE, code="ctn")
    if key in (match_key("Thủ tướng"), match_key("Thủ tướng Chính phủ")):
        rest = "Chính phủ"
    organ_name = f"{begin} {rest}".strip()
    if not organ_name:
        where = home or CENTRE
        return Body("office", _local(where, plain), plain, plain, where)
    organ = _identify(organ_name, home)
    if organ.kind in ("office", "group"):
        return replace(organ, kind="group", label=plain)
    label = f"{title[0].upper()}{title[1:]} {organ.label[len(begin) :].strip() if begin else organ.label}"
    code = "ttg" if title.casefold() == "thủ tướng" else None
    name = f"{title} {organ.name[len(begin) :].strip() if begin else organ.name}"
    return Body("office", _local(organ.place, name), label, name, organ.place, organ, code=code)


def _organ(plain: str, home: Place | None, kind: Kind) -> Body:
    name, place = split(plain, home)
    if not name:
        name = plain
    where = place if place is not None else _default(name, home)
    if where.units and match_key(name).startswith(match_key("Ủy ban Mặt trận Tổ quốc")):
        name = "Ủy ban Mặt trận Tổ quốc Việt Nam"
    name = name[:1].upper() + name[1:]
    committee = re.search(r"(tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|uỷ)$", name, re.IGNORECASE)
    if not where.units:
        label = name
    elif committee:
        label = f"{name} {where.name}"
    elif match_key(name).endswith(match_key(where.name)):
        label = name
    else:
        label = f"{name} {where.label}"
    return Body(
        kind, _local(where, name), label, name, where, None, _parent(name, where), _code(name)
    )


def _parent(name: str, place: Place) -> Body | None:
    """Only what the name itself says or the law fixes for every such body."""
    key = match_key(name)
    for begin, over in _OVER:
        if not key.startswith(begin):
            continue
        if over is not None:
            return _named(over, place)
        if key != begin:
            return _named(name.split(" ", len(begin.split()))[-1], place)
    if place.units and key.startswith(match_key("Sở ")):
        return _named("Ủy ban nhân dân", place)
    if not place.units and key in (match_key("Bộ Chính trị"), match_key("Ban Bí thư")):
        return _named("Ban Chấp hành Trung ương Đảng", CENTRE)
    if not place.units and key.startswith("bô5 "):
        return _named("Chính phủ", CENTRE)
    if len(place.units) > 1 and key == match_key("Ủy ban nhân dân"):
        return _named(name, Place(place.units[1:]))
    return None


#: Beginnings after which the name of the body above follows.
_OVER: tuple[tuple[str, str | None], ...] = (
    (match_key("Ban Thường vụ"), None),
    (match_key("Thường trực"), None),
    (match_key("Văn phòng Ủy ban nhân dân"), "Ủy ban nhân dân"),
    (match_key("Văn phòng Hội đồng nhân dân"), "Hội đồng nhân dân"),
)


def _named(name: str, place: Place) -> Body:
    return _organ(name, place, "organization")


def _code(name: str) -> str | None:
    """The code of the list `body` whose label or variant this name is."""
    key = match_key(name)
    found = {c.code for c in bodies() if key in {match_key(t) for t in (c.label, *c.variants)}}
    return min(found) if len(found) == 1 else None


def _default(name: str, home: Place | None) -> Place:
    """Where a name without a place belongs: the centre when its words say so, else `home`."""
    return CENTRE if home is None or _CENTRAL.search(name) else home


def _local(place: Place, name: str) -> str:
    return ".".join(part for part in (place.slug, slug(name)) if part)


def _sentence_case(text: str) -> str:
    """A heading in capitals as it would stand in a sentence; names keep their capitals."""
    if not text.isupper() or len(text) < 12:
        return text
    return text.title()


@functools.cache
def central_codes() -> frozenset[str]:
    """Folded codes of bodies that need no place: central state bodies and the Party's centre."""
    centre = {"tw", "ubkttw", "vptw", "btctw", "btgtw", "bdvtw", "bnctw", "mttw"}
    found = {
        fold(n)
        for c in bodies()
        if "state-central-bodies" in c.groups or c.code in centre
        for n in c.notations
    }
    return frozenset(found)


@functools.cache
def local_codes() -> frozenset[str]:
    """Folded codes of bodies that every place has: without the place they name nothing."""
    party = {"tu", "hu", "qu", "thu", "txu"}
    found = {
        fold(n)
        for c in bodies()
        if "state-local-bodies" in c.groups or c.code in party
        for n in c.notations
    }
    return frozenset(found)

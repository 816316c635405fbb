"""The issuer where the letterhead is lost: from the body and the signature."""

from __future__ import annotations

from thidua.graph.extract import letterhead, names
from thidua.graph.extract.flow import Flow
from thidua.graph.extract.header import Header
from thidua.graph.extract.layout import Parts
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import PLACE, Home
from thidua.graph.extract.scan import matches, places

_ORGAN = r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Viện kiểm sát nhân dân|VKSND|Tòa án nhân dân|Ban Thường vụ Tỉnh ủy|Ban Thường vụ Thành ủy|Tỉnh ủy|Thành ủy|Bộ [A-ZĐÀ-Ỹ]\w+|Sở [A-ZĐÀ-Ỹ]\w+|Thủ tướng Chính phủ|Chính phủ|Hội đồng Thi đua|Cụm thi đua|Khối thi đua|Cục [A-ZĐÀ-Ỹ]\w+|Công an tỉnh|Ban [A-ZĐÀ-Ỹ]\w+|Liên đoàn Lao động|Hội [A-ZĐÀ-Ỹ]\w+|Tỉnh đoàn|Bảo hiểm xã hội)"
_ACTS = r"(?:phát động|ban hành|yêu cầu|kêu gọi|chỉ thị|nhận được|thông báo|đề nghị|quyết định|triển khai|xây dựng|có ý kiến|báo cáo|tổ chức)"
_SUBJECT = pattern(
    rf"(?:(?<=[.,;\n] )|(?<=\n)|^)(?P<office>(?:Chủ tịch|Viện trưởng|Giám đốc|Trưởng ban) )?(?P<organ>(?:{_ORGAN}|(?<=Chủ tịch )(?:ủy|uỷ) ban nhân dân)(?! (?:cấp|các) )[^,.;:\n“]{{0,90}}?) (?:đã )?(?P<act>{_ACTS})(?!\w)"
)


#: How a subject can begin: an office, or the first words of an organ.
_BEGINS = pattern(
    "Chủ tịch |Viện trưởng |Giám đốc |Trưởng ban |Ủy ban nhân|Uỷ ban nhân|UBND|HĐND|Hội |Viện kiểm|VKSND"
    "|Tòa án|Ban |Tỉnh |Thành ủy|Bộ |Sở |Thủ tướng|Chính phủ|Cụm |Khối |Cục |Công an|Liên đoàn|Bảo hiểm"
)


def complete(flow: Flow, parts: Parts, header: Header) -> None:
    """Fill `header.issuer` and `header.home` from the running text where they are missing.

    The issuer is the organ that acts ("… phát động", "… yêu cầu"), also where its chairman is
    the subject; its place comes from the fullest mention of the same organ.
    """
    text = flow.text[parts.start : parts.main_end]
    if header.issuer is None:
        found = _asked_back(text) if header.type == "Thông tư" else None
        found = found or _acting(text)
        if found is not None:
            organ, at = found
            organ = names.expand(organ[:1].upper() + organ[1:])
            header.issuer = letterhead.spelled(_with_place(organ, text), text)
            begin = parts.start + at
            header.evidence["issuer"] = (
                flow.evidence(
                    begin,
                    begin + len(found[0]),
                    "subject of the text",
                    0.8,
                    "the letterhead names no issuer",
                ),
            )
    if header.issuer in _BARE and header.place:
        _by_dateline(text, header)
    if header.home is None and header.issuer:
        header.home = home_of(header.issuer, text) or _home_by_place(header)


#: Who answers what a circular leaves open issued it: "nếu có vướng mắc, đề nghị phản ánh về Bộ A để
#: nghiên cứu, sửa đổi".
_ASKED_BACK = pattern(
    r"phản ánh(?: kịp thời)? (?:về|với|đến) (?P<organ>(?:Bộ|Ủy ban|Uỷ ban|Thanh tra|Ngân hàng|Kiểm toán) [^,.;:()\d\n]{2,60}?) (?:để|xem xét|nghiên cứu|hướng dẫn)"
)


def _asked_back(text: str) -> tuple[str, int] | None:
    for match in matches(_ASKED_BACK, text, ("phản ánh ",), 0, len(text)):
        return match["organ"], match.start("organ")
    return None


#: Councils and committees whose letterhead has lost its second line, the place.
_BARE = ("Ủy ban nhân dân", "Uỷ ban nhân dân", "Hội đồng nhân dân")


def _by_dateline(text: str, header: Header) -> None:
    """Add the place to the bare issuer where the text names the same body of the place of the dateline:
    "ỦY BAN NHÂN DÂN | Sông Thao, ngày … | … Ủy ban nhân dân tỉnh Sông Thao"."""
    for unit in matches(_OF_UNIT, text, ("hân dân ", "BND ", "HĐND "), 0, len(text), 30):
        if unit["name"] == header.place and header.issuer == names.expand(unit["body"]):
            header.issuer = f"{header.issuer} {unit['kind'].lower()} {unit['name']}"
            return


_OF_UNIT = pattern(
    r"(?P<body>Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|UBND|HĐND) (?P<kind>[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn) "
    r"(?P<name>[A-ZĐÀ-Ỹ]\w*(?:(?: - | )[A-ZĐÀ-Ỹ]\w*){0,3})"
)


def _home_by_place(header: Header) -> Home | None:
    """The province whose name alone ends the issuer's, by the dateline: "Kho bạc Nhà nước Sơn La"."""
    place, issuer = header.place or "", header.issuer or ""
    if len(place) < 3 or not issuer.endswith(f" {place}"):
        return None
    return Home("tỉnh", place)


def _acting(text: str) -> tuple[str, int] | None:
    """The organ that is most often the subject, the fullest of its forms."""
    counts: dict[str, int] = {}
    first: dict[str, tuple[str, int]] = {}
    limit = min(len(text), 60_000)
    done = 0
    for begin in _BEGINS.finditer(text, 0, limit):
        match = _SUBJECT.match(text, begin.start(), limit) if begin.start() >= done else None
        if match is None:
            continue
        done = match.end()
        organ = pattern(r"\s+").sub(" ", match["organ"]).strip()
        if organ.endswith(_EVERY):
            continue  # "UBND cấp tỉnh tổ chức …": whoever it is, none that issues
        key = pattern(r"(?:\S+ ){0,3}\S+").match(names.expand(organ)).group().casefold()  # type: ignore[union-attr]
        weight = 3 if match["act"] in ("phát động", "ban hành", "nhận được", "yêu cầu") else 1
        counts[key] = counts.get(key, 0) + weight
        if key not in first or len(organ) > len(first[key][0]):
            first[key] = (organ, match.start("organ"))
    if not counts:
        return None
    best = max(counts, key=lambda k: (counts[k], -first[k][1]))
    return first[best]


_EVERY = (" cấp tỉnh", " cấp huyện", " cấp xã", " các cấp", " cùng cấp")
_NAMED = pattern(r" (?P<name>[A-ZĐÀ-Ỹ]\w*(?: [A-ZĐÀ-Ỹ]\w*){0,3})")


def _with_place(organ: str, text: str) -> str:
    place = PLACE.search(organ)
    if place:
        return organ
    bare = pattern(r"(?P<kind>tỉnh|thành phố)$").search(organ)
    if bare is None:
        return organ
    full = names.expand(text)
    ahead = (_NAMED.match(full, at + len(organ)) for at in places(full, (organ,), 0, len(full)))
    mentions = [match["name"] for match in ahead if match]
    if mentions:
        return f"{organ} {max(dict.fromkeys(mentions), key=mentions.count)}"
    home = home_of("", text)
    if home is not None and home.kind.casefold() == bare["kind"]:
        return f"{organ} {home.name}"
    return organ


#: What a city is called, but not named: "thành phố Cảng", "thành phố Hoa phượng đỏ", "tỉnh Mỏ".
_NICKNAMES = frozenset(["Cảng", "Hoa", "Mỏ", "Thép", "Anh"])


def home_of(issuer: str, text: str) -> Home | None:
    """The province that a body belongs to, by its name, else by what its text speaks of most."""
    place = PLACE.search(issuer)
    if place:
        return Home(place["kind"], place["name"])
    party = pattern(
        r"(?:Tỉnh|Thành) (?:ủy|uỷ) (?P<name>[A-ZĐÀ-Ỹ]\w*(?: [A-ZĐÀ-Ỹ]\w*){0,3})"
    ).search(issuer)
    if party:
        return Home("tỉnh" if party.group().startswith("Tỉnh") else "thành phố", party["name"])
    if not pattern(
        r"tỉnh|thành phố|Tỉnh|Thành|Sở|Cụm|Khối|(?:huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|(?:Huyện|Quận|Thị) (?:ủy|uỷ)) [A-ZĐÀ-Ỹ]|^$"
    ).search(issuer):
        return None
    counts: dict[tuple[str, str], int] = {}
    for match in matches(PLACE, text, ("ỉnh ", "hành phố ", "TP"), 0, len(text), back=1):
        if match["name"] in _NICKNAMES:
            continue
        key = (match["kind"].lower(), match["name"])
        counts[key] = counts.get(key, 0) + 1
    if not counts:
        return None
    (kind, name), number = max(counts.items(), key=lambda item: (item[1], item[0]))
    return Home(kind, name) if number >= 1 else None

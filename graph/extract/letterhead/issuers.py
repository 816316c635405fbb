"""The issuer where the letterhead is lost: from the body and the signature."""

from __future__ import annotations

from collections import Counter

from thidua.graph.extract import names, numbers
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.parts import Parts
from thidua.graph.extract.letterhead import speakers
from thidua.graph.extract.letterhead.bodies import DISTRICT, PROVINCE
from thidua.graph.extract.letterhead.homes import OWN_PLACE, home_by_place, home_of
from thidua.graph.extract.letterhead.parts import Header
from thidua.graph.extract.letterhead.spelling import cased, spelled
from thidua.graph.extract.letters import old_tones, pattern
from thidua.graph.extract.names import PLACE, UNITS, departments, offices
from thidua.graph.extract.rules import ruled, rules
from thidua.graph.extract.scan import matches, places


def complete(flow: Flow, parts: Parts, header: Header) -> None:
    """Fill `header.issuer` and `header.home` from the running text where they are missing.

    The issuer is the organ that acts ("… phát động", "… yêu cầu"), also where its chairman is
    the subject; its place comes from the fullest mention of the same organ.
    """
    text = flow.text[parts.start : parts.main_end]
    if flow.damaged:
        _by_own_symbol(flow, parts, header)
    if header.issuer is None:
        # a circular is answered for by the ministry that made it; others name some office for questions
        found = _asked_back(text) if header.type == "Thông tư" else None
        found = (
            found or _by_symbol(header.number, text) or _speaking(text, header.body - parts.start)
        )
        if found is None:
            _by_the_post(flow, parts, header)
        else:
            organ, at = found
            if organ.isupper():
                organ = cased(organ, text)
            organ = names.expand(organ[:1].upper() + organ[1:])
            header.issuer = spelled(_with_place(organ, text), text)
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
    elif header.issuer in _PARTS:
        _of_whom(text, header)
    elif header.home is None and _KIND_AT_END.search(header.issuer):
        header.issuer = _with_place(header.issuer, text)
    _by_the_foot(flow, parts, header)
    _by_small_title(header, flow.text[header.body : parts.main_end])
    if header.issuer in _BARE and header.place:
        _by_dateline(text, header)
    if header.home is None and header.issuer:
        header.home = home_of(header.issuer, text) or home_by_place(
            header, names.province_in(text), flow.text[parts.start : header.body]
        )


def _speaking(text: str, body: int) -> tuple[str, int] | None:
    """Who speaks in `text`, whose letterhead ends at `body`, and where it stands."""
    below = text[body:]
    found = speakers.notifying(below) or speakers.acting(below) or speakers.house(below)
    return (found[0], body + found[1]) if found else None


#: The post of who signs for a body, or heads it, before the name of that body: "TM. | UBND XÃ A", "KT. GIÁM ĐỐC | SỞ B".
_post_of = ruled(
    lambda: (
        rf"(?:(?:TM|T/M)[. ]|(?:THAY MẶT|Thay mặt) |(?:(?:KT|K/T|Q)[. ] ?|QUYỀN |PHÓ )*{offices.in_capitals()} ) ?(?=\w)"
    )
)
#: What a body must bear to be known: a place, its trade where it is the only one, a name.
_SAYS_WHERE = pattern(
    rf"(?<!\w)(?i:(?:tỉnh|thành|huyện|quận|thị) (?:ủy|uỷ|đoàn)|tỉnh|thành phố|{UNITS}) [A-ZĐÀ-Ỹ\d]|^Bộ [A-ZĐ]"
    r"|^(?:Trường|Bệnh viện|(?:Tổng c|C)ông ty|Tập đoàn|Học viện) \S+ \S+ \S"
)


def _by_the_post(flow: Flow, parts: Parts, header: Header) -> None:
    """Fill the issuer from the first post line, where neither letterhead nor text names one: "TM. ỦY BAN NHÂN DÂN XÃ
    AN BÌNH"; the body must bear its place."""
    above = parts.signatures[0].posts if parts.signatures else ()
    if not above:
        return
    words = flow.text[above[0].start : above[0].end]
    post = _post_of().match(words)
    if post is None:
        return
    start, end = above[0].start + post.end(), above[0].end
    body = flow.text[start:end]
    below = flow.text[above[1].start : above[1].end] if len(above) > 1 else ""
    if DISTRICT.match(below) or PROVINCE.match(below):  # "TM. ỦY BAN NHÂN DÂN | TỈNH A"
        end = above[1].end
        body = f"{body} {below}"
    name = cased(body.upper(), flow.text)
    if not names.begins_body(body.upper()) or not _SAYS_WHERE.search(name):
        return
    header.issuer = spelled(name, flow.text)
    note = "the letterhead names no issuer"
    header.evidence["issuer"] = (flow.evidence(start, end, "post of who signed", 0.8, note),)


#: Parts of a body, which have no name without it.
_PARTS = ("Ủy ban Kiểm tra", "Uỷ ban Kiểm tra", "Ban Thường vụ", "Ban Chấp hành", "Thường trực")


def _of_whom(text: str, header: Header) -> None:
    """Make the issuer that is a part of a body fuller by the subject of the text: "ỦY BAN KIỂM TRA | … | Ủy ban
    Kiểm tra Huyện đoàn Bến Ghềnh thông báo …"."""
    acting = speakers.acting(text)
    issuer = header.issuer or ""
    name = names.expand(acting[0]) if acting else ""
    if old_tones(name.lower()).startswith(f"{old_tones(issuer.lower())} "):
        header.issuer = f"{issuer}{name[len(issuer) :]}"


def _by_the_foot(flow: Flow, parts: Parts, header: Header) -> None:
    """Make the issuer that the text alone names fuller by the body in capitals that ends the document:
    "… Ban Tuyên giáo Huyện ủy đề nghị … | BAN TUYÊN GIÁO HUYỆN ỦY SÔNG THAO"."""
    if header.issuer is None or "issuer" not in header.evidence or parts.signatures:
        return
    if header.evidence["issuer"][0].rule != "subject of the text":
        return
    last = flow.line_from(parts.main_end) - 1
    words = flow.words(last) if last > 0 else ""
    if words.isupper() and names.begins_body(words):
        name = cased(words, flow.text)
        if name.casefold().startswith(f"{header.issuer.casefold()} "):
            header.issuer = f"{header.issuer}{name[len(header.issuer) :]}"


#: The place that ends a title without capitals: "giữ giếng trên địa bàn tỉnh | sông thao".
_IN_SMALL_TITLE = pattern(r" (?P<kind>tỉnh|thành phố) (?P<name>[a-zà-ỹđ]+ (?P<last>[a-zà-ỹđ]+))$")


def _by_small_title(header: Header, text: str) -> None:
    """Add the place to an issuer that lacks it where the title, all in small letters, ends with it; it is a name where its
    last word is no word of the `text`: not "trên địa bàn tỉnh hiện nay"."""
    bare = _KIND_AT_END.search(header.issuer or "")
    title = header.title or ""
    found = _IN_SMALL_TITLE.search(title) if bare and title.islower() else None
    if found is None or bare is None or found["kind"] != bare["kind"].lower():
        return
    if pattern(rf"(?<!\w){found['last']}(?!\w)").search(text) is None:
        header.issuer = f"{header.issuer} {found['name'].title()}"


#: Who answers what a circular leaves open issued it: "nếu có vướng mắc, đề nghị phản ánh về Bộ A để
#: nghiên cứu, sửa đổi".
_ASKED_BACK = pattern(
    r"phản ánh(?: kịp thời)? (?:về|với|đến) (?P<organ>(?:Bộ|Ủy ban|Uỷ ban|Thanh tra|Ngân hàng|Kiểm toán) [^,.;:()\d\n]{2,60}?) (?:để|xem xét|nghiên cứu|hướng dẫn)"
)


def _asked_back(text: str) -> tuple[str, int] | None:
    for match in matches(_ASKED_BACK, text, ("phản ánh ",), 0, len(text)):
        return match["organ"], match.start("organ")
    return None


def _by_symbol(number: str | None, text: str) -> tuple[str, int] | None:
    """The body whose initials the number holds, where the text first names it, with its place if it can:
    "12/BVHTTDL-VP" is of "Bộ Văn hóa, Thể thao và Du lịch"."""
    maker = numbers.maker_in(number) if number else None
    if maker:
        at = text.find(maker)
        return (maker, at) if at >= 0 else None
    parts = _SYMBOL.findall(number or "")
    if not numbers.OF_MANY.isdisjoint(parts):
        return None
    for part in parts:
        if part in rules().type_of_code:
            continue
        best: tuple[str, int] | None = None
        for match in names.of_initials(part).finditer(text):
            start, end = match.span()
            if match.group().isupper():
                named = names.begins_body(match.group())
            else:
                whole = names.organ_at(text, start)
                named, end = whole >= end, max(end, whole)
            if not named:
                continue  # "Bản ghi dài"
            organ = text[start:end]
            if " các tỉnh" in organ:
                continue  # "Thuế các tỉnh": no body of its own
            if best is None or (PLACE.search(organ) and not PLACE.search(best[0])):
                best = organ, start
        if best is not None:
            return best
    return None


def _by_own_symbol(flow: Flow, parts: Parts, header: Header) -> None:
    """Give the issuer that the number's symbol and the text name, where the last line of a damaged letterhead could
    not be read, and the body above it stands for the issuer: "12/CCT-KT" of "Chi cục Thuế", not of "Cục Thuế"."""
    symbols = [part for part in _SYMBOL.findall(header.number or "") if part not in numbers.OF_MANY]
    if header.issuer is None or not symbols or symbols[0] in rules().type_of_code:
        return
    if names.of_initials(symbols[0]).match(header.issuer):
        return
    text = flow.text[parts.start : parts.main_end]
    found = _by_symbol(header.number, text)
    if found is None or text.count(found[0]) < _OFTEN:
        return
    header.issuer = names.expand(found[0])
    begin = parts.start + found[1]
    note = "the letterhead is damaged; the text names whom the number's symbol stands for"
    header.evidence["issuer"] = (
        flow.evidence(begin, begin + len(found[0]), "symbol of the number", 0.7, note),
    )


#: So often a text names its own issuer.
_OFTEN = 3
#: A part of a symbol that may be the initials of a body.
_SYMBOL = pattern(r"(?<=[/-])[A-ZĐ]{3,9}(?![\w&])")


#: Councils and committees whose letterhead has lost its second line, the place.
_BARE = ("Ủy ban nhân dân", "Uỷ ban nhân dân", "Hội đồng nhân dân")


def _by_dateline(text: str, header: Header) -> None:
    """Add the place to the bare issuer where the text names the same body of the place of the dateline:
    "ỦY BAN NHÂN DÂN | Sông Thao, ngày … | … Ủy ban nhân dân tỉnh Sông Thao"."""
    place = _CITY_SHORT.sub("", header.place or "")
    for unit in matches(_OF_UNIT, text, ("hân dân ", "BND ", "HĐND "), 0, len(text), 30):
        if unit["name"] == place and header.issuer == names.expand(unit["body"]):
            header.issuer = f"{header.issuer} {unit['kind'].lower()} {unit['name']}"
            return
    unit_of = _own_unit(text, place, header)
    if unit_of is not None:
        header.issuer = f"{header.issuer} {unit_of}"


#: A city as datelines print it: "TP. Sông Thao".
_CITY_SHORT = pattern(r"(?:TP\.? ?|Thành phố )(?=[A-ZĐÀ-Ỹ])")
#: Since 2011 the dateline of a province's body names the province (TT 01/2011/TT-BNV, Điều 9), before
#: it named the town.
_PROVINCE_IN_DATELINE = "2012"
_UNITS = ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn")


def _own_unit(text: str, place: str, header: Header) -> str | None:
    """ "tỉnh Sông Thao": where the text speaks of "UBND tỉnh" without its name, and of that province
    elsewhere; or where "Chủ tịch UBND tỉnh" is who acts, and the dateline must name the province."""
    folded = old_tones(text.lower())
    bodies = [old_tones(body.lower()) for body in _SPELLED[header.issuer or ""]]
    name = old_tones(place.lower())
    city = place != header.place
    for kind in _UNITS:
        own = any(f"{body} {kind}" in folded for body in bodies)
        found = places(folded, (f"{kind} {name}",), 0, len(folded))
        if (own or city) and found and (kind == "thành phố" or not city):
            length = len(kind) + 1
            printed = (text[at + length : at + length + len(name)] for at in found)
            return f"{kind} {next((p for p in printed if not p.isupper()), place)}"
        if own:
            break  # of another place
    acting = speakers.acting(text) if (header.issued or "") >= _PROVINCE_IN_DATELINE else None
    if acting and not city and names.expand(acting[0]) == f"{header.issuer} tỉnh":
        return f"tỉnh {place}"
    return None


#: A bare body -> how texts print it.
_SPELLED = {
    "Ủy ban nhân dân": ("Ủy ban nhân dân", "UBND"),
    "Uỷ ban nhân dân": ("Uỷ ban nhân dân", "UBND"),
    "Hội đồng nhân dân": ("Hội đồng nhân dân", "HĐND"),
}


_OF_UNIT = pattern(
    r"(?P<body>Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|UBND|HĐND) (?P<kind>[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn) "
    r"(?P<name>[A-ZĐÀ-Ỹ]\w*(?:(?: - | )[A-ZĐÀ-Ỹ]\w*){0,3})"
)


_NAMED = pattern(r" (?P<name>[A-ZĐÀ-Ỹ]\w*(?: [A-ZĐÀ-Ỹ]\w*){0,3})")


#: The kind of a place that ends a name without the place itself.
_KIND_AT_END = pattern(rf" (?P<kind>[Tt]ỉnh|[Tt]hành phố|{UNITS})$")


def _with_place(organ: str, text: str) -> str:
    """A body that only `text` names, with the place that its name lacks, where the text says which."""
    if PLACE.search(organ) or OWN_PLACE.search(organ):
        return organ
    bare = _KIND_AT_END.search(organ)
    if bare is None:
        return _with_own(organ, text)
    kind = bare["kind"].lower()
    if kind not in ("tỉnh", "thành phố"):
        name = _only_unit(kind, text)
        return f"{organ} {name}" if name else organ
    full = names.expand(text)
    ahead = (_NAMED.match(full, at + len(organ)) for at in places(full, (organ,), 0, len(full)))
    mentions = [match["name"] for match in ahead if match]
    mentions = [name for name in mentions if not names.is_no_place(kind, name)]
    if mentions:
        return f"{organ} {max(dict.fromkeys(mentions), key=mentions.count)}"
    home = home_of("", text)
    if home is not None and home.kind.casefold() == kind:
        return f"{organ} {home.name}"
    return organ


def _with_own(organ: str, text: str) -> str:
    """A council, or a department, with the place that `text` names as its own: "Sở Y tế" of a text about "tỉnh Sông
    Thao" alone, "Phòng Y tế" of one about "huyện Bến Ghềnh" alone."""
    if organ.startswith("Phòng ") and not organ.startswith("Phòng khám"):
        unit = _only_unit("huyện", text)
        return f"{organ} huyện {unit}" if unit else organ
    if organ not in _BARE and not organ.startswith("Sở "):
        return organ
    told = departments.as_told(organ, text)
    if told:
        return told
    counts = names.places_in(text)
    if not counts and organ not in _BARE and (home := departments.home_in(text)):
        return f"{organ} {home.phrase}"
    place, often = counts.most_common(1)[0] if counts else (None, 0)
    sure = often >= _OFTEN or (often == 2 and len(counts) == 1)
    return f"{organ} {place.phrase}" if place and sure else organ


def _only_unit(kind: str, text: str) -> str | None:
    """The name of the one district, commune or town of its `kind` that `text` names twice or more; None where it
    names several."""
    rule = pattern(rf"(?<!\w)(?<!ác ){kind} (?P<name>[A-ZĐÀ-Ỹ][\w’']*(?: [A-ZĐÀ-Ỹ]\w*){{0,3}})")
    counts = Counter(m["name"] for m in matches(rule, text, (f"{kind} ",), 0, len(text)))
    name, often = counts.most_common(1)[0] if len(counts) == 1 else (None, 0)
    return name if often > 1 else None

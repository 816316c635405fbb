"""The letterhead: number, type, place, date, issuer and title (trích yếu)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from thidua.graph.extract import dates, letterhead, names, numbers
from thidua.graph.extract.flow import Flow
from thidua.graph.extract.layout import MOTTO, NATION, Parts, heading_at, mostly_capitals
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import Home
from thidua.graph.extract.rules import by_rules, either, rules
from thidua.graph.extract.scan import matches
from thidua.graph.records import Evidence


@dataclass(slots=True)
class Header:
    """What the letterhead says; `body` is where the running text begins, `number_end` where the number
    ends, if one is printed."""

    number: str | None = None
    type: str | None = None
    issued: str | None = None
    place: str | None = None
    issuer: str | None = None
    title: str | None = None
    title_span: tuple[int, int] = (0, 0)
    body: int = 0
    number_end: int = 0
    home: Home | None = None
    evidence: dict[str, tuple[Evidence, ...]] = field(default_factory=dict)


_BODY = pattern(
    r"(?:[-–+] ?)?(?:Căn cứ|Thực hiện|Xét (?:đề nghị|Tờ trình|tờ trình|báo cáo)|Theo |Ngày \d|Để |Nhằm |Thi hành|Trong |Sau |Vừa qua|Điều \d|Năm \d{4} là)"
)
#: The date of an arrival stamp, alone on its line.
_STAMPED = pattern(r"Ngày ?:? ?\d{1,2}[./-]\d{1,2}[./-]\d{4}\.?\s*$")
_BLANK = pattern(r"[ .…_]{0,20}(?P<symbol>[/-][A-ZĐ](?:[\w-]|&(?=\w)){0,40}(?:/[\w-]{1,20})?)")
_PLACE = pattern(
    r"(?<![\w/&-])(?P<place>[A-ZĐÀ-Ỹ](?:[\w.']| (?:- )?){1,32}?)(?:\s?, ?| )(?=(?i:ngày))"
)
_VV = pattern(r"(?:V/[vV]|v/v|Về việc|VỀ VIỆC|Về|VỀ|về việc|về|Trích yếu)\s?:?\s+")
_ADDRESS = pattern(r"(?:Kính gửi|KÍNH GỬI)")


def read_header(flow: Flow, parts: Parts) -> Header:
    """The letterhead of the document `parts`."""
    lines = range(flow.line_from(parts.start), flow.line_from(parts.main_end))
    header = Header(body=parts.start)
    heading, zone_end = _zone(flow, lines, header)
    _number(flow, lines, zone_end, header)
    _dateline(flow, parts.start, zone_end, header)
    if header.issued is None:
        _date_at_the_foot(flow, parts, header)
    if header.issued is None and heading is not None:
        _date_alone(
            flow, range(heading + 2, min(heading + 6, lines.stop)), "date below the title", header
        )
    begin = 0
    if heading is not None:
        heading, begin = _under_heading(flow, lines, heading, header)
    elif lines:
        heading, begin = _heading_with_title(flow, lines, zone_end, header)
    _issuer(flow, lines, zone_end, header)
    _title(flow, lines, heading, begin, zone_end, header)
    if heading is None and header.title is None:
        _portal_title(flow, lines, zone_end, header)
    if heading is None and header.title is None:
        _page_title(flow, lines, header)
    _deciding(flow, lines, header)
    _type(flow, header, parts)
    return header


def _heading_with_title(
    flow: Flow, lines: range, zone_end: int, header: Header
) -> tuple[int | None, int]:
    """The line that holds type and title in capitals, right above the text, and the flow offset of
    the title; (None, 0) where there is none: "KẾ HOẠCH TỔ CHỨC NGÀY HỘI … | Căn cứ …"."""
    stop = flow.line_from(zone_end)
    for k in range(lines.start, min(stop, lines.start + _LONGEST)):
        words = flow.words(k)
        match = _type_and_title().match(words) if words.isupper() else None
        if match is None:
            continue
        # the title runs up to the text, or to the body that decides
        if flow.line_from(_title_end(flow, lines, k)) < stop and not any(
            _signs_recitals(flow, lines, n) for n in range(k + 1, stop)
        ):
            continue
        header.type = _type_name(match["type"])
        at = flow.starts[k]
        header.evidence["type"] = (flow.evidence(at, at + match.end("type"), "type and title"),)
        return k - 1, at + match.start("title")
    return None, 0


@by_rules
def _type_and_title() -> re.Pattern[str]:
    return pattern(rf"(?P<type>{either(list(rules().headings))}) (?P<title>\w+ \w.*)")


#: The first lines of a page of a portal: "Số 12/CT-UBND Chỉ thị về việc …", "Thư kêu gọi của … về …".
_PORTAL_LINES = 3


@by_rules
def _portal() -> re.Pattern[str]:
    return pattern(
        rf"(?:(?:Số|SỐ)\s?:? ?{numbers.NUMBER.pattern}[ ,:-]{{1,3}})?(?P<type>{either(list(rules().types))})"
        rf"(?: (?:số )?(?P<number>\d{{1,6}}[/-]\S{{2,40}}))?(?: của (?P<issuer>[^\d\n]{{3,120}}?))? (?:về việc|về|V/v) (?P<title>\S[^\n]{{5,400}})"
    )


def _portal_title(flow: Flow, lines: range, zone_end: int, header: Header) -> None:
    """Type, title and issuer by the title line of a portal, where the letterhead is left out."""
    if not lines or NATION.search(flow.text, flow.starts[lines.start], zone_end):
        return
    for k in range(lines.start, min(lines.start + _PORTAL_LINES, lines.stop)):
        match = _portal().fullmatch(flow.words(k))
        if match is None:
            continue
        at = flow.starts[k]
        _set_title(flow, header, at + match.start("title"), at + match.end("title"))
        header.type = header.type or match["type"]
        own = numbers.NUMBER.fullmatch(match["number"] or "")
        if header.number is None and own:
            header.number = own.group()
            begin, end = match.span("number")
            header.evidence["number"] = (flow.evidence(at + begin, at + end, "title line"),)
        if header.issuer is None and match["issuer"]:
            header.issuer = _organ(names.expand(match["issuer"].strip()))
            begin, end = match.span("issuer")
            header.evidence["issuer"] = (flow.evidence(at + begin, at + end, "title line"),)
        header.body = max(header.body, flow.end(k))
        return


@by_rules
def _abstract() -> re.Pattern[str]:
    return pattern(
        rf"(?P<issuer>[A-ZĐÀ-Ỹ][^\d,.;:\n]{{3,100}}?) (?:vừa |đã )?ban hành (?P<type>{either(list(rules().types))})"
        rf" số (?P<number>{numbers.NUMBER.pattern})(?:,? ngày [\d/.-]{{8,10}})?,? (?:về việc|về|V/v) "
    )


def _page_title(flow: Flow, lines: range, header: Header) -> None:
    """The title where a page begins with it and the text below opens at once: "Phát huy văn hóa đọc |
    Thực hiện Công văn số …". An abstract between them may name issuer and number: "Hướng dẫn thi đua
    năm 2031 | Liên đoàn A ban hành Hướng dẫn số 12/HD-LĐLĐ về thi đua năm 2031"."""
    if not lines:
        return
    first = flow.words(lines.start)
    at = flow.starts[lines.start]
    told = _titled_type().match(first)
    if told:
        for k in range(lines.start + 1, min(lines.start + _PORTAL_LINES + 1, lines.stop)):
            words = flow.words(k)
            match = _abstract().match(words) if " ban hành " in words else None
            if match is None or match["type"].casefold() != told["type"].casefold():
                continue
            if not words.startswith(first[told.end() :].rstrip(" ."), match.end()):
                continue
            number = match["number"].replace(" ", "")
            if header.number not in (None, number):
                return
            header.type, header.number = match["type"], number
            header.issuer = _organ(names.expand(match["issuer"].strip()))
            above = flow.starts[k]
            for part in ("type", "number", "issuer"):
                begin, end = match.span(part)
                header.evidence[part] = (flow.evidence(above + begin, above + end, "abstract"),)
            _set_title(flow, header, at + told.end(), flow.end(lines.start))
            return
    below = lines.start + 1
    if (
        header.number is None
        and below < lines.stop
        and flow.gap(below)
        and first.count(" ") >= 4
        and len(first) < 250
        and first[:1].isupper()
        and not first.isupper()
        and not first.endswith((".", ";", ":", ",", "!", "?"))
        and not _BODY.match(first)
        and not _ADDRESS.match(first)
        and not told
        and _CARRIES_OUT.match(flow.words(below))
    ):
        _set_title(flow, header, at, flow.end(lines.start))
        header.body = max(header.body, flow.starts[below])


@by_rules
def _titled_type() -> re.Pattern[str]:
    return pattern(rf"(?P<type>{either(list(rules().types))}) (?=\w)")


#: A text that opens with what it carries out, a document with its number.
_CARRIES_OUT = pattern(r"(?:Thực hiện|Căn cứ|Thi hành) [A-ZĐ][^\d.;\n]{2,40} số:? ?\d")


#: An office before its body: "Chủ tịch | Ủy ban nhân dân tỉnh", "Bộ trưởng | Bộ Y tế".
_OFFICE_OF = pattern(
    r"(?:Phó )?(?:Chủ tịch|Bộ trưởng|Giám đốc|Tổng [Gg]iám đốc|Cục trưởng|Viện trưởng|Trưởng [Bb]an) "
    r"(?=(?:Ủy|Uỷ|ủy|uỷ) ban|Hội đồng|Bộ |Sở |Cục |Tổng |Viện |Ban |Hội )",
    re.IGNORECASE,
)


def _organ(name: str) -> str:
    """The body that an office heads: "Chủ tịch Ủy ban nhân dân tỉnh" -> "Ủy ban nhân dân tỉnh"."""
    office = _OFFICE_OF.match(name)
    return name[office.end() :] if office else name


#: What follows the name of a council in the line above the recitals: "KHÓA VII, KỲ HỌP THỨ 3".
_SITTING = pattern(r",?\s(?:\(?KHÓA|KHOÁ|KỲ HỌP)(?!\w)")


def _deciding(flow: Flow, lines: range, header: Header) -> None:
    """Issuer and place by the deciding body in capitals above the recitals, where the letterhead has
    lost them: "ỦY BAN NHÂN DÂN | CỘNG HÒA … | … | ỦY BAN NHÂN DÂN TỈNH SÔNG THAO | Căn cứ …"."""
    if header.issuer is not None and header.home is not None:
        return
    first = flow.line_from(header.body)
    for k in range(max(first - 3, lines.start), min(first + 3, lines.stop)):
        if not _signs_recitals(flow, lines, k):
            continue
        last = k
        while flow.words(last + 1).isupper():
            last += 1
        printed = " ".join(flow.words(n) for n in range(k, last + 1))
        capitals = _organ(_SITTING.split(printed)[0].strip(" ,-–"))
        home = letterhead.place_in(capitals, flow.text)
        issuer = header.issuer
        if issuer is not None and home is None:
            return
        named = letterhead.cased(capitals, flow.text)
        if issuer is None or named.casefold().startswith(f"{issuer.casefold()} "):
            header.issuer, header.home = named, home
            header.evidence["issuer"] = (
                flow.evidence(flow.starts[k], flow.end(last), "deciding body above the recitals"),
            )
        return


#: No letterhead has more lines.
_LONGEST = 60


def _zone(flow: Flow, lines: range, header: Header) -> tuple[int | None, int]:
    """(last line of the type heading, flow offset where the letterhead ends)."""
    first, last = lines.start, lines.stop
    if not lines:
        return None, 0
    limit = min(last, first + _LONGEST)
    top = _top_of_head(flow, lines)
    for k in range(first, limit):
        words = flow.words(k)
        head = heading_at(flow, k, last)
        if head and not (k == first and len(lines) > 1 and words == "LUẬT"):
            word, count = head
            after = k + count
            header.type = _type_name(word)
            header.evidence["type"] = (
                flow.evidence(flow.starts[k], flow.end(after - 1), "type heading"),
            )
            header.body = flow.starts[after] if after < last else flow.end(last - 1)
            return after - 1, flow.starts[k]
        if k < top:
            continue
        if words == "Kính" and k + 1 < limit:
            words = f"{words} {flow.words(k + 1)}"
        # the letterhead itself is in capitals
        text = words[0] in "K-–+" or words[1:2].islower()
        opens = text and (_ADDRESS.match(words) or _BODY.match(words)) and not _STAMPED.match(words)
        if opens or (len(words) > 60 and words.endswith((".", ";")) and not _VV.search(words)):
            header.body = flow.starts[k]
            return None, flow.starts[k]
    header.body = flow.starts[first]
    return None, flow.end(limit - 1)


#: A portal prints no more lines than these above the letterhead, and no more than the first so many
#: that may open like a text ("Để xem toàn văn, mời đăng nhập").
_ABOVE_HEAD = 40
_ABOVE_HEAD_ANYHOW = 12
#: What opens an item, and no line of a portal.
_OPENS_ITEM = pattern(r"(?:[-–+•]|\d{1,2}[.)]|[IVX]{1,4}[.)]|[a-zđ]\)|Điều \d) ?\S")
_NUMBER_FIRST = pattern(rf"(?:Số|SỐ)\s?:?\s?{numbers.NUMBER.pattern}\s*$")


def _top_of_head(flow: Flow, lines: range) -> int:
    """The line of the nation's name, or of the number alone, among the first lines: what stands above
    it in mixed case is of the portal and opens no text ("Tình trạng: Đã biết | UBND …")."""
    last = min(lines.start + _ABOVE_HEAD, lines.stop)
    nation = NATION.search(flow.text, flow.starts[lines.start], flow.end(last - 1))
    opened = False
    for k in range(lines.start, last):
        words = flow.words(k)
        if _ADDRESS.match(words) or (opened and k >= lines.start + _ABOVE_HEAD_ANYHOW):
            return lines.start
        if _NUMBER_FIRST.match(words) or (nation and flow.end(k) > nation.start()):
            return k
        opened = opened or bool(_BODY.match(words) or _OPENS_ITEM.match(words))
    return lines.start


def _type_name(word: str) -> str:
    return rules().type_of_word.get(word.casefold(), word[:1] + word[1:].lower())


#: A blank that a scan put into a number: "2 | 14/KH-UBND"; a unit in a bracket: "(PX15)".
_SPACED = pattern(r"\d (?=\d{1,4} ?[/-])")
_UNIT = pattern(r" ?\([A-ZĐ]{1,4}\d{0,3}(?:[-/][A-ZĐ]{1,4}\d{0,3})?\)")
#: The rest of a symbol behind a full stop, at the end of the line: "04/KH-THPTTX | . SH".
_DOTTED = pattern(r"(?:(?<=\.)|\.) ?[A-ZĐ]{1,6}")


def _number(flow: Flow, lines: range, zone_end: int, header: Header) -> None:
    if not lines:
        return
    text = flow.text
    headed = NATION.search(text, flow.starts[lines.start], zone_end) is not None
    for k in lines:
        line, line_end = flow.starts[k], flow.end(k)
        if line >= zone_end:
            return
        for mark in letterhead.SO.finditer(text, line, line_end):
            begin = mark.end()
            match = numbers.NUMBER.match(text, begin)
            spaced = _SPACED.match(text, begin, line_end) if match is None else None
            if spaced:
                match = numbers.NUMBER.match(text, spaced.end())
            if match and match.end() <= zone_end:
                end = match.end()
                unit = _UNIT.match(text, end, line_end) or _DOTTED.fullmatch(text, end, line_end)
                printed = text[begin : unit.end() if unit else end].rstrip(".&")
                header.number = printed.replace(" ", "")
                start, end = begin, begin + len(printed)
                header.number_end = end
            else:
                blank = _BLANK.match(text, mark.end(), line_end)
                if blank is None:
                    continue
                header.number = blank["symbol"]
                start, end = blank.span("symbol")
            header.evidence["number"] = (flow.evidence(start, end, "letterhead number"),)
            return
        # the Party prints "34-CT/TW" without "Số" at times
        if headed:
            match = numbers.NUMBER.fullmatch(text, line, line_end)
            if match:
                header.number = match.group().replace(" ", "")
                header.evidence["number"] = (flow.evidence(line, line_end, "number alone"),)
                return


#: "CỦA BAN BÍ THƯ | Số 31-CT/TW, ngày 18 tháng 8 năm 2003", as legal databases print old texts.
_UNDER_HEADING = pattern(
    rf"(?:CỦA|Của) (?P<issuer>(?:\D|(?<=NĂM )\d{{4}}){{3,160}}?)\s+(?:SỐ|Số)\s?:?\s?(?P<number>{numbers.NUMBER.pattern})"
    rf"(?:\s?,)?(?:\s+(?i:{dates.DAY}))?"
)


def _under_heading(flow: Flow, lines: range, heading: int, header: Header) -> tuple[int, int]:
    """Read issuer, number and date below the type heading; the last line of them, and the flow
    offset behind which the title begins (0 where none was read).

    So the official gazette and legal databases print documents of before about 2010:
    "CHỈ THỊ | CỦA BAN BÍ THƯ | Số 31-CT/TW, ngày 18 tháng 8 năm 2003 | VỀ VIỆC …".
    """
    first, last = heading + 1, min(heading + 6, lines.stop)
    if first >= last or flow.words(first)[:3].lower() != "của":
        return heading, 0
    match = _UNDER_HEADING.match(flow.text, flow.starts[first], flow.end(last - 1))
    if match is None:
        return _of_whom(flow, heading, header)
    if header.number is None:
        header.number = match["number"].replace(" ", "")
        header.evidence["number"] = (
            flow.evidence(*match.span("number"), "number under the heading"),
        )
        header.issuer = letterhead.cased(" ".join(match["issuer"].split()), flow.text)
        header.evidence["issuer"] = (
            flow.evidence(*match.span("issuer"), "issuer under the heading"),
        )
    if match["y"] and header.issued is None:
        header.issued = dates.of(match)
        header.evidence["issued"] = (
            flow.evidence(match.start("d"), match.end("y"), "date under the heading"),
        )
    k = flow.line_from(match.end()) - 1
    rest = flow.text[match.end() : flow.end(k)].strip(" .,")
    return (k - 1, match.end()) if rest else (k, 0)


#: "Của Thủ tướng Chính phủ về việc giữ rừng": the issuer and the title on one line.
_OF_WHOM = pattern(r"của (?P<issuer>[^\d,.;:]{3,100}?) (?=(?:về việc|về|v/v) \S)", re.IGNORECASE)


def _of_whom(flow: Flow, heading: int, header: Header) -> tuple[int, int]:
    """Read the issuer where the line below the type heading names it before the title; the heading,
    and the flow offset where the title begins (0 where the line is another)."""
    at = flow.starts[heading + 1]
    match = _OF_WHOM.match(flow.words(heading + 1))
    if match is None:
        return heading, 0
    printed = match["issuer"]
    capitals = printed.upper()
    if not letterhead.names_body(capitals):
        return heading, 0
    if header.issuer is None and header.number is None:
        # in small letters too: "Của thủ tướng chính phủ về việc …"
        small = printed[1:].islower()
        header.issuer = letterhead.cased(capitals if small else printed, "" if small else flow.text)
        header.evidence["issuer"] = (
            flow.evidence(
                at + match.start("issuer"), at + match.end("issuer"), "issuer under the heading"
            ),
        )
    return heading, at + match.end()


def _dateline(flow: Flow, start: int, zone_end: int, header: Header) -> None:
    for match in dates.LINE.finditer(flow.text, start, zone_end):
        line = max(flow.text.rfind("\n", start, match.start()) + 1, start)
        if header.number_end <= match.start():
            line = max(line, header.number_end)
        found = list(_PLACE.finditer(flow.text, line, match.start() + 4))
        if not found:
            continue
        place, at = found[-1]["place"], found[-1].start("place")
        place = _after_motto(place)
        header.place = place
        header.issued = dates.of(match)
        header.evidence["place"] = (flow.evidence(at, at + len(place), "dateline"),)
        header.evidence["issued"] = (flow.evidence(match.start(), match.end(), "dateline"),)
        return
    # "ngày 05/01/2024" after a place
    for full in dates.FULL.finditer(flow.text, start, zone_end):
        if _POSTED.match(flow.words(flow.line_from(full.start() + 1) - 1)):
            continue
        before = pattern(r"(?<!\w)(?P<place>[A-ZĐÀ-Ỹ][\wÀ-ỹ .'-]{1,40}), ?$").search(
            flow.text[max(start, full.start() - 50) : full.start()]
        )
        if before:
            header.place = before["place"]
            header.issued = dates.of(full)
            header.evidence["issued"] = (flow.evidence(full.start(), full.end(), "dateline"),)
            return
    for k in range(flow.line_from(start), flow.line_from(zone_end)):
        blank = _DATE_LEFT_BLANK.fullmatch(flow.words(k))
        if blank:
            at = flow.starts[k]
            header.place = blank["place"]
            header.evidence["place"] = (flow.evidence(at, at + blank.end("place"), "dateline"),)
            return


#: When a portal put a page up: "Cập nhật lúc 12:47, Thứ Bảy, 17/10/2020", "Đăng ngày: 07/01/2015".
_POSTED = pattern(
    r"(?:Cập nhật|Ngày cập nhật|Đăng|Ngày đăng|Ngày đưa tin|Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ [Nn]hật)(?!\w)"
)
#: A dateline without a figure: "Hà Nội, ngày tháng năm".
_DATE_LEFT_BLANK = pattern(
    r"(?P<place>[A-ZĐÀ-Ỹ](?:[\w.']| (?:- )?){1,32}?)\s?, ?ngày[ .…_]{1,40}tháng[ .…_]{1,40}năm[ .…_]{0,20}"
)


def _date_at_the_foot(flow: Flow, parts: Parts, header: Header) -> None:
    """Read place and date where they stand alone above the signature, as letters and calls have them."""
    if not parts.signatures or not parts.signatures[0].posts:
        return
    below = flow.line_from(parts.signatures[0].posts[0].start)
    above = range(max(below - 3, flow.line_from(parts.start)), below)
    _date_alone(flow, above, "date above the signature", header)


def _date_alone(flow: Flow, lines: range, rule: str, header: Header) -> None:
    """Read place and date where they stand alone in one of `lines`: "Sông Thao, ngày 3/5/2001"."""
    for k in lines:
        words = flow.words(k)
        place = _PLACE.match(words) if words[-1:].isdigit() and len(words) < 80 else None
        date = place and (
            dates.LINE.fullmatch(words, place.end()) or dates.FULL.fullmatch(words, place.end())
        )
        if place and date:
            at = flow.starts[k]
            header.place, header.issued = place["place"], dates.of(date)
            header.evidence["place"] = (flow.evidence(at, at + place.end("place"), rule),)
            header.evidence["issued"] = (flow.evidence(at + date.start(), at + date.end(), rule),)
            return


def _after_motto(place: str) -> str:
    return pattern(r"Hạnh phúc ").split(place)[-1].strip()


def _issuer(flow: Flow, lines: range, zone_end: int, header: Header) -> None:
    """The issuer that the letterhead names, and the province that the letterhead belongs to."""
    if header.issuer is not None or not lines:
        return
    first = flow.starts[lines.start]
    stands = (
        header.number is not None
        or header.issued is not None
        or NATION.search(flow.text, first, zone_end) is not None
        or MOTTO.search(flow.text, first, zone_end) is not None
    )
    # capitals above a heading that nothing of a letterhead stands with are stamps
    if not stands:
        return
    found = letterhead.read(flow, lines, zone_end, "number" in header.evidence, header.place)
    if found is None:
        return
    header.issuer, header.home = found.issuer, found.home
    place = header.place
    if place and found.issuer.casefold().endswith(f" {place.casefold()}"):
        header.issuer = found.issuer[: -len(place)] + place  # the dateline prints its letters
    header.evidence["issuer"] = (found.evidence,)


_ABOUT = pattern(r"(?:(?<=[\s)])|^|(?<=\n))(?:V/[vV]|v/v)\s?:?\s?|(?<=\n)(?:Về việc|Về) ")


def _title(
    flow: Flow, lines: range, heading: int | None, begin: int, zone_end: int, header: Header
) -> None:
    """Read the title, below the type heading (behind `begin`) or behind "V/v"."""
    text = flow.text
    if heading is not None:
        k = heading + 1
        if k >= lines.stop:
            return
        body = letterhead.below_heading(flow.words(k), header.issuer, header.home, text)
        if body is not None and k + 1 < lines.stop:
            if body != header.issuer:
                header.issuer = body
                header.evidence["issuer"] = (
                    flow.evidence(flow.starts[k], flow.end(k), "issuer under the heading"),
                )
            k += 1
        start, end = max(flow.starts[k], begin), _title_end(flow, lines, k)
        while start < end and text[start] in " ,.":
            start += 1
        if end > start:
            k = flow.line_from(end)
            subject = k < lines.stop and pattern(r"(?:VỀ|Về) \S").match(text, flow.starts[k])
            if subject and not _VV.match(text, start):
                # "NGHỊ QUYẾT | Hội nghị lần thứ … | về …": the subject is the title
                start, end = flow.starts[k], _title_end(flow, lines, k)
            _set_title(flow, header, start, end)
            k = flow.line_from(end)
            header.body = flow.starts[k] if k < lines.stop else end
        return
    if lines and _title_in_capitals(flow, lines, zone_end, header):
        return
    first = flow.starts[lines.start] if lines else 0
    for mark in _ABOUT.finditer(text[first:zone_end]):
        start = first + mark.start()
        stop = text.find("\n", start, zone_end)
        end = stop if stop >= 0 else zone_end
        dateline = _PLACE.search(text, start + 4, end)
        if dateline and dates.LINE.search(text, dateline.end() - 1, end):
            end = dateline.start()
        for k in range(flow.line_from(start) + 1, flow.line_from(end)):
            if _signs_recitals(flow, lines, k):
                end = flow.end(k - 1)
                break
        _set_title(flow, header, start, end)
        return
    # "Số: 5155/SGDĐT-GDTX Về hướng dẫn …" on one line
    if header.number:
        number = header.evidence["number"][0]
        rule = pattern(r"\s(?:Về việc|Về|V/v) (?P<t>[^\n]{5,300})")
        match = rule.search(text, first, zone_end)
        if match and number:
            _set_title(flow, header, match.start("t"), match.end("t"))


def _title_in_capitals(flow: Flow, lines: range, zone_end: int, header: Header) -> bool:
    """Read the title "VỀ VIỆC …" that stands below the number where the type heading is lost."""
    if "number" not in header.evidence:
        return False
    number = header.evidence["number"][0].end
    for k in lines:
        start = flow.starts[k]
        if start >= zone_end:
            return False
        words = flow.words(k)
        if words.startswith("VỀ ") and words.isupper() and flow.origin(start) > number:
            _set_title(flow, header, start, min(_title_end(flow, lines, k), zone_end))
            return True
    return False


_ORGAN_BELOW = pattern(
    r"(?:[IVX]+|\d+)\. |Điều \d|\(|(?:THỦ TƯỚNG|CHỦ TỊCH|BỘ TRƯỞNG|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|TRƯỞNG|BAN CHỈ|CỤC TRƯỞNG|CHÍNH PHỦ|VIỆN TRƯỞNG|TỔNG|BỘ|QUỐC HỘI|UBND)\b.*$"
)


#: To whom a telegram is wired: "THỦ TƯỚNG CHÍNH PHỦ ĐIỆN:" under "CÔNG ĐIỆN".
_WIRED = pattern(r"[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ ,]{4,60} ĐIỆN ?:?$|[A-ZĐÀ-Ỹ][^\n:]{3,80} điện ?:")
#: A letter that old typefaces leave small in a word in capitals: "XÃ" printed as "Xà".
_SMALL_LEFT = pattern(r"(?<=[A-ZĐÀ-Ỹ])[à-ỹđ](?=[A-ZĐÀ-Ỹ]|(?!\w))")


def _in_capitals(words: str) -> bool:
    """Whether a line is in capitals, but for accented letters that a typeface has left small."""
    return words.isupper() or (
        words[:1].isupper() and mostly_capitals(words) and _SMALL_LEFT.sub("", words).isupper()
    )


def _title_end(flow: Flow, lines: range, index: int) -> int:
    """The flow offset where the title that begins at line `index` ends."""
    text = flow.text
    start, end = flow.starts[index], flow.end(index)
    first = flow.words(index)
    opens = _BODY.match(first) and not _title_of_a_task(flow, lines, index)
    if opens or _ADDRESS.match(first) or _WIRED.match(first) or len(first) > 600:
        return start
    if not _VV.match(first) and pattern(r"(?:[IVX]+|\d)\. |Điều \d").match(first):
        return start
    capitals = _in_capitals(first)
    for k in range(index + 1, lines.stop):
        words = flow.words(k)
        gap = flow.gap(k)
        if _signs_recitals(flow, lines, k) or _BODY.match(words) or _ADDRESS.match(words):
            break
        if gap and _ORGAN_BELOW.match(words):
            break
        upper = _in_capitals(words)
        apart = text[flow.starts[k] - 1] == "\n"
        # "PHÁT ĐỘNG PHONG TRÀO THI ĐUA | “Giữ sạch dòng sông” …"
        if apart and (gap or not capitals or not (upper or words[0] in '“"')):
            break
        end = flow.end(k)
    return end


_TASK = pattern(r"(?:Thực hiện|Thi hành) (?!.{0,400}(?:số \d|\d/\w))")


def _title_of_a_task(flow: Flow, lines: range, index: int) -> bool:
    """Whether line `index`, which opens as a text does, is a title: "CHƯƠNG TRÌNH | Thực hiện phong
    trào thi đua …". It cites no number, ends openly, and the text begins below it."""
    first, k = flow.words(index), index + 1
    while k < lines.stop and k < index + 6 and not flow.gap(k) and not _BODY.match(flow.words(k)):
        first, k = f"{first} {flow.words(k)}", k + 1
    if k >= lines.stop or not _TASK.match(first) or first.endswith((":", ";", ",", ".", "./")):
        return False
    return _BODY.match(flow.words(k)) is not None or _ADDRESS.match(flow.words(k)) is not None


_ORGAN_LINE = pattern(
    r"(?:THỦ TƯỚNG|CHỦ TỊCH|BỘ TRƯỞNG|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TRƯỞNG BAN|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|CHÍNH PHỦ|VIỆN TRƯỞNG|QUỐC HỘI|UBND|THỐNG ĐỐC|BAN THƯỜNG VỤ|CHÁNH ÁN)(?!\w)"
)
_RECITAL = pattern(r"(?:Căn cứ|Theo |Xét )")


def _signs_recitals(flow: Flow, lines: range, k: int) -> bool:
    """Whether line `k` opens the deciding body in capitals, right above the recitals."""
    words = flow.words(k)
    if not words.isupper() or not _above_recitals(flow, lines, k):
        return False
    if not _ORGAN_LINE.match(words) and not _named_above(flow, lines, k):
        return False
    return not flow.words(k - 1).endswith((" CỦA", " VÀ", " DO", " VỚI", " THUỘC", ",", " GIỮA"))


def _above_recitals(flow: Flow, lines: range, k: int) -> bool:
    """Whether the recitals begin below line `k`, or below one or two lines in capitals more."""
    for n in range(k + 1, min(k + 4, lines.stop)):
        following = flow.words(n)
        if _RECITAL.match(following):
            return True
        if not following.isupper() or _ORGAN_LINE.match(following):
            return False
    return False


def _named_above(flow: Flow, lines: range, k: int) -> bool:
    """Whether the body of line `k` stands above it as the one "of" which the document is:
    "QUYẾT ĐỊNH | CỦA BAN TỔ CHỨC LỄ HỘI SỐ … | BAN TỔ CHỨC LỄ HỘI"."""
    above = range(max(lines.start, k - 6), k)
    return any(f"CỦA {flow.words(k)} " in flow.words(n) for n in above)


_QUOTE = pattern(r"[“”\"]")
#: A mark without a blank beside it: "chào mừng"Lễ hội Hoa"".
_GLUED_QUOTE = pattern(r"(?<=\w)[“”\"](?=\w)")


def _set_title(flow: Flow, header: Header, start: int, end: int) -> None:
    raw = flow.text[start:end]
    lead = _VV.match(raw)
    if lead:
        start += lead.end()
        raw = flow.text[start:end]
    value = " ".join(raw.split()).strip(" .:;-–")
    if value.count("“") + value.count('"'):
        value = _QUOTE.sub("", _GLUED_QUOTE.sub(" ", value))
    if not value:
        return
    header.title = value
    header.title_span = (start, end)
    header.evidence["title"] = (flow.evidence(start, end, "title under the heading"),)


#: "Thông tư này có hiệu lực …": what a document without a head calls itself.
_THIS = ("Nghị định", "Thông tư liên tịch", "Thông tư", "Quyết định", "Nghị quyết", "Chỉ thị")
_IN_FORCE = pattern(rf"(?<!\w)(?P<type>{'|'.join(_THIS)}) này có hiệu lực")


def _type(flow: Flow, header: Header, parts: Parts) -> None:
    if header.type is not None:
        return
    if header.number is None and header.title is None:
        for match in matches(_IN_FORCE, flow.text, _THIS, parts.start, parts.end):
            header.type = match["type"]
            header.evidence["type"] = (
                flow.evidence(*match.span("type"), "what the text calls itself", 0.9),
            )
            return
    zone = flow.text[parts.start : header.body + 40]
    by_code = numbers.type_in(header.number) if header.number else None
    letter = "Kính gửi" in zone or pattern(r"V/[vV]|v/v").search(zone)
    if by_code and not letter:
        header.type = by_code
    elif letter or header.number:
        header.type = "Công văn"

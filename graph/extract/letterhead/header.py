"""The letterhead: number, type, place, date, issuer and title (trích yếu)."""

from __future__ import annotations

from thidua.graph.extract import dates, numbers
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.formulas import MOTTO, NATION
from thidua.graph.extract.layout.headings import heading_at
from thidua.graph.extract.layout.parts import Parts
from thidua.graph.extract.letterhead import damaged, organs
from thidua.graph.extract.letterhead.parts import (
    ADDRESS,
    DATELINE_PLACE,
    LONGEST_HEAD,
    OPENS_TEXT,
    SUBJECT_MARK,
    Header,
    runs_into,
    type_name,
)
from thidua.graph.extract.letterhead.portal import (
    below_menu,
    deciding_body,
    heading_with_title,
    page_title,
    portal_title,
    properties,
    titled_by_page,
    top_of_head,
    under_heading,
)
from thidua.graph.extract.letterhead.titles import read_title
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import Home
from thidua.graph.extract.scan import matches

#: The date of an arrival stamp, or a dateline without a place, alone on its line.
_STAMPED = pattern(r"Ngày ?:? ?\d{1,2}(?:[./-]\d{1,2}[./-]| tháng \d{1,2} năm )\d{4}\.?\s*$")
_BLANK = pattern(
    r"[ .…_]{0,20}(?P<symbol>(?:[/–-]|-/)[A-ZĐ](?:\w|&(?=\w)| ?[–-] ?(?=[A-ZĐ]{2})|-(?! ?[A-ZĐ]{2})){0,40}(?:/[\w-]{1,20})?)"
)


def read_header(flow: Flow, parts: Parts) -> Header:
    """The letterhead of the document `parts`."""
    lines = below_menu(flow, range(flow.line_from(parts.start), flow.line_from(parts.main_end)))
    header = Header(body=parts.start)
    heading, zone_end = _zone(flow, lines, header)
    if heading is None:
        zone_end = _before_text(flow, lines, zone_end)
    _number(flow, lines, zone_end, header)
    _dateline(flow, parts.start, zone_end, header)
    if header.issued is None and lines:
        damaged.read_dateline(flow, lines.start, zone_end, header)
    if header.issued is None:
        _date_at_the_foot(flow, parts, header)
    if header.issued is None and heading is not None:
        _date_alone(
            flow, range(heading + 2, min(heading + 6, lines.stop)), "date below the title", header
        )
    begin, head_end = 0, zone_end
    if heading is not None:
        heading, begin = under_heading(flow, lines, heading, header)
    elif lines:
        heading, begin = heading_with_title(flow, lines, zone_end, header)
        head_end = flow.starts[heading + 1] if heading is not None else zone_end
    _issuer(flow, lines, head_end, header)
    read_title(flow, lines, heading, begin, zone_end, header)
    if heading is not None and header.number is None:
        _head_below_title(flow, lines, header)
    if heading is None and header.title is None:
        portal_title(flow, lines, zone_end, header)
    if heading is None and header.title is None:
        page_title(flow, lines, header)
    if heading is None and header.title is None and lines:
        titled_by_page(flow, lines, header)
    deciding_body(flow, lines, header)
    properties(flow, lines, header)
    _type(flow, header, parts)
    return header


#: A longer line of a letterhead holds its text too.
_LONG = 400
_TEXT_IN_LINE = pattern(r"(?<=\s)(?:Căn cứ|Kính gửi|Thực hiện|Theo đề nghị) ")


def _before_text(flow: Flow, lines: range, zone_end: int) -> int:
    """Where the letterhead ends that a file has run together with its text on one long line."""
    for k in lines:
        start, end = flow.starts[k], flow.end(k)
        if start >= zone_end:
            break
        if end - start > _LONG:
            text = _TEXT_IN_LINE.search(flow.text, start, min(end, zone_end))
            return text.start() if text else min(start + _LONG, zone_end)
    return zone_end


#: No more lines hold a letterhead that stands below the title.
_HEAD_BELOW = 14


def _head_below_title(flow: Flow, lines: range, header: Header) -> None:
    """Read the letterhead where a portal prints it below type and title, with the nation's name:
    "KẾ HOẠCH | Giữ rừng | UBND XÃ A | Số: 12/KH-UBND | CỘNG HÒA … | A, ngày … | Căn cứ …"."""
    first = flow.line_from(header.body)
    last = min(first + _HEAD_BELOW, lines.stop)
    nation = NATION.search(flow.text, header.body, flow.end(last - 1)) if first < last else None
    if nation is None:
        return
    for k in range(first, last):
        words = flow.words(k)
        if flow.starts[k] > nation.start() and (OPENS_TEXT.match(words) or ADDRESS.match(words)):
            break
        if heading_at(flow, k, lines.stop):
            return
    else:
        return
    zone_end = flow.starts[k]
    _number(flow, range(first, k), zone_end, header)
    if header.issued is None:
        _dateline(flow, header.body, zone_end, header)
    if header.number is None and header.issued is None:
        return
    _issuer(flow, range(first, k), zone_end, header)
    header.body = zone_end


def _zone(flow: Flow, lines: range, header: Header) -> tuple[int | None, int]:
    """(last line of the type heading, flow offset where the letterhead ends)."""
    first, last = lines.start, lines.stop
    if not lines:
        return None, 0
    limit = min(last, first + LONGEST_HEAD)
    top = top_of_head(flow, lines)
    for k in range(first, limit):
        words = flow.words(k)
        head = heading_at(flow, k, last)
        if head and not (k == first and len(lines) > 1 and words == "LUẬT"):
            word, count = head
            after = k + count
            header.type = type_name(word)
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
        opens = (
            text and (ADDRESS.match(words) or OPENS_TEXT.match(words)) and not _STAMPED.match(words)
        )
        if opens or (
            len(words) > 60 and words.endswith((".", ";")) and not SUBJECT_MARK.search(words)
        ):
            header.body = flow.starts[k]
            return None, flow.starts[k]
    header.body = flow.starts[first]
    return None, flow.end(limit - 1)


#: A blank that a scan put into a number: "2 | 14/KH-UBND"; a unit in a bracket: "(PX15)", or with a
#: number of its own: "-Vụ II".
_SPACED = pattern(r"\d (?=\d{1,4} ?[/-])")
_UNIT = pattern(r" ?\([A-ZĐ]{1,4}\d{0,3}(?:[-/][A-ZĐ]{1,4}\d{0,3})?\)|(?<=-Vụ) [IVX]{1,4}(?!\w)")
#: The rest of a symbol behind a full stop or a comma, at the end of the line: "04/KH-THPTTX | . SH".
_DOTTED = pattern(r"(?:(?<=\.)|\.) ?[A-ZĐ]{1,6}|, ?[A-ZĐ][A-ZĐr]{1,7}")
#: A number that ends with the code of its type, and the body behind a free dash: "12/KH | - UBND".
_CODE_ALONE = pattern(r"[\d ]{1,6}/ ?(?:(?:19|20)\d\d ?/ ?)?[A-ZĐ][A-ZĐr]{1,3}$")
_APART = pattern(r" - [A-ZĐ][\w&]{1,11}(?:-[A-ZĐ][\w&]{0,11})?(?=$| [A-ZĐÀ-Ỹ][a-zà-ỹđ])")


#: The running head of the official gazette: "CÔNG BÁO/Số 12/Ngày 03-4-2012".
_GAZETTE = "CÔNG BÁO"


#: What introduces the number: "Số:", "Số/No.".
_SO = pattern(r"(?<!\w)(?:[Ss]ố|SỐ)(?:\s?/\s?No\.?)?\s?:?\s?")
#: A word of a sentence before the number: the title of the page, "Chỉ thị số 12/CT-UBND".
_TOLD = pattern(r"[a-zà-ỹđ]{2}")


def _number(flow: Flow, lines: range, zone_end: int, header: Header) -> None:
    """Read the number of the letterhead; one that a line of small letters tells only where no other
    stands above `zone_end`."""
    if not lines:
        return
    first = flow.starts[lines.start]
    text = flow.text
    headed = NATION.search(text, first, zone_end) is not None
    told: tuple[int, int, bool] | None = None
    for k in lines:
        line, line_end = flow.starts[k], flow.end(k)
        if line >= zone_end:
            break
        for mark in _SO.finditer(text, line, line_end):
            if text.startswith(_GAZETTE, line, mark.start()):
                continue
            found = _number_behind(text, mark.end(), line_end, zone_end)
            if found is None:
                continue
            if not _TOLD.search(text, line, mark.start()):
                _set_number(flow, *found, header)
                return
            told = told or found
        # the Party prints "34-CT/TW" without "Số" at times, some portals above all else
        if told is None and (headed or k == lines.start):
            match = numbers.NUMBER.fullmatch(text, line, line_end)
            if match:
                header.number = match.group().replace(" ", "")
                header.evidence["number"] = (flow.evidence(line, line_end, "number alone"),)
                return
    damaged.read_number(flow, lines.start, zone_end, header)
    if header.number is None and told is not None:
        _set_number(flow, *told, header)


def _number_behind(
    text: str, begin: int, line_end: int, zone_end: int
) -> tuple[int, int, bool] | None:
    """(start, end, whether it is whole) of the number behind "Số:", or of the symbol of a blank one."""
    after = begin + (begin == line_end)  # "Số: | 12/CT-UB"
    match = numbers.NUMBER.match(text, after)
    spaced = _SPACED.match(text, after, line_end) if match is None else None
    if spaced:
        match = numbers.NUMBER.match(text, spaced.end())
    if match and match.end() <= zone_end:
        end = match.end()
        unit = (
            _UNIT.match(text, end, line_end)
            or _DOTTED.fullmatch(text, end, line_end)
            or (_CODE_ALONE.match(match.group()) and _APART.match(text, end, line_end))
        )
        printed = text[after : unit.end() if unit else end].rstrip(".&")
        return after, after + len(printed), True
    if after > begin:
        stop = text.find("\n", after)
        line_end = stop if stop >= 0 else len(text)
    blank = _BLANK.match(text, after, line_end)
    return (*blank.span("symbol"), False) if blank else None


def _set_number(flow: Flow, start: int, end: int, whole: bool, header: Header) -> None:
    header.number = flow.text[start:end].replace(" ", "")
    if whole:
        header.number_end = end
    header.evidence["number"] = (flow.evidence(start, end, "letterhead number"),)


def _dateline(flow: Flow, start: int, zone_end: int, header: Header) -> None:
    for match in dates.LINE.finditer(flow.text, start, zone_end):
        line = max(flow.text.rfind("\n", start, match.start()) + 1, start)
        if header.number_end <= match.start():
            line = max(line, header.number_end)
        found = list(DATELINE_PLACE.finditer(flow.text, line, match.start() + 4))
        if found:
            line = flow.starts[flow.line_from(match.start() + 1) - 1]
            own = DATELINE_PLACE.match(flow.text, line, match.start() + 4)
            if own and runs_into(_after_motto(found[-1]["place"]), own["place"]):
                found = [own]
        if not found:
            continue
        place = _after_motto(found[-1]["place"])
        stop = found[-1].end("place")
        header.place = place
        header.issued = dates.of(match)
        header.evidence["place"] = (flow.evidence(stop - len(place), stop, "dateline"),)
        header.evidence["issued"] = (flow.evidence(match.start(), match.end(), "dateline"),)
        return
    # "ngày 05/01/2024" after a place
    for full in dates.FULL.finditer(flow.text, start, zone_end):
        if _POSTED.match(flow.words(flow.line_from(full.start() + 1) - 1)):
            continue
        printed = flow.starts[flow.line_from(full.start() + 1) - 1]
        run_on = max(start, full.start() - 50)
        before = _PLACE_BEFORE.search(flow.text, max(printed, run_on), full.start())
        before = before or _PLACE_BEFORE.search(flow.text, run_on, full.start())
        if before:
            header.place = _after_motto(before["place"])
            stop = before.end("place")
            header.issued = dates.of(full)
            header.evidence["place"] = (flow.evidence(stop - len(header.place), stop, "dateline"),)
            header.evidence["issued"] = (flow.evidence(full.start(), full.end(), "dateline"),)
            return
    for k in range(flow.line_from(start), flow.line_from(zone_end)):
        blank = _DATE_LEFT_BLANK.fullmatch(flow.words(k))
        if blank:
            at = flow.starts[k]
            header.place = blank["place"]
            header.evidence["place"] = (flow.evidence(at, at + blank.end("place"), "dateline"),)
            return
        alone = dates.LINE.fullmatch(flow.words(k))
        if alone and alone["d"]:
            header.issued = dates.of(alone)
            header.evidence["issued"] = (
                flow.evidence(flow.starts[k], flow.end(k), "dateline without a place"),
            )
            return
    dated = _BEHIND_NUMBER.match(flow.text, header.number_end) if header.number_end else None
    if dated:
        begin, stop = dated.span("date")
        date = dates.LINE.match(flow.text, begin) or dates.FULL.match(flow.text, begin)
        header.issued = dates.of(date) if date else None
        header.evidence["issued"] = (flow.evidence(begin, stop, "date behind the number"),)


#: The date of a number that ends the line: "Số: 12/KH-UBND, | ngày 3 tháng 4 năm 2020".
_BEHIND_NUMBER = pattern(rf",? (?P<date>{dates.DAY})\.?(?=[\n\x1c-\x1e]|\Z)")
#: When a portal put a page up: "Cập nhật lúc 12:47, Thứ Bảy, 17/10/2020", "Đăng ngày: 07/01/2015".
_POSTED = pattern(
    r"(?:Cập nhật|Ngày cập nhật|Đăng|Ngày đăng|Ngày đưa tin|Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ [Nn]hật)(?!\w)"
)
#: The place before a date in figures.
_PLACE_BEFORE = pattern(r"(?<![\w/&-])(?P<place>[A-ZĐÀ-Ỹ][\wÀ-ỹ .'-]{1,40}), ?\Z")
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
        place = DATELINE_PLACE.match(words) if words[-1:].isdigit() and len(words) < 80 else None
        date = place and (
            dates.LINE.fullmatch(words, place.end()) or dates.FULL.fullmatch(words, place.end())
        )
        if place and date:
            at = flow.starts[k]
            header.place, header.issued = place["place"], dates.of(date)
            header.evidence["place"] = (flow.evidence(at, at + place.end("place"), rule),)
            header.evidence["issued"] = (flow.evidence(at + date.start(), at + date.end(), rule),)
            return


#: The nation, the Party or a body right before a place: "VIỆT NAM | Sông Thao".
_PAGE_BEFORE = pattern(r"Trang \d{1,3} (?=[A-ZĐÀ-Ỹ])")
_CAPITALS_BEFORE = pattern(r"(?:[A-ZĐÀ-Ỹ]{2,}\s){2,}(?:[A-Z]\s(?=\w+ \w))?(?=[A-ZĐÀ-Ỹ][a-zà-ỹđ])")


def _after_motto(place: str) -> str:
    """The place, without the motto or the capitals that a run-on line has before it."""
    place = pattern(r"Hạnh phúc ").split(place)[-1].strip()
    before = _CAPITALS_BEFORE.match(place) or _PAGE_BEFORE.match(place)
    return place[before.end() :] if before else place


#: The code of what two bodies issue together: "12/KHLT-SYT-SGDĐT".
_JOINT = pattern(r"/(?:[A-ZĐ]{1,3}LT|[A-ZĐ]{1,3}LN)(?=[-/]\w+-\w)")


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
    joint = _JOINT.search(header.number or "") is not None
    found = organs.read(flow, lines, zone_end, "number" in header.evidence, header.place, joint)
    if found is None:
        return
    header.issuer, header.home = found.issuer, found.home
    place = header.place
    if place and found.home and place == f"Thành phố {found.home.name}":
        # a city that bears a person's name, of which its kind is a part (NĐ 30/2020/NĐ-CP, Phụ lục I)
        header.home = Home(found.home.kind.capitalize(), found.home.name)
    at = found.issuer.lower().find(f" {place.lower()}") + 1 if place else 0
    if place and at:
        after = found.issuer[at + len(place) :]
        if not after[:1].isalnum():  # the dateline prints the letters of its place
            header.issuer = f"{found.issuer[:at]}{place}{after}"
    header.evidence["issuer"] = (found.evidence,)


#: "Thông tư này có hiệu lực …": what a document without a head calls itself.
_THIS = ("Nghị định", "Thông tư liên tịch", "Thông tư", "Quyết định", "Nghị quyết", "Chỉ thị")
_IN_FORCE = pattern(rf"(?<!\w)(?P<type>{'|'.join(_THIS)}) này có hiệu lực")


#: What is addressed as a letter is, and is none.
_ADDRESSED = ("Tờ trình", "Giấy mời")


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
    letter = ADDRESS.search(zone) or pattern(r"V/[vV]|v/v").search(zone)
    if by_code and (not letter or by_code in _ADDRESSED):
        header.type = by_code
    elif letter or header.number:
        header.type = "Công văn"

"""The letterhead: number, type, place, date, issuer and title (trích yếu)."""

from __future__ import annotations

from thidua.graph.extract import dates, numbers
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.formulas import MOTTO, NATION
from thidua.graph.extract.layout.headings import heading_at
from thidua.graph.extract.layout.parts import Parts
from thidua.graph.extract.letterhead import damaged, organs
from thidua.graph.extract.letterhead.bodies import is_beside
from thidua.graph.extract.letterhead.databases import properties, titled_by_page, under_heading
from thidua.graph.extract.letterhead.datelines import read_dateline, read_elsewhere
from thidua.graph.extract.letterhead.first_line import is_all_of_the_head, read_first_line
from thidua.graph.extract.letterhead.own_number import read_number
from thidua.graph.extract.letterhead.parts import (
    ADDRESS,
    IN_SHORT,
    LONGEST_HEAD,
    OPENS_TEXT,
    SUBJECT_MARK,
    Header,
    type_name,
)
from thidua.graph.extract.letterhead.portal import (
    below_menu,
    page_title,
    portal_title,
    top_of_head,
)
from thidua.graph.extract.letterhead.recitals import deciding_body
from thidua.graph.extract.letterhead.titles import heading_with_title, read_title
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import Home
from thidua.graph.extract.rules import rules
from thidua.graph.extract.scan import matches

#: The date of an arrival stamp, or a dateline without a place, alone on its line.
_STAMPED = pattern(r"Ngày ?:? ?\d{1,2}(?:[./-]\d{1,2}[./-]| tháng \d{1,2} năm )\d{4}\.?\s*$")


def read_header(flow: Flow, parts: Parts) -> Header:
    """The letterhead of the document `parts`."""
    lines = below_menu(flow, range(flow.line_from(parts.start), flow.line_from(parts.main_end)))
    header = Header(body=parts.start)
    heading, zone_end = _zone(flow, lines, header)
    alone = is_all_of_the_head(flow, lines)
    if alone:  # a heading below it is that of what is decided: "QUYẾT ĐỊNH:"
        heading, zone_end = None, flow.starts[lines.start + 1]
        header.type = None
        header.evidence.pop("type", None)
    elif heading is None:
        zone_end = _before_text(flow, lines, zone_end)
    read_number(flow, lines, zone_end, header)
    read_dateline(flow, parts.start, zone_end, header)
    if header.issued is None and lines:
        damaged.read_dateline(flow, lines.start, zone_end, header)
    if header.issued is None:
        below = heading + 2 if heading is not None else lines.stop
        read_elsewhere(flow, parts, range(below, min(below + 4, lines.stop)), header)
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
    if alone:
        read_first_line(flow, lines, header)
    deciding_body(flow, lines, header)
    properties(flow, lines, header)
    _type(flow, header, parts)
    if header.issued is not None and dates.of_document(header.issued) is None:
        header.issued = None
        header.evidence.pop("issued", None)
    return header


#: A date in words is longer, unless it is broken over two lines.
_HALF_DATE = 22
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
    read_number(flow, range(first, k), zone_end, header)
    if header.issued is None:
        read_dateline(flow, header.body, zone_end, header)
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
        head = heading_at(flow, k, last) or _small_heading(flow, k, first)
        if head and not (k == first and len(lines) > 1 and words == "LUẬT"):
            word, count = head
            if _stands_again(flow, word, flow.starts[first], range(k + count, limit), last):
                continue
            after = k + count
            header.type = type_name(word)
            header.evidence["type"] = (
                flow.evidence(flow.starts[k], flow.end(after - 1), "type heading"),
            )
            header.body = flow.starts[after] if after < last else flow.end(last - 1)
            return after - 1, flow.starts[k]
        if k < top:
            continue
        half = words.startswith("Ngày ") and len(words) < _HALF_DATE and not _STAMPED.match(words)
        if (half or words == "Kính") and k + 1 < limit:
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


def _stands_again(flow: Flow, word: str, start: int, lines: range, last: int) -> bool:
    """Whether the type heading `word` stands again in `lines`, below the nation's name, which is the first from `start`:
    what stands above is how a page calls the document."""
    if not lines:
        return False
    nation = NATION.search(flow.text, start, flow.end(lines.stop - 1))
    if nation is None or nation.start() < flow.starts[lines.start]:
        return False
    below = range(flow.line_from(nation.end()), lines.stop)
    heads = (heading_at(flow, k, last) for k in below)
    return any(head is not None and head[0] == word for head in heads)


def _small_heading(flow: Flow, k: int, first: int) -> tuple[str, int] | None:
    """(type word, one line) where line `k` is a type heading in small letters, below the letterhead that begins in line
    `first`: "Chỉ thị", which a page shows in capitals."""
    words = flow.words(k).rstrip(" :.")
    word = words.upper()
    if words == word or not words[:1].isupper() or word not in rules().headings:
        return None
    above = flow.text[flow.starts[first] : flow.starts[k]]
    return (word, 1) if is_beside(above) else None


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
    if found is not None and flow.damaged:
        found = organs.as_told(found, flow.text)
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
    letter = ADDRESS.search(zone) or pattern(IN_SHORT).search(zone)
    if by_code and (not letter or by_code in _ADDRESSED):
        header.type = by_code
    elif letter or header.number:
        header.type = "Công văn"

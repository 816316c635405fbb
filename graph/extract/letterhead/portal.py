"""What portals print above a letterhead, around it and in place of it."""

from __future__ import annotations

import re

from thidua.graph.extract import dates, names, numbers
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.formulas import NATION
from thidua.graph.extract.letterhead.parts import (
    ADDRESS,
    OPENS_TEXT,
    PAGE_LINES,
    Header,
    set_title,
    type_name,
)
from thidua.graph.extract.letterhead.spelling import cased
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import MARK
from thidua.graph.extract.rules import either, ruled, rules

#: A portal prints no more lines than these above the letterhead, and no more than the first so many
#: that may open like a text ("Để xem toàn văn, mời đăng nhập").
_ABOVE_HEAD = 40
_ABOVE_HEAD_ANYHOW = 12
#: What opens an item, and no line of a portal.
_OPENS_ITEM = pattern(rf"(?:{MARK}|Điều \d)\s?\S")
_NUMBER_FIRST = pattern(rf"(?:Số|SỐ)\s?:?\s?{numbers.NUMBER.pattern}\s*$")


#: Dateline and number on one line, below what a viewer of pages tells of the text.
_DATED_NUMBER = pattern(
    rf"(?:Trang 1\W{{0,5}})?[A-ZĐÀ-Ỹ][^\d,.;:]{{2,40}}, ?{dates.LINE.pattern} Số ?:? ?{numbers.NUMBER.pattern}$"
)


def top_of_head(flow: Flow, lines: range) -> int:
    """The line of the nation's name, or of the number (alone, or behind the dateline), among the first
    lines: what stands above it in mixed case is of the portal and opens no text ("Tình trạng: Đã biết |
    UBND …")."""
    last = min(lines.start + _ABOVE_HEAD, lines.stop)
    nation = NATION.search(flow.text, flow.starts[lines.start], flow.end(last - 1))
    opened = False
    for k in range(lines.start, last):
        words = flow.words(k)
        if ADDRESS.match(words) or (opened and k >= lines.start + _ABOVE_HEAD_ANYHOW):
            return lines.start
        if (
            _NUMBER_FIRST.match(words)
            or _DATED_NUMBER.match(words)
            or (nation and flow.end(k) > nation.start())
        ):
            return k
        opened = opened or bool(OPENS_TEXT.match(words) or _OPENS_ITEM.match(words))
    return lines.start


#: A line of a page above its title: where one is, when it was put up, what can be done with it.
_menu = ruled(
    lambda: (
        rf"(?:{either(rules().portal_menu)}|Đăng ký$|Thứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy), ?(?:ngày )?\d|Chủ [Nn]hật, ?(?:ngày )?\d"
        r"|Hệ thống (?:pháp luật|văn bản)$)(?!\w)|[^.;:\n]{2,60} [>»›] "
    )
)
#: A menu has no more lines.
_LONGEST_MENU = 8


def below_menu(flow: Flow, lines: range) -> range:
    """`lines` without those of a portal's menu above the title."""
    k, menu = lines.start, _menu()
    while k < min(lines.start + _LONGEST_MENU, lines.stop - 1) and menu.match(flow.words(k)):
        k += 1
    return range(k, lines.stop)


_title_line = ruled(
    lambda: (
        rf"(?:(?:Số|SỐ)\s?:? ?{numbers.NUMBER.pattern}[ ,:-]{{1,3}})?(?P<type>{either(list(rules().types))})"
        rf"(?: (?:số )?(?P<number>\d{{1,6}}[/-]\S{{2,40}}))?(?: của (?P<issuer>[^\d\n]{{3,120}}?))? (?:về việc|về|V/v) (?P<title>\S[^\n]{{5,400}})"
    )
)
#: The same in capitals: "KẾ HOẠCH SỐ 12/KH-UBND NGÀY 03/4/2019 CỦA UBND TỈNH A VỀ …".
_title_line_in_capitals = ruled(
    lambda: (
        rf"(?P<type>{either(list(rules().headings))})(?: (?:SỐ )?(?P<number>\d{{1,6}}[/-]\S{{2,40}}))?"
        rf"(?:,? NGÀY (?P<date>[\d/.-]{{8,10}}))?(?: CỦA (?P<issuer>[^\d\n]{{3,120}}?))? (?:VỀ VIỆC|VỀ|V/V) (?P<title>\S[^\n]{{5,400}})"
    )
)


def portal_title(flow: Flow, lines: range, zone_end: int, header: Header) -> None:
    """Type, title and issuer by the title line of a portal, where the letterhead is left out."""
    if not lines or NATION.search(flow.text, flow.starts[lines.start], zone_end):
        return
    for k in range(lines.start, min(lines.start + PAGE_LINES, lines.stop)):
        words = flow.words(k)
        capitals = words.isupper()
        match = (_title_line_in_capitals() if capitals else _title_line()).fullmatch(words)
        if match is None:
            continue
        at = flow.starts[k]
        set_title(flow, header, at + match.start("title"), at + match.end("title"))
        header.type = header.type or (type_name(match["type"]) if capitals else match["type"])
        own = numbers.NUMBER.fullmatch(match["number"] or "")
        if header.number is None and own:
            header.number = own.group()
            begin, end = match.span("number")
            header.evidence["number"] = (flow.evidence(at + begin, at + end, "title line"),)
        date = dates.FULL.fullmatch(match["date"]) if capitals and match["date"] else None
        if header.issued is None and date:
            header.issued = dates.of(date)
            begin, end = match.span("date")
            header.evidence["issued"] = (flow.evidence(at + begin, at + end, "title line"),)
        if header.issuer is None and match["issuer"]:
            issuer = match["issuer"].strip()
            # in small letters too: "Chỉ thị của chủ tịch ủy ban nhân dân xã an bình về …"
            raised = issuer.upper() if capitals or issuer.islower() else None
            name = cased(raised, flow.text[flow.end(k) :]) if raised else names.expand(issuer)
            header.issuer = names.headed(name)
            begin, end = match.span("issuer")
            header.evidence["issuer"] = (flow.evidence(at + begin, at + end, "title line"),)
        header.body = max(header.body, flow.end(k))
        return


_abstract = ruled(
    lambda: (
        rf"(?P<issuer>[A-ZĐÀ-Ỹ][^\d,.;:\n]{{3,100}}?) (?:vừa |đã )?ban hành (?P<type>{either(list(rules().types))})"
        rf" số (?P<number>{numbers.NUMBER.pattern})(?:,? ngày [\d/.-]{{8,10}})?,? (?:về việc|về|V/v) "
    )
)


def page_title(flow: Flow, lines: range, header: Header) -> None:
    """The title where a page begins with it and the text below opens at once: "Phát huy văn hóa đọc |
    Thực hiện Công văn số …". An abstract between them may name issuer and number: "Hướng dẫn thi đua
    năm 2031 | Liên đoàn A ban hành Hướng dẫn số 12/HD-LĐLĐ về thi đua năm 2031"."""
    if not lines:
        return
    told = _titled_type().match(flow.words(lines.start))
    if told:
        _by_abstract(flow, lines, told, header)
    elif header.number is None and _opens_page(flow, lines):
        set_title(flow, header, flow.starts[lines.start], flow.end(lines.start))
        header.body = max(header.body, flow.starts[lines.start + 1])


def _by_abstract(flow: Flow, lines: range, told: re.Match[str], header: Header) -> None:
    """Read the title behind the type that the first line tells, with type, number and issuer of the abstract
    below it that repeats the title."""
    first = flow.words(lines.start)
    for k in range(lines.start + 1, min(lines.start + PAGE_LINES + 1, lines.stop)):
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
        header.issuer = names.headed(names.expand(match["issuer"].strip()))
        for part in ("type", "number", "issuer"):
            begin, end = (flow.starts[k] + at for at in match.span(part))
            header.evidence[part] = (flow.evidence(begin, end, "abstract"),)
        set_title(flow, header, flow.starts[lines.start] + told.end(), flow.end(lines.start))
        return


def _opens_page(flow: Flow, lines: range) -> bool:
    """Whether the first line is a title: no sentence, apart from the text below it, which opens at once."""
    first, below = flow.words(lines.start), lines.start + 1
    return (
        below < lines.stop
        and flow.gap(below) > 0
        and first.count(" ") >= 4
        and len(first) < 250
        and first[:1].isupper()
        and not first.isupper()
        and not first.endswith((".", ";", ":", ",", "!", "?"))
        and not OPENS_TEXT.match(first)
        and not ADDRESS.match(first)
        and _CARRIES_OUT.match(flow.words(below)) is not None
    )


_titled_type = ruled(lambda: rf"(?P<type>{either(list(rules().types))}) (?=\w)")
#: A text that opens with what it carries out, a document with its number.
_CARRIES_OUT = pattern(r"(?:Thực hiện|Căn cứ|Thi hành) [A-ZĐ][^\d.;\n]{2,40} số:? ?\d")

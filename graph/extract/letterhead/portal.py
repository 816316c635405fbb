"""What portals and legal databases print above a letterhead, around it and in place of it."""

from __future__ import annotations

import re

from thidua.graph.extract import dates, names, numbers
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.formulas import NATION
from thidua.graph.extract.letterhead.homes import place_in
from thidua.graph.extract.letterhead.parts import (
    ADDRESS,
    LONGEST_HEAD,
    OPENS_TEXT,
    Header,
    type_name,
)
from thidua.graph.extract.letterhead.spelling import cased
from thidua.graph.extract.letterhead.titles import set_title, signs_recitals, title_end
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, rules
from thidua.graph.extract.scan import holds

#: A portal prints no more lines than these above the letterhead, and no more than the first so many
#: that may open like a text ("Để xem toàn văn, mời đăng nhập").
_ABOVE_HEAD = 40
_ABOVE_HEAD_ANYHOW = 12
#: What opens an item, and no line of a portal.
_OPENS_ITEM = pattern(r"(?:[-–+•]|\d{1,2}[.)]|[IVX]{1,4}[.)]|[a-zđ]\)|Điều \d) ?\S")
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


#: The lines of a page above its title: where one is, when it was put up, what can be done with it.
_MENU = pattern(
    r"(?:Trang (?:chủ|nhất)|TRANG CHỦ|Đăng (?:ngày|lúc|bởi|nhập)|Ngày (?:đăng|cập nhật|đưa tin)|Cập nhật|Lượt (?:xem|đọc)|Đã xem|In (?:trang|bài|văn bản)|Gửi (?:email|bài)"
    r"|Chia sẻ|Cỡ chữ|Đang tải|Tải về|Nghe đọc|Thứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy), ?(?:ngày )?\d|Chủ [Nn]hật, ?(?:ngày )?\d|Hệ thống (?:pháp luật|văn bản)$)(?!\w)"
    r"|[^.;:\n]{2,60} [>»›] "
)
_LONGEST_MENU = 8


def below_menu(flow: Flow, lines: range) -> range:
    """`lines` without those of a portal's menu above the title."""
    k = lines.start
    while k < min(lines.start + _LONGEST_MENU, lines.stop - 1) and _MENU.match(flow.words(k)):
        k += 1
    return range(k, lines.stop)


#: "CỦA BAN BÍ THƯ | Số 31-CT/TW, ngày 18 tháng 8 năm 2003", as legal databases print old texts.
_UNDER_HEADING = pattern(
    rf"(?:CỦA|Của) (?P<issuer>(?:\D|(?<=NĂM )\d{{4}}){{3,160}}?)\s+(?:SỐ|Số)\s?:?\s?(?P<number>{numbers.NUMBER.pattern})"
    rf"(?:\s?,)?(?:\s+(?i:{dates.DAY}))?"
)


def under_heading(flow: Flow, lines: range, heading: int, header: Header) -> tuple[int, int]:
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
        header.issuer = cased(" ".join(match["issuer"].split()), flow.text)
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
    if not names.begins_body(capitals):
        return heading, 0
    if header.issuer is None and header.number is None:
        # in small letters too: "Của thủ tướng chính phủ về việc …"
        small = printed[1:].islower()
        header.issuer = cased(capitals if small else printed, "" if small else flow.text)
        header.evidence["issuer"] = (
            flow.evidence(
                at + match.start("issuer"), at + match.end("issuer"), "issuer under the heading"
            ),
        )
    return heading, at + match.end()


def heading_with_title(
    flow: Flow, lines: range, zone_end: int, header: Header
) -> tuple[int | None, int]:
    """The line that holds type and title in capitals, right above the text, and the flow offset of
    the title; (None, 0) where there is none: "KẾ HOẠCH TỔ CHỨC NGÀY HỘI … | Căn cứ …"."""
    stop = flow.line_from(zone_end)
    for k in range(lines.start, min(stop, lines.start + LONGEST_HEAD)):
        words = flow.words(k)
        match = _type_and_title().match(words) if words.isupper() else None
        if match is None:
            continue
        # the title runs up to the text, to its first part, or to the body that decides
        below = flow.line_from(title_end(flow, lines, k))
        if (
            below < stop
            and not _FIRST_PART.match(flow.words(below))
            and not any(signs_recitals(flow, lines, n) for n in range(k + 1, stop))
        ):
            continue
        header.type = type_name(match["type"])
        at = flow.starts[k]
        header.evidence["type"] = (flow.evidence(at, at + match.end("type"), "type and title"),)
        return k - 1, at + match.start("title")
    return None, 0


#: The first part of a text: "I. MỤC ĐÍCH", "A. Tình hình".
_FIRST_PART = pattern(r"(?:I|A)\. ?[A-ZĐÀ-Ỹ]|I/ ?[A-ZĐÀ-Ỹ]")


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


@by_rules
def _portal_capitals() -> re.Pattern[str]:
    """The same in capitals: "KẾ HOẠCH SỐ 12/KH-UBND NGÀY 03/4/2019 CỦA UBND TỈNH A VỀ …"."""
    return pattern(
        rf"(?P<type>{either(list(rules().headings))})(?: (?:SỐ )?(?P<number>\d{{1,6}}[/-]\S{{2,40}}))?"
        rf"(?:,? NGÀY (?P<date>[\d/.-]{{8,10}}))?(?: CỦA (?P<issuer>[^\d\n]{{3,120}}?))? (?:VỀ VIỆC|VỀ|V/V) (?P<title>\S[^\n]{{5,400}})"
    )


def portal_title(flow: Flow, lines: range, zone_end: int, header: Header) -> None:
    """Type, title and issuer by the title line of a portal, where the letterhead is left out."""
    if not lines or NATION.search(flow.text, flow.starts[lines.start], zone_end):
        return
    for k in range(lines.start, min(lines.start + _PORTAL_LINES, lines.stop)):
        words = flow.words(k)
        capitals = words.isupper()
        match = (_portal_capitals() if capitals else _portal()).fullmatch(words)
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
            named = cased(issuer, flow.text) if capitals else names.expand(issuer)
            header.issuer = _organ(named)
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


def page_title(flow: Flow, lines: range, header: Header) -> None:
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
            set_title(flow, header, at + told.end(), flow.end(lines.start))
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
        and not OPENS_TEXT.match(first)
        and not ADDRESS.match(first)
        and not told
        and _CARRIES_OUT.match(flow.words(below))
    ):
        set_title(flow, header, at, flow.end(lines.start))
        header.body = max(header.body, flow.starts[below])


@by_rules
def _named_page() -> re.Pattern[str]:
    return pattern(
        rf"(?P<type>{either(list(rules().types))}) (?:số )?(?P<number>{numbers.NUMBER.pattern})(?:,? (?:năm \d{{4}}|ngày [\d/.-]{{8,10}}))?"
        r" (?P<title>(?:\S+ ){4,80}?\S+?)(?: do [A-ZĐÀ-Ỹ][^\n]{3,80} ban hành)?\.?"
    )


def titled_by_page(flow: Flow, lines: range, header: Header) -> None:
    """Type and title by the line with which a legal database opens the page, where the text below has lost
    them: "Quyết định 12/QĐ-UBND năm 2020 về giữ rừng đầu nguồn tỉnh A". It has the document's number, or the
    one that the lines below it repeat."""
    for k in range(lines.start, min(lines.start + _PORTAL_LINES, lines.stop)):
        match = _named_page().fullmatch(flow.words(k))
        if match is None:
            continue
        number, at = match["number"], flow.starts[k]
        if header.number is None:
            # the list of properties below repeats it: "• 12/QĐ-UBND"
            below = range(k + 1, min(k + 4, lines.stop))
            if not any(flow.words(n).strip("•- ") == number for n in below):
                continue
            header.number = number.replace(" ", "")
            begin, end = match.span("number")
            header.evidence["number"] = (flow.evidence(at + begin, at + end, "title line"),)
        if numbers.fold(number) == numbers.fold(header.number):
            header.type = header.type or match["type"]
            set_title(flow, header, at + match.start("title"), at + match.end("title"))
            return


@by_rules
def _titled_type() -> re.Pattern[str]:
    return pattern(rf"(?P<type>{either(list(rules().types))}) (?=\w)")


#: A text that opens with what it carries out, a document with its number.
_CARRIES_OUT = pattern(r"(?:Thực hiện|Căn cứ|Thi hành) [A-ZĐ][^\d.;\n]{2,40} số:? ?\d")


#: The table of properties that legal databases print above a text has no more lines.
_PROPERTY_LINES = 15
_PROPERTY_WORDS = ("ban hành", "Loại văn bản", "Hình thức văn bản", "ố hiệu", "ý hiệu")


@by_rules
def _property() -> re.Pattern[str]:
    """ "Số hiệu: 12/CT-UB", "Loại văn bản | Chỉ thị", "Nơi ban hành: Bộ Y tế", "Ngày ban hành: 2/3/1999"."""
    return pattern(
        rf"(?<!\w)(?:(?:Số hiệu|Số ?/ ?[Kk]ý hiệu|Số(?: và|,)? ký hiệu|Ký hiệu)(?: văn bản)?[: \n]{{1,3}}(?P<number>{numbers.NUMBER.pattern})"
        rf"|(?:Loại|Hình thức) văn bản[: \n]{{1,3}}(?P<type>{either(list(rules().types))})(?!\w)"
        r"|(?:Cơ quan|Nơi|Đơn vị) ban hành[: \n]{1,3}(?P<issuer>[A-ZĐÀ-Ỹ][^\d:;\n]{2,80}?)(?=\s(?:Người|Ngày|Loại|Số|Tình trạng|Lĩnh vực|Hình thức|Chức)|\n|$)"
        rf"|Ngày ban hành[: \n]{{1,3}}(?P<date>{dates.DAY}))"
    )


def properties(flow: Flow, lines: range, header: Header) -> None:
    """What the letterhead has lost, by the table of properties above the text, as a legal database
    prints it: "Số hiệu: 12/CT-UB Loại văn bản: Chỉ thị | Nơi ban hành: Bộ Y tế Người ký: …"."""
    if not lines or None not in (header.number, header.type, header.issued, header.issuer):
        return
    first = flow.starts[lines.start]
    end = flow.end(min(lines.start + _PROPERTY_LINES, lines.stop) - 1)
    if not holds(flow.text[first:end], _PROPERTY_WORDS):
        return
    for match in _property().finditer(flow.text, first, end):
        name = match.lastgroup or ""
        if name == "type" and header.type is None:
            header.type = match["type"]
        elif match["number"] and header.number is None:
            header.number, name = match["number"].replace(" ", ""), "number"
        elif match["date"] and header.issued is None:
            header.issued, name = dates.of(match), "date"
        elif name == "issuer" and header.issuer is None:
            issuer = _organ(names.expand(match["issuer"].strip()))
            if not names.begins_body(issuer.upper()):
                continue  # "Nơi ban hành: Tỉnh Sông Thao"
            header.issuer = issuer
        else:
            continue
        field = "issued" if name == "date" else name
        header.evidence[field] = (flow.evidence(*match.span(name), "table of properties"),)


def deciding_body(flow: Flow, lines: range, header: Header) -> None:
    """Issuer and place by the deciding body in capitals above the recitals, where the letterhead has
    lost them: "ỦY BAN NHÂN DÂN | CỘNG HÒA … | … | ỦY BAN NHÂN DÂN TỈNH SÔNG THAO | Căn cứ …"."""
    if header.issuer is not None and header.home is not None:
        return
    first = flow.line_from(header.body)
    for k in range(max(first - 3, lines.start), min(first + 3, lines.stop)):
        if not signs_recitals(flow, lines, k):
            continue
        last = k
        while flow.words(last + 1).isupper():
            last += 1
        printed = " ".join(flow.words(n) for n in range(k, last + 1))
        capitals = _organ(_SITTING.split(printed)[0].strip(" ,-–"))
        home = place_in(capitals, flow.text)
        issuer = header.issuer
        if issuer is not None and home is None:
            return
        named = cased(capitals, flow.text)
        if issuer is None or named.casefold().startswith(f"{issuer.casefold()} "):
            header.issuer, header.home = named, home
            header.evidence["issuer"] = (
                flow.evidence(flow.starts[k], flow.end(last), "deciding body above the recitals"),
            )
        return


#: What follows the name of a council in the line above the recitals: "KHÓA VII, KỲ HỌP THỨ 3".
_SITTING = pattern(r",?\s(?:\(?KHÓA|KHOÁ|KỲ HỌP)(?!\w)")
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

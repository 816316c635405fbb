"""What legal databases and the official gazette print below a heading, above the page and in a table of
properties, where others have a letterhead."""

from __future__ import annotations

import re

from thidua.graph.extract import dates, names, numbers
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letterhead.parts import PAGE_LINES, Header, set_title
from thidua.graph.extract.letterhead.spelling import cased
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES
from thidua.graph.extract.rules import by_rules, either, ruled, rules
from thidua.graph.extract.scan import holds

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
    opening = flow.words(first)[:3].lower() if first < last else ""
    if opening.rstrip(" :") == "số":
        match = _NUMBER_FIRST.match(flow.text, flow.starts[first], flow.end(first))
    elif opening == "của":
        match = _UNDER_HEADING.match(flow.text, flow.starts[first], flow.end(last - 1))
    else:
        return heading, 0
    if match is None:
        return _of_whom(flow, heading, header)
    if header.number is None:
        header.number = match["number"].replace(" ", "")
        header.evidence["number"] = (
            flow.evidence(*match.span("number"), "number under the heading"),
        )
        if "issuer" in match.re.groupindex:
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


#: The number right below the type, with the hour and the day of a telegram: "CÔNG ĐIỆN | Số 5/CĐ-CT, hồi 16 giờ 00
#: ngày 12/9/2022", "NGHỊ QUYẾT | Số: 12/NQ-HĐND | Về việc …".
_NUMBER_FIRST = pattern(
    rf"(?:Số|SỐ) ?:? ?(?P<number>{numbers.NUMBER.pattern})(?:(?:,? (?:hồi )?\d{{1,2}} ?(?:giờ|h)(?: ?\d{{1,2}}(?: phút)?)?)?,? {dates.DAY})?[ ,.;]*"
)
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


_named_page = ruled(
    lambda: (
        rf"(?P<type>{either(list(rules().types))}) (?:số )?(?P<number>{numbers.NUMBER.pattern})(?:,? (?:năm \d{{4}}|ngày [\d/.-]{{8,10}}))?"
        r" (?P<title>(?:\S+ ){4,80}?\S+?)(?: do [A-ZĐÀ-Ỹ][^\n]{3,80} ban hành)?\.?"
    )
)


def titled_by_page(flow: Flow, lines: range, header: Header) -> None:
    """Type and title by the line with which a legal database opens the page, where the text below has lost
    them: "Quyết định 12/QĐ-UBND năm 2020 về giữ rừng đầu nguồn tỉnh A". It has the document's number, or the
    one that the lines below it repeat."""
    for k in range(lines.start, min(lines.start + PAGE_LINES, lines.stop)):
        match = _named_page().fullmatch(flow.words(k))
        if match is None:
            continue
        number, at = match["number"], flow.starts[k]
        if header.number is None:
            # the list of properties below repeats it: "• 12/QĐ-UBND"
            below = range(k + 1, min(k + 4, lines.stop))
            if not any(flow.words(n).strip(f" {DASHES}") == number for n in below):
                continue
            header.number = number.replace(" ", "")
            begin, end = match.span("number")
            header.evidence["number"] = (flow.evidence(at + begin, at + end, "title line"),)
        if numbers.fold(number) == numbers.fold(header.number):
            header.type = header.type or match["type"]
            set_title(flow, header, at + match.start("title"), at + match.end("title"))
            return


#: The table of properties that legal databases print above a text has no more lines.
_PROPERTY_LINES = 15
_labels = by_rules(
    lambda: tuple(label for labels in rules().portal_labels.values() for label in labels)
)


@by_rules
def _property() -> re.Pattern[str]:
    """ "Số hiệu: 12/CT-UB", "Loại văn bản | Chỉ thị", "Nơi ban hành: Bộ Y tế", "Ngày ban hành: 2/3/1999"."""
    values = {
        "number": rf"(?P<number>{numbers.NUMBER.pattern})",
        "type": rf"(?P<type>{either(list(rules().types))})(?!\w)",
        "issuer": r"(?P<issuer>[A-ZĐÀ-Ỹ][^\d:;\n]{2,80}?)(?=\s(?:Người|Ngày|Loại|Số|Tình trạng|Lĩnh vực|Hình thức|Chức)|\n|$)",
        "issued": rf"(?P<issued>{dates.DAY})",
    }
    labelled = (
        rf"(?:{either(labels)})[: \n]{{1,3}}{values[field]}"
        for field, labels in rules().portal_labels.items()
    )
    return pattern(rf"(?<!\w)(?:{'|'.join(labelled)})")


def properties(flow: Flow, lines: range, header: Header) -> None:
    """What the letterhead has lost, by the table of properties above the text, as a legal database
    prints it: "Số hiệu: 12/CT-UB Loại văn bản: Chỉ thị | Nơi ban hành: Bộ Y tế Người ký: …"."""
    if not lines or None not in (header.number, header.type, header.issued, header.issuer):
        return
    first = flow.starts[lines.start]
    end = flow.end(min(lines.start + _PROPERTY_LINES, lines.stop) - 1)
    if not holds(flow.text[first:end], _labels()):
        return
    for match in _property().finditer(flow.text, first, end):
        field = next(name for name in ("number", "type", "issued", "issuer") if match[name])
        if getattr(header, field) is not None:
            continue
        if field == "number":
            header.number = match["number"].replace(" ", "")
        elif field == "type":
            header.type = match["type"]
        elif field == "issued":
            header.issued = dates.of(match)
        else:
            issuer = names.headed(names.expand(match["issuer"].strip()))
            if not names.begins_body(issuer.upper()):
                continue  # "Nơi ban hành: Tỉnh Sông Thao"
            header.issuer = issuer
        header.evidence[field] = (flow.evidence(*match.span(field), "table of properties"),)

"""The title (trích yếu) of a document below its type heading, and where it ends."""

from __future__ import annotations

import re

from thidua.graph.extract import names, numbers
from thidua.graph.extract.layout import deciders
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.headings import mostly_capitals
from thidua.graph.extract.letterhead.organs import below_heading
from thidua.graph.extract.letterhead.parts import (
    ADDRESS,
    LONGEST_HEAD,
    OPENS_TEXT,
    SUBJECT_MARK,
    Header,
    is_sentence,
    runs_on,
    set_title,
    type_name,
)
from thidua.graph.extract.letterhead.recitals import above_recitals, signs_recitals
from thidua.graph.extract.letterhead.subjects import read_subject
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import offices
from thidua.graph.extract.rules import by_rules, either, ruled, rules


def read_title(
    flow: Flow, lines: range, heading: int | None, begin: int, zone_end: int, header: Header
) -> None:
    """Read the title, below the type heading (behind `begin`) or behind "V/v"."""
    if heading is not None:
        if _below_heading(flow, lines, heading, begin, header):
            return
    elif lines and (
        _title_in_capitals(flow, lines, zone_end, header)
        or _title_above_text(flow, lines, zone_end, header)
    ):
        return
    read_subject(flow, lines, zone_end, header)


def _below_heading(flow: Flow, lines: range, heading: int, begin: int, header: Header) -> bool:
    """Read the title below the type heading, with the issuer where a line between them names one; whether
    a subject can stand nowhere else."""
    text, k = flow.text, heading + 1
    if k >= lines.stop:
        return True
    words = flow.words(k)
    body = below_heading(words, header.issuer, header.home, text)
    if body is None and _OF_SOMEBODY.fullmatch(words) and _about(flow, k + 1, lines):
        body = header.issuer  # of its chairman: "Của Chủ tịch UBND xã | Về việc …"
    if body is not None and k + 1 < lines.stop:
        if body != header.issuer:
            header.issuer = body
            header.evidence["issuer"] = (
                flow.evidence(flow.starts[k], flow.end(k), "issuer under the heading"),
            )
        k += 1
    start, end = max(flow.starts[k], begin), title_end(flow, lines, k)
    while start < end and text[start] in " ,.":
        start += 1
    if end <= start:
        # it may stand below the number: "Số: 3/TB-TH | (V/v nghỉ hè) | THÔNG BÁO | Kính gửi: …"
        return not ADDRESS.match(text, start)
    k = flow.line_from(end)
    if _about(flow, k, lines) and not SUBJECT_MARK.match(text, start):
        # "NGHỊ QUYẾT | Hội nghị lần thứ … | về …": the subject is the title
        start, end = flow.starts[k], title_end(flow, lines, k)
    set_title(flow, header, start, end)
    k = flow.line_from(end)
    header.body = flow.starts[k] if k < lines.stop else end
    return True


#: Whose document it is, before the line that says about what.
_OF_SOMEBODY = pattern(r"(?:CỦA|Của|của) [A-ZĐÀ-Ỹ][^\d:;]{5,80}")


def _about(flow: Flow, k: int, lines: range) -> bool:
    """Whether line `k` says what a document is about."""
    return k < lines.stop and pattern(r"(?:VỀ|Về|V/v) \S").match(flow.words(k)) is not None


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
            set_title(flow, header, start, min(title_end(flow, lines, k), zone_end))
            return True
    return False


def _title_above_text(flow: Flow, lines: range, zone_end: int, header: Header) -> bool:
    """Read the title in capitals that stands between the dateline and the text of a document without number and type:
    "Sông Thao, ngày 3 tháng 4 năm 2020 | PHÂN CÔNG TRỰC ĐÊ | Căn cứ …"."""
    if header.number is not None or "issued" not in header.evidence:
        return False
    if not OPENS_TEXT.match(flow.text, zone_end):
        return False
    dated = header.evidence["issued"][0].end
    first = last = flow.line_from(zone_end)
    while first - 1 > lines.start and flow.words(first - 1).isupper():
        first -= 1
    if first == last or flow.origin(flow.starts[first]) < dated:
        return False
    if names.begins_body(flow.words(first)) or signs_recitals(flow, lines, first):
        return False
    set_title(flow, header, flow.starts[first], flow.end(last - 1))
    return True


#: What stands below a title and a blank line: who decides, a part, a bracket.
_no_title = ruled(lambda: rf"(?:[IVX]+|\d+)\. |Điều \d|\(|{deciders.begins()}|BAN CHỈ ")
#: To whom a telegram is wired: "THỦ TƯỚNG CHÍNH PHỦ ĐIỆN:" under "CÔNG ĐIỆN".
_WIRED = pattern(r"[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ ,]{4,60} ĐIỆN ?:?$|[A-ZĐÀ-Ỹ][^\n:]{3,80} điện ?:")
#: A letter that old typefaces leave small in a word in capitals: "XÃ" printed as "Xà".
_SMALL_LEFT = pattern(r"(?<=[A-ZĐÀ-Ỹ])[à-ỹđ](?=[A-ZĐÀ-Ỹ]|(?!\w))")


def _in_capitals(words: str) -> bool:
    """Whether a line is in capitals, but for accented letters that a typeface has left small."""
    return words.isupper() or (
        words[:1].isupper() and mostly_capitals(words) and _SMALL_LEFT.sub("", words).isupper()
    )


def title_end(flow: Flow, lines: range, index: int) -> int:
    """The flow offset where the title that begins at line `index` ends."""
    return _above_text(flow, index, _end_of_lines(flow, lines, index))


#: Where a sentence ends and the next begins: a title is none.
_BETWEEN_SENTENCES = pattern(r"[a-zà-ỹđ%)]{2}\. [A-ZĐÀ-Ỹ]")


def _above_text(flow: Flow, index: int, end: int) -> int:
    """Where a title that ends at `end` and holds whole sentences has run into the text: above the first of its lines
    that begins with a capital letter; `end` for any other title."""
    if not _BETWEEN_SENTENCES.search(flow.text, flow.starts[index], end):
        return end
    k = index + 1
    while k < flow.count and flow.starts[k] < end:
        if flow.words(k)[0].isupper() and not runs_on(flow.words(k - 1)):
            return flow.end(k - 1)
        k += 1
    return end


def _end_of_lines(flow: Flow, lines: range, index: int) -> int:
    """The same, as its lines and the blank ones between them tell."""
    text = flow.text
    start, end = flow.starts[index], flow.end(index)
    first = flow.words(index)
    opens = OPENS_TEXT.match(first) and not _title_of_a_task(flow, lines, index)
    if opens or ADDRESS.match(first) or _WIRED.match(first) or len(first) > 600:
        return start
    if not SUBJECT_MARK.match(first) and pattern(r"(?:[IVX]+|\d)\. |Điều \d").match(first):
        return start
    capitals = _in_capitals(first)
    for k in range(index + 1, lines.stop):
        words = flow.words(k)
        gap = flow.gap(k)
        if signs_recitals(flow, lines, k) or OPENS_TEXT.match(words) or ADDRESS.match(words):
            break
        if (gap and _no_title().match(words)) or _WIRED.match(words) or words.startswith("(Trình "):
            break
        open_above = (
            not gap and text[end - 1] == ","
        )  # "Kết luận của Giám đốc, | Bí thư Đảng ủy tại …"
        long = len(words) > _PARAGRAPH and len(words) > 2 * len(first)
        if long and not words[0].islower() and not open_above:
            break
        if _HEADS_PART.match(words) or (not gap and _opens_sentence(flow, lines, index, k)):
            break
        if k == index + 1 and not gap and _KIND.fullmatch(first):
            end, capitals = flow.end(k), _in_capitals(words)
            continue
        upper = _in_capitals(words)
        below = upper and not capitals and " " in words and not runs_on(flow.words(k - 1))
        if below and above_recitals(flow, lines, k):
            break  # who decides, below a title in small letters
        if not gap and _continues(text[start:end], words):
            end = flow.end(k)
            continue
        apart = text[flow.starts[k] - 1] == "\n"
        # "PHÁT ĐỘNG PHONG TRÀO THI ĐUA | “Giữ sạch dòng sông” …"
        if apart and (gap or not capitals or not (upper or words[0] in '“"')):
            further = None if capitals else _second_paragraph(flow, lines, k)
            if further:
                return further
            small = gap == 1 and not capitals and words[0].islower() and len(words) < _PARAGRAPH
            if not small and (gap != 1 or not capitals or not upper):
                break
            if (
                not small
                and not _goes_on(text[start:end], words)
                and not _spaced(flow, lines, index, k)
            ):
                break
        end = flow.end(k)
    return end


#: How the first part of a text is headed.
_HEADS_PART = pattern(
    r"(?:I|A|1) ?[./-] ?[A-ZĐÀ-Ỹ]{2}|(?:PHẦN|Phần) (?:THỨ|thứ|MỘT|một|I)(?!\w)|(?:CHƯƠNG|Chương) (?:I|1)(?!\w)"
)


def _opens_sentence(flow: Flow, lines: range, index: int, k: int) -> bool:
    """Whether the text begins with line `k` right below the title that begins at line `index`: "Giữ giếng làng | Mùa
    khô năm ngoái đã để lại nhiều bài học."."""
    words, above = flow.words(k), flow.words(k - 1)
    if not words[0].isupper() or words.isupper() or runs_on(above):
        return False
    last = k
    while last + 1 < lines.stop and flow.text[flow.starts[last + 1] - 1] == " ":
        last += 1
    title = flow.text[flow.starts[index] : flow.end(k - 1)]
    sentence = flow.text[flow.starts[k] : flow.end(last)].rstrip("/")
    if len(sentence) < 1.3 * len(above) or title.count("“") > title.count("”"):
        return False
    return is_sentence(sentence)


#: A report or a plan of some kind, whose title goes on below: "BÁO CÁO THẨM TRA | Tờ trình về …".
_KIND = pattern(
    r"(?:BÁO CÁO )?(?:THẨM TRA|TỔNG KẾT|SƠ KẾT|TÓM TẮT|CHUYÊN ĐỀ|GIẢI TRÌNH|THÀNH TÍCH)|(?:KẾ HOẠCH )?THI ĐUA|CÔNG TÁC|TUYÊN TRUYỀN|TRIỂN KHAI"
)
#: A document that a title in capitals names, before its number.
_NAMED_TYPE = pattern(r"(?:QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|CHỈ THỊ|THÔNG TƯ|KẾ HOẠCH|CÔNG VĂN)$")
_NUMBER_NEXT = pattern(r"SỐ\s?:?\s?\d")


#: A line in capitals that is full, and one that opens a part of the text.
_FULL_LINE = 34
_OPENS_PART = pattern(
    r"(?:CHƯƠNG|MỤC|ĐIỀU) (?:[IVX]{1,5}|\d{1,2}|THỨ)(?!\w)|(?:[IVX]{1,5}|[A-Z]|\d{1,2})(?:[.:/) -]|$)|PHẦN|MỤC ĐÍCH|NỘI DUNG|TÌNH HÌNH|ĐẶT VẤN ĐỀ|\("
)


def _spaced(flow: Flow, lines: range, index: int, k: int) -> bool:
    """Whether a blank line parts all lines of a letterhead, so that the title in capitals that begins at
    line `index` goes on over it at line `k`, its last line being full."""
    words = flow.words(k)
    if flow.gap(index) != 1 or len(flow.words(k - 1)) < _FULL_LINE or _OPENS_PART.match(words):
        return False
    return not (names.begins_body(words) and k + 1 < lines.stop and flow.gap(k + 1))


def _goes_on(title: str, words: str) -> bool:
    """Whether a title in capitals goes on in the line `words` below a blank one: its quotation is open
    ("BAN HÀNH “QUY CHẾ GIỮ RỪNG | CỦA NGÀNH”"), or a number or a noun is still to come ("VỀ VIỆC BÃI
    BỎ CHỈ THỊ | SỐ 12/CT-UB")."""
    if title.count("“") > title.count("”") or title.count('"') % 2:
        return True
    if runs_on(title):
        return True
    return _NAMED_TYPE.search(title) is not None and _NUMBER_NEXT.match(words) is not None


#: What goes on with a title in the next line: the next item of its list, and a bracket in small letters that has
#: the line for itself: "về (1) giữ rừng; | (2) giữ nước", "GIẤY PHÉP ĐÀO GIẾNG | (Cấp lại)".
_NEXT_IN_LIST = pattern(r"\([2-9]\) \S")
_ADDED = pattern(
    r"\((?!Ban hành|[Kk]èm|Trình |Dự thảo|Áp dụng|Theo |Số )[A-ZĐÀ-Ỹ][a-zà-ỹđ][^()\d]{3,50}\)"
)


def _continues(title: str, words: str) -> bool:
    """Whether the line `words` goes on with a `title` that a list in it, or capitals, would end."""
    if (words[0] in "-–" or title[-1] in "-–") and _LAST_YEAR.match(words):
        return _FIRST_YEAR.search(title) is not None
    if not words.startswith("("):
        return False
    listed = title.endswith((";", ",")) and "(1) " in title
    if listed and _NEXT_IN_LIST.match(words):
        return True
    return title.isupper() and _ADDED.fullmatch(words) is not None


#: A span of years, broken at its dash: "giai đoạn 2021 | - 2025", "2021 - | 2025".
_FIRST_YEAR = pattern(r"(?<!\d)(?:19|20)\d\d(?: ?[-–])?$")
_LAST_YEAR = pattern(r"[-–]? ?(?:19|20)\d\d(?!\d)")

#: A second paragraph of a title: some words of one clause, no label, no number, no place and date, nobody who decides.
_clause = ruled(
    lambda: (
        rf"(?!(?:Số|Kính|Ngày|Theo|Ban hành|Kèm theo|Trang|Thường trực) |{offices.in_small_letters()})[A-ZĐÀ-Ỹ][a-zà-ỹđ]+ [^\n:;/|@]{{24,200}}[\w”\")]"
        r"(?: \(\d{1,2}/\d{1,2}/\d{4} ?[-–] ?\d{1,2}/\d{1,2}/\d{4}\))?"
    )
)


def _second_paragraph(flow: Flow, lines: range, k: int) -> int | None:
    """The end of the paragraph at line `k` with which a title in small letters goes on below a blank line: it
    stands between blank lines, right above the recitals; else None."""
    if flow.gap(k) != 1:
        return None
    last = k
    while last + 1 < lines.stop and not flow.gap(last + 1):
        last += 1
    if last + 1 >= lines.stop or flow.gap(last + 1) != 1 or last > k + 2:
        return None
    if not OPENS_TEXT.match(flow.words(last + 1)):
        return None
    words = flow.text[flow.starts[k] : flow.end(last)]
    if OPENS_TEXT.match(words) or not _clause().fullmatch(words):
        return None
    if names.begins_body(words.upper()):
        return None
    return flow.end(last)


#: A longer line below a title is a paragraph of the text.
_PARAGRAPH = 200
_TASK = pattern(r"(?:Thực hiện|Thi hành|Trong việc) (?=\w)")


def _title_of_a_task(flow: Flow, lines: range, index: int) -> bool:
    """Whether line `index`, which opens as a text does, is a title: "CHƯƠNG TRÌNH | Thực hiện phong
    trào thi đua …". It ends openly, and the text begins below it."""
    first, k = flow.words(index), index + 1
    while (
        k < lines.stop and k < index + 6 and not flow.gap(k) and not OPENS_TEXT.match(flow.words(k))
    ):
        first, k = f"{first} {flow.words(k)}", k + 1
    if k >= lines.stop or not _TASK.match(first) or first.endswith((":", ";", ",", ".", "./")):
        return False
    return OPENS_TEXT.match(flow.words(k)) is not None or ADDRESS.match(flow.words(k)) is not None


def heading_with_title(
    flow: Flow, lines: range, zone_end: int, header: Header
) -> tuple[int | None, int]:
    """The line that holds type and title in capitals, right above the text, and the flow offset of
    the title; (None, 0) where there is none: "KẾ HOẠCH TỔ CHỨC NGÀY HỘI … | Căn cứ …". The type that the number
    names may stand in small letters, alone on its line: "Kế hoạch"."""
    stop = flow.line_from(zone_end)
    named = numbers.type_in(header.number) if header.number else None
    coded = _type_of_code(named)
    for k in range(lines.start, min(stop, lines.start + LONGEST_HEAD)):
        words = flow.words(k)
        if named and words.rstrip(" :") == named:
            header.type = named
            header.evidence["type"] = (flow.evidence(flow.starts[k], flow.end(k), "type heading"),)
            return k, 0
        inline = _type_then_title().match(words)
        if inline and (inline["mark"].strip() or named == type_name(inline["type"])):
            # "KẾ HOẠCH: Giữ giếng làng": a mark, or the type that the number names, tells it
            header.type = type_name(inline["type"])
            at = flow.starts[k]
            header.evidence["type"] = (
                flow.evidence(at, at + inline.end("type"), "type and title"),
            )
            return k - 1, at + inline.start("title")
        match = _type_and_title().match(words) or coded.match(words) if words.isupper() else None
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


@by_rules
def _type_then_title() -> re.Pattern[str]:
    """Type and title on one line, the title in small letters or behind a mark."""
    title = r"(?!CỦA|Của|Điều|ĐIỀU|SỐ|Số|Kính|KÍNH|Ngày)[^\W\d_]\S*[ ,]\S[^\n]{8,}"
    return pattern(
        rf"(?P<type>{either(list(rules().headings))})(?P<mark> ?[:–-] ?| (?=[^\n]{{0,6}}[a-zà-ỹđ]))(?P<title>{title})"
    )


def _type_of_code(named: str | None) -> re.Pattern[str]:
    """Type and title in capitals of a document by the type `named` in its number: "GP" is that of a "GIẤY PHÉP"."""
    return pattern(rf"(?P<type>{named.upper()}) (?P<title>\w+ \w.*)" if named else r"(?!)")


#: The first part of a text: "I. MỤC ĐÍCH", "A. Tình hình".
_FIRST_PART = pattern(r"(?:I|A)\. ?[A-ZĐÀ-Ỹ]|I/ ?[A-ZĐÀ-Ỹ]")
_type_and_title = ruled(lambda: rf"(?P<type>{either(list(rules().headings))}) (?P<title>\w+ \w.*)")

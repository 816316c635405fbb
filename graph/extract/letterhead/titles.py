"""The title (trích yếu) of a document, and where it ends."""

from __future__ import annotations

from thidua.graph.extract import dates, names
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.formulas import MOTTO, NATION
from thidua.graph.extract.layout.headings import mostly_capitals
from thidua.graph.extract.letterhead.datelines import DATELINE_PLACE, runs_into
from thidua.graph.extract.letterhead.organs import below_heading
from thidua.graph.extract.letterhead.parts import (
    ADDRESS,
    OPENS_TEXT,
    SUBJECT_MARK,
    Header,
)
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds

_ABOUT = pattern(r"(?:(?<=[\s)“\"])|^|(?<=\s\())(?:V/[vV]|v/v)\s?:?\s?|(?<=\n)(?:Về việc|Về) ")


def read_title(
    flow: Flow, lines: range, heading: int | None, begin: int, zone_end: int, header: Header
) -> None:
    """Read the title, below the type heading (behind `begin`) or behind "V/v"."""
    text = flow.text
    if heading is not None:
        k = heading + 1
        if k >= lines.stop:
            return
        body = below_heading(flow.words(k), header.issuer, header.home, text)
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
        if end > start:
            k = flow.line_from(end)
            subject = k < lines.stop and pattern(r"(?:VỀ|Về) \S").match(text, flow.starts[k])
            if subject and not SUBJECT_MARK.match(text, start):
                # "NGHỊ QUYẾT | Hội nghị lần thứ … | về …": the subject is the title
                start, end = flow.starts[k], title_end(flow, lines, k)
            set_title(flow, header, start, end)
            k = flow.line_from(end)
            header.body = flow.starts[k] if k < lines.stop else end
            return
        if not ADDRESS.match(text, start):
            return  # else it may stand below the number: "Số: 3/TB-TH | (V/v nghỉ hè) | THÔNG BÁO | Kính gửi: …"
    elif lines and _title_in_capitals(flow, lines, zone_end, header):
        return
    first = flow.starts[lines.start] if lines else 0
    for mark in _ABOUT.finditer(text[first:zone_end]):
        start = first + mark.start()
        stop = text.find("\n", start, zone_end)
        end = stop if stop >= 0 else zone_end
        end = _before_dateline(flow, start, end)
        for k in range(flow.line_from(start) + 1, flow.line_from(end)):
            if signs_recitals(flow, lines, k) or ADDRESS.match(flow.words(k)):
                end = flow.end(k - 1)
                break
        end = start + len(text[start : _subject_end(flow, end)].rstrip())
        if text.startswith("(", start - 1) and text.endswith(")", start, end):
            end -= 1  # "(V/v chia lịch trực)"
        set_title(flow, header, start, end)
        return
    # "Số: 5155/SGDĐT-GDTX Về hướng dẫn …" on one line
    if header.number:
        number = header.evidence["number"][0]
        rule = pattern(r"\s(?:Về việc|Về|V/v) (?P<t>[^\n]{5,300})")
        match = rule.search(text, first, zone_end)
        if match and number:
            start = match.start("t")
            set_title(flow, header, start, _before_dateline(flow, start, match.end("t")))
    if header.title is None and header.number_end:
        _title_of_a_letter(flow, zone_end, header)


def _before_dateline(flow: Flow, start: int, end: int) -> int:
    """Where the subject that begins at `start` ends, `end` or what of the letterhead it has run into: the
    dateline, the nation's name, the motto."""
    text = flow.text
    dateline = DATELINE_PLACE.search(text, start + 4, end)
    if dateline and dates.LINE.search(text, dateline.end() - 1, end):
        printed = flow.starts[flow.line_from(dateline.end()) - 1]
        own = DATELINE_PLACE.match(text, printed, end)
        runs_on = own is not None and runs_into(dateline["place"], own["place"])
        end = printed if runs_on else dateline.start()
    nation = NATION.search(text, start, end) or MOTTO.search(text, start, end)
    return nation.start() if nation else end


def _subject_end(flow: Flow, end: int) -> int:
    """Where the subject "V/v …" ends whose first line ends at `end`: a page that parts all lines by a blank
    one has two or more between it and "Kính gửi"."""
    k = flow.line_from(end)
    if flow.end(k - 1) != end or flow.gap(k - 1) != 1:
        return end
    last = k
    while (
        last < min(k + 3, flow.count) and flow.gap(last) == 1 and _MORE.fullmatch(flow.words(last))
    ):
        last += 1
    spaced = last > k and last < flow.count and flow.gap(last) > 1
    return flow.end(last - 1) if spaced and ADDRESS.match(flow.words(last)) else end


#: More words of a subject; no dateline, no label and no stamp.
_MORE = pattern(r"(?![A-ZĐ]{2}|[^,]{2,40}, ?(?:ngày|Ngày) )[^\W_][^:\n]{2,100}")


def _title_of_a_letter(flow: Flow, zone_end: int, header: Header) -> None:
    """Read the subject that stands between the number of a letter and whom it is for, without "V/v":
    "Số 12-CV/BTGTU | Gửi đề cương tuyên truyền | Kính gửi: …"."""
    if not ADDRESS.match(flow.text, zone_end):
        return
    stop = flow.line_from(zone_end)
    for k in range(flow.line_from(header.number_end), stop):
        words = flow.words(k)
        if words.isupper() or _DATED.search(words) or MOTTO.search(words):
            continue
        last = k
        while last + 1 < stop and flow.text[flow.starts[last + 1] - 1] == " ":
            last += 1
        if _SUBJECT_ALONE.fullmatch(flow.text, flow.starts[k], flow.end(last)):
            set_title(flow, header, flow.starts[k], flow.end(last))
        return


_DATED = pattern(rf"{dates.LINE.pattern}|^[^,\d]{{2,40}}, ?{dates.DAY.replace('<', '<f')}$")
#: A subject: four words or more that are no sentence, no label and no stamp.
_SUBJECT_ALONE = pattern(
    r"(?!Ký |Người |Đăng |Cập nhật |Ngày |Bản sao |Sao |Chuyển )[A-ZĐÀ-Ỹ][a-zà-ỹđ]*(?: [^\s:@]+){3,60}(?<![.,;!?])"
)


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


def title_end(flow: Flow, lines: range, index: int) -> int:
    """The flow offset where the title that begins at line `index` ends."""
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
        if (
            (gap and _ORGAN_BELOW.match(words))
            or _WIRED.match(words)
            or words.startswith("(Trình ")
        ):
            break
        if len(words) > _PARAGRAPH and not words[0].islower() and len(words) > 2 * len(first):
            break
        if k == index + 1 and not gap and _KIND.fullmatch(first):
            end, capitals = flow.end(k), _in_capitals(words)
            continue
        upper = _in_capitals(words)
        apart = text[flow.starts[k] - 1] == "\n"
        # "PHÁT ĐỘNG PHONG TRÀO THI ĐUA | “Giữ sạch dòng sông” …"
        if apart and (gap or not capitals or not (upper or words[0] in '“"')):
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


#: A report or a plan of some kind, whose title goes on below: "BÁO CÁO THẨM TRA | Tờ trình về …".
_KIND = pattern(
    r"(?:BÁO CÁO )?(?:THẨM TRA|TỔNG KẾT|SƠ KẾT|TÓM TẮT|CHUYÊN ĐỀ|GIẢI TRÌNH|THÀNH TÍCH)|(?:KẾ HOẠCH )?THI ĐUA"
)
#: A document that a title in capitals names, before its number.
_NAMED_TYPE = pattern(r"(?:QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|CHỈ THỊ|THÔNG TƯ|KẾ HOẠCH|CÔNG VĂN)$")
_NUMBER_NEXT = pattern(r"SỐ\s?:?\s?\d")
#: Words in capitals that no title ends with.
_OPEN_END = (" CỦA", " VÀ", " VỀ", " CÁC", " CHO", " VỚI", " TẠI", " THEO", ",")


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
    if title.endswith(_OPEN_END):
        return True
    return _NAMED_TYPE.search(title) is not None and _NUMBER_NEXT.match(words) is not None


#: A longer line below a title is a paragraph of the text.
_PARAGRAPH = 200
_TASK = pattern(r"(?:Thực hiện|Thi hành) (?!.{0,400}(?:số \d|\d/\w))")


def _title_of_a_task(flow: Flow, lines: range, index: int) -> bool:
    """Whether line `index`, which opens as a text does, is a title: "CHƯƠNG TRÌNH | Thực hiện phong
    trào thi đua …". It cites no number, ends openly, and the text begins below it."""
    first, k = flow.words(index), index + 1
    while (
        k < lines.stop and k < index + 6 and not flow.gap(k) and not OPENS_TEXT.match(flow.words(k))
    ):
        first, k = f"{first} {flow.words(k)}", k + 1
    if k >= lines.stop or not _TASK.match(first) or first.endswith((":", ";", ",", ".", "./")):
        return False
    return OPENS_TEXT.match(flow.words(k)) is not None or ADDRESS.match(flow.words(k)) is not None


_ORGAN_LINE = pattern(
    r"(?:THỦ TƯỚNG|CHỦ TỊCH|BỘ TRƯỞNG|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TRƯỞNG BAN|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|CHÍNH PHỦ|VIỆN TRƯỞNG|QUỐC HỘI|UBND|THỐNG ĐỐC|BAN THƯỜNG VỤ|CHÁNH ÁN|HIỆU TRƯỞNG)(?!\w)"
)
_RECITAL = pattern(r"(?:- ?)?(?:Căn cứ|Theo |Xét )")


def signs_recitals(flow: Flow, lines: range, k: int) -> bool:
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


def set_title(flow: Flow, header: Header, start: int, end: int) -> None:
    """Make the words from `start` to `end` the title, without what introduces them ("V/v") and
    without quotation marks."""
    raw = flow.text[start:end]
    if raw.startswith("(") and raw.endswith(")") and raw.count("(") == 1:
        start, end = start + 1, end - 1  # "(V/v: Chia lịch trực)"
        raw = raw[1:-1]
    lead = SUBJECT_MARK.match(raw, raw.startswith(("“V", '"V')))
    if lead:
        start += lead.end()
        raw = flow.text[start:end]
    value = " ".join(raw.split()).strip(" .:;-–")
    if holds(value, ("“", "”", '"')):
        value = _QUOTE.sub("", _GLUED_QUOTE.sub(" ", value))
    if not value:
        return
    header.title = value
    header.title_span = (start, end)
    header.evidence["title"] = (flow.evidence(start, end, "title under the heading"),)

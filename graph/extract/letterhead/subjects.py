"""The subject of a letter, which is its title: behind "V/v" below the number, or alone above "Kính gửi"."""

from __future__ import annotations

from thidua.graph.extract import dates
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.formulas import MOTTO, NATION, SECRECY, URGENCY
from thidua.graph.extract.letterhead.datelines import DATELINE_PLACE, runs_into
from thidua.graph.extract.letterhead.parts import ADDRESS, IN_SHORT, Header, set_title
from thidua.graph.extract.letterhead.recitals import signs_recitals
from thidua.graph.extract.letters import pattern

_ABOUT = pattern(
    rf"(?:(?<=[\s)“\"])|^|(?<=\s\()){IN_SHORT}\s?:?\s?|(?<=\n)(?:Về việc|Về) |(?<=\s)Trích yếu ?: ?"
)


#: How urgent or secret a letter is, alone on a line.
_URGENT = pattern(rf"{URGENCY}|{SECRECY}")


#: A dateline alone on a printed line, whatever a scan has made of its place and its figures: "lông Thao, ngày Z tháng
#: 4Ô năm 2016".
_DATELINE_ALONE = pattern(
    r"[^\s,]{2,9}(?: [^\s,]{2,9}){0,3} ?, ?[Nn]gày[^\n]{0,10}[Tt]háng[^\n]{0,8}năm ?\d{4}\W{0,3}$"
)


def read_subject(flow: Flow, lines: range, zone_end: int, header: Header) -> None:
    """Read the subject that stands in the letterhead, above `zone_end`, as the title."""
    text = flow.text
    first = flow.starts[lines.start] if lines else 0
    for mark in _ABOUT.finditer(text[first:zone_end]):
        start = first + mark.start()
        stop = text.find("\n", start, zone_end)
        end = _before_dateline(flow, start, stop if stop >= 0 else zone_end)
        for k in range(flow.line_from(start) + 1, flow.line_from(end)):
            words = flow.words(k)
            ends = ADDRESS.match(words) or _URGENT.fullmatch(words) or _DATELINE_ALONE.match(words)
            if ends or signs_recitals(flow, lines, k):
                end = flow.end(k - 1)
                break
        end = start + len(text[start : _subject_end(flow, end)].rstrip())
        if text.startswith("(", start - 1) and text.endswith(")", start, end):
            end -= 1  # "(V/v chia lịch trực)"
        set_title(flow, header, start, end)
        return
    behind = _BEHIND_NUMBER.search(text, first, zone_end) if header.number else None
    if behind:
        start, end = behind.span("subject")
        set_title(flow, header, start, _before_dateline(flow, start, end))
    if header.title is None and header.number_end:
        _title_of_a_letter(flow, zone_end, header)


#: "Số: 5155/SGDĐT-GDTX | Về hướng dẫn …" on one line.
_BEHIND_NUMBER = pattern(r"\s(?:Về việc|Về|V/v) (?P<subject>[^\n]{5,300})")


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
    one has two or more between it and "Kính gửi", or the subject goes on in small letters."""
    k = flow.line_from(end)
    if flow.end(k - 1) != end or flow.gap(k - 1) != 1:
        return end
    last = k
    stop = min(k + _MOST_LINES, flow.count - 1)
    while last < stop and flow.gap(last) == 1 and _MORE.fullmatch(flow.words(last)):
        last += 1
    spaced = flow.gap(last) > 1 and last <= k + 3
    runs = all(flow.words(n)[0].islower() or _LAST.fullmatch(flow.words(n)) for n in range(k, last))
    ended = last > k and (spaced or runs) and ADDRESS.match(flow.words(last))
    return flow.end(last - 1) if ended else end


#: No subject has more lines.
_MOST_LINES = 7
#: Initials that end a subject.
_LAST = pattern(r"[A-ZĐ]{2,8}\.")


#: More words of a subject; no dateline, no label and no stamp.
_MORE = pattern(
    rf"{_LAST.pattern}|(?![A-ZĐ]{{2}}|[^,]{{2,40}}, ?(?:ngày|Ngày) )[^\W_][^:\n]{{2,100}}"
)


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

"""Named emulation movements (phong trào thi đua, cuộc vận động) and anniversaries."""

from __future__ import annotations

import re

from thidua.graph.extract import dates
from thidua.graph.extract.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import places
from thidua.graph.records import Anniversary, Evidence, Movement

#: The word that introduces quoted names. "phong trào đua" is an OCR slip for "thi đua".
KEYWORD = pattern(r"(?<!\w)(?:[Pp]hong trào|PHONG TRÀO|[Cc]uộc vận động|CUỘC VẬN ĐỘNG)(?!\w)")
_KEYWORDS = (
    "phong trào",
    "Phong trào",
    "PHONG TRÀO",
    "cuộc vận động",
    "Cuộc vận động",
    "CUỘC VẬN ĐỘNG",
)
_LONGEST_KEYWORD = max(map(len, _KEYWORDS))
_QUOTED = pattern(r"[“\"„](?P<name>[^“”\"\n]{2,260})(?P<close>[”\"])")
_REACH = 160
#: What may stand between the keyword and the quoted name, or between two names of one list.
_NO_BRIDGE = pattern(
    r"[.;](?=\s)|(?<!\w)(?:mô hình|chương trình|[Đđ]ề án|chủ đề|phương châm|khẩu hiệu|Kế hoạch|danh hiệu|tấm gương|Ngày hội|tinh thần|điển hình|Bộ tiêu chí|giải thưởng)(?!\w)"
)
_KEYWORD_FIRST = pattern(r"(?:Phong trào|phong trào|Cuộc vận động|cuộc vận động) \w")
_PERIOD = pattern(r"[*\s]*(?:giai đoạn \d{4}\s?-\s?\d{4})?")
_LIST = pattern(r"[\s,;*]*(?:và|cùng với|hay|-)?[\s,]*(?:các )?$")
_TITLE_OPENER = pattern(r"(?:số \S+[^“]{0,120}về việc\s*$)")


def find_movements(
    flow: Flow, start: int, end: int, title: tuple[int, int]
) -> tuple[Movement, ...]:
    """The quoted movements of flow[start:end], once each.

    A name counts when a keyword introduces it, alone or at the head of a list, or when the
    keyword stands at the head of the quoted name itself. A movement is "launched" only where
    the sentence says that this document launches that very name.
    """
    text = flow.text
    found: dict[str, tuple[str, str, list[Evidence]]] = {}
    listed_until = -1
    for mark, begin, stop, name in _quotes(text, start, end):
        if _KEYWORD_FIRST.match(name):
            introduced = True
        else:
            introduced = _introduced(text, start, mark)
            if not introduced and listed_until >= 0:
                introduced = _LIST.fullmatch(text[listed_until:mark]) is not None
        if not introduced:
            listed_until = -1
            continue
        listed_until = stop
        # a period that follows the closing mark does not belong to the name; skip it in a list
        tail = _PERIOD.match(text, stop)
        if tail:
            listed_until = tail.end()
        status = "launched" if _launched(text, mark, title) else "continued"
        key = " ".join(name.casefold().split())
        evidence = flow.evidence(begin, stop, "movement in quotes")
        if key in found:
            found[key][2].append(evidence)
        else:
            found[key] = (name, status, [evidence])
    return tuple(
        Movement(name, "launched" if status == "launched" else "continued", tuple(evidence))
        for name, status, evidence in found.values()
    )


def _introduced(text: str, start: int, mark: int) -> bool:
    """Whether a keyword stands before the quotation mark at `mark`, near enough, and nothing
    between that names something else."""
    floor = max(start, mark - _REACH - _LONGEST_KEYWORD)
    nearest = -1
    for keyword in _KEYWORDS:
        at = text.rfind(keyword, floor, mark)
        while at >= 0:
            match = KEYWORD.match(text, at)
            if match:
                nearest = max(nearest, match.end())
                break
            at = text.rfind(keyword, floor, at)
    bridge = text[nearest:mark]
    return (
        nearest >= 0
        and mark - nearest <= _REACH
        and "“" not in bridge
        and "\n" not in bridge.strip("\n")
        and not _NO_BRIDGE.search(bridge)
    )


def _quotes(text: str, start: int, end: int) -> list[tuple[int, int, int, str]]:
    """Quoted names as (opening mark, start of name, end after the closing mark, name).

    With one opening and two closing marks the name runs to the last.
    """
    found: list[tuple[int, int, int, str]] = []
    position = start
    for at in places(text, '“"„', start, end):
        match = _QUOTED.match(text, at, end) if at >= position else None
        if match is None:
            continue
        stop = match.end()
        name = match["name"]
        further = pattern(r"(?P<more>[^“”\"\n]{1,60})”").match(text, stop, end)
        if (
            match["close"] == "”"
            and further
            and pattern(r"\s?(?:giai đoạn|năm|trong|trên|đến)\b[^.;]{0,50}$").match(further["more"])
        ):
            name = f"{match['name']} {further['more'].strip()}"
            stop = further.end()
        found.append(
            (match.start(), match.start("name"), stop, " ".join(name.split()).strip(" .,;"))
        )
        position = stop
    return found


_LAUNCH = pattern(r"(?<!do )(?:phát động|tổ chức phát động|Phát động)[^.;\n]{0,60}$")


#: A title launches what it is "phát động" or, with nothing between, "tổ chức phong trào".
_LAUNCHING_TITLE = pattern(
    r"phát động|^(?:về việc |về |việc )?tổ chức (?:phong trào|đợt|cuộc|hội thi)[^“”]{0,40}$",
    re.IGNORECASE,
)


def _launched(text: str, begin: int, title: tuple[int, int]) -> bool:
    if title[0] <= begin < title[1]:
        return _LAUNCHING_TITLE.search(text[title[0] : begin]) is not None
    before = text[max(0, begin - 140) : begin]
    match = _LAUNCH.search(before)
    if match is None:
        return False
    head = before[: match.start()]
    return (
        pattern(
            r"(?:hưởng ứng|thực hiện|triển khai|do |kế hoạch|được|đã)[^.;\n]{0,60}$"
            r"|số \d[^.;\n“”]{0,90} về(?: việc)? $"
        ).search(head)
        is None
        and pattern(r"phát động(?: các| tại| phù hợp)?[^“]{0,20}phù hợp").search(match.group())
        is None
    )


# --- anniversaries -----------------------------------------------------------------------------

_KN = pattern(
    r"(?<!\w)(?:[Kk]ỷ niệm|KỶ NIỆM|[Kk]ỉ niệm)(?: lần thứ| trọng thể)? (?P<years>\d{1,4}) năm (?P<event>[^\n]{3,400})"
)
_IN_LIST = pattern(
    r"(?:\s?(?:,|;|và|;? ?-)\s?(?:và )?(?:[Kk]ỷ niệm )?)(?P<years>\d{1,4}) năm (?P<event>[^\n]{3,300})"
)
_DATES = pattern(
    r"\s?\(\s?(?P<from>(?:\d{1,2}[/.-]\d{1,2}[/.-])?\d{4})\s?[-–]\s?(?P<to>(?:\d{1,2}[/.-]\d{1,2}[/.-])?\d{4})\s?\)"
)
_EVENT_END = pattern(
    r"\s?\(|[,;.\n”“\"]|(?: và (?=(?:kỷ niệm |Kỷ niệm )?\d{1,4} năm))|(?<= )(?:tại|với|nhằm|gắn|là|do|vào|trong|thiết thực|bằng|của toàn|sẽ|theo|để|được)(?= )"
)
#: What goes on with the name of an event behind a comma, up to its dates in brackets.
_FURTHER = pattern(r", (?=[a-zà-ỹđ])(?!kỷ niệm|nhằm|gắn)[^\d,;.:(\n”“\"]{3,60}(?=\()")
_EVENT_HEAD = pattern(
    r"(?:[Nn]gày|[Cc]hiến thắng|[Cc]ách mạng|[Tt]hành lập|[Gg]iải phóng|[Tt]ái lập|[Tt]hống nhất|[Qq]uốc khánh|[Ss]inh|[Mm]ất|[Kk]hởi nghĩa|[Pp]hong trào|[Tt]ruyền thống|[Đđ]ại thắng|[Tt]oàn quốc|[Tt]rận|[Hh]iệp định|[Xx]ô viết)"
)


def find_anniversaries(flow: Flow, start: int, end: int) -> tuple[Anniversary, ...]:
    """ "kỷ niệm N năm …", and the items of the list that such a word opens; once per event and N.

    Several forms of one event give its fullest name and dates.
    """
    text = flow.text
    found: list[Anniversary] = []
    position = start
    for at in places(text, "ỷỉỶ", start, end):
        match = _KN.match(text, at - 1, end) if at > position else None
        if match is None:
            continue
        position = _read_anniversary(flow, match, found)
        while True:
            more = _IN_LIST.match(text, position, end)
            if more is None or not _EVENT_HEAD.match(more["event"]):
                break
            position = _read_anniversary(flow, more, found)
    return tuple(found)


def _read_anniversary(flow: Flow, match: re.Match[str], found: list[Anniversary]) -> int:
    """Read one event; return where the list may go on."""
    text = flow.text
    begin = match.start("event")
    stop = _EVENT_END.search(text, begin)
    finish = stop.start() if stop else match.end()
    if text.startswith(",", finish):  # "Giải phóng miền Nam, thống nhất đất nước (30/4/1975 - …)"
        further = _FURTHER.match(text, finish)
        if further and _DATES.match(text, further.end()):
            finish = further.end()
    event = " ".join(text[begin:finish].split()).rstrip(" ,")
    after = _DATES.match(text, finish)
    origin = to = None
    end = finish
    if after:
        origin, to, end = _iso(after["from"]), _iso(after["to"]), after.end()
    if not event:
        return end
    event = event[:1].upper() + event[1:]
    years = int(match["years"])
    evidence = flow.evidence(match.start("years"), end, "kỷ niệm N năm")
    for k, known in enumerate(found):
        if known.years == years and _same_event(known.event, event):
            fuller = max(known.event, event, key=len)
            dates_known = max(
                (known.from_ or "", known.to or ""),
                (origin or "", to or ""),
                key=lambda p: len(p[0]),
            )
            found[k] = Anniversary(
                fuller,
                years,
                dates_known[0] or None,
                dates_known[1] or None,
                (*known.evidence, evidence),
            )
            return end
    found.append(Anniversary(event, years, origin, to, (evidence,)))
    return end


def _same_event(a: str, b: str) -> bool:
    """Two names of one event: the words of the shorter are in the longer, "ngày" aside."""
    x, y = (
        {w for w in pattern(r"\w+").findall(s.casefold()) if w not in ("ngày", "lễ")}
        for s in (a, b)
    )
    small, large = (x, y) if len(x) <= len(y) else (y, x)
    return bool(small) and small <= large


def _iso(printed: str) -> str | None:
    full = dates.FULL.fullmatch(printed)
    if full:
        return dates.of(full)
    return printed if pattern(r"\d{4}").fullmatch(printed) else None

"""From when to when a campaign runs (thời gian thi đua), with its waves (đợt)."""

from __future__ import annotations

import re

from thidua.graph.extract import dates
from thidua.graph.extract.campaign.launches import (
    BEGINS,
    LAUNCH,
    LAUNCH_BODY,
    NEXT,
    RUNS_WORDS,
    ahead,
)
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds, matches
from thidua.graph.records import Campaign, Evidence

_PERIOD_HEAD = pattern(
    r"(?:(?:[Tt]hời (?:gian|hạn)|THỜI (?:GIAN|HẠN))(?: (?:thi đua|THI ĐUA|thực hiện|THỰC HIỆN|tổ chức|TỔ CHỨC|phát động|triển khai|của|phong trào|đợt|PHONG TRÀO|giao ước|đợt thi đua|phong trào thi đua))*(?:, CHỦ ĐỀ THI ĐUA| (?:và|VÀ) (?:tiến độ|TIẾN ĐỘ))?"
    r"|(?:Tiến độ|TIẾN ĐỘ|Lộ trình|LỘ TRÌNH|Các đợt thi đua|CÁC ĐỢT THI ĐUA)(?: (?:thực hiện|THỰC HIỆN|triển khai|TRIỂN KHAI))?(?=\s?[:\n]))"
    r"(?:(?: và| VÀ|,) [^\d\n.:;]{3,60}(?=\n))?\s?[:.]?\s?"
)
#: The time of something else: "Thời gian | nộp hồ sơ: từ …".
_OTHER_TIME = pattern(
    r"(?:nộp|gửi|nhận|tiếp nhận|đăng ký|báo cáo|bình|chấm|xét|hoàn (?:thành|tất|thiện)|trình|họp|nghỉ|làm việc|công bố|tập huấn|kiểm tra|sơ kết|tổng kết)(?!\w)",
    re.IGNORECASE,
)
_PERIOD_WORDS = (
    "hời gian", "HỜI GIAN", "hời hạn", "HỜI HẠN", "iến độ", "IẾN ĐỘ", "ộ trình", "Ộ TRÌNH", "ác đợt thi đua", "ÁC ĐỢT THI ĐUA",
)  # fmt: skip
#: A date as periods print it; what the first leaves out (its year, its month), the second prints.
_DATE = (
    r"(?:(?:ngày )?(?P<d>\d{1,2})(?: ?tháng |[/.-])(?P<m>\d{1,2})(?:(?: ?,? ?năm |[/.-])(?P<y>\d{4}))?(?![\d/])"
    r"|(?:[Tt]háng )?(?P<m2>\d{1,2})(?:[/.-]| năm )(?P<y2>\d{4})|(?:năm )?(?P<y3>\d{4})(?!\d)"
    r"|[Qq]uý (?P<q>IV|I{1,3}|[1-4])(?:(?:[/.-]| năm )(?P<yq>\d{4}))?(?!\w)"
    r"|[Tt]háng (?P<m3>\d{1,2})(?![\d/.-])|(?P<d2>\d{1,2})(?= đến (?:hết )?(?:ngày )?\d{1,2}[/.-]\d))"
)
_GROUPS = ("d", "m", "y", "m2", "y2", "y3", "q", "yq", "m3", "d2")


def _named(suffix: str) -> str:
    """What matches a date, its groups named with `suffix`."""
    date = _DATE
    for group in _GROUPS:
        date = date.replace(f"(?P<{group}>", f"(?P<{group}{suffix}>")
    return date


_HOUR = r"(?: (?:\d{1,2}|không) ?(?:giờ|h)(?: ?\d{2}(?: ?phút)?)?,?)?"
RANGE = pattern(
    rf"(?:[Tt]ừ|[Bb]ắt đầu(?: từ| vào)?:?|[Kk]ể từ|[Tt]ính từ|[Pp]hát động(?: từ| vào)?:?){_HOUR}(?: ngày| đầu| giữa| cuối)? (?:{_named('a')}|(?P<open>(?:ngày )?(?:phát động|ban hành|ký|(?:hôm )?nay|đầu năm|sau|khi)[^\n;.]{{0,60}}?))"
    rf"(?: \([^()\n]{{1,60}}\))?[,;]?(?: và)?(?:(?: (?:kết thúc|hoàn thành|kéo dài))?(?: vào)? (?:đến|cho đến|tới)|(?: ngày)? kết thúc(?: vào)?:?"
    rf"|(?(open)(?!)|(?: ?[-–](?= \d| tháng| ngày)|[.;]?\n?(?:[-–+•] ?| [Tt]hời gian )[Kk]ết thúc:?)))"
    rf"(?P<whole> hết)?(?: trước| đầu| giữa| cuối| vào)?{_HOUR}(?: ngày)? {_named('b')}"
)
#: After the head: "Thời gian thi đua: 01/3/2024 - 30/9/2024".
_BETWEEN = pattern(
    rf"(?:[Gg]iai đoạn )?(?:[Nn]gày )?{_named('a')}(?:\s?[-–]\s?|[.;,]?\s(?:[Tt]hời gian )?[Kk]ết thúc(?: vào)?:?\s| (?:cho )?đến (?P<whole>hết )?)(?:ngày )?{_named('b')}"
)
#: A wave that prints its days alone: "Đợt 1 (01/01 - 19/5/2013)".
_SPAN = pattern(
    rf"(?<![(\d/.-])(?=[(\dTtNnQq])\(?(?:[Tt]ừ )?{_named('a')}(?:\s?[-–]\s?| (?:cho )?đến(?: (?P<whole>hết))? (?:ngày )?){_named('b')}"
)
_UNTIL = pattern(rf"(?:đến|tới)(?P<whole> hết)?(?: ngày)? {_named('b')}")
#: A later wave that prints no more than its last day: "đợt hai từ sau Tết đến hết ngày 30/4/1998".
_LAST_WAVE = pattern(
    rf"(?<!\w)(?:[Đđ]ợt|[Gg]iai đoạn|[Cc]hặng|[Bb]ước) (?:hai|ba|bốn|cuối|\d|[IVX]{{1,4}})(?!\w)[^.;\d\n]{{0,80}} (?:đến|tới)(?P<whole> hết)?(?: ngày)? {_named('b')}"
)
#: A campaign that ends with an event: "từ ngày 19/8/2009 đến khi kết thúc Đại hội".
_SINCE = pattern(
    rf"(?:[Tt]ừ|[Bb]ắt đầu từ|[Kk]ể từ){_HOUR}(?: ngày)? {_named('a')}(?! (?:đến|tới)(?: hết)?(?: ngày| tháng| năm)? \d)"
)
_FROM_SIGNING = pattern(r"từ ngày ký [^.;\n]{0,20}đến(?: hết)?(?: ngày)? \d")
#: Where running prose tells the period: a campaign as the subject.
_RUNS = pattern(
    r"(?<!\w)(?:(?:[Đđ]ợt|[Pp]hong trào|[Cc]uộc) (?:vận động|thi đua|cao điểm)|[Cc]hiến dịch)(?=[^.;\n]{0,200}?(?:từ|kể từ|bắt đầu) )[^.;\n]{0,120}"
)
_WAVE_ITEM = pattern(
    r"[-–+•*\s]{0,4}(?:[a-z]\) |\d[.)] )?(?:(?:Đợt|Giai đoạn|ĐỢT|GIAI ĐOẠN|Bước) (?:\d|[IVX]|một|hai|ba)|(?:Thời gian k|K)ết thúc)"
)
_WAVE = pattern(r"(?:Đợt|Giai đoạn|Bước) (?:\d|[IVX]+|một|hai|ba)")
#: The first item of such a list.
_FIRST_WAVE = pattern(
    r"\n[-–+•*\s]{0,4}(?:[a-z]\) |\d[.)] )?(?:Đợt|ĐỢT|Giai đoạn|GIAI ĐOẠN) (?:1|I|một|MỘT)(?!\w)"
)
_NEXT_HEADING = pattern(r"(?:[IVX]+|\d+)(?:\.|\)|-|\s-) [A-ZĐÀ-Ỹ]")


def find_period(flow: Flow, start: int, end: int, launch: Evidence) -> Campaign:
    """The campaign's period: "Thời gian thi đua: từ … đến …"; several waves give first and last."""
    text = flow.text
    if launch.rule == NEXT:
        start = ahead(text, start, end)
    for head in matches(_PERIOD_HEAD, text, _PERIOD_WORDS, start, end, 1):
        line_start = max(start, text.rfind("\n", start, head.start()) + 1)
        # a heading, an item, or a sentence of its own; not "thời gian" in running prose
        lead = text[line_start : head.start()]
        sentence = (
            head.group().startswith("Thời")
            and lead.endswith(". ")
            and holds(lead, ("thi đua", "phong trào"))
        )
        if len(lead) > 12 and not sentence and not pattern(r"thi đua").search(head.group()):
            continue
        if _OTHER_TIME.match(text, head.end()):
            continue
        stop = _paragraph_end(text, head.end(), end)
        found = _period(flow, head.end(), stop, at_head=True)
        if found is None and head.group().endswith("\n"):
            found = _in_items(flow, stop, end)
        if found:
            return found
    for said in matches(LAUNCH_BODY, text, LAUNCH, start, min(end, start + 6000)):
        # "… phát động đợt thi đua 55 ngày đêm, từ ngày … đến hết ngày …"
        stop = _sentence_end(text, said.start(), end)
        opened = text.rfind("\n", start, said.start()) + 1
        since = _SINCE.match(text, opened, said.start())  # "Từ ngày …, Công ty phát động …"
        found = _period(flow, opened if since else said.start(), stop)
        if found:
            return found
    for rule, ranges_only in ((_RUNS, True), (BEGINS, False)):
        for runs in matches(rule, text, RUNS_WORDS, start, end, len("Chi")):
            stop = _sentence_end(text, runs.start(), end)
            found = _period(flow, runs.start(), stop, ranges_only)
            if found:
                return found
    for wave in matches(_FIRST_WAVE, text, ("\n",), start, end):
        # "1. Đợt 1 (từ … đến …): …", under whatever heading
        found = _period(flow, wave.start(), _waves_end(text, wave.end(), end), True)
        if found:
            return found
    for signed in matches(_FROM_SIGNING, text, ("từ ngày ký",), start, end):
        found = _period(flow, signed.start(), _sentence_end(text, signed.start(), end), True)
        if found:
            return found
    return Campaign(None, None, (launch,))


#: An item that goes on with the one before: "2. Tổ chức thực hiện: từ …".
_ITEM = pattern(r"(?:[-–+•*] ?|\d[.)] |[a-zđ]\) )(?=[^.\n]{0,60}?từ )")


def _in_items(flow: Flow, stop: int, end: int) -> Campaign | None:
    """The period in one of the items below a heading whose first, which ends at `stop`, has none."""
    for _ in range(3):
        item = _ITEM.match(flow.text, stop + 1, end)
        if item is None:
            return None
        stop = flow.text.find("\n", item.end(), end)
        stop = end if stop < 0 else stop
        found = _period(flow, item.end(), stop, ranges_only=True)
        if found:
            return found
    return None


def _sentence_end(text: str, position: int, end: int) -> int:
    """Where the sentence of `position` ends; "; đợt 2 từ …" goes on with it."""
    stop = pattern(r";(?! ?(?:[Đđ]ợt|[Gg]iai đoạn) )|\n|\.\s").search(text, position, end)
    return stop.start() if stop else end


def _period(
    flow: Flow, start: int, end: int, ranges_only: bool = False, at_head: bool = False
) -> Campaign | None:
    """The period that flow[start:end] prints: the first day and the last; None without any.

    `at_head`: it begins where the words for a period end.
    """
    text = flow.text
    ranges = list(RANGE.finditer(text, start, end))
    if not ranges and at_head and (between := _BETWEEN.match(text, start, end)):
        ranges = [between]
    if not ranges and _WAVE.search(text, start, end):
        ranges = list(_SPAN.finditer(text, start, end))
    if ranges:
        first, last = ranges[0], ranges[-1]
        until = _LAST_WAVE.search(text, last.end(), end)
        if until and (iso(until, "b") or "") > (iso(last, "b") or ""):
            last = until
        return Campaign(
            iso(first, "a") or iso(first, "a", _year_of(first, "b"), first["mb"]),
            iso(last, "b"),
            (flow.evidence(first.start(), last.end(), "period"),),
        )
    if ranges_only:
        return None
    until = _UNTIL.search(text, start, end)
    if until and text.count("“", start, until.start()) <= text.count("”", start, until.start()):
        return Campaign(
            None, iso(until, "b"), (flow.evidence(until.start(), until.end(), "period"),)
        )
    since = _SINCE.search(text, start, end)
    if since:
        return Campaign(
            iso(since, "a"), None, (flow.evidence(since.start(), since.end(), "period"),)
        )
    return None


def _paragraph_end(text: str, position: int, end: int) -> int:
    """The end of the paragraph at `position`, or of the few below a bare heading."""
    first = text.find("\n", position, end)
    if first < 0:
        return end
    stop = first
    if first - position > 12:
        # "Thời gian: chia làm hai đợt. | - Đợt 1: từ … | - Đợt 2: từ …"
        return _waves_end(text, position, end)
    for _ in range(6):
        following = text.find("\n", stop + 1, end)
        if following < 0:
            return end
        line = text[stop + 1 : following]
        if _NEXT_HEADING.match(line) and not _WAVE.search(line) and stop > first:
            return stop
        stop = following
    return stop


def _waves_end(text: str, position: int, end: int) -> int:
    """The end of the line at `position` and of the waves that are listed below it."""
    stop = text.find("\n", position, end)
    stop = end if stop < 0 else stop
    while True:
        following = text.find("\n", stop + 1, end)
        following = end if following < 0 else following
        if stop >= end or not _WAVE_ITEM.match(text, stop + 1, following):
            return stop
        stop = following


QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def _year_of(match: re.Match[str], side: str) -> str | None:
    """The year that is printed for one side of a range."""
    groups = match.groupdict()
    return next(
        (groups[f"{g}{side}"] for g in ("y", "y2", "y3", "yq") if groups[f"{g}{side}"]), None
    )


def iso(
    match: re.Match[str], side: str, year: str | None = None, month: str | None = None
) -> str | None:
    """The date of one side, first month of a quarter; `year`, `month`: for what is not printed.

    A period that goes on "đến hết" a quarter ends on its last day.
    """
    groups = {name: match.groupdict().get(f"{name}{side}") for name in _GROUPS}
    whole = side == "b" and match.groupdict().get("whole") is not None
    if groups["d"]:
        year = groups["y"] or year
        return dates.iso(groups["d"], groups["m"], year) if year else None
    if groups["y2"]:
        return dates.iso(None, groups["m2"], groups["y2"])
    if groups["y3"]:
        return groups["y3"]
    if groups["d2"]:
        return dates.iso(groups["d2"], month, year) if month and year else None
    if groups["m3"]:
        return dates.iso(None, groups["m3"], year) if year else None
    year = groups["yq"] or year
    if groups["q"] and year:
        quarter = QUARTERS[groups["q"]]
        if whole:
            return dates.iso("30" if quarter in (2, 3) else "31", str(3 * quarter), year)
        return dates.iso(None, str(3 * quarter - 2), year)
    return None

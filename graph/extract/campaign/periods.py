"""From when to when a campaign runs (thời gian thi đua), with its waves (đợt)."""

from __future__ import annotations

import re
from bisect import bisect_right

from thidua.graph.extract.campaign.days import HOUR, iso, named
from thidua.graph.extract.campaign.headed import time_parts
from thidua.graph.extract.campaign.launches import (
    BEGINS,
    LAUNCH,
    LAUNCH_BODY,
    NEXT,
    RUNS_WORDS,
    ahead,
)
from thidua.graph.extract.campaign.now import from_now
from thidua.graph.extract.campaign.schedules import SET_OUT, schedules
from thidua.graph.extract.campaign.spans import (
    OTHER_MATTER,
    SENTENCE_END,
    STAGED,
    both_days,
    first_day,
    last_day,
    listed_under_other,
    phases,
    spans,
    steps,
)
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import MARK
from thidua.graph.extract.scan import holds, matches, places
from thidua.graph.records import Campaign, Evidence

_PERIOD_HEAD = pattern(
    r"(?:(?:[Tt]hời (?:gian|hạn)|THỜI (?:GIAN|HẠN))(?: (?:thi đua|THI ĐUA|thực hiện|THỰC HIỆN|tổ chức|TỔ CHỨC|phát động|triển khai|của|phong trào|đợt|PHONG TRÀO|giao ước|đợt thi đua|phong trào thi đua))*(?:, CHỦ ĐỀ THI ĐUA| (?:và|VÀ) (?:tiến độ|TIẾN ĐỘ))?"
    r"|(?:Tiến độ|TIẾN ĐỘ|Lộ trình|LỘ TRÌNH|(?:Các|CÁC|Những|NHỮNG) (?:đợt|ĐỢT|mốc|MỐC|chặng|CHẶNG|bước|BƯỚC|giai đoạn|GIAI ĐOẠN))(?: [^\W\d_]+){0,6}(?=\s?[:\n]| [A-ZĐÀ-Ỹ][^\W\d_]))"
    r"(?:(?: và| VÀ|,) [^\d\n.:;]{3,60}(?=\n))?\s?[:.]?\s?"
)
#: The time of something else: "Thời gian | nộp hồ sơ: từ …".
_OTHER_TIME = pattern(
    r"(?:nộp|gửi|nhận|tiếp nhận|đăng ký|báo cáo|bình|chấm|xét|hoàn (?:thành|tất|thiện)|trình|họp|nghỉ|làm việc|công bố|tập huấn|kiểm tra|sơ kết|tổng kết)(?!\w)",
    re.IGNORECASE,
)
_PERIOD_WORDS = (
    "hời gian", "HỜI GIAN", "hời hạn", "HỜI HẠN", "iến độ", "IẾN ĐỘ", "ộ trình", "Ộ TRÌNH", "ác đợt", "ÁC ĐỢT",
    "ác mốc", "ÁC MỐC", "ác chặng", "ÁC CHẶNG", "ác bước", "ÁC BƯỚC", "ác giai", "ÁC GIAI", "hững", "HỮNG",
)  # fmt: skip
RANGE = pattern(
    rf"(?<!\w)[Tt]ừ(?: {HOUR})?(?: ngày| đầu| giữa| cuối)? (?:{named('a')}|(?P<open>(?:ngày )?(?:phát động|ban hành|ký|(?:hôm )?nay|đầu năm|sau|khi)[^\n;.]{{0,60}}?))"
    rf"(?: \([^()\n]{{1,60}}\))?(?:,? (?:cho )?(?:đến|tới)|(?(open)(?!)| ?[-–](?= \d| tháng| ngày)))"
    rf"(?P<whole> hết)?(?: trước| đầu| giữa| cuối| vào)?(?: {HOUR})?(?: ngày)? {named('b')}"
)
_UNTIL = pattern(rf"(?:đến|tới)(?P<whole> hết)?(?: ngày)? {named('b')}")
#: Its last day alone: "Phong trào thi đua “A” kéo dài đến hết ngày 30/6/2015".
_GOES_ON = pattern(
    rf"(?<![\w“\"])(?:Đợt|Phong trào|Cuộc|Chiến dịch)(?: thi đua| vận động| này| cao điểm)+(?: [“\"][^“”\"\n]{{2,200}}[”\"])?(?: [^\W\d_]+){{1,3}} (?:đến|tới)(?P<whole> hết)?(?: ngày)? {named('b')}"
)
#: A campaign that ends with an event: "từ ngày 19/8/2009 đến khi kết thúc Đại hội".
_SINCE = pattern(
    rf"(?:[Tt]ừ|[Bb]ắt đầu từ|[Kk]ể từ)(?: {HOUR})?(?: ngày)? {named('a')}(?! (?:đến|tới)(?: hết)?(?: ngày| tháng| năm)? \d)"
)
#: From the day on which the document is signed, made known or carried out, by whatever words, up to a day.
_FROM_NOW = pattern(
    rf"từ (?:ngày |khi |lúc )(?:được )?(?:ký|ra|ban hành|phát động|nhận|có|công bố)(?!\w)[^.;:\n\d“”()]{{0,60}}?(?P<whole>(?<!\w)hết )?(?:{HOUR} )?(?:ngày )?{named('b')}"
)
_FROM_NOW_WORDS = ("từ ngày ", "từ khi ", "từ lúc ")
_WAVE_ITEM = pattern(
    rf"\s{{0,4}}(?:{MARK}){{0,2}}(?:(?:Đợt|Giai đoạn|ĐỢT|GIAI ĐOẠN|Bước) (?:\d|[IVX]|một|hai|ba)|(?:Thời gian k|K)ết thúc)"
)
_WAVE = pattern(r"(?:Đợt|Giai đoạn|Bước) (?:\d|[IVX]+|một|hai|ba)")
_NEXT_HEADING = pattern(r"(?:[IVX]+|\d+)(?:\.|\)|-|\s-) [A-ZĐÀ-Ỹ]")


def find_period(flow: Flow, start: int, end: int, launch: Evidence) -> Campaign:
    """The campaign's period: "Thời gian thi đua: từ … đến …"; several waves give first and last."""
    if launch.rule == NEXT:
        start = ahead(flow.text, start, end)
    for find in (_below_heads, _where_launched, _set_out, _by_days, _by_stage):
        found = find(flow, start, end)
        if found:
            return found
    return Campaign(None, None, (launch,))


def _below_heads(flow: Flow, start: int, end: int) -> Campaign | None:
    """The period behind a heading or a label of time."""
    text = flow.text
    heads = list(matches(_PERIOD_HEAD, text, _PERIOD_WORDS, start, end, 1))
    for head in sorted(heads, key=_tells_steps):
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
    return None


def _where_launched(flow: Flow, start: int, end: int) -> Campaign | None:
    """The period that the sentence of the launch prints."""
    text = flow.text
    for said in matches(LAUNCH_BODY, text, LAUNCH, start, min(end, start + 6000)):
        # "… phát động đợt thi đua 55 ngày đêm, từ ngày … đến hết ngày …"
        stop = _sentence_end(text, said.start(), end)
        opened = text.rfind("\n", start, said.start()) + 1
        since = _SINCE.match(text, opened, said.start())  # "Từ ngày …, Công ty phát động …"
        found = _period(flow, opened if since else said.start(), stop)
        if found:
            return found
    for runs in matches(BEGINS, text, RUNS_WORDS, start, end, len("Chi")):
        found = _period(flow, runs.start(), _sentence_end(text, runs.start(), end))
        if found:
            return found
    return None


def _set_out(flow: Flow, start: int, end: int) -> Campaign | None:
    """The period of waves, of a table, or of a part that asks about time in its own words."""
    text = flow.text
    listed = _waves(text, start, end)
    if listed:  # "1. Đợt 1 (từ … đến …): …", under whatever heading
        return _campaign(flow, listed[0], listed[-1], 0.9)
    for schedule in schedules(flow, start, end):
        begins, ends = schedule.first, schedule.last
        if begins and ends and begins.iso < ends.iso:
            proof = flow.evidence(begins.start, ends.end, "period in a table", 0.9, SET_OUT)
            return Campaign(begins.iso, ends.iso, (proof,))
    for begin, stop in time_parts(text, start, end):
        found = _period(flow, begin, stop, ranges_only=True, at_head=True)
        found = found or _only_days(flow, begin, stop)
        if found:
            return found
    return None


def _by_days(flow: Flow, start: int, end: int) -> Campaign | None:
    """The period that two days, or the last, give by their shape and place."""
    text = flow.text
    pairs = list(spans(text, start, end, headed=True))
    for labelled in pairs:
        if labelled["label"]:  # "Mở màn: 26/3/2015 | Hạ màn: 28/7/2015", under whatever heading
            return _campaign(flow, labelled, labelled, 0.8)
    for staged in pairs:
        if _is_stage(text, start, staged) and (last := phases(text, staged, end)) is not staged:
            return _campaign(flow, staged, last, 0.8)
    now = from_now(text, start, end)
    if now:
        return Campaign(
            None, iso(now, "b"), (flow.evidence(now.start(), now.end(), "period", 0.9),)
        )
    for signed in matches(_FROM_NOW, text, _FROM_NOW_WORDS, start, end):
        proof = flow.evidence(signed.start(), signed.end(), "period", 0.9)
        return Campaign(None, iso(signed, "b"), (proof,))
    said_of_it = list(spans(text, start, end, headed=False))
    if said_of_it:
        last = phases(text, said_of_it[0], end)
        return _campaign(flow, said_of_it[0], last, 0.8)
    both = both_days(text, start, end)
    if both:
        return _campaign(flow, both, both, 0.8)
    for goes_on in matches(_GOES_ON, text, RUNS_WORDS, start, end, len("Chi")):
        proof = flow.evidence(goes_on.start(), goes_on.end(), "period", 0.9)
        return Campaign(None, iso(goes_on, "b"), (proof,))
    return None


#: The years behind the name of what is launched: "phong trào thi đua “Giữ rừng” trong các bản | giai đoạn 2008-2013".
_NAMED_STAGE = pattern(
    r"[“\"](?P<name>[^“”\"\n]{2,260})[”\"](?P<between>[^“”\".;:\n]{0,90}?),? (?:trong )?giai đoạn (?P<first>(?:19|20)\d\d)\s?(?:[-–]|đến(?: năm)?)\s?(?P<last>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
#: What has a stage of its own.
_OF_WORK = ("kế hoạch", "nghị quyết", "chương trình", "đề án", "nhiệm vụ", "mục tiêu", "chiến lược")


def _by_stage(flow: Flow, start: int, end: int) -> Campaign | None:
    """The years that the sentence of the launch says of what it names, if no document cited does."""
    text = flow.text
    for said in matches(LAUNCH_BODY, text, LAUNCH, start, min(end, start + 6000)):
        stage = _NAMED_STAGE.search(text, said.start(), _sentence_end(text, said.start(), end))
        if (
            stage
            and not holds(stage["between"].casefold(), _OF_WORK)
            and not _is_cited(text, stage["name"], start, end)
        ):
            note = "the years of its stage, of which no day is printed"
            proof = flow.evidence(stage.start("first"), stage.end(), "period", 0.8, note)
            return Campaign(stage["first"], stage["last"], (proof,))
    return None


def _is_cited(text: str, name: str, start: int, end: int) -> bool:
    """Whether a document that text[start:end] cites by its number names a campaign in its title."""
    lines = (
        (max(text.rfind("\n", start, at), start), at) for at in places(text, (name,), start, end)
    )
    return any(text.find(" số ", line, at) >= 0 for line, at in lines)


_DAY = pattern(rf"(?<![\w/.,-])(?=\d|ngày \d){named('a')}")


def _only_days(flow: Flow, begin: int, stop: int) -> Campaign | None:
    """The campaign between the only two days of a part about time, which are none of another matter."""
    days = [
        day
        for day in _DAY.finditer(flow.text, begin, stop)
        if day["ya"] and not _of_else(flow.text, begin, stop, day)
    ]
    if len(days) != 2:
        return None
    first, last = (iso(day, "a") for day in days)
    if first is None or last is None or not first < last:
        return None
    note = "the only two days of a part about time"
    proof = flow.evidence(days[0].start(), days[1].end(), "period", 0.8, note)
    return Campaign(first, last, (proof,))


def _of_else(text: str, begin: int, stop: int, day: re.Match[str]) -> bool:
    """Whether the sentence of a day is of another matter than when the campaign runs."""
    for mark in SENTENCE_END.finditer(text, begin, day.start()):
        begin = mark.end()
    closed = SENTENCE_END.search(text, day.end(), stop)
    return OTHER_MATTER.search(text, begin, closed.start() if closed else stop) is not None


#: The label of a stage that opens a list or an item: "- chặng gieo: 02/3 - 30/4/2015; chặng gặt: 01/5 - …".
_STAGE = pattern(
    rf"(?:^|[\n.:;] ?)(?:{MARK})?(?:[^\W\d_]+ ){{0,4}}[^\W\d_]+ ?[:(,] ?(?:[Tt]ừ )?(?:ngày )?\Z"
)


def _is_stage(text: str, start: int, days: re.Match[str]) -> bool:
    """Whether two days stand behind a label of their own, in a list that is of no other matter."""
    before = text[max(start, days.start() - 80) : days.start()]
    label = _STAGE.search(before)
    if label is None:
        return False
    near = max(start, days.start() - 300)
    line = max(near, text.rfind("\n", near, days.start()))
    if OTHER_MATTER.search(text, line, days.start()) or not STAGED.search(text, near, days.start()):
        return False
    return not listed_under_other(text, start, days.start())


def _tells_steps(head: re.Match[str]) -> bool:
    """Whether a heading is of the steps of a campaign, not of its time, and comes after those."""
    return not head.group().casefold().startswith("thời")


#: An item that goes on with the one before: "2. Tổ chức thực hiện: từ …".
_ITEM = pattern(rf"{MARK}(?=[^.\n]{{0,60}}?từ )")


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
    stop = pattern(r"[;\n]|\.\s").search(text, position, end)
    return stop.start() if stop else end


def _period(
    flow: Flow, start: int, end: int, ranges_only: bool = False, at_head: bool = False
) -> Campaign | None:
    """The period that flow[start:end] prints: the first day and the last; None without any.

    `at_head`: it begins where the words for a period end.
    """
    text = flow.text
    ranges = _ranges(text, start, end, at_head)
    if ranges:
        # "… đến hết 31/12, trong đó đợt cao điểm từ 01/3 đến 26/3": a part ends before the whole
        longest = max(reversed(ranges), key=lambda pair: last_day(pair) or "")
        last = phases(text, ranges[-1], len(text)) if longest is ranges[-1] else longest
        return _campaign(flow, ranges[0], last, 1 if RANGE.search(text, start, end) else 0.9)
    stepped = steps(text, start, end) if at_head else None
    if stepped:
        return _campaign(flow, stepped, stepped, 0.9)
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


#: The heading of a wave: "ĐỢT MỘT - Vụ chiêm", "+ Chặng 2 (15/6 đến 30/8/2015): …".
_WAVE_HEAD = pattern(
    rf"(?:(?:\n|^)[. ]{{0,2}}(?:{MARK}){{0,2}}(?:\d\.\d )?|[.;:,] )(?i:Đợt|Chặng|Giai đoạn|Bước)(?: thi đua| THI ĐUA)? "
    r"(?P<first>(?:0?1|I|một|MỘT|nhất|NHẤT|đầu|ĐẦU)(?!\w))?(?(first)|(?:0?[2-9]|I[IV]|V?I{2,3}|V|hai|HAI|ba|BA|bốn|BỐN|tư|TƯ|năm|NĂM|cuối|CUỐI)(?!\w))"
)
#: Its only day or month: "Bước 1 (tháng 3/2015): học".
_WAVE_MONTH = pattern(rf"\s?[(:–-]\s?(?:trong )?(?={named('a')}){named('b')}(?=\s?[:),;.])")
_WAVE_WORDS = ("ợt ", "ỢT ", "hặng ", "HẶNG ", "iai đoạn ", "IAI ĐOẠN ", "ước ", "ƯỚC ")


def _waves(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The pairs of days of the waves that are numbered in text[start:end], from the first on.

    A wave that opens a line prints them in it or in the line below, another in its sentence.
    """
    found: list[re.Match[str]] = []
    for head in matches(_WAVE_HEAD, text, _WAVE_WORDS, start, end, 10):
        if head["first"] is None and not found:
            continue
        if text[head.start()] in ".;:,":
            stop = _sentence_end(text, head.end(), end)
        else:
            line = text.find("\n", head.end(), end)
            stop = text.find("\n", line + 1, end) if line >= 0 else end
            stop = stop if stop >= 0 else end
        if head["first"] is not None:
            found.clear()
        month = _WAVE_MONTH.match(text, head.end(), stop)
        found.extend([month] if month else _ranges(text, head.start() + 1, stop, True))
    return found


def _ranges(text: str, start: int, end: int, headed: bool) -> list[re.Match[str]]:
    """The pairs of days in text[start:end], by their words ("từ … đến") or by their shape, in order."""
    said = list(RANGE.finditer(text, start, end))
    ends = [pair.end() for pair in said]
    shaped = [
        span
        for span in spans(text, start, end, headed)
        if (k := bisect_right(ends, span.start())) == len(said) or said[k].start() >= span.end()
    ]
    return sorted(said + shaped, key=re.Match.start)


def _campaign(
    flow: Flow, first: re.Match[str], last: re.Match[str], confidence: float = 1
) -> Campaign:
    """The campaign from the first day of one match to the last of another."""
    note = (
        None if confidence == 1 else "no word says that these two days are its first and its last"
    )
    proof = flow.evidence(first.start(), last.end(), "period", confidence, note)
    return Campaign(first_day(first), last_day(last), (proof,))


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

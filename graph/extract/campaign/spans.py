"""Two days that bound a campaign by their shape alone, whatever the verbs: "mở ngày 02/3/2015, khép ngày 20/8/2015".

The later stands behind the earlier in one clause, with nothing between them that is of another matter; the
clause is of the campaign, or stands below a heading of time (`headed`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from thidua.graph.extract import dates
from thidua.graph.extract.campaign.days import BEGINS, HOUR, QUARTERS, iso, named, year_of
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES, MARK
from thidua.graph.extract.scan import matches

_LINK = r"[^\d.;\n“”\"()]{1,48}?"
#: The end as an item or a sentence of its own: "Bắt đầu: 02/3/2015. | Thời gian kết thúc: 20/8/2015".
_END = rf"[.;]?\s(?:[{DASHES}] ?)?(?:[Tt]hời gian |[Nn]gày )?[Kk]ết thúc[^\d.;\n“”\"()]{{0,16}}?"
#: … or under whatever label: "Phát lệnh: 02/3/2015. | Chốt sổ: 20/8/2015".
_LABEL = (
    rf"[.;]?\s(?:[{DASHES}] ?)?(?P<label>(?:[A-ZĐÀ-Ỹ]|(?<=; )[^\W\d_])[^\d.;:\n“”\"()]{{2,30}}:)\s?"
)
_PAIR = pattern(
    rf"{named('a')}(?: \([^()\n]{{1,60}}\))?(?P<link>{_LINK}|{_END}|{_LABEL})(?P<whole>hết )?(?:{HOUR} )?(?:ngày )?{named('b')}"
)
#: Before the first of two days with labels of their own.
_LABELLED = pattern(rf"[^\W\d_]\s?: ?(?:{HOUR} )?\Z")
_YEARS = pattern(r"\s?[-–]\s?| (?:cho )?(?:đến|tới)(?: năm)? ")
#: What joins two days that bound nothing: "ngày 02/3/2015 và ngày 04/3/2015".
_LISTED = pattern(r"[\s,:]*(?:và|hoặc|hay)?[\s,:]*(?:ngày |tháng )?")
#: A name, of whoever has the second day.
_CAPITAL = pattern(r"(?![Kk]ết thúc|[Tt]hời gian|[Nn]gày)[A-ZĐÀ-Ỹ]")
#: What has days of its own within a campaign, or none of it.
OTHER_MATTER = pattern(
    r"(?<!\w)(?:số \d|sơ kết|tổng kết|kỷ niệm|báo cáo|gửi|nộp|nhận|tiếp nhận|đăng ký|bình|chấm|xét|họp|hội nghị|trình|hoàn (?:thành|tất|thiện)|nghỉ|làm việc|công bố|năm học|học kỳ|tập huấn|kiểm tra|giám sát|ban hành|của|theo|so (?:với|sánh)|số liệu|trực(?! tiếp| tuyến))(?!\w)",
    re.IGNORECASE,
)
#: The campaign as the subject, as what is opened, or by its name; no "trong đợt thi đua", "kết quả phong trào".
_CAMPAIGN = pattern(
    rf"(?:(?:^ ?(?:{MARK})?|[,:.;)”] ?)(?:(?!trong |qua |sau |của |cho |về |từ |theo |với |số liệu |kết quả )\w+ ){{0,2}}"
    r"|(?<!\w)(?:mở|phát động|tổ chức|triển khai|kêu gọi|bước vào|là)(?!\w)[^.;\n]{0,120}?(?<!\w)(?<!trong )(?<!của ))"
    r"(?:đợt|phong trào|cuộc thi đua|chiến dịch|cao điểm|chặng|thi đua(?! ?[,-]? khen| yêu nước))(?!\w)"
    r"|(?<!trong )(?<!qua )(?<!với )(?<!của )(?<!cho )(?<!về )(?<!hiện )(?<!ứng )(?<!quả )(?<!kết )(?<!\w)(?:đợt|phong trào|cuộc|chiến dịch)(?: thi đua)? [“\"]",
    re.IGNORECASE,
)
#: … of another, or over.
_ANOTHER = pattern(
    r"(?<!\w)(?:hưởng ứng|do [^.;\n]{3,80} phát động|đã|vừa qua|vừa rồi|năm trước|kết quả)(?!\w)",
    re.IGNORECASE,
)
#: A campaign that is named for the first time is nobody else's: "hưởng ứng | một mùa thi đua mới".
_NEW = pattern(
    r"(?<!\w)một (?:(?!phần|số |trong |nội dung)[^\W\d_]+ ){0,2}(?:phong trào|thi đua(?! ?[,-]? khen| yêu nước))(?!\w)[^.;\n]{0,40}(?:(?:[^.;\n“”\"]{0,40}[“\"][^“”\"\n]{2,200}[”\"])|,| )[^.;\n“”\"]{0,30}\Z",
    re.IGNORECASE,
)
_WAVE_LABEL = pattern(
    r"(?:đợt|chặng|giai đoạn|bước|kỳ)(?: [^\W\d_]+){0,2} ?(?:\d|[IVX]{1,3}|\w{2,4})?\s?:?\s?\Z",
    re.IGNORECASE,
)
#: The campaign between its days: "Ngày 02/3/2015 | đợt thi đua mở hội, ngày | 20/8/2015 khép hội".
_SUBJECT_OF_BOTH = pattern(
    r",? (?:thì )?(?:đợt|phong trào|cuộc|chiến dịch|mùa) (?:thi )?(?:đua|này|cao điểm)(?!\w)",
    re.IGNORECASE,
)
#: Where a sentence ends.
SENTENCE_END = pattern(r"[.;](?=\s)|\n")
_CLAUSE = pattern(r"[,;.)”\"\n](?=\s)|\n")
_SENTENCE = pattern(r"[.;]\s|\n")
_WORD = pattern(r"[^\W\d_]+")
#: How many words may lead from the campaign's clause to its days: "khởi đầu từ ngày".
_FEW = 4
_LONGEST = 6  # years
#: How far behind a phase the next one stands, and how soon it begins.
_NEXT_WITHIN, _NEXT_DAYS = 200, 10


def spans(text: str, start: int, end: int, headed: bool) -> Iterator[re.Match[str]]:
    """The pairs of days of a campaign in text[start:end]: matches with the dates "a" and "b".

    `headed`: the words stand below a heading of time, so that no campaign need be named.
    """
    done = start
    for begun in BEGINS.finditer(text, start, end):
        match = _PAIR.match(text, begun.start(), end) if begun.start() >= done else None
        if (
            match
            and _bounds(match, headed)
            and (_headed(text, start, match) if headed else _of_campaign(text, start, match))
        ):
            yield match
            done = match.end()


def first_day(match: re.Match[str]) -> str | None:
    """The first day of a pair, with the year or the month that the last prints."""
    return iso(match, "a") or iso(match, "a", year_of(match, "b"), match["mb"])


def last_day(match: re.Match[str]) -> str | None:
    """The last day of a pair, with the year that the first prints."""
    if match["qb"] and " và" in (match.groupdict().get("link") or ""):
        year = match["yqb"] or year_of(match, "a")
        month = 3 * QUARTERS[match["qb"]]  # "quý III và quý IV năm 2015": both, to the end
        return dates.iso("30" if month in (6, 9) else "31", str(month), year) if year else None
    return iso(match, "b") or iso(match, "b", year_of(match, "a"))


def phases(text: str, last: re.Match[str], end: int) -> re.Match[str]:
    """The last of the phases that go on from `last`: each begins within days of the end of the one before."""
    while True:
        ended = last_day(last)
        stop = min(end, last.end() + _NEXT_WITHIN)
        following = next(spans(text, last.end(), stop, True), None)
        begun = first_day(following) if following else None
        if following is None or ended is None or begun is None or not _soon(ended, begun):
            return last
        last = following


#: Its first day in one clause and its last in the next: "Phong trào mở ngày 02/3/2015. Nó khép lại ngày 20/8/2015".
_BOTH = pattern(
    rf"(?:(?<=[\n.;:”] )|(?<=\n)|\A)(?:{MARK})?(?:[Đđ]ợt|[Pp]hong trào|[Cc]uộc|[Cc]hiến dịch|[Mm]ùa|[Tt]hi đua)(?: (?:thi )?đua| vận động| này| ấy| cao điểm){{0,2}}(?: [“\"][^“”\"\n]{{2,160}}[”\"])?"
    rf"(?P<begins>(?: [^\W\d_]+){{1,5}}?) (?:{HOUR} )?(?:ngày )?{named('a')}[.;] "
    rf"(?P<link>(?:[^\W\d_A-ZĐÀ-Ỹ]|[A-ZĐÀ-Ỹ](?<=[.;] .))[^\W\d_]*(?: (?![A-ZĐÀ-Ỹ])[^\W\d_]+){{0,6}}?) (?P<whole>hết )?(?:{HOUR} )?(?:ngày )?{named('b')}"
)
_BOTH_WORDS = ("ợt ", "hong trào ", "uộc ", "hiến dịch ", "ùa ", "hi đua ")


def both_days(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first day and the last that two clauses in a row say of the campaign, their subject."""
    for both in matches(_BOTH, text, _BOTH_WORDS, start, end, len("10. Chi")):
        said = both["begins"] + both["link"]
        if _in_order(both) and not (OTHER_MATTER.search(said) or _ANOTHER.search(said)):
            return both
    return None


#: Its first and its last step, each with its day in a cell or item of its own: "Phát động | 02/3/2015 | … |
#: Kết thúc | 20/8/2015".
_STEPS = pattern(
    rf"(?:[Pp]hát động|[Kk]hởi động|[Bb]ắt đầu|[Kk]hai mạc|[Mm]ở đầu|[Rr]a quân):?\s(?:ngày )?{named('a')}(?!\s?(?:[-–→]|đến))"
    rf"(?P<steps>[^“”]{{1,500}}?(?:[Kk]ết thúc|[Bb]ế mạc|[Kk]hép lại)):?\s(?P<whole>hết )?(?:ngày )?{named('b')}"
)


def steps(text: str, start: int, end: int) -> re.Match[str] | None:
    """The days of the first and the last step that text[start:end], below a heading of time, sets out."""
    match = _STEPS.search(text, start, end)
    return match if match and _in_order(match) else None


def _in_order(match: re.Match[str]) -> bool:
    """Whether both days of a pair can be read, the later behind, and not too far."""
    first, last = first_day(match), last_day(match)
    if first is None or last is None or not first < last:
        return False
    return int(last[:4]) - int(first[:4]) <= _LONGEST


def _bounds(match: re.Match[str], headed: bool) -> bool:
    """Whether the two days of a pair can bound a campaign."""
    link = match["link"]
    if not _in_order(match):
        return False
    if match["y3a"] or match["y3b"]:  # "Thời gian: 2021 - 2025"
        return headed and bool(match["y3a"] and match["y3b"] and _YEARS.fullmatch(link))
    if match["label"]:
        first = _LABELLED.search(match.string, max(0, match.start() - 40), match.start())
        return headed and first is not None and OTHER_MATTER.search(link) is None
    if headed and match["qa"] and match["qb"] and link.strip() == "và":
        return True
    return (
        _CAPITAL.search(link) is None
        and _LISTED.fullmatch(link) is None
        and OTHER_MATTER.search(link) is None
    )


def _clause(text: str, start: int, at: int) -> str:
    """The words of the clause before `at`."""
    cut = start
    for mark in _CLAUSE.finditer(text, max(start, at - 160), at):
        cut = mark.end()
    return text[cut:at]


def _headed(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a pair below a heading of time is of no other matter."""
    return OTHER_MATTER.search(_clause(text, start, match.start())) is None


def _of_campaign(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a pair in running prose is said of the campaign."""
    opened = start
    for mark in _SENTENCE.finditer(text, max(start, match.start() - 600), match.start()):
        opened = mark.end()
    before = text[opened : match.start()]
    clause = _clause(text, opened, match.start())
    if OTHER_MATTER.search(clause):
        return False
    newly = _NEW.search(before) if " một " in before else None
    if "kêu gọi" not in before and _ANOTHER.search(before, newly.start() if newly else 0):
        return False
    bracket = before.rfind("(")
    if bracket > before.rfind(")"):
        return _bracketed(before[:bracket])
    if _CAMPAIGN.search(clause):
        return True
    if _SUBJECT_OF_BOTH.match(match["link"]) and len(_WORD.findall(clause)) <= _FEW:
        return True
    if len(_WORD.findall(clause.rsplit(": ", 1)[-1])) > _FEW:
        return False
    if newly or _CAMPAIGN.search(before):
        return True
    # "Từ ngày 02/3/2015 đến ngày 20/8/2015, mở trong toàn trường đợt thi đua"
    stop = _SENTENCE.search(text, match.end(), match.end() + 160)
    rest = text[match.end() : stop.start() if stop else match.end() + 160]
    if before != clause or listed_under_other(text, start, match.start()):
        return False
    return len(rest.split()) <= 1 or (rest.startswith(",") and _opened(rest))


#: What is run in stages, and how they are called.
STAGED = pattern(
    r"(?<!\w)(?:đua|phong trào|chiến dịch|đợt|chặng|giai đoạn|bước|quãng|nhịp|pha|vòng|nấc|bận|thời gian|ngày)(?!\w)",
    re.IGNORECASE,
)
_ITEM = pattern(rf"\n{MARK}")


def listed_under_other(text: str, start: int, at: int) -> bool:
    """Whether the item of a list at `at` stands below a line that is of another matter, or has a label and neither
    that nor the line above is of what a campaign has."""
    line = text.rfind("\n", max(start, at - 300), at)
    if line < 0 or _ITEM.match(text, line) is None:
        return False
    item = line
    for _ in range(12):
        near = max(start, line - 600)
        above = text.rfind("\n", near, line)
        if above < 0 or _ITEM.match(text, above) is None:
            head = text[max(above, near) : line]
            own = STAGED.search(head) or ":" not in text[item:at] or STAGED.search(text, item, at)
            return OTHER_MATTER.search(head) is not None or not own
        line = above
    return False


#: Days in brackets are a feast's or a name's: "mừng Ngày mở chợ (02/3/2014 - 02/3/2015)", "Đại hội (…)".
_FEAST = pattern(
    r"(?<!\w)(?:kỷ niệm|mừng|(?<!\d )ngày|năm|sinh|thành lập|truyền thống)(?!\w)[^.;\n]{0,80}\Z",
    re.IGNORECASE,
)


_NAME = pattern(r"\w [A-ZĐÀ-Ỹ]\w*(?: \w+)? \Z")


def _bracketed(before: str) -> bool:
    """Whether days in a bracket behind `before` are of a wave or of the campaign itself."""
    if _WAVE_LABEL.search(before):
        return True
    another = _FEAST.search(before[-80:]) or _NAME.search(before)
    return another is None and _CAMPAIGN.search(before) is not None


#: The campaign as what is opened: "mở … đợt thi đua", "tổ chức phong trào".
_OPENED = pattern(
    r"(?<!\w)(?:mở|phát động|tổ chức)(?!\w)[^.;\n“”]{0,80}(?:đợt|phong trào|cuộc|chiến dịch)(?: cao điểm)? (?:thi đua|“)"
)


def _opened(rest: str) -> bool:
    """Whether the words behind the days open a campaign that is no other's."""
    opened = _OPENED.search(rest)
    if opened is None or _ANOTHER.search(rest):
        return False
    return OTHER_MATTER.search(rest, 0, opened.end()) is None


def _soon(ended: str, begun: str) -> bool:
    """Whether what began, began within days of what ended; months count as their first and last days."""
    if len(ended) < 7 or len(begun) < 7:
        return False
    gap = _number(begun) - _number(ended, last=True)
    return 0 <= gap <= _NEXT_DAYS


def _number(day: str, last: bool = False) -> int:
    """A day as a number; of a month its first, or its 28th."""
    year, month, *rest = map(int, day.split("-"))
    return date(year, month, rest[0] if rest else 28 if last else 1).toordinal()

"""When a campaign is reviewed: halfway (sơ kết) and at its end (tổng kết)."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Literal

from thidua.graph.extract import dates
from thidua.graph.extract.campaign.dated import day_before, day_behind
from thidua.graph.extract.campaign.days import CELL, MONTH, QUARTER, QUARTERS, iso
from thidua.graph.extract.campaign.periods import RANGE
from thidua.graph.extract.campaign.schedules import SET_OUT, schedules
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import MARK
from thidua.graph.extract.scan import holds, matches
from thidua.graph.records import Evidence, Milestone

_REVIEW = pattern(
    r"(?<!\w)(?P<kind>[Ss]ơ(?: kết|(?=(?:,| và) tổng kết))|[Tt]ổng kết)(?=(?P<rest>(?:[^.;\n]|(?<=\d)\.(?=\d)){0,200}))"
)
#: No longer is what stands between a review and the colon that makes a label of it.
_LABEL = 60
_WORDS = ("ơ kết", "ổng kết", "ơ, tổng kết", "ơ và tổng kết")
_WHEN = pattern(
    rf"(?:(?:trong|vào|trước|chậm nhất|muộn nhất|hoàn thành|:|dự kiến|xong|dịp(?= (?:ngày )?\d)|tháng(?! (?:đầu|cuối) năm)|(?<!tháng )(?:đầu|cuối)|quý)[^.;\n]{{0,30}}?"
    rf"|(?=ngày \d)|\((?=[Qq]uý|[Tt]háng|\d{{1,2}}[/.-])|\A\s?[:–—→-]?\s?(?=[Qq]uý |[Tt]háng \d|\d{{1,2}}[/.-]\d)"
    # whatever leads to it in a clause that names nobody: "tổng kết đợt thi đua hôm 20/12/2015"
    r"|\A[^.,;:()\dA-ZĐÀ-Ỹ“”\n]{1,40}?(?=\d{1,2}[/.-]\d|\d{1,2} tháng \d|tháng \d))"
    rf"(?:(?<![Tt]uần )(?<!tuần thứ ){dates.DAY}|(?:[Tt]háng )?{MONTH}(?!\d)|{QUARTER}|(?:năm )(?P<y3>\d{{4}}))"
)
#: The year stands with the next: "sơ kết vào tháng 7 | , tổng kết vào tháng 12 năm 2024".
_YEARLY = pattern(r"(?:h[ằà]ng|mỗi) năm|định kỳ", re.IGNORECASE)
_YEAR_LATER = pattern(
    r"(?! (?:h[ằà]ng năm|mỗi năm|định kỳ))[^.;,\d\n]{0,30}?(?: trong| vào| trước| xong)(?: ngày)? (?:tháng (?P<m3>\d{1,2})|(?P<d>\d{1,2})(?:/| tháng )(?P<m>\d{1,2}))(?:,| và) tổng kết(?!\w)"
)
#: The date before its review: "Tháng 7/2005 tiến hành sơ kết".
_WHEN_BEFORE = pattern(
    rf"(?:^|[.;,:\n(] ?|[-–+] |[a-z]\) |và )(?:[Gg]iữa (?:kỳ|đợt|chặng) \()?(?:(?:[Tt]rong|[Vv]ào|[Tt]rước|[Đđ]ến|[Hh]ết|[Cc]uối|[Đđ]ầu|[Gg]iữa|[Ss]ang|[Qq]ua|[Kk]hoảng|[Dd]ịp|[Tt]uần|[Tt]rung tuần|[Hh]ạ tuần|thứ|nhất|hai|ba|cuối) )*(?:{dates.DAY}|[Tt]háng {MONTH}|{QUARTER}"
    rf"|[Nn]ăm (?P<y3>\d{{4}})(?=[:,]? (?:tổ chức |tiến hành )?$))\)?:?,?"
    rf"(?: [^.,;:\d\n]{{0,40}}?)? ?$"
)
#: Two days of one year: "vào quý II và quý IV năm 2015", "tháng 6 và tháng 9/2015".
_JOINED = pattern(
    r"(?<!\w)(?:[Qq]uý (?P<q>IV|I{1,3}|[1-4])|[Tt]háng (?P<m>\d{1,2})|(?:ngày )?(?P<d>\d{1,2})/(?P<dm>\d{1,2}))(?=(?:,(?: và)?| và) (?:(?:vào |trong )?(?:[Qq]uý [IV\d]|[Tt]háng \d|ngày \d|\d{1,2}/\d))[^.;]{0,40}?(?P<y>(?:19|20)\d\d)(?!\d))"
)
#: The day for the next wave: "sơ kết đợt 1 trước 25/5/2021, | đợt 2 trước 25/8/2021".
_NEXT_WAVE = pattern(
    rf"(?:[,;]| và) (?:[Đđ]ợt|[Gg]iai đoạn|[Bb]ước|[Cc]hặng) (?:\d|[IVX]{{1,3}}|hai|ba|tư)(?!\w)[^.;,\d]{{0,40}}?(?:{dates.DAY}|tháng {MONTH})"
)
#: The cell before it, in a table whose cells stand one under another: "20/12/2015 | Tổng kết phong trào".
_CELL = pattern(rf"(?:\A|(?<=\s)){CELL}\n\Z")
#: The date is the other's: "sơ kết, cuối năm 2020 | tổng kết".
_OTHER_THEN = pattern(r",? (?:tổ chức |tiến hành )?(?:[Ss]ơ kết|[Tt]ổng kết)(?!\w)")
#: A review of so many years is of the campaign where its day is set, or where the movement is named
#: that others are to review: "tổng kết 3 năm vào tháng 11/2022", "tổ chức sơ kết 2 năm phong trào".
_OF_YEARS = pattern(
    r" \d{1,2} năm(?: (?:trong|vào|trước|xong) (?:tháng|ngày|quý|cuối|dịp|năm \d{4})|(?P<moved> (?:thực hiện |triển khai )?(?:[Pp]hong trào|[Cc]uộc vận động|đợt thi đua)))(?!\w)"
)
_AT_THE_END = pattern(
    r"[Kk]ết thúc (?:phong trào|đợt|giai đoạn|cuộc vận động|chiến dịch|cao điểm)[^.;\n]{0,60}$"
)
#: "sơ kết đánh giá vào cuối năm": a day of it is set.
_JUDGED_AT = pattern(r",? đánh giá (?:vào|trong|cuối|định kỳ) ")
_TO_HOLD = pattern(r"(?:[Tt]ổ chức|[Tt]iến hành) $")
_NOT_REVIEW = pattern(
    r"^(?:,? (?:\d+ năm|năm học|thực tiễn|kinh nghiệm|hoạt động|đánh giá)|,? công tác)|^ (?:\d+(?![\d/.-]| tháng (?:đầu|vào|trong|xong|trước)| tháng:)|các)"
)
#: "hội nghị tổng kết toàn ngành mở vào tháng 11 năm 2003": the meeting is the review.
_HELD = pattern(
    r"(?: toàn [^\W\d_]{2,8})?(?: (?:0?6 tháng(?: đầu năm)?|năm)(?= tổ chức| vào| trước| trong))?(?: phong trào| đợt| chiến dịch| cuộc vận động)?(?: thi đua)?(?: dự kiến)?(?: (?:được |sẽ )?(?:mở|tổ chức|tiến hành|thực hiện|hoàn thành))?"
    r"(?:(?: vào| trong| trước|:)?(?: (?:dự kiến|đầu|giữa|cuối|trung tuần|tuần(?: thứ)? \w{1,3}))* (?:ngày|tháng|quý) [\dIV]"
    r"|(?: vào| trong| trước|:)(?: đầu| cuối)? (?:năm \d|\d{1,2}[/.-]\d))"
)
_CAMPAIGN_WORD = pattern(
    r"thi đua|phong trào|cuộc vận động|khen thưởng|đợt|biểu dương", re.IGNORECASE
)
#: Words before a review that order it.
_ORDERS = pattern(
    r"(?:[Kk]ết thúc|[Tt]ổ chức|[Tt]iến hành|xem xét|chủ động|thực hiện|yêu cầu|[Đđ]ịnh kỳ|(?:[Hh]ết|[Xx]ong|[Ss]au)(?: mỗi| từng)? (?:đợt|chặng|bước|giai đoạn|phong trào|năm|quý|tháng|kỳ|vụ)|[Hh][àằ]ng (?:năm|quý|tháng|tuần)|[Cc]uối (?:năm|đợt|(?:học )?kỳ|giai đoạn)|tham mưu)[^.;]{0,70}$|(?:phải|cần|được|đều|sẽ|tự|thì|rồi|nên)(?: tổ chức| tiến hành)? $"
)
#: A comma within the place of a part: "tại điểm 3, mục C".
_WITHIN = pattern(r", (?=(?:mục|khoản|điểm|Điều|phần) )")
_SENTENCE = pattern(r"[.;]\s")
_CAMPAIGNS = ("phong trào thi đua", "đợt thi đua", "cuộc thi đua", "chiến dịch thi đua", "cuộc vận động")  # fmt: skip
_A_CAMPAIGN = pattern("|".join(_CAMPAIGNS))
_ROW = pattern(r"[^\d:.;]{3,180}?\s[Tt]háng (?P<m>\d{1,2})/(?P<y>\d{4})(?!\d)")
#: A date behind these is another document's.
_ELSEWHERE = pattern(r"[”\"]| số | của ")
#: The year is that of the work which a meeting reviews: "vào hội nghị tổng kết công tác năm 2024".
_OF_WORK = pattern(
    r"(?:công tác|phong trào|nhiệm vụ|thi đua(?: yêu nước)?|khen thưởng|chương trình)(?: trong)? năm \d{4}\Z"
)
#: A day in brackets behind these is of the feast: "vào dịp kỷ niệm Ngày truyền thống (12/7/2013)".
_FEASTS = ("kỷ niệm", "Ngày ", "Đại hội")
_WAVE_OF = pattern(r"\d\)?\s?: (?:[Tt]ổ chức |[Tt]iến hành )?$")
#: What ties a review to the campaign at hand, said or not: "từng đợt", "chung", "vào dịp".
_OF_CAMPAIGN = pattern(
    r"^ (?:từng|mỗi|toàn|các|chung|h[ằà]ng (?:năm|quý)|định kỳ|giữa (?:kỳ|đợt|giai đoạn)|phong trào|đợt|vào (?:dịp|giữa|cuối)|cuối (?:kỳ|đợt|năm)|sau|trước|cùng (?:dịp|với|hội nghị))(?!\w)"
)


_OPENS_CLAUSE = pattern(rf"(?:^|[.;,:] )(?:{MARK})?$")
#: "hội nghị tổng kết", and the programme behind a colon that makes a review of it all the same.
_OF_A_MEETING = pattern(r"(?:Lễ|hội nghị|Hội nghị|lễ|đánh giá,?) $")
#: "việc sơ kết còn chậm", "báo cáo về việc tổng kết": ordered only where a day is set.
_AS_A_MATTER = pattern(
    r"(?P<told>(?:báo cáo|hướng dẫn|kế hoạch|văn bản|kết quả)(?: về)? )?việc $", re.IGNORECASE
)
_PROGRAMME = pattern(r"[^.;:]{0,30}: [^.;]{0,40}\d{4}")
#: A second review before the date, and the two that one date is for.
_NEXT_REVIEW = pattern(r"(?<![Hh]ội nghị )(?<!Lễ )(?<!lễ )(?:[Ss]ơ kết|[Tt]ổng kết)")
_AND_AT_LAST = pattern(r"(?:,| và) [Tt]ổng kết")
_AND_THE_LAST = pattern(r"(?:,| và) tổng kết", re.IGNORECASE)
_SECOND = pattern(r"[Ss]ơ kết[^.;]{2,60}(?:,| và) $")
#: What joins the two, ordered in one breath: "sơ kết, | tổng kết và biểu dương".
_PAIRS = (", ", " và ", " hoặc ", "; ")
_MARKED = pattern(r"(?:[IVX]+|[\d.]+)[.)] ")
_YEAR = pattern(r"\d{4}")
#: What is judged besides is the campaign: "năm 2025 tổng kết, | đánh giá phong trào".
_JUDGED = pattern(
    r", đánh giá[^.;\n]{0,40} (?:phong trào|đợt thi đua|cuộc vận động)|,? đánh giá[^.;:\n]{0,30}: |,? đánh giá(?:,| và) (?:bình xét|xếp loại|khen thưởng|biểu dương)",
    re.IGNORECASE,
)
_SPOKEN_OF = pattern(
    r"(?:^|\n)Ngày [^.;:\n]{3,70} (?:chủ trì|dự|tham dự) (?:hội nghị|lễ) $|(?:báo cáo|kế hoạch|khi|sau khi|qua|công tác|thông báo|nghe|đã(?: được)?(?: tổ chức| tiến hành)?)\s(?:sơ kết(?:,| và) )?$",
    re.IGNORECASE,
)


def find_milestones(
    flow: Flow, start: int, end: int, foot: tuple[int, int] | None = None, about: bool = True
) -> tuple[Milestone, ...]:
    """Ordered reviews of the campaign; `when` is None where no date is printed. In a document that is not `about`
    one only those with a date, in whose sentence a campaign is named.

    The `foot` that lies in flow[start:end] is left out; behind it, in annexes, only reviews with a
    date are taken.
    """
    if not about and not holds(flow.text, _CAMPAIGNS):
        return ()
    found: dict[tuple[str, str | None], Milestone] = {}
    pending: dict[str, Milestone] = {}
    ordered_until = end
    for match in matches(_REVIEW, flow.text, _WORDS, start, end, 1):
        if foot and foot[0] <= match.start() < foot[1]:
            continue
        review = _Review(flow, match, start, end)
        if review.is_another():
            continue
        when = review.when()
        if not about and (when is None or not review.names_campaign()):
            continue
        if foot and match.start() >= foot[1] and when is None:
            continue
        paired = flow.text[ordered_until : match.start()] in _PAIRS
        if not paired and not review.is_ordered(when):
            continue
        kind = review.kind
        ordered_until = match.end()
        if when is None:
            pending.setdefault(kind, Milestone(kind, None, (review.evidence(),)))
        else:
            for printed in (*review.joined(), when):
                found.setdefault((kind, printed), Milestone(kind, printed, (review.evidence(),)))
    for schedule in schedules(flow, start, foot[0] if foot else end) if about else ():
        for kind, day in schedule.reviews:
            proof = flow.evidence(day.start, day.end, "review in a table", 0.9, SET_OUT)
            found.setdefault((kind, day.iso), Milestone(kind, day.iso, (proof,)))
    for undated, milestone in pending.items():
        if not any(kind == undated for kind, _ in found):
            found[undated, None] = milestone
    return tuple(sorted(found.values(), key=lambda m: (m.evidence[0].start, m.when or "")))


class _Review:
    """One place where "sơ kết" or "tổng kết" stands: `match` of _REVIEW in flow[start:end]."""

    def __init__(self, flow: Flow, match: re.Match[str], start: int, end: int) -> None:
        text = flow.text
        self.flow = flow
        self.at = match.start()
        self.word = match["kind"]
        self.rest = match["rest"]
        if self.rest.endswith(":") and len(self.rest) < _LABEL:  # "Tổng kết : | 20/12/2015."
            self.rest += f" {text[match.end('rest') + 1 : match.end('rest') + 24]}"
        self.line_start = text.rfind("\n", start, self.at) + 1
        stop = text.find("\n", self.at, end)
        self.line = text[self.line_start : stop if stop >= 0 else end]
        self.lead = text[max(self.line_start, self.at - 80) : self.at]
        self.row = _row(flow, match.end(), end)
        self.opens = _OPENS_CLAUSE.search(self.lead) is not None
        self.before: re.Match[str] | None = None  # the date, where it stands before
        self.behind: re.Match[str] | None = None  # … and behind
        self.alone = False  # whether nothing but its place in the clause tells that the date is its

    @property
    def kind(self) -> Literal["sơ kết", "tổng kết"]:
        """Halfway or at the end."""
        return "sơ kết" if self.word.casefold().startswith("sơ") else "tổng kết"

    def is_another(self) -> bool:
        """Whether it is none of a campaign: of so many years, of practice, the name of a meeting."""
        lead, rest = self.lead, self.rest
        ends = rest.startswith(", đánh giá") and _AT_THE_END.search(lead) is not None
        ends = ends or any(rule.match(rest) for rule in (_JUDGED_AT, _JUDGED))
        if _NOT_REVIEW.match(rest) and not ends and not _is_of_years(rest, lead):
            # "Tổng kết năm học: 27/5/2015" is one, by its label
            labelled = day_behind(rest)
            opens = self.opens or self.word[0].isupper()
            behind = labelled is not None and ":" in labelled["between"] and opens
            # "Năm 2023: sơ kết 03 năm"
            return not behind and not (lead.endswith(": ") and _WHEN_BEFORE.search(lead))
        return (
            _OF_A_MEETING.search(lead) is not None
            and "thi đua" not in rest
            and not _PROGRAMME.match(rest)
            and not _HELD.match(rest)
            and self.row is None
            and self.lone is None
        )

    @cached_property
    def lone(self) -> re.Match[str] | None:
        """The only date of its clause."""
        return day_before(self.lead) or day_behind(self.rest)

    def names_campaign(self) -> bool:
        """Whether a campaign is named in its sentence."""
        line, at = self.line, self.at - self.line_start
        begin = max((m.end() for m in _SENTENCE.finditer(line, 0, at)), default=0)
        return _A_CAMPAIGN.search(line, begin, at + 200) is not None

    def when(self) -> str | None:
        """The day, month, quarter or year that is printed for it, behind it, before it, or as the
        end of its wave or of its row."""
        if self.opens and (above := _cell_before(self.flow, self.line_start)):
            return iso(above)
        self.behind = self._behind()
        if self.behind is None or _other_follows(self.rest[: self.behind.start()]):
            self.before = _WHEN_BEFORE.search(self.lead)
        dated = self.before or self.behind
        when = iso(dated) if dated else None
        if when is None and _WAVE_OF.search(self.lead):
            # "Giai đoạn 3 (từ tháng 01/2023 đến tháng 11/2023): tổng kết"
            wave = RANGE.search(self.flow.text, self.line_start, self.at)
            when = iso(wave, "b") if wave else None
        if when is None:
            when = self._of_the_same_year()
        if when is None and self.row is not None:
            when = dates.iso(None, self.row["m"], self.row["y"])
        if when is None and self.lone is not None:
            when, self.alone = iso(self.lone), True
        return when

    def _of_the_same_year(self) -> str | None:
        """The day or month behind it, whose year the next review prints."""
        alone = None if _YEARLY.search(self.lead) else _YEAR_LATER.match(self.rest)
        then = _WHEN.search(self.rest, alone.end()) if alone else None
        last = iso(then) if then else None
        if alone is None or last is None:
            return None
        when = dates.iso(alone["d"], alone["m"] or alone["m3"], last[:4])
        return when if when and when <= last else None  # "tháng 7, tổng kết tháng 01 năm 2025"

    def joined(self) -> list[str]:
        """The days that "và" joins to the one behind it, with its year."""
        if self.behind is None or self.before is not None:
            return []
        found: list[str] = []
        for first in _JOINED.finditer(self.rest, 0, self.behind.end()):
            month = str(3 * QUARTERS[first["q"]] - 2) if first["q"] else first["m"] or first["dm"]
            when = dates.iso(first["d"], month, first["y"])
            found += [when] if when else []
        further = _NEXT_WAVE.match(self.rest, self.behind.end())
        while further:
            when = iso(further)
            found += [when] if when else []
            further = _NEXT_WAVE.match(self.rest, further.end())
        return found

    def _behind(self) -> re.Match[str] | None:
        """The date behind it, unless that is another review's or another document's."""
        rest = self.rest
        date = _WHEN.search(rest)
        if date is None:
            return None
        if _NEXT_REVIEW.search(rest, 0, date.end()) and _AND_AT_LAST.match(rest) is None:
            return None
        opened = rest.rfind("(", 0, date.end())
        if ")" not in rest[opened : date.end()] and holds(rest[: max(opened, 0)], _FEASTS):
            return None
        if date["y3"] and _OF_WORK.search(rest, 0, date.end()):
            return None
        if date.group().startswith("ngày") and _ELSEWHERE.search(rest, 0, date.start()):
            return None
        if "," in _WITHIN.sub(" ", rest[: date.start()]) and _OTHER_THEN.match(rest, date.end()):
            return None
        return date

    def is_ordered(self, when: str | None) -> bool:
        """Whether it is to be held, `when` or at no day, and not only spoken of."""
        lead, line = self.lead, self.line
        heads = len(line) < 90 and not line.rstrip().endswith((".", ";"))
        if heads and _MARKED.match(line) and not _YEAR.search(line):
            return False
        matter = _AS_A_MATTER.search(lead)
        if matter and (when is None or matter["told"]):
            return False
        second = _SECOND.search(lead)
        if not (self.opens or second or when or _CAMPAIGN_WORD.search(line)):
            return False
        ordered = (
            when
            or _ORDERS.search(lead)
            or ((self.opens or second) and _OF_CAMPAIGN.match(self.rest))
        )
        if not ordered and not _AND_THE_LAST.match(self.rest):
            return False
        return _SPOKEN_OF.search(lead) is None

    def evidence(self) -> Evidence:
        """The words from its date, or to it."""
        start = self.at - (len(self.lead) - self.before.start() if self.before else 0)
        stop = self.at + len(self.word)
        if self.behind and not self.before:
            stop += self.behind.end()
        if self.lone is None or not self.alone:
            return self.flow.evidence(start, stop, "review")
        if self.lone.string is self.lead:
            start = self.at - (len(self.lead) - self.lone.start("between"))
        else:
            stop += self.lone.end()
        note = "no word says that the day is its own: no other stands in the clause"
        return self.flow.evidence(start, stop, "review with a day", 0.8, note)


def _row(flow: Flow, at: int, end: int) -> re.Match[str] | None:
    """The rest of a row of a table whose last cell is a month: "Sơ kết phong trào | Sở Nội vụ | Tháng
    12/2023", from behind its review at `at`."""
    row = _ROW.match(flow.text, at, end)
    barred = row and "|" in flow.source[flow.origin(at) : flow.origin(row.end() - 1)]
    return row if barred else None


def _cell_before(flow: Flow, line_start: int) -> re.Match[str] | None:
    """The day or month in the cell before the line that begins at `line_start`."""
    cell = _CELL.search(flow.text, max(0, line_start - 24), line_start)
    barred = cell and "|" in flow.source[flow.origin(cell.end() - 1) : flow.origin(line_start)]
    return cell if barred else None


def _is_of_years(rest: str, lead: str) -> bool:
    """Whether a review of some years is one of the campaign: see _OF_YEARS."""
    years = _OF_YEARS.match(rest)
    return years is not None and (years["moved"] is None or _TO_HOLD.search(lead) is not None)


def _other_follows(words: str) -> bool:
    """Whether another date or clause begins before the date that follows: it is not this one's."""
    return pattern(r", (?:[Tt]háng|[Qq]uý|ngày) ?$|, $").search(words) is not None

"""When a campaign is reviewed: halfway (sơ kết) and at its end (tổng kết)."""

from __future__ import annotations

import re
from typing import Literal

from thidua.graph.extract import dates
from thidua.graph.extract.campaign.periods import QUARTERS, RANGE, iso
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import matches
from thidua.graph.records import Milestone

_REVIEW = pattern(r"(?<!\w)(?P<kind>[Ss]ơ kết|[Tt]ổng kết)(?=(?P<rest>[^.;\n]{0,200}))")
_WHEN = pattern(
    rf"(?:(?:trong|vào|trước|chậm nhất|muộn nhất|hoàn thành|:|dự kiến|xong|tháng|cuối|quý)[^.;\n]{{0,30}}?|(?=ngày \d))"
    rf"(?:{dates.DAY}|(?:tháng )?(?P<m2>\d{{1,2}})(?:[/.-]| năm )(?P<y2>\d{{4}})(?!\d)|[Qq]uý (?P<q>IV|I{{1,3}}|[1-4])(?:[/.-]| năm )(?P<yq>\d{{4}})|(?:năm )(?P<y3>\d{{4}}))"
)
#: The date before its review: "Tháng 7/2005 tiến hành sơ kết".
_WHEN_BEFORE = pattern(
    rf"(?:^|[.;,:\n(] ?|[-–+] |[a-z]\) |và )(?:[Tt]rong |[Vv]ào |[Tt]rước |[Cc]uối |[Đđ]ầu )*(?:{dates.DAY}|[Tt]háng (?P<m2>\d{{1,2}})(?:[/.-]| năm )(?P<y2>\d{{4}})|[Qq]uý (?P<q>IV|I{{1,3}}|[1-4])(?:[/.-]| năm )(?P<yq>\d{{4}})"
    rf"|[Nn]ăm (?P<y3>\d{{4}})(?=[:,]? (?:tổ chức |tiến hành )?$)):?,?"
    rf"(?: [^.,;:\d\n]{{0,40}}?)? ?$"
)
#: The date is the other's: "sơ kết, cuối năm 2020 | tổng kết".
_OTHER_THEN = pattern(r",? (?:tổ chức |tiến hành )?(?:[Ss]ơ kết|[Tt]ổng kết)(?!\w)")
#: A review of so many years is of the campaign where its day is set, or where the movement is named
#: that others are to review: "tổng kết 3 năm vào tháng 11/2022", "tổ chức sơ kết 2 năm phong trào".
_OF_YEARS = pattern(
    r" \d{1,2} năm(?: (?:trong|vào|trước|xong) (?:tháng|ngày|quý|cuối|dịp)|(?P<moved> (?:thực hiện |triển khai )?(?:[Pp]hong trào|[Cc]uộc vận động|đợt thi đua)))(?!\w)"
)
_AT_THE_END = pattern(
    r"[Kk]ết thúc (?:phong trào|đợt|giai đoạn|cuộc vận động|chiến dịch|cao điểm)[^.;\n]{0,60}$"
)
_TO_HOLD = pattern(r"(?:[Tt]ổ chức|[Tt]iến hành) $")
_NOT_REVIEW = pattern(
    r"^(?:,? (?:\d+ năm|năm học|thực tiễn|kinh nghiệm|hoạt động|đánh giá)|,? công tác)|^ (?:\d+(?! tháng (?:đầu|vào|trong|xong|trước))|các)"
)
#: "hội nghị tổng kết toàn ngành mở vào tháng 11 năm 2003": the meeting is the review.
_HELD = pattern(
    r"(?: toàn [^\W\d_]{2,8})?(?: phong trào| đợt| chiến dịch| cuộc vận động)?(?: thi đua)?(?: (?:được )?(?:mở|tổ chức|tiến hành))?(?: vào| trong)? (?:ngày|tháng|quý) [\dIV]"
)
_CAMPAIGN_WORD = pattern(r"thi đua|phong trào|khen thưởng|đợt|biểu dương", re.IGNORECASE)
#: Words before a review that order it.
_ORDERS = pattern(
    r"(?:[Kk]ết thúc|[Tt]ổ chức|[Tt]iến hành|xem xét|chủ động|thực hiện|yêu cầu|[Đđ]ịnh kỳ|[Hh]àng năm|[Hh]ằng năm|tham mưu)[^.;]{0,70}$"
)
_ROW = pattern(r"[^\d:.;]{3,180}?\s[Tt]háng (?P<m>\d{1,2})/(?P<y>\d{4})(?!\d)")
#: A date behind these is another document's.
_ELSEWHERE = pattern(r"[”\"]| số | của ")
_WAVE_OF = pattern(r"\d\)?\s?: (?:[Tt]ổ chức |[Tt]iến hành )?$")
#: What ties a review to the campaign at hand, said or not: "từng đợt", "chung", "vào dịp".
_OF_CAMPAIGN = pattern(
    r"^ (?:từng|mỗi|toàn|các|chung|h[ằà]ng (?:năm|quý)|định kỳ|giữa (?:kỳ|đợt|giai đoạn)|phong trào|đợt|vào dịp|sau|trước|cùng (?:dịp|với|hội nghị))(?!\w)"
)


def find_milestones(
    flow: Flow, start: int, end: int, foot: tuple[int, int] | None = None
) -> tuple[Milestone, ...]:
    """Ordered reviews of the campaign; `when` is None where no date is printed.

    The `foot` that lies in flow[start:end] is left out.
    """
    text = flow.text
    found: dict[tuple[str, str | None], Milestone] = {}
    pending: dict[str, Milestone] = {}
    for match in matches(_REVIEW, text, ("ơ kết", "ổng kết"), start, end, 1):
        if foot and foot[0] <= match.start() < foot[1]:
            continue
        kind = match["kind"].casefold()
        rest = match["rest"]
        line_start = text.rfind("\n", start, match.start()) + 1
        lead = text[max(line_start, match.start() - 80) : match.start()]
        opens = pattern(r"(?:^|[.;,:] )(?:[-–+•]\s?|\d[.)] |[a-z]\) )?$").search(lead) is not None
        row = _row(flow, match.end(), end)
        ends = rest.startswith(", đánh giá") and _AT_THE_END.search(lead) is not None
        if (_NOT_REVIEW.match(rest) and not ends and not _is_of_years(rest, lead)) or (
            pattern(r"(?:Lễ|hội nghị|Hội nghị|việc|lễ|đánh giá,?) $").search(lead)
            and "thi đua" not in rest
            and not pattern(r"[^.;:]{0,30}: [^.;]{0,40}\d{4}").match(rest)
            and not _HELD.match(rest)
            and row is None
        ):
            continue
        line_stop = text.find("\n", match.start(), end)
        line = text[line_start : line_stop if line_stop >= 0 else end]
        heading = (
            len(line) < 90
            and pattern(r"(?:[IVX]+|[\d.]+)[.)] ").match(line)
            and not pattern(r"\d{4}").search(line)
        )
        when_match = _WHEN.search(rest)
        when = None
        if when_match:
            nearer = pattern(r"(?<![Hh]ội nghị )(?<!Lễ )(?<!lễ )(?:[Ss]ơ kết|[Tt]ổng kết)").search(
                rest, 0, when_match.end()
            )
            if nearer and pattern(r"(?:,| và) [Tt]ổng kết").match(rest) is None:
                when_match = None  # the date belongs to the other review of this line
        if (
            when_match
            and when_match.group().startswith("ngày")
            and _ELSEWHERE.search(rest, 0, when_match.start())
        ):
            when_match = None
        if (
            when_match
            and "," in rest[: when_match.start()]
            and _OTHER_THEN.match(rest, when_match.end())
        ):
            when_match = None
        before = None
        if when_match is None or _other_follows(rest[: when_match.start()]):
            before = _WHEN_BEFORE.search(lead)
        dated = before or when_match
        when = _date(dated) if dated else None
        if when is None and _WAVE_OF.search(lead):
            # "Giai đoạn 3 (từ tháng 01/2023 đến tháng 11/2023): tổng kết"
            wave = RANGE.search(text, line_start, match.start())
            when = iso(wave, "b") if wave else None
        second = pattern(r"[Ss]ơ kết[^.;]{2,60}(?:,| và) $").search(lead)
        if when is None and row is not None:
            when = dates.iso(None, row["m"], row["y"])
        elif foot and match.start() >= foot[1] and when is None:
            continue
        if heading or not (opens or second or when or _CAMPAIGN_WORD.search(line)):
            continue
        both = pattern(r"(?:,| và) tổng kết", re.IGNORECASE).match(rest)
        ordered = when is not None or _ORDERS.search(lead) or (opens and _OF_CAMPAIGN.match(rest))
        if not ordered and not both:
            continue
        if pattern(r"(?:[Bb]áo cáo|khi|sau khi|qua|công tác)\s$").search(lead):
            continue
        evidence = flow.evidence(
            match.start() - (len(lead) - before.start() if before else 0),
            match.start() + len(kind) + (when_match.end() if when_match and not before else 0),
            "review",
        )
        key = (kind, when)
        if when is None:
            pending.setdefault(kind, Milestone(_kind(kind), None, (evidence,)))
        elif key not in found:
            found[key] = Milestone(_kind(kind), when, (evidence,))
    for kind, milestone in pending.items():
        if not any(k == kind for k, _ in found):
            found[(kind, None)] = milestone
    return tuple(sorted(found.values(), key=lambda m: m.evidence[0].start))


def _row(flow: Flow, at: int, end: int) -> re.Match[str] | None:
    """The rest of a row of a table whose last cell is a month: "Sơ kết phong trào | Sở Nội vụ | Tháng
    12/2023", from behind its review at `at`."""
    row = _ROW.match(flow.text, at, end)
    barred = row and "|" in flow.source[flow.origin(at) : flow.origin(row.end() - 1)]
    return row if barred else None


def _is_of_years(rest: str, lead: str) -> bool:
    """Whether a review of some years is one of the campaign: see _OF_YEARS."""
    years = _OF_YEARS.match(rest)
    return years is not None and (years["moved"] is None or _TO_HOLD.search(lead) is not None)


def _other_follows(words: str) -> bool:
    """Whether another date or clause begins before the date that follows: it is not this one's."""
    return pattern(r", (?:[Tt]háng|[Qq]uý|ngày) ?$|, $").search(words) is not None


def _date(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if groups.get("y"):
        return dates.of(match)
    if groups.get("y2"):
        return dates.iso(None, groups["m2"], groups["y2"])
    if groups.get("yq"):
        return dates.iso(None, str(3 * QUARTERS[groups["q"]] - 2), groups["yq"])
    return groups.get("y3")


def _kind(kind: str) -> Literal["sơ kết", "tổng kết"]:
    return "sơ kết" if kind.startswith("sơ") else "tổng kết"

"""Days that a campaign is said to last: "60 ngày đêm", "đợt cao điểm 100 ngày".

A number of days counts when "đêm" follows, or when a word for the campaign (đợt, chiến dịch, cao
điểm) stands before it in the same phrase. Days that another body's campaign lasts ("… 500 ngày
đêm do Thủ tướng Chính phủ phát động") and days inside a quoted name are not this document's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.graph.extract import dates
from thidua.graph.extract.campaign.days import suffixed
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.records import Duration, Evidence

_DAYS = pattern(
    r"(?<![\w.,/-])(?P<n>\d{2,3}) ngày(?P<night>,? ?(?:và )?đêm)?(?!\w)(?!\s?[\d/])"
    r"(?! (?:tháng|làm việc|kể|trước|sau|tính|đầu|cuối|nghỉ|liên tục))",
    re.IGNORECASE,
)
_CAMPAIGN = pattern(r"(?:đợt|chiến dịch|cao điểm|thi đua)[^.;\n“”\"]{0,40}$", re.IGNORECASE)
_OTHERS = pattern(r"(?<!\w)do [^.;\n]{3,80} phát động|(?<!\w)hưởng ứng(?!\w)", re.IGNORECASE)
_QUOTED = pattern(r"[“\"][^“”\"\n]*$")


_RANGE = pattern(
    rf"(?:từ|bắt đầu từ) (?:ngày )?{suffixed(dates.DAY, '1')},? (?:cho )?đến(?: hết)?(?: ngày)? {suffixed(dates.DAY, '2')}",
    re.IGNORECASE,
)


#: The last letter of "ngày" behind a digit.
_COUNTED = (pattern(r"y(?<=[0-9] [Nn]gày)"), pattern(r"Y(?<=[0-9] NGÀY)"))


def _days(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of _DAYS in text[start:end]: tried where two or three digits stand before "ngày"."""
    first = start + 2
    spots = [m.start() - 4 for rule in _COUNTED for m in rule.finditer(text, first + 4, end)]
    for at in sorted(spots):
        begin = at - 3 if at > first and text[at - 3] in "0123456789" else at - 2
        if match := _DAYS.match(text, begin, end):
            yield match


def find_durations(
    flow: Flow, start: int, end: int, own: tuple[tuple[int, int], ...] = ()
) -> tuple[Duration, ...]:
    """The days that flow[start:end] says its campaign lasts, with the dates of the same sentence.

    `own` are the parts of the source text (title, theme) whose words are the document's even
    inside quotation marks.
    """
    text = flow.text
    found: dict[tuple[int, str | None, str | None], list[Evidence]] = {}
    for match in _days(text, start, end):
        line = text.rfind("\n", start, match.start()) + 1
        lead = text[max(line, match.start() - 160, start) : match.start()]
        sentence = pattern(r"[.;]\s").split(lead)[-1]
        stop = pattern(r"[.;](?:\s|$)|\n").search(text, match.end(), end)
        rest = text[match.end() : stop.start() if stop else end]
        at = flow.origin(match.start())
        mine = any(a <= at < b for a, b in own)
        if not mine and (_QUOTED.search(sentence) or _OTHERS.search(sentence + rest)):
            continue
        if not (match["night"] or _CAMPAIGN.search(sentence)):
            continue
        period = _RANGE.search(rest)
        first = last = None
        until = match.end()
        if period:
            first, last = (dates.iso(*(period[f"{part}{side}"] for part in "dmy")) for side in "12")
            until += period.end()
        key = (int(match["n"]), first, last)
        found.setdefault(key, []).append(flow.evidence(match.start(), until, "N ngày"))
    return tuple(
        Duration(days, first, last, tuple(proofs)) for (days, first, last), proofs in found.items()
    )

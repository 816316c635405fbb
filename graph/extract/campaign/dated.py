"""The only day of the clause of a review, whatever words stand between them.

    Ngày 02/9/2015 bản nào cũng phải sơ kết.      20/12/2015: hội nghị tổng kết, khen hộ giỏi.
    Sơ kết nửa chặng đầu: chiều 16/6/2015.        hội nghị tổng kết họp ngày 20/12/2015 ở Bến Gừa

The day opens the clause, or follows the review before the next comma; no other day and no other matter stands between.
"""

from __future__ import annotations

import re

from thidua.graph.extract import dates
from thidua.graph.extract.campaign.days import MONTH, QUARTER
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import MARK

_DAY = rf"(?:{dates.DAY}|[Tt]háng {MONTH}|{QUARTER})(?![\d/])"
#: What has days of its own, and what is over.
_OTHER = pattern(
    r"(?<!\w)(?:số \d|báo cáo|gửi|nộp|trình|kỷ niệm|của|theo|căn cứ|ban hành|đăng ký|phát động|khai mạc|đã|vừa|hướng dẫn|kế hoạch|khi|nếu|qua)(?!\w)",
    re.IGNORECASE,
)
#: The day as what a clause opens with: behind its mark, or a few words of time.
_OPENS = pattern(
    rf"(?:^|[.;:\n]\s|, (?:tức )?)(?:{MARK})?(?:(?![SsTt](?:ơ|ổng) kết)[^\W\d_]{{2,8}} ){{0,5}}{_DAY}(?P<between>\s?[:,–-]?\s?[^.;:()\d“”\n]{{0,60}})\Z"
)
#: The day behind its review: no comma between, and no name.
_FOLLOWS = pattern(
    rf"(?P<between>(?:[^.,;:()\d“”\nA-ZĐÀ-Ỹ]{{0,40}}?\s?:)?[^.,;:()\d“”\nA-ZĐÀ-Ỹ]{{0,40}}?){_DAY}"
)
_ANOTHER = pattern(r"(?:sơ|tổng) kết", re.IGNORECASE)


def day_before(words: str) -> re.Match[str] | None:
    """The day that opens the clause of a review behind `words`."""
    day = _OPENS.search(words)
    if day is None or day["between"].count(",") > 1:
        return None
    return None if _is_of_else(day) else day


def day_behind(words: str) -> re.Match[str] | None:
    """The day that follows a review before `words`."""
    day = _FOLLOWS.match(words)
    return None if day is None or _is_of_else(day) else day


def _is_of_else(day: re.Match[str]) -> bool:
    """Whether other words between a review and a day have it."""
    between = day["between"]
    return _OTHER.search(between) is not None or _ANOTHER.search(between) is not None

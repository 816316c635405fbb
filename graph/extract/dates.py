"""Dates as Vietnamese documents print them.

    ngày 05 tháng 01 năm 2024 · 05/01/2024 · 04.1.2024 · tháng 6/2021 · tháng 10 năm 2025 · năm 2019

A date keeps what is printed: a missing or impossible day gives "2024-01", a blank month "2024".
No library reads these without inventing days, so the grammar is our own.
"""

from __future__ import annotations

import calendar
import re
from functools import lru_cache

from thidua.graph.extract.letters import pattern

#: A full date, "ngày" optional. Groups: d m y. Examples: "ngày 16 tháng 7 năm 2021", "16/7/2021",
#: "NGÀY 16 THÁNG 7 NĂM 2021", "16/ 7/ 2021", and "ngày16/7/2021" where a portal lost the blank, "ngay16/7/2021" where a scan the mark.
DAY = r"(?:(?i:ng[àa]y) ?)?(?P<d>\d{1,2})(?: ?(?i:tháng) |[/.-] ?)(?P<m>\d{1,2})(?: ?,? ?(?i:năm) |[/.-] ?)(?P<y>\d{4})(?!\d)"

FULL = pattern(DAY)
#: Months in words, as old datelines have them; the first and the last by the moon's names too.
_MONTHS = {
    "giêng": "1", "một": "1", "hai": "2", "ba": "3", "tư": "4", "năm": "5", "sáu": "6", "bảy": "7", "bẩy": "7",
    "tám": "8", "chín": "9", "mười": "10", "mười một": "11", "mười hai": "12", "chạp": "12",
}  # fmt: skip
#: A dateline with blanks, in the figures too: "ngày … tháng 01 năm 2024", "ngày 26 tháng 0 6 năm 2024", "ngày tháng năm 2024"; "ngày mồng 3 tháng giêng năm 1996".
LINE = pattern(
    r"(?i:ngày)[ .…_]{0,40}(?:(?i:m[ồù]ng) )?(?P<d>\d{1,2}|\d \d)?[ .…_]{0,40}(?i:tháng)[ .…_]{0,40}"
    rf"(?P<m>\d{{1,2}}|\d \d|(?i:{'|'.join(sorted(_MONTHS, reverse=True))})(?= (?i:năm)))?"
    r"[ .…_]{0,40}(?i:năm)[ .…_]{0,20}(?P<y>\d{4}|(?:19|20) \d\d)(?!\d)"
)


@lru_cache(maxsize=4096)
def iso(day: str | None, month: str | None, year: str) -> str | None:
    """The ISO form of printed parts, cut before the first that is missing or impossible.

    None when the year itself is out of 1800 to 2199.
    """
    y = int(year)
    if not 1800 <= y <= 2199:
        return None
    if month is None or not 1 <= int(month) <= 12:
        return f"{y:04}"
    m = int(month)
    d = int(day) if day is not None else 0
    if not (0 < d < 29 or 28 < d <= calendar.monthrange(y, m)[1]):
        return f"{y:04}-{m:02}"
    return f"{y:04}-{m:02}-{d:02}"


#: No document is of a later year; what a scan reads so was another: "năm 2079".
_LAST = "2049"


def of_document(iso_date: str | None) -> str | None:
    """The date on which a document is said to be issued; None where its year cannot be one."""
    return iso_date if iso_date is not None and iso_date[:4] <= _LAST else None


def of(match: re.Match[str]) -> str | None:
    """The ISO date of a match of one of the patterns above."""
    named = match.re.groupindex
    day = match["d"] if "d" in named else None
    month = match["m"] if "m" in named else None
    day = day.replace(" ", "") if day else day
    month = month.replace(" ", "") if month and month[0].isdigit() else month
    if month is not None and not month.isdigit():
        month = _MONTHS[month.lower()]
    return iso(day, month, match["y"].replace(" ", ""))

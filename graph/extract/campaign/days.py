"""Days, months and quarters as campaigns print them: alone, and two by two, of which one may leave out its year."""

from __future__ import annotations

import re

from thidua.graph.extract import dates
from thidua.graph.extract.letters import pattern

#: A date as periods print it; what the first leaves out (its year, its month), the second prints.
_DATE = (
    r"(?:(?:ngày )?(?P<d>\d{1,2})(?: ?tháng |[/.-])(?P<m>\d{1,2})(?:(?: ?,? ?năm |[/.-])(?P<y>\d{4}))?(?![\d/])"
    r"|(?:[Tt]háng )?(?P<m2>\d{1,2})(?:[/.-]| năm )(?P<y2>\d{4})|(?:năm )?(?P<y3>\d{4})(?!\d)"
    r"|[Qq]uý (?P<q>IV|I{1,3}|[1-4])(?:(?:[/.-]| năm )(?P<yq>\d{4}))?(?!\w)"
    r"|[Tt]háng (?P<m3>\d{1,2})(?![\d/.-])|(?P<d2>\d{1,2})(?= đến (?:hết )?(?:ngày )?\d{1,2}[/.-]\d))"
)
#: A month and a quarter with their years, alone: "6/2015", "quý II năm 2015".
MONTH = r"(?P<m2>\d{1,2})(?: ?[/.-] ?| n[ăã]m )(?P<y2>\d{4})"
QUARTER = r"[Qq]uý (?P<q>IV|I{1,3}|[1-4])(?: ?[/.-] ?| n[ăã]m )(?P<yq>\d{4})"
#: What a cell may print, or a clause behind the word for it.
CELL = rf"(?:{dates.DAY}|(?:[Tt]háng )?{MONTH}|{QUARTER})(?![\d/])"
#: The first letter of a date.
BEGINS = pattern(r"[\dntTqQ](?<![\w/.,-].)(?:(?<=\d)|(?=(?:gày|ăm|háng) \d|uý [IV\d]))")
#: An hour before a day: "không giờ", "7 giờ 30 phút,".
HOUR = r"(?:\d{1,2}|không) ?(?:giờ|h)(?: ?\d{2}(?: ?phút)?)?(?: (?:sáng|trưa|chiều|tối|đêm))?,?"
_GROUPS = ("d", "m", "y", "m2", "y2", "y3", "q", "yq", "m3", "d2")


def named(suffix: str) -> str:
    """What matches a date, its groups named with `suffix`."""
    return suffixed(_DATE, suffix)


def suffixed(date: str, suffix: str) -> str:
    """A pattern of a date, its groups named with `suffix`, to stand in another twice."""
    return re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{suffix}>", date)


QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def year_of(match: re.Match[str], side: str) -> str | None:
    """The year that is printed for one side of a range."""
    groups = match.groupdict()
    return next(
        (groups[f"{g}{side}"] for g in ("y", "y2", "y3", "yq") if groups[f"{g}{side}"]), None
    )


def iso(
    match: re.Match[str], side: str = "", year: str | None = None, month: str | None = None
) -> str | None:
    """The date of one side, or the only one, first month of a quarter; `year`, `month`: for what is not printed.

    A period that goes on "đến hết" a quarter ends on its last day.
    """
    printed = match.groupdict()
    groups = {name: printed.get(f"{name}{side}") for name in _GROUPS}
    whole = side == "b" and printed.get("whole") is not None
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

"""Targets in a table whose head names the columns: what is measured, in which unit, how much.

| TT | Chỉ tiêu | Đơn vị tính | Số lượng |
| 1 | Cầu giao thông nông thôn | cầu | 25 |

A table may print several years, each in a column of its own; those before the year that the
document is about tell results.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.graph.extract.figures import NUMBER
from thidua.graph.extract.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import places
from thidua.graph.records import Bound, Target

_COUNTER = pattern(r"S?TT|Số TT")
_NAMES = pattern(r"(?:Tên |Các |Nội dung )?(?:chỉ tiêu|mục tiêu)", re.IGNORECASE)
_UNIT = pattern(r"(?:Đơn vị(?: tính)?|ĐVT)", re.IGNORECASE)
_FIGURES = pattern(
    r"(?:Số lượng|Chỉ tiêu(?: giao| thi đua| phấn đấu)?|Kế hoạch|KH|Mục tiêu|Phấn đấu|(?P<bare>(?:Đến |Đến hết |Hết |Cuối )?(?=năm)))"
    r"(?: ?(?:đến )?(?:năm )?(?P<year>(?:19|20)\d\d))?",
    re.IGNORECASE,
)
_VALUE = pattern(
    rf"(?P<sign>[≥>≤<]|Trên |Dưới )?\s?(?P<low>{NUMBER})(?:\s?[-–]\s?(?P<high>{NUMBER}))?\s?%?"
)
_BOUNDS: dict[str | None, Bound] = {
    "≥": "at_least", ">": "at_least", "Trên ": "at_least", "≤": "at_most", "<": "at_most", "Dưới ": "at_most",
}  # fmt: skip
_MOST_COLUMNS = 8
#: The row of a group: "II | Văn hóa - xã hội".
_GROUP = pattern(r"[IVX]{1,4}\.?|[A-E]\.?")


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    words: str
    opens: bool  # whether it begins a row, as far as the print tells


def tabled(flow: Flow, start: int, end: int, year: str | None) -> Iterator[Target]:
    """The targets of every such table in flow[start:end], row by row; `year`: see the head."""
    for at in places(flow.text, ("ơn vị", "ĐVT"), start, end):
        k = flow.line_from(at - 1 if flow.text[at - 1] == "Đ" else at)
        if flow.starts[k] not in (at, at - 1) or not _UNIT.fullmatch(flow.words(k)):
            continue
        first = k
        while k - first < _MOST_COLUMNS and first > 0 and not _COUNTER.fullmatch(flow.words(first)):
            first -= 1
        if _COUNTER.fullmatch(flow.words(first)):
            yield from _rows(flow, _cells(flow, first, end), year)


def _cells(flow: Flow, k: int, end: int) -> Iterator[_Cell]:
    """The cells from line `k` on; a cell may run over several lines."""
    while k < flow.count and flow.starts[k] < end:
        first = k
        while k + 1 < flow.count and not flow.gap(k + 1):
            k += 1
        a, b = flow.starts[first], flow.end(k)
        yield _Cell(a, b, " ".join(flow.printed[a:b].split()), flow.gap(first) > 1)
        k += 1


def _columns(head: list[str], year: str | None) -> tuple[int, int, list[int]] | None:
    """The columns of the names, the units and the figures to be reached; None for another table."""
    named = [k for k, words in enumerate(head) if _NAMES.match(words)]
    units = [k for k, words in enumerate(head) if _UNIT.fullmatch(words)]
    if not named or len(units) != 1:
        return None
    matched = {
        k: match
        for k, words in enumerate(head)
        if k != named[0] and (match := _FIGURES.fullmatch(words))
    }
    figures = [
        k
        for k, match in matched.items()
        if (match["year"] is None and match["bare"] is None)
        or (match["year"] and year and match["year"] >= year)
        or (match["year"] and match["bare"] is None and len(matched) == 1)
    ]
    if not figures or (len(figures) > 1 and any(matched[k]["year"] is None for k in figures)):
        return None
    return named[0], units[0], figures


def _rows(flow: Flow, cells: Iterator[_Cell], year: str | None) -> Iterator[Target]:
    head: list[str] = []
    row: list[_Cell] = []
    grouped = False  # whether the row of a group goes on
    for cell in cells:
        if _GROUP.fullmatch(cell.words) and cell.opens and head:
            grouped = True
            break
        if cell.words in ("1", "01", "1."):
            row = [cell]
            break
        head.append(cell.words)
        if len(head) > _MOST_COLUMNS:
            return
    columns = _columns(head, year)
    if columns is None:
        return
    name, unit, figures = columns
    count = 1
    for cell in cells:
        if not row:
            if _GROUP.fullmatch(cell.words) and cell.opens:
                grouped = True
                continue
            if grouped and not cell.opens:
                continue
            number = cell.words.strip(". 0")
            if grouped and number == "1":
                count = 1
            if number != str(count).strip("0"):
                return
            grouped = False
        row.append(cell)
        if len(row) < len(head):
            continue
        for figure in figures:
            yield from _target(flow, row, row[name], row[unit], row[figure])
        row = []
        count += 1


def _target(
    flow: Flow, row: list[_Cell], name: _Cell, unit: _Cell, figure: _Cell
) -> Iterator[Target]:
    """The target of a row, if its cell holds a figure."""
    value = _VALUE.fullmatch(figure.words)
    if value and len(name.words) > 2:
        low = _number(value["low"])
        yield Target(
            name.words,
            low,
            _number(value["high"]) if value["high"] else low,
            unit.words or None,
            "level",
            _BOUNDS.get(value["sign"], "exact"),
            printed=figure.words,
            evidence=(flow.evidence(row[0].start, row[-1].end, "row of a table of targets"),),
        )


def _number(printed: str) -> float:
    return float(printed.replace(".", "").replace(",", "."))

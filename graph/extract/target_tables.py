"""Targets in a table whose head names the columns: what is measured, in which unit, how much.

| TT | Chỉ tiêu | Đơn vị tính | Số lượng |
| 1 | Cầu giao thông nông thôn | cầu | 25 |
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
    r"(?:Số lượng|Chỉ tiêu(?: giao| thi đua| phấn đấu)?|Kế hoạch|KH|Mục tiêu|Phấn đấu)(?: (?:năm )?\d{4})?",
    re.IGNORECASE,
)
_VALUE = pattern(
    rf"(?P<sign>[≥>≤<]|Trên |Dưới )?\s?(?P<low>{NUMBER})(?:\s?[-–]\s?(?P<high>{NUMBER}))?\s?%?"
)
_BOUNDS: dict[str | None, Bound] = {
    "≥": "at_least", ">": "at_least", "Trên ": "at_least", "≤": "at_most", "<": "at_most", "Dưới ": "at_most",
}  # fmt: skip
_MOST_COLUMNS = 6


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    words: str


def tabled(flow: Flow, start: int, end: int) -> Iterator[Target]:
    """The targets of every such table in flow[start:end], row by row."""
    for at in places(flow.text, ("ơn vị", "ĐVT"), start, end):
        k = flow.line_from(at - 1 if flow.text[at - 1] == "Đ" else at)
        if flow.starts[k] not in (at, at - 1) or not _UNIT.fullmatch(flow.words(k)):
            continue
        first = k
        while k - first < _MOST_COLUMNS and first > 0 and not _COUNTER.fullmatch(flow.words(first)):
            first -= 1
        if _COUNTER.fullmatch(flow.words(first)):
            yield from _rows(flow, _cells(flow, first, end))


def _cells(flow: Flow, k: int, end: int) -> Iterator[_Cell]:
    """The cells from line `k` on; a cell may run over several lines."""
    while k < flow.count and flow.starts[k] < end:
        first = k
        while k + 1 < flow.count and not flow.gap(k + 1):
            k += 1
        a, b = flow.starts[first], flow.end(k)
        yield _Cell(a, b, " ".join(flow.printed[a:b].split()))
        k += 1


def _rows(flow: Flow, cells: Iterator[_Cell]) -> Iterator[Target]:
    head: list[str] = []
    row: list[_Cell] = []
    for cell in cells:
        if cell.words in ("1", "01", "1."):
            row = [cell]
            break
        head.append(cell.words)
        if len(head) > _MOST_COLUMNS:
            return
    named = [k for k, words in enumerate(head) if _NAMES.match(words)]
    units = [k for k, words in enumerate(head) if _UNIT.fullmatch(words)]
    figures = [
        k for k, words in enumerate(head) if k not in named[:1] and _FIGURES.fullmatch(words)
    ]
    if not named or len(units) != 1 or len(figures) != 1:
        return
    name, unit, figure = named[0], units[0], figures[0]
    count = 1
    for cell in cells:
        if not row and cell.words.strip(". 0") != str(count).strip("0"):
            return
        row.append(cell)
        if len(row) < len(head):
            continue
        value = _VALUE.fullmatch(row[figure].words)
        if value and len(row[name].words) > 2:
            low = _number(value["low"])
            yield Target(
                row[name].words,
                low,
                _number(value["high"]) if value["high"] else low,
                row[unit].words or None,
                "level",
                _BOUNDS.get(value["sign"], "exact"),
                printed=row[figure].words,
                evidence=(flow.evidence(row[0].start, cell.end, "row of a table of targets"),),
            )
        row = []
        count += 1


def _number(printed: str) -> float:
    return float(printed.replace(".", "").replace(",", "."))

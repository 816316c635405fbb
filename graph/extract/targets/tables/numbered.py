"""Tables that number their rows and name a unit for each.

| TT | Chỉ tiêu | Đơn vị tính | Số lượng |
| 1 | Cầu giao thông nông thôn | cầu | 25 |
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows.table import COUNTER
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.targets.tables.cells import MOST_COLUMNS, Cell, cells_from
from thidua.graph.extract.targets.tables.heads import columns_of
from thidua.graph.extract.targets.tables.rows import GROUP, target_of
from thidua.graph.records import Target

#: The head of the column of units, a line of its own.
_UNIT_LINE = pattern(r"\n(?:[Đđ]ơn vị(?i: tính)?|ĐVT)(?=\n)")


def tabled(flow: Flow, start: int, end: int, year: str | None) -> Iterator[Target]:
    """The targets of every such table in flow[start:end], row by row, for a document about `year`."""
    for line in _UNIT_LINE.finditer(flow.lined, max(start - 1, 0), end + 1):
        first = k = flow.line_from(line.end()) - 1
        while k - first < MOST_COLUMNS and first > 0 and not COUNTER.fullmatch(flow.words(first)):
            first -= 1
        if COUNTER.fullmatch(flow.words(first)):
            # "TT | Chỉ tiêu | ĐVT" one under another, with no blank line between
            close = first + 1 < flow.count and not flow.gap(first + 1)
            caption = flow.words(first - 1) if first else ""
            yield from _rows(flow, cells_from(flow, first, end, close), year, caption)


def _rows(flow: Flow, cells: Iterator[Cell], year: str | None, caption: str) -> Iterator[Target]:
    """The targets of the table whose head and rows are `cells`, below the line `caption`."""
    head: list[str] = []
    row: list[Cell] = []
    grouped = False  # whether the row of a group goes on
    parted = False  # whether the print tells where a row begins
    for cell in cells:
        parted = parted or (bool(head) and not cell.opens)
        if GROUP.fullmatch(cell.words) and cell.opens and head:
            grouped = True
            break
        if cell.words in ("1", "01", "1."):
            row = [cell]
            break
        head.append(cell.words)
        if len(head) > MOST_COLUMNS:
            return
    columns = columns_of(head, year, caption)
    if columns is None:
        return
    name, unit, figures = columns
    count = 1
    for cell in cells:
        if not row:
            if GROUP.fullmatch(cell.words) and cell.opens:
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
        elif parted and cell.opens and cell.words.strip(". 0") == str(count + 1).strip("0"):
            # the last cells of the row are empty
            if len(row) > max(name, unit, *figures):
                for figure in figures:
                    yield from target_of(flow, row, row[name], row[unit].words, row[figure])
            count += 1
            row = [cell]
            continue
        row.append(cell)
        if len(row) < len(head):
            continue
        for figure in figures:
            yield from target_of(flow, row, row[name], row[unit].words, row[figure])
        row = []
        count += 1

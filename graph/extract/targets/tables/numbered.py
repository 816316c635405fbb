"""Tables that number their rows and name a unit for each.

| TT | Chỉ tiêu | Đơn vị tính | Số lượng |
| 1 | Cầu giao thông nông thôn | cầu | 25 |
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows.bars import bars_before
from thidua.graph.extract.layout.rows.stacked import by_lines
from thidua.graph.extract.layout.rows.table import COUNTER, Table
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.targets.tables.cells import MOST_COLUMNS, cells_of
from thidua.graph.extract.targets.tables.heads import columns_of
from thidua.graph.extract.targets.tables.rows import is_unit, target_of
from thidua.graph.records import Target

#: The head of the column of units, a line of its own.
_UNIT_LINE = pattern(r"\n(?:[Đđ]ơn vị(?i: tính)?|ĐVT)(?=\n)")


def tabled(flow: Flow, start: int, end: int, year: str | None) -> Iterator[Target]:
    """The targets of every such table in flow[start:end], row by row, for a document about `year`."""
    done = start
    for line in _UNIT_LINE.finditer(flow.lined, max(start - 1, 0), end + 1):
        first = k = flow.line_from(line.end()) - 1
        while k - first < MOST_COLUMNS and first > 0 and not COUNTER.fullmatch(flow.words(first)):
            first -= 1
        if flow.starts[first] < done or not COUNTER.fullmatch(flow.words(first)):
            continue
        table = by_lines(flow, first, end, lambda _: True)
        if table:
            done = table.end
            caption = flow.words(first - 1) if first else ""
            yield from _targets(flow, table, year, caption, bars_before(flow, first + 1) > 0)


def _targets(
    flow: Flow, table: Table, year: str | None, caption: str, barred: bool
) -> Iterator[Target]:
    """The targets of a `table` below the line `caption`, of rows that go on to their figures; of one that is `barred`,
    and so shows where cells are empty, up to the first other row."""
    columns = columns_of(table.head, year, caption)
    if columns is None:
        return
    name, unit, figures = columns
    for read in table.rows:
        row = cells_of(flow, [[], *read], table.start)  # the number of a row is none of its cells
        whole = len(row) == len(table.head)
        if not whole and not (
            max(name, unit, *figures) < len(row) < len(table.head) and is_unit(row[unit].words)
        ):
            if barred:
                return
            continue  # which cell is empty no one knows
        for figure in figures:
            yield from target_of(flow, row, row[name], row[unit].words, row[figure])

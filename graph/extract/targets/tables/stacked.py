"""Tables that a text gives one cell a line, by the shape of their columns.

    TT                      Phần việc
    Việc                    Phải xong
    Tính bằng               Đắp bờ mương
    Phải có                 12 km
    1                       Trồng chè
    Đắp bờ mương            4 ha
    km
    12

Rows are told by their numbers; without these, by their length: the lines between two gaps fall into rows of as many
cells as the head has, where the same columns hold figures in all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows import bars
from thidua.graph.extract.layout.rows.stacked import by_lines
from thidua.graph.extract.layout.rows.table import COUNTER, Table
from thidua.graph.extract.layout.rows.table import Cell as Lines
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES
from thidua.graph.extract.targets.figures import YEAR
from thidua.graph.extract.targets.tables.cells import MOST_COLUMNS, Cell, cells_of
from thidua.graph.extract.targets.tables.rows import is_value
from thidua.graph.extract.targets.tables.ruled import Ruled

_COUNTER_LINE = pattern(rf"\n(?:{COUNTER.pattern})(?=\n)")
#: A line that may be a figure and no more: "12", "≥ 46", "42 nghìn m3".
_FIGURE_LINE = pattern(r"\n(?=[\d≥≤<>~])[^\n]{1,40}(?=\n)")
#: The mark of an item in the first column.
_MARK = pattern(rf"[{DASHES}]\s?")
#: No cell, and no table, is longer.
_LONGEST_CELL, _MOST_LINES = 160, 240


def stacked(flow: Flow, start: int, end: int) -> Iterator[Ruled]:
    """The tables of flow[start:end] with a cell a line: a head and two rows at least."""
    done = seen = start
    for line in _COUNTER_LINE.finditer(flow.lined, max(start - 1, 0), end):
        k = flow.line_from(line.start() + 1)
        if flow.starts[k] < seen:
            continue
        read = by_lines(flow, k, end, lambda _: True)
        seen = read.end if read else seen
        table = _numbered(flow, k, read) if read else None
        if table:
            done = table.end
            yield table
    for line in _FIGURE_LINE.finditer(flow.lined, max(start - 1, 0), end):
        k = flow.line_from(line.start() + 1)
        if flow.starts[k] < done or not is_value(flow.words(k)):
            continue
        if bars.bars_before(flow, k):
            table = _between_bars(flow, k, start, end)
            done = table.end if table else flow.end(k)
            if table:
                yield table
            continue
        first, after = _close(flow, k, start, end)
        done = flow.end(after - 1)
        table = _unnumbered(flow, first, after)
        if table:
            yield table


def _numbered(flow: Flow, k: int, table: Table) -> Ruled | None:
    """A `table` whose rows are told by their numbers, from line `k` on, as far as they are whole; none but the cell of a
    remark may lack."""
    width = len(table.head) - 1
    rows: list[list[Lines]] = []
    for row in table.rows:
        noted = len(row) == width - 1 and table.head[-1].startswith("Ghi")
        if len(row) != width and not noted:
            break
        rows.append([[], *row, *([[]] if noted else [])])
    return _as_ruled(flow, k, replace(table, rows=rows))


def _between_bars(flow: Flow, k: int, start: int, end: int) -> Ruled | None:
    """The table round line `k` of flow[start:end] that has each bar on a line of its own."""
    first = k
    while first > 0 and flow.starts[first - 1] >= start and bars.bars_before(flow, first - 1):
        first -= 1
    table = bars.on_lines_of_their_own(flow, first, end, lambda _: True)
    return _as_ruled(flow, first, table) if table else None


def _as_ruled(flow: Flow, line: int, table: Table) -> Ruled | None:
    """A `table` that begins in `line`, with cells of one stretch each; None where it has fewer than two rows."""
    head = [Cell(table.start, table.start, words) for words in table.head]
    rows = [head, *(cells_of(flow, row, table.start) for row in table.rows)]
    return Ruled(table.start, table.end, line, rows) if len(rows) > 2 else None


def _close(flow: Flow, k: int, start: int, end: int) -> tuple[int, int]:
    """The lines round line `k` of flow[start:end] that no gap parts: the first, and that after the last."""
    first = k
    while first > 0 and not flow.gap(first) and flow.starts[first - 1] >= start:
        first -= 1
    after = k + 1
    while after < flow.count and not flow.gap(after) and flow.starts[after] < end:
        after += 1
    return first, after


def _unnumbered(flow: Flow, first: int, after: int) -> Ruled | None:
    """The table that lines `first` to before `after` make, the heading above it apart; None where they make none."""
    if not 6 <= after - first <= _MOST_LINES:
        return None
    cells = [_cell(flow, n) for n in range(first, after)]
    if any(len(cell.words) > _LONGEST_CELL for cell in cells):
        return None
    figures = [is_value(cell.words) for cell in cells]
    years = [YEAR.fullmatch(cell.words) is not None for cell in cells]
    for width in range(2, MOST_COLUMNS + 1):
        for skip in range(3):
            count, rest = divmod(len(cells) - skip, width)
            below = skip + width
            if rest or count < 3 or not _falls(figures[below:], width):
                continue
            if any(
                f and not y for f, y in zip(figures[skip:below], years[skip:below], strict=True)
            ):
                continue
            rows = [cells[n : n + width] for n in range(skip, len(cells), width)]
            return Ruled(rows[0][0].start, rows[-1][-1].end, first + skip, rows)
    return None


def _falls(figures: list[bool], width: int) -> bool:
    """Whether lines, of which some are `figures`, fall into rows of `width` cells: the first column holds no figures,
    all others figures alone or none, and one does."""
    if any(figures[::width]):
        return False
    columns = [figures[n::width] for n in range(1, width)]
    return all(all(column) or not any(column) for column in columns) and any(map(all, columns))


def _cell(flow: Flow, k: int) -> Cell:
    """The cell that is line `k`, without the mark of an item."""
    start, end = flow.starts[k], flow.end(k)
    mark = _MARK.match(flow.printed, start, end)
    start = mark.end() if mark else start
    return Cell(start, end, " ".join(flow.printed[start:end].split()))

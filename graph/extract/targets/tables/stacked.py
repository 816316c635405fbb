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
from statistics import mode

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows import bars
from thidua.graph.extract.layout.rows.stacked import by_lines
from thidua.graph.extract.layout.rows.table import COUNTER, MOST_COLUMNS, Table
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES
from thidua.graph.extract.targets.figures import YEAR
from thidua.graph.extract.targets.tables.cells import Cell, Grid, cells_of
from thidua.graph.extract.targets.tables.heads import SUBJECTS, names_column, unfolded, width_of
from thidua.graph.extract.targets.tables.rows import is_value

#: A line that heads the first column: of the numbers, or of the names.
_HEAD_LINE = pattern(rf"\n(?:(?:{COUNTER.pattern})|(?=[A-ZĐ])(?i:{SUBJECTS.pattern}))(?=\n)")
#: A line that may be a figure and no more: "12", "≥ 46", "42 nghìn m3".
_FIGURE_LINE = pattern(r"\n(?=[\d≥≤<>~])[^\n]{1,40}(?=\n)")
#: The mark of an item in the first column.
_MARK = pattern(rf"[{DASHES}]\s?")
#: No cell, and no table, is longer.
_LONGEST_CELL, _MOST_LINES = 160, 240


def stacked(flow: Flow, start: int, end: int) -> Iterator[Grid]:
    """The tables of flow[start:end] with a cell a line: a head and a row at least."""
    done = start
    for line in _HEAD_LINE.finditer(flow.lined, max(start - 1, 0), end):
        k = flow.line_from(line.start() + 1)
        if flow.starts[k] < done:
            continue
        table = _below_head(flow, k, start, end)
        if table:
            done = table.end
            if len(table.rows) > 1:
                yield table
    done = start
    for line in _FIGURE_LINE.finditer(flow.lined, max(start - 1, 0), end):
        k = flow.line_from(line.start() + 1)
        if flow.starts[k] < done or not is_value(flow.words(k)):
            continue
        table = None
        if bars.bars_before(flow, k):
            table = _between_bars(flow, k, start, end)
            done = table.end if table else flow.end(k)
        else:
            first, after = _close(flow, k, start, end)
            done = flow.end(after - 1)
            table = _unnumbered(flow, first, after)
        if table:
            yield table


def _below_head(flow: Flow, k: int, start: int, end: int) -> Grid | None:
    """The table whose head begins in line `k` of flow[start:end]: with the number of the rows, or with what they name."""
    if bars.bars_before(flow, k) or bars.bars_before(flow, k + 1):
        return _between_bars(flow, k, start, end)
    if COUNTER.fullmatch(flow.words(k)) is None:
        table = by_lines(flow, k, end, lambda cells: all(map(names_column, cells)))
        return _as_grid(flow, k, table) if table else None
    table = by_lines(flow, k, end, lambda _: True, width_of)
    if table is None:
        return None
    usual = mode(len(row) + 1 for row in table.rows) if table.rows else 0
    if usual == width_of(table.head) - 1 and width_of(table.head, 1) == usual:
        table = by_lines(flow, k, end, lambda _: True, lambda _: usual) or table
    return _as_grid(flow, k, table, usual)


def _between_bars(flow: Flow, k: int, start: int, end: int) -> Grid | None:
    """The table round line `k` of flow[start:end] that has each bar on a line of its own."""
    first = k
    while first > 0 and flow.starts[first - 1] >= start and bars.bars_before(flow, first - 1):
        first -= 1
    table = bars.on_lines_of_their_own(flow, first, end, lambda _: True)
    return _as_grid(flow, first, table) if table else None


def _as_grid(flow: Flow, line: int, table: Table, usual: int = 0) -> Grid | None:
    """A `table` that begins in `line`, with cells of one stretch each; None where its head, as far as rows of the `usual`
    number of cells tell, is not understood."""
    head = [Cell(table.start, table.start, words) for words in table.head]
    width = width_of(table.head)
    width = usual if usual == width - 1 == width_of(table.head, 1) else width
    rows = unfolded(head, width) or [head[:width]]
    counted = table.loose and COUNTER.fullmatch(table.head[0])
    for row in table.rows:
        cells = cells_of(flow, [[], *row] if counted else row, table.start)
        rows.append(cells[:width] if counted else cells)
        total = [cells[0], *cells[width:]]  # "Tổng cộng", which no number tells
        if len(total) == width and all(is_value(cell.words) for cell in total[2:]):
            rows.append(total)
    return Grid(table.start, table.end, line, rows, table.loose)


def _close(flow: Flow, k: int, start: int, end: int) -> tuple[int, int]:
    """The lines round line `k` of flow[start:end] that no gap parts: the first, and that after the last."""
    first = k
    while first > 0 and not flow.gap(first) and flow.starts[first - 1] >= start:
        first -= 1
    after = k + 1
    while after < flow.count and not flow.gap(after) and flow.starts[after] < end:
        after += 1
    return first, after


def _unnumbered(flow: Flow, first: int, after: int) -> Grid | None:
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
            return Grid(rows[0][0].start, rows[-1][-1].end, first + skip, rows)
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

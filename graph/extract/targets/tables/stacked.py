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

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows import bars
from thidua.graph.extract.layout.rows.table import COUNTER, words_of
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES
from thidua.graph.extract.targets.tables.cells import MOST_COLUMNS, Cell, cells_from
from thidua.graph.extract.targets.tables.rows import GROUP, is_value
from thidua.graph.extract.targets.tables.ruled import Ruled

_COUNTER_LINE = pattern(rf"\n(?:{COUNTER.pattern})(?=\n)")
#: A line that may be a figure and no more: "12", "≥ 46", "42 nghìn m3".
_FIGURE_LINE = pattern(r"\n(?=[\d≥≤<>~])[^\n]{1,40}(?=\n)")
#: A year, in a head.
_YEAR = pattern(r"(?:19|20)\d\d")
#: The mark of an item in the first column.
_MARK = pattern(rf"[{DASHES}]\s?")
#: No cell, and no table, is longer.
_LONGEST_CELL, _MOST_LINES = 160, 240


def stacked(flow: Flow, start: int, end: int) -> Iterator[Ruled]:
    """The tables of flow[start:end] with a cell a line: a head and two rows at least."""
    done = start
    for line in _COUNTER_LINE.finditer(flow.lined, max(start - 1, 0), end):
        table = _numbered(flow, flow.line_from(line.start() + 1), end)
        if table and table.start >= done:
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


def _numbered(flow: Flow, k: int, end: int) -> Ruled | None:
    """The table whose head begins with the line `k`, that of the numbers."""
    close = k + 1 < flow.count and not flow.gap(k + 1)
    cells = cells_from(flow, k, end, close)
    head: list[Cell] = []
    row: list[Cell] = []
    grouped = False
    for cell in cells:
        if cell.words in ("1", "01", "1."):
            row = [cell]
            break
        if len(head) > 2 and (grouped or GROUP.fullmatch(cell.words)):
            grouped = not grouped  # "I", and what the group is called
            continue
        head.append(cell)
        if len(head) > MOST_COLUMNS or len(cell.words) > _LONGEST_CELL:
            return None
    if not 3 <= len(head) <= MOST_COLUMNS or not row:
        return None
    rows = [head]
    grouped = below_group = False
    count = 1  # the number of the row that goes on, or of the next
    for cell in cells:
        apart = close and flow.gap(flow.line_from(cell.start)) > 0
        if row:
            full = len(row) == len(head) - 1 and (apart or _is_number(cell, count + 1))
            if full and head[-1].words.startswith("Ghi"):
                rows.append([*row, Cell(row[-1].end, row[-1].end, "", False)])
                row, count = [], count + 1
        if apart or len(cell.words) > _LONGEST_CELL:
            break
        if not row and (grouped or GROUP.fullmatch(cell.words)):
            grouped = not grouped
            below_group = True
            continue
        if not row and not _is_number(cell, count):
            if not (below_group and _is_number(cell, 1)):
                break
            count = 1
        below_group = False
        row.append(cell)
        if len(row) == len(head):
            rows.append(row)
            row, count = [], count + 1
    return Ruled(head[0].start, rows[-1][-1].end, k, rows) if len(rows) > 2 else None


def _is_number(cell: Cell, number: int) -> bool:
    """Whether a cell is the number of the row that is to come."""
    return cell.words.strip(". ").lstrip("0") == str(number)


def _between_bars(flow: Flow, k: int, start: int, end: int) -> Ruled | None:
    """The table round line `k` of flow[start:end] that has each bar on a line of its own."""
    first = k
    while first > 0 and flow.starts[first - 1] >= start and bars.bars_before(flow, first - 1):
        first -= 1
    table = bars.on_lines_of_their_own(flow, first, end, lambda _: True)
    if table is None:
        return None
    head = [Cell(table.start, table.start, words, not n) for n, words in enumerate(table.head)]
    rows = [head]
    for read in table.rows:
        row: list[Cell] = []
        for cell in read:
            at = row[-1].end if row else table.start
            begin, stop = (cell[0][0], cell[-1][1]) if cell else (at, at)
            row.append(Cell(begin, stop, words_of(flow, cell), not row))
        rows.append(row)
    return Ruled(table.start, table.end, first, rows) if len(rows) > 2 else None


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
    years = [_YEAR.fullmatch(cell.words) is not None for cell in cells]
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
    return Cell(start, end, " ".join(flow.printed[start:end].split()), False)

"""Tables with bars between the cells: a row on one line of the source, or each bar on a line of its own."""

from __future__ import annotations

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows.table import (
    GROUP,
    MOST_COLUMNS,
    NUMBER,
    Cell,
    IsHead,
    Table,
    source_line,
    words_of,
)

#: No head, and no cell, has more lines.
_MOST_LINES = 30


def on_one_line(flow: Flow, k: int, end: int, is_head: IsHead) -> Table | None:
    """The table each of whose rows is a line of the source with bars between the cells."""
    begin, _ = source_line(flow, flow.origin(flow.starts[k]))
    while k and flow.origin(flow.starts[k - 1]) >= begin:
        k -= 1
    head, n = _line_cells(flow, k)
    names = [words_of(flow, cell) for cell in head]
    if n == k or not 2 <= len(head) <= MOST_COLUMNS or not is_head(names):
        return None
    table = Table(flow.starts[k], flow.end(n - 1), names)
    while n < flow.count and flow.starts[n] < end:
        row, after = _line_cells(flow, n)
        if after == n:
            break  # a line too long to be a row
        if len(row) < 2:
            # a line of a cell, or a page break, where the rows go on right below
            if not any(
                len(_line_cells(flow, m)[0]) == len(head)
                for m in range(n + 1, min(n + 4, flow.count))
            ):
                break
        elif len(row) == len(head):
            table.rows.append(row)
        table.end = flow.end(after - 1)
        n = after
    return table


def _line_cells(flow: Flow, k: int) -> tuple[list[Cell], int]:
    """The cells of the source's line in which line `k` stands, and the line of the flow below it."""
    begin, end = source_line(flow, flow.origin(flow.starts[k]))
    line = flow.source[begin:end].strip()
    outer = line.startswith("|")
    count = line.count("|") + 1 - (1 + line.endswith("|") if outer else 0)
    wide = count > 2 * MOST_COLUMNS
    cells: list[Cell] = [[] for _ in range(1 if wide else max(count, 1))]
    while k < flow.count and begin <= (at := flow.origin(flow.starts[k])) < end:
        column = 0 if wide else flow.source.count("|", begin, at) - outer
        cells[min(max(column, 0), len(cells) - 1)].append((flow.starts[k], flow.end(k)))
        k += 1
    return cells, k


def bars_before(flow: Flow, k: int) -> int:
    """How many bars stand in the source between line `k` and the line above it."""
    if not 0 < k < flow.count:
        return 0
    between = flow.source[flow.origin(flow.end(k - 1) - 1) + 1 : flow.origin(flow.starts[k])]
    if "--" in between:
        return sum(line.count("|") for line in between.split("\n") if "--" not in line)
    return between.count("|")


def _is_closed(flow: Flow, k: int) -> bool:
    """Whether a bar stands behind the paragraph that begins in line `k`."""
    n = k + 1
    while n < min(flow.count, k + _MOST_LINES) and not flow.gap(n):
        n += 1
    if n < flow.count:
        return bars_before(flow, n) > 0
    return "|" in flow.source[flow.origin(flow.end(n - 1) - 1) :]


def on_lines_of_their_own(flow: Flow, k: int, end: int, is_head: IsHead) -> Table | None:
    """The table with a bar before and behind each cell, on lines of their own: so a row of three cells has
    four bars, however many of the cells are empty."""
    last = k
    while bars_before(flow, k) < 2 and bars_before(flow, k - 1) and last - k < _MOST_LINES:
        k -= 1
    start, head = flow.starts[k], [[(flow.starts[k], flow.end(k))]]
    n = k + 1
    while n < min(flow.count, k + _MOST_LINES) and (bars := bars_before(flow, n)) < 2:
        if bars:
            head.append([])
        head[-1].append((flow.starts[n], flow.end(n)))
        n += 1
    width = len(head)
    names = [words_of(flow, cell) for cell in head]
    if not 2 <= width <= MOST_COLUMNS or not is_head(names):
        return None
    table = Table(start, flow.end(n - 1), names)
    column = width - 1
    row: list[Cell] = []
    while n < flow.count and flow.starts[n] < end:
        bars = bars_before(flow, n)
        numbered = NUMBER.fullmatch(flow.words(n)) or GROUP.fullmatch(flow.words(n))
        if bars == width - column + 1 or (bars > 1 and numbered):
            row = [[] for _ in range(width)]
            table.rows.append(row)
            column = 0
        elif column + bars < width and (not bars or _is_closed(flow, n)):
            column += bars
        else:
            break
        if row:
            row[column].append((flow.starts[n], flow.end(n)))
        table.end = flow.end(n)
        n += 1
    return table

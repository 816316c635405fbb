"""Tables with bars or tabs between the cells of a row on one line of the source, or with each bar on a line of its own."""

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
    head, n = line_cells(flow, k)
    names = [words_of(flow, cell) for cell in head]
    if n == k or not 2 <= len(head) <= MOST_COLUMNS:
        return None
    below, after = line_cells(flow, n, len(head)) if n < flow.count else ([], n)
    if len(below) == len(head) > 2 and not (below[0] or below[1]):
        # what stands below cells of the head that span several
        names = [words_of(flow, cell) or name for cell, name in zip(below, names, strict=True)]
        n = after
    if not is_head(names):
        return None
    table = Table(flow.starts[k], flow.end(n - 1), names)
    while n < flow.count and flow.starts[n] < end:
        row, after = line_cells(flow, n, len(head))
        if after == n:
            break  # a line too long to be a row
        if len(row) < 2:
            # a line of a cell, or a page break, where the rows go on right below
            if not any(
                len(line_cells(flow, m, len(head))[0]) == len(head)
                for m in range(n + 1, min(n + 4, flow.count))
            ):
                break
        elif len(row) == len(head):
            table.rows.append(row)
        table.end = flow.end(after - 1)
        n = after
    return table


def line_cells(flow: Flow, k: int, width: int = 0) -> tuple[list[Cell], int]:
    """The cells of the source's line in which line `k` stands, and the line of the flow below it: one cell where neither
    bars nor two tabs part it. Bars round all of it are none between cells, unless so it has the `width` of those above."""
    begin, end = source_line(flow, flow.origin(flow.starts[k]))
    line = flow.source[begin:end].strip()
    outer = line.startswith("|") and line.endswith("|") and line.count("|") + 1 != width
    count = line.count("|") + 1 - 2 * outer
    if count == 1 and flow.source.count("\t", begin, end) > 1:
        return _tabbed(flow, k, flow.source[begin:end]), k + 1
    wide = count > 2 * MOST_COLUMNS
    cells: list[Cell] = [[] for _ in range(1 if wide else max(count, 1))]
    while k < flow.count and begin <= (at := flow.origin(flow.starts[k])) < end:
        column = 0 if wide else flow.source.count("|", begin, at) - outer
        cells[min(max(column, 0), len(cells) - 1)].append((flow.starts[k], flow.end(k)))
        k += 1
    return cells, k


def _tabbed(flow: Flow, k: int, line: str) -> list[Cell]:
    """The cells of line `k` of the flow, the `line` of the source, which tabs part."""
    cells: list[Cell] = []
    at = flow.starts[k]
    for part in line.split("\t")[: 2 * MOST_COLUMNS]:
        words = " ".join(part.split())
        first = flow.printed.find(words, at, flow.end(k)) if words else -1
        at = max(at, first + len(words))
        cells.append([(first, at)] if first >= 0 else [])
    return cells


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

"""The cells of a table as a text prints them: one under another, or a row on one line between blanks or bars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern

#: A table with more columns is read by nothing here.
MOST_COLUMNS = 8


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at text[start:end]."""

    start: int
    end: int
    words: str
    opens: bool  # whether it begins a row, as far as the print tells


def cells_from(flow: Flow, k: int, end: int, close: bool = False) -> Iterator[Cell]:
    """The cells from line `k` on; a cell may run over several lines, unless they stand `close`."""
    while k < flow.count and flow.starts[k] < end:
        first = k
        while not close and k + 1 < flow.count and not flow.gap(k + 1):
            k += 1
        a, b = flow.starts[first], flow.end(k)
        yield Cell(a, b, " ".join(flow.printed[a:b].split()), flow.gap(first) > 1)
        k += 1


#: Between two columns of a table that only blanks part.
_COLUMN_GAP = pattern(r" {2,}|\t| ?\| ?")


def _split(flow: Flow, k: int) -> list[Cell]:
    """The cells of line `k`, parted by blanks: "3   Giá bán   đồng/kWh   1.418,6"."""
    start, end = flow.starts[k], flow.end(k)
    raw = flow.source[flow.origin(start) : flow.origin(end - 1) + 1] if end > start else ""
    if "  " not in raw and "\t" not in raw:
        return []
    cells: list[Cell] = []
    at = start
    for part in _COLUMN_GAP.split(raw.strip()):
        words = " ".join(part.split())
        found = flow.printed.find(words, at, end) if words else -1
        if found < 0:
            return []
        at = found + len(words)
        cells.append(Cell(found, at, words, not cells))
    return cells


def spaced(flow: Flow, k: int, end: int) -> Iterator[list[Cell]] | None:
    """The rows of a table from its head in line `k` on: a row on one line, its columns parted by blanks; None
    for any other line."""
    return _lines(flow, k, end) if len(_split(flow, k)) > 1 else None


def _lines(flow: Flow, k: int, end: int) -> Iterator[list[Cell]]:
    """The rows from line `k` of the flow on, each on one line."""
    for line in range(k, flow.count):
        if flow.starts[line] >= end:
            return
        yield _split(flow, line)


def barred(flow: Flow, k: int, end: int) -> Iterator[list[Cell]] | None:
    """The rows of a table from its head at line `k` on, where each row is one line of the source with
    bars between its cells: "TT | Chỉ tiêu | Năm 2025"; None for any other table."""
    head = 1
    while head <= MOST_COLUMNS and k + head < flow.count and flow.gap(k + head) == 1:
        head += 1
    after = k + head  # a table with a bar at both ends, or a cell a line, is read elsewhere
    if not 3 <= head <= MOST_COLUMNS or after >= flow.count or flow.gap(after):
        return None
    bars = flow.source[flow.origin(flow.starts[k]) : flow.origin(flow.starts[after])]
    return _bars(flow, k, end) if bars.count("|") == head - 1 and bars.count("\n") == 1 else None


def _bars(flow: Flow, k: int, end: int) -> Iterator[list[Cell]]:
    """The rows from line `k` of the flow on, each on one line of the source."""
    row: list[Cell] = []
    while k < flow.count and flow.starts[k] < end:
        between = (
            flow.source[flow.origin(row[-1].end - 1) : flow.origin(flow.starts[k])] if row else ""
        )
        if "\n" in between:
            yield _with_empty_cells(flow, row)
            row = []
        row.append(Cell(flow.starts[k], flow.end(k), flow.words(k), not row))
        k += 1
    yield _with_empty_cells(flow, row)


def _with_empty_cells(flow: Flow, row: list[Cell]) -> list[Cell]:
    """`row` with the cells between two bars that hold nothing: "2 | Thu phí | tỷ đồng | | 12 | "."""
    if not row:
        return row
    source, first = flow.source, flow.origin(row[0].start)
    end = source.find("\n", flow.origin(row[-1].end - 1))
    line = source[source.rfind("\n", 0, first) + 1 : end if end >= 0 else len(source)]
    filled = [bool(cell.strip()) for cell in line.split("|")]
    if len(filled) > 2 * MOST_COLUMNS or sum(filled) != len(row):
        return row
    cells = iter(row)
    made: list[Cell] = []
    for full in filled:
        at = made[-1].end if made else row[0].start
        made.append(next(cells) if full else Cell(at, at, "", not made))
    return made

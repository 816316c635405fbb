"""The cells of a table as a text prints them: one under another, or a row on one line between blanks or bars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows.table import Cell as Lines
from thidua.graph.extract.layout.rows.table import source_line, words_of
from thidua.graph.extract.letters import pattern

#: A table with more columns is read by nothing here.
MOST_COLUMNS = 8


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at text[start:end]."""

    start: int
    end: int
    words: str


#: No cell has more lines.
_MOST_LINES = 40


def cells_from(flow: Flow, k: int, end: int) -> Iterator[Cell]:
    """The cells from line `k` on; a cell may run over several lines, up to those of a text."""
    while k < flow.count and flow.starts[k] < end:
        first = k
        while k + 1 < flow.count and not flow.gap(k + 1):
            k += 1
            if k - first > _MOST_LINES:
                return
        a, b = flow.starts[first], flow.end(k)
        yield Cell(a, b, " ".join(flow.printed[a:b].split()))
        k += 1


def cells_of(flow: Flow, row: list[Lines], start: int) -> list[Cell]:
    """The cells of a row of a table that begins at `start`, an empty one where that before it ends."""
    at = next((cell[0][0] for cell in row if cell), start)
    made: list[Cell] = []
    for cell in row:
        begin, stop = (cell[0][0], cell[-1][1]) if cell else (at, at)
        made.append(Cell(begin, stop, words_of(flow, cell)))
        at = stop
    return made


#: Between two columns of a table that only blanks part.
_COLUMN_GAP = pattern(r" {2,}|\t| ?\| ?")


def split(flow: Flow, k: int) -> list[Cell]:
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
        cells.append(Cell(found, at, words))
    return cells


def spaced(flow: Flow, k: int, end: int) -> Iterator[list[Cell]] | None:
    """The rows of a table from its head in line `k` on: a row on one line, its columns parted by blanks; None
    for any other line."""
    return _lines(flow, k, end) if len(split(flow, k)) > 1 else None


def _lines(flow: Flow, k: int, end: int) -> Iterator[list[Cell]]:
    """The rows from line `k` of the flow on, each on one line."""
    for line in range(k, flow.count):
        if flow.starts[line] >= end:
            return
        yield split(flow, line)


def barred(flow: Flow, k: int, end: int) -> Iterator[list[Cell]] | None:
    """The rows of a table from its head at line `k` on, where each row is one line of the source with
    bars between its cells, or also round them: "TT | Chỉ tiêu | Năm 2025"; None for any other table."""
    head = row_of(flow, k)
    if not 3 <= len(head) <= MOST_COLUMNS or not all(cell.words for cell in head):
        return None
    below = k + len(head)
    if below >= flow.count or "|" not in _line(flow, below):
        return None
    return _bars(flow, k, end)


def _bars(flow: Flow, k: int, end: int) -> Iterator[list[Cell]]:
    """The rows from line `k` of the flow on, each on one line of the source."""
    while k < flow.count and flow.starts[k] < end:
        row = row_of(flow, k)
        yield row
        k += sum(bool(cell.words) for cell in row) or 1


def _line(flow: Flow, k: int) -> str:
    """The line of the source in which line `k` of the flow begins."""
    begin, end = source_line(flow, flow.origin(flow.starts[k]))
    return flow.source[begin:end]


def row_of(flow: Flow, k: int) -> list[Cell]:
    """The cells of the line of the source that begins with line `k`, empty ones too:
    "2 | Thu phí | tỷ đồng | | 12 | ", "| 2 | Thu phí | tỷ đồng | | 12 |"."""
    line = _line(flow, k).strip()
    if line.startswith("|") and line.endswith("|"):
        line = line[1:-1]
    filled = [bool(part.strip()) for part in line.split("|")]
    here = k
    made: list[Cell] = []
    for full in filled[: 2 * MOST_COLUMNS]:
        if full and here < flow.count:
            made.append(Cell(flow.starts[here], flow.end(here), flow.words(here)))
            here += 1
        else:
            at = made[-1].end if made else flow.starts[k]
            made.append(Cell(at, at, ""))
    return made

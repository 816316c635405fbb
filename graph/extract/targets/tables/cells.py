"""The cells of a table, and the table as they stand in it, whichever way a text prints it."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows.table import Cell as Lines
from thidua.graph.extract.layout.rows.table import words_of


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at text[start:end]."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table at text[start:end] of the flow, from line `line` on: its `rows`, those of the head first. Each has as many
    cells as the head, but in one that is `loose`: there empty cells leave no trace."""

    start: int
    end: int
    line: int
    rows: list[list[Cell]]
    loose: bool = False


def cells_of(flow: Flow, row: list[Lines], start: int) -> list[Cell]:
    """The cells of a row of a table that begins at `start`, an empty one where that before it ends."""
    at = next((cell[0][0] for cell in row if cell), start)
    made: list[Cell] = []
    for cell in row:
        begin, stop = (cell[0][0], cell[-1][1]) if cell else (at, at)
        made.append(Cell(begin, stop, words_of(flow, cell)))
        at = stop
    return made


def with_more(cell: Cell, more: Cell) -> Cell:
    """A `cell` that goes on with `more`."""
    if not cell.words or not more.words:
        return cell if cell.words else more
    return Cell(cell.start, more.end, f"{cell.words} {more.words}")

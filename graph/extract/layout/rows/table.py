"""A table as it is read: its head, its rows, and the cells in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern

#: A cell: the stretches of its lines in the flow, none where it is empty.
Cell = list[tuple[int, int]]
#: What says whether cells are those of a head, or some of them.
IsHead = Callable[[list[str]], bool]
#: The head of the column that numbers the rows.
COUNTER = pattern(r"S?TT|Stt|Tt|Số TT|Số thứ tự")
#: The number of a row, and of one below a group: "3.", "2.1".
NUMBER = pattern(r"\d{1,3}[.)]?|\d{1,2}\.\d{1,2}\.?")
#: The row of a group: "II", "A.".
GROUP = pattern(r"[IVX]{1,4}[.)]?|[A-E][.)]?")
#: A table with more columns is not read.
MOST_COLUMNS = 12


@dataclass(slots=True)
class Table:
    """A table at text[start:end] of the flow. Where it is `loose`, cells stand one under another and empty
    ones leave no trace, so that a row may hold more or less of them than the head, the number of the row apart;
    any other row has as many."""

    start: int
    end: int
    head: list[str]
    rows: list[list[Cell]] = field(default_factory=list)
    loose: bool = False


def words_of(flow: Flow, cell: Cell) -> str:
    """The words of a cell."""
    return " ".join(" ".join(flow.printed[a:b].split()) for a, b in cell)


#: No line of the source that holds a row is longer.
_LONGEST_LINE = 4_000


def source_line(flow: Flow, at: int) -> tuple[int, int]:
    """Where the line of the source that holds offset `at` begins and ends; it is empty where it is too long."""
    first = max(0, at - _LONGEST_LINE)
    begin = flow.source.rfind("\n", first, at) + 1 or (0 if not first else at)
    end = flow.source.find("\n", at, at + _LONGEST_LINE)
    if end < 0:
        end = len(flow.source) if len(flow.source) < at + _LONGEST_LINE else at
    return min(begin, end), end

"""The rows of a table of bars that stands on one line: "| a | b | | c | d |"."""

from __future__ import annotations

from itertools import pairwise

from thidua.graph.extract.layout.relined.edges import Edges

#: No cell of a table is longer: the text between two tables is.
_LONGEST_CELL = 700
#: No table has more columns.
_MOST_COLUMNS = 12


def find(text: str, edges: Edges) -> None:
    """Add to `edges` where rows end."""
    bars = [at for at, letter in enumerate(text) if letter == "|"] if "|" in text else []
    first = 0
    for k in range(1, len(bars) + 1):
        if k == len(bars) or bars[k] - bars[k - 1] > _LONGEST_CELL:
            _rows(text, bars[first:k], edges)
            first = k


def _rows(text: str, bars: list[int], edges: Edges) -> None:
    """Add the ends of the rows of the table that `bars` part."""
    empty = [not text[a + 1 : b].strip() for a, b in pairwise(bars)]
    for columns in range(2, _MOST_COLUMNS + 1):
        between = empty[columns :: columns + 1]
        if between and len(empty) % (columns + 1) == columns and all(between):
            for at in bars[columns + 1 :: columns + 1]:
                edges[at - 1] = "\n"
            return

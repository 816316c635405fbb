"""Tables of a PDF: which words stand in one cell, told by the lines that are ruled round it.

Words of one height belong to one line of running text; in a table they belong to cells side by side. A
cell is what the nearest lines above, below and on both sides enclose, so that cells over several
columns or rows need no rule of their own (as in Nurminen, Algorithmic Extraction of Data in Tables in
PDF Documents, 2013, and pdfplumber).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.graph.read.columns import Block, Piece, run
from thidua.graph.read.lines import ITEM, LETTERHEAD, table_lines

#: How far apart two ends that meet may lie, in points.
_NEAR = 3.0
#: The least sides of a cell, in points.
_LEAST = 6.0
#: More lines on a page are a drawing.
_MOST_LINES = 4_000


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line from (left, top) to (right, bottom), y downwards; one of its sides is 0."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def lies(self) -> bool:
        return self.right - self.left >= self.bottom - self.top


def tables(words: Sequence[Piece], rules: Sequence[Rule]) -> tuple[list[Block], list[Piece]]:
    """(the tables of a page, each as `table_lines` gives them; the words that stand in none)."""
    if len(rules) > _MOST_LINES:
        return [], list(words)
    made: list[Block] = []
    left_over = list(words)
    for group in _connected(_snapped(rules)):
        cells = _cells(group, left_over)
        if len({cell.top for cell in cells}) < 2 or len({cell.left for cell in cells}) < 2:
            continue
        lines = {cell: cell_lines(inside) for cell, inside in cells.items()}
        if any(LETTERHEAD.search(line) for found in lines.values() for line in found):
            continue
        held = {word for inside in cells.values() for word in inside}
        left_over = [word for word in left_over if word not in held]
        made.append(
            Block(
                min(rule.top for rule in group), max(rule.bottom for rule in group),
                tuple(table_lines(_in_rows(lines))),
            )
        )  # fmt: skip
    return made, left_over


def _snapped(rules: Sequence[Rule]) -> list[Rule]:
    """The lines, those a hair apart on one place: lines are drawn for each cell again."""
    across = _places([rule.top for rule in rules if rule.lies])
    along = _places([rule.left for rule in rules if not rule.lies])
    return [
        Rule(rule.left, across[rule.top], rule.right, across[rule.top])
        if rule.lies
        else Rule(along[rule.left], rule.top, along[rule.left], rule.bottom)
        for rule in rules
    ]


def _places(places: Sequence[float]) -> dict[float, float]:
    """Each place -> the first of those near it."""
    found: dict[float, float] = {}
    first = float("-inf")
    for place in sorted(places):
        first = place if place - first > _NEAR else first
        found[place] = first
    return found


def _connected(rules: Sequence[Rule]) -> list[list[Rule]]:
    """The lines that meet, together: each table by itself."""
    groups: list[list[Rule]] = []
    for rule in sorted(dict.fromkeys(rules), key=lambda r: r.top):
        # the nearest ones stand last
        meeting = [g for g in groups if any(_meet(rule, other) for other in reversed(g))]
        for group in meeting:
            groups.remove(group)
        groups.append([*(r for group in meeting for r in group), rule])
    return groups


def _meet(one: Rule, other: Rule) -> bool:
    return (
        one.left - _NEAR <= other.right
        and other.left - _NEAR <= one.right
        and one.top - _NEAR <= other.bottom
        and other.top - _NEAR <= one.bottom
    )


@dataclass(frozen=True, slots=True)
class _Cell:
    left: float
    top: float
    right: float
    bottom: float


def _cells(rules: Sequence[Rule], words: Sequence[Piece]) -> dict[_Cell, list[Piece]]:
    """The words in each cell that the lines enclose."""
    lying = sorted((rule for rule in rules if rule.lies), key=lambda r: r.top)
    standing = sorted((rule for rule in rules if not rule.lies), key=lambda r: r.left)
    found: dict[_Cell, list[Piece]] = defaultdict(list)
    for word in words:
        x, y = word.middle, (word.top + word.bottom) / 2
        across = [r.top for r in lying if r.left - _NEAR < x < r.right + _NEAR]
        along = [r.left for r in standing if r.top - _NEAR < y < r.bottom + _NEAR]
        down, beside = _around(across, y), _around(along, x)
        if down and beside:
            cell = _Cell(beside[0], down[0], beside[1], down[1])
            if cell.right - cell.left >= _LEAST and cell.bottom - cell.top >= _LEAST:
                found[cell].append(word)
    return found


def _in_rows(cells: dict[_Cell, list[str]]) -> list[list[list[str]]]:
    """The lines of the cells by rows and columns; none where no cell begins. A short line in a cell parts it in two
    that begin at one place."""
    tops = sorted({cell.top for cell in cells})
    lefts = sorted({cell.left for cell in cells})
    rows: list[list[list[str]]] = [[[] for _ in lefts] for _ in tops]
    for cell, lines in cells.items():
        rows[tops.index(cell.top)][lefts.index(cell.left)] += lines
    return rows


def _around(places: Sequence[float], at: float) -> tuple[float, float] | None:
    """The nearest of sorted places on both sides; None where there is none on one."""
    k = bisect_right(places, at)
    return (places[k - 1], places[k]) if 0 < k < len(places) else None


def cell_lines(words: Sequence[Piece]) -> list[str]:
    """The words of a cell as one line of text, or more where it holds items."""
    rows: list[list[Piece]] = []
    for word in sorted(words, key=lambda w: (w.bottom, w.left)):
        last = rows[-1][-1] if rows else None
        if last is not None and min(last.bottom, word.bottom) - max(last.top, word.top) > (
            0.5 * min(last.height, word.height)
        ):
            rows[-1].append(word)
        else:
            rows.append([word])
    made: list[str] = []
    for row in rows:
        line = run(sorted(row, key=lambda w: w.left))
        if not made or ITEM.match(line):
            made.append(line)
        elif re.search(r"\w[-/]$", made[-1]):  # a number that goes on: "12/CT-" above "UBND"
            made[-1] += line
        else:
            made[-1] += f" {line}"
    return made

"""Tables that a converter has drawn in a text with plus signs, dashes and bars.

    +------------------+-------------------+
    | Nơi nhận:        | CHỦ TỊCH          |
    | - Sở Y tế;       |                   |
    +------------------+-------------------+

So does pandoc write tables whose cells hold several lines (its `grid_tables`, as reStructuredText has them). They are
read as those of a Word file: a letterhead and a foot by columns, others a row a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.graph.read.lines import ITEM, MOST_COLUMNS, Lines, by_columns, column_cells, table_lines

#: A line that parts two rows.
_BORDER = re.compile(rf"[ \t]*\+(?:[-=:]{{2,400}}\+){{1,{MOST_COLUMNS}}}[ \t]*")
#: The part of such a line beside a cell that reaches into the next row.
_PART = re.compile(r"\+?-{3,400}\+?")
#: The paragraphs of a cell, each with its lines.
_Cell = list[list[str]]


def in_lines(characters: str) -> str:
    """Text with the lines that they show for the tables that are drawn in it."""
    if "\n+-" not in characters and not characters.startswith("+-"):
        return characters
    given = characters.split("\n")
    made: list[str] = []
    k = 0
    while k < len(given):
        rows, after = _table(given, k) if _BORDER.fullmatch(given[k]) else ([], k + 1)
        made += ["", *_shown(rows), ""] if rows else given[k:after]
        k = after
    return "\n".join(made)


def _table(given: list[str], first: int) -> tuple[list[list[_Cell]], int]:
    """The rows of the table whose upper border is given[first], and the line after it; none where it is none, and
    the line that shows it."""
    edges = [at for at, sign in enumerate(given[first]) if sign == "+"]
    rows: list[list[_Cell]] = []
    row: list[str] = []
    for k in range(first + 1, len(given)):
        line = given[k].rstrip()
        if _BORDER.fullmatch(line):
            if row:
                rows.append(list(_cells(row, edges)))
            row = []
            if k + 1 == len(given) or not given[k + 1].lstrip().startswith("|"):
                return rows, k + 1
        elif line.lstrip().startswith(("|", "+")) and _PART.search(line):
            row.append(_PART.sub(_blank, line))
        elif line.lstrip().startswith("|") and line.endswith("|"):
            row.append(line)
        else:
            return [], k
    return [], len(given)


def _cells(row: list[str], edges: list[int]) -> Iterator[_Cell]:
    """The paragraphs of the cells between the `edges` of the lines of a row; a cell that reaches over an edge has none
    behind it."""
    start = edges[0]
    for edge in edges[1:]:
        if edge < edges[-1] and any(line[edge : edge + 1] != "|" for line in row):
            continue
        paragraphs: _Cell = [[]]
        for line in row:
            words = (
                line[start + 1 : edge].strip() if edge < edges[-1] else line[start + 1 : -1].strip()
            )
            if words:
                paragraphs[-1].append(words)
            elif paragraphs[-1]:
                paragraphs.append([])
        yield [paragraph for paragraph in paragraphs if paragraph]
        start = edge


def _blank(border: re.Match[str]) -> str:
    """The border of one cell as an empty line of it."""
    return border.group().replace("+", "|").replace("-", " ")


def _lines(paragraph: list[str]) -> list[str]:
    """The lines of a paragraph of a cell; one for an item that goes on below itself."""
    if ITEM.match(paragraph[0]) and not any(map(ITEM.match, paragraph[1:])):
        return [" ".join(paragraph)]
    return paragraph


def _words(cell: _Cell) -> str:
    return " ".join(words for paragraph in cell for words in paragraph)


def _shown(rows: list[list[_Cell]]) -> list[str]:
    """The lines of a table."""
    words = [" ".join(map(_words, row)).strip() for row in rows]
    if not by_columns(words):
        return table_lines([[[" ".join(p) for p in cell] for cell in row] for row in rows])
    width = max(map(len, rows))
    reaching = [
        [(cell, width if len(row) == 1 else 1) for cell in row]
        for row, said in zip(rows, words, strict=True)
        if said
    ]
    shown = Lines()
    for column in column_cells(reaching, _words):
        for cell in column:
            for line in (line for paragraph in cell for line in _lines(paragraph)):
                shown.add(line)
                shown.end()
        shown.gap()
    return shown.text().strip("\n").split("\n")

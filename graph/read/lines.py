"""`Lines`: paragraphs and cells of a laid-out document, written down as lines of text.

A blank line stands where a new thought begins, none between lines that belong together: the lines
of a letterhead, and of a centred title.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from thidua.graph.read.text import composed

_Cell = TypeVar("_Cell")

#: Words of the letterhead, or of the tail, that are set beside others in a table.
LETTERHEAD = re.compile(
    r"C[ỘO]NG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
    r"|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc|N(?:ơi nhận|ƠI NHẬN)\s*:",
    re.IGNORECASE,
)
#: The first row of a tail, and how many rows a letterhead and a tail have at most.
_TAIL = re.compile(r"\W{0,3}N(?:ơi nhận|ƠI NHẬN)\s*:")
_LETTERHEAD_ROWS, _TAIL_ROWS = 8, 40

#: The cell beside whom a letter is for.
_ADDRESS = re.compile(r"\W{0,3}K(?:ính|ÍNH) g(?:ử|Ử)i", re.IGNORECASE)
#: What begins a line of its own within a cell.
ITEM = re.compile(r"[-–+•*] |\d{1,2}[.)] |[a-zđ]\) ")


#: What no cell of a table with bars holds: a bar, an address, a date as letterheads have it, who signs.
_UNLIKE_A_CELL = re.compile(
    r"\||^K[ií]nh gửi|^[^\W\d][^,\d]{1,40}, ngày[ \d.…]{1,12}tháng|^(?:TM|KT|TL|TUQ|T/M)\.|\((?:Đã k|K)ý"
)
#: More columns than this are laid out, not a table; a cell that spans more is damaged.
MOST_COLUMNS = 40


def table_lines(rows: Sequence[Sequence[Sequence[str]]]) -> list[str]:
    """The lines of a table, given those of each cell, none for an empty one: a row a line between bars,
    "| 1 | Hộ nghèo | % | 2,5 |", so that what stands in one column can be told.

    A table that this would blur is written a cell a line: one whose cells hold paragraphs or a bar (the heads of
    its columns may be wrapped), one of fewer than two rows and columns, or of two each, as signatures are set,
    and one that sets addressees, a date or a signature side by side.
    """
    width = max(map(len, rows), default=0)
    plain = [line for row in rows for lines in row for line in lines]
    if not 2 <= width <= MOST_COLUMNS or len(rows) < 2 or width + len(rows) < 5:
        return plain
    items = any(ITEM.match(line) for lines in rows[0] for line in lines[1:])
    if items or any(len(lines) > 1 for row in rows[1:] for lines in row):
        return plain
    if any(map(_UNLIKE_A_CELL.search, plain)):
        return plain
    cells = ([" ".join(lines) for lines in row] + [""] * (width - len(row)) for row in rows)
    return [f"| {' | '.join(row)} |" for row in cells if any(row)]


def by_columns(rows: Sequence[str]) -> bool:
    """Whether a table, given the words of its rows, sets the letterhead or the tail in columns."""
    if len(rows) <= _LETTERHEAD_ROWS:
        return LETTERHEAD.search("\n".join(rows)) is not None
    return len(rows) <= _TAIL_ROWS and _TAIL.match(rows[0]) is not None


def column_cells(
    rows: Sequence[Sequence[tuple[_Cell | None, int]]], words: Callable[[_Cell], str]
) -> Iterator[list[_Cell]]:
    """The cells of such a table, those of one column together; `rows` hold each cell with how many columns it reaches
    over, None for what goes on from above; `words` gives those of a cell.

    What is as wide as the table ends the columns above it: the title may stand there, or the motto.
    """
    width = max((sum(across for _, across in row) for row in rows), default=0)
    two = all(len(row) <= 2 for row in rows)  # whose edges need not be below each other
    columns: dict[int, list[_Cell]] = {}
    for row in rows:
        at = 0
        wide = len(row) == 1 and row[0][1] == width > 1
        first = row[0][0] if columns and row else None
        if first is not None and _ADDRESS.match(words(first)):
            # whom a letter is for stands below both columns, beside "Kính gửi:"
            yield from (columns[k] for k in sorted(columns))
            columns.clear()
        if wide:
            yield from (columns[k] for k in sorted(columns))
            columns.clear()
        for cell, across in row:
            if cell is not None:
                columns.setdefault(min(at, 1) if two else at, []).append(cell)
            at += across
        if wide:
            yield from columns.values()
            columns.clear()
    yield from (columns[k] for k in sorted(columns))


def span(value: str | None, most: int) -> int:
    """How many columns or rows a cell reaches over, as its file says; no more than `most`, 1 where that is no number."""
    if value is None or not value.isdecimal():
        return 1
    return max(1, min(int(value[-9:]), most))


class Lines:
    """Lines in the making: add words, end lines, open blocks; `text` gives what was written."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._open: list[str] = []
        self._mark = ""
        self._centred = False

    def mark(self, words: str) -> None:
        """The mark of an item, set before the words that come next; nothing where none come before another mark."""
        self._mark = words

    def add(self, words: str) -> None:
        """Go on with the line."""
        if not words:
            return
        if "\n" in words:
            first, *rest = words.split("\n")
            self.add(first)
            for line in rest:
                if self._open:
                    self.end()
                else:
                    self.gap()
                self.add(line)
            return
        if not self._open and not words.strip(" \t"):
            return
        if self._mark:
            self._open.append(self._mark)
            self._mark = ""
        self._open.append(words)

    def end(self) -> None:
        """End the line."""
        line = composed("".join(self._open)).strip(" \t")
        self._open.clear()
        if line:
            self._done.append(line)

    def gap(self) -> None:
        """End the line, and leave a blank one."""
        self.end()
        if self._done and self._done[-1]:
            self._done.append("")
        self._centred = False

    def block(self, *, apart: bool, centred: bool = False) -> None:
        """Begin or end a paragraph, a cell, a box; `apart`: with a blank line.

        Centred paragraphs that follow each other are lines of one heading.
        """
        self.end()
        if not apart:
            return
        if centred and self._centred:
            return
        if self._done and self._done[-1]:
            self._done.append("")
        self._centred = centred

    def text(self) -> str:
        """All lines so far."""
        self.end()
        return "\n".join(self._done).strip("\n") + "\n"

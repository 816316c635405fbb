"""Tables whose rows are lines of the source, with bars between their cells or blanks alone: where they are.

Việc | Hiện có | Cần có hết năm            Việc              Hiện có     Cần có hết năm
Nhà văn hóa bản | 4 nhà | 9 nhà            Nhà văn hóa bản   4 nhà       9 nhà
Tỷ lệ hộ nghèo | 9% | dưới 5%              Tỷ lệ hộ nghèo    9%          dưới 5%
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows.table import source_line
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.targets.tables.cells import MOST_COLUMNS, Cell, row_of, split
from thidua.graph.extract.targets.tables.rows import is_value

#: The line between a head and its rows.
_RULE = pattern(r"[|\s:+=-]+")
#: So many rows make a table, the head with them.
_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table at text[start:end] of the flow, from line `line` on; each of its `rows`, the head first, has as many cells."""

    start: int
    end: int
    line: int
    rows: list[list[Cell]]


def ruled(flow: Flow, start: int, end: int) -> Iterator[Ruled]:
    """The tables of flow[start:end] whose rows are lines of the source: a head and two rows at least."""
    first_bar, last_bar = _near_bars(flow.source)
    if first_bar < 0:
        return
    rows: list[list[Cell]] = []
    first = k = flow.line_from(start)
    done = -1  # where the line of the source ends that holds the last row
    while k < flow.count and flow.starts[k] < end:
        at = flow.origin(flow.starts[k])
        begin, stop = source_line(flow, at) if first_bar <= at < last_bar else (at, at)
        barred = flow.source.find("|", begin, stop) >= 0
        row = row_of(flow, k) if barred else []
        goes_on = rows and len(row) == len(rows[0]) and _RULE.fullmatch(flow.source, done, begin)
        if not goes_on:
            if len(rows) >= _FEWEST_ROWS:
                yield Ruled(flow.starts[first], rows[-1][-1].end, first, rows)
            rows, first = [], k
        if 2 <= len(row) <= MOST_COLUMNS:
            rows.append(row)
        done = stop
        k += sum(bool(cell.words) for cell in row) or 1
    if len(rows) >= _FEWEST_ROWS:
        yield Ruled(flow.starts[first], rows[-1][-1].end, first, rows)


#: A line of three columns that blanks part.
_GAPS = pattern(r"[ \t]*+[^\s|][^\n|]*?(?<=[^\s|]) {3,}+[^\s|][^\n|]*?(?<=[^\s|]) {3,}+[^\s|]")


def _lines_of_gaps(source: str, start: int, end: int) -> Iterator[int]:
    """Where such lines begin in source[start:end]."""
    gap = source.find("   ", start, end)
    while gap >= 0:
        line = source.rfind("\n", start, gap) + 1 or start
        if _GAPS.match(source, line, end):
            yield line
        stop = source.find("\n", gap, end)
        gap = source.find("   ", stop, end) if stop >= 0 else -1


def parted(flow: Flow, start: int, end: int) -> Iterator[Ruled]:
    """The tables of flow[start:end] whose rows are lines of the source with three columns at least that only blanks
    part: a head and two rows at least."""
    if not flow.wide or "   " not in flow.source:
        return
    rows: list[list[Cell]] = []
    first = last = -1
    begin, _ = source_line(flow, flow.origin(start))
    _, stop = source_line(flow, flow.origin(max(start, end - 1)))
    for at in _lines_of_gaps(flow.source, begin, stop):
        k = bisect_left(flow.starts, at, key=flow.origin, hi=flow.count)
        row = split(flow, k) if k < flow.count and start <= flow.starts[k] < end else []
        if rows and k == last + 2 and len(row) == len(rows[0]):
            last += _wrapped(flow, last + 1, rows[-1], row)
        if rows and (k != last + 1 or len(row) != len(rows[0])):
            if len(rows) >= _FEWEST_ROWS:
                yield Ruled(flow.starts[first], rows[-1][-1].end, first, rows)
            rows = []
        if 3 <= len(row) <= MOST_COLUMNS:
            first = first if rows else k
            rows.append(row)
        last = k
    if len(rows) >= _FEWEST_ROWS:
        yield Ruled(flow.starts[first], rows[-1][-1].end, first, rows)


#: A name has so many letters a line at most.
_LONGEST_NAME = 80


def _wrapped(flow: Flow, k: int, above: list[Cell], below: list[Cell]) -> bool:
    """Whether line `k` is a part of a name that is wrapped, which it is then put to: one in small letters goes on with
    that of the row `above`, any other is gone on with in the row `below`."""
    words = flow.words(k)
    if split(flow, k) or flow.gap(k) or len(words) > _LONGEST_NAME or is_value(words):
        return False
    if words[:1].islower():
        named = int(len(above[0].words) < 3)
        above[named] = replace(above[named], words=f"{above[named].words} {words}")
    elif below[0].words[:1].islower():
        below[0] = replace(below[0], start=flow.starts[k], words=f"{words} {below[0].words}")
    else:
        return False
    return True


def _near_bars(source: str) -> tuple[int, int]:
    """Where the first of the lines of `source` begins and the last ends that hold bars and follow each other, three
    at least; -1 where there are none."""
    first = last = -1
    begun, done, count = 0, -1, 0
    bar = source.find("|")
    while bar >= 0:
        begin, stop = source.rfind("\n", 0, bar) + 1, source.find("\n", bar)
        stop = len(source) if stop < 0 else stop
        count = count + 1 if count and _RULE.fullmatch(source, done, begin) else 1
        begun = begin if count == 1 else begun
        if count >= _FEWEST_ROWS:
            first, last = begun if first < 0 else first, stop
        done = stop
        bar = source.find("|", stop)
    return first, last

"""Tables whose rows are lines of the source, with bars, tabs or blanks alone between their cells: where they are.

Việc | Hiện có | Cần có hết năm            Việc              Hiện có     Cần có hết năm
Nhà văn hóa bản | 4 nhà | 9 nhà            Nhà văn hóa bản   4 nhà       9 nhà
Tỷ lệ hộ nghèo | 9% | dưới 5%              Tỷ lệ hộ nghèo    9%          dưới 5%
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows.bars import line_cells
from thidua.graph.extract.layout.rows.blanks import fragments_of
from thidua.graph.extract.layout.rows.table import (
    COUNTER,
    GROUP,
    MOST_COLUMNS,
    NUMBER,
    source_line,
)
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.targets.tables.cells import Cell, Grid, cells_of, with_more
from thidua.graph.extract.targets.tables.heads import SUBJECTS, unfolded
from thidua.graph.extract.targets.tables.rows import is_value

#: The line between a head and its rows.
_RULE = pattern(r"[|\s:+=-]+")
#: A head above cells that it spans has so many lines at most; no table whose columns only blanks part has more.
_SPANNING, _MOST_LINES = 2, 400


def ruled(flow: Flow, start: int, end: int) -> Iterator[Grid]:
    """The tables of flow[start:end] whose rows are lines with bars or tabs: a head and a row at least."""
    first_line, last_line = _near(flow.source)
    if first_line < 0:
        return
    rows: list[list[Cell]] = []
    lines: list[int] = []
    k = flow.line_from(start)
    done = -1  # where the line of the source ends that holds the last row
    while k < flow.count and flow.starts[k] < end:
        at = flow.origin(flow.starts[k])
        begin, stop = source_line(flow, at) if first_line <= at < last_line else (at, at)
        width = len(rows[-1]) if rows else 0
        cells, after = line_cells(flow, k, width) if stop > begin else ([], k + 1)
        row = cells_of(flow, cells, flow.starts[k])
        if rows and not (len(row) > 1 and _RULE.fullmatch(flow.source, done, begin)):
            yield from _as_grids(rows, lines, flow)
            rows, lines = [], []
        if len(row) > 1:
            rows.append(row)
            lines.append(k)
        done = stop
        k = max(after, k + 1)
    yield from _as_grids(rows, lines, flow)


def _as_grids(rows: list[list[Cell]], lines: list[int], flow: Flow) -> Iterator[Grid]:
    """The tables that `rows` make, which follow each other and begin in `lines`: as many as there are runs of rows with as
    many cells. A shorter row inside one names a group, two above it may be its head."""
    first = k = 0
    while k < len(rows):
        width, body = len(rows[k]), [rows[k]]
        first, k = k, k + 1
        while k < len(rows) and (len(rows[k]) == width or _names_group(rows, k, width)):
            body += [rows[k]] if len(rows[k]) == width else []
            k += 1
        if k == first + 1 < len(rows) and len(rows[k]) > width:
            continue  # the head of a group of columns, told below
        above = [cell for row in rows[max(0, first - 2) : first] for cell in row]
        head = unfolded(above, width) if 0 < first < 3 else None
        if head:
            first, body = 0, [*head, *body]
        if len(body) > 1 and 2 <= width <= MOST_COLUMNS:
            yield Grid(flow.starts[lines[first]], body[-1][-1].end, lines[first], body)


def _names_group(rows: list[list[Cell]], k: int, width: int) -> bool:
    """Whether row `k` is of two cells at most, in a table whose rows have `width` of them."""
    filled = sum(bool(cell.words) for cell in rows[k])
    return filled < 3 and len(rows[k]) < width and k + 1 < len(rows) and len(rows[k + 1]) == width


def _near(source: str) -> tuple[int, int]:
    """Where the first of the lines of `source` begins and the last ends that hold bars or tabs and follow each other, two
    at least; -1 where there are none."""
    first = last = done = -1
    begun = 0
    for begin, stop in _lines_of(source):
        if done < 0 or not _RULE.fullmatch(source, done, begin):
            begun = begin
        else:
            first, last = begun if first < 0 else first, stop
        done = stop
    return first, last


def _lines_of(source: str) -> Iterator[tuple[int, int]]:
    """The lines of `source` that hold bars, or two tabs."""
    bar, tab = source.find("|"), source.find("\t")
    while bar >= 0 or tab >= 0:
        at = min(mark for mark in (bar, tab) if mark >= 0)
        begin, stop = source.rfind("\n", 0, at) + 1, source.find("\n", at)
        stop = len(source) if stop < 0 else stop
        if at == bar or (bar >= 0 and bar < stop) or _has_tabs(source, begin, stop):
            yield begin, stop
        bar = source.find("|", stop) if 0 <= bar < stop else bar
        tab = source.find("\t", stop) if 0 <= tab < stop else tab


#: The dash of an item and the tabs about it, which Word writes.
_DASH = pattern(r"[ \t]*+[-–+•*][ \t]++")


def _has_tabs(source: str, begin: int, stop: int) -> bool:
    """Whether two tabs part the words of a line."""
    dash = _DASH.match(source, begin, stop)
    return source.count("\t", dash.end() if dash else begin, stop) >= _SPANNING


#: A line of two columns that blanks part.
_GAP = pattern(r"[ \t]*+[^\s|][^\n|]*?(?<=[^\s|]) {3,}+[^\s|]")


def _lines_of_gaps(source: str, start: int, end: int) -> Iterator[int]:
    """Where such lines begin in source[start:end]."""
    gap = source.find("   ", start, end)
    while gap >= 0:
        line = source.rfind("\n", start, gap) + 1 or start
        if _GAP.match(source, line, end):
            yield line
        stop = source.find("\n", gap, end)
        gap = source.find("   ", stop, end) if stop >= 0 else -1


def parted(flow: Flow, start: int, end: int) -> Iterator[Grid]:
    """The tables of flow[start:end] whose rows are lines of the source that only blanks part: a head and a row at least, of
    three columns, or of two below a head that says what it names."""
    if not flow.wide or "   " not in flow.source:
        return
    begin, _ = source_line(flow, flow.origin(start))
    _, stop = source_line(flow, flow.origin(max(start, end - 1)))
    first = last = -1
    for at in _lines_of_gaps(flow.source, begin, stop):
        k = bisect_left(flow.starts, at, key=flow.origin, hi=flow.count)
        if k >= flow.count or not start <= flow.starts[k] < end:
            continue
        if first >= 0 and not last < k <= last + _SPANNING + 1:
            yield from _aligned(flow, first, last)
            first = -1
        first, last = (k if first < 0 else first), k
    if first >= 0:
        yield from _aligned(flow, first, last)


def _aligned(flow: Flow, first: int, last: int) -> Iterator[Grid]:
    """The table that lines `first` to `last` make, and those that a name at its end runs over: their cells stand under each
    other."""
    if last - first > _MOST_LINES:
        return
    after = last + 1
    while after < flow.count and after <= last + _SPANNING and _ends_name(flow, after):
        after += 1
    lines = [fragments_of(flow, k) for k in range(first, after)]
    if not all(lines):
        return
    columns = max(lines, key=len)
    width = len(columns)
    while lines and len(lines[0]) < min(width, _SPANNING + 1):
        del lines[0]  # what stands side by side above it
        first += 1
    if len(lines) < 2 or width > MOST_COLUMNS:
        return
    head = _spanning(flow, lines[0], columns)
    counted = COUNTER.fullmatch(head[0].words) is not None
    if width == 2 and not SUBJECTS.fullmatch(head[0].words):
        return
    rows = [head]
    begun: list[Cell] | None = None  # the first line of a name
    for fragments in lines[1:]:
        row = _placed(flow, fragments, columns)
        name = row[int(counted)].words
        if _opens(row, counted) or (counted and len(rows) == 1):
            if begun and name[:1].islower():
                row = _joined(begun, row)
            rows.append(row)
            begun = None
        elif counted or name[:1].islower():
            rows[-1] = _joined(rows[-1], row)
        else:
            begun = row
    yield Grid(flow.starts[first], flow.end(after - 1), first, rows)


def _opens(row: list[Cell], counted: bool) -> bool:
    """Whether a line of cells begins a row: with its number or a figure, where they are `counted`, or more than one."""
    if counted:
        first = row[0].words
        return any(kind.fullmatch(first) for kind in (NUMBER, GROUP)) or (
            not first
            and all(is_value(cell.words) for cell in row[2:] if cell.words)
            and any(cell.words for cell in row[2:])
        )
    return sum(bool(cell.words) for cell in row) > 1


def _joined(row: list[Cell], more: list[Cell]) -> list[Cell]:
    return [with_more(a, b) for a, b in zip(row, more, strict=True)]


#: A name has so many letters a line at most.
_LONGEST_NAME = 80


def _ends_name(flow: Flow, k: int) -> bool:
    """Whether line `k` may be the end of a name that is wrapped."""
    words = flow.words(k)
    return (
        not flow.gap(k)
        and len(words) < _LONGEST_NAME
        and words[:1].islower()
        and len(fragments_of(flow, k)) == 1
        and not is_value(words)
    )


#: What stands in a line: where in the source, and where in the flow.
_Fragments = list[tuple[int, int, int, int]]


def _placed(flow: Flow, fragments: _Fragments, columns: _Fragments) -> list[Cell]:
    """The cells that `fragments` make, each in the first of the `columns` that it stands over, or is nearest to."""
    at = [min(range(len(columns)), key=lambda n: _apart(f, columns[n])) for f in fragments]
    return _cells(flow, fragments, at, len(columns))


def _spanning(flow: Flow, fragments: _Fragments, columns: _Fragments) -> list[Cell]:
    """The same for the head, whose cells may span several columns: each stands in the first of those that it is nearest
    to."""
    lefts = [column[0] for column in columns]
    if all(min(abs(f[0] - left) for left in lefts) < _SPANNING for f in fragments):
        nearest = [max(fragments, key=lambda f: (f[0] < left + _SPANNING, f[0])) for left in lefts]
    else:
        nearest = [min(fragments, key=lambda f: _apart(f, column)) for column in columns]
    at = [nearest.index(f) if f in nearest else -1 for f in fragments]
    return _cells(flow, fragments, at, len(columns))


def _apart(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> int:
    """How far apart two stretches of their lines are; 0 where they stand over each other."""
    return max(0, one[0] - other[1] + 1, other[0] - one[1] + 1)


def _cells(flow: Flow, fragments: _Fragments, at: list[int], width: int) -> list[Cell]:
    """Cells of `fragments`, the one in column `at`[n] each, and empty ones."""
    row = [Cell(fragments[0][2], fragments[0][2], "")] * width
    for (_, _, first, last), column in zip(fragments, at, strict=True):
        if column >= 0:
            row[column] = with_more(row[column], Cell(first, last, flow.printed[first:last]))
    return row

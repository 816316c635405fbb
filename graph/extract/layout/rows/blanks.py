"""Tables whose columns only blanks part."""

from __future__ import annotations

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows.table import (
    COUNTER,
    MOST_COLUMNS,
    NUMBER,
    Cell,
    IsHead,
    Table,
    source_line,
)
from thidua.graph.extract.letters import pattern

_FRAGMENT = pattern(r"[^\s|]+(?: [^\s|]+)*")


def fragments_of(flow: Flow, k: int) -> list[tuple[int, int, int, int]]:
    """What two blanks or more part in line `k`, each with where it begins and ends in the line of the
    source, and in the flow; none where the two cannot be matched."""
    first, last = flow.starts[k], flow.end(k)
    if last <= first:
        return []
    begin, end = source_line(flow, flow.origin(first))
    line = flow.source[begin:end].expandtabs()
    found: list[tuple[int, int, int, int]] = []
    at = first
    for fragment in _FRAGMENT.finditer(line):
        words = fragment.group()
        here = flow.printed.find(words, at, last)
        if here < 0:
            return []
        at = here + len(words)
        found.append((*fragment.span(), here, at))
    return found


def on_one_line(flow: Flow, k: int, end: int, is_head: IsHead) -> Table | None:
    """The table whose columns only blanks part; a cell that goes on below stands under its head."""
    columns = fragments_of(flow, k)
    width = len(columns)
    head = [flow.printed[a:b] for _, _, a, b in columns]
    if not 2 <= width <= MOST_COLUMNS:
        return None
    counted = COUNTER.fullmatch(head[0]) is not None
    below = k + 1
    while counted and below <= k + _MOST_HEAD_LINES and (more := _goes_on(flow, below, columns)):
        for column, x, y in more:
            head[column] += f" {flow.printed[x:y]}"
        below += 1
    if not is_head(head):
        return None
    table = Table(flow.starts[k], flow.end(below - 1), head)
    row: list[Cell] | None = None
    for n in range(below, flow.count):
        fragments = fragments_of(flow, n)
        if flow.starts[n] >= end or not fragments:
            break
        placed = _placed(fragments, columns)
        sure = len(placed) == len(fragments)
        first = placed[0] if placed else (width, 0, 0)
        at_left = first[0] == 0
        opens = at_left and (not counted or NUMBER.fullmatch(flow.printed[first[1] : first[2]]))
        if len(fragments) < 2 and (not sure or (at_left and not opens)):
            break
        if opens and sure:
            row = [[] for _ in range(width)]
            table.rows.append(row)
        elif not sure or not counted:
            if row is not None:
                table.rows.pop()  # it goes on in a way that is not understood
            row = None
        elif at_left:
            row = None  # the row of a group
        if row is not None:
            for column, x, y in placed:
                row[column].append((x, y))
        table.end = flow.end(n)
    return table


#: So many lines of a head at most go on below it.
_MOST_HEAD_LINES = 2


def _goes_on(
    flow: Flow, k: int, columns: list[tuple[int, int, int, int]]
) -> list[tuple[int, int, int]]:
    """What goes on in line `k` of a head that counts rows, each with its column; none where the line does not."""
    fragments = fragments_of(flow, k) if k < flow.count and not flow.gap(k) else []
    placed = _placed(fragments, columns)
    return placed if placed and len(placed) == len(fragments) and placed[0][0] > 0 else []


def _placed(
    fragments: list[tuple[int, int, int, int]], columns: list[tuple[int, int, int, int]]
) -> list[tuple[int, int, int]]:
    """`fragments` with their columns, without those that may stand in several."""
    found: list[tuple[int, int, int]] = []
    for left, right, a, b in fragments:
        over = [n for n, (x, y, _, _) in enumerate(columns) if left < y and x < right]
        over = over or [n for n, (x, _, _, _) in enumerate(columns) if x <= left][-1:]
        found += [(over[0], a, b)] if len(over) == 1 else []
    return found

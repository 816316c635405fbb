"""A table by a line of its head, whichever way it is printed."""

from __future__ import annotations

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows import bars, blanks, stacked
from thidua.graph.extract.layout.rows.table import IsHead, Table, source_line


def table_at(flow: Flow, k: int, end: int, is_head: IsHead) -> Table | None:
    """The table of flow[:end] in whose head line `k` stands; None where no table can be made out, or where the
    cells of its head are none for `is_head`."""
    at = flow.origin(flow.starts[k])
    line = source_line(flow, at)
    if (
        "|" in flow.source[line[0] : line[1]].strip().strip("|")
        or flow.source.count("\t", *line) > 1
    ):
        return bars.on_one_line(flow, k, end, is_head)
    if bars.bars_before(flow, k) or bars.bars_before(flow, k + 1):
        return bars.on_lines_of_their_own(flow, k, end, is_head)
    if len(blanks.fragments_of(flow, k)) > 1:
        return blanks.on_one_line(flow, k, end, is_head)
    return stacked.by_lines(flow, k, end, is_head)

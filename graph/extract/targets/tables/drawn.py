"""Every table of a text, whichever way it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.targets.tables.cells import Grid
from thidua.graph.extract.targets.tables.lines import parted, ruled
from thidua.graph.extract.targets.tables.stacked import stacked

#: What finds them, each where the others may have found some too.
_FORMS = (ruled, parted, stacked)


def drawn(flow: Flow, start: int, end: int) -> Iterator[Grid]:
    """The tables of flow[start:end], with a head and a row at least."""
    return chain.from_iterable(form(flow, start, end) for form in _FORMS)

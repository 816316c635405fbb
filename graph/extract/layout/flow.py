"""`Flow`: the running words of a text, free of layout, with the way back to the source.

Markdown marks and table bars go, blanks collapse to one space (`junk`), and line breaks are told apart
(`breaks`): inside a sentence they become a space, else they stay as a newline. Patterns can then be written
as people read.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from thidua.graph.extract.layout.breaks import BREAKS, plain, run_on
from thidua.graph.extract.layout.columns import arrange
from thidua.graph.extract.layout.copied import as_plain
from thidua.graph.extract.layout.flattened import unfold
from thidua.graph.extract.layout.folios import without_folios
from thidua.graph.extract.layout.glued import unglue
from thidua.graph.extract.layout.junk import without_junk
from thidua.graph.extract.layout.justified import single_blanks, traced
from thidua.graph.extract.layout.lost_blanks import with_blanks
from thidua.graph.extract.layout.punctuated import well_spaced
from thidua.graph.extract.layout.relined.find import folded, on_one_line, reline, unfolded
from thidua.graph.extract.layout.scans.restore import restore
from thidua.graph.extract.layout.stamps import without_stamps
from thidua.graph.extract.layout.stray_blanks import without_stray_blanks
from thidua.graph.extract.letters import pattern
from thidua.graph.records import Evidence, proof


class Line(NamedTuple):
    """One printed line: flow[start:end], `gap` blank lines or cell borders above it, 3 at most."""

    start: int
    end: int
    gap: int


@dataclass(frozen=True, slots=True)
class Flow:
    """`text`, and its printed lines; `at` and `back` map an offset of `text` to the source.

    Line `k` begins at text[starts[k]]; the last of `starts` is where one more line would. `printed` is as long as `text`, with a mark for every
    line break: a newline, or \\x1c to \\x1e where one, two or more blank lines stand between; in `lined` it is a
    newline in any case. `wide`: two blanks, or a tab, stand somewhere in the source. `mended`: the stretches of
    the source whose words stand otherwise in `text`, as a scan has damaged them; `damaged`: it is such a scan.
    `respaced`: blanks stand in `text` that the source has lost.
    """

    text: str
    printed: str = field(repr=False)
    lined: str = field(repr=False)
    starts: list[int] = field(repr=False)
    at: list[int] = field(repr=False)
    back: list[int] = field(repr=False)
    source: str = field(repr=False)
    wide: bool = False
    mended: tuple[tuple[int, int], ...] = ()
    damaged: bool = False
    respaced: bool = False

    def origin(self, offset: int) -> int:
        """The source offset of the character at `offset`."""
        k = bisect_right(self.at, offset) - 1
        return self.back[k] + offset - self.at[k]

    def evidence(
        self, start: int, end: int, rule: str, confidence: float = 1.0, note: str | None = None
    ) -> Evidence:
        """The words text[start:end], as they stand in the source."""
        text, at, back = self.text, self.at, self.back
        if not start <= end <= len(text):
            end = min(end, len(text))
            start = min(start, end)
        while start < end and text[start] in " \n":
            start += 1
        while end > start and text[end - 1] in " \n":
            end -= 1
        k = bisect_right(at, start)
        first = back[k - 1] + start - at[k - 1]
        if k == len(at) or end <= at[k]:  # nothing was dropped between
            last = first + end - start
        else:
            m = bisect_left(at, end) - 1
            last = back[m] + end - at[m]
            if last < first:  # the words run over two columns: those of the first are the proof
                last = back[k - 1] + at[k] - at[k - 1]
        return proof(first, last, rule, confidence, self.source[first:last], note)

    @property
    def count(self) -> int:
        """How many printed lines there are."""
        return len(self.starts) - 1

    def line(self, k: int) -> Line:
        """The printed line `k`."""
        return Line(self.starts[k], self.end(k), self.gap(k))

    def end(self, k: int) -> int:
        """Where line `k` ends."""
        return self.starts[k + 1] - 1

    def words(self, k: int) -> str:
        """The words of line `k`."""
        return self.printed[self.starts[k] : self.starts[k + 1] - 1]

    def gap(self, k: int) -> int:
        """How many blank lines or cell borders stand above line `k`: 0 to 3, for more too."""
        return BREAKS.index(self.printed[self.starts[k] - 1]) if k else 0

    def line_from(self, offset: int) -> int:
        """The first line that begins at `offset` or after it."""
        return bisect_left(self.starts, offset)


_NEWLINE = pattern(r"\n")


def make_flow(source: str, scanned: bool = False) -> Flow:
    """The flow of `source` (NFC text); `scanned`: OCR has read it off a picture."""
    one_line = on_one_line(source)
    text = as_plain(source)
    if not one_line and folded(text):
        one_line, text = True, unfolded(text)
    text = text if one_line else without_stamps(without_folios(text))
    wide = "  " in text  # so it is wherever the source has two blanks
    single = single_blanks(text) if wide else None
    text = single.text if single else text
    torn = without_stray_blanks(text)
    text = torn.text if torn else text
    lined = reline(text) if one_line else None
    text = without_stamps(lined.text) if lined else text
    mended = restore(text, scanned)
    text = mended.arranged.text if mended else text
    apart = with_blanks(text) if mended is None else None
    text = apart.text if apart else text
    marked = well_spaced(text)
    text = marked.text if marked else text
    glued = unglue(text)
    text = glued.text if glued else text
    spaced = bool(wide or lined or mended or glued) and "  " in text
    arranged = arrange(text)
    text = unfold(arranged.text if arranged else text)
    printed, at, back, gaps = without_junk(text.replace("  ", "\t ") if spaced else text)
    if arranged:
        back = arranged.origins(back)
    if glued:
        back = glued.origins(back)
    if marked:
        at, back = traced(marked, at, back)
    if apart:
        at, back = traced(apart, at, back)
    if mended:
        back = mended.arranged.origins(back)
    changed = mended.changed if mended else ()
    if lined:
        back = lined.origins(back)
        changed = tuple((lined.origin(a), lined.origin(b - 1) + 1) for a, b in changed)
    if torn:
        at, back = traced(torn, at, back)
        changed = tuple((torn.origin(a), torn.origin(b - 1) + 1) for a, b in changed)
    if single:
        at, back = traced(single, at, back)
        changed = tuple((single.origin(a), single.origin(b - 1) + 1) for a, b in changed)
    broken = plain(printed)
    starts = [0, *map(re.Match.end, _NEWLINE.finditer(broken))]
    if printed:
        starts.append(len(printed) + 1)
    return Flow(
        run_on(printed, broken, starts, gaps), printed, broken, starts, at, back, source,
        wide or "\t" in source, changed, mended is not None, apart is not None,
    )  # fmt: skip

"""Lines set to a full width (canh đều), whose words two or three blanks part here and there.

    CỘNG  HÒA XÃ   HỘI CHỦ NGHĨA  VIỆT NAM

So text taken from a PDF prints them, and so people type. One blank is made of them before words are looked for;
four and more part columns (`columns`) and stay.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

from thidua.graph.extract.layout.arranged import Arranged
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names.persons import NAME

#: Two or three blanks; not three between an item of recipients and the name of who signed beside it.
_WIDE = pattern(
    rf"  (?<=\S  ) ?(?=\S)(?!(?<=[;.)]   ){NAME}\s*$)",
    re.MULTILINE,
)


def single_blanks(text: str) -> Arranged | None:
    """`text` with one blank between its words; None where it has no more anywhere."""
    if "  " not in text:
        return None
    edges = [0]
    for wide in _WIDE.finditer(text):
        edges += (wide.start() + 1, wide.end())
    if len(edges) == 1:
        return None
    pieces = [text[a:b] for a, b in zip(edges[::2], [*edges[1::2], len(text)], strict=True)]
    return Arranged("".join(pieces), list(accumulate(map(len, pieces[:-1]), initial=0)), edges[::2])


def traced(single: Arranged, at: list[int], back: list[int]) -> tuple[list[int], list[int]]:
    """`at` and `back` of a flow whose source is the text of `single`, for the text that it was made of: a piece
    that runs over a blank that is one now is cut there."""
    starts: list[int] = []
    begins: list[int] = []
    cuts = single.at
    for k, (start, begin) in enumerate(zip(at, back, strict=True)):
        first = bisect_right(cuts, begin)
        starts.append(start)
        begins.append(single.back[first - 1] + begin - cuts[first - 1])
        length = at[k + 1] - start if k + 1 < len(at) else len(single.text) - begin
        last = bisect_left(cuts, begin + length, first)
        starts += [start + cut - begin for cut in cuts[first:last]]
        begins += single.back[first:last]
    return starts, begins

"""How one wording relates to another: identical, near, adapted, or neither.

The rules, with names and titles taken as one word each and figures masked:

- identical: the same words, figures included;
- near: in-order word ratio of at least `NEAR`; or all but a few words of the passage stand, in
  order, in the beginning of the relative, whose end was cut off;
- adapted: common runs, in any order, cover `HALF` of the passage and one of them has `RUN` words
  or more; or a whole clause or passage of `CLAUSE` words is kept inside it. A run that is stock
  (in many unrelated passages of the corpus) proves nothing, however long: it counts as covered
  beside one that is not, and as the long run only where `MOST` of the passage is covered;
  or the in-order word ratio is at least `HALF`, common runs cover `SOME` of the passage, and so
  many runs of three words that are not ordinary stand in both (`TELLING` of the passage's) that
  chance cannot have put them there.

Which relatives are worth this look, and which of several is the nearest, is not decided here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from thidua.graph.family.align import Block, blocks, common, ratio
from thidua.graph.family.candidates import GRAM
from thidua.graph.family.wording import Lexicon, Wording

Class = Literal["identical", "near", "adapted", "original", "formula"]

#: Learned on labelled pairs (docs/family.md): between the lowest near and the highest other pair.
NEAR = 0.75
#: Names count as one word each, yet all words together must be alike to this degree.
WHOLE = 0.6
#: A cut-off end: so much of the passage stands in order in the beginning of the relative.
KEPT_HEAD = 0.9
HALF = 0.5
MOST = 2 / 3
RUN = 8
CLAUSE = 12
SOME = 0.45
TELLING = 0.12
FEWEST = 3
#: Shorter passages say too little to tell where they come from.
LEAST = 7
#: A run is stock when no more than this share of its grams is out of the ordinary.
STOCK = 0.4

RANK: dict[Class, int] = {"identical": 3, "near": 2, "adapted": 1, "original": 0, "formula": 0}


@dataclass(frozen=True, slots=True)
class Verdict:
    """`similarity` is the in-order word ratio over all words, figures masked; `kept` the share of
    the passage that common runs cover; `longest` the words of the longest run."""

    kind: Class
    similarity: float
    kept: float
    longest: int

    @property
    def score(self) -> float:
        """What to compare verdicts of the same kind by."""
        return self.kept if self.kind == "adapted" else self.similarity


def close(ours: Wording, theirs: Wording, lexicon: Lexicon) -> Verdict | None:
    """identical or near, None when it is neither: what can be told without knowing the corpus."""
    a, b = ours.units, theirs.units
    if len(ours.exact) < LEAST:
        return None
    if ours.exact == theirs.exact:
        return Verdict("identical", 1.0, 1.0, len(a))
    if len(b) <= len(a) and 2 * len(b) < NEAR * (len(a) + len(b)):
        return None
    shared = common(a, b)
    alike = 2 * shared >= NEAR * (len(a) + len(b))
    if not alike and not (shared >= KEPT_HEAD * len(a) and _cut_short(a, b)):
        return None
    similarity = ratio(lexicon.masked(ours.exact), lexicon.masked(theirs.exact))
    if alike and similarity < WHOLE:
        return None
    return Verdict("near", similarity, shared / len(a), shared)


def _cut_short(a: str, b: str) -> bool:
    """Whether a is, but for a word or two, the beginning of b."""
    if len(a) < 6 or len(b) <= len(a):
        return False
    head = b[: len(a) + max(1, len(a) // 10)]
    return common(a, head) >= KEPT_HEAD * len(a)


def promising(ours: Wording, theirs: Wording) -> bool:
    """Whether it is worth asking how ordinary the runs are that both have."""
    if len(ours.exact) < LEAST:
        return False
    shared = blocks(ours.units, theirs.units)
    covered = sum(block.n for block in shared)
    return covered >= SOME * len(ours.units) or any(block.n >= RUN for block in shared)


def reworked(
    ours: Wording, theirs: Wording, families: Sequence[int], many: int, lexicon: Lexicon
) -> Verdict | None:
    """adapted, or None. `families` says of each gram of ours in how many families of wordings it
    stands; a gram in `many` or more is ordinary."""
    a, b = ours.units, theirs.units
    if len(ours.exact) < LEAST:
        return None
    shared = blocks(a, b)
    if not shared:
        return None
    longest = max(block.n for block in shared)
    covered = [a[block.i : block.i + block.n] for block in shared]
    kept = max(
        sum(map(lexicon.weight, covered)) / lexicon.weight(a), sum(map(len, covered)) / len(a)
    )
    runs = longest >= RUN and _by_runs(ours, theirs, shared, kept, families, many)
    if not runs and (kept < SOME or not _by_grams(a, b, shared, families, many)):
        return None
    similarity = ratio(lexicon.masked(ours.exact), lexicon.masked(theirs.exact))
    return Verdict("adapted", similarity, kept, longest)


def _by_runs(
    ours: Wording,
    theirs: Wording,
    shared: Sequence[Block],
    kept: float,
    families: Sequence[int],
    many: int,
) -> bool:
    """Whether long runs, or a clause, prove it."""
    telling = [block for block in shared if not _stock(block, families, many)]
    least = HALF if any(block.n >= RUN for block in telling) else MOST
    return bool(telling) and (kept >= least or _keeps_clause(ours, theirs, telling))


def _by_grams(a: str, b: str, shared: Sequence[Block], families: Sequence[int], many: int) -> bool:
    """Whether many short runs, in order, prove it."""
    telling = sum(
        count < many
        for block in shared
        for count in families[block.i : block.i + max(1, block.n - GRAM + 1)]
    )
    if telling < max(FEWEST, TELLING * len(families)):
        return False
    return 2 * common(a, b) >= HALF * (len(a) + len(b))


def _stock(block: Block, families: Sequence[int], many: int) -> bool:
    own = families[block.i : block.i + max(1, block.n - GRAM + 1)]
    telling = sum(count < many for count in own)
    return telling <= STOCK * len(own)


def _keeps_clause(ours: Wording, theirs: Wording, telling: Sequence[Block]) -> bool:
    """Whether a whole clause of either side, or the whole relative, stands in one run."""
    for first, last in _clauses(ours):
        if last - first >= CLAUSE and any(
            _holds(block.i, block.n, first, last) for block in telling
        ):
            return True
    return any(
        last - first >= CLAUSE and any(_holds(block.j, block.n, first, last) for block in telling)
        for first, last in _clauses(theirs)
    )


def _holds(at: int, size: int, first: int, last: int) -> bool:
    """Whether a run covers nine tenths of a clause."""
    inside = min(at + size, last) - max(at, first)
    return inside >= 0.9 * (last - first)


def _clauses(wording: Wording) -> list[tuple[int, int]]:
    edges = [0, *wording.clauses, len(wording.units)]
    return list(pairwise(edges))

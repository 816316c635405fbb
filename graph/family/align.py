"""Two wordings side by side: what is kept, inserted, deleted, replaced, moved.

Scores work on strings of one sign a word (`wording`); differences for people on words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from rapidfuzz.distance import LCSseq

from thidua.graph.family.words import Word

#: Shorter common runs are chance: every sentence has "của Chủ tịch", "thực hiện".
SHORTEST = 3
#: A deleted run of so many words that is inserted elsewhere has moved.
MOVED = 3

ChangeKind = Literal["kept", "inserted", "deleted", "replaced", "moved"]


@dataclass(frozen=True, slots=True)
class Block:
    """A common run: a[i:i+n] == b[j:j+n]."""

    i: int
    j: int
    n: int


@dataclass(frozen=True, slots=True)
class Change:
    """One piece of a difference, in words: ours[first:last] against theirs[from_:to].

    "inserted" is ours alone, "deleted" theirs alone; "moved" stands in both, elsewhere: once
    where it is now (with words of ours) and once where it was (with words of theirs).
    """

    kind: ChangeKind
    first: int
    last: int
    from_: int
    to: int


def common(a: str, b: str) -> int:
    """How many signs the longest common subsequence has."""
    return int(LCSseq.similarity(a, b))


def ratio(a: str, b: str) -> float:
    """In-order word ratio: twice the common subsequence over both lengths; 1.0 for the same."""
    total = len(a) + len(b)
    return 2 * common(a, b) / total if total else 1.0


def blocks(a: str, b: str, shortest: int = SHORTEST) -> list[Block]:
    """Common runs in any order, longest first, none overlapping another on either side."""
    places: dict[str, list[int]] = {}
    for j in range(len(b) - shortest + 1):
        places.setdefault(b[j : j + shortest], []).append(j)
    found: list[tuple[int, int, int]] = []
    for i in range(len(a) - shortest + 1):
        for j in places.get(a[i : i + shortest], ()):
            if i and j and a[i - 1] == b[j - 1]:
                continue
            n = shortest
            while i + n < len(a) and j + n < len(b) and a[i + n] == b[j + n]:
                n += 1
            found.append((-n, i, j))
    found.sort()
    taken_a, taken_b = bytearray(len(a)), bytearray(len(b))
    made: list[Block] = []
    while found:
        minus, i, j = found.pop(0)
        n = -minus
        if not any(taken_a[i : i + n]) and not any(taken_b[j : j + n]):
            taken_a[i : i + n] = taken_b[j : j + n] = b"\1" * n
            made.append(Block(i, j, n))
            continue
        # What is left of a run that a longer one cut short may still be a run.
        k = 0
        while k < n:
            if taken_a[i + k] or taken_b[j + k]:
                k += 1
                continue
            m = k
            while m < n and not taken_a[i + m] and not taken_b[j + m]:
                m += 1
            if m - k >= shortest:
                found.append((k - m, i + k, j + k))
            k = m
        found.sort()
    return sorted(made, key=lambda block: block.i)


def changes(ours: Sequence[Word], theirs: Sequence[Word]) -> list[Change]:
    """The difference of two passages in words, figures compared by value."""
    a, b = [w.key for w in theirs], [w.key for w in ours]
    made: list[Change] = []
    for tag, j0, j1, i0, i1 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        kind: ChangeKind = {"equal": "kept", "insert": "inserted", "delete": "deleted"}.get(  # type: ignore[assignment]
            tag, "replaced"
        )
        made.append(Change(kind, i0, i1, j0, j1))
    return _with_moves(made, b, a)


def _with_moves(made: list[Change], ours: list[str], theirs: list[str]) -> list[Change]:
    """The same, with runs that were deleted here and inserted there marked as moved."""
    gone = [(c.from_, c.to) for c in made if c.kind in ("deleted", "replaced")]
    come = [(c.first, c.last) for c in made if c.kind in ("inserted", "replaced")]
    moved_from: list[tuple[int, int]] = []
    moved_to: list[tuple[int, int]] = []
    for j0, j1 in gone:
        for i0, i1 in come:
            match = SequenceMatcher(None, theirs[j0:j1], ours[i0:i1], autojunk=False)
            run = match.find_longest_match()
            if run.size >= MOVED:
                moved_from.append((j0 + run.a, j0 + run.a + run.size))
                moved_to.append((i0 + run.b, i0 + run.b + run.size))
    if not moved_from:
        return made
    split: list[Change] = []
    for c in made:
        if c.kind == "kept":
            split.append(c)
            continue
        out = _cut(c.from_, c.to, moved_from)
        into = _cut(c.first, c.last, moved_to)
        if len(out) == 1 and len(into) == 1 and not out[0][2] and not into[0][2]:
            split.append(c)
            continue
        split += [
            Change("moved" if m else "deleted", c.first, c.first, x, y) for x, y, m in out if y > x
        ]
        split += [
            Change("moved" if m else "inserted", x, y, c.to, c.to) for x, y, m in into if y > x
        ]
    return split


def _cut(start: int, end: int, marked: list[tuple[int, int]]) -> list[tuple[int, int, bool]]:
    """[start, end) cut at the marked stretches inside it."""
    made: list[tuple[int, int, bool]] = []
    at = start
    for first, last in sorted(marked):
        if first < at or last > end:
            continue
        if first > at:
            made.append((at, first, False))
        made.append((first, last, True))
        at = last
    if at < end or not made:
        made.append((at, end, False))
    return made

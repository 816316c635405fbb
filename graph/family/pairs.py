"""Two documents side by side: which passage of one answers to which of the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from thidua.graph.family.align import Change, changes, common
from thidua.graph.family.passages import Passage, passages
from thidua.graph.family.tree import Member
from thidua.graph.family.verdict import HALF, KEPT_HEAD, LEAST, RANK, Verdict, close, reworked
from thidua.graph.family.wording import Lexicon, Wording
from thidua.graph.family.words import words
from thidua.graph.read import Text

#: "kept" word for word, "changed" (near or adapted), "dropped" from the first, "added" in the second.
PairKind = Literal["kept", "changed", "dropped", "added"]


@dataclass(frozen=True, slots=True)
class Pair:
    """A passage of the older text (`old`), one of the newer (`new`), or one of them alone."""

    kind: PairKind
    old: Passage | None
    new: Passage | None
    verdict: Verdict | None = None
    changes: tuple[Change, ...] = ()


def compare(old: Text | Member, new: Text | Member) -> list[Pair]:
    """The substantive passages of two texts, aligned.

    In the order of the newer; what was dropped stands before what followed it. A passage of the older text
    may answer to several of the newer (it was split), and the other way round for the nearest.
    """
    lexicon = Lexicon()
    theirs = [p for p in _passages(old) if p.substantive]
    ours = [p for p in _passages(new) if p.substantive]
    text_old, text_new = _text(old), _text(new)
    worded_old = [lexicon.wording(text_old, p.start, p.end, _titles(old)) for p in theirs]
    worded_new = [lexicon.wording(text_new, p.start, p.end, _titles(new)) for p in ours]
    matched = _same(worded_old, worded_new)
    for place, mine in enumerate(worded_new):
        if matched[place] is not None:
            continue
        found: list[tuple[int, float, int, Verdict]] = []
        for k, other in enumerate(worded_old):
            verdict = close(mine, other, lexicon) or reworked(
                mine, other, [1] * len(mine.units), 2, lexicon
            )
            if verdict:
                found.append((RANK[verdict.kind], verdict.score, -k, verdict))
        best = max(found, key=lambda f: f[:3], default=None)
        matched[place] = (-best[2], best[3]) if best else None
    _in_place(matched, worded_old, worded_new, lexicon)
    return _ordered(theirs, ours, matched, text_old, text_new)


def _same(
    worded_old: Sequence[Wording], worded_new: Sequence[Wording]
) -> list[tuple[int, Verdict] | None]:
    """The passages that are word for word the same: of any length where they follow each other in
    both texts, long ones elsewhere too, each of the older once as long as there is another."""
    theirs, ours = [w.exact for w in worded_old], [w.exact for w in worded_new]
    places: list[int | None] = [None] * len(ours)
    for block in SequenceMatcher(None, theirs, ours, autojunk=False).get_matching_blocks():
        for n in range(block.size):
            places[block.b + n] = block.a + n
    alone = set(range(len(theirs))).difference(k for k in places if k is not None)
    at: dict[str, list[int]] = {}
    for k, exact in enumerate(theirs):
        at.setdefault(exact, []).append(k)
    for place, exact in enumerate(ours):
        if places[place] is None and len(exact) >= LEAST and exact in at:
            k = next((k for k in at[exact] if k in alone), at[exact][0])
            alone.discard(k)
            places[place] = k
    return [
        None if k is None else (k, Verdict("identical", 1.0, 1.0, len(mine.units)))
        for k, mine in zip(places, worded_new, strict=True)
    ]


def _in_place(
    matched: list[tuple[int, Verdict] | None],
    worded_old: Sequence[Wording],
    worded_new: Sequence[Wording],
    lexicon: Lexicon,
) -> None:
    """Give what is still alone the relative that stands at the same place, if half its words do.

    In a list whose items answer to each other one by one, the item between two that are settled
    answers to the one between theirs, though a shorter text would prove nothing elsewhere.
    """
    used = {match[0] for match in matched if match}
    for place, mine in enumerate(worded_new):
        if matched[place] is not None:
            continue
        above = matched[place - 1] if place else None
        below = matched[place + 1] if place + 1 < len(matched) else None
        wanted = {above[0] + 1} if above else set()
        wanted |= {below[0] - 1} if below else set()
        for k in sorted(wanted):
            if 0 <= k < len(worded_old) and k not in used:
                one, other = lexicon.masked(mine.exact), lexicon.masked(worded_old[k].exact)
                shared = common(one, other)
                alike = 2 * shared / (len(one) + len(other))
                if alike >= HALF or shared >= KEPT_HEAD * len(other):
                    matched[place] = (k, Verdict("adapted", alike, shared / len(one), shared))
                    used.add(k)
                    break


def _ordered(
    theirs: Sequence[Passage],
    ours: Sequence[Passage],
    matched: Sequence[tuple[int, Verdict] | None],
    text_old: str,
    text_new: str,
) -> list[Pair]:
    used = {match[0] for match in matched if match}
    dropped = [k for k in range(len(theirs)) if k not in used]
    anchors = _rising([match[0] if match else -1 for match in matched])
    made: list[Pair] = []
    for place, (passage, match) in enumerate(zip(ours, matched, strict=True)):
        if match is None:
            made.append(Pair("added", None, passage))
            continue
        k, verdict = match
        while place in anchors and dropped and dropped[0] < k:
            made.append(Pair("dropped", theirs[dropped.pop(0)], None))
        old = theirs[k]
        difference = changes(
            words(text_new, passage.start, passage.end), words(text_old, old.start, old.end)
        )
        kind: PairKind = "kept" if verdict.kind == "identical" else "changed"
        made.append(Pair(kind, old, passage, verdict, tuple(difference)))
    made += [Pair("dropped", theirs[k], None) for k in dropped]
    return made


def _rising(places: Sequence[int]) -> set[int]:
    """Where the longest run of rising places stands: the passages that kept their order."""
    best: list[tuple[int, int]] = []
    for here, place in enumerate(places):
        if place < 0:
            best.append((0, -1))
            continue
        length, back = max(
            ((best[k][0], k) for k in range(here) if 0 <= places[k] <= place),
            key=lambda found: (found[0], -found[1]),
            default=(0, -1),
        )
        best.append((length + 1, back))
    at = max(range(len(best)), key=lambda k: (best[k][0], -k), default=-1)
    kept: set[int] = set()
    while at >= 0 and best[at][0]:
        kept.add(at)
        at = best[at][1]
    return kept


def _passages(side: Text | Member) -> Sequence[Passage]:
    return side.passages if isinstance(side, Member) else passages(side)


def _text(side: Text | Member) -> str:
    return side.text if isinstance(side, Member) else side.nfc


def _titles(side: Text | Member) -> Sequence[tuple[int, int]]:
    return side.titles if isinstance(side, Member) else ()

"""How well and how fast relatives are found: `python bench/family.py [quality|growth|difflib]`.

quality   precision and recall on generated families, by strength of edits
growth    seconds a document and memory at 100, 1,000 and 10,000 documents
difflib   the same families by difflib over all pairs, measured small and extrapolated
"""

from __future__ import annotations

import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent))

from families import Made, grow

from thidua.graph.family.passages import Passage
from thidua.graph.family.tree import Member, Tree

STRENGTHS = (0.0, 0.1, 0.25, 0.4)


def members(made: list[Made]) -> Iterator[tuple[Member, list[Made]]]:
    """The generated documents as the tree takes them."""
    documents: dict[int, list[Made]] = defaultdict(list)
    for passage in made:
        documents[passage.document].append(passage)
    for document, own in sorted(documents.items()):
        name = f"{document:06d}.txt"
        parts: list[str] = []
        passages: list[Passage] = []
        at = 0
        for order, one in enumerate(own):
            text = one.text
            passages.append(Passage(name, 0, order, "sentence", at, at + len(text)))
            parts.append(text)
            at += len(text) + 1
        iri = f"https://w3id.org/thidua/id/document/{document}"
        day = f"{1990 + document // 336}-{document // 28 % 12 + 1:02d}-{document % 28 + 1:02d}"
        yield Member((name, 0), iri, day, frozenset(), " ".join(parts), tuple(passages)), own


@dataclass
class Found:
    """What was found of the passages taken from a parent, and how much of what was found is so."""

    taken: int = 0
    found: int = 0
    right: int = 0
    strict: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    edits: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))

    @property
    def recall(self) -> float:
        return self.right / self.taken

    @property
    def precision(self) -> float:
        return self.right / max(self.found, 1)


def measured(documents: int, strength: float) -> Found:
    """The tree on families grown with this strength of edits.

    A relative is right when it comes from the same original passage: several generations of a
    line are all relatives, and which is nearest may be a tie. `strict` counts the very parents.
    """
    tree = Tree()
    held = list(members(grow(7, documents, strength)))
    for member, _ in held:
        tree.add(member)
    where = {(m.at[0], k): one for m, own in held for k, one in enumerate(own)}
    made = Found()
    for n, (_, own) in enumerate(held):
        for one, link in zip(own, tree.links(n), strict=True):
            other = where[link.relative.file, link.relative.order] if link.relative else None
            good = bool(other and one.parents and other.line & one.line)
            made.taken += bool(one.parents)
            made.found += other is not None
            made.right += good
            made.strict += bool(other and other.number in one.parents)
            made.kinds[link.kind] += 1
            for edit in (set(one.edits) or {"copied"}) if one.parents else ():
                made.edits[edit][0] += 1
                made.edits[edit][1] += good
    return made


def quality(documents: int = 300) -> None:
    """A table: strength of edits, recall, precision, the very parent; and recall by edit."""
    print("| words edited | passages taken | found | recall | precision | the very parent |")
    print("|---|---|---|---|---|---|")
    edits: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for strength in STRENGTHS:
        made = measured(documents, strength)
        print(
            f"| {strength:.0%} | {made.taken} | {made.found} | {made.recall:.3f} "
            f"| {made.precision:.3f} | {made.strict / made.taken:.3f} |"
        )
        for edit, (a, b) in made.edits.items():
            edits[edit][0] += a
            edits[edit][1] += b
    by_edit = (f"{edit} {b / a:.3f}" for edit, (a, b) in sorted(edits.items()))
    print("\nrecall by kind of edit:", ", ".join(by_edit))


def growth(sizes: tuple[int, ...] = (100, 1_000, 10_000)) -> None:
    """Processor seconds a document as the tree grows; one tree, asked at each size."""
    held = list(members(grow(11, max(sizes), 0.2)))
    print(
        "| documents | passages | ms a document (median of the last tenth) | all, s | peak memory, MB |"
    )
    print("|---|---|---|---|---|")
    tree = Tree()
    start = time.process_time()
    spent: list[float] = []
    for n, (member, _) in enumerate(held, 1):
        before = time.process_time()
        tree.add(member)
        tree.links(n - 1)
        spent.append(time.process_time() - before)
        if n in sizes:
            last = spent[-max(1, n // 10) :]
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(
                f"| {n:,} | {sum(len(m.passages) for m, _ in held[:n]):,} | {1000 * median(last):.2f} "
                f"| {time.process_time() - start:.1f} | {memory:.0f} |",
                flush=True,
            )


def all_pairs(sizes: tuple[int, ...] = (10, 20, 40), target: int = 1_000) -> None:
    """difflib over all pairs of passages of earlier documents: quadratic, so extrapolated."""
    rate = 0.0
    for size in sizes:
        held = list(members(grow(11, size, 0.2)))
        start = time.process_time()
        pairs = 0
        seen: list[list[str]] = []
        for _, own in held:
            ours = [list(one.words) for one in own]
            for mine in ours:
                for other in seen:
                    SequenceMatcher(None, mine, other, autojunk=False).ratio()
                    pairs += 1
            seen += ours
        took = time.process_time() - start
        rate = took / pairs
        mine = grown(held)
        print(
            f"{size} documents: difflib {took:.1f} s over {pairs:,} pairs, the tree {mine:.2f} s, "
            f"{took / mine:.0f} times"
        )
    held = list(members(grow(11, target, 0.2)))
    passages = sum(len(own) for _, own in held)
    mine = grown(held)
    guessed = rate * passages * passages / 2
    print(
        f"{target:,} documents: difflib {guessed:,.0f} s (extrapolated from {size} documents), "
        f"the tree {mine:.1f} s, {guessed / mine:.0f} times"
    )


def grown(held: list[tuple[Member, list[Made]]]) -> float:
    """Processor seconds to find all relatives of these documents."""
    begun = time.process_time()
    tree = Tree()
    for n, (member, _) in enumerate(held):
        tree.add(member)
        tree.links(n)
    return time.process_time() - begun


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["quality", "growth", "difflib"]
    for name in wanted:
        {"quality": quality, "growth": growth, "difflib": all_pairs}[name]()
        print()

"""What the tree of a set of texts says, as values: rows, and a portrait of each document.

"Nearest known relative" is all that can be said: a text that nobody kept may stand behind both.
Where several passages of a document come from one that it never cites, the portrait says that a
common ancestor may be missing, and which works both cite that are not at hand.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from thidua.graph.family.align import Change, changes
from thidua.graph.family.members import members
from thidua.graph.family.passages import Passage
from thidua.graph.family.tree import Link, Member, Tree, grow
from thidua.graph.family.verdict import Class, close, reworked
from thidua.graph.family.wording import Wording
from thidua.graph.family.words import Word, words
from thidua.graph.read import Text
from thidua.graph.records import Record

#: So many passages shared with one that is not cited are more than chance.
SIBLINGS = 3

#: Two relatives share at least so many pairs of neighbouring words.
_NEIGHBOURS = 2

INHERITED: tuple[Class, ...] = ("identical", "near")


@dataclass(frozen=True, slots=True)
class Relative:
    """One passage, text[start:end] of `file`, and its nearest known relative.

    `kind` is the class: identical, near, adapted, original or formula; the last two have no
    relative. Offsets point into the NFC text of each file; `similarity` is the in-order word
    ratio with figures masked; `cited` tells whether the document cites the relative's document.
    """

    file: str
    start: int
    end: int
    kind: Class
    relative_file: str | None = None
    relative_start: int | None = None
    relative_end: int | None = None
    relative_document: str | None = None
    similarity: float | None = None
    cited: bool | None = None


@dataclass(frozen=True, slots=True)
class Ancestor:
    """What a document has from one earlier one.

    `words` of its words stand in `passages` passages; `fidelity` is their mean similarity,
    weighted by words; `taken` is the share of the ancestor's passages that have a descendant
    here; `left_out` are those that have none. `sibling` tells that a common ancestor may be
    missing, `shared` are labels of works that both cite and that are not at hand.
    """

    iri: str
    label: str
    file: str
    cited: bool
    passages: int
    words: int
    fidelity: float
    taken: float
    left_out: tuple[Passage, ...] = field(repr=False)
    sibling: bool = False
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Portrait:
    """One document: how many words of each class (`words`), how many passages (`counts`), where
    they come from, and the passages that are its own (`added`)."""

    at: tuple[str, int]
    iri: str
    label: str
    when: str
    sure: bool
    counts: Mapping[Class, int]
    words: Mapping[Class, int]
    ancestors: tuple[Ancestor, ...]
    added: tuple[Passage, ...] = field(repr=False)

    def share(self, *kinds: Class) -> float:
        """The share of these classes in the words that are no formula."""
        whole = sum(n for kind, n in self.words.items() if kind != "formula")
        return sum(self.words.get(kind, 0) for kind in kinds) / whole if whole else 0.0


class Genealogy:
    """The family tree of the sentences of some texts."""

    def __init__(self, texts: Iterable[Text], records: Iterable[Record] = ()) -> None:
        held = list(texts)
        self.texts = {t.source: t for t in held}
        self.tree: Tree = grow(members(held, records))
        self._wordings: dict[Passage, tuple[Wording, frozenset[tuple[str, str]]]] = {}
        self._number = {member.at: n for n, member in enumerate(self.tree.members)}
        self._of: dict[str, list[Member]] = defaultdict(list)
        for member in self.tree.members:
            self._of[member.iri].append(member)
        self._links: dict[tuple[str, int], list[Link]] = {
            at: self.tree.links(n) for at, n in self._number.items()
        }

    @property
    def documents(self) -> list[Member]:
        """All documents, by time."""
        return list(self.tree.members)

    def member(self, at: tuple[str, int]) -> Member:
        """The document at (file, index)."""
        return self.tree.members[self._number[at]]

    def owner(self, passage: Passage) -> Member:
        """The document that a passage stands in."""
        return self.member((passage.file, passage.document))

    def links(self, at: tuple[str, int]) -> Sequence[Link]:
        """The passages of a document with their relatives, in reading order."""
        return self._links[at]

    def rows(self, at: tuple[str, int] | None = None) -> list[Relative]:
        """One row a passage, of one document or (None) of all, by file and place."""
        found = [at] if at else sorted(self._links)
        return [self._row(link) for key in found for link in self._links[key]]

    def _row(self, link: Link) -> Relative:
        p, q = link.passage, link.relative
        if q is None or link.verdict is None:
            return Relative(p.file, p.start, p.end, link.kind)
        return Relative(
            p.file, p.start, p.end, link.kind, q.file, q.start, q.end, self.owner(q).iri,
            round(link.verdict.similarity, 4), link.cited,
        )  # fmt: skip

    def line(self, passage: Passage) -> list[Link]:
        """How a passage came down: its link, its relative's link, and so on to the first known."""
        made: list[Link] = []
        step: Passage | None = passage
        while step is not None:
            links = self._links[step.file, step.document]
            link = next(k for k in links if k.passage == step)
            made.append(link)
            step = link.relative
        return made

    def heirs(self, passage: Passage) -> list[Link]:
        """The later passages whose nearest known relative this one is, by time."""
        return [
            link
            for member in self.tree.members
            for link in self._links[member.at]
            if link.relative == passage
        ]

    def difference(self, link: Link) -> list[Change]:
        """The word-level difference of a passage against its relative ([] without one)."""
        if link.relative is None:
            return []
        return changes(self.words(link.passage), self.words(link.relative))

    def words(self, passage: Passage) -> list[Word]:
        """The words of a passage, with offsets into its text."""
        return words(self.texts[passage.file].nfc, passage.start, passage.end)

    def quote(self, passage: Passage) -> str:
        """The passage as printed, blanks collapsed."""
        return " ".join(self.texts[passage.file].nfc[passage.start : passage.end].split())

    def portrait(self, at: tuple[str, int]) -> Portrait:
        """The document at (file, index) in figures."""
        own = self.member(at)
        counts: dict[Class, int] = defaultdict(int)
        weights: dict[Class, int] = defaultdict(int)
        taken: dict[tuple[str, int], list[Link]] = defaultdict(list)
        for link in self._links[at]:
            counts[link.kind] += 1
            weights[link.kind] += len(self.words(link.passage))
            if link.relative:
                taken[link.relative.file, link.relative.document].append(link)
        ancestors = [self._ancestor(own, other, links) for other, links in taken.items()]
        for cited in (member for iri in own.cites for member in self._of.get(iri, ())):
            if cited.at not in taken and cited.at != own.at:
                ancestors.append(self._ancestor(own, cited.at, []))
        ancestors.sort(key=lambda a: (-a.words, a.file, a.iri))
        added = tuple(k.passage for k in self._links[at] if k.kind == "original")
        return Portrait(
            at, own.iri, own.label, own.when, own.sure, dict(counts), dict(weights),
            tuple(ancestors), added,
        )  # fmt: skip

    def _ancestor(self, own: Member, at: tuple[str, int], links: Sequence[Link]) -> Ancestor:
        other = self.member(at)
        sizes = [len(self.words(link.passage)) for link in links]
        alike = [link.verdict.similarity for link in links if link.verdict]
        whole = sum(sizes)
        fidelity = sum(s * n for s, n in zip(alike, sizes, strict=True)) / whole if whole else 0.0
        out = self.left_out(own.at, at)
        substantive = sum(link.kind != "formula" for link in self._links[at])
        cited = other.iri in own.cites
        absent = {iri for iri in own.cites & other.cites if iri not in self._of}
        names = {m.iri: m.label for o in (own, other) for m in o.mentions}
        sibling = not cited and len(links) >= SIBLINGS
        return Ancestor(
            other.iri, other.label, at[0], cited, len(links), whole, fidelity,
            1 - len(out) / substantive if substantive else 0.0, tuple(out), sibling,
            tuple(sorted(names.get(i, i.rsplit("/", 1)[-1]) for i in absent)) if sibling else (),
        )  # fmt: skip

    def left_out(self, at: tuple[str, int], ancestor: tuple[str, int]) -> list[Passage]:
        """The substantive passages of an earlier document that have no descendant in this one."""
        kept = {link.relative for link in self._links[at] if link.relative}
        tree = self.tree
        ours = [self._paired(link.passage) for link in self._links[at] if link.kind != "formula"]
        out: list[Passage] = []
        for link in self._links[ancestor]:
            if link.kind == "formula" or link.passage in kept:
                continue
            theirs, pairs = self._paired(link.passage)
            alike = any(
                close(mine, theirs, tree.lexicon)
                or reworked(mine, theirs, [1] * len(mine.units), 2, tree.lexicon)
                for mine, held in ours
                # relatives share runs of words; what shares no two neighbours twice is none
                if len(pairs & held) >= _NEIGHBOURS
            )
            if not alike:
                out.append(link.passage)
        return out

    def _paired(self, passage: Passage) -> tuple[Wording, frozenset[tuple[str, str]]]:
        """The wording of a passage, and the pairs of neighbours in it."""
        if passage not in self._wordings:
            member = self.owner(passage)
            made = self.tree.lexicon.wording(member.text, passage.start, passage.end, member.titles)
            self._wordings[passage] = made, frozenset(itertools.pairwise(made.units))
        return self._wordings[passage]

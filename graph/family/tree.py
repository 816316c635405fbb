"""Texts in, the family tree of their sentences out.

`Tree` holds documents in the order of time and gives each substantive passage its nearest known
earlier relative. Nearest known: a common ancestor that nobody has kept may stand behind both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import isqrt

from thidua.graph.family.candidates import REACH, Index
from thidua.graph.family.passages import Passage
from thidua.graph.family.verdict import RANK, Class, Verdict, close, promising, reworked
from thidua.graph.family.wording import Lexicon, Wording

#: Verdicts of one kind so close to the best one are even; then citation and date decide.
EVEN = 0.02
#: A gram in so many families of wordings is ordinary, in the smallest corpus.
MANY = 4
#: A family of near wordings in so many documents is a formula, in the smallest corpus.
COMMON = 5
#: Documents that share more than so many wordings are kin: what one has from another is reuse,
#: however common. So many documents are asked.
KIN = 5
KIN_ASKED = 16


@dataclass(frozen=True, slots=True)
class Mention:
    """A cited work's title as it stands in the text: text[start:end]."""

    iri: str
    label: str
    when: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Member:
    """One document as the tree needs it.

    `at` is (file, index in the file), `iri` its work's IRI, `symbol` its number, `label` what
    people call it, `when`
    what it is ordered by (`sure` if that is a printed date), `cites` the IRIs of the works it
    cites; `titles` are spans in `text` that name other documents, `mentions` those that are
    titles.
    """

    at: tuple[str, int]
    iri: str
    when: str
    cites: frozenset[str]
    text: str = field(repr=False)
    passages: tuple[Passage, ...] = field(repr=False)
    titles: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    mentions: tuple[Mention, ...] = field(default=(), repr=False)
    label: str = ""
    symbol: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Link:
    """A passage and its nearest known relative (None: original or formula)."""

    passage: Passage
    kind: Class
    relative: Passage | None = None
    verdict: Verdict | None = None
    cited: bool = False


@dataclass(slots=True)
class _Place:
    """A substantive passage in the tree: its document, wording number, and open candidates."""

    member: int
    passage: Passage
    number: int
    open: tuple[int, ...] = ()
    link: Link | None = None


class Tree:
    """Documents and the relatives of their passages. A document costs its own candidates only,
    whenever it comes; an older one that comes late is offered to the later passages it resembles.
    """

    def __init__(self) -> None:
        self.members: list[Member] = []
        self._numbers: dict[tuple[str, int], int] = {}
        self.lexicon = Lexicon()
        self.index = Index()
        self._latest: tuple[str, tuple[str, int]] = ("", ("", 0))
        self._places: list[list[_Place]] = []
        self._occurs: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._spread: dict[int, set[int]] = defaultdict(set)
        self._roots: list[frozenset[int]] = []

    def add(self, member: Member) -> int:
        """Take a document in; gives its number. identical and near are settled at once, the rest
        when asked for (`links`), by all that the tree knows by then."""
        here = len(self.members)
        self.members.append(member)
        self._numbers[member.at] = here
        places: list[_Place] = []
        self._places.append(places)
        for passage in member.passages:
            if not passage.substantive:
                continue
            wording = self.lexicon.wording(member.text, passage.start, passage.end, member.titles)
            places.append(self._place(here, passage, wording))
        last = here and self._order(here) < self._latest
        self._latest = max(self._latest, self._order(here))
        for k, place in enumerate(places):
            self._occurs[place.number].append((here, k))
            self._spread[self.index.roots[place.number]].add(here)
        self._roots.append(frozenset(self.index.roots[place.number] for place in places))
        if last:
            for place in places:
                self._offer(place)
        return here

    def _order(self, number: int) -> tuple[str, tuple[str, int]]:
        """What documents are ordered by: when, then file and place in it."""
        member = self.members[number]
        return member.when, member.at

    def _place(self, here: int, passage: Passage, wording: Wording) -> _Place:
        known = self.index.number(wording)
        best = self.index.candidates(wording, known).best
        if known is None:
            near = [
                (v, n) for n in best if (v := close(wording, self.index.wordings[n], self.lexicon))
            ]
            root = max(near, key=lambda f: (f[0].score, -f[1]))[1] if near else None
            known = self.index.add(wording, root)
        place = _Place(here, passage, known, best)
        place.link = self._close(place)
        return place

    def _close(self, place: _Place) -> Link | None:
        """An identical or near relative, if there is one."""
        wording = self.index.wordings[place.number]
        found = [
            (verdict, number)
            for number in (place.number, *place.open)
            if (verdict := close(wording, self.index.wordings[number], self.lexicon))
            and self._nearest(place.member, number)
        ]
        return self._best(place, found) if found else None

    def _offer(self, late: _Place) -> None:
        """Let the later passages that resemble this one know of it."""
        for number in (late.number, *late.open):
            for member, k in self._occurs[number]:
                place = self._places[member][k]
                if self._order(member) > self._order(late.member):
                    if late.number not in (place.number, *place.open):
                        place.open = (*place.open, late.number)
                    place.link = self._close(place)

    def links(self, number: int) -> list[Link]:
        """What became known of a document's passages, in reading order; form is formula."""
        settled: dict[int, Link] = {}
        for place in self._places[number]:
            link = place.link or self._reworked(place)
            if self._is_common(place):
                link = Link(place.passage, "formula")
            settled[place.passage.order] = link or Link(place.passage, "original")
        return [settled.get(p.order, Link(p, "formula")) for p in self.members[number].passages]

    def _reworked(self, place: _Place) -> Link | None:
        wording = self.index.wordings[place.number]
        likely = [
            number
            for number in place.open
            if promising(wording, self.index.wordings[number])
            and self._nearest(place.member, number)
        ]
        if not likely:
            return None
        families = self.index.candidates(wording, place.number).families
        found = [
            (verdict, number)
            for number in likely
            if (
                verdict := reworked(
                    wording, self.index.wordings[number], families, self.many, self.lexicon
                )
            )
        ]
        return self._best(place, found) if found else None

    def between(self, ours: Passage, theirs: Passage) -> Verdict | None:
        """How one passage relates to another, by all that the tree knows of either."""
        a, b = (self._wording(p) for p in (ours, theirs))
        families = self.index.candidates(a, self.index.number(a)).families
        return close(a, b, self.lexicon) or reworked(a, b, families, self.many, self.lexicon)

    def _wording(self, passage: Passage) -> Wording:
        member = self.members[self._numbers[passage.file, passage.document]]
        return self.lexicon.wording(member.text, passage.start, passage.end, member.titles)

    @property
    def many(self) -> int:
        """In how many families of wordings a gram must stand to be ordinary."""
        return min(REACH // 2, max(MANY, isqrt(len(self.members))))

    def _is_common(self, place: _Place) -> bool:
        """Whether a wording and its near relatives stand in so many documents that it is a
        formula here: documents that have little else in common with this one."""
        holders = self._spread[self.index.roots[place.number]]
        if len(holders) < max(COMMON, isqrt(len(self.members))):
            return False
        here = place.member
        own = self._roots[here]
        near = sorted(holders, key=lambda m: (abs(m - here), m))[: KIN_ASKED + 1]
        return not any(len(own & self._roots[m]) > KIN for m in near if m != here)

    def _best(self, place: _Place, found: Sequence[tuple[Verdict, int]]) -> Link:
        """The nearest: by kind, then score; among even ones cited first, then the latest."""
        rank = max(RANK[v.kind] for v, _ in found)
        top = [(v, n) for v, n in found if RANK[v.kind] == rank]
        limit = max(v.score for v, _ in top) - EVEN
        choices = []
        for verdict, number in top:
            relative = self._nearest(place.member, number)
            if relative and verdict.score >= limit:
                member, k = relative
                cited = self.members[member].iri in self.members[place.member].cites
                choices.append(
                    (
                        cited,
                        self.members[member].when,
                        verdict.score,
                        -member,
                        -k,
                        verdict,
                        relative,
                    )
                )
        *_, verdict, relative = max(choices, key=lambda c: c[:5])
        return self._link(place, verdict, relative)

    def _nearest(self, here: int, number: int) -> tuple[int, int] | None:
        """The nearest passage with this wording in another, earlier work: cited, else latest."""
        own = self.members[here]
        found = None
        for member, k in self._occurs[number][-64:]:
            other = self.members[member]
            if other.iri == own.iri or (other.when, other.at) >= (own.when, own.at):
                continue
            if found is None or (other.iri in own.cites, other.when) >= (
                self.members[found[0]].iri in own.cites,
                self.members[found[0]].when,
            ):
                found = (member, k)
        return found

    def _link(self, place: _Place, verdict: Verdict, relative: tuple[int, int]) -> Link:
        other = self.members[relative[0]]
        passage = self._places[relative[0]][relative[1]].passage
        cited = other.iri in self.members[place.member].cites
        return Link(place.passage, verdict.kind, passage, verdict, cited)


def grow(members: Iterable[Member]) -> Tree:
    """The tree of these documents, whatever their order."""
    tree = Tree()
    for member in sorted(members, key=lambda m: (m.when, m.at)):
        tree.add(member)
    return tree


def by_file(tree: Tree) -> Mapping[str, list[Link]]:
    """The links of every file, in reading order."""
    made: dict[str, list[Link]] = defaultdict(list)
    for number in sorted(range(len(tree.members)), key=lambda n: tree.members[n].at):
        made[tree.members[number].at[0]] += tree.links(number)
    return made

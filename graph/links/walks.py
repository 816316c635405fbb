"""Walks over the links between documents: ancestors, descendants, paths, cascades."""

from __future__ import annotations

import bisect
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from thidua.graph.errors import UsageError
from thidua.graph.links import kernels
from thidua.graph.links.edges import EVERY, RELATIONS, Edge, full, mask_of, short, strongest

Way = Literal["up", "down", "both"]

#: A walk asked for so often in one process is compiled, where numba is installed.
OFTEN = 32
#: Links looked at in a search for all paths; it ends there, and says so.
EFFORT = 2_000_000

_FAR = 2**31 - 1
_RANKS = bytes((mask & -mask).bit_length() for mask in range(256))


class Csr(NamedTuple):
    """Links by document: where those of each start, their other ends in order, their masks."""

    starts: memoryview
    ends: memoryview
    kinds: memoryview


class Step(NamedTuple):
    """A document found by `Links.lineage`, with the link that leads to it."""

    level: int
    relation: str
    document: int
    via: int


@dataclass(frozen=True, slots=True)
class Paths:
    """Paths, each a list of documents; `cut`: there may be more than were looked for."""

    paths: list[list[int]]
    cut: bool


class Links:
    """The links between documents, each a number in the order of their IRIs.

    "up" goes from a document to what it cites, "down" to what cites it. Only documents with a
    link have a number. `revision` is that of the store, "" for links made in memory. Walks may be
    asked for by several threads at once.
    """

    def __init__(
        self, names: memoryview, name_starts: memoryview, up: Csr, down: Csr, revision: str
    ) -> None:
        self._names, self._starts = names, name_starts
        self.up, self.down, self.revision = up, down, revision
        self.machine = Machine(up, down, compiled=False)
        self._walks = 0

    @property
    def documents(self) -> int:
        """The number of documents."""
        return len(self._starts) - 1

    def __len__(self) -> int:
        """The number of pairs of documents with a link."""
        return len(self.up.ends)

    # Who is who.

    def name(self, document: int) -> str:
        """The part of a document's IRI behind "document/", or the whole of any other IRI."""
        return bytes(self._names[self._starts[document] : self._starts[document + 1]]).decode()

    def names(self) -> Iterator[str]:
        """All names, in the order of the numbers."""
        return map(self.name, range(self.documents))

    def iri(self, document: int) -> str:
        """The IRI of a document."""
        return full(self.name(document))

    def number(self, iri: str) -> int | None:
        """The number of a document, by its IRI or its name; None when it has no link."""
        wanted = full(short(str(iri)))  # an rdflib term is equal to no text
        at = bisect.bisect_left(range(self.documents), wanted, key=self.iri)
        return at if at < self.documents and self.iri(at) == wanted else None

    def edges(self) -> Iterator[Edge]:
        """Every edge, by names."""
        names = list(self.names())
        starts, ends, kinds = self.up
        relations = [
            [name for bit, name in enumerate(RELATIONS.values()) if mask >> bit & 1]
            for mask in range(EVERY + 1)
        ]
        for child, name in enumerate(names):
            for link in range(starts[child], starts[child + 1]):
                for relation in relations[kinds[link]]:
                    yield name, relation, names[ends[link]]

    # Walks.

    def reach(
        self,
        document: int,
        way: Literal["up", "down"],
        depth: int | None = None,
        relations: Iterable[str] | None = None,
    ) -> tuple[array[int], array[int]]:
        """The documents reached, nearest first, and the least depth of each; itself, 0, first.

        `depth` bounds the levels; `relations` narrows the links that are followed (names as in
        RELATIONS). Raises UsageError for an unknown relation.
        """
        wanted = EVERY if relations is None else mask_of(relations)
        machine, scratch = self._start()
        count = machine.closure(
            *(machine.up if way == "up" else machine.down), wanted, document,
            _FAR if depth is None else depth, scratch.calls, *scratch.closure,
        )  # fmt: skip
        reached = scratch.found[:count], scratch.depths[:count]
        machine.spare.append(scratch)
        return reached

    def ancestors(
        self, document: int, depth: int | None = None, relations: Iterable[str] | None = None
    ) -> tuple[array[int], array[int]]:
        """What a document goes back to; see `reach`."""
        return self.reach(document, "up", depth, relations)

    def descendants(
        self, document: int, depth: int | None = None, relations: Iterable[str] | None = None
    ) -> tuple[array[int], array[int]]:
        """What goes back to a document; see `reach`."""
        return self.reach(document, "down", depth, relations)

    def lineage(
        self,
        document: int,
        way: Literal["up", "down"],
        depth: int | None = None,
        relations: Iterable[str] | None = None,
    ) -> list[Step]:
        """As `reach`, without the document itself, each with the strongest link at its depth.

        In order of levels, within a level by strength and IRI; of equal links the one from the
        first document by IRI is told.
        """
        wanted = EVERY if relations is None else mask_of(relations)
        machine, scratch = self._start()
        count = machine.lineage(
            *(machine.up if way == "up" else machine.down), machine.ranks, wanted, document,
            _FAR if depth is None else depth, scratch.calls, *scratch.lineage,
        )  # fmt: skip
        held = (scratch.depths, scratch.best, scratch.found, scratch.via)
        found = sorted(zip(*(part[1:count] for part in held), strict=True))
        machine.spare.append(scratch)
        names = ["", *RELATIONS.values()]
        return [Step(level, names[rank], other, via) for level, rank, other, via in found]

    def cascade(self, document: int, depth: int | None = None) -> list[Step]:
        """The documents that forward this one or carry it out, and those that do so to them."""
        return self.lineage(document, "down", depth, ("forwards", "implements"))

    def shortest(
        self, source: int, target: int, way: Way = "both", relations: Iterable[str] | None = None
    ) -> list[int]:
        """A shortest path from `source` to `target`, both included; [] when there is none.

        "up" follows links from the citing to the cited document, "down" backwards, "both" either.
        Of several paths the same one every time.
        """
        wanted = EVERY if relations is None else mask_of(relations)
        if source == target:
            return [source]
        machine, scratch = self._start()
        here, there = machine.up, machine.down
        if way == "down":
            here, there = there, here
        count = machine.shortest(
            *here, *there, way == "both", wanted, source, target, scratch.calls, *scratch.shortest
        )
        path = scratch.way[:count].tolist()
        machine.spare.append(scratch)
        return path

    def paths(
        self,
        source: int,
        target: int,
        way: Way = "both",
        relations: Iterable[str] | None = None,
        *,
        longest: int = 6,
        most: int = 100,
        effort: int = EFFORT,
    ) -> Paths:
        """The simple paths of at most `longest` links, the shortest first, `most` at most.

        Paths of one length come in the order of their documents. Ends after `effort` links too;
        `cut` then says so. Longer paths than `longest` are not looked for and not told of. Raises
        UsageError for a bound below 1.
        """
        if longest < 1 or most < 1:
            raise UsageError("a bound below 1 leaves no path; write 1 or more")
        wanted = EVERY if relations is None else mask_of(relations)
        back: Way = {"up": "down", "down": "up", "both": "both"}[way]  # type: ignore[assignment]
        left = self._distances(target, back, wanted, longest)
        found: list[list[int]] = []
        work = effort
        for length in range(left.get(source, longest + 1), longest + 1):
            if source == target:
                break
            path, on_path = [source], {source}
            todo = [iter(self.neighbours(source, way, wanted))]
            while todo:
                if (other := next(todo[-1], None)) is None:
                    todo.pop()
                    on_path.discard(path.pop())
                    continue
                work -= 1
                if work < 0:
                    return Paths(found, True)
                links = len(path)
                if other == target:
                    if links == length:
                        if len(found) == most:
                            return Paths(found, True)
                        found.append([*path, other])
                elif other not in on_path and links + left.get(other, longest) <= length:
                    path.append(other)
                    on_path.add(other)
                    todo.append(iter(self.neighbours(other, way, wanted)))
        return Paths([[source]] if source == target else found, False)

    def _distances(self, start: int, way: Way, wanted: int, deepest: int) -> dict[int, int]:
        """How far documents are from `start`, to `deepest` links."""
        left, level, depth = {start: 0}, [start], 0
        while level and depth < deepest:
            depth += 1
            near = {other for node in level for other in self.neighbours(node, way, wanted)}
            level = [other for other in near if other not in left]
            left.update(dict.fromkeys(level, depth))
        return left

    def neighbours(self, document: int, way: Way, wanted: int = EVERY) -> Sequence[int]:
        """The other ends of a document's links, in order; `wanted` is a mask of relations."""
        if way == "both":
            up = self.neighbours(document, "up", wanted)
            return sorted({*up, *self.neighbours(document, "down", wanted)})
        starts, ends, kinds = self.up if way == "up" else self.down
        first, last = starts[document], starts[document + 1]
        if wanted == EVERY:
            return ends[first:last].tolist()
        return [ends[link] for link in range(first, last) if kinds[link] & wanted]

    def relation(self, child: int, parent: int, wanted: int = EVERY) -> str | None:
        """The strongest relation by which `child` cites `parent`, None when it does not."""
        starts, ends, kinds = self.up
        first, last = starts[child], starts[child + 1]
        at = bisect.bisect_left(ends, parent, first, last)
        mask = kinds[at] & wanted if at < last and ends[at] == parent else 0
        return strongest(mask) if mask else None

    def compile(self) -> bool:
        """Have the walks compiled from now on; False where numba is absent, or does not run."""
        if not kernels.can_compile():
            return False
        try:
            self.machine = Machine(self.up, self.down, compiled=True)
        except ImportError:  # a numba that does not know this numpy
            return False
        return True

    def _start(self) -> tuple[Machine, Scratch]:
        self._walks += 1
        if self._walks == OFTEN:
            self.compile()
        return self.machine, self.machine.scratch()


class Machine:
    """The inner loops with their arguments, plain or compiled: `machine.closure(...)`.

    A walk takes a `Scratch` and gives it back to `spare`.
    """

    def __init__(self, up: Csr, down: Csr, *, compiled: bool) -> None:
        self.compiled = compiled
        self.spare: list[Scratch] = []
        self._documents = len(up.starts) - 1
        loops = kernels.compiled() if compiled else kernels.PLAIN
        self.closure, self.lineage = loops["closure"], loops["lineage"]
        self.shortest, self.brandes = loops["shortest"], loops["brandes"]
        self.ranks: Any = self.numbers(memoryview(_RANKS))
        self.up: tuple[Any, ...] = tuple(map(self.numbers, up))
        self.down: tuple[Any, ...] = tuple(map(self.numbers, down))

    def numbers(self, held: memoryview | array[Any]) -> Any:
        """An array in the form that the loops take."""
        if not self.compiled:
            return held
        import numpy as np

        code = held.format if isinstance(held, memoryview) else held.typecode
        return np.frombuffer(held, code)

    def scratch(self) -> Scratch:
        """One that no other walk uses, set to its next call."""
        try:
            scratch = self.spare.pop()
        except IndexError:
            scratch = Scratch(self)
        scratch.calls += 1
        return scratch if scratch.calls < _FAR else Scratch(self)

    def zeros(self, code: str) -> array[Any]:
        """A zero for each document."""
        return array(code, bytes(array(code).itemsize * self._documents))


class Scratch:
    """What a walk writes on, kept for the next one; nothing but `calls` tells them apart."""

    __slots__ = ("best", "calls", "closure", "depths", "found", "lineage", "shortest", "via", "way")

    def __init__(self, machine: Machine) -> None:
        self.calls = 1
        self.found, self.depths, self.best, self.via, self.way = made = [
            machine.zeros("i") for _ in range(5)
        ]
        found, depths, best, via, way = map(machine.numbers, made)
        seen, place, seen2, found2 = (machine.numbers(machine.zeros("i")) for _ in range(4))
        #: What each loop takes behind the number of the call.
        self.closure = (seen, found, depths)
        self.lineage = (seen, found, depths, place, best, via)
        self.shortest = (seen, via, found, seen2, best, found2, way)

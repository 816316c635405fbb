"""How fast lineages are walked: `python bench/lineage.py [1000 10000 100000]`.

Archives of `archives.py`, their documents and citations as quads in a store, one named graph a
document. In one run, on the same questions, from numbers to numbers: the index of links beside
the store (plain, and compiled by numba), networkx, rustworkx, a walk over the same arrays in C as
the limit, and SPARQL property paths on the same store, asked of the engine without anything of
ours between. Every answer is compared. Then whole answers with everything told of each document:
`lineage` with the index and level by level in SPARQL, and the saved queries.

ancestors: of documents drawn from all. descendants: of documents drawn from those that are cited.
paths: from a document to one of its ancestors, along citations. links: the same between two
documents drawn from all, citations taken either way, which a property path answers with yes or
no in the time of a walk over everything (a few are asked).
"""

from __future__ import annotations

import ctypes
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Literal

import networkx as nx
import numpy as np
import rustworkx as rx
from archives import Key, edges
from rdflib.term import URIRef

from thidua.graph.links import RELATIONS, Edge, Links, open_links, ranks, write_links
from thidua.graph.nquads import ID, LABEL, TD, TYPE, boolean, integer, text, thing
from thidua.graph.resolve.keys import slug
from thidua.graph.store import Store, create_store, open_store
from thidua.queries import run
from thidua.queries.lineage import lineage

ASKED, ASKED_SLOWLY, ASKED_OF_ALL = 200, 30, 3
_PROPERTIES = {relation: property for property, relation in RELATIONS.items()}

WALKS = """
#include <stdint.h>
typedef const int64_t *starts_t; typedef const int32_t *ends_t;

int32_t closure(starts_t starts, ends_t ends, int32_t start, int32_t call, int32_t *seen,
                int32_t *found, int32_t *depths) {
    int32_t head = 0, tail = 1;
    seen[start] = call; found[0] = start; depths[0] = 0;
    while (head < tail) {
        int32_t node = found[head], depth = depths[head] + 1; head++;
        for (int64_t j = starts[node]; j < starts[node + 1]; j++) {
            int32_t other = ends[j];
            if (seen[other] != call) {
                seen[other] = call; found[tail] = other; depths[tail++] = depth;
            }
        }
    }
    return tail;
}

/* A shortest path from source, forwards alone; `both`: over the links and the links backwards. */
int32_t path(starts_t starts, ends_t ends, starts_t starts2, ends_t ends2, int32_t both,
             int32_t source, int32_t target, int32_t call, int32_t *seen, int32_t *queue,
             int32_t *before, int32_t *way) {
    int32_t head = 0, tail = 1;
    seen[source] = call; before[source] = -1; queue[0] = source;
    while (head < tail) {
        int32_t node = queue[head++];
        for (int side = 0; side <= both; side++) {
            starts_t s = side ? starts2 : starts; ends_t e = side ? ends2 : ends;
            for (int64_t j = s[node]; j < s[node + 1]; j++) {
                int32_t other = e[j];
                if (seen[other] == call) continue;
                seen[other] = call; before[other] = node;
                if (other == target) {
                    int32_t count = 0;
                    for (; other >= 0; other = before[other]) way[count++] = other;
                    return count;
                }
                queue[tail++] = other;
            }
        }
    }
    return 0;
}

/* The same from both ends, a level at a time, the side with fewer links to look at first. */
int32_t meeting(starts_t starts, ends_t ends, starts_t starts2, ends_t ends2, int32_t both,
                int32_t source, int32_t target, int32_t call, int32_t *seen, int32_t *queue,
                int32_t *before, int32_t *way, int32_t *seen2, int32_t *queue2, int32_t *before2) {
    starts_t s[2] = {starts, starts2}; ends_t e[2] = {ends, ends2};
    int32_t *mark[2] = {seen, seen2}, *line[2] = {queue, queue2}, *from[2] = {before, before2};
    int32_t head[2] = {0, 0}, tail[2] = {1, 1};
    int64_t cost[2];
    int32_t end[2] = {source, target};
    for (int k = 0; k < 2; k++) {
        mark[k][end[k]] = call; from[k][end[k]] = -1; line[k][0] = end[k];
        cost[k] = s[k][end[k] + 1] - s[k][end[k]];
        if (both) cost[k] += s[1 - k][end[k] + 1] - s[1 - k][end[k]];
    }
    for (;;) {
        int k = cost[1] < cost[0];
        int32_t stop = tail[k];
        cost[k] = 0;
        while (head[k] < stop) {
            int32_t node = line[k][head[k]++];
            for (int side = 0; side <= both; side++) {
                starts_t here = s[side ? 1 - k : k]; ends_t ends_here = e[side ? 1 - k : k];
                for (int64_t j = here[node]; j < here[node + 1]; j++) {
                    int32_t other = ends_here[j];
                    if (mark[k][other] == call) continue;
                    mark[k][other] = call; from[k][other] = node;
                    if (mark[1 - k][other] == call) {
                        int32_t count = 0, at;
                        for (at = other; at >= 0; at = before[at]) way[count++] = at;
                        for (int32_t i = 0; i < count / 2; i++) {
                            int32_t swap = way[i];
                            way[i] = way[count - 1 - i]; way[count - 1 - i] = swap;
                        }
                        for (at = before2[other]; at >= 0; at = before2[at]) way[count++] = at;
                        return count;
                    }
                    line[k][tail[k]++] = other;
                    cost[k] += s[k][other + 1] - s[k][other];
                    if (both) cost[k] += s[1 - k][other + 1] - s[1 - k][other];
                }
            }
        }
        if (head[k] == tail[k]) return 0;
    }
}
"""


class InC:
    """The walks in C, over the arrays of an index; gives what the index gives."""

    def __init__(self, links: Links, library: Path) -> None:
        loaded = ctypes.CDLL(str(library))
        self.run_closure, self.run_path, self.run_meeting = (
            loaded.closure, loaded.path, loaded.meeting,
        )  # fmt: skip
        self.kept = [np.frombuffer(part, part.format) for part in (*links.up[:2], *links.down[:2])]
        up, down = (tuple(map(_pointer, self.kept[at : at + 2])) for at in (0, 2))
        self.sides = {"up": up, "down": down}
        self.held = [array("i", bytes(4 * links.documents)) for _ in range(7)]
        pointers = [ctypes.c_void_p(part.buffer_info()[0]) for part in self.held]
        self.scratch, self.more = tuple(pointers[:3]), tuple(pointers[3:])
        self.call = 0

    def reach(self, document: int, way: str) -> tuple[array[int], array[int]]:
        self.call += 1
        count = self.run_closure(*self.sides[way], document, self.call, *self.scratch)
        return self.held[1][:count], self.held[2][:count]

    def path(self, source: int, target: int, both: bool) -> list[int]:
        self.call += 1
        count = self.run_path(
            *self.sides["up"], *self.sides["down"], both, source, target, self.call,
            *self.scratch, self.more[0],
        )  # fmt: skip
        return self.held[3][:count].tolist()[::-1]

    def meeting(self, source: int, target: int, both: bool) -> list[int]:
        self.call += 1
        count = self.run_meeting(
            *self.sides["up"], *self.sides["down"], both, source, target, self.call,
            *self.scratch, *self.more,
        )  # fmt: skip
        return self.held[3][:count].tolist()


def _pointer(held: Any) -> ctypes.c_void_p:
    return ctypes.c_void_p(held.ctypes.data)


def compiled(folder: Path) -> Path | None:
    """The walks in C as a library, None where there is no compiler."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        return None
    source, library = folder / "walks.c", folder / "walks.so"
    source.write_text(WALKS)
    subprocess.run([compiler, "-O3", "-shared", "-fPIC", source, "-o", library], check=True)
    return library


def name_of(key: Key) -> str:
    """The local name of a document."""
    return f"{key.body}.{key.year}.{slug(key.type)}.{slug(key.number)}".replace("/", "-")


def named(count: int) -> tuple[list[Edge], dict[str, Key]]:
    """The edges of an archive by local names, and the documents that these mean."""
    keys: dict[Key, str] = {}
    found: list[Edge] = []
    for citing, cited, relation in edges(count):
        for key in (citing, cited):
            if key not in keys:
                keys[key] = slug(name_of(key))
        if keys[citing] != keys[cited]:
            found.append((keys[citing], relation, keys[cited]))
    return found, {name: key for key, name in keys.items()}


def quads(found: Sequence[Edge], keys: dict[str, Key]) -> Iterator[str]:
    """The documents and their citations, in the graph of the document that cites, as a build does."""
    held = {child for child, _, _ in found}
    for name, key in keys.items():
        subject, graph = thing("document", name), f"<{ID}graph/identity>"
        yield f"{subject} {TYPE} <{TD}Document> {graph} ."
        yield f"{subject} <{TD}present> {boolean(name in held)} {graph} ."
        yield f"{subject} {LABEL} {text(f'{key.type} {key.number}', 'vi')} {graph} ."
        yield f"{subject} <{TD}symbol> {text(key.number)} {graph} ."
        yield f"{subject} <{TD}year> {integer(key.year)} {graph} ."
    for child, relation, parent in found:
        graph = f"<{ID}source/{child}>"
        for property in {"cites", _PROPERTIES[relation]}:
            yield f"{thing('document', child)} <{TD}{property}> {thing('document', parent)} {graph} ."


# How long, and how it is told.


def timed(
    ask: Callable[..., Any], questions: Iterable[tuple[Any, ...]], rounds: int
) -> list[float]:
    """ms of each question, the median of several rounds."""
    spent = []
    for question in questions:
        times = []
        for _ in range(rounds):
            begun = time.perf_counter()
            ask(*question)
            times.append(time.perf_counter() - begun)
        spent.append(1000 * median(times))
    return spent


def once(work: Callable[[], Any]) -> tuple[float, Any]:
    begun = time.perf_counter()
    result = work()
    return time.perf_counter() - begun, result


class Table:
    """Lines of one table: who, how many questions, p50, p95, worst; p50 against that of C, if any."""

    def __init__(self, title: str) -> None:
        print(f"### {title}\n\n| | n | p50 ms | p95 ms | worst ms | p50 : C |")
        print("|---|---|---|---|---|---|")
        self.limit: float | None = None

    def line(self, who: str, spent: list[float]) -> None:
        p50 = median(spent)
        if who == "C":
            self.limit = p50
        ratio = f"{p50 / self.limit:,.2f}" if self.limit else ""
        p95 = quantiles(spent, n=20)[-1] if len(spent) > 1 else spent[0]
        print(
            f"| {who} | {len(spent)} | {p50:.4f} | {p95:.4f} | {max(spent):.3f} | {ratio} |",
            flush=True,
        )


SPARQL = {
    "up": "SELECT DISTINCT ?d WHERE { %s td:cites+ ?d }",
    "down": "SELECT DISTINCT ?d WHERE { ?d td:cites+ %s }",
    "path": "ASK { %s td:cites+ %s }",
    "both": "ASK { %s (td:cites|^td:cites)+ %s }",
}


def in_sparql(way: str, *documents: str) -> str:
    """A question about documents by IRI."""
    return f"PREFIX td: <{TD}> {SPARQL[way]}" % tuple(f"<{iri}>" for iri in documents)


def asked(store: Store, sparql: str) -> list[str]:
    """The answers of the engine itself: the first term of each row."""
    return [row[0].value for row in store.engine.query(sparql, use_default_graph_as_union=True)]  # type: ignore[union-attr]


def measure(count: int) -> None:
    """One size."""
    found, keys = named(count)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        library = compiled(folder)
        writing, _ = once(lambda: write_links(folder, found, "bench"))
        size = sum(file.stat().st_size for file in (folder / "links").iterdir()) / 1e6
        opening, links = once(lambda: open_links(folder, "bench"))
        building, _ = once(lambda: create_store(folder / "store", quads(found, keys)).close())
        with open_store(folder / "store") as store:
            assert store.links is not None
            assert list(store.links.names()) == list(links.names())
            print(
                f"## {count:,} documents: {links.documents:,} with a link, {len(links):,} links\n\n"
                f"index written in {writing:.2f} s ({size:.1f} MB), opened and checked in "
                f"{1000 * opening:.1f} ms; the store, index and all, in {building:.0f} s "
                f"({store.ledger.quads:,} quads)\n"
            )
            compare(links, store, library, {name for name, _, _ in found})
        measures(links)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of all this: {peak:,.0f} MB\n")


@dataclass(frozen=True)
class Ground:
    """One archive, held in every way that is compared."""

    store: Store
    fast: Links
    plain: Links
    in_c: InC | None
    drawn: Any
    rusty: Any

    def told(self, slow: list[float], questions: list[tuple[Any, ...]], walk: str) -> None:
        """What SPARQL took, against the index on the same questions."""
        own = median(timed(getattr(self.fast, walk), questions, 15))
        same = median(timed(getattr(self.plain, walk), questions, 5))
        print(
            "\nproperty path : index, p50 of the same questions: "
            f"compiled {median(slow) / own:,.0f}, plain {median(slow) / same:,.0f}\n"
        )


def compare(links: Links, store: Store, library: Path | None, citing: set[str]) -> None:
    """Every walk, from numbers to numbers, then whole answers."""
    chance = random.Random(7)
    present = [n for n in range(links.documents) if links.name(n) in citing]
    cited = [n for n in range(links.documents) if links.neighbours(n, "down")]
    fast, plain = (open_links(store.generation, store.ledger.revision) for _ in range(2))
    fast.compile()
    plain._walks = -(10**9)  # never so often that it is compiled
    pairs = [(n, m) for n in range(links.documents) for m in links.neighbours(n, "up")]
    drawn = nx.DiGraph()
    making, _ = once(lambda: drawn.add_edges_from(pairs))
    rusty = rx.PyDiGraph(multigraph=False)
    rusty.add_nodes_from(range(links.documents))
    loading, _ = once(lambda: rusty.extend_from_edge_list(pairs))
    print(f"made in memory: networkx {making:.2f} s, rustworkx {loading:.2f} s\n")
    ground = Ground(store, fast, plain, InC(links, library) if library else None, drawn, rusty)
    up, down = chance.choices(present, k=ASKED), chance.choices(cited, k=ASKED)
    reached(ground, "ancestors", "up", up)
    reached(ground, "descendants", "down", down)
    along = [(n, chance.choice(plain.ancestors(n)[0][1:])) for n in up]
    across = [tuple(chance.sample(range(links.documents), 2)) for _ in range(ASKED)]
    joined(ground, "paths", along, "up")
    joined(ground, "links either way", across, "both")
    whole(store, *([URIRef(links.iri(n)) for n in some[:10]] for some in (up, down)))


def reached(ground: Ground, title: str, way: Literal["up", "down"], starts: list[int]) -> None:
    """Ancestors or descendants."""
    in_c, fast, plain = ground.in_c, ground.fast, ground.plain
    questions, numbers = [(n, way) for n in starts], [(n,) for n in starts]
    sizes = sorted(len(plain.reach(n, way)[0]) - 1 for n in starts)
    told = ", ".join(f"{sizes[int(len(sizes) * q)]:,}" for q in (0.05, 0.25, 0.5, 0.75, 0.95))
    table = Table(f"{title} (p5, p25, p50, p75, p95 of their number: {told})")
    for n in starts:
        assert fast.reach(n, way) == plain.reach(n, way)
        assert in_c is None or in_c.reach(n, way) == fast.reach(n, way)
    if in_c:
        table.line("C", timed(in_c.reach, questions, 15))
    table.line("index, compiled", timed(fast.reach, questions, 15))
    table.line("index, plain", timed(plain.reach, questions, 5))
    forwards = way == "up"
    walks = {
        "networkx": partial(nx.descendants if forwards else nx.ancestors, ground.drawn),
        "rustworkx": partial(rx.descendants if forwards else rx.ancestors, ground.rusty),
    }
    for who, walk in walks.items():
        for n in starts:
            assert {*walk(n)} == {*plain.reach(n, way)[0]} - {n}
        table.line(who, timed(walk, numbers, 3))
    few = starts[:ASKED_SLOWLY]
    texts = [(in_sparql(way, plain.iri(n)),) for n in few]
    for n, (question,) in zip(few, texts, strict=True):
        names = {*asked(ground.store, question)} - {plain.iri(n)}
        assert names == {plain.iri(m) for m in plain.reach(n, way)[0][1:]}
    slow = timed(partial(asked, ground.store), texts, 1)
    table.line("property path", slow)
    ground.told(slow, questions[:ASKED_SLOWLY], "reach")


def joined(
    ground: Ground, title: str, pairs: Sequence[tuple[int, ...]], way: Literal["up", "both"]
) -> None:
    """Shortest paths along the links, or either way."""
    in_c, fast, plain = ground.in_c, ground.fast, ground.plain
    both = way == "both"
    drawn = ground.drawn.to_undirected() if both else ground.drawn
    rusty = ground.rusty.to_undirected() if both else ground.rusty
    found = {pair: fast.shortest(*pair, way) for pair in pairs}
    for pair, path in found.items():
        assert path == plain.shortest(*pair, way)
        assert nx.is_path(drawn, path) if path else not nx.has_path(drawn, *pair)
        assert not path or len(path) == nx.shortest_path_length(drawn, *pair) + 1
        assert not in_c or len(path) == len(in_c.path(*pair, both)) == len(
            in_c.meeting(*pair, both)
        )
    lengths = sorted(len(path) - 1 for path in found.values() if path)
    table = Table(f"{title} (steps: {lengths[0]} to {lengths[-1]}, p50 {median(lengths):.0f})")
    asked_c, questions = [(*pair, both) for pair in pairs], [(*pair, way) for pair in pairs]
    if in_c:
        table.line("C", timed(in_c.path, asked_c, 15))
        table.line("C, from both ends", timed(in_c.meeting, asked_c, 15))
    table.line("index, compiled", timed(fast.shortest, questions, 15))
    table.line("index, plain", timed(plain.shortest, questions, 5))
    connected = [pair for pair in pairs if found[pair]]
    table.line("networkx", timed(partial(nx.bidirectional_shortest_path, drawn), connected, 3))
    table.line("rustworkx", timed(partial(rx.dijkstra_shortest_paths, rusty), connected[:50], 3))
    few = connected[: ASKED_OF_ALL if both else ASKED_SLOWLY]
    texts = [(in_sparql("both" if both else "path", *map(plain.iri, pair)),) for pair in few]
    for (question,) in texts:
        assert ground.store.ask(question)
    slow = timed(ground.store.ask, texts, 1)
    table.line("property path (whether, not which)", slow)
    ground.told(slow, [(*pair, way) for pair in few], "shortest")


class InSparql:
    """A store without its index."""

    def __init__(self, store: Store) -> None:
        self.query = store.query


def whole(store: Store, up: list[URIRef], down: list[URIRef]) -> None:
    """Answers with all that is told of each document."""
    table = Table("whole answers, everything told of each document")
    plain: Any = InSparql(store)
    assert store.links is not None
    store.links.compile()
    ways: tuple[tuple[Literal["up", "down"], list[URIRef]], ...] = (("up", up), ("down", down))
    for way, documents in ways:
        for document in documents[:3]:
            assert lineage(store, document, way) == lineage(plain, document, way)
        for depth in (1, 2, None):
            told = f"lineage --{way}" + (f" --depth {depth}" if depth else "")
            questions = [(document, way, depth) for document in documents]
            table.line(f"{told}, index", timed(partial(lineage, store), questions, 1))
            table.line(f"{told}, SPARQL", timed(partial(lineage, plain), questions, 1))
        saved = [(f"lineage_{way}", {"doc": str(document)}) for document in documents]
        table.line(f"thidua query lineage_{way}", timed(partial(run, store), saved, 1))
    print()


def measures(links: Links) -> None:
    """The whole graph."""
    print("### the whole graph\n\n| | s |\n|---|---|")
    for who, work in (
        ("PageRank", lambda: ranks.pagerank(links)),
        ("betweenness, 1,000 documents", lambda: ranks.betweenness(links)),
        ("communities", lambda: ranks.communities(links)),
    ):
        print(f"| {who} | {once(work)[0]:.2f} |", flush=True)
    print()


def main(sizes: Sequence[str]) -> None:
    if shutil.which("gcc") is None and shutil.which("cc") is None:
        print("no C compiler here: the limit is not measured\n")
    for size in sizes or ("1000", "10000", "100000"):
        measure(int(size))


if __name__ == "__main__":
    main(sys.argv[1:])

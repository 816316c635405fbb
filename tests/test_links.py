"""The index of links: its walks against networkx, its answers against SPARQL, never a stale one."""

from __future__ import annotations

import itertools
import json
import random
import shutil
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib.term import URIRef

from thidua.graph.build import build, rebuild
from thidua.graph.errors import StoreError, UsageError
from thidua.graph.links import (
    RELATIONS,
    Edge,
    Links,
    edges_in,
    edges_in_lines,
    index,
    kernels,
    links_of,
    open_links,
    ranks,
    update_links,
    walks,
    write_links,
)
from thidua.graph.nquads import ID, TD
from thidua.graph.records import from_json
from thidua.graph.store import Rows, Store, create_store, open_store
from thidua.queries.lineage import lineage

pytest.importorskip("numpy")

ROOT = Path(__file__).resolve().parents[1]
G = f"<{ID}source/0000000000000000>"
NAMES = list(RELATIONS.values())
PROPERTY = {relation: property for property, relation in RELATIONS.items()}


def line(edge: Edge, graph: str = G) -> str:
    child, relation, parent = edge
    return f"<{ID}document/{child}> <{TD}{PROPERTY[relation]}> <{ID}document/{parent}> {graph} ."


def archive(documents: int, seed: int) -> list[Edge]:
    """Citations of a grown archive: most cite what is much cited, a few close a ring."""
    chance = random.Random(seed)
    much: list[int] = [0]
    edges: list[Edge] = []
    for n in range(1, documents):
        for _ in range(chance.randint(1, 8)):
            parent = chance.choice(much) if chance.random() < 0.7 else chance.randrange(documents)
            edges.append((f"d{n:04}", "cites", f"d{parent:04}"))
            if chance.random() < 0.5:
                edges.append((f"d{n:04}", chance.choice(NAMES), f"d{parent:04}"))
            much.append(parent)
        much.append(n)
    return edges


def made(edges: list[Edge], folder: Path, revision: str = "r") -> Links:
    folder.mkdir(exist_ok=True)
    write_links(folder, edges, revision)
    return open_links(folder, revision)


def drawn(links: Links, relations: list[str] | None = None) -> nx.DiGraph[str]:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(links.names())
    wanted = NAMES if relations is None else relations
    graph.add_edges_from((c, p) for c, relation, p in links.edges() if relation in wanted)
    return graph


EDGES = st.lists(
    st.tuples(st.sampled_from("abcdefghij"), st.sampled_from(NAMES), st.sampled_from("abcdefghij")),
    max_size=40,
)
RELATION_SETS = st.none() | st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True)


def in_memory(edges: list[Edge]) -> Links:
    return index._links({k: v.data for k, v in index._arranged(edges).items()}, "")


@pytest.fixture(scope="module", params=["plain", "compiled"])
def compiled(request: pytest.FixtureRequest) -> bool:
    if request.param == "compiled" and not kernels.can_compile():
        pytest.skip("numba is not installed")
    return bool(request.param == "compiled")


def prepared(edges: list[Edge], compiled: bool) -> Links:
    links = in_memory(edges)
    if compiled:
        assert links.compile()
    return links


@settings(max_examples=150, deadline=None)
@given(edges=EDGES, relations=RELATION_SETS, depth=st.none() | st.integers(0, 4))
def test_reach_is_that_of_networkx(
    compiled: bool, edges: list[Edge], relations: list[str] | None, depth: int | None
) -> None:
    links = prepared(edges, compiled)
    graph = drawn(links, relations)

    for document in range(links.documents):
        for way, seen in (("up", graph), ("down", graph.reverse())):
            expected = nx.single_source_shortest_path_length(seen, links.name(document), depth)
            found, depths = links.reach(document, way, depth, relations)  # type: ignore[arg-type]
            assert {links.name(n): d for n, d in zip(found, depths, strict=True)} == expected
            assert list(depths) == sorted(depths)


@settings(max_examples=150, deadline=None)
@given(edges=EDGES, relations=RELATION_SETS, way=st.sampled_from(["up", "down", "both"]))
def test_a_shortest_path_is_one(
    compiled: bool, edges: list[Edge], relations: list[str] | None, way: str
) -> None:
    links = prepared(edges, compiled)
    graph: Any = drawn(links, relations)
    graph = {"up": graph, "down": graph.reverse(), "both": graph.to_undirected()}[way]

    for source, target in itertools.product(range(links.documents), repeat=2):
        path = links.shortest(source, target, way, relations)  # type: ignore[arg-type]
        names = [links.name(n) for n in path]
        if nx.has_path(graph, links.name(source), links.name(target)):
            assert names[0] == links.name(source) and names[-1] == links.name(target)
            assert nx.is_path(graph, names)
            assert len(names) - 1 == nx.shortest_path_length(graph, names[0], names[-1])
        else:
            assert names == []


@settings(max_examples=60, deadline=None)
@given(
    edges=EDGES,
    relations=RELATION_SETS,
    way=st.sampled_from(["up", "down", "both"]),
    longest=st.integers(1, 5),
    most=st.integers(1, 30),
)
def test_paths_are_the_simple_ones(
    edges: list[Edge], relations: list[str] | None, way: str, longest: int, most: int
) -> None:
    links = in_memory(edges)
    graph: Any = drawn(links, relations)
    graph = {"up": graph, "down": graph.reverse(), "both": graph.to_undirected()}[way]

    for source, target in itertools.islice(itertools.permutations(range(links.documents), 2), 12):
        held = links.paths(source, target, way, relations, longest=longest, most=most)  # type: ignore[arg-type]
        expected = sorted(
            ([*path] for path in nx.all_simple_paths(
                graph, links.name(source), links.name(target), cutoff=longest
            )),
            key=lambda path: (len(path), path),
        )  # fmt: skip
        assert [[links.name(n) for n in path] for path in held.paths] == expected[:most]
        assert held.cut == (len(expected) > most)


def test_a_search_that_costs_too_much_says_that_it_was_cut() -> None:
    crowd = [f"d{n}" for n in range(12)]
    links = in_memory([(a, "cites", b) for a, b in itertools.permutations(crowd, 2)])

    held = links.paths(0, 1, longest=9, most=10**9, effort=5_000)

    assert held.cut
    assert held.paths


@settings(max_examples=40, deadline=None)
@given(edges=EDGES)
def test_ranks_are_those_of_networkx(edges: list[Edge]) -> None:
    pytest.importorskip("sknetwork")
    links = in_memory(edges)
    graph = drawn(links)
    held = nx.pagerank(graph, tol=1e-12, max_iter=1000) if len(graph) else {}
    assert ranks.pagerank(links) == pytest.approx([held[n] for n in links.names()], abs=1e-8)
    scores, sample = ranks.betweenness(links, sample=1000)
    between = nx.betweenness_centrality(graph)
    assert scores == pytest.approx([between[n] for n in links.names()])
    assert sample == sum(degree > 0 for _, degree in graph.out_degree())
    assert ranks.cited(links) == [graph.in_degree(n) for n in links.names()]


def test_a_sample_is_the_same_every_time_and_near_the_whole() -> None:
    links = in_memory(archive(400, 5))

    whole, _ = ranks.betweenness(links, sample=10_000)
    once, size = ranks.betweenness(links, sample=150, seed=3)

    assert size == 150
    assert once == ranks.betweenness(links, sample=150, seed=3)[0]
    assert once != ranks.betweenness(links, sample=150, seed=4)[0]
    first = max(range(links.documents), key=whole.__getitem__)
    assert once[first] == pytest.approx(whole[first], rel=0.3)


def test_communities_are_found_and_numbered_by_size() -> None:
    pytest.importorskip("sknetwork")
    groups = {"a": 6, "b": 9, "c": 4}
    edges = [
        (f"{group}{x}", "cites", f"{group}{y}")
        for group, size in groups.items()
        for x, y in itertools.combinations(range(size), 2)
    ]
    links = in_memory([*edges, ("a0", "cites", "b0"), ("b1", "cites", "c0")])

    found = ranks.communities(links)

    assert [found[n] for n in range(links.documents)] == [
        {"b": 0, "a": 1, "c": 2}[name[0]] for name in links.names()
    ]
    assert found == ranks.communities(links)


def test_a_cascade_goes_down_by_what_forwards_and_carries_out() -> None:
    links = in_memory([
        ("plan", "implements", "law"),
        ("letter", "forwards", "plan"),
        ("letter", "cites", "law"),
        ("report", "cites", "letter"),
    ])  # fmt: skip
    law = links.number("law")
    assert law is not None

    steps = [(s.level, s.relation, links.name(s.document)) for s in links.cascade(law)]

    assert steps == [(1, "implements", "plan"), (2, "forwards", "letter")]


# What the files hold.


@settings(max_examples=100, deadline=None)
@given(edges=EDGES, gone=EDGES, more=EDGES)
def test_an_updated_index_has_the_bytes_of_a_new_one(
    tmp_path_factory: pytest.TempPathFactory,
    edges: list[Edge],
    gone: list[Edge],
    more: list[Edge],
) -> None:
    folder = tmp_path_factory.mktemp("links")
    former = made(edges, folder / "former")
    for name in ("updated", "new"):
        (folder / name).mkdir()

    update_links(folder / "updated", former, gone, more, "s")
    write_links(folder / "new", sorted(({*edges} - {*gone}) | {*more}), "s")

    for file in (folder / "new" / index.FOLDER).iterdir():
        assert file.read_bytes() == (folder / "updated" / index.FOLDER / file.name).read_bytes()


def test_names_are_numbered_by_iri_and_found_by_it(tmp_path: Path) -> None:
    foreign = "https://example.org/văn-bản/1"
    edges = [("b", "cites", "a"), (f"{ID}document/c", "cites", foreign), ("b", "basis", "a")]
    links = made(edges, tmp_path)

    iris = [links.iri(n) for n in range(links.documents)]

    assert iris == sorted([foreign, *(f"{ID}document/{name}" for name in "abc")])
    assert [links.number(iri) for iri in iris] == [0, 1, 2, 3]
    assert links.number("a") == links.number(f"{ID}document/a") == iris.index(f"{ID}document/a")
    assert links.number("nowhere") is None
    assert sorted(links.edges()) == [
        ("b", "basis", "a"),
        ("b", "cites", "a"),
        ("c", "cites", foreign),
    ]
    assert links.relation(*(links.number(n) for n in "ba")) == "basis"  # type: ignore[arg-type]
    assert links.relation(*(links.number(n) for n in "ab")) is None  # type: ignore[arg-type]


def test_an_archive_without_links_has_an_index(tmp_path: Path) -> None:
    links = made([("x", "cites", "x")], tmp_path)

    assert (links.documents, len(links), links.number("x")) == (0, 0, None)
    assert ranks.betweenness(links) == ([], 0)
    assert ranks.communities(links) == ranks.pagerank(links) == []


def test_edges_are_read_out_of_lines_and_nothing_else_is() -> None:
    text = "a > <https://w3id.org/thidua/ns#cites> b"
    lines = [
        line(("b", "basis", "a")),
        line(("b", "cites", "c")).removesuffix(f" {G} .") + " .",
        f"<{TD}basedOn> <http://www.w3.org/2000/01/rdf-schema#subPropertyOf> <{TD}cites> {G} .",
        f'<{ID}document/b> <http://purl.org/dc/terms/title> "{text}" {G} .',
        f"<{ID}document/b> <{TD}issuedBy> <{ID}organization/x> {G} .",
    ]

    assert list(edges_in_lines(lines)) == [("b", "basis", "a"), ("b", "cites", "c")]


# The index beside a store.


class WithoutIndex:
    """A store that is asked in SPARQL alone."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def query(self, sparql: str, *, limit: int = 10**6) -> Rows:
        return self.store.query(sparql, limit=limit)


def assert_same_lineages(store: Store, documents: list[URIRef]) -> None:
    assert store.links is not None
    plain: Any = WithoutIndex(store)
    for document in documents:
        for depth, relations in (
            (None, NAMES),
            (1, NAMES),
            (2, NAMES),
            (None, ["implements", "basis"]),
        ):
            assert lineage(store, document, "both", depth, relations) == lineage(
                plain, document, "both", depth, relations
            )


def documents_of(store: Store) -> list[URIRef]:
    rows = store.query(f"SELECT DISTINCT ?d WHERE {{ ?d a <{TD}Document> }} ORDER BY ?d")
    return [URIRef(str(row[0])) for row in rows]


def test_lineages_of_the_corpus_are_those_of_sparql(corpus_store: Store) -> None:
    assert_same_lineages(corpus_store, documents_of(corpus_store))


def test_lineages_of_the_samples_are_those_of_sparql(tmp_path: Path) -> None:
    samples = sorted((ROOT / "tests" / "samples").glob("*.json"))
    build([from_json(json.loads(path.read_text("utf-8"))) for path in samples], tmp_path / "store")
    with open_store(tmp_path / "store") as store:
        assert_same_lineages(store, documents_of(store))


def test_lineages_of_an_archive_are_those_of_sparql(tmp_path: Path) -> None:
    edges = archive(500, 11)
    foreign = f"<https://example.org/1> <{TD}cites> <{ID}document/d0000> {G} ."
    with create_store(tmp_path / "store", [*map(line, edges), foreign]) as store:
        chosen = random.Random(2).sample(sorted({child for child, _, _ in edges}), 12)
        iris = [URIRef(f"{ID}document/{name}") for name in [*chosen, "d0000"]]
        assert_same_lineages(store, [*iris, URIRef("https://example.org/1")])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create_store(tmp_path / "store", map(line, archive(60, 1))).close()
    return tmp_path / "store"


def edges_stated(store: Store) -> list[Edge]:
    return sorted({edge for edge in edges_in(store, None) if edge[0] != edge[2]})


def test_a_build_makes_the_index_and_a_new_one_follows_the_store(folder: Path) -> None:
    with open_store(folder) as store:
        assert store.links is not None
        assert sorted(store.links.edges()) == edges_stated(store)
    create_store(folder, map(line, archive(70, 2))).close()
    with open_store(folder) as store:
        assert store.links is not None
        assert store.links.revision == store.ledger.revision
        assert sorted(store.links.edges()) == edges_stated(store)


def test_replacing_graphs_updates_the_index(folder: Path) -> None:
    other = f"<{ID}source/1111111111111111>"
    mine = [("d0001", "repeals", "d0059"), ("new", "cites", "d0001"), ("d0001", "cites", "d0000")]
    with open_store(folder, read_only=False) as store:
        store.replace_graphs({other[1:-1]: [line(edge, other) for edge in mine]})
        assert store.links is not None
        assert store.links.number("new") is not None
        assert sorted(store.links.edges()) == edges_stated(store)
        # what both graphs state stays when one of them goes
        store.replace_graphs({G[1:-1]: [line(("d0001", "cites", "d0000"))]})
        store.replace_graphs({other[1:-1]: []})
        assert store.links is not None
        assert list(store.links.edges()) == edges_stated(store) == [("d0001", "cites", "d0000")]
        assert store.check() == []


FILES = [*(f"{name}.npy" for name in index._TYPES), "manifest.json"]


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("harm", ["cut", "flip", "lose", "empty"])
def test_a_damaged_index_is_not_used(folder: Path, file: str, harm: str) -> None:
    with open_store(folder) as store:
        path = folder / store.ledger.generation / index.FOLDER / file
        expected = lineage(store, URIRef(f"{ID}document/d0030"))
    data = bytearray(path.read_bytes())
    if harm == "flip" and file == "manifest.json":
        at = data.index(b'"revision": "') + 20
        data[at] ^= 1
    elif harm == "flip":
        data[-1] ^= 1
    if harm == "lose":
        path.unlink()
    else:
        path.write_bytes({"cut": data[:-3], "flip": data, "empty": b""}[harm])

    with open_store(folder) as store:
        assert store.links is None
        assert ["links" in line and "rebuild" in line for line in store.check()] == [True]
        assert lineage(store, URIRef(f"{ID}document/d0030")) == expected
        assert sorted(links_of(store).edges()) == edges_stated(store)
    rebuilt_is_current(folder)


def rebuilt_is_current(folder: Path) -> None:
    rebuild(folder)
    with open_store(folder) as store:
        assert store.links is not None


def test_the_index_of_another_store_is_not_used(folder: Path, tmp_path: Path) -> None:
    create_store(tmp_path / "other", map(line, archive(60, 9))).close()
    with open_store(tmp_path / "other") as other, open_store(folder) as store:
        theirs = tmp_path / "other" / other.ledger.generation / index.FOLDER
        ours = folder / store.ledger.generation / index.FOLDER
    shutil.rmtree(ours)
    shutil.copytree(theirs, ours)

    with open_store(folder) as store:
        assert store.links is None
        assert ["of another build" in line for line in store.check()] == [True]


def test_without_numpy_a_store_is_built_and_asked_in_sparql(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = kernels.importlib.util.find_spec
    monkeypatch.setattr(
        index.importlib.util, "find_spec", lambda name: None if name == "numpy" else found(name)
    )
    with create_store(tmp_path / "plain", map(line, archive(60, 1))) as store:
        assert store.links is None
        with pytest.raises(UsageError, match="numpy"):
            links_of(store)
        with open_store(folder) as other:
            document = URIRef(f"{ID}document/d0030")
            assert other.links is not None  # read without numpy
            assert lineage(store, document) == lineage(other, document)
        opened = open_store(tmp_path / "plain", read_only=False)
        opened.replace_graphs({G[1:-1]: [line(("a", "cites", "b"))]})
        assert opened.links is None


def test_edges_come_in_pages_from_a_server_and_are_the_same(folder: Path) -> None:
    with open_store(folder) as store:
        expected = sorted(set(edges_in(store, None)))
        for page in (7, 50, 10_000):
            assert sorted(edges_in(store, page)) == expected


class CutShort(WithoutIndex):
    def query(self, sparql: str, *, limit: int = 10**6) -> Rows:
        return super().query(sparql, limit=3)


def test_an_answer_cut_short_is_no_graph(folder: Path) -> None:
    with open_store(folder) as store, pytest.raises(StoreError, match="cut short"):
        list(edges_in(CutShort(store), 10_000))  # type: ignore[arg-type]


def test_often_asked_walks_are_compiled_and_stay_the_same(compiled: bool) -> None:
    if not compiled:
        pytest.skip("for numba")
    links = in_memory(archive(50, 4))
    first = [links.ancestors(n) for n in range(20)]
    assert not links.machine.compiled
    for _ in range(walks.OFTEN):
        links.ancestors(0)
    assert links.machine.compiled
    assert first == [links.ancestors(n) for n in range(20)]


def test_a_numba_that_does_not_run_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> dict[str, kernels.Kernel]:
        raise ImportError("Numba needs another NumPy")

    monkeypatch.setattr(kernels, "can_compile", lambda: True)
    monkeypatch.setattr(kernels, "compiled", broken)
    links = in_memory(archive(30, 6))

    assert not links.compile()
    assert [len(links.ancestors(0)[0]) for _ in range(walks.OFTEN + 1)]

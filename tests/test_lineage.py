"""Lineages on a small drawn graph, embedded and through a level-by-level count of questions."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib.term import URIRef

from thidua.graph.errors import UsageError
from thidua.graph.store import Rows, Store, create_store
from thidua.queries.lineage import COLUMNS, lineage

TD = "https://w3id.org/thidua/ns#"
ID = "https://w3id.org/thidua/id/"
G = f"<{ID}source/0000000000000000>"

# citing, property, cited: a law at the top, two letters at the bottom, one ring (c <-> d).
LINKS = [
    ("b", "implements", "a"),
    ("b", "cites", "a"),
    ("c", "basedOn", "a"),
    ("c", "implements", "b"),
    ("d", "forwards", "c"),
    ("c", "cites", "d"),
    ("e", "cites", "b"),
    ("e", "replaces", "c"),
    ("x", "cites", "x"),
]


def iri(name: str) -> URIRef:
    return URIRef(f"{ID}document/{name}")


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Store:
    lines = [f"<{iri(s)}> <{TD}{p}> <{iri(o)}> {G} ." for s, p, o in LINKS]
    lines += [
        f'<{iri("a")}> <{TD}symbol> "01/2020/QH14" {G} .',
        f'<{iri("a")}> <http://www.w3.org/2000/01/rdf-schema#label> "Luật A"@vi {G} .',
        f'<{iri("a")}> <http://www.w3.org/2000/01/rdf-schema#label> "Act A"@en {G} .',
        f'<{iri("a")}> <{TD}present> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> {G} .',
    ]
    return create_store(tmp_path_factory.mktemp("lineage") / "store", lines)


def steps(rows: Rows) -> list[tuple[str, int, str, str, str]]:
    """(direction, depth, relation, document, via) by the last part of the IRIs."""
    return [
        (
            str(row["direction"]),
            int(str(row["depth"])),
            str(row["relation"]),
            str(row["iri"]).rsplit("/", 1)[-1],
            str(row["via"]).rsplit("/", 1)[-1],
        )
        for row in rows.dicts()
    ]


CASES = {
    "down through every level, strongest relation first": (
        ("a", "down", None),
        [
            ("down", 1, "implements", "b", "a"),
            ("down", 1, "basis", "c", "a"),
            ("down", 2, "replaces", "e", "c"),
            ("down", 2, "forwards", "d", "c"),
        ],
    ),
    "depth bounds the levels": (
        ("a", "down", 1),
        [("down", 1, "implements", "b", "a"), ("down", 1, "basis", "c", "a")],
    ),
    "up, each document at its least depth": (
        ("e", "up", None),
        [
            ("up", 1, "replaces", "c", "e"),
            ("up", 1, "cites", "b", "e"),
            ("up", 2, "implements", "a", "b"),
            ("up", 2, "cites", "d", "c"),
        ],
    ),
    "a ring ends, and the document is not in its own lineage": (
        ("d", "up", None),
        [
            ("up", 1, "forwards", "c", "d"),
            ("up", 2, "implements", "b", "c"),
            ("up", 2, "basis", "a", "c"),
        ],
    ),
    "a document that cites itself has no lineage": (("x", "both", None), []),
    "an unknown document has none": (("nowhere", "both", None), []),
    "both ways, up first": (
        ("b", "both", 1),
        [
            ("up", 1, "implements", "a", "b"),
            ("down", 1, "implements", "c", "b"),
            ("down", 1, "cites", "e", "b"),
        ],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_steps(graph: Store, case: str) -> None:
    (name, direction, depth), expected = CASES[case]

    assert expected == steps(lineage(graph, iri(name), direction, depth))  # type: ignore[arg-type]


def test_relations_narrow_the_walk(graph: Store) -> None:
    expected = [("down", 1, "implements", "b", "a"), ("down", 2, "implements", "c", "b")]

    assert expected == steps(lineage(graph, iri("a"), "down", None, ["implements"]))


def test_details_are_vietnamese_first_and_absent_is_said(graph: Store) -> None:
    rows = lineage(graph, iri("c"), "up").dicts()
    known = {str(row["iri"]): row for row in rows}

    assert lineage(graph, iri("c"), "up").variables == COLUMNS
    assert str(known[str(iri("a"))]["document"]) == "Luật A"
    assert str(known[str(iri("a"))]["number"]) == "01/2020/QH14"
    assert str(known[str(iri("a"))]["present"]) == "true"
    assert str(known[str(iri("b"))]["document"]) == "b"
    assert str(known[str(iri("b"))]["present"]) == "false"


@pytest.mark.parametrize(
    ("options", "words"),
    [({"depth": 0}, "write 1 or more"), ({"relations": ["likes"]}, "no relation 'likes'")],
)
def test_refused(graph: Store, options: dict[str, object], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        lineage(graph, iri("a"), **options)  # type: ignore[arg-type]


class Counted:
    """A graph that counts the questions it is asked."""

    def __init__(self, store: Store) -> None:
        self.store, self.asked = store, 0

    def query(self, sparql: str, *, limit: int = 1000) -> Rows:
        self.asked += 1
        return self.store.query(sparql)


def test_a_level_is_one_question(tmp_path: Path) -> None:
    lines = [f"<{iri(f'c{i}')}> <{TD}implements> <{iri('top')}> {G} ." for i in range(200)]
    lines += [f"<{iri(f'd{i}')}> <{TD}cites> <{iri(f'c{i}')}> {G} ." for i in range(200)]
    with create_store(tmp_path / "store", lines) as store:
        counted = Counted(store)
        rows = lineage(counted, iri("top"), "down")  # type: ignore[arg-type]

    assert len(rows.rows) == 400
    # three levels of questions (the last finds nothing), and two batches of details
    assert counted.asked == 5

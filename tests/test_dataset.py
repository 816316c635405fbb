"""A store says what it holds: counts, sources, versions, licence, and nothing of when or where."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

import pytest
import rdflib
from rdflib import DCAT, DCTERMS, RDF, VOID, URIRef

from thidua.graph.dataset import DATASET, LICENCE, Counts, count, describe
from thidua.graph.records import Record
from thidua.graph.store import Store
from thidua.graph.triples import triples
from thidua.ontology import ID, ONTOLOGY_GRAPH, TD
from thidua.queries import run

DAY = "http://www.w3.org/2001/XMLSchema#date"
LINES = [
    f"<{ID}file/f> <{RDF.type}> <{TD.SourceFile}> <{ID}source/1> .",
    f"<{ID}document/a> <{RDF.type}> <{TD.Document}> <{ID}graph/identity> .",
    f"<{ID}document/b> <{RDF.type}> <{TD.Document}> <{ID}graph/identity> .",
    f'<{ID}document/a> <{TD.present}> "true" <{ID}graph/identity> .',
    f'<{ID}document/b> <{TD.present}> "false" <{ID}graph/identity> .',
    f'<{ID}document/a> <{TD.issued}> "2021-02-03"^^<{DAY}> <{ID}source/1> .',
    f'<{ID}document/b> <{TD.issued}> "1999-01-01"^^<{DAY}> <{ID}source/1> .',
    f'<{ID}document/a> <{TD.symbol}> "a \\" <x> ." <{ID}source/1> .',
]


def counted(lines: list[str]) -> Counts:
    graphs = defaultdict(set)
    for line in lines:
        triple, _, graph = line.removesuffix("> .").rpartition(" <")
        graphs[graph].add(triple)
    return count((graph, sorted(some)) for graph, some in graphs.items())


def described(lines: list[str]) -> tuple[rdflib.Graph, URIRef]:
    made = describe(counted(lines))
    assert all(line.endswith(f" <{DATASET}> .") for line in made)
    text = "\n".join(f"{line.rpartition(' <')[0]} ." for line in made)
    graph = rdflib.Graph().parse(data=text, format="nt")
    (dataset,) = graph.subjects(RDF.type, DCAT.Dataset)
    assert isinstance(dataset, URIRef)
    return graph, dataset


def test_what_is_counted() -> None:
    graph, dataset = described(LINES)

    def number(subject: object, predicate: URIRef) -> int:
        value = graph.value(URIRef(str(subject)), predicate)
        assert isinstance(value, rdflib.Literal)
        return int(value)

    assert number(dataset, VOID.triples) == 8
    assert number(dataset, VOID.entities) == 3
    assert number(dataset, VOID.classes) == 2
    assert number(dataset, VOID.properties) == 4
    assert number(ID["source/1"], VOID.triples) == 4
    parts = {
        str(graph.value(part, VOID["class"])): number(part, VOID.entities)
        for part in graph.objects(dataset, VOID.classPartition)
    }
    assert parts == {str(TD.Document): 2, str(TD.SourceFile): 1}


def test_sources_versions_licence_and_period() -> None:
    graph, dataset = described(LINES)

    assert list(graph.objects(dataset, DCTERMS.source)) == [ID["file/f"]]
    assert graph.value(dataset, DCTERMS.license) == URIRef(LICENCE)
    assert sorted(map(str, graph.objects(dataset, DCTERMS.conformsTo))) == [
        "https://w3id.org/thidua/ns/0.1.0",
        "https://w3id.org/thidua/shapes/0.1.0",
    ]
    period = graph.value(dataset, DCTERMS.temporal)
    # b is cited only: its date is not one of the documents at hand.
    assert str(graph.value(period, DCAT.startDate)) == "2021-02-03"
    assert str(graph.value(period, DCAT.endDate)) == "2021-02-03"
    assert {o.language for o in graph.objects(dataset, DCTERMS.title)} == {"vi", "en"}


def test_the_order_of_the_lines_is_of_no_account() -> None:
    made = describe(counted(LINES))

    assert made == describe(counted(LINES[::-1])) == sorted(made)


def test_other_sources_make_another_dataset() -> None:
    other = [line.replace("file/f", "file/g") for line in LINES]

    assert described(LINES)[1] != described(other)[1]


def test_nothing_at_all_is_described_too() -> None:
    graph, dataset = described([])

    assert str(graph.value(dataset, VOID.triples)) == "0"
    assert graph.value(dataset, DCTERMS.temporal) is None


@pytest.mark.parametrize("triple", ["", "_:b <p> <o>", "<s> <p> _:b", "<s> <p>", "<s> p <o>"])
def test_what_is_no_triple_is_refused(triple: str) -> None:
    with pytest.raises(ValueError, match="not a triple"):
        count([("g", [triple])])


def test_counts_of_parts_add_up() -> None:
    whole = counted(LINES)
    parts = counted([line for line in LINES if "/source/" in line])
    known = {f"<{ID}document/a>", f"<{ID}document/b>"}
    rest = [line.rpartition(" <")[0] for line in LINES if "/identity" in line]
    parts.add(count([(f"{ID}graph/identity", sorted(rest))], known.__contains__))

    assert (parts.subjects, parts.graphs, parts.days) == (3, whole.graphs, ["2021-02-03"])
    assert describe(parts) == describe(whole)


def test_a_build_describes_what_it_holds(corpus_records: list[Record]) -> None:
    lines = list(triples(corpus_records))
    rest = [line for line in lines if f"<{DATASET}>" not in line]

    assert sorted(set(lines) - set(rest)) == describe(counted(rest))
    assert not any(re.search(r"T\d\d:\d\d", line) for line in describe(counted(rest)))


def test_the_saved_query_shows_it(corpus_store: Store) -> None:
    rows = run(corpus_store, "dataset", {}).rows
    shown = Counter(str(row[0]) for row in rows)
    graphs = {str(row[3]): str(row[2]) for row in rows if str(row[0]) == "graph"}
    stored = Counter(line.rpartition(" <")[2][:-3] for line in corpus_store.quads())

    assert (shown["title"], shown["licence"], shown["source"]) == (2, 1, 5)
    assert graphs == {g: str(n) for g, n in stored.items() if g != DATASET}
    assert str(ONTOLOGY_GRAPH) in graphs

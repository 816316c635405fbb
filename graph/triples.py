"""Records and their resolution in, triples out: text, sorted, without blank nodes.

Graphs (under https://w3id.org/thidua/id/):

    source/<key>       what that file says, and its evidence
    graph/identity     who is who, computed over all files
    graph/inferences   what we conclude, each with its rule and inputs
    graph/ontology     vocabulary and lists
    graph/dataset      what all this is: counts, sources, versions, licence

A value that a document prints of itself stands in its source's graph; one that only other
documents state, or that was chosen among several, stands in the identity graph. The same records
give the same bytes, in whatever order they come.

`triples` does it in memory; `thidua.graph.build` calls the same parts a batch at a time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from thidua.graph.dataset import count, describe
from thidua.graph.doubt import add_conflicts
from thidua.graph.evidence import add_evidence
from thidua.graph.facts import add_facts
from thidua.graph.identity import add_bodies, add_identity
from thidua.graph.infer import add_inferences
from thidua.graph.nquads import ID, TYPE, Quads, Sink, integer, quad, td, text, thing
from thidua.graph.printed import gather_facts
from thidua.graph.records import Record
from thidua.graph.resolve import Resolution, resolve, source_key
from thidua.graph.resolve.organizations import Body
from thidua.graph.works import add_citations, add_work, document
from thidua.ontology import ONTOLOGY_GRAPH
from thidua.ontology import nquads as ontology_nquads


def triples(records: Iterable[Record], resolution: Resolution | None = None) -> Iterator[str]:
    """The sorted N-Quads lines (without line breaks) of these records, ontology included."""
    ordered = sorted(records, key=lambda r: (source_key(r), r.source))
    resolution = resolution or resolve(ordered)
    quads = Quads()
    bodies: Counter[Body] = Counter()
    for work in {w.local: w for w in resolution.works.values()}.values():
        bodies.update(add_work(quads, work))
    for record in ordered:
        bodies.update(add_source(quads, source_key(record), record, resolution))
    facts = gather_facts(ordered, resolution)
    bodies += add_inferences(quads, facts)
    add_bodies(quads, bodies)
    add_identity(quads, resolution)
    add_conflicts(quads, facts)
    graphs = [*quads.graphs(), (str(ONTOLOGY_GRAPH), ontology_triples())]
    lines = [quad(t, graph) for graph, some in graphs for t in some]
    return iter(sorted([*lines, *describe(count(graphs))]))


def ontology_triples() -> list[str]:
    """Vocabulary and lists as sorted triples."""
    end = len(f" <{ONTOLOGY_GRAPH}> .")
    return [line[:-end] for line in ontology_nquads().splitlines()]


def source_graph(source: str) -> str:
    """The IRI of the graph that holds what a source says."""
    return f"{ID}source/{source}"


def add_source(quads: Sink, source: str, record: Record, resolution: Resolution) -> list[Body]:
    """Write what a file says (`source` is its key); gives the bodies that it names."""
    graph = source_graph(source)
    _add_file(quads, graph, source, record, resolution)
    bodies: list[Body] = []
    for index, printed in enumerate(record.documents):
        at = (source, index)
        add_citations(quads, graph, at, printed, resolution)
        bodies += add_facts(quads, graph, at, printed, resolution)
    return bodies


def _add_file(quads: Sink, graph: str, source: str, record: Record, resolution: Resolution) -> None:
    file = thing("file", source)
    quads.add(graph, file, TYPE, td("SourceFile"))
    quads.add(graph, file, td("fileName"), text(record.source))
    if record.sha256:
        quads.add(graph, file, td("sha256"), text(record.sha256))
    if record.length:
        quads.add(graph, file, td("characters"), integer(record.length))
    for index, printed in enumerate(record.documents):
        work = document(resolution.works[source, index, -1])
        quads.add(graph, file, td("contains"), work)
        for field, evidence in sorted(printed.evidence.items()):
            if field != "addressees":
                add_evidence(quads, graph, source, work, evidence, field)

"""Documents as nodes and their relations as edges, for programs that draw networks."""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from thidua.reports.cells import seen
from thidua.reports.quads import literal, parse

if TYPE_CHECKING:
    import networkx

_TD = "https://w3id.org/thidua/ns#"
_DOCUMENT = "https://w3id.org/thidua/id/document/"
_RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_CITES = "cites"
# Attribute of a node -> property. Those in _NAMED hold a thing, shown by its label.
_ATTRIBUTES = {
    "label": _RDFS_LABEL,
    "number": f"{_TD}symbol",
    "type": f"{_TD}documentType",
    "issued": f"{_TD}issued",
    "issuer": f"{_TD}issuedBy",
    "place": f"{_TD}place",
    "title": "http://purl.org/dc/terms/title",
    "present": f"{_TD}present",
}
_LABELS = (_RDFS_LABEL, "http://www.w3.org/2004/02/skos/core#prefLabel")


def network(lines: Iterable[str]) -> networkx.MultiDiGraph[str]:
    """The network in sorted N-Quads lines: attributes are strings, all of them always there.

    An edge goes from the citing to the cited document; a bare "cites" is left out beside a
    stronger relation of the same two.
    """
    import networkx

    values: dict[tuple[str, str], list[str]] = defaultdict(list)
    edges: dict[tuple[str, str], set[str]] = defaultdict(set)
    documents: set[str] = set()
    for quad in map(parse, lines):
        subject, predicate, term = quad.subject[1:-1], quad.predicate[1:-1], quad.object
        if predicate in _LABELS or subject.startswith(_DOCUMENT):
            values[subject, predicate].append(term)
        if subject.startswith(_DOCUMENT):
            documents.add(subject)
            if term.startswith(f"<{_DOCUMENT}") and predicate.startswith(_TD):
                documents.add(term[1:-1])
                edges[subject, term[1:-1]].add(predicate[len(_TD) :])
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for iri in sorted(documents):
        graph.add_node(
            iri, **{name: _shown(values, iri, prop) for name, prop in _ATTRIBUTES.items()}
        )
    count = 0
    for (citing, cited), relations in sorted(edges.items()):
        for relation in sorted(relations - {_CITES} or relations):
            graph.add_edge(citing, cited, key=f"e{count}", id=f"e{count}", label=relation)
            count += 1
    return graph


def _shown(values: dict[tuple[str, str], list[str]], iri: str, prop: str) -> str:
    """The first value as text; a thing by its label, else by the last part of its name."""
    for term in sorted(values.get((iri, prop), ()), key=_vietnamese_first):
        parts = literal(term)
        if parts is not None:
            return seen(parts.text)
        thing = term[1:-1]
        named = (_shown(values, thing, label) for label in _LABELS if (thing, label) in values)
        return next(named, re.split(r"[/#]", thing)[-1])
    return iri.rsplit("/", 1)[-1] if prop == _RDFS_LABEL else ""


def _vietnamese_first(term: str) -> tuple[bool, str]:
    parts = literal(term)
    return (parts is not None and parts.language != "vi", term)


def write_graphml(lines: Iterable[str]) -> bytes:
    """GraphML of the network."""
    import networkx

    out = io.BytesIO()
    networkx.write_graphml_xml(network(lines), out, encoding="utf-8", prettyprint=True)
    return out.getvalue()


def write_gexf(lines: Iterable[str]) -> bytes:
    """GEXF 1.2 of the network, without the date of writing that networkx puts in."""
    import networkx

    out = io.BytesIO()
    networkx.write_gexf(network(lines), out, encoding="utf-8", prettyprint=True)
    return re.sub(rb' lastmodifieddate="[^"]*"', b"", out.getvalue())

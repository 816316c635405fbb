"""The whole graph as one file, written from its sorted N-Quads: same graph, same bytes.

ttl is the union of all named graphs; nq, trig and jsonld keep them apart; graphml and gexf hold
documents as nodes and their relations as edges, for Gephi, yEd and the like.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any, Protocol

from thidua.reports.jsonld import nodes
from thidua.reports.networks import write_gexf, write_graphml
from thidua.reports.quads import Quad, parse
from thidua.reports.turtle import Prefixes, statements


class Quads(Protocol):
    """What a store and an endpoint both give: all quads as sorted N-Quads lines."""

    def quads(self) -> Iterator[str]: ...


def write_nq(lines: Iterable[str]) -> bytes:
    """N-Quads, one line a quad, sorted."""
    return "".join(f"{line.rstrip()}\n" for line in lines).encode()


def write_ttl(lines: Iterable[str]) -> bytes:
    """Turtle: all triples, whatever graph they stand in; sorted by subject."""
    triples = sorted({quad[:3] for quad in map(parse, lines)})
    prefixes = Prefixes(term for triple in triples for term in triple)
    return "".join([*prefixes.lines(), *statements(triples, prefixes)]).encode()


def write_trig(lines: Iterable[str]) -> bytes:
    """TriG: a block for each named graph."""
    quads = sorted(set(map(parse, lines)), key=_by_graph)
    prefixes = Prefixes(term for quad in quads for term in quad)
    parts = list(prefixes.lines())
    for graph, members in groupby(quads, key=lambda quad: quad.graph):
        parts.append(f"\n{prefixes.short(graph)} {{\n" if graph else "\n{\n")
        parts += statements((quad[:3] for quad in members), prefixes, indent="    ")
        parts.append("}\n")
    return "".join(parts).encode()


def write_jsonld(lines: Iterable[str]) -> bytes:
    """JSON-LD with the project's context inside, so that it reads without a network."""
    from thidua.ontology import context

    quads = sorted(set(map(parse, lines)), key=_by_graph)
    given = context()
    terms = given.get("@context", given)
    graphs: list[dict[str, Any]] = []
    for graph, members in groupby(quads, key=lambda quad: quad.graph):
        held = nodes(members, terms)
        graphs += [{"@id": graph[1:-1], "@graph": held}] if graph else held
    whole = {"@context": terms, "@graph": graphs}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _by_graph(quad: Quad) -> tuple[str, ...]:
    return (quad.graph, *quad[:3])


#: Format -> writer of sorted N-Quads lines.
GRAPH_WRITERS: dict[str, Callable[[Iterable[str]], bytes]] = {
    "ttl": write_ttl,
    "nq": write_nq,
    "trig": write_trig,
    "jsonld": write_jsonld,
    "graphml": write_graphml,
    "gexf": write_gexf,
}

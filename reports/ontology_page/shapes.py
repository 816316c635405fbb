"""The SHACL shapes as rows for people: which property, which constraint, how grave, which words."""

from __future__ import annotations

from dataclasses import dataclass

import rdflib
from rdflib import RDF, SH, SKOS, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from thidua.ontology import load
from thidua.ontology.publish import short
from thidua.reports.ontology_page.terms import Text, text_of


@dataclass(frozen=True, slots=True)
class Rule:
    """One constraint: the short name of its path ("" for the node itself), what it asks, the
    severity ("violation", "warning", "info") and the message."""

    path: str
    asks: str
    severity: str
    message: Text


@dataclass(frozen=True, slots=True)
class Shape:
    """What is asked of the things of one class."""

    target: str
    rules: tuple[Rule, ...]


def shapes() -> tuple[Shape, ...]:
    """The shapes with one target class of their own, by that class."""
    graph = load("shapes")
    found = []
    for shape in graph.subjects(RDF.type, SH.NodeShape):
        targets = list(graph.objects(shape, SH.targetClass))
        rules = [_rule(graph, p) for p in graph.objects(shape, SH.property)]
        if len(targets) == 1 and rules:
            found.append(Shape(short(str(targets[0])), tuple(sorted(rules, key=_order))))
    return tuple(sorted(found, key=lambda s: s.target))


def checks() -> tuple[Rule, ...]:
    """What is asked of all things and of the graph as a whole."""
    graph = load("shapes")
    found = []
    for shape in graph.subjects(RDF.type, SH.NodeShape):
        if len(list(graph.objects(shape, SH.targetClass))) > 1:
            found.append(_rule(graph, shape))
        for query in graph.objects(shape, SH.sparql):
            found.append(Rule("", _local(shape), _severity(graph, shape), _said(graph, query)))
    return tuple(sorted(found, key=_order))


def _order(rule: Rule) -> tuple[str, str, str]:
    return rule.path, rule.asks, rule.message.en


def _rule(graph: rdflib.Graph, shape: Node) -> Rule:
    return Rule(
        _path(graph, graph.value(shape, SH.path)),
        " · ".join(_asks(graph, shape)),
        _severity(graph, shape),
        _said(graph, shape),
    )


def _path(graph: rdflib.Graph, path: Node | None) -> str:
    """A property, or the steps of a path ("oa:hasTarget/oa:hasSource"); "" for the node itself."""
    if path is None:
        return ""
    if isinstance(path, URIRef) and (path, RDF.first, None) not in graph:
        return short(str(path))
    return "/".join(short(str(step)) for step in Collection(graph, path))


def _severity(graph: rdflib.Graph, shape: Node) -> str:
    return str(graph.value(shape, SH.severity, default=SH.Violation)).rpartition("#")[2].lower()


def _said(graph: rdflib.Graph, shape: Node) -> Text:
    return text_of(graph, shape, SH.message)


def _local(node: Node) -> str:
    return str(node).rpartition("#")[2]


def _asks(graph: rdflib.Graph, shape: Node) -> list[str]:
    """The constraints of a shape, each as a short sign that needs no translation."""

    def one(predicate: URIRef) -> Node | None:
        return graph.value(shape, predicate)

    said = []
    least, most = one(SH.minCount), one(SH.maxCount)
    if least is not None or most is not None:
        said.append(f"{least or 0}..{most or '*'}")
    said += [short(str(o)) for o in sorted(graph.objects(shape, SH.datatype), key=str)]
    said += [f"→ {short(str(o))}" for o in sorted(graph.objects(shape, SH["class"]), key=str)]
    if (kind := one(SH.nodeKind)) is not None and one(SH["class"]) is None:
        said.append(_local(kind))
    for node in graph.objects(shape, SH.node):
        for inner in graph.objects(node, SH.property):
            if graph.value(inner, SH.path) == SKOS.inScheme:
                said.append(f"∈ {short(str(graph.value(inner, SH.hasValue)))}")
    for sign, predicate in (
        ("≥", SH.minInclusive),
        (">", SH.minExclusive),
        ("≤", SH.maxInclusive),
        ("<", SH.maxExclusive),
        ("≤", SH.lessThanOrEquals),
        ("<", SH.lessThan),
        ("=", SH.hasValue),
    ):
        if (value := one(predicate)) is not None:
            said.append(f"{sign} {short(str(value))}")
    if (pattern := one(SH.pattern)) is not None:
        said.append(f"/{pattern}/")
    if (choice := one(SH["in"])) is not None:
        said.append(" | ".join(short(str(o)) for o in Collection(graph, choice)))
    if (either := one(SH["or"])) is not None:
        kinds = (graph.value(node, SH.datatype) for node in Collection(graph, either))
        said.append(" | ".join(short(str(kind)) for kind in kinds if kind is not None))
    return said

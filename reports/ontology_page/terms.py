"""The vocabulary as values for a page: its terms, its lists, and what they are aligned with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

import rdflib
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, VANN, Literal, URIRef
from rdflib.namespace import DCAM
from rdflib.term import Node

from thidua.ontology import TD, concepts, load
from thidua.ontology.lists import LIST, Concept
from thidua.ontology.publish import short

#: How an alignment is said: property -> sign.
SIGNS = {
    RDFS.subClassOf: "⊑",
    RDFS.subPropertyOf: "⊑",
    OWL.inverseOf: "↔",
    SKOS.exactMatch: "=",
    SKOS.closeMatch: "≈",
    SKOS.broadMatch: "<",
    SKOS.relatedMatch: "~",
}

_DECLARED = re.compile(r"^td:(\w+) a owl:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Text:
    """The same in Vietnamese and in English."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """One relation to a term of another vocabulary; `sign` is one of SIGNS."""

    sign: str
    name: str
    iri: str


@dataclass(frozen=True, slots=True)
class Term:
    """A class or a property. `kind` is "class", "object" or "datatype".

    The tuples hold short names ("td:Document", "xsd:date"), of classes and properties alike:
    `domains` and `ranges` of a property; `properties` and `pointing` (those that lead to it) of a
    class.
    """

    name: str
    kind: str
    label: Text
    definition: Text
    parents: tuple[str, ...]
    children: tuple[str, ...]
    disjoint: tuple[str, ...]
    domains: tuple[str, ...]
    ranges: tuple[str, ...]
    properties: tuple[str, ...]
    pointing: tuple[str, ...]
    examples: tuple[str, ...]
    alignments: tuple[Alignment, ...]

    @property
    def iri(self) -> str:
        return f"{TD}{self.name}"


@dataclass(frozen=True, slots=True)
class Scheme:
    """A list with its entries."""

    code: str
    label: Text
    definition: Text
    source: str
    entries: tuple[Concept, ...]


@dataclass(frozen=True, slots=True)
class About:
    """What the vocabulary says of itself."""

    iri: str
    title: Text
    description: Text
    version: str
    version_iri: str
    modified: str
    licence: str
    citation: str
    prefix: str
    namespace: str


def about() -> About:
    """The metadata of the vocabulary."""
    graph = load("thidua")
    subject = next(graph.subjects(RDF.type, OWL.Ontology))

    def one(predicate: URIRef) -> str:
        return _one(graph, subject, predicate)

    return About(
        iri=str(subject),
        title=text_of(graph, subject, DCTERMS.title),
        description=text_of(graph, subject, DCTERMS.description),
        version=one(OWL.versionInfo),
        version_iri=one(OWL.versionIRI),
        modified=one(DCTERMS.modified),
        licence=one(DCTERMS.license),
        citation=one(DCTERMS.bibliographicCitation),
        prefix=one(VANN.preferredNamespacePrefix),
        namespace=one(VANN.preferredNamespaceUri),
    )


def terms() -> tuple[Term, ...]:
    """All classes and properties, in the order in which the vocabulary declares them."""
    graph, world = load("thidua"), load("alignments")
    source = files("thidua.ontology").joinpath("thidua.ttl").read_text(encoding="utf-8")
    place = {TD[name]: i for i, name in enumerate(_DECLARED.findall(source))}

    def ordered(nodes: Iterable[Node]) -> tuple[str, ...]:
        found = sorted(set(nodes), key=lambda n: (place.get(URIRef(str(n)), len(place)), str(n)))
        return tuple(short(str(node)) for node in found)

    def both(subject: Node, *predicates: URIRef) -> tuple[str, ...]:
        return ordered(o for p in predicates for o in graph.objects(subject, p))

    def back(subject: Node, *predicates: URIRef) -> tuple[str, ...]:
        return ordered(s for p in predicates for s in graph.subjects(p, subject))

    made = []
    for term in sorted(place, key=lambda t: place[t]):
        ranges = both(term, RDFS.range, DCAM.rangeIncludes)
        if len(ranges) > 1:  # rdfs:Literal stands for the datatypes that follow
            ranges = tuple(r for r in ranges if r != "rdfs:Literal")
        apart = {*graph.objects(term, OWL.disjointWith), *graph.subjects(OWL.disjointWith, term)}
        made.append(
            Term(
                name=term.removeprefix(str(TD)),
                kind=_kind(graph, term),
                label=text_of(graph, term, RDFS.label),
                definition=text_of(graph, term, SKOS.definition),
                parents=both(term, RDFS.subClassOf, RDFS.subPropertyOf),
                children=back(term, RDFS.subClassOf, RDFS.subPropertyOf),
                disjoint=ordered(apart),
                domains=both(term, RDFS.domain, DCAM.domainIncludes),
                ranges=ranges,
                properties=back(term, RDFS.domain, DCAM.domainIncludes),
                pointing=back(term, RDFS.range, DCAM.rangeIncludes),
                examples=tuple(sorted(str(o) for o in graph.objects(term, SKOS.example))),
                alignments=_alignments(world, term),
            )
        )
    return tuple(made)


def schemes() -> tuple[Scheme, ...]:
    """All lists, by code."""
    graph = load("lists")
    found = []
    for subject in sorted(graph.subjects(RDF.type, SKOS.ConceptScheme), key=str):
        code = str(subject).removeprefix(str(LIST))
        found.append(
            Scheme(
                code,
                text_of(graph, subject, SKOS.prefLabel),
                text_of(graph, subject, SKOS.definition),
                _one(graph, subject, DCTERMS.source),
                concepts(code),
            )
        )
    return tuple(found)


def _one(graph: rdflib.Graph, subject: Node, predicate: URIRef) -> str:
    value = graph.value(subject, predicate)
    return "" if value is None else str(value)


def _kind(graph: rdflib.Graph, term: URIRef) -> str:
    if (term, RDF.type, OWL.Class) in graph:
        return "class"
    return "object" if (term, RDF.type, OWL.ObjectProperty) in graph else "datatype"


def _alignments(world: rdflib.Graph, term: URIRef) -> tuple[Alignment, ...]:
    signs = list(SIGNS)
    found = sorted(
        (signs.index(p), short(str(o)), str(o))
        for p, o in world.predicate_objects(term)
        if isinstance(p, URIRef) and p in SIGNS
    )
    return tuple(Alignment(SIGNS[signs[i]], name, iri) for i, name, iri in found)


def text_of(graph: rdflib.Graph, subject: Node, predicate: URIRef) -> Text:
    """What a subject says in both languages; "" where it is silent."""
    said = {o.language: str(o) for o in graph.objects(subject, predicate) if isinstance(o, Literal)}
    return Text(said.get("vi", ""), said.get("en", ""))

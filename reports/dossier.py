"""Everything known of one document, with the words that prove it.

Three questions (dossier_*.rq) fetch it; dossier.tsv says which facts make which section, under
which headings. A new kind of fact needs a line there and its link in the questions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from rdflib.namespace import RDF
from rdflib.term import Literal, Node, URIRef

from thidua.queries.tokens import substitute
from thidua.reports.cells import Value, text_of, value_of
from thidua.reports.turtle import NAMESPACES

if TYPE_CHECKING:
    from thidua.graph.results import Graph

_TD = "https://w3id.org/thidua/ns#"
_SPACES = {name: space for space, name in NAMESPACES.items()}
# Field of a document -> property.
_FIELDS = {
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "number": f"{_TD}symbol",
    "type": f"{_TD}documentType",
    "issued": f"{_TD}issued",
    "year": f"{_TD}year",
    "term": f"{_TD}term",
    "issuer": f"{_TD}issuedBy",
    "place": f"{_TD}place",
    "title": "http://purl.org/dc/terms/title",
    "present": f"{_TD}present",
    "file": f"{_TD}fileName",
}


class Section(NamedTuple):
    """One line of dossier.tsv: a kind of fact, and what is shown of it."""

    name: str
    link: str
    kind: str
    vi: str
    en: str
    columns: Mapping[str, str]


class Thing(NamedTuple):
    """A value that is a thing: its label (or the end of its name), and its IRI."""

    label: str
    iri: str


class Evidence(NamedTuple):
    """Where a fact stands: characters [start, end) of the text of a file; which rule found it
    there, and how sure that rule is."""

    file: str
    start: int
    end: int
    quote: str | None
    rule: str | None
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Fact:
    """Values by column, and their evidence."""

    values: Mapping[str, tuple[Value | Thing, ...]]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """A document's own fields, with evidence by field, and its facts by section."""

    iri: str
    fields: Mapping[str, tuple[Value | Thing, ...]]
    evidence: Mapping[str, tuple[Evidence, ...]]
    facts: Mapping[str, tuple[Fact, ...]] = field(default_factory=dict)


Properties = dict[str, dict[Node, set[Node]]]  # property -> value -> its labels


def dossier(graph: Graph, document: URIRef) -> Dossier:
    """What `graph` knows of `document`. Raises StoreError when the graph cannot answer."""
    own = _own(graph, document)
    evidence = _evidence(graph, document)
    of_document = {name: found for (fact, name), found in evidence.items() if fact == str(document)}
    of_fact: dict[str, set[Evidence]] = defaultdict(set)
    for (fact, _), found in evidence.items():
        of_fact[fact].update(found)
    links, statements = _facts(graph, document)
    facts = {
        section.name: tuple(
            Fact(
                {
                    name: _values(statements[fact], property)
                    for name, property in section.columns.items()
                },
                tuple(sorted(of_fact[fact], key=_place)),
            )
            for fact in _in_section(section, links, statements)
        )
        for section in sections()
    }
    return Dossier(
        iri=str(document),
        fields={name: _values(own, property) for name, property in _FIELDS.items()},
        evidence={
            name: tuple(sorted(found, key=_place)) for name, found in sorted(of_document.items())
        },
        facts={name: tuple(sorted(held, key=_sortable)) for name, held in facts.items() if held},
    )


def sections() -> list[Section]:
    """The sections of a dossier, in order."""
    lines = _file("dossier.tsv").splitlines()[1:]
    made = []
    for line in lines:
        section, link, kind, vi, en, columns = line.split("\t")
        pairs = {name: _iri(p) for name, p in (pair.split("=") for pair in columns.split())}
        made.append(Section(section, _iri(link), _iri(kind) if kind else "", vi, en, pairs))
    return made


def _iri(name: str) -> str:
    """ "rdfs:label" in full; a name without a prefix is one of td:."""
    prefix, colon, local = name.rpartition(":")
    return f"{_SPACES[prefix]}{local}" if colon else f"{_TD}{name}"


def _file(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _question(name: str, document: URIRef) -> str:
    return substitute(_file(f"dossier_{name}.rq"), {"_doc_iri": document})


def _own(graph: Graph, document: URIRef) -> Properties:
    own = _properties()
    for property, value, label in graph.query(_question("document", document)).rows:
        _note(own, property, value, label)
    return own


def _facts(graph: Graph, document: URIRef) -> tuple[dict[str, set[str]], dict[str, Properties]]:
    """Fact -> its links to the document; fact -> its properties."""
    links: dict[str, set[str]] = defaultdict(set)
    facts: dict[str, Properties] = defaultdict(_properties)
    for fact, link, property, value, label in graph.query(_question("facts", document)).rows:
        links[str(fact)].add(str(link))
        _note(facts[str(fact)], property, value, label)
    return links, facts


def _properties() -> Properties:
    return defaultdict(lambda: defaultdict(set))


def _note(held: Properties, property: Node | None, value: Node | None, label: Node | None) -> None:
    if value is not None:
        held[str(property)][value] |= set() if label is None else {label}


def _vietnamese_first(term: Node) -> tuple[bool, str]:
    return (not (isinstance(term, Literal) and term.language in (None, "vi")), str(term))


def _in_section(
    section: Section, links: Mapping[str, set[str]], facts: Mapping[str, Properties]
) -> list[str]:
    return [
        fact
        for fact in sorted(links)
        if section.link in links[fact]
        and (not section.kind or URIRef(section.kind) in facts[fact][str(RDF.type)])
    ]


def _values(held: Properties, property: str) -> tuple[Value | Thing, ...]:
    """The values, Vietnamese first; a thing under its Vietnamese label, else any, else its name."""
    values: list[Value | Thing] = []
    for term in sorted(held.get(property, ()), key=_vietnamese_first):
        if isinstance(term, URIRef):
            name = Literal(str(term).rsplit("/", 1)[-1])
            label = min(held[property][term], key=_vietnamese_first, default=name)
            values.append(Thing(str(label), str(term)))
        else:
            values.append(value_of(term))
    return tuple(sorted(values) if all(isinstance(v, Thing) for v in values) else values)  # type: ignore[type-var]


def _evidence(graph: Graph, document: URIRef) -> dict[tuple[str, str], set[Evidence]]:
    """(fact, field) -> its evidence; the field of a fact that is no document is ""."""
    found: dict[tuple[str, str], set[Evidence]] = defaultdict(set)
    for row in graph.query(_question("evidence", document)).rows:
        fact, name, file, start, end, quote, rule, confidence = row
        place = Evidence(
            file=str(file),
            start=int(str(start)),
            end=int(str(end)),
            quote=_text(quote),
            rule=_text(rule),
            confidence=None if confidence is None else float(str(confidence)),
        )
        found[str(fact), _text(name) or ""].add(place)
    return found


def _text(term: Node | None) -> str | None:
    return None if term is None else str(term)


def _place(evidence: Evidence) -> tuple[str, int, int, str, str]:
    return (
        evidence.file,
        evidence.start,
        evidence.end,
        evidence.quote or "",
        evidence.rule or "",
    )


def _sortable(fact: Fact) -> tuple[Any, ...]:
    """In the order of the text, then by what is said."""
    first = [(e.file, e.start, e.end) for e in fact.evidence[:1]]
    order = [value for value in fact.values.get("order", ()) if isinstance(value, int)]
    said = [text_of(value) for value in cells(*fact.values.values())]
    return (order, not first, first, said)


def cells(*columns: tuple[Value | Thing, ...]) -> tuple[Value, ...]:
    """Each column as one cell: a lone value as it is, several joined, things by their labels."""
    shown = ([v.label if isinstance(v, Thing) else v for v in column] for column in columns)
    return tuple(
        values[0] if len(values) == 1 else "; ".join(map(text_of, values)) or None
        for values in shown
    )

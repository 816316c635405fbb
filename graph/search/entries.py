"""What can be found in a graph, read out of it by SPARQL: the same from a store and an endpoint."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from thidua.graph.errors import StoreError
from thidua.graph.results import Graph
from thidua.graph.search.index import Entry
from thidua.ontology import label_of

_HEAD = """PREFIX td: <https://w3id.org/thidua/ns#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_BATCH = 250  # IRIs named in one question
_THINGS = "SELECT DISTINCT ?s WHERE { ?s a td:%s }"
# A second VALUES would be as clear, and an engine may take ten times as long for it.
_FACTS = "SELECT DISTINCT ?s ?p ?o WHERE { VALUES ?s { %s } ?s ?p ?o FILTER(?p IN (%s)) }"
_PRINTED = "SELECT DISTINCT ?s ?o WHERE { VALUES ?s { %s } ?c td:cited ?s ; td:printedTitle ?o }"
_THEMES = """SELECT DISTINCT ?s ?o WHERE {
  VALUES ?s { %s } ?c td:launchedBy ?s ; td:theme/rdfs:label ?o
}"""
_CITED = """SELECT ?s (COUNT(DISTINCT ?x) AS ?o) WHERE {
  VALUES ?s { %s } ?x td:cites ?s
} GROUP BY ?s"""
_KINDS = """SELECT DISTINCT ?s ?o WHERE {
  ?s skos:inScheme <https://w3id.org/thidua/list/document-type> ; skos:prefLabel ?o FILTER(LANG(?o) = "vi")
}"""
_MENTIONED = "SELECT ?s (COUNT(DISTINCT ?x) AS ?o) WHERE { ?x td:%s ?s } GROUP BY ?s"

#: Class -> (kind, the property whose subjects mention a thing of it).
_NAMED = {
    "Organization": ("organization", "issuedBy"),
    "Office": ("organization", "issuedBy"),
    "Movement": ("movement", "movement"),
    "Event": ("event", "event"),
    "Theme": ("theme", "theme"),
    "Indicator": ("indicator", "indicator"),
    "Person": ("person", "signer"),
}
_OF_NAMED = "rdfs:label, skos:altLabel, skos:hiddenLabel, td:bodyCode, td:place, td:originDate"
_OF_DOCUMENTS = """rdfs:label, skos:altLabel, dcterms:title, td:symbol, td:issued, td:year,
    td:documentType, td:issuedBy, td:place, td:present"""

_ISO = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_YEAR = re.compile(r"\d{4}(?!\d)", re.ASCII)

_Facts = Mapping[str, list[str]]


def count_of(graph: Graph) -> int:
    """How many documents a graph holds."""
    rows = graph.query(_HEAD + "SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a td:Document }")
    return int(str(rows.rows[0][0]))


def entries_of(graph: Graph) -> Iterator[Entry]:
    """Everything of a graph that can be found, a part at a time. Raises StoreError."""
    issuers: dict[str, tuple[str, tuple[str, ...]]] = {}
    seen: set[str] = set()
    for cls, (kind, property_) in _NAMED.items():
        things = [iri for iri in _things(graph, cls) if iri not in seen]
        seen.update(things)
        weights = dict(_pairs(graph, _MENTIONED % property_))
        for iri, facts in _facts(graph, things, _OF_NAMED):
            entry = _named(kind, iri, facts, int(weights.get(iri, 0)))
            if kind == "organization":
                issuers[iri] = (entry.label, entry.also)
            yield entry
    kinds = dict(_pairs(graph, _KINDS))
    documents = _things(graph, "Document")
    for start in range(0, len(documents), _BATCH):
        part = documents[start : start + _BATCH]
        values = _values(part)
        printed, themes = (_grouped(graph, text % values) for text in (_PRINTED, _THEMES))
        cited = dict(_pairs(graph, _CITED % values))
        for iri, facts in _facts(graph, part, _OF_DOCUMENTS):
            also = {*printed.get(iri, ()), *themes.get(iri, ())}
            yield _document(iri, facts, issuers, kinds, also, int(cited.get(iri, 0)))


def _named(kind: str, iri: str, facts: _Facts, weight: int) -> Entry:
    label = _one(facts, "label") or iri.rsplit("/", 1)[-1]
    others = {n for p in ("altLabel", "hiddenLabel", "bodyCode") for n in facts.get(p, ())}
    date = _date(facts, "originDate")
    return Entry(
        kind=kind,
        iri=iri,
        label=label,
        date=date,
        year=_year(date),
        place=_one(facts, "place"),
        also=tuple(sorted(others - {label})),
        weight=weight,
    )


def _document(
    iri: str,
    facts: _Facts,
    issuers: Mapping[str, tuple[str, tuple[str, ...]]],
    kinds: Mapping[str, str],
    also: set[str],
    weight: int,
) -> Entry:
    number, title = _one(facts, "symbol"), _one(facts, "title")
    kind = _one(facts, "documentType")
    bodies = [issuers[body] for body in sorted(facts.get("issuedBy", ())) if body in issuers]
    numbers = {*facts.get("symbol", ()), *facts.get("altLabel", ())}
    return Entry(
        kind="document",
        iri=iri,
        label=_one(facts, "label") or number or title or iri.rsplit("/", 1)[-1],
        number=number,
        date=_date(facts, "issued"),
        year=_year(_one(facts, "year")),
        type=(kinds.get(kind) or label_of("document-type", kind.rsplit("/", 1)[-1]))
        if kind
        else None,
        issuer="; ".join(label for label, _ in bodies) or None,
        title=title,
        place=_one(facts, "place"),
        present=_one(facts, "present") == "true",
        other_numbers=tuple(sorted(numbers - {number})),
        issuer_names=tuple(sorted({name for _, names in bodies for name in names})),
        also=tuple(sorted({*also, *facts.get("title", ())} - {title})),
        weight=weight,
    )


def _one(facts: _Facts, name: str) -> str | None:
    return min(facts.get(name, ()), default=None)


def _date(facts: _Facts, name: str) -> str | None:
    """The earliest full ISO date among the values."""
    return min(filter(_ISO.fullmatch, facts.get(name, ())), default=None)


def _year(text: str | None) -> int | None:
    return int(text[:4]) if text and _YEAR.match(text) else None


def _things(graph: Graph, cls: str) -> list[str]:
    rows = graph.query(_HEAD + _THINGS % cls)
    if rows.truncated:
        raise StoreError(f"more than {len(rows)} things of td:{cls}; too many to be read at once")
    return sorted(str(row[0]) for row in rows)


def _facts(graph: Graph, things: Sequence[str], properties: str) -> Iterator[tuple[str, _Facts]]:
    """Each thing with its values, sorted, by the last part of the property's IRI."""
    for start in range(0, len(things), _BATCH):
        part = things[start : start + _BATCH]
        held: dict[str, defaultdict[str, set[str]]] = {iri: defaultdict(set) for iri in part}
        for s, p, o in graph.query(_HEAD + _FACTS % (_values(part), properties)):
            name = str(p).rsplit("/", 1)[-1].rsplit("#", 1)[-1]
            held[str(s)][name].add(str(o))
        for iri, facts in held.items():
            yield iri, {name: sorted(values) for name, values in facts.items()}


def _pairs(graph: Graph, text: str) -> Iterator[tuple[str, str]]:
    for s, o in graph.query(_HEAD + text):
        yield str(s), str(o)


def _grouped(graph: Graph, text: str) -> dict[str, list[str]]:
    made: dict[str, list[str]] = defaultdict(list)
    for iri, value in _pairs(graph, text):
        made[iri].append(value)
    return made


def _values(things: Sequence[str]) -> str:
    return " ".join(f"<{iri}>" for iri in things)

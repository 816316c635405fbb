"""The documents around one document, and the relations between them, as a networkx graph.

Everything is asked in SPARQL text through the `Graph` protocol of `thidua.graph.store`, so an
embedded store and a remote endpoint give the same picture.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

import networkx as nx
from rdflib.term import URIRef

from thidua.graph.errors import StoreError, UnknownDocument, UsageError
from thidua.graph.store import Graph
from thidua.viz import words

Direction = Literal["up", "down", "both"]

#: More documents than this make no readable picture (and pyvis quadratically slow).
LIMIT = 2000
_BATCH = 100
_LIST = "https://w3id.org/thidua/list/relation/"
_NS = "https://w3id.org/thidua/ns#"
_PREFIXES = f"""\
PREFIX td: <{_NS}>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
#: Direct links that count as lineage even where the ontology is not loaded beside the data.
_DIRECT = (
    "cites", "basedOn", "implements", "forwards", "amends", "replaces", "repeals", "continues",
)  # fmt: skip
_SAME = {"basedOn": "basis"}


@dataclass(frozen=True, slots=True, order=True)
class Proof:
    """Where a relation is read: [start, end) in the NFC text of `file`, and its words if known."""

    file: str
    start: int = -1
    end: int = -1
    quote: str = ""
    rule: str = ""
    confidence: str = ""


@dataclass(slots=True)
class Work:
    """All that the picture shows of one document. `type`: its names by language;
    `level`: a code of `words.LEVELS`."""

    iri: str
    number: str = ""
    label: str = ""
    type: dict[str, str] = field(default_factory=dict)
    issued: str = ""
    issuer: str = ""
    title: str = ""
    place: str = ""
    level: str = "unknown"
    present: bool = False
    signatories: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The shortest form a reader recognises."""
        return self.number or self.label or self.title or local(self.iri)


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """One relation: `citing` stands on `cited`. `citation` is the node that proves it, or ""."""

    citing: str
    cited: str
    relation: str
    citation: str = ""


def local(iri: str) -> str:
    """The last part of an IRI, after # or /."""
    return re.split(r"[/#]", iri.rstrip("/#"))[-1]


def neighbourhood(
    graph: Graph, document: str, *, depth: int | None = None, direction: Direction = "both"
) -> nx.MultiDiGraph[str]:
    """The lineage of `document`: nodes carry `work` (Work), edges `relation` and `proofs`.

    Edges run from the citing to the cited document, keyed by relation. "up" follows what the
    document stands on, "down" what stands on it, "both" each of the two; `depth` counts steps,
    None goes to the end. Raises UnknownDocument when the graph says nothing of `document`, and
    UsageError for a bad direction or depth, or when there are more than LIMIT documents.
    """
    if direction not in get_args(Direction):
        raise UsageError(f"direction {direction!r}: use one of up, down, both")
    if depth is not None and depth < 0:
        raise UsageError(f"depth {depth}: use 0 or more")
    kinds = "VALUES ?kind { td:Document td:NormativeDocument }"
    ask = f"SELECT ?kind WHERE {{ {kinds} {_iri(document)} a ?kind }}"
    if not _rows(graph, ask):
        raise UnknownDocument(
            f"{document}: no document of the graph; `thidua missing` lists what is cited"
        )
    predicates = _predicates(graph)
    found = {document}
    for side in ("up", "down"):
        if direction in (side, "both"):
            found |= _walk(graph, document, predicates, upwards=side == "up", depth=depth)
            _refuse_more_than_limit(found, document)
    return _assemble(graph, found, predicates)


def everything(graph: Graph) -> nx.MultiDiGraph[str]:
    """All documents of the graph and all relations between them; raises UsageError above LIMIT."""
    text = f"SELECT DISTINCT ?d WHERE {{ ?d a td:Document }} LIMIT {LIMIT + 1}"
    found = {str(row[0]) for row in _rows(graph, text)}
    _refuse_more_than_limit(found, "")
    return _assemble(graph, found, _predicates(graph))


def _refuse_more_than_limit(found: Collection[str], document: str) -> None:
    if len(found) > LIMIT:
        of = f" around {local(document)}" if document else ""
        raise UsageError(
            f"more than {LIMIT} documents{of}: no readable picture; "
            "draw one document with a smaller depth (--depth 2)"
        )


def _walk(
    graph: Graph, start: str, predicates: Sequence[str], *, upwards: bool, depth: int | None
) -> set[str]:
    """Documents reached from `start` in at most `depth` steps; stops above LIMIT."""
    seen, frontier, steps = {start}, {start}, 0
    while frontier and (depth is None or steps < depth) and len(seen) <= LIMIT:
        side = "citing" if upwards else "cited"
        links = _links(graph, sorted(frontier), predicates, side)
        frontier = {link.cited if upwards else link.citing for link in links} - seen
        seen |= frontier
        steps += 1
    return seen


def _assemble(
    graph: Graph, found: Collection[str], predicates: Sequence[str]
) -> nx.MultiDiGraph[str]:
    result: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    works = _works(graph, sorted(found))
    for iri in sorted(found):
        result.add_node(iri, work=works[iri])
    links = [link for link in _links(graph, sorted(found), predicates) if link.cited in found]
    named = {(link.citing, link.cited) for link in links if link.relation != "cites"}
    proofs = _proofs(graph, links)
    for link in sorted(set(links)):
        pair = (link.citing, link.cited)
        if link.citing == link.cited or (link.relation == "cites" and pair in named):
            continue
        known = set(proofs.get(link.citation, ()))
        if result.has_edge(*pair, key=link.relation):
            known |= set(result.edges[(*pair, link.relation)]["proofs"])
        result.add_edge(*pair, key=link.relation, relation=link.relation, proofs=sorted(known))
    return result


def _rows(graph: Graph, text: str) -> list[tuple[Any, ...]]:
    rows = graph.query(_PREFIXES + text)
    if rows.truncated:
        raise StoreError("the store cut an answer short; draw a smaller depth (--depth 2)")
    return rows.rows


def _iri(text: str) -> str:
    try:
        return URIRef(text).n3()
    except Exception as exc:
        raise UsageError(f"{text!r} is not an IRI; give one, or a number such as 34-CT/TW") from exc


def _values(name: str, iris: Iterable[str]) -> str:
    return f"VALUES ?{name} {{ {' '.join(_iri(i) for i in iris)} }}"


def _batches(iris: Sequence[str]) -> Iterator[Sequence[str]]:
    for i in range(0, len(iris), _BATCH):
        yield iris[i : i + _BATCH]


def _predicates(graph: Graph) -> list[str]:
    text = "SELECT DISTINCT ?p WHERE { ?p rdfs:subPropertyOf td:cites }"
    stated = {str(row[0]) for row in _rows(graph, text)}
    return sorted(stated | {_NS + name for name in _DIRECT})


def _links(
    graph: Graph, documents: Sequence[str], predicates: Sequence[str], side: str = "citing"
) -> list[Link]:
    """Every relation with one of `documents` on the given side, from citations and direct links."""
    found: set[Link] = set()
    for batch in _batches(documents):
        text = f"""
SELECT DISTINCT ?citing ?cited ?relation ?citation WHERE {{
  {_values(side, batch)}
  ?citation td:citing ?citing ; td:cited ?cited ; td:relation ?relation .
}}"""
        for citing, cited, relation, citation in _rows(graph, text):
            found.add(Link(str(citing), str(cited), local(str(relation)), str(citation)))
        text = f"""
SELECT DISTINCT ?citing ?p ?cited ?citation WHERE {{
  {_values(side, batch)}
  ?citing ?p ?cited .
  FILTER(?p IN ({", ".join(map(_iri, predicates))}))
  OPTIONAL {{ ?citation td:inTitleOf ?citing ; td:cited ?cited . }}
}}"""
        pairs = {(link.citing, link.cited, link.relation) for link in found}
        for citing, predicate, cited, citation in _rows(graph, text):
            name = local(str(predicate))
            relation = _SAME.get(name, name)
            if (str(citing), str(cited), relation) not in pairs:
                proof = str(citation or "")
                found.add(Link(str(citing), str(cited), relation, proof))
    return sorted(found)


def _works(graph: Graph, documents: Sequence[str]) -> dict[str, Work]:
    works = {iri: Work(iri) for iri in documents}
    for batch in _batches(documents):
        text = f"""
SELECT DISTINCT ?d ?field ?value WHERE {{
  {_values("d", batch)}
  {{ ?d td:symbol ?value BIND("number" AS ?field) }}
  UNION {{ ?d rdfs:label ?value BIND("label" AS ?field) }}
  UNION {{ ?d td:documentType/skos:prefLabel ?value BIND("type" AS ?field) }}
  UNION {{ ?d td:documentType/rdfs:label ?value BIND("type" AS ?field) }}
  UNION {{ ?d td:issued ?value BIND("issued" AS ?field) }}
  UNION {{ ?d td:year ?value BIND("year" AS ?field) }}
  UNION {{ ?d td:issuedBy/rdfs:label ?value BIND("issuer" AS ?field) }}
  UNION {{ ?d td:issuedBy/td:headOf?/td:level ?value BIND("level" AS ?field) }}
  UNION {{ ?d td:issuedBy/td:headOf?/td:bodyCode ?value BIND("body" AS ?field) }}
  UNION {{ ?d td:issuedBy/a ?value BIND("class" AS ?field) }}
  UNION {{ ?d td:documentType ?value BIND("kind" AS ?field) }}
  UNION {{ ?d dcterms:title ?value BIND("title" AS ?field) }}
  UNION {{ ?d td:place ?value BIND("place" AS ?field) }}
  UNION {{ ?d td:present ?value BIND("present" AS ?field) }}
  UNION {{ ?file td:contains ?d ; td:fileName ?value BIND("file" AS ?field) }}
}}"""
        facts: dict[str, dict[str, list[Any]]] = {}
        for iri, name, value in _rows(graph, text):
            facts.setdefault(str(iri), {}).setdefault(str(name), []).append(value)
        for iri, known in facts.items():
            _fill(works[iri], known)
        text = f"""
SELECT DISTINCT ?d ?name ?position ?capacity WHERE {{
  {_values("d", batch)}
  ?signature td:signedDocument ?d ; td:signer/rdfs:label ?name .
  OPTIONAL {{ ?signature td:position ?position }}
  OPTIONAL {{ ?signature td:printedCapacity ?capacity }}
}}"""
        signed = sorted({tuple(plain(t) for t in row) for row in _rows(graph, text)})
        for iri, name, position, capacity in signed:
            role = ", ".join(dict.fromkeys(p for p in (capacity, position) if p))
            works[iri].signatories.append(f"{name} ({role})" if role else name)
    return works


def _fill(work: Work, known: Mapping[str, Sequence[Any]]) -> None:
    """Set the fields of a work; of several values the first in order wins, files are all kept."""

    def one(name: str) -> str:
        vietnamese = [v for v in known.get(name, ()) if getattr(v, "language", None) != "en"]
        return min((plain(v) for v in vietnamese or known.get(name, ())), default="")

    work.number, work.label, work.title = one("number"), one("label"), one("title")
    work.issuer, work.place = one("issuer"), one("place")
    work.issued = one("issued") or one("year")
    work.level = words.level_of(
        local(one("level")),
        bodies=[plain(v) for v in known.get("body", ())],
        cluster=_NS + "EmulationCluster" in map(str, known.get("class", ())),
        symbol=work.number,
        type=local(one("kind")),
    )
    work.present = one("present") in ("true", "1")
    work.files = sorted({plain(v) for v in known.get("file", ())})
    for value in sorted(known.get("type", ()), key=plain):
        work.type.setdefault(getattr(value, "language", None) or "vi", plain(value))


def _proofs(graph: Graph, links: Iterable[Link]) -> dict[str, set[Proof]]:
    """Evidence by citation node: offsets, and quotations where the store holds them."""
    result: dict[str, set[Proof]] = {}
    for batch in _batches(sorted({link.citation for link in links} - {""})):
        text = f"""
SELECT DISTINCT ?citation ?file ?start ?end ?quote ?rule ?confidence WHERE {{
  {_values("citation", batch)}
  ?citation td:evidence ?note .
  ?note oa:hasTarget ?target .
  ?target oa:hasSource ?source ; oa:hasSelector ?selector .
  ?selector oa:start ?start ; oa:end ?end .
  OPTIONAL {{ ?source td:fileName ?file }}
  OPTIONAL {{ ?target oa:hasSelector/oa:exact ?quote }}
  OPTIONAL {{ ?note td:rule ?rule }}
  OPTIONAL {{ ?note td:confidence ?confidence }}
}}"""
        for citation, file, start, end, quote, rule, confidence in _rows(graph, text):
            proof = Proof(
                plain(file), int(plain(start)), int(plain(end)),
                plain(quote), plain(rule), plain(confidence),
            )  # fmt: skip
            result.setdefault(str(citation), set()).add(proof)
    return result


def plain(term: object) -> str:
    """A term as text for people: NFC, one line, no control characters; None is ""."""
    if term is None:
        return ""
    kept = (" " if unicodedata.category(c) in ("Cc", "Cs") else c for c in str(term))
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())

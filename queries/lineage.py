"""Where a document comes from and what came of it: its citations, followed level by level.

Up are the documents it cites, down those that cite it, carry it out or send it on. Each level is
one question with the documents of the level before it as VALUES, so the work grows with what is
found, and an embedded store and a server are asked alike. Where a store has a current index of its
links (thidua.graph.links), the levels are walked there: the answer is the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from rdflib import XSD
from rdflib import Literal as Text
from rdflib.term import Node, URIRef

from thidua.graph.errors import UsageError
from thidua.graph.links import RELATIONS, Links, mask_of
from thidua.queries.tokens import write_term

if TYPE_CHECKING:
    from thidua.graph.results import Graph, Rows

Direction = Literal["up", "down", "both"]

#: What is told of a document.
DESCRIBED = ("document", "number", "type", "date", "issuer", "title", "present", "iri")
#: The columns of a lineage.
COLUMNS = ("direction", "depth", "relation", *DESCRIBED, "via")

_TD = "https://w3id.org/thidua/ns#"
_STRENGTH = {f"{_TD}{name}": rank for rank, name in enumerate(RELATIONS)}
_NAMES = {f"{_TD}{name}": relation for name, relation in RELATIONS.items()}

_BATCH = 300  # IRIs in one question, well below what servers and the guard allow

_PREFIXES = f"""PREFIX td: <{_TD}>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_LINKS = """SELECT DISTINCT ?known ?link ?other WHERE {
  VALUES ?known { %(known)s }
  %(pattern)s
  FILTER(?link IN (%(links)s))
}"""
_PATTERNS = {"up": "?known ?link ?other .", "down": "?other ?link ?known ."}
_DETAILS = """SELECT ?known ?label ?number ?type ?date ?issuer ?title ?present WHERE {
  VALUES ?known { %(known)s }
  OPTIONAL { ?known rdfs:label ?label }
  OPTIONAL { ?known td:symbol ?number }
  OPTIONAL { ?known td:documentType/skos:prefLabel ?type FILTER(LANG(?type) = "vi") }
  OPTIONAL { ?known td:issued ?date }
  OPTIONAL { ?known td:issuedBy/rdfs:label ?issuer }
  OPTIONAL { ?known dcterms:title ?title }
  OPTIONAL { ?known td:present ?present }
}"""


def lineage(
    graph: Graph,
    document: URIRef,
    direction: Direction = "both",
    depth: int | None = None,
    relations: Iterable[str] = RELATIONS.values(),
) -> Rows:
    """The ancestors ("up") and descendants ("down") of `document`, nearest first.

    `depth` bounds the levels, None follows every link; `relations` narrows the links that are
    followed (names as in RELATIONS). In each direction a document stands once, at its least
    depth, with the strongest relation found there; `via` is the document on the level before it
    that this relation joins it to. The document itself never stands in its own lineage. Columns
    as in COLUMNS. Raises UsageError for a depth below 1 or an unknown relation.
    """
    from thidua.graph.results import Rows

    if depth is not None and depth < 1:
        raise UsageError(f"a depth of {depth} holds no document; write 1 or more")
    wanted = set(relations)
    mask_of(wanted)
    index: Links | None = getattr(graph, "links", None)
    ways: Sequence[Literal["up", "down"]] = ("up", "down") if direction == "both" else (direction,)
    found = {
        way: list(
            _walk(graph, document, way, depth, wanted)
            if index is None
            else _indexed(index, document, way, depth, wanted)
        )
        for way in ways
    }
    known = described(graph, {other for steps in found.values() for _, _, other, _ in steps})
    rows: list[tuple[URIRef | Text | None, ...]] = [
        (Text(way), Text(level), Text(relation), *known[other], via)
        for way, steps in found.items()
        for level, relation, other, via in steps
    ]
    return Rows(COLUMNS, rows, False)


_Step = tuple[int, str, URIRef, URIRef]


def _indexed(
    index: Links,
    document: URIRef,
    way: Literal["up", "down"],
    depth: int | None,
    wanted: Collection[str],
) -> Iterator[_Step]:
    """As `_walk`, from the index."""
    start = index.number(document)
    if start is None:
        return
    for level, relation, other, via in index.lineage(start, way, depth, wanted):
        yield level, relation, URIRef(index.iri(other)), URIRef(index.iri(via))


def _walk(
    graph: Graph,
    document: URIRef,
    way: Literal["up", "down"],
    depth: int | None,
    wanted: Collection[str],
) -> Iterator[_Step]:
    """(level, relation, document, via), level by level; within a level the strongest first."""
    links = [link for link, name in _NAMES.items() if name in wanted]
    seen, level, frontier = {document}, 0, [document]
    while frontier and (depth is None or level < depth):
        level += 1
        best: dict[URIRef, tuple[int, URIRef, str]] = {}
        for known, link, other in _asked(graph, frontier, way, links):
            if other in seen:
                continue
            step = (_STRENGTH[link], known, link)
            best[other] = min(best.get(other, step), step)
        for other, (_, via, link) in sorted(best.items(), key=lambda item: (item[1][0], item[0])):
            yield level, _NAMES[link], other, via
        frontier = sorted(best)
        seen.update(best)


def _asked(
    graph: Graph, frontier: Sequence[URIRef], way: Literal["up", "down"], links: Sequence[str]
) -> Iterator[tuple[URIRef, str, URIRef]]:
    written = ", ".join(write_term(URIRef(link)) for link in links)
    for known in _batches(frontier):
        text = _PREFIXES + _LINKS % {"known": known, "links": written, "pattern": _PATTERNS[way]}
        for row in graph.query(text).rows:
            near, link, other = (URIRef(str(term)) for term in row)
            yield near, str(link), other


def described(
    graph: Graph, documents: Collection[URIRef]
) -> dict[URIRef, tuple[URIRef | Text | None, ...]]:
    """What is told of each document: the columns DESCRIBED."""
    details = _details(graph, documents)
    rows = {}
    for iri in documents:
        known = details.get(iri, {})
        rows[iri] = (
            _text(known.get("label") or Text(iri.rsplit("/", 1)[-1])),
            *(known.get(name) for name in DESCRIBED[1:6]),
            known.get("present") or Text("false", datatype=XSD.boolean),
            iri,
        )
    return rows


def _details(graph: Graph, documents: Iterable[URIRef]) -> dict[URIRef, dict[str, URIRef | Text]]:
    """What is shown of each document; of several values the first in order."""
    details: dict[URIRef, dict[str, URIRef | Text]] = {}
    for known in _batches(sorted(documents)):
        rows = graph.query(_PREFIXES + _DETAILS % {"known": known})
        for row in rows.rows:
            held = details.setdefault(URIRef(str(row[0])), {})
            for name, term in zip(rows.variables[1:], row[1:], strict=True):
                if term is not None and (name not in held or _order(term) < _order(held[name])):
                    held[name] = term
    return details


def _order(term: Node) -> tuple[bool, str]:
    """Vietnamese first, then by text."""
    return (not (isinstance(term, Text) and term.language in (None, "vi")), str(term))


def _text(term: URIRef | Text) -> Text:
    return Text(str(term))


def _batches(documents: Sequence[URIRef]) -> Iterator[str]:
    for start in range(0, len(documents), _BATCH):
        yield " ".join(write_term(iri) for iri in documents[start : start + _BATCH])

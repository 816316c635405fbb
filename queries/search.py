"""Search by words: the kept index of a store, or one made for the question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rdflib import XSD
from rdflib.term import Literal, URIRef

from thidua.graph.errors import StoreError
from thidua.graph.results import Rows, Term
from thidua.graph.search import (
    Found,
    Hit,
    SearchIndex,
    count_of,
    entries_of,
    index_in_memory,
    open_search,
)
from thidua.graph.store import Store

if TYPE_CHECKING:
    from thidua.graph.store import Graph

#: Documents up to which an index is made for one question where the graph keeps none.
SMALL = 20_000

VARIABLES = ("kind", "label", "number", "date", "issuer", "title", "present", "snippet", "score", "iri")  # fmt: skip


def search_index(graph: Graph, said: Callable[[str], None] = lambda message: None) -> SearchIndex:
    """The index to ask about a graph; `said` is told when it had to be made.

    A store keeps one, which is taken only when it is whole and of the store's revision. For a
    store without, and for an endpoint, it is made in memory, up to SMALL documents. Raises
    StoreError beyond that.
    """
    why = "a server keeps no search index"
    if isinstance(graph, Store):
        try:
            return open_search(graph.generation, graph.ledger.revision)
        except StoreError as error:
            why = str(error)
    count = count_of(graph)
    if count > SMALL:
        raise StoreError(f"{why} ({count} documents are too many to make one for each question)")
    said(f"{why}; made one of {count} documents for this question")
    return index_in_memory(entries_of(graph))


def search(
    graph: Graph,
    text: str,
    *,
    kinds: Sequence[str] = (),
    years: Sequence[int] = (),
    types: Sequence[str] = (),
    issuer: str | None = None,
    limit: int = 20,
    said: Callable[[str], None] = lambda message: None,
) -> tuple[Rows, Found]:
    """What a person's words find, best first, as rows and as found (`SearchIndex.search`)."""
    with search_index(graph, said) as index:
        found = index.search(
            text, kinds=kinds, years=years, types=types, issuer=issuer, limit=limit
        )
    return Rows(VARIABLES, [_row(hit) for hit in found.hits]), found


def _row(hit: Hit) -> tuple[Term | None, ...]:
    return (
        Literal(hit.kind),
        Literal(hit.label),
        Literal(hit.number) if hit.number else None,
        Literal(hit.date, datatype=XSD.date, normalize=False) if hit.date else None,
        Literal(hit.issuer) if hit.issuer else None,
        Literal(hit.title) if hit.title else None,
        Literal(hit.present) if hit.kind == "document" else None,
        Literal(hit.snippet),
        Literal(str(hit.score), datatype=XSD.decimal, normalize=False),
        URIRef(hit.iri),
    )

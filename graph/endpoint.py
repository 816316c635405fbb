"""A SPARQL 1.1 server as a graph: SPARQLWrapper makes the request, a `Caller` sends it.

POST always. What servers do differently is evened out here and in `results`: a default graph that
is not the union of the named ones, Virtuoso's ASK, its closures, sub-selects and sorting, its own
graphs and its cap on rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType
from typing import IO, Self

import pyoxigraph as ox
import rdflib
from rdflib import XSD
from SPARQLWrapper import JSON, POST, TURTLE, URLENCODED, SPARQLWrapper

from thidua.graph.closures import PROBE, transitive
from thidua.graph.errors import StoreError, UsageError
from thidua.graph.exchange import Caller, Refused
from thidua.graph.guard import Form, vet
from thidua.graph.ledger import reason
from thidua.graph.nested import apart
from thidua.graph.results import MAX_ROWS, Rows, read_answer, read_triples
from thidua.graph.sorting import ordered, unsorted

#: Graphs named in one request at most, for a server whose default graph is not their union.
MAX_GRAPHS = 4000
#: On a server, a graph that `thidua push` made says with this property what its digest was.
PUSHED = "https://w3id.org/thidua/ns#pushedDigest"

_NAMED = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY STR(?g)"
#: Some quad of a named graph that the default graph does not show, among the first hundred.
_HIDDEN = (
    "ASK { { SELECT ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } } LIMIT 100 } "
    "FILTER NOT EXISTS { ?s ?p ?o } }"
)
#: Graphs that a Virtuoso server holds from its first start on.
_SYSTEM = (
    "http://www.openlinksw.com/",
    "http://www.w3.org/2002/07/owl#",
    "http://www.w3.org/ns/ldp#",
    "urn:activitystreams-owl:",
    "urn:core:",
    "urn:rules.",
)
_SYSTEM_ENDS = ("/DAV/", "/sparql")


class Endpoint:
    """A SPARQL server, asked like a store. Use as a context manager.

    `timeout` is seconds for one whole answer, `limit_bytes` its size at most. `union` False asks
    the default graph as the server has it.
    """

    def __init__(self, url: str, *, timeout: float, limit_bytes: int, union: bool = True) -> None:
        self._caller = Caller(url, timeout=timeout, limit_bytes=limit_bytes)
        self.url = url
        self._graphs: tuple[str, ...] = ()
        self._virtuoso: bool | None = None
        if union and self.ask(_HIDDEN):
            self._graphs = self._named_graphs()

    def _named_graphs(self) -> tuple[str, ...]:
        named = self._rows(_NAMED, MAX_GRAPHS)  # sorted there: Virtuoso takes longer without
        if named.truncated:
            raise StoreError(
                f"{self.url}: more than {MAX_GRAPHS} named graphs, and the default graph is not "
                "their union; start the server with one (oxigraph: --union-default-graph, "
                "Fuseki: tdb2:unionDefaultGraph true)"
            )
        found = (str(row[0]) for row in named)
        return tuple(g for g in found if not (g.startswith(_SYSTEM) or g.endswith(_SYSTEM_ENDS)))

    def query(self, sparql: str, *, limit: int = MAX_ROWS) -> Rows:
        """The rows of a SELECT, `limit` at most."""
        form = unsorted(sparql)
        if form is not None and self._is_virtuoso():
            head, keys = form
            rows = self._rows(head, MAX_ROWS)
            made = None if rows.truncated else ordered(rows, keys)
            if made is not None:
                return Rows(made.variables, made.rows[:limit], truncated=len(made) > limit)
        return self._rows(sparql, limit)

    def _rows(self, sparql: str, limit: int) -> Rows:
        answer = self._answer(sparql, "SELECT", limit)
        if not isinstance(answer, Rows):
            raise StoreError(
                f"{self.url}: answered a SELECT with a boolean; is it a SPARQL server?"
            )
        return answer

    def ask(self, sparql: str) -> bool:
        """The answer to an ASK."""
        answer = self._answer(sparql, "ASK", MAX_ROWS)
        if not isinstance(answer, bool):
            raise StoreError(f"{self.url}: answered an ASK with rows; is it a SPARQL server?")
        return answer

    def construct(self, sparql: str) -> rdflib.Graph:
        """The triples of a CONSTRUCT or DESCRIBE."""
        form = vet(sparql).form
        if form not in ("CONSTRUCT", "DESCRIBE"):
            raise UsageError("expected a CONSTRUCT or DESCRIBE query")
        body, media_type, _ = self._send(sparql, form)
        try:
            return read_triples(body, media_type)
        except (SyntaxError, ValueError) as error:
            raise StoreError(f"{self.url}: no RDF in the answer ({reason(error)})") from None

    def _answer(self, sparql: str, form: Form, limit: int) -> Rows | bool:
        if vet(sparql).form != form:
            raise UsageError(f"expected {'an' if form == 'ASK' else 'a'} {form} query")
        body, _, cap = self._send(sparql, form)
        try:
            answer = read_answer(body, limit)
        except (SyntaxError, ValueError) as error:
            raise StoreError(
                f"{self.url}: no SPARQL results in the answer ({reason(error)}); "
                "is this the query address of a SPARQL server?"
            ) from None
        if isinstance(answer, Rows) and cap is not None and len(answer) >= cap:
            return Rows(answer.variables, answer.rows, truncated=True)
        return answer

    def quads(self) -> Iterator[str]:
        """Every quad of the named graphs as a line of N-Quads, sorted.

        Left out are a server's own graphs, and what `thidua push` notes down.
        """
        lines: list[str] = []
        for graph in self._graphs or self._named_graphs():
            name = rdflib.URIRef(graph).n3()
            rows = self.query(
                f"SELECT ?s ?p ?o WHERE {{ GRAPH {name} {{ ?s ?p ?o FILTER(?p != <{PUSHED}>) }} }}"
            )
            if rows.truncated:
                raise StoreError(f"{self.url}: {graph} is too large to fetch; export on the server")
            lines.extend(" ".join(_printed(t) for t in row) + f" {name} ." for row in rows)
        return iter(sorted(lines))

    def _send(self, sparql: str, form: Form) -> tuple[IO[bytes], str, int | None]:
        """Body, media type and, where the server has one, its cap on the rows of an answer."""
        graphs = () if vet(sparql).dataset else self._graphs
        try:
            return self._sent(self._adapted(sparql), form, graphs)
        except Refused as error:
            if error.status != 400:
                raise
            said = error.said or "HTTP 400"
            raise UsageError(f"{self.url}: the server refused the query: {said}") from None

    def _sent(
        self, sparql: str, form: Form, graphs: tuple[str, ...] = ()
    ) -> tuple[IO[bytes], str, int | None]:
        wrapper = SPARQLWrapper(self.url)
        wrapper.setMethod(POST)
        wrapper.setRequestMethod(URLENCODED)
        wrapper.setOnlyConneg(True)
        wrapper.setReturnFormat(TURTLE if form in ("CONSTRUCT", "DESCRIBE") else JSON)
        wrapper.queryString, wrapper.queryType = sparql, form  # set, not guessed from the text
        for graph in graphs:
            wrapper.addDefaultGraph(graph)
            wrapper.addNamedGraph(graph)
        body, headers = self._caller.send(wrapper._createRequest())
        cap = headers.get("X-SPARQL-MaxRows", "")
        return body, headers.get_content_type(), int(cap) if cap.isdecimal() else None

    def _adapted(self, sparql: str) -> str:
        """The query with its closures and sub-selects in the form this server can answer."""
        adapted = transitive(apart(sparql))
        return adapted if adapted != sparql and self._is_virtuoso() else sparql

    def _is_virtuoso(self) -> bool:
        """Whether the server takes Virtuoso's own option; asked once."""
        if self._virtuoso is None:
            try:
                body, _, _ = self._sent(PROBE, "ASK")
                self._virtuoso = read_answer(body) is False
            except (Refused, SyntaxError, ValueError):
                self._virtuoso = False
        return self._virtuoso

    def close(self) -> None:
        """Nothing is held between two questions."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_endpoint(
    url: str, *, timeout: float = 60.0, limit_bytes: int = 64 * 1024 * 1024
) -> Endpoint:
    """The SPARQL server at an address. Raises StoreError when it does not answer as one."""
    return Endpoint(url, timeout=timeout, limit_bytes=limit_bytes)


def _printed(term: rdflib.URIRef | rdflib.Literal | None) -> str:
    """The term as the embedded engine writes it in N-Quads."""
    if isinstance(term, rdflib.Literal):
        if term.language:
            return str(ox.Literal(str(term), language=term.language))
        return str(ox.Literal(str(term), datatype=ox.NamedNode(term.datatype or XSD.string)))
    return "" if term is None else f"<{term}>"

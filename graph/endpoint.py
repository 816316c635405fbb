"""A SPARQL 1.1 server as a graph: SPARQLWrapper, wrapped once.

What the wrapper leaves open is closed here: http and https only, no credentials in the address,
no redirects (they carry credentials to other hosts), a deadline for the whole answer and not only
for each read, a bound on its size, POST always, and one error for its six families.
"""

from __future__ import annotations

import http.client
import io
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import IO, Any, Self, cast

import rdflib
from SPARQLWrapper import JSON, POST, TURTLE, URLENCODED, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from thidua.graph.errors import StoreError, UsageError
from thidua.graph.guard import Form, vet
from thidua.graph.ledger import reason
from thidua.graph.results import MAX_ROWS, Rows, read_answer, read_triples

#: Graphs named in one request at most, for a server whose default graph is not their union.
MAX_GRAPHS = 4000

_CHUNK = 64 * 1024
_NAMED = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"
#: Some quad of a named graph that the default graph does not show, among the first hundred.
_HIDDEN = (
    "ASK { { SELECT ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } } LIMIT 100 } "
    "FILTER NOT EXISTS { ?s ?p ?o } }"
)


class Endpoint:
    """A SPARQL server, asked like a store. Use as a context manager.

    `timeout` is seconds for one whole answer, `limit_bytes` its size at most.
    """

    def __init__(self, url: str, *, timeout: float, limit_bytes: int) -> None:
        self.url = _address(url)
        self._timeout = timeout
        self._limit_bytes = limit_bytes
        self._graphs: tuple[str, ...] = ()
        if self.ask(_HIDDEN):
            self._graphs = self._named_graphs()

    def _named_graphs(self) -> tuple[str, ...]:
        named = self.query(_NAMED, limit=MAX_GRAPHS)
        if named.truncated:
            raise StoreError(
                f"{self.url}: more than {MAX_GRAPHS} named graphs, and the default graph is not "
                "their union; start the server with one (oxigraph: --union-default-graph, "
                "Fuseki: tdb2:unionDefaultGraph true)"
            )
        return tuple(str(row[0]) for row in named)

    def query(self, sparql: str, *, limit: int = MAX_ROWS) -> Rows:
        """The rows of a SELECT, `limit` at most."""
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
        body, media_type = self._send(sparql, form)
        try:
            return read_triples(body, media_type)
        except (SyntaxError, ValueError) as error:
            raise StoreError(f"{self.url}: no RDF in the answer ({reason(error)})") from None

    def _answer(self, sparql: str, form: Form, limit: int) -> Rows | bool:
        if vet(sparql).form != form:
            raise UsageError(f"expected {'an' if form == 'ASK' else 'a'} {form} query")
        body, _ = self._send(sparql, form)
        try:
            return read_answer(body, limit)
        except (SyntaxError, ValueError) as error:
            raise StoreError(
                f"{self.url}: no SPARQL results in the answer ({reason(error)}); "
                "is this the query address of a SPARQL server?"
            ) from None

    def quads(self) -> Iterator[str]:
        """Every quad of the named graphs as a line of N-Quads, sorted."""
        lines: list[str] = []
        for graph in self._graphs or self._named_graphs():
            name = rdflib.URIRef(graph).n3()
            rows = self.query(f"SELECT ?s ?p ?o WHERE {{ GRAPH {name} {{ ?s ?p ?o }} }}")
            if rows.truncated:
                raise StoreError(f"{self.url}: {graph} is too large to fetch; export on the server")
            lines.extend(" ".join(_printed(t) for t in row) + f" {name} ." for row in rows)
        return iter(sorted(lines))

    def _send(self, sparql: str, form: Form) -> tuple[IO[bytes], str]:
        wrapper = _Wrapper(self.url)
        wrapper.setMethod(POST)
        wrapper.setRequestMethod(URLENCODED)
        wrapper.setOnlyConneg(True)
        wrapper.setReturnFormat(TURTLE if form in ("CONSTRUCT", "DESCRIBE") else JSON)
        wrapper.queryString, wrapper.queryType = sparql, form  # set, not guessed from the text
        for graph in () if vet(sparql).dataset else self._graphs:
            wrapper.addDefaultGraph(graph)
            wrapper.addNamedGraph(graph)
        return _exchange(wrapper, self.url, self._timeout, self._limit_bytes)

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


def push(url: str, lines: Iterable[str], *, timeout: float = 60.0, batch: int = 2000) -> int:
    """Replace, on a server, the graphs that occur in these N-Quads lines; gives the line count.

    `url` is the server's *update* address. Each graph is dropped with its first batch. Raises
    StoreError when the server refuses; what was sent before stays.
    """
    address = _address(url)
    graphs: dict[str, list[str]] = {}
    for line in lines:
        triple, _, graph = line.removesuffix(" .").rpartition(" ")
        graphs.setdefault(graph, []).append(triple)
    for graph, triples in sorted(graphs.items()):
        for start in range(0, len(triples), batch):
            body = " .\n".join(triples[start : start + batch])
            drop = f"DROP SILENT GRAPH {graph};\n" if start == 0 else ""
            wrapper = _Wrapper(address)
            wrapper.setMethod(POST)
            wrapper.setRequestMethod(URLENCODED)
            wrapper.queryString = f"{drop}INSERT DATA {{ GRAPH {graph} {{\n{body} .\n}} }}"
            wrapper.queryType = "INSERT"
            _exchange(wrapper, address, timeout, _CHUNK)
    return sum(map(len, graphs.values()))


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


class _Wrapper(SPARQLWrapper):
    """SPARQLWrapper with an opener that follows no redirect and knows only http and https."""

    def _query(self) -> tuple[http.client.HTTPResponse, str]:
        opener = urllib.request.build_opener(_NoRedirect)
        return opener.open(self._createRequest(), timeout=self.timeout), self.returnFormat


def _address(url: str) -> str:
    """The address, checked. Raises StoreError saying what is wrong with it."""
    try:
        parts = urllib.parse.urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise StoreError(f"{url!r}: not an address") from None
    if parts.scheme not in ("http", "https") or not host:
        raise StoreError(f"{url!r}: an endpoint starts with http:// or https:// and a host")
    if parts.username is not None or parts.password is not None:
        raise StoreError(f"{host}: leave user name and password out of the address")
    if any(c <= " " for c in url):
        raise StoreError(f"{url!r}: blanks in the address")
    return url


def _exchange(
    wrapper: SPARQLWrapper, url: str, timeout: float, limit_bytes: int
) -> tuple[IO[bytes], str]:
    """Body and media type of the answer; every failure is a StoreError of one line."""
    deadline = time.monotonic() + timeout
    wrapper.timeout = cast("int", timeout)  # any number of seconds will do
    body = io.BytesIO()
    try:
        response = wrapper.query().response
        with response:
            while chunk := response.read1(_CHUNK):
                body.write(chunk)
                if body.tell() > limit_bytes:
                    raise StoreError(f"{url}: the answer is larger than {limit_bytes} bytes")
                if time.monotonic() > deadline:
                    raise TimeoutError
            if response.length:
                raise http.client.IncompleteRead(b"", response.length)
            media_type = response.headers.get_content_type()
    except TimeoutError:
        raise StoreError(f"{url}: no whole answer within {timeout:g} s") from None
    except urllib.error.HTTPError as error:
        with error:
            raise _refused(error, url) from None
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise StoreError(f"{url}: no answer within {timeout:g} s") from None
        cause = error.reason if isinstance(error.reason, BaseException) else error
        raise StoreError(f"{url}: not reached ({reason(cause)})") from None
    except (OSError, http.client.HTTPException, SPARQLWrapperException) as error:
        raise StoreError(f"{url}: the answer broke off ({reason(error)})") from None
    body.seek(0)
    return body, media_type


def _refused(error: urllib.error.HTTPError, url: str) -> StoreError | UsageError:
    said = " ".join(error.read(500).decode("utf-8", "replace").split())[:200]
    if 300 <= error.code < 400:
        target = error.headers.get("Location", "elsewhere")
        return StoreError(f"{url}: redirects to {target}; give that address if you trust it")
    if error.code == 400:
        return UsageError(f"{url}: the server refused the query: {said or 'HTTP 400'}")
    return StoreError(f"{url}: HTTP {error.code} {error.reason} {said}".rstrip())


def _printed(term: rdflib.URIRef | rdflib.Literal | None) -> str:
    return "" if term is None else term.n3()

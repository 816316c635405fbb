"""A store onto a SPARQL 1.1 server, graph by graph.

Two ways lead in, and the first that the server takes is kept: its Graph Store (SPARQL 1.1 Graph
Store HTTP Protocol), where one PUT replaces a graph whole, and SPARQL Update, where a graph goes
in one request or, when it is large, in several.

Each graph carries its digest (`PUSHED`), sent with its last statements: a graph that was left half
way has none, and pushing again sends only what is missing or changed.
"""

from __future__ import annotations

import contextlib
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import pyoxigraph as ox

from thidua.graph.endpoint import PUSHED, Endpoint
from thidua.graph.errors import StoreError
from thidua.graph.exchange import Caller, Refused, address
from thidua.graph.nquads import lines
from thidua.graph.store import Store

#: Statements in one request of SPARQL Update; Virtuoso's compiler takes some thousands.
BATCH = 500

_ANSWER = 1024 * 1024
_COUNTED = 256 * _ANSWER
_COUNTS = "SELECT ?g (COUNT(*) AS ?n) WHERE { %s GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
_DIGESTS = f"SELECT ?g ?digest WHERE {{ %s GRAPH ?g {{ ?g <{PUSHED}> ?digest }} }}"
_ASKED = 300  # graphs named in one question, when a server caps its answers
#: Ends of query addresses, and where the same server takes updates and graphs.
_CONVENTIONS = (
    ("/sparql", "/sparql-auth", "/sparql-graph-crud-auth"),  # Virtuoso
    ("/query", "/update", "/store"),  # Oxigraph
    ("/query", "/update", "/data"),  # Fuseki
    ("/sparql", "/update", "/data"),
    ("", "/statements", "/rdf-graphs/service"),  # RDF4J, GraphDB
    ("", "", ""),
)


@dataclass(frozen=True, slots=True)
class Pushed:
    """What a push did. `way` is the address it used, None when there was nothing to send.

    `uneven` names graphs that the server does not hold statement by statement as sent, with the
    numbers sent and held; `foreign` graphs that an earlier push left and this store has not.
    """

    sent: int
    kept: int
    removed: int
    quads: int
    way: str | None
    uneven: dict[str, tuple[int, int]]
    foreign: tuple[str, ...]


def push(
    store: Store,
    url: str,
    *,
    update_url: str | None = None,
    prune: bool = False,
    timeout: float = 600.0,
    begin: Callable[[int], contextlib.AbstractContextManager[Callable[[], None]]] | None = None,
) -> Pushed:
    """Make the server at `url` (its query address) hold the graphs of the store.

    `update_url` is the address of its SPARQL Update; without it the usual addresses beside `url`
    are tried, a Graph Store first. `prune` also removes what earlier pushes left and the store
    has no more; other graphs are never touched. `begin` is given the number of graphs to send and
    opens a context whose value is called after each. Raises StoreError when the server does not
    answer or takes neither way; graphs sent before that stay.
    """
    with Endpoint(url, timeout=timeout, limit_bytes=_COUNTED, union=False) as endpoint:
        wanted = store.ledger.graphs
        held = _held(endpoint, sorted(wanted))
        changed = sorted(  # the smallest first: it finds the way in
            (g for g, entry in wanted.items() if held.get(g) != (entry.quads + 1, entry.sha256)),
            key=lambda graph: (wanted[graph].quads, graph),
        )
        foreign = tuple(sorted(g for g, (_, digest) in held.items() if digest and g not in wanted))
        way = _Way(_ways(address(url), update_url, timeout), endpoint)
        with begin(len(changed)) if begin else contextlib.nullcontext(lambda: None) as step:
            for graph in changed:
                way.put(graph, [*_statements(store, graph), _note(graph, wanted[graph].sha256)])
                step()
        for graph in foreign if prune else ():
            way.delete(graph)
        after = _held(endpoint, changed) if changed else {}
    uneven = {
        graph: (wanted[graph].quads, max(after.get(graph, (0, ""))[0] - 1, 0))
        for graph in changed
        if after.get(graph, (0, ""))[0] != wanted[graph].quads + 1
    }
    return Pushed(
        sent=len(changed),
        kept=len(wanted) - len(changed),
        removed=len(foreign) if prune else 0,
        quads=sum(wanted[graph].quads for graph in changed),
        way=way.address,
        uneven=uneven,
        foreign=() if prune else foreign,
    )


def _statements(store: Store, graph: str) -> list[str]:
    """The statements of one graph as sorted lines of N-Triples."""
    text = store.engine.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(graph)) or b""
    return sorted(lines(text.decode()))


def _note(graph: str, digest: str) -> str:
    return f'<{graph}> <{PUSHED}> "{digest}" .'


def _held(endpoint: Endpoint, graphs: Sequence[str]) -> dict[str, tuple[int, str]]:
    """Number of statements and noted digest of the graphs on the server, "" where none is."""
    counts = dict(_rows(endpoint, _COUNTS, graphs))
    digests = dict(_rows(endpoint, _DIGESTS, graphs))
    return {graph: (int(n), digests.get(graph, "")) for graph, n in counts.items()}


def _rows(endpoint: Endpoint, question: str, graphs: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pairs of all graphs; of these graphs alone, some at a time, where the server caps answers."""
    rows = endpoint.query(question % "")
    if rows.truncated:
        for start in range(0, len(graphs), _ASKED):
            named = " ".join(f"<{graph}>" for graph in graphs[start : start + _ASKED])
            for row in endpoint.query(question % f"VALUES ?g {{ {named} }}"):
                yield str(row[0]), str(row[1])
        return
    for row in rows:
        yield str(row[0]), str(row[1])


class _Writer(Protocol):
    """A way into a server."""

    url: str

    def put(self, graph: str, statements: Sequence[str]) -> None:
        """Make the graph hold exactly these statements."""

    def delete(self, graph: str) -> None:
        """Remove the graph, if it is there."""


class _GraphStore:
    """Graph Store HTTP Protocol: one PUT a graph, all of it or nothing."""

    def __init__(self, url: str, timeout: float) -> None:
        self.url = url
        self._caller = Caller(url, timeout=timeout, limit_bytes=_ANSWER)

    def put(self, graph: str, statements: Sequence[str]) -> None:
        self._send("PUT", graph, "".join(f"{s}\n" for s in statements).encode())

    def delete(self, graph: str) -> None:
        with contextlib.suppress(Refused):
            self._send("DELETE", graph, None)

    def _send(self, method: str, graph: str, body: bytes | None) -> None:
        mark = "&" if "?" in self.url else "?"
        request = urllib.request.Request(
            f"{self.url}{mark}{urllib.parse.urlencode({'graph': graph})}", body, method=method
        )
        if body is not None:  # N-Triples is Turtle too, which every server takes
            request.add_header("Content-Type", "text/turtle; charset=utf-8")
        self._caller.send(request)


class _Update:
    """SPARQL Update: a graph in one request, a large one in several, its digest in the last."""

    def __init__(self, url: str, timeout: float) -> None:
        self.url = url
        self._caller = Caller(url, timeout=timeout, limit_bytes=_ANSWER)

    def put(self, graph: str, statements: Sequence[str]) -> None:
        for start in range(0, len(statements), BATCH):
            drop = f"DROP SILENT GRAPH <{graph}> ;\n" if start == 0 else ""
            body = "\n".join(statements[start : start + BATCH])
            self._send(f"{drop}INSERT DATA {{ GRAPH <{graph}> {{\n{body}\n}} }}")

    def delete(self, graph: str) -> None:
        self._send(f"DROP SILENT GRAPH <{graph}>")

    def _send(self, update: str) -> None:
        body = urllib.parse.urlencode({"update": update}).encode()
        request = urllib.request.Request(self.url, body, method="POST")
        request.add_header("Content-Type", "application/x-www-form-urlencoded")
        self._caller.send(request)


def _ways(url: str, update_url: str | None, timeout: float) -> list[_Writer]:
    """The ways to try: the update address given, else the usual ones beside the query address."""
    if update_url is not None:
        return [_Update(address(update_url), timeout)]
    stem = url.partition("?")[0].rstrip("/")
    beside = [
        (stem.removesuffix(query) + update, stem.removesuffix(query) + graphs)
        for query, update, graphs in _CONVENTIONS
        if stem.endswith(query)
    ]
    return [
        *(_GraphStore(place, timeout) for place in dict.fromkeys(graphs for _, graphs in beside)),
        *(_Update(place, timeout) for place in dict.fromkeys(update for update, _ in beside)),
    ]


class _Way:
    """The first way that takes a graph so that it is there afterwards; then always that one."""

    def __init__(self, writers: Sequence[_Writer], endpoint: Endpoint) -> None:
        self._writers = list(writers)
        self._endpoint = endpoint
        self._chosen: _Writer | None = None

    @property
    def address(self) -> str | None:
        return self._chosen.url if self._chosen else None

    def put(self, graph: str, statements: Sequence[str]) -> None:
        if self._chosen is not None:
            self._chosen.put(graph, statements)
            return
        refusals: list[StoreError] = []
        for writer in self._writers:
            try:
                writer.put(graph, statements)
            except StoreError as error:  # a door that closes or stays silent is a refusal too
                if isinstance(error, Refused) and error.status in (401, 403):
                    raise
                refusals.append(error)
                continue
            if self._endpoint.ask(f"ASK {{ GRAPH <{graph}> {{ ?g <{PUSHED}> ?digest }} }}"):
                self._chosen = writer
                return
        raise self._refused(refusals)

    def delete(self, graph: str) -> None:
        for writer in [self._chosen] if self._chosen else self._writers:
            try:
                writer.delete(graph)
            except Refused:
                continue
            if not self._endpoint.ask(f"ASK {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"):
                self._chosen = writer
                return
        raise StoreError(f"{self._endpoint.url}: {graph} could not be removed")

    def _refused(self, refusals: Sequence[StoreError]) -> StoreError:
        if len(self._writers) == 1 and refusals:
            return refusals[0]
        tried = ", ".join(writer.url for writer in self._writers)
        return StoreError(
            f"{self._endpoint.url}: no way to write was found; name the server's address for "
            f"updates with --update-url (tried {tried})"
        )

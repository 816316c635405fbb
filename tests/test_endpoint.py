"""A SPARQL server as a graph: a real one, with and without a union default graph, and bad ones."""

from __future__ import annotations

import http.server
import json
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from rdflib import Literal

from thidua.graph import endpoint as endpoints
from thidua.graph.endpoint import Endpoint
from thidua.graph.errors import StoreError, UsageError
from thidua.graph.links import edges_in, links_of
from thidua.graph.store import Store, open_endpoint
from thidua.queries.network import rank

OXIGRAPH = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which(
    "oxigraph"
)
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"


@contextmanager
def oxigraph(folder: Path, *options: str) -> Iterator[str]:
    """A server on a free port of the loopback; gives its address, and stops it at the end."""
    if OXIGRAPH is None:
        pytest.skip("no oxigraph server here; pip install oxigraph")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        OXIGRAPH,
        "serve",
        "--location",
        str(folder),
        "--bind",
        f"127.0.0.1:{port}",
        *options,
    ]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            url = f"http://127.0.0.1:{port}"
            for _ in range(200):
                try:
                    urllib.request.urlopen(f"{url}/", timeout=1).close()
                    break
                except (urllib.error.URLError, OSError):
                    time.sleep(0.05)
            yield url
        finally:
            server.terminate()
            server.wait(10)


def fill(url: str, quads: list[str]) -> None:
    """Load quads into an oxigraph server by its own way, all at once."""
    request = urllib.request.Request(
        f"{url}/store", "\n".join(quads).encode(), {"Content-Type": "application/n-quads"}
    )
    urllib.request.urlopen(request, timeout=30).close()


@pytest.fixture(scope="module", params=["union", "separate"])
def server(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    corpus_quads: list[str],
) -> Iterator[str]:
    """A server that holds the corpus; `union` has a union default graph, `separate` has not."""
    folder = tmp_path_factory.mktemp("oxigraph")
    options = ["--union-default-graph"] if request.param == "union" else []
    with oxigraph(folder, *options) as url:
        fill(url, corpus_quads)
        yield f"{url}/query"


@pytest.fixture(scope="module")
def corpus_quads(corpus_store_path: Path) -> list[str]:
    with Store(corpus_store_path) as store:
        return list(store.quads())


QUERIES = {
    "count": COUNT,
    "labels": """SELECT ?d ?l WHERE { ?d <https://w3id.org/thidua/ns#present> true ;
        <http://www.w3.org/2000/01/rdf-schema#label> ?l } ORDER BY ?d""",
    "graphs": "SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
    "figures": """SELECT ?t ?x WHERE { ?t <https://w3id.org/thidua/ns#low> ?x } ORDER BY ?t""",
    "unbound": "SELECT ?a ?b WHERE { VALUES (?a ?b) { (UNDEF 'x'@vi) } }",
    "path": """SELECT ?x WHERE { ?x <https://w3id.org/thidua/ns#cites>+
        <https://w3id.org/thidua/id/document/tw.2016.ct.05> } ORDER BY ?x""",
    "long": "SELECT ?x WHERE { VALUES ?x { " + "'mười ký tự' " * 3000 + "} } LIMIT 5",
}


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_store_and_server_answer_alike(server: str, corpus_store: Store, query: str) -> None:
    with open_endpoint(server) as remote:
        assert remote.query(query) == corpus_store.query(query)


def test_the_other_forms(server: str, corpus_store: Store) -> None:
    query = "CONSTRUCT { ?s <a:of> ?o } WHERE { ?s <https://w3id.org/thidua/ns#headOf> ?o }"
    with open_endpoint(server) as remote:
        assert set(remote.construct(query)) == set(corpus_store.construct(query))
        assert remote.ask("ASK { ?s ?p ?o }")
        assert not remote.ask("ASK { ?s <a:none> ?o }")
        assert remote.query(QUERIES["labels"], limit=2).truncated


def test_a_server_gives_back_the_quads(server: str, corpus_quads: list[str]) -> None:
    with open_endpoint(server) as remote:
        assert list(remote.quads()) == corpus_quads


def test_a_query_the_server_refuses(server: str) -> None:
    with open_endpoint(server) as remote, pytest.raises(UsageError, match="refused the query"):
        remote.query("SELECT * WHERE { ?s ?p }")


@pytest.mark.parametrize(
    "query", ["INSERT DATA { <a:a> <a:b> <a:c> }", "SELECT * { SERVICE <http://127.0.0.1/> {} }"]
)
def test_updates_and_services_are_not_sent(server: str, query: str) -> None:
    with open_endpoint(server) as remote, pytest.raises(UsageError, match="refused"):
        remote.query(query)


def test_too_many_graphs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoints, "MAX_GRAPHS", 3)
    with oxigraph(tmp_path / "s") as url:
        fill(url, [f"<a:s> <a:p> <a:o> <a:g{i}> ." for i in range(5)])
        with pytest.raises(StoreError, match="union-default-graph"):
            open_endpoint(f"{url}/query")


Handler = Callable[[http.server.BaseHTTPRequestHandler], None]
ASK = b'{"head": {}, "boolean": false}'


@contextmanager
def serving(answer: Handler) -> Iterator[str]:
    """A server on the loopback that answers every request in one way."""

    class Answering(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            answer(self)

        do_GET = do_POST

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/sparql"
        finally:
            server.shutdown()


def reply(
    body: bytes,
    status: int = 200,
    kind: str = "application/sparql-results+json",
    length: int | None = None,
    **headers: str,
) -> Handler:
    def answer(request: http.server.BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(body)

    return answer


def drip(request: http.server.BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Type", "application/sparql-results+json")
    request.end_headers()
    try:
        for _ in range(100):
            request.wfile.write(b" ")
            request.wfile.flush()
            time.sleep(0.1)
    except OSError:
        pass


ROWS = json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": []}}).encode()
BAD = {
    "a page": (reply(b"<html>hello</html>", kind="text/html"), "no SPARQL results"),
    "a page called JSON": (reply(b"<html>hello</html>"), "no SPARQL results"),
    "other JSON": (reply(b'{"a": 1}'), "no SPARQL results|is it a SPARQL server"),
    "rows for an ASK": (reply(ROWS), "rows; is it a SPARQL server"),
    "broken off": (reply(ASK[:9], length=900), "broke off"),
    "nothing": (reply(b""), "no SPARQL results"),
    "redirect": (
        reply(b"", 302, Location="http://127.0.0.1:9/"),
        "redirects to http://127.0.0.1:9/",
    ),
    "redirect after POST": (reply(b"", 307, Location="file:///etc/passwd"), "redirects to file:"),
    "not found": (reply(b"no such page", 404), "HTTP 404"),
    "forbidden": (reply(b"", 401), "HTTP 401"),
    "server error": (reply(b"out of memory", 500), "HTTP 500 .* out of memory"),
    "too large": (reply(b" " * 200_000), "larger than 100000 bytes"),
    "a byte now and then": (drip, "no whole answer within 0.5 s"),
    "silence": (lambda _: time.sleep(2), "no .*answer within 0.5 s"),
}


@pytest.mark.parametrize(("answer", "message"), BAD.values(), ids=BAD.keys())
def test_bad_servers(answer: Handler, message: str) -> None:
    with serving(answer) as url, pytest.raises(StoreError, match=message) as caught:
        open_endpoint(url, timeout=0.5, limit_bytes=100_000)
    assert "\n" not in str(caught.value)


def test_rows_of_other_servers_spellings() -> None:
    body = json.dumps(
        {
            "head": {"vars": ["a", "b"], "link": []},
            "results": {
                "bindings": [
                    {
                        "a": {
                            "type": "typed-literal",
                            "value": "7",
                            "datatype": "http://www.w3.org/2001/XMLSchema#integer",
                        },
                        "b": {"type": "bnode", "value": "b0"},
                    }
                ]
            },
        }
    ).encode()

    def answer(request: http.server.BaseHTTPRequestHandler) -> None:
        reply(ASK if asked.pop(0) else body)(request)

    asked = [True, False]
    with serving(answer) as url:
        rows = open_endpoint(url).query("SELECT ?a ?b WHERE { ?a ?p ?b }")
    assert rows.rows[0][0] == Literal(7)
    assert str(rows.rows[0][1]).endswith("/.well-known/genid/b0")


ADDRESSES = {
    "file": ("file:///etc/passwd", "starts with http"),
    "no scheme": ("example.org/sparql", "starts with http"),
    "no host": ("http:///sparql", "starts with http"),
    "ftp": ("ftp://example.org/", "starts with http"),
    "credentials": ("http://me:secret@127.0.0.1/", "leave user name and password out"),
    "bad port": ("http://127.0.0.1:x/", "not an address"),
    "line break": ("http://127.0.0.1/\nX-Bad: 1", "not an address|blanks"),
    "nobody there": ("http://127.0.0.1:9/", "not reached"),
}


@pytest.mark.parametrize(("url", "message"), ADDRESSES.values(), ids=ADDRESSES.keys())
def test_bad_addresses(url: str, message: str) -> None:
    with pytest.raises(StoreError, match=message) as caught:
        open_endpoint(url, timeout=2)
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_endpoint_is_a_graph() -> None:
    with serving(reply(ASK)) as url, open_endpoint(url) as remote:
        assert isinstance(remote, Endpoint)
        assert remote.ask("ASK {}") is False


def test_the_network_is_the_same_on_a_server(server: str, corpus_store: Store) -> None:
    pytest.importorskip("sknetwork")
    assert corpus_store.links is not None
    expected = rank(corpus_store, "pagerank"), sorted(corpus_store.links.edges())
    with open_endpoint(server) as remote:
        assert (rank(remote, "pagerank"), sorted(links_of(remote).edges())) == expected
        assert sorted({e for e in edges_in(remote, 9) if e[0] != e[2]}) == expected[1]

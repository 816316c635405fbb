"""A store onto servers: again, broken off, damaged, with a password, and onto servers that refuse."""

from __future__ import annotations

import base64
import http.server
import shutil
import threading
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from rdflib import Literal

from thidua.cli import main
from thidua.graph import push as pushing
from thidua.graph.endpoint import Endpoint
from thidua.graph.errors import StoreError
from thidua.graph.exchange import PASSWORD, USER
from thidua.graph.push import push
from thidua.graph.store import Store, create_store, open_endpoint, open_store

if TYPE_CHECKING:
    from conftest import Engine


def update(engine: Engine, text: str) -> None:
    body = urllib.parse.urlencode({"update": text}).encode()
    urllib.request.urlopen(engine.update, body, timeout=10).close()


def quads(engine: Engine) -> list[str]:
    with open_endpoint(engine.query) as remote:
        return list(remote.quads())


def test_again_sends_nothing(server: Engine, corpus_store: Store) -> None:
    first = push(corpus_store, server.query)
    assert (first.sent, first.kept) == (len(corpus_store.ledger.graphs), 0)
    assert first.way == server.query.replace("/query", "/store")
    again = push(corpus_store, server.query)
    assert (again.sent, again.kept, again.quads, again.way) == (0, first.sent, 0, None)
    assert quads(server) == list(corpus_store.quads())


def test_only_what_changed_is_sent(server: Engine, corpus_store_path: Path, tmp_path: Path) -> None:
    shutil.copytree(corpus_store_path, tmp_path / "copy")
    with open_store(tmp_path / "copy", read_only=False) as store:
        push(store, server.query)
        first, second, *_ = sorted(store.ledger.graphs)
        store.replace_graphs({first: [f'<a:s> <a:p> "mới"@vi <{first}> .'], second: []})
        pushed = push(store, server.query)
        assert (pushed.sent, pushed.quads, pushed.foreign) == (1, 1, (second,))
        pruned = push(store, server.query, prune=True)
        assert (pruned.sent, pruned.removed) == (0, 1)
        assert quads(server) == list(store.quads())


DAMAGES = {
    "a statement less": "DELETE {{ GRAPH <{0}> {{ ?s ?p ?o }} }} WHERE {{ SELECT * WHERE "
    "{{ GRAPH <{0}> {{ ?s ?p ?o }} }} LIMIT 1 }}",
    "a statement more": "INSERT DATA {{ GRAPH <{0}> {{ <a:s> <a:p> <a:o> }} }}",
    "no digest": "DELETE WHERE {{ GRAPH <{0}> {{ ?g <https://w3id.org/thidua/ns#pushedDigest> ?d }} }}",
    "gone": "DROP GRAPH <{0}>",
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_what_the_server_lost_is_sent_again(
    server: Engine, corpus_store: Store, damage: str
) -> None:
    push(corpus_store, server.query)
    update(server, damage.format(min(corpus_store.ledger.graphs)))
    assert push(corpus_store, server.query).sent == 1
    assert quads(server) == list(corpus_store.quads())


def test_graphs_of_others_stay(server: Engine, corpus_store: Store) -> None:
    update(server, "INSERT DATA { GRAPH <a:theirs> { <a:s> <a:p> <a:o> } }")
    assert push(corpus_store, server.query, prune=True).removed == 0
    assert "<a:s> <a:p> <a:o> <a:theirs> ." in quads(server)


class Stopped(Exception):
    pass


@contextmanager
def stopping(after: int) -> Iterator[object]:
    left = [after]

    def step() -> None:
        left[0] -= 1
        if left[0] == 0:
            raise Stopped

    yield step


def test_a_push_that_broke_off_goes_on(server: Engine, corpus_store: Store) -> None:
    graphs = len(corpus_store.ledger.graphs)
    with pytest.raises(Stopped):
        push(corpus_store, server.query, begin=lambda _: stopping(3))
    pushed = push(corpus_store, server.query)
    assert (pushed.kept, pushed.sent) == (3, graphs - 3)
    assert quads(server) == list(corpus_store.quads())


def test_a_graph_left_half_way_is_sent_again(
    server: Engine, corpus_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pushing, "BATCH", 50)
    sent, send = [0], pushing._Update._send

    def breaking(way: pushing._Update, text: str) -> None:
        sent[0] += 1
        if sent[0] == 9:
            raise StoreError("the line went dead")
        send(way, text)

    with monkeypatch.context() as patch:
        patch.setattr(pushing._Update, "_send", breaking)
        with pytest.raises(StoreError, match="the line went dead"):
            push(corpus_store, server.query, update_url=server.update)
    pushed = push(corpus_store, server.query, update_url=server.update)
    assert pushed.way == server.update
    assert 0 < pushed.kept < len(corpus_store.ledger.graphs)
    assert quads(server) == list(corpus_store.quads())


def test_updates_lead_into_every_server(
    engine: Engine, tmp_path: Path, corpus_store: Store
) -> None:
    texts = [
        '"a \\"b\\" \\\\ \\n \\t c"',
        '"Ủy ban"@vi',
        '"2024"^^<http://www.w3.org/2001/XMLSchema#gYear>',
    ]
    texts += [f'"{i}"' for i in range(1200)]
    lines = [f"<a:s> <a:p> {text} <a:made> ." for text in texts]
    with create_store(tmp_path / "made", lines) as made, engine.known():
        pushed = push(made, engine.query, update_url=engine.update, timeout=60)
        assert (pushed.quads, pushed.uneven) == (len(lines), {})
        with open_endpoint(engine.query) as remote:
            there = [line for line in remote.quads() if line.endswith("<a:made> .")]
        assert there == list(made.quads())
        assert push(corpus_store, engine.query, prune=True, timeout=60).removed == 1


def test_what_a_server_folds_is_told(engine: Engine, tmp_path: Path, corpus_store: Store) -> None:
    """Virtuoso takes true and 1 of one subject and property for one; others keep both."""
    kind = "http://www.w3.org/2001/XMLSchema#"
    lines = [
        f'<a:s> <a:p> "{v}"^^<{kind}{t}> <a:two> .'
        for v, t in (("true", "boolean"), ("1", "decimal"))
    ]
    with create_store(tmp_path / "two", lines) as two, engine.known():
        pushed = push(two, engine.query, timeout=60)
        assert pushed.uneven == ({"a:two": (2, 1)} if engine.name == "virtuoso" else {})
        assert push(corpus_store, engine.query, prune=True, timeout=60).removed == 1


def test_a_wrong_password(engine: Engine, tmp_path: Path) -> None:
    if not engine.user:
        pytest.skip(f"{engine.name} wants no password")
    with create_store(tmp_path / "one", ["<a:s> <a:p> <a:o> <a:one> ."]) as one:
        with engine.known("wrong"), pytest.raises(StoreError, match="did not take the name"):
            push(one, engine.query, timeout=30)
        with pytest.raises(StoreError, match=f"set {USER} and {PASSWORD}"):
            push(one, engine.query, timeout=30)
    assert not any(line.endswith("<a:one> .") for line in quads(engine))


class Answering(http.server.BaseHTTPRequestHandler):
    """Answers questions with nothing; what is written needs Basic, or leads elsewhere."""

    elsewhere = ""
    seen: list[tuple[str, str, str | None]]

    def answer(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        said = self.headers.get("Authorization")
        self.seen.append((self.command, self.path.partition("?")[0], said))
        if self.path.startswith("/query"):
            body, status = b'{"head": {"vars": []}, "results": {"bindings": []}}', 200
        elif said is None:
            body, status = b"", 401
        else:
            body, status = b"", 307
        self.send_response(status)
        if status == 401:
            self.send_header("WWW-Authenticate", 'Basic realm="thidua"')
        if status == 307:
            self.send_header("Location", self.elsewhere)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_POST(self) -> None:
        self.answer()

    do_GET = do_PUT = do_HEAD = do_DELETE = do_POST

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def answering(**values: object) -> Iterator[tuple[str, list[tuple[str, str, str | None]]]]:
    handler = type("Handler", (Answering,), {"seen": [], **values})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}", handler.seen  # type: ignore[attr-defined]
        finally:
            server.shutdown()


def test_a_password_goes_only_where_it_is_asked_for(
    corpus_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(USER, "lan")
    monkeypatch.setenv(PASSWORD, "bí mật")
    basic = "Basic " + base64.b64encode("lan:bí mật".encode()).decode()
    with (
        answering() as (other, there),
        answering(elsewhere=f"{other}/store") as (url, here),
        pytest.raises(StoreError, match="redirects to") as caught,
    ):
        push(corpus_store, f"{url}/query", update_url=f"{url}/update", timeout=10)
    assert "bí mật" not in str(caught.value)
    assert not there
    assert {said for _, path, said in here if path == "/query"} == {None}
    assert [said for _, path, said in here if path == "/update"] == [None, basic, basic]


def test_no_way_in(corpus_store: Store) -> None:
    with (
        answering(answer=plain) as (url, _),
        pytest.raises(StoreError, match=r"no way to write was found; .*--update-url"),
    ):
        push(corpus_store, f"{url}/query", timeout=10)


def plain(request: Answering) -> None:
    """A server that only answers questions, with nothing."""
    asked = request.rfile.read(int(request.headers.get("Content-Length", 0)))
    found = request.path == "/query" and b"query=" in asked
    body = b"no such page"
    if found:
        body = b'{"head": {"vars": []}, "results": {"bindings": []}}'
    request.send_response(200 if found else 404)
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    if request.command != "HEAD":
        request.wfile.write(body)


def run(*words: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, [str(word) for word in words])
    return result.exit_code, result.stdout, result.stderr


def test_the_command(server: Engine, corpus_store_path: Path, corpus_store: Store) -> None:
    words = ("push", "--endpoint", server.query, "--store", corpus_store_path)
    code, out, err = run(*words)
    assert (code, err) == (0, "")
    assert f"{corpus_store.ledger.quads} dữ kiện" in out
    assert run(*words)[1].startswith(f"{server.query}: 0 đồ thị đã gửi")
    code, out, err = run(
        "push", "--endpoint", "http://127.0.0.1:9/query", "--store", corpus_store_path
    )
    assert (code, out) == (4, "")
    assert "not reached" in err


def test_check_and_rebuild(corpus_store_path: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    shutil.copytree(corpus_store_path, store)
    code, sound, _ = run("check", "--store", store)
    assert code == 0
    with open_store(store, read_only=False) as opened:
        graph = min(opened.ledger.graphs)
        revision = opened.ledger.revision
        opened.replace_graphs({graph: [f'<a:s> <a:p> "khác" <{graph}> .']})
    assert run("check", "--store", store)[0] == 0
    code, _, _ = run("rebuild", "--store", store)
    assert code == 0
    with open_store(store) as opened:
        assert opened.ledger.revision == revision
    assert run("check", "--store", store)[1] == sound


def test_damage_is_told(corpus_store_path: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    shutil.copytree(corpus_store_path, store)
    for file in store.glob("generation-*/quads/*.sst"):
        data = bytearray(file.read_bytes())
        data[len(data) // 3] ^= 0xFF
        file.write_bytes(data)
    code, out, err = run("check", "--store", store)
    assert code == 1
    assert out.strip()
    assert "thidua rebuild" in err


def test_there_is_no_store(tmp_path: Path) -> None:
    for command in ("check", "rebuild"):
        code, out, err = run(command, "--store", tmp_path / "none")
        assert (code, out) == (4, "")
        assert "thidua build" in err


ANY = "SELECT ?x { ?s ?p ?x }"


def test_a_cut_answer_is_marked() -> None:
    body = b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "literal", "value": "a"}}]}}'

    def capped(request: Answering) -> None:
        request.rfile.read(int(request.headers.get("Content-Length", 0)))
        request.send_response(200)
        request.send_header("X-SPARQL-MaxRows", "1")
        if request.path == "/late":
            request.send_header("X-SQL-State", "S1TAT")
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    with answering(answer=capped) as (url, _):
        rows = Endpoint(url, timeout=5, limit_bytes=10_000, union=False).query(ANY)
        assert (rows.rows, rows.truncated) == ([(Literal("a"),)], True)
        late = Endpoint(f"{url}/late", timeout=5, limit_bytes=10_000, union=False)
        with pytest.raises(StoreError, match="cut the answer short"):
            late.query(ANY)

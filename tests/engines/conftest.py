"""Real SPARQL servers on the loopback, each started once, filled with the corpus, and stopped."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from thidua.graph.exchange import PASSWORD, USER
from thidua.graph.push import push
from thidua.graph.store import open_store

BENCH = str(Path(__file__).resolve().parents[2] / "bench")
sys.path.insert(0, BENCH)
try:
    import servers
    from servers import Server as Engine
finally:
    sys.path.remove(BENCH)


ENGINES: dict[str, Callable[[Path], AbstractContextManager[Engine]]] = {
    "oxigraph": lambda folder: servers.oxigraph(folder, "--union-default-graph"),
    "oxigraph-separate": servers.oxigraph,
    "virtuoso": servers.virtuoso,
    "jena": lambda folder: servers.jena(folder, Path(__file__).with_name("JenaServer.java")),
}


@contextlib.contextmanager
def started(name: str, folder: Path) -> Iterator[Engine]:
    """A server, or a skipped test where it is not installed."""
    with contextlib.ExitStack() as stack:
        try:
            running = stack.enter_context(ENGINES[name](folder))
        except servers.Absent as absent:
            pytest.skip(str(absent))
        yield running


@pytest.fixture(scope="session", params=ENGINES)
def engine(
    request: pytest.FixtureRequest,
    corpus_store_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Engine]:
    """Each server in turn, holding the corpus."""
    with started(request.param, tmp_path_factory.mktemp("engine")) as running:
        with running.known(), open_store(corpus_store_path) as store:
            pushed = push(store, running.query, timeout=60)
            assert pushed.quads == store.ledger.quads
            assert not pushed.uneven
        yield running


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """No name or password from outside."""
    for name in (USER, PASSWORD, "http_proxy", "HTTP_PROXY"):
        if name in os.environ:
            monkeypatch.delenv(name)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Engine]:
    """An empty server of one's own."""
    with started("oxigraph", tmp_path) as running:
        yield running


@pytest.fixture
def small_batches(tmp_path: Path) -> Callable[[], AbstractContextManager[Engine]]:
    """Starts a Virtuoso that works on a hundred rows at a time, each time on the same data."""
    if not shutil.which("virtuoso-t"):
        pytest.skip("no Virtuoso here; apt-get install virtuoso-opensource-7-bin")
    return lambda: servers.virtuoso(tmp_path, vector=100)

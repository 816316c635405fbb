"""Real SPARQL servers on the loopback, each started once, filled with the corpus, and stopped."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from thidua.graph.exchange import PASSWORD, USER
from thidua.graph.push import push
from thidua.graph.store import open_store

JARS = Path("/usr/share/java")
INI = """[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{isql}
DisableUnixSocket = 1
ServerThreads = 10
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
CheckpointInterval = 0
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 6
[SPARQL]
ResultSetMaxRows = 100000
[URIQA]
DefaultHost = localhost:{http}
"""


@dataclass(frozen=True)
class Engine:
    """A running server: its addresses, and the name and password it wants for writing."""

    name: str
    query: str
    update: str
    user: str = ""
    password: str = ""

    @contextlib.contextmanager
    def known(self, password: str | None = None) -> Iterator[None]:
        """With the name and password (or another one) in the environment."""
        with pytest.MonkeyPatch.context() as patch:
            if self.user:
                patch.setenv(USER, self.user)
                patch.setenv(PASSWORD, self.password if password is None else password)
            yield


def free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


@contextlib.contextmanager
def running(command: list[str], folder: Path, url: str) -> Iterator[None]:
    """The process, once `url` answers; ended with the block."""
    log = folder / "out.txt"
    with log.open("wb") as out:
        server = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=out
        )
    try:
        for _ in range(300):
            if server.poll() is not None:
                pytest.skip(f"{command[0]} does not start here: {log.read_text('utf-8')[-200:]}")
            with contextlib.suppress(OSError, urllib.error.URLError):
                urllib.request.urlopen(url, timeout=2).close()
                break
            time.sleep(0.1)
        yield
    finally:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait(10)


@contextlib.contextmanager
def oxigraph(folder: Path, *options: str) -> Iterator[Engine]:
    beside = str(Path(sys.executable).parent)
    program = shutil.which("oxigraph", path=beside) or shutil.which("oxigraph")
    if program is None:
        pytest.skip("no oxigraph server here; pip install oxigraph")
    (port,) = free_ports(1)
    url = f"http://127.0.0.1:{port}"
    place = ["--location", str(folder / "data"), "--bind", f"127.0.0.1:{port}"]
    with running([program, "serve", *place, *options], folder, f"{url}/"):
        yield Engine("oxigraph", f"{url}/query", f"{url}/update")


@contextlib.contextmanager
def virtuoso(folder: Path) -> Iterator[Engine]:
    program = shutil.which("virtuoso-t")
    if program is None:
        pytest.skip("no Virtuoso here; apt-get install virtuoso-opensource-7-bin")
    isql, http = free_ports(2)
    (folder / "virtuoso.ini").write_text(INI.format(isql=isql, http=http), "utf-8")
    url = f"http://127.0.0.1:{http}"
    command = [program, "+foreground", "+configfile", "virtuoso.ini"]
    with running(command, folder, f"{url}/sparql?query=ASK%7B%7D"):
        yield Engine("virtuoso", f"{url}/sparql", f"{url}/sparql-auth", "dba", "dba")


@contextlib.contextmanager
def jena(folder: Path) -> Iterator[Engine]:
    """Jena's query engine behind a small server of ours."""
    core = JARS / "jena-core.jar"
    if not core.exists() or not shutil.which("javac"):
        pytest.skip("no Apache Jena or no JDK here; apt-get install libapache-jena-java")
    # Debian moved Xerces inside this jar, and left its messages where they were.
    with zipfile.ZipFile(core) as jar:
        for name in jar.namelist():
            if name.startswith("org/apache/jena/ext/xerces/") and name.endswith(".properties"):
                place = folder / name.removeprefix("org/apache/jena/ext/")
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(jar.read(name))
    source = Path(__file__).with_name("JenaServer.java")
    subprocess.run(
        ["javac", "-d", ".", "-cp", f"{JARS}/*", str(source)], cwd=folder, check=True, timeout=60
    )
    (port,) = free_ports(1)
    command = ["java", "-Xmx400m", "-cp", f".:{JARS}/jena-arq.jar:{JARS}/*", "JenaServer"]
    url = f"http://127.0.0.1:{port}"
    with running([*command, str(port)], folder, f"{url}/query?query=ASK%7B%7D"):
        yield Engine("jena", f"{url}/query", f"{url}/update")


ENGINES = {
    "oxigraph": lambda folder: oxigraph(folder, "--union-default-graph"),
    "oxigraph-separate": oxigraph,
    "virtuoso": virtuoso,
    "jena": jena,
}


@pytest.fixture(scope="session", params=ENGINES)
def engine(
    request: pytest.FixtureRequest,
    corpus_store_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Engine]:
    """Each server in turn, holding the corpus."""
    with ENGINES[request.param](tmp_path_factory.mktemp("engine")) as started:
        with started.known(), open_store(corpus_store_path) as store:
            pushed = push(store, started.query, timeout=60)
            assert pushed.quads == store.ledger.quads
            assert not pushed.uneven
        yield started


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """No name or password from outside."""
    for name in (USER, PASSWORD, "http_proxy", "HTTP_PROXY"):
        if name in os.environ:
            monkeypatch.delenv(name)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Engine]:
    """An empty server of one's own."""
    with oxigraph(tmp_path, "--union-default-graph") as started:
        yield started

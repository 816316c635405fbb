"""Real SPARQL servers on the loopback, started and stopped by a block.

    with virtuoso(folder) as server: ...

Raises Absent when a server is not installed here or does not start.
"""

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
from unittest.mock import patch

from thidua.graph.exchange import PASSWORD, USER

_JARS = Path("/usr/share/java")
_INI = """[Database]
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
DirsAllowed = .
ServerThreads = 10
NumberOfBuffers = {buffers}
MaxDirtyBuffers = {dirty}
CheckpointInterval = 0
VectorSize = {vector}
MaxQueryMem = 4G
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 6
[SPARQL]
ResultSetMaxRows = {rows}
[URIQA]
DefaultHost = localhost:{http}
"""


class Absent(Exception):
    """A server that cannot be started here, with the reason."""


@dataclass(frozen=True)
class Server:
    """A running server: its addresses, and the name and password it wants for writing."""

    name: str
    query: str
    update: str
    user: str = ""
    password: str = ""
    isql: int = 0

    @contextlib.contextmanager
    def known(self, password: str | None = None) -> Iterator[None]:
        """With the name and password (or another one) in the environment."""
        given = {USER: self.user, PASSWORD: password or self.password} if self.user else {}
        with patch.dict(os.environ, given):
            yield


def free_ports(count: int) -> list[int]:
    """Ports of the loopback that nobody listens to."""
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
        deadline = time.monotonic() + 180  # a first start makes the database
        while True:
            if server.poll() is not None:
                said = log.read_text("utf-8", errors="replace")[-200:]
                raise Absent(f"{command[0]} does not start here: {said}")
            with contextlib.suppress(OSError, urllib.error.URLError):
                urllib.request.urlopen(url, timeout=2).close()
                break
            if time.monotonic() > deadline:
                raise Absent(f"{command[0]} does not answer here within 180 s")
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
def oxigraph(folder: Path, *options: str) -> Iterator[Server]:
    """The server of the PyPI package oxigraph, its data in the folder."""
    beside = str(Path(sys.executable).parent)
    program = shutil.which("oxigraph", path=beside) or shutil.which("oxigraph")
    if program is None:
        raise Absent("no oxigraph server here; pip install oxigraph")
    (port,) = free_ports(1)
    url = f"http://127.0.0.1:{port}"
    place = ["--location", str(folder / "data"), "--bind", f"127.0.0.1:{port}"]
    with running([program, "serve", *place, *options], folder, f"{url}/"):
        yield Server("oxigraph", f"{url}/query", f"{url}/update")


@contextlib.contextmanager
def oxigraph_on(data: Path, folder: Path) -> Iterator[Server]:
    """The same server on a database that is there, for reading only; its log in the folder."""
    (port,) = free_ports(1)
    url = f"http://127.0.0.1:{port}"
    program = str(Path(sys.executable).parent / "oxigraph")
    place = ["--location", str(data.resolve()), "--bind", f"127.0.0.1:{port}"]
    command = [program, "serve-read-only", *place, "--union-default-graph"]
    with running(command, folder, f"{url}/"):
        yield Server("oxigraph", f"{url}/query", "")


@contextlib.contextmanager
def virtuoso(
    folder: Path, *, buffers: int = 10_000, rows: int = 100_000, vector: int = 10_000
) -> Iterator[Server]:
    """Debian's Virtuoso; `buffers` are pages of 8 kB kept in memory, `rows` its cap on answers.

    It works on `vector` rows at a time. Its own bound on the memory of one query, 160 MB with the
    buffers of an archive, is lifted to 4 GB: a DISTINCT that outgrows it goes on in a table on the
    disk, whose rows may not be longer than half a page (SR319).
    """
    program = shutil.which("virtuoso-t")
    if program is None:
        raise Absent("no Virtuoso here; apt-get install virtuoso-opensource-7-bin")
    isql, http = free_ports(2)
    ini = _INI.format(
        isql=isql, http=http, buffers=buffers, dirty=buffers * 6 // 10, rows=rows, vector=vector
    )
    (folder / "virtuoso.ini").write_text(ini, "utf-8")
    url = f"http://127.0.0.1:{http}"
    command = [program, "+foreground", "+configfile", "virtuoso.ini"]
    with running(command, folder, f"{url}/sparql?query=ASK%7B%7D"):
        yield Server("virtuoso", f"{url}/sparql", f"{url}/sparql-auth", "dba", "dba", isql)


def load_virtuoso(server: Server, folder: Path) -> None:
    """Load every .nq file of its folder with Virtuoso's bulk loader."""
    program = shutil.which("isql-vt") or shutil.which("isql")
    if program is None:
        raise Absent("no isql-vt here; apt-get install virtuoso-opensource-7-bin")
    script = "ld_dir('.', '*.nq', 'urn:none'); rdf_loader_run(); checkpoint;"
    command = [program, f"127.0.0.1:{server.isql}", server.user, server.password, f"exec={script}"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=3600)


@contextlib.contextmanager
def jena(folder: Path, source: Path) -> Iterator[Server]:
    """Debian's Jena behind a small server, whose Java source is given."""
    core = _JARS / "jena-core.jar"
    if not core.exists() or not shutil.which("javac"):
        raise Absent("no Apache Jena or no JDK here; apt-get install libapache-jena-java")
    # Debian moved Xerces inside this jar, and left its messages where they were.
    with zipfile.ZipFile(core) as jar:
        for name in jar.namelist():
            if name.startswith("org/apache/jena/ext/xerces/") and name.endswith(".properties"):
                place = folder / name.removeprefix("org/apache/jena/ext/")
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(jar.read(name))
    subprocess.run(
        ["javac", "-d", ".", "-cp", f"{_JARS}/*", str(source)], cwd=folder, check=True, timeout=60
    )
    (port,) = free_ports(1)
    command = ["java", "-Xmx400m", "-cp", f".:{_JARS}/jena-arq.jar:{_JARS}/*", "JenaServer"]
    url = f"http://127.0.0.1:{port}"
    with running([*command, str(port)], folder, f"{url}/query?query=ASK%7B%7D"):
        yield Server("jena", f"{url}/query", f"{url}/update")

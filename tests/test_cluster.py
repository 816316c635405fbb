"""Builds by dask workers, and with sources and batches on an S3 server of this machine."""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from thidua.cli import main
from thidua.graph import build as building
from thidua.graph import places
from thidua.graph.afar import Afar
from thidua.graph.build import build
from thidua.graph.errors import InputError, StoreError, UsageError
from thidua.graph.pool import Alone
from thidua.graph.read import read
from thidua.graph.read import sources as files_of
from thidua.graph.store import open_store

distributed = pytest.importorskip("distributed", reason="the extra cluster is not installed")
cloudpickle = pytest.importorskip("cloudpickle")

from thidua.graph.cluster import Cluster, cluster_at, interrupts_kept, local_cluster

ROOT = Path(__file__).parent.parent
pytestmark = [
    # sockets that dask and its event loops leave to the collector
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("sources")
    made = subprocess.run(
        [sys.executable, ROOT / "bench" / "archives.py", "30", "-o", folder],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    found = sorted(folder.rglob("*.txt"))
    assert len(found) == 30
    return found


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "BATCH", 4)


@pytest.fixture(scope="module")
def unbroken(sources: list[Path], tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("unbroken") / "store"
    build([], folder, sources=sources, sentences=False)
    return quads(folder)


@pytest.fixture
def crew() -> Iterator[Cluster]:
    """Two workers of our own; nothing of them is left afterwards."""
    with local_cluster(2) as crew:
        pids = worker_pids(crew)
        yield crew
        pids += worker_pids(crew)
    until = time.monotonic() + 30
    while any(map(alive, pids)):
        assert time.monotonic() < until, "a worker is left"
        time.sleep(0.1)


def worker_pids(crew: Cluster) -> list[int]:
    return list(crew.client.run(os.getpid).values())


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


def quads(folder: Path) -> list[str]:
    with open_store(folder) as store:
        assert store.check() == []
        return list(store.quads())


def run(*arguments: object) -> tuple[int, str]:
    done = CliRunner().invoke(main, [str(a) for a in arguments])
    return done.exit_code, done.stderr


class Killing(Alone):
    """A crew that kills a worker of the cluster when some answers are there."""

    def __init__(self, crew: Cluster, after: int) -> None:
        self.crew, self.after, self.killed = crew, after, 0

    def work(self, do, jobs, lost):  # type: ignore[no-untyped-def]
        for answer in self.crew.work(do, jobs, lost):
            self.after -= 1
            if self.after == 0:
                self.killed = worker_pids(self.crew)[0]
                os.kill(self.killed, signal.SIGKILL)
            yield answer


def test_dask_gives_the_same_bytes_though_a_worker_is_killed(
    sources: list[Path], unbroken: list[str], tmp_path: Path, crew: Cluster
) -> None:
    build([], tmp_path / "whole", sources=sources, sentences=False, crew=crew)
    assert quads(tmp_path / "whole") == unbroken
    killing = Killing(crew, 3)
    summary = build([], tmp_path / "killed", sources=sources, sentences=False, crew=killing)
    assert killing.killed
    assert summary.failures == ()
    assert quads(tmp_path / "killed") == unbroken


class Deadly(distributed.WorkerPlugin):
    """Makes a worker die of the file of a name, as a fault in a library would."""

    def __init__(self, file: str) -> None:
        self.file = file

    def setup(self, worker: object) -> None:
        from thidua.graph import batches

        known, file = batches.extract, self.file

        def extract(text):  # type: ignore[no-untyped-def]
            if text.source == file:
                os.kill(os.getpid(), 9)
            return known(text)

        batches.extract = extract


def test_a_file_that_no_worker_survives_is_told_and_left_out(
    sources: list[Path], tmp_path: Path, crew: Cluster
) -> None:
    cloudpickle.register_pickle_by_value(sys.modules[__name__])
    try:
        crew.client.register_plugin(Deadly(sources[9].name))
    finally:
        cloudpickle.unregister_pickle_by_value(sys.modules[__name__])
    told: list[str] = []
    summary = build(
        [],
        tmp_path / "s",
        sources=sources,
        sentences=False,
        crew=crew,
        tell=lambda failure: told.append(failure.error),
    )
    assert told == [f"{sources[9]}: took down the process that read it; left out"]
    assert summary.files == 29


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def test_no_scheduler_no_build(
    sources: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("thidua.graph.cluster.CONNECT", 1)
    address = f"tcp://127.0.0.1:{free_port()}"
    code, said = run("build", sources[0], "--store", tmp_path / "s", "--scheduler", address)
    assert code == 4
    assert said.splitlines()[-1] == (
        f"thidua: {address}: no dask scheduler answers; check the address (tcp://HOST:PORT), or "
        "start one: dask scheduler"
    )
    assert not (tmp_path / "s").exists()


def test_without_dask_the_extra_is_named(
    sources: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    code, said = run("build", sources[0], "--store", tmp_path / "s", "--engine", "dask")
    assert code == 2
    assert "pip install 'thidua[cluster]'" in said
    assert "Traceback" not in said


@dataclass(frozen=True)
class Started:
    """A scheduler and two workers, started by hand."""

    address: str
    scheduler: subprocess.Popen[bytes]


@pytest.fixture
def started() -> Iterator[Started]:
    port = free_port()
    address = f"tcp://127.0.0.1:{port}"
    lines = [["dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"]]
    lines += 2 * [["dask_worker", address, "--nthreads", "1", "--no-dashboard", "--no-nanny"]]
    running: list[subprocess.Popen[bytes]] = []
    try:
        for program, *options in lines:
            running.append(
                subprocess.Popen(
                    [sys.executable, "-m", f"distributed.cli.{program}", *options],
                    cwd="/",
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            )
        yield Started(address, running[0])
    finally:
        for one in running:
            one.kill()
            one.wait(30)


def test_a_lost_scheduler_is_told(started: Started) -> None:
    with cluster_at(started.address) as crew:
        answers = crew.work(time.sleep, [0, 60], lambda job: None)
        assert next(answers) is None
        started.scheduler.kill()
        with pytest.raises(StoreError, match="scheduler was lost"):
            next(answers)


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A bucket of an S3 server on loopback."""
    server_of = pytest.importorskip("moto.server", reason="moto is not installed")
    pytest.importorskip("s3fs", reason="the extra cluster is not installed")
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = server_of.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for variable, value in {
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
    }.items():
        monkeypatch.setenv(variable, value)
    name = f"archive-{port}"
    files, _ = places._opened(f"s3://{name}")
    files.mkdir(name)
    try:
        yield f"s3://{name}"
    finally:
        places._file_system.cache_clear()
        files.clear_instance_cache()
        server.stop()


def put(sources: list[Path], address: str) -> None:
    for source in sources:
        with places.writing(places.within(address, source.name)) as file:
            file.write(source.read_bytes())


def test_sources_and_batches_on_s3_with_workers_of_a_scheduler(
    sources: list[Path], unbroken: list[str], tmp_path: Path, bucket: str, started: Started
) -> None:
    put(sources, f"{bucket}/in")
    with cluster_at(started.address) as crew:
        crew.must_see([f"{bucket}/work", f"{bucket}/in"])
        with pytest.raises(UsageError, match="does not see"):
            crew.must_see(["memory://only-here"])
        found = list(files_of(f"{bucket}/in"))
        far = Afar(crew, f"{bucket}/work")
        build([], tmp_path / "s", sources=found, sentences=False, crew=far)
    assert quads(tmp_path / "s") == unbroken
    assert {one.rpartition(".")[2] for one in places.below(f"{bucket}/work")} > {"done", "nq"}
    far.clear()
    assert places.below(bucket) == [f"{bucket}/in/{source.name}" for source in sources]


def test_the_command_reads_from_s3(sources: list[Path], tmp_path: Path, bucket: str) -> None:
    put(sources[:5], f"{bucket}/in")
    code, said = run(
        "build", f"{bucket}/in", "--store", tmp_path / "s", "--work", f"{bucket}/work", "--jobs", 1
    )
    assert (code, said) == (0, "")
    build([], tmp_path / "plain", sources=sources[:5])
    assert quads(tmp_path / "s") == quads(tmp_path / "plain")
    assert places.below(bucket) == [f"{bucket}/in/{source.name}" for source in sources[:5]]
    code, said = run("build", f"{bucket}/absent", "--store", tmp_path / "t")
    assert code == 3
    assert f"{bucket}/absent: nothing is there; check the address" in said


class Stopped(Exception):
    """A stop at a moment of the test's choice."""


class Stopping(Alone):
    def __init__(self, count: int) -> None:
        self.left = count

    def work(self, do, jobs, lost):  # type: ignore[no-untyped-def]
        for job in jobs:
            if not self.left:
                raise Stopped
            self.left -= 1
            yield do(job)


@pytest.fixture
def memory() -> Iterator[str]:
    """A folder in memory, under an address."""
    files, _ = places._opened("memory://archive")
    files.store.clear()
    yield "memory://archive"
    files.store.clear()


@pytest.mark.parametrize("count", [3, 11])
def test_a_build_afar_goes_on_where_it_was(
    sources: list[Path], unbroken: list[str], tmp_path: Path, memory: str, count: int
) -> None:
    put(sources, f"{memory}/in")
    found = list(files_of(f"{memory}/in"))
    work = f"{memory}/work"
    with pytest.raises(Stopped):
        build([], tmp_path / "s", sources=found, sentences=False, crew=Afar(Stopping(count), work))
    done = [one for one in places.below(work) if one.endswith(".done")]
    assert len(done) == count
    before = {one: places.state(one) for one in done}
    build([], tmp_path / "s", sources=found, sentences=False, crew=Afar(Alone(), work))
    assert {one: places.state(one) for one in done} == before
    assert quads(tmp_path / "s") == unbroken


def test_an_archive_under_an_address_is_read_by_member(tmp_path: Path, memory: str) -> None:
    import zipfile

    sample = next(iter(sorted((ROOT / "samples").glob("*.txt"))))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.write(sample, "year/one.txt")
    with places.writing(f"{memory}/a.zip") as file:
        file.write((tmp_path / "a.zip").read_bytes())
    (member,) = files_of(memory)
    assert member == f"{memory}/a.zip/year/one.txt"
    assert read(member) == read(tmp_path / "a.zip" / "year" / "one.txt")


def test_a_password_in_an_address_is_refused_and_not_repeated(tmp_path: Path) -> None:
    code, said = run("build", "ftp://me:hidden@host/folder", "--store", tmp_path / "s")
    assert code != 0
    assert "hidden" not in said
    assert "environment" in said


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("nosuch://folder/a.txt", "Protocol not known: nosuch"),
        ("memory://absent/a.txt", "nothing is there"),
    ],
)
def test_what_cannot_be_opened_is_told_in_one_line(address: str, said: str) -> None:
    with pytest.raises(InputError, match=re.escape(said)) as caught:
        read(address)
    assert "\n" not in str(caught.value)
    assert address in str(caught.value)


def test_an_interrupt_ends_command_and_workers(sources: list[Path], tmp_path: Path) -> None:
    child = subprocess.Popen(
        [
            *(sys.executable, "-c", "from thidua.cli import main; main()", "build"),
            *(sources[0].parent, "--store", tmp_path / "s", "--engine", "dask", "--jobs", "1"),
        ],
        start_new_session=True,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    try:
        until = time.monotonic() + 60
        while not list(tmp_path.glob("s/under-way/*")) and child.poll() is None:
            assert time.monotonic() < until, "the build did not begin"
            time.sleep(0.02)
        if child.poll() is None:
            os.killpg(child.pid, signal.SIGINT)
        _, said = child.communicate(timeout=60)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
    assert child.returncode in (0, 130)
    assert b"Traceback" not in said


def test_an_interrupt_during_a_collection_is_not_lost(capfd: pytest.CaptureFixture[str]) -> None:
    """Python prints what a callback of the collector raises and goes on; the interrupt comes again."""

    def interrupted(phase: str, info: object) -> None:
        gc.callbacks.remove(interrupted)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), interrupts_kept():
        gc.callbacks.append(interrupted)
        gc.collect()
        time.sleep(5)

    assert capfd.readouterr().err == ""


def test_an_interrupt_at_the_very_end_counts() -> None:
    class Last:
        def __del__(self) -> None:
            raise KeyboardInterrupt

    before = sys.unraisablehook
    with pytest.raises(KeyboardInterrupt), interrupts_kept():
        last = Last()
        del last

    assert sys.unraisablehook is before

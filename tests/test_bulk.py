"""Builds of many files: by batches and processes, stopped and gone on with, added to."""

from __future__ import annotations

import dataclasses
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from thidua.graph import batches, pool, shelf, store
from thidua.graph import build as building
from thidua.graph.build import build, kept_records
from thidua.graph.errors import InputError
from thidua.graph.extract import extract
from thidua.graph.pool import Alone, Processes
from thidua.graph.read import read
from thidua.graph.records import Record
from thidua.graph.resolve import namings, resolve
from thidua.graph.shelf import quoted
from thidua.graph.store import open_store
from thidua.graph.triples import triples

BENCH = Path(__file__).parent.parent / "bench"


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("sources")
    made = subprocess.run(
        [sys.executable, BENCH / "archives.py", "60", "-o", folder],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    found = sorted(folder.rglob("*.txt"))
    assert len(found) == 60
    return found


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "BATCH", 7)


def quads(folder: Path) -> list[str]:
    with open_store(folder) as store:
        assert store.check() == []
        return list(store.quads())


@pytest.fixture(scope="module")
def unbroken(sources: list[Path], tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("unbroken") / "store"
    build([], folder, sources=sources)
    return quads(folder)


def test_batches_write_what_is_written_in_memory(sources: list[Path], tmp_path: Path) -> None:
    texts = [read(source) for source in sources]
    records = [quoted(extract(text), text.nfc) for text in texts]
    build([], tmp_path / "s", sources=sources, sentences=False)
    assert quads(tmp_path / "s") == list(triples(records))


def test_what_travels_between_processes_arrives_as_it_was(
    sources: list[Path], tmp_path: Path
) -> None:
    gathered = batches.read_batch(batches.Sources(str(tmp_path), tuple(map(str, sources))))
    records = list(shelf.records(gathered.records))
    known = resolve(records)
    named = {(key, n): one for key, some in namings(records).items() for n, one in enumerate(some)}
    works = tuple({work.local: work for work in known.works.values()}.values())
    portion = batches.Portion(str(tmp_path), "all", gathered.records, known.within(named), works)
    written = batches.write_batch(portion)
    assert gathered.records and works and written.bodies
    for value in (gathered, portion, written):
        assert pickle.loads(pickle.dumps(value)) == value


def test_processes_give_the_same_bytes(
    sources: list[Path], unbroken: list[str], tmp_path: Path
) -> None:
    with Processes(2) as crew:
        build([], tmp_path / "s", sources=sources, crew=crew)
    assert quads(tmp_path / "s") == unbroken
    assert sorted(p.name for p in (tmp_path / "s").iterdir()) == [
        "generation-1",
        "lock",
        "thidua-store.json",
    ]


def test_a_large_build_writes_in_a_process_of_its_own(
    sources: list[Path], unbroken: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "_APART", 20)
    steps: list[tuple[str, int, int]] = []
    told: list[str] = []
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    with Processes(2) as crew:
        summary = build(
            [],
            tmp_path / "s",
            sources=[*sources, bad],
            crew=crew,
            watch=lambda *step: steps.append(step),
            tell=lambda failure: told.append(failure.file),
        )
    assert quads(tmp_path / "s") == unbroken
    assert (summary.files, [f.file for f in summary.failures], told) == (60, [str(bad)], [str(bad)])
    assert list(dict.fromkeys(step for step, *_ in steps)) == ["read", "resolve", "write", "load"]
    assert building.rebuild(tmp_path / "s").revision == summary.revision
    assert multiprocessing.active_children() == []


def test_a_large_build_that_stops_apart_goes_on(
    sources: list[Path], unbroken: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "_APART", 20)
    with pytest.raises(Stopped):
        build([], tmp_path / "s", sources=sources, crew=Stopping(5))
    assert len(list((tmp_path / "s" / "under-way").glob("read-*.done"))) == 5
    build([], tmp_path / "s", sources=sources)
    assert quads(tmp_path / "s") == unbroken


class Stopped(Exception):
    """A stop at a moment of the test's choice."""


class Stopping(Alone):
    """Does so many batches, then stops."""

    def __init__(self, count: int) -> None:
        self.left = count

    def work(self, do, jobs, lost):  # type: ignore[no-untyped-def]
        for job in jobs:
            if not self.left:
                raise Stopped
            self.left -= 1
            yield do(job)


@pytest.mark.parametrize("count", [1, 5, 9, 12, 15])
def test_a_stopped_build_goes_on_where_it_was(
    sources: list[Path],
    unbroken: list[str],
    tmp_path: Path,
    count: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(Stopped):
        build([], tmp_path / "s", sources=sources, crew=Stopping(count))
    done = len(list((tmp_path / "s" / "under-way").glob("read-*.done")))
    again: list[str] = []

    def counted(text):  # type: ignore[no-untyped-def]
        again.append(text.source)
        return extract(text)

    monkeypatch.setattr(batches, "extract", counted)
    build([], tmp_path / "s", sources=sources)
    assert done == min(count, 9)
    assert len(again) == max(0, 60 - 7 * done)
    assert quads(tmp_path / "s") == unbroken


def test_a_killed_build_goes_on_where_it_was(
    sources: list[Path], unbroken: list[str], tmp_path: Path
) -> None:
    script = (
        "import sys, time; from pathlib import Path\n"
        "from thidua.graph import build as building\n"
        "building.BATCH = 7\n"
        "class Slow(building.Alone):\n"
        "    def work(self, do, jobs, lost):\n"
        "        for job in jobs:\n"
        "            yield do(job); time.sleep(0.2)\n"
        "building.build([], sys.argv[1], sources=[Path(p) for p in sys.argv[2:]], crew=Slow())\n"
    )
    folder = tmp_path / "s"
    child = subprocess.Popen([sys.executable, "-c", script, str(folder), *map(str, sources)])
    try:
        until = time.monotonic() + 60
        while len(list(folder.glob("under-way/read-*.done"))) < 3:
            assert time.monotonic() < until, "the child came to nothing"
            assert child.poll() is None, "the child ended by itself"
            time.sleep(0.05)
    finally:
        child.kill()
        child.wait(30)
    build([], folder, sources=sources)
    assert quads(folder) == unbroken


@pytest.fixture
def deadly(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[dict[str, int]]:
    """Files that kill the process that reads them: name -> how often."""
    times: dict[str, int] = {}

    def killing(text):  # type: ignore[no-untyped-def]
        marks = tmp_path / f"killed-{text.source}"
        seen = int(marks.read_text()) if marks.exists() else 0
        if seen < times.get(text.source, 0):
            marks.write_text(str(seen + 1))
            os.kill(os.getpid(), signal.SIGKILL)
        return extract(text)

    monkeypatch.setattr(batches, "extract", killing)
    monkeypatch.setattr(pool, "_context", lambda: multiprocessing.get_context("fork"))
    yield times


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing is handed on by fork")
def test_a_killed_worker_loses_and_doubles_nothing(
    sources: list[Path], unbroken: list[str], tmp_path: Path, deadly: dict[str, int]
) -> None:
    deadly[sources[30].name] = 1
    with Processes(2) as crew:
        summary = build([], tmp_path / "s", sources=sources, crew=crew)
    assert (tmp_path / f"killed-{sources[30].name}").read_text() == "1"
    assert summary.failures == ()
    assert quads(tmp_path / "s") == unbroken


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing is handed on by fork")
def test_a_file_that_nobody_survives_is_told_and_left_out(
    sources: list[Path], tmp_path: Path, deadly: dict[str, int]
) -> None:
    deadly[sources[30].name] = 99
    told: list[str] = []
    with Processes(2) as crew:
        summary = build(
            [],
            tmp_path / "s",
            sources=sources,
            crew=crew,
            tell=lambda failure: told.append(failure.error),
        )
    assert told == [f"{sources[30]}: took down the process that read it; left out"]
    assert [failure.file for failure in summary.failures] == [str(sources[30])]
    assert summary.files == 59


def test_a_bad_file_stops_no_other(sources: list[Path], tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    absent = tmp_path / "absent.txt"
    summary = build([], tmp_path / "s", sources=[bad, *sources[:9], absent])
    assert summary.files == 9
    assert [(f.file, f.trace) for f in summary.failures] == [(str(bad), ""), (str(absent), "")]
    assert all(f.file in f.error for f in summary.failures)


def test_nothing_readable_builds_nothing(tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    with pytest.raises(InputError, match="nothing was built"):
        build([], tmp_path / "s", sources=[bad])
    assert not list((tmp_path / "s").glob("generation-*"))


def test_a_later_build_reads_what_is_new(
    sources: list[Path], unbroken: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build([], tmp_path / "s", sources=sources[:40])
    read_now: list[str] = []

    def counted(text):  # type: ignore[no-untyped-def]
        read_now.append(text.source)
        return extract(text)

    monkeypatch.setattr(batches, "extract", counted)
    build([], tmp_path / "s", sources=sources)
    assert sorted(read_now) == sorted(p.name for p in sources[40:])
    assert quads(tmp_path / "s") == unbroken


def test_a_changed_file_is_read_again_and_replaces(sources: list[Path], tmp_path: Path) -> None:
    own = tmp_path / "own.txt"
    own.write_bytes(sources[3].read_bytes())
    build([], tmp_path / "s", sources=[own])
    own.write_bytes(sources[4].read_bytes())
    summary = build([], tmp_path / "s", sources=[own])

    def first(record: Record) -> str | None:
        return record.documents[0].number

    kept = kept_records(tmp_path / "s")
    assert summary.files == 1
    assert [first(r) for r in kept] == [first(extract(read(sources[4])))]


def test_one_document_in_two_files_is_written_once(sources: list[Path], tmp_path: Path) -> None:
    twins = [tmp_path / name for name in ("one.txt", "two.txt")]
    for twin, end in zip(twins, (b"", b"\n\n"), strict=True):
        twin.write_bytes(sources[5].read_bytes() + end)
    summary = build([], tmp_path / "s", sources=[twins[0], *sources[6:30], twins[1]])
    lines = [line.rpartition(" <")[0] for line in quads(tmp_path / "s")]
    with open_store(tmp_path / "s") as store:
        held = store.query(
            "SELECT ?d WHERE { ?f <https://w3id.org/thidua/ns#contains> ?d } "
            "GROUP BY ?d HAVING (COUNT(?f) > 1)"
        )
    assert (summary.files, summary.works_present, len(held.rows)) == (26, 25, 1)
    about_files = [line for line in lines if "/passage/" not in line and "/position/" not in line]
    assert len(about_files) == len(set(about_files))


def test_many_texts_are_built_without_their_sentences_unless_asked(
    sources: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "SENTENCES", 8)
    assert build([], tmp_path / "few", sources=sources[:8]).sentences
    many = build([], tmp_path / "many", sources=sources[:9])
    asked = build([], tmp_path / "asked", sources=sources[:9], sentences=True)
    assert (many.sentences, asked.sentences) == (False, True)
    assert asked.quads > many.quads


@pytest.mark.parametrize("large", [5, 10**9])
def test_a_build_that_adds_little_changes_little(
    sources: list[Path],
    unbroken: list[str],
    tmp_path: Path,
    large: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(store, "_WORTH_CHANGING", 0)
    monkeypatch.setattr(store, "_LARGE", large)
    changed: list[int] = []
    change = store._change

    def counted(*args):  # type: ignore[no-untyped-def]
        former, entries = args[3], args[4]
        changed.append(sum(former.get(g) != entries.get(g) for g in {*former, *entries}))
        change(*args)

    monkeypatch.setattr(store, "_change", counted)
    folder = tmp_path / "s"
    build([], folder, sources=sources[:50])
    build([], folder, sources=sources)
    assert quads(folder) == unbroken
    edited = tmp_path / sources[3].name
    edited.write_bytes(sources[3].read_bytes() + b"\n")
    build([], folder, sources=[edited])
    assert quads(folder) != unbroken
    build([], folder, sources=[sources[3]])
    assert quads(folder) == unbroken
    build([], folder, sources=sources[:55], fresh=True)
    assert len(changed) == 4
    assert all(count < 30 for count in changed)


def test_what_was_handed_over_is_not_taken_for_read(sources: list[Path], tmp_path: Path) -> None:
    text = read(sources[0])
    record = extract(text)
    wrong = dataclasses.replace(record, documents=())
    build([wrong], tmp_path / "s")
    build([], tmp_path / "s", sources=sources[1:3])
    build([], tmp_path / "s", sources=sources[:1])
    kept = {r.source: len(r.documents) for r in kept_records(tmp_path / "s")}
    assert kept == {source.name: 1 for source in sources[:3]}


def test_files_of_one_name_stay_two_when_they_are_built_again(
    sources: list[Path], tmp_path: Path
) -> None:
    pair = [tmp_path / folder / "one.txt" for folder in "ab"]
    for path, source in zip(pair, sources, strict=False):
        path.parent.mkdir()
        path.write_bytes(source.read_bytes())
    first = build([], tmp_path / "s", sources=pair)
    again = build([], tmp_path / "s", sources=pair)
    assert first.files == again.files == 2
    assert again.revision == first.revision

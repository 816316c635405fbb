"""What a build costs as an archive grows: `python bench/build.py 1000 10000 [--jobs 2] [--kill]`.

For each size: a generated archive (archives.py), built from its texts into a new store by a
process of its own; wall and processor time a document, by step; the largest memory of all its
processes together (proportional set size, so that shared pages count once); quads and bytes on
disk; and the time to open the store and to answer a first query. Sentences are left out, so that
every size does the same work (`--sentences` takes them in).

`--kill` builds each archive a second time: the build is killed with all its processes at a random
moment (`--seed`), gone on with, and its quads are compared, byte by byte, with those of the first,
by digests: the first store is removed before the second is built.

Processor time is what other load on the machine disturbs least; ratios are against the first size.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from thidua.graph.build import build
from thidua.graph.pool import Alone, Crew, Processes, cores
from thidua.graph.store import open_store

ARCHIVES = Path(__file__).with_name("archives.py")
STEPS = ("read", "resolve", "write", "load")


@dataclass
class Measured:
    """One build: seconds by step, processor seconds, megabytes of memory and disk."""

    documents: int
    wall: float
    processor: float
    memory: float
    quads: int
    disk: float
    opening: float
    steps: dict[str, float]
    loops: list[float]
    load: float


def measure(sources: Path, store: Path, documents: int, jobs: int, sentences: bool) -> Measured:
    """Build in a process of its own, watched from here."""
    told = store.with_suffix(".json")
    command = [sys.executable, __file__, "--child", str(sources), str(store), str(told)]
    command += ["--jobs", str(jobs), *(["--sentences"] if sentences else [])]
    child = subprocess.Popen(command)
    memory = 0.0
    while child.poll() is None:
        asked = time.perf_counter()
        memory = max(memory, _memory(child.pid))
        # asking takes the longer the more there is, and holds up who is asked
        time.sleep(max(0.2, 20 * (time.perf_counter() - asked)))
    if child.returncode:
        raise SystemExit(f"the build of {documents} documents ended with {child.returncode}")
    said = json.loads(told.read_text())
    began = time.perf_counter()
    with open_store(store) as opened:
        opened.query("SELECT ?d WHERE { ?d a <https://w3id.org/thidua/ns#Document> } LIMIT 1")
    return Measured(
        documents,
        said["wall"],
        said["processor"],
        memory,
        said["quads"],
        sum(f.stat().st_size for f in store.rglob("*") if f.is_file()) / 1e6,
        time.perf_counter() - began,
        said["steps"],
        said["loops"],
        os.getloadavg()[2],
    )


def _memory(pid: int) -> float:
    """Megabytes of a process and all below it; 0 where the system does not tell."""
    size = 0
    for one in _family(pid):
        try:
            text = Path(f"/proc/{one}/smaps_rollup").read_text()
        except OSError:
            continue
        size += sum(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))
    return size / 1024


def _family(pid: int) -> list[int]:
    found = [pid]
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
    except OSError:
        return found
    for task in tasks:
        try:
            children = (task / "children").read_text().split()
        except OSError:
            continue
        for child in children:
            found += _family(int(child))
    return found


def child(sources: Path, store: Path, told: Path, jobs: int, sentences: bool) -> None:
    """The build itself; what it took goes into a file."""
    loops = [_loop()]
    began = time.perf_counter()
    since: dict[str, float] = {}
    steps: dict[str, float] = {}

    def watch(step: str, done: int, count: int) -> None:
        since.setdefault(step, time.perf_counter())
        steps[step] = time.perf_counter() - since[step]

    with _crew(jobs) as crew:
        summary = build(
            [],
            store,
            sources=sorted(sources.rglob("*.txt")),
            sentences=sentences,
            crew=crew,
            watch=watch,
        )
    wall = time.perf_counter() - began
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    loops.append(_loop())
    told.write_text(
        json.dumps(
            {
                "wall": wall,
                "loops": loops,
                "processor": sum(u.ru_utime + u.ru_stime for u in used) - loops[0],
                "quads": summary.quads,
                "steps": steps,
            }
        )
    )


def _crew(jobs: int) -> AbstractContextManager[Crew]:
    return Processes(jobs) if jobs > 1 else nullcontext(Alone())


def _loop() -> float:
    """Processor seconds of three million additions."""
    began = time.process_time()
    total = 0
    for number in range(3_000_000):
        total += number
    return time.process_time() - began


def killed(sources: Path, store: Path, jobs: int, wall: float, chance: random.Random) -> float:
    """Kill a build at a random moment; gives the second of the kill."""
    command = [sys.executable, __file__, "--child", str(sources), str(store)]
    command += [str(store.with_suffix(".json")), "--jobs", str(jobs)]
    begun = subprocess.Popen(command, start_new_session=True)
    moment = chance.uniform(0.1, 0.6) * wall
    try:
        begun.wait(moment)
    except subprocess.TimeoutExpired:
        os.killpg(begun.pid, signal.SIGKILL)
        begun.wait()
        return moment
    raise SystemExit(f"the build was over before it could be killed at {moment:.1f} s")


def digest(store: Path) -> str:
    """The revision of a store: a digest of every graph, each read back and compared with it."""
    made = hashlib.sha256()
    with open_store(store) as opened:
        problems = opened.check()
        if problems:
            raise SystemExit(f"{store}: {problems[0]}")
        made.update(opened.ledger.revision.encode())
    return made.hexdigest()


def main() -> None:
    """Measure the sizes given."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 10000])
    parser.add_argument("--jobs", type=int, default=cores())
    parser.add_argument("--kill", action="store_true")
    parser.add_argument("--sentences", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="where archives and stores are made and left")
    parser.add_argument("--child", nargs=3, type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        child(*asked.child, asked.jobs, asked.sentences)
        return
    folder = asked.folder or Path(tempfile.mkdtemp(prefix="thidua-build-"))
    folder.mkdir(parents=True, exist_ok=True)
    first: Measured | None = None
    chance = random.Random(asked.seed)
    print(f"{asked.jobs} processes; ms and KB a document", flush=True)
    try:
        for size in asked.sizes:
            sources, store = folder / f"{size}", folder / f"{size}.store"
            if not sources.exists():
                subprocess.run([sys.executable, ARCHIVES, str(size), "-o", sources], check=True)
            shutil.rmtree(store, ignore_errors=True)
            made = measure(sources, store, size, asked.jobs, asked.sentences)
            first = first or made
            _print(made, first)
            if asked.kill:
                whole, again = digest(store), folder / f"{size}.again"
                shutil.rmtree(store)
                shutil.rmtree(again, ignore_errors=True)
                moment = killed(sources, again, asked.jobs, made.wall, chance)
                with _crew(asked.jobs) as crew:
                    every = sorted(sources.rglob("*.txt"))
                    build([], again, sources=every, sentences=False, crew=crew)
                same = "the same quads" if whole == digest(again) else "OTHER QUADS"
                print(f"  killed after {moment:.1f} s and gone on with: {same}", flush=True)
    finally:
        if asked.folder is None:
            shutil.rmtree(folder, ignore_errors=True)


def _print(made: Measured, first: Measured) -> None:
    def each(seconds: float) -> float:
        return 1000 * seconds / made.documents

    ratio = (made.wall / made.documents) / (first.wall / first.documents)
    effort = (made.processor / made.documents) / (first.processor / first.documents)
    steps = ", ".join(f"{s} {each(made.steps[s]):.2f}" for s in STEPS if s in made.steps)
    print(
        f"{made.documents:>8} documents: wall {each(made.wall):.2f} ms ({ratio:.2f}x), processor "
        f"{each(made.processor):.2f} ms ({effort:.2f}x); {steps}; memory {made.memory:.0f} MB; "
        f"{made.quads / made.documents:.0f} quads and {1000 * made.disk / made.documents:.0f} KB "
        f"a document; opened and asked in {1000 * made.opening:.0f} ms; load {made.load:.1f}, "
        f"the loop took {made.loops[0]:.2f} and {made.loops[1]:.2f} s",
        flush=True,
    )


if __name__ == "__main__":
    main()

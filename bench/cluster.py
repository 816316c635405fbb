"""One process against dask with two worker processes: the same archive, the same build.

    python bench/cluster.py 2000 --runs 3 --kill

Prints for each run the wall-clock seconds of both builds and of their batches (reading and
writing), and the processor seconds of this process and of the workers during the batches, which
say what dask costs also where other programs use the machine. Starting the workers is told apart:
it is paid once, however large the archive is. Both stores are compared by their revision. `--kill`
ends with a build during which one worker is killed when half of the files are read.

What two free processors would gain is calculated from the processor seconds: a measure that other
programs disturb less than the clock.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from thidua.graph.build import BATCH, build
from thidua.graph.cluster import Cluster, local_cluster
from thidua.graph.pool import Alone, Crew


@dataclass(slots=True)
class Spent:
    """Seconds: of a build, of its batches, and of processors during these (here, by workers)."""

    whole: float = 0.0
    batches: float = 0.0
    here: float = 0.0
    workers: float = 0.0

    def __str__(self) -> str:
        return (
            f"{self.whole:6.1f} s, batches {self.batches:6.1f} s "
            f"(processors {self.here:5.1f} + {self.workers:5.1f} s)"
        )


class Timed:
    """A crew, and what is spent between its first job and its last answer, all calls together."""

    def __init__(self, crew: Crew) -> None:
        self.crew = crew
        self.spent = Spent()

    def work(
        self, do: Callable[[Any], Any], jobs: Iterable[Any], lost: Callable[[Any], Any]
    ) -> Iterator[Any]:
        """The answers of the crew."""
        begun = time.perf_counter(), time.process_time(), self._workers()
        yield from self.crew.work(do, jobs, lost)
        self.spent.batches += time.perf_counter() - begun[0]
        self.spent.here += time.process_time() - begun[1]
        self.spent.workers += self._workers() - begun[2]

    def _workers(self) -> float:
        if not isinstance(self.crew, Cluster):
            return 0.0
        return float(sum(self.crew.client.run(time.process_time).values()))


class Killing:
    """A crew that kills one of its workers once so many answers are there."""

    def __init__(self, crew: Cluster, after: int) -> None:
        self.crew = crew
        self.after = after
        self.killed = 0

    def work(
        self, do: Callable[[Any], Any], jobs: Iterable[Any], lost: Callable[[Any], Any]
    ) -> Iterator[Any]:
        """The answers of the crew."""
        for number, answer in enumerate(self.crew.work(do, jobs, lost)):
            if number == self.after and not self.killed:
                self.killed = min(self.crew.client.run(os.getpid).values())
                os.kill(self.killed, signal.SIGKILL)
            yield answer


def timed(crew: Crew, sources: list[Path], store: Path) -> tuple[Spent, str]:
    """What a build spends, and the revision of the store."""
    watched = Timed(crew)
    begun = time.perf_counter()
    revision = build([], store, sources=sources, crew=watched, sentences=False).revision
    watched.spent.whole = time.perf_counter() - begun
    shutil.rmtree(store)
    return watched.spent, revision


def main() -> None:
    """Parse the arguments, run, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("documents", type=int)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--kill", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        archives = Path(__file__).with_name("archives.py")
        subprocess.run(
            [sys.executable, archives, str(given.documents), "-o", folder / "in"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        sources = sorted((folder / "in").rglob("*.txt"))
        alone: list[Spent] = []
        dask: list[Spent] = []
        begun = time.perf_counter()
        with local_cluster(given.workers) as crew:
            print(f"{given.workers} workers are there after {time.perf_counter() - begun:.1f} s")
            for _ in range(given.runs):
                spent, one = timed(Alone(), sources, folder / "alone")
                alone.append(spent)
                spent, other = timed(crew, sources, folder / "dask")
                dask.append(spent)
                if one != other:
                    raise SystemExit(f"other bytes: {one} {other}")
                print(f"alone {alone[-1]}\ndask  {dask[-1]}   load {os.getloadavg()[0]:.1f}")
                sys.stdout.flush()
            if given.kill:
                killing = Killing(crew, len(sources) // BATCH // 2)
                begun = time.perf_counter()
                made = build([], folder / "killed", sources=sources, crew=killing, sentences=False)
                if made.revision != one or not killing.killed:
                    raise SystemExit(f"a worker killed: {one} {made.revision}")
                print(f"one worker killed: the same bytes, {time.perf_counter() - begun:.1f} s")
    whole = min(s.whole for s in alone) / min(s.whole for s in dask)
    batches = min(s.batches for s in alone) / min(s.batches for s in dask)
    usual = median(s.batches for s in alone) / median(s.batches for s in dask)
    print(
        f"best of {given.runs}: whole build {whole:.2f} times, batches {batches:.2f} times "
        f"({usual:.2f} by the medians)"
    )
    free = min(s.here for s in alone) / min(
        max(s.here, (s.here + s.workers) / given.workers) for s in dask
    )
    print(f"batches with {given.workers} free processors, calculated: {free:.2f} times")


if __name__ == "__main__":
    main()

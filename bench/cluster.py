"""One process against dask with two worker processes: the same archive, the same build.

    python bench/cluster.py 2000 --runs 3

Prints for each run the wall-clock seconds of both builds, of their batches (reading and writing)
and of the rest, and the ratio; last the best of each, and the load of the machine. Starting the
workers is told apart: it is paid once, however large the archive is. The stores of every run are
compared by their revision.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from thidua.graph.build import build
from thidua.graph.cluster import local_cluster
from thidua.graph.pool import Alone, Crew


class Timed:
    """A crew, and the seconds between its first job and its last answer, all calls together."""

    def __init__(self, crew: Crew) -> None:
        self.crew = crew
        self.seconds = 0.0

    def work(
        self, do: Callable[[Any], Any], jobs: Iterable[Any], lost: Callable[[Any], Any]
    ) -> Iterator[Any]:
        """The answers of the crew."""
        begun = time.perf_counter()
        yield from self.crew.work(do, jobs, lost)
        self.seconds += time.perf_counter() - begun


def timed(crew: Crew, sources: list[Path], store: Path) -> tuple[float, float, str]:
    """Seconds of a build, of its batches, and the revision of the store."""
    watched = Timed(crew)
    begun = time.perf_counter()
    revision = build([], store, sources=sources, crew=watched, sentences=False).revision
    return time.perf_counter() - begun, watched.seconds, revision


def main() -> None:
    """Parse the arguments, run, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("documents", type=int)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
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
        alone: list[tuple[float, float]] = []
        dask: list[tuple[float, float]] = []
        begun = time.perf_counter()
        with local_cluster(given.workers) as crew:
            print(f"{given.workers} workers are there after {time.perf_counter() - begun:.1f} s")
            for run in range(given.runs):
                whole, batches, one = timed(Alone(), sources, folder / f"alone-{run}")
                alone.append((whole, batches))
                whole, batches, other = timed(crew, sources, folder / f"dask-{run}")
                dask.append((whole, batches))
                if one != other:
                    raise SystemExit(f"other bytes: {one} {other}")
                print(
                    f"alone {alone[-1][0]:7.1f} s, batches {alone[-1][1]:7.1f} s   "
                    f"dask {dask[-1][0]:7.1f} s, batches {dask[-1][1]:7.1f} s   "
                    f"ratio {alone[-1][0] / dask[-1][0]:.2f}, "
                    f"batches {alone[-1][1] / dask[-1][1]:.2f}   load {os.getloadavg()[0]:.1f}",
                    flush=True,
                )
    best = [min(a[i] for a in alone) / min(d[i] for d in dask) for i in (0, 1)]
    print(f"best of {given.runs}: ratio {best[0]:.2f}, batches {best[1]:.2f}")


if __name__ == "__main__":
    main()

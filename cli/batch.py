"""Many source files at once: one process a core, results in the order of the files."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing.context import BaseContext
from pathlib import Path

from thidua.graph.errors import ThiduaError
from thidua.graph.read import Text
from thidua.graph.records import Record

#: Fewer files than this are not worth a process.
_FEW = 4
#: Files handed out ahead, a process.
_AHEAD = 4


@dataclass(frozen=True, slots=True)
class Extracted:
    """What became of a file: its record and text, or the one line that says what is wrong.

    `trace` is where in the code a fault of our own lies.
    """

    file: Path
    record: Record | None = None
    text: Text | None = None
    error: str | None = None
    trace: str = ""


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def extract_all(files: Sequence[Path], jobs: int, rules: Path | None) -> Iterator[Extracted]:
    """The records of `files`, in their order, by `jobs` processes.

    Raises InputError when the rules file is no good; a file that fails gives its error.
    """
    from thidua.graph.extract.rules import use_rules

    use_rules(rules)
    if jobs == 1 or len(files) < _FEW:
        yield from map(extract_one, files)
        return
    left = deque(files)
    while left:
        for extracted in _pooled(list(left), min(jobs, len(left)), rules):
            left.popleft()
            yield extracted


def extract_one(file: Path) -> Extracted:
    """The record of one file."""
    from thidua.graph.extract import extract
    from thidua.graph.read import read

    try:
        text = read(file)
        return Extracted(file, extract(text), text)
    except ThiduaError as error:
        return Extracted(file, error=str(error))
    except Exception as error:  # noqa: BLE001 - a fault in one file stops no other
        why = f"unexpected {type(error).__name__}: {error} (a fault of thidua, see --debug)"
        return Extracted(file, error=f"{file}: {why}", trace=traceback.format_exc())


def _pooled(files: list[Path], jobs: int, rules: Path | None) -> Iterator[Extracted]:
    """As far as a pool of processes gets: it ends with a file that brings a process down."""
    pool = ProcessPoolExecutor(jobs, _context(), _begin, (rules,))
    running: deque[tuple[Path, Future[Extracted]]] = deque()
    upcoming = deque(files)
    try:
        while running or upcoming:
            while upcoming and len(running) < jobs * _AHEAD:
                running.append((upcoming[0], pool.submit(extract_one, upcoming[0])))
                upcoming.popleft()
            yield running[0][1].result()
            running.popleft()
    except BrokenProcessPool:
        pass  # see below
    finally:
        pool.shutdown(cancel_futures=True)
    # which of the files under way did it is not said: each is tried in a process of its own
    for suspect, _ in running:
        yield _alone(suspect, rules)


def _alone(file: Path, rules: Path | None) -> Extracted:
    with ProcessPoolExecutor(1, _context(), _begin, (rules,)) as pool:
        try:
            return pool.submit(extract_one, file).result()
        except BrokenProcessPool:
            return Extracted(file, error=f"{file}: took down the process that read it; left out")


def _context() -> BaseContext:
    """Forking is quick, and safe while there is one thread."""
    forks = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    return multiprocessing.get_context("fork" if forks else "spawn")


def _begin(rules: Path | None) -> None:
    """An interrupt is for the parent, which ends its children."""
    from thidua.graph.extract.rules import use_rules

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    use_rules(rules)

"""Many jobs at once: one process a core, answers in the order of the jobs.

A job is the argument of one pure function; job and answer travel between processes, so that the
same jobs are done here, in other processes or on a cluster. A process that is brought down loses
nothing: the jobs under way are done again, each in a process of its own.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import BaseContext
from typing import Protocol, Self, TypeVar

Job = TypeVar("Job")
Answer = TypeVar("Answer")

#: Jobs handed out ahead, a process.
_AHEAD = 2


class Crew(Protocol):
    """Who does the jobs."""

    def work(
        self, do: Callable[[Job], Answer], jobs: Iterable[Job], lost: Callable[[Job], Answer]
    ) -> Iterator[Answer]:
        """The answers, in the order of the jobs; `lost` answers for a job that nobody survives."""


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Alone:
    """This process does the jobs itself."""

    def work(
        self, do: Callable[[Job], Answer], jobs: Iterable[Job], lost: Callable[[Job], Answer]
    ) -> Iterator[Answer]:
        """The answers, in the order of the jobs."""
        return map(do, jobs)


class Processes:
    """So many processes of this machine; `begin` is called once in each.

    They begin with the first job, while this process is still small, and stay for later ones
    until `close`. Use as a context manager.
    """

    def __init__(self, count: int, begin: Callable[[], None] | None = None) -> None:
        self._count = count
        self._begin = begin
        self._pool: ProcessPoolExecutor | None = None

    def work(
        self, do: Callable[[Job], Answer], jobs: Iterable[Job], lost: Callable[[Job], Answer]
    ) -> Iterator[Answer]:
        """The answers, in the order of the jobs."""
        waiting = iter(jobs)
        suspects: deque[Job] = deque()
        while True:
            yield from self._pooled(do, waiting, suspects)
            if not suspects:
                return
            # which of the jobs under way did it is not said
            while suspects:
                yield self._apart(do, suspects.popleft(), lost)

    def close(self) -> None:
        """Let the processes go, when what they are at is done."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(cancel_futures=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

    def _pooled(
        self, do: Callable[[Job], Answer], waiting: Iterator[Job], suspects: deque[Job]
    ) -> Iterator[Answer]:
        """As far as a pool gets; `suspects` are the jobs under way when a process died."""
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self._count, _context(), _start, (self._begin,))
        running: deque[Job] = deque()
        futures: deque[Future[Answer]] = deque()
        try:
            while True:
                for job in waiting:
                    running.append(job)
                    futures.append(self._pool.submit(do, job))
                    if len(running) >= self._count * _AHEAD:
                        break
                if not running:
                    return
                yield futures[0].result()
                running.popleft()
                futures.popleft()
        except BrokenProcessPool:
            suspects.extend(running)
            self.close()
        except BaseException:
            self.close()
            raise

    def _apart(
        self, do: Callable[[Job], Answer], job: Job, lost: Callable[[Job], Answer]
    ) -> Answer:
        with ProcessPoolExecutor(1, _context(), _start, (self._begin,)) as pool:
            try:
                return pool.submit(do, job).result()
            except BrokenProcessPool:
                return lost(job)


def _context() -> BaseContext:
    """Forking is quick, and safe while there is one thread."""
    forks = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    return multiprocessing.get_context("fork" if forks else "spawn")


def _start(begin: Callable[[], None] | None) -> None:
    """An interrupt is for the parent, which ends its children."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if begin is not None:
        begin()

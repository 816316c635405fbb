"""A crew of dask workers: processes of this machine, or of every machine of a cluster.

dask is imported when it is asked for (extra `cluster`). The scheduler hands a job on when its
worker dies; here a job under way at that moment is done once more, with nothing beside it, before
it counts as one that nobody survives.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from thidua.graph import places
from thidua.graph.batches import code_of
from thidua.graph.errors import StoreError, UsageError

Job = TypeVar("Job")
Answer = TypeVar("Answer")

#: Jobs handed out ahead, a thread of the workers; and while there are no workers yet.
_AHEAD = 3
_LEAST = 8
#: Seconds until a scheduler has to answer, and until the first worker has to be there.
CONNECT = 10
WORKERS = 60
#: Seconds without any worker after which a build gives up: a cluster may replace all of them.
PATIENCE = 600
_LOOK = 5


class Cluster:
    """The workers that a dask client reaches."""

    def __init__(self, client: Any) -> None:
        self.client = client

    def work(
        self, do: Callable[[Job], Answer], jobs: Iterable[Job], lost: Callable[[Job], Answer]
    ) -> Iterator[Answer]:
        """The answers, in the order of the jobs.

        Raises StoreError when the scheduler is lost, or all workers are for long.
        """
        waiting = iter(jobs)
        running: deque[tuple[Job, Any]] = deque()
        try:
            while True:
                for job in itertools.islice(waiting, max(self._room() - len(running), 0)):
                    running.append((job, self._submit(do, job)))
                if not running:
                    return
                job, future = running[0]
                if self._killed(future):
                    # its neighbour may have done it: once more, with nothing beside it
                    self._settle([other for _, other in running])
                    future = self._submit(do, job)
                    answer = lost(job) if self._killed(future) else future.result()
                else:
                    answer = future.result()
                running.popleft()
                del future
                yield answer
        finally:
            with contextlib.suppress(Exception):  # the scheduler may be gone
                self.client.cancel([future for _, future in running], force=True)

    def threads(self) -> int:
        """How many jobs the workers do at once."""
        return sum(self.client.nthreads().values())

    def blind(self, seen: Sequence[str]) -> str | None:
        """The first of these places that some worker does not see, and why."""
        for said in self.client.run(_blind, tuple(seen), on_error="return").values():
            if said is not None:
                return str(said)
        return None

    def _submit(self, do: Callable[[Job], Answer], job: Job) -> Any:
        return self.client.submit(do, job, pure=False)

    def _room(self) -> int:
        with _lost_scheduler():
            return max(_AHEAD * self.threads(), _LEAST)

    def _killed(self, future: Any) -> bool:
        """Wait for a job; whether it brought its workers down. Raises what the job raised."""
        from distributed import KilledWorker

        self._settle([future])
        if future.status == "finished":
            return False
        if future.status != "error":
            raise StoreError(_LOST)
        error = future.exception()
        if isinstance(error, KilledWorker):
            return True
        raise error

    def _settle(self, futures: list[Any]) -> None:
        """Wait until jobs are done or failed."""
        from distributed import wait

        seen = time.monotonic()
        while True:
            with contextlib.suppress(TimeoutError):
                wait(futures, timeout=_LOOK)
                return
            with _lost_scheduler():
                if self.threads():
                    seen = time.monotonic()
            if time.monotonic() - seen > PATIENCE:
                raise StoreError(
                    f"no worker for {PATIENCE} s; start some and build again, it goes on from here"
                )


_LOST = "the dask scheduler was lost; start it and build again, it goes on from here"


@contextlib.contextmanager
def local_cluster(jobs: int) -> Iterator[Cluster]:
    """So many worker processes of this machine, for as long as the context lasts.

    Raises UsageError when dask is not installed.
    """
    _need_dask()
    import dask
    from distributed import Client, LocalCluster

    settings = {
        # a job is done once more by us, not by the scheduler
        "distributed.scheduler.allowed-failures": 0,
        "distributed.worker.daemon": True,
    }
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="thidua-dask-"))
        stack.enter_context(dask.config.set(settings))
        cluster = stack.enter_context(
            LocalCluster(
                n_workers=jobs,
                threads_per_worker=1,
                processes=True,
                host="127.0.0.1",
                dashboard_address=None,
                memory_limit=0,
                local_directory=folder,
                silence_logs=logging.CRITICAL,
            )
        )
        client = stack.enter_context(Client(cluster, set_as_default=False))
        yield Cluster(client)


@contextlib.contextmanager
def cluster_at(scheduler: str) -> Iterator[Cluster]:
    """The workers of a running scheduler (tcp://HOST:PORT).

    Raises UsageError when dask is not installed, or a worker has another thidua than we;
    StoreError when no scheduler or no worker answers.
    """
    _need_dask()
    from distributed import Client

    try:
        client = Client(scheduler, timeout=CONNECT, set_as_default=False)
    except (OSError, TimeoutError, ValueError, TypeError):
        raise StoreError(
            f"{scheduler}: no dask scheduler answers; check the address (tcp://HOST:PORT), or "
            "start one: dask scheduler"
        ) from None
    with client:
        try:
            client.wait_for_workers(1, timeout=WORKERS)
        except TimeoutError:
            raise StoreError(
                f"{scheduler}: has no worker after {WORKERS} s; start one: dask worker {scheduler}"
            ) from None
        own = _code()
        for worker, code in client.run(_code, on_error="return").items():
            if code != own:
                why = f" ({code})" if isinstance(code, Exception) else ""
                raise UsageError(
                    f"{worker}: has another thidua than this machine{why}; install the same one"
                )
        yield Cluster(client)


def _need_dask() -> None:
    try:
        import distributed  # noqa: F401
    except ImportError:
        raise UsageError(
            "dask is not installed; type: python3 -m pip install 'thidua[cluster]'"
        ) from None


@contextlib.contextmanager
def _lost_scheduler() -> Iterator[None]:
    try:
        yield
    except (OSError, RuntimeError):
        raise StoreError(_LOST) from None


def _code() -> str:
    return code_of("graph", "ontology")


def _blind(seen: Sequence[str]) -> str | None:
    """On a worker: the first place that is not to be seen from there."""
    for place in seen:
        if not places.exists(place):
            return f"{place}: is not there"
    return None

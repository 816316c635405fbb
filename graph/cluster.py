"""A crew of dask workers: processes of this machine, or of every machine of a cluster.

dask is imported when it is asked for (extra `cluster`). The scheduler hands a job on when its
worker dies; here a job under way at that moment is done once more, with nothing beside it, before
it counts as one that nobody survives.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import signal
import sys
import tempfile
import threading
import time
from _thread import interrupt_main
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from thidua.graph import places
from thidua.graph.batches import code_of
from thidua.graph.errors import StoreError, UsageError
from thidua.graph.places import Place
from thidua.graph.read import archive_of

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
#: Seconds after which an interrupt that was lost is sent once more.
_AGAIN = 0.05


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
        """How many jobs the workers do at once. Raises StoreError when the scheduler is lost."""
        if self.client.status == "running":
            with contextlib.suppress(OSError, RuntimeError):
                return sum(self.client.nthreads().values())
        raise StoreError(_LOST)

    def must_see(self, wanted: Sequence[Place]) -> None:
        """Make sure that every worker sees these places; of a folder that is still to be made, the
        one that it will be in.

        Raises UsageError with the first that one does not see, InputError when we do not.
        """
        shown = [_nearest(place) for place in wanted]
        for worker, said in self.client.run(_blind, shown, on_error="return").items():
            if said is not None:
                raise UsageError(
                    f"{worker}: does not see {said}; give files and --work (a folder or an "
                    "address, s3://…) that all machines see"
                )

    def _submit(self, do: Callable[[Job], Answer], job: Job) -> Any:
        return self.client.submit(do, job, pure=False)

    def _room(self) -> int:
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
            with contextlib.suppress(TimeoutError), self.client.as_current():
                wait(futures, timeout=_LOOK)
                return
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
        # neither looking at the stack a hundred times a second, nor at the machine two times for every
        # server, nor giving memory back at once
        "distributed.worker.profile.enabled": False,
        "distributed.admin.system-monitor.interval": "10s",
        "distributed.nanny.pre-spawn-environ.MALLOC_TRIM_THRESHOLD_": 1 << 27,
    }
    with contextlib.ExitStack() as stack:
        stack.enter_context(interrupts_kept())
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="thidua-dask-"))
        stack.enter_context(dask.config.set(settings))
        cluster = stack.enter_context(
            LocalCluster(
                n_workers=jobs,
                threads_per_worker=1,
                processes=True,
                host="127.0.0.1",
                dashboard_address="127.0.0.1:0",
                memory_limit=0,
                local_directory=folder,
                silence_logs=logging.CRITICAL,
                preload=[__name__],
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
    with interrupts_kept(), client:
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


@contextlib.contextmanager
def interrupts_kept() -> Iterator[None]:
    """An interrupt is not lost in what dask does when garbage is collected.

    Python prints an exception that is raised there, and goes on; an interrupt is sent once more.
    """
    former = sys.unraisablehook
    again: list[threading.Timer] = []

    def hook(raised: Any) -> None:
        if raised.exc_type is not KeyboardInterrupt:
            former(raised)
            return
        again.append(threading.Timer(_AGAIN, interrupt_main))
        again[-1].daemon = True
        again[-1].start()

    sys.unraisablehook = hook
    try:
        yield
        if any(timer.is_alive() for timer in again):
            raise KeyboardInterrupt
    finally:
        sys.unraisablehook = former
        for timer in again:
            timer.cancel()


def _need_dask() -> None:
    try:
        import distributed  # noqa: F401
    except ImportError:
        raise UsageError(
            "dask is not installed; type: python3 -m pip install 'thidua[cluster]'"
        ) from None


def dask_setup(worker: object) -> None:
    """What a worker of our own begins with: an interrupt is for the parent, which ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _code() -> str:
    return code_of("graph", "ontology")


def _nearest(place: Place) -> str:
    """What there is of a place: of a folder to be made its parent; under an address it is made."""
    outer = archive_of(place)
    place = place if outer is None else outer
    if isinstance(place, str):
        if not places.exists(place):
            with places.writing(places.within(place, "here")) as file:
                file.write(b"thidua\n")
        return place
    full = place.absolute()
    return str(next(one for one in (full, *full.parents) if one.exists()))


def _blind(shown: Sequence[str]) -> str | None:
    """On a worker: the first place that is not to be seen from there."""
    return next((place for place in shown if not places.exists(place)), None)

"""One call in a process of its own, so that the memory it took goes with it.

What a long computation took from the system it does not give back: what little it remembers lies
scattered over all of it. A process that ends gives everything back.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import pickle
import signal
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from types import FrameType
from typing import Any, TypeVar

from thidua.graph.errors import StoreError

Answer = TypeVar("Answer")

#: Said by the other process to who listens in this one: any arguments.
Say = Callable[..., None]

#: Seconds that the other process has to end when nobody waits for its answer any more.
_PATIENCE = 20


def possible() -> bool:
    """Whether a call can be made apart: processes can be forked here, and there is one thread."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def apart(do: Callable[[Say], Answer], hear: Say) -> Answer:
    """The answer of `do`, called in a copy of this process; both answer and errors are pickled.

    `do` is given a function: what it is called with there, `hear` is called with here, in order.
    Raises what `do` raises, and StoreError when the process is brought down.
    """
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(do, sender))
    process.start()
    sender.close()
    try:
        while True:
            try:
                what, said = receiver.recv()
            except EOFError:
                process.join()
                raise StoreError(
                    f"a process of the build was brought down ({process.exitcode}); the same "
                    "command goes on where it was"
                ) from None
            if what == "said":
                hear(*said)
            elif what == "failed":
                raise said
            else:
                process.join(_PATIENCE)  # to give back what it holds takes a moment
                return said  # type: ignore[no-any-return]
    finally:
        receiver.close()
        if process.is_alive():
            process.terminate()
            process.join(_PATIENCE)
            process.kill()
        process.join()


def _answer(do: Callable[[Say], Any], sender: Connection) -> None:
    """Call `do` and send its answer. An interrupt is for the parent, which ends this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end)

    def say(*said: Any) -> None:
        sender.send(("said", said))

    try:
        answer = ("answer", do(say))
    except Exception as error:  # noqa: BLE001 - raised again by the parent
        answer = ("failed", _portable(error))
    with contextlib.suppress(OSError):  # nobody listens
        sender.send(answer)
    sender.close()


def _end(number: int, frame: FrameType | None) -> None:
    """End by way of what has to be put in order: other processes, open files."""
    raise SystemExit(128 + number)


def _portable(error: Exception) -> Exception:
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # noqa: BLE001 - whatever an error holds
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error

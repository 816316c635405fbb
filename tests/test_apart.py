"""A call in a process of its own: its answer, what it says on the way, how it fails."""

from __future__ import annotations

import os
import threading
from typing import Any

import pytest

from thidua.cli.output import steps
from thidua.graph.apart import Say, apart, possible
from thidua.graph.errors import InputError, StoreError

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="processes cannot be forked on this system"
)


def test_the_answer_and_what_was_said() -> None:
    heard: list[tuple[Any, ...]] = []

    def do(say: Say) -> int:
        for number in range(3):
            say("read", number)
        return os.getpid()

    assert apart(do, lambda *said: heard.append(said)) != os.getpid()
    assert heard == [("read", 0), ("read", 1), ("read", 2)]


def test_its_error_is_raised_here() -> None:
    def do(say: Say) -> None:
        raise InputError("a.txt: empty; give another file")

    with pytest.raises(InputError, match=r"a\.txt: empty"):
        apart(do, print)


def test_an_error_that_cannot_travel() -> None:
    class Odd(Exception):
        def __init__(self, one: int, two: int) -> None:
            super().__init__("odd")

    def do(say: Say) -> None:
        raise Odd(1, 2)

    with pytest.raises(RuntimeError, match="Odd: odd"):
        apart(do, print)


def test_a_process_that_is_brought_down() -> None:
    def do(say: Say) -> None:
        os._exit(9)

    with pytest.raises(StoreError, match=r"brought down \(9\)"):
        apart(do, print)


def test_who_listens_fails_and_the_process_ends() -> None:
    pids: list[int] = []

    def do(say: Say) -> None:
        say(os.getpid())
        threading.Event().wait(60)

    def hear(pid: int) -> None:
        pids.append(pid)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        apart(do, hear)
    with pytest.raises(ProcessLookupError):
        os.kill(pids[0], 0)


def test_the_bars_of_a_build_leave_it_possible(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    before = threading.active_count()
    with steps() as tell:
        tell("read", 0, 3)
        tell("read", 3, 3)
        assert threading.active_count() == before


def test_threads_forbid_it() -> None:
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    assert possible() or threading.active_count() > 1
    other.start()
    try:
        assert not possible()
    finally:
        done.set()
        other.join()

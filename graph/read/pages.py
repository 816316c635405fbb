"""The pages of a PDF, read by PDFium in a process of its own.

A damaged or malicious PDF can take all memory or bring its reader down; here it takes down a child
(`pdf_child`) that has a time and a memory limit. A child reads many files, as starting one takes longer than a file of a
few pages; what brings a used one down is asked again of a new one, so that no file spoils the next.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import threading
import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thidua.graph.read.columns import Block, Page, Piece

#: Seconds for the text of a whole file, and for drawing its pages.
TIME = 60
#: Files that one child reads.
_MOST_FILES = 200
_DOWN = "brought the PDF reader down: damaged, or too large; save the PDF again"


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page: its pieces; `pictured`: the part covered by pictures; `unseen`: letters not shown;
    `signed`: the electronic signatures on it."""

    page: Page
    pictured: float
    unseen: bool
    signed: tuple[str, ...]


def pdf_pages(data: bytes) -> list[PdfPage]:
    """The pages of a PDF. Raises ValueError: the reader is not installed, damaged, encrypted …"""
    return [
        PdfPage(
            Page(
                page["width"],
                page["height"],
                tuple(Piece(*piece) for piece in page["pieces"]),
                tuple(Block(top, bottom, tuple(lines)) for top, bottom, lines in page["blocks"]),
            ),
            page["pictured"],
            page["unseen"],
            tuple(page["signed"]),
        )
        for page in _ask(["text"], data)["pages"]
    ]


def draw(data: bytes, numbers: Sequence[int], folder: Path) -> list[Path]:
    """Pages of a PDF (0 is the first) as grey pictures in `folder`. Raises ValueError."""
    _ask(["render", str(folder), *map(str, numbers)], data)
    return [folder / f"{number}.pgm" for number in numbers]


def _ask(ask: Sequence[str], data: bytes) -> dict[str, Any]:
    """The answer of this thread's child, of a new one where a used one fails. Raises ValueError."""
    if importlib.util.find_spec("pypdfium2") is None:
        raise ValueError("reading PDF needs pypdfium2; type: pip install 'thidua[pdf]'")
    while True:
        child = _child()
        used = child.asked > 0
        answer = child.ask(ask, data)
        if not (used and answer.get("spent")):
            break
    if "error" in answer:
        raise ValueError(answer["error"])
    return answer


class _Child:
    """A process that reads PDFs, one after the other, for the thread that began it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "thidua.graph.read.pdf_child"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._owner = os.getpid()
        self.asked = 0
        # also when the thread or the program ends
        self.end = weakref.finalize(self, _end, self._process, self._owner)

    @property
    def serves(self) -> bool:
        """Whether it may be asked: it lives, is not old, and was begun by this very process (not by one that
        this is a fork of)."""
        return self.end.alive and self._owner == os.getpid() and self.asked < _MOST_FILES

    def ask(self, ask: Sequence[str], data: bytes) -> dict[str, Any]:
        """Its answer; with "error" where it is none, and with "spent" where a new child may do better."""
        self.asked += 1
        late = threading.Event()
        timer = threading.Timer(TIME, self._stop, (late,))
        timer.start()
        line = b""
        try:
            line = self._exchange(json.dumps({"ask": ask, "size": len(data)}).encode(), data)
        finally:
            timer.cancel()
            timer.join()
            if not line.endswith(b"\n"):  # it died, was stopped, or we were
                self.end()
        if late.is_set():
            return {"error": f"took more than {TIME} s to read; split the PDF"}
        if self.end.alive:
            answer: dict[str, Any] = json.loads(line)
            if answer.get("spent"):
                self.end()
            return answer
        return {"error": _DOWN, "spent": True}

    def _stop(self, late: threading.Event) -> None:
        late.set()
        self._process.kill()

    def _exchange(self, question: bytes, data: bytes) -> bytes:
        """The line that answers; less where the child dies over it."""
        assert self._process.stdin is not None and self._process.stdout is not None
        try:
            self._process.stdin.write(question + b"\n" + data)
            self._process.stdin.flush()
        except OSError:  # it is gone
            return b""
        return self._process.stdout.readline()


def _end(process: subprocess.Popen[bytes], owner: int) -> None:
    if os.getpid() == owner:
        process.kill()
        process.communicate()


_of_thread = threading.local()


def _child() -> _Child:
    """The child of this thread; a new one where it has none that serves."""
    child: _Child | None = getattr(_of_thread, "child", None)
    if child is None or not child.serves:
        if child is not None:
            child.end()
        child = _of_thread.child = _Child()
    return child

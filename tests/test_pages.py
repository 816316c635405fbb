"""The child that reads PDFs: one for many files, a new one for what a used one fails at."""

from __future__ import annotations

import io
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection

import pytest

from thidua.graph.read import pages

pypdfium2 = pytest.importorskip("pypdfium2", reason="no pypdfium2 here: PDF cannot be read")
pytestmark = pytest.mark.skipif(
    not hasattr(signal, "SIGSTOP"), reason="children are stopped by signals, which Windows has not"
)


def pdf(words: str, count: int = 1) -> bytes:
    """A PDF of `count` pages with the same words."""
    from pypdfium2 import raw

    document = pypdfium2.PdfDocument.new()
    for _ in range(count):
        page = document.new_page(595, 842)
        made = raw.FPDFPageObj_NewTextObj(document, b"Helvetica", 12.0)
        encoded = (words + "\0").encode("utf-16-le")
        raw.FPDFText_SetText(made, raw.cast(encoded, raw.POINTER(raw.c_ushort)))
        raw.FPDFPageObj_Transform(made, 1, 0, 0, 1, 72, 700)
        raw.FPDFPage_InsertObject(page, made)
        raw.FPDFPage_GenerateContent(page)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def words_of(data: bytes) -> list[str]:
    return [piece.text for page in pages.pdf_pages(data) for piece in page.page.pieces]


@pytest.fixture
def child() -> Iterator[pages._Child]:
    """A child of this thread that has read a file."""
    pages._of_thread.__dict__.clear()
    assert words_of(pdf("before")) == ["before"]
    made = pages._child()
    assert made.asked == 1
    yield made
    pages._child().end()


def test_one_child_reads_many_files(child: pages._Child) -> None:
    read = [words_of(pdf(f"file {k}", k)) for k in range(1, 4)]

    assert read == [["file 1"], ["file 2"] * 2, ["file 3"] * 3]
    assert pages._child() is child
    assert child.asked == 4


def test_a_file_that_is_refused_leaves_the_child(child: pages._Child) -> None:
    with pytest.raises(ValueError, match="is no PDF, or a damaged one"):
        pages.pdf_pages(b"%PDF-1.7\n")

    assert words_of(pdf("after")) == ["after"]
    assert pages._child() is child


def test_a_child_that_died_is_followed_by_another(child: pages._Child) -> None:
    os.kill(child._process.pid, signal.SIGKILL)

    assert words_of(pdf("after")) == ["after"]
    assert pages._child() is not child
    assert not child.serves


def test_a_new_child_that_dies_is_told(
    child: pages._Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    child.end()
    monkeypatch.setattr(pages.sys, "executable", "/bin/false")

    with pytest.raises(ValueError, match="brought the PDF reader down"):
        pages.pdf_pages(pdf("after"))


def test_a_file_that_takes_too_long_is_told(
    child: pages._Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.kill(child._process.pid, signal.SIGSTOP)
    monkeypatch.setattr(pages, "TIME", 0.3)

    with pytest.raises(ValueError, match=r"took more than 0\.3 s"):
        pages.pdf_pages(pdf("late"))

    monkeypatch.undo()
    assert words_of(pdf("after")) == ["after"]


def test_an_interrupt_leaves_no_answer_for_the_next_file(child: pages._Child) -> None:
    """Else the next file would be given the text of the one that was interrupted."""
    os.kill(child._process.pid, signal.SIGSTOP)
    timer = threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT))
    timer.start()

    with pytest.raises(KeyboardInterrupt):
        pages.pdf_pages(pdf("interrupted"))

    assert words_of(pdf("after")) == ["after"]


def test_children_are_followed_by_new_ones_in_time(
    child: pages._Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "_MOST_FILES", 2)

    assert [words_of(pdf(word)) for word in "abc"] == [["a"], ["b"], ["c"]]
    assert not child.serves


def test_a_fork_has_a_child_of_its_own(child: pages._Child) -> None:
    theirs, ours = multiprocessing.Pipe()
    fork = multiprocessing.get_context("fork").Process(target=_tell, args=(theirs,))
    fork.start()

    assert ours.poll(20)
    assert ours.recv() == ["in the fork"]
    fork.join(20)
    assert fork.exitcode == 0
    assert words_of(pdf("after")) == ["after"]
    assert pages._child() is child


def _tell(connection: Connection) -> None:
    connection.send(words_of(pdf("in the fork")))


def test_a_thread_has_a_child_that_ends_with_it(child: pages._Child) -> None:
    begun: list[int] = []

    def read() -> None:
        words_of(pdf("in a thread"))
        begun.append(pages._child()._process.pid)

    thread = threading.Thread(target=read)
    thread.start()
    thread.join(20)

    assert begun[0] != child._process.pid
    deadline = time.monotonic() + 10
    while _lives(begun[0]) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _lives(begun[0])


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True

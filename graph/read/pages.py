"""The pages of a PDF, read by PDFium in a process of its own.

A damaged or malicious PDF can take all memory or bring its reader down; here it takes down a
child that has a time and a memory limit. `python -m thidua.graph.read.pages text` reads a PDF from
standard input and prints its pieces as JSON; `… render DIR N…` draws pages as DIR/N.pgm.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thidua.graph.read.columns import Block, Page, Piece
from thidua.graph.read.pdfium import read_page

#: Seconds for the text of a whole file, and for drawing its pages.
TIME = 60
#: Bytes the child may take.
MEMORY = 1 << 30
#: Pages read of a file; a longer one is a book.
MOST_PAGES = 1_000
#: Dots an inch in which pages are drawn, and the most dots of a page.
_DOTS, _MOST_DOTS = 300, 60_000_000


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
    try:
        answer = json.loads(_child(["text"], data))
    except ValueError as error:
        raise ValueError(str(error) or "the PDF reader failed") from None
    if "error" in answer:
        raise ValueError(answer["error"])
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
        for page in answer["pages"]
    ]


def draw(data: bytes, numbers: Sequence[int], folder: Path) -> list[Path]:
    """Pages of a PDF (0 is the first) as grey pictures in `folder`. Raises ValueError."""
    answer = json.loads(_child(["render", str(folder), *map(str, numbers)], data))
    if "error" in answer:
        raise ValueError(answer["error"])
    return [folder / f"{number}.pgm" for number in numbers]


def _child(arguments: list[str], data: bytes) -> bytes:
    if importlib.util.find_spec("pypdfium2") is None:
        raise ValueError("reading PDF needs pypdfium2; type: pip install 'thidua[pdf]'")
    command = [sys.executable, "-P", "-m", __name__, *arguments]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=TIME, check=False)
    except subprocess.TimeoutExpired:
        raise ValueError(f"took more than {TIME} s to read; split the PDF") from None
    if done.returncode != 0 or not done.stdout:
        raise ValueError("brought the PDF reader down: damaged, or too large; save the PDF again")
    return done.stdout


def _main(arguments: Sequence[str]) -> None:
    _bound_memory()
    data = sys.stdin.buffer.read()
    try:
        answer = _text(data) if arguments[0] == "text" else _render(data, arguments[1:])
    except MemoryError:
        answer = {"error": f"takes more than {MEMORY >> 30} GB of memory; refused"}
    json.dump(answer, sys.stdout)


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:  # no such limit on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _open(data: bytes) -> Any:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ValueError("is encrypted; take the password off and try again") from None
        raise ValueError("is no PDF, or a damaged one; download it again") from None
    if len(document) > MOST_PAGES:
        raise ValueError(f"has more than {MOST_PAGES} pages; split it into documents")
    return document


def _text(data: bytes) -> dict[str, Any]:
    try:
        document = _open(data)
    except ValueError as error:
        return {"error": str(error)}
    return {"pages": [read_page(document, k) for k in range(len(document))]}


def _render(data: bytes, arguments: Sequence[str]) -> dict[str, Any]:
    try:
        document = _open(data)
    except ValueError as error:
        return {"error": str(error)}
    folder = Path(arguments[0])
    for number in map(int, arguments[1:]):
        page = document[number]
        width, height = page.get_size()
        scale = min(_DOTS / 72, (_MOST_DOTS / max(width * height, 1.0)) ** 0.5)
        drawn = page.render(scale=scale, grayscale=True)
        rows = bytes(drawn.buffer)
        grey = b"".join(
            rows[y * drawn.stride : y * drawn.stride + drawn.width] for y in range(drawn.height)
        )
        head = f"P5 {drawn.width} {drawn.height} 255\n".encode()
        (folder / f"{number}.pgm").write_bytes(head + grey)
    return {"drawn": len(arguments) - 1}


if __name__ == "__main__":
    _main(sys.argv[1:])

"""The process in which PDFium reads: `python -m thidua.graph.read.pdf_child`, asked by `pages`.

For each line of JSON on standard input, `{"ask": ["text"], "size": N}` with the N bytes of a PDF behind it, it prints
a line of JSON: `{"pages": […]}` as `pdfium.read_page` gives them, or `{"error": why}`, with `"spent": true` where memory
ran out. `["render", DIR, "0", …]` draws pages as DIR/N.pgm. It ends with its input.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

from thidua.graph.read.pdfium import read_page

#: Bytes the process may take.
MEMORY = 1 << 30
#: Pages read of a file; a longer one is a book.
MOST_PAGES = 1_000
#: Dots an inch in which pages are drawn, and the most dots of a page.
_DOTS, _MOST_DOTS = 300, 60_000_000


def serve(asked: BinaryIO, answers: BinaryIO) -> None:
    """Answer what is asked until there is no more."""
    for line in asked:
        question = json.loads(line)
        data = asked.read(question["size"])
        answer = json.dumps(_answer(question["ask"], data))
        answers.write(answer.encode() + b"\n")
        answers.flush()


def _answer(ask: Sequence[str], data: bytes) -> dict[str, Any]:
    try:
        document = _open(data)
        try:
            return _text(document) if ask[0] == "text" else _render(document, *ask[1:])
        finally:
            document.close()
    except ValueError as error:
        return {"error": str(error)}
    except MemoryError:
        return {"error": f"takes more than {MEMORY >> 30} GB of memory; refused", "spent": True}


def _open(data: bytes) -> Any:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ValueError("is encrypted; take the password off and try again") from None
        raise ValueError("is no PDF, or a damaged one; download it again") from None
    if len(document) > MOST_PAGES:
        document.close()
        raise ValueError(f"has more than {MOST_PAGES} pages; split it into documents")
    return document


def _text(document: Any) -> dict[str, Any]:
    return {"pages": [read_page(document, k) for k in range(len(document))]}


def _render(document: Any, folder: str, *numbers: str) -> dict[str, Any]:
    for number in map(int, numbers):
        page = document[number]
        width, height = page.get_size()
        scale = min(_DOTS / 72, (_MOST_DOTS / max(width * height, 1.0)) ** 0.5)
        drawn = page.render(scale=scale, grayscale=True)
        rows = bytes(drawn.buffer)
        grey = b"".join(
            rows[y * drawn.stride : y * drawn.stride + drawn.width] for y in range(drawn.height)
        )
        head = f"P5 {drawn.width} {drawn.height} 255\n".encode()
        (Path(folder) / f"{number}.pgm").write_bytes(head + grey)
    return {"drawn": len(numbers)}


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:  # no such limit on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    _bound_memory()
    serve(sys.stdin.buffer, sys.stdout.buffer)

"""PDF: its text where it holds one, else what OCR reads off its pages."""

from __future__ import annotations

import tempfile
from pathlib import Path

from thidua.graph.read import legacy, ocr
from thidua.graph.read.columns import Page, pages_text
from thidua.graph.read.pages import PdfPage, draw, pdf_pages
from thidua.graph.read.text import Reading, is_vietnamese

#: Fewer letters than this, under a picture that covers this part of the page, are no text.
_FEW, _COVERED = 50, 0.3


def read(data: bytes) -> Reading:
    """The text of a PDF. Raises ValueError: no PDF, encrypted, damaged, OCR needed but absent."""
    start = data[:1024].find(b"%PDF-")
    if start < 0:
        raise ValueError("is no PDF, whatever its name; open it in a browser to see what it is")
    pages = pdf_pages(data)
    if not pages:
        raise ValueError("is a PDF without pages; download it again")
    scanned = [k for k, page in enumerate(pages) if _is_scan(page)]
    if not scanned:
        text, font = legacy.fix(_with_signatures(pages_text([page.page for page in pages]), pages))
        if is_vietnamese(text):
            unseen = any(page.unseen for page in pages)
            said = "PDF, text behind a scan" if unseen else "PDF"
            return Reading(text, f"{said}, {font}" if font else said, ocr=unseen)
        # letters without a meaning: fonts that do not say what they show
        scanned = list(range(len(pages)))
    read_off = _read_off(data, scanned)
    merged = [read_off.get(k, page.page) for k, page in enumerate(pages)]
    said = "PDF, OCR" if len(scanned) == len(pages) else f"PDF, OCR of {len(scanned)} pages"
    return Reading(_with_signatures(pages_text(merged), pages), said, ocr=True)


def _with_signatures(text: str, pages: list[PdfPage]) -> str:
    """The text of all pages, and behind it the electronic signatures on them."""
    signatures = dict.fromkeys(signature for page in pages for signature in page.signed)
    return "\n".join([text, *(f"{signature}\n" for signature in signatures)])


def _is_scan(page: PdfPage) -> bool:
    letters = sum(c.isalpha() for piece in page.page.pieces for c in piece.text)
    return letters < _FEW and page.pictured >= _COVERED


def _read_off(data: bytes, numbers: list[int]) -> dict[int, Page]:
    ocr.check(len(numbers))
    found: dict[int, Page] = {}
    for number in numbers:
        with tempfile.TemporaryDirectory(prefix="thidua-") as folder:
            (picture,) = draw(data, [number], Path(folder))
            found[number] = ocr.pages(picture.read_bytes())[0]
    return found

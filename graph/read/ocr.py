"""Scans and photographs, read by Tesseract with its Vietnamese model (`vie`).

Tesseract is a program of its own; it gets the picture and gives words with their places, in a
limited time. What it read is marked: every fact from it is less sure.
"""

from __future__ import annotations

import csv
import functools
import os
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Callable

from thidua.graph.read.columns import SPLIT, Page, Piece, pages_text
from thidua.graph.read.text import Reading

#: Seconds for a picture; a page takes two to ten.
TIME = 90
#: Pages of one file; a longer one is a book.
MOST_PAGES = 200
_MEMORY = 3 << 30
_INSTALL = "apt install tesseract-ocr tesseract-ocr-vie (other systems: docs/formats.md)"
#: First bytes of the pictures that are read: PNG, JPEG, TIFF in both byte orders.
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")

#: The Icelandic capital, which looks the same, alone or as a second guess beside Đ.
_ETH = re.compile("ĐÐ|ÐĐ|Ð")


def read(data: bytes) -> Reading:
    """The words in a picture. Raises ValueError: no picture, no Tesseract, or no word found."""
    if not data.startswith(_PICTURES):
        raise ValueError("is no PNG, JPEG or TIFF picture, whatever its name")
    check(1)
    return Reading(pages_text(pages(data)), "OCR", ocr=True)


def check(count: int) -> None:
    """Raise ValueError when `count` pages cannot be read off: no Tesseract, or too many."""
    if count > MOST_PAGES:
        raise ValueError(f"is a scan of more than {MOST_PAGES} pages; split it into documents")
    program = shutil.which("tesseract")
    if program is None:
        raise ValueError(f"is a scan, and reading it needs Tesseract; type: {_INSTALL}")
    if "vie" not in _languages(program):
        raise ValueError(f"is a scan, and Tesseract lacks its Vietnamese model; type: {_INSTALL}")


@functools.cache
def _languages(program: str) -> tuple[str, ...]:
    done = subprocess.run(
        [program, "--list-langs"], capture_output=True, text=True, timeout=TIME, check=False
    )
    return tuple(done.stdout.split())


def pages(picture: bytes) -> list[Page]:
    """The pages of a picture (a TIFF may hold several). Raises ValueError when none is read."""
    command = ["tesseract", "stdin", "stdout", "-l", "vie", "--dpi", "300", "tsv"]
    try:
        done = subprocess.run(
            command, input=picture, capture_output=True, timeout=TIME, check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"}, preexec_fn=_bound_memory(),
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise ValueError(f"took OCR more than {TIME} s; scan it at 300 dots an inch") from None
    if done.returncode != 0:
        why = " ".join(done.stderr.decode("utf-8", "replace").split())[:120]
        raise ValueError(f"is a picture that OCR cannot read ({why or 'damaged'}); scan it again")
    return _pages(done.stdout.decode("utf-8", "replace"))


def _bound_memory() -> Callable[[], None] | None:
    """What the child does before it begins: take a limit of memory, where there are such."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    return lambda: resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _pages(table: str) -> list[Page]:
    """The pages in Tesseract's table of words: one row a word, with its line and its box."""
    sizes: dict[str, tuple[float, float]] = {}
    lines: dict[str, dict[tuple[str, str, str], list[Piece]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        left, top, width, height = (float(row[k]) for k in ("left", "top", "width", "height"))
        page = row["page_num"]
        if row["level"] == "1":
            sizes[page] = (width, height)
        elif row["level"] == "5" and (row["text"] or "").strip():
            place = (row["block_num"], row["par_num"], row["line_num"])
            word = _ETH.sub("Đ", row["text"])
            lines[page][place].append(Piece(word, left, top, left + width, top + height))
    return [
        Page(width, height, tuple(p for words in lines[page].values() for p in _stretches(words)))
        for page, (width, height) in sizes.items()
    ]


def _stretches(words: list[Piece]) -> list[Piece]:
    """The words of a line in one, parted where there is a wide gap; heights are the line's."""
    usual = sorted(word.height for word in words)[len(words) // 2]
    made: list[list[Piece]] = []
    for word in words:
        if made and word.left - made[-1][-1].right <= SPLIT * usual:
            made[-1].append(word)
        else:
            made.append([word])
    return [
        Piece(
            " ".join(w.text for w in group), group[0].left, min(w.top for w in group),
            group[-1].right, max(w.bottom for w in group),
        )
        for group in made
        if not _is_speck(group)
    ]  # fmt: skip


#: Marks that stand alone where an item or a list begins.
_ITEM_MARKS = frozenset("-–—+•*")


def _is_speck(words: list[Piece]) -> bool:
    """Whether a stretch is dirt: one or two marks apart from all words, and no mark of an item."""
    text = "".join(word.text for word in words)
    return len(text) < 3 and not any(c.isalnum() or c in _ITEM_MARKS for c in text)

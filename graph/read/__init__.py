"""Files in, text out: `read(path)` gives a `Text`, whatever the kind of file.

A reader takes the bytes of a file and gives its characters; READERS says which reader serves
which file ending.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from thidua.graph.errors import InputError
from thidua.graph.read import plain
from thidua.graph.read.text import Text, make_text

__all__ = ["READERS", "Text", "make_text", "read", "sources"]

#: File ending -> reader. A reader raises ValueError with the reason when the bytes are not its kind.
READERS: dict[str, Callable[[bytes], str]] = {
    ".txt": plain.decode,
    ".md": plain.decode,
    ".text": plain.decode,
    ".markdown": plain.decode,
}

#: Larger files are refused: no directive is this long, and every step costs memory.
LARGEST = 20 * 1024 * 1024


def read(path: Path | str) -> Text:
    """The text of one file.

    Raises InputError (one line: the file, what is wrong, what to try) when the file is absent,
    too large, empty, of a kind no reader serves, binary, or not in Vietnamese.
    """
    path = Path(path)
    reader = READERS.get(path.suffix.lower())
    if not path.exists():
        raise InputError(f"{path}: no such file; check the name, or give a folder")
    if path.is_dir():
        raise InputError(f"{path}: is a folder; give the files in it")
    if reader is None:
        kinds = " ".join(sorted(READERS))
        raise InputError(f"{path}: cannot read {path.suffix or 'a file without an ending'!r}; known: {kinds}")
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(f"{path}: larger than {LARGEST >> 20} MB; split it into documents")
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; check the permissions") from error
    if not data.strip():
        raise InputError(f"{path}: the file is empty; is the download complete?")
    try:
        return make_text(path.name, data, reader(data))
    except ValueError as error:
        raise InputError(f"{path}: {error}") from error


def sources(path: Path | str) -> Iterator[Path]:
    """The files that `path` stands for: itself, or every readable file below a folder, sorted.

    Raises InputError when there is none.
    """
    path = Path(path)
    if not path.is_dir():
        yield path
        return
    found = sorted(
        p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in READERS and p.name != "README.md"
    )
    if not found:
        raise InputError(f"{path}: no readable file in this folder; known: {' '.join(sorted(READERS))}")
    yield from found

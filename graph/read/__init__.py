"""Files in, text out: `read(path)` gives a `Text`, whatever the kind of file.

A reader takes the bytes of a file and gives its characters; READERS says which reader serves
which file ending. A document inside `archive.zip` is named as if the archive were a folder:
`archive.zip/member.docx`. A file may be elsewhere, under an address (graph/places.py).
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, overload

from thidua.graph import places
from thidua.graph.errors import InputError
from thidua.graph.places import Place, place_of
from thidua.graph.read import archive, docx, grids, html, ocr, office, pdf, plain
from thidua.graph.read.text import Reading, Text, make_text
from thidua.graph.records import RECORD_ENDINGS

__all__ = [
    "READERS",
    "Reading",
    "Text",
    "archive_of",
    "contents",
    "make_text",
    "read",
    "read_all",
    "sources",
    "text_of",
]

Reader = Callable[[bytes], Reading]


def _plain_or_page(data: bytes) -> Reading:
    """A text file; the source of a web page that was saved as one is read as the page, and so are tables of one."""
    reading = plain.read(data)
    if html.is_page(reading.characters):
        return html.read(data)
    return Reading(grids.in_lines(html.without_tables(reading.characters)), reading.encoding)


#: File ending -> reader. A reader raises ValueError with the reason when the bytes are not its kind.
READERS: dict[str, Reader] = {
    ".txt": _plain_or_page,
    ".text": _plain_or_page,
    ".md": _plain_or_page,
    ".markdown": _plain_or_page,
    ".html": html.read,
    ".htm": html.read,
    ".docx": docx.read,
    ".doc": office.read_doc,
    ".rtf": office.read_rtf,
    ".odt": office.read_odt,
    ".pdf": pdf.read,
    ".png": ocr.read,
    ".jpg": ocr.read,
    ".jpeg": ocr.read,
    ".tif": ocr.read,
    ".tiff": ocr.read,
}

#: Larger files are refused: no directive is this long, and every step costs memory.
LARGEST = 20 * 1024 * 1024
#: Pictures weigh more than words: files that may hold some.
_LARGEST = dict.fromkeys(
    (".docx", ".doc", ".rtf", ".odt", ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"), 5 * LARGEST
)
_ARCHIVE = ".zip"
#: The address of a file in an archive, up to the archive.
_INSIDE = re.compile(r"(?i)(.+?\.zip)/.")


def read(path: Place) -> Text:
    """The text of one file, or of one member of an archive (`archive.zip/member.docx`).

    Raises InputError (one line: the file, what is wrong, what to try) when the file is absent,
    too large, empty, of a kind no reader serves, damaged, encrypted, or not in Vietnamese, and
    when what its reader needs is not installed.
    """
    return text_of(path, contents(path))


def contents(path: Place) -> bytes:
    """The bytes of one file or member of an archive. Raises InputError as `read` does."""
    place = place_of(path) if isinstance(path, str) else path
    kind = places.ending(place)
    outer = archive_of(place)
    try:
        if outer is not None:
            _reader(place)
            held = _archive(outer, places.state(outer))
            return archive.member_of(held, _inner(outer, place), _limit(kind))
        if isinstance(place, Path):
            if not place.exists():
                raise InputError(f"{place}: no such file; check the name, or give a folder")
            if place.is_dir():
                raise InputError(f"{place}: is a folder; give the files in it")
        if kind == _ARCHIVE:
            raise InputError(f"{place}: holds several files; name one of them: {place}/NAME")
        _reader(place)
        return _bytes(place, _limit(kind))
    except ValueError as error:
        raise InputError(f"{place}: {error}") from error


def text_of(path: Place, data: bytes) -> Text:
    """The text of a file whose bytes are at hand. Raises InputError as `read` does."""
    place = place_of(path) if isinstance(path, str) else path
    outer = archive_of(place)
    named = places.name(place)
    if outer is not None:
        named = f"{places.name(outer)}/{_inner(outer, place)}"
    try:
        return _text(named, data, _reader(place))
    except ValueError as error:
        raise InputError(f"{place}: {error}") from error


def read_all(path: Place) -> Iterator[Text]:
    """The texts of all that `path` stands for, sorted: a file, an archive's members, a folder.

    Raises InputError at the first that cannot be read.
    """
    for source in sources(path):
        yield read(source)


@overload
def sources(path: Path) -> Iterator[Path]: ...
@overload
def sources(path: str) -> Iterator[Place]: ...
def sources(path: Place) -> Iterator[Place]:
    """The files that `path` stands for: itself, every readable member of an archive, or every
    readable file below a folder, sorted.

    Raises InputError when there is none.
    """
    place = place_of(path) if isinstance(path, str) else path
    if places.ending(place) == _ARCHIVE and not (isinstance(place, Path) and place.is_dir()):
        yield from _members(place)
        return
    files = _below(place)
    if files == [place]:
        yield place
        return
    found = [source for file in files for source in _unpacked(file)]
    if not found:
        raise InputError(f"{place}: no readable file in this folder; known: {_known()}")
    yield from found


def archive_of(place: Place) -> Place | None:
    """The archive that holds a file, when a part of its name is a file that ends in .zip."""
    if isinstance(place, str):
        inside = _INSIDE.match(place)
        return inside[1] if inside else None
    for parent in place.parents:
        if parent.suffix.lower() == _ARCHIVE and parent.is_file():
            return parent
    return None


def _below(place: Place) -> list[Place]:
    """The readable files below a folder, sorted; a file stands for itself."""
    if isinstance(place, str):
        found: list[Place] = list(places.below(place))
        if found == [place]:
            return found
    elif place.is_dir():
        found = [file for file in sorted(place.rglob("*")) if file.is_file()]
    else:
        return [place]
    return [file for file in found if _is_wanted(file)]


def _is_wanted(file: Place) -> bool:
    name, ending = places.name(file), places.ending(file)
    known = ending in READERS or ending == _ARCHIVE
    return known and name != "README.md" and not name.startswith(("~$", "."))


def _unpacked(file: Place) -> Iterator[Place]:
    """A file of a folder, or the members of one that is an archive; a bad archive stands for itself,
    so that reading it says what is wrong with it."""
    if places.ending(file) != _ARCHIVE:
        yield file
        return
    try:
        yield from _members(file)
    except InputError:
        yield file


def _members(path: Place) -> Iterator[Place]:
    if isinstance(path, Path) and not path.exists():
        raise InputError(f"{path}: no such file; check the name, or give a folder")
    try:
        names = archive.members(_archive(path, places.state(path)), frozenset(READERS))
    except ValueError as error:
        raise InputError(f"{path}: {error}") from error
    if not names:
        raise InputError(f"{path}: no readable file in this archive; known: {_known()}")
    yield from (places.within(path, name) for name in names)


def _inner(outer: Place, place: Place) -> str:
    """The name of a member in its archive."""
    return str(place if isinstance(place, str) else place.as_posix())[len(str(outer)) + 1 :]


def _reader(path: Place) -> Reader:
    reader = READERS.get(places.ending(path))
    if reader is None:
        if places.ending(path) in RECORD_ENDINGS:
            raise InputError(f"{path}: is no document; records are what thidua build takes")
        ending = places.suffix(path)
        called = f"{ending!r}" if ending else "a file without an ending"
        raise InputError(f"{path}: cannot read {called}; known: {_known()}")
    return reader


def _known() -> str:
    return " ".join([*sorted(READERS), _ARCHIVE])


def _limit(kind: str) -> int:
    return _LARGEST.get(kind, LARGEST)


def _bytes(path: Place, largest: int) -> bytes:
    try:
        if places.size(path) > largest:
            raise InputError(f"{path}: larger than {largest >> 20} MB; split it into documents")
        return places.contents(path)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; check the permissions") from error


def _archive(path: Place, state: str) -> bytes:
    """The bytes of an archive; those of the last one are kept, for its next member."""
    with _one_archive:
        if _last.get("of") != (path, state):
            _last.update({"of": (path, state), "data": _bytes(path, archive.LARGEST)})
        data: bytes = _last["data"]
        return data


_one_archive = threading.Lock()
_last: dict[str, Any] = {}


def _text(name: str, data: bytes, reader: Reader) -> Text:
    if not data.strip():
        raise ValueError("the file is empty; is the download complete?")
    reading = reader(data)
    return make_text(name, data, reading.characters, ocr=reading.ocr, encoding=reading.encoding)

"""Files in, text out: `read(path)` gives a `Text`, whatever the kind of file.

A reader takes the bytes of a file and gives its characters; READERS says which reader serves
which file ending. A document inside `archive.zip` is named as if the archive were a folder:
`archive.zip/member.docx`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from thidua.graph.errors import InputError
from thidua.graph.read import archive, docx, html, ocr, office, pdf, plain
from thidua.graph.read.text import Reading, Text, make_text

__all__ = ["READERS", "Reading", "Text", "make_text", "read", "read_all", "sources"]

Reader = Callable[[bytes], Reading]

#: File ending -> reader. A reader raises ValueError with the reason when the bytes are not its kind.
READERS: dict[str, Reader] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": plain.read,
    ".markdown": plain.read,
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


def read(path: Path | str) -> Text:
    """The text of one file, or of one member of an archive (`archive.zip/member.docx`).

    Raises InputError (one line: the file, what is wrong, what to try) when the file is absent,
    too large, empty, of a kind no reader serves, damaged, encrypted, or not in Vietnamese, and
    when what its reader needs is not installed.
    """
    path = Path(path)
    kind = path.suffix.lower()
    outer = _archive_of(path)
    try:
        if outer is not None:
            name = path.relative_to(outer).as_posix()
            reader = _reader(path)
            data = archive.member_of(_bytes(outer, archive.LARGEST), name, _limit(kind))
            return _text(f"{outer.name}/{name}", data, reader)
        if not path.exists():
            raise InputError(f"{path}: no such file; check the name, or give a folder")
        if path.is_dir():
            raise InputError(f"{path}: is a folder; give the files in it")
        if kind == _ARCHIVE:
            raise InputError(f"{path}: holds several files; name one of them: {path}/NAME")
        reader = _reader(path)
        return _text(path.name, _bytes(path, _limit(kind)), reader)
    except ValueError as error:
        raise InputError(f"{path}: {error}") from error


def read_all(path: Path | str) -> Iterator[Text]:
    """The texts of all that `path` stands for, sorted: a file, an archive's members, a folder.

    Raises InputError at the first that cannot be read.
    """
    for source in sources(path):
        yield read(source)


def sources(path: Path | str) -> Iterator[Path]:
    """The files that `path` stands for: itself, every readable member of an archive, or every
    readable file below a folder, sorted.

    Raises InputError when there is none.
    """
    path = Path(path)
    if path.is_dir():
        found = [source for file in _below(path) for source in _unpacked(file)]
        if not found:
            raise InputError(f"{path}: no readable file in this folder; known: {_known()}")
        yield from found
    elif path.suffix.lower() == _ARCHIVE:
        yield from _members(path)
    else:
        yield path


def _below(folder: Path) -> list[Path]:
    return sorted(
        p
        for p in folder.rglob("*")
        if p.is_file()
        and (p.suffix.lower() in READERS or p.suffix.lower() == _ARCHIVE)
        and p.name != "README.md"
        and not p.name.startswith(("~$", "."))
    )


def _unpacked(file: Path) -> Iterator[Path]:
    """A file of a folder, or the members of one that is an archive; a bad archive stands for itself,
    so that reading it says what is wrong with it."""
    if file.suffix.lower() != _ARCHIVE:
        yield file
        return
    try:
        yield from _members(file)
    except InputError:
        yield file


def _members(path: Path) -> Iterator[Path]:
    if not path.exists():
        raise InputError(f"{path}: no such file; check the name, or give a folder")
    try:
        names = archive.members(_bytes(path, archive.LARGEST), frozenset(READERS))
    except ValueError as error:
        raise InputError(f"{path}: {error}") from error
    if not names:
        raise InputError(f"{path}: no readable file in this archive; known: {_known()}")
    yield from (path / name for name in names)


def _archive_of(path: Path) -> Path | None:
    """The archive that holds `path`, when a part of the path is a file that ends in .zip."""
    for parent in path.parents:
        if parent.suffix.lower() == _ARCHIVE and parent.is_file():
            return parent
    return None


def _reader(path: Path) -> Reader:
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        ending = path.suffix or "a file without an ending"
        raise InputError(f"{path}: cannot read {ending!r}; known: {_known()}")
    return reader


def _known() -> str:
    return " ".join([*sorted(READERS), _ARCHIVE])


def _limit(kind: str) -> int:
    return _LARGEST.get(kind, LARGEST)


def _bytes(path: Path, largest: int) -> bytes:
    try:
        if path.stat().st_size > largest:
            raise InputError(f"{path}: larger than {largest >> 20} MB; split it into documents")
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; check the permissions") from error


def _text(name: str, data: bytes, reader: Reader) -> Text:
    if not data.strip():
        raise ValueError("the file is empty; is the download complete?")
    reading = reader(data)
    return make_text(name, data, reading.characters, ocr=reading.ocr, encoding=reading.encoding)

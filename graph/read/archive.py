"""Archives (.zip) of documents: the names of the readable members, and the bytes of one.

Nothing is written to disk, and no archive inside an archive is opened.
"""

from __future__ import annotations

import contextlib
import zipfile
from pathlib import PurePosixPath

from thidua.graph.read.package import member, open_package

#: The largest archive, and what its readable members may unpack to in all.
LARGEST = 500 * 1024 * 1024
_LARGEST_WHOLE = 4 << 30
#: How often the archive may shrink its members: text shrinks to a tenth, a bomb to a thousandth.
_DENSEST = 200
_SMALL = 1 << 20


def members(data: bytes, endings: frozenset[str]) -> list[str]:
    """The names of the members with one of these endings, sorted. Raises ValueError: no archive,
    damaged, or what it declares to hold is out of proportion."""
    package = open_package(data, ".zip")
    kept = {
        _name(info)
        for info in package.infolist()
        if not info.is_dir() and _is_wanted(_name(info), endings)
    }
    whole = sum(info.file_size for info in package.infolist())
    packed = sum(info.compress_size for info in package.infolist())
    if whole > _LARGEST_WHOLE or whole > max(_DENSEST * packed, _SMALL):
        raise ValueError(f"declares {whole >> 20} MB in {len(data) >> 10} KB; refused as a bomb")
    return sorted(kept)


def member_of(data: bytes, name: str, largest: int) -> bytes:
    """The bytes of the member `name`. Raises ValueError: absent, encrypted, damaged, too large."""
    package = open_package(data, ".zip")
    stored = next((i.filename for i in package.infolist() if _name(i) == name), None)
    if stored is None:
        raise ValueError("no such file in this archive; list them with: unzip -l")
    return member(package, stored, largest=largest)


def _name(info: zipfile.ZipInfo) -> str:
    """The name of a member as a path with slashes; a name of old archives is no UTF-8 by flag."""
    name = info.filename
    if not info.flag_bits & 0x800:
        with contextlib.suppress(UnicodeEncodeError, UnicodeDecodeError):
            name = name.encode("cp437").decode("utf-8")
    return name.replace("\\", "/")


def _is_wanted(name: str, endings: frozenset[str]) -> bool:
    path = PurePosixPath(name)
    outside = path.is_absolute() or ".." in path.parts or "\0" in name
    hidden = path.parts[:1] == ("__MACOSX",) or path.name.startswith(("~$", "."))
    return path.suffix.lower() in endings and path.name != "README.md" and not (outside or hidden)

"""Zip packages (.docx, .zip) opened with care: what is declared and what comes out are bounded."""

from __future__ import annotations

import io
import zipfile
import zlib

#: More members than any document or batch of documents has.
MOST_MEMBERS = 20_000
#: A member that grows beyond this, whatever its header declares, is a bomb.
LARGEST_MEMBER = 64 * 1024 * 1024


def open_package(data: bytes, kind: str) -> zipfile.ZipFile:
    """The package in `data`. Raises ValueError when it is none, damaged, or declares too much."""
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        raise ValueError(f"is no {kind} file, or cut short at its beginning")
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ValueError(f"is a damaged {kind} file ({error}); download it again") from None
    if len(package.infolist()) > MOST_MEMBERS:
        raise ValueError(f"holds more than {MOST_MEMBERS} parts; unpack it and give a folder")
    return package


def member(package: zipfile.ZipFile, name: str, *, largest: int = LARGEST_MEMBER) -> bytes:
    """The bytes of one member. Raises ValueError: encrypted, damaged, or larger than `largest`.

    Raises KeyError when there is no such member.
    """
    info = package.getinfo(name)
    if info.flag_bits & 0x1:
        raise ValueError(f"{name} is encrypted; take the password off and try again")
    if info.file_size > largest:
        raise ValueError(f"{name} unpacks to more than {largest >> 20} MB; refused")
    try:
        with package.open(info) as stream:
            data = stream.read(largest + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise ValueError(f"{name} is damaged ({error}); download the file again") from None
    except (NotImplementedError, RuntimeError) as error:
        raise ValueError(f"{name} cannot be unpacked ({error}); pack it as plain zip") from None
    if len(data) > largest:
        raise ValueError(f"{name} unpacks to more than {largest >> 20} MB; refused")
    return data

"""Plain text and Markdown: bytes to characters.

The encoding is the one that a byte order mark names, or UTF-16 or UTF-8 where the bytes are that;
else one of the single-byte encodings of Vietnamese before Unicode (`legacy`). Text in Unicode that
was typed for an old font is told by its words and converted too.
"""

from __future__ import annotations

import codecs

from thidua.graph.read import legacy
from thidua.graph.read.text import Reading

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: How many bytes are looked at to tell UTF-16 and pictures from text.
_PROBE = 4096
#: Share of zeros among every second byte above which bytes are UTF-16: letters with Vietnamese
#: marks have none, blanks and plain letters do.
_ZEROS = 0.3


def read(data: bytes) -> Reading:
    """The characters of a text file. Raises ValueError when the bytes are no text."""
    characters, encoding = decode(data)
    fixed, font = legacy.fix(characters)
    return Reading(fixed, f"{encoding}, {font}" if font else encoding)


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """(characters, name of the encoding) of `data`; `declared` is what a page says of itself.

    Raises ValueError when the bytes are no text, or none in a known encoding.
    """
    mark = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if mark is not None:
        return _strict(data, mark), mark
    wide = _utf16(data)
    if wide is not None:
        return _strict(data, wide), wide
    if data.count(b"\0", 0, _PROBE) > 1 + len(data[:_PROBE]) // 100:
        raise ValueError("looks like a binary file; give the document itself")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise ValueError("looks like a binary file; give the document itself") from None
        if not _cut_short(error, data):
            return _before_unicode(data, declared, error)
        return data[: error.start].decode("utf-8"), "utf-8"


def _before_unicode(
    data: bytes, declared: str | None, error: UnicodeDecodeError
) -> tuple[str, str]:
    old = legacy.decode(data)
    if old is not None:
        return old
    for name in (declared, "utf-8") if declared else ("utf-8",):
        try:
            text = data.decode(name, "replace")
        except LookupError:
            continue
        if text.count("\ufffd") <= len(text) // 200:  # a few spoilt bytes: the rest is good
            return text, f"{name}, spoilt bytes"
    raise ValueError(
        f"not UTF-8, UTF-16, windows-1258, TCVN3 or VNI text (byte {error.start}); "
        "save it as UTF-8 and try again"
    ) from None


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding.startswith("utf-16") and error.start >= len(data) - 3:
            return data[: error.start].decode(encoding)
        raise ValueError(
            f"not {encoding.upper()} text (byte {error.start}); save it as UTF-8 and try again"
        ) from None


def _cut_short(error: UnicodeDecodeError, data: bytes) -> bool:
    """Whether only the last letter is broken: a file cut at a number of bytes."""
    return error.reason == "unexpected end of data" and error.start >= max(1, len(data) - 3)


def _utf16(data: bytes) -> str | None:
    """The byte order of UTF-16 without a mark, by where the zeros stand."""
    probe = data[:_PROBE]
    if len(probe) < 4 or b"\0" not in probe:
        return None
    even, odd = probe[0::2], probe[1::2]
    zeros = (even.count(0) / len(even), odd.count(0) / len(odd))
    if zeros[1] > _ZEROS and zeros[0] < 0.02:
        return "utf-16-le"
    if zeros[0] > _ZEROS and zeros[1] < 0.02:
        return "utf-16-be"
    return None

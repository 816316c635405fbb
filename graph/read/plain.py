"""Plain text and Markdown: bytes to characters, by byte order mark, else UTF-8."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes) -> str:
    """The characters of `data`; raises ValueError when it is binary or not Unicode."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    if encoding == "utf-8" and b"\0" in data:
        raise ValueError("looks like a binary file; give text (.txt, .md)")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ValueError(
            f"not {encoding.upper()} text (byte {error.start}); save it as UTF-8 and try again"
        ) from error

"""`Text`: the characters of one source, in NFC, with the name and digest of the file."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass

#: Letters that only Vietnamese writes this way; a directive has hundreds of them.
_VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")

#: Characters that are looked at.
_SAMPLE = 20_000

#: A run of combining marks longer than any script needs; normalising one is quadratic.
_MARKS = re.compile("([\u0300-\u036f]{30})[\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of the bytes of a file.

    `encoding` says how the letters were found ("utf-8", "TCVN3", "PDF"), `ocr` whether a
    program read them off a picture.
    """

    characters: str
    encoding: str
    ocr: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """What a reader found in a file. All offsets of a record point into `nfc`.

    `ocr`: the letters were read off a picture, and may be wrong. `encoding`: how they were
    stored, as the reader found it.
    """

    source: str
    sha256: str
    nfc: str
    ocr: bool = False
    encoding: str = ""


def make_text(
    source: str, data: bytes, characters: str, *, ocr: bool = False, encoding: str = ""
) -> Text:
    """The Text of a file named `source` with the bytes `data`, read as `characters`.

    Raises ValueError when there is no letter in it, or hardly a Vietnamese one: less than 2 %
    of at least 40 letters (Vietnamese prose has 20 to 30 %).
    """
    nfc = composed(characters)
    if not _LETTER.search(nfc):
        raise ValueError("holds no text; is this the right file?")
    if not is_vietnamese(nfc):
        raise ValueError("does not look like Vietnamese; check the file, or its encoding")
    return Text(source, hashlib.sha256(data).hexdigest(), nfc, ocr, encoding)


def is_vietnamese(text: str) -> bool:
    """Whether enough letters near the beginning are such that only Vietnamese has; short texts are."""
    if len(_VIETNAMESE.findall(text[: _SAMPLE // 5])) >= 0.02 * _SAMPLE:
        return True  # enough, were all the rest letters of another language
    letters = len(_LETTER.findall(text[:_SAMPLE]))
    return letters < 40 or len(_VIETNAMESE.findall(text[:_SAMPLE])) >= 0.02 * letters


def composed(characters: str) -> str:
    """Characters in NFC: each letter with its marks as one, however it was typed."""
    if unicodedata.is_normalized("NFC", characters):
        return characters
    return unicodedata.normalize("NFC", _MARKS.sub(r"\1", characters))

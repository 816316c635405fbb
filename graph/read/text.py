"""`Text`: the characters of one source, in NFC, with the name and digest of the file."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass

#: Letters that only Vietnamese writes this way; a directive has hundreds of them.
_VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")

#: A run of combining marks longer than any script needs; normalising one is quadratic.
_MARKS = re.compile("([\u0300-\u036f]{30})[\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class Text:
    """What a reader found in a file. All offsets of a record point into `nfc`."""

    source: str
    sha256: str
    nfc: str


def make_text(source: str, data: bytes, characters: str) -> Text:
    """The Text of a file named `source` with the bytes `data`, read as `characters`.

    Raises ValueError when there is no letter in it, or hardly a Vietnamese one: less than 2 %
    of at least 200 letters (Vietnamese prose has 20 to 30 %).
    """
    nfc = characters if unicodedata.is_normalized("NFC", characters) else _compose(characters)
    letters = len(_LETTER.findall(nfc[:20_000]))
    if not letters:
        raise ValueError("holds no text; scans and pictures must be read by OCR first")
    if letters >= 40 and len(_VIETNAMESE.findall(nfc[:20_000])) < 0.02 * letters:
        raise ValueError("does not look like Vietnamese; check the file, or its encoding")
    return Text(source, hashlib.sha256(data).hexdigest(), nfc)


def _compose(characters: str) -> str:
    return unicodedata.normalize("NFC", _MARKS.sub(r"\1", characters))

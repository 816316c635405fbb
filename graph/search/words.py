"""Words as they are looked for: levelled so that what people type meets what is printed.

A word has two forms. `exact` is its match key (`thidua.graph.resolve.keys`): case, composition,
the place of the tone mark and i/y do not count (hoá = hóa, kỷ = kỉ), the marks do. `bare` is the
same without marks, đ as d: ASCII for every Vietnamese word. Zeros before a figure go, and so do
the points of thousands. Words are runs of letters and digits; all else is a gap between two.

A token is what the index holds: a word, or one of these, which hold "_" or "=" as no word does:

    =thi5         the word as printed ("thị"), in its exact form
    n_thi         the word, in a name or title
    i_thi         the word, in a name of the issuer
    b_thi_dua     two words that follow each other
    e_thi_dua     a name, whole
    _2_ct_ubnd    a number, whole
    d_2024_1_4    a date
    k_ y_ t_      kind, year, type
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from thidua.graph.resolve.keys import fold, match_key

_WORD = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])|[^\W_]+")
_ZEROS = re.compile(r"^0+(?=[0-9])")


class Word(NamedTuple):
    """One word in both forms, and where it stands in the text it was read from."""

    bare: str
    exact: str
    start: int = 0
    end: int = 0

    @property
    def figure(self) -> bool:
        return self.bare[:1].isdigit()


def words(text: str) -> list[Word]:
    """The words of a text in NFC, with their offsets."""
    made = []
    for match in _WORD.finditer(text):
        plain, exact = _forms(match[0])
        if plain:
            made.append(Word(plain, exact, match.start(), match.end()))
    return made


@lru_cache(maxsize=1 << 14)
def forms(text: str) -> tuple[tuple[str, str], ...]:
    """Each word of a text, bare and exact."""
    found = map(_forms, _WORD.findall(unicodedata.normalize("NFC", text)))
    return tuple(pair for pair in found if pair[0])


def bare(text: str) -> list[str]:
    """The words of a text, bare."""
    return [plain for plain, _ in forms(text)]


@lru_cache(maxsize=1 << 16)
def _forms(printed: str) -> tuple[str, str]:
    plain, exact = (
        _ZEROS.sub("", match_key(form).replace(" ", "")) for form in (fold(printed), printed)
    )
    return plain, exact or plain


def token(kind: str, *parts: str) -> str:
    """A token of this kind: ("b", "thi", "dua") gives "b_thi_dua"; a number's kind is ""."""
    return "_".join([kind, *parts])


def date_token(iso: str) -> str:
    """The token of an ISO date, full or partial: "2024-01-04" gives "d_2024_1_4"."""
    return token("d", *(str(int(part)) for part in iso.split("-")))


def joined(parts: Iterable[str]) -> str:
    """Words as one line with a blank at both ends, so that " word " finds a whole one."""
    return f" {' '.join(parts)} "

"""Blanks inside words: "ch í nh phủ", "th á ng 5", "Căn c ứ", "PHÂN B Ổ", "số 20/20 1 8/TT-BTC".

So pages print old documents whose letters a font has set one by one. What stands apart is no syllable by itself, and is
one with its neighbours (`thidua.graph.syllables`).
"""

from __future__ import annotations

import re
from itertools import pairwise

from thidua.graph.extract.layout.arranged import Arranged, arranged
from thidua.graph.extract.letters import pattern
from thidua.graph.syllables import is_syllable

_VOWEL = "[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]"
_ONSET = "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])"
_CODA = "(?:ch|ng|nh|[cmnpt])"
#: A vowel, or two, between its two consonants, all apart: "ch | í | nh".
_IN_THREE = pattern(rf"(?<![\w.])({_ONSET} {_VOWEL}{{1,2}} {_CODA})(?!\w)", re.IGNORECASE)
#: … and what else a syllable falls into: "c | ứ", "đ | ổi", "thá | ng", "thán | g".
_TORN = pattern(
    rf"(?<![\w.])(?<!điểm )(?<!khoản )(?<!mục )(?:{_ONSET} {_VOWEL}{{1,2}} {_CODA}|{_ONSET} {_VOWEL}[^\W\d_]{{0,3}}|{_ONSET}{_VOWEL}{{1,2}} {_VOWEL}{{1,2}} {_CODA}|{_ONSET}{_VOWEL}{{1,3}}(?: {_CODA}|n [gh]))(?![\w)]| {_VOWEL}{{1,2}} {_CODA}(?!\w))",
    re.IGNORECASE,
)
#: A number, its year, and a year behind its word: "số 6 1 9/BC", "01/20 1 8/TT", "năm 20 1 8".
_NUMBER = pattern(
    r"(?:(?<=\d/)|(?<=năm ))[12](?: ?\d){3}(?=/[A-ZĐ]|[\s,;.)]|$)|(?<=ố )\d(?: ?\d){1,3}(?=/[A-ZĐ])"
)
#: So many in three parts at least show that a text is torn.
_FEWEST = 3


def _whole(torn: str) -> bool:
    """Whether the letters of `torn` are one syllable, in small letters or in capitals."""
    letters = torn.replace(" ", "")
    return is_syllable(letters) and (letters[1:].islower() or letters.isupper())


def _blanks(match: re.Match[str]) -> list[int]:
    """Where the blanks of a match stand."""
    return [match.start() + k for k, letter in enumerate(match.group()) if letter == " "]


def without_stray_blanks(text: str) -> Arranged | None:
    """`text` without the blanks inside words; None where hardly any are."""
    if sum(map(_whole, _IN_THREE.findall(text))) < _FEWEST:
        return None
    cuts = [at for year in _NUMBER.finditer(text) for at in _blanks(year)]
    torn = _TORN.search(text)
    while torn:
        whole = _whole(torn.group())
        cuts += _blanks(torn) if whole else []
        torn = _TORN.search(text, torn.end() if whole else torn.start() + 1)
    edges = [-1, *sorted(set(cuts)), len(text)]
    return arranged([(a + 1, text[a + 1 : b]) for a, b in pairwise(edges)])

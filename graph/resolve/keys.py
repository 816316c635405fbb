"""The match key: what two spellings of one name have in common; and slugs for IRIs.

Rules of the key, in order:

- NFC, case folded;
- the tone mark is taken off its letter and put at the end of the syllable, so that hòa = hoà;
- y as the only vowel of a syllable is i: sỹ = sĩ, kỷ = kỉ, quý = quí (but not thúy = thúi);
- đ and the letters ă â ê ô ơ ư stay what they are: bộ is not bo;
- every dash, blank, quotation mark, bracket or other sign is one gap between words; a point or
  comma between digits goes ("4.060" = "4060").

The key keeps digits: names that differ in a year differ.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_WORD = re.compile(r"[^\W_]+")
_DIGIT_MARK = re.compile(r"(?<=\d)[.,](?=\d)")
_SOLE_Y = re.compile(r"^([bcdđghklmnpqrstvx]*?(?:qu)?)y$")
_SLUG_GAP = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65536)
def match_key(text: str) -> str:
    """The key of a name: words with their tone as a trailing mark, joined by single blanks."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return " ".join(_syllable(word) for word in _WORD.findall(_DIGIT_MARK.sub("", folded)))


@lru_cache(maxsize=65536)
def _syllable(word: str) -> str:
    if word.isascii():
        return _SOLE_Y.sub(r"\1i", word)
    decomposed = unicodedata.normalize("NFD", word)
    tones = "".join(c for c in decomposed if c in _TONES)
    bare = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES))
    return _SOLE_Y.sub(r"\1i", bare) + "".join(str(_TONES.index(t) + 1) for t in tones)


def plain(key: str) -> str:
    """A match key without its tone marks: what `slug` makes of it is the same for all spellings."""
    return " ".join(w if w[0].isdigit() else w.rstrip("12345") for w in key.split())


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower-case ASCII letters of a text: đ is d, diacritics go, other signs stay."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d").replace("ð", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def slug(text: str, limit: int = 80) -> str:
    """[a-z0-9-] for the local part of an IRI; a text longer than `limit` ends in 8 hex digits."""
    made = _SLUG_GAP.sub("-", fold(text)).strip("-")
    if len(made) > limit:
        made = f"{made[: limit - 9].rstrip('-')}-{digest(text)}"
    return made or digest(text)


def digest(text: str, length: int = 8) -> str:
    """Hex digits that stand for a text's match key."""
    return hashlib.sha256(match_key(text).encode()).hexdigest()[:length]


def near(one: str, other: str) -> bool:
    """Whether the names of two match keys differ only by slips of a reader: OCR or typing.

    Both have the same number of words, eight at least; one word in eight may differ, by one
    letter; words with a digit may not.
    """
    a, b = one.split(), other.split()
    if len(a) != len(b) or len(a) < 8:
        return False
    pairs = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(pairs) <= len(a) // 8 and all(_slip(x, y) for x, y in pairs)


def blocks(key: str) -> list[tuple[int, int, str]]:
    """Marks of a match key; keys that are `near` each other share one at least.

    n words may differ in n // 8, so of n // 8 + 1 blocks of words one is equal.
    """
    words = key.split()
    parts = len(words) // 8 + 1
    if parts == 1:
        return []
    cuts = [len(words) * i // parts for i in range(parts + 1)]
    return [(len(words), i, " ".join(words[cuts[i] : cuts[i + 1]])) for i in range(parts)]


def _slip(one: str, other: str) -> bool:
    x, y = one.rstrip("12345"), other.rstrip("12345")
    if any(c.isdigit() for c in x + y) or not x or not y:
        return False
    if len(x) == len(y):
        return sum(c != d for c, d in zip(x, y, strict=True)) <= 1
    short, long = sorted((x, y), key=len)
    return len(long) - len(short) == 1 and any(
        long[:i] + long[i + 1 :] == short for i in range(len(long))
    )

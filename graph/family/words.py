"""Words of a passage, levelled so that only what a reader would call a change is one.

A word is folded in case, its tone mark and i/y are levelled (hòa = hoà, sỹ = sĩ), punctuation and
markup count for nothing. A figure is one word: for scores it is masked ("#"), for comparison it
keeps its value, so that "7.850" and "7.485" are the same place in a sentence and a changed figure.
A quoted name or title is one unit (`Unit`): it says what a sentence speaks of, not where its
wording comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from thidua.graph.resolve.keys import match_key

FIGURE = "#"
#: What stands before the words of a quoted name in a unit's key.
NAME = "“"

_WORD = re.compile(r"\d+(?:[.,/]\d+)*|[^\W\d_]+")
_QUOTED = re.compile(r"[“«][^“”«»]{2,400}[”»]|(?<![\w\"])\"[^\"\n]{2,300}\"(?!\w)")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: `key` as compared, `masked` as scored, text[start:end] as printed."""

    key: str
    masked: str
    start: int
    end: int

    @property
    def figure(self) -> bool:
        return self.masked == FIGURE


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, or a quoted name as one: words[first:last]; `weight` is how many words it has."""

    key: str
    first: int
    last: int

    @property
    def weight(self) -> int:
        return self.last - self.first

    @property
    def named(self) -> bool:
        return self.key.startswith(NAME)


@lru_cache(maxsize=1 << 17)
def _levelled(printed: str) -> tuple[str, str]:
    if printed[0].isdigit():
        return _value(printed), FIGURE
    key = match_key(printed) or printed
    return key, key


def _value(figure: str) -> str:
    """The figure's value as a text: "7.485" is 7485, "05" is 5, "14.040,807" is 14040,807."""
    plain = figure.replace(".", "") if _THOUSANDS.fullmatch(figure) else figure
    return "/".join(part.lstrip("0") or "0" for part in plain.split("/"))


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of text[start:end], with their offsets in `text`."""
    made = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        key, masked = _levelled(match[0])
        made.append(Word(key, masked, match.start(), match.end()))
    return made


def names(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where quoted names stand in text[start:end], quotation marks included."""
    return [match.span() for match in _QUOTED.finditer(text, start, end)]


def units(own: Sequence[Word], spans: Iterable[tuple[int, int]]) -> list[Unit]:
    """The words as units; `spans` (offsets, in order) are names and titles taken as one each.

    A name of less than three words stays words: it tells nothing that its words do not.
    """
    made: list[Unit] = []
    at = 0
    for start, end in sorted(spans):
        first = at
        while first < len(own) and own[first].start < start:
            first += 1
        last = first
        while last < len(own) and own[last].end <= end:
            last += 1
        if last - first < 3:
            continue
        made += [Unit(own[k].masked, k, k + 1) for k in range(at, first)]
        made.append(Unit(NAME + " ".join(w.masked for w in own[first:last]), first, last))
        at = last
    made += [Unit(own[k].masked, k, k + 1) for k in range(at, len(own))]
    return made

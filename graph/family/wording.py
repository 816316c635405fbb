"""The wording of a passage as two strings of one sign a word: fast to align, small to keep.

A `Lexicon` gives every word a sign, in the order in which words come. `exact` tells figures
apart, `units` masks them and holds a quoted name or title as one sign; names that differ only by
slips of a reader (one letter in one word of eight) share a sign.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.graph.family.words import FIGURE, NAME, Unit, Word, names, units, words
from thidua.graph.resolve.keys import blocks, near

#: Signs begin after the control characters and leap over the surrogates.
_FIRST = 0x100
_SURROGATES = range(0xD800, 0xE000)
_LAST = 0x10FFFF

_BREAK = re.compile(r"[;:.!?…]")


@dataclass(frozen=True, slots=True)
class Wording:
    """`exact` and `units` as said above; `clauses` are positions in `units` where a clause
    begins (after ; : .), without the first."""

    exact: str
    units: str
    clauses: tuple[int, ...]


class Lexicon:
    """Words and names, each with its sign. Grows; never forgets."""

    def __init__(self) -> None:
        self._signs: dict[str, str] = {}
        self._weights: dict[str, int] = {}
        self._marks: dict[tuple[int, int, str], list[str]] = {}
        self._figures: dict[int, str] = {}
        self._figure = self.sign(FIGURE)

    def sign(self, key: str) -> str:
        """The sign of a word's or unit's key."""
        found = self._signs.get(key)
        if found is None:
            if key.startswith(NAME):
                found = self._known_name(key)
            if found is None:
                found = self._next()
            self._signs[key] = found
            if key[0].isdigit():
                self._figures[ord(found)] = self._figure
        return found

    def masked(self, exact: str) -> str:
        """The signs with all figures as one."""
        return exact.translate(self._figures)

    def weight(self, signs: str) -> int:
        """How many words the signs stand for: a name counts each of its words."""
        if not self._weights:
            return len(signs)
        return len(signs) + sum(self._weights.get(s, 1) - 1 for s in signs)

    def wording(
        self, text: str, start: int, end: int, titles: Sequence[tuple[int, int]]
    ) -> Wording:
        """The wording of text[start:end]; `titles` are the spans of unquoted titles in the text."""
        own = words(text, start, end)
        return self.worded(text, own, named_units(text, start, end, own, titles))

    def worded(self, text: str, own: Sequence[Word], made: Sequence[Unit]) -> Wording:
        """The wording of words and their units."""
        exact = "".join(self.sign(w.key) for w in own)
        signs = []
        clauses = []
        for k, unit in enumerate(made):
            sign = self.sign(unit.key)
            if unit.named:
                self._weights.setdefault(sign, unit.weight)
            signs.append(sign)
            if k and _BREAK.search(text, own[unit.first - 1].end, own[unit.first].start):
                clauses.append(k)
        return Wording(exact, "".join(signs), tuple(clauses))

    def _next(self) -> str:
        code = _FIRST + len(self._signs)
        if code >= _SURROGATES.start:
            code += len(_SURROGATES)
        return chr(min(code, _LAST))

    def _known_name(self, key: str) -> str | None:
        """The sign of a name that differs by slips only; registers the name otherwise."""
        marks = blocks(key)
        for mark in marks:
            for other in self._marks.get(mark, ()):
                if near(key, other):
                    return self._signs[other]
        for mark in marks:
            self._marks.setdefault(mark, []).append(key)
        return None


def named_units(
    text: str, start: int, end: int, own: Sequence[Word], titles: Sequence[tuple[int, int]]
) -> list[Unit]:
    """The units of text[start:end]: quoted names, and the titles that stand in it, as one each."""
    spans = names(text, start, end)
    for first, last in titles:
        first, last = max(first, start), min(last, end)
        if last > first and not any(s < last and first < e for s, e in spans):
            spans.append((first, last))
    return units(own, spans)

"""A text whose words were moved: its new order, with the way back to the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, count
from operator import add

#: A stretch of the source, as a line or a cell of one: (its offset in the source, its text)
Cell = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Arranged:
    """A text in reading order; `at` and `back` are where its stretches begin in it and the source."""

    text: str
    at: list[int]
    back: list[int]

    def origin(self, offset: int) -> int:
        """The source offset of the character at `offset`."""
        k = bisect_right(self.at, offset) - 1
        return self.back[k] + offset - self.at[k]

    def origins(self, offsets: list[int]) -> list[int]:
        """The source offsets of the characters at `offsets`."""
        at, back = self.at, self.back
        return [back[k := bisect_right(at, offset) - 1] + offset - at[k] for offset in offsets]


def arranged(stretches: list[Cell]) -> Arranged:
    """The text of `stretches`, one after the other."""
    back, texts = [begin for begin, _ in stretches], [words for _, words in stretches]
    return Arranged("".join(texts), list(accumulate(map(len, texts[:-1]), initial=0)), back)


def lines_of(source: str) -> list[Cell]:
    """The lines of `source`."""
    lines = source.split("\n")
    begins = map(add, accumulate(map(len, lines), initial=0), count())  # a break before each
    return list(zip(begins, lines, strict=False))

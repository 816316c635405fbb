"""Rare literals first: where a pattern can match at all, found at the speed of `str.find`.

A pattern that begins with a common letter class is tried at every character of a text. Most of
what we look for holds a literal that is rare ("/", "Luật", "kỷ niệm"): find that, step back to
where the pattern begins, and match there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def holds(text: str, literals: tuple[str, ...]) -> bool:
    """Whether one of `literals` stands in `text`."""
    return any(map(text.__contains__, literals))


def places(text: str, literals: Iterable[str], start: int, end: int) -> list[int]:
    """The offsets in [start, end) where one of `literals` stands, ascending."""
    found: list[int] = []
    find = text.find
    for literal in literals:
        at = find(literal, start, end)
        while at >= 0:
            found.append(at)
            at = find(literal, at + 1, end)
    found.sort()
    return found


def matches(
    rule: re.Pattern[str], text: str, literals: Iterable[str], start: int, end: int, back: int = 0
) -> Iterator[re.Match[str]]:
    """As `rule.finditer(text, start, end)`, for a rule that holds one of `literals`.

    A match begins at the literal, or `back` characters before it at most. Matches do not overlap.
    """
    return matches_at(rule, text, places(text, literals, start, end), start, end, back)


def matches_at(
    rule: re.Pattern[str], text: str, spots: Iterable[int], start: int, end: int, back: int = 0
) -> Iterator[re.Match[str]]:
    """As `matches`, where the offsets of the literals are known."""
    done = start
    for at in spots:
        begin = max(done, at - back)
        while begin <= at:
            match = rule.match(text, begin, end)
            begin += 1
            if match is not None:
                yield match
                done = max(match.end(), begin)
                break

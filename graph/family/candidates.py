"""Which wordings may be relatives of one: an index of runs of three words.

Every wording is kept once, however many passages use it. A run of three words (a gram) leads to
the wordings that hold it, the latest first; no more than `REACH` are looked at, so that what
everybody writes costs no more than what two write, and a new document costs its own grams only.
Postings are flat arrays: 16 bytes each, and 4 bytes a bucket.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import log

from thidua.graph.family.wording import Wording

GRAM = 3
#: No more wordings of one gram are looked at.
REACH = 48
#: So many best candidates go on to alignment.
BEST = 6
_SPREAD = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1
#: What a gram that so many wordings hold adds to the vote for each of them.
_WEIGHTS = (0.0, *(log(2 * REACH / n) for n in range(1, REACH + 1)))


@dataclass(frozen=True, slots=True)
class Candidates:
    """`best`: wordings that share rare grams with the query, most promising first; `families`:
    for each gram of the query, in order, in how many families of wordings it stands."""

    best: tuple[int, ...]
    families: tuple[int, ...]


@dataclass(slots=True)
class Index:
    """Wordings and their grams. A wording's number is its place in `wordings`."""

    wordings: list[Wording] = field(default_factory=list)
    #: The family of each wording: the number of its first known member.
    roots: array[int] = field(default_factory=lambda: array("i"))
    _numbers: dict[str, int] = field(default_factory=dict)
    _heads: array[int] = field(default_factory=lambda: array("i", [-1]) * (1 << 12))
    _next: array[int] = field(default_factory=lambda: array("i"))
    _holder: array[int] = field(default_factory=lambda: array("i"))
    _check: array[int] = field(default_factory=lambda: array("I"))
    _low: array[int] = field(default_factory=lambda: array("I"))

    def number(self, wording: Wording) -> int | None:
        """The number of exactly this wording, if it is known."""
        return self._numbers.get(wording.exact)

    def add(self, wording: Wording, root: int | None = None) -> int:
        """Keep a wording, as a member of the family of `root` (None: a family of its own)."""
        known = self._numbers.get(wording.exact)
        if known is not None:
            return known
        number = len(self.wordings)
        self._numbers[wording.exact] = number
        self.wordings.append(wording)
        self.roots.append(number if root is None else self.roots[root])
        for gram in set(grams(wording.units)):
            self._post(hashed(gram), number)
        return number

    def candidates(self, wording: Wording, own: int | None = None) -> Candidates:
        """The wordings most likely to be relatives of this one, itself (`own`) left out."""
        roots = self.roots
        votes: dict[int, float] = {}
        families: list[int] = []
        seen: dict[str, int] = {}
        for gram in grams(wording.units):
            if gram in seen:
                families.append(seen[gram])
                continue
            holders = self._holders(hashed(gram), own)
            weight = _WEIGHTS[len(holders)]
            for number in holders:
                votes[number] = votes.get(number, 0.0) + weight
            count = len({roots[n] for n in holders})
            seen[gram] = count
            families.append(count)
        best = sorted(votes, key=lambda n: (-votes[n], -n))[:BEST]
        return Candidates(tuple(best), tuple(families))

    def _holders(self, key: int, own: int | None) -> list[int]:
        """The wordings that hold a gram, the latest first, `own` left out."""
        following, holder, checks = self._next, self._holder, self._check
        check = key >> 32
        node = self._heads[key & (len(self._heads) - 1)]
        found: list[int] = []
        while node >= 0:
            if checks[node] == check and holder[node] != own:
                found.append(holder[node])
                if len(found) == REACH:
                    break
            node = following[node]
        return found

    def _post(self, key: int, number: int) -> None:
        if len(self._holder) >= len(self._heads):
            self._grow()
        bucket = key & (len(self._heads) - 1)
        self._next.append(self._heads[bucket])
        self._heads[bucket] = len(self._holder)
        self._holder.append(number)
        self._check.append(key >> 32)
        self._low.append(key & 0xFFFFFFFF)

    def _grow(self) -> None:
        """Four times the buckets; the postings stay where they are and are linked anew."""
        mask = len(self._heads) * 4 - 1
        self._heads = array("i", [-1]) * (mask + 1)
        for node, low in enumerate(self._low):
            bucket = low & mask
            self._next[node] = self._heads[bucket]
            self._heads[bucket] = node


def grams(units: str) -> Iterator[str]:
    """The runs of three signs of a wording; a shorter wording is one gram."""
    if len(units) < GRAM:
        yield units
    for k in range(len(units) - GRAM + 1):
        yield units[k : k + GRAM]


def hashed(gram: str) -> int:
    """64 bits that stand for a gram, the same in every run."""
    value = 0
    for sign in gram:
        value = value << 21 | ord(sign)
    value = value * _SPREAD & _MASK
    # The high half of a product depends on all its signs: it chooses the bucket.
    return value >> 32 | (value & 0xFFFFFFFF) << 32

"""The family tree of every sentence: where the words of a document come from.

    passages(text)             headings, items and sentences of a text, with offsets
    family(texts, records)     each passage with its nearest known earlier relative, as rows
    compare(a, b)              two texts side by side: kept, changed, dropped, added
    trace(phrase, texts)       every appearance of a phrase over time
    Genealogy(texts, records)  all of it at hand: portraits, lines of descent, differences

A relative is the nearest one known, never "the source": a common ancestor may be missing.
"""

from __future__ import annotations

from collections.abc import Iterable

from thidua.graph.family import phrases
from thidua.graph.family.genealogy import Ancestor, Genealogy, Portrait, Relative
from thidua.graph.family.members import members
from thidua.graph.family.pairs import Pair, compare
from thidua.graph.family.passages import Passage, passages
from thidua.graph.family.phrases import Appearance
from thidua.graph.family.tree import Link, Member, Tree
from thidua.graph.read import Text
from thidua.graph.records import Record

__all__ = [
    "Ancestor",
    "Appearance",
    "Genealogy",
    "Link",
    "Member",
    "Pair",
    "Passage",
    "Portrait",
    "Relative",
    "Tree",
    "compare",
    "family",
    "members",
    "passages",
    "trace",
]


def family(texts: Iterable[Text], records: Iterable[Record] = ()) -> list[Relative]:
    """One row a passage of these texts, by file and place; `records` save extracting them."""
    return Genealogy(texts, records).rows()


def trace(phrase: str, texts: Iterable[Text], records: Iterable[Record] = ()) -> list[Appearance]:
    """Every appearance of a phrase in these texts, by time.

    Raises UsageError for a phrase without words.
    """
    return phrases.trace(phrase, members(texts, records))

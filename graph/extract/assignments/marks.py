"""The marks of an item of duties, and of which rank they are."""

from __future__ import annotations

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES, IN_WORDS

#: The mark of an item or an article; scans read "8." as "§.", and a figure of two ranks may go without a point: "2.1 Sở Y tế".
MARK = pattern(
    rf"(?:[{DASHES}]\s?|§[.)]\s|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\s(?=[A-ZĐÀ-Ỹ])|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}(?:[.)]\s?|\s?-\s|\s?–\s(?!\d)|/-?\s)|\((?:\d{{1,2}}|[a-zđ])\)\s?|[a-zđ]\d?[.)/]\s|[IVX]{{1,5}}(?:[.)/]-?|-)\s|{IN_WORDS}|Điều \d{{1,2}}(?:[.:]|(?! ?[a-zà-ỹđ]))\s?){{1,4}}+"
)


def rank(mark: str) -> str:
    """How an item is marked, by the first letter of its mark: by a figure or a word, a letter, a dash; empty
    where it is not."""
    if mark.isdigit() or mark.isupper() or mark in "(§":
        return "1" if mark else ""
    return "a" if mark.isalpha() else "-"

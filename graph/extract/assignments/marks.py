"""How an item is marked: by a figure, a letter or a dash."""

from __future__ import annotations

from thidua.graph.extract.letters import pattern

#: The mark of an item or an article; scans read "8." as "§.".
MARK = pattern(
    r"(?:[-–+•]\s?|§[.)]\s|\d{1,2}(?:\.\d{1,2}){0,3}(?:[.)]\s?|\s?-\s|\s?–\s(?!\d)|/\s)|\((?:\d{1,2}|[a-zđ])\)\s?|[a-zđ]\d?[.)]\s|[IVX]{1,5}(?:[.)]|-)\s|Điều \d{1,2}(?:[.:]|(?! ?[a-zà-ỹđ]))\s?){1,4}+"
)
#: What marks an item of no rank.
DASHES = "-–+•"


def rank(mark: str) -> str:
    """How an item is marked: by a figure, a letter, a dash; empty where it is not."""
    if mark.isdigit() or mark in "IVXĐ(§":
        return "1" if mark else ""
    return "a" if mark.isalpha() else "-"

"""What is known of a document while its paragraphs are read for those it tells to act."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.records import Evidence


@dataclass(slots=True)
class Told:
    """One agent that is told to act, as it is found; partners may be added further down."""

    agent: str
    role: Literal["lead", "support"]
    partners: list[str]
    evidence: Evidence


@dataclass(slots=True)
class Reading:
    """What is read: those it addresses, who speaks, whether by a directive, who was found, and which of
    them head the items that follow: marked in the manner of `rank`, `alone` where nothing else stands
    in their paragraph.

    Items marked `listed` are orders, whoever they begin with: "UBND tỉnh có ý kiến như sau: - Sở A …".
    `points`: a point of a directive has been read. `powers`: how the heading is marked below which the
    powers of a body stand. `quoted`: an article that is amended is being read out. `lead`: where the
    last paragraph begins that is no item. `bare`: how a list of names is marked whose last item was read.
    `attending`: how the heading is marked below which those stand who attend.
    """

    flow: Flow
    readers: frozenset[str]
    issuer: str
    directs: bool = False
    told: list[Told] = field(default_factory=list)
    heading: list[Told] = field(default_factory=list)
    rank: str = ""
    alone: bool = False
    joined: bool = False
    listed: str = ""
    points: bool = False
    powers: str = ""
    quoted: bool = False
    lead: int = 0
    bare: str = ""
    attending: str = ""


def rank(mark: str) -> str:
    """How an item is marked: by a figure, a letter, a dash; empty where it is not."""
    if mark.isdigit() or mark in "IVXĐ(§":
        return "1" if mark else ""
    return "a" if mark.isalpha() else "-"

"""What is known of a document, and of one paragraph, while it is read for those it tells to act."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import Literal

from thidua.graph.extract.assignments.parts import How
from thidua.graph.extract.assignments.shape import ends_by_shape
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.records import Evidence

#: Whether an agent is to act, or to help those who do.
Role = Literal["lead", "support"]


@dataclass(slots=True)
class Told:
    """One agent that is told to act, as it is found; partners may be added further down."""

    agent: str
    role: Role
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
    `attending`: how the heading is marked below which those stand who attend. `signs`: the body that signs.
    `headed`: a part says who is to act; the last ends at `told_until`. `task`: where the last numbered item stands that names nobody, who may be named by
    a label below it. `concludes`: where the conclusions of a meeting begin, in a notice of them.
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
    signs: str = ""
    concludes: int = sys.maxsize
    headed: bool = False
    told_until: int = sys.maxsize
    task: tuple[int, int] = (0, 0)

    def note(self, start: int, end: int, role: Role, partners: list[str]) -> Told:
        """Note that flow[start:end] is told to act."""
        text = self.flow.text
        name = " ".join(text[start:end].split())
        by_shape = ends_by_shape(text, start, end)
        told = Told(
            name,
            role,
            partners,
            self.flow.evidence(
                start,
                end,
                "told to act",
                0.8 if by_shape else 1.0,
                "the name ends by its shape; no list holds the verb behind it"
                if by_shape
                else None,
            ),
        )
        self.told.append(told)
        return told


@dataclass(slots=True)
class Item:
    """A paragraph as it is read, from `begin` to `stop` and in the manner of `how`, with the agents that
    it names first.

    `marked` as an item, `numbered` where it is one of orders, `own` where it may speak to the province or
    city itself, `below` an agent that heads it. `first`: nothing of it has been read; `commanded`: it
    begins with an order.
    """

    begin: int
    stop: int
    how: How
    marked: bool
    numbered: bool
    own: bool = False
    below: bool = False
    first: bool = True
    commanded: bool = False
    headed: list[Told] = field(default_factory=list)

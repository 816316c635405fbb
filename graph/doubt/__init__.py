"""What does not go together: every check is a function that takes the facts and gives conflicts.

said        date, issuer, title or kind said differently; a number used twice
calendar    anniversaries, origins, periods, reviews, arrivals, citations of later documents
terms       one election or congress with two terms of office
figures     ranges, shares of a whole, falling levels, figures apart from the document above
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from thidua.graph.doubt import calendar, figures, said
from thidua.graph.doubt.conflict import Claim, Conflict, Severity, write_conflict
from thidua.graph.doubt.terms import terms
from thidua.graph.nquads import Sink
from thidua.graph.printed import Facts

__all__ = ["CHECKS", "Claim", "Conflict", "Severity", "add_conflicts", "find_conflicts"]

CHECKS: tuple[Callable[[Facts], Iterator[Conflict]], ...] = (
    said.said_differently,
    calendar.anniversaries,
    calendar.origins,
    calendar.durations,
    calendar.backwards,
    calendar.reviews,
    calendar.arrivals,
    calendar.citing_later,
    terms,
    figures.ranges,
    figures.shares,
    figures.falls,
    figures.apart_from_above,
)

_ORDER: tuple[Severity, ...] = ("error", "warning", "note")


def find_conflicts(facts: Facts) -> list[Conflict]:
    """All conflicts, each once, gravest first, in a fixed order."""
    found: dict[str, Conflict] = {}
    for check in CHECKS:
        for conflict in check(facts):
            found.setdefault(conflict.local, conflict)
    return sorted(found.values(), key=lambda c: (_ORDER.index(c.severity), c.local))


def add_conflicts(quads: Sink, facts: Facts) -> None:
    """Write one node for each conflict."""
    for conflict in find_conflicts(facts):
        write_conflict(quads, conflict)

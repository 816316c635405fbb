"""What sources say differently of one document: a node that names every claim and who makes it.

    td:Conflict  td:about document, td:field "issued" | "issuer" | "title" | "type",
                 td:claim → td:Claim  td:value (as said), td:claimedBy → document

Spellings are no conflict (tone placement, i/y, order of words), nor is a shorter date or title
that the longer one contains, nor a shared issuer's name in full. An organ and its head are:
who issued, the committee or its chairman, matters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from thidua.graph.nquads import ID, TYPE, Quads, td, text, thing
from thidua.graph.resolve import Resolution, Work
from thidua.graph.resolve.keys import match_key
from thidua.graph.resolve.mentions import Mention, agree
from thidua.graph.resolve.organizations import identify
from thidua.graph.resolve.sources import short_digest
from thidua.graph.works import document

INFERENCES = f"{ID}graph/inferences"

Same = Callable[[tuple[str, Mention], tuple[str, Mention]], bool]


def add_conflicts(quads: Quads, resolution: Resolution) -> None:
    """Write one node for each document and field in which mentions disagree."""
    for work in {w.local: w for w in resolution.works.values()}.values():
        for field, said, same in (
            ("issued", [(m.date, m) for m in work.mentions], _same_date),
            ("issuer", [(m.issuer, m) for m in work.mentions], _same_issuer),
            ("title", [(None if m.name else m.title, m) for m in work.mentions], _same_title),
            ("type", [(m.kind if m.kind != "vb" else None, m) for m in work.mentions], _same_type),
        ):
            claims = [(value, m) for value, m in said if value]
            apart = list({(value, m.home): (value, m) for value, m in claims}.values())
            if any(not same(a, b) for i, a in enumerate(apart) for b in apart[:i]):
                _add(quads, work, field, claims, resolution)


def _same_date(one: tuple[str, Mention], other: tuple[str, Mention]) -> bool:
    return agree(one[0], other[0])


def _same_issuer(one: tuple[str, Mention], other: tuple[str, Mention]) -> bool:
    a, b = (identify(value, m.home).local for value, m in (one, other))
    return a == b


def _same_title(one: tuple[str, Mention], other: tuple[str, Mention]) -> bool:
    a, b = match_key(one[0]), match_key(other[0])
    return a in b or b in a or sorted(a.split()) == sorted(b.split())


def _same_type(one: tuple[str, Mention], other: tuple[str, Mention]) -> bool:
    return one[0] == other[0]


def _add(
    quads: Quads,
    work: Work,
    field: str,
    claims: Iterable[tuple[str, Mention]],
    resolution: Resolution,
) -> None:
    node = thing("conflict", f"{work.local}.{field}")
    quads.add(INFERENCES, node, TYPE, td("Conflict"))
    quads.add(INFERENCES, node, td("about"), document(work))
    quads.add(INFERENCES, node, td("field"), text(field))
    for value, mention in claims:
        claim = thing("claim", f"{work.local}.{field}.{short_digest(value)}")
        by = document(resolution.works[mention.where[0], mention.where[1], -1])
        quads.add(INFERENCES, node, td("claim"), claim)
        quads.add(INFERENCES, claim, TYPE, td("Claim"))
        quads.add(INFERENCES, claim, td("value"), text(value))
        quads.add(INFERENCES, claim, td("claimedBy"), by)

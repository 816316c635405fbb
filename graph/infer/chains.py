"""What is carried out through others: A carries out B, B carries out C, so A carries out C."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator

from thidua.graph.infer.rules import Inference, rule
from thidua.graph.nquads import td, thing
from thidua.graph.printed import Facts
from thidua.graph.works import citation_iri

#: A chain is followed so many steps at most.
LONGEST = 8


@rule(
    "chain.carries-out",
    "Thực hiện qua văn bản trung gian: A thực hiện B, B thực hiện C",
    "Carried out through others: A carries out B, B carries out C",
)
def chains(facts: Facts) -> Iterator[Inference]:
    """td:carriesOut between documents two steps or more apart, by the shortest way.

    Steps are those that sources state (implements, forwards); a document that is linked to
    directly is no chain. A step back in time is none either: dates must not rise along the way.
    """
    steps: dict[str, dict[str, str]] = defaultdict(dict)
    dates: dict[str, str] = {}
    direct: dict[str, set[str]] = defaultdict(set)
    for c in facts.cited:
        direct[c.by.work.local].add(c.work.local)
        for w in (c.by.work, c.work):
            if w.issued:
                dates[w.local] = w.issued
        if c.citation.relation in ("implements", "forwards"):
            steps[c.by.work.local][c.work.local] = citation_iri(c.by.work, c.work)
    for start in sorted(steps):
        for end, way in sorted(_reached(start, steps, dates).items()):
            if len(way) > 1 and end not in direct[start]:
                yield Inference(
                    thing("document", start),
                    td("carriesOut"),
                    thing("document", end),
                    "chain.carries-out",
                    way,
                )


def _reached(
    start: str, steps: dict[str, dict[str, str]], dates: dict[str, str]
) -> dict[str, tuple[str, ...]]:
    """Each work that the steps lead to, with the citations on the shortest way."""
    found: dict[str, tuple[str, ...]] = {start: ()}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        if len(found[here]) == LONGEST:
            continue
        for there, iri in sorted(steps.get(here, {}).items()):
            if there in found or dates.get(there, "") > dates.get(here, "9"):
                continue
            found[there] = (*found[here], iri)
            queue.append(there)
    del found[start]
    return found

"""Terms of office stated with two pairs of years for one election, congress or body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from thidua.graph.doubt.conflict import Conflict, marked, own
from thidua.graph.printed import Facts
from thidua.graph.records import Term
from thidua.graph.resolve.keys import match_key


def terms(facts: Facts) -> Iterator[Conflict]:
    """One election (bầu cử) or congress (đại hội) of one body, in one document, for two terms.

    The ordinal (khóa, lần thứ) makes it one: with it an error, without it a warning, and only for
    elections. A body's past and coming terms side by side are none. The years that the document
    states more often are taken for the usual ones.
    """
    for p in facts.printed:
        groups: dict[tuple[str, str], list[Term]] = defaultdict(list)
        for term in p.document.terms:
            if term.event and (term.ordinal or term.event == "bầu cử"):
                groups[match_key(term.body), term.event].append(term)
        for (body, event), said in sorted(groups.items()):
            usual = min(said, key=lambda t: (-len(t.evidence), t.from_, t.to))
            for term in said:
                same_years = (term.from_, term.to) == (usual.from_, usual.to)
                if same_years or (term.ordinal and usual.ordinal and term.ordinal != usual.ordinal):
                    continue
                a, b = (f"nhiệm kỳ {t.from_} - {t.to}" for t in (usual, term))
                certain = term.ordinal is not None and term.ordinal == usual.ordinal
                yield Conflict(
                    p.work,
                    "term",
                    "term",
                    "error" if certain else "warning",
                    own(p, a, p.proofs(usual.evidence)),
                    own(p, b, p.proofs(term.evidence)),
                    f"{term.body}: {a} và {b} cho cùng một cuộc {event}",
                    f"{term.body}: two terms for one {_EVENTS[event]},"
                    f" {usual.from_} - {usual.to} and {term.from_} - {term.to}",
                    marked(body, event, term.ordinal, term.from_, term.to),
                )


_EVENTS = {"bầu cử": "election", "đại hội": "congress"}

"""Between which days a document without a date was issued."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.graph.facts import campaign_iri, receipt_iri
from thidua.graph.infer.rules import Inference, rule
from thidua.graph.nquads import date, td
from thidua.graph.printed import Facts, earliest, latest
from thidua.graph.resolve import Work
from thidua.graph.works import citation_iri, document

#: Bounds travel from document to document so many steps at most.
_ROUNDS = 20


@dataclass(slots=True)
class _Bound:
    day: str
    rule: str
    inputs: tuple[str, ...]


@rule(
    "date.cites",
    "Không sớm hơn văn bản muộn nhất mà nó viện dẫn",
    "Not before the latest document that it cites",
)
@rule(
    "date.cited",
    "Không muộn hơn văn bản sớm nhất viện dẫn nó",
    "Not after the earliest document that cites it",
)
@rule(
    "date.campaign",
    "Không muộn hơn ngày kết thúc đợt thi đua mà nó phát động",
    "Not after the end of the campaign that it launches",
)
@rule(
    "date.receipt",
    "Không muộn hơn ngày văn bản đến",
    "Not after the day on which it arrived",
)
def date_bounds(facts: Facts) -> Iterator[Inference]:
    """td:notBefore and td:notAfter of each document of which no date is known.

    The dates are those of documents it cites and that cite it, which may be bounds themselves
    (then the conclusion rests on that conclusion too), of its campaign and of its arrival.
    Documents whose year is known from the number keep that year instead.
    """
    undated = {w.local: w for w in facts.works if not (w.issued or w.year)}
    low: dict[str, _Bound] = {}
    high: dict[str, _Bound] = {}
    for p in facts.printed:
        if p.work.local not in undated:
            continue
        campaign = p.document.campaign
        if campaign and campaign.end:
            _lower(high, p.work, latest(campaign.end), "date.campaign", (campaign_iri(p.work),))
        for r in p.document.receipts:
            if r.date:
                _lower(high, p.work, latest(r.date), "date.receipt", (receipt_iri(p.work, r),))
    links: dict[str, tuple[Work, Work]] = {}
    for c in facts.cited:
        if undated.keys().isdisjoint((c.by.work.local, c.work.local)):
            continue
        links.setdefault(citation_iri(c.by.work, c.work), (c.by.work, c.work))
    ordered = sorted(links.items())
    for _ in range(_ROUNDS):
        changed = False
        for iri, (citing, cited) in ordered:
            if citing.local in undated:
                changed |= _raise(low, citing, iri, cited)
            if cited.local in undated:
                changed |= _cut(high, cited, iri, citing)
        if not changed:
            break
    for name, bounds in (("notBefore", low), ("notAfter", high)):
        for local, bound in sorted(bounds.items()):
            yield Inference(
                document(undated[local]), td(name), date(bound.day), bound.rule, bound.inputs
            )


def _raise(low: dict[str, _Bound], work: Work, iri: str, cited: Work) -> bool:
    known = cited.issued
    inputs: tuple[str, ...] = (iri,)
    if known is None and cited.local in low:
        known, inputs = low[cited.local].day, (iri, _iri(cited, "notBefore", low[cited.local]))
    if known is None:
        return False
    day = earliest(known)
    if work.local in low and low[work.local].day >= day:
        return False
    low[work.local] = _Bound(day, "date.cites", inputs)
    return True


def _cut(high: dict[str, _Bound], work: Work, iri: str, citing: Work) -> bool:
    known = citing.issued
    inputs: tuple[str, ...] = (iri,)
    if known is None and citing.local in high:
        known, inputs = high[citing.local].day, (iri, _iri(citing, "notAfter", high[citing.local]))
    return known is not None and _lower(high, work, latest(known), "date.cited", inputs)


def _lower(
    high: dict[str, _Bound], work: Work, day: str, name: str, inputs: tuple[str, ...]
) -> bool:
    if work.local in high and high[work.local].day <= day:
        return False
    high[work.local] = _Bound(day, name, inputs)
    return True


def _iri(work: Work, name: str, bound: _Bound) -> str:
    return Inference(document(work), td(name), date(bound.day), bound.rule).iri

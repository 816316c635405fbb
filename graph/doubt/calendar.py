"""Arithmetic of dates: anniversaries, periods, reviews, arrivals, citations of later documents."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator

from thidua.graph.doubt.conflict import Claim, Conflict, marked, own
from thidua.graph.printed import Facts, Printed, Proof, earliest, latest, spoken
from thidua.graph.records import Anniversary, Campaign
from thidua.graph.resolve import Work
from thidua.graph.resolve.keys import match_key
from thidua.graph.resolve.mentions import agree

#: A period that is so many days longer or shorter than said is a matter of counting, not an error.
COUNTING = 2


def anniversaries(facts: Facts) -> Iterator[Conflict]:
    """ "N năm" against the two dates of its own bracket: the years between them must be N."""
    seen: set[tuple[str, str, int]] = set()
    for p in facts.printed:
        for a in p.document.anniversaries:
            if not (a.from_ and a.to):
                continue
            right = int(a.to[:4]) - int(a.from_[:4])
            key = (p.work.local, match_key(a.event), a.years)
            if right == a.years or key in seen:
                continue
            seen.add(key)
            proofs = _same_everywhere(facts, p, a)
            span = f"{spoken(a.from_)} - {spoken(a.to)}"
            yield Conflict(
                p.work,
                "anniversary",
                "anniversary",
                "error",
                own(p, f"{a.years} năm", proofs),
                own(p, f"{span}: {right} năm", proofs),
                f"{a.event}: ghi {a.years} năm, nhưng {span} là {right} năm",
                f"{a.event}: {a.years} years are stated, but {span} makes {right}",
                marked(*key[1:]),
            )


def _same_everywhere(facts: Facts, printed: Printed, said: Anniversary) -> tuple[Proof, ...]:
    """The words of this anniversary in every file of the work."""
    return tuple(
        proof
        for p in facts.texts.get(printed.work.local, ())
        for a in p.document.anniversaries
        if (match_key(a.event), a.years) == (match_key(said.event), said.years)
        for proof in p.proofs(a.evidence)
    )


#: Names that say "ours": the event of one place is not that of another.
_OURS = ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "ngành", "trường", "xã", "phường", "cơ quan", "đơn vị")  # fmt: skip


def origins(facts: Facts) -> Iterator[Conflict]:
    """One event with two dates of origin: printed in brackets, or reckoned from the year.

    A document about year Y that says "N năm" puts the origin in Y - N; one that was issued late
    in Y may speak of Y + 1. Where no bracket helps, the years of two documents are compared.
    """
    groups: dict[tuple[str, str], list[tuple[Printed, Anniversary]]] = defaultdict(list)
    for p in facts.printed:
        for a in p.document.anniversaries:
            event = facts.resolution.events[a.event]
            ours = match_key(event.named.label).split()[-1:] and event.named.label.endswith(_OURS)
            where = p.home.slug if ours and p.home else ""
            groups[event.named.local, where].append((p, a))
    for (local, _), said in sorted(groups.items()):
        dated = [(p, a) for p, a in said if a.from_]
        dated.sort(key=lambda s: (-len(s[1].from_ or ""), s[0].source, s[0].index))
        for p, a in dated[1:]:
            first_p, first = dated[0]
            if not agree(first.from_ or "", a.from_ or ""):
                yield _two_origins(local, (first_p, first, first.from_), (p, a, a.from_))
        bare = [(p, a) for p, a in said if not a.from_ and p.year]
        if dated:
            p, a = dated[0]
            origin = int((a.from_ or "")[:4])
            for q, b in bare:
                if origin + b.years not in _years(q):
                    yield _two_origins(local, (p, a, a.from_), (q, b, str((q.year or 0) - b.years)))
        elif bare:
            p, a = bare[0]
            for q, b in bare[1:]:
                apart = {y - a.years for y in _years(p)}.isdisjoint(y - b.years for y in _years(q))
                if apart:
                    yield _two_origins(
                        local,
                        (p, a, str((p.year or 0) - a.years)),
                        (q, b, str((q.year or 0) - b.years)),
                    )


def _years(printed: Printed) -> set[int]:
    """The years that "N năm" in this document may end in."""
    work = printed.work
    found = {y for y in (work.year, work.for_year) if y}
    if work.year and (work.issued or "")[5:7] in ("10", "11", "12"):
        found.add(work.year + 1)
    return found


def _two_origins(
    event: str,
    one: tuple[Printed, Anniversary, str | None],
    other: tuple[Printed, Anniversary, str | None],
) -> Conflict:
    (p, a, first), (q, b, second) = one, other
    x, y = spoken(first or ""), spoken(second or "")
    printed = bool(a.from_ and b.from_)
    return Conflict(
        q.work,
        "origin",
        "anniversary",
        "error" if printed else "warning",
        Claim(f"{a.years} năm: {x}", (p.work,), p.proofs(a.evidence)),
        Claim(f"{b.years} năm: {y}", (q.work,), q.proofs(b.evidence)),
        f"{b.event}: hai ngày gốc khác nhau, {x} và {y}",
        f"{b.event}: two dates of origin, {x} and {y}",
        marked(event, p.work.local, x, y),
    )


def durations(facts: Facts) -> Iterator[Conflict]:
    """ "60 ngày đêm" against the dates of its sentence, else of the campaign.

    Counted with and without the first day; more than COUNTING days apart is an error.
    """
    for p in facts.printed:
        for d in p.document.durations:
            campaign = p.document.campaign
            start, end, words = d.start, d.end, d.evidence
            if not (start and end) and campaign:
                start, end, words = campaign.start, campaign.end, campaign.evidence
            if not (start and end and len(start) == len(end) == 10):
                continue
            between = (datetime.date.fromisoformat(end) - datetime.date.fromisoformat(start)).days
            off = min(abs(between - d.days), abs(between + 1 - d.days))
            if off == 0 or between < 0:
                continue
            span = f"{spoken(start)} - {spoken(end)}"
            yield Conflict(
                p.work,
                "period",
                "period",
                "warning" if off <= COUNTING else "error",
                own(p, f"{d.days} ngày", p.proofs(d.evidence)),
                own(p, f"{span}: {between} - {between + 1} ngày", p.proofs(words)),
                f"Ghi {d.days} ngày, nhưng {span} là {between} ngày, tính cả hai đầu là {between + 1}",
                f"{d.days} days are stated, but {span} is {between} days, {between + 1} with both ends",
                marked(d.days, start, end),
            )


def backwards(facts: Facts) -> Iterator[Conflict]:
    """A campaign that ends before it begins."""
    for p in facts.printed:
        c = p.document.campaign
        if c and c.start and c.end and latest(c.end) < earliest(c.start):
            a, b = spoken(c.start), spoken(c.end)
            yield Conflict(
                p.work,
                "period",
                "period",
                "error",
                own(p, a, p.proofs(c.evidence)),
                own(p, b, p.proofs(c.evidence)),
                f"Thời gian thi đua kết thúc ({b}) trước khi bắt đầu ({a})",
                f"The campaign ends ({b}) before it begins ({a})",
                "order",
            )


def reviews(facts: Facts) -> Iterator[Conflict]:
    """Sơ kết or tổng kết before the campaign begins; sơ kết after it has ended."""
    for p in facts.printed:
        campaign = p.document.campaign
        if campaign is None:
            continue
        for m in p.document.milestones:
            if m.when is None:
                continue
            began = campaign.start or p.document.issued
            if began and latest(m.when) < earliest(began):
                which = ("trước khi bắt đầu", "before the campaign begins", began)
            elif campaign.end and m.kind == "sơ kết" and earliest(m.when) > latest(campaign.end):
                which = ("sau khi kết thúc", "after the campaign has ended", campaign.end)
            else:
                continue
            vi, en, day = which
            yield Conflict(
                p.work,
                "review",
                "milestone",
                "error",
                own(p, f"{m.kind}: {spoken(m.when)}", p.proofs(m.evidence)),
                own(p, spoken(day), _period_words(p, campaign, day)),
                f"{m.kind.capitalize()} ({spoken(m.when)}) {vi} ({spoken(day)})",
                f"{m.kind.capitalize()} ({spoken(m.when)}) is {en} ({spoken(day)})",
                marked(m.kind, m.when),
            )


def _period_words(printed: Printed, campaign: Campaign, day: str) -> tuple[Proof, ...]:
    issued = day == printed.document.issued and day != campaign.start
    return printed.field("issued") if issued else printed.proofs(campaign.evidence)


def arrivals(facts: Facts) -> Iterator[Conflict]:
    """A document stamped on arrival before the day it was issued.

    A stamp older than the letter it stands on is that of the document the letter forwards.
    """
    sent: dict[tuple[str, int], dict[str, Work]] = defaultdict(dict)
    for c in facts.cited:
        if c.citation.relation == "forwards":
            sent[c.by.source, c.by.index][c.work.local] = c.work
    for p in facts.printed:
        forwarded = sent.get((p.source, p.index), {})
        for r in p.document.receipts:
            work: Work = p.work
            if r.date and work.issued and latest(r.date) < earliest(work.issued):
                if len(forwarded) == 1:
                    work = next(iter(forwarded.values()))
                if not work.issued or latest(r.date) >= earliest(work.issued):
                    continue
                a, b = spoken(r.date), spoken(work.issued)
                yield Conflict(
                    work,
                    "receipt",
                    "receipt",
                    "error",
                    own(p, a, p.proofs(r.evidence)),
                    Claim(b, (work,), _issued_words(facts, work)),
                    f"Ngày đến {a} sớm hơn ngày ban hành {b}",
                    f"It arrived on {a}, before it was issued on {b}",
                    marked(r.number, r.date),
                )


def _issued_words(facts: Facts, work: Work) -> tuple[Proof, ...]:
    return tuple(w for p in facts.texts.get(work.local, ()) for w in p.field("issued"))


def citing_later(facts: Facts) -> Iterator[Conflict]:
    """A document that cites another by a date later than its own."""
    seen: set[tuple[str, str]] = set()
    for c in facts.cited:
        issued, date = c.by.work.issued, c.citation.date
        key = (c.by.work.local, c.work.local)
        if not (issued and date) or earliest(date) <= latest(issued) or key in seen:
            continue
        seen.add(key)
        a, b = spoken(issued), spoken(date)
        name = c.citation.number or c.citation.name or ""
        yield Conflict(
            c.by.work,
            "citing-later",
            "citation",
            "error",
            own(c.by, a, c.by.field("issued")),
            own(c.by, f"{name} {b}", c.by.proofs(c.citation.evidence)),
            f"Văn bản ngày {a} viện dẫn {name} ngày {b}, muộn hơn chính nó",
            f"The document of {a} cites {name} of {b}, later than itself",
            marked(c.work.local),
        )

"""What is known of a work, gathered from all its mentions.

What the document prints itself wins, then what most citations say; the fuller date wins over the
shorter. The local part of the IRI is place, body, year (or "undated"), kind and ordinal; without
an ordinal, eight hex digits of the title or name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from thidua.graph.resolve.keys import digest, fold, match_key
from thidua.graph.resolve.mentions import Mention, Where, party_term
from thidua.graph.resolve.organizations import Body, identify, term_of
from thidua.graph.resolve.symbols import printed_ordinal
from thidua.graph.values import by_fields


@by_fields
@dataclass(frozen=True, slots=True)
class Work:
    """One document of the world with what all its mentions tell, and where they stand.

    `local` is the local part of its IRI; `for_year` the year that its campaign or title is about;
    `by_title` tells that its number was found by rule 4; `kind_name` is its kind as printed, where no list holds
    it: one that a user's rules added.
    """

    local: str
    symbol: str | None
    ordinal: str | None
    kind: str
    issued: str | None
    year: int | None
    for_year: int | None
    term: str | None
    issuer: str | None
    place: str | None
    title: str | None
    name: str | None
    present: bool
    mentions: tuple[Mention, ...] = field(repr=False)
    by_title: bool = False
    kind_name: str | None = None


_YEAR = re.compile(r",?\s*(?:năm|ngày .* năm)\s+((?:19|20)\d\d)\s*$", re.IGNORECASE)


def law_key(name: str, date: str | None) -> tuple[str, str]:
    """The match key of a law's name without its year, and the year ("" when unknown)."""
    match = _YEAR.search(name)
    year = match[1] if match else date[:4] if date else ""
    return match_key(_YEAR.sub("", name)), year


def gather(groups: Sequence[Sequence[Mention]], found: set[Where]) -> list[Work]:
    """The work of each group; `found` are the mentions that joined by their title (rule 4)."""
    made = [_work(sorted(group, key=lambda m: m.where), found) for group in groups]
    seen = Counter(work.local for work in made)
    taken: dict[str, int] = {}
    works = []
    for work in sorted(made, key=lambda w: (w.local, w.mentions[0].where)):
        local = work.local
        if seen[local] > 1:  # several bodies share code, year, kind and ordinal
            local = f"{local}.{digest(work.issuer or work.title or '')}"
            taken[local] = taken.get(local, 0) + 1
            if taken[local] > 1:
                local = f"{local}-{taken[local]}"
        works.append(replace(work, local=local))
    return works


#: What may not stand in the local part of an IRI: "CN&TM".
_NO_LOCAL = re.compile(r"[^a-z0-9.-]+")


def _work(mentions: Sequence[Mention], found: set[Where]) -> Work:
    own = [m for m in mentions if m.present]
    numbered = [m for m in mentions if m.symbol and m.symbol.ordinal]
    best = _pick(numbered, own, lambda m: m.printed)
    blank = next((m.printed for m in own if m.printed), None)
    dates = [d for d in (_pick_date(own), _pick_date(mentions)) if d]
    issued = (
        next((d for d in dates[1:] if dates[0] and d.startswith(dates[0])), dates[0])
        if dates
        else None
    )
    first = next((m for m in mentions if m.scope != "?"), mentions[0])
    name = _pick(mentions, own, lambda m: m.name)
    title = _pick(mentions, own, lambda m: m.title)
    issuer = _pick(mentions, own, lambda m: m.issuer)
    symbol = numbered[0].symbol if numbered else None
    year = symbol.year if symbol and symbol.year else int(issued[:4]) if issued else None
    if name and not year:
        known = law_key(name, None)[1]
        year = int(known) if known else None
    kind = _pick(mentions, own, lambda m: m.kind if m.kind != "vb" else None) or "vb"
    term = next((t for m in mentions if (t := term_of(m.issuer))), None)
    if symbol and symbol.party and not first.scope and issued:
        term = term or party_term(issued)
    if symbol and symbol.legislature:
        term = term or str(symbol.legislature)
    if symbol:
        last = _padded(symbol.ordinal)
    else:
        last = digest(
            law_key(name, None)[0]
            if name
            else title or mentions[0].printed or str(mentions[0].where[:2])
        )
    scope = "" if first.scope == "?" else first.scope
    parts = [
        scope,
        _NO_LOCAL.sub("-", fold(first.code)),
        str(year) if year else "undated",
        kind,
        last,
    ]
    return Work(
        local=".".join(p for p in parts if p),
        symbol=best or blank,
        ordinal=printed_ordinal(best) if best else None,
        kind=kind,
        issued=issued,
        year=year,
        for_year=next((m.for_year for m in own if m.for_year), None),
        term=term,
        issuer=issuer,
        place=next((m.place for m in own if m.place), None),
        title=title,
        name=name,
        present=bool(own),
        mentions=tuple(mentions),
        by_title=any(m.where in found for m in mentions),
        kind_name=_pick(mentions, own, lambda m: m.kind_name if m.kind == kind else None),
    )


def _padded(ordinal: str) -> str:
    number = re.match(r"\d+", ordinal)
    return ordinal.zfill(2 + len(ordinal) - len(number[0])) if number else ordinal


def _pick(
    mentions: Sequence[Mention], own: Sequence[Mention], value: Callable[[Mention], str | None]
) -> str | None:
    """What the document prints itself, else what most mentions say (then the longest, then A-Z)."""
    for among in (own, mentions):
        said = Counter(v for m in among if (v := value(m)))
        if said:
            return min((-count, -len(v), v) for v, count in said.items())[2]
    return None


def _pick_date(mentions: Sequence[Mention]) -> str | None:
    said = Counter(m.date for m in mentions if m.date)
    return min(said, key=lambda d: (-len(d), -said[d], d)) if said else None


_JOINT = re.compile(
    r"\s+và\s+(?=(?:Bộ trưởng|Chủ tịch|Giám đốc|Chánh án|Viện trưởng|Ủy ban|Bộ |Sở )\S)"
)


def issuers_of(work: Work) -> tuple[Body, ...]:
    """The bodies or offices that issued a work; several where they issued it together."""
    if not work.issuer:
        return ()
    home = next(m.home for m in work.mentions if m.issuer == work.issuer)
    parts = [identify(part, home) for part in _JOINT.split(work.issuer)]
    if len(parts) > 1 and any(b.kind != parts[0].kind for b in parts):
        parts = [identify(work.issuer, home)]
    return tuple(parts)

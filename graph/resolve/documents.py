"""Which document a mention means: works out of mentions.

A mention is a document printed in a file, or a citation of one. Rules, strongest first:

1. A number alone names nothing. The key is (place and code of the issuing body, period, kind,
   ordinal); the period is the year for state numbers, the Party term for Party numbers. A local
   code (UBND, HĐND, TU …) takes the place of the stated issuer, else of the citing document's.
2. Mentions with equal keys are one work. A mention without a date joins the one work that fits
   (same body, kind and ordinal, not younger than the citing document); if none or several fit,
   it is a work of its own, "undated". So does one whose place is unknown.
3. A document never cites itself: its own number cited with another date is another work, cited
   without a date no citation at all.
4. Without a number: a law is known by its name and year; a printed document by issuer, kind,
   date and title. A printed document without a number is the numbered work that others cite by
   the same issuer, kind and title, when exactly one is.
5. Codes that many bodies share (BCĐ, CTĐ, HĐ …) name one work only where the issuers agree.

What is known of a work is gathered from all its mentions: what it prints itself wins, then what
most citations say, the fuller date before the shorter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from thidua.graph.records import Record
from thidua.graph.resolve.gather import Work, gather, law_key
from thidua.graph.resolve.keys import match_key
from thidua.graph.resolve.mentions import Mention, Where, agree, first_day, last_day, mentions_of
from thidua.graph.resolve.organizations import central_codes, identify, local_codes
from thidua.graph.resolve.places import Place


def resolve_documents(records: Iterable[Record]) -> dict[Where, Work]:
    """The work that each printed document and each citation means.

    Citations that are none (rule 3) have no entry. The outcome does not depend on the order of
    the records.
    """
    mentions = sorted(
        (m for record in records for m in mentions_of(record)),
        key=lambda m: (m.where, m.printed or ""),
    )
    groups: list[list[Mention]] = _numbered([m for m in mentions if m.symbol and m.symbol.ordinal])
    groups += _named([m for m in mentions if m.name and not m.printed], groups)
    bare = [m for m in mentions if not (m.symbol and m.symbol.ordinal) and (m.present or m.printed)]
    groups, found = _unnumbered(groups, bare)
    works = gather(groups, found)
    return {m.where: work for work in works for m in work.mentions}


_Key = tuple[str, str, str]


def _key(mention: Mention) -> _Key:
    """Body code, kind and ordinal. Laws and resolutions of one legislature share their numbers."""
    assert mention.symbol is not None
    kind = "" if mention.symbol.legislature else mention.kind
    return mention.code, kind, mention.symbol.ordinal


def _numbered(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Rules 1, 2 and 5 over mentions with an ordinal."""
    whole: dict[tuple[_Key, str, str], list[Mention]] = defaultdict(list)
    partial: dict[tuple[_Key, str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        known = mention.period and mention.scope != "?"
        period = mention.period or mention.date or ""
        (whole if known else partial)[_key(mention), mention.scope, period].append(mention)
    groups = [part for _, same in sorted(whole.items()) for part in _by_issuer(same)]
    by_key: dict[_Key, list[_Group]] = defaultdict(list)
    for group in groups:
        by_key[_key(group[0])].append(_Group(group))
    joined: list[tuple[list[Mention], Mention]] = []
    for (key, _, _), same in sorted(partial.items()):
        apart = []
        for mention in same:
            fitting = [group for group in by_key[key] if group.fits(mention)]
            if len(fitting) == 1:
                joined.append((fitting[0].mentions, mention))
            else:
                apart.append(mention)
        groups += _by_issuer(apart)
    for group, mention in joined:
        group.append(mention)
    return groups


class _Group:
    """The mentions of one work, and what tells whether another mention fits: a work that many
    cite is named in few ways."""

    def __init__(self, mentions: list[Mention]) -> None:
        self.mentions = mentions
        self._first = mentions[0]
        self._present = {m.where[:2] for m in mentions if m.present}
        self._issuers = _apart(mentions)
        self._dates = sorted({m.date for m in mentions if m.date})
        self._earliest = min(map(first_day, self._dates), default="")

    def fits(self, mention: Mention) -> bool:
        """Whether a mention that lacks its date or its place may mean this work."""
        first = self._first
        if mention.scope not in ("?", first.scope) or mention.period not in ("", first.period):
            return False
        if mention.where[:2] in self._present:
            return False
        if not all(_same_issuer(mention, m) for m in self._issuers):
            return False
        if mention.date and self._dates and not any(agree(mention.date, d) for d in self._dates):
            return mention.period != ""
        return not (mention.before and self._dates and self._earliest > last_day(mention.before))


def _apart(mentions: Iterable[Mention]) -> list[Mention]:
    """One mention for each way in which the issuer is named."""
    return list({(m.issuer, m.home): m for m in mentions if m.issuer}.values())


def _by_issuer(same: Sequence[Mention]) -> list[list[Mention]]:
    """Rule 5: mentions of one key, apart where their issuers are different bodies."""
    parts: list[list[Mention]] = []
    named: list[dict[tuple[str | None, Place | None], Mention]] = []
    for mention in sorted(same, key=lambda m: (m.issuer is None, m.where)):
        fitting = [
            number
            for number, ways in enumerate(named)
            if all(_same_issuer(mention, m) for m in ways.values())
        ]
        if mention.issuer is None and len(fitting) > 1:
            fitting = []
        if fitting:
            parts[fitting[0]].append(mention)
        else:
            fitting = [len(parts)]
            parts.append([mention])
            named.append({})
        named[fitting[0]].setdefault((mention.issuer, mention.home), mention)
    return parts


def _same_issuer(one: Mention, other: Mention) -> bool:
    if not one.issuer or not other.issuer or _own_series(one.code):
        return True
    a, b = identify(one.issuer, one.home).organ, identify(other.issuer, other.home).organ
    if a.local == b.local:
        return True
    x, y = match_key(a.name), match_key(b.name)
    return x in y or y in x


def _own_series(code: str) -> bool:
    """Codes under which a place has exactly one number series, whoever signs."""
    return code in central_codes() or code in local_codes()


def _named(mentions: Sequence[Mention], numbered: Sequence[list[Mention]]) -> list[list[Mention]]:
    """Rule 4 for laws: by name without its year, and year; without a year, the one that fits.

    A law that `numbered` mentions name as well as number takes the mentions by name; gives the
    groups of the others.
    """
    own: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    bare: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        key, year = law_key(mention.name or "", mention.date)
        if year:
            own[key, year].append(mention)
        else:
            bare[key].append(mention)
    by_name: dict[str, dict[str, list[Mention]]] = defaultdict(dict)
    for (key, year), same in own.items():
        by_name[key][year] = same
    for group in numbered:
        for key in sorted({law_key(m.name, None)[0] for m in group if m.name}):
            year = group[0].period
            group += own.pop((key, year), [])
            by_name[key][year] = group
    groups = [same for _, same in sorted(own.items())]
    for key, same in sorted(bare.items()):
        known = sorted(by_name.get(key, {}).items(), key=lambda item: item[0])
        apart = []
        for mention in same:
            fit = [g for y, g in known if not mention.before or y <= mention.before[:4]]
            if len(fit) == 1:
                fit[0].append(mention)
            else:
                apart.append(mention)
        if apart:
            groups.append(apart)
    return groups


def _unnumbered(
    groups: list[list[Mention]], mentions: Sequence[Mention]
) -> tuple[list[list[Mention]], set[Where]]:
    """Rule 4 for documents without a number; gives also the mentions found by their title."""
    cited: dict[tuple[str, ...], list[list[Mention]]] = defaultdict(list)
    for group in groups:
        if not any(m.present for m in group):
            for key in sorted({k for m in group if (k := _title_key(m))}):
                cited[key].append(group)
    found: set[Where] = set()
    same: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in mentions:
        title = _title_key(mention)
        fitting = [g for g in cited[title] if _dated_alike(mention, g)] if title else []
        if mention.present and len(fitting) == 1:
            fitting[0].append(mention)
            found.add(mention.where)
        else:
            alone = mention.printed if not mention.present else f"{mention.where}"
            words = title or (mention.scope, mention.kind, mention.title or alone or "")
            same[(*words, mention.code)].append(mention)
    return [*groups, *(g for _, some in sorted(same.items()) for g in _by_date(some))], found


_QUOTED = re.compile(r"[“”\"]")


def _title_key(mention: Mention) -> tuple[str, ...]:
    """Place, kind and the words of the title in no order, so that "bảo đảm" and "đảm bảo" are one;
    () for a title too short to tell documents apart."""
    words = match_key(_QUOTED.sub(" ", mention.title or "")).split()
    return (mention.scope, mention.kind, " ".join(sorted(words))) if len(words) >= 6 else ()


def _dated_alike(mention: Mention, group: Sequence[Mention]) -> bool:
    return all(
        (not m.date or not mention.date or agree(m.date, mention.date))
        and m.where[:2] != mention.where[:2]
        for m in group
    )


def _by_date(same: Sequence[Mention]) -> list[list[Mention]]:
    """Mentions of one title, apart by date; those without a date join where one date is."""
    dated: dict[str, list[Mention]] = defaultdict(list)
    for mention in same:
        dated[mention.date or ""].append(mention)
    bare = dated.pop("", [])
    parts = [group for _, group in sorted(dated.items())]
    if bare and len(parts) == 1:
        parts[0] += bare
    elif bare:
        parts.append(bare)
    return parts

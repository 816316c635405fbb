"""Mentions of documents in comparable form: a printed document, or a citation of one.

What makes mentions comparable: the symbol in parts, the kind, the series in which the number
counts (place and code of the body), and the period in which it counts (year or Party term). The
rules that make works of mentions stand in `documents`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from thidua.graph.records import Citation, Document, Record
from thidua.graph.resolve.keys import slug
from thidua.graph.resolve.organizations import central_codes, identify, local_codes
from thidua.graph.resolve.places import CENTRE, Place
from thidua.graph.resolve.sources import source_key
from thidua.graph.resolve.symbols import Symbol, parse
from thidua.graph.values import by_fields
from thidua.ontology import code_of, is_listed

#: Where a mention stands: (source, index of the document, index of the citation or -1).
Where = tuple[str, int, int]


@by_fields
@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a document, in comparable form; `kind_name`: its kind as printed, where no list holds it."""

    where: Where
    printed: str | None
    symbol: Symbol | None
    kind: str
    date: str | None
    issuer: str | None
    title: str | None
    name: str | None
    home: Place | None
    scope: str
    code: str
    period: str
    before: str | None = None
    place: str | None = None
    for_year: int | None = None
    kind_name: str | None = None

    @property
    def present(self) -> bool:
        """Whether the document itself stands here, not a citation of it."""
        return self.where[2] < 0


def home_of(document: Document) -> Place | None:
    """Where a document's issuer belongs; CENTRE for central bodies, None when unknown."""
    if document.issuer:
        return identify(document.issuer).place if _speaks(document.issuer) else _by_place(document)
    return _by_place(document)


def _speaks(issuer: str) -> bool:
    """Whether the issuer's name tells where it belongs: it holds a place, or is central."""
    body = identify(issuer, _NOWHERE)
    return body.place != _NOWHERE


_NOWHERE = Place((("tỉnh", "?"),))


def _by_place(document: Document) -> Place | None:
    return Place((("tỉnh", document.place),)) if document.place else None


def mentions_of(record: Record) -> Iterator[Mention]:
    """The documents of a record and what they cite, without citations of themselves (rule 3)."""
    source = source_key(record)
    for index, document in enumerate(record.documents):
        home = home_of(document)
        own = _mention(
            (source, index, -1),
            document.number,
            document.type,
            document.issued,
            document.issuer,
            document.title,
            None,
            home,
            None,
        )
        own = replace(own, place=document.place, for_year=_for_year(document))
        yield own
        for position, citation in enumerate(document.citations):
            cited = _mention(
                (source, index, position),
                citation.number,
                citation.type,
                citation.date,
                citation.issuer,
                citation.title,
                citation.name,
                home,
                document.issued,
            )
            if not _self(own, cited, citation):
                yield cited


_TITLE_YEAR = re.compile(r"(?<!\w)năm ((?:19|20)\d\d)(?!\d)", re.IGNORECASE)


def _for_year(document: Document) -> int | None:
    """The year a campaign ends (or begins) in, else the one year that the title names."""
    if document.campaign and (day := document.campaign.end or document.campaign.start):
        return int(day[:4])
    years = set(_TITLE_YEAR.findall(document.title or ""))
    return int(years.pop()) if len(years) == 1 else None


def _self(own: Mention, cited: Mention, citation: Citation) -> bool:
    """Rule 3: the document's own number, not dated otherwise and not by another body."""
    if not (own.symbol and cited.symbol and own.symbol.ordinal == cited.symbol.ordinal):
        return False
    if (own.kind, own.code, own.scope) != (cited.kind, cited.code, cited.scope):
        return False
    return cited.date is None or (own.date is not None and agree(own.date, cited.date))


def _mention(
    where: Where,
    printed: str | None,
    kind: str | None,
    date: str | None,
    issuer: str | None,
    title: str | None,
    name: str | None,
    home: Place | None,
    before: str | None,
) -> Mention:
    symbol = parse(printed) if printed else None
    code = kind_code(kind, symbol, name)
    scope, body = _series(symbol, issuer, home, code)
    unlisted = (
        kind is not None
        and code == slug(kind, _LONGEST_KIND)
        and not is_listed("document-type", code)
    )
    return Mention(
        where,
        printed,
        symbol,
        code,
        date,
        issuer,
        title,
        name,
        home,
        scope,
        body,
        _period(symbol, date, scope),
        before,
        kind_name=kind if unlisted else None,
    )


#: Letters of the code of a kind that no list holds.
_LONGEST_KIND = 20


def kind_code(word: str | None, symbol: Symbol | None, name: str | None = None) -> str:
    """The code of a kind of document: by its word, else its symbol, else "vb" (văn bản)."""
    if word is None and name:
        word = re.match(r"Bộ luật|Luật|Pháp lệnh|Hiến pháp|\w+ \w+", name or "", re.IGNORECASE)[0]  # type: ignore[index]
    stated = code_of("document-type", word) if word else None
    if stated:
        return stated
    if symbol and symbol.type:
        return symbol.type
    if word:
        return slug(word, _LONGEST_KIND)
    return "cv" if symbol and not symbol.legislature and len(symbol.bodies) > 1 else "vb"


def _series(
    symbol: Symbol | None, issuer: str | None, home: Place | None, kind: str
) -> tuple[str, str]:
    """The number series: slug of the place ("" for the centre, "?" unknown) and code of the body."""
    body = identify(issuer, home).organ if issuer else None
    if symbol is None:
        if kind in ("luat", "bo-luat", "hien-phap"):
            return "", "qh"
        if kind == "phap-lenh":
            return "", "ubtvqh"
        if body is None:
            return (home.slug if home else "?"), "vb"
        return body.place.slug, body.code or slug(body.name, 40)
    code = symbol.body
    if code in central_codes() or symbol.legislature:
        return "", code
    if body is not None and (body.place.units or (body.place == CENTRE and home != CENTRE)):
        return body.place.slug, code
    if re.fullmatch(r"b[a-z]{1,7}", code) and body is None:
        return "", code
    if home is None or (home == CENTRE and code in local_codes()):
        return "?", code
    return home.slug, code


#: First day of each central Party term, and its number (opening days of the congresses).
_TERMS = (
    ("1991-06-24", "VII"),
    ("1996-06-28", "VIII"),
    ("2001-04-19", "IX"),
    ("2006-04-18", "X"),
    ("2011-01-12", "XI"),
    ("2016-01-20", "XII"),
    ("2021-01-25", "XIII"),
    ("2026-01-19", "XIV"),
)


def party_term(date: str) -> str | None:
    """The central Party term in which a full or partial date lies; None before 1991, or when a
    partial date may lie in two."""
    early = [name for day, name in _TERMS if day <= first_day(date)]
    late = [name for day, name in _TERMS if day <= last_day(date)]
    return early[-1] if early and early[-1] == late[-1] else None


def first_day(date: str) -> str:
    return date + "-01-01"[(len(date) - 4) :]


def last_day(date: str) -> str:
    return date + "-12-31"[(len(date) - 4) :]


def _period(symbol: Symbol | None, date: str | None, scope: str) -> str:
    if symbol is None or date is None:
        return str(symbol.year) if symbol and symbol.year else ""
    if symbol.party and scope == "":
        return party_term(date) or (date[:4] if last_day(date) < _TERMS[0][0] else "")
    return str(symbol.year or date[:4])


def agree(one: str, other: str) -> bool:
    """Whether two dates, full or partial, may be one."""
    return one.startswith(other) or other.startswith(one)

"""What to look for: documents that are cited but absent, and gaps in yearly series.

How a missing document is ranked: by the open questions that its text would answer, one point each

    unknown     its own date, issuer and title, as far as nobody states them
    dates       documents that cite it, when its date is unknown: each cites something undated
    relations   relations known only from a title or held for possible, which it would confirm
    conflicts   contradictions about it, which it would settle
    lineage     present documents whose way upwards ends at it
    citing      documents that cite it: each quotation could be compared

A gap: an issuer's documents of one kind and one title but for the year, present for two years and
for none in between.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rdflib import Literal as Text
from rdflib.namespace import XSD

from thidua.graph.resolve.keys import match_key
from thidua.graph.results import Rows

if TYPE_CHECKING:
    from thidua.graph.results import Graph, Term

COLUMNS = (
    "kind", "number", "date", "issuer", "title", "questions", "unknown", "dates", "relations",
    "conflicts", "lineage", "citing", "known_from", "label", "document",
)  # fmt: skip

#: Titles at least as alike as this, years aside, are one series (rapidfuzz token_sort_ratio).
ONE_SERIES = 85
#: A series is not expected to go on over a longer silence, in years.
LONGEST_GAP = 4

_PREFIXES = """PREFIX td: <https://w3id.org/thidua/ns#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
_ABSENT = """SELECT DISTINCT ?document ?number ?date ?issuer ?title ?label WHERE {
  ?document a td:Document ; td:present false .
  ?other td:cites ?document ; td:present true .
  OPTIONAL { ?document td:symbol ?number }
  OPTIONAL { ?document td:issued ?date }
  OPTIONAL { ?document td:issuedBy/rdfs:label ?issuer }
  OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document rdfs:label ?label }
} ORDER BY ?document ?issuer ?title"""
#: Count -> the things that are counted for an absent document.
_COUNTS = {
    "citing": "?thing td:cites ?document ; td:present true .",
    "relations": """?thing a td:Inference ; rdf:predicate ?link .
  { ?thing rdf:subject ?document } UNION { ?thing rdf:object ?document }
  FILTER(?link IN (td:continues, td:implements, td:amends, td:replaces, td:repeals, td:basedOn,
                   td:forwards))""",
    "conflicts": "?thing a td:Conflict ; td:about ?document .",
    "lineage": """?thing td:implements|td:forwards|td:carriesOut ?document ; td:present true .
  FILTER NOT EXISTS { ?document td:implements|td:basedOn|td:continues ?above }""",
}
_SAID_BY = """SELECT DISTINCT ?document ?citing ?field WHERE {
  VALUES (?field ?printed) { ("date" td:printedDate) ("issuer" td:printedIssuer)
                             ("title" td:printedTitle) }
  ?citation td:cited ?document ; td:citing/rdfs:label ?citing ; ?printed ?value .
  ?document td:present false .
} ORDER BY ?document ?field ?citing"""
_SERIES = """SELECT DISTINCT ?document ?title ?issuer ?name ?kind ?type ?year ?label WHERE {
  ?document td:present true ; dcterms:title ?title ; td:documentType ?kind ; td:issuedBy ?body .
  OPTIONAL { ?body td:headOf ?organ }
  BIND(COALESCE(?organ, ?body) AS ?issuer)
  ?issuer rdfs:label ?name .
  ?kind <http://www.w3.org/2004/02/skos/core#prefLabel> ?type .
  FILTER(LANG(?type) = "vi")
  OPTIONAL { ?document td:forYear ?for_year }
  OPTIONAL { ?document td:year ?issue_year }
  BIND(COALESCE(?for_year, ?issue_year) AS ?year)
  FILTER(BOUND(?year))
  OPTIONAL { ?document rdfs:label ?label }
} ORDER BY ?issuer ?kind ?year ?document"""


def missing(graph: Graph, lang: str = "vi") -> Rows:
    """What to look for, the most telling first; gaps in series follow (kind "gap").

    `known_from` says in `lang` which documents state the date, the issuer and the title.
    """
    rows = [*_absent(graph, lang), *_gaps(graph)]
    return Rows(COLUMNS, [tuple(row.get(column) for column in COLUMNS) for row in rows])


def _absent(graph: Graph, lang: str) -> list[dict[str, Term | None]]:
    counts = {
        name: {
            str(row["document"]): int(str(row["n"]))
            for row in graph.query(
                f"{_PREFIXES}SELECT ?document (COUNT(DISTINCT ?thing) AS ?n) WHERE {{\n"
                f"  ?document a td:Document ; td:present false .\n  {pattern}\n"
                "} GROUP BY ?document"
            ).dicts()
        }
        for name, pattern in _COUNTS.items()
    }
    said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in graph.query(_PREFIXES + _SAID_BY).dicts():
        said[str(row["document"])][str(row["field"])].append(str(row["citing"]))
    found: dict[str, dict[str, Term | None]] = {}
    for row in graph.query(_PREFIXES + _ABSENT).dicts():
        iri = str(row["document"])
        if iri in found:
            continue
        made = {name: counts[name].get(iri, 0) for name in _COUNTS}
        made["unknown"] = sum(row[name] is None for name in ("date", "issuer", "title"))
        made["dates"] = made["citing"] if row["date"] is None else 0
        numbers = {name: Text(value) for name, value in made.items()}
        found[iri] = {
            "kind": Text("document"),
            **row,
            **numbers,
            "questions": Text(sum(made.values())),
            "known_from": _told(said[iri], lang),
        }
    return sorted(
        found.values(),
        key=lambda r: (
            -int(str(r["questions"])),
            -int(str(r["citing"])),
            str(r["number"] or ""),
            str(r["document"]),
        ),
    )


_SPOKEN = {"date": "ngày", "issuer": "cơ quan ban hành", "title": "trích yếu"}


def _told(said: dict[str, list[str]], lang: str) -> Text | None:
    """ "ngày, trích yếu: who says both | cơ quan ban hành: who says this"."""
    fields: dict[str, list[str]] = defaultdict(list)
    for field, names in said.items():
        fields["; ".join(names)].append(_SPOKEN[field] if lang == "vi" else field)
    parts = [f"{', '.join(told)}: {names}" for names, told in fields.items()]
    return Text(" | ".join(parts)) if parts else None


@dataclass(frozen=True, slots=True)
class _Member:
    title: str
    year: int
    label: str
    type: str
    issuer: str

    @property
    def key(self) -> str:
        return match_key(re.sub(r"(?:năm )?(?<!\d)(?:19|20)\d\d(?!\d)", " ", self.title))


def _gaps(graph: Graph) -> list[dict[str, Term | None]]:
    groups: dict[tuple[str, str], list[_Member]] = defaultdict(list)
    for row in graph.query(_PREFIXES + _SERIES).dicts():
        title = str(row["title"])
        member = _Member(
            title, int(str(row["year"])), str(row["label"]), str(row["type"]), str(row["name"])
        )
        if str(member.year) in title:  # a title of that very year: a yearly document
            groups[str(row["issuer"]), str(row["kind"])].append(member)
    found = []
    for _, members in sorted(groups.items()):
        for series in _series(members):
            years = sorted({m.year for m in series})
            for before, after in pairwise(years):
                if after - before - 1 <= LONGEST_GAP:
                    found += [
                        _gap(series, year, before, after) for year in range(before + 1, after)
                    ]
    return found


def _series(members: Iterable[_Member]) -> list[list[_Member]]:
    """Members whose titles are alike but for the year."""
    found: list[list[_Member]] = []
    for member in members:
        home = next(
            (s for s in found if fuzz.token_sort_ratio(s[0].key, member.key) >= ONE_SERIES), None
        )
        if home is None:
            found.append([member])
        else:
            home.append(member)
    return found


def _gap(series: list[_Member], year: int, before: int, after: int) -> dict[str, Term | None]:
    first, last = (next(m for m in series if m.year == y) for y in (before, after))
    return {
        "kind": Text("gap"),
        "date": Text(str(year), datatype=XSD.gYear),
        "issuer": Text(last.issuer),
        "title": Text(re.sub(rf"(?<!\d){after}(?!\d)", str(year), last.title)),
        "questions": Text(1),
        "known_from": Text(f"{first.label}; {last.label}"),
        "label": Text(f"{last.type} năm {year}"),
    }

"""Printed documents with what the resolution knows of them: what rules and checks walk over."""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from thidua.graph.records import Citation, Document, Evidence, Record
from thidua.graph.resolve import Place, Resolution, Work, source_key

#: Words and the key of the source that holds them.
Proof = tuple[str, Evidence]


@dataclass(frozen=True, slots=True)
class Printed:
    """One document as one file prints it, and the work that it is."""

    source: str
    index: int
    document: Document
    work: Work
    home: Place | None

    @property
    def year(self) -> int | None:
        """The year it was issued in, else the year it is about."""
        return self.work.year or self.work.for_year

    def proofs(self, evidence: Sequence[Evidence]) -> tuple[Proof, ...]:
        """These words, each with this source."""
        return tuple((self.source, e) for e in evidence)

    def field(self, name: str) -> tuple[Proof, ...]:
        """The words of a header field ("issued", "title" …)."""
        return self.proofs(self.document.evidence.get(name, ()))


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation: the document that makes it, the words, and the work it means."""

    by: Printed
    citation: Citation
    work: Work


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a rule or a check may look at; `mentions` are the citations of a work, `texts`
    the documents printed of it, both by its local part."""

    resolution: Resolution
    printed: tuple[Printed, ...]
    cited: tuple[Cited, ...]
    works: tuple[Work, ...]
    mentions: Mapping[str, Sequence[Cited]]
    texts: Mapping[str, Sequence[Printed]]


def gather_facts(records: Sequence[Record], resolution: Resolution) -> Facts:
    """The printed documents, citations and works of these records, in a fixed order."""
    printed = tuple(_printed(records, resolution))
    cited = tuple(
        Cited(p, citation, work)
        for p in printed
        for position, citation in enumerate(p.document.citations)
        if (work := resolution.works.get((p.source, p.index, position)))
        and work.local != p.work.local
    )
    works = {w.local: w for w in resolution.works.values()}
    mentions: dict[str, list[Cited]] = defaultdict(list)
    for c in cited:
        mentions[c.work.local].append(c)
    texts: dict[str, list[Printed]] = defaultdict(list)
    for p in printed:
        texts[p.work.local].append(p)
    ordered = tuple(w for _, w in sorted(works.items()))
    return Facts(resolution, printed, cited, ordered, dict(mentions), dict(texts))


def _printed(records: Sequence[Record], resolution: Resolution) -> Iterator[Printed]:
    for record in sorted(records, key=lambda r: (source_key(r), r.source)):
        source = source_key(record)
        for index, document in enumerate(record.documents):
            work = resolution.works[source, index, -1]
            yield Printed(source, index, document, work, resolution.homes[source, index])


def earliest(date: str) -> str:
    """The first day that a full or partial date may mean."""
    return date + "-01-01"[len(date) - 4 :]


def latest(date: str) -> str:
    """The last day that a full or partial date may mean."""
    if len(date) == 4:
        return f"{date}-12-31"
    if len(date) == 7:
        return f"{date}-{calendar.monthrange(int(date[:4]), int(date[5:]))[1]:02}"
    return date


def spoken(date: str) -> str:
    """A date as people write it: 01/01/2024, 6/2021, 2024."""
    return "/".join(reversed(date.split("-")))

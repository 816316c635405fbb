"""Who is who: records in, the things of the world that they name out.

`resolve(records)` looks at all records together, because one file completes another; it gives a
`Resolution`, from which `thidua.graph.triples` writes the graph. Each kind of thing has its
module, whose docstring states its rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from thidua.graph.records import Document, Record
from thidua.graph.resolve import keys, organizations, symbols
from thidua.graph.resolve.documents import resolve_documents
from thidua.graph.resolve.events import Event, resolve_events
from thidua.graph.resolve.gather import Work
from thidua.graph.resolve.indicators import resolve_indicators
from thidua.graph.resolve.mentions import Where, home_of
from thidua.graph.resolve.movements import Localisation, resolve_movements
from thidua.graph.resolve.places import Place
from thidua.graph.resolve.sources import source_key
from thidua.graph.resolve.themes import resolve_themes
from thidua.graph.resolve.variants import Named

__all__ = [
    "Event",
    "Named",
    "Naming",
    "Place",
    "Resolution",
    "Where",
    "Work",
    "forget",
    "namings",
    "resolve",
    "source_key",
]


@dataclass(frozen=True, slots=True)
class Resolution:
    """What each name in the records means. Keys are printed names, or where a mention stands."""

    works: Mapping[Where, Work]
    homes: Mapping[tuple[str, int], Place | None]
    movements: Mapping[str, Named]
    localisations: Sequence[Localisation]
    themes: Mapping[str, Named]
    events: Mapping[str, Event]
    indicators: Mapping[tuple[str, str | None], Named]

    def within(self, documents: Mapping[tuple[str, int], Naming]) -> Resolution:
        """What is needed to write these documents, by (source, index): their own works whole, the
        cited ones without their mentions."""
        works: dict[Where, Work] = {}
        cited: dict[str, Work] = {}
        for at, naming in documents.items():
            works[*at, -1] = self.works[*at, -1]
            for position in range(naming.citations):
                work = self.works.get((*at, position))
                if work is not None:
                    if work.local not in cited:
                        cited[work.local] = replace(work, mentions=())
                    works[*at, position] = cited[work.local]
        said = documents.values()
        return Resolution(
            works,
            {at: self.homes[at] for at in documents},
            {name: self.movements[name] for n in said for name in n.movements},
            (),
            {n.theme: self.themes[n.theme] for n in said if n.theme},
            {name: self.events[name] for n in said for name in n.events},
            {pair: self.indicators[pair] for n in said for pair in n.indicators},
        )


@dataclass(frozen=True, slots=True)
class Naming:
    """What one document names, so that a resolution can be asked without it: how many citations,
    and the keys of what else."""

    citations: int
    movements: tuple[str, ...]
    theme: str | None
    events: tuple[str, ...]
    indicators: tuple[tuple[str, str | None], ...]


def namings(records: Iterable[Record]) -> dict[str, tuple[Naming, ...]]:
    """By source key, what each document names; equal names are one object."""
    pairs: dict[tuple[str, str | None], tuple[str, str | None]] = {}

    def naming(document: Document) -> Naming:
        said = ((t.indicator, t.unit) for t in document.targets)
        return Naming(
            len(document.citations),
            tuple([m.name for m in document.movements]),
            document.theme,
            tuple([a.event for a in document.anniversaries]),
            tuple([pairs.setdefault(pair, pair) for pair in said]),
        )

    return {source_key(record): tuple(map(naming, record.documents)) for record in records}


def resolve(records: Iterable[Record]) -> Resolution:
    """Who is who in these records, whatever their order."""
    ordered = sorted(records, key=lambda r: (source_key(r), r.source))
    documents = [d for r in ordered for d in r.documents]
    homes = {(source_key(r), i): home_of(d) for r in ordered for i, d in enumerate(r.documents)}
    names = {u[1] for home in homes.values() if home for u in home.units}
    movements, localisations = resolve_movements(
        (m.name for d in documents for m in d.movements), names
    )
    return Resolution(
        works=resolve_documents(ordered),
        homes=homes,
        movements=movements,
        localisations=localisations,
        themes=resolve_themes(d.theme for d in documents if d.theme),
        events=resolve_events((a.event, a.from_) for d in documents for a in d.anniversaries),
        indicators=resolve_indicators((t.indicator, t.unit) for d in documents for t in d.targets),
    )


def forget() -> None:
    """Let go of what is remembered of names. A few lines of it in every part of the memory that a
    large archive has taken would keep all of that from being given back."""
    for module in (keys, organizations, symbols):
        for function in vars(module).values():
            if hasattr(function, "cache_parameters") and function.cache_parameters()["maxsize"]:
                function.cache_clear()

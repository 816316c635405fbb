"""Who is who as triples: the labels, variants and relations of things, over all files."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from thidua.graph.nquads import LABEL, SKOS, TYPE, Sink, date, listed, td, text, thing
from thidua.graph.resolve import Named, Resolution
from thidua.graph.resolve.keys import match_key
from thidua.graph.resolve.organizations import Body
from thidua.graph.works import IDENTITY, body_iri
from thidua.ontology import bodies as listed_bodies
from thidua.ontology import concepts

_CLASSES = {
    "organization": ("Organization",),
    "cluster": ("Organization", "EmulationCluster"),
    "office": ("Office",),
    "group": ("Body",),
}


def add_bodies(quads: Sink, named: Mapping[Body, int]) -> None:
    """Write organisations, offices and groups, and those above them; `named` tells how often.

    A body named in several ways has one label, the most frequent; the others are alternative
    labels, or hidden ones where they differ by more than the place of a tone mark.
    """
    known: dict[str, Counter[Body]] = defaultdict(Counter)
    waiting = list(named.items())
    while waiting:
        body, times = waiting.pop()
        known[body_iri(body)][body] += times
        waiting += [(b, times) for b in (body.head_of, body.parent) if b]
    for iri, bodies in sorted(known.items()):
        said: Counter[str] = Counter()
        for body, times in bodies.items():
            said[body.label] += times
        label = min(said, key=lambda s: (-said[s], s))
        body = min((b for b in bodies if b.label == label), key=repr)
        for name in _CLASSES[body.kind]:
            quads.add(IDENTITY, iri, TYPE, td(name))
        quads.add(IDENTITY, iri, LABEL, text(label, "vi"))
        for other in said:
            if other != label:
                same = match_key(other) == match_key(label)
                quads.add(
                    IDENTITY,
                    iri,
                    f"<{SKOS}{'altLabel' if same else 'hiddenLabel'}>",
                    text(other, "vi"),
                )
        _add_body(quads, iri, body)


def _add_body(quads: Sink, iri: str, body: Body) -> None:
    if body.kind != "group":
        quads.add(IDENTITY, iri, td("level"), listed("level", body.place.level))
    if body.place.units:
        quads.add(IDENTITY, iri, td("place"), text(body.place.label))
    concept = next((c for c in listed_bodies() if c.code == body.code), None)
    level = next((c for c in concepts("level") if c.code == body.place.level), None)
    for name, days in (
        ("validFrom", [c.valid_from for c in (concept,) if c]),
        ("validUntil", [c.valid_until for c in (concept, level) if c and body.kind != "group"]),
    ):
        known = sorted(day for day in days if day)
        if known:
            quads.add(IDENTITY, iri, td(name), date(known[0]))
    for short in concept.notations if concept else ():
        quads.add(IDENTITY, iri, td("bodyCode"), text(short))
        if concept and body.label.startswith(concept.label):
            name = short + body.label.removeprefix(concept.label)
            quads.add(IDENTITY, iri, f"<{SKOS}altLabel>", text(name, "vi"))
    if body.head_of:
        quads.add(IDENTITY, iri, td("headOf"), body_iri(body.head_of))
    if body.parent:
        quads.add(IDENTITY, iri, td("parent"), body_iri(body.parent))


def add_identity(quads: Sink, resolution: Resolution) -> None:
    """Write movements, themes, events and indicators with their spellings."""
    for kind, cls, names in (
        ("movement", "Movement", resolution.movements.values()),
        ("theme", "Theme", resolution.themes.values()),
        ("indicator", "Indicator", resolution.indicators.values()),
        ("event", "Event", [e.named for e in resolution.events.values()]),
    ):
        for named in set(names):
            _add_named(quads, kind, cls, named)
    for event in set(resolution.events.values()):
        if event.origin:
            iri = thing("event", event.named.local)
            quads.add(IDENTITY, iri, td("originDate"), date(event.origin))


def _add_named(quads: Sink, kind: str, cls: str, named: Named) -> None:
    iri = thing(kind, named.local)
    quads.add(IDENTITY, iri, TYPE, td(cls))
    quads.add(IDENTITY, iri, LABEL, text(named.label, "vi"))
    for name in named.alt:
        quads.add(IDENTITY, iri, f"<{SKOS}altLabel>", text(name, "vi"))
    for name in named.hidden:
        quads.add(IDENTITY, iri, f"<{SKOS}hiddenLabel>", text(name, "vi"))

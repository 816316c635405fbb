"""The outline of a document: where the words of each ancestor went, as ribbons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from thidua.graph.family import Genealogy, Link, Portrait

#: What has no known relative.
OWN = "#7b8693"
#: The picture, in units of its view box.
_WIDTH, _BAR, _TALL = 880.0, 16.0, 520.0


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A passage of an ancestor and its descendant: two bars and the band between, as SVG."""

    path: str
    colour: str
    number: int
    title: str


def outline(
    grown: Genealogy,
    portrait: Portrait,
    links: Sequence[Link],
    colours: dict[tuple[str, str], str],
) -> dict[str, Any]:
    """The outline: ancestors left, the document right, a band for every inherited passage."""
    used = [a for a in portrait.ancestors if a.passages]
    here = [link for link in links if link.kind != "formula"]
    right = _bars([(k, len(grown.words(link.passage))) for k, link in enumerate(here)], 0.0, _TALL)
    total = sum(
        len(grown.words(link.passage)) for a in used for link in _links_of(grown, a.iri, a.file)
    )
    room = _TALL - 34.0 * len(used)
    bands: list[Ribbon] = []
    blocks: list[dict[str, Any]] = []
    top = 0.0
    for a in used:
        own = _links_of(grown, a.iri, a.file)
        sizes = [(k, len(grown.words(link.passage))) for k, link in enumerate(own)]
        tall = room * sum(n for _, n in sizes) / total if total else 0.0
        colour = colours[a.iri, a.file]
        left = _bars(sizes, top + 24.0, tall)
        place = {link.passage: left[k] for k, link in enumerate(own)}
        blocks.append(
            {"label": a.label, "colour": colour, "y": top + 24.0, "h": tall, "text": top + 16.0}
        )
        for k, link in enumerate(here):
            if link.relative in place and link.relative is not None:
                y0, h0 = place[link.relative]
                y1, h1 = right[k]
                bands.append(
                    Ribbon(
                        _band(y0, h0, y1, h1), colour, link.passage.order, grown.quote(link.passage)
                    )
                )
        top += tall + 34.0
    return {
        "bands": bands,
        "blocks": blocks,
        "own": [
            {"y": right[k][0], "h": max(right[k][1] - 0.6, 0.6), "order": link.passage.order,
             "colour": OWN if not link.relative else colours[grown.owner(link.relative).iri, link.relative.file]}
            for k, link in enumerate(here)
        ],
        "width": _WIDTH,
        "height": max(_TALL, top) + 8,
        "bar": _BAR,
    }  # fmt: skip


def _links_of(grown: Genealogy, iri: str, file: str) -> list[Link]:
    member = next(m for m in grown.documents if m.iri == iri and m.at[0] == file)
    return [link for link in grown.links(member.at) if link.kind != "formula"]


def _bars(
    sizes: Sequence[tuple[int, int]], top: float, tall: float
) -> dict[int, tuple[float, float]]:
    """(y, height) of each passage in a column, by its words."""
    whole = sum(n for _, n in sizes) or 1
    made: dict[int, tuple[float, float]] = {}
    at = top
    for k, n in sizes:
        height = tall * n / whole
        made[k] = (round(at, 2), round(height, 2))
        at += height
    return made


def _band(y0: float, h0: float, y1: float, h1: float) -> str:
    a, b = 200.0 + _BAR, _WIDTH - 200.0 - _BAR
    m = (a + b) / 2
    return (
        f"M{a:g} {y0:.2f}C{m:g} {y0:.2f} {m:g} {y1:.2f} {b:g} {y1:.2f}"
        f"L{b:g} {y1 + h1:.2f}C{m:g} {y1 + h1:.2f} {m:g} {y0 + h0:.2f} {a:g} {y0 + h0:.2f}Z"
    )

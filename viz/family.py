"""Pages of the family tree of sentences: one document with its ancestors, or two side by side.

One HTML file each, which needs no network and forbids one. All text is written into the page as
text; the script only shows, hides and translates what is there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from thidua.graph.errors import UsageError
from thidua.graph.family import Appearance, Genealogy, Link, Member, Pair, Passage, Portrait
from thidua.graph.family.align import Change
from thidua.graph.family.words import Word, words
from thidua.viz import family_words
from thidua.viz.family_outline import OWN, outline
from thidua.viz.page import day, policy

#: One an ancestor, 4.5:1 on white; those beyond share the last.
_COLOURS = ("#1f5f99", "#a8322d", "#1d7a55", "#7a549c", "#8a5a00", "#0f766e", "#a31558", "#46515e")
_MARKUP = re.compile(r"[*_`#\\]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage: kept, inserted, deleted, replaced or moved."""

    kind: str
    text: str


def family_page(grown: Genealogy, at: tuple[str, int], *, lang: str = "vi") -> str:
    """The page of one document, to be written as UTF-8.

    Raises UsageError when `lang` is neither vi nor en.
    """
    _check(lang)
    portrait = grown.portrait(at)
    colours = {
        (a.iri, a.file): _COLOURS[min(k, len(_COLOURS) - 1)]
        for k, a in enumerate(portrait.ancestors)
    }
    links = grown.links(at)
    shown = [_shown(grown, link, colours) for link in links]
    return _render(
        "family.html",
        lang,
        portrait=portrait,
        passages=shown,
        colours=colours,
        shares=_shares(portrait),
        ribbons=outline(grown, portrait, links, colours),
        quote=grown.quote,
        file=at[0],
        when=day(portrait.when),
    )


def compare_page(old: Member, new: Member, pairs: Sequence[Pair], *, lang: str = "vi") -> str:
    """The page of two documents side by side, to be written as UTF-8.

    Raises UsageError when `lang` is neither vi nor en.
    """
    _check(lang)
    rows = [_row(old, new, pair, k) for k, pair in enumerate(pairs)]
    counts = {
        kind: sum(pair.kind == kind for pair in pairs)
        for kind in ("kept", "changed", "dropped", "added")
    }
    return _render("family_compare.html", lang, old=old, new=new, rows=rows, counts=counts, day=day)


def trace_page(
    phrase: str, found: Sequence[Appearance], documents: Sequence[Member], *, lang: str = "vi"
) -> str:
    """The page of a phrase over time, to be written as UTF-8.

    Raises UsageError when `lang` is neither vi nor en.
    """
    _check(lang)
    dated = [(k, a) for k, a in enumerate(found) if a.when[:4].isdigit() and a.when < "9999"]
    first, last = (int(f(a.when[:4] for _, a in dated)) for f in (min, max)) if dated else (0, 0)
    span = max(last + 1 - first, 1)

    def across(when: str) -> float:
        parts = [*map(int, when.split("-")), 1, 1][:3]
        year = parts[0] + (parts[1] - 1) / 12 + (parts[2] - 1) / 365
        return round(30 + 820 * (year - first) / span, 1)

    step = max(1, span // 16)
    return _render(
        "family_trace.html",
        lang,
        phrase=phrase,
        rows=found,
        labels={m.iri: m.label for m in documents},
        marks=[
            {
                "number": k,
                "x": across(a.when),
                "colour": "#1d7a55" if a.first else "#c08a1e" if a.variant else OWN,
                "title": f"{day(a.when)}: {a.label}",
            }
            for k, a in dated
        ],
        years=[
            {"year": year, "x": across(str(year))} for year in range(first, last + 2, step) if dated
        ],
        day=day,
    )


def _check(lang: str) -> None:
    if lang not in ("vi", "en"):
        raise UsageError(f"lang {lang!r}: use vi or en")


def _shown(grown: Genealogy, link: Link, colours: dict[tuple[str, str], str]) -> dict[str, Any]:
    """One passage as the template needs it."""
    made: dict[str, Any] = {
        "number": link.passage.order,
        "kind": link.kind,
        "form": link.passage.kind,
        "start": link.passage.start,
        "end": link.passage.end,
        "text": _plain(grown.texts[link.passage.file].nfc[link.passage.start : link.passage.end]),
        "colour": OWN,
    }
    if link.relative is None or link.verdict is None:
        return made
    other = grown.owner(link.relative)
    changed = grown.difference(link)
    text, theirs = grown.texts[link.passage.file].nfc, grown.texts[link.relative.file].nfc
    return made | {
        "colour": colours[other.iri, link.relative.file],
        "label": other.label.partition(": ")[0],
        "when": day(other.when) if other.sure else other.when[:4],
        "file": link.relative.file,
        "relative_start": link.relative.start,
        "relative_end": link.relative.end,
        "cited": link.cited,
        "similarity": round(100 * link.verdict.similarity),
        "figures": link.kind == "near" and link.verdict.similarity == 1,
        "ours": ours(text, link.passage, grown.words(link.passage), changed),
        "theirs": before(theirs, link.relative, grown.words(link.relative), changed),
        "line": [
            (grown.owner(step.passage).label, grown.owner(step.passage).when[:4])
            for step in grown.line(link.passage)[2:]
        ],
    }


def ours(
    text: str, passage: Passage, own: Sequence[Word], changed: Sequence[Change]
) -> list[Piece]:
    """The later passage in pieces."""
    spans = sorted((c.first, c.last, c.kind) for c in changed if c.last > c.first)
    return _pieces(text, passage, own, spans)


def before(
    text: str, passage: Passage, own: Sequence[Word], changed: Sequence[Change]
) -> list[Piece]:
    """The earlier passage in pieces."""
    spans = sorted((c.from_, c.to, c.kind) for c in changed if c.to > c.from_)
    return _pieces(text, passage, own, spans)


def _pieces(
    text: str, passage: Passage, own: Sequence[Word], spans: Sequence[tuple[int, int, str]]
) -> list[Piece]:
    made: list[Piece] = []
    at = passage.start
    for first, last, kind in spans:
        if kind == "kept":
            continue
        start, end = own[first].start, own[last - 1].end
        if start > at:
            made.append(Piece("kept", _plain(text[at:start], edges=True)))
        made.append(Piece(kind, _plain(text[start:end], edges=True)))
        at = end
    if at < passage.end:
        made.append(Piece("kept", _plain(text[at : passage.end], edges=True)))
    return made


def _plain(printed: str, *, edges: bool = False) -> str:
    """The words without markup, blanks collapsed; blanks at the edges stay if asked."""
    bare = re.sub(r"\s+", " ", _MARKUP.sub("", printed))
    return bare if edges else bare.strip()


def _shares(portrait: Portrait) -> list[dict[str, Any]]:
    """The bar of a document: what share of its words is of each class."""
    made = []
    for kind, colour in (
        ("identical", "#1d7a55"), ("near", "#5f9f3f"), ("adapted", "#c08a1e"), ("original", OWN),
    ):  # fmt: skip
        share = portrait.share(kind)  # type: ignore[arg-type]
        made.append(
            {
                "kind": kind,
                "colour": colour,
                "percent": round(100 * share, 1),
                "passages": portrait.counts.get(kind, 0),  # type: ignore[call-overload]
            }
        )
    return made


def _row(old: Member, new: Member, pair: Pair, number: int) -> dict[str, Any]:
    left = right = None
    if pair.old:
        own = words(old.text, pair.old.start, pair.old.end)
        left = before(old.text, pair.old, own, pair.changes)
    if pair.new:
        own = words(new.text, pair.new.start, pair.new.end)
        right = ours(new.text, pair.new, own, pair.changes)
    return {
        "number": number,
        "kind": pair.kind,
        "old": left,
        "new": right,
        "old_at": (pair.old.start, pair.old.end) if pair.old else None,
        "new_at": (pair.new.start, pair.new.end) if pair.new else None,
        "similarity": round(100 * pair.verdict.similarity) if pair.verdict else None,
    }


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("thidua.viz", "."),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


def _render(template: str, lang: str, **values: Any) -> str:
    own = files("thidua.viz")
    script = '(() => {\n"use strict";\n' + own.joinpath("family.js").read_text("utf-8") + "})();\n"
    return (
        _environment()
        .get_template(template)
        .render(
            lang=lang,
            words=family_words.WORDS,
            style=Markup(own.joinpath("family.css").read_text("utf-8")),
            script=Markup(script),
            policy=policy(script),
            settings=json.dumps({"lang": lang}),
            **values,
        )
    )

"""One HTML file that shows a lineage: pyvis carries nodes and edges into our own template.

The file needs no network, and its Content-Security-Policy forbids one: scripts run by their
SHA-256 only, so no text of a document can ever become a script. The same input gives the same
bytes.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import networkx as nx
from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PackageLoader
from markupsafe import Markup
from pyvis.network import Network

from thidua.graph.errors import UsageError
from thidua.viz import words
from thidua.viz.layout import Spacing, places, routes
from thidua.viz.neighbourhood import Proof, Work, plain

#: Up to how many documents a box shows three lines, two lines, one line.
_FULL, _SHORT = 40, 90
#: Above this many relations lines run straight from box to box: pieces cost time to draw.
_ROUTED = 600
#: Become one script in this order.
_SCRIPTS = ("state", "picture", "shown", "panel", "search", "controls")
_BASE = "https://w3id.org/thidua/id/"
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {
        "hover": True,
        "dragNodes": False,
        "zoomView": False,
        "keyboard": {"enabled": False},
        "tooltipDelay": 250,
    },
}


def lineage_html(graph: nx.MultiDiGraph[str], focus: str | None, *, lang: str = "vi") -> str:
    """The page of a graph that `thidua.viz.neighbourhood` made; `focus` is selected at first.

    Raises UsageError when `lang` is neither vi nor en.
    """
    if lang not in ("vi", "en"):
        raise UsageError(f"lang {lang!r}: use vi or en")
    works: dict[str, Work] = {iri: data["work"] for iri, data in graph.nodes(data=True)}
    first = sorted(works, key=lambda iri: (works[iri].issued or "9", works[iri].name, iri))
    told = {str(data["relation"]) for _, _, data in graph.edges(data=True)}
    spacing = _spacing(works.values(), told)
    at = places(nx.DiGraph(graph), spacing, first)
    net = Network(directed=True, cdn_resources="in_line")
    rows = sorted(works, key=lambda iri: (at[iri].layer, at[iri].x, at[iri].y, iri))
    for iri in rows:
        spot = at[iri]
        net.add_node(_id(iri), label=_label(works[iri]), shape="box", x=spot.x, y=spot.y,
                     layer=spot.layer, **_node(works[iri], spacing))  # fmt: skip
    edges = sorted(graph.edges(data=True), key=lambda e: (e[0], e[1], e[2]["relation"]))
    pairs = [(citing, cited) for citing, cited, _ in edges]
    lines = routes(pairs, at, spacing) if len(edges) <= _ROUTED else [[] for _ in edges]
    for (citing, cited, data), line in zip(edges, lines, strict=True):
        net.add_edge(_id(citing), _id(cited), relation=data["relation"],
                     route=line,
                     proofs=[_proof(p) for p in data["proofs"]])  # fmt: skip
    net.set_options(json.dumps(_OPTIONS))
    environment = _environment(net)
    environment.globals |= _context(net, focus, works, lang, spacing)
    net.templateEnv = environment
    net.path = "lineage.html"
    return str(net.generate_html()).replace("\r\n", "\n")


def _spacing(works: Collection[Work], relations: Collection[str]) -> Spacing:
    """Boxes with as many lines as the number of documents leaves room for, wide enough; between
    them the names of the relations."""
    longest = max((len(_head(work)[0]) for work in works), default=0)
    if len(works) <= _FULL:
        names = [
            max(kind.vi, kind.en, key=len) for kind in words.RELATIONS if kind.code in relations
        ]
        return Spacing(
            width=min(max(180.0, 34.0 + 9.0 * longest), 216.0),
            column_gap=max(110.0, 28.0 + 6.2 * max(map(len, names), default=0)),
        )
    if len(works) <= _SHORT:
        width = min(max(152.0, 32.0 + 8.0 * longest), 190.0)
        return Spacing(width=width, height=42, column_gap=84, row_gap=16)
    # One line: the year stands behind the number.
    width = min(max(108.0, 28.0 + 7.2 * (longest + 7)), 176.0)
    return Spacing(width=width, height=25, column_gap=64, row_gap=9)


def _id(iri: str) -> str:
    """Short names for links within the page: what follows the base of our own IRIs."""
    return iri.removeprefix(_BASE + "document/")


def _label(work: Work) -> str:
    """A document in a list or a heading: numbers restart each year, so the year goes along."""
    year, name = work.issued[:4], work.number or (work.label or work.name).partition(": ")[0]
    return name if not year or year in name else f"{name} ({year})"


def _node(work: Work, spacing: Spacing) -> dict[str, Any]:
    """Everything the script needs of one document, as plain JSON."""
    return {
        "iri": work.iri,
        "w": spacing.width,
        "h": spacing.height,
        "lines": {lang: _lines(work, lang, spacing) for lang in ("vi", "en")},
        "level": work.level,
        "present": work.present,
        "info": {
            "number": work.number,
            "type": {"vi": work.type.get("vi", ""), "en": _english(work.type)},
            "issued": {"vi": day(work.issued), "en": work.issued},
            "issuer": work.issuer,
            "title": work.title,
            "place": work.place,
            "signatories": work.signatories,
            "files": work.files,
        },
    }


def _english(labels: Mapping[str, str]) -> str:
    name = labels.get("en") or labels.get("vi", "")
    return name[:1].upper() + name[1:]


def _head(work: Work) -> tuple[str, str]:
    """The bold line of a box and what follows it: the number, else the document's own name."""
    if work.number:
        return work.number, ""
    head, _, rest = (work.label or work.title or work.name).partition(": ")
    # A box shows no number where there is none; saying so would push the year out of it.
    return head.replace(" không số", ""), rest


def _lines(work: Work, lang: str, spacing: Spacing) -> list[str]:
    """What stands in the box: the number first; the year belongs to it, numbers restart."""
    head, rest = _head(work)
    year = work.issued[:4]
    if spacing.height < 30:
        return [head if year in head else f"{head} · {year}"]
    kind = _english(work.type) if lang == "en" else work.type.get("vi", "")
    date = work.issued if lang == "en" else day(work.issued)
    named = head.casefold()
    parts = (
        kind if not named.startswith(kind.casefold()) else "",
        date if date not in head else "",
    )
    second = " · ".join(part for part in parts if part) or rest
    third = _short(work.issuer) or (work.title if work.number else "")
    most = 2 if spacing.height < 50 else 3
    return [line for line in (head, second, third) if line][:most]


def _short(name: str) -> str:
    """A body's name with the abbreviations every office uses; the panel prints it in full."""
    for full, brief in words.ABBREVIATIONS:
        name = name.replace(full, brief)
    return name


def day(iso: str) -> str:
    """A partial ISO date as Vietnamese offices write it: 2024-01-05 is 05/01/2024."""
    return "/".join(reversed(iso.split("-"))) if iso[:4].isdigit() else iso


def _proof(proof: Proof) -> dict[str, Any]:
    return {
        "file": proof.file,
        "start": proof.start,
        "end": proof.end,
        "quote": proof.quote,
        "confidence": proof.confidence,
    }


@cache
def _vis() -> str:
    """The newest vis-network that comes with pyvis, without the link to its source map."""
    library = files("pyvis").joinpath("templates", "lib")
    versions = sorted(
        (tuple(int(n) for n in entry.name.removeprefix("vis-").split(".")), entry)
        for entry in library.iterdir()
        if entry.name.removeprefix("vis-").replace(".", "").isdigit()
    )
    text = versions[-1][1].joinpath("vis-network.min.js").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if not line.startswith("//# sourceMappingURL")]
    return "\n".join(lines).replace("</script", "<\\/script")


def _environment(net: Network) -> Environment:
    """Our templates first, then pyvis's own, all autoescaped."""
    own: list[BaseLoader] = [PackageLoader("thidua.viz", "."), FileSystemLoader(net.template_dir)]
    return Environment(
        loader=ChoiceLoader(own), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )


def _context(
    net: Network, focus: str | None, works: Mapping[str, Work], lang: str, spacing: Spacing
) -> dict[str, Any]:
    own = files("thidua.viz")
    parts = (own.joinpath(f"{name}.js").read_text(encoding="utf-8") for name in _SCRIPTS)
    script = '(() => {\n"use strict";\n' + "\n".join(parts) + "})();\n"
    codes = sorted({edge["relation"] for edge in net.edges})
    known = [kind.code for kind in words.RELATIONS]
    codes.sort(key=lambda code: known.index(code) if code in known else len(known))
    used = {node["level"] for node in net.nodes}
    relations = [words.relation(code) for code in codes]
    levels = [kind for kind in words.LEVELS if kind.code in used]
    settings = {
        "focus": _id(focus) if focus else None,
        "lang": lang,
        "words": {key: {"vi": vi, "en": en} for key, (vi, en) in words.WORDS.items()},
        "relations": {kind.code: _kind(kind) for kind in relations},
        "levels": {kind.code: _kind(kind) for kind in levels},
        "dense": spacing.height < 50,
    }
    name = _label(works[focus]) if focus else ""
    return {
        "lang": lang,
        "subject": name,
        "caption": works[focus].title if focus else "",
        "settings": settings,
        "relation_kinds": relations,
        "level_kinds": levels,
        "kinds": {kind.code: kind for kind in (*relations, *levels)},
        "words": words.WORDS,
        "vis": Markup(_vis()),
        "script": Markup(script),
        "style": Markup(own.joinpath("lineage.css").read_text(encoding="utf-8")),
        "policy": policy(_vis(), script),
        "plain": plain,
    }


def _kind(kind: words.Kind) -> dict[str, Any]:
    return {"vi": kind.vi, "en": kind.en, "colour": kind.colour, "dash": list(kind.dash)}


def policy(*scripts: str) -> str:
    """The Content-Security-Policy: nothing from outside, and only these scripts by their hash."""
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    allowed = " ".join(f"'sha256-{base64.b64encode(d).decode()}'" for d in digests)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )

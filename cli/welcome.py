"""What `thidua build` answers: what is in the graph, and what to type next."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from thidua.cli.options import DEFAULT_STORE
from thidua.graph.errors import UsageError

if TYPE_CHECKING:
    from thidua.graph.build import Summary
    from thidua.graph.store import Graph

_PREFIX = "PREFIX td: <https://w3id.org/thidua/ns#>\n"
_MOST_CITED = f"""{_PREFIX}SELECT ?document ?symbol ?year (COUNT(DISTINCT ?citing) AS ?count) WHERE {{
  ?document a td:Document ; td:symbol ?symbol .
  OPTIONAL {{ ?document td:year ?year }}
  OPTIONAL {{ ?citation td:cited ?document ; td:citing ?citing }}
}} GROUP BY ?document ?symbol ?year ORDER BY DESC(?count) ?document ?symbol LIMIT 20"""

# Field of a summary -> words.
_KINDS = {
    "files": ("tệp nguồn", "source files"),
    "works_present": ("văn bản có toàn văn", "documents with text"),
    "works_cited_only": ("văn bản chỉ được viện dẫn", "documents only cited"),
    "citations": ("viện dẫn", "citations"),
    "movements": ("phong trào", "movements"),
    "themes": ("chủ đề", "themes"),
    "events": ("sự kiện được kỷ niệm", "events with anniversaries"),
    "indicators": ("chỉ tiêu theo dõi qua các năm", "indicators"),
    "targets": ("mức chỉ tiêu", "targets"),
    "quads": ("bộ bốn RDF", "RDF quads"),
}


def welcome(summary: Summary, graph: Graph, store: Path, lang: str) -> str:
    """Some lines for a person: the counts, and three commands that work on this graph."""
    vietnamese = lang == "vi"
    width = max(len(str(getattr(summary, name))) for name in _KINDS)
    lines = [f"Kho {store} có:" if vietnamese else f"{store} holds:"]
    lines += [
        f"  {getattr(summary, name):>{width}}  {vi if vietnamese else en}"
        for name, (vi, en) in _KINDS.items()
    ]
    lines += ["", "Gõ tiếp:" if vietnamese else "Next, type:"]
    return "\n".join([*lines, *(f"  {command}" for command in _commands(graph, store))])


def _commands(graph: Graph, store: Path) -> list[str]:
    place = _place(store)
    document = _call(graph)
    if document is None:
        return [f"thidua query --list{place}", f"thidua export{place} -o graph.ttl"]
    return [
        f"thidua show {document}{place}",
        f"thidua lineage {document} --both{place}",
        f"thidua view lineage {document}{place} -o lineage.html",
    ]


def _place(store: Path) -> str:
    if str(store) in (DEFAULT_STORE, os.environ.get("THIDUA_STORE")):
        return ""
    return f" --store {shlex.quote(str(store))}"


def _call(graph: Graph) -> str | None:
    """What to type to mean the most cited document that a number names."""
    from thidua.queries import resolve_document

    for document, symbol, year, _ in graph.query(_MOST_CITED).rows:
        for call in (f"{symbol}", f"{symbol}@{year}"):
            try:
                if resolve_document(graph, call) == document:
                    return shlex.quote(call)
            except UsageError:
                continue
    return None

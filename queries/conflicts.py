"""Contradictions, one row each: both sides, and the words of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rdflib import Literal as Text

from thidua.graph.results import Rows
from thidua.queries import run

if TYPE_CHECKING:
    from thidua.graph.results import Graph, Term

#: The columns of an answer; `_a` is what is held, `_b` what departs from it.
COLUMNS = (
    "severity", "kind", "document", "field", "message",
    "value_a", "file_a", "start_a", "end_a", "quote_a",
    "value_b", "file_b", "start_b", "end_b", "quote_b",
    "number", "iri", "conflict",
)  # fmt: skip
ERROR = "error"

_PLACE = {"file": "evidence_file", "start": "start", "end": "end", "quote": "quote"}


def conflicts(graph: Graph, lang: str = "vi") -> Rows:
    """All contradictions of a graph, gravest first; `message` is in `lang` ("vi" or "en").

    Of several places that prove a side the longest words are shown, then the first.
    """
    found: dict[Term | None, dict[str, Term | None]] = {}
    for row in run(graph, "conflicts", {}).dicts():
        made = found.setdefault(
            row["conflict"],
            {
                "severity": row["severity"],
                "kind": row["kind"],
                "document": row["label"],
                "field": row["field"],
                "message": _plain(row["message" if lang == "vi" else "message_en"]),
                "number": row["number"],
                "iri": row["document"],
                "conflict": row["conflict"],
            },
        )
        side = "a" if str(row["side"]) == "1" else "b"
        made[f"value_{side}"] = row["value"]
        if _length(row) > _length({k: made.get(f"{k}_{side}") for k in _PLACE}):
            for name, column in _PLACE.items():
                made[f"{name}_{side}"] = row[column]
    rows = [tuple(made.get(column) for column in COLUMNS) for made in found.values()]
    return Rows(COLUMNS, rows)


def has_errors(rows: Rows) -> bool:
    """Whether one of the contradictions is an error."""
    at = rows.variables.index("severity")
    return any(str(row[at]) == ERROR for row in rows.rows)


def _length(place: Mapping[str, Term | None]) -> int:
    start, end = place["start"], place["end"]
    return int(str(end)) - int(str(start)) if start is not None and end is not None else -1


def _plain(term: Term | None) -> Term | None:
    return None if term is None else Text(str(term))

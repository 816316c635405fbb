"""Answers as files: rows as tables for people and programs, and the whole graph as one file.

    write_rows(rows, "xlsx", "Văn bản viện dẫn")   -> bytes
    write_graph(graph, "ttl")                      -> bytes

Same input, same bytes. Formats: `ROW_FORMATS` and `GRAPH_FORMATS`.
"""

from __future__ import annotations

from collections.abc import Mapping

from thidua.graph.errors import UsageError
from thidua.reports.answers import Answer, Layout, Rows, answer
from thidua.reports.graphs import GRAPH_WRITERS, Quads
from thidua.reports.tables import BINARY, FOR_PEOPLE, ON_PAGE, WRITERS
from thidua.reports.words import in_words, on_page

__all__ = [
    "BINARY",
    "FOR_PEOPLE",
    "GRAPH_FORMATS",
    "ON_PAGE",
    "ROW_FORMATS",
    "Answer",
    "Layout",
    "answer",
    "write_answer",
    "write_graph",
    "write_rows",
]

ROW_FORMATS = tuple(WRITERS)
GRAPH_FORMATS = tuple(GRAPH_WRITERS)


def write_rows(
    rows: Rows,
    format: str,
    title: str = "",
    *,
    name: str = "",
    summary: str = "",
    parameters: Mapping[str, str] | None = None,
    layout: Layout | None = None,
) -> bytes:
    """The rows in one of ROW_FORMATS; `name`, `summary` and `parameters` say what was asked.

    Raises UsageError for an unknown format.
    """
    made = answer(rows, title, name=name, summary=summary, parameters=parameters)
    return write_answer(made, format, layout)


def write_answer(answer: Answer, format: str, layout: Layout | None = None) -> bytes:
    """An answer in one of ROW_FORMATS; one that has a name, in people's words where people read it.

    Raises UsageError for an unknown format.
    """
    if format not in WRITERS:
        raise UsageError(f"no format {format!r} for rows; choose from {', '.join(WRITERS)}")
    layout = layout or Layout()
    if answer.name and (format in FOR_PEOPLE or layout.excel):
        answer = in_words(answer, layout.lang)
    if answer.name and format in ON_PAGE:
        answer = on_page(answer)
    return WRITERS[format](answer, layout)


def write_graph(graph: Quads, format: str) -> bytes:
    """Everything in `graph` (a store or an endpoint) in one of GRAPH_FORMATS.

    Raises UsageError for an unknown format.
    """
    if format not in GRAPH_WRITERS:
        raise UsageError(
            f"no format {format!r} for a graph; choose from {', '.join(GRAPH_WRITERS)}"
        )
    return GRAPH_WRITERS[format](graph.quads())

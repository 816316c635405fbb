"""Rows as one HTML file that loads nothing: no script, no link to the outside."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from thidua.reports.answers import Answer, Layout, cut_notice, headings
from thidua.reports.cells import are_figures, seen, shown


def write_html(answer: Answer, layout: Layout) -> bytes:
    """A page with the rows as a table, and under it what was asked."""
    return page([answer], layout)


def page(parts: Sequence[Answer], layout: Layout) -> bytes:
    """A page of one table after the other, under the title of the first."""
    import jinja2

    folder = files(__package__)
    style = folder.joinpath("rows.css").read_text(encoding="utf-8")
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    template = environment.from_string(folder.joinpath("rows.html").read_text(encoding="utf-8"))
    asked = parts[0]
    made = template.render(
        lang=layout.lang,
        style=style,
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        parts=[_part(part, layout) for part in parts],
        name=seen(asked.name),
        summary=seen(asked.summary),
        parameters={seen(key): seen(value) for key, value in asked.parameters.items()},
    )
    return made.encode("utf-8", "replace")


def _part(answer: Answer, layout: Layout) -> dict[str, Any]:
    figures = [are_figures(column) for column in zip(*answer.rows, strict=True)]
    return {
        "title": seen(answer.title or answer.name or "thidua"),
        "headings": headings(answer, layout.lang),
        "rows": [
            [
                (shown(value, layout.lang), figure)
                for value, figure in zip(row, figures, strict=True)
            ]
            for row in answer.rows
        ],
        "cut": cut_notice(layout.lang) if answer.truncated else "",
    }

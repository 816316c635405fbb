"""Rows as one HTML file that loads nothing: no script, no link to the outside."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from thidua.reports.answers import Answer, Layout, cut_notice, headings
from thidua.reports.cells import is_figure, seen, shown


def write_html(answer: Answer, layout: Layout) -> bytes:
    """A page with the rows as a table, and under it what was asked."""
    import jinja2

    folder = files(__package__)
    style = folder.joinpath("rows.css").read_text(encoding="utf-8")
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    page = environment.from_string(folder.joinpath("rows.html").read_text(encoding="utf-8")).render(
        lang=layout.lang,
        title=seen(answer.title or answer.name or "thidua"),
        style=style,
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        headings=headings(answer, layout.lang),
        rows=[
            [(shown(value, layout.lang), is_figure(value)) for value in row] for row in answer.rows
        ],
        cut=cut_notice(layout.lang) if answer.truncated else "",
        name=seen(answer.name),
        summary=seen(answer.summary),
        parameters={seen(key): seen(value) for key, value in answer.parameters.items()},
    )
    return page.encode("utf-8", "replace")

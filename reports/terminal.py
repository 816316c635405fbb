"""Rows as a table for a terminal: plain text where there is none."""

from __future__ import annotations

import io
import textwrap

from thidua.reports.answers import Answer, Layout, cut_notice, headings
from thidua.reports.cells import Value, are_figures, shown, text_of

_UNBOUNDED = 100_000  # columns where no terminal sets the width
_SNUG = 14  # a column of short cells (numbers, dates, figures) is not broken


def write_table(answer: Answer, layout: Layout) -> bytes:
    """Columns set for a terminal of `layout.width`; without one as wide as the cells need."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    rows = [[cell(value, layout) for value in row] for row in answer.rows]
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    names = headings(answer, layout.lang)
    longest = [max((len(row[place]) for row in rows), default=0) for place in range(len(names))]
    snug = (
        layout.width is not None
        and sum(width + 3 for width in longest if width <= _SNUG) <= 0.7 * layout.width
    )
    for place, name in enumerate(names):
        keep = snug and longest[place] <= _SNUG
        table.add_column(
            Text(_broken(name, longest[place]) if keep else name),
            justify="right" if are_figures(row[place] for row in answer.rows) else "left",
            overflow="fold",
            no_wrap=keep,
        )
    for row in rows:
        table.add_row(*map(Text, row))
    out = io.StringIO()
    console = Console(
        file=out,
        width=layout.width or _UNBOUNDED,
        force_terminal=layout.color,
        color_system="standard" if layout.color else None,
        legacy_windows=False,
    )
    if answer.title:
        console.print(Text(answer.title, style="bold"), end="\n\n")
    console.print(table)
    if answer.truncated:
        console.print(Text(cut_notice(layout.lang)))
    text = "".join(line.rstrip() + "\n" for line in out.getvalue().splitlines())
    return text.encode("utf-8", "replace")


def cell(value: Value, layout: Layout) -> str:
    """One line for a person who may go on to a program: dates and numbers stay as they are."""
    text = shown(value, layout.lang) if isinstance(value, bool | str) else text_of(value)
    return " ".join(text.split())


def _broken(name: str, width: int) -> str:
    """A heading over a narrow column, on as many lines as it needs."""
    return "\n".join(textwrap.wrap(name, max(width, *map(len, name.split()), 6)))

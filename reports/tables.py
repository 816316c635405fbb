"""Rows as files: one writer a format, all in WRITERS.

json, jsonl, csv and tsv are for programs: column names as in the query, ISO dates. table, md,
html, xlsx and docx are for people: headings in Vietnamese, and dates as offices write them in
html, xlsx and docx.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable

from thidua.reports.answers import Answer, Layout, cut_notice, headings
from thidua.reports.cells import Value, guarded, plain, text_of
from thidua.reports.letters import write_docx
from thidua.reports.pages import write_html
from thidua.reports.terminal import cell, write_table
from thidua.reports.workbooks import write_xlsx

# What Markdown would take for its own; an underscore inside a word it leaves alone.
_MARK = re.compile(r"[\\`*\[\]<>|]|(?<!\w)_|_(?!\w)")

Writer = Callable[[Answer, Layout], bytes]


def objects(answer: Answer) -> list[dict[str, str | bool | int | float | None]]:
    """The rows as JSON objects: numbers as numbers, what is unbound as null."""
    return [
        {name: plain(value) for name, value in zip(answer.variables, row, strict=True)}
        for row in answer.rows
    ]


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def write_json(answer: Answer, layout: Layout) -> bytes:
    """An array of row objects."""
    return _encoded(json.dumps(objects(answer), ensure_ascii=False, indent=1) + "\n")


def write_jsonl(answer: Answer, layout: Layout) -> bytes:
    """One row object a line."""
    return _encoded("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in objects(answer)))


def write_csv(answer: Answer, layout: Layout) -> bytes:
    """RFC 4180; text that looks like a formula stands behind an apostrophe."""
    out = io.StringIO()
    rows = csv.writer(
        out,
        delimiter=";" if layout.excel else ",",
        lineterminator="\r\n" if layout.excel else "\n",
    )
    names = headings(answer, layout.lang) if layout.excel else answer.variables
    rows.writerow(names)
    for row in answer.rows:
        rows.writerow([guarded(value, text_of(value, local=layout.excel)) for value in row])
    return _encoded(("\ufeff" if layout.excel else "") + out.getvalue())


def write_tsv(answer: Answer, layout: Layout) -> bytes:
    """One row a line, whatever the cells hold: tabs and line breaks become spaces."""
    lines = ["\t".join(answer.variables)]
    lines += ["\t".join(_flat(value) for value in row) for row in answer.rows]
    return _encoded("\n".join(lines) + "\n")


def _flat(value: Value) -> str:
    return guarded(value, " ".join(text_of(value).split()))


def write_md(answer: Answer, layout: Layout) -> bytes:
    """A Markdown table under the title; cells cannot break out of it."""
    lines = [f"# {_markdown(answer.title)}", ""] if answer.title else []
    lines.append(_markdown_row(headings(answer, layout.lang)))
    lines.append("|" + " --- |" * len(answer.variables))
    lines += [_markdown_row([cell(value, layout) for value in row]) for row in answer.rows]
    if answer.truncated:
        lines += ["", cut_notice(layout.lang)]
    return _encoded("\n".join(lines) + "\n")


def _markdown_row(cells: list[str]) -> str:
    return "| " + " | ".join(_markdown(cell) for cell in cells) + " |"


def _markdown(text: str) -> str:
    return " ".join(_MARK.sub(r"\\\g<0>", text).split())


#: Format -> writer. `-f` takes its choices, and `-o` its file endings, from here.
WRITERS: dict[str, Writer] = {
    "table": write_table,
    "json": write_json,
    "jsonl": write_jsonl,
    "csv": write_csv,
    "tsv": write_tsv,
    "md": write_md,
    "html": write_html,
    "xlsx": write_xlsx,
    "docx": write_docx,
}

#: Formats that a terminal cannot show.
BINARY = frozenset({"xlsx", "docx"})

#: Formats made for people: words instead of codes.
FOR_PEOPLE = frozenset({"table", "md", "html", "xlsx", "docx"})
#: Forms as wide as a page: they show the columns that people read, no offsets, no IRIs.
ON_PAGE = FOR_PEOPLE - {"xlsx"}

"""Questions to the graph: saved ones by name, and SPARQL of one's own."""

from __future__ import annotations

import json
import re
import shlex
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from thidua.cli.options import graph_options, output_options
from thidua.cli.output import Output, say
from thidua.graph import nquads
from thidua.graph.errors import InputError, UsageError
from thidua.reports import ROW_FORMATS, Answer, answer
from thidua.reports.turtle import NAMESPACES

if TYPE_CHECKING:
    import rdflib

    from thidua.graph.store import Endpoint, Store

Opened = Callable[[], "Store | Endpoint"]


@click.command(short_help="Hỏi bằng câu hỏi có sẵn / ask a saved question.")
@click.argument("name", required=False)
@click.option(
    "-p", "--param", "parameters", multiple=True, metavar="KEY=VALUE", help="Tham số / parameter."
)
@click.option("--list", "listed", is_flag=True, help="Liệt kê câu hỏi / list the saved questions.")
@output_options(ROW_FORMATS, excel=True)
@graph_options
def query(
    name: str | None, parameters: tuple[str, ...], listed: bool, output: Output, graph: Opened
) -> None:
    """Trả lời một câu hỏi có sẵn. / Answer a saved question.

    A document is named by its number (34-CT/TW, 02/CT-UBND@2024) or its IRI.

    \b
    thidua query --list
    thidua query documents -o documents.xlsx
    """
    if listed:
        _list(output)
    elif name is None:
        raise UsageError("which question? see: thidua query --list")
    else:
        _ask(name, dict(map(_pair, parameters)), output, graph)


def _ask(name: str, values: dict[str, str], output: Output, graph: Opened) -> None:
    from thidua.queries import load, run

    saved = load(name)
    output.choose(ROW_FORMATS, "tsv", "table")
    with graph() as opened:
        rows = run(opened, name, values)
    summary = saved.summary[output.lang]
    output.rows(answer(rows, summary, name=name, summary=summary, parameters=values))
    if not rows.rows:
        asked = "".join(f" -p {key}={shlex.quote(value)}" for key, value in values.items())
        example = "".join(f" -p {k}={shlex.quote(v)}" for k, v in saved.example.items())
        hint = f"; for example: thidua query {name}{example}" if example else ""
        say(f"nothing answers {name}{asked}{hint}")


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key.strip():
        raise UsageError(f"-p {text}: write KEY=VALUE, as in -p doc=34-CT/TW")
    return key.strip(), value


def _list(output: Output) -> None:
    from thidua.queries import load, names

    saved = [load(name) for name in names()]
    if output.choose(ROW_FORMATS, "tsv", "table") == "json":
        output.write((json.dumps([_told(q, output.lang) for q in saved], **_JSON) + "\n").encode())
        return
    rows = tuple(
        (q.name, q.summary[output.lang], " ".join(f"{k}={v}" for k, v in q.example.items()))
        for q in saved
    )
    title = "Câu hỏi có sẵn" if output.lang == "vi" else "Saved questions"
    output.rows(Answer(("name", "summary", "example"), rows, title))


_JSON: dict[str, Any] = {"ensure_ascii": False, "indent": 1}


def _told(saved: Any, lang: str) -> dict[str, Any]:
    return {
        "name": saved.name,
        "summary": saved.summary[lang],
        "parameters": [
            {
                "name": parameter.name,
                "type": parameter.type,
                "required": parameter.required,
                "example": parameter.example,
                "summary": parameter.summary[lang],
            }
            for parameter in saved.parameters
        ],
        "example": dict(saved.example),
        "tags": list(saved.tags),
    }


@click.command(short_help="Hỏi bằng SPARQL / ask in SPARQL, read-only.")
@click.argument("text", metavar="QUERY|-|@FILE")
@output_options((*ROW_FORMATS, "ttl", "nt"), excel=True)
@graph_options
def sparql(text: str, output: Output, graph: Opened) -> None:
    """Trả lời một câu SPARQL chỉ đọc. / Answer a read-only SPARQL query.

    SELECT and ASK give rows, CONSTRUCT and DESCRIBE Turtle. Known prefixes may be left out.

    \b
    thidua sparql 'SELECT ?document WHERE { ?document a td:Document }'
    """
    from rdflib.term import Literal

    from thidua.graph.guard import vet
    from thidua.graph.store import Rows

    question = _prefixed(_text(text))
    form = vet(question).form
    if form in ("CONSTRUCT", "DESCRIBE"):
        chosen = output.choose(("ttl", "nt"), "ttl")
        with graph() as opened:
            triples = opened.construct(question)
        output.write(_triples(triples, chosen))
        return
    output.choose(ROW_FORMATS, "tsv", "table")
    with graph() as opened:
        if form == "ASK":
            rows = Rows(("answer",), [(Literal(opened.ask(question)),)])
        else:
            rows = opened.query(question)
    output.rows(answer(rows, summary=question))


def _text(argument: str) -> str:
    """The query itself: as typed, from stdin ("-") or from a file ("@FILE").

    Raises InputError when it cannot be read, UsageError when there is none.
    """
    try:
        if argument == "-":
            text = sys.stdin.buffer.read().decode("utf-8-sig")
        elif argument.startswith("@"):
            text = Path(argument[1:]).read_bytes().decode("utf-8-sig")
        else:
            text = argument
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise InputError(f"{argument[1:]}: cannot be read ({why})") from None
    except ValueError:
        raise InputError(f"{argument}: is not UTF-8 text") from None
    if not text.strip():
        raise UsageError("the query is empty; see: thidua sparql -h")
    return unicodedata.normalize("NFC", text)


def _prefixed(text: str) -> str:
    """The query with the usual prefixes that it uses and does not declare, on its first line."""
    used = [
        f"PREFIX {name}: <{space}>"
        for space, name in sorted(NAMESPACES.items(), key=lambda item: item[1])
        if re.search(rf"(?<![\w-]){name}:", text)
        and not re.search(rf"\bPREFIX\s+{name}\s*:", text, re.IGNORECASE)
    ]
    return " ".join([*used, text])


def _triples(triples: rdflib.Graph, format: str) -> bytes:
    """Triples in Turtle, or sorted as N-Triples."""
    if format == "nt":
        statements = sorted(nquads.lines(triples.serialize(format="nt")))
        return "".join(f"{line}\n" for line in statements).encode()
    return triples.serialize(format="longturtle").encode()

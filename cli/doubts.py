"""What does not go together, why something is held, what is missing, and how it came to be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from thidua.cli.options import graph_options, open_graph, output_options, store_option
from thidua.cli.output import Output
from thidua.cli.questions import Opened
from thidua.reports import ROW_FORMATS, answer

if TYPE_CHECKING:
    from thidua.queries.why import Step, Words

CONFLICTS = 1
_SHOWN = ("severity", "document", "message", "value_a", "file_a", "quote_a", "value_b", "file_b", "quote_b")  # fmt: skip
_TOLD = ("build", "change", "field", "value", "former", "file")
_WANTED = ("kind", "number", "label", "title", "issuer", "questions", "known_from")


@click.command(short_help="Những mâu thuẫn trong kho / contradictions.")
@output_options(ROW_FORMATS, excel=True)
@graph_options
@click.pass_context
def conflicts(ctx: click.Context, output: Output, graph: Opened) -> None:
    """Mâu thuẫn: hai phía, câu chữ và tệp của mỗi phía. / Contradictions, with both sides.

    Severity is error, warning or note. Ends with 1 when there is an error, else with 0.

    \b
    thidua conflicts
    thidua conflicts -o conflicts.xlsx
    """
    from thidua.queries.conflicts import conflicts as find
    from thidua.queries.conflicts import has_errors

    output.choose(ROW_FORMATS, "tsv", "table")
    with graph() as opened:
        rows = find(opened, output.lang)
    title = "Mâu thuẫn" if output.lang == "vi" else "Contradictions"
    output.rows(answer(rows, title, name="conflicts", summary=title, read=_SHOWN))
    ctx.exit(CONFLICTS if has_errors(rows) else 0)


@click.command(short_help="Vì sao biết một điều / why a fact is held.")
@click.argument("fact", metavar="FACT")
@output_options(("table", "json"))
@graph_options
def why(fact: str, output: Output, graph: Opened) -> None:
    """Vì sao biết một điều: từ kết luận xuống tới câu chữ. / Why a fact is held, down to the words.

    FACT is a document, DOC.field (number, issued, issuer, title, type, theme, start, end, form,
    scope), a relation between two documents, or the IRI of an inference or a conflict.

    \b
    thidua why 02/CT-UBND@2024.number
    thidua why '01-KL/TW continues 05-CT/TW'
    thidua why conflict/lang-son.ubnd.2024.ct.02.issuer -f json
    """
    from thidua.queries.why import why as explain

    chosen = output.choose(("table", "json"), "table")
    with graph() as opened:
        step = explain(opened, fact, output.lang)
    if chosen == "json":
        text = json.dumps(step.plain(), ensure_ascii=False, indent=1)
    else:
        text = "\n".join(_told(step, output.lang))
    output.write(f"{text}\n".encode())


_HOW = {
    "stated": ("nêu trong nguồn", "stated"),
    "inferred": ("suy ra", "inferred"),
    "possible": ("có thể", "possible"),
    "conflict": ("mâu thuẫn", "conflict"),
    "unknown": ("chưa rõ", "unknown"),
}


def _told(step: Step, lang: str, depth: int = 0) -> Iterator[str]:
    """The chain as indented lines: what is held, how, by which rule, and the words."""
    inset = "  " * depth
    how = _HOW[step.how][lang == "en"]
    yield f"{inset}{'└ ' if depth else ''}{step.says}  [{how}]"
    inset += "  " if depth else ""
    if step.explained or step.rule:
        parts = (step.rule, step.explained, _sure(step.confidence, lang))
        yield f"{inset}  ⚙ {' · '.join(part for part in parts if part)}"
    for words in step.words:
        yield f"{inset}  ¶ {_place(words, lang)}"
    for below in step.because:
        yield from _told(below, lang, depth + 1)


def _sure(confidence: str | None, lang: str) -> str | None:
    if confidence is None:
        return None
    return f"độ tin cậy {confidence}" if lang == "vi" else f"confidence {confidence}"


def _place(words: Words, lang: str) -> str:
    """file:start-end “…”, and how sure the reading is where it is not."""
    where = words.file if words.start is None else f"{words.file}:{words.start}-{words.end}"
    quote = f" “{words.quote}”" if words.quote else ""
    sure = _sure(words.confidence, lang)
    return f"{where}{quote}{f' ({sure})' if sure else ''}"


@click.command(short_help="Văn bản cần tìm / documents to look for.")
@output_options(ROW_FORMATS, excel=True)
@graph_options
def missing(output: Output, graph: Opened) -> None:
    """Văn bản được viện dẫn mà chưa có, và chỗ hụt của chuỗi hằng năm. / What to look for.

    Ranked by the open questions that each text would answer (column questions is their sum): its
    unknown date, issuer and title; citations it would date; relations it would confirm; conflicts
    it would settle; lineages that end at it; documents that cite it. Rows of the kind "gap" are
    yearly documents of which one year is absent.

    \b
    thidua missing -o missing.xlsx
    """
    from thidua.queries.missing import missing as find

    output.choose(ROW_FORMATS, "tsv", "table")
    with graph() as opened:
        rows = find(opened, output.lang)
    title = "Văn bản cần tìm" if output.lang == "vi" else "Documents to look for"
    output.rows(answer(rows, title, name="missing", summary=title, read=_WANTED))


@click.command(short_help="Một văn bản qua các lần dựng / one document over the builds.")
@click.argument("document", metavar="DOC")
@output_options(ROW_FORMATS, excel=True)
@store_option
def history(document: str, output: Output, store: Path) -> None:
    """Tệp nào ghi gì về văn bản, bổ sung hay thay khi nào. / Which files say what, and since when.

    Builds of the store are counted, not timed.

    \b
    thidua history 05-CT/TW
    """
    from thidua.graph.store import Store
    from thidua.queries import resolve_document
    from thidua.queries.history import history as told

    output.choose(ROW_FORMATS, "tsv", "table")
    with open_graph(store) as opened:
        assert isinstance(opened, Store)
        rows = told(opened, resolve_document(opened, document))
    title = f"Lịch sử của {document}" if output.lang == "vi" else f"History of {document}"
    asked = {"document": document}
    output.rows(answer(rows, title, name="history", parameters=asked, read=_TOLD))

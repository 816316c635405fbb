"""One document: everything known of it, and its lineage."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from thidua.cli.options import graph_options, output_options, relation_option
from thidua.cli.output import Output
from thidua.cli.questions import Opened
from thidua.reports import FOR_PEOPLE, ON_PAGE, ROW_FORMATS, Answer, answer

if TYPE_CHECKING:
    from thidua.queries.lineage import Direction

_SHOWN = ("direction", "depth", "relation", "document", "title", "present")


@click.command(short_help="Mọi điều về một văn bản / everything known of a document.")
@click.argument("document", metavar="DOC")
@output_options(("table", "json", "md"))
@graph_options
def show(document: str, output: Output, graph: Opened) -> None:
    """Mọi điều đã biết về một văn bản, kèm dẫn chứng. / All that is known of one document.

    \b
    thidua show 34-CT/TW
    thidua show 02/CT-UBND@2024 -f json
    """
    from thidua.queries import resolve_document
    from thidua.reports.dossier import dossier
    from thidua.reports.dossier_files import DOSSIER_WRITERS

    chosen = output.choose(DOSSIER_WRITERS, "md", "table")
    with graph() as opened:
        held = dossier(opened, resolve_document(opened, document))
    output.write(DOSSIER_WRITERS[chosen](held, output.layout()))


@click.command(short_help="Dòng dõi của một văn bản / what it stands on, what came of it.")
@click.argument("document", metavar="DOC")
@click.option("--up", "direction", flag_value="up", help="Văn bản được viện dẫn / what it cites.")
@click.option("--down", "direction", flag_value="down", help="Văn bản viện dẫn / what cites it.")
@click.option("--both", "direction", flag_value="both", default=True, help="Cả hai / both.")
@click.option("--depth", type=click.IntRange(min=1), help="Số bậc / levels.")
@relation_option
@output_options(ROW_FORMATS, excel=True)
@graph_options
def lineage(
    document: str,
    direction: Direction,
    depth: int | None,
    relations: tuple[str, ...],
    output: Output,
    graph: Opened,
) -> None:
    """Dòng dõi của một văn bản, qua mọi bậc. / The lineage of one document, level by level.

    \b
    thidua lineage 34-CT/TW --down
    thidua lineage 34-CT/TW --up --depth 1 -f json
    """
    from thidua.graph.links import RELATIONS
    from thidua.queries import resolve_document
    from thidua.queries.lineage import lineage as walk

    chosen = output.choose(ROW_FORMATS, "tsv", "table")
    with graph() as opened:
        wanted = relations or RELATIONS.values()
        rows = walk(opened, resolve_document(opened, document), direction, depth, wanted)
    title = f"Dòng dõi của {document}" if output.lang == "vi" else f"Lineage of {document}"
    made = answer(
        rows, title, name="lineage", parameters={"document": document, "direction": direction}
    )
    if chosen in FOR_PEOPLE:
        made = in_words(made, output.lang)
    output.rows(made.only(_SHOWN) if chosen in ON_PAGE else made)


def in_words(made: Answer, lang: str) -> Answer:
    """The columns direction and relation as people call what stands there."""
    from thidua.ontology import label_of

    ways = {"up": ("lên", "up"), "down": ("xuống", "down")}
    words: dict[str, Callable[[str], str]] = {
        "direction": lambda way: ways[way][lang == "en"],
        "relation": lambda relation: label_of("relation", relation, lang),
    }
    told = [words.get(name) for name in made.variables]
    rows = tuple(
        tuple(
            cell if word is None or cell is None else word(str(cell))
            for word, cell in zip(told, row, strict=True)
        )
        for row in made.rows
    )
    return dataclasses.replace(made, rows=rows)

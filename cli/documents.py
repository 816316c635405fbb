"""One document: everything known of it, and its lineage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from thidua.cli.options import graph_options, output_options, relation_option
from thidua.cli.output import Output, say
from thidua.cli.questions import Opened
from thidua.reports import ROW_FORMATS, answer

if TYPE_CHECKING:
    from thidua.queries.lineage import Direction

_NONE = {
    "up": "cites no document",
    "down": "is cited by no document",
    "both": "cites no document and is cited by none",
}
_SHOWN = ("direction", "depth", "relation", "document", "title", "present")


@click.command(short_help="Mọi điều về một văn bản / everything known of a document.")
@click.argument("document", metavar="DOC")
@output_options(("table", "json", "md", "html", "docx"))
@graph_options
def show(document: str, output: Output, graph: Opened) -> None:
    """Mọi điều đã biết về một văn bản, kèm dẫn chứng. / All that is known of one document.

    \b
    thidua show 34-CT/TW
    thidua show 02/CT-UBND@2024 -o document.docx
    """
    from thidua.queries import resolve_document
    from thidua.reports.dossier import dossier
    from thidua.reports.dossier_files import DOSSIER_WRITERS

    chosen = output.choose(DOSSIER_WRITERS, "md", "table")
    with graph() as opened:
        held = dossier(opened, resolve_document(opened, document))
    output.write(DOSSIER_WRITERS[chosen](held, output.layout()))


@click.command(short_help="Phả hệ của một văn bản / what it stands on, what came of it.")
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
    """Phả hệ của một văn bản, qua mọi bậc. / The lineage of one document, level by level.

    \b
    thidua lineage 34-CT/TW --down
    thidua lineage 34-CT/TW --up --depth 1 -f json
    """
    from thidua.graph.links import RELATIONS
    from thidua.queries import resolve_document
    from thidua.queries.lineage import lineage as walk

    output.choose(ROW_FORMATS, "tsv", "table")
    with graph() as opened:
        wanted = relations or RELATIONS.values()
        rows = walk(opened, resolve_document(opened, document), direction, depth, wanted)
    title = f"Phả hệ của {document}" if output.lang == "vi" else f"Lineage of {document}"
    output.rows(
        answer(
            rows,
            title,
            name="lineage",
            parameters={"document": document, "direction": direction},
            read=_SHOWN,
        )
    )
    if not rows.rows:
        only = f" as {', '.join(relations)}" if relations else ""
        say(f"{document} {_NONE[direction]}{only}")

"""Pictures: one HTML page each, which opens without a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from thidua.cli.options import graph_options, output_options
from thidua.cli.output import Output
from thidua.cli.questions import Opened
from thidua.graph.errors import UsageError

if TYPE_CHECKING:
    from thidua.viz.neighbourhood import Direction


@click.group(short_help="Vẽ hình / draw a picture.")
def view() -> None:
    """Vẽ hình từ đồ thị. / Draw pictures of the graph."""


@view.command(name="lineage", short_help="Phả hệ văn bản / lineage of a document.")
@click.argument("document", metavar="DOC")
@click.option("--up", "direction", flag_value="up", help="Văn bản được viện dẫn / what it cites.")
@click.option("--down", "direction", flag_value="down", help="Văn bản viện dẫn / what cites it.")
@click.option("--both", "direction", flag_value="both", default=True, help="Cả hai / both.")
@click.option("--depth", type=click.IntRange(min=1), help="Số bậc / levels.")
@output_options(("html",))
@graph_options
def view_lineage(
    document: str, direction: Direction, depth: int | None, output: Output, graph: Opened
) -> None:
    """Vẽ phả hệ của một văn bản. / Draw the lineage of one document.

    \b
    thidua view lineage 34-CT/TW -o lineage.html
    """
    from thidua.queries import resolve_document
    from thidua.viz import lineage_page

    output.choose(("html",), "html")
    if output.on_terminal:
        raise UsageError("a page is not for a terminal; write it with -o page.html")
    with graph() as opened:
        iri = resolve_document(opened, document)
        page = lineage_page(opened, iri, lang=output.lang, depth=depth, direction=direction)
    output.write(page.encode())

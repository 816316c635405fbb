"""The graph as a whole: written to a file, and checked against the shapes."""

from __future__ import annotations

import click

from thidua.cli.options import graph_options, output_options
from thidua.cli.output import Output
from thidua.cli.questions import Opened
from thidua.reports import GRAPH_FORMATS, ROW_FORMATS, Answer, write_graph

FINDINGS = 1


@click.command(short_help="Ghi cả đồ thị ra tệp / the whole graph as one file.")
@output_options(GRAPH_FORMATS)
@graph_options
def export(output: Output, graph: Opened) -> None:
    """Ghi cả đồ thị ra một tệp. / Write the whole graph to one file.

    ttl joins all named graphs; nq, trig and jsonld keep them apart; graphml and gexf hold
    documents and their relations.

    \b
    thidua export -o graph.trig
    """
    chosen = output.choose(GRAPH_FORMATS, "nq")
    with graph() as opened:
        data = write_graph(opened, chosen)
    output.write(data)


@click.command(short_help="Kiểm tra đồ thị theo quy tắc / check the graph against the shapes.")
@output_options(ROW_FORMATS, excel=True)
@graph_options
@click.pass_context
def validate(ctx: click.Context, output: Output, graph: Opened) -> None:
    """Kiểm tra đồ thị theo quy tắc SHACL. / Check the graph against the SHACL shapes.

    Ends with 0 when nothing is violated (warnings and notes may stand), else with 1.

    \b
    thidua validate
    thidua validate -o findings.xlsx
    """
    from thidua.graph.validate import SEVERITIES
    from thidua.graph.validate import validate as find

    chosen = output.choose(ROW_FORMATS, "table")
    with graph() as opened:
        findings = find("\n".join(opened.quads()), output.lang)
    rows = tuple((f.severity, f.message, f.focus, f.path, f.value, f.shape) for f in findings)
    names = ("severity", "message", "subject", "path", "value", "shape")
    counts = {severity: sum(f.severity == severity for f in findings) for severity in SEVERITIES}
    summary = (
        f"{counts['violation']} vi phạm / {counts['violation']} violations"
        f" ({counts['warning']} cảnh báo / warnings, {counts['info']} ghi chú / notes)"
    )
    if rows or chosen != "table":
        title = "Kết quả kiểm tra đồ thị" if output.lang == "vi" else "Findings in the graph"
        made = Answer(names, rows, title, name="validate", summary=summary, read=names)
        output.rows(made, piped="table")
    click.echo(summary, err=chosen != "table" or output.path not in (None, "-"))
    ctx.exit(FINDINGS if counts["violation"] else 0)

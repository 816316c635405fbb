"""The network of documents: a way between two of them, the weightiest, the communities."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from thidua.cli.options import graph_options, output_options, relation_option
from thidua.cli.output import Output, say
from thidua.cli.questions import Opened
from thidua.reports import ROW_FORMATS, answer

if TYPE_CHECKING:
    from thidua.graph.links import Way
    from thidua.queries.network import Measure

NO_PATH = 1
_PATH_SHOWN = ("way", "step", "direction", "relation", "document", "title", "present")
_RANKED = {
    "pagerank": ("Văn bản quan trọng nhất (PageRank)", "Documents by PageRank"),
    "betweenness": ("Văn bản làm trung gian nhiều nhất", "Documents by betweenness"),
    "cited": ("Văn bản được viện dẫn nhiều nhất", "Documents by how many cite them"),
}
_RANK_SHOWN = ("rank", "score", "cited_by", "document", "title", "present")
_COMMUNITY_SHOWN = ("community", "size", "cited_by", "document", "title", "present")


@click.command(short_help="Đường nối hai văn bản / how two documents are linked.")
@click.argument("source", metavar="DOC")
@click.argument("target", metavar="DOC")
@click.option("--up", "way", flag_value="up", help="Chỉ theo viện dẫn / only to what is cited.")
@click.option("--down", "way", flag_value="down", help="Chỉ ngược lại / only to what cites.")
@click.option("--both", "way", flag_value="both", default=True, help="Cả hai / either way.")
@click.option("--all", "every", is_flag=True, help="Mọi đường / every path, within the bounds.")
@click.option(
    "--longest",
    type=click.IntRange(min=1),
    default=6,
    show_default=True,
    metavar="N",
    help="Với --all, số bước nhiều nhất / with --all, steps of a path at most.",
)
@click.option(
    "--most",
    type=click.IntRange(min=1),
    default=100,
    show_default=True,
    metavar="N",
    help="Với --all, số đường nhiều nhất / with --all, paths at most.",
)
@relation_option
@output_options(ROW_FORMATS, excel=True)
@graph_options
@click.pass_context
def path(
    ctx: click.Context,
    source: str,
    target: str,
    way: Way,
    every: bool,
    longest: int,
    most: int,
    relations: tuple[str, ...],
    output: Output,
    graph: Opened,
) -> None:
    """Đường ngắn nhất nối hai văn bản. / A shortest path between two documents.

    A row is a document on the path; direction is up where the document before it cites it. Ends
    with 1 when no path is found. A server (--endpoint) is asked for all its links once.

    \b
    thidua path 31/VKS-VP 26/CT-TTg
    thidua path 31/VKS-VP 26/CT-TTg --all --longest 4
    """
    from thidua.queries import resolve_document
    from thidua.queries.network import paths

    output.choose(ROW_FORMATS, "tsv", "table")
    with graph() as opened:
        ends = resolve_document(opened, source), resolve_document(opened, target)
        found = paths(
            opened, *ends, way, relations or None, every=every, longest=longest, most=most
        )
    title = f"Từ {source} đến {target}" if output.lang == "vi" else f"From {source} to {target}"
    asked = {"from": source, "to": target}
    output.rows(answer(found.rows, title, name="path", parameters=asked, read=_PATH_SHOWN))
    if found.cut:
        say("there may be more paths; see --most and --longest")
    if not found.rows.rows:
        within = f" of {longest} steps or fewer" if every else ""
        say(f"no path{within} from {source} to {target}")
        ctx.exit(NO_PATH)


def _top(default: int, told: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return click.option(
        "--top", type=click.IntRange(min=1), default=default, show_default=True, metavar="N",
        help=told,
    )  # fmt: skip


@click.command(short_help="Văn bản có trọng lượng nhất / the weightiest documents.")
@click.option(
    "--by",
    type=click.Choice(["pagerank", "betweenness", "cited"]),
    default="pagerank",
    show_default=True,
    help="Thước đo / the measure.",
)
@_top(20, "Số văn bản / documents.")
@click.option(
    "--sample",
    type=click.IntRange(min=1),
    default=1000,
    show_default=True,
    metavar="N",
    help="Với betweenness, số văn bản xuất phát / documents to begin at.",
)
@click.option(
    "--seed", type=int, default=0, show_default=True, metavar="N", help="Chọn mẫu / of the sample."
)
@relation_option
@output_options(ROW_FORMATS, excel=True)
@graph_options
def rank(
    by: Measure,
    top: int,
    sample: int,
    seed: int,
    relations: tuple[str, ...],
    output: Output,
    graph: Opened,
) -> None:
    """Văn bản nào có trọng lượng nhất. / Which documents weigh most in the network.

    pagerank: where one ends who goes on from document to cited document. betweenness: the share
    of shortest ways up the citations that run through a document, estimated from a sample. cited:
    how many documents cite it. A server (--endpoint) is asked for all its links once.

    \b
    thidua rank
    thidua rank --by betweenness --top 50 -o rank.xlsx
    """
    from thidua.queries.network import rank as ranked

    output.choose(ROW_FORMATS, "tsv", "table")
    with graph() as opened:
        rows, size = ranked(opened, by, relations or None, top=top, sample=sample, seed=seed)
    title = _RANKED[by][output.lang == "en"]
    parameters = {"by": by, "top": str(top)}
    if by == "betweenness":
        parameters |= {"sample": str(size), "seed": str(seed)}
        say(f"betweenness of paths from {size} documents (seed {seed})")
    output.rows(answer(rows, title, name="rank", parameters=parameters, read=_RANK_SHOWN))


@click.command(short_help="Các nhóm văn bản / which documents belong together.")
@_top(10, "Số văn bản nêu của mỗi nhóm / members told of each.")
@click.option(
    "--least",
    type=click.IntRange(min=1),
    default=3,
    show_default=True,
    metavar="N",
    help="Cỡ nhóm nhỏ nhất / size of the smallest told.",
)
@click.option(
    "--resolution",
    type=click.FloatRange(min=0, min_open=True),
    default=1.0,
    show_default=True,
    help="Lớn hơn thì nhiều nhóm nhỏ hơn / higher: more and smaller ones.",
)
@relation_option
@output_options(ROW_FORMATS, excel=True)
@graph_options
def communities(
    top: int,
    least: int,
    resolution: float,
    relations: tuple[str, ...],
    output: Output,
    graph: Opened,
) -> None:
    """Các nhóm văn bản viện dẫn lẫn nhau. / Groups of documents that cite each other.

    By the Louvain method, on citations without direction; the largest first, each with its most
    cited members. A server (--endpoint) is asked for all its links once.

    \b
    thidua communities
    thidua communities --resolution 2 -o communities.xlsx
    """
    from thidua.queries.network import communities as found

    output.choose(ROW_FORMATS, "tsv", "table")
    with graph() as opened:
        rows = found(opened, relations or None, resolution=resolution, top=top, least=least)
    title = "Nhóm văn bản" if output.lang == "vi" else "Communities of documents"
    asked = {"resolution": str(resolution)}
    output.rows(answer(rows, title, name="communities", parameters=asked, read=_COMMUNITY_SHOWN))

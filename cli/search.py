"""Search by words: numbers, titles, names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from thidua.cli.options import graph_options, output_options
from thidua.cli.output import Output, say
from thidua.cli.questions import Opened
from thidua.reports import ROW_FORMATS, answer

if TYPE_CHECKING:
    from thidua.graph.search import Found

_KINDS = ("document", "organization", "movement", "event", "theme", "indicator", "person")
_SHOWN = ("kind", "label", "snippet", "issuer")
_LIMIT = 20


@click.command(short_help="Tìm theo từ ngữ / find by words.")
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--kind",
    "kinds",
    type=click.Choice(_KINDS),
    multiple=True,
    help="Chỉ loại này / only this kind.",
)
@click.option(
    "--year", "years", type=int, multiple=True, metavar="YYYY", help="Chỉ năm này / only this year."
)
@click.option(
    "--type",
    "types",
    multiple=True,
    metavar="TYPE",
    help='Loại văn bản / type of document ("Chỉ thị", CT).',
)
@click.option("--issuer", metavar="WORDS", help="Từ trong tên cơ quan ban hành / of its issuer.")
@click.option(
    "-n",
    "limit",
    type=click.IntRange(1, 1000),
    default=_LIMIT,
    show_default=True,
    metavar="N",
    help="Số dòng / rows.",
)
@output_options(ROW_FORMATS, excel=True)
@graph_options
def search(
    words: tuple[str, ...],
    kinds: tuple[str, ...],
    years: tuple[int, ...],
    types: tuple[str, ...],
    issuer: str | None,
    limit: int,
    output: Output,
    graph: Opened,
) -> None:
    """Tìm số ký hiệu, trích yếu, tên gọi; không cần dấu. / Find numbers, titles and names.

    Every word must be there, the last may be a beginning. "In quotation marks": in this order.
    Diacritics may be left out; where they are typed, what bears them comes first.

    \b
    thidua search thi dua yeu nuoc
    thidua search 02/CT-UBND 2024
    thidua search '"nông thôn mới"' --year 2024 --type CT --issuer "UBND tỉnh"
    """
    from thidua.queries.search import search as find

    output.choose(ROW_FORMATS, "tsv", "table")
    text = " ".join(words)
    with graph() as opened:
        rows, found = find(
            opened,
            text,
            kinds=kinds,
            years=years,
            types=types,
            issuer=issuer,
            limit=limit,
            said=say,
        )
    title = f"Tìm “{text}”" if output.lang == "vi" else f"Search for “{text}”"
    asked = {"text": text}
    output.rows(answer(rows, title, name="search", summary=title, parameters=asked, read=_SHOWN))
    _tell(text, found, limit)


def _tell(text: str, found: Found, limit: int) -> None:
    """What is not in the rows: that there are more, or why there are none."""
    if found.capped:
        say(f"many entries hold these words: the {limit} best of the closest; add a word or filter")
    elif found.more:
        say(f"the {limit} best are shown, and there are more; -n N shows N")
    for word, near in found.unknown:
        hint = f"; the nearest are {', '.join(near)}" if near else ""
        say(f"nothing holds {word!r}{hint}")
    if found.without:
        say(f"nothing holds all of {text!r}; there are hits without {' or '.join(found.without)}")
    elif not found.hits and not found.unknown:
        say(f"nothing holds all of {text!r}; leave a word or a filter out")

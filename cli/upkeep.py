"""The care of a store: is it sound, make it anew, put it on a server."""

from __future__ import annotations

import functools
from pathlib import Path

import click

from thidua.cli.options import open_graph, store_option
from thidua.cli.output import progress, say
from thidua.graph.errors import StoreError

DAMAGED = 1
UNEVEN = 1


@click.command(short_help="Kho có nguyên vẹn không / is the store sound.")
@store_option
@click.pass_context
def check(ctx: click.Context, store: Path) -> None:
    """Đọc mọi dữ kiện và so với sổ. / Read every statement and compare with the ledger.

    Ends with 0 when the store is sound; else one line a damage on stdout, and 1.

    \b
    thidua check
    """
    from thidua.graph.store import is_store, open_store

    if not is_store(store):
        open_graph(store)  # says what is wrong with the place
    try:
        with open_store(store) as opened:
            ledger = opened.ledger
            damages = opened.check()
    except StoreError as error:
        damages = [str(error)]
    if damages:
        click.echo("\n".join(damages))
        say(f"{store}: damaged; type: thidua rebuild --store {store}")
        ctx.exit(DAMAGED)
    click.echo(
        f"{store}: nguyên vẹn / sound ({ledger.quads} dữ kiện / statements, "
        f"{len(ledger.graphs)} đồ thị / graphs, {ledger.revision[:12]})"
    )


@click.command(short_help="Dựng lại kho từ hồ sơ đã giữ / the store anew from what it keeps.")
@store_option
def rebuild(store: Path) -> None:
    """Dựng lại kho từ những hồ sơ nó giữ. / Make the store anew from the records it keeps.

    The same records give the same statements, byte for byte.

    \b
    thidua rebuild --store my-store
    """
    from thidua.graph.build import rebuild as build_again
    from thidua.graph.store import is_store

    if not is_store(store):
        open_graph(store)
    summary = build_again(store)
    click.echo(
        f"{store}: {summary.files} tệp / files, {summary.quads} dữ kiện / statements, "
        f"{summary.revision[:12]}"
    )


@click.command(short_help="Đưa kho lên máy chủ SPARQL / the store onto a SPARQL server.")
@click.option(
    "--endpoint",
    metavar="URL",
    required=True,
    help="Địa chỉ truy vấn của máy chủ / the server's query address.",
)
@click.option(
    "--update-url",
    metavar="URL",
    help="Địa chỉ cập nhật, nếu không đoán được / its address for updates, where not the usual.",
)
@click.option(
    "--prune",
    is_flag=True,
    help="Bỏ đồ thị lần trước mà kho không còn / remove what earlier pushes left.",
)
@store_option
@click.pass_context
def push(
    ctx: click.Context, endpoint: str, update_url: str | None, prune: bool, store: Path
) -> None:
    """Đưa kho lên một máy chủ SPARQL 1.1. / Load the store into a SPARQL 1.1 server.

    Graph by graph, each whole or not at all; what the server already holds is not sent again, so
    a push that broke off is taken up where it stopped. A server's name and password come from
    THIDUA_ENDPOINT_USER and THIDUA_ENDPOINT_PASSWORD. Ends with 1 when the server does not hold
    all that was sent.

    \b
    thidua push --endpoint http://127.0.0.1:7878/query
    thidua missing --endpoint http://127.0.0.1:7878/query
    """
    from thidua.graph.push import push as push_store
    from thidua.graph.store import Store

    with open_graph(store) as opened:
        assert isinstance(opened, Store)
        pushed = push_store(
            opened,
            endpoint,
            update_url=update_url,
            prune=prune,
            begin=functools.partial(progress, label="push"),
        )
    click.echo(
        f"{endpoint}: {pushed.sent} đồ thị đã gửi / graphs sent ({pushed.quads} dữ kiện / "
        f"statements), {pushed.kept} đã có / there already"
        + (f", {pushed.removed} đã bỏ / removed" if pushed.removed else "")
    )
    if pushed.foreign:
        say(
            f"{len(pushed.foreign)} graphs of earlier pushes are not in this store, such as "
            f"{pushed.foreign[0]}; --prune removes them"
        )
    for graph, (sent, held) in sorted(pushed.uneven.items()):
        say(f"{graph}: {sent} statements sent, the server holds {held}")
    if pushed.uneven:
        ctx.exit(UNEVEN)

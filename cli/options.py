"""Options that several commands share, each a decorator, and the graph behind them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from thidua.cli.output import Output, check_place
from thidua.graph.errors import StoreError, UsageError
from thidua.graph.pool import cores

if TYPE_CHECKING:
    from thidua.graph.store import Endpoint, Store

Command = Callable[..., Any]

DEFAULT_STORE = "thidua-store"


def store_option(command: Command) -> Command:
    """--store DIR, as `store: Path`."""
    return click.option(
        "--store",
        type=click.Path(path_type=Path),
        default=DEFAULT_STORE,
        show_default=True,
        envvar="THIDUA_STORE",
        metavar="DIR",
        help="Kho dữ liệu / folder of the store (env THIDUA_STORE).",
    )(command)


def rules_option(command: Command) -> Command:
    """--rules FILE, as `rules: Path | None`."""
    return click.option(
        "--rules",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Quy tắc thêm / your own bodies, types, abbreviations (docs/rules.md).",
    )(command)


def jobs_option(command: Command) -> Command:
    """--jobs N, as `jobs: int`; all cores unless said."""
    return click.option(
        "--jobs",
        type=click.IntRange(min=1),
        default=cores,
        show_default="all cores",
        metavar="N",
        help="Số tiến trình / processes.",
    )(command)


def relation_option(command: Command) -> Command:
    """--relation NAME, several times, as `relations: tuple[str, ...]`; () for all."""
    return click.option(
        "--relation",
        "relations",
        multiple=True,
        metavar="NAME",
        help="Chỉ theo quan hệ này (lặp lại được) / only links of this relation: implements, "
        "forwards, basis, amends, replaces, repeals, continues, cites.",
    )(command)


def graph_options(command: Command) -> Command:
    """--store and --endpoint, as `graph`: a function that opens what was named."""

    @store_option
    @click.option(
        "--endpoint",
        metavar="URL",
        help="Máy chủ SPARQL thay cho kho / a SPARQL 1.1 server instead of a store.",
    )
    @functools.wraps(command)
    def with_graph(*args: Any, store: Path, endpoint: str | None, **options: Any) -> Any:
        given = (
            click.get_current_context().get_parameter_source("store")
            is click.core.ParameterSource.COMMANDLINE
        )
        if endpoint and given:
            raise UsageError("--store and --endpoint name two graphs; give one of them")
        opened = functools.partial(open_graph, store, endpoint)
        return command(*args, graph=opened, **options)

    return with_graph


def open_graph(store: Path, endpoint: str | None = None) -> Store | Endpoint:
    """The graph to read. Raises StoreError when there is none."""
    from thidua.graph.store import is_store, open_endpoint, open_store

    if endpoint:
        return open_endpoint(endpoint)
    if not store.exists():
        place = "" if str(store) == DEFAULT_STORE else f" --store {store}"
        raise StoreError(f"{store}: there is no store yet; type: thidua build{place}")
    if not is_store(store):
        raise StoreError(f"{store}: is no store of thidua; name another --store, or build one")
    return open_store(store)


def output_options(
    formats: Iterable[str], *, excel: bool = False, file: str = "FILE"
) -> Callable[[Command], Command]:
    """-f, -o and --lang (and --excel), as `output: Output`; the place is checked at once."""
    choices = tuple(formats)

    def decorate(command: Command) -> Command:
        @click.option("-f", "--format", type=click.Choice(choices), help="Dạng / format.")
        @click.option(
            "-o",
            "--output",
            "path",
            metavar=file,
            help="Ghi ra tệp, dạng theo đuôi tệp / write to a file, format by its ending.",
        )
        @click.option(
            "--lang", type=click.Choice(["vi", "en"]), help="Ngôn ngữ / language of headings."
        )
        @functools.wraps(command)
        def with_output(
            *args: Any,
            format: str | None,
            path: str | None,
            lang: str | None,
            **options: Any,
        ) -> Any:
            if file == "FILE":
                check_place(path)
            chosen = lang or click.get_current_context().find_root().params.get("lang", "vi")
            output = Output(format, path, chosen, options.pop("excel", False))
            return command(*args, output=output, **options)

        if not excel:
            return with_output
        return click.option(
            "--excel",
            is_flag=True,
            help="CSV cho Excel tiếng Việt / CSV for Excel: BOM, “;”, 31/01/2024, 1234,5.",
        )(with_output)

    return decorate

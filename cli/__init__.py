"""The command `thidua`: parse, call one verb, print.

stdout is data, stderr is talk. Exit codes: 0 done, 1 the answer is no, 2 usage, 3 an input could
not be read, 4 the store, the endpoint or the disk failed, 130 interrupted. A closed pipe is no error.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
import traceback
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from thidua.cli.documents import lineage, show
from thidua.cli.doubts import conflicts, history, missing, why
from thidua.cli.family import compare, family, trace
from thidua.cli.graphs import export, validate
from thidua.cli.network import communities, path, rank
from thidua.cli.ontology import ontology
from thidua.cli.output import say
from thidua.cli.pictures import view
from thidua.cli.questions import query, sparql
from thidua.cli.search import search
from thidua.cli.sources import build, extract
from thidua.cli.upkeep import check, push, rebuild
from thidua.graph.errors import StoreError, ThiduaError

__all__ = ["main"]

INTERRUPTED = 130


class Commands(click.Group):
    """A group that ends every failure with one line on stderr and its exit code."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> NoReturn:
        _speak_utf8()
        words = list(sys.argv[1:] if args is None else args)
        debug = "--debug" in words
        extra.setdefault("obj", {"debug": debug})
        try:
            code = super().main(
                [word for word in words if word != "--debug"],
                prog_name="thidua",
                complete_var=complete_var,
                standalone_mode=False,
                windows_expand_args=windows_expand_args,
                **extra,
            )
            sys.stdout.flush()
        except BrokenPipeError:
            code = _leave_pipe()
        except (click.exceptions.Abort, KeyboardInterrupt):
            say("interrupted")
            code = INTERRUPTED
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
            code = error.exit_code
        except click.ClickException as error:
            say(_click_message(error))
            code = error.exit_code
        except ThiduaError as error:
            if debug:
                traceback.print_exc()
            say(error)
            code = error.exit_code
        except Exception as error:  # noqa: BLE001 - the last resort: one line, no traceback
            if debug:
                traceback.print_exc()
            if isinstance(error, OSError) and error.errno == errno.ENOSPC:
                say(
                    f"{error.filename or 'stdout'}: the disk is full; what was written is not whole"
                )
                sys.exit(_leave_pipe() or StoreError.exit_code)
            say(
                f"unexpected {type(error).__name__}: {error} "
                "(this is a fault of thidua: please report what `thidua --debug …` shows)"
            )
            code = 1
        sys.exit(code or 0)

    # click turns a closed pipe into exit code 1 before `main` sees it.
    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        with _closed_pipe_is_fine():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        with _closed_pipe_is_fine():
            return super().invoke(ctx)


@contextlib.contextmanager
def _closed_pipe_is_fine() -> Any:
    try:
        yield
    except BrokenPipeError:
        raise click.exceptions.Exit(_leave_pipe()) from None


def _leave_pipe() -> int:
    """Let the interpreter's last flush go nowhere: the reader has what it wanted."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _speak_utf8() -> None:
    """Vietnamese on every console, whatever its code page."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who called
            setattr(sys, name, io.TextIOWrapper(io.FileIO(os.devnull, "w"), encoding="utf-8"))
    for stream, errors in ((sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors=errors)


def _click_message(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    hint = f" (see: {context.command_path} -h)" if context is not None else ""
    return f"{error.format_message()}{hint}"


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="thidua", message="%(prog)s %(version)s")
@click.option(
    "--lang",
    type=click.Choice(["vi", "en"]),
    default="vi",
    envvar="THIDUA_LANG",
    help="Ngôn ngữ của tiêu đề / language of headings.",
)
@click.option(
    "--debug", is_flag=True, expose_value=False, help="Hiện vết lỗi / show the traceback of errors."
)
def main(lang: str) -> None:
    """Đồ thị tri thức về chỉ thị và phong trào thi đua.

    A knowledge graph of directives and emulation campaigns.

    \b
    thidua build
    thidua show 34-CT/TW
    thidua lineage 34-CT/TW --down
    """


for _command in (
    extract, build, search, query, sparql, show, lineage, path, rank, communities, view, export, validate, missing,
    conflicts, why, history,
    family, trace, compare, ontology,
    check, rebuild, push,
):  # fmt: skip
    main.add_command(_command)

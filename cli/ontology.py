"""The vocabulary: published as a folder of files, and checked for what a good one never has."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from thidua.cli.options import output_options
from thidua.cli.output import Output, say, write_file
from thidua.graph.errors import StoreError, UsageError
from thidua.reports import ROW_FORMATS, Answer

FINDINGS = 1


@click.command(short_help="Công bố và kiểm tra từ vựng / publish and check the vocabulary.")
@output_options(ROW_FORMATS, file="DIR")
@click.option("--check", is_flag=True, help="Kiểm tra từ vựng / list what is wrong with it.")
@click.option(
    "--force", is_flag=True, help="Ghi cả vào thư mục có tệp khác / also beside other files."
)
@click.pass_context
def ontology(ctx: click.Context, output: Output, check: bool, force: bool) -> None:
    """Công bố và kiểm tra từ vựng. / Publish and check the vocabulary.

    DIR gets the vocabulary, lists, alignments and shapes as Turtle, RDF/XML and JSON-LD, the
    JSON-LD context, the prefixes, and index.html, a page for people that opens without a network.
    It is written whole or not at all. --check ends with 1 when there are findings; -f is its
    format.

    \b
    thidua ontology -o ontology/
    thidua ontology --check
    """
    if not check and output.path is None:
        raise UsageError("say what to do: -o DIR to publish, --check to check, or both")
    if output.path == "-":
        raise UsageError("-o - : the vocabulary is a folder of files; name a folder")
    found = _check(output) if check else 0
    if output.path is not None:
        folder = Path(output.path)
        made = _made(output.lang)
        write_folder(folder, made, force=force)
        say(f"{folder}: {len(made)} files; open {folder / 'index.html'}")
    ctx.exit(FINDINGS if found else 0)


def _check(output: Output) -> int:
    """Print what the checks find, and how much. Gives the number of findings."""
    from thidua.ontology import checks

    graph = checks.whole(_shipped())
    rows = tuple(
        (finding.check, finding.term, finding.detail, checks.load(name).summary[output.lang])
        for name in checks.names()
        for finding in checks.find(graph, name)
    )
    summary = f"{len(rows)} phát hiện / {len(rows)} findings"
    place = Output(output.format, None, output.lang)
    chosen = place.choose(ROW_FORMATS, "table")
    if rows or chosen != "table":
        answer = Answer(("check", "subject", "detail", "message"), rows, name="ontology",
                        summary=summary)  # fmt: skip
        place.rows(answer, piped="table")
    click.echo(summary, err=chosen != "table")
    return len(rows)


def _made(lang: str) -> Mapping[str, bytes]:
    from thidua.ontology.publish import documents
    from thidua.reports.ontology_page import ontology_page

    made = documents()
    return {**made, "index.html": ontology_page(_shipped(), names=tuple(made), lang=lang)}


def _shipped() -> Iterator[str]:
    """The graph of the records that ship with the package, as N-Quads lines."""
    from thidua.corpus import records
    from thidua.graph.triples import triples

    return triples(records())


def write_folder(folder: Path, made: Mapping[str, bytes], *, force: bool = False) -> None:
    """Put these files into a folder, all of them or none.

    A folder that is new, empty or holds nothing but files of these names is replaced as a whole.
    One with anything else in it is refused; with `force` the files are written beside the rest,
    one by one. Raises UsageError when the place is no good, StoreError when the disk fails.
    """
    target = folder.resolve()
    if target.exists() and not target.is_dir():
        raise UsageError(f"{folder}: is a file; name a folder")
    if not target.parent.is_dir():
        raise UsageError(f"{folder}: there is no folder {folder.parent}; make it first")
    with _told(folder):
        others = {p.name for p in target.iterdir()} - set(made) if target.is_dir() else set()
        if others and not force:
            raise UsageError(
                f"{folder}: holds other files ({min(others)}); name another folder, or add --force"
            )
        if others:
            for name, data in made.items():
                write_file(target / name, data)
            return
        _replace(target, made)


def _replace(target: Path, made: Mapping[str, bytes]) -> None:
    """Fill a folder beside the target, then let it take the target's place."""
    work = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name[:40]}."))
    try:
        fresh, former = work / "new", work / "old"
        fresh.mkdir()
        for name, data in made.items():
            with (fresh / name).open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        if target.exists():
            target.rename(former)
        try:
            fresh.rename(target)
        except OSError:
            if former.exists():
                former.rename(target)
            raise
    finally:
        shutil.rmtree(work, ignore_errors=True)


@contextlib.contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise StoreError(f"{folder}: cannot be written ({why}); nothing was changed") from None

"""Sentences and their relatives: families, traces of a phrase, two documents side by side."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from thidua.cli.options import graph_options, output_options
from thidua.cli.output import Output, say
from thidua.cli.pictures import view
from thidua.cli.questions import Opened
from thidua.graph.errors import InputError, UsageError
from thidua.reports import FOR_PEOPLE, ON_PAGE, ROW_FORMATS, Answer

if TYPE_CHECKING:
    from thidua.graph.family import Genealogy, Link, Member, Pair
    from thidua.graph.read import Text

_ROW = (
    "file", "start", "end", "class", "relative_file", "relative_start", "relative_end",
    "relative_document", "similarity", "cited",
)  # fmt: skip
_READ = (
    "class", "passage", "relative_label", "relative_passage", "similarity", "relative_cited",
)  # fmt: skip
_QUOTE = 110


def texts_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """--texts PATH (several times), as `texts: tuple[Path, ...]`."""
    return click.option(
        "--texts",
        type=click.Path(path_type=Path),
        multiple=True,
        envvar="THIDUA_TEXTS",
        metavar="PATH",
        help="Tệp hay thư mục văn bản nguồn / source files or folders (env THIDUA_TEXTS).",
    )(command)


def _grown(texts: Sequence[Path]) -> Genealogy:
    """The genealogy of the files; one that cannot be read is told, the others go on."""
    from thidua.corpus import records
    from thidua.graph.family import Genealogy
    from thidua.graph.read import read, sources

    if not texts:
        raise UsageError("whose sentences? name the source files: --texts FOLDER")
    held: dict[str, Text] = {}
    for path in texts:
        if not path.exists():
            raise InputError(f"{path}: no such file or folder; name the source files with --texts")
        for file in sources(path):
            try:
                text = read(file)
            except InputError as error:
                say(error)
                continue
            if text.source in held and held[text.source].sha256 != text.sha256:
                raise UsageError(f"{file}: two files are called {text.source}; rename one")
            held[text.source] = text
    if not held:
        raise InputError(f"{texts[0]}: no readable text; see: thidua family -h")
    return Genealogy(held.values(), [r for r in records() if r.source in held])


def _document(grown: Genealogy, name: str) -> Member:
    """The document that a file name, IRI, number or label stands for. Raises UsageError."""
    from thidua.graph.errors import AmbiguousDocument, UnknownDocument
    from thidua.graph.family.naming import find

    found = find(grown.documents, name)
    if not found:
        known = ", ".join(sorted({m.at[0] for m in grown.documents})[:6])
        raise UnknownDocument(f"{name}: no document of these texts; there are: {known}")
    if len(found) > 1:
        listed = "; ".join(f"{m.iri} ({m.at[0]}, {m.when})" for m in found[:6])
        raise AmbiguousDocument(f"{name}: names several documents, give one of: {listed}")
    return found[0]


@click.command(short_help="Câu nào từ đâu / sentences and their nearest known relatives.")
@click.argument("document", required=False, metavar="[DOC]")
@click.option("--all", "everything", is_flag=True, help="Mọi văn bản / every document.")
@texts_option
@output_options(ROW_FORMATS, excel=True)
@graph_options
def family(
    document: str | None, everything: bool, texts: tuple[Path, ...], output: Output, graph: Opened
) -> None:
    """Mỗi câu và câu gần nhất đã biết trước nó. / Each sentence and its nearest known relative.

    A relative is the nearest one known, not the source: a common ancestor may be missing.
    DOC is a file name, a number or an IRI. Without --texts the rows that the store holds.

    \b
    thidua family --all --texts texts/ -f json
    thidua family 02/CT-UBND@2024 --texts texts/
    """
    if bool(document) == everything:
        raise UsageError("one document, or --all? see: thidua family -h")
    chosen = output.choose(ROW_FORMATS, "tsv", "table")
    if not texts:
        output.rows(_stored(graph, document))
        return
    grown = _grown(texts)
    at = _document(grown, document).at if document else None
    title = ("Gia phả câu chữ", "The family of sentences")[output.lang == "en"] + (
        f": {grown.member(at).label}" if at else ""
    )
    if chosen not in FOR_PEOPLE and chosen != "table":
        rows = tuple(dataclasses.astuple(row) for row in grown.rows(at))
        output.rows(Answer(_ROW, rows, title, name="family"))
        return
    links = [
        link
        for key in ([at] if at else sorted(m.at for m in grown.documents))
        for link in grown.links(key)
        if link.kind != "formula"
    ]
    output.rows(
        Answer(
            _READ,
            tuple(_read(grown, link, output.lang) for link in links),
            title,
            name="family",
            summary=_summary(grown, at, output.lang),
        )
    )
    if chosen == "table":
        click.echo(_summary(grown, at, output.lang), err=True)


def _stored(graph: Opened, document: str | None) -> Answer:
    """The rows of the store. Raises UsageError when it was built without texts."""
    from thidua.graph.family.stored import stored
    from thidua.queries import resolve_document

    with graph() as opened:
        found = stored(opened, str(resolve_document(opened, document)) if document else None)
    if not found:
        raise UsageError("the store holds no sentences; name the source files: --texts FOLDER")
    return Answer(_ROW, tuple(dataclasses.astuple(row) for row in found), name="family")


def _read(grown: Genealogy, link: Link, lang: str) -> tuple[Any, ...]:
    from thidua.viz.family_words import WORDS

    other = grown.owner(link.relative) if link.relative else None
    return (
        WORDS[link.kind][lang == "en"],
        _short(grown.quote(link.passage)),
        other.label if other else None,
        _short(grown.quote(link.relative)) if link.relative else None,
        round(link.verdict.similarity, 2) if link.verdict else None,
        link.cited if link.relative else None,
    )


def _short(quote: str) -> str:
    return quote if len(quote) <= _QUOTE else f"{quote[: _QUOTE - 1].rstrip()}…"


def _summary(grown: Genealogy, at: tuple[str, int] | None, lang: str) -> str:
    """What a document has from where, in one paragraph."""
    made = []
    for key in [at] if at else sorted(m.at for m in grown.documents):
        p = grown.portrait(key)
        inherited, adapted = p.share("identical", "near"), p.share("adapted")
        words = (
            "{label}: {inherited:.0%} kế thừa, {adapted:.0%} viết lại, {own:.0%} riêng",
            "{label}: {inherited:.0%} inherited, {adapted:.0%} adapted, {own:.0%} original",
        )[lang == "en"]
        made.append(
            words.format(
                label=p.label, inherited=inherited, adapted=adapted, own=p.share("original")
            )
        )
        for a in p.ancestors:
            if a.passages and a.sibling:
                made.append(
                    (
                        f"có thể thiếu một văn bản gốc chung với {a.label} (không được viện dẫn)",
                        f"a common ancestor with {a.label} (not cited) may be missing",
                    )[lang == "en"]
                )
    return "; ".join(made)


@click.command(short_help="Một cụm từ qua thời gian / a phrase over time.")
@click.argument("phrase", metavar="PHRASE")
@texts_option
@output_options(ROW_FORMATS, excel=True)
def trace(phrase: str, texts: tuple[Path, ...], output: Output) -> None:
    """Mọi lần một cụm từ xuất hiện, theo thời gian. / Every appearance of a phrase, by time.

    A document that is only cited appears through the title that another prints of it; names
    that differ by a reader's slip are variants of one. With -o page.html: a timeline.

    \b
    thidua trace "Siết chặt kỷ cương" --texts texts/
    """
    from thidua.graph.family.phrases import trace as follow

    chosen = output.choose(ROW_FORMATS, "tsv", "table")
    grown = _grown(texts)
    found = follow(phrase, grown.documents)
    if chosen == "html":
        from thidua.viz.family import trace_page

        page = trace_page(phrase, found, grown.documents, lang=output.lang)
        output.write(page.encode())
        return
    names = ("when", "sure", "document", "label", "file", "start", "end", "printed", "exact",
             "name", "form", "variant", "through", "first")  # fmt: skip
    rows = tuple(tuple(getattr(a, name) for name in names) for a in found)
    title = (f"Dấu vết của “{phrase}”", f"The trace of “{phrase}”")[output.lang == "en"]
    made = Answer(names, rows, title, name="trace", parameters={"phrase": phrase})
    if chosen in ON_PAGE:
        made = made.only(("when", "label", "printed", "name", "variant", "through", "first"))
    output.rows(made)


@click.command(short_help="Hai văn bản cạnh nhau / two documents side by side.")
@click.argument("old", metavar="A")
@click.argument("new", metavar="B")
@texts_option
@output_options((*ROW_FORMATS,), excel=True)
def compare(old: str, new: str, texts: tuple[Path, ...], output: Output) -> None:
    """So hai văn bản: giữ, sửa, bỏ, thêm. / Two documents aligned: kept, changed, dropped, added.

    A and B are files, or documents of --texts. With -o page.html: a page of both, side by side.

    \b
    thidua compare a.txt b.txt -o compare.html
    thidua compare 03/CT-UBND@2023 03/CT-UBND@2024 --texts texts/
    """
    from thidua.graph.family import compare as align

    chosen = output.choose(ROW_FORMATS, "tsv", "table")
    files = tuple(Path(name) for name in (old, new) if Path(name).is_file())
    for name in (old, new):
        if not texts and Path(name) not in files:
            raise InputError(
                f"{name}: no such file; name two files, or two documents of --texts FOLDER"
            )
    grown = _grown((*files, *texts))
    first = _document(grown, Path(old).name if Path(old) in files else old)
    second = _document(grown, Path(new).name if Path(new) in files else new)
    pairs = align(first, second)
    title = f"{first.label} ↔ {second.label}"
    if chosen == "html":
        from thidua.viz.family import compare_page

        output.write(compare_page(first, second, pairs, lang=output.lang).encode())
        return
    names = (
        "class",
        "start",
        "end",
        "new_start",
        "new_end",
        "similarity",
        "passage",
        "new_passage",
    )
    rows = tuple(_pair(first, second, pair, output.lang, chosen in FOR_PEOPLE) for pair in pairs)
    made = Answer(names, rows, title, name="compare")
    output.rows(made.only(("class", "passage", "new_passage")) if chosen in ON_PAGE else made)


def _pair(first: Member, second: Member, pair: Pair, lang: str, people: bool) -> tuple[Any, ...]:
    from thidua.viz.family_words import WORDS

    old, new = pair.old, pair.new
    return (
        WORDS[pair.kind][lang == "en"] if people else pair.kind,
        old.start if old else None,
        old.end if old else None,
        new.start if new else None,
        new.end if new else None,
        round(pair.verdict.similarity, 3) if pair.verdict else None,
        " ".join(first.text[old.start : old.end].split()) if old else None,
        " ".join(second.text[new.start : new.end].split()) if new else None,
    )


@view.command(name="family", short_help="Gia phả câu chữ / sentences and their relatives.")
@click.argument("document", metavar="DOC")
@texts_option
@output_options(("html",))
def view_family(document: str, texts: tuple[Path, ...], output: Output) -> None:
    """Vẽ gia phả câu chữ của một văn bản. / Draw where a document's sentences come from.

    \b
    thidua view family 02/CT-UBND@2024 --texts texts/ -o family.html
    """
    from thidua.viz.family import family_page

    output.choose(("html",), "html")
    if output.on_terminal:
        raise UsageError("a page is not for a terminal; write it with -o page.html")
    grown = _grown(texts)
    output.write(family_page(grown, _document(grown, document).at, lang=output.lang).encode())

"""Files in: source files to records, records into the store."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from thidua.cli.batch import Extracted, crew_of, dismiss, extract_all
from thidua.cli.explained import show_explained, show_text
from thidua.cli.options import jobs_option, output_options, rules_option, store_option
from thidua.cli.output import Output, check_place, progress, say, steps, write_file
from thidua.cli.welcome import welcome
from thidua.graph import places
from thidua.graph.errors import InputError, ThiduaError, UsageError
from thidua.graph.places import Place, place_of
from thidua.graph.records import RECORD_ENDINGS, Record, from_json, to_json

if TYPE_CHECKING:
    from thidua.graph.batches import Failure
    from thidua.graph.pool import Crew

UNREADABLE = InputError.exit_code
_INDENT = 1


@click.command(short_help="Trích xuất hồ sơ từ tệp / source files to records.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@rules_option
@jobs_option
@click.option("--text", is_flag=True, help="In văn bản đọc được / print the text that was read.")
@click.option(
    "--explain", is_flag=True, help="Đánh dấu dữ kiện trong văn bản / mark the facts in the text."
)
@output_options(("json", "jsonl", "html"), file="FILE|DIR")
@click.pass_context
def extract(
    ctx: click.Context,
    paths: tuple[str, ...],
    output: Output,
    rules: Path | None,
    jobs: int,
    text: bool,
    explain: bool,
) -> None:
    """Đọc tệp nguồn, ghi hồ sơ JSON. / Read source files, write JSON records.

    One file gives one object; several files, a folder or a .zip give one object a line, or with
    -f json an array, or with -o DIR a BASENAME.json each. A file that cannot be read is told on
    stderr, the others go on, and the exit code is 3. Text, Word, PDF, web pages and scans are read.

    \b
    thidua extract van-ban.docx
    thidua extract folder/ archive.zip -o records/
    thidua extract van-ban.pdf --explain -o page.html
    """
    batch = _Batch(rules=rules, jobs=jobs)
    files = batch.files(paths)
    if text or explain:
        if text and explain:
            raise UsageError("--text and --explain show one file in two ways; give one of them")
        (show_text if text else show_explained)(files, output, batch)
        ctx.exit(UNREADABLE if batch.failed else 0)
    several = len(paths) > 1 or Path(paths[0]).is_dir() or _is_archive(paths[0])
    folder = _folder(output, several)
    if folder is not None:
        _refuse_clashes(files, folder)
        for file in batch.extracted(files, "extract"):
            batch.write(file, folder)
    else:
        check_place(output.path)
        chosen = output.choose(("json", "jsonl"), "jsonl" if several else "json")
        for done in batch.extracted(files, "extract"):
            batch.take(done)
        if batch.records or (several and not batch.failed):
            output.write(_encoded(batch.records, chosen, several))
    ctx.exit(UNREADABLE if batch.failed else 0)


@dataclass(slots=True)
class _Batch:
    """Files read one by one: what they gave, and how many failed (each told on stderr)."""

    rules: Path | None = None
    jobs: int = 1
    records: list[Record] = field(default_factory=list)
    failed: int = 0

    def attempt(self, name: object, work: Callable[[], None]) -> None:
        """Do `work`; a failure is told and counted, and the batch goes on."""
        try:
            work()
        except ThiduaError as error:
            self.failed += 1
            say(error)
        except Exception as error:
            if click.get_current_context().find_root().obj["debug"]:
                raise
            self.failed += 1
            say(
                f"{name}: unexpected {type(error).__name__}: {error} (a fault of thidua, see --debug)"
            )

    def files(self, paths: tuple[str, ...], *, records: bool = False) -> list[Place]:
        """The files that the paths and addresses stand for, each once; `records`: JSON records
        among them."""
        found: dict[Place, None] = {}
        for path in paths:
            self.attempt(
                path,
                lambda path=path: found.update(  # type: ignore[misc]
                    dict.fromkeys(_below(place_of(path), records=records))
                ),
            )
        return list(found)

    def extracted(self, files: Sequence[Place], label: str) -> Iterator[Extracted]:
        """What the source files gave, in their order; what failed is told and counted."""
        with progress(len(files), label) as step:
            for done in extract_all(files, self.jobs, self.rules):
                step()
                if done.error is not None:
                    self.told(done.error, done.trace)
                else:
                    yield done

    def take(self, done: Extracted) -> None:
        """Keep a record."""
        if done.record is not None:
            self.records.append(done.record)

    def read(self, files: Sequence[Place]) -> None:
        """Keep the records that stand in files of records."""
        for file in files:
            if places.ending(file) in RECORD_ENDINGS:
                self.attempt(file, lambda file=file: self.records.extend(_read_records(file)))  # type: ignore[misc]

    def tell(self, failure: Failure) -> None:
        """Tell and count a source file that gave no record."""
        self.told(failure.error, failure.trace)

    def told(self, error: str, trace: str) -> None:
        """Tell and count a failure."""
        self.failed += 1
        say(error)
        if trace and click.get_current_context().find_root().obj["debug"]:
            click.echo(trace, err=True)

    def write(self, done: Extracted, folder: Path) -> None:
        def work() -> None:
            assert done.record is not None
            data = _encoded([done.record], "json", several=False)
            write_file(folder / f"{places.stem(done.file)}.json", data)

        self.attempt(done.file, work)


def _is_archive(path: str) -> bool:
    return Path(path).suffix.lower() == ".zip"


def _below(path: Place, *, records: bool) -> Iterator[Place]:
    from thidua.graph.read import sources

    held: list[Place]
    if not records:
        yield from sources(path)
        return
    if isinstance(path, str):
        held = [p for p in places.below(path) if places.ending(p) in RECORD_ENDINGS]
        if held == [path]:
            yield path
            return
    elif path.is_dir():
        held = sorted(p for ending in RECORD_ENDINGS for p in path.rglob(f"*{ending}"))
    else:
        yield from sources(path)
        return
    yield from held
    try:
        yield from sources(path)
    except InputError:
        if not held:
            raise


def _folder(output: Output, several: bool) -> Path | None:
    """The folder to write into, None for one file or stdout. Raises UsageError."""
    if output.path in (None, "-"):
        return None
    place = Path(str(output.path))
    named_file = place.suffix in RECORD_ENDINGS and not place.is_dir()
    if not place.is_dir() and not str(output.path).endswith("/") and (named_file or not several):
        return None
    if output.format == "jsonl":
        raise UsageError(f"{place}: a folder holds one .json a file; leave out -f jsonl")
    if not place.parent.is_dir():
        raise UsageError(f"{place}: there is no folder {place.parent}; make it first")
    try:
        place.mkdir(exist_ok=True)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise UsageError(f"{place}: cannot be made a folder ({why})") from None
    return place


def _refuse_clashes(files: Sequence[Place], folder: Path) -> None:
    former: dict[str, Place] = {}
    for file in files:
        stem = places.stem(file)
        if stem in former:
            raise UsageError(
                f"{former[stem]} and {file} would both be {folder / stem}.json; extract them apart"
            )
        former[stem] = file


def _read_records(file: Place) -> list[Record]:
    try:
        text = places.contents(file).decode("utf-8-sig")
        if places.ending(file) == ".jsonl":
            held = [json.loads(line) for line in text.split("\n") if line.strip()]
        else:
            value = json.loads(text)
            held = value if isinstance(value, list) else [value]
        return [from_json(value) for value in held]
    except FileNotFoundError:
        raise InputError(f"{file}: no such file; check the name, or give a folder") from None
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise InputError(f"{file}: cannot be read ({why})") from None
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"{file}: holds no record ({error}); make one with: thidua extract"
        ) from None


def _encoded(records: list[Record], format: str, several: bool) -> bytes:
    plain = [to_json(record) for record in records]
    if format == "jsonl":
        lines = (json.dumps(value, ensure_ascii=False) for value in plain)
        return "".join(f"{line}\n" for line in lines).encode()
    value = plain if several else plain[0]
    return f"{json.dumps(value, ensure_ascii=False, indent=_INDENT)}\n".encode()


@click.command(short_help="Dựng kho từ hồ sơ, tệp nguồn / records or files into the store.")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@store_option
@rules_option
@jobs_option
@click.option(
    "--with-corpus", is_flag=True, help="Thêm hồ sơ đi kèm / add the records that ship along."
)
@click.option("--fresh", is_flag=True, help="Bỏ dữ liệu cũ / leave out what the store held.")
@click.option(
    "--sentences/--no-sentences",
    default=None,
    help="Dò gốc từng câu, kể cả khi rất nhiều văn bản / relate the sentences, however many texts.",
)
@click.option(
    "--engine",
    type=click.Choice(["processes", "dask"]),
    default="processes",
    show_default=True,
    help="Ai làm: tiến trình, hoặc dask / who does the work; docs/scale.md.",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Cụm máy dask đang chạy / a running dask cluster: tcp://HOST:PORT.",
)
@click.option(
    "--work",
    metavar="DIR|URL",
    help="Nơi mọi máy cùng thấy, cho kết quả từng phần / a place that all machines see, for what "
    "batches leave; the store's folder unless said.",
)
@click.option("--lang", type=click.Choice(["vi", "en"]), help="Ngôn ngữ / language.")
@click.pass_context
def build(
    ctx: click.Context,
    paths: tuple[str, ...],
    store: Path,
    rules: Path | None,
    jobs: int,
    with_corpus: bool,
    fresh: bool,
    sentences: bool | None,
    engine: str,
    scheduler: str | None,
    work: str | None,
    lang: str | None,
) -> None:
    """Dựng kho dữ liệu. / Build the store.

    Takes records (.json, .jsonl), source files or folders of them; without PATH the records that
    ship with the package. They are added to what the store holds; --fresh begins anew. A file that
    the store holds already is not read again, and a build that was stopped goes on where it was.

    \b
    thidua build
    thidua build records/ --with-corpus --store my-store
    thidua build s3://bucket/folder --scheduler tcp://scheduler:8786 --work s3://bucket/work
    """
    from thidua.graph.build import build as build_store
    from thidua.graph.store import open_store

    batch = _Batch(rules=rules, jobs=jobs)
    files = batch.files(paths, records=True)
    batch.read(files)
    if with_corpus or not paths:
        from thidua.corpus import records

        batch.records.extend(records())
    sources = [f for f in files if places.ending(f) not in RECORD_ENDINGS]
    if not (batch.records or sources):
        raise InputError(
            "nothing was built: no record could be read; see: thidua build -h"
            if batch.failed
            else "nothing to build: no records ship with this copy; give source files or records"
        )
    crew_here = crew_of(jobs, len(sources) or len(batch.records), rules)
    with _crew(crew_here, jobs, engine, scheduler, work, store, sources) as crew, steps() as watch:
        summary = build_store(
            batch.records,
            store,
            sources=sources,
            rules=rules,
            fresh=fresh,
            sentences=sentences,
            crew=crew,
            watch=watch,
            tell=batch.tell,
        )
    if not summary.sentences:
        say(
            "the sentences of so many texts are left out; to relate them too, add --sentences "
            "(some 80 KB of memory a text)"
        )
    with open_store(store) as graph:
        click.echo(welcome(summary, graph, store, lang or ctx.find_root().params.get("lang", "vi")))
    ctx.exit(UNREADABLE if batch.failed else 0)


@contextlib.contextmanager
def _crew(
    here: Crew,
    jobs: int,
    engine: str,
    scheduler: str | None,
    work: str | None,
    store: Path,
    sources: Sequence[Place],
) -> Iterator[Crew]:
    """Who does the batches of a build: `here`, or dask; and where. What batches leave there is
    cleared away when the build is done. Raises UsageError, InputError, StoreError."""
    from thidua.graph.afar import Afar
    from thidua.graph.store import UNDER_WAY

    place = place_of(work) if work else None
    crew = here
    with contextlib.ExitStack() as stack:
        stack.callback(dismiss, here)
        if scheduler is not None:
            from thidua.graph.cluster import cluster_at

            place = place if place is not None else store / UNDER_WAY
            crew = far = stack.enter_context(cluster_at(scheduler))
            far.must_see([place, *sources[:1]])
        elif engine == "dask":
            from thidua.graph.cluster import local_cluster

            crew = stack.enter_context(local_cluster(jobs))
        if place is None:
            yield crew
            return
        afar = Afar(crew, place)
        yield afar
        afar.clear()

"""The store: quads on disk that answer SPARQL. The only way to an engine, embedded or remote.

A store is a folder:

    thidua-store.json      the ledger, which is also the mark of a store
    generation-N/quads/    the database, never written to once the ledger names it
    generation-N/records.jsonl   the records it was made of
    generation-N/history.jsonl   what each build changed (graph/history.py)
    generation-N/texts.jsonl     the texts of its files, where they were at hand
    generation-N/search.db       the search index (graph/search), made anew with the quads
    generation-N/links/          the relations between documents as an index (graph/links)
    generation-N/reader.txt      names the code and lists that read them
    under-way/             what a build that was stopped has done so far

A write makes a new generation beside the current one and renames the ledger over, so readers
never see half a write and a failed build leaves the former store. Every query runs over the
union of all graphs.
"""

from __future__ import annotations

import contextlib
import errno
import functools
import io
import itertools
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

import pyoxigraph as ox
import rdflib

from thidua.graph.endpoint import Endpoint, open_endpoint
from thidua.graph.errors import StoreError, UsageError
from thidua.graph.guard import vet
from thidua.graph.ledger import (
    NAME,
    Entry,
    Ledger,
    entry_of,
    read_ledger,
    reason,
    sync_folder,
    write_durably,
    write_ledger,
)
from thidua.graph.links import (
    RELATIONS,
    Links,
    can_write,
    check_links,
    edges_in_lines,
    open_links,
    update_links,
    write_links,
)
from thidua.graph.nquads import ID, TD
from thidua.graph.nquads import lines as statements
from thidua.graph.results import MAX_ROWS, Graph, Rows, Term, graph_of, rows_of
from thidua.graph.search import check_search, entries_of, write_search

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = [
    "Endpoint",
    "Graph",
    "Rows",
    "Store",
    "Term",
    "create_store",
    "is_store",
    "open_endpoint",
    "open_store",
]

RECORDS = "records.jsonl"
HISTORY = "history.jsonl"
TEXTS = "texts.jsonl"
READER = "reader.txt"
_QUADS = "quads"
#: What a build that was stopped has done so far.
UNDER_WAY = "under-way"


class Store:
    """A store on disk, open for reading (and, by `replace_graphs`, for writing).

    Shows the generation that was current when it was opened, or the one that `ledger` names: a
    build looks at its own before it is in place. Use as a context manager.
    """

    def __init__(
        self, folder: Path, *, read_only: bool = True, ledger: Ledger | None = None
    ) -> None:
        self.path = folder
        self.read_only = read_only
        self._open(ledger)

    def _open(self, ledger: Ledger | None = None) -> None:
        for attempt in (1, 2):  # a build may remove the generation between the two steps
            self.ledger = ledger or read_ledger(self.path)
            quads = self.path / self.ledger.generation / _QUADS
            if quads.is_dir() or attempt == 2:
                break
        if not quads.is_dir():
            raise StoreError(f"{quads}: the data is gone; `thidua rebuild` or build again")
        self.__dict__.pop("links", None)
        with _engine(self.path):
            self._store: ox.Store | None = ox.Store.read_only(str(quads))

    @property
    def generation(self) -> Path:
        """The folder of what this store shows."""
        return self.path / self.ledger.generation

    @property
    def engine(self) -> ox.Store:
        """The open engine. Raises StoreError after `close`."""
        if self._store is None:
            raise StoreError(f"{self.path}: the store is closed")
        return self._store

    @functools.cached_property
    def links(self) -> Links | None:
        """The index of the relations between documents; None unless it is there, sound, current."""
        try:
            return open_links(self.generation, self.ledger.revision)
        except ValueError:
            return None

    def query(self, sparql: str, *, limit: int = MAX_ROWS) -> Rows:
        """The rows of a SELECT, `limit` at most. Raises UsageError for a query it cannot take."""
        solutions = self._run(sparql)
        if not isinstance(solutions, ox.QuerySolutions):
            raise UsageError("expected a SELECT query")
        with _engine(self.path):
            return rows_of(solutions, limit)

    def ask(self, sparql: str) -> bool:
        """The answer to an ASK."""
        answer = self._run(sparql)
        if not isinstance(answer, ox.QueryBoolean):
            raise UsageError("expected an ASK query")
        return bool(answer)

    def construct(self, sparql: str) -> rdflib.Graph:
        """The triples of a CONSTRUCT or DESCRIBE."""
        triples = self._run(sparql)
        if not isinstance(triples, ox.QueryTriples):
            raise UsageError("expected a CONSTRUCT or DESCRIBE query")
        with _engine(self.path):
            return graph_of(triples)

    def _run(self, sparql: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        union = not vet(sparql).dataset  # the engine would read FROM and then forget it
        engine = self.engine
        try:
            with _engine(self.path):
                return engine.query(sparql, use_default_graph_as_union=union)
        except (SyntaxError, ValueError) as error:
            raise UsageError(f"the query is not SPARQL 1.1: {reason(error)}") from None

    def quads(self) -> Iterator[str]:
        """Every quad as a line of N-Quads (without the line break), sorted."""
        with _engine(self.path):
            text = self.engine.dump(format=ox.RdfFormat.N_QUADS)
        return iter(sorted(statements((text or b"").decode())))

    def check(self) -> list[str]:
        """Read every quad and compare with the ledger, and the indexes with their stamps.

        One line a difference, [] when sound.
        """
        try:
            with _engine(self.path):
                found = _entries(self.engine)
        except StoreError as error:
            return [str(error)]
        stated = self.ledger.graphs
        differing = [
            f"{graph}: ledger {_told(stated.get(graph))}, store {_told(found.get(graph))}"
            for graph in sorted({*stated, *found})
            if stated.get(graph) != found.get(graph)
        ]
        beside = (self.generation, self.ledger.revision)
        return [*differing, *check_search(*beside), *check_links(*beside)]

    def replace_graphs(self, graphs: Mapping[str, Iterable[str]]) -> None:
        """Replace whole graphs (IRI -> N-Quads lines, none to remove it), all in one step.

        The data is on disk when this returns; other graphs stay. Raises StoreError when the store
        was opened read-only or the disk fails; the former state then stays.
        """
        if self.read_only:
            raise StoreError(f"{self.path}: the store is open for reading only")
        held = {graph: list(lines) for graph, lines in graphs.items()}
        with writing(self.path) as former, generation(self.path, former) as made:
            with _engine(self.path):
                self.engine.backup(str(made / _QUADS))
            entries = _fill(made, self.path, held)
            if self.links is not None and can_write():
                removed = edges_in_lines(self._only_in(held))
                added = edges_in_lines(line for lines in held.values() for line in lines)
                revision = Ledger(made.name, entries).revision
                update_links(made, self.links, removed, added, revision)
            for name in (RECORDS, HISTORY, TEXTS, READER):
                kept = self.path / self.ledger.generation / name
                if kept.exists():
                    shutil.copy2(kept, made / name)
            commit(self.path, made, entries)
        self.close()
        self._open()

    def _only_in(self, graphs: Collection[str]) -> Iterator[str]:
        """The relations between documents that these graphs state and no other, as N-Triples."""
        named = {ox.NamedNode(graph) for graph in graphs}
        for graph, property in itertools.product(named, RELATIONS):
            at = (None, ox.NamedNode(f"{TD}{property}"), None, graph)
            for quad in self.engine.quads_for_pattern(*at):
                triple = (quad.subject, quad.predicate, quad.object)
                stated = self.engine.quads_for_pattern(*triple)
                if all(other.graph_name in named for other in stated):
                    yield " ".join(map(str, triple)) + " ."

    def records(self) -> Iterator[str]:
        """The kept records, one line of JSON each."""
        return self._lines(RECORDS)

    def history(self) -> Iterator[str]:
        """What each build changed, one line of JSON a build, oldest first."""
        return self._lines(HISTORY)

    def _lines(self, name: str) -> Iterator[str]:
        return _lines(self.path / self.ledger.generation / name)

    def close(self) -> None:
        """Let go of the files."""
        self._store = None
        self.__dict__.pop("links", None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def kept_lines(folder: Path | str, what: Literal["records", "history", "texts"]) -> Iterator[str]:
    """What a store keeps beside its quads, one line of JSON each; readable without the quads.

    Raises StoreError when the folder is no store, or the file cannot be read.
    """
    path = Path(folder)
    return _lines(path / read_ledger(path).generation / f"{what}.jsonl")


def _lines(path: Path) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8") as file:
            yield from (line.rstrip("\n") for line in file)
    except FileNotFoundError:
        return
    except OSError as error:
        raise StoreError(f"{path}: cannot be read ({reason(error)})") from None


def open_store(path: Path | str, *, read_only: bool = True) -> Store:
    """The store in a folder. Raises StoreError when there is none, or it cannot be opened."""
    return Store(Path(path), read_only=read_only)


def is_store(path: Path) -> bool:
    """Whether the folder holds a store."""
    return (path / NAME).is_file()


def create_store(
    path: Path | str,
    lines: Iterable[str],
    records: Iterable[str] = (),
    history: Iterable[str] = (),
    texts: Iterable[str] = (),
) -> Store:
    """Make the folder's content exactly these quads (N-Quads lines), records, history and texts
    (lines of JSON).

    An empty or absent folder becomes a store, an existing store gets a new generation; any other
    folder is refused. Whole or not at all: on StoreError the former store is as it was.
    """
    folder = Path(path)
    with writing(folder) as former, generation(folder, former) as made:
        text = "\n".join(lines)
        entries = _fill(made, folder, {"": [text]})
        expected = len(set(statements(text)))
        loaded = sum(entry.quads for entry in entries.values())
        if loaded != expected:
            raise StoreError(f"{folder}: {expected} quads written, {loaded} read back")
        for name, held in ((RECORDS, records), (HISTORY, history), (TEXTS, texts)):
            write_durably(made / name, "".join(f"{line}\n" for line in held).encode())
        if can_write():
            edges = edges_in_lines(text.split("\n"))
            write_links(made, edges, Ledger(made.name, entries).revision)
        commit(folder, made, entries)
    return open_store(folder)


def load_files(
    made: Path,
    files: Sequence[Path],
    entries: Mapping[str, Entry],
    former: Ledger | None = None,
    told: Callable[[int, int], None] = lambda done, count: None,
) -> None:
    """Fill a generation's database with files of N-Quads, which hold what `entries` say.

    Where most of it is in the `former` generation, that one's database is taken over and only the
    graphs that differ are written; `told` hears how many of how many bytes are done. The lines of
    one graph stand together in one file. Raises StoreError when the engine fails, or holds another
    number of quads afterwards.
    """
    folder = made.parent
    expected = sum(entry.quads for entry in entries.values())
    store = None
    try:
        with _engine(folder):
            if former is not None and _mostly(former.graphs, entries):
                old = ox.Store.read_only(str(folder / former.generation / _QUADS))
                old.backup(str(made / _QUADS))
                store = ox.Store(str(made / _QUADS))
                _change(store, old, files, former.graphs, entries)
            else:
                store = ox.Store(str(made / _QUADS))
                _pour(store, files, told)
                if expected > _BATCH:
                    store.optimize()
            store.flush()
            loaded = len(store)
    except (SyntaxError, ValueError) as error:
        raise StoreError(f"{folder}: not N-Quads: {reason(error)}") from None
    finally:
        store = None
    if loaded != expected:
        raise StoreError(f"{folder}: {expected} quads written, {loaded} read back")


#: A smaller store is made anew as fast as it is changed.
_WORTH_CHANGING = 200_000
#: A graph of more quads is not replaced as a whole, but changed line by line.
_LARGE = 50_000


def _mostly(former: Mapping[str, Entry], entries: Mapping[str, Entry]) -> bool:
    """Whether most sources are as they were."""
    if sum(entry.quads for entry in entries.values()) < _WORTH_CHANGING:
        return False
    sources = {graph for graph in {*former, *entries} if f"{ID}source/" in graph}
    differing = sum(former.get(graph) != entries.get(graph) for graph in sources)
    return 4 * differing <= len(sources)


def _change(
    store: ox.Store,
    old: ox.Store,
    files: Iterable[Path],
    former: Mapping[str, Entry],
    entries: Mapping[str, Entry],
) -> None:
    """Make a copy of the former database hold the entries."""
    differing = {g for g in {*former, *entries} if former.get(g) != entries.get(g)}
    large = {
        g for g in differing if min(e[g].quads if g in e else 0 for e in (former, entries)) > _LARGE
    }
    for graph in sorted(differing - large):
        if graph in former:
            store.remove_graph(ox.NamedNode(graph))
    added: list[bytes] = []
    for file in files:
        for graph, lines in itertools.groupby(_lines_of(file), _graph_of):
            if graph in large:
                added += _changed(store, old, graph, lines)
            elif graph in differing:
                added += lines
        if sum(map(len, added)) > _CHUNK:
            store.bulk_load(b"".join(added), format=ox.RdfFormat.N_QUADS, lenient=True)
            added = []
    if added:
        store.bulk_load(b"".join(added), format=ox.RdfFormat.N_QUADS, lenient=True)


def _changed(store: ox.Store, old: ox.Store, graph: str, lines: Iterable[bytes]) -> list[bytes]:
    """Remove from a graph what its new lines (sorted) do not hold; gives what it did not hold."""
    name = ox.NamedNode(graph)
    with tempfile.TemporaryFile() as dumped:
        old.dump(dumped, format=ox.RdfFormat.N_TRIPLES, from_graph=name)
        dumped.seek(0)
        known = {hash(line.removesuffix(b" .\n")) for line in dumped}
        end = f" <{graph}> .\n".encode()
        added = []
        for line in lines:
            triple = hash(line.removesuffix(end))
            if triple in known:
                known.remove(triple)
            else:
                added.append(line)
        dumped.seek(0)
        gone = [line for line in dumped if hash(line.removesuffix(b" .\n")) in known]
    for i in range(0, len(gone), _AT_ONCE):
        triples = b"".join(gone[i : i + _AT_ONCE]).decode()
        store.update(f"DELETE DATA {{ GRAPH <{graph}> {{ {triples} }} }}")
    return added


#: Triples taken out by one update.
_AT_ONCE = 5_000


def _lines_of(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        yield from opened


def _graph_of(line: bytes) -> str:
    return line[line.rindex(b" <") + 2 : line.rindex(b">")].decode()


#: Quads that the engine sorts and writes as one file an index, some 1.2 GB of memory.
_BATCH = 1_000_000
#: Bytes of N-Quads put in place at once: their files are on disk twice for that moment.
_PORTION = 4 << 30
#: Bytes loaded in one go into a database that holds something already.
_CHUNK = 64 << 20


def _pour(store: ox.Store, files: Sequence[Path], told: Callable[[int, int], None]) -> None:
    """Load files of N-Quads into an empty database.

    The engine's keys are digests, so all files it makes overlap, and it begins to merge them, with
    all that is there, as soon as two are in place: a cost that grows with the database. Hence few
    calls, each over very many quads; the caller has them merged once, at the end.
    """
    done, count = 0, sum(file.stat().st_size for file in files)

    def on(size: int) -> None:
        nonlocal done
        told(done := done + size, count)

    for portion in _portions(files):
        with io.BufferedReader(_Flow(portion, on), 1 << 20) as flow:
            # lenient: our own IRIs need no second look
            store.bulk_load(flow, format=ox.RdfFormat.N_QUADS, lenient=True)


def _portions(files: Iterable[Path]) -> Iterator[list[Path]]:
    """The files, so many bytes at a time, or one file."""
    portion: list[Path] = []
    held = 0
    for file in files:
        size = file.stat().st_size
        if portion and held + size > _PORTION:
            yield portion
            portion, held = [], 0
        portion.append(file)
        held += size
    if portion:
        yield portion


class _Flow(io.RawIOBase):
    """Files one after the other, to be read once, by the engine; `told` hears how many bytes more
    were read.

    The engine works on a batch for every processor it may use, each in as much memory: where the
    system can, it is shown a single one until it begins to read. So one batch is read while one
    other is written, whatever the machine.
    """

    def __init__(self, files: Iterable[Path], told: Callable[[int], None]) -> None:
        self._files = iter(files)
        self._told = told
        self._file: io.FileIO | None = None
        self._unsaid = 0
        self._processors: set[int] = set()
        if hasattr(os, "sched_setaffinity"):
            self._processors = os.sched_getaffinity(0)
            os.sched_setaffinity(0, {min(self._processors)})

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """The next bytes; how many, 0 after the last file."""
        self._release()
        while True:
            if self._file is None:
                path = next(self._files, None)
                if path is None:
                    self._tell()
                    return 0
                self._file = io.FileIO(path)
            size = self._file.readinto(buffer) or 0
            if size:
                self._unsaid += size
                if self._unsaid >= _CHUNK:
                    self._tell()
                return size
            self._file.close()
            self._file = None

    def close(self) -> None:
        """Let go of the file, and of the processor."""
        self._release()
        if self._file is not None:
            self._file.close()
        super().close()

    def _tell(self) -> None:
        self._told(self._unsaid)
        self._unsaid = 0

    def _release(self) -> None:
        if self._processors and hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, self._processors)
            self._processors = set()


@contextlib.contextmanager
def writing(folder: Path) -> Iterator[Ledger | None]:
    """Hold the folder for one writer; gives the current ledger, None in a new folder.

    Raises StoreError when the folder is not a store and not empty, is held by another writer, or
    cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not is_store(folder) and _strange(folder):
            raise StoreError(f"{folder}: neither empty nor a store; choose another folder")
        handle = (folder / "lock").open("a+b")
    except (FileExistsError, NotADirectoryError):
        raise StoreError(f"{folder}: is a file; a store needs a folder") from None
    except OSError as error:
        raise StoreError(f"{folder}: cannot be written ({reason(error)})") from None
    with handle:
        _lock(handle, folder)
        yield read_ledger(folder) if is_store(folder) else None


def _strange(folder: Path) -> bool:
    """Whether a folder without a ledger holds what no first build leaves when it is stopped."""
    names = {p.name for p in folder.iterdir()} - {"lock"}
    begun = UNDER_WAY in names
    return any(not (begun and (n == UNDER_WAY or n.startswith("generation-"))) for n in names)


def _lock(handle: io.BufferedRandom, folder: Path) -> None:
    """Taken by this process, let go of with it: a crash leaves no stale lock."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise StoreError(f"{folder}: another process is writing to it; try again later") from None


@contextlib.contextmanager
def generation(folder: Path, former: Ledger | None) -> Iterator[Path]:
    """A new generation's folder; removed again when the body fails."""
    number = int(former.generation.partition("-")[2]) + 1 if former else 1
    made = folder / f"generation-{number}"
    try:
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(made)  # left by a writer that was killed
        made.mkdir()
        yield made
    except OSError as error:
        shutil.rmtree(made, ignore_errors=True)
        raise _told_os(error, folder) from None
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


def commit(folder: Path, made: Path, entries: Mapping[str, Entry]) -> None:
    """Index a generation and put it in place; then remove the others (a reader keeps its files)."""
    ledger = Ledger(made.name, entries)
    with Store(folder, ledger=ledger) as written:
        write_search(made, entries_of(written), ledger.revision)
    sync_folder(made)
    sync_folder(folder)
    write_ledger(folder, ledger)
    for other in folder.glob("generation-*"):
        if other != made:
            shutil.rmtree(other, ignore_errors=True)


def _fill(generation: Path, folder: Path, graphs: Mapping[str, Iterable[str]]) -> dict[str, Entry]:
    """Write graphs into a generation's database, close it, and tell what is in it.

    The name "" adds lines without removing a graph first. The engine is let go of also when it
    fails: an open one would go on writing into a folder that is being removed.
    """
    store = None
    try:
        with _engine(folder):
            store = ox.Store(str(generation / _QUADS))
            for graph, lines in sorted(graphs.items()):
                if graph:
                    store.remove_graph(ox.NamedNode(graph))
                store.bulk_load("\n".join(lines).encode(), ox.RdfFormat.N_QUADS)
            store.flush()
            return _entries(store)
    except (SyntaxError, ValueError) as error:
        raise StoreError(f"{folder}: not N-Quads: {reason(error)}") from None
    finally:
        store = None


def _entries(store: ox.Store) -> dict[str, Entry]:
    """Per named graph what is really there, read quad by quad."""
    graphs = {}
    for graph in store.named_graphs():
        text = store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=graph) or b""
        graphs[graph.value] = entry_of(statements(text.decode()))
    return graphs


def _told(entry: Entry | None) -> str:
    return f"{entry.quads} quads ({entry.sha256[:12]})" if entry else "nothing"


def _told_os(error: OSError, folder: Path) -> StoreError:
    if error.errno == errno.ENOSPC or "No space left" in str(error):
        return StoreError(f"{folder}: the disk is full; make room and start again")
    if "lock" in str(error).lower():
        return StoreError(f"{folder}: another process holds the store; close it first")
    return StoreError(f"{folder}: {reason(error)}")


@contextlib.contextmanager
def _engine(folder: Path) -> Iterator[None]:
    """The engine's failures as StoreError; syntax is left to the caller."""
    try:
        yield
    except OSError as error:
        raise _told_os(error, folder) from None
    except (RuntimeError, MemoryError) as error:
        if "orruption" in str(error):
            raise StoreError(f"{folder}: damaged data; `thidua rebuild` makes it anew") from None
        raise StoreError(f"{folder}: the engine failed: {reason(error)}") from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how the engine's library reports a panic
            raise
        raise StoreError(f"{folder}: the engine failed: {reason(error)}") from None

"""The two pure functions of a build, each over one batch, wherever it runs.

    read_batch     source files -> a file of records, a file of texts, what failed
    write_batch    records, and who is who in them -> a file of N-Quads, and its part of the ledger

A batch writes into files named after what went in, and last its report; a batch whose report is
there is done, and is not done again. Nothing else is shared, so that a batch may be lost and done
anew in another process, or on another machine that sees the same folder.
"""

from __future__ import annotations

import functools
import hashlib
import json
import traceback
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files as resources
from importlib.resources.abc import Traversable
from typing import TypeVar

from thidua.graph import places, shelf
from thidua.graph.dataset import Counts, count
from thidua.graph.errors import InputError, ThiduaError
from thidua.graph.extract import extract
from thidua.graph.extract.rules import use_rules
from thidua.graph.ledger import Entry, entry_of
from thidua.graph.nquads import ID, Quads, quad
from thidua.graph.places import place_of
from thidua.graph.read import Text, archive_of, contents, text_of
from thidua.graph.records import Record
from thidua.graph.resolve import Resolution, Work
from thidua.graph.resolve.organizations import Body
from thidua.graph.shelf import Shelved
from thidua.graph.triples import add_source
from thidua.graph.values import bare, by_fields, from_plain
from thidua.graph.works import IDENTITY, add_work

Report = TypeVar("Report")
Got = TypeVar("Got")


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that gave no record: the line that says what is wrong, and, where the fault is ours,
    the place in the code."""

    file: str
    error: str
    trace: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    """A batch of source files to be read into `folder`; `kept` are the digests of files of these
    names that need no second reading."""

    folder: str
    files: tuple[str, ...]
    rules: str | None = None
    kept: Mapping[str, str] = field(default_factory=dict)
    reader: str = ""

    @property
    def name(self) -> str:
        """Names the batch after its files as they are now, and after the reader."""
        said = [self.reader, self.rules or "", repr(sorted(self.kept.items()))]
        for file, state in zip(self.files, _of_each(_state, self.files), strict=True):
            said.append(f"{file} {state}")
        return hashlib.sha256("\n".join(said).encode("utf-8", "surrogatepass")).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a batch of files gave: records and texts, names of files that need no second reading,
    and what failed."""

    records: tuple[Shelved, ...] = ()
    texts: tuple[Shelved, ...] = ()
    same: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()


def read_batch(batch: Sources) -> Gathered:
    """Read the files of a batch. A file that cannot be read is a failure of its own.

    Raises InputError when the rules file is no good, OSError when the folder cannot be written.
    """
    at = str(places.within(batch.folder, f"read-{batch.name}"))
    known = _report(at, Gathered)
    if known is not None:
        return known
    with places.here(batch.rules) as rules:
        use_rules(rules)
    texts: list[Text] = []
    records: list[Record] = []
    same: list[str] = []
    failures: list[Failure] = []
    for file, data in zip(batch.files, _of_each(contents, batch.files), strict=True):
        name = places.name(file)
        try:
            if isinstance(data, Exception):
                raise data
            if name in batch.kept and hashlib.sha256(data).hexdigest() == batch.kept[name]:
                same.append(name)
                continue
            text = text_of(file, data)
            records.append(shelf.quoted(extract(text), text.nfc))
            texts.append(text)
        except ThiduaError as error:
            failures.append(Failure(file, str(error)))
        except Exception as error:  # noqa: BLE001 - a fault in one file stops no other
            why = f"unexpected {type(error).__name__}: {error} (a fault of thidua, see --debug)"
            failures.append(Failure(file, f"{file}: {why}", traceback.format_exc()))
    made = Gathered(
        tuple(shelf.shelve(records, f"{at}.records")),
        tuple(shelf.shelve_texts(texts, f"{at}.texts")),
        tuple(same),
        tuple(failures),
    )
    _done(at, made)
    return made


def lost_batch(batch: Sources) -> Gathered:
    """What is said of the one file of a batch that takes down every process that reads it."""
    return Gathered(
        failures=tuple(
            Failure(file, f"{file}: took down the process that read it; left out")
            for file in batch.files
        )
    )


def _of_each(get: Callable[[str], Got], files: Sequence[str]) -> Iterator[Got | Exception]:
    """What `get` gives of each file, or raises; what is behind an address is asked for ahead."""
    if any(map(places.is_address, files)):
        yield from places.ahead(get, files)
        return
    for file in files:
        try:
            yield get(file)
        except Exception as error:  # noqa: BLE001 - told with its file
            yield error


def _state(file: str) -> str:
    """Size and time of a file, or of the archive that holds it."""
    known = places.state(file)
    outer = None if known else archive_of(place_of(file))
    return places.state(outer) if outer is not None else known


@dataclass(frozen=True, slots=True)
class Portion:
    """A batch of records to be written into `folder` as quads.

    `resolution` says who is who in these records, `works` are those whose description is written
    along. `contested` are triples that a conclusion states too, `asked` subjects of conclusions.
    """

    folder: str
    name: str
    records: tuple[Shelved, ...]
    resolution: Resolution
    works: tuple[Work, ...]
    contested: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()


@by_fields
@dataclass(frozen=True, slots=True)
class Named:
    """A body and how often some records name it."""

    body: Body
    times: int


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a portion: the file of its quads, the file of its triples of the identity
    graph, the file of what it says of documents (their relations among it), and what the ledger
    and the description of the whole need of it.

    `found` are the contested triples and `met` the subjects asked for that stand in its graphs.
    """

    quads: str
    identity: str
    about: str
    graphs: Mapping[str, Entry]
    counts: Counts
    bodies: tuple[Named, ...]
    found: tuple[str, ...]
    met: tuple[str, ...]


def write_batch(portion: Portion) -> Written:
    """Write the graphs of some sources. Raises OSError when the folder cannot be written."""
    at = str(places.within(portion.folder, f"write-{portion.name}"))
    known = _report(at, Written)
    if known is not None:
        return known
    quads = Quads()
    bodies: Counter[Body] = Counter()
    for work in portion.works:
        bodies.update(add_work(quads, work))
    for entry, record in zip(portion.records, shelf.records(portion.records), strict=True):
        bodies.update(add_source(quads, entry.key, record, portion.resolution))
    graphs = dict(quads.graphs())
    identity = graphs.pop(IDENTITY, [])
    made = Written(
        f"{at}.nq",
        f"{at}.identity",
        f"{at}.about",
        {graph: entry_of(f"{t} ." for t in triples) for graph, triples in graphs.items()},
        count(graphs.items(), _is_document),
        tuple(Named(body, times) for body, times in bodies.items()),
        tuple(sorted(_among(graphs.values(), portion.contested))),
        tuple(sorted(_subjects(graphs.values(), portion.asked))),
    )
    _write(made.quads, (quad(t, graph) for graph, some in graphs.items() for t in some))
    _write(made.identity, identity)
    _write(made.about, (f"{t} ." for some in graphs.values() for t in _about(some)))
    _done(at, made)
    return made


def lost_portion(portion: Portion) -> Written:
    """Raises InputError: records that bring down every process that writes them are ours to mend."""
    names = ", ".join(entry.source for entry in portion.records[:3])
    raise InputError(
        f"{names} …: took down the process that wrote their quads; build again with --jobs 1"
    )


def _is_document(subject: str) -> bool:
    """Documents are described in the identity graph too, and counted there."""
    return subject.startswith(_DOCUMENT)


_DOCUMENT = f"<{ID}document/"
#: What comes after all documents: "0" follows "/".
_BEHIND = f"<{ID}document0"


def _about(triples: list[str]) -> list[str]:
    """Of sorted triples those whose subject is a document."""
    return triples[bisect_left(triples, _DOCUMENT) : bisect_left(triples, _BEHIND)]


def _among(graphs: Iterable[list[str]], wanted: frozenset[str]) -> set[str]:
    return {t for some in graphs for t in some if t in wanted} if wanted else set()


def _subjects(graphs: Iterable[list[str]], wanted: frozenset[str]) -> set[str]:
    if not wanted:
        return set()
    return {s for some in graphs for t in some if (s := t[: t.index(" ")]) in wanted}


def _write(place: str, lines: Iterable[str]) -> None:
    with places.writing(place) as file:
        file.writelines(f"{line}\n".encode() for line in lines)


def _report(at: str, kind: type[Report]) -> Report | None:
    """What a batch said when it was done, None when it is not."""
    place = f"{at}.done"
    try:
        return from_plain(kind, json.loads(places.contents(place)), places.name(place))
    except (OSError, ValueError, InputError):  # absent, or cut: the batch is done again
        return None


def _done(at: str, made: object) -> None:
    with places.writing(f"{at}.done") as file:
        file.write(json.dumps(bare(made), ensure_ascii=False).encode("utf-8", "replace"))


@functools.cache
def code_of(*parts: str) -> str:
    """A digest of our own code and lists: what another version did is not taken for done."""
    digest = hashlib.sha256()
    for part in parts:
        subpackage, _, rest = part.partition("/")
        place = resources(f"thidua.{subpackage}")
        for file in sorted(_below(place.joinpath(rest) if rest else place), key=lambda f: f.name):
            digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:16]


def _below(place: Traversable) -> Iterator[Traversable]:
    if place.is_file():
        if place.name.endswith((".py", ".toml", ".ttl", ".tsv")):
            yield place
    elif place.is_dir():
        for inner in place.iterdir():
            yield from _below(inner)

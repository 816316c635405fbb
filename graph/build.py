"""Records or source files in, a store on disk out: a batch at a time, whatever their number.

    read       batches of source files become records on disk           (read_batch, many processes)
    resolve    all records in brief: who is who, conclusions, conflicts  (one process)
    write      batches of records become N-Quads                         (write_batch, many processes)
    load       the files of N-Quads become the next generation of the store

Resolving a large archive takes as much memory as loading it: all before the load is done in a
process of its own (`apart`), which gives it back.

The store keeps the records and the texts it was made of, so that a later build adds to them. A
record replaces the kept one of the same file name or the same digest. Where texts are at hand the
graph also holds their sentences with their relatives. A build is whole or not at all: when it
fails, the former store stays as it was, and what the batches have done waits in the store's folder
for the next try.
"""

from __future__ import annotations

import gc
import hashlib
import json
import shutil
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

import networkx as nx

from thidua.graph import places, shelf
from thidua.graph.apart import Say, apart, possible
from thidua.graph.batches import (
    Failure,
    Gathered,
    Portion,
    Sources,
    Written,
    code_of,
    lost_batch,
    lost_portion,
    read_batch,
    write_batch,
)
from thidua.graph.dataset import DATASET, Counts, count, describe
from thidua.graph.doubt import add_conflicts
from thidua.graph.errors import InputError, StoreError
from thidua.graph.family import Genealogy
from thidua.graph.family.triples import triples as sentence_lines
from thidua.graph.history import Snapshot, changed_files, journal_line, snapshot
from thidua.graph.identity import add_bodies, add_identity
from thidua.graph.infer import add_inferences
from thidua.graph.infer.rules import INFERENCES
from thidua.graph.ledger import Digest, Entry, Ledger, write_durably
from thidua.graph.links import Edge, can_write, edges_in_lines, write_links
from thidua.graph.nquads import ID, quad
from thidua.graph.places import Place
from thidua.graph.pool import Alone, Crew, Processes
from thidua.graph.printed import gather_facts
from thidua.graph.read import Text
from thidua.graph.records import Record, from_json
from thidua.graph.resolve import (
    Naming,
    Resolution,
    Work,
    forget,
    namings,
    resolve,
    source_key,
)
from thidua.graph.resolve.organizations import Body
from thidua.graph.runs import Runs, read_lines, write_lines
from thidua.graph.shelf import Briefs, Shelved
from thidua.graph.store import (
    HISTORY,
    READER,
    RECORDS,
    TEXTS,
    UNDER_WAY,
    commit,
    generation,
    kept_lines,
    load_files,
    writing,
)
from thidua.graph.triples import ontology_triples
from thidua.graph.works import IDENTITY
from thidua.ontology import ONTOLOGY_GRAPH

#: Files read by one batch, records written by one.
BATCH = 200
#: More texts than this, and their sentences are left out unless asked for: their family tree is
#: grown in memory, some 80 KB and 10 ms a text.
SENTENCES = 5_000
#: So many files and records, and what is before the load gets a process of its own.
_APART = 2_000

#: Told how far a step is: its name, how many of how many files or records are done.
Watch = Callable[[str, int, int], None]
#: Told each file that gives no record, as soon as that is known.
Tell = Callable[[Failure], None]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a store holds after a build. `failures` are the source files that gave no record,
    `sentences` tells whether the sentences of the texts at hand are in the graph."""

    files: int
    works_present: int
    works_cited_only: int
    citations: int
    movements: int
    themes: int
    events: int
    indicators: int
    targets: int
    quads: int
    revision: str
    failures: tuple[Failure, ...] = ()
    sentences: bool = True


def build(
    records: Iterable[Record],
    store_dir: Path | str,
    *,
    texts: Mapping[str, str] | None = None,
    sources: Sequence[Place] = (),
    rules: Path | None = None,
    fresh: bool = False,
    sentences: bool | None = None,
    crew: Crew | None = None,
    watch: Watch | None = None,
    tell: Tell | None = None,
) -> Summary:
    """Add records and source files to the store in a folder (made if absent); say what it holds.

    `texts` maps a record's file name to the NFC text its offsets point into: evidence then
    carries its quotation, and the sentences their nearest known relatives (`sentences`: None for
    up to SENTENCES texts). `sources` are read with the lists of `rules` beside our own; a file
    that cannot be read is in the summary's `failures`, and one that the store holds already, with
    the same bytes, is not read again. `fresh` leaves out what the store held before. `crew` does
    the batches, this process alone by default. Raises StoreError when the folder is no store and
    not empty, is in use, or cannot be written, and InputError when no source could be read.
    """
    folder = Path(store_dir)
    handed = list(records)
    with writing(folder) as former, generation(folder, former) as made:
        work = _work_folder(folder, made, lasting=bool(sources))

        def write(told: Watch, tell: Tell) -> _Ready:
            past = _past(folder, former if not fresh else None)
            given, given_texts = _given(handed, texts or {}, work)
            read = _read(sources, past, rules, crew or Alone(), work, told, tell)
            if sources and not (given or read.records or read.same):
                raise InputError("nothing was built: no record could be read; see: thidua build -h")
            merged = shelf.merge(past.records, [*given, *read.records])
            at_hand = _at_hand(merged, [*past.texts, *given_texts, *read.texts])
            changed = list(changed_files(past.records, merged))
            before = _snapshot(past.records) if changed else Snapshot({}, {})
            writer = _Writer(made, work, merged, at_hand, crew or Alone(), told)
            resolution, summary = writer.resolve()
            history = list(past.history)
            if changed:
                names = {e.key: e.source for e in merged}
                history.append(journal_line(history, changed, before, resolution, names))
            del before
            summary = replace(summary, sentences=writer.write(resolution, sentences))
            writer.keep(history, _read_by(_reader(rules), past, given, merged))
            return writer.ready(replace(summary, failures=read.failures))

        many = len(handed) + len(sources) + _held(folder, former) > _APART
        ready = _written(write, many, crew, watch or _quiet, tell or _ignore)
        return _finish(folder, former, ready, watch or _quiet)


def rebuild(
    store_dir: Path | str, *, crew: Crew | None = None, watch: Watch | None = None
) -> Summary:
    """Make the store anew from the records it keeps: the same bytes, the same history.

    Raises StoreError when the kept records cannot be read.
    """
    folder = Path(store_dir)
    kept_lines(folder, "records")
    with writing(folder) as former, generation(folder, former) as made:
        work = _work_folder(folder, made, lasting=False)

        def write(told: Watch, tell: Tell) -> _Ready:
            past = _past(folder, former)
            merged = shelf.merge([], past.records)
            at_hand = _at_hand(merged, past.texts)
            writer = _Writer(made, work, merged, at_hand, crew or Alone(), told)
            resolution, summary = writer.resolve()
            summary = replace(summary, sentences=writer.write(resolution))
            writer.keep(past.history, past.reader)
            return writer.ready(summary)

        many = _held(folder, former) > _APART
        ready = _written(write, many, crew, watch or _quiet, _ignore)
        return _finish(folder, None, ready, watch or _quiet)


@dataclass(frozen=True, slots=True)
class _Ready:
    """What is written and only has to be loaded: files of N-Quads, what they say of documents, the
    entries of the ledger."""

    made: Path
    work: Path
    files: Sequence[Path]
    about: Sequence[Path]
    entries: Mapping[str, Entry]
    summary: Summary

    def edges(self) -> Iterator[Edge]:
        """The relations between documents, stated or concluded."""
        concluded = (f"{t} ." for t in read_lines(self.work / "inferences.run"))
        stated = chain.from_iterable(map(read_lines, self.about))
        return edges_in_lines(chain(stated, concluded))


def _held(folder: Path, former: Ledger | None) -> int:
    """How many sources a store holds."""
    return sum(f"{ID}source/" in graph for graph in former.graphs) if former else 0


def _written(
    write: Callable[[Watch, Tell], _Ready], many: bool, crew: Crew | None, told: Watch, tell: Tell
) -> _Ready:
    """What `write` makes ready: of `many` sources in a process of its own, where that can be. A
    crew of a cluster has threads, and stays in this one."""
    if many and (crew is None or isinstance(crew, Processes | Alone)) and possible():
        hear: dict[str, Say] = {"told": told, "tell": tell}

        def do(say: Say) -> _Ready:
            try:
                return write(partial(say, "told"), partial(say, "tell"))
            finally:
                _let_go(crew)

        return apart(do, lambda what, *said: hear[what](*said))
    try:
        return write(told, tell)
    finally:
        _let_go(crew)
        forget()
        gc.collect()


def _let_go(crew: Crew | None) -> None:
    """No job is left, and the engine needs the memory of the processes."""
    if isinstance(crew, Processes):
        crew.close()


def _finish(folder: Path, former: Ledger | None, ready: _Ready, told: Watch) -> Summary:
    """Load what was written, put it in place, and clear away what led there."""
    told("load", 0, 1)
    load_files(ready.made, ready.files, ready.entries, former, partial(told, "load"))
    told("load", 1, 1)
    revision = Ledger(ready.made.name, ready.entries).revision
    if can_write():
        write_links(ready.made, ready.edges(), revision)
    commit(folder, ready.made, ready.entries)
    shutil.rmtree(ready.work, ignore_errors=True)
    shutil.rmtree(folder / UNDER_WAY, ignore_errors=True)
    quads = sum(e.quads for e in ready.entries.values())
    return replace(ready.summary, quads=quads, revision=revision)


def kept_records(store_dir: Path | str) -> list[Record]:
    """The records that a store keeps. Raises StoreError when there are none to read."""
    try:
        return [from_json(json.loads(line)) for line in kept_lines(store_dir, "records")]
    except ValueError as error:
        raise _damaged(Path(store_dir), "records", error) from None


def kept_history(store_dir: Path | str) -> list[str]:
    """The journal of the builds that made a store, one line of JSON each, oldest first."""
    return list(kept_lines(store_dir, "history"))


def kept_texts(store_dir: Path | str) -> list[Text]:
    """The texts that a store keeps, by file name. Raises StoreError when they are damaged."""
    try:
        return [Text(**json.loads(line)) for line in kept_lines(store_dir, "texts")]
    except (ValueError, TypeError) as error:
        raise _damaged(Path(store_dir), "texts", error) from None


def _damaged(folder: Path, what: str, error: Exception) -> StoreError:
    return StoreError(f"{folder}: the kept {what} are damaged ({error})")


@dataclass(frozen=True, slots=True)
class _Past:
    """What the store holds before the build, and which reader made it."""

    records: Sequence[Shelved] = ()
    texts: Sequence[Shelved] = ()
    history: Sequence[str] = ()
    reader: str = ""


def _past(folder: Path, former: Ledger | None) -> _Past:
    if former is None:
        return _Past()
    kept = folder / former.generation
    try:
        records = shelf.find(kept / RECORDS)
    except ValueError as error:
        raise _damaged(folder, "records", error) from None
    try:
        texts = shelf.find_texts(kept / TEXTS)
    except ValueError as error:
        raise _damaged(folder, "texts", error) from None
    reader = kept / READER
    return _Past(
        records,
        texts,
        kept_history(folder),
        reader.read_text("utf-8").strip() if reader.is_file() else "",
    )


def _work_folder(folder: Path, made: Path, *, lasting: bool) -> Path:
    """Where batches leave what they have done: beside the generation, when it can be gone on
    with after a stop."""
    work = folder / UNDER_WAY if lasting else made / UNDER_WAY
    work.mkdir(exist_ok=True)
    return work


def _given(
    records: Sequence[Record], texts: Mapping[str, str], work: Path
) -> tuple[list[Shelved], list[Shelved]]:
    """The records and texts that were handed over, on disk."""
    said = [shelf.quoted(r, texts[r.source]) if r.source in texts else r for r in records]
    held = [
        Text(r.source, r.sha256, texts[r.source])
        for r in records
        if r.source in texts and len(texts[r.source]) == r.length
    ]
    return shelf.shelve(said, work / "given.records"), shelf.shelve_texts(
        held, work / "given.texts"
    )


def _read(
    sources: Sequence[Place],
    past: _Past,
    rules: Path | None,
    crew: Crew,
    work: Path,
    told: Watch,
    tell: Tell,
) -> Gathered:
    """What the source files give, batch by batch."""
    if not sources:
        return Gathered()
    reader = _reader(rules)
    kept: dict[str, str] = {}
    if past.reader == reader:
        # of two files of one name neither is taken for the other: both are read
        names = Counter(map(places.name, sources)) + Counter(e.source for e in past.records)
        kept = {e.source: e.sha256 for e in past.records if names[e.source] == 2}
    jobs = [
        Sources(
            str(work),
            tuple(map(str, some)),
            str(rules) if rules else None,
            {name: kept[name] for name in map(places.name, some) if name in kept},
            reader,
        )
        for some in _in_batches(sources)
    ]
    answers = []
    done = 0
    told("read", 0, len(sources))
    for job, answer in zip(jobs, crew.work(read_batch, jobs, _one_by_one(crew)), strict=True):
        done += len(job.files)
        told("read", done, len(sources))
        answers.append(answer)
        for failure in answer.failures:
            tell(failure)
    return _joined(answers)


def _one_by_one(crew: Crew) -> Callable[[Sources], Gathered]:
    """A batch that brings a process down is read file by file, to find which one it is."""

    def read(batch: Sources) -> Gathered:
        single = [replace(batch, files=(file,)) for file in batch.files]
        return _joined(crew.work(read_batch, single, lost_batch))

    return read


def _joined(answers: Iterable[Gathered]) -> Gathered:
    some = list(answers)
    return Gathered(
        tuple(chain.from_iterable(a.records for a in some)),
        tuple(chain.from_iterable(a.texts for a in some)),
        tuple(chain.from_iterable(a.same for a in some)),
        tuple(chain.from_iterable(a.failures for a in some)),
    )


def _in_batches(sources: Sequence[Place]) -> Iterator[Sequence[Place]]:
    return (sources[i : i + BATCH] for i in range(0, len(sources), BATCH))


def _at_hand(records: Iterable[Shelved], texts: Iterable[Shelved]) -> list[Shelved]:
    """The text of each record where it is at hand, by file name; later ones before earlier."""
    found = {(t.source, t.sha256): t for t in texts}
    held = ((r, found.get((r.source, r.sha256))) for r in records)
    some = [t for r, t in held if t is not None and t.length == r.length]
    return sorted(some, key=lambda t: (t.source, t.sha256))


def _in_brief(entries: Sequence[Shelved]) -> list[Record]:
    briefs = Briefs()
    return [briefs.of(r, e.key) for e, r in zip(entries, shelf.records(entries), strict=True)]


def _snapshot(entries: Sequence[Shelved]) -> Snapshot:
    return snapshot(resolve(_in_brief(entries)))


def _quiet(step: str, done: int, count: int) -> None:
    """Nobody watches."""


def _ignore(failure: Failure) -> None:
    """Nobody is told; the summary has it."""


def _reader(rules: Path | None) -> str:
    """What decides how a file is read: the code that reads, and the lists of the user."""
    own = rules.read_bytes() if rules and rules.is_file() else b""
    return (
        code_of("graph/read", "graph/extract", "graph/records.py")
        + hashlib.sha256(own).hexdigest()[:8]
    )


def _read_by(reader: str, past: _Past, given: Sequence[Shelved], merged: Sequence[Shelved]) -> str:
    """The reader that all records of a store come from; "" when they come from several, or were
    handed over: then a later build reads every file again."""
    old = past.reader != reader and not set(past.records).isdisjoint(merged)
    return "" if given or old else reader


class _Writer:
    """Everything that is known, on its way into files of N-Quads and a generation of the store."""

    def __init__(
        self,
        made: Path,
        work: Path,
        records: Sequence[Shelved],
        texts: Sequence[Shelved],
        crew: Crew,
        told: Watch,
    ) -> None:
        self.made = made
        self.work = work
        self.entries: dict[str, Entry] = {}
        self._records = records
        self._texts = texts
        self._crew = crew
        self._told = told
        self._files: list[Path] = []
        self._about: list[Path] = []
        self._counts = Counts()
        self._inferences = Runs(work, "inferences")
        self._bodies: Counter[Body] = Counter()
        self._namings: Mapping[str, Sequence[Naming]] = {}

    def resolve(self) -> tuple[Resolution, Summary]:
        """Who is who, with the counts that come of it; conclusions and conflicts go to disk.

        Only here are all records in memory, in brief.
        """
        self._told("resolve", 0, len(self._records))
        briefs = _in_brief(self._records)
        resolution = resolve(briefs)
        self._namings = namings(briefs)
        facts = gather_facts(briefs, resolution)
        self._bodies += add_inferences(self._inferences, facts)
        add_conflicts(self._inferences, facts)
        self._told("resolve", len(self._records), len(self._records))
        return resolution, _summary(briefs, resolution)

    def write(self, resolution: Resolution, sentences: bool | None = None) -> bool:
        """Write all graphs; tells whether the sentences of the texts at hand are among them."""
        wanted = len(self._texts) <= SENTENCES if sentences is None else sentences
        inferences, bodies = self._inferences, self._bodies
        batches = _Batches(self._records, self._namings, resolution)
        contested = _Contested(inferences, batches)
        identity = Runs(self.work, "identity")
        found: set[str] = set()
        met: set[str] = set()
        for written in self._portions(batches, resolution, contested):
            self._files.append(Path(written.quads))
            self._about.append(Path(written.about))
            identity.adopt(Path(written.identity))
            self.entries.update(written.graphs)
            self._counts.add(written.counts)
            bodies.update({named.body: named.times for named in written.bodies})
            found.update(written.found)
            met.update(written.met)
        add_bodies(identity, bodies)
        add_identity(identity, resolution)
        concluded = self.work / "inferences.run"
        write_lines(concluded, _without(inferences, identity, found))
        self._counts.add(count([(IDENTITY, identity)]))
        self._counts.add(
            count([(INFERENCES, read_lines(concluded))], lambda s: s in met or _elsewhere(s))
        )
        self._counts.add(count([(str(ONTOLOGY_GRAPH), ontology_triples())]))
        grown = Runs(self.work, "sentences")
        grown.adopt(concluded)
        if wanted:
            tree = Genealogy(shelf.texts(self._texts), shelf.records(self._records))
            grown.take(_triple(line, INFERENCES) for line in sentence_lines(tree))
        self._graph(IDENTITY, identity)
        self._graph(INFERENCES, grown)
        self._graph(str(ONTOLOGY_GRAPH), ontology_triples())
        self._graph(DATASET, sorted(_triple(line, DATASET) for line in describe(self._counts)))
        return wanted or not self._texts

    def keep(self, history: Iterable[str], reader: str) -> None:
        """Keep what the store is made of beside its quads."""
        for name, lines in (
            (RECORDS, shelf.lines(self._records)),
            (TEXTS, shelf.lines(self._texts)),
            (HISTORY, (f"{line}\n".encode() for line in history)),
            (READER, (f"{reader}\n".encode(),)),
        ):
            write_durably(self.made / name, lines)

    def ready(self, summary: Summary) -> _Ready:
        """What has to be loaded."""
        return _Ready(self.made, self.work, self._files, self._about, self.entries, summary)

    def _portions(
        self, batches: _Batches, resolution: Resolution, contested: _Contested
    ) -> Iterator[Written]:
        state = batches.state()
        jobs = (
            Portion(
                str(self.work),
                f"{state}-{number:05}",
                batch.records,
                resolution.within(batch.documents),
                batch.works,
                frozenset(contested.triples[number]),
                frozenset(contested.subjects[number]),
            )
            for number, batch in enumerate(batches)
        )
        done = 0
        self._told("write", 0, len(self._records))
        for written in self._crew.work(write_batch, jobs, lost_portion):
            done += len(written.graphs)
            self._told("write", min(done, len(self._records)), len(self._records))
            yield written

    def _graph(self, graph: str, triples: Iterable[str]) -> None:
        """Write a graph of its own file, given its sorted triples."""
        file = self.work / f"graph-{graph.rsplit('/', 1)[-1]}.nq"
        digest = Digest()
        write_lines(file, (quad(t, graph) for t in digest.over(triples)))
        if digest.entry.quads:
            self._files.append(file)
            self.entries[graph] = digest.entry


@dataclass(frozen=True, slots=True)
class _Batch:
    """Records that are written together, with what their documents name and the works that are
    described along with them."""

    records: tuple[Shelved, ...]
    documents: Mapping[tuple[str, int], Naming]
    works: tuple[Work, ...]


class _Batches:
    """All records in batches. Files that print one document are in one batch, so that what both
    say is written once."""

    def __init__(
        self,
        entries: Sequence[Shelved],
        said: Mapping[str, Sequence[Naming]],
        resolution: Resolution,
    ) -> None:
        self._entries = entries
        self._said = said
        self._resolution = resolution
        printed: dict[str, list[str]] = defaultdict(list)
        for where, work in resolution.works.items():
            if where[2] < 0:
                printed[where[0]].append(work.local)
        self._groups = _grouped([(e.key, *printed[e.key]) for e in entries])
        #: Source key, and local part of a work at hand -> the number of the batch.
        self.of: dict[str, int] = {}
        for number, group in enumerate(self._groups):
            for at in group:
                key = entries[at].key
                self.of.update(dict.fromkeys((key, *printed[key]), number))
        cited = {w.local: w for w in resolution.works.values() if not w.present}
        self._cited = [work for _, work in sorted(cited.items())]

    def state(self) -> str:
        """Names what is written, and the code that writes it, for all batches."""
        digest = hashlib.sha256(code_of("graph", "ontology").encode())
        for entry in self._entries:
            digest.update(f"{entry}\n".encode())
        return digest.hexdigest()[:24]

    def __len__(self) -> int:
        return len(self._groups)

    def __iter__(self) -> Iterator[_Batch]:
        for number, group in enumerate(self._groups):
            entries = [self._entries[at] for at in group]
            documents = {
                (entry.key, index): naming
                for entry in entries
                for index, naming in enumerate(self._said[entry.key])
            }
            own = {w.local: w for at in documents for w in (self._resolution.works[*at, -1],)}
            yield _Batch(
                tuple(entries), documents, (*own.values(), *self._cited[number :: len(self)])
            )


def _grouped(said: Sequence[tuple[str, ...]]) -> list[list[int]]:
    """The places of records in batches; `said` are the source and the works of each record, and
    those that share one stay together."""
    joint: nx.utils.UnionFind[int] = nx.utils.UnionFind(range(len(said)))
    first: dict[str, int] = {}
    for at, names in enumerate(said):
        for name in names:
            joint.union(first.setdefault(name, at), at)
    together: dict[int, list[int]] = defaultdict(list)
    for at in range(len(said)):
        together[joint[at]].append(at)
    groups: list[list[int]] = []
    for some in sorted(together.values()):
        if not groups or len(groups[-1]) >= BATCH:
            groups.append([])
        groups[-1] += some
    return groups


class _Contested:
    """What conclusions state that sources may state too, by the number of the batch that may."""

    def __init__(self, inferences: Iterable[str], batches: _Batches) -> None:
        self.triples: dict[int, set[str]] = defaultdict(set)
        self.subjects: dict[int, set[str]] = defaultdict(set)
        for triple in inferences:
            subject = triple[: triple.index(" ")]
            kind, local = _thing(subject)
            if kind in _OWN:
                continue
            number = batches.of.get(_owner(kind, local))
            if number is not None:
                self.triples[number].add(triple)
                if not _elsewhere(subject):
                    self.subjects[number].add(subject)


#: Things that only conclusions are about.
_OWN = frozenset(("inference", "conflict", "claim", "evidence"))
#: Things that the identity graph describes, whoever speaks of them.
_IDENTIFIED = frozenset(
    (
        "document",
        "organization",
        "office",
        "group",
        "person",
        "movement",
        "theme",
        "indicator",
        "event",
    )
)
_PLACES = frozenset(("file", "passage", "position", "quote"))


def _thing(subject: str) -> tuple[str, str]:
    """Kind and local part of a thing, given as an N-Triples term."""
    kind, _, local = subject[len(ID) + 1 : -1].partition("/")
    return kind, local


def _owner(kind: str, local: str) -> str:
    """The source key, or the local part of the work, that a thing belongs to."""
    if kind in _PLACES:
        return local.partition(".")[0]
    return local if kind in ("document", "campaign") else local.rpartition(".")[0]


def _elsewhere(subject: str) -> bool:
    return _thing(subject)[0] in _IDENTIFIED


def _without(triples: Iterable[str], others: Iterable[str], found: set[str]) -> Iterator[str]:
    """Sorted triples without those found elsewhere, and without those of another sorted graph."""
    rest = iter(others)
    other = next(rest, None)
    for triple in triples:
        while other is not None and other < triple:
            other = next(rest, None)
        if triple != other and triple not in found:
            yield triple


def _triple(line: str, graph: str) -> str:
    return line[: -len(quad("", graph))]


def _summary(briefs: Sequence[Record], resolution: Resolution) -> Summary:
    works = {w.local: w for w in resolution.works.values()}
    documents = [((source_key(r), i), d) for r in briefs for i, d in enumerate(r.documents)]
    cited: dict[str, set[str]] = defaultdict(set)
    for at, document in documents:
        own = resolution.works[*at, -1].local
        found = (resolution.works.get((*at, n)) for n in range(len(document.citations)))
        cited[own].update(w.local for w in found if w)
    return Summary(
        files=len(briefs),
        works_present=sum(w.present for w in works.values()),
        works_cited_only=sum(not w.present for w in works.values()),
        citations=sum(map(len, cited.values())),
        movements=len({n.local for n in resolution.movements.values()}),
        themes=len({n.local for n in resolution.themes.values()}),
        events=len({e.named.local for e in resolution.events.values()}),
        indicators=len({n.local for n in resolution.indicators.values()}),
        targets=sum(len(d.targets) for _, d in documents),
        quads=0,
        revision="",
    )

"""The file of the search index: how it is written, stamped, and never used when it is not whole.

`search.db` is one SQLite file beside the quads of a generation; `search.json` is its stamp: the
revision of the store it was made of, its size and its digest. The stamp is written last. A file
that does not fit its stamp, or a stamp that does not fit the store, is no index.

Entries lie in the order of their standing: those whose text is at hand first, then the most
cited, then the youngest. So the first hits of a common word are the ones to be ranked.

    search   FTS5: which entries hold a token (words.py)     entry   what is shown
    word     in how many entries a word or number stands     said    the words by field, for ranking

FTS5 keeps no places of words (detail=none): what is asked of places is a token of its own. So a
question reads short lists of entries only, and the index is a quarter of one with places.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path

from thidua.graph.errors import StoreError
from thidua.graph.ledger import reason, write_durably
from thidua.graph.search.words import bare, date_token, forms, joined, token

NAME = "search.db"
STAMP = "search.json"
KINDS = ("document", "organization", "movement", "event", "theme", "indicator", "person")

#: The fields of words, the heaviest first.
FIELDS = ("name", "number", "issuer", "rest")
#: What parts two texts of one field.
BAR = "|"
#: A name of more words than this is no token as a whole.
LONGEST_NAME = 8

_FORMAT = 1
_RAW = "search.raw"
_SCHEMA = """
CREATE TABLE entry (id INTEGER PRIMARY KEY, kind, iri, label, number, date, year, type, issuer,
                    title, place, present, also);
CREATE TABLE said (id INTEGER PRIMARY KEY, name, number, issuer, rest);
CREATE TABLE about (key PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE word (term PRIMARY KEY, entries) WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5(
    tokens, content='', columnsize=0, detail=none, tokenize="ascii tokenchars '_='");
CREATE TABLE raw.entry (iri PRIMARY KEY, weight, kind, label, number, date, year, type, issuer,
                        title, place, present, also,
                        names, numbers, issuers, rest, tokens) WITHOUT ROWID;
"""
_SORT = """
INSERT INTO entry (kind, iri, label, number, date, year, type, issuer, title, place, present, also)
  SELECT kind, iri, label, number, date, year, type, issuer, title, place, present, also
  FROM raw.entry
  ORDER BY present DESC, weight DESC, coalesce(date, year, '') DESC, iri;
INSERT INTO said
  SELECT e.id, r.names, r.numbers, r.issuers, r.rest
  FROM main.entry e JOIN raw.entry r USING (iri) ORDER BY e.id;
INSERT INTO search (rowid, tokens)
  SELECT e.id, r.tokens FROM main.entry e JOIN raw.entry r USING (iri) ORDER BY e.id;
INSERT INTO search (search) VALUES ('optimize');
CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, search, row);
INSERT INTO word SELECT term, doc FROM temp.vocabulary
  WHERE term NOT LIKE '=%' AND (instr(term, '_') = 0 OR term GLOB '_*');
DROP TABLE temp.vocabulary;
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found.

    `kind` is one of KINDS; `label` what people call it. Of a document: `number`, `date` (ISO),
    `year`, `type` (label of the list), `issuer`, `title`, `place`, and whether its text is
    `present`. `other_numbers` are its number as others print it, `issuer_names` other names of its
    issuers, `also` any other words it is known by (variants, themes, titles as others print them).
    `weight` says how often it is cited or mentioned.
    """

    kind: str
    iri: str
    label: str
    number: str | None = None
    date: str | None = None
    year: int | None = None
    type: str | None = None
    issuer: str | None = None
    title: str | None = None
    place: str | None = None
    present: bool = True
    other_numbers: tuple[str, ...] = ()
    issuer_names: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    weight: int = 0


def write_search(folder: Path, entries: Iterable[Entry], revision: str) -> None:
    """Write the search index of these entries into a folder, in any order, each IRI once.

    Holds a bounded part of them in memory; the same entries give the same bytes with the same
    SQLite. Raises StoreError when it cannot be written, ValueError for an IRI that comes twice.
    """
    path, raw = folder / NAME, folder / _RAW
    for former in (folder / STAMP, path, raw):
        former.unlink(missing_ok=True)
    try:
        with contextlib.closing(_fresh(path, raw)) as connection:
            fill(connection, entries)
        _stamp(path, revision)
    except sqlite3.Error as error:
        raise StoreError(f"{path}: cannot be written ({_told(error)})") from None
    finally:
        raw.unlink(missing_ok=True)


def memory_index(entries: Iterable[Entry]) -> sqlite3.Connection:
    """The same index in memory, for a graph that keeps none."""
    try:
        connection = _fresh(":memory:", ":memory:")
        fill(connection, entries)
    except sqlite3.Error as error:
        raise StoreError(f"the search index cannot be made ({_told(error)})") from None
    return connection


def open_file(folder: Path, revision: str) -> sqlite3.Connection:
    """The index in a folder, read-only, after comparing every byte with its stamp.

    Raises StoreError when there is none, it is of another revision, or it is damaged.
    """
    for damage in check_file(folder, revision):
        raise StoreError(damage)
    path = folder / NAME
    if not path.exists():
        raise StoreError(f"{path}: there is no search index; `thidua rebuild` makes it")
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        connection.execute(f"PRAGMA mmap_size = {path.stat().st_size}")
    except sqlite3.Error as error:
        raise StoreError(f"{path}: cannot be opened ({_told(error)})") from None
    return connection


def check_file(folder: Path, revision: str) -> list[str]:
    """What is wrong with the index in a folder, one line each; [] when it is sound or absent."""
    path, stamp = folder / NAME, folder / STAMP
    if not stamp.exists() and not path.exists():
        return []
    try:
        stated = json.loads(stamp.read_text("utf-8"))
        if stated["format"] != _FORMAT:
            return [f"{path}: a search index of another version; `thidua rebuild` makes it anew"]
        if stated["revision"] != revision:
            return [f"{path}: a search index of another build; `thidua rebuild` makes it anew"]
        if stated["bytes"] != path.stat().st_size or stated["sha256"] != _digest(path):
            raise ValueError
    except (OSError, ValueError, KeyError, TypeError):
        return [f"{path}: damaged search index; `thidua rebuild` makes it anew"]
    return []


def fill(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Write entries into an empty index, open with an empty database `raw` beside it."""
    lengths = dict.fromkeys(FIELDS, 0)
    marks = ", ".join("?" * 18)
    with connection:
        try:
            connection.executemany(
                f"INSERT INTO raw.entry VALUES ({marks})", _rows(entries, lengths)
            )
        except sqlite3.IntegrityError:
            raise ValueError("two entries of one IRI") from None
        for statement in _SORT.strip().split(";\n"):
            connection.execute(statement.rstrip(";"))
        count = connection.execute("SELECT count(*) FROM main.entry").fetchone()[0]
        about = {"entries": count, **{f"length_{name}": n for name, n in lengths.items()}}
        connection.executemany("INSERT INTO about VALUES (?, ?)", sorted(about.items()))
    connection.execute("DETACH raw")


def _fresh(path: Path | str, raw: Path | str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, check_same_thread=False)
    try:
        connection.execute("ATTACH ? AS raw", (str(raw),))
        for base in ("main", "raw"):
            connection.execute(f"PRAGMA {base}.journal_mode = OFF")
            connection.execute(f"PRAGMA {base}.synchronous = OFF")
            connection.execute(f"PRAGMA {base}.cache_size = -32000")
        connection.executescript(_SCHEMA)
    except BaseException:
        connection.close()
        raise
    return connection


def _rows(entries: Iterable[Entry], lengths: dict[str, int]) -> Iterator[tuple[object, ...]]:
    for entry in entries:
        read = {name: [forms(text) for text in texts] for name, texts in _texts(entry).items()}
        said = {name: [[plain for plain, _ in one] for one in read[name]] for name in FIELDS}
        exact = {word for one in chain(*read.values()) for _, word in one}
        for name in FIELDS:
            lengths[name] += sum(map(len, said[name]))
        yield (
            entry.iri, entry.weight, entry.kind, entry.label, entry.number, entry.date, entry.year,
            entry.type, entry.issuer, entry.title, entry.place, int(entry.present),
            "\n".join(entry.also),
            *(joined(f" {BAR} ".join(map(" ".join, said[name])).split()) for name in FIELDS),
            " ".join(sorted(_tokens(entry, said, exact))),
        )  # fmt: skip


def _texts(entry: Entry) -> dict[str, list[str]]:
    """The texts of an entry by field. Of a named thing its variants are names as well."""
    document = entry.kind == "document"
    held = {
        "name": [entry.title or ""] if document else [entry.label, *entry.also],
        "number": [entry.label] if document else [],
        "issuer": [entry.issuer or "", *entry.issuer_names],
        "rest": [*(entry.also if document else ()), entry.place or ""],
    }
    for text in (entry.number, *entry.other_numbers, str(entry.year or "")):
        held["number"] += [text] if text and text not in entry.label else []
    return {name: [text for text in texts if text] for name, texts in held.items()}


def _tokens(entry: Entry, said: Mapping[str, list[list[str]]], exact: set[str]) -> set[str]:
    """The tokens of an entry (words.py): the words of its fields, and what is made of them."""
    held = {f"={word}" for word in exact if not word[0].isdigit()}
    for parts in chain(*said.values()):
        held.update(parts)
        held.update([f"b_{one}_{other}" for one, other in pairwise(parts)])
    for parts in said["name"]:
        held.update([f"n_{part}" for part in parts])
        if len(parts) <= LONGEST_NAME:
            held.add(token("e", *parts))
    held.update([f"i_{part}" for parts in said["issuer"] for part in parts])
    for number in (entry.number, *entry.other_numbers):
        parts = bare(number or "")
        if len(parts) > 1:
            held.add(token("", *parts))
    held.add(token("k", entry.kind))
    if entry.date:
        held.add(date_token(entry.date))
    if entry.year:
        held.add(token("y", str(entry.year)))
    if entry.type:
        held.add(token("t", *bare(entry.type)))
    return held


def _stamp(path: Path, revision: str) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    value = {
        "format": _FORMAT,
        "revision": revision,
        "bytes": path.stat().st_size,
        "sha256": _digest(path),
    }
    write_durably(path.with_name(STAMP), json.dumps(value, indent=1).encode() + b"\n")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _told(error: sqlite3.Error) -> str:
    if "fts5" in str(error):
        return "the SQLite of this Python has no FTS5; use another Python"
    return reason(error)

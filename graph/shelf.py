"""Records on disk: lines of JSON that are read back one at a time.

A province's records do not fit into memory as objects. What every step needs of a record (its
file, its digest, where its line stands) is a `Shelved`; what the rules that look at all documents
together need is the record `in_brief`; the whole record is read again where it is written out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from thidua.graph import places
from thidua.graph.places import Place
from thidua.graph.read import Text
from thidua.graph.records import Citation, Document, Evidence, Record, from_json, to_line
from thidua.graph.resolve import source_key
from thidua.graph.values import by_fields


@by_fields
@dataclass(frozen=True, slots=True)
class Shelved:
    """Where a record stands: `size` bytes at `offset` of `shelf`; `key` names its source."""

    key: str
    source: str
    sha256: str
    length: int
    shelf: str
    offset: int
    size: int

    @property
    def order(self) -> tuple[str, str]:
        """Records are gone through by this: it does not depend on when they came."""
        return self.key, self.source


def line_of(record: Record) -> bytes:
    """The line of a record, with its break; unpaired surrogates become U+FFFD."""
    return to_line(record).encode("utf-8", "replace") + b"\n"


def shelve(records: Iterable[Record], path: Place) -> list[Shelved]:
    """Write records into a file, one line each, and tell where they stand."""
    made = []
    offset = 0
    with places.writing(path) as file:
        for record in records:
            line = line_of(record)
            file.write(line)
            made.append(_shelved(record, path, offset, len(line)))
            offset += len(line)
    return made


def shelve_texts(texts: Iterable[Text], path: Place) -> list[Shelved]:
    """Write texts into a file, one line each, and tell where they stand."""
    made = []
    offset = 0
    with places.writing(path) as file:
        for text in texts:
            held = {"nfc": text.nfc, "sha256": text.sha256, "source": text.source}
            line = json.dumps(held, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
            file.write(line)
            made.append(
                Shelved("", text.source, text.sha256, len(text.nfc), str(path), offset, len(line))
            )
            offset += len(line)
    return made


def find(path: Path) -> list[Shelved]:
    """The records that stand in a file. Raises ValueError for a line that is none."""
    made = []
    offset = 0
    with path.open("rb") as file:
        for line in file:
            made.append(_shelved(from_json(json.loads(line)), path, offset, len(line)))
            offset += len(line)
    return made


def find_texts(path: Path) -> list[Shelved]:
    """The texts that stand in a file, [] when there is none. Raises ValueError for a line that is
    none."""
    if not path.exists():
        return []
    made = []
    offset = 0
    with path.open("rb") as file:
        for line in file:
            text = _text(line)
            made.append(
                Shelved("", text.source, text.sha256, len(text.nfc), str(path), offset, len(line))
            )
            offset += len(line)
    return made


def texts(entries: Iterable[Shelved]) -> Iterator[Text]:
    """The texts, in the order of `entries`."""
    return map(_text, lines(entries))


def _text(line: bytes) -> Text:
    try:
        return Text(**json.loads(line))
    except TypeError as error:
        raise ValueError(str(error)) from None


def _shelved(record: Record, path: Place, offset: int, size: int) -> Shelved:
    return Shelved(
        source_key(record), record.source, record.sha256, record.length, str(path), offset, size
    )


def lines(entries: Iterable[Shelved]) -> Iterator[bytes]:
    """The lines of records, in the order of `entries`."""
    held = ""
    file = None
    try:
        for entry in entries:
            if file is None or entry.shelf != held:
                if file is not None:
                    file.close()
                file = places.reading(entry.shelf)
                held = entry.shelf
            file.seek(entry.offset)
            yield file.read(entry.size)
    finally:
        if file is not None:
            file.close()


def records(entries: Iterable[Shelved]) -> Iterator[Record]:
    """The records, in the order of `entries`."""
    return (from_json(json.loads(line)) for line in lines(entries))


def merge(kept: Iterable[Shelved], added: Iterable[Shelved]) -> list[Shelved]:
    """Kept records with the added ones in place of those of the same name or digest; sorted.

    Of two added records of one digest the last one stays; two files of one name that come
    together, from two folders, are two.
    """
    fresh = {entry.key: entry for entry in added}
    names = {entry.source for entry in fresh.values()}
    old = {e.key: e for e in kept if e.source not in names}
    return sorted((old | fresh).values(), key=lambda e: e.order)


def quoted(record: Record, text: str) -> Record:
    """The record with the words of `text` as the quotation of every evidence."""
    made: Record = _quoted(record, text)
    return made


def _quoted(value: Any, text: str) -> Any:
    if isinstance(value, Evidence):
        quote = text[value.start : value.end]
        return Evidence(value.start, value.end, value.rule, value.confidence, quote, value.note)
    if isinstance(value, tuple):
        return tuple([_quoted(item, text) for item in value]) if value else value
    if isinstance(value, Mapping):
        return {key: _quoted(item, text) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value)
        return kind(**{n: _quoted(getattr(value, n), text) for n in _fields(kind)})
    return value


#: Header fields whose words the rules over all documents quote.
_HEADER = ("number", "type", "issued", "issuer", "title")


class Briefs:
    """Makes records in brief: what concerns their own document only is left out, and equal
    strings are one object. Quotations are left out too: they stand where the fact stands."""

    def __init__(self) -> None:
        self._strings: dict[str, str] = {}
        self._confidence: dict[float, float] = {}

    def of(self, record: Record, key: str) -> Record:
        """The record in brief; `key` is its source key, which its digest gives again."""
        return Record(
            self._one(record.source),
            record.sha256 or key,
            record.length,
            tuple(self._document(d) for d in record.documents),
        )

    def _document(self, document: Document) -> Document:
        bare = replace(
            document,
            addressees=(),
            recipients=(),
            archive=None,
            assignments=(),
            evidence={
                name: document.evidence[name] for name in _HEADER if name in document.evidence
            },
        )
        made: Document = self._slim(bare)
        return made

    def _one(self, text: str) -> str:
        return self._strings.setdefault(text, text)

    def _slim(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._one(value)
        if isinstance(value, Evidence):
            confidence = self._confidence.setdefault(value.confidence, value.confidence)
            return Evidence(
                value.start, value.end, self._one(value.rule), confidence, None, value.note
            )
        if isinstance(value, Citation):
            slim = {n: self._slim(getattr(value, n)) for n in _fields(Citation)}
            # the words of a title prove nothing by themselves: they stand nowhere else
            return Citation(**slim | {"title_evidence": value.title_evidence})
        if isinstance(value, tuple):
            return tuple([self._slim(item) for item in value]) if value else ()
        if isinstance(value, Mapping):
            return {self._one(name): self._slim(item) for name, item in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            kind = type(value)
            return kind(**{n: self._slim(getattr(value, n)) for n in _fields(kind)})
        return value


def _fields(kind: type) -> tuple[str, ...]:
    known = _FIELDS.get(kind)
    if known is None:
        known = _FIELDS[kind] = tuple(f.name for f in fields(kind))
    return known


_FIELDS: dict[type, tuple[str, ...]] = {}

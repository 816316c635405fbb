"""Records in, a store on disk out.

The store keeps the records and the texts it was made of, so that a later build adds to them. A
record replaces the kept one of the same file name or the same digest. Where texts are at hand the
graph also holds their sentences with their relatives. A build is whole or not at all: when it
fails, the former store stays as it was.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

from thidua.graph.errors import StoreError
from thidua.graph.family import Genealogy
from thidua.graph.family.triples import triples as sentences
from thidua.graph.history import journal_line
from thidua.graph.read import Text
from thidua.graph.records import Evidence, Record, from_json, to_json
from thidua.graph.resolve import Resolution, resolve, source_key
from thidua.graph.store import create_store, is_store, kept_lines
from thidua.graph.triples import triples


@dataclass(frozen=True, slots=True)
class Summary:
    """What a store holds after a build."""

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


def build(
    records: Iterable[Record],
    store_dir: Path | str,
    *,
    texts: Mapping[str, str] | None = None,
    fresh: bool = False,
) -> Summary:
    """Add records to the store in a folder (made if absent) and say what it now holds.

    `texts` maps a record's file name to the NFC text its offsets point into: evidence then
    carries its quotation, and the sentences their nearest known relatives. `fresh` leaves out
    what the store held before. Raises StoreError when the folder is no store and not empty, is
    in use, or cannot be written.
    """
    folder = Path(store_dir)
    add = not fresh and is_store(folder)
    kept = kept_records(folder) if add else []
    history = kept_history(folder) if add else []
    merged = merge(kept, (quoted(r, (texts or {}).get(r.source)) for r in records))
    resolution = resolve(merged)
    line = journal_line(history, kept, merged, resolve(kept), resolution)
    held = _at_hand(merged, kept_texts(folder) if add else [], texts or {})
    return _write(folder, merged, resolution, [*history, line] if line else history, held)


def _write(
    folder: Path,
    merged: list[Record],
    resolution: Resolution,
    history: list[str],
    texts: list[Text],
) -> Summary:
    lines = [json.dumps(to_json(r), ensure_ascii=False, sort_keys=True) for r in merged]
    held = [
        json.dumps({"nfc": t.nfc, "sha256": t.sha256, "source": t.source}, ensure_ascii=False)
        for t in texts
    ]
    grown = sentences(Genealogy(texts, merged)) if texts else ()
    quads = chain(triples(merged, resolution), grown)
    with create_store(folder, quads, lines, history, held) as store:
        ledger = store.ledger
    works = {w.local: w for w in resolution.works.values()}
    documents = [d for r in merged for d in r.documents]
    return Summary(
        files=len(merged),
        works_present=sum(w.present for w in works.values()),
        works_cited_only=sum(not w.present for w in works.values()),
        citations=len(
            {
                (resolution.works[where[0], where[1], -1].local, work.local)
                for where, work in resolution.works.items()
                if where[2] >= 0
            }
        ),
        movements=len({n.local for n in resolution.movements.values()}),
        themes=len({n.local for n in resolution.themes.values()}),
        events=len({e.named.local for e in resolution.events.values()}),
        indicators=len({n.local for n in resolution.indicators.values()}),
        targets=sum(len(d.targets) for d in documents),
        quads=ledger.quads,
        revision=ledger.revision,
    )


def rebuild(store_dir: Path | str) -> Summary:
    """Make the store anew from the records it keeps: the same bytes, the same history.

    Raises StoreError when the kept records cannot be read.
    """
    folder = Path(store_dir)
    merged = merge([], kept_records(folder))
    return _write(folder, merged, resolve(merged), kept_history(folder), kept_texts(folder))


def kept_records(store_dir: Path | str) -> list[Record]:
    """The records that a store keeps. Raises StoreError when there are none to read."""
    try:
        return [from_json(json.loads(line)) for line in kept_lines(store_dir, "records")]
    except ValueError as error:
        raise StoreError(f"{store_dir}: the kept records are damaged ({error})") from None


def kept_history(store_dir: Path | str) -> list[str]:
    """The journal of the builds that made a store, one line of JSON each, oldest first."""
    return list(kept_lines(store_dir, "history"))


def kept_texts(store_dir: Path | str) -> list[Text]:
    """The texts that a store keeps, by file name. Raises StoreError when they are damaged."""
    try:
        return [Text(**json.loads(line)) for line in kept_lines(store_dir, "texts")]
    except (ValueError, TypeError) as error:
        raise StoreError(f"{store_dir}: the kept texts are damaged ({error})") from None


def _at_hand(
    records: Iterable[Record], kept: Iterable[Text], added: Mapping[str, str]
) -> list[Text]:
    """The text of each record where it is at hand: an added one before a kept one."""
    former = {(t.source, t.sha256): t.nfc for t in kept}
    found = ((r, added.get(r.source, former.get((r.source, r.sha256)))) for r in records)
    return [
        Text(r.source, r.sha256, nfc)
        for r, nfc in sorted(found, key=lambda pair: pair[0].source)
        if nfc is not None and len(nfc) == r.length
    ]


def merge(kept: Iterable[Record], added: Iterable[Record]) -> list[Record]:
    """Kept records with the added ones in place of those of the same name or digest; sorted."""
    found: dict[str, Record] = {}
    by_digest: dict[str, str] = {}
    for record in (*kept, *added):
        twin = by_digest.get(record.sha256) if record.sha256 else None
        for name in (record.source, twin):
            if name in found:
                by_digest.pop(found.pop(name).sha256, None)
        found[record.source] = record
        if record.sha256:
            by_digest[record.sha256] = record.source
    return sorted(found.values(), key=lambda r: (source_key(r), r.source))


def quoted(record: Record, text: str | None) -> Record:
    """The record with the words of `text` as the quotation of every evidence; as is without."""
    if text is None:
        return record
    made: Record = _quoted(record, text)
    return made


def _quoted(value: Any, text: str) -> Any:
    if isinstance(value, Evidence):
        return replace(value, quote=text[value.start : value.end])
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{f.name: _quoted(getattr(value, f.name), text) for f in fields(value)}
        )
    if isinstance(value, tuple):
        return tuple(_quoted(item, text) for item in value)
    if isinstance(value, Mapping):
        return {key: _quoted(item, text) for key, item in value.items()}
    return value

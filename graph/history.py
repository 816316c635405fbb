"""What each build changed: a journal beside the store, one line of JSON a build.

Builds are counted, not timed: the same builds give the same journal. A build that changes nothing
leaves no line. A line holds

    build   its number, from 1
    files   file, sha256, change: "added", "replaced" (other bytes), "read again" (same bytes)
    works   works that a field of changed: work, former (its IRI's local part before, or null when
            new), field, value, before, files that say the value

A work is followed by its mentions: "tw.undated.ct.05" whose date becomes known is from then on
"tw.2016.ct.05", and the journal says so (field "id").
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from thidua.graph.records import Record, to_json
from thidua.graph.resolve import Resolution, Where, Work
from thidua.graph.resolve.mentions import Mention
from thidua.graph.shelf import Shelved, records

#: Fields that are followed: name -> what a work, and what a mention, says of it.
FIELDS = ("number", "issued", "issuer", "title", "type", "present")


@dataclass(frozen=True, slots=True)
class Event:
    """One change of one work in one build; `former` is None for a work that is new."""

    build: int
    work: str
    former: str | None
    field: str
    value: str | None
    before: str | None
    files: tuple[str, ...]

    @property
    def change(self) -> str:
        """added, renamed, completed, replaced or withdrawn."""
        if self.former is None:
            return "added"
        if self.field == "id":
            return "renamed"
        if self.before is None:
            return "completed"
        return "withdrawn" if self.value is None else "replaced"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the journal needs of how things were: the work at each place where a document is
    named, and what was known of each work, in the order of FIELDS."""

    locals: Mapping[Where, str]
    values: Mapping[str, tuple[str | None, ...]]


def snapshot(resolution: Resolution) -> Snapshot:
    """How things are."""
    works = {w.local: w for w in resolution.works.values()}
    return Snapshot(
        {where: work.local for where, work in resolution.works.items()},
        {local: _values(work) for local, work in works.items()},
    )


def journal_line(
    former: Iterable[str],
    files: Sequence[Mapping[str, str]],
    before: Snapshot,
    after: Resolution,
    names: Mapping[str, str],
) -> str:
    """The line for a build that changed these files; `names` maps a source's key to its file."""
    number = 1 + max((int(json.loads(line)["build"]) for line in former), default=0)
    works = list(_works(before, after, names))
    return json.dumps(
        {"build": number, "files": files, "works": works}, ensure_ascii=False, sort_keys=True
    )


def events(journal: Iterable[str], local: str) -> list[Event]:
    """What happened to the work that is now `local`, oldest first."""
    found: list[Event] = []
    name: str | None = local
    for line in reversed(list(journal)):
        value = json.loads(line)
        here = [_event(value["build"], e) for e in value["works"] if e["work"] == name]
        found += reversed(here)
        if here:
            name = here[0].former
        if name is None:
            break
    return found[::-1]


def read_builds(journal: Iterable[str]) -> dict[str, int]:
    """File name -> the build that last read it."""
    return {
        file["file"]: value["build"]
        for value in map(json.loads, journal)
        for file in value["files"]
    }


def _event(build: int, value: Mapping[str, Any]) -> Event:
    return Event(
        build,
        value["work"],
        value["former"],
        value["field"],
        value["value"],
        value["before"],
        tuple(value["files"]),
    )


def changed_files(kept: Sequence[Shelved], merged: Sequence[Shelved]) -> Iterator[dict[str, str]]:
    """The files that a build added, replaced or read again, in the order of `merged`."""
    places = set(kept)
    by_name = {e.source: e for e in kept}
    by_digest = {e.sha256: e for e in kept if e.sha256}
    for entry in merged:
        if entry in places:
            continue
        known = by_name.get(entry.source) or by_digest.get(entry.sha256)
        if known is None:
            change = "added"
        elif known.sha256 != entry.sha256 or not entry.sha256:
            one, other = records((known, entry))
            change = "" if one == other else "replaced"
        else:
            one, other = records((known, entry))
            change = "" if _bare(one) == _bare(other) else "read again"
        if change:
            yield {"file": entry.source, "sha256": entry.sha256, "change": change}


def _bare(record: Record) -> str:
    """The record without its quotations, which a build with the text at hand adds."""
    value = to_json(replace(record, source=""))
    return json.dumps(_without_quotes(value), ensure_ascii=False, sort_keys=True)


def _without_quotes(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_quotes(v) for k, v in value.items() if k != "quote"}
    if isinstance(value, list):
        return [_without_quotes(v) for v in value]
    return value


def _works(
    before: Snapshot, after: Resolution, names: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    new = {w.local: w for w in after.works.values()}
    for local, work in sorted(new.items()):
        known = [w for m in work.mentions if (w := before.locals.get(m.where))]
        former = min(known, key=lambda w: (w != local, w)) if known else local
        if former not in before.values:
            files = sorted({names[m.where[0]] for m in work.mentions})
            yield _entry(local, None, "id", local, None, files)
            continue
        if former != local:
            yield _entry(local, former, "id", local, former, [])
        for field, was, now in zip(FIELDS, before.values[former], _values(work), strict=True):
            if was != now:
                says = (m for m in work.mentions if now is not None and _says(m, field) == now)
                files = sorted({names[m.where[0]] for m in says})
                yield _entry(local, former, field, now, was, files)


def _entry(
    work: str,
    former: str | None,
    field: str,
    value: str | None,
    before: str | None,
    files: list[str],
) -> dict[str, Any]:
    return {
        "work": work,
        "former": former,
        "field": field,
        "value": value,
        "before": before,
        "files": files,
    }


def _values(work: Work) -> tuple[str | None, ...]:
    """What is known of a work, in the order of FIELDS."""
    return (
        work.symbol,
        work.issued,
        work.issuer,
        work.title or work.name,
        work.kind,
        str(work.present).lower(),
    )


def _says(mention: Mention, field: str) -> str | None:
    return {
        "number": mention.printed,
        "issued": mention.date,
        "issuer": mention.issuer,
        "title": mention.title or mention.name,
        "type": mention.kind,
        "present": "true" if mention.present else None,
    }[field]

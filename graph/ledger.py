"""What a store should hold, beside the store: per graph the number of quads and a digest.

A store that opens without an error proves nothing: a cut log loses whole documents in silence.
The ledger is written after the data has reached the disk, by an atomic rename, and `check`
compares the two. It also names the generation (folder) that readers open, so that the same
rename puts a new build in place of the former one, whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from thidua.graph.errors import StoreError
from thidua.graph.values import by_fields

NAME = "thidua-store.json"
_FORMAT = 1
_GENERATION = re.compile(r"generation-\d{1,12}")


@by_fields
@dataclass(frozen=True, slots=True)
class Entry:
    """One graph: the number of its quads and the SHA-256 of its sorted N-Triples lines."""

    quads: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """`generation` is the folder that holds the data; `graphs` maps a graph's IRI to its entry."""

    generation: str
    graphs: Mapping[str, Entry] = field(default_factory=dict)

    @property
    def quads(self) -> int:
        """The number of quads in all graphs."""
        return sum(entry.quads for entry in self.graphs.values())

    @property
    def revision(self) -> str:
        """The SHA-256 of all entries: equal revisions hold equal quads."""
        lines = (f"{g} {e.quads} {e.sha256}\n" for g, e in sorted(self.graphs.items()))
        return hashlib.sha256("".join(lines).encode()).hexdigest()


def entry_of(lines: Iterable[str]) -> Entry:
    """The entry of a graph given as N-Triples lines, in any order, doubles counted once."""
    digest = hashlib.sha256()
    count = 0
    for line in sorted(set(lines)):
        digest.update(line.encode() + b"\n")
        count += 1
    return Entry(count, digest.hexdigest())


class Digest:
    """The entry of a graph whose sorted triples pass by: more of them than memory holds."""

    def __init__(self) -> None:
        self._count = 0
        self._sha256 = hashlib.sha256()

    def over(self, triples: Iterable[str]) -> Iterator[str]:
        """The triples again, counted and digested."""
        for triple in triples:
            self._sha256.update(triple.encode() + b" .\n")
            self._count += 1
            yield triple

    @property
    def entry(self) -> Entry:
        """The entry of what has passed by."""
        return Entry(self._count, self._sha256.hexdigest())


def read_ledger(folder: Path) -> Ledger:
    """The ledger of a store folder. Raises StoreError when there is none, or a damaged one."""
    try:
        text = (folder / NAME).read_text("utf-8")
    except FileNotFoundError:
        raise StoreError(
            f"{folder}: no store here; `thidua build --store {folder}` makes one"
        ) from None
    except NotADirectoryError:
        raise StoreError(f"{folder}: is a file, not the folder of a store") from None
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"{folder / NAME}: cannot be read ({reason(error)})") from None
    try:
        value = json.loads(text)
        if value["format"] != _FORMAT:
            raise StoreError(
                f"{folder}: store format {value['format']!r}, this version reads {_FORMAT}; "
                "`thidua rebuild` makes it anew"
            )
        generation = str(value["generation"])
        if not _GENERATION.fullmatch(generation):
            raise ValueError("generation")
        graphs = {
            str(g): Entry(int(e["quads"]), str(e["sha256"])) for g, e in value["graphs"].items()
        }
        ledger = Ledger(generation, graphs)
        if value["revision"] != ledger.revision:
            raise ValueError("revision")
    except (ValueError, KeyError, TypeError, AttributeError):
        raise StoreError(f"{folder / NAME}: damaged ledger; build the store again") from None
    return ledger


def write_ledger(folder: Path, ledger: Ledger) -> None:
    """Write the ledger to disk and put it in place by one rename."""
    value = {
        "format": _FORMAT,
        "generation": ledger.generation,
        "revision": ledger.revision,
        "quads": ledger.quads,
        "graphs": {
            g: {"quads": e.quads, "sha256": e.sha256} for g, e in sorted(ledger.graphs.items())
        },
    }
    write_durably(folder / NAME, json.dumps(value, indent=1).encode() + b"\n")


def write_durably(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write a file so that after a crash either the former or the new one is there, whole."""
    temporary = path.with_name(path.name + ".new")
    with temporary.open("wb") as file:
        file.writelines([data] if isinstance(data, bytes) else data)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make renames inside a folder durable, where the system can (not on Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def reason(error: BaseException) -> str:
    """The cause of an error in one short line, without paths or errno."""
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(text.split()) or type(error).__name__

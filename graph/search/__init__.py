"""Search: numbers, titles, names and variants, with and without marks, in milliseconds.

A build writes the index beside the quads (`write_search`); `open_search` opens it, `SearchIndex.
search` asks it. `entries_of` reads what can be found out of a graph, embedded or remote.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from thidua.graph.search.ask import Found, Hit, SearchIndex
from thidua.graph.search.entries import count_of, entries_of
from thidua.graph.search.index import (
    KINDS,
    Entry,
    check_file,
    memory_index,
    open_file,
    write_search,
)

__all__ = [
    "KINDS",
    "Entry",
    "Found",
    "Hit",
    "SearchIndex",
    "check_search",
    "count_of",
    "entries_of",
    "index_in_memory",
    "open_search",
    "write_search",
]

check_search = check_file


def open_search(folder: Path, revision: str) -> SearchIndex:
    """The index that a generation's folder keeps for this revision of the store.

    Raises StoreError when there is none, it is of another revision, or it is damaged.
    """
    return SearchIndex(open_file(folder, revision))


def index_in_memory(entries: Iterable[Entry]) -> SearchIndex:
    """An index of these entries that is kept nowhere."""
    return SearchIndex(memory_index(entries))

"""The index as files of a generation: plain .npy arrays, and a manifest with their digests.

    links/manifest.json    the store's revision, the counts, the SHA-256 of each file
    links/names.npy        the names of the documents (graph/links/edges.py), one after another
    links/name_starts.npy  where each begins
    links/up_*.npy         from each document to what it cites: starts, ends, kinds
    links/down_*.npy       the same links backwards

The manifest is written last. An index counts only where its revision is the ledger's and every
file has its digest: it is then read in place, mapped into memory.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import mmap
from array import array
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thidua.graph.errors import UsageError
from thidua.graph.ledger import write_durably
from thidua.graph.links.edges import BITS, PAGE, Edge, edges_in, full, short
from thidua.graph.links.walks import Csr, Links

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from thidua.graph.results import Graph

    Arrays = dict[str, npt.NDArray[Any]]

FOLDER = "links"
_MANIFEST = "manifest.json"
_FORMAT = 1
#: File -> the type of its numbers, as the array module calls it.
_TYPES: Mapping[str, str] = {
    "names": "B",
    "name_starts": "q",
    **{f"{way}_starts": "q" for way in ("up", "down")},
    **{f"{way}_ends": "i" for way in ("up", "down")},
    **{f"{way}_kinds": "B" for way in ("up", "down")},
}
NEEDED = "this needs numpy; type: pip install 'thidua[index]'"


def can_write() -> bool:
    """Whether an index can be made here: numpy is installed."""
    return importlib.util.find_spec("numpy") is not None


def write_links(generation: Path, edges: Iterable[Edge], revision: str) -> None:
    """Write the index of these edges into the folder of a generation of that revision.

    Each edge may come several times, and in any order: the same edges give the same bytes. Takes
    memory for each name and 9 bytes for an edge. Raises UsageError without numpy (see `can_write`)
    and OSError when the disk fails.
    """
    _save(generation / FOLDER, _arranged(edges), revision)


def update_links(
    generation: Path, former: Links, removed: Iterable[Edge], added: Iterable[Edge], revision: str
) -> None:
    """Write the index of the edges of `former` less `removed` and with `added`.

    The bytes are those that `write_links` gives for these edges; errors as there.
    """
    _save(generation / FOLDER, _arranged(added, former, removed), revision)


def open_links(generation: Path, revision: str) -> Links:
    """The index in the folder of a generation, mapped into memory.

    Raises ValueError, which says why, when there is none, it is of another revision, or damaged.
    """
    folder = generation / FOLDER
    try:
        manifest = json.loads((folder / _MANIFEST).read_bytes())
        if manifest["format"] != _FORMAT or manifest["revision"] != revision:
            raise ValueError(f"{folder}: links of another build")
        digests = manifest["files"]
        held = {
            name: _mapped(folder / f"{name}.npy", digests[name], _TYPES[name]) for name in _TYPES
        }
    except FileNotFoundError as error:
        raise ValueError(f"{error.filename}: not there") from None
    except (OSError, KeyError, TypeError, AttributeError, json.JSONDecodeError):
        raise ValueError(f"{folder}: damaged index of links") from None
    return _links(held, revision)


def check_links(generation: Path, revision: str) -> list[str]:
    """What is wrong with the index in the folder of a generation; [] when it is sound or absent."""
    if not (generation / FOLDER).exists():
        return []
    try:
        open_links(generation, revision)
    except ValueError as error:
        return [f"{error}; `thidua rebuild` makes it anew"]
    return []


def links_of(graph: Graph) -> Links:
    """The links of any graph: the index of a store where it is current, else made in memory.

    Made from the edges that the graph is asked for: all at once of a store, by pages of a server.
    Raises UsageError where that needs numpy and it is absent, StoreError when the graph fails.
    """
    current: Links | None = getattr(graph, "links", None)
    if current is not None:
        return current
    from thidua.graph.store import Store

    made = _arranged(edges_in(graph, None if isinstance(graph, Store) else PAGE))
    return _links({name: made[name].data for name in _TYPES}, "")


def _mapped(path: Path, digest: str, code: str) -> memoryview:
    if not path.stat().st_size:  # which cannot be mapped
        raise ValueError(f"{path}: damaged index of links")
    with path.open("rb") as file:
        data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    if hashlib.sha256(data).hexdigest() != digest:
        raise ValueError(f"{path}: damaged index of links")
    # The form of .npy, version 1.0: magic and version (8 bytes), the header's length, the header.
    begin = 10 + int.from_bytes(data[8:10], "little")
    return memoryview(data)[begin:].cast(code)  # type: ignore[call-overload, no-any-return]


def _links(held: Mapping[str, memoryview], revision: str) -> Links:
    up, down = (Csr(*(held[f"{way}_{part}"] for part in Csr._fields)) for way in ("up", "down"))
    return Links(held["names"], held["name_starts"], up, down, revision)


def _save(folder: Path, arrays: Arrays, revision: str) -> None:
    import numpy as np

    folder.mkdir()
    digests = {}
    for name in _TYPES:
        path = folder / f"{name}.npy"
        np.save(path, arrays[name], allow_pickle=False)
        with path.open("rb") as file:
            digests[name] = hashlib.file_digest(file, "sha256").hexdigest()
    manifest = {
        "format": _FORMAT,
        "revision": revision,
        "documents": len(arrays["name_starts"]) - 1,
        "links": len(arrays["up_ends"]),
        "files": digests,
    }
    write_durably(folder / _MANIFEST, json.dumps(manifest, indent=1).encode() + b"\n")


def _arranged(
    edges: Iterable[Edge], former: Links | None = None, removed: Iterable[Edge] = ()
) -> Arrays:
    """The arrays of an index. Raises UsageError without numpy."""
    if not can_write():
        raise UsageError(NEEDED)
    import numpy as np

    numbers = {name: n for n, name in enumerate(former.names())} if former else {}
    pairs, kinds = _former(former, numbers, removed) if former else (_no_pairs(), _no_kinds())
    children, parents, bits = array("i"), array("i"), array("B")
    for child, relation, parent in _tidied(edges):
        children.append(numbers.setdefault(child, len(numbers)))
        parents.append(numbers.setdefault(parent, len(numbers)))
        bits.append(BITS[relation])
    # Number the documents that have a link anew, in the order of their IRIs.
    ends = [np.frombuffer(side, np.int32) for side in (children, parents)]
    used = np.zeros(len(numbers), np.bool_)
    for side in (*ends, *pairs):
        used[side] = True
    names = sorted((name for name, n in numbers.items() if used[n]), key=full)
    count = len(names)
    order = np.zeros(len(numbers), np.int64)
    order[[numbers[name] for name in names]] = np.arange(count)
    up = order[np.concatenate([pairs[0], ends[0]])]
    down = order[np.concatenate([pairs[1], ends[1]])]
    mask = np.concatenate([kinds, np.frombuffer(bits, np.uint8)])
    texts = [name.encode() for name in names]
    return {
        "names": np.frombuffer(b"".join(texts), np.uint8),
        "name_starts": _running(np.fromiter(map(len, texts), np.int64, count)),
        **{f"up_{part}": made for part, made in _csr(up, down, mask, count).items()},
        **{f"down_{part}": made for part, made in _csr(down, up, mask, count).items()},
    }


def _tidied(edges: Iterable[Edge]) -> Iterator[Edge]:
    """Edges by short names; a document that cites itself has no link."""
    for child, relation, parent in edges:
        if ":" in child:
            child = short(child)
        if ":" in parent:
            parent = short(parent)
        if child != parent:
            yield child, relation, parent


def _csr(
    sources: npt.NDArray[np.int64],
    targets: npt.NDArray[np.int64],
    kinds: npt.NDArray[np.uint8],
    count: int,
) -> Arrays:
    """Links sorted by source and target, those of one pair as one."""
    import numpy as np

    keys = sources * count + targets
    order = np.argsort(keys, kind="stable")
    keys, kinds = keys[order], kinds[order]
    first = np.flatnonzero(np.diff(keys, prepend=-1))
    pairs = keys[first]
    return {
        "starts": _running(np.bincount(pairs // max(count, 1), minlength=count)),
        "ends": (pairs % max(count, 1)).astype(np.int32),
        "kinds": np.bitwise_or.reduceat(kinds, first) if len(first) else kinds,
    }


def _running(lengths: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Where each of several runs begins, and where the last one ends."""
    import numpy as np

    starts = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    return starts


def _no_pairs() -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]:
    import numpy as np

    return np.zeros(0, np.int32), np.zeros(0, np.int32)


def _no_kinds() -> npt.NDArray[np.uint8]:
    import numpy as np

    return np.zeros(0, np.uint8)


def _former(
    former: Links, numbers: Mapping[str, int], removed: Iterable[Edge]
) -> tuple[tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]], npt.NDArray[np.uint8]]:
    """The pairs of an index and their masks, without the removed edges."""
    import numpy as np

    starts, ends, kinds = (np.frombuffer(part, part.format) for part in former.up)
    kinds = kinds.copy()
    for child, relation, parent in _tidied(removed):
        if child in numbers and parent in numbers:
            source, target = numbers[child], numbers[parent]
            first, last = int(starts[source]), int(starts[source + 1])
            at = first + int(np.searchsorted(ends[first:last], target))
            if at < last and ends[at] == target:
                kinds[at] &= ~np.uint8(BITS[relation])
    sources = np.repeat(np.arange(len(starts) - 1, dtype=np.int32), np.diff(starts))
    kept = kinds != 0
    return (sources[kept], ends[kept]), kinds[kept]

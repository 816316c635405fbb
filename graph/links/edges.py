"""Edges between documents, as N-Quads lines and graphs state them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from thidua.graph.errors import StoreError, UsageError
from thidua.graph.nquads import ID, TD

if TYPE_CHECKING:
    from thidua.graph.results import Graph

#: (child, relation, parent): the child cites the parent. Documents by IRI, or by what stands
#: behind "document/" in it; the relation as in RELATIONS.
Edge = tuple[str, str, str]

#: Property -> name of the relation, strongest first; of several links the strongest is told.
RELATIONS: Mapping[str, str] = {
    "repeals": "repeals",
    "replaces": "replaces",
    "amends": "amends",
    "forwards": "forwards",
    "implements": "implements",
    "continues": "continues",
    "basedOn": "basis",
    "cites": "cites",
}
#: Relation -> its bit in the mask of a link; the lowest bit is the strongest.
BITS: Mapping[str, int] = {name: 1 << rank for rank, name in enumerate(RELATIONS.values())}
EVERY = sum(BITS.values())

DOCUMENT = f"{ID}document/"

#: Rows of one answer of a server. Virtuoso sorts no more for a LIMIT (its SR353).
PAGE = 10_000

_LINE = re.compile(
    rf"<([^<>\s]+)> <{re.escape(TD)}({'|'.join(RELATIONS)})> <([^<>\s]+)>(?: <[^<>\s]+>)? \."
)
_BEFORE_LINK = f"> <{TD}"


def mask_of(relations: Iterable[str]) -> int:
    """The bits of these relations. Raises UsageError for an unknown name."""
    wanted = set(relations)
    unknown = wanted - set(BITS)
    if unknown:
        raise UsageError(f"no relation {min(unknown)!r}; choose from {', '.join(BITS)}")
    return sum(BITS[name] for name in wanted)


def strongest(mask: int) -> str:
    """The name of the strongest relation in a mask. Raises ValueError for an empty one."""
    if not mask:
        raise ValueError("no relation in an empty mask")
    return _BY_RANK[(mask & -mask).bit_length() - 1]


_BY_RANK = tuple(BITS)


def short(iri: str) -> str:
    """A document as the index keeps it: what stands behind "document/", else the whole IRI."""
    local = iri.removeprefix(DOCUMENT)
    return iri if ":" in local else local


def full(name: str) -> str:
    """The IRI of a name that `short` gave."""
    return name if ":" in name else DOCUMENT + name


def edges_in_lines(lines: Iterable[str]) -> Iterator[Edge]:
    """The edges that lines of N-Quads or N-Triples state."""
    for line in lines:
        property, end, _ = line.partition(_BEFORE_LINK)[2].partition("> ")
        if end and property in RELATIONS and (match := _LINE.match(line)):
            yield short(match[1]), RELATIONS[match[2]], short(match[3])


def edges_in(graph: Graph, page: int | None = PAGE) -> Iterator[Edge]:
    """Every edge of a graph, `page` rows in one answer at most; None: all in one.

    Raises StoreError when the graph fails, or cuts its answers short.
    """
    for property, relation in RELATIONS.items():
        where = f"?child <{TD}{property}> ?parent . FILTER(ISIRI(?parent))"
        if page is None or _count(graph, where) <= page:
            rows = graph.query(f"SELECT ?child ?parent WHERE {{ {where} }}", limit=_NO_LIMIT)
            if rows.truncated:
                raise StoreError("the answer was cut short; make a local store: thidua build")
            yield from ((short(str(c)), relation, short(str(p))) for c, p in rows.rows)
        else:
            yield from _pages(graph, where, relation, page)


_NO_LIMIT = 2**62


def _count(graph: Graph, where: str) -> int:
    rows = graph.query(f"SELECT (COUNT(*) AS ?links) WHERE {{ {where} }}")
    return int(str(rows.rows[0][0]))


def _pages(graph: Graph, where: str, relation: str, page: int) -> Iterator[Edge]:
    """Sorted answers, each from where the one before it ended: an OFFSET would be sorted anew."""
    after = ""
    while True:
        rows = graph.query(
            f"SELECT DISTINCT ?child ?parent WHERE {{ {where} {after} }} "
            f"ORDER BY STR(?child) STR(?parent) LIMIT {page}"
        ).rows
        yield from ((short(str(c)), relation, short(str(p))) for c, p in rows)
        if len(rows) < page:
            return
        child, parent = (str(term) for term in rows[-1])
        after = (
            f'FILTER(STR(?child) > "{child}" || (STR(?child) = "{child}" '
            f'&& STR(?parent) > "{parent}"))'
        )

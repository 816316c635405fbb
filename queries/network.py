"""Answers from the network of documents: a way between two, the weightiest, the communities.

Walked on the index of a store, or, where there is none, on links that the graph is asked for once
(thidua.graph.links).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from rdflib import XSD
from rdflib import Literal as Text
from rdflib.term import URIRef

from thidua.graph.errors import UsageError
from thidua.graph.links import Links, Way, links_of, mask_of, ranks
from thidua.queries.lineage import DESCRIBED, described

if TYPE_CHECKING:
    from thidua.graph.results import Graph, Rows, Term

Measure = Literal["pagerank", "betweenness", "cited"]

PATH_COLUMNS = ("way", "step", "direction", "relation", *DESCRIBED)
RANK_COLUMNS = ("rank", "score", "cited_by", *DESCRIBED)
COMMUNITY_COLUMNS = ("community", "size", "cited_by", *DESCRIBED)


@dataclass(frozen=True, slots=True)
class Found:
    """Rows, and whether there may be more than were looked for."""

    rows: Rows
    cut: bool = False


def paths(
    graph: Graph,
    source: URIRef,
    target: URIRef,
    way: Way = "both",
    relations: Iterable[str] | None = None,
    *,
    every: bool = False,
    longest: int = 6,
    most: int = 100,
) -> Found:
    """A shortest path between two documents, or `every` simple one of at most `longest` links.

    "up" goes from the citing to the cited document, "down" backwards, "both" either way. A row is
    a document on a path (`way` counts the paths); `direction` is how the link before it was taken, "up" where both are
    there, and `relation` the strongest on it. Of `every` path `most` are given, the shortest
    first. No row when there is no path. Raises UsageError for an unknown relation or a bound
    below 1, and where the links have to be made and numpy is absent.
    """
    wanted = None if relations is None else list(relations)
    mask = None if wanted is None else mask_of(wanted)
    if longest < 1 or most < 1:
        raise UsageError("a bound below 1 leaves no path; write 1 or more")
    links = links_of(graph)
    ends = links.number(source), links.number(target)
    found: Sequence[Sequence[int]] = []
    cut = False
    if ends[0] is not None and ends[1] is not None:
        if every:
            held = links.paths(*ends, way, wanted, longest=longest, most=most)  # type: ignore[arg-type]
            found, cut = held.paths, held.cut
        else:
            found = [path for path in [links.shortest(ends[0], ends[1], way, wanted)] if path]
    elif source == target:
        return Found(_rows(graph, PATH_COLUMNS, [((Text(1), Text(0), None, None), source)]))
    made: list[tuple[tuple[Term | None, ...], URIRef]] = []
    for number, path in enumerate(found, 1):
        for step, document in enumerate(path):
            how = _link(links, path[step - 1], document, way, mask) if step else (None, None)
            made.append(((Text(number), Text(step), *how), URIRef(links.iri(document))))
    return Found(_rows(graph, PATH_COLUMNS, made), cut)


def _link(links: Links, near: int, far: int, way: Way, mask: int | None) -> tuple[Text, Text]:
    wanted = {} if mask is None else {"wanted": mask}
    up = links.relation(near, far, **wanted) if way != "down" else None
    relation = up or links.relation(far, near, **wanted)
    assert relation is not None
    return Text("up" if up else "down"), Text(relation)


def rank(
    graph: Graph,
    by: Measure = "pagerank",
    relations: Iterable[str] | None = None,
    *,
    top: int = 20,
    sample: int = 1000,
    seed: int = 0,
) -> tuple[Rows, int]:
    """The `top` documents by a measure, and for betweenness from how many documents it was taken.

    `cited_by` is the number of documents that cite one. Of equal scores the one more cited comes
    first, then by IRI; a score of 0 is left out. Raises UsageError for an unknown measure or
    relation, numbers below 1, and where a library is absent.
    """
    if by not in get_args(Measure):
        raise UsageError(f"no measure {by!r}; choose from {', '.join(get_args(Measure))}")
    if top < 1:
        raise UsageError(f"the first {top} are none; write 1 or more")
    if by == "pagerank":
        ranks.need()
    wanted = None if relations is None else list(relations)
    if wanted is not None:
        mask_of(wanted)
    links = links_of(graph)
    cited = ranks.cited(links, wanted)
    size = 0
    scores: Sequence[float] = cited
    if by == "pagerank":
        scores = _rounded(ranks.pagerank(links, wanted))
    elif by == "betweenness":
        exact, size = ranks.betweenness(links, wanted, sample=sample, seed=seed)
        scores = _rounded(exact)
    order = sorted((n for n in range(links.documents) if scores[n] > 0),
                   key=lambda n: (-scores[n], -cited[n], n))[:top]  # fmt: skip
    made = [
        ((Text(place), _score(scores[n]), Text(cited[n])), URIRef(links.iri(n)))
        for place, n in enumerate(order, 1)
    ]
    return _rows(graph, RANK_COLUMNS, made), size


def communities(
    graph: Graph,
    relations: Iterable[str] | None = None,
    *,
    resolution: float = 1.0,
    top: int = 10,
    least: int = 3,
) -> Rows:
    """The communities of documents, the largest first, each with its `top` most cited members.

    `least` is the size of the smallest one told. Raises UsageError as `rank` does.
    """
    if top < 1 or least < 1:
        raise UsageError("a bound below 1 leaves nothing; write 1 or more")
    ranks.need()
    links = links_of(graph)
    cited = ranks.cited(links, relations)
    members: dict[int, list[int]] = {}
    for document, label in enumerate(ranks.communities(links, relations, resolution=resolution)):
        members.setdefault(label, []).append(document)
    made = [
        ((Text(label + 1), Text(len(group)), Text(cited[n])), URIRef(links.iri(n)))
        for label, group in sorted(members.items())
        if len(group) >= least
        for n in sorted(group, key=lambda n: (-cited[n], n))[:top]
    ]
    return _rows(graph, COMMUNITY_COLUMNS, made)


def _rounded(scores: Sequence[float]) -> list[float]:
    """Scores to six figures: what differs beyond is the machine."""
    return [float(f"{score:.6g}") for score in scores]


def _score(value: float) -> Text:
    if isinstance(value, int):
        return Text(value)
    return Text(f"{value:.12f}".rstrip("0").rstrip("."), datatype=XSD.decimal)


def _rows(
    graph: Graph,
    columns: tuple[str, ...],
    made: Sequence[tuple[tuple[Term | None, ...], URIRef]],
) -> Rows:
    from thidua.graph.results import Rows

    known = described(graph, {iri for _, iri in made})
    return Rows(columns, [(*first, *known[iri]) for first, iri in made])

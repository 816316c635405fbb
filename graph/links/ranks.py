"""Which documents matter, and which belong together: measures of the whole graph of links."""

from __future__ import annotations

import random
from array import array
from collections.abc import Iterable
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from thidua.graph.errors import UsageError
from thidua.graph.links.edges import EVERY, mask_of
from thidua.graph.links.walks import OFTEN, Links

if TYPE_CHECKING:
    from scipy import sparse

#: The damping of L. Page and S. Brin, The PageRank citation ranking (1998).
DAMPING = 0.85
_ROUNDS, _CLOSE = 1000, 1e-12


def cited(links: Links, relations: Iterable[str] | None = None) -> list[int]:
    """By document, how many others cite it."""
    wanted = EVERY if relations is None else mask_of(relations)
    starts = links.down.starts
    if wanted == EVERY:
        return [starts[n + 1] - starts[n] for n in range(links.documents)]
    return [len(links.neighbours(n, "down", wanted)) for n in range(links.documents)]


def pagerank(links: Links, relations: Iterable[str] | None = None) -> list[float]:
    """By document its PageRank: where one ends who goes on from document to cited document.

    Who comes to a document that cites none goes on anywhere. They sum to 1. Raises UsageError
    without scipy and scikit-network.
    """
    need()
    import numpy as np

    count = links.documents
    if not count:
        return []
    matrix = _matrix(links, relations)
    leaving = np.diff(matrix.indptr)
    last = leaving == 0
    share = np.where(last, 0.0, DAMPING / np.maximum(leaving, 1))
    back = matrix.T.tocsr()
    scores = np.full(count, 1 / count)
    for _ in range(_ROUNDS):
        former = scores
        scores = back @ (former * share)
        scores += (1 - DAMPING + DAMPING * former[last].sum()) / count
        if np.abs(scores - former).sum() < _CLOSE:
            break
    return [float(score) for score in scores / scores.sum()]


def betweenness(
    links: Links, relations: Iterable[str] | None = None, *, sample: int = 1000, seed: int = 0
) -> tuple[list[float], int]:
    """By document, the share of shortest paths up the links that run through it; and the sample.

    Estimated from the paths that begin at `sample` documents, chosen by `seed` among those that
    cite (U. Brandes and C. Pich, Centrality estimation in large networks, 2007); exact when there
    are no more of them. Normalised as networkx does: by all pairs of other documents. Raises
    UsageError for a sample below 1.
    """
    if sample < 1:
        raise UsageError(f"a sample of {sample} documents says nothing; write 1 or more")
    wanted = EVERY if relations is None else mask_of(relations)
    starts = links.up.starts
    count = links.documents
    citing = [n for n in range(count) if starts[n] < starts[n + 1]]
    chosen = sorted(random.Random(seed).sample(citing, sample)) if sample < len(citing) else citing
    if len(chosen) >= OFTEN:
        links.compile()
    machine = links.machine
    numbers = [machine.numbers(machine.zeros("i")) for _ in range(3)]
    figures = [machine.numbers(machine.zeros("d")) for _ in range(2)]
    scores: array[float] = machine.zeros("d")
    factor = len(citing) / max(len(chosen), 1) / max((count - 1) * (count - 2), 1)
    for call, start in enumerate(chosen, 1):
        machine.brandes(
            *machine.up, wanted, start, call, *numbers, *figures, machine.numbers(scores), factor
        )
    return scores.tolist(), len(chosen)


def communities(
    links: Links, relations: Iterable[str] | None = None, *, resolution: float = 1.0
) -> list[int]:
    """By document the number of its community, the largest 0.

    By the Louvain method (V. D. Blondel and others, Fast unfolding of communities in large
    networks, 2008) on links without direction; a higher `resolution` gives more and smaller ones.
    Of equal size the one with the first document comes first. Raises UsageError without scipy and
    scikit-network, or for a resolution that is not positive.
    """
    if not resolution > 0:
        raise UsageError(f"a resolution of {resolution} gives no communities; write more than 0")
    need()
    from sknetwork.clustering import Louvain

    if not len(links):
        return list(range(links.documents))
    matrix = _matrix(links, relations)
    both = ((matrix + matrix.T) > 0).astype(float).tocsr()
    labels: list[int] = Louvain(resolution, random_state=0).fit_predict(both).tolist()
    members: dict[int, list[int]] = {}
    for document, label in enumerate(labels):
        members.setdefault(label, []).append(document)
    ordered = sorted(members, key=lambda label: (-len(members[label]), members[label][0]))
    place = {label: n for n, label in enumerate(ordered)}
    return [place[label] for label in labels]


def need() -> None:
    """Raises UsageError where the libraries for ranks are not installed."""
    if find_spec("scipy") is None or find_spec("sknetwork") is None:
        raise UsageError("this needs scipy and scikit-network; type: pip install 'thidua[index]'")


def _matrix(links: Links, relations: Iterable[str] | None) -> sparse.csr_matrix[Any]:
    """A row for each citing, a column for each cited document."""
    import numpy as np
    from scipy import sparse

    starts, ends, kinds = (np.frombuffer(part, part.format) for part in links.up)
    wanted = EVERY if relations is None else mask_of(relations)
    held = ((kinds & wanted) != 0).astype(float)
    shape = (links.documents, links.documents)
    made = sparse.csr_matrix((held, ends, starts), shape=shape, copy=True)
    made.eliminate_zeros()
    return made

"""The inner loops, on plain arrays of numbers: as they stand here, or compiled by numba.

A CSR is three arrays: the links of document d are ends[starts[d]:starts[d + 1]], in order, and
kinds holds a mask of relations for each. `seen[d] == call` marks d as met in this call, so that
nothing is cleared between calls.
"""

# The loops are written for the compiler: index by index, every array an argument.
# mypy: disable-error-code="no-untyped-def"

from __future__ import annotations

import functools
import importlib.util
from collections.abc import Callable
from typing import Any


def closure(starts, ends, kinds, wanted, start, deepest, call, seen, found, depths):
    """Fill `found` and `depths` breadth first from `start` on; gives how many were found."""
    seen[start] = call
    found[0] = start
    depths[0] = 0
    head, tail = 0, 1
    while head < tail:
        depth = depths[head] + 1
        if depth > deepest:
            break
        node = found[head]
        head += 1
        for link in range(starts[node], starts[node + 1]):
            other = ends[link]
            if seen[other] != call and kinds[link] & wanted:
                seen[other] = call
                found[tail] = other
                depths[tail] = depth
                tail += 1
    return tail


def lineage(
    starts, ends, kinds, ranks, wanted, start, deepest, call, seen, found, depths, place, best, via
):
    """As `closure`, with the strongest link on the least depth: its rank and where it comes from.

    `ranks` gives the rank of a mask; of equal ranks the first document counts. `best` and `via`
    stand beside `found`.
    """
    seen[start] = call
    place[start] = 0
    found[0] = start
    depths[0] = 0
    head, tail = 0, 1
    while head < tail:
        depth = depths[head] + 1
        if depth > deepest:
            break
        node = found[head]
        head += 1
        for link in range(starts[node], starts[node + 1]):
            mask = kinds[link] & wanted
            if not mask:
                continue
            other = ends[link]
            rank = ranks[mask]
            if seen[other] != call:
                seen[other] = call
                place[other] = tail
                found[tail] = other
                depths[tail] = depth
                best[tail] = rank
                via[tail] = node
                tail += 1
            elif depths[place[other]] == depth:
                at = place[other]
                if rank < best[at] or (rank == best[at] and node < via[at]):
                    best[at] = rank
                    via[at] = node
    return tail


def shortest(
    starts, ends, kinds, starts2, ends2, kinds2, either, wanted, source, target, call,
    seen, before, queue, seen2, before2, queue2, way,
):  # fmt: skip
    """Fill `way` with a shortest path and give its number of documents, 0 when there is none.

    Searched from both ends, level by level, the cheaper side first. The second CSR is the first
    one backwards; `either` follows links in both directions.
    """
    seen[source] = call
    before[source] = -1
    queue[0] = source
    seen2[target] = call
    before2[target] = -1
    queue2[0] = target
    head, tail, head2, tail2 = 0, 1, 0, 1
    cost = starts[source + 1] - starts[source]
    cost2 = starts2[target + 1] - starts2[target]
    if either:
        cost += starts2[source + 1] - starts2[source]
        cost2 += starts[target + 1] - starts[target]
    turned = False
    while True:
        if cost2 < cost:
            starts, starts2 = starts2, starts
            ends, ends2 = ends2, ends
            kinds, kinds2 = kinds2, kinds
            seen, seen2 = seen2, seen
            before, before2 = before2, before
            queue, queue2 = queue2, queue
            head, head2 = head2, head
            tail, tail2 = tail2, tail
            cost2 = cost
            turned = not turned
        cost = 0
        stop = tail
        while head < stop:
            node = queue[head]
            head += 1
            first = starts[node]
            last = starts[node + 1]
            own = last - first
            if either:
                last += starts2[node + 1] - starts2[node]
            for step in range(last - first):
                if step < own:
                    link = first + step
                    other = ends[link]
                    mask = kinds[link]
                else:
                    link = starts2[node] + step - own
                    other = ends2[link]
                    mask = kinds2[link]
                if seen[other] == call or not mask & wanted:
                    continue
                seen[other] = call
                before[other] = node
                if seen2[other] == call:
                    if turned:
                        before, before2 = before2, before
                    length = 0
                    node = other
                    while node >= 0:
                        way[length] = node
                        node = before[node]
                        length += 1
                    for place in range(length // 2):
                        far = length - 1 - place
                        way[place], way[far] = way[far], way[place]
                    node = before2[other]
                    while node >= 0:
                        way[length] = node
                        node = before2[node]
                        length += 1
                    return length
                queue[tail] = other
                tail += 1
                cost += starts[other + 1] - starts[other]
                if either:
                    cost += starts2[other + 1] - starts2[other]
        if head == tail:
            return 0


def brandes(
    starts, ends, kinds, wanted, start, call, seen, found, depths, ways, shares, scores, factor
):
    """Add to `scores`, times `factor`, what each document has of the shortest paths from `start`.

    U. Brandes, A faster algorithm for betweenness centrality (2001). `depths`, `ways` (the number
    of shortest paths) and `shares` are kept by document.
    """
    seen[start] = call
    depths[start] = 0
    ways[start] = 1.0
    shares[start] = 0.0
    found[0] = start
    head, tail = 0, 1
    while head < tail:
        node = found[head]
        head += 1
        depth = depths[node] + 1
        for link in range(starts[node], starts[node + 1]):
            if not kinds[link] & wanted:
                continue
            other = ends[link]
            if seen[other] != call:
                seen[other] = call
                depths[other] = depth
                ways[other] = 0.0
                shares[other] = 0.0
                found[tail] = other
                tail += 1
            if depths[other] == depth:
                ways[other] += ways[node]
    for place in range(tail - 1, 0, -1):
        node = found[place]
        depth = depths[node] + 1
        share = 0.0
        for link in range(starts[node], starts[node + 1]):
            other = ends[link]
            if kinds[link] & wanted and depths[other] == depth:
                share += ways[node] / ways[other] * (1.0 + shares[other])
        shares[node] = share
        scores[node] += share * factor
    return tail


Kernel = Callable[..., int]

PLAIN: dict[str, Kernel] = {
    "closure": closure,
    "lineage": lineage,
    "shortest": shortest,
    "brandes": brandes,
}


def can_compile() -> bool:
    """Whether numba is installed."""
    return importlib.util.find_spec("numba") is not None


@functools.cache
def compiled() -> dict[str, Kernel]:
    """The loops as machine code, each compiled (half a second) when it is first called."""
    import numba

    jit: Any = numba.njit
    return {name: jit(kernel) for name, kernel in PLAIN.items()}

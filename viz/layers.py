"""Layers of a lineage and the order within them: who stands left of whom, with few crossings.

An edge runs from the document that cites to the one it cites, so what is cited stands further
left. Layering and crossing reduction by barycentres: K. Sugiyama, S. Tagawa, M. Toda, "Methods
for visual understanding of hierarchical system structures", IEEE Trans. SMC 11 (1981).
"""

from __future__ import annotations

import bisect
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import networkx as nx

Order = list[list[Hashable]]

_SWEEPS = 12


class Waypoint(NamedTuple):
    """The place of a long edge in a layer that it only passes through."""

    citing: Hashable
    cited: Hashable
    layer: int


def layers(graph: nx.DiGraph[Any]) -> dict[Hashable, int]:
    """The layer of every node: what is cited stands left of what cites it, ranks are compact.

    Documents that cite each other in a circle share one layer. A document that could stand on
    several layers stands where its edges are shortest.
    """
    simple: Any = nx.DiGraph()
    simple.add_nodes_from(sorted(graph.nodes, key=str))
    simple.add_edges_from(sorted({(a, b) for a, b in graph.edges() if a != b}, key=str))
    groups = nx.condensation(simple)
    rank: dict[int, int] = {}
    ascending = list(reversed(list(nx.lexicographical_topological_sort(groups))))
    for group in ascending:
        rank[group] = max((rank[cited] + 1 for cited in groups.successors(group)), default=0)
    for _ in range(_SWEEPS):
        if not _shorten(groups, rank, ascending):
            break
    used = {layer: i for i, layer in enumerate(sorted(set(rank.values())))}
    member: Mapping[Hashable, int] = groups.graph["mapping"]
    return {node: used[rank[member[node]]] for node in simple.nodes}


def _shorten(groups: nx.DiGraph[int], rank: dict[int, int], ascending: Sequence[int]) -> bool:
    """Pull each group right when more edges leave it to the right than to the left."""
    moved = False
    for group in reversed(ascending):
        citing = [rank[other] for other in groups.predecessors(group)]
        if len(citing) > groups.out_degree(group) and min(citing) - 1 > rank[group]:
            rank[group] = min(citing) - 1
            moved = True
    return moved


def order(
    layer: Mapping[Hashable, int],
    edges: Iterable[tuple[Hashable, Hashable]],
    first: Sequence[Hashable] = (),
) -> Order:
    """Columns of nodes from top to bottom with few crossings.

    `first` gives the order to begin with (by date, say); ties keep it. Long edges hold a place
    in each layer they pass, a `Waypoint`, which `places` drops again.
    """
    begin = {node: i for i, node in enumerate(first)}
    columns: Order = [[] for _ in range(max(layer.values(), default=-1) + 1)]
    for node in sorted(layer, key=lambda n: (begin.get(n, len(begin)), str(n))):
        columns[layer[node]].append(node)
    left: dict[Hashable, list[Hashable]] = {}
    right: dict[Hashable, list[Hashable]] = {}
    for short in _stretches(columns, layer, sorted(set(edges), key=str)):
        right.setdefault(short[0], []).append(short[1])
        left.setdefault(short[1], []).append(short[0])
    best, fewest = [list(c) for c in columns], crossings(columns, right)
    for sweep in range(_SWEEPS):
        forward = sweep % 2 == 0
        path = range(1, len(columns)) if forward else range(len(columns) - 2, -1, -1)
        for i in path:
            beside = columns[i - 1] if forward else columns[i + 1]
            _settle(columns[i], beside, left if forward else right)
        _transpose(columns, left, right)
        if (now := crossings(columns, right)) < fewest:
            best, fewest = [list(c) for c in columns], now
    return best


def _stretches(
    columns: Order, layer: Mapping[Hashable, int], edges: Iterable[tuple[Hashable, Hashable]]
) -> list[tuple[Hashable, Hashable]]:
    """Cut edges into (left, right) pairs of neighbouring layers; adds the waypoints to columns."""
    found: list[tuple[Hashable, Hashable]] = []
    for a, b in edges:
        start, end = (b, a) if layer[b] < layer[a] else (a, b)
        if layer[start] == layer[end]:
            continue
        previous = start
        for i in range(layer[start] + 1, layer[end]):
            waypoint = Waypoint(a, b, i)
            columns[i].append(waypoint)
            found.append((previous, waypoint))
            previous = waypoint
        found.append((previous, end))
    return found


def _settle(
    column: list[Hashable],
    beside: Sequence[Hashable],
    neighbours: Mapping[Hashable, list[Hashable]],
) -> None:
    """Sort a column by the mean place of its neighbours; a node without any keeps its own."""
    at = {node: i for i, node in enumerate(beside)}
    scale = max(len(beside), 1) / max(len(column), 1)
    wish: dict[Hashable, float] = {}
    for i, node in enumerate(column):
        near = [at[n] for n in neighbours.get(node, ())]
        wish[node] = sum(near) / len(near) if near else i * scale
    column.sort(key=wish.__getitem__)


def _transpose(
    columns: Order,
    left: Mapping[Hashable, list[Hashable]],
    right: Mapping[Hashable, list[Hashable]],
) -> None:
    """Swap neighbours in a column when that takes crossings away."""
    at = {node: i for column in columns for i, node in enumerate(column)}
    for column in columns:
        for i in range(len(column) - 1):
            a, b = column[i], column[i + 1]
            gain = 0
            for side in (left, right):
                for p in side.get(a, ()):
                    for q in side.get(b, ()):
                        gain += (at[p] > at[q]) - (at[p] < at[q])
            if gain > 0:
                column[i], column[i + 1] = b, a
                at[a], at[b] = at[b], at[a]


def crossings(columns: Order, right: Mapping[Hashable, Iterable[Hashable]]) -> int:
    """How many pairs of edges between neighbouring layers cross; `right` maps node to nodes."""
    total = 0
    for i, column in enumerate(columns[:-1]):
        at = {node: j for j, node in enumerate(columns[i + 1])}
        ends: list[int] = []
        for node in column:
            near = [at[n] for n in right.get(node, ())]
            total += sum(len(ends) - bisect.bisect_right(ends, n) for n in near)
            for n in near:
                bisect.insort(ends, n)
    return total

"""The relations between documents at memory speed: an index beside the store.

    write_links(generation, edges, revision)   the index of a generation's edges, into its folder
    open_links(generation, revision)           the same again, memory-mapped; never a stale one
    links_of(graph)                            of any graph: the index at hand, else made in memory
    edges_in_lines(lines)                      the edges that N-Quads lines state
    Links                                      ancestors, paths, cascades on it
    ranks                                      PageRank, betweenness, communities

An edge is (child, relation, parent): the child cites the parent. Documents are numbers, counted in
the order of their IRIs. Reading the index and walking on it needs the standard library alone;
making it needs numpy, ranks need scipy and scikit-network, and numba, where installed, compiles
walks that are asked for often (the extras `index` and `fast`).
"""

from __future__ import annotations

from thidua.graph.links.edges import RELATIONS, Edge, edges_in, edges_in_lines, mask_of
from thidua.graph.links.index import (
    can_write,
    check_links,
    links_of,
    open_links,
    update_links,
    write_links,
)
from thidua.graph.links.walks import Links, Paths, Step, Way

__all__ = [
    "RELATIONS",
    "Edge",
    "Links",
    "Paths",
    "Step",
    "Way",
    "can_write",
    "check_links",
    "edges_in",
    "edges_in_lines",
    "links_of",
    "mask_of",
    "open_links",
    "update_links",
    "write_links",
]

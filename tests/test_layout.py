"""Layers, crossings, positions and lines of a lineage."""

from __future__ import annotations

import itertools
import os
import random
import subprocess
import sys

import networkx as nx
import pytest

from thidua.viz.layers import Waypoint, crossings, layers, order
from thidua.viz.layout import Spacing, places, routes

LAYERS = {
    "empty": ([], [], {}),
    "one document": (["a"], [], {"a": 0}),
    "chain": ([], [("c", "b"), ("b", "a")], {"a": 0, "b": 1, "c": 2}),
    "diamond": ([], [("d", "b"), ("d", "c"), ("b", "a"), ("c", "a")], {"a": 0, "b": 1, "c": 1, "d": 2}),
    "basis stands beside its only reader": (
        [], [("c", "b"), ("b", "a"), ("c", "x")], {"a": 0, "b": 1, "c": 2, "x": 1}),
    "circle shares a layer": ([], [("a", "b"), ("b", "a"), ("c", "a")], {"a": 0, "b": 0, "c": 1}),
    "a document that cites itself": (["a"], [("a", "a"), ("b", "a")], {"a": 0, "b": 1}),
    "apart": (["x"], [("b", "a")], {"a": 0, "b": 1, "x": 0}),
}  # fmt: skip


@pytest.mark.parametrize(("nodes", "edges", "expected"), LAYERS.values(), ids=LAYERS)
def test_layers(nodes, edges, expected):
    graph = nx.DiGraph(edges)
    graph.add_nodes_from(nodes)
    assert layers(graph) == expected


def random_lineage(documents: int, seed: int, *, circles: int = 0) -> nx.DiGraph:
    chance = random.Random(seed)
    graph = nx.DiGraph()
    graph.add_nodes_from(f"d{i:03}" for i in range(documents))
    for i in range(1, documents):
        for _ in range(chance.choice((1, 1, 2, 3))):
            graph.add_edge(
                f"d{i:03}", f"d{max(0, i - 1 - int(chance.expovariate(6 / documents))):03}"
            )
    for _ in range(circles):
        graph.add_edge(*chance.sample(sorted(graph), 2))
    graph.remove_edges_from(list(nx.selfloop_edges(graph)))
    return graph


RANDOM = [(1, 0, 0), (2, 1, 0), (12, 2, 0), (40, 3, 2), (80, 4, 0), (150, 5, 3)]


@pytest.mark.parametrize(("documents", "seed", "circles"), RANDOM)
def test_what_is_cited_stands_left(documents, seed, circles):
    graph = random_lineage(documents, seed, circles=circles)
    at = places(graph)
    circle = {
        node: i for i, group in enumerate(nx.strongly_connected_components(graph)) for node in group
    }
    for citing, cited in graph.edges:
        if circle[citing] == circle[cited]:
            assert at[citing].layer == at[cited].layer
        else:
            assert at[cited].layer < at[citing].layer
            assert at[cited].x < at[citing].x
    assert {at[node].layer for node in graph} == set(range(max(p.layer for p in at.values()) + 1))


@pytest.mark.parametrize(("documents", "seed", "circles"), RANDOM)
def test_boxes_do_not_overlap(documents, seed, circles):
    spacing = Spacing(width=150, height=42, column_gap=80, row_gap=14)
    graph = random_lineage(documents, seed, circles=circles)
    at = places(graph, spacing)
    assert set(graph) == {node for node in at if not isinstance(node, Waypoint)}
    for a, b in itertools.combinations(graph, 2):
        apart = abs(at[a].x - at[b].x) >= spacing.width or abs(at[a].y - at[b].y) >= spacing.height
        assert apart, (a, at[a], b, at[b])


@pytest.mark.parametrize(("documents", "seed", "circles"), RANDOM)
def test_lines_run_from_side_to_side_and_pass_between_boxes(documents, seed, circles):
    spacing = Spacing()
    graph = random_lineage(documents, seed, circles=circles)
    at = places(graph, spacing)
    edges = sorted(graph.edges)
    for (citing, cited), line in zip(edges, routes(edges, at, spacing), strict=True):
        if at[citing].layer == at[cited].layer:
            assert line == []
            continue
        assert line[0][0] == pytest.approx(at[citing].x - spacing.width / 2, abs=0.2)
        assert line[-1][0] == pytest.approx(at[cited].x + spacing.width / 2, abs=0.2)
        assert [x for x, _ in line] == sorted((x for x, _ in line), reverse=True)
        level = [(p, q) for p, q in itertools.pairwise(line) if p[1] == q[1]]
        for (right, y), (left, _) in level:
            for node in set(graph) - {citing, cited}:
                within = left < at[node].x < right
                assert not (within and abs(at[node].y - y) < spacing.height / 2), (
                    citing,
                    cited,
                    node,
                )


def test_crossings_are_counted():
    columns = [["a", "b"], ["c", "d"]]
    assert crossings(columns, {"a": ["d"], "b": ["c"]}) == 1
    assert crossings(columns, {"a": ["c"], "b": ["d"]}) == 0
    assert crossings(columns, {"a": ["c", "d"], "b": ["c", "d"]}) == 1


def test_crossings_that_can_go_do_go():
    layer = {"a1": 0, "a2": 0, "a3": 0, "b1": 1, "b2": 1, "b3": 1, "c1": 2, "c2": 2}
    edges = [("b1", "a3"), ("b2", "a2"), ("b3", "a1"), ("c1", "b3"), ("c2", "b1"), ("c1", "a1")]
    columns = order(layer, edges)
    right: dict = {}
    for citing, cited in edges:
        if layer[citing] - layer[cited] == 1:
            right.setdefault(cited, []).append(citing)
    assert crossings(columns, right) == 0
    assert Waypoint("c1", "a1", 1) in columns[1]


def test_order_of_dates_is_kept_where_nothing_speaks_against_it():
    edges = [("z", name) for name in "dbca"]
    layer = {"a": 0, "b": 0, "c": 0, "d": 0, "z": 1}
    assert order(layer, edges, first=["c", "a", "d", "b"])[0] == ["c", "a", "d", "b"]


def test_a_tall_layer_is_folded_into_the_window():
    graph = nx.DiGraph([("z", f"n{i:02}") for i in range(40)])
    spacing = Spacing()
    at = places(graph, spacing)
    assert len({at[node].x for node in graph if at[node].layer == 0}) == 2
    height = max(p.y for p in at.values()) - min(p.y for p in at.values()) + spacing.height
    assert height < 40 * (spacing.height + spacing.row_gap) * 0.6


def test_places_do_not_depend_on_the_order_of_input_or_on_the_hash_seed():
    graph = random_lineage(60, 7, circles=2)
    turned = nx.DiGraph()
    turned.add_nodes_from(reversed(list(graph.nodes)))
    turned.add_edges_from(reversed(list(graph.edges)))
    assert places(graph) == places(turned)
    code = (
        "import networkx as nx; from thidua.viz.layout import places;"
        "g = nx.DiGraph([(f'd{i}', f'd{i * 7 % 13}') for i in range(14, 60)]);"
        "print(sorted((str(n), p) for n, p in places(g).items()))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True, timeout=60,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(runs) == 1

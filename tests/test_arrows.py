"""Which module reads from which: no circles, and parts of the extraction that do not know each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import networkx

ROOT = Path(__file__).resolve().parent.parent
#: What every part of the extraction may read from: the text as lines, and the names of bodies.
GROUND = {"layout", "names"}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((ROOT / "graph").rglob("*.py")):
        dotted = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        name = "thidua." + dotted.removesuffix(".__init__")
        yield name, ast.parse(path.read_text(encoding="utf-8"))


def arrows() -> networkx.DiGraph:
    """An arrow from each module to those it imports when it is loaded itself."""
    trees = dict(modules())
    graph: networkx.DiGraph = networkx.DiGraph()
    graph.add_nodes_from(trees)
    for name, tree in trees.items():
        for node in tree.body:
            if isinstance(node, ast.ImportFrom) and node.module:
                for alias in node.names:
                    whole = f"{node.module}.{alias.name}"
                    graph.add_edge(name, whole if whole in trees else node.module)
            elif isinstance(node, ast.Import):
                graph.add_edges_from((name, alias.name) for alias in node.names)
    return graph.subgraph(trees).copy()


def test_no_arrow_runs_in_a_circle() -> None:
    circles = [c for c in networkx.strongly_connected_components(arrows()) if len(c) > 1]

    assert circles == []


def test_parts_of_the_extraction_do_not_know_each_other() -> None:
    start = "thidua.graph.extract."
    parts = {path.name for path in (ROOT / "graph" / "extract").iterdir() if path.is_dir()}
    crossing = set()
    for reader, held in arrows().edges:
        if reader.startswith(start) and held.startswith(start):
            one, other = (name.removeprefix(start).split(".")[0] for name in (reader, held))
            if one in parts and other in parts - GROUND - {one}:
                crossing.add((reader, held))

    assert crossing == set()


def test_the_ground_stands_by_itself() -> None:
    start = "thidua.graph.extract."
    parts = {path.name for path in (ROOT / "graph" / "extract").iterdir() if path.is_dir()}
    names = {
        (reader, held) for reader, held in arrows().edges if reader.startswith(f"{start}names")
    }
    layout = {(a, b) for a, b in arrows().edges if a.startswith(f"{start}layout")}

    for _, held in names | layout:
        part = held.removeprefix(start).split(".")[0]
        assert part not in parts - GROUND

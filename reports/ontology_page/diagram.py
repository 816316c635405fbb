"""The classes and what connects them, as SVG: boxes in layers, a line for each main property.

A box lists the properties that lead to other classes; the line of a property starts at its name.
Of a family of properties only the parent is drawn. Boxes stand in layers so that lines run from
left to right (`thidua.viz.layers`).
"""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from thidua.reports.ontology_page.terms import Term, Text
from thidua.viz.layers import Waypoint, layers, order

_WIDTH, _GAP, _BETWEEN = 206.0, 74.0, 16.0
_HEAD, _ROW, _FOOT, _PASS = 40.0, 19.0, 5.0, 9.0
_ROUNDS = 24


@dataclass(frozen=True, slots=True)
class Line:
    """One property of a box: its name, its label, how many it stands for beside itself, and the
    class that it leads to."""

    name: str
    label: Text
    more: int
    target: str


@dataclass(frozen=True, slots=True)
class Box:
    """A class in the picture; `x` and `y` are its upper left corner, `rows` hold their y."""

    name: str
    label: Text
    x: float
    y: float
    height: float
    rows: tuple[tuple[float, Line], ...]
    width: float = _WIDTH


@dataclass(frozen=True, slots=True)
class Path:
    """A line of the picture as SVG path data; `kind` is "property" or "kind-of"."""

    kind: str
    data: str
    name: str


@dataclass(frozen=True, slots=True)
class Diagram:
    """The whole picture; it begins at x = 0 and y = `top`."""

    top: float
    width: float
    height: float
    boxes: tuple[Box, ...]
    paths: tuple[Path, ...]


def diagram(terms: Sequence[Term]) -> Diagram:
    """The picture of these terms; the same terms give the same picture."""
    classes = {f"td:{t.name}": t for t in terms if t.kind == "class"}
    rows = {name: _lines(name, terms, classes) for name in classes}
    edges = [(name, line.target) for name in classes for line in rows[name]]
    edges += [(name, p) for name in classes for p in classes[name].parents if p in classes]
    edges = sorted({(a, b) for a, b in edges if a != b})
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(classes)
    graph.add_edges_from(edges)
    layer = layers(graph)
    columns = [list(c) for c in reversed(order(layer, edges, tuple(classes)))]
    heights = {name: _HEAD + _ROW * len(rows[name]) + _FOOT for name in classes}
    tops = _tops(columns, heights, edges)
    spots = {node: i for i, column in enumerate(columns) for node in column}
    boxes = {
        name: Box(
            name.removeprefix("td:"),
            classes[name].label,
            _x(spots[name]),
            tops[name],
            heights[name],
            tuple(
                (tops[name] + _HEAD + _ROW * (i + 0.5) - 1, line)
                for i, line in enumerate(rows[name])
            ),
        )
        for name in classes
    }
    paths = _paths(boxes, rows, classes, spots, tops)
    low = min(tops.values(), default=0.0)
    high = max((box.y + box.height for box in boxes.values()), default=0.0)
    return Diagram(
        round(low, 1),
        _x(len(columns)) - _GAP,
        round(high - low, 1),
        tuple(boxes.values()),
        paths,
    )


def _x(column: int) -> float:
    return column * (_WIDTH + _GAP)


def _lines(name: str, terms: Sequence[Term], classes: Mapping[str, Term]) -> list[Line]:
    """The rows of a class: its properties that lead to classes, parents for their children."""
    own = {
        f"td:{t.name}": t
        for t in terms
        if t.kind == "object" and name in t.domains and any(r in classes for r in t.ranges)
    }
    drawn = {f"td:{t.name}" for t in terms if t.kind == "object"}
    found = []
    for term in own.values():
        if any(parent in drawn for parent in term.parents):
            continue
        more = sum(child in drawn for child in term.children)
        found += [Line(term.name, term.label, more, r) for r in term.ranges if r in classes]
    return found


def _tops(
    columns: Sequence[Sequence[Hashable]],
    heights: Mapping[str, float],
    edges: Sequence[tuple[str, str]],
) -> dict[Hashable, float]:
    """The upper edge of every box and of every place where a long line passes a column."""
    size = {node: heights.get(str(node), _PASS) for column in columns for node in column}
    beside: dict[Hashable, list[Hashable]] = {node: [] for node in size}
    for a, b in edges:
        passed = [w for w in size if isinstance(w, Waypoint) and w[:2] == (a, b)]
        chain: list[Hashable] = [a, *sorted(passed, key=lambda w: -w.layer), b]
        for one, other in itertools.pairwise(chain):
            beside[one].append(other)
            beside[other].append(one)
    middle: dict[Hashable, float] = {}
    for column in columns:
        y = -sum(size[n] + _BETWEEN for n in column) / 2
        for node in column:
            middle[node] = y + size[node] / 2
            y += size[node] + _BETWEEN
    for turn in range(_ROUNDS):
        for column in columns if turn % 2 else reversed(columns):
            wish = [
                sum(middle[n] for n in beside[node]) / len(beside[node])
                if beside[node]
                else middle[node]
                for node in column
            ]
            for node, y in zip(column, _apart(wish, [size[n] for n in column]), strict=True):
                middle[node] = y
    return {node: round(middle[node] - size[node] / 2, 1) for node in middle}


def _apart(wish: Sequence[float], sizes: Sequence[float]) -> list[float]:
    """Middles near to `wish`, in this order, that keep boxes of these heights apart."""
    blocks: list[tuple[float, int]] = []
    shift, shifts = 0.0, []
    for i, (w, s) in enumerate(zip(wish, sizes, strict=True)):
        if i:
            shift += (sizes[i - 1] + s) / 2 + _BETWEEN
        shifts.append(shift)
        total, count = w - shift, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            other = blocks.pop()
            total, count = total + other[0], count + other[1]
        blocks.append((total, count))
    level = [total / count for total, count in blocks for _ in range(count)]
    return [base + s for base, s in zip(level, shifts, strict=True)]


def _paths(
    boxes: Mapping[str, Box],
    rows: Mapping[str, Sequence[Line]],
    classes: Mapping[str, Term],
    spots: Mapping[Hashable, int],
    tops: Mapping[Hashable, float],
) -> tuple[Path, ...]:
    made = []
    for name, box in boxes.items():
        for parent in classes[name].parents:
            if parent in boxes:
                begin = (box.y + _HEAD / 2, boxes[parent].y + _HEAD * 0.3)
                made.append(Path("kind-of", _curve(name, parent, *begin, spots, tops), box.name))
        for y, line in box.rows:
            end = boxes[line.target].y + _HEAD * 0.62
            data = (
                _loop(box, y)
                if line.target == name
                else _curve(name, line.target, y, end, spots, tops)
            )
            made.append(Path("property", data, line.name))
    return tuple(made)


def _curve(
    a: str,
    b: str,
    begin: float,
    end: float,
    spots: Mapping[Hashable, int],
    tops: Mapping[Hashable, float],
) -> str:
    """From the right side of one box to the left side of another, through what lies between.

    Within one column, or back to the left, the line leaves and arrives on the right.
    """
    if spots[a] >= spots[b]:
        x, z = _x(spots[a]) + _WIDTH, _x(spots[b]) + _WIDTH
        out = max(x, z) + 30
        bend = f"C{out:.1f} {begin:.1f} {out:.1f} {end:.1f} {z + 7:.1f} {end:.1f}"
        return f"M{x:.1f} {begin:.1f} {bend}"
    stops = sorted(
        (spots[w], tops[w] + _PASS / 2)
        for w in spots
        if isinstance(w, Waypoint) and w[:2] == (a, b)
    )
    x, y = _x(spots[a]) + _WIDTH, begin
    data = f"M{x:.1f} {y:.1f}"
    for column, level in stops:
        data += _bend(x, y, _x(column), level) + f" H{_x(column) + _WIDTH:.1f}"
        x, y = _x(column) + _WIDTH, level
    return data + _bend(x, y, _x(spots[b]) - 7, end)


def _bend(x: float, y: float, to_x: float, to_y: float) -> str:
    half = (x + to_x) / 2
    return f" C{half:.1f} {y:.1f} {half:.1f} {to_y:.1f} {to_x:.1f} {to_y:.1f}"


def _loop(box: Box, y: float) -> str:
    x = box.x + box.width
    top = box.y + 12
    return f"M{x:.1f} {y:.1f} C{x + 34:.1f} {y:.1f} {x + 34:.1f} {top:.1f} {x + 7:.1f} {top:.1f}"

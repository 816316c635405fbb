"""Positions of a lineage: columns from left to right, lines between boxes, sized for a window.

Everything here is pure and deterministic: a directed graph and a box size in, places out. An
edge runs from the document that cites to the one it cites, so what is cited stands further left.
Heights are fitted by isotonic regression (pool adjacent violators).
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx

from thidua.viz.layers import Order, Waypoint, layers, order

#: Rounds of fitting heights to the neighbours on either side.
_SWEEPS = 12


@dataclass(frozen=True, slots=True)
class Spacing:
    """Sizes in pixels at zoom 1; `aspect` is width by height of the window that shows them."""

    width: float = 196.0
    height: float = 62.0
    column_gap: float = 110.0
    row_gap: float = 22.0
    aspect: float = 1.4


@dataclass(frozen=True, slots=True)
class Place:
    """Where one document stands: the centre of its box, its layer (0 is leftmost), and where
    that layer begins and ends from left to right."""

    x: float
    y: float
    layer: int
    left: float
    right: float


def places(
    graph: nx.DiGraph[Any], spacing: Spacing | None = None, first: Sequence[Hashable] = ()
) -> dict[Hashable, Place]:
    """The place of every node of `graph`, an edge running from the citing to the cited one.

    `first` is the order to begin with inside a layer. A layer too tall for the window is folded
    into two columns, set off by half a step so that edges to the farther one pass between the
    boxes of the nearer one. Boxes of `spacing.width` x `spacing.height` never overlap. A long
    edge has a `Waypoint` with a place of its own in each layer it passes.
    """
    spacing = spacing or Spacing()
    edges = [(a, b) for a, b in graph.edges() if a != b]
    layer = layers(graph)
    if not layer:
        return {}
    columns = order(layer, edges, first)
    rows = _rows(columns, spacing)
    lines = [_lines(column, rows) for column in columns]
    beside: dict[Hashable, list[Hashable]] = {}
    for a, b in edges:
        beside.setdefault(a, []).append(b)
        beside.setdefault(b, []).append(a)
    heights = _heights(lines, beside, spacing)
    return _spread(lines, heights, spacing)


Line = tuple[Hashable, ...]


def _real(column: Sequence[Hashable]) -> list[Hashable]:
    return [node for node in column if not isinstance(node, Waypoint)]


def _rows(columns: Order, spacing: Spacing) -> int:
    """How many boxes may stand above each other so that the whole is largest in the window."""
    sizes = [len(_real(column)) for column in columns]
    tallest = max(sizes)
    best, zoom = tallest, 0.0
    for rows in range(tallest, math.ceil(tallest / 2) - 1, -1):
        boxes = sum(2 if size > rows else 1 for size in sizes)
        width = boxes * spacing.width + (boxes - len(sizes)) * _inner(spacing)
        width += (len(sizes) - 1) * spacing.column_gap
        height = (rows + (0.5 if rows < tallest else 0)) * (spacing.height + spacing.row_gap)
        fit = min(spacing.aspect / width, 1 / height)
        # A folded layer is harder to read: fold only for a clear gain.
        if fit > zoom * 1.12:
            best, zoom = rows, fit
    return best


def _inner(spacing: Spacing) -> float:
    """The gap between the two columns of a folded layer."""
    return spacing.column_gap * 0.3


def _lines(column: Sequence[Hashable], rows: int) -> list[Line]:
    """One layer as lines from top to bottom: a box, two boxes when folded, or a waypoint."""
    folded = len(_real(column)) > rows
    lines: list[Line] = []
    for node in column:
        open_line = bool(lines) and len(lines[-1]) == 1 and not _passes(lines[-1])
        if folded and open_line and not isinstance(node, Waypoint):
            lines[-1] = (*lines[-1], node)
        else:
            lines.append((node,))
    return lines


def _passes(line: Line) -> bool:
    return isinstance(line[0], Waypoint)


def _heights(
    lines: Sequence[Sequence[Line]],
    beside: Mapping[Hashable, Iterable[Hashable]],
    spacing: Spacing,
) -> list[list[float]]:
    """The y of every line: near the mean of its neighbours, never closer than boxes allow."""
    gaps = [_gaps(layer, spacing) for layer in lines]
    tallest = max(sum(gap) for gap in gaps)
    heights = [
        _fit([0.0] * len(layer), gap, tallest) for layer, gap in zip(lines, gaps, strict=True)
    ]
    for sweep in range(_SWEEPS):
        at = {
            node: y
            for layer, ys in zip(lines, heights, strict=True)
            for line, y in zip(layer, ys, strict=True)
            for node in line
        }
        path = range(len(lines)) if sweep % 2 else range(len(lines) - 1, -1, -1)
        for i in path:
            wish = []
            for line, y in zip(lines[i], heights[i], strict=True):
                near = [at[n] for node in line for n in _ends(node, beside)]
                wish.append(sum(near) / len(near) if near else y)
            heights[i] = _fit(wish, gaps[i], tallest)
            for line, y in zip(lines[i], heights[i], strict=True):
                at.update(dict.fromkeys(line, y))
    return heights


def _ends(node: Hashable, beside: Mapping[Hashable, Iterable[Hashable]]) -> Iterable[Hashable]:
    return node[:2] if isinstance(node, Waypoint) else beside.get(node, ())


def _gaps(layer: Sequence[Line], spacing: Spacing) -> list[float]:
    """Least distance between the middles of each line and the next."""
    step = spacing.height + spacing.row_gap
    found = []
    for above, below in itertools.pairwise(layer):
        if _passes(above) and _passes(below):
            found.append(0.14 * step)
        elif _passes(above) or _passes(below):
            # The boxes of a folded line reach a quarter of a step further.
            found.append((0.6 + 0.25 * (max(len(above), len(below)) - 1)) * step)
        else:
            found.append((1 + 0.25 * abs(len(above) - len(below))) * step)
    return found


def _fit(wish: Sequence[float], gaps: Sequence[float], tallest: float) -> list[float]:
    """The heights nearest to `wish` (least squares) that keep the order and the gaps.

    All stay in a band around 0 as high as the tallest layer, so that the picture does too.
    """
    shift = list(itertools.accumulate(gaps, initial=0.0))
    blocks: list[tuple[float, int]] = []
    for w, s in zip(wish, shift, strict=False):
        total, count = w - s, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            other = blocks.pop()
            total, count = total + other[0], count + other[1]
        blocks.append((total, count))
    level = [total / count for total, count in blocks for _ in range(count)]
    low, high = -tallest / 2, tallest / 2 - shift[-1]
    return [min(max(base, low), high) + s for base, s in zip(level, shift, strict=False)]


def _spread(
    lines: Sequence[Sequence[Line]], heights: Sequence[Sequence[float]], spacing: Spacing
) -> dict[Hashable, Place]:
    """Give columns their x; gaps narrow, widen or stretch so that the whole fills the window."""
    folds = [max((len(line) for line in layer), default=1) for layer in lines]
    widths = [f * spacing.width + (f - 1) * _inner(spacing) for f in folds]
    ys = [y for layer in heights for y in layer]
    tall = max(ys) - min(ys) + spacing.height
    gap = spacing.column_gap
    if len(lines) > 1:
        wanted = (tall * spacing.aspect - sum(widths)) / (len(lines) - 1)
        # Few columns keep room for the names of relations on the lines.
        least = gap if len(lines) <= 4 else 0.65 * gap
        gap = min(max(least, wanted), 2 * gap)
    broad = sum(widths) + gap * (len(lines) - 1)
    stretch = min(max(1.0, broad / spacing.aspect / tall), 1.25)
    result: dict[Hashable, Place] = {}
    x = -(sum(widths) + gap * (len(lines) - 1)) / 2
    across = spacing.width + _inner(spacing)
    down = (spacing.height + spacing.row_gap) / 2
    for i, (layer, row) in enumerate(zip(lines, heights, strict=True)):
        for line, y in zip(layer, row, strict=True):
            for j, node in enumerate(line):
                at = x + widths[i] / 2 if _passes(line) else x + spacing.width / 2 + j * across
                height = (y + (j - (len(line) - 1) / 2) * down) * stretch
                result[node] = Place(
                    round(at, 1), round(height, 1), i, round(x, 1), round(x + widths[i], 1)
                )
        x += widths[i] + gap
    return result


Point = tuple[float, float]


def routes(
    edges: Sequence[tuple[Hashable, Hashable]], at: Mapping[Hashable, Place], spacing: Spacing
) -> list[list[Point]]:
    """The points each line (citing, cited) goes through, from the side of one box to the other.

    Lines on one side of a box are spread over its height, so that they cross little; a line
    crosses a layer that is not its own on the level, so that it passes between boxes. Several
    relations between the same two documents run side by side. Within one layer a line has none.
    """
    seen: dict[tuple[Hashable, Hashable], int] = {}
    passes: list[list[Point]] = []
    for edge in edges:
        passes.append(_passed(edge, at, aside=5.0 * seen.get(edge, 0)))
        seen[edge] = seen.get(edge, 0) + 1
    begins = _ports(edges, passes, at, spacing, leaving=True)
    ends = _ports(edges, passes, at, spacing, leaving=False)
    result: list[list[Point]] = []
    for i, (citing, cited) in enumerate(edges):
        here, there, half = at[citing], at[cited], spacing.width / 2
        line: list[Point] = []
        if here.layer > there.layer:
            y, z = here.y + begins[i], there.y + ends[i]
            line = [(here.x - half, y), *passes[i], (there.x + half, z)]
            if _folded_behind(here, leaving=True):
                line.insert(1, (here.left, y))
            if _folded_behind(there, leaving=False):
                line.insert(-1, (there.right, z))
        result.append([(round(x, 1), round(y, 1)) for x, y in line])
    return result


def _passed(
    edge: tuple[Hashable, Hashable], at: Mapping[Hashable, Place], aside: float
) -> list[Point]:
    """Where a line enters and leaves the layers between its ends, from right to left."""
    citing, cited = edge
    points: list[Point] = []
    for i in range(at[citing].layer - 1, at[cited].layer, -1):
        spot = at[Waypoint(citing, cited, i)]
        points += [(spot.right, spot.y + aside), (spot.left, spot.y + aside)]
    return points


def _folded_behind(place: Place, *, leaving: bool) -> bool:
    """Whether the other column of a folded layer stands between this box and its line's way."""
    before, after = place.x - place.left, place.right - place.x
    return before > after if leaving else after > before


def _ports(
    edges: Sequence[tuple[Hashable, Hashable]],
    passes: Sequence[Sequence[Point]],
    at: Mapping[Hashable, Place],
    spacing: Spacing,
    *,
    leaving: bool,
) -> dict[int, float]:
    """How far from the middle of its box each line leaves (or arrives), in the order it turns."""
    beside: dict[Hashable, list[tuple[float, int]]] = {}
    for i, (citing, cited) in enumerate(edges):
        if at[citing].layer <= at[cited].layer:
            continue
        box, other = (citing, cited) if leaving else (cited, citing)
        near = passes[i][0 if leaving else -1][1] if passes[i] else at[other].y
        beside.setdefault(box, []).append((near, i))
    result: dict[int, float] = {}
    for box, lines in beside.items():
        # Between the boxes of a fold there is only the gap.
        folded = _folded_behind(at[box], leaving=leaving)
        room = 0.7 * spacing.row_gap if folded else 0.8 * spacing.height
        step = min(10.0, room / len(lines))
        for n, (_, i) in enumerate(sorted(lines)):
            result[i] = (n - (len(lines) - 1) / 2) * step
    return result

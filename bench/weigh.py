#!/usr/bin/env python3
"""The weights of what surrounds a figure (graph/extract/targets/weights.toml), from documents written for this project.

    bench/weigh.py             fit the weights to tests/documents, and print how they do on what rules leave over
    bench/weigh.py --update    keep them too

Each figure of a text is an example, with its signs (`surroundings`) and whether the record that a
reader made of the text has it as a target. Logistic regression by Newton's method, the squares of the weights held
down, in plain Python: the same texts give the same bytes.

Weighed are only the figures that rules leave over. Rules written in view of a text leave hardly any target in it, so
that first_sight.json keeps where the targets stood that the rules found in each document before they had seen it (none of
01 to 27). What those left over counts more; all other figures count as well, since the weights of what is left over alone
find fewer targets in documents that they have not seen, and say less well how probable they are.

Printed is, for the figures that were left over at first sight, each fifth of the documents by the weights of the others,
how many of a probability there are, and how many of them are targets.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from thidua.graph.extract import extract
from thidua.graph.extract.targets import find
from thidua.graph.extract.targets.figures import figures, value_of
from thidua.graph.extract.targets.parts import Segment
from thidua.graph.extract.targets.surroundings import page_of, signs_of
from thidua.graph.extract.targets.weighed import left_over
from thidua.graph.read import read

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = ROOT / "tests" / "documents"
KEPT = ROOT / "graph" / "extract" / "targets" / "weights.toml"
FIRST_SIGHT = Path(__file__).with_name("first_sight.json")
#: So many parts the documents are in, each measured by the weights of the others.
FOLDS = 5
#: How much the square of a weight costs, against an example that is told wrong.
HELD_DOWN = 10.0
#: As how many others a figure counts that was left over at first sight: only such are weighed.
LEFT_COUNTS = 3
#: A sign of fewer figures has no weight.
FEWEST = 10
#: How many of the words of an indicator must stand near its figure, for the two to be one.
SHARED = 0.5

Figure = Any  # a match with a number and a unit


class Example(NamedTuple):
    """A figure: its signs, whether it is a target, and whether it was left to a second opinion at first sight."""

    signs: tuple[str, ...]
    target: bool
    left: bool = False


def first_sight() -> dict[str, list[tuple[int, int]]]:
    """Where the targets of each document stand that rules found before they had seen it."""
    kept = json.loads(FIRST_SIGHT.read_text("utf-8"))
    return {stem: [(start, end) for start, end in spans] for stem, spans in kept.items()}


def examples(path: Path, taken: Sequence[tuple[int, int]] | None) -> list[Example]:
    """The figures of a text; `taken`: where the targets stand that rules found in it at first sight, None if no one
    knows."""
    pages: list[tuple[Any, ...]] = []

    def collect(
        flow: Any, segments: Any, found: Any, span: Any, year: Any, emulates: bool
    ) -> tuple[()]:
        pages.append((flow, list(segments), span, year, emulates))
        return ()

    with patch.object(find, "second_opinion", collect):
        extract(read(path))
    record = json.loads((DOCUMENTS / "gold" / f"{path.stem}.json").read_text("utf-8"))
    golds = [document.get("targets") or [] for document in record["documents"]]
    made: list[Example] = []
    for (flow, segments, span, year, emulates), gold in zip(pages, golds, strict=False):
        page = page_of(flow.text, *span, year, segments)
        rest = list(_rest(flow.text, span, segments))
        told = [
            (s, k, tuple(signs))
            for s in (*segments, *rest)
            for k, signs in enumerate(signs_of(page, s, range(len(s.figures))))
        ]
        targets = _targets(flow.text, [s.figures[k] for s, k, _ in told], gold)
        asked = segments if emulates and taken is not None else ()
        left = {(s.start, k) for s in asked for k in left_over(flow, s, taken or ())}
        made += [
            Example(signs, n in targets, (s.start, k) in left)
            for n, (s, k, signs) in enumerate(told)
        ]
    return made


def _rest(text: str, span: tuple[int, int], segments: Sequence[Segment]) -> Iterator[Segment]:
    """The lines with figures that no rule looks at: of awards, of results."""
    known = {figure.start() for segment in segments for figure in segment.figures}
    left = (figure for figure in figures(text, *span) if figure.start() not in known)
    for line, here in groupby(left, key=lambda figure: text.rfind("\n", 0, figure.start()) + 1):
        of_line = tuple(here)
        stop = text.find("\n", of_line[-1].end())
        yield Segment(line, len(text) if stop < 0 else stop, False, False, False, False, of_line)


def _targets(text: str, printed: Sequence[Figure], gold: Sequence[dict[str, Any]]) -> set[int]:
    """Which of the figures are targets of a record: those of the same value, most words of the indicator near first."""
    pairs = sorted(
        (
            (-_nearness(text, figure, target), n, m)
            for n, figure in enumerate(printed)
            for m, target in enumerate(gold)
            if _values(figure) == (target["low"], target["high"])
        ),
    )
    found: dict[int, int] = {}
    for nearness, n, m in pairs:
        if -nearness >= SHARED and n not in found and m not in found.values():
            found[n] = m
    return set(found)


def _values(figure: Figure) -> tuple[float, float]:
    low = value_of(figure["low"])
    return low, value_of(figure["high"]) if figure["high"] else low


def _nearness(text: str, figure: Figure, target: dict[str, Any]) -> float:
    """How many of the words of an indicator stand near a figure; more where the unit is the same."""
    words = set(target["indicator"].lower().split())
    line = text.rfind("\n", 0, figure.start()) + 1
    far = text[max(line, figure.start() - 250) : figure.end() + 150]
    near = text[max(line, figure.start() - 80) : figure.end() + 80]
    shared = [len(words & set(t.lower().replace(",", " ").split())) for t in (far, near)]
    if shared[0] < SHARED * len(words):
        return 0.0
    alike = 0.3 if target["unit"] == figure["unit"] else 0.0
    return sum(shared) / 2 / max(1, len(words)) + alike


def fit(told: Sequence[Example]) -> tuple[float, dict[str, float]]:
    """The weight of no sign at all, and that of each sign."""
    counts: dict[str, int] = {}
    for example in told:
        for sign in example.signs:
            counts[sign] = counts.get(sign, 0) + 1
    names = sorted(sign for sign, count in counts.items() if count >= FEWEST)
    place = {sign: n + 1 for n, sign in enumerate(names)}
    rows = [[0, *(place[sign] for sign in e.signs if sign in place)] for e in told]
    weights = [0.0] * (len(names) + 1)
    for _ in range(25):
        gradient = [0.0, *(HELD_DOWN * w for w in weights[1:])]
        curve = [[0.0] * len(weights) for _ in weights]
        for n in range(1, len(weights)):
            curve[n][n] = HELD_DOWN
        for row, example in zip(rows, told, strict=True):
            counts_as = LEFT_COUNTS if example.left else 1
            p = 1 / (1 + math.exp(-sum(weights[n] for n in row)))
            for n in row:
                gradient[n] += counts_as * (p - example.target)
                for m in row:
                    curve[n][m] += counts_as * p * (1 - p)
        step = _solved(curve, gradient)
        weights = [w - s for w, s in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-9:
            break
    return weights[0], dict(zip(names, weights[1:], strict=True))


def _solved(matrix: list[list[float]], right: Sequence[float]) -> list[float]:
    """x of matrix · x = right, for a matrix that is symmetric and positive (Gauss)."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for n in range(size):
        for m in range(n + 1, size):
            share = rows[m][n] / rows[n][n]
            if share:
                rows[m] = [a - share * b for a, b in zip(rows[m], rows[n], strict=True)]
    solved = [0.0] * size
    for n in reversed(range(size)):
        known = sum(rows[n][m] * solved[m] for m in range(n + 1, size))
        solved[n] = (rows[n][size] - known) / rows[n][n]
    return solved


def chances(
    told: Sequence[Example], base: float, weights: dict[str, float]
) -> list[tuple[float, bool]]:
    """How probable each example is, and whether it is a target."""
    return [
        (1 / (1 + math.exp(-base - sum(weights.get(s, 0.0) for s in e.signs))), e.target)
        for e in told
    ]


def table(name: str, told: Sequence[tuple[float, bool]]) -> str:
    """How often probabilities are right, a line each tenth."""
    lines = [f"{name}: {len(told)} figures, {sum(t for _, t in told)} targets"]
    for tenth in range(10):
        here = [t for p, t in told if tenth == min(9, int(10 * p))]
        if here:
            lines.append(
                f"  {tenth / 10:.1f} to {(tenth + 1) / 10:.1f}  {len(here):5} {sum(here) / len(here):8.2f}"
            )
    return "\n".join(lines)


def printed(base: float, weights: dict[str, float]) -> str:
    """The file of weights."""
    lines = [
        "# How much what surrounds a figure tells for its being a target, as bench/weigh.py fits it to tests/documents.",
        "# Probability: 1 / (1 + exp(-(base + the weights of its signs))). surroundings.py says what the signs are.",
        f"base = {base:.3f}",
        "",
        "[signs]",
        *(f'"{sign}" = {weight:.3f}' for sign, weight in sorted(weights.items())),
    ]
    return "\n".join(lines) + "\n"


def unseen(told: Sequence[Sequence[Example]]) -> list[tuple[float, bool]]:
    """How probable each figure is that was left over at first sight, and whether it is a target: each part of the
    documents, whose figures are `told`, by the weights of the others."""
    found: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        weights = fit([e for n, here in enumerate(told) if n % FOLDS != fold for e in here])
        left = [e for here in told[fold::FOLDS] for e in here if e.left]
        found += chances(left, *weights)
    return found


def all_examples() -> list[list[Example]]:
    """The figures of each text of tests/documents."""
    known = first_sight()
    texts = sorted((DOCUMENTS / "texts").glob("*.txt"))
    return [examples(path, known.get(path.stem)) for path in texts]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--update", action="store_true", help="keep the weights")
    update = parser.parse_args().update
    told = all_examples()
    base, weights = fit([e for here in told for e in here])
    print(table("left over at first sight, each fifth by the others", unseen(told)))
    if update:
        KEPT.write_text(printed(base, weights), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The generated families know their parents, and the tree finds them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def bench() -> Any:
    """The generator and the bench, which are scripts beside the package."""
    folder = str(Path(ROOT) / "bench")
    sys.path.insert(0, folder)
    try:
        import families
        import family
    finally:
        sys.path.remove(folder)
    return families, family


def test_the_same_seed_grows_the_same_families(bench: Any) -> None:
    families, _ = bench

    assert families.grow(3, 12, 0.2) == families.grow(3, 12, 0.2)


def test_every_passage_knows_its_parents_and_its_line(bench: Any) -> None:
    families, _ = bench
    made = families.grow(3, 30, 0.25)

    assert [p.number for p in made] == list(range(len(made)))
    assert all(
        made[k].document < p.document and made[k].line <= p.line for p in made for k in p.parents
    )
    assert all(p.line == {p.number} for p in made if not p.parents)
    assert {edit for p in made for edit in p.edits} == {
        "delete", "insert", "replace", "reorder", "merge", "split", "ocr", "figures",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("strength", "recall", "precision"),
    [(0.0, 0.99, 0.99), (0.1, 0.97, 0.98), (0.25, 0.95, 0.98), (0.4, 0.85, 0.95)],
)
def test_relatives_of_generated_families(
    bench: Any, strength: float, recall: float, precision: float
) -> None:
    _, family = bench

    found = family.measured(60, strength)

    assert found.recall >= recall
    assert found.precision >= precision

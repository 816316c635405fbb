"""The generated archives are the same each time, hold one document a key, and are read whole."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from thidua.graph.extract import extract
from thidua.graph.read import read
from thidua.graph.read.text import Text
from thidua.graph.records import Document

ROOT = Path(__file__).resolve().parents[1]
N = 2_000


@pytest.fixture(scope="module")
def archives() -> Any:
    """The generator, a script beside the package."""
    folder = str(ROOT / "bench")
    sys.path.insert(0, folder)
    try:
        import archives
    finally:
        sys.path.remove(folder)
    return archives


@pytest.fixture(scope="module")
def pairs(archives: Any) -> list[tuple[Any, Document]]:
    """What every twentieth document and its neighbours should say, and what is read in it."""
    chosen = [*range(0, N, 27), N - 1]
    return [
        (archives.facts(N, i), extract(Text(name, "", text)).documents[0])
        for i in chosen
        for name, text in archives.archive(N, start=i, stop=i + 1)
    ]


def test_ranges_equal_the_whole(archives: Any) -> None:
    whole = list(archives.archive(300, seed=4))

    assert whole == list(archives.archive(300, seed=4))
    assert whole[120:250] == list(archives.archive(300, seed=4, start=120, stop=250))
    assert whole != list(archives.archive(300, seed=5))
    assert len({text for _, text in whole}) == 300


def test_files_hold_the_texts(archives: Any, tmp_path: Path) -> None:
    archives.main(["1005", "-o", str(tmp_path), "--jobs", "1"])

    assert sum(1 for _ in tmp_path.rglob("*.txt")) == 1005
    name, text = next(archives.archive(1005, start=1002))
    assert read(tmp_path / "0001" / name).nfc == text


def test_a_key_is_one_document(archives: Any) -> None:
    for n in (1_000, 20_000):
        made = archives.Archive(n)
        assert len({made.head(i).key for i in range(n)}) == n


def test_documents_cite_earlier_ones(archives: Any) -> None:
    made = archives.Archive(N)
    for i in range(N):
        issued = made.head(i).issued
        for cited in made.citations(i):
            assert cited.head.issued <= issued
            assert cited.held is None or cited.held < i


def test_the_shape_of_an_archive(archives: Any) -> None:
    edges = list(archives.edges(N))
    made = archives.Archive(N)
    held = {made.head(i).key for i in range(N)}
    cited = Counter(key for _, key, _ in edges)
    said = [made.facts(i) for i in range(N)]

    assert 5 <= len(edges) / N <= 6
    assert 0.09 <= sum(key not in held for _, key, _ in edges) / len(edges) <= 0.15
    assert sum(relation == "implements" for *_, relation in edges) >= 0.8 * N
    # few are cited by very many, most by none or few
    assert cited.most_common(1)[0][1] >= 100
    assert sum(cited[key] <= 3 for key in held) >= N / 2
    assert 0.07 <= sum(len(one.targets) >= 16 for one in said) / N <= 0.13
    assert {len(one.recipients) for one in said} == set(range(5, 16))
    levels = Counter(min(one.head.level, 2) for one in said)
    assert [levels[k] / N for k in range(3)] == [0.05, 0.25, 0.7]


def test_passages_come_down(archives: Any) -> None:
    made = archives.Archive(N)
    parents = {i: made.parent(i) for i in range(N)}
    kept = sum(
        made.passage(i, 0) == made.passage(parent, 0)
        for i, parent in parents.items()
        if parent is not None
    )
    assert 0.2 <= kept / N <= 0.5


def test_headers_are_read(pairs: list[tuple[Any, Document]]) -> None:
    for said, found in pairs:
        head = said.head
        assert (found.number, found.type, found.issued) == (head.number, head.type, head.issued)
        assert found.issuer == head.letterhead
        assert (found.title or "").casefold() == head.title.casefold()
        assert [s.name for s in found.signatories] == [said.signatory]


def test_citations_are_read(pairs: list[tuple[Any, Document]]) -> None:
    for said, found in pairs:
        assert {
            (c.head.number, c.head.issued, c.head.type, c.relation) for c in said.citations
        } == {(c.number, c.date, c.type, c.relation) for c in found.citations}
        assert {c.issuer for c in found.citations} <= {
            name for c in said.citations for name in (c.head.issuer, c.head.near)
        }


def test_targets_are_read(pairs: list[tuple[Any, Document]]) -> None:
    assert sum(len(said.targets) for said, _ in pairs) >= 50
    for said, found in pairs:
        assert [
            (t.indicator, t.low, t.high, t.unit, t.direction, t.bound) for t in said.targets
        ] == [(t.indicator, t.low, t.high, t.unit, t.direction, t.bound) for t in found.targets]


def test_the_rest_is_read(pairs: list[tuple[Any, Document]]) -> None:
    for said, found in pairs:
        assert len(found.recipients) == len(said.recipients)
        assert {m.name for m in found.movements} == set(said.movements)
        assert [(a.event, a.years) for a in found.anniversaries] == [
            (event, years) for event, _, years in said.anniversaries
        ]
        assert found.theme == said.theme
        period = (found.campaign.start, found.campaign.end) if found.campaign else (None, None)
        assert period == tuple(d.isoformat() for d in said.period or ()) or not said.period
        asked = [said.asked] if said.asked else []
        assert [a.agent for a in found.assignments] == [*asked, *said.agents]

"""The samples give the records that were made for them by hand."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from thidua.graph.extract import extract
from thidua.graph.read import read
from thidua.graph.records import Document, Evidence, Record, from_json

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
EXPECTED = sorted((Path(__file__).resolve().parent / "samples").glob("*.json"))


def folded(text: str | None) -> str | None:
    """Letter case and white space are no part of a title or a post."""
    return None if text is None else re.sub(r"\s+", " ", text).casefold()


#: What a record is compared in: name -> value of one document.
FACTS: dict[str, Callable[[Document], object]] = {
    "number": lambda d: d.number,
    "type": lambda d: d.type,
    "issued": lambda d: d.issued,
    "issuer": lambda d: d.issuer,
    "title": lambda d: folded(d.title),
    "theme": lambda d: d.theme,
    "citations": lambda d: sorted(
        (c.number or c.name or "", c.date or "", c.type or "", c.relation) for c in d.citations
    ),
    "movements": lambda d: sorted((m.name, m.status) for m in d.movements),
    "anniversaries": lambda d: sorted(
        (a.years, a.from_ or "", a.to or "") for a in d.anniversaries
    ),
    "targets": lambda d: sorted((t.low, t.high, t.unit or "", t.direction) for t in d.targets),
    "milestones": lambda d: sorted((m.kind, m.when or "") for m in d.milestones),
    "recipients": lambda d: [(r.name, r.purpose) for r in d.recipients],
    "signatories": lambda d: [
        (s.name, folded(s.position), folded(s.capacity)) for s in d.signatories
    ],
}


def gold(path: Path) -> Record:
    return from_json(json.loads(path.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def extracted() -> Callable[[str], Record]:
    made: dict[str, Record] = {}

    def record(source: str) -> Record:
        if source not in made:
            made[source] = extract(read(SAMPLES / source))
        return made[source]

    return record


def test_every_sample_has_an_expected_record() -> None:
    sources = sorted(p.name for p in SAMPLES.iterdir() if re.match(r"\d\d_", p.name))

    assert len(sources) >= 5
    assert [gold(path).source for path in EXPECTED] == sources


@pytest.mark.parametrize("path", EXPECTED, ids=lambda p: p.stem)
def test_documents_in_file(path: Path, extracted: Callable[[str], Record]) -> None:
    expected = gold(path)

    actual = extracted(expected.source)

    assert [d.number for d in expected.documents] == [d.number for d in actual.documents]


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("path", EXPECTED, ids=lambda p: p.stem)
def test_fact(path: Path, fact: str, extracted: Callable[[str], Record]) -> None:
    expected = gold(path)

    actual = extracted(expected.source)

    value = FACTS[fact]
    assert [value(d) for d in expected.documents] == [value(d) for d in actual.documents]


def evidence(document: Document) -> Iterator[tuple[Evidence, ...]]:
    """What proves each fact, fact by fact."""
    yield from (fact.evidence for fact in document.citations)
    yield from (fact.evidence for fact in document.movements)
    yield from (fact.evidence for fact in document.anniversaries)
    yield from (fact.evidence for fact in document.targets)
    yield from (fact.evidence for fact in document.recipients)
    yield from (fact.evidence for fact in document.signatories)


@pytest.mark.parametrize("path", EXPECTED, ids=lambda p: p.stem)
def test_evidence_lies_in_the_text(path: Path, extracted: Callable[[str], Record]) -> None:
    record = extracted(gold(path).source)
    text = read(SAMPLES / record.source).nfc

    proofs = [proof for document in record.documents for proof in evidence(document)]
    spans = [span for proof in proofs for span in proof]

    assert proofs
    assert all(proofs)
    assert [s for s in spans if not 0 <= s.start < s.end <= len(text)] == []
    assert [s for s in spans if s.quote is not None and s.quote != text[s.start : s.end]] == []

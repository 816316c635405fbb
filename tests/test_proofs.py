"""Every value beside the words that prove it: the letters of the one stand in the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from thidua.graph.extract import extract
from thidua.graph.extract.letters import bare
from thidua.graph.read import read
from thidua.graph.records import Document

TEXTS = sorted((Path(__file__).parent / "documents" / "texts").glob("*.txt"))


def letters(words: str) -> str:
    """The letters and figures of `words` alone, without marks."""
    return "".join(filter(str.isalnum, bare(words))).casefold()


def values(document: Document) -> Iterator[tuple[str, str, str]]:
    """(what it is, its value, the words that prove it): places, titles, addressees, recipients, names."""
    for field, value in (("place", document.place), ("title", document.title)):
        for proof in document.evidence.get(field, ()) if value else ():
            yield field, (value or "")[:20], proof.quote or ""
    for recipient in document.recipients:
        for proof in recipient.evidence:
            yield "recipient", recipient.name[:8], proof.quote or ""
    for signatory in document.signatories:
        given = (signatory.name or "").split()[:1]
        for proof in signatory.evidence:
            yield "signatory", "".join(given), proof.quote or ""


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_proof_holds_its_value(path: Path) -> None:
    wrong = [
        (field, value, quote)
        for document in extract(read(path)).documents
        for field, value, quote in values(document)
        if letters(value) not in letters(quote)
    ]
    assert wrong == []

"""Facts read off a picture: each as sure as its rule and its reading are together.

`doubt` is for all facts of a file that OCR read; `doubt_mended` for those whose words a scan has damaged,
in whatever file they came; `put_right` mends the names of bodies.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections.abc import Callable, Mapping
from itertools import accumulate
from typing import Any

from thidua.graph.extract.names import misread
from thidua.graph.records import Citation, Document, Evidence

#: How sure a word is that OCR read; one letter in a hundred is wrong on a clean scan.
READING = 0.9
NOTE = "read by OCR"
#: How sure words are that OCR damaged and a closed list put right.
MENDING = 0.8
MENDED = "words damaged by a scan"


def doubt(document: Document) -> Document:
    """`document` with every evidence less sure, and saying why."""
    doubted: Document = _changed(document, lambda proof: _less_sure(proof, READING, NOTE))
    return doubted


def doubt_mended(document: Document, mended: tuple[tuple[int, int], ...]) -> Document:
    """`document` with the evidence less sure that lies in the stretches `mended` of the source."""

    stretches = sorted(mended)
    starts = [start for start, _ in stretches]
    reach = list(accumulate((end for _, end in stretches), max))  # how far those up to each go

    def doubted(proof: Evidence) -> Evidence:
        last = bisect_left(starts, proof.end) - 1
        if last >= 0 and reach[last] > proof.start:
            return _less_sure(proof, MENDING, MENDED)
        return proof

    changed: Document = _changed(document, doubted)
    return changed


def put_right(document: Document, text: str) -> Document:
    """`document` of a damaged scan with the names of its issuer and of those of its citations put right that are
    one mark away from one of the closed lists, "Thủ tướng Chính phú", or end with half a place of the `text`; less sure."""
    issuer = misread.put_right(document.issuer or "")
    if document.issuer and issuer != document.issuer:
        proofs = tuple(_less_sure(p, MENDING, MENDED) for p in document.evidence.get("issuer", ()))
        document = dataclasses.replace(
            document, issuer=issuer, evidence={**document.evidence, "issuer": proofs}
        )
    citations = tuple(_with_maker(citation, text) for citation in document.citations)
    return dataclasses.replace(document, citations=citations)


def _with_maker(citation: Citation, text: str) -> Citation:
    right = misread.with_whole_place(misread.put_right(citation.issuer or ""), text)
    if not citation.issuer or right == citation.issuer:
        return citation
    proofs = tuple(_less_sure(proof, MENDING, MENDED) for proof in citation.evidence)
    return dataclasses.replace(citation, issuer=right, evidence=proofs)


def _less_sure(proof: Evidence, part: float, why: str) -> Evidence:
    if proof.note and proof.note.endswith(why):
        return proof
    note = f"{proof.note}; {why}" if proof.note else why
    return dataclasses.replace(proof, confidence=round(proof.confidence * part, 3), note=note)


def _changed(value: Any, change: Callable[[Evidence], Evidence]) -> Any:
    if isinstance(value, Evidence):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(item, change) for item in value)
    if isinstance(value, Mapping):
        return {key: _changed(item, change) for key, item in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        held = ((f.name, getattr(value, f.name)) for f in dataclasses.fields(value))
        parts = {n: _changed(v, change) for n, v in held if not isinstance(v, _WITHOUT_PROOFS)}
        return dataclasses.replace(value, **parts)
    return value


#: What holds no evidence.
_WITHOUT_PROOFS = (str, int, float, type(None))

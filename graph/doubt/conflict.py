"""A contradiction as a value, and as triples.

    td:Conflict  td:about document, td:field, td:conflictKind, td:severity,
                 dcterms:description (vi, en), td:claim → two td:Claim
    td:Claim     td:value, td:side 1 | 2, td:claimedBy → document, td:evidence → words

Severities: an error cannot be so as it is printed; a warning wants a person's eye; a note says
that sources differ where both may be right.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from thidua.graph.evidence import add_evidence
from thidua.graph.nquads import DCTERMS, ID, TYPE, Sink, integer, listed, td, text, thing
from thidua.graph.printed import Printed, Proof
from thidua.graph.resolve import Work
from thidua.graph.resolve.sources import short_digest
from thidua.graph.works import document

INFERENCES = f"{ID}graph/inferences"

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Claim:
    """One side: what is said, by which works, in which words."""

    value: str
    by: tuple[Work, ...]
    proofs: tuple[Proof, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims about one work that do not go together.

    `kind` is a code of the list conflict-kind; `mark` tells conflicts of one work and field
    apart ("" for the only one); `vi` and `en` say it in a sentence.
    """

    work: Work
    kind: str
    field: str
    severity: Severity
    a: Claim
    b: Claim
    vi: str
    en: str
    mark: str = ""

    @property
    def local(self) -> str:
        """The local part of its IRI."""
        return ".".join(part for part in (self.work.local, self.field, self.mark) if part)


def own(printed: Printed, value: str, proofs: Iterable[Proof]) -> Claim:
    """What a document says itself."""
    return Claim(value, (printed.work,), tuple(proofs))


def marked(*parts: object) -> str:
    """A short mark made of what tells two conflicts apart."""
    return short_digest("|".join(map(str, parts)))


def write_conflict(quads: Sink, conflict: Conflict) -> None:
    """Write the node, its two claims and their words into the graph of inferences."""
    node = thing("conflict", conflict.local)
    quads.add(INFERENCES, node, TYPE, td("Conflict"))
    quads.add(INFERENCES, node, td("about"), document(conflict.work))
    quads.add(INFERENCES, node, td("field"), text(conflict.field))
    quads.add(INFERENCES, node, td("conflictKind"), listed("conflict-kind", conflict.kind))
    quads.add(INFERENCES, node, td("severity"), listed("severity", conflict.severity))
    quads.add(INFERENCES, node, f"<{DCTERMS}description>", text(conflict.vi, "vi"))
    quads.add(INFERENCES, node, f"<{DCTERMS}description>", text(conflict.en, "en"))
    for order, claim in enumerate((conflict.a, conflict.b), 1):
        side = thing("claim", f"{conflict.local}.{order}")
        quads.add(INFERENCES, node, td("claim"), side)
        quads.add(INFERENCES, side, TYPE, td("Claim"))
        quads.add(INFERENCES, side, td("side"), integer(order))
        quads.add(INFERENCES, side, td("value"), text(claim.value))
        for work in claim.by:
            quads.add(INFERENCES, side, td("claimedBy"), document(work))
        for source, evidence in claim.proofs:
            add_evidence(quads, INFERENCES, source, side, (evidence,))

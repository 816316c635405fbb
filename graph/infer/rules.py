"""What a conclusion is, and the names of the rules.

A conclusion that is asserted is a triple of the graph of inferences; every conclusion is a
td:Inference that names the triple (rdf:subject, rdf:predicate, rdf:object), its rule (td:rule),
what it was derived from (prov:wasDerivedFrom) and how sure it is (td:confidence). A conclusion
that is only possible says so (td:certainty) and is never asserted: no query meets it unasked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from thidua.graph.nquads import ID, PROV, RDF, TYPE, Sink, decimal, listed, td, text, thing
from thidua.graph.printed import Facts
from thidua.graph.resolve.organizations import Body
from thidua.graph.resolve.sources import short_digest

INFERENCES = f"{ID}graph/inferences"


@dataclass(frozen=True, slots=True)
class Inference:
    """One conclusion: a triple of N-Triples terms, its rule and the IRIs it was derived from.

    `asserted`: the triple itself is written too, unless `stated` says that a source has it.
    `bodies` are those the triple names, which need their labels.
    """

    subject: str
    predicate: str
    value: str
    rule: str
    inputs: tuple[str, ...] = ()
    confidence: float = 1.0
    asserted: bool = True
    stated: bool = False
    bodies: tuple[Body, ...] = ()

    @property
    def iri(self) -> str:
        """The node of the conclusion."""
        said = f"{self.subject} {self.predicate} {self.value} {self.rule}"
        return thing("inference", short_digest(said, 16))


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule says, for people; `source` is the law behind it, "" where reason alone is."""

    name: str
    vi: str
    en: str
    source: str = ""


#: Rule name -> what it says. Filled by `rule`.
RULES: dict[str, Rule] = {}

_Rule = Callable[[Facts], Iterator[Inference]]


def rule(name: str, vi: str, en: str, source: str = "") -> Callable[[_Rule], _Rule]:
    """Give a function the name of a rule; one function may have several."""

    def named(function: _Rule) -> _Rule:
        RULES[name] = Rule(name, vi, en, source)
        return function

    return named


def write_inference(quads: Sink, inference: Inference) -> None:
    """Write the conclusion into the graph of inferences."""
    triple = (inference.subject, inference.predicate, inference.value)
    if inference.asserted and not inference.stated:
        quads.add(INFERENCES, *triple)
    node = inference.iri
    quads.add(INFERENCES, node, TYPE, td("Inference"))
    for name, value in zip(("subject", "predicate", "object"), triple, strict=True):
        quads.add(INFERENCES, node, f"<{RDF}{name}>", value)
    quads.add(INFERENCES, node, td("rule"), text(inference.rule))
    quads.add(INFERENCES, node, td("confidence"), decimal(inference.confidence))
    if not inference.asserted:
        quads.add(INFERENCES, node, td("certainty"), listed("certainty", "possible"))
    for used in sorted(set(inference.inputs)):
        quads.add(INFERENCES, node, f"<{PROV}wasDerivedFrom>", used)

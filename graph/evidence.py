"""The words that prove a fact, as Web Annotations (W3C, oa:) without blank nodes.

    fact  td:evidence  annotation (td:field, td:rule, td:confidence)
    annotation  oa:hasTarget  passage  (oa:hasSource file)
    passage  oa:hasSelector  position (oa:start, oa:end), quote (oa:exact, where the text is at hand)

Facts proved by the same words share passage and selectors.
"""

from __future__ import annotations

from collections.abc import Iterable

from thidua.graph.nquads import DCTERMS, OA, TYPE, Sink, decimal, integer, td, text, thing
from thidua.graph.records import Evidence
from thidua.graph.resolve.sources import short_digest


def add_evidence(
    quads: Sink,
    graph: str,
    source: str,
    fact: str,
    evidence: Iterable[Evidence],
    field: str = "",
) -> None:
    """Write the evidence of a fact; `source` is the source's key, `field` a header field's name."""
    for e in evidence:
        place = f"{source}.{e.start}-{e.end}"
        mark = short_digest(f"{fact} {field} {e.rule}")
        annotation = thing("evidence", f"{place}.{mark}")
        passage = thing("passage", place)
        position = thing("position", place)
        quads.add(graph, fact, td("evidence"), annotation)
        quads.add(graph, annotation, TYPE, f"<{OA}Annotation>")
        quads.add(graph, annotation, f"<{OA}hasTarget>", passage)
        if field:
            quads.add(graph, annotation, td("field"), text(field))
        if e.rule:
            quads.add(graph, annotation, td("rule"), text(e.rule))
        quads.add(graph, annotation, td("confidence"), decimal(e.confidence))
        if e.note:
            quads.add(graph, annotation, f"<{DCTERMS}description>", text(e.note))
        quads.add(graph, passage, TYPE, f"<{OA}SpecificResource>")
        quads.add(graph, passage, f"<{OA}hasSource>", thing("file", source))
        quads.add(graph, passage, f"<{OA}hasSelector>", position)
        quads.add(graph, position, TYPE, f"<{OA}TextPositionSelector>")
        quads.add(graph, position, f"<{OA}start>", integer(e.start))
        quads.add(graph, position, f"<{OA}end>", integer(e.end))
        if e.quote is not None:
            quote = thing("quote", place)
            quads.add(graph, passage, f"<{OA}hasSelector>", quote)
            quads.add(graph, quote, TYPE, f"<{OA}TextQuoteSelector>")
            quads.add(graph, quote, f"<{OA}exact>", text(e.quote))

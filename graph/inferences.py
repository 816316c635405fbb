"""What we conclude, each conclusion with its rule and its inputs.

    host.title        a document cited in the title of another: that other continues (amends …) it
    movement.together, movement.place    a local form localises the national movement
    document.title    a printed document without a number is the one that others cite by its title
    document.letter   a number that stands outside the document, in a letter of the same file
    receipt.letter    a document stamped on arrival was received by the body that forwards it
    event.arithmetic  the year of origin of an event that no document dates: the year less "N năm"

A conclusion is a triple of the graph of inferences, and a td:Inference that names it (rdf:subject,
rdf:predicate, rdf:object), its rule (td:rule) and what it was derived from (prov:wasDerivedFrom).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from thidua.graph.facts import receipt_iri
from thidua.graph.nquads import ID, PROV, RDF, TYPE, Quads, date, td, text, thing
from thidua.graph.records import Record
from thidua.graph.resolve import Resolution, source_key
from thidua.graph.resolve.gather import issuers_of
from thidua.graph.resolve.sources import short_digest
from thidua.graph.works import body_iri, citation_iri, document, host_of, link

INFERENCES = f"{ID}graph/inferences"


def add_inferences(quads: Quads, records: Sequence[Record], resolution: Resolution) -> None:
    """Write all conclusions."""
    _hosts(quads, records, resolution)
    for found in resolution.localisations:
        local, national = thing("movement", found.local), thing("movement", found.national)
        _conclude(quads, local, td("localises"), national, found.rule, ())
    for work in {w.local: w for w in resolution.works.values()}.values():
        if work.by_title and work.symbol:
            files = {thing("file", m.where[0]) for m in work.mentions}
            _conclude(
                quads, document(work), td("symbol"), text(work.symbol), "document.title", files
            )
    _letters(quads, records, resolution)
    _origins(quads, records, resolution)


def _letters(quads: Quads, records: Sequence[Record], resolution: Resolution) -> None:
    for record in records:
        source = source_key(record)
        for index, printed in enumerate(record.documents):
            work = resolution.works[source, index, -1]
            proofs = printed.evidence.get("number", ())
            outside = printed.end and all(
                e.end <= printed.start or e.start >= printed.end for e in proofs
            )
            if printed.number and proofs and outside:
                file = (thing("file", source),)
                _explain(
                    quads,
                    document(work),
                    td("symbol"),
                    text(printed.number),
                    "document.letter",
                    file,
                )
            for receipt in printed.receipts:
                letters = [
                    resolution.works[source, other, -1]
                    for other, letter in enumerate(record.documents)
                    for position, c in enumerate(letter.citations)
                    if other != index
                    and c.relation == "forwards"
                    and (cited := resolution.works.get((source, other, position)))
                    and cited.local == work.local
                ]
                receivers = {body_iri(b): b for letter in letters for b in issuers_of(letter)}
                if receipt.receiver is None and len(receivers) == 1:
                    _conclude(
                        quads,
                        receipt_iri(work, receipt),
                        td("receivedBy"),
                        next(iter(receivers)),
                        "receipt.letter",
                        [document(letter) for letter in letters],
                    )


def _hosts(quads: Quads, records: Sequence[Record], resolution: Resolution) -> None:
    for record in records:
        for index, printed in enumerate(record.documents):
            at = (source_key(record), index)
            citing = resolution.works[*at, -1]
            for position, citation in enumerate(printed.citations):
                cited = resolution.works.get((*at, position))
                host = host_of(at, citation, printed, resolution)
                if not (cited and host) or cited.local == host.local:
                    continue
                inputs = (citation_iri(citing, cited), citation_iri(citing, host))
                relation = link(citation.host_relation or "cites") or td("cites")
                for predicate in sorted({relation, td("cites")}):
                    _conclude(
                        quads, document(host), predicate, document(cited), "host.title", inputs
                    )


def _origins(quads: Quads, records: Sequence[Record], resolution: Resolution) -> None:
    years: dict[str, set[int]] = defaultdict(set)
    inputs: dict[str, set[str]] = defaultdict(set)
    for record in records:
        for index, printed in enumerate(record.documents):
            work = resolution.works[source_key(record), index, -1]
            year = work.year or work.for_year
            for a in printed.anniversaries:
                event = resolution.events[a.event]
                if event.origin is None and (a.to or year):
                    local = event.named.local
                    years[local].add((int(a.to[:4]) if a.to else year or 0) - a.years)
                    inputs[local].add(document(work))
    for local, found in sorted(years.items()):
        if len(found) == 1:
            value = date(f"{found.pop():04d}")
            _conclude(
                quads,
                thing("event", local),
                td("originDate"),
                value,
                "event.arithmetic",
                inputs[local],
            )


def _conclude(
    quads: Quads, subject: str, predicate: str, value: str, rule: str, inputs: Iterable[str]
) -> None:
    quads.add(INFERENCES, subject, predicate, value)
    _explain(quads, subject, predicate, value, rule, inputs)


def _explain(
    quads: Quads, subject: str, predicate: str, value: str, rule: str, inputs: Iterable[str]
) -> None:
    node = thing("inference", short_digest(f"{subject} {predicate} {value} {rule}", 16))
    quads.add(INFERENCES, node, TYPE, td("Inference"))
    quads.add(INFERENCES, node, f"<{RDF}subject>", subject)
    quads.add(INFERENCES, node, f"<{RDF}predicate>", predicate)
    quads.add(INFERENCES, node, f"<{RDF}object>", value)
    quads.add(INFERENCES, node, td("rule"), text(rule))
    for used in inputs:
        quads.add(INFERENCES, node, f"<{PROV}wasDerivedFrom>", used)

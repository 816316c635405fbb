"""Statements of one printed document as triples: signatures, deliveries, targets and the rest.

A statement's IRI is its document's, and eight hex digits of what it says: the same work in two
files makes the same statements.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from thidua.graph.evidence import add_evidence
from thidua.graph.nquads import LABEL, TYPE, Sink, date, decimal, integer, listed, td, text, thing
from thidua.graph.records import Anniversary, Document, Evidence, Receipt
from thidua.graph.resolve import Resolution, Work
from thidua.graph.resolve.keys import slug
from thidua.graph.resolve.organizations import Body, identify
from thidua.graph.resolve.recipients import resolve_recipient
from thidua.graph.resolve.sources import short_digest
from thidua.graph.works import IDENTITY, body_iri, document
from thidua.ontology import code_of

_SEVERAL = re.compile(r"[,;]|(?<!\w)và(?!\w)|^như |^\d", re.IGNORECASE)
_CAPACITY = re.compile(r"\s*(TM|KT|TL|TUQ|Q|T/M|K/T|T/L)(?![\w/])", re.IGNORECASE)


def add_facts(
    quads: Sink, graph: str, at: tuple[str, int], printed: Document, resolution: Resolution
) -> list[Body]:
    """Write what a printed document states beside its citations; gives the bodies it names."""
    return _Facts(quads, graph, at, printed, resolution).add()


def receipt_iri(work: Work, receipt: Receipt) -> str:
    """The node of an arrival stamped on a document."""
    said = (receipt.number, receipt.date, receipt.receiver)
    return thing("receipt", f"{work.local}.{short_digest(repr(said))}")


def anniversary_iri(work: Work, said: Anniversary) -> str:
    """The node of an anniversary that a document states."""
    return thing("anniversary", f"{work.local}.{short_digest(repr((said.event, said.years)))}")


def campaign_iri(work: Work) -> str:
    """The node of the campaign that a document launches."""
    return thing("campaign", work.local)


class _Facts:
    """One printed document on its way into one graph."""

    def __init__(
        self,
        quads: Sink,
        graph: str,
        at: tuple[str, int],
        printed: Document,
        resolution: Resolution,
    ) -> None:
        self.quads = quads
        self.graph = graph
        self.at = at
        self.printed = printed
        self.resolution = resolution
        self.work = resolution.works[*at, -1]
        self.document = document(self.work)
        self.home = resolution.homes[at]
        self.year = self.work.year or self.work.for_year
        self.bodies: list[Body] = []

    def add(self) -> list[Body]:
        self._signatures()
        self._deliveries()
        self._archive()
        self._receipts()
        self._campaign()
        self._movements()
        self._anniversaries()
        self._targets()
        self._milestones()
        self._assignments()
        self._durations()
        self._terms()
        return self.bodies

    def _put(self, subject: str, name: str, value: str) -> None:
        self.quads.add(self.graph, subject, td(name), value)

    def _optional(
        self, subject: str, name: str, value: str | None, write: Callable[[str], str] = text
    ) -> None:
        if value:
            self._put(subject, name, write(value))

    def _node(
        self, kind: str, cls: str, link: str, said: object, evidence: tuple[Evidence, ...]
    ) -> str:
        node = thing(kind, f"{self.work.local}.{short_digest(repr(said))}")
        self.quads.add(self.graph, node, TYPE, td(cls))
        self._put(node, link, self.document)
        add_evidence(self.quads, self.graph, self.at[0], node, evidence)
        return node

    def _body(self, name: str) -> str:
        body = identify(name, self.home)
        self.bodies.append(body)
        return body_iri(body)

    def _signatures(self) -> None:
        for s in self.printed.signatories:
            said = (s.name, s.position, s.capacity)
            node = self._node("signature", "Signature", "signedDocument", said, s.evidence)
            scope = self.home.slug if self.home else ""
            person = thing("person", ".".join(p for p in (scope, slug(s.name)) if p))
            self._put(node, "signer", person)
            self.quads.add(IDENTITY, person, TYPE, td("Person"))
            self.quads.add(IDENTITY, person, LABEL, text(s.name, "vi"))
            self._optional(node, "position", s.position)
            self._optional(node, "printedCapacity", s.capacity)
            sign = _CAPACITY.match(s.capacity or "")
            code = (
                code_of("capacity", sign[1]) or code_of("capacity", sign[1] + ".") if sign else None
            )
            if code:
                self._put(node, "capacity", listed("capacity", code))

    def _deliveries(self) -> None:
        proofs = self.printed.evidence.get("addressees", ())
        lines: list[tuple[str, str, str | None, tuple[Evidence, ...]]] = [
            ("addressee", name, None, proofs[i : i + 1])
            for i, name in enumerate(self.printed.addressees)
        ]
        lines += [("recipient", r.name, r.purpose, r.evidence) for r in self.printed.recipients]
        for order, (role, name, purpose, evidence) in enumerate(lines, 1):
            node = self._node("delivery", "Delivery", "deliveredDocument", (role, name), evidence)
            line = resolve_recipient(name, self.home, self.printed.citations)
            defining = (
                None
                if line.defined_by is None
                else self.resolution.works.get((*self.at, line.defined_by))
            )
            local = f"{line.body.local}.{defining.local}" if defining else line.body.local
            recipient = thing("group", local)
            self.bodies.append(replace(line.body, local=local))
            self.quads.add(IDENTITY, recipient, TYPE, td("RecipientGroup"))
            if defining:
                self.quads.add(IDENTITY, recipient, td("definedBy"), document(defining))
            one = identify(name, self.home)
            if one.kind != "group" and not _SEVERAL.search(name):
                self.bodies.append(one)
                self.quads.add(IDENTITY, recipient, td("includes"), body_iri(one))
            self._put(node, "recipient", recipient)
            self._put(node, "role", listed("delivery-role", role))
            self._put(node, "order", integer(order))
            self._put(node, "printedName", text(name))
            self._optional(node, "purpose", purpose)

    def _archive(self) -> None:
        archive = self.printed.archive
        if archive is None:
            return
        said = (archive.units, archive.drafter)
        node = self._node("archive", "Archive", "archivedDocument", said, archive.evidence)
        for unit in archive.units:
            self._put(node, "unit", text(unit))
        self._optional(node, "drafter", archive.drafter)
        drafting = [u for u in archive.units if u.upper() not in ("VT", "VTLT", "HSCV", "HS")]
        if drafting:
            self._put(node, "draftingUnit", text(drafting[-1]))

    def _receipts(self) -> None:
        for r in self.printed.receipts:
            node = receipt_iri(self.work, r)
            self.quads.add(self.graph, node, TYPE, td("Receipt"))
            add_evidence(self.quads, self.graph, self.at[0], node, r.evidence)
            self._put(node, "receivedDocument", self._received(r.date))
            self._optional(node, "receivedOn", r.date, date)
            self._optional(node, "arrivalNumber", r.number)
            if r.receiver:
                self._put(node, "receivedBy", self._body(r.receiver))

    def _received(self, day: str | None) -> str:
        """What arrived: the document itself, or, when the stamp is older than the document, the one
        document it forwards."""
        issued = self.work.issued
        if day and issued and day < issued:
            forwarded = {
                w.local: w
                for i, c in enumerate(self.printed.citations)
                if c.relation == "forwards" and (w := self.resolution.works.get((*self.at, i)))
            }
            if len(forwarded) == 1:
                return document(next(iter(forwarded.values())))
        return self.document

    def _campaign(self) -> None:
        campaign, theme = self.printed.campaign, self.printed.theme
        if campaign is None and theme is None:
            return
        node = campaign_iri(self.work)
        self.quads.add(self.graph, node, TYPE, td("Campaign"))
        self._put(node, "launchedBy", self.document)
        if campaign is not None:
            self._optional(node, "start", campaign.start, date)
            self._optional(node, "end", campaign.end, date)
            add_evidence(self.quads, self.graph, self.at[0], node, campaign.evidence)
        if theme:
            self._put(node, "theme", thing("theme", self.resolution.themes[theme].local))
            self._put(node, "printedName", text(theme))
            proof = self.printed.evidence.get("theme", ())
            add_evidence(self.quads, self.graph, self.at[0], node, proof, "theme")

    def _movements(self) -> None:
        for m in self.printed.movements:
            node = self._node(
                "movement-mention",
                "MovementMention",
                "mentioningDocument",
                (m.name, m.status),
                m.evidence,
            )
            self._put(node, "movement", thing("movement", self.resolution.movements[m.name].local))
            self._put(node, "status", listed("movement-status", m.status))
            self._put(node, "printedName", text(m.name))

    def _anniversaries(self) -> None:
        for a in self.printed.anniversaries:
            node = self._node(
                "anniversary", "Anniversary", "statedIn", (a.event, a.years), a.evidence
            )
            event = self.resolution.events[a.event]
            self._put(node, "event", thing("event", event.named.local))
            self._put(node, "years", integer(a.years))
            self._put(node, "printedName", text(a.event))
            self._optional(node, "from", a.from_, date)
            self._optional(node, "to", a.to, date)
            year = int(a.to[:4]) if a.to else self.year
            if year:
                self._put(node, "inYear", integer(year))

    def _targets(self) -> None:
        for t in self.printed.targets:
            said = (t.indicator, t.low, t.high, t.unit, t.direction)
            node = self._node("target", "Target", "statedIn", said, t.evidence)
            named = self.resolution.indicators[t.indicator, t.unit]
            self._put(node, "indicator", thing("indicator", named.local))
            self._put(node, "printedIndicator", text(t.indicator))
            self._put(node, "low", decimal(t.low))
            self._put(node, "high", decimal(t.high))
            self._optional(node, "printedFigure", t.printed)
            self._optional(node, "unit", t.unit)
            self._put(node, "direction", listed("direction", t.direction))
            self._put(node, "bound", listed("bound", t.bound.replace("_", "-")))
            if self.year:
                self._put(node, "year", integer(self.year))

    def _milestones(self) -> None:
        for m in self.printed.milestones:
            node = self._node("milestone", "Milestone", "statedIn", (m.kind, m.when), m.evidence)
            self._put(node, "reviewKind", listed("review", slug(m.kind)))
            self._optional(node, "when", m.when, date)

    def _assignments(self) -> None:
        for a in self.printed.assignments:
            said = (a.agent, a.role, a.with_)
            node = self._node("assignment", "Assignment", "statedIn", said, a.evidence)
            self._put(node, "agent", self._body(a.agent))
            self._put(node, "printedAgent", text(a.agent))
            self._put(node, "role", listed("assignment-role", a.role))
            for partner in a.with_:
                self._put(node, "with", self._body(partner))
                self._put(node, "printedPartner", text(partner))

    def _durations(self) -> None:
        for d in self.printed.durations:
            said = (d.days, d.start, d.end)
            node = self._node("duration", "Duration", "statedIn", said, d.evidence)
            self._put(node, "days", integer(d.days))
            self._optional(node, "start", d.start, date)
            self._optional(node, "end", d.end, date)

    def _terms(self) -> None:
        for t in self.printed.terms:
            said = (t.body, t.event, t.ordinal, t.from_, t.to)
            node = self._node("term", "TermOfOffice", "statedIn", said, t.evidence)
            self._put(node, "printedName", text(t.body))
            self._put(node, "from", date(t.from_))
            self._put(node, "to", date(t.to))
            self._optional(node, "occasion", t.event)
            self._optional(node, "session", t.ordinal)

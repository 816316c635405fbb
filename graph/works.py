"""Works and citations as triples."""

from __future__ import annotations

from collections import defaultdict

from thidua.graph.evidence import add_evidence
from thidua.graph.nquads import (
    DCTERMS,
    ID,
    LABEL,
    LIST,
    SKOS,
    TYPE,
    Sink,
    boolean,
    date,
    integer,
    listed,
    td,
    text,
    thing,
)
from thidua.graph.records import RELATIONS, Citation, Document
from thidua.graph.resolve import Resolution, Work
from thidua.graph.resolve.gather import issuers_of
from thidua.graph.resolve.mentions import Mention
from thidua.graph.resolve.organizations import Body
from thidua.ontology import is_listed, label_of

IDENTITY = f"{ID}graph/identity"

_LINKS = {
    "basis": "basedOn",
    "implements": "implements",
    "forwards": "forwards",
    "amends": "amends",
    "replaces": "replaces",
    "repeals": "repeals",
    "continues": "continues",
    "cites": "cites",
}


def document(work: Work) -> str:
    """The IRI of a work."""
    return thing("document", work.local)


def body_iri(body: Body) -> str:
    """The IRI of a body."""
    kind = "organization" if body.kind == "cluster" else body.kind
    return thing(kind, body.local)


def link(relation: str) -> str | None:
    """The direct property for a relation's code, None for one the vocabulary does not have."""
    return td(_LINKS[relation]) if relation in _LINKS else None


def add_work(quads: Sink, work: Work) -> list[Body]:
    """Write a work; gives the bodies that issued it."""
    iri = document(work)
    own = [m for m in work.mentions if m.present]

    def state(predicate: str, value: str, said: list[Mention]) -> None:
        graph = f"{ID}source/{min(m.where for m in said)[0]}" if said else IDENTITY
        quads.add(graph, iri, predicate, value)

    quads.add(IDENTITY, iri, TYPE, td("Document"))
    if _normative(work):
        quads.add(IDENTITY, iri, TYPE, td("NormativeDocument"))
    quads.add(IDENTITY, iri, td("present"), boolean(work.present))
    quads.add(IDENTITY, iri, LABEL, text(label(work), "vi"))
    if (kind := _kind(quads, work)) is not None:
        quads.add(IDENTITY, iri, td("documentType"), kind)
    if work.symbol:
        if not work.by_title:  # else a conclusion
            state(td("symbol"), text(work.symbol), [m for m in own if m.printed == work.symbol])
        for other in sorted({m.printed for m in work.mentions if m.printed} - {work.symbol}):
            quads.add(IDENTITY, iri, f"<{SKOS}altLabel>", text(other))
    if work.ordinal:
        quads.add(IDENTITY, iri, td("ordinal"), text(work.ordinal))
    if work.issued:
        state(td("issued"), date(work.issued), [m for m in own if m.date == work.issued])
    if work.year:
        quads.add(IDENTITY, iri, td("year"), integer(work.year))
    if work.for_year:
        quads.add(IDENTITY, iri, td("forYear"), integer(work.for_year))
    if work.term:
        quads.add(IDENTITY, iri, td("term"), text(work.term))
    if work.place:
        state(td("place"), text(work.place), own)
    title = work.name or work.title
    if title:
        state(f"<{DCTERMS}title>", text(title, "vi"), [m for m in own if m.title == title])
    bodies = issuers_of(work)
    for body in bodies:
        state(td("issuedBy"), body_iri(body), [m for m in own if m.issuer == work.issuer])
    return list(bodies)


def _kind(quads: Sink, work: Work) -> str | None:
    """The concept of a work's kind: of the list, else one of its own, which is written; None where none is known."""
    if is_listed("document-type", work.kind):
        return listed("document-type", work.kind)
    if not (work.kind and work.kind_name):
        return None
    concept = thing("document-type", work.kind)
    quads.add(IDENTITY, concept, TYPE, f"<{SKOS}Concept>")
    quads.add(IDENTITY, concept, f"<{SKOS}inScheme>", f"<{LIST}document-type>")
    quads.add(IDENTITY, concept, f"<{SKOS}prefLabel>", text(work.kind_name, "vi"))
    return concept


def _normative(work: Work) -> bool:
    """Laws by kind; others when the year stands inside the number (NĐ 30/2020, Phụ lục III)."""
    kinds = {"luat", "bo-luat", "hien-phap", "phap-lenh", "nd", "tt", "ttlt", "nqlt"}
    symbols = [m.symbol for m in work.mentions if m.symbol]
    return work.kind in kinds or any(s.year is not None and s.bodies != ("ctn",) for s in symbols)


def label(work: Work) -> str:
    """What people call a work: "Chỉ thị 02/CT-UBND ngày 01/01/2024"."""
    if work.name and not work.ordinal:
        day = (
            f" ngày {_day(work.issued)}" if work.issued and str(work.year) not in work.name else ""
        )
        return work.name + day
    kind = (
        label_of("document-type", work.kind)
        if is_listed("document-type", work.kind)
        else work.kind_name
    )
    kind = kind or "Văn bản"
    if work.symbol and work.ordinal:
        day = f" ngày {_day(work.issued)}" if work.issued else ""
        return f"{kind} {work.symbol}{day}"
    when = (
        f"ngày {_day(work.issued)}"
        if work.issued
        else f"năm {work.for_year}"
        if work.for_year
        else ""
    )
    head = " ".join(p for p in (kind, "không số", when) if p)
    title = work.title or ""
    return f"{head}: {title[:80].rstrip()}{'…' if len(title) > 80 else ''}" if title else head


def _day(iso: str) -> str:
    return "/".join(reversed(iso.split("-")))


def add_citations(
    quads: Sink, graph: str, at: tuple[str, int], printed: Document, resolution: Resolution
) -> None:
    """Write the citations of one printed document, one node for each work it cites."""
    citing = resolution.works[*at, -1]
    cited: dict[str, list[tuple[Citation, Work]]] = defaultdict(list)
    for position, citation in enumerate(printed.citations):
        work = resolution.works.get((*at, position))
        if work and work.local != citing.local:
            cited[work.local].append((citation, work))
    for local, mentions in sorted(cited.items()):
        node = citation_iri(citing, mentions[0][1])
        target = document(mentions[0][1])
        relation = min((c.relation for c, _ in mentions), key=RELATIONS.index)
        quads.add(graph, node, TYPE, td("Citation"))
        quads.add(graph, node, td("citing"), document(citing))
        quads.add(graph, node, td("cited"), thing("document", local))
        quads.add(graph, node, td("relation"), listed("relation", relation))
        quads.add(graph, document(citing), td("cites"), target)
        quads.add(graph, document(citing), td(_LINKS[relation]), target)
        for citation, _ in mentions:
            for name, value in (
                ("printedSymbol", citation.number or citation.name),
                ("printedType", citation.type),
                ("printedIssuer", citation.issuer),
                ("printedTitle", citation.title),
            ):
                if value:
                    quads.add(graph, node, td(name), text(value))
            if citation.date:
                quads.add(graph, node, td("printedDate"), date(citation.date))
            host = host_of(at, citation, printed, resolution)
            if host:
                quads.add(graph, node, td("inTitleOf"), document(host))
            add_evidence(quads, graph, at[0], node, citation.evidence)


def citation_iri(citing: Work, cited: Work) -> str:
    """The node of a citing-cited pair."""
    return thing("citation", f"{citing.local}--{cited.local}")


def host_of(
    at: tuple[str, int], citation: Citation, printed: Document, resolution: Resolution
) -> Work | None:
    """The work in whose title a citation stands: itself cited in the same document."""
    if not citation.host:
        return None
    for position, other in enumerate(printed.citations):
        if citation.host in (other.number, other.name) and other is not citation:
            return resolution.works.get((*at, position))
    return None

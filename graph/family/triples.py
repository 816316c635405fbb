"""The family tree as RDF: N-Quads lines of the graph of inferences, no blank nodes, sorted.

    passage  td:passageOf document ; td:passageKind ; td:passageClass ; td:readingOrder ;
             td:underHeading ; offsets
    passage  prov:wasQuotedFrom (identical) or prov:wasDerivedFrom (near, adapted)  passage
    reuse    td:descendant, td:nearestRelative, td:similarity, td:difference …
    inheritance  td:heir, td:ancestor, td:fidelity, td:taken, td:leavesOut …

Passages share their nodes with the evidence of facts that the same words prove.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.graph.family.genealogy import Ancestor, Genealogy
from thidua.graph.family.passages import Passage
from thidua.graph.family.tree import Link, Member
from thidua.graph.nquads import (
    ID,
    OA,
    PROV,
    TYPE,
    Quads,
    boolean,
    decimal,
    integer,
    td,
    text,
    thing,
)

INFERENCES = f"{ID}graph/inferences"


def triples(grown: Genealogy) -> Iterator[str]:
    """The sorted N-Quads lines (without line breaks) of a genealogy."""
    quads = Quads()
    for member in grown.documents:
        for link in grown.links(member.at):
            _add_passage(quads, grown, member, link)
            if link.relative:
                _add_reuse(quads, grown, link, link.relative)
        portrait = grown.portrait(member.at)
        document = f"<{member.iri}>"
        for name, share in (
            ("shareInherited", portrait.share("identical", "near")),
            ("shareAdapted", portrait.share("adapted")),
            ("shareOriginal", portrait.share("original")),
        ):
            _add(quads, document, td(name), _rounded(share))
        for ancestor in portrait.ancestors:
            _add_inheritance(quads, grown, member, ancestor)
    return quads.lines()


def _add(quads: Quads, subject: str, predicate: str, value: str) -> None:
    quads.add(INFERENCES, subject, predicate, value)


def _rounded(value: float) -> str:
    return decimal(round(value, 4))


def _key(grown: Genealogy, file: str) -> str:
    """The key of a source: the first 16 hex digits of its digest."""
    return grown.texts[file].sha256[:16].lower()


def _place(grown: Genealogy, passage: Passage) -> str:
    return f"{_key(grown, passage.file)}.{passage.start}-{passage.end}"


def _node(grown: Genealogy, passage: Passage) -> str:
    return thing("passage", _place(grown, passage))


def _add_passage(quads: Quads, grown: Genealogy, member: Member, link: Link) -> None:
    passage = link.passage
    node = _node(grown, passage)
    position = thing("position", _place(grown, passage))
    _add(quads, node, TYPE, td("Passage"))
    _add(quads, node, TYPE, f"<{OA}SpecificResource>")
    _add(quads, node, td("passageOf"), f"<{member.iri}>")
    _add(quads, node, td("passageKind"), text(passage.kind))
    _add(quads, node, td("passageClass"), text(link.kind))
    _add(quads, node, td("readingOrder"), integer(passage.order))
    _add(quads, node, f"<{OA}hasSource>", thing("file", _key(grown, passage.file)))
    _add(quads, node, f"<{OA}hasSelector>", position)
    _add(quads, position, TYPE, f"<{OA}TextPositionSelector>")
    _add(quads, position, f"<{OA}start>", integer(passage.start))
    _add(quads, position, f"<{OA}end>", integer(passage.end))
    if passage.section is not None:
        heading = next(p for p in member.passages if p.order == passage.section)
        _add(quads, node, td("underHeading"), _node(grown, heading))


def _add_reuse(quads: Quads, grown: Genealogy, link: Link, relative: Passage) -> None:
    ours, theirs = _node(grown, link.passage), _node(grown, relative)
    verb = "wasQuotedFrom" if link.kind == "identical" else "wasDerivedFrom"
    _add(quads, ours, f"<{PROV}{verb}>", theirs)
    node = thing("reuse", _place(grown, link.passage))
    _add(quads, node, TYPE, td("Reuse"))
    _add(quads, node, td("descendant"), ours)
    _add(quads, node, td("nearestRelative"), theirs)
    _add(quads, node, td("reuseClass"), text(link.kind))
    _add(quads, node, td("rule"), text(f"family.{link.kind}"))
    _add(quads, node, td("relativeCited"), boolean(link.cited))
    if link.verdict:
        _add(quads, node, td("similarity"), _rounded(link.verdict.similarity))
    changed = difference(grown, link)
    if changed:
        _add(quads, node, td("difference"), text(changed))


def difference(grown: Genealogy, link: Link) -> str:
    """What differs, by place: "deleted @120 3198-3206; inserted 130-138 @3210".

    Characters of the later text come first, of the earlier second; "@" is a place without words.
    """
    if link.relative is None:
        return ""
    ours, theirs = grown.words(link.passage), grown.words(link.relative)

    def span(own: list[tuple[int, int]], first: int, last: int, end: int) -> str:
        if last > first:
            return f"{own[first][0]}-{own[last - 1][1]}"
        return f"@{own[first][0] if first < len(own) else end}"

    a = [(w.start, w.end) for w in ours]
    b = [(w.start, w.end) for w in theirs]
    return "; ".join(
        f"{c.kind} {span(a, c.first, c.last, link.passage.end)} "
        f"{span(b, c.from_, c.to, link.relative.end)}"
        for c in grown.difference(link)
        if c.kind != "kept"
    )


def _add_inheritance(quads: Quads, grown: Genealogy, member: Member, ancestor: Ancestor) -> None:
    heir, other = member.iri.rsplit("/", 1)[-1], ancestor.iri.rsplit("/", 1)[-1]
    node = thing("inheritance", f"{heir}--{other}.{_key(grown, ancestor.file)[:8]}")
    _add(quads, node, TYPE, td("Inheritance"))
    _add(quads, node, td("heir"), f"<{member.iri}>")
    _add(quads, node, td("ancestor"), f"<{ancestor.iri}>")
    _add(quads, node, td("inheritedPassages"), integer(ancestor.passages))
    _add(quads, node, td("inheritedWords"), integer(ancestor.words))
    _add(quads, node, td("fidelity"), _rounded(ancestor.fidelity))
    _add(quads, node, td("taken"), _rounded(ancestor.taken))
    _add(quads, node, td("ancestorMayBeMissing"), boolean(ancestor.sibling))
    for passage in ancestor.left_out:
        _add(quads, node, td("leavesOut"), _node(grown, passage))

"""Short references to a document that is cited in full elsewhere in the same text.

    Chỉ thị phát động thi đua năm 2024 của UBND tỉnh

names no number, but kind, issuer and every word of the matter fit exactly one citation: it is
another mention of that one, and only a little less sure.
"""

from __future__ import annotations

import dataclasses

from thidua.graph.extract import names
from thidua.graph.extract.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import either
from thidua.graph.extract.scan import matches, places
from thidua.graph.records import RELATIONS, Citation, Evidence

_KINDS = (
    "Chỉ thị", "Nghị quyết", "Quyết định", "Kế hoạch", "Kết luận", "Hướng dẫn", "Chương trình", "Phát động",
)  # fmt: skip
_REFERENCE = pattern(
    rf"(?<!\w)(?P<kind>{either(_KINDS)}) (?!số |ngày |này|trên|nêu|kèm)"
    r"(?P<matter>[^.,;:()“”\"\n\d]{6,90}?(?: năm (?P<year>\d{4}))?)"
    r" của (?=\S)"
)
_CONFIDENCE = 0.8
_FILLER = frozenset({"về", "việc", "tổ", "chức", "trong", "của", "và"})


def attach_short_references(
    flow: Flow, citations: tuple[Citation, ...], start: int, end: int
) -> tuple[Citation, ...]:
    """The citations, each with the short references of flow[start:end] that mean it alone."""
    text = flow.text
    citations = _sent_on(flow, citations, start, end)
    known = {c.type for c in citations if c.number and c.title and c.issuer}
    kinds = [kind for kind in _KINDS if kind in known]
    if not any(_REFERENCE.match(text, at, end) for at in places(text, kinds, start, end)):
        return citations
    added: dict[int, list[Evidence]] = {}
    for match in matches(_REFERENCE, text, _KINDS, start, end):
        stop = names.organ_at(text, match.end())
        issuer = text[match.end() : stop]
        if not issuer.strip():
            continue
        proof = flow.evidence(match.start(), stop, "short reference", _CONFIDENCE)
        fitting = [
            i
            for i, c in enumerate(citations)
            if _fits(c, match["kind"], match["matter"], match["year"], issuer)
        ]
        if len(fitting) == 1 and not _inside(citations, proof):
            added.setdefault(fitting[0], []).append(proof)
    return tuple(
        dataclasses.replace(c, evidence=(*c.evidence, *added[i])) if i in added else c
        for i, c in enumerate(citations)
    )


#: "sao gửi Kế hoạch nêu trên (gửi kèm)": the one of its kind is sent on.
_SENT_ON = pattern(
    rf"(?<!\w)(?P<kind>{either(_KINDS)}) (?:nêu trên|nói trên|trên đây|trên|này)\s*\([^()\n]{{0,20}}kèm[^()\n]{{0,20}}\)"
)


#: "gửi kèm Công văn nói trên": the one of its kind is sent on.
_SENT_ALONG = pattern(
    rf"(?<!\w)(?:gửi|chuyển) kèm(?: theo)? (?P<kind>{either((*_KINDS, 'Công văn', 'Công điện'))}) (?:nêu trên|nói trên|trên đây|trên)(?!\w)"
)


def _sent_on(
    flow: Flow, citations: tuple[Citation, ...], start: int, end: int
) -> tuple[Citation, ...]:
    """The citations, with "forwards" for one that a later word says is enclosed."""
    made = list(citations)
    told = [
        *matches(_SENT_ON, flow.text, _KINDS, start, end),
        *matches(_SENT_ALONG, flow.text, ("gửi kèm", "chuyển kèm"), start, end),
    ]
    for match in told:
        fitting = [i for i, c in enumerate(made) if c.type == match["kind"] and c.number]
        if len(fitting) != 1:
            continue
        c = made[fitting[0]]
        proof = flow.evidence(match.start(), match.end(), "enclosed", _CONFIDENCE)
        if RELATIONS.index(c.relation) > RELATIONS.index("forwards"):
            made[fitting[0]] = dataclasses.replace(
                c, relation="forwards", evidence=(*c.evidence, proof)
            )
    return tuple(made)


def _fits(citation: Citation, kind: str, matter: str, year: str | None, issuer: str) -> bool:
    if not (citation.number and citation.title and citation.type == kind and citation.issuer):
        return False
    words = {w for w in matter.casefold().split() if w not in _FILLER}
    known = set(citation.title.casefold().replace(",", " ").split())
    dated = (citation.date or "")[:4]
    if year and year not in (dated, *known):
        return False
    organ = _organ(citation.issuer)
    named = _organ(issuer)
    return words - {"năm", year} <= known and (organ.startswith(named) or named.startswith(organ))


def _organ(issuer: str) -> str:
    """The organ of an issuer: without "Chủ tịch", abbreviations written out."""
    return names.expand(" ".join(issuer.split())).casefold().removeprefix("chủ tịch ")


def _inside(citations: tuple[Citation, ...], proof: Evidence) -> bool:
    """Whether the words are part of a citation, or of a title that one gives."""
    return any(
        e.start < proof.end and proof.start < e.end
        for c in citations
        for e in (*c.evidence, *c.title_evidence)
    )

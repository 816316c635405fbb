"""Where the title that a citation gives stands in the text, so that its wording can be shown.

The title is known when this runs; here its words are found again after the mention that they
belong to, over line breaks and Markdown marks.
"""

from __future__ import annotations

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.records import Citation, Evidence

_GAP = pattern(r"[\s*_`\\#|]+")
#: How far behind the mention a title begins, mostly and at most.
_NEAR, _REACH = 100, 1500


def place_titles(flow: Flow, citations: tuple[Citation, ...], end: int) -> tuple[Citation, ...]:
    """The citations, each with the places of its title; `end` is an offset of the source."""
    return tuple(
        _place(flow, citation, end) if citation.title else citation for citation in citations
    )


def _place(flow: Flow, citation: Citation, end: int) -> Citation:
    title = citation.title or ""
    words = title.lower().split()
    found: dict[tuple[int, int], Evidence] = {}
    for proof in citation.evidence:
        near = min(end, proof.end + _NEAR + len(title))
        far = min(end, proof.end + _REACH + len(title))
        span = _find(flow.source, words, proof.end, near)
        if span is None and near < far:
            span = _find(flow.source, words, proof.end, far)
        if span:
            found[span] = Evidence(*span, rule="cited title", quote=flow.source[slice(*span)])
    c = citation  # dataclasses.replace takes five times as long
    return Citation(
        c.number, c.type, c.date, c.issuer, c.relation, c.name, c.title, c.host, c.host_relation, c.evidence,
        tuple(found.values()),
    )  # fmt: skip


def _find(source: str, words: list[str], start: int, end: int) -> tuple[int, int] | None:
    """Where `words`, in small letters, first stand in source[start:end], marks and breaks between
    them."""
    text = source[start:end].lower()
    if len(text) != end - start:  # a letter whose small form is two
        return None
    whole = " ".join(words)
    at = text.find(whole)
    if at >= 0:
        return start + at, start + at + len(whole)
    at = text.find(words[0])
    while at >= 0:
        stop = at + len(words[0])
        for word in words[1:]:
            if text.startswith(f" {word}", stop):
                stop += 1 + len(word)
                continue
            gap = _GAP.match(text, stop)
            if gap is None or not text.startswith(word, gap.end()):
                break
            stop = gap.end() + len(word)
        else:
            return start + at, start + stop
        at = text.find(words[0], at + 1)
    return None

"""Where the title that a citation gives stands in the text, so that its wording can be shown.

The title is known when this runs; here its words are found again after the mention that they
belong to, over line breaks and Markdown marks.
"""

from __future__ import annotations

import dataclasses
import re

from thidua.graph.extract.flow import Flow
from thidua.graph.records import Citation, Evidence

_GAP = r"[\s*_`\\#|]+"
_REACH = 1500


def place_titles(flow: Flow, citations: tuple[Citation, ...], end: int) -> tuple[Citation, ...]:
    """The citations, each with the places of its title; `end` is an offset of the source."""
    return tuple(
        _place(flow, citation, end) if citation.title else citation for citation in citations
    )


def _place(flow: Flow, citation: Citation, end: int) -> Citation:
    words = [re.escape(word) for word in (citation.title or "").split()]
    title = re.compile(_GAP.join(words), re.IGNORECASE)
    found: dict[tuple[int, int], Evidence] = {}
    for proof in citation.evidence:
        limit = min(end, proof.end + _REACH + len(citation.title or ""))
        match = title.search(flow.source, proof.end, limit)
        if match:
            span = match.span()
            found[span] = Evidence(*span, rule="cited title", quote=match[0])
    return dataclasses.replace(citation, title_evidence=tuple(found.values()))

"""Groups that deliveries name, and the document that defines them.

A line is the group its words name, abbreviations written out, seen from the place of the issuer
("Thường trực Tỉnh ủy" is that province's). A line that cites a document ("Các đơn vị cụm, khối
theo Thông báo số 109/TB-UBND") names the group as that document defines it: with another document
it is another group.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.graph.records import Citation
from thidua.graph.resolve.keys import fold
from thidua.graph.resolve.organizations import Body, group
from thidua.graph.resolve.places import Place

_CITED = re.compile(
    r"\s*[(,]?\s*(?:theo\s+)?(?:tại\s+)?(?:[A-ZĐ]\w{0,3}|(?:Quyết định|Thông báo|Kế hoạch|Công văn|"
    r"Nghị quyết|Chỉ thị|Hướng dẫn|Văn bản))?\s*(?:số\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """Whom a line means; `defined_by` is the position of the defining citation, or None."""

    body: Body
    defined_by: int | None = None


def resolve_recipient(name: str, home: Place | None, citations: Sequence[Citation]) -> Line:
    """The group that one line of delivery means in a document with these citations."""
    packed = fold("".join(name.split()))
    for position, citation in enumerate(citations):
        if not citation.number or fold("".join(citation.number.split())) not in packed:
            continue
        pattern = r"\s*".join(re.escape(c) for c in citation.number if not c.isspace())
        match = re.search(pattern, name, re.IGNORECASE)
        words = _CITED.sub("", name[: match.start()]) if match else name
        return Line(group(words.strip(" (,") or name, home), position)
    return Line(group(name, home))

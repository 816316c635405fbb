"""Terms of office (nhiệm kỳ): whose, and from which year to which.

    bầu cử đại biểu Quốc hội khóa XIV, nhiệm kỳ 2016 - 2021
    Đại hội Đảng bộ tỉnh lần thứ XVIII, nhiệm kỳ 2025 - 2030

The body is the last one named before the word, in the same sentence; an election (bầu cử) or a
congress (đại hội) there, and the last ordinal (khóa, lần thứ), say which term is meant.
"""

from __future__ import annotations

import re

from thidua.graph.extract import names
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import places
from thidua.graph.records import Evidence, Term

_TERM = pattern(
    r"(?<!\w)nhiệm kỳ:? (?P<from>(?:19|20)\d\d)\s?[-–—]\s?(?P<to>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_BODY = pattern(
    r"(?<!\w)(?:Quốc hội|Hội đồng nhân dân|HĐND|Ủy ban nhân dân|UBND|Đảng bộ|Chi bộ|Đảng ủy"
    r"|Tỉnh ủy|Thành ủy|Huyện ủy|Ban Chấp hành|Ban Thường vụ|Mặt trận Tổ quốc|Công đoàn"
    r"|Hội Nông dân|Hội Cựu chiến binh|Hội Liên hiệp Phụ nữ|Đoàn Thanh niên)(?!\w)",
    re.IGNORECASE,
)
_EVENT = pattern(r"(?<!\w)(?P<event>bầu cử|đại hội)(?!\w)", re.IGNORECASE)
#: The first letter is looked for alone, then the word before it: most letters begin nothing.
_ORDINAL = pattern(
    r"[kKlL](?<!\w[kKlL])(?:(?<=[kK])[hH](?:[óÓ][aA]|[oO][áÁ])|(?<=[lL])[ầẦ][nN] [tT][hH][ứỨ])\s"
    r"(?P<ordinal>[IVXLCivxlc]+|\d{1,2})(?!\w)"
)
_BREAK = pattern(r"[.;:\n“”\"()](?:\s|$)|[\n“”\"()]")
_REACH = 200


def find_terms(flow: Flow, start: int, end: int) -> tuple[Term, ...]:
    """The terms that flow[start:end] states, once for each body, election and pair of years."""
    text = flow.text
    found: dict[tuple[str, str | None, str | None, str, str], tuple[str, list[Evidence]]] = {}
    for at in places(text, ("ỳ", "Ỳ"), start + 7, end):
        match = _TERM.match(text, at - 7, end)
        if match is None:
            continue
        begin = max(start, match.start() - _REACH)
        for mark in _BREAK.finditer(text, begin, match.start()):
            begin = mark.end()
        bodies = list(_BODY.finditer(text, begin, match.start()))
        if not bodies:
            continue
        events = list(_EVENT.finditer(text, begin, match.start()))
        ordinals = list(_ORDINAL.finditer(text, begin, match.start()))
        words, done = "", bodies[-1].start()
        for ordinal in ordinals:
            if ordinal.start() >= done:
                words += _before(text, done, ordinal.start())
                done = ordinal.end()
        words += text[done : match.start()]
        body = names.expand(" ".join(words.split()).strip(" ,"))
        named = (
            begin + len(_before(text, begin, ordinals[-1].start()))
            if ordinals
            else bodies[-1].start()
        )
        before = [e.start() for e in events if e.start() < named]
        first = min(before[-1] if before else named, bodies[-1].start())
        key = (
            body.casefold(),
            events[-1]["event"].casefold() if events else None,
            ordinals[-1]["ordinal"].upper() if ordinals else None,
            match["from"],
            match["to"],
        )
        proof = flow.evidence(first, match.end(), "nhiệm kỳ")
        found.setdefault(key, (body[:1].upper() + body[1:], []))[1].append(proof)
    return tuple(
        Term(body, from_, to, event, ordinal, tuple(proofs))
        for (_, event, ordinal, from_, to), (body, proofs) in found.items()
    )


def _before(text: str, start: int, end: int) -> str:
    """text[start:end] without the blanks and the comma that lead to what follows."""
    words = text[start:end].rstrip()
    return words.removesuffix(",")

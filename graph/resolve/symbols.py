"""Document symbols (số ký hiệu) taken apart: ordinal, year, type code, body codes.

    state      02/CT-UBND          party      34-CT/TW
    letter     31/VKS-VP           normative  30/2020/NĐ-CP   06/2022/QH15
    blank      /PD-CTĐ

Noise that is accepted: swapped or equal separators of a Party symbol (22/CT-TW, 66/QĐ/TW), blanks,
missing diacritics (QD-UBND). Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3; the Party's form
N-TYPE/BODY. Which code is a type is a list (ontology, document-type), not a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from thidua.graph.resolve.keys import fold
from thidua.graph.values import by_fields
from thidua.ontology import bodies, document_types

_HEAD = re.compile(r"(\d{0,6}(?:\.\d{1,4})?[a-z]?)[/-](?:((?:19|20)\d\d)[/-])?(.+)", re.DOTALL)
#: Letters, figures and what joins them; with anything else a part is a misread number: "/#7ƒ/QĐ-UBND".
_CODE = re.compile(r"[a-z0-9][\w.&+]*")
_LEGISLATURE = re.compile(r"(qh|ubtvqh)(\d{1,2})")


@by_fields
@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol in parts, codes folded to ASCII ("qd", "ubnd"); `ordinal` "" for a blank number."""

    ordinal: str
    year: int | None
    type: str | None
    bodies: tuple[str, ...]
    party: bool
    legislature: int | None = None

    @property
    def body(self) -> str:
        """The code of the issuing body; the first one where bodies or units follow."""
        return self.bodies[0] if self.bodies else ""


#: What is printed for the dash of a symbol.
_DASHES = str.maketrans("–−_", "---")


@lru_cache(maxsize=65536)
def parse(printed: str) -> Symbol | None:
    """The parts of a printed symbol, None when it is none."""
    text = fold("".join(printed.split())).translate(_DASHES)
    match = _HEAD.fullmatch(text)
    if not match:
        return None
    ordinal = re.sub(r"^0+(?=\d)", "", match[1])
    year = int(match[2]) if match[2] else None
    codes = tuple(code for code in re.split(r"[/-]", match[3]) if _CODE.fullmatch(code))
    if not codes:
        return None
    kind: str | None = None
    if codes[0] in type_codes() and len(codes) > 1:
        kind, codes = codes[0], codes[1:]
    legislature = _LEGISLATURE.fullmatch(codes[0])
    if legislature:
        codes = (legislature[1], *codes[1:])
    return Symbol(
        ordinal,
        year,
        type_codes()[kind] if kind else None,
        codes,
        kind is not None and codes[0] in party_codes(),
        int(legislature[2]) if legislature else None,
    )


def printed_ordinal(printed: str) -> str:
    """The number as printed ("02"), "" when blank."""
    match = re.match(r"\s*(\d{1,6}(?:\.\d{1,4})?[A-Za-z]?)\s*[/-]", printed)
    return match[1] if match else ""


@cache
def type_codes() -> dict[str, str]:
    """Folded code in a symbol -> code of the list document-type; codes of two kinds, the usual."""
    found: dict[str, str] = {}
    for concept in document_types():
        for code in (*concept.notations, *(v for v in concept.variants if " " not in v)):
            folded = fold(code)
            if folded not in found or concept.code == folded:
                found[folded] = concept.code
    return {"ttrg": "ttr"} | found  # TTrg: an older Tờ trình


@cache
def party_codes() -> frozenset[str]:
    """Folded codes of Party bodies."""
    return frozenset(fold(n) for c in bodies() if "party-bodies" in c.groups for n in c.notations)

"""Punctuation marks without the blank behind them, or with one before: "huyện,thị xã", "huyện , thị xã", "sạch.Các xã".

People type so, and texts read off pictures or cut into words print so. A mark stands at the word before it and
a blank behind it (NĐ 30/2020/NĐ-CP, Phụ lục II for the style; so all keyboards' manuals teach it): the flow has it
so, and rules are written for that alone.
"""

from __future__ import annotations

from thidua.graph.extract.layout.arranged import Arranged, arranged
from thidua.graph.extract.letters import pattern

#: A comma, semicolon or colon behind a blank, or with a word right behind it; a full stop between a word and a
#: capitalised one ("Tp.Huế" is an abbreviation); the dash of an item that begins with a figure: "-100% số hộ".
_AMISS = pattern(
    r"[,;:](?<=\S [,;:])(?=\s)|[,;](?:(?<=[^\W\d_][,;])|(?<=[^\W\d_] [,;]))(?=\w)"
    r"|[,;](?:(?<=\d[,;])|(?<=\d [,;]))(?=[^\W\d_])|;(?=[+•–-] )"
    r"|[\u00ad\u200b]|\.(?<=[a-zà-ỹđ]{3}\.)(?=[A-ZĐÀ-Ỹ][a-zà-ỹđ])|\n[ \t]*+[-–+](?=\d)(?!(?:19|20)\d\d)"
)


#: Where a word may be parted at the end of a line, and what has no width.
_UNSEEN = "\u00ad\u200b"
#: What no blank stands before.
_CLOSING = ",;:"


def well_spaced(text: str) -> Arranged | None:
    """`text` with each mark at the word before it and a blank behind it; None where all are."""
    pieces: list[tuple[int, str]] = []
    done = 0
    for amiss in _AMISS.finditer(text):
        at = amiss.end() - 1
        if text[at] in _UNSEEN:
            pieces.append((done, text[done:at]))
            done = at + 1
            continue
        before = (
            text[done : at - 1]
            if text[at - 1 : at] == " " and text[at] in _CLOSING
            else text[done:at]
        )
        if before:
            pieces.append((done, before))
        behind = text[at] if text[at + 1 : at + 2].isspace() else f"{text[at]} "
        pieces.append((at, behind))
        done = at + 1
    return arranged([*pieces, (done, text[done:])]) if pieces else None

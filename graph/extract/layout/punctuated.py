"""Punctuation marks without the blank behind them, or with one before: "huyện,thị xã", "huyện , thị xã", "sạch.Các xã".

People type so, and texts read off pictures or cut into words print so. In the flow a mark stands at the word before
it, with a blank behind it, and rules are written for that alone.
"""

from __future__ import annotations

from thidua.graph.extract.layout.arranged import Arranged, arranged
from thidua.graph.extract.letters import pattern

#: The last letter of each is amiss: a mark behind a blank, a mark with a word right behind it; a full stop between a word
#: and a capitalised one ("Tp.Huế" is an abbreviation); the mark of an item, "-100% số hộ", "2.Sở Y tế".
#: Each rule has a letter of its own, as many such are found faster than one for all.
_AMISS = (
    pattern(r",(?=\w)(?<!\d,(?=\d))(?<!\d ,(?=\d))"),
    pattern(r";(?=\w)(?<!\d;(?=\d))(?<!\d ;(?=\d))|;(?=[+•–-] )"),
    pattern(r"\.(?=[A-ZĐÀ-Ỹ][a-zà-ỹđ])(?<=[a-zà-ỹđ]{3}\.)"),
    pattern(
        r"\n[ \t*]*+(?:[-–+](?=\d)(?!(?:19|20)\d\d)"
        r"|(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[IVX]{1,4}\.|[a-hđ]\))(?=[A-ZĐÀ-Ỹ][a-zà-ỹđ])|\d{1,2}\.-(?= ))"
    ),
)
#: Words of time and about that run into a figure: "ngày12", "khoảng1.200".
_RUN_INTO = (
    pattern(r"g(?=\d)(?:(?<=oảng)|(?<=háng))"),
    pattern(r"m(?=\d)(?<=[nN]ăm)"),
    pattern(r"y(?=\d)(?<=[nN]gày)"),
)
_BEHIND_A_BLANK = pattern(r"(?<=\S) [,;:](?=\s)")
_BLANKS = (" ,", " ;", " :")
#: A blank in a year: "năm 201 5".
_IN_A_YEAR = pattern(r" (?=\d(?![\w/%]|[.,]\d))(?<=năm [12][09]\d )")
#: Where a word may be parted at the end of a line, and what has no width.
_UNSEEN = ("\u00ad", "\u200b")
_UNSEEN_ONES = pattern("[\u00ad\u200b]")


def well_spaced(text: str) -> Arranged | None:
    """`text` with each mark at the word before it and a blank behind it; None where all are."""
    rules = [*_AMISS, _IN_A_YEAR]
    if any(map(text.__contains__, _BLANKS)):
        rules.append(_BEHIND_A_BLANK)
    if any(map(text.__contains__, _UNSEEN)):
        rules.append(_UNSEEN_ONES)
    rules += _RUN_INTO
    amiss = sorted({match.end() - 1 for rule in rules for match in rule.finditer(text)})
    pieces: list[tuple[int, str]] = []
    done = 0
    for at in amiss:
        blank = text[at] in ",;:" and text[at - 1 : at] == " "
        pieces.append((done, text[done : at - blank]))
        done = at
        if text[at] in (" ", *_UNSEEN) or text[at - 1 : at + 1] == ".-":  # "1.- Sở Y tế"
            done += 1
        elif not text[at + 1 : at + 2].isspace():
            pieces.append((at, f"{text[at]} "))
            done += 1
    return arranged([*pieces, (done, text[done:])]) if pieces else None

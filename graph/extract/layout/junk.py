"""What of a text may not stay as it is: Markdown marks, bars, rules of dashes, blanks that are no single space.

The text is cut once at each such stretch, and what becomes of it is looked up: a line break of one of four kinds
(`breaks`), a space, or nothing.
"""

from __future__ import annotations

from itertools import accumulate

from thidua.graph.extract.layout.breaks import BREAKS
from thidua.graph.extract.letters import pattern

#: Marks that are dropped, as they stand inside brackets of a pattern.
_MARKS = r"*_`\\#\u200b\ufeff\u00ad"
#: An underscore inside a word is no mark of Markdown (CommonMark 0.31, 6.2): "QĐ_BKHCN". It is this while marks go.
_WITHIN, _HELD = pattern(r"_(?<=[^\W_]_)(?=[^\W_])"), "\u203f"
#: A blank that is no plain space and no newline.
_ODD_BLANKS = r"\t\r\v\f\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_IN_LINE = rf"[ {_ODD_BLANKS}{_MARKS}]"
_BETWEEN = rf"[ \n|{_ODD_BLANKS}{_MARKS}]"
_DASHES = "[-=–—.…:]"
#: A cell of dashes and dots only, three characters at least, and what parts it from the next.
_RULE = (
    rf"{_DASHES}(?:(?:{_IN_LINE}*+{_DASHES}){{2,}}+|[{_MARKS}]*+[ {_ODD_BLANKS}]{_IN_LINE}*+{_DASHES})"
    rf"(?={_IN_LINE}*+(?:[\n|]|\Z)){_BETWEEN}*+"
)
#: Marks, blanks and breaks but for a single space or newline between words. It does not begin
#: with a space, since spaces are many: one that stands before it is taken off afterwards.
_JUNK = pattern(
    rf"([\n|{_ODD_BLANKS}{_MARKS}](?:(?<=\n)(?:{_BETWEEN}++(?:{_RULE})*+|(?:{_RULE})++|(?<= \n))"
    rf"|(?<![\n|]){_IN_LINE}*+(?:[\n|]{_BETWEEN}*+(?:{_RULE})*+)?|(?<=\|){_BETWEEN}*+(?:{_RULE})*+))"
)
_HEAD = pattern(rf"{_BETWEEN}*+(?:{_RULE})*+")
_TAIL = "*_`\\#\u200b\ufeff\u00ad|\n\t\r\v\f \xa0"

_GAPS = frozenset(BREAKS[1:])


class _Settled(dict[str, str]):
    """What becomes of a stretch of junk: a break, a space, or nothing."""

    def __missing__(self, junk: str) -> str:
        bars = junk.count("|")
        breaks = junk.count("\n") + bars
        if breaks:
            made = BREAKS[min(breaks + bars, len(BREAKS)) - 1]
        else:
            made = " " if any(map(str.isspace, junk)) else ""
        if len(junk) < 8 and len(self) < 4096:
            self[junk] = made
        return made


_settled = _Settled()


def without_junk(text: str) -> tuple[str, list[int], list[int], list[int]]:
    """`text` with breaks of four kinds for its junk; the offset of each piece in what is made, and in `text`; the
    offsets of breaks with a gap."""
    held = "_" in text and _WITHIN.search(text) is not None
    if held:
        text = _WITHIN.sub(_HELD, text)
    head = _HEAD.match(text)
    begin = head.end() if head else 0
    pieces = _JUNK.split(text[begin:].rstrip(_TAIL))
    if len(pieces) > 1 and not pieces[-1]:
        del pieces[-2:]
        pieces[-1] = pieces[-1].rstrip(" ")
    made = pieces.copy()
    made[1::2] = map(_settled.__getitem__, pieces[1::2])
    for k, words in enumerate(pieces[:-1:2]):
        if words[-1:] == " " and made[2 * k + 1].isspace():
            made[2 * k] = words[:-1]
    at = list(accumulate(map(len, made), initial=0))
    back = list(accumulate(map(len, pieces), initial=begin))
    gaps = [place for place, mark in zip(at[1::2], made[1::2], strict=False) if mark in _GAPS]
    joined = "".join(made)
    return joined.replace(_HELD, "_") if held else joined, at[:-1], back[:-1], gaps

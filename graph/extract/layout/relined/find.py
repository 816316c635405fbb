"""A text of one line, or hardly more, with its lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from thidua.graph.extract.layout.arranged import Arranged, Cell, arranged
from thidua.graph.extract.layout.relined import feet, heads, marks, tables
from thidua.graph.extract.layout.relined.edges import BREAK, Edges
from thidua.graph.extract.letters import pattern

#: A shorter text can be one line as it is.
_SHORTEST = 800
#: A text with lines has more of them: so many letters stand on one at least.
_LONGEST_LINES = 1500
#: Line breaks of other systems, and of Word.
_OTHER_BREAKS = ("\r", "\v", "\u2028")
#: Marks that say nothing of lines.
_MARKS = pattern(r"[*\\#`]+|(?<!_)_{1,2}(?!_)")
#: Rules of dashes, and one stretch in bold right behind another: lines that end there.
_RULE = pattern(r"\s[-_=]{4,}(?=\s)")
_TWO_BOLD = pattern(r"(?<=\w)[*]{2,3} (?=[*]{2,3}\w)")
#: Two columns side by side.
_WIDE = pattern(
    r"(?<=\S)(?<!Số:)(?<!ngày)(?<!tháng)(?<!năm)(?<!gửi:)(?: {4,}|[ \t]*\t[ \t]*)(?=\S)"
)


def on_one_line(text: str) -> bool:
    """Whether `text` has lost its line breaks, but for a few."""
    if len(text) < _SHORTEST:
        return False
    most = len(text) + _SHORTEST
    if (text.count("\n", 0, len(text) // 4) + 1) * _LONGEST_LINES > most:
        return False  # most texts
    lines = text.count("\n") + 1
    if lines * _LONGEST_LINES > most:
        return False
    return (lines + sum(map(text.count, _OTHER_BREAKS))) * _LONGEST_LINES <= most


#: Nation and motto on one line, with what a letterhead holds besides.
_HEAD_IN_LINE = pattern(
    r"CHỦ\s+NGHĨA\s+VIỆT\s+NAM\s+Độc\s+lập\s?[-–]\s?Tự\s+do\s?[-–]\s?Hạnh\s+phúc(?: [-_*=]+)? (?:Số|[A-ZĐ]\w+,\s)"
)
#: Items that begin amid a line, and those that begin one.
_AMID = pattern(r"(?<=[.;:]) (?:[-–+]|\d{1,2}\.|[a-zđ][.)]|Căn cứ) ?[A-ZĐÀ-Ỹ“\d]")
_AHEAD = pattern(r"\n(?:[-–+]|\d{1,2}\.|[a-zđ][.)]|Căn cứ) ?[A-ZĐÀ-Ỹ“\d]")
#: So many amid lines at least, and for each that begins one.
_LEAST_AMID, _TIMES_AHEAD = 3, 2
#: No longer are lines that were broken for their width, one with another; fewer blank lines for each stand among them.
_WIDEST = 110
#: Lines that end where the next word has no room differ by no more.
_LONGEST_WORDS = 20
_BLANK_PART = 0.05


def folded(text: str) -> bool:
    """Whether the lines of `text` end where they are full, and its own line breaks are lost: the source of a web page
    without its tags."""
    lines = text.count("\n")
    if len(text) < _SHORTEST or len(text) > _WIDEST * (lines + 1):
        return False
    if text.count("\n\n") > _BLANK_PART * lines or "\n|" in text:
        return False
    lengths = sorted(map(len, text.rstrip().split("\n")[:-1]))
    if lengths and lengths[0] + _LONGEST_WORDS > lengths[-1]:
        return True
    amid = len(_AMID.findall(text))
    if amid >= _LEAST_AMID and amid >= _TIMES_AHEAD * len(_AHEAD.findall(text)):
        return True
    return _HEAD_IN_LINE.search(text, 0, _SHORTEST) is not None


_FOLD = pattern(r"(?<![ \t])[ \t]*+\n[ \t]*+")


def unfolded(text: str) -> str:
    """`text` on one line, as long as before, with marks that say nothing for the blanks at its folds."""
    return _FOLD.sub(lambda fold: " ".ljust(len(fold.group()), "*"), text)


def reline(text: str) -> Arranged:
    """`text` with the line breaks that it has lost."""
    plain = _without_marks(text)
    edges: Edges = {}
    for wide in _WIDE.finditer(plain.text):
        edges[wide.start()] = BREAK
    for rule in _RULE.finditer(plain.text):
        edges[rule.start()] = edges[rule.end()] = BREAK
    for bold in _TWO_BOLD.finditer(text):
        edges[_place(plain, bold.start())] = "\n"
    tables.find(plain.text, edges)
    below = feet.find(plain.text, edges)
    heads.find(plain.text, edges, below.ends)
    begin = 0
    for start, end in [*below.recipients, (len(plain.text), 0)]:
        marks.find(plain.text, edges, begin, start)
        begin = end
    return _lined(text, plain, edges, below.moved)


def _place(plain: Arranged, offset: int) -> int:
    """Where in the plain text the offset of the source stands."""
    k = bisect_right(plain.back, offset) - 1
    end = plain.at[k + 1] if k + 1 < len(plain.at) else len(plain.text)
    return min(plain.at[k] + offset - plain.back[k], end)


def _without_marks(text: str) -> Arranged:
    """`text` without marks."""
    cells: list[Cell] = []
    start = 0
    for mark in _MARKS.finditer(text):
        if mark.start() > start:
            cells.append((start, text[start : mark.start()]))
        start = mark.end()
    return arranged([*cells, (start, text[start:])])


def _lined(text: str, plain: Arranged, edges: Edges, moved: list[feet.Moved]) -> Arranged:
    """`text` with a line break for each of `edges`, and what was `moved` in its new order; both as places of
    the `plain` text."""
    edges = {at: lines for at, lines in edges.items() if plain.text[at : at + 1].isspace()}
    breaks = {plain.origin(at) + 1: lines for at, lines in edges.items()}
    order: list[tuple[int, int]] = []
    done = 0
    for start, end, stretches in moved:
        order.append((done, plain.origin(start)))
        order += [(plain.origin(a), plain.origin(b - 1) + 1) for a, b in stretches]
        done = plain.origin(end)
    order.append((done, len(text)))
    places = sorted(breaks)
    cells: list[Cell] = []
    for start, end in order:
        cuts = places[bisect_right(places, start) : bisect_left(places, end)]
        # a separator beside each break, so that no stretch of the flow runs over it
        cells += [
            (a, f"{text[a:b]}\x1f{breaks.get(b, BREAK)}") for a, b in pairwise([start, *cuts, end])
        ]
    return arranged(cells)

"""`Flow`: the running words of a text, free of layout, with the way back to the source.

Markdown marks and table bars go, blanks collapse to one space, and line breaks are told apart:
a break inside a sentence (a wrapped line, a page break) becomes a space, a break between
sentences, items and headings stays as a newline. Patterns can then be written as people read.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from thidua.graph.extract.columns import cells
from thidua.graph.extract.letters import pattern
from thidua.graph.records import Evidence

#: A line that begins an item: "- ", "+ ", "1. ", "2.1. ", "a) ", "IV. ", "Điều 3."
ITEM = pattern(
    r"(?:[-–—+•*]\s|[-–—+•](?=[^\W\d_])|\d{1,2}(?:\.\d{1,2}){0,3}[.)](?=\s|$)|\d{1,2}-\s"
    r"|[a-zđ]\d?[).](?=\s)|[IVX]{1,5}[.)](?=\s)|(?:Điều|Chương|Mục|Phần|Phụ lục) [\dIVX])"
)
#: Words after which a number at the head of the next line is no item: "Điều | 3.", "ngày | 7."
_OPEN_WORDS = frozenset(
    [
        "điều",
        "khoản",
        "điểm",
        "mục",
        "số",
        "ngày",
        "tháng",
        "năm",
        "quý",
        "phần",
        "chương",
        "và",
        "của",
        "về",
        "theo",
        "các",
        "tại",
        "với",
    ]
)
#: A label whose value stands on the next line.
_LABELS = ("V/v:", "V/v :", "Về việc:", "Về việc :")
#: An item mark alone on its line: the item stands on the next.
_MARK_ALONE = pattern(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[a-zđ])[.)]|[-+]|Điều \d{1,3}\.?")
#: Words that open a paragraph of their own, however the line above ends.
_OPENINGS = (
    "Căn cứ", "Theo đề nghị", "Xét đề nghị", "Xét Tờ trình", "Trả lời", "Phúc đáp", "Kính gửi", "Nơi nhận",
)  # fmt: skip
_NOISE = pattern(r"[*_`\\#\u200b\ufeff\u00ad]+")
#: Characters that make a line unclean: marks, and blanks that are no plain space.
_MARKS = frozenset(
    "*_`\\#\u200b\ufeff\u00ad\t\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
) | {chr(c) for c in range(0x2000, 0x200B)}
#: Words with single blanks between them, or the blanks that part such runs.
_RUNS = pattern(r"\S+(?: \S+)*|\s+")
_RULE = pattern(r"[-=_–—.…\s:|]{3,}")
_CLOSERS = "\"'”’»)]"


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: flow[start:end], `gap` blank lines above it."""

    start: int
    end: int
    gap: int


@dataclass(frozen=True, slots=True)
class Flow:
    """`text` and its lines; `at` and `back` map an offset of `text` to the source."""

    text: str
    lines: tuple[Line, ...]
    at: list[int] = field(repr=False)
    back: list[int] = field(repr=False)
    source: str = field(repr=False)

    def origin(self, offset: int) -> int:
        """The source offset of the character at `offset`."""
        k = bisect_right(self.at, offset) - 1
        return self.back[k] + offset - self.at[k]

    def evidence(
        self, start: int, end: int, rule: str, confidence: float = 1.0, note: str | None = None
    ) -> Evidence:
        """The words text[start:end], as they stand in the source."""
        text = self.text
        end = min(end, len(text))
        start = min(start, end)
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        first = self.origin(start)
        last = self.origin(end - 1) + 1 if end > start else first
        if last < first:  # the words run over two columns: those of the first are the proof
            stop = self.at[bisect_right(self.at, start)]
            last = self.origin(stop - 1) + 1
        return Evidence(first, last, rule, confidence, self.source[first:last], note)

    def lines_between(self, start: int, end: int) -> list[Line]:
        """The lines that begin in [start, end)."""
        return [line for line in self.lines if start <= line.start < end]


def make_flow(source: str) -> Flow:
    """The flow of `source` (NFC text)."""
    parts: list[str] = []
    at: list[int] = []
    back: list[int] = []
    lines: list[Line] = []
    length = 0
    gap = 0
    previous = ""
    for begin, raw, new_cell in cells(source):
        gap += new_cell
        pieces = _pieces(raw, begin)
        if not pieces:
            gap += 1
            continue
        content = pieces[0][1] if len(pieces) == 1 else "".join(text for _, text in pieces)
        if not content[-1].isalnum() and _RULE.fullmatch(content):
            gap += 1
            continue
        if previous:
            parts.append(" " if _flows_on(previous, content, gap) else "\n")
            at.append(length)
            back.append(begin - 1 if begin else 0)
            length += 1
        start = length
        for position, text in pieces:
            at.append(length)
            back.append(position)
            parts.append(text)
            length += len(text)
        lines.append(Line(start, length, gap))
        previous = content
        gap = 0
    if not at:
        at, back = [0], [0]
    return Flow("".join(parts), tuple(lines), at, back, source)


def _pieces(raw: str, begin: int) -> list[tuple[int, str]]:
    """The words of one line as (source offset, text) runs, marks dropped, blanks collapsed."""
    if not raw:
        return []
    clean = "  " not in raw and raw[0] != " " and raw[-1] != " " and _MARKS.isdisjoint(raw)
    if clean:
        return [(begin, raw)]  # nothing to drop: most lines
    spans: list[tuple[int, str]] = []
    cursor = 0
    for noise in _NOISE.finditer(raw):
        # "- *x*": a list mark of one asterisk is an item, marks round words are not.
        if noise.start() > cursor:
            spans.append((cursor, raw[cursor : noise.start()]))
        cursor = noise.end()
    if cursor < len(raw):
        spans.append((cursor, raw[cursor:]))
    pieces: list[tuple[int, str]] = []
    open_blank = True  # at the head of the line no blank is kept
    for position, span in spans:
        for run in _RUNS.finditer(span):
            if run.group().isspace():
                if not open_blank:
                    pieces.append((begin + position + run.start(), " "))
                open_blank = True
            else:
                pieces.append((begin + position + run.start(), run.group()))
                open_blank = False
    while pieces and pieces[-1][1] == " ":
        pieces.pop()
    return _joined(pieces)


def _joined(pieces: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Neighbouring runs in one: a word, a single blank and the next word are one run."""
    merged: list[tuple[int, str]] = []
    for position, text in pieces:
        if merged and merged[-1][0] + len(merged[-1][1]) == position:
            merged[-1] = (merged[-1][0], merged[-1][1] + text)
        else:
            merged.append((position, text))
    return merged


def _flows_on(above: str, below: str, gap: int) -> bool:
    """Whether the sentence of the line `above` goes on in the line `below`."""
    end = above.rstrip(_CLOSERS)[-1:] or above[-1]
    if above.endswith(_LABELS) or (len(above) < 13 and _MARK_ALONE.fullmatch(above)):
        return True
    if below.startswith(_OPENINGS) and not above.endswith(("và", ",")):
        return False
    if end in ".:!?" and not above.endswith(("TP.", "Tp.", "tp.")):
        return False
    if end == ";" and gap:
        return False
    first = below.lstrip("“\"'(‘")[:1]
    last_word = above.rsplit(None, 1)[-1].casefold()
    if ITEM.match(below) and not (last_word in _OPEN_WORDS and below[0].isdigit()):
        # "kinh tế | - xã hội": a dash before a small letter, after an open line, is a hyphen.
        hyphen = below[0] in "-–—" and below[1:].lstrip()[:1].islower() and end not in ",;"
        if not (hyphen and above[-1:].isalpha() and not gap):
            return False
    if gap:
        return (first.islower() or first.isdigit() or last_word in _OPEN_WORDS) and (
            end.islower() or end == ","
        )
    return not (above.isupper() and not below.isupper() and any(map(str.isalpha, below)))

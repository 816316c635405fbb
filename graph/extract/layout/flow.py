"""`Flow`: the running words of a text, free of layout, with the way back to the source.

Markdown marks and table bars go, blanks collapse to one space, and line breaks are told apart:
a break inside a sentence (a wrapped line, a page break) becomes a space, a break between
sentences, items and headings stays as a newline. Patterns can then be written as people read.

The text is cut once at what may not stay as it is (`_JUNK`); what becomes of each such stretch is
looked up. Most line breaks are settled by one substitution, the others one by one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import accumulate, compress, count, groupby, pairwise
from operator import sub
from typing import NamedTuple

from thidua.graph.extract.layout.columns import arrange
from thidua.graph.extract.layout.flattened import unfold
from thidua.graph.extract.layout.glued import unglue
from thidua.graph.extract.layout.scans.restore import restore
from thidua.graph.extract.layout.stamps import without_stamps
from thidua.graph.extract.letters import pattern
from thidua.graph.records import Evidence, proof


def _item(blank: str, end: str) -> str:
    return (
        rf"(?:[-–—+•*]{blank}|[-–—+•*](?=[^\W\d_])|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}[.)](?={blank}|{end})"
        rf"|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}-{blank}|\(\d{{1,2}}\){blank}|[a-zđ]\d?[).](?={blank})|[IVX]{{1,5}}[.)](?={blank})"
        r"|(?:Điều|Chương|Mục|Phần|Phụ lục) [\dIVX])"
    )


#: A line that begins an item: "- ", "+ ", "1. ", "2.1. ", "5.1- ", "(2) ", "a) ", "IV. ", "Điều 3."
ITEM = pattern(_item(r"\s", "$"))
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
#: No mark alone is longer.
_MARK_LENGTH = 12
#: Words that open a paragraph of their own, however the line above ends.
_OPENINGS = (
    "Căn cứ", "Theo đề nghị", "Xét đề nghị", "Xét Tờ trình", "Trả lời", "Phúc đáp", "Kính gửi", "Kính gởi", "Nơi nhận",
)  # fmt: skip
_CLOSERS = "\"'”’»)]"

# --- what may not stay as it is ----------------------------------------------------------------

#: Marks that are dropped, as they stand inside brackets of a pattern.
_MARKS = r"*_`\\#\u200b\ufeff\u00ad"
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

_NEWLINE = pattern(r"\n")
#: A line break, by the blank lines and cell borders in it: none, one, two, more.
_BREAKS = "\n\x1c\x1d\x1e"
_BREAK = r"[\n\x1c-\x1e]"
_GAPS = frozenset(_BREAKS[1:])


class _Settled(dict[str, str]):
    """What becomes of a stretch of junk: a break, a space, or nothing."""

    def __missing__(self, junk: str) -> str:
        bars = junk.count("|")
        breaks = junk.count("\n") + bars
        if breaks:
            made = _BREAKS[min(breaks + bars, len(_BREAKS)) - 1]
        else:
            made = " " if any(map(str.isspace, junk)) else ""
        if len(junk) < 8 and len(self) < 4096:
            self[junk] = made
        return made


_settled = _Settled()


def _cut(text: str) -> tuple[str, list[int], list[int], list[int]]:
    """`text` with breaks of four kinds; the offset of each piece in it, and in `text`; the offsets
    of breaks with a gap."""
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
    return "".join(made), at[:-1], back[:-1], gaps


# --- breaks that sentences run over ------------------------------------------------------------

_ITEM_AHEAD = _item(" ", rf"{_BREAK}|\Z")
#: A line ends in small letters ("của", "của 12", "của UBND,"), or the next is in capitals as it is
#: itself, and the next opens nothing: the sentence goes on.
_SMALL_END = "|".join(
    rf"(?<=[a-zà-ỹđ]{end}\n)"
    for end in ("", "[,;]", *(rf" [A-ZĐÀ-Ỹ\d]{{{n}}}" for n in (4, 2, 1, 3)))
)
_IN_CAPITALS = rf"(?<=[A-ZĐÀ-Ỹ]\n)(?=[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ\d ,;.:()/“”&–-]*+(?:{_BREAK}|\Z))"
#: The deciding body in capitals, a line of its own right above the recitals, however the title
#: above it ends: "… thành lập thị xã | ỦY BAN NHÂN DÂN TỈNH A | Căn cứ …".
_DECIDING = (
    r"(?=[BCGHQSTUỦ][A-ZĐÀ-Ỹ])(?:CHỦ TỊCH |BỘ TRƯỞNG |GIÁM ĐỐC )?"
    r"(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|THỦ TƯỚNG|CHÍNH PHỦ|BỘ|SỞ|QUỐC HỘI)(?!\w)"
    rf"[A-ZĐÀ-Ỹ ,–-]{{0,120}}{_BREAK}(?:Căn cứ|Theo|Xét) "
)
_DECIDES = pattern(_DECIDING)
_GOES_ON = pattern(
    rf"\n(?:{_SMALL_END}|{_IN_CAPITALS})(?!{_ITEM_AHEAD}|{'|'.join(_OPENINGS)}|{_DECIDING})"
)
_AFTER_OPEN_WORD = "|".join(
    rf"(?<=(?i:{'|'.join(words)}){_BREAK})"
    for _, words in groupby(sorted(_OPEN_WORDS, key=lambda w: (len(w), w)), len)
)
_AFTER_LABEL = "|".join(rf"(?<={label}{_BREAK})" for label in _LABELS)
#: The other breaks without a gap that may go on; those left out end a sentence for sure.
_MAY_GO_ON = pattern(
    rf"\n(?:(?<![.:!?,;]\n)|(?<=[,;]\n)(?!{_ITEM_AHEAD})|(?<=[Tt][Pp]\.\n)"
    rf"|{_AFTER_LABEL})"
)
#: The same for breaks with a gap, matched at the character before.
_MAY_GO_ON_OVER_A_GAP = pattern(
    rf"(?:[^\W\d_A-ZĐÀ-Ỹ]{_BREAK}(?:(?![A-ZĐÀ-Ỹ]|[-–—+•*] )|{_AFTER_OPEN_WORD})|[,\"'”’»)\]]|(?<=[A-ZĐ])-{_BREAK}(?=[A-ZĐ])"
    rf"|:{_BREAK}(?:{_AFTER_LABEL}))"
)


def _flows_on(above: str, below: str, gap: bool) -> bool:
    """Whether the sentence of the line `above` goes on in the line `below`.

    `gap`: blank lines or the border of a cell stand between.
    """
    end = above[-1]
    if end == "-" and above[-2:-1].isupper() and below[:1].isupper():
        return True  # "Quyết định số 12/QĐ- | UBND"
    if end in _CLOSERS:
        end = above.rstrip(_CLOSERS)[-1:] or end
    if end == ":" and above.endswith(_LABELS):
        return True
    if len(above) <= _MARK_LENGTH and _MARK_ALONE.fullmatch(above):
        return True
    if below.startswith(_OPENINGS) and not above.endswith(("và", ",")):
        return False
    if end in ".:!?" and not above.endswith(("TP.", "Tp.", "tp.")):
        return False
    if end == ";" and gap:
        return False
    if (
        ITEM.match(below)
        and not (below[0].isdigit() and _open_ended(above))
        and not (below[0] == "Đ" and _OF_AN_ARTICLE.search(above, max(0, len(above) - 12)))
    ):
        # "kinh tế | - xã hội": a dash before a small letter, after an open line, is a hyphen.
        hyphen = below[0] in "-–—" and below[1:].lstrip()[:1].islower() and end not in ",;"
        hyphen = hyphen or (above.endswith(_FIRST_HALVES) and _SECOND_HALF.match(below) is not None)
        hyphen = hyphen or (below[0] in "-–—" and _quotes_on(above, below))
        if not (hyphen and above[-1:].isalpha() and not gap):
            return False
    if gap:
        if end != "," and not end.islower():
            return False
        first = below.lstrip("“\"'(‘")[:1]
        return first.islower() or first.isdigit() or _open_ended(above)
    return not (above.isupper() and not below.isupper() and any(map(str.isalpha, below)))


#: Names that hold a dash: "Bộ Lao động | - Thương binh và Xã hội", "Hội đồng Thi đua | - Khen thưởng".
_FIRST_HALVES = ("Lao động", "Thi đua", "thi đua")
_SECOND_HALF = pattern(r"[-–] ?(?:Thương binh|[Kk]hen thưởng)(?!\w)")


def _quotes_on(above: str, below: str) -> bool:
    """Whether a quotation that `above` opens ends in `below`: "chủ đề “Vững tay chèo | - Chắc tay lưới”"."""
    closes, opens = below.find("”"), below.find("“")
    return above.rfind("“") > above.rfind("”") and closes > 0 and not 0 <= opens < closes


def _open_ended(line: str) -> bool:
    return line.rsplit(None, 1)[-1].casefold() in _OPEN_WORDS and not line.casefold().endswith(
        _CLOSED_WORDS
    )


#: Words that end like one of those and open nothing.
_CLOSED_WORDS = (
    "tiếp theo", "đổi số", "dân số", "thiểu số", "đa số", "kinh tế số", "xã hội số", "chính quyền số", "kỹ năng số", "nền tảng số", "kỹ thuật số",
)  # fmt: skip


#: What an article goes on with: "khoản 2 | Điều 7", "điểm a | khoản 1".
_OF_AN_ARTICLE = pattern(r"(?<!\w)(?:[Kk]hoản|[Đđ]iểm) \w{1,3}\Z")


def _run_on(printed: str, starts: list[int], gaps: list[int]) -> str:
    """`printed` with a space for each break that a sentence runs over, newlines for the others."""
    text = _GOES_ON.sub(" ", printed)
    lengths = map(sub, starts[1:], starts)
    short = compress(count(), map((_MARK_LENGTH + 1).__ge__, lengths))
    run_over = {
        end for k in short if _MARK_ALONE.fullmatch(printed, starts[k], end := starts[k + 1] - 1)
    }
    run_over.discard(len(printed))
    unsure = [match.start() for match in _MAY_GO_ON.finditer(text)]
    unsure += [
        at
        for at in gaps
        if printed[at - 1] not in ".;" and _MAY_GO_ON_OVER_A_GAP.match(printed, at - 1)
    ]
    for at in unsure:
        k = bisect_right(starts, at)
        below = printed[at + 1 : starts[k + 1] - 1]
        if _flows_on(printed[starts[k - 1] : at], below, printed[at] != "\n"):
            if below.isupper() and _DECIDES.match(printed, at + 1):
                continue
            run_over.add(at)
    if run_over:
        edges = [-1, *sorted(run_over), len(text)]
        text = " ".join([text[a + 1 : b] for a, b in pairwise(edges)])
    return _plain(text)


def _plain(printed: str) -> str:
    for mark in _BREAKS[1:]:
        printed = printed.replace(mark, "\n")
    return printed


# --- the flow ----------------------------------------------------------------------------------


class Line(NamedTuple):
    """One printed line: flow[start:end], `gap` blank lines or cell borders above it, 3 at most."""

    start: int
    end: int
    gap: int


@dataclass(frozen=True, slots=True)
class Flow:
    """`text`, and its printed lines; `at` and `back` map an offset of `text` to the source.

    Line `k` begins at text[starts[k]]; the last of `starts` is where one more line would. `printed` is as long as `text`, with a mark for every
    line break: a newline, or \\x1c to \\x1e where one, two or more blank lines stand between. `mended`: the
    stretches of the source whose words stand otherwise in `text`, as a scan has damaged them.
    """

    text: str
    printed: str = field(repr=False)
    starts: list[int] = field(repr=False)
    at: list[int] = field(repr=False)
    back: list[int] = field(repr=False)
    source: str = field(repr=False)
    mended: tuple[tuple[int, int], ...] = ()

    def origin(self, offset: int) -> int:
        """The source offset of the character at `offset`."""
        k = bisect_right(self.at, offset) - 1
        return self.back[k] + offset - self.at[k]

    def evidence(
        self, start: int, end: int, rule: str, confidence: float = 1.0, note: str | None = None
    ) -> Evidence:
        """The words text[start:end], as they stand in the source."""
        text, at, back = self.text, self.at, self.back
        if not start <= end <= len(text):
            end = min(end, len(text))
            start = min(start, end)
        while start < end and text[start] in " \n":
            start += 1
        while end > start and text[end - 1] in " \n":
            end -= 1
        k = bisect_right(at, start)
        first = back[k - 1] + start - at[k - 1]
        if k == len(at) or end <= at[k]:  # nothing was dropped between
            last = first + end - start
        else:
            m = bisect_left(at, end) - 1
            last = back[m] + end - at[m]
            if last < first:  # the words run over two columns: those of the first are the proof
                last = back[k - 1] + at[k] - at[k - 1]
        return proof(first, last, rule, confidence, self.source[first:last], note)

    @property
    def count(self) -> int:
        """How many printed lines there are."""
        return len(self.starts) - 1

    @property
    def lines(self) -> tuple[Line, ...]:
        """All printed lines."""
        return tuple(map(self.line, range(self.count)))

    def line(self, k: int) -> Line:
        """The printed line `k`."""
        return Line(self.starts[k], self.end(k), self.gap(k))

    def end(self, k: int) -> int:
        """Where line `k` ends."""
        return self.starts[k + 1] - 1

    def words(self, k: int) -> str:
        """The words of line `k`."""
        return self.printed[self.starts[k] : self.starts[k + 1] - 1]

    def gap(self, k: int) -> int:
        """How many blank lines or cell borders stand above line `k`: 0 to 3, for more too."""
        return _BREAKS.index(self.printed[self.starts[k] - 1]) if k else 0

    def line_from(self, offset: int) -> int:
        """The first line that begins at `offset` or after it."""
        return bisect_left(self.starts, offset)


#: A line break of a cell in a Markdown table: "**SỞ Y TẾ** <br> Số: 12/SYT-VP".
_CELL_BREAK = pattern(r"<br ?/?>", re.IGNORECASE)


def make_flow(source: str, scanned: bool = False) -> Flow:
    """The flow of `source` (NFC text); `scanned`: OCR has read it off a picture."""
    text = source
    # as long as before: a break, and marks that are dropped
    if "<" in text and ("<br" in text or "<BR" in text):
        text = _CELL_BREAK.sub(lambda tag: "\n".ljust(len(tag.group()), "*"), text)
    if "&nbsp;" in text:
        text = text.replace("&nbsp;", "\xa0" * len("&nbsp;"))
    text = without_stamps(text)
    mended = restore(text, scanned)
    text = mended.arranged.text if mended else text
    glued = unglue(text)
    text = glued.text if glued else text
    spaced = "  " in text
    arranged = arrange(text)
    text = unfold(arranged.text if arranged else text)
    printed, at, back, gaps = _cut(text.replace("  ", "\t ") if spaced else text)
    if arranged:
        back = [arranged.origin(offset) for offset in back]
    if glued:
        back = [glued.origin(offset) for offset in back]
    if mended:
        back = [mended.arranged.origin(offset) for offset in back]
    starts = [0, *map(re.Match.end, _NEWLINE.finditer(_plain(printed)))]
    if printed:
        starts.append(len(printed) + 1)
    return Flow(
        _run_on(printed, starts, gaps), printed, starts, at, back, source,
        mended.changed if mended else (),
    )  # fmt: skip

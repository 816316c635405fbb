"""Where the parts of each document of a file lie (thể thức: NĐ 30/2020/NĐ-CP, Điều 8).

A file holds one document as a rule, with annexes after the signature; a cover letter with the
document it sends on holds two. `split` finds them, each as `Parts`: the letterhead and the body, the foot
(`foot`), and where the annexes begin.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.foot import Block, Foot, find_foot, is_archive, openings
from thidua.graph.extract.layout.formulas import ANNEX, MOTTO
from thidua.graph.extract.layout.headings import heading_at, mostly_capitals
from thidua.graph.extract.layout.posts import post_line
from thidua.graph.extract.layout.signatures import Signature, find_signatures
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import places


@dataclass(frozen=True, slots=True)
class Parts:
    """The layout of one document: flow[start:end]; `main_end` is where its annexes begin."""

    start: int
    end: int
    main_end: int
    recipients: Block | None
    signatures: tuple[Signature, ...]


#: How the motto begins.
_MOTTO_BEGINS = ("Độc ", "ĐỘC ")


def split(flow: Flow) -> list[Parts]:
    """The documents of a file, in order."""
    last = flow.count
    if not last:
        return []
    opened = openings(flow)
    text = flow.text
    begun = places(text, _MOTTO_BEGINS, 0, len(text))
    several = sum(MOTTO.match(text, at) is not None for at in begun) > 1
    made: list[Parts] = []
    first = 0
    while True:
        foot = None
        following = _below_archive(flow, opened, first, last) if several else None
        if following is None and several:
            following = _second_head(flow, opened, first, last)
        if following is None:
            foot = find_foot(flow, opened, first, last)
            following = _below_foot(flow, opened, first, foot, last, several) if foot else None
        if following is None:
            made.append(_parts(flow, first, last, foot))
            return made
        made.append(_parts(flow, first, following, find_foot(flow, opened, first, following)))
        first = following


def _parts(flow: Flow, first: int, last: int, foot: Foot | None) -> Parts:
    """The document of the lines first to last."""
    end = flow.end(last - 1)
    if foot is None:
        return Parts(flow.starts[first], end, end, None, ())
    main_end = flow.starts[foot.after] if foot.after < last else end
    return Parts(flow.starts[first], end, main_end, foot.recipients, foot.signatures)


# --- where the next document begins ------------------------------------------------------------


def _below_foot(
    flow: Flow, opened: list[int], first: int, foot: Foot, last: int, several: bool
) -> int | None:
    """Where another document begins below the `foot` of the one in the lines from `first`; None for annexes.
    `several`: the file has more than one motto."""
    enclosed = _enclosed(flow, opened, first, foot.after, last)
    if enclosed is None and several:
        return _next_letter(flow, opened, foot.after, last)
    return enclosed


#: A cover letter has no type heading among its first lines, and says what it encloses.
_TOP = 30
_ENCLOSES = pattern(
    r"\((?:có |xin )?(?:gửi|đính|văn bản|bản)?[^()\n]{0,20}kèm[^()\n]{0,20}\)|gửi kèm|kèm theo (?:công văn|văn bản) này"
)


def _enclosed(flow: Flow, opened: list[int], first: int, after: int, last: int) -> int | None:
    """Where the next document of the file begins, at or after line `after`; None for annexes.

    It has a type heading and, later, recipients and a signature of its own (or the signature
    alone, where the letter in the lines from `first` says that it is enclosed), and no word of
    "kèm theo" near its heading; receiving stamps above the heading belong to it.
    """
    for k in range(after, last):
        if ANNEX.match(flow.words(k)):
            return None
        if heading_at(flow, k, last) is None:
            continue
        if any(ANNEX.match(flow.words(n)) for n in range(k, min(k + 10, last))):
            return None
        if opened and opened[-1] >= k:
            return after
        # the letter says that it encloses it, and it is signed
        letter = _ENCLOSES.search(flow.text, flow.starts[first], flow.starts[after])
        alone = not any(heading_at(flow, n, after) for n in range(first, min(first + _TOP, after)))
        signed = letter and alone and find_signatures(flow, k, last, last)
        return after if signed else None
    return None


#: So many lines below the motto, or fewer, a letter is addressed.
_ADDRESS_BELOW = 12
#: No more lines of a letterhead stand above the motto.
_ABOVE_MOTTO = 5
_TO_WHOM = "Kính gửi"
_DATED = pattern(r"ngày.{0,9}tháng ?\w{1,2} ?năm ?\d\d[\dA-Za-z]{2}(?!\w)")


def _next_letter(flow: Flow, opened: list[int], after: int, last: int) -> int | None:
    """Where a letter begins, at or after line `after`, that has a whole letterhead: motto, number, a date with its
    figures, address, and recipients; None for annexes and the forms in them, whose dates are blank."""
    for k in range(after, last):
        words = flow.words(k)
        if ANNEX.match(words) or not opened or opened[-1] < k:
            return None
        if not MOTTO.search(words):
            continue
        top = _letterhead_top(flow, k, after)
        address = k + 1
        while address < min(k + _ADDRESS_BELOW, last) and _TO_WHOM not in flow.words(address):
            if ANNEX.match(flow.words(address)) or heading_at(flow, address, last):
                return None
            address += 1
        head = [flow.words(n) for n in range(top, min(address + 1, last))]
        numbered = any(line.startswith("Số") and "/" in line for line in head)
        dated = any(map(_DATED.search, head))
        return top if numbered and dated and _TO_WHOM in head[-1] else None
    return None


def _letterhead_top(flow: Flow, k: int, after: int) -> int:
    """The first line, not before `after`, of the letterhead whose motto is in line `k`: bodies in capitals and
    the number stand above it, no post of who has signed what is before."""
    top = k
    while top > max(after, k - _ABOVE_MOTTO):
        subject = _subject_above(flow, top, after)
        if subject is not None:
            top = subject
            continue
        above = flow.words(top - 1)
        if post_line().match(above) or not (mostly_capitals(above) or above.startswith("Số")):
            break
        top -= 1
    return top


#: The lines of a subject (trích yếu) of a letter, at most.
_SUBJECT_LINES = 5


def _subject_above(flow: Flow, k: int, after: int) -> int | None:
    """The line of the subject ("V/v …") that ends right above line `k`, where a number stands above it."""
    for n in range(k - 1, max(after, k - 1 - _SUBJECT_LINES), -1):
        words = flow.words(n)
        if words.startswith(("V/v", "V/V", "v/v")):
            return n if flow.words(n - 1).startswith("Số") else None
        if flow.gap(n) or not words or words[-1] in ".;:":
            return None
    return None


#: So many lines from its motto, or fewer, a letterhead has its number and its type.
_HEAD_BELOW_MOTTO = 8


def _second_head(flow: Flow, opened: list[int], first: int, last: int) -> int | None:
    """Where a second document begins before the first recipients of the lines first to last: both have a letterhead
    with a number, of which the figures may be blank, and a type; forms stand behind a foot, below "Mẫu số"."""
    at = bisect_left(opened, first)
    if at == len(opened) or opened[at] >= last:
        return None
    text = flow.text
    begin, end = flow.starts[first], flow.starts[opened[at]]
    heads = [flow.line_from(motto.start() + 1) - 1 for motto in MOTTO.finditer(text, begin, end)]
    if len(heads) < 2 or heads[0] > first + _TOP:
        return None
    tops = [_letterhead_top(flow, k, first) for k in heads[:2]]
    if not all(_is_head(flow, top, k, last) for top, k in zip(tops, heads[:2], strict=True)):
        return None
    above = range(max(first, tops[1] - 3), heads[1])
    return None if any(ANNEX.match(flow.words(k)) for k in above) else tops[1]


def _is_head(flow: Flow, top: int, motto: int, last: int) -> bool:
    """Whether the lines from `top` to below the `motto` are a whole letterhead, with number and type."""
    below = range(motto, min(motto + _HEAD_BELOW_MOTTO, last))
    lines = [flow.words(k) for k in range(top, below.stop)]
    numbered = any(line.startswith("Số") and "/" in line for line in lines)
    return numbered and any(heading_at(flow, k, last) is not None for k in below)


#: So many lines below an archive line, or fewer, the nation and the motto of another document stand.
_HEAD_BELOW = 6


def _below_archive(flow: Flow, opened: list[int], first: int, last: int) -> int | None:
    """The line below the archive line of a document whose "Nơi nhận" a scan has lost, where another begins right
    below it: "- Lưu: VT. | ỦY BAN NHÂN DÂN … | Độc lập - Tự do - Hạnh phúc | … | QUYẾT ĐỊNH"; else None."""
    at = bisect_left(opened, first)
    last_line = opened[at] if at < len(opened) else last
    for k in range(first + 1, last_line):
        words = flow.words(k)
        if not is_archive(words, 0, len(words)):
            continue
        below = [flow.words(n) for n in range(k + 1, min(k + 1 + _HEAD_BELOW, last_line))]
        if any(map(ANNEX.match, below)) or not mostly_capitals(below[0] if below else ""):
            continue
        mottoes = [n for n, line in enumerate(below, k + 1) if MOTTO.search(line)]
        if mottoes and any(heading_at(flow, n, last) for n in range(mottoes[0] + 1, last_line)):
            return k + 1
    return None

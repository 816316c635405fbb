"""The foot of a document: the recipients (Nơi nhận) and the signatures, in whatever order they stand.

`openings` finds where recipients begin in a file; `find_foot` the foot of one document.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from thidua.graph.extract.layout.flow import Flow, Line
from thidua.graph.extract.layout.formulas import ANNEX, ARCHIVE, MOTTO, NATION, TO, TO_CUT
from thidua.graph.extract.layout.headings import heading_at, mostly_capitals
from thidua.graph.extract.layout.posts import IN_SMALL_LETTERS, SIGNED, is_mixed_post, post_line
from thidua.graph.extract.layout.signatures import (
    NAME,
    NO_TONES,
    Signature,
    find_signatures,
    is_name,
    unspecked,
)
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES, is_marked


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of lines: flow[start:end]."""

    start: int
    end: int


class Foot(NamedTuple):
    """The recipients of a document, who signed it, and the line after both."""

    recipients: Block | None
    signatures: tuple[Signature, ...]
    after: int


# --- recipients --------------------------------------------------------------------------------

#: "Nơi nhận", or what a portal has left of it, right above the items: "Nơi | - Sở Y tế".
_OPENING = pattern(rf"{TO}|{TO_CUT}(?=[\n\x1c-\x1e][-–])")
_OPENING_LINE = pattern(rf"{TO_CUT}$|{TO}(?:\s?:|\s?[;.]?\s*$|\s?\([^()\n]{{2,40}}\)\s?:)")


def openings(flow: Flow) -> list[int]:
    """The lines that open a recipients block."""
    starts, printed = flow.starts, flow.printed
    found = []
    for opening in _OPENING.finditer(printed):
        k = bisect_left(starts, opening.start())
        if starts[k] == opening.start() and _OPENING_LINE.match(flow.words(k)):
            found.append(k)
    if not found:
        above = _above_archive(flow)
        found = [] if above is None else [above]
    return found


#: So many lines from the end the archive line stands at most, where nothing else tells the recipients; so many items
#: stand above it; the line above them is no longer.
_FROM_THE_END, _MOST_ITEMS, _LONGEST_LABEL = 40, 30, 40


def _above_archive(flow: Flow) -> int | None:
    """The line above the items that end with the archive line, whatever it calls them: "Đồng gửi: | - Sở Y tế; | - Lưu: VT";
    None where there is no such list."""
    count = flow.count
    for k in range(count - 1, max(0, count - _FROM_THE_END), -1):
        if not is_archive(flow.text, flow.starts[k], flow.end(k)):
            continue
        mark = flow.words(k)[:1]
        if mark not in DASHES:
            return None
        while k > 0 and count - k < _FROM_THE_END + _MOST_ITEMS and flow.words(k)[:1] == mark:
            k -= 1
        label = flow.words(k)
        return k if label.endswith(":") and len(label) <= _LONGEST_LABEL else None
    return None


def _recipients_end(flow: Flow, opening: int, last: int) -> int:
    """The line after the last of the recipients block that begins at line `opening`."""
    archived = False
    k = opening + 1
    while k < last:
        words = flow.words(k)
        gap = flow.gap(k)
        item = is_marked(words) or words.startswith("…")
        if not item:
            if (
                post_line().match(words)
                or (gap and words.isupper())
                or (archived and (gap or words.isupper()))
            ):
                break
            if gap and k > opening + 1 and NAME.fullmatch(words):
                break
            if gap > 1 and k > opening + 1 and not words[:1].islower():
                break
            if archived and _signs_in_small_letters(words):
                break
        if archived and not item and _ENCLOSED.match(words):
            break
        if is_archive(words, 0, len(words)):
            archived = True
        elif (archived and not item and len(words) > 24) or (archived and item and gap > 2):
            break
        k += 1
    return k


#: What heads a list below the archive line that names no recipients: "Đính kèm:".
_ENCLOSED = pattern(r"(?:Đính|Gửi|Tài liệu|File|Hồ sơ) (?:đính )?kèm[^:\n]{0,20}:")


def _signs_in_small_letters(words: str) -> bool:
    """Whether a line below the archive line begins a signature in small letters: "Thừa lệnh Chủ tịch"."""
    if words.startswith(IN_SMALL_LETTERS) or SIGNED.fullmatch(words):
        return True
    return len(words) < 60 and is_mixed_post(words)


_ARCHIVE = pattern(
    rf"[{DASHES}\s]*{ARCHIVE}\s?(?:[:;]|\.(?=[A-ZĐ]{{2}})|tại |(?=VT|Văn|VP|HS|hồ sơ| |[.;]?$))(?! ý)"
)


def is_archive(text: str, start: int, end: int) -> bool:
    """Whether the line text[start:end] is the archive line ("Lưu: VT, NC"); "Lưu ý" is none."""
    return text.find("L", start, end) >= 0 and _ARCHIVE.match(text, start, end) is not None


# --- recipients and signatures -----------------------------------------------------------------

#: So many lines below the recipients, or fewer, hold the signatures; so many above; of a pact, which many have
#: signed, so many.
_BELOW = 24
_ABOVE = 14
_ABOVE_OF_A_PACT = 60


def find_foot(flow: Flow, opened: list[int], first: int, last: int) -> Foot | None:
    """The foot of the document of lines first to last, whose recipients begin at one of the lines `opened`;
    None when it ends without one."""
    at = bisect_left(opened, first)
    if at == len(opened) or opened[at] >= last:
        found = find_signatures(flow, first, last, last)
        return _together(flow, found) if found else None
    opening = opened[at]
    stop = _recipients_end(flow, opening, last)
    block = Block(flow.starts[opening], flow.end(stop - 1))
    again = flow.words(opening)
    repeated = at + 1 < len(opened) and flow.words(opened[at + 1]) == again
    cell = frozenset(map(flow.words, range(opening, stop))) if repeated else frozenset()
    below = find_signatures(
        flow, stop, _motto_below(flow, stop, min(stop + _BELOW, last)), last, cell
    )
    if below and not flow.damaged:
        return Foot(block, tuple(s for s, _ in below), below[-1][1])
    above = find_signatures(flow, max(first, opening - _ABOVE), opening, last)
    if below:  # of a joint document, whose second column stands below the first
        beside = [s for s, after in above if after == opening and s.posts]
        return Foot(block, (*beside, *(s for s, _ in below)), below[-1][1])
    if len(above) > 2:
        above = find_signatures(flow, max(first, opening - _ABOVE_OF_A_PACT), opening, last)
    if not above and flow.damaged:
        k = _name_below_dirt(flow, stop, last)
        if k is not None:
            return Foot(block, (Signature((), flow.line(k)),), k + 1)
    if not above and _name_alone(flow, stop, last):
        return Foot(
            block, (Signature(_posts_above(flow, opening, first), flow.line(stop)),), stop + 1
        )
    if not above and _named_below(flow, stop, last):
        return Foot(block, (Signature((flow.line(stop),), flow.line(stop + 1)),), stop + 2)
    return Foot(block, tuple(s for s, _ in above), stop)


def _motto_below(flow: Flow, first: int, last: int) -> int:
    """The line of the nation, or else the motto, of another document among the lines first to last; `last` where
    none stands there."""
    if first >= last:
        return last
    begin, end = flow.starts[first], flow.end(last - 1)
    motto = MOTTO.search(flow.text, begin, end)
    if motto is None:
        return last
    nation = NATION.search(flow.text, begin, motto.start())
    return flow.line_from((nation or motto).start() + 1) - 1


def _name_alone(flow: Flow, k: int, last: int) -> bool:
    """Whether line `k`, below the recipients, is a name of three words or more and ends the document,
    but for annexes: who signs without a post."""
    if k >= last or not flow.gap(k) or flow.words(k).count(" ") < 2:
        return False
    if not NAME.fullmatch(flow.words(k)):
        return False
    below = k + 1
    return below >= last or (
        flow.gap(below) > 0
        and (ANNEX.match(flow.words(below)) or heading_at(flow, below, last)) is not None
    )


def _posts_above(flow: Flow, opening: int, first: int) -> tuple[Line, ...]:
    """The lines of posts right above the recipients that begin at line `opening`, whose name stands below them."""
    k = opening
    while k > max(first, opening - _MOST_POSTS):
        words = flow.words(k - 1)
        if not mostly_capitals(words) or not post_line().match(words):
            break
        k -= 1
    return tuple(flow.line(n) for n in range(k, opening))


#: No more lines of posts stand above the recipients.
_MOST_POSTS = 3


#: So many lines of dirt stand over a name at most, none longer.
_MOST_DIRT, _LONGEST_DIRT = 3, 14


def _name_below_dirt(flow: Flow, k: int, last: int) -> int | None:
    """The line, at `k` or close below it, of the name below the recipients of a damaged scan, which has lost the
    post: of three or four short words, or of two that begin with a surname; None where there is none."""
    for n in range(k, min(k + _MOST_DIRT + 1, last)):
        words = unspecked(flow.words(n)).translate(NO_TONES)
        if NAME.fullmatch(words) and not post_line().match(words.upper()):
            return n if is_name(words) else None
        if len(words) > _LONGEST_DIRT or ANNEX.match(words) or heading_at(flow, n, last):
            return None
    return None


def _named_below(flow: Flow, k: int, last: int) -> bool:
    """Whether line `k`, below the recipients, is in capitals and a name of three words or more below it
    ends the document, but for annexes: who signs under a body ("BAN GIÁM HIỆU") or a post that no list has."""
    if k + 1 >= last or not flow.gap(k) or len(flow.words(k)) > 60:
        return False
    words = flow.words(k)
    if not words.isupper() and not is_mixed_post(words):
        return False
    if ANNEX.match(words) or NATION.search(words) or heading_at(flow, k, last):
        return False
    name = NAME.fullmatch(flow.words(k + 1))
    if name is None or name["name"].count(" ") < 2:
        return False
    return k + 2 >= last or ANNEX.match(flow.words(k + 2)) is not None


def _together(flow: Flow, found: list[tuple[Signature, int]]) -> Foot:
    """The first signature and those right below it, as the foot of a joint document without recipients."""
    signed, after = [found[0][0]], found[0][1]
    for signature, end in found[1:]:
        top = signature.posts[0] if signature.posts else signature.name
        if flow.line_from(top.start) > after + 2:
            break
        signed.append(signature)
        after = end
    return Foot(None, tuple(signed), after)

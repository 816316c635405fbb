"""The recipients, the archive line and the signatures; where two columns are read across, the one behind the other."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from thidua.graph.extract.layout.dashed import are_halves
from thidua.graph.extract.layout.formulas import ANNEX, NATION, PART_OF_LIST, TO, TOKEN
from thidua.graph.extract.layout.relined import signed
from thidua.graph.extract.layout.relined.edges import PROPER, Edges, add
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import SIGNS

#: A stretch of the text and the order in which its stretches stand: (start, end, stretches).
Moved = tuple[int, int, list[tuple[int, int]]]


class Feet(NamedTuple):
    """What must stand in another order; where recipients stand; where documents end."""

    moved: list[Moved]
    recipients: list[tuple[int, int]]
    ends: list[int]


_OPENING = pattern(rf"(?<=[\s|]){TO}(?=\s?:|\s+[-–+] |\s{{4,}}|\s+{TOKEN})")
_ITEM = pattern(rf"(?<=[\s;:,.])[-–+{SIGNS}](?: [-–])? ?(?=\S)")
#: No archive line is longer.
_LONGEST_ARCHIVE = 200
#: No recipient with what stands beside it is longer.
_LONGEST_ITEM = 400
#: No foot is longer.
_LONGEST = 4000
#: What the column beside an item ends with, at its end.
_BESIDE = pattern(rf"(?:\)| {{4}}{signed.NAME})\s*\Z")


def find(text: str, edges: Edges) -> Feet:
    """Add to `edges` the lines of feet."""
    moved: list[Moved] = []
    spans: list[tuple[int, int]] = []
    ends = signed.find(text, edges)
    stop = 0
    for opening in _OPENING.finditer(text):
        if opening.start() >= stop:
            stop = _foot(text, opening, edges, moved)
            ends.append(stop)
            spans.append((opening.start(), stop))
    return Feet(moved, spans, sorted(ends))


def _foot(text: str, opening: re.Match[str], edges: Edges, moved: list[Moved]) -> int:
    """The lines of the foot that begins with `opening`; where it ends."""
    at = opening.start()
    above = _above(text, at)
    add(edges, at - 1, apart=True)
    limit = min(len(text), at + _LONGEST)
    for rule in (NATION, ANNEX, _OPENING):
        found = rule.search(text, opening.end(), limit)
        limit = found.start() if found else limit
    marks = _items(text, opening.end(), limit)
    stretches: list[tuple[int, int]] = []
    column: list[tuple[int, int]] = []
    last = limit
    for a, b in pairwise([at, *marks, limit]):
        too_long = b - a > _LONGEST_ITEM
        b = min(b, a + _LONGEST_ITEM)
        archive = signed.IS_ARCHIVE.match(text, a, b)
        more = PART_OF_LIST.search(text, a + 2, b) if archive else None
        if more:
            archive = None
            add(edges, more.start() - 1)
        kept, beside = _parted(text, a, b, archive is not None, bool(column) or above < at)
        stretches += kept
        column += beside
        if archive:
            behind = _BEHIND_ARCHIVE.search(text, a + 6, b)
            if behind:
                add(edges, behind.start())
            last = b if beside else min(behind.start() if behind else b, a + _LONGEST_ARCHIVE, b)
        if archive or too_long:
            last = min(last, b)
            break
    for a, _ in stretches:
        if text[a - 1].isspace():
            add(edges, a - 1)
    for a, b in column:
        add(edges, a - 1, apart=a == column[0][0])
        end = signed.column(text, a, b, edges)
        last = end if b == last else last
    if not column:
        return last
    start = min(at, above)
    stretches += [*([(above, at)] if above < at else []), *column]
    order = [(a, min(b, last)) for a, b in stretches if a < last]
    if order != sorted(order) and _whole(text, start, last, order):
        moved.append((start, last, order))
    return last


def _whole(text: str, start: int, end: int, stretches: list[tuple[int, int]]) -> bool:
    """Whether `stretches` are text[start:end], nothing twice, and nothing left out but blanks."""
    done = start
    for a, b in [*sorted(stretches), (end, end)]:
        if a < done or text[done:a].strip():
            return False
        done = b
    return True


#: A page number, or other words, behind the archive line: "Lưu: VT. Trang 1/3".
_BEHIND_ARCHIVE = pattern(
    rf"(?<=[.;)]) (?=(?:Trang )?\d{{1,2}}(?:/\d{{1,2}})?(?=\s|\Z)|{PROPER}\w* {PROPER})|(?<=[.;]) (?={PROPER}\w* [a-zà-ỹđ])"
)


def _above(text: str, at: int) -> int:
    """Where posts begin that end right before `at`, the recipients between them and the name; else `at`."""
    begin = max(0, at - 200)
    for found in signed.posts().finditer(text, begin, at):
        if not text[found.end() : at].strip():
            return found.start()
    return at


def _items(text: str, start: int, end: int) -> list[int]:
    """Where the recipients begin in text[start:end]; a dash that none of their ends stands before is a hyphen, where
    most of them have ends: "- Học viện Chính trị - Hành chính; - Như trên;"."""
    marks = [
        m.start()
        for m in _ITEM.finditer(text, start, end)
        if not _HYPHEN.search(text, max(start, m.start() - 12), m.end() + 12)
        and not are_halves(text[start : m.start()], text[m.start() : m.start() + 40])
        and not _IN_BRACKETS.search(text, max(start, m.start() - 40), m.start())
    ]
    ended = [at for at in marks if text[start:at].rstrip(" |:")[-1:] in ("", ";", ",", ".")]
    if len(ended) <= len(marks) // 2:
        return marks
    beside = {post.end() for post in signed.posts().finditer(text, start, end)}
    return [
        at
        for at in marks
        if at in ended
        or at - 1 in beside
        or signed.IS_ARCHIVE.match(text, at)
        or _BESIDE.search(text, max(start, at - 80), at)
    ]


#: A dash in a name in capitals, "TRƯỞNG BAN THI ĐUA - KHEN THƯỞNG"; or in brackets, "(Tùng - 15b)".
_HYPHEN = pattern(r"(?<=[A-ZĐÀ-Ỹ]{2} )[-–] [A-ZĐÀ-Ỹ]{2,8} [A-ZĐÀ-Ỹ]{2}")
_IN_BRACKETS = pattern(r"\([^()]*\Z")


#: What parts two columns.
_BESIDE_IT = pattern(r"(?<=[^\s:]) {4,}(?=\S)")


def _parted(
    text: str, a: int, b: int, archive: bool, signing: bool
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The recipient in text[a:b], and what stands there of the column beside it; `signing`: posts were there before."""
    spots = [
        found.start()
        for rule in (signed.posts(), signed.MARK)
        for found in rule.finditer(text, a, b)
    ]
    spots += [wide.end() for wide in _BESIDE_IT.finditer(text, a + 2, b)]
    name = signed.behind().search(text, a, b) if signing or spots or archive else None
    begin = min([*spots, name.start()] if name else spots, default=b)
    if begin <= a + 2 or begin == b:
        return [(a, b)], []
    wide = name and name.end() < b and not archive and text[: name.start()].endswith("  ")
    if name and wide and begin == name.start():  # the column beside an item that goes on
        rest = [(name.end(), b)] if text[name.end() : b].strip() else []
        return [(a, begin), *rest], [(begin, name.end())]
    return [(a, begin)], [(begin, b)]

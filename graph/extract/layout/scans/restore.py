"""The text that the flow of a damaged scan is made of."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from thidua.graph.extract.layout.arranged import Arranged, Cell, arranged, lines_of
from thidua.graph.extract.layout.scans import (
    bodies,
    capitals,
    labels,
    nation,
    numerals,
    order,
    running,
    specks,
)
from thidua.graph.extract.letters import is_spelling, letters_alone, pattern
from thidua.graph.extract.rules import rules
from thidua.graph.extract.scan import holds

#: Where signs of damage are looked for.
_TOP = 1200
#: What no typist puts into a letterhead.
_ODD = pattern(r"¬|‡|†|‹|›|®|©|£|«|¿|§|\^|{|}|—-|-—|~—|_—|—_")
#: The office in every other foot, the verb of decisions, the heading of the part that says who is to act, with the
#: mark that scans give them.
_NO_WORDS = ("ĐÓC", "QUYÉT", "TỎ CHỨC", "TÔ CHỨC", "Tỏ chức", "Tô chức")
#: The heading of the recipients, and "để", without the mark of a letter, which is no slip of a typist's.
_WITHOUT_MARKS = ("\nNoi nh", " dé b/c", "(dé ")
#: What the words of orders end in, in capitals or not at their head.
_ENDS = tuple(dict.fromkeys(word[1:] for word in running.MISREAD))
#: How a line in capitals begins that names a province, the nation or the Party: "TỈNH A", "CỘNG HÒA …".
_MISREAD = ("TĨNH ", "TÍNH ", "CỌNG H", "ĐÁNG C", "ĐĂNG CỘ")
#: A number that begins with neither a figure nor a blank: "Số: c)011/KH-SYT", "Số: |j }/GM-SYT".
_JUNK_NUMBER = pattern(r"Số ?+:?+\s*+(?=[^\d\s./…_(\[*xX-])[^\n]{1,14}/ ?[A-ZĐ]")
#: What stands round a line that is marked up.
_MARKS = f"{specks.EDGES}#[]"
#: What the text below a letterhead begins with.
_TEXT = ("Căn cứ", "Thực hiện", "Theo ", "- ")
#: Lines that may hold words of closed lists are no longer.
_LONGEST = 160


class Restored(NamedTuple):
    """The mended text, and the stretches of the source that were changed in it."""

    arranged: Arranged
    changed: tuple[tuple[int, int], ...]


def restore(source: str, scanned: bool = False) -> Restored | None:
    """`source` with its damage mended; None where there is none, or no sign of it in a text that is not said to
    be `scanned`."""
    if not scanned and not _damaged(source):
        return None
    meant, misread = running.as_meant(source)
    lines = lines_of(meant)
    parted = [cell for line in lines for cell in nation.apart(line)]
    ordered = order.recipients_together(order.address_below(parted))
    made = _mended(specks.without(ordered), bodies.Witness(source))
    figures = numerals.misread(made)
    if made == lines and not misread and not figures:
        return None
    stretches: list[Cell] = []
    for k, (at, line) in enumerate(made):
        # a separator where the next line is not the next of the source
        near = k + 1 < len(made) and made[k + 1][0] == at + len(line) + 1
        if k in figures:
            figure, printed = figures[k]
            stretches.append((at, f"{figure}\u200b"))
            misread.append((at, at + printed))
            at, line = at + printed, line[printed:]
        stretches.append((at, f"{line}\n" if near else f"{line}\n\x1f"))
    return Restored(arranged(stretches), _with_words(_changed(lines, made), sorted(misread)))


def _mended(lines: list[Cell], witness: bodies.Witness) -> list[Cell]:
    """The lines with their words put right; names of bodies above the number or the type, specks above the
    text alone."""
    head = body = False  # whether the letterhead, or its bodies, are behind
    made: list[Cell] = []
    for at, line in lines:
        mended = labels.mended(line) if 2 < len(line) < _LONGEST else line
        head = head or len(made) > order.HEAD_LINES or mended.startswith(_TEXT)
        body = (
            body
            or head
            or mended.startswith(("Số", "Kính gửi"))
            or mended.strip() in rules().headings
        )
        if not head and line.strip().strip("|") and specks.is_speck(line.strip()):
            continue
        told = not body or bodies.decides(mended)
        if told and len(mended) < _LONGEST and mended.partition(" (")[0].isupper():
            name, bracket, short = mended.partition(" (")
            at, name = bodies.as_told((at, name), witness)
            mended = f"{name}{bracket}{short}"
        made.append((at, mended))
    return made


def _changed(lines: list[Cell], made: list[Cell]) -> list[tuple[int, int]]:
    """The stretches of the source whose words `made` has otherwise; of a word broken over two lines, both."""
    ends = {at: at + len(line) for at, line in lines}
    plain = dict(lines)
    changed: list[tuple[int, int]] = []
    for at, line in made:
        if at not in plain:  # the second part of a line
            begin = lines[bisect_left(lines, (at,)) - 1][0]
            if plain[begin][at - begin :] != line:
                changed.append((at, ends[begin]))
        elif not line and plain[at] and changed:
            changed[-1] = (changed[-1][0], ends[at])
        elif plain[at] != line:
            changed.append((at, ends[at]))
    return changed


def _with_words(
    changed: list[tuple[int, int]], misread: list[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """The stretches `changed`, in order, and the words `misread` outside them."""
    changed.sort()
    outside: list[tuple[int, int]] = []
    for word in misread:
        k = bisect_left(changed, (word[0] + 1,)) - 1
        if k < 0 or word[0] >= changed[k][1]:
            outside.append(word)
    return tuple(sorted([*changed, *outside]))


#: Marks without a width, which are no part of a word.
_WIDTHLESS = ("\ufeff", "\u200b", "\xad")


def _damaged(source: str) -> bool:
    """Whether the first lines of a text show what OCR does, or its foot."""
    head = source[:_TOP]
    for mark in _WIDTHLESS:
        if mark in head:
            head = head.replace(mark, "")
    if _ODD.search(head) or holds(source, _NO_WORDS):
        return True
    if holds(source, _WITHOUT_MARKS):
        return True
    if holds(source, _ENDS) and holds(source, running.MISREAD):
        return True
    for line in head.split("\n"):
        if line[:1] in ("S", "s"):
            if labels.LABEL.match(line) or _JUNK_NUMBER.match(line):
                return True
        elif "ngày |" in line:
            return True
        if not line.isupper():
            continue
        if line.startswith(_MISREAD) or nation.is_misread(line):
            return True
        if len(line) < 40:
            key = letters_alone(line)
            heading = capitals.headings().get(key)
            if heading is not None and heading not in line:
                return True
            name = bodies.known().get(key)
            # one letter alone may be a slip of the pen
            if name is not None and _letters_apart(line.strip(_MARKS), name) > 1:
                return True
    return False


#: What may stand otherwise in a name that is printed well: "BAN CHỈ ĐẠO | 71", "THI ĐUA, | KHEN THƯỞNG".
_NO_LETTERS = pattern(r"[\W\d_]+")


def _letters_apart(printed: str, right: str) -> int:
    """In how many letters a name differs from what it should be; 0 where its marks stand elsewhere."""
    printed, right = (_NO_LETTERS.sub(" ", words).strip() for words in (printed, right))
    if is_spelling(printed, right):
        return 0
    return max(
        sum(a != b for a, b in zip(printed, right, strict=False)), abs(len(printed) - len(right))
    )

"""What is stamped on the pages of a PDF: numbers, dates and electronic signatures.

An office types "Số:       /QĐ-UBND" and "ngày       tháng 3"; its register (văn thư) stamps the
number and the day into the gaps when it signs, as annotations, with the name of who signed and when
(Nghị định 30/2020/NĐ-CP, phụ lục I, phần I, mục II). `filled` sets numbers and days into their
gaps, `signed` tells the signature of an office from them, `read` does both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from thidua.graph.read.columns import Piece, run

#: What names the parts of an electronic signature.
_LABEL = re.compile(
    r"(?:Người ký|Ký bởi|Ngày ký|Thời gian ký|Cơ quan|Tổ chức|Email|Digitally signed by"
    r"|Signed by|Signing time|Date|Reason|Location)\s*:?(?=\s|$)"
)
#: The time of one whose parts are not named, down to the second and with its zone.
_TIME = re.compile(r"\d{1,2}:\d{2}:\d{2}\b")
_ZONE = re.compile(r"[+-]\d{2}[:']\d{2}(?!\d)")
#: Heights of a letter: how near to the words of its line a stamp stands, and how near a number to
#: the sign it goes on with ("64        /QĐ-UBND").
_NEAR, _SAME = 2.0, 8.0


def read(
    typed: Sequence[Piece], words: Sequence[Piece], now: Sequence[Piece], notes: Sequence[Piece]
) -> tuple[list[Piece], list[str]]:
    """(the pieces of a page with its stamps in their gaps, the electronic signatures on it).

    `typed`: the pieces without the annotations, `words` the same word by word, `now`: the words
    with the annotations, `notes`: the boxes of the annotations.
    """
    known = set(words)
    put_on = [word for word in now if word not in known]
    stamps: list[Piece] = []
    signatures: list[str] = []
    for note in notes:
        inside = [word for word in put_on if note.holds(word)]
        put_on = [word for word in put_on if word not in inside]
        stretches = _stretches(inside)
        if lines := signed(stretches):
            signatures.append(lines)
        else:
            stamps += stretches
    return filled(typed, words, stamps), list(dict.fromkeys(signatures))


def _stretches(words: Sequence[Piece]) -> list[Piece]:
    """The words of one annotation, those on one height and near each other together."""
    made: list[Piece] = []
    for word in sorted(words, key=lambda p: (round(p.bottom), p.left)):
        last = made[-1] if made else None
        if last is not None and _level(last, word) and word.left - last.right < word.height:
            top, bottom = min(last.top, word.top), max(last.bottom, word.bottom)
            made[-1] = Piece(run([last, word]), last.left, top, word.right, bottom)
        else:
            made.append(word)
    return made


def signed(pieces: Sequence[Piece]) -> str | None:
    """The lines of an electronic signature, each with its label first; None when it is none."""
    ordered = sorted(pieces, key=lambda p: (round(p.bottom), p.left))
    words = [piece.text.strip() for piece in ordered]
    named = any(_LABEL.match(word) for word in words)
    if not named and not (any(map(_TIME.search, words)) and any(map(_ZONE.search, words))):
        return None
    lines: list[str] = []
    for word in words:
        if not lines or _LABEL.match(word):
            lines.append(word)
        else:
            broken = "@" in lines[-1] and " " not in word
            lines[-1] += ("" if broken else " ") + word
    return "\n".join(lines)


def filled(pieces: Sequence[Piece], words: Sequence[Piece], stamps: Sequence[Piece]) -> list[Piece]:
    """`pieces` with each stamp set into the gap of the line in which it stands.

    `words`: the same letters as `pieces`, word by word. A stamp in no line stays a piece.
    """
    made, words = list(pieces), list(words)
    for stamp in sorted(stamps, key=lambda p: (p.top, p.left)):
        beside = [piece for piece in made if _level(piece, stamp)]
        around = next((p for p in beside if p.left < stamp.left and stamp.right < p.right), None)
        if around is None:
            left, right = _neighbours(beside, stamp)
            row = [piece for piece in (left, stamp, right) if piece is not None]
            one = _together(row, (left or right or stamp))
            made = [piece for piece in made if piece not in row]
        elif (inside := _inside(around, words, stamp)) is not None:
            one = replace(around, text=run(inside))
            made.remove(around)
        else:  # over a word
            made.append(stamp)
            continue
        made.append(one)
        words.append(stamp)
    return made


def _neighbours(beside: Sequence[Piece], stamp: Piece) -> tuple[Piece | None, Piece | None]:
    """What stands right before and right behind a stamp."""
    before = (p for p in beside if p.left < stamp.left and stamp.left - p.right < _NEAR * p.height)
    after = (
        p for p in beside
        if stamp.right < p.right
        and p.left - stamp.right < (_SAME if p.text[0] in "/-" else _NEAR) * p.height
    )  # fmt: skip
    return (
        max(before, key=lambda p: p.right, default=None),
        min(after, key=lambda p: p.left, default=None),
    )


def _together(row: Sequence[Piece], level: Piece) -> Piece:
    """Pieces of one line as one, on the height of `level`."""
    return Piece(run(row), row[0].left, level.top, row[-1].right, level.bottom)


def _inside(around: Piece, words: Sequence[Piece], stamp: Piece) -> list[Piece] | None:
    """The words of `around` and the stamp in their order; None when it lies on one of them."""
    inside = [
        word for word in words
        if _level(word, around) and around.left - 1 < word.left and word.right < around.right + 1
    ]  # fmt: skip
    if any(word.left < stamp.middle < word.right for word in inside):
        return None
    return sorted([*inside, stamp], key=lambda word: word.middle)


def _level(one: Piece, other: Piece) -> bool:
    """Whether both stand on one height."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.5 * min(one.height, other.height)

"""The stamp of an electronic signature, printed over a document.

A viewer shows it as a narrow column of its own, at times between the recipients and the post of who signed:

    Nơi nhận:               Người ký: Sở Nội vụ       KT. GIÁM ĐỐC
    - Như trên;             Email: snv@a.gov.vn
    - Lưu: VT.              Cơ quan: Tỉnh A
                            Thời gian ký:                 Lê An
                            03.04.2019 11:03:02 +07:00

Others say "Ký bởi: TỔNG CÔNG TY A", and the time without its zone.
"""

from __future__ import annotations

import re

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds, places

#: The first words of a stamp -> the time in its last line.
_ZONE = pattern(r"[+-]\d{2}[:']\d{2}(?!\d)")
_ENDS = {
    "Người ký:": _ZONE,
    "Ký bởi": pattern(r"\d{1,2}:\d{2}:\d{2}\b"),
    "Digitally signed by": _ZONE,
    "Signed by:": _ZONE,
}
#: What leads to the time.
_SIGNED_AT = ("Thời gian ký:", "Giờ ký:", "Ngày ký:", "Date:", "Signing time:")
#: No stamp has more lines; its lines begin so many columns apart at most.
_LONGEST = 18
#: In the first column, where all words stand, it has fewer.
_LONGEST_AT_LEFT = 8
_ASKEW = 1
#: Where the column of a stamp begins at most.
_WIDEST = 200
#: What one column of a line holds.
_CELL = pattern(r"\S+(?: \S+)*")


def without_stamps(text: str) -> str:
    """`text`, as long as before, with blanks for the stamps of electronic signatures."""
    if not holds(text, tuple(_ENDS)):
        return text
    cells = sorted(
        {
            cell
            for opens, ends in _ENDS.items()
            for at in places(text, (opens,), 0, len(text))
            for cell in _stamp(text, at, ends)
        }
    )
    kept: list[str] = []
    done = 0
    for start, end in cells:
        kept += (text[done:start], " " * (end - start))
        done = end
    return "".join((*kept, text[done:]))


def _stamp(text: str, begin: int, ends: re.Pattern[str]) -> list[tuple[int, int]]:
    """The cells of the stamp that begins at `begin`, to the line of the time, which holds what `ends`
    matches; none where it has no end, or where words stand right before it ("Nơi ban hành: Sở Nội vụ
    Người ký: Lê An")."""
    line = text.rfind("\n", max(begin - _WIDEST, 0), begin) + 1
    column = begin - line
    if column > _WIDEST or text[max(line, begin - 2) : begin].strip():
        return []
    cells: list[tuple[int, int]] = []
    timed = False
    for _ in range(_LONGEST if column > _ASKEW else _LONGEST_AT_LEFT):
        end = text.find("\n", line)
        end = end if end >= 0 else len(text)
        for cell in _CELL.finditer(text, line, min(end, line + 2 * _WIDEST)):
            if abs(cell.start() - line - column) <= _ASKEW:
                cells.append(cell.span())
                timed = timed or cell.group().startswith(_SIGNED_AT)
                if timed and ends.search(cell.group()):
                    return cells
        line = end + 1
        if line > len(text):
            break
    return []


#: How the label of a stamp begins that a converter puts behind a post: "PHÓ CHỦ Cơ | TỊCH | quan: Tỉnh A".
LABELS = (" Cơ", " Người", " Ký", " Thời", " Email", " Ngày")


def without_label(words: str) -> str:
    """A line in capitals without the first word of the label of a stamp."""
    post = words.rpartition(" ")[0]
    return post if post.isupper() else words

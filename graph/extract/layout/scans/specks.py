"""Specks of a damaged scan that read as marks: round the words of a line, lines of their own, and inside sentences,
where they read as a dash or an opening quotation mark."""

from __future__ import annotations

from thidua.graph.extract.layout.arranged import Cell
from thidua.graph.extract.letters import pattern

#: Marks and specks round the words of a line.
EDGES = " \t-–—_~.,;:|'\"“”‘’ˆ`^*¬«»<>\\"
_WORD = pattern(r"\w\w")
#: Words that a sentence goes on behind: "… của | - Ủy ban nhân dân".
_OPEN = pattern(r"(?<!\w)(?:của|và|số|ngày|tháng|năm|về|tại|do|với)\s*$")
_DASHES = "-–—_"
_DASH = pattern(rf"[{_DASHES}] ?(?=[A-ZĐÀ-Ỹa-zà-ỹđ\d])")
#: A mark that no reader sees, as wide as the speck.
_NOTHING = "\u200b"
#: A quotation in a longer paragraph may end where nobody looks.
_LONGEST = 1500


def is_speck(words: str) -> bool:
    """Whether a line holds no word: "_", "¬ x"."""
    return len(words) < 6 and not _WORD.search(words)


def without(lines: list[Cell]) -> list[Cell]:
    """The lines without a dash in the midst of a sentence, and without a quotation mark that nothing closes."""
    made: list[Cell] = []
    paragraph: list[int] = []
    above = ""
    for cell in lines:
        line = cell[1]
        dash = _DASH.match(line) if line[:1] in _DASHES else None
        if dash and _OPEN.search(above):
            line = f"{_NOTHING * dash.end()}{line[dash.end() :]}"
        if line.strip():
            paragraph.append(len(made))
        else:
            _close(made, paragraph)
            paragraph = []
        made.append((cell[0], line))
        above = line
    _close(made, paragraph)
    return made


def _close(lines: list[Cell], paragraph: list[int]) -> None:
    """Take the quotation mark out of the lines of a paragraph that opens one and closes none."""
    opened = [k for k in paragraph if "“" in lines[k][1]]
    if len(opened) != 1 or lines[opened[0]][1].count("“") != 1:
        return
    words = [lines[k][1] for k in paragraph]
    if sum(map(len, words)) > _LONGEST or any("”" in line or '"' in line for line in words):
        return
    at, line = lines[opened[0]]
    lines[opened[0]] = (at, line.replace("“", _NOTHING))

"""Roman figures of the parts of a text that a scan has misread, as their order tells: "H. NHIỆM VỤ" below "I.", "HI."
for "III."."""

from __future__ import annotations

from itertools import accumulate

from thidua.graph.extract.layout.arranged import Cell
from thidua.graph.extract.letters import ROMANS, bare, pattern

#: A heading with the mark of a part; one letter alone marks a heading in capitals.
_HEADING = pattern(
    r"(?P<mark>[A-ZĐ](?=[.)/-]+ ?[A-ZĐÀ-Ỹ]{2}[^a-zà-ỹđ]{4,}$)|[IVXHLTÌÍÏl1|!]{2,5})(?=[.)/-]{1,2} ?[A-ZĐÀ-Ỹ])"
)
#: What scans read for I, II, III, IV; not "TL.", "TT.", "HT.".
_LIKE = pattern(r"T?(?=[HLVX]*[I1l|!])[IHLVX1l|!]{1,5}|HH?|E")
_VALUES = {roman: value for value, roman in enumerate(ROMANS) if roman}


def misread(lines: list[Cell]) -> dict[int, tuple[str, int]]:
    """The lines whose heading has a mark that is no Roman figure and looks like one: the figure of its place, and how
    long the mark is."""
    heads = [
        (k, found["mark"]) for k, (_, line) in enumerate(lines) if (found := _HEADING.match(line))
    ]
    values = [_VALUES.get(mark, 0) for _, mark in heads]
    after = list(accumulate(reversed(values), lambda behind, value: value or behind, initial=0))
    made: dict[int, tuple[str, int]] = {}
    last = 0
    letters: set[str] = set()  # marks of parts that are no figures: "A", "B"
    for place, (k, mark) in enumerate(heads):
        following = after[len(heads) - 1 - place]  # the next figure that can be one
        if values[place]:
            last = values[place]
        elif (
            _is_misread(mark, letters)
            and (last or following == 2)
            and following in (0, 1, last + 2)
            and last + 1 < len(ROMANS)
        ):
            last += 1
            made[k] = (ROMANS[last], len(mark))
        else:
            letters.add(mark)
    return made


def _is_misread(mark: str, letters: set[str]) -> bool:
    """Whether `mark` looks like a Roman figure, and does not go on with the `letters` that mark other parts."""
    plain = bare(mark)
    return _LIKE.fullmatch(plain) is not None and chr(ord(plain[0]) - 1) not in letters

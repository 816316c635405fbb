"""The number of each page, alone on its line, where a text was taken from pages as they lie.

… các xã mở lớp học cho
                                  2
người lớn tuổi vào ngày …
"""

from __future__ import annotations

import re

from thidua.graph.extract.letters import pattern

#: "2", "- 2 -", "Trang 2/5", alone on a line, with the blank lines around.
_FOLIO = pattern(
    r"\n[ \t\f]*+(?:(?:Trang|Page) |[-–] ?)?(?<!\d)(?P<number>\d{1,3})(?:/\d{1,3}| of \d{1,3})?(?: ?[-–])?[ \t\f]*+(?=\n|\Z)"
)
#: The first page that prints its number.
_FIRST = (1, 2, 3)
#: So far one number is from the next where those between were not read, or were not printed.
_MISSED = 3
#: So far from the left edge it is no number of an item or a row.
_FAR = 20
#: Else it stands alone among so many characters of a page, and is no cell of a column of numbers.
_LEAST_OF_A_PAGE = 400
#: Numbers that are no nearer are not beside each other.
_BESIDE = 60
#: A line that is shorter is not full.
_SHORT = 50


def without_folios(text: str) -> str:
    """`text`, as long as before, with blanks for the numbers of pages: each is one more than the last, or a little
    more. A sentence may go on over such a number and the blank lines around it; a capital below a short line begins
    another."""
    found = list(_FOLIO.finditer(text))
    kept: list[str] = []
    done = 0
    last: int | None = None
    for k, folio in enumerate(found):
        number = int(folio["number"])
        if not last < number <= last + _MISSED if last is not None else number not in _FIRST:
            continue
        if not _stands_alone(text, found, k):
            continue
        begin = done + len(text[done : folio.start()].rstrip())
        after = len(text) - len(text[folio.end() :].lstrip())
        apart = text[after : after + 1].isupper() and begin - text.rfind("\n", 0, begin) < _SHORT
        ends = "\n\n" if apart and text.count("\n", begin, after) > 2 else "\n"
        kept += (text[done:begin], ends.rjust(after - begin))
        done, last = after, number
    return "".join((*kept, text[done:])) if kept else text


def _stands_alone(text: str, found: list[re.Match[str]], k: int) -> bool:
    """Whether the number found[k] stands far from the left edge, or is not one of a column: the one above and the one
    below are far, or they are not the next and stand not right beside it. The last of a text may stand near."""
    folio = found[k]
    if folio.start("number") - folio.start() > _FAR:
        return True
    number, final = int(folio["number"]), len(found) - 1
    ends = not text[found[final].end() :].strip()
    above = folio.start() - (found[k - 1].end() if k else 0)
    after_it = k == 0 or above < _BESIDE or int(found[k - 1]["number"]) in (number - 1, number)
    if after_it and above < _LEAST_OF_A_PAGE and not (ends and k == final):
        return False
    if k == final or (ends and k + 1 == final):
        return True
    below = found[k + 1].start() - folio.end()
    next_one = int(found[k + 1]["number"]) in (number, number + 1)
    return below >= (_LEAST_OF_A_PAGE if next_one else _BESIDE)

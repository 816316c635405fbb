"""The number of each page, alone on its line, and the head of all, where a text was taken from pages as they lie.

… các xã mở lớp học cho
                                  2
người lớn tuổi vào ngày …
"""

from __future__ import annotations

import re
from collections import Counter

from thidua.graph.extract import names
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES

#: "2", "- 2 -", "Trang 2/5", alone on a line, with the blank lines around.
_FOLIO = pattern(
    r"\n[ \t\f]*+(?:(?:Trang|Page) |[-–] ?)?(?<!\d)(?P<number>\d{1,3})(?:/\d{1,3}| of \d{1,3})?(?: ?[-–])?[ \t\f]*+(?=\n|\Z)"
)
#: What a typist puts at the foot of a page, with the number of the next: "../2".
_TURN_OVER = pattern(r"\n[ \t]*+[.…][.… ]{0,6}/ ?\d{1,3}\Z")
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
#: So many pages at least have a head or a foot that is told by its standing on all.
_FEWEST_PAGES = 3
#: No head of a page is longer.
_LONGEST_HEAD = 160
#: A line that is shorter is not full.
_SHORT = 50


def without_folios(text: str) -> str:
    """`text`, as long as before, with blanks for the numbers of pages, each one more than the last or a little more,
    and for the head or the foot that all pages have beside them. A sentence may go on over such a number and the
    blank lines around it; a capital below a short line begins another."""
    edges = _with_running_lines(text, _edges(text))
    kept: list[str] = []
    done = 0
    for begin, after in edges:
        apart = text[after : after + 1].isupper() and begin - text.rfind("\n", 0, begin) < _SHORT
        ends = "\n\n" if apart and text.count("\n", begin, after) > 2 else "\n"
        kept += (text[done:begin], ends.rjust(after - begin))
        done = after
    return "".join((*kept, text[done:])) if kept else text


def _edges(text: str) -> list[tuple[int, int]]:
    """Where the last words of a page end and the first of the next begin, for each number between."""
    found = list(_FOLIO.finditer(text))
    edges: list[tuple[int, int]] = []
    last: int | None = None
    for k, folio in enumerate(found):
        number = int(folio["number"])
        if not last < number <= last + _MISSED if last is not None else number not in _FIRST:
            continue
        if not _stands_alone(text, found, k):
            continue
        above = edges[-1][1] if edges else 0
        begin = above + len(_TURN_OVER.sub("", text[above : folio.start()].rstrip()).rstrip())
        edges.append((begin, len(text) - len(text[folio.end() :].lstrip())))
        last = number
    return edges


def _with_running_lines(text: str, edges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The `edges`, each with the line above or below it that most pages have there: "Kế hoạch năm 2019     Sở Y tế"."""
    if len(edges) < _FEWEST_PAGES:
        return edges
    above = [text[text.rfind("\n", 0, begin) + 1 : begin] for begin, _ in edges]
    below = [text[after:].split("\n", 1)[0] for _, after in edges]
    feet, heads = (
        Counter(" ".join(line.split()) for line in lines if _is_furniture(line))
        for lines in (above, below)
    )
    most = max(_FEWEST_PAGES - 1, len(edges) // 2)
    wider: list[tuple[int, int]] = []
    for (begin, after), foot, head in zip(edges, above, below, strict=True):
        if feet[" ".join(foot.split())] >= most:
            begin = len(text[: begin - len(foot)].rstrip())
        if head and heads[" ".join(head.split())] >= most:
            after = len(text) - len(text[after + len(head) :].lstrip())
        wider.append((max(begin, wider[-1][1] if wider else 0), after))
    return wider


def _is_furniture(line: str) -> bool:
    """Whether `line` may be the head or the foot of a page: short, no end of a sentence and no item; words in small
    letters stand in it, as in none of a letterhead and in no name of who signs, and it is no body's name alone."""
    words = line.strip()
    if not 2 < len(words) < _LONGEST_HEAD or words[0].islower() or words[0] in DASHES:
        return False
    if not any(word[0].islower() for word in words.split()):
        return False
    return names.organ_at(words, 0) < len(words)


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

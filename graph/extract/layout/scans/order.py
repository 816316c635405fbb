"""Lines of a torn letterhead and foot, in the order in which they were written."""

from __future__ import annotations

import difflib
import re

from thidua.graph.extract.layout.arranged import Cell
from thidua.graph.extract.layout.columns import WIDE
from thidua.graph.extract.layout.formulas import TO
from thidua.graph.extract.layout.scans.capitals import holds_office, post_like
from thidua.graph.extract.layout.scans.specks import is_speck
from thidua.graph.extract.letters import bare, pattern
from thidua.graph.extract.names import begins_body

#: No letterhead has more lines.
HEAD_LINES = 24
_DATELINE = pattern(r"[Nn]gày.{0,12}tháng.{0,12}[nh]?ăm")
_OF_RIGHT = re.compile(r"CHU NGHIA|T[ur] do\W{1,5}Hanh", re.IGNORECASE)


def address_below(lines: list[Cell]) -> list[Cell]:
    """The lines with "Kính gửi:", which a left column ended with, below the dateline of the right one."""
    for k, (_, line) in enumerate(lines[:HEAD_LINES]):
        if bare(line).strip(" :") != "Kinh gui":
            continue
        below = [n for n in range(k + 1, min(k + 8, len(lines))) if lines[n][1].strip()]
        dated = [n for n in below[:3] if _DATELINE.search(lines[n][1])]
        if dated and any(_OF_RIGHT.search(bare(lines[n][1])) for n in below[:2]):
            end = dated[0] + 1
            return [*lines[:k], *lines[k + 1 : end], lines[k], *lines[end:]]
    return lines


#: The heading of the recipients, and how like it must be what is left: "Noi nhận:", "tVớI nhận:".
_HEADING = "Nơi nhận:"
_TO, _TO_LIKE, _LONGEST_TO = "noi nhan", 0.7, 16
#: No more lines hold the recipients and the signature that is torn into them.
_LONGEST_FOOT = 40
_ITEM = pattern(r"(?:[-–—+•=~_]|[.,]~) ?[\wĐ(]")
_ARCHIVE = pattern(r"(?:[-–—~=_] ?){1,2}L[uưùúứừử][uưùúứừử]\s?[:.,]? ?-?[A-ZĐ]")
_NAME = pattern(r"[A-ZĐÀ-Ỹ][a-zà-ỹđ]{1,6}(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]{1,6}){2,3}$")
_ENDS_ITEM = pattern(r".{3,80}[;)][.;]?\s*$")
#: An item that has lost its dash, above the others; all else there is dirt.
_AN_ITEM = pattern(r"^Như |[;,)]$")
#: Specks behind an item that ends.
_BEHIND = " -–—_~"


def _is_dirt(line: str) -> bool:
    """Whether a line below an item that ends is none itself: it has no dash, and does not end as one."""
    return _ITEM.match(line) is None and _ENDS_ITEM.match(line) is None


#: A post behind the mark of an item, which is a speck: "- -GIÁM ĐÓC".
_MARKS = "-–—+•=~ "


def recipients_together(lines: list[Cell]) -> list[Cell]:
    """The lines with the recipients of each foot together, under their heading; posts and names that stood
    between them follow, specks are dropped."""
    parted = [cell for line in lines for cell in _beside(line)]
    made = [(at, _headed(parted, k)) for k, (at, _) in enumerate(parted)]
    parts: list[list[Cell]] = []  # from the end
    stop = len(made)
    last = stop
    while last > 1 and len(parts) < _MOST_FEET:
        last -= 1
        opening = _opening(made, last) if _ARCHIVE.match(made[last][1]) else None
        if opening is None or any(map(_by_columns, made[opening[0] : last])):
            continue
        first, headed = opening
        top = _capacity_above(made, first)
        foot = _foot(made[first : last + 1], headed, made[top : top + 1] if top < first else [])
        parts += (made[last + 1 : stop], foot)
        stop = last = top
    parts.append(made[:stop])
    return [cell for part in reversed(parts) for cell in part]


#: A post in capitals that has run into the heading, or into an item beside it, with what a stamp left between them:
#: "Nơi nhận:ÿ . KT.GIAM ĐÓC", "- Như trên; ten (a PHO GIAM DOC".
_BESIDE = pattern(
    rf"(?P<item>(?:{TO} ?:|[-–—_~+•] ?[^\n;:]{{2,90}}?[;:)])[;.]?)(?:[^\sA-ZĐÀ-Ỹ]{{1,4}} |[^\w\n(] ?){{0,6}}(?P<post>[A-ZĐÀ-Ỹ]{{2,}}[ .,][^\n;:()/]{{4,60}})$"
)


def _beside(cell: Cell) -> list[Cell]:
    """The line, parted where a post in capitals stands behind an item."""
    at, line = cell
    beside = _BESIDE.match(line) if line[:1] in "N-–—_~+•" else None
    if beside is None or _ARCHIVE.match(line) or _by_columns(cell):
        return [cell]
    post = beside["post"]
    letters = [letter for letter in post if letter.isalpha()]
    if sum(map(str.isupper, letters)) < _MOSTLY * len(letters):
        return [cell]
    if not (
        _FOR.match(post)
        or holds_office(post)
        or begins_body(bare(post).upper())
        or begins_body(post)
    ):
        return [cell]
    return [(at, beside["item"]), (at + beside.start("post"), post)]


#: For whom one signs.
_FOR = pattern(r"(?:KT|TM|TL|TUQ)[. ] ?[A-ZĐÀ-Ỹ]{2}")
#: How much of a post is in capitals.
_MOSTLY = 0.7


def _by_columns(cell: Cell) -> bool:
    """Whether a line still holds two columns: of a table, or side by side."""
    return "|" in cell[1] or "\t" in cell[1] or WIDE in cell[1]


#: No file has more documents, two parts for each.
_MOST_FEET = 60


#: Dirt before a name: "Ï.......e` Lê Văn An".
_DIRT = pattern(r"[^\w\s]{0,2}\w?[^\w\s]{2,12}\w?[^\w\s]{0,2} (?=[A-ZĐÀ-Ỹ])")


def _without_dirt(cell: Cell) -> Cell:
    """The line, without the dirt before a name."""
    at, line = cell
    dirt = _DIRT.match(line)
    return (at + dirt.end(), line[dirt.end() :]) if dirt and _NAME.match(line, dirt.end()) else cell


#: The same, right above the recipients that stand beside it.
_CAPACITY = pattern(rf"{_FOR.pattern}[A-ZĐÀ-Ỹ .,&-]{{3,60}}$")


def _capacity_above(lines: list[Cell], first: int) -> int:
    """The line of a capacity right above the recipients, whose post and name are torn into them; `first`, where
    they begin, if none stands there: "KT. GIÁM ĐỐC | - Sở Y tế; | PHÓ GIÁM ĐỐC"."""
    top = first - 1
    while top > 0 and first - top < _NEAR and is_speck(lines[top][1].strip()):
        top -= 1
    return top if top >= 0 and _CAPACITY.match(lines[top][1].strip()) else first


_NEAR = 4


def _foot(lines: list[Cell], headed: bool, above: list[Cell]) -> list[Cell]:
    """The lines of a foot, whose last is the archive line, in order; `headed`: the first is the heading. What
    stands `above` it belongs to the signature."""
    block = [_without_dirt(cell) for cell in lines[headed:-1] if cell[1].strip()]
    items = [k for k, cell in enumerate(block) if _ITEM.match(cell[1])]
    above_items = block[: items[0]] if items else []
    dirt = [cell for cell in above_items if not _AN_ITEM.search(cell[1].strip())]
    apart: list[Cell] = []
    specks: list[Cell] = []
    ended = ";"  # an item that ends, or the heading
    for cell in block:
        line = cell[1].strip().rstrip(_BEHIND)
        speck = is_speck(line) and not (")" in line and _is_open(ended))
        if not speck and _is_apart(line, ended[-1:] in ";.:,"):
            apart.append(cell)
        elif speck or cell in dirt or (len(items) > 1 and ended[-1:] in ";." and _is_dirt(line)):
            specks.append(cell)
        else:
            ended = line
    if headed and not apart and not specks:
        return [*above, *lines]
    kept = [cell for cell in block if cell not in apart and cell not in specks]
    heading = lines[0] if headed else (lines[0][0], _HEADING)
    return [heading, *kept, lines[-1], *_posts([*above, *apart])]


def _is_open(item: str) -> bool:
    """Whether a bracket goes on in the next line: "- Sở Y tế (để | b/c);"."""
    return item.count("(") > item.count(")")


#: The heading as it should be, or with words behind it.
_RIGHT = pattern(r"(?:Nơi nhận|NƠI NHẬN)\s?(?:[:;.]|$|.*\w)")


def _headed(lines: list[Cell], k: int) -> str:
    """Line `k`; the heading of the recipients, if it is what is left of it, above an item."""
    line = lines[k][1]
    words = line.strip()
    if not 5 < len(words) < _LONGEST_TO or _RIGHT.match(words):
        return line
    if not _is_heading(words):
        return line
    return _HEADING if any(_ITEM.match(words) for _, words in lines[k + 1 : k + 6]) else line


def _opening(lines: list[Cell], last: int) -> tuple[int, bool] | None:
    """The first line of the recipients whose archive line is `last`, and whether it is their heading. None
    where no item stands above it."""
    first: int | None = None
    for k in range(last - 1, max(last - _LONGEST_FOOT, -1), -1):
        line = lines[k][1].strip(_MARKED)
        if _is_heading(line[:_LONGEST_TO].split(WIDE)[0].split(":")[0]):
            return k, True
        if _TO_INSIDE.search(line):
            return None
        if _ITEM.match(line):
            first = k
        if (line.endswith(".") or "./." in line) and not _is_apart(line, True):
            if any(_TO_INSIDE.search(words) for _, words in lines[max(k - 12, 0) : k]):
                return None
            break
        if len(line) > _LONGEST_ITEM or _ARCHIVE.match(line):
            return None
        if first is not None and _ENDS_ITEM.match(line) and not _is_apart(line, True):
            first = k
    return None if first is None else (first, False)


#: The heading in a line with other words, or in other words.
_TO_INSIDE = pattern(rf"{TO}|NƠI GỬI")
#: Marks of a page that stand round its lines.
_MARKED = " \t*_#"
#: An item below a heading that is lost is no longer: a longer line is the text.
_LONGEST_ITEM = 90


#: Marks and specks round the heading.
_ENDS = pattern(r"^\W+|\W+$")


def _is_heading(line: str) -> bool:
    plain = _ENDS.sub("", bare(line).casefold())
    if not plain.endswith(("han", "hn")):  # "Nơi nhn" too, but not "Nội dung"
        return False
    return difflib.SequenceMatcher(None, plain, _TO).ratio() >= _TO_LIKE


#: So few letters in capitals with a figure among them are dirt.
_FEW = 8


def _is_apart(words: str, fresh: bool) -> bool:
    """Whether a line between recipients belongs to the signature: a post in capitals, or a name. `fresh`: no
    item goes on in it."""
    letters = sum(map(str.isalpha, words))
    capitals = letters > 2 and sum(map(str.isupper, words)) > 0.6 * letters
    capitals = capitals and (letters > _FEW or not any(map(str.isdigit, words)))
    if _ITEM.match(words) or words[:1] in "-–—+":
        return capitals and post_like(words.lstrip(_MARKS)) is not None
    if words[-1:] in ";:,":
        return False
    if capitals and _FOR.match(words):
        return True  # no item goes on so
    return fresh and (capitals or _NAME.match(words) is not None)


#: The initials of whom a post heads.
_UNIT_BEHIND = pattern(r" [A-ZĐ]{2,8}(?:[-&][A-ZĐ]{2,8})?")


def _posts(apart: list[Cell]) -> list[Cell]:
    """The lines of a signature, posts that are like one of a closed list put right, also over two lines.

    A capacity of which nothing can be read stands for one where a post follows it alone.
    """
    made: list[Cell] = []
    k = 0
    while k < len(apart):
        at, line = apart[k]
        following = [cell for cell in apart[k + 1 : k + 2] if not _NAME.match(cell[1])]
        both = f"{line} {following[0][1]}" if following else ""
        alone = post_like(line) if not _NAME.match(line) else None
        joined = post_like(both) if 0 < len(both) < 24 else None
        if alone is None and joined is not None and len(apart) > k + 2:
            made += ((at, joined), (following[0][0], ""))
            k += 2
            continue
        if alone is not None and _UNIT_BEHIND.fullmatch(line.removeprefix(alone)):
            alone = line  # "TRƯỞNG PHÒNG | TCCB"
        guessed = alone is not None and ". " in alone and line[:1] not in "KT"
        made.append((at, line if alone is None or (guessed and not following) else alone))
        k += 1
    return made

"""A foot in two columns whose columns a converter has parted by bars, or by one blank alone.

    | Nơi nhận: | TM. ỦY BAN NHÂN DÂN |       Nơi nhận: | CHỦ TỊCH       Nơi nhận: TM. ỦY BAN NHÂN DÂN
    | - Sở Y tế; | CHỦ TỊCH |                 - Sở Y tế; |               - Sở Nội vụ; KT. CHỦ TỊCH

So are the signatures of a pact, which many have signed: a table with a row of posts and a row of names.
"""

from __future__ import annotations

from typing import NamedTuple

from thidua.graph.extract.layout.arranged import Cell
from thidua.graph.extract.layout.formulas import ARCHIVE, DEGREES, TO
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES, is_marked
from thidua.graph.extract.names import offices
from thidua.graph.extract.names.persons import NAME, begins_with_surname
from thidua.graph.extract.rules import by_rules, ruled

#: How the line of the recipients begins.
FOOT = pattern(
    rf"\s*\W{{0,3}}(?:{TO}|(?:Đồng g|G)ửi[^\n:]{{0,20}}: {{4,199}}(?=(?:TM|KT|TL|TUQ)\.|T/M))"
)
#: A pattern: how a signature begins: "KT. CỤC TRƯỞNG", "GIÁM ĐỐC SỞ NỘI VỤ".
signs = by_rules(
    lambda: rf"(?:(?:TM|KT|TL|TUQ|Q)\. ?|T/M\.? ?|K/T\.? ?|ĐẠI DIỆN |{offices.opens_line()}(?!\w))"
)


class Columns(NamedTuple):
    """The cells of two columns, and the line after them."""

    left: list[Cell]
    right: list[Cell]
    after: int


# --- feet --------------------------------------------------------------------------------------

#: Who signs, in capitals to the end of the line, or that it is signed: "KT. CHỦ TỊCH", "(đã ký)".
_SIGNER = (
    r"(?=(?:(?:(?:TM|KT|TL|TUQ|Q)\.|T/M\.?|K/T\.?) ?)?[A-ZĐÀ-Ỹ]{2,9}(?:[ ,-]{1,3}[A-ZĐÀ-Ỹ]{2,9}){1,9}\W*$"
    r"|(?:(?:TM|KT|TL|TUQ|Q)\.|T/M|K/T)|\((?:[Đđ]ã ký|ĐÃ KÝ|[Kk]ý(?: tên)?\W)[^()]{0,40}\)\W*$)"
)
#: The foot where one blank alone is left between the columns: "Nơi nhận: TM. ỦY BAN NHÂN DÂN",
#: "- Sở Nội vụ; KT. CHỦ TỊCH", "- UBND các xã; (đã ký)".
FUSED_FOOT = pattern(rf"\s*\W{{0,3}}{TO}\s?:[*_]{{0,3}} {{1,3}}{_SIGNER}")
_FUSED_ITEM = pattern(rf"\s*[-–+•][^\n]{{1,200}}?(?P<ended>[;,.)]) {{1,3}}{_SIGNER}")
#: The same where the name of who signs stands behind an item: "- Lưu: VT. Lê An", "- Ban Dân vận Lê Văn An".
_FUSED_NAME = pattern(
    rf"\s*[-–+•][^\n]{{1,200}}?(?P<ended>[;,.)]) {{1,3}}(?={DEGREES}*(?P<name>{NAME})\s*$)"
)
_NAME_BEHIND = pattern(
    r"\s*[-–+•][^\n]{1,200}?(?P<ended>)(?<!tỉnh)(?<!huyện)(?<!quận)(?<!thị xã)(?<!xã)(?<!phường)(?<!phố) {1,3}"
    r"(?=(?P<name>[A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]*){2,3})\s*$)"
)


def foot(lines: list[Cell], first: int) -> Columns | None:
    """The columns of a foot in one of these forms, whose "Nơi nhận:" is in lines[first]; None where there is none."""
    return (
        _table(lines, first)
        or _one_bar(lines, first)
        or _one_blank(lines, first)
        or _line_by_line(lines, first)
    )


def _table(lines: list[Cell], first: int) -> Columns | None:
    """The columns of a foot that is a Markdown table of several rows, or of one whose cells hold several lines; None where
    it is none. A second who signs has a third column, which is read below the second."""
    columns: tuple[list[Cell], ...] = ([], [], [])
    k = first
    while k < len(lines) and lines[k][1].startswith("|"):
        row, after = _row(lines, k)
        if after == k:
            break
        for column, (at, words) in row:
            if words.strip() and words.strip("-: ") and 0 < column <= len(columns):
                columns[column - 1].append((at, words))
        k = after
    left, right, further = columns
    return Columns(left, [*right, *further], k) if len(left) > 1 and right else None


#: No row of a foot runs over more lines: a cell may hold several, "| - Như trên; | - Lưu: VT. | Lê An |".
_LONGEST_ROW = 40


def _row(lines: list[Cell], first: int) -> tuple[list[tuple[int, Cell]], int]:
    """The lines of the cells of the row that begins at lines[first], each with the number of its column, and the line
    after the row: `first` itself where it is not closed behind two cells."""
    found: list[tuple[int, Cell]] = []
    bars = 0
    for k in range(first, min(first + _LONGEST_ROW, len(lines))):
        at, line = lines[k]
        if k > first and line.startswith("|"):
            break  # another row
        for words in line.split("|"):
            found.append((bars, (at, words)))
            at += len(words) + 1
            bars += 1
        bars -= 1
        if bars > 2 and (k + 1 == len(lines) or line.endswith("|") or not _goes_on(lines, k + 1)):
            return found, k + 1
    return [], first


def _goes_on(lines: list[Cell], k: int) -> bool:
    """Whether the last cell of a row goes on in lines[k]: a line below ends with the bar that closes it."""
    for _, line in lines[k : k + _LONGEST_ROW]:
        if "|" in line:
            return not line.startswith("|") and line.rstrip().endswith("|")
    return False


def _one_bar(lines: list[Cell], first: int) -> Columns | None:
    """The columns of a foot with one bar between them; None where it is none: "Nơi nhận: | CHỦ TỊCH",
    "- Sở Y tế; |", "- Lưu: VT. | Lê An"."""
    left: list[Cell] = []
    right: list[Cell] = []
    k = first
    while k < len(lines):
        begin, line = lines[k]
        if not line.strip() and k + 1 < len(lines) and "|" in lines[k + 1][1]:
            k += 1
            continue
        # an empty cell may have lost its bar
        if line.count("|") != 1 and not (left and is_marked(line)):
            break
        bar = line.find("|") if "|" in line else len(line)
        for column, at, words in (
            (left, begin, line[:bar]),
            (right, begin + bar + 1, line[bar + 1 :]),
        ):
            if words.strip(" -:"):
                column.append((at, words))
        k += 1
    headed = "|" in lines[first][1] and FOOT.match(lines[first][1])
    return Columns(left, right, k) if headed and len(left) > 1 and right else None


def _one_blank(lines: list[Cell], first: int) -> Columns | None:
    """The columns of a foot that begins at lines[first] with one blank between them: "- Sở Y tế; CHỦ TỊCH",
    "- Lưu: VT. Lê An"; the name may stand alone below. None where the foot has no second column."""
    begin, line = lines[first]
    head = FUSED_FOOT.match(line)
    if head is None:
        return None
    left, right = [(begin, line[: head.end()])], [(begin + head.end(), line[head.end() :])]
    after = first + 1
    for k in range(after, min(first + _LONGEST_FOOT, len(lines))):
        begin, line = lines[k]
        if not line.strip() or line.strip().isdigit():  # of a page
            continue
        open_item = not left[-1][1].rstrip().endswith((";", ".", ",", ")", ":"))
        if is_marked(line):
            item = _FUSED_ITEM.match(line)
            if item and item["ended"] == "," and ARCHIVE_LINE.match(line):
                item = None  # "- Lưu: VT, TH."
            left.append((begin, line[: item.end()] if item else line))
            if item:
                right.append((begin + item.end(), line[item.end() :]))
        elif line.isupper() and len(line) <= _WRAPPED and _next_is_marked(lines, k):
            right.append(lines[k])
        elif (
            len(left) > 1
            and len(line) <= _WRAPPED
            and (_next_is_marked(lines, k) or (open_item and not line.isupper()))
        ):
            left.append(lines[k])
        else:
            break
        after = k + 1
    below = [line for _, line in lines[after : after + 6] if line.strip()]
    if not any(_SIGNED.fullmatch(line.strip(" *")) for line in below[:2]):
        _take_name(left, right)
    return Columns(left, right, after)


def _take_name(left: list[Cell], right: list[Cell]) -> None:
    """Move the name of who signs from behind the last item that it stands behind to the right column."""
    for k in range(len(left) - 1, 0, -1):
        begin, line = left[k]
        name = _FUSED_NAME.match(line) or _NAME_BEHIND.match(line)
        if name and (name["ended"] or begins_with_surname(name["name"])):
            left[k] = begin, line[: name.end()]
            below = next((n for n, (at, _) in enumerate(right) if at > begin), len(right))
            right.insert(below, (begin + name.end(), line[name.end() :]))
            return


def _next_is_marked(lines: list[Cell], k: int) -> bool:
    """Whether the next line below lines[k] that is not empty begins with the mark of an item."""
    below = (line for _, line in lines[k + 1 : k + 4] if line.strip())
    return is_marked(next(below, ""))


#: A pattern: a capacity or a post among the recipients, alone on its line.
_post = by_rules(lambda: rf"{signs()}[A-ZĐÀ-Ỹ ,.-]{{0,70}}")
_post_line = ruled(lambda: rf"\s*+{_post()}\s*")
#: What stands below the post, between the items: the word that it is signed, or the name.
_SIGNED = pattern(rf"\(?(?:[Đđ]ã ký|ĐÃ KÝ)[^\n]{{0,30}}|{NAME}")
#: A post that goes on in the next line, and others below it.
_CAPITALS = r"[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ ,.-]{2,70}"
#: The heading of the recipients with a post right below it, or between them, as where the foot goes on overleaf.
torn_foot = ruled(
    lambda: (
        rf"\s*\W{{0,3}}{TO}\s?:[ \t*_]{{0,8}}\n\s{{0,20}}+(?:{_post()}(?=\n)"
        rf"|(?:\S[^\n]{{2,90}}+\n\s{{0,20}}+){{1,14}}?{_post()}\n\s{{0,20}}+"
        rf"(?:(?:{_CAPITALS}|{_SIGNED.pattern})\n\s{{0,20}}+){{0,5}}(?=[-–+•] ))"
    )
)
ARCHIVE_LINE = pattern(rf"\s*[{DASHES}] ?{ARCHIVE}(?!\w)")
#: No more lines hold such a foot.
_LONGEST_FOOT = 40


def _line_by_line(lines: list[Cell], first: int) -> Columns | None:
    """The columns of a foot that begins at lines[first] and was read across, each cell a line of its own: "Nơi nhận:",
    "CHỦ TỊCH", "- Sở Y tế;", "- Lưu: VT."; None where no post stands before an item."""
    if not torn_foot().match("\n".join(line for _, line in lines[first : first + _LONGEST_FOOT])):
        return None
    left: list[Cell] = [lines[first]]
    right: list[Cell] = []
    torn = below = False  # `below`: the line above is of the right column
    for k in range(first + 1, min(first + _LONGEST_FOOT, len(lines))):
        line = lines[k][1]
        if not line.strip():
            continue
        item = is_marked(line)
        ended = bool(right) and left[-1][1].rstrip().endswith((";", ".", ")"))
        signed = (ended or below) and _SIGNED.fullmatch(line.strip())
        if not item and (signed or (below and line.isupper()) or _post_line().fullmatch(line)):
            right.append(lines[k])
            below = True
            continue
        below = False
        if len(left) == 1 and not item and line.lstrip()[:1].islower():
            left.insert(0, lines[k])  # the end of the text above, read across
            continue
        left.append(lines[k])
        if not item and (FOOT.match(left[-2][1]) or line.isupper() or len(line) > _WRAPPED):
            return None
        torn = torn or (item and bool(right))
        if ARCHIVE_LINE.match(line):
            return Columns(left, right, k + 1) if torn else None
    return None


#: What goes on with an item in the next line is no longer.
_WRAPPED = 60


# --- pacts -------------------------------------------------------------------------------------

#: The row that begins the signatures of a pact: "| GIÁM ĐỐC SỞ NỘI VỤ | KT. CỤC TRƯỞNG |".
_offices = ruled(lambda: rf"\|[ *_]*{signs()}[^|\n]{{0,120}}\|[ *_]*{signs()}[^|\n]{{0,120}}\|")
_CELLS = pattern(r"[^|]+")
_CELL_NAME = pattern(rf"[ *_]*+{DEGREES}*{NAME}[ *_]*")
#: No table of signatures has more rows.
_LONGEST_PACT = 80


def holds_pact(source: str) -> bool:
    """Whether a row of `source` begins the signatures of a pact."""
    return "|" in source and _offices().search(source) is not None


def pact(lines: list[Cell], first: int) -> tuple[list[Cell], int] | None:
    """The cells of a table of signatures side by side, each party's from its post to its name, and
    the line after the table; None where lines[first] begins none."""
    if not _offices().match(lines[first][1]):
        return None
    columns: list[list[Cell]] = []
    signed: list[Cell] = []
    k = first
    while k < min(len(lines), first + _LONGEST_PACT) and lines[k][1].startswith("|"):
        begin, line = lines[k]
        k += 1
        if not line.strip("|-: "):
            continue
        cells = [(begin + cell.start(), cell.group()) for cell in _CELLS.finditer(line.rstrip())]
        columns += [[] for _ in cells[len(columns) :]]
        for column, cell in zip(columns, cells, strict=False):
            if cell[1].strip():
                column.append(cell)
        if all(_CELL_NAME.fullmatch(words) for _, words in cells if words.strip()):
            signed += [cell for column in columns for cell in column]  # a row of names ends it
            columns = []
    if not signed or any(columns):
        return None
    return signed, k

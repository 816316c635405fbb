"""Where words stand on a page, and the order to read them in.

A PDF or a scan says where each stretch of words stands, not which belong together. `pages_text`
puts stretches on one height into a row, parts the two columns of the letterhead and of the tail,
and leaves a blank line where a paragraph begins.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from thidua.graph.read.lines import LETTERHEAD

#: Gap, in heights of a letter, that parts a stretch of words in two; stretches that a file holds
#: apart stay apart at a smaller one.
SPLIT = 1.8
_JOIN = 0.6
#: Gap, in heights, that stands for a blank between letters of one word and another.
_BLANK = 0.25
#: Vertical distance, in usual line distances, above which a paragraph begins.
_LOOSE = 1.6
#: What begins below both columns of a letterhead, however short its line is.
_ADDRESS = re.compile(r"K[ií]nh g[ửứừưu]i", re.IGNORECASE)
#: Gap, in heights, up to which stretches of a row with three belong to one column, and how much wider the
#: gap between the columns is.
_NEAR, _WIDER = 3.0, 1.5
#: The mark of an item, and the gap behind it, in heights, up to which its words go on with it.
_MARK = re.compile(r"[^\w\s]|o|\(?\d{1,2}[.)]|[a-zđ]\)|[IVX]{1,4}\.")
_BEHIND_MARK = 3.5
#: Room between two columns, in heights, and how much wider it is than gaps in one of them.
_CLEAR, _APART = 2.0, 1.2
#: On fewer pages nothing runs along their heads.
_RUNS = 3
#: Parts of the page's width: a short line, an indent, and how far off centre a centred line may be.
_SHORT, _INDENT, _CENTRE = 0.08, 0.02, 0.025


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with their box; y counts downwards from the top of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        return max(self.bottom - self.top, 0.1)

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    def holds(self, other: Piece) -> bool:
        """Whether the middle of another piece lies in this one's box."""
        down = (other.top + other.bottom) / 2
        return self.left <= other.middle <= self.right and self.top <= down <= self.bottom


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text that stand between two heights of a page and are read as they are: a table."""

    top: float
    bottom: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The pieces of one page, in any order, and the blocks between them."""

    width: float
    height: float
    pieces: tuple[Piece, ...]
    blocks: tuple[Block, ...] = ()


def pages_text(pages: Sequence[Page]) -> str:
    """The text of the pages, without the page numbers at their heads and feet, and with a running head once."""
    made: list[str] = []
    open_paragraph = False
    head: str | None = None  # of the table in which the page above ends
    numbered = [_without_page_number(_rows(page.pieces), k + 1) for k, page in enumerate(pages)]
    for page, kept in zip(pages, _without_running_heads(numbered), strict=True):
        rows = [_halves(row, page.width) if len(row) > 2 else row for row in kept]
        if not rows and not page.blocks:
            continue
        margins, pitch = (_margins(page, rows), _pitch(rows)) if rows else ((0.0, page.width), 1.0)
        for part in _parts(rows, page.blocks):
            if isinstance(part, Block):
                lines, goes_on, ends_full = list(part.lines), _same_columns(head, part.lines), False
                if goes_on:  # its head stands above each part
                    lines = lines[1:] if lines[0] == head else lines
                else:
                    head = lines[0]
            else:
                lines, starts_afresh, ends_full = _lines(page, part, margins, pitch)
                goes_on, head = open_paragraph and not starts_afresh, None
            if made and not goes_on:
                made.append("")
            made.extend(lines)
            open_paragraph = ends_full
    return "\n".join(made) + "\n"


def _same_columns(head: str | None, lines: Sequence[str]) -> bool:
    """Whether rows are as wide as those below a head of a table, which bars part."""
    return head is not None and head.startswith("| ") and head.count("|") == lines[0].count("|")


def _parts(rows: list[list[Piece]], blocks: Sequence[Block]) -> Iterator[list[list[Piece]] | Block]:
    """The rows and the blocks of a page from the top, rows between two blocks together."""
    k = 0
    for block in sorted(blocks, key=lambda b: b.top):
        above = k
        while k < len(rows) and rows[k][0].bottom <= (block.top + block.bottom) / 2:
            k += 1
        if k > above:
            yield rows[above:k]
        yield block
    if k < len(rows):
        yield rows[k:]


def run(pieces: Sequence[Piece]) -> str:
    """The text of pieces of one line, from the left: a blank where the file has one, or a gap."""
    text = ""
    last: Piece | None = None
    for piece in pieces:
        apart = last is not None and (
            last.text.endswith(" ")
            or piece.left - last.right > _BLANK * min(last.height, piece.height)
        )
        text = f"{text.rstrip()}{' ' if apart else ''}{piece.text}"
        last = piece
    return text.strip()


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces on one height together, from the top; each row from the left, near ones joined."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: (p.top + p.bottom, p.left)):
        if not piece.text.strip():
            continue
        for row in rows[-3:][::-1]:
            last = row[-1]
            shared = min(last.bottom, piece.bottom) - max(last.top, piece.top)
            if shared > 0.5 * min(last.height, piece.height) and not _under(row, piece):
                row.append(piece)
                break
        else:
            rows.append([piece])
    return [_joined(sorted(row, key=lambda p: p.left)) for row in rows]


def _under(row: list[Piece], piece: Piece) -> bool:
    """Whether the piece lies over or under one of the row: the lines of a slanting scan."""
    return any(
        min(p.right, piece.right) - max(p.left, piece.left)
        > 0.3 * min(p.right - p.left, piece.right - piece.left)
        for p in row
    )


def _joined(row: list[Piece]) -> list[Piece]:
    made = row[:1]
    for piece in row[1:]:
        last = made[-1]
        gap = piece.left - last.right
        marked = _MARK.fullmatch(last.text.strip()) is not None
        reach = _BEHIND_MARK * piece.height if marked else _JOIN * min(last.height, piece.height)
        if gap > reach:
            made.append(piece)
            continue
        blank = " " if gap > 0.12 * piece.height and not last.text.endswith(" ") else ""
        made[-1] = Piece(
            f"{last.text}{blank}{piece.text}", last.left, min(last.top, piece.top),
            max(last.right, piece.right), max(last.bottom, piece.bottom),
        )  # fmt: skip
    return made


def _halves(row: list[Piece], width: float) -> list[Piece]:
    """A row of three stretches and more as two, where all but the widest gap are narrow and that lies about the
    middle of the page: the words of a column that specks have parted; else `row`."""
    gaps = [b.left - a.right for a, b in pairwise(row)]
    k = max(range(len(gaps)), key=gaps.__getitem__)
    height = statistics.median(piece.height for piece in row)
    others = max(gap for n, gap in enumerate(gaps) if n != k)
    if others > _NEAR * height or gaps[k] < _WIDER * others:
        return row
    middle = (row[k].right + row[k + 1].left) / 2
    if not 0.3 * width < middle < 0.7 * width:
        return row
    return [_one(row[: k + 1]), _one(row[k + 1 :])]


def _one(pieces: list[Piece]) -> Piece:
    return Piece(
        " ".join(piece.text.strip() for piece in pieces), pieces[0].left, min(p.top for p in pieces),
        pieces[-1].right, max(p.bottom for p in pieces),
    )  # fmt: skip


def _without_page_number(rows: list[list[Piece]], number: int) -> list[list[Piece]]:
    """Drop a first or last row that is the number of the page alone, give or take a cover."""
    near = {str(n) for n in range(max(1, number - 2), number + 3)}
    kept = list(rows)
    for end in (0, -1):
        if len(kept) > 1 and len(kept[end]) == 1 and kept[end][0].text.strip(" -–.") in near:
            kept.pop(end)
    return kept


def _without_running_heads(pages: Sequence[list[list[Piece]]]) -> list[list[list[Piece]]]:
    """The rows of pages, those that run along the heads or feet (columns of numbers aside) on the first page alone:
    "CÔNG BÁO/Số 12 + 13/Ngày 5-1-2031      84"."""
    made = list(pages)
    for end in (0, -1):
        words = [_words(rows[end]) if len(rows) > 1 else () for rows in made]
        often = Counter(words)
        seen: set[tuple[str, ...]] = set()
        for k, said in enumerate(words):
            runs = said and often[said] >= max(_RUNS, len(pages) / 2)
            if runs and said in seen:
                made[k] = made[k][1:] if end == 0 else made[k][:-1]
            seen.add(said)
    return made


def _words(row: list[Piece]) -> tuple[str, ...]:
    """The pieces of a row but for numbers of pages, in an order that is the same on left and right pages."""
    return tuple(sorted(text for p in row if not (text := p.text.strip(" -–.")).isdecimal()))


def _lines(
    page: Page, rows: list[list[Piece]], margins: tuple[float, float], pitch: float
) -> tuple[list[str], bool, bool]:
    """(lines, whether the first begins a paragraph, whether the last is full to the margin)."""
    made: list[str] = []
    k = 0
    previous: Piece | None = None
    first_fresh, last_full = True, False
    while k < len(rows):
        if columns := _columns(page, rows, k):
            if made and made[-1]:
                made.append("")
            made += _by_columns(columns, page.width, pitch)
            made.append("")
            previous, last_full = None, False
            k += len(columns)
            continue
        row = rows[k]
        if previous is not None and _begins(page, margins, pitch, previous, row[0]):
            made.append("")
        if k == 0:
            first_fresh = row[0].left > margins[0] + _INDENT * page.width
        made.extend(piece.text.strip() for piece in row)
        previous = Piece("", row[0].left, row[0].top, row[-1].right, row[0].bottom)
        last_full = previous.right > margins[1] - _SHORT * page.width
        k += 1
    while made and not made[-1]:
        made.pop()
    return made, first_fresh, last_full


def _margins(page: Page, rows: list[list[Piece]]) -> tuple[float, float]:
    """The left and right margin of the running text: where most long lines begin and end."""
    long = [row for row in rows if row[-1].right - row[0].left > 0.5 * page.width] or rows
    lefts = sorted(row[0].left for row in long)
    rights = sorted(row[-1].right for row in long)
    return lefts[len(lefts) // 10], rights[-1 - len(rights) // 10]


def _pitch(rows: list[list[Piece]]) -> float:
    """The usual distance from line to line."""
    steps = [
        b[0].bottom - a[0].bottom
        for a, b in pairwise(rows)
        if 0 < b[0].bottom - a[0].bottom < 4 * max(a[0].height, 1.0)
    ]
    return statistics.median(steps) if steps else 1e9


def _begins(
    page: Page, margins: tuple[float, float], pitch: float, above: Piece, here: Piece
) -> bool:
    """Whether a paragraph begins with the line `here` under the line `above`."""
    if here.bottom - above.bottom > _LOOSE * pitch:
        return True
    left, right = margins
    full = above.right > right - _SHORT * page.width and above.left < left + _INDENT * page.width
    if _centred(page, margins, here) and (full or _centred(page, margins, above)):
        return False
    if above.right < right - _SHORT * page.width:
        return True
    indent = _INDENT * page.width
    return here.left > left + indent and above.left <= left + indent


def _centred(page: Page, margins: tuple[float, float], piece: Piece) -> bool:
    off = abs(piece.middle - (margins[0] + margins[1]) / 2)
    return off < _CENTRE * page.width and piece.left > margins[0] + _INDENT * page.width


def _columns(page: Page, rows: list[list[Piece]], start: int) -> list[list[Piece]]:
    """The rows in two columns that begin at rows[start], with one piece a column; none when none do."""
    if not _opens(page, rows, start):
        return []
    low, high = 0.0, page.width
    made: list[list[Piece]] = []
    for k in range(start, len(rows)):
        row = _by_side(rows[k], low, high) if low > 0 and high < page.width else rows[k]
        if made and _ADDRESS.match(row[0].text) and "ngày" not in row[-1].text:
            break
        if len(row) == 1:
            piece = row[0]
            if made and _stands_alone(page, rows, k):
                break
            if piece.right <= high and piece.middle < page.width / 2:
                low = max(low, piece.right)
            elif piece.left >= low and piece.middle >= page.width / 2:
                high = min(high, piece.left)
            else:
                break
        elif len(row) == 2:
            low, high = max(low, row[0].right), min(high, row[1].left)
        else:
            break
        if low >= high:
            break
        made.append(row)
    held = [piece for row in made for piece in row]
    both = any(p.right <= low for p in held) and any(p.left >= high for p in held)
    return made if both and any(LETTERHEAD.search(piece.text) for piece in held) else []


def _by_side(row: list[Piece], low: float, high: float) -> list[Piece]:
    """A row with one piece for each of two columns, of which the left reaches to `low` and the right
    begins at `high`: "- Ủy ban Mặt trận;   (để b/cáo)   BÍ THƯ". `row` where it says no other columns."""
    if len(row) == 1 or (len(row) == 2 and max(low, row[0].right) < min(high, row[1].left)):
        return row
    gaps = [b.left - a.right for a, b in pairwise(row)]
    clear = _CLEAR * row[0].height
    cuts = [
        k for k in range(1, len(row))
        if min(high, row[k].left) - max(low, row[k - 1].right) > clear
    ]  # fmt: skip
    if cuts:
        k = max(cuts, key=lambda k: gaps[k - 1])
        others = max((gap for n, gap in enumerate(gaps, 1) if n != k), default=0)
        return [_one(row[:k]), _one(row[k:])] if gaps[k - 1] > _APART * others else row
    aside = high - row[-1].right > clear or row[0].left - low > clear
    return [_one(row)] if aside and max(gaps) < _NEAR * row[0].height else row


def _opens(page: Page, rows: list[list[Piece]], start: int) -> bool:
    """Whether two columns may begin here: two pieces, or one beside which another begins soon."""
    row = rows[start]
    if len(row) == 2:
        return True
    if len(row) > 2 or row[0].right - row[0].left > 0.55 * page.width:
        return False
    if row[0].text[:1].islower():
        return False  # it goes on with the line above, which is centred
    if row[0].left > 0.4 * page.width or LETTERHEAD.match(row[0].text):
        return True
    return any(len(near) == 2 for near in rows[start + 1 : start + 3])


def _stands_alone(page: Page, rows: list[list[Piece]], k: int) -> bool:
    """A line centred on the page with room above: a heading under the columns."""
    piece = rows[k][0]
    room = piece.top - max(p.bottom for p in rows[k - 1])
    centred = abs(piece.middle - page.width / 2) < 2 * _CENTRE * page.width
    wide = piece.right - piece.left > 0.55 * page.width
    return wide or (centred and room > 0.8 * piece.height)


def _by_columns(rows: list[list[Piece]], width: float, pitch: float) -> list[str]:
    left = [row[0] for row in rows if len(row) == 2 or row[0].middle < width / 2]
    right = [row[-1] for row in rows if len(row) == 2 or row[0].middle >= width / 2]
    made: list[str] = []
    for column in (left, right):
        if made:
            made.append("")
        previous: Piece | None = None
        for piece in column:
            if previous is not None and piece.bottom - previous.bottom > 2.2 * pitch:
                made.append("")
            made.append(piece.text.strip())
            previous = piece
    return made

"""What stands on one page of a PDF, as PDFium tells it: stretches of letters with their boxes, tables, signatures.

Letters are read from the side they are written from, what is stamped on a page is set into its gaps
(`stamped`), and words within ruled lines make tables (`ruled`).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, field, replace
from types import SimpleNamespace
from typing import Any

from thidua.graph.read import ruled, stamped
from thidua.graph.read.columns import SPLIT, Block, Piece
from thidua.graph.read.text import composed

#: Characters of a page, beyond which it holds no page of words.
_MOST_CHARACTERS = 200_000
#: Fewer ruled lines than this make no table; parts of one figure that are looked at; points
#: up to which a box is a line.
_LEAST_RULES, _MOST_SEGMENTS, _THIN = 4, 2_000, 2.5
#: Annotations of a page that are looked at.
_MOST_ANNOTATIONS = 1_000
#: More pieces than this of a letter or two are lines that run up or down.
_SOUP = 30
#: Quarters of a turn by which letters slant that are still read from one side.
_SLANT = 0.1
#: Gap, in heights of a letter, that parts words.
_WORDS = 0.12
#: A letter with its box: (letter, left, top, right, bottom), or a line feed where a line ends.
_Letter = tuple[str, float, float, float, float]
_END_OF_LINE: _Letter = ("\n", 0.0, 0.0, 0.0, 0.0)
_BLANK: _Letter = (" ", 0.0, 0.0, 0.0, 0.0)
#: The corners of a figure that is drawn on a page, and whether its sides are drawn.
_Figure = tuple[list[tuple[float, float]], bool]
#: What is read of a page that PDFium cannot open.
_NO_PAGE: dict[str, Any] = {
    "width": 1.0, "height": 1.0, "pieces": [], "blocks": [], "signed": [], "pictured": 0.0, "unseen": False,
}  # fmt: skip


def read_page(document: Any, number: int) -> dict[str, Any]:
    """Page `number` (0 is the first) of an open document, as values of JSON: its width and height in points, `pieces`
    and `blocks` (fields of `Piece` and `Block`), `signed`, `pictured` and `unseen` (fields of `PdfPage`)."""
    import pypdfium2

    try:
        page, letters, pieces, signed = _upright(document, number)
        width, height = page.get_size()
        shown = _shown(page)
        blocks: list[Block] = []
        if page.get_rotation() or _is_soup(pieces):
            width, height, pieces, blocks = _turned(page, shown.figures)
        elif rules := _rules(shown.figures, _Look(width, height)):
            pieces, blocks = _with_tables(letters, pieces, rules)
    except pypdfium2.PdfiumError:
        return _NO_PAGE
    return {
        "width": width,
        "height": height,
        "pieces": [astuple(piece) for piece in pieces],
        "blocks": [astuple(block) for block in blocks],
        "signed": signed,
        "pictured": min(shown.pictured / max(width * height, 1.0), 1.0),
        "unseen": shown.unseen > shown.seen,
    }


def _upright(document: Any, number: int) -> tuple[Any, list[_Letter], list[Piece], list[str]]:
    """(a page with what is stamped on it, its letters as they stand, its pieces, the signatures on it)."""
    from pypdfium2 import raw

    page = document[number]
    look = _Look(*page.get_size())
    letters = _letters(page.get_textpage(), look)
    pieces = _pieces(letters)
    notes = _annotations(page, look.height)
    if not notes or raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) != raw.FLATTEN_SUCCESS:
        return page, letters, pieces, []
    page.close()
    page = document[number]
    stamped_on = _letters(page.get_textpage(), look)
    words, now = _pieces(letters, _WORDS), _pieces(stamped_on, _WORDS)
    return page, stamped_on, *stamped.read(pieces, words, now, notes)


def _is_soup(pieces: Sequence[Piece]) -> bool:
    """Whether most pieces are a letter or two: of lines that run up or down the page."""
    short = sum(len(piece.text.strip()) <= 2 for piece in pieces)
    return len(pieces) > _SOUP and short > len(pieces) / 2


def _turned(page: Any, figures: list[_Figure]) -> tuple[float, float, list[Piece], list[Block]]:
    """(width, height, pieces, tables) of a page seen from each side its lines are written from, one below
    the other: tables that lie on their side, under a running head that stands."""
    width, height = page.get_size()
    if page.get_rotation() in (90, 270):
        width, height = height, width
    text = page.get_textpage()
    wide, down = 0.0, 0.0
    made: list[Piece] = []
    tables: list[Block] = []
    for turn in range(4):
        look = _Look(width, height, turn)
        letters = _letters(text, look)
        if pieces := _pieces(letters):
            pieces, blocks = _with_tables(letters, pieces, _rules(figures, look))
            made += (replace(p, top=p.top + down, bottom=p.bottom + down) for p in pieces)
            tables += (replace(b, top=b.top + down, bottom=b.bottom + down) for b in blocks)
            wide = max(wide, look.across)
            down += width + height - look.across
    return (wide, down, made, tables) if made else (width, height, [], [])


def _with_tables(
    letters: list[_Letter], pieces: list[Piece], rules: list[ruled.Rule]
) -> tuple[list[Piece], list[Block]]:
    """The pieces that stand in no table, and the tables."""
    if len(rules) < _LEAST_RULES:
        return pieces, []
    blocks, outside = ruled.tables(_pieces(letters, _WORDS), rules)
    if not blocks:
        return pieces, []
    kept = [piece for piece in pieces if any(piece.holds(word) for word in outside)]
    return kept, blocks


@dataclass(slots=True)
class _Shown:
    """What a page shows: its figures, the area of its pictures, and how many texts are seen and are not."""

    figures: list[_Figure] = field(default_factory=list)
    pictured: float = 0.0
    seen: int = 0
    unseen: int = 0


def _shown(page: Any) -> _Shown:
    """What a page shows, by one look at its objects."""
    from pypdfium2 import raw

    made = _Shown()
    for thing in page.get_objects(max_depth=3):
        if thing.type == raw.FPDF_PAGEOBJ_PATH:
            made.figures += _figures(thing)
        elif thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = thing.get_bounds()
            made.pictured += max(0.0, right - left) * max(0.0, top - bottom)
        elif thing.type == raw.FPDF_PAGEOBJ_TEXT:
            if raw.FPDFTextObj_GetTextRenderMode(thing) == raw.FPDF_TEXTRENDERMODE_INVISIBLE:
                made.unseen += 1
            else:
                made.seen += 1
    return made


def _figures(path: Any) -> Iterator[_Figure]:
    """The figures of a path that is drawn."""
    from ctypes import byref, c_float, c_int

    from pypdfium2 import raw

    x, y, fill, stroked = c_float(), c_float(), c_int(), c_int()
    raw.FPDFPath_GetDrawMode(path, byref(fill), byref(stroked))
    matrix = path.get_matrix()
    points: list[tuple[float, float]] = []
    for k in range(min(raw.FPDFPath_CountSegments(path), _MOST_SEGMENTS)):
        segment = raw.FPDFPath_GetPathSegment(path, k)
        raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        if points and raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            yield points, bool(stroked.value)
            points = []
        points.append(matrix.on_point(x.value, y.value))
    yield points, bool(stroked.value)


def _rules(figures: Sequence[_Figure], look: _Look) -> list[ruled.Rule]:
    """The lines ruled on a page, thin boxes among them, and the sides of boxes that are drawn."""
    return [rule for points, drawn in figures for rule in _sides(points, look, drawn)]


@dataclass(frozen=True, slots=True)
class _Look:
    """A page as one sees it who turns it: `turn` quarters clockwise are its letters turned.

    None: all letters, as if they stood. `width` and `height` are those of the page as it lies.
    """

    width: float
    height: float
    turn: int | None = None

    @property
    def across(self) -> float:
        return self.height if self.turn in (1, 3) else self.width

    def place(self, box: Any) -> tuple[float, float, float, float]:
        """(left, top, right, bottom) of a box whose y counts upwards; here it counts downwards."""
        if self.turn == 1:
            across, down = self.height, self.width
            return across - box.top, down - box.right, across - box.bottom, down - box.left
        if self.turn == 2:
            return self.width - box.right, box.bottom, self.width - box.left, box.top
        if self.turn == 3:
            return box.bottom, box.left, box.top, box.right
        return box.left, self.height - box.top, box.right, self.height - box.bottom

    def shows(self, text: Any, k: int) -> bool:
        """Whether letter `k` is read from this side; slanting ones are from the first."""
        from pypdfium2 import raw

        quarters = raw.FPDFText_GetCharAngle(text, k) / (math.pi / 2)
        near = round(quarters) % 4 if abs(quarters - round(quarters)) < _SLANT else 0
        return near == self.turn


def _sides(
    points: Sequence[tuple[float, float]], look: _Look, stroked: bool
) -> Iterator[ruled.Rule]:
    """The lines of one figure: a line, a thin box, or the four sides of a box that is drawn."""
    if len(points) < 2:
        return
    xs, ys = [x for x, _ in points], [y for _, y in points]
    corners = SimpleNamespace(left=min(xs), bottom=min(ys), right=max(xs), top=max(ys))
    left, top, right, bottom = look.place(corners)
    if min(right - left, bottom - top) <= _THIN:
        if right - left > bottom - top:
            yield ruled.Rule(left, (top + bottom) / 2, right, (top + bottom) / 2)
        elif bottom > top:
            yield ruled.Rule((left + right) / 2, top, (left + right) / 2, bottom)
    elif stroked and len(set(xs)) == len(set(ys)) == 2:
        yield from (ruled.Rule(left, y, right, y) for y in (top, bottom))
        yield from (ruled.Rule(x, top, x, bottom) for x in (left, right))


def _annotations(page: Any, height: float) -> list[Piece]:
    """The boxes of what is put on a page: stamps, fields, notes; not of links."""
    from ctypes import byref

    from pypdfium2 import raw

    box = raw.FS_RECTF()
    found = []
    for k in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_ANNOTATIONS)):
        note = raw.FPDFPage_GetAnnot(page, k)
        kind = raw.FPDFAnnot_GetSubtype(note)
        if kind not in (raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP):
            raw.FPDFAnnot_GetRect(note, byref(box))
            low, high = sorted((box.top, box.bottom))
            found.append(Piece("", box.left, height - high, box.right, height - low))
        raw.FPDFPage_CloseAnnot(note)
    return found


def _letters(text: Any, look: _Look) -> list[_Letter]:
    """The letters of a page as they are read from one side, and where its lines end."""
    from ctypes import byref

    from pypdfium2 import raw

    box = raw.FS_RECTF()
    where, handle = byref(box), text.raw
    unicode_of, box_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox
    standing, height = look.turn is None, look.height
    found: list[_Letter] = []
    for k in range(min(text.count_chars(), _MOST_CHARACTERS)):
        code = unicode_of(handle, k)
        if code in (0xFFFE, 0x02):  # a hyphen at the end of a line
            code = 0x2D
        if code in (0, 0xFFFF) or 0xD800 <= code < 0xE000:
            continue
        letter = chr(code)
        if letter.isspace():
            found.append(_END_OF_LINE if letter in "\r\n" else _BLANK)
        elif standing:  # nearly all pages: without a call a letter
            box_of(handle, k, where)
            found.append((letter, box.left, height - box.top, box.right, height - box.bottom))
        elif look.shows(text, k):
            box_of(handle, k, where)
            found.append((letter, *look.place(box)))
    return found


def _pieces(letters: Sequence[_Letter], split: float = SPLIT) -> list[Piece]:
    """Stretches of letters on one line of a page, parted at gaps of `split` heights of a letter."""
    found: list[Piece] = []
    words = ""
    left = top = right = bottom = 0.0
    for letter, l, t, r, b in letters:
        if letter == " ":
            if words:
                words += " "
            continue
        if words:
            tall = max(b - t, 1.0)
            if (
                letter != "\n"
                and l - right <= split * tall
                and right - l <= 2 * tall
                and -tall / 2 <= b - bottom <= tall / 2
            ):
                words += letter
                right, top, bottom = max(right, r), min(top, t), max(bottom, b)
                continue
            found.append(Piece(composed(words), left, top, right, bottom))
        words = "" if letter == "\n" else letter
        left, top, right, bottom = l, t, r, b
    if words:
        found.append(Piece(composed(words), left, top, right, bottom))
    return found

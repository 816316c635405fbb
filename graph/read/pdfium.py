"""What stands on one page of a PDF, as PDFium tells it: stretches of letters with their boxes, tables, signatures.

Letters are read from the side they are written from, what is stamped on a page is set into its gaps
(`stamped`), and words within ruled lines make tables (`ruled`).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from types import SimpleNamespace
from typing import Any

from thidua.graph.read import ruled, stamped
from thidua.graph.read.columns import SPLIT, Block, Piece

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
#: What is read of a page that PDFium cannot open.
_NO_PAGE: dict[str, Any] = {
    "width": 1.0, "height": 1.0, "pieces": [], "blocks": [], "signed": [], "pictured": 0.0, "unseen": False,
}  # fmt: skip


def read_page(document: Any, number: int) -> dict[str, Any]:
    """Page `number` (0 is the first) of an open document, as values of JSON: its width and height in points, `pieces`
    and `blocks` (fields of `Piece` and `Block`), `signed`, `pictured` and `unseen` (fields of `PdfPage`)."""
    import pypdfium2
    from pypdfium2 import raw

    try:
        page, pieces, signed = _upright(document, number)
        width, height = page.get_size()
        look = _Look(width, height)
        blocks: list[Block] = []
        if page.get_rotation() or _is_soup(pieces):
            width, height, pieces, blocks = _turned(page)
        elif rules := _rules(page, look):
            pieces, blocks = _with_tables(page, look, pieces, rules)
        area, unseen, seen = 0.0, 0, 0
        for shown in page.get_objects(max_depth=3):
            if shown.type == raw.FPDF_PAGEOBJ_IMAGE:
                left, bottom, right, top = shown.get_bounds()
                area += max(0.0, right - left) * max(0.0, top - bottom)
            elif shown.type == raw.FPDF_PAGEOBJ_TEXT:
                hidden = (
                    raw.FPDFTextObj_GetTextRenderMode(shown) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
                )
                unseen, seen = unseen + hidden, seen + (not hidden)
    except pypdfium2.PdfiumError:
        return _NO_PAGE
    return {
        "width": width,
        "height": height,
        "pieces": [astuple(piece) for piece in pieces],
        "blocks": [astuple(block) for block in blocks],
        "signed": signed,
        "pictured": min(area / max(width * height, 1.0), 1.0),
        "unseen": unseen > seen,
    }


def _upright(document: Any, number: int) -> tuple[Any, list[Piece], list[str]]:
    """(a page with what is stamped on it, its pieces as its letters stand, the signatures on it)."""
    from pypdfium2 import raw

    page = document[number]
    look = _Look(*page.get_size())
    pieces = list(_pieces(page.get_textpage(), look))
    notes = _annotations(page, look.height)
    if not notes:
        return page, pieces, []
    words = list(_pieces(page.get_textpage(), look, _WORDS))
    if raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) != raw.FLATTEN_SUCCESS:
        return page, pieces, []
    page.close()
    page = document[number]
    now = list(_pieces(page.get_textpage(), look, _WORDS))
    return page, *stamped.read(pieces, words, now, notes)


def _is_soup(pieces: Sequence[Piece]) -> bool:
    """Whether most pieces are a letter or two: of lines that run up or down the page."""
    short = sum(len(piece.text.strip()) <= 2 for piece in pieces)
    return len(pieces) > _SOUP and short > len(pieces) / 2


def _turned(page: Any) -> tuple[float, float, list[Piece], list[Block]]:
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
        pieces = list(_pieces(text, look))
        if pieces:
            pieces, blocks = _with_tables(page, look, pieces, _rules(page, look))
            made += (replace(p, top=p.top + down, bottom=p.bottom + down) for p in pieces)
            tables += (replace(b, top=b.top + down, bottom=b.bottom + down) for b in blocks)
            wide = max(wide, look.across)
            down += width + height - look.across
    return (wide, down, made, tables) if made else (width, height, [], [])


def _with_tables(
    page: Any, look: _Look, pieces: list[Piece], rules: list[ruled.Rule]
) -> tuple[list[Piece], list[Block]]:
    """The pieces that stand in no table, and the tables."""
    if len(rules) < _LEAST_RULES:
        return pieces, []
    blocks, outside = ruled.tables(list(_pieces(page.get_textpage(), look, _WORDS)), rules)
    if not blocks:
        return pieces, []
    kept = [piece for piece in pieces if any(piece.holds(word) for word in outside)]
    return kept, blocks


def _rules(page: Any, look: _Look) -> list[ruled.Rule]:
    """The lines ruled on a page, thin boxes among them, and the sides of boxes that are drawn."""
    import ctypes

    from pypdfium2 import raw

    x, y = ctypes.c_float(), ctypes.c_float()
    fill, stroked = ctypes.c_int(), ctypes.c_int()
    found: list[ruled.Rule] = []
    for shown in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3):
        raw.FPDFPath_GetDrawMode(shown, ctypes.byref(fill), ctypes.byref(stroked))
        matrix = shown.get_matrix()
        points: list[tuple[float, float]] = []
        for k in range(min(raw.FPDFPath_CountSegments(shown), _MOST_SEGMENTS)):
            segment = raw.FPDFPath_GetPathSegment(shown, k)
            raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
            starts = raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO
            if starts and points:
                found += _sides(points, look, bool(stroked.value))
                points = []
            points.append(matrix.on_point(x.value, y.value))
        found += _sides(points, look, bool(stroked.value))
    return found


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


def _pieces(text: Any, look: _Look, split: float = SPLIT) -> Iterator[Piece]:
    """Stretches of letters on one line of a page, parted at gaps of `split` heights of a letter."""
    from ctypes import byref

    from pypdfium2 import raw

    box = raw.FS_RECTF()
    standing = look.turn is None
    words = ""
    left = top = right = bottom = 0.0
    for k in range(min(text.count_chars(), _MOST_CHARACTERS)):
        code = raw.FPDFText_GetUnicode(text, k)
        if code in (0xFFFE, 0x02):  # a hyphen at the end of a line
            code = ord("-")
        if code in (0, 0xFFFF) or 0xD800 <= code < 0xE000:
            continue
        letter = chr(code)
        if letter in "\r\n":
            if words.strip():
                yield Piece(words, left, top, right, bottom)
            words = ""
            continue
        if letter.isspace():
            words += " " if words else ""
            continue
        if not (standing or look.shows(text, k)):
            continue
        raw.FPDFText_GetLooseCharBox(text, k, byref(box))
        if standing:  # nearly all pages: without a call a letter
            l, t, r, b = box.left, look.height - box.top, box.right, look.height - box.bottom
        else:
            l, t, r, b = look.place(box)
        tall = max(b - t, 1.0)
        apart = words and (
            l - right > split * tall or right - l > 2 * tall or abs(b - bottom) > tall / 2
        )
        if apart:
            if words.strip():
                yield Piece(words, left, top, right, bottom)
            words = ""
        if not words:
            left, top, right, bottom = l, t, r, b
        words += letter
        right, top, bottom = max(right, r), min(top, t), max(bottom, b)
    if words.strip():
        yield Piece(words, left, top, right, bottom)

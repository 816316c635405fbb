"""Word documents (.docx): what a page shows, in reading order.

`word/document.xml` is walked as it is (ECMA-376, WordprocessingML): paragraphs, tables (the
letterhead's column by column), text boxes, restored list numbers, footnotes at the end; what was
struck out under change tracking or hidden is left out. Runs in a TCVN3 or VNI font are converted.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from thidua.graph.read import legacy
from thidua.graph.read.lines import MOST_COLUMNS, Lines, by_columns, column_cells, span, table_lines
from thidua.graph.read.package import member, open_package
from thidua.graph.read.styles import Numbers, Styles, W, child_value
from thidua.graph.read.text import Reading, composed

#: Containers that show their children as they are.
_THROUGH = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo",
                              "hyperlink", "fldSimple", "dir", "bdo")
)  # fmt: skip
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
#: The namespace of documents saved as "Strict Open XML", and the usual one: the same elements.
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = W[1:-1].encode()
_DIGITS = re.compile(r"[\d\s/–-]*")


def read(data: bytes) -> Reading:
    """The text of a .docx. Raises ValueError: no .docx, damaged, encrypted, a bomb, or too deep."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ValueError("is encrypted, or an old .doc under the name of .docx; save it again")
    package = open_package(data, ".docx")
    try:
        body = _xml(package, "word/document.xml").find(f"{W}body")
    except KeyError:
        raise ValueError("is no Word document, though a zip file; is it a .zip or .xlsx?") from None
    if body is None:
        raise ValueError("is a Word document without a body; save it again")
    writer = _Writer(
        Styles(_optional(package, "word/styles.xml")),
        Numbers(_optional(package, "word/numbering.xml")),
    )
    try:
        for part in _parts(package, "header"):
            writer.margin(part)
        writer.blocks(body)
        writer.notes(_optional(package, "word/footnotes.xml"))
        writer.notes(_optional(package, "word/endnotes.xml"))
        for part in _parts(package, "footer"):
            writer.margin(part)
    except RecursionError:
        raise ValueError("nests tables or boxes too deeply; save it again") from None
    text, font = legacy.fix(writer.lines.text())
    kinds = sorted(writer.fonts | ({font} if font else set()))
    return Reading(text, ", ".join(["docx", *kinds]))


def _xml(package: zipfile.ZipFile, name: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(member(package, name).replace(_STRICT, _USUAL), parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"{name} is damaged ({error.msg}); save the document again") from None


def _optional(package: zipfile.ZipFile, name: str) -> etree._Element | None:
    """A part that a document may lack, or have damaged without loss of its words."""
    try:
        return _xml(package, name)
    except (KeyError, ValueError):
        return None


def _parts(package: zipfile.ZipFile, kind: str) -> Iterator[etree._Element]:
    names = sorted(n for n in package.namelist() if re.fullmatch(rf"word/{kind}\d*\.xml", n))
    for name in names[:20]:
        part = _optional(package, name)
        if part is not None:
            yield part


@dataclass(slots=True)
class _Writer:
    """Walks the parts of a document and writes their lines."""

    styles: Styles
    numbers: Numbers
    lines: Lines = field(default_factory=Lines)
    fonts: set[str] = field(default_factory=set)
    _said: set[str] = field(default_factory=set)
    _mark: str = ""

    def blocks(self, node: etree._Element, *, tight: bool = False) -> None:
        """The paragraphs and tables inside `node`; `tight`: paragraphs are mere lines."""
        for child in node:
            if child.tag == f"{W}p":
                self._paragraph(child, tight)
            elif child.tag == f"{W}tbl":
                self._table(child, tight)
            elif child.tag in _THROUGH:
                self.blocks(child, tight=tight)
            elif child.tag == f"{_COMPATIBILITY}AlternateContent":
                for chosen in _chosen(child):
                    self.blocks(chosen, tight=tight)

    def margin(self, part: etree._Element) -> None:
        """A header or footer, once; page numbers alone say nothing."""
        own = _Writer(self.styles, self.numbers)
        own.blocks(part)
        words = own.lines.text().strip()
        if not _DIGITS.fullmatch(words) and words not in self._said:
            self._said.add(words)
            self.lines.gap()
            self.lines.add(words)
            self.lines.gap()

    def notes(self, part: etree._Element | None) -> None:
        """Footnotes or endnotes, each a paragraph with its number."""
        shown = 0
        for note in part if part is not None else ():
            if note.get(f"{W}type") not in (None, "normal"):
                continue  # separators
            shown += 1
            self.lines.gap()
            self._mark = f"[{shown}] "
            self.blocks(note, tight=True)

    def _paragraph(self, paragraph: etree._Element, tight: bool) -> None:
        style = self.styles.of_paragraph(paragraph)
        apart = not tight
        self.lines.block(apart=apart, centred=style.centred)
        boxes: list[etree._Element] = []
        mark = self._mark + self.numbers.next(style.numbering)
        pieces = list(self._runs(paragraph, style.name, boxes))
        if any(text.strip() for text, _ in pieces):
            self.lines.add(mark)
            self._mark = ""
        self.lines.add(self._converted(pieces))
        self.lines.block(apart=apart, centred=style.centred)
        for box in boxes:
            self.lines.gap()
            self.blocks(box, tight=True)
            self.lines.gap()

    def _runs(
        self, node: etree._Element, style: str | None, boxes: list[etree._Element]
    ) -> Iterator[tuple[str, str | None]]:
        """(text, old encoding of its font) of the runs in `node`; text boxes are put aside."""
        for child in node:
            if child.tag == f"{W}r":
                shown = self.styles.of_run(child, style)
                text = "" if shown.hidden else _run_text(child, boxes)
                if text:
                    yield text.upper() if shown.capitals else text, shown.encoding
            elif child.tag in _THROUGH:
                yield from self._runs(child, style, boxes)
            elif child.tag == f"{_COMPATIBILITY}AlternateContent":
                for chosen in _chosen(child):
                    yield from self._runs(chosen, style, boxes)

    def _converted(self, pieces: list[tuple[str, str | None]]) -> str:
        """The runs in one, neighbours in the same old font converted together."""
        made: list[str] = []
        k = 0
        while k < len(pieces):
            kind = pieces[k][1]
            last = k
            while last < len(pieces) and pieces[last][1] == kind:
                last += 1
            text = "".join(text for text, _ in pieces[k:last])
            if kind is not None and not text.isascii() and not legacy.is_unicode(text):
                self.fonts.add(kind.removesuffix("H"))
                text = legacy.convert(text, kind)
            elif kind == "TCVN3H":
                text = text.upper()
            made.append(text)
            k = last
        return "".join(made)

    def _table(self, table: etree._Element, tight: bool) -> None:
        rows = [list(_cells(row)) for row in _rows(table)]
        if not rows:
            return
        self.lines.gap() if not tight else self.lines.end()
        words = ["".join(map(_words, row)) for row in rows]
        if by_columns(words):
            shown = [
                [(None if _goes_on(cell) else cell, _across(cell)) for cell in row]
                for row, said in zip(rows, words, strict=True)
                if said.strip()
            ]
            for column in column_cells(shown, _words):
                for cell in column:
                    self.blocks(cell, tight=True)
                self.lines.gap()
            return
        for line in table_lines([list(self._columns(row)) for row in rows]):
            self.lines.add(line)
            self.lines.end()
        self.lines.gap() if not tight else self.lines.end()

    def _columns(self, row: list[etree._Element]) -> Iterator[list[str]]:
        """The lines of the cells of a row; none for a cell that goes on from above or from the left."""
        for cell in row:
            yield [] if _goes_on(cell) else self._cell(cell)
            yield from ([] for _ in range(1, _across(cell)))

    def _cell(self, cell: etree._Element) -> list[str]:
        around, self.lines = self.lines, Lines()
        self.blocks(cell, tight=True)
        own, self.lines = self.lines, around
        return own.text().strip("\n").split("\n")


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == f"{W}tr":
            change = child.find(f"{W}trPr/{W}del")
            if change is None:
                yield child
        elif child.tag in _THROUGH:
            yield from _rows(child)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in _THROUGH:
            yield from _cells(child)


def _words(cell: etree._Element) -> str:
    return composed("".join(t.text or "" for t in cell.iter(f"{W}t")))


def _across(cell: etree._Element) -> int:
    """How many columns a cell reaches over."""
    return span(child_value(cell.find(f"{W}tcPr"), "gridSpan"), MOST_COLUMNS)


def _goes_on(cell: etree._Element) -> bool:
    """Whether a cell is merged with the one above it."""
    return child_value(cell.find(f"{W}tcPr"), "vMerge") not in (None, "restart")


def _chosen(alternate: etree._Element) -> Iterator[etree._Element]:
    """One of the forms of a drawing: the first that holds words, else the last."""
    forms = list(alternate)
    for form in forms:
        if next(form.iter(f"{W}t"), None) is not None:
            yield form
            return


def _run_text(run: etree._Element, boxes: list[etree._Element]) -> str:
    made: list[str] = []
    for child in run:
        if child.tag == f"{W}t":
            made.append(child.text or "")
        elif child.tag == f"{W}tab" or child.tag == f"{W}ptab":
            made.append("\t")
        elif child.tag in (f"{W}br", f"{W}cr"):
            made.append("\n")
        elif child.tag == f"{W}noBreakHyphen":
            made.append("-")
        elif child.tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
            boxes.extend(_outermost(child))
        elif child.tag == f"{_COMPATIBILITY}AlternateContent":
            for chosen in _chosen(child):
                boxes.extend(_outermost(chosen))
    return "".join(made)


def _outermost(node: etree._Element) -> Iterator[etree._Element]:
    """The text boxes in a drawing, without those inside them and without a second form."""
    for child in node:
        if child.tag == f"{W}txbxContent":
            yield child
        elif child.tag == f"{_COMPATIBILITY}AlternateContent":
            for chosen in _chosen(child):
                yield from _outermost(chosen)
        elif isinstance(child.tag, str):
            yield from _outermost(child)

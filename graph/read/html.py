"""Web pages: what a reader of the page sees, a line per paragraph and per row of a table.

Pages of legal portals lay the letterhead out as a table. Its cells are read column by column, so
that the issuer's lines stand together and apart from the national motto; any other table is read
row by row (`table_lines`). Scripts, styles, forms and hidden parts are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

from thidua.graph.read import legacy, plain
from thidua.graph.read.lines import MOST_COLUMNS, Lines, by_columns, column_cells, span, table_lines
from thidua.graph.read.styles import counted_as
from thidua.graph.read.text import Reading, composed

_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_DROPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "canvas",
        "select",
        "textarea",
        "button",
        "nav",
        "head",
        "title",
        "audio",
        "video",
        "form-control",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
    ]
)
#: Blocks that stand apart from what is above and below: a blank line.
_APART = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre", "li"]
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
#: Deeper nesting than any page has; below it text is taken as it comes.
_DEEPEST = 400

#: Tags that end what a page shows.
_CLOSING = re.compile(r"(?i)</(?:p|td|tr|table|div|span|b|i|li|strong|em|body|html)>")


_TABLE = re.compile(r"<(/?)table\b[^<>]{0,500}>", re.IGNORECASE)


def is_page(characters: str) -> bool:
    """Whether text is the source of a web page: it opens with a tag, and closes many; those of tables in it do not count
    if it opens with one."""
    begun = characters[:200].lstrip()
    around = without_tables(characters) if _TABLE.match(begun) else characters
    return begun[:1] == "<" and len(_CLOSING.findall(around, 0, 20_000)) > 5


def without_tables(characters: str) -> str:
    """Text with the lines that they show for the tables that stand in it as HTML, as Markdown has them whose cells
    hold paragraphs or reach over others."""
    made: list[str] = []
    done = 0
    for begin, end in _tables(characters):
        root = _parse(characters[begin:end])
        if root is None:
            continue
        lines = Lines()
        _walk(root, lines, 0)
        made += (characters[done:begin], f"\n\n{lines.text()}\n")
        done = end
    return "".join((*made, characters[done:])) if made else characters


def _tables(characters: str) -> Iterator[tuple[int, int]]:
    """Where tables begin and end that stand in no other."""
    begin = depth = 0
    for tag in _TABLE.finditer(characters) if "</table" in characters.lower() else ():
        if tag[1]:
            depth -= 1
            if depth == 0:
                yield begin, tag.end()
            depth = max(depth, 0)
        else:
            begin = begin if depth else tag.start()
            depth += 1


def read(data: bytes) -> Reading:
    """The text of a page. Raises ValueError when the bytes are no HTML or hold no text."""
    declared = _DECLARED.search(data[:4096])
    characters, encoding = plain.decode(data, declared[1].decode("ascii") if declared else None)
    if "<" not in characters:
        raise ValueError("is no web page; give it the ending .txt if it is text")
    root = _parse(characters)
    if root is None:
        raise ValueError("is an empty web page; is the download complete?")
    lines = Lines()
    _walk(root, lines, 0)
    fixed, font = legacy.fix(lines.text())
    return Reading(fixed, f"{encoding}, {font}" if font else encoding)


def _parse(characters: str) -> etree._Element | None:
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    # libxml2 ends a page at the first NUL
    try:
        return lxml_html.document_fromstring(
            characters.replace("\0", " ").encode("utf-8", "replace"), parser=parser
        )
    except etree.ParserError:
        return None
    except etree.LxmlError as error:
        raise ValueError(f"cannot be read as HTML ({error}); save the page again") from None


def _walk(node: etree._Element, lines: Lines, depth: int, *, tight: bool = False) -> None:
    """Add what `node` shows, without what follows it; `tight`: its paragraphs are mere lines."""
    tag = node.tag
    if not isinstance(tag, str) or tag in _DROPPED or _is_hidden(node):
        return
    if depth > _DEEPEST:
        lines.add(_BLANKS.sub(" ", "".join(map(str, node.itertext()))))
        return
    if tag == "br":
        lines.end()
        return
    if tag == "hr":
        lines.gap()
        return
    if tag == "table" and _is_letterhead(node):
        _columns(node, lines, depth)
        return
    if tag == "table" and _is_plain(node):
        _rows(node, lines, depth, tight=tight)
        return
    block = tag in _BLOCKS
    centred = block and _is_centred(node)
    if block:
        lines.block(apart=tag in _APART and not tight, centred=centred)
    if node.text:
        lines.add(_seen(node.text, tag))
    marks = _marks(node)
    for child in node:
        if child.tag == "li":
            lines.mark(next(marks))
        _walk(child, lines, depth + 1, tight=tight)
        if child.tail:
            lines.add(_seen(child.tail, tag))
    if block:
        lines.block(apart=tag in _APART and not tight, centred=centred)


#: How a list says that it counts by letters or Roman figures: its `type`, or its style.
_FORMS = {
    "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "lower-alpha": "lowerLetter", "upper-alpha": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
    "lower-latin": "lowerLetter", "upper-latin": "upperLetter",
}  # fmt: skip
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)")


def _marks(node: etree._Element) -> Iterator[str]:
    """What a browser shows before each item of a list: its number in the form that the list asks for, or a dash."""
    counted = node.tag == "ol"
    style = _STYLE.search(node.get("style") or "")
    form = _FORMS.get(node.get("type") or (style[1] if style else ""), "decimal")
    close = ") " if form == "lowerLetter" else ". "
    number = _count(node.get("start"), 1)
    for item in node.iterchildren("li"):
        number = _count(item.get("value"), number)
        yield f"{counted_as(form, number)}{close}" if counted else "- "
        number += 1


def _count(value: str | None, otherwise: int) -> int:
    return int(value[-9:]) if value is not None and value.isdecimal() else otherwise


def _seen(text: str, tag: str) -> str:
    return text if tag == "pre" else _BLANKS.sub(" ", text)


def _is_hidden(node: etree._Element) -> bool:
    return node.get("hidden") is not None or bool(_HIDDEN.search(node.get("style") or ""))


def _is_centred(node: etree._Element) -> bool:
    return (node.get("align") or "").lower() == "center" or bool(
        _CENTRED.search(node.get("style") or "")
    )


def _is_letterhead(table: etree._Element) -> bool:
    """Whether a table, with no other inside, sets the letterhead or the tail in two columns."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    rows = [_words(row) for row in table.iter("tr")]
    return bool(rows) and by_columns(rows)


def _words(node: etree._Element) -> str:
    return composed("".join(map(str, node.itertext()))).strip()


#: A cell that reaches over more rows is damaged.
_MOST_ROWS = 10_000


#: What a table is made of around its rows, and its rows.
_PARTS = frozenset({"thead", "tbody", "tfoot", "tr", "colgroup", "col"})


def _is_plain(table: etree._Element) -> bool:
    """Whether a table holds no other, and nothing that is read outside its cells and its caption."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    parts = [table]
    for part in parts:
        if (part.text or "").strip() or any((child.tail or "").strip() for child in part):
            return False
        cells = ("td", "th") if part.tag == "tr" else ("caption",)
        for child in part:
            if not isinstance(child.tag, str) or child.tag in _DROPPED or child.tag in cells:
                continue
            if child.tag not in _PARTS or (child.tag != "tr" and _is_hidden(child)):
                return False
            parts.append(child)
    return True


def _rows(table: etree._Element, lines: Lines, depth: int, *, tight: bool) -> None:
    """Add the rows of a table, and its caption above it."""
    lines.block(apart=not tight)
    for caption in table.iterchildren("caption"):
        _walk(caption, lines, depth + 1, tight=tight)
    rows = [
        [lines for cell, across in row for lines in _over(cell, across, depth)]
        for row in _grid(table)
    ]
    for line in table_lines(rows):
        lines.add(line)
        lines.end()
    lines.block(apart=not tight)


def _cell(cell: etree._Element, depth: int) -> list[str]:
    own = Lines()
    _walk(cell, own, depth + 1, tight=True)
    return own.text().strip("\n").split("\n")


def _over(cell: etree._Element | None, across: int, depth: int) -> Iterator[list[str]]:
    """The lines of a cell, and none for each further column that it reaches over."""
    yield [] if cell is None else _cell(cell, depth)
    yield from ([] for _ in range(1, across))


def _grid(table: etree._Element) -> Iterator[list[tuple[etree._Element | None, int]]]:
    """The rows of a table: each cell with how many columns it reaches over; None where one reaches from above."""
    reaching: dict[int, int] = {}  # column -> rows that a cell above reaches into
    for row in table.iter("tr"):
        made: list[tuple[etree._Element | None, int]] = []
        at = 0
        for cell in () if _is_hidden(row) else row.iterchildren("td", "th"):
            while reaching.get(at, 0) > 0:
                made.append((None, 1))
                at += 1
            across = span(cell.get("colspan"), MOST_COLUMNS)
            down = span(cell.get("rowspan"), _MOST_ROWS)
            reaching |= {at + k: down for k in range(across)}
            made.append((cell, across))
            at += across
        yield made
        reaching = {column: count - 1 for column, count in reaching.items()}


def _columns(table: etree._Element, lines: Lines, depth: int) -> None:
    shown = [
        row for row in _grid(table) if any(cell is not None and _words(cell) for cell, _ in row)
    ]
    for column in column_cells(shown, _words):
        for cell in column:
            _walk(cell, lines, depth + 1, tight=True)
        lines.gap()

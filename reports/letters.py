"""Rows as a Word file, with python-docx where it is installed (`pip install "thidua[docx]"`)."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence
from typing import Any

from thidua.graph.errors import UsageError
from thidua.reports.answers import Answer, Layout, cut_notice, headings
from thidua.reports.cells import are_figures, seen, shown

_PAGE = 297 - 30 - 15  # millimetres between the margins
_EDGES, _LETTER = 5, 2.4  # of a cell and of a letter in it, millimetres
_WORD, _TEXT = 12, 60  # letters of a word and of a text that a column is made wide for, at most

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest a zip entry can bear: same answer, same bytes


def write_docx(answer: Answer, layout: Layout) -> bytes:
    """A landscape A4 page: title, table with a repeated header row, what was asked.

    Raises UsageError when python-docx is not installed.
    """
    return letter([answer], layout)


def letter(parts: Sequence[Answer], layout: Layout) -> bytes:
    """One table after the other, each under its title; at the end what the first was asked.

    Raises UsageError when python-docx is not installed.
    """
    try:
        import docx
        from docx.enum.section import WD_ORIENT
        from docx.oxml.ns import qn
        from docx.shared import Mm, Pt
    except ImportError as error:
        raise UsageError(
            'docx needs python-docx, which is not installed: pip install "thidua[docx]", '
            "or choose xlsx or html"
        ) from error
    answer = parts[0]
    document = docx.Document()
    properties = document.core_properties
    properties.author, properties.title = "thidua", seen(answer.title or answer.name)[:255]
    properties.created = properties.modified = datetime.datetime(2024, 1, 1)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)  # as _PAGE has it
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(13)
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "Times New Roman")
    _page_number(section, qn)
    for part in parts:
        title = document.add_paragraph()
        title.paragraph_format.keep_with_next = True
        title.paragraph_format.space_before = Pt(0 if part is answer else 12)
        title.add_run(seen(part.title or part.name)).bold = True
        _table(document, part, layout, qn)
        if part.truncated:
            document.add_paragraph(cut_notice(layout.lang))
    for line in _asked(answer, layout.lang):
        document.add_paragraph(seen(line))
    out = io.BytesIO()
    document.save(out)
    return _timeless(out.getvalue())


def _asked(answer: Answer, lang: str) -> list[str]:
    """What was asked; a summary that is the title is not said twice."""
    question = "Câu hỏi" if lang == "vi" else "Câu hỏi / Query"
    lines = [f"{question}: {answer.name}"] if answer.name else []
    lines += [answer.summary] if answer.summary not in ("", answer.title) else []
    return [*lines, *(f"{key} = {value}" for key, value in answer.parameters.items())]


def _table(document: Any, answer: Answer, layout: Layout, qn: Any) -> None:
    """The rows; texts are set on the XML, as python-docx looks each cell up anew."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    table = document.add_table(rows=len(answer.rows) + 1, cols=len(answer.variables))
    table.style = "Table Grid"
    cells = iter(table._cells)
    names = headings(answer, layout.lang)
    rows = [[shown(value, layout.lang) for value in row] for row in answer.rows]
    widths = _widths(names, rows)
    for name, width in zip(names, widths, strict=True):
        cell = next(cells)
        cell.paragraphs[0].add_run(name).bold = True
        cell.width = width
    figures = [are_figures(column) for column in zip(*answer.rows, strict=True)]
    for row in rows:
        for text, figure, width in zip(row, figures, widths, strict=True):
            cell = next(cells)
            paragraph = cell.paragraphs[0]
            paragraph.add_run(text)
            if figure:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            cell.width = width
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.w = width
    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(properties.makeelement(qn("w:tblHeader"), {qn("w:val"): "true"}))


def _page_number(section: Any, qn: Any) -> None:
    """The number of the page in the middle of its head, as Vietnamese offices set it."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph._p.append(paragraph._p.makeelement(qn("w:fldSimple"), {qn("w:instr"): "PAGE"}))


def _widths(names: list[str], rows: list[list[str]]) -> list[Any]:
    """The page shared out: to each column room for its longest word, the rest by its longest cell."""
    from docx.shared import Mm

    columns = [[name, *(row[place] for row in rows)] for place, name in enumerate(names)]
    words = [min(_WORD, max(len(w) for text in c for w in ("", *text.split()))) for c in columns]
    texts = [min(_TEXT, max(map(len, column))) for column in columns]
    least = [_EDGES + _LETTER * word for word in words]
    wanted = [_LETTER * (text - word) for text, word in zip(texts, words, strict=True)]
    over = max(0.0, _PAGE - sum(least)) / (sum(wanted) or 1)
    scale = min(1.0, _PAGE / sum(least))
    return [Mm(int(scale * m + over * w)) for m, w in zip(least, wanted, strict=True)]


def _timeless(package: bytes) -> bytes:
    """The same zip with no clock in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()

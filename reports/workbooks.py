"""Rows as an Excel workbook: real dates, typed numbers, text that never becomes a formula."""

from __future__ import annotations

import datetime
import io
from typing import Any

from thidua.reports.answers import Answer, Layout, cut_notice, headings
from thidua.reports.cells import Value, seen, shown, text_of

# Same answer, same bytes: a workbook must carry a date of creation, so it is a fixed one.
_CREATED = datetime.datetime(2024, 1, 1)
_LONGEST = 32_767  # characters in a cell, Excel's own limit
_EXACT = 10**15  # Excel keeps 15 digits of a number
_FIRST_DATE = datetime.date(1900, 3, 1)  # Excel's calendar has no day before 1900, and 29/02/1900
_WIDEST = 60


def write_xlsx(answer: Answer, layout: Layout) -> bytes:
    """A workbook of two sheets: the rows, and "Nguồn": what was asked."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "nan_inf_to_errors": False,
            "default_format_properties": {"font_name": "Times New Roman", "font_size": 12},
        },
    )
    book.set_properties(
        {"title": seen(answer.title or answer.name), "author": "thidua", "created": _CREATED}
    )
    _rows(book, answer, layout)
    _source(book, answer, layout)
    book.close()
    return out.getvalue()


def _rows(book: Any, answer: Answer, layout: Layout) -> None:
    sheet = book.add_worksheet("Kết quả")
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
    body = {"text_wrap": True, "valign": "top", "border": 1}
    text, date = book.add_format(body), book.add_format(body | {"num_format": "dd/mm/yyyy"})
    names = headings(answer, layout.lang)
    for column, name in enumerate(names):
        sheet.write_string(0, column, _cut(name), head)
    for index, row in enumerate(answer.rows, start=1):
        for column, value in enumerate(row):
            _cell(sheet, index, column, value, layout.lang, text, date)
    for column, name in enumerate(names):
        cells = [name, *(shown(row[column], layout.lang) for row in answer.rows)]
        sheet.set_column(column, column, min(_WIDEST, 3 + max(map(len, cells))))
    sheet.freeze_panes(1, 0)
    if names:
        sheet.autofilter(0, 0, len(answer.rows), len(names) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P/&N")


def _cell(sheet: Any, row: int, column: int, value: Value, lang: str, text: Any, date: Any) -> None:
    if value is None:
        sheet.write_blank(row, column, None, text)
    elif isinstance(value, bool):
        sheet.write_string(row, column, shown(value, lang), text)
    elif isinstance(value, int | float) and abs(value) < _EXACT:
        sheet.write_number(row, column, value, text)
    elif isinstance(value, datetime.date) and value >= _FIRST_DATE:
        sheet.write_datetime(row, column, value, date)
    else:
        sheet.write_string(row, column, _cut(text_of(value, local=True)), text)


def _source(book: Any, answer: Answer, layout: Layout) -> None:
    sheet = book.add_worksheet("Nguồn")
    bold, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
    lines = [
        (_word("Tiêu đề", "Title", layout.lang), answer.title),
        (_word("Câu hỏi", "Query", layout.lang), answer.name),
        (_word("Nội dung", "Summary", layout.lang), answer.summary),
        *((f"{key} =", value) for key, value in answer.parameters.items()),
        (_word("Số dòng", "Rows", layout.lang), str(len(answer.rows))),
    ]
    if answer.truncated:
        lines.append((_word("Lưu ý", "Note", layout.lang), cut_notice(layout.lang)))
    for index, (key, value) in enumerate(lines):
        sheet.write_string(index, 0, _cut(seen(key)), bold)
        sheet.write_string(index, 1, _cut(seen(value)), wrap)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)


def _word(vi: str, en: str, lang: str) -> str:
    return vi if lang == "vi" else f"{vi} / {en}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"

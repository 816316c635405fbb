"""Tables of Word files and web pages: rows with bars, and what they set is read as from a text."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document as WordDocument

from thidua.graph.extract import extract
from thidua.graph.read import read
from thidua.graph.read.lines import span, table_lines

HEAD = ("TT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện năm 2030", "Kế hoạch năm 2031")
ROWS = (
    ("I", "Kinh tế", "", "", ""),
    ("1", "Diện tích lúa đặc sản", "ha", "410", "≥ 450"),
    ("2", "Thu từ du lịch", "tỷ đồng", "", "12,5"),
    ("II", "Xã hội", "", "", ""),
    ("3", "Tỷ lệ hộ nghèo", "%", "3,1", "dưới 2,5"),
)
LINES = [f"| {' | '.join(row)} |" for row in (HEAD, *ROWS)]


def as_word(path: Path) -> None:
    document = WordDocument()
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Phát động phong trào thi đua năm 2031")
    document.add_paragraph("Phấn đấu hoàn thành các chỉ tiêu sau:")
    table = document.add_table(0, len(HEAD))
    for row in (HEAD, *ROWS):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    for number in (1, 4):  # the name of a group over all columns
        table.cell(number, 1).merge(table.cell(number, 4))
    document.save(str(path))


def as_page(path: Path) -> None:
    head = "".join(f"<th>{words}</th>" for words in HEAD)
    rows = ""
    for number, name, *others in ROWS:
        cells = "".join(f"<td><p>{words}</p></td>" for words in others)
        rows += f"<tr><td>{number}</td>" + (
            f"<td>{name}</td>{cells}</tr>" if any(others) else f"<td colspan=4>{name}</td></tr>"
        )
    path.write_text(
        "<html><body><p>KẾ HOẠCH<p>Phát động phong trào thi đua năm 2031"
        "<p>Phấn đấu hoàn thành các chỉ tiêu sau:"
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></body></html>",
        encoding="utf-8",
    )


@pytest.mark.parametrize(("name", "make"), [("a.docx", as_word), ("a.html", as_page)])
def test_the_targets_of_a_table(name: str, make: Callable[[Path], None], tmp_path: Path) -> None:
    make(tmp_path / name)

    text = read(tmp_path / name)

    assert text.nfc.split("\n\n")[-1].split("\n")[:-1] == LINES
    targets = extract(text).documents[0].targets
    assert [(t.indicator, t.low, t.unit, t.bound) for t in targets] == [
        ("Diện tích lúa đặc sản", 450, "ha", "at_least"),
        ("Thu từ du lịch", 12.5, "tỷ đồng", "exact"),
        ("Tỷ lệ hộ nghèo", 2.5, "%", "at_most"),
    ]


def test_cells_over_several_rows(tmp_path: Path) -> None:
    document = WordDocument()
    document.add_paragraph("Danh sách các cụm thi đua của tỉnh:")
    table = document.add_table(3, 3)
    for k, words in enumerate(
        ("Cụm", "Đơn vị", "Số xã", "Cụm 1", "Sông Lam", "7", "", "Đồi Chè", "9")
    ):
        table.cell(*divmod(k, 3)).text = words
    table.cell(1, 0).merge(table.cell(2, 0))
    document.save(str(tmp_path / "a.docx"))
    (tmp_path / "a.html").write_text(
        "<p>Danh sách các cụm thi đua của tỉnh:</p><table><tr><td>Cụm<td>Đơn vị<td>Số xã"
        "<tr><td rowspan=2>Cụm 1<td>Sông Lam<td>7<tr><td>Đồi Chè<td>9</table>",
        encoding="utf-8",
    )

    word, page = read(tmp_path / "a.docx").nfc, read(tmp_path / "a.html").nfc

    assert word == page
    assert word.split("\n")[-3:-1] == ["| Cụm 1 | Sông Lam | 7 |", "|  | Đồi Chè | 9 |"]


def test_a_cell_over_more_rows_than_a_table_has_columns(tmp_path: Path) -> None:
    others = "".join(f"<tr><td>Xã {k}<td>{k}" for k in range(2, 61))
    table = f"<table><tr><td>Cụm<td>Xã<td>Số<tr><td rowspan=60>Cụm 1<td>Xã 1<td>1{others}</table>"
    (tmp_path / "a.html").write_text(f"<p>Danh sách các cụm của tỉnh:</p>{table}", "utf-8")

    lines = read(tmp_path / "a.html").nfc.split("\n")

    assert lines[-3:-1] == ["|  | Xã 59 | 59 |", "|  | Xã 60 | 60 |"]


OUTSIDE = {
    "words of the table": "<table>Cụm một của tỉnh<tr><td>Xã<td>Số<td>Ai<tr><td>A<td>1<td>B</table>",
    "a paragraph between rows": "<table><tr><td>Xã<td>Số<td>Ai</tr><p>Cụm một của tỉnh</p><tr><td>A<td>1<td>B</table>",
    "cells in a form": "<table><tr><form><td>Cụm một của tỉnh<td>Số<td>Ai</form></tr><tr><td>A<td>1<td>B</table>",
    "a comment": "<table><!-- rows --><tr><td>Cụm một của tỉnh<td>Số<td>Ai</tr><!-- --><tr><td>A<td>1<td>B</table>",
}


@pytest.mark.parametrize("name", OUTSIDE)
def test_words_outside_the_cells_of_a_page_are_read(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<p>Danh sách các cụm của tỉnh:</p>{OUTSIDE[name]}", "utf-8")

    text = read(tmp_path / "a.html").nfc

    assert "Cụm một của tỉnh" in text
    assert ("| A | 1 | B |" in text) is (name == "a comment")


SPANS = {"3": 3, "60": 40, "0": 1, "-2": 1, "hai": 1, "": 1, "9" * 5000: 40, None: 1}


@pytest.mark.parametrize(("said", "columns"), SPANS.items(), ids=lambda value: str(value)[:5])
def test_how_far_a_cell_reaches(said: str | None, columns: int) -> None:
    assert span(said, 40) == columns


KEPT_APART = {
    "items in a cell": [["TT", "Việc", "Ai"], ["1", "Gồm:\n- Mở lớp;\n- Phát thẻ.", "Sở Y tế"]],
    "a bar in a cell": [["TT", "Việc", "Ai"], ["1", "Mở lớp | phát thẻ", "Sở Y tế"]],
    "signatures": [["THƯ KÝ", "CHỦ TỌA"], ["Lê An", "Lê Bình"]],
    "one row": [["Một", "Hai", "Ba"]],
    "one column": [["Một"], ["Hai"], ["Ba"], ["Bốn"]],
}


@pytest.mark.parametrize("name", KEPT_APART)
def test_cells_that_keep_lines_of_their_own(name: str) -> None:
    rows = [[cell.split("\n") for cell in row] for row in KEPT_APART[name]]

    assert table_lines(rows) == [line for row in rows for cell in row for line in cell]


def test_what_is_merely_wrapped_is_joined() -> None:
    head = [["TT"], ["Đơn vị", "tính"], ["Năm 2031"]]

    assert table_lines([head, [["1"], [], ["5"]]]) == [
        "| TT | Đơn vị tính | Năm 2031 |",
        "| 1 |  | 5 |",
    ]


def test_a_letterhead_typed_with_marks_apart(tmp_path: Path) -> None:
    """Letters and marks as characters each ("Unicode tổ hợp"): the columns are known all the same."""
    rows = (
        ("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("XÃ SÔNG LAM", "Độc lập - Tự do - Hạnh phúc"),
        ("Số: 7/KH-UBND", "Sông Lam, ngày 3 tháng 2 năm 2031"),
    )
    document = WordDocument()
    table = document.add_table(0, 2)
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = unicodedata.normalize("NFD", words)
    document.add_paragraph(unicodedata.normalize("NFD", "Kế hoạch thi đua của xã trong năm nay"))
    document.save(str(tmp_path / "a.docx"))
    cells = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in rows)
    (tmp_path / "a.html").write_text(
        unicodedata.normalize("NFD", f"<table>{cells}</table>"), encoding="utf-8"
    )

    columns = "\n\n".join("\n".join(column) for column in zip(*rows, strict=True))

    assert read(tmp_path / "a.docx").nfc.startswith(columns)
    assert read(tmp_path / "a.html").nfc.startswith(columns)

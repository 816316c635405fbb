"""Tables of a PDF by the lines that are ruled round their cells."""

from __future__ import annotations

from itertools import pairwise

import pytest

from thidua.graph.read.columns import Block, Page, Piece, pages_text
from thidua.graph.read.ruled import Rule, cell_lines, tables

LEFTS, TOPS = (50.0, 80.0, 220.0, 330.0), (100.0, 130.0, 190.0)


def grid(lefts: tuple[float, ...] = LEFTS, tops: tuple[float, ...] = TOPS) -> list[Rule]:
    """All the lines of a table, a cell's side a line, as Word draws them."""
    return [
        *(Rule(a, top, b, top) for top in tops for a, b in pairwise(lefts)),
        *(Rule(left, a, left, b) for left in lefts for a, b in pairwise(tops)),
    ]


def words(text: str, left: float, top: float) -> list[Piece]:
    """The words of a line, six points a letter, twelve high."""
    made = []
    for word in text.split():
        made.append(Piece(f"{word} ", left, top, left + 6 * len(word), top + 12))
        left += 6 * (len(word) + 1)
    return made


CELLS = (
    *words("TT", 55, 105), *words("Nội dung", 90, 105), *words("Chủ trì", 230, 105),
    *words("1", 55, 135), *words("Kế hoạch theo Chỉ", 90, 135), *words("Sở Nội vụ", 230, 135),
    *words("thị số 12/CT-", 90, 150), *words("UBND", 90, 165),
)  # fmt: skip
ROWS = ("| TT | Nội dung | Chủ trì |", "| 1 | Kế hoạch theo Chỉ thị số 12/CT-UBND | Sở Nội vụ |")


def test_a_row_a_line() -> None:
    around = words("Phụ lục kèm theo", 60, 60)

    (table,), left_over = tables([*around, *CELLS], grid())

    assert table.lines == ROWS
    assert (table.top, table.bottom) == (100, 190)
    assert left_over == around


def test_lines_a_hair_apart_are_one() -> None:
    doubled = [Rule(r.left + 0.7, r.top + 0.7, r.right + 0.7, r.bottom + 0.7) for r in grid()]

    (table,), _ = tables(list(CELLS), [*grid(), *doubled])

    assert table.lines == ROWS


def test_a_cell_over_two_columns() -> None:
    inner = [rule for rule in grid() if not (rule.left == rule.right == 220 and rule.top == 100)]

    (table,), _ = tables([*words("Mở đường về bản", 150, 105), *CELLS[5:]], inner)

    assert table.lines == ("|  | Mở đường về bản |  |", ROWS[1])


def test_a_line_below_words_of_a_cell_loses_none() -> None:
    (table,), _ = tables(list(CELLS), [*grid(), Rule(80, 148, 140, 148)])

    told = " ".join(table.lines)
    assert all(piece.text.strip() in told for piece in CELLS)


def test_an_empty_cell_keeps_its_place() -> None:
    (table,), _ = tables([cell for cell in CELLS if cell.text != "1 "], grid())

    assert table.lines == (ROWS[0], ROWS[1].replace("1", "", 1))


def test_items_in_a_cell_keep_lines_of_their_own() -> None:
    items = [*words("- Mở lớp;", 90, 150), *words("- Phát thẻ.", 90, 165)]

    (table,), _ = tables([*CELLS[:-4], *items], grid())

    assert table.lines[-4:] == ("Kế hoạch theo Chỉ", "- Mở lớp;", "- Phát thẻ.", "Sở Nội vụ")


@pytest.mark.parametrize(
    "rules",
    [
        [Rule(100, 90, 200, 90)],  # the line under a motto
        [Rule(40, 50, 560, 50), Rule(40, 50, 40, 800), Rule(560, 50, 560, 800), Rule(40, 800, 560, 800)],
        [Rule(50, top, 330, top) for top in TOPS],  # lines without columns
        [],
    ],
)  # fmt: skip
def test_lines_that_make_no_table(rules: list[Rule]) -> None:
    assert tables(list(CELLS), rules) == ([], list(CELLS))


def test_a_letterhead_in_a_ruled_table_is_none() -> None:
    head = [
        *words("UBND TỈNH HẢI BÌNH", 55, 105), *words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 225, 105),
        *words("Số: 5/KH-UBND", 55, 135), *words("Hải Bình, ngày 3", 225, 135),
    ]  # fmt: skip

    assert tables(head, grid((50, 220, 560)))[0] == []


def test_items_in_a_cell_keep_their_lines() -> None:
    cell = [*words("- Mở lớp;", 90, 135), *words("- Cử người đi", 90, 150), *words("học.", 90, 165)]

    assert cell_lines(cell) == ["- Mở lớp;", "- Cử người đi học."]


def test_words_that_the_file_cuts_by_a_hair_stay_whole() -> None:
    assert cell_lines([Piece("l", 90, 100, 93, 112), Piece("ắp ", 94, 100, 104, 112)]) == ["lắp"]


def test_a_table_stands_between_the_lines_above_and_below() -> None:
    above, below = Piece("Trên bảng", 60, 60, 120, 72), Piece("Dưới bảng", 60, 400, 120, 412)
    page = Page(595, 842, (below, above), (Block(100, 300, ("TT", "1")),))

    assert pages_text([page]) == "Trên bảng\n\nTT\n1\n\nDưới bảng\n"


HEAD, ROW, WIDER = "| TT | Việc | Ai |", "| 2 | Mở lớp | Sở Y tế |", "| 1 | Lê An | Nam | 1990 |"


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ((HEAD, ROW), [HEAD, "| 1 | Họp | Sở Lúa |", ROW]),  # its head stands again
        ((ROW,), [HEAD, "| 1 | Họp | Sở Lúa |", ROW]),
        ((WIDER,), [HEAD, "| 1 | Họp | Sở Lúa |", "", WIDER]),
    ],
)
def test_a_table_that_goes_on_overleaf(below: tuple[str, ...], expected: list[str]) -> None:
    above = Page(595, 842, (), (Block(600, 780, (HEAD, "| 1 | Họp | Sở Lúa |")),))

    text = pages_text([above, Page(595, 842, (), (Block(60, 200, below),))])

    assert text.split("\n")[:-1] == expected


def test_words_between_two_tables_part_them() -> None:
    line = Piece("Bảng sau gồm các việc của năm 2031 mà các xã đã nhận làm.", 60, 60, 520, 72)
    pages = [
        Page(595, 842, (), (Block(600, 780, (HEAD, ROW)),)),
        Page(595, 842, (line,), (Block(100, 200, (HEAD, ROW)),)),
    ]

    assert pages_text(pages).split("\n")[:-1] == [HEAD, ROW, "", line.text, "", HEAD, ROW]

"""Words with their boxes, as OCR gives them: columns, what ends them, and dirt."""

from __future__ import annotations

from thidua.graph.read.columns import Page, Piece, pages_text
from thidua.graph.read.ocr import _pages

WIDTH = 1660.0


def _piece(text: str, left: float, top: float) -> Piece:
    return Piece(text, left, top, left + 14.0 * len(text), top + 30)


def _text(*pieces: Piece) -> str:
    return pages_text([Page(WIDTH, 2300.0, pieces)])


HEAD = (
    _piece("UBND TỈNH SÔNG THAO", 260, 150),
    _piece("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 760, 150),
    _piece("SỞ Y TẾ", 400, 200),
    _piece("Độc lập - Tự do - Hạnh phúc", 880, 200),
    _piece("Số: 12/SYT-VP", 320, 250),
    _piece("Sông Thao, ngày 3 tháng 4 năm 2019", 800, 250),
    _piece("V/v giữ sạch bến sông", 280, 310),
)


def test_whom_a_letter_is_for_stands_below_both_columns() -> None:
    text = _text(
        *HEAD,
        _piece("Kính gửi:", 410, 450),
        _piece("- Bệnh viện Bến Ghềnh;", 660, 510),
        _piece("- Các trạm y tế.", 660, 560),
    )

    lines = [line for line in text.split("\n") if line]
    assert lines.index("Kính gửi:") == lines.index("Sông Thao, ngày 3 tháng 4 năm 2019") + 1
    assert lines[-2:] == ["- Bệnh viện Bến Ghềnh;", "- Các trạm y tế."]


def test_a_column_that_specks_have_parted_stays_one() -> None:
    text = _text(
        _piece("Nơi nhận:", 280, 150),
        _piece("KT. GIÁM", 980, 150),
        _piece("ĐỐC", 1140, 150),
        _piece("- Như trên;", 280, 200),
        _piece("PHÓ GIÁM ĐỐC", 980, 200),
        _piece("- Lưu: VT.", 280, 250),
    )

    assert text.split("\n")[:6] == [
        "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC",
    ]  # fmt: skip


def test_marks_that_stand_apart_from_their_items() -> None:
    """Word sets the mark of an item so far off: it is no column of its own."""
    text = _text(
        _piece("Nơi nhận:", 240, 150), _piece("CHỦ TỊCH", 980, 150), _piece("o", 240, 200),
        _piece("Sở Y tế;", 330, 200), _piece("\uf0a7", 240, 250), _piece("Lưu: VT.", 330, 250),
        _piece("Lê Văn Én", 980, 250),
    )  # fmt: skip

    assert text == "Nơi nhận:\no Sở Y tế;\n\uf0a7 Lưu: VT.\n\nCHỦ TỊCH\nLê Văn Én\n"


def test_the_rest_of_a_centred_line_is_no_column() -> None:
    text = _text(
        _piece(
            "(Gửi kèm theo Kế hoạch của Ủy ban nhân dân tỉnh và đơn đăng ký, các biểu", 300, 100
        ),
        _piece("mẫu nhận xét của Sở Chè)./.", 720, 145),
        _piece("Nơi nhận:", 280, 200),
        _piece("TM. HỘI ĐỒNG", 1100, 200),
        _piece("- Như trên;", 280, 250),
        _piece("CHỦ TỊCH", 1120, 250),
    )

    lines = [line for line in text.split("\n") if line]
    assert lines[1:] == [
        "mẫu nhận xét của Sở Chè)./.",
        "Nơi nhận:",
        "- Như trên;",
        "TM. HỘI ĐỒNG",
        "CHỦ TỊCH",
    ]


def test_cells_of_a_table_stay_apart() -> None:
    text = _text(
        _piece("STT", 200, 150), _piece("Nội dung", 600, 150), _piece("Số lượng", 1200, 150)
    )

    assert text.split("\n")[:3] == ["STT", "Nội dung", "Số lượng"]


COLUMNS = "level page_num block_num par_num line_num word_num left top width height conf text"


def _table(*rows: tuple[int, int, str]) -> str:
    """Tesseract's table of words: (left, width, text), all on one line."""
    made = ["\t".join(COLUMNS.split()), "1\t1\t0\t0\t0\t0\t0\t0\t1660\t2300\t-1\t"]
    made += [
        f"5\t1\t1\t1\t1\t{k}\t{left}\t100\t{width}\t30\t90\t{text}"
        for k, (left, width, text) in enumerate(rows)
    ]
    return "\n".join(made)


def test_dirt_apart_from_words_is_dropped() -> None:
    (page,) = _pages(_table((100, 60, "Kính"), (170, 50, "gửi:"), (900, 4, "."), (1200, 4, "¬")))

    assert [piece.text for piece in page.pieces] == ["Kính gửi:"]


def test_marks_of_items_stay() -> None:
    (page,) = _pages(_table((100, 10, "-"), (300, 60, "Sở"), (370, 60, "Y"), (440, 60, "tế;")))

    assert [piece.text for piece in page.pieces] == ["-", "Sở Y tế;"]


def test_purposes_stand_with_the_recipients_not_with_the_post() -> None:
    """A bracket set apart from its recipient makes three stretches of a row in two columns."""
    foot = _text(
        _piece("Nơi nhận:", 240, 1500),
        _piece("TM. BAN THƯỜNG VỤ", 1000, 1500),
        _piece("- Huyện ủy;", 240, 1540),
        _piece("(để b/cáo)", 640, 1540),
        _piece("BÍ THƯ", 1120, 1540),
        _piece("- Các chi đoàn trực thuộc", 240, 1580),
        _piece("(để t/h)", 640, 1580),
        _piece("- Lưu.", 240, 1620),
        _piece("Mai Văn Lựu", 1080, 1750),
    )

    assert foot == (
        "Nơi nhận:\n- Huyện ủy; (để b/cáo)\n- Các chi đoàn trực thuộc (để t/h)\n- Lưu.\n\n"
        "TM. BAN THƯỜNG VỤ\nBÍ THƯ\n\nMai Văn Lựu\n"
    )


def test_a_row_of_a_table_is_no_row_of_two_columns() -> None:
    table = _text(
        _piece("Nơi nhận:", 240, 1500),
        _piece("GIÁM ĐỐC", 1000, 1500),
        *(_piece(f"({n})", 240 + 200 * n, 1540) for n in range(1, 7)),
    )

    assert "(3) (4)" not in table


def test_what_runs_along_the_heads_of_pages_is_said_once() -> None:
    """The gazette's name and day stand above each page, its number left and right by turns."""

    def page(number: int, words: str) -> Page:
        title, at = _piece("CÔNG BÁO/Số 12/Ngày 5-1-2031", 500, 90), 240 if number % 2 else 1400
        return Page(WIDTH, 2300.0, (title, _piece(str(number), at, 90), _piece(words, 240, 200)))

    text = pages_text(
        [page(84 + k, f"Điều {k + 1}. Mở lớp thứ {k + 1} cho xã viên") for k in range(4)]
    )

    assert text.count("CÔNG BÁO") == 1
    assert [f"Điều {k}." in text for k in range(1, 5)] == [True] * 4
    assert "85" not in text


def test_forms_that_begin_alike_keep_their_heads() -> None:
    forms = [
        Page(WIDTH, 2300.0, (_piece(f"Mẫu số {k}", 1200, 90), _piece("Tôi tên là", 240, 200)))
        for k in range(1, 5)
    ]

    assert [f"Mẫu số {k}" in pages_text(forms) for k in range(1, 5)] == [True] * 4

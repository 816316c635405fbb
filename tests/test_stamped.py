"""What a register stamps on the pages of a PDF."""

from __future__ import annotations

import pytest

from thidua.graph.read.columns import Piece
from thidua.graph.read.stamped import filled, read, signed


def line(*words: tuple[str, float], top: float = 100.0) -> list[Piece]:
    """Words from where they begin, ten points for each letter, twelve high."""
    return [Piece(text, left, top, left + 5 * len(text), top + 12) for text, left in words]


def whole(words: list[Piece]) -> Piece:
    text = " ".join(word.text for word in words)
    return Piece(text, words[0].left, words[0].top, words[-1].right, words[-1].bottom)


def test_into_the_gap_of_a_line() -> None:
    words = line(("ngày", 10), ("tháng", 60), ("năm", 120), ("2031", 140))
    day, month = line(("21", 40), ("5", 100), top=103)

    (made,) = filled([whole(words)], words, [day, month])

    assert made.text == "ngày 21 tháng 5 năm 2031"
    assert made.top == 100


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((("Số:", 10), ("/QĐ-UBND", 60)), ["Số: 64 /QĐ-UBND"]),
        ((("Số:", 10), ("/QĐ-UBND", 75), ("Hải Bình, ngày", 200)), ["Số: 64 /QĐ-UBND", "Hải Bình, ngày"]),
        ((("Số:", 10),), ["Số: 64"]),
        ((("Kính gửi:", 200),), ["64", "Kính gửi:"]),
    ],
)  # fmt: skip
def test_between_the_pieces_of_a_line(
    words: tuple[tuple[str, float], ...], expected: list[str]
) -> None:
    pieces = line(*words)
    (number,) = line(("64", 32), top=97)

    made = filled(pieces, pieces, [number])

    assert sorted(piece.text for piece in made) == sorted(expected)


def test_over_a_word_it_stays_apart() -> None:
    words = line(("Quyết định này có hiệu lực", 10))
    (stamp,) = line(("SAO Y", 40))

    assert [piece.text for piece in filled(words, words, [stamp])] == [words[0].text, "SAO Y"]


def test_two_stamps_in_one_line_of_another_height() -> None:
    pieces = line(("Số:", 10), ("/KH-UBND", 60))
    words = line(("Hải", 10), ("Bình,", 30), ("ngày", 60), ("năm", 170), top=120)
    number, day = (*line(("7", 40)), *line(("3 tháng 4", 90), top=118))

    made = filled([*pieces, whole(words)], [*pieces, *words], [day, number])

    assert [piece.text for piece in made] == [
        "Số: 7 /KH-UBND", "Hải Bình, ngày 3 tháng 4 năm",
    ]  # fmt: skip


def test_an_electronic_signature() -> None:
    lines = [
        *line(("Người ký: Sở", 10)),
        *line(("Nội vụ", 10), top=112),
        *line(("Email: snv@haibinh.g", 10), top=124),
        *line(("ov.vn", 10), top=136),
        *line(("Thời gian ký:", 10), top=148),
        *line(("03.04.2031", 10), top=160),
        *line(("11:03:02 +07:00", 10), top=172),
    ]

    assert signed(lines) == (
        "Người ký: Sở Nội vụ\nEmail: snv@haibinh.gov.vn\nThời gian ký: 03.04.2031 11:03:02 +07:00"
    )
    assert signed(line(("Sở Nội vụ", 10), ("03.04.2031 11:03:02 +07:00", 80))) is not None
    assert signed(line(("64", 10))) is None
    assert signed([]) is None


def test_what_is_typed_is_no_stamp() -> None:
    """Words that the reader cuts otherwise with the stamps among them are not read twice."""
    words = line(("Hải", 10), ("Bình,", 30), ("ngày", 60), ("tháng", 110), ("5", 140))
    now = [*words, *line(("21", 90), top=101)]
    notes = [Piece("", 85, 95, 105, 120)]

    pieces, signatures = read([whole(words)], words, now, notes)

    assert [piece.text for piece in pieces] == ["Hải Bình, ngày 21 tháng 5"]
    assert signatures == []


def test_signatures_stand_apart_once() -> None:
    typed = line(("GIÁM ĐỐC", 10))
    one = line(("Ký bởi: Sở Nội vụ", 100))
    other = line(("Ký bởi: Sở Nội vụ", 300))
    notes = [Piece("", 95, 90, 200, 120), Piece("", 295, 90, 400, 120)]

    pieces, signatures = read(typed, typed, [*typed, *one, *other], notes)

    assert pieces == typed
    assert signatures == ["Ký bởi: Sở Nội vụ"]

"""The match key: what is one name and what must stay two."""

from __future__ import annotations

import unicodedata

import pytest

from thidua.graph.resolve.keys import blocks, digest, match_key, near, slug
from thidua.graph.resolve.symbols import Symbol, parse, printed_ordinal

SAME = {
    "tone on the first or second vowel": ("hòa", "hoà"),
    "tone in a word": ("văn hóa", "văn hoá"),
    "uỷ and ủy": ("Uỷ ban", "Ủy ban"),
    "i and y": ("bác sĩ", "bác sỹ"),
    "i and y with a tone": ("kỉ luật", "kỷ luật"),
    "i and y after qu": ("quí", "quý"),
    "case": ("TỈNH ỦY", "Tỉnh ủy"),
    "composed and decomposed": ("Tiếng", unicodedata.normalize("NFD", "Tiếng")),
    "dash or none": ("nghèo - Không", "nghèo không"),
    "long dash": ("Thi đua – Khen thưởng", "Thi đua - Khen thưởng"),
    "comma or none": ("nghèo, không", "nghèo không"),
    "quotes": ("“Quyết thắng”", "Quyết thắng"),
    "blanks": ("nông  thôn\n mới", "nông thôn mới"),
    "digit groups": ("4.060 nghìn", "4060 nghìn"),
}
APART = {
    "another tone": ("bộ", "bọ"),
    "another vowel": ("bơ", "bo"),
    "d and đ": ("da", "đa"),
    "uy and ui": ("thúy", "thúi"),
    "ay and ai": ("tay", "tai"),
    "another year": ("năm 2022", "năm 2024"),
    "glued words": ("thanhhoa", "thanh hoa"),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME.keys())
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert match_key(one) == match_key(other)


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART.keys())
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert match_key(one) != match_key(other)


LONG = "siết chặt kỷ cương tăng cường trách nhiệm quyết liệt hành động"
SLIPS = {
    "one letter": (LONG, LONG.replace("siết", "siêt"), True),
    "a letter lost": (LONG, LONG.replace("nhiệm", "nhiệ"), True),
    "two words of twelve": (LONG, LONG.replace("siết", "siêt").replace("động", "độn"), False),
    "another word": (LONG, LONG.replace("tăng", "giảm"), False),
    "a word more": (LONG, LONG + " mới", False),
    "short names": ("vì an ninh tổ quốc", "vì an ninh tổ quôc", False),
    "another year": (LONG + " năm 2022", LONG + " năm 2024", False),
}


@pytest.mark.parametrize(("one", "other", "expected"), SLIPS.values(), ids=SLIPS.keys())
def test_slips_of_a_reader(one: str, other: str, expected: bool) -> None:
    a, b = match_key(one), match_key(other)
    assert near(a, b) is expected
    assert near(b, a) is expected
    if expected:
        assert set(blocks(a)) & set(blocks(b))


SLUGS = {
    "diacritics": ("Ủy ban nhân dân tỉnh Đắk Lắk", "uy-ban-nhan-dan-tinh-dak-lak"),
    "signs": ("34-CT/TW (2014)", "34-ct-tw-2014"),
    "path": ("../../etc/passwd", "etc-passwd"),
}


@pytest.mark.parametrize(("text", "expected"), SLUGS.values(), ids=SLUGS.keys())
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_slug_of_a_long_name_is_cut_and_marked() -> None:
    one, other = slug("xã " * 60), slug("xã " * 61)
    assert len(one) <= 80
    assert one != other


def test_slug_of_signs_only_is_a_digest() -> None:
    assert slug("…!") == digest("…!")


SYMBOLS = {
    "state": ("02/CT-UBND", Symbol("2", None, "ct", ("ubnd",), False)),
    "Party": ("34-CT/TW", Symbol("34", None, "ct", ("tw",), True)),
    "Party, separators swapped": ("22/CT-TW", Symbol("22", None, "ct", ("tw",), True)),
    "Party, one separator": ("66/QĐ/TW", Symbol("66", None, "qd", ("tw",), True)),
    "letter": ("31/VKS-VP", Symbol("31", None, None, ("vks", "vp"), False)),
    "blank number": ("/PD-CTĐ", Symbol("", None, "pd", ("ctd",), False)),
    "normative": ("30/2020/NĐ-CP", Symbol("30", 2020, "nd", ("cp",), False)),
    "law": ("06/2022/QH15", Symbol("6", 2022, None, ("qh",), False, 15)),
    "blanks and zeros": ("007 / CT - UBND", Symbol("7", None, "ct", ("ubnd",), False)),
    "an underscore": ("5/QĐ_UBND", Symbol("5", None, "qd", ("ubnd",), False)),
    "no diacritics": ("5/QD-UBND", Symbol("5", None, "qd", ("ubnd",), False)),
    "several bodies": ("04/TTr-BKHCN-BTTTT", Symbol("4", None, "ttr", ("bkhcn", "btttt"), False)),
    "dotted": ("66.1/2025/NQ-CP", Symbol("66.1", 2025, "nq", ("cp",), False)),
    "a date": ("04/11/1909", None),
    "a word": ("văn bản", None),
}


@pytest.mark.parametrize(("printed", "expected"), SYMBOLS.values(), ids=SYMBOLS.keys())
def test_symbols(printed: str, expected: Symbol | None) -> None:
    found = parse(printed)
    if expected is None:
        assert found is None or not found.bodies or found.bodies[0].isdigit()
    else:
        assert found == expected


def test_the_printed_ordinal_keeps_its_zeros() -> None:
    assert [printed_ordinal(s) for s in ("02/CT-UBND", "0125/KH-UBND", "/PD-CTĐ")] == [
        "02",
        "0125",
        "",
    ]

"""Document numbers: what is one, what is none, what type a symbol names."""

from __future__ import annotations

import pytest

from thidua.graph.extract import numbers

VALID = {
    "19/CT-TTg": "Chỉ thị",
    "239/QĐ-UBND": "Quyết định",
    "30/2020/NĐ-CP": "Nghị định",
    "06/2022/QH15": None,
    "34-CT/TW": "Chỉ thị",
    "10-CTr/TU": "Chương trình",
    "31/VKS-VP": None,
    "12/UBND-VX": None,
    "295/TTrg-TCCV": "Tờ trình",
    "634/2005/QĐ/CTN": "Quyết định",
    "72/2025/NQLT/UBTVQH15-CP": "Nghị quyết liên tịch",
    "5155/SGDĐT-GDTXNNĐH": None,
    "64/CP": None,
    "66.2/2025/NQ-CP": "Nghị quyết",
    "12/SYT–VP": None,
    "66/1998-TT-BYT": "Thông tư",
    "69–HD/BTGTW": "Hướng dẫn",
}


@pytest.mark.parametrize("number", VALID)
def test_a_number_in_a_sentence(number: str) -> None:
    text = f"thực hiện văn bản số {number} ngày 04/11/2019, đạt 19/19 tiêu chí"

    assert [number] == [n for _, _, n in numbers.find(text)]


@pytest.mark.parametrize("number", VALID)
def test_the_type_in_a_symbol(number: str) -> None:
    assert VALID[number] == numbers.type_in(number)


SPACED = {
    "số 61/UBND – VX của Ủy ban": "61/UBND–VX",
    "số 61/UBND - VX, Công văn": "61/UBND-VX",
    "số 61/UBND - VX (ngày 3/4/2020)": "61/UBND-VX",
    "số 61/UBND - TP. Sông Thao": "61/UBND",
    "số 61/UBND - HĐND tỉnh": "61/UBND",
    "Nghị định số 61/2018/NĐ - CP quy định": "61/2018/NĐ-CP",
    "số 61/CV SNVST (ngày 3/4/2020)": "61/CVSNVST",
    "Số: 212 /QĐ-CTN": "212/QĐ-CTN",
    "số 634 / 2005/QĐ/CTN": "634/2005/QĐ/CTN",
    "số 38/2015/TT- BTC": "38/2015/TT-BTC",
    "số 10- CTr/TU": "10-CTr/TU",
    "Kế hoạch số 27KH-UBND": "27KH-UBND",
    "Công văn số: 27 CV-TC": "27CV-TC",
    "Kết luận 27 KL/TW ngày 4/7/2025": "27KL/TW",
    "văn bản số 27 CV/TTHĐ- BT ngày 21/10/2003": "27CV/TTHĐ-BT",
    "số 27TTr-SNV ngày 02/3/2005": "27TTr-SNV",
    "Luật số 31/2024/QH 15 ngày 18/01/2024": "31/2024/QH15",
    "Nghị định 27CP": "27CP",
    "Thông tư liên tịch số 01-TTLN ngày 3/4/1995": "01-TTLN",
    "Quyết định số 27b-QĐ ngày 3/4/1985": "27b-QĐ",
    "Nghị định số 27a-HĐBT": "27a-HĐBT",
}


@pytest.mark.parametrize("printed", SPACED)
def test_blanks_inside_go(printed: str) -> None:
    assert [SPACED[printed]] == [n for _, _, n in numbers.find(printed)]


@pytest.mark.parametrize(
    "text",
    [
        "04/11/1909",
        "19/19 tiêu chí",
        "50 km/h",
        "12/Khu phố",
        "GRDP 7 - 7,5%",
        "trang 3/12",
        "mã số 15CT-XD",
        "lớp 10CT-AB",
        "gồm 12 CP",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert numbers.find(text) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("02/CT-UBND", "2/ct-ubnd"),
        ("156-CT", "156/CT"),
        ("61/SVH–VP", "61/SVH-VP"),
        ("27KH-UB", "27/KH-UB"),
        ("60CP", "60/CP"),
    ],
)
def test_two_spellings_fold_to_one(one: str, other: str) -> None:
    assert numbers.fold(one) == numbers.fold(other)


def test_a_number_of_the_party_is_none_of_the_state() -> None:
    assert numbers.fold("34-CT/TW") != numbers.fold("34/CT-TW")


def test_looking_at_slashes_finds_what_the_plain_pass_finds() -> None:
    text = " ".join(f"số {n} ngày 1/2/2024 và {n};" for n in VALID)

    plain = [(m.start(), m.end()) for m in numbers.NUMBER.finditer(text)]

    assert plain == [(a, b) for a, b, _ in numbers.find(text)]


#: What a scan has made of a number, and the number without blanks.
DAMAGED = {
    "Nghị định số 1 20/2020/NĐ-CP ngày 5/4/2020": "120/2020/NĐ-CP",
    "Quyết định số 12/201 1/QĐ-UBND ngày 5/4/2011": "12/2011/QĐ-UBND",
    "Tờ trình số 84/TT¡;-UBND ngày 5/4/2020": "84/TT¡;-UBND",
    "Tờ trình số 84/TT¡ ;-UBND ngày 5/4/2020": "84/TT¡;-UBND",
    # no blank inside the figures
    "khoản 1 20/2020/NĐ-CP": "20/2020/NĐ-CP",
    "Nghị định số 1, 20/2020/NĐ-CP": "20/2020/NĐ-CP",
    "Quyết định số 12/QĐ-UBND; -UBND xã": "12/QĐ-UBND",
}


@pytest.mark.parametrize("text", DAMAGED)
def test_a_damaged_number(text: str) -> None:
    assert [DAMAGED[text]] == [n for _, _, n in numbers.find(text)]

"""Dates as printed, and what of them is kept."""

from __future__ import annotations

import pytest

from thidua.graph.extract import dates

PRINTED = {
    "ngày 05 tháng 01 năm 2024": "2024-01-05",
    "ngày 16/7/2021": "2021-07-16",
    "04.1.2024": "2024-01-04",
    "29/02/2024": "2024-02-29",
    "29/02/2023": "2023-02",
    "31 tháng 4 năm 2020": "2020-04",
    "12/13/2020": "2020",
}


@pytest.mark.parametrize("printed", PRINTED)
def test_full_dates_keep_what_is_possible(printed: str) -> None:
    match = dates.FULL.search(printed)

    assert match is not None
    assert PRINTED[printed] == dates.of(match)


@pytest.mark.parametrize("printed", ["04/11/19090", "19/19 tiêu chí", "7 - 7,5%", "năm 2024"])
def test_what_is_no_full_date(printed: str) -> None:
    assert dates.FULL.search(printed) is None


LINES = {
    "ngày 25 tháng 01 năm 2024": "2024-01-25",
    "ngày     tháng 01 năm 2024": "2024-01",
    "ngày 2 6 tháng 0 6 năm 2024": "2024-06-26",
    "ngày … tháng … năm 2024": "2024",
    "ngày 12 tháng chạp năm 1993": "1993-12-12",
    "ngày mồng 3 tháng Năm năm 1995": "1995-05-03",
    "ngày … tháng năm 1995": "1995",
    "ngày 5 tháng mười một năm 1996": "1996-11-05",
    "ngày 3 tháng 7 năm 20 25": "2025-07-03",
    "Ngày 20\ntháng 11 năm 2025".replace("\n", " "): "2025-11-20",
}


@pytest.mark.parametrize("printed", LINES)
def test_datelines_with_blanks(printed: str) -> None:
    match = dates.LINE.search(printed)

    assert match is not None
    assert LINES[printed] == dates.of(match)


def test_years_out_of_range_are_no_dates() -> None:
    assert dates.iso("1", "1", "1500") is None

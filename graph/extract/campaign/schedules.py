"""Days of a campaign and of its reviews that a table sets out, a wave a row.

    Đợt | Từ ngày | Đến ngày | Ngày sơ kết      Bước | Bắt đầu | Kết thúc
    1 | 03/02/2015 | 19/5/2015 | 20/5/2015      1 | 03/02/2015 | 19/5/2015

A column is known by its head, a cell by the day that it holds.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from thidua.graph.extract.campaign.days import CELL, iso
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows.find import table_at
from thidua.graph.extract.layout.rows.table import Table, words_of
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import places

#: Why such a day is less sure.
SET_OUT = "a table sets it out: its column says what the day is"
#: The heads of columns of first days, of last days, of reviews.
_FROM = pattern(
    r"(?:thời gian |ngày |thời điểm )?(?:bắt đầu|khởi (?:động|đầu)|mở (?:màn|đầu)|ra quân)|từ(?: ngày| tháng)?",
    re.IGNORECASE,
)
_TO = pattern(
    r"(?:thời gian |ngày |thời điểm )?(?:kết thúc|khép lại|hoàn thành)|(?:đến|tới)(?: hết)?(?: ngày| tháng)?",
    re.IGNORECASE,
)
_REVIEW = pattern(
    r"(?:(?:ngày|thời gian|thời điểm|lịch|họp) )*(?P<kind>sơ kết|tổng kết)(?: [^\W\d_]+){0,2}",
    re.IGNORECASE,
)
_WORDS = ("ơ kết", "ổng kết", "ết thúc", "hép lại", "ến ngày", "Đến\n", "Tới\n", "ới ngày", "ến hết", "ến tháng")  # fmt: skip
_DAY = pattern(CELL)
#: No head of a column is longer.
_LONGEST_HEAD = 40


class Day(NamedTuple):
    """A day in the cell text[start:end] of the flow."""

    iso: str
    start: int
    end: int


class Schedule(NamedTuple):
    """The first day and the last of the waves of a table, and the reviews after them."""

    first: Day | None
    last: Day | None
    reviews: tuple[tuple[Literal["sơ kết", "tổng kết"], Day], ...]


def schedules(flow: Flow, start: int, end: int) -> list[Schedule]:
    """The tables of flow[start:end] that set out days of waves or of reviews."""
    found: list[Schedule] = []
    done = start
    for at in places(flow.text, _WORDS, start, end):
        k = flow.line_from(at + 1) - 1
        if (
            at < done
            or flow.end(k) - flow.starts[k] > _LONGEST_HEAD
            or not _is_column(flow.words(k))
        ):
            continue
        table = table_at(flow, k, end, _is_head)
        if table and table.rows:
            done = table.end
            found.append(_schedule(flow, table))
    return found


def _is_column(words: str) -> bool:
    """Whether a line heads a column of days."""
    return any(rule.fullmatch(words.strip()) is not None for rule in (_FROM, _TO, _REVIEW))


def _is_head(head: list[str]) -> bool:
    """Whether the cells of a head set out a schedule: first and last days, or reviews."""
    both = any(map(_FROM.fullmatch, head)) and any(map(_TO.fullmatch, head))
    return both or any(map(_REVIEW.fullmatch, head))


def _schedule(flow: Flow, table: Table) -> Schedule:
    """What the rows of a table set out."""
    firsts: list[Day] = []
    lasts: list[Day] = []
    reviews: list[tuple[Literal["sơ kết", "tổng kết"], Day]] = []
    for row in table.rows:
        for head, cell in zip(table.head, row, strict=False):
            printed = _DAY.fullmatch(words_of(flow, cell).strip(". "))
            when = iso(printed) if printed else None
            if when is None:
                continue
            day = Day(when, cell[0][0], cell[-1][1])
            review = _REVIEW.fullmatch(head)
            if review:
                kind = review["kind"].casefold()
                reviews.append(("sơ kết" if kind.startswith("sơ") else "tổng kết", day))
            elif _FROM.fullmatch(head):
                firsts.append(day)
            elif _TO.fullmatch(head):
                lasts.append(day)
    first = min(firsts, key=lambda day: day.iso, default=None)
    last = max(lasts, key=lambda day: day.iso, default=None)
    return Schedule(first, last, tuple(reviews))

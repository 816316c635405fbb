"""Tables whose head says what they set: which column measures, in what unit, and which holds what is to be reached.

| TT | Chỉ tiêu | Đơn vị tính | Năm 2024 |        | Xã | Trồng rừng (ha) | Hộ có nước máy (%) |
| 1 | Xã có nhà văn hóa | xã | 80 |              | Bến Ghềnh | 25 | tối thiểu 80 |

A row names what is measured, or a body to which so much of what the columns measure is allotted.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows.table import COUNTER
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.targets.tables.cells import Grid
from thidua.graph.extract.targets.tables.heads import (
    ASIDE,
    FIGURES,
    SUBJECTS,
    TELLS,
    UNIT,
    Head,
    columns_of,
    columns_of_aims,
    is_other,
    is_past,
    is_time,
    set_by,
    split_head,
    told_above,
)
from thidua.graph.extract.targets.tables.rows import GROUP, is_unit, named_with_unit, target_of
from thidua.graph.records import Target


class _Columns(NamedTuple):
    """The columns of a table: of the names, of the units, and those that set figures, each with what it measures, where the
    rows name bodies, and its unit."""

    named: int
    units: int | None
    sets: dict[int, tuple[str, str | None]]


def headed(flow: Flow, grid: Grid, year: str | None) -> tuple[Target, ...]:
    """The targets of a table in a document about `year`, where its head says that it sets some."""
    head, taken = split_head(grid.rows)
    columns = _columns(flow, grid, head, year)
    if columns is None:
        return ()
    named, units, sets = columns
    width = len(head.words)
    counted = COUNTER.fullmatch(head.words[0]) is not None
    found: list[Target] = []
    for row in grid.rows[taken:]:
        if counted and GROUP.fullmatch(row[0].words):
            continue  # "II | Văn hóa - xã hội"
        if len(row) == width - 1 and head.words[-1].startswith("Ghi chú"):
            lacks = all(_FIGURE_OR_NONE.match(cell.words) for cell in row[named + 1 :])
            row = [*row, replace(row[-1], words="")] if lacks else row
        if len(row) != width and (
            units is None
            or not max(named, units, *sets) < len(row) < width
            or not is_unit(row[units].words)
        ):
            continue  # which cell is empty no one knows
        for k, (of, shared) in sets.items():
            unit = row[units].words if units is not None else shared
            over, its_unit = named_with_unit(head.over[k]) or (head.over[k], unit)
            name = row[named]
            if of and _TOTAL.fullmatch(name.words):
                name, of = replace(name, words=of), ""
            elif over and not of:  # "Xã Bến Ghềnh", "Diện tích (ha)", over its years
                name, unit = replace(name, words=f"{name.words}: {over}"), its_unit
            found += target_of(flow, row, name, unit, row[k], of)
    return tuple(found)


#: A figure, or what stands where there is none.
_FIGURE_OR_NONE = pattern(r"[-–]?$|.*\d")
#: A row that names no body, but all of them.
_TOTAL = pattern(
    r"(?:Tổng|Cộng|Tổng cộng|Tổng số|Tổng toàn [^\W\d_]+|Toàn [^\W\d_]+)", re.IGNORECASE
)


def _columns(flow: Flow, grid: Grid, head: Head, year: str | None) -> _Columns | None:
    """What the columns of a table are; None where its head does not say that they set something."""
    words = head.words
    caption, above = _above(flow, grid.line)
    named = int(COUNTER.fullmatch(words[0]) is not None)
    subject = SUBJECTS.fullmatch(words[named]) if named < len(words) - 1 else None
    if TELLS.search(caption):
        return None
    with_units = columns_of(words, year, caption)
    if with_units and (named or subject):
        return _Columns(with_units[0], with_units[1], dict.fromkeys(with_units[2], ("", None)))
    if subject is None or any(map(UNIT.fullmatch, words[named + 1 :])):
        return None
    of, shared = told_above(above if subject["bodies"] else caption, subject)
    allots = _ALLOTS.search(above) if subject["bodies"] else None
    if allots:
        of, shared = allots["what"].strip(' “”"'), shared or ""  # numbers without a unit
    if (
        subject["bodies"]
        and _GIVES.search(above)
        and not (_GIVES_MEANS.search(above) or TELLS.search(above))
    ):
        sets = _allotted(head, named, of, shared, year)
        if sets:
            return _Columns(named, None, sets)
    figures = columns_of_aims(words, named, caption, year)
    if not figures or not set_by(subject, words, figures):
        return None
    return _Columns(named, None, dict.fromkeys(figures, (of, shared)))


#: What a table gives bodies to reach, in the lines above it, and what is no such thing.
_GIVES = pattern(
    r"(?<!\w)(?:chỉ tiêu|phân bổ|phân giao|(?<!bàn )giao(?! (?:thông|dịch|lưu|ban|tiếp|nhận|ước)(?!\w)))(?!\w)",
    re.IGNORECASE,
)
_GIVES_MEANS = pattern(
    r"(?<!\w)(?:vốn|biên chế|kinh phí|khen|danh hiệu|đại biểu)(?!\w)", re.IGNORECASE
)


def _allotted(
    head: Head, named: int, of: str, shared: str | None, year: str | None
) -> dict[int, tuple[str, str | None]]:
    """The columns that give the bodies of a table so much to reach, each with what it measures and its unit: "Đơn vị |
    Trồng rừng (ha) | Kết nạp đảng viên (người)"; of a year or a plan, what stands over them, or `of` and the `shared` unit."""
    told = any(is_past(words, None) for words in head.words[named + 1 :])
    found: dict[int, tuple[str, str | None]] = {}
    planned: dict[int, tuple[str, str | None]] = {}
    for k, words in enumerate(head.words):
        if k <= named or ASIDE.fullmatch(words) or is_past(words, year) or is_other(words):
            continue
        what, unit = named_with_unit(words, known=False) or (words, None)
        if not is_time(what):
            found[k] = what, unit or shared or None
        elif not told or FIGURES.search(what):
            over, its_unit = named_with_unit(head.over[k], known=False) or (head.over[k], None)
            planned[k] = over or of, unit or its_unit or shared
    return planned or ({} if told else found)


#: What is allotted to the bodies of a table: "phân bổ chỉ tiêu | kết nạp hội viên | năm 2024 cho các xã".
_ALLOTS = pattern(
    r"(?:phân bổ|phân giao|giao)(?: các)? chỉ tiêu (?P<what>(?!cho |như |đối với |năm |khen|bằng|giấy|cờ|danh hiệu|thi đua|biên chế|kinh phí)[^.;:\n]{3,80}?)(?= năm | cho | như | đối với | \(|:|$)",
    re.IGNORECASE,
)
#: A line between a table and what stands above it: "(Kèm theo Kế hoạch số …)", "Đơn vị tính: ha".
_BETWEEN = pattern(r"\([^()]*(?:\([^()]*\)[^()]*)*\)|(?:ĐVT|Đơn vị(?: tính)?) ?:.*", re.IGNORECASE)
#: So many lines of either are looked at.
_MOST_BETWEEN, _MOST_ABOVE = 4, 3


def _above(flow: Flow, k: int) -> tuple[str, str]:
    """The line above line `k`, with what stands between, and the last lines of the paragraph that ends with it."""
    last = k - 1
    while last > max(0, k - _MOST_BETWEEN) and _BETWEEN.fullmatch(flow.words(last)):
        last -= 1
    first = last
    while first > max(0, last - _MOST_ABOVE) and not flow.gap(first):
        first -= 1
    lines = [flow.words(n) for n in range(max(first, 0), k)]
    return " ".join(lines[max(last, 0) - max(first, 0) :]), " ".join(lines)

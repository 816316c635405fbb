"""Tables of targets whatever their heads say, by the shape of their columns.

    Việc | Hiện có | Cần có hết năm
    Nhà văn hóa bản | 4 nhà | 9 nhà
    Tỷ lệ hộ nghèo | 9% | dưới 5%

What stands in the columns tells what they are: names, units, figures; of columns of figures those tell that a word of
the past heads. Columns of several bodies or kinds measure each its own: "Quân số huấn luyện: Dân quân".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from thidua.graph.extract import names
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows.table import COUNTER
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.targets.tables.cells import Cell, Grid
from thidua.graph.extract.targets.tables.heads import (
    SUBJECTS,
    TELLS,
    UNIT,
    is_dated,
    is_other,
    is_past,
    is_time,
    split_head,
    unit_above,
)
from thidua.graph.extract.targets.tables.rows import (
    GROUP,
    is_unit,
    is_value,
    named_with_unit,
    prints_unit,
    stretch,
    target_of,
)
from thidua.graph.extract.targets.units import POINTS
from thidua.graph.records import Target

_NOTE = "no word of its head says that the table sets figures"
#: The head of the names in a table of what is spent, given, judged, needed for a meeting; of people and their posts.
_NAMES_OTHER = pattern(
    r"(?:(?:các |tên )?(?:nội dung|khoản|mục|hạng mục) chi|chi|kinh phí|giải(?: thưởng)?|hạng(?! mục)|danh hiệu|hình thức|hành vi|lỗi|họ|thành phần|đại biểu|chức (?:danh|vụ)|vật tư|hiện vật|đồ dùng|dụng cụ|thiết bị|quà|phương tiện|hàng hóa|vị trí|loại (?:giải|khen|giấy|cờ))(?!\w)",
    re.IGNORECASE,
)
#: … in one of what the head calls targets.
_TARGETS = pattern(
    r"(?:Tên |Các |Nội dung )?(?:chỉ tiêu|mục tiêu)(?: (?:thi đua|chủ yếu|chính|phấn đấu|được giao|cụ thể))?",
    re.IGNORECASE,
)
#: What is above a table of other figures.
_ELSEWHERE = pattern(
    rf"(?<!\w)(?:kinh phí|dự toán|khen|thưởng|tiêu chuẩn|điều kiện|{POINTS}|xếp loại|bình xét|xét (?:chọn|tặng|công nhận)|phân công|danh sách|biên chế|hiện trạng|thực trạng|cơ cấu giải|phụ cấp|vật tư|hậu cần|thành phần|mức (?:chi|thu|phạt|hỗ trợ))(?!\w)",
    re.IGNORECASE,
)
#: … if it prints no unit for its rows: days and hours.
_SCHEDULE = pattern(r"(?<!\w)lịch(?!\w)", re.IGNORECASE)
#: Names of so large a part of the rows, figures of so large a part of a column.
_MOST = 2 / 3


class _Shape(NamedTuple):
    """A table as its columns are told: its `head`, the rows of the `body`, the columns of the names, of the units and of
    the figures that it `sets`; whether `each` of these is of a body or kind of its own."""

    head: list[str]
    body: list[list[Cell]]
    named: int
    units: int | None
    sets: list[int]
    each: bool


def aims(flow: Flow, table: Grid, year: str | None, calls: bool) -> tuple[Target, ...]:
    """The targets of a table in a document about `year`, which `calls` for what its tables hold; else only where a
    column of what was stands beside them, or their columns are of times to come, or they measure what the head calls
    targets."""
    lines = (flow.words(n) for n in range(max(0, table.line - 2), table.line))
    above = " ".join(line.rsplit(". ", 1)[-1] for line in lines)
    if TELLS.search(above) or _ELSEWHERE.search(above):
        return ()
    shape = _shape(table, year, calls)
    if shape is None or (shape.units is None and _SCHEDULE.search(above)):
        return ()
    head, named, units = shape.head, shape.named, shape.units
    shared = prints_unit(head[named])
    common = unit_above(flow.words(table.line - 1)) if table.line else None
    found: list[Target] = []
    for row in shape.body:
        for k in shape.sets:
            of_it = named_with_unit(head[k])
            unit = row[units].words if units is not None else of_it[1] if of_it else shared
            made = list(target_of(flow, row, row[named], unit, row[k]))
            if not made and unit is None and common:
                made = list(target_of(flow, row, row[named], common["unit"], row[k]))
            for target in made:
                name = target.indicator
                if shape.each:  # "Trồng chè (ha)" is what the row is given so much of
                    name = f"{of_it[0]}: {name}" if of_it else f"{name}: {head[k]}"
                proof = flow.evidence(*stretch(row), "row of a table", 0.7, _NOTE)
                found.append(replace(target, indicator=name, evidence=(proof,)))
    printed = [target.unit for target in found if target.unit]
    if len(printed) < _MOST * len(found) or _NO_UNITS.issuperset(printed):
        return ()
    return tuple(found)


def _shape(table: Grid, year: str | None, calls: bool) -> _Shape | None:
    """What the columns of a table are; None where they set nothing: see `aims`."""
    (head, _), taken = split_head(table.rows)
    rows = table.rows[taken:]
    if table.loose:
        rows = list(takewhile(lambda row: len(row) >= len(head) - head[-1].startswith("Ghi"), rows))
        rows = [row if len(row) == len(head) else [*row, row[-1]] for row in rows]
    # neither the row of a group nor an empty one
    body = [
        row
        for row in rows
        if not GROUP.fullmatch(row[0].words) and any(cell.words for cell in row[2:] or row[1:])
    ]
    if len(body) < 2:
        return None
    columns = list(zip(*body, strict=True))
    counts = COUNTER.fullmatch(head[0]) or all(c.words.strip(". ").isdigit() for c in columns[0])
    named = int(bool(counts))
    if named < len(head) - 2 and _all_bodies(columns[named]) and not _counts(columns[named + 1]):
        named += 1  # who does it stands first
    subject = SUBJECTS.fullmatch(head[named])
    if subject and subject["bodies"]:
        return None  # only what is above it tells what it gives them
    if named >= len(head) - 1 or _NAMES_OTHER.match(head[named]) or not _names(columns[named]):
        return None
    units = next((k for k in range(named + 1, len(head)) if _measures(head[k], columns[k])), None)
    figures = [k for k in range(named + 1, len(head)) if k != units and _counts(columns[k])]
    past = [k for k in figures if is_past(head[k], year)]
    sets = [k for k in figures if k not in past and not is_other(head[k])]
    dated = all(is_dated(head[k]) for k in sets)
    known = units is not None and len(sets) == 1 and _TARGETS.fullmatch(head[named]) is not None
    if not sets or not (calls or past or dated or known) or len(past) + len(sets) < len(figures):
        return None
    each = len(sets) > 1 and not past and not any(is_time(head[k]) for k in sets)
    if each and units is None and _describe([head[k] for k in sets], [columns[k] for k in sets]):
        return None
    return _Shape(head, body, named, units, sets, each)


def _all_bodies(column: Sequence[Cell]) -> bool:
    """Whether each cell of a column names a body."""
    return all(names.organ_at(cell.words, 0) > 0 for cell in column)


#: What such tables count elsewhere: at what time, for how many points.
_NO_UNITS = frozenset(("giờ", "phút", "tuổi", "năm", "điểm"))


#: The unit that a cell prints behind its figure.
_PRINTED_UNIT = pattern(r"[^\W\d_][^\d]*|%")


def _describe(heads: Sequence[str], columns: Sequence[Sequence[Cell]]) -> bool:
    """Whether each of `columns` prints a unit of its own in its head, or the same in all its cells: lessons and learners
    of a course, people and hectares of a village."""
    units: list[str] = []
    for head, column in zip(heads, columns, strict=True):
        printed = {" ".join(_PRINTED_UNIT.findall(cell.words)) for cell in column}
        own = prints_unit(head)
        if own is None and len(printed) > 1:
            return False
        units += [own] if own else printed
    return all(units) and len(set(units)) == len(units)


def _names(column: Sequence[Cell]) -> bool:
    """Whether the cells of a column name what is measured, not bodies."""
    worded = [c.words for c in column if len(c.words) > 2 and not is_value(c.words)]
    bodies = sum(names.organ_at(words, 0) > 0 for words in worded)
    return len(worded) == len(column) and bodies < len(column)


def _measures(head: str, column: Sequence[Cell]) -> bool:
    """Whether a column holds units, not the bodies that "Đơn vị" names too."""
    if UNIT.fullmatch(head) is None:
        known = [is_unit(cell.words) for cell in column]
        return 2 * sum(known) >= len(column) and all(
            of_it or _LIKE_UNIT.fullmatch(cell.words)
            for of_it, cell in zip(known, column, strict=True)
        )
    return not any(names.organ_at(cell.words, 0) for cell in column)


#: A noun that may be counted, where other cells hold units: "lối", "sáng kiến".
_LIKE_UNIT = pattern(r"[^\W\d_A-ZĐÀ-Ỹ][^\W\d_]*(?: [^\W\d_]+){0,2}")
#: A cell that is a date.
_DATE = pattern(r"(?:trước |đến |hết |ngày )*\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?")


def _counts(column: Sequence[Cell]) -> bool:
    """Whether a column holds figures."""
    held = sum(is_value(c.words) and not _DATE.fullmatch(c.words) for c in column)
    return held >= max(2, _MOST * len(column))

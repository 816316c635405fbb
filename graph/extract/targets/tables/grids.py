"""Tables without a column of units, or with a row on one line.

| Nội dung | Năm 2024 | Năm 2025 |
| Xã có nhà văn hóa | 60 xã | tối thiểu 80 xã |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows.table import COUNTER
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import places
from thidua.graph.extract.targets.tables.cells import MOST_COLUMNS, Cell, barred, cells_from, spaced
from thidua.graph.extract.targets.tables.heads import (
    FIGURES,
    QUARTER,
    SUBJECTS,
    TELLS,
    UNIT,
    columns_of,
    columns_of_aims,
    set_by,
    told_above,
)
from thidua.graph.extract.targets.tables.rows import GROUP, named_with_unit, target_of
from thidua.graph.records import Target

#: What the head of such a column holds: in lines without one, no table begins.
_SUBJECT_WORDS = (
    "hỉ tiêu",
    "HỈ TIÊU",
    "hỉ số",
    "iêu chí",
    "ội dung",
    "ỘI DUNG",
    "ục tiêu",
    "ơn vị",
    "ƠN VỊ",
    "ịa phương",
    "ên xã",
    "ên huyện",
    "ên trường",
    "Xã\n",
    "Thôn\n",
    "Trường\n",
)
#: A line that is such a head, where only lines of two columns are wide.
_SUBJECT_LINE = pattern(rf"\n(?=[tcnđhx])(?:{SUBJECTS.pattern})(?=\n)", re.IGNORECASE)
#: The number of the rows before it, and blanks.
_LONGEST_LEAD = 16
#: Columns that set nothing: what was reached, remarks.
_ASIDE = pattern(
    r"(?:Thực hiện|Kết quả|Ước|Ghi chú|Cùng kỳ|Cơ quan|Phụ trách|Người|Đơn vị (?:chủ trì|thực hiện|phụ trách|phối hợp)|So sánh|Thời gian)[^\n]{0,30}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of targets at text[start:end]."""

    start: int
    end: int
    targets: tuple[Target, ...]


def grids(flow: Flow, start: int, end: int, year: str | None) -> Iterator[Grid]:
    """The tables of flow[start:end] without a column of units: these stand in the cells ("60 xã"),
    or once for all in the line above."""
    done = start
    for at in _subjects(flow, start, end):
        k = flow.line_from(at + 1) - 1
        if at < done or at - flow.starts[k] > _LONGEST_LEAD:
            continue
        if SUBJECTS.fullmatch(flow.words(k)):
            counted = k > 0 and COUNTER.fullmatch(flow.words(k - 1)) is not None
            first = k - 1 if counted else k
            rows = barred(flow, first, end)
            if rows:
                grid = _lined(flow, first, rows, year)
            else:
                grid = _stacked(flow, first, end, year, counted)
        else:
            lines = spaced(flow, k, end)
            grid = _lined(flow, k, lines, year) if lines else None
        if grid:
            done = grid.end
            yield grid


def _subjects(flow: Flow, start: int, end: int) -> Iterator[int]:
    """Where in flow[start:end] a word of such a head stands: in any line that may hold more columns, in lines of
    their own elsewhere."""
    if flow.wide or not start:
        yield from places(flow.text, _SUBJECT_WORDS, start, end)
        return
    for line in _SUBJECT_LINE.finditer(flow.lined, start - 1, end + 1):
        yield from places(
            flow.text, _SUBJECT_WORDS, max(start, line.start()), min(end, line.end() + 1)
        )


def _stacked(flow: Flow, k: int, end: int, year: str | None, counted: bool) -> Grid | None:
    """The table whose head begins at line `k`, a cell a line; `counted`: its first column numbers the rows."""
    cells = cells_from(flow, k, end)
    head: list[str] = []
    row: list[Cell] = []
    for cell in cells:
        heads = FIGURES.fullmatch(cell.words) or QUARTER.fullmatch(cell.words)
        if heads is None and len(head) == counted + 1:
            heads = UNIT.fullmatch(cell.words)
        known = heads is not None or named_with_unit(cell.words) is not None
        if len(head) > counted and not known and not _ASIDE.fullmatch(cell.words):
            row.append(cell)
            break
        head.append(cell.words)
        if len(head) > MOST_COLUMNS:
            return None
    named = int(counted)
    if len(head) <= named:
        return None
    caption = flow.words(k - 1) if k else ""
    if k > 1 and not flow.gap(k - 1):
        caption = f"{flow.words(k - 2)} {caption}"
    allotted = _allotted(flow, k, head, named)
    figures = columns_of_aims(head, named, caption, year) or list(allotted)
    if not figures or not row:
        return None
    subject = SUBJECTS.fullmatch(head[named])
    if subject and not allotted and not set_by(subject, head, figures):
        return None
    of, shared = told_above(caption, subject)
    own = named + 1 if UNIT.fullmatch(head[named + 1]) else None  # the column of units
    found: list[Target] = []
    stop = 0
    for cell in cells:
        row.append(cell)
        if len(row) < len(head):
            continue
        if counted and row[0].words.strip(". 0") != str(len(found) // len(figures) + 1).strip("0"):
            break
        unit = row[own].words if own else shared
        told = {f: allotted.get(f, (of, unit)) for f in figures}
        targets = [
            target
            for f, (of_it, its_unit) in told.items()
            for target in target_of(flow, row, row[named], its_unit, row[f], of_it)
        ]
        if len(targets) < len(figures):
            break
        found += targets
        stop = row[-1].end
        row = []
    return Grid(flow.starts[k], stop, tuple(found)) if found else None


def _lined(flow: Flow, k: int, rows: Iterator[list[Cell]], year: str | None) -> Grid | None:
    """The table with a row a line whose head is the first of `rows`, at line `k`."""
    head = [cell.words for cell in next(rows)]
    if not 2 <= len(head) <= MOST_COLUMNS:
        return None
    named = int(COUNTER.fullmatch(head[0]) is not None)
    subject = SUBJECTS.fullmatch(head[named]) if named < len(head) - 1 else None
    if subject is None:
        return None
    caption = flow.words(k - 1) if k else ""
    units = next((n for n, words in enumerate(head) if n > named and UNIT.fullmatch(words)), None)
    columns = columns_of(head, year, caption) if units is not None else None
    allotted = _allotted(flow, k, head, named)
    figures = columns[2] if columns else columns_of_aims(head, named, caption, year)
    figures = list(allotted) or figures
    if not figures or (units is not None and columns is None) or TELLS.search(caption):
        return None
    if not allotted and not set_by(subject, head, figures):
        return None
    of, shared = told_above(caption, subject)
    if shared is None and subject["bodies"] and (allots := _ALLOTS.search(_paragraph(flow, k))):
        of, shared = allots["what"].strip(' “”"'), ""  # numbers without a unit
    found: list[Target] = []
    stop = flow.end(k)
    begun: list[Cell] = []  # the first line of a name that goes on: "1   Tỷ lệ hộ dùng nước"
    for row in rows:
        if named and len(row) == 2 and GROUP.fullmatch(row[0].words):
            continue  # "II | Văn hóa - xã hội"
        if named and not begun and len(row) == named + 1 and row[0].words.isdigit():
            begun = row
            continue
        if begun and len(row) == len(head) - 1:
            name = Cell(begun[1].start, row[0].end, f"{begun[1].words} {row[0].words}")
            row = [begun[0], name, *row[1:]]
        if len(row) != len(head):
            break
        begun = []
        unit = row[units].words if units is not None else shared
        for figure in figures:
            of_it, its_unit = allotted.get(figure, (of, unit))
            found += target_of(flow, row, row[named], its_unit, row[figure], of_it)
        stop = row[-1].end
    return Grid(flow.starts[k], stop, tuple(found)) if found else None


#: What a table gives bodies to reach, in the lines above it, and what is no such thing.
_GIVES = pattern(r"(?<!\w)(?:chỉ tiêu|phân bổ|phân giao)(?!\w)", re.IGNORECASE)
_GIVES_MEANS = pattern(r"(?<!\w)(?:vốn|biên chế|kinh phí|khen|danh hiệu)(?!\w)", re.IGNORECASE)


def _allotted(flow: Flow, k: int, head: list[str], named: int) -> dict[int, tuple[str, str]]:
    """The columns that give the bodies of a table, whose head is at line `k`, so much to reach, each with what it
    measures and its unit: "Đơn vị | Trồng rừng (ha) | Kết nạp đảng viên (người)"."""
    subject = SUBJECTS.fullmatch(head[named])
    if subject is None or subject["bodies"] is None:
        return {}
    found = {
        column: told
        for column, words in enumerate(head)
        if column > named and not _ASIDE.fullmatch(words) and (told := named_with_unit(words))
    }
    above = _paragraph(flow, k) if found else ""
    if found and above.startswith("(") and k > 1:
        above = f"{flow.words(k - 2)} {above}"  # "(Kèm theo Kế hoạch số …)"
    if not _GIVES.search(above) or _GIVES_MEANS.search(above) or TELLS.search(above):
        return {}
    allots = _ALLOTS.search(above)
    of = allots["what"].strip(' “”"') if allots else above.strip(" :")
    return {
        column: (of if FIGURES.fullmatch(what) else what, unit)
        for column, (what, unit) in found.items()
    }


#: What is allotted to the bodies of a table: "phân bổ chỉ tiêu | kết nạp hội viên | năm 2024 cho các xã".
_ALLOTS = pattern(
    r"(?:phân bổ|phân giao|giao)(?: các)? chỉ tiêu (?P<what>(?!khen|bằng|giấy|cờ|danh hiệu|thi đua|biên chế|kinh phí)[^.;:\n]{3,80}?)(?= năm | cho | như | đối với | \(|:|$)",
    re.IGNORECASE,
)


def _paragraph(flow: Flow, k: int) -> str:
    """The paragraph above line `k`, its last lines."""
    first = k - 1
    while first > max(0, k - 4) and not flow.gap(first):
        first -= 1
    return " ".join(flow.words(n) for n in range(max(first, 0), k))

"""Targets in a table whose head names the columns: what is measured, in which unit, how much.

| TT | Chỉ tiêu | Đơn vị tính | Số lượng |
| 1 | Cầu giao thông nông thôn | cầu | 25 |

A table may print several years, each in a column of its own; those before the year that the
document is about tell results.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import places
from thidua.graph.extract.targets.figures import MONEY, NUMBER
from thidua.graph.records import Bound, Direction, Target

_COUNTER = pattern(r"S?TT|Stt|Tt|Số TT|Số thứ tự")
_NAMES = pattern(r"(?:Tên |Các |Nội dung )?(?:chỉ tiêu|mục tiêu)", re.IGNORECASE)
_UNIT = pattern(r"(?:Đơn vị(?: tính)?|ĐVT)", re.IGNORECASE)
_FIGURES = pattern(
    r"(?:Giai đoạn (?:19|20)\d\d ?[-–] ?(?P<last>(?:19|20)\d\d)|(?:Số lượng|Chỉ tiêu(?: giao| thi đua| phấn đấu)?|Kế hoạch|KH|Mục tiêu|(?:Mức )?Phấn đấu|(?P<bare>(?:Đến |Đến hết |Hết |Cuối |Cả )?(?=năm)))"
    r"(?: ?(?:đến )?(?:năm )?(?P<year>(?:19|20)\d\d))?)",
    re.IGNORECASE,
)
_QUARTER = pattern(
    r"Quý (?:IV|I{1,3}|[1-4])(?:[/.]\d{4})?|Cả năm|(?:6|sáu) tháng (?:đầu|cuối) năm", re.IGNORECASE
)
_SIGN = r"≥|>|≤|<|[Tt]rên|[Dd]ưới|[Tt]ối thiểu|[Íí]t nhất|[Kk]hông dưới|[Kk]hông quá|[Tt]ối đa|[Kk]hoảng|[Tt]hêm|[Tt]ăng(?: thêm)?|[Gg]iảm|[Tt]ừ"
_VALUE = pattern(
    rf"(?:(?P<sign>{_SIGN})\s?)?(?P<low>{NUMBER})\s?%?(?:\s?(?:[-–]|đến)\s?(?P<high>{NUMBER}))?"
    rf"\s?(?P<unit>%|{MONEY}|[^\W\d_][^\d,;.:()\n]{{0,24}}?)?(?P<onward> trở lên| trở xuống)?"
)
_BOUNDS: dict[str | None, Bound] = {
    "≥": "at_least", ">": "at_least", "trên": "at_least", "tối thiểu": "at_least", "ít nhất": "at_least",
    "không dưới": "at_least", "≤": "at_most", "<": "at_most", "dưới": "at_most", "không quá": "at_most",
    "tối đa": "at_most", "khoảng": "about",
}  # fmt: skip
_WAYS: dict[str, Direction] = {
    "thêm": "increase", "tăng": "increase", "tăng thêm": "increase", "giảm": "decrease",
}  # fmt: skip
_BARE_YEAR = pattern(r"(?:Đến |Đến hết |Hết |Cuối |Cả )?năm (?:19|20)\d\d", re.IGNORECASE)
_COSTS = pattern(r"Số lượng|Đơn giá|Thành tiền|Kinh phí|Dự toán|Nguồn", re.IGNORECASE)
_TOLD_COLUMN = pattern(r"(?:Thực hiện|Kết quả|Ước)", re.IGNORECASE)
_MOST_COLUMNS = 8
#: The row of a group: "II | Văn hóa - xã hội".
_GROUP = pattern(r"[IVX]{1,4}\.?|[A-E]\.?")


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    words: str
    opens: bool  # whether it begins a row, as far as the print tells


def tabled(flow: Flow, start: int, end: int, year: str | None) -> Iterator[Target]:
    """The targets of every such table in flow[start:end], row by row; `year`: see the head."""
    for at in places(flow.text, ("ơn vị", "ĐVT"), start, end):
        k = flow.line_from(at - 1 if flow.text[at - 1] == "Đ" else at)
        if flow.starts[k] not in (at, at - 1) or not _UNIT.fullmatch(flow.words(k)):
            continue
        first = k
        while k - first < _MOST_COLUMNS and first > 0 and not _COUNTER.fullmatch(flow.words(first)):
            first -= 1
        if _COUNTER.fullmatch(flow.words(first)):
            # "TT | Chỉ tiêu | ĐVT" one under another, with no blank line between
            close = first + 1 < flow.count and not flow.gap(first + 1)
            caption = flow.words(first - 1) if first else ""
            yield from _rows(flow, _cells(flow, first, end, close), year, caption)


def _cells(flow: Flow, k: int, end: int, close: bool = False) -> Iterator[_Cell]:
    """The cells from line `k` on; a cell may run over several lines, unless they stand `close`."""
    while k < flow.count and flow.starts[k] < end:
        first = k
        while not close and k + 1 < flow.count and not flow.gap(k + 1):
            k += 1
        a, b = flow.starts[first], flow.end(k)
        yield _Cell(a, b, " ".join(flow.printed[a:b].split()), flow.gap(first) > 1)
        k += 1


def _columns(
    head: list[str], year: str | None, caption: str = ""
) -> tuple[int, int, list[int]] | None:
    """The columns of the names, the units and the figures to be reached, by the `caption` above them
    too; None for another table."""
    named = [k for k, words in enumerate(head) if _NAMES.match(words)]
    if not named:
        named = [k for k, words in enumerate(head) if words in ("Nội dung", "NỘI DUNG")]
        bare = any(_BARE_YEAR.fullmatch(words) for words in head)
        if any(map(_COSTS.match, head)) or (bare and not _SETS.search(caption)):
            return None  # "Nội dung | ĐVT | Năm 2024": it may tell as well, or cost
    units = [k for k, words in enumerate(head) if _UNIT.fullmatch(words)]
    if not named or len(units) != 1:
        return None
    matched = {
        k: match
        for k, words in enumerate(head)
        if k != named[0] and (match := _FIGURES.fullmatch(words))
    }
    figures = [
        k
        for k, match in matched.items()
        if (match["last"] and year and match["last"] >= year)
        or (match["year"] is None and match["bare"] is None and match["last"] is None)
        or (match["year"] and year and match["year"] >= year)
        or (match["year"] and match["bare"] is None and len(matched) == 1)
    ]
    undated = [k for k in figures if matched[k]["year"] is None and matched[k]["last"] is None]
    if undated and len(figures) > 1:
        figures = []
    quarters = [k for k, words in enumerate(head) if _QUARTER.fullmatch(words)]
    if quarters and any(_TOLD_COLUMN.match(words) for words in head):
        quarters = []
    figures = sorted({*figures, *quarters})
    if not figures:
        return None
    return named[0], units[0], figures


def _rows(flow: Flow, cells: Iterator[_Cell], year: str | None, caption: str) -> Iterator[Target]:
    head: list[str] = []
    row: list[_Cell] = []
    grouped = False  # whether the row of a group goes on
    parted = False  # whether the print tells where a row begins
    for cell in cells:
        parted = parted or (bool(head) and not cell.opens)
        if _GROUP.fullmatch(cell.words) and cell.opens and head:
            grouped = True
            break
        if cell.words in ("1", "01", "1."):
            row = [cell]
            break
        head.append(cell.words)
        if len(head) > _MOST_COLUMNS:
            return
    columns = _columns(head, year, caption)
    if columns is None:
        return
    name, unit, figures = columns
    count = 1
    for cell in cells:
        if not row:
            if _GROUP.fullmatch(cell.words) and cell.opens:
                grouped = True
                continue
            if grouped and not cell.opens:
                continue
            number = cell.words.strip(". 0")
            if grouped and number == "1":
                count = 1
            if number != str(count).strip("0"):
                return
            grouped = False
        elif parted and cell.opens and cell.words.strip(". 0") == str(count + 1).strip("0"):
            # the last cells of the row are empty
            if len(row) > max(name, unit, *figures):
                for figure in figures:
                    yield from _target(flow, row, row[name], row[unit].words, row[figure])
            count += 1
            row = [cell]
            continue
        row.append(cell)
        if len(row) < len(head):
            continue
        for figure in figures:
            yield from _target(flow, row, row[name], row[unit].words, row[figure])
        row = []
        count += 1


def _target(
    flow: Flow,
    row: list[_Cell],
    name: _Cell,
    unit: str | None,
    figure: _Cell,
    of: str = "",
) -> Iterator[Target]:
    """The target of a row, if its cell holds a figure; `unit`: of its column, None where each cell
    must print it; `of`: what is measured, where the row names no more than for whom."""
    value = _VALUE.fullmatch(figure.words)
    if value is None or len(name.words) < 3 or (value["unit"] and unit):
        return
    printed = "%" if "%" in figure.words and unit is None else unit or value["unit"]
    if printed is None and unit is None:
        return
    low = _number(value["low"])
    sign = (value["sign"] or "").lower()
    bound = _BOUNDS.get(sign, "exact")
    if value["onward"]:
        bound = "at_least" if value["onward"] == " trở lên" else "at_most"
    yield Target(
        f"{of}: {name.words}" if of else name.words,
        low,
        _number(value["high"]) if value["high"] else low,
        printed or None,
        _WAYS.get(sign, "level"),
        bound,
        printed=figure.words,
        evidence=(flow.evidence(row[0].start, row[-1].end, "row of a table of targets"),),
    )


#: The head of the column that names what is measured, or for whom.
_SUBJECTS = pattern(
    r"(?:(?:Tên |Các )?(?:chỉ tiêu|mục tiêu)|Nội dung(?: chỉ tiêu)?|(?P<measures>(?:Tên |Các )?chỉ số)|(?P<bodies>(?:Tên )?đơn vị|Tên (?:xã|huyện|thôn|trường|bản)|Địa phương|Xã(?:, phường)?|Huyện))",
    re.IGNORECASE,
)
_SUBJECT_WORDS = (
    "hỉ tiêu",
    "HỈ TIÊU",
    "hỉ số",
    "ội dung",
    "ỘI DUNG",
    "ục tiêu",
    "ơn vị",
    "ƠN VỊ",
    "ịa phương",
    "ên xã",
    "ên huyện",
    "ên trường",
)
#: The number of the rows before it, and blanks.
_LONGEST_LEAD = 16
#: Columns that set nothing: what was reached, remarks.
_ASIDE = pattern(
    r"(?:Thực hiện|Kết quả|Ước|Ghi chú|Cùng kỳ|Cơ quan|Phụ trách|Người|Đơn vị (?:chủ trì|thực hiện|phụ trách|phối hợp)|So sánh|Thời gian)[^\n]{0,30}",
    re.IGNORECASE,
)
#: What a table sets, in the line above it: "Số thu giao cho từng đơn vị (tỷ đồng):".
_SETS = pattern(r"(?<!\w)(?:giao|chỉ tiêu|kế hoạch|mục tiêu|phấn đấu)(?!\w)", re.IGNORECASE)
_TELLS = pattern(
    r"(?<!\w)(?:kết quả|đã|thực hiện năm|tình hình|kinh phí|dự toán|(?:thang|chấm) điểm|khen thưởng)(?!\w)",
    re.IGNORECASE,
)
#: The unit of every cell, in that line: "(ĐVT: tỷ đồng)", "(tấn)".
_SHARED = pattern(
    r" ?\((?:(?:ĐVT|[Đđ]ơn vị(?: tính)?) ?: ?)?(?P<unit>%|[^\W\d_][^\d()\n]{0,24})\) ?:?$"
)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of targets at text[start:end]."""

    start: int
    end: int
    targets: tuple[Target, ...]


def grids(flow: Flow, start: int, end: int, year: str | None) -> Iterator[Grid]:
    """The tables of flow[start:end] without a column of units: these stand in the cells ("60 xã"),
    or once for all in the line above.

    | Nội dung | Năm 2024 | Năm 2025 |
    | Xã có nhà văn hóa | 60 xã | tối thiểu 80 xã |
    """
    done = start
    for at in places(flow.text, _SUBJECT_WORDS, start, end):
        k = flow.line_from(at + 1) - 1
        if at < done or at - flow.starts[k] > _LONGEST_LEAD:
            continue
        if _SUBJECTS.fullmatch(flow.words(k)):
            counted = k > 0 and _COUNTER.fullmatch(flow.words(k - 1)) is not None
            first = k - 1 if counted else k
            rows = _barred(flow, first, end)
            if rows:
                grid = _lined(flow, first, rows, year)
            else:
                grid = _grid(flow, first, end, year, counted)
        else:
            grid = _lined(flow, k, _spaced(flow, k, end), year)
        if grid:
            done = grid.end
            yield grid


def _number(printed: str) -> float:
    return float(printed.replace(".", "").replace(",", "."))


def _grid(flow: Flow, k: int, end: int, year: str | None, counted: bool) -> Grid | None:
    """The table whose head begins at line `k`; `counted`: its first column numbers the rows."""
    cells = _cells(flow, k, end)
    head: list[str] = []
    row: list[_Cell] = []
    for cell in cells:
        heads = _FIGURES.fullmatch(cell.words) or _QUARTER.fullmatch(cell.words)
        if heads is None and len(head) == counted + 1:
            heads = _UNIT.fullmatch(cell.words)
        if len(head) > counted and not heads and not _ASIDE.fullmatch(cell.words):
            row.append(cell)
            break
        head.append(cell.words)
        if len(head) > _MOST_COLUMNS:
            return None
    named = int(counted)
    caption = flow.words(k - 1) if k else ""
    if k > 1 and not flow.gap(k - 1):
        caption = f"{flow.words(k - 2)} {caption}"
    figures = _aims(head, named, caption, year)
    if not figures or not row:
        return None
    subject = _SUBJECTS.fullmatch(head[named])
    if subject and not _set_by(subject, head, figures):
        return None
    of, shared = _above(caption, subject)
    own = named + 1 if _UNIT.fullmatch(head[named + 1]) else None  # the column of units
    found: list[Target] = []
    stop = 0
    for cell in cells:
        row.append(cell)
        if len(row) < len(head):
            continue
        if counted and row[0].words.strip(". 0") != str(len(found) // len(figures) + 1).strip("0"):
            break
        unit = row[own].words if own else shared
        targets = [t for f in figures for t in _target(flow, row, row[named], unit, row[f], of)]
        if len(targets) < len(figures):
            break
        found += targets
        stop = row[-1].end
        row = []
    return Grid(flow.starts[k], stop, tuple(found)) if found else None


#: Between two columns of a table that only blanks part.
_COLUMN_GAP = pattern(r" {2,}|\t| ?\| ?")


def _split(flow: Flow, k: int) -> list[_Cell]:
    """The cells of line `k`, parted by blanks: "3   Giá bán   đồng/kWh   1.418,6"."""
    start, end = flow.starts[k], flow.end(k)
    raw = flow.source[flow.origin(start) : flow.origin(end - 1) + 1] if end > start else ""
    if "  " not in raw and "\t" not in raw:
        return []
    cells: list[_Cell] = []
    at = start
    for part in _COLUMN_GAP.split(raw.strip()):
        words = " ".join(part.split())
        found = flow.printed.find(words, at, end) if words else -1
        if found < 0:
            return []
        at = found + len(words)
        cells.append(_Cell(found, at, words, not cells))
    return cells


def _spaced(flow: Flow, k: int, end: int) -> Iterator[list[_Cell]]:
    """The rows of a table from its head in line `k` on: a row on one line, its columns parted by blanks."""
    for line in range(k, flow.count):
        if flow.starts[line] >= end:
            return
        yield _split(flow, line)


def _barred(flow: Flow, k: int, end: int) -> Iterator[list[_Cell]] | None:
    """The rows of a table from its head at line `k` on, where each row is one line of the source with
    bars between its cells: "TT | Chỉ tiêu | Năm 2025"; None for any other table."""
    head = 1
    while head <= _MOST_COLUMNS and k + head < flow.count and flow.gap(k + head) == 1:
        head += 1
    after = k + head  # a table with a bar at both ends, or a cell a line, is read elsewhere
    if not 3 <= head <= _MOST_COLUMNS or after >= flow.count or flow.gap(after):
        return None
    bars = flow.source[flow.origin(flow.starts[k]) : flow.origin(flow.starts[after])]
    return _bars(flow, k, end) if bars.count("|") == head - 1 and bars.count("\n") == 1 else None


def _bars(flow: Flow, k: int, end: int) -> Iterator[list[_Cell]]:
    row: list[_Cell] = []
    while k < flow.count and flow.starts[k] < end:
        between = (
            flow.source[flow.origin(row[-1].end - 1) : flow.origin(flow.starts[k])] if row else ""
        )
        if "\n" in between:
            yield _with_empty_cells(flow, row)
            row = []
        row.append(_Cell(flow.starts[k], flow.end(k), flow.words(k), not row))
        k += 1
    yield _with_empty_cells(flow, row)


def _with_empty_cells(flow: Flow, row: list[_Cell]) -> list[_Cell]:
    """`row` with the cells between two bars that hold nothing: "2 | Thu phí | tỷ đồng | | 12 | "."""
    if not row:
        return row
    source, first = flow.source, flow.origin(row[0].start)
    end = source.find("\n", flow.origin(row[-1].end - 1))
    line = source[source.rfind("\n", 0, first) + 1 : end if end >= 0 else len(source)]
    filled = [bool(cell.strip()) for cell in line.split("|")]
    if len(filled) > 2 * _MOST_COLUMNS or sum(filled) != len(row):
        return row
    cells = iter(row)
    made: list[_Cell] = []
    for full in filled:
        at = made[-1].end if made else row[0].start
        made.append(next(cells) if full else _Cell(at, at, "", not made))
    return made


def _lined(flow: Flow, k: int, rows: Iterator[list[_Cell]], year: str | None) -> Grid | None:
    """The table whose head is the first of `rows`, at line `k`."""
    head = [cell.words for cell in next(rows)]
    if not 2 <= len(head) <= _MOST_COLUMNS:
        return None
    named = int(_COUNTER.fullmatch(head[0]) is not None)
    subject = _SUBJECTS.fullmatch(head[named]) if named < len(head) - 1 else None
    if subject is None:
        return None
    caption = flow.words(k - 1) if k else ""
    units = next((n for n, words in enumerate(head) if n > named and _UNIT.fullmatch(words)), None)
    columns = _columns(head, year, caption) if units is not None else None
    figures = columns[2] if columns else _aims(head, named, caption, year)
    if not figures or (units is not None and columns is None) or _TELLS.search(caption):
        return None
    if not _set_by(subject, head, figures):
        return None
    of, shared = _above(caption, subject)
    if shared is None and subject["bodies"] and (allots := _ALLOTS.search(_paragraph(flow, k))):
        of, shared = allots["what"].strip(' “”"'), ""  # numbers without a unit
    found: list[Target] = []
    stop = flow.end(k)
    begun: list[_Cell] = []  # the first line of a name that goes on: "1   Tỷ lệ hộ dùng nước"
    for row in rows:
        if named and len(row) == 2 and _GROUP.fullmatch(row[0].words):
            continue  # "II | Văn hóa - xã hội"
        if named and not begun and len(row) == named + 1 and row[0].words.isdigit():
            begun = row
            continue
        if begun and len(row) == len(head) - 1:
            name = _Cell(begun[1].start, row[0].end, f"{begun[1].words} {row[0].words}", False)
            row = [begun[0], name, *row[1:]]
        if len(row) != len(head):
            break
        begun = []
        unit = row[units].words if units is not None else shared
        for figure in figures:
            found += _target(flow, row, row[named], unit, row[figure], of)
        stop = row[-1].end
    return Grid(flow.starts[k], stop, tuple(found)) if found else None


#: What is allotted to the bodies of a table: "phân bổ chỉ tiêu | kết nạp hội viên | năm 2024 cho các xã".
_ALLOTS = pattern(
    r"(?:[Pp]hân bổ|[Pp]hân giao|[Gg]iao)(?: các)? chỉ tiêu (?P<what>(?!khen|bằng|giấy|cờ|danh hiệu|thi đua|biên chế|kinh phí)[^.;:\n]{3,80}?)(?= năm | cho | như | đối với | \(|:|$)"
)


def _paragraph(flow: Flow, k: int) -> str:
    """The paragraph above line `k`, its last lines."""
    first = k - 1
    while first > max(0, k - 4) and not flow.gap(first):
        first -= 1
    return " ".join(flow.words(n) for n in range(max(first, 0), k))


def _set_by(subject: re.Match[str], head: list[str], figures: list[int]) -> bool:
    """Whether the columns of `figures` set what a table measures; "Chỉ số | Số lượng" only counts."""
    return not subject["measures"] or all(_SETS.match(head[k]) for k in figures)


def _aims(head: list[str], named: int, caption: str, year: str | None) -> list[int]:
    """The columns of a head that hold figures to be reached."""
    if _TELLS.search(caption):
        return []
    told = any(_TOLD_COLUMN.match(words) for words in head)  # beside what was planned
    sets = _SETS.search(caption) is not None or _NAMES.match(head[named]) is not None
    found: list[int] = []
    for k, words in enumerate(head[named + 1 :], named + 1):
        match = _FIGURES.fullmatch(words)
        if match is None:
            if sets and not told and _QUARTER.fullmatch(words):
                found.append(k)
        elif match["last"]:
            if year and match["last"] >= year:
                found.append(k)
        elif match["year"]:
            if (sets or match["bare"] is None) and year and match["year"] >= year:
                found.append(k)
        elif match["bare"] is None and not told:
            found.append(k)
    return found


_MARK = pattern(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[-–+]) ?")


def _above(caption: str, subject: re.Match[str] | None) -> tuple[str, str | None]:
    """What the line above a table measures, where its rows name bodies, and the unit it prints."""
    shared = _SHARED.search(caption)
    of = caption[: shared.start()] if shared else caption
    bodies = subject is not None and subject["bodies"] is not None
    return (
        _MARK.sub("", of, count=1).strip(" :") if bodies else "",
        shared["unit"] if shared else None,
    )

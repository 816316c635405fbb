"""The head of a table and the line above it: what its columns name, measure and set."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from thidua.graph.extract.layout.rows.table import COUNTER
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import MARK
from thidua.graph.extract.targets.figures import YEAR
from thidua.graph.extract.targets.tables.cells import Cell
from thidua.graph.extract.targets.tables.rows import is_unit, is_value, named_with_unit

#: The head of the column that names what is measured.
_NAMES = pattern(r"(?:Tên |Các |Nội dung )?(?:chỉ tiêu|mục tiêu|tiêu chí)", re.IGNORECASE)
#: … that prints the units.
UNIT = pattern(r"(?:Đơn vị(?: tính)?|ĐVT)", re.IGNORECASE)
#: … that sets figures, of a year or of none; whatever it says, if it names a year and tells nothing of it.
FIGURES = pattern(
    r"(?:Giai đoạn (?:19|20)\d\d ?[-–] ?(?P<last>(?:19|20)\d\d)|(?:Số lượng|Chỉ tiêu(?: giao| thi đua| phấn đấu)?|Kế hoạch|KH|Mục tiêu|(?:Mức )?Phấn đấu|(?P<bare>(?:Đến |Đến hết |Hết |Cuối |Cả )?(?=năm)|(?=(?:19|20)\d\d))"
    r"|(?P<free>(?<!\w)(?!(?:Thực|TH|Kết quả|Ước|Cùng|So|Tăng|Giảm|Tỷ lệ|Dự toán|Kinh phí|Vốn|Nguồn|Hiện|Đạt|Đã|Quyết toán|Số liệu|Ngày|Tháng|Quý|Từ|Sau|Trước|Giai)(?!\w))[^\W\d_]++(?: [^\W\d_]++){0,2}(?= (?:năm )?(?:19|20)\d\d)))"
    r"(?: ?(?:đến )?(?:năm )?(?P<year>(?:19|20)\d\d))?)",
    re.IGNORECASE,
)
QUARTER = pattern(
    r"Quý (?:IV|I{1,3}|[1-4])(?:[/.]\d{4})?|Cả năm|(?:6|sáu) tháng (?:đầu|cuối) năm", re.IGNORECASE
)
_BARE_YEAR = pattern(r"(?:Đến |Đến hết |Hết |Cuối |Cả )?năm (?:19|20)\d\d", re.IGNORECASE)
_COSTS = pattern(r"Số lượng|Đơn giá|Thành tiền|Kinh phí|Dự toán|Nguồn", re.IGNORECASE)
TOLD_COLUMN = pattern(r"(?:Thực hiện|Kết quả|Ước)", re.IGNORECASE)
#: The head of the column that names what is measured, or for whom.
_BODY = r"(?:đơn vị|cơ quan|địa phương|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|thôn|bản|ấp|khóm|buôn|làng|khu phố|tổ dân phố|khu dân cư|trường|phòng|ban|trạm|đội|tổ|khối|cụm|cơ sở|doanh nghiệp|chi bộ|đảng bộ|chi hội|chi đoàn|công đoàn(?: cơ sở)?|đoàn|hội)"
SUBJECTS = pattern(
    rf"(?:(?:Tên |Các )?(?:chỉ tiêu|mục tiêu|tiêu chí)|Nội dung(?: chỉ tiêu)?|(?P<measures>(?:Tên |Các )?chỉ số)|(?P<bodies>(?:Tên |Các )?{_BODY}(?:(?:[,/]| và| [-–]) ?{_BODY}){{0,4}}))",
    re.IGNORECASE,
)
#: What a table sets, in the line above it: "Số thu giao cho từng đơn vị (tỷ đồng):".
_SETS = pattern(r"(?<!\w)(?:giao|chỉ tiêu|kế hoạch|mục tiêu|phấn đấu)(?!\w)", re.IGNORECASE)
TELLS = pattern(
    r"(?<!\w)(?:kết quả|đã(?! (?:hứa|đăng ký|giao|cam kết|định|đề ra|đặt ra|ghi|chốt|nhận|ký|bàn|thống nhất|thỏa thuận|chọn)(?!\w))|thực hiện năm|tình hình|kinh phí|dự toán|(?:thang|chấm) điểm|khen thưởng)(?!\w)",
    re.IGNORECASE,
)
#: The unit of every cell, in the line above: "(ĐVT: tỷ đồng)", "(tấn), mỗi ô …", "Đơn vị tính: tấn".
_UNIT_ABOVE = pattern(
    r"(?:\((?:(?P<of>ĐVT|Đơn vị tính|Tính bằng|Đơn vị) ?:? ?)?|(?P<bare>ĐVT|Đơn vị tính|Đơn vị) ?: ?)(?P<unit>%|[^\W\d_][^\d()\n;:]{0,24}?)(?:\)|$)",
    re.IGNORECASE,
)


def unit_above(caption: str) -> re.Match[str] | None:
    """Where the line above a table prints the `unit` of all its cells: one that is known, or that it says is one, not
    whose table it is ("Đơn vị: Ban Rừng")."""
    for above in _UNIT_ABOVE.finditer(caption):
        label = (above["of"] or above["bare"] or "").lower()
        if is_unit(above["unit"]) or label not in ("", "đơn vị"):
            return above
    return None


def columns_of(
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
    units = [k for k, words in enumerate(head) if UNIT.fullmatch(words)]
    if not named or len(units) != 1:
        return None
    matched = {
        k: match
        for k, words in enumerate(head)
        if k != named[0] and (match := FIGURES.fullmatch(words))
    }
    figures = [
        k
        for k, match in matched.items()
        if (match["last"] and year and match["last"] >= year)
        or (match["year"] is None and match["bare"] is None and match["last"] is None)
        or (match["year"] and year and match["year"] >= year)
        or (match["year"] and match["bare"] is None and match["free"] is None and len(matched) == 1)
    ]
    undated = [k for k in figures if matched[k]["year"] is None and matched[k]["last"] is None]
    if undated and len(figures) > 1:
        figures = []
    quarters = [k for k, words in enumerate(head) if QUARTER.fullmatch(words)]
    if quarters and any(TOLD_COLUMN.match(words) for words in head):
        quarters = []
    figures = sorted({*figures, *quarters})
    if not figures:
        return None
    return named[0], units[0], figures


def columns_of_aims(head: list[str], named: int, caption: str, year: str | None) -> list[int]:
    """The columns of a head that hold figures to be reached."""
    if TELLS.search(caption):
        return []
    told = any(TOLD_COLUMN.match(words) for words in head)  # beside what was planned
    sets = _SETS.search(caption) is not None or _NAMES.match(head[named]) is not None
    found: list[int] = []
    for k, words in enumerate(head[named + 1 :], named + 1):
        match = FIGURES.fullmatch(words)
        if match is None:
            if sets and not told and QUARTER.fullmatch(words):
                found.append(k)
        elif match["last"]:
            if year and match["last"] >= year:
                found.append(k)
        elif match["year"]:
            says = match["bare"] is None and match["free"] is None
            if (sets or says) and year and match["year"] >= year:
                found.append(k)
        elif match["bare"] is None and not told:
            found.append(k)
    return found


def set_by(subject: re.Match[str], head: list[str], figures: list[int]) -> bool:
    """Whether the columns of `figures` set what a table measures; "Chỉ số | Số lượng" only counts."""
    return not subject["measures"] or all(_SETS.match(head[k]) for k in figures)


_MARK = pattern(MARK)


def told_above(caption: str, subject: re.Match[str] | None) -> tuple[str, str | None]:
    """What the line above a table measures, where its rows name bodies, and the unit it prints."""
    shared = unit_above(caption)
    of = caption[: shared.start()].rstrip() + caption[shared.end() :] if shared else caption
    bodies = subject is not None and subject["bodies"] is not None
    return (
        _MARK.sub("", of, count=1).strip(" :") if bodies else "",
        shared["unit"] if shared else None,
    )


#: The head of a column of what was, of what something costs, is worth or takes, of who and when.
_PAST = pattern(
    r"(?:thực hiện|TH(?!\w)|kết quả|ước|hiện(?: có| nay| tại| trạng)?(?!\w)|đang(?!\w)|nay(?!\w)|lúc (?:này|đầu)|khởi điểm|mức (?:cũ|nền|gốc)|nền(?!\w)|đã|đầu (?:năm|kỳ)|cùng kỳ|từ$|năm (?:trước|ngoái|qua)|cũ|trước|xuất phát|mốc so sánh|so sánh|so với|tỷ lệ so|(?:[^\W\d_]+ ){1,2}được(?! (?:giao|nhận|phân|khoán)))",
    re.IGNORECASE,
)
_OTHER = pattern(
    r"(?:điểm|kinh phí|dự toán|đơn giá|giá|thành tiền|trị giá|giới hạn|tiêu chuẩn|quy chuẩn|ngưỡng|định mức|vốn|nguồn|thời (?:gian|hạn)|ngày|tháng|năm sinh|sinh năm|tuổi|ghi chú|mức (?:thưởng|chi|phạt|hỗ trợ)|giải|hệ số|số thứ tự|biên chế|hình thức|(?:(?:mức|loại|hạng) )?(?:xuất sắc|giỏi|tốt|khá|trung bình|yếu|kém)|(?:mức|loại|hạng|bậc) (?:[A-D]|\d|[IV]{1,3}))(?!\w)|.*(?<!\w)(?:điểm|thưởng|khen)(?!\w)",
    re.IGNORECASE,
)
#: The head of a column of what is to be there at a time: "Hết 30/6/2031", "Tháng 3", "Đợt 2", "Cả vụ".
_TIME = pattern(
    r"(?:(?:Đến|Tới|Hết|Cuối|Trước|Trong|Xong)(?: hết| cuối| trước)? )?(?:(?:ngày )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|tháng \d{1,2}(?: ?[/.-] ?\d{4}| năm \d{4})?"
    r"|(?:(?:học )?kỳ|đợt|chặng|tuần|vụ|quý|giai đoạn|lần) (?:\d{1,2}|[IVX]{1,4})|(?:3|ba|6|sáu|9|chín) tháng(?: (?:đầu|cuối))?(?: năm)?|(?:cả )?(?:năm|đợt|kỳ|vụ|chặng))",
    re.IGNORECASE,
)
#: Columns that set nothing: what was reached, remarks.
ASIDE = pattern(
    r"(?:Thực hiện|Kết quả|Ước|Ghi chú|Cùng kỳ|Cơ quan|Phụ trách|Người(?: (?:phụ trách|thực hiện|chịu|chủ trì|phối hợp|theo dõi|đứng|làm)|$)|Đơn vị (?:chủ trì|thực hiện|phụ trách|phối hợp)|So sánh|Thời gian)[^\n]{0,30}",
    re.IGNORECASE,
)


def is_past(head: str, year: str | None) -> bool:
    """Whether a column tells what was."""
    told = YEAR.findall(head)
    return _PAST.match(head) is not None or bool(told and year and max(told) < year)


def is_other(head: str) -> bool:
    """Whether a column holds what something costs, is worth or takes."""
    return _OTHER.match(head) is not None and _TIME.fullmatch(head) is None


def is_dated(head: str) -> bool:
    """Whether the head of a column says when."""
    return any(kind.fullmatch(head) for kind in (QUARTER, _TIME)) or (
        FIGURES.fullmatch(head) is not None and YEAR.search(head) is not None
    )


def is_time(head: str) -> bool:
    """Whether a column is of a year, a quarter or the like."""
    return any(kind.fullmatch(head) for kind in (QUARTER, FIGURES, _TIME))


# --- heads of several rows ---------------------------------------------------------------------

#: What a group of columns is called that its name tells nothing of.
_TELLS_NOTHING = pattern(
    r"(?:trong đó|mốc|chia ra|gồm|bao gồm|cụ thể|các (?:năm|quý|mốc))(?!\w):?", re.IGNORECASE
)
#: The number of a column: "(3)", "B", "4=2+3".
_COLUMN_NUMBER = pattern(r"\(?(?:\d{1,2}|[A-E])\)?(?:=[\d()+x:/-]{1,12})?")


class Head(NamedTuple):
    """The head of a table: the `words` of each column, and what stands `over` those of a time."""

    words: list[str]
    over: list[str]


def split_head(rows: Sequence[Sequence[Cell]]) -> tuple[Head, int]:
    """The head of a table that begins with `rows`, and how many of these it takes."""
    head = Head([cell.words for cell in rows[0]], [""] * len(rows[0]))
    n = 1
    while n < min(_MOST_HEAD_ROWS, len(rows) - 1):
        row = [cell.words for cell in rows[n]]
        if len(row) != len(head.words):
            break
        if not all(_COLUMN_NUMBER.fullmatch(words) for words in row if words):
            if not _goes_on(head.words, row):
                break
            head = _below(head, row)
        elif _COLUMN_NUMBER.fullmatch(row[1]) is None:
            break
        n += 1
    return head, n


#: A head has so many rows at most, the numbers of the columns with them.
_MOST_HEAD_ROWS = 4


def _goes_on(head: list[str], row: list[str]) -> bool:
    """Whether a row belongs to the head above it: it names columns that this leaves open, or goes on with its words, or
    holds units alone."""
    if any(is_value(words) and YEAR.fullmatch(words) is None for words in row):
        return False
    pairs = [(above, words) for above, words in zip(head, row, strict=True) if words]
    if not pairs or (row[0] and row[0] != head[0]):
        return False
    return all(
        not above or above == words or words[:1] in "(" or words[:1].islower() or is_unit(words)
        for above, words in pairs
    ) or any(not above for above, _ in pairs)


def _below(head: Head, row: list[str]) -> Head:
    """A head with the `row` below it."""
    words, over = list(head.words), list(head.over)
    group = ""
    for k, (above, below) in enumerate(zip(head.words, row, strict=True)):
        group = above or (group if below else "")
        if not below or below == above:
            continue
        if is_unit(below):
            words[k] = f"{group} ({below})"
        elif below.startswith("(") or (below[:1].islower() and above):
            words[k] = f"{above} {below}".strip()
        elif not group or _TELLS_NOTHING.fullmatch(group):
            words[k] = below
        elif is_dated(below) and _plans(group):
            words[k] = _together(group, below)
        elif is_dated(group) and _plans(below):
            words[k] = _together(below, group)
        elif is_dated(below) or _plans(below):
            words[k], over[k] = below, group
        elif is_dated(group) or _plans(group):
            words[k], over[k] = group, below
        else:
            words[k] = f"{group}: {below}"
    return Head(words, over)


def _plans(words: str) -> bool:
    """Whether a head says that a column is of what is planned, or of what was done, at no time of its own."""
    return not is_dated(words) and (
        FIGURES.fullmatch(words) is not None or TOLD_COLUMN.match(words) is not None
    )


def _together(plan: str, when: str) -> str:
    """ "Kế hoạch" and "Năm 2031" -> "Kế hoạch năm 2031"; of a quarter that is planned only when it is."""
    if TOLD_COLUMN.match(plan) or YEAR.search(when):
        return f"{plan} {when[:1].lower()}{when[1:]}"
    return when


def unfolded(cells: list[Cell], width: int) -> list[list[Cell]] | None:
    """The two rows of a head of `width` columns that is given as one, those which span others before what they span:
    "TT, Xã, Chè, Lúa, 2024, 2025, 2024, 2025"; None where it cannot be told which span."""
    spans = len(cells) - width
    if spans < 1:
        return None
    for each in range(2, len(cells) // (spans + 1) + 1):
        below = cells[-spans * each :]
        above = cells[: -spans * each]
        words = [cell.words for cell in below]
        alone = spans == 1 and not (len(above) == 3 and COUNTER.fullmatch(above[0].words))
        if words != words[:each] * spans or (alone and not all(map(is_dated, words))):
            continue
        if any(ASIDE.fullmatch(told) or is_unit(told) for told in words):
            continue
        groups = [n for n, cell in enumerate(above) if n and not ASIDE.fullmatch(cell.words)][
            -spans:
        ]
        if len(groups) < spans or is_dated(above[groups[0]].words):
            continue
        top: list[Cell] = []
        sub: list[Cell] = []
        for n, cell in enumerate(above):
            empty = Cell(cell.end, cell.end, "")
            if n in groups:
                top += [cell, *[empty] * (each - 1)]
                sub += below[:each]
                below = below[each:]
            else:
                top.append(cell)
                sub.append(empty)
        return [top, sub]
    return None


def width_of(head: list[str], fewest: int = 2) -> int:
    """How many columns a head has that is given in one row: the numbers of columns count for none, those that span others,
    `fewest` at least, for what they span."""
    half, odd = divmod(len(head), 2)
    if not odd and all(map(_COLUMN_NUMBER.fullmatch, head[half:])):
        return half
    cells = [Cell(0, 0, words) for words in head]
    widths = range(len(head) - fewest, len(head) // 2, -1)
    return next((width for width in widths if unfolded(cells, width)), len(head))


def names_column(words: str) -> bool:
    """Whether words may head a column of a table that numbers no rows."""
    return (
        named_with_unit(words) is not None
        or UNIT.fullmatch(words) is not None
        or ASIDE.fullmatch(words) is not None
        or SUBJECTS.fullmatch(words) is not None
        or is_time(words)
    )

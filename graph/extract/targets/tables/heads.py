"""The head of a table and the line above it: what its columns name, measure and set."""

from __future__ import annotations

import re

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import MARK
from thidua.graph.extract.targets.tables.rows import is_unit

#: The head of the column that names what is measured.
_NAMES = pattern(r"(?:Tên |Các |Nội dung )?(?:chỉ tiêu|mục tiêu|tiêu chí)", re.IGNORECASE)
#: … that prints the units.
UNIT = pattern(r"(?:Đơn vị(?: tính)?|ĐVT)", re.IGNORECASE)
#: … that sets figures, of a year or of none; whatever it says, if it names a year and tells nothing of it.
FIGURES = pattern(
    r"(?:Giai đoạn (?:19|20)\d\d ?[-–] ?(?P<last>(?:19|20)\d\d)|(?:Số lượng|Chỉ tiêu(?: giao| thi đua| phấn đấu)?|Kế hoạch|KH|Mục tiêu|(?:Mức )?Phấn đấu|(?P<bare>(?:Đến |Đến hết |Hết |Cuối |Cả )?(?=năm)|(?=(?:19|20)\d\d))"
    r"|(?P<free>(?!(?:Thực|TH|Kết quả|Ước|Cùng|So|Tăng|Giảm|Tỷ lệ|Dự toán|Kinh phí|Vốn|Nguồn|Hiện|Đạt|Đã|Quyết toán|Số liệu|Ngày|Tháng|Quý|Từ|Sau|Trước|Giai)(?!\w))[^\W\d_]+(?: [^\W\d_]+){0,2}(?= (?:năm )?(?:19|20)\d\d)))"
    r"(?: ?(?:đến )?(?:năm )?(?P<year>(?:19|20)\d\d))?)",
    re.IGNORECASE,
)
QUARTER = pattern(
    r"Quý (?:IV|I{1,3}|[1-4])(?:[/.]\d{4})?|Cả năm|(?:6|sáu) tháng (?:đầu|cuối) năm", re.IGNORECASE
)
_BARE_YEAR = pattern(r"(?:Đến |Đến hết |Hết |Cuối |Cả )?năm (?:19|20)\d\d", re.IGNORECASE)
_COSTS = pattern(r"Số lượng|Đơn giá|Thành tiền|Kinh phí|Dự toán|Nguồn", re.IGNORECASE)
_TOLD_COLUMN = pattern(r"(?:Thực hiện|Kết quả|Ước)", re.IGNORECASE)
#: The head of the column that names what is measured, or for whom.
SUBJECTS = pattern(
    r"(?:(?:Tên |Các )?(?:chỉ tiêu|mục tiêu|tiêu chí)|Nội dung(?: chỉ tiêu)?|(?P<measures>(?:Tên |Các )?chỉ số)|(?P<bodies>(?:Tên )?đơn vị|Tên (?:xã|huyện|thôn|trường|bản)|Địa phương|Xã(?:, phường)?|Huyện|Thôn|Trường))",
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
    if quarters and any(_TOLD_COLUMN.match(words) for words in head):
        quarters = []
    figures = sorted({*figures, *quarters})
    if not figures:
        return None
    return named[0], units[0], figures


def columns_of_aims(head: list[str], named: int, caption: str, year: str | None) -> list[int]:
    """The columns of a head that hold figures to be reached."""
    if TELLS.search(caption):
        return []
    told = any(_TOLD_COLUMN.match(words) for words in head)  # beside what was planned
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

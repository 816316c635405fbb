"""Figures in a row that tell one indicator: of the next year, or by how much it grows; those of a bracket that parts what
stands before it by years."""

from __future__ import annotations

import re

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds
from thidua.graph.extract.targets.parts import Segment
from thidua.graph.extract.targets.units import IS_MONEY, SHARES

#: What stands between two figures of one indicator: "đạt 50% vào năm 2025, trên 70% vào năm 2030".
SERIES = pattern(
    r"[^\d;.]{0,20}?(?:vào |đến |trong |\()?(?:cuối |hết )?(?:năm \d{4}|(?:ngày )?\d{1,2}/\d{1,2}/\d{4})\)?[,;]?(?: và)?"
    r"(?: (?:đạt|hoàn thành|phải đạt|trên|khoảng|từ|ít nhất|tối thiểu|tăng lên|lên|dưới|còn|(?:đến |vào )?(?:hết )?năm \d{4}))*\s*"
    r"|(?:,|;| và)? ?(?:(?:đến |vào )?(?:hết )?năm \d{4}|giai đoạn \d{4} ?[-–] ?\d{4})(?: (?:đạt|hoàn thành|phải đạt|trên|khoảng|từ|ít nhất|tối thiểu|tăng lên|tăng|giảm|lên|dưới|còn))*\s*"
)
#: Nothing between two figures: "8.500 ha, 62 tạ/ha".
NOTHING = pattern(r"[,;]? ?(?:và |đạt )?")
#: Behind a figure: nothing but the next clause.
ENDS = pattern(r"\s?(?:[,;)\n]|\.(?!\d)|$)")
#: "[65% dân số có sổ]; đến năm 2030: trên 95%": another year of what was counted.
ALSO_BY = pattern(
    r"[^\d;.]{3,160}[;,] (?:(?:và )?(?:đến|vào|tới) )?(?:cuối |hết )?(?:năm \d{4}|(?:ngày )?\d{1,2}/\d{1,2}(?:/\d{4})?|tháng \d{1,2}(?:/\d{4})?|quý [IV]{1,3}(?:/\d{4})?):?(?: (?:là|đạt|phải đạt|hoàn thành|trên|khoảng|từ|ít nhất|tối thiểu|tăng lên|lên|dưới|còn))*\s*"
)
#: "…, tăng 6% so với cùng kỳ": by how much more.
_STEP = pattern(
    r"(?:\s?trở lên)?\s?[,(]?\s?(?:và )?(?:(?:mỗi|hằng|hàng) năm )?(?:tăng trưởng|vượt(?: (?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)[^,;.\d]{0,30}?)?|tăng|giảm|tăng thêm)"
    r"(?: (?:thêm|khoảng|từ|trên|ít nhất|tối thiểu|bình quân|trung bình))*\s*"
)
_YARDSTICK = pattern(r"\s?(?:KH|so(?: với)?|kế hoạch|dự toán|chỉ tiêu|mục tiêu|cùng kỳ)(?!\w)")
OF_PLAN = pattern(
    r" (?:KH|kế hoạch|dự toán|chỉ tiêu(?: giao)?) ?(?:năm(?: \d{4})?)? ?(?:[;,.)\n]|$)"
)
_STEP_ENDS = pattern(r"(?:/năm)?(?: trở (?:lên|xuống))?\s?(?:[;)\n]|\.(?!\d)|$)")
#: "…, bằng 35% GRDP": how much of the whole that is.
_PART_OF = pattern(r"\s?[,(]?\s?(?:và )?(?:bằng|chiếm|tương đương)(?: (?:khoảng|trên|ít nhất))*\s*")
_WHOLE = pattern(
    r" ?(?:GRDP|GDP|tổng sản phẩm|(?:so với )?(?:cùng kỳ )?năm \d{4}(?=[,;.)\n]|\Z))(?!\w)"
)
#: "18/25 xã, đạt tỷ lệ 72%": the same, as a share.
_SHARE_OF = pattern(
    r"\s?[,(]?\s?(?:và )?(?:(?:đạt|chiếm|tương đương|tương ứng|bằng)(?: tỷ lệ)?|tỷ lệ)(?: (?:đạt|là))? ?$"
    # "giảm 0,5% trở lên, còn dưới 2%"
    r"|(?:\s?trở lên)?\s?[,(]?\s?(?:và )?(?:xuống |giảm )?còn(?: (?:khoảng|dưới|không quá))* ?$"
)
#: What a figure counts, if a word follows it.
_NEXT_WORD = pattern(r"(?:/năm)?\s?(?:[,;.)\n]|$|(?P<word>[^\W\d_]+))")


def goes_on(text: str, figure: re.Match[str], before: str, clause: str, last_end: int) -> bool:
    """Whether a figure tells the last indicator again: of another year, or by how much more."""
    end = figure.end()
    if figure["unit"] in SHARES and _PART_OF.fullmatch(clause) and _WHOLE.match(text, end):
        return True
    ends = _STEP_ENDS.match(text, end) or OF_PLAN.match(text, end)
    if figure["unit"] in SHARES and ends and _SHARE_OF.fullmatch(before[before.rfind(",") :]):
        return True
    if _STEP.fullmatch(clause) and (
        _YARDSTICK.match(text, end) or (figure["unit"] in SHARES and _STEP_ENDS.match(text, end))
    ):
        return True
    if not SERIES.fullmatch(before):
        return False
    word = _NEXT_WORD.match(text, figure.end())
    last = _NEXT_WORD.match(text, last_end)
    return word is not None and (
        word["word"] in (None, "vào", "năm", "đến", "trong", "trở", "và", "kế", "dự")
        or (last is not None and word["word"] == last["word"])
    )


#: The year or the years that a figure is of.
_TIME = pattern(r"(?:giai đoạn (?:19|20)\d\d ?[-–] ?(?:19|20)\d\d|năm (?:19|20)\d\d)(?!\w)")


def at_time(indicator: str, before: str) -> str:
    """The `indicator` of the last figure with the years that stand `before` this one: "Thu ngân sách | năm 2030"."""
    own, theirs = _TIME.search(before), _TIME.search(indicator)
    return _TIME.sub(own.group(), indicator, count=1) if own and theirs else indicator


def is_step(text: str, figure: re.Match[str], before: str) -> bool:
    """Whether a figure tells by how much more what stands before its comma is than at another time."""
    step = before.rfind(",")
    if step < 0:
        return False
    if figure["unit"] == "lần":
        return _TIMES.fullmatch(before, step) is not None
    return _STEP.fullmatch(before, step) is not None and text.startswith(
        (" so với ", " so cùng kỳ"), figure.end()
    )


#: "…, gấp 1,3 lần năm 2030"
_TIMES = pattern(r", (?:gấp|tăng)(?: (?:gấp|khoảng|trên|hơn|ít nhất|tối thiểu))* ")


#: A bracket that parts a figure by years: "Xây 30 cầu treo | (năm 2032: 12 cầu; năm 2033: 18 cầu)".
_BY_YEARS = pattern(
    r"\((?:(?:[Tt]rong đó|[Cc]ụ thể|[Gg]ồm)[:,]? )?[Nn]ăm (?P<first>(?:19|20)\d\d)(?!\w)[^();\d]{0,50}\d[\d.,]*[^();\d]{0,40}[;,] (?:và )?(?:[^()]{0,600}(?<!\w))?năm (?P<last>(?:19|20)\d\d)(?!\w)[^();]{0,100}\)"
)
#: What is told, spent or given, not reached.
_NOT_REACHED = ("đã ", "kinh phí", "vốn", "ngân sách", "hỗ trợ", "dự toán", "thưởng", "kết quả")
#: The last year before a figure of such a bracket, and how its own words begin.
_ITS_YEAR = pattern(r"^.*[Nn]ăm (?:19|20)\d\d(?!\w)[\s:,]*")


def by_years(text: str, start: int, end: int) -> re.Match[str] | None:
    """The bracket of text[start:end] that parts a figure by years, from the `first` on."""
    if text.find("(", start, end) < 0 or text.find("ăm ", start, end) < 0:
        return None
    return _BY_YEARS.search(text, start, end)


#: Until when a document holds, in its title.
_UNTIL = pattern(r"(?<!\w)đến (?:hết |cuối )?(?:năm )?(?P<y>(?:19|20)\d\d)(?!\w)", re.IGNORECASE)


def planned_from(text: str, segment: Segment, year: str | None, title: str | None) -> str | None:
    """The first of the years to come by which a sentence parts what is to be reached, no money, in a document about
    `year`, or with a `title` that says until when; None for any other."""
    bracket = by_years(text, segment.start, segment.end)
    if bracket is None:
        return None
    until = _UNTIL.search(title or "")
    ahead = bracket["first"] >= year if year else until and bracket["last"] <= until["y"]
    if (
        not ahead
        or holds(text[segment.start : segment.end].lower(), _NOT_REACHED)
        or any(IS_MONEY.fullmatch(figure["unit"]) for figure in segment.figures)
    ):
        return None
    return str(bracket["first"])


def said_of_year(before: str) -> str:
    """The words of a figure in such a bracket behind its year, of all `before` it: "trồng mới " of "(năm 2031 trồng mới "."""
    return _ITS_YEAR.sub("", before)

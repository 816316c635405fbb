"""Parts of a document whose heading asks about time, whatever its words: what they hold of days is the campaign's.

    2. Tên gọi và quãng thời gian      (C) GIỜ MỞ, GIỜ ĐÓNG      3. Chạy trong bao lâu?

A heading is a short line of its own, with a mark, in capitals or with a question mark; that it is of time is told
by the units of time and the question words, which are few.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES

_MARK = rf"(?:[{DASHES}] ?|Điều \d{{1,2}}[.:] |\(?(?:[IVXl]{{1,4}}|\d{{1,2}}(?:\.\d{{1,2}})?|[A-Ea-eđ])[.)/]?[-–)]? ?(?<![\w(]))"
_HEADING = pattern(rf"(?P<mark>{_MARK})?(?P<words>[^\n\d.:;“”\"]{{3,62}}?)(?P<asks>\?)?[:.]?")
#: Units of time, and how one asks for it.
_OF_TIME = pattern(
    r"(?<!\w)(?:thời (?:gian|hạn|điểm)|giờ(?: giấc)?|ngày|(?:trong )?bao lâu|bao giờ|khi nào|lúc nào|bắt đầu(?: và|,| -) kết thúc)(?!\w)",
    re.IGNORECASE,
)
#: Days that bound no campaign: feasts, what each day brings, when one hands in and reviews.
_NO_TIME = pattern(
    r"(?<!\w)(?:ngày (?:lễ|hội|kỷ niệm|truyền thống|thành lập|sinh|đêm|thứ|càng|công|mai|nay)|(?:hằng|hàng|mỗi|những|các|ban|từng|trong) ngày|nhân|mừng|không|giờ (?:hành chính|học|làm)|báo cáo|nộp|gửi|hồ sơ|đăng ký|bình|chấm|xét|họp|hội nghị|công bố|tập huấn|kiểm tra|(?:sơ|tổng) kết|kỷ niệm)(?!\w)",
    re.IGNORECASE,
)
_LONGEST = 70
#: How many lines of a part are its time, if its end cannot be told.
_LINES = 7


def time_parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of text[start:end], behind their headings, that are about time."""
    at = start - 1  # the break before a line
    while at < end:
        following = text.find("\n", at + 1, end)
        if following < 0:
            return
        if following - at <= _LONGEST and (mark := _asks_for_time(text[at + 1 : following])):
            yield following, _part_end(text, following, end, mark)
        at = following


def _asks_for_time(line: str) -> str | None:
    """The class of the mark of a heading of time; None for any other line."""
    if _OF_TIME.search(line) is None or _NO_TIME.search(line):
        return None
    heading = _HEADING.fullmatch(line)
    if heading is None or not (heading["mark"] or heading["asks"] or line.isupper()):
        return None
    return _class(heading["mark"] or "")


def _class(mark: str) -> str:
    """Of which kind a mark is: its letters, figures or sign."""
    if mark.startswith("Điều"):
        return "Điều"
    sign = mark.strip("(). -–/")
    if sign.isdigit():
        return "1"
    return "A" if sign.isalpha() else mark.strip() or "none"


_OPENS = pattern(rf"\n(?P<mark>{_MARK})[^\W\d_]")


def _part_end(text: str, begin: int, end: int, kind: str) -> int:
    """Where the part that begins at `begin`, below a heading with a mark of `kind`, ends."""
    stop = begin
    for _ in range(_LINES):
        following = text.find("\n", stop + 1, end)
        if following < 0:
            return end
        stop = following
        opens = _OPENS.match(text, stop, end)
        if opens and _class(opens["mark"]) == kind:
            return stop
        line = text[stop + 1 : text.find("\n", stop + 1, end)]
        if kind == "none" and line.isupper():
            return stop
    return stop

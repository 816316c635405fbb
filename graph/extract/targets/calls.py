"""What a document about a campaign calls for in prose, without a word that says it sets figures.

    1- Giữ cho được vụ chè
    Toàn xã trồng 40 ha; thắp sáng 12 km đường bản. Bản Nà Khôm xóa xong 15 nhà tranh.

Below the first heading of such a document each figure is to be reached, unless it stands in a part on tasks, awards
or results, its sentence tells what was, says who is rewarded or what follows from what, or it only says of which ones
something is told ("ở 11 bản").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES
from thidua.graph.extract.targets.described import tells_results
from thidua.graph.extract.targets.figures import is_opened, ranks
from thidua.graph.extract.targets.parts import Segment
from thidua.graph.extract.targets.series import ENDS
from thidua.graph.extract.targets.units import SHARES
from thidua.graph.extract.targets.words import without_trail

#: What is given, to whom, and by what it is judged.
_GIVES = pattern(
    r"(?<!\w)(?:(?i:thưởng|khen|danh hiệu|điểm|tặng|xét|giải (?:nhất|nhì|ba|thưởng)|trừ|xếp loại|suy tôn|bình bầu|bình chọn|đề cử)|Cờ)(?!\w)"
)
#: What is so already, what was before, what was told of others.
_STANDS = pattern(
    r"(?<!\w)(?:mới(?: [^\W\d_]+){0,2} (?:được|đạt|chỉ)|mới (?:được|đạt|chỉ|có)|ước|có lúc|có nơi|Tuy (?:vậy|nhiên)|[Tt]heo thống kê|vẫn còn|đang)(?!\w)"
)
#: An aside, and a yardstick.
_ASIDE = pattern(r"\([^()]*\)")
_YARDSTICK = pattern(r"(?<!\w)so (?:với )?(?!\w*\d)[^,;.()]{3,80}")
#: A year, no day of a document ("tháng 5 năm 2019").
_YEAR = pattern(
    r"(?<!\w)(?<!tháng \d )(?<!tháng \d\d )[Nn][ăã]m (?P<y>(?:19|20)\d\d)(?!\w|\s?[-–])"
)
#: In the clause of a figure, what follows from what.
_IF = pattern(r"(?<!\w)(?:[Nn]ếu|[Kk]hi|thì|[Tt]rường hợp|mới được|coi như)(?!\w)")
_CLAUSE = pattern(r"[,;:](?=\s)|\.(?=\s)")
#: What is there to act, and is seldom made.
_BODIES = frozenset(
    ("xã", "phường", "thị trấn", "huyện", "thôn", "bản", "ấp", "làng", "khóm", "khu", "khu phố", "tổ dân phố", "buôn", "đơn vị", "trường", "chi bộ", "cơ quan", "cơ sở", "đồn")
)  # fmt: skip
#: How many words stand at most before a number that they make or do: "Toàn bản thắp sáng [12 km] đường".
_LONGEST_DEED = 6
#: Right before how many there are of those that something is told of.
_OF_THOSE = (
    " ở ", " tại ", " trong ", " của ", " khắp ", " với ", " các ", " những ", " mọi ", " cả ", " thuộc ", " qua ", " trên địa bàn ",
    " đợt ", " chặng ", " bước ", " đoạn ", " kỳ ", " lớp ", " khóa ", " khoá ", " hạng ", " loại ", " khu ", " tuần ", " thứ ",
)  # fmt: skip


def called(text: str, segment: Segment, year: str | None) -> Segment | None:
    """A sentence with those of its figures that it may call for, in a document about `year`; None without any."""
    tells = [
        aside.span()
        for aside in _ASIDE.finditer(text, segment.start, segment.end)
        if _tells(aside.group(), year)
    ]
    words = text[segment.start : segment.end]
    for begin, end in reversed(tells):
        words = words[: begin - segment.start] + words[end - segment.start :]
    if _GIVES.search(words) or _tells(words, year):
        return None
    clauses = [m.end() for m in _CLAUSE.finditer(text, segment.start, segment.end)]
    figures: list[re.Match[str]] = []
    last: re.Match[str] | None = None
    for figure in segment.figures:
        listed = text.endswith((", ", " và "), segment.start, figure.start())
        if (
            not any(begin < figure.start() < end for begin, end in tells)
            # "Công an xã, Trạm Y tế, 42 tổ dân phố", "ở 11 bản và 4 xã"
            and not (listed and figure["unit"] not in SHARES and last not in figures[-1:])
            and _may_be(text, segment, figure, clauses)
        ):
            figures.append(figure)
        last = figure
    return replace(segment, contest=True, figures=tuple(figures)) if figures else None


def _tells(words: str, year: str | None) -> bool:
    """Whether words tell what is or was so, before `year`."""
    words = _YARDSTICK.sub(" ", words)
    if _STANDS.search(words) or tells_results(words, False):
        return True
    return year is not None and any(past["y"] < year for past in _YEAR.finditer(words))


def _may_be(text: str, segment: Segment, figure: re.Match[str], clauses: list[int]) -> bool:
    """Whether a figure of such a sentence is no condition, and no number of those that something is told of; `clauses`:
    where all of its clauses but the first begin."""
    start, end = figure.span()
    if text.count('"', segment.start, start) % 2:
        return False
    k = bisect_right(clauses, start)
    begin = clauses[k - 1] if k else segment.start
    stop = _CLAUSE.search(text, end, segment.end)
    if _IF.search(text, begin, stop.start() if stop else segment.end):
        return False
    return figure["unit"] in SHARES or _is_so_many(text, segment, figure, begin)


def _is_so_many(text: str, segment: Segment, figure: re.Match[str], begin: int) -> bool:
    """Whether a number, whose clause begins at `begin`, says how many there shall be."""
    start, end = figure.span()
    if ranks(text, figure):
        return True
    if text.endswith(_OF_THOSE, segment.start, start):
        return False
    lead = text[begin:start]
    if without_trail(lead) != lead:
        return True
    if (
        figure["unit"].split(",")[0] in _BODIES
        and lead.strip(f" .{DASHES}")
        and not is_opened(text, start, segment.start)
    ):
        return False  # "Đội dân quân 14 xã trực đêm"
    if ENDS.match(text, end):
        return True
    # "Dân quân xã cùng biên phòng giữ yên 35 km đường biên": the number is told of what is there
    return len(lead.split()) <= _LONGEST_DEED or is_opened(text, start, segment.start)

"""Where targets may stand: the parts of a document that set figures, and those that tell or reward.

A part is opened by a heading ("II. CHỈ TIÊU"), or by a line that ends in a colon ("đạt các chỉ
tiêu:"), whose items follow; it ends at a heading of the same rank or a higher one.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds, matches
from thidua.graph.extract.targets.marks import ITEM, MARK
from thidua.graph.extract.targets.wholes import lists_shares

#: What stands second in the mark of a heading: "I.", "12.", "a)", "1 -".
_SECOND_OF_MARK = frozenset(".)/IVX0123456789-– \ti")
_HEADING = pattern(
    r"(?P<mark>[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[A-E](?=[.)]? ?[-–.)] [A-ZĐÀ-Ỹ]{2})|[A-HĐ](?=[.)] [A-ZĐÀ-Ỹ][a-zà-ỹđ])|Điều \d{1,2}(?=[.:]))(?:(?:[.):/]|\s?[-–]) |[.)](?=[A-ZĐÀ-Ỹ][\wÀ-Ỹà-ỹ]))(?P<words>[^\n]{2,200})$"
)
#: The number of an item, with the mark behind it: "2." of "2. Yêu cầu về an toàn …".
_NUMBERED = pattern(r"(?P<article>Điều )?(?P<n>\d{1,2})(?P<mark>[.:)/-]) ")
TARGET_HEAD = ("chỉ tiêu", "mục tiêu", "mức phấn đấu")
_NOT_TARGET_HEAD = (
    "nhiệm vụ", "giải pháp", "nội dung thi đua", "mục đích", "tổ chức thực hiện", "kinh phí",
)  # fmt: skip
#: Parts about what the emulation is for: each sentence with a figure strives.
_CONTEST_HEAD = pattern(
    r"nội dung(?: chính| cụ thể)?(?:,| và)?(?: (?:tiêu chí|giải pháp))?(?: của)? (?:thi đua|giao ước|phong trào|phát động|đợt thi đua)|thi đua "
)
#: Parts about awards, conditions and papers hold thresholds, not targets.
_AWARD_HEAD = (
    "khen thưởng", "tiền thưởng", "mức thưởng", "tiêu chuẩn", "xét tặng", "thang điểm", "chấm điểm", "biểu điểm", "tính điểm",
)  # fmt: skip
#: … and those on what must be met, not "b) Mỗi tỉnh căn cứ điều kiện của mình".
_CONDITIONS = pattern(
    r"(?<!căn cứ )(?<!tạo )(?<!với )(?<!trong )(?<!theo )(?<!có )(?<!mọi )điều kiện(?! (?:của|kinh|thực|thuận|cụ|và khả)(?!\w))"
)
#: No heading is longer that ends as a sentence does and parts nothing by a colon.
_LONGEST_SENTENCE = 60
#: … and those that begin so.
_PAPERS_HEAD = ("hồ sơ", "thủ tục", "trình tự", "thành phần hồ sơ", "danh mục thủ tục", "cách thức")
#: Parts that tell who does what: things to be done, not figures to be reached.
_TASK_HEAD = ("tổ chức thực hiện", "phân công", "giao nhiệm vụ")
#: Parts on what comes next: "2. Về nhiệm vụ năm 2026".
_AHEAD_HEAD = pattern(
    r"(?:về )?(?:phương hướng|(?:một số |các )?nhiệm vụ)(?!\w)(?=.{0,60}(?:năm|quý|tháng|trọng tâm|thời gian tới))"
)
#: Parts that tell what was reached.
_TOLD_HEAD = pattern(
    r"(?:về )?(?:kết quả(?! (?:cần|phải|dự kiến))|đánh giá (?:tình hình|chung|kết quả)|đặc điểm|tình hình|thực trạng|bối cảnh|tồn tại|hạn chế"
    r"|khó khăn|thuận lợi)(?! huấn luyện)"
)
_PART = pattern(
    r"(?:Phần|PHẦN) (?:thứ |THỨ )?(?:[Nn]hất|NHẤT|[Hh]ai|HAI|[Bb]a|BA|[Mm]ột|MỘT|[IVX]{1,4}|\d)(?!\w)"
)
#: The last clause of a line that introduces its items: "…, phấn đấu đạt các chỉ tiêu:".
_INTRODUCES = pattern(
    r"(?:^|[.,;] |\s)(?P<what>[Cc]hỉ tiêu|[Mm]ục tiêu|[Pp]hấn đấu|nội dung|những việc|công việc|nhiệm vụ)(?! thi đua (?:sau|như))(?:[^.;:\n]{0,60}|(?<=[Gg]iao chỉ tiêu)[^;:\n]{0,160}):\s?$"
)
_INTRODUCING = ("hỉ tiêu", "ục tiêu", "hấn đấu", "nội dung")
#: … and of one whose items tell what was reached: "Xã đã đạt được những kết quả đáng mừng, cụ thể:".
_TELLS_BELOW = pattern(
    r"(?<!\w)(?:đã (?:đạt|thu|giành)(?: được)?|đạt được (?:những|nhiều|một số|các) (?:kết quả|thành tích))(?!\w)[^:;.]{0,80} ?:$"
)
#: A line that leads from one item to those below it.
_AMONG_ITEMS = ("Trong đó:", "Trong đó", "trong đó:", "Gồm:", "Cụ thể:")
_ORDINAL = pattern(r"(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám) là|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)")


#: What a line tells that is no item: when, where, for whose money.
_NO_ITEM = pattern(
    r"(?:Thời gian|Địa điểm|Kinh phí|Thành phần|Đối tượng|Từ ngày|Nơi nhận|Ngày)(?!\w)"
)


def _is_bare_item(line: str) -> bool:
    """Whether a line is an item that has lost its mark: "100% chi hội đăng ký;"."""
    return (
        line[-1:] in ";."
        and len(line) < 250
        and any(map(str.isdigit, line))
        and _NO_ITEM.match(line) is None
    )


#: "- Thi đua lao động sáng tạo: …".
_CONTEST_ITEM = pattern(rf"{MARK}Thi đua [^:.;]{{3,120}}[:.,]")


#: "1. Về mục tiêu: …": one item that sets what to reach.
_AIM_ITEM = pattern(
    rf"{MARK}(?:Về )?(?:[Mm]ục tiêu|[Cc]hỉ tiêu)(?: (?:cụ thể|chủ yếu|chung|phấn đấu|thi đua|chính))*(?:: ?(?=\S)| (?=[A-ZĐÀ-Ỹ][a-zà-ỹđ]))"
)


#: A longer mark of an item opens none of these.
_LONGEST_MARK = 24


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence with figures: text[start:end].

    `section`: it stands in a part of targets; `contest`: in a part that says what to strive for;
    `tasks`: in a part that tells who does what; `ahead`: in one on the tasks of a year to come;
    `shaped`: only the shape of its list says that it is of targets; `called`: it stands below the first heading of a
    document about a campaign, in no part that tells who does what; `aside`: it stands below the items of
    a part of targets, and is none.
    """

    start: int
    end: int
    section: bool
    contest: bool
    tasks: bool
    ahead: bool
    figures: tuple[re.Match[str], ...]
    shaped: bool = False
    called: bool = False
    aside: bool = False


_SENTENCE = pattern(r"[.;](?= [A-ZĐÀ-Ỹ])")


#: What opens a campaign.
_OPENING = ("phát động", "Phát động", "mở đợt thi đua", "mở cuộc thi đua", "kêu gọi")
#: Above every heading: the rank of a document that tells what was reached.
_ALL_TOLD = -2


class _State:
    """Which parts the line at hand stands in, each by the rank of its heading."""

    def __init__(self, told: bool) -> None:
        self.section: int | None = None
        self.contest: int | None = None
        self.award: int | None = None
        self.told: int | None = _ALL_TOLD if told else None
        self.tasks: int | None = None
        self.ahead: int | None = None
        self.list: str | None = None  # the kind of mark of the items that a line introduced
        self.listed: str = ""  # what they are: "section" or "contest"
        self.strives = False  # whether the line says by itself what to strive for
        self.aims = False  # whether it says by itself what to reach
        self.awaits = False  # whether the first item of such a list comes next
        self.opened = False  # whether this line opens a campaign, before what is to be done
        self.begun = False  # whether a heading or a numbered item has opened what is to be done
        self.number: tuple[int, str] | None = None  # of the heading of the part of targets
        self.telling = False  # whether the items at hand are said to tell what was reached
        self.parted = False  # whether the last line only counts a part, whose heading comes next

    def see(self, line: str) -> None:
        """Take the next line; the number of a page is none."""
        if line.isdigit():
            return
        opening = line[:_LONGEST_MARK]
        self.strives = "Thi đua " in opening and _CONTEST_ITEM.match(line) is not None
        self.aims = "tiêu" in opening and _AIM_ITEM.match(line) is not None
        heading = _heading(line)
        self._items(line, heading)
        self.begun = self.begun or heading is not None or _is_numbered(line) or self.opened
        self.opened = not self.begun and holds(line, _OPENING)
        if heading is None and self.number:
            number = _number(line)
            if number and self.number == (number[0] - 1, number[1]):
                self.section = self.number = None  # "2. Yêu cầu …" goes on in the same line
        if heading:
            rank, words = heading
            if self.parted and rank == 0 and line.isupper():
                rank = -1  # "Phần thứ nhất | TÌNH HÌNH NĂM 2015"
            words = words.lower()
            targets = (
                holds(words, TARGET_HEAD) and not holds(words, _NOT_TARGET_HEAD) and len(words) < 90
            )
            if targets and (self.section is None or rank <= self.section):
                self.number = _number(line)
            self.section = _moved(self.section, rank, targets)
            # the article of a regulation on the contents of emulation sets no figures
            contest = not line.startswith("Điều") and _CONTEST_HEAD.match(words) is not None
            self.contest = _moved(self.contest, rank, contest)
            self.award = _moved(self.award, rank, _is_of_awards(words))
            part = _PART.match(line)
            first = words[part.end() :].lstrip(" .:-") if part else words
            ahead = _AHEAD_HEAD.match(first) is not None
            self.told = _moved(self.told, rank, _TOLD_HEAD.match(first) is not None)
            if ahead and self.told == _ALL_TOLD:
                self.told = None  # "2. Nhiệm vụ năm 2026" in a report on results
            self.tasks = _moved(self.tasks, rank, holds(words, _TASK_HEAD))
            self.ahead = _moved(self.ahead, rank, ahead)
        if self.telling and (heading is not None or ITEM.match(line) is None):
            self.telling = False
        if (
            line.endswith(":")
            and not self.awaits
            and _TELLS_BELOW.search(line, max(0, len(line) - 160))
        ):
            self.telling = True
        self.parted = line[:1] == "P" and _PART.fullmatch(line.rstrip(" .:")) is not None

    def _items(self, line: str, heading: tuple[int, str] | None) -> None:
        """Go on with the list of items at hand, or end it, or open one."""
        item = ITEM.match(line) if self.awaits or self.list else None
        kind = item.lastgroup if item else None
        if self.awaits:
            self.awaits = False
            self.list = kind or ("ordinal" if _ORDINAL.match(line) else None)
            if self.list is None and heading is None and _is_bare_item(line):
                self.list = "line"
            if self.list == "digits" and self.listed == "contest" and heading and line[-1] != ".":
                self.list = None  # numbered parts have headings of their own
        elif self.list == "line":
            if kind or heading or not _is_bare_item(line):
                self.list = None
        elif self.list == "ordinal":
            if not _ORDINAL.match(line):
                self.list = None
        elif self.list and (
            (kind is None and line not in _AMONG_ITEMS)
            or (kind == "digits" and self.list != "digits")
            or (kind == "letter" and self.list == "dash")
        ):
            self.list = None
        if line.endswith(":") and self.list is None and holds(line[-120:], _INTRODUCING):
            introduces = _INTRODUCES.search(line, max(0, len(line) - 120))
            if introduces:
                what = introduces["what"].lower()
                if what in ("chỉ tiêu", "mục tiêu", "phấn đấu"):
                    self.listed, self.awaits = "section", True
                elif "thi đua" in line:
                    self.listed, self.awaits = "contest", True

    @property
    def lists_targets(self) -> bool:
        """Whether the line is an item of what is to be reached."""
        return self.list is not None and self.listed == "section"

    @property
    def lists_contests(self) -> bool:
        """Whether the line is an item of what to strive for."""
        return self.list is not None and self.listed == "contest"


def _moved(held: int | None, rank: int, opens: bool) -> int | None:
    """The rank of the part that holds after a heading of `rank`, which may open one."""
    if opens:
        return rank if held is None else min(rank, held)
    return None if held is not None and rank <= held else held


def _is_of_awards(words: str) -> bool:
    """Whether a heading, in small letters, is of a part on awards, conditions or papers."""
    if len(words) > _LONGEST_SENTENCE and words.endswith((".", ";")) and ":" not in words:
        return False
    return (
        holds(words, _AWARD_HEAD)
        or words.startswith(_PAPERS_HEAD)
        or _CONDITIONS.search(words) is not None
    )


class Shape(NamedTuple):
    """A list text[start:end] that has the shape of one of targets; `anywhere`: it sets them in any part, not only
    in one on what comes next."""

    start: int
    end: int
    anywhere: bool


def segments(
    text: str,
    start: int,
    end: int,
    found: Sequence[re.Match[str]],
    lists: Sequence[Shape] = (),
    told: bool = False,
    calls: bool = False,
) -> Iterator[Segment]:
    """The sentences of text[start:end] that hold the figures `found`, each with the parts that it stands in; `lists`:
    those that have the shape of lists of targets; `told`: the whole tells what was reached, up to a part that looks
    ahead; `calls`: it is about a campaign, and calls for what its parts say."""
    itemized = False  # whether the part at hand has had items
    figures, shapes = deque(found), deque(lists)
    state = _State(told)
    position = start
    while position < end and figures:
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        state.see(text[position:stop])
        while shapes and shapes[0].end < stop:
            shapes.popleft()
        here: list[re.Match[str]] = []
        while figures and figures[0].start() < stop:
            here.append(figures.popleft())
        marked = state.section is not None and ITEM.match(text, position, stop) is not None
        if marked or state.section is None:
            itemized = marked and bool(here)
        if state.award is None and state.told is None and not state.telling and here:
            section = state.section is not None or state.lists_targets or state.aims
            contest = state.tasks is None and (
                state.contest is not None or state.lists_contests or state.strives
            )
            shaped = (
                bool(shapes)
                and shapes[0].start <= position
                and (shapes[0].anywhere or state.ahead is not None)
                and not (section or contest)
                and state.tasks is None
                and not (calls and state.begun and ". " in text[position + 6 : stop])
            )
            line = Segment(
                start=position,
                end=stop,
                section=section or shaped,
                contest=contest,
                tasks=state.tasks is not None,
                ahead=state.ahead is not None,
                figures=tuple(here),
                shaped=shaped,
                called=calls
                and (state.begun or state.opened)
                and state.tasks is None
                and not (section or contest or shaped),
                aside=itemized and not marked,
            )
            opened = _opening_end(text, line) if line.called and not state.begun else position
            for sentence in _sentences(text, line):
                early = line.called and sentence.start < opened
                yield replace(sentence, called=False) if early else sentence
        position = stop + 1


def _opening_end(text: str, line: Segment) -> int:
    """Where the words end that open a campaign in a `line`: behind them it calls for something."""
    spots = ((text.find(word, line.start, line.end), word) for word in _OPENING)
    return min(at + len(word) for at, word in spots if at >= 0)


def _sentences(text: str, line: Segment) -> Iterator[Segment]:
    """The sentences of a `line` that hold figures."""
    begin, done = line.start, 0
    cuts = _cuts(text, line.start, line.end, line.figures)
    if not cuts:
        yield line
        return
    for cut in (*cuts, line.end):
        first = done
        while done < len(line.figures) and line.figures[done].start() < cut:
            done += 1
        if done > first:
            yield replace(line, start=begin, end=cut, figures=line.figures[first:done])
        begin = cut


def _cuts(text: str, start: int, stop: int, figures: Sequence[re.Match[str]]) -> list[int]:
    """Where the sentences of the line text[start:stop] with these `figures` end, but for the last."""
    cuts = [m.end() for m in matches(_SENTENCE, text, (". ", "; "), start, stop)]
    # "1.95% số xã có sổ 2.100% số hộ …": items that lost their lines
    marks = (f.start() for f in figures if text[f.start() - 1] == ".")
    cuts += [at for at in (text.rfind(" ", start, m) + 1 for m in marks) if at]
    return [] if cuts and lists_shares(text, start, stop) else sorted(cuts)


def _number(line: str) -> tuple[int, str] | None:
    """(2, ".") for the line "2. …", (3, "Điều .") for "Điều 3. …"; None where none is printed."""
    if not line[:1].isdigit() and not line.startswith("Điều "):
        return None
    match = _NUMBERED.match(line)
    return (int(match["n"]), f"{match['article'] or ''}{match['mark']}") if match else None


def _is_numbered(line: str) -> bool:
    """Whether a line is an item whose mark counts it: "1. …", "b) …", "Một là, …"."""
    item = ITEM.match(line)
    return item is not None and item.lastgroup != "dash"


_ANNEX = pattern(r"^(?:Phụ lục|PHỤ LỤC)(?: số)? ?[\dIVX]{0,4}[.:]? ")
_PRINTS_FIGURE = pattern(r"[0-9](?:\s?%| (?:tỷ|xã|triệu))")


def _heading(line: str) -> tuple[int, str] | None:
    """(rank, words) of a heading without a figure: numbered, or in capitals; None for any other line."""
    if line[1:2] not in _SECOND_OF_MARK:
        if line.startswith(("Phụ lục", "PHỤ LỤC")):
            line = _ANNEX.sub("", line)
        part = line[:1] == "P" and _PART.match(line) is not None
        if len(line) < 160 and (line.isupper() or part):
            return (-1 if part else 0, line) if len(line) > 8 else None
        return None
    match = _HEADING.match(line)
    if match is None or (len(line) >= 160 and not line.isupper()):
        return None
    if _PRINTS_FIGURE.search(line):
        return None
    return _rank(match["mark"]), match["words"]


def _rank(mark: str) -> int:
    """How low a heading stands, by its mark: "I." and "Điều 1" above "1.", "1." above "1.1."."""
    if mark[0] in "IVX" or mark[0] == "Đ":
        return 0
    if mark[0].isdigit():
        return 1 + mark.count(".")
    return -1 if mark[0].isupper() else 5

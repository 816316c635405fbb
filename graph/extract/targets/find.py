"""Quantified targets (chỉ tiêu): a figure to be reached, with its indicator, unit and bound.

A figure counts where the document sets it: in a part headed "chỉ tiêu" or "mục tiêu", in a list that has the
shape of one under whatever heading, or in a sentence that strives ("phấn đấu", "tối thiểu", "hoàn thành 100%"). Results, forecasts, award
quotas, scores and legal thresholds are no targets.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from thidua.graph.extract import marks
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds
from thidua.graph.extract.targets.calls import called
from thidua.graph.extract.targets.described import tells_results
from thidua.graph.extract.targets.figures import YEAR, figures
from thidua.graph.extract.targets.frame import Frame
from thidua.graph.extract.targets.marks import MARK
from thidua.graph.extract.targets.parts import Segment, Shape, segments
from thidua.graph.extract.targets.runs import runs
from thidua.graph.extract.targets.sentence import Sentence
from thidua.graph.extract.targets.series import planned_from
from thidua.graph.extract.targets.tables.drawn import drawn
from thidua.graph.extract.targets.tables.headed import headed
from thidua.graph.extract.targets.tables.shapes import aims
from thidua.graph.extract.targets.units import POINTS, SHARES
from thidua.graph.extract.targets.weighed import second_opinion
from thidua.graph.records import Target

#: What a sentence strives by, and a part of each such word.
_STRIVE = pattern(
    r"(?<!\w)(?:phấn đấu|Phấn đấu|PHẤN ĐẤU|[Tt]ối thiểu|[Íí]t nhất|mục tiêu|chỉ tiêu|[Bb]ảo đảm|[Đđ]ảm bảo|hoàn thành|quyết tâm|vươn lên (?:nhóm|tốp|top|vị trí)|đạt tỷ lệ|kết nối|đối với|kiềm chế|Kiềm chế|Kiểm chế|[Hh]ạn chế (?:đến mức thấp nhất|tối đa|thấp nhất)|làm giảm|đến năm 20\d\d|Đến năm 20\d\d|đến hết năm|Đến hết năm|nâng tỷ lệ|[Tt]ỷ lệ [^.;:\d]{3,80} phải đạt|[Kk]hống chế|Đến (?:hết )?(?:ngày |tháng |quý )[\dIV/-]{1,10},? (?:phải |phấn đấu )?(?:giảm|tăng|nâng|đưa|hoàn thành|đạt))"
)
_STRIVE_WORDS = (
    "hấn đấu", "PHẤN ĐẤU", "ối thiểu", "t nhất", "mục tiêu", "chỉ tiêu", "ảo đảm", "ảm bảo", "hoàn thành",
    "quyết tâm", "vươn lên", "đạt tỷ lệ", "kết nối", "đối với", "iềm chế", "iểm chế", "ạn chế ", "làm giảm", "ến năm 20",
    "ến hết năm", "nâng tỷ lệ", "phải đạt", "hống chế", "Đến ",
)  # fmt: skip


def find_targets(
    flow: Flow,
    kind: str | None,
    number: str | None,
    year: str | None,
    start: int,
    end: int,
    foot: tuple[int, int] | None = None,
    title: str | None = None,
    launched: bool = False,
) -> tuple[Target, ...]:
    """The targets of flow[start:end] for a document of type `kind` and with this `title`; none of the
    `foot` in it; `launched`: it launches a campaign.

    A sentence that opens with a year before `year`, the one that the document is about, tells
    results.
    """
    frame = Frame(kind, number, year, start, end, foot, title, launched)
    found: dict[tuple[str, float, float, str | None], Target] = {}
    set_until = -1  # where the last sentence ends, if it sets a target
    weighed: list[Segment] = []  # what a second opinion is asked on
    printed = list(figures(flow.text, start, end))
    shaped = () if frame.makes_law else _lists(flow.text, frame, printed)
    tables = _Tables() if frame.makes_law else _tables(flow, frame)
    for sentence in segments(
        flow.text, start, end, printed, shaped, frame.tells_results, frame.calls
    ):
        if foot and foot[0] <= sentence.start < foot[1]:
            continue
        segment = _beside_tables(flow.text, sentence, tables)
        if segment is None:
            continue
        planned = planned_from(flow.text, segment, year, title)
        if planned and not (segment.section or segment.contest):
            segment = replace(segment, section=True, shaped=True)
        if not _may_set(flow.text, segment, frame):
            continue
        weighed.append(segment)
        beside = set_until >= 0 and flow.text.find("\n", set_until, segment.start) < 0
        set_here = _in_segment(flow, segment, planned or year, frame, beside)
        set_until = segment.end if set_here else -1
        for target in set_here:
            found.setdefault(_key(target), target)
    for target in tables.targets:
        found.setdefault(_key(target), target)
    for target in second_opinion(
        flow, weighed, found.values(), (start, end), year, frame.on_emulation
    ):
        found.setdefault(_key(target), target)
    return tuple(found.values())


def _may_set(text: str, segment: Segment, frame: Frame) -> bool:
    """Whether a sentence may set figures where it stands: in a part that does, or in one of most types; one that opens with
    a year before that of its document tells results."""
    stated = segment.section or segment.contest
    if not (stated or _aims(text[segment.start : segment.end], frame)) and (
        frame.makes_law
        or (frame.rules and not segment.called)
        or (frame.foot and segment.start >= frame.foot[1])
    ):
        return False
    if frame.year is None:
        return True
    opening = _OF_YEAR.match(text, segment.start, segment.end)
    before = opening is not None and opening["y"] < frame.year
    return not before and not _of_before(text, segment, frame.year)


#: A paragraph that goes on with what a table has set: "Ngoài bảng trên, mỗi bản giữ ít nhất hai lối hoa".
_BESIDE_TABLE = pattern(
    r"\W{0,3}[Nn]goài (?:các )?(?:bảng|(?:mức|(?:con )?số|chỉ tiêu|mốc) (?:trong|ở|trên|của) ?bảng)(?!\w)"
)


def _beside_table(text: str, at: int) -> bool:
    """Whether the paragraph of `at` goes on with what a table has set."""
    return _BESIDE_TABLE.match(text, text.rfind("\n", 0, at + 1) + 1) is not None


def _within(segment: Segment, tables: Sequence[tuple[int, int]]) -> bool:
    """Whether a sentence, or its first figure, stands in one of `tables`: their first row may go on with a heading."""
    ats = (segment.start, segment.figures[0].start() if segment.figures else segment.start)
    return any(first <= at < last for first, last in tables for at in ats)


def _beside_tables(text: str, segment: Segment, tables: _Tables) -> Segment | None:
    """A sentence as its place beside `tables` has it: as far as it stands below those that are read, calling for nothing
    in others, setting figures where it goes on with what they set; None where nothing is left."""
    beyond = _beyond(text, segment, tables.read)
    if beyond is None:
        return None
    if beyond.called and _within(beyond, tables.other):
        beyond = replace(beyond, called=False)
    if tables.targets and _beside_table(text, beyond.start):
        beyond = replace(beyond, section=True)
    return beyond


def _beyond(text: str, segment: Segment, tables: Sequence[tuple[int, int]]) -> Segment | None:
    """A sentence of `text` as far as it stands below `tables`, whose last row it may go on from; None where nothing is left."""
    for first, last in tables:
        if _within(segment, ((first, last),)):
            rest = tuple(figure for figure in segment.figures if figure.start() >= last)
            if not rest:
                return None
            below = last + len(text[last : segment.end]) - len(text[last : segment.end].lstrip())
            segment = replace(segment, start=below, figures=rest)
    return segment


class _Tables(NamedTuple):
    """Where tables stand that are read, and others; the targets of those."""

    read: Sequence[tuple[int, int]] = ()
    other: Sequence[tuple[int, int]] = ()
    targets: Sequence[Target] = ()


def _tables(flow: Flow, frame: Frame) -> _Tables:
    """The tables of a document; one that is told to be of results sets nothing by them."""
    read: list[tuple[int, int]] = []
    other: list[tuple[int, int]] = []
    found: list[Target] = []
    sets = not frame.tells_results and (not frame.tells or (frame.on_emulation and frame.rules))
    for table in drawn(flow, frame.start, frame.end):
        k = bisect_left(read, (table.end, 0))
        if k and read[k - 1][1] > table.start:
            continue  # read in another form
        told = headed(flow, table, frame.year)
        targets = told or (aims(flow, table, frame.year, frame.calls) if sets else ())
        if not frame.tells_results:
            found += targets
        if targets:
            read.insert(k, (table.start, table.end))
        else:
            other.append((table.start, table.end))
    return _Tables(read, other, found)


def _lists(text: str, frame: Frame, printed: Sequence[re.Match[str]]) -> list[Shape]:
    """The `runs` of a document, whose figures are all `printed`, and whether they set them in any
    part: in one that tells or decides, or behind its foot, only those that say until when, in its year or later, or
    that they must be reached, unless it is about emulation; elsewhere those whose figures are bounded."""
    telling = frame.tells and not frame.on_emulation
    return [
        Shape(
            run.start,
            run.end,
            frame.on_emulation
            or (run.bounded and not telling and (frame.foot is None or run.start < frame.foot[0]))
            or (run.bounded and run.must and not frame.rules)
            or (run.until is not None and run.until >= (frame.year or "")),
        )
        for run in runs(text, frame.start, frame.end, printed)
    ]


#: What guidance says of those who are judged: for so much they are given points, titles, rewards.
_JUDGES = pattern(rf"(?<!\w)(?:{POINTS}|danh hiệu|khen|tặng|thưởng)(?!\w)", re.IGNORECASE)
#: What sets a figure in guidance about anything: it strives, or holds for all.
_GUIDES = pattern(
    r"(?<!\w)[Pp]hấn đấu(?!\w)|(?<![\d,.])100 ?%(?! (?:mức|chi phí|kinh phí|học phí|viện phí|lương|giá|định mức)(?!\w))"
)
#: … and in guidance on emulation: a share that there must be.
_MUST = pattern(
    r"(?<!\w)(?:phải (?:có|đạt)|(?:bảo|đảm) (?:đảm|bảo)|ít nhất|tối thiểu|không dưới) [^;:]*%",
    re.IGNORECASE,
)


#: What a decision has others reach besides: "Giao các khóm tổ chức đăng ký, | phấn đấu trên 92% hộ …".
_STRIVEN_FOR = pattern(r"(?<!\w)[Pp]hấn đấu (?:[^,;.\d]{0,60} )?\d")


def _aims(words: str, frame: Frame) -> bool:
    """Whether a sentence sets figures outside the parts that do, in a document of a type that mostly does not."""
    if frame.kind in ("Quyết định", "Nghị quyết"):
        return _STRIVEN_FOR.search(words) is not None
    return frame.kind == "Hướng dẫn" and _guides(words, frame)


def _guides(words: str, frame: Frame) -> bool:
    """Whether a sentence of guidance strives, or guidance on emulation says what must be, and is not
    about who is rewarded for what."""
    if _JUDGES.search(words):
        return False
    if _GUIDES.search(words):
        return True
    return (
        frame.on_emulation
        and _MUST.search(words) is not None
        and not _JUDGES.search(frame.title or "")
    )


def _key(target: Target) -> tuple[str, float, float, str | None]:
    """Equal for two targets of one thing."""
    name = " ".join(target.indicator.casefold().split())
    return name, target.low, target.high, target.unit


#: "Năm 2019, …" at the head of a sentence.
_OF_YEAR = pattern(rf"\s*+(?:{marks.MARK})?(?:Trong )?[Nn]ăm (?P<y>(?:19|20)\d\d)(?!\w|\s?[-–])")
#: What turns from what was to what is to come.
_AHEAD = ("hấn đấu", "ục tiêu", "hỉ tiêu", "hời gian tới", "ăm nay", "đến hết năm", "êu cầu")


def _of_before(text: str, segment: Segment, year: str) -> bool:
    """Whether the paragraph of a sentence opens with a year before `year`, and has told only of it so far."""
    first = text.rfind("\n", 0, segment.start) + 1
    opening = _OF_YEAR.match(text, first, segment.end)
    if opening is None or opening["y"] >= year or segment.section or segment.contest:
        return False
    told = text[opening.end() : segment.end]
    return not holds(told, _AHEAD) and all(y < year for y in YEAR.findall(told))


#: What sets a figure in any sentence, and what in a part on the tasks of a year to come.
_SETS_ALONE = pattern(
    r"(?<!\d)100\s?%|tăng từ|giảm [^.;]{0,60}từ|xong \d|(?<!\w)(?:[Tt]iết kiệm|[Cc]ắt giảm)(?: thêm| ít nhất| tối thiểu| khoảng)? \d|trở lên|Giảm |(?<!\w)giảm(?: ít nhất| tối thiểu)? \d[\d,]*\s?% số (?![^.;]{0,60}so với)|Rút ngắn |đạt chuẩn|(?<!\w)[Kk]hông để [^.;\d]{0,80}quá \d[\d,]*\s?%|(?<!\w)(?:Nâng|Đưa|Duy trì) [^.;]{3,90}?(?:đạt|lên|ở mức) [^.;]{0,20}\d"
)
_SETS_AHEAD = pattern(r"(?:[Nn]hóm|[Tt]ốp|[Tt]op) (?:có )?\d|bằng \d[\d,]*\s?% (?:tổng|GRDP|GDP)")
#: What measures, at the head of a sentence: "Sản lượng lúa cả năm 4,5 triệu tấn".
_MEASURES = pattern(
    rf"\s*+(?:{MARK})?(?:(?:Tổng|Tốc độ|Diện tích|Sản lượng|Năng suất|Giá trị|Kim ngạch|Doanh thu|Thu nhập|Lợi nhuận)(?!\w)|Tỷ (?:lệ|trọng|suất) )[^.;:\d]{{3,90}}\d"
)
#: A sentence about how things stand.
_STANDS = pattern(
    rf"\s*+(?:{MARK})?(?:Hiện(?! (?:đại|thực|hữu)(?!\w))|Đến nay|Tính đến nay|Từ đầu năm|Những năm qua|Thời gian qua|Vừa qua|Theo thống kê|Dự báo|Đã|Năm (?:học )?(?:trước|ngoái|qua)|Qua (?:\d+ năm|kiểm tra|rà soát|thống kê|theo dõi)|Toàn [^\W\d_]+ (?:hiện|đã))(?!\w)"
)
#: … amid it: "đến tháng 8/2016, | toàn tỉnh có 23 xã đạt chuẩn", "huyện | vẫn đạt và vượt 15 chỉ tiêu".
_STAND_SO = pattern(
    r"(?<!\w)(?:[Tt]oàn|[Cc]ả) (?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|ngành) (?:(?:đã|hiện|mới) )*có \d|(?<!\w)vẫn (?:đạt|giữ|duy trì|tăng|hoàn thành)(?!\w)"
)
#: What an order is about, or how much of it: in sentences without one, none is looked for.
_ORDERED_WORDS = (
    "mua ", " đủ ", " sẵn ", "nạo vét ", "đào đắp ", "gieo ", "cấy ", "trồng ", "dự trữ ", "sản xuất ", "tối thiểu ", "ít nhất ", " xong ", "ỗi ",
)  # fmt: skip
#: Types that tell others what to do.
_ORDERING = frozenset(("Chỉ thị", "Công điện", "Công văn", "Thông báo", "Kế hoạch"))
#: An item of a plan that opens with how many shall have or do something: "- 60% đoàn viên được …".
_PLANS = frozenset(("Kế hoạch", "Chương trình", "Đề án"))
_SHARE_FIRST = pattern(
    rf"{MARK}(?P<bound>(?:[Tt]rên|[Dd]ưới|[Kk]hông (?:quá|dưới)|[Íí]t nhất|[Tt]ối (?:thiểu|đa)|[Tt]ừ) )?\d{{1,3}}(?:,\d+)? ?%(?: trở lên)?(?: (?:tổng )?số)?"
    r" (?!(?:kinh phí|chi|vốn|ngân|học|tiền|giá|lương|mức|tổng|do|từ|theo|của|nhu|điểm|diện|dân số|thí sinh)(?!\w))"
    r"[^.;:%]{3,120}(?<!\w)(?:được(?! (?:tính|chia|dùng|coi|xem|hưởng|lấy|vào|quyền))|tham gia|đăng ký|thực hiện|(?(bound)(?:có|đạt|hài lòng|sử dụng|tiếp cận|biết|hoàn thành)|(?!)))(?!\w)(?![^.;]{0,80}(?:tặng|khen|thưởng|danh hiệu|hỗ trợ|miễn|giảm|điểm))"
)
#: What has been so since, or is so each year: told, not ordered.
_USUAL = pattern(
    r"(?<!\w)(?:Từ năm|Từ đầu|Trong năm|Những năm|Trước đây|[Hh]ằng năm|[Hh]àng năm|[Mm]ỗi năm)(?!\w)"
)
#: The head of an item: "2. ", "c) ", "- ".
_MARKED = pattern(rf"(?:{marks.MARK}|: ?)")
#: How many are called up: "Số thanh niên giao quân năm 2009 là 126 người".
_CALLS_UP = pattern(
    rf"\s*+(?:{MARK})?(?:(?:Tổng )?[Ss]ố|(?P<aim>[Cc]hỉ tiêu)) [^.;:\d]{{0,60}}(?:giao quân|nhập ngũ|tuyển quân)(?!\w)[^.;:\d]{{0,40}}(?:năm (?P<y>\d{{4}}) )?(?:(?:của|toàn) [^.;:\d]{{2,40}} )?là \d"
)
#: Who makes sure of so much tells no result: "bảo đảm dời 100% số hộ ở bãi đã sạt lở".
_MAKES_SURE = pattern(r"(?<!được )(?:[Bb]ảo đảm|[Đđ]ảm bảo)(?: [^\W\d_]+){0,4} \d[^;.]*")
#: "Chi đoàn đề ra chỉ tiêu: …"
_SAYS_AIMS = pattern(
    r"(?:đề ra|đăng ký|[Tt]hống nhất|[Xx]ác định|đặt ra|phấn đấu đạt|với)(?: các)?(?: \d{1,2})? (?:chỉ tiêu|mục tiêu)[^.;:\d\n]{0,30}(?:năm \d{4})?: "
)


def _with_called(
    flow: Flow, segment: Segment, found: list[Target], year: str | None
) -> list[Target]:
    """The targets `found` in a sentence, with what it calls for besides."""
    calling = called(flow.text, segment, year)
    more = Sentence(flow, calling, True, False).targets(year) if calling else []
    if len(more) <= len(found):
        return found
    known = {target.evidence[0].end: target for target in found}
    return [known.get(target.evidence[0].end, target) for target in more]


def _orders(flow: Flow, segment: Segment, kind: str | None) -> bool:
    """Whether a sentence may order quantities: in an item of a document that tells what to do."""
    text = flow.text
    if kind not in _ORDERING or not holds(text[segment.start : segment.end], _ORDERED_WORDS):
        return False
    if _USUAL.search(text, segment.start, segment.end):
        return False
    return _is_item(flow, segment.start)


def _is_item(flow: Flow, at: int) -> bool:
    """Whether the paragraph of `at` is an item."""
    k = flow.line_from(at)
    apart = k < flow.count and flow.starts[k] == at and flow.gap(k) > 0
    line = at if apart else flow.text.rfind("\n", 0, at + 1) + 1
    return _MARKED.match(flow.text, line) is not None


#: What an item of a pledge says besides: from when, of what parts, what is given for it.
_NO_PLEDGE = ("từ ngày ", "gồm ", "được thưởng", "mức thưởng", "tiền thưởng")


def _in_segment(
    flow: Flow, segment: Segment, year: str | None, frame: Frame, beside: bool
) -> list[Target]:
    """The targets of a sentence; `beside`: the one before it on its line sets some."""
    text = flow.text
    words = text[segment.start : segment.end]
    called_up = "quân" in words or "nhập ngũ" in words
    recruits = _CALLS_UP.match(text, segment.start, segment.end) if called_up else None
    if (
        recruits
        and frame.kind in _ORDERING
        and (recruits["y"] or recruits["aim"])
        and not (recruits["y"] and year and recruits["y"] < year)
    ):
        segment = replace(segment, section=True)
    says = _SAYS_AIMS.search(text, segment.start, segment.figures[0].start())
    if says and not frame.rules and not segment.tasks:
        segment = replace(segment, section=True)  # "Chi đoàn đề ra chỉ tiêu: kết nạp 15 đoàn viên"
    if (
        frame.pledges
        and not segment.tasks
        and not holds(words, _NO_PLEDGE)
        and _is_item(flow, segment.start)
    ):
        segment = replace(segment, contest=True, called=False)
    found = _by_words(flow, segment, words, year, frame, beside)
    if (segment.called or len(found) > 1) and not (segment.section or segment.contest):
        found = _with_called(flow, segment, found, year)
    if found or frame.kind not in _PLANS or segment.tasks or not _SHARE_FIRST.match(words):
        return found
    shares = tuple(f for f in segment.figures if f["unit"] in SHARES)
    segment = replace(segment, contest=True, figures=shares)
    return Sentence(flow, segment, True, False).targets(year)


def _by_words(
    flow: Flow, segment: Segment, words: str, year: str | None, frame: Frame, beside: bool
) -> list[Target]:
    """The targets of a sentence that its part or one of its `words` sets; `beside`: the one before it on its line
    sets some."""
    told = _MAKES_SURE.sub("", words) if "đã " in words else words
    if "hấn đấu" not in words and (
        tells_results(told, segment.section and not segment.aside)
        or _STANDS.match(words) is not None
        or (_STAND_SO.search(words) is not None and not (segment.section or segment.contest))
    ):
        return []
    if segment.ahead and not segment.tasks and _MEASURES.match(words):
        segment = replace(segment, contest=True, called=False)
    ordered = _orders(flow, segment, frame.kind)
    strives = (
        segment.contest
        or (holds(words, _STRIVE_WORDS) and _STRIVE.search(words) is not None)
        or (beside and words.lstrip().startswith("Tỷ lệ "))
    )
    if (
        segment.section
        or strives
        or ordered
        or _SETS_ALONE.search(words)
        or (segment.ahead and _SETS_AHEAD.search(words))
    ):
        return Sentence(flow, segment, strives, ordered).targets(year)
    return []

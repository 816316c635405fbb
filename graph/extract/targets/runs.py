"""Lists of figures to be reached that no heading calls so, known by their shape.

    A/ NHỮNG CON SỐ GIỮ LẤY
    1. Chè búp tươi: không dưới 1.200 tấn.
    2. Số hộ có giếng đạt 85%; đường xóm đổ đá tăng 12 km.
    3. 95% nhà chòi có bếp lò.

Each item is a noun phrase that ends in its figure, or begins with it; most figures are shares, or are bounded or
moved by one of a few words ("không dưới", "tăng"); nothing is told of the past, nobody is told what to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from thidua.graph.extract import names
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds
from thidua.graph.extract.targets.described import THAN_BEFORE, tells_results
from thidua.graph.extract.targets.marks import ITEM
from thidua.graph.extract.targets.units import SHARES
from thidua.graph.extract.targets.words import ACTS

#: What parts the clauses of an item.
_CLAUSE = pattern(r"\s?;\s?|\.(?= [A-ZĐÀ-Ỹ])")
#: What bounds or moves a figure, right before it.
_BOUND = (
    r"(?:≥|≤|>|<|~|không (?:quá|dưới|vượt quá|vượt|thấp hơn|còn quá)|tối (?:thiểu|đa)|ít nhất|nhiều nhất|trên|dưới|hơn|quá|tăng|giảm|bớt|thêm|đạt|còn|vượt|lên"
    r"|xuống|khoảng|chừng|từ|đến|bình quân|duy trì|là|bằng|phải|ở mức|xấp xỉ)"
)
_BOUNDED = pattern(rf"(?<!\w){_BOUND} ?$", re.IGNORECASE)
#: Nothing but such words, or "có", and where it holds for whom: the figure opens its clause.
_OPENS = pattern(rf"(?:(?:{_BOUND}|có|phấn đấu|bảo đảm|đảm bảo|toàn bộ) ?)*", re.IGNORECASE)
#: What may follow the figure that ends a clause: how it is taken, when, where.
_ENDS = pattern(
    r"(?: ?trở (?:lên|xuống))?(?:[,(]? ?(?:kế hoạch|dự toán|KH|chỉ tiêu|so|mỗi|hằng|hàng|trong|vào|năm|tại|ở|của|giao|tổng|trên|cho|/)(?!\w)[^;]{0,90})?[\s.,)]*"
)
#: What is spent, given for, judged by or laid down: figures of other lists.
_OTHER = (
    "thưởng", "mức chi", "mức hỗ trợ", "mức phạt", "mức thu", "phụ cấp", "lệ phí", "học phí", "kinh phí", "giải nhất", "giải nhì", "giấy khen", "bằng khen",
    "trừ điểm", "cộng điểm", "thang điểm", "tổng mức đầu tư", "chiều rộng", "chiều cao", "kích thước", "đơn giá", "trị giá",
)  # fmt: skip
#: Who is told what to do, no noun phrase.
_TOLD = pattern(
    r"(?:Giao(?! quân)|Đề nghị|Yêu cầu|Kính đề nghị|Địa điểm|Thời lượng|Từ ngày)(?!\w)|Thời gian(?: tổ chức| thực hiện)?:"
)
#: What tells nothing of the past: a label of what is added up ("Giải ngân lũy kế: 55%"), a yardstick, an aside.
_NO_PAST = pattern(rf" l[ũu][yỹ] kế(?= ?:)|{THAN_BEFORE.pattern}|\([^()]{{2,90}}\)")
#: Places that are given so much each.
_PLACE = pattern(
    r"(?:Tỉnh|Huyện|Quận|Thị xã|Thành phố|Xã|Phường|Thị trấn|Thôn|Bản|Ấp|Làng) [A-ZĐÀ-Ỹ][^:;]{0,40}:"
)
#: Points that are given, no index that is measured in them: "Giếng đạt 85%: 20 điểm".
_POINTS = pattern(r"^(?!Điểm|Chỉ số|[Đđ]iểm số|chỉ số).*\d điểm(?= ?(?:[.;,)]|$))")
#: How long an item may be, a line without a mark that is one, and a heading between two lists.
_LONGEST_ITEM, _LONGEST_LINE, _LONGEST_HEADING = 420, 180, 120


class Item(NamedTuple):
    """A line text[start:end] that begins with a mark of `kind`, or "" if with none; where its `words` begin; its `figures`."""

    start: int
    end: int
    kind: str
    words: int
    figures: tuple[re.Match[str], ...]


class Run(NamedTuple):
    """A list text[start:end]; `until`: the year until when its heading or first words say that it holds; `bounded`:
    most of its figures are shares, bounded or moved; `must`: its heading says that they must be reached."""

    start: int
    end: int
    until: str | None
    bounded: bool
    must: bool = False


def runs(text: str, start: int, end: int, figures: Sequence[re.Match[str]]) -> list[Run]:
    """The lists of figures in text[start:end] that have the shape of lists of targets; `figures`: all of it."""
    lists = list(_lists(text, start, end, figures))
    found: dict[int, Run] = {}
    for n, items in enumerate(lists):
        sets = _sets(text, items)
        if sets:
            above = _above(text, items[0].start, start)
            if not _leads_elsewhere(above[-1]):
                found[n] = Run(
                    items[0].start, items[-1].end, _until(above), sets > 1, _must(above[-1])
                )
    if found:
        for step in (1, -1):
            for n in range(len(lists))[::step]:
                near = found.get(n - step)
                if near and n not in found and _goes_on(text, lists[n - step], lists[n]):
                    found[n] = Run(lists[n][0].start, lists[n][-1].end, near.until, near.bounded)
    return [found[n] for n in sorted(found)]


def _goes_on(text: str, one: Sequence[Item], other: Sequence[Item]) -> bool:
    """Whether a short list goes on with what another beside it sets, below or above a heading of its own."""
    first, second = (one, other) if one[0].start < other[0].start else (other, one)
    between = text[first[-1].end + 1 : second[0].start - 1]
    told = [_shapes(text, item) for item in other]
    return (
        0 < len(between) < _LONGEST_HEADING
        and "\n" not in between
        and _of_a_kind(text, first[-1], second[0])
        and all(told)
        and any(any(shaped) for shaped in told if shaped)
        and not _leads_elsewhere(between)
    )


def _lists(
    text: str, start: int, end: int, figures: Sequence[re.Match[str]]
) -> Iterator[list[Item]]:
    """The items in a row that hold figures, with those among them that hold none."""
    run: list[Item] = []
    k = 0
    while k < len(figures):
        at = figures[k].start()
        begin = max(text.rfind("\n", start, at) + 1, start)
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        first = k
        while k < len(figures) and figures[k].start() < stop:
            k += 1
        mark = ITEM.match(text, begin, stop)
        kind, words = (mark.lastgroup or "", mark.end()) if mark else ("", begin)
        if stop - begin > (_LONGEST_LINE if kind in ("", "word") else _LONGEST_ITEM):
            continue
        item = Item(begin, stop, kind, words, tuple(figures[first:k]))
        if run:
            between = _between(text, run[-1], item)
            if between is not None:
                run += [*between, item]
                continue
            yield run
        run = [item]
    if run:
        yield run


def _between(text: str, last: Item, item: Item) -> list[Item] | None:
    """The items without a figure between two that have some; None where those are not of one list."""
    if not _of_a_kind(text, last, item):
        return None
    between: list[Item] = []
    at = last.end + 1
    if not item.kind:
        return between if at == item.start else None
    while at < item.start:
        stop = text.index("\n", at)
        mark = ITEM.match(text, at, stop)
        if mark is None or mark.lastgroup != item.kind or len(between) == 2:
            return None
        between.append(Item(at, stop, item.kind, mark.end(), ()))
        at = stop + 1
    return between


def _of_a_kind(text: str, one: Item, other: Item) -> bool:
    """Whether two items have marks of one kind."""
    return one.kind == other.kind and (one.kind != "dash" or text[one.start] == text[other.start])


def _sets(text: str, run: Sequence[Item]) -> int:
    """Whether the items of a list are of the shape of targets: 2 where most figures are bounded, 1 where some are, else 0."""
    shaped = clauses = bounded = 0
    for item in run:
        told = _shapes(text, item)
        if told is None:
            return 0
        shaped += bool(told)
        clauses += len(told)
        bounded += sum(told)
    if not run[0].kind and (
        shaped < len(run) or any(text[item.end - 1] not in ".;" for item in run)
    ):
        return 0
    if len(run) == 1 and run[0].kind:
        item = run[0]
        if "hấn đấu" in text[item.words : item.end]:
            return 0  # it says by itself that it strives
        parts = _CLAUSE.sub(";", text[item.words : item.end].rstrip(" .;")).count(";") + 1
        return 2 if parts == clauses > 2 and 2 * bounded >= clauses else 0
    if len(run) < 3 or 3 * shaped < 2 * len(run) or not bounded:
        return 0
    if 2 * bounded >= clauses and bounded > 1:
        return 2
    return 1


def _shapes(text: str, item: Item) -> list[bool] | None:
    """For each clause of an item that has the shape of a target, whether its figure is bounded or a share; None where
    the item tells of the past or gives points."""
    words = text[item.words : item.end]
    if item.figures and tells_results(_NO_PAST.sub(" ", words), False):
        return None
    if "điểm" in words and _POINTS.search(words):
        return None
    if not item.figures or _TOLD.match(words) or holds(words.lower(), _OTHER):
        return []
    begin = item.words
    whose = names.organ_at(text, begin)
    if (whose > begin and text.startswith((":", " :"), whose)) or _PLACE.match(text, begin):
        return []  # "Phòng Giếng: 12 hộ", "Xã Bến Ghềnh: 50 ha"
    found: list[bool] = []
    cuts = [
        *((m.start(), m.end()) for m in _CLAUSE.finditer(text, begin, item.end)),
        (item.end,) * 2,
    ]
    for stop, following in cuts:
        inside = [f for f in item.figures if begin <= f.start() < stop]
        if inside:
            found += _shape(text, begin, stop, inside)
        begin = following
    return found


def _shape(text: str, begin: int, stop: int, figures: Sequence[re.Match[str]]) -> list[bool]:
    """[whether its figure is bounded or a share] for a clause of the shape of a target, [] for another."""
    first, last = figures[0], figures[-1]
    before = text[begin : first.start()].lstrip()
    _, colon, led = before.rpartition(":")
    acts = led.strip()
    opens = len(led) < 40 and (
        _OPENS.fullmatch(acts) is not None or ACTS.fullmatch(_BOUNDED.sub("", acts)) is not None
    )
    ends = _ENDS.fullmatch(text, last.end(), stop) is not None or (
        _ENDS.fullmatch(text, first.end(), stop) is not None
    )
    if not (opens or ends) or len(before) > 160:
        return []
    if first["unit"].startswith("đồng/") or (
        first["unit"].endswith("đồng") and text.startswith(("/", " /"), first.end())
    ):
        return []  # a price
    if acts.lower().startswith(("bao gồm", "gồm")):
        return []  # "Vùng trên: gồm 4 xã"
    bounded = (
        bool(colon and not led.strip())
        or any(f["unit"] in SHARES or text.startswith(" trở ", f.end()) for f in figures)
        or any(_BOUNDED.search(text, max(begin, f.start() - 24), f.start()) for f in figures)
    )
    return [bounded]


#: What leads to other lists: what was, what something costs, who is rewarded.
_ELSEWHERE = pattern(
    r"(?:kết quả|tình hình|thực trạng|hiện trạng|quy mô|kinh phí|dự toán|tiêu chuẩn|điều kiện|mức hỗ trợ|bồi thường|trợ cấp|khen|thưởng|mức chi|thang điểm|cách chấm|thành phần|số lượng|cơ cấu giải|đã |qua[,:]|vừa qua)",
    re.IGNORECASE,
)


def _above(text: str, at: int, start: int) -> tuple[str, str]:
    """The two lines above a list that begins at `at`."""
    lines = text[max(start, at - 400) : max(start, at - 1)].rsplit("\n", 2)
    return lines[-2] if len(lines) > 1 else "", lines[-1]


def _leads_elsewhere(above: str) -> bool:
    """Whether the line above a list says that it is of something else."""
    last = above.rstrip().rsplit(". ", 1)[-1]
    return _ELSEWHERE.search(last) is not None


#: What must be, in a heading: "B. ĐÍCH PHẢI TỚI", "Những con số cần chạm".
_MUST = pattern(
    r"(?=.*(?<!\w)(?:đích|mốc|con số|mức|chỉ tiêu|mục tiêu)(?!\w)).*(?<!\w)(?:phải|cần) (?!làm|nộp|có mặt)",
    re.IGNORECASE,
)


def _must(above: str) -> bool:
    """Whether the line above a list is a heading that says what must be reached."""
    return len(above) < _LONGEST_HEADING and _MUST.match(above) is not None


#: Until when: "Đích đến ngày 31/12/2015", "Cái mốc hết năm 2018".
_UNTIL = pattern(
    r"(?<!\w)(?:đến|tới|hết|cuối|cho)(?: (?:ngày|tháng|năm|hết|cuối|quý|vào|trước))* (?:[\d./-]{1,7}[/.-])?(?P<y>(?:19|20)\d\d)(?!\w)",
    re.IGNORECASE,
)


def _until(above: tuple[str, str]) -> str | None:
    """The year until when the lines above a list say that it holds."""
    said = "\n".join(line.rsplit(". ", 1)[-1] for line in above)
    return max((until["y"] for until in _UNTIL.finditer(said)), default=None)

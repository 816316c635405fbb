"""What surrounds a figure, as signs of closed classes.

Out come names like "unit: share", "near: raises", "place: list", "sentence: past year": what kind of thing the unit is,
how large the number is, where it stands, what its list looks like, which of a few words stand before and behind it, which
years are near. None is a word of a subject, so that they hold for documents on anything.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from thidua.graph.extract import names
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.targets.described import tells_results
from thidua.graph.extract.targets.figures import is_open, value_of
from thidua.graph.extract.targets.marks import ITEM
from thidua.graph.extract.targets.parts import Segment
from thidua.graph.extract.targets.units import BUILT, IS_MONEY, MEASURES, SHARES, WEAK

#: Words near before a figure, by what they tell.
_NEAR = {
    "from": "từ",
    "raises": "tăng|thêm|nâng|vượt|lên|gấp|mở rộng|bổ sung",
    "reaches": "đạt|hoàn thành|bảo đảm|đảm bảo|duy trì|giữ|xong|mốc|đích",
    "measures": (
        "tỷ lệ|tỉ lệ|tỷ trọng|số|tổng số|tổng|sản lượng|diện tích|năng suất|doanh thu|thu nhập|giá trị|mức|thời gian|tốc độ|hệ số"
        "|chỉ số|kim ngạch|quân số|lượng|khối lượng|lợi nhuận|vốn|nguồn vốn|dư nợ|công suất|mật độ"
    ),
    "each": "mỗi|từng|bình quân",
    "does": (
        "trồng|xây|xây dựng|làm|sửa|sửa chữa|giúp|thành lập|kết nạp|giới thiệu|đào tạo|vận động|tổ chức|tạo|thu hút|giải quyết|xóa|xoá"
        "|nạo vét|đắp|đào|mở|phát triển|cấp|khám|tập huấn|lắp|cứng hóa|bê tông hóa|huy động|đóng góp|quyên góp|phổ biến|tuyên truyền"
        "|dựng|nuôi"
    ),
    "past": (
        "đã|vừa|vừa qua|năm qua|cùng kỳ|ước|hiện|hiện nay|đến nay|tính đến|trước đây|từng|lũy kế|luỹ kế|kết quả|năm ngoái|năm trước"
        "|thực tế|hiện có|mới chỉ|bị"
    ),
}
#: Words anywhere in a sentence.
_IN_SENTENCE = {
    "rewards": "khen|thưởng|khen thưởng|tặng|danh hiệu|giải|suất|trị giá|bằng khen|giấy khen|cờ|tiền thưởng",
    "conditions": "nếu|khi|trường hợp|đối với|những|điều kiện|tiêu chuẩn|quy định|được tính|được coi",
    "orders": "đề nghị|yêu cầu|giao|chỉ đạo|chủ trì|phối hợp|có trách nhiệm",
}
_NEAR_WORDS = {name: pattern(rf"(?<!\w)(?:{words})(?!\w)") for name, words in _NEAR.items()}
_SENTENCE_WORDS = {
    name: pattern(rf"(?<!\w)(?:{words})(?!\w)") for name, words in _IN_SENTENCE.items()
}
#: What the words before a figure end with.
_AT_LEAST = pattern(
    r"(?:(?<!\w)(?:trên|hơn|tối thiểu|ít nhất|không dưới|không thấp hơn|không kém)(?: được| có| là)?|≥)[\s:(]*$"
)
_FROM = pattern(r"(?<!\w)từ(?: được| có| là)?[\s:(]*$")
#: A number that counts or names something.
_ORDINAL = pattern(
    r"(?:thứ|khóa|khoá|số|điều|khoản|mục|điểm|cả|trong|quý|năm|tháng|ngày|kỳ|lần|cấp|hạng|loại|nhóm|tổ|phần|chương|đợt|đội|khu phố|quốc lộ|sau|trước|qua) $"
)
#: The clause of a figure begins behind the last of these, and ends at the first of those.
_CLAUSE = pattern(r";|\. ")
_CLAUSE_END = pattern(r"[;,.\n](?!\d)")
#: What opens a sentence that says what to do.
_TELLS_TO = pattern(
    r"(?:Phấn đấu|Tăng|Giảm|Nâng|Đưa|Duy trì|Giữ|Xây|Trồng|Làm|Hoàn thành|Vận động|Tổ chức|Giúp|Kết nạp|Thu|Bảo đảm|Đảm bảo|Huy động|Giải quyết|Sửa|Giới thiệu|Mỗi|Toàn|Rút ngắn|Tiết kiệm|Không để)(?!\w)"
)
_YEAR = pattern(r"(?<![\d/])(?:19|20)\d\d(?!\d)")
#: How far before a figure words are near, how far behind it, how far those of a sentence are looked for.
_BEFORE, _BEHIND, _WITHIN = 45, 60, 400
#: How far lines are that may be of one list with that of a figure.
_NEARBY = 900


class Page(NamedTuple):
    """What the signs need to know of a document: its text, its year ("" if none), and its lines that hold figures, each
    by where it begins with the kind of its mark."""

    text: str
    start: int
    end: int
    year: str
    lines: tuple[tuple[int, str], ...]


def page_of(text: str, start: int, end: int, year: str | None, segments: Sequence[Segment]) -> Page:
    """The page of a document text[start:end] about `year`, whose figures stand in `segments`."""
    lines = dict.fromkeys(_line(text, segment.start) for segment in segments)
    return Page(text, start, end, year or "", tuple((at, _mark(text, at)) for at in lines))


def signs_of(page: Page, segment: Segment, which: Iterable[int]) -> Iterator[list[str]]:
    """The signs of each of those figures of a sentence `which` are asked for."""
    text = page.text
    sentence = _of_sentence(page, segment)
    shares = sum(figure["unit"] in SHARES for figure in segment.figures)
    for k in which:
        figure = segment.figures[k]
        begin = segment.figures[k - 1].end() if k else segment.start
        before = text[begin : figure.start()].replace("\n", " ")
        told = {
            **_of_number(figure),
            **_of_place(page, segment, k),
            **_of_words(before, text[figure.end() : min(segment.end, figure.end() + _BEHIND)]),
            **sentence,
            "sentence: shares": shares > (figure["unit"] in SHARES),
        }
        yield [f"unit: {_kind_of_unit(figure)}", *(sign for sign, holds in told.items() if holds)]


def _line(text: str, at: int) -> int:
    """Where the line of `at` begins."""
    return text.rfind("\n", 0, at) + 1


def _mark(text: str, line: int) -> str:
    """The kind of the mark that a line begins with, "" if with none."""
    mark = ITEM.match(text, line)
    return (mark.lastgroup or "") if mark else ""


def _kind_of_unit(figure: re.Match[str]) -> str:
    """What kind of thing the unit of a figure is."""
    unit: str = figure["unit"]
    first = unit.split("/")[0]
    if unit in SHARES or unit.startswith("điểm phần"):
        return "share"
    if first in WEAK or not unit:
        return "built" if unit in BUILT else "weak"
    if "đồng" in unit.replace("đồng chí", "") or "USD" in unit:
        return "money"
    if first in MEASURES or IS_MONEY.fullmatch(unit):
        return "measure"
    return "any noun" if is_open(figure) else "noun"


def _of_number(figure: re.Match[str]) -> dict[str, bool]:
    """The signs of a number."""
    low = value_of(figure["low"])
    return {
        "number: one": low == 1,
        "number: round": low >= 20 and low % 5 == 0,
        "number: large": low >= 500,
        "number: whole": figure["unit"] in SHARES and low == 100,
        "number: range": figure["high"] is not None,
    }


def _of_place(page: Page, segment: Segment, k: int) -> dict[str, bool]:
    """The signs of where figure `k` stands."""
    text, at = page.text, segment.figures[k].start()
    line = _line(text, segment.start)
    mark = ITEM.match(text, line)
    kind = (mark.lastgroup or "") if mark else ""
    stop = text.find("\n", at)
    length = (page.end if stop < 0 else stop) - line
    first = bisect_left(page.lines, (line - _NEARBY + 1, ""))
    last = bisect_left(page.lines, (line + _NEARBY, ""), first)
    alike = sum(kind == other for at, other in page.lines[first:last] if at != line)
    share = (at - page.start) / max(1, page.end - page.start)
    return {
        "place: part of targets": segment.section,
        "place: part of emulation": segment.contest,
        "place: part on what comes": segment.ahead,
        "place: item": mark is not None,
        "place: early in the line": at - (mark.end() if mark else line) < 30,
        "place: early": share < 0.15,
        "place: late": share > 0.75,
        "place: short line": length < 90,
        "place: list of two": alike == 1,
        "place: list": alike > 1,
        "place: long list": alike > 3,
        "place: one of three": len(segment.figures) > 2,
        "place: one of five": len(segment.figures) > 4,
    }


def _of_words(before: str, behind: str) -> dict[str, bool]:
    """The signs of the words `before` a figure, as far as the last one, and of those `behind` it."""
    near = _CLAUSE.split(before)[-1][-_BEFORE:].lower()
    follows = _CLAUSE_END.split(behind)[0].lower()
    return {
        **{f"near: {name}": words.search(near) is not None for name, words in _NEAR_WORDS.items()},
        "last: at least": _AT_LEAST.search(near) is not None,
        "last: from": _FROM.search(near) is not None,
        "before: ordinal": _ORDINAL.search(near[-14:]) is not None,
        "before: bracket": before.rfind("(") > before.rfind(")"),
        "behind: bracket closes": behind.startswith(")"),
        "behind: past": _NEAR_WORDS["past"].search(follows) is not None,
    }


def _of_sentence(page: Page, segment: Segment) -> dict[str, bool]:
    """The signs of a sentence."""
    text = page.text
    words = text[segment.start : segment.end]
    mark = ITEM.match(text, segment.start)
    first = mark.end() if mark else segment.start + len(words) - len(words.lstrip())
    years = _YEAR.findall(words) if page.year else []
    folded = words[:_WITHIN].lower()
    return {
        "sentence: results": tells_results(words, False),
        "sentence: body acts": names.organ_at(text, first) > first,
        "sentence: tells to": _TELLS_TO.match(text, first) is not None,
        "sentence: past year": any(year < page.year for year in years),
        "sentence: its year": page.year in years,
        **{
            f"sentence: {name}": said.search(folded) is not None
            for name, said in _SENTENCE_WORDS.items()
        },
    }

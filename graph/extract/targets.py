"""Quantified targets (chỉ tiêu): a figure to be reached, with its indicator, unit and bound.

A figure counts where the document sets it: in a part headed "chỉ tiêu" or "mục tiêu", or in a
sentence that strives ("phấn đấu", "tối thiểu", "hoàn thành 100%"). Results, forecasts, award
quotas, scores and legal thresholds are no targets.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from thidua.graph.extract.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import either
from thidua.graph.extract.scan import matches
from thidua.graph.records import Bound, Direction, Target

#: Vietnamese numerals: 7 · 7,5 · 4.060 · 14.040,807 · 06
_NUM = r"(?>\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?|\d{1,7}(?:,\d{1,4})?)"
_MONEY = r"(?:(?:nghìn |ngàn |trăm |chục )?(?:tỷ|tỉ|triệu|nghìn|ngàn|vạn|trăm)(?: (?:đồng|USD|đô la Mỹ|lượt(?: khách| người)?|người|tấn|ha|m2|m3|kWh|lao động|con|sản phẩm|cây|hộ|doanh nghiệp))?(?:/(?:người|năm|ha|tháng|người/năm))*|đồng|USD)"
_COUNT = (
    r"(?:xã, phường, thị trấn|xã, phường, đặc khu|xã, phường|xã, thị trấn|tỉnh, thành phố|huyện, thị xã, thành phố|huyện, thành phố|thôn, bản|thôn, ấp|xã|phường|thị trấn|huyện|thành phố|tỉnh|thôn|bản|khu phố|khu dân cư|trường học|trường|lớp|doanh nghiệp|hợp tác xã|HTX|tổ hợp tác|ha|km|km2|m2|m3|MW|kWh|tấn|tạ|kg|"
    r"người|lao động|học sinh|sinh viên|giáo viên|cán bộ|đoàn viên|hội viên|công đoàn cơ sở|công đoàn|chi đoàn|chi hội|câu lạc bộ|hội quán|phòng học|bệnh viện|cầu|tuyến đường|ấp|kW|GW|tác phẩm|giải pháp|nhãn hiệu|thương hiệu|thuê bao|mái ấm|vụ án|phiên tòa|phiên toà|địa phương|hộ|hộ nghèo|căn|căn hộ|nhà|giường bệnh|giường|bác sĩ|bác sỹ|dược sĩ|dược sỹ|điều dưỡng|lượt|lượt người|lượt khách|tiêu chí|bậc|điểm phần trăm|sản phẩm|mô hình|"
    r"dự án|công trình|khu công nghiệp|cụm công nghiệp|trạm|cơ sở|chuyên gia|kỹ sư|đảng viên|chi bộ|vụ|vị trí|thủ tục|hệ thống|nền tảng|sáng kiến|đề tài|bằng sáng chế|văn bằng|đơn vị|tổ chức|trung tâm|cuộc|lớp tập huấn|buổi|hội nghị|chương trình|cây|con|tỷ lệ|lần|năm|tháng|ngày|giờ|phút)"
)
_PERCENT = r"%"
FIGURE = pattern(
    rf"(?<![\w/.,-])(?P<low>{_NUM})(?:\s?(?:%|triệu đồng|tỷ đồng|triệu|tỷ)(?=\s?(?:[-–]|đến)\s?\d))?(?:\s?(?:[-–]|đến)\s?(?P<high>{_NUM}))?(?:/\d{{1,3}}(?= tiêu chí))?\s?(?P<unit>{_PERCENT}|{_MONEY}(?!\w)|{_COUNT}(?!\w)(?:/(?:ha|người|năm|hộ|tháng|km2|m2|ngày|xã|vụ))*(?=[\s,;.)]|$))"
)
_RATE = pattern(
    r"\s?(?P<rate>(?:trên|/|cho) ?(?:1 |một )?(?:vạn|nghìn|1\.000|10\.000|100\.000|1 vạn) (?:dân|người dân|trẻ))"
)
_WEAK = frozenset(["năm", "tháng", "ngày", "giờ", "phút", "lần", "tỷ", "lệ", "vụ"]) | {
    "thành phố",
    "tỉnh",
    "chương trình",
    "hội nghị",
    "buổi",
    "cuộc",
    "đơn vị",
    "tổ chức",
    "cơ sở",
    "con",
    "nhà",
}

#: Weak units that count where a verb asks for so many of them.
_BUILT = frozenset(["nhà", "đơn vị", "tổ chức", "cơ sở", "hội nghị", "buổi", "cuộc"])

_STRIVE = pattern(
    r"(?<!\w)(?:phấn đấu|Phấn đấu|PHẤN ĐẤU|tối thiểu|ít nhất|mục tiêu|chỉ tiêu|bảo đảm tỷ lệ|đảm bảo tỷ lệ|bảo đảm|đảm bảo|hoàn thành|quyết tâm|đạt tỷ lệ|kết nối|đối với|kiềm chế|Kiềm chế|Kiểm chế|làm giảm|đến năm 20\d\d|Đến năm 20\d\d|đến hết năm|Đến hết năm|nâng tỷ lệ)"
)
_STRIVE_WORDS = (
    "hấn đấu", "PHẤN ĐẤU", "tối thiểu", "ít nhất", "mục tiêu", "chỉ tiêu", "bảo đảm", "đảm bảo", "hoàn thành",
    "quyết tâm", "đạt tỷ lệ", "kết nối", "đối với", "iềm chế", "iểm chế", "làm giảm", "ến năm 20",
    "ến hết năm", "nâng tỷ lệ",
)  # fmt: skip
_PAST = pattern(
    r"(?<!\w)(?:đã |ước đạt|lũy kế|luỹ kế|kết quả đạt|năm trước|cùng kỳ năm|tháng đầu năm|(?<!ngày )\d{1,2} tháng (?!\d)|thực tế|hiện có|hiện nay|tính đến (?:tháng|nay|thời điểm)|có mưa|dự báo|lượng mưa)"
)
_PAST_WORDS = (
    "đã ", "ước đạt", "lũy kế", "luỹ kế", "kết quả đạt", "năm trước", "cùng kỳ năm", "tháng",
    "thực tế", "hiện có", "hiện nay", "tính đến ", "có mưa", "dự báo", "lượng mưa",
)  # fmt: skip
_NO_TARGET = pattern(
    r"(?<!\w)(?:không quá|tối đa|mức (?:hỗ trợ|chi|phạt|thu|đóng|hưởng|lương)|thang điểm|điểm số|tính điểm|cộng điểm|trừ điểm|số điểm|biểu quyết|thuế suất|lãi suất|phụ cấp|giá trị hợp đồng|tiêu chuẩn(?! văn h)|danh hiệu|khen thưởng|Bằng khen|Giấy khen|vốn điều lệ|thành viên|bản chính|bộ hồ sơ|kích thước|cỡ chữ|hệ số|được tặng|xếp loại|xét tặng|hỗ trợ (?:kinh phí|bằng))"
)
#: "40% số bằng khen": a quota of awards.
_AWARDS = pattern(
    r"\s?(?:(?:tổng )?số )?(?:bằng khen|giấy khen|danh hiệu|hình thức khen thưởng)", re.IGNORECASE
)
#: What stands second in the mark of a heading: "I.", "12.", "a)", "1 -".
_SECOND_OF_MARK = frozenset(".)IVX0123456789-– \t")
_HEADING = pattern(
    r"(?P<mark>[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])(?:[.)]|\s?[-–]) (?P<words>[^\n]{2,200})$"
)
_TARGET_HEAD = ("chỉ tiêu", "mục tiêu")
_NOT_TARGET_HEAD = (
    "nhiệm vụ", "giải pháp", "nội dung thi đua", "mục đích", "tổ chức thực hiện", "kinh phí",
)  # fmt: skip

#: Parts about awards, conditions and papers hold thresholds, not targets.
_AWARD_HEAD = (
    "khen thưởng", "tiêu chuẩn", "điều kiện", "xét tặng", "hồ sơ", "thủ tục hành chính", "thang điểm",
)  # fmt: skip

_ITEM_MARK = pattern(r"^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s*$")
_LEAD = pattern(
    r"^(?:[-–+•\s]|\d{1,2}(?:\.\d{1,2})*[.)] |[a-zđ]\) )*(?:(?:[Pp]hấn đấu|[Đđ]ồng thời|[Tt]rong đó|[Hh]ằng năm|[Hh]àng năm|[Mm]ỗi năm|[Cc]hỉ tiêu \d{1,2}|[Tt]ừ năm \d{4}(?: trở đi)?|[Vv]ào năm \d{4}|[Nn]ăm \d{4}|[Hh]iện nay|[Qq]uyết tâm|[Tt]ập trung|[Ss]ố|và|,|có|đến|[Đđ]ến hết|[Đđ]ến|năm \d{4}|hết năm \d{4}|toàn (?:tỉnh|thành phố|xã|huyện)|giai đoạn \d{4}\s?-\s?\d{4}|cuối năm \d{4}|trong đợt cao điểm|,)[\s,:]*)*"
)
_ACT_LEAD = pattern(
    r"^(?:[Xx]ây dựng|[Pp]hát triển|[Hh]oàn thành|[Cc]ó|[Tt]hành lập|[Tt]hu hút|[Gg]iải quyết|[Tt]ạo|[Gg]iảm|[Tt]ăng(?! trưởng)|[Nn]âng|[Bb]ảo đảm|[Đđ]ảm bảo|[Đđ]ạt|[Dd]uy trì|[Ll]àm giảm|[Hh]ình thành|[Đđ]ưa|[Đđ]ào tạo|[Bb]ồi dưỡng|[Tt]ổ chức|[Cc]ải thiện)(?: thêm| mới| được| việc làm cho)?(?= |$)"
)
_TRAIL = pattern(
    r"(?:(?:[\s,:(]{1,3}|^)(?:đạt|chiếm|có|tăng|giảm|khoảng|từ|trên|hơn|tối thiểu|ít nhất|là|ước|dưới|không quá|tối đa|còn|(?<!trở )lên|đến|(?<=tăng )bình quân|(?<=giảm )bình quân|(?<=đạt )bình quân|xuống|thêm|được|phấn đấu|đạt từ|đạt và vượt|vượt|≥|>|<|≤|không dưới|xấp xỉ|bằng|phải|trung bình|hoàn thành|mỗi năm|hằng năm|hàng năm|ở mức|mức|thấp nhất|đề ra|Trên|Tối thiểu|Ít nhất|Khoảng|Đạt|Có|Từ|Thêm))+\s*[:(]?\s*$"
)
#: Longer than those words are together, as a rule.
_LONG_TRAIL = 70
#: What those words end with.
_LAST_OF_TRAIL = (
    "đạt", "chiếm", "có", "Có", "tăng", "giảm", "hoảng", "ừ", "rên", "hơn", "thiểu", "nhất", "là", "ước", "dưới",
    "quá", "đa", "còn", "lên", "đến", "quân", "xuống", "hêm", "được", "đấu", "vượt", "≥", ">", "<", "≤", "xỉ",
    "bằng", "phải", "bình", "thành", "năm", "mức", "ra", "Đạt", "\n", "\t",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Segment:
    start: int
    end: int
    section: bool
    figures: tuple[re.Match[str], ...]


def find_targets(
    flow: Flow, kind: str | None, number: str | None, year: str | None, start: int, end: int
) -> tuple[Target, ...]:
    """The targets of flow[start:end] for a document of type `kind`.

    A sentence that opens with a year before `year`, the one that the document is about, tells
    results.
    """
    normative = number is not None and pattern(r"\d+/(?:19|20)\d\d/").match(number) is not None
    found: dict[tuple[str, float, float, str | None], Target] = {}
    for segment in _segments(flow.text, start, end):
        if normative and not segment.section:
            continue
        if (
            kind in ("Quyết định", "Quy định", "Quy chế", "Hướng dẫn", "Tờ trình")
            and not segment.section
        ):
            continue
        opening = _OF_YEAR.match(flow.text, segment.start, segment.end)
        if opening and year and opening["y"] < year:
            continue
        for target in _in_segment(flow, segment):
            name = " ".join(target.indicator.casefold().split())
            found.setdefault((name, target.low, target.high, target.unit), target)
    return tuple(found.values())


#: "Năm 2019, …" at the head of a sentence.
_OF_YEAR = pattern(r"[-–+\s]*(?:Trong )?[Nn]ăm (?P<y>(?:19|20)\d\d)(?!\w|\s?[-–])")
#: Units that never make a target.
_NEVER = _WEAK - _BUILT
_UNITS = (
    *(unit for unit in _COUNT[3:-1].split("|") if unit not in _NEVER),
    *(
        "nghìn",
        "ngàn",
        "trăm",
        "chục",
        "tỷ",
        "tỉ",
        "triệu",
        "vạn",
        "đồng",
        "USD",
        "đến",
        "tỉnh",
        "thành phố",
    ),
)
#: What may follow a number, a space between or not: the first three letters, or a word of two.
_AHEAD = either(sorted({unit[:3] for unit in _UNITS if len(unit) > 2}))
_SHORT_AHEAD = either([unit for unit in _UNITS if len(unit) == 2])
#: Digits that may begin a figure with a unit; most do not.
_MAY_BE_FIGURE = pattern(
    r"[0-9](?<![\w/.,-][0-9])[0-9]*+"
    rf"(?=%|/(?s:.{{0,4}}) tiêu chí|\.\d{{3}}|[,–-]\s?\d|\s?(?:%|[-–]\s?\d|{_AHEAD}|(?:{_SHORT_AHEAD})(?![^\W_])))"
)


#: "thuộc nhóm 10 tỉnh dẫn đầu": a rank to be held.
_RANK = tuple(
    f"{group}{having} "
    for group in ("hóm", "tốp", "Tốp", "top", "Top", "TOP", "TỐP")
    for having in ("", " có")
)
_RANKED = pattern(
    r"[^.;,\n]{0,40}? (?:dẫn đầu|đứng đầu|hàng đầu|đầu cả nước|đầu toàn quốc|cao nhất|tốt nhất|khá nhất)(?!\w)"
)


#: What leads from the indicator to its rank.
_BEFORE_RANK = pattern(
    r"(?:(?:,? (?:phấn đấu|duy trì|tiếp tục|được|luôn|đạt|đứng|nằm|lọt|xếp|xếp hạng|vươn lên|trong|thuộc|vào|ở))+|^)"
    r" (?:[Nn]hóm|[Tt]ốp|[Tt]op|TOP|TỐP)(?: có)? $"
)


def _ranks(text: str, figure: re.Match[str]) -> bool:
    """Whether a figure says among how many the first shall be held."""
    at = figure.start()
    return text.endswith(_RANK, 0, at) and _RANKED.match(text, figure.end()) is not None


def _figures(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Every figure with a unit that can make a target in text[start:end], by its digits."""
    done = start
    for number in _MAY_BE_FIGURE.finditer(text, start, end):
        first = number.start()
        figure = FIGURE.match(text, first, end) if first >= done else None
        if figure:
            done = figure.end()
            if figure["unit"] not in _NEVER or _ranks(text, figure):
                yield figure


_SENTENCE = pattern(r"[.;](?= [A-ZĐÀ-Ỹ])")


def _segments(text: str, start: int, end: int) -> Iterator[_Segment]:
    """The sentences that hold figures, each with whether it stands in a part of targets."""
    figures = deque(_figures(text, start, end))
    section: int | None = None  # rank of the heading "Các chỉ tiêu …" we stand under
    award: int | None = None  # rank of a heading about awards, conditions, papers
    position = start
    while position < end and figures:
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        heading = _heading(text[position:stop]) if stop - position < 260 else None
        if heading:
            rank, words = heading
            words = words.lower()
            if (
                _holds(words, _TARGET_HEAD)
                and not _holds(words, _NOT_TARGET_HEAD)
                and len(words) < 90
            ):
                section = rank if section is None else min(rank, section)
            elif section is not None and rank <= section:
                section = None
            if _holds(words, _AWARD_HEAD):
                award = rank if award is None else min(rank, award)
            elif award is not None and rank <= award:
                award = None
        here: list[re.Match[str]] = []
        while figures and figures[0].start() < stop:
            here.append(figures.popleft())
        if award is None and here:
            begin, done = position, 0
            for cut in (
                *(m.end() for m in matches(_SENTENCE, text, (". ", "; "), position, stop)),
                stop,
            ):
                first = done
                while done < len(here) and here[done].start() < cut:
                    done += 1
                inside = tuple(here[first:done])
                if inside:
                    yield _Segment(begin, cut, section is not None, inside)
                begin = cut
        position = stop + 1


def _holds(words: str, any_of: tuple[str, ...]) -> bool:
    return any(map(words.__contains__, any_of))


_PRINTS_FIGURE = pattern(r"[0-9](?:\s?%| (?:tỷ|xã|triệu))")


def _heading(line: str) -> tuple[int, str] | None:
    """(rank, words) of a numbered heading without a figure; None for any other line."""
    if line[1:2] not in _SECOND_OF_MARK:
        return None
    match = _HEADING.match(line)
    if match is None or (len(line) >= 160 and not line.isupper()):
        return None
    if _PRINTS_FIGURE.search(line):
        return None
    return _rank(match["mark"]), match["words"]


def _rank(mark: str) -> int:
    if mark[0] in "IVX":
        return 0
    if mark[0].isdigit():
        return 1 + mark.count(".")
    return 5


def _value(printed: str) -> float:
    """ "14.040,807" -> 14040.807: the dot groups thousands, the comma is the decimal mark."""
    return float(printed.replace(".", "").replace(",", "."))


_RESULTS = pattern(r"ước đạt|đã đạt|l[uũ][yỹ] kế đến (?:nay|tháng|ngày)|(?<!so với )cùng kỳ năm")
_MORE = pattern(r"(?<!\w)[Tt]hêm$")
_SETS_ALONE = pattern(r"(?<!\d)100\s?%|tăng từ|giảm [^.;]{0,60}từ|trở lên|Giảm |đạt chuẩn")


def _tells_results(words: str, section: bool) -> bool:
    """Whether a sentence tells what has been reached; in a part of targets it must say so."""
    folded = words.lower()
    if not _holds(folded, _PAST_WORDS) or not _PAST.search(folded):
        return False
    return not section or _RESULTS.search(words) is not None


_CLAUSE_MARK = pattern(r"[,;:\n]|\.(?=\s)")


def _describes(text: str, segment: _Segment, k: int) -> bool:
    """Whether figure `k` only says which things another figure of its clause counts: "10% số vụ có
    từ 30 người mắc trở lên"."""
    figure = segment.figures[k]
    at, end = figure.span()
    if (
        not text.endswith(" có từ ", segment.start + 1, at)
        or not text[at - 8].isalnum()
        or figure["unit"] == "%"
    ):
        return False
    beside = (*segment.figures[max(0, k - 1) : k], *segment.figures[k + 1 : k + 2])
    gaps = [(f.end(), at) if f.end() <= at else (end, f.start()) for f in beside]
    return any(_CLAUSE_MARK.search(text, a, b) is None for a, b in gaps)


def _in_segment(flow: Flow, segment: _Segment) -> list[Target]:
    text = flow.text
    words = text[segment.start : segment.end]
    if "hấn đấu" not in words and _tells_results(words, segment.section):
        return []
    strives = _holds(words, _STRIVE_WORDS) and _STRIVE.search(words) is not None
    if not segment.section and not strives and not _SETS_ALONE.search(words):
        return []
    found: list[Target] = []
    previous_end = segment.start
    head: str | None = None
    carried: tuple[Direction, str] | None = None  # "thêm" holds for the next figures of its unit
    figures = [
        figure
        for k, figure in enumerate(segment.figures)
        if not _quoted(text, segment.start, figure.start()) and not _describes(text, segment, k)
    ]
    from_after = False  # whether the last figure is measured by the words behind it
    for k, match in enumerate(figures):
        if match.start() < previous_end:
            continue
        unit = match["unit"]
        before = text[previous_end : match.start()]
        if (
            unit in ("vạn", "nghìn")
            and pattern(r" (?:dân|người|trẻ)").match(text, match.end())
            and before.endswith(("trên ", "/"))
        ):
            continue  # "trên 1 vạn dân" is part of a unit
        if not _counts(text, segment, match, before, strives):
            continue
        clause = pattern(r"[;]|\. ").split(before)[-1]
        first_in_clause = pattern(r"(?:,|và)\s*(?:có |thêm |trên |khoảng )*$").search(clause)
        if (
            first_in_clause
            and found
            and unit != "%"
            and not pattern(r"(?:tỷ lệ|tổng|số |doanh thu)").search(clause)
        ):
            clause = ""  # "…, 06 xã đạt …": the figure opens its clause
        elif found and from_after:
            # "100% A và 70% B", "20% A và tăng thêm ít nhất 10% B": only the verb is this figure's
            opened = pattern(r"(?:,|;|(?<!\w)và(?!\w))(?=[^,;]{0,40}$)").search(clause)
            tail = clause[opened.end() :] if opened else clause
            if opened and not _measures(_clean(tail)):
                clause = tail
        clause_start = match.start() - len(clause)
        if pattern(r":(?!//)").search(clause) and not clause.rstrip().endswith(":"):
            left, right = pattern(r":(?!//)").split(clause, maxsplit=1)
            if _without_trail(right).strip(" -,") or not right.strip():
                cleaned = _clean(left)
                head = (
                    cleaned
                    if cleaned
                    and _measures(cleaned)
                    and len(cleaned) < 60
                    and not _figure_in(cleaned)
                    and not _holds(cleaned.lower(), _TARGET_HEAD)
                    else None
                )
                clause = right
                clause_start = match.start() - len(clause)
        elif ";" in before or ". " in before:
            head = None
        next_start = next(
            (m.start() for m in figures[k + 1 :] if m["unit"] not in _WEAK), segment.end
        )
        rate = _RATE.match(text, match.end())
        end = match.end()
        printed_unit = unit
        if rate:
            printed_unit = f"{unit} {rate['rate']}"
            end = rate.end()
        elif unit in ("bác sĩ", "bác sỹ", "giường bệnh", "giường", "dược sĩ", "điều dưỡng"):
            shared = pattern(
                r"(?: và|,) "
                + _NUM
                + r" [^\d,;.]{2,30}?(?P<rate>(?:trên|/) ?(?:1 |một )?(?:vạn|nghìn|10\.000|1\.000) dân)"
            ).match(text, end)
            if shared:
                printed_unit = f"{unit} {shared['rate']}"
        direction, bound = _direction_bound(clause, text[end : min(segment.end, end + 160)], head)
        if _ranks(text, match):
            direction, bound = "level", "at_most"
            clause = _BEFORE_RANK.sub("", clause)
        if (
            direction == "level"
            and carried == ("increase", unit)
            and not _clean(_without_trail(clause))
        ):
            direction = "increase"
        carried = (
            (direction, unit)
            if _MORE.search(clause.rstrip(), max(0, len(clause.rstrip()) - 5))
            else (carried if not _clean(_without_trail(clause)) else None)
        )
        indicator = _indicator(
            text, clause, match, end, next_start, segment.end, printed_unit, head, segment.section
        )
        if not indicator or len(indicator) < 3:
            continue
        from_after = not _measures(_clean(clause))
        low = _value(match["low"])
        high = _value(match["high"]) if match["high"] else low
        found.append(
            Target(
                indicator,
                low,
                high,
                printed_unit,
                direction,
                bound,
                printed=text[match.start() : match.end()].strip(),
                evidence=(
                    flow.evidence(
                        clause_start,
                        end,
                        "figure in a target part"
                        if segment.section
                        else "figure in a striving sentence",
                        1.0 if segment.section else 0.8,
                    ),
                ),
            )
        )
        previous_end = end
    return found


def _figure_in(words: str) -> bool:
    return FIGURE.search(words) is not None


#: Words near before a percentage that set it.
_SETS = pattern(
    r"(?:phấn đấu|đạt|tối thiểu|ít nhất|trên|hoàn thành|kết nối|giảm|tăng|từ|bảo đảm|đảm bảo|vượt|cho|đối với|có|tỷ lệ|chiếm|y tế|\()",
    re.IGNORECASE,
)


#: Words before a number that counts or names something: "khóa 12", "Điều 5", "trong 10 xã".
_ORDINALS = (
    "cả", "trong", "sau", "trước", "qua", "mức độ", "thứ", "khoá", "khóa", "quý", "Điều", "khoản", "điểm", "mục",
    "báo động", "số", "năm", "ngày", "tháng",
)  # fmt: skip
_IS_MONEY = pattern(_MONEY)


def _counts(text: str, segment: _Segment, match: re.Match[str], before: str, strives: bool) -> bool:
    """Whether this figure is a target at all."""
    unit = match["unit"]
    if _ranks(text, match):
        return segment.section or strives
    if _NO_TARGET.search(before[-90:]):
        capped = (
            unit == "%" and segment.section and before.rstrip().endswith(("không quá", "tối đa"))
        )
        if not capped and not pattern(r"phấn đấu[^.;]{0,80}$").search(before):
            return False
    if unit != "%" and before[-1:].isspace() and before[:-1].endswith(_ORDINALS):
        return False
    after = text[match.end() : match.end() + 24]
    if _AWARDS.match(after):
        return False
    if pattern(r"\s?(?:/|năm )").match(after) and unit in _WEAK:
        return False
    if unit == "%":
        if segment.section:
            return True
        close = before[-60:].rsplit("%", 1)[-1]
        near = before[-120:]
        if any(m.end() >= len(close) - 40 for m in _SETS.finditer(close)) or match["low"] == "100":
            return (
                strives
                or "trở lên" in after
                or match["low"] == "100"
                or pattern(r"giảm|Giảm|tăng|đạt").search(near) is not None
            )
        return False
    if unit in _WEAK and not (
        segment.section
        and unit in _BUILT
        and pattern(r"(?:thêm|có|[íÍ]t nhất|[Tt]ối thiểu|[Xx]ây dựng|[Xx]ây mới)\s*$").search(
            before
        )
    ):
        return False
    wide = before[-60:]
    near = pattern(r"[;,]").split(wide)[-1]
    if unit == "bậc":
        return True
    money = _IS_MONEY.fullmatch(unit) is not None
    if segment.section:
        if money or pattern(
            r"(?:thêm|có|đạt|khoảng|trên|tối thiểu|ít nhất|hoàn thành|thu hút|giải quyết|tạo|phát triển|xây dựng|trồng|mới|là|:|từ|đào tạo|thành lập|tổ chức|kết nạp|hỗ trợ|công nhận|còn|và|,)\s*$",
            re.IGNORECASE,
        ).search(near):
            return True
        near = _ITEM_MARK.sub("", near)
        return not near.strip(" -+,;") or (
            pattern(r"\w$").search(near.strip()) is not None and unit in ("ha", "km", "MW")
        )
    around = text[max(segment.start, match.start() - 60) : min(segment.end, match.end() + 30)]
    return pattern(
        r"(?:thêm|có|đạt|có trên|phấn đấu|hoàn thành|tiêu chí của|tối thiểu|ít nhất|và|,|phát triển thêm|đề ra \(|phấn đấu [^.;]{0,60})\s*$"
    ).search(wide) is not None and (
        "phấn đấu" in around or strives or "đạt chuẩn" in text[match.start() : segment.end]
    )


_INCREASED = pattern(
    r"(?<!\w)(?:(?:thêm|vượt)(?: (?:khoảng|trên|ít nhất|tối thiểu|từ|mục tiêu[^,;]{0,40}))*"
    r"|tăng(?: (?:thêm|khoảng|trên|ít nhất|tối thiểu|từ|bình quân|trung bình|lên|hơn|hằng năm|hàng năm|mỗi năm))*)$"
)
_INCREASES = pattern(r"(?:[Tt]ăng|[Pp]hấn đấu tăng)(?! trưởng)(?!\w)")
_DECREASED = pattern(
    r"(?<!\w)giảm(?: (?:còn|dưới|khoảng|trên|ít nhất|tối thiểu|từ|bình quân|xuống|hơn|mỗi năm))*$"
)
_DECREASES = pattern(
    r"(?:[Gg]iảm|[Ll]àm giảm|[Kk]i[eềể]m chế|và giảm|phấn đấu giảm|kéo giảm)(?!\w)"
)
_STRIVES_TO_DECREASE = pattern(r"(?:phấn đấu|làm|biện pháp kiềm chế, làm|,) giảm [^,;]{0,80}$")
_ABOUT = pattern(r"(?:khoảng|xấp xỉ|ước)(?: từ)?$")
_AT_LEAST = pattern(
    r"(?<!\w)(?:trên|hơn|tối thiểu(?: là| đạt)?|ít nhất(?: là| đạt| có)?|từ trên|≥|>|không dưới|không thấp hơn"
    r"|đạt và vượt[^;]{0,60}|vượt[^;,]{0,40})(?: từ)?$"
)
_AT_MOST = pattern(r"(?<!\w)(?:dưới|không quá|tối đa|≤|<|không vượt quá|thấp hơn)$")
_ONWARD = pattern(r"[^,;.]{0,12}trở (?P<way>lên|xuống)")


def _direction_bound(clause: str, after: str, head: str | None) -> tuple[Direction, Bound]:
    tail = clause[-70:].rstrip(" (:")
    folded = tail.lower()
    direction: Direction = "level"
    if "đạt và vượt" in tail:
        direction = "level"
    elif _holds(folded, ("thêm", "vượt", "tăng")) and _INCREASED.search(folded):
        direction = "increase"
    elif _holds(clause.lower(), ("giảm", "tăng", "chế", "hoàn thành vượt")):
        lead = _LEAD.sub("", clause.lstrip(" ,;-–+"))
        if _DECREASED.search(folded) or _DECREASES.match(lead) or _STRIVES_TO_DECREASE.search(tail):
            direction = "decrease"
        elif _INCREASES.match(lead) or "hoàn thành vượt mức" in clause:
            direction = "increase"
    bound: Bound = "exact"
    if _ABOUT.search(folded, max(0, len(folded) - 12)):
        bound = "about"
    elif _AT_LEAST.search(folded, 0 if "vượt" in folded else max(0, len(folded) - 20)):
        bound = "at_least"
    elif _AT_MOST.search(folded, max(0, len(folded) - 16)):
        bound = "at_most"
    onward = _ONWARD.match(after) if "trở " in after[:16] else None
    if onward:
        bound = "at_least" if onward["way"] == "lên" else "at_most"
    return direction, bound


def _without_trail(words: str) -> str:
    """`words` without the verbs and prepositions that lead to a figure."""
    if not words.rstrip(" :(").endswith(_LAST_OF_TRAIL):
        return words
    begin = max(0, len(words) - _LONG_TRAIL)
    match = _TRAIL.search(words, begin)
    if match and begin and match.start() < begin + 30:
        match = _TRAIL.search(words)
    return words[: match.start()] if match else words


@lru_cache(maxsize=512)
def _clean(words: str) -> str:
    """The noun phrase: marks, verbs and years at the head go, verbs at the tail too."""
    value = " ".join(words.split())
    value = _LEAD.sub("", value)
    value = _without_trail(value).strip(" ,;:(-–+")
    acted = _ACT_LEAD.match(value)
    if acted and len(value) > acted.end():
        value = value[acted.end() :].strip()
    elif acted:
        value = ""
    return value.strip(" ,;:(")


#: In running prose the measured phrase begins after the last of these.
_STRIVING = pattern(
    r"(?<!\w)(?:phấn đấu|Phấn đấu|quyết tâm|trong đó|[Hh]oàn thành(?: vượt mức)?|kiềm chế, làm|Ki[eềể]m chế, làm|biện pháp|sẵn sàng thực hiện|đồng thời|các cơ quan, đơn vị thực hiện)(?!\w)"
)


def _noun_phrase(clause: str, section: bool) -> str:
    """The noun phrase of the words before a figure: list items whole, prose from its last verb."""
    words = clause.rsplit("(", 1)[0] if clause.count("(") > clause.count(")") else clause
    words = pattern(r" (?:đạt và vượt|vượt (?:mục tiêu|chỉ tiêu|kế hoạch|dự toán))(?!\w)").split(
        words
    )[0]
    if not section:
        words = _STRIVING.split(words)[-1]
    return _clean(words)


def _quoted(text: str, start: int, position: int) -> bool:
    """Whether the figure stands inside quotation marks: the title of a scheme, a motto."""
    return text.count("“", start, position) > text.count("”", start, position)


def _measures(words: str) -> bool:
    """Whether words before a figure say what is measured, not only when, where or for whom."""
    if pattern(r"(?:và|các|mỗi năm|số|tỷ lệ|[Tt]rồng|[Cc]ơ bản)?").fullmatch(words):
        return False
    return not pattern(
        r"(?:[Đđ]ến|[Tt]ừ|[Nn]ăm|[Tt]ại|[Đđ]ối với|[Tt]rong|[Mm]ỗi|[Gg]iai đoạn|[Cc]uối)(?!\w)[^:]{0,60}(?::\s*)?"
    ).fullmatch(words)


def _indicator(
    text: str,
    clause: str,
    match: re.Match[str],
    end: int,
    next_start: int,
    limit: int,
    unit: str,
    head: str | None,
    section: bool,
) -> str:
    """What is measured: the words before the figure, else those after it."""
    before = _noun_phrase(clause, section)
    behind = before if pattern(r"(?<!\w)(?:đối với|cho|đến|tại)$").search(before) else None
    said = clause.rstrip()
    if said.endswith(",") or pattern(r"(?<!\w)của$").search(said, max(0, len(said) - 4)):
        before = ""  # "tiêu chí của 12 xã …", "…, 100% tổ chức …": what is counted follows
    before = before if _measures(before) else ""
    if unit != "%" and _MORE.search(said, max(0, len(said) - 5)):
        before = ""  # "công nhận thêm 03 trường học …": the things counted follow
    if "," in before and head is None:
        parts = before.split(", ")
        last = _clean(parts[-1])
        # "…, tỷ lệ X đạt 5%": the last clause alone measures, unless commas are part of a list
        if (
            pattern(
                r"(?:tỷ lệ|Tỷ lệ|doanh thu|số |tổng |tốc độ|phấn đấu|công nghiệp|dịch vụ|thuế|giá trị|sản lượng|thu |năng suất|giảm |tăng )"
            ).match(parts[-1].strip())
            and last
        ):
            before = last
    if before and not behind and not pattern(r"(?:và|các|mỗi năm|số|tỷ lệ)").fullmatch(before):
        return f"{head}: {before}" if head else before
    stop = min(limit, next_start)
    after = text[end:stop]
    after = (
        pattern(r"[;.\n]|(?: và|,)?\s*$").split(after, maxsplit=1)[0]
        if unit != "%"
        else pattern(r"[;.\n]").split(after, maxsplit=1)[0]
    )
    if next_start < limit:
        after = _without_trail(after)
        after = pattern(r"(?:,| và)\s*(?:phấn đấu |trên |thêm |có )*$").sub("", after)
    if unit != "%" and "," in after:
        after = after.split(",")[0]
    after = " ".join(after.split()).strip(" ,;)")
    bare = unit if unit != "%" and not _IS_MONEY.fullmatch(unit) else ""
    value = f"{bare} {after}".strip()
    if behind and after:
        value = f"{behind} {after}"  # "kiểm tra … đối với 100% các phòng"
    return f"{head}: {value}" if head and value else value

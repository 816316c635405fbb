"""Quantified targets (chỉ tiêu): a figure to be reached, with its indicator, unit and bound.

A figure counts where the document sets it: in a part headed "chỉ tiêu" or "mục tiêu", or in a
sentence that strives ("phấn đấu", "tối thiểu", "hoàn thành 100%"). Results, forecasts, award
quotas, scores and legal thresholds are no targets.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from thidua.graph.extract.figures import (
    BEFORE_RANK,
    BUILT,
    FIGURE,
    IS_MONEY,
    NUMBER,
    OPENERS,
    RATE,
    SHARES,
    WEAK,
    is_open,
    is_opened,
    ranks,
)
from thidua.graph.extract.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import either
from thidua.graph.extract.scan import holds
from thidua.graph.extract.target_parts import TARGET_HEAD, Segment, segments
from thidua.graph.extract.target_tables import grids, tabled
from thidua.graph.records import Bound, Direction, Target

_STRIVE = pattern(
    r"(?<!\w)(?:phấn đấu|Phấn đấu|PHẤN ĐẤU|tối thiểu|ít nhất|mục tiêu|chỉ tiêu|bảo đảm tỷ lệ|đảm bảo tỷ lệ|bảo đảm|đảm bảo|hoàn thành|quyết tâm|đạt tỷ lệ|kết nối|đối với|kiềm chế|Kiềm chế|Kiểm chế|làm giảm|đến năm 20\d\d|Đến năm 20\d\d|đến hết năm|Đến hết năm|nâng tỷ lệ|[Kk]hống chế|Đến (?:hết )?(?:ngày |tháng |quý )[\dIV/-]{1,10},? (?:phải |phấn đấu )?(?:giảm|tăng|nâng|đưa|hoàn thành|đạt))"
)
_STRIVE_WORDS = (
    "hấn đấu", "PHẤN ĐẤU", "tối thiểu", "ít nhất", "mục tiêu", "chỉ tiêu", "bảo đảm", "đảm bảo", "hoàn thành",
    "quyết tâm", "đạt tỷ lệ", "kết nối", "đối với", "iềm chế", "iểm chế", "làm giảm", "ến năm 20",
    "ến hết năm", "nâng tỷ lệ", "hống chế", "Đến ",
)  # fmt: skip
_PAST = pattern(
    r"(?<!\w)(?:đã (?!đề ra|đăng ký|bố trí|nêu|cam kết|giao|được giao|ký|ban hành|phê duyệt|xác định|được phê duyệt)|ước đạt|lũy kế|luỹ kế|kết quả đạt|năm trước|năm ngoái|cùng kỳ năm|tháng đầu năm|(?<!ngày )\d{1,2} tháng (?!\d)|thực tế|hiện có|hiện nay|tính đến (?:tháng|nay|thời điểm)|có mưa|dự báo|lượng mưa)"
)
_PAST_WORDS = (
    "đã ", "ước đạt", "lũy kế", "luỹ kế", "kết quả đạt", "năm trước", "năm ngoái", "cùng kỳ năm", "tháng",
    "thực tế", "hiện có", "hiện nay", "tính đến ", "có mưa", "dự báo", "lượng mưa",
)  # fmt: skip
_NO_TARGET = pattern(
    r"(?<!\w)(?:không quá|tối đa|mức (?:hỗ trợ|chi|phạt|thu|đóng|hưởng|lương)|thang điểm|điểm số|tính điểm|cộng điểm|trừ điểm|số điểm|biểu quyết|thuế suất|lãi suất|phụ cấp|giá trị hợp đồng|tiêu chuẩn(?! văn h)|danh hiệu|khen thưởng|Bằng khen|Giấy khen|vốn điều lệ|thành viên|bản chính|bộ hồ sơ|kích thước|cỡ chữ|hệ số|được tặng|xếp loại|xét tặng|hỗ trợ (?:kinh phí|bằng))"
)
#: "40% số bằng khen": a quota of awards.
_AWARDS = pattern(
    r"\s?(?:(?:tổng )?số )?(?:bằng khen|giấy khen|danh hiệu|hình thức khen thưởng)", re.IGNORECASE
)
_ITEM_MARK = pattern(r"^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s*$")
_LEAD = pattern(
    r"^(?:[-–+•\s]|\(?\d{1,2}(?:\.\d{1,2})*[.)] |\d{1,2}-(?: |$)|[a-zđ]\) |(?:trở (?:lên|xuống)|%|\))?[,;] |(?:\d{1,2}[.)]|[a-zđ]\))$)*(?:(?:(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám) là, (?:thi đua)?|[Bb]ảo đảm(?= đến)|[Đđ]ảm bảo(?= đến)|[Tt]iến tới|[Pp]hấn đấu|[Đđ]ồng thời|[Tt]rong đó|[Hh]ằng năm|[Hh]àng năm|[Mm]ỗi năm|[Cc]hỉ tiêu \d{1,2}|[Tt]ừ năm \d{4}(?: trở đi)?|[Vv]ào năm \d{4}|[Nn]ăm \d{4}|[Hh]iện nay|(?:[Đđ]ến|[Tt]rước) (?:hết )?(?:ngày )?\d{1,2}/\d{1,2}(?:/\d{4})?|[Qq]uyết tâm|[Tt]ập trung|[Ss]ố(?! ho)(?! hó)|và|,|có|đến|[Đđ]ến hết|[Đđ]ến|năm \d{4}|hết năm \d{4}|[Tt]oàn (?:tỉnh|thành phố|xã|huyện|ngành|khối|cụm|công ty|trường|bệnh viện|đơn vị)|giai đoạn \d{4}\s?-\s?\d{4}|cuối năm \d{4}|trong đợt cao điểm|,)[\s,:]*)*"
)
_ACT_LEAD = pattern(
    r"^(?:[Xx]ây dựng|[Pp]hát triển|[Hh]oàn thành|[Cc]ó|[Tt]hành lập|[Tt]hu hút|[Gg]iải quyết|[Tt]ạo|[Gg]iảm|[Tt]ăng(?! trưởng)|[Nn]âng|[Bb]ảo đảm|[Đđ]ảm bảo|[Đđ]ạt|[Dd]uy trì|[Ll]àm giảm|[Kk]éo giảm|[Tt]iết giảm|[Tt]iết kiệm|[Cc]ắt giảm|[Rr]út ngắn|[Tt]hu hẹp|[Hh]ạ|[Hh]ình thành|[Đđ]ưa|[Đđ]ào tạo|[Bb]ồi dưỡng|[Tt]ổ chức(?! (?:cơ sở|đảng|chính trị|đoàn|hội|công đoàn))|[Cc]ải thiện)(?: thêm| mới| được)?(?= |$)"
)
_TRAILING = r"(?:đạt|chiếm|có|tăng|(?:[Kk]éo )?giảm|khoảng|từ|trên|hơn|tối thiểu|ít nhất|là|ước|dưới|không quá|tối đa|còn|(?<!trở )lên|đến|(?<=tăng )bình quân|(?<=giảm )bình quân|(?<=đạt )bình quân|xuống|thêm|được|phấn đấu|nâng|đạt từ|đạt và vượt|vượt(?: mốc| ngưỡng)?|≥|>|<|≤|không dưới|xấp xỉ|bằng|phải|trung bình|hoàn thành|mỗi năm|hằng năm|hàng năm|ở mức|mức|(?<!vượt )quá|xong|(?:[Kk]hông )?thấp(?: hơn)?|[Kk]hông dưới|[Kk]hông (?:vượt )?quá|thấp nhất|đề ra|Trên|Tối thiểu|Ít nhất|Khoảng|Đạt|Có|Từ|Thêm)"
_END_OF_TRAIL = rf"(?:(?<![\s,:(])[\s,:(]{{1,3}}{_TRAILING})*\s*[:(]?\s*$"
#: One of those words or more behind other words: the mark before them first.
_TRAIL = pattern(rf"[\s,:(](?<![\s,:(][\s,:(])[\s,:(]{{0,2}}{_TRAILING}{_END_OF_TRAIL}")
#: Nothing but those words.
_ALL_TRAIL = pattern(rf"(?:[\s,:(]{{1,3}})?{_TRAILING}{_END_OF_TRAIL}")
#: Longer than those words are together, as a rule.
_LONG_TRAIL = 70
#: What those words end with.
_LAST_OF_TRAIL = (
    "đạt", "chiếm", "có", "Có", "tăng", "giảm", "hoảng", "ừ", "rên", "hơn", "thiểu", "nhất", "là", "ước", "dưới",
    "quá", "đa", "còn", "lên", "đến", "quân", "xuống", "hêm", "được", "đấu", "vượt", "≥", ">", "<", "≤", "xỉ",
    "bằng", "phải", "bình", "xong", "thấp", "mốc", "ngưỡng", "thành", "năm", "mức", "ra", "Đạt", "\n", "\t",
)  # fmt: skip


#: Types whose number may hold its year because they make law.
_NORMATIVE = frozenset(
    ("Luật", "Pháp lệnh", "Lệnh", "Nghị định", "Nghị quyết", "Quyết định", "Thông tư", "Thông tư liên tịch", "Nghị quyết liên tịch")
)  # fmt: skip
#: Types that set targets only where they say so.
_RULES = frozenset(("Quyết định", "Quy định", "Quy chế", "Hướng dẫn", "Tờ trình"))


def find_targets(
    flow: Flow,
    kind: str | None,
    number: str | None,
    year: str | None,
    start: int,
    end: int,
    foot: tuple[int, int] | None = None,
) -> tuple[Target, ...]:
    """The targets of flow[start:end] for a document of type `kind`; none of the `foot` in it.

    A sentence that opens with a year before `year`, the one that the document is about, tells
    results.
    """
    makes_law = (
        kind in _NORMATIVE
        and number is not None
        and pattern(r"\d+/(?:19|20)\d\d/").match(number) is not None
    )
    found: dict[tuple[str, float, float, str | None], Target] = {}
    set_until = -1  # where the last sentence ends, if it sets a target
    tables = () if makes_law else tuple(grids(flow, start, end, year))
    for segment in segments(flow.text, start, end):
        if foot and foot[0] <= segment.start < foot[1]:
            continue
        if any(table.start <= segment.start < table.end for table in tables):
            continue
        stated = segment.section or segment.contest
        if not stated and (makes_law or kind in _RULES or (foot and segment.start >= foot[1])):
            continue
        opening = _OF_YEAR.match(flow.text, segment.start, segment.end)
        if opening and year and opening["y"] < year:
            continue
        beside = set_until >= 0 and flow.text.find("\n", set_until, segment.start) < 0
        set_here = _in_segment(flow, segment, year, kind, beside)
        set_until = segment.end if set_here else -1
        for target in set_here:
            name = " ".join(target.indicator.casefold().split())
            found.setdefault((name, target.low, target.high, target.unit), target)
    if not makes_law:
        in_grids = (target for table in tables for target in table.targets)
        for target in (*tabled(flow, start, end, year), *in_grids):
            name = " ".join(target.indicator.casefold().split())
            found.setdefault((name, target.low, target.high, target.unit), target)
    return tuple(found.values())


#: "Năm 2019, …" at the head of a sentence.
_OF_YEAR = pattern(r"[-–+\s]*(?:Trong )?[Nn]ăm (?P<y>(?:19|20)\d\d)(?!\w|\s?[-–])")


def _value(printed: str) -> float:
    """ "14.040,807" -> 14040.807: the dot groups thousands, the comma is the decimal mark."""
    return float(printed.replace(".", "").replace(",", "."))


_RESULTS = pattern(
    r"ước đạt|đã đạt|(?<!so với )năm ngoái|l[uũ][yỹ] kế đến (?:nay|tháng|ngày)|(?<!so với )cùng kỳ năm"
)
_MORE = pattern(r"(?<!\w)[Tt]hêm$")
_SETS_ALONE = pattern(
    r"(?<!\d)100\s?%|tăng từ|giảm [^.;]{0,60}từ|xong \d|(?<!\w)(?:tiết kiệm|cắt giảm)(?: thêm| ít nhất| tối thiểu| khoảng)? \d|trở lên|Giảm |đạt chuẩn|(?<!\w)[Kk]hông để [^.;\d]{0,80}quá \d[\d,]*\s?%|(?<!\w)(?:Nâng|Đưa|Duy trì) [^.;]{3,90}?(?:đạt|lên|ở mức) [^.;]{0,20}\d"
)


#: What sets a figure among the tasks of a year to come: a rank, a share of all that is spent.
_OF_ALL = pattern(r"\s?(?:tổng (?:chi|thu|vốn|mức|số)|GRDP|GDP)(?!\w)")
_SETS_AHEAD = pattern(r"(?:[Nn]hóm|[Tt]ốp|[Tt]op) (?:có )?\d|bằng \d[\d,]*\s?% (?:tổng|GRDP|GDP)")


def _tells_results(words: str, section: bool) -> bool:
    """Whether a sentence tells what has been reached; in a part of targets it must say so."""
    folded = words.lower()
    if not holds(folded, _PAST_WORDS) or not _PAST.search(folded):
        return False
    if not section:
        return True
    return any(
        _RESULTS.search(clause) is not None
        for clause in words.split(";")
        if pattern(r"\d").search(clause)
    )


_CLAUSE_MARK = pattern(r"[,;:\n]|\.(?=\s)")


#: Whom something has struck, and how hard: "hộ bị thiệt hại từ 50% trở lên".
_STRUCK = pattern(r"(?<!\w)bị [^,;.:\d\n]{2,40} (?:từ|trên|dưới|hơn) (?:trên |dưới )?$")


#: A threshold at which something is to be done: "dừng lò khi khí độc từ 1% trở lên".
_WHERE = pattern(
    r"(?<!đến )(?<!sau )(?<!trước )(?<!\w)(?:khi|nếu|trường hợp) [^,;.:\n]{3,80} (?:từ|trên|dưới|quá|đạt|vượt)(?: từ| trên)? $"
)
#: How large a thing is: "đường rộng 5 m", "tàu từ 15 mét trở lên".
_SIZES = pattern(
    r"(?:(?:từ|trên|dưới|hơn|cách|dài|rộng|cao|sâu|dày)|(?:rộng|cao|sâu|dày|mặt|chiều|kính|cách)[^,;]{1,20}) $"
)


def _describes(text: str, segment: Segment, k: int) -> bool:
    """Whether figure `k` only says which things another figure of its clause counts: "10% số vụ có
    từ 30 người mắc trở lên"."""
    figure = segment.figures[k]
    at, end = figure.span()
    if figure["unit"] in SHARES:
        begin = max(segment.start, at - 110)
        return (
            _STRUCK.search(text, max(begin, at - 60), at) is not None
            or _WHERE.search(text, begin, at) is not None
        )
    if figure["unit"] in ("m", "mét"):
        return _SIZES.search(text, max(segment.start, at - 40), at) is not None
    criteria = figure["unit"] in ("tiêu chí", "sao") and text.endswith(
        (" đạt từ ", " đạt ", " dưới "), segment.start + 1, at
    )
    if not criteria and not (
        text.endswith(" có từ ", segment.start + 1, at) and text[at - 8].isalnum()
    ):
        return False
    beside = (*segment.figures[max(0, k - 1) : k], *segment.figures[k + 1 : k + 2])
    gaps = [(f.end(), at) if f.end() <= at else (end, f.start()) for f in beside]
    return any(_CLAUSE_MARK.search(text, a, b) is None for a, b in gaps)


#: A sentence about how things stand.
_STANDS = pattern(
    r"[-–+•\s]*(?:\(?\d{1,2}[.)] |[a-zđ]\) )?(?:Hiện nay|Hiện tại|Hiện(?:,| có| toàn)|Đến nay|Tính đến nay|Từ đầu năm|Những năm qua|Thời gian qua)(?!\w)"
)
#: In brackets: how things stand, or what is to be compared.
_COMPARES = pattern(
    r"\([^()]{0,80}?(?:[Hh]iện|[Kk]ế hoạch|[Nn]ghị quyết|[Tt]hực hiện|[Cc]ùng kỳ|[Tt]rước|năm (?P<y>(?:19|20)\d\d))(?!\w)[^()]{0,60}$"
)
#: "từ 23 ca xuống 18 ca": where the way begins.
_WAY = pattern(
    r"[^.;,()\d]{0,12}?(?:xuống|lên|giảm còn|còn)(?: còn| mức| dưới| trên| khoảng)?\s?\d"
)


_OF_PAST = pattern(r" (?:của|trong) năm (?P<y>(?:19|20)\d\d)(?!\w)")
#: What was done: "năm 2015 đã thực hiện 02 công trình, 21 cầu".
_DONE = pattern(
    r"(?<!\w)đã (?:thực hiện|xây|xây dựng|đạt|hoàn thành|tổ chức|huy động|hỗ trợ|giúp|trồng|kết nạp|giải quyết|tiếp nhận|đóng góp|trao|tặng)(?!\w)[^;.]{0,150}$"
)


def _compared(text: str, segment: Segment, figure: re.Match[str], year: str | None) -> bool:
    """Whether a figure tells how things stand or stood, beside the one to be reached."""
    at = figure.start()
    bracket = _COMPARES.search(text, max(segment.start, at - 90), at)
    if bracket and not (bracket["y"] and year and bracket["y"] >= year):
        return True
    if text.endswith("từ ", segment.start, at) and _WAY.match(text, figure.end(), segment.end):
        return True
    said = text[max(segment.start, at - 160) : at].rsplit(";", 1)[-1]
    if _DONE.search(said) or pattern(r"không còn [^,;.]{0,40}$").search(said):
        return True
    # "65% của năm 2025", before the year that the document is about
    of = _OF_PAST.match(text, figure.end())
    if of and year and of["y"] < year:
        return True
    # "giá trị sản xuất bình quân trên 01 ha đạt 195 triệu đồng": of one each
    return (
        _value(figure["low"]) == 1
        and figure["unit"] in ("ha", "m2", "km", "km2", "hộ", "người", "lao động", "đơn vị", "xã")
        and text.endswith(("trên ", "mỗi "), segment.start, at)
        and pattern(r"[^.;,]{0,60}? đạt (?:khoảng |trên )?\d").match(
            text, figure.end(), segment.end
        )
        is not None
    )


#: What stands between two figures of one indicator: "đạt 50% vào năm 2025, trên 70% vào năm 2030".
_SERIES = pattern(
    r"[^\d;.]{0,20}?(?:vào |đến |trong |\()?(?:cuối |hết )?(?:năm \d{4}|(?:ngày )?\d{1,2}/\d{1,2}/\d{4})\)?[,;]?(?: và)?"
    r"(?: (?:đạt|trên|khoảng|từ|ít nhất|tối thiểu|tăng lên|lên|dưới|còn|(?:đến |vào )?(?:hết )?năm \d{4}))*\s*"
    r"|(?:,|;| và)? ?(?:đến |vào )?(?:hết )?năm \d{4}(?: (?:đạt|trên|khoảng|từ|ít nhất|tối thiểu|tăng lên|lên|dưới|còn))*\s*"
)
_STEP = pattern(
    r"(?:\s*trở lên)?[,(]?\s*(?:và )?(?:vượt(?: (?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)[^,;.\d]{0,30}?)?|tăng|giảm|tăng thêm)"
    r"(?: (?:thêm|khoảng|trên|ít nhất|tối thiểu))*\s*"
)
_YARDSTICK = pattern(r"\s?(?:so với|kế hoạch|dự toán|chỉ tiêu|mục tiêu|cùng kỳ)(?!\w)")
_CLAUSE_ENDS = pattern(r"\s?(?:[;)\n]|\.(?!\d)|$)")
_NEXT_WORD = pattern(r"\s?(?:[,;.)\n]|$|(?P<word>[^\W\d_]+))")


def _goes_on(text: str, figure: re.Match[str], before: str, clause: str, last_end: int) -> bool:
    """Whether a figure tells the last indicator again: of another year, or by how much more."""
    if _STEP.fullmatch(clause) and (
        _YARDSTICK.match(text, figure.end())
        or (figure["unit"] in SHARES and _CLAUSE_ENDS.match(text, figure.end()))
    ):
        return True
    if not _SERIES.fullmatch(before):
        return False
    word = _NEXT_WORD.match(text, figure.end())
    last = _NEXT_WORD.match(text, last_end)
    return word is not None and (
        word["word"] in (None, "vào", "năm", "đến", "trong", "trở", "và", "kế", "dự")
        or (last is not None and word["word"] == last["word"])
    )


#: What is ordered to be got, made or seen to, in full or at least so much of it.
_ORDERED = pattern(
    r"(?<!\w)(?:mua(?: sắm)? (?:bổ sung|dự trữ|đủ|sẵn)"
    r"|(?:lo|chuẩn bị|cung ứng|dự trữ|huy động|bố trí|cấp|bảo đảm|đảm bảo|sản xuất|tích trữ) (?:cho )?(?:đủ|sẵn)(?: ít nhất| tối thiểu| trên)?"
    r"|(?:chỉ đạo|phải) [^;.:\d]{0,60}?(?<!\w)(?:nạo vét|đào đắp|gieo|gieo cấy|gieo trồng|trồng|dự trữ|thu mua|sản xuất|mua)(?: đủ| xong| ít nhất| tối thiểu)?"
    r"|(?:giao quân|đào đắp|nạo vét|gieo cấy|gieo|trồng)(?: đủ| xong)|(?:kiểm tra|thanh tra|rà soát|giám sát) (?:tối thiểu|ít nhất|đủ|xong)) $"
)
_ORDERED_WORDS = (
    "mua ", " đủ ", " sẵn ", "nạo vét ", "đào đắp ", "gieo ", "cấy ", "trồng ", "dự trữ ", "sản xuất ", "tối thiểu ", "ít nhất ", " xong ",
)  # fmt: skip
#: What is got, behind so much of it.
_GOT = pattern(r" (?P<what>[^,;.:()\d\n]{2,60}?)(?=[,;.(]|$| trước | trong |\Z)")
#: Measures that are no things by themselves.
_BULK = frozenset(
    ("tấn", "tạ", "kg", "lít", "m3", "triệu m3", "nghìn m3", "vạn m3", "nghìn tấn", "vạn tấn", "tỷ đồng", "triệu đồng")
)  # fmt: skip
#: Types that tell others what to do.
_ORDERING = frozenset(("Chỉ thị", "Công điện", "Công văn", "Thông báo", "Kế hoạch"))
#: What has been so since, or is so each year: told, not ordered.
_USUAL = pattern(
    r"(?<!\w)(?:Từ năm|Từ đầu|Trong năm|Những năm|Trước đây|[Hh]ằng năm|[Hh]àng năm|[Mm]ỗi năm)(?!\w)"
)
#: The head of an item: "2. ", "c) ", "- ".
_MARKED = pattern(r"(?:[-–+•] ?|\(?\d{1,2}(?:\.\d{1,2})*[.)] |\d{1,2}- |[a-zđ]\) )")
#: A part of the last figure: "trong đó có 300 tấn", ", giao Quân khu 90 người".
_PARTED = pattern(
    r"(?:, (?:trong đó|riêng)(?: có| là)? |(?:, | và )(?:trong đó )?giao [^,;.:\d]{2,50} )$"
)
#: How many are called up: "Số thanh niên giao quân năm 2009 là 126 người".
_CALLS_UP = pattern(
    r"\s*(?:\d{1,2}[.)-] |[a-zđ]\) |[-–+] )?(?:(?:Tổng )?[Ss]ố|(?P<aim>[Cc]hỉ tiêu)) [^.;:\d]{0,60}(?:giao quân|nhập ngũ|tuyển quân)(?!\w)[^.;:\d]{0,40}(?:năm (?P<y>\d{4}) )?(?:(?:của|toàn) [^.;:\d]{2,40} )?là \d"
)


def _orders(text: str, segment: Segment, kind: str | None) -> bool:
    """Whether a sentence may order quantities: in an item of a document that tells what to do."""
    if kind not in _ORDERING or not holds(text[segment.start : segment.end], _ORDERED_WORDS):
        return False
    if _USUAL.search(text, segment.start, segment.end):
        return False
    line = text.rfind("\n", 0, segment.start + 1) + 1
    return _MARKED.match(text, line) is not None


def _in_segment(
    flow: Flow, segment: Segment, year: str | None, kind: str | None, beside: bool
) -> list[Target]:
    """The targets of a sentence; `beside`: the one before it on its line sets some."""
    text = flow.text
    called = _CALLS_UP.match(text, segment.start, segment.end)
    if (
        called
        and kind in _ORDERING
        and (called["y"] or called["aim"])
        and not (called["y"] and year and called["y"] < year)
    ):
        segment = replace(segment, section=True)
    words = text[segment.start : segment.end]
    if "hấn đấu" not in words and (
        _tells_results(words, segment.section) or _STANDS.match(words) is not None
    ):
        return []
    ordered = _orders(text, segment, kind)
    strives = (
        segment.contest
        or (holds(words, _STRIVE_WORDS) and _STRIVE.search(words) is not None)
        or (beside and words.lstrip().startswith("Tỷ lệ "))
    )
    if (
        not segment.section
        and not strives
        and not ordered
        and not _SETS_ALONE.search(words)
        and not (segment.ahead and _SETS_AHEAD.search(words))
    ):
        return []
    found: list[Target] = []
    previous_end = segment.start
    head: str | None = None
    carried: tuple[Direction, str] | None = None  # "thêm" holds for the next figures of its unit
    figures = [
        figure
        for k, figure in enumerate(segment.figures)
        if not _quoted(text, segment.start, figure.start())
        and not _describes(text, segment, k)
        and not _compared(text, segment, figure, year)
    ]
    last_end = segment.start
    told = False  # whether the last figure is so much of something ordered
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
        again = bool(found) and not from_after and _SERIES.fullmatch(before) is not None
        # "gồm 20 nhà xây mới, 10 nhà sửa chữa": the verb before the first holds for the next
        beside = (
            bool(found)
            and found[-1].unit == unit
            and (before.endswith((" và ", ", ")) or _PARTED.search(before) is not None)
        ) or (told and is_open(match) and before.endswith((" và ", ", ")))
        if not again and not _counts(text, segment, match, before, strives, beside, ordered):
            continue
        clause = pattern(r"[;]|\. ").split(before)[-1]
        first_in_clause = pattern(r"(?:,|và)\s*(?:có |thêm |trên |khoảng )*$").search(clause)
        if (
            first_in_clause
            and found
            and unit not in SHARES
            and not pattern(r"(?:tỷ lệ|tổng|số |doanh thu)").search(clause)
        ):
            clause = ""  # "…, 06 xã đạt …": the figure opens its clause
        elif found and from_after:
            bare = unit in SHARES and _CLAUSE_ENDS.match(text, match.end()) is not None
            clause = _behind_counted(clause, clause == before, found[-1].unit in SHARES, bare)
        clause_start = match.start() - len(clause)
        if pattern(r":(?!//)").search(clause) and not clause.rstrip().endswith(":"):
            left, right = pattern(r":(?!//)").split(clause, maxsplit=1)
            first = pattern(r"\s?(?:tổng )?số (?!với)").match(text, match.end(), segment.end)
            if _without_trail(right).strip(" -,") or not right.strip() or first:
                cleaned = _clean(left)
                head = (
                    cleaned
                    if cleaned
                    and _measures(cleaned)
                    and len(cleaned) < 60
                    and (segment.section or not segment.contest)
                    and not _figure_in(cleaned)
                    and not holds(cleaned.lower(), TARGET_HEAD)
                    and not _PARTY.match(cleaned)
                    else None
                )
                clause = right
                clause_start = match.start() - len(clause)
        elif ";" in before or ". " in before:
            head = None
        next_start = next(
            (m.start() for m in figures[k + 1 :] if m["unit"] not in WEAK or m["unit"] == unit),
            segment.end,
        )
        rate = RATE.match(text, match.end())
        end = match.end()
        printed_unit = unit
        yearly = unit in SHARES and text.startswith("/năm", end)
        if yearly:
            printed_unit = f"{unit}/năm"
            end += len("/năm")
        elif rate:
            printed_unit = f"{unit} {rate['rate']}"
            end = rate.end()
        elif unit in ("bác sĩ", "bác sỹ", "giường bệnh", "giường", "dược sĩ", "điều dưỡng"):
            shared = pattern(
                r"(?: và|,) "
                + NUMBER
                + r" [^\d,;.]{2,30}?(?P<rate>(?:trên|/) ?(?:1 |một )?(?:vạn|nghìn|10\.000|1\.000) dân)"
            ).match(text, end)
            if shared:
                printed_unit = f"{unit} {shared['rate']}"
        told = (told and is_open(match)) or (
            ordered and unit not in SHARES and _ORDERED.search(before[-90:]) is not None
        )
        direction, bound = _direction_bound(
            clause, text[end : min(segment.end, end + 160)], unit in SHARES
        )
        if ranks(text, match):
            direction, bound = "level", "at_most"
            clause = BEFORE_RANK.sub("", clause)
        if (
            direction == "level"
            and carried is not None
            and carried[1] == unit
            and (carried[0] == "increase" or ";" not in before)
            and not _clean(_without_trail(clause))
        ):
            direction = carried[0]
        elif (
            direction == "level"
            and from_after
            and found
            and unit in SHARES
            and found[-1].unit == unit
            and before.rstrip().endswith(" và")
        ):
            direction = found[-1].direction  # "giảm 10% số vụ và 15% số người chết"
        carried = (
            (direction, unit)
            if _MORE.search(clause.rstrip(), max(0, len(clause.rstrip()) - 5))
            or (direction == "decrease" and clause.rstrip().endswith("iảm"))
            else (carried if not _clean(_without_trail(clause)) else None)
        )
        indicator = _indicator(
            text, clause, match, end, next_start, segment.end, printed_unit, head, segment.section
        )
        if told:  # "lo đủ 70 tấn giống lúa": what is got, not the getting
            behind = _GOT.match(text, end, min(next_start, segment.end))
            if behind:
                indicator = behind["what"] if unit in _BULK else f"{unit} {behind['what']}"
            elif unit not in _MEASURES and not IS_MONEY.fullmatch(unit):
                indicator = unit
        if found and not from_after and _goes_on(text, match, before, clause, last_end):
            indicator = found[-1].indicator
        elif (
            from_after
            and bound == "exact"
            and unit not in SHARES
            and found
            and (found[-1].unit, found[-1].bound) == (printed_unit, "at_least")
            and before.rstrip().endswith(" và")
        ):
            bound = "at_least"  # "ít nhất 10 A và 01 B"
        elif (
            bound == "exact"
            and found
            and found[-1].unit == printed_unit
            and found[-1].bound != "about"
            and _PLACED.fullmatch(before)
        ):
            bound = found[-1].bound  # "không quá 2% ở bậc A và 5% ở bậc B"
            place = _PLACE.match(text, end, segment.end)
            if place:
                indicator = found[-1].indicator + place.group()
        if not indicator and found and found[-1].unit == printed_unit and "trong đó" in before:
            indicator = found[-1].indicator  # "120 km đường xã, trong đó năm 2014 là 45 km"
        if len(indicator) < 2:
            continue
        from_after = indicator != (found[-1].indicator if found else None) and not _measures(
            _noun_phrase(clause, segment.section)
        )
        last_end = end
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


#: "không để diện tích lúa bị ngập quá 5%".
_NOT_OVER = pattern(r"(?<!\w)[Kk]hông để [^.;:\d]{0,80}(?<!vượt )quá $")
#: Where the last figure holds, before another of the same measure.
_PLACED = pattern(r" (?:ở|tại|đối với|với|cho) [^.;:,\d]{3,60} và ")
_PLACE = pattern(r" (?:ở|tại|đối với|với|cho) [^.;:,\d\n]{3,60}(?=[;.\n]|\Z)")
#: What the next figure measures, behind what the last percentage counts: "…, tỷ lệ bỏ học còn".
_OWN = pattern(
    r", (?:(?:tỷ lệ|tổng|số|mức|chỉ số) [^;]{3,90}|[^,;]{3,80}) (?:đạt|chiếm|còn|là)(?: (?:trên|dưới|từ|ít nhất|tối thiểu|khoảng|không quá|không dưới))* ?$"
)
#: Before a colon: whose figures follow, not what they measure.
_PARTY = pattern(
    r"(?:Khối|Cụm|Sở|Ban|Cục|Chi cục|Kho bạc|Phòng|Công an|Công ty|Tổng [Cc]ông ty|Ngành|Các (?:đơn vị|xã|huyện|sở)|Mỗi|Chỉ tiêu|Phong trào|Chuyển đổi số)(?!\w)"
)


def _behind_counted(clause: str, same: bool, share: bool, bare: bool) -> str:
    """The words before a figure without those that the last one (`share`: a percentage) counts.

    "[180 km] đường xã, đưa tỷ lệ hộ có điện lên": the way is counted, what is behind the comma
    measured, where both stand in the `same` clause. "100% A và 70% B", "20% A và tăng thêm ít nhất
    10% B": only the verb is this figure's, unless it is `bare`, with no words behind it.
    """
    own = _OWN.search(clause) if share and same else None
    if own:
        return clause[own.start() + 1 :]
    opened = pattern(r"(?:,|;|(?<!\w)và(?!\w))(?=[^,;]{0,40}$)").search(clause)
    if opened and not bare and not _measures(_clean(clause[opened.end() :])):
        return clause[opened.end() :]
    first = clause.find(", ")
    if same and not share and first > 0 and _measures(_clean(clause[first + 1 :])):
        return clause[first + 1 :]
    return clause


def _figure_in(words: str) -> bool:
    return FIGURE.search(words) is not None


#: Words near before a percentage that set it.
_SETS = pattern(
    r"\((?!\()|(?=[pđtíhkgbvcydở])(?:dưới|hơn|ở mức|không quá|phấn đấu|đạt|tối thiểu|ít nhất|trên|hoàn thành|kết nối|giảm|tăng|từ|bảo đảm|đảm bảo|vượt|tiết kiệm|cho|đối với|có|tỷ lệ|chiếm|y tế)",
    re.IGNORECASE,
)


#: Of how many no more shall be left: "Số xã chưa có đường còn không quá 29".
_CAPPED = pattern(
    r"[-–+•\s]*(?:\(?\d{1,2}[.)] |[a-zđ]\) )?(?:[Ss]ố|[Tt]ỷ lệ) (?![^.;]{0,80}(?:khen|tặng|thưởng|danh hiệu|bằng|cờ|hỗ trợ|vay))"
    r"[^.;\d]{3,80} (?:còn |giảm còn )?(?:không quá|tối đa) $"
)
#: A share of people or bodies, among them of those that are rewarded: "Tỷ lệ hộ đạt danh hiệu …".
_SHARE_OF = pattern(
    r"[-–+•\s]*(?:\(?\d{1,2}[.)] |[a-zđ]\) )?(?:[Pp]hấn đấu |[Nn]âng )?[Tt]ỷ lệ (?!(?:đề nghị|xét|tặng|cờ|bằng|giấy|danh hiệu)(?!\w))"
)


#: Words before a number that counts or names something: "khóa 12", "Điều 5", "trong 10 xã".
_ORDINALS = (
    "cả", "trong", "sau", "trước", "qua", "mức độ", "thứ", "khoá", "khóa", "quý", "Điều", "khoản", "điểm", "mục",
    "báo động", "số", "năm", "ngày", "tháng",
)  # fmt: skip


def _counts(
    text: str,
    segment: Segment,
    match: re.Match[str],
    before: str,
    strives: bool,
    beside: bool,
    ordered: bool,
) -> bool:
    """Whether this figure is a target at all; `beside` one of its unit that is; `ordered`: told to
    someone as a task."""
    unit = match["unit"]
    stated = segment.section or segment.contest
    if ranks(text, match):
        return segment.section or segment.ahead or strives
    said = before[-90:].rsplit(";", 1)[-1]
    last = said.rsplit(",", 1)[-1]
    if not _without_trail(f" {last.strip()}").strip():
        said = last  # "…, trên 90% tổ chức": a clause of its own
    if _NO_TARGET.search(said) and not (stated and unit in SHARES and _SHARE_OF.match(said)):
        capped = (
            (unit in SHARES or unit.split("/")[0] in WEAK)
            and (
                stated
                or ("hấn đấu" in text[segment.start : match.start()] and "tỷ lệ" in said)
                or (strives and _CAPPED.match(said) is not None)
            )
            and before.rstrip().endswith(("không quá", "tối đa"))
        )
        capped = capped or (
            segment.section
            and _CAPPED.match(said) is not None
            and before.rstrip().endswith(("không quá", "tối đa"))
        )
        if not capped and not pattern(r"phấn đấu[^.;]{0,80}$").search(before):
            return False
    if (
        unit not in SHARES
        and before[-1:].isspace()
        and before[:-1].endswith(_ORDINALS)
        and not before.endswith("dứt điểm ")
        and not before[:-1].endswith(_EACH_YEAR if unit in _MEASURES else _EACH_YEAR[1:4])
    ):
        return False
    after = text[match.end() : match.end() + 24]
    if _AWARDS.match(after):
        return False
    if pattern(r"\s?(?:/|năm )").match(after) and unit in WEAK:
        return False
    if unit in SHARES:
        if segment.section or segment.contest:
            return True
        if segment.ahead and before.endswith("bằng ") and _OF_ALL.match(text, match.end()):
            return True
        if _NOT_OVER.search(before[-110:]):
            return True
        close = before[-60:].rsplit("%", 1)[-1]
        near = before[-120:]
        if any(m.end() >= len(close) - 40 for m in _SETS.finditer(close)) or match["low"] == "100":
            return (
                strives
                or "trở lên" in after
                or match["low"] == "100"
                or pattern(r"giảm|Giảm|tăng|đạt|iết kiệm").search(near) is not None
            )
        return False
    at = match.start()
    opened = is_opened(text, at, segment.start)
    if ordered and beside and is_open(match):
        return True  # "mua bổ sung 900 lít thuốc, 40 máy phun"
    if (
        ordered
        and not is_open(match)
        and (_ORDERED.search(before[-90:]) or (beside and _PARTED.search(before)))
    ):
        return True
    if "/" in unit and strives and not stated and before.endswith((" dưới ", " trên ", " đạt ")):
        return True  # "khống chế mật độ muỗi dưới 0,5 con/nhà"
    if unit in WEAK:
        return stated and (
            unit not in BUILT
            or opened
            or beside
            or text.startswith("/", match.end("low"))  # "10/10 đơn vị có nhà ăn"
            or before.endswith(("không quá ", "không dưới "))
            or pattern(r"(?:mới|:|mỗi năm|h[ằà]ng năm)\s*$").search(before) is not None
        )
    wide = before[-60:]
    near = pattern(r"[;,]").split(wide)[-1]
    if unit == "bậc":
        return True
    bracketed = near.endswith("(")
    money = IS_MONEY.fullmatch(unit) is not None
    if segment.section:
        if money or opened or near.rstrip().lower().endswith(_LEADS):
            return True
        near = _ITEM_MARK.sub("", near)
        if beside and _PARTED.search(before):
            return True
        return not near.strip(" -+,;") or (
            pattern(r"[\w)]$").search(near.strip()) is not None
            and (unit in _MEASURES or "/" in unit)
        )
    if bracketed and is_open(match):
        return False
    if segment.contest and not bracketed:
        if money:
            return _WORTH.search(wide) is None
        if opened or unit in _MEASURES or near.rstrip().lower().endswith(_LEADS):
            return True
    around = text[max(segment.start, at - 60) : min(segment.end, match.end() + 30)]
    strained = "hấn đấu" in text[max(segment.start, at - 60) : at] and not segment.tasks
    if is_open(match):
        return strained
    if segment.tasks and not strained and not money:
        return False
    if before.endswith("xong ") and (money or unit in _MEASURES):
        return True
    if unit in ("công trình", "dự án") and _UNDER_WAY.search(near):
        return False
    return (opened and strained) or (
        pattern(
            r"(?:thêm|có|đạt|có trên|phấn đấu|hoàn thành(?: [a-zà-ỹđ]{2,6}){0,2}|tiêu chí của|tối thiểu|ít nhất|và|,|phát triển thêm|đề ra \(|phấn đấu [^.;]{0,60})\s*$"
        ).search(wide)
        is not None
        and ("phấn đấu" in around or strives or "đạt chuẩn" in text[at : segment.end])
    )


#: "sản lượng cả năm 185.000 tấn": no ordinal.
_EACH_YEAR = ("cả năm", "hằng năm", "hàng năm", "mỗi năm", "trong năm", "một năm")
#: What leads to a number in a part of targets.
_LEADS = (
    "thêm", "có", "đạt", "khoảng", "trên", "dưới", "tối thiểu", "ít nhất", "hoàn thành", "thu hút", "giải quyết", "tạo", "phát triển", "xây dựng", "trồng", "mới", "là", ":", "từ", "đào tạo", "thành lập", "tổ chức", "kết nạp", "hỗ trợ", "công nhận", "được", "còn", "và", "ở", "tại", "cho", "tăng", "giảm", "mức", "không thấp hơn", "không dưới", "không quá", "tối đa", "gồm", "bình quân", "mỗi năm", "hằng năm", "hàng năm", ",",
)  # fmt: skip
#: Units that measure by themselves, whatever stands before: "Sản lượng lúa 295.000 tấn".
_MEASURES = frozenset(
    (
        "ha",
        "km",
        "km2",
        "m2",
        "m3",
        "MW",
        "GW",
        "kW",
        "kWh",
        "tấn",
        "tạ",
        "kg",
        "m",
        "mét",
        "héc-ta",
        "héc ta",
        "hecta",
        "lít",
        "lượt",
        "lượt khách",
        "lượt con",
        "lượt hộ",
        "lượt hồ sơ",
    )
)
#: What a thing is worth, not what is to be reached.
_WORTH = pattern(
    r"(?:trị giá|tổng giá trị|nguồn vốn|số vốn|kinh phí|tổng mức đầu tư|số tiền)(?: là| từ| khoảng| trên| hơn)* $"
)
#: Works that are being built, not a number to be reached.
_UNDER_WAY = pattern(r"(?:hoàn thành|khánh thành|khởi công|tiến độ)\s*$")


_INCREASED = pattern(
    r"(?<!\w)(?:(?:thêm|vượt)(?: (?:khoảng|trên|ít nhất|tối thiểu|từ|mục tiêu[^,;]{0,40}))*"
    r"|tăng(?: (?:thêm|khoảng|trên|ít nhất|tối thiểu|từ|bình quân|trung bình|lên|hơn|hằng năm|hàng năm|mỗi năm))*|vượt (?:mốc|ngưỡng|mức)(?: trên| khoảng)?)$"
)
#: "vượt kế hoạch được giao 6%": the figure is what is beyond.
_SURPLUS = pattern(
    r"(?<!và )vượt (?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?: (?!ít nhất|tối thiểu|trên|hơn)[^\W\d_]{1,8}){0,4}$"
)
_INCREASES = pattern(r"(?:[Tt]ăng|[Pp]hấn đấu tăng)(?! trưởng| gia(?! tăng)| cường)(?!\w)")
_DECREASED = pattern(
    r"(?<!\w)(?:giảm|rút ngắn|tiết kiệm)(?: (?:còn|dưới|khoảng|trên|ít nhất|tối thiểu|tối đa|từ|bình quân|xuống|hơn|mỗi năm))*$|xuống còn(?: dưới| khoảng)?$"
)
_DECREASES = pattern(
    r"(?:[Gg]iảm(?! giá)|[Tt]iết kiệm|[Ll]àm giảm|[Kk]i[eềể]m chế|và giảm|phấn đấu giảm|[Kk]éo giảm|[Tt]iết giảm|[Cc]ắt giảm|[Hh]ạ|[Rr]út ngắn)(?!\w)"
)
_STRIVES_TO_DECREASE = pattern(r"(?:phấn đấu|làm|biện pháp kiềm chế, làm|,) giảm [^,;]{0,80}$")
#: "nâng tỷ lệ … từ 40% lên 45%": the level to be reached.
_RAISES = pattern(r"(?:[Nn]âng|[Đđ]ưa)(?! cao)(?!\w)(?!.*(?:tăng|giảm))")
_ABOUT = pattern(r"(?:khoảng|xấp xỉ|ước)(?: từ)?$")
_AT_LEAST = pattern(
    r"(?<!\w)(?:trên|(?<!thấp )hơn|tối thiểu(?: là| đạt)?|ít nhất(?: là| đạt| có)?|từ trên|≥|>|không dưới|không thấp hơn"
    r"|đạt và vượt[^;]{0,60}|vượt[^;,]{0,40})(?: từ)?$"
)
_AT_MOST = pattern(r"(?<!\w)(?:dưới|không quá|(?<!vượt )quá|tối đa|≤|<|không vượt quá|thấp hơn)$")
_ONWARD = pattern(r"[^,;.]{0,12}trở (?P<way>lên|xuống)")

_ONWARD_FROM = pattern(r"[^,;.\d]{0,60}? trở (?P<way>lên)(?!\w)")


def _direction_bound(clause: str, after: str, share: bool) -> tuple[Direction, Bound]:
    tail = clause[-70:].rstrip(" (:")
    folded = tail.lower()
    direction: Direction = "level"
    surplus = (
        share
        and "vượt" in tail
        and not clause.rstrip().endswith("(")
        and _SURPLUS.search(folded) is not None
    )
    if "đạt và vượt" in tail:
        direction = "level"
    elif surplus or (holds(folded, ("thêm", "vượt", "tăng")) and _INCREASED.search(folded)):
        direction = "increase"
    elif holds(
        clause.lower(),
        (
            "giảm",
            "tăng",
            "chế",
            "hoàn thành vượt",
            "hạ",
            "rút ngắn",
            "thu hẹp",
            "tiết kiệm",
            "xuống còn",
        ),
    ):
        lead = _LEAD.sub("", clause.lstrip(" ,;-–+"))
        if _DECREASED.search(folded) or _DECREASES.match(lead) or _STRIVES_TO_DECREASE.search(tail):
            direction = "decrease"
        elif _INCREASES.match(lead) or "hoàn thành vượt mức" in clause:
            direction = "increase"
    if direction == "level" and "từ " in clause:
        way = pattern(r"từ \d[^;]{0,60}?(?<!\w)(?<!trở )(xuống|lên|còn)(?!\w)[^\d;]{0,20}$").search(
            folded
        )
        if way and not _RAISES.match(_LEAD.sub("", clause.lstrip(" ,;-–+"))):
            direction = "decrease" if way[1] in ("xuống", "còn") else "increase"
    bound: Bound = "exact"
    if _ABOUT.search(folded, max(0, len(folded) - 12)):
        bound = "about"
    elif _AT_LEAST.search(folded, 0 if "vượt" in folded else max(0, len(folded) - 20)) and not (
        folded.endswith("không vượt quá")
    ):
        # "vượt 10% kế hoạch": so much more, no less and no more
        bound = "exact" if share and (surplus or folded.endswith("vượt")) else "at_least"
    elif _AT_MOST.search(folded, max(0, len(folded) - 16)):
        bound = "at_most"
    onward = _ONWARD.match(after) if "trở " in after[:16] else None
    if onward is None and tail.endswith("từ") and "trở lên" in after:
        onward = _ONWARD_FROM.match(after)  # "từ 10% số vụ cháy trở lên"
    if onward:
        bound = "at_least" if onward["way"] == "lên" else "at_most"
    return direction, bound


def _without_trail(words: str) -> str:
    """`words` without the verbs and prepositions that lead to a figure."""
    if not words.rstrip(" :(").endswith(_LAST_OF_TRAIL):
        return words
    begin = max(0, len(words) - _LONG_TRAIL)
    match = (_ALL_TRAIL.match(words) if begin == 0 else None) or _TRAIL.search(words, begin)
    if match and begin and match.start() < begin + 30:
        match = _ALL_TRAIL.match(words) or _TRAIL.search(words)
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
    r"(?<!\w)(?:phấn đấu|Phấn đấu|quyết tâm|trong đó|[Kk]hông để(?! xảy ra)|[Hh]oàn thành(?: vượt mức)?|kiềm chế, làm|Ki[eềể]m chế, làm|biện pháp|sẵn sàng thực hiện|đồng thời|các cơ quan, đơn vị thực hiện)(?!\w)"
)


_FROM = pattern(
    r" (?:(?:tăng|giảm|nâng|hạ) )?từ \d[^;]{0,60}?(?<!\w)(?<!trở )(?:xuống|lên|giảm còn)(?!\w)"
)


def _noun_phrase(clause: str, section: bool) -> str:
    """The noun phrase of the words before a figure: list items whole, prose from its last verb."""
    words = clause.rsplit("(", 1)[0] if clause.count("(") > clause.count(")") else clause
    if "từ " in words:  # "… giảm từ 23 ca xuống": the way leads to the figure
        words = _FROM.split(words)[0]
    words = pattern(r" (?:đạt và vượt|vượt (?:mục tiêu|chỉ tiêu|kế hoạch|dự toán))(?!\w)").split(
        words
    )[0]
    aim = _STRIVING.split(words)[-1]
    # "… toàn Công ty phấn đấu lắp đặt mới": in a list too, where only a verb follows
    acts = _without_trail(f" {aim.strip()}").strip()
    return _clean(aim if not section or (acts and _ACTS.fullmatch(acts)) else words)


def _quoted(text: str, start: int, position: int) -> bool:
    """Whether the figure stands inside quotation marks: the title of a scheme, a motto."""
    return text.count("“", start, position) > text.count("”", start, position)


#: Verbs alone, or an aim without its content: what is measured follows the figure.
_ACTS = pattern(
    rf"(?:(?:{either(OPENERS)}|vận động|huy động|số hóa|số hoá|kiềm chế|các|mục tiêu|chỉ tiêu|đạt|tổ chức|phấn đấu|thực hiện|triển khai)(?: |$)){{1,5}}",
    re.IGNORECASE,
)
_LAST_OF_ACTS = tuple({opener[-1] for opener in OPENERS} | {"u", "g", "c", "n", "ế"})


def _measures(words: str) -> bool:
    """Whether words before a figure say what is measured, not only when, where or for whom."""
    if pattern(r"(?:và|các|mỗi năm|số|tỷ lệ|[Tt]rồng|[Cc]ơ bản|kho|mạng lưới|đội ngũ)?").fullmatch(
        words
    ):
        return False
    if words.endswith(_LAST_OF_ACTS) and _ACTS.fullmatch(words):
        return False
    return not pattern(
        r"(?:[Đđ]ến|[Tt]ừ|[Nn]ăm|[Tt]ại|[Đđ]ối với|[Tt]rong|[Mm]ỗi|[Gg]iai đoạn|[Cc]uối)(?!\w)[^:]{0,60}(?::\s*)?"
    ).fullmatch(words)


#: Where the words behind a figure end because the next aim begins.
_NEXT_AIM = pattern(
    r", không để(?= )|,? (?:bảo đảm|đảm bảo|phấn đấu|tiến tới|đến hết năm|đến năm)(?= |$)|, (?:riêng|trong đó|tăng|giảm|nâng|hoàn thành)(?= |$)"
)


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
    behind = before if pattern(r"(?<!\w)(?:đối với|cho|đến|tại|ở)$").search(before) else None
    said = clause.rstrip()
    if said.endswith(",") or pattern(r"(?<!\w)của$").search(said, max(0, len(said) - 4)):
        before = ""  # "tiêu chí của 12 xã …", "…, 100% tổ chức …": what is counted follows
    before = before if _measures(before) else ""
    ends = _CLAUSE_ENDS.match(text, end) is not None
    if unit in SHARES and not ends and said.endswith(("bảo đảm", "đảm bảo", " xong")):
        before = ""  # "tự rà soát bảo đảm 100% biểu mẫu …": what is measured follows
    if unit not in SHARES and _MORE.search(said, max(0, len(said) - 5)):
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
        pattern(r"[;\n]|\.(?!\d)|(?: và|,)?\s*$").split(after, maxsplit=1)[0]
        if unit not in SHARES
        else pattern(r"[;\n]|\.(?!\d)").split(after, maxsplit=1)[0]
    )
    if next_start < limit:
        own = _OWN.search(after) if unit in SHARES else None
        after = after[: own.start()] if own else _without_trail(after)
        after = pattern(r"(?:,| và)\s*(?:phấn đấu |trên |thêm |có )*$").sub("", after)
        after = _NEXT_AIM.split(after, maxsplit=1)[0]
    if unit not in SHARES and "," in after:
        after = after.split(",")[0]
    after = pattern(r"\s\((?=[^()]*\d)|,? (?:xong )?trước (?:ngày )?\d").split(after, maxsplit=1)[0]
    after = " ".join(after.split()).strip(" ,;)")
    bare = unit if unit not in SHARES else ""
    if IS_MONEY.fullmatch(unit):
        counted = pattern(
            r"(?:lao động|lượt khách|lượt người|lượt|người|hộ|cây|doanh nghiệp|con|sản phẩm)$"
        ).search(unit)
        bare = counted.group() if counted and "/" not in unit else ""
    value = f"{bare} {after}".strip()
    if value == unit and unit in _MEASURES:
        value = _noun_phrase(clause, section)  # "Trồng 30 ha": the verb says all there is
    if not value or (value == unit and unit not in _MEASURES and "/" in unit):
        value = _clean(clause)  # "mỗi ha đạt 38 triệu đồng", "mỗi người 01 lần/năm"
    if behind and value:
        value = f"{behind} {value}"  # "kiểm tra … đối với 100% các phòng"
    return f"{head}: {value}" if head and value else value

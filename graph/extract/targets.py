"""Quantified targets (chỉ tiêu): a figure to be reached, with its indicator, unit and bound.

A figure counts where the document sets it: in a part headed "chỉ tiêu" or "mục tiêu", or in a
sentence that strives ("phấn đấu", "tối thiểu", "hoàn thành 100%"). Results, forecasts, award
quotas, scores and legal thresholds are no targets.
"""

from __future__ import annotations

import re
from dataclasses import replace

from thidua.graph.extract.figures import (
    BEFORE_RANK,
    FIGURE,
    IS_MONEY,
    NUMBER,
    RATE,
    SHARES,
    WEAK,
    is_open,
    ranks,
)
from thidua.graph.extract.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds
from thidua.graph.extract.target_bounds import direction_bound
from thidua.graph.extract.target_parts import TARGET_HEAD, Segment, segments
from thidua.graph.extract.target_signs import (
    ORDERED,
    PARTED,
    compared,
    counts,
    describes,
    tells_results,
    value_of,
)
from thidua.graph.extract.target_tables import grids, tabled
from thidua.graph.extract.target_words import (
    CLAUSE_ENDS,
    MEASURES,
    MORE,
    behind_counted,
    indicator_of,
    measures,
    noun_of,
    noun_phrase,
    without_trail,
)
from thidua.graph.records import Direction, Target

_STRIVE = pattern(
    r"(?<!\w)(?:phấn đấu|Phấn đấu|PHẤN ĐẤU|tối thiểu|ít nhất|mục tiêu|chỉ tiêu|bảo đảm tỷ lệ|đảm bảo tỷ lệ|bảo đảm|đảm bảo|hoàn thành|quyết tâm|đạt tỷ lệ|kết nối|đối với|kiềm chế|Kiềm chế|Kiểm chế|làm giảm|đến năm 20\d\d|Đến năm 20\d\d|đến hết năm|Đến hết năm|nâng tỷ lệ|[Kk]hống chế|Đến (?:hết )?(?:ngày |tháng |quý )[\dIV/-]{1,10},? (?:phải |phấn đấu )?(?:giảm|tăng|nâng|đưa|hoàn thành|đạt))"
)
_STRIVE_WORDS = (
    "hấn đấu", "PHẤN ĐẤU", "tối thiểu", "ít nhất", "mục tiêu", "chỉ tiêu", "bảo đảm", "đảm bảo", "hoàn thành",
    "quyết tâm", "đạt tỷ lệ", "kết nối", "đối với", "iềm chế", "iểm chế", "làm giảm", "ến năm 20",
    "ến hết năm", "nâng tỷ lệ", "hống chế", "Đến ",
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
_SETS_ALONE = pattern(
    r"(?<!\d)100\s?%|tăng từ|giảm [^.;]{0,60}từ|xong \d|(?<!\w)(?:tiết kiệm|cắt giảm)(?: thêm| ít nhất| tối thiểu| khoảng)? \d|trở lên|Giảm |đạt chuẩn|(?<!\w)[Kk]hông để [^.;\d]{0,80}quá \d[\d,]*\s?%|(?<!\w)(?:Nâng|Đưa|Duy trì) [^.;]{3,90}?(?:đạt|lên|ở mức) [^.;]{0,20}\d"
)
_SETS_AHEAD = pattern(r"(?:[Nn]hóm|[Tt]ốp|[Tt]op) (?:có )?\d|bằng \d[\d,]*\s?% (?:tổng|GRDP|GDP)")
#: A sentence about how things stand.
_STANDS = pattern(
    r"[-–+•\s]*(?:\(?\d{1,2}[.)] |[a-zđ]\) )?(?:Hiện nay|Hiện tại|Hiện(?:,| có| toàn)|Đến nay|Tính đến nay|Từ đầu năm|Những năm qua|Thời gian qua)(?!\w)"
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
_NEXT_WORD = pattern(r"\s?(?:[,;.)\n]|$|(?P<word>[^\W\d_]+))")


def _goes_on(text: str, figure: re.Match[str], before: str, clause: str, last_end: int) -> bool:
    """Whether a figure tells the last indicator again: of another year, or by how much more."""
    if _STEP.fullmatch(clause) and (
        _YARDSTICK.match(text, figure.end())
        or (figure["unit"] in SHARES and CLAUSE_ENDS.match(text, figure.end()))
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
        tells_results(words, segment.section) or _STANDS.match(words) is not None
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
        and not describes(text, segment, k)
        and not compared(text, segment, figure, year)
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
            and (before.endswith((" và ", ", ")) or PARTED.search(before) is not None)
        ) or (told and is_open(match) and before.endswith((" và ", ", ")))
        if not again and not counts(text, segment, match, before, strives, beside, ordered):
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
            bare = unit in SHARES and CLAUSE_ENDS.match(text, match.end()) is not None
            clause = behind_counted(clause, clause == before, found[-1].unit in SHARES, bare)
        clause_start = match.start() - len(clause)
        if pattern(r":(?!//)").search(clause) and not clause.rstrip().endswith(":"):
            left, right = pattern(r":(?!//)").split(clause, maxsplit=1)
            first = pattern(r"\s?(?:tổng )?số (?!với)").match(text, match.end(), segment.end)
            if without_trail(right).strip(" -,") or not right.strip() or first:
                cleaned = noun_of(left)
                head = (
                    cleaned
                    if cleaned
                    and measures(cleaned)
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
            ordered and unit not in SHARES and ORDERED.search(before[-90:]) is not None
        )
        direction, bound = direction_bound(
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
            and not noun_of(without_trail(clause))
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
            if MORE.search(clause.rstrip(), max(0, len(clause.rstrip()) - 5))
            or (direction == "decrease" and clause.rstrip().endswith("iảm"))
            else (carried if not noun_of(without_trail(clause)) else None)
        )
        indicator = indicator_of(
            text, clause, match, end, next_start, segment.end, printed_unit, head, segment.section
        )
        if told:  # "lo đủ 70 tấn giống lúa": what is got, not the getting
            behind = _GOT.match(text, end, min(next_start, segment.end))
            if behind:
                indicator = behind["what"] if unit in _BULK else f"{unit} {behind['what']}"
            elif unit not in MEASURES and not IS_MONEY.fullmatch(unit):
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
        from_after = indicator != (found[-1].indicator if found else None) and not measures(
            noun_phrase(clause, segment.section)
        )
        last_end = end
        low = value_of(match["low"])
        high = value_of(match["high"]) if match["high"] else low
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


#: Where the last figure holds, before another of the same measure.
_PLACED = pattern(r" (?:ở|tại|đối với|với|cho) [^.;:,\d]{3,60} và ")
_PLACE = pattern(r" (?:ở|tại|đối với|với|cho) [^.;:,\d\n]{3,60}(?=[;.\n]|\Z)")
#: Before a colon: whose figures follow, not what they measure.
_PARTY = pattern(
    r"(?:Khối|Cụm|Sở|Ban|Cục|Chi cục|Kho bạc|Phòng|Công an|Công ty|Tổng [Cc]ông ty|Ngành|Các (?:đơn vị|xã|huyện|sở)|Mỗi|Chỉ tiêu|Phong trào|Chuyển đổi số)(?!\w)"
)


def _figure_in(words: str) -> bool:
    return FIGURE.search(words) is not None


def _quoted(text: str, start: int, position: int) -> bool:
    """Whether the figure stands inside quotation marks: the title of a scheme, a motto."""
    return text.count("“", start, position) > text.count("”", start, position)

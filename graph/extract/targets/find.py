"""Quantified targets (chỉ tiêu): a figure to be reached, with its indicator, unit and bound.

A figure counts where the document sets it: in a part headed "chỉ tiêu" or "mục tiêu", or in a
sentence that strives ("phấn đấu", "tối thiểu", "hoàn thành 100%"). Results, forecasts, award
quotas, scores and legal thresholds are no targets.
"""

from __future__ import annotations

import re
from dataclasses import replace

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds
from thidua.graph.extract.targets.bounds import direction_bound
from thidua.graph.extract.targets.figures import (
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
from thidua.graph.extract.targets.parts import LISTED_SHARES, TARGET_HEAD, Segment, segments
from thidua.graph.extract.targets.signs import (
    ORDERED,
    PARTED,
    Figure,
    compared,
    counts,
    describes,
    tells_results,
    value_of,
)
from thidua.graph.extract.targets.tables import grids, tabled
from thidua.graph.extract.targets.words import (
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
from thidua.graph.records import Bound, Direction, Target

_STRIVE = pattern(
    r"(?<!\w)(?:phấn đấu|Phấn đấu|PHẤN ĐẤU|tối thiểu|ít nhất|mục tiêu|chỉ tiêu|bảo đảm tỷ lệ|đảm bảo tỷ lệ|bảo đảm|đảm bảo|hoàn thành|quyết tâm|đạt tỷ lệ|kết nối|đối với|kiềm chế|Kiềm chế|Kiểm chế|làm giảm|đến năm 20\d\d|Đến năm 20\d\d|đến hết năm|Đến hết năm|nâng tỷ lệ|[Tt]ỷ lệ [^.;:\d]{3,80} phải đạt|[Kk]hống chế|Đến (?:hết )?(?:ngày |tháng |quý )[\dIV/-]{1,10},? (?:phải |phấn đấu )?(?:giảm|tăng|nâng|đưa|hoàn thành|đạt))"
)
_STRIVE_WORDS = (
    "hấn đấu", "PHẤN ĐẤU", "tối thiểu", "ít nhất", "mục tiêu", "chỉ tiêu", "bảo đảm", "đảm bảo", "hoàn thành",
    "quyết tâm", "đạt tỷ lệ", "kết nối", "đối với", "iềm chế", "iểm chế", "làm giảm", "ến năm 20",
    "ến hết năm", "nâng tỷ lệ", "phải đạt", "hống chế", "Đến ",
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
    r"(?: (?:đạt|hoàn thành|phải đạt|trên|khoảng|từ|ít nhất|tối thiểu|tăng lên|lên|dưới|còn|(?:đến |vào )?(?:hết )?năm \d{4}))*\s*"
    r"|(?:,|;| và)? ?(?:đến |vào )?(?:hết )?năm \d{4}(?: (?:đạt|hoàn thành|phải đạt|trên|khoảng|từ|ít nhất|tối thiểu|tăng lên|lên|dưới|còn))*\s*"
)
_STEP = pattern(
    r"(?:\s?trở lên)?\s?[,(]?\s?(?:và )?(?:tăng trưởng|vượt(?: (?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)[^,;.\d]{0,30}?)?|tăng|giảm|tăng thêm)"
    r"(?: (?:thêm|khoảng|trên|ít nhất|tối thiểu))*\s*"
)
_YARDSTICK = pattern(r"\s?(?:so với|kế hoạch|dự toán|chỉ tiêu|mục tiêu|cùng kỳ)(?!\w)")
_STEP_ENDS = pattern(r"(?:/năm)?\s?(?:[;)\n]|\.(?!\d)|$)")
#: "…, bằng 35% GRDP": how much of the whole that is.
_PART_OF = pattern(r"\s?[,(]?\s?(?:và )?(?:bằng|chiếm|tương đương)(?: (?:khoảng|trên|ít nhất))*\s*")
_WHOLE = pattern(r" ?(?:GRDP|GDP|tổng sản phẩm)(?!\w)")
_NEXT_WORD = pattern(r"\s?(?:[,;.)\n]|$|(?P<word>[^\W\d_]+))")


def _goes_on(text: str, figure: re.Match[str], before: str, clause: str, last_end: int) -> bool:
    """Whether a figure tells the last indicator again: of another year, or by how much more."""
    end = figure.end()
    if figure["unit"] in SHARES and _PART_OF.fullmatch(clause) and _WHOLE.match(text, end):
        return True
    if _STEP.fullmatch(clause) and (
        _YARDSTICK.match(text, end) or (figure["unit"] in SHARES and _STEP_ENDS.match(text, end))
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


#: Who makes sure of so much tells no result: "bảo đảm dời 100% số hộ ở bãi đã sạt lở".
_MAKES_SURE = pattern(r"(?<!được )(?:[Bb]ảo đảm|[Đđ]ảm bảo)(?: [^\W\d_]+){0,4} \d[^;.]*")


#: "Chi đoàn đề ra chỉ tiêu: …"
_SAYS_AIMS = pattern(
    r"(?:đề ra|đăng ký|phấn đấu đạt|với)(?: các)?(?: \d{1,2})? (?:chỉ tiêu|mục tiêu)[^.;:\d\n]{0,30}: "
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
    says = _SAYS_AIMS.search(text, segment.start, segment.figures[0].start())
    if says and kind not in _RULES and not segment.tasks:
        segment = replace(segment, section=True)  # "Chi đoàn đề ra chỉ tiêu: kết nạp 15 đoàn viên"
    words = text[segment.start : segment.end]
    told = _MAKES_SURE.sub("", words) if "đã " in words else words
    if "hấn đấu" not in words and (
        tells_results(told, segment.section) or _STANDS.match(words) is not None
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
    return _Sentence(flow, segment, strives, ordered).targets(year)


class _Sentence:
    """Reads the figures of one sentence in their order: what is said of one holds for the next."""

    def __init__(self, flow: Flow, segment: Segment, strives: bool, ordered: bool) -> None:
        self._flow = flow
        self._text = flow.text
        self._segment = segment
        self._strives = strives
        self._ordered = ordered
        self._found: list[Target] = []
        #: Where the last target ends.
        self._end = segment.start
        #: Whether it is a list of shares of one whole: "Học lực: Giỏi: 25%; Khá: 45%".
        self._shares = bool(LISTED_SHARES.fullmatch(flow.text, segment.start, segment.end))
        #: What stands before a colon: it names what all figures behind it are about.
        self._head: str | None = None
        #: "thêm" holds for the next figures of its unit.
        self._carried: tuple[Direction, str] | None = None
        #: Whether the last figure is so much of something ordered.
        self._told = False
        #: Whether the last figure is measured by the words behind it.
        self._from_after = False

    def targets(self, year: str | None) -> list[Target]:
        """The targets, for a document about `year`."""
        text, segment = self._text, self._segment
        figures = [
            figure
            for k, figure in enumerate(segment.figures)
            if not _quoted(text, segment.start, figure.start())
            and not describes(text, segment, k)
            and not compared(text, segment, figure, year)
        ]
        for k, match in enumerate(figures):
            before = text[self._end : match.start()]
            if match.start() >= self._end and self._sets(match, before):
                unit = match["unit"]
                next_start = next(
                    (
                        m.start()
                        for m in figures[k + 1 :]
                        if m["unit"] not in WEAK or m["unit"] == unit
                    ),
                    segment.end,
                )
                self._take(match, before, next_start)
        return self._found

    def _sets(self, match: re.Match[str], before: str) -> bool:
        """Whether a figure is one to be reached."""
        text, unit, found = self._text, match["unit"], self._found
        if (
            unit in ("vạn", "nghìn")
            and pattern(r" (?:dân|người|trẻ)").match(text, match.end())
            and before.endswith(("trên ", "/"))
        ):
            return False  # "trên 1 vạn dân" is part of a unit
        if found and not self._from_after and _SERIES.fullmatch(before):
            return True
        # "gồm 20 nhà xây mới, 10 nhà sửa chữa": the verb before the first holds for the next
        beside = (
            bool(found)
            and found[-1].unit == unit
            and (before.endswith((" và ", ", ")) or PARTED.search(before) is not None)
        ) or (
            self._told
            and is_open(match)
            and before.endswith((" và ", ", ", ", có ít nhất ", ", ít nhất "))
        )
        return counts(
            Figure(text, self._segment, match, before, self._strives, beside, self._ordered)
        )

    def _take(self, match: re.Match[str], before: str, next_start: int) -> None:
        """Make a target of a figure; the next one begins at `next_start`."""
        text, segment, share = self._text, self._segment, match["unit"] in SHARES
        clause = self._clause(match, before)
        start = match.start() - len(clause)
        unit, end = self._unit(match)
        self._told = (self._told and is_open(match)) or (
            self._ordered and not share and ORDERED.search(before[-90:]) is not None
        )
        direction, bound = direction_bound(clause, text[end : min(segment.end, end + 160)], share)
        if ranks(text, match):
            direction, bound = "level", "at_most"
            clause = BEFORE_RANK.sub("", clause)
        direction = self._direction(direction, match["unit"], before, clause)
        if share and clause.strip(" ,(") == "tăng trưởng":
            direction = "increase"  # "doanh thu 20 tỷ đồng, tăng trưởng 6%"
        indicator = indicator_of(
            text, clause, match, end, next_start, segment.end, unit, self._head, segment.section
        )
        if self._told:
            indicator = self._got(match, end, next_start) or indicator
        if (
            self._found
            and (
                not self._from_after
                # "[hoàn thành 50%] khối lượng, đến 31/12 hoàn thành 100%"
                or before.startswith(f" {self._found[-1].indicator}, đến ")
            )
            and _goes_on(text, match, before, clause, self._end)
        ):
            indicator = self._found[-1].indicator
        elif bound == "exact" and self._found and self._found[-1].unit == unit:
            bound, place = self._bound(share, before, end)
            indicator = self._found[-1].indicator + place if place else indicator
        if not indicator and self._found and self._found[-1].unit == unit and "trong đó" in before:
            indicator = self._found[-1].indicator  # "120 km đường xã, trong đó năm 2014 là 45 km"
        if len(indicator) < 2:
            return
        self._from_after = indicator != (
            self._found[-1].indicator if self._found else None
        ) and not measures(noun_phrase(clause, segment.section))
        self._end = end
        low = value_of(match["low"])
        high = value_of(match["high"]) if match["high"] else low
        rule, confidence = _HEADED if segment.section else _STRIVING
        self._found.append(
            Target(
                indicator,
                low,
                high,
                unit,
                direction,
                bound,
                printed=match.group().strip(),
                evidence=(self._flow.evidence(start, end, rule, confidence),),
            )
        )

    def _clause(self, match: re.Match[str], before: str) -> str:
        """The words before a figure that may say what it measures."""
        text, share = self._text, match["unit"] in SHARES
        clause: str = pattern(r"[;]|\. ").split(before)[-1]
        if self._shares and self._segment.section:
            if not self._found:
                label, clause = clause.split(":", 1)
                self._head = self._named_before_colon(label)
            return clause.lstrip(" ,")
        opens = _OPENS_CLAUSE.search(clause) if self._found and not share else None
        if opens and not pattern(r"(?:tỷ lệ|tổng|số |doanh thu)").search(clause):
            clause = opens["lead"]  # "…, thêm 06 xã đạt …": the figure opens its clause
        elif self._found and self._from_after and not share and (has := _HAS.search(clause)):
            clause = has.group()  # "100% khu công nghiệp có tối thiểu 1 trạm phát sóng"
        elif self._found and self._from_after:
            bare = share and CLAUSE_ENDS.match(text, match.end()) is not None
            clause = behind_counted(clause, clause == before, self._found[-1].unit in SHARES, bare)
        if (
            share
            and clause.rstrip().endswith(":")
            and _COUNTED_BEHIND.match(text, match.end())
            and (_LABEL.match(clause) or not _MEASURE.match(noun_of(clause)))
        ):
            return ""
        if pattern(r":(?!//)").search(clause) and not clause.rstrip().endswith(":"):
            left, right = pattern(r":(?!//)").split(clause, maxsplit=1)
            first = pattern(r"\s?(?:tổng )?số (?!với)").match(text, match.end(), self._segment.end)
            counted = (
                not share
                and IS_MONEY.fullmatch(match["unit"]) is None
                and _STRIVES_FOR.fullmatch(right) is not None
                and pattern(r" [a-zà-ỹđ]").match(text, match.end()) is not None
            )
            if counted:
                return right  # "3. Nhà ở: phấn đấu có 70 căn nhà được sửa": a label, what follows counts
            if without_trail(right).strip(" -,") or not right.strip() or first:
                self._head = self._named_before_colon(left)
                clause = right
        elif ";" in before or ". " in before:
            self._head = None
        return clause

    def _named_before_colon(self, words: str) -> str | None:
        """What all figures behind the colon are about; None where that is whose they are, or the
        heading of a part."""
        name = noun_of(words)
        if (
            name
            and measures(name)
            and len(name) < 60
            and (self._segment.section or not self._segment.contest)
            and not FIGURE.search(name)
            and not holds(name.lower(), TARGET_HEAD)
            and not _PARTY.match(name)
        ):
            return name
        return None

    def _unit(self, match: re.Match[str]) -> tuple[str, int]:
        """The unit with what it is taken by ("bác sĩ/vạn dân", "%/năm"), and where that ends."""
        text, unit, end = self._text, match["unit"], match.end()
        rate = RATE.match(text, end)
        if unit in SHARES and text.startswith("/năm", end):
            return f"{unit}/năm", end + len("/năm")
        if rate:
            return f"{unit} {rate['rate']}", rate.end()
        shared = _SHARED_RATE.match(text, end) if unit in _BY_PEOPLE else None
        if shared is None:
            return unit, end
        between = "" if shared["rate"].startswith("/") else " "
        return f"{unit}{between}{shared['rate']}", end

    def _direction(self, direction: Direction, unit: str, before: str, clause: str) -> Direction:
        """The direction, where the words of the figure leave it open that of the last one."""
        said = clause.rstrip()
        alone = not noun_of(without_trail(clause))
        if (
            direction == "level"
            and self._carried is not None
            and self._carried[1] == unit
            and (self._carried[0] == "increase" or ";" not in before)
            and alone
        ):
            direction = self._carried[0]
        elif (
            direction == "level"
            and self._from_after
            and self._found
            and unit in SHARES
            and self._found[-1].unit == unit
            and before.rstrip().endswith(" và")
        ):
            direction = self._found[-1].direction  # "giảm 10% số vụ và 15% số người chết"
        if MORE.search(said, max(0, len(said) - 5)) or (
            direction == "decrease" and said.endswith("iảm")
        ):
            self._carried = direction, unit
        elif not alone:
            self._carried = None
        return direction

    def _got(self, match: re.Match[str], end: int, next_start: int) -> str | None:
        """What is ordered to be got, not the getting: "lo đủ 70 tấn giống lúa"."""
        unit: str = match["unit"]
        behind = _GOT.match(self._text, end, min(next_start, self._segment.end))
        if behind:
            return str(behind["what"]) if unit in _BULK else f"{unit} {behind['what']}"
        return None if unit in MEASURES or IS_MONEY.fullmatch(unit) else unit

    def _bound(self, share: bool, before: str, end: int) -> tuple[Bound, str]:
        """The bound of a figure without one beside another of its unit, and where that holds:
        "ít nhất 10 mô hình và 01 công trình", "không quá 2% ở bậc A và 5% ở bậc B"."""
        last = self._found[-1].bound
        if (
            self._from_after
            and not share
            and last == "at_least"
            and before.rstrip().endswith(" và")
        ):
            return "at_least", ""
        if last == "about" or not _PLACED.fullmatch(before):
            return "exact", ""
        place = _PLACE.match(self._text, end, self._segment.end)
        return last, place.group() if place else ""


#: The rule and the confidence of a figure in a part of targets, and of one elsewhere.
_HEADED = "figure in a target part", 1.0
_STRIVING = "figure in a striving sentence", 0.8
#: What is counted by people served, where a later figure of its list says so.
_BY_PEOPLE = ("bác sĩ", "bác sỹ", "giường bệnh", "giường", "dược sĩ", "điều dưỡng")
_SHARED_RATE = pattern(
    rf"(?: và|,) {NUMBER} [^\d,;.]{{2,30}}?(?P<rate>(?:trên|/) ?(?:1 |một )?(?:vạn|nghìn|10\.000|1\.000) dân)"
)
#: What a part is about, not what its figures measure: "- Thi đua dạy tốt, học tốt: 100% giáo viên …".
_LABEL = pattern(
    r"\s*(?:[-–+•*] ?|[a-zđ]\) |\d{1,2}(?:\.\d{1,2})*[.)-] )?(?:Thi đua|Công tác|Phong trào|Về) [^:\d]{3,160}:\s*$"
)
#: Before a colon: what the share behind it is of, however that goes on.
_MEASURE = pattern(
    r"(?:[Tt]ỷ (?:lệ|trọng|suất|số)|[Tt]ốc độ|[Mm]ức|[Ss]ố|[Tt]ổng|[Dd]iện tích|[Ss]ản lượng|[Nn]ăng suất|[Tt]hu|[Cc]hi|[Gg]iải ngân|[Kk]im ngạch|[Gg]iá trị"
    r"|[Dd]oanh thu|[Cc]ơ cấu|[Tt]ăng|[Gg]iảm|[Qq]uy mô|[Cc]hỉ số|[Đđ]ộ|[Hh]ộ|[Hh]ồ sơ|[Vv]ốn|[Kk]inh phí)(?!\w)"
)
#: What is counted follows a share, not how it is taken.
_COUNTED_BEHIND = pattern(
    r" (?!(?:trở|so|vào|trong|năm|đến|kế|dự|của|và|hoặc|theo|mỗi|trên|với|tổng|GRDP|GDP|đạt|được|có|là|hoàn|xếp|khá|giỏi|tốt)(?!\w))[a-zà-ỹđA-ZĐ]"
)
#: Nothing but striving between a label and its figure.
_STRIVES_FOR = pattern(
    r" ?[Pp]hấn đấu(?: (?:có|thêm|có thêm|ít nhất|tối thiểu|khoảng|trên|đạt))*\s*"
)
#: A clause that has come to its figure at once.
_OPENS_CLAUSE = pattern(r"(?:,|và)\s*(?P<lead>(?:có |thêm |trên |khoảng )*)$")
#: What those counted by the last share have each.
_HAS = pattern(r" có(?: (?:ít nhất|tối thiểu|từ|trên))* $")
#: Where the last figure holds, before another of the same measure.
_PLACED = pattern(r" (?:ở|tại|đối với|với|cho) [^.;:,\d]{3,60} và ")
_PLACE = pattern(r" (?:ở|tại|đối với|với|cho) [^.;:,\d\n]{3,60}(?=[;.\n]|\Z)")
#: Before a colon: whose figures follow, not what they measure.
_PARTY = pattern(
    r"(?:Về|Khối|Cụm|Sở|Ban|Cục|Chi cục|Kho bạc|Phòng|Công an|Công ty|Tổng [Cc]ông ty|Ngành|Các (?:đơn vị|xã|huyện|sở)|Mỗi|Chỉ tiêu|Phong trào|Chuyển đổi số)(?!\w)"
)


def _quoted(text: str, start: int, position: int) -> bool:
    """Whether the figure stands inside quotation marks: the title of a scheme, a motto."""
    return text.count("“", start, position) > text.count("”", start, position)

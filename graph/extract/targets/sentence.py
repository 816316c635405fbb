"""The figures of one sentence, read in their order: what is said of one holds for the next."""

from __future__ import annotations

import re

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds
from thidua.graph.extract.targets.bounds import direction_bound
from thidua.graph.extract.targets.described import compared, describes
from thidua.graph.extract.targets.figures import (
    BEFORE_RANK,
    NUMBER,
    is_open,
    listed,
    ranks,
    value_of,
)
from thidua.graph.extract.targets.indicators import (
    CLAUSE_ENDS,
    HAS,
    MORE,
    behind_counted,
    indicator_of,
    without_deed,
)
from thidua.graph.extract.targets.marks import ITEM, MARK
from thidua.graph.extract.targets.parts import TARGET_HEAD, Segment
from thidua.graph.extract.targets.series import (
    ALSO_BY,
    ENDS,
    NOTHING,
    OF_PLAN,
    SERIES,
    at_time,
    by_years,
    goes_on,
    is_step,
    said_of_year,
)
from thidua.graph.extract.targets.signs import ORDERED, PARTED, Figure, counts
from thidua.graph.extract.targets.units import IS_MONEY, MEASURES, RATE, SHARES, WEAK
from thidua.graph.extract.targets.wholes import lists_shares, make_a_whole
from thidua.graph.extract.targets.words import measures, noun_of, without_trail
from thidua.graph.records import Bound, Direction, Target

#: The rule and the confidence of a figure in a part of targets, and of one elsewhere.
_HEADED = "figure in a target part", 1.0
_STRIVING = "figure in a striving sentence", 0.8
_SHAPED = "figure in a list", 0.7
_CALLED = "figure called for", 0.7
_PLACE_ALONE = "no word says that it is to be reached: it stands in what a campaign calls for"
_SHAPE_ALONE = "only the form of the list says that it sets figures"
#: What is counted by people served, where a later figure of its list says so.
_BY_PEOPLE = ("bác sĩ", "bác sỹ", "giường bệnh", "giường", "dược sĩ", "điều dưỡng")
_SHARED_RATE = pattern(
    rf"(?: và|,) {NUMBER} [^\d,;.]{{2,30}}?(?P<rate>(?:trên|/) ?(?:1 |một )?(?:vạn|nghìn|10\.000|1\.000) dân)"
)
#: What a part is about, not what its figures measure: "- Thi đua dạy tốt, học tốt: 100% giáo viên …".
_LABEL = pattern(
    rf"\s*+(?:{MARK})?(?:Thi đua|Công tác|Phong trào|Về|Trên|Trong|Lĩnh vực) [^:\d]{{3,160}}:\s*$"
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
#: One word behind a share that its label names: "Họp không giấy: 100% cuộc".
_WORD_ALONE = pattern(r" [^\W\d_]{2,6}(?=\s?[.;\n]|\Z)")
_COUNTS_ONWARD = pattern(rf"(?: trở lên)?{_COUNTED_BEHIND.pattern}")
#: Before a colon: parts of what was told before them follow.
_PARTS = pattern(r"(?<!\w)(?:trong đó|cụ thể|gồm)\s*$")
#: A clause of another time: "Giải ngân: quý I 15%; | cả năm 100%".
_TIME = pattern(r"\s*(?:\d{1,2} tháng|cả năm|quý [IV]{1,3}|năm \d{4}|tháng \d{1,2})(?!\w)")
#: Nothing but striving between a label and its figure.
_STRIVES_FOR = pattern(
    r" ?[Pp]hấn đấu(?: (?:có|thêm|có thêm|ít nhất|tối thiểu|khoảng|trên|đạt))*\s*"
)
_STRIVES_TO = pattern(
    r" ?[Pp]hấn đấu(?: (?:đạt|tăng|giảm|trên|dưới|từ|còn|khoảng|ít nhất|tối thiểu|không quá|không dưới|thêm))*\s*"
)
_MOVED_BY = pattern(r" (?:(?P<up>tăng(?: thêm)?)|giảm)$")
#: A clause that has come to its figure at once.
_OPENS_CLAUSE = pattern(r"(?:,|và)\s*(?P<lead>(?:có |thêm |trên |khoảng )*)$")
#: How the last figure is taken, before the next clause.
_OF_LAST = pattern(
    r"^ ?(?:so(?: với)?|kế hoạch|dự toán|chỉ tiêu|mục tiêu|cùng kỳ|trên tổng|tổng|của)(?!\w)[^,;:\d]{0,60}(?:năm \d{4}[^,;:\d]{0,20})?, (?!trong đó)"
)
#: Where the last figure holds, before another of the same measure.
_PLACED = pattern(r" (?:ở|tại|đối với|với|cho) [^.;:,\d]{3,60} và ")
_PLACE = pattern(r" (?:ở|tại|đối với|với|cho) [^.;:,\d\n]{3,60}(?=[;.\n]|\Z)")
#: Before a colon: whose figures follow, not what they measure.
_PARTY = pattern(
    r"(?:Về|Trên|Trong|Lĩnh vực|Khối|Cụm|Sở|Ban|Cục|Chi cục|Kho bạc|Phòng|Công an|Công ty|Tổng [Cc]ông ty|Ngành|Các (?:đơn vị|xã|huyện|sở)|Mỗi|Chỉ tiêu|Phong trào|Chuyển đổi số|Ngoài(?: các)? bảng)(?!\w)"
)


class Sentence:
    """Reads the figures of one sentence in their order: what is said of one holds for the next."""

    def __init__(self, flow: Flow, segment: Segment, strives: bool, ordered: bool) -> None:
        self._flow = flow
        self._text = flow.text
        self._segment = segment
        self._strives = strives
        self._ordered = ordered
        self._called = segment.called and segment.contest
        self._found: list[Target] = []
        #: Where the last target ends; at first, where the words of an item begin.
        self._end = _behind_mark(flow.text, segment)
        #: Whether it is a list of shares of one whole: "Học lực: Giỏi: 25%; Khá: 45%".
        self._shares = lists_shares(flow.text, segment.start, segment.end) or make_a_whole(
            flow.text, segment.start, segment.figures
        )
        bracket = by_years(flow.text, segment.start, segment.end)
        #: Where a bracket stands that parts a figure by years.
        self._years = bracket.span() if bracket else (0, 0)
        #: What stands before a colon: it names what all figures behind it are about.
        self._head: str | None = None
        #: … and by its last word the way they go: "Số hộ có điện tăng: vùng thấp 120 hộ, …".
        self._way: Direction | None = None
        #: "thêm" holds for the next figures of its unit.
        self._carried: tuple[Direction, str] | None = None
        #: Whether the last figure is so much of something ordered.
        self._told = False
        #: Whether the last figure is measured by the words behind it.
        self._from_after = False

    def targets(self, year: str | None) -> list[Target]:
        """The targets, for a document about `year`."""
        text, segment = self._text, self._segment
        quoted = _quoted(text, segment)
        figures = [
            figure
            for k, figure in enumerate(segment.figures)
            if k not in quoted
            and not describes(text, segment, k)
            and not compared(text, segment, figure, year)
        ]
        for k, match in enumerate(figures):
            before = text[self._end : match.start()].replace("\n", " ")
            if match.start() >= self._end and self._sets(match, before):
                unit = match["unit"]
                following = next(
                    (
                        m.span()
                        for m in figures[k + 1 :]
                        if m["unit"] not in WEAK or m["unit"] == unit
                    ),
                    (segment.end, segment.end),
                )
                self._take(match, before, following)
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
        if (
            unit in ("dân", "người dân")
            and _ROUND.fullmatch(match["low"])
            and before.endswith(("trên ", "/"))
        ):
            return False  # "số bác sĩ trên 10.000 dân"
        if found and (self._of_year(match) or (not self._from_after and SERIES.fullmatch(before))):
            return True
        # "gồm 20 nhà xây mới, 10 nhà sửa chữa": the verb before the first holds for the next
        beside = (
            bool(found)
            and found[-1].unit == unit
            and (before.endswith((" và ", ", ", "; ")) or PARTED.search(before) is not None)
        ) or (
            self._told
            and is_open(match)
            and before.endswith((" và ", ", ", ", có ít nhất ", ", ít nhất "))
        )
        return counts(
            Figure(
                text,
                self._segment,
                match,
                before,
                self._strives,
                beside,
                self._ordered,
                bool(found),
            )
        )

    def _of_year(self, match: re.Match[str]) -> bool:
        """Whether a figure is of one of the years by which a bracket parts another."""
        return self._years[0] < match.start() < self._years[1]

    def _take(self, match: re.Match[str], before: str, following: tuple[int, int]) -> None:
        """Make a target of a figure; where the `following` one stands."""
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
        direction = self._direction(direction, match, before, clause)
        if share and clause.strip(" ,(") == "tăng trưởng":
            direction = "increase"  # "doanh thu 20 tỷ đồng, tăng trưởng 6%"
        indicator, bound = self._indicator(match, before, clause, unit, end, following, bound)
        if not clause.strip() and ranks(text, match):
            # "Chỉ số hài lòng: lọt vào nhóm 10 xã đứng đầu"
            indicator = self._head or noun_of(before.rpartition(":")[0]) or indicator
        if len(indicator) < 2:
            return
        self._from_after = indicator != (
            self._found[-1].indicator if self._found else None
        ) and not (_says(clause, indicator) or indicator == self._head)
        self._end = end
        low = value_of(match["low"])
        high = value_of(match["high"]) if match["high"] else low
        rule, confidence = _HEADED if segment.section else _STRIVING
        note = None
        if segment.shaped:
            (rule, confidence), note = _SHAPED, _SHAPE_ALONE
        elif self._called:
            (rule, confidence), note = _CALLED, _PLACE_ALONE
        self._found.append(
            Target(
                indicator,
                low,
                high,
                unit or None,
                direction,
                bound,
                printed=match.group().strip(),
                evidence=(self._flow.evidence(start, end, rule, confidence, note),),
            )
        )

    def _indicator(
        self,
        match: re.Match[str],
        before: str,
        clause: str,
        unit: str,
        end: int,
        following: tuple[int, int],
        bound: Bound,
    ) -> tuple[str, Bound]:
        """What a figure measures, by its own words or by those of the last one, and its bound then."""
        text, segment = self._text, self._segment
        measured = match["unit"] if match["unit"] in SHARES else unit
        named = indicator_of(
            text, clause, end, following, segment.end, measured, self._head, segment.section
        )
        if self._told:
            named = self._got(match, end, following[0]) or named
        if not self._found:
            if (
                is_open(match)
                and 0 < len(clause.split()) < 4
                and _GOT.match(text, end, following[0])
            ):
                named = self._got(match, end, following[0]) or named  # "- đóng cửa | 65 lò gạch cũ"
            return named, bound
        last = self._found[-1]
        if self._of_year(match) and not noun_of(clause):
            return last.indicator, bound
        if (
            not self._from_after
            and NOTHING.fullmatch(before)
            and last.unit != unit
            and (unit in MEASURES or "/" in unit)
            and ENDS.match(text, end)
        ):
            return last.indicator, bound  # "Lúa: 8.500 ha, 62 tạ/ha, 52.700 tấn"
        # "[hoàn thành 50%] khối lượng, đến 31/12 hoàn thành 100%"
        again = (
            not self._from_after
            or before.startswith(f" {last.indicator}, đến ")
            or (unit in SHARES and last.unit not in SHARES)
        )
        if (last.unit == unit or unit == "lần") and is_step(text, match, before):
            return last.indicator, bound  # "[50% hộ] có giếng, tăng 10% so với năm trước"
        if again and goes_on(text, match, before, clause, self._end):
            return at_time(last.indicator, before), bound
        also = self._from_after and last.unit == unit and ALSO_BY.fullmatch(before) is not None
        if also and (ENDS.match(text, end) or OF_PLAN.match(text, end)):
            return last.indicator, bound
        if last.unit != unit:
            return named, bound
        if bound == "exact":
            bound, place = self._bound(match["unit"] in SHARES, before, end)
            named = last.indicator + place if place else named
        named = _alike(last.indicator, named, before)
        if not named and "trong đó" in before:
            named = last.indicator  # "120 km đường xã, trong đó năm 2014 là 45 km"
        return named, bound

    def _clause(self, match: re.Match[str], before: str) -> str:
        """The words before a figure that may say what it measures."""
        text, share = self._text, match["unit"] in SHARES
        if self._of_year(match):
            return said_of_year(before)
        clause: str = pattern(r"[;]|\. ").split(before)[-1]
        if self._shares and self._segment.section:
            if not self._found and ":" in clause:  # it may stand in a sentence before
                label, clause = clause.split(":", 1)
                self._head = self._named_before_colon(label)
            return clause.lstrip(" ,")
        if self._found and not self._from_after and clause == before:
            clause = _OF_LAST.sub("", clause)  # "[thu 55%] dự toán trở lên, cả năm vượt"
        opens = _OPENS_CLAUSE.search(clause) if self._found and not share else None
        if opens and not pattern(r"(?:tỷ lệ|tổng|số |doanh thu)").search(clause):
            clause = opens["lead"]  # "…, thêm 06 xã đạt …": the figure opens its clause
        elif self._found and self._from_after and not share and (has := HAS.search(clause)):
            clause = has.group()  # "100% khu công nghiệp có tối thiểu 1 trạm phát sóng"
        elif self._found and self._from_after:
            bare = share and CLAUSE_ENDS.match(text, match.end()) is not None
            clause = behind_counted(clause, clause == before, self._found[-1].unit in SHARES, bare)
        unlabelled = self._behind_label(match.end(), clause) if share and ":" in clause else None
        if unlabelled is not None:
            return unlabelled
        if clause.rstrip().endswith(", trong đó"):
            return ""  # "toàn xã có 200 ha, trong đó 90% diện tích …": what follows is counted
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
                self._head = None if _PARTS.search(left) else self._named_before_colon(left)
                ends = share and (
                    CLAUSE_ENDS.match(text, match.end()) or OF_PLAN.match(text, match.end())
                )
                if ends and self._head is None and _STRIVES_TO.fullmatch(right):
                    # "Dịch vụ di động: phấn đấu tăng trên 3%"
                    self._head = noun_of(left)
                clause = right
            moved = _MOVED_BY.search(left)
            self._way = None if moved is None else "increase" if moved["up"] else "decrease"
        elif (";" in before or ". " in before) and not _TIME.match(clause):
            self._head = self._way = None
        return clause

    def _behind_label(self, end: int, clause: str) -> str | None:
        """The words between a label and the share that ends at `end`, behind which stands what it is of; None where
        what stands before the colon says that."""
        text = self._text
        if (
            clause.rstrip().endswith(":")
            and _COUNTED_BEHIND.match(text, end)
            and not _WORD_ALONE.match(text, end)
            and (_LABEL.match(clause) or not _MEASURE.match(noun_of(clause)))
        ):
            return ""
        label, _, right = clause.rpartition(":")
        aims = holds(label.lower(), TARGET_HEAD) or _LABEL.match(f"{label}:")
        if aims and not noun_of(right) and _COUNTS_ONWARD.match(text, end):
            return right  # "Trên lĩnh vực X: hằng năm có từ | 90% trở lên chi bộ …"
        return None

    def _named_before_colon(self, words: str) -> str | None:
        """What all figures behind the colon are about; None where that is whose they are, or the
        heading of a part."""
        name = noun_of(words)
        if (
            name
            and measures(name)
            and len(name) < 60
            and (self._segment.section or not self._segment.contest)
            and not listed().search(name)
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
            between = "" if rate["rate"].startswith("/") else " "
            return f"{unit}{between}{rate['rate']}", rate.end()
        shared = _SHARED_RATE.match(text, end) if unit in _BY_PEOPLE else None
        if shared is None:
            return unit, end
        between = "" if shared["rate"].startswith("/") else " "
        return f"{unit}{between}{shared['rate']}", end

    def _direction(
        self, direction: Direction, match: re.Match[str], before: str, clause: str
    ) -> Direction:
        """The direction, where the words of the figure leave it open that of the last one."""
        unit = match["unit"]
        said = clause.rstrip()
        alone = self._carried is not None and not noun_of(without_trail(clause))
        if (
            direction == "level"
            and self._carried is not None
            and self._carried[1] == unit
            and (self._carried[0] == "increase" or ";" not in before)
            and alone
            and not said.endswith((" còn", ",còn"))  # "giảm 0,5%, còn 2,1%"
        ):
            direction = self._carried[0]
        elif (
            direction == "level"
            and self._from_after
            and self._found
            and unit in SHARES
            and self._found[-1].unit == unit
            and (before.rstrip().endswith(" và") or self._of_a_kind(before, match))
        ):
            direction = self._found[-1].direction  # "giảm 10% số vụ và 15% số người chết"
        if direction == "level" and self._way:
            direction = self._way
        if (said.endswith("hêm") and MORE.search(said)) or (
            direction == "decrease" and said.endswith("iảm")
        ):
            self._carried = direction, unit
        elif not alone:
            self._carried = None
        return direction

    def _of_a_kind(self, before: str, match: re.Match[str]) -> bool:
        """Whether a figure behind a comma counts what the last one does: "giảm 10% số vụ, 8% số người chết"."""
        return (
            before.endswith(", ")
            and match["low"] != "100"
            and (
                self._found[-1].low == value_of(match["low"])
                or (
                    self._text.startswith(" số ", match.end())
                    and self._found[-1].indicator.startswith("số ")
                )
                or (
                    value_of(match["low"]) <= 50
                    and _NO_VERB.match(self._text, match.end()) is not None
                )
            )
        )

    def _got(self, match: re.Match[str], end: int, next_start: int) -> str | None:
        """What is ordered to be got, not the getting: "lo đủ 70 tấn giống lúa"."""
        unit: str = match["unit"]
        behind = _GOT.match(self._text, end, min(next_start, self._segment.end))
        if behind:
            what = without_deed(behind["what"]).removesuffix(" và")
            return what if unit in _BULK else f"{unit} {what}".strip()
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


def _alike(last: str, named: str, before: str) -> str:
    """What is named with the words of the `last` indicator that it leaves out: "[… biết chữ mức độ 1], mức độ 2",
    "[… của người bệnh nội trú], ngoại trú"."""
    new, old = named.split(), last.split()
    if (
        not 1 < len(new) < 4
        or len(old) < len(new) + 2
        or ";" in before
        or not before.removeprefix(" trở lên").lstrip().startswith(",")
    ):
        return named
    if len(new) > 2 and not new[-1].isdigit():
        return named  # "án dân sự" says it all
    same = [a == b for a, b in zip(new, old[-len(new) :], strict=True)]
    return " ".join(old[: -len(new)] + new) if sum(same) == len(new) - 1 else named


def _behind_mark(text: str, segment: Segment) -> int:
    """Where the words of a sentence begin, behind the mark of the item that it opens."""
    if segment.start and text[segment.start - 1] != "\n":
        return segment.start
    mark = ITEM.match(text, segment.start, segment.figures[0].start() + 1)
    return mark.end() if mark and " là" not in mark.group() else segment.start


def _says(clause: str, indicator: str) -> bool:
    """Whether the words before a figure name what it measures, not those behind it."""
    said = " ".join(clause.split())
    return bool(said) and indicator.rpartition(": ")[2] in said


def _quoted(text: str, segment: Segment) -> set[int]:
    """Which figures of a sentence stand inside quotation marks: the title of a scheme, a motto."""
    found: set[int] = set()
    at, opened, marks = segment.start, 0, 0
    final = text.rfind('"', segment.start, segment.end)
    if final < 0 and text.find("“", segment.start, segment.end) < 0:
        return found
    for k, figure in enumerate(segment.figures):
        begin = figure.start()
        opened += text.count("“", at, begin) - text.count("”", at, begin)
        marks += text.count('"', at, begin)
        at = begin
        # what an amendment puts stands behind a colon
        if opened > 0 or (marks % 2 and final >= begin and _names(text, segment.start, begin)):
            found.add(k)
    return found


def _names(text: str, start: int, position: int) -> bool:
    """Whether a word stands before the quotation mark that opens last before `position`."""
    before = text.rfind('"', start, position)
    while before > start and text[before - 1].isspace():
        before -= 1
    return before > start and text[before - 1].isalnum()


_ROUND = pattern(r"10{2,5}|10{0,2}\.000")
#: Things without a verb behind them: no aim of their own.
_NO_VERB = pattern(
    r"(?: (?!(?:có|được|đạt|tham|thực|ký|đăng|hoàn|biết|sử|không|trở|so|là|còn)(?!\w))[^\W\d_]+)+ ?(?=[,;.\n]|$)"
)
#: What is got, behind so much of it.
_GOT = pattern(r" (?P<what>[^,;.:()\d\n]{2,60}?)(?=[,;.(]|$| trước | trong |\Z)")
#: Measures that are no things by themselves.
_BULK = frozenset(
    ("tấn", "tạ", "kg", "lít", "m3", "triệu m3", "nghìn m3", "vạn m3", "nghìn tấn", "vạn tấn", "tỷ đồng", "triệu đồng")
)  # fmt: skip

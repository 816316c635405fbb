"""Who is told to act in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.bodies import bodies
from thidua.graph.extract.assignments.heads import heads_agent
from thidua.graph.extract.assignments.partners import BESIDE, WITH
from thidua.graph.extract.assignments.parts import How
from thidua.graph.extract.assignments.people import (
    asks_people,
    does_below,
    only_holds,
    people_alone,
    people_asked,
    people_headed,
    persons_at,
)
from thidua.graph.extract.assignments.verbs import acts
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import expand
from thidua.graph.extract.scan import holds, matches

#: The mark of an item or an article; scans read "8." as "§.".
MARK = pattern(
    r"(?:[-–+•]\s?|§[.)]\s|\d{1,2}(?:\.\d{1,2}){0,3}(?:[.)]\s?|\s?-\s|\s?–\s(?!\d)|/\s)|\((?:\d{1,2}|[a-zđ])\)\s?|[a-zđ]\d?[.)]\s|[IVX]{1,5}(?:[.)]|-)\s|Điều \d{1,2}(?:[.:]|(?! ?[a-zà-ỹđ]))\s?){1,4}+"
)
#: An order at the head; scans misread marks: "yêu câu", "đê nghị".
LEAD = pattern(
    r"(?:[Gg]iao(?: trách nhiệm| nhiệm vụ)?(?: cho)?|[Đđ][ềêàè] nghị|[Yy]êu c[ầâ]u|[Tt]rách nhiệm(?: của|(?= các))) "
)
TOWARDS = pattern(
    r"(?:Đối với|Riêng(?: đối với)?) (?!(?:[Cc]ác |[Nn]hững )?(?:doanh nghiệp|tổ chức|cá nhân|cơ sở|hộ |trường hợp))(?=\w)"
)
ORDER = pattern(r"(?<!\w)(?P<verb>yêu c[ầâ]u|đ[ềêàè] nghị|giao|chỉ thị)(?: cho)? (?=\S)")
ORDERING = (
    "yêu cầu ",
    "yêu câu ",
    "đề nghị ",
    "đê nghị ",
    "đà nghị ",
    "đè nghị ",
    "giao ",
    "chỉ thị ",
)
_TRIGGER = pattern(
    r"(?:(?:[^,.;:\n]{0,80}?(?<!\w))?(?P<verb>[Gg]iao(?: trách nhiệm| nhiệm vụ)?(?: cho)?|[Đđ][ềêàè] nghị|[Yy]êu c[ầâ]u|[Tt]rách nhiệm(?: của|(?= các))|[Pp]hân công)(?: cho)?) (?=\S)"
)
_TRIGGER_VERBS = (
    "iao",
    "ề nghị",
    "ê nghị",
    "à nghị",
    "è nghị",
    "êu cầu",
    "êu câu",
    "rách nhiệm c",
    "hân công",
    "chỉ thị ",
)
_NO_TRIGGER = (
    "nếu", "vướng mắc", "phát sinh", "hồ sơ", "được", "theo", "và", "các", "khi", "rường hợp", "văn bản", "việc", "hướng dẫn,", "âng cao",
    "ề cao", "ăng cường", "hát huy", "vai trò,",
)  # fmt: skip
#: "Cơ quan chủ trì: Sở Y tế", "Đơn vị phối hợp: các xã": what stands before the colon names nobody.
LABEL = pattern(
    r"(?:Các )?(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận|[Nn]gười|[Cc]á nhân)(?: được giao)? (?:(?P<beside>phối hợp|tham gia)|chủ trì|thực hiện|thường trực|chịu trách nhiệm|phụ trách|tham mưu|đầu mối)(?: thực hiện| chính| tham mưu)?\s?: ?(?=\w)"
)
#: The province or city that a notice speaks to.
OWN_PLACE = pattern(r"(?:Tỉnh|Thành phố)(?= [a-zà-ỹđ])")
GENERIC = pattern(
    r"(?:[Cc]ác|[Nn]hững|[Cc]ơ quan|[Đđ]ơn vị|[Dd]oanh nghiệp|[Tt]ổ chức|[Tt]hủ trưởng) "
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """text[start:stop], a sentence or a clause of one, in a part that says `how` who is to act.

    `readers` and `issuer`: those the document addresses and who speaks, by a directive where it
    `directs`. `first` in its paragraph, which is an item of a list where it is `numbered`; `own`: it
    may speak to the province or city itself; `headed`, `commanded`: others were told before it in
    the paragraph, and by an order. `below` the agent named there it tells its own agents only by an
    order at its head, or where it names a body under a group. `among` the points of a directive a
    paragraph without a mark tells whom it begins with.
    """

    text: str
    start: int
    stop: int
    how: How
    readers: frozenset[str]
    issuer: str
    directs: bool
    first: bool
    numbered: bool
    own: bool
    headed: bool
    commanded: bool
    below: str | None
    among: bool = False

    def agents(self) -> list[tuple[int, int]]:
        """Who is told to act: after "Giao / Đề nghị / Yêu cầu", or at the head."""
        text, start, stop = self.text, self.start, self.stop
        named = self._named_outright()
        if named is not None:
            return named
        opening = self._opening()
        orders = holds(text[start:stop], _TRIGGER_VERBS)
        if not orders and opening is None and not heads_agent(text, start):
            return []
        towards = towards_them(text, start, stop) if orders and self.how != "after" else None
        if towards is not None:
            return bodies(text, *towards)
        trigger = self._trigger() if orders else None
        if trigger and self._asks_for_an_award(trigger):
            return []
        position = trigger.end() if trigger else None
        if orders and trigger is None and self.below is None:
            position = self._ordered()
        triggered = position is not None
        if position is not None and not heads_agent(text, position) and asks_people(text, position):
            return people_asked(text, position, stop)
        if position is None:
            position = start if opening is None else opening
            if self.how == "after" or (opening is None and not heads_agent(text, start)):
                return []
        end, closed = phrase_end(text, position, stop)
        beside = text.find(" cùng ", position, end)
        if beside > position and BESIDE.match(text, beside):
            end = beside  # "Sở Y tế | cùng với Công an tỉnh": a partner
        if end <= position or not self._names_some(position, end, closed, triggered):
            return []
        if self._leads_in(position, end, closed, triggered):
            return []
        if not triggered and not self._tells_by_itself(position, end, closed, opening):
            return []
        return [*bodies(text, position, end), *_further(text, end, stop)]

    def _named_outright(self) -> list[tuple[int, int]] | None:
        """Who is named as a person, by a label, a heading in capitals, or as "Tỉnh"; None where nobody
        is."""
        text, start, stop = self.text, self.start, self.stop
        by_name = self.how in ("orders", "parts") and self.numbered
        if self.first and (self.how == "section" or (by_name and text.startswith("Đ", start))):
            persons = persons_at(text, start, stop)
            if persons is not None:
                return persons
        person = None
        if self.numbered and self.how in ("section", "orders", "parts"):
            person = people_headed(text, start, stop)
        if person is None and self.numbered and self.how == "section":
            person = people_alone(text, start, stop)
        if person is not None:
            return [person]
        if self.numbered and self.how in ("section", "orders", "parts"):
            tasked = _tasked(text, start, stop)
            if tasked:
                return tasked
        label = LABEL.match(text, start, stop)
        if label and heads_agent(text, label.end(), ordered=True):
            counts = self.how == "section" and not label["beside"]
            end = phrase_end(text, label.end(), stop)[0]
            return bodies(text, label.end(), end) if counts else []
        if self.how == "section" and self.numbered and text[start : start + 4].isupper():
            return _in_capitals(text, start, stop) or None
        place = OWN_PLACE.match(text, start, stop) if self.own else None
        if place and phrase_end(text, start, stop) == (place.end(), "verb"):
            return [place.span()]
        return None

    def _opening(self) -> int | None:
        """Where the agent begins behind a clause that opens the sentence, where such count."""
        if (
            self.how in ("section", "decision")
            or (self.how == "parts" and self.numbered)
            or (self.how == "orders" and self.text.startswith("Trong quá trình ", self.start))
        ):
            return _opening(self.text, self.start, self.stop, self.how)
        return None

    def _trigger(self) -> re.Match[str] | None:
        """The order near the head, up to the agent: "UBND tỉnh yêu cầu | các sở …"."""
        text, start = self.text, self.start
        trigger = _TRIGGER.match(text, start, self.stop)
        if trigger is None or text[start : trigger.start("verb")].rstrip().endswith(_NO_TRIGGER):
            return None
        assigns = trigger["verb"][-4:] == "công"
        asks = trigger.start("verb") == start and asks_people(text, trigger.end())
        if not asks and not heads_agent(text, trigger.end(), ordered=not assigns):
            return None
        if self.below is not None and (trigger.start("verb") > start or assigns):
            return None
        return trigger

    def _asks_for_an_award(self, trigger: re.Match[str]) -> bool:
        """Whether it asks that somebody be rewarded: "…, đề nghị Chủ tịch tỉnh khen thưởng"."""
        return (
            trigger["verb"].endswith(" nghị")
            and trigger.start("verb") > self.start
            and _REWARDS.match(self.text, trigger.end(), self.stop) is not None
        )

    def _ordered(self) -> int | None:
        """Where those begin whom an order further in the sentence names."""
        text, start, stop = self.text, self.start, self.stop
        orders = matches(ORDER, text, ORDERING, start + 1, stop)
        leads_in = text[stop - 1 : stop] == ":"
        for later in islice(orders, 8):
            verb = later.start("verb")
            if not (heads_agent(text, later.end()) or _SET.match(text, later.end())) or not (
                _speaks(text, start, verb, self.numbered, leads_in)
                or _is_author(text[max(start, verb - 90) : verb], self.issuer)
            ):
                continue
            tail = text[later.end() : stop]
            # "đề nghị Chủ tịch tỉnh khen thưởng" asks for an award, "yêu cầu …" never does
            if later["verb"].endswith(" nghị") and ("khen thưởng" in tail or _REWARDS.match(tail)):
                continue
            below = _told_below(text, stop)
            if (
                (self.how == "orders" and not below)
                or not (_ONLY_LEADS.search(tail) or tail.rstrip().endswith(":"))
                # "…, đề nghị Chính phủ:" with what it is to do below
                or (phrase_end(text, later.end(), stop) == (stop - 1, ":") and not below)
            ):
                return later.end()
        return None

    def _names_some(self, position: int, end: int, closed: str, triggered: bool) -> bool:
        """Whether text[position:end] may be the name of an agent, by itself and what follows."""
        phrase = self.text[position:end]
        if len(phrase) > 420 or NO_AGENT.match(phrase) or "CỘNG H" in phrase:
            return False  # too long for a name, or the header run into the text
        if not triggered and _MOVED.search(phrase):
            return False
        if " ngày" in phrase and _HOURS.search(phrase):
            return False  # a row of a time-table
        if phrase.endswith((" sau", " sau đây", " dưới đây", " có tên sau")):
            return False  # "giao các đơn vị sau lập sổ:"
        if triggered:
            return not _QUOTA.match(self.text, end, self.stop)
        if ", sinh " in phrase:
            return False  # "Đồng chí Trần Văn Mây, sinh ngày: …"
        if " lại " in phrase or " nào" in phrase:
            return False  # "các chủ thuyền kê lại danh sách những nhà cần giúp", "xã nào để cháy"
        if closed == ":" and (
            _COUNTS.match(self.text, end, self.stop) or only_holds(self.text, end, self.stop)
        ):
            return False
        if closed == ":" and _SPEAKS_OUT.search(phrase):
            return False
        return not (closed == "verb" and _ASKS.match(self.text, end, self.stop))

    def _leads_in(self, position: int, end: int, closed: str, triggered: bool) -> bool:
        """Whether the sentence only leads up to items that name agents of their own."""
        text, stop = self.text, self.stop
        before = text[self.start : position]
        heads = "rách nhiệm" in before and "iao trách nhiệm" not in before
        if triggered and heads and _told_below(text, stop):
            return True  # "Trách nhiệm của các bên", with each of them below
        if (
            closed in ("verb", "heading")
            and LEADS_IN.search(text, max(end, stop - 20), stop)
            and (
                (self.how != "orders" if triggered else not self.numbered)
                or _told_below(text, stop)
            )
        ):
            return True
        return (
            triggered
            and self.directs
            and self.how != "section"
            and not self.numbered
            and closed == "verb"
            and GENERIC.match(text, position, end) is not None
            and _heads_points(text, stop)
        )

    def _tells_by_itself(self, position: int, end: int, closed: str, opening: int | None) -> bool:
        """Whether a sentence without an order tells text[position:end] to act."""
        text, stop, how = self.text, self.stop, self.how
        phrase = text[position:end]
        if phrase.endswith((" đã", " đang", " vừa", " có thể", " sẽ")) or _APPROVES.search(phrase):
            return False
        if _TELLS_OF.match(text, end, stop) or (
            how != "section" and text.startswith(" phát động", end)
        ):
            return False
        if how != "section" and (_MEMBER.match(text, end, stop) or self._constitutes(phrase, end)):
            return False
        duties = _DUTIES.match(text, end, stop) is not None
        if phrase.startswith("Cán bộ, ") and not duties:
            return False
        if self._is_the_author(phrase) and not (
            # "1. Ủy ban Dân tộc", "Bộ Y tế chủ trì …": the author takes its share beside the others
            how == "section"
            and (
                (self.numbered and closed in ("heading", ":")) or duties or self._plans(end, closed)
            )
        ):
            return False
        # "1. Ban Giám hiệu | - Đồng chí Hiệu trưởng chỉ đạo chung": its members, each with a share
        officers = (
            duties or (self.how == "section" and self.first and bool(closed))
        ) and phrase.startswith(("Các đồng chí ", "các đồng chí ", "Đồng chí "))
        if self.below is not None and (
            (GENERIC.match(phrase) and not officers) or not (GENERIC.match(self.below) or officers)
        ):
            return False
        if how == "decision" and (closed != "verb" or opening is not None) and not duties:
            return False
        if how == "section" or duties:
            return bool(closed)
        return bool(closed) and self._is_told(position, end, closed, opening)

    def _follows_a_close(self) -> bool:
        """Whether the paragraph above has ended: a dash may also begin a line that goes on with it."""
        line = self.text.rfind("\n", 0, self.start)
        return self.text[max(0, line - 8) : line + 1].rstrip()[-1:] in (".", ";", ":", "/")

    def _plans(self, end: int, closed: str) -> bool:
        """Whether an item is the author's share of the work: "- Trường Tiểu học Khe Mây | lập kế hoạch"."""
        return (
            self.first
            and closed == "verb"
            and self.text[self.start - 2 : self.start] in ("- ", "+ ", "– ", ". ", ") ")
            and _PLANS.match(self.text, end, self.stop) is not None
        )

    def _constitutes(self, phrase: str, end: int) -> bool:
        """Whether a decision only says what a body is for that it sets up, or how its members work."""
        return self.how == "decision" and (
            _CHAIR.match(phrase) is not None
            or (phrase.startswith(_SET_UP) and _IS_FOR.match(self.text, end, self.stop) is not None)
        )

    def _is_the_author(self, phrase: str) -> bool:
        spoken = reader_of(phrase)
        # "Khối" in a pact of "Khối thi đua các doanh nghiệp" is the author too, and the "UBND tỉnh"
        # of "UBND tỉnh Sông Thao"; the "Sở Y tế" of "Sở Y tế tỉnh Sông Thao" is, but for its share
        return spoken == self.issuer or (
            self.issuer.startswith(f"{spoken} ")
            and (
                spoken in ("khối", "cụm")
                or spoken.endswith(_IN_SHORT)
                or (self.how != "section" and self.issuer.startswith(_IN_SHORT, len(spoken)))
            )
        )

    def _is_told(self, position: int, end: int, closed: str, opening: int | None) -> bool:
        """Whether who stands at the head outside a part about tasks is told to act there."""
        text, stop, verb = self.text, self.stop, closed == "verb"
        return bool(
            closed == ":"
            or (self.numbered and (self.first or self.headed))
            # "Đối với các cơ quan của xã | - Trạm Y tế xã tiếp tục ghi sổ"
            or (self.below is not None and self.first and verb and self._follows_a_close())
            # "UBND xã có trách nhiệm …; Trưởng thôn chỉ đạo …"
            or (self.headed and verb and text.startswith(";", self.start - 2))
            # "Đề nghị các xã rà soát sổ. Sở Y tế phối hợp với Công an tỉnh …"
            or (self.commanded and verb and WITH.match(text, end + 1, stop))
            or (self.how == "decision" and _GUIDES.match(text, end, stop))
            or (
                self.readers
                and self.first
                and verb
                and _addressed(text, position, end, stop, self.readers)
            )
            or (self.how == "orders" and opening is not None)
            or (self.among and self.first and verb)
        )


#: A part in a body that is set up: "Giám đốc Sở Y tế | - Phó Trưởng ban".
_MEMBER = pattern(
    r",? ?[-–:]? ?(?:là |làm )?(?:Thành viên|thành viên|Ủy viên|Uỷ viên|ủy viên|Trưởng [Bb]an|Phó [Tt]rưởng|Phó [Bb]an|Tổ trưởng|Tổ phó|Thư ký)(?!\w)"
)
#: What an author does in his own plan, not what he asks of others.
_PLANS = pattern(
    r",? (?:xây dựng|lập|chuẩn bị|tổ chức|theo dõi|bố trí|cử|điều hành|triển khai|tổng hợp|phối hợp|tham mưu|kiểm tra|hướng dẫn|chịu|đảm bảo|bảo đảm)(?!\w)"
)
_CHAIR = pattern(
    r"(?:(?:Trưởng|Phó [Tt]rưởng|Phó) [Bb]an|Tổ trưởng|Tổ phó|Các (?:thành viên|ủy viên)(?: (?:của )?(?:Ban|Tổ|Hội đồng)(?: \w+){0,4})?)$"
)
_SET_UP = ("Ban ", "Tổ ", "Tiểu ban", "Hội đồng ", "Đoàn ")
_IS_FOR = pattern(
    r" (?:có (?:chức năng|quyền)|thực hiện (?:các |chức năng, )?nhiệm vụ(?:,| và) quyền hạn|chịu sự|tự giải thể|chấm dứt|sử dụng con dấu|hoạt động|làm việc)(?!\w)"
)
#: Whose name the author leaves out: "UBND tỉnh".
_IN_SHORT = (" tỉnh", " thành phố", " huyện", " quận", " thị xã", " xã", " phường")
#: "Ban giám khảo: 05 thành viên", who they are.
_COUNTS = pattern(r"\s?: ?(?:gồm )?\d{1,3} (?:thành viên|đồng chí|người|ông|ủy viên)(?!\w)")
#: What is done with people: "Các ông/bà được sắp xếp, bố trí vào kho".
_MOVED = pattern(
    r"^(?:Các |các )?(?:ông|bà|Ông|Bà|đồng chí|Đồng chí)(?!\w)[^,;:]{0,40} được (?:sắp xếp|điều động|bổ nhiệm|luân chuyển|cử|tuyển dụng|nâng lương)$"
)
_HOURS = pattern(r" (?:[Ss]áng|[Cc]hiều|[Tt]ối) ngày| ngày (?:Sáng|Chiều|Tối)(?!\w)")
#: How many one is given: "giao Công an huyện | 36 người".
_QUOTA = pattern(r" (?:là |thêm )?\d[\d.,]* (?!nhiệm vụ|việc|nội dung|đầu việc)[a-zà-ỹđ]")
#: A heading in capitals, and where the next body begins in it: "SỞ Y TẾ; | CÔNG AN TỈNH".
_CAPITALS = pattern(
    r"(?:(?:ĐỀ NGHỊ|GIAO|YÊU CẦU|TRÁCH NHIỆM CỦA) )?(?P<agents>[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ ,;&/()–-]{3,160})(?=[:.]|$)"
)
_NEXT_IN_CAPITALS = pattern(r"(?:[,;] (?:VÀ )?| VÀ )(?=[A-ZĐÀ-Ỹ])")


#: "2. Nhiệm vụ của | các khoa", with the tasks below or behind a colon.
_TASKS_OF = pattern(r"Nhiệm vụ(?: cụ thể| chính)? của (?=\w)")


def _tasked(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The bodies whose tasks the heading text[start:stop] opens; none for any other paragraph."""
    heading = _TASKS_OF.match(text, start, stop) if text.startswith("Nhiệm vụ", start) else None
    if (
        heading is None
        or not heads_agent(text, heading.end())
        or NO_AGENT.match(text, heading.end())
    ):
        return []
    end, closed = phrase_end(text, heading.end(), stop)
    if closed == ":" or (closed == "heading" and does_below(text, stop)):
        return bodies(text, heading.end(), end)
    return []


def _in_capitals(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The bodies that a heading in capitals names; none where it names none."""
    heading = _CAPITALS.match(text, start, stop)
    if heading is None:
        return []
    found: list[tuple[int, int]] = []
    begin, end = heading.span("agents")
    if not _begins_in_capitals(text, begin, end):
        return []
    for bound in _NEXT_IN_CAPITALS.finditer(text, begin, end):
        if _begins_in_capitals(text, bound.end(), end):
            found.append((begin, bound.start()))
            begin = bound.end()
    return [*found, (begin, begin + len(text[begin:end].rstrip(" -–")))]


def _begins_in_capitals(text: str, start: int, end: int) -> bool:
    name = text[start:end]
    small = f"{name[:1]}{name[1:].lower()}"
    return (heads_agent(small) or heads_agent(name)) and not NO_AGENT.match(small)


#: An order behind those whom it is for: "Đối với các xã chưa có sổ, đề nghị | lập sổ".
_TOWARDS_THEM = pattern(
    r"[Đđ]ối với (?P<agent>(?!(?:[Cc]ác |[Nn]hững )?(?:doanh nghiệp|tổ chức|cá nhân|cơ sở|hộ |trường hợp|dự án|công trình))(?=\w)[^;:.\n()]{3,160}?), (?:đề nghị|yêu cầu) (?!(?:tăng|giảm|nâng|hỗ trợ|cho|cấp|bổ sung|miễn|xem xét|điều chỉnh|kéo dài|bố trí|đầu tư|ưu tiên|giữ|áp dụng|có|phê duyệt|thông qua|quan tâm|sớm|không|công nhận|khen thưởng|tặng|trao|xét|thu hồi|xử lý|chuyển|giao)(?!\w))(?=\w)"
)


def towards_them(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """Who is told by an order that names nobody: "đối với | các xã chưa có sổ |, đề nghị lập sổ"."""
    found = next(matches(_TOWARDS_THEM, text, ("ối với ",), start, stop, 1), None)
    if found is None or not heads_agent(text, found.start("agent")):
        return None
    does = acts().match(f" {text[found.end() : found.end() + 40]} ")
    return found.span("agent") if does else None


#: "khen thưởng", "xét tặng": what somebody is asked for.
_REWARDS = pattern(
    r"[^,;.]{0,80}(?:khen thưởng|xét tặng|truy tặng|phong tặng|tặng (?:thưởng|[Cc]ờ|[Bb]ằng khen|[Hh]uân chương|danh hiệu)|xem xét, (?:khen|quyết))"
)
#: What is told of somebody, not to him.
_TELLS_OF = pattern(
    r"[ ,]*(?:đã|được|là một|cho (?:biết|rằng|thấy|hay)|của|nhận được|vừa|đang|xin|có ý kiến|thông báo(?! (?:cho|đến|tới) )|ghi nhận|ban hành Kế hoạch|ban hành Quyết|kêu gọi|thi đua|làm việc theo|hoạt động theo|để xảy ra|để mất|gửi về (?:địa chỉ|hộp thư))(?!\w)|[ ,]*(?:không|chưa|để|vi phạm|làm)(?!\w)[^.;]{1,90}? (?:thì|(?:sẽ )?bị (?:xử|phạt|phê|kỷ)|phải chịu|sẽ không)(?!\w)"
)


_SPEAKER = pattern(
    r"(?:, |này, |UBND tỉnh |Ủy ban nhân dân [^,;]{0,40} |Chính phủ |Chủ tịch [^,;]{0,40} |(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) [^,;]{0,30} )$"
)
#: A verb of one who is told himself: "hướng dẫn, yêu cầu các đơn vị …".
_OWN_TASK = pattern(
    r"(?:phải |cần )?(?:hướng dẫn|kiểm tra|chỉ đạo|đôn đốc|nhắc nhở|rà soát|giám sát), $"
)
_BRACKETED = pattern(r" ?\([^()]{1,60}\)")
_COMMENDS = pattern(r"(?:tiếp tục |nhất trí |thống nhất )?giới thiệu và ")
_TELLS_AND = pattern(r"(?:hướng dẫn|thông báo|triển khai|phát động|thống nhất) và ")


#: "Văn phòng Chính phủ | trân trọng đề nghị"
_POLITELY = (" trân trọng ",)


#: Behind these the name of the author is an object: "văn bản của Sở Y tế | yêu cầu các xã …".
_OBJECT = frozenset(
    ["của", "do", "theo", "với", "về", "cho", "lên", "cáo", "thuộc", "tại", "là", "và", "trình"]
)


def _is_author(before: str, issuer: str) -> bool:
    """Whether the words before an order end in the name of the author, with a sentence that lost its mark
    before it: "… ghi sổ kho | Phòng GD&ĐT yêu cầu các trường"."""
    words = before.split()
    for k in range(2, min(8, len(words))):
        name = " ".join(words[-k:])
        if words[-k][0].isupper() and heads_agent(name) and issuer.startswith(reader_of(name)):
            return words[-k - 1].lower() not in _OBJECT
    return False


def _speaks(text: str, start: int, verb: int, numbered: bool, leads_in: bool) -> bool:
    """Whether text[start:verb] leads up to an order of the author, which items may follow."""
    while text.endswith(_POLITELY, start, verb):
        verb = text.rfind(" ", start, text.rfind(" ", start, verb - 1)) + 1
    start = max(start, verb - 200)
    before = text[start:verb]
    if _OWN_TASK.search(before) or before.endswith((" văn bản ", " công văn ", " hồ sơ ")):
        return False
    if _SPEAKER.search(before):
        return True
    comma = before.rfind(", ")
    subject = start + (comma + 2 if comma >= 0 else 0)
    if numbered or verb - subject < 3 or not heads_agent(text, subject):
        return False
    end, closed = phrase_end(text, subject, verb)
    if (end, closed) == (verb - 1, "heading"):
        return True
    if text.find("(", subject, verb) > 0:
        # "Ban Thường vụ Công đoàn Giáo dục (CĐGD) Việt Nam đề nghị …"
        plain = _BRACKETED.sub("", text[subject : verb - 1])
        if phrase_end(plain, 0, len(plain)) == (len(plain), "heading"):
            return True
    if closed == "verb" and _COMMENDS.fullmatch(text, end + 1, verb):
        return True  # "Ban Chấp hành Đoàn xã giới thiệu và đề nghị Chi ủy …"
    # "Sở Nội vụ hướng dẫn và yêu cầu các xã làm những việc sau:" speaks for itself
    return leads_in and closed == "verb" and _TELLS_AND.fullmatch(text, end + 1, verb) is not None


#: Who explains a decision: "Bộ Y tế thống nhất với Bộ Tài chính hướng dẫn các xã thực hiện".
_GUIDES = pattern(
    r",? (?:phối hợp|thống nhất|cùng)(?: với)? [A-ZĐ][^.;:\n]{4,160}? hướng dẫn (?:thi hành|thực hiện|[^.;:\n]{2,120} (?:thi hành|thực hiện))[^;:\n]{0,40}$"
)
#: What begins like the name of an agent and is none.
NO_AGENT = pattern(
    r"(?:Vụ (?:đông|xuân|mùa|hè|chiêm|lúa|án|việc)|Ban hành|Công văn|Báo cáo|Hội nghị|Đoàn kết|Tổ chức|Bộ tiêu chí|Đề án|Phòng,? chống|Phòng ngừa|Công bố|Trung ương(?! Hội| Đoàn| Mặt)|Hội nhập|Báo động|Đài hóa|Công tác|Bảo hiểm y tế|Đảng viên|Đội ngũ|Thanh tra,|Trường hợp|Bộ luật|Công khai|Bảo đảm|Những trường hợp|Đơn vị tính|Bộ(?= (?:\| )?\d)|Đoàn viên|Thuế suất|Chi phí)(?!\w)"
)
#: Who speaks, not who is told: "UBND tỉnh thông báo:".
_SPEAKS_OUT = pattern(
    r" (?:thông báo|kết luận|trả lời|nhận thấy|xét thấy|trân trọng|nêu rõ|cho rằng|cho biết|quyết nghị|nhất trí|đồng ý|gồm)(?: [a-zà-ỹđ]+){0,8}$"
)
#: What a council does itself: "HĐND huyện cơ bản tán thành với …".
_APPROVES = pattern(r" (?:tán thành|nhất trí|đồng ý|đồng tình|chấp thuận|ghi nhận|thông qua)(?!\w)")
#: Who asks, with those it asks below: "Sở Y tế yêu cầu:".
_ASKS = pattern(r" (?:yêu cầu|đề nghị)(?: như sau| các nội dung sau)?\s?:\s*$")
#: A set of bodies that an order names without "các".
_SET = pattern(r"(?:bộ|sở), (?:ban, )?ngành(?!\w)")
#: What sums up the items below.
_ONLY_LEADS = pattern(
    r"thực hiện (?:một số|các) nội dung|như sau|sau(?: đây)?:|tập trung (?:một số|thực hiện)"
)


def _told_below(text: str, stop: int) -> bool:
    """Whether the item below the paragraph that ends at `stop` names an agent of its own."""
    mark = MARK.match(text, stop + 1)
    begin = mark.end() if mark else stop + 1
    lead = LEAD.match(text, begin) or TOWARDS.match(text, begin)
    begin = lead.end() if lead else begin
    return heads_agent(text, begin, ordered=lead is not None) and not NO_AGENT.match(text, begin)


#: The first point of those that a directive consists of.
_FIRST_POINT = pattern(r"(?:\n{1,2}| )(?:1|I|A)(?:[.)/]|\s?[-–]) ?(?=\w)")


def _heads_points(text: str, stop: int) -> bool:
    """Whether the paragraph of text[:stop] leads up to numbered points: "… làm tốt các việc sau: 1. …"."""
    if text[stop - 1 : stop + 1] == ": ":  # the points lost their lines
        return _FIRST_POINT.match(text, stop) is not None
    end = text.find("\n", stop - 1, stop + 2000)
    return (
        end > 0
        and text[end - 2 : end].rstrip()[-1:] == ":"
        and (_FIRST_POINT.match(text, end) is not None)
    )


#: "yêu cầu … thực hiện các nội dung sau:" only leads in the numbered parts.
LEADS_IN = pattern(r"(?:[Ss]au|sau đây|như sau)\s?:\s*$")
#: What follows an agent that is told to act, wherever it stands.
_DUTIES = pattern(
    r"[ ,]*(?:theo chức năng|có trách nhiệm|chủ trì|chịu trách nhiệm|khẩn trương|căn cứ (?:vào )?(?:nội dung|chức năng|quy định|nhiệm vụ))"
)


def reader_of(name: str) -> str:
    return expand(" ".join(name.split())).casefold()


#: What a letter says of its reader, not to him: "Sở Y tế đề nghị …".
_SAYS_OF = pattern(
    r"[ ,]*(?:đề nghị|yêu cầu|kiến nghị|đề xuất|trình|gửi|phản ánh|mời|báo cáo (?:về|tại|số)|là |có |phải )"
)


def _addressed(text: str, start: int, end: int, stop: int, readers: frozenset[str]) -> bool:
    """Whether text[start:end] names readers of the letter, and what follows tells them to act."""
    named = reader_of(text[start:end])
    return (
        (
            named in readers
            # "Đồng chí Bí thư Huyện ủy | Trần Văn Mây"
            or (named.startswith("đồng chí ") and any(r.startswith(f"{named} ") for r in readers))
            or all(reader_of(text[a:b]) in readers for a, b in bodies(text, start, end))
        )
        and not _SAYS_OF.match(text, end, stop)
    )


#: A clause of time, ground or aim before the agent: "Kết thúc đợt thi đua, các cơ quan …"
_OPENING = pattern(
    r"(?:Kết thúc|Theo|Căn cứ|Trên cơ sở|Định kỳ|Hằng năm|Hàng năm|Hằng quý|Sau khi|Ngoài ra|Đồng thời|Trước ngày|Từ nay|Khi|Để|Nhằm|Trong)(?!\w)"
)
#: Outside "Tổ chức thực hiện" what happens at a time is told as often as ordered: an order says so.
_OPENS_ORDER = ("Để", "Nhằm", "Căn cứ", "Trên cơ sở")
_OBLIGED = pattern(
    r" (?:phải|cần|có trách nhiệm|chịu trách nhiệm|chủ trì|theo chức năng|khẩn trương|chủ động|nghiêm túc|tập trung|chú ý|lưu ý)(?!\w)"
)


def _opening(text: str, start: int, stop: int, how: How) -> int | None:
    """Where the agent begins behind a clause that opens the sentence; None where there is none."""
    if not _OPENING.match(text, start, stop):
        return None
    ordered = how not in ("parts", "orders") or text.startswith(_OPENS_ORDER, start)
    limit = min(stop, start + 320)
    at = comma = text.find(", ", start, limit)
    while at >= 0 and not text.startswith(("nếu ", "trường hợp "), at + 2):
        if heads_agent(text, at + 2, ordered=at == comma):
            end, closed = phrase_end(text, at + 2, stop)
            if closed == "verb" and text[end] == " " and (ordered or _OBLIGED.match(text, end)):
                return at + 2
        at = text.find(", ", at + 2, limit)
    return None


#: "Bộ phận thường trực do Phòng Điều dưỡng đảm nhiệm."
_TAKEN_ON = pattern(
    r" do (?P<agents>[^,;.\n]{3,90}?) (?:đảm nhiệm|đảm nhận|đảm trách|trực tiếp (?:chỉ đạo|phụ trách)|chịu trách nhiệm)(?!\w)"
)


def taken_on(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Who is told in the passive voice, at the end of text[start:stop]."""
    for match in matches(_TAKEN_ON, text, (" do ",), start, stop):
        if heads_agent(text, match.start("agents")):
            return bodies(text, match.start("agents"), match.end("agents"))
    return []


_DUTY = pattern(r", (?P<agents>các [^,;.\n]{3,90}?) (?:có trách nhiệm|chịu trách nhiệm)(?!\w)")
#: A second order of the author: "yêu cầu các trạm, | đề nghị các huyện ghi sổ", "Giao Sở Y tế lập sổ,
#: | giao Công an tỉnh đôn đốc".
_ASKS_TOO = pattern(r",? (?:và |đồng thời )?(?:giao|đề nghị|yêu cầu) (?=\w)")
_GIVES = pattern(r", (?:đồng thời )?giao (?:cho )?(?=[A-ZĐ])")
#: What the first agent does, before another that leads: "… trực tiếp chỉ đạo, | Sở Y tế chủ trì".
_FIRST_DOES = pattern(r" (?:(?!phối hợp |với |cùng |giúp |gửi |cho |của )[a-zà-ỹđ]++ ?){1,12}+, ")


def _further(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """A second agent in the same sentence: "…, các cơ quan phối hợp có trách nhiệm …"."""
    found: list[tuple[int, int]] = []
    gives = _ASKS_TOO.match(text, start, stop)
    if gives and heads_agent(text, gives.end()):
        end, closed = phrase_end(text, gives.end(), stop)
        found += bodies(text, gives.end(), end) if closed == "verb" else []
    does = _FIRST_DOES.match(text, start, stop)
    if does and heads_agent(text, does.end()):
        end, _ = phrase_end(text, does.end(), stop)
        if text.startswith(" chủ trì", end):
            found += bodies(text, does.end(), end)
    for match in islice(matches(_GIVES, text, (" giao ",), start, stop, 12), 8):
        if heads_agent(text, match.end()):
            end, closed = phrase_end(text, match.end(), stop)
            found += bodies(text, match.end(), end) if closed == "verb" else []
    for match in _DUTY.finditer(text, start, stop):
        if heads_agent(text, match.start("agents")):
            found += bodies(text, match.start("agents"), match.end("agents"))
    return found

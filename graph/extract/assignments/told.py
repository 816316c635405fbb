"""Who is told to act in a sentence: after an order, at its head, or behind a clause that opens it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.bodies import bodies
from thidua.graph.extract.assignments.described import REWARDS, names_some, only_told_of
from thidua.graph.extract.assignments.further import further
from thidua.graph.extract.assignments.headings import named_outright
from thidua.graph.extract.assignments.heads import GENERIC, heads_agent
from thidua.graph.extract.assignments.lists import (
    LEADS_IN,
    ONLY_LEADS,
    heads_names,
    heads_points,
    orders_below,
    told_below,
)
from thidua.graph.extract.assignments.openings import behind_clause, opens, towards_them
from thidua.graph.extract.assignments.orders import (
    NO_TRIGGER,
    ORDER,
    ORDERING,
    TRIGGER,
    TRIGGER_VERBS,
)
from thidua.graph.extract.assignments.partners import BESIDE, WITH
from thidua.graph.extract.assignments.people import asks_people, named_by_order, people_asked
from thidua.graph.extract.assignments.reading import Item, Reading
from thidua.graph.extract.assignments.speakers import (
    addressed,
    asks_besides,
    ends_in_author,
    is_author,
    led_readers,
    reader_of,
    signs,
    speaks,
)
from thidua.graph.extract.assignments.verbs import acts
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds, matches

#: What the conclusions of a meeting say somebody is to do, not what he does.
_OBLIGED = pattern(
    r"[ ,]*(?:cần|phải|sớm|khẩn trương|chủ trì|chủ động|tiếp tục|phối hợp|nghiêm túc|tập trung|quan tâm|kịp thời|tăng cường)(?!\w)"
)
#: What follows an agent that is told to act, wherever it stands.
_DUTIES = pattern(
    r"[ ,]*(?:theo chức năng|có trách nhiệm|chủ trì|chịu trách nhiệm|khẩn trương|căn cứ (?:vào )?(?:nội dung|chức năng|quy định|nhiệm vụ))"
)
#: One to three words before a body, that ask it for something if they say nothing that is done to a body.
_ASKS_SOMEHOW = pattern(r"(?P<asks>[A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?: [a-zà-ỹđ]+){0,2}) (?=[A-ZĐ])")
#: A set of bodies that an order names without "các".
_SET = pattern(
    r"(?:bộ|sở), (?:ban, )?ngành(?!\w)|[Ll]ãnh đạo (?:các|chuyên|đơn|cơ|chính|địa|[A-ZĐ])|cấp (?:ủy|uỷ)(?!\w)|chính quyền "
)
#: Whom a heading names before each is named below it.
_CONCERNED = pattern(
    r"các (?:đơn vị|cơ quan|bên|tổ chức|phòng, ban|tổ chức, cá nhân|cơ quan, đơn vị)(?: có)? liên quan"
)
#: What another asks for, of whom the author tells.
_RECEIVED = pattern(
    r"[^,;:\n]{2,60} nhận được (?:[Cc]ông văn|[Vv]ăn bản|[Tt]ờ trình|[Đđ]ơn|[Bb]áo cáo|[Hh]ồ sơ|ý kiến)(?: số [^ ]+)?(?: ngày [^ ]+)? của "
)
#: An order to a person: "Giao | ông Trần Văn Mây".
_CHARGES = pattern(r"(?:Giao(?: nhiệm vụ)?|Phân công|Cử)(?: cho)? (?=\w)")
#: Who explains a decision: "Bộ Y tế thống nhất với Bộ Tài chính hướng dẫn các xã thực hiện".
_GUIDES = pattern(
    r",? (?:phối hợp|thống nhất|cùng)(?: với)? [A-ZĐ][^.;:\n]{4,160}? hướng dẫn (?:thi hành|thực hiện|[^.;:\n]{2,120} (?:thi hành|thực hiện))[^;:\n]{0,40}$"
)
#: What an author does in his own plan, not what he asks of others.
_PLANS = pattern(
    r",? (?:xây dựng|lập|chuẩn bị|tổ chức|theo dõi|bố trí|cử|điều hành|triển khai|tổng hợp|phối hợp|tham mưu|kiểm tra|hướng dẫn|chịu|đảm bảo|bảo đảm)(?!\w)"
)


#: A heading that names many bodies, one of which its items may name: "2. Công đoàn cơ sở trực thuộc".
_NAMES_MANY = pattern(rf"^{GENERIC.pattern}| (?:trực thuộc|các cấp)$")


#: What a decision goes on with: "Căn cứ Điều 1, | các xã …".
_BY_ARTICLE = pattern(
    r"(?:Căn cứ|Theo|Trên cơ sở) (?:nội dung |quy định tại |kết quả tại )?(?:Điều \d|[Qq]uyết định này)"
)


@dataclass(slots=True)
class Sentence:
    """text[start:stop], a sentence or a clause of one, in the `item` that is being read.

    `below` the agent named there it tells its own agents only by an order at its head, or where it
    names a body under a group.
    """

    text: str
    start: int
    stop: int
    reading: Reading
    item: Item
    below: str | None

    def agents(self) -> list[tuple[int, int]]:
        """Who is told to act: after "Giao / Đề nghị / Yêu cầu", or at the head."""
        text, start, stop = self.text, self.start, self.stop
        named = named_outright(text, start, stop, self.item)
        if named is not None:
            return named
        if holds(text[start:stop], TRIGGER_VERBS) or text.startswith("Cử ", start):
            ordered = self._by_an_order()
            if ordered is not None:
                return ordered
        led = self._led()
        if led is not None:
            return self._named(led, ordered=True)
        if self.item.how == "after":
            return []
        opening = self._opening()
        position = start if opening is None else opening
        if self.item.how == "orders" and text.startswith("Theo đó, ", start):
            position = start + len("Theo đó, ")
        if opening is None and not heads_agent(text, position):
            asked = self._asked()
            return [] if asked is None else self._named(asked, ordered=True)
        return self._named(position, opening=opening)

    def _led(self) -> int | None:
        """Where the readers of a letter are named whom its author leads to the items below: "Sở Y tế hướng dẫn | các xã …"."""
        text, start, stop, reading = self.text, self.start, self.stop, self.reading
        if (
            not reading.readers
            or self.item.marked
            or self.item.how not in ("orders", "after")
            or self.below is not None
        ):
            return None
        if text[stop - 1] != ":" or LEADS_IN.search(text, max(start, stop - 20), stop) is None:
            return None
        return led_readers(text, start, stop, reading.issuer, reading.signs)

    def _asked(self) -> int | None:
        """Where the name begins of whom an item asks in words that no list holds: "Trông cậy | Hội Nông dân xã …"."""
        item = self.item
        if item.how != "section" or not (item.marked and item.first) or self.below is not None:
            return None
        if opens(self.text, self.start, self.stop):
            return None
        asks = _ASKS_SOMEHOW.match(self.text, self.start, self.stop)
        if asks is None or acts().match(f" {asks['asks'][0].lower()}{asks['asks'][1:]} "):
            return None
        return asks.end() if heads_agent(self.text, asks.end()) else None

    def _by_an_order(self) -> list[tuple[int, int]] | None:
        """Whom an order names; None where none of the author's stands in the sentence."""
        text, start, stop = self.text, self.start, self.stop
        towards = towards_them(text, start, stop) if self.item.how != "after" else None
        if towards is not None:
            return bodies(text, *towards)
        charged = _CHARGES.match(text, start, stop)
        persons = named_by_order(text, charged.end(), stop) if charged else []
        if persons:
            return persons
        trigger = self._trigger()
        if trigger is not None and self._asks_for_an_award(trigger):
            return []
        position = trigger.end() if trigger is not None else self._ordered()
        if position is None:
            return None
        if not heads_agent(text, position) and asks_people(text, position):
            return people_asked(text, position, stop)
        return self._named(position, ordered=True)

    def _named(
        self, position: int, ordered: bool = False, opening: int | None = None
    ) -> list[tuple[int, int]]:
        """Those whose names begin at `position`, which an order names, or a clause opens that ends there."""
        text, stop = self.text, self.stop
        end, closed = phrase_end(text, position, stop)
        beside = text.find(" cùng ", position, end)
        if beside > position and BESIDE.match(text, beside):
            end = beside  # "Sở Y tế | cùng với Công an tỉnh": a partner
        if (
            end <= position
            or not names_some(text, position, end, stop, closed, ordered)
            or self._leads_in(position, end, closed, ordered)
            or not (ordered or self._tells_by_itself(position, end, closed, opening))
        ):
            return []
        return [*bodies(text, position, end), *further(text, end, stop)]

    def _opening(self) -> int | None:
        """Where the agent begins behind a clause that opens the sentence, where such count."""
        how = self.item.how
        if (
            how in ("section", "decision")
            or (how == "parts" and self.item.numbered)
            or (how == "orders" and self.start >= self.reading.concludes)
            or (how == "orders" and self.text.startswith("Trong quá trình ", self.start))
        ):
            return behind_clause(self.text, self.start, self.stop, how)
        return None

    def _trigger(self) -> re.Match[str] | None:
        """The order near the head, up to the agent: "UBND tỉnh yêu cầu | các sở …"."""
        text, start = self.text, self.start
        trigger = TRIGGER.match(text, start, self.stop)
        if trigger is None or text[start : trigger.start("verb")].rstrip().endswith(NO_TRIGGER):
            return None
        if trigger.start("verb") > start and _RECEIVED.match(text, start, trigger.start("verb")):
            return None  # "Huyện nhận được Công văn của Sở Y tế đề nghị các xã …"
        assigns = trigger["verb"][-4:] == "công"
        asks = trigger.start("verb") == start and asks_people(text, trigger.end())
        if asks and assigns and self.item.how == "orders" and self.reading.told:
            return None  # "- Phân công giáo viên trực": what those do who were told before
        if not asks and not heads_agent(text, trigger.end(), ordered=not assigns):
            return None
        if self.below is not None and (assigns or not self._orders(trigger.start("verb"))):
            return None
        return trigger

    def _is_article(self) -> bool:
        """Whether the sentence stands in the paragraph of an article: "Điều 2. Các xã …"."""
        line = self.text.rfind("\n", 0, self.item.begin) + 1
        return self.text.startswith("Điều ", line)

    def _by_the_decision(self) -> bool:
        """Whether the sentence opens with the decision itself or an article of it: "Căn cứ Điều 1, các xã lập sổ."."""
        return (
            self._is_article() and _BY_ARTICLE.match(self.text, self.start, self.stop) is not None
        )

    def _orders(self, verb: int) -> bool:
        """Whether the order at `verb` is the author's, though a heading names others: he speaks, or nobody before it."""
        before = self.text[self.start : verb].strip()
        speaker, signer = reader_of(before), self.reading.signs
        if not before or signs(before, signer):
            return True
        named = self.reading.issuer.startswith(speaker) or (
            signer != "" and speaker.startswith(f"{signer} ")
        )
        return named and speaker.count(" ") > 2 and " các " not in speaker

    def _asks_for_an_award(self, trigger: re.Match[str]) -> bool:
        """Whether it asks that somebody be rewarded: "…, đề nghị Chủ tịch tỉnh khen thưởng"."""
        return (
            trigger["verb"].endswith(" nghị")
            and trigger.start("verb") > self.start
            and REWARDS.match(self.text, trigger.end(), self.stop) is not None
        )

    def _ordered(self) -> int | None:
        """Where those begin whom an order further in the sentence names."""
        if self.below is not None:
            return None
        text, start, stop = self.text, self.start, self.stop
        leads_in = text[stop - 1 : stop] == ":"
        for later in islice(matches(ORDER, text, ORDERING, start + 1, stop), 8):
            verb = later.start("verb")
            if _RECEIVED.match(text, start, verb):
                continue
            if not (heads_agent(text, later.end()) or _SET.match(text, later.end())) or not (
                speaks(text, start, verb, self.item.numbered, leads_in)
                or ends_in_author(text[max(start, verb - 90) : verb], self.reading.issuer)
                or asks_besides(text, start, verb, self.reading.issuer)
            ):
                continue
            tail = text[later.end() : stop]
            # "đề nghị Chủ tịch tỉnh khen thưởng" asks for an award, "yêu cầu …" never does
            if later["verb"].endswith(" nghị") and ("khen thưởng" in tail or REWARDS.match(tail)):
                continue
            below = told_below(text, stop)
            if (
                not below
                or not (ONLY_LEADS.search(tail) or tail.rstrip().endswith(":"))
                # "…, đề nghị Chính phủ:" with what it is to do below
                or (phrase_end(text, later.end(), stop) == (stop - 1, ":") and not below)
            ):
                return later.end()
        return None

    def _leads_in(self, position: int, end: int, closed: str, ordered: bool) -> bool:
        """Whether the sentence only leads up to items that name agents of their own."""
        text, stop, item = self.text, self.stop, self.item
        before = text[self.start : position]
        towards = closed == "heading" and text.endswith("ối với ", 0, position)
        if towards and orders_below(text, stop):
            return True  # "1. Đối với các xã, các trường | Đề nghị các xã chỉ đạo các trường …"
        heads = "rách nhiệm" in before and "iao trách nhiệm" not in before
        if (
            ordered
            and heads
            and (
                told_below(text, stop)
                or (closed == "heading" and _CONCERNED.fullmatch(text, position, end))
            )
        ):
            return True  # "Trách nhiệm của các bên", with each of them below
        if (
            closed in ("verb", "heading")
            and LEADS_IN.search(text, max(end, stop - 20), stop)
            and (not (ordered or item.numbered) or told_below(text, stop))
        ):
            return True
        if ordered and closed == ":" and end >= stop - 2 and GENERIC.match(text, position, end):
            return told_below(text, stop)  # "Giao nhiệm vụ cho các cơ quan: | 1. Sở Y tế …"
        return (
            ordered
            and self.reading.directs
            and item.how != "section"
            and not item.numbered
            and closed == "verb"
            and GENERIC.match(text, position, end) is not None
            and heads_points(text, stop)
        )

    def _tells_by_itself(self, position: int, end: int, closed: str, opening: int | None) -> bool:
        """Whether a sentence without an order tells text[position:end] to act."""
        text, stop, how = self.text, self.stop, self.item.how
        if only_told_of(text, position, end, stop, how):
            return False
        phrase = text[position:end]
        if self._heads_its_units(phrase, closed):
            return False
        duties = _DUTIES.match(text, end, stop) is not None
        if phrase.startswith("Cán bộ, ") and not duties:
            return False
        speaks_itself = is_author(phrase, self.reading.issuer, how) or signs(
            phrase, self.reading.signs
        )
        if speaks_itself and not (
            # "1. Ủy ban Dân tộc", "Bộ Y tế chủ trì …": the author takes its share beside the others
            (how == "decision" and self.item.numbered and self.item.first and duties)
            or (
                how == "section"
                and (
                    (self.item.numbered and closed == "heading")
                    or (self.item.marked and closed == ":")
                    or duties
                    or self._plans(end, closed)
                )
            )
        ):
            return False
        # "1. Ban Giám hiệu | - Đồng chí Hiệu trưởng chỉ đạo chung": its members, each with a share
        officers = (
            duties or (how == "section" and self.item.first and bool(closed))
        ) and phrase.startswith(("Các đồng chí ", "các đồng chí ", "Đồng chí "))
        if self.below is not None and (
            (GENERIC.match(phrase) and not officers)
            or not (_NAMES_MANY.search(self.below) or officers)
        ):
            return False
        if (
            how == "decision"
            and not duties
            and (closed != "verb" or (opening is not None and not self._by_the_decision()))
        ):
            return False
        if how == "decision" and not duties and self.reading.headed and not self._is_article():
            return False  # a plan that is decided has a part that says who acts
        if closed == "heading" and not self.item.first:
            return False  # "… gồm: Cụm A; | Cụm B, Cụm C."
        if how == "section" or duties:
            return bool(closed)
        return bool(closed) and self._is_told(position, end, closed, opening)

    def _heads_its_units(self, phrase: str, closed: str) -> bool:
        """Whether the item only heads those whom the author charges of its own: "1. Sở Y tế | a) Văn phòng Sở"."""
        return (
            self.item.how == "section"
            and self.item.numbered
            and closed in ("heading", ":")
            and self.reading.issuer.startswith(reader_of(phrase))
            and heads_names(self.text, self.stop)
        )

    def _follows_a_close(self) -> bool:
        """Whether the paragraph above has ended: a dash may also begin a line that goes on with it."""
        line = self.text.rfind("\n", 0, self.start)
        return self.text[max(0, line - 8) : line + 1].rstrip()[-1:] in (".", ";", ":", "/")

    def _plans(self, end: int, closed: str) -> bool:
        """Whether an item is the author's share of the work: "- Trường Tiểu học Khe Mây | lập kế hoạch"."""
        return (
            self.item.first
            and closed == "verb"
            and self.text[self.start - 2 : self.start] in ("- ", "+ ", "– ", ". ", ") ")
            and _PLANS.match(self.text, end, self.stop) is not None
        )

    def _concluded(self, end: int, opening: int | None) -> bool:
        """Whether a sentence of the conclusions of a meeting is an order: "- Các xã | lập sổ.", "Các trường | cần …"."""
        if self.text.find(" có ", self.start, end) >= 0:
            return False  # "Theo đó, Tỉnh ủy có Chỉ thị số …"
        marked = self.item.marked and self.item.first and not self.item.below
        return (
            marked or opening is not None or _OBLIGED.match(self.text, end, self.stop) is not None
        )

    def _is_told(self, position: int, end: int, closed: str, opening: int | None) -> bool:
        """Whether who stands at the head outside a part about tasks is told to act there."""
        text, start, stop, item = self.text, self.start, self.stop, self.item
        verb = closed == "verb"
        readers = self.reading.readers
        return bool(
            closed == ":"
            or (item.numbered and (item.first or item.headed))
            # "Đối với các cơ quan của xã | - Trạm Y tế xã tiếp tục ghi sổ"
            or (self.below is not None and item.first and verb and self._follows_a_close())
            # "UBND xã có trách nhiệm …; Trưởng thôn chỉ đạo …"
            or (item.headed and verb and text.startswith(";", self.start - 2))
            # "Đề nghị các xã rà soát sổ. Sở Y tế phối hợp với Công an tỉnh …"
            or (item.commanded and verb and WITH.match(text, end + 1, stop))
            or (item.how == "decision" and _GUIDES.match(text, end, stop))
            or (readers and item.first and verb and addressed(text, position, end, stop, readers))
            or (item.how == "orders" and opening is not None)
            or (verb and start >= self.reading.concludes and self._concluded(end, opening))
            # a point of a directive that lost its mark
            or (self.reading.points and not item.marked and item.first and verb)
        )

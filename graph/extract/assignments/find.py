"""Who is told to act (tổ chức thực hiện): agents, their role, their partners.

Directives and plans say it in the part headed "Tổ chức thực hiện" or in parts headed by an
agent, decisions in their "Giao …" clauses and the execution clause, letters in what they ask.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.bodies import bodies, follows_on, same_group
from thidua.graph.extract.assignments.execution import executors
from thidua.graph.extract.assignments.heads import heads_agent
from thidua.graph.extract.assignments.partners import partners_in
from thidua.graph.extract.assignments.parts import ANNEXING, How, annexed, task_parts
from thidua.graph.extract.assignments.reading import Reading, Told, rank
from thidua.graph.extract.assignments.told import (
    GENERIC,
    LABEL,
    LEAD,
    LEADS_IN,
    MARK,
    NO_AGENT,
    OWN_PLACE,
    TOWARDS,
    Sentence,
    reader_of,
    taken_on,
    towards_them,
)
from thidua.graph.extract.assignments.untold import (
    grants_powers,
    lists_guests,
    only_lists,
    ordered_at,
    read_out,
    told_until,
)
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import expand
from thidua.graph.extract.scan import holds, matches
from thidua.graph.records import Assignment, Evidence


def find_assignments(
    flow: Flow,
    kind: str | None,
    body: int,
    end: int,
    addressees: tuple[str, ...] = (),
    last: int | None = None,
    issuer: str | None = None,
) -> tuple[Assignment, ...]:
    """The assignments of a document of type `kind` whose body is flow[body:end].

    A letter also tells its `addressees` to act where a paragraph begins with one of them. What a
    decision has annexed behind its signature goes on to `last`. The `issuer` tells others, not itself.
    """
    text = flow.text
    # a council's resolution makes rules; others speak to the agents that head their parts
    resolves = kind == "Nghị quyết" and not (issuer or "").startswith("Hội đồng")
    parts = task_parts(text, "Chỉ thị" if resolves else kind, body, end)
    if kind in ANNEXING and last is not None and last > end:
        parts += annexed(text, end, last)
    if kind == "Tờ trình":
        # "đề nghị Giám đốc Sở xem xét, phê duyệt": outside a part on who acts it only asks for leave
        parts = [part for part in parts if part[2] == "section"]
    reading = Reading(
        flow, frozenset(map(reader_of, addressees)), reader_of(issuer or ""), kind == "Chỉ thị"
    )
    for position, until, how in parts:
        while position < until:
            stop = text.find("\n", position, until)
            stop = until if stop < 0 else stop
            if stop - position > _LONG:
                for item in _INLINE_ITEM.finditer(text, position, stop):
                    _paragraph(reading, position, item.start(), how)
                    position = item.end()
            _paragraph(reading, position, stop, how)
            position = stop + 1
    return _once(reading.told, text)


#: A paragraph longer than this may hold items that lost their lines.
_LONG = 900
_INLINE_ITEM = pattern(
    r"(?<=[.;:]) (?=(?:\d{1,2}(?:\.\d{1,2})?[.)]|[a-zđ]\)|[-–+]|[IVX]{1,4}\.|Điều \d{1,2}\.) [A-ZĐÀ-Ỹ])"
)
#: "Về việc A: Giao B …", "Đối với A: B rà soát …": what the item is about stands first.
_TOPIC = pattern(r"(?:Về|Đối với|Liên quan) [^:\n]{3,300}: ?(?=\w)")
_SUBJECT = pattern(r"[A-ZĐÀ-Ỹ][^:;.,\n]{2,60}: (?=\w)")
#: What may stand beside the agents of a heading.
_ALONE = pattern(r"(?:\s?\([^()]{0,300}\))?(?: (?:có|chịu) trách nhiệm)?[ :;.]*")
#: "Chủ trì, phối hợp:", with the partners in the items below.
_JOINT = pattern(r"[Pp]hối hợp(?: với)?\s?:?$")
_DASHES = "-–+•"
#: What leads up to a list of orders, and what leads up to a report.
_OPENS_LIST = pattern(
    r"(?<!\w)(?:(?P<order>[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao|[Cc]hỉ đạo|[Pp]hân công|có ý kiến|[Kk]ết luận)|[Bb]áo cáo|[Tt]rả lời|[Gg]iải trình|[Kk]ết quả)(?!\w)"
)
_ENDS_IN_ORDER = pattern(
    r"(?<!\w)(?:[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao|thực hiện|triển khai|nhiệm vụ|biện pháp)\s?:$"
)


def _listed(reading: Reading, start: int, stop: int, mark: str) -> bool:
    """Whether the paragraph is an item of a list of orders; one that opens or ends a list is noted."""
    text = reading.flow.text
    if mark and mark in _DASHES:
        if reading.listed == ":":
            reading.listed = mark
        return reading.listed == mark
    colon = text.rfind(":", max(start, stop - 2), stop) > 0
    if mark or colon or text.startswith("Trên đây ", start):
        reading.listed = ""
    if colon and (
        LEADS_IN.search(text, max(start, stop - 20), stop)
        or _ENDS_IN_ORDER.search(text, max(start, stop - 12), stop)
    ):
        says = [m["order"] for m in _OPENS_LIST.finditer(text, max(start, stop - 300), stop)]
        reading.listed = ":" if says and says[-1] else ""
    return False


#: Whom a letter means to speak to, without naming anybody.
_NOBODY = frozenset(
    [
        "các đồng chí",
        "đồng chí",
        "các ông",
        "các ông (bà)",
        "các ông, bà",
        "quý cơ quan",
        "lãnh đạo",
    ]
)
#: "Công an tỉnh: in tài liệu; giao Phòng Tham mưu theo dõi": another body, by its name.
_GIVEN_ON = pattern(r"giao (?:cho )?(?=[A-ZĐ])")
#: What the author says before those it tells.
_COMMAND = pattern(r"(?<!\w)(?:[Gg]iao|[Đđ]ề nghị|[Yy]êu cầu)(?: cho)? $")


@dataclass(slots=True)
class _Item:
    """A paragraph as it is read, from `begin` to `stop` and in the manner of `how`, with the agents that
    it names first.

    `marked` as an item, `numbered` where it is one of orders, `own` where it may speak to the province or
    city itself, `below` an agent that heads it. `first`: nothing of it has been read; `commanded`: it
    begins with an order.
    """

    begin: int
    stop: int
    how: How
    marked: bool
    numbered: bool
    own: bool = False
    below: bool = False
    first: bool = True
    commanded: bool = False
    headed: list[Told] = field(default_factory=list)


def _paragraph(reading: Reading, start: int, stop: int, how: How) -> None:
    """Read one paragraph; agents found at its head also head the items below it."""
    text = reading.flow.text
    mark = MARK.match(text, start, stop)
    kind = mark.group()[0] if mark else ""
    if (
        read_out(reading, start, stop)
        or grants_powers(reading, start, stop, mark, how)
        or lists_guests(reading, start, stop, mark)
    ):
        return
    numbered = bool(mark) and kind not in _DASHES
    if how == "orders" and _listed(reading, start, stop, kind):
        numbered = True
    if how != "decision" and not mark:
        _closing(reading, start, stop)
    elif how == "orders" and mark and not numbered:
        _closing(reading, mark.end(), stop)
    if how == "parts" and not (numbered and _heads_part(text, mark, stop)):
        _add_partners(reading.heading, text, start, stop)
        return
    item = _Item(mark.end() if mark else start, stop, how, bool(mark), numbered)
    if _names_partners(reading, item):
        return
    if (numbered and text.find(": ", item.begin, stop) >= 0) or text.startswith(
        ("Đối", "Tổ c", "Riêng"), item.begin
    ):
        if text.startswith("Tổ chức thực hiện", item.begin):
            item.how = "section"
        item.begin, item.own = _behind_topic(text, item.begin, stop, item.how)
    if item.how in ("orders", "parts") and only_lists(reading, item.begin, stop, kind):
        return
    item.below = (
        bool(reading.heading) and reading.alone and rank(kind) not in ("", "1", reading.rank)
    )
    for at, until in _clauses(text, item.begin, stop):
        _clause(reading, item, at, until)
    if item.headed and not item.below:
        reading.heading, reading.rank = item.headed, rank(kind)
    reading.points = reading.points or (reading.directs and item.how == "orders" and numbered)


#: "a) ", "1.2. "
_SUB_POINT = pattern(r"[a-zđ]|\d{1,2}\.\d")


def _heads_part(text: str, mark: re.Match[str] | None, stop: int) -> bool:
    """Whether an item of a directive that has a part "Tổ chức thực hiện" besides may name an agent: one
    marked "a)" or "1.2." only with a duty, or as a heading."""
    if mark is None:
        return False
    begin = mark.end()
    if (
        _SUB_POINT.match(mark.group()) is None
        or text.find("trách nhiệm", begin, min(stop, begin + 200)) >= 0
        or LEAD.match(text, begin, stop)
    ):
        return True
    if not heads_agent(text, begin):
        return False
    end, closed = phrase_end(text, begin, stop)
    return closed == "heading" or (closed == ":" and end >= stop - 2)


def _names_partners(reading: Reading, item: _Item) -> bool:
    """Whether the paragraph goes on with the partners of those above: "Chủ trì, phối hợp: | - Sở Y tế",
    "Cơ quan chủ trì: Sở Nội vụ | Cơ quan phối hợp: Sở Y tế"."""
    text, begin, stop = reading.flow.text, item.begin, item.stop
    label = LABEL.match(text, begin, stop) if item.how == "section" else None
    if label and label["beside"]:
        _add_partners(reading.told[-1:], text, begin, stop, label.end())
        return True
    joined = reading.joined and item.marked and not item.numbered
    reading.joined = joined or (
        text.find("hối hợp", max(begin, stop - 16), stop) >= 0
        and _JOINT.search(text, max(begin, stop - 16), stop) is not None
    )
    if not (joined and reading.heading) or text.startswith("Cùng ", begin):
        return False
    _add_partners(reading.heading, text, begin, stop, begin)
    return True


def _clause(reading: Reading, item: _Item, at: int, until: int) -> None:
    """Read text[at:until], a clause of the item: whom it tells to act, and with whom."""
    text = reading.flow.text
    while at < until and text[at] == " ":
        at += 1
    told_to = told_until(text, at, until)
    if told_to is None:
        item.first = False
        return
    until = told_to
    apart = TOWARDS.match(text, at, until) if text.startswith("Riêng ", at) else None
    if apart and heads_agent(text, apart.end()):
        at = apart.end()
    agents = _agents(reading, item, at, until, apart is not None)
    if agents and item.first:
        item.commanded = _COMMAND.search(text, item.begin, agents[0][0]) is not None
    agents = [(a, b) for a, b in agents if text[a:b].lower() not in _NOBODY]
    if agents and item.below and item.first and at == item.begin:
        _drop_group(reading, at)
    for k, (a, b) in enumerate(agents):
        following = agents[k + 1][0] if k + 1 < len(agents) else until
        made = Told(
            agent=" ".join(text[a:b].split()),
            role="support" if text[a:b].endswith("phối hợp") else "lead",
            partners=partners_in(text, b, following if following > b + 8 else until),
            evidence=reading.flow.evidence(a, b, "told to act"),
        )
        reading.told.append(made)
        if item.first or item.numbered:
            item.headed.append(made)
    if not agents:
        _add_partners(item.headed or reading.heading, text, at, until)
    elif item.headed and not item.below:
        reading.alone = bool(_ALONE.fullmatch(text, agents[-1][1], item.stop))
    item.first = False


#: What stands between a heading and the mark of the item below it.
_ITEM_BELOW = pattern(r"[ :.;]*\n{1,2}(?:[-–+•]|[a-zđ][.)]) ?")


def _drop_group(reading: Reading, at: int) -> None:
    """Forget the group that only heads those told below it: "Đối với các cơ quan của xã: | - Trạm Y tế xã
    ghi sổ", where the first item, which begins at `at`, names its own agent."""
    if len(reading.heading) != 1 or reading.told[-1:] != reading.heading:
        return
    text, group = reading.flow.text, reading.heading[0]
    end = text.rfind(group.agent, max(0, at - 200), at)
    if (
        end >= 0
        and GENERIC.match(f"{group.agent} ")
        and text.endswith("Đối với ", 0, end)
        and _ITEM_BELOW.fullmatch(text, end + len(group.agent), at)
    ):
        reading.told.pop()
        # the items that follow are orders, whoever they begin with
        reading.alone, reading.listed = False, text[at - 2 : at].strip()


def _agents(
    reading: Reading, item: _Item, at: int, until: int, apart: bool
) -> list[tuple[int, int]]:
    """Where the names of those stand whom text[at:until], a clause of the item, tells to act; `apart`: it
    sets somebody apart from those of the item, as in "Riêng Trạm Y tế xã …"."""
    text, how = reading.flow.text, item.how
    agents: list[tuple[int, int]] = []
    # "…; các xã, phường …" goes on with what the headed agent does
    object_of = (
        bool(item.headed or (item.below and reading.heading))
        and text[at : at + 1].islower()
        and (at > item.begin or not item.numbered)
        and not (item.commanded and LEAD.match(text, at, until))
        and not _GIVEN_ON.match(text, at, until)
    )
    if not object_of and (how != "parts" or item.first):
        if holds(text[at:until], ("thi hành", "chịu tr")):
            agents = executors(text, at, until)
        agents = (
            agents
            or Sentence(
                text,
                at,
                until,
                how,
                reading.readers,
                reading.issuer,
                reading.directs,
                item.first,
                item.numbered,
                item.own,
                bool(item.headed),
                item.commanded,
                reading.heading[0].agent if item.below and not apart else None,
                reading.points and not item.marked,
            ).agents()
        )
    if not agents and (how == "section" or reading.points):
        agents = taken_on(text, at, until)
    return agents


def _behind_topic(text: str, begin: int, stop: int, how: How) -> tuple[int, bool]:
    """Where the order begins behind what it is about, and whether it may speak to the province or
    city itself: "Về việc A: | Tỉnh rà soát …", "Đối với | các xã …"."""
    towards = TOWARDS.match(text, begin, stop)
    if text.startswith("Tổ chức thực hiện", begin):
        topic = _SUBJECT.match(text, begin, stop)
    else:
        topic = _TOPIC.match(text, begin, stop)
    if (
        topic is None
        and how == "section"
        and not (heads_agent(text, begin) or LEAD.match(text, begin, stop))
    ):
        topic = _SUBJECT.match(text, begin, stop)
    if topic and (
        (heads_agent(text, topic.end()) and not NO_AGENT.match(text, topic.end()))
        or LEAD.match(text, topic.end(), stop)
        or OWN_PLACE.match(text, topic.end(), stop)
    ):
        return topic.end(), True
    if towards and heads_agent(text, towards.end()):
        return _behind_towards(text, begin, towards.end(), stop), False
    return begin, False


def _behind_towards(text: str, begin: int, named: int, stop: int) -> int:
    """Where the item text[begin:stop] is read from, which names at `named` whom it is for: "Đối với | các xã"."""
    if towards_them(text, begin, stop) is not None:
        return begin
    end, closed = phrase_end(text, named, stop)
    if text.startswith(", đề nghị ", end) and not heads_agent(text, end + 10):
        return begin  # "Đối với các xã mất mùa, đề nghị hỗ trợ …": asked for them, not of them
    # "Đối với các xã, các trường Đề nghị UBND các xã rà soát …": the heading ran into an order
    order = LEAD.match(text, end + 1, stop) if closed == "verb" else None
    if order and text[end + 1].isupper() and heads_agent(text, order.end()):
        return end + 1
    return named


#: The closing orders of directives and telegrams: "Nhận được Chỉ thị này, các cấp, các ngành khẩn
#: trương …", "Các đơn vị báo cáo kết quả về Bộ trước ngày …".
_ON_RECEIPT = pattern(
    r"(?:[Kk]hi |[Ss]au khi |[Nn]gay sau khi )?[Nn]hận được (?:[Cc]hỉ thị|[Cc]ông điện|[Cc]ông văn|[Tt]hông tư|[Tt]hông tri|[Kk]ế hoạch|[Qq]uyết định|[Nn]ghị quyết|[Hh]ướng dẫn|[Tt]hông báo|Thư|[Vv]ăn bản) này, (?:(?:yêu cầu|đề nghị) )?(?=\w)"
)
_REPORT_BACK = pattern(
    r" (?:định kỳ |tổng hợp |kịp thời )?(?:(?:báo cáo|gửi báo cáo) (?:kết quả|tình hình|tiến độ)(?: thực hiện)? (?:về|cho|lên|gửi|trước)|(?:gửi|nộp|đăng ký) [^;\n]{1,160}? (?:về|cho|tại|với)) [^;\n]{0,200}?(?:trước (?:ngày|\d)|hằng|hàng|định kỳ|chậm nhất)"
)


#: "Kết thúc đợt thi đua | các đơn vị báo cáo kết quả về Sở trước ngày …"
_WHEN_OVER = pattern(r"(?:Sau khi kết|Kết) thúc [^,.;:\n]{3,90}?,? (?=các )")
#: "Nhận được Kế hoạch này, Sở Y tế | đề nghị các xã …": the author, who asks others.
_ASKS_OTHERS = pattern(r" (?:trân trọng |kính )?(?:đề nghị|yêu cầu)(?! gửi)(?!\w)")


def _closing(reading: Reading, start: int, stop: int) -> None:
    """Whom text[start:stop] tells to act by the formulas that close a directive or a telegram."""
    text = reading.flow.text
    at = text.find("hận được ", start, stop)
    received = (
        next(matches(_ON_RECEIPT, text, ("hận được ",), start, stop, 14), None) if at >= 0 else None
    )
    begin = received.end() if received else start
    if text.startswith(("Kết thúc ", "Sau khi kết thúc "), start):
        over = _WHEN_OVER.match(text, start, stop)
        begin = over.end() if over else start
    if not heads_agent(text, begin, ordered=received is not None):
        return
    end, closed = phrase_end(text, begin, stop)
    if closed != "verb" or NO_AGENT.match(text, begin) or _ASKS_OTHERS.match(text, end, stop):
        return
    if received or (GENERIC.match(text, begin) and _REPORT_BACK.match(text, end, stop)):
        for a, b in bodies(text, begin, end):
            name = " ".join(text[a:b].split())
            evidence = reading.flow.evidence(a, b, "told to act")
            reading.told.append(Told(name, "lead", partners_in(text, b, stop), evidence))


def _add_partners(
    agents: list[Told], text: str, start: int, stop: int, named: int | None = None
) -> None:
    """Give `agents` the partners that text[start:stop] names; one may begin at `named`."""
    for partner in partners_in(text, start, stop, named) if agents else ():
        for agent in agents:
            if partner not in agent.partners:
                agent.partners.append(partner)


_CLAUSE_END = pattern(
    r"(?<!VP)(?<!TP)(?<!Tp)(?<! P)(?<! Q)(?<!BS)(?<!Bs)(?<!TS)(?<!hS)(?<!hs)\.(?= [A-ZĐÀ-Ỹ])|;(?= )"
)


def _clauses(text: str, begin: int, stop: int) -> list[tuple[int, int]]:
    """The pieces of a paragraph: sentences, and the parts between semicolons; a heading that names
    several agents is one piece."""
    if begin >= stop:
        return []
    pieces: list[tuple[int, int]] = []
    if text.find(". ", begin, stop) >= 0 or text.find("; ", begin, stop) >= 0:
        lead = LEAD.match(text, begin, stop)
        position = lead.end() if lead else begin
        listing = heads_agent(text, position)
        if listing and stop - position < 400:
            end, closed = phrase_end(text, position, stop, 400)
            if closed == "heading" and end > position:
                return [(begin, stop)]
        for mark in matches(_CLAUSE_END, text, (". ", "; "), begin, stop):
            at = mark.start()
            if mark.group() == ";" and follows_on(text, at + 2):
                if listing and at > position and _lists(text, position, at):
                    continue
                ordered = ordered_at(text, begin, at)
                if ordered is not None and _lists(text, ordered, at):
                    continue
            listing = listing and at <= position
            if mark.start() > begin:  # a piece is more than its mark
                pieces.append((begin, mark.end()))
                begin = mark.end()
    if begin < stop:
        pieces.append((begin, stop))
    return pieces


def _lists(text: str, start: int, mark: int) -> bool:
    """Whether text[start:mark] names agents only, as before the mark of "A; các B và C đăng ký …"."""
    return phrase_end(text, start, mark) == (mark, "heading") and (
        heads_agent(text, mark + 2) or same_group(text[start:mark], text, mark + 2)
    )


#: What does not tell two groups apart: "các sở của thành phố", "các sở".
_SAME_GROUP = pattern(r"(?<!\w)(?:các |của )|(?: của| cấp)? (?:tỉnh|thành phố)$| trực thuộc$")
_GROUP = pattern(
    r"(?:các|thủ trưởng|giám đốc|hiệu trưởng|người đứng đầu|ủy ban nhân dân (?:các )?(?:xã|phường)) "
)


def _key(agent: str) -> str:
    """What makes an agent the same: its words, and for a group not whose group it is."""
    name = _DASH.sub("-", agent.casefold().replace("uỷ", "ủy"))
    name = name.replace("các nhà trường", "các trường").replace("cấp ủy đảng", "cấp ủy")
    return _SAME_GROUP.sub("", name) if _GROUP.match(f"{name} ") else name


#: "Sở Y tế tỉnh Sông Thao" may go on as "Sở Y tế".
_PROVINCE = pattern(r" (?:tỉnh|thành phố) \w[\w -]{0,30}$")
#: "Lao động- Thương binh", "Lao động – Thương binh"
_DASH = pattern(r" ?[-–] ?")
#: "Ngân hàng Chính sách xã hội (NHCSXH)"
_SHORT = pattern(r"\((?:[^()\n]{0,30} )?[“\"]?(?P<short>[A-ZĐ]{3,12})[”\"]?\)")


def _defined(text: str) -> dict[str, str]:
    """The abbreviations that the text itself explains: as many words before as it has letters."""
    found: dict[str, str] = {}
    for match in matches(_SHORT, text, "(", 0, len(text)):
        short = match["short"]
        words = text[max(0, match.start() - 120) : match.start()].split()[-len(short) :]
        if "".join(word[:1] for word in words).upper() == short:
            found.setdefault(short, " ".join(words))
    return found


_CAPITALS = pattern(r"(?<!\w)[A-ZĐ]{3,12}(?!\w)")


def _once(told: list[Told], text: str) -> tuple[Assignment, ...]:
    """One entry per agent, partners and evidence together; `text` may explain abbreviations."""
    made: dict[str, tuple[str, Told, dict[str, None], list[Evidence]]] = {}
    defined: dict[str, str] | None = None
    placed: dict[str, str] = {}

    def in_full(name: str) -> str:
        nonlocal defined
        if not _CAPITALS.search(name):
            return name
        defined = _defined(text) if defined is None else defined
        words = [w for w in name.split() if w[:1] != "(" or w.strip("()") not in defined]
        return " ".join(defined.get(word, word) for word in words)

    for entry in told:
        name = in_full(expand(entry.agent))
        key = _key(name)
        if key.startswith("sở "):
            bare = _PROVINCE.sub("", key)
            key = placed.setdefault(bare, key) if bare == key else key
            placed.setdefault(bare, key)
        _, _, partners, evidence = made.setdefault(key, (name, entry, {}, []))
        partners.update(dict.fromkeys(p for p in map(in_full, entry.partners) if p != name))
        evidence.append(entry.evidence)
    return tuple(
        Assignment(name, first.role, tuple(partners), tuple(evidence))
        for name, first, partners, evidence in made.values()
    )

"""Who is told to act (tổ chức thực hiện): agents, their role, their partners.

Directives and plans say it in the part headed "Tổ chức thực hiện" or in parts headed by an
agent, decisions in their "Giao …" clauses and the execution clause, letters in what they ask.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator

from thidua.graph.extract.assignments import duties
from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.bodies import bodies
from thidua.graph.extract.assignments.clauses import clauses
from thidua.graph.extract.assignments.closing import executors, read_closing
from thidua.graph.extract.assignments.fronted import fronted, holders
from thidua.graph.extract.assignments.headings import LABEL, labels_count
from thidua.graph.extract.assignments.heads import GENERIC, heads_agent
from thidua.graph.extract.assignments.lists import heads_members, in_list_of_orders
from thidua.graph.extract.assignments.marks import MARK, rank
from thidua.graph.extract.assignments.merge import one_each
from thidua.graph.extract.assignments.openings import TOWARDS, behind_topic, towards_them
from thidua.graph.extract.assignments.orders import COMMAND, LEAD
from thidua.graph.extract.assignments.partners import partners_in
from thidua.graph.extract.assignments.parts import (
    ANNEXING,
    REPORTING,
    RULING,
    How,
    annexed,
    conclusions,
    task_parts,
)
from thidua.graph.extract.assignments.people import asks_people, does
from thidua.graph.extract.assignments.reading import Item, Reading, Role, Told
from thidua.graph.extract.assignments.rosters import stretches, with_rosters
from thidua.graph.extract.assignments.speakers import reader_of
from thidua.graph.extract.assignments.told import Sentence
from thidua.graph.extract.assignments.untold import (
    grants_powers,
    lists_guests,
    only_lists,
    read_out,
    told_until,
)
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows.table import Table
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES, SIGNS
from thidua.graph.extract.scan import holds
from thidua.graph.records import Assignment


def find_assignments(
    flow: Flow,
    kind: str | None,
    body: int,
    end: int,
    addressees: tuple[str, ...] = (),
    last: int | None = None,
    issuer: str | None = None,
    signs: str | None = None,
) -> tuple[Assignment, ...]:
    """The assignments of a document of type `kind` whose body is flow[body:end].

    A letter also tells its `addressees` to act where a paragraph begins with one of them. What a
    decision has annexed behind its signature goes on to `last`. The `issuer`, and the body that `signs`
    for it ("TM. BAN THƯỜNG VỤ"), tells others, not itself.
    """
    text = flow.text
    # a council's resolution makes rules; others speak to the agents that head their parts
    resolves = kind == "Nghị quyết" and not (issuer or "").startswith("Hội đồng")
    parts = task_parts(text, "Chỉ thị" if resolves else kind, body, end)
    if kind in ANNEXING and last is not None and last > end:
        parts += annexed(text, end, last) or _in_annexed_plan(text, end, last)
    if kind == "Tờ trình":
        # "đề nghị Giám đốc Sở xem xét, phê duyệt": outside a part on who acts it only asks for leave
        parts = [part for part in parts if part[2] == "section"]
    if kind not in (*REPORTING, *RULING):
        parts = with_rosters(text, kind, parts)
    reading = Reading(
        flow,
        frozenset(map(reader_of, addressees)),
        reader_of(issuer or ""),
        kind == "Chỉ thị",
        signs=reader_of(signs or ""),
        concludes=conclusions(text, kind, body, end),
        headed=any(how == "section" for _, _, how in parts),
        told_until=max((until for _, until, how in parts if how == "section"), default=sys.maxsize),
    )
    tables = duties.tables(flow, body, max((until for _, until, _ in parts), default=body))
    for position, until, how in _beside(parts, tables, reading, end) if tables else parts:
        while position < until:
            stop = text.find("\n", position, until)
            stop = until if stop < 0 else stop
            if stop - position > _LONG:
                for item in _INLINE_ITEM.finditer(text, position, stop):
                    _paragraph(reading, position, item.start(), how)
                    position = item.end()
            _paragraph(reading, position, stop, how)
            position = stop + 1
    return one_each(reading.told, text)


#: The heading of a plan that a decision has annexed.
_PLAN = pattern(r"\n\W{0,6}(?:KẾ HOẠCH|CHƯƠNG TRÌNH|PHÁT ĐỘNG|PHƯƠNG ÁN)[^a-zà-ỹđ\n]{0,160}\n")


def _in_annexed_plan(text: str, start: int, end: int) -> list[tuple[int, int, How]]:
    """The lists of an annexed plan that say who acts, where no heading that is known does."""
    plan = _PLAN.search(text, start, end)
    if plan is None:
        return []
    return [(first, stop, "section") for first, stop in stretches(text, plan.end(), end)]


def _beside(
    parts: list[tuple[int, int, How]], tables: list[Table], reading: Reading, end: int
) -> Iterator[tuple[int, int, How]]:
    """`parts` without the `tables` in them; between two, those are noted whom a table before `end` charges."""
    flow, begin = reading.flow, [table.start for table in tables]
    for position, until, how in parts:
        annexed = False
        for table in tables[bisect_left(begin, position) : bisect_left(begin, until)]:
            yield position, max(position, duties.begins(flow, table)), how
            annexed = annexed or duties.annexed(flow, position, table.start)
            if table.end <= end and not annexed and duties.charges(flow, table, how):
                reading.told += duties.told(flow, table)
            position = min(table.end + 1, until)
        yield position, until, how


#: A paragraph longer than this may hold items that lost their lines.
_LONG = 900
_INLINE_ITEM = pattern(
    rf"(?<=[.;:]) (?=(?:\d{{1,2}}(?:\.\d{{1,2}})?[.)]|[a-zđ]\)|[-–+{SIGNS}]|[IVX]{{1,4}}\.|Điều \d{{1,2}}\.) [A-ZĐÀ-Ỹ])"
)


#: "Yêu cầu cụ thể đối với Công ty Lúa gạo:", of whom something is permitted to.
_REQUIRES = ("Các yêu cầu", "Yêu cầu cụ thể", "Yêu cầu đối")
#: What an order may stand behind.
_BEFORE_ORDERS = ("Đối", "Về phía", "Tổ c", "Riêng", "Còn ", *_REQUIRES)


#: How many there are or shall be of a body's: "+ | Khối 6: 3 lớp = 125 học sinh".
_COUNTS = pattern(
    r"[^:\n]{3,40}: ?(?:có )?\d[\d.,]* (?:lớp|học sinh|HS|trẻ|người|đồng chí|đ/c)(?!\w)"
)


def _paragraph(reading: Reading, start: int, stop: int, how: How) -> None:
    """Read one paragraph; agents found at its head also head the items below it."""
    text = reading.flow.text
    mark = MARK.match(text, start, stop)
    kind = mark.group()[0] if mark else ""
    if (
        read_out(reading, start, stop)
        or grants_powers(reading, start, stop, mark, how)
        or lists_guests(reading, start, stop, mark)
        or _COUNTS.match(text, mark.end() if mark else start, stop)
    ):
        return
    numbered = bool(mark) and kind not in DASHES
    if how == "orders" and in_list_of_orders(reading, start, stop, kind):
        numbered = True
    if how != "decision" and not mark:
        read_closing(reading, start, stop)
    elif how == "orders" and mark and not numbered:
        read_closing(reading, mark.end(), stop)
    if how == "parts" and not (numbered and _heads_part(text, mark, stop)):
        _add_partners(reading.heading, text, start, stop)
        if mark or not (reading.readers or start >= reading.told_until):
            return
        how = "after"  # what a letter asks of its readers before that part, what is asked behind it
    item = Item(mark.end() if mark else start, stop, how, bool(mark), numbered)
    if _names_partners(reading, item):
        return
    if (numbered and text.find(": ", item.begin, stop) >= 0) or text.startswith(
        _BEFORE_ORDERS, item.begin
    ):
        if text.startswith("Tổ chức thực hiện", item.begin):
            item.how = "section"
        if text.startswith(_REQUIRES, item.begin):
            item.how = "orders"
        item.begin, item.own = behind_topic(text, item.begin, stop, item.how)
    if item.how in ("orders", "parts") and only_lists(reading, item.begin, stop, kind):
        return
    members = heads_members(text, item.begin, stop, mark.group()) if numbered and mark else ""
    if members:
        reading.heading, reading.alone, reading.listed = [], False, members
        return
    item.below = (
        bool(reading.heading) and reading.alone and rank(kind) not in ("", "1", reading.rank)
    )
    below = MARK.match(text, stop + 1) if numbered and reading.heading else None
    if below and LABEL.match(text, below.end()):
        reading.heading = []  # a label says with whom the others of this task work
    for at, until in clauses(text, item.begin, stop):
        _clause(reading, item, at, until)
    _heads_below(reading, item, kind)
    reading.points = reading.points or (reading.directs and item.how == "orders" and numbered)


def _heads_below(reading: Reading, item: Item, kind: str) -> None:
    """Note whom the item, marked by `kind`, names for those below it, or the task that it gives to one named there."""
    text = reading.flow.text
    if item.headed and labels_count(item) and LABEL.match(text, item.begin, item.stop):
        # "1. Mở lớp, phối hợp với các xã | - Đơn vị thực hiện: Sở Y tế | 2. Ghi sổ": of the task above alone
        _add_partners(item.headed, text, *reading.task)
        reading.heading = []
    elif item.headed and not item.below:
        reading.heading, reading.rank = item.headed, rank(kind)
    elif item.numbered and not item.headed:
        reading.task = (item.begin, item.stop)


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


#: "Chủ trì, phối hợp:", with the partners in the items below.
_JOINT = pattern(r"[Pp]hối hợp(?: với)?\s?:?$")


def _names_partners(reading: Reading, item: Item) -> bool:
    """Whether the paragraph goes on with the partners of those above: "Chủ trì, phối hợp: | - Sở Y tế",
    "Cơ quan chủ trì: Sở Nội vụ | Cơ quan phối hợp: Sở Y tế"."""
    text, begin, stop = reading.flow.text, item.begin, item.stop
    label = LABEL.match(text, begin, stop) if labels_count(item) else None
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


#: Whom a letter means to speak to, without naming anybody.
_NOBODY = frozenset(["các đồng chí", "đồng chí", "các ông", "các ông (bà)", "các ông, bà", "quý cơ quan", "lãnh đạo"])  # fmt: skip
#: What may stand beside the agents of a heading.
_ALONE = pattern(r"(?:\s?\([^()]{0,300}\))?(?: (?:có|chịu) trách nhiệm)?[ :;.]*")


#: "Phòng Lúa gạo chủ trì; Trạm Y tế và Trạm Thủy nông | cùng phối hợp."
_HELP = pattern(r"(?: cùng)? phối hợp[ .;]*")


def _only_help(reading: Reading, item: Item, at: int, until: int) -> bool:
    """Whether text[at:until] says of those it names only that they help the one who leads in the clause before."""
    text = reading.flow.text
    if not item.headed or not text.startswith("; ", at - 2) or not heads_agent(text, at):
        return False
    if text.find("phối hợp", at, until) < 0 or text.find(" chủ trì", item.begin, at) < 0:
        return False
    return _HELP.fullmatch(text, phrase_end(text, at, until)[0], until) is not None


def _clause(reading: Reading, item: Item, at: int, until: int) -> None:
    """Read text[at:until], a clause of the item: whom it tells to act, and with whom."""
    text = reading.flow.text
    while at < until and text[at] == " ":
        at += 1
    told_to = told_until(text, at, until)
    if told_to is None:
        item.first = False
        return
    until = told_to
    label = LABEL.match(text, at, until) if item.headed else None
    if label and label["beside"]:  # "Chủ trì: Sở Y tế. | Phối hợp: các xã."
        _add_partners(item.headed, text, at, until, label.end())
        return
    if _only_help(reading, item, at, until):
        _add_partners(item.headed, text, at, until, at)
        return
    apart = TOWARDS.match(text, at, until) if text.startswith(("Riêng ", "Còn "), at) else None
    if apart and heads_agent(text, apart.end()) and towards_them(text, at, until) is None:
        at = apart.end()
    agents = _agents(reading, item, at, until, apart is not None)
    if agents and item.first:
        item.commanded = COMMAND.search(text, item.begin, agents[0][0]) is not None
    agents = [(a, b) for a, b in agents if text[a:b].lower() not in _NOBODY]
    if (
        agents
        and item.below
        and item.first
        and at == item.begin
        and text.find(", ", at, agents[0][0]) < 0
    ):
        _drop_group(reading, at)
    for k, (a, b) in enumerate(agents):
        following = agents[k + 1][0] if k + 1 < len(agents) else until
        partners = partners_in(text, b, following if following > b + 8 else until)
        role: Role = "support" if text[a:b].endswith("phối hợp") else "lead"
        told = reading.note(a, b, role, partners)
        if item.first or item.numbered:
            item.headed.append(told)
    if not agents:
        _add_partners(item.headed or reading.heading, text, at, until)
    elif item.headed and not item.below:
        reading.alone = bool(_ALONE.fullmatch(text, agents[-1][1], item.stop))
    item.first = False


#: What stands between a heading and the mark of the item below it.
_ITEM_BELOW = pattern(rf"[ :.;]*\n{{1,2}}(?:[{DASHES}]|[a-zđ][.)]) ?")


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


def _joined(text: str, begin: int, at: int) -> bool:
    """Whether what begins at `at` goes on, behind a semicolon, with those whom the item at `begin` says to care
    for: "Vận động các trường; | các hội"."""
    return text.startswith("; ", at - 2) and heads_agent(text, at) and does(text, begin)


#: "Công an tỉnh: in tài liệu; giao Phòng Tham mưu theo dõi": another body, by its name.
_GIVEN_ON = pattern(r"(?:đồng thời,? |và )?giao (?:cho )?(?=[A-ZĐ])")
#: "Ông Mây phụ trách chung; | đồng chí Lê Thị Sa ghi sổ"
_COMRADE = pattern(r"(?:đồng chí|đ/c) [A-ZĐÀ-Ỹ]")
#: "Đề nghị các xã mở sổ; | đồng thời yêu cầu các trường …"
_AND = pattern(r"(?:đồng thời,? |và )?")


def _goes_on(reading: Reading, item: Item, at: int, until: int) -> bool:
    """Whether text[at:until], in small letters, goes on with what somebody is told: "…; các xã, phường …" with what
    the headed agent does, "Vận động các trường; các hội" with whom."""
    text = reading.flow.text
    if _COMRADE.match(text, at) or (at <= item.begin and item.numbered):
        return False
    if not (item.headed or (item.below and reading.heading) or _joined(text, item.begin, at)):
        return False
    if at == item.begin and text.endswith((", ", "ối với "), 0, at):
        return False  # "• Đối với các xã có đê, | các đồng chí Trưởng thôn có trách nhiệm …"
    also = _AND.match(text, at)
    if item.commanded and LEAD.match(text, also.end() if also else at, until):
        return False
    return not _GIVEN_ON.match(text, at, until)


#: "Mở lớp đêm; | giao nhiệm vụ cho giáo viên soạn bài"
_GIVES_PEOPLE = pattern(
    r"(?:giao (?:(?:nhiệm vụ|việc|trách nhiệm) )?(?:cho )?|[Pp]hân công (?=(?:các )?đồng chí ))(?=[a-zà-ỹđ])"
)


def _given_people(reading: Reading, item: Item, at: int) -> bool:
    """Whether the clause at `at` goes on with what the readers do, by those whom only what they are names."""
    text = reading.flow.text
    gives = None if item.first or item.headed else _GIVES_PEOPLE.match(text, at)
    if gives is None or not does(text, item.begin):
        return False
    return asks_people(text, gives.end()) or not gives.group().startswith("giao")


#: A clause on who carries out a decision holds one of these.
_CARRIES_OUT = ("thi hành", "chịu tr", "Quyết định thực", "Quyết định này th")


def _agents(
    reading: Reading, item: Item, at: int, until: int, apart: bool
) -> list[tuple[int, int]]:
    """Where the names of those stand whom text[at:until], a clause of the item, tells to act; `apart`: it
    sets somebody apart from those of the item, as in "Riêng Trạm Y tế xã …"."""
    text, how = reading.flow.text, item.how
    agents: list[tuple[int, int]] = []
    object_of = text[at : at + 1].islower() and _goes_on(reading, item, at, until)
    object_of = object_of or _given_people(reading, item, at)
    if not object_of and (how != "parts" or item.first):
        if holds(text[at:until], _CARRIES_OUT if how == "decision" else _CARRIES_OUT[:2]):
            agents = executors(text, at, until)
        below = reading.heading[0].agent if item.below and not apart else None
        if not agents and how == "section" and item.first:
            agents = holders(text, at, until)
        agents = agents or Sentence(text, at, until, reading, item, below).agents()
    if not agents and (how == "section" or reading.points):
        agents = fronted(text, at, until) or _in_bracket(text, at, until)
    return agents


#: Behind a task: "Mở lớp đêm (Trạm Y tế chủ trì, các xã phối hợp)".
_WHO_LEADS = pattern(
    r"\((?:(?:do|giao) )?(?P<who>[A-ZĐ][^()\n]{3,160}?) (?:chủ trì|phụ trách)(?: thực hiện)?(?=\)|[,;] [^()\n]{2,160}\))"
)


def _in_bracket(text: str, at: int, until: int) -> list[tuple[int, int]]:
    """Who leads in what text[at:until] says is to be done, by a bracket at its end."""
    if text.find("(", at, until) < 0:
        return []
    for bracket in _WHO_LEADS.finditer(text, at, until):
        start, end = bracket.span("who")
        if heads_agent(text, start) and phrase_end(text, start, end)[0] == end:
            return bodies(text, start, end)
    return []


def _add_partners(
    agents: list[Told], text: str, start: int, stop: int, named: int | None = None
) -> None:
    """Give `agents` the partners that text[start:stop] names; one may begin at `named`."""
    for partner in partners_in(text, start, stop, named) if agents else ():
        for agent in agents:
            if partner not in agent.partners:
                agent.partners.append(partner)

"""Who is told to act (tổ chức thực hiện): agents, their role, their partners.

Directives and plans say it in the part headed "Tổ chức thực hiện" or in parts headed by an
agent, decisions in their "Giao …" clauses and the execution clause, letters in what they ask.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from thidua.graph.extract.agent_bodies import bodies, follows_on, same_group
from thidua.graph.extract.agent_heads import heads_agent
from thidua.graph.extract.agents import phrase_end
from thidua.graph.extract.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import expand
from thidua.graph.extract.scan import matches
from thidua.graph.extract.task_agents import (
    GENERIC,
    LEAD,
    LEADS_IN,
    MARK,
    NO_AGENT,
    ORDER,
    ORDERING,
    OWN_PLACE,
    TOWARDS,
    Sentence,
    executors,
    partners_in,
    reader_of,
    taken_on,
)
from thidua.graph.extract.task_parts import ANNEXING, How, annexed, task_parts
from thidua.graph.records import Assignment, Evidence

_CONDITIONAL = pattern(
    r"(?<!\w)(?:[Nn]ếu (?:có|gặp|phát sinh|còn)|[Tt]rường hợp (?:có|phát sinh)|có (?:gì |điều gì |điểm |những |các )?(?:khó khăn|vướng mắc|chưa rõ)|gặp (?:khó khăn|vướng mắc))[^.\n]{0,140}(?:đề nghị|phản ánh|báo cáo|kịp thời|thông báo|liên hệ|trao đổi)|(?<!\w)[Cc]ó (?:gì |điều gì |điểm (?:nào )?)chưa rõ[^.\n]{0,40}, đề nghị|(?<!\w)phản ánh (?:những |các |kịp thời )?(?:khó khăn|vướng mắc)"
)
_DIFFICULTIES = ("ướng mắc", "hát sinh", "hó khăn", "hưa rõ")
_APPEAL = pattern(
    r"(?<!\w)(?:(?<!Thư )(?<!thư )(?<!Lời )(?<!lời )kêu gọi|thông báo[^.;]{0,200} để [^.;]{0,160}biết|được biết)(?!\w)"
)


@dataclass(slots=True)
class _Told:
    """One agent that is told to act, as it is found; partners may be added further down."""

    agent: str
    role: Literal["lead", "support"]
    partners: list[str]
    evidence: Evidence


@dataclass(slots=True)
class _Reading:
    """What is read: those it addresses, who speaks, whether by a directive, who was found, and which of
    them head the items that follow: marked in the manner of `rank`, `alone` where nothing else stands
    in their paragraph.

    Items marked `listed` are orders, whoever they begin with: "UBND tỉnh có ý kiến như sau: - Sở A …".
    `points`: a point of a directive has been read. `powers`: how the heading is marked below which the
    powers of a body stand. `quoted`: an article that is amended is being read out. `lead`: where the
    last paragraph begins that is no item. `bare`: how a list of names is marked whose last item was read.
    """

    flow: Flow
    readers: frozenset[str]
    issuer: str
    directs: bool = False
    told: list[_Told] = field(default_factory=list)
    heading: list[_Told] = field(default_factory=list)
    rank: str = ""
    alone: bool = False
    joined: bool = False
    listed: str = ""
    points: bool = False
    powers: str = ""
    quoted: bool = False
    lead: int = 0
    bare: str = ""


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
    reading = _Reading(
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
_ENDS_IN_ORDER = pattern(r"(?<!\w)(?:[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao)\s?:$")


def _listed(reading: _Reading, start: int, stop: int, mark: str) -> bool:
    """Whether the paragraph is an item of a list of orders; one that opens or ends a list is noted."""
    text = reading.flow.text
    if mark and mark in _DASHES:
        if reading.listed == ":":
            reading.listed = mark
        return reading.listed == mark
    colon = text.rfind(":", max(start, stop - 2), stop) > 0
    if mark or colon:
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
    ["các đồng chí", "đồng chí", "các ông", "các ông (bà)", "các ông, bà", "quý cơ quan"]
)
#: "Công an tỉnh: in tài liệu; giao Phòng Tham mưu theo dõi": another body, by its name.
_GIVEN_ON = pattern(r"giao (?:cho )?(?=[A-ZĐ])")
#: An article or a clause as it is to read from now on: “5. Sở Y tế có trách nhiệm …”
_READS = pattern(r"[“\"](?:Điều \d|\d{1,2}[.)] |[a-zđ]\) |[-–] )")
_READ_ON = pattern(r"(?:Điều \d|\d{1,2}[.)] (?:Sửa|Bổ sung|Bãi|Thay|Khoản|Điều|Điểm))")


def _read_out(reading: _Reading, start: int, stop: int) -> bool:
    """Whether text[start:stop] is amended text, which tells nobody: “2. Sở Y tế có trách nhiệm …”."""
    text = reading.flow.text
    if reading.quoted:
        if _READ_ON.match(text, start, stop):
            reading.quoted = False
            return False
    elif text[start] not in '“"' or not _READS.match(text, start, stop):
        return False
    reading.quoted = not text[start:stop].rstrip(" .;").endswith(("”", '"'))
    return True


#: What a list may be introduced by that tells those in it to act, and what it says of them otherwise.
_TELLS_LIST = pattern(r"(?:[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao|[Pp]hân công|trách nhiệm|nhiệm vụ)(?!\w)")
_FAVOURS_LIST = pattern(
    r"(?<!\w)(?:tặng|trao|khen|khen thưởng|công nhận|hỗ trợ|biểu dương|gồm|thành phần|danh sách|lựa chọn|cho)(?!\w)"
)


def _of_a_list(reading: _Reading, begin: int, stop: int, kind: str) -> bool:
    """Whether an item of text[begin:stop], marked by `kind`, only names a member of a list: "tặng Cờ cho
    các đơn vị: | 1. Sở Y tế; | 2. Sở Nội vụ." """
    text = reading.flow.text
    if not kind:
        reading.lead, reading.bare = begin, ""
        return False
    if stop - begin > _LONGEST_NAME:
        reading.bare = ""
        return False
    if reading.bare != _rank(kind):
        reading.bare = ""
        following = MARK.match(text, stop + 1)
        if following is None or _rank(following.group()[0]) != _rank(kind):
            return False
        if not (_only_names(text, begin, stop) and _only_names(text, following.end(), None)):
            return False
        lead = text[reading.lead : text.find("\n", reading.lead, begin)]
        if _TELLS_LIST.search(lead[-300:]) and not _FAVOURS_LIST.search(lead[-120:]):
            return False
        reading.bare = _rank(kind)
        return True
    if _only_names(text, begin, stop):
        return True
    reading.bare = ""
    return False


#: No item that only names a body is longer.
_LONGEST_NAME = 160


def _only_names(text: str, start: int, stop: int | None) -> bool:
    """Whether a body's name is all that stands in text[start:stop], or up to the end of the line."""
    if stop is None:
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
    return (
        stop - start <= _LONGEST_NAME
        and heads_agent(text, start)
        and phrase_end(text, start, stop)[1] == "heading"
    )


#: "Điều 3. Quyền hạn của Ban Chỉ đạo", and what a body may ask of others there.
_POWERS = pattern(
    r"(?:Chức năng, )?(?:[Nn]hiệm vụ|[Qq]uyền hạn)(?:(?:,| và) [a-zà-ỹđ]+ [a-zà-ỹđ]+){0,2}(?: của (?:Ban|Tổ|Hội đồng|Đoàn|Tiểu ban|Thường trực)|$)"
)
_MAY_ASK = pattern(r"(?:Được )?(?:Yêu cầu|Đề nghị|Giao|yêu cầu|đề nghị|giao) ")


def _powers(reading: _Reading, start: int, stop: int, mark: re.Match[str] | None, how: How) -> bool:
    """Whether text[start:stop] says what a body may ask of others, below "Quyền hạn của Ban Chỉ đạo"."""
    if how not in ("decision", "section"):
        return False
    text = reading.flow.text
    begin = mark.end() if mark else start
    kind = mark.group()[:1] if mark else ""
    if text[begin : begin + 2] in ("Nh", "nh", "Qu", "qu", "Ch"):
        found = _POWERS.match(text, begin, min(stop, begin + 120))
        if found and ("uyền hạn" in text[begin:stop] or " của " in found.group()):
            reading.powers = kind or "?"
            return False
    if reading.powers and kind == reading.powers:
        reading.powers = ""
    return bool(reading.powers) and _MAY_ASK.match(text, begin, stop) is not None


#: What the author says before those it tells.
_COMMAND = pattern(r"(?<!\w)(?:[Gg]iao|[Đđ]ề nghị|[Yy]êu cầu)(?: cho)? $")


def _paragraph(reading: _Reading, start: int, stop: int, how: How) -> None:
    """Read one paragraph; agents found at its head also head the items below it."""
    flow, text, told = reading.flow, reading.flow.text, reading.told
    mark = MARK.match(text, start, stop)
    kind = mark.group()[0] if mark else ""
    if _read_out(reading, start, stop) or _powers(reading, start, stop, mark, how):
        return
    numbered = bool(mark) and kind not in _DASHES
    if how == "orders" and _listed(reading, start, stop, kind):
        numbered = True
    if how != "decision" and not mark:
        _closing(reading, start, stop)
    if how == "parts" and not numbered:
        _add_partners(reading.heading, text, start, stop)
        return
    begin = mark.end() if mark else start
    joined = reading.joined and bool(mark) and not numbered
    reading.joined = joined or (
        text.find("hối hợp", max(begin, stop - 16), stop) >= 0
        and _JOINT.search(text, max(begin, stop - 16), stop) is not None
    )
    if joined and reading.heading:
        _add_partners(reading.heading, text, begin, stop, begin)
        return
    own = False
    if (numbered and text.find(": ", begin, stop) >= 0) or text.startswith(
        ("Đối", "Tổ c", "Riêng"), begin
    ):
        if text.startswith("Tổ chức thực hiện", begin):
            how = "section"
        begin, own = _behind_topic(text, begin, stop, how)
    if how in ("orders", "parts") and _of_a_list(reading, begin, stop, kind):
        return
    rank = _rank(kind)
    below = bool(reading.heading) and reading.alone and rank not in ("", "1", reading.rank)
    headed: list[_Told] = []
    first, commanded = True, False
    for at, until in _clauses(text, begin, stop):
        while at < until and text[at] == " ":
            at += 1
        words = text[at:until]
        if any(word in words for word in _DIFFICULTIES):
            condition = _CONDITIONAL.search(words)
            ordered = _ordered_before(text, at, at + condition.start()) if condition else until
            if ordered is None:
                first = False
                continue
            until = ordered
            words = text[at:until]
        appeals = ("kêu gọi" in words or "biết" in words) and _APPEAL.search(words)
        if appeals and not words.startswith("Giao"):
            first = False
            continue
        agents: list[tuple[int, int]] = []
        # "…; các xã, phường …" goes on with what the headed agent does
        object_of = (
            bool(headed or (below and reading.heading))
            and words[:1].islower()
            and (at > begin or not numbered)
            and not (commanded and LEAD.match(words))
            and not _GIVEN_ON.match(words)
        )
        if not object_of and (how != "parts" or first):
            if "thi hành" in words or "chịu trách nhiệm" in words:
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
                    first,
                    numbered,
                    own,
                    bool(headed),
                    commanded,
                    reading.heading[0].agent if below else None,
                    reading.points and not mark,
                ).agents()
            )
        if not agents and (how == "section" or reading.points):
            agents = taken_on(text, at, until)
        if agents and first:
            commanded = _COMMAND.search(text, begin, agents[0][0]) is not None
        for k, (a, b) in enumerate(agents):
            following = agents[k + 1][0] if k + 1 < len(agents) else until
            if text[a:b].lower() in _NOBODY:
                continue
            made = _Told(
                agent=" ".join(text[a:b].split()),
                role="support" if text[a:b].endswith("phối hợp") else "lead",
                partners=partners_in(text, b, following if following > b + 8 else until),
                evidence=flow.evidence(a, b, "told to act"),
            )
            told.append(made)
            if first or numbered:
                headed.append(made)
        if not agents:
            _add_partners(headed or reading.heading, text, at, until)
        elif headed and not below:
            reading.alone = bool(_ALONE.fullmatch(text, agents[-1][1], stop))
        first = False
    if headed and not below:
        reading.heading, reading.rank = headed, rank
    reading.points = reading.points or (reading.directs and how == "orders" and numbered)


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
        return towards.end(), False
    return begin, False


#: The closing orders of directives and telegrams: "Nhận được Chỉ thị này, các cấp, các ngành khẩn
#: trương …", "Các đơn vị báo cáo kết quả về Bộ trước ngày …".
_ON_RECEIPT = pattern(
    r"(?:[Kk]hi |[Ss]au khi |[Nn]gay sau khi )?[Nn]hận được (?:[Cc]hỉ thị|[Cc]ông điện|[Cc]ông văn|[Tt]hông tư|[Tt]hông tri|[Kk]ế hoạch|[Qq]uyết định|[Nn]ghị quyết|[Hh]ướng dẫn|[Tt]hông báo|Thư|[Vv]ăn bản) này, (?:(?:yêu cầu|đề nghị) )?(?=\w)"
)
_REPORT_BACK = pattern(
    r" (?:định kỳ |tổng hợp |kịp thời )?(?:báo cáo|gửi báo cáo) (?:kết quả|tình hình|tiến độ)(?: thực hiện)? (?:về|cho|lên|gửi|trước) [^;\n]{0,200}?(?:trước (?:ngày|\d)|hằng|hàng|định kỳ|chậm nhất)"
)


def _closing(reading: _Reading, start: int, stop: int) -> None:
    """Whom text[start:stop] tells to act by the formulas that close a directive or a telegram."""
    text = reading.flow.text
    at = text.find("hận được ", start, stop)
    received = (
        next(matches(_ON_RECEIPT, text, ("hận được ",), start, stop, 14), None) if at >= 0 else None
    )
    begin = received.end() if received else start
    if not heads_agent(text, begin, ordered=received is not None):
        return
    end, closed = phrase_end(text, begin, stop)
    if closed != "verb" or NO_AGENT.match(text, begin):
        return
    if received or (GENERIC.match(text, begin) and _REPORT_BACK.match(text, end, stop)):
        for a, b in bodies(text, begin, end):
            name = " ".join(text[a:b].split())
            evidence = reading.flow.evidence(a, b, "told to act")
            reading.told.append(_Told(name, "lead", partners_in(text, b, stop), evidence))


def _rank(mark: str) -> str:
    """How an item is marked: by a figure, a letter, a dash; empty where it is not."""
    if mark.isdigit() or mark in "IVXĐ(":
        return "1" if mark else ""
    return "a" if mark.isalpha() else "-"


def _add_partners(
    agents: list[_Told], text: str, start: int, stop: int, named: int | None = None
) -> None:
    """Give `agents` the partners that text[start:stop] names; one may begin at `named`."""
    for partner in partners_in(text, start, stop, named) if agents else ():
        for agent in agents:
            if partner not in agent.partners:
                agent.partners.append(partner)


_CLAUSE_END = pattern(r"\.(?= [A-ZĐÀ-Ỹ])|;(?= )")


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
                ordered = _ordered_at(text, begin, at)
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


def _ordered_at(text: str, start: int, stop: int) -> int | None:
    """Where those begin whom an order in text[start:stop] names: "UBND tỉnh đề nghị | các sở"."""
    for order in matches(ORDER, text, ORDERING, start, stop):
        if heads_agent(text, order.end()):
            return order.end()
    return None


def _ordered_before(text: str, start: int, condition: int) -> int | None:
    """Where an order ends that stands before a condition in the same sentence: "yêu cầu các xã ghi sổ, |
    trong quá trình thực hiện có gì vướng mắc liên hệ với huyện"; None where none does."""
    comma = text.rfind(", ", start, condition)
    ordered = _ordered_at(text, start, comma) if comma > 0 else None
    if ordered is None or phrase_end(text, ordered, comma)[1] != "verb":
        return None
    # "đề nghị các xã phản ánh kịp thời, nếu có khó khăn" has no other order than the conditional one
    return None if text.find("phản ánh", ordered, condition + 8) >= 0 else comma


#: What does not tell two groups apart: "các sở của thành phố", "các sở".
_SAME_GROUP = pattern(r"(?<!\w)(?:các |của )|(?: của| cấp)? (?:tỉnh|thành phố)$| trực thuộc$")
_GROUP = pattern(
    r"(?:các|thủ trưởng|giám đốc|hiệu trưởng|người đứng đầu|ủy ban nhân dân (?:các )?(?:xã|phường)) "
)


def _key(agent: str) -> str:
    """What makes an agent the same: its words, and for a group not whose group it is."""
    name = _DASH.sub("-", agent.casefold().replace("uỷ", "ủy"))
    name = name.replace("các nhà trường", "các trường")
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


def _once(told: list[_Told], text: str) -> tuple[Assignment, ...]:
    """One entry per agent, partners and evidence together; `text` may explain abbreviations."""
    made: dict[str, tuple[str, _Told, dict[str, None], list[Evidence]]] = {}
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

"""Who is told to act (tổ chức thực hiện): agents, their role, their partners.

Directives and plans say it in the part headed "Tổ chức thực hiện" or in parts headed by an
agent, decisions in their "Giao …" clauses and the execution clause, letters in what they ask.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

from thidua.graph.extract import names
from thidua.graph.extract.agents import bodies, follows_on, heads_agent, phrase_end, same_group
from thidua.graph.extract.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import expand
from thidua.graph.extract.scan import matches
from thidua.graph.extract.task_parts import ANNEXING, How, annexed, task_parts
from thidua.graph.records import Assignment, Evidence

_MARK = pattern(
    r"(?:[-–+•]\s?|\d{1,2}(?:\.\d{1,2}){0,3}(?:[.)]\s?|\s?-\s|/\s)|\((?:\d{1,2}|[a-zđ])\)\s?|[a-zđ]\d?[.)]\s|[IVX]{1,5}(?:[.)]|-)\s|Điều \d{1,2}[.:]?\s?){1,4}+"
)
_ORDER = pattern(r"(?<!\w)(?P<verb>yêu cầu|đề nghị|giao) (?=\S)")
_TRIGGER = pattern(
    r"(?:(?:[^,.;:\n]{0,80}?(?<!\w))?(?P<verb>[Gg]iao(?: cho)?|[Đđ]ề nghị|[Yy]êu cầu|[Tt]rách nhiệm(?: của|(?= các))|[Pp]hân công)(?: cho)?) (?=\S)"
)
_TRIGGER_VERBS = ("iao", "ề nghị", "êu cầu", "rách nhiệm c", "hân công")
_NO_TRIGGER = (
    "nếu", "vướng mắc", "phát sinh", "hồ sơ", "được", "theo", "và", "các", "khi", "rường hợp", "văn bản", "việc", "hướng dẫn,",
)  # fmt: skip
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
        flow, frozenset(map(_reader, addressees)), _reader(issuer or ""), kind == "Chỉ thị"
    )
    for position, until, how in parts:
        while position < until:
            stop = text.find("\n", position, until)
            stop = until if stop < 0 else stop
            _paragraph(reading, position, stop, how)
            position = stop + 1
    return _once(reading.told, text)


#: "Về việc A: Giao B …", "Đối với A: B rà soát …": what the item is about stands first.
_TOPIC = pattern(r"(?:Về|Đối với|Liên quan) [^:\n]{3,300}: ?(?=\w)")
_SUBJECT = pattern(r"[A-ZĐÀ-Ỹ][^:;.,\n]{2,60}: (?=\w)")
_TOWARDS = pattern(
    r"Đối với (?!(?:[Cc]ác |[Nn]hững )?(?:doanh nghiệp|tổ chức|cá nhân|cơ sở|hộ |trường hợp))(?=\w)"
)
#: The province or city that a notice speaks to.
_OWN_PLACE = pattern(r"(?:Tỉnh|Thành phố)(?= [a-zà-ỹđ])")
#: What may stand beside the agents of a heading.
_ALONE = pattern(r"(?:\s?\([^()]{0,300}\))?(?: (?:có|chịu) trách nhiệm)?[ :;.]*")
#: "Chủ trì, phối hợp:", with the partners in the items below.
_JOINT = pattern(r"[Pp]hối hợp(?: với)?\s?:?$")
_GENERIC = pattern(
    r"(?:[Cc]ác|[Nn]hững|[Cc]ơ quan|[Đđ]ơn vị|[Dd]oanh nghiệp|[Tt]ổ chức|[Tt]hủ trưởng) "
)


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
        _LEADS_IN.search(text, max(start, stop - 20), stop)
        or _ENDS_IN_ORDER.search(text, max(start, stop - 12), stop)
    ):
        says = [m["order"] for m in _OPENS_LIST.finditer(text, max(start, stop - 300), stop)]
        reading.listed = ":" if says and says[-1] else ""
    return False


#: What the author says before those it tells.
_COMMAND = pattern(r"(?<!\w)(?:[Gg]iao|[Đđ]ề nghị|[Yy]êu cầu)(?: cho)? $")


def _paragraph(reading: _Reading, start: int, stop: int, how: How) -> None:
    """Read one paragraph; agents found at its head also head the items below it."""
    flow, text, told = reading.flow, reading.flow.text, reading.told
    mark = _MARK.match(text, start, stop)
    kind = mark.group()[0] if mark else ""
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
    if (numbered and text.find(": ", begin, stop) >= 0) or text.startswith(("Đối", "Tổ c"), begin):
        topic = _TOPIC.match(text, begin, stop)
        if text.startswith("Tổ chức thực hiện", begin):
            topic, how = _SUBJECT.match(text, begin, stop), "section"
        towards = _TOWARDS.match(text, begin, stop)
        if (
            topic is None
            and how == "section"
            and not (heads_agent(text, begin) or _LEAD.match(text, begin, stop))
        ):
            topic = _SUBJECT.match(text, begin, stop)
        if topic and (
            (heads_agent(text, topic.end()) and not _NO_AGENT.match(text, topic.end()))
            or _LEAD.match(text, topic.end(), stop)
            or _OWN_PLACE.match(text, topic.end(), stop)
        ):
            begin, own = topic.end(), True
        elif towards and heads_agent(text, towards.end()):
            begin = towards.end()
    rank = _rank(kind)
    below = bool(reading.heading) and reading.alone and rank not in ("", "1", reading.rank)
    headed: list[_Told] = []
    first, commanded = True, False
    for at, until in _clauses(text, begin, stop):
        while at < until and text[at] == " ":
            at += 1
        words = text[at:until]
        if any(word in words for word in _DIFFICULTIES) and _CONDITIONAL.search(words):
            first = False
            continue
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
            and not (commanded and _LEAD.match(words))
        )
        if not object_of and (how != "parts" or first):
            if "thi hành" in words or "chịu trách nhiệm" in words:
                agents = _execution(text, at, until)
            agents = agents or _told(
                reading, at, until, first, numbered, how, below, own, bool(headed), commanded
            )
        if not agents and how == "section":
            agents = _taken_on(text, at, until)
        if agents and first:
            commanded = _COMMAND.search(text, begin, agents[0][0]) is not None
        for k, (a, b) in enumerate(agents):
            following = agents[k + 1][0] if k + 1 < len(agents) else until
            made = _Told(
                agent=" ".join(text[a:b].split()),
                role="support" if text[a:b].endswith("phối hợp") else "lead",
                partners=_partners(text, b, following if following > b + 8 else until),
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


#: The closing orders of directives and telegrams: "Nhận được Chỉ thị này, các cấp, các ngành khẩn
#: trương …", "Các đơn vị báo cáo kết quả về Bộ trước ngày …".
_ON_RECEIPT = pattern(
    r"(?:[Kk]hi |[Ss]au khi |[Nn]gay sau khi )?[Nn]hận được (?:Chỉ thị|Công điện|Công văn|Thông tư|Thông tri|Kế hoạch|Quyết định|Nghị quyết|Hướng dẫn|Thông báo|Thư|[Vv]ăn bản) này, (?:(?:yêu cầu|đề nghị) )?(?=\w)"
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
    if closed != "verb" or _NO_AGENT.match(text, begin):
        return
    if received or (_GENERIC.match(text, begin) and _REPORT_BACK.match(text, end, stop)):
        for a, b in bodies(text, begin, end):
            name = " ".join(text[a:b].split())
            evidence = reading.flow.evidence(a, b, "told to act")
            reading.told.append(_Told(name, "lead", _partners(text, b, stop), evidence))


def _rank(mark: str) -> str:
    """How an item is marked: by a figure, a letter, a dash; empty where it is not."""
    if mark.isdigit() or mark in "IVXĐ(":
        return "1" if mark else ""
    return "a" if mark.isalpha() else "-"


def _add_partners(
    agents: list[_Told], text: str, start: int, stop: int, named: int | None = None
) -> None:
    """Give `agents` the partners that text[start:stop] names; one may begin at `named`."""
    for partner in _partners(text, start, stop, named) if agents else ():
        for agent in agents:
            if partner not in agent.partners:
                agent.partners.append(partner)


_LEAD = pattern(r"(?:[Gg]iao(?: cho)?|[Đđ]ề nghị|[Yy]êu cầu|[Tt]rách nhiệm(?: của|(?= các))) ")
_CLAUSE_END = pattern(r"\.(?= [A-ZĐÀ-Ỹ])|;(?= )")


def _clauses(text: str, begin: int, stop: int) -> list[tuple[int, int]]:
    """The pieces of a paragraph: sentences, and the parts between semicolons; a heading that names
    several agents is one piece."""
    if begin >= stop:
        return []
    pieces: list[tuple[int, int]] = []
    if text.find(". ", begin, stop) >= 0 or text.find("; ", begin, stop) >= 0:
        lead = _LEAD.match(text, begin, stop)
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
    for order in matches(_ORDER, text, ("yêu cầu ", "đề nghị ", "giao "), start, stop):
        if heads_agent(text, order.end()):
            return order.end()
    return None


#: A mark over "trách nhiệm" is what scans lose most: "chịu trạch nhiệm thi hành".
_EXECUTION = pattern(
    r" (?:(?:có|chịu) tr[áàạảãâa]ch nhi[ệêẹe]m(?: tổ chức)?(?: thi hành| triển khai thi hành| thực hiện)|(?:căn cứ|theo|chiểu) Quyết định(?: này)?,?(?: để)?(?: tổ chức)? (?:thi hành|thực hiện))(?!\w)"
)


def _execution(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """ "A, B; C và D chịu trách nhiệm thi hành Quyết định này" """
    line_start = max(text.rfind("\n", 0, start) + 1, 0)
    match = _EXECUTION.search(text, start + 3, stop)
    if match is None:
        return []
    begin = max(start, text.rfind("\n", start, match.start()) + 1, match.start() - 1200)
    if match.start() - begin < 3:
        return []
    # the clause may open before a ";" or a wrapped line: "A; B; | C và D chịu trách nhiệm …"
    floor = line_start
    while floor > 0 and text[floor - 1] == "\n" and text[: floor - 1].endswith((";", ",")):
        floor = text.rfind("\n", 0, floor - 1) + 1
    mark = _MARK.match(text, floor)
    floor = mark.end() if mark else floor
    sentence = pattern(r"\.\s(?=[A-ZĐÀ-Ỹ])")
    for dot in sentence.finditer(text, floor, match.start()):
        floor = dot.end()
    begin = min(begin, floor) if floor <= begin else begin
    lead = pattern(
        r"(?:(?:[Cc]ác )?[Ôô]ng(?:,|/| )? ?\(?[Bb]à\)?\s?:?|Các [Ôô]ng:?|Ông(?= [A-ZĐ])|[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị)\s?"
    ).match(text, begin)
    if lead:
        begin = lead.end()
    if not heads_agent(text, begin):
        return []
    return bodies(text, begin, match.start())


def _told(
    reading: _Reading,
    start: int,
    stop: int,
    first: bool,
    numbered: bool,
    how: How,
    below: bool,
    own: bool,
    headed: bool,
    commanded: bool,
) -> list[tuple[int, int]]:
    """The agents of a sentence: after "Giao / Đề nghị / Yêu cầu", or at its head.

    `below` other agents, a sentence tells its own only by an order at its head, or where it names a
    body under a group. `own`: the sentence may speak to the province or city itself; `headed`,
    `commanded`: others were told before it in the paragraph, and by an order.
    """
    text, readers = reading.flow.text, reading.readers
    position = start
    triggered = False
    ordered = False  # whether a verb that tells someone to act stands anywhere
    for verb in _TRIGGER_VERBS:
        at = text.find(verb, start, stop)
        if at >= 0:
            ordered = True
            break
    place = _OWN_PLACE.match(text, start, stop) if own else None
    if place and phrase_end(text, start, stop) == (place.end(), "verb"):
        return [place.span()]
    opening = None
    if (
        how in ("section", "decision")
        or (how == "parts" and numbered)
        or (how == "orders" and text.startswith("Trong quá trình ", start))
    ):
        opening = _opening(text, start, stop, how)
    if not ordered and opening is None and not heads_agent(text, start):
        return []
    trigger = _TRIGGER.match(text, start, stop) if ordered else None
    if (
        trigger
        and not text[start : trigger.start("verb")].rstrip().endswith(_NO_TRIGGER)
        and heads_agent(text, trigger.end(), ordered=trigger["verb"][-4:] != "công")
        and not (below and (trigger.start("verb") > start or trigger["verb"][-4:] == "công"))
    ):
        if (
            pattern(r"[^,;.]{0,80}(?:khen thưởng|xét tặng|xem xét, (?:khen|quyết))").match(
                text[trigger.end() : stop]
            )
            and trigger["verb"].lower() == "đề nghị"
            and trigger.start("verb") > start
        ):
            return []
        position, triggered = trigger.end(), True
    elif ordered and not below:
        orders = matches(_ORDER, text, ("yêu cầu ", "đề nghị ", "giao "), start + 1, stop)
        for later in islice(orders, 8):
            if not (
                heads_agent(text, later.end())
                and _speaks(
                    text, start, later.start("verb"), numbered, text[stop - 1 : stop] == ":"
                )
            ):
                continue
            tail = text[later.end() : stop]
            # "đề nghị Chủ tịch tỉnh khen thưởng" asks for an award, "yêu cầu …" never does
            if (later["verb"] != "đề nghị" or "khen thưởng" not in tail) and (
                (how == "orders" and not _told_below(text, stop))
                or not (_ONLY_LEADS.search(tail) or tail.rstrip().endswith(":"))
                # "…, đề nghị Chính phủ:" with what it is to do below
                or (
                    phrase_end(text, later.end(), stop) == (stop - 1, ":")
                    and not _told_below(text, stop)
                )
            ):
                position, triggered = later.end(), True
                break
    if not triggered and how == "after":
        return []
    if not triggered and opening is not None:
        position = opening
    if not triggered and opening is None and not heads_agent(text, position):
        return []
    end, closed = phrase_end(text, position, stop)
    if end <= position:
        return []
    beside = text.find(" cùng với ", position, end)
    if beside > position:  # "Sở Y tế | cùng với Công an tỉnh": a partner
        end = beside
    phrase = text[position:end]
    if len(phrase) > 420 or _NO_AGENT.match(phrase) or "CỘNG H" in phrase:
        return []  # too long for a name, or the header run into the text
    if closed == ":" and not triggered and _SPEAKS_OUT.search(phrase):
        return []
    if closed == "verb" and not triggered and _ASKS.match(text, end, stop):
        return []
    if triggered and "rách nhiệm" in text[start:position] and _told_below(text, stop):
        return []  # "Trách nhiệm của các bên", with each of them below
    if (
        closed in ("verb", "heading")
        and _LEADS_IN.search(text, max(end, stop - 20), stop)
        and ((how != "orders" if triggered else not numbered) or _told_below(text, stop))
    ):
        return []
    if (
        triggered
        and reading.directs
        and how != "section"
        and not numbered
        and closed == "verb"
        and _GENERIC.match(phrase)
        and _heads_points(text, stop)
    ):
        return []
    if not triggered:
        if phrase.endswith((" đã", " đang", " vừa")):
            return []
        if _APPROVES.search(phrase):
            return []
        if pattern(
            r"[ ,]*(?:đã|được|là một|cho(?! vay)|của|nhận được|vừa|đang|xin|có ý kiến|thông báo|ghi nhận|ban hành Kế hoạch|ban hành Quyết|kêu gọi|thi đua)(?!\w)"
        ).match(text[end:stop]) or (how != "section" and text.startswith(" phát động", end)):
            return []
        # "1. Ủy ban Dân tộc", "Bộ Y tế chủ trì …": the author takes its share beside the others
        own_share = how == "section" and (
            (numbered and closed in ("heading", ":")) or _DUTIES.match(text, end, stop)
        )
        spoken = _reader(phrase)
        # "Khối" in a pact of "Khối thi đua các doanh nghiệp" is the author too
        itself = spoken == reading.issuer or (
            spoken in ("khối", "cụm") and reading.issuer.startswith(spoken)
        )
        if (itself and not own_share) or (
            below and (_GENERIC.match(phrase) or not _GENERIC.match(reading.heading[0].agent))
        ):
            return []
        if (
            how == "decision"
            and (closed != "verb" or opening is not None)
            and not _DUTIES.match(text, end, stop)
        ):
            return []
        if how != "section" and not (
            closed == ":"
            or (triggered and closed)
            or (numbered and (first or headed) and closed)
            # "UBND xã có trách nhiệm …; Trưởng thôn chỉ đạo …"
            or (headed and closed == "verb" and text.startswith(";", start - 2))
            # "Đề nghị các xã rà soát sổ. Sở Y tế phối hợp với Công an tỉnh …"
            or (commanded and closed == "verb" and _WITH.match(text, end + 1, stop))
            or (how == "decision" and _GUIDES.match(text, end, stop))
            or (
                readers
                and first
                and closed == "verb"
                and _addressed(text, position, end, stop, readers)
            )
            or (how == "orders" and opening is not None)
            or _DUTIES.match(text, end, stop)
        ):
            return []
        if not closed:
            return []
    return [*bodies(text, position, end), *_further(text, end, stop)]


_SPEAKER = pattern(
    r"(?:, |này, |UBND tỉnh |Ủy ban nhân dân [^,;]{0,40} |Chính phủ |Chủ tịch [^,;]{0,40} |(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) [^,;]{0,30} )$"
)
#: A verb of one who is told himself: "hướng dẫn, yêu cầu các đơn vị …".
_OWN_TASK = pattern(
    r"(?:phải |cần )?(?:hướng dẫn|kiểm tra|chỉ đạo|đôn đốc|nhắc nhở|rà soát|giám sát), $"
)


_TELLS_AND = pattern(r"(?:hướng dẫn|thông báo|triển khai|phát động|thống nhất) và ")


def _speaks(text: str, start: int, verb: int, numbered: bool, leads_in: bool) -> bool:
    """Whether text[start:verb] leads up to an order of the author, which items may follow."""
    start = max(start, verb - 200)
    before = text[start:verb]
    if _OWN_TASK.search(before):
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
    # "Sở Nội vụ hướng dẫn và yêu cầu các xã làm những việc sau:" speaks for itself
    return leads_in and closed == "verb" and _TELLS_AND.fullmatch(text, end + 1, verb) is not None


#: Who explains a decision: "Bộ Y tế thống nhất với Bộ Tài chính hướng dẫn các xã thực hiện".
_GUIDES = pattern(
    r",? (?:phối hợp|thống nhất|cùng)(?: với)? [A-ZĐ][^.;:\n]{4,160}? hướng dẫn (?:thi hành|thực hiện|[^.;:\n]{2,120} (?:thi hành|thực hiện))[^;:\n]{0,40}$"
)
#: What begins like the name of an agent and is none.
_NO_AGENT = pattern(
    r"(?:Vụ (?:đông|xuân|mùa|hè|chiêm|lúa|án|việc)|Ban hành|Công văn|Báo cáo|Hội nghị|Đoàn kết|Tổ chức|Bộ tiêu chí|Đề án|Phòng,? chống|Phòng ngừa|Công bố|Trung ương(?! Hội| Đoàn| Mặt)|Hội nhập|Báo động|Đài hóa|Công tác|Bảo hiểm y tế|Đảng viên|Thanh tra,|Trường hợp|Bộ luật|Công khai|Bảo đảm|Đoàn viên|Thuế suất|Chi phí)(?!\w)"
)
#: Who speaks, not who is told: "UBND tỉnh thông báo:".
_SPEAKS_OUT = pattern(
    r" (?:thông báo|kết luận|trả lời|nhận thấy|xét thấy|trân trọng|nêu rõ|cho rằng|cho biết|quyết nghị|nhất trí|đồng ý|gồm)(?: [a-zà-ỹđ]+){0,8}$"
)
#: What a council does itself: "HĐND huyện cơ bản tán thành với …".
_APPROVES = pattern(r" (?:tán thành|nhất trí|đồng ý|đồng tình|chấp thuận|ghi nhận)(?!\w)")
#: Who asks, with those it asks below: "Sở Y tế yêu cầu:".
_ASKS = pattern(r" (?:yêu cầu|đề nghị)(?: như sau| các nội dung sau)?\s?:\s*$")
#: What sums up the items below.
_ONLY_LEADS = pattern(
    r"thực hiện (?:một số|các) nội dung|như sau|sau(?: đây)?:|tập trung (?:một số|thực hiện)"
)


def _told_below(text: str, stop: int) -> bool:
    """Whether the item below the paragraph that ends at `stop` names an agent of its own."""
    mark = _MARK.match(text, stop + 1)
    begin = mark.end() if mark else stop + 1
    lead = _LEAD.match(text, begin) or _TOWARDS.match(text, begin)
    begin = lead.end() if lead else begin
    return heads_agent(text, begin, ordered=lead is not None) and not _NO_AGENT.match(text, begin)


#: The first point of those that a directive consists of.
_FIRST_POINT = pattern(r"\n{1,2}(?:1|I|A)(?:[.)]|\s?[-–]) ?(?=\w)")


def _heads_points(text: str, stop: int) -> bool:
    """Whether the paragraph of text[:stop] leads up to numbered points: "… làm tốt các việc sau: 1. …"."""
    end = text.find("\n", stop - 1, stop + 2000)
    return (
        end > 0
        and text[end - 2 : end].rstrip()[-1:] == ":"
        and (_FIRST_POINT.match(text, end) is not None)
    )


#: "yêu cầu … thực hiện các nội dung sau:" only leads in the numbered parts.
_LEADS_IN = pattern(r"(?:sau|sau đây|như sau)\s?:\s*$")
#: What follows an agent that is told to act, wherever it stands.
_DUTIES = pattern(
    r"[ ,]*(?:theo chức năng|có trách nhiệm|chủ trì|chịu trách nhiệm|khẩn trương|căn cứ nội dung|căn cứ chức năng|căn cứ quy định)"
)


def _reader(name: str) -> str:
    return expand(" ".join(name.split())).casefold()


#: What a letter says of its reader, not to him: "Sở Y tế đề nghị …".
_SAYS_OF = pattern(
    r"[ ,]*(?:đề nghị|yêu cầu|kiến nghị|đề xuất|trình|gửi|phản ánh|mời|báo cáo (?:về|tại|số)|là |có |phải )"
)


def _addressed(text: str, start: int, end: int, stop: int, readers: frozenset[str]) -> bool:
    """Whether text[start:end] names readers of the letter, and what follows tells them to act."""
    named = _reader(text[start:end])
    return (
        (
            named in readers
            # "Đồng chí Bí thư Huyện ủy | Trần Văn Mây"
            or (named.startswith("đồng chí ") and any(r.startswith(f"{named} ") for r in readers))
            or all(_reader(text[a:b]) in readers for a, b in bodies(text, start, end))
        )
        and not _SAYS_OF.match(text, end, stop)
    )


#: A clause of time, ground or aim before the agent: "Kết thúc đợt thi đua, các cơ quan …"
_OPENING = pattern(
    r"(?:Kết thúc|Căn cứ|Trên cơ sở|Định kỳ|Hằng năm|Hàng năm|Hằng quý|Sau khi|Ngoài ra|Đồng thời|Trước ngày|Từ nay|Khi|Để|Nhằm|Trong)(?!\w)"
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


_DUTY = pattern(r", (?P<agents>các [^,;.\n]{3,90}?) (?:có trách nhiệm|chịu trách nhiệm)(?!\w)")


#: What the first agent does, before another that leads: "… trực tiếp chỉ đạo, | Sở Y tế chủ trì".
_FIRST_DOES = pattern(r" (?:(?!phối hợp |với |cùng |giúp |gửi |cho |của )[a-zà-ỹđ]++ ?){1,12}+, ")


#: "Bộ phận thường trực do Phòng Điều dưỡng đảm nhiệm."
_TAKEN_ON = pattern(r" do (?P<agents>[^,;.\n]{3,90}?) (?:đảm nhiệm|đảm nhận|đảm trách)(?!\w)")


def _taken_on(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Who is told in the passive voice, at the end of text[start:stop]."""
    for match in matches(_TAKEN_ON, text, (" do ",), start, stop):
        if heads_agent(text, match.start("agents")):
            return bodies(text, match.start("agents"), match.end("agents"))
    return []


def _further(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """A second agent in the same sentence: "…, các cơ quan phối hợp có trách nhiệm …"."""
    found: list[tuple[int, int]] = []
    does = _FIRST_DOES.match(text, start, stop)
    if does and heads_agent(text, does.end()):
        end, _ = phrase_end(text, does.end(), stop)
        if text.startswith(" chủ trì", end):
            found += bodies(text, does.end(), end)
    for match in _DUTY.finditer(text, start, stop):
        if heads_agent(text, match.start("agents")):
            found += bodies(text, match.start("agents"), match.end("agents"))
    return found


_WITH = pattern(
    r"(?<!\w)[Pp]hối hợp(?: chặt chẽ| tốt| thường xuyên| hiệu quả)?(?: cùng)?(?P<with> với| cùng)? "
)
#: Who acts beside the agent: "Sở Y tế cùng với Công an tỉnh kiểm tra", "chủ trì cùng với các sở".
_BESIDE = pattern(r"(?: chủ trì,?)?,? (?:cùng|thống nhất) với (?=\w)")


def _partners(text: str, start: int, stop: int, named: int | None = None) -> list[str]:
    """Who is to work with the agent: after "phối hợp với", up to the verb."""
    found: list[str] = []
    begins = [] if named is None else [named]
    if text.find("hối hợp", start, stop) >= 0:
        begins += [
            match.end()
            for match in matches(_WITH, text, ("hối hợp",), start, stop, 1)
            if match["with"] or heads_agent(text, match.end())  # "phối hợp Sở Y tế" too
        ]
    beside = _BESIDE.match(text, start, stop)
    if beside and heads_agent(text, beside.end(), ordered=True):
        begins.append(beside.end())
    for begin in begins:
        end, closed = phrase_end(text, begin, min(stop, begin + 500))
        if end <= begin:
            end = min(stop, begin + 200)
        trailing = pattern(
            r" (?:trong(?! (?:Cụm|cụm|Khối|khối|tỉnh|huyện|vùng|ngành)(?!\w))|nhằm|về|tại|việc)(?!\w)"
        ).search(text, begin, end)
        if trailing:
            end = trailing.start()
        for a, b in bodies(text, begin, end):
            if closed == "heading":  # no verb that we know ends the phrase: the name itself does
                b = min(b, names.organ_at(text, a)) if names.organ_at(text, a) > a else b
            name = expand(" ".join(text[a:b].split()))
            if name not in found and len(name) < 200:
                found.append(name)
    return found


#: What does not tell two groups apart: "các sở của thành phố", "các sở".
_SAME_GROUP = pattern(r"(?<!\w)(?:các |của )|(?: của| cấp)? (?:tỉnh|thành phố)$")
_GROUP = pattern(
    r"(?:các|thủ trưởng|giám đốc|người đứng đầu|ủy ban nhân dân (?:các )?(?:xã|phường)) "
)


def _key(agent: str) -> str:
    """What makes an agent the same: its words, and for a group not whose group it is."""
    name = _DASH.sub("-", agent.casefold().replace("uỷ", "ủy"))
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
    for entry in told:
        name = expand(entry.agent)
        if _CAPITALS.search(name):
            defined = _defined(text) if defined is None else defined
            words = [w for w in name.split() if w[:1] != "(" or w.strip("()") not in defined]
            name = " ".join(defined.get(word, word) for word in words)
        key = _key(name)
        if key.startswith("sở "):
            bare = _PROVINCE.sub("", key)
            key = placed.setdefault(bare, key) if bare == key else key
            placed.setdefault(bare, key)
        _, _, partners, evidence = made.setdefault(key, (name, entry, {}, []))
        partners.update(dict.fromkeys(entry.partners))
        evidence.append(entry.evidence)
    return tuple(
        Assignment(name, first.role, tuple(partners), tuple(evidence))
        for name, first, partners, evidence in made.values()
    )

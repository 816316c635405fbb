"""Who is told to act (tổ chức thực hiện): agents, their role, their partners.

Directives and plans say it in the part headed "Tổ chức thực hiện" or in parts headed by an
agent, decisions in their "Giao …" clauses and the execution clause, letters in what they ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from thidua.graph.extract import names
from thidua.graph.extract.agents import bodies, heads_agent, phrase_end
from thidua.graph.extract.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import expand
from thidua.graph.extract.scan import matches, places
from thidua.graph.records import Assignment, Evidence

_SECTION = pattern(
    r"(?:^|\n)(?P<mark>[IVX]{1,5}(?:[.)]|\s?-) |[A-Z][-.] |\d{1,2}(?:\.\d)?[.)] |Điều \d{1,2}[.:]? |Phần [^\n]{1,12} )?(?:TỔ CHỨC THỰC HIỆN|Tổ chức thực hiện|TRÁCH NHIỆM THI HÀNH|TỔ CHỨC TRIỂN KHAI(?: THỰC HIỆN)?|TRÁCH NHIỆM THỰC HIỆN|PHÂN CÔNG (?:NHIỆM VỤ|TRÁCH NHIỆM|THỰC HIỆN|TỔ CHỨC THỰC HIỆN)|Phân công (?:nhiệm vụ|thực hiện))[^\n]{0,40}(?=\n|$)"
)
_SECTION_WORDS = ("TỔ CHỨC T", "Tổ chức thực hiện", "TRÁCH NHIỆM TH", "PHÂN CÔNG", "Phân công")
_MARK = pattern(
    r"(?:[-–+•]\s?|\d{1,2}(?:\.\d{1,2}){0,3}(?:[.)]\s?|-\s)|[a-zđ]\d?[.)]\s|[IVX]{1,5}(?:[.)]|-)\s|Điều \d{1,2}[.:]?\s?)+"
)
_ORDER = pattern(r"(?<!\w)(?P<verb>yêu cầu|đề nghị|giao) (?=\S)")
_TRIGGER = pattern(
    r"(?:(?:[^,.;:\n]{0,80}?(?<!\w))?(?P<verb>[Gg]iao(?: cho)?|[Đđ]ề nghị|[Yy]êu cầu|[Tt]rách nhiệm của|[Pp]hân công)(?: cho)?) (?=\S)"
)
_TRIGGER_VERBS = ("iao", "ề nghị", "êu cầu", "rách nhiệm của", "hân công")
_NO_TRIGGER = (
    "nếu", "vướng mắc", "phát sinh", "hồ sơ", "được", "theo", "và", "các", "khi", "rường hợp", "văn bản",
)  # fmt: skip
_CONDITIONAL = pattern(
    r"(?<!\w)(?:[Nn]ếu (?:có|gặp|phát sinh)|[Tt]rường hợp (?:có|phát sinh)|có (?:khó khăn|vướng mắc)|gặp (?:khó khăn|vướng mắc))[^.\n]{0,140}(?:đề nghị|phản ánh|báo cáo|kịp thời|thông báo|liên hệ)"
)
_APPEAL = pattern(r"(?<!\w)(?:kêu gọi|thông báo[^.;]{0,200} để [^.;]{0,160}biết|được biết)(?!\w)")


_HEADED = ("Công văn", "Công điện", "Thông báo", "Chỉ thị")


#: How a paragraph is read: the part "Tổ chức thực hiện" names agents in any way; elsewhere a
#: directive speaks by parts headed by an agent, a letter by orders, a decision by "Giao …".
_How = Literal["section", "parts", "orders", "decision"]


@dataclass(slots=True)
class _Told:
    """One agent that is told to act, as it is found; partners may be added further down."""

    agent: str
    role: Literal["lead", "support"]
    partners: list[str]
    evidence: Evidence


def find_assignments(
    flow: Flow, kind: str | None, body: int, end: int, addressees: tuple[str, ...] = ()
) -> tuple[Assignment, ...]:
    """The assignments of a document of type `kind` whose body is flow[body:end].

    A letter also tells its `addressees` to act where a paragraph begins with one of them.
    """
    text = flow.text
    section = end if kind == "Quyết định" else _section(text, body, end)
    # directives, telegrams, notices and letters also speak to the agents that head their parts
    start = body if section == end or kind in _HEADED else section
    before: _How = "parts" if section < end else "orders"
    if kind == "Quyết định":
        head = pattern(r"\n(?:QUYẾT ĐỊNH|Điều 1)").search(text, body, end)
        start, before = (head.start() if head else body), "decision"
    told: list[_Told] = []
    heading: list[_Told] = []
    readers = frozenset(_reader(name) for name in addressees)
    position = start
    while position < end:
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        how: _How = before if position < section else "section"
        heading = _paragraph(flow, position, stop, how, told, heading, readers) or heading
        position = stop + 1
    return _once(told)


def _section(text: str, body: int, end: int) -> int:
    """Where the last part headed "Tổ chức thực hiện" begins; `end` where there is none."""
    for at in reversed(places(text, _SECTION_WORDS, body, end)):
        line = max(text.rfind("\n", body, at), body - 1)
        match = _SECTION.match(text, max(line, body), end)
        if match:
            return match.end()
    return end


def _paragraph(
    flow: Flow,
    start: int,
    stop: int,
    how: _How,
    told: list[_Told],
    heading: list[_Told],
    readers: frozenset[str],
) -> list[_Told]:
    """Read one paragraph below the agents `heading`; returns the agents it is itself headed by."""
    text = flow.text
    mark = _MARK.match(text, start, stop)
    numbered = mark is not None and mark.group()[0] not in "-–+•"
    if how == "parts" and not numbered:
        _add_partners(heading, text, start, stop)
        return []
    begin = mark.end() if mark else start
    headed: list[_Told] = []
    first = True
    for at, until in _clauses(text, begin, stop):
        while at < until and text[at] == " ":
            at += 1
        words = text[at:until]
        if ("ướng mắc" in words or "hát sinh" in words or "hó khăn" in words) and (
            _CONDITIONAL.search(words)
        ):
            first = False
            continue
        appeals = ("kêu gọi" in words or "biết" in words) and _APPEAL.search(words)
        if appeals and not words.startswith("Giao"):
            first = False
            continue
        agents: list[tuple[int, int]] = []
        # "…; các xã, phường …" goes on with what the headed agent does
        object_of = bool(headed) and words[:1].islower() and (at > begin or not numbered)
        if not object_of and (how != "parts" or first):
            if "thi hành" in words or "chịu trách nhiệm" in words:
                agents = _execution(text, at, until)
            agents = agents or _told(text, at, until, first, numbered, how, readers)
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
            _add_partners(headed or heading, text, at, until)
        first = False
    return headed


def _add_partners(agents: list[_Told], text: str, start: int, stop: int) -> None:
    for partner in _partners(text, start, stop) if agents else ():
        for agent in agents:
            if partner not in agent.partners:
                agent.partners.append(partner)


_LEAD = pattern(r"(?:[Gg]iao|[Đđ]ề nghị|[Yy]êu cầu|[Tt]rách nhiệm của) ")
_CLAUSE_END = pattern(r"\.(?= [A-ZĐÀ-Ỹ])|;(?= )")


def _clauses(text: str, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    """The pieces of a paragraph: sentences, and the parts between semicolons; a heading that names
    several agents is one piece."""
    if begin >= stop:
        return
    lead = _LEAD.match(text, begin, stop)
    position = lead.end() if lead else begin
    if heads_agent(text, position) and stop - position < 400:
        end, closed = phrase_end(text, position, stop, 400)
        if closed == "heading" and end > position:
            yield begin, stop
            return
    for mark in matches(_CLAUSE_END, text, (". ", "; "), begin, stop):
        if mark.start() > begin:  # a piece is more than its mark
            yield begin, mark.end()
            begin = mark.end()
    if begin < stop:
        yield begin, stop


_EXECUTION = pattern(
    r" (?:có trách nhiệm|chịu trách nhiệm)(?: tổ chức)?(?: thi hành| triển khai thi hành| thực hiện)(?!\w)"
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
        r"(?:[Cc]ác [Ôô]ng(?:,|/| )? ?\(?bà\)?\s?:?|Ông(?:,|/) ?bà:?|[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị)\s?"
    ).match(text, begin)
    if lead:
        begin = lead.end()
    if not heads_agent(text, begin):
        return []
    return bodies(text, begin, match.start())


def _told(
    text: str,
    start: int,
    stop: int,
    first: bool,
    numbered: bool,
    how: _How,
    readers: frozenset[str],
) -> list[tuple[int, int]]:
    """The agents of a sentence: after "Giao / Đề nghị / Yêu cầu", or at its head."""
    position = start
    triggered = False
    ordered = False  # whether a verb that tells someone to act stands anywhere
    for verb in _TRIGGER_VERBS:
        at = text.find(verb, start, stop)
        if at >= 0:
            ordered = True
            break
    if not ordered and how != "section" and not heads_agent(text, start):
        return []
    trigger = _TRIGGER.match(text, start, stop) if ordered else None
    if (
        trigger
        and not text[start : trigger.start("verb")].rstrip().endswith(_NO_TRIGGER)
        and heads_agent(text, trigger.end())
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
    elif ordered:
        later = next(matches(_ORDER, text, ("yêu cầu ", "đề nghị ", "giao "), start, stop), None)
        if (
            later
            and later.start("verb") > start
            and heads_agent(text, later.end())
            and pattern(
                r"(?:, |này, |UBND tỉnh |Ủy ban nhân dân [^,;]{0,40} |Chính phủ |Chủ tịch [^,;]{0,40} |tỉnh [^,;]{0,30} )$"
            ).search(text[start : later.start("verb")])
        ):
            tail = text[later.end() : stop]
            if not pattern(
                r"khen thưởng|thực hiện (?:một số|các) nội dung|như sau|sau(?: đây)?:|tập trung (?:một số|thực hiện)"
            ).search(tail) and not tail.rstrip().endswith(":"):
                position, triggered = later.end(), True
    if not triggered and how == "section":
        opening = _OPENING.match(text, start, stop)
        if opening and heads_agent(text, opening.end()):
            position = opening.end()
    if not triggered and not heads_agent(text, position):
        return []
    end, closed = phrase_end(text, position, stop)
    if end <= position:
        return []
    phrase = text[position:end]
    if len(phrase) > 420 or pattern(
        r"(?:Ban hành|Công văn|Báo cáo|Hội nghị|Đoàn kết|Tổ chức|Bộ tiêu chí|Đề án|Phòng,? chống|Phòng ngừa|Công bố|Trung ương(?! Hội| Đoàn| Mặt)|Hội nhập|Báo động|Đài hóa|Công tác|Bảo hiểm y tế|Đảng viên|Thanh tra,|Trường hợp|Bộ luật|Công khai|Bảo đảm|Đoàn viên|Thuế suất|Chi phí)(?!\w)"
    ).match(phrase):
        return []
    if (
        closed == "verb"
        and text[start:stop].rstrip().endswith(":")
        and pattern(r"(?:sau|sau đây|như sau)\s?:$").search(text[start:stop].rstrip())
    ):
        return []  # "yêu cầu … thực hiện các nội dung sau:" only leads in the numbered parts
    if not triggered:
        if pattern(
            r"[ ,]*(?:đã|được|là một|cho|của|nhận được|vừa|đang|xin|có ý kiến|thông báo|ghi nhận|ban hành Kế hoạch|ban hành Quyết|phát động|kêu gọi|thi đua)(?!\w)"
        ).match(text[end:stop]):
            return []
        if how == "decision" and closed != "verb":
            return []
        if how != "section" and not (
            closed == ":"
            or (triggered and closed)
            or (numbered and first and closed)
            or (
                readers
                and first
                and closed == "verb"
                and _addressed(text, position, end, stop, readers)
            )
            or pattern(
                r"[ ,]*(?:theo chức năng|có trách nhiệm|chủ trì|chịu trách nhiệm|khẩn trương|căn cứ nội dung|căn cứ chức năng|căn cứ quy định)"
            ).match(text[end:stop])
        ):
            return []
        if not closed:
            return []
    return [*bodies(text, position, end), *_further(text, end, stop)]


def _reader(name: str) -> str:
    return expand(" ".join(name.split())).casefold()


#: What a letter says of its reader, not to him: "Sở Y tế đề nghị …".
_SAYS_OF = pattern(
    r"[ ,]*(?:đề nghị|yêu cầu|kiến nghị|đề xuất|trình|gửi|phản ánh|mời|báo cáo (?:về|tại|số)|là |có |phải )"
)


def _addressed(text: str, start: int, end: int, stop: int, readers: frozenset[str]) -> bool:
    """Whether text[start:end] names readers of the letter, and what follows tells them to act."""
    return (
        _reader(text[start:end]) in readers
        or all(_reader(text[a:b]) in readers for a, b in bodies(text, start, end))
    ) and not _SAYS_OF.match(text, end, stop)


#: A clause of time or ground before the agent: "Kết thúc đợt thi đua, các cơ quan …"
_OPENING = pattern(
    r"(?:Kết thúc|Căn cứ|Trên cơ sở|Định kỳ|Hằng năm|Hàng năm|Sau khi|Ngoài ra|Đồng thời|Trước ngày|Khi)[^,.;\n]{0,100}, "
)
_DUTY = pattern(r", (?P<agents>các [^,;.\n]{3,90}?) (?:có trách nhiệm|chịu trách nhiệm)(?!\w)")


def _further(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """A second agent in the same sentence: "…, các cơ quan phối hợp có trách nhiệm …"."""
    found: list[tuple[int, int]] = []
    for match in _DUTY.finditer(text, start, stop):
        if heads_agent(text, match.start("agents")):
            found += bodies(text, match.start("agents"), match.end("agents"))
    return found


_WITH = pattern(
    r"(?<!\w)[Pp]hối hợp(?: chặt chẽ| tốt| thường xuyên| hiệu quả)?(?: cùng)?(?: với| cùng) "
)


def _partners(text: str, start: int, stop: int) -> list[str]:
    """Who is to work with the agent: after "phối hợp với", up to the verb."""
    found: list[str] = []
    for match in matches(_WITH, text, ("hối hợp",), start, stop, 1):
        end, closed = phrase_end(text, match.end(), min(stop, match.end() + 500))
        if end <= match.end():
            end = min(stop, match.end() + 200)
        trailing = pattern(r" (?:trong|nhằm|về|tại|việc)(?!\w)").search(text, match.end(), end)
        if trailing:
            end = trailing.start()
        for a, b in bodies(text, match.end(), end):
            if closed == "heading":  # no verb that we know ends the phrase: the name itself does
                b = min(b, names.organ_at(text, a)) if names.organ_at(text, a) > a else b
            name = expand(" ".join(text[a:b].split()))
            if name not in found and len(name) < 200:
                found.append(name)
    return found


def _once(told: list[_Told]) -> tuple[Assignment, ...]:
    """One entry per agent, partners and evidence together."""
    made: dict[str, Assignment] = {}
    for entry in told:
        name = expand(entry.agent)
        key = name.casefold().replace("uỷ", "ủy")
        known = made.get(key)
        if known is None:
            made[key] = Assignment(name, entry.role, tuple(entry.partners), (entry.evidence,))
        else:
            more = tuple(p for p in entry.partners if p not in known.with_)
            made[key] = replace(
                known, with_=(*known.with_, *more), evidence=(*known.evidence, entry.evidence)
            )
    return tuple(made.values())

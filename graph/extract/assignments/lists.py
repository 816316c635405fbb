"""Sentences that lead up to a list: of orders, or of items that name those told themselves."""

from __future__ import annotations

from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.heads import NO_AGENT, heads_agent
from thidua.graph.extract.assignments.marks import MARK
from thidua.graph.extract.assignments.openings import TOWARDS
from thidua.graph.extract.assignments.orders import LEAD
from thidua.graph.extract.assignments.reading import Reading
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES

#: "yêu cầu … thực hiện các nội dung sau:" only leads in the numbered parts.
LEADS_IN = pattern(r"(?:[Ss]au|sau đây|như sau)\s?:\s*$")
#: What sums up the items below.
ONLY_LEADS = pattern(
    r"thực hiện (?:một số|các) nội dung|như sau|sau(?: đây)?:|tập trung (?:một số|thực hiện)"
)


def told_below(text: str, stop: int) -> bool:
    """Whether the item below the paragraph that ends at `stop` names an agent of its own."""
    mark = MARK.match(text, stop + 1)
    begin = mark.end() if mark else stop + 1
    lead = LEAD.match(text, begin) or TOWARDS.match(text, begin)
    begin = lead.end() if lead else begin
    return heads_agent(text, begin, ordered=lead is not None) and not NO_AGENT.match(text, begin)


def orders_below(text: str, stop: int) -> bool:
    """Whether the paragraph below that which ends at `stop`, no item, orders somebody by name."""
    lead = LEAD.match(text, stop + 1)
    return lead is not None and heads_agent(text, lead.end(), ordered=True)


def heads_names(text: str, stop: int) -> bool:
    """Whether the item below the paragraph that ends at `stop` is itself headed by a name: "1. Sở Y tế | a) Phòng
    Lúa gạo | - Ghi sổ"."""
    mark = MARK.match(text, stop + 1)
    if mark is None or not heads_agent(text, mark.end()) or NO_AGENT.match(text, mark.end()):
        return False
    line = text.find("\n", mark.end())
    line = len(text) if line < 0 else line
    end, closed = phrase_end(text, mark.end(), line)
    return closed == ":" or (closed == "heading" and end - mark.end() < 120)


#: A heading that names nobody but a group: "2. Các trường trực thuộc", "3. Hội các cấp:".
_GROUP_HEADING = pattern(
    r"(?:[Cc]ác |[Nn]hững |[^:;.,\n]{2,40} các cấp(?!\w))[^:;.\n]{0,120}[:;.]?\s?\Z"
)
#: No list of members is longer, in signs.
_LONGEST_LIST = 6_000


def heads_members(text: str, begin: int, stop: int, kind: str) -> str:
    """The mark of the items below text[begin:stop], the words of an item marked by `kind` that only names a group, if they all
    begin with bodies that act, its members; empty where it is no such heading."""
    first = MARK.match(text, stop + 1)
    if (
        first is None
        or stop - begin > 160
        or not heads_agent(text, begin)
        or _GROUP_HEADING.match(text, begin, stop) is None
    ):
        return ""
    form, members, apart, at = _form(first.group()), 0, False, stop + 1
    while 0 < at < min(len(text), stop + _LONGEST_LIST):
        line = text.find("\n", at)
        line = len(text) if line < 0 else line
        mark = MARK.match(text, at, line)
        if mark and _form(mark.group()) == form:
            if not _heads_act(text, mark.end(), line):
                members *= apart  # another list follows, or this one names others besides
                break
            members += 1
        elif mark and _form(mark.group()) == _form(kind):
            break
        apart = apart or mark is None
        at = line + 1
    return first.group()[0] if members > 1 and form != _form(kind) else ""


def _heads_act(text: str, begin: int, stop: int) -> bool:
    """Whether text[begin:stop] begins with a body that acts, or heads what it is to do."""
    named = heads_agent(text, begin) and not NO_AGENT.match(text, begin)
    return named and phrase_end(text, begin, stop)[1] in (":", "verb")


def _form(mark: str) -> str:
    """How a mark looks, whatever it counts: "2.1 - " -> "0.0", "b) " -> "a)", "• " -> "-"."""
    if mark[0] in DASHES:
        return "-"
    words = mark.split()[0]
    return (
        "".join(
            "0" if c.isdigit() else "I" if c in "IVX" else "a" if c.isalpha() else c for c in words
        ).strip(".-/")
        or "-"
    )


#: The first point of those that a directive consists of.
_FIRST_POINT = pattern(r"(?:\n{1,2}| )(?:1|I|A)(?:[.)/]|\s?[-–]) ?(?=\w)")


def heads_points(text: str, stop: int) -> bool:
    """Whether the paragraph of text[:stop] leads up to numbered points: "… làm tốt các việc sau: 1. …"."""
    if text[stop - 1 : stop + 1] == ": ":  # the points lost their lines
        return _FIRST_POINT.match(text, stop) is not None
    end = text.find("\n", stop - 1, stop + 2000)
    return (
        end > 0
        and text[end - 2 : end].rstrip()[-1:] == ":"
        and (_FIRST_POINT.match(text, end) is not None)
    )


#: What leads up to a list of orders, and what leads up to a report.
_OPENS_LIST = pattern(
    r"(?<!\w)(?:(?P<order>[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao|[Cc]hỉ đạo|[Pp]hân công|có ý kiến|[Kk]ết luận)|[Bb]áo cáo|[Tt]rả lời|[Gg]iải trình|[Kk]ết quả)(?!\w)"
)
_ENDS_IN_ORDER = pattern(
    r"(?<!\w)(?:[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao|thực hiện|triển khai|nhiệm vụ|biện pháp)\s?:$"
)


def in_list_of_orders(reading: Reading, start: int, stop: int, mark: str) -> bool:
    """Whether the paragraph is an item of a list of orders; one that opens or ends a list is noted."""
    text = reading.flow.text
    if mark and mark in DASHES:
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

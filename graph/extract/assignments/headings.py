"""Whom an item names outright at its head: persons, by a label, in capitals, or "Tỉnh"."""

from __future__ import annotations

from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.bodies import bodies
from thidua.graph.extract.assignments.heads import NO_AGENT, heads_agent
from thidua.graph.extract.assignments.lists import told_below
from thidua.graph.extract.assignments.openings import OWN_PLACE
from thidua.graph.extract.assignments.people import (
    does_below,
    people_alone,
    people_headed,
    persons_at,
)
from thidua.graph.extract.assignments.reading import Item
from thidua.graph.extract.letters import pattern

#: "Cơ quan chủ trì: Sở Y tế", "Phối hợp: các xã": what stands before the colon names nobody.
LABEL = pattern(
    r"(?:(?:Các )?(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận|[Nn]gười|[Cc]á nhân)(?: được giao)? (?=[a-zđ])|(?=Phối|Chủ trì|Đầu mối))(?:(?P<beside>[Pp]hối hợp|tham gia)|[Cc]hủ trì|thực hiện|thường trực|chịu trách nhiệm|phụ trách|tham mưu|[Đđ]ầu mối)(?: thực hiện| chính| tham mưu)?\s?: ?(?=\w)"
)


def labels_count(item: Item) -> bool:
    """Whether a label in the `item` says who acts: in the part on that, and below a task that is ordered."""
    return item.how == "section" or (item.how == "orders" and not item.numbered)


def named_outright(text: str, start: int, stop: int, item: Item) -> list[tuple[int, int]] | None:
    """Whom text[start:stop], a clause of the item, names outright; None where it names nobody so."""
    how, numbered = item.how, item.numbered and item.how in ("section", "orders", "parts")
    # "…; đồng chí Lê Thị Sa, kế toán, lập sổ" goes on with another
    more = (
        text[start : start + 1] == "đ"
        and how == "section"
        and text.startswith(("đồng chí ", "đ/c "), start)
    )
    if more or (item.first and (how == "section" or (numbered and text.startswith("Đ", start)))):
        persons = persons_at(text, start, stop)
        if persons is not None:
            return persons
    if numbered or (how == "section" and item.marked and item.first):
        person = people_headed(text, start, stop)
        if person is None and how == "section":
            person = people_alone(text, start, stop)
        tasked = [person] if person is not None else _tasked(text, start, stop)
        if tasked:
            return tasked
    label = LABEL.match(text, start, stop)
    if label and heads_agent(text, label.end(), ordered=True):
        counts = labels_count(item) and not label["beside"]
        end = phrase_end(text, label.end(), stop)[0]
        return bodies(text, label.end(), end) if counts else []
    if (
        numbered
        and text[start : start + 4].isupper()
        and (how == "section" or does_below(text, stop))
    ):
        found = _in_capitals(text, start, stop)
        if found and text.startswith("CÁC ", found[0][0]) and told_below(text, stop):
            return []  # "I. TRÁCH NHIỆM CỦA CÁC CƠ QUAN | 1. Sở Y tế"
        return found or None
    place = OWN_PLACE.match(text, start, stop) if item.own else None
    if place and phrase_end(text, start, stop) == (place.end(), "verb"):
        return [place.span()]
    return None


#: "2. Nhiệm vụ của | các khoa", with the tasks below or behind a colon.
_TASKS_OF = pattern(r"(?:Nhiệm vụ(?: cụ thể| chính)? của|Trách nhiệm) (?=\w)")


def _tasked(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The bodies whose tasks the heading text[start:stop] opens; none for any other paragraph."""
    heads = text.startswith(("Nhiệm vụ", "Trách nhiệm"), start)
    heading = _TASKS_OF.match(text, start, stop) if heads else None
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


#: A heading in capitals, and where the next body begins in it: "SỞ Y TẾ; | CÔNG AN TỈNH".
_CAPITALS = pattern(
    r"(?:(?:ĐỀ NGHỊ|GIAO|YÊU CẦU|TRÁCH NHIỆM CỦA|NHIỆM VỤ(?: CỤ THỂ)? CỦA|ĐỐI VỚI|VỀ PHÍA) )?(?P<agents>[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ ,;&/()–-]{3,160})(?=[:.]|$)"
)
_NEXT_IN_CAPITALS = pattern(r"(?:[,;] (?:VÀ )?| VÀ )(?=[A-ZĐÀ-Ỹ])")


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

"""The pieces of a paragraph that are read apart: sentences, and what stands between semicolons."""

from __future__ import annotations

from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.bodies import follows_on, same_group
from thidua.graph.extract.assignments.headings import LABEL
from thidua.graph.extract.assignments.heads import heads_agent
from thidua.graph.extract.assignments.orders import LEAD, ordered_at
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import matches

#: What no abbreviation stands before: "VP. UBND tỉnh", "BS. Trần Văn Mây" are no ends of sentences.
NO_ABBREVIATION = r"(?<!VP)(?<!TP)(?<!Tp)(?<! P)(?<! Q)(?<!BS)(?<!Bs)(?<!TS)(?<!hS)(?<!hs)"
_CLAUSE_END = pattern(rf"{NO_ABBREVIATION}\.(?= [A-ZĐÀ-Ỹ])|;(?= )")


def clauses(text: str, begin: int, stop: int) -> list[tuple[int, int]]:
    """The pieces of a paragraph: sentences, and the parts between semicolons; a heading that names
    several agents is one piece."""
    if begin >= stop:
        return []
    pieces: list[tuple[int, int]] = []
    if text.find(". ", begin, stop) >= 0 or text.find("; ", begin, stop) >= 0:
        lead = LEAD.match(text, begin, stop) or LABEL.match(text, begin, stop)
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

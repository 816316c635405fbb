"""Where the name of an association ends that says in small letters whose it is: "Hội nuôi ong | tỉnh Sông Thao"."""

from __future__ import annotations

import re

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names.places import PLACE_NAME, UNITS
from thidua.graph.extract.rules import by_rules, either, rules

#: What an association is called first.
_KINDS = ("Hội ", "Hiệp hội ", "Liên hiệp ", "Liên đoàn ", "Câu lạc bộ ")
#: Which of them may count up its members: "Hiệp hội các trường đại học, cao đẳng Việt Nam".
_OF_MANY = "Hiệp hội "
#: No name goes on with these: what the association does, or what is told of it.
_NO_WORD = r"của|tại|cho|với|về|từ|theo|được|đã|có|là|số|ngày|năm|này|trên|do|để|nhằm|cấp|trong|đang|vừa (?:qua|có|ban)"
_LONGEST = 120


@by_rules
def _whose() -> re.Pattern[str]:
    """Whose association it is, up to its place: "Hiệp hội | công chứng viên | Việt Nam"."""
    no_word = (
        rf"(?!(?!làm vườn)(?:{_NO_WORD}|tỉnh|thành phố|{UNITS}|{either(rules().verbs)})(?!\w))"
    )
    return pattern(
        rf"(?!(?:đồng|nghị|thi|thảo|trường|trại|chợ)(?!\w)){no_word}[a-zà-ỹđ]+(?:,? {no_word}[a-zà-ỹđ]+){{0,8}} (?:Việt Nam|(?:tỉnh|thành phố|{UNITS}) {PLACE_NAME})(?!\w)"
    )


def association_end(text: str, start: int, last: int) -> int | None:
    """Where the name ends of the association that begins at `start` and tells in small letters whose it is, with its
    place; None for others."""
    if not text.startswith(_KINDS, start):
        return None
    kind = next(kind for kind in _KINDS if text.startswith(kind, start))
    if not text[start + len(kind) : start + len(kind) + 1].islower():
        return None
    whose = _whose().match(text, start + len(kind), min(last, start + _LONGEST))
    if whose is None or ("," in whose.group() and kind != _OF_MANY):
        return None
    return whose.end()

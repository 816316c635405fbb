"""Lines in capitals: which of them are the heading of a document ("QUYẾT ĐỊNH", "KẾ HOẠCH")."""

from __future__ import annotations

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.formulas import URGENCY
from thidua.graph.extract.rules import by_rules, either, ruled, rules

#: A heading, of whom it is, how urgent, or a second word for what it is: "KẾ HOẠCH, NHIỆM VỤ".
_heading = ruled(
    lambda: (
        rf"(?P<type>{either(list(rules().headings))})(?P<rest> CỦA [A-ZĐÀ-Ỹ ,-]+| {URGENCY}|, [A-ZĐÀ-Ỹ]{{2,7}} [A-ZĐÀ-Ỹ]{{2,7}})?\s?[:.]?$"
    )
)
_heading_starts = by_rules(lambda: frozenset(heading[:2] for heading in rules().headings))


def heading_at(flow: Flow, k: int, last: int) -> tuple[str, int] | None:
    """(type word, number of lines) when a type heading ("QUYẾT | ĐỊNH") begins at line `k`.

    It ends before line `last`.
    """
    words = flow.words(k)
    if words[:2] not in _heading_starts():
        return None
    for count in range(1, 4):
        if not words[:1].isupper() or len(words) > 60:
            return None
        match = _heading().match(words)
        if match:
            return match["type"], count
        k += 1
        if k >= last or flow.gap(k):
            return None
        words = f"{words} {flow.words(k)}"
    return None


def mostly_capitals(words: str) -> bool:
    """Whether a line is short and in capitals, but for a few letters that a scan misread."""
    if len(words) >= 120:
        return False
    letters = [*filter(str.isalpha, words)]
    return bool(letters) and sum(map(str.isupper, letters)) >= 0.75 * len(letters)

"""The words of an order, and those whom it names: "UBND tỉnh đề nghị | các sở"."""

from __future__ import annotations

from thidua.graph.extract.assignments.heads import heads_agent
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import matches

_ASKS = r"[Đđ]ề nghị|[Yy]êu cầu|(?:[Kk]ính|[Rr]ất) mong|Mong|Nhờ|Xin mời"
_GIVES = r"[Gg]iao(?: trách nhiệm| nhiệm vụ)?(?: cho)?"
_DUTY_OF = r"[Tt]rách nhiệm(?: của|(?= các))"
#: An order at the head.
LEAD = pattern(rf"(?:{_GIVES}|{_ASKS}|{_DUTY_OF}) ")
#: An order near the head of a sentence, up to those whom it names.
TRIGGER = pattern(
    rf"(?:(?:[^,.;:\n]{{0,80}}?(?<!\w))?(?P<verb>{_GIVES}|{_ASKS}|{_DUTY_OF}|[Pp]hân công)(?: cho)?) (?=\S)"
)
#: A sentence without these holds no order.
TRIGGER_VERBS = ("iao", "ề nghị", "êu cầu", "rách nhiệm c", "hân công", "chỉ thị ", "ính mong ", "ất mong ", "Mong ", "Nhờ ", "Xin mời ")  # fmt: skip
#: Behind these the same words are no order: "nếu vướng mắc, đề nghị", "được giao".
NO_TRIGGER = (
    "nếu", "vướng mắc", "phát sinh", "hồ sơ", "được", "theo", "và", "các", "khi", "rường hợp", "văn bản", "việc", "hướng dẫn,", "âng cao",
    "ề cao", "ăng cường", "hát huy", "vai trò,", "dự toán", "chỉ tiêu", "kinh phí", "biên chế",
)  # fmt: skip
#: An order anywhere in a sentence.
ORDER = pattern(r"(?<!\w)(?P<verb>yêu cầu|đề nghị|giao|chỉ thị|kính mong|rất mong)(?: cho)? (?=\S)")
ORDERING = ("yêu cầu ", "đề nghị ", "giao ", "chỉ thị ", "kính mong ", "rất mong ")
#: What the author says before those it tells.
COMMAND = pattern(r"(?<!\w)(?:[Gg]iao|[Đđ]ề nghị|[Yy]êu cầu)(?: cho)? $")


def ordered_at(text: str, start: int, stop: int) -> int | None:
    """Where those begin whom an order in text[start:stop] names: "UBND tỉnh đề nghị | các sở"."""
    for order in matches(ORDER, text, ORDERING, start, stop):
        if heads_agent(text, order.end()):
            return order.end()
    return None

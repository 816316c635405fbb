"""Those whom a sentence tells besides the first."""

from __future__ import annotations

import re
from itertools import islice

from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.bodies import bodies
from thidua.graph.extract.assignments.heads import heads_agent
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import matches

_DUTY = pattern(r", (?P<agents>các [^,;.\n]{3,90}?) (?:có trách nhiệm|chịu trách nhiệm)(?!\w)")
#: A second order of the author: "yêu cầu các trạm, | đề nghị các huyện ghi sổ", "Giao Sở Y tế lập sổ,
#: | giao Công an tỉnh đôn đốc".
_ASKS_TOO = pattern(r",? (?:và |đồng thời )?(?:giao|đề nghị|yêu cầu) (?=\w)")
_GIVES = pattern(r", (?:đồng thời )?giao (?:cho )?(?=[A-ZĐ])")


def _doing(but: str) -> re.Pattern[str]:
    """What the first agent does, in words none of which is one of those `but`, before another agent."""
    return pattern(rf" (?:(?!(?:{but})(?!\w))[a-zà-ỹđ]++ ?){{1,12}}+, ")


#: Before another who leads: "… trực tiếp chỉ đạo, | Sở Y tế chủ trì".
_WITH = "phối hợp|với|cùng|giúp|gửi|cho|của"
_DIRECTS = _doing(_WITH)
#: To no body, before another who does something: "… chăm lúa, | Sở Y tế khám".
_FIRST_DOES = _doing(
    f"{_WITH}|báo cáo|trình|hướng dẫn|đôn đốc|kiểm tra|giám sát|mời|yêu cầu|đề nghị|giao|chỉ đạo|gồm|như|là|các|tại|ở|do|và|theo|vận động"
    "|tham mưu|kết hợp|liên hệ|đến|về"
)
#: What only helps, or tells of somebody.
_HELPS = (" phối hợp", " cùng ", " được ", " là ", " đã ", " có thể ", " hỗ trợ")


def further(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """A second agent in the same sentence: "…, các cơ quan phối hợp có trách nhiệm …"."""
    found: list[tuple[int, int]] = []
    gives = _ASKS_TOO.match(text, start, stop)
    if gives and heads_agent(text, gives.end()):
        end, closed = phrase_end(text, gives.end(), stop)
        found += bodies(text, gives.end(), end) if closed == "verb" else []
    does = _DIRECTS.match(text, start, stop)
    if does and heads_agent(text, does.end()):
        end, _ = phrase_end(text, does.end(), stop)
        if text.startswith(" chủ trì", end):
            found += bodies(text, does.end(), end)
    does = _FIRST_DOES.match(text, start, stop) if not found else None
    while does and text[does.end()].isupper() and heads_agent(text, does.end()):
        end, closed = phrase_end(text, does.end(), stop)
        if closed != "verb" or text[end] != " " or text.startswith(_HELPS, end):
            break
        found += bodies(text, does.end(), end)
        does = _FIRST_DOES.match(text, end, stop)
    for match in islice(matches(_GIVES, text, (" giao ",), start, stop, 12), 8):
        if heads_agent(text, match.end()):
            end, closed = phrase_end(text, match.end(), stop)
            found += bodies(text, match.end(), end) if closed == "verb" else []
    for match in _DUTY.finditer(text, start, stop):
        if heads_agent(text, match.start("agents")):
            found += bodies(text, match.start("agents"), match.end("agents"))
    return found

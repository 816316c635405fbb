"""Who carries a decision out: "A, B; C và D chịu trách nhiệm thi hành Quyết định này"."""

from __future__ import annotations

from thidua.graph.extract.assignments.bodies import bodies
from thidua.graph.extract.assignments.heads import heads_agent
from thidua.graph.extract.assignments.told import MARK
from thidua.graph.extract.letters import pattern

#: A mark over "trách nhiệm" is what scans lose most: "chịu trạch nhiệm thi hành".
_EXECUTION = pattern(
    r" (?:(?:có|chịu) tr[áàạảãâa]ch nhi[ệêẹe]m(?:,? (?:tổ chức|triển khai|chỉ đạo|hướng dẫn|phối hợp|đôn đốc)){0,2}(?: và)?(?: tổ chức| triển khai)? (?:thi hành|thực hiện)|(?:căn cứ|theo|chiểu|chiếu) [Qq]uyết định(?: này)?,?(?: để)?(?: tổ chức| triển khai)? (?:thi hành|thực hiện))(?!\w)"
)


#: "Quyết định này có hiệu lực kể từ ngày ký, | Phòng Lúa gạo … chịu trách nhiệm thi hành".
_IN_FORCE = pattern(
    r"Quyết định(?: này)? có hiệu lực(?: thi hành)?,? (?:kể )?từ ngày [^,;.\n]{1,40}[,;] (?:và )?"
)
#: A line that goes on with the one above: "… các thành viên quy định tại | Điều 1 chịu trách nhiệm".
_WRAPPED = pattern(r"Điều \d{1,2} [a-zà-ỹđ]")


def executors(text: str, start: int, stop: int) -> list[tuple[int, int]]:
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
    while (
        floor > 0
        and text[floor - 1] == "\n"
        and (text.endswith((";", ","), 0, floor - 1) or _WRAPPED.match(text, floor))
    ):
        floor = text.rfind("\n", 0, floor - 1) + 1
    mark = MARK.match(text, floor)
    floor = mark.end() if mark else floor
    sentence = pattern(r"(?<!VP)(?<!TP)(?<!Tp)(?<! P)(?<! Q)\.\s(?=[A-ZĐÀ-Ỹ])")
    for dot in sentence.finditer(text, floor, match.start()):
        floor = dot.end()
    begin = min(begin, floor) if floor <= begin else begin
    force = _IN_FORCE.match(text, begin, match.start())
    if force:
        begin = force.end()
    lead = pattern(
        r"(?:(?:Tổ chức (?:thực hiện|thi hành)|Điều khoản thi hành|Hiệu lực thi hành|Trách nhiệm (?:thi hành|thực hiện))[.:]? (?=[A-ZĐÀ-Ỹ])(?!của))?(?:(?:[Cc]ác )?[Ôô]ng(?:,|/| )? ?\(?[Bb]à\)?\s?:?|Các [Ôô]ng:?|Ông(?= [A-ZĐ])|[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|(?=[A-ZĐÀ-Ỹ]))\s?"
    ).match(text, begin)
    if lead:
        begin = lead.end()
    if not heads_agent(text, begin):
        return []
    return bodies(text, begin, match.start())

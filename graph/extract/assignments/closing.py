"""The formulas that close a document: who carries a decision out, what a directive asks of those who get it.

"A, B; C và D chịu trách nhiệm thi hành Quyết định này", "Nhận được Chỉ thị này, các cấp, các ngành khẩn trương …",
"Các đơn vị báo cáo kết quả về Bộ trước ngày …".
"""

from __future__ import annotations

from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.bodies import bodies
from thidua.graph.extract.assignments.clauses import NO_ABBREVIATION
from thidua.graph.extract.assignments.heads import GENERIC, NO_AGENT, heads_agent
from thidua.graph.extract.assignments.marks import MARK
from thidua.graph.extract.assignments.partners import partners_in
from thidua.graph.extract.assignments.reading import Reading
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import offices
from thidua.graph.extract.rules import ruled
from thidua.graph.extract.scan import matches

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
_NEXT_SENTENCE = pattern(rf"{NO_ABBREVIATION}\.\s(?=[A-ZĐÀ-Ỹ])")
#: What the article says before their names: "Tổ chức thực hiện: Các ông | Chánh Văn phòng …".
_BEFORE_NAMES = pattern(
    r"(?:(?:Tổ chức (?:thực hiện|thi hành)|Điều khoản thi hành|Hiệu lực thi hành|Trách nhiệm (?:thi hành|thực hiện))[.:]? (?=[A-ZĐÀ-Ỹ])(?!của))?(?:(?:[Cc]ác )?[Ôô]ng(?:,|/| )? ?\(?[Bb]à\)?\s?:?|Các [Ôô]ng:?|Ông(?= [A-ZĐ])|[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|(?=[A-ZĐÀ-Ỹ]))\s?"
)


def executors(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Who carries a decision out, in a clause of the article on it: "A, B; C và D chịu trách nhiệm thi hành
    Quyết định này"."""
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
    for dot in _NEXT_SENTENCE.finditer(text, floor, match.start()):
        floor = dot.end()
    begin = min(begin, floor) if floor <= begin else begin
    force = _IN_FORCE.match(text, begin, match.start())
    if force:
        begin = force.end()
    lead = _BEFORE_NAMES.match(text, begin)
    if lead:
        begin = lead.end()
    if not heads_agent(text, begin):
        return []
    return bodies(text, begin, match.start())


#: The closing orders of directives and telegrams: "Nhận được Chỉ thị này, các cấp, các ngành khẩn
#: trương …", "Các đơn vị báo cáo kết quả về Bộ trước ngày …".
_ON_RECEIPT = pattern(
    r"(?:[Kk]hi |[Ss]au khi |[Nn]gay sau khi )?[Nn]hận được (?:[Cc]hỉ thị|[Cc]ông điện|[Cc]ông văn|[Tt]hông tư|[Tt]hông tri|[Kk]ế hoạch|[Qq]uyết định|[Nn]ghị quyết|[Hh]ướng dẫn|[Tt]hông báo|Thư|[Vv]ăn bản) này, (?:(?:yêu cầu|đề nghị) )?(?=\w)"
)
_REPORT_BACK = pattern(
    r" (?:định kỳ |tổng hợp |kịp thời )?(?:(?:báo cáo|gửi báo cáo) (?:kết quả|tình hình|tiến độ)(?: thực hiện)? (?:về|cho|lên|gửi|trước)|(?:gửi|nộp|đăng ký) [^;\n]{1,160}? (?:về|cho|tại|với)) [^;\n]{0,200}?(?:trước (?:ngày|\d)|hằng|hàng|định kỳ|chậm nhất)"
    r"| (?:triển khai|phổ biến|thông báo) (?:nội dung )?(?:văn bản|công văn|hướng dẫn|chỉ thị|thông tri|kế hoạch|nghị quyết) này (?:đến|tới|cho)(?!\w)"
)
#: The heads of many bodies, who are told as a group is.
_heads_of_many = ruled(
    lambda: rf"(?:{offices.in_small_letters()}|Trưởng)(?: (?:UBND|Ủy ban nhân dân))? các "
)
#: "Kết thúc đợt thi đua | các đơn vị báo cáo kết quả về Sở trước ngày …"
_WHEN_OVER = pattern(r"(?:Sau khi kết|Kết) thúc [^,.;:\n]{3,90}?,? (?=các )")
#: "Nhận được Kế hoạch này, Sở Y tế | đề nghị các xã …": the author, who asks others.
_ASKS_OTHERS = pattern(r" (?:trân trọng |kính )?(?:đề nghị|yêu cầu)(?! gửi)(?!\w)")


def read_closing(reading: Reading, start: int, stop: int) -> None:
    """Whom text[start:stop] tells to act by the formulas that close a directive or a telegram."""
    text = reading.flow.text
    at = text.find("hận được ", start, stop)
    received = (
        next(matches(_ON_RECEIPT, text, ("hận được ",), start, stop, 14), None) if at >= 0 else None
    )
    begin = received.end() if received else start
    if text.startswith(("Kết thúc ", "Sau khi kết thúc "), start):
        over = _WHEN_OVER.match(text, start, stop)
        begin = over.end() if over else start
    if not heads_agent(text, begin, ordered=received is not None):
        return
    end, closed = phrase_end(text, begin, stop)
    if closed != "verb" or NO_AGENT.match(text, begin) or _ASKS_OTHERS.match(text, end, stop):
        return
    many = GENERIC.match(text, begin) or _heads_of_many().match(text, begin)
    if received or (many and _REPORT_BACK.match(text, end, stop)):
        for a, b in bodies(text, begin, end):
            reading.note(a, b, "lead", partners_in(text, b, stop))

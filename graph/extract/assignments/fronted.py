"""Those whom a sentence names behind what is to be done: "Việc giống do | Phòng Lúa gạo | lo.", "Phần nước thuộc về |
Trạm Thủy nông.", "Đầu mối là | Văn phòng", "In sổ: | Phòng Lúa gạo, Trạm Y tế."."""

from __future__ import annotations

from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.bodies import bodies
from thidua.graph.extract.assignments.heads import NO_AGENT, heads_agent
from thidua.graph.extract.assignments.verbs import acts
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds, matches

#: What is to be done may stand in front: "Việc giống, | do Phòng Lúa gạo lo.", so that the verb closes the clause.
_TOPIC = pattern(
    r"[\s,;–-]*(?:Riêng |Còn |riêng |còn )?(?i:việc|phần|khâu|mảng|kinh phí|nguồn|chi phí|nội dung|công tác|nhiệm vụ|bộ phận|cơ quan|đầu mối|ở|tại|các (?:mặt|việc|phần|khâu|nội dung))(?!\w)"
)
_BY = pattern(r" do (?=[A-ZĐcđ])")
_TAKES_ON = pattern(r"(?: [a-zà-ỹđ]+){1,4}(?=[.;,]|$)")
#: What one takes on is said so, whatever stands in front.
_HOLDS = pattern(
    r" (?:đảm nhiệm|đảm nhận|đảm trách|trực tiếp (?:chỉ đạo|phụ trách)|chịu trách nhiệm)(?!\w)"
)
#: What somebody did to a thing by which it is called, not what he is to do: "phong trào do Hội Nông dân | phát động".
_CAME_FROM = pattern(
    r" (?:(?:đã|vừa|được) )?(?:phát động|ban hành|tổ chức|khởi xướng|đề ra|thành lập|quy định|đề xuất|đề nghị|làm (?:chủ|đại)|cấp|quản lý|trao tặng|công nhận|gây dựng|phân công|giao|mời|yêu cầu|quyết định)(?!\w)"
)
#: "Phần nước thuộc về | Trạm Thủy nông", "Đầu mối của đợt thi đua là | Văn phòng": nothing but names stands behind.
_FALLS_TO = pattern(
    r" (?:thuộc (?:về|phần(?: việc)? của|trách nhiệm(?: của)?)|là (?:phần )?(?:việc|trách nhiệm) của|đặt lên vai|trông vào|trông cậy vào) (?=[A-ZĐc])"
)
_ROLE_IS = pattern(
    r"(?:(?:Cơ quan|Đơn vị|Bộ phận|Người|Nơi) )?(?:[Đđ]ầu mối|[Tt]hường trực|[Cc]hủ trì|[Pp]hụ trách|trách nhiệm (?:chính|chung)|[Nn]òng cốt)(?: (?!là )[^,;:.\n]{1,60}?)? là (?=[A-ZĐc])"
)
_WORDS = (" do ", " thuộc ", " là ", " đặt lên vai ", " trông ")
#: "In sổ, phát sổ: | Phòng Lúa gạo, Trạm Y tế."
_LABELLED = pattern(r"(?P<label>[A-ZĐÀ-Ỹ][^:;.\n]{2,90}): ?(?=[A-ZĐ])")
#: Labels of other things.
_OF_OTHERS = pattern(
    r"(?i:nơi|kính|thành phần|đối tượng|địa điểm|phạm vi|khách|đại biểu|gồm|bao gồm|tên|số|mẫu|ghi chú|địa chỉ|phối hợp|cơ quan phối|đơn vị phối|gửi|khen|tặng|thời gian|căn cứ|lưu|mời|đơn vị tính|kinh phí|danh sách|thành viên|điểm|liên hệ|người ký|trưởng|phó|ủy viên|uỷ viên|thư ký|tổ|nhóm|cụm|khối|ví dụ)"
)


def fronted(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Who is told at the end of text[start:stop], a clause in the part on who acts."""
    named = labelled(text, start, stop)
    if named or not holds(text[start:stop], _WORDS):
        return named
    for by in matches(_BY, text, (" do ",), start, stop):
        if not heads_agent(text, by.end()) or NO_AGENT.match(text, by.end()):
            continue
        end, _ = phrase_end(text, by.end(), stop)
        if _HOLDS.match(text, end, stop) or (
            (_TOPIC.match(text, start, stop) or _thing(text, start, by.start()))
            and _TAKES_ON.match(text, end, stop)
            and not _CAME_FROM.match(text, end, stop)
        ):
            return bodies(text, by.end(), end)
    falls = _FALLS_TO.search(text, start, stop)
    return _named(text, falls.end(), stop) if falls else holders(text, start, stop)


def _thing(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is short and begins with no verb that is known: "Tiền bạc | do Phòng Lúa gạo xoay xở"."""
    words = text[start:end].strip()
    return 0 < words.count(" ") < _FEW and acts().match(f" {words[0].lower()}{words[1:]} ") is None


#: So many words name a thing at most.
_FEW = 2


def holders(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Who is said to be what the clause text[start:stop] begins with: "Cơ quan thường trực là | Phòng Lúa gạo."."""
    role = _ROLE_IS.match(text, start, stop) if text.find(" là ", start, stop) >= 0 else None
    return _named(text, role.end(), stop) if role else []


def _named(text: str, begin: int, stop: int) -> list[tuple[int, int]]:
    """Those whose names stand at `begin`, where no verb follows them in text[begin:stop]."""
    if not heads_agent(text, begin) or NO_AGENT.match(text, begin):
        return []
    end, closed = phrase_end(text, begin, stop)
    if closed in ("heading", ":") or text.startswith((",", ";"), end):
        return bodies(text, begin, end)
    return []


def labelled(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Those whom nothing but a label tells what to do, and who alone stand behind its colon."""
    label = _LABELLED.match(text, start, stop)
    if (
        label is None
        or _OF_OTHERS.match(label["label"])
        or heads_agent(text, start)
        or not heads_agent(text, label.end())
        or NO_AGENT.match(text, label.end())
    ):
        return []
    end, closed = phrase_end(text, label.end(), stop)
    if closed != "heading" or text[end:stop].strip(" .;:"):
        return []
    named = bodies(text, label.end(), end)
    return named if all(text.find(", các ", a, b) < 0 for a, b in named) else []

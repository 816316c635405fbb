"""Boards that are called by their task, and steering bodies by what they steer.

Their names hold what elsewhere is the matter of a document: "Ban Chỉ đạo phòng, chống cháy rừng tỉnh
Sông Thao", "Hội đồng Xét duyệt sáng kiến", "Ban Chỉ đạo tỉnh về phát triển khoa học, công nghệ".
"""

from __future__ import annotations

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names.places import PLACE_NAME, UNITS
from thidua.graph.extract.rules import either, ruled, rules

#: No name of a board is longer.
_LONGEST_TASK = 200
#: No word of a task tells what is done, or to whom another thing belongs.
_NO_TASK = (
    r"(?!(?:về|của|tại|trên|cho|để|với|trong|từ(?! thiện)|theo|được|đã|là|gửi|(?<!đổi )(?<!ân )(?<!thiểu )số|ngày|ban hành|yêu cầu|báo cáo|thông báo|đề nghị"
    r"|hướng dẫn|quy định|phê duyệt|sửa đổi|thay thế|công bố|triển khai|thực hiện|phát động|tăng cường|đẩy mạnh|tiếp tục|nâng cao|chấn chỉnh|kêu gọi"
    rf"|(?<!công )(?<!chương )(?<!quy )trình|do|có|này|nêu|kèm|như|nhằm|khóa|khoá|tỉnh|thành phố|{UNITS})(?!\w)"
    r"|Trung ương|V/v|UBND|HĐND|MTTQ|(?:Sở|Bộ|Ban|Hội|Ủy|Uỷ|Cục|Viện|Công|Tỉnh|Huyện|Thành|Chủ|Giám đốc|Trưởng|Đảng|Văn phòng|Tòa|Tổng|Ngân|Mặt) )"
)
_OF_A_TASK = (
    r"(?:Ban (?!Thường|Chấp|Bí|Tuyên|Dân|Nội|Kinh|Đảng|Pháp|Văn|Đô|Thi đua|Xúc)|Hội đồng (?![Nn]hân|Bộ|Nhà|Chính|[Qq]uản trị|[Tt]hành viên|Thi đua|Quốc)"
    r"|Tiểu ban |Tổ (?!chức)|Trung tâm |Đoàn (?=[Kk]iểm|[Tt]hanh tra|[Gg]iám))"
)
#: A board or a centre that is called by its task, up to its place or to where the matter of a document
#: begins: "Ban Chỉ đạo phòng, chống cháy rừng tỉnh Sông Thao", "Tổ thẩm định sáng kiến | về việc …".
_TASKED = pattern(
    rf"{_OF_A_TASK}{_NO_TASK}\w+(?:(?:,(?= [a-zà-ỹđ])| [-–])? {_NO_TASK}[^\W\d]\w*){{0,16}}?"
    rf"(?: (?:tỉnh|thành phố|{UNITS}) {PLACE_NAME}"
    r"|(?= (?:về việc|V/v|v/v|ban hành|hướng dẫn|thông báo|báo cáo|quyết định|đề nghị|yêu cầu|(?<!công )(?<!chương )(?<!quy )trình)(?!\w)))"
)
#: The same up to a mark: "Hội đồng Xét duyệt sáng kiến | ,".
_TASKED_ALONE = pattern(
    rf"(?!Trung tâm ){_OF_A_TASK}[A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?P<rest>(?: {_NO_TASK}[a-zà-ỹđ]+){{1,7}})(?=[,;.)\n”]|\Z)"
)


def called_by_task(text: str, start: int) -> int:
    """Where the name of a board ends that begins at `start` and tells its task; `start` for others, and
    where the words up to the next mark may tell what the board does."""
    last = min(len(text), start + _LONGEST_TASK)
    tasked = _TASKED.match(text, start, last)
    if tasked:
        return tasked.end()
    alone = _TASKED_ALONE.match(text, start, last)
    if alone is None:
        return start
    verbs = verbs_ahead()
    at = alone.start("rest")
    while at >= 0:
        if verbs.match(text, at):
            return start
        at = text.find(" ", at + 1, alone.end())
    return alone.end()


#: What a board is first called by.
BOARDS = ("Ban ", "Hội đồng ", "Tiểu ban ", "Tổ ", "Trung tâm ", "Đoàn ")
#: A verb of the rules right behind a name: it tells what the body does.
verbs_ahead = ruled(lambda: rf" (?:{either(rules().verbs, cased=True)})(?!\w)")
#: Steering bodies have a subject in their name: "Ban Chỉ đạo Nhà nước về Du lịch".
_STEERING = pattern(
    r"Ban [Cc]hỉ đạo|(?:Hội đồng|Ủy ban|Uỷ ban) [Qq]uốc gia|Tổ công tác|Tổ [Cc]hỉ đạo"
)


def steers(text: str, start: int, end: int) -> bool:
    """Whether the name that begins at `start` is of a body that steers something, as far as `end`."""
    return _STEERING.search(text, start, end) is not None


#: What a steering body steers, up to where the document's matter begins: "Ban Chỉ đạo tỉnh về phát
#: triển khoa học, công nghệ | về triển khai …".
_SUBJECT = pattern(
    r"về (?!việc)[^;.()“”\"\n]{5,110}?(?= về (?=\w)| ban hành (?=\w)| triển khai (?=[A-ZĐÀ-Ỹ])| thông báo (?:kết luận|ý kiến)(?!\w))"
)


#: What a team or a steering body has been set up for, up to where the document's matter surely begins: "Tổ công tác
#: triển khai Đề án 15, Cải cách hành chính | về việc …".
_SET_UP_FOR = pattern(
    r" (?:triển khai|thực hiện|thi hành|chỉ đạo)(?: thực hiện)? (?:các )?(?:Đề án|Chương trình|Kế hoạch|Nghị quyết|Chiến lược|Dự án|Luật|Quy chế|[Pp]hong trào|[Cc]uộc vận động)(?!\w)"
    r"[^;.()“”\"\n/]{3,130}?(?=,? (?:về việc|[Vv]/v)(?!\w))"
)


def set_up_end(text: str, end: int) -> int:
    """Where the name of a steering body ends that seems to end at `end`, with the task it has been set up for; `end`
    itself where none is told, or where the words may be the matter of a document."""
    task = _SET_UP_FOR.match(text, end)
    return task.end() if task else end


#: A steering body of the nation always says what it steers.
_OF_THE_NATION = (" quốc gia ", " Quốc gia ", " Nhà nước ", " Trung ương ")
_WHOLE_SUBJECT = pattern(r"về (?!việc)[^;.()“”\"\n]{5,110}(?=;)")


def subject_end(text: str, start: int, position: int, last: int) -> int | None:
    """Where the subject ends of the steering body that begins at `start`, which "về" at `position` may
    open; None where that opens the matter of a document."""
    subject = _SUBJECT.match(text, position, max(last, position + 130))
    if subject is None and text.endswith(_OF_THE_NATION, start, position):
        subject = _WHOLE_SUBJECT.match(text, position, position + 130)
    return subject.end() if subject else None

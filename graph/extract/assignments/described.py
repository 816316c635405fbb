"""What is said of bodies, not to them: what they did, hold or are for, and how many of them there are."""

from __future__ import annotations

from thidua.graph.extract.assignments.heads import GENERIC, NO_AGENT
from thidua.graph.extract.assignments.parts import How
from thidua.graph.extract.assignments.people import only_holds
from thidua.graph.extract.assignments.verbs import acts
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES
from thidua.graph.extract.scan import holds

#: How many one is given: "giao Công an huyện | 36 người".
_QUOTA = pattern(r" (?:là |thêm )?\d[\d.,]* (?!nhiệm vụ|việc|nội dung|đầu việc)[a-zà-ỹđ]")
#: What is done with people: "Các ông/bà được sắp xếp, bố trí vào kho".
_MOVED = pattern(
    r"^(?:Các |các )?(?:ông|bà|Ông|Bà|đồng chí|Đồng chí)(?!\w)[^,;:]{0,40} được (?:sắp xếp|điều động|bổ nhiệm|luân chuyển|cử|tuyển dụng|nâng lương)$"
)
_HOURS = pattern(r" (?:[Ss]áng|[Cc]hiều|[Tt]ối) ngày| ngày (?:Sáng|Chiều|Tối)(?!\w)")
#: "Ban giám khảo: 05 thành viên", who they are.
_COUNTS = pattern(r"\s?: ?(?:gồm )?\d{1,3} (?:thành viên|đồng chí|người|ông|ủy viên)(?!\w)")
#: A measure: "Cơ quan không khói thuốc: 60 - 65%", "Trung tâm học tập xếp loại tốt: 45/64 trung tâm".
_MEASURE = pattern(
    r"[^:.;\n]{0,120}: ?(?:[≥≤<>]|trên|dưới|từ|đạt|khoảng)? ?\d[\d.,/ –-]*(?:%|[a-zà-ỹđ/]+(?: [a-zà-ỹđ]+){0,3})?[.;]?"
)
#: Where a body has its rooms: "a) Văn phòng: | + Tầng trệt: Phòng 104 Khoa Lúa gạo", "Gồm các phòng từ tầng hai lên".
_PLACED_BELOW = pattern(
    rf"\n{{1,2}}(?:[{DASHES}] ?)?(?:(?:Bao g|G)ồm |[A-ZĐÀ-Ỹ][^:\n]{{1,24}}: ?(?:Phòng|Nhà|Tầng|Khu|Dãy|Lô) [A-Z]?\d)"
)
#: Who speaks, not who is told: "UBND tỉnh thông báo:".
_SPEAKS_OUT = pattern(
    r" (?:chỉ thị|ra lệnh|quyết định|phát động|thông báo|kết luận|trả lời|nhận thấy|xét thấy|trân trọng|nêu rõ|cho rằng|cho biết|quyết nghị|nhất trí|đồng ý|gồm)(?: [a-zà-ỹđ]+){0,8}(?:$|\s?:\s*$)"
)
#: Who asks, with those it asks below: "Sở Y tế yêu cầu:".
_ASKS = pattern(
    r" (?:yêu cầu|đề nghị|giao|phân công)(?: nhiệm vụ)?(?: như sau| các nội dung sau)?\s?:\s*$"
)


_MONTH = pattern(r"[Tt]háng \d{0,2} ?/ ?\d{4}")


def names_some(text: str, start: int, end: int, stop: int, closed: str, ordered: bool) -> bool:
    """Whether text[start:end] may be the name of an agent, by itself and what follows up to `stop`; `ordered`: an
    order stands before it, `closed` says what ends it."""
    phrase = text[start:end]
    if len(phrase) > 420 or NO_AGENT.match(phrase) or "CỘNG H" in phrase:
        return False  # too long for a name, or the header run into the text
    if not ordered and _MOVED.search(phrase):
        return False
    if " ngày" in phrase and _HOURS.search(phrase):
        return False  # a row of a time-table
    if "/" in phrase and _MONTH.search(phrase):
        return False  # a row of a table: "Trạm Y tế Tháng 5/2012 7 Mở lớp"
    if phrase.endswith((" sau", " sau đây", " dưới đây", " có tên sau")):
        return False  # "giao các đơn vị sau lập sổ:"
    if ordered:
        return not _QUOTA.match(text, end, stop)
    if phrase in _ROLES and closed == "heading" and text.startswith("- ", start - 2):
        return False  # "- Ông Trần Văn Mây | - Trưởng ban"
    if phrase == "Thường trực":
        return False  # "- Thường trực, chủ trì việc gặt": what the body above is to be
    if ", sinh " in phrase and ", sinh viên" not in phrase:
        return False  # "Đồng chí Trần Văn Mây, sinh ngày: …"
    if " lại " in phrase or " nào" in phrase:
        return False  # "các chủ thuyền kê lại danh sách những nhà cần giúp", "xã nào để cháy"
    if closed == ":" and (phrase == "Ngân hàng" or phrase.endswith(("Chức vụ", "chức vụ"))):
        return False  # "Ngân hàng: Lúa Gạo, chi nhánh Khe Mây", "Đồng chí Trần Văn Mây, chức vụ: …"
    if closed == ":" and (
        _COUNTS.match(text, end, stop)
        or _MEASURE.fullmatch(text, end, stop)
        or only_holds(text, end, stop)
        or (end >= stop - 2 and _PLACED_BELOW.match(text, stop))
    ):
        return False
    if closed == "heading" and text.startswith(_APPEALED_TO, stop + 1):
        return False  # "16. Các tổ chức, doanh nghiệp | Khuyến khích các tổ chức, doanh nghiệp góp gạo."
    if closed in (":", "heading") and phrase.startswith(_BOARDS) and _members_below(text, stop):
        return False
    if closed == ":" and _SPEAKS_OUT.search(phrase):
        return False
    if text[stop - 1 : stop] == ":" and _SPEAKS_OUT.match(text, end, stop):
        return False
    return not (closed == "verb" and _ASKS.match(text, end, stop))


_ROLES = ("Trưởng ban", "Trưởng Ban", "Phó ban", "Phó Ban", "Phó Trưởng ban", "Tổ trưởng", "Thành viên")  # fmt: skip
#: How those are spoken to whom nobody can order about.
_APPEALED_TO = ("Khuyến khích ", "Kêu gọi ", "Hoan nghênh ")
_BOARDS = ("Ban ", "Tiểu ban ", "Tổ ", "Hội đồng ", "Đoàn ")
#: "2. Tiểu ban Lúa gạo | - Ông: Trần Văn Mây": who is in it.
_MEMBER_BELOW = pattern(
    rf"\n{{1,2}}(?:[{DASHES}] ?|\d{{1,2}}[.)] ?)?(?:Ông|Bà|Đồng chí|Đ/c|Thầy|Cô|Anh|Chị)(?:\s?:)? (?:[A-ZĐÀ-Ỹ]\w* ?){{2,5}}(?P<rest>[^\n]{{0,90}})(?=\n)"
)


def _members_below(text: str, stop: int) -> bool:
    """Whether the line below the paragraph that ends at `stop` names a member of it, with no word of what he
    is to do."""
    member = _MEMBER_BELOW.match(text, stop)
    return member is not None and acts().search(f" {member['rest']} ") is None


#: What is told of somebody, not to him.
_TELLS_OF = pattern(
    r"[ ,]*(?:đã|được|là một|cho (?:biết|rằng|thấy|hay)|của|nhận được|vừa|đang|xin|có ý kiến|thông báo(?! (?:cho|đến|tới|và) )|ghi nhận|ban hành Kế hoạch|ban hành Quyết|kêu gọi|thi đua|làm việc theo|hoạt động theo|để xảy ra|để mất|nào|có thể|gửi về (?:địa chỉ|hộp thư))(?!\w)|[ ,]*(?:không|chưa|để|vi phạm|làm)(?!\w)[^.;]{1,90}? (?:thì|(?:sẽ )?bị (?:xử|phạt|phê|kỷ)|phải chịu|sẽ không)(?!\w)"
    r"| có [^.;]{1,120}? thì (?:không|chưa|bị)(?!\w)"
)
#: What a council does itself: "HĐND huyện cơ bản tán thành với …".
_APPROVAL = ("tán thành", "nhất trí", "đồng ý", "đồng tình", "chấp thuận", "ghi nhận", "thông qua")
_APPROVES = pattern(rf"(?: [a-zà-ỹđ]+){{0,2}} (?:{'|'.join(_APPROVAL)})(?!\w)")
#: A part in a body that is set up: "Giám đốc Sở Y tế | - Phó Trưởng ban".
_MEMBER = pattern(
    r",? ?[-–:]? ?(?:là |làm )?(?:Thành viên|thành viên|Ủy viên|Uỷ viên|ủy viên|Trưởng [Bb]an|Phó [Tt]rưởng|Phó [Bb]an|Tổ trưởng|Tổ phó|Thư ký)(?!\w)"
)
_CHAIR = pattern(
    r"(?:(?:Trưởng|Phó [Tt]rưởng|Phó) [Bb]an(?: bầu cử)?|Tổ trưởng|Tổ phó|Các (?:thành viên|ủy viên)(?: (?:của )?(?:Ban|Tổ|Hội đồng)(?: \w+){0,4})?)$"
)
#: What one has the power to do: "Chủ tịch UBND cấp xã quyết định bổ nhiệm …".
_HAS_POWER = pattern(
    r" quyết định (?:việc )?(?:bổ nhiệm|tuyển dụng|xếp lương|nâng lương|công nhận|miễn nhiệm|luân chuyển|điều động)(?!\w)"
)
#: What happened at a meeting: "Phó Chủ tịch huyện | chủ trì cuộc họp."
_CHAIRS = pattern(
    r" chủ trì (?:hội nghị|(?:cuộc|buổi|phiên)? ?họp|phiên)(?: [a-zà-ỹđ]+){0,2}[.;]?$"
)
_SET_UP = ("Ban ", "Tổ ", "Tiểu ban", "Hội đồng ", "Đoàn ")
_IS_FOR = pattern(
    r" (?:có (?:chức năng|quyền|(?:các )?nhiệm vụ(?:,| và) quyền hạn|(?:các |những )?nhiệm vụ (?:cụ thể )?sau)|thực hiện (?:các |chức năng, )?nhiệm vụ(?:,| và) quyền hạn|chịu sự|tự giải thể|chấm dứt|sử dụng con dấu|hoạt động|làm việc)(?!\w)"
)


def only_told_of(text: str, start: int, end: int, stop: int, how: How) -> bool:
    """Whether text[end:stop] says what text[start:end] did, may do or is, in a part read in the manner of `how`."""
    phrase = text[start:end]
    if phrase.endswith(
        (" đã", " đang", " chịu sự", " vừa", " có thể", " sẽ", " hoạt động theo", " làm việc theo")
    ) or (
        " được hưởng " in phrase
        or (holds(phrase, _APPROVAL) and _APPROVES.search(phrase))
        or _APPROVES.match(text, end, stop)
    ):
        return True
    if _TELLS_OF.match(text, end, stop):
        return True
    if phrase.endswith((" hoạt động", " làm việc")) and text.startswith(" theo ", end):
        return True
    if how == "section":
        return False
    return (
        _MEASURE.fullmatch(text, end, stop) is not None
        or text.startswith(" sẽ ", end)  # "Bộ Lúa gạo sẽ gửi sổ": a promise
        or _CHAIRS.match(text, end, stop) is not None
        or (text.startswith(" phát động", end) and not GENERIC.match(phrase))
        or _HAS_POWER.match(text, end, stop) is not None
        or _MEMBER.match(text, end, stop) is not None
        or (how == "decision" and _constitutes(text, phrase, end, stop))
    )


def _constitutes(text: str, phrase: str, end: int, stop: int) -> bool:
    """Whether a decision only says what a body is for that it sets up, or how its members work."""
    return _CHAIR.match(phrase) is not None or (
        phrase.startswith(_SET_UP) and _IS_FOR.match(text, end, stop) is not None
    )


#: "khen thưởng", "xét tặng": what somebody is asked for.
REWARDS = pattern(
    r"[^,;.]{0,80}(?:khen thưởng|xét tặng|truy tặng|phong tặng|tặng (?:thưởng|[Cc]ờ|[Bb]ằng khen|[Hh]uân chương|danh hiệu)|xem xét, (?:khen|quyết))"
)

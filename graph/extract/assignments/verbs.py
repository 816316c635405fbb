"""Where a verb says what an agent does, and where the same word belongs to its name.

Names of bodies hold many such words: "Ban Chỉ đạo", "Bộ Ngoại giao", "Cục Quản lý đê điều", "các tổ chức",
"đơn vị vận hành hồ chứa".
"""

from __future__ import annotations

import re

from thidua.graph.extract.assignments.heads import GROUP_ONLY, MANY
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import either, ruled, rules

#: What is told to somebody where no verb says what he is to do: "lưu ý các trường | một số việc".
_MATTERS = [f"{some} {what}" for some in ("một số", "những", "các") for what in ("nội dung", "việc", "công việc", "nhiệm vụ", "vấn đề", "điểm")]  # fmt: skip
#: What may end the name of an agent: a blank or a comma, and the verb behind it.
acts = ruled(
    lambda: (
        rf"[ ,]{{1,2}}(?=\w)(?P<word>{either([*rules().verbs, *rules().doings, *_MATTERS], cased=True)})(?!\w)"
    )
)
#: Verbs that are also the second half of these words, and else end the name: "Bộ Ngoại | giao".
_COMPOUNDS = {
    "thường xuyên": ("Giáo dục", "giáo dục"),
    "giao": ("Ngoại", "ngoại", "bàn", "được", "cơ quan", "đơn vị"),
    "chấp hành": ("Ban",),
    "tham mưu": ("Tổng", "Bộ"),
    "trình": ("Chương", "chương", "Công", "công", "quy", "tiến", "giáo"),
    "lập": ("công", "độc", "thành", "Công", "Độc"),
    "khám chữa bệnh": ("Phòng", "phòng", "sở", "Khoa", "khoa", "ban"),
    "cử": ("Bầu", "bầu", "ứng", "đề"),
    "tự": ("Hội đồng", "Trật", "trật", "tuần"),
    "ký": ("Đăng", "đăng", "Thư", "thư", "chữ"),
    "nghiên cứu": ("viện", "Viện", "nhà"),
    "trồng": ("cây", "uôi"),
    "làm": ("việc",),
    "trực": ("hường", "túc", "nội"),
    "mua": ("thu", "động"),
    "cấp phát": ("đồng", "cùng", "các", "mọi"),
    "tặng": ("hiến", "truy"),
    "điều tra": ("quan", "sát"),
    "chuyển": ("vận", "Vận", "luân", "lưu", "điều", "dịch", "di"),
    "tăng": ("gia",),
    "mở": ("cởi",),
    "tạo lập": ("Đào", "đào"),
    "tạo": ("Đào", "đào", "Cải", "cải", "Sáng", "sáng"),
    "nhận": ("công", "Công", "tiếp", "xác", "ghi"),
    "cần": ("Hậu", "hậu", "chuyên"),
    "không": ("Hàng", "hàng", "Phòng", "phòng"),
    "thi đua": ("cụm", "khối", "Cụm", "Khối", "phong trào", "công tác", "về"),
}
#: Behind these words they go on with a name: "Bộ | chỉ huy", "Văn hóa | thông tin".
_BEHIND = {
    "chỉ huy": ("Bộ", "Ban", "Sở"),
    "xây dựng": ("đầu tư", "ự án Đầu tư", "vật liệu"),
    "tư vấn": ("ơn vị", "ông ty", "hà thầu", "rung tâm", "ội đồng", "Tổ", "tổ"),
    "đầu tư": ("QLDA", "ản lý dự án", "ản lý Dự án", "ản lý các dự án"),
    "sử dụng": ("người", "Người", "tội phạm"),
    "quản lý": (" có", "phạm vi", "lĩnh vực", "công tác", "quyền", "được giao"),
    "theo dõi": ("phạm vi", "lĩnh vực", "công tác", "quyền", "được giao"),
    "trực tiếp": ("cấp trên",),
    "họp": ("hiên", "uộc", "uổi", "Lịch", " lịch", "iấy mời"),
    "thông tin": ("ông nghệ", "ăn hóa", "ăn hoá", "ệ thống", "ổng", "rang"),
    "báo cáo": ("thông tin", " mẫu", " biểu"),
    "hỗ trợ": ("ồi thường",),
    "ủng hộ": ("Vận động", "vận động"),
    "tiếp nhận": ("ộ phận", "Tổ", "Ban", "Trung tâm"),
    "giữ": (" tạm",),
    "động viên": (" vận",),
    "chống": ("hòng",),
    "đóng quân": (" nơi",),
    "đứng chân": (" nơi",),
}
#: Before these words they are part of another one: "Tổ công tác chuyển | đổi số".
_BEFORE = {
    "nhập": (" cư", " học", " viện", " ngũ"),
    "chuyển": (" giao", " phát", " tải"),
    "sửa": (" đổi",),
    "trực": (" tuyến", " quan"),
    "mua": (" bán",),
    "giao": (" lưu", " thông", " dịch"),
    "ứng dụng": (" Công nghệ",),
}
#: What companies build, which names them.
_BUILT = tuple(
    f" {what}" for what in ("giao thông", "dân dụng", "công nghiệp", "công trình", "thủy lợi", "thuỷ lợi", "hạ tầng", "nhà", "cầu")
)  # fmt: skip
_BUILT_THERE = (" trên", " tại", " của", " thuộc", " có", " phải", " chịu")
_NEXT_WORD = pattern(r" (?P<word>[^\W\d_]+)")
#: What bodies are called that steer: "Ban | điều hành", "Tổ | giám sát".
_STEER = frozenset(
    ["chỉ đạo", "kiểm soát", "điều hành", "điều phối", "quản lý", "kiểm tra", "giám sát", "vận động", "vận hành", "nghiệm thu"]
)  # fmt: skip
_STEERING = (" Ban", " ban", "Tổ", "Đoàn", "Hội đồng", "rung tâm")
#: Verbs that also name a field of work, before what an agent is surely told: "Phòng Tổng hợp chủ trì".
_FIELDS = frozenset(
    ["tổng hợp", "thông tin", "truyền thông", "quản lý", "kiểm tra", "thống kê", "giám sát", "tuyên truyền", "điều phối",
     "phát triển", "đầu tư", "huy động", "thẩm định", "vận động", "vận hành", "xét duyệt"]
)  # fmt: skip
#: Offices that are named by their field of work: "Phòng Kế hoạch tổng hợp: …".
_OFFICES_OF_FIELDS = ("Phòng", "Ban", "Tổ", "Trung tâm", "Vụ", "Khoa", "Đội", "Bộ phận")
#: "Phòng Kế hoạch tổng hợp:", and such a heading without a colon.
_CLOSES_HEADING = ("", ":", "\n")
#: "Hội đồng | coi thi", but "các trường | coi thi nghiêm túc".
_OF_EXAMS = ("Hội đồng", "hội đồng", "Ban", "Tổ", "án bộ")
#: What boards are called by: "Hội đồng | xét duyệt sáng kiến".
_OF_BOARDS = frozenset(
    ["xét duyệt", "xét chọn", "bình xét", "bình chọn", "thẩm định", "nghiệm thu", "đánh giá", "kiểm kê", "thanh lý", "tuyển chọn", "xét"]
)  # fmt: skip
_ONLY_BOARD = pattern(r"(?:^|, |và |với )[Hh]ội đồng$")
#: Bodies that advise, where no more is said of it: "các phòng tham mưu, …".
_STAFFS = ("Ban", "ban", "Phòng", "phòng", "ơ quan", "ơn vị")
_CLOSES_STAFF = (",", ":", ";", "\n", " giúp việc")
#: What a group does may say which group it is: "các đơn vị | vận hành hồ chứa".
_OF_GROUPS = frozenset(
    ["thông tin", "truyền thông", "quản lý", "đầu tư", "phát triển", "ứng dụng", "tuyên truyền", "giao", "giám sát",
     "kiểm tra", "thống kê", "đào tạo", "vận hành"]
)  # fmt: skip
_SUCH_GROUP = pattern(
    r"(?:[Cc]ơ quan|báo chí,|[Nn]ghiên cứu|[Bb]an|[Cc]hủ|nhà|và|đơn vị|thể|Trang|Cổng|[Dd]ự án)$"
)
#: Whose office it is must follow.
_OFFICES = ("Thủ trưởng", "thủ trưởng", "Người đứng đầu", "người đứng đầu")
_SERVED = pattern(r"(?: [a-zà-ỹđ]+){0,2} (?:chủ trì|phối hợp|có trách|chịu trách)")
_STRONG = pattern(r" (?:chủ trì|phối hợp|có trách|chịu trách)")
#: What nobody does who already does another thing: so the word before names a field.
_BEHIND_FIELD = pattern(
    r"(?P<more>(?: [a-zà-ỹđ]+ [a-zà-ỹđ]+)?)(?: \([^()\n]{1,40}\))? (?:chủ trì|(?:là|làm) (?:đầu mối|thường trực|cơ quan)|(?:có|chịu) trách nhiệm)(?!\w)"
)
#: What is done, and no thing that these are done to, so that they name a field: "Phòng Kế hoạch tổng hợp | theo dõi …".
_TAKES_OBJECT = frozenset(["tổng hợp", "thống kê", "thông tin", "phát triển", "đầu tư"])
_DEED = pattern(
    r" (?:theo dõi|tham mưu|hướng dẫn|đôn đốc|rà soát|chuẩn bị|triển khai|thực hiện|giúp|bố trí)(?!\w)"
)
_CHARGED = pattern(r" (?:có|chịu) trách ")
#: What stands behind a list that names no agent's doing: "…, tổ chức của xã".
_OWNS = pattern(r" (?:của|thuộc)|:")
#: Whom one leads or commands: "và | lãnh đạo các trường" are other agents.
_LED = pattern(r" (?:các|[A-ZĐ])")
#: Names that cannot end here: "Cục Quản lý | xây dựng và …"; "Ban Quản lý" can.
_UNFINISHED, _FINISHED = "Quản lý", ("Ban Quản lý", "ban Quản lý")
#: "Ban" without a name so far, and what it would need none for.
_ONLY_BAN = pattern(r"(?:^|, |và |với )Ban$")
#: What people do for a living: "vận động viên", "báo cáo viên".
_TRADES = frozenset(
    ["vận động", "tuyên truyền", "điều tra", "kiểm soát", "giám sát", "hướng dẫn", "báo cáo", "kiểm tra", "thẩm tra"]
)  # fmt: skip
#: "Tiểu ban tuyên truyền, | trang trí", which several verbs name.
_LISTS_DUTIES = pattern(
    r"(?:Tiểu ban|Ban|Tổ|Nhóm) (?:tuyên truyền|tổ chức|tiếp nhận|thu thập|vận động|kiểm tra|thẩm định|biên tập|soạn thảo|đón tiếp|phục vụ|trang trí|giám sát|kiểm kê|đón)(?:,? [a-zà-ỹđ]+){0,9}"
)
#: Behind these a verb says what a body is for: "Ban Chỉ đạo | chống hạn", "các đơn vị | vận chuyển thóc".
_IS_FOR = pattern(
    r"(?:^|[ ,])(?:Chỉ đạo|Chỉ huy|Đội|Nhóm|Trạm|Trung tâm|Cục|Vụ|Phòng|Quỹ|Hội|Hội đồng|Hiệp hội|Ủy ban|Viện|Trường|Trại|Nhà|Khoa|Kho|Sở|Xưởng|Nhà máy|Xí nghiệp|Đoàn|Quản lý|Vận động|Đài|Báo|Lớp|Cổ phần|TNHH|MTV|[Tt]ổ|[Bb]an|[Cc]ông ty|[Cc]ông tác"
    r"|chỉ đạo|chỉ huy|đội|nhóm|trạm|trung tâm|các cục|các phòng|quỹ|hội đồng|nhà|khoa|kho|xưởng|nhà máy|xí nghiệp|lực lượng|đơn vị|cơ quan|Cơ quan|tổ chức|đoàn thể|cán bộ|nhân viên|chuyên viên|cá nhân|công nhân|đề án|dự án|chương trình|phong trào|các ngành|hộ|chủ|lớp|điểm|người|phương tiện|vụ việc|xét|xuất|về|và|hoặc|để|không|được|dịch vụ|cổ phần|thành viên|bộ phận|ca|xe|tàu|thuyền|quản lý|vận động|đầu tư|xây dựng|lĩnh vực|khu vực|sản xuất|xóa đói|xoá đói|phụ trách|chuyên|thường trực|cơ sở|doanh nghiệp|các trường|nhà trường)$"
)
#: How those do it whom work has been given: "các đơn vị được giao nhiệm vụ | chủ động ghi sổ".
_DOES = pattern(
    r" (?:chủ động|khẩn trương|tích cực|nghiêm túc|tập trung|căn cứ|phải|cần|kịp thời|chuẩn)(?!\w)"
)
_MODAL = frozenset(["phải", "cần", "sẽ", "có trách nhiệm", "có nhiệm vụ", "là", "chưa", "không"])
#: Other bodies without a name so far, and the fields they may have: "Tổng cục | quản lý ruộng đất".
_ONLY_HEAD = pattern(
    r"(?:^|, |và |với )(?:Đội|Trạm|Tổng [Cc]ục|Cục|Chi cục|Vụ|Ủy ban|Uỷ ban|[Cc]ơ quan)$"
)
_ONLY_TEAM = pattern(r"(?:^|, |và |với )(?:Tổ|Trung tâm|Bộ phận)$")
_NAMING = frozenset(
    ["quản lý", "thống kê", "kiểm tra", "đăng ký", "phát triển", "tổ chức", "tổng hợp", "thi hành", "điều tra",
     "giám sát", "đào tạo", "hợp tác", "bảo quản", "dự trữ", "tuyên truyền", "thi đua", "vận động"]
)  # fmt: skip
#: "các | tổ chức", and what makes a verb of it.
_AS_NOUN = pattern(r"(?:[Cc]ác|cơ quan,|và|đơn vị,|của|hội,|,|chính trị)$")
_AS_VERB = pattern(r" (?:thực hiện|triển khai|hưởng ứng|thi hành|quán triệt)")
#: "cơ quan được giao | chủ trì", "cơ quan | phối hợp", and what makes verbs of them.
_IN_CHARGE = ("được giao", "được", "ơ quan", "được phân công", "ơn vị")
_WORKS_WITH = pattern(r" (?:với|chặt|chỉ|thực|tuyên)")
#: What goes on with "tuyên truyền" as with a verb: "các đơn vị | tuyên truyền, phổ biến …".
_SPREADS = pattern(
    r", (?:phổ biến|vận động|giáo dục|quán triệt|giới thiệu)| (?:sâu|rộng|cho|đến|tới|về)(?!\w)"
)


#: Behind these a word says in what field who is meant works: "hoạt động trong lĩnh vực | khai thác đá, | chế biến gỗ".
_IN_A_FIELD = pattern(
    r"(?:trong|thuộc) (?:các )?lĩnh vực(?P<first> [^\W\d_]+(?: [^\W\d_]+){0,4}(?:, [^\W\d_]+(?: [^\W\d_]+){0,4}){0,5})?$"
)


def begins_field(word: str, after: str) -> bool:
    """Whether the verb `word` is the first half of another word with what stands `after` it: "giao | thông vận tải"."""
    return after.startswith(_BEFORE.get(word, ()))


def inside_name(text: str, position: int, verb: re.Match[str]) -> bool:
    """Whether `verb`, a match of `acts()`, belongs to the name of the agent that begins at `position`."""
    word, comma = verb["word"], verb.group()[0] == ","
    before = text[position : verb.start()]
    after = text[verb.end() : verb.end() + 80]
    if _are_bodies(word, before, after, comma):
        return True
    field = _IN_A_FIELD.search(before) if "lĩnh vực" in before else None
    if (
        field
        and word not in _MODAL
        and comma == bool(field["first"])
        and (not comma or word in rules().agent_fields)
    ):
        return True
    if word == "trực tiếp" and before.endswith("quản lý"):
        return acts().match(f" {after.lstrip()}") is None  # "cơ quan quản lý | trực tiếp cơ sở"
    if word in rules().doings and (comma or _IS_FOR.search(before[-24:])):
        return comma or not after.startswith(" việc ")
    owned = _OWNS.match(after) and word != "cơ quan thường trực"  # what the body itself is
    if comma and (owned or _LISTS_DUTIES.fullmatch(before)):
        return True
    if _CHARGED.match(after) and not word.endswith("trách nhiệm"):
        return True  # "các tổ chức hưởng hỗ trợ có trách nhiệm …"
    if _names_field(word, before, after) or before.endswith(_BEHIND.get(word, ())):
        return True
    if word in ("lãnh đạo", "chỉ huy") and (comma or before.endswith(" và")):
        return _LED.match(after) is not None
    if word == "tham mưu" and after.startswith(_CLOSES_STAFF):
        return before.endswith(_STAFFS)  # "Các Ban tham mưu, Văn phòng Tập đoàn:"
    if word == "xây dựng" and before.endswith("ông ty") and after.startswith(_BUILT):
        return True  # "các Tổng công ty | xây dựng giao thông rà soát sổ"
    if word == "xây dựng" and before.endswith("công trình") and after.startswith(_BUILT_THERE):
        return True  # "chủ các công trình | xây dựng trên địa bàn tỉnh nộp sổ"
    if word == "xây dựng" and after.startswith(" Đảng"):
        return before.endswith(("Ban", "ban"))  # "Trưởng Ban | xây dựng Đảng"
    if word in ("coi", "chấm") and after.startswith(" thi"):
        return before.endswith(_OF_EXAMS)
    if not comma and before.endswith(" có") and MANY.search(before):
        return True  # "các doanh nghiệp có sử dụng lao động trẻ"
    if word == "tham gia":
        if after.startswith((" ý kiến", " bằng", " góp", " đầy đủ", " đóng", " hưởng")):
            return False
        return GROUP_ONLY.search(before[-160:]) is not None
    if not comma and before.endswith(" về") and not before.startswith(("Các ", "các ")):
        return True  # "Vụ Các vấn đề chung về xây dựng pháp luật"
    if not comma and before.endswith((" được", " được phân công")) and MANY.search(before):
        return True  # "các xã được phân công có trách nhiệm …"
    if word == "được giao nhiệm vụ" and _DOES.match(after) and MANY.search(before):
        return True  # "Các đơn vị được giao nhiệm vụ chủ động ghi sổ"
    if begins_field(word, after):
        return True
    following = _NEXT_WORD.match(after) if " " not in word else None
    if following and (word, following["word"]) in rules().field_pairs:
        return True  # "các tổ tự | quản", "Ban Quản lý dự | án"
    if word in _COMPOUNDS:
        return before.endswith(_COMPOUNDS[word])
    if word[:1].isupper() or (word in _STEER and before.endswith(_STEERING)):
        return True
    return _of_a_group(word, before, after, comma)


def _are_bodies(word: str, before: str, after: str, comma: bool) -> bool:
    """Whether `word` is a body or a person itself ("tổ chức", "vận động viên"), or is what a board is called by."""
    if word == "tổ chức" and after.startswith((", cá nhân", " và cá nhân", "/cá nhân")):
        return True  # "Phòng Hỗ trợ | tổ chức, cá nhân gieo lúa"
    if word == "tổ chức" and before.endswith(_OFFICES) and not comma:
        return True  # "Thủ trưởng | tổ chức pháp chế"
    if before.endswith("tổ chức, cá nhân") and _SERVED.match(after):
        return True  # "Phòng Hỗ trợ tổ chức, cá nhân | nộp thóc phối hợp với …"
    if after.startswith(" viên") and not after.startswith(" viên chức") and word in _TRADES:
        return True  # "các đoàn vận động | viên"
    return word in _OF_BOARDS and not comma and _ONLY_BOARD.search(before) is not None


def _names_field(word: str, before: str, after: str) -> bool:
    """Whether `word` is the field of work that the body `before` it is named by."""
    field = word in _FIELDS or word in rules().agent_fields
    if field and before.startswith(_OFFICES_OF_FIELDS):
        # "Phòng Kỹ thuật | khai thác + Phòng Lúa gạo", "Ban Hỗ trợ phụ nữ | phát triển kinh tế làm đầu mối"
        if after[:1] in _CLOSES_HEADING or after.startswith(" + "):
            return True
        if word in _TAKES_OBJECT and _DEED.match(after):
            return True
        behind = _BEHIND_FIELD.match(after)
        if behind and (not behind["more"] or tuple(behind["more"].split()) in rules().field_pairs):
            return True
    if word in _FIELDS and _STRONG.match(after):
        return True
    if word in _FIELDS and _ONLY_TEAM.search(before):
        return True
    if word in _NAMING and _ONLY_HEAD.search(before):
        return True
    if _STRONG.match(f" {word}"):
        return False
    return (before.endswith(_UNFINISHED) and not before.endswith(_FINISHED)) or (
        before.endswith("Ban") and word not in _MODAL and _ONLY_BAN.search(before) is not None
    )


def _of_a_group(word: str, before: str, after: str, comma: bool) -> bool:
    """Whether `word` belongs to the name of a group: "các cơ quan, tổ chức", "đơn vị được giao chủ trì"."""
    if word == "tổ chức" and _AS_NOUN.search(f"{before}," if comma else before.rstrip() or " "):
        return not _AS_VERB.match(after)
    if word == "chủ trì" and before.endswith(_IN_CHARGE):
        return not after.startswith((", phối hợp", " phối hợp", " thực hiện:"))
    if word == "phối hợp" and before.endswith(("ơ quan", "ơn vị")):
        return not _WORKS_WITH.match(after)
    if word == "tuyên truyền" and _SPREADS.match(after):
        return False
    if after.startswith(" việc "):
        return False  # "các đoàn thể | giám sát việc giữ chợ"
    return word in _OF_GROUPS and _SUCH_GROUP.search(before) is not None

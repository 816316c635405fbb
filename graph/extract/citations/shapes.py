"""How a document relates to one that it cites where no word is known that tells it: by the shape of the sentence.

Đưa Nghị quyết số … thành việc làm           what is moved somewhere is to be carried out
Đơn vị nào chưa học Chỉ thị số … thì …       what an order behind it speaks of, too
Kế hoạch này nối tiếp Kế hoạch số …          what this document itself does something with
Thấm nhuần Nghị quyết số … của X, Sở …       what the clause before the document's own issuer opens with
1. Thấm nhuần Nghị quyết số …                what an item opens with, governed by its first word
nhằm hiện thực hóa Nghị quyết số …           what is aimed at
phần việc tỉnh nhận tại Kế hoạch số …        where a duty, an aim or a figure to be reached is set
Dựa vào Luật …; … QUYẾT ĐỊNH:                what a decision rests on, line by line

Nouns, small words that lead to no object and words that make or weigh documents govern none of them.
"""

from __future__ import annotations

import re

from thidua.graph.extract import names
from thidua.graph.extract.citations.defining import in_bracket
from thidua.graph.extract.citations.mentions import Mention, Setting
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import MARK
from thidua.graph.extract.rules import by_rules, either, rules
from thidua.graph.extract.scan import holds
from thidua.graph.records import Relation

#: What directs others, so that it may be carried out; a report or a proposal is not.
_DIRECTS = frozenset(
    [
        "Chỉ thị", "Nghị quyết", "Kết luận", "Chương trình", "Kế hoạch", "Hướng dẫn", "Quy định", "Quy chế",
        "Công điện", "Quyết định", "Thông tri", "Đề án", "Nghị định", "Thông tư", "Luật", "Bộ luật", "Pháp lệnh",
        "Chương trình hành động", "Chiến lược", "Điều lệ",
    ]
)  # fmt: skip
#: What tells others what to do.
_ORDERS = frozenset(
    [
        "Chỉ thị", "Kế hoạch", "Hướng dẫn", "Chương trình", "Phát động", "Nghị quyết", "Thông tri", "Công điện",
        "Kế hoạch liên tịch", "Chương trình phối hợp", "Thư kêu gọi", "Quyết định",
    ]
)  # fmt: skip

#: "đưa | N | vào cuộc sống", "đem nội dung | N | ra thi hành", "biến | N | thành việc làm".
_MOVES = pattern(
    r"(?<!\w)(?P<verb>đưa|đem|mang|biến|lồng(?: ghép)?|chuyển(?: hóa| hoá| tải)?)(?: (?:các |những )?(?:nội dung|tinh thần|quy định|nhiệm vụ|chỉ tiêu)(?: (?:của|trong|tại))?)?(?: các)? $",
    re.IGNORECASE,
)
_MOVED = ("ưa ", "em ", "ang ", "iến ", "ồng ", "hép ", "uyển ", "hóa ", "hoá ", "tải ")
_SOMEWHERE = pattern(
    r"[^;.\n]{0,300}? (?:vào(?= [a-zà-ỹđ])|ra (?=thi hành|thực|dân|từng|trước)|thành(?= (?:việc|hành|phong|nếp|nền|kết|kế|chương|những|các|hiện))|đến(?= (?:từng|tận|mọi|với))|tới(?= (?:từng|tận|mọi))|xuống(?= [a-zà-ỹđ]))"
)
#: "lấy | N | làm căn cứ".
_TAKEN = pattern(r"(?<!\w)[Ll]ấy (?:các )?$")
_AS_GUIDE = pattern(
    r"[^;.\n]{0,200}? làm (?:căn cứ|cơ sở|gốc|nền|kim chỉ nam|thước đo|chuẩn|mốc|chỗ dựa|trọng tâm|nòng cốt)(?!\w)"
)


def is_moved(before: str, text: str, mention: Mention, last: int) -> bool:
    """Whether the words `before` a mention and behind it, in its sentence that ends at `last`, take it somewhere:
    "đưa … vào cuộc sống", "lấy … làm căn cứ"."""
    near = before[-60:]
    if not holds(near, _MOVED):
        taken = near.endswith(("ấy ", "ấy các ")) and _TAKEN.search(near)
        return bool(taken) and _AS_GUIDE.match(text, mention.end, last) is not None
    if _MOVES.search(near) is None or _HAS.search(near):
        return False
    return _SOMEWHERE.match(text, mention.end, last) is not None


#: What has happened already.
_HAS = pattern(r"(?<!\w)(?:đã|vừa|từng)(?: \w{1,8}){0,2} (?:\w{1,8} ){1,3}$")


@by_rules
def _ordered_behind() -> re.Pattern[str]:
    """An order behind a document: "… | thì quán triệt bổ sung", "… | phải được phổ biến"."""
    cues = [cue for cue in rules().cues["implements"] if cue != "theo" and "tại" not in cue]
    cues += ["học", "làm theo"]
    return pattern(
        rf"(?!(?:\s\d|[^;.\n(]{{0,160}} (?:đã|để) ))[^;.\n(]{{0,160}}? (?:thì|phải|cần)(?: \w{{1,8}}){{0,3}}? (?:{either(cues)})(?!\w)"
    )


def _is_ordered_behind(text: str, mention: Mention, last: int) -> bool:
    """Whether the sentence, which ends at `last`, goes on behind a mention with the order to carry it out."""
    if mention.type not in _DIRECTS:
        return False
    stop = min(last, mention.end + 200)
    for word in (" thì ", " phải ", " cần "):
        if text.find(word, mention.end, stop) >= 0:
            return _ordered_behind().match(text, mention.end, last) is not None
    return False


#: What governs no document behind it: nouns, words that lead to something else than an object, words that make a
#: document, weigh it or answer it.
_NO_VERB = frozenset(
    [
        "tại", "trong", "của", "ở", "từ", "với", "về", "theo", "so", "như", "bằng", "kèm", "sau", "khi", "trước",
        "qua", "nhờ", "do", "vì", "nhưng", "song", "riêng", "ngoài", "trừ", "ngày", "tháng", "năm", "cùng", "và",
        "hoặc", "có", "là", "gồm", "bị", "được", "đã", "vừa", "chưa", "không", "từng", "thì", "nên", "cho", "để",
        "nhằm", "hơn", "trái", "mà", "này", "đó", "nêu", "ghi", "số", "khoản", "điểm", "điều", "mục", "chương",
        "phần", "phụ", "mẫu", "bản", "biểu", "danh", "dự", "thảo", "nội", "dung", "nhiệm", "vụ", "việc", "tinh",
        "kết", "kinh", "phí", "sửa", "đổi", "bổ", "sung", "thay", "thế", "bãi", "bỏ", "hủy", "huỷ", "chỉnh", "xây",
        "dựng", "soạn", "ban", "hành", "trình", "tham", "mưu", "rà", "soát", "tổng", "sơ", "đánh", "giá", "báo",
        "cáo", "trả", "lời", "nhận", "xét", "xem", "gửi", "ký", "lưu", "ý", "phê", "duyệt", "công", "bố", "kiểm",
        "tra", "giám", "sát", "thẩm", "định", "đối", "nghe", "nghị", "quyết", "đề", "án", "văn", "căn", "cứ",
        "chiểu", "vướng", "mắc", "dừng", "thôi", "hết", "hoãn", "ngừng", "trích", "xin", "hỏi", "nhắc", "nhiều",
        "bên", "cạnh", "dù", "tuy", "nếu", "mới", "gần", "đây", "nay", "còn", "quên", "lẽ", "kể", "đặc", "biệt",
        "ví", "chẳng", "hạn", "thậm", "lúc", "hồi", "xưa", "nhất", "tạm", "bàn", "dịch", "khác", "giữa", "giống",
    ]
)  # fmt: skip
_NO_VERBS = ("mục tiêu", "chỉ tiêu", "điều chỉnh", "thông báo", "các cấp")


def _governs_none(verb: str) -> bool:
    """Whether the words right before a document are no verb that it could be carried out by."""
    folded = verb.lower()
    return any(word in _NO_VERB for word in folded.split()) or any(
        words in folded for words in _NO_VERBS
    )


#: What an order or an aim leads to, right before a document, in small letters: "phải | đọc kỹ", "nhằm | hiện thực hóa".
_LED = pattern(
    r"(?<!\w)(?:để|nhằm|góp phần|quyết tâm|ra sức|phải|cần|hãy|nên|tiếp tục|tổ chức|nghiêm túc|thường xuyên|kịp thời|khẩn trương|chủ động|(?:đề nghị|yêu cầu)(?! (?:của|tại)))"
    r" (?P<verb>[a-zà-ỹđ]+(?: [a-zà-ỹđ]+){0,4}) (?:các |những )?$"
)
#: … and what leads to one that is itself to reach something: "để | N | đi vào cuộc sống".
_LIVES = pattern(r"(?<!\w)(?:[Đđ]ể|[Ll]àm cho|[Gg]iúp) (?:các )?$")
#: … whatever that is called: "để | N | không nằm trên giấy".
_REACHES = pattern(
    r"[^;.\n]{0,300}? (?:không|đi|ra|vào|thành|trở|đến|tới|xuống|về|có|sống|thấm|được)(?!\w)"
)
#: Where a duty stands, or what is to be reached: "phần việc tỉnh nhận tại | N".
_DUTY = pattern(
    r"(?<!\w)(?:nhiệm vụ|chỉ tiêu|mục tiêu|giải pháp|phần việc|công việc|đầu việc|lộ trình|định mức)(?:(?: [\w%-]+){0,7} (?:tại|trong|của|ở))? (?:các )?(?P<which>mà (?:các )?)?$"
)
#: What makes of a duty a thing compared, done or refused.
_NO_DUTY = pattern(
    r"(?<!\w)(?:hơn|so|như|khác|đã(?! (?:được|giao|nêu|đề|xác|ghi|đặt|định))|không|chưa(?! (?:xong|hoàn|đạt|làm))|bằng|ngoài|trừ|trái|theo đánh giá|dưới đây|kết quả|sửa đổi|điều chỉnh|bổ sung|thay|bãi bỏ|báo cáo)(?!\w)"
)
#: "chi đúng mức tại | N", "xét đúng với | N".
_RIGHT = pattern(
    r"(?<!chưa )(?<!không )(?<!\w)đúng(?: (?!là )[\w-]+){0,4} (?:các )?$|(?<!chưa )(?<!không )(?<!\w)đúng (?:các )?$"
)


def _is_aim(before: str, text: str, mention: Mention, last: int) -> bool:
    """Whether the words `before` a mention, in its sentence that ends at `last`, make of it an aim, an order, the
    place of a duty, or what is kept to."""
    if mention.type not in _DIRECTS:
        return False
    near = before[-100:]
    folded = near.lower()
    if "đúng" in near and _RIGHT.search(near):
        return True
    if near.endswith(_LEADS) and _LIVES.search(near):
        return _REACHES.match(text, mention.end, last) is not None
    led = _LED.search(folded)
    if led and not _governs_none(led["verb"]):
        return True
    duty = _DUTY.search(folded) if near.endswith(_WHERE) else None
    if duty is None or _NO_DUTY.search(folded.rsplit(";", 1)[-1]):
        return False
    return duty["which"] is None or _SET_IT.match(text, mention.end, last) is not None


_LEADS = ("ể ", "ho ", "iúp ", "ể các ", "ho các ")
_WHERE = ("tại ", "trong ", "của ", "ở ", "tại các ", "trong các ", "của các ", "ở các ", "tiêu ", "vụ ", "mà ", "mà các ")  # fmt: skip


#: The first word of an item or a sentence, and up to three more, right before a document.
_FIRST_WORDS = pattern(
    rf"[\s“\"]*+(?:{MARK}[\s“\"]*+){{0,3}}+(?P<verb>[A-ZĐÀ-Ỹ][a-zà-ỹđ]*(?: [a-zà-ỹđ]+){{0,3}}) (?:các |những )?"
)
#: "bắt tay vào cuộc vận động “Giữ rừng” mà | Chỉ thị số … | đã đề ra".
_OF_A_MOVEMENT = pattern(r"[”\"] mà (?:các )?$")
_SET_IT = pattern(
    r"[^;.\n]{0,160}? (?:đã )?(?:đề ra|quy định|xác định|phát động|nêu|giao|khởi xướng|đặt ra)(?!\w)"
)
#: What this document does with another: "Kế hoạch này nối tiếp | Kế hoạch số …".
_THIS = pattern(
    r"(?s:.*)(?<!\w)(?:[A-ZĐ]\w+(?: \w+)?|văn bản|đợt thi đua|phong trào) này (?P<verb>[a-zà-ỹđ]+(?: [a-zà-ỹđ]+){0,3}) (?:các |những )?"
)


def _governs(before: str, text: str, mention: Mention, setting: Setting) -> bool:
    """Whether the words `before` a mention, from the start of its sentence, are a verb that can only mean to carry
    it out: that of an item of an order, or what this document is said to do; or lead to it from a movement that it
    set going."""
    if mention.type not in _DIRECTS or setting.type not in _ORDERS:
        return False
    if before.endswith((" mà ", " mà các ")):
        return (
            _OF_A_MOVEMENT.search(before[-12:]) is not None
            and _SET_IT.match(text, mention.end) is not None
        )
    if " này " in before:
        this = _THIS.fullmatch(before[-80:])
        return this is not None and not _governs_none(this["verb"])
    item = max(before.rfind("; "), before.rfind(": ")) + 1  # of a list in one line
    if len(before) - item > 60:
        return False
    first = _FIRST_WORDS.fullmatch(before, item)
    return (
        first is not None
        and not _governs_none(first["verb"])
        and names.organ_at(first["verb"], 0) == 0
    )


#: The heading below what a decision rests on.
_DECIDES = pattern(
    r"\n\W{0,8}(?:NAY )?(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|QUYẾT\s+ĐỊNH)\W{0,4}(?=\n|$)"
)
#: So long may the rest of a preamble be.
_PREAMBLE = 4000


def _stands_in_preamble(text: str, last: int, setting: Setting) -> bool:
    """Whether a line, which ends at `last`, is one of those that a decision rests on: it ends with a comma or a
    semicolon, and the heading comes that opens what is decided."""
    if setting.type not in ("Quyết định", "Nghị quyết") or text[last - 1 : last] not in (",", ";"):
        return False
    stop = text.find("\nĐiều 1", last, last + _PREAMBLE)
    return _DECIDES.search(text, last, stop if stop > 0 else last + _PREAMBLE) is not None


#: What rules, so that a plan rests on it.
_RULES = frozenset(
    ["Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Nghị định", "Thông tư", "Thông tư liên tịch"]
)
#: The first part of a text.
_FIRST_PART = pattern(r"\n\W{0,4}(?:I|1|A|PHẦN|Phần|Điều 1|MỤC)[./): -]")


def _rests_on_law(before: str, text: str, mention: Mention, last: int) -> bool:
    """Whether a mention stands above the parts of a text in a clause of its own, which ends with a semicolon up to
    `last`: "Dựa vào Luật Trồng trọt;"."""
    if mention.type not in _RULES or text.find(";", mention.end, last) < 0:
        return False
    if _FIRST_WORDS.fullmatch(before) is None:
        return False
    return _FIRST_PART.search(text, max(0, mention.start - _PREAMBLE), mention.start) is None


#: What leads to a body that acts: ", | Sở Y tế".
_THEN = pattern(r",\s?(?=[A-ZĐÀ-Ỹ])")


#: The aim that a sentence opens with, and what is none: "Để sửa đổi, thay thế | Nghị quyết số …".
_AIM = pattern(rf"\s*+(?:{MARK})?(?:Để|Nhằm)(?: \w[\w-]*,?){{2,16}} ")
_NO_AIM = pattern(
    r"(?<!\w)(?:sửa|thay|bãi|bổ sung|điều chỉnh|so|trả lời|tổng kết|sơ kết|đánh giá|báo cáo|phúc đáp)(?!\w)"
)


def _opens_for_issuer(
    before: str, text: str, mention: Mention, last: int, setting: Setting
) -> bool:
    """Whether a mention stands in the clause that a sentence, which ends at `last`, opens with before the
    document's own issuer acts, and is governed by the first words `before` it."""
    if mention.type not in _DIRECTS or not setting.issuer:
        return False
    first = _FIRST_WORDS.fullmatch(before) if len(before) < 60 else None
    if first is None or _governs_none(first["verb"]) or names.organ_at(first["verb"], 0):
        # "Để làm cho đến nơi đến chốn | Nghị quyết số …": an aim, whatever its verb
        aim = _AIM.fullmatch(before) if len(before) < 120 else None
        if aim is None or _NO_AIM.search(before):
            return False
    for comma in _THEN.finditer(text, mention.end, min(last, mention.end + 500)):
        stop = names.organ_at(text, comma.end())
        if stop > comma.end() and setting.is_issuer(text[comma.end() : stop]):
            return True
    return False


#: What a sentence is about, right before a document: "Tinh thần của | Nghị quyết số …".
_SUBJECT = pattern(
    rf"[\s“\"]*+(?:{MARK}[\s“\"]*+){{0,2}}+(?:(?:Tinh thần|Nội dung|Mục tiêu|Nhiệm vụ|Lời văn|Từng câu|Mỗi điều)(?: [a-zà-ỹđ]+){{0,3}} (?:của |trong |tại )?)?(?:Các )?"
)
#: … and what it must do: "… phải thấm tới từng nhà". What it rules for others, or what is done to its text, is another thing.
_MUST = pattern(
    r"(?:(?! (?:quy định|nêu|chỉ rõ|khẳng định|xác định|yêu cầu|đã|cho phép)(?!\w))[^;.\n]){0,260}? (?:phải|cần)(?: được)? (?!được |sửa|bổ sung|thay|xem xét|điều chỉnh|bãi|rà soát|có|là)[a-zà-ỹđ]+ "
)
#: What orders are given by; laws rule.
_ORDERING = frozenset(
    ["Chỉ thị", "Nghị quyết", "Kết luận", "Kế hoạch", "Chương trình", "Hướng dẫn"]
)


def _must_reach(before: str, text: str, mention: Mention, last: int) -> bool:
    """Whether a mention is what a sentence, which ends at `last`, begins with, and must reach those who are told."""
    if mention.type not in _ORDERING or _SUBJECT.fullmatch(before) is None:
        return False
    stop = min(last, mention.end + 300)
    return (
        text.find(" phải ", mention.end, stop) >= 0 or text.find(" cần ", mention.end, stop) >= 0
    ) and _MUST.match(text, mention.end, stop) is not None


#: What makes of a document background: something past, compared, said by it, or done to its text; in small letters.
_PAST_OR_SAID = [
    "đã", "vừa", "từng", "mới", "từ khi", "kể từ", "so với", "so", "hơn", "khác", "trái", "ngoài", "trừ", "sau",
    "trước", "qua", "trước đây", "nhìn lại", "nêu", "ghi", "nhắc", "nói", "chỉ ra", "chỉ rõ", "in", "đăng", "mẫu",
    "phụ lục", "danh sách", "biểu", "kèm", "ban hành", "ký", "ra đời", "sửa", "sửa đổi", "bổ sung", "điều chỉnh",
    "thay", "thay thế", "thế chỗ", "bãi bỏ", "hủy bỏ", "huỷ bỏ", "tham mưu", "trình", "dự thảo", "soạn", "xây dựng",
    "kiến nghị", "đề xuất", "báo cáo", "tổng kết", "sơ kết", "đánh giá", "kiểm điểm", "kết quả", "trả lời",
    "nhận được", "phúc đáp", "đồng ý", "cho phép", "theo đó", "xem", "kinh nghiệm", "bài học", "thắc mắc",
    "vướng mắc", "tham khảo", "gọi tắt", "gọi là", "viết tắt", "hết", "không còn", "thôi", "dừng", "còn", "chưa",
    "do", "bởi", "bằng", "giống", "tương tự", "cùng với", "bên cạnh"
]  # fmt: skip
_BACKGROUND = pattern(
    rf"(?<!\w)(?=\w)(?:{either(_PAST_OR_SAID)}|(?<!cho )được|năm \d{{4}}|ngày \d{{1,2}})(?!\w)"
)
#: … or what is said of it behind.
_SAID_OF_IT = pattern(
    r"[^;.\n(]{0,80}? (?:đã|cho phép|quy định (?:rõ|các|mức)|nêu|nhắc|chỉ rõ|ghi|là|có hiệu lực|hết|ra đời|còn|chưa|vẫn)(?!\w)"
)
#: Words right before a document that lead to none that is carried out.
_LEADS_ELSEWHERE = frozenset([
    "và", "với", "có", "là", "về", "khi", "cho", "để", "của", "ở", "tại", "trong", "cả", "hoặc", "hay", "thì", "mà",
    "số", "các", "những",
])  # fmt: skip
#: What parts a sentence; behind the last lie the document's own words: "Mỗi tổ soi mình vào | Nghị quyết số …".
_PARTS = pattern(r"[,;:()“”\"\n]")


def _takes_as_order(before: str, text: str, mention: Mention, last: int, setting: Setting) -> bool:
    """Whether an order speaks of a mention in its own sentence, which ends at `last`, and nothing makes background of
    it: what officers do with a document has any verb, what makes it past or compared has few words."""
    if setting.type not in _TOLD or mention.type not in _DIRECTS:
        return False
    own = before.rsplit(";", 1)[-1]
    if len(own) > 240 or _BACKGROUND.search(own.lower()):
        return False
    words = _PARTS.split(own)[-1].split()
    if len(words) < 2 or words[-1].lower() in _LEADS_ELSEWHERE:
        return False
    return _SAID_OF_IT.match(text, mention.end, last) is None


#: Kinds of orders that campaigns are run by.
_TOLD = frozenset(["Chỉ thị", "Kế hoạch", "Hướng dẫn", "Chương trình", "Phát động", "Thông tri", "Công điện", "Giao ước thi đua"])  # fmt: skip


#: Why a relation is less sure that the shape of the sentence tells.
_SHAPED = "relation by the shape of the sentence, no word that tells it is known"


def by_shape(
    before: str, text: str, mention: Mention, last: int, setting: Setting
) -> Relation | None:
    """The relation by the shape of the sentence, which ends at `last`; None where that tells none."""
    if _stands_in_preamble(text, last, setting) or _rests_on_law(before, text, mention, last):
        mention.note = _SHAPED
        return "basis"
    shaped = not in_bracket(before) and (
        _is_ordered_behind(text, mention, last)
        or _is_aim(before, text, mention, last)
        or _governs(before, text, mention, setting)
        or _opens_for_issuer(before, text, mention, last, setting)
        or _must_reach(before, text, mention, last)
        or _takes_as_order(before, text, mention, last, setting)
    )
    if not shaped:
        return None
    mention.note = _SHAPED
    return "implements"

"""Documents by which something is told, defined, excepted or allowed, and that nobody is asked to carry out.

Người cao tuổi theo quy định tại Luật …      the group that they define
trừ trường hợp … theo Luật …                 what is excepted
Ban Chỉ đạo thành lập theo Quyết định số …   how it came to be
Các cụm (chia theo Quyết định số …)          the same, in a bracket
được Bộ Y tế đồng ý tại Công văn số …        what this document does, allowed by another body
"""

from __future__ import annotations

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import MARK

#: "Hộ trồng chè là những hộ | theo quy định tại …": what something is; "Đoàn kiểm tra | theo Quyết định số …": which it is.
_DEFINED = pattern(
    r"(?<!\w)(?:là (?:những|các)|thuộc (?:diện|đối tượng|danh mục)) (?![^,;.\n]{2,50} (?:được|phải) )[^,;.\n]{2,60} $"
    r"|(?:[Đđ]oàn|[Kk]ết quả|[Cc]uộc) (?:kiểm tra|thanh tra|giám sát|kiểm toán)(?!\w)[^,;.\n]{0,30} $"
)
#: "Ban Chỉ đạo thành lập | theo Quyết định số …", "(chia | theo N)": how it came to be.
_SET_UP = tuple(
    f"{done} theo {many}"
    for done in (" lập", "chia", "kiện toàn", "(xếp", "xếp loại", "phân loại", "xếp hạng", "phân hạng")
    for many in ("", "các ")
)  # fmt: skip
#: "theo hướng …" tells how, not by what.
_WAY = pattern(r" hướng(?! dẫn)(?!\w)")
#: "trừ trường hợp nuôi ong | theo Luật …".
_EXCEPTED = pattern(r"(?<!\w)trừ (?:các |những )?(?:trường hợp|đối tượng)(?!\w)[^;.\n]{0,150} $")
#: Those who do something themselves.
_DO = (
    r"thực|được|phải|hưởng|nộp|lập|gửi|đăng|đề|chịu|tham|làm|xử|chấp|khai|kê|áp|thanh|trả|chi|báo|trách|nghĩa|quyền|thu|tổ|sử|tự"
    r"|căn|triển|bố|hoạt|đóng|vi|xét|tính|hỗ|bảo|đảm|quản|khen|đạt|lựa|giải|xác|cấp|tiếp|thẩm|công (?:bố|khai|nhận)|học|vận|ký|nhận|chủ"
)
#: "Người cao tuổi | theo quy định tại Luật …".
_GROUP = pattern(
    rf"(?:^|[:.;]) ?(?:{MARK})?(?:đối với )?(?:(?:các|những) )?(?:người|cá nhân|hộ|trẻ em|doanh nghiệp|hợp tác xã|đối tượng|thương binh"
    rf"|bệnh binh|thân nhân|học sinh|sinh viên|phụ nữ)(?: (?!(?:{_DO})(?!\w))\w+,?){{1,9}} $"
)


def defines(words: str, start: int, end: int) -> bool:
    """Whether "theo" at words[start:end], in small letters, leads to what only tells which, how, or by what
    something came to be."""
    return (
        words.endswith("(", 0, start)
        or words.endswith(_SET_UP)
        or words.startswith((" dõi", " phân công", " khuôn khổ"), end)
        or _WAY.match(words, end) is not None
        or _DEFINED.search(words, max(0, start - 100), start) is not None
        or ("trừ " in words and _EXCEPTED.search(words, 0, start) is not None)
        or _GROUP.search(words, max(0, start - 120), start) is not None
    )


#: "thực hiện ngay sau khi | Nghị định số … có hiệu lực", "không vi phạm | Quy định số …".
_ONLY_NAMED = pattern(
    r"(?<!\w)(?:khi|(?:vi phạm|trái)(?: với)?(?: (?:các )?(?:quy định|nội dung)(?: (?:của|tại|trong))?)?)(?: các)? $"
)
#: "Ban Chấp hành lâm thời Hội Nuôi ong tỉnh (tại | Quyết định số …)": the bracket tells which.
_IN_BRACKET = ("(tại ", "(tại các ")
#: "hưởng ứng phong trào “Giữ rừng” (| Quyết định số …)": the bracket tells which.
_OF_A_MOVEMENT = pattern(
    r"(?:phong trào|cuộc vận động)[^“”\"\n]{0,60}[“\"][^“”\"\n]{3,160}[”\"] ?\((?:[^()]{0,30}(?:theo|tại) )?$"
)


def is_only_named(near: str) -> bool:
    """Whether the words `near` before a document, in small letters, only name it."""
    if near.endswith(_IN_BRACKET) or _ONLY_NAMED.search(near[-40:]):
        return True
    return near.endswith(("(", "theo ", "tại ")) and _OF_A_MOVEMENT.search(near) is not None


def in_bracket(before: str) -> bool:
    """Whether a bracket is open behind the words `before` a mention."""
    opened = before.rfind("(")
    return opened >= 0 and before.find(")", opened) < 0


#: A clause without a subject that tells of the document itself: "; được Thường vụ Huyện ủy đồng ý tại | N".
_ALLOWED = pattern(
    r"(?:^|[,;.] ?|\n)\s*(?:và )?(?:đã )?[Đđ]ược (?=[A-ZĐÀ-Ỹ])[^,;.\n]{4,100} (?:tại|theo|ở|trong) (?:các )?$"
)


def was_allowed(before: str) -> bool:
    """Whether the words `before` a mention tell that another body has allowed there what this document does."""
    near = before[-130:]
    return "ược " in near and _ALLOWED.search(near) is not None

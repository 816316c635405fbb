"""Legal effect: a document replaces, repeals or amends another.

What others did or are to do is no effect of this document, and a letter changes no decree.
"""

from __future__ import annotations

import re

from thidua.graph.extract.citations.mentions import Mention, Setting
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import MARK
from thidua.graph.records import Relation

#: What is a part of a document: who replaces or repeals a part amends the whole.
_PART = r"nội dung|một phần|một số|cụm từ|(?i:phụ lục|khoản|điểm|điều|mục|mẫu)"
_REPLACES = pattern(
    rf"(?:[Tt]hay thế|THAY THẾ|[Tt]hay cho|[Tt]hế (?:chỗ|cho|chân)|(?:đứng vào|lấy) chỗ(?: của)?|(?<=này )thay|(?<=ký )thay|(?<=, )thay|(?<=và )thay)(?: cho)?(?: (?:các|toàn bộ|quy định|(?P<part>{_PART}))(?!\w)[^;.“”]{{0,80}}| [^;.,“”]{{2,60}} kèm theo)?\s*$"
)
_REPEALS = pattern(
    rf"(?:[Bb]ãi bỏ|BÃI BỎ|(?<!\w)Bỏ(?: hẳn)?|(?:[Xx](?:óa|oá)|[Rr]út|[Gg]ỡ) bỏ|[Tt]hôi (?:áp dụng|dùng|thực hiện|thi hành)|[Hh](?:ủy|uỷ) bỏ|H(?:ỦY|UỶ) BỎ|[Tt]hu hồi|(?:[Cc]hấm dứt|[Cc]ông bố (?:hết|không còn)|làm (?:hết|chấm dứt)) hiệu lực(?: thi hành)?(?: của)?"
    r"|(?:[Nn]gưng|[Nn]gừng|[Dd]ừng|[Đđ]ình chỉ|[Cc]hấm dứt)(?: việc)? (?:hiệu lực|thi hành|thực hiện|áp dụng)(?: thi hành)?(?: của| đối với)?"
    r"|(?:văn bản|[Qq]uyết định|[Nn]ghị quyết|[Tt]hông tư|[Cc]hỉ thị|[Qq]uy định|[Kk]ế hoạch|[Hh]ướng dẫn)(?: sau(?: đây)?)? (?:hết|không còn|chấm dứt) hiệu lực(?: thi hành)?(?: (?:kể )?từ ngày [^:;.]{2,80})?(?: (?:gồm|sau)(?: có)?)? ?:(?: [a-z1-9][.)])?)"
    rf"(?: (?:các|toàn bộ|quy định|(?P<part>{_PART}))(?!\w)[^;.]{{0,160}})?\s*$"
)
_AMENDS = pattern(
    r"(?<!không )(?<!chưa )(?:sửa đổi, bổ sung|Sửa đổi, bổ sung|SỬA ĐỔI, BỔ SUNG|sửa đổi|Sửa đổi|bổ sung|Bổ sung|đính chính|Đính chính|điều chỉnh|Điều chỉnh|ĐIỀU CHỈNH)"
    r"(?:,? (?:thay thế|bổ sung|bãi bỏ))?(?: (?:một số|nội dung|tên|[Kk]hoản|[Đđ]iểm|Điều|điều|cụm từ|Phụ lục|các|quy định|MỘT SỐ|mục|tiêu đề|toàn bộ|Kế hoạch|danh mục|tại|vào)(?!\w)[^;.]{0,200})?\s*$"
    r"|(?:[Gg]ia hạn|[Kk]éo dài)(?: thời (?:gian|hạn)| hiệu lực)?(?: (?:thực hiện|áp dụng|thi hành))?(?: của| đối với)?(?: các)?\s*$"
)
#: An article that opens with what it changes: "Điều 1. | Bổ sung xã Mường Lũng vào Danh sách kèm theo | Quyết định số …".
_ARTICLE_CHANGES = pattern(
    r"\s?(?:(?:Điều )?\d{1,2}[.:] ?)?(?:Bổ sung|Thay đổi|Rút|Điều chỉnh|Sửa đổi(?:, bổ sung)?|Đính chính|H(?:ủy|uỷ)(?: bỏ)?|Bãi bỏ)(?!\w)[^;.]{1,200} (?:vào|khỏi|tại|kèm theo|thành lập theo)(?: [^;.]{2,80} (?:kèm theo|tại|của))?(?: (?:khoản|điểm|[Mm]ục|Điều|[Pp]hần|Phụ lục) [\w.]{1,6},?){0,3}(?: các)?\s*"
)
#: "Kế hoạch này thêm hai việc vào | Kế hoạch số …".
_THIS_CHANGES = pattern(
    r"(?<!\w)này (?:xin |có )?(?:bổ sung|thêm|sửa|chỉnh|rút|bớt|điều chỉnh|gia hạn|kéo dài)(?!\w)[^;.]{0,120} (?:vào|khỏi|của|cho|trong|tại) (?:các )?$"
)
#: What makes changes by its articles.
_IN_ARTICLES = frozenset(["Quyết định", "Nghị quyết"])
#: What the document before amends, in its title: "Nghị định A | sửa đổi một số quy định về rừng, | Nghị định B".
_TITLE_BEFORE = pattern(r" [a-zà-ỹđ](?s:.)*(?:[,;]| và) (?:các )?")
_PASSIVE_BEFORE = pattern(r"(?:được|đã được|đã)\s*$")
_EFFECTS: tuple[tuple[re.Pattern[str], tuple[str, ...], Relation], ...] = (
    (_REPLACES, ("hay ", "HAY ", "hế "), "replaces"),
    (
        _REPEALS,
        ("bỏ", "BỎ", "Bỏ", "hôi ", "hu hồi", "hiệu lực", "ừng", "gưng", "ình chỉ", "hấm dứt"),
        "repeals",
    ),
    (
        _AMENDS,
        ("ửa đổi", "ổ sung", "SỬA ĐỔI", "ính chính", "iều chỉnh", "ĐIỀU CHỈNH", "ia hạn", "éo dài"),
        "amends",
    ),
)
#: Who submits something; "chương trình", "công trình" and the like submit nothing.
_SUBMITS = r"(?<!\w)(?<!ương )(?<!ông )(?<!uy )(?<!iến )(?<!iáo )(?<!ộ )(?<!uá )[Tt]rình(?! độ| tự)"
#: What someone else does, or is to do.
_OTHERS_ACT = pattern(
    rf"(?:{_SUBMITS}|[Đđ]ề xuất|[Đđ]ề nghị|[Kk]iến nghị|[Tt]ham mưu|[Nn]ghiên cứu|[Rr]à soát|Luật|Nghị định|Thông tư)[^;.]{{0,120}}$"
)
_PROPOSED = pattern(rf"(?:{_SUBMITS}|[Đđ]ề nghị|[Đđ]ề xuất|[Tt]ham mưu)[^;.]{{0,80}}$")
#: An item of a list that names another's document: "a) Nghị quyết | sửa đổi …".
_ITEM_OF_OTHERS = pattern(rf"\s*{MARK}(?<=\s)(?:Nghị quyết|Quyết định|Chỉ thị|Kế hoạch) $")
#: … and one of a table: "Cơ quan trình 1. Nghị quyết | sửa đổi …".
_ROW_OF_OTHERS = pattern(r"(?<!\w)(?<!Điều )\d{1,2}\. Nghị quyết $")
#: Kinds that change no document of another kind; a letter may correct one (đính chính).
_CHANGES_NOTHING = frozenset(
    ["Công văn", "Công điện", "Thông báo", "Báo cáo", "Tờ trình", "Giấy mời"]
)
#: What a document says of itself, whatever its letterhead was read as: "Quyết định này thay thế".
_SAYS_ITS_TYPE = pattern(
    r"(?:Quyết định|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Quy định|Quy chế|Kế hoạch) này[^.;]{0,80} (?:thay thế|bãi bỏ|sửa đổi)(?: các| cho)? $"
)
#: "… số N ngày D của X bị bãi bỏ".
_REPEALED = pattern(
    r"[^;.\n]{0,80}? (?:(?:bị|được|nay|đều) (?:bãi bỏ|hủy bỏ|huỷ bỏ|xóa bỏ|xoá bỏ)(?! (?:bởi|tại|theo|bằng))|(?:từ nay|nay|đều) (?:thôi|không) (?:[a-zà-ỹđ]+ )?(?:dùng|áp dụng|thi hành|thực hiện))(?!\w)"
)
#: The same at the end of the sentence that the document begins: "Công văn số N về việc gặt lúa nay bãi bỏ."
_REPEALED_AT_END = pattern(
    r"[^;.\n]{0,300} (?:(?:bị|nay|đều|từ nay) (?:được |bị )?(?:bãi bỏ|hủy bỏ|huỷ bỏ|xóa bỏ|thôi áp dụng|thôi thi hành|hết hiệu lực|không còn hiệu lực))(?: (?:kể )?từ ngày [^;.\n]{4,40})?[ .;/]*(?=\n|$| [A-ZĐÀ-Ỹ])"
)
#: Nothing but the mark of an item before a document that a sentence begins with.
_OPENS_SENTENCE = pattern(rf"\s*+(?:{MARK})?(?:Các )?")
#: "… số N ngày D của X được thay thế bằng Quyết định này".
_REPLACED = pattern(
    r"[^;.\n“”]{0,80}? (?:(?:bị|được) (?:thay thế|thay) (?:bằng|bởi)|nhường chỗ cho) (?:Quyết định|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Quy định|Quy chế|Kế hoạch|Hướng dẫn) này(?!\w)"
)
#: "… số N ngày D của X được bổ sung nội dung thi đua kể từ ngày ký Công điện này".
_CHANGED = pattern(
    r"[^;.\n“”(]{0,80}? (?:được|nay) (?:sửa(?: đổi)?|bổ sung|điều chỉnh|chỉnh|thêm|bớt|rút|gia hạn|kéo dài|đính chính)(?!\w)(?! (?:bởi|tại|theo|bằng))"
    r"[^;.\n(]{0,120}? (?:(?:[A-ZĐ]\w+(?: \w+)?|văn bản|từ|ngày) (?:này|nay)|như sau)(?!\w)"
    r"|[^;.\n“”(]{0,80}? nay (?:được )?(?:đọc|ghi|viết|sửa|chữa)(?: lại)? (?:là|thành)(?!\w)"
)
_ENDS = pattern(r"(?<!đã )(?:hết|không còn|chấm dứt|thôi|mất)\s+(?:hiệu lực|giá trị)")
_BREAKS = pattern(r"[;.\n]|về việc|anh mục")
#: "Điều 1. Không thực hiện Quyết định số N ngày D về … nữa".
_NO_LONGER = pattern(r"(?:^\s?|[.:;\n] ?|\d )Không (?:thực hiện|áp dụng|thi hành) $")
#: "Từ nay không áp dụng Quyết định số N".
_FROM_NOW_ON = pattern(
    r"(?:^|[.:;\n,] ?|\d )(?:[Tt]ừ nay|[Nn]ay)(?: trở đi)? không (?:thực hiện|áp dụng|thi hành) $"
)
_NOT_ANY_MORE = pattern(r"[^.;\n]{0,380} nữa(?!\w)")
_SINCE = pattern(r"(?:kể từ|từ ngày|và|;|\n|^)[^;]{0,60}$")


#: What only a law changes, and what the National Assembly makes: a decree repeals no article of a law.
_LAWS = frozenset(["Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"])
_MAY_CHANGE_LAWS = _LAWS | {"Lệnh", "Sắc lệnh", None}
_LAWMAKERS = ("Quốc hội", "Hội đồng Nhà nước")


def may_change(relation: Relation, mention: Mention, setting: Setting) -> bool:
    """Whether a document of this type may do so to one of that: a letter changes no decree, a
    decree no law."""
    if relation in ("replaces", "repeals", "amends") and mention.type in _LAWS:
        resolved = setting.type == "Nghị quyết" and (
            setting.issuer is None or any(body in setting.issuer for body in _LAWMAKERS)
        )
        return resolved or setting.type in _MAY_CHANGE_LAWS
    return (
        relation not in ("replaces", "repeals", "amends")
        or setting.type not in _CHANGES_NOTHING
        or mention.type == setting.type
        or mention.type in _CHANGES_NOTHING
    )


def _lists_others(text: str, first: int, head: str) -> bool:
    """Whether the words `head` before a change, which begin a sentence at `first`, are another's document that an
    item of a list or the row of a table names."""
    if _ITEM_OF_OTHERS.fullmatch(head):
        return True
    row = head == " Nghị quyết " and _ROW_OF_OTHERS.search(text[max(0, first - 9) : first] + head)
    return bool(row)


def effect(before: str, text: str, mention: Mention, setting: Setting) -> Relation | None:
    """Legal effect: this document replaces, repeals or amends the one mentioned."""
    tail = before[-260:]
    if (
        not may_change("amends", mention, setting)
        and "ính chính" not in tail
        and not _SAYS_ITS_TYPE.search(tail)
    ):
        return None
    for rule, words, relation in _EFFECTS:
        for word in words:
            if word in tail:
                break
        else:
            continue
        match = rule.search(tail)
        if match and _TITLE_BEFORE.fullmatch(before) and not tail[: match.start()].strip():
            continue
        if match and match.group().count("(") > match.group().count(")"):
            continue  # "bổ sung tên vào danh sách (quy định tại Điều 3 | Luật …)"
        if match and not _PASSIVE_BEFORE.search(tail[: match.start()]):
            head = tail[: match.start()]
            # someone else's act: "trình … Nghị quyết sửa đổi", "đề nghị ban hành … thay thế"
            if relation != "replaces" and _OTHERS_ACT.search(head):
                return None
            if _PROPOSED.search(head) or _lists_others(text, mention.start - len(before), head):
                return None
            return "amends" if relation != "amends" and match["part"] else relation
    if " này " in tail and _THIS_CHANGES.search(tail):
        return "amends"
    changes = setting.type in _IN_ARTICLES or setting.type == mention.type
    if changes and len(before) < 260 and _ARTICLE_CHANGES.fullmatch(before):
        return "amends"
    after = text[mention.end : mention.end + 132]
    if (" thay " in after or " nhường " in after) and _REPLACED.match(after):
        return "replaces"
    if (" này" in after or " nay" in after or " như sau" in after) and _CHANGED.match(
        text, mention.end
    ):
        return "amends"
    ends_now = "bỏ" in after or " nay " in after or " đều " in after
    repealed = _REPEALED.match(after) if mention.number and ends_now else None
    if repealed and not _BREAKS.search(repealed.group()):
        return "repeals"
    if mention.number and " nay " in text[mention.end : mention.end + 320]:
        opens = _OPENS_SENTENCE.fullmatch(before)
        if opens and _REPEALED_AT_END.match(text, mention.end):
            return "repeals"
    ends = _ENDS.search(after) if "hiệu lực" in after or " giá trị" in after else None
    if ends and not _BREAKS.search(after, 0, ends.start()) and _SINCE.search(tail):
        return "repeals"
    if tail.endswith(("hông thực hiện ", "hông áp dụng ", "hông thi hành ")):
        if _FROM_NOW_ON.search(tail):
            return "repeals"
        line = text[mention.end : mention.end + 400]
        if _NO_LONGER.search(tail) and " nữa" in line and _NOT_ANY_MORE.match(line):
            return "repeals"
    return None


#: Of a clause, the last word that ends documents.
_ENDS_ALL = pattern(r"(?s:.*)(?<!\w)(?:(?P<old>[Tt]hay thế)|[Bb]ãi bỏ|[Hh](?:ủy|uỷ) bỏ)(?!\w)")


def effect_on_all(words: str) -> Relation:
    """What the `words` of a sentence do to a whole document that they name behind a part of another: "Bãi bỏ Mục II
    Quyết định A và toàn bộ | Quyết định B"."""
    match = _ENDS_ALL.match(words)
    if match is None:
        return "amends"
    return "replaces" if match["old"] else "repeals"

"""Items of a list that are documents: what the line above the list says of them all.

Điều 2. Bãi bỏ các văn bản sau:
a) Quyết định số 12/2010/QĐ-UBND ngày 03/4/2010 …;
b) Khoản 2 Điều 5 Quyết định số 14/2011/QĐ-UBND …
"""

from __future__ import annotations

import re

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES, MARK
from thidua.graph.records import Relation

#: The mark of an item, and what of a document it names.
_ITEM = pattern(
    rf"{MARK}"
    r"(?:(?P<part>(?:Khoản|Điều|Điểm|Mục|Chương|Phụ lục|Mẫu|Cụm từ|Quy định|Nội dung|Một phần) [^;:\n]{0,160}?)|(?:Toàn bộ |Các )?)"
)
_MARK = pattern(rf"[{DASHES}]|\(?\d{{1,2}}[.)(-]|\(\d|[a-zđ]\d?[.)]|\d{{1,2}}\.\d")
#: The clause of the line above that ends in its colon, by what it does to the items.
_HEADS: tuple[tuple[re.Pattern[str], Relation], ...] = (
    (pattern(r"(?<!\w)(?:thay thế|thay cho)(?: cho)?(?: toàn bộ)?(?: (?:các|những) [^:;.]{2,80})? ?:$"), "replaces"),
    (
        pattern(r"(?<!\w)(?:[Bb]ãi bỏ|BÃI BỎ|[Hh](?:ủy|uỷ) bỏ)(?P<part> một phần)?(?: toàn bộ)?(?: (?:các|những) [^:;.]{2,180})? ?:$"),
        "repeals",
    ),
    (pattern(r"(?:văn bản|[Qq]uyết định|[Nn]ghị quyết|[Tt]hông tư|[Cc]hỉ thị)(?: [^:;.]{2,40})? (?:hết hiệu lực|không còn hiệu lực)[^:;.]{0,60}:$"), "repeals"),
    (pattern(r"(?<!\w)[Ss]ửa đổi(?:,? bổ sung)?(?:, bãi bỏ)?(?: một số (?:điều|nội dung|quy định)(?: của| tại)?)?(?: (?:các|những) [^:;.]{2,80})? ?:$"), "amends"),
    (pattern(r"(?<!\w)(?:gửi|chuyển)(?: kèm)?(?: theo)?(?: đến [^:;.]{2,60})?(?: (?:các|những))? (?:văn bản|tài liệu)[^:;.]{0,40}:$"), "forwards"),
    (pattern(r"^(?:(?:[IVX]{1,4}|\d{1,2}|[A-Z])[.)-] ?)?(?:Các |CÁC |Những )?(?i:căn cứ)(?: (?:để|của|cho|mà) [^:;.\d]{2,60}:$| (?:vào )?(?:các |những )?(?:văn bản|pháp lý|PHÁP LÝ|ban hành|xây dựng|XÂY DỰNG|quy định|luật|và [a-zà-ỹđ]+)[^:;.\d]{0,60})? ?:?$"), "basis"),
    # "I. CƠ SỞ PHÁP LÝ", "Cơ sở pháp lý:"; alone it heads a part of a procedure
    (pattern(r"^(?:(?:[IVX]{1,4}|\d{1,2}|[A-Z])[.)-] ?(?i:các )?(?i:cơ sở (?:pháp lý|xây dựng|ban hành))[^:;.\d]{0,60}:?|(?i:cơ sở (?:pháp lý|xây dựng|ban hành))[^:;.\d]{0,60}:)$"), "basis"),
    (
        pattern(r"^(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|BỘ TRƯỞNG|VIỆN TRƯỞNG|CỤC TRƯỞNG|TỔNG (?:GIÁM ĐỐC|CỤC TRƯỞNG|BIÊN TẬP)|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG|CHÁNH (?:ÁN|VĂN PHÒNG)|BAN (?!HÀNH)) ?[A-ZĐÀ-Ỹ ,–-]{2,120}$|^(?:[-–+•] ?)?Căn cứ .*[;,]$"),
        "basis",
    ),
    (
        pattern(rf"^(?:{MARK})?(?:Tuyên truyền|Phổ biến|Quán triệt|Triển khai|Thực hiện|Học tập|Nghiên cứu)(?:,? [^\W\d_]+){{0,6}} (?:các|những) (?:văn bản|quy định|nghị quyết|chỉ thị|luật)[^:;.]{{0,100}}:?$"),
        "implements",
    ),
    (
        pattern(r"(?<!\w)(?:[Tt]hực hiện|[Tt]riển khai|[Qq]uán triệt)(?: [^:;.]{0,40})? (?:các|những) (?:văn bản|chỉ đạo|nghị quyết|chỉ thị|công văn)[^:;.]{0,40}:$"),
        "implements",
    ),
)  # fmt: skip
#: Those of a whole line, which need no colon.
_WHOLE_HEADS = tuple(head for head in _HEADS if head[0].pattern.startswith("^"))
#: Who asks others to do it does not.
_ASKS = pattern(
    r"(?<!\w)(?:đề nghị|kiến nghị|trình|đề xuất|tham mưu|rà soát)(?!\w)[^.;]{0,160}$", re.IGNORECASE
)
#: How far a list goes up, in lines; how long one of them is, and what stands in an item before its
#: document.
_LONGEST = 40
_LONGEST_LINE = 2_000
_LONGEST_HEAD = 130
_LONGEST_LEAD = 200


def under_head(text: str, mention: int) -> Relation | None:
    """How the document named at `mention`, where an item begins, relates by the line above its list."""
    line = text.rfind("\n", max(0, mention - _LONGEST_LEAD), mention) + 1
    if line == 0 and mention > _LONGEST_LEAD:
        return None
    item = _ITEM.fullmatch(text, line, mention)
    if item is None:
        return None
    for _ in range(_LONGEST):
        if line == 0:
            return None
        end = line - 1
        line = text.rfind("\n", max(0, end - _LONGEST_LINE), end) + 1
        if line == 0 and end > _LONGEST_LINE:
            return None
        if text[end - 1 : end] in ":;," or end - line < _LONGEST_HEAD:
            relation = _head(text[line:end])
            if relation is not None:
                partly = item["part"] and relation in ("repeals", "replaces")
                return "amends" if partly else relation
        if text[end - 1 : end] == ":" or not _MARK.match(text, line, end):
            return None
    return None


def _head(words: str) -> Relation | None:
    """What a line says of the documents listed below it."""
    for rule, relation in _HEADS if words.endswith(":") else _WHOLE_HEADS:
        if rule.pattern.startswith("^"):
            match = rule.match(words)
        else:
            match = rule.search(words, max(0, len(words) - 200))
        if match and not _ASKS.search(words, 0, match.start()):
            return relation
    return None

"""What names bodies and tells none of them to act, however much it reads like it.

Lists of those who are rewarded, the powers of a body that is set up, articles that are amended, what to do
about difficulties, appeals.
"""

from __future__ import annotations

import re

from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.heads import heads_agent
from thidua.graph.extract.assignments.marks import MARK, rank
from thidua.graph.extract.assignments.orders import ordered_at
from thidua.graph.extract.assignments.parts import How
from thidua.graph.extract.assignments.reading import Reading
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds

_CONDITIONAL = pattern(
    r"(?<!\w)(?:[Nn]ếu (?:có|gặp|phát sinh|còn)|[Tt]rường hợp (?:có|phát sinh)|có (?:gì |điều gì |điểm |những |các )?(?:khó khăn|vướng mắc|chưa rõ)|gặp (?:khó khăn|vướng mắc))[^.\n]{0,140}(?:đề nghị|phản ánh|báo cáo|kịp thời|thông báo|liên hệ|trao đổi)|(?<!\w)[Cc]ó (?:gì |điều gì |điểm (?:nào )?)chưa rõ[^.\n]{0,40}, đề nghị|(?<!\w)phản ánh (?:những |các |kịp thời )?(?:khó khăn|vướng mắc)"
)
_DIFFICULTIES = ("ướng mắc", "hát sinh", "hó khăn", "hưa rõ", "ần trao đổi", "ần hỗ trợ")
_APPEAL = pattern(
    r"(?<!\w)(?:(?<!Thư )(?<!thư )(?<!Lời )(?<!lời )kêu gọi|thông báo[^.;]{0,200} để [^.;]{0,160}biết|được biết)(?!\w)"
)


#: How a report closes: "Trên đây là báo cáo quý I của Trạm Y tế, đề nghị Sở Y tế tổng hợp".
_SUMS_UP = pattern(
    r"Trên đây là (?:nội dung |toàn bộ |kết quả )?[Bb]áo cáo (?:(?!đề nghị)[^;\n]){1,400}?(?:kính )?đề nghị [^;,\n]{3,120}? (?:xem xét|tổng hợp|theo dõi|cho ý kiến)(?!\w)"
)


#: "Nếu thiếu sổ, đề nghị các xã nhắn về Phòng Lúa gạo": whom to turn to, whatever may happen.
_TURN_TO = pattern(
    r"(?:Nếu|Khi cần|Cần thêm|Có gì) [^,;.\n]{3,80}, (?:kính |xin )?(?:đề nghị|mong|mời) [^,;.\n]{3,60}? (?:về|với|tới|đến|qua|cho|tại|theo) (?:[A-ZĐ]|số điện|địa chỉ|đồng chí|đ/c|ông |bà )"
)


def told_until(text: str, start: int, stop: int) -> int | None:
    """How far the clause text[start:stop] gives orders; None where it gives none: an appeal, or what to do
    about difficulties only."""
    words = text[start:stop]
    if words.startswith("Trên đây là ") and _SUMS_UP.match(words):
        return None
    if words.startswith(("Nếu ", "Khi c", "Cần t", "Có gì ")) and _TURN_TO.match(words):
        return None
    if holds(words, _DIFFICULTIES):
        condition = _CONDITIONAL.search(words)
        if condition:
            ordered = _ordered_before(text, start, start + condition.start())
            if ordered is None:
                return None
            stop = ordered
            words = text[start:stop]
    if ("kêu gọi" in words or "biết" in words) and not words.startswith("Giao"):
        appeal = _APPEAL.search(words)
        return None if appeal and not _does_first(text, start, start + appeal.start()) else stop
    return stop


#: How somebody appeals: "Ủy ban nhân dân xã | tha thiết kêu gọi".
_WARMLY = 16


def _does_first(text: str, start: int, appeal: int) -> bool:
    """Whether who stands at `start` does something else before the `appeal`: "Đồn Khe Mây giữ liên lạc với tàu, | kêu gọi
    vào bờ"."""
    if not heads_agent(text, start):
        return False
    end, closed = phrase_end(text, start, appeal)
    return closed == "verb" and appeal - end > _WARMLY and text.endswith((", ", "; "), end, appeal)


def _ordered_before(text: str, start: int, condition: int) -> int | None:
    """Where an order ends that stands before a condition in the same sentence: "yêu cầu các xã ghi sổ, |
    trong quá trình thực hiện có gì vướng mắc liên hệ với huyện"; None where none does."""
    comma = text.rfind(", ", start, condition)
    ordered = ordered_at(text, start, comma) if comma > 0 else None
    if ordered is None or phrase_end(text, ordered, comma)[1] != "verb":
        return None
    # "đề nghị các xã phản ánh kịp thời, nếu có khó khăn" has no other order than the conditional one
    return None if text.find("phản ánh", ordered, condition + 8) >= 0 else comma


#: An article or a clause as it is to read from now on: “5. Sở Y tế có trách nhiệm …”
_READS = pattern(r"[“\"](?:Điều \d|\d{1,2}[.)] |[a-zđ]\) |[-–] )")
_READ_ON = pattern(r"(?:Điều \d|\d{1,2}[.)] (?:Sửa|Bổ sung|Bãi|Thay|Khoản|Điều|Điểm))")


def read_out(reading: Reading, start: int, stop: int) -> bool:
    """Whether text[start:stop] is amended text, which tells nobody: “2. Sở Y tế có trách nhiệm …”."""
    text = reading.flow.text
    if reading.quoted:
        if _READ_ON.match(text, start, stop):
            reading.quoted = False
            return False
    elif text[start] not in '“"' or not _READS.match(text, start, stop):
        return False
    reading.quoted = not text[start:stop].rstrip(" .;").endswith(("”", '"'))
    return True


#: "4. Thành phần tham dự:", with those who attend in the items below.
_ATTENDANCE = pattern(
    r"(?:Thành phần|THÀNH PHẦN|Khách mời|KHÁCH MỜI|Đại biểu|ĐẠI BIỂU|Đối tượng)(?: [\w ,]{1,50})?\s?(?:[:.]|$)"
)


#: "Địa điểm: Nhà văn hóa xã", "Thành phần tham dự: Trưởng các thôn", in one line.
_SAYS_WHERE = ("Địa điểm", "Thành phần", "Khách mời", "Đối tượng", "Thời gian, địa")
_PRESENT = pattern(
    r"(?:Địa điểm|Thành phần|Khách mời|Đối tượng|Thời gian, địa điểm)(?: [\w ,]{1,50})?\s?: ?(?=\w)"
)


def lists_guests(reading: Reading, start: int, stop: int, mark: re.Match[str] | None) -> bool:
    """Whether text[start:stop] is an item below "Thành phần tham dự"."""
    text, at = reading.flow.text, mark.end() if mark else start
    listed = text[at : at + 1] in "TKĐ"
    if not (listed or reading.attending):
        return False
    if listed and text.startswith(_SAYS_WHERE, at) and _PRESENT.match(text, at, stop):
        return True
    kind = rank(mark.group()[0]) if mark else ""
    if mark and listed and _ATTENDANCE.fullmatch(text, at, stop):
        reading.attending = kind
        return True
    if reading.attending and kind in ("", reading.attending):
        reading.attending = ""
    return bool(reading.attending)


#: What a list may be introduced by that tells those in it to act, and what it says of them otherwise.
_TELLS_LIST = pattern(r"(?:[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao|[Pp]hân công|trách nhiệm|nhiệm vụ)(?!\w)")
_FAVOURS_LIST = pattern(
    r"(?<!\w)(?:tặng|trao|khen|khen thưởng|công nhận|hỗ trợ|biểu dương|gồm|thành phần|danh sách|lựa chọn|cho)(?!\w)"
)


def only_lists(reading: Reading, begin: int, stop: int, kind: str) -> bool:
    """Whether an item of text[begin:stop], marked by `kind`, only names a member of a list: "tặng Cờ cho
    các đơn vị: | 1. Sở Y tế; | 2. Sở Nội vụ." """
    text = reading.flow.text
    if not kind:
        reading.lead, reading.bare = begin, ""
        return False
    if stop - begin > _LONGEST_NAME:
        reading.bare = ""
        return False
    if reading.bare != rank(kind):
        reading.bare = ""
        following = MARK.match(text, stop + 1)
        if following is None or rank(following.group()[0]) != rank(kind):
            return False
        if not (_only_names(text, begin, stop) and _only_names(text, following.end(), None)):
            return False
        end = text.find("\n", reading.lead, begin)
        end = end if end >= 0 else begin
        lead = text[max(reading.lead, end - 300) : end]
        if _TELLS_LIST.search(lead) and not _FAVOURS_LIST.search(lead[-120:]):
            return False
        reading.bare = rank(kind)
        return True
    if _only_names(text, begin, stop):
        return True
    reading.bare = ""
    return False


#: No item that only names a body is longer.
_LONGEST_NAME = 160


def _only_names(text: str, start: int, stop: int | None) -> bool:
    """Whether a body's name is all that stands in text[start:stop], or up to the end of the line."""
    if stop is None:
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
    return (
        stop - start <= _LONGEST_NAME
        and heads_agent(text, start)
        and phrase_end(text, start, stop)[1] == "heading"
    )


#: "Điều 3. Quyền hạn của Ban Chỉ đạo", and what a body may ask of others there.
_POWERS = pattern(
    r"(?:Chức năng, )?(?:[Nn]hiệm vụ|[Qq]uyền hạn)(?:(?:,| và) [a-zà-ỹđ]+ [a-zà-ỹđ]+){0,2}(?: của (?:Ban|Tổ|Hội đồng|Đoàn|Tiểu ban|Thường trực)|[:.]?$)"
)
_MAY_ASK = pattern(r"(?:Được )?(?:Yêu cầu|Đề nghị|Giao|yêu cầu|đề nghị|giao) ")


def grants_powers(
    reading: Reading, start: int, stop: int, mark: re.Match[str] | None, how: How
) -> bool:
    """Whether text[start:stop] says what a body may ask of others, below "Quyền hạn của Ban Chỉ đạo"."""
    if how not in ("decision", "section"):
        return False
    text = reading.flow.text
    begin = mark.end() if mark else start
    kind = mark.group()[:1] if mark else ""
    if text[begin : begin + 2] in ("Nh", "nh", "Qu", "qu", "Ch"):
        found = _POWERS.match(text, begin, min(stop, begin + 120))
        if found and ("uyền hạn" in text[begin:stop] or " của " in found.group()):
            reading.powers = kind or "?"
            return False
    if text.startswith(("Được yêu cầu ", "Được đề nghị ", "Được quyền "), begin):
        return True
    if reading.powers and kind == reading.powers:
        reading.powers = ""
    return bool(reading.powers) and _MAY_ASK.match(text, begin, stop) is not None

"""Laws, ordinances and the constitution that are cited by name, without a number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.graph.extract import dates
from thidua.graph.extract.citations.behind import look_ahead
from thidua.graph.extract.citations.mentions import Mention, law_type
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, rules
from thidua.graph.extract.scan import matches_at, places

#: What goes on behind a law's name, or is said of it: none of these stands in a name.
_NO_NAME = (
    r"(?:năm|ngày|tháng|quý|này|nêu|nói|được|đã|sẽ|mới|của|do|tại|trong|trên|trước|sau|từ|đến|tới|vào|ở|cho|với|theo|để|nhằm"
    r"|phải|thì|là|mà|khi|nếu|nhưng|nên|bị|hoặc|hay|còn|cũng|như|gồm|kể|có|các|những|một|đợt|lần|dịp|về|số(?=:? ?\d)|quy định|ban hành"
    r"|nhân (?:ngày|dịp)|vừa (?:qua|được)|hiện (?:nay|hành)|bao gồm|thay thế|sửa đổi|giai đoạn|cấp (?:tỉnh|huyện|xã|trường|cơ sở)|toàn (?:tỉnh|huyện|xã|ngành)"
    r"|(?:Bộ )?[Ll]uật|Pháp lệnh|Nghị (?:định|quyết)|Thông (?:tư|báo)|Quyết định|Chỉ thị|Hiến pháp|Kế hoạch|Công (?:văn|điện))(?!\w)"
)
#: … and these behind a name that is not in the list.
_BEHIND = (
    r"(?:và|quy|hiện|ban|bao|số|đối|theo|bằng|chưa|đạt|nghiêm|thông qua|cụ thể|kịp|dưới|rộng|sâu|xảy ra|thuộc|đúng|lên|qua|cần|giữa"
    r"|vẫn|(?<!Hàng )không|liên quan|bảo đảm|đảm bảo|hằng|hàng (?:năm|tháng|quý|tuần|ngày)|hiệu quả|tốt|rất|gắn|ngay|nay|bên|giúp|góp|nhất là"
    r"|pháp luật|nghị|kết hợp|thực hiện|triển khai|tổ chức thực hiện|báo cáo|đồng thời|tiếp tục|ra sức|rồi|đều|chỉ|nữa|cùng)(?!\w)"
)


#: What begins something else behind a law: a body, who acts, another matter.
_NO_PART = (
    r"(?:Sở|Bộ|Ban|Cục|Vụ|Viện|Phòng|Ủy|Uỷ|Hội đồng|Hội nghị|Chính phủ|Chủ tịch|Thủ|Trung ương|Đảng|Tỉnh|Thành|Huyện|Văn phòng|Điều|Quốc|Quy|Chương|Hướng|Đề án"
    r"|Báo cáo|Kết luận|Tòa|Toà|Công an|Đoàn|Mặt trận|Nhà nước|Giám đốc|Thông)(?!\w)"
)


#: One word in the two places of its mark: "hóa" and "hoá", "thủy" and "thuỷ".
_MARKS = {"òa": "oà", "óa": "oá", "ỏa": "oả", "ỏe": "oẻ", "ủy": "uỷ"}


def _otherwise(name: str) -> str:
    """`name` with the marks on the other vowel: "Di sản văn hóa" → "Di sản văn hoá"."""
    for one, other in _MARKS.items():
        name = pattern(rf"{one}(?!\w)").sub(other, name)
    return name


@by_rules
def _law() -> re.Pattern[str]:
    """A law by its name: one of the list, or any before its day or its year."""
    # "Luật Phòng chống ma túy" is written without the comma too, or with a blank before it
    known = (
        either([law.lower() for law in (*rules().laws, *map(_otherwise, rules().laws))])
        .replace(r",\ ", r"\ ?,?\ ")
        .replace(r"\ quy\ ", r"\ qu[yi]\ ")
    )
    return pattern(
        rf"(?<!\w)(?P<kind>Bộ luật|Bộ Luật|Luật|Pháp lệnh) (?:(?P<known>(?i:{known}))(?:(?!\w)|(?=ngày ?\d))"
        # "Pháp lệnh giữ rừng và nuôi cá ngày 5/4/1990": any words before its day or its year
        rf"|(?P<dated>(?!(?:sư|gia|hộ|pháp|lệ|và)(?!\w))(?:(?<=Pháp lệnh )về )?(?!{_NO_NAME})[^\W\d_]+"
        rf"(?:,? (?!{_NO_NAME}|và (?:{_NO_NAME}|[A-ZĐÀ-Ỹ]|quyết|nghị|thông|văn|hướng|kế|chỉ|pháp))[^\W\d_]+){{0,12}}?)"
        r"(?=,? ngày \d| năm \d{4}(?!\w))"
        r"|(?P<about>(?<=Pháp lệnh )về [a-zà-ỹđ]+(?:,? (?!năm |ngày |số |và |được |của |do |tại |cũng |phải )[a-zà-ỹđ]+){0,7}"
        # "Pháp lệnh về lực lượng | Giữ rừng": its object with a capital, no body
        rf"(?: (?!{_NO_NAME}|{_NO_PART})[A-ZĐÀ-Ỹ][a-zà-ỹđ]+ [a-zà-ỹđ]+(?: (?!{_NO_NAME}|{_BEHIND})[a-zà-ỹđ]+){{0,4}})?)"
        # "Luật Giữ vườn, báo cáo kết quả": of an unknown name, a comma stands behind its first word alone ("Phòng, chống …")
        rf"|(?P<free>[A-ZĐÀ-Ỹ][\wÀ-ỹ]*(?:,(?= chống ))?(?: (?!{_NO_NAME}|{_BEHIND})[a-zà-ỹđ]+){{0,9}}"
        # "Luật Bảo vệ BMNN;": the last words by their initials
        rf"(?: (?!(?:{either(list(rules().abbreviations))})(?!\w))[A-ZĐ]{{3,6}}(?=[;,.)]|$| [a-zà-ỹđ]))?"
        # "Pháp lệnh Thợ gặt và Hội thợ làng": a second part with a capital, no body and no other law
        rf"(?: và (?!{_NO_NAME}|{_NO_PART})[A-ZĐÀ-Ỹ][\wÀ-ỹ]*(?: (?!{_NO_NAME}|{_BEHIND})[a-zà-ỹđ]+){{1,6}})?))"
        r"(?: \(sửa đổi\)(?=,? (?:ngày|năm) \d| (?:đã )?được Quốc hội[^;.\n]{0,60} thông qua ngày))?(?P<year> năm \d{4}| (?:19|20)\d\d(?![\w/.-]))?"
    )


#: Not "Hiến pháp và pháp luật", which means all law.
_CONSTITUTION = pattern(
    r"(?<!\w)Hiến pháp(?! ?(?:,|và) (?:pháp luật|luật pháp))(?: nước Cộng h(?:òa|oà) xã hội chủ nghĩa Việt Nam)?(?: năm \d{4})?(?: ?\(sửa đổi\))?"
)
_AMENDING = pattern(
    # "sửa đối, bồ sung", "sử đổi": as scans misread it
    r"(?<!\w)(?:Luật|Pháp lệnh) [Ss]ửa? đ[ổốồ]i(?:,? b[ổồốôỗỏ] sung)?(?: và bổ sung)? (?:một số )?[^\n;:().“”]{5,400}?"
    r"(?= ngày \d| số \d| năm \d{4}| được| quy định| ban hành|,? bao gồm| về | trên | do | theo (?:đề xuất|đề nghị|quy định)|(?:,| và) các (?:văn bản|nghị|thông tư|quy định|hướng dẫn|Nghị|Thông tư)|[;:().\n“”]|$)"
)

#: … and one that prints the number of each law it amends, and none of its own.
_AMENDING_NUMBERED = pattern(
    r"(?<!\w)(?:Luật|Pháp lệnh) [Ss]ửa đổi, bổ sung (?:một số )?[Đđ]iều của(?: các)? "
    r"(?:(?:Bộ luật|Luật|Pháp lệnh) [^;:\n]{3,80}? số \d{1,3}/\d{4}/[A-Z]{2,6}\d{1,2}(?:, |,? và )?){2,12}"
)


#: A law that is not made yet: "dự thảo Luật", "chính sách của Luật".
_BILL = pattern(r"(?<!\w)(?:[Dd]ự (?:án|thảo)|[Cc]hính sách của) $")
#: … or one that is to be made anew: "Luật Đất đai (sửa đổi)", with no day.
_DRAFT = pattern(r" \((?:sửa đổi|thay thế)\)(?! (?:năm|ngày|số) \d)")
#: The place of a dateline behind a name.
_PLACE = pattern(
    r"(?<=[\wà-ỹ])(?<!Luật)(?<!lệnh)(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]+){1,3}$"
)  #: What is studied: "cử nhân | Luật Kinh tế".
_STUDIED = pattern(
    r"(?:[Nn]gành|[Kk]hoa|[Cc]ử nhân|[Tt]hạc (?:sĩ|sỹ)|[Tt]iến (?:sĩ|sỹ)|[Bb]ộ môn|[Đđ]ại học) $"
)
_STUDIED_ENDS = frozenset("hansyỹĩnc")
_LAW_WORDS = ("Luật ", "Bộ luật ", "Pháp lệnh ")


def begun(text: str, start: int, end: int) -> list[int]:
    """Where laws and ordinances may begin in text[start:end]."""
    return places(text, _LAW_WORDS, start, end)


def amending(text: str, start: int, end: int, laws: Sequence[int]) -> list[Mention]:
    """Amending laws whose names hold the numbers of the laws they amend: these are no citations; `laws`: where
    any may begin."""
    found: list[Mention] = []
    for match in matches_at(_AMENDING_NUMBERED, text, laws, start, end):
        name = match.group().rstrip(" ,")
        kind = law_type(name)
        found += _mentions(text, match.start(), match.start() + len(name), end, name, kind)
    return found


#: An amending law behind its number.
_AMENDS = pattern(r"[^;\n]{0,60}sửa đổi, bổ sung")


def named(
    text: str, start: int, end: int, numbered: Sequence[Mention], laws: Sequence[int]
) -> list[Mention]:
    """Laws, ordinances and the constitution cited by name, where no number is printed; `laws`: where any of the
    former may begin."""
    taken = _Taken(end)
    for m in numbered:
        taken.add(m.start, m.end)
        amends = m.type in ("Luật", "Bộ luật") and _AMENDS.match(text, m.end, m.end + 120)
        if amends:  # it holds the names of the laws that it amends, up to the end of the item
            taken.add(m.start, _item_end(text, m.end, end))
    found: list[Mention] = []
    for match in matches_at(_AMENDING, text, laws, start, end):
        if match.start() in taken:
            continue
        if _BILL.search(text, max(start, match.start() - 16), match.start()):
            taken.add(match.start(), match.end())
            continue
        name = match.group().rstrip(" ,")
        found += _mentions(text, match.start(), match.end(), end, name, law_type(name))
        taken.add(match.start(), match.end())
    # "Bộ Luật" is a law too
    laws = sorted({*laws, *(at - 3 for at in laws if text.startswith("Bộ ", max(start, at - 3)))})
    for rule, spots in (
        (_CONSTITUTION, places(text, ("Hiến pháp",), start, end)),
        (_law(), laws),
    ):
        for match in matches_at(rule, text, spots, start, end):
            if match.start() in taken:
                continue
            name = match.group().rstrip(" ,")
            kind = "Hiến pháp" if rule is _CONSTITUTION else law_type(match["kind"])
            if name.isupper() or (kind != "Hiến pháp" and " " not in name):
                continue
            if _BILL.search(text, max(start, match.start() - 16), match.start()) or (
                rule is not _CONSTITUTION and _DRAFT.match(text, match.start() + len(name))
            ):
                continue
            if rule is not _CONSTITUTION and match["dated"] and text[match.end() :][:1] == ",":
                name = _PLACE.sub("", name)  # "Luật BHYT | Hà Nội, ngày …": a dateline
            if kind != "Hiến pháp" and match["free"] and not _plausible(match["free"]):
                continue
            if (
                match.start()
                and text[match.start() - 2] in _STUDIED_ENDS
                and _STUDIED.search(text, max(start, match.start() - 10), match.start())
            ):
                continue
            found += _mentions(text, match.start(), match.start() + len(name), end, name, kind)
            taken.add(match.start(), match.end())
    return found


#: A second law of the same name: "Luật sửa đổi … ngày 14/6/2005 và ngày 16/11/2013".
_OF_ANOTHER_DAY = pattern(rf"(?:,| và|, và) (?=ngày \d){dates.DAY}")


#: "Luật Cây xanh | (sau đây gọi là Luật) đã được Quốc hội khóa IX, kỳ họp thứ 5 thông qua ngày 21/6/1994".
_PASSED = pattern(
    r"(?: \([^();\n]{3,60}\))?(?: đã)?(?: được)? (?:(?:Quốc hội|(?:Ủy|Uỷ) ban [Tt]hường vụ Quốc hội)[^;.\n\d]{0,60}(?:\d{1,2}[^;.\n\d]{0,20})? thông qua|công bố)"
    rf" (?=ngày){dates.DAY}"
)


def _mentions(text: str, at: int, stop: int, end: int, name: str, kind: str) -> list[Mention]:
    """The law at text[at:stop] with what follows it, and those of the same name of other days."""
    name = name.replace(" ,", ",")
    mention = Mention(at, stop, None, kind, name=name, rule="law by name")
    look_ahead(text, mention, end)
    passed = _PASSED.match(text, mention.end, end) if mention.date is None else None
    if passed:
        mention.date, mention.end = dates.of(passed), passed.end()
    if kind != "Pháp lệnh" and not (mention.issuer or "").startswith("Quốc hội"):
        mention.issuer = None  # "Luật Giữ rừng của Sở …": of the work on it
    made = [mention]
    while mention.date and mention.issuer is None:
        other = _OF_ANOTHER_DAY.match(text, made[-1].end, end)
        if other is None:
            break
        made.append(
            Mention(*other.span(), None, kind, date=dates.of(other), name=name, rule="law by name")
        )
    return made


def _plausible(free: str) -> bool:
    """A law's name outside the list: it opens with a capital and is no person or body."""
    return not pattern(r"(?:sư|Sư|Ủy|Uỷ|Gia|Hộ|Này|Trên|Số)\b").match(free) and len(free) >= 3


class _Taken:
    """The characters up to `end` that stand in the name of a document that is known."""

    def __init__(self, end: int) -> None:
        self._marks = bytearray(end)

    def add(self, start: int, end: int) -> None:
        end = min(end, len(self._marks))
        start = self._marks.find(0, start, end)  # what is known already is not marked again
        if start >= 0:
            self._marks[start:end] = b"\1" * (end - start)

    def __contains__(self, position: int) -> bool:
        return position < len(self._marks) and self._marks[position] == 1


def _item_end(text: str, position: int, end: int) -> int:
    """Where the item of a list or the line of `position` ends."""
    match = pattern(r"[;\n]").search(text, position, end)
    return match.start() if match else end

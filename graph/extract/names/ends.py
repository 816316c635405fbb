"""Where the name of a body ends that begins in running text: a head, capitals, and the small words
that names hold."""

from __future__ import annotations

import itertools
import re

from thidua.graph.extract.letters import old_tones, pattern
from thidua.graph.extract.names import boards, offices
from thidua.graph.extract.names.associations import association_end
from thidua.graph.extract.names.companies import company_form_end
from thidua.graph.extract.names.places import PLACE_NAME
from thidua.graph.extract.rules import by_rules, either, ruled, rules

_TOKEN = pattern(r"[^\s,;:.()“”\"\[\]/]+|[,;:.()“”\"\[\]/\n]")


@by_rules
def _head() -> re.Pattern[str]:
    heads = [*rules().organ_heads, *rules().organ_units]
    heads += {old_tones(head) for head in heads}.difference(heads)
    return pattern(
        rf"(?:các )?(?:đồng chí )?(?!Khoa học|TW (?!Đoàn|Hội))(?:{either(heads, cased=True)})(?![^\W\d_])"
    )


#: What ends a name, whatever follows: what the document does begins here.
stop = ruled(lambda: rf"(?i:{either(rules().organ_stops)})(?!\w)")
#: What the document does, right behind who made it, in small letters: "Thủ tướng Chính phủ | công nhận xã …"; not
#: "Ban chỉ đạo", "Hội đồng bầu cử", "Sở xây dựng".
_DOES = pattern(
    r"(?:thành lập|thành(?= [“\"])|chỉ thị(?= (?:các|cho|[A-ZĐ]))|công nhận|công khai|điều (?:động|chỉnh|tiết)|(?<!Ban )(?<!tâm )điều hành|thông báo|đồng ý|gia hạn|(?:ủy|uỷ) quyền|thanh lý|chế độ|học phí"
    r"|(?<!Ban )chỉ đạo(?= (?:các|việc|thực|triển|về|xử|tăng|tổ))|(?<!Ban )(?<!Phòng )(?<!Vụ )(?<!các )tổ chức(?= [a-zđ])(?! (?:cán|chính|hành|xã|đảng|bộ))"
    r"|(?<!Sở )(?<!Bộ )(?<!Phòng )xây dựng(?= (?:kế|nông|quy|chương|đề))|khen thưởng(?= (?:cho|các|tập|cá|đột|thành|đối))"
    r"|(?<!bầu )cử(?= (?:cán|công|viên|đoàn|ông|bà|đại|giáo|học))|cấp(?= (?:phép|giấy|kinh|bổ|bằng|vốn|gạo|đất|tiền))"
    r"|(?<!hàng )chính sách(?= (?:hỗ|đối|cho|thu|ưu|khuyến|phát)))(?!\w)"
)
#: The first two letters of each stop.
_stop_letters = by_rules(
    lambda: frozenset(words[:2].lower().ljust(2) for words in rules().organ_stops)
)


@by_rules
def _type_ahead() -> re.Pattern[str]:
    kinds = [*rules().types, *rules().type_abbreviations]
    return pattern(rf"(?:các )?(?i:{either(kinds)})(?i: số| [\d]|,| (?-i:[a-zà-ỹđ]))")


def organ_at(text: str, start: int, limit: int = 160) -> int:
    """The end of the body's name that begins at `start`; `start` itself where none begins.

    A name begins with a head ("Bộ", "Ủy ban", "Chủ tịch" …), goes on with capitals and the
    small words that names hold, passes commas and "và" only where the name visibly goes on.
    """
    head = _head().match(text, start)
    if head is None:
        return start
    office = _OF_BOARD.match(text, start)
    if office and (whole := organ_at(text, office.end(), limit)) > office.end():
        return whole
    if text.startswith(boards.BOARDS, start):
        task = boards.called_by_task(text, start)
        if task > start:
            return task
    last = min(len(text), start + limit)
    told = company_form_end(text, start, last) or association_end(text, start, last)
    end = _walk(text, start, told or head.end(), last)
    inner = text.rfind(" ", start, end) + 1  # "Ban đại diện Hội | người cao tuổi tỉnh Sông Thao"
    nested = association_end(text, inner, last) if inner > start else None
    if nested:
        return nested
    branch = _BRANCH.match(text, end, last)
    if branch and not any(text.find(kind, start, end) >= 0 for kind in _WITH_BRANCHES):
        branch = None
    if branch:
        return branch.end()
    if text.startswith(" biệt", end) and text.endswith(" đặc", start, end):
        end += len(" biệt")  # "Tổ công tác đặc biệt"
    if text.startswith(" vốn ", end) and text.endswith("Quản lý", start, end):
        held = _OF_THE_STATE.match(text, end, last)
        return held.end() if held else end
    if text.startswith(_SET_UP, end) and boards.steers(text, start, end):
        return boards.set_up_end(text, end)
    if text.startswith(" của ", end) and boards.steers(text, start, end):
        whose = _OF_THE_GOVERNMENT.match(text, end, last)
        if whose:
            return whose.end()
    if text.startswith(" của ", end) and _TEAM.fullmatch(text, start, end):
        begin = end + len(" của ")
        last = organ_at(text, begin, limit)
        return last if last > begin else end
    # small words at the end belong to what follows, unless they close a known phrase
    for _ in range(6):
        if not text.endswith(_SMALL, start, end):
            break
        end = text.rfind(" ", start, end)
    return end


def _walk(text: str, start: int, end: int, last: int) -> int:
    """Where the words of the name end that begins at `start` with the head text[start:end], before
    `last`; small words at the end may be too many."""
    inner, pairs, fields = rules().organ_inner, _pairs(), _fields()
    stops, ends_here = _stop_letters(), stop()
    position = end
    previous = max(text.rfind(" ", start, end) + 1, start)
    while position < last:
        if text[position] == " ":
            position += 1
            if position == last:
                break
            if text[position] == " ":
                continue
        two = text[position : position + 2]
        stopped = (two.lower() in stops and ends_here.match(text, position)) or (
            two[0].islower() and _DOES.match(text, position)
        )
        token = _TOKEN.match(text, position)
        if token is None:
            break
        word = token.group()
        after = token.end()
        if word == "về":
            if not boards.steers(text, start, position):
                break
            subject = boards.subject_end(text, start, position, last)
            if subject is not None:
                return subject
            if stopped:
                break
            end = after
        elif stopped or word in _OPENERS or _is_whole(text, start, end, word):
            break
        elif word in _LINKS:
            linked = _behind_link(text, start, end, token)
            if linked is None:
                break
            end, after = linked
        elif (
            (word[0].isupper() and not (word == "V" and text[after : after + 2] == "/v"))
            or word.casefold() in inner
            or ("-" in word[1:-1] and _joined(word, inner))
            or f"{text[previous:position]}{word}" in pairs
            or (word.isdigit() and len(word) < 4 and _is_numbered(text, start, position))
        ):
            end = after
        else:
            tail = _rest_of_name(text, start, end, last) if end == position - 1 else None
            if tail is None and f"{text[previous:position]}{word}".casefold() not in fields:
                break
            end = after = tail or after
        previous = position
        position = after
    return end


#: Bodies of which there is one, which no word in small letters goes on with: "Chính phủ | tổ chức, hoạt động của hội".
_SUPREME = ("Chính phủ", "Quốc hội", "Bộ Chính trị", "Ban Bí thư")
#: … but these: "Chính phủ điện tử", "Đoàn đại biểu Quốc hội tỉnh Sông Thao", "Chính phủ nước …"; links are read apart.
_BEHIND_SUPREME = frozenset(
    ["điện", "số", "tỉnh", "thành", "nước", "lâm", "khóa", "khoá", "và", "các"]
)


def _is_whole(text: str, start: int, end: int, word: str) -> bool:
    """Whether the name text[start:end] does not go on with the next `word`."""
    return word[0].islower() and word not in _BEHIND_SUPREME and text.endswith(_SUPREME, start, end)


#: What opens the next recital, or the matter of a document, in spite of its capital: "Chính phủ | Về giá đất".
_OPENERS = frozenset(["Về", "Xét"])
#: What may link two parts of a name, or the name to something else.
_LINKS = frozenset([",", "và", "-", "–"])


def _behind_link(text: str, start: int, end: int, link: re.Match[str]) -> tuple[int, int] | None:
    """Where the name text[start:end] ends, and where its next word may stand, when it goes on behind the
    comma, the dash or the "và" `link`; None where it does not."""
    word, after = link.group(), link.end()
    if word == ",":
        # "Bộ Văn hóa, Thể thao và Du lịch", "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"
        phrase = _WITH_A_COMMA.match(text, link.start()) if end == link.start() else None
        if phrase:
            return phrase.end(), phrase.end()
        return (end, after) if _goes_on(text, after, end) else None
    if word == "và":
        rest = text[after : after + 40].lstrip()
        small = not rest[:1].isupper() and not _OF_A_BLOC.fullmatch(text, start, after + 13)
        office = _office().match(rest)  # "Bộ trưởng Bộ A và | Bộ trưởng Bộ B" is joint
        other = office is not None and not text.startswith(office.group(), start)
        return None if small or other or _type_ahead().match(rest) else (end, after)
    if not text[after : after + 2].strip()[:1].isupper() or _APPOSED.match(text, after):
        return None
    return end, after


#: What serves a steering body: "Văn phòng | Ban Chỉ đạo an toàn mạng".
_OF_BOARD = pattern(
    r"(?:Văn phòng|Tổ (?:công tác )?giúp việc|Cơ quan [Tt]hường trực|Thường trực)(?: của)? (?=Ban [Cc]hỉ đạo)"
)
#: "Ủy ban Quản lý | vốn nhà nước tại doanh nghiệp".
_OF_THE_STATE = pattern(r" vốn [Nn]hà nước tại (?:các )?[Dd]oanh nghiệp(?!\w)")
#: A team without a name of its own: "Đoàn giám sát | của Hội đồng nhân dân xã".
_TEAM = pattern(r"Đoàn (?:giám sát|kiểm tra|thanh tra|công tác)")
_SET_UP = (" triển khai ", " thực hiện ", " thi hành ", " chỉ đạo ")
#: Who set up a steering body: "Tổ công tác đặc biệt | của Chính phủ".
_OF_THE_GOVERNMENT = pattern(r" của (?:Chính phủ|Thủ tướng Chính phủ)(?!\w)")
#: "Đảng ủy Khối các cơ quan và | doanh nghiệp".
_OF_A_BLOC = pattern(r".{0,60}[Kk]hối (?:các )?cơ quan và doanh nghiệp")
#: The branch of a bank or a company: "Ngân hàng Nhà nước | chi nhánh tỉnh Sông Thao".
_WITH_BRANCHES = ("Ngân hàng", "Công ty", "Tổng công ty", "Tổng Công ty", "NHNN", "NHCSXH")
_BRANCH = pattern(
    r",? (?:[-–] )?[Cc]hi nhánh (?:(?:tỉnh|thành phố|huyện) )?[A-ZĐÀ-Ỹ]\w*(?: (?!V/)[A-ZĐÀ-Ỹ]\w*){0,3}"
)
#: Names that hold a comma: "Cục Quản lý Khám | , chữa bệnh".
_WITH_A_COMMA = pattern(
    r", (?:chống [a-zà-ỹđ]+(?:,? [a-zà-ỹđ]+){0,4}?(?= (?:[Qq]uốc gia|tỉnh|huyện|thành phố|(?:và )?[A-ZĐÀ-Ỹ]))|chống [a-zà-ỹđ]+ [a-zà-ỹđ]+|chữa bệnh|chữa cháy(?: và cứu nạn, cứu hộ)?|giáo dục pháp luật)(?!\w)"
)


#: No name goes on with these.
_NO_REST = (
    r"(?! (?:đã|có|được|là|về|tại|của|và|cho|trong|theo|ký|số|ngày|từ|nêu|này|trên|do|để|với|nhằm|kèm|đang|sẽ|vừa|vào|đến|bằng|thành"
    r"|cũng|không|khi|gửi|trình|nay|năm|thì|mà|hoặc|tháng)(?!\w))"
)
#: The rest of a name whose last word in capitals is the first half of a word: "Ban Bảo | hộ lao động".
_REST = pattern(
    _NO_REST
    + r"(?: (?P<rest>[a-zà-ỹđ]+(?: [a-zà-ỹđ]+){0,3})(?=[;.)\n“]|,? (?:về|tại|số|ngày|đã|V/v)(?!\w)|$)| (?P<word>[a-zà-ỹđ]+)(?=,(?:\s|$))"
    r"| (?P<half>[a-zà-ỹđ]+)(?: [a-zà-ỹđ]+){0,2}(?= [A-ZĐÀ-Ỹ])"
    # "Bệnh viện Phụ | sản | - Nhi Sông Thao"
    r"| [a-zà-ỹđ]+(?: [a-zà-ỹđ]+){0,3}(?P<dash> [-–] )(?=[A-ZĐÀ-Ỹ][a-zà-ỹđ]*(?![^\s,;.)])))"
)
#: Bodies whose kind is told in small letters before their name: "Công ty than Nà Lũng", "Ban Quản lý chợ Khe Mây".
_KIND_AHEAD = pattern(
    r"(?:(?:Tổng )?(?:[Cc]ông ty|Tập đoàn|Trường|Bệnh viện|Trung tâm|Nhà máy|Xí nghiệp|Viện|Khối|Cụm)|Ban [Qq]uản lý)$"
)
_KIND = pattern(
    rf"{_NO_REST} [a-zà-ỹđ]+(?: [a-zà-ỹđ]+){{0,6}}(?<! và)(?= [A-ZĐÀ-Ỹ])| dự án(?= \d{{1,3}}(?!\w))"
)
#: A name that is whole: it ends with its place.
_WHOLE = pattern(
    rf"(?:(?<!\w)(?:[Tt]ỉnh|[Tt]hành phố|TP|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|ủy|uỷ|đoàn) {PLACE_NAME}|Việt Nam|Trung ương|Nội|Minh)$"
)


def _rest_of_name(text: str, start: int, end: int, last: int) -> int | None:
    """Where the name text[start:end] ends after all, when small words go on with it; else None."""
    kind = _KIND.match(text, end, last) if _KIND_AHEAD.search(text, start, end) else None
    rest = kind or _REST.match(text, end, min(len(text), end + 60))
    if rest is None or boards.verbs_ahead().match(text, end):
        return None
    if kind is None and (
        not text[text.rfind(" ", start, end) + 1].isupper() or _WHOLE.search(text, start, end)
    ):
        return None
    if kind is None and rest["dash"]:
        # a body of its own behind the dash, or the next item of a list: "- Sở Y tế", "- Lưu: VT"
        other = _head().match(text, rest.end()) or _ITEM.match(text, rest.end())
        return None if other else rest.start("dash")
    return rest.end()


#: What an item of a list begins with that is no half of a name.
_ITEM = pattern(r"(?:Lưu|Như|Các|Căn cứ|Theo|Về|Tại|Xét)(?!\w)")


def _joined(word: str, inner: frozenset[str]) -> bool:
    """Whether a dash without blanks joins two words of a name: "đua-Khen"."""
    first, _, second = word.partition("-")
    return first in inner and second[:1].isupper() and second.isalpha()


def _is_numbered(text: str, start: int, position: int) -> bool:
    """Whether a number at `position` may belong to the name that begins at `start`."""
    return text.endswith(_NUMBERED, 0, position) or text.startswith(_OF_PROJECTS, start)


#: Who looks after projects is told by numbers, which may stand behind a field of work: "Ban Quản lý dự án Cầu | 2".
_OF_PROJECTS = ("Ban Quản lý dự án ", "Ban Quản lý Dự án ", "Ban QLDA ")
#: Words before the number of a body: "Quân khu 2", "Khối thi đua số 3".
_NUMBERED = ("dự án ", "khu ", "Cụm ", "Khối ", "đua số ", "đoàn ", "vực ", "ùng ", "hỉ đạo ", "hường ", "uận ")  # fmt: skip
_office = ruled(lambda: rf"(?:Phó )?(?:{offices.in_small_letters()}|(?:Trưởng|Chánh)(?!\w))")
#: Another post of the same person behind a dash.
_APPOSED = pattern(
    r" ?(?:Ủy viên|Uỷ viên|Phó |Trưởng |Thường trực (?:Hội đồng|Ban)|Thư ký|Thành viên)"
)
_SMALL = (" và", " về", " các", " của", " thi", " giúp", " ban")


@by_rules
def _pairs() -> frozenset[str]:
    """Neighbouring words inside known names: after "Bí" of "Ban Bí thư" comes "thư"."""
    phrases = [*rules().organ_heads, *rules().organ_proper]
    words = [form.split() for phrase in phrases for form in {phrase, old_tones(phrase)}]
    return frozenset(f"{a} {b}" for names in words for a, b in itertools.pairwise(names))


#: Neighbouring words of fields of work: after "An" of "Cục An toàn thông tin" comes "toàn".
_fields = by_rules(lambda: frozenset(f"{a} {b}" for a, b in rules().field_pairs))


@by_rules
def _halves() -> tuple[tuple[str, str], ...]:
    """The two halves of fields of government that "và" joins: "Thông tin", "Truyền thông"."""
    fields = (name.partition(" và ") for name in rules().organ_proper)
    return tuple((one, other) for one, _, other in fields if other)


def _goes_on(text: str, position: int, end: int) -> bool:
    """Whether the name that stands before a comma goes on after it.

    It does when a capital follows and "và" closes the list soon ("Thể thao và Du lịch"), or when
    the part after the comma is an office again ("Chủ nhiệm Văn phòng").
    """
    rest = text[position : position + 60]
    if rest.startswith(" khen thưởng") and text.endswith("hi đua", 0, end):
        return True
    if any(text.endswith(one, 0, end) and rest.startswith(other, 1) for one, other in _halves()):
        return True  # "Bộ Thông tin, Truyền thông"
    match = pattern(r" (?P<next>[A-ZĐÀ-Ỹ][^,;.()\n]{0,50})").match(rest)
    if match is None or _type_ahead().match(match["next"]):
        return False
    following = match["next"]
    if pattern(r"Chủ nhiệm|Tổng Tham mưu trưởng|Trưởng ban|Trưởng Ban").match(following):
        return True
    if _head().match(following):
        return False
    return (
        pattern(r"(?:[A-ZĐÀ-Ỹ]\w*)(?: [a-zà-ỹđ]+){0,2} (?:và|,) [A-ZĐÀ-Ỹ]").match(following)
        is not None
    )

"""People who are told to act by name, and those whom only what they are names: "sinh viên".

"1. Nguyễn Thị Mây - Bác sĩ - Phụ trách phòng tiêm", "II. Nhiệm vụ của sinh viên".
"""

from __future__ import annotations

import re

from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.bodies import bodies
from thidua.graph.extract.assignments.heads import heads_agent
from thidua.graph.extract.assignments.verbs import acts
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES
from thidua.graph.extract.rules import by_rules, either, ruled, rules

#: How a person is addressed: "đồng chí", "Ông".
_address = by_rules(
    lambda: either([*rules().honorifics, *(f"{h[0].lower()}{h[1:]}" for h in rules().honorifics)])
)
#: What stands before the name of a person: "đồng chí ", "ThS. ", "Bs CKI ".
_honorific = by_rules(
    lambda: (
        rf"(?:(?:(?:{_address()}):? ){{1,2}}|(?:(?:{either(rules().degrees)})\.? ?){{1,2}}(?<=[. ]))"
    )
)
#: What no person is called, and an office is: "Đồng chí Cục trưởng".
_OFFICES = (
    "Trưởng|Phó|Chủ|Bí|Giám|Hiệu|Chánh|Thường|Ủy|Uỷ|Tổng|Cục|Chi|Viện|Bộ|Thứ|Đội|Tổ|Chỉ|Chính|Lãnh|Thủ|Quản|Tỉnh|Đảng|"
    "Đại|Hội|Phụ|Cán|Công|Sở|Ban|Phòng|Thành|Huyện|Xã|Đoàn"
)


@by_rules
def _persons() -> re.Pattern[str]:
    """The names of persons up to a post, or up to a colon behind honorifics: "Trần Văn Mây | - Y sĩ",
    "Lê Thị Sa | Điều dưỡng", "Thầy Trần Văn Mây, cô Lê Thị Sa | : Trang trí"."""
    posts, surnames, honorific = either(rules().posts), either(rules().surnames), _honorific()
    name = rf"(?:{surnames})(?: (?!(?:{posts})(?!\w))[A-ZĐÀ-Ỹ][a-zà-ỹđ]{{0,6}}){{1,4}}"
    # "Đ/c Mây", "thầy Đức Mây"
    short = rf"(?:[Đđ]/c|[Đđ]ồng chí|[Tt]hầy|[Cc]ô(?! Tô)):? (?!(?:{posts}|{_OFFICES})(?!\w))[A-ZĐÀ-Ỹ][a-zà-ỹđ]{{0,6}}(?: (?!(?:{posts}|{_OFFICES})(?!\w))[A-ZĐÀ-Ỹ][a-zà-ỹđ]{{0,6}}){{0,2}}"
    return pattern(
        rf"(?P<names>(?:(?P<honorific>{honorific})?{name}|(?P<short>{short}))(?:(?:,| và|;) (?:{honorific}{name}|{short})){{0,5}})(?!\w)(?: ?\([^()\n]{{1,40}}\))?"
        rf"(?: ?[-–:,]? ?(?P<post>(?:(?i:{posts})|[A-ZĐ]{{2,6}})(?!\w)|[Pp]hụ trách (?=\w))|(?(honorific) ?[:–-] ?(?=[A-ZĐÀ-Ỹa-zà-ỹđ])|(?(short) ?: ?(?=[A-ZĐÀ-Ỹa-zà-ỹđ])|(?!))))"
    )


_next_name = ruled(lambda: rf"(?:,| và|;) (?={_honorific()})")
#: Where a task may begin behind a name and a post: "Trần Văn Mây - Y sĩ | : Ghi sổ".
_PIECE = pattern(r"[-–:,] ?(?=\w)")
_IN_CHARGE = pattern(r"(?:[Pp]hụ trách|[Tt]ăng cường|[Đđ]iều hành)(?!\w)")
#: … and where it begins behind the post itself: "- Trưởng phòng Lúa gạo | chịu trách nhiệm ghi sổ".
_CHARGED = pattern(
    r"[^,;:.\n–]{3,100}? (?:(?:chịu|có) trách nhiệm|phụ trách|chủ trì|trực tiếp|theo dõi|có nhiệm vụ)(?!\w)"
)
#: The item below a heading, and the first words of it.
_BELOW = pattern(
    rf"\n{{1,2}}(?:[{DASHES}]\.? ?|\d{{1,2}}(?:\.\d{{1,2}})*[.)] ?|[a-zđ][.)] )?(?=[^\W\d_])"
)
_DASHED = pattern(rf"\n{{1,2}}[{DASHES}]\.? ?[A-ZĐÀ-Ỹ]")
_NUMBER = pattern(r"(?:^|\n)(?:\d{1,2}|[a-zđ])[.)/] ?$")


def persons_at(text: str, start: int, stop: int) -> list[tuple[int, int]] | None:
    """Where the names of persons stand at the head of the item text[start:stop] with their posts, if it says
    what they are to do: empty where it does not, None where it names no person so."""
    if not text.startswith(rules().first_of_people.get(text[start : start + 1], ()), start):
        return None
    persons = _persons().match(text, start, stop)
    if persons is None:
        return None
    at = persons.end() if persons["post"] is None else persons.start("post")
    pieces = [at, *(m.end() for m in _PIECE.finditer(text, persons.end(), stop))]
    if (
        (persons["post"] is None and text.find(":", persons.end("names"), at) >= 0)
        or any(_IN_CHARGE.match(text, at) or does(text, at) for at in pieces)
        or does_below(text, stop)
        or (persons["post"] is not None and _CHARGED.match(text, at, stop))
        # "1. Trần Văn Mây - Y sĩ | - Khám bệnh ở trạm", but not a list "- … | - …" of members
        or (_DASHED.match(text, stop) and _NUMBER.search(text, max(0, start - 6), start))
    ):
        begin, end = persons.span("names")
        found: list[tuple[int, int]] = []
        for bound in _next_name().finditer(text, begin, end):
            found.append((begin, bound.start()))
            begin = bound.end()
        return [*found, (begin, end)]
    return []


#: Who holds a post: "Chủ tịch Hội: | Ông Trần Văn Mây, nguyên Giám đốc Sở.".
_holder = ruled(lambda: rf" ?: ?(?:là )?{_honorific()}[A-ZĐÀ-Ỹ]\w*(?= [A-ZĐÀ-Ỹ]|[,;.\n]|$)")


def only_holds(text: str, colon: int, stop: int) -> bool:
    """Whether what stands from `colon` on only names who holds the post before it, with no word of what he
    is to do."""
    holder = _holder().match(text, colon, stop)
    if holder is None or does_below(text, stop):
        return False
    pieces = [m.end() for m in _PIECE.finditer(text, holder.end(), stop)]
    return not any(_IN_CHARGE.match(text, at) or does(text, at) for at in pieces)


def does(text: str, at: int) -> bool:
    """Whether a verb of those told to act begins at `at`, with a capital or without."""
    words = text[at : at + 40]
    return acts().match(f" {words[:1].lower()}{words[1:]} ") is not None


def does_below(text: str, stop: int) -> bool:
    """Whether the line below the paragraph that ends at `stop` says what somebody is to do."""
    below = _BELOW.match(text, stop)
    return below is not None and (
        does(text, below.end()) or _IN_CHARGE.match(text, below.end()) is not None
    )


#: What is done to anybody below a heading "Đối với giáo viên", and to those who are taught or organised.
_FAVOURS = pattern(
    r"(?:Tặng|Trao|Hỗ trợ|Cấp|Xét|Cho|Miễn|Giảm|Khen|Biểu dương|Tuyên dương|Chi trả|Thanh toán|Bố trí|Quan tâm|Không|Chưa|Là|Có|Nếu|Khi|Khuyến khích|Động viên|Yêu cầu)(?!\w)"
)
_CARES = pattern(
    r"(?:Tổ chức|Tuyên truyền|Tăng cường|Quản lý|Kiểm tra|Xử lý|Vận động|Phát động|Nâng cao|Xây dựng)(?!\w)"
)
_LED = pattern(
    r"(?:[Cc]ác )?(?:học sinh|sinh viên|học viên|thí sinh|người học|đoàn viên|hội viên|công nhân|người lao động|phụ huynh|cha mẹ)",
    re.IGNORECASE,
)


_of_people = ruled(
    lambda: (
        rf"(?P<towards>Đối với|(?:Nhiệm vụ|Trách nhiệm)(?: cụ thể)? của) (?P<people>(?:các )?(?:{either(rules().people)})(?: [a-zà-ỹđ]{{1,7}}){{0,4}}(?:, (?:{either(rules().people)}))?)(?: ?\([^()\n]{{1,40}}\))?(?:[ :.]*$|(?P<task>: ?)(?=[A-ZĐÀ-Ỹa-zà-ỹđ]))"
    )
)


@by_rules
def _people_alone() -> re.Pattern[str]:
    named = [f"{words[0].upper()}{words[1:]}" for words in rules().people]
    more = either([*rules().people, "công chức", "thiết bị", "phòng", "khoa", "ban", "đơn vị"])
    return pattern(
        rf"(?P<people>(?:{either(named)}|Các (?:{either(rules().people)}))(?: (?!(?:có|là|được|phải|đã|vi)(?!\w))(?:[a-zà-ỹđ]{{1,7}}|[A-ZĐ]{{2,6}})){{0,3}}(?:(?:,| và) (?:{more})(?: [a-zà-ỹđ]{{1,7}}){{0,3}}){{0,3}})"
        r"(?: ?\([^()\n]{1,40}\))?(?P<task>: (?=[A-ZĐÀ-Ỹa-zà-ỹđ])| ?[:.]?$)"
    )


def people_headed(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """Whom the heading text[start:stop] gives its tasks: "Đối với | giảng viên hướng dẫn", with what they
    are to do below; None for any other paragraph."""
    if not text.startswith(("Đối với", "Nhiệm vụ", "Trách nhiệm"), start):
        return None
    heading = _of_people().match(text, start, stop)
    if heading is None:
        return None
    if heading["task"]:
        return heading.span("people") if _does_willingly(text, heading.end()) else None
    if stop - start > 120 or not does_below(text, stop):
        return None
    if heading["towards"] == "Đối với" and _done_to(text, stop, heading["people"]):
        return None
    return heading.span("people")


def people_alone(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """Who heads a numbered item of a part about tasks by what he is: "7. Học sinh: …", "8. Bảo vệ" with what he
    is to do below; None for any other item."""
    named = _people_alone().match(text, start, stop) if text[start].isupper() else None
    if named is None:
        return _in_charge(text, start, stop)
    if named["task"].startswith(": "):
        return named.span("people")
    below = does_below(text, stop) or _DASHED.match(text, stop) is not None
    return named.span("people") if below and not _done_to(text, stop, named["people"]) else None


def _does_willingly(text: str, at: int) -> bool:
    """Whether a verb at `at` says what people are to do themselves, not what is done for them."""
    return does(text, at) and not _FAVOURS.match(text, at) and not _CARES.match(text, at)


#: Officers by what they look after: "Chuyên viên phụ trách lĩnh vực Lúa gạo".
_OFFICER = pattern(
    r"(?P<officer>(?:Các )?(?:[Cc]án bộ|[Cc]huyên viên|[Cc]ông chức|[Vv]iên chức|Phó [Cc]hủ tịch|Phó [Gg]iám đốc|Phó [Hh]iệu trưởng) (?:được (?:giao|phân công) )?phụ trách (?=\w)[^;:.\n]{3,90}?)[ :.]*"
)


def _in_charge(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """The officers who head the item text[start:stop] by what they look after, with their tasks below;
    None for any other item."""
    if stop - start > 120 or text.find(" phụ trách ", start, stop) < 0:
        return None
    heading = _OFFICER.fullmatch(text, start, stop)
    if heading is None or not (does_below(text, stop) or _DASHED.match(text, stop)):
        return None
    return heading.span("officer")


def _done_to(text: str, stop: int, people: str) -> bool:
    """Whether the line below the paragraph that ends at `stop` says what is done to `people`, not by them."""
    below = _BELOW.match(text, stop)
    if below is None or _FAVOURS.match(text, below.end()):
        return True
    if _LED.match(people) and _CARES.match(text, below.end()):
        return True
    end = text.find("\n", below.end(), below.end() + 60)
    within = text[below.end() : end if end >= 0 else below.end() + 60]
    return people.split("ác ")[-1].lower() in within.lower()


_by_name = ruled(
    lambda: (
        rf"(?:{_address()}) (?:{either(rules().surnames)})(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]{{0,6}}(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]{{1,6}})?){{1,4}}(?!\w)(?! [A-ZĐÀ-Ỹ]| (?:giữ|kiêm|làm|thôi|nghỉ|hưởng|thay)(?!\w))"
    )
)


def named_by_order(text: str, position: int, stop: int) -> list[tuple[int, int]]:
    """The persons whom an order names from `position` on, with their posts or without: "ông Trần Văn Mây | công
    chức Kế toán, | bà Lê Thị Sa | lập sổ"."""
    rule = _by_name()
    person = rule.match(text, position, stop)
    if person is None:
        return []
    end, closed = phrase_end(text, position, stop)
    found: list[tuple[int, int]] = []
    if _CITIZEN.search(text, person.end(), end + 12):
        return []
    while person is not None and closed == "verb":
        found.append(person.span())
        following = _NEXT_BY_NAME.search(text, person.end(), end)
        person = rule.match(text, following.end(), end) if following else None
    return found


#: To whom land or money is given, not work: "giao ông Trần Văn Mây, sinh năm 1970, thuê đất".
_CITIZEN = pattern(
    r", (?:sinh|thường trú|cư trú|địa chỉ|hộ khẩu)(?!\w)|(?<!\w)(?:được|thuê|CCCD|CMND)(?!\w)"
)
#: What parts those whom an order names.
_NEXT_BY_NAME = pattern(r"(?:,| và|;) (?=(?:[ÔôBbTtCcAa]\w{1,3}|[Đđ]/c|[Đđ]ồng chí) [A-ZĐÀ-Ỹ])")
_NEXT_OF_PEOPLE = pattern(r", (?:và )?| và ")
_asked = ruled(lambda: rf"(?:{either(rules().people)})(?!\w)")


def asks_people(text: str, position: int) -> bool:
    """Whether those begin at `position` whom an order names by what they are: "Đề nghị | sinh viên …"."""
    return _asked().match(text, position) is not None


def people_asked(text: str, position: int, stop: int) -> list[tuple[int, int]]:
    """Those whom an order names from `position` on by what they are, and the bodies behind them, each where
    their tasks differ: "sinh viên |, cán bộ coi thi |, các đơn vị liên quan"; "giáo viên, học sinh" stay
    together."""
    people: list[tuple[int, int]] = []
    others: list[tuple[int, int]] = []
    while named := _asked().match(text, position, stop):
        verb = acts().search(text, named.end(), stop)
        if verb is None:
            return []  # "Yêu cầu thí sinh: có giấy khám sức khỏe"
        end = verb.start()
        bound = _NEXT_OF_PEOPLE.search(text, named.end(), end + 1)
        people.append((position, bound.start() if bound else end))
        position = bound.end() if bound else stop
        if bound and heads_agent(text, position):
            end, _ = phrase_end(text, position, stop)
            others = bodies(text, position, end)
            break
    if people and not any(text.count(" ", a, b) > 1 for a, b in people):
        people = [(people[0][0], people[-1][1])]
    return [*people, *others]

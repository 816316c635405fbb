"""People who are told to act by name, and those whom only what they are names: "sinh viên".

"1. Nguyễn Thị Mây - Bác sĩ - Phụ trách phòng tiêm", "II. Nhiệm vụ của sinh viên".
"""

from __future__ import annotations

import re

from thidua.graph.extract.assignments.verbs import acts
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, rules

_HONORIFIC = r"(?:(?:Ông|Bà|Thầy|Cô|Anh|Chị|Bs|BS|ThS|TS|CN)[.:]? )?"


@by_rules
def _person() -> re.Pattern[str]:
    """The name of a person up to his post: "Trần Văn Mây | - Y sĩ", "Lê Thị Sa | Điều dưỡng"."""
    posts, surnames = either(rules().posts), either(rules().surnames)
    name = rf"(?:{surnames})(?: (?!(?:{posts})(?!\w))[A-ZĐÀ-Ỹ][a-zà-ỹđ]{{0,6}}){{1,4}}"
    return pattern(
        rf"(?P<name>{_HONORIFIC}{name})(?!\w)(?: ?\([^()\n]{{1,40}}\))?"
        rf" ?[-–:,]? ?(?P<post>(?:{posts}|[A-ZĐ]{{2,6}})(?!\w)|[Pp]hụ trách (?=\w))"
    )


#: Where a task may begin behind a name and a post: "Trần Văn Mây - Y sĩ | : Ghi sổ".
_PIECE = pattern(r"[-–:,] ?(?=\w)")
_IN_CHARGE = pattern(r"(?:[Pp]hụ trách|[Tt]ăng cường|[Đđ]iều hành)(?!\w)")
#: The item below a heading, and the first words of it.
_BELOW = pattern(r"\n{1,2}(?:[-–+•]\.? ?|\d{1,2}(?:\.\d{1,2})*[.)] ?|[a-zđ][.)] )?(?=[^\W\d_])")


_DASHED = pattern(r"\n{1,2}[-–+•]\.? ?[A-ZĐÀ-Ỹ]")
_NUMBER = pattern(r"(?:^|\n)(?:\d{1,2}|[a-zđ])[.)/] ?$")


def person_at(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """Where the name of a person stands at the head of the item text[start:stop], which says his post and
    what he is to do; None where it names none."""
    if not text.startswith(rules().first_of_people, start):
        return None
    person = _person().match(text, start, stop)
    if person is None:
        return None
    pieces = [person.start("post"), *(m.end() for m in _PIECE.finditer(text, person.end(), stop))]
    if (
        any(_IN_CHARGE.match(text, at) or _does(text, at) for at in pieces)
        or does_below(text, stop)
        # "1. Trần Văn Mây - Y sĩ | - Khám bệnh ở trạm", but not a list "- … | - …" of members
        or (_DASHED.match(text, stop) and _NUMBER.search(text, max(0, start - 6), start))
    ):
        return person.span("name")
    return None


def _does(text: str, at: int) -> bool:
    """Whether a verb of those told to act begins at `at`, with a capital or without."""
    words = text[at : at + 40]
    return acts().match(f" {words[:1].lower()}{words[1:]} ") is not None


def does_below(text: str, stop: int) -> bool:
    """Whether the line below the paragraph that ends at `stop` says what somebody is to do."""
    below = _BELOW.match(text, stop)
    return below is not None and (
        _does(text, below.end()) or _IN_CHARGE.match(text, below.end()) is not None
    )


#: What is done to those below a heading "Đối với học sinh".
_FAVOURS = pattern(
    r"(?:Tặng|Trao|Hỗ trợ|Cấp|Xét|Cho|Miễn|Giảm|Khen|Biểu dương|Tuyên dương|Chi trả|Thanh toán|Bố trí|Tổ chức|Tuyên truyền|Tăng cường|Quan tâm|Quản lý|Kiểm tra|Xử lý|Không|Chưa|Là|Có|Nếu|Khi|Khuyến khích|Động viên|Vận động|Phát động|Nâng cao|Xây dựng|Yêu cầu)(?!\w)"
)


@by_rules
def _of_people() -> re.Pattern[str]:
    people = either(rules().people)
    return pattern(
        rf"(?:Đối với|(?:Nhiệm vụ|Trách nhiệm)(?: cụ thể)? của) (?P<people>(?:các )?(?:{people})(?: [a-zà-ỹđ]{{2,7}}){{0,4}})(?: ?\([^()\n]{{1,40}}\))?[ :.]*"
    )


def people_headed(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """Whom the heading text[start:stop] gives its tasks: "Đối với | giảng viên hướng dẫn", with what they
    are to do below; None for any other paragraph."""
    if not text.startswith(("Đối với", "Nhiệm vụ", "Trách nhiệm"), start) or stop - start > 120:
        return None
    heading = _of_people().fullmatch(text, start, stop)
    if heading is None or not does_below(text, stop):
        return None
    if text.startswith("Đối với", start) and _done_to(text, stop, heading["people"]):
        return None
    return heading.span("people")


def _done_to(text: str, stop: int, people: str) -> bool:
    """Whether the line below the paragraph that ends at `stop` says what is done to `people`, not by them."""
    below = _BELOW.match(text, stop)
    if below is None or _FAVOURS.match(text, below.end()):
        return True
    end = text.find("\n", below.end(), below.end() + 60)
    return people.split("các ")[-1] in text[below.end() : end if end >= 0 else below.end() + 60]

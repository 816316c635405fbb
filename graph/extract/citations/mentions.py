"""One place where a document is named: number, type word, date and issuer (a mention).

A number looks back for its type word and for what a list shares, ahead for its date and "của …".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from thidua.graph.extract import dates, names, numbers
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import Home
from thidua.graph.extract.rules import by_rules, either, rules
from thidua.graph.records import Relation


@dataclass(frozen=True, slots=True)
class Setting:
    """What the finder must know of the document it reads."""

    number: str | None = None
    type: str | None = None
    issued: str | None = None
    issuer: str | None = None
    home: Home | None = None
    #: parts of the flow where a mention only defines a group (Nơi nhận): always "cites"
    defining: tuple[tuple[int, int], ...] = ()
    #: the document's own title
    title: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class Mention:
    """One place where a document is named: flow[start:end], the type word to the issuer."""

    start: int
    end: int
    number: str | None
    type: str | None = None
    vague: bool = False
    date: str | None = None
    issuer: str | None = None
    name: str | None = None
    relation: Relation | None = None
    host: Mention | None = None
    host_relation: str | None = None
    #: whether it stands in a bracket behind its host: "A (thay thế B)"
    bracketed: bool = False
    #: whether its type and issuer stand before a list: "các Nghị định của Chính phủ: số A; số B"
    listed: bool = False
    alias: Mention | None = None
    title: str | None = None
    rule: str = "citation"
    #: equal for two mentions of one number, or of one law
    key: str = ""


_SO = pattern(r"(?:(?:\W|^)(?:[Ss]ố|SỐ)\s?:?\s?|(?:\W|^))$")


@by_rules
def _types_by_end() -> dict[str, list[tuple[str, bool]]]:
    """Type words in small letters and codes as printed, with whether they are codes, the longest
    first: under their last two letters in small."""
    words = {(word.lower(), False) for word in (*rules().types, *rules().vague)}
    codes = {(code, True) for code in rules().type_abbreviations}
    made: dict[str, list[tuple[str, bool]]] = {}
    for word, is_code in sorted(words | codes, key=lambda w: (-len(w[0]), w)):
        made.setdefault(word[-2:].lower(), []).append((word, is_code))
    return made


def _type_before(head: str) -> int:
    """Where the type word begins that `head` ends with: "Chỉ thị", "QĐ", "công văn", or a vague
    one, "của" or "liên tịch" behind it or not; -1 where there is none."""
    found = -1
    for rest in ("", " của", " liên tịch"):
        if not head.endswith(rest):
            continue
        last = len(head) - len(rest)
        folded = head[max(0, last - 40) : last].lower()
        for word, is_code in _types_by_end().get(folded[-2:], ()):
            at = last - len(word)
            if (
                (head.endswith(word, 0, last) if is_code else folded.endswith(word))
                and at >= len(head) - 40
                and not (at and (head[at - 1].isalnum() or head[at - 1] == "_"))
            ):
                found = at if found < 0 else min(at, found)
                break
    return found


#: "Luật Thi đua, khen thưởng" before "số 06/2022/QH15"
_LAW_BEFORE = pattern(
    r"(?<!\w)(?P<kind>Bộ luật|Luật|LUẬT|Pháp lệnh)(?P<name> [^\n;:.()“”]{2,160}?)?$"
)
#: The number of a law or an ordinance.
_OF_A_LAW = pattern(r"/(?:QH|UBTVQH|PL-)\w*|-L/CTN|/\d{4}/")
_TYPE_REST = pattern(r" (?:của|liên tịch)$")
_DATE_AFTER = pattern(
    rf"(?: hồi \d{{1,2}} ?(?:giờ|h)(?: ?\d{{1,2}}(?: ?phút)?)?)?(?: ?,)?(?: được)?(?: ban hành| ký)?(?: ?\((?:(?:được )?ban hành |ký )?)? ?{dates.DAY}\)?"
)
_MONTH_AFTER = pattern(
    r"(?: ?,)? (?:ngày )?(?:[.…]{1,5} ?)?tháng (?P<m>\d{1,2})(?:/| năm )(?P<y>\d{4})(?!\d)"
)
#: What leads to the issuer, "củaVăn phòng" of a portal that lost the blank too.
_OF = pattern(r" ?,? (?:(?:do|của|Của|CỦA) |của(?=[A-ZĐÀ-Ỹ]))(?:đồng chí )?")
_TERM = pattern(
    r" (?:\((?:khóa|khoá) (?:[IVX]{1,6}|\d{1,2})\)|(?:khóa|khoá) (?:[IVX]{1,6}|\d{1,2})(?!\w))"
)
#: Fields of government whose second half a text writes small: "Sở Giáo dục và đào tạo".
_REST_OF_FIELD = pattern(
    r"(?<=[Gg]iáo dục) và đào tạo|(?<=[Tt]hương binh) và xã hội|(?<=[Nn]ông nghiệp) và phát triển nông thôn|(?<=[Nn]ông nghiệp) và môi trường"
    r"|(?<=[Tt]ài nguyên) và môi trường|(?<=[Kk]hoa học) và công nghệ|(?<=[Tt]hông tin) và truyền thông|(?<=[Kk]ế hoạch) và đầu tư"
)
#: Bodies that no word in small letters goes on with: "Bộ Chính trị sát với thực tế".
_CLOSED = pattern(r"(?:Bộ Chính trị|Ban Bí thư)(?= [a-zà-ỹđ])(?! (?:khóa|khoá|Trung ương))")
#: A body right behind the number, which made it: "12/HD-SYT Sở Y tế ban hành ngày …".
_MADE = pattern(r" (?:đã )?(?:ban hành|ký) ?(?=ngày \d)")
#: A session of the Central Committee, without "của": "29-NQ/TW | Hội nghị Trung ương 8 khóa XI".
_SESSION = pattern(
    r",? (?P<body>Hội nghị (?:lần thứ \w{1,5} )?(?:Ban Chấp hành )?Trung ương(?: Đảng)?(?: (?:lần thứ )?(?:\d{1,2}|[IVX]{1,5})(?!\w))?"
    r"(?:,? \(?(?:khóa|khoá) (?:\d{1,2}|[IVX]{1,5})\)?)?)(?!\w)"
)
#: The mark of a footnote behind capitals: "Bộ GD&ĐT1".
_FOOTNOTE = pattern(r"(?<=[A-ZĐ]{2})\d{1,2}$")
#: What a date or an issuer may begin with, and what may follow a space there.
_AHEAD = frozenset(" ,(.…nt0123456789")
_AHEAD_OF_SPACE = frozenset(" ,(.…đbkndcthNTC0123456789")


def numbered(text: str, start: int, end: int) -> list[Mention]:
    found: list[Mention] = []
    for at, stop, number in numbers.find(text, start, end):
        found += _elided(text, start, at, number)
        mention = Mention(at, stop, number)
        _look_back(text, mention, start, found[-1] if found else None)
        if mention.type is None and not mention.vague and _is_no_document(text, mention, at):
            continue
        look_ahead(text, mention, end)
        found.append(mention)
    return found


_ELIDED = pattern(r"(?<!\w)(?:[Ss]ố )?(?P<list>(?:\d{1,4}(?:, ?| và |; ?)){1,8})(?:số )?$")


def _elided(text: str, start: int, at: int, number: str) -> list[Mention]:
    """The numbers that leave their symbol to the one at `at`: "các Nghị quyết số 02, 03, 04-NQ/TU"."""
    if text[max(start, at - 2) : at].strip() not in (",", ";", "à", "số"):
        return []
    before = text[max(start, at - 60) : at]
    match = _ELIDED.search(before)
    if match is None:
        return []
    symbol = number.lstrip("0123456789")
    made: list[Mention] = []
    for figure in pattern(r"\d+").finditer(before, match.start("list")):
        begin = at - len(before) + figure.start()
        mention = Mention(begin, begin + len(figure.group()), figure.group() + symbol)
        _look_back(text, mention, start, made[-1] if made else None)
        made.append(mention)
    return made if made[0].type or made[0].vague else []


_FORM = pattern(r"(?:[Mm]ẫu|[Bb]iểu)(?: [Tt]ờ khai)?(?: số)? ?:? ?$")


def _is_no_document(text: str, mention: Mention, at: int) -> bool:
    """A number without a type word whose symbol names no known code: a lot, a form, a unit."""
    assert mention.number is not None
    if _FORM.search(text, max(0, at - 20), at):
        return True
    before = text[max(0, at - 4) : at].casefold()
    if before.rstrip(": ").endswith("số") or numbers.type_in(mention.number):
        return False
    return (
        pattern(r"[A-ZĐ]{2}-[A-ZĐ]|/QH\d|-\w{1,20}/TW|/HĐBT|/CP\b").search(mention.number) is None
    )


def _look_back(text: str, mention: Mention, floor: int, previous: Mention | None) -> None:
    """Find the type word before the number, or share that of the list it goes on with."""
    assert mention.number is not None
    before = text[max(floor, mention.start - 220) : mention.start]
    offset = mention.start - len(before)
    numbered = before.endswith(" số ")
    if numbered:
        head = before[:-4]
    elif before.endswith("số ") and before[-4:-3].isalpha():
        head, numbered = before[:-3], True  # "Chính phủsố 12/…": a portal lost the blank
    else:
        marker = _SO.search(before, max(0, len(before) - 9))
        head = before[: marker.start()] if marker else before.rstrip()
        if marker:
            if head and before[marker.start()] not in " \n(":
                head = before[: marker.start() + 1]
            numbered = "ố" in marker.group().casefold()
    head = head.rstrip(" \n(:")
    kind = _type_before(head)
    if kind >= 0 and head.endswith("pháp luật"):
        kind = -1  # "Luật Ban hành văn bản quy phạm pháp luật số …"
    if kind >= 0:
        word = head[kind:].lower()
        known = rules().type_of_word
        mention.type = known.get(word) or known.get(_TYPE_REST.sub("", word))
        mention.vague = mention.type is None
        mention.start = offset + kind
        if mention.type in ("Luật", "Bộ luật", "Pháp lệnh"):
            mention.type = law_type(text[mention.start : mention.end])
        return
    law = _OF_A_LAW.search(mention.number) and _LAW_BEFORE.search(head)
    if law:
        mention.type = law_type(law["kind"])
        mention.name = " ".join(law.group().split())
        mention.start = offset + law.start()
        return
    own = max(0, len(head) - 120, previous.end - offset if previous is not None else 0)
    ahead = _of_a_body().search(head, own) if numbered else None
    if ahead and names.organ_at(head, ahead.start("body")) == len(head):
        mention.type = rules().type_of_word[ahead["type"].lower()]
        mention.issuer, mention.listed = ahead["body"], True
        mention.start = offset + ahead.start()
        return
    if previous is not None and offset + len(head) >= previous.end:
        gap = text[previous.end : offset + len(head)]
        if gap.lstrip(" ,;").rstrip(" ") in ("", "và", "hoặc"):
            mention.type = previous.type
            mention.vague = previous.vague
            return
    by_code = numbers.type_in(mention.number)
    if not numbered or (previous is not None and by_code == previous.type):
        mention.type = by_code
        if previous is not None and previous.listed and numbered:
            mention.issuer, mention.listed = previous.issuer, True
        return
    if before.endswith("(số ") and by_code and _kind_before(head, by_code):
        mention.type = by_code  # "Kế hoạch Chuyên đề: … (số 157/KH-SYT …)"
        return
    qualified = _qualified().search(head, max(0, len(head) - 80))
    if qualified:
        mention.type = rules().type_of_word[qualified["type"].lower()]
        mention.start = offset + qualified.start()


def _kind_before(head: str, kind: str) -> bool:
    """Whether `kind` stands in the sentence that `head` ends with."""
    at = head.rfind(kind)
    return at >= 0 and ";" not in head[at:] and ". " not in head[at:]


@by_rules
def _of_a_body() -> re.Pattern[str]:
    """A type word and whose, before a list of numbers: "các Nghị định của Chính phủ"."""
    return pattern(
        rf"(?<!\w)(?P<type>(?i:{either(list(rules().types))})) của (?P<body>[A-ZĐÀ-Ỹ][^,;:.()]{{2,80}})$"
    )


@by_rules
def _qualified() -> re.Pattern[str]:
    """A type word and what it is about, before "số": "Báo cáo thẩm định", "Kế hoạch phối hợp"."""
    words = either([word for word in rules().types if word not in ("Luật", "Lệnh", "Hiến pháp")])
    return pattern(rf"(?<!\w)(?P<type>(?i:{words}))(?:,? (?!số )\w{{1,12}}){{1,7}}$")


def law_type(word: str) -> str:
    folded = word[:2].casefold()
    return "Bộ luật" if folded == "bộ" else "Pháp lệnh" if folded == "ph" else "Luật"


#: A further maker of a joint document.
_AND_BODY = pattern(
    r"(?:,| [-–]| và|, và) (?=(?:Bộ|Ủy ban|Uỷ ban|Tổng|Ngân hàng|Chính phủ|Đoàn Chủ tịch|Tòa án|Toà án|Viện|Ban) ?)"
)
#: A part of a body, and the body behind it: "Cục Việc làm | - Bộ Nội vụ", "Ban Thi đua, Sở Nội vụ | về việc".
_PART = pattern(r"(?:Tổng cục|Cục|Vụ|Chi cục|Ban|Phòng|Trung tâm|Thanh tra|Văn phòng) ")
_ITS_BODY = pattern(r"(?P<mark>,| [-–—]) (?=(?:Bộ|Sở|Ủy ban|Uỷ ban|UBND) )")
_MATTER = pattern(r" (?:về|V/v|v/v) ")


def _joint_end(text: str, mention: Mention, stop: int) -> int:
    """Where the makers of a joint document end, of whom the first ends at `stop`: "Bộ A, Bộ B"."""
    if mention.type is None or not mention.type.endswith(("liên tịch", "liên ngành", "liên bộ")):
        return stop
    for _ in range(4):
        joint = _AND_BODY.match(text, stop)
        end = names.organ_at(text, joint.end()) if joint else stop
        if joint is None or end <= joint.end():
            break
        stop = end
    return stop


def _body_behind(text: str, start: int, stop: int) -> int:
    """Where the name text[start:stop] of a part of a body ends with its body, where that is named behind it."""
    body = _ITS_BODY.match(text, stop) if _PART.match(text, start) else None
    end = names.organ_at(text, body.end()) if body else stop
    if body is None or end <= body.end():
        return stop
    return end if body["mark"] != "," or _MATTER.match(text, end) else stop


#: Bodies whose names may hold no capital, but for the first: "của | ủy ban nhân dân huyện".
_NO_CAPITAL = pattern(
    r"(?:(?:ủy|uỷ) ban|hội đồng) nhân dân|thủ tướng chính phủ|công an (?:tỉnh|huyện)(?!\w)"
)
#: What such a name begins with; not "của | đoàn viên Lò Văn Páo", "của | bộ phận Một cửa".
_SMALL_HEAD = pattern(
    r"(?:ủy ban|uỷ ban|hội đồng|bộ(?! phận)|bộ trưởng|thủ tướng|chủ tịch|giám đốc|hiệu trưởng|sở|cục|tổng cục|chi cục|thanh tra|công an|tòa án"
    r"|toà án|viện kiểm sát|kho bạc|tổng công ty|công ty|tập [đĐ]oàn|phòng|ban|văn phòng|trung tâm|bệnh viện|liên đoàn|chi nhánh)(?!\w)"
)
#: So much of a text is looked at for a name.
_NAME_LENGTH = 200


def _small_at(text: str, start: int) -> int:
    """The end of the body's name that begins at `start` with a small letter, as in "của sở Nội vụ"; `start` where
    none does: what holds no capital is no name ("của công ty", "của đoàn kiểm tra")."""
    if _SMALL_HEAD.match(text, start) is None:
        return start
    ahead = text[start : start + _NAME_LENGTH]
    end = names.organ_at(ahead[:1].upper() + ahead[1:], 0)
    named = not ahead[:end].islower() or _NO_CAPITAL.match(ahead, 0, end) is not None
    return start + end if named else start


def look_ahead(text: str, mention: Mention, ceiling: int) -> None:
    """Read the date and the issuer behind a number (or a law's name), in either order."""
    position = mention.end
    for _ in range(3):
        ahead = text[position : position + 2]
        if ahead[:1] not in _AHEAD or (ahead[0] == " " and ahead[1:] not in _AHEAD_OF_SPACE):
            break
        if mention.date is None and ahead not in (" c", " d", " C"):
            date = _DATE_AFTER.match(text, position, ceiling)
            if date:
                mention.date = dates.of(date)
                position = date.end()
                if text[position - 1] == ")" and "(" not in date.group():
                    position -= 1
                continue
            month = _MONTH_AFTER.match(text, position, ceiling)
            if month:
                mention.date = dates.of(month)
                position = month.end()
                continue
        of = _OF.match(text, position, ceiling) if mention.issuer is None else None
        if of:
            stop = names.organ_at(text, of.end())
            if stop == of.end() and text[of.end() : of.end() + 2].isupper():
                stop = names.in_capitals_at(text, of.end())
            small = stop == of.end() and text[stop : stop + 1].islower()
            if small:
                stop = _small_at(text, stop)
            if stop > of.end():
                rest = _REST_OF_FIELD.match(text, stop, ceiling)
                stop = rest.end() if rest else _joint_end(text, mention, stop)
                closed = _CLOSED.match(text, of.end(), stop)
                stop = closed.end() if closed else _body_behind(text, of.end(), stop)
                mention.issuer = text[of.end() : stop]
                if small:
                    mention.issuer = mention.issuer[0].upper() + mention.issuer[1:]
                position = stop
                term = _TERM.match(text, position)
                if term:
                    mention.issuer += term.group()
                    position = term.end()
                continue
        break
    if (
        mention.issuer is None
        and text.startswith(") của ", position)
        and text.endswith(("(", "(số "), 0, mention.start)
    ):
        begin = position + len(") của ")  # "… (số 5/KH-SYT ngày …) của Sở Y tế"
        stop = names.organ_at(text, begin)
        if stop > begin:
            mention.issuer, position = text[begin:stop], stop
    if mention.issuer is None and text[position : position + 1] == " ":
        stop = names.organ_at(text, position + 1)
        made = _MADE.match(text, stop, ceiling) if stop > position + 1 else None
        day = _DATE_AFTER.match(text, made.end(), ceiling) if made else None
        if day:
            mention.issuer, position = text[position + 1 : stop], day.end()
            mention.date = mention.date or dates.of(day)
    session = _SESSION.match(text, position, ceiling) if mention.issuer is None else None
    if session:
        mention.issuer, position = session["body"], session.end()
    if mention.issuer and mention.issuer[-1].isdigit():
        mention.issuer = _FOOTNOTE.sub("", mention.issuer)
    mention.end = position

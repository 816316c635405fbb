"""Date and issuer behind the number of a document, or behind the name of a law."""

from __future__ import annotations

from thidua.graph.extract import dates, names
from thidua.graph.extract.citations.mentions import FOOTNOTE, Mention
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import either, ruled, rules

_DATE_AFTER = pattern(
    rf"(?: hồi \d{{1,2}} ?(?:giờ|h)(?: ?\d{{1,2}}(?: ?phút)?)?)?(?: ?,)?(?: được)?(?: ban hành| ký)?(?: ?\((?:(?:được )?ban hành |ký )?)? ?{dates.DAY}\)?"
)
_MONTH_AFTER = pattern(
    r"(?: ?,)? (?:ngày )?(?:[.…]{1,5} ?)?tháng (?P<m>\d{1,2})(?:/| năm )(?P<y>\d{4})(?!\d)"
)
#: A day in words that a scan has damaged, or its month: "ngày 0Š tháng 4 năm 2016", "ngày $ƒtháng Ô§năm 2025".
_DAMAGED_DAY = pattern(
    r",? (?:[Nn]gày) ?(?P<d>(?=\S)(?![^\n]{0,6}[a-zà-ỹđ]{2}[^\n]{0,6}? ?tháng)[^\n,;()]{1,6}?) ?tháng ?(?P<m>[^\n,;()a-zà-ỹđ]{1,4}?) ?năm (?P<y>(?:19|20)\d\d)(?!\d)"
)
_DAY_AHEAD = (" n", ", ", " (")
#: Marks that close what is quoted.
_CLOSING = frozenset('”»"')
#: A day whose year has two figures, "ngày 8/8/94", or with blanks round its dashes: "ngày 8 - 12 - 1989".
_SHORT_DAY = pattern(
    r"(?: ?,? (?:ký )?ngày | \((?:ngày )?(?=[\d/.-]{6,8}\)))(?P<d>\d{1,2})(?P<mark>[/.–-]| [-–] )(?P<m>\d{1,2})(?P=mark)(?P<y>\d{2}(?:\d\d)?)(?![\w/-]|[.,]\d)"
)
_MONTH = pattern(r"1[0-2]|0?[1-9]")
#: What leads to the issuer, "củaVăn phòng" of a portal that lost the blank too.
_OF = pattern(
    r" ?,? \(?(?:(?:do|của|Của|CỦA) |của(?=[A-ZĐÀ-Ỹ]))(?:đồng chí |ông |bà |[Ll]iên (?:ngành|tịch):? (?=[A-ZĐÀ-Ỹ]))?"
)
#: What a body behind a comma has made, so that it made no other: "Tờ trình số 5, của Sở Y tế | tại Công văn số 6".
_OF_THE_NEXT = pattern(
    r",? tại (?:các )?[A-ZĐa-zđ][a-zà-ỹđ]+(?: [a-zà-ỹđ]+){0,2} (?:liên tịch )?số:? ?\d"
)
_TERM = pattern(
    r" (?:\((?:khóa|khoá) (?:[IVX]{1,6}|\d{1,2})\)|(?:khóa|khoá) (?:[IVX]{1,6}|\d{1,2})(?!\w))"
)
#: Fields of government whose second half a text writes small: "Sở Giáo dục và đào tạo".
_REST_OF_FIELD = pattern(
    r"(?<=[Gg]iáo dục) và đào tạo|(?<=[Tt]hương binh) và xã hội|(?<=[Nn]ông nghiệp) và phát triển nông thôn|(?<=[Nn]ông nghiệp) và môi trường"
    r"|(?<=[Tt]ài nguyên) và môi trường|(?<=[Kk]hoa học) và công nghệ|(?<=[Tt]hông tin) và truyền thông|(?<=[Kk]ế hoạch) và đầu tư"
)
#: Bodies whose name does not go on with that of the next cell of a table: "Chính phủ | Các bộ, ngành".
_CLOSED = pattern(
    r"(?:Bộ Chính trị|Ban Bí thư|(?:Thủ tướng )?Chính phủ|Quốc hội)(?= (?:Các|Bộ|Sở|Ban|Văn phòng|Ủy ban|Uỷ ban|UBND) )"
)
#: A body right behind the number, which made it: "12/HD-SYT Sở Y tế ban hành ngày …".
_MADE = pattern(r" (?:đã )?(?:ban hành|ký) ?(?=ngày \d)")
#: The title right behind the number, and the day and the maker behind it: "12/2014/TT-BCT Quy định … ban hành ngày …".
_MADE_BEHIND_TITLE = pattern(
    rf"(?: (?:[Qq]uy định|[Hh]ướng dẫn|[Bb]an hành|[Vv]ề|[A-ZĐ]{{2,6}})(?!\w)[^;.\n/]{{0,200}}?)?(?: đã)?(?: được)? ban hành ngày {dates.DAY}(?: của (?=[A-ZĐÀ-Ỹ]))?"
)
#: A session of the Central Committee, without "của": "29-NQ/TW | Hội nghị Trung ương 8 khóa XI".
_SESSION = pattern(
    r",? (?P<body>Hội nghị (?:lần thứ \w{1,5} )?(?:Ban Chấp hành )?Trung ương(?: Đảng)?(?: (?:lần thứ )?(?:\d{1,2}|[IVX]{1,5})(?!\w))?"
    r"(?:,? \(?(?:khóa|khoá) (?:\d{1,2}|[IVX]{1,5})\)?)?)(?!\w)"
)
#: The session of an assembly that made it, without "của": "ngày 3/4/2020, kỳ họp thứ ba, | Hội đồng nhân dân tỉnh".
_SITTING = pattern(
    r",? (?:tại )?[Kk]ỳ họp (?:thứ )?[^\W_]{1,8}(?: [^\W_]{1,6})?,? (?=Quốc hội|Hội đồng nhân dân|HĐND)"
)
#: The year alone, behind a number: "Luật Giá số 11/2012/QH13 | năm 2012;".
_YEAR_ALONE = pattern(
    r",? năm (?P<y>(?:19|20)\d\d)(?=[,;.)\n]| (?:của|về|và|được|quy định)(?!\w)|\Z)"
)
#: The short form of an issuer before the date: "của Bộ Giáo dục và Đào tạo | (GDĐT) | ngày 3/4/2020".
_SHORT_FORM = pattern(r" \([^\W\d_][\w& ]{1,24}\)(?=,? ngày \d)")
#: The short form of a field before the place: "Sở Giáo dục và Đào tạo | (GD&ĐT) Sông Thao".
_SHORT_INSIDE = pattern(
    r" \((?P<short>[A-ZĐ][\w&-]{1,9})\) (?P<place>(?:(?:tỉnh|thành phố) )?[A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]+){0,3})(?!\w)"
)
#: What a date or an issuer may begin with, and what may follow a space there.
_AHEAD = frozenset(" ,(.…nt0123456789")
_AHEAD_OF_SPACE = frozenset(" ,(.…đbkndcthNTC0123456789")


def look_ahead(text: str, mention: Mention, ceiling: int) -> None:
    """Read the date and the issuer behind a number (or a law's name), in either order."""
    position = mention.end
    if text.startswith(") ngày ", position) and text.rfind("(", mention.start, position) > 0:
        position += 1  # "Luật Cây xanh (Luật số 5/2020/QH14) ngày 3/4/2020"
    quoted = text[position : position + 1] in _CLOSING and text[position + 1 : position + 2] == " "
    if quoted and _OF.match(text, position + 1):
        position += 1  # "«Nghị quyết số 5-NQ/TU» của Tỉnh ủy"
    for _ in range(3):
        ahead = text[position : position + 2]
        if ahead[:1] not in _AHEAD or (ahead[0] == " " and ahead[1:] not in _AHEAD_OF_SPACE):
            break
        if mention.date is None and ahead not in (" c", " d", " C"):
            date = _DATE_AFTER.match(text, position, ceiling)
            if date:
                mention.date = dates.of_document(dates.of(date))
                position = date.end()
                if text[position - 1] == ")" and "(" not in date.group():
                    position -= 1
                continue
            month = _MONTH_AFTER.match(text, position, ceiling)
            if month:
                mention.date = dates.of_document(dates.of(month))
                position = month.end()
                continue
            short = _SHORT_DAY.match(text, position, ceiling) if ahead in _DAY_AHEAD else None
            if short:
                mention.date = dates.of_document(
                    dates.iso(short["d"], short["m"], _year(short["y"]))
                )
                position = short.end()
                continue
            damaged = _DAMAGED_DAY.match(text, position, ceiling) if ahead in _DAY_AHEAD else None
            if damaged:
                sure = _MONTH.fullmatch(damaged["m"])
                mention.date = dates.iso(None, damaged["m"] if sure else None, damaged["y"])
                position = damaged.end()
                continue
            year = _YEAR_ALONE.match(text, position, ceiling) if mention.number else None
            if year:
                mention.date = year["y"]
                position = year.end()
                continue
        of = _OF.match(text, position, ceiling) if mention.issuer is None else None
        stop = _read_issuer(text, mention, of.end(), ceiling) if of else -1
        if of and stop > 0 and "," in of.group() and _OF_THE_NEXT.match(text, stop):
            mention.issuer = None
            break
        if stop < 0:
            break
        form = _SHORT_FORM.match(text, stop, ceiling) if mention.date is None else None
        position = form.end() if form else stop
    if mention.issuer is None:
        position = _read_unled(text, mention, position, ceiling)
    if mention.date is None and mention.number and text.startswith(" ", position):
        _read_behind_title(text, mention, position, ceiling)
    if mention.issuer and mention.issuer[-1].isdigit():
        mention.issuer = FOOTNOTE.sub("", mention.issuer)
    mention.end = position


def _read_behind_title(text: str, mention: Mention, position: int, ceiling: int) -> None:
    """Read the day, and the maker, that stand behind the title of a document, which begins at `position`."""
    if text.find(" ban hành ngày", position, min(ceiling, position + _LONGEST_TITLE)) < 0:
        return
    made = _MADE_BEHIND_TITLE.match(text, position, ceiling)
    if made is None:
        return
    mention.date = dates.of_document(dates.of(made))
    if mention.issuer is None and text.endswith(" của ", position, made.end()):
        stop = names.organ_at(text, made.end())
        mention.issuer = text[made.end() : stop] if stop > made.end() else None


#: No title between a number and its day is longer.
_LONGEST_TITLE = 240


def _year(figures: str) -> str:
    """The year that two figures mean, or four: "94" is 1994, "08" is 2008."""
    if len(figures) == 4:
        return figures
    return f"{'19' if figures >= '45' else '20'}{figures}"


#: Bodies by initials, of which some mean another elsewhere: "BCT" is the Politburo behind a number of the Party.
_INITIALS = {"Chính phủ": "CP", "Bộ Chính trị": "BCT", "Ban Bí thư": "BBT"}


def _initials(text: str, mention: Mention, start: int) -> str | None:
    """The body whose initials stand at `start`, behind the number of what it made: "5/2020/NĐ-CP của | CP"."""
    for name, letters in _INITIALS.items():
        end = start + len(letters)
        if text.startswith(letters, start) and not text[end : end + 1].isalnum():
            party = (mention.number or "").endswith("/TW")
            return name if party or name == "Chính phủ" else None
    return None


def _read_issuer(text: str, mention: Mention, start: int, ceiling: int) -> int:
    """Read the issuer that begins at `start`, behind "của", with its term of office; return where it ends,
    -1 where no body is named."""
    stop = names.organ_at(text, start)
    session = (
        _SESSION.match(text, start - 1, ceiling) if text.startswith("Hội nghị", start) else None
    )
    if session and session.end() > stop:
        mention.issuer = session["body"]
        return session.end()
    short = _initials(text, mention, start) if stop == start else None
    if short:
        mention.issuer = short
        start = stop = start + len(_INITIALS[short])
        term = _TERM.match(text, stop)
        mention.issuer += term.group() if term else ""
        return term.end() if term else stop
    joint = _JOINT_BODIES.match(text, start) if stop == start else None
    if joint:  # read as one body: "Bộ Tài chính - Y tế"
        words = f"Bộ {text[joint.end() : joint.end() + _NAME_LENGTH]}"
        end = joint.end() + names.organ_at(words, 0) - len("Bộ ")
        if end > joint.end():
            end = _joint_end(text, mention, end)
            mention.issuer = text[start:end]
            return end
    if stop == start and text[start : start + 2].isupper():
        stop = names.in_capitals_at(text, start)
    small = stop == start and text[stop : stop + 1].islower()
    if small:
        stop = _small_at(text, stop)
    if stop <= start:
        return -1
    rest = _REST_OF_FIELD.match(text, stop, ceiling)
    stop = rest.end() if rest else _joint_end(text, mention, stop)
    stop = city_end(text, stop)
    inside = _SHORT_INSIDE.match(text, stop, ceiling)
    if inside and inside["short"] in rules().abbreviations and not small:
        mention.issuer = f"{text[start:stop]} {inside['place']}"
        return inside.end()
    closed = _CLOSED.match(text, start, stop)
    stop = closed.end() if closed else _body_behind(text, start, stop)
    issuer = text[start:stop]
    if small:
        issuer = issuer[0].upper() + issuer[1:]
    term = _TERM.match(text, stop)
    mention.issuer = issuer + term.group() if term else issuer
    return term.end() if term else stop


#: A city whose kind is shortened with a period: "UBND TP | . Sông Thao", "Sở Y tế TP | .HCM".
_city = ruled(
    lambda: (
        rf"\. ?(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]+){{1,3}}|{either(list(rules().place_abbreviations))})(?!\w)"
    )
)


def city_end(text: str, stop: int) -> int:
    """Where a name ends that seems to end at `stop`, with the city whose kind is shortened there: "UBND TP | . Sông Thao"."""
    city = _city().match(text, stop) if text.startswith(("TP.", "Tp."), stop - 2) else None
    return city.end() if city else stop


def _read_unled(text: str, mention: Mention, position: int, ceiling: int) -> int:
    """Read an issuer that no "của" leads to, or one behind the bracket of the number; return where it ends."""
    if text.startswith(") của ", position) and text.endswith(("(", "(số "), 0, mention.start):
        begin = position + len(") của ")  # "… (số 5/KH-SYT ngày …) của Sở Y tế"
        stop = names.organ_at(text, begin)
        if stop > begin:
            mention.issuer = text[begin:stop]
            return stop
    if text[position : position + 1] == " ":
        stop = names.organ_at(text, position + 1)
        if mention.date and stop > position + 1 and _ITS_MATTER.match(text, stop):
            mention.issuer = text[position + 1 : stop]  # "ngày 3/4/2020 Sở Y tế về việc …"
            return stop
        made = _MADE.match(text, stop, ceiling) if stop > position + 1 else None
        day = _DATE_AFTER.match(text, made.end(), ceiling) if made else None
        if day:
            mention.issuer = text[position + 1 : stop]
            mention.date = mention.date or dates.of(day)
            return day.end()
    sitting = _SITTING.match(text, position, ceiling)
    if sitting:
        return max(position, _read_issuer(text, mention, sitting.end(), ceiling))
    session = _SESSION.match(text, position, ceiling)
    if session:
        mention.issuer = session["body"]
        return session.end()
    return position


#: What leads to the makers of a joint document: "của liên Bộ: | Tài chính – Y tế".
_JOINT_BODIES = pattern(r"[Ll]iên [Bb]ộ ?:? (?=[A-ZĐÀ-Ỹ])")
#: A further maker of a joint document.
_AND_BODY = pattern(
    r"(?:,| [-–]| và|, và) (?=(?:Bộ|Ủy ban|Uỷ ban|Tổng|Ngân hàng|Chính phủ|Đoàn Chủ tịch|Tòa án|Toà án|Viện|Ban|Sở|Công an|Hội|Liên đoàn|Tỉnh đoàn|Đoàn) ?)"
)
#: A part of a body, and the body behind it: "Cục Việc làm | - Bộ Nội vụ", "Ban Thi đua, Sở Nội vụ | về việc".
_PART = pattern(r"(?:Tổng cục|Cục|Vụ|Chi cục|Ban|Phòng|Trung tâm|Thanh tra|Văn phòng) ")
_ITS_BODY = pattern(r"(?P<mark>,| [-–—]) (?=(?:Bộ|Sở|Ủy ban|Uỷ ban|UBND) )")
_MATTER = pattern(r" (?:về|V/v|v/v) ")
_ITS_MATTER = pattern(r",? (?:về|[Vv]/v|(?:về )?việc) ")


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

"""Names of bodies: abbreviations written out, the document's own province made explicit."""

from __future__ import annotations

import functools
import itertools
import re
from dataclasses import dataclass

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, rules

#: A place of the two upper levels as a body's name ends with it: "tỉnh Lạng Sơn", "thành phố Huế".
_PLACE_NAME = r"(?!V/)[A-ZĐÀ-Ỹ][\w]*(?:(?: - | )(?!V/)[A-ZĐÀ-Ỹ][\w]*){0,4}"  # "tỉnh V/v" names none
PLACE = pattern(rf"(?P<kind>[Tt]ỉnh|[Tt]hành phố|TP\.?) (?P<name>{_PLACE_NAME})")


@dataclass(frozen=True, slots=True)
class Home:
    """The province or city that a document's own bodies belong to: kind "tỉnh", name "Nghệ An"."""

    kind: str
    name: str

    @property
    def phrase(self) -> str:
        """ "tỉnh Nghệ An" """
        return f"{self.kind} {self.name}"


@by_rules
def _abbreviations() -> re.Pattern[str]:
    return pattern(rf"(?<![\w-])(?:{either(list(rules().abbreviations))})(?![\w-])")


#: Names, not texts, are kept with what they expand to.
_LONGEST = 200


def expand(name: str) -> str:
    """`name` with its abbreviations written out: "UBND tỉnh" -> "Ủy ban nhân dân tỉnh"."""
    return _kept(name) if len(name) <= _LONGEST else _written_out(name)


def _written_out(name: str) -> str:
    table = rules().abbreviations
    for code in table:
        if code in name:
            break
    else:
        return name
    return _abbreviations().sub(lambda m: table[m.group()], name)


_kept = by_rules(_written_out)


#: The bare word "tỉnh" or "thành phố" at the end: the document's own.
_OWN = pattern(r"(?P<word>[Tt]ỉnh|[Tt]hành phố|TP)$")
#: "Ban Chỉ đạo tỉnh về chuyển đổi số": the place stands before the subject.
_OWN_BEFORE_SUBJECT = pattern(r"(?<!\w)(?P<word>tỉnh|[Tt]hành phố)(?= về )")
_OWN_PARTY = pattern(r"(?:Tỉnh|Thành) (?:ủy|uỷ)$")
_LOCAL = pattern(
    r"(?<!\w)(?:Sở|Ban Xúc tiến|Công an tỉnh|Thanh tra tỉnh|Ban Quản lý|^Ban Dân tộc$)(?!\w)"
)
_HAS_PLACE = pattern(rf"(?:[Tt]ỉnh|[Tt]hành phố|ủy|uỷ) {_PLACE_NAME}$")


@by_rules
def _placed() -> re.Pattern[str]:
    """A department with its province's bare name: "Sở Y tế Bình Phước"."""
    fields = either(list(rules().organ_proper))
    return pattern(rf"(?:.* )?Sở (?:{fields})(?: [A-ZĐÀ-Ỹ]\w*){{2,3}}")


#: A term of office behind a body's name: "Tỉnh ủy | khóa XVII".
_TERM_TAIL = pattern(r" \(?(?:khóa|khoá) (?:[IVX]{1,6}|\d{1,2})\)?$", re.IGNORECASE)
_OF_A_PLACE = pattern(
    r" (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) [A-ZĐÀ-Ỹ\d]", re.IGNORECASE
)
#: A district or a commune without its name, and with it.
_OWN_UNIT = pattern(
    r"(?P<unit>[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|(?:Huyện|Quận|Thị) (?:ủy|uỷ))$"
)
_UNIT = pattern(
    rf"(?P<unit>huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|(?:Huyện|Quận|Thị) (?:ủy|uỷ)) (?P<name>{_PLACE_NAME})$"
)


#: "bộ Tài chính" -> "Bộ Tài chính": the word before a proper name is part of it.
BODY_WORD = pattern(r"(?<!\w)(?:bộ|sở|cục|vụ|văn phòng|ủy ban)(?= [A-ZĐÀ-Ỹ])")


def _same_unit(one: str, other: str) -> bool:
    """Whether "Huyện ủy" and "huyện" are of one place."""
    return one.split()[0].casefold() == other.split()[0].casefold()


#: The kind of a place, printed twice: "Ủy ban nhân dân tỉnh tỉnh".
_TWICE = pattern(r"(?<!\w)(tỉnh|thành phố|huyện|quận|xã|phường|thị trấn) \1(?!\w)")


#: A committee of a people's council (Luật Tổ chức chính quyền địa phương), by its bare name.
_COMMITTEE = pattern(
    r"Ban (?:Pháp chế|Dân tộc|Đô thị|Văn hóa ?[-–] ?Xã hội|Kinh tế(?: ?[-–] ?(?:Ngân sách|Xã hội))?)"
)


#: What bodies that vie with each other are called among themselves.
_CLUSTERS = ("Khối", "Cụm", "Khối thi đua", "Cụm thi đua")


def explicit(name: str, home: Home | None, issuer: str | None = None) -> str:
    """`name` with the document's own province where it means that: "Tỉnh ủy" -> "Tỉnh ủy Nghệ An".

    `issuer` of a district or a commune gives its name to "huyện", "xã", "Huyện ủy" alike.
    """
    name = _TWICE.sub(r"\1", expand(name))
    if name.isupper():
        name = BODY_WORD.sub(lambda m: m.group()[:1].upper() + m.group()[1:], small(name))
        name = name[:1].upper() + name[1:]
    if issuer and issuer.startswith(f"{name} ") and _OF_A_PLACE.match(issuer, len(name)):
        return issuer  # "Cục Thuế" in a document of "Cục Thuế tỉnh A"
    if issuer and name in _CLUSTERS and issuer.startswith(f"{name} "):
        return issuer  # "Khối" in a document of "Khối thi đua các doanh nghiệp"
    term = _TERM_TAIL.search(name)
    if term:
        return explicit(name[: term.start()], home, issuer) + term.group()
    unit = _OWN_UNIT.search(name)
    own_unit = _UNIT.search(issuer) if unit and issuer else None
    if unit and own_unit and _same_unit(unit["unit"], own_unit["unit"]):
        return f"{name} {own_unit['name']}"
    if home is None or _HAS_PLACE.search(name):
        return name
    if _OWN_PARTY.search(name):
        # the city whose kind is part of its name, as its own documents print it
        raised = home.kind == "Thành phố" and name.endswith(("Thành ủy", "Thành uỷ"))
        return f"{name} {home.phrase if raised else home.name}"
    inside = _OWN_BEFORE_SUBJECT.search(name)
    if inside:
        return f"{name[: inside.end()]} {home.name}{name[inside.end() :]}"
    own = _OWN.search(name)
    if own:
        return (
            f"{name[: own.start()]}{home.kind if own['word'] == 'TP' else own['word']} {home.name}"
        )
    if issuer and issuer.startswith("Hội đồng nhân dân ") and _COMMITTEE.fullmatch(name):
        return f"{name} {issuer}"
    if name.endswith("Sở") and issuer and issuer.startswith("Sở "):
        return f"{name}{issuer[2:]}"  # "Giám đốc Sở" in a document of that Sở
    if _LOCAL.search(name) and home.name not in name and not _placed().fullmatch(name):
        return f"{name} {home.phrase}"
    return name


def true_case(capitals: str, text: str) -> str:
    """A name printed in capitals, as the running text of the document writes it.

    The text itself is the best witness; where it is silent, the name is written in small letters
    but for its first, the proper words of the administration (rules: organs.proper) and the place
    that ends it.
    """
    found = printed_otherwise(capitals, text)
    if found is not None:
        return found[0].upper() + found[1:]
    if not capitals.isupper():
        return capitals
    name = small(capitals)
    return name[:1].upper() + name[1:]


def printed_otherwise(name: str, text: str) -> str | None:
    """The first place in `text` where the words of `name` stand, but not all in capitals."""
    words = name.split()
    folded = [word.lower() for word in words]
    rarest = max(range(len(words)), key=lambda k: (len(words[k]), k))
    before = sum(map(len, words[:rarest])) + rarest
    length = sum(map(len, words)) + len(words) - 1
    word = words[rarest]
    found: str | None = None
    end = len(text)
    for form in {word.lower(), word.capitalize(), word.title(), word.upper(), word}:
        at = text.find(form, before, end)
        while at >= 0:
            printed = text[at - before : at - before + length]
            if not printed.isupper() and printed.lower().split() == folded:
                found, end = " ".join(printed.split()), at
                break
            at = text.find(form, at + 1, end)
    return found


@by_rules
def small(capitals: str) -> str:
    """A name in capitals, in small letters but for abbreviations, proper words and the place."""
    name = capitals.lower()
    for keep in (*_abbreviations().findall(capitals), *_NO_VOWEL.findall(capitals)):
        if " " in keep and not _WORDS_OF_IT.isdisjoint(keep.split()):
            continue  # "CÔNG TY CP": "CP" alone is short
        name = pattern(rf"(?<!\w){re.escape(keep.lower())}(?!\w)").sub(keep, name)
    name = _proper().sub(lambda m: _as_proper()[m.group()], name)
    name = pattern(r"(?<= - )[a-zà-ỹđ]").sub(lambda m: m.group().upper(), name)
    place = _PLACE_TAIL.search(name)
    if place:
        name = name[: place.start("name")] + _title(place["name"])
    return name


#: Words written out within what stands in the list of abbreviations.
_WORDS_OF_IT = frozenset(["CÔNG", "QUÂN"])
#: Initials, which no syllable can be: "BAN CHỈ ĐẠO | PCTT".
_NO_VOWEL = pattern(r"(?<!\w)[BCDĐGHKLMNPQRSTVX]{2,8}(?!\w)")
#: The place at the end of a name in small letters; "tỉnh ủy sông thao" too.
_PLACE_TAIL = pattern(
    r"(?:(?<!\w)(?<!các )(?<!và )(?<!hiểm )(?<!sách )(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)|(?:tỉnh|thành|huyện|quận|thị) (?:ủy|uỷ)) "
    r"(?P<name>(?!ủy|uỷ|đoàn|trực)[^\d,;]{2,40})$",
    re.IGNORECASE,
)


def _title(words: str) -> str:
    return " ".join(w[:1].upper() + w[1:] for w in words.split())


@by_rules
def _as_proper() -> dict[str, str]:
    return {name.lower(): name for name in rules().organ_proper}


@by_rules
def _proper() -> re.Pattern[str]:
    return pattern(rf"(?<!\w)(?:{either(list(_as_proper()))})(?!\w)")


#: A letter of an abbreviation -> the letters that a word may begin with.
_INITIAL = {
    "A": "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ",
    "E": "EÈÉẺẼẸÊỀẾỂỄỆ",
    "I": "IÌÍỈĨỊ",
    "O": "OÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ",
    "U": "UÙÚỦŨỤƯỪỨỬỮỰ",
    "Y": "YỲÝỶỸỴ",
    "D": "DĐ",
}


@functools.lru_cache(maxsize=256)
def of_initials(letters: str) -> re.Pattern[str]:
    """What `letters`, two or more, may abbreviate, beginning with a capital: "HĐST" -> "Hội đồng sơ tuyển"."""
    initials = [f"[{_INITIAL.get(letter, letter)}]" for letter in letters]
    words = r"[^\W\d_]*(?:,? (?:và |[-–] )?|-)".join(initials[1:])
    return pattern(rf"(?<!\w){initials[0]}[^\W\d_]*(?:,? (?:và |[-–] )?|-)(?i:{words})[^\W\d_]*")


_TOKEN = pattern(r"[^\s,;:.()“”\"\[\]/]+|[,;:.()“”\"\[\]/\n]")


@by_rules
def _head() -> re.Pattern[str]:
    heads = [*rules().organ_heads, *rules().organ_units]
    return pattern(
        rf"(?:các )?(?:đồng chí )?(?!Khoa học|TW (?!Đoàn|Hội))(?:{either(heads)})(?![^\W\d_])"
    )


@by_rules
def _stop() -> re.Pattern[str]:
    return pattern(rf"(?i:{either(rules().organ_stops)})(?!\w)")


@by_rules
def _stop_letters() -> frozenset[str]:
    """The first two letters of each stop."""
    return frozenset(words[:2].lower().ljust(2) for words in rules().organ_stops)


@by_rules
def _type_ahead() -> re.Pattern[str]:
    kinds = [*rules().types, *rules().type_abbreviations]
    return pattern(rf"(?:các )?(?i:{either(kinds)})(?i: số| [\d]|,| (?-i:[a-zà-ỹđ]))")


_TERM = pattern(r" (?:khóa|khoá|Khóa|Khoá) (?:[IVX]{1,6}|\d{1,2})(?!\w)")


def organ_at(text: str, start: int, limit: int = 160) -> int:
    """The end of the body's name that begins at `start`; `start` itself where none begins.

    A name begins with a head ("Bộ", "Ủy ban", "Chủ tịch" …), goes on with capitals and the
    small words that names hold, passes commas and "và" only where the name visibly goes on.
    """
    head = _head().match(text, start)
    if head is None:
        return start
    task = _called_by_task(text, start)
    if task > start:
        return task
    inner, pairs = rules().organ_inner, _pairs()
    end = head.end()
    position = end
    previous = max(text.rfind(" ", start, end) + 1, start)
    stops, stop = _stop_letters(), _stop()
    last = min(len(text), start + limit)
    while position < last:
        if text[position] == " ":
            position += 1
            if position == last:
                break
            if text[position] == " ":
                continue
        if text[position : position + 2].lower() in stops and stop.match(text, position):
            subject = _steered(text, start, position, last)
            end = end if subject is None else subject
            break
        token = _TOKEN.match(text, position)
        if token is None:
            break
        word = token.group()
        after = token.end()
        if word == ",":
            # "Bộ Văn hóa, Thể thao và Du lịch", "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"
            phrase = _WITH_A_COMMA.match(text, position) if end == position else None
            if phrase:
                end = after = phrase.end()
            elif not _goes_on(text, after, end):
                break
        elif word == "và":
            rest = text[after : after + 40].lstrip()
            small = not rest[:1].isupper() and not _OF_A_BLOC.fullmatch(text, start, after + 13)
            if small or _type_ahead().match(rest) or _OFFICE.match(rest):
                break
        elif word == "-" or word == "–":
            if not text[after : after + 2].strip()[:1].isupper() or _APPOSED.match(text, after):
                break
        elif (
            (word[0].isupper() and not (word == "V" and text[after : after + 2] == "/v"))
            or ("-" in word[1:-1] and _joined(word, inner))
            or f"{text[previous:position]}{word}" in pairs
            or (word.isdigit() and len(word) < 4 and text.endswith(_NUMBERED, 0, position))
        ):
            end = after
        elif word.casefold() in inner:
            if word == "về":
                subject = _steered(text, start, position, last)
                if subject is not None:
                    end = subject
                    break
                if not _STEERING.search(text, start, position):
                    break
            end = after
        else:
            tail = _rest_of_name(text, start, end, last) if end == position - 1 else None
            if tail is None:
                break
            end = after = tail
        previous = position
        position = after
    branch = _BRANCH.match(text, end, last) if text.startswith(_WITH_BRANCHES, start) else None
    if branch:
        return branch.end()
    if text.startswith(" biệt", end) and text.endswith(" đặc", start, end):
        end += len(" biệt")  # "Tổ công tác đặc biệt"
    of = _OF_WHOM.match(text, end, last)
    if of and _STEERING.search(text, start, end):
        return of.end()
    # small words at the end belong to what follows, unless they close a known phrase
    for _ in range(6):
        if not text.endswith(_SMALL, start, end):
            break
        end = text.rfind(" ", start, end)
    return end


#: "Đảng ủy Khối các cơ quan và | doanh nghiệp".
_OF_A_BLOC = pattern(r".{0,60}[Kk]hối (?:các )?cơ quan và doanh nghiệp")
#: The branch of a bank or a company: "Ngân hàng Nhà nước | chi nhánh tỉnh Sông Thao".
_WITH_BRANCHES = ("Ngân hàng", "Công ty", "Tổng công ty", "Tổng Công ty", "NHNN", "NHCSXH")
_BRANCH = pattern(
    r",? (?:[-–] )?[Cc]hi nhánh (?:(?:tỉnh|thành phố|huyện) )?[A-ZĐÀ-Ỹ]\w*(?: (?!V/)[A-ZĐÀ-Ỹ]\w*){0,3}"
)
#: Names that hold a comma: "Cục Quản lý Khám | , chữa bệnh".
_WITH_A_COMMA = pattern(
    r", (?:chữa bệnh|chữa cháy(?: và cứu nạn, cứu hộ)?|giáo dục pháp luật)(?!\w)"
)
#: No name of a board is longer.
_LONGEST_TASK = 200
#: No word of a task tells what is done, or to whom another thing belongs.
_NO_TASK = (
    r"(?!(?:về|của|tại|trên|cho|để|với|trong|từ(?! thiện)|theo|được|đã|là|gửi|(?<!đổi )(?<!ân )(?<!thiểu )số|ngày|ban hành|yêu cầu|báo cáo|thông báo|đề nghị"
    r"|hướng dẫn|quy định|phê duyệt|sửa đổi|thay thế|công bố|triển khai|thực hiện|phát động|tăng cường|đẩy mạnh|tiếp tục|nâng cao|chấn chỉnh|kêu gọi"
    r"|(?<!công )(?<!chương )(?<!quy )trình|do|có|này|nêu|kèm|như|nhằm|khóa|khoá|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)(?!\w)"
    r"|Trung ương|V/v|UBND|HĐND|MTTQ|(?:Sở|Bộ|Ban|Hội|Ủy|Uỷ|Cục|Viện|Công|Tỉnh|Huyện|Thành|Chủ|Giám đốc|Trưởng|Đảng|Văn phòng|Tòa|Tổng|Ngân|Mặt) )"
)
_OF_A_TASK = (
    r"(?:Ban (?!Thường|Chấp|Bí|Tuyên|Dân|Nội|Kinh|Đảng|Pháp|Văn|Đô|Thi đua|Xúc)|Hội đồng (?![Nn]hân|Bộ|Nhà|Chính|[Qq]uản trị|[Tt]hành viên|Thi đua|Quốc)"
    r"|Tiểu ban |Tổ (?!chức)|Trung tâm |Đoàn (?=[Kk]iểm|[Tt]hanh tra|[Gg]iám))"
)
#: A board or a centre that is called by its task, up to its place or to where the matter of a document
#: begins: "Ban Chỉ đạo phòng, chống cháy rừng tỉnh Sông Thao", "Tổ thẩm định sáng kiến | về việc …".
_TASKED = pattern(
    rf"{_OF_A_TASK}{_NO_TASK}\w+(?:(?:,(?= [a-zà-ỹđ])| [-–])? {_NO_TASK}[^\W\d]\w*){{0,16}}?"
    r"(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn) [A-ZĐÀ-Ỹ]\w*(?:(?: - | )(?!V/)[A-ZĐÀ-Ỹ]\w*){0,4}"
    r"|(?= (?:về việc|V/v|v/v|ban hành|hướng dẫn|thông báo|báo cáo|quyết định|đề nghị|yêu cầu)(?!\w)))"
)
#: The same up to a mark: "Hội đồng Xét duyệt sáng kiến | ,".
_TASKED_ALONE = pattern(
    rf"(?!Trung tâm ){_OF_A_TASK}[A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?P<rest>(?: {_NO_TASK}[a-zà-ỹđ]+){{1,7}})(?=[,;.)\n”]|\Z)"
)


def _called_by_task(text: str, start: int) -> int:
    """Where the name of a board ends that begins at `start` and tells its task; `start` for others, and
    where the words up to the next mark may tell what the board does."""
    if not text.startswith(_BOARDS, start):
        return start
    last = min(len(text), start + _LONGEST_TASK)
    tasked = _TASKED.match(text, start, last)
    if tasked:
        return tasked.end()
    alone = _TASKED_ALONE.match(text, start, last)
    if alone is None:
        return start
    verbs = _verbs_ahead()
    at = alone.start("rest")
    while at >= 0:
        if verbs.match(text, at):
            return start
        at = text.find(" ", at + 1, alone.end())
    return alone.end()


_BOARDS = ("Ban ", "Hội đồng ", "Tiểu ban ", "Tổ ", "Trung tâm ", "Đoàn ")


@by_rules
def _head_in_capitals() -> re.Pattern[str]:
    return pattern(rf"(?:{either([head.upper() for head in rules().organ_heads])})(?!\w)")


#: Where a name in capitals ends, in a title in capitals: "CỦA THỦ TƯỚNG CHÍNH PHỦ | VỀ VIỆC …".
_CAPITALS_STOP = pattern(
    r" ?(?:[^A-ZĐÀ-Ỹ \-–]|[-–](?! [A-ZĐÀ-Ỹ]{2})|\w{0,20}[^\WA-ZĐÀ-Ỹ]|(?:VỀ|ĐÃ|ĐƯỢC|NĂM|TRONG|TRÊN|TẠI|GIAI ĐOẠN)(?!\w)|VÀ (?:CÁC )?(?:THÔNG TƯ|QUYẾT ĐỊNH|NGHỊ|CHỈ THỊ|KẾ HOẠCH|CÔNG VĂN))"
)


def in_capitals_at(text: str, start: int, limit: int = 120) -> int:
    """As `organ_at`, for a body's name in capitals amid capitals."""
    if _head_in_capitals().match(text, start) is None:
        return start
    last = min(len(text), start + limit)
    hard = _CAPITALS_STOP.search(text, start, last)
    last = hard.start() if hard else last
    for match in pattern(r" (?=[A-ZĐÀ-Ỹ])").finditer(text, start, last):
        if _stop().match(text, match.end()):
            last = match.start()
            break
    return start + len(text[start:last].rstrip(" -–"))


#: Who set up a steering body: "Tổ công tác đặc biệt | của Chính phủ".
_OF_WHOM = pattern(r"(?: đặc biệt)? của (?:Chính phủ|Thủ tướng Chính phủ)(?!\w)")
#: What a steering body steers, up to where the document's matter begins: "Ban Chỉ đạo tỉnh về phát
#: triển khoa học, công nghệ | về triển khai …".
_SUBJECT = pattern(
    r"về (?!việc)(?P<subject>[^;.()“”\"\n]{5,110}?)(?= về (?=\w)| ban hành (?=\w)| triển khai (?=[A-ZĐÀ-Ỹ])| thông báo (?:kết luận|ý kiến)(?!\w))"
)


#: A steering body of the nation always says what it steers.
_OF_THE_NATION = (" quốc gia ", " Quốc gia ", " Nhà nước ")
_WHOLE_SUBJECT = pattern(r"về (?!việc)[^;.()“”\"\n]{5,110}(?=;)")


def _steered(text: str, start: int, position: int, last: int) -> int | None:
    """Where the name of a steering body ends whose subject begins at `position`; None where what
    begins there is the matter of a document."""
    if not text.startswith("về ", position) or not _STEERING.search(text, start, position):
        return None
    subject = _SUBJECT.match(text, position, max(last, position + 130))
    if subject is None and text.endswith(_OF_THE_NATION, start, position):
        subject = _WHOLE_SUBJECT.match(text, position, position + 130)
    return subject.end() if subject else None


#: No name goes on with these.
_NO_REST = (
    r"(?! (?:đã|có|được|là|về|tại|của|và|cho|trong|theo|ký|số|ngày|từ|nêu|này|trên|do|để|với|nhằm|kèm|đang|sẽ|vừa"
    r"|cũng|không|khi|gửi|trình|nay|năm|thì|mà|hoặc|tháng)(?!\w))"
)
#: The rest of a name whose last word in capitals is the first half of a word: "Ban Bảo | hộ lao động".
_REST = pattern(
    _NO_REST
    + r"(?: (?P<rest>[a-zà-ỹđ]+(?: [a-zà-ỹđ]+){0,3})(?=[;.)\n“]|,? (?:về|tại|số|ngày|đã|V/v)(?!\w)|$)| (?P<word>[a-zà-ỹđ]+)(?=, )"
    r"| (?P<half>[a-zà-ỹđ]+)(?: [a-zà-ỹđ]+){0,2}(?= [A-ZĐÀ-Ỹ]))"
)
#: Bodies whose kind is told in small letters before their name: "Công ty than Nà Lũng".
_KIND_AHEAD = pattern(
    r"(?:Tổng )?(?:[Cc]ông ty|Tập đoàn|Trường|Bệnh viện|Trung tâm|Nhà máy|Xí nghiệp|Viện|Khối|Cụm)$"
)
_KIND = pattern(rf"{_NO_REST} [a-zà-ỹđ]+(?: [a-zà-ỹđ]+){{0,6}}(?= [A-ZĐÀ-Ỹ])")
#: A board that is called by its task, of which the first half of a word alone is in capitals, up to what it
#: does: "Ban Thẩm | định hồ sơ báo cáo kết quả".
_BOARD = pattern(r"(?:Ban|Hội đồng|Tổ|Tiểu ban|Đoàn) [A-ZĐÀ-Ỹ][a-zà-ỹđ]*")
_TASK = pattern(
    rf"{_NO_REST}(?: [a-zà-ỹđ]+){{1,4}}?(?= (?:báo cáo|thông báo|ban hành|đề nghị|quyết định|hướng dẫn|trình|yêu cầu)(?!\w))"
)
#: A name that is whole: it ends with its place.
_WHOLE = pattern(
    rf"(?:(?<!\w)(?:[Tt]ỉnh|[Tt]hành phố|TP|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|ủy|uỷ|đoàn) {_PLACE_NAME}|Việt Nam|Trung ương|Nội|Minh)$"
)


@by_rules
def _verbs_ahead() -> re.Pattern[str]:
    return pattern(rf" (?:{either(rules().verbs)})(?!\w)")


def _rest_of_name(text: str, start: int, end: int, last: int) -> int | None:
    """Where the name text[start:end] ends after all, when small words go on with it; else None."""
    kind = _KIND.match(text, end, last) if _KIND_AHEAD.search(text, start, end) else None
    if kind is None and _BOARD.fullmatch(text, start, end):
        kind = _TASK.match(text, end, last)
    rest = kind or _REST.match(text, end, min(len(text), end + 60))
    if rest is None or _verbs_ahead().match(text, end):
        return None
    if kind is None and (
        not text[text.rfind(" ", start, end) + 1].isupper() or _WHOLE.search(text, start, end)
    ):
        return None
    return rest.end()


def _joined(word: str, inner: frozenset[str]) -> bool:
    """Whether a dash without blanks joins two words of a name: "đua-Khen"."""
    first, _, second = word.partition("-")
    return first in inner and second[:1].isupper() and second.isalpha()


#: Words before the number of a body: "Quân khu 2", "Khối thi đua số 3".
_NUMBERED = ("khu ", "Cụm ", "Khối ", "đua số ", "đoàn ", "vực ", "hỉ đạo ")
_OFFICE = pattern(
    r"(?:Phó )?(?:Chủ tịch|Trưởng|Giám đốc|Viện trưởng|Chánh|Bí thư|Tổng Giám đốc)(?!\w)"
)
#: Another post of the same person behind a dash.
_APPOSED = pattern(
    r" ?(?:Ủy viên|Uỷ viên|Phó |Trưởng |Thường trực (?:Hội đồng|Ban)|Thư ký|Thành viên)"
)
_SMALL = (" và", " về", " các", " của", " thi", " giúp", " ban")


#: Where the tone mark stands by the older habit: "hoá", "thuỷ", "uỷ".
_OLD_TONES = dict(
    zip(
        ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "ùy", "úy", "ủy", "ũy", "ụy"),
        ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"),
        strict=True,
    )
)


def old_tones(words: str) -> str:
    """ "hóa" -> "hoá": the tone mark by the older habit; as long as before."""
    return pattern("|".join(_OLD_TONES)).sub(lambda m: _OLD_TONES[m.group()], words)


@by_rules
def _pairs() -> frozenset[str]:
    """Neighbouring words inside known names: after "Bí" of "Ban Bí thư" comes "thư"."""
    phrases = [*rules().organ_heads, *rules().organ_proper]
    words = [form.split() for phrase in phrases for form in {phrase, old_tones(phrase)}]
    return frozenset(f"{a} {b}" for names in words for a, b in itertools.pairwise(names))


#: Steering bodies have a subject in their name: "Ban Chỉ đạo Nhà nước về Du lịch".
_STEERING = pattern(
    r"Ban [Cc]hỉ đạo|(?:Hội đồng|Ủy ban|Uỷ ban) [Qq]uốc gia|Tổ công tác|Tổ [Cc]hỉ đạo"
)


def _goes_on(text: str, position: int, end: int) -> bool:
    """Whether the name that stands before a comma goes on after it.

    It does when a capital follows and "và" closes the list soon ("Thể thao và Du lịch"), or when
    the part after the comma is an office again ("Chủ nhiệm Văn phòng").
    """
    rest = text[position : position + 60]
    if rest.startswith(" khen thưởng") and text.endswith("hi đua", 0, end):
        return True
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

"""Names in capitals: where one begins and ends, and how it is written in small letters."""

from __future__ import annotations

import re

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import offices
from thidua.graph.extract.names.ends import stop
from thidua.graph.extract.names.places import UNITS
from thidua.graph.extract.names.short import abbreviations
from thidua.graph.extract.rules import by_rules, either, ruled, rules

#: "bộ Tài chính" -> "Bộ Tài chính": the word before a proper name is part of it.
BODY_WORD = pattern(r"(?<!\w)(?:bộ|sở|cục|vụ|văn phòng|ủy ban)(?= [A-ZĐÀ-Ỹ])")


@by_rules
def head_in_capitals() -> re.Pattern[str]:
    """The first words of a body's name in capitals, units of a house too."""
    heads = {*rules().organ_heads, *rules().organ_units}
    return pattern(
        rf"(?!{_NO_HEAD})(?:{either([head.upper() for head in heads], cased=True)})(?!\w)"
    )


#: What begins as a body does, and is the matter of one: "BAN | TỔ CHỨC", "CỤC CẢNH SÁT | PHÒNG CHÁY",
#: "VIỆN | KHOA HỌC", "BỆNH VIỆN LAO | TRUNG ƯƠNG", "BAN TỔ CHỨC | HỘI THI".
_NO_HEAD = (
    r"TỔ CHỨC(?!\w)|PHÒNG(?:,| CHỐNG| CHÁY| NGỪA| VỆ)(?!\w)|KHOA HỌC(?!\w)|(?:TRUNG ƯƠNG|TW)(?! (?:HỘI|ĐOÀN|ĐẢNG|CỤC|MẶT TRẬN)(?!\w))"
    r"|HỘI (?:THI|THAO|THẢO|DIỄN|TRẠI|CHỢ|KHỎE|XUÂN|NHẬP)(?!\w)|DOANH NGHIỆP(?! TƯ NHÂN)|QUỸ ĐẤT(?!\w)|CỤM CÔNG NGHIỆP(?!\w)"
    r"|(?:BÁO (?:CHÍ|CÁO)|ĐOÀN (?:KẾT|VIÊN)|VỤ (?:VIỆC|ÁN)|BỘ (?:MÁY|PHẬN)|TRƯỜNG (?:HỌC|HỢP)|KHỐI LƯỢNG|VIỆN TRỢ)(?!\w)"
)


def begins_body(capitals: str) -> bool:
    """Whether words in capitals begin as the name of a body does."""
    return head_in_capitals().match(capitals) is not None


_office_of = ruled(lambda: rf"(?:Phó |PHÓ )?{offices.of_body()}")


def headed(name: str) -> str:
    """The body that an office heads: "Chủ tịch Ủy ban nhân dân tỉnh" -> "Ủy ban nhân dân tỉnh"."""
    office = _office_of().match(name)
    body = name[office.end() :] if office and begins_body(name[office.end() :].upper()) else name
    return f"{body[:1].upper()}{body[1:]}"


#: The first words of an authority's name in capitals; no units of a house.
_authority = ruled(
    lambda: rf"(?:{either([head.upper() for head in rules().organ_heads], cased=True)})(?!\w)"
)
#: Where a name in capitals ends, in a title in capitals: "CỦA THỦ TƯỚNG CHÍNH PHỦ | VỀ VIỆC …".
_CAPITALS_STOP = pattern(
    r" ?(?:[^A-ZĐÀ-Ỹ \-–]|[-–](?! [A-ZĐÀ-Ỹ]{2})|\w{0,20}[^\WA-ZĐÀ-Ỹ]|(?:VỀ|ĐÃ|ĐƯỢC|NĂM|TRONG|TRÊN|TẠI|GIAI ĐOẠN)(?!\w)|VÀ (?:CÁC )?(?:THÔNG TƯ|QUYẾT ĐỊNH|NGHỊ|CHỈ THỊ|KẾ HOẠCH|CÔNG VĂN))"
)


def in_capitals_at(text: str, start: int, limit: int = 120) -> int:
    """As `organ_at`, for a body's name in capitals amid capitals."""
    if _authority().match(text, start) is None:
        return start
    last = min(len(text), start + limit)
    hard = _CAPITALS_STOP.search(text, start, last)
    last = hard.start() if hard else last
    for match in pattern(r" (?=[A-ZĐÀ-Ỹ])").finditer(text, start, last):
        if stop().match(text, match.end()):
            last = match.start()
            break
    return start + len(text[start:last].rstrip(" -–"))


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


#: Dashes of any length are one.
_DASHES = {ord("–"): "-", ord("—"): "-"}


@by_rules
def small(capitals: str) -> str:
    """A name in capitals, in small letters but for abbreviations, proper words and the place."""
    name = capitals.lower().translate(_DASHES)
    kept = (abbreviations(), _NO_VOWEL, _ROMAN)
    for keep in (found for rule in kept for found in rule.findall(capitals)):
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
#: Roman figures that are no syllables: "TRƯỜNG ĐƯỜNG SÔNG | II", "KHO BẠC KHU VỰC | VI".
_ROMAN = pattern(
    r"(?<!\w)(?:I{2,3}|IV|VII{1,2}|IX|XI[IVX]{1,3}|XI?V)(?!\w)|(?<=KHU VỰC )[IVX]{1,4}(?!\w)"
)
#: The place at the end of a name in small letters; "tỉnh ủy sông thao" too.
_PLACE_TAIL = pattern(
    rf"(?:(?<!\w)(?<!các )(?<!và )(?<![-–] )(?<!hiểm )(?<!sách )(?:tỉnh|thành phố|{UNITS})|(?:tỉnh|thành|huyện|quận|thị) (?:ủy|uỷ)) "
    r"(?P<name>(?!ủy|uỷ|đoàn|trực)[^\d,;]{2,40})$",
    re.IGNORECASE,
)


def _title(words: str) -> str:
    return " ".join(w[:1].upper() + w[1:] for w in words.split())


_as_proper = by_rules(lambda: {name.lower(): name for name in rules().organ_proper})
_proper = ruled(lambda: rf"(?<!\w)(?:{either(list(_as_proper()), cased=True)})(?!\w)")

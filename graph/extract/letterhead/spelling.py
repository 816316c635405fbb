"""The name of a body in capitals, as its document writes it in small letters."""

from __future__ import annotations

from thidua.graph.extract import names
from thidua.graph.extract.letters import pattern


def cased(capitals: str, text: str) -> str:
    """A body's name in capitals with its abbreviations written out, as `text` writes it."""
    # "LAO ĐỘNG- TB&XH": the dash between two words stands free
    short = _HALF_DASH.sub(" - ", capitals)
    if "&" in short:
        short = _AND.sub(" VÀ ", short)
    short = _GLUED_AND.sub(" ", short)
    for rule, words in _UNIT_SHORT:
        short = rule.sub(words, short)
    expanded = names.expand(short)
    # "TRƯỜNG THCS AN BÌNH": the text writes "Trường THCS An Bình"
    printed = names.printed_otherwise(short, text) if expanded != short else None
    if printed is not None:
        name = names.expand(printed[:1].upper() + printed[1:])
    else:
        name = names.true_case(expanded.upper() if capitals.isupper() else expanded, text)
    if name.startswith(("Ban ", "Liên đội ")):
        name = _BOARD_OF.sub(lambda body: body.group().capitalize(), name)
    if name.startswith(("Văn phòng hội", "Văn phòng đoàn đại")):
        name = _OFFICE_OF.sub(lambda body: body.group().capitalize(), name)
    school = _NAME_OF_SCHOOL.search(name)
    if school and school["own"].islower():
        name = f"{name[: school.start('own')]}{school['own'].title()}"
    return spelled(name, text)


#: What a school is called, where no text tells its letters: "Trường tiểu học | bến ghềnh".
_NAME_OF_SCHOOL = pattern(
    r"(?i:trường) (?i:trung học phổ thông|trung học cơ sở|tiểu học|mầm non) (?P<own>(?!dân tộc|số |và )[a-zà-ỹđ ]+)$"
)
#: The body whose board it is: "Ban Chấp hành | hội Nông dân"; the school of pioneers.
_BOARD_OF = pattern(
    r"(?:(?<=Chấp hành )|(?<=Thường vụ ))(?:hội|đoàn|công đoàn|liên đoàn)(?!\w)|(?<=Liên đội )trường(?!\w)"
)
#: Whose office it is: "Văn phòng | hội đồng nhân dân | và | ủy ban nhân dân".
_OFFICE_OF = pattern(
    r"(?<=Văn phòng )(?:hội đồng nhân dân|đoàn)|(?<= và )(?:(?:ủy|uỷ) ban|hội đồng) nhân dân"
)
#: "TX. AN BÌNH", "TP AN BÌNH".
_UNIT_SHORT = (
    (pattern(r"(?<=BỆNH VIỆN )ĐK(?!\w)"), "ĐA KHOA"),
    (pattern(r"(?<=TRƯỜNG )TH (?=[A-ZĐÀ-Ỹ])"), "TIỂU HỌC "),
    (pattern(r"(?<=TRƯỜNG )CĐ (?=[A-ZĐÀ-Ỹ]{2})"), "CAO ĐẲNG "),
    (pattern(r"(?<=TRƯỜNG )MN (?=[A-ZĐÀ-Ỹ])"), "MẦM NON "),
    (pattern(r"(?<!\w)TX(?:\. ?| )(?=[A-ZĐÀ-Ỹ])"), "THỊ XÃ "),
    (pattern(r"(?<!\w)TP(?:\. ?| )(?=[A-ZĐÀ-Ỹ])"), "THÀNH PHỐ "),
)
#: "GIÁO DỤC&ĐÀO TẠO", "GIÁO DỤC & ĐÀO TẠO"; not "TB&XH".
_AND = pattern(r" & |(?<=[A-ZĐÀ-Ỹ]{3})&(?=[A-ZĐÀ-Ỹ]{3})")
#: "GIÁO DỤCVÀ ĐÀO TẠO": no syllable holds a V inside.
_GLUED_AND = pattern(r"(?<=[A-ZĐÀ-Ỹ]{2})(?=VÀ )")
_HALF_DASH = pattern(r"(?<=\w)(?:[-–] | [-–])(?=\w)")
#: "Ủy ban", and as older texts spell it.
_TODAY = ("Ủy ban", "ỦY BAN", "ủy ban")


def spelled(name: str, text: str) -> str:
    """The name of an issuer with "Ủy ban" for "Uỷ ban", but where its text spells it so for the most part."""
    if "Uỷ ban" not in name or text.count("Uỷ ban") > sum(map(text.count, _TODAY)):
        return name
    return name.replace("Uỷ ban", "Ủy ban")

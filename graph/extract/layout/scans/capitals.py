"""Lines in capitals that a scan has misread: types, headings of parts, the posts of who signs, by their letters
without marks."""

from __future__ import annotations

import difflib
import re

from thidua.graph.extract.layout.scans.specks import EDGES
from thidua.graph.extract.letters import bare, letters_alone, unmistakable
from thidua.graph.extract.names import offices
from thidua.graph.extract.rules import by_rules, either, rules

#: What names of persons begin with, by the bare letters.
_surnames = by_rules(lambda: frozenset(bare(name).upper() for name in rules().surnames))


@by_rules
def _offices() -> dict[str, str]:
    """Who signs, and for whom, by the bare letters; none that is the first half of a name: "VŨ TRƯỜNG GIANG"."""
    halves = {f"{name} TRUONG" for name in _surnames()}
    return {
        letters: office
        for letters, office in unmistakable(offices.posts(), bare).items()
        if letters not in halves
    }


#: The same, with the capacity before them.
_posts = by_rules(
    lambda: {
        f"{before}{letters}": f"{before.replace('PHO', 'PHÓ')}{office}"
        for letters, office in _offices().items()
        for before in ("", "PHO ", "KT. ", "TL. ")
    }
)
_an_office = by_rules(lambda: re.compile(either(list(_offices()))))
#: "KTGIÁM ĐỐC", "KT.GIÁM ĐỐC".
_CAPACITY_GLUED = re.compile(r"^(KT|TL|TM|TUQ)[.,]? ?(?=[A-Z])")
#: A letter alone before a post: "l HIỆU TRƯỞNG".
_SPECK_BEFORE = re.compile(r"\W{0,3}\w\W{0,3} ")
#: What stands before an office: nothing, or a capacity; not "HỘI SINH | VIÊN TRƯỜNG".
_OPENS_POST = re.compile(r"(?:^|\bPHO |\bKIEM |\b(?:KT|TL|TM|TUQ|Q)[., ]{1,2})$|^\W*$")
#: How like a post a line must be.
_LIKE = 0.74
#: Headings of parts of a text, in capitals: "V. TỎ CHỨC THỰC HIỆN".
_PART_OF = {
    bare(part): part
    for part in (
        "TỔ CHỨC THỰC HIỆN", "MỤC ĐÍCH", "YÊU CẦU", "MỤC TIÊU", "CHỈ TIÊU", "CHỦ ĐỀ", "NHIỆM VỤ", "GIẢI PHÁP",
        "NỘI DUNG", "THỜI GIAN",
    )
}  # fmt: skip
_A_PART = re.compile(rf"\b(?:{'|'.join(_PART_OF)})\b")
#: What stands beside the bodies of the Party and of the youth union, by its letters.
_BESIDE = {
    "DANGCONGSANVIETNAM": "ĐẢNG CỘNG SẢN VIỆT NAM",
    "DOANTNCSHOCHIMINH": "ĐOÀN TNCS HỒ CHÍ MINH",
}


#: A vowel that a scan has read twice: "KÉẺ HOẠCH".
_TWICE = re.compile(r"([AEIUY])\1")


def _once(letters: str) -> str:
    """The letters in capitals, none of the vowels that no word doubles twice."""
    return _TWICE.sub(r"\1", letters)


#: A heading of as many letters, or more, may have one that is misread.
_ALL_BUT_ONE = 8


def _heading(printed: str) -> str | None:
    """The type heading of these letters, all but one of which are right: "THỄNG BÁO"."""
    known = headings().get(printed)
    if known is not None or not _ALL_BUT_ONE <= len(printed) < 20:
        return known
    like = [
        heading
        for key, heading in headings().items()
        if len(key) == len(printed) and sum(map(str.__ne__, key, printed)) == 1
    ]
    return like[0] if len(like) == 1 else None


#: Type headings of two words and more, by `letters_alone`.
headings = by_rules(lambda: {letters_alone(h): h for h in rules().headings if " " in h})
#: So many letters at least, and so many of them in capitals, make a line in capitals.
_FEWEST, _MOSTLY = 6, 0.7


def put_right(line: str) -> str:
    """A line in capitals with the type, or the offices, put right: "QUYÉT ĐỊNH", "PHÓ GIÁM ĐÓC SỞ Y TẾ"."""
    stripped = line.strip(EDGES)
    capitals = sum(map(str.isupper, stripped))
    if capitals <= _MOSTLY * _FEWEST:
        return line
    count = sum(map(str.isalpha, stripped))
    if count < _FEWEST or capitals <= _MOSTLY * count:
        return line
    heading = _heading(_once(letters_alone(stripped))) if stripped.isupper() else None
    if heading is not None:
        colon = ":" if line.rstrip().endswith(":") else ""
        return line if line.strip(" *#:\t") == heading else f"{heading}{colon}"
    beside = _BESIDE.get(letters_alone(stripped))
    if beside is not None and stripped.isupper():
        return line if stripped == beside else beside
    plain = bare(line).upper()
    for part in _A_PART.finditer(plain):
        line = f"{line[: part.start()]}{_PART_OF[part.group()]}{line[part.end() :]}"
    if not _an_office().search(plain):
        return line
    whole = _CAPACITY_GLUED.sub(r"\1. ", plain.strip(EDGES))
    if whole in _posts():
        return line if _posts()[whole].split(". ")[-1] in line else _posts()[whole]
    behind = _SPECK_BEFORE.match(plain)
    if behind and plain[behind.end() :].strip(EDGES) in _posts():
        return _posts()[plain[behind.end() :].strip(EDGES)]
    for office in _an_office().finditer(plain):
        at, end = office.span()
        if plain[end : end + 1].isalpha() or not _OPENS_POST.search(plain, 0, at):
            continue
        line = f"{line[:at]}{_offices()[office.group()]}{line[end:]}"
        if plain.endswith("PHO ", 0, at):
            line = f"{line[: at - 4]}PHÓ {line[at:]}"
    return line


def holds_office(line: str) -> bool:
    """Whether a line in capitals holds an office, whatever its marks: "KT.GIAM DOC"."""
    return _an_office().search(bare(line).upper()) is not None


@by_rules
def post_like(line: str) -> str | None:
    """The post that a line in capitals is like: "PHÓ GUÁM Đ" -> "PHÓ GIÁM ĐỐC"."""
    plain = bare(line).upper().strip(EDGES)
    if plain.endswith(" TRUONG") and plain.partition(" ")[0] in _surnames():
        return None  # "TRẦN VĂN TRƯỞNG"
    found = difflib.get_close_matches(plain, _posts(), 1, _LIKE)
    return _posts()[found[0]] if found else None

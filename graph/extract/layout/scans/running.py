"""Words of the running text that OCR misreads and nobody means otherwise: those of orders, the names of laws."""

from __future__ import annotations

import re

from thidua.graph.extract.letters import bare, is_spelling
from thidua.graph.extract.rules import by_rules, rules

#: Words of orders in the running text, and of who is told, and what OCR reads for them that nobody means; as
#: long, with the same first letter. Not "thành phó", "chính phù": "trở thành phó trưởng phòng", "tài chính phù hợp".
_READ_AS = {
    "đề nghị": ("đê nghị", "đè nghị", "đà nghị", "để nghị"),
    "yêu cầu": ("yêu câu",),
    "phối hợp": ("phối họp",),
    "tổ chức": ("tô chức", "tỏ chức", "tố chức", "tỗ chức", "tồ chức"),
    "triển khai": ("triên khai", "triền khai"),
    "thực hiện": ("thục hiện", "thực hiên"),
    "khẩn trương": ("khân trương",),
    "tổng giám": ("tông giám", "tống giám"),
    "giám đốc": ("giám đôc", "giám đóc", "giám độc", "giảm đốc"),
    "trưởng phòng": ("trướng phòng",),
    "thủ trưởng": ("thủ truởng",),
    "tập thể": ("tập thê",),
    "chính phủ": ("chính phú",),
    "thủ tướng": ("thử tướng", "thú tướng"),
    "xây dựng": ("xây đựng", "xây dụng", "xây dưng"),
    "hướng dẫn": ("hướng dân", "hướng dán"),
    "phát triển": ("phát triên",),
}
_MEANT = {reading: word for word, readings in _READ_AS.items() for reading in readings}
#: What may stand behind a reading where it is no misread word: "để | nghị quyết", "định hướng | dân vận".
_UNLESS = {
    "để nghị": r"(?!\s(?:quyết|định|viện|sự|trường|lực)(?!\w))",
    "hướng dân": r"(?!\s(?:vận|chủ|số|tộc|cư|quân|sinh|gian|ca|phòng|trí|sự|làng|bản)(?!\w))",
    "tỏ chức": r"(?!\s(?:năng|danh|vụ|trách|sắc)(?!\w))",
    "tố chức": r"(?!\s(?:năng|danh|vụ|trách|sắc)(?!\w))",
    "chính phú": r"(?!\s(?:quý|hộ|nông)(?!\w))",
    "giảm đốc": r"(?!\s(?:thúc|công)(?!\w))",
    "thục hiện": r"(?!\s(?:nay|tại|có|trạng|hành)(?!\w))",
    "xây đựng": r"(?!\s(?:nước|rác)(?!\w))",
}
#: A text that holds one of these is damaged; "phối họp" may be a slip of the pen.
MISREAD = tuple(
    word
    for right in ("đề nghị", "yêu cầu")
    for reading in _READ_AS[right]
    if reading not in _UNLESS
    for word in (reading, f"{reading[0].upper()}{reading[1:]}")
)
_FIRST_LETTERS = "".join({reading[0]: None for reading in _MEANT})
_EITHER = "|".join(
    rf"(?<=[{first[0]}{first[0].upper()}]){first[1:]}\s[{second[0]}{second[0].upper()}]{second[1:]}"
    + _UNLESS.get(reading, "")
    for reading in _MEANT
    for first, second in [reading.split(" ")]
)
#: The first letter is looked for alone, then the rest of the words.
_A_MISREAD = re.compile(rf"[{_FIRST_LETTERS}{_FIRST_LETTERS.upper()}](?<!\w.)(?:{_EITHER})(?!\w)")


def as_meant(source: str) -> tuple[str, list[tuple[int, int]]]:
    """`source`, as long as before, with misread words put right, and where they stand: "UBND tỉnh đê nghị các
    sở". Values that hold them are printed as they stand (`transcribed`)."""
    places: list[tuple[int, int]] = []

    def meant(found: re.Match[str]) -> str:
        places.append(found.span())
        printed = found.group()
        first, second = _MEANT[" ".join(printed.lower().split())].split(" ")
        if printed[len(first) + 1].isupper():
            second = f"{second[0].upper()}{second[1:]}"
        return f"{printed[0]}{first[1:]}{printed[len(first)]}{second}"

    meant_text = _A_MISREAD.sub(meant, source)
    if places:
        meant_text = _A_MISREAD.sub(meant, meant_text)  # "Tông Giám đôc": two share a word
    return _laws_meant(meant_text, places), places


def _laws_meant(text: str, places: list[tuple[int, int]]) -> str:
    """`text` with the laws of the closed list, whatever their marks, as the list has them: "Luật Đâu tư công"."""
    made: list[str] = []
    done = 0
    plain = ""
    for kind in _LAW.finditer(text):
        plain = plain or bare(text).casefold()
        at = kind.end()
        name = _laws().match(plain, at)
        right = _law_by_letters()[" ".join(name.group().split())] if name else ""
        printed = text[at : at + len(right)]
        if (
            not name
            or len(name.group()) != len(right)
            or is_spelling(printed.lower(), right.lower())
        ):
            continue
        letters = zip(printed, right, strict=True)
        made += (
            text[done:at],
            *(p if p.isspace() else r.upper() if p.isupper() else r.lower() for p, r in letters),
        )
        done = name.end()
        places.append((at, done))
    return "".join((*made, text[done:])) if made else text


#: What a law's name follows.
_LAW = re.compile(r"[Ll](?<!\w[Ll])uật\s(?=[A-ZĐ])")


@by_rules
def _law_by_letters() -> dict[str, str]:
    """The names of laws of two words and more, by their bare small letters."""
    return {bare(name).casefold(): name for name in sorted(rules().laws) if " " in name}


@by_rules
def _laws() -> re.Pattern[str]:
    """A law's name by its bare small letters, the longest first, over line ends too."""
    names = sorted(_law_by_letters(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?:{'|'.join(map(re.escape, names))})(?!\w)".replace("\\ ", r"\s"))

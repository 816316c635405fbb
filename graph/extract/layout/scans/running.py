"""Words of the running text that OCR misreads and nobody means otherwise: those of orders, aims and names, the names
of laws."""

from __future__ import annotations

import re

from thidua.graph.extract.letters import bare, is_spelling, old_tones, pattern
from thidua.graph.extract.rules import by_rules, rules

#: Words that orders, dates, aims and names of bodies are known by. What has their letters and other marks in one of
#: the two syllables is misread, since nobody means anything else by it; but for `_MEANT`.
_WORDS = (
    "đề nghị", "yêu cầu", "phối hợp", "chủ trì", "tổ chức", "triển khai", "thực hiện", "khẩn trương", "hướng dẫn", "kiểm tra",
    "báo cáo", "chỉ đạo", "phấn đấu", "phát động", "tuyên truyền", "xây dựng", "phát triển", "chuyển đổi", "đổi mới",
    "tổng giám", "giám đốc", "trưởng phòng", "thủ trưởng", "thủ tướng", "chính phủ", "ủy ban", "hội đồng", "nhân dân",
    "tập thể", "đoàn thể", "thi đua", "khen thưởng", "phong trào", "kỷ niệm", "sơ kết", "tổng kết", "mục tiêu", "chỉ tiêu",
    "nhiệm vụ", "kế hoạch", "trách nhiệm", "đơn vị", "giai đoạn",
)  # fmt: skip
_BY_LETTERS = {**{bare(word): word for word in _WORDS}, "da nghi": "đề nghị"}
_RIGHT = {*_WORDS, *map(old_tones, _WORDS)}
_LETTERS = re.compile(
    rf"(?<!\w)(?=((?:{'|'.join(sorted(_BY_LETTERS)).replace(' ', chr(92) + 's')})(?!\w)))"
)
_FUNCTION = r"\s(?:năng|danh|vụ|trách|sắc)(?!\w)"
#: What is meant as it stands, and behind which words alone: "để | nghị quyết", "định hướng | dân vận".
_MEANT = {
    "để nghị": r"\s(?:quyết|định|viện|sự|trường|lực)(?!\w)",
    "hướng dân": r"\s(?:vận|chủ|số|tộc|cư|quân|sinh|gian|ca|phòng|trí|sự|làng|bản)(?!\w)",
    "tỏ chức": _FUNCTION,
    "tố chức": _FUNCTION,
    "to chức": _FUNCTION,
    "chính phú": r"\s(?:quý|hộ|nông)(?!\w)",
    "giảm đốc": r"\s(?:thúc|công)(?!\w)",
    "thục hiện": r"\s(?:nay|tại|có|trạng|hành)(?!\w)",
    "xây đựng": r"\s(?:nước|rác)(?!\w)",
    "khen thường": r"\sxuyên(?!\w)",
    "hội đông": r"\s(?:người|đảo|vui|đúc|y|nghịt)(?!\w)",
    "chuyển đối": r"\s(?:tượng|tác|ngoại)(?!\w)",
    **dict.fromkeys((
        "hướng dần", "chính phù", "chính phụ", "tổng giảm", "thức hiện", "thúc hiện", "thực hiến",
        "trường phòng", "thứ trưởng", "thư trưởng", "đội mới", "đôi mới", "đồi mới", "đời mới", "số kết",
        "sở kết", "chủ trị", "chủ trí", "báo cao", "bảo cáo", "phần đấu", "phân đấu", "phấn đầu", "phát đồng",
        "phát đông", "chi tiêu", "yêu cậu", "yếu cầu", "đoàn thê",
    ), ""),
}  # fmt: skip
#: A text that holds one of these is damaged.
MISREAD = tuple(
    word
    for reading in ("đê nghị", "đè nghị", "đà nghị", "yêu câu")
    for word in (reading, f"{reading[0].upper()}{reading[1:]}")
)


#: A word of letters that are as large as small in shape, in capitals among small ones: "Nghị định SỐ 5/…", "cơ SỞ".
_LARGE = pattern(
    r"(?<=[a-zà-ỹđ][ \n])[CSVX](?:[OÒÓỎÕỌÔỐỒỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰ]I?|[ÌÍỈĨỊ])(?=[,;.]?\s+[a-zà-ỹđ\d]|\.*[,;.]?\s*$)",
    re.MULTILINE,
)


#: "gửi về Sở | đế | tổng hợp", "(đế báo cáo)"; not "hoàng đế", "đế quốc".
_FOR = pattern(
    r"đế(?<=[\s(]đế)(?<!(?:àng|ợng|hản|iên) đế)(?=\s(?!quốc|chế|vương|đô|giày)[a-zà-ỹđ])"
)
_FOR_READ = {"đế": "để"}


def as_meant(source: str) -> tuple[str, list[tuple[int, int]]]:
    """`source`, as long as before, with misread words put right, and where they stand: "UBND tỉnh đê nghị các
    sở". Values that hold them are printed as they stand (`transcribed`)."""
    places: list[tuple[int, int]] = []
    letters = list(source)
    for rule in (_LARGE, _FOR):
        for found in rule.finditer(source):
            places.append(found.span())
            letters[found.start() : found.end()] = (
                _FOR_READ.get(found.group()) or found.group().lower()
            )
    plain = bare(source)
    small = plain.lower()
    for found in _LETTERS.finditer(small if len(small) == len(plain) else plain):
        at, end = found.span(1)
        printed = source[at:end]
        if printed.lower() in _RIGHT:
            continue
        right = _BY_LETTERS[" ".join(found[1].split())]
        if _is_misread(printed, right, source[end : end + 12]):
            places.append((at, end))
            letters[at:end] = _in_case(printed, right)
    return _laws_meant("".join(letters) if places else source, plain, places), places


def _is_misread(printed: str, right: str, behind: str) -> bool:
    """Whether `printed`, which has the letters of `right`, is that word misread, before the words `behind`."""
    reading = old_tones(" ".join(printed.lower().split()))
    right = old_tones(right)
    apart = sum(map(str.__ne__, *(w.replace("đ", "d").split(" ") for w in (reading, right))))
    if reading == right or apart > 1 or printed.isupper():
        return False
    meant = _MEANT.get(reading)
    return meant is None or (meant != "" and re.match(meant, behind) is None)


def _in_case(printed: str, right: str) -> str:
    """`right`, with the blanks and the capitals of `printed`."""
    letters = zip(printed, right, strict=True)
    return "".join(
        p if p.isspace() else r.upper() if p.isupper() else r.lower() for p, r in letters
    )


def _laws_meant(text: str, plain: str, places: list[tuple[int, int]]) -> str:
    """`text`, whose bare letters are `plain`, with the laws of the closed list, whatever their marks, as the list has
    them: "Luật Đâu tư công"."""
    made: list[str] = []
    done = 0
    for kind in _LAW.finditer(text):
        at = kind.end()
        name = _laws().match(plain, at)
        right = _law_by_letters()[" ".join(name.group().lower().split())] if name else ""
        printed = text[at : at + len(right)]
        if (
            not name
            or len(name.group()) != len(right)
            or is_spelling(printed.lower(), right.lower())
        ):
            continue
        made += (text[done:at], _in_case(printed, right))
        done = name.end()
        places.append((at, done))
    return "".join((*made, text[done:])) if made else text


#: What a law's name follows.
_LAW = re.compile(r"[Ll](?<!\w[Ll])uật\s(?=[A-ZĐ])")
#: The names of laws of two words and more, by their bare small letters.
_law_by_letters = by_rules(
    lambda: {bare(name).casefold(): name for name in sorted(rules().laws) if " " in name}
)


@by_rules
def _laws() -> re.Pattern[str]:
    """A law's name by its bare small letters, the longest first, over line ends too."""
    names = sorted(_law_by_letters(), key=lambda name: (-len(name), name))
    return re.compile(
        rf"(?:{'|'.join(map(re.escape, names))})(?!\w)".replace("\\ ", r"\s"), re.IGNORECASE
    )

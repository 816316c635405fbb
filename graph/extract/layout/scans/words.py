"""Words of closed lists, known by their letters without marks, in one line: types, the nation's name, posts,
the labels "Số", "Kính gửi", "Lưu"; and names of bodies by the running text that writes them right."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter

from thidua.graph.extract.layout.arranged import Cell
from thidua.graph.extract.layout.formulas import REPUBLIC
from thidua.graph.extract.letters import bare, pattern
from thidua.graph.extract.rules import by_rules, rules

#: The label of the number, and what is left of it: "Só:22/KH-TTra", "Sé:.2044/SYT-NVY", "Só15)/QĐ-SYT",
#: "Sóz:12/KH-SYT"; a number must follow.
LABEL = pattern(
    r"[Ss](?:[óôòỏõọơéèê][zr]?|ố[zr])\s?(?=[:.¿†\d/]|[^\w\s]{1,3}/[A-ZĐ]|[^\na-zà-ỹđ]{1,12}/ ?[A-ZĐ]{2})(?=[^\n]{1,16}/ ?(?:\d{4} ?/ ?)?[A-ZĐ])"
)
#: Marks and specks round the words of a line.
EDGES = " \t-–—_~.,;:|'\"“”‘’ˆ`^*¬«»<>\\"

_NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_BARE_NATION = bare(_NATION)
_IN_NATION = re.compile("XA HOI CHU NGHIA|HOI CHU NGHIA VIET|CONG HOA X")
_RIGHT_NATION = pattern(rf"{REPUBLIC} CHỦ NGHĨA VIỆT NAM")
#: What stands beside the bodies of the Party and of the youth union, by its letters.
_BESIDE = {
    "DANGCONGSANVIETNAM": "ĐẢNG CỘNG SẢN VIỆT NAM",
    "DOANTNCSHOCHIMINH": "ĐOÀN TNCS HỒ CHÍ MINH",
}
#: How much of the nation's name must be right.
_MOST_OF_IT = 0.84
_WORD = re.compile(r"(?<!\w)\w")
#: How like its first word must be.
_FIRST_LIKE = 0.6
#: How far before those of its words the name may begin.
_FIRST_WORDS = 18
#: What parts columns that are still side by side.
_WIDE = "    "
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_BARE_MOTTO = re.compile(r"Doc lap\W{1,5}T[ur] do\W{1,5}Hanh phuc", re.IGNORECASE)

#: Who signs, and for whom.
_OFFICES = (
    "GIÁM ĐỐC", "TỔNG GIÁM ĐỐC", "CHỦ TỊCH", "HIỆU TRƯỞNG", "VIỆN TRƯỞNG", "CỤC TRƯỞNG", "CHI CỤC TRƯỞNG",
    "TRƯỞNG PHÒNG", "TRƯỞNG BAN", "BÍ THƯ", "BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG", "CHÁNH THANH TRA", "CHỦ NHIỆM",
    "THỦ TƯỚNG",
)  # fmt: skip
_POSTS = {
    bare(post): post
    for office in _OFFICES
    for post in (office, f"PHÓ {office}", f"KT. {office}", f"TL. {office}")
}
_OFFICE_OF = {bare(office): office for office in _OFFICES}
_AN_OFFICE = re.compile("|".join(sorted(_OFFICE_OF, key=len, reverse=True)))
#: Headings of parts of a text, in capitals: "V. TỎ CHỨC THỰC HIỆN".
_PART_OF = {
    bare(part): part
    for part in (
        "TỔ CHỨC THỰC HIỆN", "MỤC ĐÍCH", "YÊU CẦU", "MỤC TIÊU", "CHỈ TIÊU", "CHỦ ĐỀ", "NHIỆM VỤ", "GIẢI PHÁP",
        "NỘI DUNG", "THỜI GIAN",
    )
}  # fmt: skip
_A_PART = re.compile(rf"\b(?:{'|'.join(_PART_OF)})\b")
#: "KTGIÁM ĐỐC", "KT.GIÁM ĐỐC".
_CAPACITY_GLUED = re.compile(r"^(KT|TL|TM|TUQ)[.,]? ?(?=[A-Z])")
#: A letter alone before a post: "l HIỆU TRƯỞNG".
_SPECK_BEFORE = re.compile(r"\W{0,3}\w\W{0,3} ")
#: "ZZmHÍ THƯ": the seal lies on the first letter.
_SECRETARY = re.compile(r"(?!BI)\w{1,6}I THU")
#: What stands before an office: nothing, or a capacity; not "HỘI SINH | VIÊN TRƯỜNG".
_OPENS_POST = re.compile(r"(?:^|\bPHO |\bKIEM |\b(?:KT|TL|TM|TUQ|Q)[., ]{1,2})$|^\W*$")
#: How like a post a line must be.
_LIKE = 0.74

#: Words that open lines of the text and of the foot.
_OPENINGS = (
    (pattern(r"C[aăãâ]n c[ứừửữựưúu](?= )"), "Căn cứ"),
    (pattern(r"Đi[eêéèẻếểễệ]u(?= \d{1,2}[.:])"), "Điều"),
    (pattern(r"V[v⁄]v?(?= [a-zà-ỹđ])"), "V/v"),
    (pattern(r"(?:[-–—~=_] ?){1,2}L[uưùúứừử][uưùúứừử]\s?[:.,]{0,2} ?-(?=[A-ZĐ])"), "- Lưu: "),
    (pattern(r"(?:[-–—~=_] ?){1,2}L[uưùúứừử][uưùúứừử](?=\s?[:.,]? ?[A-ZĐ])"), "- Lưu"),
    (pattern(r"[.,]?(?:[~=_] ?-?|-[~=]|[_¡]=|- [~=]) ?(?=[A-ZĐ(])"), "- "),
)
#: "V. Tô chức thực hiện".
_CARRIED_OUT = (" thực hiện", " thực hiện:", " thực hiện.")
_EXECUTION = pattern(
    r"^((?:(?:[IVX]{1,4}|[A-Z]|\d{1,2})[.)] ?|Điều \d{1,2}[.:]? )?)T[oôóỏốồòọơ] chức(?= thực hiện)"
)
#: "ngày 2l tháng 02", "tháng I2 năm": a letter read for a figure beside one that was read right.
_DAY_MISREAD = pattern(
    r"(?<=ngày )(?:\d[lIO]|[lIO]\d)(?= tháng)|(?<=tháng )(?:\d[lIO]|[lIO]\d)(?= năm)"
)
#: "ngày 02 thẳng 01 năm 2018".
_NAMED_MISREAD = pattern(
    r"(?P<month>(?<=ngày \d\d )th[aáàảãạăắằẳẵặâấầẩẫậ]ng(?= \d)|(?<=ngày \d )th[aáàảãạăắằẳẵặâấầẩẫậ]ng(?= \d))"
    r"|(?<=áng \d\d )n[aáàảãạâấầẩẫậắằẳẵặ]m(?= \d{4})|(?<=áng \d )n[aáàảãạâấầẩẫậắằẳẵặ]m(?= \d{4})"
)
_FIGURES = str.maketrans("lIO", "110")
#: A bar parts cells; in a number or a dateline it is a figure. This is what stands for it in the flow.
_BAR = "¦"
_BAR_IN_DATE = pattern(r"(?<=[Nn]gày)[^\n]{1,8}(?=[Tt]háng)|(?<=tháng)[^\n]{1,6}(?=năm)")


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
_EITHER = "|".join(
    r"\s".join(f"[{w[0]}{w[0].upper()}]{w[1:]}" for w in reading.split(" "))
    + _UNLESS.get(reading, "")
    for reading in _MEANT
)
_A_MISREAD = re.compile(rf"(?<!\w)(?:{_EITHER})(?!\w)")


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
_LAW = re.compile(r"(?<!\w)[Ll]uật\s(?=[A-ZĐ])")


@by_rules
def _law_by_letters() -> dict[str, str]:
    """The names of laws of two words and more, by their bare small letters."""
    return {bare(name).casefold(): name for name in sorted(rules().laws) if " " in name}


@by_rules
def _laws() -> re.Pattern[str]:
    """A law's name by its bare small letters, the longest first, over line ends too."""
    names = sorted(_law_by_letters(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?:{'|'.join(map(re.escape, names))})(?!\w)".replace("\\ ", r"\s"))


def letters(line: str) -> str:
    """The letters of a line alone, without marks: "QUYÉTĐỊNH." -> "QUYETDINH"."""
    return "".join(filter(str.isalpha, bare(line)))


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


@by_rules
def headings() -> dict[str, str]:
    """Type headings of two words and more, by `letters`."""
    return {letters(h): h for h in rules().headings if " " in h}


def mended(line: str) -> str:
    """The line with words of closed lists put right."""
    label = LABEL.match(line)
    if label or (line.startswith(("Số", "SỐ")) and "|" in line and "/" in line):
        return _labelled(line, label.end() if label else 2)
    if line[:1] == "K" and bare(line[:8]) == "Kinh gui":
        return f"Kính gửi{line[8:]}"
    for wrong, right in _OPENINGS:
        opening = wrong.match(line)
        if opening:
            line = f"{right}{line[opening.end() :]}"
    if line.endswith(_CARRIED_OUT, 0, 40):
        line = _EXECUTION.sub(r"\1Tổ chức", line)
    if "ng" in line:
        if "tháng" not in line or "năm" not in line:
            line = _NAMED_MISREAD.sub(_name_of_date, line)
        line = _DAY_MISREAD.sub(lambda day: day.group().translate(_FIGURES), line)
        if "|" in line:
            line = _BAR_IN_DATE.sub(lambda date: date.group().replace("|", _BAR), line)
    if "phuc" in bare(line[-18:]).casefold():
        motto = _BARE_MOTTO.search(bare(line))
        if motto:
            return f"{line[: motto.start()]}{_MOTTO}{line[motto.end() :].rstrip(EDGES)}"
    return _in_capitals(line)


def _name_of_date(printed: re.Match[str]) -> str:
    return "tháng" if printed["month"] else "năm"


def _labelled(line: str, end: int) -> str:
    """The line of the number, whose label ends at `end`."""
    rest = line[end:].lstrip("¿†")
    figures, mark, symbol = rest.partition("/")
    colon = "" if rest.lstrip()[:1] == ":" else ":"
    return f"Số{colon}{figures.replace('|', _BAR)}{mark}{symbol}"


def _in_capitals(line: str) -> str:
    """A line in capitals with the type, or the offices, put right: "QUYÉT ĐỊNH", "PHÓ GIÁM ĐÓC SỞ Y TẾ"."""
    stripped = line.strip(EDGES)
    count = sum(map(str.isalpha, stripped))
    if count < 6 or sum(map(str.isupper, stripped)) <= 0.7 * count:
        return line
    heading = _heading(_once(letters(stripped))) if stripped.isupper() else None
    if heading is not None:
        colon = ":" if line.rstrip().endswith(":") else ""
        return line if line.strip(" *#:\t") == heading else f"{heading}{colon}"
    beside = _BESIDE.get(letters(stripped))
    if beside is not None and stripped.isupper():
        return line if stripped == beside else beside
    plain = bare(line).upper()
    for part in _A_PART.finditer(plain):
        line = f"{line[: part.start()]}{_PART_OF[part.group()]}{line[part.end() :]}"
    if _SECRETARY.fullmatch(plain.strip(EDGES)):
        return "BÍ THƯ"
    if not _AN_OFFICE.search(plain):
        return line
    whole = _CAPACITY_GLUED.sub(r"\1. ", plain.strip(EDGES))
    if whole in _POSTS:
        return line if _POSTS[whole].split(". ")[-1] in line else _POSTS[whole]
    behind = _SPECK_BEFORE.match(plain)
    if behind and plain[behind.end() :].strip(EDGES) in _POSTS:
        return _POSTS[plain[behind.end() :].strip(EDGES)]
    for office in _AN_OFFICE.finditer(plain):
        at, end = office.span()
        if plain[end : end + 1].isalpha() or not _OPENS_POST.search(plain, 0, at):
            continue
        line = f"{line[:at]}{_OFFICE_OF[office.group()]}{line[end:]}"
        if plain.endswith("PHO ", 0, at):
            line = f"{line[: at - 4]}PHÓ {line[at:]}"
    return line


def post_like(line: str) -> str | None:
    """The post that a line in capitals is like: "PHÓ GUÁM Đ" -> "PHÓ GIÁM ĐỐC"."""
    plain = bare(line).upper().strip(EDGES)
    found = difflib.get_close_matches(plain, _POSTS, 1, _LIKE)
    return _POSTS[found[0]] if found else None


def nation_apart(cell: Cell) -> list[Cell]:
    """The line, parted where the nation's name stands behind others, and the name put right."""
    at, line = cell
    if not 20 < len(line) < 160:
        return [cell]
    plain = bare(line)
    inside = _IN_NATION.search(plain)
    if inside is None:
        return [cell]
    best, where = 0.0, 0
    for word in _WORD.finditer(plain, max(inside.start() - _FIRST_WORDS, 0), inside.end()):
        part = plain[word.start() : word.start() + len(_NATION) + 2]
        like = difflib.SequenceMatcher(None, part, _BARE_NATION).ratio()
        if like > best:
            best, where = like, word.start()
    printed = line[where:]
    if best < _MOST_OF_IT or not printed.isupper() or _WIDE in line.strip() or "\t" in line:
        return [cell]
    if (
        difflib.SequenceMatcher(None, plain[where : where + 5].strip(), "CONG").ratio()
        < _FIRST_LIKE
    ):
        return [cell]  # its first word stands on the line above
    right = _RIGHT_NATION.match(printed)
    left = line[:where].strip(EDGES)
    if not left and right:
        return [cell]
    name = right.group() if right else _NATION
    return [*([(at + line.index(left), left)] if left else []), (at + where, name)]


def is_spelling(printed: str, right: str) -> bool:
    """Whether `printed` has the marks of `right`, wherever they stand: "UỶ BAN", "TOÀ ÁN" are no damage."""
    return sorted(unicodedata.normalize("NFD", printed)) == sorted(
        unicodedata.normalize("NFD", right)
    )


@by_rules
def known() -> dict[str, str]:
    """Names of bodies, and parts of them, of two words and more, in capitals, by `letters`; none whose letters
    stand for two names."""
    of = rules()
    names = {*of.abbreviations.values(), *of.organ_heads, *of.organ_proper, "Hội Đông y"}
    names |= {f"{head} {name}" for head in ("Sở", "Bộ", "Phòng", "Ban") for name in of.organ_proper}
    made: dict[str, str] = {}
    twice = set()
    for name in sorted(name.upper() for name in names if " " in name):
        if made.setdefault(letters(name), name) != name:
            twice.add(letters(name))
    return {key: name for key, name in made.items() if key not in twice}


#: How the line in capitals begins that names who decides, above the recitals, whatever its marks.
_DECIDING = ("HOI DONG NHAN DAN", "UY BAN NHAN DAN", "THU TUONG CHINH PHU", "BO TRUONG BO")


def decides(line: str) -> bool:
    """Whether a line may be that of a body that decides: "HỘI ĐÔNG NHÂN DÂN TÍNH SÔNG THAO"."""
    return line.isupper() and bare(line).startswith(_DECIDING)


#: No longer phrase is looked up, at no more places.
_MOST_WORDS, _MOST_PLACES = 10, 200


class Witness:
    """The running text: its letters, the same bare in small letters, and its words that are not in capitals."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.bare = bare(source).casefold()
        self.words = {w.lower() for w in set(_WORDS.findall(source)) if not w.isupper()}


_WORDS = re.compile(r"[^\W\d_]+")


def as_told(cell: Cell, witness: Witness) -> Cell:
    """The line in capitals, of a letterhead, without specks at its edges, and with the marks that the closed
    lists, or else the running text, have in the same words: "SƠ Y TE" and "Sở Y tế".

    Words stay that the text has as they are printed.
    """
    at, line = cell
    if _WIDE in line or "\t" in line or _IN_NATION.search(bare(line)):
        return cell
    at += len(line) - len(line.lstrip(_BEFORE))
    line = (
        line.strip(_BEFORE).rstrip(_BEHIND) if line.rstrip()[-1:] != "-" else line.lstrip(_BEFORE)
    )
    whole = known().get(letters(line))
    if whole is not None and sum(map(str.isalpha, line)) > 4:
        return at, line if is_spelling(line, whole) else whole
    line = _OF_A_PROVINCE.sub("TỈNH", _closed(line)).replace("TP.", "TP. ").replace("TP.  ", "TP. ")
    if line.startswith(_PLACES):
        line = _SPECK_INSIDE.sub("", line)
    words = line.split(" ")
    first = 0
    while first + 1 < len(words):
        for last in range(min(len(words), first + _MOST_WORDS), first + 1, -1):
            phrase = " ".join(words[first:last])
            told = known().get(letters(phrase))
            if told is None or bare(told) != bare(phrase):
                told = _told(phrase, witness)
            if told is not None and is_spelling(phrase, told):
                told = phrase
            if told is not None and told.count(" ") == last - first - 1:
                words[first:last] = told.split(" ")
                first = last - 1
                break
        first += 1
    return at, _closed(" ".join(words))


#: Words of the names of bodies, in capitals.
_IN_NAMES = {bare(w): w for w in ("THÀNH PHỐ", "CÔNG TY CỔ PHẦN", "HỘI ĐỒNG", "ĐẠI HỌC")}
_AN_IN_NAMES = re.compile(
    r"(?<!\w)(?:THANH PHO|CONG TY CO PHAN|HOI DONG(?! Y\b)|DAI HOC)(O?)(?!\w)"
)


def _closed(line: str) -> str:
    """The line in capitals with the words put right that are in many names: "THÀNH PHÓ SÔNG THAO"."""
    for found in reversed(list(_AN_IN_NAMES.finditer(bare(line)))):
        right = _IN_NAMES[found.group().removesuffix(found[1]) if found[1] else found.group()]
        if not is_spelling(line[found.start() : found.end()], right):
            line = f"{line[: found.start()]}{right}{line[found.end() :]}"
    return line


#: "UBND TĨNH SÔNG THAO", "TÍNH ỦY SÔNG THAO".
_OF_A_PROVINCE = pattern(
    r"(?:(?<=UBND )|(?<=DÂN ))T[IÍÌĨỊ]NH(?= [A-ZĐÀ-Ỹ])|(?<!\w)T[IÍÌĨỊ]NH(?= (?:ỦY|UỶ))"
)
#: "TỈNH SÔNG: THAO".
_PLACES = ("TỈNH ", "THÀNH PHỐ ", "HUYỆN ", "QUẬN ", "THỊ XÃ ", "XÃ ", "PHƯỜNG ")
_SPECK_INSIDE = pattern(r"(?<=\w)[:;](?= \w)")
#: Specks at the edges of a line; a dash at its end joins it to the next.
_BEFORE = " \t-–—_~.,;:|ˆ`^*¬«»<>\\'"
_BEHIND = " \t_~.|ˆ`^¬«»<>\\'"


#: So many times as often as the letterhead has it a text must have the name of a place otherwise.
_OFTEN = 3


def _told(phrase: str, witness: Witness) -> str | None:
    """`phrase` as most places of the text have it that are not in capitals; None where there is none."""
    plain = bare(phrase).casefold()
    if len(plain) < 5 or len(plain) != len(phrase):
        return None
    if phrase.count(" ") == 1 and "VÀ" in phrase.split(" "):
        return None  # one word alone: "BINH VÀ" is none of "chính và", "bính và"
    seen: Counter[str] = Counter()
    at = witness.bare.find(plain)
    for _ in range(_MOST_PLACES):
        if at < 0:
            break
        end = at + len(plain)
        found = witness.source[at:end]
        before = at > 0 and witness.bare[at - 1].isalnum()
        if not found.isupper() and not before and not witness.bare[end : end + 1].isalnum():
            seen[found.upper()] += 1
        at = witness.bare.find(plain, end)
    if not seen:
        return None
    # a scan loses marks more often than it adds any
    told = max(seen, key=lambda name: (seen[name], len(unicodedata.normalize("NFD", name))))
    often = phrase.startswith(_PLACES) and seen[told] >= _OFTEN * max(seen[phrase], 1)
    if not often and (phrase in seen or witness.words.issuperset(_WORDS.findall(phrase.lower()))):
        return phrase
    pairs = zip(phrase.split(), told.split(), strict=False)
    return phrase if any(a != b and a in _heads() for a, b in pairs) else told


@by_rules
def _heads() -> frozenset[str]:
    """Words in capitals that a body's name begins with, which are right as they stand: "LIÊN ĐỘI TRƯỜNG"."""
    return frozenset(head.upper() for head in rules().organ_heads if " " not in head)

"""The words that name who acts: where the name of an agent begins, where it ends, how many it names."""

from __future__ import annotations

import re

from thidua.graph.extract import names
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, rules


@by_rules
def _verb() -> re.Pattern[str]:
    return pattern(rf"[ ,]{{1,2}}(?=\w)(?:{either(rules().verbs)})(?!\w)")


#: Heads of agents that are no bodies.
_MORE_HEADS = (
    "Thủ trưởng", "thủ trưởng", "Người đứng đầu", "người đứng đầu", "Đồng chí", "đồng chí", "Các đồng chí",
    "các đồng chí", "Chủ đầu tư", "Đơn vị", "Cơ quan", "Địa phương", "Tổng Giám đốc", "Chủ nhiệm", "Ban Quản lý",
    "Thành viên", "Phòng", "Nhà trường", "Kho bạc", "công đoàn cấp", "Đại biểu", "đại biểu", "Trang thông tin",
    "Trang Thông tin", "công đoàn cơ sở", "công đoàn ngành", "CĐCS", "Thứ trưởng", "Hiệu trưởng", "Cụm trưởng", "Khối trưởng", "Cụm phó",
    "Khối phó", "Phó Trưởng", "Tổ trưởng", "Đội trưởng", "Chỉ huy trưởng", "Chính ủy", "Chính trị viên",
    "Nhà Thiếu nhi", "Nhà Văn hóa", "Nhà văn hóa", "Nhà hát", "Nhà Xuất bản", "Bảo tàng", "Thư viện", "Bưu điện",
    "Hạt Kiểm lâm", "Trạm", "Đội", "Khoa", "Chi bộ", "Chi đoàn", "Chi hội", "Xã đoàn", "Xã Đoàn", "Quận đoàn", "Quận Đoàn", "Huyện Đoàn", "Thị đoàn", "Thị Đoàn", "Hiệp hội", "Hợp tác xã",
    "Binh đoàn", "Quân đoàn", "Sư đoàn", "Lữ đoàn", "Trung đoàn", "Tiểu đoàn", "Đại đội", "Đồn Biên phòng",
    "Bộ đội Biên phòng", "Cảnh sát", "Cấp ủy", "Cấp uỷ", "UBMTTQVN", "Chính quyền", "Tạp chí", "Cảng vụ", "Xí nghiệp", "Nhà máy", "Nông trường", "Câu lạc bộ",
    "Cơ sở khám", "cơ sở khám", "Cơ sở giáo dục", "cơ sở giáo dục", "Cơ sở y tế", "cơ sở y tế",
    "Cơ sở đào tạo", "BHXH", "Ty", "Giáo viên chủ nhiệm", "Giáo viên bộ môn", "Tổng phụ trách", "Kế toán trưởng", "Quản đốc", "văn phòng các", "giám đốc", "hiệu trưởng", "chủ tịch", "bí thư", "trưởng phòng", "chánh văn phòng",
)  # fmt: skip
#: Whom an order names without "các": "giao cơ quan chuyên môn", "trách nhiệm của công chức".
_ORDERED = pattern(
    r"(?:[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương|[Dd]oanh nghiệp|[Tt]ổ chức,|[Cc]á nhân|[Cc]hính quyền|[Cc]ấp (?:ủy|uỷ)|[Cc]án bộ|[Cc]ông chức|[Vv]iên chức|[Nn]hà đầu tư|[Nn]hà thầu|[Nn]gành(?! nghề)|[Ll]ãnh đạo|[Nn]gười (?:dân|lao động|sử dụng lao động))(?!\w)"
)
_GROUPS = r"(?:[Cc]ác|[Mm]ột số|[Nn]hững)(?: [Cc]ơ quan| [Đđ]ơn vị| [Ss]ở| [Bb]an| [Bb]ộ| [Cc]ấp| [Qq]uận (?:ủy|uỷ)| [Hh]uyện (?:ủy|uỷ)| [Tt]ỉnh (?:ủy|uỷ)| [Tt]hành (?:ủy|uỷ)| [Đđ]ảng (?:ủy|uỷ)| [Cc]hi bộ| [Cc]hi(?=, đảng bộ)| [Nn]gành| [Đđ]ịa phương| [Tt]ổ chức| [Tt]ổ| [Đđ]oàn thể| [Hh]ội| [Tt]hành viên| đồng chí| [Pp]hòng| [Xx]ã| [Hh]uyện| [Tt]ỉnh| [Tt]ập thể| [Cc]hủ đầu tư| [Dd]oanh nghiệp| [Tt]rường| [Bb]áo| [Tt]ập đoàn| [Tt]ổng công ty| [Cc]á nhân| [Cc]hủ| [Cc]ơ sở| [Hh]ộ| [Vv]ụ| [Cc]ục| [Pp]hó| [Bb]ộ trưởng| [Nn]hà (?:thầu|đầu tư|trường)| [Kk]hối| [Cc]ụm| [Đđ]ại biểu| [Ll]ực lượng| [Tt]rưởng(?: phòng| ban| khoa)?| [Đđ]ội| [Kk]hoa| [Đđ]ồn| [Cc]hi cục| [Cc]ông đoàn| [Ll]iên đoàn| [Cc]ông ty| [Nn]gân hàng| [Pp]hường| [Cc]hi (?:hội|đoàn)| [Tt]rung tâm| [Bb]ệnh viện| [Vv]iện| [Đđ]oàn| [Hh]iệp hội| [Tt]ổng cục| [Tt]hị xã| [Qq]uận| [Qq]uân (?:khu|đoàn|chủng)| [Bb]inh (?:chủng|đoàn)| [Ss]ư đoàn| [Tt]rung đoàn| [Ôô]ng(?=,? \(?[Bb]à| có tên)| người(?= có tên))"


@by_rules
def _agent_head() -> re.Pattern[str]:
    heads = either(
        [
            *[h for h in rules().organ_heads if h not in ("Đảng", "Báo", "Lãnh đạo")],
            "Báo",
            *_MORE_HEADS,
        ]
    )
    # "Thủ truởng": a horn lost beside another mark; "Thủtrưởng", "các thành viênBan": lost spaces
    heads = heads.replace("ưở", "[ưu]ở").replace("\\ ", " ?")
    return pattern(rf"(?:{_GROUPS}|(?:{heads}))(?![a-zà-ỹđ0-9_])")


@by_rules
def _agent_letters() -> frozenset[str]:
    """The first two letters of every agent head."""
    heads = (*rules().organ_heads, *_MORE_HEADS)
    return frozenset(
        word[:2] for word in (*heads, "Các", "các", "Một số", "một số", "Những", "những")
    )


def heads_agent(text: str, position: int = 0, ordered: bool = False) -> bool:
    """Whether the name of an agent begins at `position`; after an order, common nouns name one too."""
    return (
        text[position : position + 2] in _agent_letters()
        and _agent_head().match(text, position) is not None
    ) or (ordered and _ORDERED.match(text, position) is not None)


#: "Các sở: A, B": the colon stands inside the agent.
_LIST_HEAD = pattern(
    r"(?:[Cc]ác (?:[Bb]ộ|[Ss]ở|cơ quan|đơn vị|địa phương|tỉnh|huyện|xã|phường)(?:, (?:[Bb]an|[Nn]gành|[Ss]ở|[Bb]ộ|cơ quan|đơn vị|đoàn thể|địa phương|thành phố|thị xã|xã|phường)){0,4}|[Ss]ở|Bộ, cơ quan|[Cc]ơ quan [Tt]rung ương|trực thuộc [Tt]rung ương)$"
)
#: Whose bodies stand behind a colon: "Giám đốc: Sở A, Sở B".
_OFFICE = ("Giám đốc", "Thủ trưởng", "Chủ tịch", "Bí thư", "Hiệu trưởng", "Bộ trưởng")
#: Another post of the same person: "Bà Mây, Phó Giám đốc: Trưởng ban".
_POST = ("Trưởng", "Phó", "Tổ trưởng", "Chủ tịch", "Chủ nhiệm", "Thành viên", "Đồng chí")
_BRACKET = pattern(r"\([^()\n]{1,300}\)")
#: A duty said of the agents that stand before it.
_DUTY = pattern(
    r"[^,;.:\n]{0,140}?(?P<duty> (?:theo chức năng[^;.:\n]{0,50}? )?(?:có|chịu) trách nhiệm)(?!\w)"
)
#: A group of agents up to a verb that may also say which of them: "các tổ chức | khai thác …".
_GROUP_ONLY = pattern(
    r"(?:[Cc]ác|[Nn]hững|[Mm]ọi|[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|[Dd]oanh nghiệp|[Cc]á nhân)(?:,? (?:[a-zà-ỹđ]++|Sở|Ban|Bộ)){0,30}+$"
)
_QUALIFIERS = frozenset(
    ["quản lý", "khai thác", "sử dụng", "đăng ký", "giải quyết", "đầu tư", "xây dựng", "cung cấp", "ứng dụng",
     "được giao nhiệm vụ", "tham gia", "thực hiện", "phát triển", "hoạt động", "tiếp nhận", "xử lý", "bảo quản", "vận hành"]
)  # fmt: skip


#: A verb with a capital, where a heading ran into the text below it: "Sở Y tế Chỉ đạo các trạm".
_CAPITAL = pattern(
    r" (?:Chủ trì|Phối hợp|Chỉ đạo|Hướng dẫn|Tham mưu|Căn cứ|Triển khai|Thực hiện|Rà soát|Đẩy mạnh|Tăng cường|Tiếp tục|Ban hành|Phát động|Quán triệt|Lãnh đạo|Theo dõi|Đề xuất|Báo cáo|Cụ thể hóa|Cụ thể hoá|Nghiêm túc|Chủ động|Khẩn trương|Bố trí|Kịp thời|Đôn đốc|Phân công|Đưa|Có trách nhiệm|Chịu trách nhiệm)(?=,? \w)"
)
#: After these it belongs to the name: "Ban Chỉ đạo", "Trung tâm Hướng dẫn".
_NAMED_FOR = (
    "Ban", "ban", "Tổ", "Đoàn", "ủy ban", "Ủy ban", "Hội đồng", "Phòng", "Vụ", "Cục", "Sở", "Bộ", "tâm", "Viện", "và", ",", "-",
    "–", "các", "tác", "Ngày",
)  # fmt: skip


#: The same behind a group, where it cannot be the field of a body: "Các nhà trường | Xây dựng kế hoạch".
_CAPITAL_OF_GROUP = pattern(
    r"[Cc]ác [a-zà-ỹđ, ]{3,60}(?= (?:Xây dựng|Tổ chức|Tuyên truyền|Phổ biến|Vận động|Phát huy|Quản lý|Kiểm tra|Bảo đảm|Đảm bảo|Nâng cao|Cử|Lập|Gửi) [a-zà-ỹđ])"
)


def _capital(text: str, start: int, end: int) -> int | None:
    """Where a verb with a capital begins in text[start:end]; None where there is none."""
    group = _CAPITAL_OF_GROUP.match(text, start, end + 2)
    if group and not text.endswith(_NAMED_FOR, start, group.end()):
        return group.end()
    for match in _CAPITAL.finditer(text, start, end + 2):
        if start < match.start() < match.end() <= end and not text.endswith(
            _NAMED_FOR, start, match.start()
        ):
            return match.start()
    return None


#: A word of one syllable, and one that may be two: a page has lost the blank at the end of a line.
_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
_ONSET = "(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdđghklmnprstvx])?"
_SYLLABLE = pattern(rf"{_ONSET}[{_VOWELS}]{{1,3}}(?:ch|ng|nh|[cmnpt])?")
_LONG_WORD = pattern(r"(?<!\w)[a-zà-ỹđ]{6,14}(?!\w)")


def _run_on(text: str, start: int, end: int, stop: int) -> int | None:
    """Where a verb begins inside a word of text[start:end], as in "Bộ Xã hộitiếp nhận hồ sơ"."""
    for word in _LONG_WORD.finditer(text, start, end):
        if _SYLLABLE.fullmatch(word.group()):
            continue
        for at in range(word.start() + 2, word.end() - 1):
            if (
                _SYLLABLE.fullmatch(text, word.start(), at)
                and _SYLLABLE.fullmatch(text, at, word.end())
                and _verb().match(f" {text[at : min(stop, word.end() + 24)]} ")
            ):
                return at
    return None


#: No phrase that names agents is longer.
_FURTHEST = 1200


def phrase_end(text: str, position: int, stop: int, longest: int = 220) -> tuple[int, str]:
    """Where the agent phrase ends, and by what: ":", a verb, or the end of a heading."""
    whole, stop = stop, min(stop, position + _FURTHEST)
    plain, base = _without_brackets(text, position, stop)
    begin, end = position - base, stop - base
    colon = plain.find(":", begin, end)
    while colon >= 0 and _lists(plain, begin, colon, end):
        colon = plain.find(":", colon + 1, end)
    verb = _verb().search(plain, begin, end)
    while verb is not None and _inside_name(plain, begin, verb):
        verb = _verb().search(plain, verb.end(), end)
    first, closed = (verb.start(), "verb") if verb is not None else (end, "")
    capital = _capital(plain, begin, first)
    if capital is None:
        capital = _run_on(plain, begin, first, end)
    if capital is not None:
        first, closed = capital, "verb"
    if 0 <= colon < first:
        first, closed = colon, ":"
    elif verb is not None and capital is None and verb.group().strip(" ,") in _QUALIFIERS:
        which = _qualified(text, position, base + verb.start(), base + verb.end(), stop)
        if which is not None and (which[1] == "verb" or stop == whole):
            return which
    if closed == "verb":
        named = _department_end(text, position, base + first)
        if named == base + first:
            named = _local_end(text, position, named)
        if named == base + first and plain[first : first + 1] == ",":
            # "Công ty Điện lực thả đèn, xử lý …": a verb before the comma that no list holds
            named = _name_end(text, position, named)
        return named, closed
    if closed:
        return base + first, closed
    if whole - position < longest and not text[position:stop].rstrip().endswith((",",)):
        end = position + len(text[position:stop].rstrip(" .;:"))
        named = _name_end(text, position, end)
        return (named, "verb") if named < end else (end, "heading")
    return position, ""


#: Small words that go on with the name of a body, or say which one is meant.
_GOES_ON = pattern(
    r" (?:của|thuộc|trực|trên|tại|ở|có|liên|và|các|được|đóng|cấp|tỉnh|thành|thị|huyện|quận|xã|phường|trong|ngoài|phụ|về|cùng|gồm|nơi|đó|này|nêu(?= trên| tại)|biên(?= giới)|miền|ven|bãi|tiểu(?= học)|trung(?= học| tâm| cấp)|mầm(?= non)|mẫu(?= giáo)|đại(?= học)|cao(?= đẳng)|dạy(?= nghề)|phổ(?= thông)|nhiệm(?= kỳ)|khóa|khoá|cơ|đơn|ban|sở|ngành|địa|tổ|đoàn|hội|khu|vùng|chủ|chuyên|bộ|phòng|chi|giúp|khác|quản|theo|phục|thi|công|doanh|người)(?!\w)| [A-ZĐÀ-Ỹ]| [-–] (?:huyện|quận|xã|phường|thị|thành|ban|ngành|sở|đoàn)(?!\w)"
)


#: What closes the naming of a group: "các đơn vị liên quan | treo cờ".
_CLOSES = pattern(
    r" (?:liên quan|trên địa bàn(?: [Tt]ỉnh| [Tt]hành phố| [Hh]uyện| [Xx]ã| [Pp]hường)?|trực thuộc|nêu trên|các cấp)(?= [a-zà-ỹđ])"
)


#: Heads that alone name nobody: "Công ty | giống cây trồng".
_NEEDS_NAME = frozenset(
    ["Công ty", "Ngân hàng", "Trung tâm", "Chi cục", "Cục", "Tổng cục", "Vụ", "Viện", "Trường", "Xí nghiệp", "Nhà máy",
     "Hợp tác xã", "Trạm", "Đội", "Phòng", "Ban", "Tổ", "Khoa", "Hạt", "Hiệp hội", "Câu lạc bộ", "Bệnh viện"]
)  # fmt: skip


def _name_end(text: str, start: int, end: int) -> int:
    """Where the last name in text[start:end] ends, if words follow that no name goes on with."""
    first, last = bodies(text, start, end)[-1] if end - start > 2 else (start, end)
    named = names.organ_at(text, first)
    if text.startswith(" xuyên", named):
        named += 6  # "Trung tâm Giáo dục thường | xuyên"
    if text[first:named] in _NEEDS_NAME:
        return end
    # after a capital ("Vụ Công | tác …") the name may go on in small letters
    if not text[text.rfind(" ", first, named) + 1 : named].islower():
        closing = _CLOSES.search(text, first, last)
        named = closing.end() if closing else end
    if first < named < last and text[named] == " " and text[named:last].count(" ") > 1:
        return end if _GOES_ON.match(text, named) else named
    return end


@by_rules
def _department() -> re.Pattern[str]:
    return pattern(
        rf"(?:Sở|Bộ) (?:{either(list(rules().organ_proper))})(?: tỉnh| thành phố)?(?= [a-zà-ỹđ]+ [a-zà-ỹđ])"
    )


#: Small words that go on with the name of a department: "Sở Tài chính | vật giá".
_FIELD_GOES_ON = pattern(
    r" (?:vật|thông|thể|thương|kế|môi|du|đầu|xây|giao|thủy|thuỷ|lâm|tôn|dân|lao|văn|khoa|tài|nông)(?!\w)"
)


def _department_end(text: str, start: int, end: int) -> int:
    """Where a department at the end of text[start:end] ends, if a verb follows it that no list holds:
    "Sở Y tế | vẽ bảng điểm, trình …"."""
    at = max(text.rfind("Sở ", start, end), text.rfind("Bộ ", start, end))
    named = _department().match(text, at, end) if at >= 0 else None
    if named is None or _GOES_ON.match(text, named.end()):
        return end
    following = text[named.end() : end]
    if not following.islower() or _FIELD_GOES_ON.match(following):
        return end
    return named.end()


#: Where the name of a local body ends: "Đài Truyền hình tỉnh | nêu gương thôn, bản".
_LOCAL = pattern(r" (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường)(?= [a-zà-ỹđ]+ [a-zà-ỹđ])")
#: Behind these it is more than the place of one body: "các tỉnh", "cấp tỉnh", "ngoài tỉnh".
_NO_PLACE = (
    "các", "cấp", "liên", "trong", "ngoài", "toàn", "của", "mỗi", "từng", "và", ",", "hai", "thuộc", "-",
)  # fmt: skip


def _local_end(text: str, start: int, end: int) -> int:
    """Where a local body at the end of text[start:end] ends, if a verb follows it that no list holds."""
    if text.startswith(("Các ", "các ", "Một ", "một "), start):
        return end
    for place in _LOCAL.finditer(text, start, end):
        if (
            not text.endswith(_NO_PLACE, start, place.start())
            and text[place.end() : end].islower()
            and not _GOES_ON.match(text, place.end())
        ):
            return place.end()
    return end


def _without_brackets(text: str, position: int, stop: int) -> tuple[str, int]:
    """text[position:stop] with what stands in brackets blotted out, and the offset where it begins;
    `text` itself where there are none."""
    if text.find("(", position, stop) < 0:
        return text, 0
    blotted = _BRACKET.sub(lambda m: "(" + "_" * (len(m.group()) - 2) + ")", text[position:stop])
    return blotted, position


#: "UBND huyện: Bãi Giếng, Khe Mây, …"
_OF_PLACES = ("tỉnh", "huyện", "thành phố", "thị xã", "xã", "phường", "quận")
_PLACES = pattern(r": ?(?:[A-ZĐÀ-Ỹ]\w* [A-ZĐÀ-Ỹ]\w*(?:, | và )){2}")


def _lists(text: str, position: int, colon: int, stop: int) -> bool:
    """Whether a colon opens the names that the agent consists of, not what it is to do."""
    if _PLACES.match(text, colon, stop) and text.endswith(_OF_PLACES, position, colon):
        return True
    if text.endswith(_OFFICE, position, colon):
        named = colon + 1 + text.startswith(" ", colon + 1)
        return heads_agent(text, named) and not text.startswith(_POST, named)
    if not _LIST_HEAD.search(text, max(position, colon - 60), colon):
        return False
    listed = text[colon + 1 : min(stop, colon + 60)].lstrip()
    if not listed[:1].isupper():
        return False
    verb = _verb().match(f" {listed[:1].lower()}{listed[1:]}")
    return verb is None or (verb.group() == " xây dựng" and listed[8:9] == ",")


def _qualified(
    text: str, position: int, verb: int, after: int, stop: int
) -> tuple[int, str] | None:
    """Where the agent ends after all, if text[verb:after] only says which of a group is meant."""
    if not _GROUP_ONLY.search(text[max(position, verb - 160) : verb]):
        return None
    duty = _DUTY.match(text, after, stop)
    if duty:
        return duty.start("duty"), "verb"
    named = text.find(" (", after, stop)
    if named >= 0 and heads_agent(text, named + 2):  # "(Sở A, Sở B)" says who they are
        return named, "verb"
    if text[stop - 1 : stop] not in ".;,:" and _opens_list(text, stop):
        return stop, "heading"
    return None


_BELOW = pattern(r"\n(?:[-–+•]|[a-zđ]\d?[).] |\d{1,2}\.\d|[^\W\d_]{2})")


def _opens_list(text: str, stop: int) -> bool:
    """Whether the paragraph that ends at `stop` heads what stands below it."""
    return _BELOW.match(text, stop) is not None


#: Verbs of one syllable that are also the second half of these words: "Bộ Ngoại giao".
_COMPOUNDS = {
    "thường xuyên": ("Giáo dục", "giáo dục"),
    "giao": ("Ngoại", "ngoại", "bàn", "được", "cơ quan", "đơn vị"),
    "tham mưu": ("Tổng", "Bộ"),
    "trình": ("Chương", "chương", "Công", "công", "quy", "tiến", "giáo"),
    "lập": ("công", "độc", "thành", "Công", "Độc"),
    "cử": ("Bầu", "bầu", "ứng", "đề"),
    "tự": ("Trật", "trật", "tuần"),
    "ký": ("Thư", "thư", "chữ"),
    "nghiên cứu": ("viện", "Viện", "nhà"),
    "trồng": ("cây",),
    "tặng": ("hiến", "truy"),
    "điều tra": ("quan", "sát"),
    "chuyển": ("vận", "Vận", "luân", "lưu", "điều", "dịch", "di"),
    "tăng": ("gia",),
    "mở": ("cởi",),
    "tạo": ("Đào", "đào", "Cải", "cải", "Sáng", "sáng"),
    "nhận": ("công", "Công", "tiếp", "xác", "ghi"),
    "cần": ("Hậu", "hậu", "chuyên"),
    "không": ("Hàng", "hàng", "Phòng", "phòng"),
}


#: Verbs that also name a field of work, before what an agent is surely told: "Phòng Tổng hợp chủ trì".
_FIELDS = frozenset(
    ["tổng hợp", "thông tin", "truyền thông", "quản lý", "kiểm tra", "thống kê", "giám sát", "tuyên truyền", "điều phối",
     "phát triển", "đầu tư", "huy động", "thẩm định", "vận động"]
)  # fmt: skip
#: Offices that are named by their field of work.
_OFFICES_OF_FIELDS = ("Phòng", "Ban", "Tổ", "Trung tâm", "Vụ", "Khoa")
_STRONG = pattern(r" (?:chủ trì|phối hợp|có trách|chịu trách)")
_CHARGED = pattern(r" (?:có|chịu) trách ")


#: Names that cannot end here: "Cục Quản lý | xây dựng và …".
_UNFINISHED = ("Cục Quản lý", "Vụ Quản lý", "Phòng Quản lý")


#: "Ban" without a name so far, and what it would need none for.
_ONLY_BAN = pattern(r"(?:^|, |và |với )Ban$")
_ONLY_HEAD = pattern(r"(?:^|, |và |với )(?:Tổng [Cc]ục|Cục|Chi cục|Vụ|Ủy ban|Uỷ ban)$")
_NAMING = frozenset(
    ["quản lý", "thống kê", "kiểm tra", "đăng ký", "phát triển", "tổ chức", "tổng hợp", "thi hành", "điều tra",
     "giám sát", "đào tạo", "hợp tác", "bảo quản", "dự trữ", "tuyên truyền", "thi đua", "vận động"]
)  # fmt: skip
_MODAL = frozenset(["phải", "cần", "sẽ", "có trách nhiệm", "có nhiệm vụ", "là", "chưa", "không"])
#: More than one body: "Chủ tịch các huyện", "đơn vị".
_MANY = pattern(
    r"(?<!\w)[Cc]ác |^(?:[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|[Cc]á nhân|[Cc]ông chức|[Cc]án bộ)(?!\w)"
)
#: What goes on with "tuyên truyền" as with a verb.
_SPREADS = pattern(
    r", (?:phổ biến|vận động|giáo dục|quán triệt|giới thiệu)| (?:sâu|rộng|cho|đến|tới|về)(?!\w)"
)


def _inside_name(text: str, position: int, verb: re.Match[str]) -> bool:
    """Whether the verb's words belong to a name: "các tổ chức", "Ban Chỉ đạo", "được giao chủ trì"."""
    word = verb.group().lstrip(" ,")
    before = text[position : verb.start()]
    after = text[verb.end() : verb.end() + 14]
    if verb.group().startswith(",") and pattern(r" (?:của|thuộc)|:").match(after):
        return True
    if _CHARGED.match(after) and not word.endswith("trách nhiệm"):
        return True  # "các tổ chức hưởng hỗ trợ có trách nhiệm …"
    if word in _FIELDS and (
        _STRONG.match(after)
        # "Phòng Kế hoạch tổng hợp: …"
        or (after.startswith(":") and before.startswith(_OFFICES_OF_FIELDS))
        or (word == "thông tin" and before.endswith("ông nghệ"))
    ):
        return True
    if _ONLY_HEAD.search(before) and word in _NAMING:
        return True  # "Tổng cục quản lý ruộng đất"
    if _ONLY_BAN.search(before) and not _STRONG.match(f" {word}") and word not in _MODAL:
        return True  # "Ban cải tạo", "Ban vận động"
    if word == "chỉ huy" and before.endswith(("Bộ", "Ban", "Sở")):
        return True
    if word in ("lãnh đạo", "chỉ huy") and (before.endswith(" và") or verb.group()[0] == ","):
        return pattern(r" (?:các|[A-ZĐ])").match(after) is not None
    if word == "tham gia":
        return _GROUP_ONLY.search(before[-160:]) is not None
    if before.endswith(_UNFINISHED) and not _STRONG.match(f" {word}"):
        return True
    if word == "xây dựng" and before.endswith("đầu tư"):
        return True
    if word == "quản lý" and before.endswith(" có"):
        return True
    if word in ("quản lý", "theo dõi") and before.endswith(
        ("phạm vi", "lĩnh vực", "công tác", "quyền", "được giao")
    ):
        return True
    if word == "trực tiếp" and before.endswith("cấp trên"):
        return True
    if before.endswith(" được") and verb.group()[0] == " " and _MANY.search(before):
        return True  # "các xã được phân công có trách nhiệm …"
    if word == "thi đua":
        return before.endswith(("cụm", "khối", "Cụm", "Khối", "phong trào", "công tác", "về"))
    if word == "chuyển" and after.startswith((" đổi", " giao", " phát", " tải")):
        return True  # "Tổ công tác chuyển đổi số"
    if word == "sửa" and after.startswith(" đổi"):
        return True
    if word == "giao" and after.startswith((" thông", " dịch", " lưu")):
        return True
    if word in _COMPOUNDS:
        return before.endswith(_COMPOUNDS[word])
    if word in (
        "chỉ đạo",
        "điều hành",
        "điều phối",
        "quản lý",
        "kiểm tra",
        "giám sát",
        "vận động",
        "vận hành",
        "nghiệm thu",
    ) and before.endswith((" Ban", " ban", "Tổ", "Đoàn", "Hội đồng", "rung tâm")):
        return True
    if word[:1].isupper():
        return True
    if word == "tổ chức" and pattern(
        r"(?:[Cc]ác|cơ quan,|và|đơn vị,|của|hội,|,|chính trị)$"
    ).search((before + ("," if verb.group().startswith(",") else "")).rstrip() or " "):
        return not pattern(r" (?:thực hiện|triển khai|hưởng ứng|thi hành|quán triệt)").match(after)
    if word == "chủ trì" and before.endswith(
        ("được giao", "được", "ơ quan", "được phân công", "ơn vị")
    ):
        return not after.startswith((", phối hợp", " phối hợp"))
    if word == "phối hợp" and before.endswith(("ơ quan", "ơn vị")):
        return not pattern(r" (?:với|chặt|chỉ|thực|tuyên)").match(after)
    if word == "thông tin" and before.endswith(("ăn hóa", "ăn hoá")):
        return True  # "Ty Văn hóa thông tin"
    if word == "tuyên truyền" and _SPREADS.match(after):
        return False  # "các đơn vị tuyên truyền, phổ biến …"
    if word in (
        "thông tin",
        "truyền thông",
        "quản lý",
        "đầu tư",
        "phát triển",
        "ứng dụng",
        "tuyên truyền",
        "giao",
        "giám sát",
        "kiểm tra",
        "thống kê",
        "đào tạo",
        "vận hành",
    ) and pattern(
        r"(?:[Cc]ơ quan|báo chí,|[Nn]ghiên cứu|[Bb]an|[Cc]hủ|nhà|và|đơn vị|thể|Trang|Cổng|dự án)$"
    ).search(before):
        return True
    return word == "ứng dụng" and after.startswith(" Công nghệ")


def bodies(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Distinct bodies of one phrase; set pairs ("các cấp, các ngành") stay whole."""
    plain, base = _without_brackets(text, start, end)
    cuts: list[tuple[int, int]] = []
    cursor = start
    for mark in _BOUND.finditer(plain, start - base, end - base):
        at, after = base + mark.start(), base + mark.end()
        if at <= cursor:
            continue
        joint = "và" if mark["and"] else mark.group().strip()[:1]
        before = text[cursor:at].strip()
        if (joint == ";" and not same_group(before, text, after)) or (
            joint != ";"
            and not _LISTING.search(before)
            and _new_body(before, text[after : after + 60], joint)
        ):
            cuts.append((cursor, at))
            cursor = after
    cuts.append((cursor, end))
    return [(a, b) for a, b in (_trim(text, x, y) for x, y in cuts) if b - a > 2]


_BOUND = pattern(r";\s?(?:và )?|,\s(?:(?P<and>và)\s)?|\s(?:và|cùng(?: với)?)\s")
#: "Các Sở, ngành; | đơn vị liên quan": small words without "các" of their own.
_SHARED_PLURAL = pattern(r"(?:cơ quan|đơn vị|địa phương|tổ chức|đoàn thể|cá nhân)(?!\w)")


def follows_on(text: str, position: int) -> bool:
    """Whether another agent, or more of the same group, may begin at `position`."""
    return heads_agent(text, position) or _SHARED_PLURAL.match(text, position) is not None


def same_group(before: str, text: str, after: int) -> bool:
    """Whether what stands behind a semicolon goes on with the group `before` it."""
    return before[:4] in ("Các ", "các ") and _SHARED_PLURAL.match(text, after) is not None


#: What lists its names after a colon is one agent.
_LISTING = pattern(r":\s?[A-ZĐÀ-Ỹ]")
#: What goes on with a name after a comma or "và", though it looks like the head of another.
_SAME_NAME = pattern(
    r"(?:Thể thao|Du lịch|Công nghệ|Môi trường|Đào tạo|Truyền thông|Xã hội|Ban ngành|Thành [uủ]"
    r"|[Bb]an, [Nn]gành|[Ss]ở, |Ban, |(?:Khối|Cụm) (?:trưởng|phó)(?!\w))"
)
#: Groups in small letters that begin a body of their own after a comma.
_GROUP = pattern(
    r"(?:các )?đồng chí|đại biểu |các (?:Ban (?=của|Hội đồng|HĐND)|Tổ |tập thể|tổ chức|cơ quan|đoàn thể|đơn vị|Bộ trưởng|bộ trưởng|Phó )|hiệu trưởng các|giám đốc các|thủ trưởng|người đứng đầu|công đoàn (?:ngành|cơ sở|cấp)"
)


#: Bodies of the centre beside those of the place.
_OUTSIDE = pattern(r"(?:các )?cơ quan (?:của )?(?:[Tt]rung ương|ngành dọc)(?!\w)")
#: Kinds of bodies in a row, none named: "các Tổng cục, Cục, Vụ thuộc Bộ".
_BARE = pattern(
    r"(?:Cục|Vụ|Sở|Ban|Phòng|Viện|Hội|Đoàn|Trường|Báo|Đài|Trung tâm|Chi cục|Tổng cục|Ban Quản lý(?: dự án)?)(?=,| và| thuộc| trực thuộc)"
)
_BARE_GROUP = pattern(r"[Cc]ác (?:\w+|\w+ \w+)(?:, (?:\w+|\w+ \w+)){0,6}")
#: One office of several bodies: "Giám đốc các Sở A, Sở B".
_SHARED_HEAD = pattern(r"(?:Giám đốc|Thủ trưởng|Chủ tịch|Bí thư|Bộ trưởng) các (?P<kind>\w+ )")
#: What else it is the office of: "Giám đốc các Nông trường, | Xí nghiệp".
_BARE_KIND = pattern(
    r"(?:Nông trường|Lâm trường|Xí nghiệp|Nhà máy|Công ty|Trung tâm|Chi cục|Cục|Sở|Ban|Phòng|Viện|Trường|Bệnh viện)(?=,| và| thuộc| trực thuộc| chịu| có| căn|$)"
)
#: Two offices of one group: "Giám đốc, Thủ trưởng các sở, ban, ngành".
_BARE_OFFICES = ("Giám đốc", "Thủ trưởng", "giám đốc", "thủ trưởng")
_OFFICES_OF_GROUPS = (
    "Thủ trưởng c", "thủ trưởng c", "Giám đốc c", "giám đốc c", "Hiệu trưởng c", "Người đứng đầu", "người đứng đầu",
)  # fmt: skip
#: Someone by name: "và ông Trần Văn Mây".
_PERSON = pattern(r"(?:[Ôô]ng(?:/[Bb]à| ?\([Bb]à\))?|[Bb]à) (?!Rịa)[A-ZĐÀ-Ỹ]\w* [A-ZĐÀ-Ỹ]\w*")
#: The staff beside the bodies: "Viện trưởng các Viện | và kiểm sát viên, công chức toàn ngành".
_PEOPLE = pattern(
    r"(?:kiểm sát viên|thẩm phán|cán bộ|công chức|giáo viên|đảng viên|hội viên|đoàn viên), (?:kiểm sát viên|cán bộ|công chức|viên chức|giáo viên|nhân viên|chiến s[ĩỹ]|đảng viên|hội viên|đoàn viên|người lao động)(?!\w)"
)
_STAFF = pattern(r"(?<!\w)(?:viên|bộ|chức|chiến s[ĩỹ]|động|toàn thể|lãnh đạo|dân)$")
#: A group of the same words whose owner is named: "Các huyện đoàn, | các ban, đơn vị thuộc Tỉnh đoàn".
_OWNED_GROUP = pattern(r"các [^,;]{2,24}(?:, [a-zà-ỹđ ]{2,20})? (?:trực )?thuộc (?=\w)")
#: Bodies that no office stands for: "Thủ trưởng các sở, ban, ngành, | các tổ chức chính trị - xã hội".
_NO_OFFICE = pattern(r"(?i:các (?:tổ chức chính trị|đoàn thể))(?!\w)")
#: A group whose owner is named: "Các thành viên của Ban Tổ chức | , các Bộ, ngành".
_OWNED = pattern(r"[Cc]ác [^,;]{0,40}(?:của|thuộc|thành viên|ủy viên) [A-ZĐÀ-Ỹ]")
#: The offices of several bodies: "Văn phòng các Bộ, Hội đồng nhân dân, Ủy ban nhân dân các tỉnh".
_OFFICES_OF = ("Văn phòng các ", "văn phòng các ")
_OF_THE_PLACE = (
    "Đảng bộ", "Hội đồng nhân dân", "HĐND", "Ủy ban nhân dân", "Uỷ ban nhân dân", "UBND",
)  # fmt: skip
#: One office that serves two bodies: "Văn phòng HĐND và UBND".
_SHARED_OFFICE = (
    "Văn phòng HĐND", "Văn phòng Hội đồng nhân dân", "Văn phòng Đoàn đại biểu Quốc hội", "Văn phòng Đoàn ĐBQH",
)  # fmt: skip


#: "Các Cụm, | Khối thi đua của tỉnh"
_TEAMS = (
    "Các Cụm",
    "các Cụm",
    "Các cụm",
    "các cụm",
    "Các Khối",
    "các Khối",
    "Các khối",
    "các khối",
)
#: What a name cannot end with; "các đơn vị trực thuộc, Chủ tịch UBND các xã" can.
_LEANS = ("Đảng", "Đài", "Báo", "của", "thuộc", "giữa", "cho")


def _new_body(before: str, following: str, joint: str) -> bool:
    """Whether another body begins after a comma or "và"."""
    if _OUTSIDE.match(following) or _PERSON.match(following):
        return True
    if joint in ("v", "và") and _PEOPLE.match(following):
        return before.count(" ") > 3 and not _STAFF.search(before)
    if joint in ("v", "và") and following.startswith("tổ chức, cá nhân"):
        return not _GROUP_ONLY.match(before)
    if not heads_agent(following) or _SAME_NAME.match(following):
        return False
    if before.endswith(_LEANS) and not before.endswith("trực thuộc"):
        return False
    if before.endswith("Bộ trưởng") and following.startswith("Chủ nhiệm"):
        return False
    if before.endswith(_SHARED_OFFICE) and following.startswith(
        ("Ủy ban", "Uỷ ban", "UBND", "HĐND", "Hội đồng")
    ):
        return False
    if before.startswith(_OFFICES_OF) and following.startswith(_OF_THE_PLACE):
        return False
    if before in _BARE_OFFICES and following.startswith(_OFFICES_OF_GROUPS):
        return False
    if before == "Bộ trưởng" and joint == "v" and following.startswith("Thủ trưởng c"):
        return False
    shared = _SHARED_HEAD.match(before)
    if shared and (following.startswith(shared["kind"]) or _BARE_KIND.match(following)):
        return False
    if before.endswith(("Khối Cơ quan", "Khối cơ quan", "Khối các cơ quan", "Khối Các cơ quan")):
        return False
    if following.startswith("Bưu điện") and before.startswith(("Bộ", "Tổng cục")):
        return False
    if before in _TEAMS and following.startswith(("Khối", "Cụm", "khối", "cụm")):
        return False
    if _BARE.match(following) and _BARE_GROUP.fullmatch(before):
        return False
    if joint != ",":
        return True
    if following.startswith(("các ", "Các ")):
        if _OWNED.search(before):
            return True
        # "các cấp, các ngành", "người đứng đầu các cơ quan, các đơn vị": one agent
        if before.endswith(("ác cấp", "ác sở", "ác ngành", "ác ban")):
            return False
        if _NO_OFFICE.match(following) and not before.endswith(("ác cơ quan", "ác đơn vị")):
            return True
        if before.startswith(("người đứng đầu", "Người đứng đầu", "Thủ trưởng")):
            return following.startswith("các đồng chí")
        if _OWNED_GROUP.match(following):
            return True
        if not _PLURAL.search(before):
            return True
    return not following[0].islower() or _GROUP.match(following) is not None


_PLURAL = pattern(r"(?<!\w)(?:[Cc]ác|[Nn]hững|[Mm]ột số|cấp) ")
#: A bracket after the name that says in which role the body acts, or lists who belongs to it.
_APPOSITION = pattern(
    r"\((?:(?i:(?:là )?(?:cơ quan|đơn vị|bộ phận|đầu mối|thường trực)|qua|thông qua|gọi|sau đây|viết tắt|(?:bao )?gồm|kể cả|trừ|như (?:trên|(?:phần |mục )?kính gửi)|nêu trên)(?!\w)[^()]{0,300}|[^(),]{1,200},[^()]{1,300})\)"
)


#: Which levels are meant: "Ủy ban nhân dân các cấp (tỉnh, huyện, xã)".
_LEVELS = pattern(r"\((?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường)(?:,| và)")
#: A role behind a dash, or behind a comma: "Công ty X, Khối trưởng năm 2014".
_ROLE = pattern(
    r" [-–] (?:là )?(?:cơ quan|đơn vị|bộ phận) |(?<!trưởng)(?<!phó), (?:(?:là )?(?:cơ quan|đơn vị) )?(?:Cụm|Khối) (?:trưởng|phó)(?: (?:năm )?\d{4})?$"
)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " ,;-–:":
        start += 1
    lead = pattern(r"(?:cùng |và )").match(text, start, end)
    if lead:
        start = lead.end()
    while end > start and text[end - 1] in " ,;:.-–":
        end -= 1
    for passive in (" được giao", " được"):  # "Công đoàn xã | được giao vận động"
        if text.endswith(passive, start, end) and not _MANY.search(text[start:end]):
            end -= len(passive)
    dash = _ROLE.search(text, start, end)
    if dash and not (text[dash.start()] == "," and text.startswith(("Các ", "các "), start)):
        end = dash.start()
    bracket = text.rfind("(", start, end) if text[end - 1 : end] == ")" else -1
    if (
        bracket >= start
        and not _LEVELS.match(text, bracket, end)
        and (
            _APPOSITION.fullmatch(text, bracket, end)
            # "Ban Tổ chức hội làng các xã (Ban Tổ chức cấp xã)": the name in short
            or text[bracket + 1 : end].split()[:2] == text[start:bracket].split()[:2]
        )
    ):
        end = bracket
        while end > start and text[end - 1] == " ":
            end -= 1
    return start, end

"""What a target measures: the indicator, as the words before a figure or behind it name it."""

from __future__ import annotations

import re

from thidua.graph.extract import names
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, rules
from thidua.graph.extract.targets.bounds import ONWARD_THEY
from thidua.graph.extract.targets.figures import listed
from thidua.graph.extract.targets.units import IS_MONEY, MEASURES, SHARES
from thidua.graph.extract.targets.words import (
    ACTS,
    AFTER_FIGURE,
    acts_alone,
    measures,
    noun_of,
    noun_phrase,
    without_lead,
    without_trail,
)

#: Right before a figure: the things counted follow.
MORE = pattern(r"(?<!\w)[Tt]hêm$")
#: Behind a figure: its clause ends there.
CLAUSE_ENDS = pattern(r"\s?(?:[;)\n]|\.(?!\d)|$)")
#: What the next figure measures, behind what the last percentage counts: "…, tỷ lệ bỏ học còn".
_OWN = pattern(
    r", (?:(?:tỷ lệ|tổng|số|mức|chỉ số) [^;]{3,90}|[^,;]{3,80}) (?:đạt|chiếm|còn|là|vượt)(?: (?:trên|dưới|từ|ít nhất|tối thiểu|khoảng|không quá|không dưới))* ?$"
)


#: What measures, at the head of a clause.
_OPENS_MEASURE = pattern(
    r"\s*(?:[Tt]ỷ (?:lệ|trọng|suất)|[Tt]ốc độ|[Tt]ổng|[Mm]ức|[Ss]ản lượng|[Nn]ăng suất|[Kk]im ngạch|[Dd]oanh thu|[Cc]hỉ số)(?!\w)"
)
#: What those have that the last figure counts: "[20 thợ] lò với | số vốn [5 tỷ đồng]".
_WITH = pattern(r"^[^,;:]{1,80} với (?=(?:số|tổng) )")


#: What moves another thing, behind what the last figure counts: "[45 ha] chè và | nâng năng suất chè lên".
_MOVES = pattern(r"(?<= và )(?:nâng|đưa|hạ|kéo giảm|rút ngắn) [^,;]{3,80}$")


def behind_counted(clause: str, same: bool, share: bool, bare: bool) -> str:
    """The words before a figure without those that the last one (`share`: a percentage) counts.

    "[180 km] đường xã, đưa tỷ lệ hộ có điện lên": the way is counted, what is behind the comma
    measured, where both stand in the `same` clause. "100% A và 70% B", "20% A và tăng thêm ít nhất
    10% B": only the verb is this figure's, unless it is `bare`, with no words behind it.
    """
    own = _OWN.search(clause) if share and same else None
    if own:
        return clause[own.start() + 1 :]
    if not same and _OPENS_MEASURE.match(clause):
        return clause  # "[giảm 5%] số vụ; tỷ lệ điều tra, khám phá đạt"
    marks = pattern(r"(?:,|;|(?<!\w)và(?!\w))(?=[^,;]{0,40}$)").finditer(clause)
    opened = max(marks, key=re.Match.start, default=None)
    if opened and not bare and not measures(noun_of(clause[opened.end() :])):
        return clause[opened.end() :]
    if not share and " với " in clause:
        clause = _WITH.sub("", clause)
    moved = _MOVES.search(clause) if same else None
    if moved and not bare:
        return clause[moved.start() :]
    first = clause.find(", ")
    if same and not share and first > 0 and measures(noun_of(clause[first + 1 :])):
        return clause[first + 1 :]
    return clause


def indicator_of(
    text: str,
    clause: str,
    end: int,
    following: tuple[int, int],
    limit: int,
    unit: str,
    head: str | None,
    section: bool,
) -> str:
    """What is measured by a figure: the words before it (`clause`), else those after it.

    The figure ends at `end`, its sentence at `limit`; where the `following` one stands, both at `limit` if none does. `head`: what
    stands before a colon, for all figures behind it; `section`: they stand in a part that sets targets.
    """
    said = clause.rstrip()
    row = _IN_A_ROW.search(said) if unit in SHARES and ", " in said else None
    if row:
        return without_trail(row["counted"])
    before = noun_phrase(clause, section)
    behind = before if before.endswith(_FOR_WHICH) and _WHERE.search(before) else None
    if said.endswith(" đến") and _REACHES.fullmatch(before):
        behind = f"{before} đến"  # "phủ sóng đến 100% khu chợ"
    goes_on = unit in SHARES and CLAUSE_ENDS.match(text, end) is None
    before = "" if _follows(text, said, end, unit) else _measured(before, goes_on, head is None)
    done = None
    if goes_on and before and _DEED.fullmatch(before) and said.endswith(before):
        done, before = before, ""  # "giải ngân 100% vốn đầu tư công": what it is done to follows
    if before and not behind and not _NOTHING.fullmatch(before):
        return f"{head}: {before}" if head else before
    next_start, followed = following[0], following[0] < limit
    if followed and unit in SHARES and _has(text, end, *following):
        # "100% cơ sở Đoàn có ít nhất 01 sân chơi": what each has is part of what is measured
        next_start, followed = _thing_ends(text, following[1], limit), False
    value = _counted(text[end : min(limit, next_start)], said, unit, followed)
    if value == unit and unit in MEASURES:
        value = noun_phrase(clause, section)  # "Trồng 30 ha": the verb says all there is
    if not value or (value == unit and unit not in MEASURES and "/" in unit):
        # "mỗi ha đạt 38 triệu đồng", "mỗi người 01 lần/năm"
        value, behind = noun_of(AFTER_FIGURE.sub("", clause)) or value, None
    if value.startswith(("so với ", "so ")):
        value = _told(said)  # "kết nạp từ 3% trở lên so với đầu năm"
    value = _AND_AT_END.sub("", value) or ("" if behind or head else _told(said))
    if done:
        return f"{done} {value}".strip()
    if behind and ", " in value and behind.endswith((" tới", " đến")):
        value = _next_deed().split(value)[0]  # "tới 100% bến đò | , giúp thợ học chữ"
    if behind and value and " " in behind.replace("đối với", "cho"):
        value = f"{behind} {value}"  # "kiểm tra … đối với 100% các phòng"
    act = said.rpartition(",")[2].strip()
    if head and value in ("", unit) and acts_alone(act):
        value = act  # "Nhà ở công nhân: khởi công | 460 căn"
    if head:
        return f"{head}: {value}" if value else head  # "Dịch vụ di động: phấn đấu tăng trên 3%"
    return value


#: Several that a share is of, one after the other: "giảm | số vụ, số người chết và số người bị thương | từ".
_IN_A_ROW = pattern(
    r"(?:[Gg]iảm|[Tt]ăng|[Hh]ạ|[Nn]âng)(?: thêm)? (?P<counted>(?P<first>số|tỷ lệ|tổng số) [^,;:.\d]{1,50}(?:, (?P=first) [^,;:.\d]{1,60}){1,3})$"
)
#: What those counted by a share have or do each.
HAS = pattern(
    r"(?<![,;]) (?:(?:có|xây dựng|đăng ký|đảm nhận|thực hiện|tổ chức|thành lập|duy trì|trồng|nhận|giúp(?: đỡ)?|hoàn thành|vận động|tham gia)(?: được| mới)*|có)(?: (?:ít nhất|tối thiểu|từ|trên))* $"
)
_THING_ENDS = pattern(r"[,;\n]|\.(?!\d)| và (?=[^,;]{0,40}\d)|$")


def _has(text: str, end: int, start: int, stop: int) -> bool:
    """Whether the number text[start:stop] is of what those have or do each whom the share counts that ends at `end`."""
    return text[stop - 1] not in SHARES and HAS.search(text[end:start]) is not None


def _thing_ends(text: str, end: int, limit: int) -> int:
    """Where the words end of what the figure counts that ends at `end`, before `limit`."""
    match = _THING_ENDS.search(text, end, limit)
    return match.start() if match else limit


def _told(said: str) -> str:
    """The last clause `said` before a figure, verb and all, where nothing else says what is measured."""
    return without_trail(without_lead(said.rpartition(", ")[2])).strip(" ,;:(")


#: What is done to so much of something.
_DEED = pattern(
    r"(?:[Gg]iải ngân|[Ss]ơ tán|[Tt]hu gom|[Tt]hu hồi|[Tt]hanh toán|[Cc]hi trả|[Ss]ố h(?:óa|oá)|[Ll]ắp đặt|[Bb]àn giao|[Kk]iểm (?:đếm|sát|tra|soát)|[Bb]ảo vệ(?: an toàn)?|[Qq]uản lý|[Tt]hẩm định|[Gg]iám sát|[Tt]hanh tra|[Ss]ắp xếp|[Kk]hắc phục|[Tt]iêu h(?:ủy|uỷ))(?: xong| hết| đủ| toàn bộ)?"
)
#: What led on to the next figure.
_AND_AT_END = pattern(r"(?:,| và| hoặc| cho| (?:đối )?với)+$")
#: Words that end with whom or where, before how many of them.
_WHERE = pattern(r"(?<!\w)(?:đối với|cho|đến|(?<!tăng )(?<!lên )tới|tại|ở)$")
_FOR_WHICH = ("với", "cho", "đến", "tới", "tại", "ở")


@by_rules
def _next_deed() -> re.Pattern[str]:
    """A comma and the verb of the next clause."""
    return pattern(rf", (?:{either(rules().verbs)})(?!\w)")


#: What is brought to so many of those that follow.
_REACHES = pattern(
    r"(?:[Pp]hủ sóng|[Kk]ết nối|[Tt]uyên truyền|[Pp]hổ biến|[Tt]riển khai|[Cc]ung cấp|[Mm]ở rộng|[Qq]uán triệt|[Pp]hát động|[Nn]hân rộng)(?: [^,;.:]{1,60})?"
)
#: Words that measure nothing.
_NOTHING = pattern(r"(?:và|các|mỗi năm|số|tỷ lệ)")
#: What stands behind a share that counts no things: how much of a whole, by when.
_OF_WHOLE = pattern(
    r"\s?(?:tổng (?:chi|thu|số|vốn|mức)|GRDP|GDP|kế hoạch|dự toán|so với|trở|vào|trong|năm|đến|mỗi|hằng|hàng|theo)(?!\w)"
)
#: What leads on to what is measured, behind its share.
_LEADS_ON = ("bảo đảm", "đảm bảo", " xong", " đủ", " để", "mục tiêu", "chỉ tiêu", " và")
#: A deed of its own behind a comma, right before its figure.
_DEED_LAST = pattern(
    r", (?:và |đồng thời )?(?:(?:tiết|cắt|kéo) giảm|tiết kiệm|hoàn thành|xử lý|giải quyết|x(?:óa|oá)|thu gom|thu hồi|hỗ trợ|vận động|huy động|đào tạo|tập huấn|kiểm tra|rà soát)"
    r"(?: (?:ít nhất|tối thiểu|trên|khoảng|từ|được|thêm|xong|cho))*$"
)
#: Who brings others to do something, right before how many of them.
_GATHERS = pattern(
    r"(?<!được )(?<!việc )(?<!cuộc )(?<!tác )(?<!thức )(?<!\w)(?:vận động|huy động)(?: (?:ít nhất|tối thiểu|trên|được))*$"
)
#: Who is to make or give so much of what follows: "vận động hội viên hiến | 200 m2 đất".
_THEIR_DEED = pattern(
    r"(?<!\w)(?:[Mm]ỗi|[Cc]ác|[Tt]ừng|[Tt]oàn|[Vv]ận động|[Hh]uy động|[Đđ]ề nghị|[Yy]êu cầu|[Gg]iao|[Cc]hỉ đạo|[Cc]ơ sở|[Cc]hi (?:đoàn|hội|bộ)|[Cc]ông đoàn|[Đđ]oàn viên|[Hh]ội viên)"
    r"(?!\w)[^,;.:\d]{0,70}? (?:hiến|ủng hộ|quyên góp|đóng góp|trồng|xây|xây dựng|sửa chữa|đăng ký|đảm nhận|nhận|giúp|giúp đỡ|đỡ đầu|thành lập|tổ chức|thực hiện|hoàn thành|kết nạp|giới thiệu"
    r"|gửi|viết|nuôi|làm|tặng|trao|hỗ trợ|duy trì|chọn|phát triển|thu gom|vận động|lắp đặt|ra mắt|tiết kiệm|giảm|kéo giảm|tiết giảm|cắt giảm|góp|trích|kiểm tra|rà soát|giám sát|xử lý|tiêm|tuyên truyền|quán triệt|phổ biến|tập huấn)(?: (?:mới|được|thêm|ít nhất|tối thiểu|trên|khoảng|từ|hơn|cho))*$"
)
_THING = pattern(r" ?(?!(?:so|kế hoạch|dự toán)(?!\w))(?:[a-zà-ỹđ]|[,;.)\n]|$)")
_OF = pattern(r"(?<!\w)của$")
_NUMBER_OF = pattern(r"(?:\s*[^\W\d_]?[.)])?\s*(?:[Tt]ổng )?[Ss]ố (?!với)")


def _follows(text: str, said: str, end: int, unit: str) -> bool:
    """Whether what is counted follows the figure that ends at `end`, whatever is `said` before it."""
    if said.endswith(",") or (said.endswith("của") and _OF.search(said)):
        return True  # "tiêu chí của 12 xã …", "…, 100% tổ chức …"
    if unit not in SHARES:
        # "công nhận thêm 03 trường học …"
        if said.endswith("hêm") and MORE.search(said):
            told = ":" in said or _NUMBER_OF.match(said)  # "số xã có chợ tăng thêm 2 xã"
            return not told or CLAUSE_ENDS.match(text, end) is None
        return (
            IS_MONEY.fullmatch(unit) is None
            and "/" not in unit
            and _THING.match(text, end) is not None
            and (
                _THEIR_DEED.search(said[-110:]) is not None
                or _is_deed(
                    without_trail(said).rpartition(", ")[2].strip(), unit, text[end : end + 2]
                )
            )
        )
    if CLAUSE_ENDS.match(text, end):
        return False
    leads = said.endswith(_LEADS_ON) or without_trail(said).endswith(_LEADS_ON)
    if leads and not _OF_WHOLE.match(text, end):
        return True  # "tự rà soát bảo đảm 100% biểu mẫu …", "liên lạc để 100% tàu"
    # "tận thu phế liệu, tiết giảm tối thiểu 12% chi phí", "Các trường vận động 100% học sinh …"
    return (
        _DEED_LAST.search(said) is not None
        or _GATHERS.search(said) is not None
        or (_OF_WHOLE.match(text, end) is None and _THEIR_DEED.search(said[-110:]) is not None)
    )


#: For whom something is done: "giới thiệu | cho cấp ủy".
_FOR_WHOM = pattern(r" cho [^\W\d_]+(?: [^\W\d_]+){0,2}$")


#: What names of measures begin with.
_OF_MEASURES = frozenset(
    ("số", "tổng", "tỷ", "tỉ", "diện", "sản", "năng", "doanh", "thu", "chi", "giá", "mức", "đàn", "dân", "vốn", "quân", "lợi", "kim", "trữ", "độ")
)  # fmt: skip


def _is_deed(words: str, unit: str, behind: str) -> bool:
    """Whether the words before so many of something name no thing: a verb that makes or gives, or any of one word
    where more words stand `behind`."""
    if ACTS.fullmatch(_FOR_WHOM.sub("", words)):
        return True
    if unit in MEASURES or not words.islower() or unit == "điểm":
        return False
    said = words.split()
    if not behind[1:].isalpha() and (" " not in unit or listed().fullmatch(f"1 {unit}")):
        return " " in unit and len(said) == 1  # "sửa 30 phòng học"
    return len(said) < 3 and all(map(str.isalpha, said)) and said[0] not in _OF_MEASURES


#: What the last clause of several begins with, where it alone measures.
_OWN_CLAUSE = pattern(
    r"(?:(?:(?:bảo|đảm) \w+ |nâng |đưa |duy trì )?tỷ lệ|Tỷ lệ|doanh thu|số |tổng |tốc độ|phấn đấu|quyên góp|công nghiệp|tiết giảm |kéo giảm |cắt giảm |làm giảm |rút ngắn |dịch vụ|thuế|giá trị|sản lượng|thu |năng suất|giảm |tăng )"
)


def _measured(before: str, goes_on: bool, alone: bool) -> str:
    """What a noun phrase before a figure measures; "" where it measures nothing.

    `goes_on`: a clause goes on behind a percentage; `alone`: no head before a colon names what is measured.
    """
    if not measures(before):
        return ""
    if alone and "," in before and not before.startswith(("Nhóm ", "nhóm ")):
        # "…, tỷ lệ X đạt 5%": the last clause alone measures, unless commas are part of a list
        last = before.rpartition(", ")[2]
        if _OWN_CLAUSE.match(last.strip()):
            before = noun_of(last) or before
    if goes_on and before[:1].isupper():
        agent = names.organ_at(before, 0)
        rest = before[agent:].strip()
        if agent > 0 and rest and (_DEED.fullmatch(rest) or ACTS.fullmatch(rest)):
            return rest if _DEED.fullmatch(rest) else ""  # "Công an tỉnh huy động 100% quân số"
    return before


#: "trở lên" of the figure itself, not of an age or a size among the words behind it.
_ONWARD = pattern(
    r"^(?P<of>(?:(?!(?<!\w)từ (?:\w+ )?\d)[^\n]){0,120}?)(?:^| )trở (?:lên|xuống)(?!\w)"
)
_ONWARD_FIRST = pattern(r"^trở (?:lên|xuống)(?: |$)|(?<=^mới) trở lên$")
#: … and how many of how many: "100% (15/15) xã".
_OF_ALL = pattern(r"^\s?\(\d{1,3}/\d{1,3}\)")
#: Where the words behind a figure end because the next aim begins.
_NEXT_AIM = pattern(
    r", không để(?= |$)|,? (?:bảo đảm|đảm bảo|phấn đấu|tiến tới|đến hết năm|đến năm)(?= |$)|, đến (?:hết |cuối )?(?:ngày |tháng |quý )?[\dIV]|, (?:mỗi|riêng|trong đó)(?= |$)|(?:,| và) (?:tăng|giảm|nâng|đưa|hạ|hoàn thành|tiết kiệm|(?:tiết|cắt|kéo) giảm|rút ngắn|xử lý|giải quyết)(?: (?!trưởng|cường|gia|cao)|$)"
)
#: The verb of the next figure: "100% hội viên ký cam kết, | trồng [200 cây]".
_NEXT_DEED = pattern(
    r"(?:, (?:kiểm tra|rà soát|sửa chữa|xây mới|cải tạo))?, (?:và )?(?:tu sửa|nạo vét|lắp đặt|cải tạo|nâng cấp|xử lý|đào tạo|trồng|kết nạp|giới thiệu|xây dựng|xây|sửa chữa|thành lập|tổ chức|giúp đỡ|giúp|ủng hộ|quyên góp|tặng|làm)(?: mới| thêm| được| xong| ít nhất| tối thiểu| trên| từ)*\s*$"
)
#: What the next figure measures: "100% thợ có việc, | thu nhập bình quân từ [15 triệu đồng]".
_NEXT_MEASURE = pattern(
    r", (?:thu nhập|tiền lương|doanh thu|lợi nhuận|năng suất|sản lượng|giá trị|kim ngạch|diện tích|nộp ngân sách)(?!\w)[^,;]{0,60}$"
)
#: Where the words behind a share end, and those behind a number.
_SHARE_ENDS = pattern(r"[;\n]|\.(?!\d)")
_NUMBER_ENDS = pattern(r"[;\n]|\.(?!\d)|(?: và|,)?\s*$")
#: What leads to the next figure, at the end of those words.
_LEADS_TO_NEXT = pattern(r"(?:,| và)\s*(?:phấn đấu |trên |thêm |có |bình quân )*$")
#: … or a deed of one or two words: "[60% đường xóm], bắc | 7 cầu treo".
_DEED_OF_NEXT = pattern(
    r"(?<=\w), (?!(?:trong|trên|với|số|tổng|tỷ|thu|cho|của|và)(?!\w))[^\W\d_A-ZĐÀ-Ỹ]{2,7}(?: [^\W\d_A-ZĐÀ-Ỹ]{2,7})?\s*$"
)
#: A bracket with figures, a day by which, another number of people.
_ASIDE = pattern(
    r",? (?:tổng )?trị giá(?= |$)| với (?:tổng )?(?:chiều dài|diện tích|quy mô|công suất|kinh phí|mức đầu tư|vốn đầu tư|(?:số |tổng )?vốn)(?!\w)|,? theo (?:đúng )?(?:tinh thần |quy định tại )?[A-ZĐ][^,;.\d]{2,40} số \d|\s\((?=[^()]*\d)|,? (?:xong )?trước (?:ngày )?\d|, \d{1,3} (?:đồng chí|đ/c)|, không (?:để|phát sinh|xảy ra|còn)(?!\w)|,? (?:cụ thể|như sau|gồm):\s*$|,? chủ yếu (?:tập trung|ở|tại|là|do|thuộc|trên)(?!\w)"
)
#: What those have must be so besides: "[100%] xã có tủ thuốc | , thuốc trong tủ phải còn hạn".
_MUST_BESIDES = pattern(
    r"(?P<have> (?:có|được|đăng ký|xây dựng|thực hiện) [^,;]{3,80}), [^\W\d_]+(?: [^\W\d_]+){0,3} phải .*",
    re.DOTALL,
)
_COMMA = pattern(",")
_QUOTED = pattern(r"“[^“”]{2,80}”|\"[^\"]{2,80}\"|«[^«»]{2,80}»")


def _unbroken(quoted: re.Match[str]) -> str:
    """A name in quotation marks with its commas hidden."""
    return quoted.group().replace(",", "\0")


#: What money or a round number counts: "1 triệu lượt khách".
_COUNTED = pattern(
    r"(?:lao động|đảng viên|đoàn viên|hội viên|lượt khách|lượt người|lượt|người|hộ|cây|doanh nghiệp|con|sản phẩm)$"
)


#: How often, no part of what is counted.
_EACH_YEAR = pattern(r"^(?P<what>[^ ]+(?: [^ ]+){0,3}) (?:mỗi|hằng|hàng) năm$")


def _counted(after: str, said: str, unit: str, followed: bool) -> str:
    """What the words `after` a figure say that it counts, with its unit; `followed`: by another figure."""
    share = unit in SHARES
    after = _OF_ALL.sub("", after)
    after, *more = (_SHARE_ENDS if share else _NUMBER_ENDS).split(after, maxsplit=1)
    if followed:
        after = _before_next(after, share, share and not more)
    if not share and "," in after:
        after = _COMMA.split(_QUOTED.sub(_unbroken, after), maxsplit=1)[0].replace("\0", ",")
    after = _ASIDE.split(after, maxsplit=1)[0]
    if " phải " in after:
        after = _MUST_BESIDES.sub(r"\g<have>", after)
    after = _balanced(" ".join(after.split()).strip(" ,;"))
    after = _EACH_YEAR.sub(r"\g<what>", after)
    after = _ONWARD_FIRST.sub("", after).removeprefix("là ")  # "90% trở lên số hộ"
    if share:
        after = ONWARD_THEY.sub(r"\g<of>", after)
    if said.endswith(("từ", "Từ")):  # "từ 95% xã, phường trở lên được công nhận"
        after = _ONWARD.sub(r"\g<of>", after).strip()
    bare = "" if share else unit
    if IS_MONEY.fullmatch(unit):
        counted = _COUNTED.search(unit)
        bare = counted.group() if counted and "/" not in unit else ""
    return f"{bare} {after}".strip()


def without_deed(words: str) -> str:
    """`words` without a verb at their end that only counts what comes next: "cây xanh và giúp"."""
    kept, also, acts = f" {words}".rpartition(" và ")
    return kept.lstrip() if also and ACTS.fullmatch(acts.strip()) else words


def _balanced(words: str) -> str:
    """`words` without a bracket that nothing opens, or one that nothing closes with what is in it."""
    while words.endswith(")") and words.count(")") > words.count("("):
        words = words[:-1].rstrip(" ,;")
    if words.count("(") > words.count(")"):
        words = words[: words.rfind("(")].rstrip(" ,;")
    return words.lstrip(" ,;)")


def _before_next(after: str, share: bool, adjoins: bool) -> str:
    """The words between two figures without those that lead to the second, which `adjoins` them or stands behind
    another clause."""
    own = _OWN.search(after) if share else None
    after = after[: own.start()] if own else without_trail(after)
    after = _LEADS_TO_NEXT.sub("", after)
    if adjoins:
        after = _DEED_OF_NEXT.sub("", after)
    after = without_deed(after)
    if share:
        after = _NEXT_MEASURE.sub("", _NEXT_DEED.sub("", after))
    return _NEXT_AIM.split(after, maxsplit=1)[0]

"""What a target measures: the indicator, as the words before a figure or behind it name it."""

from __future__ import annotations

import re
from functools import lru_cache

from thidua.graph.extract import names
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import either
from thidua.graph.extract.targets.figures import IS_MONEY, OPENERS, SHARES

#: What comes before a noun phrase: marks of an item, years, "phấn đấu", "trong đó".
LEAD = pattern(
    r"^(?:[-–+•\s]|o +(?=[A-ZĐ])|\(?\d{1,2}(?:\.\d{1,2})*[.)](?: |(?=[A-ZĐÀ-Ỹ]))|\d{1,2}-(?: |$)|[a-zđ]\) |(?:trở (?:lên|xuống)|%|\))?[,;] |(?:\d{1,2}[.)]|[a-zđ]\))$)*(?:(?:(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám) là, (?:thi đua)?|[Tt]hi đua(?= (?:tiết kiệm|giảm|tăng|nâng|hoàn thành|trồng|xây dựng)(?!\w))|[Bb]ảo đảm(?= (?:đến|tới) )|[Đđ]ảm bảo(?= (?:đến|tới) )|[Tt]ới(?= (?:hết |cuối )?năm \d{4})|[Tt]iến tới|[Pp]hấn đấu|[Đđ]ồng thời|[Tt]rong đó|[Rr]iêng(?! lẻ| biệt)|[Hh]ằng năm|[Hh]àng năm|[Mm]ỗi năm|[Cc]hỉ tiêu \d{1,2}|[Tt]ừ năm \d{4}(?: trở đi)?|[Vv]ào năm \d{4}|[Nn]ăm \d{4}|[Hh]iện nay|(?:[Đđ]ến|[Tt]rước) (?:hết )?(?:ngày )?\d{1,2}/\d{1,2}(?:/\d{4})?|[Qq]uyết tâm|[Tt]ập trung|[Ss]ố(?! ho)(?! hó)|và|,|có|đến|[Đđ]ến hết|[Đđ]ến|năm \d{4}|hết năm \d{4}|[Kk]ết thúc (?:đợt|phong trào|giai đoạn|năm học|năm \d{4}|cao điểm|chiến dịch)[^,;.:\d]{0,30}(?=,)|[Tt]oàn (?:tỉnh|thành phố|xã|huyện|ngành|khối|cụm|công ty|trường|bệnh viện|đơn vị)|giai đoạn \d{4}\s?-\s?\d{4}|cuối năm \d{4}|trong đợt cao điểm|,)[\s,:]*)*"
)
#: … and the verb behind that: "xây dựng", "giảm thêm".
_ACT_LEAD = pattern(
    r"^(?:[Xx]ây dựng|[Pp]hát triển|[Hh]oàn thành|[Cc]ó|[Tt]hành lập|[Tt]hu hút|[Gg]iải quyết|[Tt]ạo|[Gg]iảm|[Tt]ăng(?! trưởng)|[Nn]âng|[Bb]ảo đảm|[Đđ]ảm bảo|[Đđ]ạt(?: (?:các )?chỉ tiêu(?: về)?(?= \w))?|[Dd]uy trì|[Ll]àm giảm|[Kk]éo giảm|[Tt]iết giảm|[Tt]iết kiệm|[Cc]ắt giảm|[Rr]út ngắn|[Tt]hu hẹp|[Hh]ạ|[Hh]ình thành|[Đđ]ưa|[Đđ]ào tạo|[Bb]ồi dưỡng|[Tt]ổ chức(?! (?:cơ sở|đảng|chính trị|đoàn|hội|công đoàn))|[Cc]ải thiện)(?: thêm| mới| được)?(?= |$)"
)
#: What leads from a noun phrase to its figure: "đạt", "tăng", "không dưới".
_TRAILING = r"(?:đạt|chiếm|có|tăng|(?:(?:[Kk]éo|[Cc]ắt|[Tt]iết) )?giảm|khoảng|từ|trên|hơn|tối thiểu|ít nhất|là|ước|dưới|không quá|tối đa|còn|(?<!trở )lên|đến|(?<=tăng )bình quân|(?<=giảm )bình quân|(?<=đạt )bình quân|(?<=tăng )gấp|xuống|thêm|được|phấn đấu|nâng|đạt từ|đạt và vượt|vượt(?: mốc| ngưỡng)?|≥|>|<|≤|không dưới|xấp xỉ|bằng|phải|(?<=tăng )trung bình|(?<=giảm )trung bình|(?<=đạt )trung bình|hoàn thành|mỗi năm|hằng năm|hàng năm|ở mức|mức|(?<!vượt )quá|xong|duy trì|giữ vững|giữ(?= (?:ổn định|ở mức|mức))|ổn định|(?:[Kk]hông )?thấp(?: hơn)?|[Kk]hông dưới|[Kk]hông (?:vượt )?quá|thấp nhất|đề ra|Trên|Tối thiểu|Ít nhất|Khoảng|Đạt|Có|Từ|Thêm)"
_END_OF_TRAIL = rf"(?:(?<![\s,:(])[\s,:(]{{1,3}}{_TRAILING})*\s*[:(]?\s*$"
#: One of those words or more behind other words: the mark before them first.
_TRAIL = pattern(rf"[\s,:(](?<![\s,:(][\s,:(])[\s,:(]{{0,2}}{_TRAILING}{_END_OF_TRAIL}")
#: Nothing but those words.
_ALL_TRAIL = pattern(rf"(?:[\s,:(]{{1,3}})?{_TRAILING}{_END_OF_TRAIL}")
#: Longer than those words are together, as a rule.
_LONG_TRAIL = 70
#: What those words end with.
_LAST_OF_TRAIL = (
    "đạt", "chiếm", "có", "Có", "tăng", "gấp", "giảm", "hoảng", "ừ", "rên", "hơn", "thiểu", "nhất", "là", "ước", "dưới",
    "quá", "đa", "còn", "lên", "đến", "quân", "xuống", "hêm", "được", "đấu", "vượt", "≥", ">", "<", "≤", "xỉ",
    "bằng", "phải", "bình", "trì", "định", "vững", "xong", "thấp", "mốc", "ngưỡng", "thành", "năm", "mức", "ra", "Đạt", "\n", "\t",
)  # fmt: skip


def without_trail(words: str) -> str:
    """`words` without the verbs and prepositions that lead to a figure."""
    if not words.rstrip(" :(").endswith(_LAST_OF_TRAIL):
        return words
    begin = max(0, len(words) - _LONG_TRAIL)
    match = (_ALL_TRAIL.match(words) if begin == 0 else None) or _TRAIL.search(words, begin)
    if match and begin and match.start() < begin + 30:
        match = _ALL_TRAIL.match(words) or _TRAIL.search(words)
    return words[: match.start()] if match else words


#: "… ít nhất vào năm 2025 | đạt 40%".
_AT_LEAST_BY = pattern(r" (?:ít nhất|tối thiểu) (?:vào|đến) năm \d{4}$")


@lru_cache(maxsize=512)
def noun_of(words: str) -> str:
    """The noun phrase: marks, verbs and years at the head go, verbs at the tail too."""
    value = " ".join(words.split())
    value = LEAD.sub("", value)
    value = without_trail(value).strip(" ,;:(-–+")
    value = _AT_LEAST_BY.sub("", value) if value[-4:].isdigit() else value
    acted = _ACT_LEAD.match(value)
    if acted and len(value) > acted.end():
        value = value[acted.end() :].strip()
    elif acted:
        value = ""
    return value.strip(" ,;:(")


#: In running prose the measured phrase begins after the last of these.
_STRIVING = pattern(
    r"(?<!\w)(?:phấn đấu|Phấn đấu|quyết tâm|trong đó|[Kk]hông để(?! xảy ra)|[Hh]oàn thành(?: vượt mức)?|kiềm chế, làm|Ki[eềể]m chế, làm|biện pháp|sẵn sàng thực hiện|đồng thời|các cơ quan, đơn vị thực hiện)(?!\w)"
)
_FROM = pattern(
    r" (?:(?:tăng|giảm|nâng|hạ) )?từ \d[^;]{0,60}?(?<!\w)(?<!trở )(?:xuống|lên|giảm còn)(?!\w)"
)


#: A bracket that says itself what its figure measures: "(trong đó tỷ lệ nữ đạt".
_OWN_MEASURE = pattern(
    r"(?:trong đó,? |riêng )?(?:(?:phấn đấu|bảo đảm|đảm bảo|với|có) )?tỷ (?:lệ|trọng|suất) \w+ \w"
)


def noun_phrase(clause: str, section: bool) -> str:
    """The noun phrase of the words before a figure: list items whole, prose from its last verb."""
    words = clause
    if clause.count("(") > clause.count(")"):
        outside, inside = clause.rsplit("(", 1)
        words = inside if _OWN_MEASURE.match(inside) else outside
    if "từ " in words:  # "… giảm từ 23 ca xuống": the way leads to the figure
        words = _FROM.split(words)[0]
    words = pattern(r" (?:đạt và vượt|vượt (?:mục tiêu|chỉ tiêu|kế hoạch|dự toán))(?!\w)").split(
        words
    )[0]
    aim = _STRIVING.split(words)[-1]
    # "… toàn Công ty phấn đấu lắp đặt mới": in a list too, where only a verb follows
    acts = without_trail(f" {aim.strip()}").strip()
    return noun_of(aim if not section or (acts and _ACTS.fullmatch(acts)) else words)


#: Verbs alone, or an aim without its content: what is measured follows the figure.
_ACTS = pattern(
    rf"(?:(?:{either(OPENERS)}|vận động|huy động|số hóa|số hoá|kiềm chế|các|mục tiêu|chỉ tiêu|đạt|tổ chức|phấn đấu|thực hiện|triển khai)(?: |$)){{1,5}}",
    re.IGNORECASE,
)
#: "Xây dựng, sửa chữa": both are verbs.
_TWO_ACTS = pattern(r"(?:,| và|/) ?")
_LAST_OF_ACTS = tuple({opener[-1] for opener in OPENERS} | {"u", "g", "c", "n", "ế"})


def measures(words: str) -> bool:
    """Whether words before a figure say what is measured, not only when, where or for whom."""
    if pattern(r"(?:và|các|mỗi năm|số|tỷ lệ|[Tt]rồng|[Cc]ơ bản|kho|mạng lưới|đội ngũ)?").fullmatch(
        words
    ):
        return False
    if words.endswith(_LAST_OF_ACTS) and _ACTS.fullmatch(_TWO_ACTS.sub(" ", words)):
        return False
    return not pattern(
        r"(?:[Tt]heo đó|[Nn]goài ra|[Bb]ên cạnh đó|[Cc]ụ thể)|(?:[Đđ]ến|[Tt]ừ|[Nn]ăm|[Tt]ại|[Đđ]ối với|[Tt]rong|[Mm]ỗi|[Gg]iai đoạn|[Cc]uối)(?!\w)[^:]{0,60}(?::\s*)?"
    ).fullmatch(words)


#: Units that measure by themselves, whatever stands before: "Sản lượng lúa 295.000 tấn".
MEASURES = frozenset(
    (
        "ha",
        "km",
        "km2",
        "m2",
        "m2 sàn",
        "m3",
        "MW",
        "GW",
        "kW",
        "kWh",
        "tấn",
        "tạ",
        "kg",
        "m",
        "mét",
        "héc-ta",
        "héc ta",
        "hecta",
        "lít",
        "lượt",
        "lượt khách",
        "lượt con",
        "lượt hộ",
        "lượt hồ sơ",
    )
)
MORE = pattern(r"(?<!\w)[Tt]hêm$")
CLAUSE_ENDS = pattern(r"\s?(?:[;)\n]|\.(?!\d)|$)")
#: What the next figure measures, behind what the last percentage counts: "…, tỷ lệ bỏ học còn".
OWN = pattern(
    r", (?:(?:tỷ lệ|tổng|số|mức|chỉ số) [^;]{3,90}|[^,;]{3,80}) (?:đạt|chiếm|còn|là|vượt)(?: (?:trên|dưới|từ|ít nhất|tối thiểu|khoảng|không quá|không dưới))* ?$"
)


def behind_counted(clause: str, same: bool, share: bool, bare: bool) -> str:
    """The words before a figure without those that the last one (`share`: a percentage) counts.

    "[180 km] đường xã, đưa tỷ lệ hộ có điện lên": the way is counted, what is behind the comma
    measured, where both stand in the `same` clause. "100% A và 70% B", "20% A và tăng thêm ít nhất
    10% B": only the verb is this figure's, unless it is `bare`, with no words behind it.
    """
    own = OWN.search(clause) if share and same else None
    if own:
        return clause[own.start() + 1 :]
    marks = pattern(r"(?:,|;|(?<!\w)và(?!\w))(?=[^,;]{0,40}$)").finditer(clause)
    opened = max(marks, key=re.Match.start, default=None)
    if opened and not bare and not measures(noun_of(clause[opened.end() :])):
        return clause[opened.end() :]
    first = clause.find(", ")
    if same and not share and first > 0 and measures(noun_of(clause[first + 1 :])):
        return clause[first + 1 :]
    return clause


#: "trở lên" of the figure itself, not of an age or a size among the words behind it.
_ONWARD = pattern(
    r"^(?P<of>(?:(?!(?<!\w)từ (?:\w+ )?\d)[^\n]){0,120}?)(?:^| )trở (?:lên|xuống)(?!\w)"
)
_ONWARD_FIRST = pattern(r"^trở (?:lên|xuống)(?: |$)|(?<=^mới) trở lên$")
#: … and how many of how many: "100% (15/15) xã".
_OF_ALL = pattern(r"^\s?\(\d{1,3}/\d{1,3}\)")
#: Where the words behind a figure end because the next aim begins.
_NEXT_AIM = pattern(
    r", không để(?= )|,? (?:bảo đảm|đảm bảo|phấn đấu|tiến tới|đến hết năm|đến năm)(?= |$)|, đến (?:hết )?(?:ngày )?\d|, (?:riêng|trong đó|tăng|giảm|nâng|hoàn thành|tiết kiệm|(?:tiết|cắt|kéo) giảm|xử lý|giải quyết)(?= |$)"
)


#: What leads on to what is measured, behind its share.
_OF_WHOLE = pattern(
    r"\s?(?:tổng (?:chi|thu|số|vốn|mức)|GRDP|GDP|kế hoạch|dự toán|so với|trở|vào|trong|năm|đến)(?!\w)"
)
_LEADS_ON = ("bảo đảm", "đảm bảo", " xong", " để", "mục tiêu", "chỉ tiêu", " và")
#: A deed of its own behind a comma, right before its figure.
_DEED_LAST = pattern(
    r", (?:và |đồng thời )?(?:(?:tiết|cắt|kéo) giảm|tiết kiệm|hoàn thành|xử lý|giải quyết|x(?:óa|oá)|thu gom|thu hồi|hỗ trợ|vận động|huy động|đào tạo|tập huấn|kiểm tra|rà soát)"
    r"(?: (?:ít nhất|tối thiểu|trên|khoảng|từ|được|thêm|xong|cho))*$"
)
#: The verb of the next figure: "100% hội viên ký cam kết, | trồng [200 cây]".
_NEXT_DEED = pattern(
    r", (?:và )?(?:trồng|kết nạp|giới thiệu|xây dựng|xây|sửa chữa|thành lập|tổ chức|giúp đỡ|giúp|ủng hộ|quyên góp|tặng|làm)(?: mới| thêm| được| ít nhất| tối thiểu| trên| từ)*\s*$"
)
#: Who brings others to do something, right before how many of them.
_GATHERS = pattern(
    r"(?<!được )(?<!việc )(?<!cuộc )(?<!tác )(?<!thức )(?<!\w)(?:vận động|huy động)(?: (?:ít nhất|tối thiểu|trên|được))*$"
)
_AND_AT_END = pattern(r"(?:,| và| hoặc| cho| (?:đối )?với)+$")
#: What is done to so much of something.
_DEED = pattern(
    r"(?:[Gg]iải ngân|[Ss]ơ tán|[Tt]hu gom|[Tt]hu hồi|[Tt]hanh toán|[Cc]hi trả|[Ss]ố h(?:óa|oá)|[Ll]ắp đặt|[Bb]àn giao|[Kk]iểm đếm|[Ss]ắp xếp|[Kk]hắc phục|[Tt]iêu h(?:ủy|uỷ))(?: xong| hết| đủ| toàn bộ)?"
)


def _balanced(words: str) -> str:
    """`words` without a bracket that nothing opens, or one that nothing closes with what is in it."""
    while words.endswith(")") and words.count(")") > words.count("("):
        words = words[:-1].rstrip(" ,;")
    if words.count("(") > words.count(")"):
        words = words[: words.rfind("(")].rstrip(" ,;")
    return words.lstrip(" ,;)")


def indicator_of(
    text: str,
    clause: str,
    match: re.Match[str],
    end: int,
    next_start: int,
    limit: int,
    unit: str,
    head: str | None,
    section: bool,
) -> str:
    """What is measured: the words before the figure, else those after it."""
    before = noun_phrase(clause, section)
    behind = before if pattern(r"(?<!\w)(?:đối với|cho|đến|tại|ở)$").search(before) else None
    said = clause.rstrip()
    if said.endswith(",") or pattern(r"(?<!\w)của$").search(said, max(0, len(said) - 4)):
        before = ""  # "tiêu chí của 12 xã …", "…, 100% tổ chức …": what is counted follows
    before = before if measures(before) else ""
    ends = CLAUSE_ENDS.match(text, end) is not None
    leads = said.endswith(_LEADS_ON) or without_trail(said).endswith(_LEADS_ON)
    if unit in SHARES and not ends and leads and not _OF_WHOLE.match(text, end):
        before = ""  # "tự rà soát bảo đảm 100% biểu mẫu …", "liên lạc để 100% tàu": that follows
    if unit not in SHARES and MORE.search(said, max(0, len(said) - 5)):
        before = ""  # "công nhận thêm 03 trường học …": the things counted follow
    if "," in before and head is None:
        parts = before.split(", ")
        last = noun_of(parts[-1])
        # "…, tỷ lệ X đạt 5%": the last clause alone measures, unless commas are part of a list
        if (
            pattern(
                r"(?:tỷ lệ|Tỷ lệ|doanh thu|số |tổng |tốc độ|phấn đấu|công nghiệp|dịch vụ|thuế|giá trị|sản lượng|thu |năng suất|giảm |tăng )"
            ).match(parts[-1].strip())
            and last
        ):
            before = last
    if unit in SHARES and not ends and _DEED_LAST.search(said):
        before = ""  # "tận thu phế liệu, tiết giảm tối thiểu 12% chi phí": of another deed
    if unit in SHARES and not ends and before[:1].isupper():
        agent = names.organ_at(before, 0)
        rest = before[agent:].strip()
        if agent > 0 and rest and (_DEED.fullmatch(rest) or _ACTS.fullmatch(rest)):
            before = rest if _DEED.fullmatch(rest) else ""  # "Công an tỉnh huy động 100% quân số"
    if unit in SHARES and not ends and _GATHERS.search(said):
        before = ""  # "Các trường vận động 100% học sinh …": those follow
    done = None
    if unit in SHARES and not ends and before and _DEED.fullmatch(before) and said.endswith(before):
        done, before = before, ""  # "giải ngân 100% vốn đầu tư công": what it is done to follows
    if before and not behind and not pattern(r"(?:và|các|mỗi năm|số|tỷ lệ)").fullmatch(before):
        return f"{head}: {before}" if head else before
    stop = min(limit, next_start)
    after = _OF_ALL.sub("", text[end:stop])
    after = (
        pattern(r"[;\n]|\.(?!\d)|(?: và|,)?\s*$").split(after, maxsplit=1)[0]
        if unit not in SHARES
        else pattern(r"[;\n]|\.(?!\d)").split(after, maxsplit=1)[0]
    )
    if next_start < limit:
        own = OWN.search(after) if unit in SHARES else None
        after = after[: own.start()] if own else without_trail(after)
        after = pattern(r"(?:,| và)\s*(?:phấn đấu |trên |thêm |có )*$").sub("", after)
        if unit in SHARES:
            after = _NEXT_DEED.sub("", after)
        after = _NEXT_AIM.split(after, maxsplit=1)[0]
    if unit not in SHARES and "," in after:
        after = after.split(",")[0]
    after = pattern(
        r"\s\((?=[^()]*\d)|,? (?:xong )?trước (?:ngày )?\d|, \d{1,3} (?:đồng chí|đ/c)"
    ).split(after, maxsplit=1)[0]
    after = _balanced(" ".join(after.split()).strip(" ,;"))
    after = _ONWARD_FIRST.sub("", after)  # "90% trở lên số hộ"
    if said.endswith(("từ", "Từ")):  # "từ 95% xã, phường trở lên được công nhận"
        after = _ONWARD.sub(r"\g<of>", after).strip()
    bare = unit if unit not in SHARES else ""
    if IS_MONEY.fullmatch(unit):
        counted = pattern(
            r"(?:lao động|lượt khách|lượt người|lượt|người|hộ|cây|doanh nghiệp|con|sản phẩm)$"
        ).search(unit)
        bare = counted.group() if counted and "/" not in unit else ""
    value = f"{bare} {after}".strip()
    if value == unit and unit in MEASURES:
        value = noun_phrase(clause, section)  # "Trồng 30 ha": the verb says all there is
    if not value or (value == unit and unit not in MEASURES and "/" in unit):
        # "mỗi ha đạt 38 triệu đồng", "mỗi người 01 lần/năm"
        value, behind = noun_of(clause) or value, None
    value = _AND_AT_END.sub("", value)
    if done:
        return f"{done} {value}".strip()
    if behind and value and " " in behind.replace("đối với", "cho"):
        value = f"{behind} {value}"  # "kiểm tra … đối với 100% các phòng"
    return f"{head}: {value}" if head and value else value

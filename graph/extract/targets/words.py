"""The noun phrase among the words before a figure: without marks, verbs, years and what leads to the figure."""

from __future__ import annotations

import re
from functools import lru_cache

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES, MARK
from thidua.graph.extract.rules import either
from thidua.graph.extract.targets.figures import OPENERS

#: What comes before a noun phrase, if anything: marks of an item, years, "phấn đấu", "trong đó".
LEAD = pattern(
    rf"^(?:[{DASHES}\s]|o +(?=[A-ZĐ])|\(?\d{{1,2}}(?:\.\d{{1,2}})*[.)](?: |(?=[A-ZĐÀ-Ỹ]))|\d{{1,2}}-(?: |$)|[a-zđ]\) |(?:trở (?:lên|xuống)|%|\))?[,;] |(?:\(?\d{{1,2}}[.)]|[a-zđ]\))$)*(?:(?:(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám) là, (?:thi đua)?|[Tt]hi đua(?= (?:tiết kiệm|giảm|tăng|nâng|hoàn thành|trồng|xây dựng)(?!\w))|[Bb]ảo đảm(?= (?:đến|tới) )|[Đđ]ảm bảo(?= (?:đến|tới) )|[Tt]ới(?= (?:hết |cuối )?năm \d{{4}})|[Tt]iến tới|[Pp]hấn đấu|[Đđ]ồng thời|[Tt]rong đó|[Rr]iêng(?! lẻ| biệt)|[Hh]ằng năm|[Hh]àng năm|[Mm]ỗi năm|[Cc]hỉ tiêu \d{{1,2}}|[Ll][uũ][yỹ] kế(?= đến)|[Tt]ừ năm \d{{4}}(?: trở đi)?|[Vv]ào năm \d{{4}}|[Nn]ăm \d{{4}}|(?:(?:[Đđ]ến|[Tt]rong|[Vv]ào|[Tt]ới) )?(?:(?:cuối|hết|[Cc]uối|[Hh]ết) )?(?:nhiệm kỳ|tháng \d{{1,2}}(?:/\d{{4}}| năm \d{{4}})?|quý (?:IV|I{{1,3}}|[1-4])(?:/\d{{4}}| năm \d{{4}})?|năm học(?: \d{{4}} ?[-–] ?\d{{4}})?|năm nay)(?= [^\W\d_]|,)|[Hh]iện nay|(?:[Đđ]ến|[Tt]rước) (?:hết )?(?:ngày )?\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?|[Qq]uyết tâm|[Tt]ập trung|và|,|có|đến|[Đđ]ến hết|[Đđ]ến|năm \d{{4}}|hết năm \d{{4}}|[Kk]ết thúc (?:đợt|phong trào|giai đoạn|năm học|năm \d{{4}}|cao điểm|chiến dịch)[^,;.:\d]{{0,30}}(?=,)|[Kk]hông để(?= tỷ lệ )|[Vv]ới(?= (?:số|tổng) )|[Đđ]ể(?= (?:xây|sửa|trồng|giúp|hỗ trợ|làm|mua|tặng|trao)(?!\w))|[Tt]oàn (?:quốc|tỉnh|thành phố|xã|huyện|ngành|khối|cụm|công ty|trường|bệnh viện|đơn vị)|[Gg]iai đoạn (?:[IVX\d]{{1,3}} )?\(?\d{{4}}\s?[-–]\s?\d{{4}}\)?(?= [^\W\d_]|,)|[Nn]goài (?:bảng(?=[,:])|(?:bảng|các mức|số|chỉ tiêu) [^,\d]{{2,20}}(?=,))|[Tt]oàn bộ(?= \d|$)|cùng nhau|cuối năm \d{{4}}|trong đợt cao điểm|,)[\s,:]*)*"
)
#: … and the verb behind that: "xây dựng", "giảm thêm".
_ACT_LEAD = pattern(
    r"^(?:[Xx]ây dựng|[Pp]hát triển|[Hh]oàn thành|[Cc]ó|[Tt]hành lập|[Tt]hu hút|[Gg]iải quyết|[Tt]ạo|[Gg]iảm|[Tt]ăng(?! trưởng| gia(?!\w))|[Nn]âng|[Bb]ảo đảm|[Đđ]ảm bảo|[Đđ]ạt(?: và vượt)?(?: (?:các )?chỉ tiêu(?: về)?(?= \w))?|[Dd]uy trì|[Gg]iữ vững(?=$)|[Ll]àm giảm|[Kk]éo giảm|[Tt]iết giảm|[Tt]iết kiệm|[Cc]ắt giảm|[Rr]út ngắn|[Tt]hu hẹp|[Hh]ạ|[Hh]ình thành|[Đđ]ưa|[Đđ]ào tạo(?! nghề)|[Bb]ồi dưỡng|[Tt]ổ chức(?! (?:cơ sở|đảng|chính trị|đoàn|hội|công đoàn))|[Cc]ải thiện)(?: thêm| mới| được)?(?= |$)"
)
#: What leads from a noun phrase to its figure: "đạt", "tăng", "không dưới".
_TRAILING = r"(?:đạt|chiếm|có|tăng|bớt(?: đi)?|(?:(?:[Kk]éo|[Cc]ắt|[Tt]iết) )?giảm|khoảng|từ|trên|hơn|tối thiểu|ít nhất|là|ước|dưới|không quá|tối đa|còn|(?<!trở )lên|đến|(?<=tăng )bình quân|(?<=giảm )bình quân|(?<=đạt )bình quân|gấp|xuống|thêm|được|phấn đấu|nâng|đạt từ|đạt và vượt|(?:vượt|chạm|cán)(?: mốc| ngưỡng)?|≥|>|<|≤|không dưới|xấp xỉ|bằng|phải|(?<=tăng )trung bình|(?<=giảm )trung bình|(?<=đạt )trung bình|hoàn thành|mỗi năm|hằng năm|hàng năm|ở mức|mức|(?<!vượt )quá|xong|duy trì|giữ vững|giữ(?= (?:ổn định|ở mức|mức))|ổn định|(?:[Kk]hông )?thấp(?: hơn)?|[Kk]hông dưới|nhiều nhất|không (?:ít|kém|nhiều) hơn|hướng (?:tới|đến)|[Kk]hông (?:vượt )?quá|vượt quá|[Kk]hông (?:vượt|còn quá)|chừng|(?<!mức )(?<!mật )(?<!trình )(?<!nhiệt )(?<!tốc )(?<!tiến )độ|cỡ|ngót|~|hạ|thấp nhất|đề ra|Trên|Dưới|Tối thiểu|Tối đa|Ít nhất|Khoảng|Đạt|Có|Từ|Thêm)"
_END_OF_TRAIL = rf"(?:(?<![\s,:(])[\s,:(]{{1,3}}{_TRAILING})*\s*[:(]?\s*$"
#: One of those words or more behind other words: the mark before them first.
_TRAIL = pattern(rf"[\s,:(](?<![\s,:(][\s,:(])[\s,:(]{{0,2}}{_TRAILING}{_END_OF_TRAIL}")
#: Nothing but those words.
_ALL_TRAIL = pattern(rf"(?:[\s,:(]{{1,3}})?{_TRAILING}{_END_OF_TRAIL}")
#: Longer than those words are together, as a rule, and than one of them with the marks before it.
_LONG_TRAILS = ((40, 18), (70, 30))
#: What those words end with.
_LAST_OF_TRAIL = (
    "đạt", "chiếm", "có", "Có", "Dưới", "tăng", "gấp", "giảm", "hoảng", "ừ", "rên", "hơn", "thiểu", "nhất", "là", "ước", "dưới",
    "quá", "đa", "còn", "lên", "đến", "quân", "xuống", "hêm", "được", "đấu", "vượt", "chạm", "cán", "bớt", "bớt đi", "hướng tới", "≥", ">", "<", "≤", "xỉ",
    "bằng", "phải", "chừng", "độ", "cỡ", "ngót", "~", "hạ", "bình", "trì", "định", "vững", "xong", "thấp", "mốc", "ngưỡng", "thành", "năm", "mức", "ra", "Đạt", "\n", "\t",
)  # fmt: skip


_LAST_LETTERS = frozenset(word[-1] for word in _LAST_OF_TRAIL)


def without_lead(words: str) -> str:
    """`words` without what comes before a noun phrase."""
    lead = LEAD.match(words)
    return words[lead.end() :] if lead else words


def without_trail(words: str) -> str:
    """`words` without the verbs and prepositions that lead to a figure."""
    led = words.rstrip(" :(")
    if led[-1:] not in _LAST_LETTERS or not led.endswith(_LAST_OF_TRAIL):
        return words
    for length, one in _LONG_TRAILS:
        begin = len(words) - length
        if begin <= 0:
            break
        match = _TRAIL.search(words, begin)
        if match is None or match.start() >= begin + one:
            return words[: match.start()] if match else words
    match = _ALL_TRAIL.match(words) or _TRAIL.search(words)
    return words[: match.start()] if match else words


#: "… ít nhất vào năm 2025 | đạt 40%".
_AT_LEAST_BY = pattern(r" (?:ít nhất|tối thiểu) (?:vào|đến) năm \d{4}$")


#: "[Sản lượng chè] phải chạm mốc", "[số xã có điện] phải lên tới".
_MUST_COME = pattern(r"(?<=\w) phải (?:lên|xuống|chạm|vươn|cán|về|giữ)(?: [^\W\d_]+)?$")


@lru_cache(maxsize=512)
def noun_of(words: str) -> str:
    """The noun phrase: marks, verbs and years at the head go, verbs at the tail too."""
    value = " ".join(words.split())
    value = without_trail(without_lead(value)).strip(" ,;:(-–+")
    value = _AT_LEAST_BY.sub("", value) if value[-4:].isdigit() else value
    value = _MUST_COME.sub("", value) if " phải " in value else value
    acted = _ACT_LEAD.match(value)
    if acted and len(value) > acted.end():
        value = value[acted.end() :].strip()
    elif acted:
        value = ""
    return value.strip(" ,;:(")


#: In running prose the measured phrase begins after the last of these.
_STRIVING = pattern(
    r"(?<!\w)(?:phấn đấu|Phấn đấu|quyết tâm|trong đó|[Kk]hông để(?! xảy ra)|[Hh]oàn thành(?: vượt mức)?|kiềm chế, làm|Ki[eềể]m chế, làm|biện pháp|sẵn sàng thực hiện|đồng thời|mục tiêu là|các cơ quan, đơn vị thực hiện"
    r"|(?:[Bb]ảo đảm|[Đđ]ảm bảo|[Nn]âng|[Đđ]ưa|[Dd]uy trì|[Pp]hải|[Đđ]ạt mục tiêu)(?= (?:tỷ (?:lệ|trọng|suất)|tốc độ|mức độ|tăng trưởng)(?!\w))|[Tt]hực hiện(?= tiết kiệm(?!\w))|(?:[Bb]ảo đảm|[Đđ]ảm bảo)(?= đến (?:hết|cuối|ngày|năm|quý|tháng)))(?!\w)"
)
_FROM = pattern(
    r" (?:(?:tăng|giảm|nâng|hạ) )?từ \d[^;]{0,60}?(?<!\w)(?<!trở )(?:xuống|lên|giảm còn)(?!\w)"
)


_BEYOND = pattern(r" (?:đạt và vượt|vượt (?:mục tiêu|chỉ tiêu|kế hoạch|dự toán))(?!\w)")
#: An order to someone, as far as what is to be made sure of.
_ORDERS = pattern(
    rf"\s*+(?:{MARK})?(?:[Đđ]ề nghị|[Yy]êu cầu|[Gg]iao|[Cc]hỉ đạo)(?!\w)[^;:\d]{{3,120}}?(?<!\w)(?:bảo đảm|đảm bảo|duy trì)(?!\w)"
)
#: A clause with a figure of its own before the one that measures: "thu 5.000 người, |".
AFTER_FIGURE = pattern(
    r"^.*\d(?<!năm \d\d\d\d)(?: ?%| (?!tuổi|tháng|năm|ngày|quý)[a-zà-ỹđ]+)[^,]*, (?=(?!phấn đấu|đạt)[^,\d]{4,}$)"
)
#: What follows is counted: "…, phấn đấu có thêm | 05 xã".
_AIMS_AT = pattern(r"(?: (?:có|thêm|ít nhất|tối thiểu|trên|từ|khoảng))*\s*")
#: A bracket that says itself what its figure measures: "(trong đó tỷ lệ nữ đạt".
_OWN_MEASURE = pattern(
    r"(?:trong đó,? |riêng )[^\W\d_]{2}|(?:(?:phấn đấu|bảo đảm|đảm bảo|với|có) )?tỷ (?:lệ|trọng|suất) \w+ \w"
)


def noun_phrase(clause: str, section: bool) -> str:
    """The noun phrase of the words before a figure: list items whole, prose from its last verb."""
    words = clause
    if clause.count("(") > clause.count(")"):
        outside, inside = clause.rsplit("(", 1)
        words = inside if _OWN_MEASURE.match(inside) else outside
    told = None if section else _ORDERS.match(words)
    if told:
        words = words[told.end() :]  # "Đề nghị các đơn vị bảo đảm quân số đạt"
    if "từ " in words:  # "… giảm từ 23 ca xuống": the way leads to the figure
        words = _FROM.split(words)[0]
    if " vượt" in words:
        words = _BEYOND.split(words)[0]
    aim = _STRIVING.split(words)[-1]
    if (
        section
        and words.endswith(aim)
        and _AIMS_AT.fullmatch(aim)
        and words[: len(words) - len(aim)].endswith(", phấn đấu")
    ):
        return ""  # "Giữ vững phong trào, phấn đấu có | 05 xã …"
    if section and " phấn đấu " in words and "mỗi " not in words.lower():
        measured = noun_of(words.rpartition(" phấn đấu ")[2])
        if measured.count(" ") > 1 and measures(measured):
            return measured  # "các chợ phấn đấu giảm thời gian chờ đò"
    # "… toàn Công ty phấn đấu lắp đặt mới": in a list too, where only a verb follows
    acts = without_trail(f" {aim.strip()}").strip()
    if not section and ", " in aim:
        aim = AFTER_FIGURE.sub("", aim)
    return noun_of(aim if not section or (acts and ACTS.fullmatch(acts)) else words)


#: Verbs alone, or an aim without its content: what is measured follows the figure.
ACTS = pattern(
    rf"(?:(?:{either(OPENERS)}|vận động|huy động|số hóa|số hoá|kiềm chế|cho Đảng|đầu tư|các|mục tiêu|chỉ tiêu|đạt|tổ chức|phấn đấu|yêu cầu|thực hiện|triển khai)(?: |$)){{1,5}}",
    re.IGNORECASE,
)
#: Whom a figure is of, right behind a label: "Giải ngân: toàn ngành 55%".
_ALL_OF_THEM = pattern(r"(?:[Tt]oàn|[Cc]ả) [^\W\d_]+(?: [^\W\d_]+)?")
_A_DEED = pattern(
    r"(?:khởi công|hoàn thành|khánh thành|bàn giao|trồng mới|chăm sóc|xây mới|sửa chữa|nâng cấp|đào mới|thông xe|nghiệm thu)"
)


def acts_alone(words: str) -> bool:
    """Whether words behind a label say only what is done, or of whom all that is."""
    return _A_DEED.fullmatch(words) is not None or _ALL_OF_THEM.fullmatch(words) is not None


#: "Xây dựng, sửa chữa": both are verbs.
_TWO_ACTS = pattern(r"(?:,| và|/) ?")
_LAST_OF_ACTS = tuple({opener[-1] for opener in OPENERS} | {"u", "g", "c", "n", "ế"})


def measures(words: str) -> bool:
    """Whether words before a figure say what is measured, not only when, where or for whom."""
    if pattern(
        r"(?:và|các|mỗi năm|số|tỷ lệ|[Tt]rồng|[Cc]ơ bản|kho|mạng lưới|đội ngũ|(?:[Kk]hông để )?(?:xảy ra|phát sinh))?"
    ).fullmatch(words):
        return False
    if words.endswith(_LAST_OF_ACTS) and ACTS.fullmatch(_TWO_ACTS.sub(" ", words)):
        return False
    return not pattern(
        r"(?:[Tt]heo đó|[Nn]goài ra|[Bb]ên cạnh đó|[Cc]ụ thể)|(?:[Cc]hậm nhất|[Mm]uộn nhất|[Tt]rước|[Hh]ết|[Đđ]ến|[Tt]ừ|[Nn]ăm|[Tt]ại|[Đđ]ối với|[Tt]rong|[Mm]ỗi|[Gg]iai đoạn|[Cc]uối)(?!\w)[^:]{0,60}(?::\s*)?"
    ).fullmatch(words)

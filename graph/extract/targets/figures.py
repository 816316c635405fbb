"""Figures with a unit: a number as Vietnamese prints it, and what it counts or measures.

    7 - 7,5% · 14.040,807 tỷ đồng · 06 xã · 14/14 xã · 11,4 bác sĩ trên 1 vạn dân · 400ha

A number is tried where a unit of the list (`units`) follows it, or where a verb that makes, gives or gathers
things stands before it ("trồng 500 gốc chè"): any noun may be counted there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either
from thidua.graph.extract.targets.marks import MARK
from thidua.graph.extract.targets.units import NEVER, OF_EACH, first_letters, unit_words

#: Vietnamese numerals: 7 · 7,5 · 4.060 · 14.040,807 · 06
NUMBER = r"(?>\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?|\d{1,7}(?:,\d{1,4})?)"
#: The mark of an item without a blank behind it: "2.95 % bệnh nhân".
_GLUED_MARK = pattern(r"(?P<n>\d{1,2})\.(?=\d{1,3}(?:,\d+)? ?%)")
#: Verbs that make, give or gather things, and words that say how many, before a number that counts them.
OPENERS = (
    "xây dựng", "xây", "xây mới", "xây tặng", "làm", "sửa chữa", "nâng cấp", "cải tạo", "lắp đặt", "lắp đặt mới", "mua bổ sung", "không dưới", "trang bị", "thay thế",
    "cứng hóa", "cứng hoá", "bê tông hóa", "bê tông hoá", "kiên cố hóa", "kiên cố hoá", "nạo vét", "trồng", "trồng mới",
    "chăm sóc", "khai hoang", "tặng", "trao", "trao tặng", "hỗ trợ", "giúp", "giúp đỡ", "đỡ đầu", "nhận đỡ đầu", "ủng hộ",
    "quyên góp", "vận động", "vận động được", "tiếp nhận", "hiến", "thu hồi", "thu gom", "kết nạp", "kết nạp mới",
    "giới thiệu", "phát triển", "phát triển mới", "thành lập", "thành lập mới", "đào tạo", "bồi dưỡng", "tập huấn", "mở",
    "cấp", "cấp mới", "khám", "tư vấn", "đưa", "tạo", "thu hút", "công nhận", "xóa", "xoá", "triệt xóa", "triệt xoá", "triệt phá",
    "bắt", "bắt giữ", "phát hiện", "khám phá", "điều tra", "hòa giải", "hoà giải", "giải quyết", "xử lý", "giải quyết dứt điểm", "xử lý dứt điểm", "hoàn thành",
    "khởi công", "khánh thành", "đăng tải", "phát hành", "biên soạn", "tuyên truyền", "thêm", "có", "đạt", "ít nhất",
    "cung cấp", "thực hiện thành công", "tổ chức thành công", "trợ cấp", "đón", "cử", "phụng dưỡng", "nhận phụng dưỡng",
    "khôi phục", "chuyên chở", "vận chuyển", "phục vụ", "mua", "mua sắm", "lắp", "sản xuất", "chuyển đổi", "di dời", "tu sửa", "tôn tạo",
    "xây dựng kho", "xây dựng mạng lưới", "xây dựng đội ngũ", "xong", "quyết toán", "tuyển sinh", "tuyển dụng", "làm mới", "xây dựng mới", "đóng mới", "đắp", "nhựa hóa", "nhựa hoá", "tiêm", "tiêm phòng",
    "xóa bỏ", "xoá bỏ", "xóa xong", "xoá xong", "thu hẹp", "nhân rộng", "duy trì", "đăng ký", "gồm", "trong đó", "bình quân",
    "đảm nhận", "nhận", "công bố", "ban hành", "ký", "ký mới", "gửi", "viết", "ra mắt", "dựng", "lắp dựng", "đào", "vẽ", "quy tập", "ký kết", "thu gom được", "quyên góp được",
    "tổ chức", "tổ chức được", "tối thiểu", "không quá", "không vượt quá", "trên", "hơn", "khoảng", "cho", "từ",
)  # fmt: skip


def _last_word(opener: str) -> str:
    return opener.split()[-1]


#: The same by their last words, with a capital too, and the blank behind them.
_BY_LAST_WORD = {
    last: tuple(f"{word} " for opener in group for word in (opener, opener[0].upper() + opener[1:]))
    for last, group in groupby(sorted(OPENERS, key=_last_word), _last_word)
}
#: A noun of one or two words that a number counts, and no other: a word of time, a clause.
_NO_NOUN = either(
    [
        "năm", "tháng", "ngày", "giờ", "phút", "giây", "tuần", "quý", "tuổi", "lần", "khóa", "khoá", "kỳ", "nhiệm", "điều",
        "khoản", "mục", "chương", "phần", "trang", "thứ", "cấp", "mặt", "bước", "giai", "đợt", "chặng", "từ", "tập", "cá", "loại", "lĩnh",
        "ngành", "trường hợp", "nội", "nhóm", "và", "đến", "của", "là", "được", "trở", "trên", "dưới", "trong", "ngoài", "so",
        "với", "cho", "tại", "ở", "về", "theo", "do", "bởi", "khi", "thì", "mà", "vào", "ra", "lên", "xuống", "số", "điểm", "tiếng",
        "phải", "đã", "sẽ", "chỉ", "gồm", "đồng chí", "bản chính", "bộ", "mức", "mét", "độ", "bên", "chiều", "mũi", "nghìn", "ngàn",
    ]
)  # fmt: skip
_NO_SECOND = either(
    [
        "mới", "được", "có", "đạt", "về", "cho", "ở", "tại", "trên", "dưới", "trong", "ngoài", "để", "và", "của", "đến", "vào", "từ", "theo",
        "bị", "do", "với", "là", "trở", "so", "năm", "tháng", "mỗi", "hằng", "hàng", "hoạt", "tham", "tiêu", "điển", "trị",
        "nội", "liên", "vắc", "đi", "ra", "lên", "xuống", "đã", "sẽ", "đang", "phải", "không", "chưa", "đủ", "cấp", "thuộc", "các", "những", "này", "đó", "hoặc", "vay", "công nghệ", "công tác", "công an", "công nhân", "công đoàn",
    ]
)  # fmt: skip
#: Those who are set up to do a piece of work, no number to be reached: "03 tổ công tác".
_SET_UP = r"(?:tổ|đoàn|ban|đội) (?:công tác|kiểm tra|giám sát|thanh tra|liên ngành|giúp việc|chỉ đạo)(?!\w)"
#: A unit of capital letters: "10,5 CCS", "500 TEU"; not the letters of a number ("12 NQ-CP").
_LETTERS = r"[A-ZĐ]{2,5}(?![\w/–-])"
#: Two nouns for one kind of thing: "04 tin, bài về …", "12 băng, nhóm tội phạm".
_TWO = rf"(?!(?:{_NO_NOUN})(?!\w))[a-zà-ỹđ]{{2,5}}, (?!(?:{_NO_NOUN}|{_NO_SECOND})(?!\w))[a-zà-ỹđ]{{2,5}}(?= (?:về|của|trên|tuyên|phản ánh|viết|tội phạm|trộm|cướp)(?!\w))"
_OPEN = pattern(
    rf"(?<![\w/.,-])(?P<low>{NUMBER})(?: ?(?:[-–]|đến) ?(?P<high>{NUMBER}))?"
    rf" (?P<unit>{_TWO}|(?!(?:{_NO_NOUN})(?!\w)|{_SET_UP})[a-zà-ỹđ]{{2,8}}(?: (?!(?:{_NO_SECOND})(?!\w))[a-zà-ỹđ]{{2,8}}(?!\w))?(?: viên(?!\w))?(?:/(?:học kỳ|năm học|tuần|{OF_EACH})(?!\w))?|{_LETTERS})(?!\w)"
)
#: What an item counts behind its label: "- Giáo viên dạy giỏi: 15 đồng chí", "- Phẫu thuật: 1.200 ca".
_LABELLED = pattern(
    rf"(?P<low>{NUMBER})(?: ?(?:[-–]|đến) ?(?P<high>{NUMBER}))?(?:/\d{{1,4}})?"
    rf" (?P<unit>đồng chí|đ/c|bệnh nhân|xét nghiệm|lần|(?!(?:{_NO_NOUN})(?!\w)|{_SET_UP})[a-zà-ỹđ]{{2,8}}(?: (?!(?:{_NO_SECOND})(?!\w))[a-zà-ỹđ]{{2,8}})?|{_LETTERS})(?= ?(?:[.;,/\n]|trở lên|$))"
)
_LABEL = pattern(
    rf"{MARK}[^\W\d_][^.;:\n]{{4,90}}: (?:≥ ?|>= ?|[Tt]rên |[Tt]ừ |[Íí]t nhất |[Tt]ối thiểu )?$"
)
#: Labels of what is given, of how long something takes, of titles: none to be reached.
_NO_LABEL = pattern(
    r"(?<!\w)(?:[Gg]iải |[Tt]hời (?:gian|lượng|hạn)|[Ss]ố lượng|[Hh]ệ số|[Kk]inh phí|[Mm]ức |[Gg]iá |[Tt]hành phần|[Ll]ao động tiên tiến|[Cc]hiến s[ĩỹ] thi đua|LĐTT|CSTĐ|[Bb]ằng khen|[Gg]iấy khen|[Dd]anh hiệu|[Hh]iện có|[Bb]iên chế|[Nn]hân lực|[Tt]rong đó:)"
)


def _labelled(text: str, at: int, start: int, end: int) -> re.Match[str] | None:
    """The number at `at` with the noun it counts, where it is all that an item says behind its label."""
    line = max(text.rfind("\n", start, at) + 1, start)
    label = _LABEL.fullmatch(text, line, at) if at - line < 120 else None
    if label is None or _NO_LABEL.search(text, line, at):
        return None
    return _LABELLED.match(text, at, end)


#: So many, without a unit: "- Số giường bệnh/vạn dân: 32".
_BARE = pattern(
    rf"(?P<low>{NUMBER})(?: ?[-–] ?(?P<high>{NUMBER}))?(?P<unit>)(?= ?(?:;|[.,]?(?:\n|\Z)))"
)
_COUNTS = pattern(
    rf"(?:{MARK}|[^\n]{{3,80}}; )(?:Tổng )?(?:[Ss]ố (?!hiệu|điện thoại|tài khoản|lượng|trang|ký hiệu|báo danh)|[Hh]ệ số |[Tt]ỷ số |[Cc]hỉ số |[Mm]ật độ )(?:[^:;.\d\n]|(?<=trên )1(?= vạn)|(?<=trên )1(?:0|00)?\.000(?= )){{3,90}}: (?:≥ ?|[Tt]rên |[Dd]ưới |[Tt]ừ )?$"
)


def _bare(text: str, at: int, start: int, end: int) -> re.Match[str] | None:
    """The number at `at` without a unit, where it is all that an item says behind a label of how many."""
    line = max(text.rfind("\n", start, at) + 1, start)
    if at - line > 200 or _COUNTS.fullmatch(text, line, at) is None:
        return None
    return _BARE.match(text, at, end)


#: So many of what an item begins with: "+ Giải chạy việt dã cấp tỉnh 25 giải".
_ECHOED = pattern(
    rf"(?:{MARK})?(?:[Ss]ố |[Tt]ổng số )?(?P<head>[^\W\d_]{{2,8}}) [^.,;:()\d\n]{{8,80}}? (?:(?:đạt|có|là|từ|trên|ít nhất|tối thiểu|khoảng) )*$"
)
_ECHO = pattern(
    rf"(?P<low>{NUMBER})(?: ?(?:[-–]|đến) ?(?P<high>{NUMBER}))? (?P<unit>(?!(?:{_NO_NOUN})(?!\w))[a-zà-ỹđ]{{2,8}})(?= ?[.;\n]| trở lên|$)"
)


def _echoed(text: str, at: int, start: int, end: int) -> re.Match[str] | None:
    """The number at `at` that ends an item, and counts what the item begins with."""
    echo = _ECHO.match(text, at, end)
    if echo is None:
        return None
    line = max(text.rfind("\n", start, at) + 1, start)
    head = _ECHOED.fullmatch(text, line, at) if at - line < 120 else None
    return echo if head and head["head"].lower() == echo["unit"].split()[0] else None


def _alone(text: str, at: int, start: int, end: int) -> re.Match[str] | None:
    """The number at `at` with any noun or none, where a rank or a label before it says what it is."""
    if text.endswith(_RANK, 0, at):
        return _ANY_RANKED.match(text, at, end)
    if text.endswith(_PLACE, 0, at):
        return _AT_PLACE.match(text, at, end)
    if text.find(":", max(at - 16, 0), at) < 0:
        return _echoed(text, at, start, end)
    return _labelled(text, at, start, end) or _bare(text, at, start, end)


#: All of so many: "2/2 hồ chứa có nước".
_ALL_OF = pattern(
    rf"(?<![\w/.,-])(?P<low>\d{{1,3}})/(?P=low)(?P<high>(?!))? "
    rf"(?P<unit>(?!(?:{_NO_NOUN})(?!\w))[a-zà-ỹđ]{{2,8}}(?: (?!(?:{_NO_SECOND})(?!\w))[a-zà-ỹđ]{{2,8}}(?!\w))?)(?!\w)"
)
#: The mark of an item, no figure: "3- 85% số hộ".
_DASHED_MARK = pattern(r"\d{1,2}- (?=\S)")
#: Places, no score: "xử lý 12 điểm đen".
_PLACES = pattern(
    rf"(?<![\w/.,-])(?P<low>{NUMBER})(?: ?(?:[-–]|đến) ?(?P<high>{NUMBER}))?"
    rf" (?P<unit>điểm (?!(?:{_NO_SECOND}|phần|thi|cộng|thưởng|tối|tổng|chuẩn|số|đối|trừ|bình|trung)(?!\w))[a-zà-ỹđ]{{2,8}})(?!\w)"
)
#: By how many times, or down to how many days: units that measure nothing by themselves.
_BY = pattern(
    r"(?:[Tt]hời gian|[Nn]gày điều trị) [^.;,\n]{3,80}? (?:không quá|dưới|tối đa|còn)(?: dưới| không quá)? $"
    r"|[Nn]gày điều trị (?:nội trú )?(?:trung bình|bình quân)[^.;,\n\d]{0,60}(?::|đạt|là|còn|dưới|≤|<) ?$"
    r"|(?:tăng|gấp|giảm|còn|xuống|rút ngắn)(?: (?:ít nhất|tối thiểu|khoảng|trên|dưới|hơn|từ|lên|xuống|còn|thêm))* $"
)

#: An index that is measured in points: "Chỉ số cải cách hành chính … đạt từ 85 điểm".
_SCORE = pattern(
    r"(?:[Cc]hỉ số|Điểm) [^.;\n]{3,140}(?:đạt|từ|trên|lên|tối thiểu|ít nhất|không dưới|:|[≥>]=?) ?$"
)

#: How long people live: no age of those who are counted.
_LIVES = pattern(r"[Tt]uổi thọ [^.;\n\d]{0,80}(?:đạt|là|lên|trên|khoảng|từ) $")
#: A herd or a flock: "Đàn trâu 15.000 con".
_HERD = pattern(
    r"(?:trâu|bò|lợn|heo|dê|gà|vịt|ngan|gia cầm|gia súc|ngựa|cừu|thỏ)(?: (?:thịt|nái|sữa|cày kéo|đạt|là|có|lên|còn|khoảng|trên|ít nhất|duy trì|ổn định|ở mức))* (?<!\d )$"
    r"|[Đđ]àn [^.;,:\n\d]{2,40}?(?: (?:đạt|là|có|lên|khoảng|trên|ít nhất|duy trì|ổn định|ở mức))* $"
)
#: "thuộc nhóm 10 tỉnh dẫn đầu": a rank to be held.
_RANK = tuple(
    f"{group}{having} "
    for group in ("hóm", "tốp", "Tốp", "top", "Top", "TOP", "TỐP")
    for having in ("", " có")
) + tuple(f"{held} trong{number} " for held in ("ếp", "ứng", "ằm") for number in ("", " số"))
#: … of whatever things: "vào nhóm 8 bộ dẫn đầu".
_ANY_RANKED = pattern(
    rf"(?P<low>{NUMBER})(?P<high>(?!))? (?P<unit>[a-zà-ỹđ]{{2,8}}(?:(?:,| và)? [a-zà-ỹđ]{{2,8}})?)(?= (?:dẫn đầu|đứng đầu|hàng đầu|đầu cả nước|cao nhất|tốt nhất))"
)
_RANKED = pattern(
    r"(?:, [a-zà-ỹđ]{2,8})?[^.;,\n]{0,40}? (?:dẫn đầu|đứng đầu|hàng đầu|đầu cả nước|đầu toàn quốc|cao nhất|tốt nhất|khá nhất)(?!\w)"
)


#: "xếp thứ 5 trở lên": a place to be held.
_PLACE = ("ếp thứ ", "ứng thứ ", "ị trí thứ ", "ạng thứ ")
_AT_PLACE = pattern(
    r"(?P<low>\d{1,2})(?P<high>(?!))?(?P<unit>)(?= trở lên|/\d{1,3}(?!\d)| (?:toàn|cả) (?:tỉnh|quốc|nước|huyện|ngành|thành phố)(?!\w))"
)
#: What leads from the indicator to its rank.
BEFORE_RANK = pattern(
    r"(?:,? (?:phấn đấu|duy trì|tiếp tục|giữ|được|luôn|đạt|đứng|xếp|xếp hạng|vươn lên|lên|vào|ở|vị trí|hạng))+ thứ $|(?:(?:,? (?:phấn đấu|duy trì|tiếp tục|được|luôn|đạt|đứng|nằm|lọt|xếp|xếp hạng|vươn lên|trong|thuộc|vào|ở))+|^)"
    r" (?:[Nn]hóm|[Tt]ốp|[Tt]op|TOP|TỐP)(?: có)? $|(?:,? (?:phấn đấu|được|luôn|xếp|đứng|nằm))+ trong(?: số)? $"
)


def ranks(text: str, figure: re.Match[str]) -> bool:
    """Whether a figure says among how many the first shall be held."""
    at = figure.start()
    if text.endswith(_PLACE, 0, at):
        return not figure["unit"] or "/" in figure.group()
    return text.endswith(_RANK, 0, at) and _RANKED.match(text, figure.end()) is not None


@by_rules
def _listed() -> str:
    """What matches a number with a unit of the list."""
    return (
        rf"(?P<low>{NUMBER})(?:\s?(?:[%‰]|triệu đồng|tỷ đồng|triệu|tỷ)(?= ?(?:[-–]|đến) ?\d))?"
        rf"(?: ?(?:[-–]|đến) ?(?P<high>{NUMBER}))?(?:/\d{{1,3}}(?= [a-zà-ỹđ]))?"
        rf"\s?(?P<unit>{unit_words()})"
    )


@by_rules
def listed() -> re.Pattern[str]:
    """A number with a unit of the list."""
    return pattern(rf"(?<![\w/.,-]){_listed()}")


@by_rules
def _behind_mark() -> re.Pattern[str]:
    """The same behind the mark of its item: "2.95 % bệnh nhân"."""
    return pattern(_listed())


@by_rules
def _may_be_figure() -> re.Pattern[str]:
    """Digits that may begin a figure with a unit; most do not."""
    long, short = first_letters()
    return pattern(
        r"[0-9](?<![\w/.,-][0-9])[0-9]*+"
        rf"(?= [a-zà-ỹđA-ZĐ]{{2}}|[%‰]|/\d{{1,3}} [a-zà-ỹđ]|/\s?10{{2,5}}|/\s?10{{1,2}}\.|\.\d{{3}}|\.\d{{1,2}}\s?%|[,–-]\s?\d|\s?(?:[%‰]|[-–]\s?\d|{long}|(?:{short})(?![^\W_]))| đ/c|(?=[;.\n])(?:(?<=: [0-9])|(?<=: [0-9]{{2}})|(?<=: [0-9]{{3}})))"
    )


#: Between two things of one list: "mua 900 lít thuốc, 40 máy phun".
_NEXT_THING = pattern(r"[^\d.;:,(\n]{0,40}(?:, | và )")
_LONGEST_THING = 46


def figures(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Every figure with a unit that can make a target in text[start:end], by its digits."""
    done = begun = start
    last, opened = -1, False  # where the last figure ends, and whether such a verb opens it
    in_list = listed()
    for number in _may_be_figure().finditer(text, start, end):
        first = number.start()
        if first < done:
            continue
        if text[first - 1 : first] in ("", "\n") and (mark := _DASHED_MARK.match(text, first)):
            done = mark.end()
            continue
        figure = in_list.match(text, first, end)
        if text.startswith(".", number.end()) and (glued := _glued(text, first)):
            figure = _behind_mark().match(text, glued, end)
        if figure:
            last = done = figure.end()
            begun, opened = first, False
            if figure["unit"] not in NEVER or _measured(text, figure, start):
                yield figure
            elif figure["unit"] != "điểm" and (so_many := _labelled(text, first, start, end)):
                yield so_many
            elif figure["unit"] == "điểm" and is_opened(text, first, start):
                place = _PLACES.match(text, first, end)
                if place:
                    done = place.end()
                    yield place
        elif figure := _ALL_OF.match(text, first, end):
            done = figure.end()
            yield figure
        elif not _is_year(text, number) and (
            is_opened(text, first, start)
            or _opens_item(text, first, start)
            or (
                last >= 0
                and first - last < _LONGEST_THING
                and (opened or is_opened(text, begun, start))
                and _NEXT_THING.fullmatch(text, last, first)
            )
        ):
            figure = _OPEN.match(text, first, end)
            if figure:
                last = done = figure.end()
                opened = True
                yield figure
        elif figure := _alone(text, first, start, end):
            done = figure.end()
            yield figure


def _is_year(text: str, number: re.Match[str]) -> bool:
    """Whether digits are a year: "Năm 2018 có thêm 5 xã", "Giai đoạn 2018 - 2020 thêm 5 xã"."""
    return len(number.group()) == 4 and (
        text.endswith(_BEFORE_YEARS, 0, number.start())
        or _YEARS.match(text, number.start()) is not None
    )


_BEFORE_YEARS = ("năm ", "Năm ", "đoạn ", "thời kỳ ", "Thời kỳ ")
#: A year.
YEAR = pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEARS = pattern(r"(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d(?![\d.,])")


#: Three words at most, all that an item says before its number: "- đóng cửa 65 lò gạch".
_DEED = pattern(rf"{MARK}(?:[^\W\d_]{{2,7}} ){{0,3}}")


#: … or a clause: "…, bắc 7 cầu treo".
_CLAUSE_DEED = pattern(
    r"[,;:.] (?:(?!và |của |với |năm |tháng |số |các )[^\W\d_A-ZĐÀ-Ỹ]{2,7} ){1,2}$"
)


def _opens_item(text: str, at: int, start: int) -> bool:
    """Whether the number at `at` is what an item says first, or behind a verb."""
    if text[at - 1] != " ":
        return False
    line = max(text.rfind("\n", start, at) + 1, start)
    if at - line < 36 and _DEED.fullmatch(text, line, at) is not None:
        return True
    return _CLAUSE_DEED.search(text, max(at - 28, line), at) is not None


#: What keeps a count low: "không quá 9 vụ".
_CAPS = (
    "hông quá ",
    "tối đa ",
    "hông vượt quá ",
    "còn dưới ",
    "xuống dưới ",
    "xảy ra quá ",
    "phát sinh quá ",
)

#: What ends the words by how many times, or down to how many days.
_BEFORE_BY = (
    "tăng ", "gấp ", "giảm ", "còn ", "xuống ", "ngắn ", "nhất ", "thiểu ", "khoảng ", "trên ", "dưới ", "hơn ", "từ ",
    "lên ", "thêm ", "quá ", "đa ", "đạt", "đạt ", "là", "là ", "còn", "dưới", ":", ": ", "≤", "≤ ", "<", "< ",
)  # fmt: skip


def _measured(text: str, figure: re.Match[str], start: int) -> bool:
    """Whether a figure makes a target although its unit does not by itself."""
    first, unit = figure.start(), figure["unit"]
    near = max(start, first - 150)
    return (
        (text.endswith((*_RANK, *_PLACE), 0, first) and ranks(text, figure))
        or (text.endswith(_BEFORE_BY, near, first) and _BY.search(text, near, first) is not None)
        or (unit == "lần" and "." in figure["low"])
        or (unit == "vụ" and text.endswith(_CAPS, start, first))
        or (unit == "con" and _HERD.search(text, max(start, first - 70), first) is not None)
        or (unit == "tuổi" and _LIVES.search(text, near, first) is not None)
        or (unit == "điểm" and _SCORE.search(text, near, first) is not None)
    )


def _glued(text: str, first: int) -> int:
    """Where the share begins behind the mark of an item, if one of items in a row begins at `first`:
    "1.80 % số hộ … | 2.95 % số xã …", "1.80 % số hộ có điện 2.100% số xã …"; 0 where none does."""
    mark = _GLUED_MARK.match(text, first)
    if mark is None:
        return 0
    n = int(mark["n"])
    if text[first - 1 : first] == " " and text.startswith("100", mark.end()):
        line = text.rfind("\n", 0, first) + 1
        before = text.startswith(f"{n - 1}.", line) or text.find(f" {n - 1}.", line, first) >= 0
        return mark.end() if before else 0
    if text[first - 1 : first] not in ("", "\n"):
        return 0
    line = text.rfind("\n", 0, max(first - 1, 0)) + 1
    following = text.find("\n", first) + 1
    beside = (
        text.startswith(f"{n - 1}.", line)
        or (following > 0 and text.startswith(f"{n + 1}.", following))
        or text.find(f" {n + 1}.100", first, following or len(text)) > 0
    )
    return mark.end() if beside else 0


def value_of(printed: str) -> float:
    """ "14.040,807" -> 14040.807: the dot groups thousands, the comma is the decimal mark."""
    return float(printed.replace(".", "").replace(",", "."))


def is_open(figure: re.Match[str]) -> bool:
    """Whether a noun outside the list is counted."""
    return figure.re in (_OPEN, _PLACES, _ALL_OF, _LABELLED)


def is_opened(text: str, at: int, start: int) -> bool:
    """Whether a verb that makes or gives things, or a word of how many, stands right before `at`."""
    if at - start < 3 or text[at - 1] != " ":
        return False
    near = text[max(start, at - 9) : at - 1]
    last = near[max(near.rfind(" "), near.rfind("\n")) + 1 :]
    openers = _BY_LAST_WORD.get(last.lower())
    return openers is not None and text.endswith(openers, max(start, at - 20), at)

"""Figures that are no targets because they only tell what was reached, describe or compare."""

from __future__ import annotations

import re

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds
from thidua.graph.extract.targets.figures import value_of
from thidua.graph.extract.targets.marks import MARK
from thidua.graph.extract.targets.parts import Segment
from thidua.graph.extract.targets.series import ENDS
from thidua.graph.extract.targets.units import IS_MONEY, MEASURES, SHARES

_PAST = pattern(
    r"(?<!\w)(?:đã (?!đề ra|đăng ký|bố trí|nêu|cam kết|giao|được giao|ký|ban hành|phê duyệt|xác định|được phê duyệt)|ước đạt|lũy kế|luỹ kế|kết quả đạt|năm trước|năm ngoái|cùng kỳ năm|(?<!\d )tháng đầu năm|(?<!ngày )(?<!hoạch )\d{1,2} tháng (?!\d)|thực tế|hiện có|hiện nay|vừa rồi|vừa qua|tính đến (?:tháng|nay|thời điểm)|có mưa|dự báo|lượng mưa)"
)
_PAST_WORDS = (
    "đã ", "ước đạt", "lũy kế", "luỹ kế", "kết quả đạt", "năm trước", "năm ngoái", "cùng kỳ năm", "tháng",
    "thực tế", "hiện có", "hiện nay", "vừa ", "tính đến ", "có mưa", "dự báo", "lượng mưa",
)  # fmt: skip
_RESULTS = pattern(
    r"ước đạt|đã đạt|(?<!so với )năm ngoái|l[uũ][yỹ] kế đến (?:nay|tháng|ngày)|(?<!so với )cùng kỳ năm"
)


#: What opens a sentence that says what to do, and with what that is compared.
_TOLD_TO = pattern(
    rf"\s*+(?:{MARK})?(?:Bảo đảm|Đảm bảo|Tăng|Nâng|Đưa|Giảm|Kéo giảm|Làm giảm|Kiềm chế|Tiết kiệm|Cắt giảm|Duy trì|Giữ vững)(?!\w)"
)
THAN_BEFORE = pattern(r"so (?:với )?(?:cùng kỳ )?(?:năm trước|năm ngoái|cùng kỳ năm)")


def tells_results(words: str, section: bool) -> bool:
    """Whether a sentence tells what has been reached; in a part of targets it must say so."""
    folded = words.lower()
    if not holds(folded, _PAST_WORDS) or not _PAST.search(folded):
        return False
    if not section:
        # "- Bảo đảm doanh thu tăng 8% so với năm trước" is told to do so
        return (
            _TOLD_TO.match(words) is None or _PAST.search(THAN_BEFORE.sub("", folded)) is not None
        )
    return any(
        _RESULTS.search(clause) is not None
        for clause in words.split(";")
        if pattern(r"\d").search(clause)
    )


_CLAUSE_MARK = pattern(r"[,;:\n]|\.(?=\s)")
#: Whom something has struck, and how hard: "hộ bị thiệt hại từ 50% trở lên".
_STRUCK = pattern(r"(?<!\w)bị [^,;.:\d\n]{2,40} (?:từ|trên|dưới|hơn) (?:trên |dưới )?$")
#: A threshold at which something is to be done: "dừng lò khi khí độc từ 1% trở lên".
_WHERE = pattern(
    r"(?<!đến )(?<!sau )(?<!trước )(?<!\w)(?:[Kk]hi|[Nn]ếu|[Tt]rường hợp) [^,;.:\n]{3,80} (?:từ|trên|dưới|quá|đạt|vượt)(?: từ| trên| ngưỡng| mức)? $"
)
_THRESHOLDS = (
    "từ ", "trên ", "dưới ", "hơn ", "quá ", "đạt ", "vượt ", "ngưỡng ", "mức ",
)  # fmt: skip
#: What makes a contestant come through: "thí sinh đạt từ 80% số câu".
_CONTESTANTS = pattern(
    r"(?<!% )(?<!\w)(?:[Tt]hí sinh|[Bb]ài (?:dự )?thi) [^.;,\d]{0,40}(?:đạt|từ|trên) $"
)
#: What is paid, and may be said of a part of it: "mức phí quản lý của xã tối thiểu bằng 60%".
_RATE_OF = pattern(
    r"(?<!\w)(?:[Mm]ức (?:chi )?phí|tỷ lệ phí|[Ll]ãi suất|[Tt]huế suất|[Mm]ức (?:đóng|trích|hưởng|khấu trừ))(?!\w)[^;.:\d\n]{0,80} $"
)
#: Examples in brackets: "(ví dụ lớp đêm có thể giảm 50% số bài)".
_EXAMPLES = pattern(r"\((?:[Vv]í dụ|VD|[Tt]hí dụ|[Cc]hẳng hạn)(?!\w)[^()]*$")
#: Which ones something holds for: "Đối với các xã có tỷ lệ hộ nghèo trên 30%, được | có thể …".
_FOR_THOSE = pattern(
    r"(?<!\w)[Đđ]ối với (?:các |những |một số |từng )?[^;.:\d\n]{3,120} (?:từ|trên|dưới|hơn|quá)(?: từ| trên)? $"
)
_MAY = pattern(r"(?: trở (?:lên|xuống))?,? (?:(?:thì |sẽ )?có thể|thì|(?P<is>được))(?!\w)")
#: How many work in those that something holds for: "doanh nghiệp có từ 500 lao động trở lên được …".
_EMPLOYERS = pattern(
    r"(?<!mỗi )(?<!Mỗi )(?<!\w)(?:doanh nghiệp|công ty|cơ quan|đơn vị|cơ sở|nhà máy|xí nghiệp|hợp tác xã|chi bộ|công đoàn cơ sở|CĐCS)(?: [^\W\d_]+){0,3} có (?:từ|trên) $"
)
_STAFFED = ("lao động", "công nhân", "đoàn viên", "đảng viên", "người", "nhân viên", "CNLĐ")
_BIND = pattern(r" trở lên,? (?:[^\W\d_]){2}| (?:bố trí|phải|thì|được)(?!\w)")
#: How large a thing is: "đường rộng 5 m", "tàu từ 15 mét trở lên".
_SIZES = pattern(
    r"(?:(?:từ|trên|dưới|hơn|cách|dài|rộng|cao|sâu|dày)|(?:rộng|cao|sâu|dày|mặt|chiều|kính|cách)[^,;]{1,20}) $"
)


#: How long, large or dear those are that the figure before counts: "3 cầu với tổng chiều dài 120 m".
_EXTENT = pattern(
    r"(?:(?<!\w)với (?:tổng )?(?:chiều dài|diện tích|quy mô|công suất|dân số|sức chứa|kinh phí|mức đầu tư|vốn đầu tư))(?: (?:là|khoảng|trên|hơn|từ))* $"
)


#: Between the figure of a label and what it is set to: "Giếng sâu trên 50 m: [12 giếng]".
_LABELS = pattern(r" ?: ?(?:≥ ?|[Tt]rên |[Tt]ừ |[Íí]t nhất |[Tt]ối thiểu )?")
#: Between a share and how large those are that it counts: "100% bãi rác trên 500 m3/ngày có rào".
_OF_SIZE = pattern(
    r" (?!(?:có|được|đạt)(?!\w))[^\W\d_][^,;:.\d]{2,50}(?<!\w)(?<!có )(?:trên|dưới|từ|hơn) "
)
_SIZED = pattern(r"(?: đêm)?(?: trở lên)?,? [^\W\d_]{2}")


#: What those do already, or are picked for, whom a figure counts: "62 học sinh | đang theo học".
_ARE_THERE = pattern(
    r"(?: [^\W\d_]+){0,3} (?:hiện )?(?:đang (?:theo học|học|công tác|làm việc|sinh hoạt|sống|cư trú|hoạt động|điều trị)|được cử (?:làm|đi|tham))(?!\w)"
)


#: Between a share and the number of places in which it is taken.
_PLACED = pattern(r" (?:tổng số |số )?(?:[^\W\d_]+ ){1,8}(?:ở|tại) ")


#: Those that a figure counts are rewarded for it: "có 100% đoàn viên đạt khá | được xét khen thưởng".
_REWARDED = pattern(
    r"[^;.\n]{0,120}?(?<!\w)(?:được|thì) (?:(?:xét|bình xét|đề nghị|xem xét)(?: đề nghị)? (?:khen|tặng|thưởng)|khen thưởng|thưởng|tặng (?:Bằng|Giấy|Cờ|thưởng))(?!\w)"
)


#: What those are worth that the figure before counts.
_WORTH = (" trị giá ", " trị giá khoảng ", " trị giá là ")
#: In all of which so much is moved: "giảm 10% tai nạn trên cả | 3 tiêu chí".
_IN_ALL = (" trên cả ", " ở cả ", " trong cả ")


def describes(text: str, segment: Segment, k: int) -> bool:
    """Whether figure `k` only says which things another figure of its clause counts: "10% số vụ có
    từ 30 người mắc trở lên"."""
    figure = segment.figures[k]
    at, end = figure.span()
    if text.find("(", segment.start, at) >= 0 and _EXAMPLES.search(text, segment.start, at):
        return True
    if holds(text[end : segment.end], ("hưởng", "ặng", "khen")) and _REWARDED.match(
        text, end, segment.end
    ):
        return True
    following = segment.figures[k + 1] if k + 1 < len(segment.figures) else None
    if following and _LABELS.fullmatch(text, end, following.start()):
        return True
    if k and (figure["unit"] in MEASURES or "/" in figure["unit"]):
        last = segment.figures[k - 1]
        if (
            last["unit"] in SHARES
            and _OF_SIZE.fullmatch(text, last.end(), at)
            and _SIZED.match(text, end)
        ):
            return True
    if figure["unit"] not in SHARES and _ARE_THERE.match(text, end):
        return True
    if k and figure["unit"] not in SHARES and text.endswith((" ở ", " tại "), segment.start, at):
        # "100% lò gạch ở 06 bản có ống khói"
        last = segment.figures[k - 1]
        if last["unit"] in SHARES and _PLACED.fullmatch(text, last.end(), at):
            return True
    if k and text.endswith(_IN_ALL, segment.start, at):
        return True
    if k and text.endswith(_WORTH, segment.start, at) and IS_MONEY.fullmatch(figure["unit"]):
        return _CLAUSE_MARK.search(text, segment.figures[k - 1].end(), at) is None
    if figure["unit"] in SHARES:
        return _share_describes(text, segment.start, at, end)
    if (IS_MONEY.fullmatch(figure["unit"]) or figure["unit"] in _AREAS) and _is_project(
        text, segment, at
    ):
        return True
    if k and figure["unit"].startswith("lần/"):
        # "80% thợ được khám ít nhất 01 lần/năm"
        last = segment.figures[k - 1]
        return last["unit"] in SHARES and _CLAUSE_MARK.search(text, last.end(), at) is None
    if figure["unit"] in ("m", "mét"):
        return _SIZES.search(text, max(segment.start, at - 40), at) is not None
    if figure["unit"] in _STAFFED and _BIND.match(text, end):
        return _EMPLOYERS.search(text, max(segment.start, at - 60), at) is not None
    if k and _EXTENT.search(text, max(segment.start, at - 40), at):
        return text.find(";", segment.figures[k - 1].end(), at) < 0
    criteria = figure["unit"] in ("tiêu chí", "sao") and text.endswith(
        (" đạt từ ", " đạt ", " dưới "), segment.start + 1, at
    )
    if not criteria and not (
        text.endswith(" có từ ", segment.start + 1, at) and text[at - 8].isalnum()
    ):
        return False
    beside = (*segment.figures[max(0, k - 1) : k], *segment.figures[k + 1 : k + 2])
    gaps = [(f.end(), at) if f.end() <= at else (end, f.start()) for f in beside]
    return any(_CLAUSE_MARK.search(text, a, b) is None for a, b in gaps)


#: A project or a work by its name, and what it costs or how large it is: "Dự án chợ Mường Nhé: khoảng | 90 tỷ đồng, diện
#: tích | 4 ha"; not what is to be paid or raised for it.
_PROJECT = pattern(
    rf"\s*(?:{MARK})?(?:Dự án|Tiểu dự án|Công trình)(?! (?:được|đã|phải)) (?:[^;.\n]|\.(?=\d)){{4,160}}$"
)
_ON_PROJECT = (
    "giải ngân",
    "hoàn thành",
    "thu hút",
    "huy động",
    "khối lượng",
    "phấn đấu",
    "đạt ",
    "tăng ",
    "giảm ",
)
_AREAS = ("ha", "m2", "km2", "m²", "km")


def _is_project(text: str, segment: Segment, at: int) -> bool:
    """Whether the words before the figure at text[at] name a project, which it describes."""
    begin = text.rfind("\n", 0, at) + 1
    if text.find("ự án ", begin, begin + 20) < 0 and text.find("ông trình ", begin, begin + 20) < 0:
        return False
    said = text[max(begin, segment.start) : at] if segment.start > begin else text[begin:at]
    project = _PROJECT.match(text[begin:at].rpartition(";")[2])
    return project is not None and not holds(said.lower(), _ON_PROJECT)


def _share_describes(text: str, start: int, at: int, end: int) -> bool:
    """Whether the share text[at:end] of the sentence that begins at `start` only says which things are meant."""
    begin = max(start, at - 110)
    said = text[begin:at]
    if said.endswith(_THRESHOLDS) and (
        _WHERE.search(text, begin, at) is not None
        or (
            _STRUCK.search(text, max(begin, at - 60), at) is not None
            and ENDS.match(text, end) is None
            and not text.startswith(" so với", end)
        )
    ):
        return True
    return (
        _QUORUM.match(text, end) is not None
        or (holds(said, ("ức ", "phí", "suất")) and _RATE_OF.search(text, begin, at) is not None)
        or (
            holds(said, ("hí sinh ", "ài thi ", "ài dự thi "))
            and _CONTESTANTS.search(text, max(begin, at - 60), at) is not None
        )
        or _conditions(text, max(start, at - 140), at, end)
    )


#: How many of those called must come for a meeting to be held: "ít nhất 50% | tổng số hội viên được triệu tập".
_QUORUM = pattern(
    r" ?(?:trở lên )?(?:tổng số |số )?(?:(?:cử tri|đại biểu|thành viên|hội viên|đoàn viên|đảng viên|cổ đông|ủy viên|người)[^,;.\d\n]{0,40}?(?<!\w)(?:triệu tập|có mặt|dự họp|tham gia họp|tán thành|biểu quyết|nhất trí))(?!\w)"
)


def _conditions(text: str, start: int, at: int, end: int) -> bool:
    """Whether the figure text[at:end] only says for which ones something holds."""
    may = _MAY.match(text, end)
    those = _FOR_THOSE.search(text, start, at) if may else None
    # "đối với xã vùng cao, phấn đấu trên 90% được …" sets a figure
    return those is not None and not (may and may["is"] and "," in those.group())


#: In brackets: how things stand, or what is to be compared.
_COMPARES = pattern(
    r"\([^()]{0,80}?(?:[Hh]iện|[Kk]ế hoạch|[Nn]ghị quyết|[Tt]hực hiện|[Cc]ùng kỳ|[Tt]rước|năm (?P<y>(?:19|20)\d\d))(?!\w)[^()]{0,60}$"
)
#: "từ 23 ca xuống 18 ca": where the way begins.
_WAY = pattern(
    r"[^.;,()\d]{0,12}?(?:năm (?:19|20)\d\d )?(?:xuống|lên|giảm còn|còn)(?: còn| mức| dưới| trên| khoảng)?\s?\d"
)
_OF_PAST = pattern(r" (?:của|trong) năm (?P<y>(?:19|20)\d\d)(?!\w)")
#: A clause of its own on a year: "năm 2008 còn 3 vụ", "(Năm 1998 làm được 74 căn)".
_IN_PAST = pattern(
    r"(?:^\s*|[,(] ?)(?:[Rr]iêng )?[Nn][ăã]m (?P<y>(?:19|20)\d\d)(?: (?:toàn \w+|cả \w+|mới|chỉ|đã))*(?: [^\W\d_]+){0,3} $"
)
#: What was measured in a year: "Tỷ lệ hộ nghèo năm 2022 còn 7,8%".
_OF_YEAR = pattern(
    r" năm (?P<y>(?:19|20)\d\d) (?:là|còn|đạt|chiếm|có)(?: (?:trên|dưới|khoảng|gần|hơn))? $"
)
#: What was done: "năm 2015 đã thực hiện 02 công trình, 21 cầu".
_DONE = pattern(
    r"(?<!\w)(?:mới (?:chỉ|thu được|giải ngân được)|đã (?:thu|thu được|giải ngân|thực hiện|xây|xây dựng|đạt|hoàn thành|tổ chức|huy động|hỗ trợ|giúp|trồng|kết nạp|giải quyết|tiếp nhận|đóng góp|trao|tặng))(?!\w)[^;.]{0,150}$"
)
_DONE_WORDS = ("mới ", "đã ")
_NO_MORE = pattern(r"không còn (?!quá)[^,;.]{0,40}$")


def compared(text: str, segment: Segment, figure: re.Match[str], year: str | None) -> bool:
    """Whether a figure tells how things stand or stood, beside the one to be reached."""
    at = figure.start()
    bracket = _COMPARES.search(text, max(segment.start, at - 90), at)
    if bracket and not (bracket["y"] and year and bracket["y"] >= year):
        return True
    if text.endswith("từ ", segment.start, at) and _WAY.match(text, figure.end(), segment.end):
        return True
    said = text[max(segment.start, at - 160) : at].rsplit(";", 1)[-1]
    if (holds(said, _DONE_WORDS) and _DONE.search(said)) or (
        "không còn " in said and _NO_MORE.search(said)
    ):
        return True
    past = (
        _IN_PAST.search(said) or _OF_YEAR.search(said) if "ăm " in said or "ãm " in said else None
    )
    if past and year and past["y"] < year:
        return True  # "số vụ cháy phải bằng không; năm 2008 còn 3 vụ"
    # "65% của năm 2025", before the year that the document is about
    of = _OF_PAST.match(text, figure.end())
    if of and year and of["y"] < year:
        return True
    # "giá trị sản xuất bình quân trên 01 ha đạt 195 triệu đồng": of one each
    return (
        text.endswith(("trên ", "mỗi "), segment.start, at)
        and value_of(figure["low"]) == 1
        and figure["unit"] in ("ha", "m2", "km", "km2", "hộ", "người", "lao động", "đơn vị", "xã")
        and pattern(r"[^.;,]{0,60}? đạt (?:khoảng |trên )?\d").match(
            text, figure.end(), segment.end
        )
        is not None
    )

"""Whether a figure is a target: what sets it, and what awards, papers and thresholds count."""

from __future__ import annotations

import re
from dataclasses import dataclass

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds
from thidua.graph.extract.targets.figures import is_open, is_opened, ranks
from thidua.graph.extract.targets.marks import ITEM, MARK
from thidua.graph.extract.targets.parts import Segment
from thidua.graph.extract.targets.series import ENDS
from thidua.graph.extract.targets.units import BUILT, IS_MONEY, MEASURES, SHARES, WEAK
from thidua.graph.extract.targets.words import without_trail

_NO_TARGET = pattern(
    r"(?<!\w)(?:không quá|tối đa|[Mm]ức (?:hỗ trợ|chi|phạt|thu|đóng|hưởng|lương)|thang điểm|điểm số|tính điểm|cộng điểm|trừ điểm|số điểm|biểu quyết|tán thành|giảm giá(?: trực tiếp| từ| đến| khoảng)* $|giá ưu đãi|chiết khấu|trả trước|số tiết|thuế suất|lãi suất|phụ cấp|giá trị hợp đồng|(?<!đủ )(?<!đạt )tiêu chuẩn(?! văn h)|danh hiệu|khen thưởng|Bằng khen|Giấy khen|vốn điều lệ|thành viên|(?<!từ )bản chính|bộ hồ sơ|kích thước|cỡ chữ|hệ số|được tặng|xếp loại|xét tặng|[Đđ]iều kiện (?:đăng ký|tham gia|dự thi|xét|công nhận)|hỗ trợ (?:kinh phí|bằng)|đối ứng|(?:[Nn]gân sách|[Nn]hà nước) [^,;.]{0,30}hỗ trợ)"
)
#: "40% số bằng khen": a quota of awards.
_AWARDS = pattern(
    r"\s?(?:(?:tổng )?số )?(?:bằng khen|giấy khen|danh hiệu|hình thức khen thưởng)", re.IGNORECASE
)
_ITEM_MARK = pattern(r"^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s*$")
#: What is remitted or paid for someone: "giảm 50% mức thu phí", "hỗ trợ 100% học phí".
_RELIEF = pattern(
    r" ?(?:mức (?:thu|đóng|phí)|(?:học |lệ |viện )?phí|thuế suất|tiền thuê|giá vé|lãi suất)(?!\w)"
)
_RELIEVES = ("iảm ", "iễn ", "ỗ trợ ", "ặng ", "ấp ")
#: "không để diện tích lúa bị ngập quá 5%".
_NOT_OVER = pattern(
    r"(?<!\w)[Kk]hông để (?:[^.;:\d]{0,80}(?<!vượt )quá|tỷ lệ [^.;:,\d]{3,70} (?:vượt quá|vượt|trên)) $"
)
#: What is ordered to be got, made or seen to, in full or at least so much of it.
ORDERED = pattern(
    r"(?<!\w)(?:mua(?: sắm)? (?:bổ sung|dự trữ|đủ|sẵn)"
    r"|(?:lo|chuẩn bị|cung ứng|dự trữ|huy động|bố trí|cấp|bảo đảm|đảm bảo|sản xuất|tích trữ) (?:cho )?(?:đủ|sẵn)(?: ít nhất| tối thiểu| trên)?"
    r"|(?:chỉ đạo|phải) [^;.:\d]{0,60}?(?<!\w)(?:nạo vét|đào đắp|gieo|gieo cấy|gieo trồng|trồng|dự trữ|thu mua|sản xuất|mua)(?: đủ| xong| ít nhất| tối thiểu)?"
    r"|[Dd]ự trữ (?:tối thiểu|ít nhất)"
    r"|[Mm]ỗi [^;.:\d]{2,40} (?:trồng|xây|làm|sửa|nhận đỡ đầu|góp|nuôi|đăng ký|thực hiện|vận động|giúp)(?: mới| thêm| dặm| bù)?(?: từ| ít nhất| tối thiểu| trên)*"
    r"|(?:giao quân|đào đắp|nạo vét|gieo cấy|gieo|trồng)(?: đủ| xong)|(?:kiểm tra|thanh tra|rà soát|giám sát) (?:tối thiểu|ít nhất|đủ|xong)) $"
)
#: What each one is to do, so much at least: "Mỗi trường gửi ít nhất 02 bài viết".
_EACH = pattern(r"(?<!\w)[Mm]ỗi [^,;.:\d]{2,60} (?:ít nhất|tối thiểu) $")
#: A part of the last figure: "trong đó có 300 tấn", ", giao Quân khu 90 người".
PARTED = pattern(
    r"(?:, (?:trong đó|riêng)(?: [^,;.:\d]{2,50})? |(?:, | và )(?:trong đó )?giao [^,;.:\d]{2,50} )$"
)
#: What sets a figure among the tasks of a year to come: a rank, a share of all that is spent.
_OF_ALL = pattern(r"\s?(?:tổng (?:chi|thu|vốn|mức|số)|GRDP|GDP)(?!\w)")
#: Words near before a percentage that set it.
_SETS = pattern(
    r"\((?!\()|(?=[pđtíhkgbvcydởlx])(?:còn|xuống|lên|dưới|hơn|ở mức|không quá|phấn đấu|đạt|tối thiểu|ít nhất|trên|hoàn thành|kết nối|giảm|tăng|từ|bảo đảm|đảm bảo|vượt|tiết kiệm|cho|đối với|có|tỷ lệ|chiếm|y tế)",
    re.IGNORECASE,
)
#: Right behind a target: "[giảm 10% số vụ]; tỷ lệ hài lòng trên".
_NEXT_RATE = pattern(
    r"(?: trở lên)?(?: và|, riêng) (?![^,;.]*(?:hỗ trợ|cấp|chi|đóng|ngân sách))[^,;.\d]{2,50} $|(?: trở lên)?[;,] (?:và )?tỷ lệ [^;.\d]{3,90} (?:đạt|trên|từ|dưới|còn|ít nhất|tối thiểu) (?:ít nhất |tối thiểu |trên |từ |dưới )?$"
)
#: Of how many no more shall be left: "Số xã chưa có đường còn không quá 29".
_CAPPED = pattern(
    rf"(?:^\s*(?:{MARK})?|, )(?:[Ss]ố|[Tt]ỷ lệ) (?![^.;]{{0,80}}(?:khen|tặng|thưởng|danh hiệu|bằng|cờ|hỗ trợ|vay))"
    r"[^.;\d]{3,80} (?:còn |giảm còn )?(?:không quá|tối đa) $"
)
#: A share of people or bodies, among them of those that are rewarded: "Tỷ lệ hộ đạt danh hiệu …".
_SHARE_OF = pattern(
    rf"\s*+(?:{MARK})?(?:[Pp]hấn đấu |[Nn]âng )?[Tt]ỷ lệ (?!(?:đề nghị|xét|tặng|cờ|bằng|giấy|danh hiệu)(?!\w))"
)
#: Words before a number that counts or names something: "khóa 12", "Điều 5", "trong 10 xã".
_ORDINALS = (
    "cả", "trong", "sau", "trước", "qua", "mức độ", "thứ", "khoá", "khóa", "quý", "Điều", "khoản", "điểm", "mục",
    "báo động", "số", "năm", "ngày", "tháng", "lớp", "Lớp", "khối", "Khối",
)  # fmt: skip
#: "sản lượng cả năm 185.000 tấn": no ordinal.
_EACH_YEAR = ("cả năm", "hằng năm", "hàng năm", "mỗi năm", "trong năm", "một năm")
#: "Tổng vốn 5 năm 12 nghìn tỷ đồng".
_SO_MANY_YEARS = pattern(r"(?<!\w)\d{1,2} năm $")
#: What leads to a number in a part of targets.
_LEADS = (
    "thêm", "có", "đạt", "khoảng", "trên", "dưới", "tối thiểu", "ít nhất", "hoàn thành", "thu hút", "giải quyết", "tạo", "phát triển", "xây dựng", "trồng", "mới", "là", ":", "từ", "đào tạo", "thành lập", "tổ chức", "kết nạp", "hỗ trợ", "công nhận", "được", "còn", "và", "ở", "tại", "cho", "tăng", "giảm", "mức", "lên", "xuống", "không thấp hơn", "không dưới", "không quá", "tối đa", "nhiều nhất", "gồm", "bình quân", "mỗi năm", "hằng năm", "hàng năm", ",", "≥", "≤", "<", ">", "~", "chừng", "không vượt",
)  # fmt: skip
#: What a thing is worth, not what is to be reached.
_WORTH = pattern(
    r"(?:trị giá|tổng giá trị|nguồn vốn|số vốn|kinh phí|tổng mức đầu tư|số tiền)(?: là| từ| khoảng| trên| hơn)* $"
)
#: What is spent, fined or given, at the head of a clause.
_MEANS = pattern(
    rf"\s*(?:{MARK})?(?:(?:Tổng )?[Kk]inh phí(?! (?:tiết kiệm|huy động|vận động))|[Ll]ệ phí|[Hh]ọc phí|[Pp]hạt|[Tt]hưởng|[Hh]ỗ trợ (?:mỗi|mức|thêm))(?!\w)"
)
#: Works that are being built, not a number to be reached.
_UNDER_WAY = pattern(r"(?:hoàn thành|khánh thành|khởi công|tiến độ)\s*$")


@dataclass(slots=True)
class Figure:
    """A figure where it stands: the words `before` it, as far as the last target; whether its
    sentence `strives` or is `ordered` to someone as a task; whether it stands `beside` a target of
    its unit."""

    text: str
    segment: Segment
    match: re.Match[str]
    before: str
    strives: bool
    beside: bool
    ordered: bool
    #: Whether it stands in a clause of its own behind that of a target.
    follows: bool = False

    @property
    def stated(self) -> bool:
        """Whether it stands in a part that sets targets."""
        return self.segment.section or self.segment.contest


def counts(figure: Figure) -> bool:
    """Whether a figure is a target at all."""
    unit, before, text, match = figure.match["unit"], figure.before, figure.text, figure.match
    if ranks(text, match):
        return figure.segment.section or figure.segment.ahead or figure.strives
    if _is_of_none(figure) or _is_ordinal(before, unit):
        return False
    after = text[match.end() : match.end() + 24]
    if _AWARDS.match(after):
        return False
    if unit in WEAK and unit != "lần" and _COUNTED.match(after):
        return False
    if unit in SHARES:
        return _share_counts(figure, after)
    if (
        before.endswith(_SENDING)
        and _SENT.search(before[-40:])
        and _TAKES_PART.match(text, match.end(), match.end() + 60)
    ):
        return False
    if figure.ordered and _is_of_an_order(figure):
        return True
    if (
        "/" in unit
        and figure.strives
        and not figure.stated
        and before.endswith((" dưới ", " trên ", " đạt "))
    ):
        return True  # "khống chế mật độ muỗi dưới 0,5 con/nhà"
    if not unit:
        return figure.segment.section
    if unit in WEAK:
        if figure.stated:
            return _weak_counts(figure)
        at, start = match.start(), figure.segment.start
        if unit in BUILT and "hấn đấu" in text[max(start, at - 120) : at]:
            return is_opened(text, at, start)
        if unit == "lần":
            return figure.strives and _TIMES.search(before[-40:]) is not None
        return not figure.segment.tasks and _SHORTENS.search(before[-120:]) is not None
    if unit == "bậc":
        return True
    near = _LAST_CLAUSE.split(before[-60:])[-1]
    if IS_MONEY.fullmatch(unit) and _MEANS.match(near) and without_trail(near) == near:
        return False
    return (
        _counts_in_part(figure, near) if figure.segment.section else _counts_in_prose(figure, near)
    )


#: How many times as much: "thu nhập tăng gấp 1,8 lần".
_TIMES = pattern(r"(?:tăng|gấp)(?: (?:gấp|ít nhất|tối thiểu|khoảng|trên|hơn|lên))* $")
#: Down to how long: "Giảm thời gian chờ khám xuống dưới 60 phút".
_SHORTENS = pattern(
    r"(?:[Gg]iảm|[Rr]út ngắn) [^.;,\d]{3,80} (?:từ \d[\d.,]* [^\W\d_]+(?: [^\W\d_]+)? )?(?:xuống(?: còn)?|còn)(?: dưới| không quá| tối đa)? $"
)
#: How many each is to send: "mỗi xã cử ít nhất 30 người tham gia hội trại".
_SENT = pattern(
    r"(?<!\w)(?:[Cc]ử|[Đđ]ăng ký) (?:ít nhất |tối thiểu |tối đa |từ |khoảng |không quá )?$"
)
_SENDING = ("ử ", "ký ", "nhất ", "thiểu ", "đa ", "từ ", "khoảng ", "quá ")
_TAKES_PART = pattern(r"[^,;.:\n]{0,40}? (?:tham gia|tham dự|dự(?! thi))(?!\w)")
#: "10/10 …", "12 năm …": the number counts something else.
_COUNTED = pattern(r"\s?(?:/|năm )")
_LAST_CLAUSE = pattern(r"[;,]")


#: Before a figure, how many at most are rewarded: "đề nghị khen thưởng không quá 05 tập thể; …".
_QUOTAS = pattern(
    r"(?<!\w)(?:khen thưởng|[Bb]ằng khen|[Gg]iấy khen|xét tặng|được khen|được tặng)[^.\d]{0,40}(?:không quá|tối đa) \d"
)
#: How many are rated so, where that is aimed at: "Học sinh xếp loại khá, giỏi: 65%".
_RATED = pattern(
    r"(?<!được )xếp loại (?:học lực |hạnh kiểm |rèn luyện |chất lượng )?(?:[Tt]ốt|[Kk]há|[Gg]iỏi|[Đđ]ạt|[Xx]uất sắc|[Tt]rung bình|[Hh]oàn thành)[^;.\d]{0,50}$"
)
#: How many bear a title, in a part of targets: "Nữ công nhân đạt danh hiệu “Giỏi việc nước”: 85%".
_NAMED = pattern(
    r"(?:[Hh]ộ|[Gg]ia đình|[Hh]ội viên|[Đđ]oàn viên|CNVCLĐ|[Cc]ông nhân|[Pp]hụ nữ|[Nn]ữ \w+|[Tt]hôn|[Ll]àng|[Bb]ản|[Ấấ]p|[Kk]hu|[Tt]ổ dân phố|[Cc]ơ quan|[Đđ]ơn vị|[Dd]oanh nghiệp)[^;.:\d]{0,60} (?:đạt|giữ vững|được công nhận)(?: danh hiệu)? [^;.\d]{3,80}$"
)


def _is_of_none(figure: Figure) -> bool:
    """Whether its words are of awards, supports, fines and the like, and no cap that is aimed at."""
    unit, before, segment = figure.match["unit"], figure.before, figure.segment
    said = before[-90:].rsplit(";", 1)[-1]
    last = said.rsplit(",", 1)[-1]
    if not without_trail(f" {last.strip()}").strip():
        said = last  # "…, trên 90% tổ chức": a clause of its own
    if not _NO_TARGET.search(said):
        return (
            not figure.stated
            and holds(before, ("hen ", "iấy khen", "tặng"))
            and _QUOTAS.search(before[-200:]) is not None
        )
    if figure.stated and (unit in SHARES or said.endswith(": ")) and _RATED.search(said):
        return False
    if segment.section and unit in SHARES and _NAMED.search(said):
        return False
    if figure.stated and unit in SHARES and _SHARE_OF.match(said):
        return False
    strained = "hấn đấu" in figure.text[segment.start : figure.match.start()]
    capped = before.rstrip().endswith(("không quá", "tối đa")) and (
        (
            (unit in SHARES or unit.split("/")[0] in WEAK)
            and (
                figure.stated
                or (strained and "tỷ lệ" in said)
                or (figure.strives and _CAPPED.search(said) is not None)
            )
        )
        or (segment.section and _CAPPED.search(said) is not None)
    )
    return not capped and not pattern(r"phấn đấu[^.;]{0,80}$").search(before)


def _is_ordinal(before: str, unit: str) -> bool:
    """Whether a number only counts or names something: "khóa 12", "trong 10 xã"."""
    return (
        unit not in SHARES
        and before[-1:].isspace()
        and before[:-1].endswith(_ORDINALS)
        and not before.endswith("dứt điểm ")
        and not _SO_MANY_YEARS.search(before, max(0, len(before) - 9))
        and not before[:-1].endswith(
            _EACH_YEAR if unit in MEASURES or IS_MONEY.fullmatch(unit) else _EACH_YEAR[1:4]
        )
    )


def _share_counts(figure: Figure, after: str) -> bool:
    """Whether a percentage is a target, by the words before and `after` it."""
    before, match, segment = figure.before, figure.match, figure.segment
    if figure.stated:
        return True
    if segment.ahead and before.endswith("bằng ") and _OF_ALL.match(figure.text, match.end()):
        return True
    if _NOT_OVER.search(before[-110:]):
        return True
    if _RELIEF.match(figure.text, match.end()) and before.endswith(_RELIEVES):
        return False
    if _NEXT_RATE.match(before):
        return True
    if before.endswith(" bằng ") and not figure.strives:
        return False  # "thưởng bằng 100% lương"
    if figure.beside and figure.strives:
        return True  # "Phấn đấu có 80% trường làng, 90% trường xã đạt chuẩn"
    whole = match["low"] == "100"
    close = before[-60:].rsplit("%", 1)[-1]
    if not whole and not any(m.end() >= len(close) - 40 for m in _SETS.finditer(close)):
        return False
    return (
        figure.strives
        or whole
        or "trở lên" in after
        or pattern(r"giảm|Giảm|tăng|đạt|iết kiệm|(?:[Nn]âng|[Đđ]ưa) .* lên ").search(before[-120:])
        is not None
    )


def _is_of_an_order(figure: Figure) -> bool:
    """Whether it is so much of what is ordered: "mua bổ sung 900 lít thuốc, 40 máy phun"."""
    if _EACH.search(figure.before[-90:]):
        return not figure.segment.tasks
    if is_open(figure.match):
        return figure.beside
    return ORDERED.search(figure.before[-90:]) is not None or (
        figure.beside and PARTED.search(figure.before) is not None
    )


def _weak_counts(figure: Figure) -> bool:
    """Whether a number of things that may only be counted is a target, in a part that sets some."""
    before, match = figure.before, figure.match
    return (
        match["unit"] not in BUILT
        or is_opened(figure.text, match.start(), figure.segment.start)
        or figure.beside
        or before.rstrip().endswith(";")  # "…; 60 cơ sở mở hội thi"
        or figure.text.startswith("/", match.end("low"))  # "10/10 đơn vị có nhà ăn"
        or before.endswith(("không quá ", "không dưới "))
        or pattern(r"(?:mới|:|mỗi năm|h[ằà]ng năm)\s*$").search(before) is not None
    )


#: Before those that something is for: "Đối với 09 ấp".
_FOR = ("với", "cho", "tại", "ở", "của", "trong", "về", "trên", "toàn bộ", "tất cả")
_OF_EACH = ("Mỗi", "mỗi", "Từng", "từng", "Các", "các")
_PEOPLE = (
    "người", "lao động", "lượt người", "hộ", "học sinh", "em", "đảng viên", "đoàn viên", "hội viên",
)  # fmt: skip


def _counts_in_part(figure: Figure, near: str) -> bool:
    """Whether a number in a part of targets is one, by the words `near` before it."""
    unit, before = figure.match["unit"], figure.before
    if (
        IS_MONEY.fullmatch(unit)
        or is_opened(figure.text, figure.match.start(), figure.segment.start)
        or near.rstrip().lower().endswith(_LEADS)
        or (figure.beside and PARTED.search(figure.before))
        or (
            near.endswith("(") and _ends_item(figure.text, figure.segment.start, figure.match.end())
        )
    ):
        return True
    if unit in _PEOPLE and ENDS.match(figure.text, figure.match.end()) and near[-2:-1].isalpha():
        return True  # "Xuất khẩu lao động 350 người"
    near = _ITEM_MARK.sub("", near).strip()
    own = figure.follows and near.islower() and ";" not in before  # "…, góp 2.000 ngày công"
    fewest = 4 if near == before.strip() else 3 if own else 0
    if near and len(near.split()) < fewest and near[-1].isalpha():
        return not near.endswith(_FOR) and not near.startswith(_OF_EACH)  # "- đóng cửa 65 lò gạch"
    return not near.strip(" -+,;") or (
        pattern(r"[\w)]$").search(near) is not None and (unit in MEASURES or "/" in unit)
    )


def _follows_none(figure: Figure) -> bool:
    """Whether it goes on with a figure that is no target: "cử 02 giáo viên, | 05 học sinh tham dự"."""
    at = figure.match.start()
    last = max(
        (f.end() for f in figure.segment.figures if f.end() <= at and f["unit"] not in SHARES),
        default=-1,
    )
    return at - len(figure.before) < last and ";" not in figure.text[last:at] and at - last < 40


def _counts_in_prose(figure: Figure, near: str) -> bool:
    """Whether a number elsewhere is a target, by the words `near` before it and its sentence."""
    text, segment, before = figure.text, figure.segment, figure.before
    at, match_end, unit = figure.match.start(), figure.match.end(), figure.match["unit"]
    opened = is_opened(text, at, segment.start)
    if before.endswith((", ", " và ")) and _follows_none(figure):
        return False
    money = IS_MONEY.fullmatch(unit) is not None
    if money and _PAID.search(before[-50:]):
        return False
    bracketed = near.endswith("(") and not _ends_item(text, segment.start, match_end)
    if bracketed and is_open(figure.match):
        return False
    if segment.contest and not bracketed:
        if money:
            return _WORTH.search(before[-60:]) is None
        if segment.called:
            return True  # what only tells of something has been left out
        if opened or unit in MEASURES or near.rstrip().lower().endswith((*_LEADS, "(")):
            return True
    around = text[max(segment.start, at - 60) : min(segment.end, figure.match.end() + 30)]
    strained = not segment.tasks and (
        "hấn đấu" in text[max(segment.start, at - 60) : at]
        or _AIMS_ALL.match(text, segment.start, at) is not None
    )
    if not strained and figure.strives and opened and not segment.tasks:
        # "phấn đấu độ che phủ đạt 26%, …, trồng bù lại khoảng 350 ha"
        said = text[max(segment.start, at - 240) : at].rsplit(";", 1)[-1]
        aim = said.find("hấn đấu ")
        deed = _DEED_IN_LIST.search(said, max(0, len(said) - 70)) if aim >= 0 else None
        strained = deed is not None and any(map(str.isdigit, said[aim : deed.start()]))
    if is_open(figure.match):
        return strained
    if segment.tasks and not strained and not money:
        return False
    if before.endswith("xong ") and (
        money or unit in MEASURES or (figure.strives and unit not in BUILT)
    ):
        return True
    if unit in ("công trình", "dự án") and _UNDER_WAY.search(near):
        return False
    # "phấn đấu gieo 250 ha lúa, năng suất 55 tạ/ha, sản lượng 1.375 tấn"
    if "hấn đấu" in text[segment.start : at] and not segment.tasks and _MEASURED.fullmatch(near):
        return True
    if figure.beside and before == "; " and strained:
        return True  # "Phấn đấu có thêm 05 xã đạt chuẩn; 10 xã kiểu mẫu"
    return (opened and strained) or (
        _SET_BY.search(before[-60:]) is not None
        and ("phấn đấu" in around or figure.strives or "đạt chuẩn" in text[at : segment.end])
    )


#: A bracket that ends an item, or one of its clauses.
_BRACKET_ENDS = pattern(r"(?: trở lên)?\)(?=\s?(?:[;.\n]|$))")
_BRACKET = pattern(r"\((?:từ |trên |ít nhất |tối thiểu |khoảng |không dưới )?\d[^()]*$")


def _ends_item(text: str, start: int, end: int) -> bool:
    """Whether a figure that ends at `end` is the only one of a clause, and stands alone in brackets at the end of it,
    in an item whose words begin at `start`: "+ Trồng cây ven lộ (450 cây);"."""
    if not _BRACKET_ENDS.match(text, end):
        return False
    item = ITEM.match(text, text.rfind("\n", 0, start + 1) + 1)
    bracket = _BRACKET.search(text, start, end) if item else None
    if item is None or bracket is None:
        return False
    begin = max(item.end(), text.rfind(";", start, bracket.start()) + 1)
    return not any(map(str.isdigit, text[begin : bracket.start()]))


#: A sentence whose every clause is an aim: "Phấn đấu …; thành lập".
_AIMS_ALL = pattern(rf"\s*+(?:{MARK})?Phấn đấu (?=[^:]{{0,240}}; [^;]{{0,40}}$)")
#: What each is given: "được chăm lo với mức tối thiểu".
_PAID = pattern(r"(?<!\w)với mức(?: [^\W\d_]+){0,3} $")
#: The last clause of a list of aims, a deed.
_DEED_IN_LIST = pattern(
    r", (?:phát triển|kết nạp|thành lập|đào tạo|thu hút|trồng|xây|sửa|làm|tu bổ|nạo vét|cải tạo|đào|đắp|nuôi|cấp|giúp|khai hoang|thả)(?: [^\W\d_]+){0,3} (?:khoảng |trên |thêm |ít nhất |tối thiểu )?$"
)
#: What is measured, right before its figure.
_MEASURED = pattern(
    r"\s*(?:trong đó,? )?(?:thu (?:tiền|thuế|phí|nội địa|từ)|sản lượng|năng suất|diện tích|doanh thu|giá trị|kim ngạch|thu nhập|lợi nhuận|nộp ngân sách)(?!\w)[^\d\"“”(]{0,50}"
)
#: What sets a number in a sentence that strives.
_SET_BY = pattern(
    r"(?:thêm|có|đạt|lên|lên trên|xuống còn|xuống dưới|có trên|có từ|[Pp]hấn đấu|hoàn thành(?: [a-zà-ỹđ]{2,6}){0,2}|tiêu chí của|tối thiểu|ít nhất|và|,|phát triển thêm|đề ra \(|phấn đấu [^.;]{0,60})\s*$"
)

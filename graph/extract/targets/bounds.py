"""Whether a figure is to be raised or lowered to, and what bound it is."""

from __future__ import annotations

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds
from thidua.graph.extract.targets.words import without_lead
from thidua.graph.records import Bound, Direction

_INCREASED_WORDS = ("thêm", "vượt", "tăng", "gấp")
_INCREASED = pattern(
    r"(?<!\w)(?:(?:thêm|(?<!không )vượt)(?: (?:được|khoảng|trên|ít nhất|tối thiểu|từ|mục tiêu[^,;]{0,40}))*"
    r"|tăng(?: (?:thêm|khoảng|trên|ít nhất|tối thiểu|không dưới|từ|bình quân|trung bình|lên|hơn|gấp|hằng năm|hàng năm|mỗi năm))*|vượt (?:mốc|ngưỡng|mức)(?: trên| khoảng)?|gấp(?: khoảng| trên| hơn| ít nhất)?)$"
)
#: "vượt kế hoạch được giao 6%": the figure is what is beyond.
_SURPLUS = pattern(
    r"(?<!và )vượt (?:mức )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?: (?!ít nhất|tối thiểu|trên|hơn)[^\W\d_]{1,8}){0,4}$"
)
_INCREASES = pattern(r"(?:[Tt]ăng|[Pp]hấn đấu tăng)(?! trưởng| gia(?! tăng)| cường)(?!\w)")
_DECREASED = pattern(
    r"(?<!\w)(?:giảm|bớt|rút ngắn|tiết kiệm|hạ)(?: (?:được|đi|còn|không quá|không dưới|dưới|khoảng|trên|ít nhất|tối thiểu|tối đa|từ|bình quân|xuống|hơn|mỗi năm))*$|xuống còn(?: dưới| khoảng)?$"
    r"|(?<!\w)giảm (?:ở )?(?:cả )?\w{1,3} (?:tiêu chí|mặt|chỉ số)(?: (?:từ|trên|ít nhất|tối thiểu))*$"
)
_DECREASES = pattern(
    r"(?:[Gg]iảm(?! giá)|[Tt]iết kiệm|[Ll]àm giảm|[Kk]i[eềể]m chế|và giảm|phấn đấu giảm|[Kk]éo giảm|[Tt]iết giảm|[Cc]ắt giảm|[Hh]ạ|[Rr]út ngắn)(?!\w)"
)
_STRIVES_TO_DECREASE = pattern(
    r"(?:(?:phấn đấu|làm|biện pháp kiềm chế, làm|,) giảm|, (?:(?:tiết|kéo|cắt|làm) giảm|rút ngắn|hạ)) [^,;]{0,80}$"
)
_STRIVES_TO_INCREASE = pattern(
    r"(?:phấn đấu (?:làm )?|, )tăng (?!trưởng|cường|gia|thêm|lên|tốc)[^,;]{3,80}$"
)
#: "nâng tỷ lệ … từ 40% lên 45%": the level to be reached.
_RAISES = pattern(r"(?:[Nn]âng|[Đđ]ưa)(?! cao)(?!\w)(?!.*(?:tăng|giảm))")
#: … which is told by the last of these: "từ 40% xuống".
_WAY = pattern(r"từ \d[^;]{0,60}?(?<!\w)(?<!trở )(xuống|lên|còn)(?!\w)[^\d;]{0,20}$")
#: Words of clauses that raise or lower something.
_MOVING_WORDS = (
    "giảm", "tăng", "chế", "hoàn thành vượt", "hạ", "rút ngắn", "thu hẹp", "tiết kiệm", "xuống còn", "bớt",
)  # fmt: skip
#: A label that says in a bracket which way: "Chỉ tiêu giảm sinh (giảm tỷ suất sinh):".
_MOVES_ASIDE = pattern(r"\((?P<way>[Tt]ăng|[Gg]iảm) (?:tỷ|số|mức|tốc)[^()\d]{2,50}\)$")
_ABOUT = pattern(
    r"(?:(?<!\w)(?:khoảng|xấp xỉ|ước|chừng)|~|(?<!\w)(?:(?<!mức )(?<!mật )(?<!trình )(?<!nhiệt )(?<!tốc )(?<!tiến )độ|cỡ|ngót))(?: từ)?$"
)
_ABOUT_WORDS = ("khoảng", "xỉ", "ước", "chừng", "~", "độ", "cỡ", "ngót", "từ")
_AT_LEAST = pattern(
    r"(?<!\w)(?:trên|(?<!thấp )hơn|tối thiểu(?: là| đạt)?|ít nhất(?: là| đạt| có)?|(?:tối thiểu|ít nhất) (?:vào|đến) năm \d{4} (?:là|đạt)|từ trên|≥|>|không dưới|không (?:thấp|ít|kém) hơn|không kém"
    r"|đạt và vượt[^;]{0,60}|vượt[^;,]{0,40})(?: từ)?$"
)
#: Words after which such a bound may go on for long.
_FAR_WORDS = ("vượt", "ất vào", "ất đến", "ểu vào", "ểu đến")
_AT_MOST = pattern(
    r"(?<!\w)(?:dưới|không quá|(?<!vượt )quá|tối đa|nhiều nhất|không nhiều hơn|≤|<|không vượt(?: quá)?|thấp hơn)$"
)
_AT_MOST_WORDS = ("dưới", "quá", "tối đa", "nhất", "hơn", "≤", "<", "vượt")
_ONWARD = pattern(r"[^,;.]{0,12}trở (?P<way>lên|xuống)")
#: "80% thợ trở lên được khám".
ONWARD_THEY = pattern(
    r"^(?P<of>[^,;.:\d\n]{2,60}?) trở lên(?= (?:được|có|tham gia|đạt|thực hiện|biết))"
)
_ONWARD_FROM = pattern(r"[^,;.\d]{0,60}?(?:, [^,;.\d]{2,30}?){0,2} trở (?P<way>lên)(?!\w)")


#: "không để tỷ lệ hộ tái nghèo vượt 0,5%".
_KEEPS_UNDER = pattern(r"[Kk]hông để (?!xảy ra)[^,;.\d]{3,80} (?:vượt quá|vượt|quá|trên|tăng quá)$")


def direction_bound(clause: str, after: str, share: bool) -> tuple[Direction, Bound]:
    """Where a figure is to be taken and what bound it is, by the words of its clause before it and the
    text `after` it; `share`: it is a percentage."""
    tail = clause[-70:].rstrip(" (:")
    folded = tail.lower()
    if "hông để " in clause and _KEEPS_UNDER.search(clause.rstrip()):
        return "level", "at_most"
    surplus = (
        share
        and "vượt" in tail
        and not clause.rstrip().endswith("(")
        and _SURPLUS.search(folded) is not None
    )
    return _direction(clause, tail, folded, share, surplus), _bound(
        tail, folded, after, share, surplus
    )


def _direction(clause: str, tail: str, folded: str, share: bool, surplus: bool) -> Direction:
    """Where a figure is to be taken: `tail` is the end of its clause, `folded` the same in small letters,
    `surplus` tells that the figure is what is beyond a plan."""
    aside = _MOVES_ASIDE.search(tail) if tail.endswith(")") else None
    if aside:
        return "increase" if aside["way"].endswith("ăng") else "decrease"
    if "đạt và vượt" not in tail:
        if surplus or (holds(folded, _INCREASED_WORDS) and _INCREASED.search(folded)):
            return "increase"
        if holds(clause.lower(), _MOVING_WORDS):
            lead = without_lead(clause.lstrip(" ,;-–+"))
            if (
                _DECREASED.search(folded)
                or _DECREASES.match(lead)
                or _STRIVES_TO_DECREASE.search(tail)
            ):
                return "decrease"
            if (
                _INCREASES.match(lead)
                or "hoàn thành vượt mức" in clause
                or (share and _STRIVES_TO_INCREASE.search(tail))
            ):
                return "increase"
    way = _WAY.search(folded) if "từ " in clause else None
    aim = clause.rpartition("hấn đấu ")[2] if way else ""
    if way and not _RAISES.match(without_lead(aim.lstrip(" ,;-–+"))):
        return "decrease" if way[1] in ("xuống", "còn") else "increase"
    return "level"


def _bound(tail: str, folded: str, after: str, share: bool, surplus: bool) -> Bound:
    """What bound a figure is: see `_direction`, and `direction_bound` for the words `after` it."""
    onward = _ONWARD.match(after) if "trở " in after[:16] else None
    if onward is None and tail.endswith(("từ", "Từ")) and "trở lên" in after:
        onward = _ONWARD_FROM.match(after)  # "từ 10% số vụ cháy trở lên"
    if onward:
        return "at_least" if onward["way"] == "lên" else "at_most"
    if share and "trở lên" in after[:70] and ONWARD_THEY.match(after):
        return "at_least"
    length = len(folded)
    if folded.endswith(_ABOUT_WORDS) and _ABOUT.search(folded, max(0, length - 12)):
        return "about"
    reach = 0 if holds(folded, _FAR_WORDS) else max(0, length - 20)
    if _AT_LEAST.search(folded, reach) and not folded.endswith(("không vượt quá", "không vượt")):
        # "vượt 10% kế hoạch": so much more, no less and no more
        return "exact" if share and (surplus or folded.endswith("vượt")) else "at_least"
    at_most = folded.endswith(_AT_MOST_WORDS) and _AT_MOST.search(folded, max(0, length - 16))
    return "at_most" if at_most else "exact"

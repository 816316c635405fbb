"""Whether a figure is to be raised or lowered to, and what bound it is."""

from __future__ import annotations

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds
from thidua.graph.extract.targets.words import LEAD
from thidua.graph.records import Bound, Direction

_INCREASED = pattern(
    r"(?<!\w)(?:(?:thêm|vượt)(?: (?:khoảng|trên|ít nhất|tối thiểu|từ|mục tiêu[^,;]{0,40}))*"
    r"|tăng(?: (?:thêm|khoảng|trên|ít nhất|tối thiểu|từ|bình quân|trung bình|lên|hơn|gấp|hằng năm|hàng năm|mỗi năm))*|vượt (?:mốc|ngưỡng|mức)(?: trên| khoảng)?)$"
)
#: "vượt kế hoạch được giao 6%": the figure is what is beyond.
_SURPLUS = pattern(
    r"(?<!và )vượt (?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?: (?!ít nhất|tối thiểu|trên|hơn)[^\W\d_]{1,8}){0,4}$"
)
_INCREASES = pattern(r"(?:[Tt]ăng|[Pp]hấn đấu tăng)(?! trưởng| gia(?! tăng)| cường)(?!\w)")
_DECREASED = pattern(
    r"(?<!\w)(?:giảm|rút ngắn|tiết kiệm)(?: (?:còn|dưới|khoảng|trên|ít nhất|tối thiểu|tối đa|từ|bình quân|xuống|hơn|mỗi năm))*$|xuống còn(?: dưới| khoảng)?$"
)
_DECREASES = pattern(
    r"(?:[Gg]iảm(?! giá)|[Tt]iết kiệm|[Ll]àm giảm|[Kk]i[eềể]m chế|và giảm|phấn đấu giảm|[Kk]éo giảm|[Tt]iết giảm|[Cc]ắt giảm|[Hh]ạ|[Rr]út ngắn)(?!\w)"
)
_STRIVES_TO_DECREASE = pattern(r"(?:phấn đấu|làm|biện pháp kiềm chế, làm|,) giảm [^,;]{0,80}$")
_STRIVES_TO_INCREASE = pattern(
    r"phấn đấu (?:làm )?tăng (?!trưởng|cường|gia|thêm|lên|tốc)[^,;]{3,80}$"
)
#: "nâng tỷ lệ … từ 40% lên 45%": the level to be reached.
_RAISES = pattern(r"(?:[Nn]âng|[Đđ]ưa)(?! cao)(?!\w)(?!.*(?:tăng|giảm))")
_ABOUT = pattern(r"(?:khoảng|xấp xỉ|ước)(?: từ)?$")
_AT_LEAST = pattern(
    r"(?<!\w)(?:trên|(?<!thấp )hơn|tối thiểu(?: là| đạt)?|ít nhất(?: là| đạt| có)?|(?:tối thiểu|ít nhất) (?:vào|đến) năm \d{4} (?:là|đạt)|từ trên|≥|>|không dưới|không thấp hơn"
    r"|đạt và vượt[^;]{0,60}|vượt[^;,]{0,40})(?: từ)?$"
)
_AT_MOST = pattern(r"(?<!\w)(?:dưới|không quá|(?<!vượt )quá|tối đa|≤|<|không vượt quá|thấp hơn)$")
_ONWARD = pattern(r"[^,;.]{0,12}trở (?P<way>lên|xuống)")
_ONWARD_FROM = pattern(r"[^,;.\d]{0,60}?(?:, [^,;.\d]{2,30}?){0,2} trở (?P<way>lên)(?!\w)")


def direction_bound(clause: str, after: str, share: bool) -> tuple[Direction, Bound]:
    """Where a figure is to be taken and what bound it is, by the words of its clause before it and the
    text `after` it; `share`: it is a percentage."""
    tail = clause[-70:].rstrip(" (:")
    folded = tail.lower()
    direction: Direction = "level"
    surplus = (
        share
        and "vượt" in tail
        and not clause.rstrip().endswith("(")
        and _SURPLUS.search(folded) is not None
    )
    if "đạt và vượt" in tail:
        direction = "level"
    elif surplus or (holds(folded, ("thêm", "vượt", "tăng")) and _INCREASED.search(folded)):
        direction = "increase"
    elif holds(
        clause.lower(),
        (
            "giảm",
            "tăng",
            "chế",
            "hoàn thành vượt",
            "hạ",
            "rút ngắn",
            "thu hẹp",
            "tiết kiệm",
            "xuống còn",
        ),
    ):
        lead = LEAD.sub("", clause.lstrip(" ,;-–+"))
        if _DECREASED.search(folded) or _DECREASES.match(lead) or _STRIVES_TO_DECREASE.search(tail):
            direction = "decrease"
        elif (
            _INCREASES.match(lead)
            or "hoàn thành vượt mức" in clause
            or (share and _STRIVES_TO_INCREASE.search(tail))
        ):
            direction = "increase"
    if direction == "level" and "từ " in clause:
        way = pattern(r"từ \d[^;]{0,60}?(?<!\w)(?<!trở )(xuống|lên|còn)(?!\w)[^\d;]{0,20}$").search(
            folded
        )
        if way and not _RAISES.match(LEAD.sub("", clause.lstrip(" ,;-–+"))):
            direction = "decrease" if way[1] in ("xuống", "còn") else "increase"
    bound: Bound = "exact"
    if _ABOUT.search(folded, max(0, len(folded) - 12)):
        bound = "about"
    elif _AT_LEAST.search(
        folded,
        0
        if holds(folded, ("vượt", "ất vào", "ất đến", "ểu vào", "ểu đến"))
        else max(0, len(folded) - 20),
    ) and not (folded.endswith("không vượt quá")):
        # "vượt 10% kế hoạch": so much more, no less and no more
        bound = "exact" if share and (surplus or folded.endswith("vượt")) else "at_least"
    elif _AT_MOST.search(folded, max(0, len(folded) - 16)):
        bound = "at_most"
    onward = _ONWARD.match(after) if "trở " in after[:16] else None
    if onward is None and tail.endswith(("từ", "Từ")) and "trở lên" in after:
        onward = _ONWARD_FROM.match(after)  # "từ 10% số vụ cháy trở lên"
    if onward:
        bound = "at_least" if onward["way"] == "lên" else "at_most"
    return direction, bound

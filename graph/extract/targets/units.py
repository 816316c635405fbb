"""Units: what a figure counts or measures, which of them make a target by themselves."""

from __future__ import annotations

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, rules

#: Shares of a whole.
SHARES = ("%", "‰", "phần trăm")
#: What a unit is taken by: "triệu đồng/người".
OF_EACH = "đầu người|người|năm|ha|tháng|hộ|hội viên|đoàn viên|đảng viên|lao động|công nhân|cán bộ|giáo viên|học sinh|em|cháu|suất|khẩu|lượt|ca|đơn vị|sản phẩm|tấn|kg|lít|km|m2|m3|nhà|căn|công trình|xã|thôn|trường|lớp|quý|ngày|tuần|vụ|kWh|kW|m²|m³|sào|mẫu|bệnh nhân|giường|xe|chuyến|thuê bao|khách|doanh nghiệp"
#: Sums, and round numbers of things: "14 tỷ đồng", "2 triệu lượt khách".
MONEY = rf"(?:(?:nghìn |ngàn |trăm |chục )?(?:(?:tỷ|tỉ)(?! (?:lệ|trọng|suất|số)(?!\w))|triệu|nghìn|ngàn|vạn|trăm)(?: (?:đồng|USD|đô la Mỹ|lượt(?: khách| hành khách| người| con| hộ| hồ sơ)?|người|tấn|ha|héc-ta|héc ta|hecta|hécta|m2|m3|m|km|lít|kWh|lao động|đảng viên|đoàn viên|hội viên|ngày công|con|sản phẩm|cây|trái|quả|viên|liều|bản|cuốn|thẻ|tài khoản|thuê bao|hồ sơ|giao dịch|hộ|doanh nghiệp)| (?!(?:mỗi|hằng|hàng|năm|trong|trở|so|và|một|là|được|cho|vào|tháng|đến|từ|trên|đó|kể)(?!\w))[a-zà-ỹđ]{{2,8}} [a-zà-ỹđ]{{2,8}}(?=\s?[.;\n]|$))?(?:/(?:{OF_EACH}))*|(?:đồng(?! chí)|USD)(?:/(?:{OF_EACH}))*)"
IS_MONEY = pattern(MONEY)
#: So many of how many people: "trên 1 vạn dân".
RATE = pattern(
    r"\s?(?P<rate>(?:trên|/|cho) ?(?:1 |một )?(?:vạn|nghìn|100|1\.000|10\.000|100\.000|1 vạn) (?:dân|người dân|trẻ))"
)
#: Units of much that is no target: they count in a part that sets targets, if at all.
WEAK = frozenset(
    [
        "năm", "tháng", "ngày", "giờ", "phút", "lần", "tuổi", "tỷ lệ", "vụ", "ngày làm việc", "điểm",
        "thành phố", "tỉnh", "chương trình", "hội nghị", "buổi", "cuộc", "đơn vị", "tổ chức", "cơ sở", "con", "nhà",
    ]
)  # fmt: skip

#: Weak units that count where a verb asks for so many of them.
BUILT = frozenset(["nhà", "đơn vị", "tổ chức", "cơ sở", "hội nghị", "buổi", "cuộc"])

#: Units that never make a target by themselves.
NEVER = WEAK - BUILT

#: Units that measure by themselves, whatever stands before: "Sản lượng lúa 295.000 tấn".
MEASURES = frozenset(
    [
        "ha", "km", "km2", "m2", "ca", "m2 sàn", "m3", "MW", "GW", "kW", "kWh", "tấn", "tạ",
        "kg", "m", "mét", "héc-ta", "héc ta", "hecta", "hécta", "lít", "lượt", "lượt khách", "lượt con", "lượt hộ", "lượt hồ sơ",
    ]
)  # fmt: skip


#: By what a thing is counted: "200 lượt/năm".
_PER = rf"(?: ?/ ?(?:lượt(?: (?:phương tiện|xe|tàu|khách|hành khách|người|khám|hồ sơ))?|{OF_EACH}|vụ|km2))*(?=[\s,;.)]|$|/(?:1 |một )?(?:vạn|nghìn) (?:dân|người|trẻ))"
#: "18 ca sinh/1.000 phụ nữ", "4/100.000 trẻ": so many of a round number.
_RATIO = (
    r"(?=[^/\d\n,;.]{0,36}/)(?:[^\W\d_]{1,8} ){0,3}(?:[^\W\d_]{1,8} ?)?/\s?(?:100|1\.000|10\.000|100\.000)"
    r"(?: (?!(?:vào|trong|năm|đến|và|so|từ|xuống|lên|đạt)(?!\w))[^\W\d_]{1,8}){1,8}"
)
#: Two kinds of things done, counted together: "30 công trình, sản phẩm gắn biển".
_DONE = "công trình|sản phẩm|phần việc|dự án|mô hình|sáng kiến|giải pháp|đề tài"
_PAIR = rf"(?:{_DONE}), (?:{_DONE})(?= [^\W\d_]|[;.])"


@by_rules
def unit_words() -> str:
    """What matches a unit behind its number."""
    counted = either(rules().units, cased=True)
    return rf"[%‰]|phần trăm(?!\w)|{_RATIO}|{MONEY}(?!\w)|{_PAIR}|(?!trường hợp(?!\w))(?:{counted})(?!\w){_PER}"


#: What else a unit may begin with: a round number, "đến" of a range, units that count in some clauses only.
_FIRST_WORDS = (
    "nghìn", "ngàn", "trăm", "chục", "tỷ", "tỉ", "triệu", "vạn", "đồng", "USD", "đến", "tỉnh", "thành phố", "lần", "ngày", "giờ", "tuổi",
)  # fmt: skip


@by_rules
def first_letters() -> tuple[str, str]:
    """What matches the first three letters of a unit, and a whole one of two at most."""
    units = [*(unit for unit in rules().units if unit not in NEVER), *_FIRST_WORDS]
    begun = sorted({unit[:3] for unit in units if len(unit) > 2})
    short = [unit for unit in units if len(unit) <= 2]
    return either(begun, cased=True), either(short, cased=True)


#: What matches the points that someone is given: no place, no time.
POINTS = r"(?<!thời )(?<!địa )(?<!đặc )(?<!quan )(?<!trọng )(?<!cao )(?<!giao )(?<!thí )(?<!ưu )(?<!nhược )điểm(?! (?:đen|nóng|sáng|du lịch|dân cư|cầu|chốt|trường|bán|đón))"

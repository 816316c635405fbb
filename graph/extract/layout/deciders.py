"""Who decides, or sends, named in capitals: "… | CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "THỦ TƯỚNG CHÍNH PHỦ | điện:"."""

from __future__ import annotations

from thidua.graph.extract.names import offices
from thidua.graph.extract.rules import by_rules, either, ruled

#: Bodies that decide, and none that is the matter of a decision.
_BODIES = (
    "ỦY BAN", "UỶ BAN", "UBND", "HỘI ĐỒNG", "THỦ TƯỚNG CHÍNH PHỦ", "BỘ", "SỞ", "CHÍNH PHỦ", "VIỆN", "TỔNG CỤC", "CHI CỤC",
    "CỤC", "QUỐC HỘI", "BAN CHẤP HÀNH", "BAN THƯỜNG VỤ", "BAN BÍ THƯ",
)  # fmt: skip
#: A pattern: how the name of who decides, or sends, begins.
begins = by_rules(lambda: rf"(?:{offices.in_capitals()}|(?:{either(_BODIES)})(?!\w))")
#: The same.
at_start = ruled(lambda: begins())
#: A line that names who decides in small letters: "Hiệu trưởng trường A", "Chính phủ".
in_small_letters = ruled(
    lambda: (
        rf"{offices.in_small_letters()} [^.,;:\d]{{3,80}}|(?:Ủy|Uỷ) ban (?:nhân dân|[Tt]hường vụ) [^.,;:\d]{{3,80}}|Hội đồng nhân dân [^.,;:\d]{{3,80}}"
        r"|Ban (?:Thường vụ|Chấp hành) [^.,;:\d]{3,80}|Chính phủ|Quốc hội"
    )
)
#: The blank before the body in capitals that decides, at the end of what is searched, without another in it.
at_end = ruled(
    lambda: (
        rf"(?<!CỦA)(?<!VÀ)(?<!VỚI)(?<!GIỮA)(?<!DO)(?<!CHO)(?<!PHÓ)(?<!,) (?=(?:{offices.in_capitals()} )?{begins()}(?:,? (?!{begins()})(?:[A-ZĐÀ-Ỹ]{{1,9}}|[-–])){{0,16}}(?:,? (?:KHÓA|KHOÁ) [^a-zà-ỹ]{{1,60}})? ?:?\Z)"
    )
)

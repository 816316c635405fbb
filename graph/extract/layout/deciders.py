"""Who decides, or sends, named in capitals: "… | CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "THỦ TƯỚNG CHÍNH PHỦ | điện:"."""

from __future__ import annotations

import re

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import offices
from thidua.graph.extract.rules import by_rules, either

#: Bodies that decide, and none that is the matter of a decision.
_BODIES = (
    "ỦY BAN", "UỶ BAN", "UBND", "HỘI ĐỒNG", "THỦ TƯỚNG CHÍNH PHỦ", "BỘ", "SỞ", "CHÍNH PHỦ", "VIỆN", "TỔNG CỤC", "CHI CỤC",
    "CỤC", "QUỐC HỘI", "BAN CHẤP HÀNH", "BAN THƯỜNG VỤ", "BAN BÍ THƯ",
)  # fmt: skip


@by_rules
def begins() -> str:
    """A pattern: how the name of who decides, or sends, begins."""
    return rf"(?:{offices.in_capitals()}|(?:{either(_BODIES)})(?!\w))"


@by_rules
def at_start() -> re.Pattern[str]:
    """The same."""
    return pattern(begins())


@by_rules
def in_small_letters() -> re.Pattern[str]:
    """A line that names who decides in small letters: "Hiệu trưởng trường A", "Chính phủ"."""
    return pattern(
        rf"{offices.in_small_letters()} [^.,;:\d]{{3,80}}|(?:Ủy|Uỷ) ban (?:nhân dân|[Tt]hường vụ) [^.,;:\d]{{3,80}}|Hội đồng nhân dân [^.,;:\d]{{3,80}}"
        r"|Ban (?:Thường vụ|Chấp hành) [^.,;:\d]{3,80}|Chính phủ|Quốc hội"
    )


@by_rules
def at_end() -> re.Pattern[str]:
    """The blank before the body in capitals that decides, at the end of what is searched, without another in it."""
    heads = begins()
    return pattern(
        rf"(?<!CỦA)(?<!VÀ)(?<!VỚI)(?<!GIỮA)(?<!DO)(?<!CHO)(?<!PHÓ)(?<!,) (?=(?:{offices.in_capitals()} )?{heads}(?:,? (?!{heads})(?:[A-ZĐÀ-Ỹ]{{1,9}}|[-–])){{0,16}}(?:,? (?:KHÓA|KHOÁ) [^a-zà-ỹ]{{1,60}})? ?:?\Z)"
    )

"""Who decides, or sends, named in capitals: "… | CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "THỦ TƯỚNG CHÍNH PHỦ | điện:"."""

from __future__ import annotations

import re

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, rules

_BODIES = "ỦY BAN|UỶ BAN|HỘI ĐỒNG|THỦ TƯỚNG CHÍNH PHỦ|BỘ|SỞ|CHÍNH PHỦ|VIỆN|TỔNG CỤC|CHI CỤC|CỤC|QUỐC HỘI|BAN (?:CHẤP HÀNH|THƯỜNG VỤ|BÍ THƯ)"
#: Posts whose first words stand in titles for others, "QUY CHẾ TRƯỞNG THÔN", or end a body: "BỘ TÀI CHÍNH | ỦY BAN".
_IN_MANY = (
    "TRƯỞNG", "CHÁNH", "THANH TRA", "CHỈ HUY", "PHỤ TRÁCH", "ỦY VIÊN", "UỶ VIÊN", "CHÍNH ỦY", "CHÍNH UỶ",
)  # fmt: skip


@by_rules
def _offices() -> str:
    """The posts of who signs; of "TRƯỞNG", which are many, the commonest."""
    posts = [post for post in rules().signing_posts if post not in _IN_MANY]
    return rf"(?:{either(posts)}|TRƯỞNG (?:BAN|PHÒNG)|CHÁNH ÁN)"


@by_rules
def begins() -> str:
    """A pattern: how the name of who decides, or sends, begins."""
    return rf"(?:{_offices()}|{_BODIES})(?!\w)"


@by_rules
def at_end() -> re.Pattern[str]:
    """The blank before the body in capitals that decides, at the end of what is searched, without another in it."""
    heads = begins()
    return pattern(
        rf"(?<!CỦA)(?<!VÀ)(?<!VỚI)(?<!GIỮA)(?<!DO)(?<!CHO)(?<!PHÓ)(?<!,) (?=(?:{_offices()} )?{heads}(?:,? (?!{heads})(?:[A-ZĐÀ-Ỹ]{{1,9}}|[-–])){{0,16}}(?:,? (?:KHÓA|KHOÁ) [^a-zà-ỹ]{{1,60}})? ?:?\Z)"
    )

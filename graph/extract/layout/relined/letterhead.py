"""Above the type: bodies, nation and motto, number, place and date, each a line."""

from __future__ import annotations

from thidua.graph.extract import dates, numbers
from thidua.graph.extract.layout.formulas import MOTTO, NATION
from thidua.graph.extract.layout.relined.edges import PROPER, Edges, add
from thidua.graph.extract.letters import pattern

#: No letterhead is longer.
LONGEST = 500
_PLACE = rf"(?:(?:TP|Tp)\. ?|Thành phố )?{PROPER}\w*(?: (?:- )?{PROPER}\w*){{0,4}}"
#: What a letterhead holds, each a line.
_PARTS = (
    NATION,
    pattern(rf"(?i:{MOTTO.pattern})"),
    pattern(r"(?<=\w )ĐOÀN TNCS HỒ CHÍ MINH(?= [A-ZĐÀ-Ỹ][a-zà-ỹđ]| BCH | Số)"),
    pattern(rf"(?<!\w)Số ?: ?(?:{numbers.NUMBER.pattern}|[-/ ]*[A-ZĐ][\w&/-]{{1,30}})(?!\w)"),
    pattern(rf"(?<!\w){_PLACE}, ?{dates.LINE.pattern}"),
)
#: A body behind the one that it is part of.
_BODY = pattern(
    r"(?<=[A-ZĐÀ-Ỹ]{2})(?<!CỦA)(?<!VÀ)(?<!CHÁNH)(?<!TRƯỞNG)(?<!PHÓ) (?=(?:VĂN PHÒNG|BAN THƯỜNG (?:TRỰC|VỤ)|HỘI ĐỒNG THI ĐUA|(?:CỤM|KHỐI) THI ĐUA"
    r"|(?<!TỔNG )LIÊN ĐOÀN LAO ĐỘNG (?:TỈNH|THÀNH)|THUẾ (?:TỈNH|THÀNH)|BCH) ?)"
)


def find(text: str, edges: Edges, start: int, end: int) -> None:
    """Add to `edges` the lines of the letterhead that ends text[start:end]."""
    for rule in _PARTS:
        for part in rule.finditer(text, start, end):
            add(edges, part.start() - 1)
            add(edges, text.find(" ", part.end(), end))  # "Số: 12/SYT-NVY,TCCB"
    for body in _BODY.finditer(text, start, end):
        add(edges, body.start())

"""Whom a letter is for (Kính gửi), and where the text begins below."""

from __future__ import annotations

from thidua.graph.extract.layout import dashed
from thidua.graph.extract.layout.openings import opening
from thidua.graph.extract.layout.relined import letterhead
from thidua.graph.extract.layout.relined.edges import Edges, add
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import either, ruled, rules

#: Whom a letter is for.
_ADDRESSED = pattern(r"(?<=[\s|])Kính gửi(?: ?:|(?= [-–]))")
#: Who has received what is answered: "Cục Thuế nhận được".
_receives = ruled(
    lambda: (
        rf"(?<=[^.;:,-]) (?=(?:(?:{either(list(rules().organ_heads))})(?: (?!Tổng|Cục|Chi|Sở|Bộ|Ủy|UBND|Văn|Trung|Phòng)\w+,?){{1,7}} (?:đã |có )?nhận được|Căn cứ) )"
    )
)
#: Several, each an item, in which a dash may stand in a name.
_list = ruled(
    lambda: (
        rf"(?:\s++[-–+] ?(?:(?!\s(?!{dashed.second_half().pattern})[-–+] |; (?:(?:Căn|Ngày) |{opening()}))(?:[^.|]|(?<=T[Pp])\.(?= ?[A-ZĐÀ-Ỹ]))){{2,300}}[;.](?=\s)(?<!T[Pp]\.)){{1,30}}(?=\s++[A-ZĐÀ-Ỹ“])"
    )
)
#: One, up to the end of a sentence, what a text opens with, or his address.
_one = ruled(
    lambda: (
        rf"\s++(?![-–]).{{3,300}}?(?:(?<=[^A-ZĐ\d]\.)|(?<=\d{{4}}\.)| (?=(?:Căn cứ|Ngày) |{opening()})|(?= \(?(?:Địa chỉ|Đ/c|Mã số thuế|MST)\W))"
    )
)


def end_of(text: str, start: int) -> int | None:
    """The blank behind whom a letter is for."""
    receives = _receives().search(text, start, start + 250)
    if receives and "." not in text[start : receives.start()]:
        return receives.start()
    found = _list().match(text, start) or _one().match(text, start)
    if found is None:
        return None
    return found.end() - (text[found.end() - 1] == " ")


def find(text: str, edges: Edges) -> None:
    """Add to `edges` the lines of addresses."""
    for address in _ADDRESSED.finditer(text):
        add(edges, address.start() - 1, apart=True)
        if address.start() < letterhead.LONGEST:
            letterhead.find(text, edges, 0, address.start())
        end = end_of(text, address.end())
        if end:
            add(edges, end, apart=True)

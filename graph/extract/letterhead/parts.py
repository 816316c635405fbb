"""What is known of a letterhead, and the words that end it."""

from __future__ import annotations

from dataclasses import dataclass, field

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import Home
from thidua.graph.extract.rules import rules
from thidua.graph.records import Evidence


@dataclass(slots=True)
class Header:
    """What the letterhead says; `body` is where the running text begins, `number_end` where the number
    ends, if one is printed."""

    number: str | None = None
    type: str | None = None
    issued: str | None = None
    place: str | None = None
    issuer: str | None = None
    title: str | None = None
    title_span: tuple[int, int] = (0, 0)
    body: int = 0
    number_end: int = 0
    home: Home | None = None
    evidence: dict[str, tuple[Evidence, ...]] = field(default_factory=dict)


#: How the running text opens, below the letterhead.
OPENS_TEXT = pattern(
    r"(?:[-–+] ?)?(?:Căn cứ|Thực hiện|Xét (?:đề nghị|Tờ trình|tờ trình|báo cáo)|Theo |Ngày \d|Để |Nhằm |Thi hành|Trong |Sau |Vừa qua|Điều \d|Năm \d{4} là|Được sự |Những năm (?:qua|gần đây|vừa qua)|Hiện nay|Thời gian (?:qua|gần đây|vừa qua))"
)
#: The place of a dateline: "Hà Nội, ngày …"; a telegram has the hour: "Sông Thao, hồi 15 giờ 30 ngày …".
DATELINE_PLACE = pattern(
    r"(?<![\w/&-])(?P<place>[A-ZĐÀ-Ỹ](?:[\w.']| (?:- )?){1,32}?)(?:\s?, ?| )(?:hồi \d{1,2} ?(?:giờ|h)(?: ?\d{1,2}(?: phút)?)?,? )?(?=(?i:ngày))"
)
#: What no place holds: the line above runs on in it ("Điều 12 Luật BHYT | Hà Nội, ngày …").
NO_PLACE = pattern(r"\d|[A-ZĐ]{4}")
#: Places of four words and more.
_LONG_PLACE = pattern(r"(?:Thành phố|TP|Tp|Huyện|Quận|Thị xã|Xã|Phường) ?|.* - ")


def runs_into(place: str, printed: str) -> bool:
    """Whether the line above runs on in the `place` of a dateline, of which `printed` alone stands in the
    dateline's own line: "Bến Ghềnh | Sông Thao", but not "Thành phố Hồ | Chí Minh"."""
    if NO_PLACE.search(place):
        return True
    return " " in printed and place.count(" ") > 2 and not _LONG_PLACE.match(place)


#: What a title is introduced by: "V/v", "Về việc".
SUBJECT_MARK = pattern(r"(?:V/[vV]|v/v|Về việc|VỀ VIỆC|Về|VỀ|về việc|về|Trích yếu)\s?:?\s+")
#: What comes before whom a letter is addressed to; the South spells it "Kính gởi" too.
ADDRESS = pattern(r"(?:Kính g[ửở]i|KÍNH G[ỬỞ]I)")
#: No letterhead has more lines.
LONGEST_HEAD = 60


def type_name(word: str) -> str:
    """The type (tên loại) as records have it, by the word of a heading: "CHỈ THỊ" -> "Chỉ thị"."""
    return rules().type_of_word.get(word.casefold(), word[:1] + word[1:].lower())

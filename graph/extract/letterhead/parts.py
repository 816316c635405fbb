"""What is known of a letterhead, and the words that open what follows it."""

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


#: What a title is introduced by: "V/v", "Về việc".
SUBJECT_MARK = pattern(r"(?:V/[vV]|v/v|Về việc|VỀ VIỆC|Về|VỀ|về việc|về|Trích yếu)\s?:?\s+")
#: What comes before whom a letter is addressed to; the South spells it "Kính gởi" too.
ADDRESS = pattern(r"(?:Kính g[ửở]i|KÍNH G[ỬỞ]I)")
#: No letterhead has more lines.
LONGEST_HEAD = 60


def type_name(word: str) -> str:
    """The type (tên loại) as records have it, by the word of a heading: "CHỈ THỊ" -> "Chỉ thị"."""
    return rules().type_of_word.get(word.casefold(), word[:1] + word[1:].lower())

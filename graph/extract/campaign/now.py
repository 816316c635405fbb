"""What a document opens now (hôm nay, từ nay, từ công văn này): words that only its author can mean of its own day.

Kể từ hôm nay tới ngày 20/8/2015, toàn trường bước vào đợt thi đua mang chủ đề “…”
Riêng phong trào “…”, Sở Chè mở ra từ công văn này.
"""

from __future__ import annotations

import re

from thidua.graph.extract.campaign.days import HOUR, named
from thidua.graph.extract.campaign.spans import OTHER_MATTER, SENTENCE_END
from thidua.graph.extract.campaign.subjects import calls_itself
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds, matches

_KINDS = r"(?:công văn|(?:bức |lá )?thư|kế hoạch|chỉ thị|văn bản|nghị quyết|hướng dẫn|quyết định|thông tri|chương trình|lời kêu gọi|(?:bản )?giao ước)"
#: Its day, or itself: no "đến nay", "hiện nay", "năm nay".
_NOW = pattern(
    rf"(?<!\w)(?<!đến )(?<!tới )(?<!trước )(?:(?:hôm nay|từ (?:nay|giờ phút này|giờ này))|(?:từ|bằng|qua|với) (?:chính )?{_KINDS} này)(?!\w)"
    r"|(?:^|[,;.] )[Nn]ay(?= )",
    re.IGNORECASE,
)
_NOWS = ("hôm nay", "Hôm nay", "ừ nay", " này", "ay ")
#: What goes on, is over, or is told to others.
GOES_ON = pattern(
    r"(?<!\w)(?:tiếp|tiếp tục|nối tiếp|duy trì|giữ|đẩy mạnh|nâng cao|hưởng ứng|thực hiện|triển khai|tham gia|gắn với|hướng tới|đã|vẫn|đang|yêu cầu|đề nghị|giao|không|đưa|khen|tặng|theo dõi|lâu nay|hằng|mỗi)(?!\w)",
    re.IGNORECASE,
)
_SENTENCE = pattern(r"[.;](?=\s)|\n|[“”\"]")
_REACH = 180


def opened_now(text: str, start: int, stop: int, issuer: str | None) -> bool:
    """Whether the clause around the quoted name text[start:stop] says that `issuer`, the author, opens it now."""
    begin = max(0, start - _REACH)
    for mark in _SENTENCE.finditer(text, begin, start):
        begin = mark.end()
    closed = _SENTENCE.search(text, stop, stop + _REACH)
    clause = f"{text[begin:start]} {text[stop : closed.start() if closed else stop + _REACH]}"
    if not holds(clause, _NOWS) or _NOW.search(clause) is None:
        return False
    return (
        GOES_ON.search(clause) is None
        and OTHER_MATTER.search(_NOW.sub(" ", clause)) is None
        and calls_itself(clause, issuer)
    )


#: A campaign from this day to another: "từ hôm nay đến hết ngày 20/8/2015".
_UNTIL = pattern(
    rf"(?:kể |tính )?từ (?:hôm nay|nay|giờ phút này)(?: cho)? (?:đến|tới)(?P<whole> hết)?(?: {HOUR})?(?: ngày)? {named('b')}",
    re.IGNORECASE,
)
_UNTILS = ("từ hôm nay", "Từ hôm nay", "từ nay", "Từ nay", "từ giờ phút", "Từ giờ phút")
#: The campaign with a theme of its own, or as a new one, in the same sentence.
_WITH_THEME = pattern(
    r"(?<!\w)(?:đợt|mùa|cuộc|chiến dịch|phong trào)(?: [^\W\d_]+){0,4}[^.;\n“”\"]{0,60} chủ đề(?: [^\W\d_]+){0,4}:? [“\"]"
    r"|(?<!\w)một (?:đợt|mùa|cuộc|chiến dịch|phong trào)(?: [^\W\d_]+){0,3}? thi đua",
    re.IGNORECASE,
)


def from_now(text: str, start: int, end: int) -> re.Match[str] | None:
    """The days, from its own to the one of the group "b", of a campaign with a theme in text[start:end]."""
    for until in matches(_UNTIL, text, _UNTILS, start, end, len("tính ")):
        near, far = max(start, until.start() - _REACH), min(end, until.end() + 2 * _REACH)
        opened = max(text.rfind(mark, near, until.start()) for mark in ("\n", ". "))
        stop = SENTENCE_END.search(text, until.end(), far)
        behind = text[until.end() : stop.start() if stop else far]
        theme = _WITH_THEME.search(behind)
        said = text[max(opened, near) : until.start()] + behind[: theme.end() if theme else None]
        if theme and GOES_ON.search(said) is None and OTHER_MATTER.search(said) is None:
            return until
    return None

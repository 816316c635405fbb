"""Type and title where a page has them in its first line, in small letters, and no letterhead.

Thông báo kết luận của phó giám đốc trần văn an tại hội nghị giữ đê
Nghị quyết đại hội lần thứ hai hội làm vườn xã an bình về việc chia giống
Quyết định phê duyệt kế hoạch trồng cây năm 2031
"""

from __future__ import annotations

import re

from thidua.graph.extract import dates, names
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.formulas import MOTTO, NATION
from thidua.graph.extract.letterhead.parts import ADDRESS, OPENS_TEXT, Header, set_title
from thidua.graph.extract.letterhead.recitals import signs_recitals
from thidua.graph.extract.letterhead.spelling import cased
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, rules

#: Types that are verbs as well: "Phát động thi đua" may be the title of anything.
_VERBS = ("Phát động", "Công bố", "Tuyên bố")
#: What is announced, no type of its own: "Thông báo | kết luận của …".
_ANNOUNCED = "Thông báo kết luận"


@by_rules
def _first_line() -> re.Pattern[str]:
    types = [name for name in rules().types if name not in _VERBS and name != _ANNOUNCED]
    verbs = f"(?:{either(_VERBS)})(?= về )"
    return pattern(
        rf"(?P<type>{either(types)}|{verbs}) (?P<title>(?=[a-zà-ỹđ(“\"])[^\n]{{15,600}})"
    )


#: Who met, between a resolution and what it is about: "hội nghị lần thứ hai | ban chấp hành hội làm vườn khóa 3 | về …".
_MEETING = pattern(
    r"(?:hội nghị|đại hội|kỳ họp)(?: đại biểu)?(?: toàn thể)? (?:lần )?thứ \w+,? (?:của )?(?P<issuer>[^\d,.;:]{5,140}?(?P<term>,? (?:khóa|khoá) \w+)?) (?=(?:về việc|về) \S)",
    re.IGNORECASE,
)
#: What a sentence about a document says of it, and no title: "Kế hoạch này được …".
_TOLD = pattern(r"(?<!\w)(?:này|đã|sẽ|được ban hành|như sau|sau đây)(?!\w)")


def read_first_line(flow: Flow, lines: range, header: Header) -> None:
    """Read type and title, and the body that met, from the first of `lines`, where the header has no title."""
    k = lines.start
    words = flow.words(k)
    match = _first_line().fullmatch(words)
    if match is None or header.title is not None:
        return
    at, begin = flow.starts[k], match.start("title")
    met = _MEETING.match(words, begin)
    if met and header.issuer is None and names.begins_body(met["issuer"].upper()):
        header.issuer = _named(met, flow.text[flow.end(k) :])
        span = (at + met.start("issuer"), at + met.end("issuer"))
        header.evidence["issuer"] = (flow.evidence(*span, "title line"),)
        begin = met.end()
    header.type = match["type"]
    header.evidence["type"] = (flow.evidence(at, at + match.end("type"), "title line"),)
    set_title(flow, header, at + begin, flow.end(k))
    header.body = flow.starts[k + 1]


def _named(met: re.Match[str], text: str) -> str:
    """The body that met, as the text writes it, with its term: "Ban Chấp hành Hội Làm vườn khóa III"."""
    term = (met["term"] or "").strip(" ,")
    body = met["issuer"][: len(met["issuer"]) - len(met["term"] or "")]
    name = cased(body.upper(), text)
    return f"{name} {term[:4]}{term[4:].upper()}" if term else name


#: So many lines below the first one a letterhead would stand.
_NEAR = 14
#: What stands in a letterhead: the label of the number, the dateline.
_OF_A_HEAD = pattern(
    rf"(?:Số|SỐ) ?[:.]|(?:Số|SỐ) ?\d{{1,5}} ?[/-] ?[A-ZĐ]|(?:[^,\d]{{2,40}}, ?)?{dates.LINE.pattern}\s*$"
)


def is_all_of_the_head(flow: Flow, lines: range) -> bool:
    """Whether the first of `lines` is a title with its type, and the text begins right below it."""
    k = lines.start
    if k + 1 >= lines.stop or not _first_line().fullmatch(flow.words(k)):
        return False
    words = flow.words(k)
    if words.endswith((":", ";", ",")) or _TOLD.search(words):
        return False
    last = min(k + _NEAR, lines.stop)
    begin, end = flow.starts[k + 1], flow.end(last - 1)
    if NATION.search(flow.text, begin, end) or MOTTO.search(flow.text, begin, end):
        return False
    if any(_OF_A_HEAD.match(flow.words(n)) for n in range(k + 1, last)):
        return False
    below = k + 1
    if below + 1 < lines.stop and len(flow.words(below)) < _LONGEST_DAY:
        below += _DAY.search(flow.words(below)) is not None
    return signs_recitals(flow, lines, below) or _opens_below(flow, below)


#: The day on which a page was put up, in a line of its own: "Thứ Bảy, 17/10/2020 12:47".
_DAY = pattern(r"(?<![\w/])\d{1,2}[/-]\d{1,2}[/-]\d{4}(?![\w/])")
_LONGEST_DAY = 60


#: The mark of the first part, or of an item; no date.
_PART = pattern(r"(?:[IVX]{1,4}|\d{1,2}|[A-Z])[./)] ?[^\W\d]")
#: A paragraph that ends as a sentence does; not the words of a menu: "Tin tức | Ong".
_SENTENCES = pattern(r"[A-ZĐÀ-Ỹ]\w* (?:\S+ ){3,}\S*[.:;…][”\"’)/]{0,3}")


def _opens_below(flow: Flow, k: int) -> bool:
    """Whether the text begins with line `k`: with who decides, with a part, or with a sentence."""
    words = flow.words(k)
    if _PART.match(words) or OPENS_TEXT.match(words) or ADDRESS.match(words):
        return True
    if words.isupper():
        return names.begins_body(words)
    start = flow.starts[k]
    end = flow.text.find("\n", start)
    return _SENTENCES.fullmatch(flow.text, start, end if end > 0 else len(flow.text)) is not None

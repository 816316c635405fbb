"""Around the type, the title, the body that decides and the recitals; whom a letter is for."""

from __future__ import annotations

import re
from bisect import bisect_right

from thidua.graph.extract.layout import deciders
from thidua.graph.extract.layout.formulas import TYPES_IN_TITLES, URGENCY
from thidua.graph.extract.layout.openings import opening
from thidua.graph.extract.layout.relined import addresses, letterhead
from thidua.graph.extract.layout.relined.edges import CAPITAL, PROPER, Edges, add
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import either, ruled, rules

#: No title is longer.
_LONGEST = 1200
#: A type in capitals, or what a text begins with; a title follows the one and not the other.
_type = ruled(
    lambda: (
        rf"(?:(?<=[\s|])|^)(?P<type>THÔNG BÁO(?= KẾT LUẬN (?:CỦA|TẠI) )|{either([word for word in rules().headings if word not in TYPES_IN_TITLES])})(?P<whose>(?: CỦA(?: (?!SỐ ){CAPITAL},?| [-–]){{2,16}})?) ?[:.]?(?= [“\"(]?[\w-])(?! (?:LIÊN|ĐẾN) )"
    )
)
#: How a text opens behind its title.
_opens = ruled(
    lambda: (
        rf"(?<=[a-zà-ỹđ\dA-ZĐÀ-Ỹ”\")/._-]) (?=(?:[-–] ?)?(?:Căn cứ|Xét) |{opening()}"
        r"|(?:Ngày|Năm|Tháng) \d|Kính gửi ?:|[-_]{4,}|(?:I|A)\. ?[A-ZĐÀ-Ỹ]|I- ?[A-ZĐÀ-Ỹ]|1[.)-] ?[A-ZĐÀ-Ỹ]|Điều 1[.:]|(?:Chương|CHƯƠNG|Phần|PHẦN) (?:I|1|thứ|THỨ) |\((?:Ban hành )?[Kk]èm theo)"
        rf"|(?:(?<= \d{{4}})|(?<=\d\))|(?<=[”\"])) (?={PROPER}\w* [a-zà-ỹđ])"
    )
)
#: Words that a title goes on behind: "về | Năm an toàn", "của | Trong".
_OPEN_END = pattern(r"(?<!\w)(?:về|của|và|theo|tại|với|trong|các|cho|từ|đến|là|số|dịp|việc|,)$")
#: The body that sends a telegram: "THỦ TƯỚNG CHÍNH PHỦ điện: - Chủ tịch …".
_sends = ruled(
    lambda: (
        rf" (?={deciders.begins()}(?: {CAPITAL}| [-–]){{0,16}} (?:(?:điện|ĐIỆN) ?:|điện(?= [-–])))(?:[^a-zà-ỹ]{{1,90}}(?:điện|ĐIỆN) ?:)?"
    )
)
#: Number and date in the line of the type: "CHỈ THỊ CỦA … SỐ 12-CT NGÀY 3 THÁNG 4 NĂM 1990 VỀ …".
_NUMBERED = pattern(
    r" (?:SỐ|Số) (?=\S*\d)\S{2,30} (?:NGÀY|ngày) \d{1,2} (?:THÁNG|tháng) \d{1,2} (?:NĂM|năm) \d{4}"
)
#: No name of a body that decides is longer.
_LONGEST_BODY = 160
#: A title in capitals, up to the first word that is not.
_CAPITALS = pattern(r"(?: [A-ZĐÀ-Ỹ\d/.,;:&“”\"()–-]{1,40}){2,80}(?= [A-ZĐÀ-Ỹ][a-zà-ỹđ])")
#: Where recitals begin, and the word that decides below them.
_RECITAL = pattern(
    r"(?<=[;,.]) (?=(?:- )?(?:Căn cứ|Xét|Theo đề nghị) )|(?:(?<=[A-ZĐÀ-Ỹ]{2})|(?<=\d{4})) (?=(?:- )?(?:Căn cứ|Xét|Theo đề nghị) )| (?=- Căn cứ )"
    r"|(?<=[.,;]) (?=(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|CHỈ THỊ|QUY ĐỊNH) ?:? ?(?:Điều|\d|I\.))|(?:(?<=ĐỊNH)|(?<=NGHỊ)|(?<=QUYẾT)) (?=:? ?Điều 1)"
)
#: The first article below "QUYẾT ĐỊNH:".
_FIRST_ARTICLE = pattern(r"(?<=:) (?=Điều 1)")
#: A receiving stamp: "CÔNG VĂN ĐẾN Số: 12 Ngày 3/4/2005 Chuyển: …".
_STAMP = pattern(
    rf"(?<=\s)(?:(?:{CAPITAL} ){{1,9}}CÔNG VĂN |CÔNG VĂN )?ĐẾN (?:Số|SỐ) ?: ?\S{{1,12}} Ngày ?:? ?\S{{6,12}}(?: Chuyển ?: ?(?:đ/c \S+|[.…]+))?"
)

_OF_STAMP = pattern(r" (?=CÔNG VĂN|ĐẾN|Số|Ngày|Chuyển)(?<!VĂN )")


def find(text: str, edges: Edges, ends: list[int]) -> None:
    """Add to `edges` what stands around types and titles, recitals, and addresses; other documents end at `ends`."""
    for recital in _RECITAL.finditer(text):
        add(edges, recital.start())
        begin = max(0, recital.start() - _LONGEST_BODY)
        body = deciders.at_end().search(text, begin, recital.start())
        if body and "|" not in text[body.start() : recital.start()]:
            add(edges, body.start(), apart=True)
    for match in _FIRST_ARTICLE.finditer(text):
        add(edges, match.start())
    addresses.find(text, edges)
    for stamp in _STAMP.finditer(text):
        add(edges, stamp.start() - 1)
        for part in _OF_STAMP.finditer(text, stamp.start() + 1, stamp.end()):
            add(edges, part.start())
        add(edges, stamp.end())
    for place in _PLACE_AGAIN.finditer(text):
        add(edges, place.end() - 1)
    stop = 0
    for match in _type().finditer(text):
        if match.start() >= stop and (_heads(text, match) or _follows(match, ends)):
            stop = _around(text, match, edges, stop)


def _heads(text: str, match: re.Match[str]) -> bool:
    """Whether the type opens a document: below a dateline, a motto or a rule, or at the beginning."""
    before = text[max(0, match.start() - 60) : match.start()].rstrip(" |_-–*")
    if not before or _ABOVE.search(before):
        return True
    above = text[: match.start()] if match.start() < _LONGEST_HEAD else "a"
    return above.isupper() and not before.endswith(("VÀ", "CỦA"))


#: A letterhead without nation and motto, above the type of what is enclosed, is no longer.
_LONGEST_HEAD = 200


def _follows(match: re.Match[str], ends: list[int]) -> bool:
    """Whether the type stands right below a signature, with a letterhead between at most."""
    k = bisect_right(ends, match.start())
    return k > 0 and match.start() - ends[k - 1] < _LONGEST_HEAD


#: What stands above a type: date, motto, rule, number, how urgent it is.
_ABOVE = pattern(
    rf"(?:năm ?\d{{4}}|[Hh]ạnh phúc|HẠNH PHÚC|20[\d….]{{0,8}}|/\d{{4}}|[:…]\.{{2,}}|VIỆT NAM|-{{4,}}|_{{4,}}|Chuyển: ?\S{{1,20}}|{URGENCY}|DỰ THẢO)$|\w ?/[\w-]*[A-ZĐ][\w-]*$|\w-[A-ZĐ]{{2,}}/[A-ZĐ]\w*$"
)
#: The place of a dateline behind the same place: "của UBND tỉnh Sông Thao | Sông Thao, ngày 3".
_PLACE_AGAIN = pattern(rf"(?<=\s)((?:{PROPER}\w*)(?: {PROPER}\w*){{0,2}}) (?=\1, ?ngày)")


def _around(text: str, match: re.Match[str], edges: Edges, stop: int) -> int:
    """Add the edges around a type and the title below it; the offset where the title ends. Another document
    may end at `stop`."""
    add(edges, match.start() - 1, apart=True)
    letterhead.find(text, edges, max(stop, match.start() - letterhead.LONGEST), match.start())
    begin = match.end()
    numbered = _NUMBERED.match(text, begin)
    add(edges, match.end("type") if numbered else begin)
    if numbered:
        begin = numbered.end()
        add(edges, begin)
    limit = min(len(text), begin + _LONGEST)
    end = _title_end(text, begin, limit)
    if end is None:
        return begin
    sends = _sends().match(text, end)
    if sends:
        add(edges, end, apart=True)
        add(edges, addresses.end_of(text, sends.end()) or 0, apart=True)
        return end
    body = deciders.at_end().search(text, begin, end)
    recites = text.startswith(("Căn cứ", "- Căn cứ", "Xét", "Theo"), end + 1)
    if body and (recites or not text[begin : body.start()].isupper()):
        add(edges, body.start(), apart=True)
        add(edges, end)
    else:
        add(edges, end, apart=True)
    return end


def _title_end(text: str, begin: int, limit: int) -> int | None:
    """The blank behind the title that begins at `begin`."""
    sends = _sends().search(text, begin, limit)
    if sends:
        return sends.start()
    capitals = _CAPITALS.match(text, begin, limit)
    if capitals and not text.startswith((" Căn cứ", " V/v"), capitals.end()):
        return capitals.end()
    for opens in _opens().finditer(text, begin + 1, limit):
        if not _OPEN_END.search(text, begin, opens.start()):
            return opens.start()
    return None

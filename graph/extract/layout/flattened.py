"""A document whose lines a file has run together on one.

Text taken from a viewer of slides or pages may hold the letterhead, and the body behind it, in one
line: "UBND TỈNH A SỞ B CỘNG HÒA XÃ HỘI … Số: 12/SNV-TĐKT … V/v … Kính gửi: - C; - D; Căn cứ …". Such a
line is known by the nation's name in its midst, or the Party's that stands there. It is broken at what a letterhead is known by
(NĐ 30/2020/NĐ-CP, Phụ lục I), and its body where recitals, articles and items begin.
"""

from __future__ import annotations

import re

from thidua.graph.extract import dates, numbers
from thidua.graph.extract.layout import deciders
from thidua.graph.extract.layout.formulas import REPUBLIC, TYPES_IN_TITLES, URGENCY
from thidua.graph.extract.layout.openings import opening
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, ruled, rules
from thidua.graph.extract.scan import places

_NATION = ("CỘNG HÒA", "CỘNG HOÀ", "CỘNG HÕA")
_SOCIALIST = " XÃ HỘI CHỦ"
#: What stands in its place in a letterhead of the Party and of the youth union.
_OF_ITSELF = ("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐOÀN TNCS HỒ CHÍ MINH")
#: Where it can stand: among the first words of a file.
_TOP = 3000
#: A shorter line holds two columns of a letterhead at most.
_SHORTEST = 70
#: No letterhead is longer.
_LONGEST_HEAD = 1500
#: A pattern: how a text opens behind its title in mixed case.
_opens = by_rules(lambda: rf"(?:{opening()}|Ngày \d|Năm \d{{4}} là )")
#: The blank before the text.
_text_ahead = ruled(lambda: rf" (?={_opens()})")
#: What a letterhead holds; `opens` begins a line, all else is a line of its own.
_anchors = ruled(
    lambda: (
        rf"{REPUBLIC} CHỦ NGHĨA VIỆT NAM"
        r"|(?<!CỦA )(?:ĐẢNG CỘNG SẢN VIỆT NAM|(?<=\w )ĐOÀN TNCS HỒ CHÍ MINH(?= [A-ZĐÀ-Ỹ][a-zà-ỹđ]))"
        r"|(?i:Độc lập ?[-–] ?Tự(?: do)? ?[-–] ?Hạnh phúc)"
        r"|(?<!\w)(?=[A-ZĐÀ-Ỹ])(?:"
        rf"Số ?(?::? ?{numbers.NUMBER.pattern}|: ?/[A-ZĐ][\w&/-]{{1,30}})"
        rf"|(?:TP\. ?)?[A-ZĐÀ-Ỹ][a-zà-ỹđ]{{1,6}}(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]{{1,6}}){{0,3}}, ?{dates.LINE.pattern}"
        rf"|(?<! VÀ )(?P<type>{either(list(rules().headings))})(?=[*_]{{0,3}} [*_“\"]{{0,4}}[^\W\d_]{{2}})"
        # "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A" before "Căn cứ"
        rf"|{deciders.begins()}(?: [A-ZĐÀ-Ỹ]{{1,9}}){{0,12}}(?= (?:Căn cứ|Theo|Xét) )|(?P<text>{_opens()})|(?P<opens>(?:V/v|Về việc|VỀ|Kính gửi|Căn cứ)(?= ?:? ?\S)))"
    )
)
#: The first recital in the line of the title.
_RECITAL = pattern(
    r" (?=(?:- ?)?Căn cứ (?:Luật|Bộ luật|Nghị|Hiến|Quyết|Pháp lệnh|Thông tư|Chỉ thị|Kế hoạch|[Cc]ông văn|Chương trình|Điều|Kết luận|Hướng dẫn) |(?<=[A-ZĐÀ-Ỹ]{2} )(?:Căn cứ|Xét|Theo đề nghị) )"
)
#: A title in capitals, up to the first word that is not.
_CAPITALS = pattern(r"(?: [A-ZĐÀ-Ỹ\d/.,;:&“”\"()–-]{1,40}){1,80}(?= [A-ZĐÀ-Ỹ][a-zà-ỹđ])")
#: The list of whom a letter is for: "Kính gửi: - Các phòng; - Các trường;".
_ADDRESSED = pattern(
    r"Kính gửi ?:(?: [-–] (?:[^;.]|(?<=T[Pp])\.){2,160}[;.](?<!T[Pp]\.)){1,12}(?= [A-ZĐÀ-Ỹ])"
)
#: Where the text goes on in a new line: recitals, articles, items, the foot.
_NEW_LINE = pattern(
    r"(?<=[;,.]) (?=(?:Căn cứ|Xét|Theo đề nghị) )|(?<=[.;:,/]) (?=Điều \d{1,3}[.:] )"
    r"| (?=(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ) ?: )|(?<=(?:ĐỊNH|NGHỊ): )(?=Điều )| (?=(?:Nơi nhận|NƠI NHẬN) ?:)| (?=(?:(?:TM|KT|TL|TUQ)\. ?|T/M )[A-ZĐÀ-Ỹ]{2})"
    r"|(?<=[.;:])(?<!Số:) (?=(?:[IVX]{1,4}\.-?|\d{1,2}[.)-]|[a-zđ]\)|[-+–]) ?[A-ZĐÀ-Ỹ])"
    r"|(?<=[A-ZĐÀ-Ỹ]) (?=\d{1,2}\. [A-ZĐÀ-Ỹ][a-zà-ỹđ])"
    r"|(?<=[.;])(?<!TM\.)(?<!KT\.)(?<!TL\.)(?<!UQ\.) (?=[A-ZĐÀ-Ỹ]{2,9}(?: [A-ZĐÀ-Ỹ]{2,9}){1,6}(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]{1,6}){2,4}\s{0,4}\Z)"
)
#: The mark of a list that the first words of a page were taken for: "1. ỦY BAN NHÂN DÂN".
_ITEM = pattern(r"\s*(?:\d{1,2}\. )?")
_LINE_END = pattern(r"[\n|]")
_BLANKS = pattern(r"[ \t]*+")


def unfold(text: str) -> str:
    """`text` with a line break for each blank where a line that was run on begins anew.

    It is as long as before: an offset in one is an offset in the other.
    """
    stop = 0
    heads = places(text, _OF_ITSELF, 0, min(len(text), _TOP))
    for at in sorted([*heads, *places(text, (_SOCIALIST,), 0, len(text))]):
        if at < stop or not (text.endswith(_NATION, 0, at) or text.startswith(_OF_ITSELF, at)):
            continue
        start = max(text.rfind(end, 0, at) for end in "\n|") + 1
        line = _LINE_END.search(text, at)
        stop = line.start() if line else len(text)
        if stop - start > _SHORTEST:
            text = f"{text[:start]}{_broken(text[start:stop])}{text[stop:]}"
        text = _unfold_below(text, stop)
    at = text.rfind("Nơi nhận")
    if at >= 0 and _FOOT.match(text, at):
        end = _LINE_END.search(text, at)
        stop = end.start() if end else len(text)
        begin = max(at - 1, 0)
        ends = [*_NEW_LINE.finditer(text, at, stop), *_NEXT_ITEM.finditer(text, at, stop)]
        edges = [line.start() - begin for line in ends]
        text = f"{text[:begin]}{_cut(text[begin:stop], [0, *edges])}{text[stop:]}"
    return text


def _cut(line: str, edges: list[int]) -> str:
    """The line with line breaks for the blanks at `edges`."""
    letters = list(line)
    for at in edges:
        if 0 <= at < len(letters) and letters[at] == " ":
            letters[at] = "\n"
    return "".join(letters)


#: The recipients and the archive line on one line, and who signs: "Nơi nhận: - Như trên; - Lưu: VT. KT. CHỦ TỊCH".
_FOOT = pattern(r"Nơi nhận ?: ?(?:[-–+] ?[^;\n|]{2,200}?[;,)] ?){1,20}[-–+] ?Lưu\W")
#: Where another of them begins.
_NEXT_ITEM = pattern(r"(?<=[;,)]) (?=[-–+] ?[A-ZĐÀ-Ỹ\d])")


#: No more lines, blank ones apart, stand between the nation's name and the type.
_LINES_BELOW = 10
#: What the recitals begin with.
_RECITES = ("Căn cứ", "- Căn cứ", "Theo ", "Xét ")


def _unfold_below(text: str, stop: int) -> str:
    """`text` with the line broken that holds type and title, or whom a letter is for, as one with what
    stands above or below them, below the nation's name, which ends at `stop`: "Số: 12/QĐ-UBND Sông Thao,
    ngày 3 tháng 4 năm 2020 QUYẾT ĐỊNH VỀ VIỆC … | Căn cứ …"."""
    below = 0
    while below < _LINES_BELOW and stop < len(text):
        begin = _BLANKS.match(text, stop + 1).end()  # type: ignore[union-attr]
        end = _LINE_END.search(text, begin)
        stop = end.start() if end else len(text)
        below += stop > begin
        head = _head_below().match(text, begin, min(stop, begin + _LONGEST_HEAD))
        if head is None:
            if text.startswith(_RECITES, begin) or _alone(text[begin:stop]):
                break
            continue
        edges = [head.start("place") - 1, head.end("place"), head.end("type")]
        if head["type"]:
            edges += _title_edges(text, head.end("type"), stop)
        line = _cut(text[begin:stop], [edge - begin for edge in edges])
        return f"{text[:begin]}{line}{text[stop:]}"
    return text


def _alone(line: str) -> bool:
    """Whether a type stands alone in the line, as it should."""
    return len(line) < 60 and line.strip(" \t*_#|:.") in rules().headings


def _title_edges(text: str, start: int, stop: int) -> list[int]:
    """The blanks behind the title that begins at `start`: before the text, before the body that decides,
    and where recitals and articles begin in the line, which ends at `stop`."""
    recital = _RECITAL.search(text, start, min(stop, start + _LONGEST_HEAD))
    if recital:
        rest = [line.start() for line in _NEW_LINE.finditer(text, recital.end(), stop)]
        return [recital.start(), *_body_edge(text, start, recital.start()), *rest]
    if text[stop:].lstrip().startswith(_RECITES):
        return _body_edge(text, start, stop)
    title = _CAPITALS.match(text, start, stop)
    if title:
        return [title.end()]
    opens = _text_ahead().search(text, start + 1, min(stop, start + _LONGEST_HEAD))
    return [opens.start()] if opens else []


def _body_edge(text: str, start: int, stop: int) -> list[int]:
    """The blank before the body in capitals that ends text[start:stop]."""
    body = deciders.at_end().search(text, start, stop)
    return [body.start()] if body else []


@by_rules
def _head_below() -> re.Pattern[str]:
    """A line with number, dateline, and what stands below them, as one; or with type and title."""
    types = either([word for word in rules().headings if word not in TYPES_IN_TITLES])
    return pattern(
        rf"[*_#]*(?:(?:(?:Số ?:? ?)?{numbers.NUMBER.pattern} )?(?P<place>(?:(?:TP|Tp)\. ?)?[A-ZĐÀ-Ỹ][a-zà-ỹđ]{{1,6}}(?: (?:- )?[A-ZĐÀ-Ỹ][a-zà-ỹđ]{{1,6}}){{0,4}}, ?{dates.LINE.pattern}) )?"
        rf"(?:(?!(?:{types})[*_ :.]*$)(?P<type>(?:{types})[*_]*(?: ?:)?)(?! (?:CỦA|SỐ|LIÊN|HÀNH ĐỘNG|PHỐI HỢP|KẾT LUẬN|HỢP NHẤT) )(?! (?:LIÊN|HÀNH|PHỐI|KẾT) \w+$| {URGENCY}$| Điều \d)(?= [*_]*[\w“\"])|Kính gửi)"
    )


def _broken(line: str) -> str:
    """The line with line breaks for blanks, where it holds a number or a dateline besides the nation."""
    edges: list[int] = []
    found = 0
    for match in _anchors().finditer(line, 0, _LONGEST_HEAD):
        if match["text"] or match["opens"] == "Căn cứ":
            if not found:
                return line
            edges.append(match.start() - 1)
            break  # the text: its recitals are found below
        if not found:
            edges.append(_ITEM.match(line).end() - 1)  # type: ignore[union-attr]
        found += 1
        edges.append(match.start() - 1)
        if match["opens"] is None:
            edges.append(match.end())
        if match["type"] and found > 2:
            edges += _title_edges(line, match.end(), len(line))
            break
        title = _CAPITALS.match(line, match.end())
        if match["opens"] == "Kính gửi":
            break
        if title and match.group().isupper():
            edges.append(title.end())
    if found < 3:
        return line
    addressed = _ADDRESSED.search(line, 0, _LONGEST_HEAD)
    if addressed:
        edges.append(addressed.end())
    edges += [match.start() for match in _NEW_LINE.finditer(line)]
    return _cut(line, edges)

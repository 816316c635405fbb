"""Line breaks, and which of them a sentence runs over.

A break inside a sentence (a wrapped line, a page break) becomes a space, a break between sentences, items and
headings stays. Most are settled by one substitution, the others one by one (`_flows_on`).
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import compress, count, groupby, pairwise
from operator import sub

from thidua.graph.extract.layout import deciders
from thidua.graph.extract.layout.captions import below_captions
from thidua.graph.extract.layout.dashed import are_halves
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES, SIGNS
from thidua.graph.extract.rules import by_rules, ruled

#: A line break, by the blank lines and cell borders in it: none, one, two, more.
BREAKS = "\n\x1c\x1d\x1e"
_BREAK = r"[\n\x1c-\x1e]"


def _item(blank: str, end: str) -> str:
    return (
        rf"(?:[{DASHES}](?:{blank}|(?=[^\W\d_]))|[{SIGNS}](?=\d)|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}[.)](?={blank}|{end})"
        rf"|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}[-/]{blank}|\((?:\d{{1,2}}|[ivx]{{1,4}}|[a-hđ])\){blank}|[a-zđ]\d?[).](?={blank})|[a-hđA-H]/{blank}|[IVX]{{1,5}}[.)](?={blank})"
        r"|(?:Điều|Chương|Mục|Phần|Phụ lục) [\dIVX])"
    )


#: A line that begins an item: "- ", "+ ", "1. ", "2.1. ", "5.1- ", "(2) ", "(ii) ", "a) ", "b/ ", "IV. ", "Điều 3."
ITEM = pattern(_item(r"\s", "$"))
#: Words after which a number at the head of the next line is no item: "Điều | 3.", "ngày | 7."
_OPEN_WORDS = frozenset([
    "điều", "khoản", "điểm", "mục", "số", "ngày", "tháng", "năm", "quý", "phần", "chương", "và", "của", "về", "theo",
    "các", "tại", "với",
])  # fmt: skip
#: Those of them that a figure follows, no name.
_BEFORE_FIGURES = (" năm", " ngày", " tháng")
#: A label whose value stands on the next line.
_LABELS = ("V/v:", "V/v :", "Về việc:", "Về việc :")
#: An item mark alone on its line: the item stands on the next.
_MARK_ALONE = pattern(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[a-zđ])[.)]|[-+]|Điều \d{1,3}\.?")
#: No mark alone is longer.
_MARK_LENGTH = 12
#: Words that open a paragraph of their own, however the line above ends.
_OPENINGS = (
    "Căn cứ", "Theo đề nghị", "Xét đề nghị", "Xét Tờ trình", "Trả lời", "Phúc đáp", "Kính gửi", "Kính gởi", "Nơi nhận",
    "Trên đây là",
)  # fmt: skip
#: An order opens one too, but behind what says that a title or a label begins: "Về việc | Đề nghị các xã …".
_ORDER = r"(?:Đề nghị|Yêu cầu|Giao) (?:các |[A-ZĐÀ-Ỹ]\w+ \w)"
_ORDERS = pattern(_ORDER)
_TITLED = ("việc", "V/v", "v/v", ":")
_CLOSERS = "\"'”’»)]"

_ITEM_AHEAD = _item(" ", rf"{_BREAK}|\Z")
#: A line ends in small letters ("của", "của 12", "của UBND,"), or the next is in capitals as it is
#: itself, and the next opens nothing: the sentence goes on.
_SMALL_END = "|".join(
    rf"(?<=[a-zà-ỹđ]{end}\n)"
    for end in ("", "[,;]", *(rf" [A-ZĐÀ-Ỹ\d]{{{n}}}" for n in (4, 2, 1, 3)))
)
_IN_CAPITALS = rf"(?<=[A-ZĐÀ-Ỹ]\n)(?=[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ\d ,;.:()/“”&–-]*+(?:{_BREAK}|\Z))"
#: A pattern: who decides, in capitals, a line of its own right above the recitals, however the title above it ends:
#: "… thành lập thị xã | ỦY BAN NHÂN DÂN TỈNH A | Căn cứ …".
_deciding = by_rules(
    lambda: (
        rf"(?=[A-ZĐÀ-Ỹ]{{2}}){deciders.begins()}[A-ZĐÀ-Ỹ ,–-]{{0,120}}{_BREAK}(?:Căn cứ|Theo|Xét) "
    )
)
_decides = ruled(lambda: _deciding())
#: A break behind which the sentence, or the line in capitals, goes on.
_goes_on = ruled(
    lambda: (
        rf"\n(?:{_SMALL_END}|{_IN_CAPITALS})(?!{_ITEM_AHEAD}|{'|'.join(_OPENINGS)}|(?<!việc\n)(?<![Vv]/v\n){_ORDER}|{_deciding()})"
    )
)
_AFTER_OPEN_WORD = "|".join(
    rf"(?<=(?i:{'|'.join(words)}){_BREAK})"
    for _, words in groupby(sorted(_OPEN_WORDS, key=lambda w: (len(w), w)), len)
)
_AFTER_LABEL = "|".join(rf"(?<={label}{_BREAK})" for label in _LABELS)
#: The other breaks without a gap that may go on; those left out end a sentence for sure.
_MAY_GO_ON = pattern(
    rf"\n(?:(?<![.:!?,;]\n)|(?<=[,;]\n)(?!{_ITEM_AHEAD})|(?<=[Tt][Pp]\.\n)"
    rf"|{_AFTER_LABEL})"
)
#: The same for breaks with a gap, matched at the character before.
_MAY_GO_ON_OVER_A_GAP = pattern(
    rf"(?:[^\W\d_A-ZĐÀ-Ỹ]{_BREAK}(?:(?![A-ZĐÀ-Ỹ]|[{DASHES}] )|{_AFTER_OPEN_WORD})|[,\"'”’»)\]]|(?<=[A-ZĐ])-{_BREAK}(?=[A-ZĐ])"
    rf"|:{_BREAK}(?:{_AFTER_LABEL}))"
)

_NUMBER = r"\d{1,7}+(?:\.\d{3})*+(?:,\d{1,4})?+"
#: A label above its figure, which is all that the item says: "- Hộ có điện: | từ 95% số hộ". What follows is another item,
#: or another such label.
_ABOVE_ITS_FIGURE = pattern(
    rf":{_BREAK}(?=(?:[≥≤<>≈~] ?|(?i:dưới|trên|từ|ít nhất|tối thiểu|tối đa|khoảng|không (?:quá|dưới)|đạt|hơn|tăng|giảm|còn|thêm) ){{0,2}}"
    rf"{_NUMBER}(?:/{_NUMBER})?(?: ?[-–] ?{_NUMBER})? ?(?:[%‰]|[^\W\d_]{{2}})[^\n\x1c-\x1e]*+(?:{_BREAK}(?:{_ITEM_AHEAD}|[A-ZĐÀ-Ỹ]{{2}}|[^\n\x1c-\x1e]{{3,90}}:{_BREAK})|\Z))"
)


def _flows_on(above: str, below: str, gap: bool) -> bool:
    """Whether the sentence of the line `above` goes on in the line `below`.

    `gap`: blank lines or the border of a cell stand between.
    """
    end = above[-1]
    if end == "-" and above[-2:-1].isupper() and below[:1].isupper():
        return True  # "Quyết định số 12/QĐ- | UBND"
    if end in _CLOSERS:
        end = above.rstrip(_CLOSERS)[-1:] or end
    if end == ":" and above.endswith(_LABELS):
        return True
    if len(above) <= _MARK_LENGTH and _MARK_ALONE.fullmatch(above):
        return True
    if below.startswith(_OPENINGS) and not above.endswith(("và", ",")):
        return False
    if _ORDERS.match(below) and not above.endswith(("và", ",", *_TITLED)):
        return False
    if end in ".:!?" and not above.endswith(("TP.", "Tp.", "tp.")):
        return False
    if end == ";" and gap:
        return False
    if (
        ITEM.match(below)
        and not (below[0].isdigit() and _open_ended(above))
        and not (below[0] == "Đ" and _OF_AN_ARTICLE.search(above, max(0, len(above) - 12)))
    ):
        # "kinh tế | - xã hội": a dash before a small letter, after an open line, is a hyphen.
        hyphen = below[0] in "-–—" and below[1:].lstrip()[:1].islower() and end not in ",;"
        hyphen = hyphen or are_halves(above, below)
        hyphen = hyphen or (below[0] in "-–—" and _quotes_on(above, below))
        if not (hyphen and above[-1:].isalpha() and not gap):
            return False
    if gap:
        if end != "," and not end.islower():
            return False
        first = below.lstrip("“\"'(‘")[:1]
        if first.isupper() and above.endswith(_BEFORE_FIGURES):
            return False  # "… hoàn thành kế hoạch năm | Giám đốc Sở"
        return first.islower() or first.isdigit() or _open_ended(above)
    return not (above.isupper() and not below.isupper() and any(map(str.isalpha, below)))


def _quotes_on(above: str, below: str) -> bool:
    """Whether a quotation that `above` opens ends in `below`: "chủ đề “Vững tay chèo | - Chắc tay lưới”"."""
    closes, opens = below.find("”"), below.find("“")
    return above.rfind("“") > above.rfind("”") and closes > 0 and not 0 <= opens < closes


def _open_ended(line: str) -> bool:
    return line.rsplit(None, 1)[-1].casefold() in _OPEN_WORDS and not line.casefold().endswith(
        _CLOSED_WORDS
    )


#: Words that end like one of those and open nothing.
_CLOSED_WORDS = (
    "tiếp theo", "đổi số", "dân số", "thiểu số", "đa số", "kinh tế số", "xã hội số", "chính quyền số", "kỹ năng số", "nền tảng số", "kỹ thuật số",
)  # fmt: skip


#: What an article goes on with: "khoản 2 | Điều 7", "điểm a | khoản 1".
_OF_AN_ARTICLE = pattern(r"(?<!\w)(?:[Kk]hoản|[Đđ]iểm) \w{1,3}\Z")


def run_on(printed: str, lined: str, starts: list[int], gaps: list[int]) -> str:
    """`printed` with a space for each break that a sentence runs over, newlines for the others; `lined` has a newline
    for every break."""
    text = _goes_on().sub(" ", printed)
    captions = below_captions(printed, lined)
    if captions:
        edges = [-1, *captions, len(text)]
        text = "\n".join([text[a + 1 : b] for a, b in pairwise(edges)])
    lengths = map(sub, starts[1:], starts)
    short = compress(count(), map((_MARK_LENGTH + 1).__ge__, lengths))
    run_over = {
        end for k in short if _MARK_ALONE.fullmatch(printed, starts[k], end := starts[k + 1] - 1)
    }
    run_over.discard(len(printed))
    run_over.update(match.start() + 1 for match in _ABOVE_ITS_FIGURE.finditer(text))
    unsure = [at for match in _MAY_GO_ON.finditer(text) if (at := match.start()) not in captions]
    unsure += [
        at
        for at in gaps
        if printed[at - 1] not in ".;" and _MAY_GO_ON_OVER_A_GAP.match(printed, at - 1)
    ]
    for at in unsure:
        k = bisect_right(starts, at)
        below = printed[at + 1 : starts[k + 1] - 1]
        if _flows_on(printed[starts[k - 1] : at], below, printed[at] != "\n"):
            if below.isupper() and _decides().match(printed, at + 1):
                continue
            run_over.add(at)
    if run_over:
        edges = [-1, *sorted(run_over), len(text)]
        text = " ".join([text[a + 1 : b] for a, b in pairwise(edges)])
    return plain(text)


def plain(printed: str) -> str:
    """`printed` with a newline for every break."""
    for mark in BREAKS[1:]:
        printed = printed.replace(mark, "\n")
    return printed

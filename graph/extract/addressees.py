"""To whom a document is sent: the lines behind "Kính gửi" and "… điện:"."""

from __future__ import annotations

import re

from thidua.graph.extract.layout.breaks import ITEM
from thidua.graph.extract.layout.dashed import are_halves
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.parts import Parts
from thidua.graph.extract.letterhead.parts import is_sentence
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES
from thidua.graph.extract.names import begins_body
from thidua.graph.extract.recipients import MARKS, items_on_one_line, value
from thidua.graph.extract.scan import places
from thidua.graph.records import Evidence

_ADDRESS = pattern(
    rf"(?:Kính g[ửở]i|KÍNH G[ỬỞ]I)(?! kèm)\s?:?\s?|[A-ZĐÀ-Ỹ][^\n]{{0,80}}? điện\s?:\s?|[A-ZĐÀ-Ỹ ]{{5,60}} (?:ĐIỆN|GỬI)\s?:\s?|[A-ZĐÀ-Ỹ ]{{5,80}} ĐIỆN(?=\n[{DASHES}])|(?:Điện|ĐIỆN) ?:\s?"
)


#: What a telegram has instead, on the line of who sends it or below that.
_WIRES = (" điện", " ĐIỆN", " GỬI", "\nĐiện", "\nĐIỆN")


def _addressed(flow: Flow, start: int, end: int) -> re.Match[str] | None:
    """Where "Kính gửi" or the line "… điện:" first stands."""
    text = flow.text
    wired = text.find("CÔNG ĐIỆN", max(0, start - 400), end) >= 0
    literals = ("Kính g", "KÍNH G", *_WIRES) if wired else ("Kính g", "KÍNH G", " điện", " ĐIỆN")
    for at in places(text, literals, start, end):
        at += text[at] == "\n"
        begin = max(flow.starts[flow.line_from(at) - 1], start) if text[at] == " " else at
        match = _ADDRESS.match(text, begin, end)
        if match and match.end() > at:
            return match
    return None


#: Lines below an addressee that describe it, or that open the text.
_DETAIL = pattern(
    r"\(|Mã số thuế|MST|Địa chỉ|Đ/c|Số ĐT|ĐT:|Email|Căn cứ|Trả lời|Phúc đáp|Thực hiện|Ngày \d|Xét |Theo "
)


#: Who gets the letter too: "Đồng kính gửi: | - Ban Dân tộc".
_ALSO = pattern(r"(?:Đồng|đồng) (?:k|K)ính gửi ?:? ?")
#: A body that acts, in the first words of the text.
_ACTS = pattern(
    r"(?:\S+ ){2,12}(?:thông báo|đề nghị|yêu cầu|nhận được|hướng dẫn|triển khai|kính|trân trọng|xin) "
)
#: A longer line behind the last item is the text.
_LONGEST_ADDRESSEE = 160
#: The same for one that ends with a colon: "Tổ thẩm định trình … xem xét những nội dung dưới đây:".
_OPENS_A_LIST = 60
#: An item of the text: "- Căn cứ Điều lệ …".
_RECITAL = pattern(rf"[{DASHES}] ?(?:Căn cứ|Xét|Thực hiện|Theo) [^\W_]")


#: "1. Sở Y tế;" below "Kính gửi:".
_NUMBERED_ADDRESSEE = pattern(r"(?:\d{1,2}[.)]|[a-zđ][)]) ?(?=[A-ZĐÀ-Ỹ][^.]{3,150}[;.,]?$)")


#: A further addressee below one that ends with a semicolon.
_NEXT_BELOW = pattern(r"[A-ZĐÀ-Ỹ][^.;:]{2,120}[;.]")
#: The same without a mark at its end, by how the commonest begin.
_NEXT_WITHOUT_END = pattern(r"(?:Các |UBND |Chủ tịch |Trưởng |Giám đốc |Hiệu trưởng )[^.;:]{2,90}")


def _goes_on(words: str) -> bool:
    """Whether the line `words` is another addressee below one that ends with a semicolon."""
    if _NEXT_BELOW.fullmatch(words):
        return True
    return _NEXT_WITHOUT_END.fullmatch(words) is not None and _ACTS.match(words) is None


def _is_another(last: str, words: str) -> bool:
    """Whether the line `words` names another addressee, below one without a mark: "Các trạm y tế |
    Bệnh viện huyện", but not "Giám đốc | Sở Y tế"."""
    if not words[0].isupper() or last.count(" ") < 2 or last.endswith((",", " và", "-", ":")):
        return False
    return begins_body(words.upper()) or words.startswith(("Các ", "UBND ", "Ông ", "Bà "))


def find_addressees(
    flow: Flow, parts: Parts, header_end: int, issuer: str | None
) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """The items under "Kính gửi", or after "điện:" in a telegram (công điện)."""
    text = flow.text
    limit = min(parts.main_end, header_end + 3000)
    match = _addressed(flow, max(parts.start, header_end - 200), limit)
    if match is None:
        return (), ()
    found: list[str] = []
    evidence: list[Evidence] = []
    items = _addressees(flow, match.end(), issuer)
    for start, end in (part for item in items for part in items_on_one_line(flow, *item)):
        while start < end and text[start] in MARKS:
            start += 1
        name = value(text[start:end])
        if len(name) < 600 and any(map(str.isalpha, name)):
            found.append(name)
            evidence.append(flow.evidence(start, end, "item of Kính gửi"))
    return tuple(found), tuple(evidence)


def _addressees(flow: Flow, opening: int, issuer: str | None) -> list[tuple[int, int]]:
    """The items behind "Kính gửi:", which ends at `opening`, and in the lines below it."""
    text = flow.text
    below = flow.line_from(opening)
    stop = flow.end(below - 1)
    inline = text[opening - 1] != "\n" and opening < stop  # the last item has no mark
    alone = listed = not inline  # "Kính gửi:" has its line for itself
    if inline and (first := _NUMBERED_ADDRESSEE.match(text[opening:stop])):
        # "Kính gửi: 1. Sở Y tế; | 2. Sở Tài chính."
        return [(opening + first.end(), stop), *_numbered_addressees(flow, below)]
    if alone and below < flow.count and _NUMBERED_ADDRESSEE.match(flow.words(below)):
        return _numbered_addressees(flow, below)
    if alone and (set_apart := _set_apart(flow, below)):
        return set_apart
    items = [(opening, stop)] if inline else []
    for k in range(below, flow.count):
        words = flow.words(k)
        start, end, gap = flow.line(k)
        above = items[-1] if items and not gap else None
        if above and text[above[1] - 1].isalpha() and are_halves(text[slice(*above)], words):
            items[-1] = (items[-1][0], end)
            continue
        if words[0] in DASHES:
            apart = inline and gap > 1 and items and text[items[-1][1] - 1] not in ";:"
            if apart or (items and _RECITAL.match(words)):
                break  # "- Căn cứ …": the text has items too
            items.append((start, end))
            inline = alone = False
            if words.endswith(".") and _is_last_marked(flow, k):
                break
            continue
        also = _ALSO.match(words) if items else None
        if also:
            inline, alone = also.end() < len(words), also.end() == len(words)
            if inline:
                items.append((start + also.end(), end))
            continue
        if _DETAIL.match(words) or (issuer and words.casefold().startswith(issuer.casefold()[:24])):
            break
        if not items:
            if len(words) > 200 or ITEM.match(words):
                break
            items.append((start, end))
            inline = True
            continue
        last = text[items[-1][0] : items[-1][1]].rstrip()
        another = inline and last.endswith(";")  # "Kính gửi: Các khối; | Các xã."
        if _is_text(words, last, issuer) or not (
            (listed or (not gap and _goes_on(words))) if another else not gap
        ):
            break
        if another or (alone and _is_another(last, words)):
            items.append((start, end))
        else:
            items[-1] = (items[-1][0], end)
    return items


#: No more addressees have a paragraph each.
_MOST_APART = 12
_ONE_APART = pattern(r"[A-ZĐÀ-Ỹ][^.;:]{2,120}[;.,]?")


def _set_apart(flow: Flow, first: int) -> list[tuple[int, int]]:
    """The addressees below a line of its own, "Kính gửi:", that have no marks and a paragraph each, as scans give them:
    from line `first` to the one that ends with a full stop; none where another line is none of them."""
    items: list[tuple[int, int]] = []
    for k in range(first, min(first + _MOST_APART, flow.count)):
        words = flow.words(k)
        start, end, gap = flow.line(k)
        if (
            (not gap and items)
            or _DETAIL.match(words)
            or is_sentence(words)
            or not _ONE_APART.fullmatch(words)
        ):
            break
        items.append((start, end))
        if words.endswith("."):
            listed = any(flow.text[end - 1] == ";" for _, end in items)
            return (
                items if listed and not any(_ACTS.match(flow.text, *item) for item in items) else []
            )
    return []


def _numbered_addressees(flow: Flow, first: int) -> list[tuple[int, int]]:
    """The items with figures for dashes from line `first` on; one that ends with a full stop is the last."""
    items: list[tuple[int, int]] = []
    for k in range(first, flow.count):
        words = flow.words(k)
        mark = _NUMBERED_ADDRESSEE.match(words)
        if mark is None:
            break
        items.append((flow.starts[k] + mark.end(), flow.end(k)))
        if words.endswith("."):
            break
    return items


def _is_last_marked(flow: Flow, k: int) -> bool:
    """Whether the item in line `k`, which ends with a full stop, is the last: neither another item nor "Đồng
    kính gửi" is right below it."""
    if k + 1 == flow.count:
        return True
    below = flow.words(k + 1)
    if below[0] in DASHES and not flow.gap(k + 1):
        return False
    return _ALSO.match(below) is None


def _is_text(words: str, last: str, issuer: str | None) -> bool:
    """Whether the line `words`, which has no mark, is the text below the addressee `last`."""
    if last.endswith(".") or ITEM.match(words) or is_sentence(words):
        return True
    if issuer and words.split()[:2] == issuer.split()[:2] and _ACTS.match(words):
        return True  # "Bệnh viện thông báo lịch trực." in a letter of "Bệnh viện Đa khoa A"
    opens_list = words.endswith(":") and len(words) > _OPENS_A_LIST
    return (opens_list or len(words) > _LONGEST_ADDRESSEE) and not words[0].islower()

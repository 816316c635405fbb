"""Who made a cited document, where its title alone tells ("số 12/ĐHBG-ĐT về việc chấm đồ án của Hiệu
trưởng Trường Đại học Bến Ghềnh"), or a short form that the text has said before: "Ban GCLN"."""

from __future__ import annotations

from thidua.graph.extract import names
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import rules


def maker_behind_title(text: str, number: str | None, start: int, end: int) -> str | None:
    """The body that ends the title text[start:end] behind "của", where the symbol of `number` holds its
    initials: "Công văn số 12/ĐHBG-ĐT về việc chấm đồ án của Hiệu trưởng Trường Đại học Bến Ghềnh".

    What many bodies bear ("KH-UBND") says nothing: "về triển khai kế hoạch của UBND tỉnh".
    """
    letters = _body_letters(number or "")
    at = text.rfind(" của ", start, end)
    if at < 0 or letters is None:
        return None
    begin = at + len(" của ")
    stop = names.organ_at(text, begin)
    if stop <= begin or (stop < end and not text.startswith(_CLOSES, stop)):
        return None
    initials = "".join(word[0] for word in text[begin:stop].split() if word != "và").upper()
    if len(letters) == 2:
        return text[begin:stop] if initials.endswith(letters) else None
    rest = iter(initials)
    return text[begin:stop] if all(letter in rest for letter in letters) else None


#: What may stand behind the body.
_CLOSES = (",", ";", ".", ")", "”", '"', " và ")


def _body_letters(number: str) -> str | None:
    """The letters of `number` that stand for who made it: "ĐHBG" of "12/ĐHBG-ĐT", "ĐD" of "02/KH-ĐD"."""
    for part in _LETTERS.findall(number):
        if part not in rules().type_of_code:
            return None if part in _SHARED else part
    return None


_LETTERS = pattern(r"(?<=[/-])[A-ZĐ]{2,9}(?![\w&])")
_SHARED = frozenset(["UBND", "UB", "HĐND", "TU", "HU", "ĐU", "TW", "CP", "TTg"])


#: Initials that no list has.
_INITIALS = pattern(r"(?<![\w&-])[A-ZĐ]{3,7}(?![\w&-])")
#: How far before its short form a name begins.
_BEFORE = 120


def written_out(text: str, maker: str) -> str:
    """The name that `text` gives for the short form `maker` in a bracket behind it: "Ban Giữ cây lấy nhựa (Ban
    GCLN)" for "Ban GCLN"; else `maker`."""
    short = _INITIALS.search(maker)
    at = text.find(f" ({maker})") if short and short.group() not in rules().abbreviations else -1
    if short is None or at < 0:
        return maker
    kind = maker[: short.start()]
    begin = text.rfind(kind, max(0, at - _BEFORE), at) if kind else -1
    if begin < 0 or maker[short.end() :]:
        return maker
    rest = text[begin + len(kind) : at]
    initials = iter("".join(word[0] for word in rest.split()).upper())
    named = rest[:1].isupper() and not any(mark in rest for mark in ".;:()\n")
    return (
        f"{kind}{rest}" if named and all(letter in initials for letter in short.group()) else maker
    )

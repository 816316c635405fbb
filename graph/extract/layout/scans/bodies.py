"""Names of bodies in the letterhead, by the closed lists and by the running text that writes them right."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter

from thidua.graph.extract.layout.arranged import Cell
from thidua.graph.extract.layout.columns import WIDE
from thidua.graph.extract.layout.scans import nation
from thidua.graph.extract.letters import bare, is_spelling, letters_alone, pattern, unmistakable
from thidua.graph.extract.rules import by_rules, rules


@by_rules
def known() -> dict[str, str]:
    """Names of bodies, and parts of them, in capitals, by `letters_alone`."""
    of = rules()
    names = {*of.abbreviations.values(), *of.organ_heads, *of.organ_proper, "Hội Đông y"}
    names |= {f"{head} {name}" for head in ("Sở", "Bộ", "Phòng", "Ban") for name in of.organ_proper}
    return unmistakable(map(str.upper, names), letters_alone)


#: How the line in capitals begins that names who decides, above the recitals, whatever its marks.
_DECIDING = ("HOI DONG NHAN DAN", "UY BAN NHAN DAN", "THU TUONG CHINH PHU", "BO TRUONG BO")


def decides(line: str) -> bool:
    """Whether a line may be that of a body that decides: "HỘI ĐÔNG NHÂN DÂN TÍNH SÔNG THAO"."""
    return line.isupper() and bare(line).startswith(_DECIDING)


#: No longer phrase is looked up, at no more places.
_MOST_WORDS, _MOST_PLACES = 10, 200


class Witness:
    """The running text: its letters, the same bare in small letters, and its words that are not in capitals."""

    def __init__(self, source: str) -> None:
        self.source = source

    @functools.cached_property
    def bare(self) -> str:
        return bare(self.source).casefold()

    @functools.cached_property
    def words(self) -> set[str]:
        return {w.lower() for w in set(_WORDS.findall(self.source)) if not w.isupper()}


_WORDS = re.compile(r"[^\W\d_]+")


def as_told(cell: Cell, witness: Witness) -> Cell:
    """The line in capitals, of a letterhead, without specks at its edges, and with the marks that the closed
    lists, or else the running text, have in the same words: "SƠ Y TE" and "Sở Y tế".

    Words stay that the text has as they are printed.
    """
    at, line = cell
    if WIDE in line or "\t" in line or nation.stands_in(line):
        return cell
    at += len(line) - len(line.lstrip(_BEFORE))
    line = (
        line.strip(_BEFORE).rstrip(_BEHIND) if line.rstrip()[-1:] != "-" else line.lstrip(_BEFORE)
    )
    whole = known().get(letters_alone(line))
    if whole is not None and sum(map(str.isalpha, line)) > 4:
        return at, line if is_spelling(line, whole) else whole
    line = _OF_A_PROVINCE.sub("TỈNH", _closed(line)).replace("TP.", "TP. ").replace("TP.  ", "TP. ")
    if line.startswith(_PLACES):
        line = _SPECK_INSIDE.sub("", line)
    words = line.split(" ")
    first = 0
    while first + 1 < len(words):
        for last in range(min(len(words), first + _MOST_WORDS), first + 1, -1):
            phrase = " ".join(words[first:last])
            told = known().get(letters_alone(phrase))
            if told is None or bare(told) != bare(phrase):
                told = _told(phrase, witness)
            if told is not None and is_spelling(phrase, told):
                told = phrase
            if told is not None and told.count(" ") == last - first - 1:
                words[first:last] = told.split(" ")
                first = last - 1
                break
        first += 1
    return at, _closed(" ".join(words))


#: Words of the names of bodies, in capitals.
_IN_NAMES = {bare(w): w for w in ("THÀNH PHỐ", "CÔNG TY CỔ PHẦN", "HỘI ĐỒNG", "ĐẠI HỌC")}
_AN_IN_NAMES = re.compile(
    r"(?<!\w)(?:THANH PHO|CONG TY CO PHAN|HOI DONG(?! Y\b)|DAI HOC)(O?)(?!\w)"
)


def _closed(line: str) -> str:
    """The line in capitals with the words put right that are in many names: "THÀNH PHÓ SÔNG THAO"."""
    for found in reversed(list(_AN_IN_NAMES.finditer(bare(line)))):
        right = _IN_NAMES[found.group().removesuffix(found[1]) if found[1] else found.group()]
        if not is_spelling(line[found.start() : found.end()], right):
            line = f"{line[: found.start()]}{right}{line[found.end() :]}"
    return line


#: "UBND TĨNH SÔNG THAO", "TÍNH ỦY SÔNG THAO".
_OF_A_PROVINCE = pattern(
    r"(?:(?<=UBND )|(?<=DÂN ))T[IÍÌĨỊ]NH(?= [A-ZĐÀ-Ỹ])|(?<!\w)T[IÍÌĨỊ]NH(?= (?:ỦY|UỶ))"
)
#: "TỈNH SÔNG: THAO".
_PLACES = ("TỈNH ", "THÀNH PHỐ ", "HUYỆN ", "QUẬN ", "THỊ XÃ ", "XÃ ", "PHƯỜNG ")
_SPECK_INSIDE = pattern(r"(?<=\w)[:;](?= \w)")
#: Specks at the edges of a line; a dash at its end joins it to the next.
_BEFORE = " \t-–—_~.,;:|ˆ`^*¬«»<>\\'"
_BEHIND = " \t_~.|ˆ`^¬«»<>\\'"


#: So many times as often as the letterhead has it a text must have the name of a place otherwise.
_OFTEN = 3


def _told(phrase: str, witness: Witness) -> str | None:
    """`phrase` as most places of the text have it that are not in capitals; None where there is none."""
    plain = bare(phrase).casefold()
    if len(plain) < 5 or len(plain) != len(phrase):
        return None
    if phrase.count(" ") == 1 and "VÀ" in phrase.split(" "):
        return None  # one word alone: "BINH VÀ" is none of "chính và", "bính và"
    seen: Counter[str] = Counter()
    at = witness.bare.find(plain)
    for _ in range(_MOST_PLACES):
        if at < 0:
            break
        end = at + len(plain)
        found = witness.source[at:end]
        before = at > 0 and witness.bare[at - 1].isalnum()
        if not found.isupper() and not before and not witness.bare[end : end + 1].isalnum():
            seen[found.upper()] += 1
        at = witness.bare.find(plain, end)
    if not seen:
        return None
    # a scan loses marks more often than it adds any
    told = max(seen, key=lambda name: (seen[name], len(unicodedata.normalize("NFD", name))))
    often = phrase.startswith(_PLACES) and seen[told] >= _OFTEN * max(seen[phrase], 1)
    if not often and (phrase in seen or witness.words.issuperset(_WORDS.findall(phrase.lower()))):
        return phrase
    pairs = zip(phrase.split(), told.split(), strict=False)
    return phrase if any(a != b and a in _heads() for a, b in pairs) else told


#: Words in capitals that a body's name begins with, which are right as they stand: "LIÊN ĐỘI TRƯỜNG".
_heads = by_rules(
    lambda: frozenset(head.upper() for head in rules().organ_heads if " " not in head)
)

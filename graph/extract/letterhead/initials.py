"""What the initials in a letterhead stand for, by the text below it."""

from __future__ import annotations

import re

from thidua.graph.extract import names
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import rules

#: A council of which the letterhead prints the initials: "HĐST | NÂNG NGẠCH".
_COUNCIL = pattern(r"(?!HĐND|HĐQT|HĐTV)HĐ[A-ZĐ]{1,4}(?= [A-ZĐÀ-Ỹ]{2})")
#: A board whose task the letterhead prints in initials, which hold no vowel: "BAN CHỈ ĐẠO | PCHH".
_BOARD_SHORT = pattern(r"BAN (?:CHỈ ĐẠO|TỔ CHỨC) (?P<short>[BCDĐGHKLMNPQRSTVX]{4,7})$")
#: Initials in a line in capitals: "HỘI ĐỒNG XÉT THĂNG HẠNG | CDNN".
_INITIALS = pattern(r"(?<![\w&-])[BCDĐGHKLMNPQRSTVX]{4,7}(?![\w&-])")


def written_out(words: str, text: str) -> str:
    """A line of a letterhead with its initials written out, in capitals, where `text` says what they stand
    for: "HĐST NÂNG NGẠCH" -> "HỘI ĐỒNG SƠ TUYỂN NÂNG NGẠCH"."""
    council = _COUNCIL.match(words)
    if council:
        words = f"{_council(council.group(), text)}{words[council.end() :]}"
    board = _BOARD_SHORT.match(words)
    if board:
        return f"{words[: board.start('short')]}{_task(board['short'], text)}"
    if words.isupper():
        return _INITIALS.sub(lambda short: _defined(short.group(), text), words)
    return words


def _council(short: str, text: str) -> str:
    """The name of a council in capitals by its initials, where `text` writes it out: "HĐST" ->
    "HỘI ĐỒNG SƠ TUYỂN"; else `short`."""
    found = names.of_initials(short).search(text)
    return found.group().upper() if found and found.group()[:3] == "Hội" else short


def _task(short: str, text: str) -> str:
    """The task in capitals that four initials or more stand for, where `text` writes it out: "BDTX" ->
    "BỒI DƯỠNG THƯỜNG XUYÊN"; else `short`."""
    found = re.compile(names.of_initials(short).pattern, re.IGNORECASE).search(text)
    return found.group().upper() if found else short


def _defined(short: str, text: str) -> str:
    """What the initials `short` stand for, in capitals, where `text` writes the same words out twice or
    right before the initials in a bracket: "chức danh nghề nghiệp (CDNN)"; else `short`."""
    if short in rules().abbreviations:
        return short
    seen: set[str] = set()
    for found in re.finditer(names.of_initials(short).pattern, text, re.IGNORECASE):
        words = found.group().casefold()
        if not _LINKS.isdisjoint(words.split()):
            continue
        if words in seen or text.startswith(f" ({short})", found.end()):
            return words.upper()
        seen.add(words)
    return short


#: Words that no name is made of.
_LINKS = frozenset([
    "và", "của", "các", "cho", "có", "là", "phải", "theo", "trong", "trên", "tại", "từ", "về", "với", "để", "đã",
    "được", "này", "những", "không", "năm",
])  # fmt: skip

"""Shares of one whole: "- Học lực: Giỏi: 25%; Khá: 45%", "Cơ cấu: chè 40%; nghề rừng 25%; chợ 35%"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.targets.figures import value_of
from thidua.graph.extract.targets.marks import MARK

#: Shares of one whole, each behind its name: "- Học lực: Giỏi: 25%; Khá: 45%; Yếu: không quá 2%."
_SHARE = r" (?!(?:[Tt]ăng|[Gg]iảm|[Đđ]ạt|[Tt]rên|[Dd]ưới|[Tt]ừ|[Cc]òn|[Pp]hấn|[Tt]ối|[Íí]t|[Kk]hông|[Cc]ó|[Đđ]ến|[Kk]hoảng|[Tt]hêm|[Hh]oàn|[Dd]uy)(?!\w))[^\W\d_][^:;,.\d\n%]{0,30}(?::[^:;,.\d\n%]{0,20})?\d{1,3}(?:,\d{1,2})? ?%(?: trở (?:lên|xuống))?"
_LISTED = pattern(
    rf"(?:{MARK})?[^\W\d_][^:;.,\d\n]{{2,50}}:{_SHARE}(?:[;,]{_SHARE}){{1,12}}(?:[;,] [^;:,.\d\n]{{2,40}})? ?[.;]?"
)


def lists_shares(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] lists shares, each behind its name, and no more."""
    return text.count("%", start, end) > 1 and _LISTED.fullmatch(text, start, end) is not None


def make_a_whole(text: str, start: int, figures: Sequence[re.Match[str]]) -> bool:
    """Whether the shares of a sentence that begins at `start`, parted by semicolons behind one colon, add up to a
    whole: "Cơ cấu: chè 40%; nghề rừng 25%; chợ 35%"."""
    if len(figures) < 2 or any(f["unit"] != "%" for f in figures):
        return False
    begin, last = figures[0].start(), figures[-1].start()
    if text.count(":", start, begin) != 1 or text.count(":", begin, last):
        return False
    ends = [(value_of(f["low"]), value_of(f["high"] or f["low"])) for f in figures]
    return (
        sum(low for low, _ in ends) <= 100.01
        and sum(high for _, high in ends) >= 99.99
        and ";" in text[begin:last]
    )

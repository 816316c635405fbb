"""Patterns over Vietnamese letters.

`re` has no class for capital letters, and a range from À to Ỹ holds small ones too. In a pattern
made by `pattern`, À-Ỹ inside brackets means the capital letters with marks, à-ỹ the small ones; "tỷ" is
"tỉ" as well ("tỷ lệ", "tỉ lệ").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache

_SMALL = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_CAPITAL = _SMALL.upper()
#: "tỷ" in a pattern, behind a choice of its first letter too: "[Tt]ỷ lệ".
_RATES = re.compile(r"(?<=[tT\]])ỷ(?= )")


@cache
def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """`text` compiled, with À-Ỹ and à-ỹ standing for marked capital and small letters, and "tỷ" for "tỉ" too."""
    text = _RATES.sub("[ỷỉ]", text) if "ỷ " in text else text
    return re.compile(text.replace("À-Ỹ", _CAPITAL).replace("à-ỹ", _SMALL), flags)


#: The figures of parts, each at its place: ROMANS[4] is "IV".
ROMANS = (
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
)  # fmt: skip


#: Every marked letter, and đ, to the letter without marks; the others to themselves, since one that is missing costs more.
_BARE = (
    {code: chr(code) for code in range(128)}
    | {ord(letter): unicodedata.normalize("NFD", letter)[0] for letter in f"{_SMALL}{_CAPITAL}"}
    | {ord("đ"): "d", ord("Đ"): "D"}
)


def bare(text: str) -> str:
    """`text`, as long as before, with the letters without their marks: "Sở Nội vụ" -> "So Noi vu"."""
    return text.translate(_BARE)


#: Where the tone mark stands by the older habit: "hoá", "thuỷ", "uỷ".
_OLD_TONES = dict(
    zip(
        ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "ùy", "úy", "ủy", "ũy", "ụy"),
        ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"),
        strict=True,
    )
)


def old_tones(words: str) -> str:
    """ "hóa" -> "hoá": the tone mark by the older habit; as long as before."""
    return pattern("|".join(_OLD_TONES)).sub(lambda m: _OLD_TONES[m.group()], words)


def letters_alone(words: str) -> str:
    """The letters of `words` alone, without their marks: "QUYÉTĐỊNH." -> "QUYETDINH"."""
    return "".join(filter(str.isalpha, bare(words)))


def unmistakable(names: Iterable[str], letters: Callable[[str], str]) -> dict[str, str]:
    """The names of two words and more by their `letters`; none whose letters stand for two names."""
    made: dict[str, str] = {}
    twice = set()
    for name in sorted(name for name in names if " " in name):
        key = letters(name)
        if old_tones(made.setdefault(key, name)) != old_tones(name):
            twice.add(key)
    return {key: name for key, name in made.items() if key not in twice}


def in_order(parts: Iterable[str], whole: Iterable[str]) -> bool:
    """Whether all of `parts`, words or letters, stand in `whole` in their order, with others between."""
    rest = iter(whole)
    return all(part in rest for part in parts)


def beginnings(name: str) -> Iterator[str]:
    """What `name` begins with, up to each of its blanks: "Trạm", "Trạm Lúa" of "Trạm Lúa gạo"."""
    at = name.find(" ")
    while at >= 0:
        yield name[:at]
        at = name.find(" ", at + 1)


def is_spelling(printed: str, right: str) -> bool:
    """Whether `printed` has the marks of `right`, wherever they stand: "UỶ BAN", "TOÀ ÁN" are no damage."""
    return sorted(unicodedata.normalize("NFD", printed)) == sorted(
        unicodedata.normalize("NFD", right)
    )

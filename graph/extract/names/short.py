"""What is short in a name: abbreviations of the rules, and initials."""

from __future__ import annotations

import functools
import re

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, ruled, rules

#: Any abbreviation of the rules, as a word of its own.
abbreviations = ruled(
    lambda: rf"(?<![\w-])(?:{either(list(rules().abbreviations), cased=True)})(?![\w-])"
)
#: Names, not texts, are kept with what they expand to.
_LONGEST = 200


def expand(name: str) -> str:
    """`name` with its abbreviations written out: "UBND tỉnh" -> "Ủy ban nhân dân tỉnh"."""
    return _kept(name) if len(name) <= _LONGEST else _written_out(name)


def _written_out(name: str) -> str:
    table = rules().abbreviations
    for code in table:
        if code in name:
            break
    else:
        return name
    if "PTTH" in name:  # of a school what it is no station of
        name = _SECONDARY.sub(" phổ thông trung học", name)
    return abbreviations().sub(lambda m: m.group() if _in_number(m) else table[m.group()], name)


def _in_number(match: re.Match[str]) -> bool:
    """Whether what was found stands in a số ký hiệu: "18-NQ/|TW|"."""
    name, at = match.string, match.start()
    return name[at - 1 : at] == "/" and name[name.rfind(" ", 0, at) + 1 : at][:1].isdigit()


#: "Trường PTTH Khe Mây": a school's kind until 1998; elsewhere stations of radio and television.
_SECONDARY = pattern(r"(?<=rường) PTTH(?!\w)")


_kept = by_rules(_written_out)


#: A letter of an abbreviation -> the letters that a word may begin with.
_INITIAL = {
    "A": "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ",
    "E": "EÈÉẺẼẸÊỀẾỂỄỆ",
    "I": "IÌÍỈĨỊ",
    "O": "OÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ",
    "U": "UÙÚỦŨỤƯỪỨỬỮỰ",
    "Y": "YỲÝỶỸỴ",
    "D": "DĐ",
}


@functools.lru_cache(maxsize=256)
def of_initials(letters: str) -> re.Pattern[str]:
    """What `letters`, two or more, may abbreviate, beginning with a capital: "HĐST" -> "Hội đồng sơ tuyển"."""
    initials = [f"[{_INITIAL.get(letter, letter)}]" for letter in letters]
    words = r"[^\W\d_]*(?:,? (?:và |[-–] )?|-)".join(initials[1:])
    return pattern(rf"(?<!\w){initials[0]}[^\W\d_]*(?:,? (?:và |[-–] )?|-)(?i:{words})[^\W\d_]*")

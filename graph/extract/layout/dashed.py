"""Names that hold a dash, which marks no item there: "Bộ Lao động | - Thương binh và Xã hội"."""

from __future__ import annotations

import re
from itertools import pairwise

from thidua.graph.extract.letters import old_tones, pattern
from thidua.graph.extract.rules import by_rules, either, rules


def are_halves(before: str, behind: str) -> bool:
    """Whether the dash that `behind` begins with stands in a name, of which `before` ends with the first half."""
    second = second_half().match(behind)
    if second is None:
        return False
    firsts = _firsts()[second["half"].casefold()]
    longest = max(map(len, firsts)) + 1  # a blank may follow
    return before[-longest:].rstrip().casefold().endswith(firsts)


@by_rules
def second_half() -> re.Pattern[str]:
    """A dash with the first words behind it in a name: "- Thương binh", "– khen thưởng"; not "- Xã hội hóa"."""
    forms = {f"{first}{half[1:]}" for _, half in _halves() for first in (half[0], half[0].lower())}
    return pattern(rf"[-–] ?(?P<half>{either(sorted(forms))})(?! h(?:óa|oá)(?!\w))(?!\w)")


@by_rules
def _firsts() -> dict[str, tuple[str, ...]]:
    """What stands behind the dash, and what may stand before it, in small letters."""
    made: dict[str, tuple[str, ...]] = {}
    for first, half in _halves():
        made[half.casefold()] = (*made.get(half.casefold(), ()), first.casefold())
    return made


@by_rules
def _halves() -> tuple[tuple[str, str], ...]:
    """What stands before the dash in each name of the lists, and behind it the first two words ("Kế hoạch hóa":
    three), by both habits of tones."""
    made: dict[tuple[str, str], None] = {}
    of = rules()
    for name in (*of.organ_dashed, *of.organ_proper, *of.abbreviations.values()):
        for words in (name, old_tones(name)):
            for first, second in pairwise(words.split(" - ")):
                half = second.split()[: 3 if second.casefold().endswith((" hóa", " hoá")) else 2]
                made[first, " ".join(half)] = None
    return tuple(made)

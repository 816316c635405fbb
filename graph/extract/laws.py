"""Laws, ordinances and the constitution that are cited by name, without a number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.mentions import Mention, law_type, look_ahead
from thidua.graph.extract.rules import by_rules, either, rules
from thidua.graph.extract.scan import matches_at, places


@by_rules
def _law() -> re.Pattern[str]:
    known = either(list(rules().laws))
    return pattern(
        rf"(?<!\w)(?P<kind>Bộ luật|Bộ Luật|Luật|Pháp lệnh) (?:(?P<known>(?i:{known}))(?:(?!\w)|(?=ngày ?\d))"
        r"|(?P<about>(?<=Pháp lệnh )về [a-zà-ỹđ]+(?:,? (?!năm |ngày |số |và |được |của |do |tại |cũng |phải )[a-zà-ỹđ]+){0,7})"
        r"|(?P<free>[A-ZĐÀ-Ỹ][\wÀ-ỹ]*(?:,? (?!năm |ngày |số |và |được |quy |trên |trong |cho |có |để |đã |mới |nêu |này |về |theo |hoặc |của |tại |cũng |phải |thì |khi |nếu |với |bao |gồm |hiện |từ |ban )[a-zà-ỹđ]+){0,9}))"
        r"(?P<year> năm \d{4})?"
    )


_CONSTITUTION = pattern(
    r"(?<!\w)Hiến pháp(?: nước Cộng h(?:òa|oà) xã hội chủ nghĩa Việt Nam)?(?: năm \d{4})?(?: ?\(sửa đổi\))?"
)
_AMENDING = pattern(
    r"(?<!\w)Luật (?:[Ss]ửa đổi, bổ sung|[Ss]ửa đổi)(?: và bổ sung)? (?:một số )?[^\n;:().“”]{5,200}?"
    r"(?= ngày \d| số \d| năm \d{4}| được| quy định| ban hành| về | trên | do |[;:().\n“”]|$)"
)


#: A law that is not made yet.
_BILL = pattern(r"(?<!\w)[Dd]ự (?:án|thảo) $")
_LAW_WORDS = ("Luật ", "Bộ luật ", "Pháp lệnh ")


def named(text: str, start: int, end: int, numbered: Sequence[Mention]) -> list[Mention]:
    """Laws, ordinances and the constitution cited by name, where no number is printed."""
    taken = [(m.start, m.end) for m in numbered]
    # a numbered amending law holds the names of the laws it amends, up to the end of the item
    shadow = [
        (m.start, _item_end(text, m.end, end))
        for m in numbered
        if m.type in ("Luật", "Bộ luật")
        and pattern(r"[^;\n]{0,60}sửa đổi, bổ sung").match(text[m.end : m.end + 120])
    ]
    found: list[Mention] = []
    laws = places(text, _LAW_WORDS, start, end)
    for match in matches_at(_AMENDING, text, laws, start, end):
        if _inside(match.start(), taken) or _inside(match.start(), shadow):
            continue
        if _BILL.search(text, max(start, match.start() - 14), match.start()):
            taken.append((match.start(), match.end()))
            continue
        mention = Mention(match.start(), match.end(), None, "Luật", rule="law by name")
        mention.name = match.group().rstrip(" ,")
        look_ahead(text, mention, end)
        mention.issuer = None
        found.append(mention)
        taken.append((match.start(), match.end()))
    # "Bộ Luật" is a law too
    laws = sorted({*laws, *(at - 3 for at in laws if text.startswith("Bộ ", max(start, at - 3)))})
    for rule, spots in (
        (_CONSTITUTION, places(text, ("Hiến pháp",), start, end)),
        (_law(), laws),
    ):
        for match in matches_at(rule, text, spots, start, end):
            if _inside(match.start(), taken) or _inside(match.start(), shadow):
                continue
            name = match.group().rstrip(" ,")
            kind = "Hiến pháp" if rule is _CONSTITUTION else law_type(match["kind"])
            if name.isupper() or (kind != "Hiến pháp" and " " not in name):
                continue
            if _BILL.search(text, max(start, match.start() - 14), match.start()):
                continue
            free = kind != "Hiến pháp" and not match["known"] and not match["about"]
            if free and not _plausible(match["free"]):
                continue
            mention = Mention(
                match.start(), match.start() + len(name), None, kind, rule="law by name"
            )
            mention.name = name
            look_ahead(text, mention, end)
            mention.issuer = None
            found.append(mention)
            taken.append((match.start(), match.end()))
    return found


def _plausible(free: str) -> bool:
    """A law's name outside the list: it opens with a capital and is no person or body."""
    return not pattern(r"(?:sư|Sư|Gia|Hộ|Này|Trên|Số)\b").match(free) and len(free) >= 3


def _inside(position: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(a <= position < b for a, b in spans)


def _item_end(text: str, position: int, end: int) -> int:
    match = pattern(r"[;\n]").search(text, position, end)
    return match.start() if match else end

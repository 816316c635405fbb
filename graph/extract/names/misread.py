"""Names of bodies that a scan has misread: which can be read at all, and what closed lists and the text tell.

Bộ Tư pháp for "Bộ Tư phap"   Tỉnh ủy Sông Thao for "Tỉnh ủy Sôngthao"   nothing for "Hội biòn đàn dân"
"""

from __future__ import annotations

from collections import Counter

from thidua.graph.extract.letters import bare, letters_alone, old_tones, pattern, unmistakable
from thidua.graph.extract.names.places import PLACE_NAME, UNITS
from thidua.graph.extract.rules import by_rules, of_one_text, rules
from thidua.graph.syllables import can_be_named, has_tone

_WORD = pattern(r"[^\W\d_]+")


def is_readable(name: str, text: str) -> bool:
    """Whether every word with a tone mark can be a word, or is one that the running `text` has too: not "Hội biòn
    đàn ân dân". Words of other tongues have no tone marks: "Krông"."""
    for word in _WORD.findall(name):
        if not has_tone(word) or can_be_named(word):
            continue
        if word.lower() not in text and word.capitalize() not in text:
            return False
    return True


#: Kinds of places.
_KINDS = ("thành phố", "Thành phố", "thị xã", "Thị xã", "thị trấn", "Thị trấn")


@by_rules
def _known() -> dict[str, str]:
    """Names of bodies, and parts of them, by their bare letters."""
    of = rules()
    names = {*of.abbreviations.values(), *of.organ_heads, *of.organ_proper, *_KINDS}
    names |= set(of.place_abbreviations.values())
    return unmistakable(names, bare)


#: No longer part of a name is looked up.
_MOST_WORDS = 9


def put_right(name: str) -> str:
    """`name` with the parts put right that are one mark away from one name of the closed lists: "Thủ tướng Chính
    phú". Letters that are large where the list has small ones are another name's: "Hội Đông y"."""
    words = name.split(" ")
    first = 0
    while first + 1 < len(words):
        for last in range(min(len(words), first + _MOST_WORDS), first + 1, -1):
            printed = " ".join(words[first:last])
            right = _known().get(bare(printed))
            if right is None:
                continue
            if _marks_apart(old_tones(printed), old_tones(right)) == 1:
                words[first:last] = right.split(" ")
            first = last - 1
            break
        first += 1
    return " ".join(words)


def _marks_apart(printed: str, right: str) -> int:
    return sum(map(str.__ne__, printed, right))


#: A place with its kind, behind which its name stands: "huyện | Krông Nô", "Tỉnh ủy | Sơn La". Each kind as it may be
#: printed: `re` passes by what begins with no letter of theirs, but not where it ignores case.
_PRINTED = "|".join(
    printed(kind)
    for kind in ("tỉnh", "thành phố", *UNITS.split("|"))
    for printed in (str.lower, str.capitalize, str.title, str.upper)
)
_PLACED = pattern(
    rf"(?:{_PRINTED}|(?:Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|uỷ)) (?P<place>{PLACE_NAME})"
)
_AT_END = pattern(
    rf"(?i:(?:tỉnh|thành|huyện|quận|thị) (?:ủy|uỷ)|tỉnh|thành phố|{UNITS}) (?P<place>[^,;:()]+)$"
)


@of_one_text
def _places(text: str) -> Counter[str]:
    """How often `text` names each place, not in capitals: of "tỉnh Bắc Kạn Về việc" all that it may be, "Bắc", "Bắc Kạn" …"""
    named = (found["place"].split(" ") for found in _PLACED.finditer(text))
    places = (" ".join(words[:count]) for words in named for count in range(1, len(words) + 1))
    return Counter(place for place in places if not place.isupper())


@of_one_text
def _whole_places(text: str) -> dict[str, str]:
    """The first word of each place of two that `text` names, and the place that it names most of those: "Bến" -> "Bến
    Ghềnh"."""
    whole: dict[str, str] = {}
    for place, _ in reversed(_places(text).most_common()):
        first, _, second = place.partition(" ")
        if second and " " not in second:
            whole[first] = place
    return whole


#: So often, and so often where it has the one word, a text must have two.
_OFTEN, _MOSTLY = 3, 0.5


def with_whole_place(name: str, text: str) -> str:
    """`name` with the second word of the place at its end, which a scan or a torn line has lost: "Công an tỉnh Bến" where
    the `text` speaks of "tỉnh Bến Ghềnh"."""
    end = _AT_END.search(name)
    place = end["place"] if end else " "
    if " " in place or not place.isalpha():
        return name
    told = _places(text)
    whole = _whole_places(text).get(place, "")
    times = told[whole]
    return f"{name}{whole[len(place) :]}" if times >= max(_OFTEN, _MOSTLY * told[place]) else name


def place_as_told(name: str, text: str) -> str:
    """`name` with the place at its end as `text` writes it most often, blanks and marks apart: "Tỉnh ủy
    Sơnla" where it speaks of "tỉnh Sơn La"."""
    name = with_whole_place(name, text)
    end = _AT_END.search(name)
    key = letters_alone(end["place"]).casefold() if end else ""
    if end is None or len(key) < 4:
        return name
    told = [(n, p) for p, n in _places(text).items() if letters_alone(p).casefold() == key]
    times, most = max(told, default=(0, ""))
    if [n for n, _ in told].count(times) != 1:
        return name
    return f"{name[: end.start('place')]}{most}"

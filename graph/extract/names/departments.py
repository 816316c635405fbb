"""Departments of a province (sở), and the place that a text gives them: "Sở Y tế Sông Thao", "Sở Y tế tỉnh Sông Thao"."""

from __future__ import annotations

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names.ends import organ_at
from thidua.graph.extract.names.places import PLACE_NAME, Home
from thidua.graph.extract.names.short import expand
from thidua.graph.extract.rules import either, of_one_text, ruled, rules
from thidua.graph.extract.scan import places

#: A place behind the field of a department.
_A_PLACE = pattern(rf" (?:(?:[Tt]ỉnh|[Tt]hành phố) )?(?P<name>{PLACE_NAME})")
#: The bodies of a province, of a city, without their names.
_OF_PROVINCE = pattern(
    r"(?<!\w)(?:UBND tỉnh|[Tt]ỉnh (?:ủy|uỷ)|Công an tỉnh|HĐND tỉnh|Sở [A-ZĐ][\w&]+ tỉnh)(?! [A-ZĐÀ-Ỹ])"
)
_OF_CITY = pattern(r"(?<!\w)(?:UBND thành phố|UBND TP|[Tt]hành (?:ủy|uỷ)|HĐND thành phố)(?!\w)")


def are_of_a_province(text: str) -> bool:
    """Whether `text` speaks of the bodies of a province, and of no city's: "UBND tỉnh"."""
    return _OF_PROVINCE.search(text) is not None and _OF_CITY.search(text) is None


#: A department with the bare name of its province behind its field.
_with_name = ruled(
    lambda: rf"(?:.* )?Sở (?:{either(rules().organ_proper)})(?P<place> {PLACE_NAME})"
)
#: A department in capitals with the bare name of its province behind its field.
_fields_in_capitals = ruled(
    lambda: (
        rf"SỞ (?:{either([field.upper() for field in rules().organ_proper])}) (?P<place>[A-ZĐÀ-Ỹ]{{2,8}}(?: [A-ZĐÀ-Ỹ]{{2,8}}){{1,2}})"
    )
)


def place_in_capitals(name: str) -> str | None:
    """The province whose bare name ends that of a department in capitals: "SỞ Y TẾ SÔNG THAO"; None where none does."""
    found = _fields_in_capitals().fullmatch(name)
    return found["place"] if found else None


def bears_a_place(name: str) -> bool:
    """Whether `name` ends with the bare name of a province: "Giám đốc Sở Y tế Sông Thao"."""
    found = _with_name().fullmatch(name)
    return found is not None and _is_place(found["place"])


def _is_place(words: str) -> bool:
    """Whether the `words` behind a field name a place, and are no initials and no field themselves: "Sở Kế hoạch | Đầu Tư"."""
    found = _A_PLACE.fullmatch(words)
    if found is None or found["name"].isupper():
        return False
    return found["name"].casefold() not in rules().agent_fields


#: So many mentions tell what there is to tell.
_MOST = 1000


@of_one_text
def named_in(text: str) -> frozenset[str]:
    """The departments that `text` names, written out."""
    starts = places(text, ("Sở ",), 0, len(text))[:_MOST]
    ends = ((at, organ_at(text, at)) for at in starts)
    return frozenset(expand(" ".join(text[at:end].split())) for at, end in ends)


def as_told(department: str, text: str) -> str | None:
    """A `department` without its place by the one name in `text` that adds a place to it: "Sở Y tế" of a text about the
    "Sở Y tế Sông Thao"; None where there is none, or are several."""
    bare = expand(department)
    named = [n for n in named_in(text) if n.startswith(f"{bare} ") and _is_place(n[len(bare) :])]
    return named[0] if len(named) == 1 else None


def home_in(text: str) -> Home | None:
    """The province of the departments of `text`, by the one name that they bear, where it speaks of a province's bodies."""
    matched = map(_with_name().fullmatch, named_in(text))
    borne = {m["place"][1:] for m in matched if m and _is_place(m["place"])}
    return Home("tỉnh", borne.pop()) if len(borne) == 1 and are_of_a_province(text) else None

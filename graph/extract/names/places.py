"""Provinces and cities in the names of bodies."""

from __future__ import annotations

import functools
from collections import Counter
from dataclasses import dataclass

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import matches

#: The kinds of places below a province, with a name of their own.
UNITS = "huyện|quận|thị xã|xã|phường|thị trấn|đặc khu"
#: The name of a place behind its kind; "tỉnh V/v" names none.
PLACE_NAME = r"(?!V/)[A-ZĐÀ-Ỹ][\w]*(?:(?: [-–] | )(?!V/)[A-ZĐÀ-Ỹ][\w]*){0,4}"
#: A place of the two upper levels as a body's name ends with it: "tỉnh Lạng Sơn", "thành phố Huế".
PLACE = pattern(
    rf"(?P<kind>[Tt]ỉnh|[Tt]hành phố|TP\.?) (?P<name>(?!(?:Đoàn|Ủy|Uỷ)(?!\w)){PLACE_NAME})"  # no "Tỉnh Đoàn"
)

#: Of one province; "các tỉnh Tây Nguyên" are several.
_PROVINCE = pattern(rf"(?<!ác )tỉnh {PLACE_NAME}")


@functools.lru_cache(maxsize=1)
def province_in(text: str) -> str | None:
    """The one province that `text` names most: "tỉnh Nghệ An"; None where two are named as often."""
    counts = Counter(m.group() for m in matches(_PROVINCE, text, ("tỉnh ",), 0, len(text)))
    first, second, *_ = (*counts.most_common(2), ("", 0), ("", 0))
    return first[0] if first[1] > second[1] else None


@dataclass(frozen=True, slots=True)
class Home:
    """The province or city that a document's own bodies belong to: kind "tỉnh", name "Nghệ An"."""

    kind: str
    name: str

    @property
    def phrase(self) -> str:
        """ "tỉnh Nghệ An" """
        return f"{self.kind} {self.name}"

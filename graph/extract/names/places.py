"""Provinces and cities in the names of bodies."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.graph.extract.letters import pattern

#: The kinds of places below a province, with a name of their own.
UNITS = "huyện|quận|thị xã|xã|phường|thị trấn|đặc khu"
#: The name of a place behind its kind; "tỉnh V/v" names none.
PLACE_NAME = r"(?!V/)[A-ZĐÀ-Ỹ][\w]*(?:(?: - | )(?!V/)[A-ZĐÀ-Ỹ][\w]*){0,4}"
#: A place of the two upper levels as a body's name ends with it: "tỉnh Lạng Sơn", "thành phố Huế".
PLACE = pattern(rf"(?P<kind>[Tt]ỉnh|[Tt]hành phố|TP\.?) (?P<name>{PLACE_NAME})")


@dataclass(frozen=True, slots=True)
class Home:
    """The province or city that a document's own bodies belong to: kind "tỉnh", name "Nghệ An"."""

    kind: str
    name: str

    @property
    def phrase(self) -> str:
        """ "tỉnh Nghệ An" """
        return f"{self.kind} {self.name}"

"""Which documents of a tree a name stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from thidua.graph.family.tree import Member
from thidua.graph.resolve.keys import fold

#: "02/CT-UBND@2024", "Chỉ thị số 02/CT-UBND ngày 01/01/2024": a number, and what narrows it down.
_NUMBER = re.compile(
    r"(?:\D*\s)?(?P<number>(?=\S*[^\W\d_])[^\s@]*[/-][^\s@]*?)\s*"
    r"(?:@\s*(?P<at>[\d-]+)|,?\s+ngày\s+(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<of>\d{4})"
    r"|\s+(?:năm\s+)?(?P<year>\d{4}))?",
    re.IGNORECASE,
)


def find(documents: Iterable[Member], name: str) -> list[Member]:
    """The documents that answer to a file name (its ending may be left out), an IRI or its local
    part, what people call it, or a number ("34-CT/TW"; with its year or day "02/CT-UBND@2024",
    "02/CT-UBND ngày 01/01/2024").

    The document that a file was named for is its last when several stand in it: a cover letter
    comes before what it sends on; "name#1" is the first.
    """
    held = list(documents)
    wanted, _, place = name.rpartition("#") if "#" in name else (name, "", "")
    in_file = sorted((m for m in held if _is_file(m.at[0], wanted)), key=lambda m: m.at)
    if in_file:
        names = {m.at[0] for m in in_file}
        if place.isdigit():
            return [m for m in in_file if m.at[1] == int(place) - 1]
        return [in_file[-1]] if len(names) == 1 else in_file
    by_iri = [m for m in held if name in (m.iri, m.iri.rsplit("/", 1)[-1])]
    if by_iri:
        return by_iri[:1]
    found = [m for m in held if fold(name) == fold(m.label)] or _numbered(held, name)
    return found[:1] if len({m.iri for m in found}) == 1 else found


def _numbered(held: list[Member], name: str) -> list[Member]:
    match = _NUMBER.fullmatch(name.strip())
    if match is None:
        return []
    when = match["at"] or match["year"] or ""
    if match["of"]:
        when = f"{match['of']}-{match['month'].zfill(2)}-{match['day'].zfill(2)}"
    number = fold(match["number"])
    return [m for m in held if m.symbol and number == fold(m.symbol) and m.when.startswith(when)]


def _is_file(file: str, name: str) -> bool:
    return name in (file, file.rsplit(".", 1)[0]) or (
        len(name) >= 3 and file.startswith(f"{name}_")
    )

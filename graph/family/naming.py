"""Which documents of a tree a name stands for."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.graph.family.tree import Member
from thidua.graph.resolve.keys import fold


def find(documents: Iterable[Member], name: str) -> list[Member]:
    """The documents that answer to a file name (its ending may be left out), an IRI or its local
    part, or a number ("34-CT/TW", "02/CT-UBND@2024": with its year).

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
    number, _, year = name.partition("@")
    found = [
        m
        for m in held
        if fold(number) in map(fold, m.label.split()) and (not year or m.when.startswith(year))
    ]
    return found[:1] if len({m.iri for m in found}) == 1 else found


def _is_file(file: str, name: str) -> bool:
    return name in (file, file.rsplit(".", 1)[0]) or (
        len(name) >= 3 and file.startswith(f"{name}_")
    )

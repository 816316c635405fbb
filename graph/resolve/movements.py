"""Emulation movements (phong trào thi đua, cuộc vận động).

- Spellings of one name are one movement: tone placement, i/y, dashes and commas, the words
  "phong trào", "phong trào thi đua", "cuộc vận động" in front, a slip of the reader.
- A name without a period ("giai đoạn 2022 - 2025") joins the one that has it, when exactly one.
- A local form is a movement of its own and localises the national one:
  "<Place> cùng cả nước X" that of "Cả nước X" (or of a name that X ends in), and a name that
  holds the place of its issuer ("… tỉnh <Place> …") that of the same name without it, or with
  "Việt Nam" instead. What a place is, the grammar and the issuers of the corpus say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from thidua.graph.resolve.keys import match_key
from thidua.graph.resolve.variants import Named, group_names

_FRONT = re.compile(r"^(?:các )?(?:phong trào(?: thi đua)?|cuộc vận động)[:,]?\s+", re.IGNORECASE)
_PERIOD = re.compile(
    r",?\s*\(?giai đoạn (?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d\)?\s*$", re.IGNORECASE
)
_TOGETHER = re.compile(r"^(?P<place>.{2,40}?) cùng (?:với )?cả nước (?P<rest>.+)$", re.IGNORECASE)
_UNIT = r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn)"


@dataclass(frozen=True, slots=True)
class Localisation:
    """A local form and the national movement it localises (local parts); `rule` names the rule."""

    local: str
    national: str
    rule: str


def movement_key(name: str) -> str:
    """The key in which two spellings of a movement's name are equal."""
    return match_key(_FRONT.sub("", name))


def resolve_movements(
    names: Iterable[str], places: Iterable[str] = ()
) -> tuple[dict[str, Named], tuple[Localisation, ...]]:
    """Each printed name -> its movement, and which movement localises which.

    `places` are the names of places that issuers of the corpus carry ("Lạng Sơn").
    """
    found = _join_periods(group_names(names, movement_key))
    things = {named.local: named for named in found.values()}
    keys = {movement_key(named.label): local for local, named in sorted(things.items())}
    known = [(place.casefold(), _placed(place)) for place in sorted(set(places))]
    links = []
    for local, named in sorted(things.items()):
        link = _national(named, keys, known)
        if link and link[0] != local:
            links.append(Localisation(local, *link))
    return found, tuple(links)


def _join_periods(found: Mapping[str, Named]) -> dict[str, Named]:
    """Names without a period join the only one of that name with a period."""
    things = {named.local: named for named in found.values()}
    bare = {
        movement_key(_PERIOD.sub("", n.label)): n
        for n in things.values()
        if not _PERIOD.search(n.label)
    }
    dated: dict[str, list[Named]] = {}
    for named in things.values():
        if _PERIOD.search(named.label):
            dated.setdefault(movement_key(_PERIOD.sub("", named.label)), []).append(named)
    merged: dict[str, Named] = {}
    for key, several in dated.items():
        if len(several) == 1 and key in bare:
            whole, part = several[0], bare[key]
            both = replace(
                whole,
                alt=tuple(sorted({*whole.alt, *part.alt, part.label})),
                hidden=tuple(sorted({*whole.hidden, *part.hidden})),
            )
            merged |= {whole.local: both, part.local: both}
    return {name: merged.get(named.local, named) for name, named in found.items()}


def _national(
    named: Named, keys: Mapping[str, str], places: Iterable[tuple[str, re.Pattern[str]]]
) -> tuple[str, str] | None:
    label = _FRONT.sub("", named.label)
    together = _TOGETHER.match(label)
    if together:
        if not all(w[0].isupper() or w.lower() in _UNIT for w in together["place"].split()):
            return None
        rest = match_key(together["rest"])
        whole = keys.get(f"{match_key('cả nước')} {rest}") or keys.get(rest)
        if whole:
            return whole, "movement.together"
        ends = [
            local
            for key, local in keys.items()
            if len(key.split()) >= 5 and f" {rest}".endswith(f" {key}")
        ]
        return (ends[0], "movement.together") if len(ends) == 1 else None
    folded = label.casefold()
    for place, pattern in places:
        if place not in folded or not pattern.search(label):
            continue
        for instead in ("", " Việt Nam", " cả nước"):
            national = keys.get(match_key(pattern.sub(instead, label)))
            if national:
                return national, "movement.place"
    return None


def _placed(place: str) -> re.Pattern[str]:
    """A place in a movement's name, with its unit ("tỉnh ...")."""
    return re.compile(rf"\s*(?<!\w)(?:{_UNIT}\s+)?{re.escape(place)}(?!\w)", re.IGNORECASE)

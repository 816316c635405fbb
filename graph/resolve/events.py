"""What anniversaries are of.

"Ngày thành lập tỉnh X" and "thành lập tỉnh X" are one event: a leading "kỷ niệm", "N năm" and
"ngày" do not count, nor do the dates in brackets. The origin date is the fullest first date that
any document prints in the bracket; where two documents print different ones, the one that more
documents print.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from thidua.graph.resolve.keys import match_key
from thidua.graph.resolve.variants import Named, group_names
from thidua.graph.values import by_fields

_FRONT = re.compile(r"^(?:kỷ niệm\s+|kỉ niệm\s+|\d+ năm\s+|ngày\s+(?!hội|sách))+", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\([^()]*\)")


@by_fields
@dataclass(frozen=True, slots=True)
class Event:
    """An event and its origin date (ISO, may be partial; None when no document prints it)."""

    named: Named
    origin: str | None


def event_key(name: str) -> str:
    """The key in which two names of an event are equal."""
    return match_key(_FRONT.sub("", _BRACKET.sub("", name)))


def resolve_events(said: Iterable[tuple[str, str | None]]) -> dict[str, Event]:
    """Each printed name -> its event; `said` are (name, first date of the bracket or None)."""
    pairs = list(said)
    named = group_names((name for name, _ in pairs), event_key)
    origins: dict[str, Counter[str]] = defaultdict(Counter)
    for name, date in pairs:
        if date:
            origins[named[name].local][date] += 1
    best = {
        local: min(dates, key=lambda d: (-len(d), -dates[d], d)) for local, dates in origins.items()
    }
    return {name: Event(thing, best.get(thing.local)) for name, thing in named.items()}

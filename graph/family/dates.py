"""When a document was made, as far as it can be known: bounds and a best guess.

A dated document needs no guess. An undated one is not older than what it cites and not younger
than what cites it, its campaign's end, or its receipt; the year that its title or campaign is
about places it between them. Dates are partial ISO dates; "" is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from thidua.graph.records import Document
from thidua.graph.resolve import Work

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_UNKNOWN = "9999"


@dataclass(frozen=True, slots=True)
class When:
    """`earliest` and `latest` bound the day; `best` orders documents; `printed` if stated."""

    earliest: str
    latest: str
    best: str
    printed: bool

    def surely_before(self, other: When) -> bool:
        """Whether the bounds alone put this document before the other."""
        return bool(self.latest and other.earliest) and _end(self.latest) < other.earliest


def _end(date: str) -> str:
    """The last day a partial date can mean."""
    return date + "-12-31"[len(date) - 4 :] if len(date) < 10 else date


def when(printed: Document, work: Work | None, cited_on: Iterable[str] = ()) -> When:
    """When a document was made; `cited_on` are the dates of documents that cite it."""
    issued = printed.issued or (work.issued if work else None)
    if issued:
        return When(issued, issued, issued, True)
    earliest = max((c.date for c in printed.citations if c.date), default="")
    ends = [d for d in cited_on if d]
    ends += [r.date for r in printed.receipts if r.date]
    if printed.campaign:
        ends += [d for d in (printed.campaign.start, printed.campaign.end) if d]
    latest = min(ends, default="")
    year = (work.year or work.for_year if work else None) or _year(printed)
    best = max(earliest, f"{year}-01-01") if year else earliest or latest or _UNKNOWN
    if latest and best > _end(latest):
        best = latest
    return When(earliest, latest, best, False)


def _year(printed: Document) -> int | None:
    """The year that the title ends with or names last."""
    found = _YEAR.findall(printed.title or "")
    return int(found[-1]) if found else None


def order(whens: Mapping[tuple[str, int], When]) -> list[tuple[str, int]]:
    """Documents (file, index) by best guess, then by file and place in it."""
    return sorted(whens, key=lambda at: (whens[at].best, at))

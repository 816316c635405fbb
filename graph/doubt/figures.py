"""Arithmetic of figures: ranges, shares of a whole, figures of other years and other documents."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator

from thidua.graph.doubt.conflict import Claim, Conflict, marked, own
from thidua.graph.printed import Facts, Printed
from thidua.graph.records import Target
from thidua.graph.resolve.keys import match_key
from thidua.graph.resolve.organizations import identify

#: What rounding may make a sum of shares miss 100 by.
ROUNDING = 1.0
_STRUCTURE = re.compile(
    r"^(?P<whole>.*?(?:cơ cấu|tỷ trọng|tỉ trọng)[^:]*):\s*(?P<part>.+)$", re.IGNORECASE
)
#: The three sectors of an economy: with all of them named, the shares are the whole.
_SECTORS = ("nông", "công nghiệp", "dịch vụ")
#: Indicators of which less is better: a lower figure is no fall.
_BETTER_LOW = re.compile(
    r"nghèo|tai nạn|tử vong|suy dinh dưỡng|thất nghiệp|tội phạm|tảo hôn|sinh con thứ|thất thoát"
    r"|ô nhiễm|thời gian|vi phạm|tồn đọng|quá hạn|hao hụt|mù chữ|bỏ học",
    re.IGNORECASE,
)


def ranges(facts: Facts) -> Iterator[Conflict]:
    """A range whose first figure is above its second."""
    for p in facts.printed:
        for t in p.document.targets:
            if t.low <= t.high:
                continue
            words = p.proofs(t.evidence)
            a, b = _figure(t.low), _figure(t.high)
            yield Conflict(
                p.work,
                "range",
                "target",
                "error",
                own(p, a, words),
                own(p, b, words),
                f"{t.indicator}: cận dưới {a} lớn hơn cận trên {b}",
                f"{t.indicator}: the lower figure {a} is above the upper {b}",
                marked(t.indicator, t.low, t.high),
            )


def shares(facts: Facts) -> Iterator[Conflict]:
    """The parts of an economic structure (cơ cấu kinh tế) that do not make 100% together.

    Complete when agriculture, industry and services are all named; taxes on products may follow.
    """
    for p in facts.printed:
        wholes: dict[str, list[tuple[str, Target]]] = defaultdict(list)
        for t in p.document.targets:
            match = _STRUCTURE.match(t.indicator)
            if match and t.unit == "%" and t.direction == "level":
                wholes[match_key(match["whole"])].append((match["part"].casefold(), t))
        for whole, parts in sorted(wholes.items()):
            named = " ".join(name for name, _ in parts)
            if not all(sector in named for sector in _SECTORS):
                continue
            low, high = (sum(getattr(t, side) for _, t in parts) for side in ("low", "high"))
            if low - ROUNDING <= 100 <= high + ROUNDING:
                continue
            words = tuple(w for _, t in parts for w in p.proofs(t.evidence))
            total = _figure(low) if low == high else f"{_figure(low)} - {_figure(high)}"
            yield Conflict(
                p.work,
                "shares",
                "target",
                "warning",
                own(p, f"{total}%", words),
                own(p, "100%", words),
                f"Các tỷ trọng cộng lại là {total}%, không phải 100%",
                f"The shares make {total}% together, not 100%",
                marked(whole),
            )


def falls(facts: Facts) -> Iterator[Conflict]:
    """A level that one issuer sets lower than for the year before: a note, not an error.

    Shares of a whole are left out: one falls when another rises.
    """
    series: dict[tuple[str, str, str | None], dict[int, tuple[Printed, Target]]] = defaultdict(dict)
    for p in facts.printed:
        if not (p.year and p.document.issuer):
            continue
        issuer = identify(p.document.issuer, p.home).organ.local
        for t in p.document.targets:
            better_low = _BETTER_LOW.search(t.indicator) or _STRUCTURE.match(t.indicator)
            if t.direction == "level" and not better_low:
                named = facts.resolution.indicators[t.indicator, t.unit]
                series[issuer, named.local, t.unit].setdefault(p.year, (p, t))
    for (_, indicator, _), by_year in sorted(series.items(), key=lambda i: repr(i[0])):
        years = sorted(by_year)
        for before, after in itertools.pairwise(years):
            (p, a), (q, b) = by_year[before], by_year[after]
            if b.high >= a.low:
                continue
            x, y = (t.printed or _figure(t.high) for t in (a, b))
            yield Conflict(
                q.work,
                "falls",
                "target",
                "note",
                Claim(f"{before}: {x}", (p.work,), p.proofs(a.evidence)),
                Claim(f"{after}: {y}", (q.work,), q.proofs(b.evidence)),
                f"{b.indicator}: chỉ tiêu giảm từ {x} (năm {before}) xuống {y} (năm {after})",
                f"{b.indicator}: the target falls from {x} ({before}) to {y} ({after})",
                marked("falls", indicator, before),
            )


def apart_from_above(facts: Facts) -> Iterator[Conflict]:
    """Another figure than the document that is carried out sets for the same year and place.

    Lower than a minimum set above is a warning, any other difference a note. Documents of other
    places (a district, a cluster) count other things and are left out.
    """
    seen: set[tuple[str, str, str]] = set()
    for c in facts.cited:
        if c.citation.relation not in ("implements", "forwards", "basis"):
            continue
        above = facts.texts.get(c.work.local, ())[:1]
        for p in above:
            if p.year != c.by.year or not _one_place(p, c.by):
                continue
            set_above = {
                (facts.resolution.indicators[t.indicator, t.unit].local, t.unit, t.direction): t
                for t in p.document.targets
            }
            for t in c.by.document.targets:
                local = facts.resolution.indicators[t.indicator, t.unit].local
                a = set_above.get((local, t.unit, t.direction))
                key = (c.by.work.local, c.work.local, local)
                if a is None or a.low <= t.high <= a.high or key in seen:
                    continue
                if a.low <= t.low <= a.high:
                    continue
                seen.add(key)
                x, y = (s.printed or _figure(s.low) for s in (a, t))
                yield Conflict(
                    c.by.work,
                    "apart-from-above",
                    "target",
                    "warning" if a.bound == "at_least" and t.high < a.low else "note",
                    Claim(x, (p.work,), p.proofs(a.evidence)),
                    Claim(y, (c.by.work,), c.by.proofs(t.evidence)),
                    f"{t.indicator}: {y}, văn bản được thực hiện ghi {x}",
                    f"{t.indicator}: {y}, where the document carried out has {x}",
                    marked("above", local),
                )


def _one_place(one: Printed, other: Printed) -> bool:
    bodies = [identify(p.document.issuer or "", p.home) for p in (one, other)]
    return bodies[0].place == bodies[1].place and all(b.kind != "cluster" for b in bodies)


def _figure(value: float) -> str:
    return f"{value:g}".replace(".", ",")

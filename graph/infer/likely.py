"""What may be so: candidates, never asserted, each marked possible and with its confidence.

Names are compared by rapidfuzz on their match keys, 0 to 100. Below the stated threshold nothing
is said; at or above it two things stay two, with a conclusion beside them that says "possible".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from rapidfuzz import fuzz

from thidua.graph.infer.rules import Inference, rule
from thidua.graph.nquads import SKOS, td, thing
from thidua.graph.printed import Facts
from thidua.graph.resolve import Named, Work
from thidua.graph.resolve.keys import match_key
from thidua.graph.resolve.organizations import Body, identify
from thidua.graph.works import document

#: Titles at least as alike as this may be of one campaign, at two levels.
SAME_TITLE = 90
#: Names at least as alike as this may be one thing.
SAME_NAME = 90
#: How sure a candidate relation is: nothing but its title and date speak for it.
CANDIDATE = 0.5
#: Titles shorter than this many words tell nothing.
_WORDS = 6
#: When more documents above than this have one title, it does not tell which of them is meant.
_MANY = 5
#: Titles of groups larger than this must be equal.
_GROUP = 400
#: With more names than this no likeness is looked for: every pair would be compared.
_NAMES = 1000

_DIGITS = re.compile(r"\d+")
_FRONT = re.compile(r"^(?:v/v|về việc|về)\s+", re.IGNORECASE)
_LEVELS = ("trung-uong", "lien-tinh", "tinh", "huyen", "xa")


@rule(
    "relation.title",
    "Có thể thực hiện: cùng trích yếu, cấp dưới, ban hành sau",
    "Possibly carries out: the same title, a lower level, a later date",
)
def relations(facts: Facts) -> Iterator[Inference]:
    """A document with the title of one of a higher level, issued on the same day or later, that
    does not cite it: a candidate for td:implements.

    Titles are alike from SAME_TITLE on (rapidfuzz token_sort_ratio); figures in them are equal. A
    document with more such candidates than _MANY has none: their number would grow with the square
    of the archive, and each of them be as good as any other.
    """
    linked = {(c.by.work.local, c.work.local) for c in facts.cited}
    groups: dict[tuple[str, ...], list[_Titled]] = defaultdict(list)
    for work in facts.works:
        title = match_key(_FRONT.sub("", work.title or ""))
        issuer = _issuer(work)
        if issuer and (work.issued or work.year) and len(title.split()) >= _WORDS:
            groups[tuple(sorted(_DIGITS.findall(work.title or "")))].append((title, work, issuer))
    for _, some in sorted(groups.items()):
        for low, high in _alike(some):
            if (low.local, high.local) not in linked:
                yield Inference(
                    document(low),
                    td("implements"),
                    document(high),
                    "relation.title",
                    (document(low), document(high)),
                    CANDIDATE,
                    asserted=False,
                )


_Titled = tuple[str, Work, Body]


def _alike(some: list[_Titled]) -> Iterator[tuple[Work, Work]]:
    """The pairs (lower, higher) of one title; in a large group of equal titles only."""
    if len(some) > _GROUP:
        by_title: dict[str, list[_Titled]] = defaultdict(list)
        for one in some:
            by_title[one[0]].append(one)
        for same in by_title.values():
            if 1 < len(same) <= _GROUP:
                yield from _alike(same)
        return
    for title, low, body in some:
        if not low.present:
            continue
        above: list[Work] = []
        for other, high, over in some:
            if not _below(body, over) or _before(low, high):
                continue
            if title == other or fuzz.token_sort_ratio(title, other) >= SAME_TITLE:
                above.append(high)
                if len(above) > _MANY:
                    break
        else:
            yield from ((low, high) for high in above)


def _issuer(work: Work) -> Body | None:
    if not work.issuer:
        return None
    home = next(m.home for m in work.mentions if m.issuer == work.issuer)
    return identify(work.issuer, home)


def _rank(body: Body) -> tuple[int, bool]:
    """Level, and below the committee of its level: sở, phòng, cụm."""
    head = body.organ.label.casefold().startswith(
        (
            "ủy ban nhân dân",
            "hội đồng nhân dân",
            "tỉnh ủy",
            "thành ủy",
            "ban thường vụ",
            "chính phủ",
        )
    )
    return _LEVELS.index(body.organ.place.level), not head


def _below(low: Body, high: Body) -> bool:
    if low.organ.local == high.organ.local or _rank(low) <= _rank(high):
        return False
    return not high.organ.place.units or high.organ.place.units[-1] in low.organ.place.units


def _before(low: Work, high: Work) -> bool:
    """Whether the lower one is the older: then it carries out nothing."""
    a, b = (w.issued or str(w.year) for w in (low, high))
    width = min(len(a), len(b))
    return a[:width] < b[:width]


@rule(
    "movement.possible",
    "Có thể là một phong trào: tên gần giống nhau",
    "Possibly one movement: the names are nearly alike",
)
def movements(facts: Facts) -> Iterator[Inference]:
    """Two movements whose names differ by little (rapidfuzz ratio, SAME_NAME), beyond what is taken
    for one; figures and proper names in them are equal."""
    linked = {frozenset((x.local, x.national)) for x in facts.resolution.localisations}
    for one, other, ratio in _near(facts.resolution.movements, fuzz.ratio):
        if frozenset((one.local, other.local)) not in linked:
            yield _possible("movement", one, other, ratio)


@rule(
    "theme.possible",
    "Có thể là một chủ đề: bản ngắn giữ nguyên chữ và thứ tự của bản dài",
    "Possibly one theme: the shorter keeps the words of the longer, in order",
)
def themes(facts: Facts) -> Iterator[Inference]:
    """Two themes that differ by little (SAME_NAME), or of which one keeps half the words of the
    other or more, in order."""
    for one, other, ratio in _near(facts.resolution.themes, _shortened):
        yield _possible("theme", one, other, ratio)


def _shortened(one: str, other: str) -> float:
    short, long = sorted((one.split(), other.split()), key=len)
    rest = iter(long)
    if len(short) >= _WORDS and 2 * len(short) > len(long) and all(w in rest for w in short):
        return float(SAME_NAME)
    return fuzz.ratio(one, other)


def _near(
    names: Mapping[str, Named], measure: Callable[[str, str], float]
) -> Iterator[tuple[Named, Named, float]]:
    things = [n for _, n in sorted({n.local: n for n in names.values()}.items())]
    if len(things) > _NAMES:
        return
    keys = {n.local: match_key(n.label) for n in things}
    for i, one in enumerate(things):
        for other in things[i + 1 :]:
            a, b = keys[one.local], keys[other.local]
            if len(a.split()) < _WORDS or _DIGITS.findall(one.label) != _DIGITS.findall(
                other.label
            ):
                continue
            if not 0.5 <= len(a) / len(b) <= 2 or _names(one.label) != _names(other.label):
                continue
            ratio = measure(a, b)
            if ratio >= SAME_NAME:
                yield one, other, ratio


def _names(label: str) -> set[str]:
    """The capitalised words behind the first: names of places and people."""
    return {w for w in label.split()[1:] if w[:1].isupper()}


def _possible(kind: str, one: Named, other: Named, ratio: float) -> Inference:
    inputs = (thing(kind, one.local), thing(kind, other.local))
    return Inference(
        inputs[0],
        f"<{SKOS}closeMatch>",
        inputs[1],
        f"{kind}.possible",
        inputs,
        round(min(ratio, 99) / 100 * 0.9, 2),
        asserted=False,
    )

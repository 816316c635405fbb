"""What sources say differently of one document: date, issuer, title, kind; a number used twice.

Spellings are no conflict (tone placement, i/y), nor is a shorter date or title that the longer
one contains, nor a shared issuer's name in full. A title that two citations share ("A và B về
việc …") is claimed for the nearer one only. An organ and its head are two: who issued, the
committee or its chairman, matters. The letterhead alone does not tell: it names the organ also
where the head issues, and then no "TM." (thay mặt) stands over the signature (Nghị định
30/2020/NĐ-CP, Phụ lục I, II.2 and II.7).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from thidua.graph.doubt.conflict import Claim, Conflict, Severity, marked
from thidua.graph.printed import Facts, Proof, spoken
from thidua.graph.records import Citation, Document, Evidence
from thidua.graph.resolve import Work
from thidua.graph.resolve.keys import match_key
from thidua.graph.resolve.mentions import Mention, agree
from thidua.graph.resolve.organizations import Body, identify
from thidua.graph.works import label
from thidua.ontology import is_listed, label_of

#: Titles less alike than this (rapidfuzz token_sort_ratio of their keys, 0 to 100) are of two
#: documents, when their dates differ too.
OTHER_TITLE = 60
#: Titles at least as alike as this differ in their wording only.
SAME_TITLE = 85
#: Titles of one date that are less alike: the one is no title but what the document is about.
NO_TITLE = 60


@dataclass(frozen=True, slots=True)
class _Said:
    value: str
    mention: Mention
    proofs: tuple[Proof, ...]


_Same = Callable[[_Said, _Said], bool]


def said_differently(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each document, field and wording that departs from the usual one."""
    documents = {(p.source, p.index): p.document for p in facts.printed}
    works = facts.resolution.works
    for work in facts.works:
        said = _Sayings(work, documents)
        dates = list(_apart(said.of("issued"), _same_date))
        titles = list(_apart(said.of("title"), _same_title))
        twice = _twice(work, said, dates) if dates and work.symbol else None
        if twice:
            a, b = (_claim(side, works) for side in twice)
            yield _number_twice(work, a, b)
            continue
        for field, pairs in (
            ("issued", dates),
            ("title", titles),
            ("issuer", list(_apart(said.of("issuer"), _same_issuer))),
            ("type", list(_apart(said.of("type"), _same_type))),
        ):
            for nth, (usual, other) in enumerate(pairs):
                if field == "title" and _alike(usual[0], other[0]) < NO_TITLE:
                    continue
                a, b = _claim(usual, works), _claim(other, works)
                severity, vi, en = _judged(field, work, usual[0], other[0])
                mark = marked(match_key(b.value)) if nth else ""
                kind = "date" if field == "issued" else field
                yield Conflict(work, kind, field, severity, a, b, vi, en, mark)


class _Sayings:
    """What each mention of a work says of a field, in a fixed order, its own first."""

    def __init__(self, work: Work, documents: dict[tuple[str, int], Document]) -> None:
        self.work = work
        self.documents = documents

    def of(self, field: str) -> list[_Said]:
        found = []
        for mention in self.work.mentions:
            document = self.documents[mention.where[:2]]
            if mention.present:
                value, proofs = self._own(field, mention, document)
            else:
                value, proofs = self._cited(field, mention, document)
            if value:
                source = mention.where[0]
                found.append(_Said(value, mention, tuple((source, e) for e in proofs)))
        return found

    def _own(
        self, field: str, mention: Mention, document: Document
    ) -> tuple[str | None, tuple[Evidence, ...]]:
        value = {
            "issued": document.issued,
            "issuer": None if _by_head(document) else document.issuer,
            "title": document.title,
            "type": document.type,
        }[field]
        return value, document.evidence.get(field, ())

    def _cited(
        self, field: str, mention: Mention, document: Document
    ) -> tuple[str | None, tuple[Evidence, ...]]:
        citation = document.citations[mention.where[2]]
        if field == "title":
            if citation.name or _shared(citation, document.citations):
                return None, ()
            return citation.title, citation.title_evidence or citation.evidence
        value = {"issued": citation.date, "issuer": citation.issuer, "type": citation.type}[field]
        full = tuple(e for e in citation.evidence if e.rule != "short reference")
        return value, full


_FOR_ALL = re.compile(r"\s*(?:TM\.?|T/M|thay mặt)(?!\w)", re.IGNORECASE)


def _by_head(document: Document) -> bool:
    """Whether the head signs in his own name, or a deputy in the head's."""
    signed = document.signatories
    return bool(signed) and not any(_FOR_ALL.match(s.capacity or "") for s in signed)


def _shared(citation: Citation, among: tuple[Citation, ...]) -> bool:
    """Whether another citation, nearer to the title, has the same one."""
    if not citation.title:
        return False
    others = [c for c in among if c is not citation and c.title == citation.title]
    last = max((e.start for e in citation.evidence), default=0)
    return any(max((e.start for e in c.evidence), default=0) > last for c in others)


def _apart(said: list[_Said], same: _Same) -> Iterator[tuple[list[_Said], list[_Said]]]:
    """The usual saying, with each other one: the work's own, else what most say."""
    if len({s.value for s in said}) < 2:
        return
    counts = Counter(s.value for s in said)
    first = min(
        said, key=lambda s: (not s.mention.present, -counts[s.value], -len(s.value), s.value)
    )
    usual = [first, *(s for s in said if s is not first and same(first, s))]
    rest = [s for s in said if not same(first, s)]
    while rest:
        other = [s for s in rest if same(rest[0], s)]
        rest = [s for s in rest if not same(rest[0], s)]
        yield usual, other


def _claim(said: list[_Said], works: object) -> Claim:
    assert isinstance(works, dict)
    value = said[0].value
    by = {w.local: w for s in said if (w := works[(*s.mention.where[:2], -1)])}
    proofs = tuple(p for s in said if match_key(s.value) == match_key(value) for p in s.proofs)
    return Claim(value, tuple(by.values()), proofs)


def _same_date(one: _Said, other: _Said) -> bool:
    return agree(one.value, other.value)


def _bodies(one: _Said, other: _Said) -> tuple[Body, Body]:
    return identify(one.value, one.mention.home), identify(other.value, other.mention.home)


def _same_issuer(one: _Said, other: _Said) -> bool:
    a, b = _bodies(one, other)
    if a.local == b.local:
        return True
    x, y = match_key(a.name), match_key(b.name)
    if a.organ.local != b.organ.local and (
        f"{y} ".startswith(f"{x} ") or f"{x} ".startswith(f"{y} ")
    ):
        return True  # a name in full, or issued together
    # the letterhead of the Party names the committee, also where its standing board issues
    return any(x.parent is not None and x.parent.local == y.local for x, y in ((a, b), (b, a)))


_WRITTEN_DATE = re.compile(r"(\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
_ZERO = re.compile(r"(?<!\d)0(?=\d[/.-]\d)|(?<=[/.-])0(?=\d[/.-])")


def _title_key(said: _Said) -> str:
    """The key of a title, its dates written in one way."""
    return match_key(_ZERO.sub("", _WRITTEN_DATE.sub(r"\1/\2/\3", said.value)))


def _same_title(one: _Said, other: _Said) -> bool:
    a, b = _title_key(one), _title_key(other)
    return a in b or b in a


def _same_type(one: _Said, other: _Said) -> bool:
    kinds = {one.mention.kind, other.mention.kind}
    return len(kinds) == 1 or "vb" in kinds or not all(is_listed("document-type", k) for k in kinds)


def _twice(
    work: Work, said: _Sayings, dates: list[tuple[list[_Said], list[_Said]]]
) -> tuple[list[_Said], list[_Said]] | None:
    """The mentions of a number that date it and entitle it as two documents, or None."""
    titles = {s.mention.where: s for s in said.of("title")}
    for usual, other in dates:
        a = [titles[s.mention.where] for s in usual if s.mention.where in titles]
        b = [titles[s.mention.where] for s in other if s.mention.where in titles]
        if a and b and all(_alike(x, y) < OTHER_TITLE for x in a for y in b):
            return a, b
    return None


def _alike(one: _Said, other: _Said) -> float:
    return fuzz.token_sort_ratio(_title_key(one), _title_key(other))


def _number_twice(work: Work, a: Claim, b: Claim) -> Conflict:
    """Nghị định 30/2020/NĐ-CP, Phụ lục VI: a number is given once in a body and a year, and the
    system that keeps documents warns of a second."""
    return Conflict(
        work,
        "number-twice",
        "number",
        "warning",
        a,
        b,
        f"Số {work.symbol} được dùng cho hai văn bản trong cùng một năm (NĐ 30/2020, Phụ lục VI)",
        f"The number {work.symbol} stands for two documents of one year (Decree 30/2020, Annex VI)",
    )


def _judged(field: str, work: Work, one: _Said, other: _Said) -> tuple[Severity, str, str]:
    name = label(work)
    if field == "issued":
        a, b = spoken(one.value), spoken(other.value)
        return (
            "error",
            f"Ngày ban hành được ghi khác nhau: {a} và {b}",
            f"Two dates of issue are stated: {a} and {b}",
        )
    if field == "issuer":
        a, b = (body.label for body in _bodies(one, other))
        if _bodies(one, other)[0].organ.local == _bodies(one, other)[1].organ.local:
            return (
                "warning",
                f"Cơ quan ban hành được ghi khác nhau: cơ quan hay người đứng đầu ({a}; {b})",
                f"Two issuers are stated, the organ and its head ({a}; {b})",
            )
        return (
            "error",
            f"Cơ quan ban hành được ghi khác nhau: {a}; {b}",
            f"Two issuers are stated: {a}; {b}",
        )
    if field == "title":
        if _alike(one, other) >= SAME_TITLE:
            x, y = _difference(one.value, other.value)
            return (
                "note",
                f"Trích yếu khác chữ: “{x}” và “{y}”",
                f"The title is worded in two ways: “{x}” and “{y}”",
            )
        return (
            "warning",
            f"Trích yếu được ghi khác nhau: {name}",
            f"Two titles are stated: {name}",
        )
    a, b = (label_of("document-type", s.mention.kind) for s in (one, other))
    return (
        "warning",
        f"Loại văn bản được ghi khác nhau: {a} và {b}",
        f"Two kinds of document are stated: {a} and {b}",
    )


def _difference(one: str, other: str) -> tuple[str, str]:
    """The words between what two titles have in common at their beginning and end."""
    a, b = one.split(), other.split()
    x, y = [match_key(w) for w in a], [match_key(w) for w in b]
    head = 0
    while head < min(len(x), len(y)) and x[head] == y[head]:
        head += 1
    tail = 0
    while tail < min(len(x), len(y)) - head and x[-1 - tail] == y[-1 - tail]:
        tail += 1
    return " ".join(a[head : len(a) - tail]), " ".join(b[head : len(b) - tail])

"""Texts and their records in, the documents that a tree grows from out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from thidua.graph.extract import extract
from thidua.graph.family.dates import When, when
from thidua.graph.family.passages import passages
from thidua.graph.family.tree import Member, Mention
from thidua.graph.family.words import words
from thidua.graph.nquads import ID
from thidua.graph.read import Text
from thidua.graph.records import Citation, Document, Evidence, Record
from thidua.graph.resolve import Where, Work, resolve, source_key
from thidua.graph.works import label

#: A title of fewer words is no more than a phrase.
_TITLE = 6
#: So many characters after a number its title is looked for.
_REACH = 800
#: So far the kind stands before a number, and the issuer after it.
_NEAR = 120
_NUMBER, _OF = (w.key for w in words("số của"))


def members(texts: Iterable[Text], records: Iterable[Record] = ()) -> list[Member]:
    """The documents of these texts, in the order of files.

    `records` are the records at hand; a record serves the text of its name and digest, the other
    texts are extracted. Records of other files serve to tell who is who.
    """
    held = {t.source: t for t in sorted(texts, key=lambda t: (t.source, t.sha256))}
    at_hand = {(r.source, r.sha256): r for r in records}
    known: dict[str, Record] = {}
    for name, text in held.items():
        record = at_hand.get((name, text.sha256))
        known[name] = record if record and record.length == len(text.nfc) else extract(text)
    others = [r for r in at_hand.values() if r.source not in known]
    works = resolve([*known.values(), *others]).works
    whens = _whens(known.values(), works)
    return [
        member
        for name, text in held.items()
        for member in _members(text, known[name], works, whens)
    ]


def _members(
    text: Text, record: Record, works: Mapping[Where, Work], whens: Mapping[tuple[str, int], When]
) -> Iterator[Member]:
    key = source_key(record)
    own = passages(text)
    for index, printed in enumerate(record.documents):
        work = works[key, index, -1]
        cited = {
            k: works[key, index, k]
            for k in range(len(printed.citations))
            if (key, index, k) in works
        }
        numbers = [_whole(text.nfc, c, e) for c in printed.citations for e in c.evidence]
        mentions = tuple(
            Mention(iri(cited[k]), label(cited[k]), cited[k].issued or "", start, end)
            for k, citation in enumerate(printed.citations)
            if k in cited
            for start, end in _titles(text.nfc, citation)
        )
        made = whens[text.source, index]
        yield Member(
            at=(text.source, index),
            iri=iri(work),
            label=label(work),
            symbol=work.symbol or "",
            when=made.best,
            sure=made.printed,
            cites=frozenset(map(iri, cited.values())) - {iri(work)},
            text=text.nfc,
            passages=tuple(p for p in own if p.document == index),
            titles=(*numbers, *((m.start, m.end) for m in mentions)),
            mentions=mentions,
        )


def iri(work: Work) -> str:
    """The IRI of a work, without brackets."""
    return f"{ID}document/{work.local}"


def _whens(records: Iterable[Record], works: Mapping[Where, Work]) -> dict[tuple[str, int], When]:
    cited_on: dict[str, list[str]] = defaultdict(list)
    rows: list[tuple[tuple[str, int], Document, Work]] = []
    for record in records:
        key = source_key(record)
        for index, printed in enumerate(record.documents):
            own = works[key, index, -1]
            rows.append(((record.source, index), printed, own))
            issued = printed.issued or own.issued
            for k in range(len(printed.citations)):
                cited = works.get((key, index, k))
                if issued and cited:
                    cited_on[cited.local].append(issued)
    return {at: when(printed, work, cited_on[work.local]) for at, printed, work in rows}


def _whole(text: str, citation: Citation, at: Evidence) -> tuple[int, int]:
    """Where a mention stands with its kind before it and its issuer after it: "Chỉ thị số
    34-CT/TW ngày 07/4/2014 của Bộ Chính trị"."""
    start, end = at.start, at.end
    kind = [w.key for w in words(citation.type or "")]
    before = words(text, max(0, start - _NEAR), start)
    if before and before[-1].key == _NUMBER:
        before.pop()
    if kind and [w.key for w in before[-len(kind) :]] == kind:
        start = before[-len(kind)].start
    issuer = [_OF, *(w.key for w in words(citation.issuer or ""))]
    after = words(text, end, min(len(text), end + _NEAR))
    if len(issuer) > 1 and [w.key for w in after[: len(issuer)]] == issuer:
        end = after[len(issuer) - 1].end
    return start, end


def _titles(text: str, citation: Citation) -> Iterator[tuple[int, int]]:
    """Where the title of a cited document stands, quoted or not."""
    wanted = [w.key for w in words(citation.title or "")]
    if len(wanted) < _TITLE:
        return
    for evidence in citation.evidence:
        near = words(text, evidence.start, min(len(text), evidence.end + _REACH))
        keys = [w.key for w in near]
        for k in range(len(keys) - len(wanted) + 1):
            if keys[k : k + len(wanted)] == wanted:
                yield near[k].start, near[k + len(wanted) - 1].end
                break

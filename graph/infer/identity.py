"""Who is who, where no source says it outright."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from thidua.graph.facts import anniversary_iri, receipt_iri
from thidua.graph.infer.rules import Inference, rule
from thidua.graph.nquads import date, td, text, thing
from thidua.graph.printed import Cited, Facts, Printed, earliest, latest
from thidua.graph.records import Receipt
from thidua.graph.resolve import Work
from thidua.graph.resolve.gather import issuers_of
from thidua.graph.resolve.keys import match_key
from thidua.graph.works import body_iri, citation_iri, document, host_of, link

_QUOTED = re.compile(r"[“\"]([^“”\"]{5,})[”\"]")


@rule(
    "host.title",
    "Văn bản được nhắc trong trích yếu của văn bản khác: văn bản ấy tiếp tục (sửa đổi …) nó",
    "A document named in the title of another: that other continues (amends …) it",
)
def hosts(facts: Facts) -> Iterator[Inference]:
    """ "Kết luận A về tiếp tục thực hiện Chỉ thị B": A continues B, though neither is at hand.

    Not where B is younger than A: then the words say the reverse ("được sửa đổi bởi …").
    """
    for c in facts.cited:
        at = (c.by.source, c.by.index)
        host = host_of(at, c.citation, c.by.document, facts.resolution)
        if host is None or host.local == c.work.local or _younger(c.work, host):
            continue
        inputs = (citation_iri(c.by.work, c.work), citation_iri(c.by.work, host))
        relation = link(c.citation.host_relation or "cites") or td("cites")
        for predicate in sorted({relation, td("cites")}):
            yield Inference(document(host), predicate, document(c.work), "host.title", inputs)


def _younger(work: Work, other: Work) -> bool:
    """Whether a work is known to have been issued after another."""
    dates = [w.issued or (str(w.year) if w.year else None) for w in (work, other)]
    return bool(dates[0] and dates[1] and earliest(dates[0]) > latest(dates[1]))


@rule(
    "movement.together",
    "“<Địa phương> cùng cả nước X” là dạng địa phương của phong trào “Cả nước X”",
    "“<Place> together with the whole country X” is the local form of “The whole country X”",
)
@rule(
    "movement.place",
    "Tên phong trào có thêm địa danh của cơ quan phát động là dạng địa phương của phong trào ấy",
    "A movement's name with the place of its issuer in it is the local form of that movement",
)
def local_forms(facts: Facts) -> Iterator[Inference]:
    """Local forms of national movements, found while names were resolved."""
    holders: dict[str, list[str]] = defaultdict(list)
    for p in facts.printed:
        for m in p.document.movements:
            holders[facts.resolution.movements[m.name].local].append(document(p.work))
    for found in facts.resolution.localisations:
        local, national = thing("movement", found.local), thing("movement", found.national)
        inputs = tuple(holders[found.local])
        yield Inference(local, td("localises"), national, found.rule, inputs)


@rule(
    "document.title",
    "Văn bản không in số là văn bản có số mà nơi khác viện dẫn cùng cơ quan, loại và trích yếu",
    "A document without a number is the numbered one that others cite by issuer, kind and title",
)
def numbers_by_title(facts: Facts) -> Iterator[Inference]:
    """The number of a printed document that bears none, from those who cite it by its title."""
    for work in facts.works:
        if work.by_title and work.symbol:
            inputs = tuple(
                citation_iri(c.by.work, work) for c in facts.mentions.get(work.local, ())
            )
            yield Inference(
                document(work), td("symbol"), text(work.symbol), "document.title", inputs
            )


@rule(
    "document.letter",
    "Số của văn bản nằm ngoài văn bản, trong công văn gửi kèm ở cùng tệp",
    "The number stands outside the document, in the covering letter of the same file",
)
def numbers_by_letter(facts: Facts) -> Iterator[Inference]:
    """The number of an attachment, which only its covering letter prints."""
    for p in facts.printed:
        d = p.document
        proofs = d.evidence.get("number", ())
        outside = d.end and all(e.end <= d.start or e.start >= d.end for e in proofs)
        if d.number and proofs and outside:
            letters = [c for c in _letters(facts, p) if c.citation.number == d.number]
            inputs = tuple(citation_iri(c.by.work, p.work) for c in letters)
            yield Inference(
                document(p.work),
                td("symbol"),
                text(d.number),
                "document.letter",
                inputs or (thing("file", p.source),),
                stated=True,
            )


@rule(
    "receipt.letter",
    "Văn bản đóng dấu đến do chính cơ quan chuyển nó đi nhận",
    "A document stamped on arrival was received by the body that forwards it",
)
def receivers(facts: Facts) -> Iterator[Inference]:
    """Who received a stamped document: the issuer of the letter that forwards it."""
    for p in facts.printed:
        for receipt in p.document.receipts:
            found = _receiver(facts, p, receipt)
            if found:
                yield found


def _receiver(facts: Facts, printed: Printed, receipt: Receipt) -> Inference | None:
    letters = [c for c in _letters(facts, printed) if c.citation.relation == "forwards"]
    bodies = {body_iri(b): b for c in letters for b in issuers_of(c.by.work)}
    if receipt.receiver is not None or len(bodies) != 1:
        return None
    return Inference(
        receipt_iri(printed.work, receipt),
        td("receivedBy"),
        next(iter(bodies)),
        "receipt.letter",
        tuple(citation_iri(c.by.work, printed.work) for c in letters),
    )


def _letters(facts: Facts, printed: Printed) -> list[Cited]:
    """The citations of a document by others of the same file."""
    return [
        c
        for c in facts.mentions.get(printed.work.local, ())
        if c.by.source == printed.source and c.by.index != printed.index
    ]


@rule(
    "event.arithmetic",
    "Năm gốc của sự kiện: năm của văn bản trừ đi số năm kỷ niệm",
    "The year of an event: the year of the document less the number of years",
)
def origins(facts: Facts) -> Iterator[Inference]:
    """The year of origin of an event that no document dates."""
    years: dict[str, set[int]] = defaultdict(set)
    inputs: dict[str, list[str]] = defaultdict(list)
    for p in facts.printed:
        for a in p.document.anniversaries:
            event = facts.resolution.events[a.event]
            if event.origin is None and (a.to or p.year):
                local = event.named.local
                years[local].add((int(a.to[:4]) if a.to else p.year or 0) - a.years)
                inputs[local].append(anniversary_iri(p.work, a))
    for local, found in sorted(years.items()):
        if len(found) == 1:
            yield Inference(
                thing("event", local),
                td("originDate"),
                date(f"{found.pop():04d}"),
                "event.arithmetic",
                tuple(inputs[local]),
            )


@rule(
    "theme.title",
    "Văn bản nêu chủ đề ấy ngay trong trích yếu của mình",
    "The document names that theme in its own title",
)
def themes_in_titles(facts: Facts) -> Iterator[Inference]:
    """A cited document whose printed title quotes a known theme: an earlier source of it."""
    themes: dict[str, set[str]] = defaultdict(set)
    for name, named in facts.resolution.themes.items():
        themes[match_key(name)].add(named.local)
    for c in facts.cited:
        quoted = {match_key(q) for q in _QUOTED.findall(c.citation.title or "")}
        for local in sorted(set().union(*(themes.get(key, ()) for key in quoted))):
            yield Inference(
                document(c.work),
                td("namesTheme"),
                thing("theme", local),
                "theme.title",
                (citation_iri(c.by.work, c.work),),
            )

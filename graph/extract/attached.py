"""What only the whole file knows: a cover letter names the document it sends on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from thidua.graph.extract import dates, names, numbers
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.headings import heading_at
from thidua.graph.extract.layout.parts import Parts
from thidua.graph.extract.letterhead.parts import Header
from thidua.graph.extract.letters import bare, pattern
from thidua.graph.extract.names import PLACE, Home
from thidua.graph.extract.scan import matches
from thidua.graph.records import Document, Receipt


def share(flow: Flow, parts: list[Parts], headers: list[Header]) -> None:
    """Give an attached document without a number the number and date its cover letter states.

    The letter's mention must have the same type word and, where it prints one, the same title.
    """
    if len(parts) < 2:
        return
    letter, text = headers[0], flow.text[parts[0].start : parts[0].end]
    for header in headers[1:]:
        if letter.issuer and letter.issuer.startswith(f"{header.issuer} "):
            header.issuer, header.home = letter.issuer, letter.home  # "Sở Nội vụ" of its province
        if header.number is not None and any(map(str.isdigit, header.number.split("/")[0])):
            continue
        if header.type is None:
            continue
        rule = pattern(rf"(?<!\w){re.escape(header.type)} (?:số ?:? ?)?(?=\d)", re.IGNORECASE)
        named = [_mention(text, header, match) for match in rule.finditer(text)]
        found = [m for m in named if m is not None and _goes_with(header, m.number)]
        best = max(found, key=lambda m: m.likeness, default=None)
        if best is None or best.likeness < 0.6:
            continue
        offset = parts[0].start
        note = "stated by the cover letter in the same file"
        header.number = best.number
        header.evidence["number"] = (
            flow.evidence(offset + best.start, offset + best.end, "cover letter", 0.9, note),
        )
        fuller = header.issued is None or (best.date or "").startswith(header.issued)
        if best.date and fuller and best.date != header.issued:
            header.issued = best.date
            header.evidence["issued"] = (
                flow.evidence(
                    offset + best.dated[0], offset + best.dated[1], "cover letter", 0.9, note
                ),
            )
        if header.issuer is None and letter.issuer is not None:
            header.issuer = letter.issuer
            header.evidence["issuer"] = tuple(
                replace(e, confidence=0.7, note="the cover letter's; its own text names no issuer")
                for e in letter.evidence.get("issuer", ())
            )
        _place(header, best.home or letter.home)


#: No more lines above a type heading name bodies.
_LONGEST_HEAD = 4


def by_same_head(flow: Flow, parts: list[Parts], headers: list[Header]) -> None:
    """Give an attached document that has the bodies of the cover letter's head above its type, without
    number and date, the letter's issuer: "SỞ Y TẾ | BỆNH VIỆN A | KẾ HOẠCH"."""
    letter = headers[0] if headers else None
    if letter is None or letter.issuer is None or "number" not in letter.evidence:
        return
    top = flow.line_from(parts[0].start)
    for part, header in zip(parts[1:], headers[1:], strict=True):
        first, last = flow.line_from(part.start), flow.line_from(part.end)
        k = first
        while k < min(first + _LONGEST_HEAD, last) and flow.words(k) == flow.words(top + k - first):
            k += 1
        same = k > first and flow.words(first).isupper() and k < last
        if header.issuer is None and same and heading_at(flow, k, last):
            header.issuer, header.home = letter.issuer, letter.home
            header.evidence["issuer"] = (
                flow.evidence(flow.starts[first], flow.end(k - 1), "head of the cover letter"),
            )


#: The line of an annex that says what it belongs to: "(Ban hành kèm theo Quyết định số 12/QĐ-UBND
#: ngày 05/3/1998 của Ủy ban nhân dân tỉnh)".
_ANNEXED = pattern(
    rf"(?:\n\(?|(?<= )\()(?:Ban hành kèm|Kèm) theo (?P<type>[^\W\d][^\d\n,]{{3,30}}?) (?i:số)\s?:?\s?(?P<number>{numbers.NUMBER.pattern})"
    rf"(?:,? {dates.DAY})?(?: của (?P<issuer>[^\d\n)]{{3,120}}))?"
)


def by_annexes(flow: Flow, parts: list[Parts], headers: list[Header]) -> None:
    """Give a document what the head of its annex states of it and its letterhead does not: the number, or the figures of
    one left blank, and the day.

    The annex must name the document's own type, and its issuer where both are printed.
    """
    for part, header in zip(parts, headers, strict=True):
        numbered = (header.number or "")[:1].isdigit()
        if header.type is None or (numbered and len(header.issued or "") == _WHOLE_DATE):
            continue
        for match in matches(_ANNEXED, flow.text, ("èm theo ",), header.body, part.end, 12):
            if bare(match["type"]).casefold() != bare(header.type).casefold():
                continue
            number = match["number"].replace(" ", "").rstrip(".&")
            if not _same_issuer(header.issuer, match["issuer"]) or not _goes_with(header, number):
                continue
            note = "stated by the head of its annex"
            if not numbered:
                header.number = number
                header.evidence["number"] = (
                    flow.evidence(*match.span("number"), "head of the annex", 0.9, note),
                )
            date = dates.of(match) if match["y"] else None
            if date and date != header.issued and date.startswith(header.issued or ""):
                header.issued = date
                header.evidence["issued"] = (
                    flow.evidence(match.start("d"), match.end("y"), "head of the annex", 0.9, note),
                )
            break


#: A date with its day: "2020-04-03".
_WHOLE_DATE = 10


def _goes_with(header: Header, number: str) -> bool:
    """Whether a number may be the one of the letterhead: that itself, or with the figures that are blank there."""
    mine = header.number
    if mine is None:
        return True
    own, other = numbers.fold(mine), numbers.fold(number)
    return own == other if own[:1].isdigit() else other.lstrip("0123456789") == own


def _same_issuer(issuer: str | None, named: str | None) -> bool:
    """Whether the body `named` is the issuer, its office or its shorter name; so where one is unknown."""
    if issuer is None or named is None:
        return True
    mine, other = issuer.casefold(), names.expand(named.strip()).casefold()
    return mine in other or other in mine


@dataclass(frozen=True, slots=True)
class _Mention:
    """A document that the letter names: text[start:end] is its number; the date follows, or stands
    before who signed it."""

    likeness: float
    start: int
    end: int
    number: str
    date: str | None
    dated: tuple[int, int]
    home: Home | None


#: "Ngày 16/4/2020, Tổng Giám đốc đã ký | Phát động số …"
_SIGNED_ON = pattern(rf"(?=Ngày){dates.DAY}, [^.;\n]{{3,120}} (?:đã ký|đã ban hành|ký ban hành) $")


def _mention(text: str, header: Header, match: re.Match[str]) -> _Mention | None:
    number = numbers.NUMBER.match(text, match.end())
    if number is None:
        return None
    after = text[number.end() : number.end() + 500]
    date = pattern(rf"(?: của [^.,;\n\d]{{3,80}}?)??(?:,? ?| \()(?:ban hành )?{dates.DAY}").match(
        text, number.end()
    ) or _SIGNED_ON.search(text, max(0, match.start() - 200), match.start())
    title = pattern(r"(?:về việc|về|V/v) (?P<t>[^.;\n]{10,400})").search(after)
    place = PLACE.search(after[:160])
    return _Mention(
        likeness=_likeness(header.title, title["t"] if title else None),
        start=number.start(),
        end=number.end(),
        number=number.group().replace(" ", ""),
        date=dates.of(date) if date else None,
        dated=date.span() if date else number.span(),
        home=Home(place["kind"], place["name"]) if place else None,
    )


def _place(header: Header, home: Home | None) -> None:
    if home is None:
        return
    if header.home is None or header.home.name != home.name:
        header.home = header.home or home
    if header.issuer and pattern(r"(?:tỉnh|thành phố)$").search(header.issuer):
        header.issuer = f"{header.issuer} {header.home.name if header.home else home.name}"


def _likeness(title: str | None, other: str | None) -> float:
    """How alike two titles are, 0 to 1 by words; 0.7 where one of them is not printed."""
    if not title or not other:
        return 0.7
    a = [word.strip(",") for word in title.casefold().split()]
    b = [word.strip(",") for word in other.casefold().split()]
    cuts = (len(a), len(a) + 6)  # the sentence goes on behind the title
    return max(SequenceMatcher(None, a, b[:cut], autojunk=False).ratio() for cut in cuts)


def link(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Let a cover letter forward the documents attached to it in the same file."""
    if len(documents) < 2:
        return documents
    letter, *others = documents
    sent = {(numbers.fold(d.number), d.issued) for d in others if d.number}
    if letter.type not in ("Công văn", "Phiếu gửi", "Phiếu chuyển"):
        return documents
    citations = tuple(
        replace(c, relation="forwards")
        if c.number and (numbers.fold(c.number), c.date) in sent
        else c
        for c in letter.citations
    )
    return (replace(letter, citations=citations), *others)


# --- arrivals ----------------------------------------------------------------------------------

_STAMP = pattern(
    r"(?:Số|SỐ)(?: đến)?\s?:?\s?(?P<n>\d{1,6})\s?[.,;\n]\s?(?:Ngày|NGÀY)(?: đến)?\s?:?\s?(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})"
)


def receipts(flow: Flow, parts: Parts, header: Header) -> tuple[Receipt, ...]:
    """Arrivals of this document: the receiving body's stamp above its heading (số đến, ngày đến)."""
    limit = min(parts.end, max(header.body, header.title_span[1]))
    found = []
    for match in _STAMP.finditer(flow.text, parts.start, limit):
        found.append(
            Receipt(
                match["n"],
                dates.of(match),
                None,
                (
                    flow.evidence(
                        match.start(), match.end(), "arrival stamp", 0.8, "stamp read by OCR"
                    ),
                ),
            )
        )
    return tuple(found)

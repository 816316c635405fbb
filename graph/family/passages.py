"""Text in, passages out: the headings, items and sentences of a text in reading order.

A passage is a sentence, across wrapped lines and page breaks, or a short list item; what stands
around the running text (letterhead, title, addressees, recipients, signature) and headings are
passages of their own kinds. Offsets point into the NFC text of the source; item marks and markup
at the edges stay outside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from thidua.graph.extract.addressees import find_addressees
from thidua.graph.extract.layout.flow import Flow, make_flow
from thidua.graph.extract.layout.parts import Parts, split
from thidua.graph.extract.letterhead.header import read_header
from thidua.graph.extract.letters import pattern
from thidua.graph.read import Text

Kind = Literal[
    "letterhead", "title", "addressees", "heading", "item", "sentence", "recipients", "signature"
]

#: Kinds that carry what a document says; the others are form.
SUBSTANCE: frozenset[Kind] = frozenset(("item", "sentence"))

#: A list item of no more words than this is one passage, whatever full stops it holds.
SHORT_ITEM = 40

_BULLET = pattern(r"[-–—+•*]\s*(?=\S)")
_LABEL = pattern(
    r"(?P<mark>[IVX]{1,5}[.)]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}(?=\s)|[a-zđ]\d?[).]"
    r"|(?:Điều|Chương|Mục|Phần) (?:\d{1,3}|[IVX]{1,5})[a-z]?[.:]?)(?:\s+|$)"
)
_STOP = pattern(r"[.!?…]+[\"”’»)\]]*\s+(?=[\"“‘«(\[]?[A-ZĐÀ-Ỹ0-9])")
#: Words before a full stop that ends no sentence: "TP. Lạng Sơn", "ThS. Lê A", "Q. 1", "v.v."
_ABBREVIATED = pattern(
    r"(?:^|[\s(“\"])(?:[A-ZĐ]|TP|Tp|tp|TX|Tx|TT|ThS|Th\.S|TS|PGS|GS|BS|KS|CN|Tr|tr|St|vv|NXB|đ/c|Đ/c)\.$"
)
_FINAL = ".;:!?…,"
_CLOSING = '"”’»)]'
_HEADING_WORDS = 60
#: Deepest last; a label's rank says under which headings its passage stands.
_RANKS = (
    r"(?:Phần|Chương|Mục)\b.*",
    r"[IVX]+[.)]",
    r"Điều.*",
    r"\d+[.)]",
    r"\d+\.\d+\.?\)?",
    r"\d+\.\d+\.\d+.*",
    r"[a-zđ]\d?[).]",
)


@dataclass(frozen=True, slots=True)
class Passage:
    """text[start:end] of the file; `order` counts the passages of the file in reading order.

    `document` is the index of the document in the file, `section` the order of the heading that
    the passage stands under (None at the top).
    """

    file: str
    document: int
    order: int
    kind: Kind
    start: int
    end: int
    section: int | None = None

    @property
    def substantive(self) -> bool:
        return self.kind in SUBSTANCE


def passages(text: Text) -> tuple[Passage, ...]:
    """The passages of a text, in reading order."""
    flow = make_flow(text.nfc, text.ocr)
    made: list[Passage] = []
    for index, parts in enumerate(split(flow)):
        open_headings: list[tuple[int, int]] = []
        for kind, start, end, rank in _document(flow, parts):
            while kind == "heading" and open_headings and open_headings[-1][0] >= rank:
                open_headings.pop()
            section = (
                open_headings[-1][1] if open_headings and kind in ("heading", *SUBSTANCE) else None
            )
            order = len(made)
            first, last = _origin(flow, start, end)
            made.append(Passage(text.source, index, order, kind, first, last, section))
            if kind == "heading":
                open_headings.append((rank, order))
    return tuple(made)


def _origin(flow: Flow, start: int, end: int) -> tuple[int, int]:
    first, last = flow.origin(start), flow.origin(end - 1) + 1
    if first < last:
        return first, last
    proof = flow.evidence(start, end, "passage")  # over two columns: the words of the first
    return proof.start, proof.end


_Span = tuple[Kind, int, int, int]


def _document(flow: Flow, parts: Parts) -> Iterator[_Span]:
    """(kind, start, end, rank of a heading) of the document's passages, as flow offsets."""
    header = read_header(flow, parts)
    title = header.title_span
    body = max(header.body, title[1])
    body_end = _body_end(parts, body)
    _, addressed = find_addressees(flow, parts, header.body, header.issuer)
    addressed_end = max((e.end for e in addressed), default=0)
    for start, end in _blocks(flow, parts.start, body):
        inside = title[1] > title[0] and start < title[1] and end > title[0]
        yield ("title" if inside else "letterhead"), start, end, 0
    for start, end in _blocks(flow, body, body_end):
        if addressed_end and flow.origin(start) < addressed_end:
            yield "addressees", start, end, 0
        else:
            yield from _running(flow, start, end)
    for start, end in _blocks(flow, body_end, parts.main_end):
        block = parts.recipients
        received = block is not None and block.start <= start < block.end
        yield ("recipients" if received else "signature"), start, end, 0
    for start, end in _blocks(flow, parts.main_end, parts.end):
        yield from _running(flow, start, end)


def _body_end(parts: Parts, body: int) -> int:
    """Where recipients or signature begin, whichever comes first."""
    ends = [parts.main_end]
    if parts.recipients:
        ends.append(parts.recipients.start)
    ends += [s.posts[0].start for s in parts.signatures[:1] if s.posts]
    return max(min(ends), body)


def _blocks(flow: Flow, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Paragraphs and items of flow.text[start:end], as the flow tells them apart."""
    at = start
    while at < end:
        stop = flow.text.find("\n", at, end)
        stop = end if stop < 0 else stop
        yield from _trimmed(flow.text, at, stop)
        at = stop + 1


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(text[k].isalnum() for k in range(start, end)):
        yield start, end


def _running(flow: Flow, start: int, end: int) -> Iterator[_Span]:
    """The passages of one paragraph of running text."""
    text = flow.text
    bullet = _BULLET.match(text, start, end)
    label = None if bullet else _LABEL.match(text, start, end)
    mark = bullet or label
    inner = mark.end() if mark and mark.end() < end else start
    marked_up = _marked_up(flow, start)
    if not bullet and _is_heading(text, inner, end, label is not None, marked_up):
        yield "heading", start, end, _rank(label["mark"] if label else "")
        return
    words = text.count(" ", inner, end) + 1
    kind: Kind = "item" if mark else "sentence"
    if bullet and words <= SHORT_ITEM:
        yield kind, inner, end, 0
        return
    for first, last in _sentences(text, inner, end):
        yield kind, first, last, 0


def _marked_up(flow: Flow, start: int) -> bool:
    """Whether the line in the source is a Markdown heading."""
    origin = flow.origin(start)
    line = flow.source.rfind("\n", 0, origin) + 1
    return flow.source[line:origin].lstrip().startswith("#")


def _is_heading(text: str, start: int, end: int, labelled: bool, marked_up: bool) -> bool:
    """A labelled, capital or marked-up line that ends as no sentence does."""
    words = text[start:end]
    if words.rstrip(_CLOSING)[-1:] in _FINAL and not marked_up:
        return words.isupper() and words.endswith(":")
    if words.count(" ") >= _HEADING_WORDS:
        return False
    if words.isupper() or marked_up:
        return any(map(str.isalpha, words))
    return labelled and ": " not in words


def _rank(label: str) -> int:
    """How deep a heading stands: 0 without a label."""
    for rank, rule in enumerate(_RANKS, 1):
        if label and pattern(rule).fullmatch(label):
            return rank
    return 0


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph; a full stop inside quotation marks or after an abbreviation
    ends none."""
    first = start
    for stop in _STOP.finditer(text, start, end):
        head = text[first : stop.start() + 1]
        if _ABBREVIATED.search(head) or _quote_open(head):
            continue
        if sum(map(str.isalpha, head)) < 2:
            continue
        yield from _trimmed(text, first, stop.end())
        first = stop.end()
    yield from _trimmed(text, first, end)


def _quote_open(head: str) -> bool:
    opened = head.rfind("“")
    return opened > head.rfind("”") and len(head) - opened < 200

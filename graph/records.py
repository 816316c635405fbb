"""What a document says, as values: one frozen class per kind of fact.

`Record` is what one source file gives; `to_json` and `from_json` are its JSON face.
Every fact carries its evidence: where in the NFC text of the source it stands (offsets in
characters, end exclusive), which rule found it and how sure that rule is.

Dates are ISO strings and may be partial: "2024", "2024-06", "2024-06-30".
"""

from __future__ import annotations

import json
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from thidua.graph.values import bare, from_plain, plain

Relation = Literal["basis", "implements", "forwards", "amends", "replaces", "repeals", "cites"]
Direction = Literal["level", "increase", "decrease"]
Bound = Literal["exact", "at_least", "at_most", "about"]

#: Files that hold records.
RECORD_ENDINGS = (".json", ".jsonl")

#: Strongest first: when one document is cited several times, the strongest relation wins.
RELATIONS: tuple[Relation, ...] = (
    "repeals", "replaces", "amends", "forwards", "implements", "basis", "cites",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that prove a fact: [start, end) in the NFC text of the source.

    `quote` is those words where the text is at hand (None in records that ship without text);
    `confidence` lies in (0, 1]; `note` says why it is below 1.
    """

    start: int
    end: int
    rule: str = ""
    confidence: float = 1.0
    quote: str | None = None
    note: str | None = None


@dataclass(slots=True)
class _Open:
    """An Evidence that is not closed yet: the same slots, open to be set."""

    start: int
    end: int
    rule: str
    confidence: float
    quote: str | None
    note: str | None


def proof(
    start: int, end: int, rule: str, confidence: float, quote: str | None, note: str | None
) -> Evidence:
    """An Evidence, made in less than half the time that its class takes.

    The class sets each field of a value through object.__setattr__, since its values are frozen;
    every fact has at least one Evidence.
    """
    made: Any = _Open(start, end, rule, confidence, quote, note)
    made.__class__ = Evidence
    return typing.cast("Evidence", made)


@dataclass(frozen=True, slots=True)
class Campaign:
    """The emulation campaign (đợt, phong trào thi đua) that a document launches.

    start None: "từ ngày phát động", or not stated; end None: not stated.
    """

    start: str | None = None
    end: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed: name, position (chức vụ) and capacity (thẩm quyền ký: TM., KT., TL., TUQ.)."""

    name: str
    position: str | None = None
    capacity: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Recipient:
    """One item under "Nơi nhận"; `purpose` is a bracket that says what for ("để báo cáo")."""

    name: str
    purpose: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Archive:
    """The archive line ("Lưu: VT, NC (TPT)"): units that keep a copy, and the drafter's sign."""

    units: tuple[str, ...] = ()
    drafter: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """Another document named in this one; once per distinct document, all mentions as evidence.

    `number` as printed without blanks, or None for a law cited by `name`. `title` is its
    trích yếu where the mention prints it. `host` is the number (or name) of the document in
    whose title this mention stands, `host_relation` how that document relates to this one:
    "Kết luận 01-KL/TW về tiếp tục thực hiện Chỉ thị 05-CT/TW" gives host "01-KL/TW",
    "continues". `title_evidence` are the places of the title's own words.
    """

    number: str | None
    type: str | None = None
    date: str | None = None
    issuer: str | None = None
    relation: Relation = "cites"
    name: str | None = None
    title: str | None = None
    host: str | None = None
    host_relation: str | None = None
    evidence: tuple[Evidence, ...] = ()
    title_evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Movement:
    """A named emulation movement (phong trào thi đua, cuộc vận động), name without quotes."""

    name: str
    status: Literal["launched", "continued"] = "continued"
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Anniversary:
    """ "kỷ niệm N năm …": the event, the ordinal, and the two dates of the bracket."""

    event: str
    years: int
    from_: str | None = None
    to: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Duration:
    """Days that a campaign is said to last ("60 ngày đêm"); start and end where the same
    sentence prints them."""

    days: int
    start: str | None = None
    end: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office (nhiệm kỳ) from year to year: whose (`body`), and by which election or
    congress (`event`: "bầu cử", "đại hội"; `ordinal`: "XV" of "khóa XV", "lần thứ XV")."""

    body: str
    from_: str
    to: str
    event: str | None = None
    ordinal: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """A figure to be reached (chỉ tiêu). `printed` is the figure as the document prints it."""

    indicator: str
    low: float
    high: float
    unit: str | None = None
    direction: Direction = "level"
    bound: Bound = "exact"
    printed: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Milestone:
    """An ordered review of the campaign: sơ kết (interim) or tổng kết (final)."""

    kind: Literal["sơ kết", "tổng kết"]
    when: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who is told to act under "Tổ chức thực hiện"; `with_` are the partners (phối hợp với)."""

    agent: str
    role: Literal["lead", "support"] = "lead"
    with_: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """An arrival: the stamp of the receiving body (số đến, ngày đến), or "… nhận được …"."""

    number: str | None = None
    date: str | None = None
    receiver: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One document (văn bản), from its letterhead to its signature: text[start:end].

    `addressees` are the items under "Kính gửi" (or after "điện:" in a telegram). `evidence`
    maps a header field ("number", "title", "addressees" …) to its words; for addressees, one
    Evidence an item, in the same order.
    """

    number: str | None = None
    type: str | None = None
    issued: str | None = None
    place: str | None = None
    issuer: str | None = None
    title: str | None = None
    theme: str | None = None
    campaign: Campaign | None = None
    signatories: tuple[Signatory, ...] = ()
    addressees: tuple[str, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    archive: Archive | None = None
    citations: tuple[Citation, ...] = ()
    movements: tuple[Movement, ...] = ()
    anniversaries: tuple[Anniversary, ...] = ()
    targets: tuple[Target, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    durations: tuple[Duration, ...] = ()
    terms: tuple[Term, ...] = ()
    start: int = 0
    end: int = 0
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Record:
    """What one source file says.

    `source` is the file's base name, `sha256` the digest of its bytes, `length` the number of
    characters of its NFC text, into which all offsets point. `ocr`: that text was read off a
    picture, and every fact is as doubtful as the reading.
    """

    source: str
    sha256: str = ""
    length: int = 0
    documents: tuple[Document, ...] = ()
    warnings: tuple[str, ...] = ()
    ocr: bool = False


def to_json(record: Record) -> dict[str, Any]:
    """The JSON face of a record: plain dicts and lists, in the order of the fields."""
    return typing.cast("dict[str, Any]", plain(record))


def to_line(record: Record) -> str:
    """The record as one line of JSON, without what is empty; `from_json` reads it back."""
    return json.dumps(bare(record), ensure_ascii=False, separators=(",", ":"))


def from_json(value: Mapping[str, Any]) -> Record:
    """The record that `to_json` made, or a gold record (evidence and extras may be absent).

    Raises ValueError naming the key that does not belong or has the wrong form.
    """
    return from_plain(Record, value, "record")

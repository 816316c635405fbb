"""What was found in a text, fact by fact and place by place, and what was not.

`facts(record)` lists every fact with its words, rule and confidence; `stretches` cuts the text at
their ends, so that facts that overlap can be drawn; `absent` names what no rule found. The page
and the terminal draw from these.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from thidua.graph.records import Document, Evidence, Record

#: Fields of a document in the order of a page, with their names.
FIELDS: dict[str, dict[str, str]] = {
    "number": {"vi": "Số ký hiệu", "en": "Number"},
    "type": {"vi": "Loại văn bản", "en": "Type"},
    "issued": {"vi": "Ngày ban hành", "en": "Date of issue"},
    "place": {"vi": "Địa danh", "en": "Place"},
    "issuer": {"vi": "Cơ quan ban hành", "en": "Issuer"},
    "title": {"vi": "Trích yếu", "en": "Title"},
    "addressees": {"vi": "Kính gửi", "en": "Addressees"},
    "theme": {"vi": "Chủ đề", "en": "Theme"},
    "campaign": {"vi": "Thời gian thi đua", "en": "Campaign period"},
    "citations": {"vi": "Văn bản viện dẫn", "en": "Cited documents"},
    "movements": {"vi": "Phong trào", "en": "Movements"},
    "anniversaries": {"vi": "Kỷ niệm", "en": "Anniversaries"},
    "targets": {"vi": "Chỉ tiêu", "en": "Targets"},
    "milestones": {"vi": "Sơ kết, tổng kết", "en": "Reviews"},
    "assignments": {"vi": "Phân công", "en": "Assignments"},
    "recipients": {"vi": "Nơi nhận", "en": "Recipients"},
    "archive": {"vi": "Lưu", "en": "Archive"},
    "signatories": {"vi": "Người ký", "en": "Signatories"},
    "receipts": {"vi": "Văn bản đến", "en": "Receipts"},
}
#: Parts of a fact, by the attribute that holds them.
PARTS: dict[str, dict[str, str]] = {
    "value": {"vi": "giá trị", "en": "value"},
    "number": {"vi": "số", "en": "number"},
    "type": {"vi": "loại", "en": "type"},
    "date": {"vi": "ngày", "en": "date"},
    "issuer": {"vi": "cơ quan", "en": "issuer"},
    "relation": {"vi": "quan hệ", "en": "relation"},
    "name": {"vi": "tên", "en": "name"},
    "title": {"vi": "trích yếu", "en": "title"},
    "host": {"vi": "trong tên của", "en": "in the title of"},
    "host_relation": {"vi": "quan hệ của văn bản đó", "en": "how that relates"},
    "start": {"vi": "từ", "en": "from"},
    "end": {"vi": "đến", "en": "to"},
    "position": {"vi": "chức vụ", "en": "position"},
    "capacity": {"vi": "thẩm quyền", "en": "capacity"},
    "purpose": {"vi": "để", "en": "purpose"},
    "units": {"vi": "đơn vị", "en": "units"},
    "drafter": {"vi": "người soạn", "en": "drafter"},
    "status": {"vi": "trạng thái", "en": "status"},
    "event": {"vi": "sự kiện", "en": "event"},
    "years": {"vi": "số năm", "en": "years"},
    "from_": {"vi": "từ", "en": "from"},
    "to": {"vi": "đến", "en": "to"},
    "indicator": {"vi": "chỉ tiêu", "en": "indicator"},
    "low": {"vi": "từ mức", "en": "low"},
    "high": {"vi": "đến mức", "en": "high"},
    "unit": {"vi": "đơn vị tính", "en": "unit"},
    "direction": {"vi": "chiều", "en": "direction"},
    "bound": {"vi": "mức", "en": "bound"},
    "printed": {"vi": "bản in", "en": "printed"},
    "kind": {"vi": "loại", "en": "kind"},
    "when": {"vi": "khi", "en": "when"},
    "agent": {"vi": "cơ quan", "en": "agent"},
    "role": {"vi": "vai trò", "en": "role"},
    "with_": {"vi": "phối hợp", "en": "with"},
    "receiver": {"vi": "nơi nhận", "en": "receiver"},
}

#: Values that stand for a choice, in Vietnamese; in English they are their own names.
CHOICES = {
    "basis": "căn cứ",
    "implements": "thực hiện",
    "forwards": "gửi kèm",
    "amends": "sửa đổi",
    "amended by": "được sửa đổi bởi",
    "replaces": "thay thế",
    "repeals": "bãi bỏ",
    "continues": "tiếp tục",
    "cites": "viện dẫn",
    "launched": "phát động",
    "continued": "tiếp tục",
    "lead": "chủ trì",
    "support": "phối hợp",
    "level": "mức",
    "increase": "tăng",
    "decrease": "giảm",
    "exact": "đúng",
    "at_least": "ít nhất",
    "at_most": "nhiều nhất",
    "about": "khoảng",
}
_CHOSEN = frozenset(("relation", "host_relation", "status", "role", "direction", "bound"))


def chosen(name: str, value: str) -> str | None:
    """The Vietnamese word for the value of a part that is a choice; None for other parts."""
    return CHOICES.get(value) if name in _CHOSEN else None


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: its field, its parts as (name in PARTS, words), and the words that prove it."""

    field: str
    parts: tuple[tuple[str, str], ...]
    proofs: tuple[Evidence, ...]
    document: int

    @property
    def confidence(self) -> float:
        """How sure the surest of its proofs is."""
        return max((proof.confidence for proof in self.proofs), default=0.0)


@dataclass(frozen=True, slots=True)
class Stretch:
    """text[start:end] with the facts (indexes) that it proves, the narrowest first."""

    start: int
    end: int
    facts: tuple[int, ...]


def facts(record: Record) -> list[Fact]:
    """Every fact of a record, in the order of FIELDS, document by document."""
    return [
        fact
        for number, document in enumerate(record.documents)
        for field in FIELDS
        for fact in _of_field(document, field, number)
    ]


def absent(document: Document) -> list[str]:
    """The fields of which nothing was found in a document."""
    return [field for field in FIELDS if not getattr(document, field)]


def _of_field(document: Document, field: str, number: int) -> Iterator[Fact]:
    value = getattr(document, field)
    if not value:
        return
    proofs = tuple(document.evidence.get(field, ()))
    if isinstance(value, str):
        yield Fact(field, (("value", value),), proofs, number)
        return
    for k, item in enumerate(value if isinstance(value, tuple) else (value,)):
        if isinstance(item, str):  # addressees: one proof an item
            yield Fact(field, (("value", item),), proofs[k : k + 1], number)
        else:
            yield Fact(field, tuple(_parts(item)), item.evidence, number)


def _parts(item: Any) -> Iterator[tuple[str, str]]:
    for field in dataclasses.fields(item):
        value = getattr(item, field.name)
        if field.name not in PARTS or value in (None, ()):
            continue  # evidence, and what is not said
        if isinstance(value, tuple):
            yield field.name, "; ".join(map(str, value))
        elif isinstance(value, float):
            yield field.name, f"{value:g}" if value < 1e6 else f"{value:.0f}"
        else:
            yield field.name, str(value)


def stretches(length: int, found: Sequence[Fact]) -> list[Stretch]:
    """A text of `length` characters cut wherever a proof begins or ends, none left out."""
    spans = sorted(
        {
            (max(proof.start, 0), min(proof.end, length), k)
            for k, fact in enumerate(found)
            for proof in fact.proofs
            if proof.start < min(proof.end, length)
        }
    )
    cuts = sorted({0, length, *(s for s, _, _ in spans), *(e for _, e, _ in spans)})
    made: list[Stretch] = []
    open_spans: list[tuple[int, int, int]] = []
    upcoming = 0
    for start, end in pairwise(cuts):
        while upcoming < len(spans) and spans[upcoming][0] <= start:
            open_spans.append(spans[upcoming])
            upcoming += 1
        open_spans = [span for span in open_spans if span[1] > start]
        narrowest = sorted(open_spans, key=lambda span: (span[1] - span[0], span[2]))
        made.append(Stretch(start, end, tuple(dict.fromkeys(k for _, _, k in narrowest))))
    return made


#: Characters that steer a terminal or turn the direction of writing; each shown as a dot.
_STEERING = dict.fromkeys(
    [*range(9), *range(11, 32), *range(127, 160), 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F),
     *range(0x2066, 0x206A)],
    "·",
)  # fmt: skip


def harmless(text: str) -> str:
    """`text` with characters that steer a terminal or a page as dots: as long as before."""
    return text.translate(_STEERING)

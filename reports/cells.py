"""One cell of an answer: from an RDF term to a typed value, and from there to text.

A value is None, bool, int, float, date or str. Control characters and the invisible marks that
turn the reading direction never reach a reader.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rdflib.term import Node

Value = None | bool | int | float | datetime.date | str

_XSD = "http://www.w3.org/2001/XMLSchema#"
_INTEGERS = frozenset(
    _XSD + name
    for name in (
        "integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger",
        "nonPositiveInteger", "negativeInteger", "unsignedInt", "unsignedLong", "unsignedShort",
        "unsignedByte",
    )
)  # fmt: skip
_REALS = frozenset(_XSD + name for name in ("decimal", "double", "float"))
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")

# C0 and C1 without tab and line feed, lone surrogates, and the marks of Unicode's
# bidirectional algorithm (UAX #9), which can make a label read as another.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)

# What a spreadsheet takes for the start of a formula, full-width forms included (OWASP, "CSV
# Injection").
_FORMULA = tuple("=+-@\t\r＝＋－＠")

# Long names as a reader sees them: "id:document/…", which every command takes as well.
_SHORT = {
    "https://w3id.org/thidua/id/": "id:",
    "https://w3id.org/thidua/list/": "list:",
    "https://w3id.org/thidua/ns#": "td:",
}
_SPACE = re.compile("|".join(map(re.escape, _SHORT)))


def value_of(term: Node | None) -> Value:
    """The typed value of a term; a literal that is not what its datatype says stays text."""
    if term is None:
        return None
    text = str(term)
    if not hasattr(term, "datatype"):  # no literal
        return text
    datatype = str(term.datatype)
    try:
        if datatype in _INTEGERS:
            return int(text)
        if datatype in _REALS:
            return _number(text)
        if datatype == f"{_XSD}boolean" and text in ("true", "false", "1", "0"):
            return text in ("true", "1")
        if datatype == f"{_XSD}date" and (match := _DATE.fullmatch(text)):
            return datetime.date(*(int(part) for part in match.groups()))
    except (ValueError, InvalidOperation):
        pass
    return text


def _number(text: str) -> int | float | str:
    number = Decimal(text.replace("INF", "Infinity"))
    if not number.is_finite() or math.isinf(float(number)):
        return text
    whole = number == number.to_integral_value() and abs(number) < 2**53
    return int(number) if whole else float(number)


def plain(value: Value) -> str | bool | int | float | None:
    """The value for a machine: a date in ISO form, everything else as it is."""
    return value.isoformat() if isinstance(value, datetime.date) else value


def seen(text: str) -> str:
    """`text` without what a reader cannot see."""
    return _UNSEEN.sub("", text)


def text_of(value: Value, *, local: bool = False) -> str:
    """The value as text: dates 2024-01-31 and numbers 1234.5, or `local` as Vietnamese offices
    write them, 31/01/2024 and 1234,5 (without marks for thousands, so that they stay numbers)."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.date):
        return f"{value:%d/%m/%Y}" if local else value.isoformat()
    if isinstance(value, int | float):
        # repr, as the shortest text that reads back as the same number
        text = format(Decimal(repr(value)), "f")
        return text.replace(".", ",") if local else text
    return seen(value)


def shown(value: Value, lang: str = "vi") -> str:
    """The value for a person: yes and no in words, things under their short names."""
    if isinstance(value, bool):
        return {"vi": ("không", "có")}.get(lang, ("no", "yes"))[value]
    text = text_of(value, local=True) if lang == "vi" else text_of(value)
    space = _SPACE.match(text)
    return f"{_SHORT[space[0]]}{text[space.end() :]}" if space else text


def are_figures(values: Iterable[Value]) -> bool:
    """Whether a column holds numbers and nothing else: it is set to the right."""
    held = [value for value in values if value is not None]
    return bool(held) and all(
        isinstance(value, int | float) and not isinstance(value, bool) for value in held
    )


def guarded(value: Value, text: str) -> str:
    """`text` such that no spreadsheet takes it for a formula: typed numbers as they are, other
    text behind an apostrophe when it begins like one."""
    if isinstance(value, int | float) or not text.startswith(_FORMULA):
        return text
    return f"'{text}"

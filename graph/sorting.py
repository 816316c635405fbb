"""The order of an answer, made here for a server that cannot sort long rows.

Virtuoso sorts in a table whose rows hold half a page: keys of over 1,900 bytes, or a row of over
4 kB with its keys, end the question with an error (SR319), and a long text is compared by its first
characters alone. An archive's titles are long: so the question goes there without its ORDER BY,
and the rows are sorted as the embedded engine sorts them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rdflib import RDF, XSD
from rdflib.term import Literal

from thidua.graph.results import Rows, Term

#: A key that can be worked out from one column: the text of a value, a stand-in for none, or both.
_KEY = re.compile(
    r"""\s*(?:(?P<way>ASC|DESC)\s*(?P<open>\())?\s*
      (?: COALESCE\(\s*STR\(\s*[?$](?P<either>\w+)\s*\)\s*,\s*"(?P<none>[^"\\]*)"\s*\)
        | STR\(\s*[?$](?P<text>\w+)\s*\)
        | [?$](?P<value>\w+) )
      \s*(?P<close>\))?""",
    re.VERBOSE | re.IGNORECASE,
)
_COMMENT = re.compile(r"^\s*#[^\n\r]*", re.MULTILINE)
#: Beside plain texts: values that stand as their texts do.
_BY_TEXT = frozenset((XSD.boolean, XSD.date, XSD.gYear, XSD.string, RDF.langString))

_Number = int | float | Decimal
_Row = Sequence[Term | None]


@dataclass(frozen=True, slots=True)
class Key:
    """One key: the column, whether its text counts, what stands for no value, which way."""

    variable: str
    text: bool
    none: str | None
    descending: bool


def unsorted(sparql: str) -> tuple[str, tuple[Key, ...]] | None:
    """The query without its last ORDER BY, and the keys that stood there.

    None when it has none, when a LIMIT or OFFSET follows, or when a key is no column of the answer.
    """
    head, order, tail = sparql.rpartition("ORDER BY")
    if not order or head.count("{") != head.count("}") or "#" in head.rpartition("\n")[2]:
        return None  # none, in a sub-select, or perhaps in a comment
    keys: list[Key] = []
    place = 0
    while tail[place:].strip():
        match = _KEY.match(tail, place)
        if match is None or bool(match["open"]) != bool(match["close"]):
            return None
        keys.append(
            Key(
                variable=match["either"] or match["text"] or match["value"],
                text=match["value"] is None,
                none=match["none"],
                descending=(match["way"] or "").upper() == "DESC",
            )
        )
        place = match.end()
    asked = _COMMENT.sub("", head).partition("{")[0]
    if not {key.variable for key in keys} <= set(re.findall(r"[?$](\w+)", asked)):
        return None
    return (head, tuple(keys)) if keys else None


def ordered(rows: Rows, keys: Sequence[Key]) -> Rows | None:
    """The rows in the order of the keys, rows of one place as they came.

    None when a key is no column of the rows, or holds values whose order is not told by their
    text: times with zones, for one.
    """
    made = list(rows.rows)
    for key in reversed(keys):  # the sort is stable: the first key last
        if key.variable not in rows.variables:
            return None
        column = rows.variables.index(key.variable)
        if key.text:
            made.sort(key=_text(column, key.none), reverse=key.descending)
        elif all(_sortable(row[column]) for row in made):
            made.sort(key=_value(column), reverse=key.descending)
        else:
            return None
    return Rows(rows.variables, made, rows.truncated)


def _text(column: int, none: str | None) -> Callable[[_Row], tuple[bool, str]]:
    """Nothing first, then texts by their characters."""
    absent = (none is not None, none or "")
    return lambda row: absent if (value := row[column]) is None else (True, str(value))


def _value(column: int) -> Callable[[_Row], tuple[int, _Number, str]]:
    """The order of SPARQL 1.1, 15.1: nothing, IRIs, then literals; of these numbers first."""

    def place(row: _Row) -> tuple[int, _Number, str]:
        value = row[column]
        if value is None:
            return 0, 0, ""
        if not isinstance(value, Literal):
            return 1, 0, str(value)
        number = _number(value)
        return (3, 0, str(value)) if number is None else (2, number, "")

    return place


def _number(value: Literal) -> _Number | None:
    number = value.value
    if isinstance(number, bool) or not isinstance(number, int | float | Decimal):
        return None
    if isinstance(number, Decimal):
        return None if number.is_nan() else number
    return None if isinstance(number, float) and math.isnan(number) else number


def _sortable(value: Term | None) -> bool:
    return (
        not isinstance(value, Literal)
        or _number(value) is not None
        or value.datatype in _BY_TEXT
        or value.datatype is None
    )

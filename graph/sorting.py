"""The order of an answer, made here for a server that cannot sort long rows.

Virtuoso sorts in a table whose rows hold half a page: keys of over 1,900 bytes, or a row of over
4 kB with its keys, end the question with an error (SR319), and a long text is compared by its first
characters alone. An archive's titles are long: so the question goes there without its ORDER BY,
and the rows are sorted as the embedded engine sorts them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

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
_NUMBERS = frozenset(("integer", "decimal", "double", "float", "long", "int", "nonNegativeInteger"))

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


def ordered(rows: Rows, keys: Sequence[Key]) -> Rows:
    """The rows in the order of the keys. Every key is a column of the rows."""
    made = list(rows.rows)
    for key in reversed(keys):  # the sort is stable: the first key last
        made.sort(key=_value_of(rows.variables.index(key.variable), key), reverse=key.descending)
    return Rows(rows.variables, made, rows.truncated)


def _value_of(column: int, key: Key) -> Callable[[_Row], tuple[int, Decimal, str]]:
    """What stands for a row under one key: first nothing, then texts, by their characters.

    Of whole values the order of SPARQL 1.1, 15.1: none, IRIs, numbers, other literals.
    """

    def text(row: _Row) -> tuple[int, Decimal, str]:
        value = row[column]
        if value is None:
            return (0, _ZERO, "") if key.none is None else (1, _ZERO, key.none)
        return 1, _ZERO, str(value)

    def whole(row: _Row) -> tuple[int, Decimal, str]:
        value = row[column]
        if value is None:
            return 0, _ZERO, ""
        if not isinstance(value, Literal):
            return 1, _ZERO, str(value)
        if str(value.datatype).rpartition("#")[2] in _NUMBERS:
            return 2, Decimal(str(value)), ""
        return 3, _ZERO, str(value)

    return text if key.text else whole


_ZERO = Decimal(0)

"""Sub-selects as Virtuoso can answer them.

Virtuoso works on some thousand rows at a time (VectorSize, 10,000). Where it asks a sub-select with
DISTINCT once for each row found so far, rows of a later batch are taken for repetitions of earlier
ones and lost, without a word. A sub-select with a LIMIT is answered for itself: one that no answer
reaches changes nothing else. An inner GROUP BY is sent as it is: there, behind an OPTIONAL, a LIMIT
loses rows.
"""

from __future__ import annotations

from thidua.graph.guard import TOKEN

#: Above any answer, and a number that Virtuoso can hold.
_LIMIT = 1_000_000_000


def apart(sparql: str) -> str:
    """The query with a LIMIT, out of reach, behind each inner SELECT DISTINCT without modifiers."""
    tokens = [t for t in TOKEN.finditer(sparql) if t.lastgroup != "comment" and not t[0].isspace()]
    open_at: list[bool] = []  # of each open brace, whether it is the body of such a sub-select
    ends: list[int] = []
    begun = False
    for token, former, following in zip(tokens, [None, *tokens], [*tokens[1:], None], strict=False):
        if token[0].upper() == "DISTINCT" and former is not None and open_at:
            begun = former[0].upper() == "SELECT"
        elif token[0] == "{":
            open_at.append(begun)
            begun = False
        elif token[0] == "}" and open_at and open_at.pop() and following and following[0] == "}":
            ends.append(token.end())
    for end in reversed(ends):
        sparql = f"{sparql[:end]} LIMIT {_LIMIT}{sparql[end:]}"
    return sparql

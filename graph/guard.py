"""What a query may be before an engine sees it: one read-only query of bounded size and depth.

An engine is not a sandbox. Oxigraph follows SERVICE to any host, ends the whole process on some
thousand nested brackets or operators, and orders 250 triple patterns for half a minute. So the
text is read here first, token by token, as the grammar reads it: `\\u` escapes undone, then
strings, IRIs and comments told from words. How long a query that passes may run is not decided
here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from thidua.graph.errors import UsageError

Form = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]

MAX_BYTES = 64 * 1024
MAX_NESTING = 64
MAX_OPERATORS = 300
MAX_SEPARATORS = 150

_FORMS: tuple[Form, ...] = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_UPDATES = frozenset(
    ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")
)
#: Words that wrap the patterns before or after them one level deeper in an engine.
_WRAPPING = frozenset(
    ("UNION", "OPTIONAL", "MINUS", "GRAPH", "FILTER", "BIND", "EXISTS", "NOT", "IN", "LATERAL")
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
#: A query token by token, and what stands between.
TOKEN = re.compile(
    r'''(?P<string>"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^'\\]|\\.|'(?!''))*\'\'\'
          |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
      |(?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
      |(?P<comment>\#[^\n\r]*)
      |(?P<variable>[?$]\w+)
      |(?P<name>[^\W\d_][\w.-]*:|:)(?:[\w:.-]|%[0-9A-Fa-f]{2}|\\.)*
      |(?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
      |(?P<word>[^\W\d]\w*)
      |(?P<open>[({\[])|(?P<close>[)}\]])
      |(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)
      |(?P<separator>[.;,])
      |(?P<operator>\|\||&&|!=|<=|>=|\^\^|[!|^/*+=<>-])
      |(?P<other>\s+|.)''',
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Vetted:
    """What the text of a query tells: its form, and whether it names its own dataset (FROM)."""

    form: Form
    dataset: bool


def vet(query: str) -> Vetted:
    """The form of a read-only query (SELECT, ASK, CONSTRUCT or DESCRIBE).

    Raises UsageError for an update, for SERVICE, and for text that is too long (64 KiB), too
    deeply nested (64 brackets), or holds too many operators (300) or patterns (150, counted by
    their marks . ; and , — a long list of values belongs into VALUES). Syntax is the engine's affair.
    """
    if len(query.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise UsageError(f"the query is longer than {MAX_BYTES // 1024} KiB; ask in parts")
    text = _ESCAPE.sub(_character, query)
    form: Form | None = None
    dataset = False
    depth = operators = separators = 0
    for token in TOKEN.finditer(text):
        kind = token.lastgroup
        if kind == "open":
            depth += 1
            if depth > MAX_NESTING:
                raise UsageError(f"the query nests more than {MAX_NESTING} brackets")
        elif kind == "close":
            depth -= 1
        elif kind == "separator":
            separators += 1
        elif kind == "operator":
            operators += 1
        elif kind == "word":
            word = token.group().upper()
            if word == "SERVICE":
                raise UsageError("SERVICE is refused: a query may not reach another server")
            if word in _UPDATES and form is None:
                raise UsageError(f"{word} is refused: only SELECT, ASK, CONSTRUCT and DESCRIBE")
            if form is None and word in _FORMS:
                form = next(f for f in _FORMS if f == word)
            dataset = dataset or word == "FROM"
            operators += word in _WRAPPING
        if operators > MAX_OPERATORS:
            raise UsageError(f"the query holds more than {MAX_OPERATORS} operators; ask in parts")
        if separators > MAX_SEPARATORS:
            raise UsageError(
                f"the query holds more than {MAX_SEPARATORS} patterns; ask in parts, or use VALUES"
            )
    if form is None:
        raise UsageError("no SELECT, ASK, CONSTRUCT or DESCRIBE in the query")
    return Vetted(form, dataset)


def _character(match: re.Match[str]) -> str:
    code = int(match.group(1) or match.group(2), 16)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"

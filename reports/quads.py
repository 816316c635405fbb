"""N-Quads lines and the terms in them, kept as they are written (W3C N-Quads, canonical form)."""

from __future__ import annotations

import re
from typing import NamedTuple

_IRI = r"<[^<>\"{}|^`\\\s]*>"
_TEXT = r'"(?:[^"\\\n\r]|\\.)*"'
_OBJECT = rf"{_IRI}|{_TEXT}(?:@[A-Za-z0-9-]+|\^\^{_IRI})?"
# <s> <p> "o"@vi <g> .     (no blank nodes: the data has none)
_QUAD = re.compile(rf"({_IRI})\s+({_IRI})\s+({_OBJECT})(?:\s+({_IRI}))?\s*\.\s*")
_LITERAL = re.compile(rf"({_TEXT})(?:@([A-Za-z0-9-]+)|\^\^<({_IRI[1:-1]})>)?")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_ESCAPED = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


class Quad(NamedTuple):
    """Four terms in N-Quads form; `graph` is "" for the default graph."""

    subject: str
    predicate: str
    object: str
    graph: str


class Literal(NamedTuple):
    """The parts of a literal; `datatype` is None for plain text."""

    text: str
    language: str | None
    datatype: str | None


def parse(line: str) -> Quad:
    """The quad on one line. Raises ValueError when it is none, or holds a blank node."""
    match = _QUAD.fullmatch(line.strip())
    if match is None:
        raise ValueError(f"not a line of N-Quads without blank nodes: {line!r}")
    return Quad(match[1], match[2], match[3], match[4] or "")


def literal(term: str) -> Literal | None:
    """The parts of a literal, None for an IRI."""
    match = _LITERAL.fullmatch(term)
    if match is None:
        return None
    text = _ESCAPE.sub(_unescape, match[1][1:-1])
    return Literal(text, match[2], match[3])


def _unescape(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else _ESCAPED.get(match[3], match[3])

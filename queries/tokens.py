"""The tokens of a SPARQL text, as far as a variable must be told from what only looks like one.

`?x` inside a string, an IRI or a comment is no variable (SPARQL 1.1, section 19.8).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rdflib.namespace import XSD
from rdflib.term import Literal, URIRef

_TOKEN = re.compile(
    r"""(?P<comment>\#[^\n\r]*)
      | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
      | (?P<string>\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3} | '{3}(?:[^'\\]|\\.|'(?!''))*'{3}
                 | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
      | (?P<variable>[?$]\w+)
      | (?P<word>[\w.-]*:(?:[\w.:%-]|\\.)* | \w+)
      | (?P<other>\\.|.)""",
    re.VERBOSE | re.DOTALL,
)

#: What an IRI may not hold (SPARQL 1.1, IRIREF), and halves of characters, which are no text.
NOT_IN_IRI = re.compile('[\x00-\x20<>"{}|^`\\\\\x7f-\x9f\ud800-\udfff]')
_SURROGATE = re.compile("[\ud800-\udfff]")

#: rdflib undoes \uXXXX before it reads the strings, without minding a backslash in front:
#: a typed backslash before a u must not meet it, so the u is written as its own escape.
_BACKSLASH_U = re.compile(r"\\([uU])")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile(r'["\n\r\t\\]')


def variables(sparql: str) -> set[str]:
    """The names of all variables of the query, without "?" or "$"."""
    return {token[1:] for kind, token in _tokens(sparql) if kind == "variable"}


def substitute(sparql: str, terms: Mapping[str, URIRef | Literal]) -> str:
    """The query with each variable named in `terms` replaced by its term, and nothing else.

    A variable that a SELECT clause returns becomes `(term AS ?variable)`. Raises ValueError when
    a term cannot be written in SPARQL (see `write_term`).
    """
    written = {name: write_term(term) for name, term in terms.items()}
    parts: list[str] = []
    projecting, depth = False, 0
    for kind, token in _tokens(sparql):
        if kind == "variable" and token[1:] in written:
            term = written[token[1:]]
            parts.append(f"({term} AS {token})" if projecting and depth == 0 else term)
            continue
        if kind == "word":
            word = token.upper()
            projecting = word == "SELECT" or (projecting and word not in ("WHERE", "FROM"))
        elif kind == "other":
            projecting = projecting and token != "{"
            depth += (token == "(") - (token == ")")
        parts.append(token)
    return "".join(parts)


def write_term(term: URIRef | Literal) -> str:
    """The term as SPARQL 1.1 writes it: always one token, whatever its characters.

    Raises ValueError when an IRI holds a character no IRI may hold, or a text a lone surrogate.
    """
    if isinstance(term, URIRef):
        if ":" not in term or NOT_IN_IRI.search(term):
            raise ValueError(f"{str(term)!r} is no IRI")
        return f"<{term}>"
    text = str(term)
    if _SURROGATE.search(text):
        raise ValueError(f"{text!r} holds half a character")
    if term.datatype == XSD.integer:
        return str(int(text))
    halves = _BACKSLASH_U.split(text)
    quoted = _escape(halves[0])
    for letter, rest in zip(halves[1::2], halves[2::2], strict=True):
        quoted += f"\\\\\\U{ord(letter):08x}{_escape(rest)}"
    if term.language:
        return f'"{quoted}"@{term.language}'
    if term.datatype is not None and term.datatype != XSD.string:
        return f'"{quoted}"^^{write_term(term.datatype)}'
    return f'"{quoted}"'


def _escape(text: str) -> str:
    return _ESCAPED.sub(lambda match: _ESCAPES[match[0]], text)


def _tokens(sparql: str) -> Iterator[tuple[str, str]]:
    for match in _TOKEN.finditer(sparql):
        yield match.lastgroup or "other", match[0]

"""Terms and lines of N-Quads, written as text: the fastest way into a store.

Literals are written in the canonical form that a store would give them ("7", "14040.807", "true"),
so that what is read back is what was written.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import Protocol

TD = "https://w3id.org/thidua/ns#"
ID = "https://w3id.org/thidua/id/"
LIST = "https://w3id.org/thidua/list/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
OA = "http://www.w3.org/ns/oa#"
PROV = "http://www.w3.org/ns/prov#"
_XSD = "http://www.w3.org/2001/XMLSchema#"

TYPE = f"<{RDF}type>"
LABEL = f"<{RDFS}label>"

_SPECIAL = re.compile('["\\\\\x00-\x1f\x7f\ud800-\udfff]')
_ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\b": "\\b",
    "\f": "\\f",
}
_LOCAL = re.compile(r"[a-z0-9.-]+")


def lines(text: str) -> list[str]:
    """The statements of N-Quads, without their line ends. Only a line feed ends one: U+2028 and its like, which
    str.splitlines() takes for line ends, stand in literals as they are (RDF 1.1 N-Quads, 2)."""
    return [line for line in text.split("\n") if line]


def td(name: str) -> str:
    """A term of the vocabulary."""
    return f"<{TD}{name}>"


def thing(kind: str, local: str) -> str:
    """A thing's IRI; ValueError when the local part holds more than [a-z0-9.-]."""
    if not _LOCAL.fullmatch(local):
        raise ValueError(f"not the local part of an IRI: {local!r}")
    return f"<{ID}{kind}/{local}>"


def listed(scheme: str, code: str) -> str:
    """A concept of a list."""
    return f"<{LIST}{scheme}/{code}>"


def text(value: str, lang: str = "") -> str:
    """A string literal in NFC; unpaired surrogates become U+FFFD."""
    escaped = _SPECIAL.sub(_escape, unicodedata.normalize("NFC", value))
    return f'"{escaped}"@{lang}' if lang else f'"{escaped}"'


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"
    return _ESCAPES.get(char) or f"\\u{ord(char):04X}"


def integer(value: int) -> str:
    """An xsd:integer."""
    return f'"{value}"^^<{_XSD}integer>'


def decimal(value: float) -> str:
    """An xsd:decimal, without needless zeros or an exponent."""
    plain = format(Decimal(repr(value)).normalize(), "f")
    return f'"{plain}"^^<{_XSD}decimal>'


def boolean(value: bool) -> str:
    """An xsd:boolean."""
    return f'"{str(value).lower()}"^^<{_XSD}boolean>'


def date(value: str) -> str:
    """A full or partial ISO date as xsd:date, gYearMonth or gYear; a plain string if it is none."""
    kind = {4: "gYear", 7: "gYearMonth", 10: "date"}.get(len(value))
    try:
        datetime.date.fromisoformat(value + "-01-01"[len(value) - 4 :] if kind else value)
    except ValueError:
        return text(value)
    return f'"{value}"^^<{_XSD}{kind}>' if kind else text(value)


class Sink(Protocol):
    """Where triples go."""

    def add(self, graph: str, subject: str, predicate: str, value: str) -> None:
        """Take a triple, given as N-Triples terms, into the graph of this IRI."""


class Quads:
    """Quads being gathered: one set of lines a graph."""

    def __init__(self) -> None:
        self._graphs: dict[str, set[str]] = {}

    def add(self, graph: str, subject: str, predicate: str, value: str) -> None:
        """Add a triple, given as N-Triples terms, to the graph of this IRI."""
        self._graphs.setdefault(graph, set()).add(f"{subject} {predicate} {value}")

    def graphs(self) -> Iterator[tuple[str, list[str]]]:
        """Each graph with its sorted triples, in a fixed order.

        A triple that stands in several graphs is kept in the first one in order: engines count a
        triple of the union once for every graph that holds it.
        """
        seen: set[str] = set()
        for graph in sorted(self._graphs, key=_rank):
            fresh = self._graphs[graph] - seen
            seen |= fresh
            yield graph, sorted(fresh)

    def lines(self) -> Iterator[str]:
        """Sorted N-Quads lines."""
        return iter(sorted(quad(t, graph) for graph, some in self.graphs() for t in some))


def quad(triple: str, graph: str) -> str:
    """The line of a triple in a graph, without its break."""
    return f"{triple} <{graph}> ."


def _rank(graph: str) -> tuple[bool, str]:
    """Sources first: what a source says is not ours to say."""
    return not graph.startswith(f"{ID}source/"), graph

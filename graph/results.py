"""Answers as values: the rows of a SELECT and the triples of a CONSTRUCT.

An embedded store hands over solutions, a server hands over SPARQL JSON: both become solutions of
one parser, and from there take one way to `Rows`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO, Protocol, cast

import pyoxigraph as ox
import rdflib
from rdflib.term import Literal, URIRef

Term = URIRef | Literal

#: Rows kept of one answer; `Rows.truncated` says that there were more.
MAX_ROWS = 1_000_000

#: Virtuoso answers an ASK with a row under this name, or with none.
_VIRTUOSO_ASK = "__ASK_RETVAL"
_GENID = "https://w3id.org/.well-known/genid/"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_XSD_STRING = _XSD + "string"
_DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a SELECT: variables in their order, one tuple a row, None where unbound.

    `truncated` is True when rows were left off at the cap: such an answer is not the whole one.
    """

    variables: tuple[str, ...]
    rows: list[tuple[Term | None, ...]]
    truncated: bool = False

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[tuple[Term | None, ...]]:
        return iter(self.rows)

    def dicts(self) -> list[dict[str, Term | None]]:
        """The rows as dictionaries by variable name."""
        return [dict(zip(self.variables, row, strict=True)) for row in self.rows]


class Graph(Protocol):
    """What can be asked, embedded or remote: SPARQL text in, rows out, over all graphs."""

    def query(self, sparql: str, *, limit: int = MAX_ROWS) -> Rows:
        """The rows of a SELECT, `limit` at most."""

    def ask(self, sparql: str) -> bool:
        """The answer to an ASK."""

    def construct(self, sparql: str) -> rdflib.Graph:
        """The triples of a CONSTRUCT or DESCRIBE."""

    def quads(self) -> Iterator[str]:
        """Every quad as a line of N-Quads (without the line break), sorted."""

    def close(self) -> None:
        """Let go of files and connections."""


def rows_of(solutions: ox.QuerySolutions, limit: int = MAX_ROWS) -> Rows:
    """The first `limit` solutions as rows of rdflib terms."""
    variables = tuple(v.value for v in solutions.variables)
    known: dict[object, Term | None] = {None: None}
    rows: list[tuple[Term | None, ...]] = []
    for solution in itertools.islice(solutions, limit):
        row = []
        for term in solution:
            if term not in known:
                known[term] = _term(cast("ox.NamedNode | ox.BlankNode | ox.Literal", term))
            row.append(known[term])
        rows.append(tuple(row))
    return Rows(variables, rows, next(iter(solutions), None) is not None)


def read_answer(stream: IO[bytes], limit: int = MAX_ROWS) -> Rows | bool:
    """SPARQL 1.1 Query Results JSON: rows, or the boolean of an ASK.

    Raises SyntaxError (from the parser) when the text is no such answer.
    """
    answer = ox.parse_query_results(stream, ox.QueryResultsFormat.JSON)
    if isinstance(answer, ox.QueryBoolean):
        return bool(answer)
    if [v.value for v in answer.variables] == [_VIRTUOSO_ASK]:
        return next(iter(answer), None) is not None
    return rows_of(answer, limit)


def graph_of(triples: Iterable[ox.Triple | ox.Quad]) -> rdflib.Graph:
    """Triples as an rdflib graph."""
    graph = rdflib.Graph()
    for t in triples:
        graph.add(
            (
                cast("URIRef", _term(cast("ox.NamedNode", t.subject))),
                cast("URIRef", _term(t.predicate)),
                _term(cast("ox.NamedNode | ox.Literal", t.object)),
            )
        )
    return graph


def read_triples(stream: IO[bytes], media_type: str) -> rdflib.Graph:
    """Triples of a server's answer in Turtle or N-Triples; SyntaxError when it is neither."""
    form = ox.RdfFormat.from_media_type(media_type) or ox.RdfFormat.TURTLE
    if form not in (ox.RdfFormat.TURTLE, ox.RdfFormat.N_TRIPLES, ox.RdfFormat.N3):
        raise SyntaxError(f"expected Turtle, got {media_type}")
    return graph_of(ox.parse(stream, form))


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal) -> Term:
    """A blank node, which only foreign servers hold, becomes an IRI as RDF 1.1, 3.5 has it."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return URIRef(_GENID + term.value)
    datatype = term.datatype.value
    if term.language is not None or datatype == _LANG_STRING:
        return Literal(term.value, lang=term.language)
    if datatype == _XSD_STRING:
        return Literal(term.value)
    return Literal(_lexical(term.value, datatype), datatype=URIRef(datatype), normalize=False)


def _lexical(value: str, datatype: str) -> str:
    """The one spelling of a boolean or decimal that servers spell in several ways.

    The embedded engine keeps the canonical form (XML Schema 1.1, part 2); Virtuoso says 1 for
    true, others keep 5.0 for 5.
    """
    if datatype == _XSD + "boolean":
        return {"1": "true", "0": "false"}.get(value, value)
    if datatype == _XSD + "decimal" and _DECIMAL.fullmatch(value):
        sign = "-" if value[0] == "-" else ""
        whole, _, part = value.lstrip("+-").partition(".")
        figure = f"{whole.lstrip('0') or '0'}.{part.rstrip('0')}".removesuffix(".")
        return figure if figure == "0" else sign + figure
    return value

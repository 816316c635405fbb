"""Typed values into a saved query: each parameter's token replaced by a term.

Neither a trailing VALUES nor an engine's own bindings reach into sub-selects, aggregates and
NOT EXISTS on every engine, and formatting a text into a query lets it break out; a term in the
place of a token does neither.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING

from rdflib.namespace import XSD
from rdflib.term import Literal, URIRef

from thidua.graph.errors import UnknownQuery, UsageError
from thidua.queries.find import resolve_document
from thidua.queries.header import Parameter, SavedQuery
from thidua.queries.tokens import substitute

if TYPE_CHECKING:
    from thidua.graph.store import Graph

_INTEGER = re.compile(r"[+-]?[0-9]{1,9}")
_DATE = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")


def bind(query: SavedQuery, values: Mapping[str, str], graph: Graph) -> str:
    """The SPARQL text of `query` with `values` (by parameter name) in it.

    A document may be given as its number or its IRI; the `graph` tells which one is meant. An
    optional parameter that is not given, or is blank, stays a variable: it restricts nothing.
    Raises UnknownQuery for a name that is no parameter, UsageError for a required value that is
    missing or a value of another type, UnknownDocument and AmbiguousDocument for a document.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    for name in values:
        if name not in known:
            raise UnknownQuery(
                f"{query.name} has no parameter {name!r}; {describe_parameters(query)}"
            )
    given = {name: value for name, value in values.items() if value.strip()}
    for parameter in query.parameters:
        if parameter.required and parameter.name not in given:
            raise UsageError(
                f"{query.name} needs a value for {parameter.name}; {describe_parameters(query)}"
            )
    terms = {known[name].variable: _term(known[name], given[name], graph) for name in given}
    return substitute(query.text, terms)


def describe_parameters(query: SavedQuery) -> str:
    """One line for an error: the parameters of `query`, and a call that works."""
    if not query.parameters:
        return f"it takes none: thidua query {query.name}"
    table = ", ".join(
        f"{p.name} ({p.type}{'' if p.required else ', optional'})" for p in query.parameters
    )
    call = " ".join(f"-p {name}={_shell(value)}" for name, value in query.example.items())
    return f"it takes {table}; for example: thidua query {query.name} {call}".rstrip()


def _shell(value: str) -> str:
    return f"'{value}'" if re.search(r"[^\w@/.:,+-]", value) else value


def _term(parameter: Parameter, value: str, graph: Graph) -> URIRef | Literal:
    text = unicodedata.normalize("NFC", value).strip()
    if re.search("[\ud800-\udfff]", text):
        raise UsageError(f"{parameter.name}: {text!r} holds half a character")
    if parameter.type == "document":
        return resolve_document(graph, text)
    if parameter.type == "text":
        return Literal(text)
    if parameter.type == "date":
        if not _DATE.fullmatch(text):
            raise UsageError(f"{parameter.name}: {text!r} is no date; write {parameter.example}")
        return Literal(text, datatype=XSD.date)
    if not _INTEGER.fullmatch(text):
        raise UsageError(
            f"{parameter.name}: {text!r} is no whole number; write {parameter.example}"
        )
    return Literal(int(text))

"""Saved questions: one .rq file each, and the verbs that find, bind and run them."""

from __future__ import annotations

import difflib
import functools
from collections.abc import Mapping
from importlib.resources import files
from typing import TYPE_CHECKING

from thidua.graph.errors import UnknownQuery
from thidua.queries.bind import bind, describe_parameters
from thidua.queries.find import resolve_document
from thidua.queries.header import Parameter, SavedQuery, parse_query

if TYPE_CHECKING:
    from thidua.graph.store import Graph, Rows

__all__ = [
    "Parameter",
    "SavedQuery",
    "bind",
    "describe_parameters",
    "load",
    "names",
    "parse_query",
    "resolve_document",
    "run",
]


@functools.cache
def _texts() -> Mapping[str, str]:
    entries = files("thidua.queries").iterdir()
    return {
        entry.name.removesuffix(".rq"): entry.read_text(encoding="utf-8")
        for entry in entries
        if entry.name.endswith(".rq")
    }


def names() -> list[str]:
    """The names of the saved queries, in alphabetical order."""
    return sorted(_texts())


@functools.cache
def load(name: str) -> SavedQuery:
    """The saved query called `name`; "-" may stand for "_".

    Raises UnknownQuery with the nearest names.
    """
    plain = name.strip().lower().replace("-", "_").removesuffix(".rq")
    if plain not in _texts():
        near = difflib.get_close_matches(plain, names(), n=3, cutoff=0.5)
        hint = f"the nearest are {', '.join(near)}" if near else "see: thidua query --list"
        raise UnknownQuery(f"no saved query {name!r}; {hint}")
    return parse_query(plain, _texts()[plain])


def run(graph: Graph, name: str, values: Mapping[str, str]) -> Rows:
    """The rows that the saved query `name` gives on `graph` with `values` by parameter name.

    Raises what `load` and `bind` raise, and StoreError when the graph cannot answer.
    """
    return graph.query(bind(load(name), values, graph))

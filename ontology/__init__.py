"""The vocabulary, its lists, its shapes and its alignments, as data that ships with the package.

>>> from thidua.ontology import code_of, label_of
>>> label_of("document-type", code_of("document-type", "NĐ"), "en")
'decree'
"""

from __future__ import annotations

import functools
import json
from importlib.resources import files
from typing import Any

import rdflib
from rdflib import Namespace, URIRef

from thidua.ontology.lists import (
    LIST,
    Concept,
    bodies,
    code_of,
    concepts,
    document_types,
    is_listed,
    label_of,
)

__all__ = [
    "ID",
    "LIST",
    "NAMES",
    "ONTOLOGY_GRAPH",
    "TD",
    "Concept",
    "bodies",
    "code_of",
    "concepts",
    "context",
    "document_types",
    "is_listed",
    "label_of",
    "load",
    "nquads",
]

TD = Namespace("https://w3id.org/thidua/ns#")
ID = Namespace("https://w3id.org/thidua/id/")

#: The named graph that holds the vocabulary and the lists in a store.
ONTOLOGY_GRAPH: URIRef = ID["graph/ontology"]

#: What `load` knows.
NAMES = ("thidua", "lists", "shapes", "alignments")


def load(name: str) -> rdflib.Graph:
    """A fresh graph of one shipped file: "thidua", "lists", "shapes" or "alignments".

    Raises ValueError for any other name. The caller owns the graph and may change it.
    """
    if name not in NAMES:
        raise ValueError(f"no ontology file {name!r}; try one of {', '.join(NAMES)}")
    text = files(__name__).joinpath(f"{name}.ttl").read_text(encoding="utf-8")
    return rdflib.Graph().parse(data=text, format="turtle")


def context() -> dict[str, Any]:
    """The JSON-LD 1.1 context document for exports: {"@context": {…}}."""
    value: dict[str, Any] = json.loads(
        files(__name__).joinpath("context.jsonld").read_text(encoding="utf-8")
    )
    return value


@functools.cache
def nquads() -> str:
    """Vocabulary and lists as sorted N-Quads lines of `ONTOLOGY_GRAPH`, without blank nodes."""
    lines = {
        f"{line.removesuffix(' .')} {ONTOLOGY_GRAPH.n3()} ."
        for name in ("thidua", "lists")
        for line in load(name).serialize(format="nt").splitlines()
        if line
    }
    return "".join(f"{line}\n" for line in sorted(lines))

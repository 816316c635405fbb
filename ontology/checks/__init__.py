"""What a good vocabulary never has, one question a file: each lists the offenders.

The files are plain SPARQL 1.1 SELECT queries over the vocabulary, lists, shapes and alignments in
one graph, so that `robot verify --queries` runs them too (http://robot.obolibrary.org/verify). The
first column is the term at fault.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files

import rdflib

from thidua import ontology

__all__ = ["Check", "Finding", "find", "load", "names", "whole"]

_HEADER = re.compile(r'^#\+ (summary|x-summary-en): "?(.*?)"?$', re.MULTILINE)
_TERM = re.compile(r"<(https://w3id\.org/thidua/(?:ns#|list/)[^>]*)>")


@dataclass(frozen=True, slots=True)
class Check:
    """One question: its name, its words in "vi" and "en", and its SPARQL."""

    name: str
    summary: Mapping[str, str]
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One offender: the check that found it, its IRI, and what the other columns say of it."""

    check: str
    term: str
    detail: str


def names() -> list[str]:
    """The names of the checks, in alphabetical order."""
    return sorted(
        entry.name.removesuffix(".rq")
        for entry in files(__name__).iterdir()
        if entry.name.endswith(".rq")
    )


@functools.cache
def load(name: str) -> Check:
    """The check of this name. Raises ValueError for an unknown one, naming those that exist."""
    if name not in names():
        raise ValueError(f"no check {name!r}; try one of {', '.join(names())}")
    text = files(__name__).joinpath(f"{name}.rq").read_text(encoding="utf-8")
    header = dict(_HEADER.findall(text))
    return Check(name, {"vi": header["summary"], "en": header["x-summary-en"]}, text)


def whole(used: Iterable[str] = ()) -> rdflib.Graph:
    """Vocabulary, lists, shapes and alignments in one graph, with a witness of every term in use.

    `used` is data as N-Quads lines without blank nodes: of each term or list entry that occurs
    in it, one line is taken, so that the checks need not read the rest.
    """
    graph = rdflib.Graph()
    for name in ontology.NAMES:
        graph += ontology.load(name)
    seen: set[str] = set()
    lines = []
    for line in used:
        terms = set(_TERM.findall(line)) - seen
        if terms:
            seen |= terms
            lines.append(re.sub(r" <[^>]*> \.$", " .", line.strip()))
    graph.parse(data="\n".join(lines), format="nt")
    return graph


def find(graph: rdflib.Graph, name: str) -> list[Finding]:
    """What one check finds in a graph, sorted; [] when all is well."""
    rows = (tuple(row) for row in graph.query(load(name).text) if isinstance(row, tuple))
    found = {
        Finding(name, str(row[0]), "; ".join(str(value) for value in row[1:] if value is not None))
        for row in rows
    }
    return sorted(found, key=lambda f: (f.term, f.detail))

"""Turtle and TriG text from sorted triples in N-Triples form.

rdflib's own serialisers need the whole graph as objects, and their order is not promised.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

#: Namespace -> the prefix it goes by.
NAMESPACES = {
    "https://w3id.org/thidua/ns#": "td",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://www.w3.org/2000/01/rdf-schema#": "rdfs",
    "http://www.w3.org/2001/XMLSchema#": "xsd",
    "http://www.w3.org/2002/07/owl#": "owl",
    "http://www.w3.org/2004/02/skos/core#": "skos",
    "http://www.w3.org/ns/oa#": "oa",
    "http://www.w3.org/ns/org#": "org",
    "http://www.w3.org/ns/prov#": "prov",
    "http://www.w3.org/ns/shacl#": "sh",
    "http://www.w3.org/ns/dcat#": "dcat",
    "http://www.w3.org/2006/time#": "time",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/vocab/vann/": "vann",
    "http://purl.org/linked-data/cube#": "qb",
    "http://rdfs.org/ns/void#": "void",
    "http://data.europa.eu/eli/ontology#": "eli",
    "https://schema.org/": "schema",
    "https://www.ica.org/standards/RiC/ontology#": "rico",
}
# Things of one kind share a prefix: id/document/… is "document:", list/relation/… "list-relation:".
_KIND = re.compile(r"https://w3id\.org/thidua/(id|list)/([a-z][a-z0-9-]*)/")
_IRI = re.compile(r"<([^>]*[/#])([^/#>]*)>")
_DATATYPE = re.compile(r"(.*\"\^\^)(<[^>]*>)", re.DOTALL)
# PN_LOCAL of Turtle, without its rarer letters and escapes.
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


class Prefixes:
    """The prefixes that the given terms need, and their short forms."""

    def __init__(self, terms: Iterable[str]) -> None:
        used = Counter(
            match[1] for term in terms if (match := _IRI.fullmatch(_iri(term))) is not None
        )
        self._names = {space: name for space in sorted(used) if (name := _name(space))}

    def lines(self) -> Iterator[str]:
        """The @prefix lines, sorted by prefix."""
        for name, space in sorted((name, space) for space, name in self._names.items()):
            yield f"@prefix {name}: <{space}> .\n"

    def short(self, term: str) -> str:
        """The term as Turtle writes it: "td:Document" where a prefix fits, else as it came."""
        if term.startswith('"'):
            match = _DATATYPE.fullmatch(term)
            return f"{match[1]}{self.short(match[2])}" if match else term
        match = _IRI.fullmatch(term)
        if match and match[1] in self._names and _LOCAL.fullmatch(match[2]):
            return f"{self._names[match[1]]}:{match[2]}"
        return term


def _iri(term: str) -> str:
    match = _DATATYPE.fullmatch(term)
    return match[2] if match else term


def _name(space: str) -> str | None:
    if space in NAMESPACES:
        return NAMESPACES[space]
    match = _KIND.fullmatch(space)
    if match is None:
        return None
    return match[2] if match[1] == "id" else f"list-{match[2]}"


def statements(
    triples: Iterable[tuple[str, str, str]], prefixes: Prefixes, indent: str = ""
) -> Iterator[str]:
    """Turtle for sorted triples: a block a subject, a line a predicate, rdf:type first."""
    for subject, of_subject in groupby(triples, key=lambda triple: triple[0]):
        lines = []
        for predicate, of_both in groupby(of_subject, key=lambda triple: triple[1]):
            values = ", ".join(prefixes.short(triple[2]) for triple in of_both)
            verb = "a" if predicate == _TYPE else prefixes.short(predicate)
            lines.append(f"{verb} {values}")
        lines.sort(key=lambda line: not line.startswith("a "))
        body = f" ;\n{indent}    ".join(lines)
        yield f"\n{indent}{prefixes.short(subject)} {body} .\n"

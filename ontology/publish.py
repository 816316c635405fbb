"""The vocabulary as files for others: Turtle, RDF/XML, JSON-LD, context and prefixes.

The Turtle files are those that ship; the other forms are written from their triples, sorted, so
that the same vocabulary gives the same bytes.
"""

from __future__ import annotations

import json
from importlib.resources import files
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import rdflib
from rdflib import RDF, XSD, Literal, URIRef
from rdflib.term import Node

from thidua.ontology import NAMES, load

#: Prefix -> namespace, for every file and for whoever writes queries.
PREFIXES = {
    "cito": "http://purl.org/spar/cito/",
    "dcam": "http://purl.org/dc/dcam/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "id": "https://w3id.org/thidua/id/",
    "list": "https://w3id.org/thidua/list/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "qb": "http://purl.org/linked-data/cube#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "rico": "https://www.ica.org/standards/RiC/ontology#",
    "schema": "https://schema.org/",
    "sdmx-dimension": "http://purl.org/linked-data/sdmx/2009/dimension#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "td": "https://w3id.org/thidua/ns#",
    "tds": "https://w3id.org/thidua/shapes#",
    "time": "http://www.w3.org/2006/time#",
    "vann": "http://purl.org/vocab/vann/",
    "void": "http://rdfs.org/ns/void#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

#: The parts without blank nodes: their other forms are the same triples, term by term.
_PLAIN = ("thidua", "lists", "alignments")
_PREFIX_DOCUMENT = "https://w3id.org/thidua/prefixes"


def documents() -> dict[str, bytes]:
    """File name -> content of everything that is published but the page for people."""
    own = files("thidua.ontology")
    made = {f"{name}.ttl": own.joinpath(f"{name}.ttl").read_bytes() for name in NAMES}
    for name in _PLAIN:
        graph = load(name)
        made[f"{name}.rdf"] = rdf_xml(graph)
        made[f"{name}.jsonld"] = json_ld(graph)
    made["context.jsonld"] = own.joinpath("context.jsonld").read_bytes()
    made["prefixes.ttl"] = prefixes()
    return dict(sorted(made.items()))


def short(iri: str) -> str:
    """An IRI with its prefix ("td:Document"), or as it is where none fits."""
    for name, space in _LONGEST_FIRST:
        if iri.startswith(space) and iri != space:
            return f"{name}:{iri.removeprefix(space)}"
    return iri


_LONGEST_FIRST = sorted(PREFIXES.items(), key=lambda item: (-len(item[1]), item[0]))


def rdf_xml(graph: rdflib.Graph) -> bytes:
    """RDF/XML, a description a subject. Raises ValueError for a graph with blank nodes."""
    triples = _sorted(graph)
    used = {name for _, p, _ in triples if (name := _split(p)[0])}
    spaces = "".join(
        f"\n    xmlns:{name}={quoteattr(PREFIXES[name])}" for name in sorted(used | {"rdf"})
    )
    parts = [f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{spaces}>\n']
    for subject, statements in groupby(triples, key=lambda triple: triple[0]):
        parts.append(f"  <rdf:Description rdf:about={quoteattr(subject)}>\n")
        parts += [f"    {_element(p, o)}\n" for _, p, o in statements]
        parts.append("  </rdf:Description>\n")
    return "".join([*parts, "</rdf:RDF>\n"]).encode()


def _element(predicate: str, value: Node) -> str:
    name = ":".join(_split(predicate))
    if not isinstance(value, Literal):
        return f"<{name} rdf:resource={quoteattr(str(value))}/>"
    kind = ""
    if value.language:
        kind = f" xml:lang={quoteattr(value.language)}"
    elif value.datatype not in (None, XSD.string):
        kind = f" rdf:datatype={quoteattr(str(value.datatype))}"
    return f"<{name}{kind}>{escape(str(value))}</{name}>"


def _split(iri: str) -> tuple[str, str]:
    """Prefix and local name. Raises ValueError where no prefix fits."""
    prefix, colon, local = short(iri).partition(":")
    if not colon or prefix not in PREFIXES:
        raise ValueError(f"{iri}: no prefix for it in PREFIXES")
    return prefix, local


def json_ld(graph: rdflib.Graph) -> bytes:
    """JSON-LD, a node a subject, with the prefixes in use as its context.

    Raises ValueError for a graph with blank nodes.
    """
    used: set[str] = set()

    def name(iri: str) -> str:
        brief = short(iri)
        used.add(brief.partition(":")[0])
        return brief

    def value(term: Node) -> Any:
        if not isinstance(term, Literal):
            return {"@id": name(str(term))}
        if term.language:
            return {"@value": str(term), "@language": term.language}
        if term.datatype in (None, XSD.string):
            return str(term)
        return {"@value": str(term), "@type": name(str(term.datatype))}

    nodes = []
    for subject, statements in groupby(_sorted(graph), key=lambda triple: triple[0]):
        node: dict[str, Any] = {"@id": name(subject)}
        for predicate, same in groupby(statements, key=lambda triple: triple[1]):
            objects = [o for _, _, o in same]
            if predicate == str(RDF.type):
                node["@type"] = _one([name(str(o)) for o in objects])
            else:
                node[name(predicate)] = _one([value(o) for o in objects])
        nodes.append(node)
    context = {prefix: PREFIXES[prefix] for prefix in sorted(used & set(PREFIXES))}
    document = {"@context": context, "@graph": nodes}
    return f"{json.dumps(document, ensure_ascii=False, indent=1)}\n".encode()


def _one(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _sorted(graph: rdflib.Graph) -> list[tuple[str, str, Node]]:
    for triple in graph:
        if not all(isinstance(term, URIRef | Literal) for term in triple):
            raise ValueError(f"a blank node in {' '.join(term.n3() for term in triple)}")
    return sorted(((str(s), str(p), o) for s, p, o in graph), key=_key)


def _key(triple: tuple[str, str, Node]) -> tuple[str, str, str]:
    return triple[0], triple[1], triple[2].n3()


def prefixes() -> bytes:
    """The prefixes as sh:declare, which SHACL engines and query editors read."""
    head = [
        *(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in ("owl", "sh", "xsd")),
        f"\n<{_PREFIX_DOCUMENT}> a owl:Ontology ;\n    sh:declare ",
        " ,\n        ".join(f"<{_PREFIX_DOCUMENT}#{name}>" for name in PREFIXES),
        " .\n",
    ]
    return "".join([*head, *map(_declared, PREFIXES.items())]).encode()


def _declared(item: tuple[str, str]) -> str:
    name, space = item
    return (
        f'\n<{_PREFIX_DOCUMENT}#{name}> sh:prefix "{name}" ;\n'
        f'    sh:namespace "{space}"^^xsd:anyURI .\n'
    )

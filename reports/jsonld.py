"""JSON-LD nodes from sorted quads, with the terms of a context where they fit.

Only what reads back as the same quads is shortened: a term with a container, @reverse or a
@vocab type is passed over, and a value that the term's type does not cover is written in full.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from thidua.reports.quads import Quad, literal

_RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_STRING = "http://www.w3.org/2001/XMLSchema#string"


def nodes(quads: Iterable[Quad], terms: Mapping[str, Any]) -> list[dict[str, Any]]:
    """One JSON-LD node for each subject, in the order given."""
    names = _names(terms)
    made = []
    for subject, of_subject in groupby(quads, key=lambda quad: quad.subject):
        node: dict[str, Any] = {"@id": subject[1:-1]}
        for predicate, of_both in groupby(of_subject, key=lambda quad: quad.predicate):
            objects = [quad.object for quad in of_both]
            if predicate == _RDF_TYPE:
                node["@type"] = _one([_class(o, names) for o in objects])
                continue
            iri = predicate[1:-1]
            name, kind, language = names.get(iri, (iri, None, terms.get("@language")))
            node[name] = _one([_value(o, kind, language) for o in objects])
        made.append(node)
    return made


def _one(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _class(term: str, names: Mapping[str, tuple[str, Any, Any]]) -> str:
    iri = term[1:-1]
    return names[iri][0] if iri in names else iri


def _value(term: str, kind: str | None, language: str | None) -> Any:
    parts = literal(term)
    if parts is None:
        return term[1:-1] if kind == "@id" else {"@id": term[1:-1]}
    if parts.language:
        if kind is None and parts.language == language:
            return parts.text
        return {"@value": parts.text, "@language": parts.language}
    if parts.datatype in (None, _STRING):
        plain = kind is None and language is None
        return parts.text if plain else {"@value": parts.text}
    if parts.datatype == kind:
        return parts.text
    return {"@value": parts.text, "@type": parts.datatype}


def _names(terms: Mapping[str, Any]) -> dict[str, tuple[str, str | None, str | None]]:
    """IRI -> (term, its type as an IRI or "@id", its language), for terms safe to use."""
    names: dict[str, tuple[str, str | None, str | None]] = {}
    for name in sorted(terms, reverse=True):
        given = terms[name]
        definition = {"@id": given} if isinstance(given, str) else given
        if name.startswith("@") or not isinstance(definition, Mapping):
            continue
        kind = definition.get("@type")
        iri = _expanded(definition.get("@id", name), terms)
        if iri is None or {"@container", "@reverse", "@context"} & set(definition):
            continue
        if iri.endswith(("#", "/")) or kind in ("@vocab", "@json", "@none"):
            continue
        language = definition.get("@language", terms.get("@language"))
        names[iri] = (name, kind if kind == "@id" else _expanded(kind, terms), language)
    return names


def _expanded(name: str | None, terms: Mapping[str, Any]) -> str | None:
    """The IRI behind a compact one, None where the context does not say."""
    if name is None or name.startswith("@"):
        return None
    prefix, colon, local = name.partition(":")
    if not colon:
        vocabulary = terms.get("@vocab")
        return f"{vocabulary}{name}" if vocabulary else None
    if local.startswith("//"):
        return name
    given = terms.get(prefix)
    space = given.get("@id") if isinstance(given, Mapping) else given
    return f"{space}{local}" if isinstance(space, str) else name

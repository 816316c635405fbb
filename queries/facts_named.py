"""What a person means by a fact: a document, a field of one, a relation between two, or an IRI."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib.term import URIRef

from thidua.graph.errors import UnknownDocument, UsageError
from thidua.ontology import concepts
from thidua.queries.find import resolve_document
from thidua.queries.tokens import NOT_IN_IRI

if TYPE_CHECKING:
    from thidua.graph.results import Graph

_ID = "https://w3id.org/thidua/id/"
_TD = "https://w3id.org/thidua/ns#"

#: Field as people write it -> the field's name.
FIELDS = {
    "number": "number",
    "số": "number",
    "issued": "issued",
    "date": "issued",
    "ngày": "issued",
    "issuer": "issuer",
    "title": "title",
    "type": "type",
    "theme": "theme",
    "start": "start",
    "end": "end",
    "form": "form",
    "scope": "scope",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """What is asked about; `field` of `subject`, or `link` (a property) from it to `object`."""

    subject: URIRef
    field: str | None = None
    link: URIRef | None = None
    object: URIRef | None = None


def find_fact(graph: Graph, asked: str) -> Fact:
    """The fact that `asked` means.

    A document as `resolve_document` takes it, "DOC.field" (number, issued, issuer, title, type,
    theme, start, end, form, scope), "A implements B" in either language, or the IRI of an
    inference, a conflict or a statement ("conflict/…" will do). Raises UsageError when it is none.
    """
    text = " ".join(asked.split())
    if not text:
        raise UsageError("which fact? for example: 02/CT-UBND@2024.number")
    kind = re.match(rf"(?:{re.escape(_ID)}|id:)?([a-z-]+/[a-z0-9.-]+)$", text)
    if kind and not kind[1].startswith("document/"):
        iri = URIRef(_ID + kind[1])
        if not NOT_IN_IRI.search(str(iri)) and graph.ask(f"ASK {{ <{iri}> ?p ?o }}"):
            return Fact(iri)
    relation = _relation(graph, text)
    if relation:
        return relation
    head, dot, field = text.rpartition(".")
    if dot and field.casefold() in FIELDS:
        return Fact(resolve_document(graph, head), FIELDS[field.casefold()])
    try:
        return Fact(resolve_document(graph, text))
    except UnknownDocument as error:
        if (unknown := _unknown_relation(graph, text)) is not None:
            known = ", ".join(concept.code for concept in concepts("relation"))
            raise UsageError(
                f"no relation {unknown!r} between documents; choose from {known}, carries out"
            ) from None
        raise UnknownDocument(
            f"{error}; a fact is a document, DOC.field ({', '.join(sorted(set(FIELDS.values())))}), "
            "“A implements B”, or the IRI of an inference or a conflict"
        ) from None


def _relation(graph: Graph, text: str) -> Fact | None:
    """ "A implements B": the first split at the name of a relation whose sides are documents."""
    for words, link in _relations():
        for match in re.finditer(rf"\s{re.escape(words)}\s", text, re.IGNORECASE):
            sides = text[: match.start()], text[match.end() :]
            try:
                a, b = (resolve_document(graph, side) for side in sides)
            except UnknownDocument:
                continue
            return Fact(a, link=link, object=b)
    return None


def _unknown_relation(graph: Graph, text: str) -> str | None:
    """What stands between two numbers of documents, where it names no relation."""
    first, *between, last = text.split() if " " in text else (text, "")
    if not between:
        return None
    for number in (first, last):
        try:
            resolve_document(graph, number)
        except UnknownDocument:
            return None
    return " ".join(between)


def _relations() -> list[tuple[str, URIRef]]:
    """Names of relations, the longest first, and their properties."""
    found = {"carries out": URIRef(f"{_TD}carriesOut"), "thực hiện qua": URIRef(f"{_TD}carriesOut")}
    for concept in concepts("relation"):
        link = URIRef(_TD + {"basis": "basedOn"}.get(concept.code, concept.code))
        for words in (concept.code, concept.label, concept.label_en, *concept.variants):
            found.setdefault(words, link)
    return sorted(found.items(), key=lambda item: (-len(item[0]), item[0]))

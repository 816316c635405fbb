"""The lists as values: the concepts of lists.ttl, by scheme, code, label or notation.

Codes are not unique by notation: "QĐ" is a decision or a provision, "TW" three Party bodies.
`code_of` therefore answers only where exactly one concept fits, labels before notations.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

import rdflib
from rdflib import Literal, Namespace
from rdflib.namespace import RDF, SKOS
from rdflib.term import Node

LIST = Namespace("https://w3id.org/thidua/list/")

_TD = Namespace("https://w3id.org/thidua/ns#")


@dataclass(frozen=True, slots=True)
class Concept:
    """One entry of a list.

    `label` and `label_en` are the preferred labels; `notations` the codes as they stand in
    symbols ("CT", "UBND"); `variants` other Vietnamese spellings; `groups` the codes of the
    collections that hold it ("party-document-types"); `broader` a code of the same scheme;
    the two dates are ISO and may be partial; `certainty` is a code of the list certainty.
    """

    scheme: str
    code: str
    label: str
    label_en: str
    notations: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    broader: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    certainty: str | None = None

    @property
    def iri(self) -> rdflib.URIRef:
        """https://w3id.org/thidua/list/<scheme>/<code>"""
        return LIST[f"{self.scheme}/{self.code}"]


def concepts(scheme: str) -> tuple[Concept, ...]:
    """The entries of one scheme ("document-type", "relation", "capacity" …), sorted by code.

    Raises ValueError for an unknown scheme, naming those that exist.
    """
    known = _by_scheme()
    if scheme not in known:
        raise ValueError(f"no list {scheme!r}; try one of {', '.join(known)}")
    return known[scheme]


def document_types() -> tuple[Concept, ...]:
    """The kinds of document, state, normative and Party."""
    return concepts("document-type")


def bodies() -> tuple[Concept, ...]:
    """The bodies whose codes stand in symbols: an open list."""
    return concepts("body")


def code_of(scheme: str, text: str, group: str | None = None) -> str | None:
    """The code that a label, a variant or a notation names, or None if none or several fit.

    Case and the place of tone marks do not count ("Ủy", "Uỷ"); `group` narrows the choice,
    as in `code_of("document-type", "TT", "party-document-types")`.
    """
    for index in _indexes(scheme):
        found = [c for c in index.get(_fold(text), ()) if group is None or group in c.groups]
        if len(found) == 1:
            return found[0].code
    return None


def label_of(scheme: str, code: str, lang: str = "vi") -> str:
    """The preferred label of a code in "vi" or "en"; the code itself where it is not listed."""
    for concept in concepts(scheme):
        if concept.code == code:
            return concept.label_en if lang == "en" else concept.label
    return code


def is_listed(scheme: str, code: str) -> bool:
    """Whether a list holds a code."""
    return code in _codes(scheme)


@functools.cache
def _codes(scheme: str) -> frozenset[str]:
    return frozenset(concept.code for concept in concepts(scheme))


@functools.cache
def _indexes(scheme: str) -> tuple[dict[str, list[Concept]], ...]:
    """Folded text -> concepts: by label, by variant, by notation, tried in this order."""
    return tuple(
        _index((text, concept) for concept in concepts(scheme) for text in texts(concept))
        for texts in (
            lambda c: (c.label, c.label_en),
            lambda c: c.variants,
            lambda c: c.notations,
        )
    )


def _index(pairs: Iterable[tuple[str, Concept]]) -> dict[str, list[Concept]]:
    index: dict[str, list[Concept]] = {}
    for text, concept in pairs:
        entries = index.setdefault(_fold(text), [])
        if concept not in entries:
            entries.append(concept)
    return index


def _fold(text: str) -> str:
    """Case folded, blanks collapsed, tone marks moved behind their word: "Thoả" = "Thỏa"."""
    words = unicodedata.normalize("NFD", " ".join(text.split()).casefold()).split(" ")
    return " ".join(
        "".join(c for c in word if c not in _TONES) + "".join(c for c in word if c in _TONES)
        for word in words
    )


#: Combining grave, acute, tilde, hook above, dot below: the five written tones.
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


@functools.cache
def _by_scheme() -> dict[str, tuple[Concept, ...]]:
    text = files("thidua.ontology").joinpath("lists.ttl").read_text(encoding="utf-8")
    graph = rdflib.Graph().parse(data=text, format="turtle")
    found: dict[str, list[Concept]] = {}
    for subject in graph.subjects(RDF.type, SKOS.Concept):
        concept = _concept(graph, subject)
        found.setdefault(concept.scheme, []).append(concept)
    return {scheme: tuple(sorted(found[scheme], key=lambda c: c.code)) for scheme in sorted(found)}


def _concept(graph: rdflib.Graph, subject: Node) -> Concept:
    scheme, code = str(subject).removeprefix(str(LIST)).split("/")

    def texts(*properties: Node, lang: str | None = "vi") -> tuple[str, ...]:
        values = (
            o for p in properties for o in graph.objects(subject, p) if isinstance(o, Literal)
        )
        return tuple(sorted({str(o) for o in values if o.language == lang}))

    def one(property_: Node) -> str | None:
        value = graph.value(subject, property_)
        return None if value is None else str(value).rsplit("/", 1)[-1]

    return Concept(
        scheme=scheme,
        code=code,
        label=texts(SKOS.prefLabel)[0],
        label_en=texts(SKOS.prefLabel, lang="en")[0],
        notations=texts(SKOS.notation, lang=None),
        variants=texts(SKOS.altLabel, SKOS.hiddenLabel),
        groups=tuple(
            sorted(str(g).rsplit("/", 1)[-1] for g in graph.subjects(SKOS.member, subject))
        ),
        broader=one(SKOS.broader),
        valid_from=one(_TD.validFrom),
        valid_until=one(_TD.validUntil),
        certainty=one(_TD.certainty),
    )

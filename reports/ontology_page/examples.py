"""Real things as examples: of each class, the one with most kinds of relations in a graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from thidua.ontology import TD
from thidua.ontology.publish import short
from thidua.reports.ontology_page.terms import Text
from thidua.reports.quads import Literal, literal, parse
from thidua.reports.turtle import Prefixes, statements

#: How many values of one property an example shows.
_SHOWN = 3
_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_LABELS = (
    "<http://www.w3.org/2000/01/rdf-schema#label>",
    "<http://www.w3.org/2004/02/skos/core#prefLabel>",
)
_EVIDENCE = f"<{TD}evidence>"
_OA = "http://www.w3.org/ns/oa#"
#: From a fact to the file that proves it.
_CHAIN = (_EVIDENCE, f"<{_OA}hasTarget>", f"<{_OA}hasSelector>")

Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """A property ("td:symbol") and its first values as people read them; `more` are left out."""

    property: str
    values: tuple[Text, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Example:
    """One thing: its IRI, its name, its properties as a table and its triples as Turtle."""

    iri: str
    name: Text
    rows: tuple[Row, ...]
    turtle: str


class Things:
    """What N-Quads lines say of each thing, whatever graph says it."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._said: dict[str, set[Triple]] = defaultdict(set)
        self._kinds: dict[str, list[str]] = defaultdict(list)
        self._names: dict[str, dict[str, str]] = defaultdict(dict)
        self._leading: dict[str, set[str]] = defaultdict(set)
        for quad in map(parse, lines):
            self._said[quad.subject].add(quad[:3])
            self._leading[quad.object].add(quad.predicate)
            if quad.predicate == _TYPE:
                self._kinds[quad.object].append(quad.subject)
            if quad.predicate in _LABELS and (label := literal(quad.object)):
                names = self._names[quad.subject]
                language = label.language or "vi"
                names[language] = min(names.get(language, label.text), label.text)

    def example(self, name: str, *, proof: bool = False) -> Example | None:
        """The thing of class td:`name` with most relations, in and out; None when there is none.

        `proof` adds to the Turtle the annotation and the place in the file of one piece of its
        evidence.
        """
        things = self._kinds.get(f"<{TD}{name}>", [])
        if not things:
            return None
        best = min(things, key=lambda thing: (-self._rank(thing), thing))
        triples, left_out = _cut(sorted(self._said[best]))
        at = best
        for predicate in _CHAIN if proof else ():
            found = sorted(o for _, p, o in self._said[at] if p == predicate)
            if not found:
                break
            at = found[0]
            triples += sorted(self._said[at])
        return Example(
            best[1:-1],
            self._named(best),
            tuple(self._rows(best, left_out)),
            _turtle(triples, left_out),
        )

    def _rank(self, thing: str) -> int:
        return len({p for _, p, _ in self._said[thing]}) + len(self._leading[thing])

    def _rows(self, thing: str, left_out: Mapping[str, int]) -> Iterable[Row]:
        triples, _ = _cut(sorted(self._said[thing]))
        for predicate, same in groupby(triples, key=lambda triple: triple[1]):
            if predicate not in (_TYPE, _EVIDENCE):
                values = tuple(self._shown(o) for _, _, o in same)
                yield Row(short(predicate[1:-1]), values, left_out.get(predicate, 0))

    def _shown(self, term: str) -> Text:
        value = literal(term)
        return self._named(term) if value is None else _said(value)

    def _named(self, term: str) -> Text:
        names = self._names.get(term, {})
        plain = term[1:-1].rpartition("/")[2]
        return Text(
            names.get("vi") or names.get("en") or plain, names.get("en") or names.get("vi") or plain
        )


def _said(value: Literal) -> Text:
    if value.datatype and value.datatype.endswith("#boolean"):
        return Text("có", "yes") if value.text == "true" else Text("không", "no")
    if value.datatype and value.datatype.endswith(("#date", "#gYearMonth")):
        return Text("/".join(reversed(value.text.split("-"))), value.text)
    if value.datatype and value.datatype.endswith("#decimal"):
        return Text(value.text.replace(".", ","), value.text)
    return Text(value.text, value.text)


def _cut(triples: list[Triple]) -> tuple[list[Triple], dict[str, int]]:
    """The first values of each property, and how many of which property are left out."""
    kept: list[Triple] = []
    left_out = {}
    for predicate, same in groupby(triples, key=lambda triple: triple[1]):
        found = list(same)
        kept += found[:_SHOWN]
        if len(found) > _SHOWN:
            left_out[predicate] = len(found) - _SHOWN
    return kept, left_out


def _turtle(triples: list[Triple], left_out: Mapping[str, int]) -> str:
    prefixes = Prefixes(term for triple in triples for term in triple)
    parts = [*prefixes.lines(), *statements(triples, prefixes)]
    if left_out:
        counts = ", ".join(
            f"{prefixes.short(predicate)} +{n}" for predicate, n in sorted(left_out.items())
        )
        parts.append(f"# … {counts}\n")
    return "".join(parts)

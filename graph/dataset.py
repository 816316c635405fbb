"""What a store holds, described for others: VoID and DCAT, in a graph of its own.

    dataset  void:Dataset, dcat:Dataset: title, licence, vocabulary, sources, period, counts
    dataset  void:subset         each named graph with its number of triples
    dataset  void:classPartition each class with its number of things

Nothing in it depends on when or where a store is built: the same sources give the same bytes.
VoID: https://www.w3.org/TR/void/, DCAT: https://www.w3.org/TR/vocab-dcat-3/.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from rdflib import OWL, URIRef

from thidua.graph.nquads import DCTERMS, ID, TD, TYPE, Quads, date, integer, td, text, thing
from thidua.graph.resolve.sources import short_digest
from thidua.ontology import load

DATASET = f"{ID}graph/dataset"
VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"

#: Of the facts that are read and concluded, not of the documents they are read from.
LICENCE = "https://creativecommons.org/licenses/by/4.0/"

_VOCABULARY = "https://w3id.org/thidua/ns"
#: What the data keeps to: the name of its file, and its IRI.
_PARTS = {"thidua": _VOCABULARY, "shapes": "https://w3id.org/thidua/shapes"}
_DATE = re.compile(r'"(\d{4}[\d-]*)"')
_OURS = f"<{ID}"
_FILE, _ISSUED, _PRESENT = (td(name) for name in ("SourceFile", "issued", "present"))
_TITLE = {
    "vi": "Dữ liệu về văn bản chỉ đạo và phong trào thi đua",
    "en": "Data on directives and emulation campaigns",
}
_DESCRIPTION = {
    "vi": "Dữ kiện rút ra từ các văn bản nguồn, điều suy ra từ đó, và dẫn chứng của từng dữ kiện;"
    " không có nội dung văn bản.",
    "en": "Facts read from source documents, what is concluded from them, and the evidence of each"
    " fact; the text of the documents is not included.",
}


def describe(said: Counts) -> list[str]:
    """Sorted N-Quads lines that describe what was counted in the graphs of a store.

    The dataset's IRI depends on its source files only; the description does not count itself.
    """
    quads = Quads()
    key = short_digest(" ".join(sorted(set(said.files))))
    dataset = thing("dataset", key)

    def state(predicate: str, *values: str) -> None:
        for value in values:
            quads.add(DATASET, dataset, f"<{predicate}>", value)

    quads.add(DATASET, dataset, TYPE, f"<{VOID}Dataset>")
    quads.add(DATASET, dataset, TYPE, f"<{DCAT}Dataset>")
    for lang in ("vi", "en"):
        state(f"{DCTERMS}title", text(_TITLE[lang], lang))
        state(f"{DCTERMS}description", text(_DESCRIPTION[lang], lang))
    state(f"{DCTERMS}license", f"<{LICENCE}>")
    state(f"{DCTERMS}source", *sorted(set(said.files)))
    state(f"{VOID}vocabulary", f"<{_VOCABULARY}>")
    state(f"{DCTERMS}conformsTo", *_versions())
    state(f"{VOID}uriSpace", text(ID))
    state(f"{VOID}triples", integer(sum(said.graphs.values())))
    state(f"{VOID}entities", integer(said.things))
    state(f"{VOID}classes", integer(len(said.classes)))
    state(f"{VOID}properties", integer(len(said.properties)))
    state(f"{VOID}distinctSubjects", integer(said.subjects))
    if days := said.days:
        period = thing("period", key)
        state(f"{DCTERMS}temporal", period)
        quads.add(DATASET, period, TYPE, f"<{DCTERMS}PeriodOfTime>")
        quads.add(DATASET, period, f"<{DCAT}startDate>", date(days[0]))
        quads.add(DATASET, period, f"<{DCAT}endDate>", date(days[-1]))
    for graph, count in said.graphs.items():
        state(f"{VOID}subset", f"<{graph}>")
        quads.add(DATASET, f"<{graph}>", TYPE, f"<{VOID}Dataset>")
        quads.add(DATASET, f"<{graph}>", f"<{VOID}triples>", integer(count))
    for name, count in said.classes.items():
        if name.startswith(f"<{TD}"):
            part = thing("partition", f"{key}.{name[len(TD) + 1 : -1].lower()}")
            state(f"{VOID}classPartition", part)
            quads.add(DATASET, part, f"<{VOID}class>", name)
            quads.add(DATASET, part, f"<{VOID}entities>", integer(count))
    return list(quads.lines())


@dataclass(slots=True)
class Counts:
    """What stands in some graphs: their triples, classes and properties with how often they
    occur, subjects (`things`: those under our own IRIs), source files, and which documents are at
    hand and when documents were issued. Counts of graphs that share no subjects add up."""

    graphs: dict[str, int] = field(default_factory=dict)
    classes: dict[str, int] = field(default_factory=dict)
    properties: dict[str, int] = field(default_factory=dict)
    subjects: int = 0
    things: int = 0
    files: tuple[str, ...] = ()
    issued: dict[str, str] = field(default_factory=dict)
    present: tuple[str, ...] = ()

    @property
    def days(self) -> list[str]:
        """The dates of issue of the documents at hand, sorted."""
        present = set(self.present)
        return sorted({day for document, day in self.issued.items() if document in present})

    def add(self, other: Counts) -> None:
        """Add what was counted elsewhere."""
        for own, others in (
            (self.graphs, other.graphs),
            (self.classes, other.classes),
            (self.properties, other.properties),
        ):
            for name, times in others.items():
                own[name] = own.get(name, 0) + times
        self.subjects += other.subjects
        self.things += other.things
        self.files += other.files
        self.issued |= other.issued
        self.present += other.present


def count(
    graphs: Iterable[tuple[str, Iterable[str]]], elsewhere: Callable[[str], bool] = lambda _: False
) -> Counts:
    """Count graphs, each given with its sorted triples.

    Subjects of which `elsewhere` says that another count has them are not counted as subjects.
    Raises ValueError for a line that is no triple or holds a blank node.
    """
    said = Counts()
    classes: Counter[str] = Counter()
    properties: Counter[str] = Counter()
    files: list[str] = []
    present: list[str] = []
    seen: set[str] = set()
    for graph, triples in graphs:
        former = ""
        size = 0
        for triple in triples:
            size += 1
            try:
                subject, predicate, value = triple.split(" ", 2)
            except ValueError:
                raise ValueError(f"not a triple: {triple!r}") from None
            if subject[0] != "<" or predicate[0] != "<" or value[0] == "_":
                raise ValueError(f"not a triple without blank nodes: {triple!r}")
            if subject != former:
                former = subject
                if subject not in seen and not elsewhere(subject):
                    seen.add(subject)
                    said.subjects += 1
                    said.things += subject.startswith(_OURS)
            properties[predicate] += 1
            if predicate == TYPE:
                classes[value] += 1
                if value == _FILE:
                    files.append(subject)
            elif predicate == _ISSUED and (day := _DATE.match(value)):
                said.issued[subject] = day[1]
            elif predicate == _PRESENT and value.startswith('"true"'):
                present.append(subject)
        if size:
            said.graphs[graph] = said.graphs.get(graph, 0) + size
    said.classes, said.properties = dict(classes), dict(properties)
    said.files, said.present = tuple(files), tuple(present)
    return said


@functools.cache
def _versions() -> tuple[str, ...]:
    """The IRIs of the versions of vocabulary and shapes that the data keeps to, as terms."""
    found = (load(name).value(URIRef(iri), OWL.versionIRI) for name, iri in _PARTS.items())
    return tuple(version.n3() for version in found if version is not None)

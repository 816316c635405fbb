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
from collections.abc import Iterable

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
_QUAD = re.compile(r"(<[^>]*>) (<[^>]*>) (.*) <([^>]*)> \.")
_ISSUED = re.compile(r'"(\d{4}[\d-]*)"')
_TITLE = {
    "vi": "Dữ liệu về văn bản chỉ đạo và phong trào thi đua",
    "en": "Data on directives and emulation campaigns",
}
_DESCRIPTION = {
    "vi": "Dữ kiện rút ra từ các văn bản nguồn, điều suy ra từ đó, và chứng cứ của từng dữ kiện;"
    " không có nội dung văn bản.",
    "en": "Facts read from source documents, what is concluded from them, and the evidence of each"
    " fact; the text of the documents is not included.",
}


def describe(lines: Iterable[str]) -> list[str]:
    """Sorted N-Quads lines that describe the N-Quads lines of a store.

    The dataset's IRI depends on its source files only; the description does not count itself.
    Raises ValueError for a line that is no quad or holds a blank node.
    """
    said = Counts(lines)
    quads = Quads()
    key = short_digest(" ".join(said.files))
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
    state(f"{DCTERMS}source", *said.files)
    state(f"{VOID}vocabulary", f"<{_VOCABULARY}>")
    state(f"{DCTERMS}conformsTo", *_versions())
    state(f"{VOID}uriSpace", text(ID))
    state(f"{VOID}triples", integer(sum(said.graphs.values())))
    state(f"{VOID}entities", integer(len(said.things)))
    state(f"{VOID}classes", integer(len(said.classes)))
    state(f"{VOID}properties", integer(len(said.properties)))
    state(f"{VOID}distinctSubjects", integer(len(said.subjects)))
    if said.issued:
        period = thing("period", key)
        state(f"{DCTERMS}temporal", period)
        quads.add(DATASET, period, TYPE, f"<{DCTERMS}PeriodOfTime>")
        quads.add(DATASET, period, f"<{DCAT}startDate>", date(min(said.issued)))
        quads.add(DATASET, period, f"<{DCAT}endDate>", date(max(said.issued)))
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


class Counts:
    """What stands in N-Quads lines: graphs, classes and properties with how often they occur,
    things under our own IRIs, source files, and the dates of issue of the documents at hand."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.graphs: Counter[str] = Counter()
        self.classes: Counter[str] = Counter()
        self.properties: set[str] = set()
        self.subjects: set[str] = set()
        issued: dict[str, str] = {}
        present: set[str] = set()
        files: set[str] = set()
        for line in lines:
            match = _QUAD.fullmatch(line)
            if match is None:
                raise ValueError(f"not a line of N-Quads without blank nodes: {line!r}")
            subject, predicate, value, graph = match.groups()
            self.graphs[graph] += 1
            self.properties.add(predicate)
            self.subjects.add(subject)
            if predicate == TYPE:
                self.classes[value] += 1
                if value == td("SourceFile"):
                    files.add(subject)
            elif predicate == td("issued") and (found := _ISSUED.match(value)):
                issued[subject] = found[1]
            elif predicate == td("present") and value.startswith('"true"'):
                present.add(subject)
        self.files = sorted(files)
        self.things = {s for s in self.subjects if s.startswith(f"<{ID}")}
        self.issued = {day for document, day in issued.items() if document in present}


@functools.cache
def _versions() -> tuple[str, ...]:
    """The IRIs of the versions of vocabulary and shapes that the data keeps to, as terms."""
    found = (load(name).value(URIRef(iri), OWL.versionIRI) for name, iri in _PARTS.items())
    return tuple(version.n3() for version in found if version is not None)

"""A graph against the shapes of the ontology: what is wrong, doubtful or worth knowing.

The shapes say it in Vietnamese and English; a finding carries one of the two. The vocabulary
and the lists are added to the graph for the time of the validation, so that a graph of
documents alone can be checked.
"""

from __future__ import annotations

import contextlib
import functools
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import pyshacl
import rdflib
from rdflib.namespace import RDF, RDFS, SH
from rdflib.term import Node

from thidua import ontology
from thidua.graph.errors import InputError

Severity = Literal["violation", "warning", "info"]

#: Gravest first.
SEVERITIES: tuple[Severity, ...] = ("violation", "warning", "info")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a shape found.

    `focus` is the IRI at fault, `path` the IRI of the property (None for the node itself or a
    longer path), `value` the value at fault as text, `message` in the language asked for, `shape`
    the local name of the shape ("Document-issued").
    """

    severity: Severity
    focus: str
    path: str | None
    value: str | None
    message: str
    shape: str


def validate(graph_data: rdflib.Graph | str, lang: str = "vi") -> list[Finding]:
    """The findings of all shapes on a graph, gravest first, always in the same order.

    `graph_data` is an rdflib graph (a Dataset counts as the union of its graphs) or N-Quads
    text; it is not changed. `lang` is "vi" or "en".
    Raises InputError for text that is no N-Quads.
    """
    with _quiet_literals():
        union = _union(graph_data)
        _, report, _ = pyshacl.validate(union, shacl_graph=_shapes(), inference=None, inplace=True)
    if not isinstance(report, rdflib.Graph):  # pyshacl hands back what the shapes got wrong
        raise ValueError(f"shapes.ttl: {report}")
    # sh:result only: what stands under sh:detail explains a result and is none.
    findings = {_finding(report, result, lang) for result in report.objects(None, SH.result)}
    return sorted(findings | _undeclared(union, lang), key=_order)


def _order(finding: Finding) -> tuple[int, str, str, str, str, str]:
    return (
        SEVERITIES.index(finding.severity),
        finding.shape,
        finding.focus,
        finding.path or "",
        finding.value or "",
        finding.message,
    )


def _union(graph_data: rdflib.Graph | str) -> rdflib.Graph:
    """A new plain graph of all triples, whatever graph they stand in, and of the vocabulary."""
    if isinstance(graph_data, str):
        union = rdflib.Graph().parse(data=_triples(graph_data), format="nt")
    elif isinstance(graph_data, rdflib.Dataset):
        union = rdflib.Graph()
        union.addN((s, p, o, union) for s, p, o, _ in graph_data.quads((None, None, None, None)))
    else:
        union = rdflib.Graph()
        union += graph_data
    union += _background()  # subclasses and membership of lists are looked up here
    return union


# N-Quads, one statement a line (https://www.w3.org/TR/n-quads/#sec-grammar), the graph optional:
# <s> <p> "o"@vi <g> .
_IRI = r"<[^<>\"{}|^`\x00-\x20]*>"
_LITERAL = rf'"(?:[^"\\\n\r]|\\[tbnrf"\'\\]|\\u[0-9A-Fa-f]{{4}}|\\U[0-9A-Fa-f]{{8}})*"(?:\^\^{_IRI}|@[A-Za-z0-9-]+)?'
_BLANK = r"_:[^\s<>\"]+"
_QUAD = re.compile(
    rf"\s*(?:{_IRI}|{_BLANK})\s*{_IRI}\s*(?:{_IRI}|{_BLANK}|{_LITERAL})"
    rf"(?P<graph>\s*(?:{_IRI}|{_BLANK}))?\s*\.\s*(?:#.*)?"
)


def _triples(nquads: str) -> str:
    """The same statements as N-Triples: rdflib's own N-Quads parser warns in every release."""
    lines = []
    for number, line in enumerate(nquads.split("\n"), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = _QUAD.fullmatch(line)
        if match is None:
            raise InputError(
                f"line {number} is no N-Quads: {line[:80]!r}; try `thidua export -o graph.nq`"
            )
        end = match.start("graph") if match["graph"] else len(line)
        lines.append(line[:end] + " ." if match["graph"] else line)
    return "\n".join(lines) + "\n"


@functools.cache
def _shapes() -> rdflib.Graph:
    return ontology.load("shapes")


@functools.cache
def _background() -> rdflib.Graph:
    graph = ontology.load("thidua")
    graph += ontology.load("lists")
    return graph


def _undeclared(union: rdflib.Graph, lang: str) -> set[Finding]:
    """Terms of our namespace that the vocabulary does not know: mostly misspelt ones.

    Not a shape: SHACL would ask it of every triple with a query, a hundred times slower.
    """
    used = {*union.predicates(unique=True), *union.objects(None, RDF.type, unique=True)}
    declared = set(_background().subjects(RDFS.isDefinedBy))
    message = "The term is not in the vocabulary."
    if lang != "en":
        message = "Thuật ngữ không có trong từ vựng."
    return {
        Finding("violation", str(term), None, None, message, "UndeclaredTerm")
        for term in used - declared
        if str(term).startswith(str(ontology.TD))
    }


def _finding(report: rdflib.Graph, result: Node, lang: str) -> Finding:
    severity = str(report.value(result, SH.resultSeverity)).rsplit("#", 1)[-1].lower()
    if severity not in SEVERITIES:
        raise ValueError(f"shapes.ttl: no severity {severity!r}; use one of {SEVERITIES}")
    focus = report.value(result, SH.focusNode)
    path = report.value(result, SH.resultPath)
    value = report.value(result, SH.value)
    if focus == _WHOLE_GRAPH and value is not None:
        focus, value = value, None
    return Finding(
        severity=severity,
        focus=str(focus),
        path=str(path) if isinstance(path, rdflib.URIRef) else None,
        value=None if value is None else str(value),
        message=_message(report, result, lang),
        shape=str(report.value(result, SH.sourceShape)).rsplit("#", 1)[-1],
    )


#: The focus node of checks over the whole graph; what they find stands in the value.
_WHOLE_GRAPH = rdflib.URIRef("https://w3id.org/thidua/ns")


def _message(report: rdflib.Graph, result: Node, lang: str) -> str:
    """What the shape says in `lang`: of several languages the report may keep only one."""
    source = report.value(result, SH.sourceConstraint) or report.value(result, SH.sourceShape)
    found = sorted(
        (m.language != lang, m.language or "", str(m))
        for m in _shapes().objects(source, SH.message)
        if isinstance(m, rdflib.Literal)
    )
    return found[0][2] if found else ""


@contextlib.contextmanager
def _quiet_literals() -> Iterator[None]:
    """Ill-typed literals are findings here; rdflib would also print a traceback for each."""
    logger = logging.getLogger("rdflib.term")
    before = logger.disabled
    logger.disabled = True
    try:
        yield
    finally:
        logger.disabled = before

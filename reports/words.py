"""An answer in the words of people: codes by their labels, and on a page only what is read there.

A program is given codes ("at-least"), addresses and offsets; a person "ít nhất", names and
quotations.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable
from importlib.resources import files

from thidua.reports.answers import Answer, addresses
from thidua.reports.cells import Value

#: Column -> the lists of the vocabulary whose codes stand in it.
_LISTS = {
    "bound": ("bound",),
    "direction": ("direction",),
    "relation": ("relation",),
    "review": ("review",),
    "role": ("delivery-role", "assignment-role"),
    "severity": ("severity",),
    "status": ("movement-status",),
}
#: Query and column -> lists, where the column holds other codes elsewhere.
_LISTS_OF = {("conflicts", "kind"): ("conflict-kind",), ("reviews", "kind"): ("review",)}

_LIST = "https://w3id.org/thidua/list/"

#: Places in a text: nobody reads them on a page, where the words themselves stand.
_OFFSETS = frozenset({"start", "end", "start_a", "end_a", "start_b", "end_b"})


def in_words(answer: Answer, lang: str) -> Answer:
    """The same answer with codes as people call them; a code that has no other name stays."""
    told = [_words(answer.name, name, lang) for name in answer.variables]
    rows = tuple(
        tuple(word(cell) for word, cell in zip(told, row, strict=True)) for row in answer.rows
    )
    kept = [
        name
        for name in answer.variables
        if not (name.endswith("_label") and name.removesuffix("_label") in _LISTS)
    ]
    return dataclasses.replace(answer, rows=rows).only(kept)


def on_page(answer: Answer) -> Answer:
    """The columns of `answer.read`, else all without addresses and offsets; rows that then say
    the same are one. An answer that is nothing but addresses stays as it is."""
    unread = addresses(answer) | (_OFFSETS if "evidence_file" in answer.variables else frozenset())
    read = list(answer.read) or [name for name in answer.variables if name not in unread]
    if not read:
        return answer
    made = answer.only(read)
    return dataclasses.replace(made, rows=tuple(dict.fromkeys(made.rows)))


def _words(query: str, column: str, lang: str) -> Callable[[Value], Value]:
    lists = _LISTS_OF.get((query, column)) or _LISTS.get(column, ())
    known = _told().get(column, {})
    if column == "predicate":
        return lambda cell: _property(str(cell), lang) if cell is not None else None

    def word(cell: Value) -> Value:
        if isinstance(cell, str) and cell.startswith(_LIST):
            scheme, _, code = cell.removeprefix(_LIST).partition("/")
            return _labels(scheme, lang).get(code, cell)
        for scheme in lists:
            if (label := _labels(scheme, lang).get(str(cell))) is not None:
                return label
        return known[str(cell)][lang == "en"] if str(cell) in known else cell

    return word


@functools.cache
def _labels(scheme: str, lang: str) -> dict[str, str]:
    from thidua.ontology import concepts

    try:
        return {c.code: c.label_en if lang == "en" else c.label for c in concepts(scheme)}
    except ValueError:  # a list of another version
        return {}


@functools.cache
def _told() -> dict[str, dict[str, tuple[str, str]]]:
    """Column -> code -> (Vietnamese, English), from words.tsv."""
    text = files(__package__).joinpath("words.tsv").read_text(encoding="utf-8")
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for line in text.splitlines()[1:]:
        column, code, vi, en = line.split("\t")
        found.setdefault(column, {})[code] = vi, en
    return found


@functools.cache
def _properties() -> dict[str, dict[str, str]]:
    """The end of a property's name -> language -> its label in the vocabulary."""
    from rdflib.namespace import RDFS
    from rdflib.term import Literal

    from thidua.ontology import TD, load

    found: dict[str, dict[str, str]] = {}
    for subject, label in load("thidua").subject_objects(RDFS.label):
        if isinstance(label, Literal) and str(subject).startswith(str(TD)):
            found.setdefault(str(subject).removeprefix(str(TD)), {})[label.language or ""] = str(
                label
            )
    return found


def _property(name: str, lang: str) -> str:
    return _properties().get(name, {}).get(lang, name)

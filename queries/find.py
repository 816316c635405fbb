"""Which document a person means: from a number, "number@year" or an IRI to the one IRI.

A number alone is no name: 02/CT-UBND exists once a year in every province. When several works
answer, the error lists what to type instead. What is typed otherwise than printed is looked up in
the search index where the graph keeps one, and compared with every document where it keeps none.
"""

from __future__ import annotations

import contextlib
import difflib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib.term import Literal, URIRef

from thidua.graph.errors import AmbiguousDocument, StoreError, UnknownDocument, UsageError
from thidua.queries.tokens import NOT_IN_IRI, write_term

if TYPE_CHECKING:
    from thidua.graph.search import SearchIndex
    from thidua.graph.store import Graph

_ID = "https://w3id.org/thidua/id/"
_LISTED = 8
_ALL = "?document a td:Document ."
_BATCH = 200  # documents named in one question
_WORDS = 20  # of a title that are looked up; what is found is compared with the whole of it
_ALIKE = 1000  # documents whose titles are compared
_LONGEST = 500

_KNOWN = """PREFIX td: <https://w3id.org/thidua/ns#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?document ?symbol ?year ?issued ?label ?title WHERE {
  %s
  OPTIONAL { ?document td:symbol ?symbol }
  OPTIONAL { ?document td:year ?year }
  OPTIONAL { ?document td:issued ?issued }
  OPTIONAL { ?document rdfs:label ?label }
  OPTIONAL { ?document dcterms:title ?title }
} ORDER BY ?document ?symbol ?year ?issued ?label ?title"""

#: "02/CT-UBND@2024", "02/CT-UBND ngày 01/01/2024": the number, and what narrows it down.
_QUALIFIED = re.compile(
    r"(?P<number>.*?)\s*(?:@\s*(?P<at>\d{4}(?:-\d{1,2}){0,2})"
    r"|,?\s*ngày\s*(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4}))",
    re.IGNORECASE | re.DOTALL,
)
#: A number as labels and citations have it: "Chỉ thị 02/CT-UBND ngày 01/01/2024 của UBND tỉnh",
#: "02/CT-UBND năm 2024".
_SAID = re.compile(
    r"(?:\D*\s)?(?P<number>\d\S*[/-]\S+?)(?P<when>@\S+|,?\s+ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{4})?"
    r"(?:,?\s+(?:năm\s+)?(?P<year>[12]\d{3}))?(?:,?\s+của\s.*)?",
    re.IGNORECASE,
)
#: "Chỉ thị số 02/CT-UBND", "Số: 02/CT-UBND", and the dots printed for a number left blank.
_LEAD = re.compile(r"(?:.*?\bsố\b)?[\s:.…_]*", re.IGNORECASE | re.DOTALL)
#: The part of a document's IRI behind "document/".
_LOCAL = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class _Work:
    iri: URIRef
    symbols: frozenset[str]
    dates: frozenset[str]
    names: frozenset[str]

    def answers(self, when: str) -> bool:
        """Whether one of its dates is `when`, or lies in it ("2024", "2024-01")."""
        return any(date == when or date.startswith(f"{when}-") for date in self.dates)


def resolve_document(graph: Graph, text: str) -> URIRef:
    """The IRI of the one document that `text` means.

    `text` is a number ("34-CT/TW"; case, blanks, leading zeros and Vietnamese marks do not
    matter), a number and year or date ("02/CT-UBND@2024", "02/CT-UBND@2024-01-01",
    "02/CT-UBND ngày 01/01/2024", "02/CT-UBND 2024"), the name of a law or the title of a work
    without number, the name of the one file that holds it, or an IRI; the part of the IRI behind
    "document/" will do. Raises AmbiguousDocument with what to type for each candidate, and
    UnknownDocument with the nearest numbers.
    """
    asked = " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", text)).split())
    if not asked or len(asked) > _LONGEST:
        raise UnknownDocument("no document is meant by this; write a number, such as 34-CT/TW")
    if "://" in asked or asked.startswith(("id:", "urn:")):
        return _resolve_iri(graph, asked)

    match = _QUALIFIED.fullmatch(asked)
    wanted, when = (match["number"], _when(match)) if match else (asked, None)
    works = _with_symbol(graph, _LEAD.sub("", wanted, count=1)) or _in_file(graph, asked)
    if not works:
        with _index(graph) as index:
            known = _found(graph, index, wanted) if index else _read(graph, _ALL)
            works = _matching(known, wanted)
            if not works and (said := _said(asked)):
                return resolve_document(graph, said)
            if not works:
                near = _near(index, wanted) if index else _alike(known, wanted)
                raise _unknown(asked, near)
    fitting = [work for work in works if when is None or work.answers(when)]
    if len(fitting) == 1:
        return fitting[0].iri
    if not fitting:
        raise UnknownDocument(
            f"no document {asked!r}; there is {_listing([_call(w, works) for w in works])}"
        )
    raise AmbiguousDocument(
        f"{asked!r} is {len(fitting)} documents; write one of "
        f"{_listing([_call(work, fitting) for work in fitting])}"
    )


def _resolve_iri(graph: Graph, asked: str) -> URIRef:
    iri = _ID + asked.removeprefix("id:") if asked.startswith("id:") else asked
    if NOT_IN_IRI.search(iri):
        raise UnknownDocument(f"{asked!r} is no IRI; write a number, such as 34-CT/TW")
    if not _read(graph, f"{write_term(URIRef(iri))} a td:Document . BIND(<{iri}> AS ?document)"):
        raise UnknownDocument(f"no document has the IRI {asked}; see: thidua query documents")
    return URIRef(iri)


def _said(asked: str) -> str | None:
    """The number among the words, with what narrows it down; None where there is none."""
    match = _SAID.fullmatch(asked)
    if match is None:
        return None
    year = f"@{match['year']}" if match["year"] else ""
    said = f"{match['number']}{match['when'] or year}"
    return said if said != asked else None


def _when(match: re.Match[str]) -> str:
    if match["at"]:
        year, *rest = match["at"].split("-")
        return "-".join([year, *(part.zfill(2) for part in rest)])
    return f"{match['year']}-{match['month'].zfill(2)}-{match['day'].zfill(2)}"


def _with_symbol(graph: Graph, symbol: str) -> list[_Work]:
    """The works that carry the symbol just so: an index answers, however many works there are."""
    text = write_term(Literal(re.sub(r"\s", "", symbol)))
    return _read(graph, f"?document td:symbol {text} ; a td:Document .") if symbol else []


def _in_file(graph: Graph, name: str) -> list[_Work]:
    """The works that stand in the file of this name."""
    file = write_term(Literal(name))
    return _read(graph, f"?file td:fileName {file} ; td:contains ?document . {_ALL}")


@contextlib.contextmanager
def _index(graph: Graph) -> Iterator[SearchIndex | None]:
    """The search index that the graph keeps; None where it keeps none that is sound."""
    from thidua.graph.search import open_search
    from thidua.graph.store import Store

    index = None
    if isinstance(graph, Store):
        with contextlib.suppress(StoreError):
            index = open_search(graph.generation, graph.ledger.revision)
    if index is None:
        yield None
        return
    with index:
        yield index


def _found(graph: Graph, index: SearchIndex, wanted: str) -> list[_Work]:
    """The works among which `wanted` is, if it is anywhere: those of its number, else its words."""
    iris = index.numbered(_LEAD.sub("", wanted, count=1))
    if _LOCAL.fullmatch(wanted):
        iris = [f"{_ID}document/{wanted}", *iris]
    if not iris:
        with contextlib.suppress(UsageError):  # no words, or too many
            text = " ".join(wanted.split()[:_WORDS])
            hits = index.search(text, kinds=("document",), limit=_ALIKE).hits
            iris = [hit.iri for hit in hits]
    found: list[_Work] = []
    for start in range(0, len(iris), _BATCH):
        part = " ".join(write_term(URIRef(iri)) for iri in iris[start : start + _BATCH])
        found += _read(graph, f"VALUES ?document {{ {part} }} {_ALL}")
    return found


def _matching(works: list[_Work], wanted: str) -> list[_Work]:
    """The works whose number, id, name or title is `wanted`, up to what people vary in typing."""
    number = _key(_LEAD.sub("", wanted, count=1))
    by_number = [work for work in works if number and number in map(_key, work.symbols)]
    if by_number:
        return by_number
    name = _fold(wanted)
    return [
        work
        for work in works
        if work.iri.removeprefix(f"{_ID}document/") == wanted or name in map(_fold, work.names)
    ]


def _read(graph: Graph, pattern: str) -> list[_Work]:
    found: dict[URIRef, tuple[set[str], set[str], set[str]]] = {}
    for document, symbol, year, issued, label, title in graph.query(_KNOWN % pattern).rows:
        symbols, dates, names = found.setdefault(URIRef(str(document)), (set(), set(), set()))
        symbols.update(str(term) for term in (symbol,) if term is not None)
        dates.update(str(term) for term in (year, issued) if term is not None)
        names.update(str(term) for term in (label, title) if term is not None)
    return [
        _Work(iri, frozenset(symbols), frozenset(dates), frozenset(names))
        for iri, (symbols, dates, names) in found.items()
    ]


def _call(work: _Work, among: list[_Work]) -> str:
    """What to type to mean `work` and none other of `among`: number@year, @date, or the IRI."""
    for symbol in sorted(work.symbols):
        for when in sorted(work.dates, key=lambda date: (len(date), date)):
            if sum(other.answers(when) for other in among if symbol in other.symbols) == 1:
                return f"{symbol}@{when}"
    return str(work.iri)


def _listing(calls: list[str]) -> str:
    shown = ", ".join(sorted(calls)[:_LISTED])
    return f"{shown} and {len(calls) - _LISTED} more" if len(calls) > _LISTED else shown


def _unknown(asked: str, near: Sequence[str]) -> UnknownDocument:
    if near:
        return UnknownDocument(f"no document {asked!r}; the nearest are {', '.join(near)}")
    return UnknownDocument(f"no document {asked!r}; see: thidua query documents")


def _alike(works: list[_Work], wanted: str) -> list[str]:
    """The numbers that are written most like what was typed."""
    by_key = {_key(symbol): symbol for work in works for symbol in sorted(work.symbols)}
    near = difflib.get_close_matches(_key(wanted), sorted(by_key), n=5, cutoff=0.6)
    return [by_key[key] for key in near]


def _near(index: SearchIndex, wanted: str) -> Sequence[str]:
    """The documents that hold the words typed; for a number, first those written most like it."""
    numbers = index.near_numbers(_LEAD.sub("", wanted, count=1))
    if numbers and any(c.isdigit() for c in wanted):
        return numbers
    with contextlib.suppress(UsageError):
        if hits := index.search(wanted, kinds=("document",), limit=3).hits:
            return [hit.label for hit in hits]
    return numbers


def _key(number: str) -> str:
    """A number with everything taken away that people vary: case, blanks, marks, zeros."""
    folded = re.sub(r"\s", "", _fold(_DASHES.sub("-", number)))
    return re.sub(r"(?<![0-9])0+(?=[0-9])", "", folded)


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())

"""The same questions, the same rows in the same order: on the embedded store and on servers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from rdflib import RDF, SKOS
from rdflib.term import Literal, URIRef

from thidua.cli import main
from thidua.graph.closures import transitive
from thidua.graph.endpoint import Endpoint
from thidua.graph.push import push
from thidua.graph.store import Store, create_store, open_endpoint
from thidua.queries import bind, load, names, resolve_document
from thidua.queries.lineage import lineage

if TYPE_CHECKING:
    from conftest import Engine

TD = "https://w3id.org/thidua/ns#"
DOCUMENT = "https://w3id.org/thidua/id/document/"


@pytest.fixture(scope="session")
def remote(engine: Engine) -> Iterator[Endpoint]:
    with open_endpoint(engine.query, timeout=30) as opened:
        yield opened


@pytest.mark.parametrize("name", names())
def test_a_saved_query_gives_the_same_rows(
    remote: Endpoint, corpus_store: Store, name: str
) -> None:
    query = load(name)
    text = bind(query, query.example, corpus_store)
    found, expected = remote.query(text), corpus_store.query(text)
    assert found.variables == expected.variables
    assert found.rows == expected.rows


def documents(graph: Store) -> list[URIRef]:
    rows = graph.query(f"SELECT DISTINCT ?d WHERE {{ ?d a <{TD}Document> }} ORDER BY STR(?d)")
    return [URIRef(str(row[0])) for row in rows]


def test_lineage_of_every_document(remote: Endpoint, corpus_store: Store) -> None:
    for document in documents(corpus_store):
        assert lineage(remote, document) == lineage(corpus_store, document), document


@pytest.mark.parametrize(
    "text", ["34-CT/TW", "02/ct-ubnd@2024", "luat thi dua, khen thuong nam 2022"]
)
def test_a_document_is_found_by_what_people_type(
    remote: Endpoint, corpus_store: Store, text: str
) -> None:
    assert resolve_document(remote, text) == resolve_document(corpus_store, text)


def test_a_document_is_found_by_its_iri(remote: Endpoint, corpus_store: Store) -> None:
    for document in documents(corpus_store):
        assert resolve_document(remote, document) == document


def test_every_quad_comes_back(remote: Endpoint, corpus_store: Store) -> None:
    assert list(remote.quads()) == list(corpus_store.quads())


def test_the_other_forms(remote: Endpoint, corpus_store: Store) -> None:
    text = f"CONSTRUCT {{ ?s <a:of> ?o }} WHERE {{ ?s <{TD}headOf> ?o }}"
    assert set(remote.construct(text)) == set(corpus_store.construct(text))
    assert remote.ask(f"ASK {{ ?s <{TD}headOf> ?o }}") is True
    assert remote.ask("ASK { ?s <a:none> ?o }") is False


COMMANDS = {
    "show": ["show", "02/CT-UBND@2024"],
    "lineage": ["lineage", "34-CT/TW", "-f", "json"],
    "query": ["query", "documents", "-f", "csv"],
    "sparql": ["sparql", f"SELECT ?x WHERE {{ ?x a <{TD}Theme> }} ORDER BY STR(?x)"],
    "export": ["export", "-f", "nq"],
    "missing": ["missing", "-f", "json"],
    "search": ["search", "thi dua", "-f", "json"],
}


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS.keys())
def test_a_command_prints_the_same(
    engine: Engine, corpus_store_path: Path, words: list[str]
) -> None:
    there = CliRunner().invoke(main, [*words, "--endpoint", engine.query])
    here = CliRunner().invoke(main, [*words, "--store", str(corpus_store_path)])
    assert there.exit_code == here.exit_code == 0, there.output
    assert there.stdout_bytes == here.stdout_bytes


def archive(count: int) -> Iterator[str]:
    """Quads of documents that cite earlier ones, a few of them by all, and some in circles."""
    graph = "<https://w3id.org/thidua/id/source/00000000000000aa>"
    present = '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>'
    for i in range(count):
        one = f"<{DOCUMENT}made.{i:04d}>"
        yield f"{one} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{TD}Document> {graph} ."
        yield f'{one} <{TD}symbol> "{i:04d}/CT-UBND" {graph} .'
        yield f"{one} <{TD}present> {present} {graph} ."
        cited = {i * 7 // 11, i // 2, i % 5, i - 1 if i % 3 else i // 3} if i else {count - 1}
        for j in sorted(cited | ({i} if i % 50 == 0 else set())):
            yield f"{one} <{TD}cites> <{DOCUMENT}made.{j:04d}> {graph} ."
        yield f"{one} <{TD}implements> <{DOCUMENT}made.{max(i - 1 - i % 4, 0):04d}> {graph} ."


def test_closures_through_hubs_and_circles(
    engine: Engine, corpus_store: Store, tmp_path: Path
) -> None:
    with create_store(tmp_path / "store", archive(400)) as made, engine.known():
        push(made, engine.query, timeout=60)
        with open_endpoint(engine.query, timeout=30) as opened:
            for i in (0, 3, 50, 211, 399):
                for name in ("lineage_up", "lineage_down", "cascade"):
                    text = bind(load(name), {"doc": f"{DOCUMENT}made.{i:04d}"}, made)
                    assert opened.query(text).rows == made.query(text).rows, (name, i)
        pruned = push(corpus_store, engine.query, prune=True, timeout=60)
        assert (pruned.removed, pruned.sent) == (1, 0)


LONG = [
    f"{lead} {'và các đơn vị trực thuộc, ' * 4}{end}"
    for lead in ("Ủy ban nhân dân", "ủy ban", "Đảng bộ", "Dân quân")
    for end in ("Phòng", "phòng", "Ấp", "z")
]


def test_long_vietnamese_texts_stand_in_one_order(remote: Endpoint, corpus_store: Store) -> None:
    values = " ".join(f'"{text}"' for text in LONG)
    text = (
        f"SELECT ?x (LCASE(?x) AS ?low) (STRLEN(?x) AS ?n) "
        f"WHERE {{ VALUES ?x {{ {values} }} }} ORDER BY STR(?x)"
    )
    assert remote.query(text).rows == corpus_store.query(text).rows


def test_values_of_every_kind(remote: Endpoint) -> None:
    text = f"""PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
    SELECT DISTINCT ?o WHERE {{ ?s <{TD}present>|<{TD}low>|<{TD}confidence>|<{TD}issued>
      |<{TD}originDate> ?o }} ORDER BY STR(DATATYPE(?o)) STR(?o)"""
    seen: dict[str, set[str]] = {}
    for (value,) in remote.query(text):
        assert isinstance(value, Literal)
        seen.setdefault(str(value.datatype).rpartition("#")[2], set()).add(str(value))
    assert seen["boolean"] == {"true", "false"}
    assert all(re.fullmatch(r"-?(0|[1-9]\d*)(\.\d*[1-9])?", value) for value in seen["decimal"])
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", value) for value in seen["date"])


def _clause(name: str) -> list[str]:
    text = load(name).text.rpartition("ORDER BY")[2]
    return re.findall(r"[A-Z]+\((?:[^()]|\([^()]*\))*\)|\?\w+", text)


@pytest.mark.parametrize("name", names())
def test_a_text_is_sorted_by_its_characters(corpus_store: Store, name: str) -> None:
    """Virtuoso sorts long literals by their first characters alone, unless they go through STR."""
    query = load(name)
    rows = corpus_store.query(bind(query, query.example, corpus_store))
    bare = [key.strip("DESC()?") for key in _clause(name) if "STR(" not in key]
    for key in set(bare) & set(rows.variables):
        place = rows.variables.index(key)
        for row in rows:
            value = row[place]
            assert value is None or isinstance(value, Literal)
            kind = str(value.datatype).rpartition("#")[2] if value is not None else "integer"
            assert kind in {"integer", "decimal"}, f"ORDER BY ?{key}: write STR(?{key})"


@pytest.mark.parametrize("name", names())
def test_a_computed_boolean_says_its_type(name: str) -> None:
    """Virtuoso computes integers where others compute booleans: STRDT(IF(…), xsd:boolean)."""
    bound = re.findall(r"BIND\(\s*(\w+)\s*[({ ]", load(name).text)
    assert not {"true", "false", "BOUND", "EXISTS", "NOT", "CONTAINS", "STRSTARTS"} & set(bound)


CLOSURES = {
    "down": ("SELECT ?x { ?x a:p+ <a:d> . }", "?x", True),
    "up": ("SELECT ?x { <a:d> a:p* ?x }", "?x", True),
    "choice": ("SELECT ?x { <a:d> (a:p|<a:q>)+ ?x . ?x a:r ?y }", "?x", True),
    "both ends open": ("SELECT ?x { ?x a:p+ ?y }", "", False),
    "both ends given": ("ASK { <a:d> a:p+ <a:e> }", "", False),
    "a longer path": ("SELECT ?x { ?x a:p/a:q+ <a:d> }", "", False),
    "in a string": ('SELECT ?x { ?x a:p "{ ?x a:p+ <a:d> }" }', "", False),
    "in a comment": ("SELECT ?x { ?x a:p ?y # { ?x a:p+ <a:d> }\n}", "", False),
    "in an IRI": ("SELECT ?x { ?x a:p <a:#> . <a:s> a:p+ ?x }", "?x", True),
    "arithmetic": ("SELECT ?x { ?x a:p ?y . FILTER(?y + 1 > ?y * 2) }", "", False),
}


@pytest.mark.parametrize(("text", "free", "changed"), CLOSURES.values(), ids=CLOSURES.keys())
def test_what_is_written_as_transitive(text: str, free: str, changed: bool) -> None:
    written = transitive(text)
    assert (written != text) is changed
    if changed:
        assert f"{{ SELECT DISTINCT {free} WHERE" in written
        assert written.count("OPTION(TRANSITIVE, t_distinct") == 1
        assert written.count("{") == written.count("}")


def test_a_row_of_any_length_is_sorted(remote: Endpoint, corpus_store: Store) -> None:
    """Virtuoso's own sorting takes keys of 1,900 bytes, and 4 kB a row with its keys."""
    values = " ".join(f'("{i % 3}{"ế" * 700}" "{i}{"x" * 3000}")' for i in range(6))
    text = f"SELECT ?x ?y WHERE {{ VALUES (?x ?y) {{ {values} }} }} ORDER BY STR(?x) STR(?y)"
    assert remote.query(text).rows == corpus_store.query(text).rows


def kinds(count: int) -> Iterator[str]:
    """Quads of documents of three kinds, and twice as many kinds that have a name."""
    graph = "<https://w3id.org/thidua/id/source/00000000000000ab>"
    for i in range(2 * count):
        yield f'<{DOCUMENT}kind.{i}> <{SKOS.prefLabel}> "Loại {i}"@vi {graph} .'
    for i in range(count):
        one = f"<{DOCUMENT}made.{i:04d}>"
        yield f"{one} <{RDF.type}> <{TD}Document> {graph} ."
        yield f'{one} <{TD}symbol> "{i:04d}/CT-UBND" {graph} .'
        yield f"{one} <{TD}documentType> <{DOCUMENT}kind.{i % 3}> {graph} ."


def test_a_sub_select_over_several_batches_loses_no_row(
    small_batches: Callable[[], AbstractContextManager[Engine]], tmp_path: Path
) -> None:
    """What shows on Virtuoso above 10,000 rows, at 1,500: sent as it is, 1,400 come back.

    On a server started again: on new data it does not know the sizes, and takes another way.
    """
    typed = f"?d <{TD}documentType> ?kind ."
    inner = f"{{ SELECT DISTINCT ?kind ?name WHERE {{ ?kind <{SKOS.prefLabel}> ?name }} }}"
    with create_store(tmp_path / "store", sorted(kinds(1500))) as made:
        with small_batches() as engine, engine.known():
            push(made, engine.query, timeout=120)
        with small_batches() as engine, open_endpoint(engine.query, timeout=60) as opened:
            for where in (f"{typed} {inner}", f"{inner} {typed}", f"{typed} OPTIONAL {inner}"):
                text = f"SELECT ?d ?name WHERE {{ {where} }} ORDER BY STR(?d) STR(?name)"
                assert len(made.query(text)) == 1500
                assert opened.query(text).rows == made.query(text).rows, where

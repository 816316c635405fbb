"""What is written differently for Virtuoso, and sorted here in its place: the same rows."""

from __future__ import annotations

import pytest
from rdflib import XSD
from rdflib.term import Literal, URIRef

from thidua.graph.nested import apart
from thidua.graph.results import Rows
from thidua.graph.sorting import Key, ordered, unsorted
from thidua.graph.store import Store
from thidua.queries import bind, load, names

#: Queries that are sorted by what they do not show: these are left to the server.
LEFT = ("cascade", "conflicts", "dataset", "forwarders")


@pytest.mark.parametrize("name", [name for name in names() if name not in LEFT])
def test_a_saved_query_sorted_here_stands_as_the_engine_sorts_it(
    corpus_store: Store, name: str
) -> None:
    query = load(name)
    text = bind(query, query.example, corpus_store)
    form = unsorted(text)
    assert form is not None, "its ORDER BY is more than columns, or not its end"
    head, keys = form
    assert "ORDER BY" not in head
    shuffled = corpus_store.query(head)
    shuffled = Rows(shuffled.variables, sorted(shuffled.rows, key=repr)[::-1])
    assert ordered(shuffled, keys).rows == corpus_store.query(text).rows


@pytest.mark.parametrize("name", names())
def test_a_saved_query_written_apart_has_the_same_rows(corpus_store: Store, name: str) -> None:
    query = load(name)
    text = bind(query, query.example, corpus_store)
    assert corpus_store.query(apart(text)).rows == corpus_store.query(text).rows


APART = {
    "inner": ("SELECT ?x { { SELECT DISTINCT ?x { ?x a:p ?y } } ?x a:q ?z }", 1),
    "two": ("SELECT ?x { { SELECT DISTINCT ?x { ?x a:p ?y } } { SELECT DISTINCT ?z {} } }", 2),
    "in one another": ("SELECT * { { SELECT DISTINCT ?x { { SELECT DISTINCT ?x {} } } } }", 2),
    "with a union": ("SELECT * { { SELECT DISTINCT ?x WHERE { {} UNION { ?x a:p ?y } } } }", 1),
    "outer alone": ("SELECT DISTINCT ?x { ?x a:p ?y }", 0),
    "a count": ("SELECT * { { SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a:p ?y } } }", 0),
    "grouped": ("SELECT * { { SELECT DISTINCT ?x { ?x a:p ?y } GROUP BY ?x } }", 0),
    "limited": ("SELECT * { { SELECT DISTINCT ?x { ?x a:p ?y } LIMIT 3 } }", 0),
    "in a string": ('SELECT * { ?x a:p "{ SELECT DISTINCT ?x { ?x a:p ?y } }" }', 0),
    "in a comment": ("SELECT * { ?x a:p ?y # { SELECT DISTINCT ?x { ?x a:p ?y } }\n}", 0),
    "behind an IRI": ("SELECT * { ?x a:p <a:#> { SELECT DISTINCT ?x { ?x a:p ?y } } }", 1),
}


@pytest.mark.parametrize(("text", "count"), APART.values(), ids=APART.keys())
def test_what_is_written_apart(text: str, count: int) -> None:
    written = apart(text)
    assert written.count(" LIMIT 1000000000}") + written.count(" LIMIT 1000000000 }") == count
    assert written.replace(" LIMIT 1000000000", "") == text


SORTED = {
    "texts": ("?x } ORDER BY STR(?x) STR(?y)", "x text up; y text up"),
    "a stand-in": ('?x } ORDER BY COALESCE(STR(?x), "9999")', "x text up 9999"),
    "downwards": (
        '?x } ORDER BY DESC(?n) DESC(COALESCE(STR(?x), ""))',
        "n value down; x text down ",
    ),
    "upwards": ("?x }\nORDER BY ASC(?n)\n  ?x", "n value up; x value up"),
    "none": ("?x }", None),
    "no column": ("?x } ORDER BY ?z", None),
    "limited": ("?x } ORDER BY ?x LIMIT 5", None),
    "computed": ("?x } ORDER BY STRLEN(?x)", None),
    "both": ("?x } ORDER BY ?x STRLEN(?x)", None),
    "in a sub-select": ("{ SELECT ?x { ?x a:p ?y } ORDER BY ?x } }", None),
    "in a comment": ("?x } # ORDER BY ?x", None),
    "half open": ("?x } ORDER BY DESC(?x", None),
}


@pytest.mark.parametrize(("end", "expected"), SORTED.values(), ids=SORTED.keys())
def test_what_is_sorted_here(end: str, expected: str | None) -> None:
    def told(key: Key) -> str:
        none = "" if key.none is None else f" {key.none}"
        way = "down" if key.descending else "up"
        return f"{key.variable} {'text' if key.text else 'value'} {way}{none}"

    form = unsorted(f"SELECT ?x ?y ?n {{ {end}")
    assert (form and "; ".join(told(key) for key in form[1])) == expected


def test_values_stand_in_the_order_of_sparql() -> None:
    values = [
        None,
        URIRef("a:b"),
        URIRef("a:c"),
        Literal("-1.5", datatype=XSD.decimal),
        Literal("9", datatype=XSD.integer),
        Literal("10", datatype=XSD.integer),
        Literal("2024-01-02", datatype=XSD.date),
        Literal("2024-01-10", datatype=XSD.date),
    ]
    rows = Rows(("x",), [(value,) for value in reversed(values)], truncated=True)
    found = ordered(rows, [Key("x", text=False, none=None, descending=False)])
    assert [row[0] for row in found] == values
    assert found.truncated

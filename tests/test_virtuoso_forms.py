"""What is written differently for Virtuoso, and sorted here in its place: the same rows."""

from __future__ import annotations

import pytest
from rdflib import XSD
from rdflib.term import Literal, URIRef

from thidua.graph.nested import apart
from thidua.graph.results import Rows, Term
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
    made = ordered(shuffled, keys)
    assert made is not None
    assert made.rows == corpus_store.query(text).rows


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


VALUES = (
    None,
    URIRef("a:b"),
    URIRef("a:c"),
    Literal("-INF", datatype=XSD.double, normalize=False),
    Literal("-1.5", datatype=XSD.decimal),
    Literal("9", datatype=XSD.integer),
    Literal("9.5", datatype=XSD.decimal),
    Literal("10", datatype=XSD.integer),
    Literal("100", datatype=XSD.double, normalize=False),
    Literal("2024-01-02", datatype=XSD.date),
    Literal("2024-01-10", datatype=XSD.date),
)


def columns(*values: Term | None) -> Rows:
    """Rows of a value and its place, the last first."""
    rows = [(value, Literal(place)) for place, value in enumerate(values)]
    return Rows(("x", "place"), rows[::-1])


def key(name: str, *, descending: bool = False) -> Key:
    return Key(name, text=False, none=None, descending=descending)


def test_values_stand_in_the_order_of_sparql() -> None:
    made = ordered(columns(*VALUES), [key("x")])
    assert made is not None
    assert tuple(row[0] for row in made) == VALUES


@pytest.mark.parametrize("descending", [False, True])
def test_values_stand_as_the_engine_sorts_them(corpus_store: Store, descending: bool) -> None:
    order = "DESC(?x)" if descending else "?x"
    numbers = [value for value in VALUES if isinstance(value, Literal)][:-2]
    for values in (numbers, VALUES[-2:], VALUES[:3]):
        listed = " ".join(f"({'UNDEF' if v is None else v.n3()})" for v in values[::-1])
        text = f"SELECT ?x {{ VALUES (?x) {{ {listed} }} }} ORDER BY {order}"
        made = ordered(columns(*values), [key("x", descending=descending)])
        assert made is not None
        assert [row[0] for row in made] == [row[0] for row in corpus_store.query(text)]


def test_equals_stay_as_they_came() -> None:
    rows = columns(*(Literal(i % 2) for i in range(6)))
    for descending, expected in ((False, [4, 2, 0, 5, 3, 1]), (True, [5, 3, 1, 4, 2, 0])):
        made = ordered(rows, [key("x", descending=descending)])
        assert made is not None
        assert [int(str(row[1])) for row in made] == expected


LEFT_TO_THE_SERVER = {
    "a time": Literal("2024-01-02T00:00:00+07:00", datatype=XSD.dateTime),
    "no number": Literal("ba", datatype=XSD.integer),
    "not a number": Literal("NaN", datatype=XSD.double),
}


@pytest.mark.parametrize("value", LEFT_TO_THE_SERVER.values(), ids=LEFT_TO_THE_SERVER.keys())
def test_what_has_no_order_of_texts_is_left_to_the_server(value: Literal) -> None:
    assert ordered(columns(value, Literal(1)), [key("x")]) is None
    assert ordered(columns(Literal(1)), [key("other")]) is None

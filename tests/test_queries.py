"""Every saved query keeps the rules of the house, parses anywhere, and answers its own example."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
import yaml
from rdflib.plugins.sparql import prepareQuery

from thidua.graph.results import Rows
from thidua.graph.store import open_store
from thidua.queries import bind, load, names, run
from thidua.reports.answers import answer, headings
from thidua.reports.words import in_words, on_page

VIETNAMESE = re.compile(
    "[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE
)
PREFIX = re.compile(r"^PREFIX (\w+): <", re.MULTILINE)
TEXTS = {
    entry.name.removesuffix(".rq"): entry.read_text(encoding="utf-8")
    for entry in files("thidua.queries").iterdir()
    if entry.name.endswith(".rq")
}

each_query = pytest.mark.parametrize("name", sorted(TEXTS))


def _body(name: str) -> str:
    """The query without its comments and strings."""
    bare = re.sub(r"(?m)^#.*$|(?<=\s)# .*$", "", TEXTS[name])
    return re.sub(r'"[^"\n]*"', '""', bare)


def test_the_names_are_the_files() -> None:
    assert names() == sorted(TEXTS)
    assert len(names()) >= 32


@each_query
def test_the_header_speaks_both_languages(name: str) -> None:
    query = load(name)
    for words in (query.summary, query.description, *(p.summary for p in query.parameters)):
        assert set(words) == {"vi", "en"}
        assert VIETNAMESE.search(words["vi"]), words
        assert words["en"] and words["en"] != words["vi"]
    assert len(query.summary["vi"]) <= 120
    assert query.tags and all(re.fullmatch("[a-z]+", tag) for tag in query.tags)


@each_query
def test_the_header_is_what_grlc_reads(name: str) -> None:
    lines = [line.lstrip("#+") for line in TEXTS[name].split("\n") if line.startswith("#+")]
    header = yaml.safe_load("\n".join(lines))
    assert isinstance(header["summary"], str)
    assert isinstance(header["description"], str)
    assert isinstance(header["tags"], list)
    assert header["method"] == "GET"
    others = set(header) - {"summary", "description", "tags", "method"}
    assert all(key.startswith("x-") for key in others), others
    assert "\t" not in TEXTS[name]


@each_query
def test_the_example_gives_all_that_must_be_given(name: str) -> None:
    query = load(name)
    assert set(query.example) <= {p.name for p in query.parameters}
    assert {p.name for p in query.parameters if p.required} <= set(query.example)
    assert all(p.example for p in query.parameters)


@each_query
def test_two_parsers_take_it_unchanged(name: str) -> None:
    prepareQuery(TEXTS[name])
    solutions = ox.Store().query(TEXTS[name])
    assert isinstance(solutions, ox.QuerySolutions)


@each_query
def test_it_needs_nothing_that_servers_differ_in(name: str) -> None:
    body = _body(name)
    assert not re.search(r"\b(SERVICE|FROM|GRAPH|LIMIT|OFFSET|NOW|RAND|UUID|SAMPLE)\b", body)
    assert not re.search(r'REGEX\([^)]*,\s*"[a-z]*"\)', TEXTS[name]), "REGEX flags"
    declared = PREFIX.findall(TEXTS[name])
    used = set(re.findall(r"(?<![\w<:])([a-z]+):(?=[A-Za-z])", re.sub(r"<[^>\s]*>", "", body)))
    assert set(declared) == used
    assert len(declared) == len(set(declared))


@each_query
def test_the_columns_are_english_words(name: str) -> None:
    solutions = ox.Store().query(TEXTS[name])
    assert isinstance(solutions, ox.QuerySolutions)
    columns = [variable.value for variable in solutions.variables]
    assert all(re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", column) for column in columns), columns
    assert not {parameter.variable for parameter in load(name).parameters} & set(columns)


@pytest.fixture(scope="module")
def answers(corpus_store_path: Path) -> dict[str, Rows]:
    with open_store(corpus_store_path) as graph:
        return {name: run(graph, name, load(name).example) for name in names()}


@each_query
def test_it_answers_its_own_example(answers: dict[str, Rows], name: str) -> None:
    assert answers[name].rows
    assert not answers[name].truncated


#: Columns that the shipped corpus cannot fill: records without text have no quotation, and its
#: documents do not say the rest.
BLANK = {
    "groups_by_citation": {"date"},
    "mentions": {"printed_title"},
}


@each_query
def test_every_column_is_filled_somewhere(answers: dict[str, Rows], name: str) -> None:
    """A column that is always blank asks for something the graph does not say."""
    empty = {
        column
        for index, column in enumerate(answers[name].variables)
        if all(row[index] is None for row in answers[name].rows)
    }
    assert empty <= {"quote", *BLANK.get(name, ())}


@each_query
def test_its_order_is_total(answers: dict[str, Rows], name: str) -> None:
    """Two rows with equal sort keys could change places from one server to another."""
    clause = _body(name).rpartition("ORDER BY")[2]
    keys = re.findall(r"\?(\w+)", clause)
    columns = answers[name].variables
    shown = [key for key in keys if key in columns]
    rows = [tuple(row[columns.index(key)] for key in shown) for row in answers[name].rows]
    repeated = {row for row in rows if rows.count(row) > 1}
    assert not repeated


def test_another_engine_gives_the_same_rows_in_the_same_order(
    corpus_store_path: Path, answers: dict[str, Rows]
) -> None:
    """The queries run unchanged elsewhere: on rdflib, over all graphs as one."""
    with open_store(corpus_store_path) as graph:
        triples = "\n".join(f"{line.rpartition(' <')[0]} ." for line in graph.quads())
        other = rdflib.Graph().parse(data=triples, format="nt")
        for name in names():
            query = load(name)
            found = other.query(bind(query, query.example, graph))
            assert [tuple(map(str, row)) for row in found] == [
                tuple(map(str, row)) for row in answers[name].rows
            ], name


#: Columns whose words are no codes: units as printed, the names of rules, addresses asked for.
NO_CODES = {"unit", "rule", "rule_before", "rule_after"}
ADDRESSES = {"dataset": {"iri", "name"}}


@each_query
def test_people_read_words_where_programs_read_codes(answers: dict[str, Rows], name: str) -> None:
    made = answer(answers[name], name=name)
    page = on_page(in_words(made, "vi"))
    left = {
        (column, cell)
        for row in page.rows
        for column, cell in zip(page.variables, row, strict=True)
        if column not in NO_CODES | ADDRESSES.get(name, set()) and isinstance(cell, str)
        if re.fullmatch(r"[a-z]+([_-][a-z]+)*", cell) or cell.startswith("https://w3id.org/thidua/")
    }

    assert left == set()


@each_query
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_two_columns_are_called_the_same(answers: dict[str, Rows], name: str, lang: str) -> None:
    made = in_words(answer(answers[name], name=name), lang)
    called = headings(made, lang)

    assert len(called) == len(set(called))

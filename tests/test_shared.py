"""All texts beside the project in one graph: sound, and no document there twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from thidua.graph.build import build
from thidua.graph.extract import extract
from thidua.graph.read import read
from thidua.graph.store import Store, open_store
from thidua.graph.validate import validate

SHARED = Path(__file__).resolve().parents[2] / "shared"
FOLDERS = ("corpus", "dev/texts", "unlabelled")
PREFIX = "PREFIX td: <https://w3id.org/thidua/ns#> "


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    paths = [path for name in FOLDERS for path in sorted((SHARED / name).glob("*.txt"))]
    if not paths:
        pytest.skip("the texts are not beside the project")
    folder = tmp_path_factory.mktemp("shared") / "store"
    texts = [read(path) for path in paths]
    build([extract(t) for t in texts], folder, texts={t.source: t.nfc for t in texts})
    with open_store(folder) as store:
        yield store


def test_the_shapes_find_no_violation(graph: Store) -> None:
    found = validate("\n".join(graph.quads()))
    assert [f for f in found if f.severity == "violation"] == []


def test_one_number_of_one_body_and_year_is_one_work(graph: Store) -> None:
    rows = graph.query(
        f"""{PREFIX} SELECT ?symbol ?year (COUNT(DISTINCT ?d) AS ?n) WHERE {{
        ?d td:symbol ?symbol ; td:year ?year ; td:issuedBy ?who .
        OPTIONAL {{ ?who td:headOf ?organ }} BIND(COALESCE(?organ, ?who) AS ?body)
        }} GROUP BY ?symbol ?year ?body HAVING (COUNT(DISTINCT ?d) > 1)"""
    )
    assert rows.rows == []


def test_no_work_cites_itself(graph: Store) -> None:
    assert not graph.ask(f"{PREFIX} ASK {{ ?d td:cites|td:carriesOut ?d }}")


def test_what_several_files_cite_is_one_node(graph: Store) -> None:
    """Central documents have one number series: each number of a year is one node."""
    rows = graph.query(
        f"""{PREFIX} SELECT ?symbol ?issued (COUNT(DISTINCT ?d) AS ?n) (COUNT(DISTINCT ?f) AS ?files)
        WHERE {{ ?d td:symbol ?symbol ; td:issued ?issued . ?a td:cites ?d . ?f td:contains ?a
        FILTER(REGEX(?symbol, "-(CP|TTg)$|/TW$|/QH[0-9]+$")) }}
        GROUP BY ?symbol ?issued HAVING (COUNT(DISTINCT ?f) > 1)"""
    ).dicts()
    assert len(rows) > 10
    assert {int(str(row["n"])) for row in rows} == {1}


def test_bounds_do_not_cross(graph: Store) -> None:
    assert not graph.ask(
        f"{PREFIX} ASK {{ ?d td:notBefore ?a ; td:notAfter ?b FILTER(STR(?a) > STR(?b)) }}"
    )

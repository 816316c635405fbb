"""The bench of engines asks every saved query with values of the store, and tells what differs."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from thidua.graph.store import Store, open_store
from thidua.queries import bind, load, names

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def engines() -> Any:
    """The bench, a script beside the package."""
    folder = str(ROOT / "bench")
    sys.path.insert(0, folder)
    try:
        import engines
    finally:
        sys.path.remove(folder)
    return engines


def test_every_query_has_values(engines: Any, corpus_store: Store) -> None:
    for name in names():
        query = load(name)
        calls = engines.values_of(corpus_store, query)
        assert calls == engines.values_of(corpus_store, query)
        assert calls, name
        for values in calls:
            assert bind(query, values, corpus_store)


def test_native_rdflib_gives_the_same_rows(
    engines: Any, corpus_store_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = tmp_path / "made.json"
    words = ["--engines", "embedded", "rdflib", "--queries", "basis", "most_cited", "same_number"]
    engines.main(["measure", str(corpus_store_path), "-o", str(made), "--share", "0", *words])
    calls = json.loads(made.read_text("utf-8"))["calls"]
    assert {call["engine"] for call in calls} == {"embedded", "rdflib"}
    assert not [call for call in calls if call["error"]]

    engines.main(["report", str(made)])
    told = capsys.readouterr().out
    assert "| most_cited | 1 |" in told
    count = len(calls) // 2
    assert f"rdflib: {count} of {count} calls give the rows of embedded" in told


def test_a_question_that_takes_too_long_is_told(engines: Any, corpus_store_path: Path) -> None:
    with open_store(corpus_store_path) as store:
        graph = engines.native(store)
    endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    call = engines.measured(
        lambda text: engines.answered(graph, text, 0.2), engines.Call("q", {}, "rdflib"), endless, 1
    )
    assert (call.error, call.seconds) == ("over 0.2 s", [])

"""Why a fact is held: the chain ends in quoted words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from thidua.cli import main
from thidua.graph.build import build
from thidua.graph.errors import UsageError
from thidua.graph.extract import extract
from thidua.graph.read import read
from thidua.graph.store import Store, open_store
from thidua.queries.why import Step, why

SAMPLES = Path(__file__).resolve().parents[1] / "samples"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("why") / "store"
    texts = [read(path) for path in sorted(SAMPLES.glob("0*"))]
    build([extract(t) for t in texts], place, texts={t.source: t.nfc for t in texts})
    return place


@pytest.fixture
def graph(folder: Path) -> Iterator[Store]:
    with open_store(folder) as store:
        yield store


def leaves(step: Step) -> list[Step]:
    return [step] if not step.because else [leaf for s in step.because for leaf in leaves(s)]


def steps(step: Step) -> list[Step]:
    return [step, *(inner for s in step.because for inner in steps(s))]


#: A fact, how it is held, a rule on the way, and words at its end.
FACTS = {
    "a number from the letter": (
        "03/CT-UBND@2024.number", "stated", "document.letter", "03/CT-UBND"),
    "a date": ("03/CT-UBND@2024.issued", "stated", None, "08"),
    "two issuers": ("03/CT-UBND@2024.issuer", "stated", "issuer", "Chủ tịch"),
    "an issuer by law": ("06/2022/QH15.issuer", "inferred", "issuer.symbol", "06/2022/QH15"),
    "a form": ("03/CT-UBND@2023.form", "inferred", "campaign.form", "15/12/2023"),
    "a theme": ("03/CT-UBND@2023.theme", "stated", None, "Đường đến bản"),
    "a stated relation": (
        "01/PĐ-CTĐ implements 03/CT-UBND@2024", "stated", None, "Chủ tịch UBND tỉnh"),
    "a relation in Vietnamese": (
        "01/PĐ-CTĐ thực hiện 03/CT-UBND@2024", "stated", None, "Chủ tịch UBND tỉnh"),
    "a chain": (
        "01/PĐ-CTĐ carries out 21-CT/TU", "inferred", "chain.carries-out", "21-CT/TU"),
    "a conflict": (
        "conflict/song-thao.ubnd.2024.ct.03.title", "conflict", "title", "đảm bảo"),
    "a document": ("87/QĐ-UBND", "stated", "Tệp", "87/QĐ-UBND"),
}  # fmt: skip


@pytest.mark.parametrize(("asked", "how", "rule", "words"), FACTS.values(), ids=FACTS.keys())
def test_the_chain_goes_down_to_the_words(
    graph: Store, asked: str, how: str, rule: str | None, words: str
) -> None:
    step = why(graph, asked)
    assert step.how == how
    if rule != "Tệp":
        assert rule is None or rule in {s.rule for s in steps(step)}
    quotes = [w.quote or "" for s in steps(step) for w in s.words]
    assert any(words in quote for quote in quotes)
    assert [s.says for s in leaves(step) if not s.words] == []


def test_an_inference_is_named_by_its_iri(graph: Store) -> None:
    rows = graph.query(
        'PREFIX td: <https://w3id.org/thidua/ns#> SELECT ?i WHERE { ?i td:rule "receipt.letter" }'
    )
    step = why(graph, str(rows.rows[0][0]), "en")
    assert (step.how, step.rule) == ("inferred", "receipt.letter")
    assert step.explained == RECEIVED
    assert step.because


RECEIVED = "A document stamped on arrival was received by the body that forwards it"


def test_what_nobody_says_is_unknown(graph: Store) -> None:
    step = why(graph, "34-CT/TW implements 87/QĐ-UBND")
    assert (step.how, step.because) == ("unknown", ())


def test_a_symbol_that_does_not_decide_says_so(graph: Store) -> None:
    step = why(graph, "87/QĐ-UBND.issued")
    assert step.how == "stated"


WRONG = {
    "nothing": "",
    "no document": "77/KH-XYZ",
    "no field": "34-CT/TW.colour",
    "no node": "conflict/none",
    "no relation": "34-CT/TW precedes 30-CT/TU",
}


@pytest.mark.parametrize("asked", WRONG.values(), ids=WRONG.keys())
def test_what_is_no_fact_is_refused(graph: Store, asked: str) -> None:
    with pytest.raises(UsageError):
        why(graph, asked)


def test_the_command_prints_places_and_words(folder: Path) -> None:
    run = CliRunner()
    shown = run.invoke(main, ["why", "03/CT-UBND@2024.number", "--store", str(folder)])
    assert shown.exit_code == 0, shown.output
    assert "[nêu trong nguồn]" in shown.output
    assert "04_cong-van-kem-chi-thi-2024.md:" in shown.output
    made = run.invoke(main, ["why", "01/PĐ-CTĐ carries out 34-CT/TW", "--store", str(folder), "-f", "json"])  # fmt: skip
    value = json.loads(made.stdout)
    assert value["how"] == "inferred"
    words = [w for s in value["because"][0]["because"] for w in s["words"]]
    assert words
    assert set(words[0]) == {"file", "start", "end", "quote", "rule", "confidence"}


def test_conflicts_end_with_one_when_there_are_errors(folder: Path, tmp_path: Path) -> None:
    run = CliRunner()
    found = run.invoke(main, ["conflicts", "--store", str(folder), "-f", "json"])
    assert found.exit_code == 1
    rows = json.loads(found.stdout)
    assert {r["severity"] for r in rows} == {"error", "warning", "note"}
    assert all(r["quote_a"] and r["quote_b"] for r in rows)
    build([extract(read(SAMPLES / "01_chi-thi-tinh-uy-2022.txt"))], tmp_path / "sound")
    sound = run.invoke(main, ["conflicts", "--store", str(tmp_path / "sound"), "-f", "json"])
    assert (sound.exit_code, json.loads(sound.stdout)) == (0, [])

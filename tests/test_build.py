"""Records in, a store out: whole, repeatable, added to, replaced."""

from __future__ import annotations

import dataclasses
import json
import shutil
from pathlib import Path

import pytest

from thidua.cli.sources import _read_records
from thidua.graph import build as building
from thidua.graph.build import build, kept_records, rebuild
from thidua.graph.errors import StoreError
from thidua.graph.extract import extract
from thidua.graph.read import read
from thidua.graph.records import Citation, Document, Evidence, Record, to_json
from thidua.graph.store import Store, open_store

ISSUER = "Ủy ban nhân dân tỉnh Hòa Lộc"


def record(name: str, number: str, *cited: str, sha256: str = "") -> Record:
    document = Document(
        number=number,
        issuer=ISSUER,
        issued="2031-01-01",
        citations=tuple(Citation(c, evidence=(Evidence(0, 4, "r"),)) for c in cited),
    )
    return Record(name, sha256=sha256, documents=(document,))


def symbols(store: Store) -> list[str]:
    rows = store.query(
        "PREFIX td: <https://w3id.org/thidua/ns#> "
        "SELECT ?s WHERE { ?d td:symbol ?s ; td:present true } ORDER BY ?s"
    )
    return [str(row[0]) for row in rows]


def test_a_build_counts_what_the_store_holds(tmp_path: Path) -> None:
    summary = build([record("a", "1/CT-UBND", "2/KH-UBND", "3/KH-UBND")], tmp_path / "store")
    assert (summary.files, summary.works_present, summary.works_cited_only) == (1, 1, 2)
    assert summary.citations == 2
    with open_store(tmp_path / "store") as store:
        assert summary.quads == len(list(store.quads()))
        assert summary.revision == store.ledger.revision
        assert store.check() == []


def test_a_later_build_adds_and_the_same_file_replaces(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    build([record("a", "1/CT-UBND")], folder)
    build([record("b", "2/CT-UBND")], folder)
    summary = build([record("a", "3/CT-UBND")], folder)
    with open_store(folder) as store:
        assert symbols(store) == ["2/CT-UBND", "3/CT-UBND"]
    assert summary.files == 2


def test_a_renamed_file_of_the_same_digest_replaces(tmp_path: Path) -> None:
    build([record("a", "1/CT-UBND", sha256="ab" * 32)], tmp_path / "s")
    build([record("b", "1/CT-UBND", sha256="ab" * 32)], tmp_path / "s")
    assert [r.source for r in kept_records(tmp_path / "s")] == ["b"]


def test_two_files_of_one_name_that_come_together_are_two(tmp_path: Path) -> None:
    pair = [record("a", f"{n}/CT-UBND", sha256=f"{n}a" * 32) for n in (1, 2)]
    assert build(pair, tmp_path / "s").works_present == 2
    later = record("a", "3/CT-UBND", sha256="cd" * 32)
    assert build([later], tmp_path / "s").works_present == 1


def test_building_in_parts_or_at_once_gives_the_same_bytes(tmp_path: Path) -> None:
    records = [record(n, f"{i}/CT-UBND", "9/KH-UBND") for i, n in enumerate("abc", 1)]
    whole = build(records, tmp_path / "whole")
    for one in reversed(records):
        parts = build([one], tmp_path / "parts")
    assert parts.revision == whole.revision
    assert rebuild(tmp_path / "whole") == whole


def test_a_failed_build_leaves_the_former_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "store"
    build([record("a", "1/CT-UBND")], folder)
    before = sorted(p.name for p in folder.iterdir())
    monkeypatch.setattr(building, "ontology_triples", lambda: ["<a:s> <a:p> unquoted"])
    with pytest.raises(StoreError, match="not N-Quads"):
        build([record("b", "2/CT-UBND")], folder)
    assert sorted(p.name for p in folder.iterdir()) == before
    with open_store(folder) as store:
        assert symbols(store) == ["1/CT-UBND"]
        assert store.check() == []


def test_texts_give_evidence_its_quotation(tmp_path: Path) -> None:
    build(
        [record("a", "1/CT-UBND", "2/KH-UBND")], tmp_path / "s", texts={"a": "Chỉ thị số 1/CT-UBND"}
    )
    with open_store(tmp_path / "s") as store:
        rows = store.query("SELECT ?x WHERE { ?s <http://www.w3.org/ns/oa#exact> ?x }")
    assert [str(row[0]) for row in rows] == ["Chỉ "]


def test_kept_records_are_what_was_given(tmp_path: Path, corpus_records: list[Record]) -> None:
    build(corpus_records, tmp_path / "s")
    assert sorted(kept_records(tmp_path / "s"), key=lambda r: r.source) == sorted(
        corpus_records, key=lambda r: r.source
    )


def test_damaged_records_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    build([record("a", "1/CT-UBND")], folder)
    (kept,) = folder.glob("generation-*/records.jsonl")
    kept.write_text("{]", "utf-8")
    with pytest.raises(StoreError, match="kept records are damaged"):
        rebuild(folder)


def test_an_empty_build_is_a_store_of_the_vocabulary(tmp_path: Path) -> None:
    summary = build([], tmp_path / "s")
    assert (summary.files, summary.works_present) == (0, 0)
    assert summary.quads > 0


def test_summary_of_the_corpus(tmp_path: Path, corpus_records: list[Record]) -> None:
    summary = build(corpus_records, tmp_path / "s")
    assert dataclasses.asdict(summary) | {
        "quads": 0,
        "revision": "",
        "indicators": 0,
        "targets": 0,
    } == {
        "files": 5,
        "works_present": 6,
        "works_cited_only": 16,
        "citations": 25,
        "movements": 16,
        "themes": 3,
        "events": 5,
        "indicators": 0,
        "targets": 0,
        "quads": 0,
        "revision": "",
        "failures": (),
        "sentences": True,
    }


CORPUS = {
    "most cited": (
        "SELECT (COUNT(DISTINCT ?c) AS ?n) WHERE { ?c td:cites <https://w3id.org/thidua/id/document/tw.2016.ct.05> }",
        "4",  # three documents of the corpus, and the conclusion that continues it
    ),
    "completed across files": (
        "SELECT ?d WHERE { <https://w3id.org/thidua/id/document/tw.2016.ct.05> td:issued ?d }",
        "2016-05-15",
    ),
    "one of the name, the other cited in it": (
        "SELECT ?d WHERE { <https://w3id.org/thidua/id/document/lang-son.ubnd.2024.ct.02> td:cites ?d . ?d td:symbol '02/CT-UBND' }",
        "https://w3id.org/thidua/id/document/lang-son.ubnd.2018.ct.02",
    ),
    "files that hold the works": (
        "SELECT (COUNT(DISTINCT ?w) AS ?n) WHERE { ?f td:contains ?w }",
        "6",
    ),
    "group defined by a decision": (
        """SELECT ?d WHERE { ?g td:definedBy ?d . ?x td:recipient ?g ;
        td:deliveredDocument <https://w3id.org/thidua/id/document/lang-son.ubnd.2024.ct.02> }""",
        "https://w3id.org/thidua/id/document/lang-son.ubnd.undated.qd.239",
    ),
}


@pytest.mark.parametrize(("query", "expected"), CORPUS.values(), ids=CORPUS.keys())
def test_answers_of_the_corpus(corpus_store: Store, query: str, expected: str) -> None:
    prefix = "PREFIX td: <https://w3id.org/thidua/ns#> "
    if expected == "4" and not corpus_store.ask(f"{prefix} ASK {{ ?c td:inTitleOf ?h }}"):
        expected = "3"  # records without hosts (gold) state no continuation
    assert [str(row[0]) for row in corpus_store.query(prefix + query)] == [expected]


def test_rebuild_needs_no_quads(tmp_path: Path, corpus_records: list[Record]) -> None:
    folder = tmp_path / "s"
    first = build(corpus_records, folder)
    for quads in folder.glob("generation-*/quads"):
        shutil.rmtree(quads)

    assert rebuild(folder).revision == first.revision


def test_a_later_build_relates_its_sentences_to_the_texts_kept(tmp_path: Path) -> None:
    samples = Path(__file__).parent.parent / "samples"
    first, second = (read(samples / f"{name}.txt") for name in (
        "05_chi-thi-ubnd-2023", "02_chi-thi-ubnd-2024",
    ))  # fmt: skip
    asked = "SELECT (COUNT(?r) AS ?n) WHERE { ?r a <https://w3id.org/thidua/ns#Reuse> }"
    for folder, batches in (
        (tmp_path / "at once", [[first, second]]),
        (tmp_path / "one by one", [[first], [second]]),
    ):
        for texts in batches:
            build([extract(t) for t in texts], folder, texts={t.source: t.nfc for t in texts})
    counts = []
    for name in ("at once", "one by one"):
        with open_store(tmp_path / name) as store:
            counts.append(int(store.query(asked).rows[0][0]))
    assert counts[0] == counts[1] > 0


def test_records_of_lines_keep_letters_that_look_like_line_ends(tmp_path: Path) -> None:
    """U+2028 may stand in a JSON string as it is (RFC 8259)."""
    title = "phát động\u2028phong trào thi đua"
    record = Record("a.txt", documents=(Document("1/KH-UBND", title=title),))
    (tmp_path / "records.jsonl").write_text(
        json.dumps(to_json(record), ensure_ascii=False) + "\n", encoding="utf-8"
    )

    (read,) = _read_records(tmp_path / "records.jsonl")

    assert read.documents[0].title == title

"""Several sources of one document: a copy adds, a corrected file replaces, and the journal tells."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from thidua.cli import main
from thidua.graph.build import build, rebuild
from thidua.graph.records import Citation, Document, Evidence, Record
from thidua.graph.store import Store, open_store
from thidua.queries.find import resolve_document
from thidua.queries.history import history

ISSUER = "Ủy ban nhân dân tỉnh Hòa Lộc"
GRAPH = "https://w3id.org/thidua/id/source/"


def record(name: str, *citations: Citation, sha: str = "", **said: str | None) -> Record:
    values = {"number": "1/CT-UBND", "type": "Chỉ thị", "issued": "2031-01-01", "issuer": ISSUER}
    values |= said  # type: ignore[arg-type]
    proof = {k: (Evidence(1, 9, "r"),) for k in ("number", "issued", "title") if values.get(k)}
    document = Document(citations=citations, evidence=proof, **values)  # type: ignore[arg-type]
    return Record(name, sha256=sha * 64, documents=(document,))


def told(store: Store, number: str) -> list[tuple[str | None, ...]]:
    rows = history(store, resolve_document(store, number)).dicts()
    return [
        tuple(
            None if row[c] is None else str(row[c])
            for c in ("build", "change", "field", "value", "former", "file")
        )
        for row in rows
        if str(row["change"]) != "says"
    ]


def test_a_field_is_completed_and_the_work_renamed(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    build([record("a", Citation("05-CT/TW"), sha="a")], folder)
    build(
        [record("b", Citation("05-CT/TW", date="2016-05-15"), sha="b", number="2/CT-UBND")], folder
    )
    with open_store(folder) as store:
        assert told(store, "05-CT/TW") == [
            ("1", "added", "id", "tw.undated.ct.05", None, "a"),
            ("2", "renamed", "id", "tw.2016.ct.05", "tw.undated.ct.05", None),
            ("2", "completed", "issued", "2016-05-15", None, "b"),
        ]


def test_a_better_copy_adds_and_never_overwrites(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    build([record("poor", sha="a", title=None)], folder)
    with open_store(folder) as store:
        before = {line for line in store.quads() if line.endswith(f"<{GRAPH}{'a' * 16}> .")}
    build([record("good", sha="b", title="Phát động thi đua")], folder)
    with open_store(folder) as store:
        after = {line for line in store.quads() if line.endswith(f"<{GRAPH}{'a' * 16}> .")}
        assert after == before
        assert told(store, "1/CT-UBND") == [
            ("1", "added", "id", "hoa-loc.ubnd.2031.ct.01", None, "poor"),
            ("2", "completed", "title", "Phát động thi đua", None, "good"),
        ]


def test_a_corrected_file_replaces_its_own_graph_in_one_step(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    other = record("other", sha="c", number="7/KH-UBND", type="Kế hoạch")
    build([record("a", sha="a", title="Phát động thi dua"), other], folder)
    with open_store(folder) as store:
        kept = {line for line in store.quads() if line.endswith(f"<{GRAPH}{'c' * 16}> .")}
        former = store.ledger.generation
    build([record("a", sha="b", title="Phát động thi đua")], folder)
    with open_store(folder) as store:
        lines = list(store.quads())
        assert store.ledger.generation != former
        assert store.check() == []
        assert not [line for line in lines if f"{GRAPH}{'a' * 16}>" in line]
        assert {line for line in lines if line.endswith(f"<{GRAPH}{'c' * 16}> .")} == kept
        assert told(store, "1/CT-UBND")[1:] == [
            ("2", "replaced", "title", "Phát động thi đua", "Phát động thi dua", "a")
        ]


def test_what_no_source_says_any_more_is_withdrawn(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    build([record("a", sha="a", title="Phát động thi đua")], folder)
    build([record("a", sha="b", title=None)], folder)
    with open_store(folder) as store:
        assert told(store, "1/CT-UBND")[1:] == [
            ("2", "withdrawn", "title", None, "Phát động thi đua", None)
        ]


def test_a_build_that_changes_nothing_leaves_no_line(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    for _ in range(2):
        build([record("a", sha="a")], folder)
    build([record("a", sha="a")], folder, texts={"a": "Chỉ thị số 1/CT-UBND"})  # adds quotations
    with open_store(folder) as store:
        assert len(list(store.history())) == 1


def test_rebuild_keeps_the_history_and_fresh_begins_anew(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    build([record("a", sha="a")], folder)
    build([record("b", sha="b", number="2/CT-UBND")], folder)
    with open_store(folder) as store:
        lines = list(store.history())
    rebuild(folder)
    with open_store(folder) as store:
        assert list(store.history()) == lines
    build([record("b", sha="b", number="2/CT-UBND")], folder, fresh=True)
    with open_store(folder) as store:
        assert [json.loads(line)["build"] for line in store.history()] == [1]


def test_the_command_lists_what_files_say(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    build([record("a", sha="a", title="Phát động thi đua")], folder)
    cited = Citation("1/CT-UBND", date="2031-01-01", evidence=(Evidence(3, 8, "r"),))
    build([record("b", cited, sha="b", number="2/CT-UBND")], folder)
    made = CliRunner().invoke(main, ["history", "1/CT-UBND", "--store", str(folder), "-f", "json"])
    assert made.exit_code == 0, made.output
    rows = json.loads(made.stdout)
    says = {(r["build"], r["field"], r["value"], r["file"]) for r in rows if r["change"] == "says"}
    assert says == {
        (1, "number", "1/CT-UBND", "a"),
        (1, "issued", "2031-01-01", "a"),
        (1, "title", "Phát động thi đua", "a"),
        (2, "number", "1/CT-UBND", "b"),
        (2, "issued", "2031-01-01", "b"),
    }

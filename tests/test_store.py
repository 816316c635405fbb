"""The embedded store: whole or not at all, clear when it fails, deaf to hostile queries."""

from __future__ import annotations

import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import Literal, URIRef
from rdflib.namespace import XSD

from thidua.graph import store as storing
from thidua.graph.errors import StoreError, UsageError
from thidua.graph.guard import MAX_BYTES, vet
from thidua.graph.ledger import NAME, Entry, read_ledger
from thidua.graph.store import Store, create_store, is_store, load_files, open_store, writing

ONE, TWO = "https://x.example/one", "https://x.example/two"
ALL = "SELECT ?s ?p ?o WHERE { ?s ?p ?o } ORDER BY ?o"


def line(value: str, graph: str = ONE) -> str:
    return f'<https://x.example/s> <https://x.example/p> "{value}" <{graph}> .'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "store"
    create_store(path, [line("a"), line("b"), line("c", TWO)], ['{"record": 1}']).close()
    return path


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with open_store(folder) as opened:
        yield opened


def values(store: Store) -> list[str]:
    return [str(row[2]) for row in store.query(ALL)]


def test_queries_run_over_the_union_of_all_graphs(store: Store) -> None:
    assert values(store) == ["a", "b", "c"]
    assert store.ask('ASK { ?s ?p "a" . ?s ?p "c" }')
    assert len(store.construct("CONSTRUCT WHERE { ?s ?p ?o }")) == 3


def test_from_narrows_to_the_named_graph(store: Store) -> None:
    rows = store.query(f"SELECT ?o FROM <{TWO}> WHERE {{ ?s ?p ?o }}")
    assert rows.rows == [(Literal("c"),)]


def test_rows_are_rdflib_terms_in_the_order_asked(tmp_path: Path) -> None:
    s, p = "<https://x.example/s>", "<https://x.example/p>"
    terms = [
        '"tiếng Việt"@vi',
        '"x"',
        f'"7"^^<{XSD.integer}>',
        f'"2031"^^<{XSD.gYear}>',
        "<https://x.example/o>",
    ]
    with create_store(tmp_path / "s", [f"{s} {p} {t} <{ONE}> ." for t in terms]) as store:
        rows = store.query("SELECT ?o ?none ?s WHERE { ?s ?p ?o OPTIONAL { ?o ?none ?x } }")
    assert rows.variables == ("o", "none", "s")
    assert {row[0] for row in rows} == {
        Literal("tiếng Việt", lang="vi"),
        Literal("x"),
        Literal("7", datatype=XSD.integer),
        Literal("2031", datatype=XSD.gYear),
        URIRef("https://x.example/o"),
    }
    assert {row[1:] for row in rows} == {(None, URIRef("https://x.example/s"))}
    assert rows.dicts()[0]["s"] == URIRef("https://x.example/s")


@pytest.mark.parametrize(
    ("limit", "count", "truncated"), [(2, 2, True), (3, 3, False), (9, 3, False)]
)
def test_a_cut_answer_says_so(store: Store, limit: int, count: int, truncated: bool) -> None:
    rows = store.query(ALL, limit=limit)
    assert (len(rows), rows.truncated) == (count, truncated)


def test_quads_are_sorted_lines(store: Store) -> None:
    assert list(store.quads()) == [line("a"), line("b"), line("c", TWO)]


def test_replacing_graphs_leaves_the_others(folder: Path) -> None:
    with open_store(folder) as reader, open_store(folder, read_only=False) as writer:
        writer.replace_graphs({ONE: [line("z")], TWO: []})
        assert list(writer.quads()) == [line("z")]
        assert writer.check() == []
        assert list(writer.records()) == ['{"record": 1}']
        assert values(reader) == ["a", "b", "c"]  # as it was when it was opened
    with open_store(folder) as later:
        assert values(later) == ["z"]


def test_a_failed_replacement_changes_nothing(folder: Path) -> None:
    with open_store(folder, read_only=False) as writer:
        with pytest.raises(StoreError, match="not N-Quads"):
            writer.replace_graphs({ONE: [line("z"), "<a> ."]})
        assert values(writer) == ["a", "b", "c"]
    assert len(list(folder.glob("generation-*"))) == 1


def test_a_read_only_store_is_not_written_to(store: Store) -> None:
    with pytest.raises(StoreError, match="reading only"):
        store.replace_graphs({ONE: []})


def test_a_closed_store_says_so(folder: Path) -> None:
    store = open_store(folder)
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.query(ALL)


def test_the_ledger_counts_what_is_there(folder: Path) -> None:
    ledger = read_ledger(folder)
    assert {g: e.quads for g, e in ledger.graphs.items()} == {ONE: 2, TWO: 1}
    assert ledger.quads == 3


def test_letters_that_look_like_line_ends_stay_in_their_literals(tmp_path: Path) -> None:
    """Web pages and Word leave U+2028 and U+0085 in titles."""
    odd = [line("một\u2028hai"), line("ba\x85bốn"), line("năm\u2029sáu", TWO)]

    with create_store(tmp_path / "odd", odd) as store:
        assert store.ledger.quads == 3
        assert sorted(store.quads()) == sorted(odd)
        assert not [said for said in store.check() if said.startswith("https:")]


def test_equal_quads_give_equal_revisions(tmp_path: Path) -> None:
    lines = [line("a"), line("b"), line("a")]
    revisions = {
        create_store(tmp_path / name, order).ledger.revision
        for name, order in (("x", lines), ("y", lines[::-1]))
    }
    assert len(revisions) == 1


def test_a_store_that_lost_quads_is_noticed(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    create_store(other, [line("a"), line("c", TWO)]).close()
    (other / NAME).write_bytes((folder / NAME).read_bytes())
    with open_store(other) as store:
        quads, index, *_ = store.check()
        assert quads.startswith("https:")
        assert "search.db: a search index of another build" in index
        assert "ledger 2 quads" in store.check()[0]
        assert "store 1 quads" in store.check()[0]


def test_damaged_data_is_noticed(folder: Path) -> None:
    for file in folder.glob("generation-*/quads/*.sst"):
        data = bytearray(file.read_bytes())
        data[: min(200, len(data))] = b"\0" * min(200, len(data))
        file.write_bytes(data)
    try:
        with open_store(folder) as store:
            problems = store.check()
    except StoreError as error:
        problems = [str(error)]
    assert problems
    assert all("\n" not in problem for problem in problems)


LEDGERS = {
    "cut": (lambda text: text[:-20], "damaged ledger"),
    "a number changed": (lambda text: text.replace('"quads": 2', '"quads": 5'), "damaged ledger"),
    "no JSON": (lambda _: "{]", "damaged ledger"),
    "not an object": (lambda _: "[]", "damaged ledger"),
    "another format": (lambda text: text.replace('"format": 1', '"format": 99'), "store format 99"),
    "a folder elsewhere": (
        lambda text: text.replace("generation-1", "../../etc"),
        "damaged ledger",
    ),
}


@pytest.mark.parametrize(("change", "message"), LEDGERS.values(), ids=LEDGERS.keys())
def test_a_damaged_ledger(folder: Path, change: object, message: str) -> None:
    path = folder / NAME
    path.write_text(change(path.read_text("utf-8")), "utf-8")  # type: ignore[operator]
    with pytest.raises(StoreError, match=message):
        open_store(folder)


def test_data_that_is_gone(folder: Path) -> None:
    (folder / "generation-1").rename(folder / "elsewhere")
    with pytest.raises(StoreError, match="data is gone"):
        open_store(folder)


def test_no_store(tmp_path: Path) -> None:
    assert not is_store(tmp_path)
    for path in (tmp_path, tmp_path / "absent"):
        with pytest.raises(StoreError, match="no store here"):
            open_store(path)
    file = tmp_path / "file"
    file.write_text("x")
    with pytest.raises(StoreError, match="is a file"):
        open_store(file)


def test_a_foreign_folder_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"x")
    with pytest.raises(StoreError, match="neither empty nor a store"):
        create_store(tmp_path, [line("a")])
    assert [p.name for p in tmp_path.iterdir()] == ["holiday.jpg"]


def test_a_file_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="is a file"):
        create_store(tmp_path / "file", [line("a")])


def test_two_writers_at_once(folder: Path) -> None:
    with writing(folder), pytest.raises(StoreError, match="another process is writing"):
        create_store(folder, [line("z")])
    create_store(folder, [line("z")]).close()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_may_not_be_written(folder: Path) -> None:
    folder.chmod(0o500)
    try:
        with open_store(folder) as store:
            assert values(store) == ["a", "b", "c"]
        with pytest.raises(StoreError, match=r"cannot be written|denied"):
            create_store(folder, [line("z")])
    finally:
        folder.chmod(0o700)


def test_what_a_killed_writer_left_is_removed(folder: Path) -> None:
    left = folder / "generation-2" / "quads"
    left.mkdir(parents=True)
    (left / "000001.sst").write_bytes(b"half")
    with create_store(folder, [line("z")]) as store:
        assert values(store) == ["z"]
    assert sorted(p.name for p in folder.glob("generation-*")) == ["generation-2"]


KILLED = """
import os, sys
from thidua.graph import store
if sys.argv[2] == "before":
    store.write_ledger = lambda *_: os._exit(9)
else:
    store.shutil.rmtree = lambda *_, **__: os._exit(9)
    write = store.write_ledger
store.create_store(sys.argv[1], ['<https://x.example/s> <https://x.example/p> "z" <https://x.example/one> .'])
"""


@pytest.mark.parametrize(("moment", "expected"), [("before", ["a", "b", "c"]), ("after", ["z"])])
def test_a_writer_killed_at_the_switch(folder: Path, moment: str, expected: list[str]) -> None:
    if moment == "after":  # so that there is an older generation to remove
        pytest.importorskip("fcntl")
    program = (
        KILLED
        if moment == "before"
        else KILLED.replace(
            "store.shutil.rmtree = lambda *_, **__: os._exit(9)",
            "store.sync = store.write_ledger\n"
            "    store.write_ledger = lambda *a: (store.sync(*a), os._exit(9))",
        )
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder), moment], timeout=60, check=False
    )
    assert done.returncode == 9
    with open_store(folder) as store:
        assert values(store) == expected
        assert store.check() == []


REFUSED = {
    "insert": "INSERT DATA { <a:a> <a:b> <a:c> }",
    "delete": "DELETE WHERE { ?s ?p ?o }",
    "load": "LOAD <http://127.0.0.1/x>",
    "drop": "PREFIX a: <a:> DROP ALL",
    "with": "WITH <a:a> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "service": "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "service, lower case": "SELECT * { service silent <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "service, escaped": "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "service after a string": "SELECT * { ?s ?p '#' SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "service glued": "SELECT*{SERVICE<http://127.0.0.1:9/>{?s ?p ?o}}",
    "service behind a comparison": "SELECT * { FILTER(1<2) SERVICE ?x { ?s ?p ?o } FILTER(3>2) }",
    "service behind an open quote": "SELECT * { ?s ?p \"' } # \nSERVICE <http://127.0.0.1:9/> {} }",
    "nesting": "SELECT * " + "{" * 100 + "}" * 100,
    "operators": "SELECT * { FILTER(" + "!" * 600 + "true) }",
    "paths": "SELECT * { ?s " + "/".join(["<a:p>"] * 600) + " ?o }",
    "patterns": "SELECT * { " + "?s ?p ?o . " * 600 + "}",
    "objects": "SELECT * { ?s ?p " + ",".join(["1"] * 600) + " }",
    "length": "SELECT * { ?s ?p '" + "x" * MAX_BYTES + "' }",
    "empty": "",
    "no query": "hello",
    "syntax": "SELECT * WHERE { ?s ?p }",
    "a lone surrogate": "SELECT * { ?s ?p '\ud800' }",
}


@pytest.mark.parametrize("query", REFUSED.values(), ids=REFUSED.keys())
def test_refused_queries(store: Store, query: str) -> None:
    with pytest.raises(UsageError) as caught:
        store.query(query)
    assert "\n" not in str(caught.value)


TAKEN = {
    "the word in a string": "SELECT ?s { ?s ?p 'SERVICE' }",
    "the word in an IRI": "SELECT ?s { ?s <http://x.example/SERVICE> ?o }",
    "the word in a comment": "SELECT ?s { ?s ?p ?o # SERVICE <x> \n }",
    "the word in a name": "PREFIX service: <a:> SELECT ?service { ?s service:SERVICE ?service }",
    "an update's word as a name": "PREFIX insert: <a:> SELECT ?s { ?s insert:data ?o }",
    "deep, within the bound": "SELECT * " + "{" * 60 + "}" * 60,
}


@pytest.mark.parametrize("query", TAKEN.values(), ids=TAKEN.keys())
def test_taken_queries(store: Store, query: str) -> None:
    assert vet(query).form == "SELECT"
    assert store.query(query).truncated is False


@pytest.mark.parametrize("method", ["query", "ask", "construct"])
def test_another_form_than_asked_for(store: Store, method: str) -> None:
    query = "ASK { ?s ?p ?o }" if method != "ask" else ALL
    with pytest.raises(UsageError, match="expected a"):
        getattr(store, method)(query)


#: Each at the bound that the guard sets, in a process of its own: it must end, not crash.
LARGEST = {
    "not": "ASK { FILTER(" + "!" * 280 + "true) }",
    "or": "ASK { FILTER(" + "||".join(["true"] * 280) + ") }",
    "plus": "ASK { FILTER(" + "+".join(["1"] * 280) + ") }",
    "union": "ASK { " + " UNION ".join(["{ ?s ?p ?o }"] * 280) + " }",
    "path": "ASK { ?s " + "/".join(["<a:p>"] * 280) + " ?o }",
    "inverse": "ASK { ?s " + "^(" * 60 + "<a:p>" + ")" * 60 + " ?o }",
    "braces": "ASK " + "{" * 64 + "}" * 64,
    "patterns": "ASK { " + "?s ?p ?o ." * 140 + " }",
    "objects": "ASK { ?s ?p " + ",".join(["1"] * 140) + " }",
    "values": "ASK { VALUES ?x { " + "1 " * 30000 + "} }",
    "subselects": "ASK " + "{ SELECT * " * 30 + "{ }" + " }" * 30,
}


@pytest.mark.parametrize("query", LARGEST.values(), ids=LARGEST.keys())
def test_the_largest_queries_do_not_end_the_process(folder: Path, query: str) -> None:
    program = (
        "import sys\nfrom thidua.graph.store import open_store\n"
        "from thidua.graph.errors import UsageError\n"
        "try:\n    open_store(sys.argv[1]).ask(sys.stdin.read())\nexcept UsageError:\n    pass\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        input=query.encode(),
        timeout=60,
        check=False,
        capture_output=True,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_no_query_reaches_another_server(store: Store) -> None:
    asked: list[str] = []

    class Trap(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_POST = do_GET

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Trap) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_address[1]}/"
        for query in (
            f"SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}",
            f"SELECT * {{ \\u0053ERVICE <{url}> {{ ?s ?p ?o }} }}",
            f"SELECT * FROM <{url}> {{ ?s ?p ?o }}",
            f"SELECT * FROM NAMED <{url}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
            f"LOAD <{url}>",
        ):
            try:
                store.query(query)
            except UsageError:
                continue
        server.shutdown()
    assert asked == []


def _pieces(folder: Path) -> tuple[list[Path], set[str]]:
    """Files of N-Quads, some empty, and the lines in them."""
    lines = [line(f"{n:04}") for n in range(300)]
    files = []
    for number, some in enumerate((lines[:100], [], lines[90:200], lines[200:], [])):
        files.append(folder / f"{number}.nq")
        files[-1].write_text("".join(f"{one}\n" for one in some), "utf-8")
    return files, set(lines)


def _processors() -> set[int]:
    return os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set()


@pytest.mark.parametrize("portion", [1, 20_000, 1 << 30])
def test_files_are_loaded_whole_whatever_goes_in_at_once(
    portion: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, lines = _pieces(tmp_path)
    monkeypatch.setattr(storing, "_PORTION", portion)
    monkeypatch.setattr(storing, "_BATCH", 0)
    monkeypatch.setattr(storing, "_CHUNK", 1000)
    told: list[tuple[int, int]] = []
    before = _processors()
    made = tmp_path / "store" / "generation-1"
    made.mkdir(parents=True)
    load_files(made, files, {ONE: Entry(300, "")}, told=lambda *how: told.append(how))
    assert _processors() == before
    count = sum(file.stat().st_size for file in files)
    assert told == sorted(told)
    assert {whole for _, whole in told} == {count}
    assert told[-1][0] == count
    held = storing.ox.Store.read_only(str(made / "quads"))
    assert {f"{q} ." for q in map(str, held)} == lines


def test_what_is_no_quad_is_told_and_all_processors_are_given_back(tmp_path: Path) -> None:
    file = tmp_path / "bad.nq"
    file.write_text("<https://x.example/s> no quad\n", "utf-8")
    before = _processors()
    made = tmp_path / "store" / "generation-1"
    made.mkdir(parents=True)
    with pytest.raises(StoreError, match="not N-Quads"):
        load_files(made, [file], {ONE: Entry(1, "")})
    assert _processors() == before
    with pytest.raises(StoreError, match="read back"):
        load_files(made, [], {ONE: Entry(1, "")})

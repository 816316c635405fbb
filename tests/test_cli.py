"""The commands: what they print, what they write, and how each failure ends."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shlex
import shutil
import socket
import stat
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import click
import openpyxl
import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result

from thidua.cli import main
from thidua.cli.output import Output
from thidua.graph.read import Text
from thidua.graph.records import Citation, Document, Record, to_json

SAMPLES = Path(__file__).parent.parent / "samples"
RECORDS = Path(__file__).parent / "samples"
GOLD = Path(__file__).parent.parent.parent / "shared" / "gold"

# A letter that cites one number of two years: what people type is ambiguous.
LETTER = Record(
    source="cong-van.txt",
    sha256="ab" * 32,
    length=100,
    documents=(
        Document(
            number="77/UBND-NC",
            type="Công văn",
            issued="2024-02-01",
            place="Sông Thao",
            issuer="Ủy ban nhân dân tỉnh Sông Thao",
            title="trả lời kiến nghị",
            citations=(
                Citation("19/CT-UBND", "Chỉ thị", "2019-03-01", relation="implements"),
                Citation("19/CT-UBND", "Chỉ thị", "2021-04-02", relation="cites"),
                Citation("60-CT/TW", "Chỉ thị", "2015-05-03", relation="basis"),
            ),
        ),
    ),
)


def run(*args: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args], input=stdin)


def listing(folder: Path) -> dict[str, int]:
    """What lies in a folder, to see that nothing was added or changed."""
    return {
        str(path.relative_to(folder)): path.stat().st_size if path.is_file() else -1
        for path in sorted(folder.rglob("*"))
        if "thidua-store" not in path.parts
    }


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    (folder / "letter.json").write_text(json.dumps(to_json(LETTER)), encoding="utf-8")
    result = run("build", RECORDS, folder / "letter.json", "--store", folder / "store")
    assert (result.exit_code, result.stderr) == (0, "")
    return folder / "store"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store: Path) -> Path:
    """An empty working folder; THIDUA_STORE names the store of these tests."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("THIDUA_STORE", str(store))
    return tmp_path


# Failures ------------------------------------------------------------------------------------

ENGLISH = "The quick brown fox jumps over the lazy dog, and the dog does not mind it at all.\n" * 5

# name: (arguments, exit code, words of the one line on stderr); files as made by `troubles`
TROUBLES: dict[str, tuple[str, int, str]] = {
    "no such file": ("extract nowhere.txt", 3, "nowhere.txt: no such file"),
    "an empty file": ("extract empty.txt", 3, "empty.txt: the file is empty"),
    "an empty file, to a file": ("extract empty.txt -o out.json", 3, "empty.txt"),
    "not Vietnamese": ("extract english.txt", 3, "english.txt: does not look like Vietnamese"),
    "binary": ("extract binary.txt", 3, "binary.txt: looks like a binary file"),
    "an ending nobody reads": ("extract picture.svg", 3, "picture.svg: cannot read '.svg'"),
    "a record to extract": ("extract good.json", 3, "good.json: is no document; records are what"),
    "an empty folder": ("extract void", 3, "void: no readable file"),
    "build: no such file": ("build nowhere.json --store new", 3, "nowhere.json: no such file"),
    "build: not JSON": ("build broken.json --store new", 3, "broken.json: holds no record"),
    "build: another JSON": (
        "build other.json --store new",
        3,
        "other.json: holds no record (record: has no source)",
    ),
    "build: foreign folder": ("build good.json --store foreign", 4, "foreign: neither empty nor"),
    "build: store is a file": ("build good.json --store empty.txt", 4, "empty.txt: is a file"),
    "unknown document": ("show 999/XX-YY", 2, "no document '999/XX-YY'"),
    "ambiguous number": ("show 19/CT-UBND", 2, "19/CT-UBND@2019"),
    "a relation of no kind": (
        "why '03/CT-UBND@2024 precedes 60-CT/TW'",
        2,
        "no relation 'precedes' between documents; choose from amends",
    ),
    "a relation to one of two": ("why '03/CT-UBND@2024 cites 19/CT-UBND'", 2, "19/CT-UBND@2019"),
    "compare: no such files": ("compare one.txt two.txt", 3, "one.txt: no such file; name two"),
    "lineage of an unknown document": ("lineage 999/XX-YY --down", 2, "no document"),
    "picture of an unknown document": ("view lineage 999/XX -o p.html", 2, "no document"),
    "unknown query": ("query documentz", 2, "the nearest are documents"),
    "no query named": ("query", 2, "thidua query --list"),
    "missing parameter": ("query cited_by", 2, "cited_by needs a value for doc"),
    "unknown parameter": ("query cited_by -p dok=1", 2, "cited_by has no parameter 'dok'"),
    "parameter without =": ("query cited_by -p doc", 2, "write KEY=VALUE"),
    "bad format": ("query documents -f pdf", 2, "'pdf' is not one of"),
    "bad ending": ("query documents -o list.pdf", 2, "list.pdf: its ending names no format"),
    "no ending": ("export -o graph", 2, "graph: its ending names no format"),
    "rows as a graph": ("query documents -o list.ttl", 2, "list.ttl: its ending names no format"),
    "no folder for the file": ("query documents -o a/b.csv", 2, "there is no folder a"),
    "a folder for a file": ("export -o void", 2, "void: is a folder"),
    "a folder for jsonl": (
        "extract good.txt english.txt -f jsonl -o void",
        2,
        "leave out -f jsonl",
    ),
    "an unknown option": ("missing --fromat csv", 2, "No such option"),
    "an unknown command": ("serach x", 2, "No such command 'serach'"),
    "depth of nothing": ("lineage 60-CT/TW --depth 0", 2, "--depth"),
    "store absent": ("missing --store absent", 4, "type: thidua build --store absent"),
    "foreign folder as store": ("missing --store foreign", 4, "foreign: is no store of thidua"),
    "file as store": ("missing --store empty.txt", 4, "empty.txt: is no store of thidua"),
    "store and endpoint": (
        "missing --store absent --endpoint http://127.0.0.1:9/",
        2,
        "give one of them",
    ),
    "endpoint down": ("missing --endpoint http://127.0.0.1:9/sparql", 4, "127.0.0.1:9"),
    "endpoint of another kind": ("missing --endpoint file:///etc/passwd", 4, "http"),
    "SPARQL: an update": ("sparql 'CLEAR ALL'", 2, "CLEAR is refused"),
    "SPARQL: another server": (
        "sparql 'SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }'",
        2,
        "SERVICE is refused",
    ),
    "SPARQL: a mistake": ("sparql 'SELECT * WHERE { ?s ?p '", 2, "not SPARQL 1.1"),
    "SPARQL: nothing": ("sparql ''", 2, "the query is empty"),
    "SPARQL: no such file": ("sparql @nowhere.rq", 3, "nowhere.rq: cannot be read"),
    "SPARQL: triples as csv": (
        "sparql 'DESCRIBE <http://example.org/>' -f csv",
        2,
        "no format 'csv' here",
    ),
}


@pytest.fixture
def troubles(here: Path) -> Path:
    (here / "empty.txt").write_bytes(b"")
    (here / "english.txt").write_text(ENGLISH)
    (here / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (here / "picture.svg").write_bytes(b"\x89PNG\r\n\x1a\n")
    (here / "broken.json").write_text('{"source": ')
    (here / "other.json").write_text('{"name": "not a record"}')
    (here / "void").mkdir()
    (here / "foreign").mkdir()
    (here / "foreign" / "diary.txt").write_text("mine")
    shutil.copy(next(RECORDS.glob("*.json")), here / "good.json")
    shutil.copy(next(SAMPLES.glob("*.txt")), here / "good.txt")
    return here


@pytest.mark.parametrize("name", TROUBLES)
def test_trouble_is_one_line_and_a_code(troubles: Path, name: str) -> None:
    command, code, words = TROUBLES[name]
    before = listing(troubles)

    result = run(*shlex.split(command))

    lines = result.stderr.splitlines()
    if "build" in command and code == 3:  # the file, and then that nothing was built
        assert lines.pop().startswith("thidua: nothing was built")
    assert (result.exit_code, len(lines)) == (code, 1), result.stderr
    assert lines[0].startswith("thidua: ")
    assert words in lines[0]
    assert result.stdout == ""
    assert listing(troubles) == before


def test_a_fault_of_ours_is_one_line_too(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lose(*args: object) -> None:
        raise KeyError("lost")

    monkeypatch.setattr("thidua.queries.run", lose)

    short, long = run("query", "documents"), run("query", "documents", "--debug")

    assert (short.exit_code, short.stderr.count("\n")) == (1, 1)
    assert "unexpected KeyError: 'lost'" in short.stderr
    assert "--debug" in short.stderr
    assert "Traceback (most recent call last)" in long.stderr


def test_interrupted(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("thidua.queries.run", interrupt)

    assert run("query", "documents").exit_code == 130


# extract -------------------------------------------------------------------------------------


def sources() -> list[Path]:
    return sorted([*SAMPLES.glob("0*.txt"), *SAMPLES.glob("0*.md")])


def test_extract_one_file_is_one_object(here: Path) -> None:
    result = run("extract", sources()[0])

    assert result.exit_code == 0
    assert json.loads(result.stdout)["source"] == sources()[0].name


def test_extract_several_is_one_object_a_line(here: Path) -> None:
    result = run("extract", *sources()[:2])

    assert [json.loads(line)["source"] for line in result.stdout.splitlines()] == [
        path.name for path in sources()[:2]
    ]


def test_extract_a_folder_as_an_array(here: Path) -> None:
    result = run("extract", SAMPLES, "-f", "json", "-o", "all.json")

    assert (result.exit_code, result.stdout) == (0, "")
    names = {record["source"] for record in json.loads((here / "all.json").read_text("utf-8"))}
    assert names >= {path.name for path in sources()}


def test_extract_into_a_folder_past_bad_files(troubles: Path) -> None:
    result = run("extract", sources()[0], "empty.txt", sources()[1], "nowhere.txt", "-o", "out")

    assert (result.exit_code, result.stderr.count("\n")) == (3, 2)
    assert sorted(path.name for path in (troubles / "out").iterdir()) == [
        f"{path.stem}.json" for path in sources()[:2]
    ]


def test_extract_one_file_into_a_folder(here: Path) -> None:
    (here / "out").mkdir()

    assert run("extract", sources()[0], "-o", "out").exit_code == 0
    assert [path.name for path in (here / "out").iterdir()] == [f"{sources()[0].stem}.json"]


def test_extract_refuses_two_files_of_one_name(here: Path) -> None:
    for folder in ("a", "b"):
        (here / folder).mkdir()
        shutil.copy(sources()[0], here / folder / "same.txt")

    result = run("extract", "a", "b", "-o", "out")

    assert result.exit_code == 2
    assert "a/same.txt and b/same.txt would both be out/same.json" in result.stderr


def test_a_fault_in_one_file_stops_no_other(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from thidua.graph import extract

    real = extract.extract

    def faulty(text: Text) -> Record:
        if text.source == sources()[0].name:
            raise IndexError("lost")
        return real(text)

    monkeypatch.setattr(extract, "extract", faulty)
    result = run("extract", *sources()[:2])
    debugged = run("extract", *sources()[:2], "--debug")

    assert (result.exit_code, result.stderr.count("\n")) == (3, 1)
    assert "unexpected IndexError: lost" in result.stderr
    assert json.loads(result.stdout)["source"] == sources()[1].name
    assert "Traceback" in debugged.stderr


# build ---------------------------------------------------------------------------------------


def test_build_says_what_is_there_and_what_works_next(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("THIDUA_STORE")
    result = run("build", RECORDS)
    commands = [line.strip() for line in result.stdout.splitlines() if "thidua " in line]

    assert (result.exit_code, result.stderr) == (0, "")
    assert re.search(r"^ +7  tệp nguồn$", result.stdout, re.MULTILINE)
    assert len(commands) == 3
    for command in commands:
        again = run(*shlex.split(command)[1:])
        assert (again.exit_code, again.stderr) == (0, ""), command
    assert (here / "lineage.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_build_in_english_elsewhere(here: Path) -> None:
    result = run("--lang", "en", "build", RECORDS, "--store", "my store")

    assert "my store holds:" in result.stdout
    assert "--store 'my store'" in result.stdout


def test_build_of_sources_keeps_their_words(here: Path) -> None:
    result = run("build", sources()[1], "--store", "words")
    quotes = run(
        "sparql", "SELECT (COUNT(*) AS ?n) { ?q oa:exact ?exact }", "--store", "words", "-f", "json"
    )

    assert result.exit_code == 0
    assert json.loads(quotes.stdout)[0]["n"] > 0


def test_a_short_reference_is_one_row_with_its_place(here: Path) -> None:
    words = "Chỉ thị phát động thi đua năm 2024 của UBND tỉnh"
    letter = "\n".join(
        [
            "ỦY BAN NHÂN DÂN",
            "TỈNH BẾN GHỀNH",
            "Số: 12/KH-UBND",
            "Bến Ghềnh, ngày 20 tháng 02 năm 2024",
            "KẾ HOẠCH",
            "Tổ chức phong trào thi đua năm 2024",
            (
                "Thực hiện Chỉ thị số 03/CT-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh về việc phát động thi đua"
                " năm 2024, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"
            ),
            f"1. Các đơn vị đăng ký thi đua theo nội dung {words}.",
        ]
    )
    (here / "plan.txt").write_text(letter, encoding="utf-8")
    run("build", "plan.txt", "--store", "short")
    rows = json.loads(run("query", "short_references", "--store", "short", "-f", "json").stdout)

    assert [(row["quote"], letter[row["start"] : row["end"]]) for row in rows] == [(words, words)]


def test_build_goes_on_past_a_bad_file(troubles: Path) -> None:
    result = run("build", "good.json", "broken.json", "--store", "new")

    assert (result.exit_code, result.stderr.count("\n")) == (3, 1)
    assert "  1  tệp nguồn" in result.stdout
    assert run("missing", "--store", "new").exit_code == 0


def test_build_without_paths_takes_the_shipped_corpus(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("thidua.corpus.records", lambda: [LETTER])
    result = run("build", "--store", "new")

    assert result.exit_code == 0
    assert "  1  tệp nguồn" in result.stdout


# Answers -------------------------------------------------------------------------------------


def test_query_list_as_json(here: Path) -> None:
    listed = json.loads(run("query", "--list", "-f", "json").stdout)

    assert {tuple(sorted(entry)) for entry in listed} == {
        ("example", "name", "parameters", "summary", "tags")
    }
    by_name = {entry["name"]: entry for entry in listed}
    (parameter,) = by_name["cited_by"]["parameters"]
    assert parameter["name"] in by_name["cited_by"]["example"]


def test_query_list_for_people(here: Path) -> None:
    lines = run("query", "--list", "-f", "table").stdout.splitlines()

    assert any(line.startswith("documents ") for line in lines)


@pytest.mark.parametrize(
    ("args", "title"),
    [
        pytest.param(("query", "--list"), "Câu hỏi có sẵn", id="questions"),
        pytest.param(("validate",), "Kết quả kiểm tra đồ thị", id="validate"),
        pytest.param(("lineage", "60-CT/TW"), "Phả hệ của 60-CT/TW", id="lineage"),
        pytest.param(("--lang", "en", "query", "--list"), "Saved questions", id="English"),
    ],
)
def test_pages_have_a_title(here: Path, args: tuple[str, ...], title: str) -> None:
    assert f"<h1>{title}</h1>" in run(*args, "-f", "html").stdout


def test_query_as_json_and_by_ending_as_csv_and_xlsx(here: Path) -> None:
    args = ("query", "cited_by", "-p", "doc=60-CT/TW")
    (row,) = json.loads(run(*args, "-f", "json").stdout)
    written = [run(*args, "-o", f"answer.{ending}") for ending in ("csv", "xlsx")]
    book = openpyxl.load_workbook(here / "answer.xlsx")
    (read,) = csv.DictReader(io.StringIO((here / "answer.csv").read_text("utf-8")))

    assert [(result.exit_code, result.stdout) for result in written] == [(0, ""), (0, "")]
    assert row["number"] == read["number"] == "77/UBND-NC"
    assert "77/UBND-NC" in [cell.value for cell in book["Kết quả"][2]]
    told = {line[0].value: line[1].value for line in book["Nguồn"].iter_rows()}
    assert (told["Câu hỏi"], told["doc ="]) == ("cited_by", "60-CT/TW")


def test_excel_is_csv(here: Path) -> None:
    text = run("query", "documents", "--excel").stdout
    refused = run("query", "documents", "--excel", "-f", "json")

    assert text.startswith("\ufeffSố ký hiệu;")
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)


def test_query_in_a_pipe_is_tsv(here: Path) -> None:
    header, *rows = run("query", "documents").stdout.splitlines()

    assert "number" in header.split("\t")
    assert {line.count("\t") for line in rows} == {header.count("\t")}


def test_missing_lists_what_is_only_cited(here: Path) -> None:
    rows = json.loads(run("missing", "-f", "json").stdout)

    assert "60-CT/TW" in {row["number"] for row in rows}
    assert "77/UBND-NC" not in {row["number"] for row in rows}


SPARQL = {
    "select, usual prefixes understood": (
        "SELECT (COUNT(?d) AS ?n) WHERE { ?d a td:Document ; td:symbol '60-CT/TW' }",
        "n\n1\n",
    ),
    "ask": ("ASK { ?d td:symbol '60-CT/TW' }", "answer\ntrue\n"),
    "prefix declared by hand": (
        "PREFIX td: <http://example.org/> ASK { ?d td:symbol ?x }",
        "answer\nfalse\n",
    ),
}


@pytest.mark.parametrize("name", SPARQL)
def test_sparql(here: Path, name: str) -> None:
    query, expected = SPARQL[name]
    (here / "query.rq").write_text(query, encoding="utf-8")

    assert run("sparql", query).stdout == expected
    assert run("sparql", "@query.rq").stdout == expected
    assert run("sparql", "-", stdin=query.encode()).stdout == expected


def test_sparql_construct_gives_triples(here: Path) -> None:
    query = "CONSTRUCT { ?d td:symbol ?s } WHERE { ?d td:symbol ?s } "
    turtle = run("sparql", query).stdout
    lines = run("sparql", query, "-f", "nt").stdout.splitlines()

    assert lines == sorted(lines)
    assert {str(q) for q in ox.parse(turtle, ox.RdfFormat.TURTLE)} == {
        str(q) for q in ox.parse("\n".join(lines), ox.RdfFormat.N_TRIPLES)
    }


def test_show(here: Path) -> None:
    shown = json.loads(run("show", "77/UBND-NC", "-f", "json").stdout)
    cited = [(row["printed_number"], row["relation"]) for row in shown["citations"]]

    assert (shown["number"], shown["issued"], shown["present"]) == (
        "77/UBND-NC",
        "2024-02-01",
        True,
    )
    assert shown["file"] == ["cong-van.txt"]
    assert sorted(cited) == [
        ("19/CT-UBND", "cites"),
        ("19/CT-UBND", "implements"),
        ("60-CT/TW", "basis"),
    ]


def test_show_with_evidence_of_a_source(here: Path) -> None:
    run("build", sources()[1], "--store", "words")
    document = json.loads(run("extract", sources()[1]).stdout)["documents"][0]
    call = f"{document['number']}@{document['issued']}"
    shown = json.loads(run("show", call, "--store", "words", "-f", "json").stdout)
    text = sources()[1].read_text(encoding="utf-8")

    evidence = [e for row in shown["citations"] for e in row["evidence"]]
    assert evidence
    for proof in evidence:
        assert proof["quote"] == text[proof["start"] : proof["end"]]
    assert shown["evidence"]["number"][0]["quote"].replace(" ", "").endswith(document["number"])


def test_show_for_people(here: Path) -> None:
    page = run("show", "77/UBND-NC", "-f", "md").stdout
    table = run("show", "77/UBND-NC", "-f", "table").stdout

    assert re.findall("^#+ .*", page, re.MULTILINE)[1] == "## Viện dẫn văn bản khác"
    assert "| Số ký hiệu | 77/UBND-NC |" in page
    assert "Viện dẫn văn bản khác\n" in table


LINEAGE = [
    "direction", "depth", "relation", "document", "number", "type", "date", "issuer", "title",
    "present", "iri", "via",
]  # fmt: skip


def test_show_as_a_page_and_as_a_letter(here: Path) -> None:
    docx = pytest.importorskip("docx", reason="the extra [docx] is not installed")
    for name in ("known.html", "known.docx"):
        assert run("show", "77/UBND-NC", "-o", name).exit_code == 0
    page = (here / "known.html").read_text("utf-8")
    letter = docx.Document(str(here / "known.docx"))

    heads = re.findall(r"<h[12]>(.*?)</h[12]>", page)
    assert heads[0].startswith("Công văn 77/UBND-NC")
    assert "Viện dẫn văn bản khác" in heads
    assert [p.text for p in letter.paragraphs if p.text] == heads
    assert len(letter.tables) == page.count("<table>") == len(heads)
    assert re.search(r"<td data-of=\"Giá trị\">20\d\d</td>", page), "a year among words stands left"


def test_lineage(here: Path) -> None:
    (down,) = json.loads(run("lineage", "60-CT/TW", "--down", "-f", "json").stdout)
    up = json.loads(run("lineage", "77/UBND-NC", "--up", "-f", "json").stdout)

    assert list(down) == LINEAGE
    assert (down["depth"], down["relation"], down["number"]) == (1, "basis", "77/UBND-NC")
    assert down["present"] is True
    assert [(row["relation"], row["date"]) for row in up] == [
        ("implements", "2019-03-01"),
        ("basis", "2015-05-03"),
        ("cites", "2021-04-02"),
    ]


def test_lineage_for_people_is_short(here: Path) -> None:
    text = run("lineage", "60-CT/TW", "-f", "table").stdout

    assert "Quan hệ" in text
    assert "Đường dẫn" not in text
    assert "https://" not in text
    assert re.search(r"^xuống +1 +căn cứ ", text, re.MULTILINE)


def test_view_lineage(here: Path) -> None:
    result = run("view", "lineage", "60-CT/TW", "-o", "page.html")

    assert (result.exit_code, result.stdout) == (0, "")
    assert "77/UBND-NC" in (here / "page.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("ending", "format"),
    [
        ("nq", ox.RdfFormat.N_QUADS),
        ("trig", ox.RdfFormat.TRIG),
        ("jsonld", ox.RdfFormat.JSON_LD),
        ("ttl", ox.RdfFormat.TURTLE),
    ],
)
def test_export(here: Path, ending: str, format: ox.RdfFormat) -> None:
    first = run("export", "-o", f"graph.{ending}")
    lines = run("export").stdout
    read = {str(q.triple) for q in ox.parse(path=str(here / f"graph.{ending}"), format=format)}

    assert first.exit_code == 0
    assert read == {str(q.triple) for q in ox.parse(lines, ox.RdfFormat.N_QUADS)}


@pytest.mark.parametrize("ending", ["graphml", "gexf"])
def test_export_for_network_programs(here: Path, ending: str) -> None:
    assert run("export", "-o", f"graph.{ending}").exit_code == 0
    assert "77/UBND-NC" in (here / f"graph.{ending}").read_text("utf-8")


def test_validate_sound(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thidua.graph.validate.validate", lambda text, lang: [])
    result = run("validate")

    assert result.exit_code == 0
    assert result.stdout.startswith("0 vi phạm / 0 violations")


def test_validate_finds(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from thidua.graph.validate import Finding

    found = Finding("violation", "https://w3id.org/thidua/id/document/x", None, None, "sai", "S")
    monkeypatch.setattr("thidua.graph.validate.validate", lambda text, lang: [found])
    table, data = run("validate"), run("validate", "-f", "json")

    assert (table.exit_code, data.exit_code) == (1, 1)
    assert table.stdout.splitlines()[-1].startswith("1 vi phạm / 1 violations")
    assert json.loads(data.stdout)[0]["message"] == "sai"
    assert data.stderr.startswith("1 vi phạm / 1 violations")


def test_the_graph_of_the_samples_is_sound(here: Path) -> None:
    result = run("validate", "-f", "json")

    assert [row for row in json.loads(result.stdout) if row["severity"] == "violation"] == []
    assert result.exit_code == 0


def test_an_empty_answer_says_what_was_asked(here: Path) -> None:
    asked = run("query", "indicator_series", "-p", "indicator=cá voi", "-f", "csv")
    alone = run("lineage", "60-CT/TW", "--up", "-f", "csv")

    assert (asked.exit_code, asked.stdout.count("\n")) == (0, 1)
    assert asked.stderr.startswith("thidua: nothing answers indicator_series -p indicator='cá voi'")
    assert "for example: thidua query indicator_series -p indicator=" in asked.stderr
    assert (alone.exit_code, alone.stderr) == (0, "thidua: 60-CT/TW cites no document\n")


def test_codes_are_for_programs_and_words_for_people(here: Path) -> None:
    asked = ("query", "targets", "-p", "doc=03/CT-UBND@2024")
    page, program = run(*asked, "-f", "md").stdout, run(*asked, "-f", "csv").stdout

    assert "at-least" in program and "https://w3id.org/thidua/id/indicator/" in program
    assert "ít nhất" in page and "at-least" not in page and "indicator/" not in page
    assert "ít nhất" in run(*asked, "--excel").stdout
    assert "at least" in run(*asked, "-f", "md", "--lang", "en").stdout
    severities = {
        line.split("|")[1].strip() for line in run("conflicts", "-f", "md").stdout.splitlines()[4:]
    }
    assert severities <= {"lỗi", "cần xem lại", "ghi chú"}


def test_headings_follow_the_language_wherever_it_stands(here: Path) -> None:
    for args in (("--lang", "en", "missing"), ("missing", "--lang", "en")):
        assert "Số ký hiệu / Number" in run(*args, "-f", "md").stdout


# Files ---------------------------------------------------------------------------------------


def test_a_file_is_replaced_whole_and_keeps_its_mode(here: Path) -> None:
    (here / "list.csv").write_text("old")
    (here / "list.csv").chmod(0o640)

    assert run("query", "documents", "-o", "list.csv").exit_code == 0
    assert (here / "list.csv").read_text("utf-8").startswith("number,")
    assert stat.S_IMODE((here / "list.csv").stat().st_mode) == 0o640
    assert [path.name for path in here.iterdir()] == ["list.csv"]


def test_a_failure_leaves_the_former_file(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "list.csv").write_text("old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    result = run("query", "documents", "-o", "list.csv")

    assert (result.exit_code, result.stderr.count("\n")) == (4, 1)
    assert (here / "list.csv").read_text("utf-8") == "old"
    assert [path.name for path in here.iterdir()] == ["list.csv"]


def test_a_link_stays_a_link(here: Path) -> None:
    (here / "real.csv").write_text("old")
    (here / "link.csv").symlink_to("real.csv")

    assert run("query", "documents", "-o", "link.csv").exit_code == 0
    assert (here / "link.csv").is_symlink()
    assert (here / "real.csv").read_text("utf-8").startswith("number,")


def test_a_dash_is_stdout(here: Path) -> None:
    assert run("missing", "-f", "csv", "-o", "-").stdout == run("missing", "-f", "csv").stdout


def test_formats_by_place() -> None:
    formats = ("table", "json", "md", "xlsx")

    assert Output(None, "a.JSON").choose(formats, "json") == "json"
    assert Output("md", "a.json").choose(formats, "json") == "md"
    assert Output(None, "a.markdown").choose(formats, "json") == "md"
    assert Output(None, None).choose(formats, "json", "table") == "json"


# The program itself --------------------------------------------------------------------------


def program(*args: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", "from thidua.cli import main; main()", *map(str, args)],
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
        timeout=60,
    )


@pytest.mark.parametrize(
    "name", ["no such file", "unknown document", "store absent", "endpoint down", "bad format"]
)
def test_trouble_in_a_process_of_its_own(troubles: Path, name: str) -> None:
    command, code, words = TROUBLES[name]
    result = program(*shlex.split(command))

    assert (result.returncode, result.stdout) == (code, b"")
    assert result.stderr.count(b"\n") == 1
    assert words in result.stderr.decode()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
@pytest.mark.parametrize("args", [("-h",), ("query", "documents"), ("why", "60-CT/TW")])
def test_a_full_disk_behind_stdout_is_told(here: Path, args: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-c", "from thidua.cli import main; main()", *args],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )

    assert ended.returncode == 4
    assert ended.stderr.decode().startswith("thidua: stdout: the disk is full")
    assert ended.stderr.count(b"\n") == 1


def test_stdout_may_be_closed(here: Path) -> None:
    begun = "import os, sys; os.close(1); sys.stdout = None; from thidua.cli import main; main()"
    command = [sys.executable, "-c", begun, "query", "documents", "-o", "list.csv"]
    ended = subprocess.run(command, stderr=subprocess.PIPE, check=False, timeout=60)

    assert (ended.returncode, ended.stderr) == (0, b"")
    assert (here / "list.csv").read_text().startswith("number,")


def test_a_document_may_be_named_by_its_file(here: Path) -> None:
    named = json.loads(run("show", "02_chi-thi-ubnd-2024.txt", "-f", "json").stdout)

    assert named == json.loads(run("show", "03/CT-UBND@2024", "-f", "json").stdout)


def test_a_closed_pipe_is_silent(here: Path, store: Path) -> None:
    program = [sys.executable, "-c", "from thidua.cli import main; main()"]
    with subprocess.Popen(
        [*program, "export", "--store", str(store)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        told = process.stderr.read()
        code = process.wait(timeout=60)

    assert (code, told) == (0, b"")


@pytest.mark.parametrize("args", [("-h",), ("query", "--list"), ("query", "-h")])
def test_a_pipe_nobody_reads_is_silent(here: Path, args: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    result = subprocess.run(
        [sys.executable, "-c", "from thidua.cli import main; main()", *args],
        stdout=writer,
        check=False,
        stderr=subprocess.PIPE,
        timeout=60,
    )
    os.close(writer)

    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.parametrize("encoding", ["cp1258", "ascii"])
def test_vietnamese_on_any_console(here: Path, encoding: str) -> None:
    result = program(
        "missing", "-f", "md", PYTHONIOENCODING=encoding, PYTHONUTF8="0", LC_ALL="POSIX"
    )

    assert result.returncode == 0
    assert "Số ký hiệu" in result.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals on Windows")
def test_on_a_terminal(here: Path) -> None:
    """A table that keeps to the width, no binary data, no tab-separated values."""
    import pty

    def on_terminal(*args: str) -> tuple[int, bytes, bytes]:
        leader, follower = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-c", "from thidua.cli import main; main()", *args],
            stdout=follower,
            stderr=subprocess.PIPE,
            env={**os.environ, "COLUMNS": "70", "NO_COLOR": "1"},
        )
        os.close(follower)
        shown = b""
        try:
            while part := os.read(leader, 65536):
                shown += part
        except OSError:  # how Linux tells that the other end is closed
            pass
        _, told = process.communicate(timeout=60)
        os.close(leader)
        return process.returncode, shown, told

    code, shown, told = on_terminal("missing")
    lines = shown.decode().splitlines()

    assert (code, told) == (0, b"")
    assert "\t" not in shown.decode()
    assert max(map(len, lines)) <= 70
    for command in (("missing", "-f", "xlsx"), ("view", "lineage", "60-CT/TW")):
        code, shown, told = on_terminal(*command)
        assert (code, shown) == (2, b"")
        assert b"-o " in told


def test_version_and_help() -> None:
    assert re.fullmatch(r"thidua \d+\.\d+\.\d+\n", run("--version").stdout)
    assert run("-h").exit_code == 0


def commands(group: click.Group = main, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name)


@pytest.mark.parametrize("path", list(commands()), ids=" ".join)
def test_each_command_has_help_and_an_example(path: tuple[str, ...]) -> None:
    result = run(*path, "-h")

    assert result.exit_code == 0
    assert re.search(rf"^  thidua {' '.join(path)}", result.stdout, re.MULTILINE)


READING = [
    "query", "sparql", "show", "lineage", "view lineage", "export", "validate", "missing", "conflicts",
    "why",
]  # fmt: skip


@pytest.mark.parametrize("name", READING)
def test_each_reading_command_takes_a_store_or_an_endpoint(name: str) -> None:
    text = run(*name.split(), "-h").stdout

    assert "--store DIR" in text
    assert "--endpoint URL" in text


# A server ------------------------------------------------------------------------------------


@pytest.fixture
def endpoint(here: Path) -> Iterator[str]:
    """A SPARQL server on the loopback with the quads of the store."""
    engine = Path(sys.executable).with_name("oxigraph")
    if not engine.exists():
        pytest.skip("the oxigraph server is not installed (extra [dev])")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    server = subprocess.Popen(
        [engine, "serve", "--location", here / "server", "--bind", address],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        request = urllib.request.Request(
            f"http://{address}/store",
            data=run("export", "-f", "nq").stdout.encode(),
            headers={"Content-Type": "application/n-quads"},
            method="POST",
        )
        for attempt in range(100):
            try:
                urllib.request.urlopen(request, timeout=10).close()
                break
            except OSError:
                if attempt == 99:
                    raise
                time.sleep(0.1)
        yield f"http://{address}/query"
    finally:
        server.terminate()
        server.wait(timeout=10)


def test_a_server_answers_like_a_store(endpoint: str) -> None:
    for command in (
        ("query", "cited_by", "-p", "doc=60-CT/TW", "-f", "json"),
        ("missing", "-f", "csv"),
        ("conflicts", "-f", "csv"),
        ("why", "60-CT/TW", "-f", "json"),
        ("show", "77/UBND-NC", "-f", "json"),
        ("lineage", "77/UBND-NC", "-f", "json"),
        ("export", "-f", "ttl"),
        ("sparql", "ASK { ?d td:symbol '60-CT/TW' }"),
    ):
        there, at_home = run(*command, "--endpoint", endpoint), run(*command)

        assert (there.exit_code, there.stderr) == (at_home.exit_code, "")
        assert there.stdout == at_home.stdout


# The first five documents --------------------------------------------------------------------


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold records are not beside the repository")
def test_who_carries_out_the_directive_of_2014(here: Path) -> None:
    run("build", GOLD, "--store", "five")
    rows = json.loads(run("lineage", "34-CT/TW", "--down", "--store", "five", "-f", "json").stdout)

    assert [(row["depth"], row["relation"], row["present"]) for row in rows] == [
        (1, "implements", True),
        (1, "implements", True),
    ]

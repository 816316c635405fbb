"""Paths, ranks and communities as rows and as commands; with an index and without one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rdflib.term import URIRef

from thidua.cli import main
from thidua.graph.errors import UsageError
from thidua.graph.links import index, ranks
from thidua.graph.nquads import ID, LABEL, TD, TYPE
from thidua.graph.store import Rows, Store, create_store, open_store
from thidua.queries.network import (
    COMMUNITY_COLUMNS,
    PATH_COLUMNS,
    RANK_COLUMNS,
    communities,
    paths,
    rank,
)

pytest.importorskip("numpy")

G = f"<{ID}source/0000000000000000>"

# Two families that one letter joins: law <- plan <- report, and act <- order <- note.
LINKS = [
    ("plan", "implements", "law"),
    ("plan", "cites", "law"),
    ("report", "cites", "plan"),
    ("report", "basedOn", "law"),
    ("order", "implements", "act"),
    ("note", "forwards", "order"),
    ("letter", "cites", "report"),
    ("letter", "cites", "note"),
]


def iri(name: str) -> URIRef:
    return URIRef(f"{ID}document/{name}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    lines = [f"<{iri(s)}> <{TD}{p}> <{iri(o)}> {G} ." for s, p, o in LINKS]
    for name in {name for s, _, o in LINKS for name in (s, o)} | {"alone"}:
        lines.append(f"<{iri(name)}> {TYPE} <{TD}Document> {G} .")
        lines.append(f'<{iri(name)}> {LABEL} "{name.title()}"@vi {G} .')
        lines.append(f'<{iri(name)}> <{TD}symbol> "{name}" {G} .')
    path = tmp_path_factory.mktemp("network") / "store"
    create_store(path, lines).close()
    return path


@pytest.fixture(params=["index", "none"])
def store(request: pytest.FixtureRequest, folder: Path, tmp_path: Path) -> Iterator[Store]:
    """The store with its index, and without: the links are then made of what it says."""
    shutil.copytree(folder, tmp_path / "store")
    if request.param == "none":
        for held in (tmp_path / "store").glob(f"generation-*/{index.FOLDER}"):
            shutil.rmtree(held)
    with open_store(tmp_path / "store") as opened:
        assert (opened.links is None) == (request.param == "none")
        yield opened


def walked(rows: Rows) -> list[tuple[int, int, str, str, str]]:
    return [
        (
            int(str(row["way"])),
            int(str(row["step"])),
            str(row["direction"] or ""),
            str(row["relation"] or ""),
            str(row["document"]),
        )
        for row in rows.dicts()
    ]


def test_a_path_tells_each_link(store: Store) -> None:
    found = paths(store, iri("plan"), iri("order"))

    assert found.rows.variables == PATH_COLUMNS
    assert walked(found.rows) == [
        (1, 0, "", "", "Plan"),
        (1, 1, "down", "cites", "Report"),
        (1, 2, "down", "cites", "Letter"),
        (1, 3, "up", "cites", "Note"),
        (1, 4, "up", "forwards", "Order"),
    ]


def test_a_path_keeps_to_a_direction_and_to_relations(store: Store) -> None:
    def names(*args: object, **options: object) -> list[str]:
        return [row[-1] for row in walked(paths(store, *args, **options).rows)]  # type: ignore[arg-type]

    assert names(iri("letter"), iri("law"), "up") == ["Letter", "Report", "Law"]
    assert names(iri("law"), iri("letter"), "down") == ["Law", "Report", "Letter"]
    assert names(iri("law"), iri("letter"), "up") == []
    assert names(iri("letter"), iri("law"), "up", ["cites"]) == ["Letter", "Report", "Plan", "Law"]
    assert names(iri("letter"), iri("law"), "up", ["forwards"]) == []
    assert names(iri("law"), iri("law")) == ["Law"]
    assert names(iri("alone"), iri("alone")) == ["Alone"]
    assert names(iri("alone"), iri("law")) == []


def test_every_path_within_the_bounds(store: Store) -> None:
    found = paths(store, iri("letter"), iri("law"), "up", every=True)

    assert walked(found.rows) == [
        (1, 0, "", "", "Letter"),
        (1, 1, "up", "cites", "Report"),
        (1, 2, "up", "basis", "Law"),
        (2, 0, "", "", "Letter"),
        (2, 1, "up", "cites", "Report"),
        (2, 2, "up", "cites", "Plan"),
        (2, 3, "up", "implements", "Law"),
    ]
    assert not found.cut
    assert paths(store, iri("letter"), iri("law"), "up", every=True, most=1).cut
    assert len(paths(store, iri("letter"), iri("law"), "up", every=True, longest=2).rows) == 3


def test_the_most_cited_come_first(store: Store) -> None:
    rows, _ = rank(store, "cited", top=2)

    assert rows.variables == RANK_COLUMNS
    assert [(str(r[0]), str(r[1]), str(r[2]), str(r[3])) for r in rows] == [
        ("1", "2", "2", "Law"),
        ("2", "1", "1", "Act"),
    ]


def test_ranks_follow_the_links(store: Store) -> None:
    pytest.importorskip("sknetwork")
    assert [str(row[3]) for row in rank(store, "pagerank", top=2)[0]] == ["Law", "Act"]
    rows, sample = rank(store, "betweenness")
    assert [str(row[3]) for row in rows] == ["Note", "Order", "Report"]
    assert sample == 5


def test_communities_are_told_with_their_most_cited(store: Store) -> None:
    pytest.importorskip("sknetwork")
    rows = communities(store, top=1)

    assert rows.variables == COMMUNITY_COLUMNS
    assert {str(row[3]) for row in rows} == {"Law", "Act"}
    assert sum(int(str(row[1])) for row in rows) == 7


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (lambda s: paths(s, iri("law"), iri("plan"), relations=["likes"]), "no relation 'likes'"),
        (lambda s: paths(s, iri("law"), iri("plan"), every=True, most=0), "write 1 or more"),
        (lambda s: rank(s, "fame"), "no measure 'fame'"),
        (lambda s: rank(s, top=0), "write 1 or more"),
        (lambda s: rank(s, "betweenness", sample=0), "write 1 or more"),
        (lambda s: communities(s, resolution=0), "more than 0"),
        (lambda s: communities(s, least=0), "write 1 or more"),
    ],
)
def test_refused(folder: Path, ask: object, words: str) -> None:
    with open_store(folder) as store, pytest.raises(UsageError, match=words):
        ask(store)  # type: ignore[operator]


def test_without_the_libraries_what_to_install_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranks, "find_spec", lambda name: None)

    for command in ("rank", "communities"):
        ended = run(command, "--store", folder)
        assert ended.exit_code == 2
        assert "pip install 'thidua[index]'" in ended.stderr
    assert run("rank", "--by", "cited", "--store", folder).exit_code == 0


# The commands.


def run(*args: object) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args])


def test_path_command(folder: Path) -> None:
    ended = run("path", "letter", "law", "--store", folder, "-f", "json")

    assert ended.exit_code == 0
    assert [(row["step"], row["document"]) for row in json.loads(ended.stdout)] == [
        (0, "Letter"),
        (1, "Report"),
        (2, "Law"),
    ]
    table = run("path", "letter", "law", "--store", folder, "-f", "md").stdout
    assert "| lên |" in table and "| căn cứ |" in table


def test_path_command_ends_with_1_when_there_is_none(folder: Path) -> None:
    ended = run("path", "law", "letter", "--up", "--store", folder)

    assert ended.exit_code == 1
    assert "no path from law to letter" in ended.stderr
    ended = run("path", "alone", "letter", "--all", "--store", folder)
    assert "no path of 6 steps or fewer" in ended.stderr


def test_path_command_says_when_it_was_cut(folder: Path) -> None:
    ended = run("path", "letter", "law", "--all", "--most", 1, "--store", folder, "-f", "csv")

    assert ended.exit_code == 0
    assert len(ended.stdout.splitlines()) == 4
    assert "there may be more paths" in ended.stderr


def test_rank_and_communities_commands(folder: Path) -> None:
    pytest.importorskip("sknetwork")
    first = json.loads(run("rank", "--store", folder, "-f", "json").stdout)[0]
    assert (first["rank"], first["document"], first["cited_by"]) == (1, "Law", 2)
    ended = run("rank", "--by", "betweenness", "--sample", 3, "--store", folder, "-f", "csv")
    assert "paths from 3 documents (seed 0)" in ended.stderr
    page = run("rank", "--by", "cited", "--store", folder, "-f", "md").stdout
    assert page.startswith("# Văn bản được viện dẫn nhiều nhất\n")
    ended = run("communities", "--store", folder, "-f", "csv")
    assert ended.stdout.startswith("community,size,cited_by,document")
    assert ended.exit_code == 0


def test_lineage_command_follows_chosen_relations(folder: Path) -> None:
    held = run("lineage", "law", "--relation", "implements", "--store", folder, "-f", "csv").stdout
    assert [line.split(",")[3] for line in held.splitlines()[1:]] == ["Plan"]
    assert run("lineage", "law", "--relation", "likes", "--store", folder).exit_code == 2

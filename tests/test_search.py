"""Search: what is typed finds what is printed, in a sure order, and from a sound index only."""

from __future__ import annotations

import dataclasses
import json
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.cli import main
from thidua.graph.build import build
from thidua.graph.errors import StoreError, UsageError
from thidua.graph.records import from_json
from thidua.graph.results import MAX_ROWS, Graph, Rows
from thidua.graph.search import (
    Entry,
    SearchIndex,
    entries_of,
    index_in_memory,
    open_search,
    write_search,
)
from thidua.graph.search import ask as asking
from thidua.graph.search.words import bare, words
from thidua.graph.store import Store, open_store
from thidua.queries import search as searching

SAMPLES = Path(__file__).parent.parent / "samples"
ID = "https://w3id.org/thidua/id/"


def document(local: str, number: str, date: str, title: str, **more: object) -> Entry:
    kinds = {"CT": "Chỉ thị", "KH": "Kế hoạch", "QĐ": "Quyết định"}
    kind = kinds[re.findall(r"[A-ZĐ]+", number)[0]]
    day = "/".join(reversed(date.split("-")))
    made = Entry(
        "document",
        f"{ID}document/{local}",
        f"{kind} {number} ngày {day}",
        number=number,
        date=date,
        year=int(date[:4]),
        type=kind,
        title=title,
        issuer="Ủy ban nhân dân tỉnh Thủy Hòa",
        issuer_names=("UBND tỉnh Thủy Hòa",),
        place="Thủy Hòa",
    )
    return dataclasses.replace(made, **more)  # type: ignore[arg-type]


ENTRIES = (
    document("ct2024", "02/CT-UBND", "2024-01-04", "Phát động thi đua yêu nước năm 2024"),
    document("ct2018", "02/CT-UBND", "2018-01-05", "Phát động thi đua yêu nước năm 2018"),
    document(
        "ct34",
        "34-CT/TW",
        "2014-04-07",
        "tiếp tục đổi mới công tác thi đua, khen thưởng",
        issuer="Bộ Chính trị",
        issuer_names=(),
        place=None,
        present=False,
        weight=9,
    ),
    document("kh", "07/KH-UBND", "2020-02-03", "xây dựng nông thôn mới nâng cao"),
    document("qd", "12/QĐ-UBND", "2021-03-09", "về đường đèo, đắp đập và kỷ cương hành chính"),
    document("qd-cited", "15/QĐ-UBND", "2021-03-09", "quy định giá đất", present=False),
    document("qd-held", "16/QĐ-UBND", "2021-03-09", "quy định giá đất"),
    document(
        "qd-other",
        "05/2019/QĐ-UBND",
        "2019-05-01",
        "cấp giấy phép cho 4.060 hộ nuôi cá",
        other_numbers=("5a/QĐ-UB",),
        issuer="Ủy ban nhân dân huyện Khe Mây",
        issuer_names=(),
        place="Khe Mây",
    ),
    Entry(
        "movement",
        f"{ID}movement/ntm",
        "Cả nước chung sức xây dựng nông thôn mới",
        also=("Cả nước chung sức, xây dựng Nông thôn mới!", "Chung tay làm đẹp làng quê"),
    ),
    Entry("movement", f"{ID}movement/hoa", "Nhà nhà trồng hoa"),
    Entry("movement", f"{ID}movement/hoá", "Chuyển hoá địa bàn"),
    Entry("event", f"{ID}event/x", "Chiến thắng Đèo Mây", date="1951-10-16", year=1951),
    Entry(
        "organization",
        f"{ID}organization/ubnd",
        "Ủy ban nhân dân tỉnh Thủy Hòa",
        also=("UBND tỉnh Thủy Hòa", "UBND"),
    ),
    Entry("theme", f"{ID}theme/x", "Kỷ cương, sáng tạo"),
    Entry("indicator", f"{ID}indicator/x", "Tỷ lệ hộ nghèo"),
    Entry("person", f"{ID}person/x", "Đỗ Thị Mỹ Quý"),
)


@pytest.fixture(scope="module")
def index() -> Iterator[SearchIndex]:
    with index_in_memory(ENTRIES) as opened:
        yield opened


def found(index: SearchIndex, text: str, **narrow: object) -> list[str]:
    """The last parts of the IRIs found, best first."""
    hits = index.search(text, **narrow).hits  # type: ignore[arg-type]
    return [hit.iri.rsplit("/", 1)[-1] for hit in hits]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        pytest.param("34-CT/TW", "ct34", id="number as printed"),
        pytest.param("34-ct/tw", "ct34", id="small letters"),
        pytest.param("34 ct tw", "ct34", id="parts"),
        pytest.param("chỉ thị số 34-CT/TW", None, id="a word that is nowhere"),
        pytest.param("chỉ thị 34-CT/TW", "ct34", id="with its type"),
        pytest.param("2/CT-UBND 2018", "ct2018", id="with its year, no zero"),
        pytest.param("02/CT-UBND@2024", "ct2024", id="with @year"),
        pytest.param("02/CT-UBND ngày 05/01/2018", "ct2018", id="with its date"),
        pytest.param("02/CT-UBND@2024-01-04", "ct2024", id="with an ISO date"),
        pytest.param("4.1.2024", "ct2024", id="a date alone"),
        pytest.param("12/QD-UBND", "qd", id="number without marks"),
        pytest.param("05/2019/QĐ", "qd-other", id="beginning of a number"),
        pytest.param("5a/qđ-ub", "qd-other", id="number as others print it"),
        pytest.param("thi đua yêu nước 2018", "ct2018", id="words and year"),
        pytest.param("dap dap", "qd", id="đ without its bar"),
        pytest.param("đường đèo", "qd", id="đ"),
        pytest.param("kỉ cương hành chính", "qd", id="i for y"),
        pytest.param("thuỷ hoà khe", None, id="words of two entries"),
        pytest.param("UBND tỉnh Thuỷ Hoà", "ubnd", id="another place of the tone mark"),
        pytest.param("ubnd thuy hoa", "ubnd", id="a body by its abbreviation"),
        pytest.param("chung tay lam dep", "ntm", id="a variant"),
        pytest.param("deo may", "x", id="an event"),
        pytest.param("do thi my qui", "x", id="a person, i for y, without marks"),
        pytest.param("khe may 2019", "qd-other", id="place and year"),
        pytest.param("4060", "qd-other", id="thousands without points"),
        pytest.param("4.060 hộ", "qd-other", id="thousands"),
        pytest.param("yêu nư", "ct2024", id="beginning of the last word"),
        pytest.param("chuyể* dia ba", "hoá", id="beginnings with a star"),
        pytest.param("chuyể ", None, id="a whole word when a blank follows"),
        pytest.param('"nông thôn mới"', "kh", id="phrase"),
        pytest.param("“nông thôn” nâng", "kh", id="phrase and word"),
        pytest.param("«thôn nông»", None, id="not in this order"),
        pytest.param('"nông thôn', "kh", id="a quotation mark too few"),
        pytest.param("\u202anông\u202c thôn\u200b mới", "kh", id="marks that are not seen"),
    ],
)
def test_what_is_typed_finds_what_is_printed(
    index: SearchIndex, typed: str, first: str | None
) -> None:
    for form in ("NFC", "NFD"):
        assert found(index, unicodedata.normalize(form, typed))[:1] == ([first] if first else [])


def test_without_marks_the_same_is_found(index: SearchIndex) -> None:
    for entry in ENTRIES:
        typed = entry.title or entry.label
        plain = " ".join(bare(typed))
        assert entry.iri in {hit.iri for hit in index.search(typed).hits}
        assert entry.iri in {hit.iri for hit in index.search(plain).hits}


def test_marks_as_typed_come_first(index: SearchIndex) -> None:
    assert found(index, "hoa ", kinds=["movement"]) == ["hoa", "hoá"]
    assert found(index, "hoá ", kinds=["movement"]) == ["hoá", "hoa"]
    assert found(index, "hóa ", kinds=["movement"]) == ["hoá", "hoa"]


def test_a_number_typed_in_full_comes_first() -> None:
    wordy = document("wordy", "90/KH-UBND", "2020-01-01", "02 ct ubnd 02 ct ubnd", weight=99)
    with index_in_memory([*ENTRIES, wordy]) as index:
        assert found(index, "02/CT-UBND") == ["ct2024", "ct2018", "wordy"]


def test_a_title_counts_more_than_an_issuer(index: SearchIndex) -> None:
    titled = document("titled", "90/KH-UBND", "2020-01-01", "đường về Thủy Hòa", issuer=None)
    titled = dataclasses.replace(titled, issuer_names=(), place=None)
    with index_in_memory([*ENTRIES, titled]) as more:
        assert found(more, "thủy hòa", kinds=["document"])[0] == "titled"


def test_words_that_follow_each_other_count_more() -> None:
    apart = document("apart", "1/CT-UBND", "2020-01-01", "đất rừng và giá cây", weight=5)
    close = document("close", "2/CT-UBND", "2020-01-01", "cây và giá đất rừng")
    with index_in_memory([apart, close]) as index:
        assert found(index, "gia dat") == ["close", "apart"]


def test_of_equals_the_one_at_hand_comes_first(index: SearchIndex) -> None:
    assert found(index, "quy định giá đất") == ["qd-held", "qd-cited"]


def test_the_order_is_that_of_standing_whatever_the_order_of_entries() -> None:
    same = [
        document(f"n{n}", f"{n}/CT-UBND", "2020-01-01", "giữ rừng", weight=n % 3) for n in range(9)
    ]
    for seed in range(3):
        random.Random(seed).shuffle(same)
        with index_in_memory(same) as index:
            assert found(index, "giữ rừng") == [
                "n2",
                "n5",
                "n8",
                "n1",
                "n4",
                "n7",
                "n0",
                "n3",
                "n6",
            ]


@pytest.mark.parametrize(
    ("narrow", "expected"),
    [
        ({"years": [2024]}, {"ct2024"}),
        ({"years": [2024, 2018]}, {"ct2024", "ct2018"}),
        ({"types": ["kế hoạch"]}, {"kh"}),
        ({"types": ["KH"]}, {"kh"}),
        ({"types": ["ke hoach", "CT"], "years": [2020]}, {"kh"}),
        ({"issuer": "bo chinh tri"}, {"ct34"}),
        ({"issuer": "ubnd tỉnh", "years": [2020]}, {"kh"}),
        ({"kinds": ["movement", "theme"]}, set()),
    ],
)
def test_filters_narrow(index: SearchIndex, narrow: dict[str, object], expected: set[str]) -> None:
    hits = set(found(index, "ct*", **narrow)) | set(found(index, "ubnd", **narrow))
    assert hits == expected


def test_what_is_typed_is_marked_in_the_snippet(index: SearchIndex) -> None:
    def snippet(text: str) -> str:
        return index.search(text).hits[0].snippet

    assert snippet("thi dua yeu nuoc 2018") == "Phát động ‹thi đua yêu nước› năm ‹2018›"
    assert snippet("chung tay làm đẹ") == "‹Chung tay làm đẹp› làng quê"
    assert snippet("34 ct tw") == "Chỉ thị ‹34-CT/TW› ngày 07/04/2014"
    long = document("long", "1/CT-UBND", "2020-01-01", "a " * 200 + "giữ rừng" + " b" * 200)
    with index_in_memory([long]) as other:
        cut = other.search("giu rung").hits[0].snippet
    assert cut.startswith("…a a") and cut.endswith("b b…") and "‹giữ rừng›" in cut
    assert len(cut) < 180


def test_more_hits_than_are_ranked_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    many = [document(f"n{n}", f"{n}/CT-UBND", "2020-01-01", f"giữ rừng đợt {n}") for n in range(60)]
    short = document("short", "99/CT-UBND", "2019-01-01", "giữ rừng", present=False)
    monkeypatch.setattr(asking, "CANDIDATES", 30)
    with index_in_memory([*many, short]) as index:
        rows = index.search("giữ rừng", limit=20)
        assert (len(rows.hits), rows.more, rows.capped) == (20, True, True)
        assert rows.hits[0].iri.endswith("/short")  # the closest is ranked, however low it stands
        assert len(index.search("giữ rừng", limit=61).hits) == 61
        few = index.search("59", limit=20)
        assert (len(few.hits), few.more, few.capped) == (1, False, False)


def test_a_word_that_is_nowhere_is_named_with_the_nearest(index: SearchIndex) -> None:
    nothing = index.search("phong traof ruwngf khen thuong ")
    assert nothing.hits == ()
    assert [word for word, _ in nothing.unknown] == ["phong", "ruwngf", "traof"]
    assert dict(index.search("thuogn ").unknown)["thuogn"][0] == "thuong"


def test_words_that_stand_apart_only_are_named(index: SearchIndex) -> None:
    nothing = index.search("đèo mây nghèo ")
    assert (nothing.unknown, nothing.without) == ((), ("ngheo",))
    assert index.search("deo may 2024-01-04").without == ("2024-1-4",)
    assert index.search("hoa ", years=[1700]).without == ()


def test_near_numbers(index: SearchIndex) -> None:
    assert index.near_numbers("35-CT/TW")[0] == "34-CT/TW"
    assert index.near_numbers("...") == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "nothing to look for"),
        ('"" ’ - /', "nothing to look for"),
        ("\u202e\x00", "nothing to look for"),
        ("x" * 501, "501 characters"),
        (" ".join(map(str, range(33))), "33 words to look for"),
    ],
)
def test_no_question_is_told(index: SearchIndex, text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        index.search(text)


@pytest.mark.parametrize(
    ("narrow", "said"),
    [
        ({"kinds": ["book"]}, "no kind 'book'"),
        ({"years": [2024, -5]}, "no year -5"),
        ({"types": ["chi thj"]}, "no type of document 'chi thj'; the nearest are Chỉ thị"),
        ({"issuer": " - "}, "no word in the issuer's name"),
    ],
)
def test_no_filter_is_told(index: SearchIndex, narrow: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        index.search("x", **narrow)  # type: ignore[arg-type]


_SYNTAX = st.sampled_from(
    ['"', "“", "”", "«", "»", "*", "^", "(", ")", "{", "}", ":", "+", "-", " AND ", " OR ", " NOT ",
     "NEAR(", "name:", "_", "=", "%", "'", ";", "--", "\x00", "\ud800", "đ", "thi", "02/CT-UBND",
     "@2024", "2024-99-99", "99/99/2024", "\u0301" * 40, "ß", "İ", "ŉ", "٣", "\n"]
)  # fmt: skip
_TYPED = st.one_of(st.text(max_size=60), st.lists(_SYNTAX, max_size=12).map("".join))


@settings(max_examples=400, deadline=None)
@given(_TYPED, st.one_of(st.none(), _TYPED))
def test_anything_typed_has_an_answer(text: str, issuer: str | None) -> None:
    try:
        hits = _everything().search(text, issuer=issuer, limit=3).hits
    except UsageError as error:
        assert "\n" not in str(error)
    else:
        assert all(hit.score >= 0 for hit in hits)
        assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def _everything(held: list[SearchIndex] = []) -> SearchIndex:  # noqa: B006
    if not held:
        held.append(index_in_memory(ENTRIES))
    return held[0]


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40))
def test_words_lie_where_they_are_said_to_lie(text: str) -> None:
    nfc = unicodedata.normalize("NFC", text)
    for word in words(nfc):
        assert bare(nfc[word.start : word.end]) == [word.bare]
        assert not set(word.bare + word.exact) & set(' _="|*')


def test_entries_of_any_words_are_found_again() -> None:
    odd = Entry("theme", "urn:x:1", 'x" OR y* _2_ct =b\x00 |', also=("|", "", "AND NOT"))
    with index_in_memory([odd]) as index:
        assert index.search("or y").hits[0].label == odd.label
        assert index.search('"and not"').hits


# The file ---------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_search(tmp_path, ENTRIES, "revision")
    return tmp_path


def test_the_same_entries_give_the_same_bytes(tmp_path: Path) -> None:
    for name, entries in (("one", ENTRIES), ("two", tuple(reversed(ENTRIES)))):
        (tmp_path / name).mkdir()
        write_search(tmp_path / name, iter(entries), "revision")
    assert sorted(p.name for p in (tmp_path / "one").iterdir()) == ["search.db", "search.json"]
    for name in ("search.db", "search.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_kept_index_answers_as_one_in_memory(folder: Path, index: SearchIndex) -> None:
    with open_search(folder, "revision") as kept:
        for text in ("thi dua", "02/CT-UBND", '"nông thôn mới"', "x"):
            assert kept.search(text) == index.search(text)


def test_an_index_of_another_revision_is_not_used(folder: Path) -> None:
    with pytest.raises(StoreError, match="of another build; `thidua rebuild`"):
        open_search(folder, "other")


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-9])


def _flip(at: float) -> Callable[[Path], None]:
    def flip(path: Path) -> None:
        data = bytearray(path.read_bytes())
        data[int(at * (len(data) - 1))] ^= 1
        path.write_bytes(data)

    return flip


@pytest.mark.parametrize(
    ("name", "harm"),
    [
        ("search.db", _cut),
        ("search.db", lambda path: path.write_bytes(b"")),
        ("search.db", Path.unlink),
        ("search.json", Path.unlink),
        ("search.json", _cut),
        ("search.json", lambda path: path.write_text('{"format": 1}')),
        ("search.json", lambda path: path.write_text("[]")),
        *(("search.db", _flip(at)) for at in (0.0, 0.2, 0.5, 0.9, 1.0)),
    ],
)
def test_a_damaged_index_is_not_used(
    folder: Path, name: str, harm: Callable[[Path], object]
) -> None:
    harm(folder / name)
    with pytest.raises(StoreError, match=r"search\.db: .*`thidua rebuild` makes it"):
        open_search(folder, "revision")


def test_an_index_of_another_version_is_not_used(folder: Path) -> None:
    stamp = json.loads((folder / "search.json").read_text())
    (folder / "search.json").write_text(json.dumps({**stamp, "format": 99}))
    with pytest.raises(StoreError, match="of another version"):
        open_search(folder, "revision")


def test_a_write_that_fails_leaves_no_index(folder: Path) -> None:
    def broken() -> Iterator[Entry]:
        yield ENTRIES[0]
        raise StoreError("the disk is full")

    with pytest.raises(StoreError):
        write_search(folder, broken(), "revision")
    with pytest.raises(StoreError):
        open_search(folder, "revision")
    with pytest.raises(ValueError, match="two entries of one IRI"):
        write_search(folder, [ENTRIES[0], ENTRIES[0]], "revision")


def test_a_closed_index_says_so(folder: Path) -> None:
    index = open_search(folder, "revision")
    index.close()
    with pytest.raises(StoreError, match="the search index failed"):
        index.search("x")


# In a store -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search") / "store"
    records = [
        from_json(json.loads(path.read_text("utf-8")))
        for path in sorted((Path(__file__).parent / "samples").glob("*.json"))
    ]
    build(records, folder)
    return folder


@pytest.fixture
def copied(built: Path, tmp_path: Path) -> Path:
    """A store whose index may be harmed."""
    with open_store(built) as store:
        records = [from_json(json.loads(line)) for line in store.records()]
    build(records, tmp_path / "store")
    return tmp_path / "store"


class Remote:
    """A graph that is no store on disk."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def query(self, sparql: str, *, limit: int = MAX_ROWS) -> Rows:
        return self._store.query(sparql, limit=limit)


def test_a_build_leaves_an_index_of_its_revision(built: Path) -> None:
    with open_store(built) as store:
        assert store.check() == []
        with open_search(store.generation, store.ledger.revision) as index:
            kept = {e.iri for e in entries_of(store)}
            assert index.entries == len(kept)
        rows, _ = searching.search(store, "03/CT-UBND 2024", said=pytest.fail)
    assert [str(row[2]) for row in rows] == ["03/CT-UBND"]


def test_every_document_and_named_thing_is_found_by_its_label(built: Path) -> None:
    with open_store(built) as store:
        things = store.query(
            "PREFIX td: <https://w3id.org/thidua/ns#> "
            "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
            "SELECT DISTINCT ?s ?label WHERE { VALUES ?c { td:Document td:Movement td:Organization "
            "td:Office td:Event td:Theme td:Indicator td:Person } ?s a ?c ; rdfs:label ?label }"
        )
        assert len(things) > 50
        with searching.search_index(store, pytest.fail) as index:
            for iri, label in things:
                text = " ".join(str(label).split()[:20])
                assert str(iri) in {hit.iri for hit in index.search(text, limit=100).hits}, text


def test_a_graph_that_keeps_no_index_gives_the_same_rows(built: Path) -> None:
    said: list[str] = []
    with open_store(built) as store:
        remote: Graph = Remote(store)  # type: ignore[assignment]
        for text in ("thi dua", "ubnd song thao", "2024"):
            there, here = (searching.search(g, text, said=said.append)[0] for g in (remote, store))
            assert there == here and len(here) > 3
    assert len(said) == 3
    assert said[0].startswith("a server keeps no search index; made one of ")


def test_an_unsound_index_is_made_anew_or_refused(
    copied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _flip(0.5)(copied / "generation-1" / "search.db")
    said: list[str] = []
    with open_store(copied) as store:
        assert "damaged search index" in store.check()[0]
        rows, _ = searching.search(store, "thi dua", said=said.append)
        assert len(rows) > 3
        assert "damaged search index" in said[0]
        monkeypatch.setattr(searching, "SMALL", 3)
        with pytest.raises(StoreError, match="`thidua rebuild` makes it anew"):
            searching.search(store, "thi dua")


def test_replacing_graphs_makes_the_index_anew(copied: Path) -> None:
    subject, graph = f"<{ID}theme/new>", f"{ID}graph/other"
    facts = {
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type": "<https://w3id.org/thidua/ns#Theme>",
        "http://www.w3.org/2000/01/rdf-schema#label": '"Vầng trăng khuyết"',
    }
    with open_store(copied, read_only=False) as store:
        store.replace_graphs(
            {graph: [f"{subject} <{p}> {o} <{graph}> ." for p, o in facts.items()]}
        )
        rows, _ = searching.search(store, "vang trang khuyet", said=pytest.fail)
        assert [str(row[1]) for row in rows] == ["Vầng trăng khuyết"]
        assert store.check() == []


# The command ------------------------------------------------------------------------------


def run(store: Path, *args: str) -> Result:
    return CliRunner().invoke(main, ["search", *args, "--store", str(store)])


def test_the_command_prints_rows_and_talks_on_stderr(built: Path) -> None:
    result = run(built, "thi", "dua", "-n", "2", "-f", "json", "--kind", "document")
    rows = json.loads(result.stdout)
    assert result.exit_code == 0
    assert [row["kind"] for row in rows] == ["document", "document"]
    assert set(rows[0]) == set(searching.VARIABLES)
    assert "there are more" in result.stderr
    table = run(built, "ho ngheo", "-f", "table")
    assert "chỉ tiêu" in table.stdout and "‹hộ nghèo›" in table.stdout.lower()
    english = run(built, "ho ngheo", "-f", "md", "--lang", "en")
    assert "| indicator |" in english.stdout


def test_no_hit_says_why(built: Path) -> None:
    result = run(built, "thi dua zzyqx", "-f", "csv")
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 1)
    assert "nothing holds 'zzyqx'" in result.stderr
    assert "leave a word or a filter out" in run(built, "thi dua", "--year", "1811").stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("/ ,",), "nothing to look for"),
        (("x", "--type", "zz"), "no type of document"),
        (("x", "--kind", "zz"), "is not one of"),
        (("x", "--year", "-5"), "no year -5"),
        (("x", "-n", "0"), "-n"),
    ],
)
def test_what_cannot_be_asked_ends_with_2(built: Path, args: tuple[str, ...], said: str) -> None:
    result = run(built, *args)
    assert result.exit_code == 2
    assert said in result.stderr and "Traceback" not in result.stderr

"""The pages and commands of the family tree, on the sample texts."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from thidua.cli import main
from thidua.graph.errors import UsageError
from thidua.graph.family import Genealogy, compare
from thidua.graph.family.naming import find
from thidua.graph.family.phrases import trace
from thidua.graph.read import make_text, read
from thidua.viz.family import compare_page, family_page, trace_page
from thidua.viz.family_words import WORDS

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "samples"
BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
CALL = "03_phat-dong-cum-2024.txt"


@pytest.fixture(scope="module")
def grown() -> Genealogy:
    return Genealogy([read(path) for path in sorted(SAMPLES.glob("0*"))])


@pytest.fixture(scope="module")
def page(grown: Genealogy) -> str:
    return family_page(grown, (CALL, 0))


@pytest.fixture(scope="module")
def side_by_side(grown: Genealogy) -> str:
    old, new = (
        find(grown.documents, name)[0] for name in ("05_chi-thi-ubnd-2023", "02_chi-thi-ubnd-2024")
    )
    return compare_page(old, new, compare(old, new))


class Tags(HTMLParser):
    """Opening tags with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("name", ["page", "side_by_side"])
def test_a_page_asks_nothing_of_a_network(name: str, request: pytest.FixtureRequest) -> None:
    made: str = request.getfixturevalue(name)
    links = [
        value
        for tag, attributes in Tags(made).found
        for key, value in attributes.items()
        if key in ("src", "href", "srcset", "action", "data") and value and tag != "a"
    ]
    script = re.search(r"<script>(.*)</script>", made, re.DOTALL)

    assert links == ["data:,"]
    assert "default-src &#39;none&#39;" in made
    assert script is not None
    digest = base64.b64encode(hashlib.sha256(script[1].encode()).digest()).decode()
    assert f"sha256-{digest}" in made
    assert "innerHTML" not in made


def test_the_page_colours_passages_by_their_relatives(page: str) -> None:
    passages = [
        attributes for tag, attributes in Tags(page).found
        if tag in ("div", "p") and str(attributes.get("class", "")).startswith("passage ")
    ]  # fmt: skip
    kinds = {str(attributes["class"]).split()[1] for attributes in passages}

    assert kinds == {"identical", "near", "adapted", "original"}
    assert all(a.get("style") for a in passages if a["class"] != "passage original")
    assert 'class="ribbons"' in page


def test_the_page_speaks_both_languages(page: str) -> None:
    spoken = [a for _, a in Tags(page).found if "data-vi" in a]

    assert len(spoken) > 50
    assert [a for a in spoken if not a.get("data-en")] == []
    assert [key for key, (vi, en) in WORDS.items() if not vi or not en] == []


def test_text_of_documents_never_becomes_markup() -> None:
    evil = 'CHỈ THỊ\nPhát động <b>thi đua</b> năm 2022\n\nTrong năm, <script>alert(1)</script> "&amp;" mọi nhà cùng giữ rừng, giữ nước cho con cháu.\n'
    later = evil.replace("2022", "2024")
    grown = Genealogy(
        [make_text("a.txt", evil.encode(), evil), make_text("b.txt", later.encode(), later)]
    )

    made = family_page(grown, ("b.txt", 0))
    old, new = grown.documents
    both = compare_page(old, new, compare(old, new))

    assert [made.count("<script>"), both.count("<script>")] == [1, 1]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in made


def test_the_same_page_every_time(grown: Genealogy, page: str) -> None:
    again = Genealogy([read(path) for path in sorted(SAMPLES.glob("0*"), reverse=True)])

    assert family_page(again, (CALL, 0)) == page


def test_a_language_that_is_not_spoken(grown: Genealogy) -> None:
    with pytest.raises(UsageError, match="use vi or en"):
        family_page(grown, (CALL, 0), lang="fr")


# In a browser without a network


@pytest.mark.skipif(BROWSER is None, reason="no Chromium or Chrome on this machine")
def test_a_passage_is_shown_beside_the_text_with_its_difference(
    grown: Genealogy, page: str, tmp_path: Path
) -> None:
    link = next(k for k in grown.links((CALL, 0)) if k.kind == "near")
    place = tmp_path / "page.html"
    place.write_text(page, encoding="utf-8")
    assert BROWSER

    done = subprocess.run(
        [
            BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr",
            "--virtual-time-budget=4000", f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom",
            f"{place.as_uri()}#p{link.passage.order}",
        ],
        capture_output=True, timeout=90, check=False,
    )  # fmt: skip
    said = done.stderr.decode("utf-8", "replace")
    panel = done.stdout.decode("utf-8").partition('<aside id="panel"')[2].partition("</aside>")[0]

    assert done.returncode == 0
    assert "CONSOLE" not in said
    assert "<ins" in panel or "<del" in panel
    assert WORDS["theirs"][0] in panel


# Commands


@pytest.fixture
def samples(tmp_path: Path) -> Iterator[list[str]]:
    yield ["--texts", str(SAMPLES)]


def run(*words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, list(words))
    return result.exit_code, result.stdout, result.stderr


def test_family_all_gives_the_rows_of_every_file(samples: list[str]) -> None:
    code, out, _ = run("family", "--all", "-f", "json", *samples)
    rows = json.loads(out)

    assert code == 0
    assert list(rows[0]) == [
        "file", "start", "end", "class", "relative_file", "relative_start", "relative_end",
        "relative_document", "similarity", "cited",
    ]  # fmt: skip
    assert len({row["file"] for row in rows}) == 7
    assert {row["class"] for row in rows} == {"identical", "near", "adapted", "original", "formula"}
    assert {type(row["similarity"]) for row in rows if row["relative_file"]} <= {int, float}


@pytest.mark.parametrize("format", ["table", "md", "html", "csv", "jsonl"])
def test_family_of_one_document(samples: list[str], format: str) -> None:
    code, out, _ = run("family", "01/PĐ-CTĐ", "-f", format, *samples)

    assert code == 0
    assert "nước" in out or format in ("csv", "jsonl")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        pytest.param(["family"], 2, "one document, or --all?", id="nothing asked"),
        pytest.param(
            ["family", "--all", "--store", "none"], 4, "there is no store yet", id="no store"
        ),
        pytest.param(
            ["trace", "x", "--texts", "none"], 3, "none: no such file or folder", id="no folder"
        ),
        pytest.param(["trace", "x"], 2, "whose sentences?", id="no texts"),
        pytest.param(
            ["family", "99/XX", "--texts", str(SAMPLES)],
            2,
            "no document of these texts",
            id="unknown",
        ),
    ],
)
def test_what_cannot_be_asked(words: list[str], code: int, said: str) -> None:
    ended, _, err = run(*words)

    assert ended == code
    assert said in err
    assert err.count("\n") == 1


def test_trace_and_compare_and_view(samples: list[str], tmp_path: Path) -> None:
    code, out, _ = run("trace", "Sáng đường quê", "-f", "json", *samples)
    assert code == 0
    assert {row["file"] for row in json.loads(out)} >= {CALL}

    code, out, _ = run(
        "compare", "05_chi-thi-ubnd-2023", "02_chi-thi-ubnd-2024", "-f", "json", *samples
    )
    assert code == 0
    assert {"kept", "changed", "dropped", "added"} >= {row["class"] for row in json.loads(out)}

    place = tmp_path / "page.html"
    assert run("view", "family", CALL, "-o", str(place), *samples)[0] == 0
    assert place.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_a_trace_stands_under_the_names_that_hold_the_phrase(grown: Genealogy) -> None:
    page = trace_page("nông thôn mới", trace("nông thôn mới", grown.documents), grown.documents)
    names = re.findall(r"<h2>(.*?)</h2>", page)

    assert names[0] == "“Cả nước chung sức xây dựng nông thôn mới”"
    assert re.search(r">Ngoài tên gọi</span>\Z", names[-1])
    assert len(set(names)) == len(names)


def test_on_a_narrow_screen_each_side_says_whose_it_is(side_by_side: str) -> None:
    cells = [known for tag, known in Tags(side_by_side).found if tag == "td"]

    assert {cell.get("data-of") for cell in cells if cell.get("class") != "empty"} == {
        "Chỉ thị 03/CT-UBND ngày 05/01/2023",
        "Chỉ thị 03/CT-UBND ngày 08/01/2024",
    }
    assert any(cell.get("class") == "empty" for cell in cells)

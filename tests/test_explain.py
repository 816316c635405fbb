"""The explained text: every fact marked where it stands, in the terminal and on a page."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import html

from thidua.cli import main
from thidua.graph.errors import UsageError
from thidua.graph.extract import extract
from thidua.graph.read import make_text, read
from thidua.graph.records import Citation, Document, Evidence, Movement, Record
from thidua.viz.explain import FIELDS, absent, facts, harmless, stretches
from thidua.viz.explain_page import explain_page
from thidua.viz.explain_terminal import explain_terminal

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
SAMPLE = SAMPLES / "02_chi-thi-ubnd-2024.txt"
BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)

# Three facts that overlap: one inside another, one across the end of both.
WORDS = "Thực hiện Chỉ thị số 5/CT-TTg về phong trào “Đọc sách” năm 2024."
TEXT = make_text("tệp.txt", b"", WORDS)


def spot(words: str, confidence: float = 1.0) -> tuple[Evidence, ...]:
    at = WORDS.index(words)
    return (Evidence(at, at + len(words), "rule of " + words[:6], confidence, words),)


RECORD = Record(
    "tệp.txt",
    length=len(WORDS),
    documents=(
        Document(
            title="về phong trào",
            citations=(Citation("5/CT-TTg", "Chỉ thị", evidence=spot("Chỉ thị số 5/CT-TTg")),),
            movements=(
                Movement("Đọc sách", evidence=spot("phong trào “Đọc sách”")),
                Movement("sách năm 2024", evidence=spot("sách” năm 2024", 0.6)),
            ),
            evidence={"title": spot("số 5/CT-TTg về phong trào")},
        ),
    ),
)


def test_facts_in_the_order_of_the_page() -> None:
    found = facts(RECORD)

    assert [(fact.field, fact.parts[0], fact.confidence) for fact in found] == [
        ("title", ("value", "về phong trào"), 1.0),
        ("citations", ("number", "5/CT-TTg"), 1.0),
        ("movements", ("name", "Đọc sách"), 1.0),
        ("movements", ("name", "sách năm 2024"), 0.6),
    ]
    assert absent(RECORD.documents[0]) == [
        field for field in FIELDS if field not in ("title", "citations", "movements")
    ]


def test_stretches_tile_the_text() -> None:
    cut = stretches(len(WORDS), facts(RECORD))

    assert "".join(WORDS[s.start : s.end] for s in cut) == WORDS
    assert [(WORDS[s.start : s.end], s.facts) for s in cut if s.facts] == [
        ("Chỉ thị ", (1,)),
        ("số 5/CT-TTg", (1, 0)),
        (" về ", (0,)),
        ("phong trào", (2, 0)),
        (" “Đọc ", (2,)),
        ("sách”", (3, 2)),
        (" năm 2024", (3,)),
    ]


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("0*")), ids=lambda p: p.stem)
def test_every_fact_is_marked(path: Path) -> None:
    text = read(path)
    record = extract(text)
    page = html.fromstring(explain_page(text, record))

    marked = {int(k) for mark in page.iter("mark") for k in mark.get("data-facts").split()}

    proved = {k for k, fact in enumerate(facts(record)) if fact.proofs}
    assert marked == proved
    assert page.get_element_by_id("text").text_content() == harmless(text.nfc)


def test_terminal_without_colours() -> None:
    shown = explain_terminal(TEXT, RECORD)

    assert shown.splitlines()[0] == (
        "Thực hiện ⟦Văn bản viện dẫn: Chỉ thị ⟦Trích yếu: số 5/CT-TTg⟧ về ⟦Phong trào: phong trào⟧ "
        "“Đọc ⟦Phong trào: sách”⟧ năm 2024 (chắc 60%)⟧."
    )
    assert "Không tìm thấy: Số ký hiệu, Loại văn bản" in shown
    assert "\x1b" not in shown


def test_terminal_with_colours_and_in_english() -> None:
    shown = explain_terminal(TEXT, RECORD, lang="en", width=80)

    assert "\x1b[" in shown
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert "Cited documents▸Chỉ thị" in plain
    assert "Not found: Number, Type" in " ".join(plain.split())


HOSTILE = "Chỉ thị </script><script>alert(1)</script> <img src=x onerror=alert(2)> \x1b[31m\u202eđỏ {{ 7*7 }}"


def test_hostile_words_stay_words() -> None:
    text = make_text('"><b>.txt', b"", HOSTILE)
    record = Record(text.source, documents=(Document(title=HOSTILE),))

    page = explain_page(text, record)
    tree = html.fromstring(page)

    assert [len(list(tree.iter(tag))) for tag in ("script", "img", "b")] == [1, 0, 0]
    assert not [
        a for node in tree.iter() for a in node.attrib if a.startswith("on") or a == "style"
    ]
    assert "\x1b" not in page + explain_terminal(text, record)
    assert "\u202e" not in page + explain_terminal(text, record)


def test_the_policy_allows_our_script_and_style_alone() -> None:
    page = explain_page(TEXT, RECORD)
    tree = html.fromstring(page)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]

    def digest(tag: str) -> str:
        inside = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert inside is not None
        return base64.b64encode(hashlib.sha256(inside[1].encode()).digest()).decode()

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest('style')}'; "
        f"script-src 'sha256-{digest('script')}'; base-uri 'none'; form-action 'none'"
    )
    assert "http://" not in page.replace("http-equiv", "") and "https://" not in page
    assert page == explain_page(TEXT, RECORD)


def test_a_language_nobody_speaks() -> None:
    with pytest.raises(UsageError):
        explain_page(TEXT, RECORD, lang="fr")


# in a browser --------------------------------------------------------------------------------

PROBE = """
<script>
addEventListener("load", () => {
  const marks = [...document.querySelectorAll("mark")];
  const over = new MouseEvent("mouseover", {bubbles: true, clientX: 200, clientY: 200});
  marks[1].dispatchEvent(over);
  const card = document.getElementById("card").innerText.replace(/\\s+/g, " ");
  const lit = document.querySelectorAll("mark.lit").length;
  document.querySelector("#legend input").click();
  const rows = [...document.querySelectorAll("#facts tr[id]")].filter((r) => !r.hidden).length;
  const all = document.getElementById("all").checked;
  document.getElementById("tongue").click();
  document.title = JSON.stringify({card, lit, rows, all, lang: document.documentElement.lang});
});
</script>
"""


@pytest.mark.skipif(BROWSER is None, reason="no Chromium or Chrome on this machine")
def test_hover_filter_and_language_in_a_browser(tmp_path: Path) -> None:
    page = explain_page(TEXT, RECORD)
    # the probe is a script of the test's own, so the policy steps aside for it
    page = re.sub(r"<meta http-equiv=[^>]*>", "", page).replace("</body>", PROBE + "</body>")
    (tmp_path / "page.html").write_text(page, "utf-8")

    done = subprocess.run(
        [str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
         "--virtual-time-budget=3000", f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom",
         (tmp_path / "page.html").as_uri()],
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    title = html.fromstring(done.stdout).findtext(".//title") or ""

    assert '"lit":4' in title
    assert (
        "Văn bản viện dẫn số 5/CT-TTg loại Chỉ thị quan hệ viện dẫn Quy tắc rule of Chỉ th Độ tin cậy 1.00"
        in title
    )
    assert '"rows":3,"all":false,"lang":"en"' in title


@pytest.mark.skipif(BROWSER is None, reason="no Chromium or Chrome on this machine")
def test_no_complaint_in_a_browser(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(explain_page(TEXT, RECORD), "utf-8")

    done = subprocess.run(
        [str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
         "--enable-logging=stderr", "--virtual-time-budget=3000", f"--user-data-dir={tmp_path / 'profile'}",
         "--dump-dom", (tmp_path / "page.html").as_uri()],
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip

    assert [line for line in done.stderr.splitlines() if "CONSOLE" in line] == []


# the command ---------------------------------------------------------------------------------


def run(*args: object) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args])


def test_explain_prints(tmp_path: Path) -> None:
    result = run("extract", SAMPLE, "--explain")

    assert result.exit_code == 0
    assert "Số: ⟦Số ký hiệu: 03/CT-UBND⟧" in result.stdout


def test_explain_writes_a_page(tmp_path: Path) -> None:
    result = run("extract", SAMPLE, "--explain", "-o", tmp_path / "page.html", "--lang", "en")

    assert (result.exit_code, result.stdout) == (0, "")
    page = (tmp_path / "page.html").read_text("utf-8")
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')


def test_text_prints_what_offsets_point_into() -> None:
    result = run("extract", SAMPLE, "--text")

    assert result.stdout == read(SAMPLE).nfc
    assert result.stderr.strip().endswith("02_chi-thi-ubnd-2024.txt: utf-8")


WRONG = {
    "both": (["--text", "--explain"], "give one of them"),
    "a format for text": (["--text", "-f", "json"], "leave out -f"),
    "a format for a page": (["--explain", "-f", "json"], "leave out -f"),
    "an ending that is no page": (["--explain", "-o", "page.docx"], "its ending names no format"),
    "a page of records": (["-f", "html"], "no format 'html' here"),
    "no process": (["--jobs", "0"], "is not in the range"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_use(name: str) -> None:
    options, words = WRONG[name]

    result = run("extract", SAMPLE, *options)

    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert words in result.stderr


def test_one_page_shows_one_file(tmp_path: Path) -> None:
    result = run("extract", SAMPLES, "--explain", "-o", tmp_path / "page.html")

    assert result.exit_code == 2
    assert "shows one file; name one, not 7" in result.stderr

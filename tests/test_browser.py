"""The lineage page in a real browser, without a network."""

from __future__ import annotations

import json
import re
import shutil
import struct
import subprocess
import zlib
from html import unescape
from pathlib import Path

import networkx as nx
import pytest

from thidua.viz.neighbourhood import Proof, Work
from thidua.viz.page import lineage_html, policy

BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium or Chrome on this machine")

BASE = "https://w3id.org/thidua/id/document/"
QUOTE = "thực hiện Chỉ thị số 5/CT-TTg"
SWITCHES = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-extensions", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND",
    "--hide-scrollbars", "--enable-logging=stderr", "--virtual-time-budget=4000",
)  # fmt: skip


def work(name: str, number: str, **known) -> tuple[str, Work]:
    return BASE + name, Work(BASE + name, number=number, **known)


def lineage(documents: int = 0) -> nx.MultiDiGraph:
    """A letter that forwards a directive standing on two others, and a chain if one is wanted."""
    graph = nx.MultiDiGraph()
    for iri, made in (
        work("a", "5/CT-TTg", type={"vi": "Chỉ thị", "en": "Directive"}, issued="2019-02-03", level="central"),
        work("b", "3/QĐ-UBND", title="</script><script>document.title='broken'</script>"),
        work("c", "7/CT-UBND", title="Đẩy mạnh phong trào thi đua ở cơ sở", issued="2021-01-05",
             issuer="Ủy ban nhân dân tỉnh Vân Sơn", level="province", present=True),
        work("d", "9/SNV-VP", issued="2021-02", level="unit", present=True),
        *(work(f"n{i}", f"{i}/KH-SNV", issued="2022") for i in range(documents)),
    ):  # fmt: skip
        graph.add_node(iri, work=made)
    proof = Proof("tệp.txt", 120, 164, QUOTE)
    pairs = [
        ("c", "a", "implements"),
        ("c", "b", "basis"),
        ("d", "c", "forwards"),
        ("c", "a", "cites"),
    ]
    pairs += [(f"n{i}", f"n{i - 1}" if i % 9 else "c", "cites") for i in range(documents)]
    for citing, cited, relation in pairs:
        graph.add_edge(BASE + citing, BASE + cited, key=relation, relation=relation, proofs=[proof])
    return graph


def browse(folder: Path, html: str, *switches: str, address: str = "") -> tuple[str, list[str]]:
    """The DOM (or "" for a picture) after the page ran, and what the console said."""
    page = folder / "page.html"
    page.write_text(html, encoding="utf-8")
    assert BROWSER
    done = subprocess.run(
        [BROWSER, *SWITCHES, f"--user-data-dir={folder / 'profile'}", *switches, page.as_uri() + address],
        capture_output=True, timeout=90, check=False,
    )  # fmt: skip
    said = done.stderr.decode("utf-8", "replace").splitlines()
    assert done.returncode == 0, said[-5:]
    return done.stdout.decode("utf-8"), [line for line in said if "CONSOLE" in line]


def dom(folder: Path, html: str, address: str = "") -> str:
    text, said = browse(folder, html, "--dump-dom", "--window-size=1400,900", address=address)
    assert said == []
    (folder / "dom.html").write_text(text, encoding="utf-8")
    return text


def pixels(png: bytes) -> tuple[int, int, list[bytes]]:
    """Width, height and rows (RGB or RGBA) of an 8-bit PNG, filters undone."""
    at, parts, width, height, depth = 8, [], 0, 0, 0
    while at < len(png):
        (size,), kind = struct.unpack(">I", png[at : at + 4]), png[at + 4 : at + 8]
        body = png[at + 8 : at + 8 + size]
        if kind == b"IHDR":
            width, height, _, colour = struct.unpack(">IIBB", body[:10])
            depth = {2: 3, 6: 4}[colour]
        if kind == b"IDAT":
            parts.append(body)
        at += 12 + size
    raw, stride, rows, former = zlib.decompress(b"".join(parts)), width * depth, [], None
    for i in range(height):
        filter_, line = (
            raw[i * (stride + 1)],
            bytearray(raw[i * (stride + 1) + 1 : (i + 1) * (stride + 1)]),
        )
        above = former or bytearray(stride)
        for j in range(stride if filter_ else 0):
            left, up, corner = (
                (line[j - depth], above[j], above[j - depth]) if j >= depth else (0, above[j], 0)
            )
            nearest = min((left, up, corner), key=lambda v, p=left + up - corner: abs(p - v))
            line[j] = (line[j] + (0, left, up, (left + up) // 2, nearest)[filter_]) & 255
        rows.append(bytes(line))
        former = line
    return width, height, rows


def colours(folder: Path, html: str, size: str, address: str = "") -> dict[tuple[int, ...], int]:
    """How often each colour stands in a screenshot."""
    picture = folder / "page.png"
    _, said = browse(
        folder, html, f"--screenshot={picture}", f"--window-size={size}", address=address
    )
    assert said == []
    width, _, rows = pixels(picture.read_bytes())
    depth = len(rows[0]) // width
    found: dict[tuple[int, ...], int] = {}
    for row in rows:
        for i in range(0, len(row), depth):
            key = tuple(row[i : i + 3])
            found[key] = found.get(key, 0) + 1
    return found


def test_the_page_runs_under_its_policy_and_draws_every_document(tmp_path):
    text = dom(tmp_path, lineage_html(lineage(), BASE + "c"))
    assert 'data-ready="4"' in text
    assert "<canvas" in text
    assert re.search(r"<title>Phả hệ văn bản: 7/CT-UBND \(2021\)</title>", text)


def test_the_panel_shows_the_chosen_document_with_its_evidence(tmp_path):
    text = dom(tmp_path, lineage_html(lineage(), BASE + "c"), "#id=c")
    panel = text[text.index("<aside") : text.index("</aside>")]
    for part in ("Đẩy mạnh phong trào thi đua ở cơ sở", "Ủy ban nhân dân tỉnh Vân Sơn", "05/01/2021",
                 "tệp.txt · ký tự 120–164", QUOTE, "5/CT-TTg (2019)", "9/SNV-VP (2021)"):  # fmt: skip
        assert part in panel


@pytest.mark.parametrize(
    ("address", "title", "word"),
    [("", "Phả hệ văn bản", "Chỉ được viện dẫn"), ("#lang=en", "Document lineage", "Cited only")],
)
def test_the_switch_of_languages(tmp_path, address, title, word):
    text = dom(tmp_path, lineage_html(lineage(), BASE + "c"), address)
    assert f"<title>{title}: " in text
    assert word in text[: text.index("<aside")]


def test_the_permalink_opens_another_document(tmp_path):
    text = dom(tmp_path, lineage_html(lineage(), BASE + "c"), "#id=a")
    assert re.search(r"<aside.*?<h2>5/CT-TTg \(2019\)</h2>", text, re.DOTALL)


def test_an_address_that_names_nothing_is_harmless(tmp_path):
    text = dom(tmp_path, lineage_html(lineage(), BASE + "c"), "#id=%3Cimg%20src=x%3E&lang=xx")
    assert 'data-ready="4"' in text
    assert "<img" not in text


@pytest.mark.parametrize("size", ["1400,900", "800,700"])
def test_boxes_and_lines_are_painted(tmp_path, size):
    seen = colours(tmp_path, lineage_html(lineage(), BASE + "c"), size)
    for name, colour in {
        "cited only": (0xE9, 0xEC, 0xF0),
        "central": (0xA8, 0x32, 0x2D),
        "province": (0x1F, 0x5F, 0x99),
        "forwards": (0x2B, 0x7A, 0x3D),
    }.items():
        assert seen.get(colour, 0) > 60, name


@pytest.mark.parametrize("documents", [60, 200])
def test_larger_lineages_run_too(tmp_path, documents):
    text = dom(tmp_path, lineage_html(lineage(documents), BASE + "c"))
    assert f'data-ready="{documents + 4}"' in text


def drive(folder: Path, html: str, script: str) -> dict:
    """What a script, allowed by the page's policy for this test, puts into `result`."""
    script = f"""
        const $ = s => document.querySelector(s), all = s => [...document.querySelectorAll(s)];
        const key = (name, at = $("#canvas"), shiftKey = false) => at.dispatchEvent(
            new KeyboardEvent("keydown", {{key: name, shiftKey, bubbles: true, cancelable: true}}));
        const chosen = () => $("#panel h2") ? $("#panel h2").textContent : null;
        const type = text => {{ $("#search").value = text; $("#search").dispatchEvent(new Event("input")); }};
        const found = () => $("#found").hidden ? null : all("#found li[role=option]").map(li => li.firstChild.data);
        const rows = name => all(`tr[data-${{name}}]`).filter(row => !row.hidden).length;
        const tick = value => $(`input[value="${{value}}"]`).click();
        const result = {{}};
        {script}
        document.documentElement.dataset.result = JSON.stringify(result);"""
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    allowed = policy(*scripts, script).replace("'", "&#39;")
    html = re.sub(r'(?<=content=")default-src[^"]*', lambda _: allowed, html, count=1)
    text = dom(folder, html.replace("</body>", f"<script>{script}</script></body>"))
    found = re.search(r'data-result="([^"]*)"', text)
    assert found
    return json.loads(unescape(found.group(1)))


def test_the_console_is_heard(tmp_path):
    _, said = browse(tmp_path, "<!DOCTYPE html><script>nothing.here()</script>", "--dump-dom")
    assert "nothing is not defined" in said[0]


def test_an_injected_script_is_refused(tmp_path):
    html = lineage_html(lineage(), BASE + "c")
    html = html.replace("</body>", "<script>document.title = 'broken'</script></body>")
    text, said = browse(tmp_path, html, "--dump-dom")
    assert "Content Security Policy" in said[0]
    assert "<title>broken" not in text


def test_search_without_diacritics(tmp_path):
    assert drive(tmp_path, lineage_html(lineage(), BASE + "c"), """
        type("phong trao thi dua"); result.title = found();
        type("uy ban VAN son"); result.issuer = found();
        type("qd ubnd"); result.number = found();
        type("không có đâu"); result.nothing = found();
        type("day manh"); key("Enter", $("#search")); result.chosen = chosen();
    """) == {
        "title": ["7/CT-UBND (2021) · 05/01/2021"],
        "issuer": ["7/CT-UBND (2021) · 05/01/2021"],
        "number": ["3/QĐ-UBND"],
        "nothing": [],
        "chosen": "7/CT-UBND (2021)",
    }  # fmt: skip


def test_keys(tmp_path):
    assert drive(tmp_path, lineage_html(lineage(), BASE + "c"), """
        result.first = chosen();
        key("ArrowRight"); result.right = chosen();
        key("ArrowLeft"); key("ArrowLeft"); result.left = chosen();
        key("Escape"); result.none = chosen();
        key("ArrowLeft"); result.again = chosen();
        key("Tab"); result.tab = chosen();
        key("Tab", $("#canvas"), true); result.back = chosen();
        key("/"); result.search = document.activeElement.id;
        key("Enter"); result.panel = document.activeElement.id;
        for (const name of ["+", "-", "0"]) key(name);
        result.link = location.hash;
    """) == {
        "first": "7/CT-UBND (2021)",
        "right": "9/SNV-VP (2021)",
        "left": "5/CT-TTg (2019)",
        "none": None,
        "again": "7/CT-UBND (2021)",
        "tab": "9/SNV-VP (2021)",
        "back": "7/CT-UBND (2021)",
        "search": "search",
        "panel": "panel",
        "link": "#id=c",
    }  # fmt: skip


def test_filters_hide_rows_and_say_how_many_are_left(tmp_path):
    assert drive(tmp_path, lineage_html(lineage(), BASE + "c"), """
        const now = () => [rows("node"), rows("edge")];
        result.all = now();
        tick("forwards"); result.relation = now(); tick("forwards");
        tick("cited"); result.presence = now(); result.said = $("#counts").textContent; tick("cited");
        tick("central"); result.level = now(); tick("central");
        result.again = now();
    """) == {
        "all": [4, 4],
        "relation": [3, 3],
        "presence": [2, 1],
        "said": "Đang hiện 2/4 văn bản, 1/4 quan hệ",
        "level": [3, 2],
        "again": [4, 4],
    }  # fmt: skip


def test_the_picture_is_saved_as_png(tmp_path):
    html = lineage_html(lineage(), BASE + "c")
    assert drive(tmp_path, html, """
        const kept = URL.createObjectURL;
        URL.createObjectURL = blob => {
            document.title = `${blob.type} ${blob.size > 5000}`;
            return kept.call(URL, blob);
        };
        $("#picture").click();
    """) == {}  # fmt: skip
    text = (tmp_path / "dom.html").read_text(encoding="utf-8")
    assert "<title>image/png true</title>" in text


def test_a_picture_speaks_of_itself_alone(tmp_path):
    """What a document cites beside the picture is not denied."""
    graph = nx.MultiDiGraph()
    iri, known = work("a", "5/CT-TTg")
    graph.add_node(iri, work=known)
    text = dom(tmp_path, lineage_html(graph, iri), "#id=a")

    assert "<h3>Trong hình, được viện dẫn trong (0)</h3>" in text
    assert "<legend>Quan hệ" not in re.sub(r"<span[^>]*>", "", text)


def test_names_of_relations_stand_between_the_boxes(tmp_path):
    graph = lineage()
    graph.add_edge(BASE + "b", BASE + "a", key="continues", relation="continues", proofs=[])
    result = drive(tmp_path, lineage_html(graph, BASE + "c"), """
        const ctx = document.createElement("canvas").getContext("2d");
        const style = getComputedStyle(document.body).fontFamily;
        ctx.font = `400 12.5px ${style}`;
        const placed = JSON.parse($("#data").textContent).nodes.map(n => [n.x, n.w]);
        const columns = [...new Set(placed.map(([x]) => x))].sort((a, b) => a - b);
        result.gap = Math.min(...columns.slice(1).map((x, i) => x - columns[i])) - placed[0][1];
        result.name = ctx.measureText("tiếp tục thực hiện").width;""")  # fmt: skip
    assert result["gap"] >= result["name"] + 14

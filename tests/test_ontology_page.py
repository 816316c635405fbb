"""The published vocabulary: every form says the same, and the page is whole, offline and readable."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import warnings
from pathlib import Path
from xml.etree import ElementTree

import pytest
import rdflib
from click.testing import CliRunner
from rdflib import RDF, SH, URIRef

from thidua import ontology
from thidua.cli import main
from thidua.graph.errors import UsageError
from thidua.ontology import TD
from thidua.ontology.publish import PREFIXES, documents, json_ld, rdf_xml, short
from thidua.reports.ontology_page import ontology_page
from thidua.reports.ontology_page.diagram import diagram
from thidua.reports.ontology_page.examples import Things
from thidua.reports.ontology_page.shapes import checks, shapes
from thidua.reports.ontology_page.terms import SIGNS, about, schemes, terms
from thidua.viz.page import policy

TREE = "https://w3id.org/thidua/id"
FACTS = [
    f"<{TREE}/document/a> <{RDF.type}> <{TD.Document}> <{TREE}/source/1> .",
    f'<{TREE}/document/a> <{TD.symbol}> "1/CT-UBND" <{TREE}/source/1> .',
    f'<{TREE}/document/a> <{TD.issued}> "2023-02-10"^^<http://www.w3.org/2001/XMLSchema#date> <{TREE}/source/1> .',
    f"<{TREE}/document/b> <{RDF.type}> <{TD.Document}> <{TREE}/source/1> .",
    f'<{TREE}/document/b> <http://www.w3.org/2000/01/rdf-schema#label> "<b>Văn bản & co</b>"@vi <{TREE}/source/1> .',
    *(f"<{TREE}/document/a> <{TD.cites}> <{TREE}/document/{c}> <{TREE}/source/1> ." for c in "bcdef"),
]  # fmt: skip


# Files


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return documents()


def parsed(name: str, data: bytes) -> rdflib.Graph:
    formats = {"ttl": "turtle", "rdf": "xml", "jsonld": "json-ld"}
    with warnings.catch_warnings():  # rdflib's own parser uses what rdflib deprecates
        warnings.simplefilter("ignore", DeprecationWarning)
        return rdflib.Graph().parse(data=data, format=formats[name.rpartition(".")[2]])


@pytest.mark.parametrize("part", ["thidua", "lists", "alignments"])
@pytest.mark.parametrize("form", ["ttl", "rdf", "jsonld"])
def test_each_form_holds_the_same_triples(made: dict[str, bytes], part: str, form: str) -> None:
    name = f"{part}.{form}"

    assert set(parsed(name, made[name])) == set(ontology.load(part))


def test_what_is_published(made: dict[str, bytes]) -> None:
    assert sorted(made) == [
        "alignments.jsonld", "alignments.rdf", "alignments.ttl", "context.jsonld",
        "lists.jsonld", "lists.rdf", "lists.ttl", "prefixes.ttl", "shapes.ttl",
        "thidua.jsonld", "thidua.rdf", "thidua.ttl",
    ]  # fmt: skip
    assert json.loads(made["context.jsonld"]) == ontology.context()


def test_the_prefixes_are_declared_for_shacl(made: dict[str, bytes]) -> None:
    graph = parsed("prefixes.ttl", made["prefixes.ttl"])
    found = {
        str(graph.value(node, SH.prefix)): str(graph.value(node, SH.namespace))
        for node in graph.objects(None, SH.declare)
    }

    assert found == PREFIXES


@pytest.mark.parametrize(
    ("iri", "name"),
    [
        (str(TD.Document), "td:Document"),
        ("https://w3id.org/thidua/list/body/ubnd", "list:body/ubnd"),
        ("https://w3id.org/thidua/ns", "https://w3id.org/thidua/ns"),
        ("http://example.org/x", "http://example.org/x"),
    ],
)
def test_short(iri: str, name: str) -> None:
    assert short(iri) == name


@pytest.mark.parametrize("write", [rdf_xml, json_ld])
def test_blank_nodes_are_refused(write: object) -> None:
    graph = rdflib.Graph().parse(data="[] a <http://example.org/x> .", format="turtle")

    with pytest.raises(ValueError, match="a blank node in _:"):
        write(graph)  # type: ignore[operator]


def test_text_with_markup_survives() -> None:
    graph = rdflib.Graph().add((TD.a, TD.b, rdflib.Literal('<x> & "y" \' ]]>', lang="vi")))

    assert set(parsed("x.rdf", rdf_xml(graph))) == set(graph)
    assert set(parsed("x.jsonld", json_ld(graph))) == set(graph)


def test_a_property_without_a_prefix_is_refused() -> None:
    graph = rdflib.Graph().add((TD.a, URIRef("http://example.org/x"), TD.b))

    with pytest.raises(ValueError, match=r"example\.org/x: no prefix"):
        rdf_xml(graph)


# Values


def test_terms_are_all_terms_in_the_order_of_the_file() -> None:
    found = terms()
    declared = {str(s) for s in ontology.load("thidua").subjects() if str(s).startswith(str(TD))}

    assert {term.iri for term in found} == declared
    assert [term.name for term in found[:3]] == ["Document", "NormativeDocument", "SourceFile"]


def test_what_a_term_says() -> None:
    known = {term.name: term for term in terms()}

    assert known["issued"].ranges == ("xsd:date", "xsd:gYear", "xsd:gYearMonth")
    assert known["evidence"].domains[:2] == ("td:Document", "td:Statement")
    assert known["cites"].children[:2] == ("td:basedOn", "td:implements")
    assert "td:symbol" in known["Document"].properties
    assert "td:cited" in known["Document"].pointing
    assert known["SourceFile"].disjoint[0] == "td:Document"
    assert ("⊑", "eli:Work") in {(a.sign, a.name) for a in known["Document"].alignments}


def test_every_alignment_is_shown() -> None:
    world = ontology.load("alignments")
    stated = {(s, p, o) for s, p, o in world if str(s).startswith(str(TD))}

    assert {p for _, p, _ in stated} <= set(SIGNS)
    assert sum(len(term.alignments) for term in terms()) == len(stated)


def test_every_list_and_class_with_a_shape_is_shown() -> None:
    lists = ontology.load("lists")
    targets = set(ontology.load("shapes").objects(None, SH.targetClass))

    assert len(schemes()) == len(set(lists.subjects(RDF.type, rdflib.SKOS.ConceptScheme)))
    assert {shape.target for shape in shapes()} <= {short(str(t)) for t in targets}
    assert {f"td:{t.name}" for t in terms() if t.kind == "class"} - {s.target for s in shapes()} <= {
        "td:Body", "td:Statement", "td:NormativeDocument",
    }  # fmt: skip
    assert all(rule.message.vi and rule.message.en for s in shapes() for rule in s.rules)
    assert all(rule.message.vi and rule.asks for rule in checks())


@pytest.mark.parametrize(
    ("target", "path", "asks"),
    [
        ("td:Document", "td:documentType", "IRI · ∈ list:document-type"),
        ("td:Document", "td:year", "xsd:integer · ≥ 1000 · ≤ 9999"),
        ("td:Document", "td:issued", "xsd:date | xsd:gYearMonth | xsd:gYear"),
        ("td:Document", "td:issuedBy", "→ td:Body"),
        ("td:Inference", "td:rule", "1..1 · xsd:string"),
        ("td:Reuse", "td:reuseClass", "1..1 · identical | near | adapted"),
    ],
)
def test_what_a_shape_asks(target: str, path: str, asks: str) -> None:
    rules = next(s.rules for s in shapes() if s.target == target)

    assert asks in {rule.asks for rule in rules if rule.path == path}


def test_an_example_is_the_thing_with_most_relations() -> None:
    example = Things(FACTS).example("Document")

    assert example is not None
    assert example.iri == f"{TREE}/document/a"
    rows = {row.property: ([v.vi for v in row.values], row.more) for row in example.rows}
    assert rows["td:cites"] == (["<b>Văn bản & co</b>", "c", "d"], 2)
    assert rows["td:issued"] == (["10/02/2023"], 0)
    graph = rdflib.Graph().parse(data=example.turtle, format="turtle")
    assert len(list(graph.triples((None, TD.cites, None)))) == 3
    assert "# … td:cites +2" in example.turtle
    assert Things(FACTS).example("Target") is None


def test_boxes_of_the_diagram_hold_every_class_and_do_not_overlap() -> None:
    known = terms()
    picture = diagram(known)
    boxes = picture.boxes

    assert {box.name for box in boxes} == {t.name for t in known if t.kind == "class"}
    for i, one in enumerate(boxes):
        assert picture.top <= one.y and one.y + one.height <= picture.top + picture.height + 0.2
        assert 0 <= one.x <= picture.width - one.width
        for other in boxes[i + 1 :]:
            apart = (
                abs(one.x - other.x) >= one.width
                or one.y + one.height <= other.y
                or other.y + other.height <= one.y
            )
            assert apart, f"{one.name} and {other.name}"
    drawn = {path.name for path in picture.paths if path.kind == "property"}
    assert {"cites", "statedIn", "issuedBy", "indicator", "theme"} <= drawn
    assert "basedOn" not in drawn  # below td:cites


# The page


@pytest.fixture(scope="module")
def page() -> str:
    return ontology_page(FACTS, names=("thidua.ttl",)).decode()


def test_every_term_list_and_link_has_its_place(page: str) -> None:
    places = re.findall(r'\bid="([^"]+)"', page)

    assert len(places) == len(set(places))
    assert {term.name for term in terms()} <= set(places)
    assert {f"list-{scheme.code}" for scheme in schemes()} <= set(places)
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(places)
    assert set(re.findall(r'data-for="([^"]+)"', page)) <= set(places)


def test_the_page_speaks_both_languages(page: str) -> None:
    for term in terms():
        for text in (term.label.vi, term.label.en):
            assert text in page
    assert page.count('<span lang="vi">') == page.count('<span lang="en">')
    assert about().title.vi in page


def test_the_page_is_closed_to_the_network_and_to_markup_in_data(page: str) -> None:
    stated = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)

    assert stated and stated[1].startswith("default-src &#39;none&#39;; script-src &#39;sha256-")
    assert re.findall(r'<(?:link|img|script|iframe)[^>]*(?:src|href)="(?!data:)', page) == []
    assert "&lt;b&gt;Văn bản &amp; co&lt;/b&gt;" in page
    assert "<b>Văn bản" not in page


def test_the_markup_is_well_formed(page: str) -> None:
    picture = re.search(r"<svg.*?</svg>", page, re.DOTALL)
    tables = re.findall(r"<table.*?</table>", page, re.DOTALL)

    assert picture and ElementTree.fromstring(picture[0]).tag == "svg"
    assert len(tables) > 100
    for table in tables:
        ElementTree.fromstring(table.replace("&nbsp;", " "))


def test_a_page_without_examples_is_whole() -> None:
    text = ontology_page().decode()

    assert 'id="examples"' not in text
    assert 'id="Document"' in text
    with pytest.raises(UsageError, match="lang 'fr': use vi or en"):
        ontology_page(lang="fr")


# The command


def digests(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.iterdir()}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published") / "ontology"
    result = CliRunner().invoke(main, ["ontology", "-o", str(folder)])
    assert result.exit_code == 0, result.output
    return folder


def test_the_folder_holds_files_and_page(published: Path, made: dict[str, bytes]) -> None:
    assert sorted(p.name for p in published.iterdir()) == sorted([*made, "index.html"])
    text = (published / "index.html").read_text(encoding="utf-8")
    assert set(re.findall(r'href="([a-z]+\.[a-z]+)"', text)) == set(made)
    assert "02/CT-UBND" in text  # an example from the shipped records
    assert sorted(p.name for p in published.parent.iterdir()) == ["ontology"]


def test_the_bytes_are_the_same_in_every_process(published: Path, tmp_path: Path) -> None:
    code = "import sys; from thidua.cli import main; main(sys.argv[1:])"
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-c", code, "ontology", "-o", str(tmp_path / seed)],
            env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True, timeout=60,
        )  # fmt: skip

    assert digests(tmp_path / "1") == digests(tmp_path / "2") == digests(published)


def test_a_folder_of_ours_is_replaced_whole(published: Path, tmp_path: Path) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    (folder / "thidua.ttl").write_text("old", encoding="utf-8")
    result = CliRunner().invoke(main, ["ontology", "-o", str(folder)])

    assert result.exit_code == 0, result.output
    assert digests(folder) == digests(published)


def test_a_folder_with_other_files_is_refused_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    refused = CliRunner().invoke(main, ["ontology", "-o", str(tmp_path)])
    kept = sorted(p.name for p in tmp_path.iterdir())
    forced = CliRunner().invoke(main, ["ontology", "-o", str(tmp_path), "--force"])

    assert (refused.exit_code, kept) == (2, ["notes.txt"])
    assert "holds other files (notes.txt)" in refused.stderr
    assert forced.exit_code == 0
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "index.html").is_file()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "say what to do: -o DIR to publish, --check to check"),
        (["-o", "-"], "name a folder"),
        (["-o", "{tmp}/none/here"], "there is no folder"),
        (["-o", "{tmp}/file"], "is a file; name a folder"),
    ],
)
def test_a_place_that_is_no_good_is_refused(words: list[str], said: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = CliRunner().invoke(main, ["ontology", *(w.format(tmp=tmp_path) for w in words)])

    assert result.exit_code == 2
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_failure_leaves_the_former_folder(published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    folder = tmp_path / "here"
    shutil.copytree(published, folder)
    before = digests(folder)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = CliRunner().invoke(main, ["ontology", "-o", str(folder)])

    assert result.exit_code == 4
    assert "no space left on device" in result.stderr
    assert digests(folder) == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["here"]


# In a browser

BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
in_browser = pytest.mark.skipif(BROWSER is None, reason="no Chromium or Chrome on this machine")
SWITCHES = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-extensions", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND",
    "--hide-scrollbars", "--enable-logging=stderr", "--virtual-time-budget=4000", "--dump-dom",
)  # fmt: skip


def dom(folder: Path, html: str, address: str = "") -> str:
    """The page after it ran; nothing may be said on the console."""
    file = folder / "page.html"
    file.write_text(html, encoding="utf-8")
    assert BROWSER
    done = subprocess.run(
        [BROWSER, *SWITCHES, f"--user-data-dir={folder / 'profile'}", file.as_uri() + address],
        capture_output=True, timeout=90, check=False,
    )  # fmt: skip
    said = done.stderr.decode("utf-8", "replace").splitlines()
    assert done.returncode == 0, said[-5:]
    assert [line for line in said if "CONSOLE" in line] == []
    return done.stdout.decode("utf-8")


@in_browser
@pytest.mark.parametrize(
    ("address", "lang", "title"),
    [
        ("", "vi", "Thi đua: từ vựng"),
        ("?lang=en#Document", "en", "Thi dua: a vocabulary"),
        ("?lang=xx", "vi", "Thi đua: từ vựng"),
    ],
)
def test_it_opens_without_a_network(
    published: Path, tmp_path: Path, address: str, lang: str, title: str
) -> None:
    text = dom(tmp_path, (published / "index.html").read_text(encoding="utf-8"), address)

    assert f'<html lang="{lang}" data-ready="' in text
    assert f"<title>{title}" in text


@in_browser
@pytest.mark.parametrize(
    ("typed", "shown", "hidden"),
    [
        ("van ban quy pham", ["NormativeDocument"], ["Theme", "list-bound"]),
        ("VIỆN DẪN", ["cites", "Citation"], ["low"]),
        ("eli:Work", ["Document"], ["Person"]),
        ("uy ban nhan dan", ["list-body"], ["list-bound"]),
        ("không có đâu", [], ["Document"]),
    ],
)
def test_search_without_diacritics(
    page: str, tmp_path: Path, typed: str, shown: list[str], hidden: list[str]
) -> None:
    script = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)[0]
    # The search box is filled by the page's own script, under the policy's hash of it.
    changed = script.replace(
        "root.dataset.ready",
        f"search.value = {json.dumps(typed)}; find();\nroot.dataset.ready",
    )
    html = page.replace(script, changed).replace(
        policy(script).replace("'", "&#39;"), policy(changed).replace("'", "&#39;")
    )
    text = dom(tmp_path, html)
    gone = set(re.findall(r'<article class="\w+" id="([^"]+)"[^>]* hidden="">', text))

    assert gone.isdisjoint(shown)
    assert set(hidden) <= gone

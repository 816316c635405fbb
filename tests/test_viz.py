"""The lineage page: what it asks the graph, and the HTML it gives."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rdflib import RDF, RDFS, Literal, Namespace, URIRef

from thidua.graph.errors import UnknownDocument, UsageError
from thidua.graph.store import create_store
from thidua.viz import lineage_page, overview_page
from thidua.viz.neighbourhood import Proof, neighbourhood
from thidua.viz.page import policy
from thidua.viz.words import level_of

TD = Namespace("https://w3id.org/thidua/ns#")
OA = Namespace("http://www.w3.org/ns/oa#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
ID = "https://w3id.org/thidua/id/"
SOURCE = URIRef(ID + "source/0123456789abcdef")


def document(name: str) -> URIRef:
    return URIRef(f"{ID}document/{name}")


def of_document(name: str, *, number="", title="", present=False, issued="", issuer="", level=""):
    """The statements about one document."""
    it = document(name)
    yield it, RDF.type, TD.Document
    yield it, TD.present, Literal(present)
    if number:
        yield it, TD.symbol, Literal(number)
    if title:
        yield it, DCTERMS.title, Literal(title)
    if issued:
        yield it, TD.issued, Literal(issued)
    if issuer:
        body = URIRef(f"{ID}organization/{name}")
        yield it, TD.issuedBy, body
        yield body, RDFS.label, Literal(issuer, lang="vi")
        yield body, TD.level, URIRef(f"https://w3id.org/thidua/list/level/{level}")


def of_citation(citing: str, cited: str, relation: str, *, quote: str | None = None):
    """One citation with one piece of evidence, and the direct link beside it."""
    it = URIRef(f"{ID}citation/{citing}.{cited}")
    note, target, selector, words = (URIRef(f"{it}.{part}") for part in ("e", "t", "p", "q"))
    yield it, RDF.type, TD.Citation
    yield it, TD.citing, document(citing)
    yield it, TD.cited, document(cited)
    yield it, TD.relation, URIRef(f"https://w3id.org/thidua/list/relation/{relation}")
    yield document(citing), TD.cites, document(cited)
    yield document(citing), TD[{"basis": "basedOn"}.get(relation, relation)], document(cited)
    yield it, TD.evidence, note
    yield note, OA.hasTarget, target
    yield target, OA.hasSource, SOURCE
    yield SOURCE, TD.fileName, Literal("tệp.txt")
    yield target, OA.hasSelector, selector
    yield selector, OA.start, Literal(120)
    yield selector, OA.end, Literal(164)
    if quote:
        yield target, OA.hasSelector, words
        yield words, OA.exact, Literal(quote)


def store(folder: Path, *parts):
    lines = (f"{s.n3()} {p.n3()} {o.n3()} {SOURCE.n3()} ." for part in parts for s, p, o in part)
    return create_store(folder, sorted(set(lines)))


HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x=\'',
    "{{ 7 * 7 }} {% raw %} ${1}",
    "<!--<script>",
    "href https://example.org/ ]]> \u2028\u202e",
    "&lt;b&gt; &amp; \\u003c/script>",
)


def small(folder: Path, title: str = "Về phát động thi đua"):
    """A circular that forwards a directive, which stands on two others; one more beside them."""
    return store(
        folder,
        of_document("a", number="5/CT-TTg", issued="2019-02-03", issuer="Thủ tướng", level="trung-uong"),
        of_document("b", number="3/QĐ-UBND", title=title),
        of_document(
            "c", number="7/CT-UBND", title=title, present=True, issued="2021-01-05",
            issuer="Ủy ban nhân dân tỉnh Vân Sơn", level="tinh",
        ),
        of_document("d", number="9/SNV-VP", title=title, present=True, issued="2021-02"),
        of_document("e", number="1/KH-SNV", present=True),
        of_citation("c", "a", "implements", quote=title),
        of_citation("c", "b", "basis"),
        of_citation("d", "c", "forwards"),
        of_citation("e", "a", "cites"),
    )  # fmt: skip


class Page(HTMLParser):
    """Elements with their attributes, and the text of scripts and tables."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.inside = ""
        self.cells: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self.inside = tag
        if tag == "script":
            self.scripts.append("")
        if tag == "tr":
            self.cells.append("")

    def handle_endtag(self, tag):
        self.inside = "" if tag == "script" else self.inside

    def handle_data(self, data):
        if self.inside == "script":
            self.scripts[-1] += data
        elif self.cells:
            self.cells[-1] += data

    def all(self, tag):
        return [attrs for name, attrs in self.elements if name == tag]

    @property
    def data(self):
        return json.loads(self.scripts[0])


NEIGHBOURHOODS = {
    "both ways to the end": ("c", {}, "abcd"),
    "what it stands on": ("c", {"direction": "up"}, "abc"),
    "what stands on it": ("c", {"direction": "down"}, "cd"),
    "one step": ("d", {"depth": 1}, "cd"),
    "no step": ("d", {"depth": 0}, "d"),
    "down from the root": ("a", {"direction": "down"}, "acde"),
}


@pytest.mark.parametrize(
    ("start", "options", "expected"), NEIGHBOURHOODS.values(), ids=NEIGHBOURHOODS
)
def test_neighbourhood(tmp_path, start, options, expected):
    with small(tmp_path / "s") as graph:
        found = neighbourhood(graph, str(document(start)), **options)
    assert sorted(found.nodes) == sorted(str(document(name)) for name in expected)


def test_edges_carry_relation_and_proof(tmp_path):
    with small(tmp_path / "s", title="câu văn") as graph:
        found = neighbourhood(graph, str(document("d")))
    edges = {(a[-1], b[-1]): (d["relation"], d["proofs"]) for a, b, d in found.edges(data=True)}
    assert edges == {
        ("c", "a"): ("implements", [Proof("tệp.txt", 120, 164, "câu văn")]),
        ("c", "b"): ("basis", [Proof("tệp.txt", 120, 164)]),
        ("d", "c"): ("forwards", [Proof("tệp.txt", 120, 164)]),
    }


def test_nodes_carry_what_is_known(tmp_path):
    it = document("x")
    signature, person = URIRef(ID + "signature/x"), URIRef(ID + "person/x")
    office, body = URIRef(ID + "office/x"), URIRef(ID + "organization/x")
    kind = URIRef("https://w3id.org/thidua/list/document-type/ct")
    facts = [
        (kind, SKOS.prefLabel, Literal("Chỉ thị", lang="vi")),
        (kind, SKOS.prefLabel, Literal("Directive", lang="en")),
        (it, TD.documentType, kind),
        (it, TD.place, Literal("Vân Sơn")),
        (it, TD.issuedBy, office),
        (office, RDFS.label, Literal("Chủ tịch UBND tỉnh Vân Sơn")),
        (office, TD.headOf, body),
        (body, TD.level, URIRef("https://w3id.org/thidua/list/level/tinh")),
        (signature, TD.signedDocument, it),
        (signature, TD.signer, person),
        (signature, TD.position, Literal("Chủ tịch")),
        (person, RDFS.label, Literal("Trần Văn A")),
        (SOURCE, TD.contains, it),
        (SOURCE, TD.fileName, Literal("tệp.txt")),
    ]
    with store(tmp_path / "s", of_document("x", number="2/CT-UBND", present=True), facts) as graph:
        work = neighbourhood(graph, str(it)).nodes[str(it)]["work"]
    assert (work.number, work.type, work.place) == (
        "2/CT-UBND", {"vi": "Chỉ thị", "en": "Directive"}, "Vân Sơn",
    )  # fmt: skip
    assert (work.issuer, work.level, work.present) == (
        "Chủ tịch UBND tỉnh Vân Sơn",
        "province",
        True,
    )
    assert (work.signatories, work.files) == (["Trần Văn A (Chủ tịch)"], ["tệp.txt"])


def test_a_link_without_a_citation_of_its_own_is_proved_by_the_title_it_stands_in(tmp_path):
    inside = URIRef(ID + "citation/c.a")
    facts = [
        (document("b"), TD.continues, document("a")),
        (inside, TD.inTitleOf, document("b")),
    ]
    with store(
        tmp_path / "s",
        of_document("a"), of_document("b"), of_document("c"),
        of_citation("c", "a", "cites"), of_citation("c", "b", "implements"), facts,
    ) as graph:  # fmt: skip
        found = neighbourhood(graph, str(document("b")), direction="up")
    edges = [(a[-1], b[-1], d["relation"], d["proofs"]) for a, b, d in found.edges(data=True)]
    assert edges == [("b", "a", "continues", [Proof("tệp.txt", 120, 164)])]


def test_documents_that_cite_each_other(tmp_path):
    with store(
        tmp_path / "s",
        of_document("a", number="1/A"), of_document("b", number="2/B"),
        of_citation("a", "b", "amends"), of_citation("b", "a", "cites"),
    ) as graph:  # fmt: skip
        page = Page(lineage_page(graph, document("a")))
    assert sorted((e["from"], e["to"], e["relation"]) for e in page.data["edges"]) == [
        ("a", "b", "amends"), ("b", "a", "cites"),
    ]  # fmt: skip


LEVELS = {
    "Prime Minister": ({"code": "trung-uong", "bodies": ["TTg"]}, "central"),
    "provincial committee": ({"code": "tinh", "bodies": ["UBND"]}, "province"),
    "body without a code": ({"code": "tinh"}, "province"),
    "sector of a province": ({"code": "tinh", "bodies": ["SNV"]}, "unit"),
    "emulation cluster": ({"code": "tinh", "cluster": True}, "local"),
    "people's council": ({"code": "tinh", "bodies": ["HĐND"]}, "province"),
    "district committee": ({"code": "huyen", "bodies": ["UBND"]}, "local"),
    "Party symbol, issuer unknown": ({"code": "", "symbol": "5-CT/TW"}, "central"),
    "law, issuer unknown": ({"code": "", "type": "luat"}, "central"),
    "committee of an unknown place": ({"code": "", "symbol": "9/QĐ-UBND"}, "unknown"),
}


@pytest.mark.parametrize(("given", "expected"), LEVELS.values(), ids=LEVELS)
def test_level(given, expected):
    assert level_of(**given) == expected


REFUSED = {
    "unknown document": ({"document_iri": document("nowhere")}, UnknownDocument, "nowhere"),
    "something else": ({"document_iri": ID + "organization/c"}, UnknownDocument, "organization/c"),
    "not an IRI": ({"document_iri": "x> . ?s ?p ?o"}, UsageError, "not an IRI"),
    "bad direction": ({"direction": "sideways"}, UsageError, "sideways"),
    "bad depth": ({"depth": -1}, UsageError, "-1"),
    "bad language": ({"lang": "fr"}, UsageError, "fr"),
}


@pytest.mark.parametrize(("options", "error", "named"), REFUSED.values(), ids=REFUSED)
def test_refused(tmp_path, options, error, named):
    with small(tmp_path / "s") as graph, pytest.raises(error, match=re.escape(named)):
        lineage_page(graph, **{"document_iri": document("c"), **options})


def test_more_documents_than_a_picture_holds(tmp_path):
    star = [(document(f"n{i}"), TD.cites, document("hub")) for i in range(2100)]
    types = [(s, RDF.type, TD.Document) for s, _, _ in star]
    with store(tmp_path / "s", of_document("hub"), star, types) as graph:
        with pytest.raises(UsageError, match=r"2000 documents.*--depth"):
            lineage_page(graph, document("hub"))
        with pytest.raises(UsageError, match="2000 documents"):
            overview_page(graph)
        assert len(Page(lineage_page(graph, document("hub"), depth=0)).data["nodes"]) == 1


@pytest.mark.parametrize("title", HOSTILE)
def test_no_text_of_a_document_breaks_out(tmp_path, title):
    with small(tmp_path / "calm") as graph:
        calm = Page(lineage_page(graph, document("c")))
    with small(tmp_path / "hostile", title=title) as graph:
        html = lineage_page(graph, document("c"))
    page = Page(html)
    assert [name for name, _ in page.elements] == [name for name, _ in calm.elements]
    assert page.scripts[1:] == calm.scripts[1:]
    assert not [a for _, attrs in page.elements for a in attrs if a.startswith("on")]
    shown = " ".join(title.split())
    assert {n["info"]["title"] for n in page.data["nodes"]} == {shown, ""}
    assert any(shown in cell for cell in page.cells)


def test_hostile_numbers_and_identifiers(tmp_path):
    number = "<script>1</script>'\"/CT"
    with store(
        tmp_path / "s",
        of_document("a", number=number), of_document("b", number=number),
        of_citation("a", "b", "implements", quote=number),
    ) as graph:  # fmt: skip
        page = Page(lineage_page(graph, document("a")))
    assert len(page.all("script")) == 3
    assert sum(number in cell for cell in page.cells) == 3


def test_the_policy_allows_the_two_scripts_and_nothing_else(tmp_path):
    with small(tmp_path / "s") as graph:
        page = Page(lineage_page(graph, document("c")))
    [stated] = [m["content"] for m in page.all("meta") if m.get("http-equiv")]
    assert stated == policy(*page.scripts[1:])
    assert stated.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-inline" not in stated.split("style-src")[0]
    assert "unsafe-eval" not in stated


def test_nothing_is_fetched_from_elsewhere(tmp_path):
    with small(tmp_path / "s") as graph:
        html = lineage_page(graph, document("c"))
    page = Page(html)
    for tag, attrs in page.elements:
        for name in ("src", "href", "action", "data", "srcset", "poster", "formaction"):
            value = attrs.get(name) or ""
            assert value == "" or value.startswith(("#", "data:")), (tag, name, value)
    style = html[html.index("<style>") : html.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style
    assert "sourceMappingURL" not in html


def test_the_page_is_html_in_the_language_asked_for(tmp_path):
    with small(tmp_path / "s") as graph:
        pages = {lang: lineage_page(graph, document("c"), lang=lang) for lang in ("vi", "en")}
    for lang, html in pages.items():
        assert html.startswith("<!DOCTYPE html>\n")
        assert Page(html).all("html") == [{"lang": lang}]
        assert {"charset": "utf-8"} in Page(html).all("meta")
        assert unicodedata.is_normalized("NFC", html.replace(Page(html).scripts[1], ""))
        html.encode("utf-8")
    assert "Bảng quan hệ</span>" in pages["vi"]
    assert "Relations as a table</span>" in pages["en"]


def test_the_tables_hold_every_document_and_every_relation(tmp_path):
    with small(tmp_path / "s") as graph:
        page = Page(lineage_page(graph, document("c")))
        found = neighbourhood(graph, str(document("c")))
    rows = page.all("tr")
    assert sorted(r["data-node"] for r in rows if "data-node" in r) == sorted(n[-1] for n in found)
    assert len([r for r in rows if "data-edge" in r]) == found.number_of_edges()
    for number in ("5/CT-TTg (2019)", "3/QĐ-UBND", "7/CT-UBND (2021)", "9/SNV-VP (2021)"):
        assert any(number in cell for cell in page.cells)
    assert sum("tệp.txt" in cell and "120–164" in cell for cell in page.cells) == 3


def test_nfd_becomes_nfc(tmp_path):
    with small(tmp_path / "s", title=unicodedata.normalize("NFD", "Về phát động")) as graph:
        html = lineage_page(graph, document("c"))
    assert unicodedata.is_normalized("NFC", html.replace(Page(html).scripts[1], ""))
    assert "Về phát động" in html


def test_overview_shows_all_documents(tmp_path):
    with small(tmp_path / "s") as graph:
        page = Page(overview_page(graph))
    assert sorted(n["id"] for n in page.data["nodes"]) == list("abcde")
    assert len(page.data["edges"]) == 4


def test_same_graph_same_bytes(tmp_path):
    with small(tmp_path / "s"):
        pass
    code = (
        "import hashlib, sys; from pathlib import Path;"
        "from thidua.graph.store import open_store; from thidua.viz import lineage_page;"
        f"g = open_store(Path(sys.argv[1])); html = lineage_page(g, {str(document('c'))!r});"
        "print(hashlib.sha256(html.encode()).hexdigest()); g.close()"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "s")],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True, timeout=60,
        ).stdout
        for seed in ("0", "1", "4")
    }  # fmt: skip
    assert len(digests) == 1

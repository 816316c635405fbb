"""Each export of a graph is read back: the same quads, in the same bytes every time."""

from __future__ import annotations

import io
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import networkx
import pyoxigraph as ox
import pytest
import rdflib

from thidua.graph.errors import UsageError
from thidua.reports import GRAPH_FORMATS, write_graph
from thidua.reports.graphs import write_jsonld
from thidua.reports.jsonld import nodes
from thidua.reports.quads import parse

TD = "https://w3id.org/thidua/ns#"
ID = "https://w3id.org/thidua/id/"
XSD = "http://www.w3.org/2001/XMLSchema#"
RDFS_LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
A = f"<{ID}document/song-thao.ubnd.2024.ct.02>"
B = f"<{ID}document/tw.2014.ct.34>"
ONE, TWO = f"<{ID}source/00000000000000aa>", f"<{ID}graph/inferences>"
CT = "<https://w3id.org/thidua/list/document-type/ct>"

LINES = [
    f"{A} {TYPE} <{TD}Document> {ONE} .",
    f"{A} {TYPE} <{TD}NormativeDocument> {TWO} .",
    f'{A} {RDFS_LABEL} "Chỉ thị 02/CT-UBND"@vi {ONE} .',
    f'{A} {RDFS_LABEL} "Directive 02/CT-UBND"@en {ONE} .',
    f'{A} <{TD}symbol> "02/CT-UBND" {ONE} .',
    f'{A} <{TD}issued> "2024-01-01"^^<{XSD}date> {ONE} .',
    f'{A} <{TD}issued> "2024"^^<{XSD}gYear> {TWO} .',
    f'{A} <{TD}present> "true"^^<{XSD}boolean> {ONE} .',
    f'{A} <{TD}year> "2024"^^<{XSD}integer> {ONE} .',
    f"{A} <{TD}issuedBy> <{ID}organization/song-thao.ubnd> {ONE} .",
    f"{A} <{TD}documentType> {CT} {ONE} .",
    f"{A} <{TD}cites> {B} {ONE} .",
    f"{A} <{TD}implements> {B} {ONE} .",
    f"{A} <{TD}implements> {B} {TWO} .",
    f'{A} <http://purl.org/dc/terms/title> "Phát động \\"thi đua\\"\\n\\\\ năm 2024" {ONE} .',
    f'{A} <http://purl.org/dc/terms/title> "control \\u0001 \\u007F \\t | ]]> </script>" {ONE} .',
    f"{B} {TYPE} <{TD}Document> {ONE} .",
    f'{B} <{TD}present> "false"^^<{XSD}boolean> {ONE} .',
    f'<{ID}organization/song-thao.ubnd> {RDFS_LABEL} "UBND tỉnh Sông Thao"@vi {TWO} .',
    f'{CT} <http://www.w3.org/2004/02/skos/core#prefLabel> "Chỉ thị"@vi {TWO} .',
    f'<{ID}target/x.1> <{TD}low> "7.5"^^<{XSD}decimal> {ONE} .',
    f'<{ID}target/x.1> <{TD}printedFigure> "7,5"@vi {ONE} .',
    f"<{ID}target/x.1> <http://example.org/a.b/c#d.e-f> <http://example.org/?q=1&r=ắ> {ONE} .",
    f"<{ID}target/ends-with.> <{TD}year> \"2\"^^<http://example.org/own#type> {ONE} .",
    f'<{ID}target/-begins> <{TD}year> "x"@vi-x-ab {ONE} .',
]  # fmt: skip


class Given:
    """A graph of given lines, sorted as a store sorts them."""

    def __init__(self, lines: list[str]) -> None:
        store = ox.Store()
        store.load("\n".join(lines).encode(), ox.RdfFormat.N_QUADS)
        self.lines = sorted((store.dump(format=ox.RdfFormat.N_QUADS) or b"").decode().splitlines())

    def quads(self) -> Iterator[str]:
        return iter(self.lines)


GRAPH = Given(LINES)


def read(data: bytes, format: ox.RdfFormat) -> set[str]:
    return {str(quad) for quad in ox.parse(data, format)}


QUADS = read("\n".join(LINES).encode(), ox.RdfFormat.N_QUADS)


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("nq", ox.RdfFormat.N_QUADS),
        ("trig", ox.RdfFormat.TRIG),
        ("jsonld", ox.RdfFormat.JSON_LD),
    ],
)
def test_quads_come_back(name: str, format: ox.RdfFormat) -> None:
    assert read(write_graph(GRAPH, name), format) == QUADS


def test_triples_come_back_from_turtle() -> None:
    triples = {
        str(quad.triple) for quad in ox.parse(write_graph(GRAPH, "ttl"), ox.RdfFormat.TURTLE)
    }

    assert triples == {str(q.triple) for q in ox.parse("\n".join(LINES), ox.RdfFormat.N_QUADS)}


def test_turtle_reads_in_rdflib_too() -> None:
    graph = rdflib.Graph().parse(data=write_graph(GRAPH, "ttl"), format="turtle")

    assert len(graph) == len({line.rsplit(" <", 1)[0] for line in LINES})


def test_turtle_is_made_for_reading() -> None:
    text = write_graph(GRAPH, "ttl").decode()

    assert "@prefix td: <https://w3id.org/thidua/ns#> ." in text
    assert "\ndocument:song-thao.ubnd.2024.ct.02 a td:Document, td:NormativeDocument ;" in text
    assert 'td:issued "2024"^^xsd:gYear, "2024-01-01"^^xsd:date ;' in text
    assert f"<{ID}target/ends-with.>" in text


CONTEXT = {
    "@vocab": TD,
    "td": TD,
    "xsd": XSD,
    "id": ID,
    "label": {"@id": "http://www.w3.org/2000/01/rdf-schema#label", "@language": "vi"},
    "issued": {"@id": "td:issued", "@type": "xsd:date"},
    "cites": {"@id": "td:cites", "@type": "@id"},
    "implements": {"@id": "td:implements", "@type": "@vocab"},
    "symbol": "td:symbol",
    "year": {"@id": "td:year", "@container": "@set"},
    "low": {"@id": "td:low", "@type": "xsd:decimal"},
}


def test_jsonld_with_every_kind_of_term() -> None:
    """Terms with a type, a language, a container or a vocabulary, each read back right."""
    whole = {"@context": CONTEXT, "@graph": nodes(map(parse, sorted(LINES)), CONTEXT)}
    triples = {str(q.triple) for q in ox.parse(json.dumps(whole), ox.RdfFormat.JSON_LD)}

    assert triples == {str(q.triple) for q in ox.parse("\n".join(LINES), ox.RdfFormat.N_QUADS)}


def test_jsonld_carries_the_context_and_uses_its_terms() -> None:
    whole = json.loads(write_jsonld(GRAPH.quads()))
    by_id = {
        node["@id"]: node for graph in whole["@graph"] for node in graph.get("@graph", [graph])
    }

    assert isinstance(whole["@context"], dict)
    assert {key for node in by_id.values() for key in node if key.startswith(TD)} == set()


def test_graphml() -> None:
    network = networkx.read_graphml(io.BytesIO(write_graph(GRAPH, "graphml")))

    assert dict(network.nodes)[A[1:-1]] == {
        "label": "Chỉ thị 02/CT-UBND",
        "number": "02/CT-UBND",
        "type": "Chỉ thị",
        "issued": "2024",
        "issuer": "UBND tỉnh Sông Thao",
        "place": "",
        "title": 'Phát động "thi đua"\n\\ năm 2024',
        "present": "true",
    }
    assert dict(network.nodes)[B[1:-1]]["label"] == "tw.2014.ct.34"
    assert [(s, t, d["label"]) for s, t, d in network.edges(data=True)] == [
        (A[1:-1], B[1:-1], "implements")
    ]


def test_gexf() -> None:
    data = write_graph(GRAPH, "gexf")
    network = networkx.read_gexf(io.BytesIO(data))

    assert set(network.nodes) == {A[1:-1], B[1:-1]}
    assert network.nodes[A[1:-1]]["number"] == "02/CT-UBND"
    assert b"lastmodifieddate" not in data


@pytest.mark.parametrize("format", GRAPH_FORMATS)
def test_same_bytes_whatever_the_order(format: str) -> None:
    mixed = LINES * 2
    random.Random(1).shuffle(mixed)

    assert write_graph(GRAPH, format) == write_graph(Given(mixed), format)


def test_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text("\n".join(GRAPH.lines), encoding="utf-8")
    program = (
        "import hashlib, sys, pathlib; from thidua.reports import GRAPH_FORMATS, write_graph\n"
        "class G:\n"
        "  def quads(self): return iter(pathlib.Path(sys.argv[1]).read_text('utf-8').splitlines())\n"
        "print([hashlib.sha256(write_graph(G(), f)).hexdigest() for f in GRAPH_FORMATS])"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / "graph.nq")],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for seed in ("0", "1")
    }

    assert len(seen) == 1


@pytest.mark.parametrize("format", GRAPH_FORMATS)
def test_an_empty_graph(format: str) -> None:
    assert isinstance(write_graph(Given([]), format), bytes)


@pytest.mark.parametrize(
    "line", ["_:b <http://a/> <http://b/> .", "<a b> <c> <d> .", "", '<http://a/> <http://b/> "c .']
)
def test_what_is_no_quad_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="not a line of N-Quads"):
        parse(line)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UsageError, match="choose from ttl, nq"):
        write_graph(GRAPH, "rdf")

"""What is written: valid, canonical N-Quads, the same bytes whatever the order."""

from __future__ import annotations

import dataclasses
import os
import random
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pyoxigraph as ox
import pytest

from thidua.graph.nquads import Quads, boolean, date, decimal, integer, td, text, thing
from thidua.graph.records import (
    Anniversary,
    Archive,
    Assignment,
    Campaign,
    Citation,
    Document,
    Evidence,
    Milestone,
    Movement,
    Receipt,
    Recipient,
    Record,
    Signatory,
    Target,
)
from thidua.graph.triples import triples

PROVINCE = "Ủy ban nhân dân tỉnh Hòa Lộc"
PREFIXES = """
PREFIX td: <https://w3id.org/thidua/ns#> PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
WORDS = (Evidence(10, 20, "a rule", 0.5, "mười ký tự", "why"),)

LETTER = Document(
    number="9/VKS-VP",
    type="Công văn",
    issued="2031-01-05",
    issuer="Viện kiểm sát nhân dân tỉnh Hòa Lộc",
    addressees=("Các phòng",),
    citations=(Citation("2/CT-UBND", "Chỉ thị", "2031-01-01", PROVINCE, "forwards"),),
    end=100,
)
DIRECTIVE = Document(
    number="02/CT-UBND",
    type="Chỉ thị",
    issued="2031-01-01",
    place="Hòa Lộc",
    issuer=PROVINCE,
    title='Về "thi đua" \\ năm 2031\n',
    theme="Đoàn kết",
    campaign=Campaign(None, "2031-12-31", WORDS),
    signatories=(Signatory("Lê Văn Mẫu", "Phó Chủ tịch", "KT. Chủ tịch", WORDS),),
    recipients=(
        Recipient("Các đơn vị cụm, khối (QĐ số 23/QĐ-UBND)", "để thực hiện", WORDS),
        Recipient("Sở Nội vụ"),
    ),
    archive=Archive(("VT", "KG-VX"), "ABC", WORDS),
    citations=(
        Citation("01-KL/TW", "Kết luận", "2021-05-18", "Bộ Chính trị", "implements"),
        Citation(
            "05-CT/TW",
            "Chỉ thị",
            relation="cites",
            host="01-KL/TW",
            host_relation="continues",
            evidence=WORDS,
        ),
        Citation("23/QĐ-UBND"),
    ),
    movements=(
        Movement("Hòa Lộc cùng cả nước chung sức làm đường", "launched", WORDS),
        Movement("Cả nước chung sức làm đường"),
    ),
    anniversaries=(Anniversary("Ngày thành lập tỉnh Hòa Lộc", 31, None, None, WORDS),),
    targets=(
        Target(
            "thu ngân sách",
            14040.807,
            14040.807,
            "tỷ đồng",
            "level",
            "at_least",
            "14.040,807",
            WORDS,
        ),
    ),
    milestones=(Milestone("sơ kết", "2031-06", WORDS),),
    assignments=(Assignment("Sở Nội vụ", "lead", ("các cơ quan",), WORDS),),
    receipts=(Receipt("217", "2031-01-04", None, WORDS),),
    start=100,
    end=900,
    evidence={"number": (Evidence(5, 9, "cover letter"),), "title": WORDS},
)
RECORD = Record("mẫu.txt", "ab" * 32, 900, (LETTER, DIRECTIVE))


@pytest.fixture(scope="module")
def graph() -> ox.Store:
    store = ox.Store()
    store.load("\n".join(triples([RECORD])).encode(), ox.RdfFormat.N_QUADS)
    return store


ASKS = {
    "file": 'doc:hoa-loc.ubnd.2031.ct.02 ^td:contains [ td:fileName "mẫu.txt" ; td:characters 900 ]',
    "symbol": 'doc:hoa-loc.ubnd.2031.ct.02 td:symbol "02/CT-UBND" ; td:ordinal "02" ; td:present true',
    "date": 'doc:hoa-loc.ubnd.2031.ct.02 td:issued "2031-01-01"^^xsd:date ; td:year 2031',
    "cited only": "doc:tw.2021.kl.01 td:present false",
    "label": 'doc:tw.2021.kl.01 rdfs:label "Kết luận 01-KL/TW ngày 18/05/2021"@vi',
    "issuer": "doc:hoa-loc.ubnd.2031.ct.02 td:issuedBy/rdfs:label ?organ",
    "direct link": "doc:hoa-loc.ubnd.2031.ct.02 td:implements doc:tw.2021.kl.01",
    "forwards": "doc:hoa-loc.vks.2031.cv.09 td:forwards doc:hoa-loc.ubnd.2031.ct.02",
    "citation": """?c a td:Citation ; td:citing doc:hoa-loc.ubnd.2031.ct.02 ;
        td:cited doc:tw.undated.ct.05 ; td:inTitleOf doc:tw.2021.kl.01 ;
        td:relation <https://w3id.org/thidua/list/relation/cites> ; td:evidence ?e""",
    "continues": """GRAPH <https://w3id.org/thidua/id/graph/inferences> {
        doc:tw.2021.kl.01 td:continues doc:tw.undated.ct.05 .
        ?i rdf:predicate td:continues ; td:rule "host.title" }""",
    "position": """?e oa:hasTarget ?p . ?p oa:hasSource ?file ; oa:hasSelector ?s .
        ?s a oa:TextPositionSelector ; oa:start 10 ; oa:end 20""",
    "quote": '?s a oa:TextQuoteSelector ; oa:exact "mười ký tự"',
    "field": """doc:hoa-loc.ubnd.2031.ct.02 td:evidence ?e .
        ?e td:field "title" ; td:rule "a rule" ; td:confidence 0.5""",
    "number from the letter": '?i rdf:subject doc:hoa-loc.ubnd.2031.ct.02 ; td:rule "document.letter"',
    "signature": """?s td:signedDocument doc:hoa-loc.ubnd.2031.ct.02 ; td:printedCapacity "KT. Chủ tịch" ;
        td:capacity <https://w3id.org/thidua/list/capacity/kt> ; td:signer/rdfs:label "Lê Văn Mẫu"@vi""",
    "defined group": """?d td:recipient ?g ; td:order 1 ; td:purpose "để thực hiện" .
        ?g a td:RecipientGroup ; td:definedBy doc:hoa-loc.ubnd.undated.qd.23""",
    "group of one": "?g a td:RecipientGroup ; td:includes/rdfs:label 'Sở Nội vụ tỉnh Hòa Lộc'@vi",
    "archive": '?a a td:Archive ; td:unit "VT", "KG-VX" ; td:drafter "ABC" ; td:draftingUnit "KG-VX"',
    "receipt": """?r td:receivedDocument doc:hoa-loc.ubnd.2031.ct.02 ; td:arrivalNumber "217" ;
        td:receivedOn "2031-01-04"^^xsd:date ; td:receivedBy/rdfs:label ?who""",
    "campaign": """?c td:launchedBy doc:hoa-loc.ubnd.2031.ct.02 ; td:end "2031-12-31"^^xsd:date ;
        td:theme/rdfs:label "Đoàn kết"@vi""",
    "movement": """?m td:movement/td:localises/rdfs:label "Cả nước chung sức làm đường"@vi ;
        td:status <https://w3id.org/thidua/list/movement-status/launched>""",
    "anniversary": """?a td:years 31 ; td:inYear 2031 ; td:event ?e .
        ?e td:originDate "2000"^^xsd:gYear""",
    "target": """?t td:indicator ?i ; td:low 14040.807 ; td:printedFigure "14.040,807" ; td:year 2031 ;
        td:bound <https://w3id.org/thidua/list/bound/at-least>""",
    "milestone": """?m td:when "2031-06"^^xsd:gYearMonth ;
        td:reviewKind <https://w3id.org/thidua/list/review/so-ket>""",
    "assignment": """?a td:agent/rdfs:label "Sở Nội vụ tỉnh Hòa Lộc"@vi ; td:with ?w ;
        td:printedPartner "các cơ quan" """,
    "ontology": "td:Document rdfs:label ?label",
}


@pytest.mark.parametrize("pattern", ASKS.values(), ids=ASKS.keys())
def test_every_kind_of_fact_is_written(graph: ox.Store, pattern: str) -> None:
    # the engine does not take a prefixed name with two dots
    named = re.sub(r"doc:([a-z0-9.-]+)", r"<https://w3id.org/thidua/id/document/\1>", pattern)
    query = f"{PREFIXES} ASK {{ {named} }}"
    assert bool(graph.query(query, use_default_graph_as_union=True))


def test_no_blank_nodes_and_no_triple_in_two_graphs(graph: ox.Store) -> None:
    assert not [q for q in graph if isinstance(q.subject, ox.BlankNode)]
    assert not [q for q in graph if isinstance(q.object, ox.BlankNode)]
    seen = [q.triple for q in graph]
    assert len(seen) == len(set(seen))


def test_the_store_gives_back_the_very_lines(graph: ox.Store) -> None:
    written = [line for line in triples([RECORD]) if "/graph/ontology>" not in line]
    dumped = (graph.dump(format=ox.RdfFormat.N_QUADS) or b"").decode().splitlines()
    assert sorted(line for line in dumped if "/graph/ontology>" not in line) == written


def test_iris_of_things_need_no_escaping(graph: ox.Store) -> None:
    iris = {str(q.subject)[1:-1] for q in graph}
    things = [i for i in iris if i.startswith("https://w3id.org/thidua/id/")]
    local = [i.removeprefix("https://w3id.org/thidua/id/").partition("/")[2] for i in things]
    assert things
    assert not [
        name
        for name in local
        if not name or set(name) - set("abcdefghijklmnopqrstuvwxyz0123456789.-")
    ]


def test_the_order_of_records_does_not_matter(corpus_records: list[Record]) -> None:
    expected = list(triples(corpus_records))
    assert expected == sorted(set(expected))
    shuffled = list(corpus_records)
    for seed in range(3):
        random.Random(seed).shuffle(shuffled)
        assert list(triples(shuffled)) == expected


def test_the_hash_seed_does_not_matter() -> None:
    program = (
        "import hashlib\nfrom test_triples import RECORD\nfrom thidua.graph.triples import triples\n"
        "print(hashlib.sha256('\\n'.join(triples([RECORD])).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parent,
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1
    assert len(digests.pop().strip()) == 64


def test_two_files_of_one_work_make_one_work_with_two_files() -> None:
    copy = dataclasses.replace(RECORD, source="bản khác.txt", sha256="cd" * 32)
    lines = list(triples([RECORD, copy]))
    work = "<https://w3id.org/thidua/id/document/hoa-loc.ubnd.2031.ct.02>"
    assert len([x for x in lines if f"ns#contains> {work}" in x]) == 2
    assert (
        len([x for x in lines if x.startswith(f"{work} <https://w3id.org/thidua/ns#symbol>")]) == 1
    )


def test_sources_that_disagree_make_a_conflict() -> None:
    other = Document(
        number="7/UBND-VX",
        issuer=PROVINCE,
        issued="2031-02-02",
        citations=(Citation("02/CT-UBND", "Chỉ thị", "2031-01-02", f"Chủ tịch {PROVINCE}"),),
    )
    lines = "\n".join(triples([RECORD, Record("b.txt", documents=(other,))]))
    found = {
        f
        for f in ("issued", "issuer", "title", "type")
        if f"conflict/hoa-loc.ubnd.2031.ct.02.{f}>" in lines
    }
    assert found == {"issued", "issuer"}


DATES = {
    "day": ("2031-02-03", '"2031-02-03"^^<http://www.w3.org/2001/XMLSchema#date>'),
    "month": ("2031-02", '"2031-02"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'),
    "year": ("2031", '"2031"^^<http://www.w3.org/2001/XMLSchema#gYear>'),
    "no such day": ("2031-02-30", '"2031-02-30"'),
    "no date": ("đầu năm", '"đầu năm"'),
    "digits only": ("20310203", '"20310203"'),
}


@pytest.mark.parametrize(("value", "expected"), DATES.values(), ids=DATES.keys())
def test_dates(value: str, expected: str) -> None:
    assert date(value) == expected


LITERALS = {
    "quotes and breaks": 'a"b\\c\nd\r\te',
    "controls": "\x00\x01\x08\x0c\x1f\x7f",
    "decomposed": "Tie\u0302\u0301ng Vie\u0323\u0302t",
    "line separators": "a\u2028b\u0085c",
    "beyond the plane": "𠀀",
}


@pytest.mark.parametrize("value", LITERALS.values(), ids=LITERALS.keys())
def test_literals_are_read_back(value: str) -> None:
    line = f"{thing('a', 'b')} {td('title')} {text(value, 'vi')} ."
    (quad,) = ox.parse(line.encode(), ox.RdfFormat.N_QUADS)
    assert quad.object == ox.Literal(unicodedata.normalize("NFC", value), language="vi")


def test_an_unpaired_surrogate_is_replaced() -> None:
    assert text("a\ud800b") == '"a\ufffdb"'


def test_numbers_are_canonical() -> None:
    xsd = "http://www.w3.org/2001/XMLSchema#"
    assert [decimal(7.0), decimal(7.5), decimal(14040.807), decimal(1e-7), decimal(1e22)] == [
        f'"{v}"^^<{xsd}decimal>'
        for v in ("7", "7.5", "14040.807", "0.0000001", "10000000000000000000000")
    ]
    assert (integer(-3), boolean(True)) == (f'"-3"^^<{xsd}integer>', f'"true"^^<{xsd}boolean>')


def test_a_local_part_with_other_signs_is_refused() -> None:
    with pytest.raises(ValueError, match="not the local part"):
        thing("document", "a/b")


def test_a_triple_stands_in_the_first_graph_that_says_it() -> None:
    quads = Quads()
    for graph in (
        "https://w3id.org/thidua/id/graph/identity",
        "https://w3id.org/thidua/id/source/ff",
    ):
        quads.add(graph, "<a:s>", "<a:p>", "<a:o>")
    assert list(quads.lines()) == ["<a:s> <a:p> <a:o> <https://w3id.org/thidua/id/source/ff> ."]


PERIODS = {
    "a district's committee": ("Ủy ban nhân dân huyện Đồng Mây", "2025-06-30", "date"),
    "a merged ministry": ("Bộ Tài nguyên và Môi trường", "2025", "gYear"),
    "a province's committee": (PROVINCE, None, None),
}


@pytest.mark.parametrize(("issuer", "until", "kind"), PERIODS.values(), ids=PERIODS.keys())
def test_bodies_that_ended_say_when(issuer: str, until: str | None, kind: str | None) -> None:
    document = Document(number="9/KH-XYZ", issuer=issuer, issued="2024-02-03", place="Hòa Lộc")
    found = [
        line.split('"')[1:]
        for line in triples([Record("a.txt", documents=(document,))])
        if "/ns#validUntil>" in line and "/graph/identity>" in line
    ]
    assert [value for value, _ in found] == ([until] if until else [])
    assert all(f"#{kind}>" in rest for _, rest in found)

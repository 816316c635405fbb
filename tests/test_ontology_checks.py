"""The checks of the vocabulary: nothing is found in ours, and each finds what it is for."""

from __future__ import annotations

import pytest
import rdflib
from click.testing import CliRunner
from rdflib import RDFS, SKOS

from thidua.cli import main
from thidua.corpus import records
from thidua.graph.triples import triples
from thidua.ontology import ID, LIST, TD, checks

PREFIXES = """
@prefix td: <https://w3id.org/thidua/ns#> .
@prefix tds: <https://w3id.org/thidua/shapes#> .
@prefix list: <https://w3id.org/thidua/list/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

# A vocabulary with nothing to find: two classes, three properties, a list of two, two shapes.
GOOD = """
<https://w3id.org/thidua/ns> a owl:Ontology .

td:Letter a owl:Class ; rdfs:label "thư"@vi , "letter"@en ; skos:definition "Thư."@vi , "A letter."@en ;
    rdfs:isDefinedBy <https://w3id.org/thidua/ns> ; owl:disjointWith td:Stamp .
td:Stamp a owl:Class ; rdfs:label "tem"@vi , "stamp"@en ; skos:definition "Tem."@vi , "A stamp."@en ;
    rdfs:isDefinedBy <https://w3id.org/thidua/ns> .
td:answers a owl:ObjectProperty ; rdfs:label "trả lời"@vi , "answers"@en ;
    skos:definition "Trả lời thư kia."@vi , "Answers the other."@en ;
    rdfs:domain td:Letter ; rdfs:range td:Letter ; rdfs:isDefinedBy <https://w3id.org/thidua/ns> .
td:thanks a owl:ObjectProperty ; rdfs:label "cảm ơn"@vi , "thanks"@en ;
    skos:definition "Cảm ơn thư kia."@vi , "Thanks for the other."@en ; rdfs:subPropertyOf td:answers ;
    rdfs:domain td:Letter ; rdfs:range td:Letter ; rdfs:isDefinedBy <https://w3id.org/thidua/ns> ;
    skos:closeMatch <http://example.org/thanks> .
td:words a owl:DatatypeProperty ; rdfs:label "số từ"@vi , "words"@en ;
    skos:definition "Số từ."@vi , "How many words."@en ;
    rdfs:domain td:Letter ; rdfs:range xsd:integer ; rdfs:isDefinedBy <https://w3id.org/thidua/ns> .

list:tone a skos:ConceptScheme ; skos:prefLabel "Giọng"@vi , "Tone"@en ;
    skos:definition "Giọng thư."@vi , "The tone of a letter."@en ; dcterms:source "project" .
<https://w3id.org/thidua/list/tone/kind> a skos:Concept ; skos:inScheme list:tone ;
    skos:prefLabel "tử tế"@vi , "kind"@en ; dcterms:source "project" .
<https://w3id.org/thidua/list/tone/terse> a skos:Concept ; skos:inScheme list:tone ;
    skos:prefLabel "cụt"@vi , "terse"@en ; dcterms:source "project" .

tds:Letter a sh:NodeShape ; sh:targetClass td:Letter ; sh:property tds:Letter-answers , tds:Letter-thanks , tds:Letter-words .
tds:Letter-answers a sh:PropertyShape ; sh:path td:answers ; sh:message "Sai."@vi , "Wrong."@en .
tds:Letter-thanks a sh:PropertyShape ; sh:path td:thanks ; sh:message "Sai."@vi , "Wrong."@en .
tds:Letter-words a sh:PropertyShape ; sh:path td:words ; sh:message "Sai."@vi , "Wrong."@en .
tds:Stamp a sh:NodeShape ; sh:targetClass td:Stamp .
"""

KIND = LIST["tone/kind"]

# check, what to take away (a subject's property), what to add, the term at fault
DEFECTS = [
    ("missing_label", (TD.Letter, RDFS.label), "", TD.Letter),
    ("missing_definition", (TD.answers, SKOS.definition), "", TD.answers),
    ("missing_definition", (LIST.tone, SKOS.definition), "", LIST.tone),
    ("missing_is_defined_by", (TD.words, RDFS.isDefinedBy), "", TD.words),
    ("one_language", (TD.words, RDFS.label), 'td:words rdfs:label "số từ"@vi .', TD.words),
    ("said_twice", None, 'td:words rdfs:label "từ"@vi .', TD.words),
    ("unused", None, "td:Blot a owl:Class ; rdfs:isDefinedBy <https://w3id.org/thidua/ns> .", TD.Blot),
    ("undeclared", None, "<http://example.org/a> td:smells <http://example.org/b> .", TD.smells),
    ("undeclared", None, "<http://example.org/a> a td:Smell .", TD.Smell),
    ("undeclared_entry", None, "<http://example.org/a> td:answers <https://w3id.org/thidua/list/tone/loud> .",
     LIST["tone/loud"]),
    ("no_domain", (TD.words, RDFS.domain), "", TD.words),
    ("no_range", (TD.words, RDFS.range), "", TD.words),
    ("two_domains", None, "td:words rdfs:domain td:Stamp .", TD.words),
    ("range_of_other_kind", None, "td:answers rdfs:range xsd:string .", TD.answers),
    ("two_kinds", None, "td:words a owl:ObjectProperty .", TD.words),
    ("cycle", None, "td:answers rdfs:subPropertyOf td:thanks .", TD.answers),
    ("cycle", None, "td:Letter rdfs:subClassOf td:Letter .", TD.Letter),
    ("wider_than_parent", (TD.thanks, RDFS.domain), "td:thanks rdfs:domain td:Stamp .", TD.thanks),
    ("disjoint_parents", None, "td:Both rdfs:subClassOf td:Letter , td:Stamp .", TD.Both),
    ("same_label", None, 'td:Stamp rdfs:label "Thư"@vi .', TD.Letter),
    ("same_label", None, '<https://w3id.org/thidua/list/tone/terse> skos:prefLabel "Kind"@en .', KIND),
    ("naming", None, "td:letter_box a owl:Class .", TD.letter_box),
    ("unlisted", (KIND, SKOS.inScheme), "", KIND),
    ("no_source", (KIND, rdflib.DCTERMS.source), "", KIND),
    ("unchecked", (rdflib.URIRef("https://w3id.org/thidua/shapes#Stamp"), rdflib.SH.targetClass), "", TD.Stamp),
    ("silent_shape", (rdflib.URIRef("https://w3id.org/thidua/shapes#Letter-words"), rdflib.SH.message), "",
     rdflib.URIRef("https://w3id.org/thidua/shapes#Letter-words")),
    ("wrong_alignment", None, "td:words skos:closeMatch td:answers .", TD.words),
]  # fmt: skip


def graph(text: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=PREFIXES + text, format="turtle")


@pytest.mark.parametrize("name", checks.names())
def test_nothing_is_found_where_all_is_well(name: str) -> None:
    assert checks.find(graph(GOOD), name) == []


@pytest.mark.parametrize(
    ("name", "out", "put", "term"), DEFECTS, ids=[f"{d[0]}: {d[3].rpartition('/')[2]}" for d in DEFECTS]
)  # fmt: skip
def test_each_check_finds_what_it_is_for(
    name: str, out: tuple[rdflib.URIRef, rdflib.URIRef] | None, put: str, term: rdflib.URIRef
) -> None:
    data = graph(GOOD)
    if out:
        assert (*out, None) in data
        data.remove((*out, None))
    data += graph(put)

    assert str(term) in {finding.term for finding in checks.find(data, name)}


def test_every_check_has_a_defect() -> None:
    assert {defect[0] for defect in DEFECTS} == set(checks.names())


@pytest.fixture(scope="module")
def ours() -> rdflib.Graph:
    """The vocabulary with what the shipped records use of it."""
    return checks.whole(triples(records()))


@pytest.mark.parametrize("name", checks.names())
def test_nothing_is_found_in_the_vocabulary(ours: rdflib.Graph, name: str) -> None:
    assert checks.find(ours, name) == []


@pytest.mark.parametrize("name", checks.names())
def test_a_check_is_plain_sparql_and_speaks_both_languages(name: str) -> None:
    check = checks.load(name)

    assert check.summary["vi"] != check.summary["en"]
    assert all(check.summary.values())
    assert rdflib.plugins.sparql.prepareQuery(check.text).algebra.name == "SelectQuery"


def test_whole_takes_a_witness_of_each_term_in_use() -> None:
    lines = [
        f"<{ID.a}> <{TD.smells}> <{ID.b}> <{ID['graph/x']}> .",
        f'<{ID.b}> <{TD.smells}> "<x> ." <{ID["graph/x"]}> .',
    ]
    data = checks.whole(lines)

    assert str(TD.smells) in {f.term for f in checks.find(data, "undeclared")}
    assert len(list(data.triples((None, TD.smells, None)))) == 1


def test_an_unknown_check_is_refused() -> None:
    with pytest.raises(ValueError, match=r"no check 'spelling'; try one of cycle, "):
        checks.load("spelling")


def test_the_command_says_that_nothing_was_found() -> None:
    result = CliRunner().invoke(main, ["ontology", "--check"])

    assert (result.exit_code, result.stdout) == (0, "0 phát hiện / 0 findings\n")


def test_the_command_lists_findings_and_ends_with_1(monkeypatch: pytest.MonkeyPatch) -> None:
    bad = graph(GOOD) + graph("td:letter_box a owl:Class .")
    monkeypatch.setattr(checks, "whole", lambda used: bad)
    result = CliRunner().invoke(main, ["ontology", "--check", "-f", "csv", "--lang", "en"])

    assert result.exit_code == 1
    assert 'naming,https://w3id.org/thidua/ns#letter_box,,"A name out of style' in result.stdout
    assert result.stderr.endswith("findings\n")

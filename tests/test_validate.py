"""The shapes accept a good graph, accept an incomplete document, and name each defect."""

from __future__ import annotations

import logging

import pytest
import rdflib
from rdflib.namespace import RDFS

from thidua import ontology
from thidua.graph.errors import InputError
from thidua.graph.validate import Finding, validate

PREFIXES = """
@prefix td: <https://w3id.org/thidua/ns#> .
@prefix document: <https://w3id.org/thidua/id/document/> .
@prefix fact: <https://w3id.org/thidua/id/fact/> .
@prefix who: <https://w3id.org/thidua/id/body/> .
@prefix file: <https://w3id.org/thidua/id/source/> .
@prefix list: <https://w3id.org/thidua/list/> .
@prefix type: <https://w3id.org/thidua/list/document-type/> .
@prefix bound: <https://w3id.org/thidua/list/bound/> .
@prefix capacity: <https://w3id.org/thidua/list/capacity/> .
@prefix delivery: <https://w3id.org/thidua/list/delivery-role/> .
@prefix direction: <https://w3id.org/thidua/list/direction/> .
@prefix form: <https://w3id.org/thidua/list/campaign-form/> .
@prefix level: <https://w3id.org/thidua/list/level/> .
@prefix relation: <https://w3id.org/thidua/list/relation/> .
@prefix review: <https://w3id.org/thidua/list/review/> .
@prefix role: <https://w3id.org/thidua/list/assignment-role/> .
@prefix scope: <https://w3id.org/thidua/list/campaign-scope/> .
@prefix status: <https://w3id.org/thidua/list/movement-status/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

# One node of every class, of an invented province; nothing in it is worth a remark.
GOOD = """
document:hoa-an.ubnd.2023.ct.05 a td:Document ; rdfs:label "Chỉ thị 05/CT-UBND" ;
    td:symbol "05/CT-UBND" ; td:ordinal "05" ; td:documentType type:ct ;
    td:issued "2023-02-10"^^xsd:date ; td:year 2023 ; td:issuedBy who:hoa-an.ubnd ;
    td:place "Hòa An" ; td:present true ; dcterms:title "Phát động thi đua" ;
    td:implements document:tw.2014.ct.34 ; td:evidence fact:note .
document:tw.2014.ct.34 a td:Document ; rdfs:label "Chỉ thị 34-CT/TW" ;
    td:symbol "34-CT/TW" ; td:issued "2014"^^xsd:gYear ; td:term "XI" ; td:present false .
document:hoa-an.ubnd.2022.qd.11 a td:NormativeDocument ; rdfs:label "Quyết định 11/2022/QĐ-UBND" ;
    td:issued "2022-06"^^xsd:gYearMonth ; td:present false .
file:0123456789abcdef a td:SourceFile ; td:fileName "mau.txt" ; td:characters 900 ;
    td:sha256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" ;
    td:contains document:hoa-an.ubnd.2023.ct.05 .
fact:citation a td:Citation ; td:citing document:hoa-an.ubnd.2023.ct.05 ;
    td:cited document:tw.2014.ct.34 ; td:relation relation:implements ;
    td:printedSymbol "34-CT/TW" ; td:printedDate "2014-04-07"^^xsd:date ;
    td:inTitleOf document:hoa-an.ubnd.2022.qd.11 ; td:evidence fact:note .
who:hoa-an.ubnd a td:Organization ; rdfs:label "Ủy ban nhân dân tỉnh Hòa An" ;
    td:level level:tinh ; td:place "Hòa An" ; td:bodyCode "UBND" .
who:hoa-an.so-noi-vu a td:Organization ; rdfs:label "Sở Nội vụ" ; td:parent who:hoa-an.ubnd .
who:hoa-an.chu-tich a td:Office ; rdfs:label "Chủ tịch" ; td:headOf who:hoa-an.ubnd .
who:cum-1 a td:EmulationCluster ; rdfs:label "Cụm 1" ;
    td:definedBy document:hoa-an.ubnd.2022.qd.11 .
who:nhom a td:RecipientGroup ; rdfs:label "Các sở, ban, ngành" .
who:nguyen-van-an a td:Person ; rdfs:label "Nguyễn Văn An" .
fact:signature a td:Signature ; td:signedDocument document:hoa-an.ubnd.2023.ct.05 ;
    td:signer who:nguyen-van-an ; td:position "Phó Chủ tịch" ; td:capacity capacity:kt ;
    td:printedCapacity "KT. CHỦ TỊCH" ; td:evidence fact:note .
fact:delivery a td:Delivery ; td:deliveredDocument document:hoa-an.ubnd.2023.ct.05 ;
    td:recipient who:nhom ; td:role delivery:recipient ; td:purpose "để thực hiện" ; td:order 1 ;
    td:evidence fact:note .
fact:archive a td:Archive ; td:archivedDocument document:hoa-an.ubnd.2023.ct.05 ;
    td:unit "VT" , "NC" ; td:drafter "TVB" ; td:draftingUnit "NC" ; td:evidence fact:note .
fact:receipt a td:Receipt ; td:receivedDocument document:hoa-an.ubnd.2023.ct.05 ;
    td:receivedOn "2023-02-12"^^xsd:date ; td:arrivalNumber "17" ;
    td:receivedBy who:hoa-an.so-noi-vu ; td:evidence fact:note .
fact:campaign a td:Campaign ; td:launchedBy document:hoa-an.ubnd.2023.ct.05 ;
    td:start "2023-02"^^xsd:gYearMonth ; td:end "2023-12-31"^^xsd:date ; td:theme fact:theme ;
    td:form form:chuyen-de ; td:scope scope:bo-nganh-dia-phuong .
fact:theme a td:Theme ; rdfs:label "Đoàn kết, sáng tạo" .
fact:movement a td:Movement ; rdfs:label "Cả nước chung sức" .
fact:local a td:Movement ; rdfs:label "Hòa An chung sức" ; td:localises fact:movement .
fact:mention a td:MovementMention ; td:mentioningDocument document:hoa-an.ubnd.2023.ct.05 ;
    td:movement fact:local ; td:status status:launched ; td:printedName "Hòa An chung sức" ;
    td:evidence fact:note .
fact:event a td:Event ; rdfs:label "Ngày thành lập tỉnh" ; td:originDate "1963-05-01"^^xsd:date .
fact:anniversary a td:Anniversary ; td:statedIn document:hoa-an.ubnd.2023.ct.05 ;
    td:event fact:event ; td:years 60 ; td:from "1963-05-01"^^xsd:date ;
    td:to "2023-05-01"^^xsd:date ; td:inYear 2023 ; td:evidence fact:note .
fact:indicator a td:Indicator ; rdfs:label "Tỷ lệ hộ nghèo" .
fact:target a td:Target ; td:statedIn document:hoa-an.ubnd.2023.ct.05 ;
    td:indicator fact:indicator ; td:low 2.0 ; td:high 3.0 ; td:printedFigure "2 - 3" ;
    td:unit "%" ; td:direction direction:decrease ; td:bound bound:exact ; td:year 2023 ;
    td:evidence fact:note .
fact:duration a td:Duration ; td:statedIn document:hoa-an.ubnd.2023.ct.05 ; td:days 60 ;
    td:start "2023-03-01"^^xsd:date ; td:end "2023-04-29"^^xsd:date ; td:evidence fact:note .
fact:term-of-office a td:TermOfOffice ; td:statedIn document:hoa-an.ubnd.2023.ct.05 ;
    td:printedName "Hội đồng nhân dân các cấp" ; td:occasion "bầu cử" ; td:session "XV" ;
    td:from "2021"^^xsd:gYear ; td:to "2026"^^xsd:gYear ; td:evidence fact:note .
fact:milestone a td:Milestone ; td:statedIn document:hoa-an.ubnd.2023.ct.05 ;
    td:reviewKind review:so-ket ; td:when "2023-06"^^xsd:gYearMonth ; td:evidence fact:note .
fact:assignment a td:Assignment ; td:statedIn document:hoa-an.ubnd.2023.ct.05 ;
    td:agent who:hoa-an.so-noi-vu ; td:role role:lead ; td:with who:nhom ;
    td:printedAgent "Sở Nội vụ" ; td:evidence fact:note .
fact:note a oa:Annotation ; oa:hasTarget fact:place ; td:rule "header.number" ;
    td:confidence 0.9 ; td:field "number" .
fact:place oa:hasSource file:0123456789abcdef ; oa:hasSelector fact:position , fact:quote .
fact:position a oa:TextPositionSelector ; oa:start 10 ; oa:end 20 .
fact:quote a oa:TextQuoteSelector ; oa:exact "05/CT-UBND" .
fact:inference a td:Inference ; rdf:subject fact:local ; rdf:predicate td:localises ;
    rdf:object fact:movement ; td:rule "movement.place" .
fact:conflict a td:Conflict ; td:about document:tw.2014.ct.34 ; td:field "title" ;
    td:severity <https://w3id.org/thidua/list/severity/note> ;
    td:conflictKind <https://w3id.org/thidua/list/conflict-kind/title> ;
    td:claim fact:claim-1 , fact:claim-2 .
fact:claim-1 a td:Claim ; td:value "A" ; td:claimedBy document:hoa-an.ubnd.2023.ct.05 .
fact:claim-2 a td:Claim ; td:value "B" ; td:claimedBy document:hoa-an.ubnd.2022.qd.11 .
fact:passage-1 a td:Passage, oa:SpecificResource ; td:passageOf document:hoa-an.ubnd.2023.ct.05 ;
    td:passageKind "heading" ; td:passageClass "formula" ; td:readingOrder 0 ;
    oa:hasSource file:0123456789abcdef ; oa:hasSelector fact:position .
fact:passage-2 a td:Passage, oa:SpecificResource ; td:passageOf document:hoa-an.ubnd.2023.ct.05 ;
    td:passageKind "sentence" ; td:passageClass "near" ; td:readingOrder 1 ;
    td:underHeading fact:passage-1 ;
    oa:hasSource file:0123456789abcdef ; oa:hasSelector fact:position .
fact:reuse a td:Reuse ; td:descendant fact:passage-2 ; td:nearestRelative fact:passage-1 ;
    td:reuseClass "near" ; td:rule "family.near" ; td:relativeCited true ; td:similarity 0.9 .
fact:inheritance a td:Inheritance ; td:heir document:hoa-an.ubnd.2023.ct.05 ;
    td:ancestor document:tw.2014.ct.34 ; td:inheritedPassages 1 ; td:inheritedWords 9 ;
    td:fidelity 0.9 ; td:taken 0.5 ; td:ancestorMayBeMissing false .
"""

D = "document:hoa-an.ubnd.2023.ct.05"

# name, triple to take out ("subject predicate", or ""), Turtle to put in, what is then found
DEFECTS: list[tuple[str, str, str, set[tuple[str, str]]]] = [
    ("no label", f"{D} rdfs:label", "", {("warning", "Document-label")}),
    ("blank in number", f"{D} td:symbol", f'{D} td:symbol "05 /CT-UBND" .',
     {("violation", "Document-symbol")}),
    ("two numbers", "", f'{D} td:symbol "06/CT-UBND" .', {("warning", "Document-symbol-count")}),
    ("type of another list", f"{D} td:documentType", f"{D} td:documentType level:tinh .",
     {("violation", "Document-documentType")}),
    ("type that is no code", f"{D} td:documentType", f"{D} td:documentType type:ctt .",
     {("violation", "Document-documentType")}),
    ("a day that is none", f"{D} td:issued", f'{D} td:issued "2023-01-32"^^xsd:date .',
     {("violation", "Document-issued")}),
    ("date as string", f"{D} td:issued", f'{D} td:issued "2023-02-10" .',
     {("violation", "Document-issued")}),
    ("a month that is none", f"{D} td:issued", f'{D} td:issued "2023-00"^^xsd:gYearMonth .',
     {("violation", "Document-issued")}),
    ("two dates", "", f'{D} td:issued "2023-02-09"^^xsd:date .',
     {("warning", "Document-issued-count")}),
    ("year as string", f"{D} td:year", f'{D} td:year "2023" .', {("violation", "Document-year")}),
    ("year against date", f"{D} td:year", f"{D} td:year 2022 .", {("warning", "YearOfIssue")}),
    ("a person issues", f"{D} td:issuedBy", f"{D} td:issuedBy who:nguyen-van-an .",
     {("violation", "Document-issuedBy")}),
    ("present and absent", "", f"{D} td:present false .", {("violation", "Document-present")}),
    ("cites itself", "", f"{D} td:cites {D} .", {("violation", "SelfCitation")}),
    ("link to nowhere", "", f"{D} td:cites document:nowhere .",
     {("violation", "Document-cites")}),
    ("cites what came later", "", f"document:tw.2014.ct.34 td:cites {D} .",
     {("warning", "CitesLater")}),
    ("evidence that is none", f"{D} td:evidence", f"{D} td:evidence fact:place .",
     {("violation", "Document-evidence-class")}),
    ("file without a name", "file:0123456789abcdef td:fileName", "",
     {("violation", "SourceFile-fileName")}),
    ("short digest", "file:0123456789abcdef td:sha256",
     'file:0123456789abcdef td:sha256 "0123" .', {("violation", "SourceFile-sha256")}),
    ("file without document", "file:0123456789abcdef td:contains", "",
     {("warning", "SourceFile-contains-count")}),
    ("evidence after the end", "fact:position oa:end", "fact:position oa:end 901 .",
     {("violation", "EvidenceOutside")}),
    ("citation of nothing", "fact:citation td:cited", "", {("violation", "Citation-cited")}),
    ("citation of itself", "fact:citation td:cited", f"fact:citation td:cited {D} .",
     {("violation", "Citation-self")}),
    ("two relations", "", "fact:citation td:relation relation:cites .",
     {("violation", "Citation-relation")}),
    ("relation that is none", "fact:citation td:relation",
     "fact:citation td:relation relation:basedOn .", {("violation", "Citation-relation")}),
    ("no evidence", "fact:citation td:evidence", "", {("warning", "Citation-evidence")}),
    ("level of another list", "who:hoa-an.ubnd td:level",
     "who:hoa-an.ubnd td:level bound:exact .", {("violation", "Organization-level")}),
    ("parents in a ring", "", "who:hoa-an.ubnd td:parent who:hoa-an.so-noi-vu .",
     {("violation", "ParentCycle")}),
    ("office of nothing", "who:hoa-an.chu-tich td:headOf", "",
     {("warning", "Office-headOf-count")}),
    ("cluster of unknown origin", "who:cum-1 td:definedBy", "",
     {("info", "EmulationCluster-definedBy-count")}),
    ("group without label", "who:nhom rdfs:label", "", {("warning", "RecipientGroup-label")}),
    ("person without name", "who:nguyen-van-an rdfs:label", "", {("warning", "Person-label")}),
    ("nobody signs", "fact:signature td:signer", "", {("violation", "Signature-signer")}),
    ("capacity as string", "fact:signature td:capacity", 'fact:signature td:capacity "KT." .',
     {("violation", "Signature-capacity")}),
    ("role of another list", "fact:delivery td:role", "fact:delivery td:role role:lead .",
     {("violation", "Delivery-role")}),
    ("order below nought", "fact:delivery td:order", "fact:delivery td:order -1 .",
     {("violation", "Delivery-order")}),
    ("two documents archived", "", "fact:archive td:archivedDocument document:tw.2014.ct.34 .",
     {("violation", "Archive-archivedDocument")}),
    ("arrived before issue", "fact:receipt td:receivedOn",
     'fact:receipt td:receivedOn "2023-01"^^xsd:gYearMonth .', {("warning", "ReceivedBeforeIssued")}),
    ("ends before it starts", "fact:campaign td:end",
     'fact:campaign td:end "2022"^^xsd:gYear .',
     {("warning", "CampaignPeriod"), ("warning", "InterimAfterEnd")}),
    ("form that is a scope", "fact:campaign td:form", "fact:campaign td:form scope:toan-quoc .",
     {("violation", "Campaign-form")}),
    ("theme without label", "fact:theme rdfs:label", "", {("warning", "Theme-label")}),
    ("localises a document", "fact:local td:localises", f"fact:local td:localises {D} .",
     {("violation", "Movement-localises")}),
    ("mention of no movement", "fact:mention td:movement", "",
     {("violation", "MovementMention-movement")}),
    ("status that is none", "fact:mention td:status", "fact:mention td:status status:ended .",
     {("violation", "MovementMention-status")}),
    ("two dates of origin", "", 'fact:event td:originDate "1963"^^xsd:gYear .',
     {("warning", "Event-originDate-count")}),
    ("bracket does not add up", "fact:anniversary td:to",
     'fact:anniversary td:to "2024-05-01"^^xsd:date .', {("warning", "AnniversaryArithmetic")}),
    ("origin does not add up", "fact:event td:originDate",
     'fact:event td:originDate "1964"^^xsd:gYear .', {("warning", "AnniversaryOrigin")}),
    ("no years at all", "fact:anniversary td:years", "fact:anniversary td:years 0 .",
     {("violation", "Anniversary-years"), ("warning", "AnniversaryArithmetic"),
      ("warning", "AnniversaryOrigin")}),
    ("indicator without label", "fact:indicator rdfs:label", "",
     {("warning", "Indicator-label")}),
    ("low above high", "fact:target td:low", "fact:target td:low 4.0 .",
     {("violation", "Target-low")}),
    ("figure as integer", "fact:target td:high", "fact:target td:high 3 .",
     {("violation", "Target-high")}),
    ("no printed figure", "fact:target td:printedFigure", "",
     {("info", "Target-printedFigure-count")}),
    ("two bounds", "", "fact:target td:bound bound:at-least .", {("violation", "Target-bound")}),
    ("target of no document", "fact:target td:statedIn", "", {("violation", "Target-statedIn")}),
    ("interim review after the end", "fact:milestone td:when",
     'fact:milestone td:when "2024-01"^^xsd:gYearMonth .', {("warning", "InterimAfterEnd")}),
    ("review of no kind", "fact:milestone td:reviewKind", "",
     {("violation", "Milestone-reviewKind")}),
    ("task of nobody", "fact:assignment td:agent", "",
     {("warning", "Assignment-agent-count")}),
    ("task for a document", "", f"fact:assignment td:with {D} .",
     {("violation", "Assignment-with")}),
    ("surer than sure", "fact:note td:confidence", "fact:note td:confidence 1.2 .",
     {("violation", "Annotation-confidence")}),
    ("annotation of no file", "fact:place oa:hasSource", "",
     {("violation", "Annotation-source")}),
    ("ends before it begins", "fact:position oa:end", "fact:position oa:end 9 .",
     {("violation", "Position-start")}),
    ("quotation of nothing", "fact:quote oa:exact", "", {("violation", "Quote-exact")}),
    ("inference without a rule", "fact:inference td:rule", "",
     {("violation", "Inference-rule")}),
    ("inference of half a triple", "fact:inference rdf:object", "",
     {("violation", "Inference-object")}),
    ("conflict of no severity", "fact:conflict td:severity", "",
     {("violation", "Conflict-severity")}),
    ("conflict of no kind", "fact:conflict td:conflictKind",
     "fact:conflict td:conflictKind level:tinh .", {("violation", "Conflict-conflictKind")}),
    ("third side", "", "fact:claim-1 td:side 3 .", {("violation", "Claim-side")}),
    ("bound that is no day", "", f'{D} td:notAfter "2023" .', {("violation", "Document-notAfter")}),
    ("days in words", "",
     f'fact:days a td:Duration ; td:statedIn {D} ; td:days "sáu mươi" ; td:evidence fact:note .',
     {("violation", "Duration-days")}),
    ("term of nobody", "",
     f'fact:term a td:TermOfOffice ; td:statedIn {D} ; td:evidence fact:note .',
     {("violation", "TermOfOffice-printedName"), ("violation", "TermOfOffice-from"),
      ("violation", "TermOfOffice-to")}),
    ("sure in no listed way", "", "fact:inference td:certainty level:tinh .",
     {("violation", "Inference-certainty")}),
    ("conflict with one claim", "fact:conflict td:claim", "fact:conflict td:claim fact:claim-1 .",
     {("violation", "Conflict-claim")}),
    ("claim of nobody", "fact:claim-1 td:claimedBy", "", {("violation", "Claim-claimedBy")}),
    ("group of a document", "", f"who:nhom td:includes {D} .",
     {("violation", "RecipientGroup-includes")}),
    ("property misspelt", "", f'{D} td:symbal "05" .', {("violation", "UndeclaredTerm")}),
    ("class misspelt", "", "fact:other a td:Them .", {("violation", "UndeclaredTerm")}),
    ("IRI with a capital", "", 'fact:Theme a td:Theme ; rdfs:label "Chủ đề" .',
     {("violation", "Identifier")}),
    ("IRI of another site", "",
     '<https://example.org/id/theme/a> a td:Theme ; rdfs:label "Chủ đề" .',
     {("violation", "Identifier")}),
]  # fmt: skip


def graph(turtle: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=PREFIXES + turtle, format="turtle")


def summary(findings: list[Finding]) -> set[tuple[str, str]]:
    return {(f.severity, f.shape) for f in findings}


@pytest.fixture(autouse=True)
def silent(caplog: pytest.LogCaptureFixture) -> None:
    """Ill-typed literals of the table itself, parsed before the validation, may stay unlogged."""
    logging.getLogger("rdflib.term").setLevel(logging.CRITICAL)


def test_a_good_graph_has_no_findings() -> None:
    assert validate(graph(GOOD)) == []


def test_the_good_graph_has_every_class() -> None:
    declared = set(ontology.load("thidua").subjects(RDFS.isDefinedBy))
    used = set(graph(GOOD).objects(None, rdflib.RDF.type))
    classes = set(ontology.load("thidua").subjects(rdflib.RDF.type, rdflib.OWL.Class)) & declared

    assert classes - used == {ontology.TD.Body, ontology.TD.Statement}


@pytest.mark.parametrize(
    ("out", "put", "expected"), [row[1:] for row in DEFECTS], ids=[row[0] for row in DEFECTS]
)
def test_each_defect_is_named(out: str, put: str, expected: set[tuple[str, str]]) -> None:
    data = graph(GOOD)
    if out:
        subject, predicate = (data.namespace_manager.expand_curie(term) for term in out.split())
        assert (subject, predicate, None) in data
        data.remove((subject, predicate, None))
    data += graph(put)

    assert summary(validate(data)) == expected


@pytest.mark.parametrize(
    "turtle",
    [
        pytest.param('td:present true ; rdfs:label "Chỉ thị"', id="nothing but a label"),
        pytest.param(
            'td:present false ; rdfs:label "34-CT/TW" ; td:symbol "34-CT/TW"', id="cited only"
        ),
        pytest.param(
            'td:present true ; rdfs:label "Phát động" ; td:symbol "/PD-CTĐ" ; '
            "td:documentType type:pd ; td:year 2024",
            id="number left blank",
        ),
        pytest.param(
            'td:present true ; rdfs:label "Nghị quyết" ; td:issuedBy document:b , document:c . '
            "document:b a td:Organization ; rdfs:label 'B' . "
            "document:c a td:Organization ; rdfs:label 'C'",
            id="issued jointly",
        ),
        pytest.param(
            'td:present true ; rdfs:label "Kế hoạch" ; td:issued "2024"^^xsd:gYear',
            id="only the year",
        ),
    ],
)
def test_an_incomplete_document_is_no_defect(turtle: str) -> None:
    assert validate(graph(f"document:a a td:Document ; {turtle} .")) == []


def test_every_named_shape_has_messages_in_both_languages() -> None:
    shapes = ontology.load("shapes")
    sh = rdflib.SH
    speaking = set(shapes.subjects(sh.message)) | set(
        shapes.subjects(rdflib.RDF.type, sh.PropertyShape)
    )
    wrong = [
        shape
        for shape in speaking
        if sorted(str(m.language) for m in shapes.objects(shape, sh.message)) != ["en", "vi"]  # type: ignore[attr-defined]
    ]

    assert wrong == []


def test_the_language_is_chosen() -> None:
    data = graph(f"{D} a td:Document ; td:present true .")

    assert [f.message for f in validate(data, "vi")] == ["Văn bản nên có nhãn."]
    assert [f.message for f in validate(data, "en")] == ["A document should have a label."]


def test_a_finding_says_where_and_what() -> None:
    data = graph(f'{D} a td:Document ; rdfs:label "x" ; td:present true ; td:year "23" .')

    assert validate(data, "en") == [
        Finding(
            severity="violation",
            focus="https://w3id.org/thidua/id/document/hoa-an.ubnd.2023.ct.05",
            path="https://w3id.org/thidua/ns#year",
            value="23",
            message="A year must be an integer of four digits.",
            shape="Document-year",
        )
    ]


def test_a_check_over_the_whole_graph_points_at_the_node_at_fault() -> None:
    data = graph(f'{D} a td:Document ; rdfs:label "x" ; td:present true ; td:cites {D} .')

    assert validate(data, "en") == [
        Finding(
            severity="violation",
            focus="https://w3id.org/thidua/id/document/hoa-an.ubnd.2023.ct.05",
            path="https://w3id.org/thidua/ns#cites",
            value=None,
            message="A document cannot cite itself: "
            "two documents of one number were perhaps merged.",
            shape="SelfCitation",
        )
    ]


def test_gravest_first() -> None:
    data = graph(f"{D} a td:Document ; td:cites {D} . who:c a td:EmulationCluster .")

    assert [(f.severity, f.shape) for f in validate(data)] == [
        ("violation", "SelfCitation"),
        ("warning", "Document-label"),
        ("warning", "Document-present-count"),
        ("warning", "Organization-label"),
        ("info", "EmulationCluster-definedBy-count"),
    ]


def test_nquads_text_and_dataset_and_graph_agree() -> None:
    data = graph(GOOD + f"{D} td:cites {D} , document:nowhere ; td:term 'khóa \\\"XI\\\"'@vi .")
    nt = data.serialize(format="nt")
    nquads = "".join(
        f"{line.removesuffix(' .')} <https://w3id.org/thidua/id/graph/{n % 3}> .\n"
        for n, line in enumerate(nt.splitlines())
        if line
    )
    dataset = rdflib.Dataset()
    for n, triple in enumerate(data):
        dataset.graph(rdflib.URIRef(f"https://w3id.org/thidua/id/graph/{n % 3}")).add(triple)

    expected = validate(data)
    assert summary(expected) == {
        ("violation", "Document-cites"),
        ("violation", "Document-term"),
        ("violation", "SelfCitation"),
    }
    assert validate("# a comment\n\n" + nquads) == expected
    assert validate(dataset) == expected
    assert validate(nt) == expected


def test_the_graph_is_not_changed() -> None:
    data = graph(GOOD)
    before = set(data)
    validate(data)

    assert set(data) == before


def test_text_that_is_no_nquads_is_an_input_error() -> None:
    with pytest.raises(InputError, match=r"^line 2 is no N-Quads: '<a> <b> \.'; try `thidua"):
        validate("<https://a.b/c> <https://a.b/d> <https://a.b/e> .\n<a> <b> .")


def test_ill_typed_literals_print_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    logging.getLogger("rdflib.term").setLevel(logging.WARNING)
    date = '"2014-04-31"^^<http://www.w3.org/2001/XMLSchema#date>'
    found = validate(
        "<https://w3id.org/thidua/id/document/a> "
        "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/thidua/ns#Document> .\n"
        f"<https://w3id.org/thidua/id/document/a> <https://w3id.org/thidua/ns#issued> {date} ."
    )

    assert ("violation", "Document-issued") in summary(found)
    assert capfd.readouterr() == ("", "")

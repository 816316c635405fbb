"""The vocabulary is whole, bilingual and closed; the lists hold what their sources say."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import typing
import unicodedata
import warnings
from collections import Counter
from importlib.resources import files

import owlrl
import pytest
import rdflib
from rdflib import DC, DCTERMS, ORG, OWL, PROV, QB, RDF, RDFS, SH, SKOS, TIME, VANN, XSD, URIRef
from rdflib.namespace import DCAM
from rdflib.term import BNode, Node

from thidua import ontology
from thidua.corpus import records as shipped_records
from thidua.graph import records
from thidua.graph.triples import triples
from thidua.ontology import ID, LIST, TD

IRI = URIRef("https://w3id.org/thidua/ns")
ELI = rdflib.Namespace("http://data.europa.eu/eli/ontology#")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")

# ELI 1.5 (http://data.europa.eu/eli/ontology): its classes, and its properties with domain and
# range, "" where it states none or owl:Thing.
ELI_CLASSES = """
    AdministrativeArea Agent ComplexWork Expression Format FormatType InForce Language
    LegalExpression LegalResource LegalResourceSubdivision LegalValue Manifestation Organization
    Person ResourceType SubdivisionType Version Work WorkSubdivision WorkType
"""
ELI_SUBCLASSES = [
    ("LegalResource", "Work"),
    ("WorkSubdivision", "Work"),
    ("LegalResourceSubdivision", "LegalResource"),
    ("LegalExpression", "Expression"),
    ("Format", "Manifestation"),
]
ELI_PROPERTIES = {
    "amends": ("", ""),
    "applies": ("", "LegalResource"),
    "based_on": ("Work", ""),
    "cites": ("", ""),
    "corrects": ("", ""),
    "countersigned_by": ("LegalResource", "Agent"),
    "date_document": ("Work", ""),
    "embodies": ("Manifestation", "Expression"),
    "ensures_implementation_of": ("", "LegalResource"),
    "id_local": ("", ""),
    "number": ("", ""),
    "passed_by": ("LegalResource", "Agent"),
    "refers_to": ("", ""),
    "repeals": ("", ""),
    "responsibility_of": ("LegalResource", ""),
    "responsibility_of_agent": ("LegalResource", "Agent"),
    "title": ("Expression", ""),
    "type_document": ("LegalResource", "ResourceType"),
}

# Namespaces that rdflib does not ship closed: the terms that may be used, and where they stand.
CLOSED = {
    str(ELI): " ".join((ELI_CLASSES, *ELI_PROPERTIES)),
    # https://www.w3.org/TR/annotation-vocab/
    str(OA): "Annotation TextPositionSelector TextQuoteSelector hasBody hasTarget hasSource "
    "hasSelector start end exact",
    # https://www.ica.org/standards/RiC/ontology (1.0)
    "https://www.ica.org/standards/RiC/ontology#": "CorporateBody Group Instantiation Person "
    "Position Record hasAddressee hasDocumentaryFormType hasReceiver",
    # https://schema.org/docs/full.html
    "https://schema.org/": "AssignAction CreativeWork Event EventSeries Legislation MediaObject "
    "Organization Person QuantitativeValue ReceiveAction about agent citation endDate jobTitle "
    "legislationIdentifier legislationPassedBy maxValue measuredProperty minValue name sha256 "
    "startDate unitText",
    # https://sparontologies.github.io/cito/current/cito.html
    "http://purl.org/spar/cito/": "Citation cites hasCitedEntity hasCitingEntity",
    # document, organization, position, human, cites work
    "http://www.wikidata.org/entity/": "Q49848 Q43229 Q4164871 Q5 P2860",
    # SDMX-RDF dimensions, https://www.w3.org/TR/vocab-data-cube/#sdmx
    "http://purl.org/linked-data/sdmx/2009/dimension#": "refPeriod",
}
SHIPPED = (DC, DCAM, DCTERMS, ORG, OWL, PROV, QB, RDF, RDFS, SH, SKOS, TIME, VANN, XSD)


@pytest.fixture(scope="module")
def vocabulary() -> rdflib.Graph:
    return ontology.load("thidua")


@pytest.fixture(scope="module")
def lists() -> rdflib.Graph:
    return ontology.load("lists")


def terms(graph: rdflib.Graph) -> list[URIRef]:
    """All subjects of our namespace, sorted."""
    return sorted(
        {s for s in graph.subjects() if isinstance(s, URIRef) and s.startswith(str(TD))}, key=str
    )


def properties(graph: rdflib.Graph) -> list[URIRef]:
    kinds = {OWL.ObjectProperty, OWL.DatatypeProperty}
    return [t for t in terms(graph) if kinds & set(graph.objects(t, RDF.type))]


def languages(graph: rdflib.Graph, subject: Node, predicate: Node) -> list[str]:
    return sorted(
        str(o.language) for o in graph.objects(subject, predicate) if isinstance(o, rdflib.Literal)
    )


# The vocabulary


@pytest.mark.parametrize("predicate", [RDFS.label, SKOS.definition])
def test_every_term_speaks_both_languages_once(vocabulary: rdflib.Graph, predicate: URIRef) -> None:
    wrong = [t for t in terms(vocabulary) if languages(vocabulary, t, predicate) != ["en", "vi"]]

    assert wrong == []


def test_every_term_is_typed_once_and_says_who_defines_it(vocabulary: rdflib.Graph) -> None:
    kinds = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty}
    wrong = [
        t
        for t in terms(vocabulary)
        if len(set(vocabulary.objects(t, RDF.type)) & kinds) != 1
        or list(vocabulary.objects(t, RDFS.isDefinedBy)) != [IRI]
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("one", "several"),
    [(RDFS.domain, DCAM.domainIncludes), (RDFS.range, DCAM.rangeIncludes)],
    ids=["domain", "range"],
)
def test_every_property_has_one_domain_and_range_or_names_several(
    vocabulary: rdflib.Graph, one: URIRef, several: URIRef
) -> None:
    wrong = []
    for term in properties(vocabulary):
        stated = len(set(vocabulary.objects(term, one)))
        included = len(set(vocabulary.objects(term, several)))
        literal = (term, RDFS.range, RDFS.Literal) in vocabulary and one == RDFS.range
        if not ((stated == 1 and (included == 0 or literal)) or (stated == 0 and included >= 2)):
            wrong.append(term)

    assert wrong == []


def test_object_properties_lead_to_things_and_datatype_properties_to_literals(
    vocabulary: rdflib.Graph,
) -> None:
    wrong = [
        term
        for term in properties(vocabulary)
        for target in vocabulary.objects(term, RDFS.range)
        if (str(target).startswith(str(XSD)) or target == RDFS.Literal)
        != ((term, RDF.type, OWL.DatatypeProperty) in vocabulary)
    ]

    assert wrong == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_two_terms_share_a_label(vocabulary: rdflib.Graph, language: str) -> None:
    labels = Counter(
        str(o).casefold()
        for t in terms(vocabulary)
        for o in vocabulary.objects(t, RDFS.label)
        if isinstance(o, rdflib.Literal) and o.language == language
    )

    assert [label for label, n in labels.items() if n > 1] == []


def test_classes_are_nouns_with_a_capital_and_properties_start_small(
    vocabulary: rdflib.Graph,
) -> None:
    wrong = [
        t
        for t in terms(vocabulary)
        if not re.fullmatch(
            r"[A-Z][A-Za-z]+" if (t, RDF.type, OWL.Class) in vocabulary else r"[a-z][A-Za-z0-9]+",
            t.removeprefix(str(TD)),
        )
    ]

    assert wrong == []


def test_every_class_is_used(vocabulary: rdflib.Graph) -> None:
    used = {
        o
        for p in (RDFS.domain, RDFS.range, DCAM.domainIncludes, DCAM.rangeIncludes, RDFS.subClassOf)
        for o in vocabulary.objects(None, p)
    } | set(ontology.load("shapes").objects(None, SH.targetClass))

    assert set(vocabulary.subjects(RDF.type, OWL.Class)) - used == set()


@pytest.mark.parametrize("predicate", [RDFS.subClassOf, RDFS.subPropertyOf])
def test_no_term_stands_above_itself(vocabulary: rdflib.Graph, predicate: URIRef) -> None:
    wrong = [
        t
        for t in terms(vocabulary)
        for parent in vocabulary.objects(t, predicate)
        if t in set(vocabulary.transitive_objects(parent, predicate))
    ]

    assert wrong == []


def test_the_links_between_documents_are_all_citations(vocabulary: rdflib.Graph) -> None:
    between = {
        p
        for p in properties(vocabulary)
        if (p, RDFS.domain, TD.Document) in vocabulary
        and (p, RDFS.range, TD.Document) in vocabulary
    }

    # inferred, through others: no citation, and kept out of what follows citations
    between.remove(TD.carriesOut)
    assert between == {TD.cites, *vocabulary.subjects(RDFS.subPropertyOf, TD.cites)}


def test_the_ontology_introduces_itself(vocabulary: rdflib.Graph) -> None:
    assert list(vocabulary.objects(IRI, RDF.type)) == [OWL.Ontology]
    assert languages(vocabulary, IRI, DCTERMS.title) == ["en", "vi"]
    assert languages(vocabulary, IRI, DCTERMS.description) == ["en", "vi"]
    version = vocabulary.value(IRI, OWL.versionInfo)
    assert list(vocabulary.objects(IRI, OWL.versionIRI)) == [URIRef(f"{IRI}/{version}")]
    assert str(vocabulary.value(IRI, VANN.preferredNamespaceUri)) == str(TD)
    assert str(vocabulary.value(IRI, VANN.preferredNamespacePrefix)) == "td"
    for predicate in (DCTERMS.license, DCTERMS.creator, DCTERMS.created, DCTERMS.modified):
        assert vocabulary.value(IRI, predicate) is not None


# All files together


@pytest.mark.parametrize("name", ["thidua", "lists", "alignments"])
def test_no_blank_nodes(name: str) -> None:
    assert [t for t in ontology.load(name) if any(isinstance(x, BNode) for x in t)] == []


@pytest.mark.parametrize("name", [*(f"{n}.ttl" for n in ontology.NAMES), "context.jsonld"])
def test_files_are_nfc(name: str) -> None:
    text = files("thidua.ontology").joinpath(name).read_text(encoding="utf-8")

    assert unicodedata.is_normalized("NFC", text)


def test_no_file_uses_an_undeclared_term(vocabulary: rdflib.Graph) -> None:
    declared = {t.removeprefix(str(TD)) for t in terms(vocabulary)}
    undeclared = {}
    for package in ("ontology", "graph", "queries", "viz", "reports", "cli"):
        for path, text in texts(f"thidua.{package}"):
            used = set(re.findall(r"(?<![\w:])td:([A-Za-z]\w*)", text))
            used |= set(re.findall(r"\bTD\.([A-Za-z]\w*)", text))
            used |= set(re.findall(r"\btd\(\"([A-Za-z]\w*)\"\)", text))
            used |= set(re.findall(r"w3id\.org/thidua/ns#([A-Za-z]\w*)", text))
            if used - declared:
                undeclared[path] = sorted(used - declared)

    assert undeclared == {}


def texts(package: str) -> list[tuple[str, str]]:
    """(path, text) of the code, query and data files of a package and its subpackages."""
    found: list[tuple[str, str]] = []
    try:
        stack = [(package, files(package))]
    except ModuleNotFoundError:
        return found
    while stack:
        where, folder = stack.pop()
        for entry in folder.iterdir():
            name = f"{where}/{entry.name}"
            if entry.is_dir() and not entry.name.startswith(("_", ".")):
                stack.append((name, entry))
            elif entry.name.endswith((".py", ".rq", ".ttl", ".jsonld")):
                found.append((name, entry.read_text(encoding="utf-8")))
    return sorted(found)


@pytest.mark.parametrize("name", ontology.NAMES)
def test_other_vocabularies_are_spelt_right(name: str) -> None:
    graph = ontology.load(name)
    others = {
        str(term)
        for triple in graph
        for term in triple
        if isinstance(term, URIRef)
        and not str(term).startswith(("https://w3id.org/thidua", "https://creativecommons.org/"))
    }
    shipped = {term for term in others for ns in SHIPPED if URIRef(term) in ns}
    listed = {namespace + term for namespace, all_ in CLOSED.items() for term in all_.split()}

    assert sorted(others - shipped - listed) == []


# Alignments


def eli_axioms() -> rdflib.Graph:
    graph = rdflib.Graph()
    for lower, upper in ELI_SUBCLASSES:
        graph.add((ELI[lower], RDFS.subClassOf, ELI[upper]))
    for name, (domain, range_) in ELI_PROPERTIES.items():
        if domain:
            graph.add((ELI[name], RDFS.domain, ELI[domain]))
        if range_:
            graph.add((ELI[name], RDFS.range, ELI[range_]))
    return graph


#: What owlrl adds when the closure contradicts itself.
CONTRADICTION = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")

PARTY_LETTER = ID["document/tinh-uy.xvii.cv.12"]
DIRECTIVE = ID["document/tw.2014.ct.34"]
DECREE = ID["document/cp.2020.nd.30"]

DATA = """
@prefix td: <https://w3id.org/thidua/ns#> .
@prefix id: <https://w3id.org/thidua/id/document/> .
@prefix who: <https://w3id.org/thidua/id/body/> .
@prefix type: <https://w3id.org/thidua/list/document-type/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

id:tinh-uy.xvii.cv.12 a td:Document ; td:symbol "12-CV/TU" ; td:ordinal "12" ;
    td:documentType type:cv ; td:issued "2021-03"^^xsd:gYearMonth ; td:issuedBy who:tinh-uy ;
    td:cites id:tw.2014.ct.34 ; td:basedOn id:tw.2014.ct.34 ; td:implements id:tw.2014.ct.34 ;
    td:forwards id:tw.2014.ct.34 ; td:amends id:tw.2014.ct.34 ; td:replaces id:tw.2014.ct.34 ;
    td:repeals id:tw.2014.ct.34 ; td:continues id:tw.2014.ct.34 .
id:tw.2014.ct.34 a td:Document ; td:year 2014 .
id:cp.2020.nd.30 a td:NormativeDocument .
who:tinh-uy a td:Organization ; td:definedBy id:tw.2014.ct.34 .
<https://w3id.org/thidua/id/fact/archive> a td:Archive ;
    td:archivedDocument id:tinh-uy.xvii.cv.12 ; td:draftingUnit "VP" .
<https://w3id.org/thidua/id/source/a> a td:SourceFile ; td:contains id:tinh-uy.xvii.cv.12 .
"""


def closure(kind: type, extra: str = "") -> rdflib.Graph:
    """Vocabulary, alignments, ELI and a few documents, with all that follows from them."""
    graph = rdflib.Graph().parse(data=DATA + extra, format="turtle")
    for part in (ontology.load("thidua"), ontology.load("alignments"), eli_axioms()):
        graph += part
    owlrl.DeductiveClosure(kind).expand(graph)
    return graph


@pytest.mark.parametrize("kind", [owlrl.RDFS_Semantics, owlrl.OWLRL_Semantics])
def test_no_party_document_becomes_legislation(kind: type) -> None:
    graph = closure(kind)

    assert (PARTY_LETTER, RDF.type, ELI.Work) in graph
    assert set(graph.subjects(RDF.type, ELI.LegalResource)) == {DECREE}
    assert set(graph.subjects(RDF.type, ELI.Expression)) == set()
    assert (PARTY_LETTER, ELI.cites, DIRECTIVE) in graph
    assert list(graph.objects(None, CONTRADICTION)) == []


@pytest.fixture(scope="module")
def shipped_closure() -> rdflib.Graph:
    """All that follows from the graph of the shipped records, the alignments and ELI."""
    lines = triples(shipped_records())
    graph = rdflib.Graph().parse(
        data="\n".join(f"{line.rpartition(' <')[0]} ." for line in lines), format="nt"
    )
    graph += ontology.load("alignments")
    graph += eli_axioms()
    owlrl.DeductiveClosure(owlrl.RDFS_Semantics).expand(graph)
    return graph


def test_no_shipped_document_gets_a_wrong_class(shipped_closure: rdflib.Graph) -> None:
    documents = set(shipped_closure.subjects(RDF.type, TD.Document))
    normative = set(shipped_closure.subjects(RDF.type, TD.NormativeDocument))
    symbols = {d: str(shipped_closure.value(d, TD.symbol)) for d in documents}
    party = {d for d, symbol in symbols.items() if re.search(r"-[A-ZĐ]+/[A-Z]", symbol)}

    assert len(party) >= 5
    assert documents <= set(shipped_closure.subjects(RDF.type, ELI.Work))
    assert set(shipped_closure.subjects(RDF.type, ELI.LegalResource)) == normative
    assert party.isdisjoint(normative)
    assert set(shipped_closure.subjects(RDF.type, ELI.Expression)) == set()


def test_no_shipped_thing_falls_into_disjoint_classes(shipped_closure: rdflib.Graph) -> None:
    apart = [
        (one, other)
        for one, other in shipped_closure.subject_objects(OWL.disjointWith)
        if set(shipped_closure.subjects(RDF.type, one))
        & set(shipped_closure.subjects(RDF.type, other))
    ]

    assert apart == []


def test_the_check_above_would_see_it() -> None:
    graph = closure(
        owlrl.RDFS_Semantics,
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        f"td:issuedBy rdfs:subPropertyOf <{ELI.passed_by}> .",
    )

    assert PARTY_LETTER in set(graph.subjects(RDF.type, ELI.LegalResource))


def test_alignments_say_nothing_about_terms_of_others() -> None:
    subjects = set(ontology.load("alignments").subjects())

    assert subjects - set(terms(ontology.load("thidua"))) == {
        URIRef("https://w3id.org/thidua/alignments")
    }


def test_eli_implements_is_not_used() -> None:
    assert ELI.implements not in {o for t in ontology.load("alignments") for o in t}


# Lists


def concepts(graph: rdflib.Graph) -> list[Node]:
    return sorted(graph.subjects(RDF.type, SKOS.Concept), key=str)


def test_every_concept_has_a_code_a_scheme_labels_and_a_source(lists: rdflib.Graph) -> None:
    wrong = []
    for concept in concepts(lists):
        match = re.fullmatch(r"([a-z-]+)/([a-z0-9-]+)", str(concept).removeprefix(str(LIST)))
        scheme = LIST[match[1]] if match else None
        if (
            list(lists.objects(concept, SKOS.inScheme)) != [scheme]
            or (scheme, RDF.type, SKOS.ConceptScheme) not in lists
            or languages(lists, concept, SKOS.prefLabel) != ["en", "vi"]
            or lists.value(concept, DCTERMS.source) is None
        ):
            wrong.append(concept)

    assert wrong == []


def test_what_nobody_checked_says_so(lists: rdflib.Graph) -> None:
    unverified = LIST["certainty/unverified"]
    wrong = []
    for concept in concepts(lists):
        sources = {str(o) for o in lists.objects(concept, DCTERMS.source)}
        mark = lists.value(concept, TD.certainty)
        general = sources == {"general"} or any(s.startswith("general:") for s in sources)
        noted = languages(lists, concept, SKOS.note) == ["en", "vi"]
        if sources == {"project"}:
            if mark is not None:
                wrong.append(concept)
        elif (mark == unverified) != general or general != noted or mark is None:
            wrong.append(concept)

    assert wrong == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_two_concepts_of_a_scheme_share_a_label(lists: rdflib.Graph, language: str) -> None:
    seen = Counter(
        (lists.value(c, SKOS.inScheme), str(o).casefold())
        for c in concepts(lists)
        for o in lists.objects(c, SKOS.prefLabel)
        if isinstance(o, rdflib.Literal) and o.language == language
    )

    assert [key for key, n in seen.items() if n > 1] == []


def test_labels_of_one_concept_are_disjoint(lists: rdflib.Graph) -> None:
    # SKOS S13: preferred, alternative and hidden labels are pairwise disjoint.
    wrong = [
        c
        for c in concepts(lists)
        if max(
            Counter(
                o
                for p in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
                for o in lists.objects(c, p)
            ).values()
        )
        > 1
    ]

    assert wrong == []


def test_every_list_iri_mentioned_exists(lists: rdflib.Graph) -> None:
    mentioned = {
        o
        for p in (SKOS.member, SKOS.broader, SKOS.inScheme, SKOS.topConceptOf, TD.certainty)
        for o in lists.objects(None, p)
    } | set(ontology.load("shapes").objects(None, SH.hasValue))

    assert mentioned - set(lists.subjects(RDF.type)) == set()


def test_relations_point_at_the_property_that_links(
    lists: rdflib.Graph, vocabulary: rdflib.Graph
) -> None:
    links = {TD.cites, *vocabulary.subjects(RDFS.subPropertyOf, TD.cites)}

    assert {lists.value(c.iri, RDFS.seeAlso) for c in ontology.concepts("relation")} == links


@pytest.mark.parametrize(
    ("scheme", "values"),
    [
        pytest.param("relation", (*records.RELATIONS, "continues"), id="relations"),
        pytest.param("direction", typing.get_args(records.Direction), id="directions"),
        pytest.param("bound", typing.get_args(records.Bound), id="bounds"),
        pytest.param("movement-status", ("launched", "continued"), id="movement status"),
        pytest.param("assignment-role", ("lead", "support"), id="assignment roles"),
        pytest.param("delivery-role", ("addressee", "recipient"), id="delivery roles"),
        pytest.param("review", ("so-ket", "tong-ket"), id="reviews"),
        pytest.param("capacity", ("tm", "kt", "tl", "tuq", "q"), id="capacities"),
    ],
)
def test_lists_hold_exactly_the_values_of_records(scheme: str, values: tuple[str, ...]) -> None:
    codes = {c.code for c in ontology.concepts(scheme)}

    assert codes == {value.replace("_", "-") for value in values}


def test_the_state_has_the_29_kinds_of_decree_30() -> None:
    kinds = [c for c in ontology.document_types() if "state-document-types" in c.groups]

    assert len(kinds) == 29
    assert {c.code for c in kinds if not c.notations} == {"thu-cong"}


@pytest.mark.parametrize(
    ("scheme", "text", "group", "code"),
    [
        pytest.param("document-type", "Chỉ thị", None, "ct", id="label"),
        pytest.param("document-type", "chỉ  THỊ", None, "ct", id="case and blanks"),
        pytest.param("document-type", "CT", None, "ct", id="notation"),
        pytest.param("document-type", "Bản thoả thuận", None, "btt", id="old tone mark"),
        pytest.param("document-type", "Giấy uỷ quyền", None, "guq", id="old tone mark, uy"),
        pytest.param("document-type", "Đề án", None, "de-an", id="scheme"),
        pytest.param("document-type", "ĐA", None, "de-an", id="code with Đ"),
        pytest.param("document-type", "DA", None, "du-an", id="code with D"),
        pytest.param("document-type", "QĐ", None, None, id="decision or provision: not guessed"),
        pytest.param("document-type", "Quy định", None, "qyd", id="provision by its name"),
        pytest.param("document-type", "TT", None, None, id="two circulars: not guessed"),
        pytest.param("document-type", "TT", "party-document-types", "thong-tri", id="Party"),
        pytest.param("document-type", "TT", "normative-document-types", "tt", id="ministry"),
        pytest.param("document-type", "decree", None, "nd", id="English"),
        pytest.param("document-type", "Thư tình", None, None, id="no such kind"),
        pytest.param("body", "Uỷ ban nhân dân", None, "ubnd", id="body, old tone mark"),
        pytest.param("body", "TW", None, None, id="three bodies of one code"),
        pytest.param("capacity", "KT.", None, "kt", id="capacity"),
        pytest.param("capacity", "T/M", None, "tm", id="capacity, Party spelling"),
        pytest.param("level", "tỉnh", None, "tinh", id="level"),
    ],
)
def test_code_of(scheme: str, text: str, group: str | None, code: str | None) -> None:
    assert ontology.code_of(scheme, text, group) == code


def test_label_of() -> None:
    assert ontology.label_of("relation", "basis") == "căn cứ"
    assert ontology.label_of("relation", "basis", "en") == "basis"
    assert ontology.label_of("relation", "none-such") == "none-such"


def test_a_body_that_ended_says_when() -> None:
    bodies = {c.code: c for c in ontology.bodies()}

    assert bodies["hu"].valid_until == "2025-06-30"
    assert bodies["btnmt"].valid_until == "2025"
    assert bodies["bo-chinh-tri"].broader == "tw"


def test_unknown_names_are_refused() -> None:
    with pytest.raises(ValueError, match=r"no list 'colour'; try one of .*body.*relation"):
        ontology.concepts("colour")
    with pytest.raises(ValueError, match=r"no ontology file 'owl'; try one of thidua, lists"):
        ontology.load("owl")


# Exports


def test_nquads_are_sorted_lines_of_one_graph() -> None:
    lines = ontology.nquads().splitlines()

    assert lines == sorted(set(lines))
    assert len(lines) == len(ontology.load("thidua")) + len(ontology.load("lists"))
    assert all(line.endswith(" <https://w3id.org/thidua/id/graph/ontology> .") for line in lines)
    assert not any("_:" in line.split('"')[0] for line in lines)


def test_nquads_are_the_same_bytes_in_every_process() -> None:
    code = (
        "import sys; from thidua.ontology import nquads; sys.stdout.buffer.write(nquads().encode())"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for seed in ("1", "2")
    }

    assert outputs == {ontology.nquads().encode()}


def test_the_context_knows_every_term(vocabulary: rdflib.Graph) -> None:
    context = ontology.context()["@context"]
    wrong = []
    for term in terms(vocabulary):
        name = term.removeprefix(str(TD))
        entry = context.get(name)
        iri, kind = (entry["@id"], entry.get("@type")) if isinstance(entry, dict) else (entry, None)
        target = vocabulary.value(term, RDFS.range)
        if (term, RDF.type, OWL.ObjectProperty) in vocabulary:
            expected = "@id"
        elif str(target).startswith(str(XSD)) and target != XSD.string:
            expected = f"xsd:{str(target).removeprefix(str(XSD))}"
        else:
            expected = None
        if (iri, kind) != (f"td:{name}", expected):
            wrong.append(name)

    assert wrong == []


def test_the_context_round_trips() -> None:
    source = rdflib.Graph().parse(data=DATA, format="turtle")
    text = source.serialize(format="json-ld", context=ontology.context()["@context"])
    nodes = {node["id"]: node for node in json.loads(text)["graph"]}
    with warnings.catch_warnings():  # rdflib's own parser uses what rdflib deprecates
        warnings.simplefilter("ignore", DeprecationWarning)
        back = rdflib.Graph().parse(data=text, format="json-ld")

    assert set(back) == set(source)
    letter = nodes[str(PARTY_LETTER)]
    assert letter["type"] == "Document"
    assert letter["implements"] == str(DIRECTIVE)
    assert letter["documentType"] == str(LIST["document-type/cv"])

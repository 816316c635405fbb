"""Why a fact is held: from a conclusion down to the quoted words that carry it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from rdflib import Literal as Text
from rdflib.namespace import PROV, RDF, RDFS, SKOS
from rdflib.term import URIRef

from thidua.graph.infer import RULES
from thidua.queries.facts_named import Fact, find_fact
from thidua.queries.tokens import write_term

if TYPE_CHECKING:
    from thidua.graph.results import Graph, Term

_TD = "https://w3id.org/thidua/ns#"
_DEEPEST = 12

#: Field -> the property of the document, what a citation prints of it, what else is inferred.
_FIELDS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "number": (f"{_TD}symbol", f"{_TD}printedSymbol", ()),
    "issued": (f"{_TD}issued", f"{_TD}printedDate", (f"{_TD}notBefore", f"{_TD}notAfter")),
    "issuer": (f"{_TD}issuedBy", f"{_TD}printedIssuer", ()),
    "title": ("http://purl.org/dc/terms/title", f"{_TD}printedTitle", ()),
    "type": (f"{_TD}documentType", f"{_TD}printedType", ()),
}
#: Fields of the campaign that the document launches.
_CAMPAIGN = {name: f"{_TD}{name}" for name in ("theme", "start", "end", "form", "scope")}


@dataclass(frozen=True, slots=True)
class Words:
    """Where a source says it: [start, end) in the NFC text of the file, and the quotation."""

    file: str
    start: int | None
    end: int | None
    quote: str | None
    rule: str | None = None
    confidence: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is held, how (stated, inferred, possible, conflict, unknown), and why."""

    says: str
    how: str
    rule: str | None = None
    explained: str | None = None
    confidence: str | None = None
    words: tuple[Words, ...] = ()
    because: tuple[Step, ...] = field(default=())

    def plain(self) -> dict[str, Any]:
        """The step as plain dicts and lists, without what is blank."""
        made: dict[str, Any] = {"says": self.says, "how": self.how}
        for name in ("rule", "explained", "confidence"):
            if getattr(self, name) is not None:
                made[name] = getattr(self, name)
        made["words"] = [asdict(words) for words in self.words]
        made["because"] = [step.plain() for step in self.because]
        return made


def why(graph: Graph, asked: str, lang: str = "vi") -> Step:
    """The chain behind a fact (see `find_fact` for how to name one), in `lang`.

    Raises UsageError when nothing is meant by `asked`.
    """
    return _Chain(graph, lang).of(find_fact(graph, asked))


class _Chain:
    """Explains facts of one graph in one language; remembers labels and where it has been."""

    def __init__(self, graph: Graph, lang: str) -> None:
        self.graph = graph
        self.lang = lang
        self.labels = {_FIELDS["title"][0]: self.say("trích yếu", "title")}

    def of(self, fact: Fact) -> Step:
        if fact.link is not None and fact.object is not None:
            return self.link(fact.subject, fact.link, fact.object)
        if fact.field in _FIELDS:
            return self.field(fact.subject, str(fact.field))
        if fact.field in _CAMPAIGN:
            return self.campaign(fact.subject, str(fact.field))
        return self.node(fact.subject, ())

    def say(self, vi: str, en: str) -> str:
        return vi if self.lang == "vi" else en

    # things

    def node(self, iri: URIRef, above: tuple[str, ...]) -> Step:
        """Any node: a conclusion, a conflict, a document, or a statement with its words."""
        kinds = {str(r[0]) for r in self.rows(f"?x WHERE {{ {write_term(iri)} a ?x }}")}
        if str(iri) in above or len(above) > _DEEPEST:
            return Step(self.name(iri), "stated")
        above = (*above, str(iri))
        if f"{_TD}Inference" in kinds:
            return self.inference(iri, above)
        if f"{_TD}Conflict" in kinds:
            return self.conflict(iri)
        if f"{_TD}Document" in kinds:
            return self.document(iri) if len(above) == 1 else self.brief(iri)
        words = self.words(iri)
        return Step(self.statement(iri), "stated" if words else "unknown", words=words)

    def inference(self, iri: URIRef, above: tuple[str, ...]) -> Step:
        me = write_term(iri)
        rows = self.rows(
            f"?s ?p ?o ?rule ?confidence ?certainty WHERE {{ {me} <{RDF.subject}> ?s ; "
            f"<{RDF.predicate}> ?p ; <{RDF.object}> ?o ; <{_TD}rule> ?rule . "
            f"OPTIONAL {{ {me} <{_TD}confidence> ?confidence }} "
            f"OPTIONAL {{ {me} <{_TD}certainty> ?certainty }} }}"
        )
        subject, predicate, value, rule, confidence, certainty = rows[0]
        used = self.rows(f"DISTINCT ?i WHERE {{ {me} <{PROV.wasDerivedFrom}> ?i }} ORDER BY ?i")
        known = RULES.get(str(rule))
        explained = None
        if known:
            law = f" ({known.source})" if known.source else ""
            explained = self.say(known.vi, known.en) + law
        return Step(
            self.triple(subject, predicate, value),
            "possible" if certainty else "inferred",
            str(rule),
            explained,
            None if confidence is None or float(str(confidence)) == 1 else str(confidence),
            self.words(iri),
            tuple(self.node(URIRef(str(row[0])), above) for row in used),
        )

    def conflict(self, iri: URIRef) -> Step:
        me = write_term(iri)
        said = self.rows(
            f"?m WHERE {{ {me} <http://purl.org/dc/terms/description> ?m "
            f'FILTER(LANG(?m) = "{self.lang}") }}'
        )
        kind, severity = self.rows(
            f"?k ?s WHERE {{ {me} <{_TD}conflictKind> ?k ; <{_TD}severity> ?s }}"
        )[0]
        claims = self.rows(
            f"?c ?v ?side WHERE {{ {me} <{_TD}claim> ?c . ?c <{_TD}value> ?v . "
            f"?c <{_TD}side> ?side }} ORDER BY ?side"
        )
        sides = []
        for claim, value, _ in claims:
            by = self.rows(
                f"DISTINCT ?d WHERE {{ {write_term(claim)} <{_TD}claimedBy> ?d }} ORDER BY ?d"
            )
            names = "; ".join(self.name(d) for (d,) in by)
            sides.append(Step(f"“{value}” — {names}", "stated", words=self.words(claim)))
        return Step(
            str(said[0][0]),
            "conflict",
            str(kind).rsplit("/", 1)[-1],
            f"{self.name(severity)}: {self.name(kind)}",
            because=tuple(sides),
        )

    def document(self, iri: URIRef) -> Step:
        """A document: where it stands, and what is known of it."""
        me = write_term(iri)
        files = self.rows(
            f"DISTINCT ?n WHERE {{ ?f <{_TD}contains> {me} ; <{_TD}fileName> ?n }} ORDER BY ?n"
        )
        if files:
            names = ", ".join(str(n) for (n,) in files)
            says = self.say(f"nội dung có trong {names}", f"its text stands in {names}")
        else:
            says = self.say("chỉ được viện dẫn, chưa có nội dung", "only cited, its text is absent")
        known = [self.field(iri, name) for name in _FIELDS]
        return Step(
            f"{self.name(iri)}: {says}",
            "stated",
            because=tuple(step for step in known if step.because),
        )

    def brief(self, iri: URIRef) -> Step:
        """A document that something rests on: its name, and the words of its heading."""
        words = [
            w for name in ("number", "issued", "issuer", "title") for w in self.words(iri, name)
        ]
        return Step(self.name(iri), "stated", words=tuple(words))

    # fields and links

    def field(self, iri: URIRef, name: str) -> Step:
        """One field of a document: what it prints, what others print, what is concluded."""
        me = write_term(iri)
        property_, printed, further = _FIELDS[name]
        values = [r[0] for r in self.rows(f"?v WHERE {{ {me} <{property_}> ?v }} ORDER BY STR(?v)")]
        steps = []
        words = self.words(iri, name)
        if words:
            steps.append(
                Step(self.say("in trong tệp", "printed in the file"), "stated", words=words)
            )
        cited = self.rows(
            f"DISTINCT ?c ?d ?v WHERE {{ ?c <{_TD}cited> {me} ; <{_TD}citing> ?d ; <{printed}> ?v }} "
            "ORDER BY ?d STR(?v)"
        )
        for citation, citing, value in cited:
            says = self.say(
                f"{self.name(citing)} ghi: {_shown(value)}",
                f"{self.name(citing)} has: {_shown(value)}",
            )
            words = tuple(w for w in self.words(citation) if w.rule != "short reference")
            steps.append(Step(says, "stated", words=words))
        for link in (property_, *further):
            steps += self.concluded(iri, URIRef(link), None)
        conflicts = self.rows(
            f"DISTINCT ?c WHERE {{ ?c <{_TD}about> {me} ; <{_TD}field> {write_term(Text(name))} }} ORDER BY ?c"
        )
        steps += [self.conflict(URIRef(str(c))) for (c,) in conflicts]
        shown = "; ".join(self.name(v) for v in values) or self.say("không rõ", "unknown")
        label = self.name(URIRef(property_))
        how = "stated" if any(s.how == "stated" for s in steps) else "inferred"
        if not values:
            how = "unknown"
            undecided = self.undecided(iri) if name == "issuer" else None
            steps += [undecided] if undecided else []
        return Step(f"{self.name(iri)} · {label}: {shown}", how, because=tuple(steps))

    def undecided(self, iri: URIRef) -> Step | None:
        """Why the symbol does not tell who issued."""
        rows = self.rows(f"?s WHERE {{ {write_term(iri)} <{_TD}symbol> ?s }}")
        if not rows:
            return None
        return Step(
            self.say(
                f"ký hiệu {rows[0][0]} dùng chung cho nhiều cơ quan hoặc cho cơ quan và người đứng"
                " đầu; luật không cho biết là ai",
                f"several bodies, or a body and its head, share the symbol {rows[0][0]};"
                " the law does not tell who",
            ),
            "unknown",
            "issuer.symbol",
        )

    def campaign(self, iri: URIRef, name: str) -> Step:
        """A field of the campaign that a document launches."""
        property_ = _CAMPAIGN[name]
        rows = self.rows(
            f"?c ?v WHERE {{ ?c <{_TD}launchedBy> {write_term(iri)} OPTIONAL {{ ?c <{property_}> ?v }} }}"
        )
        label = self.name(URIRef(property_))
        if not rows:
            says = self.say("không phát động đợt thi đua", "launches no campaign")
            return Step(f"{self.name(iri)}: {says}", "unknown")
        node, value = rows[0]
        shown = self.name(value) if value is not None else self.say("không rõ", "unknown")
        steps = self.concluded(URIRef(str(node)), URIRef(property_), None)
        words = self.words(node, "theme") if name == "theme" else self.words(node, "")
        if words and not steps:
            steps = [Step(self.say("in trong tệp", "printed in the file"), "stated", words=words)]
        how = "unknown" if value is None else steps[0].how if steps else "stated"
        return Step(f"{self.name(iri)} · {label}: {shown}", how, because=tuple(steps))

    def link(self, a: URIRef, link: URIRef, b: URIRef) -> Step:
        """A relation between two documents: the words of the citation, or the conclusion."""
        x, y = write_term(a), write_term(b)
        says = self.triple(a, link, b)
        steps = self.concluded(a, link, b)
        stated = self.rows(
            f"DISTINCT ?c ?r WHERE {{ ?c <{_TD}citing> {x} ; <{_TD}cited> {y} ; <{_TD}relation> ?r }}"
        )
        for citation, relation in stated:
            cites = self.say("được ghi là", "is stated as")
            steps.append(
                Step(
                    f"{self.name(a)} → {self.name(b)}: {cites} “{self.name(relation)}”",
                    "stated",
                    words=self.words(citation),
                )
            )
        held = self.graph.ask(f"ASK {{ {x} {write_term(link)} {y} }}")
        if not held and not steps:
            return Step(
                says, "unknown", explained=self.say("không nguồn nào nêu", "no source says so")
            )
        if not held:
            how = "possible" if any(s.how == "possible" for s in steps) else "unknown"
            return Step(says, how, because=tuple(steps))
        return Step(says, "stated" if stated else "inferred", because=tuple(steps))

    def concluded(self, subject: URIRef, link: URIRef, value: URIRef | None) -> list[Step]:
        """The conclusions that hold this triple, or any of this subject and property."""
        target = write_term(value) if value is not None else "?o"
        rows = self.rows(
            f"DISTINCT ?i WHERE {{ ?i <{RDF.subject}> {write_term(subject)} ; "
            f"<{RDF.predicate}> {write_term(link)} ; <{RDF.object}> {target} }} ORDER BY ?i"
        )
        return [self.node(URIRef(str(i)), ()) for (i,) in rows]

    # words and names

    def words(self, iri: Term, field: str | None = None) -> tuple[Words, ...]:
        """The places that prove a node; of a header field, when one is named."""
        oa = "http://www.w3.org/ns/oa#"
        only = ""
        if field:
            only = f"?a <{_TD}field> {write_term(Text(field))} ."
        elif field == "":
            only = f"FILTER NOT EXISTS {{ ?a <{_TD}field> ?any }}"
        rows = self.rows(
            f"DISTINCT ?f ?s ?e ?q ?r ?c WHERE {{ {write_term(iri)} <{_TD}evidence> ?a . {only} "
            f"OPTIONAL {{ ?a <{_TD}rule> ?r }} "
            f"?a <{oa}hasTarget> ?t . OPTIONAL {{ ?a <{_TD}confidence> ?c }} "
            f"?t <{oa}hasSource>/<{_TD}fileName> ?f . "
            f"OPTIONAL {{ ?t <{oa}hasSelector> ?p . ?p <{oa}start> ?s ; <{oa}end> ?e }} "
            f"OPTIONAL {{ ?t <{oa}hasSelector>/<{oa}exact> ?q }} }} ORDER BY ?f ?s ?e"
        )
        return tuple(
            Words(
                str(f),
                None if s is None else int(str(s)),
                None if e is None else int(str(e)),
                None if q is None else " ".join(str(q).split()),
                None if r is None else str(r),
                None if c is None or float(str(c)) == 1 else str(c),
            )
            for f, s, e, q, r, c in rows
        )

    def statement(self, iri: URIRef) -> str:
        """A statement in words: a citation by its two documents, others by what they print."""
        me = write_term(iri)
        cited = self.rows(
            f"?a ?r ?b WHERE {{ {me} <{_TD}citing> ?a ; <{_TD}cited> ?b ; <{_TD}relation> ?r }}"
        )
        if cited:
            a, relation, b = cited[0]
            return f"{self.name(a)} → {self.name(b)} ({self.name(relation)})"
        rows = self.rows(
            f"?d ?v WHERE {{ {me} <{_TD}statedIn>|<{_TD}launchedBy>|<{_TD}receivedDocument> ?d "
            f"OPTIONAL {{ {me} <{_TD}printedName>|<{_TD}printedIndicator>|<{_TD}receivedOn>|<{_TD}end> ?v }} }}"
            " ORDER BY STR(?v)"
        )
        if rows:
            values = ", ".join(dict.fromkeys(_shown(v) for _, v in rows if v is not None))
            return f"{self.name(rows[0][0])}{': ' + values if values else ''}"
        return self.name(iri)

    def triple(self, subject: Term, predicate: Term, value: Term) -> str:
        name = self.name(predicate)
        return f"{self.about(subject)} · {name} → {self.name(value)}"

    def about(self, subject: Term) -> str:
        """A subject's name; of a campaign or an arrival that of its document."""
        text = self.name(subject)
        if text != str(subject):
            return text
        rows = self.rows(
            f"?d WHERE {{ {write_term(subject)} <{_TD}launchedBy>|<{_TD}receivedDocument> ?d }}"
        )
        return self.name(rows[0][0]) if rows else text

    def name(self, term: Term) -> str:
        """What people call a term: its label in the language, else in Vietnamese, else itself."""
        if isinstance(term, Text):
            return _shown(term)
        if str(term) not in self.labels:
            rows = self.rows(
                f"?l WHERE {{ {write_term(term)} <{RDFS.label}>|<{SKOS.prefLabel}> ?l }}"
            )
            found = [label for (label,) in rows if isinstance(label, Text)]
            order = {"vi": 1, self.lang: 0}
            best = min(found, key=lambda t: (order.get(t.language or "", 2), str(t)), default=None)
            self.labels[str(term)] = str(term if best is None else best)
        return self.labels[str(term)]

    def rows(self, select: str) -> Sequence[tuple[Any, ...]]:
        return self.graph.query(f"SELECT {select}").rows


def _shown(value: Term) -> str:
    """A literal as people read it: dates day first."""
    text = str(value)
    if isinstance(value, Text) and str(value.datatype or "").endswith(("#date", "#gYearMonth")):
        return "/".join(reversed(text.split("-")))
    return text

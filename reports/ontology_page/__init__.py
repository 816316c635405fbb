"""The vocabulary as one HTML page for people: Vietnamese and English, offline, printable.

The page loads nothing, and its Content-Security-Policy forbids it to; its one script runs by its
SHA-256. The same vocabulary and examples give the same bytes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files

import jinja2
from markupsafe import Markup

from thidua.graph.errors import UsageError
from thidua.ontology import concepts
from thidua.reports.ontology_page.diagram import diagram
from thidua.reports.ontology_page.examples import Things
from thidua.reports.ontology_page.shapes import Shape, checks, shapes
from thidua.reports.ontology_page.terms import Scheme, Term, Text, about, schemes, terms
from thidua.viz.page import policy

__all__ = ["ontology_page"]

#: Shown in full, with a table: the class, and whether with the place that proves it.
_EXAMPLES = {"Document": False, "Citation": True, "Target": False}

_KINDS = {
    "class": Text("lớp", "class"),
    "object": Text("thuộc tính đối tượng", "object property"),
    "datatype": Text("thuộc tính dữ liệu", "datatype property"),
}
_SEVERITIES = {
    "violation": Text("vi phạm", "violation"),
    "warning": Text("cảnh báo", "warning"),
    "info": Text("ghi chú", "note"),
}
_WORDS = {
    "search": {
        "vi": "Tìm thuật ngữ, có dấu hay không dấu (/)",
        "en": "Search terms, with or without diacritics (/)",
    },
    "picture": {
        "vi": "Các lớp và thuộc tính nối các lớp",
        "en": "The classes and the properties between them",
    },
}
#: Properties of others that stand in examples.
_COMMON = {
    "dcterms:title": Text("trích yếu", "title"),
    "rdfs:label": Text("nhãn", "label"),
    "skos:altLabel": Text("cách gọi khác", "other label"),
}


def ontology_page(
    lines: Iterable[str] = (), *, names: Sequence[str] = (), lang: str = "vi"
) -> bytes:
    """The page, in UTF-8. `lines` are N-Quads to take examples from, `names` the files beside
    the page to link to, `lang` the language at first.

    Raises UsageError when `lang` is neither vi nor en.
    """
    if lang not in ("vi", "en"):
        raise UsageError(f"lang {lang!r}: use vi or en")
    own = files(__name__)
    script = own.joinpath("page.js").read_text(encoding="utf-8")
    known, lists, things = terms(), schemes(), Things(lines)
    full = {name: things.example(name, proof=proof) for name, proof in _EXAMPLES.items()}
    meta, asked = about(), shapes()
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return (
        environment.from_string(own.joinpath("page.html").read_text(encoding="utf-8"))
        .render(
            lang=lang,
            about=meta,
            modified=Text("/".join(reversed(meta.modified.split("-"))), meta.modified),
            files=names,
            kinds=_KINDS,
            severities=_SEVERITIES,
            words=_WORDS,
            common=_COMMON,
            known={f"td:{term.name}": term for term in known},
            classes=[term for term in known if term.kind == "class"],
            properties=[term for term in known if term.kind != "class"],
            schemes=lists,
            noted={s.code for s in lists if any(e.notations for e in s.entries)},
            dated={s.code for s in lists if any(e.valid_from or e.valid_until for e in s.entries)},
            graded={s.code for s in lists if any(e.certainty for e in s.entries)},
            certainties={e.code: Text(e.label, e.label_en) for e in concepts("certainty")},
            shapes=asked,
            checks=checks(),
            keys=_keys(known, lists, asked),
            diagram=diagram(known),
            examples={name: example for name, example in full.items() if example},
            snippets={t.name: things.example(t.name) for t in known if t.kind == "class"},
            policy=policy(script),
            style=Markup(own.joinpath("page.css").read_text(encoding="utf-8")),
            script=Markup(script),
        )
        .encode()
    )


def _keys(
    known: Sequence[Term], lists: Sequence[Scheme], asked: Sequence[Shape]
) -> Mapping[str, str]:
    """What a search looks through: the words of each article, folded."""
    keys = {
        term.name: _folded(
            term.name,
            *(term.label.vi, term.label.en, term.definition.vi, term.definition.en),
            *(alignment.name for alignment in term.alignments),
        )
        for term in known
    }
    for scheme in lists:
        entries = ((e.code, e.label, e.label_en, *e.notations, *e.variants) for e in scheme.entries)
        keys[f"list-{scheme.code}"] = _folded(
            scheme.code, scheme.label.vi, scheme.label.en, *(w for words in entries for w in words)
        )
    for shape in asked:
        rules = ((rule.path, rule.message.vi, rule.message.en) for rule in shape.rules)
        keys[f"shape-{shape.target}"] = _folded(
            shape.target, *(word for words in rules for word in words)
        )
    keys["shapes-all"] = _folded(*(w for r in checks() for w in (r.message.vi, r.message.en)))
    return keys


def _folded(*words: str) -> str:
    """As the page's script folds what is typed: no diacritics, small letters."""
    plain = unicodedata.normalize("NFD", " ".join(words))
    bare = "".join(c for c in plain if not "\u0300" <= c <= "\u036f")
    return bare.replace("đ", "d").replace("Đ", "d").lower()

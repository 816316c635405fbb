"""The explained text as one HTML file: hover a fact to see its field, value, rule and confidence.

The file needs no network, and its Content-Security-Policy forbids one; its script and its style
run by their SHA-256 only, so no text of a document can ever become either.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from importlib.resources import files

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from thidua.graph.errors import UsageError
from thidua.graph.read.text import Text
from thidua.graph.records import Record
from thidua.viz.explain import FIELDS, PARTS, absent, chosen, facts, harmless, stretches


def explain_page(text: Text, record: Record, *, lang: str = "vi") -> str:
    """The page of a record and the text it was read from.

    Raises UsageError when `lang` is neither vi nor en.
    """
    if lang not in ("vi", "en"):
        raise UsageError(f"lang {lang!r}: use vi or en")
    found = facts(record)
    shown = harmless(text.nfc)
    marked = [
        {
            "words": shown[stretch.start : stretch.end],
            "facts": stretch.facts,
            "fields": tuple(dict.fromkeys(found[k].field for k in stretch.facts)),
            "opens": [
                k for k in stretch.facts if any(p.start == stretch.start for p in found[k].proofs)
            ],
            "doubtful": any(found[k].confidence < 1 for k in stretch.facts[:1]),
        }
        for stretch in stretches(len(shown), found)
    ]
    counts = Counter(fact.field for fact in found)
    style, script = _part("explain.css"), _part("explain.js")
    environment = Environment(
        loader=PackageLoader("thidua.viz", "."), autoescape=True, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    return environment.get_template("explain.html").render(
        lang=lang,
        source=harmless(text.source),
        text=text,
        documents=[(d.number or d.title or "", absent(d)) for d in record.documents],
        fields=FIELDS,
        parts=PARTS,
        order={field: k for k, field in enumerate(FIELDS)},
        counts=counts,
        facts=found,
        marked=marked,
        harmless=harmless,
        chosen=chosen,
        style=Markup(style),
        script=Markup(script),
        style_digest=_digest(style),
        script_digest=_digest(script),
    )


def _part(name: str) -> str:
    return files("thidua.viz").joinpath(name).read_text(encoding="utf-8")


def _digest(part: str) -> str:
    """What the policy allows: the text between the tags, exactly."""
    return base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()

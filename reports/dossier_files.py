"""A dossier as a file: JSON for programs, sections of tables for people."""

from __future__ import annotations

import functools
import json
import textwrap
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from thidua.reports.answers import Answer, Layout, heading
from thidua.reports.cells import Value, plain, text_of
from thidua.reports.dossier import Dossier, Evidence, Thing, cells, sections
from thidua.reports.letters import letter
from thidua.reports.pages import page
from thidua.reports.tables import write_md
from thidua.reports.terminal import write_table

_LIST = "https://w3id.org/thidua/list/"
# Columns that may hold several values, and so are lists in JSON.
_MANY = frozenset({"with", "unit", "file"})
_QUOTED = 60  # characters of a quotation on a terminal


def write_dossier_json(held: Dossier, layout: Layout) -> bytes:
    """One object: the document's fields, then a list of objects for each section."""
    whole: dict[str, Any] = {"iri": held.iri}
    for name, values in held.fields.items():
        whole |= _json(name, values)
    whole["evidence"] = {name: _evidence_json(found) for name, found in held.evidence.items()}
    for name, facts in held.facts.items():
        whole[name] = [
            {
                key: value
                for column, values in fact.values.items()
                for key, value in _json(column, values).items()
            }
            | {"evidence": _evidence_json(fact.evidence)}
            for fact in facts
        ]
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _json(column: str, values: tuple[Value | Thing, ...]) -> dict[str, Any]:
    """A column for programs: a list's concept as its code, a thing as its label and its IRI."""
    told = [_code(value) if isinstance(value, Thing) else plain(value) for value in values]
    iris = [v.iri for v in values if isinstance(v, Thing) and not v.iri.startswith(_LIST)]
    made: dict[str, Any] = {column: _one(column, told)}
    return made | {f"{column}_iri": _one(column, iris)} if iris else made


def _one(column: str, told: list[Any]) -> Any:
    if column in _MANY:
        return told
    return told[0] if len(told) == 1 else told or None


def _code(thing: Thing) -> str:
    return thing.iri.rsplit("/", 1)[-1] if thing.iri.startswith(_LIST) else thing.label


def _evidence_json(found: Iterable[Evidence]) -> list[dict[str, Any]]:
    return [evidence._asdict() for evidence in found]


def _parts(
    held: Dossier,
    layout: Layout,
    told: Callable[[Sequence[Evidence]], str],
    left_out: str = "order",
) -> list[Answer]:
    """The document's fields, then each section, as tables under their titles."""
    lines = [
        (heading(name, layout.lang), *cells(values), told(held.evidence.get(name, ())))
        for name, values in held.fields.items()
        if values and name != "label"
    ]
    title = text_of(*cells(held.fields["label"] or (held.iri,)))
    parts = [Answer(("field", "value", "evidence"), tuple(lines), title)]
    for section in sections():
        facts = held.facts.get(section.name, ())
        used = [
            column
            for column in section.columns
            if not column.startswith(("order", left_out)) and any(f.values[column] for f in facts)
        ]
        if not used:
            continue
        rows = tuple((*cells(*(f.values[c] for c in used)), told(f.evidence)) for f in facts)
        name = section.vi if layout.lang == "vi" else f"{section.vi} / {section.en}"
        parts.append(Answer((*used, "evidence"), rows, name))
    return parts


def _in_full(found: Sequence[Evidence]) -> str:
    """“words” (file:start–end); … with the confidence where it is below 1."""
    return "; ".join(
        (f"“{_flat(e.quote)}” " if e.quote else "")
        + f"({e.file}:{e.start}–{e.end}"
        + (f", {e.confidence:g})" if e.confidence is not None and e.confidence < 1 else ")")
        for e in found
    )


def _in_brief(found: Sequence[Evidence], home: str) -> str:
    """The first place, its words cut, and how many more; `home` is the file not to be named."""
    if not found:
        return ""
    first = found[0]
    quote = textwrap.shorten(_flat(first.quote or ""), _QUOTED, placeholder=" …")
    where = f"{first.start}–{first.end}"
    place = where if first.file == home else f"{first.file}:{where}"
    more = f" (+{len(found) - 1})" if len(found) > 1 else ""
    return f"“{quote}” {place}{more}" if quote else f"{place}{more}"


def _flat(text: str) -> str:
    return " ".join(text.split())


def write_dossier_table(held: Dossier, layout: Layout) -> bytes:
    """Sections for a terminal, in brief: md and json tell everything."""
    own = held.fields["file"]
    home = str(own[0]) if len(own) == 1 else ""
    told = functools.partial(_in_brief, home=home)
    return b"\n".join(write_table(part, layout) for part in _parts(held, layout, told, "printed_"))


def write_dossier_md(held: Dossier, layout: Layout) -> bytes:
    """Sections in Markdown: the document as the first heading, sections as second ones."""
    first, *rest = (write_md(part, layout) for part in _parts(held, layout, _in_full))
    return b"\n".join([first, *(b"#" + part for part in rest)])


def write_dossier_html(held: Dossier, layout: Layout) -> bytes:
    """Sections on one page."""
    return page(_parts(held, layout, _in_full), layout)


def write_dossier_docx(held: Dossier, layout: Layout) -> bytes:
    """Sections in one Word file. Raises UsageError when python-docx is not installed."""
    return letter(_parts(held, layout, _in_full), layout)


#: Format -> writer of a dossier.
DOSSIER_WRITERS: dict[str, Callable[[Dossier, Layout], bytes]] = {
    "table": write_dossier_table,
    "json": write_dossier_json,
    "md": write_dossier_md,
    "html": write_dossier_html,
    "docx": write_dossier_docx,
}

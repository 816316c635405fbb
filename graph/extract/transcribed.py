"""Values as the source prints them, where a finder has read words that were damaged and the flow put right.

A record transcribes: "tô chức" is read as "tổ chức" so that the order is found, and printed "tô chức"; so is
"Thủtrưởng", which has lost its blank.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import TypeVar

from thidua.graph.extract.letters import bare, old_tones
from thidua.graph.records import Citation, Document, Evidence


def transcribe(document: Document) -> Document:
    """`document` with its titles, theme, names, agents and indicators in the letters of their evidence."""
    change = dataclasses.replace
    return change(
        document,
        title=_printed(document.title, document.evidence.get("title", ())),
        theme=_printed(document.theme, document.evidence.get("theme", ())),
        addressees=tuple(
            _printed(one, document.evidence.get("addressees", ())) for one in document.addressees
        ),
        recipients=tuple(
            change(
                one,
                name=_printed(one.name, one.evidence),
                purpose=_printed(one.purpose, one.evidence),
            )
            for one in document.recipients
        ),
        citations=tuple(map(_citation, document.citations)),
        movements=tuple(
            change(one, name=_printed(one.name, one.evidence)) for one in document.movements
        ),
        anniversaries=tuple(
            change(one, event=_printed(one.event, one.evidence)) for one in document.anniversaries
        ),
        assignments=tuple(
            change(one, agent=_printed(one.agent, one.evidence)) for one in document.assignments
        ),
        targets=tuple(
            change(one, indicator=_printed(one.indicator, one.evidence)) for one in document.targets
        ),
    )


def _citation(citation: Citation) -> Citation:
    """A citation with its title, and the name of a law, as they are printed."""
    name = _printed(citation.name, citation.evidence)
    title = _printed(citation.title, citation.title_evidence)
    if (name, title) == (citation.name, citation.title):
        return citation
    return dataclasses.replace(citation, name=name, title=title)


_Value = TypeVar("_Value", str, str | None)
#: What stands round the words of a quotation, and is no part of a value.
_MARKS = str.maketrans("", "", '“”"')


def _printed(value: _Value, proofs: Iterable[Evidence]) -> _Value:
    """`value` as the first of its proofs has the same letters, marks and blanks apart; itself where one prints it so,
    or none does."""
    if value is None:
        return value
    letters = bare("".join(value.split())).casefold()
    found = value
    for proof in proofs:
        quote = " ".join((proof.quote or "").translate(_MARKS).split())
        if quote == value:
            return value
        at = bare("".join(quote.split())).casefold().find(letters)
        if at < 0 or not letters:
            continue
        places = [k for k, letter in enumerate(quote) if not letter.isspace()]
        printed = quote[places[at] : places[at + len(letters) - 1] + 1]
        if old_tones(printed.casefold()) == old_tones(value.casefold()):
            return value
        found = printed if found == value else found
    return found

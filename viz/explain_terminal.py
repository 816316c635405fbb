"""The explained text for a terminal: in colours, or with brackets where there are none."""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.text import Text as Styled

from thidua.graph.read.text import Text
from thidua.graph.records import Record
from thidua.viz.explain import FIELDS, Fact, absent, facts, harmless, stretches

#: Colours of the terminal's own palette, so that they suit a dark and a light one.
_COLOURS = dict(
    zip(
        FIELDS,
        ("bold cyan", "bold blue", "bold green", "green", "bold magenta", "bold yellow", "blue",
         "bold red", "red", "magenta", "yellow", "bright_cyan", "bright_green", "bright_blue",
         "bright_magenta", "cyan", "bright_black", "bright_yellow", "bright_red"),
        strict=True,
    )
)  # fmt: skip
_WORDS = {
    "vi": {"absent": "Không tìm thấy", "found": "Đã tìm thấy", "doubtful": "chắc {0:.0%}"},
    "en": {"absent": "Not found", "found": "Found", "doubtful": "{0:.0%} sure"},
}


def explain_terminal(
    text: Text, record: Record, *, lang: str = "vi", width: int | None = None
) -> str:
    """The text with every fact marked and named; `width` None: no colours, brackets instead."""
    found = facts(record)
    shown = harmless(text.nfc)
    made = Styled()
    for stretch in stretches(len(shown), found):
        words = shown[stretch.start : stretch.end]
        opening = [k for k in stretch.facts if _begins(found[k], stretch.start)]
        closing = [k for k in stretch.facts if _ends(found[k], stretch.end)]
        for k in reversed(opening):
            label = FIELDS[found[k].field][lang]
            made.append("⟦" if width is None else "", _COLOURS[found[k].field])
            made.append(f"{label}: " if width is None else f"{label}▸", "dim")
        style = f"{_COLOURS[found[stretch.facts[0]].field]} underline" if stretch.facts else ""
        made.append(words, style)
        for k in closing:
            sure = found[k].confidence
            doubt = f" ({_WORDS[lang]['doubtful'].format(sure)})" if sure < 1 else ""
            made.append(f"{doubt}⟧" if width is None else doubt, "dim")
    made.append("\n" if not shown.endswith("\n") else "")
    _summary(made, record, found, lang)
    console = Console(
        width=width or 100_000, force_terminal=width is not None, color_system="256" if width else None,
        highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    with console.capture() as captured:
        console.print(made, soft_wrap=width is None, end="")
    return captured.get()


def _begins(fact: Fact, position: int) -> bool:
    return any(proof.start == position for proof in fact.proofs)


def _ends(fact: Fact, position: int) -> bool:
    return any(proof.end == position for proof in fact.proofs)


def _summary(made: Styled, record: Record, found: list[Fact], lang: str) -> None:
    words = _WORDS[lang]
    for number, document in enumerate(record.documents):
        counts = Counter(fact.field for fact in found if fact.document == number)
        name = harmless(document.number or document.title or str(number + 1))
        made.append(f"\n── {name}\n", "bold")
        made.append(f"{words['found']}: ")
        for k, field in enumerate(field for field in FIELDS if counts[field]):
            made.append(", " if k else "")
            made.append(f"{FIELDS[field][lang]} {counts[field]}", _COLOURS[field])
        none = ", ".join(FIELDS[field][lang] for field in absent(document))
        made.append(f"\n{words['absent']}: {none or '—'}\n")

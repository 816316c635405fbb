"""What a text opens with below its title, or below whom it is for."""

from __future__ import annotations

from thidua.graph.extract.rules import by_rules, either, rules


@by_rules
def opening() -> str:
    """A pattern: one of the listed words, and behind it small letters, a figure or a document ("Trả lời Công văn")."""
    documents = [*rules().types, *map(str.capitalize, rules().vague)]
    return rf"(?:{either(list(rules().openings))}),? (?:[a-zà-ỹđ\d]|(?:{either(documents)})(?!\w))"

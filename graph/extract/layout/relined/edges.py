"""Where lines of a text begin, as they are found: an offset, and how far the line stands from the one above."""

from __future__ import annotations

#: Offsets of blanks -> the line breaks that stand for them: BREAK, APART where a blank line is certain.
Edges = dict[int, str]
BREAK, APART = "\n", "\n\n"

#: Words in capitals, and one of them.
CAPITAL = r"[A-ZĐÀ-Ỹ]{1,9}"
#: A word that begins with a capital letter.
PROPER = r"[A-ZĐÀ-Ỹ][a-zà-ỹđ]"


def add(edges: Edges, at: int, apart: bool = False) -> None:
    """Let a line begin behind the blank at `at`; `apart`: below a blank line."""
    if at > 0 and (apart or at not in edges):
        edges[at] = APART if apart else BREAK

"""The sentences that documents are named in: mentions of one sentence are read together."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.graph.extract.citations.mentions import Mention
from thidua.graph.extract.letters import pattern

#: A mark that ends a sentence, as a line break does too.
_SENTENCE_END = pattern(r"[.?!](?=[\s”\"]+[A-ZĐÀ-Ỹ“\"])|\./\.|\.$")


#: What an abbreviation with a period ends with: "TP.", "Q."
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZĐ")

#: No sentence is longer; a text without line breaks would be read again for each mention.
_LONGEST_SENTENCE = 5_000


def sentences(
    text: str, start: int, end: int, mentions: Sequence[Mention]
) -> list[tuple[tuple[int, int], list[Mention]]]:
    """The sentences that hold mentions, each with its mentions in order."""
    grouped: list[tuple[tuple[int, int], list[Mention]]] = []
    for mention in mentions:
        if grouped and mention.start < grouped[-1][0][1]:
            grouped[-1][1].append(mention)
            continue
        first = max(text.rfind("\n", start, mention.start) + 1, start)
        if text.startswith("Điều ", first) and text.startswith(",\n", first - 2):
            # "theo quy định tại khoản 3, | Điều 8 Luật Cây xanh": a line that only breaks
            first = max(text.rfind("\n", start, first - 1) + 1, start)
        first = _sentence_start(text, first, mention.start)
        grouped.append(((first, _sentence_stop(text, mention.end, end)), [mention]))
    return grouped


def _sentence_start(text: str, line: int, position: int) -> int:
    """Where the sentence of `position` begins, in the line that begins at `line`."""
    first = max(line, position - _LONGEST_SENTENCE)
    found = line
    for mark in ".?!":
        at = text.rfind(mark, first, position)
        while at >= found:
            ends = _SENTENCE_END.match(text, at, position + 1) or text.startswith("./.", at - 2)
            if ends and not (
                mark == "." and (text[max(at - 1, 0)] in _CAPITALS or text.startswith("Tp", at - 2))
            ):
                found = at + 1
                break
            at = text.rfind(mark, first, at)
    return found


def _sentence_stop(text: str, position: int, end: int) -> int:
    """Where the sentence of `position` ends."""
    line = text.find("\n", position, end)
    found = end if line < 0 else line
    for mark in ".?!":
        at = text.find(mark, position, found)
        while at >= 0:
            if _SENTENCE_END.match(text, at, end):
                found = at
                break
            at = text.find(mark, at + 1, found)
    return found

"""Words that have lost the blank between them: "Hội đồngnhân dân", "kèm theoQuyết định", "UBNDtỉnh".

So portals print old documents whose line ends were taken out. Letters that are no syllable, and are two or three by one
parting alone, have lost a blank (`thidua.graph.syllables`).
"""

from __future__ import annotations

from itertools import pairwise

from thidua.graph.extract.layout.arranged import Arranged, arranged
from thidua.graph.extract.letters import pattern
from thidua.graph.syllables import partings

#: A run of letters with a mark of Vietnamese among them, longer than any syllable ("nghiêng").
_LONG = 8
#: What stands between blanks, and is so long; by the blank before it, as one sort is found faster than all, and by one
#: sort ahead, that most words end before.
_LONG_WORDS = tuple(
    pattern(rf"{blank}(?=[^ ]{{{_LONG}}})\S{{{_LONG},}}") for blank in (" ", r"\n", r"\t")
)
_WORD = pattern(r"[^\W\d_]{4,24}")
_SHORT = pattern(r"[^\W\d_]{2,7}")
#: So many such runs at least show that a text has lost blanks.
_FEWEST = 3


def _parted(letters: str, known: frozenset[str]) -> tuple[str, ...]:
    """`letters` in syllables: those that the text knows as words of their own, else the likeliest."""
    ways = partings(letters) or ((letters,),)
    return max(ways, key=lambda way: sum(syllable.lower() in known for syllable in way) / len(way))


def with_blanks(text: str) -> Arranged | None:
    """`text` with a blank between the syllables that have lost it; None where hardly any have."""
    begun = f"\n{text}"
    glued = 0
    for word in (word for rule in _LONG_WORDS for word in rule.finditer(begun)):
        run = _WORD.search(begun, *word.span())
        if run and len(run.group()) >= _LONG and partings(run.group()):
            glued += 1
            if glued == _FEWEST:
                break
    else:
        return None
    known = frozenset(run.group().lower() for run in _SHORT.finditer(text))
    cuts: list[int] = []
    for run in _WORD.finditer(text):
        at = run.start()
        for syllable in _parted(run.group(), known)[:-1]:
            at += len(syllable)
            cuts.append(at)
    edges = [0, *cuts, len(text)]
    *whole, last = pairwise(edges)
    return arranged([*((a, f"{text[a:b]} ") for a, b in whole), (last[0], text[slice(*last)])])

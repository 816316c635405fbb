"""The number of each page, alone on its line, where a text was taken from pages as they lie.

… các xã mở lớp học cho
                                  2
người lớn tuổi vào ngày …
"""

from __future__ import annotations

from thidua.graph.extract.letters import pattern

#: A number far from the left edge, alone on its line.
_FOLIO = pattern(r"\n[ \t\f]{20,200}+(?P<number>\d{1,3})[ \t\f]*(?=\n|\Z)")
#: The first page that prints its number.
_FIRST = (1, 2, 3)


def without_folios(text: str) -> str:
    """`text`, as long as before, with blanks for the numbers of pages: each is one more than the last."""
    kept: list[str] = []
    done = 0
    last: int | None = None
    for folio in _FOLIO.finditer(text):
        number = int(folio["number"])
        if number == last + 1 if last is not None else number in _FIRST:
            kept += (text[done : folio.start("number")], " " * len(folio["number"]))
            done = folio.end("number")
            last = number
    return "".join((*kept, text[done:])) if kept else text

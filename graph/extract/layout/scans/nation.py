"""The nation's name (Quốc hiệu) and the motto (Tiêu ngữ) as a scan prints them beside a letterhead."""

from __future__ import annotations

import difflib
import re

from thidua.graph.extract.layout.arranged import Cell
from thidua.graph.extract.layout.columns import WIDE
from thidua.graph.extract.layout.formulas import REPUBLIC
from thidua.graph.extract.layout.scans.specks import EDGES
from thidua.graph.extract.letters import bare, pattern
from thidua.graph.extract.scan import holds

_NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_BARE_NATION = bare(_NATION)
_IN_NATION = re.compile("XA HOI CHU NGHIA|HOI CHU NGHIA VIET|CONG HOA X")
_RIGHT_NATION = pattern(rf"{REPUBLIC} CHỦ NGHĨA VIỆT NAM")
#: How much of the nation's name must be right.
_MOST_OF_IT = 0.84
#: What no damage to marks takes from them: the consonants of "CHỦ NGHĨA", "CỘNG HÒA"; "Hạnh phúc" keeps "nh ph".
_OF_NATION = ("NGH", "NG H")
_WORD = re.compile(r"(?<!\w)\w")
#: How like its first word must be.
_FIRST_LIKE = 0.6
#: How far before those of its words the name may begin.
_FIRST_WORDS = 18


def stands_in(line: str) -> bool:
    """Whether a line holds the nation's name, or most of it, whatever its marks."""
    return _IN_NATION.search(bare(line)) is not None


def is_misread(line: str) -> bool:
    """Whether a line holds the whole name of the nation, with marks of its letters lost: "CONG HÒA XÃ HOI …"."""
    whole = _BARE_NATION in bare(line)
    return whole and _RIGHT_NATION.search(line) is None


def apart(cell: Cell) -> list[Cell]:
    """The line, parted where the nation's name or the motto stands behind others, and the name put right."""
    at, line = cell
    if not 20 < len(line) < 160 or not (holds(line, _OF_NATION) or "nh ph" in line.casefold()):
        return [cell]
    plain = bare(line)
    beside = _BARE_MOTTO.search(plain)
    left = line[: beside.start()].strip(EDGES) if beside else ""
    if beside and left.isupper() and WIDE not in line and "\t" not in line:
        return [(at + line.index(left), left), (at + beside.start(), line[beside.start() :])]
    inside = _IN_NATION.search(plain)
    if inside is None:
        return [cell]
    best, where = 0.0, 0
    for word in _WORD.finditer(plain, max(inside.start() - _FIRST_WORDS, 0), inside.end()):
        part = plain[word.start() : word.start() + len(_NATION) + 2]
        like = difflib.SequenceMatcher(None, part, _BARE_NATION).ratio()
        if like > best:
            best, where = like, word.start()
    printed = line[where:]
    if best < _MOST_OF_IT or not printed.isupper() or WIDE in line.strip() or "\t" in line:
        return [cell]
    if (
        difflib.SequenceMatcher(None, plain[where : where + 5].strip(), "CONG").ratio()
        < _FIRST_LIKE
    ):
        return [cell]  # its first word stands on the line above
    right = _RIGHT_NATION.match(printed)
    left = line[:where].strip(EDGES)
    if not left and right:
        return [cell]
    name = right.group() if right else _NATION
    return [*([(at + line.index(left), left)] if left else []), (at + where, name)]


_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_BARE_MOTTO = re.compile(r"Doc lap\W{1,5}T[ur] do\W{1,5}Hanh phuc", re.IGNORECASE)


def motto(line: str) -> str | None:
    """The line with its motto put right: "Độc lập —- Tư do - Hạnh phúc"; None where it holds none."""
    end = line[-18:].casefold()
    if "ph" not in end or "phuc" not in bare(end):
        return None
    found = _BARE_MOTTO.search(bare(line))
    if found is None:
        return None
    return f"{line[: found.start()]}{_MOTTO}{line[found.end() :].rstrip(EDGES)}"

"""The target of a row: a name, a unit and the cell with the figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules
from thidua.graph.extract.targets.figures import NUMBER, value_of
from thidua.graph.extract.targets.tables.cells import Cell
from thidua.graph.extract.targets.units import IS_MONEY, MEASURES, MONEY, SHARES, unit_words
from thidua.graph.records import Bound, Direction, Target

#: The row of a group: "II | Văn hóa - xã hội".
GROUP = pattern(r"[IVX]{1,4}\.?|[A-E]\.?")
_SIGN = r"≥|>|≤|<|~|[Tt]rên|[Dd]ưới|[Tt]ối thiểu|[Íí]t nhất|[Kk]hông dưới|[Kk]hông quá|[Tt]ối đa|[Kk]hoảng|[Tt]ừ|[Cc]òn|[Đđ]ạt"
_VALUE = pattern(
    rf"(?:(?P<way>[Tt]hêm|[Tt]ăng(?: thêm)?|[Gg]iảm(?: còn)?|[Vv]ượt)\s?)?(?:(?P<sign>{_SIGN})\s?)?(?P<low>{NUMBER})\s?%?(?:\s?(?:[-–]|đến)\s?(?P<high>{NUMBER}))?"
    rf"\s?(?P<unit>%|{MONEY}|[ck]?m[23](?: [^\W\d_]{{2,8}})?|(?!trở )[^\W\d_][^\d,;.:()\n]{{0,24}}?)?(?P<onward> trở lên| trở xuống)?(?P<than> so (?:với )?[^;|]{{2,60}})?"
)
#: Between two figures of one cell: "52 tỷ đồng, tăng 11%".
_NEXT = pattern(r"[,;] (?=(?:[Tt]ăng|[Gg]iảm|[Tt]hêm|[Vv]ượt)(?!\w))")
_BOUNDS: dict[str | None, Bound] = {
    "≥": "at_least", ">": "at_least", "trên": "at_least", "tối thiểu": "at_least", "ít nhất": "at_least",
    "không dưới": "at_least", "≤": "at_most", "<": "at_most", "dưới": "at_most", "không quá": "at_most",
    "tối đa": "at_most", "khoảng": "about", "~": "about",
}  # fmt: skip
_WAYS: dict[str, Direction] = {
    "thêm": "increase", "tăng": "increase", "tăng thêm": "increase", "vượt": "increase", "giảm": "decrease", "giảm còn": "decrease",
}  # fmt: skip


#: A name that prints its unit: "Thu ngân sách (tỷ đồng)", "Tỷ lệ hộ nghèo (%)", "Tỷ lệ hộ nghèo, %".
_NAMES_UNIT = pattern(
    r"(?P<what>[^()]{3,}?)(?: \((?:(?:ĐVT|Đơn vị(?: tính)?|[Tt]ính bằng|[Tt]ỷ lệ):? ?)?(?P<unit>[^()\d]{1,30})\)|, (?P<bare>%|[^\W\d_][^(),]{0,15}))"
)
#: A noun that may be counted, where it stands in the place of a unit.
_LIKE_UNIT = pattern(r"[^\W\d_A-ZĐÀ-Ỹ][^\W\d_]*(?: [^\W\d_]+){0,2}")


@by_rules
def _units() -> re.Pattern[str]:
    """A unit and no more."""
    return pattern(unit_words())


def named_with_unit(words: str, known: bool = True) -> tuple[str, str] | None:
    """ "Thu ngân sách (tỷ đồng)" -> ("Thu ngân sách", "tỷ đồng"); None where no unit is printed, which need not be `known`."""
    named = _NAMES_UNIT.fullmatch(words)
    if named is None:
        return None
    unit, bare = named["unit"], named["bare"]
    if bare:
        measures = bare in SHARES or bare in MEASURES or IS_MONEY.fullmatch(bare)
        return (named["what"], bare) if measures else None
    if not is_unit(unit) and (known or _LIKE_UNIT.fullmatch(unit) is None):
        return None
    return named["what"], unit


def prints_unit(head: str) -> str | None:
    """The unit in brackets at the end of the head of a column: "Chỉ tiêu (%)"; None without one."""
    named = named_with_unit(head)
    return named[1] if named else None


def is_unit(words: str) -> bool:
    """Whether the words of a cell are a unit and no more."""
    return _units().fullmatch(words) is not None


def is_value(words: str) -> bool:
    """Whether the words of a cell are a figure, or several, and no more."""
    return all(_VALUE.fullmatch(part) for part in _NEXT.split(words))


def stretch(row: list[Cell]) -> tuple[int, int]:
    """Where a row begins and ends."""
    return min(cell.start for cell in row), max(cell.end for cell in row)


def target_of(
    flow: Flow,
    row: list[Cell],
    name: Cell,
    unit: str | None,
    figure: Cell,
    of: str = "",
) -> Iterator[Target]:
    """The target of a row, if its cell holds a figure; `unit`: of its column, None where each cell
    must print it; `of`: what is measured, where the row names no more than for whom."""
    values = [_VALUE.fullmatch(part) for part in _NEXT.split(figure.words)]
    for value in values if len(name.words) > 2 and all(values) else ():
        if value is None or (value["unit"] and unit):
            return
        measured = name.words
        share = "%" in value.group().removesuffix(value["than"] or "")
        printed = "%" if share else unit or value["unit"]
        if printed is None and unit is None:
            named = named_with_unit(measured)
            if named is None:
                return
            measured, printed = named
        low = value_of(value["low"])
        bound = _BOUNDS.get((value["sign"] or "").lower(), "exact")
        if value["onward"]:
            bound = "at_least" if value["onward"] == " trở lên" else "at_most"
        yield Target(
            f"{of}: {measured}" if of else measured,
            low,
            value_of(value["high"]) if value["high"] else low,
            printed or None,
            _WAYS.get((value["way"] or "").lower(), "level"),
            bound,
            printed=value.group(),
            evidence=(flow.evidence(*stretch(row), "row of a table of targets"),),
        )

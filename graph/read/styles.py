"""What a Word document says of its paragraphs outside their words: fonts, capitals, list numbers.

ECMA-376 part 1: 17.3 (runs and paragraphs), 17.7 (styles), 17.9 (numbering).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VALUE = f"{W}val"
_DEEPEST_STYLE = 12
_LEVELS = 9
_Said = TypeVar("_Said")


def child_value(node: etree._Element | None, name: str) -> str | None:
    """The value of the child `name` of `node`; "" when it has none, None when it is absent."""
    return None if node is None else _value(node.find(f"{W}{name}"))


def _value(node: etree._Element | None) -> str | None:
    return None if node is None else (node.get(_VALUE) or "")


def is_on(node: etree._Element | None, name: str) -> bool | None:
    """A switch such as w:caps: on, off, or not said."""
    value = child_value(node, name)
    return None if value is None else value not in ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """`numbering`: (list, level) of a numbered paragraph."""

    name: str | None
    centred: bool
    numbering: tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class RunStyle:
    """`hidden`: not shown; `capitals`: shown so whatever was typed; `encoding`: "TCVN3", "TCVN3H" (a font of
    capitals) or "VNI", by the name of the font."""

    hidden: bool = False
    capitals: bool = False
    encoding: str | None = None


class Styles:
    """The styles of a document; `root` is word/styles.xml or None."""

    def __init__(self, root: etree._Element | None) -> None:
        found = [] if root is None else root.findall(f"{W}style")
        self._styles = {s.get(f"{W}styleId", ""): s for s in found}
        self._default = next(
            (s.get(f"{W}styleId") for s in found
             if s.get(f"{W}type") == "paragraph" and s.get(f"{W}default") in ("1", "true")),
            None,
        )  # fmt: skip
        everywhere = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._everywhere = [] if everywhere is None else [everywhere]
        # what has been looked up before: few styles, many paragraphs
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._runs: dict[tuple[str | None, str | None], RunStyle] = {}

    def _chain(self, name: str | None, properties: str) -> Iterator[etree._Element]:
        """The properties of a style and of those it is based on."""
        for _ in range(_DEEPEST_STYLE):
            style = self._styles.get(name or "")
            if style is None:
                return
            found = style.find(properties)
            if found is not None:
                yield found
            name = child_value(style, "basedOn")

    def of_paragraph(self, paragraph: etree._Element) -> ParagraphStyle:
        """Alignment and numbering of a paragraph, its own or of its style."""
        own = paragraph.find(_PARAGRAPH)
        said = {} if own is None else {child.tag: child for child in own}
        name = _value(said.get(f"{W}pStyle")) or self._default
        style = self._paragraphs.get(name)
        if style is None:
            style = _paragraph_style(name, list(self._chain(name, _PARAGRAPH)))
            self._paragraphs[name] = style
        if own is None or said.keys().isdisjoint(_OF_PARAGRAPHS):
            return style
        return _paragraph_style(name, [own, *self._chain(name, _PARAGRAPH)])

    def of_run(self, run: etree._Element, style: str | None) -> RunStyle:
        """How a run is shown in a paragraph of `style`, by its own properties or those of styles."""
        own = run.find(_RUN)
        said = {} if own is None else {child.tag: child for child in own}
        named = _value(said.get(f"{W}rStyle"))
        by_style = self._runs.get((named, style))
        if by_style is None:
            chains = (self._chain(name, _RUN) for name in (named, style))
            properties = [p for chain in chains for p in chain] + self._everywhere
            by_style = RunStyle(
                False, bool(_first(map(_capitals, properties))), _encoding(properties)
            )
            self._runs[named, style] = by_style
        if own is None or said.keys().isdisjoint(_OF_RUNS):
            return by_style
        capitals = _capitals(own)
        return RunStyle(
            bool(is_on(own, "vanish")),
            by_style.capitals if capitals is None else capitals,
            by_style.encoding if _font(own) is None else _encoding([own]),
        )


_PARAGRAPH, _RUN = f"{W}pPr", f"{W}rPr"
#: What a paragraph and a run may say of themselves that matters here.
_OF_PARAGRAPHS = (f"{W}jc", f"{W}numPr")
_OF_RUNS = (f"{W}vanish", f"{W}caps", f"{W}rFonts")


def _first(values: Iterable[_Said | None]) -> _Said | None:
    """The first value that is said."""
    return next((value for value in values if value is not None), None)


def _paragraph_style(name: str | None, properties: Sequence[etree._Element]) -> ParagraphStyle:
    """The style by what a paragraph says itself, then by what its styles say."""
    align = _first(child_value(p, "jc") for p in properties)
    numberings = [p.find(f"{W}numPr") for p in properties]
    number = _first(child_value(numbering, "numId") for numbering in numberings)
    level = _first(child_value(numbering, "ilvl") for numbering in numberings)
    depth = int(level) if level and level.isdigit() else 0
    listed = (number, min(depth, _LEVELS - 1)) if number and number != "0" else None
    return ParagraphStyle(name, align == "center", listed)


def _capitals(properties: etree._Element) -> bool | None:
    return is_on(properties, "caps")


def _font(properties: etree._Element) -> str | None:
    fonts = properties.find(f"{W}rFonts")
    return None if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")


def _encoding(properties: Sequence[etree._Element]) -> str | None:
    """The old encoding of the font that the first of `properties` names."""
    font = _first(map(_font, properties)) or ""
    if font.startswith((".Vn", ".VN")):
        return "TCVN3H" if font.endswith("H") else "TCVN3"
    return "VNI" if font.upper().startswith("VNI") else None


def _letter(n: int) -> str:
    return chr(ord("a") + (n - 1) % 26) * (1 + (n - 1) // 26) if 0 < n < 800 else str(n)


def _roman(n: int) -> str:
    if not 0 < n < 4000:
        return str(n)
    made = ""
    for value, sign in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
                        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):  # fmt: skip
        count, n = divmod(n, value)
        made += sign * count
    return made


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda n: f"{n:02}",
    "upperRoman": _roman,
    "lowerRoman": lambda n: _roman(n).lower(),
    "lowerLetter": _letter,
    "upperLetter": lambda n: _letter(n).upper(),
    "none": lambda n: "",
}


def counted_as(form: str, number: int) -> str:
    """A number as a list of a Word format shows it: "lowerLetter" 2 is "b"; in figures for a format that is not known."""
    return _FORMATS.get(form, str)(number)


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    pattern: str
    start: int


class Numbers:
    """The lists of a document and how far each has counted; `root`: word/numbering.xml or None."""

    def __init__(self, root: etree._Element | None) -> None:
        self._kind: dict[str, str] = {}
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, list[int | None]] = {}
        if root is None:
            return
        for abstract in root.findall(f"{W}abstractNum"):
            name = abstract.get(f"{W}abstractNumId", "")
            self._levels[name] = {
                int(level.get(f"{W}ilvl", "0")): _level(level)
                for level in abstract.findall(f"{W}lvl")
                if level.get(f"{W}ilvl", "0").isdigit()
            }
        for number in root.findall(f"{W}num"):
            own = number.get(f"{W}numId", "")
            kind = child_value(number, "abstractNumId") or ""
            if number.find(f"{W}lvlOverride") is not None:
                # a list of its own that restarts
                levels = dict(self._levels.get(kind, {}))
                for override in number.findall(f"{W}lvlOverride"):
                    depth = override.get(f"{W}ilvl", "0")
                    start = child_value(override, "startOverride")
                    full = override.find(f"{W}lvl")
                    if not depth.isdigit():
                        continue
                    if full is not None:
                        levels[int(depth)] = _level(full)
                    elif start and start.isdigit() and int(depth) in levels:
                        former = levels[int(depth)]
                        levels[int(depth)] = _Level(former.format, former.pattern, int(start))
                kind = f"num {own}"
                self._levels[kind] = levels
            self._kind[own] = kind

    def next(self, place: tuple[str, int] | None) -> str:
        """The mark of the next paragraph of a list, with a blank behind it; "" outside lists."""
        if place is None:
            return ""
        number, depth = place
        kind = self._kind.get(number)
        if kind is None:
            return ""
        levels = self._levels.get(kind, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(kind, [None] * _LEVELS)
        former = counts[depth]
        counts[depth] = level.start if former is None else former + 1
        counts[depth + 1 :] = [None] * (_LEVELS - depth - 1)
        if level.format == "bullet":
            return "- "
        mark = level.pattern
        for k in range(depth + 1):
            here = levels.get(k)
            count = counts[k]
            if here is not None:
                made = counted_as(here.format, here.start if count is None else count)
                mark = mark.replace(f"%{k + 1}", made)
        return f"{mark} " if mark.strip() else ""


def _level(node: etree._Element) -> _Level:
    start = child_value(node, "start") or "1"
    return _Level(
        child_value(node, "numFmt") or "decimal",
        child_value(node, "lvlText") or "",
        int(start) if start.isdigit() else 1,
    )

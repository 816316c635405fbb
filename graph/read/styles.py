"""What a Word document says of its paragraphs outside their words: fonts, capitals, list numbers.

ECMA-376 part 1: 17.3 (runs and paragraphs), 17.7 (styles), 17.9 (numbering).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VALUE = f"{W}val"
_DEEPEST_STYLE = 12
_LEVELS = 9


def child_value(node: etree._Element | None, name: str) -> str | None:
    """The value of the child `name` of `node`; "" when it has none, None when it is absent."""
    child = None if node is None else node.find(f"{W}{name}")
    return None if child is None else (child.get(_VALUE) or "")


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
        self._everywhere = (
            None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        )

    def _chain(self, name: str | None) -> Iterator[etree._Element]:
        for _ in range(_DEEPEST_STYLE):
            style = self._styles.get(name or "")
            if style is None:
                return
            yield style
            name = child_value(style, "basedOn")

    def of_paragraph(self, paragraph: etree._Element) -> ParagraphStyle:
        """Alignment and numbering of a paragraph, its own or of its style."""
        own = paragraph.find(f"{W}pPr")
        name = child_value(own, "pStyle") or self._default
        properties = [
            p for p in (own, *(s.find(f"{W}pPr") for s in self._chain(name))) if p is not None
        ]
        align = next((v for p in properties if (v := child_value(p, "jc")) is not None), "")
        number, level = None, None
        for p in properties:
            numbering = p.find(f"{W}numPr")
            number = number if number is not None else child_value(numbering, "numId")
            level = level if level is not None else child_value(numbering, "ilvl")
        listed = number not in (None, "", "0")
        depth = int(level) if level and level.isdigit() else 0
        return ParagraphStyle(
            name, align == "center", (str(number), min(depth, _LEVELS - 1)) if listed else None
        )

    def _properties(self, run: etree._Element, style: str | None) -> Iterator[etree._Element]:
        own = run.find(f"{W}rPr")
        candidates = [own]
        for name in (child_value(own, "rStyle"), style):
            candidates += [s.find(f"{W}rPr") for s in self._chain(name)]
        candidates.append(self._everywhere)
        yield from (c for c in candidates if c is not None)

    def is_hidden(self, run: etree._Element) -> bool:
        """Whether the run itself is hidden text."""
        return bool(is_on(run.find(f"{W}rPr"), "vanish"))

    def in_capitals(self, run: etree._Element, style: str | None) -> bool:
        """Whether the run shows capitals whatever was typed."""
        said = (is_on(p, "caps") for p in self._properties(run, style))
        return bool(next((value for value in said if value is not None), False))

    def old_encoding(self, run: etree._Element, style: str | None) -> str | None:
        """ "TCVN3", "TCVN3H" (a font of capitals) or "VNI", by the name of the run's font."""
        for properties in self._properties(run, style):
            fonts = properties.find(f"{W}rFonts")
            if fonts is None:
                continue
            font = fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")
            if font is None:
                continue
            if font.startswith((".Vn", ".VN")):
                return "TCVN3H" if font.endswith("H") else "TCVN3"
            return "VNI" if font.upper().startswith("VNI") else None
        return None


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
                made = _FORMATS.get(here.format, str)(here.start if count is None else count)
                mark = mark.replace(f"%{k + 1}", made)
        return f"{mark} " if mark.strip() else ""


def _level(node: etree._Element) -> _Level:
    start = child_value(node, "start") or "1"
    return _Level(
        child_value(node, "numFmt") or "decimal",
        child_value(node, "lvlText") or "",
        int(start) if start.isdigit() else 1,
    )

"""Names in quotation marks of every kind, as prints and scans leave them."""

from __future__ import annotations

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import places

#: A name between the marks that open and close one.
QUOTED = pattern(r"[“\"„](?P<name>[^“”\"\n]{2,260}?)(?P<close>[”\"]|’’|'')")
#: Other marks: “A“, ”A” and ''A'', ‘A’, «A».
_QUOTED_OTHERWISE = pattern(
    r"(?:“(?P<low>\w[^“”\"\n]{1,200}\w)“(?=[\s,.;:)]|\Z)|(?<=\s)”(?P<same>\w[^“”\"\n]{1,200}\w)”|''(?P<two>\w[^“”\"'\n]{1,200})''"
    r"|‘‘?(?P<one>\w[^“”\"‘’\n]{1,200})’’?|«(?P<angle>[^«»\n]{2,200})»)"
)
_OPENING = "“\"„”'‘«"


def quotes(text: str, start: int, end: int) -> list[tuple[int, int, int, str]]:
    """Quoted names as (opening mark, start of name, end after the closing mark, name).

    With one opening and two closing marks the name runs to the last.
    """
    found: list[tuple[int, int, int, str]] = []
    position = start
    for at in places(text, _OPENING, start, end):
        if at < position:
            continue
        match = QUOTED.match(text, at, end)
        if match is None:
            other = _QUOTED_OTHERWISE.match(text, at, end)
            if other:
                group = other.lastgroup or ""
                name = " ".join(other[group].split()).strip(" .,;")
                found.append((at, other.start(group), other.end(), name))
                position = other.end()
            continue
        stop = match.end()
        name = match["name"]
        further = None
        if match["close"] == "”" and text.find("”", stop, stop + 61) > stop:
            further = pattern(r"(?P<more>[^“”\"\n]{1,60})”").match(text, stop, end)
        if further and pattern(r"\s?(?:giai đoạn|năm|trong|trên|đến)\b[^.;]{0,50}$").match(
            further["more"]
        ):
            name = f"{match['name']} {further['more'].strip()}"
            stop = further.end()
        found.append(
            (match.start(), match.start("name"), stop, " ".join(name.split()).strip(" .,;"))
        )
        position = stop
    return found

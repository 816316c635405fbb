"""Number and dateline whose figures, written by hand, OCR has made junk of.

    Số:2›26/SYT-NVY    Số: 0? /GM-SYT    Số:ÖJ6-“ /QĐ-SVT    Sông Thao, ngày {Ô- tháng 10 năm 2017

Printed damage stays in a number, white space apart; of a date the parts stand that can be read.
"""

from __future__ import annotations

from thidua.graph.extract import dates
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letterhead.parts import Header
from thidua.graph.extract.letters import pattern

CONFIDENCE = 0.6
NOTE = "figures that a scan has damaged"

#: Junk, a slash, and the symbol: the code of a type or a body, then the unit. Blanks may stand round the
#: marks. Words of small letters are no junk, nor is what drafts leave blank: "Số: …/KH-UBND", "Số: xx/QĐ", "Số: [Số]/QĐ".
_NUMBER = pattern(
    r"(?:[Ss]ố|SỐ) ?+[:.]?+ ?+(?P<number>(?![ .…_xX*()\[\]-]*/ ?(?:(?:19|20)\d\d ?/ ?)?[A-ZĐ])(?!\W*[\[(<{]\w{1,8}[\])>}]\W*/)(?![^\n]{0,16}?[a-zà-ỹđ]{3})[^\n]{1,16}? ?/ ?"
    r"(?:(?:19|20)\d\d ?/ ?)?[A-ZĐ][A-Za-zĐđ&]{0,9}(?: ?[-–] ?[A-ZĐ][A-Za-zĐđ&.]{0,9}){0,3})[^\w\n/]{0,4}$"
)
#: A dateline with junk for the day, or for the month.
_DATELINE = pattern(
    r"(?:(?<!\w)(?P<place>[A-ZĐÀ-Ỹ](?:[\w']|\.(?= ?[A-ZĐÀ-Ỹ])| (?:- )?){1,32}?)\s?[,.]? ?)?[Nn]gày(?P<d>[^\n]{0,10}?)\s?[Tt]háng(?P<m>[^\n]{0,8}?)"
    r"[nh]?ăm ?(?P<y>(?:19|20)[\dlIJ]\d)\W{0,3}(?=\n|\Z)"
)
#: The first word of a place alone on its line, whose capital is damaged: "lông Thao, ngày …".
_LOST_CAPITAL = pattern(r"[a-zà-ỹđ]{1,6} ")
#: So far before the day its place begins, on a line that holds more.
_BEFORE = 42
_FIGURES = str.maketrans("lIJOo§", "111008")
#: Words, which are no junk: "các ngày lễ trong tháng 9 năm 2018".
_WORDS = pattern(r"(?<!\S)[a-zà-ỹđ]{2,}(?!\S)")
_DAY = pattern(r" ?(?P<figures>(?:\d\d|\d[lIOo]|[lIO]\d)(?=\W{0,2}$)|\d(?=[ .]?$)|0?§(?= ?$))")


def read_number(flow: Flow, first: int, zone_end: int, header: Header) -> None:
    """Read the number of a letterhead, from line `first` to `zone_end`, whose figures are damaged."""
    for k in range(first, flow.count):
        start = flow.starts[k]
        if start >= zone_end:
            return
        if flow.printed[start] not in "Ss":
            continue
        match = _NUMBER.match(flow.printed, start, flow.end(k))
        if match is None:
            continue
        proof = flow.evidence(*match.span("number"), "damaged number", CONFIDENCE, NOTE)
        quote = flow.source[proof.start : proof.end]
        header.number = "".join(quote.split())
        header.number_end = match.end("number")
        header.evidence["number"] = (proof,)
        return


def read_dateline(flow: Flow, first: int, zone_end: int, header: Header) -> None:
    """Read place and date of a letterhead whose day or month is damaged, or place alone."""
    for k in range(first, flow.count):
        start = flow.starts[k]
        if start >= zone_end:
            return
        words = flow.words(k)
        if "háng" not in words:
            continue
        dated = words.rfind("gày", 0, words.find("háng"))
        behind = header.number_end - start  # the number, where it stands on the same line
        begin = max(0, dated - _BEFORE, behind if behind < dated else 0)
        match = _DATELINE.search(words, begin)
        if match is None or _WORDS.search(f"{match['d']} {match['m']}"):
            continue
        day, month = _figures(match["d"], 31), _figures(match["m"], 12)
        year = match["y"].translate(_FIGURES)
        printed = flow.source[
            flow.origin(start + match.start("m")) : flow.origin(start + match.end("m"))
        ]
        if "#" in printed:  # the flow drops it as a mark of a page: "tháng 4# năm"
            month = None
        if month is None:
            month = _month_of_annex(flow, start, year, header.number)
            day = None
        header.issued = dates.iso(day if month else None, month, year)
        proof = flow.evidence(
            start + match.start("d") - 4,
            start + match.end("y"),
            "damaged dateline",
            CONFIDENCE,
            NOTE,
        )
        header.evidence["issued"] = (proof,)
        if match["place"]:
            lost = _LOST_CAPITAL.fullmatch(words, 0, match.start("place"))
            at = start + (0 if lost else match.start("place"))
            header.place = words[at - start : match.end("place")]
            header.evidence["place"] = (
                flow.evidence(at, at + len(header.place), "damaged dateline", CONFIDENCE, NOTE),
            )
        return


#: What the heading of an annex says of its document: "(Kèm theo Quyết định số /QĐ-UBND ngày⁄/?háng 10 năm 2022".
_OF_ANNEX = pattern(
    r"\n\([^()\n]{0,30}theo [^()\n]{0,30}/(?P<symbol>[A-ZĐ][\wĐđ&-]{1,20}),? ngày[^()\n]{0,8}(?:háng ?|/)(?P<m>1[0-2]|0?[1-9])(?: năm |/)(?P<y>\d{4})"
)


def _month_of_annex(flow: Flow, begin: int, year: str, number: str | None) -> str | None:
    """The month, of this `year`, that an annex below the letterhead gives its document of the same symbol."""
    symbol = number.rsplit("/", 1)[-1] if number and "/" in number else None
    for found in _OF_ANNEX.finditer(flow.text, begin):
        if found["symbol"] == symbol and found["y"] == year:
            return found["m"]
    return None


def _figures(printed: str, last: int) -> str | None:
    """The figures of a day or a month, a letter for a figure beside another put right; None for junk, and for what
    is beyond the `last`."""
    match = _DAY.match(printed)
    figures = match["figures"].translate(_FIGURES) if match else None
    return figures if figures and int(figures) <= last else None

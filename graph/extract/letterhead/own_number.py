"""The document's own number (số, ký hiệu), behind "Số:" in the letterhead."""

from __future__ import annotations

from thidua.graph.extract import numbers
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.formulas import NATION
from thidua.graph.extract.letterhead import damaged
from thidua.graph.extract.letterhead.parts import Header
from thidua.graph.extract.letters import pattern

#: What introduces the number: "Số:", "Số/No.", "Số/Ký hiệu".
_SO = pattern(r"(?<!\w)(?:[Ss]ố|SỐ)(?:\s?/\s?No\.?|(?:\s?/|,| và)\s?[Kk]ý hiệu)?\s?:?\s?")
#: A word of a sentence before the number: the title of the page, "Chỉ thị số 12/CT-UBND".
_TOLD = pattern(r"[a-zà-ỹđ]{2}")
#: The running head of the official gazette: "CÔNG BÁO/Số 12/Ngày 03-4-2012".
_GAZETTE = "CÔNG BÁO"


def read_number(flow: Flow, lines: range, zone_end: int, header: Header) -> None:
    """Read the number of the letterhead; one that a line of small letters tells only where no other
    stands above `zone_end`."""
    if not lines:
        return
    first = flow.starts[lines.start]
    text = flow.text
    headed = NATION.search(text, first, zone_end) is not None
    told: tuple[int, int, bool] | None = None
    for k in lines:
        line, line_end = flow.starts[k], flow.end(k)
        if line >= zone_end:
            break
        for mark in _SO.finditer(text, line, line_end):
            if text.startswith(_GAZETTE, line, mark.start()):
                continue
            found = _number_behind(text, mark.end(), line_end, zone_end)
            if found is None:
                continue
            if not _TOLD.search(text, line, mark.start()):
                _set_number(flow, *found, header)
                if not found[2] and k > lines.start and line == mark.start():
                    _put_in_front(flow, k - 1, header)
                return
            told = told or found
        # the Party prints "34-CT/TW" without "Số" at times, some portals above all else
        if told is None and (headed or k == lines.start):
            match = numbers.NUMBER.fullmatch(text, line, line_end)
            if match:
                header.number = match.group().replace(" ", "")
                header.evidence["number"] = (flow.evidence(line, line_end, "number alone"),)
                return
    damaged.read_number(flow, lines.start, zone_end, header)
    if header.number is None and told is not None:
        _set_number(flow, *told, header)


def _set_number(flow: Flow, start: int, end: int, whole: bool, header: Header) -> None:
    header.number = flow.text[start:end].replace(" ", "")
    if whole:
        header.number_end = end
    printed = flow.evidence(start, end, "letterhead number")
    quote = printed.quote or ""
    if "#" in quote and _MARK_INSIDE.search(quote):
        header.number = "".join(quote.split())
    header.evidence["number"] = (printed,)


def _put_in_front(flow: Flow, k: int, header: Header) -> None:
    """Put the figures that stand alone on line `k`, right above a number left blank, before it: stamped on the page they
    come out there, "1205 | Số: /SYT-VP"."""
    figures = flow.words(k)
    if _STAMPED.fullmatch(figures) and k and not _STAMPED.fullmatch(flow.words(k - 1)):
        header.number = f"{figures}{header.number}"
        stamped = flow.evidence(flow.starts[k], flow.end(k), "number stamped above")
        header.evidence["number"] = (stamped, *header.evidence["number"])


_STAMPED = pattern(r"\d{1,5}")
#: What a scan reads for a figure, which the flow drops as a mark of a page: "3#20/QĐ-UBND".
_MARK_INSIDE = pattern(r"\d#\d")


_BLANK = pattern(
    r"[ .…_]{0,20}(?P<symbol>(?:[/–-]|-/)(?:(?:19|20)\d\d ?/ ?)?[A-ZĐ](?:\w|&(?=\w)| ?[–-] ?(?=[A-ZĐ]{2})|-(?! ?[A-ZĐ]{2})){0,40}(?:/[\w-]{1,20})?)"
)
#: An old number with a free dash and no more in its line: "614 - TTg", "12 - CT".
_OLD = pattern(r"\d{1,4} ?- ?[A-ZĐ][A-Za-zĐ]{1,5}")
#: A blank that a scan put into a number: "2 | 14/KH-UBND"; a unit in a bracket: "(PX15)", or with a
#: number of its own: "-Vụ II".
_SPACED = pattern(r"\d (?=\d{1,4} ?[/-])")
_UNIT = pattern(r" ?\([A-ZĐ]{1,4}\d{0,3}(?:[-/][A-ZĐ]{1,4}\d{0,3})?\)|(?<=-Vụ) [IVX]{1,4}(?!\w)")
#: The rest of a symbol behind a full stop or a comma, at the end of the line: "04/KH-THPTTX | . SH".
_DOTTED = pattern(r"(?:(?<=\.)|\.) ?[A-ZĐ]{1,6}|, ?[A-ZĐ][A-ZĐr]{1,7}")
#: A symbol in the midst of which a blank stands, at the end of the line: "15/VT | BG-TH".
_GOES_ON = pattern(r"(?<=[A-ZĐ]{2}) [A-ZĐ]{2,6}-[A-ZĐ&]{1,8}")
#: A number that ends with the code of its type, and the body behind a free dash: "12/KH | - UBND".
_CODE_ALONE = pattern(r"[\d ]{1,6}/ ?(?:(?:19|20)\d\d ?/ ?)?[A-ZĐ][A-ZĐr]{1,3}$")
_APART = pattern(r" - [A-ZĐ][\w&]{1,11}(?:-[A-ZĐ][\w&]{0,11})?(?=$| [A-ZĐÀ-Ỹ][a-zà-ỹđ])")


def _number_behind(
    text: str, begin: int, line_end: int, zone_end: int
) -> tuple[int, int, bool] | None:
    """(start, end, whether it is whole) of the number behind "Số:", or of the symbol of a blank one."""
    after = begin + (begin == line_end)  # "Số: | 12/CT-UB"
    match = numbers.NUMBER.match(text, after)
    spaced = _SPACED.match(text, after, line_end) if match is None else None
    if spaced:
        match = numbers.NUMBER.match(text, spaced.end())
    if match and match.end() <= zone_end:
        end = match.end()
        unit = (
            _UNIT.match(text, end, line_end)
            or _DOTTED.fullmatch(text, end, line_end)
            or _GOES_ON.fullmatch(text, end, line_end)
            or (_CODE_ALONE.match(match.group()) and _APART.match(text, end, line_end))
        )
        printed = text[after : unit.end() if unit else end].rstrip(".&")
        return after, after + len(printed), True
    if match is None and (old := _OLD.fullmatch(text, after, line_end)):
        return *old.span(), True
    if after > begin:
        stop = text.find("\n", after)
        line_end = stop if stop >= 0 else len(text)
    blank = _BLANK.match(text, after, line_end)
    return (*blank.span("symbol"), False) if blank else None

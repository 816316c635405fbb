"""Place and date of a document: "Hà Nội, ngày 3 tháng 4 năm 2020"."""

from __future__ import annotations

from thidua.graph.extract import dates
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.parts import Parts
from thidua.graph.extract.letterhead.parts import Header
from thidua.graph.extract.letters import pattern

#: The place of a dateline: "Hà Nội, ngày …"; a telegram has the hour: "Sông Thao, hồi 15 giờ 30 ngày …".
DATELINE_PLACE = pattern(
    r"(?<![\w/&-])(?P<place>(?!SAO )[A-ZĐÀ-Ỹ](?:[\w.'’]|-(?=[A-ZĐÀ-Ỹ][a-zà-ỹđ])| (?:- )?){1,32}?)(?:\s?[,;] ?| )(?:hồi \d{1,2} ?(?:giờ|h)(?: ?\d{1,2}(?: phút)?)?,? )?(?=(?i:ngày))"
)
#: What no place holds: the line above runs on in it ("Điều 12 Luật BHYT | Hà Nội, ngày …").
_NO_PLACE = pattern(r"\d|[A-ZĐ]{4}")
#: Places of four words and more.
_LONG_PLACE = pattern(r"(?:Thành phố|TP|Tp|Huyện|Quận|Thị xã|Xã|Phường) ?|.* - ")


def runs_into(place: str, printed: str) -> bool:
    """Whether the line above runs on in the `place` of a dateline, of which `printed` alone stands in the
    dateline's own line: "Bến Ghềnh | Sông Thao", but not "Thành phố Hồ | Chí Minh"."""
    if _NO_PLACE.search(place):
        return True
    return " " in printed and place.count(" ") > 2 and not _LONG_PLACE.match(place)


def read_dateline(flow: Flow, start: int, zone_end: int, header: Header) -> None:
    """Read place and date of the letterhead in text[start:zone_end]: on one line, whose date is in words, in
    figures, or left blank; a date alone on its line, or behind the number."""
    if (
        _in_words(flow, start, zone_end, header)
        or _in_figures(flow, start, zone_end, header)
        or _blank_or_alone(flow, start, zone_end, header)
    ):
        return
    dated = _BEHIND_NUMBER.match(flow.text, header.number_end) if header.number_end else None
    if dated:
        begin, stop = dated.span("date")
        date = dates.LINE.match(flow.text, begin) or dates.FULL.match(flow.text, begin)
        header.issued = dates.of(date) if date else None
        header.evidence["issued"] = (flow.evidence(begin, stop, "date behind the number"),)


def _in_words(flow: Flow, start: int, zone_end: int, header: Header) -> bool:
    """Read "Hà Nội, ngày 5 tháng 1 năm 2024"; whether it stands there."""
    for match in dates.LINE.finditer(flow.text, start, zone_end):
        line = max(flow.text.rfind("\n", start, match.start()) + 1, start)
        if header.number_end <= match.start():
            line = max(line, header.number_end)
        found = list(DATELINE_PLACE.finditer(flow.text, line, match.start() + 4))
        if not found:
            continue
        place, stop = _after_motto(found[-1]["place"]), found[-1].end("place")
        line = flow.starts[flow.line_from(match.start() + 1) - 1]
        own = DATELINE_PLACE.match(flow.text, line, match.start() + 4)
        if own and runs_into(place, own["place"]):
            place, stop = _after_motto(own["place"]), own.end("place")
        header.place, header.issued = place, dates.of(match)
        header.evidence["place"] = (flow.evidence(stop - len(place), stop, "dateline"),)
        header.evidence["issued"] = (flow.evidence(match.start(), match.end(), "dateline"),)
        return True
    return False


def _in_figures(flow: Flow, start: int, zone_end: int, header: Header) -> bool:
    """Read "Hà Nội, ngày 05/01/2024"; whether it stands there."""
    for date in dates.FULL.finditer(flow.text, start, zone_end):
        line = flow.line_from(date.start() + 1) - 1
        if _POSTED.match(flow.words(line)):
            continue
        run_on = max(start, date.start() - 50)
        own = _PLACE_BEFORE.search(flow.text, max(flow.starts[line], run_on), date.start())
        before = _PLACE_BEFORE.search(flow.text, run_on, date.start())
        if own and before and runs_into(before["place"], own["place"]):
            before = own
        if before:
            place, stop = _after_motto(before["place"]), before.end("place")
            header.place, header.issued = place, dates.of(date)
            header.evidence["place"] = (flow.evidence(stop - len(place), stop, "dateline"),)
            header.evidence["issued"] = (flow.evidence(date.start(), date.end(), "dateline"),)
            return True
    return False


def _blank_or_alone(flow: Flow, start: int, zone_end: int, header: Header) -> bool:
    """Read what has a line for itself: a place before a date left blank, a place and a date, or a date; whether one does."""
    for k in range(flow.line_from(start), flow.line_from(zone_end)):
        words, at = flow.words(k), flow.starts[k]
        blank = _DATE_LEFT_BLANK.fullmatch(words)
        if blank:
            header.place = blank["place"]
            header.evidence["place"] = (flow.evidence(at, at + blank.end("place"), "dateline"),)
            return True
        dated = _PLACED.fullmatch(words) if len(words) < _LONGEST_LINE else None
        if dated:
            header.place = dated["place"]
            header.issued = dates.of(dated)
            header.evidence["place"] = (flow.evidence(at, at + dated.end("place"), "dateline"),)
            header.evidence["issued"] = (
                flow.evidence(at + dated.start("m"), at + dated.end("y"), "dateline"),
            )
            return True
        for last in (k, k + 1):  # "Ngày 3 | tháng 4 năm 2020"
            below = f" {flow.words(last)}" if k < last < flow.count else ""
            alone = dates.LINE.fullmatch(f"{words}{below}") if words[:2] in _DAY else None
            if alone and alone["d"]:
                header.issued = dates.of(alone)
                header.evidence["issued"] = (
                    flow.evidence(at, flow.end(last), "dateline without a place"),
                )
                return True
    return False


#: How a date in words begins.
_DAY = ("Ng", "ng", "NG")
#: The date of a number that ends the line: "Số: 12/KH-UBND, | ngày 3 tháng 4 năm 2020".
_BEHIND_NUMBER = pattern(rf",? (?P<date>{dates.DAY})\.?(?=[\n\x1c-\x1e]|\Z)")
#: When a portal put a page up: "Cập nhật lúc 12:47, Thứ Bảy, 17/10/2020", "Đăng ngày: 07/01/2015".
_POSTED = pattern(
    r"(?:Cập nhật|Ngày cập nhật|Đăng|Ngày đăng|Ngày đưa tin|Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ [Nn]hật)(?!\w)"
)
#: The place before a date in figures.
_PLACE_BEFORE = pattern(r"(?<![\w/&-])(?P<place>[A-ZĐÀ-Ỹ][\wÀ-ỹ .'’-]{1,40}), ?\Z")
#: A dateline without a figure: "Hà Nội, ngày tháng năm".
_DATE_LEFT_BLANK = pattern(
    r"(?P<place>[A-ZĐÀ-Ỹ](?:[\w.']| (?:- )?){1,32}?)\s?, ?ngày[ .…_]{1,40}tháng[ .…_]{1,40}năm[ .…_]{0,20}"
)
#: The date with blanks round its marks or without a day, on a line of its own: "Bến Ghềnh ngày 3 - 4 - 1988", "Bến
#: Ghềnh, tháng 4 năm 2020".
_PLACED = pattern(
    r"(?P<place>[A-ZĐÀ-Ỹ](?:[\w.'’]| (?:- )?){1,32}?)\s?(?:,? ngày (?P<d>\d{1,2}) ?[/.-] ?|, ?(?i:tháng) ?)(?P<m>\d{1,2})(?: ?[/.-] ?| năm )(?P<y>\d{4})\.?"
)
_LONGEST_LINE = 60


def read_elsewhere(flow: Flow, parts: Parts, below_title: range, header: Header) -> None:
    """Read place and date where they stand alone above the signature, as letters and calls have them, or in
    the lines `below_title`; or the day on which the document was passed."""
    if parts.signatures and parts.signatures[0].posts:
        post = flow.line_from(parts.signatures[0].posts[0].start)
        above = range(max(post - 3, flow.line_from(parts.start)), post)
        _date_alone(flow, above, "date above the signature", header)
    if header.issued is None and parts.recipients:
        k = flow.line_from(parts.recipients.start)
        above = range(max(k - 3, flow.line_from(parts.start)), k)
        _date_alone(flow, above, "date above the recipients", header)
    if header.issued is None:
        _date_alone(flow, below_title, "date below the title", header)
    if header.issued is None:
        _date_passed(flow, parts, header)


#: The last words of laws and resolutions, which may have no dateline.
_PASSED = pattern(
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết) này (?:đã )?được (?:Quốc hội|(?:Ủy|Uỷ) ban [Tt]hường vụ Quốc hội|Hội đồng nhân dân)(?!\w)"
    rf"[^.\n]{{0,160}}?(?P<passed> thông qua {dates.DAY})"
)


def _date_passed(flow: Flow, parts: Parts, header: Header) -> None:
    """Read the day on which a document without a dateline says that it was passed: "Nghị quyết này được Hội đồng
    nhân dân xã An Bình khóa II thông qua ngày 3 tháng 4 năm 2020"."""
    at = flow.text.rfind(" thông qua ngày ", parts.start, parts.main_end)
    if at < 0:
        return
    line = max(flow.text.rfind("\n", parts.start, at), parts.start)
    passed = _PASSED.search(flow.text, line, parts.main_end)
    if passed:
        begin, stop = passed.start("passed") + len(" thông qua "), passed.end("passed")
        header.issued = dates.of(passed)
        header.evidence["issued"] = (flow.evidence(begin, stop, "date of being passed", 0.9),)


def _date_alone(flow: Flow, lines: range, rule: str, header: Header) -> None:
    """Read place and date where they stand alone in one of `lines`: "Sông Thao, ngày 3/5/2001"."""
    for k in lines:
        words = flow.words(k)
        place = DATELINE_PLACE.match(words) if words[-1:].isdigit() and len(words) < 80 else None
        date = place and (
            dates.LINE.fullmatch(words, place.end()) or dates.FULL.fullmatch(words, place.end())
        )
        if place and date:
            at = flow.starts[k]
            header.place, header.issued = place["place"], dates.of(date)
            header.evidence["place"] = (flow.evidence(at, at + place.end("place"), rule),)
            header.evidence["issued"] = (flow.evidence(at + date.start(), at + date.end(), rule),)
            return


#: The nation, the Party or a body right before a place: "VIỆT NAM | Sông Thao".
_PAGE_BEFORE = pattern(r"Trang \d{1,3} (?=[A-ZĐÀ-Ỹ])")
_CAPITALS_BEFORE = pattern(r"(?:[A-ZĐÀ-Ỹ]{2,}\s){2,}(?:[A-Z]\s(?=\w+ \w))?(?=[A-ZĐÀ-Ỹ][a-zà-ỹđ])")


def _after_motto(place: str) -> str:
    """The place, without the motto or the capitals that a run-on line has before it."""
    place = pattern(r"H ?ạnh [Pp]húc ").split(place)[-1].strip()
    before = _CAPITALS_BEFORE.match(place) or _PAGE_BEFORE.match(place)
    return place[before.end() :] if before else place

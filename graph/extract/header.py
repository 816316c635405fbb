"""The letterhead: number, type, place, date, issuer and title (trích yếu)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from thidua.graph.extract import dates, names, numbers
from thidua.graph.extract.flow import Flow, Line
from thidua.graph.extract.layout import MOTTO, NATION, Parts, heading_at, text_of
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import Home
from thidua.graph.extract.rules import either, rules
from thidua.graph.records import Evidence


@dataclass(slots=True)
class Header:
    """What the letterhead says; `body` is where the running text begins."""

    number: str | None = None
    type: str | None = None
    issued: str | None = None
    place: str | None = None
    issuer: str | None = None
    title: str | None = None
    title_span: tuple[int, int] = (0, 0)
    body: int = 0
    home: Home | None = None
    evidence: dict[str, tuple[Evidence, ...]] = field(default_factory=dict)


_BODY = pattern(
    r"(?:[-–+] ?)?(?:Căn cứ|Thực hiện|Xét (?:đề nghị|Tờ trình|tờ trình|báo cáo)|Theo |Ngày \d|Để |Nhằm |Thi hành|Trong |Sau |Vừa qua|Năm \d{4} là)"
)
_SO = pattern(r"(?<!\w)(?:[Ss]ố|SỐ)\s?:?\s?")
_BLANK = pattern(r"[ .…_]{0,20}(?P<symbol>[/-][A-ZĐ][\w-]{0,40}(?:/[\w-]{1,20})?)")
_PLACE = pattern(
    r"(?<![\w/-])(?P<place>[A-ZĐÀ-Ỹ](?:[\w.']| (?:- )?){1,32}?)(?:\s?, ?| )(?=(?i:ngày))"
)
_VV = pattern(r"(?:V/[vV]|v/v|Về việc|VỀ VIỆC|Về|VỀ|về việc|về|Trích yếu)\s?:?\s+")
_ADDRESS = pattern(r"(?:Kính gửi|KÍNH GỬI)")
#: Lines of a letterhead that name no body: copies, stamps, urgency, page numbers.
_NOISE = pattern(
    r"BẢN SAO|SAO Y.*|HỎA TỐC|HOẢ TỐC|KHẨN|THƯỢNG KHẨN|MẬT|TỐI MẬT|DỰ THẢO.*|CÔNG BÁO.*|\d{1,4}|[*\W]+|.*VĂN BẢN ĐẾN.*|.*QUA MẠNG.*"
    r"|(?:ĐẾN|CÔNG VĂN ĐẾN).*|Ký bởi.*|Signed by.*|Người ký.*|Email.*|Thời gian ký.*|Ngày ký.*"
)


def read_header(flow: Flow, parts: Parts) -> Header:
    """The letterhead of the document `parts`."""
    lines = flow.lines_between(parts.start, parts.main_end)
    header = Header(body=parts.start)
    head_index, zone_end = _zone(flow, lines, header)
    _number(flow, lines, zone_end, header)
    _dateline(flow, parts.start, zone_end, header)
    if header.number is None and head_index is not None:
        head_index = _under_heading(flow, lines, head_index, header)
    _issuer(flow, lines, zone_end, header)
    _title(flow, lines, head_index, zone_end, header)
    _type(flow, header, parts)
    return header


def _zone(flow: Flow, lines: list[Line], header: Header) -> tuple[int | None, int]:
    """(index of the type heading, flow offset where the letterhead ends)."""
    limit = min(len(lines), 60)
    for k in range(limit):
        words = text_of(flow, lines[k])
        head = heading_at(flow, k, lines)
        if head and not (k == 0 and len(lines) > 1 and words == "LUẬT"):
            word, count = head
            header.type = _type_name(word)
            header.evidence["type"] = (
                flow.evidence(lines[k].start, lines[k + count - 1].end, "type heading"),
            )
            header.body = lines[k + count].start if k + count < len(lines) else lines[-1].end
            return k + count - 1, lines[k].start
        if words == "Kính" and k + 1 < limit:
            words = f"{words} {text_of(flow, lines[k + 1])}"
        if _ADDRESS.match(words) or _BODY.match(words):
            header.body = lines[k].start
            return None, lines[k].start
        if len(words) > 60 and words.endswith((".", ";")) and not _VV.search(words):
            header.body = lines[k].start
            return None, lines[k].start
    header.body = lines[0].start if lines else 0
    return None, lines[min(limit, len(lines)) - 1].end if lines else 0


def _type_name(word: str) -> str:
    return rules().type_of_word.get(word.casefold(), word[:1] + word[1:].lower())


def _number(flow: Flow, lines: list[Line], zone_end: int, header: Header) -> None:
    headed = bool(lines) and NATION.search(flow.text, lines[0].start, zone_end) is not None
    for line in lines:
        if line.start >= zone_end:
            return
        for mark in _SO.finditer(flow.text, line.start, line.end):
            match = numbers.NUMBER.match(flow.text, mark.end())
            if match and match.end() <= zone_end:
                header.number = match.group().rstrip(".&").replace(" ", "")
                start, end = match.start(), match.start() + len(match.group().rstrip(".&"))
            else:
                blank = _BLANK.match(flow.text, mark.end(), line.end)
                if blank is None:
                    continue
                header.number = blank["symbol"]
                start, end = blank.start("symbol"), blank.end("symbol")
            header.evidence["number"] = (flow.evidence(start, end, "letterhead number"),)
            return
        # the Party prints "34-CT/TW" without "Số" at times
        if headed:
            match = numbers.NUMBER.fullmatch(flow.text, line.start, line.end)
            if match:
                header.number = match.group().replace(" ", "")
                header.evidence["number"] = (flow.evidence(line.start, line.end, "number alone"),)
                return


#: "CỦA BAN BÍ THƯ | Số 31-CT/TW, ngày 18 tháng 8 năm 2003", as legal databases print old texts.
_UNDER_HEADING = pattern(
    rf"(?:CỦA|Của) (?P<issuer>[^\d]{{3,160}}?)\s+(?:SỐ|Số)\s?:?\s?(?P<number>{numbers.NUMBER.pattern})"
    rf"(?:\s?,)?(?:\s+(?i:{dates.DAY}))?"
)


def _under_heading(flow: Flow, lines: list[Line], head_index: int, header: Header) -> int:
    """Read issuer, number and date below the type heading; the index of the last line of them.

    So the official gazette and legal databases print documents of before about 2010:
    "CHỈ THỊ | CỦA BAN BÍ THƯ | Số 31-CT/TW, ngày 18 tháng 8 năm 2003 | VỀ VIỆC …".
    """
    following = lines[head_index + 1 : head_index + 6]
    if not following:
        return head_index
    match = _UNDER_HEADING.match(flow.text, following[0].start, following[-1].end)
    if match is None:
        return head_index
    header.number = match["number"].replace(" ", "")
    header.evidence["number"] = (flow.evidence(*match.span("number"), "number under the heading"),)
    header.issuer = names.true_case(names_expanded(" ".join(match["issuer"].split())), flow.text)
    header.evidence["issuer"] = (flow.evidence(*match.span("issuer"), "issuer under the heading"),)
    if match["y"]:
        header.issued = dates.of(match)
        header.evidence["issued"] = (
            flow.evidence(match.start("d"), match.end("y"), "date under the heading"),
        )
    last = max(k for k, line in enumerate(lines) if line.start < match.end())
    rest = flow.text[match.end() : lines[last].end].strip(" .,")
    return last - 1 if rest else last


def _dateline(flow: Flow, start: int, zone_end: int, header: Header) -> None:
    for match in dates.LINE.finditer(flow.text, start, zone_end):
        line = max(flow.text.rfind("\n", start, match.start()) + 1, start)
        found = list(_PLACE.finditer(flow.text, line, match.start() + 4))
        if not found:
            continue
        place, at = found[-1]["place"], found[-1].start("place")
        place = _after_motto(place)
        header.place = place
        header.issued = dates.of(match)
        header.evidence["place"] = (flow.evidence(at, at + len(place), "dateline"),)
        header.evidence["issued"] = (flow.evidence(match.start(), match.end(), "dateline"),)
        return
    # "ngày 05/01/2024" after a place
    for full in dates.FULL.finditer(flow.text, start, zone_end):
        before = pattern(r"(?<!\w)(?P<place>[A-ZĐÀ-Ỹ][\wÀ-ỹ .'-]{1,40}), ?$").search(
            flow.text[max(start, full.start() - 50) : full.start()]
        )
        if before:
            header.place = before["place"]
            header.issued = dates.of(full)
            header.evidence["issued"] = (flow.evidence(full.start(), full.end(), "dateline"),)
            return


def _after_motto(place: str) -> str:
    return pattern(r"Hạnh phúc ").split(place)[-1].strip()


def _issuer(flow: Flow, lines: list[Line], zone_end: int, header: Header) -> None:
    """The bodies above the number: the last is the issuer, the first may hold its place."""
    if header.issuer is not None:
        return
    limit = zone_end
    if header.evidence.get("number"):
        number_line = next(
            (line for line in lines if _SO.search(flow.text, line.start, line.end)), None
        )
        if number_line is not None:
            limit = min(limit, number_line.start)
    block: list[tuple[str, Line]] = []
    for line in lines:
        if line.start >= limit:
            break
        words = text_of(flow, line)
        block.append((words, line))
    joined = "\n".join(w for w, _ in block)
    joined = pattern(r"C[ỘO]NG[\s]H(?:ÒA|OÀ)[\s]XÃ[\s]HỘI[\s]CHỦ[\s]NGHĨA[\s]VIỆT[\s]NAM").sub(
        "\n", joined
    )
    joined = pattern(r"Độc[\s]lập\s?[-–]\s?Tự[\s]do\s?[-–]\s?Hạnh[\s]phúc\.?", re.IGNORECASE).sub(
        "\n", joined
    )
    joined = pattern(r"ĐẢNG[\s]CỘNG[\s]SẢN[\s]VIỆT[\s]NAM").sub("\n", joined)
    candidates = [w.strip(" :*-–") for w in joined.split("\n")]
    capitals = [
        w
        for w in candidates
        if w
        and w.upper() == w
        and any(map(str.isalpha, w))
        and not _NOISE.fullmatch(w)
        and not dates.LINE.search(w)
    ]
    if not capitals or not _is_letterhead(flow, lines, zone_end, header):
        return
    bodies: list[str] = []
    head = pattern(rf"(?:{either([h.upper() for h in rules().organ_heads])})(?!\w)")
    for words in capitals:
        incomplete = bodies and bodies[-1] in (
            "VĂN PHÒNG",
            "THANH TRA",
            "BAN CHẤP HÀNH",
            "ĐẢNG ỦY",
            "CÔNG AN",
            "BAN THƯỜNG VỤ",
        )
        if bodies and (
            incomplete or not head.match(words) or bodies[-1].endswith((" VÀ", ",", " -", " VỀ"))
        ):
            bodies[-1] = f"{bodies[-1]} {words}"
        else:
            bodies.append(words)
    raw = bodies[-1]
    if not head.match(raw):
        return
    text = flow.text
    name = names.true_case(names_expanded(raw), text)
    place = _place_in(" ".join(bodies), text)
    if place is not None:
        header.home = place
        if place.name.casefold() not in name.casefold():
            name = (
                f"{name} {place.phrase}"
                if not pattern(r"(?:tỉnh|thành phố)$", re.IGNORECASE).search(name)
                else f"{name} {place.name}"
            )
    header.issuer = name
    first = next((line for w, line in block if raw[:12] in w or w in raw), block[0][1])
    last = next((line for w, line in reversed(block) if w and w.strip(" :*-–") in raw), first)
    header.evidence["issuer"] = (
        flow.evidence(first.start, max(last.end, first.end), "letterhead"),
    )


def _is_letterhead(flow: Flow, lines: list[Line], zone_end: int, header: Header) -> bool:
    """Capitals above a heading are a letterhead where the nation's name, a number or a dateline
    stands with them; else they are stamps."""
    first = lines[0].start
    return (
        header.number is not None
        or header.issued is not None
        or NATION.search(flow.text, first, zone_end) is not None
        or MOTTO.search(flow.text, first, zone_end) is not None
    )


def names_expanded(capitals: str) -> str:
    """Abbreviations in a name in capitals, written out in capitals."""
    expanded = names.expand(capitals)
    return expanded.upper() if capitals.isupper() else expanded


_UPPER_PLACE = pattern(r"(?P<kind>TỈNH|THÀNH PHỐ|TP\.?) (?P<name>[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ -]{1,30})")
_UPPER_PARTY = pattern(r"(?P<kind>TỈNH|THÀNH) (?:ỦY|UỶ) (?P<name>[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ -]{1,30})")
_NOT_PLACE = pattern(r"(?:ỦY|UỶ|NỘI|ĐOÀN|TRỰC)\b")


def _place_in(capitals: str, text: str) -> Home | None:
    """The province or city that a letterhead in capitals names."""
    for rule in (_UPPER_PLACE, _UPPER_PARTY):
        match = rule.search(capitals)
        if match and not _NOT_PLACE.match(match["name"]):
            kind = "tỉnh" if match["kind"] == "TỈNH" else "thành phố"
            words = match["name"].split()
            stop = next(
                (
                    k
                    for k, w in enumerate(words)
                    if k != 1  # a name of one syllable is rare, "Hải Phòng" is a city
                    and w in ("SỞ", "BAN", "HỘI", "CỤM", "VĂN", "PHÒNG", "CỤC", "CÔNG", "ĐẢNG")
                ),
                len(words),
            )
            raw = " ".join(words[:stop])
            return Home(
                _kind_as_printed(kind, raw, text), " ".join(_name_case(w) for w in raw.split())
            )
    return None


def _kind_as_printed(kind: str, raw: str, text: str) -> str:
    """ "Thành phố Hồ Chí Minh" raises its first letter in its own documents; keep that."""
    found = pattern(
        rf"(?:của|dân|tạo|ủy|sở) (?P<kind>{kind}) {re.escape(raw)}", re.IGNORECASE
    ).search(text)
    raised = found is not None and found["kind"][0].isupper() and not found["kind"].isupper()
    return kind[0].upper() + kind[1:] if raised else kind


def _name_case(word: str) -> str:
    return "-".join(w[:1] + w[1:].lower() for w in word.split("-"))


def _title(
    flow: Flow, lines: list[Line], head_index: int | None, zone_end: int, header: Header
) -> None:
    text = flow.text
    if head_index is not None:
        if head_index + 1 >= len(lines):
            return
        start = lines[head_index + 1].start
        end = _title_end(flow, lines, head_index + 1)
        if end > start:
            following = next((line for line in lines if line.start >= end), None)
            subject = following is not None and pattern(r"(?:VỀ|Về) \S").match(
                text, following.start
            )
            if following is not None and subject and not _VV.match(text, start):
                # "NGHỊ QUYẾT | Hội nghị lần thứ … | về …": the subject is the title
                start = following.start
                end = _title_end(flow, lines, lines.index(following))
            _set_title(flow, header, start, end)
            following = next((line for line in lines if line.start >= end), None)
            header.body = following.start if following else end
        return
    first = lines[0].start if lines else 0
    for mark in pattern(
        r"(?:(?<=[\s)])|^|(?<=\n))(?:V/[vV]|v/v)\s?:?\s?|(?<=\n)(?:Về việc|Về) "
    ).finditer(text[first:zone_end]):
        start = first + mark.start()
        stop = text.find("\n", start, zone_end)
        end = stop if stop >= 0 else zone_end
        dateline = _PLACE.search(text, start + 4, end)
        if dateline and dates.LINE.search(text, dateline.end() - 1, end):
            end = dateline.start()
        _set_title(flow, header, start, end)
        return
    # "Số: 5155/SGDĐT-GDTX Về hướng dẫn …" on one line
    if header.number:
        number = header.evidence["number"][0]
        rule = pattern(r"\s(?:Về việc|Về|V/v) (?P<t>[^\n]{5,300})")
        match = rule.search(text, first, zone_end)
        if match and number:
            _set_title(flow, header, match.start("t"), match.end("t"))


def _title_end(flow: Flow, lines: list[Line], index: int) -> int:
    """The flow offset where the title that begins at lines[index] ends."""
    text = flow.text
    start = lines[index].start
    first = text_of(flow, lines[index])
    if _BODY.match(first) or _ADDRESS.match(first) or len(first) > 600:
        return start
    if not _VV.match(first) and pattern(r"(?:[IVX]+|\d)\. |Điều \d").match(first):
        return start
    end = lines[index].end
    capitals = first.isupper()
    for k, line in enumerate(lines[index + 1 :], index + 1):
        words = text_of(flow, line)
        if _signs_recitals(flow, lines, k):
            break
        if (
            _BODY.match(words)
            or _ADDRESS.match(words)
            or (
                pattern(
                    r"(?:[IVX]+|\d+)\. |Điều \d|\(|(?:THỦ TƯỚNG|CHỦ TỊCH|BỘ TRƯỞNG|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|TRƯỞNG|BAN CHỈ|CỤC TRƯỞNG|CHÍNH PHỦ|VIỆN TRƯỞNG|TỔNG|BỘ|QUỐC HỘI|UBND)\b.*$"
                ).match(words)
                and line.gap
            )
        ):
            break
        if text[line.start - 1] == "\n" and not (capitals and words.isupper() and not line.gap):
            break
        if capitals and not words.isupper() and not line.gap and text[line.start - 1] == "\n":
            break
        end = line.end
    return end


_ORGAN_LINE = pattern(
    r"(?:THỦ TƯỚNG|CHỦ TỊCH|BỘ TRƯỞNG|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TRƯỞNG BAN|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|CHÍNH PHỦ|VIỆN TRƯỞNG|QUỐC HỘI|UBND|THỐNG ĐỐC|BAN THƯỜNG VỤ|CHÁNH ÁN)(?!\w)"
)
_RECITAL = pattern(r"(?:Căn cứ|Theo |Xét )")


def _signs_recitals(flow: Flow, lines: list[Line], k: int) -> bool:
    """Whether lines[k] opens the deciding body in capitals, right above the recitals."""
    words = text_of(flow, lines[k])
    if not words.isupper() or not _ORGAN_LINE.match(words):
        return False
    above = text_of(flow, lines[k - 1])
    if above.endswith((" CỦA", " VÀ", " DO", " VỚI", " THUỘC", ",", " GIỮA")):
        return False
    for line in lines[k + 1 : k + 4]:
        following = text_of(flow, line)
        if _RECITAL.match(following):
            return True
        if not following.isupper() or _ORGAN_LINE.match(following):
            return False
    return False


def _set_title(flow: Flow, header: Header, start: int, end: int) -> None:
    raw = flow.text[start:end]
    lead = _VV.match(raw)
    if lead:
        start += lead.end()
        raw = flow.text[start:end]
    value = " ".join(raw.split()).strip(" .:;-–")
    value = pattern(r"[“”\"]").sub("", value) if value.count("“") + value.count('"') else value
    if not value:
        return
    header.title = value
    header.title_span = (start, end)
    header.evidence["title"] = (flow.evidence(start, end, "title under the heading"),)


def _type(flow: Flow, header: Header, parts: Parts) -> None:
    if header.type is not None:
        return
    zone = flow.text[parts.start : header.body + 40]
    by_code = numbers.type_in(header.number) if header.number else None
    letter = "Kính gửi" in zone or pattern(r"V/[vV]|v/v").search(zone)
    if by_code and not letter:
        header.type = by_code
    elif letter or header.number:
        header.type = "Công văn"

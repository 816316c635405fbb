"""Named emulation movements (phong trào thi đua, cuộc vận động) and anniversaries."""

from __future__ import annotations

import dataclasses
import re
import unicodedata

from thidua.graph.extract import dates, names
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds, matches, places
from thidua.graph.records import Anniversary, Evidence, Movement

#: The word that introduces quoted names. "phong trào đua" is an OCR slip for "thi đua".
KEYWORD = pattern(r"(?<!\w)(?:[Pp]hong trào|PHONG TRÀO|[Cc]uộc vận động|CUỘC VẬN ĐỘNG)(?!\w)")
_KEYWORDS = (
    "phong trào",
    "Phong trào",
    "PHONG TRÀO",
    "cuộc vận động",
    "Cuộc vận động",
    "CUỘC VẬN ĐỘNG",
)
_LONGEST_KEYWORD = max(map(len, _KEYWORDS))
_QUOTED = pattern(r"[“\"„](?P<name>[^“”\"\n]{2,260})(?P<close>[”\"])")
#: Other marks: “A“, ”A” and ''A'', ‘A’, «A».
_QUOTED_OTHERWISE = pattern(
    r"(?:“(?P<low>\w[^“”\"\n]{1,200}\w)“(?=[\s,.;:)]|\Z)|(?<=\s)”(?P<same>\w[^“”\"\n]{1,200}\w)”|''(?P<two>\w[^“”\"'\n]{1,200})''"
    r"|‘‘?(?P<one>\w[^“”\"‘’\n]{1,200})’’?|«(?P<angle>[^«»\n]{2,200})»)"
)
_OPENING = "“\"„”'‘«"
_REACH = 160
#: What may stand between the keyword and the quoted name, or between two names of one list.
_NO_BRIDGE = pattern(
    r"(?:[Kk][ỷỉ] niệm|[Cc]hào mừng|[Nn]hân dịp|[Nn]gày) \Z|[.;](?=\s)|(?<!\w)(?:mô hình|chương trình|[Đđ]ề án|chủ đề|phương châm|khẩu hiệu|Kế hoạch|danh hiệu|tấm gương|Ngày hội|tinh thần|điển hình|Bộ tiêu chí|giải thưởng"
    r"|gắn(?: liền)? với|mục tiêu|thông điệp|[Cc]hiến dịch|[Cc]ông trình|[Tt]uần lễ|Tháng|[Cc]uộc thi|[Hh]ội thi|[Qq]uỹ|[Cc]âu lạc bộ)(?!\w)"
)
_KEYWORD_FIRST = pattern(r"(?:Phong trào|phong trào|Cuộc vận động|cuộc vận động) \w")
_PERIOD = pattern(r"[*\s]*(?:giai đoạn \d{4}\s?-\s?\d{4})?")
_LIST = pattern(r"(?:\s?\([^()]{2,40}\))?[\s,;*]*(?:và|cùng với|hay|-)?[\s,]*(?:các )?$")
#: A list that says where each movement is at home: "“A” trong công nhân; “B” trong nông dân".
_APPORTIONED = pattern(
    r"[\s*]*(?:trong|của|ở|tại|do|đối với|với) [^“”\".:\n]{2,70}[;,]\s*(?:và )?(?:các )?[\s*]*$"
)


def find_movements(
    flow: Flow,
    start: int,
    end: int,
    title: tuple[int, int],
    foot: tuple[int, int] | None = None,
) -> tuple[Movement, ...]:
    """The quoted movements of flow[start:end], once each; none of the `foot` that lies in it.

    A name counts when a keyword introduces it, alone or at the head of a list, or when the
    keyword stands at the head of the quoted name itself. A movement is "launched" only where
    the sentence says that this document launches that very name.
    """
    text = flow.text
    found: dict[str, tuple[str, str, list[Evidence]]] = {}
    listed_until = -1
    status = "continued"
    elsewhere = launched_elsewhere(text, title[1], end) if title[1] else frozenset()
    for mark, begin, stop, name in _quotes(text, start, end):
        if foot and foot[0] <= mark < foot[1]:
            continue
        if _KEYWORD_FIRST.match(name):
            introduced = True
        else:
            introduced = _introduced(text, start, mark)
            if not introduced and listed_until >= 0:
                between = text[listed_until:mark]
                introduced = _LIST.fullmatch(between) is not None or (
                    _APPORTIONED.fullmatch(between) is not None
                    and not _NO_BRIDGE.search(between, 0, len(between.rstrip(" ;,")))
                )
        if not introduced:
            listed_until = -1
            continue
        joined = listed_until >= 0 and _JOINED.fullmatch(text[listed_until:mark]) is not None
        listed_until = stop
        # a period that follows the closing mark does not belong to the name; skip it in a list
        tail = _PERIOD.match(text, stop)
        if tail:
            listed_until = tail.end()
        if not (joined and status == "launched"):
            status = "launched" if _launched(text, mark, title) else "continued"
        key = " ".join(name.casefold().split())
        if key in elsewhere and mark < title[1] and not holds(text[title[0] : mark], _LAUNCHES):
            status = "continued"  # "Hướng dẫn tổ chức phong trào “A”", which another plan launched
        evidence = flow.evidence(begin, stop, "movement in quotes")
        if key in found:
            known = found[key]
            known[2].append(evidence)
            if status == "launched":  # a title names it, the text launches it
                found[key] = (known[0], status, known[2])
        else:
            found[key] = (name, status, [evidence])
    _join_capitals(found)
    _join_initials(found)
    return tuple(
        Movement(name, "launched" if status == "launched" else "continued", tuple(evidence))
        for name, status, evidence in found.values()
    )


#: What the quotation is instead, of the movement: "Khẩu hiệu của phong trào là “…”".
_SAID_OF = pattern(
    r"(?:chủ đề|khẩu hiệu|phương châm|thông điệp|mục tiêu|tinh thần)(?: [^\W\d_]+){0,3} của (?:các |đợt )?\Z",
    re.IGNORECASE,
)


_WORD = pattern(r"\w+")


def _join_capitals(found: dict[str, tuple[str, str, list[Evidence]]]) -> None:
    """Take out of `found` a name in capitals that is the short form of another, which the document
    launches too: "ĐỔI MỚI TỈNH A ĐẾN NĂM 2025" in the title, then "Đổi mới trên địa bàn tỉnh A đến năm
    2025"."""
    for key, (name, status, evidence) in list(found.items()):
        words = _WORD.findall(key)
        if status != "launched" or not name.isupper() or len(words) < 5:
            continue
        for other, (fuller, theirs, more) in found.items():
            rest = iter(_WORD.findall(other))
            if other != key and status == theirs and all(word in rest for word in words):
                found[other] = (fuller, theirs, [*evidence, *more])
                del found[key]
                break


#: "Xây dựng THTT" — but "GIỮ RỪNG" in full is no word of initials: it has small letters beside it.
_INITIALS = pattern(r"(?<!\w)[A-ZĐ]{3,}(?!\w)")


def _join_initials(found: dict[str, tuple[str, str, list[Evidence]]]) -> None:
    """Take out of `found` a name in which initials stand for words that another spells out: "Xây dựng
    THTT" beside "Xây dựng trường học thân thiện"."""
    for key, (name, status, evidence) in list(found.items()):
        if name.isupper() or not _INITIALS.search(name):
            continue
        short = _initials(name)
        for other, (fuller, theirs, more) in found.items():
            if other != key and len(fuller) > len(name) and _initials(fuller) == short:
                launched = "launched" if "launched" in (status, theirs) else theirs
                found[other] = (fuller, launched, [*evidence, *more])
                del found[key]
                break


def _initials(name: str) -> str:
    """The first letters of all words, without their marks, those of a word in capitals all:
    "Xây dựng THTT" → "xdthtt"."""
    words = (unicodedata.normalize("NFD", word) for word in _WORD.findall(name))
    return "".join(w if w.isupper() and len(w) > 2 else w[0] for w in words).casefold()


def _introduced(text: str, start: int, mark: int) -> bool:
    """Whether a keyword stands before the quotation mark at `mark`, near enough, and nothing
    between that names something else."""
    floor = max(start, mark - _REACH - _LONGEST_KEYWORD)
    nearest = first = -1
    for keyword in _KEYWORDS:
        at = text.rfind(keyword, floor, mark)
        while at >= 0:
            match = KEYWORD.match(text, at)
            if match:
                if match.end() > nearest:
                    first, nearest = at, match.end()
                break
            at = text.rfind(keyword, floor, at)
    bridge = text[nearest:mark]
    return (
        nearest >= 0
        and mark - nearest <= _REACH
        and "“" not in bridge
        and "\n" not in bridge.strip("\n")
        and not _NO_BRIDGE.search(bridge)
        and not (bridge.endswith(" là ") and _SAID_OF.search(text, max(start, first - 40), first))
    )


def _quotes(text: str, start: int, end: int) -> list[tuple[int, int, int, str]]:
    """Quoted names as (opening mark, start of name, end after the closing mark, name).

    With one opening and two closing marks the name runs to the last.
    """
    found: list[tuple[int, int, int, str]] = []
    position = start
    for at in places(text, _OPENING, start, end):
        if at < position:
            continue
        match = _QUOTED.match(text, at, end)
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
        further = pattern(r"(?P<more>[^“”\"\n]{1,60})”").match(text, stop, end)
        if (
            match["close"] == "”"
            and further
            and pattern(r"\s?(?:giai đoạn|năm|trong|trên|đến)\b[^.;]{0,50}$").match(further["more"])
        ):
            name = f"{match['name']} {further['more'].strip()}"
            stop = further.end()
        found.append(
            (match.start(), match.start("name"), stop, " ".join(name.split()).strip(" .,;"))
        )
        position = stop
    return found


#: What joins a second name to the first that is launched: "và cuộc vận động".
_JOINED = pattern(
    r"[\s,*]*(?:và|cùng với)?[\s,*]*(?:các )?(?:(?:phong trào|cuộc vận động)(?: thi đua)?)?[\s*]*$"
)
_LAUNCHES = ("phát động", "Phát động", "PHÁT ĐỘNG")
_LAUNCH = pattern(r"(?<!do )(?:phát động|tổ chức phát động|Phát động)[^.;\n]{0,60}$")


#: What a cited document launched: "Kế hoạch số 5/KH-SNV ngày … của Sở Nội vụ về phát động phong trào “…”".
_LAUNCHED_BY = pattern(
    r" số \d[^“”\n]{3,160} (?:phát động|Phát động)[^“”.;\n]{0,60}“(?P<name>[^“”\n]{2,260})”"
)


def launched_elsewhere(text: str, start: int, end: int) -> frozenset[str]:
    """The names, in small letters, of the movements that documents cited in text[start:end] launched."""
    if text.find("hát động", start, end) < 0:
        return frozenset()
    found = matches(_LAUNCHED_BY, text, (" số ",), start, end)
    return frozenset(" ".join(m["name"].casefold().split()).strip(" .,;") for m in found)


#: A title launches what it is "phát động" or, with nothing between, "tổ chức phong trào".
_LAUNCHING_TITLE = pattern(
    r"phát động|^(?:về việc |về |việc )?(?:ban hành kế hoạch )?tổ chức (?:phong trào|đợt|cuộc|hội thi)[^“”]{0,40}$",
    re.IGNORECASE,
)


def _launched(text: str, begin: int, title: tuple[int, int]) -> bool:
    if title[0] <= begin < title[1]:
        before = text[title[0] : begin]
        headed = text[max(0, title[0] - 12) : title[0]].rstrip().endswith("PHÁT ĐỘNG")
        return (headed or _LAUNCHING_TITLE.search(before) is not None) and pattern(
            r"(?:thực hiện|triển khai|hưởng ứng)[^“\"]{0,80}phát động", re.IGNORECASE
        ).search(before) is None
    before = text[max(0, begin - 140) : begin]
    match = _LAUNCH.search(before)
    if match is None:
        return False
    head = before[: match.start()]
    return (
        pattern(
            r"(?:hưởng ứng|thực hiện|triển khai|do |kế hoạch|được|đã)[^.;\n]{0,60}$"
            r"|(?:[Đđ]ề nghị|[Gg]iao(?! thông| dịch| lưu)|[Yy]êu cầu|[Cc]hỉ đạo|[Hh]ướng dẫn|[Vv]ận động) [^.;:\n]{2,90}$"
            r"|số \d[^.;\n“”]{0,90} về(?: việc)? $"
        ).search(head)
        is None
        and pattern(r"phát động(?: các| tại| phù hợp)?[^“]{0,20}phù hợp").search(match.group())
        is None
    )


# --- anniversaries -----------------------------------------------------------------------------

_KN = pattern(
    r"(?<!\w)(?:(?:[Kk]ỷ niệm|KỶ NIỆM|[Kk]ỉ niệm)(?: lần thứ| trọng thể| tròn| chẵn| cấp (?:quốc gia|Nhà nước|tỉnh|thành phố))?|(?:các|nhiều|những) (?:ngày|sự kiện|dịp) (?:lễ |lễ lớn )?kỷ niệm[^\d.;\n]{0,40}:\s*[-–+]?)"
    r" (?P<years>\d{1,4}) (?:năm|NĂM) (?P<event>[^\n]{3,400})"
)
_IN_LIST = pattern(
    r"(?:\s?\((?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?)\))?"
    r"(?:\s?(?:,|;|và|VÀ|;? ?-)\s?(?:và )?(?:[Kk]ỷ niệm |KỶ NIỆM )?)(?P<years>\d{1,4}) (?:năm|NĂM) (?P<event>[^\n]{3,300})"
)
#: A second event of the same years: "80 năm Cách mạng tháng Tám (…) và Quốc khánh 02/9 (…)".
_BESIDE = pattern(r" và (?P<event>[A-ZĐ][^\d,;.(\n”“\"]{3,60}(?:\d{1,2}[/-]\d{1,2})?)(?=\s?\()")
_DATES = pattern(
    r"\s?\(\s?(?:tháng |ngày |năm |từ )?(?P<from>(?:\d{1,2}[/.-]){0,2}\d{4})\s?[-–]\s?(?:tháng |ngày |năm )?(?P<to>(?:\d{1,2}[/.-]){0,2}\d{4})\s?\)"
)
#: A month and its year: "4/1992".
_MONTH = pattern(r"(?P<m>0?[1-9]|1[0-2])[/.-](?P<y>\d{4})")
#: The same without a bracket, right behind the name: "Ngày Sách 21/4/2014 - 21/4/2024".
_BARE_DATES = pattern(
    r" ?,? ?(?P<from>\d{1,2}/\d{1,2}/\d{4}) ?[-–] ?(?P<to>\d{1,2}/\d{1,2}/\d{4})(?![\d/])"
)
_EVENT_END = pattern(
    r"\s?\(|[,;.\n”“\"\[]|(?= \d{1,2}/\d{1,2}/\d{4}\s?[-–])|(?: và (?=(?:kỷ niệm |Kỷ niệm )?\d{1,4} năm))"
    r"| và (?=(?:chào mừng|thực hiện|triển khai|hoàn thành|hưởng ứng|phát động|đẩy mạnh|góp phần|hướng tới|tiến tới|đón|tổ chức|lập thành tích|bầu cử|cuộc bầu cử|thành công|các ngày|kết quả|Đại hội|Lễ hội|Ngày bầu cử|Festival|Năm)(?!\w))"
    r"| và (?=(?:Ngày hội|Hội thao|Hội thi|Hội diễn|Hội chợ|Liên hoan|Tuần lễ|Giải)[^,;.()\d\n]{0,60} lần thứ )"
    r"|(?<= )(?:tại|với|nhằm|gắn|là|do|vào|trong|thiết thực|bằng|của toàn|sẽ|đã|đang|theo|để|được)(?= )|(?<= )ở(?= (?:cấp|địa phương|cơ sở|đơn vị|các)(?!\w))",
    re.IGNORECASE,
)
#: The end of an event of which a part is common: "… miền Nam, thống nhất đất nước".
_UNITED = pattern(r", thống nhất (?:đất nước|Tổ quốc|nước nhà)(?!\w)", re.IGNORECASE)
#: What goes on with the name of an event behind a comma, up to its dates in brackets.
_FURTHER = pattern(r", (?=[a-zà-ỹđ])(?!kỷ niệm|nhằm|gắn)[^\d,;.:(\n”“\"]{3,60}(?=\()")
_EVENT_HEAD = pattern(
    r"[“\"]?(?:ngày|chiến thắng|cách mạng|thành lập|giải phóng|tái lập|thống nhất|quốc khánh|sinh|mất|khởi nghĩa|phong trào|truyền thống|đại thắng|toàn quốc|trận|hiệp định|xô viết)",
    re.IGNORECASE,
)
#: Years of something else amid the list, over which it goes on: "50 năm thực hiện Di chúc …".
_OTHER_YEARS = pattern(
    r"(?:,|;| và)\s?(?:\d{1,4} năm (?:thực hiện|[Dd]i chúc|triển khai)|(?:kỷ niệm )?lần thứ \d{1,4} )[^,;.()\d\n]{3,90}(?=, | và \d)"
)


def find_anniversaries(
    flow: Flow, start: int, end: int, foot: tuple[int, int] | None = None
) -> tuple[Anniversary, ...]:
    """ "kỷ niệm N năm …", and the items of the list that such a word opens; once per event and N.

    Several forms of one event give its fullest name and dates. The `foot` that lies in
    flow[start:end] is left out.
    """
    text = flow.text
    found: list[Anniversary] = []
    position = start
    for at in places(text, "ỷỉỶ", start, end):
        if at <= position or text[at - 1] not in "kK" or (foot and foot[0] <= at < foot[1]):
            continue
        match = _KN.match(text, at - 1, end)
        if match is None:
            for word in ("các ", "nhiều ", "những "):
                days = text.rfind(word, max(start, at - 26), at)
                match = _KN.match(text, days, end) if days >= 0 else None
                if match:
                    break
        if match is None:
            continue
        known = len(found)
        position = _read_anniversary(flow, match, found)
        while True:
            other = _OTHER_YEARS.match(text, position, end)
            more = _IN_LIST.match(text, other.end() if other else position, end)
            if more is None or not _EVENT_HEAD.match(more["event"]):
                break
            position = _read_anniversary(flow, more, found)
        _complete(text, position, found, known)
    return tuple(found)


#: What is founded or freed stands behind the dates: "190 năm thành lập (1831 - 2021) tỉnh A".
_BARE = pattern(
    r"(?P<act>(?:[Nn]gày )?(?:[Tt]hành lập|[Tt]ái lập|[Gg]iải phóng|[Tt]ruyền thống|[Xx]ây dựng))(?: (?P<of>.+))?"
)
_OF_PLACE = pattern(
    r" (?P<of>(?:tỉnh|thành phố|thị xã|thị trấn|huyện|quận|xã|phường)(?: [A-ZĐÀ-Ỹ][^\W\d_]*){1,5})(?!\w)"
)


def _complete(text: str, end: int, found: list[Anniversary], first: int) -> None:
    """Give the bare acts among found[first:], a list that ends at `end`, what they are done to: that of
    the last of the list, printed with it or behind its dates."""
    if first == len(found) or (text[end - 1 : end] != ")" and len(found) == first + 1):
        return
    acts = [_BARE.fullmatch(a.event) for a in found[first:]]
    last = acts[-1]
    if last is None:
        return
    behind = _OF_PLACE.match(text, end)
    begin = end + 1
    stop = behind.end() if behind else names.organ_at(text, begin) if text[end:begin] == " " else 0
    of = last["of"] or (text[begin:stop] if stop > begin else None)
    for k, act in enumerate(acts, first):
        if act and of and not act["of"]:
            found[k] = dataclasses.replace(found[k], event=f"{act['act']} {of}")


def _read_anniversary(flow: Flow, match: re.Match[str], found: list[Anniversary]) -> int:
    """Read one event, and one beside it of the same years; return where the list may go on."""
    text = flow.text
    end = _read_event(flow, match, int(match["years"]), match.start("years"), found)
    beside = _BESIDE.match(text, end) if text[end - 1 : end] == ")" else None
    if beside and _DATES.match(text, beside.end()):
        end = _read_event(flow, beside, int(match["years"]), beside.start("event"), found)
    return end


def _read_event(
    flow: Flow, match: re.Match[str], years: int, first: int, found: list[Anniversary]
) -> int:
    text = flow.text
    begin = match.start("event")
    quoted = _QUOTED.match(text, begin, match.end())
    if quoted:
        finish = quoted.end()
        event = quoted["name"]
    else:
        stop = _EVENT_END.search(text, begin)
        finish = stop.start() if stop else match.end()
        if text.startswith(",", finish):
            united = _UNITED.match(text, finish)
            further = None if united else _FURTHER.match(text, finish)
            if united:
                finish = united.end()
            elif further and _DATES.match(text, further.end()):
                # "… miền Nam, hoàn thành một nửa (30/4/1975 - …)"
                finish = further.end()
        event = text[begin:finish]
    event = " ".join(event.split()).rstrip(" ,")
    after = _DATES.match(text, finish)
    if after is None:
        after = _BARE_DATES.match(text, finish)
    origin = to = None
    end = finish
    if after:
        origin, to, end = _iso(after["from"]), _iso(after["to"]), after.end()
    if not event:
        return end
    event = event[:1].upper() + event[1:]
    evidence = flow.evidence(first, end, "kỷ niệm N năm")
    for k, known in enumerate(found):
        if known.years == years and _same_event(known.event, event):
            fuller = max(known.event, event, key=lambda e: (not e.isupper(), len(e)))
            dates_known = max(
                (known.from_ or "", known.to or ""),
                (origin or "", to or ""),
                key=lambda p: len(p[0]),
            )
            found[k] = Anniversary(
                fuller,
                years,
                dates_known[0] or None,
                dates_known[1] or None,
                (*known.evidence, evidence),
            )
            return end
    found.append(Anniversary(event, years, origin, to, (evidence,)))
    return end


def _same_event(a: str, b: str) -> bool:
    """Two names of one event: the words of the shorter are in the longer, "ngày" aside."""
    x, y = (
        {w for w in pattern(r"\w+").findall(s.casefold()) if w not in ("ngày", "lễ")}
        for s in (a, b)
    )
    small, large = (x, y) if len(x) <= len(y) else (y, x)
    if not small <= large and len(small) > 5:
        left, right = small - large, large - small
        # "lời kê gọi" for "lời kêu gọi": a letter lost of one word
        if len(left) == 1 == len(right) and min(left | right, key=len) in max(
            left | right, key=len
        ):
            return True
    return bool(small) and (small <= large or _unspaced(a) == _unspaced(b))


def _unspaced(event: str) -> str:
    """An event without its blanks, which old files lose: "cố TổngBí thư"."""
    return "".join(event.casefold().split()).removeprefix("ngày")


def _iso(printed: str) -> str | None:
    full = dates.FULL.fullmatch(printed)
    if full:
        return dates.of(full)
    month = _MONTH.fullmatch(printed)
    if month:
        return f"{month['y']}-{int(month['m']):02}"
    return printed if pattern(r"\d{4}").fullmatch(printed) else None

"""Anniversaries (kỷ niệm N năm …) that a document names: the event, its years and its two dates."""

from __future__ import annotations

import dataclasses
import re
from functools import lru_cache

from thidua.graph.extract import dates, names
from thidua.graph.extract.campaign.quotes import QUOTED
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES
from thidua.graph.extract.scan import places
from thidua.graph.records import Anniversary

_KN = pattern(
    rf"(?<!\w)(?:(?:[Kk]ỷ niệm|KỶ NIỆM|[Kk]ỉ niệm)(?: (?:các|những) (?:ngày|sự kiện|dịp)[^.;:\n]{{0,50}}:\s*[{DASHES}]?)?(?: lần thứ| sự kiện| dịp| trọng thể| tròn| chẵn| cấp (?:quốc gia|Nhà nước|tỉnh|thành phố))?|(?:[Cc]ác|[Nn]hiều|[Nn]hững) (?:ngày|sự kiện|dịp) (?:lễ |lễ lớn )?kỷ niệm[^.;:\n]{{0,50}}:\s*[{DASHES}]?)"
    rf"(?: |(?<=[{DASHES}:\s]))(?:\d{{1,2}}[.)] |[a-z]\) )?(?P<years>\d{{1,4}}) (?:n[ăã]m|NĂM) (?P<event>[^\n]{{3,400}})"
)
_IN_LIST = pattern(
    rf"(?:\s?\((?:\d{{1,2}}[/-]\d{{1,2}}(?:[/-]\d{{4}})?)\))?"
    rf"(?:\s?(?:,|;|và|VÀ|;? ?-|[;,]?\n(?:[{DASHES}]|\d{{1,2}}[.)]|[a-z]\)))\s?(?:và |gắn (?:liền )?với |cùng (?:với )?|\d{{1,2}}[.)] |[a-z]\) )?(?:[Kk]ỷ niệm |KỶ NIỆM )?)(?P<years>\d{{1,4}}) (?:n[ăã]m|NĂM) (?P<event>[^\n]{{3,300}})"
)
#: A second event of the same years: "80 năm Cách mạng tháng Tám (…) và Quốc khánh 02/9 (…)".
_BESIDE = pattern(
    r" (?:và|VÀ) (?P<event>[A-ZĐ][^\d,;.(\n”“\"]{3,60}(?:\d{1,2}[/-]\d{1,2})?)(?=\s?\()"
)
_DAY = r"(?:\d{1,2} tháng \d{1,2} năm |(?:\d{1,2} ?[/.-] ?){0,2})\d{4}"
_DATES = pattern(
    rf"\s?\(\s?(?:từ )?(?:tháng |ngày |năm )?(?P<from>{_DAY})(?:\s?[-–÷]\s?| đến )(?:tháng |ngày |năm )?(?P<to>{_DAY})(?:\s?\)|(?=\s?(?:[.,;\n]|\Z)))"
)
#: A month and its year: "4/1992".
_MONTH = pattern(r"(?P<m>0?[1-9]|1[0-2])[/.-](?P<y>\d{4})")
#: The same without a bracket, right behind the name: "Ngày Sách 21/4/2014 - 21/4/2024".
_BARE_DATES = pattern(
    r" ?,? ?(?P<from>\d{1,2}/\d{1,2}/\d{4}) ?[-–] ?(?P<to>\d{1,2}/\d{1,2}/\d{4})(?![\d/])"
)
_EVENT_END = pattern(
    r"\s?\(|[,;.\n”“\"\[)]|(?= \d{1,2}/\d{1,2}/\d{4}\s?[-–])|(?:(?<=\d/\d)|(?<=/\d\d))(?= (?:năm nay|có|sắp|thật)(?!\w))| (?=từ (?:ngày |tháng )?\d)|(?: và (?=(?:kỷ niệm |Kỷ niệm )?\d{1,4} năm))"
    r"| và (?=(?:những năm|các năm|chào mừng|thực hiện|triển khai|hoàn thành|hưởng ứng|phát động|đẩy mạnh|góp phần|hướng tới|tiến tới|đón|tổ chức|lập thành tích|chuẩn bị|tôn vinh|vinh danh|tri ân|biểu dương|tuyên dương|khen thưởng|trao|gặp mặt|khánh thành|khởi công|khai (?:giảng|mạc|trương)|công bố|ra mắt|sơ kết|tổng kết|phấn đấu|thi đua|tuyên truyền|ký kết|bầu cử|cuộc bầu cử|thành công|các ngày|kết quả|Đại hội|Lễ hội|Ngày bầu cử|Festival|Năm)(?!\w))"
    r"| và (?=(?:Ngày hội|Hội thao|Hội thi|Hội diễn|Hội chợ|Liên hoan|Tuần lễ|Giải)[^,;.()\d\n]{0,60} lần thứ )"
    r"|(?<= )(?:tại|với|nhằm|gắn|là|do|vào|trong|thiết thực|bằng|cũng|đều|vừa|thì|khi|mà|của toàn|sẽ|đã|đang|theo|để|được)(?= )|(?<= )ở(?= (?:cấp|địa phương|cơ sở|đơn vị|các)(?!\w))",
    re.IGNORECASE,
)
_NO_QUOTES = dict.fromkeys(map(ord, '“”„"'))
#: The end of an event of which a part is common: "… miền Nam, thống nhất đất nước".
_UNITED = pattern(r", (?:thống nhất (?:đất nước|Tổ quốc|nước nhà)|liệt s[ĩỹ])(?!\w)", re.IGNORECASE)
#: "Ngày Bác Hồ nói chuyện | với cán bộ, chiến sĩ đoàn (19/9/1954 - …)", which no "gắn" ties to another.
_LED_ON = pattern(r"với (?![^(]{0,60}(?:kỷ niệm|chào mừng|Ngày|ngày))[^\d.;:(\n”“\"]{3,60}(?=\()")
_TIED = pattern(r"(?:gắn(?: liền)?|cùng|kết hợp|song song|đồng thời) \Z")
#: A word that ends most events, within one that its dates end: "ngày làng dời | vào núi (…)".
_DATED = pattern(r"(?!gắn|với|nhằm|là |và |cùng)[^\d.,;:(\n”“\"]{3,60}?(?=\s?\()")
#: What goes on with the name of an event behind a comma, up to its dates in brackets.
_FURTHER = pattern(r", (?=[a-zà-ỹđ])(?!kỷ niệm|nhằm|gắn)[^\d,;.:(\n”“\"]{3,60}(?=\()")
_EVENT_HEAD = pattern(
    r"(?:\([^()]{9,30}\) )?[“\"]?(?:[A-ZĐÀ-Ỹ]|(?i:ngày|chiến thắng|cách mạng|thành lập|giải phóng|tái lập|thống nhất|quốc khánh|sinh|mất|(?:cuộc |tổng )?khởi nghĩa|phong trào|truyền thống|đại thắng|toàn quốc|trận|hiệp định|xô viết|xây dựng(?: và|,) (?:phát triển|trưởng thành)|hình thành|ra đời|chia tách|sáp nhập|hợp nhất|nâng cấp|kết nghĩa))"
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
    for blank in places(text, (" niệm", " NIỆM", " Niệm"), start + 1, end):
        at = blank - 1
        if at <= position or text[at] not in "ỷỉỶ" or text[at - 1] not in "kK":
            continue
        if foot and foot[0] <= at < foot[1]:
            continue
        match = _KN.match(text, at - 1, end)
        if match is None:
            for word in ("ác ", "hiều ", "hững "):
                days = text.rfind(word, max(start, at - 25), at) - 1
                match = _KN.match(text, days, end) if days >= 0 else None
                if match:
                    break
        if match is None:
            continue
        listed = ":" in match.group()[: match.start("years") - match.start()]
        if listed and not _EVENT_HEAD.match(match["event"]):
            continue  # "các ngày kỷ niệm: 50 năm thực hiện Di chúc"
        known = len(found)
        position = _read_anniversary(flow, match, found)
        while True:
            other = _OTHER_YEARS.match(text, position, end)
            more = _IN_LIST.match(text, other.end() if other else position, end)
            if more is None or not _EVENT_HEAD.match(more["event"]):
                break
            position = _read_anniversary(flow, more, found)
        _complete(text, match.start(), position, found, known)
    return tuple(_in_full(anniversary, text) for anniversary in found)


def _in_full(anniversary: Anniversary, text: str) -> Anniversary:
    """`anniversary` with the abbreviations in its name written out, where the text prints it so elsewhere."""
    event = names.expand(anniversary.event)
    if event == anniversary.event or event.casefold() not in text.casefold():
        return anniversary
    return dataclasses.replace(anniversary, event=event)


_WORD = pattern(r"\w+")
#: What is founded or freed stands behind the dates: "190 năm thành lập (1831 - 2021) tỉnh A".
_BARE = pattern(
    r"(?P<act>(?:[Nn]gày )?(?:[Tt]hành lập|[Tt]ái lập|[Cc]hia tách|[Gg]iải phóng|[Tt]ruyền thống|[Xx]ây dựng(?: và (?:phát triển|trưởng thành))?))(?: (?P<of>.+))?"
)
_OF_PLACE = pattern(
    r" (?P<of>(?:tỉnh|thành phố|thị xã|thị trấn|huyện|quận|xã|phường)(?: [A-ZĐÀ-Ỹ][^\W\d_]*){1,5})(?!\w)"
)


def _complete(text: str, start: int, end: int, found: list[Anniversary], first: int) -> None:
    """Give the bare acts among found[first:], the list text[start:end], what they are done to: that of
    the last of the list, printed with it or behind its dates."""
    if (
        ";" in text[start:end]
        or first == len(found)
        or (text[end - 1 : end] != ")" and len(found) == first + 1)
    ):
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
    """Read the event of `match`, proved from `first` on; return where its name and dates end."""
    text = flow.text
    begin = match.start("event")
    after = _DATES.match(text, begin)  # "105 năm (1919 - 2024) Ngày sinh …"
    if after:
        begin = after.end() + text.startswith(" ", after.end())
    event, end = _named(text, begin, match.end(), years)
    if " làm " in event and _TAKEN.search(text, max(0, first - 160), first):
        event, end = _before_its_use(event, begin, end)
    after = _DATES.match(text, end) or after
    if after is None:
        after = _BARE_DATES.match(text, end)
    origin = to = None
    if after:
        origin, to, end = _iso(after["from"]), _iso(after["to"]), max(end, after.end())
    if event:
        event = event[:1].upper() + event[1:]
        evidence = flow.evidence(first, end, "kỷ niệm N năm")
        _add(found, Anniversary(event, years, origin, to, (evidence,)))
    return end


#: "lấy kỷ niệm 30 năm Ngày mở chợ | làm dịp tôn vinh".
_TAKEN = pattern(r"(?<!\w)(?:[Ll]ấy|[Cc]họn)(?!\w)[^.;\n]{0,150}\Z")


def _before_its_use(event: str, begin: int, end: int) -> tuple[str, int]:
    """The event without what it is taken for, and where it ends."""
    name = event.partition(" làm ")[0]
    return name, begin + len(name) if name != event else end


def _named(text: str, begin: int, limit: int, years: int) -> tuple[str, int]:
    """The name of the event in text[begin:limit], and where it ends."""
    quoted = QUOTED.match(text, begin, limit)
    if quoted:
        return " ".join(quoted["name"].split()).rstrip(" ,"), quoted.end()
    stop = _EVENT_END.search(text, begin)
    end = stop.start() if stop else limit
    if text[end - 1 : end] == " " and (inner := QUOTED.match(text, end, limit)):
        stop = _EVENT_END.search(text, inner.end())  # "Ngày “Vì làng xóm” ở huyện (…)"
        end = stop.start() if stop else limit
    led = _LED_ON.match(text, end) if text.startswith("với ", end) else None
    if led and not _TIED.search(text[begin:end]) and _DATES.match(text, led.end()):
        end = led.end()
    dated = _DATED.match(text, end) if text[end - 1 : end] == " " else None
    days = _DATES.match(text, dated.end()) if dated else None
    if dated and days and int(days["to"][-4:]) - int(days["from"][-4:]) == years:
        # "ngày chợ Bến Ghềnh đi vào bán hàng (22/4/2001 - 22/4/2011)": years of it
        end = dated.end()
    if text.startswith(",", end):
        united = _UNITED.match(text, end)
        further = None if united else _FURTHER.match(text, end)
        if united:
            end = united.end()
        elif further and _DATES.match(text, further.end()):
            end = further.end()  # "… miền Nam, hoàn thành một nửa (30/4/1975 - …)"
    name = text[begin:end].translate(_NO_QUOTES)
    return " ".join(name.split()).rstrip(" ,"), end


#: No document names more of them; a longer list is looked through no further back.
_MOST = 100


def _add(found: list[Anniversary], new: Anniversary) -> None:
    """Add an anniversary; another form of one that is known gives its fuller name and dates."""
    last = range(max(0, len(found) - _MOST), len(found))
    same = [k for k in last if _is_form_of(new, found[k])]
    if not same:
        found.append(new)
        return
    k = same[0]
    if len(same) > 1:
        # "Trường A" and "Đoàn trường A" of the same years: a name that a known one holds is short for that
        words = _words(new.event)
        k = min(
            same,
            key=lambda n: (_words(found[n].event) != words, not words <= _words(found[n].event)),
        )
    known = found[k]
    fuller = max(known.event, new.event, key=lambda e: (not e.isupper(), len(e)))
    dated = max(known, new, key=lambda a: len(a.from_ or ""))
    found[k] = Anniversary(
        fuller, new.years, dated.from_, dated.to, (*known.evidence, *new.evidence)
    )


def _is_form_of(new: Anniversary, known: Anniversary) -> bool:
    """Whether both are one event; with other years at both ends they are two."""
    if known.years != new.years or not _same_event(known.event, new.event):
        return False
    ends = ((known.from_, new.from_), (known.to, new.to))
    return not all(a and b and a[:4] != b[:4] for a, b in ends)


@lru_cache(maxsize=1024)
def _words(event: str) -> frozenset[str]:
    """The words of an event, in small letters, "ngày" aside."""
    return frozenset(_WORD.findall(event.casefold())) - {"ngày", "lễ"}


def _same_event(a: str, b: str) -> bool:
    """Two names of one event: the words of the shorter are in the longer, "ngày" aside."""
    x, y = _words(a), _words(b)
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


_PARTED = pattern(r" ?([/.-]) ?")
_YEAR = pattern(r"\d{4}")


def _iso(printed: str) -> str | None:
    """A day, a month or a year as ISO writes it: "4/1992" → "1992-04"."""
    printed = _PARTED.sub(r"\1", printed) if " " in printed else printed
    full = dates.FULL.fullmatch(printed)
    if full:
        return dates.of(full)
    month = _MONTH.fullmatch(printed)
    if month:
        return f"{month['y']}-{int(month['m']):02}"
    return printed if _YEAR.fullmatch(printed) else None

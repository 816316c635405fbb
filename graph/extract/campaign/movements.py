"""Emulation movements (phong trào thi đua, cuộc vận động) by name, launched here or going on."""

from __future__ import annotations

import re
from itertools import combinations

from thidua.graph.extract.campaign.now import GOES_ON, opened_now
from thidua.graph.extract.campaign.quotes import quotes
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import bare, in_order, pattern
from thidua.graph.extract.marks import DASHES, MARK
from thidua.graph.extract.scan import holds, matches
from thidua.graph.records import Evidence, Movement

#: The word that introduces quoted names. "phong trào đua" is an OCR slip for "thi đua".
_KEYWORD = pattern(
    r"(?<!\w)(?:[Pp]hong trào|PHONG TRÀO|[Cc]uộc vận động|CUỘC VẬN ĐỘNG|PTTĐ|CVĐ)(?!\w)"
)
_KEYWORDS = ("phong trào", "Phong trào", "PHONG TRÀO", "cuộc vận động", "Cuộc vận động", "CUỘC VẬN ĐỘNG", "PTTĐ", "CVĐ")  # fmt: skip
#: What each keyword holds, whatever its first letter.
_STEMS = ("hong trào", "uộc vận động", "HONG TRÀO", "VẬN ĐỘNG", "PTTĐ", "CVĐ")
_LONGEST_KEYWORD = max(map(len, _KEYWORDS))
_REACH = 160
#: What may stand between the keyword and the quoted name, or between two names of one list.
_NO_BRIDGE = pattern(
    r"(?:[Kk][ỷỉ] niệm|[Cc]hào mừng|[Nn]hân dịp|[Nn]gày) \Z|[.;](?=\s)|[Gg]iải \Z|(?<!\w)(?:mô hình|chương trình|[Đđ]ề án|chủ đề|phương châm|khẩu hiệu|Kế hoạch|Quyết định|Chỉ thị|Nghị quyết|Kết luận|Thông tư|Nghị định|khâu đột phá|danh hiệu|gương|Ngày hội|tinh thần|điển hình|[Tt]iêu chí|giải thưởng"
    r"|gắn(?: liền)? với|mục tiêu|thông điệp|[Cc]hiến dịch|[Cc]ông trình|[Tt]uần lễ|Tháng|[Cc]uộc thi|[Hh]ội thi|[Qq]uỹ|[Cc]âu lạc bộ)(?!\w)"
)
#: What the quotation is about: "phong trào toàn dân tố giác vi phạm về “…”".
_ABOUT = tuple(
    f"{what} về " for what in ("vi phạm", "tội phạm", "quy định", "kiến thức", "thông tin")
)
#: What opens the line of an item.
_MARK = rf"\n{MARK}[*]*"
#: The mark of the first item of a list, one name a line: "… các phong trào:\n- “…”".
_ITEM = pattern(rf":[\s*]*{_MARK}$")
_KEYWORD_FIRST = pattern(r"(?:Phong trào|phong trào|Cuộc vận động|cuộc vận động) \w")
#: The title of a document, no name.
_TITLES = ("Về việc ", "về việc ", "V/v ")
_PERIOD = pattern(r"[*\s]*(?:(?:giai đoạn|năm(?: học)?) \d{4}(?:\s?[-–]\s?\d{4})?)?")
_LIST = pattern(
    r"(?:\[\d{1,2}\])?(?:\s?\([^()]{2,40}\))?(?:[\s,;*/]*(?:và|cùng với|hay|-)?[\s,]*(?:các |thi đua )?(?:\(?(?:\d{1,2}|[a-zđ]|[ivx]{2,4})\) ?)?|[.;,*]*"
    rf"{_MARK})$"
)
#: A list whose items open with the names and say more of each: "- “A”: làm đường;\n- “B”: làm kênh".
_EXPLAINED = pattern(rf"\s?[:(–-][^“”\"\n]{{2,400}}{_MARK}")
_OPENS_LINE = pattern(rf"{_MARK}\Z")
#: A list that says where each movement is at home: "“A” trong công nhân; “B” trong nông dân".
_APPORTIONED = pattern(
    r"[\s*]*(?:trong|của|ở|tại|do|đối với|với) [^“”\".:\n]{2,70}[;,]\s*(?:và )?(?:các )?[\s*]*$"
)


#: A title that names without marks what it launches: "phát động phong trào | toàn dân giữ rừng trên địa bàn tỉnh".
_TITLE_LAUNCHES = pattern(
    r"(?:v/v |về |việc |tổ chức )*phát động (?:và [^\W\d_]+ [^\W\d_]+ )?(?:phong trào|cuộc vận động)(?: thi đua)? (?P<what>[^“\"].*)"
)


#: What closes a name, and may stand before that.
_CLOSING = " .,;”’“'\"»\n"


def find_movements(
    flow: Flow,
    start: int,
    end: int,
    title: tuple[int, int],
    foot: tuple[int, int] | None = None,
    launches: bool = True,
    issuer: str | None = None,
) -> tuple[Movement, ...]:
    """The quoted movements of flow[start:end], once each; none of the `foot` that lies in it.

    A name counts when a keyword introduces it, alone or at the head of a list, or when the
    keyword stands at the head of the quoted name itself. A movement is "launched" only where
    the sentence says that this document, which `launches` at all, launches that very name.
    """
    text = flow.text
    if not holds(text[start:end], _STEMS):
        return ()
    found: dict[str, tuple[str, str, list[Evidence]]] = {}
    listed_until = -1
    itemized = False
    status = "continued"
    elsewhere = launched_elsewhere(text, title[1], end) if title[1] else frozenset()
    titled = _TITLE_LAUNCHES.match(" ".join(text[title[0] : title[1]].casefold().split()))
    for mark, begin, stop, name in quotes(text, start, end):
        if foot and foot[0] <= mark < foot[1]:
            continue
        if name.startswith(_TITLES) or (
            not _KEYWORD_FIRST.match(name)
            and not introduced(text, start, mark)
            and not (listed_until >= 0 and _lists(text[listed_until:mark], itemized))
        ):
            listed_until = -1
            continue
        joined = listed_until >= 0 and _JOINED.fullmatch(text[listed_until:mark]) is not None
        # a period that follows the closing mark does not belong to the name; skip it in a list
        tail = _PERIOD.match(text, stop)
        listed_until = tail.end() if tail else stop
        itemized = _OPENS_LINE.search(text[max(start, mark - 8) : mark]) is not None
        if not (joined and status == "launched"):
            opened = _launched(text, mark, title) or opened_now(text, mark, stop, issuer)
            status = "launched" if launches and opened else "continued"
        key = " ".join(name.casefold().split())
        if launches and titled and titled["what"].startswith(key):
            status = "launched"
        if key in elsewhere and mark < title[1] and not holds(text[title[0] : mark], _LAUNCHES):
            status = "continued"  # "Hướng dẫn tổ chức phong trào “A”", which another plan launched
        known = found.setdefault(key, (name, status, []))
        # its words, without the marks around them
        last = begin + len(text[begin:stop].rstrip(_CLOSING))
        known[2].append(flow.evidence(begin, last, "movement in quotes"))
        if status == "launched":  # a title names it, the text launches it
            found[key] = (known[0], status, known[2])
    if launches and title[1]:
        _launch_above(found, flow, title, end)
    if len(found) <= _MOST_NAMED:
        _join_capitals(found)
        _join_initials(found)
        _join_misread(found)
    return tuple(
        Movement(name, "launched" if status == "launched" else "continued", tuple(evidence))
        for name, status, evidence in found.values()
    )


#: The movement of the title, meant by its place: "nay phát động phong trào mang tên trên".
_NAMED_ABOVE = pattern(
    r"phát động (?:phong trào|cuộc vận động)(?: (?!trong|đã|do)[^\W\d_]+){0,4}? trên(?! địa| toàn| cơ sở)(?!\w)"
)


def _launch_above(
    found: dict[str, tuple[str, str, list[Evidence]]], flow: Flow, title: tuple[int, int], end: int
) -> None:
    """Make the only movement that the title names launched where the text launches the one "above"."""
    first, last = flow.origin(title[0]), flow.origin(title[1] - 1) + 1
    named = [
        key for key, (_, _, proofs) in found.items() if any(first <= e.start < last for e in proofs)
    ]
    above = _NAMED_ABOVE.search(flow.text, title[1], end)
    if (
        above
        and len(named) == 1
        and _no_order(flow.text[max(0, above.start() - 180) : above.start()])
    ):
        name, _, proofs = found[named[0]]
        found[named[0]] = (name, "launched", proofs)


def _lists(between: str, itemized: bool) -> bool:
    """Whether the words between two names go on with one list; `itemized`: each opens a line."""
    if _LIST.fullmatch(between) or (itemized and _EXPLAINED.fullmatch(between)):
        return True
    return _APPORTIONED.fullmatch(between) is not None and not _NO_BRIDGE.search(
        between, 0, len(between.rstrip(" ;,"))
    )


#: What the quotation is instead, of the movement: "Khẩu hiệu của phong trào là “…”".
_SAID_OF = pattern(
    r"(?:chủ đề|khẩu hiệu|phương châm|thông điệp|mục tiêu|tinh thần)(?:(?: [^\W\d_]+){0,3} của)? (?:các |đợt )?\Z",
    re.IGNORECASE,
)
_WORD = pattern(r"\w+")


#: A text that names more is a list of names, none of which stands for another.
_MOST_NAMED = 300


def _join_capitals(found: dict[str, tuple[str, str, list[Evidence]]]) -> None:
    """Take out of `found` a name in capitals that is the short form of another, which the document
    launches too: "ĐỔI MỚI TỈNH A ĐẾN NĂM 2025" in the title, then "Đổi mới trên địa bàn tỉnh A đến năm
    2025"."""
    for key, (name, status, evidence) in list(found.items()):
        if status != "launched" or not name.isupper():
            continue
        words = _WORD.findall(key)
        if len(words) < 5:
            continue
        for other, (fuller, theirs, more) in found.items():
            if other != key and status == theirs and in_order(words, _WORD.findall(other)):
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


#: By how many letters in a row two prints of a name may differ, and how long it must be then.
_MISREAD = ((3, 40), (2, 24), (1, 16))
#: … with the marks and blanks among them.
_LENGTHS_APART = 6


def _join_misread(found: dict[str, tuple[str, str, list[Evidence]]]) -> None:
    """Take out of `found` a name that is another with a few letters in a row misread or lost, marks aside:
    "uổi trẻ giữ rừng đầu nguồn" beside "Tuổi trẻ giữ rừng đầu nguồn"."""
    for key, other in combinations(tuple(found), 2):
        if abs(len(key) - len(other)) > _LENGTHS_APART or key not in found or other not in found:
            continue
        first, second = _letters(key), _letters(other)
        if not _one_name(first, second):
            continue
        if len(second) > len(first):
            key, other = other, key  # the longer stays, else the first
        name, status, evidence = found[key]
        _, theirs, more = found.pop(other)
        found[key] = (name, theirs if theirs == "launched" else status, [*evidence, *more])


def _letters(name: str) -> str:
    """The letters and digits of a name, small and without marks."""
    return "".join(filter(str.isalnum, bare(name.casefold())))


def _one_name(a: str, b: str) -> bool:
    """Whether two names of `_letters` differ by a few letters in one place, and by no digit."""
    shorter = min(len(a), len(b))
    most = next((most for most, length in _MISREAD if shorter >= length), 0)
    if abs(len(a) - len(b)) > most:
        return False
    head = _common(a, b)
    tail = min(_common(a[::-1], b[::-1]), shorter - head)
    rests = sorted((a[head : len(a) - tail], b[head : len(b) - tail]), key=len)
    replaced = min(most, 2) if rests[0] else most
    return len(rests[1]) <= replaced and not any(map(str.isdigit, "".join(rests)))


def _common(a: str, b: str) -> int:
    """With how many equal letters both begin."""
    return next(
        (k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
    )


def _initials(name: str) -> str:
    """The first letters of all words, without their marks, those of a word in capitals all:
    "Xây dựng THTT" → "xdthtt"."""
    words = map(bare, _WORD.findall(name))
    return "".join(w if w.isupper() and len(w) > 2 else w[0] for w in words).casefold()


def introduced(text: str, start: int, mark: int) -> bool:
    """Whether a keyword stands before the quotation mark at `mark`, near enough, and nothing
    between that names something else."""
    floor = max(start, mark - _REACH - _LONGEST_KEYWORD)
    nearest = first = -1
    for keyword in _KEYWORDS:
        at = text.rfind(keyword, floor, mark)
        while at >= 0:
            match = _KEYWORD.match(text, at)
            if match:
                if match.end() > nearest:
                    first, nearest = at, match.end()
                break
            at = text.rfind(keyword, floor, at)
    if nearest < 0 or mark - nearest > _REACH:
        return False
    bridge = text[nearest:mark]
    if ":" in bridge and "\n" in bridge:
        bridge = _ITEM.sub(" ", bridge)
    return (
        not holds(bridge, _CLOSED)
        and "\n" not in bridge.strip("\n")
        and not bridge.endswith(_ABOUT)
        and not _NO_BRIDGE.search(bridge)
        and not (
            bridge.endswith((" là ", ": ")) and _SAID_OF.search(text, max(start, first - 40), first)
        )
    )


#: A name stands between: what follows tells of that.
_CLOSED = ("“", "”", '"', "»")
#: What joins a second name to the first that is launched: "và cuộc vận động".
_JOINED = pattern(
    r"(?:\s?\([^()]{2,60}\))?[\s,*]*(?:và|cùng với)?[\s,*]*(?:các )?(?:(?:phong trào|cuộc vận động)(?: thi đua)?)?[\s*]*$"
)
_LAUNCHES = ("phát động", "Phát động", "PHÁT ĐỘNG")
_LAUNCH = pattern(
    r"(?<!do )(?:phát động|tổ chức phát động|Phát động|[Mm]ở(?= (?:cuộc vận động|phong trào) ))(?:[^.;\n]{0,60}| trong [^.;:\n]{2,100} (?:phong trào(?: thi đua)?|[Cc]uộc vận động) )$"
)


#: What a cited document launched: "Kế hoạch số 5/KH-SNV ngày … của Sở Nội vụ về phát động phong trào “…”".
_LAUNCHED_BY = pattern(
    r" số \d[^“”;\n]{3,160} (?:phát động|Phát động)[^“”.;\n]{0,60}“(?P<name>[^“”\n]{2,260})”"
)


def launched_elsewhere(text: str, start: int, end: int) -> frozenset[str]:
    """The names, in small letters, of the movements that documents cited in text[start:end] launched."""
    if text.find("hát động", start, end) < 0:
        return frozenset()
    found = matches(_LAUNCHED_BY, text, (" số ",), start, end)
    return frozenset(" ".join(m["name"].casefold().split()).strip(" .,;") for m in found)


#: A title launches what it is "phát động" or, with nothing between, "tổ chức phong trào".
_LAUNCHING_TITLE = pattern(
    r"phát động|^(?:về việc |về |việc )?(?:ban hành kế hoạch(?: tổ chức)?|tổ chức) (?:phong trào|đợt|cuộc|hội thi)[^“”]{0,40}$",
    re.IGNORECASE,
)


#: "Tên phong trào: “…”", in a document that launches one.
_OWN_NAME = pattern(
    rf"\n(?:{MARK})?Tên(?: gọi)?(?: của)? (?:[Pp]hong trào|[Cc]uộc vận động)(?: thi đua)?(?: là)?\s?:?\s?\Z"
)


def _launched(text: str, begin: int, title: tuple[int, int]) -> bool:
    """Whether this document launches the movement named at `begin`."""
    if title[0] <= begin < title[1]:
        before = text[title[0] : begin]
        headed = text[max(0, title[0] - 12) : title[0]].rstrip().endswith("PHÁT ĐỘNG")
        return (headed or _LAUNCHING_TITLE.search(before) is not None) and pattern(
            r"(?:thực hiện|triển khai|hưởng ứng)[^“\"]{0,80}phát động", re.IGNORECASE
        ).search(before) is None
    before = text[max(0, begin - 180) : begin]
    if _OWN_NAME.search(before):
        return True
    match = _LAUNCH.search(before)
    if match is None or _goes_on(before[match.start() :]):
        return False
    return (
        _no_order(before[: match.start()])
        and pattern(r"phát động(?: các| tại| phù hợp)?[^“]{0,20}phù hợp").search(match.group())
        is None
    )


#: Who carries out what another launches, or is told to launch, right before the verb.
_ORDER = pattern(
    r"(?:[Hh]ưởng ứng|[Tt]hực hiện|[Tt]riển khai|do |kế hoạch|được|đã)(?:(?!, [A-ZĐÀ-Ỹ])[^.;\n]){0,60}\Z"
    r"|(?:[Đđ]ề nghị|[Gg]iao(?! thông| dịch| lưu)|[Yy]êu cầu|[Cc]hỉ đạo|[Hh]ướng dẫn|[Vv]ận động) [^.;:\n]{2,90}\Z"
    rf"|[{DASHES}.;:\n]\s?(?:[Cc]ác|[Mm]ỗi|[Tt]ừng) (?:(?!, [A-ZĐÀ-Ỹ])[^.;:\n]){{2,80}}\Z"
    r"|số \d[^.;\n“”]{0,90} về(?: việc)? \Z"
)


def _goes_on(words: str) -> bool:
    """Whether what is launched is named before, and this goes on: "phát động phong trào “A”, đồng thời làm tiếp"."""
    closed = max(map(words.rfind, ("”", '"')))
    between = words[closed + 1 :]
    return closed > 0 and "phát động" not in between and GOES_ON.search(between) is not None


def _no_order(head: str) -> bool:
    """Whether the words before a launch leave it to the author."""
    return _ORDER.search(head) is None

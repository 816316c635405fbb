"""Who gets a document (nơi nhận): the items of the recipients block, and the archive line (Lưu)."""

from __future__ import annotations

import re

from thidua.graph.extract.layout.dashed import are_halves
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.foot import Block, is_archive
from thidua.graph.extract.layout.formulas import ARCHIVE, PART_OF_LIST, PURPOSE_MISREAD, TO, TO_CUT
from thidua.graph.extract.layout.parts import Parts
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES
from thidua.graph.extract.names import begins_body
from thidua.graph.records import Archive, Recipient

_PURPOSE = pattern(
    rf"(?:(?:kính |xin |mời |nhờ |trân trọng ){{0,3}}(?:để |{PURPOSE_MISREAD}|thay |đăng |phối hợp|ph/h|p/h|t/h|th$|thiện$|th/h|th/d|t/hiện|thực hiện|thi hành|theo dõi|t/d|báo cáo|b/c|bc$|biết|chỉ đạo|c/đ|kiểm tra|đôn đốc|giám sát"
    r"|tuyên truyền|cập nhật|đưa (?:tin|lên|vào)|tham mưu|tổng hợp|triển khai|công bố|niêm yết|xin (?:ý kiến|chỉ đạo)|phổ biến|quán triệt|lưu)"
    rf"|(?:(?:kính|xin|trân trọng) ){{1,3}}(?:báo|trình|gửi)(?!\w))",
    re.IGNORECASE,
)
_BRACKET = pattern(r"\s?[;,]?\s?[(\[](?P<inside>[^()\[\]]{1,80})[)\]]\s?$")
#: What may stand before an item.
MARKS = f" \n{DASHES}"
_CLOSERS = ')]"”'


def value(words: str) -> str:
    """An item on one line, without what parts it from the next."""
    return words.replace("\n", " ").rstrip(" ;,.-–").lstrip()


def find_recipients(flow: Flow, parts: Parts) -> tuple[tuple[Recipient, ...], Archive | None]:
    """The items of the recipients block, and the archive line apart.

    One entry an item; a bracket that says what for ("để b/c") is its purpose, any other bracket
    stays in the name (NĐ 30/2020/NĐ-CP, Phụ lục I, II.9).
    """
    if parts.recipients is None:
        return (), None
    recipients: list[Recipient] = []
    archive: Archive | None = None
    text = flow.text
    for start, end in _items(flow, parts.recipients):
        if is_archive(text, start, end):
            archive = archive or read_archive(flow, start, end)
            continue
        while start < end and text[start] in MARKS:
            start += 1
        # a scan reads ":" for ";", and specks behind it
        name = value(text[start:end].rstrip(_SPECKS if flow.damaged else " ;,.:/"))
        purpose = None
        told = (
            _PURPOSE_BEHIND.search(name) if ":" in name or "}" in name or " để " in name else None
        )
        if told:
            purpose, name = told["purpose"], value(name[: told.start()])
        elif name[-1:] in _CLOSERS:
            bracket = _BRACKET.search(name)
            inside = bracket["inside"].strip(' "“”') if bracket else ""
            if bracket and _PURPOSE.match(inside):
                purpose, name = inside, value(name[: bracket.start()])
                # "Ban Giám đốc để (b/c)"
                if name.endswith(" để") or (flow.damaged and name.endswith(" dé")):
                    purpose, name = f"{name[-2:]} {inside}", value(name[:-3])
            elif bracket and (parted := _PURPOSE_IN_BRACKET.fullmatch(inside)):
                # "Công an tỉnh (Phòng PA03 - để b/c)"
                purpose, name = parted["purpose"], f"{name[: bracket.start()]} ({parted['name']})"
            elif (quoted := _QUOTED_PURPOSE.search(name)) and _PURPOSE.match(quoted["q"]):
                purpose, name = quoted["q"], value(name[: quoted.start()])
        if name.isalpha() or any(map(str.isalnum, name)):
            recipients.append(
                Recipient(name, purpose, (flow.evidence(start, end, "item of Nơi nhận"),))
            )
    return tuple(recipients), archive


#: A purpose behind a colon, a brace or nothing: "Ban Giám đốc: để báo cáo", "Các phòng } để biết", "Bộ Y tế để b/c".
_PURPOSE_BEHIND = pattern(
    r"(?: ?[:}] ?| (?=để ))(?P<purpose>(?:để )?(?:báo cáo|b/c|b/cáo|thực hiện|t/h|biết|theo dõi|phối hợp|chỉ đạo))$",
    re.IGNORECASE,
)
_PURPOSE_IN_BRACKET = pattern(r"(?P<name>[^\n]{2,40}?) ?[-–,] (?P<purpose>để \S[^\n]{1,30})")
#: What stands behind an item of a damaged scan.
_SPECKS = " ;,.:/=~_«»<>|"
_QUOTED_PURPOSE = pattern(r"\s[\"“](?P<q>[^\"“”]{1,40})[\"”]$")
_HEAD = pattern(rf"(?:{TO}(?:\s?\([^()\n]{{2,40}}\)(?=\s?:))?|{TO_CUT}$)\s?[:;.]?\s*")


def _items(flow: Flow, block: Block) -> list[tuple[int, int]]:
    """The items of the block: a dash opens one, a line without a dash goes on with the last."""
    text = flow.text
    first, last = flow.line_from(block.start), flow.line_from(block.end)
    head = _HEAD.match(text, block.start, flow.end(first))
    rest = head.end() if head else block.start
    if head is None and text[flow.end(first) - 1] == ":":
        rest = flow.end(first)  # a heading in words of its own: "Đồng gửi:"
    lines = [(flow.starts[k], flow.end(k)) for k in range(first + 1, last)]
    if len(lines) > 1 and all(_NUMBERED.match(text, *line) for line in lines):
        lines = [(_NUMBERED.match(text, *line).end(), line[1]) for line in lines]  # type: ignore[union-attr]
    marks = DASHES.replace("+", "")  # which marks what is part of one, unless it alone marks them
    if not any(text[start] in marks for start, _ in lines):
        marks = "+"
    dashes = sum(text[start] in marks for start, _ in lines)
    dashed = dashes > 1 or (dashes == 1 and len(lines) < _FEWEST_LINES)
    if flow.end(first) - rest > 2 and not (
        flow.damaged and dashed and _DIRT_BEHIND.fullmatch(text, rest, flow.end(first))
    ):
        lines.insert(0, (rest, flow.end(first)))
    items: list[tuple[int, int]] = []
    for start, end in lines:
        if dashed and text[end - 1] == ":":
            mark = start + (2 if text.startswith(_SET_OFF, start) else 0)
            if PART_OF_LIST.fullmatch(text, mark, end):
                continue
        opens = not items or not dashed or text[start] in marks
        open_above = opens and items and text[items[-1][1] - 1].isalpha()
        if open_above and are_halves(text[slice(*items[-1])], text[start:end]):
            opens = False
        if opens and items and text[start] not in marks and _goes_on(text, *items[-1], end):
            opens = is_archive(text, start, end)
        if not opens and is_archive(text, start, end):
            opens = text[start] == "+" or text[items[-1][1] - 1] in ";."
        if opens:
            items.append((start, end))
        else:
            items[-1] = (items[-1][0], end)
    if len(items) == 1 and not dashed and _ARCHIVE_BEHIND.search(text, *items[0]):
        start, end = items[0]
        cuts = [match.end() for match in _SEMICOLON.finditer(text, start, end)]
        return list(zip([start, *cuts], [*cuts, end], strict=True))
    if _NEXT_ITEM.search(text, block.start, block.end) is None:
        return items
    return [item for part in items for item in items_on_one_line(flow, *part)]


#: In so many lines one dash alone marks no item: "- | Như trên; | Sở Y tế; | Lưu: VT".
_FEWEST_LINES = 3
#: The mark of an item, set off from its words.
_SET_OFF = ("- ", "– ", "+ ", "• ")
#: What a scan puts behind the heading, above items: "Nơi nhận: A.L", "Nơi nhận:cửu".
_DIRT_BEHIND = pattern(r"(?!VT)[^\s;,]{1,6}")
#: Items with figures for dashes, and items behind the head: "Nơi nhận: Như trên; Sở Y tế; Lưu: VT".
_NUMBERED = pattern(r"(?:\d{1,2}[.)/]|[a-zđ][)]) ?(?=\S)")
_ARCHIVE_BEHIND = pattern(r"; (?=Lưu\W)")
_SEMICOLON = pattern(r";\s(?=\S)")
_NEXT_ITEM = pattern(r"[;.]\s(?:\([^()\n]{2,30}\) )?(?=[-–] ?\S)")

#: A line of items that goes on below where it has no room: so many characters at least.
_FULL = 60


def _goes_on(text: str, start: int, end: int, last: int) -> bool:
    """Whether the items text[start:end] go on in the line below, which ends at `last`: it closes their bracket, or they
    are two or more and fill their line."""
    closed = text.find(")", end, last)
    open_above = text.rfind("(", start, end) > text.rfind(")", start, end)
    if open_above and closed >= 0 and text.find("(", end, closed) < 0:
        return True
    line = text.rfind("\n", start, end) + 1 or start
    return end - line >= _FULL and text.count(";", start, end) > 1


def items_on_one_line(flow: Flow, start: int, end: int) -> list[tuple[int, int]]:
    """ "- A; - B; - Lưu: VT" on one line are three items."""
    cuts = [match.end() for match in _NEXT_ITEM.finditer(flow.text, start, end)]
    return list(zip([start, *cuts], [*cuts, end], strict=True))


#: What a scan puts behind the archive line: "Lưu: VT, ĐT.p><", "Lưu: VT, KTTH + 4", "Lưu: VT. vL".
_DIRT_IN_ARCHIVE = pattern(
    r"(?:\s?[./]\s?\w{0,2})?\s?[œ⁄<>@|“”‘’'^~«»©®¬£¥§€{}\[\]\\].*$|\s\+ ?\w?$|\. [a-z][A-Z]?(?:$|\s?[a-z_].*$)"
)
_COUNT = pattern(r"\d{1,3}[ .]?(?:b|bản|B|KH)?|\d{0,2}b|\d{1,2}[A-Z]?(?:, ?\d{1,2}[A-Z]?)*")


#: … of one unit among others: "vđp | (01b)", and behind a full stop: "NN | . 5".
_COPIES = pattern(r"(?<=[^\W\d_])(?:\s?\(\d{1,3} ?(?:b|bản)?\)|\.\s?\d{1,3})$")


def read_archive(flow: Flow, start: int, end: int) -> Archive:
    """ "Lưu: VT, KG-VX (NTB)." -> units VT, KG-VX; drafter NTB.

    A count of copies alone ("2b", "(2)") is dropped; else the bracket, or the tail after a
    bracket or a full stop, is the drafter as printed.
    """
    words = flow.text[start:end]
    mark = pattern(rf"[{DASHES}\s]*{ARCHIVE}(?: tại)?\s?[:;.]?\s?").match(words)
    body = words[mark.end() :] if mark else words
    lines = body.split("\n")
    body = lines[0]
    if flow.damaged:
        body = _DIRT_IN_ARCHIVE.sub("", body)
    body = pattern(r"\s{1,8}\d{1,3} KH$").sub("", body).strip().rstrip(" ;,")
    drafter: str | None = None
    bracket = pattern(
        r"\s?,?\s?\((?P<inside>[^()]{0,40})\)(?! ?, ?[A-ZĐ]{2,})\s?[.,]?\s?(?P<tail>[^,;()]{0,30})$"
    ).search(body)
    if bracket:
        inside = bracket["inside"].strip()
        tail = bracket["tail"].strip(" ./;")
        drafter = None if _COUNT.fullmatch(inside) else inside or None
        paraph = flow.damaged and tail.islower() and len(tail) <= _PARAPH
        if tail and not tail.isdigit() and not paraph:  # "Lưu: VT (3). 240."
            drafter = tail
        body = body[: bracket.start()]
        if not body:  # "Lưu (VT, NC)"
            body, drafter = inside, tail or None
    squared = _SQUARED.search(body) if bracket is None else None
    if squared:
        drafter, body = squared["name"], body[: squared.start()]
    if bracket is None or drafter is None:
        dotted = pattern(
            r"(?<=[\wĐ])(?<![ ,]P)\. ?(?P<tail>[A-ZĐÀ-Ỹ][\wÀ-ỹ.]{0,15}(?: \d{1,3}b)?)\.?$"
            r"|(?<=[A-ZĐ])\. ?(?P<figures>\d{1,3}(?:\.\d{1,3}){1,3})\.?$"
        ).search(body)
        if dotted:
            drafter = (dotted["tail"] or dotted["figures"]).strip(".")
            body = body[: dotted.start()]
        elif not any(
            rule.fullmatch(body.rsplit(",", 1)[-1].strip(" .")) for rule in (_COUNTED, _COUNTED_BY)
        ):
            body = pattern(r"[\s(]{0,8}\d{1,3} ?b\)?\.?$").sub("", body)
    body = body.rstrip(" .")
    typist = _TYPIST.search(body) if drafter is None else None
    if typist:
        drafter, body = typist["code"], body[: typist.start()]
    parts = (_COPIES.sub("", part.strip()) for part in pattern(r"[,;]").split(body))
    units = tuple(unit for unit in map(value, parts) if unit)
    if flow.damaged:
        units = tuple(unit for unit in units if not _is_dirt(unit))
    if drafter is None and units:
        unit, drafter = _signed(units[-1], len(units))
        units = (*units[:-1], *((unit,) if unit else ()))
    return Archive(units, drafter or None, (flow.evidence(start, end, "archive line"),))


def _is_dirt(unit: str) -> bool:
    """Whether a unit of an archive line in a damaged scan is a speck: "1", "Ws / ý j"."""
    return unit.isdigit() or sum(len(word) == 1 for word in unit.split()) > 1


#: Who drafted it, between square brackets: "Lưu: VT, VX [Thảo]".
_SQUARED = pattern(r"\s?\[(?P<name>[A-ZĐÀ-Ỹ][\wÀ-ỹ .]{0,30})\]\.?$")
#: The code of who typed it, apart from the units: "Lưu: VT, NC; T42".
_TYPIST = pattern(r"; ?(?P<code>[A-ZĐ]{1,2}[a-z]{0,3}\d{1,3})$")
#: A given name, or initials and one: "Thảo", "HDiem", "lvan"; and one glued to a unit: "KTTH|Tú". A name
#: has a vowel, the code of a unit in small letters has none: "CTr".
_NAME = r"[A-ZĐÀ-Ỹ](?![bcdđghklmnpqrstvx]{1,3}(?!\w))[a-zà-ỹđ]{1,6}"
_GIVEN = pattern(rf"[A-ZĐ]{{0,2}}{_NAME}(?: \d{{1,3}}b?)?|(?!web|cổng)[a-zđ]{{4,12}}")
_GLUED = pattern(rf"(?P<unit>[A-ZĐ]{{2,8}})(?P<name>{_NAME})")
#: Initials before a count of copies: "ĐTKT | NN 10b".
_COUNTED = pattern(r"(?P<unit>[A-ZĐ&-]{2,8}) (?P<name>[A-ZĐ]{1,4} \d{1,3}b)")
#: A given name before the initials of the others: "Hoa LT"; not "Ban KT".
_WITH_INITIALS = pattern(rf"{_NAME} [A-ZĐ]{{2,3}}")
#: The same alone, glued to the count, behind the units: "VT, NC, | HL20b".
_COUNTED_BY = pattern(r"[A-ZĐ]{1,3}[a-zđ]{0,3}\d{1,3}b")
#: A scrawl behind a count of copies, which a scan reads as letters.
_PARAPH = 2
_UNIT_WORDS = frozenset(["Văn", "Hồ", "Phòng", "Ban", "Sở", "Cục", "Vụ", "Hội", "Đoàn", "Thuế", "Khối", "Kho", "Trang", "Cổng", "Website", "Web"])  # fmt: skip


def _signed(last: str, count: int) -> tuple[str | None, str | None]:
    """The last unit of an archive line and the drafter that it names instead, or beside itself."""
    if count > 1 and _GIVEN.fullmatch(last) and last.split()[0] not in _UNIT_WORDS:
        return None, last
    if count > 1 and (_COUNTED_BY.fullmatch(last) or _WITH_INITIALS.fullmatch(last)):
        return (last, None) if begins_body(last.upper()) else (None, last)
    glued = _GLUED.fullmatch(last) or _COUNTED.fullmatch(last)
    if glued:
        return glued["unit"], glued["name"]
    return last, None

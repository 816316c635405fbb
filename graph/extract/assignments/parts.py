"""Which parts of a document say who is to act, and how each of them is read.

Sources of the kinds: the parts "Tổ chức thực hiện" and "Phân công" of plans and regulations, the
articles of decisions, the parts of directives that an agent heads.
"""

from __future__ import annotations

import re
from typing import Literal

from thidua.graph.extract.letters import ROMANS, pattern
from thidua.graph.extract.marks import DASHES
from thidua.graph.extract.scan import matches, places

#: The mark of a heading, and what it numbers.
_SECTION_MARK = r"(?P<mark>(?P<roman>[IVX]{1,5})(?:[.)/]-?|\s?-) ?|\(?(?P<letter>[A-Z])[-./)]-? |(?P<number>\d{1,2}(?:\.\d)?)(?:[.)/]-?|\s?-) |Điều \d{1,2}[.:]? |(?:Chương|CHƯƠNG) (?P<chapter>[IVX]{1,5})[.:]?[ \n]|(?:Phần|PHẦN) [^\n]{1,12}[ \n])?"
_SECTION = pattern(
    rf"(?:^|\n){_SECTION_MARK}(?:(?:THỜI GIAN(?: VÀ|,) )?TỔ CHỨC (?:CHỈ ĐẠO )?THỰC HIỆN|Thời gian(?: và|,) tổ chức thực hiện|Tổ chức (?:(?:chỉ đạo|triển khai) )?thực hiện|TRÁCH NHIỆM (?:THI HÀNH|THỰC HIỆN|TRIỂN KHAI|QUẢN LÝ|CỦA|CÁC)|(?P<small>Trách nhiệm (?:thi hành|(?:tổ chức )?thực hiện|của các (?:cơ quan|đơn vị|bên)(?: có)? liên quan)(?=[ .:]{{0,3}}(?:\n|$)))|TỔ CHỨC TRIỂN KHAI(?: THỰC HIỆN)?|NHIỆM VỤ(?: CỤ THỂ)? CỦA (?:CÁC|TỪNG) (?:ĐƠN VỊ|BỘ PHẬN|KHOA|PHÒNG|CƠ QUAN|TỔ)|(?:PHÂN CÔNG|Phân công)(?: (?:NHIỆM VỤ|TRÁCH NHIỆM|THỰC HIỆN|TỔ CHỨC THỰC HIỆN|CÔNG VIỆC|nhiệm vụ|trách nhiệm|thực hiện|tổ chức thực hiện|công việc|(?:CHUẨN BỊ|chuẩn bị)[^\n]{{0,40}})|(?<=[.)-] (?:PHÂN CÔNG|Phân công))(?=[ :.]{{0,3}}(?:\n|$)))|(?:GIAO NHIỆM VỤ|Giao nhiệm vụ)(?: CỤ THỂ| cụ thể)?)(?:[^\n]{{0,40}}|[^\na-zà-ỹđ]{{41,120}})(?=\n|$)"
)
#: Where such a heading may stand, by its mark and its first word.
_SECTION_HEAD = pattern(
    rf"\n(?=[A-ZĐ\d(]){_SECTION_MARK}(?=TỔ C|Tổ c|THỜI|Thời|TRÁCH|Trách|PHÂN|Phân|GIAO|Giao|NHIỆM)"
)
#: Parts that name who does what, wherever they stand; of "Tổ chức thực hiện" the last counts.
_NAMES_TASKS = pattern(r"(?i:phân công|trách nhiệm|giao nhiệm vụ|nhiệm vụ (?:cụ thể )?của)")
_ARTICLE = pattern(r"\s?Điều ")
_HEADED = ("Công văn", "Công điện", "Thông báo", "Chỉ thị")
#: What these say somebody does has been done, or is proposed, or promised by himself.
REPORTING = ("Báo cáo", "Tờ trình", "Biên bản", "Giao ước", "Giao ước thi đua", "Bản giao ước", "Bản giao ước thi đua")  # fmt: skip
#: What these rule holds for all; whom they charge with it stands in their last articles.
RULING = ("Thông tư", "Thông tư liên tịch", "Nghị định", "Quy chế", "Quy định", "Điều lệ", "Thể lệ")  # fmt: skip
#: What the author of a report asks of those above it: "III. ĐỀ XUẤT, KIẾN NGHỊ".
_PROPOSALS = pattern(
    r"\n?(?:(?P<roman>[IVX]{1,5})(?:[.)]|\s?-) |(?P<letter>[A-Z])[-.] |(?P<number>\d{1,2}(?:\.\d)?)(?:[.)]|\s?-) |(?:Chương|CHƯƠNG) (?P<chapter>[IVX]{1,5})[.:]? |Phần [^\n]{1,12} )?(?:(?:Những|Một số|Các|NHỮNG|MỘT SỐ|CÁC) )?(?i:đề xuất|kiến nghị|đề nghị)(?i:(?:,| và| -) (?:đề xuất|kiến nghị|đề nghị))?[ :.]*(?=\n|$)"
)
_PROPOSED = ("ĐỀ XUẤT", "KIẾN NGHỊ", "ề xuất", "iến nghị")


#: How a paragraph is read: the part "Tổ chức thực hiện" names agents in any way; elsewhere a
#: directive speaks by parts headed by an agent, a letter by orders, a decision by "Giao …", and
#: what stands after the part only by an order.
How = Literal["section", "parts", "orders", "decision", "after"]


#: Whose annexed rules tell agents to act too.
ANNEXING = ("Quyết định", "Nghị quyết")
#: What speaks by articles.
_BY_ARTICLES = ("Quyết định", "Giấy phép")
#: Where an annexed text ends: at its own annexes, its recipients or its signature.
_ANNEX_END = pattern(r"\n(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu|MẪU|Mẫu|DANH SÁCH|N[ơo]i nhận|TM\.|KT\.|T/M)")
_ANNEX_ENDS = ("\nP", "\nB", "\nM", "\nD", "\nN", "\nT", "\nK")


def task_parts(text: str, kind: str | None, body: int, end: int) -> list[tuple[int, int, How]]:
    """The stretches of the body that are read, and how each is."""
    body = _behind_addressees(text, body, end)
    sections = _sections(text, body, end)
    # directives, telegrams, notices and letters also speak to the agents that head their parts
    start = body if not sections or kind in _HEADED else sections[0][0]
    before: How = "parts" if sections else "after" if kind in (*REPORTING, *RULING) else "orders"
    if sections and conclusions(text, kind, body, end) < end:
        before = "orders"  # the conclusions of a meeting give orders before their last part too
    after: How = "parts" if kind in _HEADED else "after"
    if kind in _BY_ARTICLES:
        head = pattern(r"\n(?:QUYẾT ĐỊNH|Điều 1)").search(text, body, end)
        start, before, after = (head.start() if head else body), "decision", "decision"
    parts: list[tuple[int, int, How]] = []
    for first, last in sections:
        if first < start:
            continue
        parts += [(start, first, before), (first, last, "section")]
        start, before = last, after
    parts.append((start, end, before))
    if kind in _PLANS:
        parts = _without(text, parts, _PURPOSE, _PURPOSES)
        if not sections:
            parts = _without_aims(text, parts)
    return _without(text, parts, _PROPOSALS, _PROPOSED) if kind == "Báo cáo" else parts


#: The end of what leads up to the conclusions of a meeting: "… có ý kiến kết luận như sau:".
_CONCLUDES = pattern(
    r"(?:kết luận|ý kiến chỉ đạo|nhấn mạnh)(?: [^\W\d_]+){0,8}? (?:như sau|sau đây)\s?:?\s?(?=\n)"
)


def conclusions(text: str, kind: str | None, body: int, end: int) -> int:
    """Where the conclusions of a meeting begin, which a notice tells in whole sentences; `end` where none do."""
    if kind not in ("Thông báo", "Kết luận", None):
        return end
    led_up = next(matches(_CONCLUDES, text, ("kết luận", "ý kiến", "nhấn mạnh"), body, end), None)
    return led_up.end() if led_up else end


#: What a plan is for: "I. MỤC ĐÍCH, YÊU CẦU 1. Các cấp nâng cao nhận thức …".
_PURPOSE = pattern(
    r"\n?(?:(?P<roman>[IVX]{1,5})|(?P<letter>[A-Z])|(?P<number>\d{1,2})|(?:Phần|PHẦN) (?P<chapter>[IVX]{1,5}))(?:[.)]|\s?-|:) ?(?i:mục đích|mục tiêu)[^\n.;]{0,60}(?=\n|$)"
)
_PURPOSES = ("MỤC ", "Mục đích", "Mục tiêu")
#: What a plan asks of itself, beside its aims: "1. Mục đích … 2. Yêu cầu …"; no order yet.
_PLANS = ("Kế hoạch", "Hướng dẫn", "Chương trình", "Đề án")
_AIMS = pattern(r"\n(?:[2IVXbB]{1,4}|\d\.2)[.)] (?:Yêu cầu|YÊU CẦU)[ :.]*(?=\n)")
_NEXT_POINT = pattern(r"\n(?:\d{1,2}|[IVXA-H]{1,5})(?:\.\d{1,2})?[.)] ?(?=\w)")
_AIMED = pattern(r"\n\w{1,4}[.)] (?:Mục đích|MỤC ĐÍCH)")


def _without_aims(text: str, parts: list[tuple[int, int, How]]) -> list[tuple[int, int, How]]:
    """`parts` without what stands below the heading "Yêu cầu" behind one "Mục đích"."""
    kept: list[tuple[int, int, How]] = []
    for start, end, how in parts:
        for found in matches(_AIMS, text, ("Yêu cầu", "YÊU CẦU"), start, end, 12):
            if _AIMED.search(text, max(start, found.start() - 3000), found.start()):
                following = _NEXT_POINT.search(text, found.end(), end)
                kept.append((start, found.start(), how))
                start = following.start() if following else end
        kept.append((start, end, how))
    return kept


def _without(
    text: str, parts: list[tuple[int, int, How]], heading: re.Pattern[str], words: tuple[str, ...]
) -> list[tuple[int, int, How]]:
    """`parts` without what stands below the first `heading` in each, which holds one of `words`: what a
    report proposes to others, what a plan is for."""
    kept: list[tuple[int, int, How]] = []
    for start, end, how in parts:
        for at in places(text, words, start, end):
            line = max(text.rfind("\n", max(start - 1, 0), at), 0)
            found = heading.match(text, line, end)
            if found is not None:
                stop = _section_end(text, found, end)
                if stop < end or heading is _PROPOSALS:  # a plan goes on behind its aims
                    kept.append((start, max(line, start), how))
                    start = stop
                break
        kept.append((start, end, how))
    return kept


_ADDRESSED_BY_WIRE = pattern(rf"[^\n]{{0,160}}điện\s?:(?:\n[{DASHES}] ?[^\n]{{1,600}})*")


#: What is left of the addressees at the head of a letter's body.
_KINH_GUI = pattern(
    rf"\s{{0,9}}K[ií]nh gửi\s?:[^\n]{{0,200}}(?:\n{{1,2}}\s?[{DASHES}] ?[^\n]{{1,600}}){{0,60}}"
)


def _behind_addressees(text: str, body: int, end: int) -> int:
    """Where a letter goes on behind "Kính gửi:", a telegram behind "… điện:", and those named there."""
    letter = _KINH_GUI.match(text, body, end)
    if letter:
        return letter.end()
    wire = text.find("điện", body, min(end, body + 200))
    match = _ADDRESSED_BY_WIRE.match(text, body, end) if wire >= 0 else None
    return match.end() if match else body


#: The last chapter of rules that a decision annexes: it says who sees to them.
_IN_FORCE = pattern(
    r"\n(?:Chương|CHƯƠNG) [IVX]{1,5}[.:]?[ \n](?:ĐIỀU KHOẢN THI HÀNH|Điều khoản thi hành)[ .]*(?=\n)"
)


def annexed(text: str, start: int, end: int) -> list[tuple[int, int, How]]:
    """The parts "Tổ chức thực hiện" of what stands behind the signature of a decision."""
    parts: list[tuple[int, int, How]] = []
    sections = _sections(text, start, end)
    for chapter in matches(_IN_FORCE, text, ("ĐIỀU KHOẢN THI", "Điều khoản thi"), start, end, 16):
        if not any(first <= chapter.start() < last for first, last in sections):
            sections.append((chapter.end(), end))
    for first, last in sorted(sections):
        stop = next(matches(_ANNEX_END, text, _ANNEX_ENDS, first, last), None)
        parts.append((first, stop.start() if stop else last, "section"))
    return parts


def _sections(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts headed "Phân công …", and the last that is headed "Tổ chức thực hiện"."""
    found: list[re.Match[str]] = []
    for at in (start, *map(re.Match.end, _SECTION_HEAD.finditer(text, start, end))):
        line = max(text.rfind("\n", start, at), start - 1)
        above = text.rfind("\n", start, max(line, start))
        if above >= 0 and text.startswith(("Chương ", "CHƯƠNG "), above + 1) and line < above + 16:
            line = above  # "Chương II | TRÁCH NHIỆM CỦA CÁC NGÀNH"
        match = _SECTION.match(text, max(line, start), end)
        if match and not (found and found[-1].start() == match.start()) and not _orders(match):
            found.append(match)
    if len(found) > 1:  # in small letters only where it is the one heading
        found = [match for match in found if not match["small"]]
    kept = [
        m for m in found[:-1] if _NAMES_TASKS.search(m.group()) and not _ARTICLE.match(m.group())
    ]
    kept += found[-1:]
    outer = _enclosing(text, found, end)
    return [(match.end(), _section_end(text, match, end)) for match in [*outer, *kept]]


#: What an item orders, without a mark of its own: "2. Các xã | Tổ chức thực hiện tại đơn vị mình."
_ORDERED = pattern(r"\n?(?:Tổ chức thực hiện|Phân công) [^\n]{3,}[.;]$")


#: The next column of a table: "Phân công thực hiện | Thời gian | Chủ trì | Phối hợp".
_COLUMN = pattern(
    r"\n(?:Thời (?:gian|hạn)|Tiến độ|Chủ trì|Phối hợp|Cơ quan|Đơn vị|Kết quả|Sản phẩm|Ghi chú)(?: [^\n.;:]{0,40})?(?=\n)"
)


def _orders(heading: re.Match[str]) -> bool:
    """Whether what looks like a heading is a line that tells somebody to act, or the head of a column."""
    ordered = _ORDERED.match(heading.group())
    return ordered is not None or _COLUMN.match(heading.string, heading.end()) is not None


def _enclosing(text: str, found: list[re.Match[str]], end: int) -> list[re.Match[str]]:
    """The part "II. TỔ CHỨC THỰC HIỆN", where the last that is headed so holds others: "2. Phân công nhiệm vụ"."""
    plain = [k for k, m in enumerate(found) if not _NAMES_TASKS.search(m.group())]
    last = plain[-1] if plain else len(found)
    if last >= len(found) - 1:
        return []
    outer = found[last]
    whole = not outer["mark"] or outer["mark"].startswith(("Phần", "PHẦN"))
    if not (outer["roman"] or whole):
        return []
    within = all(m["number"] or (whole and m["roman"]) for m in found[last + 1 :])
    return [outer] if within and _section_end(text, outer, end) > found[-1].start() else []


def _section_end(text: str, heading: re.Match[str], end: int) -> int:
    """Where the next part of the same rank begins."""
    following: list[str] = []
    for rank in ("roman", "chapter"):
        if heading[rank] in ROMANS[:-1]:
            roman = ROMANS[ROMANS.index(heading[rank]) + 1]
            marks = (
                ("Chương {}", "CHƯƠNG {}")
                if rank == "chapter"
                else ("{}. ", "{}) ", "{}- ", "{} - ")
            )
            following = [mark.format(roman) for mark in marks]
    if heading["letter"] in tuple("ABCDEFGH"):
        following = [
            f"{chr(ord(heading['letter']) + 1)}{mark}" for mark in (". ", ") ", "- ", " - ")
        ]
        following += [f"({mark}" for mark in following if mark[1] == ")"]
    number = heading["number"]
    if number and not text.startswith(("1.", "1)", "1-", "1 -"), heading.end() + 1):
        *above, own = map(int, number.split("."))
        ranks = [[*above, own + 1], *([[above[0] + 1]] if above else [])]
        following = [
            ".".join(map(str, rank)) + mark for rank in ranks for mark in (". ", ") ", "- ")
        ]
    stops = [text.find(f"\n{mark}", heading.end(), end) for mark in following]
    return min((stop for stop in stops if stop >= 0), default=end)

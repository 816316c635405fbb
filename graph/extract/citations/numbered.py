"""Documents that are named by their numbers.

A number looks back for its type word and for what a list shares, ahead for its date and "của …" (`behind`).
"""

from __future__ import annotations

import re

from thidua.graph.extract import dates, names, numbers
from thidua.graph.extract.citations.behind import look_ahead
from thidua.graph.extract.citations.mentions import Mention, law_type
from thidua.graph.extract.letters import bare, pattern
from thidua.graph.extract.rules import by_rules, either, ruled, rules

#: "số" before a number, "sô" and "sỐ" as scans misread it.
_SO = pattern(r"(?:(?:\W|^)(?:[Ss][ốôỐ]|SỐ)\s?:?\s?|(?:\W|^))$")


@by_rules
def _types_by_end() -> dict[str, list[tuple[str, bool]]]:
    """Type words in small letters and codes as printed, with whether they are codes, the longest
    first: under their last two letters in small."""
    words = {(word.lower(), False) for word in (*rules().types, *rules().vague)}
    codes = {(code, True) for code in rules().type_abbreviations}
    made: dict[str, list[tuple[str, bool]]] = {}
    for word, is_code in sorted(words | codes, key=lambda w: (-len(w[0]), w)):
        made.setdefault(word[-2:].lower(), []).append((word, is_code))
    return made


def _type_before(head: str) -> int:
    """Where the type word begins that `head` ends with: "Chỉ thị", "QĐ", "công văn", or a vague
    one, "của" or "liên tịch" behind it or not; -1 where there is none."""
    found = -1
    for rest in ("", " của", " liên tịch"):
        if not head.endswith(rest):
            continue
        last = len(head) - len(rest)
        folded = head[max(0, last - 40) : last].lower()
        for word, is_code in _types_by_end().get(folded[-2:], ()):
            at = last - len(word)
            if (
                (head.endswith(word, 0, last) if is_code else folded.endswith(word))
                and at >= len(head) - 40
                and not (at and (head[at - 1].isalnum() or head[at - 1] == "_"))
            ):
                found = at if found < 0 else min(at, found)
                break
    return found


#: "Luật Thi đua, khen thưởng" before "số 06/2022/QH15"
_LAW_BEFORE = pattern(
    r"(?<!\w)(?P<kind>Bộ luật|Luật|LUẬT|Pháp lệnh)(?P<name> [^\n;:.()“”]{2,160}?)?$"
)
#: The number of a law or an ordinance.
_OF_A_LAW = pattern(r"/(?:QH|UBTVQH|PL-)\w*|-L/CTN|/\d{4}/")
#: Kinds that guide.
_GUIDING = ("thông tư ", "công văn ", "thông tư liên tịch ")
_TYPE_REST = pattern(r" (?:của|liên tịch)$")


def numbered(text: str, start: int, end: int) -> list[Mention]:
    """The documents that are named by their numbers in text[start:end], in order."""
    found: list[Mention] = []
    for at, stop, number in numbers.find(text, start, end):
        found += _elided(text, start, at, number)
        mention = Mention(at, stop, number)
        _look_back(text, mention, start, found[-1] if found else None)
        if mention.type is None and not mention.vague and _is_no_document(text, mention, at):
            continue
        look_ahead(text, mention, end)
        found.append(mention)
    return found


_ELIDED = pattern(r"(?<![\w/.-])(?:[Ss]ố )?(?P<list>(?:\d{1,4}(?:, ?| và |; ?)){1,8})(?:số )?$")


def _elided(text: str, start: int, at: int, number: str) -> list[Mention]:
    """The numbers that leave their symbol to the one at `at`: "các Nghị quyết số 02, 03, 04-NQ/TU"."""
    if text[max(start, at - 2) : at].strip() not in (",", ";", "à", "số"):
        return []
    before = text[max(start, at - 60) : at]
    match = _ELIDED.search(before)
    if match is None:
        return []
    symbol = number.lstrip("0123456789")
    made: list[Mention] = []
    for figure in pattern(r"\d+").finditer(before, match.start("list")):
        begin = at - len(before) + figure.start()
        mention = Mention(begin, begin + len(figure.group()), figure.group() + symbol)
        _look_back(text, mention, start, made[-1] if made else None)
        made.append(mention)
    return made if made[0].type or made[0].vague else []


_FORM = pattern(r"(?:[Mm]ẫu|[Bb]iểu)(?: [Tt]ờ khai)?(?: số)? ?:? ?$")
#: What else has a number with letters: "số tài khoản: 1122/CN-AB", "lô hàng số 12/AB".
_THINGS = pattern(
    r"(?<!\w)(?i:tài khoản|lô(?: hàng)?|biển(?: kiểm soát)?|h(?:óa|oá) đơn|thửa(?: đất)?|tờ bản đồ|hộ chiếu|vận đơn|tờ khai|lái xe|chứng minh nhân dân"
    r"|điện thoại|fax|máy nhánh|thẻ|bằng|chứng chỉ|chứng nhận|máy|văn bản đến|công văn đến|số đến)(?: [^\W\d]{1,9}){0,2}(?: số)? ?:? ?$"
)


def _is_no_document(text: str, mention: Mention, at: int) -> bool:
    """A number without a type word whose symbol names no known code: a lot, a form, a unit."""
    assert mention.number is not None
    if _FORM.search(text, max(0, at - 20), at):
        return True
    if "/CK-" in mention.number:
        return True  # "60/CK-NSNN": a form of what is made public (công khai)
    if numbers.type_in(mention.number):
        return False
    if _THINGS.search(text, max(0, at - 36), at):
        return True
    before = text[max(0, at - 4) : at].casefold()
    if before.rstrip(": ").endswith("số"):
        return False
    return (
        pattern(r"[A-ZĐ]{2}-[A-ZĐ]|/QH\d|-\w{1,20}/TW|/HĐBT|/CP\b").search(mention.number) is None
    )


def _look_back(text: str, mention: Mention, floor: int, previous: Mention | None) -> None:
    """Find the type word before the number, or share that of the list it goes on with."""
    assert mention.number is not None
    before = text[max(floor, mention.start - 220) : mention.start]
    offset = mention.start - len(before)
    head, numbered = _without_so(before)
    kind = _type_before(head)
    if kind >= 0 and not head.endswith("pháp luật"):
        # but "Luật Ban hành văn bản quy phạm pháp luật số …"
        _take_word(text, mention, head, kind, offset)
        return
    law = _OF_A_LAW.search(mention.number) and _LAW_BEFORE.search(head)
    if law:
        mention.type = law_type(law["kind"])
        mention.name = " ".join(law.group().split())
        mention.start = offset + law.start()
        return
    own = max(0, len(head) - 120, previous.end - offset if previous is not None else 0)
    ahead = _of_a_body().search(head, own) if numbered else None
    if ahead and names.organ_at(head, ahead.start("body")) == len(head):
        mention.type = rules().type_of_word[ahead["type"].lower()]
        mention.issuer, mention.listed = ahead["body"], bool(ahead["of"] and not ahead["y"])
        mention.date = dates.of(ahead) if ahead["y"] else None
        mention.start = offset + ahead.start()
        return
    if previous is not None and offset + len(head) >= previous.end:
        gap = text[previous.end : offset + len(head)]
        if gap.lstrip(" ,;").rstrip(" ") in ("", "và", "hoặc"):
            mention.type = previous.type
            mention.vague = previous.vague
            if previous.listed:
                mention.issuer, mention.listed = previous.issuer, True
            return
    by_code = numbers.type_in(mention.number)
    damaged = (
        by_code and numbered and bare(head[-len(by_code) :]).casefold() == bare(by_code).casefold()
    )
    if by_code and damaged:  # "Nghị quyêt số 5/NQ-CP"
        mention.type, mention.start = by_code, offset + len(head) - len(by_code)
        return
    if not numbered or (previous is not None and by_code == previous.type):
        mention.type = by_code
        if previous is not None and previous.listed and numbered:
            mention.issuer, mention.listed = previous.issuer, True
        return
    if by_code and _kind_before(head, by_code, titled=not before.endswith("(số ")):
        mention.type = by_code  # "Kế hoạch Chuyên đề: … (số 157/KH-SYT …)"
        return
    qualified = _qualified().search(head, max(0, len(head) - 80))
    if qualified:
        mention.type = rules().type_of_word[qualified["type"].lower()]
        mention.start = offset + qualified.start()


def _take_word(text: str, mention: Mention, head: str, kind: int, offset: int) -> None:
    """Give a document the type whose word stands right before its number: at `kind` in the words `head`, which begin at
    `offset`."""
    word = head[kind:].lower()
    if word == "hướng dẫn" and head[:kind].lower().endswith(_GUIDING):
        kind = _type_before(head[:kind].rstrip())  # "Thông tư hướng dẫn số 12/2014/TT-BTC"
        word = head[kind : head.rindex(" ")].rpartition(" ")[0].lower()
    known = rules().type_of_word
    mention.type = known.get(word) or known.get(_TYPE_REST.sub("", word))
    mention.vague = mention.type is None
    mention.start = offset + kind
    if mention.type in ("Luật", "Bộ luật", "Pháp lệnh"):
        mention.type = law_type(text[mention.start : mention.end])
        named = _LAW_BEFORE.search(head, 0, kind - 2) if head[kind - 2 : kind] == " (" else None
        if named and named["name"]:  # "Luật Cây xanh (Luật số …)"
            mention.name = " ".join(named.group().split())
            mention.start = offset + named.start()


def _without_so(before: str) -> tuple[str, bool]:
    """The words before a number without "số", and whether that stood there."""
    numbered = before.endswith(" số ")
    if numbered:
        head = before[:-4]
    elif before.endswith("số ") and before[-4:-3].isalpha():
        head, numbered = before[:-3], True  # "Chính phủsố 12/…": a portal lost the blank
    else:
        marker = _SO.search(before, max(0, len(before) - 9))
        head = before[: marker.start()] if marker else before.rstrip()
        if marker:
            if head and before[marker.start()] not in " \n(":
                head = before[: marker.start() + 1]
            numbered = any(mark in marker.group().casefold() for mark in "ốô")
    return head.rstrip(" \n(:"), numbered


#: A title between the type of a document and its number, which names no other.
_TITLED = pattern(r" (?:về|V/v) (?:(?! số )[^;:()“”\n/]){8,160}")


def _kind_before(head: str, kind: str, titled: bool) -> bool:
    """Whether `kind` stands in the sentence that `head` ends with; `titled`: with the whole title between it and the
    number, "Hướng dẫn về trồng cây năm học 2021-2022 | số 64/HD-SYT"."""
    at = head.rfind(kind)
    if at < 0 or ";" in head[at:] or ". " in head[at:]:
        return False
    return not titled or _TITLED.fullmatch(head, at + len(kind)) is not None


#: A type word and whose, before a list of numbers: "các Nghị định của Chính phủ"; before one, with its day:
#: "Quyết định ngày 3/4/1996 của Ủy ban nhân dân tỉnh (số …)".
_of_a_body = ruled(
    lambda: (
        rf"(?<!\w)(?P<type>(?i:{either(list(rules().types))})) (?:(?=ngày){dates.DAY} )?(?P<of>của )?(?P<body>[A-ZĐÀ-Ỹ][^,;:.()]{{2,80}})$"
    )
)


@by_rules
def _qualified() -> re.Pattern[str]:
    """A type word and what it is about, before "số": "Báo cáo thẩm định", "Kế hoạch phối hợp"."""
    words = either([word for word in rules().types if word not in ("Luật", "Lệnh", "Hiến pháp")])
    return pattern(
        rf"(?<!\w)(?P<type>(?i:{words}))(?:(?:,(?= [a-zà-ỹđ]))? (?!số |này )\w{{1,12}}){{1,10}}$"
    )

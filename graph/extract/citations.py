"""Other documents named in this one: number, type, date, issuer, relation, every mention.

One pass finds all numbers (and laws cited by name) as `Mention`s. Each looks back for its type
word and for "Ngày …, X đã ban hành", ahead for its date and "của …". The mentions of a sentence
are then read together: lists share what one of them states, a document named inside another's
title is that document's business, and the verb before a list says how it relates to this one.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.graph.extract import dates, names, numbers
from thidua.graph.extract.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import Home
from thidua.graph.extract.rules import by_rules, either, rules
from thidua.graph.extract.scan import matches, matches_at, places
from thidua.graph.records import RELATIONS, Citation, Relation


@dataclass(frozen=True, slots=True)
class Setting:
    """What the finder must know of the document it reads."""

    number: str | None = None
    type: str | None = None
    issued: str | None = None
    issuer: str | None = None
    home: Home | None = None
    #: parts of the flow where a mention only defines a group (Nơi nhận): always "cites"
    defining: tuple[tuple[int, int], ...] = ()
    #: the document's own title
    title: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class Mention:
    """One place where a document is named: flow[start:end], the type word to the issuer."""

    start: int
    end: int
    number: str | None
    type: str | None = None
    vague: bool = False
    date: str | None = None
    issuer: str | None = None
    name: str | None = None
    relation: Relation | None = None
    host: Mention | None = None
    host_relation: str | None = None
    #: whether it stands in a bracket behind its host: "A (thay thế B)"
    bracketed: bool = False
    #: whether its type and issuer stand before a list: "các Nghị định của Chính phủ: số A; số B"
    listed: bool = False
    alias: Mention | None = None
    title: str | None = None
    rule: str = "citation"
    #: equal for two mentions of one number, or of one law
    key: str = ""


def find_citations(flow: Flow, start: int, end: int, setting: Setting) -> tuple[Citation, ...]:
    """The citations of the document flow[start:end], in the order of their first mention."""
    mentions = _numbered(flow.text, start, end)
    mentions += _named(flow.text, start, end, mentions)
    mentions.sort(key=lambda m: m.start)
    for sentence, group in _sentences(flow.text, start, end, mentions):
        _read_together(flow.text, sentence, group, setting)
    return _merged(flow, mentions, setting)


# --- one mention -------------------------------------------------------------------------------

_SO = pattern(r"(?:(?:\W|^)(?:[Ss]ố|SỐ)\s?:?\s?|(?:\W|^))$")


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
_TYPE_REST = pattern(r" (?:của|liên tịch)$")
_DATE_AFTER = pattern(rf"(?: ?,)?(?: được)?(?: ban hành| ký)?(?: ?\()? ?{dates.DAY}\)?")
_MONTH_AFTER = pattern(
    r"(?: ?,)? (?:ngày )?(?:[.…]{1,5} ?)?tháng (?P<m>\d{1,2})(?:/| năm )(?P<y>\d{4})(?!\d)"
)
_OF = pattern(r" ?,? (?:do|của) (?:đồng chí )?")
_TERM = pattern(
    r" (?:\((?:khóa|khoá) (?:[IVX]{1,6}|\d{1,2})\)|(?:khóa|khoá) (?:[IVX]{1,6}|\d{1,2})(?!\w))"
)
#: What a date or an issuer may begin with, and what may follow a space there.
_AHEAD = frozenset(" ,(.…nt0123456789")
_AHEAD_OF_SPACE = frozenset(" ,(.…đbkndct0123456789")


def _numbered(text: str, start: int, end: int) -> list[Mention]:
    found: list[Mention] = []
    for at, stop, number in numbers.find(text, start, end):
        found += _elided(text, start, at, number)
        mention = Mention(at, stop, number)
        _look_back(text, mention, start, found[-1] if found else None)
        if mention.type is None and not mention.vague and _is_no_document(text, mention, at):
            continue
        _look_ahead(text, mention, end)
        found.append(mention)
    return found


_ELIDED = pattern(r"(?<!\w)(?:[Ss]ố )?(?P<list>(?:\d{1,4}(?:, ?| và |; ?)){1,8})(?:số )?$")


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


def _is_no_document(text: str, mention: Mention, at: int) -> bool:
    """A number without a type word whose symbol names no known code: a lot, a form, a unit."""
    assert mention.number is not None
    if _FORM.search(text, max(0, at - 20), at):
        return True
    before = text[max(0, at - 4) : at].casefold()
    if before.rstrip(": ").endswith("số") or numbers.type_in(mention.number):
        return False
    return (
        pattern(r"[A-ZĐ]{2}-[A-ZĐ]|/QH\d|-\w{1,20}/TW|/HĐBT|/CP\b").search(mention.number) is None
    )


def _look_back(text: str, mention: Mention, floor: int, previous: Mention | None) -> None:
    """Find the type word before the number, or share that of the list it goes on with."""
    assert mention.number is not None
    before = text[max(floor, mention.start - 220) : mention.start]
    offset = mention.start - len(before)
    numbered = before.endswith(" số ")
    if numbered:
        head = before[:-4]
    else:
        marker = _SO.search(before, max(0, len(before) - 9))
        head = before[: marker.start()] if marker else before.rstrip()
        if marker:
            if head and before[marker.start()] not in " \n(":
                head = before[: marker.start() + 1]
            numbered = "ố" in marker.group().casefold()
    head = head.rstrip(" \n(:")
    kind = _type_before(head)
    if kind >= 0 and head.endswith("pháp luật"):
        kind = -1  # "Luật Ban hành văn bản quy phạm pháp luật số …"
    if kind >= 0:
        word = head[kind:].lower()
        known = rules().type_of_word
        mention.type = known.get(word) or known.get(_TYPE_REST.sub("", word))
        mention.vague = mention.type is None
        mention.start = offset + kind
        if mention.type in ("Luật", "Bộ luật", "Pháp lệnh"):
            mention.type = _law_type(text[mention.start : mention.end])
        return
    law = _OF_A_LAW.search(mention.number) and _LAW_BEFORE.search(head)
    if law:
        mention.type = _law_type(law["kind"])
        mention.name = " ".join(law.group().split())
        mention.start = offset + law.start()
        return
    ahead = _of_a_body().search(head, max(0, len(head) - 120)) if numbered else None
    if ahead and names.organ_at(head, ahead.start("body")) == len(head):
        mention.type = rules().type_of_word[ahead["type"].lower()]
        mention.issuer, mention.listed = ahead["body"], True
        mention.start = offset + ahead.start()
        return
    if previous is not None and offset + len(head) >= previous.end:
        gap = text[previous.end : offset + len(head)]
        if gap.lstrip(" ,;").rstrip(" ") in ("", "và", "hoặc"):
            mention.type = previous.type
            mention.vague = previous.vague
            return
    by_code = numbers.type_in(mention.number)
    if not numbered or (previous is not None and by_code == previous.type):
        mention.type = by_code
        if previous is not None and previous.listed and numbered:
            mention.issuer, mention.listed = previous.issuer, True
        return
    qualified = _qualified().search(head, max(0, len(head) - 80))
    if qualified:
        mention.type = rules().type_of_word[qualified["type"].lower()]
        mention.start = offset + qualified.start()


@by_rules
def _of_a_body() -> re.Pattern[str]:
    """A type word and whose, before a list of numbers: "các Nghị định của Chính phủ"."""
    return pattern(
        rf"(?<!\w)(?P<type>(?i:{either(list(rules().types))})) của (?P<body>[A-ZĐÀ-Ỹ][^,;:.()]{{2,80}})$"
    )


@by_rules
def _qualified() -> re.Pattern[str]:
    """A type word and what it is about, before "số": "Báo cáo thẩm định", "Kế hoạch phối hợp"."""
    words = either([word for word in rules().types if word not in ("Luật", "Lệnh", "Hiến pháp")])
    return pattern(rf"(?<!\w)(?P<type>(?i:{words}))(?:,? (?!số )\w{{1,12}}){{1,7}}$")


def _law_type(word: str) -> str:
    folded = word[:2].casefold()
    return "Bộ luật" if folded == "bộ" else "Pháp lệnh" if folded == "ph" else "Luật"


def _look_ahead(text: str, mention: Mention, ceiling: int) -> None:
    """Read the date and the issuer behind a number (or a law's name), in either order."""
    position = mention.end
    for _ in range(3):
        ahead = text[position : position + 2]
        if ahead[:1] not in _AHEAD or (ahead[0] == " " and ahead[1:] not in _AHEAD_OF_SPACE):
            break
        if mention.date is None and ahead not in (" c", " d"):
            date = _DATE_AFTER.match(text, position, ceiling)
            if date:
                mention.date = dates.of(date)
                position = date.end()
                if text[position - 1] == ")" and "(" not in date.group():
                    position -= 1
                continue
            month = _MONTH_AFTER.match(text, position, ceiling)
            if month:
                mention.date = dates.of(month)
                position = month.end()
                continue
        of = _OF.match(text, position, ceiling) if mention.issuer is None else None
        if of:
            stop = names.organ_at(text, of.end())
            if stop > of.end():
                mention.issuer = text[of.end() : stop]
                position = stop
                term = _TERM.match(text, position)
                if term:
                    mention.issuer += term.group()
                    position = term.end()
                continue
        break
    mention.end = position


# --- laws by name ------------------------------------------------------------------------------


@by_rules
def _law() -> re.Pattern[str]:
    known = either(list(rules().laws))
    return pattern(
        rf"(?<!\w)(?P<kind>Bộ luật|Bộ Luật|Luật|Pháp lệnh) (?:(?P<known>(?i:{known}))(?!\w)"
        r"|(?P<about>(?<=Pháp lệnh )về [a-zà-ỹđ]+(?:,? (?!năm |ngày |số |và |được |của |do |tại |cũng |phải )[a-zà-ỹđ]+){0,7})"
        r"|(?P<free>[A-ZĐÀ-Ỹ][\wÀ-ỹ]*(?:,? (?!năm |ngày |số |và |được |quy |trên |trong |cho |có |để |đã |mới |nêu |này |về |theo |hoặc |của |tại |cũng |phải |thì |khi |nếu |với |bao |gồm |hiện |từ |ban )[a-zà-ỹđ]+){0,9}))"
        r"(?P<year> năm \d{4})?"
    )


_CONSTITUTION = pattern(
    r"(?<!\w)Hiến pháp(?: nước Cộng h(?:òa|oà) xã hội chủ nghĩa Việt Nam)?(?: năm \d{4})?(?: ?\(sửa đổi\))?"
)
_AMENDING = pattern(
    r"(?<!\w)Luật (?:[Ss]ửa đổi, bổ sung|[Ss]ửa đổi)(?: và bổ sung)? (?:một số )?[^\n;:().“”]{5,200}?"
    r"(?= ngày \d| số \d| năm \d{4}| được| quy định| ban hành| về | trên | do |[;:().\n“”]|$)"
)


_LAW_WORDS = ("Luật ", "Bộ luật ", "Pháp lệnh ")


def _named(text: str, start: int, end: int, numbered: Sequence[Mention]) -> list[Mention]:
    """Laws, ordinances and the constitution cited by name, where no number is printed."""
    taken = [(m.start, m.end) for m in numbered]
    # a numbered amending law holds the names of the laws it amends, up to the end of the item
    shadow = [
        (m.start, _item_end(text, m.end, end))
        for m in numbered
        if m.type in ("Luật", "Bộ luật")
        and pattern(r"[^;\n]{0,60}sửa đổi, bổ sung").match(text[m.end : m.end + 120])
    ]
    found: list[Mention] = []
    laws = places(text, _LAW_WORDS, start, end)
    for match in matches_at(_AMENDING, text, laws, start, end):
        if _inside(match.start(), taken) or _inside(match.start(), shadow):
            continue
        mention = Mention(match.start(), match.end(), None, "Luật", rule="law by name")
        mention.name = match.group().rstrip(" ,")
        _look_ahead(text, mention, end)
        mention.issuer = None
        found.append(mention)
        taken.append((match.start(), match.end()))
    # "Bộ Luật" is a law too
    laws = sorted({*laws, *(at - 3 for at in laws if text.startswith("Bộ ", max(start, at - 3)))})
    for rule, spots in (
        (_CONSTITUTION, places(text, ("Hiến pháp",), start, end)),
        (_law(), laws),
    ):
        for match in matches_at(rule, text, spots, start, end):
            if _inside(match.start(), taken) or _inside(match.start(), shadow):
                continue
            name = match.group().rstrip(" ,")
            kind = "Hiến pháp" if rule is _CONSTITUTION else _law_type(match["kind"])
            if name.isupper() or (kind != "Hiến pháp" and " " not in name):
                continue
            free = kind != "Hiến pháp" and not match["known"] and not match["about"]
            if free and not _plausible(match["free"]):
                continue
            mention = Mention(
                match.start(), match.start() + len(name), None, kind, rule="law by name"
            )
            mention.name = name
            _look_ahead(text, mention, end)
            mention.issuer = None
            found.append(mention)
            taken.append((match.start(), match.end()))
    return found


def _plausible(free: str) -> bool:
    """A law's name outside the list: it opens with a capital and is no person or body."""
    return not pattern(r"(?:sư|Sư|Gia|Hộ|Này|Trên|Số)\b").match(free) and len(free) >= 3


def _inside(position: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(a <= position < b for a, b in spans)


def _item_end(text: str, position: int, end: int) -> int:
    match = pattern(r"[;\n]").search(text, position, end)
    return match.start() if match else end


# --- mentions of one sentence ------------------------------------------------------------------

#: A mark that ends a sentence, as a line break does too.
_SENTENCE_END = pattern(r"[.?!](?=[\s”\"]+[A-ZĐÀ-Ỹ“\"])|\./\.|\.$")


#: What an abbreviation with a period ends with: "TP.", "Q."
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZĐ")

#: No sentence is longer; a text without line breaks would be read again for each mention.
_LONGEST_SENTENCE = 5_000


def _sentences(
    text: str, start: int, end: int, mentions: Sequence[Mention]
) -> list[tuple[tuple[int, int], list[Mention]]]:
    """The sentences that hold mentions, each with its mentions in order."""
    grouped: list[tuple[tuple[int, int], list[Mention]]] = []
    for mention in mentions:
        if grouped and mention.start < grouped[-1][0][1]:
            grouped[-1][1].append(mention)
            continue
        first = max(text.rfind("\n", start, mention.start) + 1, start)
        first = _sentence_start(text, first, mention.start)
        grouped.append(((first, _sentence_stop(text, mention.end, end)), [mention]))
    return grouped


def _sentence_start(text: str, line: int, position: int) -> int:
    """Where the sentence of `position` begins, in the line that begins at `line`."""
    first = max(line, position - _LONGEST_SENTENCE)
    found = line
    for mark in ".?!":
        at = text.rfind(mark, first, position)
        while at >= found:
            ends = _SENTENCE_END.match(text, at, position) or text.startswith("./.", at - 2)
            if ends and not (
                mark == "." and (text[max(at - 1, 0)] in _CAPITALS or text.startswith("Tp", at - 2))
            ):
                found = at + 1
                break
            at = text.rfind(mark, first, at)
    return found


def _sentence_stop(text: str, position: int, end: int) -> int:
    """Where the sentence of `position` ends."""
    line = text.find("\n", position, end)
    found = end if line < 0 else line
    for mark in ".?!":
        at = text.find(mark, position, found)
        while at >= 0:
            if _SENTENCE_END.match(text, at, end):
                found = at
                break
            at = text.find(mark, at + 1, found)
    return found


_RECITAL = pattern(
    r"[\s\-–+“\"]*(?:\d{1,2}[.)] |[a-zđ]\) )?(?P<cue>Căn cứ|CĂN CỨ|Xét đề nghị|Xét Tờ trình|Xét tờ trình|Xét|Theo đề nghị|Trên cơ sở (?:ý kiến|đề nghị|kết quả|biểu quyết))(?!\w)"
)
_TITLE_OPENER = pattern(
    r"[\s,]*(?:\([^()]{0,80}\)\s?)?(?:về|Về|V/v|v/v|“|\"|quy định|Quy định|ban hành|Ban hành|hướng dẫn|Hướng dẫn|phê duyệt|Phê duyệt|sửa đổi|bổ sung|thay thế"
    r"|công bố|triển khai|thực hiện|Thực hiện|thành lập|kiện toàn|điều chỉnh|giao|phân|thông qua|phát động|tổ chức|đề nghị|đính chính|bãi bỏ|kết luận|Kết luận|tăng cường|đẩy mạnh|lãnh đạo|chi tiết)"
)
_SEPARATOR = pattern(r"[\s,;()–-]*(?:và|cùng|với|hoặc|cùng với|đồng thời)?\s*(?:các |số )?$")
_LIST_END = pattern(
    r"(?:[,;]|[)”\"]? và|\)|; và|, và)\s*(?:các )?$"
    r"|(?:,| và) (?:hướng dẫn|ý kiến|chỉ đạo|kết luận|đề nghị)(?: \w{1,8}){0,3} của [^,;]{3,80} tại (?:các )?$"
)
_PASSIVE = pattern(r"(?:được|đã được)[^;]{0,60}(?:bởi|theo|tại|bằng)\s*(?:các )?$")


def _read_together(
    text: str, sentence: tuple[int, int], group: list[Mention], setting: Setting
) -> None:
    """Settle type, issuer, host and relation of the mentions of one sentence."""
    first, last = sentence
    seen: dict[str, Mention] = {}
    level: Mention | None = None  # the last mention that is no part of another's title
    for k, mention in enumerate(group):
        if mention.number:
            key = mention.key = numbers.fold(mention.number)
        else:
            key = (mention.name or "").casefold()
            mention.key = " ".join(key.split())
        before = text[group[k - 1].end if k else first : mention.start]
        previous = group[k - 1] if k else None
        earlier = seen.get(key)
        if earlier is not None and before.rstrip().endswith("("):
            mention.alias = earlier
            mention.host, mention.relation = earlier.host, earlier.relation
            continue
        if previous is not None and level is not None:
            anchor = previous.alias or previous
            mention.host, mention.host_relation = _host(before, anchor, level)
            mention.bracketed = mention.host is not None and before.rfind("(") > before.rfind(")")
            listed = mention.host is None and anchor.host is None and _SEPARATOR.fullmatch(before)
            if listed and mention.type is None and not mention.vague:
                mention.type = previous.type
        if mention.host is None:
            level = mention
        seen[key] = mention
    _share_issuers(text, group)
    _read_titles(text, last, group)
    _state_before(text, first, group)
    if any(a <= group[0].start < b for a, b in setting.defining):
        for mention in group:
            mention.relation = "cites"
        return
    _relate(text, sentence, group, setting)


def _host(gap: str, previous: Mention, level: Mention) -> tuple[Mention | None, str | None]:
    """The mention in whose title the next one stands, given the words between the two."""
    if (previous.bracketed and ")" in gap) or (previous.host is not None and ";" in gap):
        return None, None
    if _SEPARATOR.fullmatch(gap):
        return previous.host, previous.host_relation
    if _IN_BRACKET.match(gap):
        return previous, _between(gap)
    outside = pattern(r"“[^“”]*”|\"[^\"]*\"").sub("“”", gap)
    if ";" in outside or "\n" in outside:
        return None, None
    if _PASSIVE.search(outside):
        return previous, "amended by"
    if _TITLE_OPENER.match(outside) or previous.host is not None:
        if _LIST_END.search(outside):
            return None, None
        return level if previous.host is None else previous.host, _between(outside)
    return None, None


_IN_BRACKET = pattern(
    r"\s?\((?:(?:[Qq]uyết định|[Vv]ăn bản|[Kk]ế hoạch|[Cc]hỉ thị) này )?(?:thay thế|thay cho|sửa đổi|bổ sung|bãi bỏ|hướng dẫn)(?!\w)[^()]{0,120}$"
)


def _between(gap: str) -> str | None:
    """How the host relates to what its title names, by the last verb before the name."""
    table = (
        ("continues", ("tiếp tục thực hiện", "tiếp tục đẩy mạnh")),
        ("replaces", ("thay thế",)),
        ("repeals", ("bãi bỏ", "hủy bỏ")),
        ("amends", ("sửa đổi", "bổ sung", "điều chỉnh")),
        (
            "implements",
            ("thực hiện", "triển khai", "thi hành", "hướng dẫn", "chi tiết", "quán triệt"),
        ),
    )
    folded = gap.casefold()
    best = max(
        (
            (folded.rfind(verb) + len(verb), len(verb), name)
            for name, verbs in table
            for verb in verbs
            if verb in folded
        ),
        default=None,
    )
    return best[2] if best else None


_TITLE = pattern(r"[\s,]*(?:về việc|về|V/v|v/v)\s+(?=\S)|[\s,]*(?=[“\"])")
_BEFORE_TITLE = frozenset(' ,\n“"vV')
_TITLE_STOP = pattern(
    r"[;\n(]|[.](?=\s|$|/)|,(?<=”,)| thì (?=\w)| có quy định(?=:| như sau| cụ thể)"
)
_AMENDED = pattern(r",? (?:đã )?được (?:sửa đổi|bổ sung|thay thế|điều chỉnh|đính chính|gia hạn)")
#: What the sentence of a citation goes on with behind the body that acts.
_ACTS = pattern(
    r"(?: đã| vừa)?(?: trân trọng| kính)?,? (?:phát động|ban hành|xây dựng|yêu cầu|đề nghị|thông báo|báo cáo|hướng dẫn"
    r"|triển khai|tổ chức|có ý kiến|chỉ đạo|nhận được|giao|quyết định)(?!\w)"
)
_SINCE_DAY = pattern(r"(?<=[\w”]) từ \d")
_TITLE_TAIL = pattern(r"(?:,| và| cùng)$")
_TITLE_TAILS = (",", " và", " cùng")
_QUOTED_TITLE = pattern(r"“(?P<t>[^”]{5,500})”|\"(?P<u>[^\"]{5,500})\"")


def _read_titles(text: str, last: int, group: list[Mention]) -> None:
    """The title (trích yếu) a mention prints: what follows "về (việc)", or the quotation there.

    "A và B về việc T" gives T to both.
    """
    for k, mention in enumerate(group):
        ahead = text[mention.end : mention.end + 1]
        opener = _TITLE.match(text, mention.end, last) if ahead in _BEFORE_TITLE else None
        if opener is None:
            continue
        quoted = _QUOTED_TITLE.match(text, opener.end())
        if quoted:
            mention.title = " ".join((quoted["t"] or quoted["u"]).split()).strip(" .;,")
        else:
            limit = last
            for other in group[k + 1 :]:
                if other.host is not mention:
                    limit = min(limit, other.start)
                    break
                if other.host_relation == "amended by":
                    amended = _AMENDED.search(text, opener.end(), other.start)
                    limit = amended.start() if amended else limit
                    break
            stop = _TITLE_STOP.search(text, opener.end(), limit)
            limit = stop.start() if stop else limit
            comma = text.find(", ", opener.end(), limit)
            while comma >= 0:
                body = names.organ_at(text, comma + 2)
                acts = _ACTS.search(text, comma + 3, last) if body > comma + 2 else None
                if acts and acts.start() <= body:
                    limit = comma
                    break
                comma = text.find(", ", comma + 1, limit)
            for since in matches(_SINCE_DAY, text, (" từ ",), opener.end(), limit):
                limit = since.start()
                break
            title = " ".join(text[opener.end() : limit].split())
            if title.endswith(_TITLE_TAILS):
                title = _TITLE_TAIL.sub("", title)
            if 8 <= len(title) <= 500:
                mention.title = title.strip(" .;,")
        if mention.title and k:
            before = group[k - 1]
            if before.title is None and text[before.end : mention.start].strip() == "và":
                before.title = mention.title


_JOINT = pattern(r"[ ,;]*(?:và|hoặc)?[ ]*(?:số )?")
_BARE_NUMBER = pattern(r"(?:các )?(?:số )?\d")


def _share_issuers(text: str, group: list[Mention]) -> None:
    """ "Nghị quyết số A và số B của X": what the last states holds for the elided ones before."""
    for k in range(len(group) - 2, -1, -1):
        here, after = group[k], group[k + 1]
        if here.issuer is not None or after.issuer is None:
            continue
        gap = text[here.end : after.start]
        if _JOINT.fullmatch(gap) and (
            _BARE_NUMBER.match(text, after.start) or gap.rstrip().endswith("số")
        ):
            here.issuer = after.issuer


_VERB = pattern(
    r"(?: \([^()]{1,20}\))? (?:đã |cũng đã |có )?(?:ban hành|có|gửi|ký|ký ban hành|trình)(?: các)?\s*$"
)
_PROPOSAL = pattern(
    r"(?P<what>đề nghị|báo cáo|[ýÝ] kiến|chỉ đạo|hướng dẫn|[Kk]ết luận)(?: \w{1,10}){0,3} của (?P<rest>.{3,260}?),?(?: tại| tại các)?\s*$",
    re.DOTALL,
)
_VERB_ENDS = (" ban hành", " có", " gửi", " ký", " trình", " các")
_AFTER_PROPOSER = pattern(r"(?: [-–] [^,;()]{3,60}?)?,?\s*(?:\([^)]*\) ?)?(?:tại|và|tại các)?\s*")
_AND = pattern(r"\s*(?:,|và|;)?\s*(?:và)?\s*")
_LEADING_DATE = pattern(rf"(?:Ngày|ngày) {dates.DAY.replace('(?:ngày )?', '')},?\s*$")


#: "nghe Sở Y tế báo cáo (văn bản số …": who wrote it.
_HEARD = pattern(r"(?<!\w)nghe (?P<body>[A-ZĐÀ-Ỹ][^;.()\n]{3,100}?) báo cáo[^;.()\n]{0,80}\($")


def _state_before(text: str, first: int, group: list[Mention]) -> None:
    """Date and issuer that stand before the number.

    "Theo đề nghị của X tại Tờ trình số …" and "Ngày D, X đã ban hành Công văn số …".
    """
    proposer: str | None = None
    for k, mention in enumerate(group):
        floor = group[k - 1].end if k else first
        before = text[floor : mention.start]
        if mention.number is None:
            continue
        heard = _HEARD.search(before) if mention.issuer is None and before[-1:] == "(" else None
        if heard and names.organ_at(heard["body"], 0) == len(heard["body"]):
            mention.issuer = heard["body"]
        if mention.issuer is None:
            proposal = _PROPOSAL.search(before) if " của " in before else None
            if proposal:
                begin = floor + proposal.start("rest")
                stop = names.organ_at(text, begin, 240)
                # who directs is no issuer of what an office writes down: "VPCP", "VPTW"
                office = (
                    proposal["what"].lower() in ("chỉ đạo", "kết luận") and "VP" in mention.number
                )
                if (
                    stop > begin
                    and not office
                    and _AFTER_PROPOSER.fullmatch(text, stop, mention.start)
                ):
                    proposer = text[begin:stop]
                    mention.issuer = proposer
            elif proposer and _AND.fullmatch(before):
                mention.issuer = proposer
        verb = None
        if mention.host is None and before.rstrip().endswith(_VERB_ENDS):
            verb = _VERB.search(before)
        if verb:
            subject = before[: verb.start()]
            for begin in _heads_in(subject):
                at = floor + begin
                stop = names.organ_at(text, at)
                if stop == floor + len(subject):
                    if mention.issuer is None:
                        mention.issuer = text[at:stop]
                    leading = _LEADING_DATE.search(text[floor:at])
                    if leading and mention.date is None:
                        mention.date = dates.of(leading)
                    mention.rule = "citation after its issuer"
                    break


def _heads_in(subject: str) -> list[int]:
    """Where a body's name may begin in `subject`: the start, and after every comma."""
    starts = [0] + [m.end() for m in pattern(r"[,;:] ").finditer(subject)]
    return [s + len(subject[s:]) - len(subject[s:].lstrip(" -–+")) for s in starts][-4:]


@by_rules
def _cue() -> re.Pattern[str]:
    """What relates two documents, in small letters."""
    cues = {name: either([cue.lower() for cue in words]) for name, words in rules().cues.items()}
    return pattern(
        rf"(?<!\w)(?=\w)(?:(?P<implements>{cues['implements']})|(?P<cites>{cues['cites']})"
        rf"|(?P<forwards>{cues['forwards']})|(?P<basis>căn cứ))(?!\w)"
    )


@by_rules
def _to_last_cue() -> re.Pattern[str]:
    """The words up to the last place where a cue stands."""
    return pattern(rf"(?s:.*)(?={_cue().pattern})")


@by_rules
def _longest_cue() -> int:
    return max(len(cue) for words in rules().cues.values() for cue in words)


#: What is a part of a document: who replaces or repeals a part amends the whole.
_PART = r"nội dung|một phần|một số|cụm từ|(?i:phụ lục|khoản|điểm|điều|mục|mẫu)"
_REPLACES = pattern(
    rf"(?:thay thế|thay cho)(?: cho)?(?: (?:các|toàn bộ|quy định|(?P<part>{_PART}))(?!\w)[^;.“”]{{0,80}})?\s*$"
)
_REPEALS = pattern(
    rf"(?:bãi bỏ|hủy bỏ|huỷ bỏ|Bãi bỏ|BÃI BỎ|Hủy bỏ)(?: (?:các|toàn bộ|quy định|(?P<part>{_PART}))(?!\w)[^;.]{{0,160}})?\s*$"
)
_AMENDS = pattern(
    r"(?:sửa đổi, bổ sung|Sửa đổi, bổ sung|SỬA ĐỔI, BỔ SUNG|sửa đổi|Sửa đổi|bổ sung|Bổ sung|đính chính|Đính chính|điều chỉnh|Điều chỉnh|ĐIỀU CHỈNH)"
    r"(?:,? (?:thay thế|bổ sung|bãi bỏ))?(?: (?:một số|nội dung|tên|khoản|điểm|Điều|điều|cụm từ|Phụ lục|các|quy định|MỘT SỐ|mục|tiêu đề|toàn bộ|Kế hoạch|danh mục|tại)[^;.]{0,200})?\s*$"
)
_PASSIVE_BEFORE = pattern(r"(?:được|đã được|đã)\s*$")
_FORWARDED = pattern(
    r"(?: (?:về|v/v|về việc) [^;.()\n]{3,200})?\s*\((?:[Vv]ăn bản|[Bb]ản sao|[Cc]ó)?[^()]{0,30}(?:kèm|đính kèm|gửi kèm)[^()]{0,20}\)"
)
_EFFECTS: tuple[tuple[re.Pattern[str], tuple[str, ...], Relation], ...] = (
    (_REPLACES, ("thay thế", "thay cho"), "replaces"),
    (_REPEALS, ("bỏ", "BỎ"), "repeals"),
    (
        _AMENDS,
        ("ửa đổi", "ổ sung", "SỬA ĐỔI", "ính chính", "iều chỉnh", "ĐIỀU CHỈNH"),
        "amends",
    ),
)
#: What someone else does, or is to do.
_OTHERS_ACT = pattern(
    r"(?:[Tt]rình|[Đđ]ề xuất|[Đđ]ề nghị|[Kk]iến nghị|[Tt]ham mưu|[Nn]ghiên cứu|[Rr]à soát|Luật|Nghị định|Thông tư)[^;.]{0,120}$"
)
_PROPOSED = pattern(r"(?:[Tt]rình|[Đđ]ề nghị|[Đđ]ề xuất|[Tt]ham mưu)[^;.]{0,80}$")
#: Kinds that change no document of another kind; a letter may correct one (đính chính).
_CHANGES_NOTHING = frozenset(
    ["Công văn", "Công điện", "Thông báo", "Báo cáo", "Tờ trình", "Giấy mời"]
)
_ENDS = "hết hiệu lực"
_BREAKS = pattern(r"[;.\n]")
_SINCE = pattern(r"(?:kể từ|từ ngày|và|;|\n|^)[^;]{0,60}$")
_ACTOR = pattern(r"(?:,| và) (?P<who>[^,;\n]{3,80}?) (?:đã|vừa) (?:ban hành|có)")


def _relate(text: str, sentence: tuple[int, int], group: list[Mention], setting: Setting) -> None:
    """The relation of each mention by recital, by legal effect, else by the nearest verb before."""
    first, last = sentence
    recital = _RECITAL.match(text, first, last)
    leading: Relation | None = None
    previous_end = first
    inside_title = setting.title[0] <= group[0].start < setting.title[1]
    mode = recital is not None
    for mention in group:
        before = text[previous_end : mention.start]
        previous_end = max(previous_end, mention.end)
        mode = _recital_mode(before, mode)
        if mention.alias is not None:
            mention.relation = mention.alias.relation
            continue
        if mention.host is not None:
            amended = mention.host_relation == "amended by"
            mention.relation = "basis" if amended and mention.host.relation == "basis" else "cites"
            continue
        if mode and not _effect(before, text, mention, setting):
            mention.relation = "basis"
            leading = "basis"
            continue
        relation = _effect(before, text, mention, setting)
        forwarded = _FORWARDED.match(text, mention.end) is not None
        if relation is None and leading is not None and not forwarded and _is_list(before):
            relation = leading
        if relation is None:
            relation = _by_verb(before, text, mention, last, inside_title)
            if relation is None:
                relation = leading or "cites"
        mention.relation = relation
        leading = relation
    if group[0].relation == "implements" and len(group) > 1:
        begin = group[0].end
        acted = text.find(" đã ", begin, last) >= 0 or text.find(" vừa ", begin, last) >= 0
        actor = _ACTOR.search(text, begin, last) if acted else None
        if (
            actor
            and setting.issuer
            and names.organ_at(text, actor.start("who")) > actor.start("who")
            and not _same_body(actor["who"], setting)
        ):
            for mention in group:
                if mention.start < actor.start():
                    mention.relation = "cites"


_OPENS_RECITAL = pattern(
    r"(?:Căn cứ|CĂN CỨ|Xét đề nghị|Xét Tờ trình|Xét tờ trình|Theo đề nghị|Trên cơ sở (?:ý kiến|đề nghị)|(?<=; )(?:căn cứ|xét đề nghị|theo đề nghị))(?!\w)"
)
_RECITAL_WORDS = ("ăn cứ", "CĂN CỨ", "ét đề nghị", "heo đề nghị", "Xét ", "rên cơ sở ")
_OPENS_OTHER = pattern(
    r"[;\n]\s{0,8}(?:[Tt]hực hiện|[Tt]riển khai|[Đđ]ể|[Nn]hằm|[Tt]iếp theo|[Tt]rên cơ sở)(?!\w)"
)


def _recital_mode(before: str, mode: bool) -> bool:
    """Whether the words before a mention leave us inside a recital (căn cứ, theo đề nghị)."""
    opened = closed = -1
    for words in _RECITAL_WORDS:
        if words in before:
            for match in _OPENS_RECITAL.finditer(before):
                opened = match.start()
            break
    if ";" in before or "\n" in before:
        for match in _OPENS_OTHER.finditer(before):
            closed = match.start()
    return mode if opened == closed else opened > closed


def _same_body(who: str, setting: Setting) -> bool:
    mine = names.explicit(setting.issuer or "", setting.home).casefold()
    other = names.explicit(who.strip(), setting.home).casefold()
    return other in mine or mine in other


def _is_list(before: str) -> bool:
    """Whether only the rest of a title and a list mark stand between two mentions."""
    return _cue().search(before[-60:].lower()) is None or bool(
        pattern(r"[;,]\s*(?:các )?$|và\s*$").search(before)
    )


def _effect(before: str, text: str, mention: Mention, setting: Setting) -> Relation | None:
    """Legal effect: this document replaces, repeals or amends the one mentioned."""
    tail = before[-260:]
    if (
        setting.type in _CHANGES_NOTHING
        and mention.type != setting.type
        and "ính chính" not in tail
    ):
        return None
    for rule, words, relation in _EFFECTS:
        for word in words:
            if word in tail:
                break
        else:
            continue
        match = rule.search(tail)
        if match and not _PASSIVE_BEFORE.search(tail[: match.start()]):
            head = tail[: match.start()]
            # someone else's act: "trình … Nghị quyết sửa đổi", "đề nghị ban hành … thay thế"
            if relation != "replaces" and _OTHERS_ACT.search(head):
                return None
            if _PROPOSED.search(head):
                return None
            return "amends" if relation != "amends" and match["part"] else relation
    if text.find(_ENDS, mention.end, mention.end + 120 + len(_ENDS)) >= 0:
        between = text[mention.end : text.find(_ENDS, mention.end)]
        if not _BREAKS.search(between) and _SINCE.search(tail):
            return "repeals"
    return None


def _by_verb(
    before: str, text: str, mention: Mention, last: int, inside_title: bool
) -> Relation | None:
    """The relation by the verb nearest before the mention; None where there is none."""
    if _FORWARDED.match(text, mention.end):
        return "forwards"
    match = _last_cue(before.rsplit(";", 1)[-1].lower())
    if match is None:
        return None
    if match.lastgroup == "implements" and _tells_how_it_went(match, text[mention.end : last]):
        return "cites"
    if match.group() == "theo" and (
        match.string.startswith((" dõi", " phân công", " khuôn khổ"), match.end())
        or match.string.endswith("(", 0, match.start())  # a bracket that defines
    ):
        return "cites"
    if match.lastgroup == "basis" and _ASKED.search(match.string, 0, match.start()):
        return "implements"  # "đề nghị Công ty căn cứ … để thực hiện"
    return match.lastgroup  # type: ignore[return-value]


#: "Việc thực hiện … còn chậm", "chưa nghiêm túc thực hiện …": how it went, no order to act.
_LAGGED = pattern(
    r"(?:còn|rất) (?:chậm|hạn chế|lúng túng|bất cập)|chưa (?:nghiêm|kịp thời|chặt chẽ|đạt|tốt|hiệu quả|đồng bộ|triệt để|đầy đủ)"
)


def _tells_how_it_went(cue: re.Match[str], after: str) -> bool:
    before = cue.string[max(0, cue.start() - 30) : cue.start()]
    if pattern(r"(?:chưa|không) (?:\w{1,8} ){0,3}$").search(before):
        return True
    told = before.endswith("việc ") or cue.group() == "theo"
    return told and _LAGGED.search(after) is not None


_ASKED = pattern(r"(?:đề nghị|yêu cầu)(?! của)[^.;]{2,80}$")


def _last_cue(words: str) -> re.Match[str] | None:
    """The last of the matches of _cue in `words`, read one after another from the left."""
    last = _to_last_cue().match(words)
    if last is None:
        return None
    at = last.end()
    cue = _cue()
    found = cue.search(words, max(0, at - _longest_cue()))
    while found is not None and found.start() < at:
        if found.end() > at:  # "theo | phân công tại": a cue that a longer one before it hides
            return deque(cue.finditer(words), 1).pop()
        found = cue.search(words, found.start() + 1)
    return found


# --- one citation a document -------------------------------------------------------------------


def _merged(flow: Flow, mentions: list[Mention], setting: Setting) -> tuple[Citation, ...]:
    """One citation per distinct document: same number, and no two different dates."""
    own = numbers.fold(setting.number) if setting.number else None
    keys = {mention.key for mention in mentions}
    for mention in mentions:
        bare = _FOOTNOTE.sub("", mention.key)
        if bare in keys:  # "25/2004/TT-BGTVT1": the mark of a footnote
            mention.key = bare
            mention.number = _FOOTNOTE.sub("", mention.number or "") or None
    groups: list[list[Mention]] = []
    by_key: dict[str, list[list[Mention]]] = {}
    for mention in mentions:
        key = mention.key
        if (
            mention.number
            and key == own
            and (
                mention.date is None
                or setting.issued is None
                or _compatible(mention.date, setting.issued)
            )
        ):
            continue
        for group in reversed(by_key.get(key, ())):
            known = next((m.date for m in group if m.date), None)
            if known is None or mention.date is None or _compatible(known, mention.date):
                group.append(mention)
                break
        else:
            group = [mention]
            groups.append(group)
            by_key.setdefault(key, []).append(group)
    groups = _laws_once(groups)
    return tuple(_citation(flow, group, setting) for group in groups)


_FOOTNOTE = pattern(r"(?<=[A-ZĐ]{2})\d{1,2}$")


def _compatible(a: str, b: str) -> bool:
    return a.startswith(b) or b.startswith(a)


def _laws_once(groups: list[list[Mention]]) -> list[list[Mention]]:
    """A law cited with its number and again by name alone is one law."""
    numbered = {
        _law_key(m.name): group
        for group in groups
        for m in group
        if m.number is not None and m.name is not None
    }
    if not numbered:
        return groups
    kept: list[list[Mention]] = []
    for group in groups:
        name = group[0].name
        home = numbered.get(_law_key(name)) if name and group[0].number is None else None
        if home is not None:
            home.extend(group)
        else:
            kept.append(group)
    return kept


def _law_key(name: str | None) -> str:
    return pattern(r" năm \d{4}$").sub("", " ".join((name or "").casefold().split()))


def _citation(flow: Flow, group: list[Mention], setting: Setting) -> Citation:
    number = group[0].number
    relation: Relation = "cites"
    kinds: list[str] = []
    issuer = date = title = name = host = host_relation = None
    hosted = False
    for mention in group:
        if mention.relation and RELATIONS.index(mention.relation) < RELATIONS.index(relation):
            relation = mention.relation
        if mention.type:
            kinds.append(mention.type)
        if mention.date and (date is None or len(mention.date) > len(date)):
            date = mention.date
        issuer = issuer or mention.issuer
        title = title or mention.title
        name = name or mention.name
        if mention.host is not None and not hosted:
            hosted = True
            host = mention.host.number or mention.host.name
            if mention.host_relation != "amended by":
                host_relation = mention.host_relation
    by_code = numbers.type_in(number) if number else None
    kinds = [by_code if by_code and kind == f"{by_code} kết luận" else kind for kind in kinds]
    return Citation(
        number=number,
        type=by_code if by_code in kinds else (kinds[0] if kinds else None),
        date=date,
        issuer=names.explicit(" ".join(issuer.split()), setting.home, setting.issuer)
        if issuer
        else None,
        relation=relation,
        name=name if number is None else None,
        title=title,
        host=host,
        host_relation=host_relation,
        evidence=tuple([flow.evidence(m.start, m.end, m.rule) for m in group]),
    )

"""Document numbers (số ký hiệu).

    state       19/CT-TTg  239/QĐ-UBND  31/VKS-VP  295/TTrg-TCCV  634/2005/QĐ/CTN
    old         02/1998-TT-BYT (before 2003)  217 KB/TCCB (before 2011)  429-HĐBT  327-CT  26-CP (before 1997)  12a-KT-HĐNN8
    normative   30/2020/NĐ-CP  06/2022/QH15  72/2025/NQLT/UBTVQH15-CP  22/201/QĐ-UBND, 22/20009/QĐ-UBND (a figure lost, one too many)
    Party       34-CT/TW  112-KH/TU  10-CTr/TU

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3: "/" stands between number and symbol, "-" between
the groups of the symbol. The Party writes N-TYPE/BODY. Blanks round the marks are noise; where a
program has made "–" of "-", it stays as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, rules
from thidua.graph.extract.scan import places

_PART = r"[A-ZĐÐƯÔƠÂÊĂ][A-Za-zĐđÐƯưÂâÊêÔôƠơĂăÀ-ỹ0-9.&]{0,30}"
#: Between the groups. A dash with blanks on both sides joins what goes on as numbers do: "61/SVH – QLDS ngày",
#: "61/UBND – VX của", and what stands behind the code of a type: "61/2018/NĐ - CP".
_JOIN = (
    # "456/TT:-UBND": a scan has made marks of the small r
    r"(?:[/_-]|(?<=TT)[:;¡] ?[:;¡]?-(?=[A-ZĐ]{2})|- ?-?(?=[A-ZĐ]{2})| -(?=[A-ZĐ]{2})| ?[–—](?=[A-ZĐƯ]{2})"
    r"| [-–] (?=[A-ZĐ]{2}[A-Za-zĐđ&]{0,10}(?: ?- ?[A-ZĐ]{2}[A-ZĐ&]{0,10}){0,2}(?:,? \(?ngày \d| của |,? về |[;,)\n]|$))"
    r"|(?:(?<=/QĐ)|(?<=/NĐ)|(?<=/TT)|(?<=/KH)|(?<=/CT)|(?<=/NQ)|(?<=/TTr)|(?<=/BC)|(?<=/TB)) [-–] (?=[A-ZĐ]{2}))"
)
#: Some bodies print the year last, or number their letters within a symbol: "/PLYK/2025", "/CV-01".
_TAIL = r"(?:/(?:19|20)\d\d(?!\d)|-\d{1,3}(?![\w/.]))"
_SYMBOL = rf"{_PART}(?:{_JOIN}{_PART}){{0,6}}{_TAIL}?"

#: Codes of types that may stand right behind the digits: "274KH-UBND", "123 CV-TC".
_CODES = ("QĐ", "KH", "CT", "NQ", "TB", "CV", "HD", "BC", "TTr", "NĐ", "TT", "CTr", "KL")
_TYPE = f"(?:{'|'.join(_CODES)})"

#: … and those behind a mark, where no body follows: "01-TTLN", "145-QĐ".
_ALONE = "TTL[NBT]|QĐ|NQ|NĐ|TT|UB|LB|KH|TB"

#: Every number, wherever it stands. What must not match: 04/11/1909, 19/19, 50m/km, 3/Khu.
NUMBER = pattern(
    rf"(?<![\w/.,-])(?:(?P<party>\d{{1,5}}[a-z]? ?[-–] ?[A-ZĐ][A-Za-zĐđ]{{0,6}} ?/ ?{_PART}(?:-{_PART}){{0,3}})"
    # "số 1 20/2020/NĐ-CP", "12/201 1/QĐ-UBND": a blank inside the figures
    rf"|(?P<state>(?:(?<=[Ss]ố )\d \d\d(?=/(?:19|20)\d\d/)|\d{{1,6}}(?:\.\d{{1,4}})?[a-zA-Z]?) ?/ ?(?:(?:20\d \d(?=/[A-ZĐ])|(?:19|20)\d{{1,3}})(?: ?/ ?|-(?=[A-ZĐ]{{2,4}}-[A-ZĐ])))?{_SYMBOL})"
    rf"|(?P<old>\d{{1,5}} ?(?:[A-ZĐ]{{2,4}}|CTr|TTr)/[A-ZĐ]{{2,6}}(?:- ?[A-ZĐ]{{2,6}})?(?![\w/])|\d{{1,5}} ?{_TYPE}-(?:TTg|[A-ZĐ]{{2,6}})(?![\w/-])"
    rf"|\d{{1,4}} ?(?:CP|TTg|HĐBT)(?![\w/-])|\d{{1,4}}[a-z]?-(?:HĐBT|CT|CP|TTg|SL|{_ALONE})(?![\w/-])"
    r"|\d{1,4}[a-z]?-(?:[A-ZĐ]{2,4}-){0,2}HĐNN\d?(?![\w/-])))"
)
#: Before a number of the old form, whose letters are a word as a rule: "04 HTX/XÃ". A type word may
#: stand there alone: "Nghị định 404-CP".
_SO = pattern(
    r"(?:[Ss]ố|SỐ)\s?:?\s?$|(?<!\w)(?:[Nn]ghị định|[Nn]ghị quyết|[Qq]uyết định|[Cc]hỉ thị|[Tt]hông tư|[Tt]hông tri|[Kk]ết luận|[Tt]hông báo|[Hh]ướng dẫn|[Cc]ông văn) $"
)
_CAPITALS = pattern(r"[A-ZĐÐ]{2}|CTr|TTr|QyĐ|[A-ZĐ]\d|TTg")


def find(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int, str]]:
    """(start, end, number without blanks) of every number in text[start:end]."""
    found = []
    end = len(text) if end is None else end
    every = [*_at_slashes(text, start, end), *_of_old_cabinets(text, start, end)]
    every.sort(key=lambda match: match.start())
    tails: dict[str, str] = {}  # the rest of numbers that are torn by a blank
    for match in every:
        if match["old"] and not _SO.search(text, max(0, match.start() - 12), match.start()):
            continue
        if match["old"] and _UNMARKED_ONE.fullmatch(match["old"]) and not _named(text, match):
            continue
        printed = _GLUED.sub("", match.group()).rstrip(".&")
        stop = match.start() + len(printed)
        unit = _UNIT_APART.match(text, stop, end)
        if unit and _CODE_ALONE.search(printed):
            printed += unit.group()
        elif printed.endswith("GD") and (taught := _TAUGHT.match(text, stop, end)):
            printed += taught.group()
        elif printed.endswith("/QH") and (term := _TERM.match(text, stop, end)):
            printed += term.group()
        elif "-" in printed and (unit := _UNIT_BESIDES.match(text, stop, end)):
            printed += unit.group()
        elif rest := tails.get(printed) or _torn(text, printed, stop, end):
            tails[printed] = rest
            printed += rest if text.startswith(rest, stop) else ""
        number = printed.replace(" ", "")
        if _CAPITALS.search(number):
            found.append((match.start(), match.start() + len(printed), number))
    return found


#: A further unit in a symbol, before the day: "746/CĐB-QLVT | , PT&NL ngày".
_UNIT_BESIDES = pattern(r", ?[A-ZĐ]{2,6}(?:&[A-ZĐ]{2,6})?(?= ngày \d)")
#: "274KH-UBND", "60CP", "45-QĐ": letters like those of goods and classes, where no type is named before them.
_UNMARKED_ONE = pattern(rf"(?<!\d)\d{{1,5}} ?(?:[^\W\d]+-[^\W\d]+|CP|TTg|HĐBT|-(?:{_ALONE}))")
_NAMED = pattern(
    r"(?<!\w)(?i:nghị định|nghị quyết|quyết định|chỉ thị|thông tư|thông tri|thông báo|kế hoạch|công văn|hướng dẫn|tờ trình"
    r"|báo cáo|kết luận|chương trình|văn bản)(?: liên tịch| hành động| kết luận)?(?: số:?)? ?$"
)
_DATED = pattern(r",? ngày \d")


def _named(text: str, match: re.Match[str]) -> bool:
    """Whether a type is named before a number, or a day behind it."""
    return (
        _NAMED.search(text, max(0, match.start() - 36), match.start()) is not None
        or _DATED.match(text, match.end()) is not None
    )


#: A word that a portal ran into the number: "70-TB/TW|ngày", and the rest of a blank: "BVĐK&nbsp".
_GLUED = pattern(r"(?:ngày|của|về|&nbsp)$")
#: "630/CV SLĐTB&XH ngày …": the unit stands apart from the code of the type.
_CODE_ALONE = pattern(r"^\d{1,5} ?/ ?(?:CV|TB|KH|BC|QĐ|CT|TTr|HD|GM)$")
#: The rest of a number that a blank has torn: "14/QĐ-VT | EAK ngày …", "3/LĐVV | STh ngày …".
_REST = pattern(r" (?P<rest>[A-ZĐ][A-Za-zĐđ]{1,7}(?:-[A-ZĐ]{2,6})?)(?=,? \(?ngày \d)")
_BODY_LETTERS = pattern(r"[/–-][A-ZĐ]{2,7}$")


def _torn(text: str, printed: str, stop: int, end: int) -> str | None:
    """The rest of the number `printed` that ends at `stop`, with its blank; None where nothing is torn, or where
    the letters behind are those of a body or a type."""
    if text[stop : stop + 1] != " " or not text[stop + 1 : stop + 2].isupper():
        return None
    rest = _REST.match(text, stop, end) if _BODY_LETTERS.search(printed) else None
    if rest is None or sum(map(str.isupper, rest["rest"])) < 2:
        return None
    known = rest["rest"] in rules().abbreviations or rest["rest"] in rules().type_of_code
    return None if known or rest["rest"] in printed else rest.group()


#: "28/2009/TT-BGD ĐT ngày …": of education and training (giáo dục và đào tạo).
_TAUGHT = pattern(r" ?(?:& ?)?ĐT(?![\w/-])")
#: "31/2024/QH 15 ngày …": of the fifteenth National Assembly.
_TERM = pattern(r" \d{1,2}(?![\w/])")
_UNIT_APART = pattern(r" [A-ZĐ&]{3,12}(?=,? \(?ngày|$)")


#: What stands left of the first slash of a number, read from the slash: "19", "34-CT", "634 ",
#: "128.2025".
_LEFT = pattern(
    r"(?:\d\d \d(?= ố[Ss])| ?(?:[A-Za-zĐđ]{0,6}[A-ZĐ] ?[-–] ?)?(?:(?:[A-ZĐ]{2,4}|rT[CT]) ?|[a-zA-Z])?(?:\d{1,4}\.)?\d{1,6}(?!\d))"
)
_LONGEST_LEFT = 20


def _at_slashes(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of NUMBER in text[start:end]: a slash is rare, digits are not."""
    done = start
    at = text.find("/", start, end)
    while at >= 0:
        following = text[at + 1 : at + 3].lstrip()
        # "16/7/2021", "19/19", "đồng/người": no capital and no year follows
        if at >= done and (following[:1].isupper() or following in ("19", "20", "1", "2")):
            left = _LEFT.match(text[max(done, at - _LONGEST_LEFT) : at][::-1])
            match = NUMBER.match(text, at - left.end(), end) if left else None
            if match is not None and match.end() > at:
                yield match
                done = match.end()
        at = text.find("/", at + 1, end)


#: How the central numbers of before 1997 end: of the Council of Ministers (Hội đồng Bộ trưởng),
#: its chairman, the government and its head, the President's sắc lệnh, the Council of State (Hội đồng Nhà nước).
_CABINETS = ("-HĐBT", "-CT", "-CP", "-TTg", "-SL", "-HĐNN")
#: A dash that such an end begins with, or the letters behind the code of a type: "274KH|-UBND".
_DASH = pattern(
    rf"-(?:(?={'|'.join(end[1:] for end in _CABINETS)}|{_ALONE})|(?=TTg|[A-ZĐ]{{2}})(?:{'|'.join(f'(?<={code}-)' for code in _CODES)}))"
)
#: What may follow the digits at once, where the mark is left out.
_UNMARKED = ("CP", "TTg", "HĐBT")


def _of_old_cabinets(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of NUMBER like "429-HĐBT" or "274KH-UBND": no slash stands in them."""
    dashes = (_old_end(text, match.start()) for match in _DASH.finditer(text, start, end))
    for at in (*dashes, *places(text, _UNMARKED, start, end)):
        if at < 0 or (text[at] != "-" and not text[max(0, at - 2) : at].strip()[-1:].isdigit()):
            continue
        left = _DIGITS.match(text[max(start, at - 16) : at][::-1])
        match = NUMBER.match(text, at - left.end(), end) if left else None
        if match is not None and match["old"] and match.end() > at:
            yield match


def _old_end(text: str, dash: int) -> int:
    """Where the end of an old number begins that has a `dash`: there, or at the code before it; -1 for none."""
    before = text[max(0, dash - 2) : dash]
    if before[-1:].isdigit() or (before[-1:].islower() and before[:1].isdigit()):
        return dash
    if text.startswith("-HĐNN", dash):
        return dash
    code = next((code for code in _CODES if text.endswith(code, 0, dash)), None)
    return dash - len(code) if code else -1


#: What stands left of such an end, read from it: "429", "KT-12a".
_DIGITS = pattern(r"(?:[A-ZĐ]{2,4}-){0,2} ?[a-z]?\d{1,5}(?!\d)")


#: "274KH-UBND", "60CP": the mark behind the digits is left out.
_NO_MARK = pattern(r"^(?P<n>\d{1,5})(?=(?:[A-ZĐ]{2}|TTr|CTr|TTg)[^/]*$)")


#: … as do those where no body follows: "145-QĐ" is "145/QĐ" too.
_WITHOUT_A_BODY = pattern(rf"\d+[a-z]?-(?:{_ALONE})")


def fold(number: str) -> str:
    """The form in which two spellings of one number are equal: upper case, no leading zeros, the
    marks of an old central number as later ones have them."""
    plain = number.replace(" ", "").replace("Ð", "Đ").replace("–", "-").replace("—", "-")
    plain = plain.replace("--", "-")
    if "/" not in plain:
        plain = _NO_MARK.sub(r"\g<n>/", plain)
    if "/" not in plain and (plain.endswith(_CABINETS) or _WITHOUT_A_BODY.fullmatch(plain)):
        plain = plain.replace("-", "/", 1)  # "156-CT" is "156/CT" too
    return plain.upper().lstrip("0")


_CODE = pattern(r"\d*[a-zA-Z]?(?:\.\d+)?(?:-(?P<p>[^/]+)/|/(?:(?:19|20)\d\d[/-])?(?P<s>[^/-]+))")
_OF_PARLIAMENT = pattern(r"QH\d{1,2}")


@by_rules
def type_in(number: str) -> str | None:
    """The document type that the symbol names, None for letters (công văn) and unknown codes."""
    match = _CODE.match(number.replace("–", "-").replace("—", "-"))
    if match is None:
        return None
    code = match["p"] or match["s"]
    if code.startswith("QH") and _OF_PARLIAMENT.fullmatch(code):
        return None
    return rules().type_of_code.get(code)


_MARKS = pattern(r"[/–-]")
#: Letters of a symbol that many bodies bear, or that stand in the initials of many.
OF_MANY = frozenset(["UBND", "UB", "HĐND", "TU", "HU", "ĐU", "TW", "CP"])


@by_rules
def maker_in(number: str) -> str | None:
    """The one body that letters of the symbol stand for, wherever they are: "12/TB-VPCP" is of "Văn phòng Chính phủ"."""
    makers = rules().makers
    return next((makers[part] for part in _MARKS.split(number)[1:] if part in makers), None)

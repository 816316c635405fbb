"""The body that decides, in capitals right above the recitals (căn cứ)."""

from __future__ import annotations

import re

from thidua.graph.extract import names
from thidua.graph.extract.layout import deciders
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.posts import ends_with_office
from thidua.graph.extract.letterhead.homes import place_in
from thidua.graph.extract.letterhead.parts import Header, runs_on
from thidua.graph.extract.letterhead.spelling import cased
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import offices

_RECITAL = pattern(r"(?:- ?)?(?:Căn cứ|Theo |Xét )")


def signs_recitals(flow: Flow, lines: range, k: int) -> bool:
    """Whether line `k` opens the deciding body in capitals, right above the recitals."""
    words = flow.words(k)
    if not words.isupper():
        return _in_small_letters(flow, lines, k)
    if not above_recitals(flow, lines, k):
        return False
    if not deciders.at_start().match(words) and not _named_above(flow, lines, k):
        return False
    above = flow.words(k - 1)
    # "BỔ NHIỆM GIÁM ĐỐC | SỞ Y TẾ"
    of_a_title = ends_with_office(above) and not offices.is_one(above)
    return not runs_on(above) and not of_a_title


def _in_small_letters(flow: Flow, lines: range, k: int) -> bool:
    """Whether line `k` is who decides in small letters, right above the recitals: "Hiệu trưởng trường A | Căn cứ"."""
    if k + 1 >= lines.stop or not deciders.in_small_letters().fullmatch(flow.words(k)):
        return False
    below = k + 1 + (k + 2 < lines.stop and _SITS.match(flow.words(k + 1)) is not None)
    return _RECITAL.match(flow.words(below)) is not None and not runs_on(flow.words(k - 1))


#: Which term and session of a council it was, in a line of its own: "Khóa XII, kỳ họp thứ 13".
_SITS = pattern(r"\(?(?:Khóa|Khoá|Kỳ họp) [\wÀ-ỹ]", re.IGNORECASE)


def above_recitals(flow: Flow, lines: range, k: int) -> bool:
    """Whether the recitals begin below line `k`, or below one or two lines in capitals more."""
    for n in range(k + 1, min(k + 4, lines.stop)):
        following = flow.words(n)
        if _RECITAL.match(following):
            return True
        if not following.isupper():
            return False
        if deciders.at_start().match(following) and not offices.is_one(flow.words(n - 1)):
            return False
    return False


def _named_above(flow: Flow, lines: range, k: int) -> bool:
    """Whether the body of line `k` stands above it as the one "of" which the document is:
    "QUYẾT ĐỊNH | CỦA BAN TỔ CHỨC LỄ HỘI SỐ … | BAN TỔ CHỨC LỄ HỘI"."""
    above = range(max(lines.start, k - 6), k)
    return any(f"CỦA {flow.words(k)} " in flow.words(n) for n in above)


#: What follows the name of a council in the line above the recitals, or of the President: "KHÓA VII, KỲ HỌP THỨ 3".
_SITTING = pattern(r",?\s(?:\(?KHÓA|KHOÁ|KỲ HỌP|CỘNG (?:HÒA|HOÀ) XÃ)(?!\w)", re.IGNORECASE)


def deciding_body(flow: Flow, lines: range, header: Header) -> None:
    """Issuer and place by the deciding body in capitals above the recitals, where the letterhead has
    lost them: "ỦY BAN NHÂN DÂN | CỘNG HÒA … | … | ỦY BAN NHÂN DÂN TỈNH SÔNG THAO | Căn cứ …"."""
    if header.issuer is not None and header.home is not None:
        return
    first = flow.line_from(header.body)
    for k in range(max(first - 3, lines.start), min(first + 3, lines.stop)):
        if not signs_recitals(flow, lines, k):
            continue
        last = k
        while flow.words(last + 1).isupper():
            last += 1
        printed = " ".join(flow.words(n) for n in range(k, last + 1))
        capitals = names.headed(_SITTING.split(printed)[0].strip(" ,-–"))
        home = place_in(capitals, flow.text)
        issuer = header.issuer
        if not names.begins_body(capitals.upper()):
            return  # "Giám đốc"
        named = cased(capitals, flow.text)
        if (
            issuer is not None
            and home is None
            and not names.begins_body(capitals[len(issuer) + 1 :])
        ):
            return  # "BAN TỔ CHỨC HỘI THI NĂM 2000"
        if issuer is None or named.casefold().startswith(f"{issuer.casefold()} "):
            header.issuer, header.home = named, home
            header.evidence["issuer"] = (
                flow.evidence(flow.starts[k], flow.end(last), "deciding body above the recitals"),
            )
        return

"""Who signed: name, post (chức vụ) and capacity (thẩm quyền ký), NĐ 30/2020/NĐ-CP, Phụ lục I, II.7."""

from __future__ import annotations

import difflib
import re

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.formulas import DEGREES
from thidua.graph.extract.layout.headings import mostly_capitals
from thidua.graph.extract.layout.parts import Parts
from thidua.graph.extract.layout.posts import (
    AND_ALSO,
    CAPACITY,
    IN_SMALL_LETTERS,
    SIGNED_BEHIND,
    post_line,
)
from thidua.graph.extract.layout.printed import as_printed
from thidua.graph.extract.layout.scans.capitals import post_like
from thidua.graph.extract.layout.signatures import Signature, unspecked
from thidua.graph.extract.layout.stamps import LABELS, without_label
from thidua.graph.extract.letters import letters_alone, pattern
from thidua.graph.extract.names import BODY_WORD, small
from thidua.graph.extract.rules import by_rules
from thidua.graph.records import Signatory


def find_signatories(flow: Flow, parts: Parts) -> tuple[Signatory, ...]:
    """Who signed: every post line between the capacity line and the name is the position.

    The nearest of KT. / TL. / TUQ. wins over TM. (NĐ 30/2020/NĐ-CP, Phụ lục I, II.7).
    """
    return tuple(_signatory(flow, signature) for signature in parts.signatures)


def _signatory(flow: Flow, signature: Signature) -> Signatory:
    groups: list[list[str]] = []  # each: one post, wrapped lines apart
    shown: list[list[str]] = []  # the same as they are printed
    for words, printed in _whole(flow, signature):
        if mostly_capitals(words) or words in AND_ALSO:
            words = words.upper()  # "PHÓ CHỦ TịCH"
        elif words[:5] in ("kiêm ", "Kiêm "):
            words = f"kiêm {sentence_case(words[5:])}"
        previous = groups[-1][-1] if groups else ""
        wrapped = previous.endswith((",", " VÀ", "-", "KIÊM")) or bool(
            pattern(r"(?:TM|KT|TL|TUQ|Q)\.?").fullmatch(previous)
        )
        further = pattern(r"KIÊM ", re.IGNORECASE).match(words)  # a second post of one person
        staff = _STAFF.match(words) and CAPACITY.match(previous)
        post = post_line().match(words.upper()) or (
            flow.damaged and words.isupper() and post_like(words)  # "HỆU TRƯỞNG"
        )
        going = wrapped or not post or words.startswith("PHỤ TRÁCH") or words == "KIÊM"
        if groups and not further and not staff and going:
            groups[-1].append(words)
        else:
            groups.append([words])
            shown.append([])
        shown[-1].append(printed or words)
    posts = [" ".join(group) for group in groups]
    as_shown = [" ".join(group) for group in shown]
    capacity_at = None
    for k, post in enumerate(posts):
        token = CAPACITY.match(post)
        if token and (token["token"].isupper() or token["token"] in (*IN_SMALL_LETTERS, "Tm")):
            name = token["token"]
            if capacity_at is None or name not in _FOR_A_BODY:
                capacity_at = k
    positions = as_shown[(capacity_at + 1) if capacity_at is not None else 0 :]
    if flow.damaged and capacity_at is not None and len(positions) == 1:
        positions = [_deputy(posts[capacity_at], positions[0]) or positions[0]]
    capacity = None
    if capacity_at is not None:
        same = as_shown[capacity_at] == posts[capacity_at]
        capacity = _capacity(posts[capacity_at]) if same else as_shown[capacity_at]
    name_text = " ".join(flow.text[signature.name.start : signature.name.end].split())
    if flow.damaged and not pattern(DEGREES).match(name_text):
        name_text = unspecked(name_text)
    if name_text.isupper():
        name_text = name_text.title()
    start = signature.posts[0].start if signature.posts else signature.name.start
    return Signatory(
        name=pattern(rf"^{DEGREES}+").sub("", name_text),
        position=", ".join(sentence_case(p.rstrip(" ,.")) for p in positions) or None,
        capacity=capacity,
        evidence=(flow.evidence(start, signature.name.end, "signature block"),),
    )


#: So much of a post must be left.
_LEFT = 6


def _deputy(capacity: str, post: str) -> str | None:
    """The deputy of whom one signs for, by the end of his post that a scan has left: "KT. HIỆU TRƯỞNG | ÈU
    TRƯỜNG"."""
    found = CAPACITY.match(capacity)
    if found is None or found["token"] not in ("KT", "K/T", "K.T"):
        return None
    deputy, left = f"PHÓ {found['rest'].strip(' .,')}", letters_alone(post.upper())
    whole = letters_alone(deputy)
    # the whole office alone is that of another: "KT. TRƯỞNG BAN | TRƯỞNG BAN"
    lost = whole.endswith(left) and len(left) not in (len(whole), len(whole) - len("PHO"))
    return deputy if lost and len(left) >= _LEFT else None


#: How much of a post must be printed for it to be shown so.
_SHOWN = 0.7


def _is_like(printed: str, post: str) -> bool:
    one, other = letters_alone(printed.upper()), letters_alone(post.upper())
    return difflib.SequenceMatcher(None, one, other).ratio() >= _SHOWN


#: The rank of an officer, which is part of the name: "GIÁM ĐỐC | ĐẠI TÁ".
_RANK = pattern(r"(?:^| )(?:ĐẠI|THƯỢNG|TRUNG|THIẾU) (?:TƯỚNG|TÁ|ÚY|UÝ)$")


def _whole(flow: Flow, signature: Signature) -> list[tuple[str, str]]:
    """The words of the post lines, without what says that it is signed, and what is printed for them where a
    scan has damaged it; a post that is broken in its first words is whole: "PHÓ CHỦ | TỊCH"."""
    lines: list[tuple[str, str]] = []
    for line in signature.posts:
        words = _RANK.sub("", SIGNED_BEHIND.sub("", flow.text[line.start : line.end]))
        if words.endswith(LABELS):
            words = without_label(words)
        printed = as_printed(flow, line.start, line.end)
        if printed and not _is_like(printed, words):
            printed = ""  # "ZZMHÍ THƯ"
        above = lines[-1][0] if lines else ""
        if (
            above.isupper()
            and not post_line().match(above)
            and post_line().match(f"{above} {words}")
        ):
            lines[-1] = (f"{above} {words}", "")
        else:
            lines.append((words, printed))
    return lines


#: Who holds no office and signs for who does: "TL. CHỦ TỊCH | CÔNG CHỨC VĂN PHÒNG - THỐNG KÊ".
_STAFF = pattern(r"(?:CÔNG CHỨC|CHUYÊN VIÊN|CÁN BỘ|VĂN PHÒNG -) ")
#: Who signs for a body; who signs for another person is nearer.
_FOR_A_BODY = ("TM", "Tm", "T/M", "T.M", "THAY MẶT", "Thay mặt")


def _capacity(post: str) -> str:
    match = CAPACITY.match(post)
    assert match is not None
    token, rest = match["token"], match["rest"].strip(" .,")
    bare = len(token) > 3 or (
        post[len(token) :].startswith(" ") and post[len(token) + 1 :][:1] != "."
    )
    bare = bare or ("/" in token and not post.startswith(".", len(token)))  # "T/M.", "T/M" alike
    mark = token if bare else f"{token}."
    return f"{mark} {sentence_case(rest)}".strip()


_OFFICES = pattern(
    r"(?<!\w)(?:chủ tịch|viện trưởng|thủ tướng|bộ trưởng|giám đốc|chi cục trưởng|cục trưởng|chủ nhiệm|trưởng ban|trưởng phòng"
    r"|vụ trưởng|chánh|bí thư|hiệu trưởng|thống đốc|tổng giám đốc|trưởng (?=cụm|khối|đoàn))(?!\w)"
)


@by_rules
def sentence_case(capitals: str) -> str:
    """ "PHÓ VIỆN TRƯỞNG" -> "Phó Viện trưởng": offices as running text writes them."""
    if capitals.upper() != capitals:
        return capitals
    lowered = _OFFICES.sub(lambda m: m.group()[:1].upper() + m.group()[1:], small(capitals))
    lowered = BODY_WORD.sub(lambda m: m.group()[:1].upper() + m.group()[1:], lowered)
    return lowered[:1].upper() + lowered[1:]

"""Where the parts of each document of a file lie (thể thức: NĐ 30/2020/NĐ-CP, Điều 8).

A file holds one document as a rule, with annexes after the signature; a cover letter with the
document it sends on holds two. `split` finds them, each as `Parts`: the letterhead, the body,
the recipients (Nơi nhận) and the signature, in whatever order the last two stand.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from thidua.graph.extract.layout.columns import REPUBLIC, TO, TO_CUT
from thidua.graph.extract.layout.flow import Flow, Line
from thidua.graph.extract.layout.stamps import LABELS, without_label
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, rules

RECIPIENTS = pattern(rf"{TO}\s?:?\s*$|{TO}\s?:")
ANNEX = pattern(
    r"\(?\s*(?:Ban hành )?[Kk]èm theo|(?:PHỤ LỤC|Phụ lục|Mẫu số|MẪU SỐ|Mẫu \d|BIỂU MẪU|Biểu số)\b|FILE ĐƯỢC ĐÍNH KÈM"
)
#: Degrees and ranks before a name: "PGS.TS. ", "Đại tá ".
TITLES = r"(?:(?:GS|PGS|TSKH|TS|Th[sS]|BSCK(?:II|I|2|1)|BS|CN|KS|KTS|DS|LS|TTND|TTƯT|NGND|NGƯT)\.? ?|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý) )"
#: Name of a person alone on its line, two to five words: "Nguyễn Văn An", "Đào Mỹ", "H'Yim Kđoh",
#: "A Ngọc Bảo", "Giàng A Sềnh"; but "Tỉnh Sông", of a stamp.
NAME = pattern(
    rf"{TITLES}*(?P<name>(?!(?:Tỉnh|Huyện|Quận|Phường|Sở|Phòng|Ủy|Uỷ) )(?:[AYKH] (?=[A-ZĐ]))?[A-ZĐÀ-Ỹ][a-zà-ỹđ'’]*[a-zà-ỹđ](?: [AÁY](?= [A-ZĐÀ-Ỹ]))?(?: [A-ZĐÀ-Ỹ]['’]?[a-zà-ỹđA-ZĐÀ-Ỹ'’]*[a-zà-ỹđ]){{1,5}})"
)
_CAPACITY = (
    r"(?:(?:TM|KT|TL|TUQ)(?:[./]| (?=[A-ZĐÀ-Ỹ]))|Q\.|T/M|K/T|T/L|(?:T\.M|K\.T|T\.L|T\.U\.Q)\.?)"
)
#: The same in words, as older documents have it.
_IN_WORDS = "THAY MẶT|Thay mặt|THỪA LỆNH|Thừa lệnh|KÝ THAY|Ký thay|THỪA ỦY QUYỀN|THỪA UỶ QUYỀN"
POST = pattern(
    rf"(?:{_CAPACITY}(?:\s?\S|$)|{_IN_WORDS}|(?:PHÓ |QUYỀN |Q\. ?)?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC"
    r"|CHÁNH|TRƯỞNG|VIỆN TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|TỔNG CỤC TRƯỞNG|CHI CỤC TRƯỞNG|BÍ THƯ|TỔNG BÍ THƯ|CHỦ NHIỆM|THỐNG ĐỐC"
    r"|TỔNG THANH TRA|THANH TRA|HIỆU TRƯỞNG|TƯ LỆNH|CHỈ HUY|TỔNG KIỂM TOÁN|ỦY VIÊN|UỶ VIÊN|TỔNG BIÊN TẬP|TỔNG THƯ KÝ|ĐỘI TRƯỞNG|CỤM TRƯỞNG|KHỐI TRƯỞNG|NHÓM TRƯỞNG|CHÁNH ÁN|THỦ TRƯỞNG|TỔNG PHỤ TRÁCH|PHỤ TRÁCH|KẾ TOÁN TRƯỞNG|QUẢN ĐỐC|CHÍNH (?:ỦY|UỶ|TRỊ VIÊN)"
    r"|(?:TRẠM|HẠT|ĐỒN|TỔ|XÃ ĐỘI|(?:SƯ|LỮ|TRUNG|TIỂU) ĐOÀN|PHÂN (?:VIỆN|HIỆU)) TRƯỞNG))"
)
CAPACITY = pattern(
    rf"(?P<token>TUQ|TM|KT|TL|T/M|K/T|T/L|T\.M|K\.T|T\.L|T\.U\.Q|{_IN_WORDS})(?:\.|/|\s|$)\s?(?P<rest>.*)"
)
MOTTO = pattern(r"Độc lập\s?[-–]\s?Tự do\s?[-–]\s?Hạnh phúc", re.IGNORECASE)
NATION = pattern(
    rf"{REPUBLIC} CHỦ NGHĨA VIỆT(?: NAM|(?= ?[|\n\x1c-\x1e]|\Z))|ĐẢNG CỘNG SẢN VIỆT NAM"
)
_SIGNED = pattern(r"[\[(]?\s?(?:[Đđ]ã ký|ĐÃ KÝ|[Kk]ý tên|[Kk]ý, ghi)[^\n]{0,40}")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of lines: flow[start:end]."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Signature:
    """The post lines above a name, and the name: positions in the flow."""

    posts: tuple[Line, ...]
    name: Line


@dataclass(frozen=True, slots=True)
class Parts:
    """The layout of one document: flow[start:end]; `main_end` is where its annexes begin."""

    start: int
    end: int
    main_end: int
    recipients: Block | None
    signatures: tuple[Signature, ...]


@by_rules
def _heading() -> re.Pattern[str]:
    return pattern(
        rf"(?P<type>{either(list(rules().headings))})(?P<rest> CỦA [A-ZĐÀ-Ỹ ,-]+)?\s?[:.]?$"
    )


@by_rules
def _heading_starts() -> frozenset[str]:
    return frozenset(heading[:2] for heading in rules().headings)


def heading_at(flow: Flow, k: int, last: int) -> tuple[str, int] | None:
    """(type word, number of lines) when a type heading ("QUYẾT | ĐỊNH") begins at line `k`.

    It ends before line `last`.
    """
    words = flow.words(k)
    if words[:2] not in _heading_starts():
        return None
    for count in range(1, 4):
        if not words[:1].isupper() or len(words) > 60:
            return None
        match = _heading().match(words)
        if match:
            return match["type"], count
        k += 1
        if k >= last or flow.gap(k):
            return None
        words = f"{words} {flow.words(k)}"
    return None


def split(flow: Flow) -> list[Parts]:
    """The documents of a file, in order."""
    last = flow.count
    if not last:
        return []
    recipients = _recipients(flow)
    made: list[Parts] = []
    first = 0
    several = len(MOTTO.findall(flow.text)) > 1
    while True:
        archived = _below_archive(flow, recipients, first, last) if several else None
        if archived is not None:
            made.append(_parts(flow, first, archived, _tail(flow, recipients, first, archived)))
            first = archived
            continue
        tail = _tail(flow, recipients, first, last)
        following = None
        if tail:
            following = _next_document(flow, recipients, first, tail[2], last)
            if following is None and several:
                following = _next_letter(flow, recipients, tail[2], last)
        if following is None:
            made.append(_parts(flow, first, last, tail))
            return made
        tail = _tail(flow, recipients, first, following)
        made.append(_parts(flow, first, following, tail))
        first = following


#: Recipients, signatures, and the line after both.
_Tail = tuple[Block | None, tuple[Signature, ...], int]


def _parts(flow: Flow, first: int, last: int, tail: _Tail | None) -> Parts:
    """The document of the lines first to last."""
    block, signatures, after = tail or (None, (), last)
    end = flow.end(last - 1)
    main_end = flow.starts[after] if after < last else end
    return Parts(flow.starts[first], end, main_end, block, signatures)


#: "Nơi nhận" as TO has it, by its first letter, or what a portal has left of it, right above the items:
#: "Nơi | - Sở Y tế".
_OPENING = pattern(r"N(?:[ơoở]i (?:nh[ậâạa]n|gửi)|ƠI NHẬN|ơi\s?:?(?=[\n\x1c-\x1e][-–]))")
_OPENING_LINE = pattern(rf"{TO_CUT}$|{RECIPIENTS.pattern}")


def _recipients(flow: Flow) -> list[int]:
    """The lines that open a recipients block."""
    starts, printed = flow.starts, flow.printed
    found = []
    for opening in _OPENING.finditer(printed):
        k = bisect_left(starts, opening.start())
        if starts[k] == opening.start() and _OPENING_LINE.match(flow.words(k)):
            found.append(k)
    return found


def _tail(flow: Flow, recipients: list[int], first: int, last: int) -> _Tail | None:
    """The foot of the document of lines first to last; None when it ends without one."""
    at = bisect_left(recipients, first)
    if at == len(recipients) or recipients[at] >= last:
        found = _signatures(flow, first, last, last)
        return (None, *_together(flow, found)) if found else None
    opening = recipients[at]
    stop = _recipients_end(flow, opening, last)
    block = Block(flow.starts[opening], flow.end(stop - 1))
    again = flow.words(opening)
    repeated = at + 1 < len(recipients) and flow.words(recipients[at + 1]) == again
    cell = frozenset(map(flow.words, range(opening, stop))) if repeated else frozenset()
    after = _signatures(flow, stop, _motto_below(flow, stop, min(stop + 24, last)), last, cell)
    if after:
        return block, tuple(s for s, _ in after), after[-1][1]
    before = _signatures(flow, max(first, opening - 14), opening, last)
    if len(before) > 2:  # a pact, which many have signed
        before = _signatures(flow, max(first, opening - _MANY), opening, last)
    if not before and _name_alone(flow, stop, last):
        return block, (Signature((), flow.line(stop)),), stop + 1
    if not before and _named_below(flow, stop, last):
        return block, (Signature((flow.line(stop),), flow.line(stop + 1)),), stop + 2
    return block, tuple(s for s, _ in before), stop


def _motto_below(flow: Flow, first: int, last: int) -> int:
    """The line of the nation, or else the motto, of another document among the lines first to last; `last` where
    none stands there."""
    if first >= last:
        return last
    begin, end = flow.starts[first], flow.end(last - 1)
    motto = MOTTO.search(flow.text, begin, end)
    if motto is None:
        return last
    nation = NATION.search(flow.text, begin, motto.start())
    return flow.line_from((nation or motto).start() + 1) - 1


#: No more lines hold the signatures of a pact.
_MANY = 60


def _name_alone(flow: Flow, k: int, last: int) -> bool:
    """Whether line `k`, below the recipients, is a name of three words or more and ends the document,
    but for annexes: who signs without a post."""
    if k >= last or not flow.gap(k) or flow.words(k).count(" ") < 2:
        return False
    if not NAME.fullmatch(flow.words(k)):
        return False
    below = k + 1
    return below >= last or (
        flow.gap(below) > 0
        and (ANNEX.match(flow.words(below)) or heading_at(flow, below, last)) is not None
    )


def _named_below(flow: Flow, k: int, last: int) -> bool:
    """Whether line `k`, below the recipients, is in capitals and a name of three words or more below it
    ends the document, but for annexes: who signs under a body ("BAN GIÁM HIỆU") or a post that no list has."""
    if k + 1 >= last or not flow.gap(k) or len(flow.words(k)) > 60:
        return False
    if not flow.words(k).isupper() and not _MIXED_POST.fullmatch(flow.words(k)):
        return False
    if ANNEX.match(flow.words(k)) or NATION.search(flow.words(k)) or heading_at(flow, k, last):
        return False
    name = NAME.fullmatch(flow.words(k + 1))
    if name is None or name["name"].count(" ") < 2:
        return False
    return k + 2 >= last or ANNEX.match(flow.words(k + 2)) is not None


def _together(flow: Flow, found: list[tuple[Signature, int]]) -> tuple[tuple[Signature, ...], int]:
    """The first signature and those right below it, and the line after them: of a joint document."""
    signed, after = [found[0][0]], found[0][1]
    for signature, end in found[1:]:
        top = signature.posts[0] if signature.posts else signature.name
        if flow.line_from(top.start) > after + 2:
            break
        signed.append(signature)
        after = end
    return tuple(signed), after


def _recipients_end(flow: Flow, opening: int, last: int) -> int:
    """The line after the last of the recipients block that begins at line `opening`."""
    archived = False
    k = opening + 1
    while k < last:
        words = flow.words(k)
        gap = flow.gap(k)
        item = words[:1] in "-–+•*" or words.startswith("…")
        if not item:
            post = POST.match(words)
            if post or (gap and words.isupper()) or (archived and (gap or words.isupper())):
                break
            if gap and k > opening + 1 and NAME.fullmatch(words):
                break
            if gap > 1 and k > opening + 1 and not words[:1].islower():
                break
        if archived and not item and _in_small_letters(words):
            break
        if is_archive(words, 0, len(words)):
            archived = True
        elif (archived and not item and len(words) > 24) or (archived and item and gap > 2):
            break
        k += 1
    return k


def _in_small_letters(words: str) -> bool:
    """Whether a line below the archive line begins a signature in small letters: "Thừa lệnh Chủ tịch"."""
    if words.startswith(_BEGINS_SMALL) or _SIGNED.fullmatch(words):
        return True
    return len(words) < 60 and _MIXED_POST.fullmatch(words) is not None


_ARCHIVE = pattern(
    r"[-–+•*\s]*(?:Lưu|LƯU|Luu|Lưư)\s?(?::|tại |(?=VT|Văn|VP|HS|hồ sơ| |[.;]?$))(?! ý)"
)


def is_archive(text: str, start: int, end: int) -> bool:
    """Whether the line text[start:end] is the archive line ("Lưu: VT, NC"); "Lưu ý" is none."""
    return text.find("L", start, end) >= 0 and _ARCHIVE.match(text, start, end) is not None


#: A whole signature on one line: "KT. BỘ TRƯỞNG THỨ TRƯỞNG Hoàng Văn An", "GIÁM ĐỐC (Đã ký) Lê An";
#: the heading of an annex may stand behind it.
_ON_ONE_LINE = pattern(
    rf"(?P<posts>(?:{_CAPACITY} ?)?[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ ,.&/-]{{4,100}}) ?(?P<signed>\((?:[Đđ]ã ký|ĐÃ KÝ)\) )?(?={NAME.pattern}(?P<annex> [A-ZĐÀ-Ỹ]{{2,}} [A-ZĐÀ-Ỹ]{{2,}}(?: [^\n]*)?)?\Z)"
)
_OFFICE = pattern(
    r"(?<!\w)(?:(?:KT|TL|TUQ|Q)(?:\. ?| ))?(?:PHÓ |QUYỀN |TỔNG )*(?:(?<!ĐOÀN )CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|CHÁNH ÁN|VIỆN TRƯỞNG"
    r"|CỤC TRƯỞNG|VỤ TRƯỞNG|(?<!BAN )BÍ THƯ|CHỦ NHIỆM|THỐNG ĐỐC|HIỆU TRƯỞNG|TƯ LỆNH|TRƯỞNG BAN|TRƯỞNG PHÒNG|TRƯỞNG ĐOÀN)(?!\w)"
)


def _one_line(flow: Flow, k: int) -> Signature | None:
    """The signature that stands whole in line `k`; each post becomes a line of its own."""
    words = flow.words(k)
    match = _ON_ONE_LINE.match(words)
    if match is None or not POST.match(words):
        return None
    at, end = flow.starts[k], match.end("posts")
    cuts = [office.start() for office in _OFFICE.finditer(words, 0, end)]
    if not cuts:
        return None
    first = 1 if words[: cuts[0]].strip(" .") in ("KT", "TM", "TL", "TUQ", "Q", "K/T") else 0
    edges = [0, *(cut for cut in cuts[first:] if cut > 0), end]
    posts = [Line(at + a, at + b, 0) for a, b in pairwise(edges)]
    posts = [
        line._replace(end=line.start + len(flow.printed[line.start : line.end].rstrip()))
        for line in posts
    ]
    end = at + match.start("annex") if match["annex"] else flow.end(k)
    return Signature(tuple(posts), Line(at + match.end(), end, 0))


#: A capacity and the post behind it: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "TL. BỘ TRƯỞNG CHÁNH VĂN PHÒNG".
_BOTH = pattern(r"(?:KT|TL|TUQ)(?:\. ?| )(?=[A-ZĐÀ-Ỹ])")
#: The post of who signs for another; not what goes on with the capacity: "CHỦ TỊCH, PHÓ CHỦ TỊCH".
_BEHIND = pattern(
    r"(?<=[A-ZĐÀ-Ỹ] )(?<!VÀ )(?:PHÓ (?:\w{2,9} ){0,2}(?:CHỦ|BỘ|THỦ|GIÁM|TRƯỞNG|CỤC|VIỆN|CHÁNH|BÍ|HIỆU|VỤ|THỐNG|TỔNG)"
    r"|THỨ TRƯỞNG|CHÁNH VĂN PHÒNG|VỤ TRƯỞNG)(?!\w)"
)


#: A body before who signs for it: "TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH", "TL. GIÁM ĐỐC | KT. TRƯỞNG PHÒNG".
_NEXT_CAPACITY = pattern(r" (?=(?:(?:KT|TL|TUQ)\. ?|K/T |T/L )[A-ZĐÀ-Ỹ])")
#: The post that ends a line which begins with whom it is for: "TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH".
_FOR_A_BODY = pattern(r"(?:TM\. ?|T/M\.? ?)[A-ZĐÀ-Ỹ]")
_ENDS_WITH_POST = pattern(
    r"(?<=[A-ZĐÀ-Ỹ]) (?=(?:PHÓ )?(?:(?<!ĐOÀN )CHỦ TỊCH|(?<!BAN )BÍ THƯ|(?<!BAN )GIÁM ĐỐC|TRƯỞNG BAN|VIỆN TRƯỞNG|CHÁNH ÁN|THỦ TƯỚNG|HIỆU TRƯỞNG)(?: THƯỜNG TRỰC)?$)"
)


def _capacity_and_post(flow: Flow, k: int) -> list[Line]:
    """Line `k`, cut where another capacity, or a post, stands behind the first."""
    line, words = flow.line(k), flow.words(k)
    cuts = [cut.start() for cut in _NEXT_CAPACITY.finditer(words)]
    last = cuts[-1] + 1 if cuts else 0
    if _BOTH.match(words, last):
        post = _BEHIND.search(words, last + 4)
        if post is not None:
            cuts.append(post.start() - 1)
    elif not cuts and _FOR_A_BODY.match(words):
        post = _ENDS_WITH_POST.search(words)
        if post is not None:
            cuts.append(post.start())
    edges = [-1, *cuts, len(words)]
    lines = [Line(line.start + a + 1, line.start + b, 0) for a, b in pairwise(edges)]
    return [lines[0]._replace(gap=line.gap), *lines[1:]]


#: A second post of who signs: "kiêm GIÁM ĐỐC SỞ TÀI CHÍNH", "Kiêm Trưởng ban".
_SECOND_POST = pattern(r"[Kk]iêm [A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹa-zà-ỹđ ,-]{4,80}")
_HALF_NAME = pattern(r"[A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]+)?")


def _signatures(
    flow: Flow, first: int, last: int, end: int, cell: frozenset[str] = frozenset()
) -> list[tuple[Signature, int]]:
    """Signatures among the lines first to last, each with the line after its name.

    A signature is a name under at least one post line in capitals; it ends at an annex. The
    document ends before line `end`. The lines of `cell`, the recipients of a table whose text stands
    again in every row, are passed over.
    """
    found: list[tuple[Signature, int]] = []
    posts: list[Line] = []
    distance = 0
    for k in range(first, last):
        words = flow.words(k)
        if words in cell:
            continue
        if words.endswith(LABELS):
            words = without_label(words)
        if found and (ANNEX.match(words) or heading_at(flow, k, end) or NATION.search(words)):
            break
        marked = _name_signed(words, bool(posts))
        if marked is not None and (not posts or distance <= 3):
            line = flow.line(k)
            name = line._replace(
                start=line.start + marked.start("name"), end=line.start + marked.end("name")
            )
            found.append((Signature(tuple(posts), name), k + 1))
            posts = []
            continue
        if words.endswith(("ý)", "Ý)")) and POST.match(words):
            words = SIGNED_BEHIND.sub("", words)
        if not posts and k > first and _signed_alone(flow, k, end):
            found.append((Signature((), flow.line(k)), k + 1))
            continue
        mixed = _in_mixed_case(flow, k, last, bool(posts))
        if not posts:
            # a post begins with capitals, but for "Thay mặt" and what is printed in mixed case
            if not mixed and not words[:2].isupper() and not words.startswith(_BEGINS_SMALL):
                continue
        elif _SIGNED.fullmatch(words):
            continue
        signed = None if words.isupper() else _one_line(flow, k)
        if signed is not None:
            above = () if _BOTH.match(words) or distance else tuple(posts)
            found.append((Signature((*above, *signed.posts), signed.name), k + 1))
            posts = []
            continue
        if mixed:
            posts.append(flow.line(k))
            distance = 0
            continue
        if posts and not distance and _SECOND_POST.fullmatch(words):
            posts.append(flow.line(k))
            continue
        post = POST.match(words) is not None
        if posts:
            if distance <= 3 and NAME.fullmatch(words) and not POST.match(words.upper()):
                # a name may be broken over two lines: "Dương | Đức Tuấn" is handled below
                found.append((Signature(tuple(posts), flow.line(k)), k + 1))
                posts = []
                continue
            if k + 1 < last and not flow.gap(k + 1) and _HALF_NAME.fullmatch(words):
                line = flow.line(k)
                if NAME.fullmatch(f"{words} {flow.words(k + 1)}"):
                    whole = Line(line.start, flow.end(k + 1), line.gap)
                    found.append((Signature(tuple(posts), whole), k + 2))
                    posts = []
                    continue
            if (
                (k + 1 >= last or _SIGNED.fullmatch(flow.words(k - 1)) or _annexed(flow, k + 1))
                and not post
                and words.isupper()
                and not ANNEX.match(words)
                and _NAME_CAPITALS.fullmatch(words)
            ):
                found.append((Signature(tuple(posts), flow.line(k)), k + 1))
                posts = []
                continue
        elif not post:
            broken = k + 1 < last and len(words) < 12 and words.isupper() and not flow.gap(k + 1)
            if broken and POST.match(f"{words} {flow.words(k + 1)}"):
                posts.append(flow.line(k))  # "CHỦ | TỊCH": a post broken over two lines
            continue
        told = post and words.startswith(_BEGINS_SMALL) and _IN_FULL.fullmatch(words) is not None
        if told or (post and mostly_capitals(words)):
            posts += _capacity_and_post(flow, k)
            distance = 0
        elif posts and mostly_capitals(words) and flow.gap(k) <= 1 and not MOTTO.search(words):
            posts.append(flow.line(k))
        elif posts:
            distance += 1
            if distance > 3:
                posts = []
    return found


def _annexed(flow: Flow, k: int) -> bool:
    """Whether an annex begins at line `k`, below a blank one."""
    return flow.gap(k) > 0 and ANNEX.match(flow.words(k)) is not None


#: The word that it is signed behind a post, or what a scan has left of the seal: "CHỦ TỊCH (Đã ký)".
SIGNED_BEHIND = pattern(r" ?[\[(](?:(?:[Đđ]ã ký|ĐÃ KÝ)[\])]?)?$")


def _signed_alone(flow: Flow, k: int, end: int) -> bool:
    """Whether line `k` is the name that ends the document, right below "(Đã ký)", under no post."""
    above = flow.words(k - 1)
    if not above.endswith(("ký)", "KÝ)", "ký", "KÝ")) or not _SIGNED.fullmatch(above):
        return False
    return NAME.fullmatch(flow.words(k)) is not None and (
        k + 1 >= end or ANNEX.match(flow.words(k + 1)) is not None
    )


#: How a signature in words begins in small letters.
_BEGINS_SMALL = ("Thay mặt", "Thừa lệnh", "Ký thay")
_IN_FULL = pattern(r"(?:Thay mặt|Thừa lệnh|Ký thay) [A-ZĐÀ-Ỹ][^.,;:\d]{2,60}")


def _name_signed(words: str, posted: bool) -> re.Match[str] | None:
    """The name in a line that also says that it is signed; below a post (`posted`) it may say so first."""
    if words.endswith("ý)"):
        return _NAME_SIGNED.fullmatch(words)
    if posted and words.lstrip("([")[:2] in ("Đã", "đã", "ĐÃ"):
        return _SIGNED_NAME.fullmatch(words)
    return None


#: A name and the word that it is signed, in one cell: "Lò Văn Páo (Đã ký)", "Đã ký: Lò Văn Páo".
_NAME_SIGNED = pattern(rf"{NAME.pattern} ?\((?:[Đđ]ã ký|ĐÃ KÝ)\)")
_SIGNED_NAME = pattern(rf"[\[(]?(?:[Đđ]ã ký|ĐÃ KÝ)[])]? ?[:-]? ?{NAME.pattern}")
#: Lines of a signature in mixed case: "TM. Ủy ban nhân dân tỉnh", "Phó Chủ tịch".
_MIXED_CAPACITY = pattern(r"(?:TM|KT|TL|TUQ)\. ?[A-ZĐÀ-Ỹ][a-zà-ỹđ][^.;:\d]{1,60}")
_MIXED_POST = pattern(
    r"(?:Phó |Quyền |Q\. )?(?:Chủ tịch|Bộ trưởng|Thứ trưởng|Thủ tướng|Giám đốc|Tổng [Gg]iám đốc|Chánh [Vv]ăn phòng|Viện trưởng|Cục trưởng"
    r"|Vụ trưởng|Bí thư|Chủ nhiệm|Thống đốc|Hiệu trưởng|Trưởng [Bb]an|Trưởng [Pp]hòng)(?: [^.,;:\d]{1,40})?"
)


def _in_mixed_case(flow: Flow, k: int, last: int, signing: bool) -> bool:
    """Whether line `k` is a post in mixed case: with its capacity, below one (`signing`), or right
    above the word that it is signed."""
    words = flow.words(k)
    if len(words) > 70 or not words[1:3].isalpha():
        return words[2:3] == "." and _MIXED_CAPACITY.fullmatch(words) is not None
    if not signing and not (k + 1 < last and _SIGNED.fullmatch(flow.words(k + 1))):
        return False
    return _MIXED_POST.fullmatch(words) is not None


_NAME_CAPITALS = pattern(
    r"(?!(?:PHÊ|DUYỆT|XÁC|LÃNH|BAN|PHÒNG|KHOA|TỔ|TRƯỜNG|TRUNG|VIỆN|ĐẢNG|CHI|SỞ|CỤC|ỦY|UỶ|CÔNG (?:TY|ĐOÀN|AN)) )[A-ZĐÀ-Ỹ]{2,7}(?: [A-ZĐÀ-Ỹ]{1,7}){1,4}"
)


def mostly_capitals(words: str) -> bool:
    """Whether a line is short and in capitals, but for a few letters that a scan misread."""
    if len(words) >= 120:
        return False
    letters = sum(map(str.isalpha, words))
    return letters > 0 and sum(map(str.isupper, filter(str.isalpha, words))) >= 0.75 * letters


#: A cover letter has no type heading among its first lines, and says what it encloses.
_TOP = 30
_ENCLOSES = pattern(
    r"\((?:có |xin )?(?:gửi|đính|văn bản|bản)?[^()\n]{0,20}kèm[^()\n]{0,20}\)|gửi kèm|kèm theo (?:công văn|văn bản) này"
)


def _next_document(
    flow: Flow, recipients: list[int], first: int, after: int, last: int
) -> int | None:
    """Where the next document of the file begins, at or after line `after`; None for annexes.

    It has a type heading and, later, recipients and a signature of its own (or the signature
    alone, where the letter in the lines from `first` says that it is enclosed), and no word of
    "kèm theo" near its heading; receiving stamps above the heading belong to it.
    """
    for k in range(after, last):
        if ANNEX.match(flow.words(k)):
            return None
        if heading_at(flow, k, last) is None:
            continue
        if any(ANNEX.match(flow.words(n)) for n in range(k, min(k + 10, last))):
            return None
        if recipients and recipients[-1] >= k:
            return after
        # the letter says that it encloses it, and it is signed
        letter = _ENCLOSES.search(flow.text, flow.starts[first], flow.starts[after])
        alone = not any(heading_at(flow, n, after) for n in range(first, min(first + _TOP, after)))
        signed = letter and alone and _signatures(flow, k, last, last)
        return after if signed else None
    return None


#: So many lines below the motto, or fewer, a letter is addressed.
_ADDRESS_BELOW = 12
#: No more lines of a letterhead stand above the motto.
_ABOVE_MOTTO = 5
_TO_WHOM = "Kính gửi"
_DATED = pattern(r"ngày.{0,9}tháng ?\w{1,2} ?năm ?\d\d[\dA-Za-z]{2}(?!\w)")


def _next_letter(flow: Flow, recipients: list[int], after: int, last: int) -> int | None:
    """Where a letter begins, at or after line `after`, that has a whole letterhead: motto, number, a date with its
    figures, address, and recipients; None for annexes and the forms in them, whose dates are blank."""
    for k in range(after, last):
        words = flow.words(k)
        if ANNEX.match(words) or not recipients or recipients[-1] < k:
            return None
        if not MOTTO.search(words):
            continue
        top = _letterhead_top(flow, k, after)
        address = k + 1
        while address < min(k + _ADDRESS_BELOW, last) and _TO_WHOM not in flow.words(address):
            if ANNEX.match(flow.words(address)) or heading_at(flow, address, last):
                return None
            address += 1
        head = [flow.words(n) for n in range(top, min(address + 1, last))]
        numbered = any(line.startswith("Số") and "/" in line for line in head)
        dated = any(map(_DATED.search, head))
        return top if numbered and dated and _TO_WHOM in head[-1] else None
    return None


def _letterhead_top(flow: Flow, k: int, after: int) -> int:
    """The first line, not before `after`, of the letterhead whose motto is in line `k`: bodies in capitals and
    the number stand above it, no post of who has signed what is before."""
    top = k
    while top > max(after, k - _ABOVE_MOTTO):
        above = flow.words(top - 1)
        if POST.match(above) or not (mostly_capitals(above) or above.startswith("Số")):
            break
        top -= 1
    return top


#: So many lines below an archive line, or fewer, the nation and the motto of another document stand.
_HEAD_BELOW = 6


def _below_archive(flow: Flow, recipients: list[int], first: int, last: int) -> int | None:
    """The line below the archive line of a document whose "Nơi nhận" a scan has lost, where another begins right
    below it: "- Lưu: VT. | ỦY BAN NHÂN DÂN … | Độc lập - Tự do - Hạnh phúc | … | QUYẾT ĐỊNH"; else None."""
    at = bisect_left(recipients, first)
    last_line = recipients[at] if at < len(recipients) else last
    for k in range(first + 1, last_line):
        words = flow.words(k)
        if not is_archive(words, 0, len(words)):
            continue
        below = [flow.words(n) for n in range(k + 1, min(k + 1 + _HEAD_BELOW, last_line))]
        if any(map(ANNEX.match, below)) or not mostly_capitals(below[0] if below else ""):
            continue
        mottoes = [n for n, line in enumerate(below, k + 1) if MOTTO.search(line)]
        if mottoes and any(heading_at(flow, n, last) for n in range(mottoes[0] + 1, last_line)):
            return k + 1
    return None

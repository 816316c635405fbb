"""What stands above the name of who signs (NĐ 30/2020/NĐ-CP, Phụ lục I, II.7): the capacity, for which body or
whom, and the post: "TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH".

Such lines are in capitals as a rule; in mixed case they are known by what stands round them. `posts_at` gives the
posts in a line, each as a line of its own, `before_name` those in a line that goes on with the name.
"""

from __future__ import annotations

from itertools import pairwise

from thidua.graph.extract.layout.flow import Flow, Line
from thidua.graph.extract.layout.formulas import TOKEN
from thidua.graph.extract.layout.headings import mostly_capitals
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import offices, persons
from thidua.graph.extract.rules import ruled

#: Capacities (`TOKEN`) in words, as older documents have it.
_IN_WORDS = (
    "THAY MẶT|Thay mặt|THỪA LỆNH|Thừa lệnh|KÝ THAY|Ký thay|THỪA ỦY QUYỀN|THỪA UỶ QUYỀN|ĐẠI DIỆN"
)
#: Those that may stand in small letters, with whom or what they are for.
IN_SMALL_LETTERS = ("Thay mặt", "Thừa lệnh", "Ký thay")
_IN_FULL = pattern(rf"(?:{'|'.join(IN_SMALL_LETTERS)}) [A-ZĐÀ-Ỹ][^.,;:\d]{{2,60}}")
#: A line of a capacity: its token, and whom or what it is for.
CAPACITY = pattern(
    rf"(?P<token>TUQ|TM|KT|TL|T/M|K/T|T/L|T\.M|K\.T|T\.L|T\.U\.Q|Tm|{_IN_WORDS})(?: ?[.:]|/|\s|$)\s?(?P<rest>.*)"
)
#: The word that it is signed, alone on its line.
SIGNED = pattern(
    r"[\[(]?\s?(?:[Đđ]ã ký|ĐÃ KÝ|[Kk]ý (?:tên|số)|[Kk]ý, (?:ghi|đóng)|[Cc]hữ ký, )[^\n]{0,40}"
)
#: The same behind a post, or what a scan has left of the seal: "CHỦ TỊCH (Đã ký)".
SIGNED_BEHIND = pattern(r" ?[\[(](?:(?:[Đđ]ã ký|ĐÃ KÝ)[\])]?)?$| ?\[[^\[\]]{0,40}\]$")
#: How a line of a capacity or a post begins.
post_line = ruled(lambda: rf"{TOKEN}(?:\s?\S|$)|{_IN_WORDS}|{offices.opens_line()}")


def posts_at(
    flow: Flow, k: int, words: str, last: int, signing: bool, right_above: bool
) -> list[Line]:
    """The capacities and posts in line `k`, `words`, of lines that end before `last`; each as a line of its own.

    `signing`: others stand above it, `right_above`: right above it.
    """
    if _in_mixed_case(flow, k, words, last, signing):
        return [flow.line(k)]
    if right_above and (words in AND_ALSO or _SECOND_POST.fullmatch(words)):
        return [flow.line(k)]
    # few lines of a text begin so
    if not signing and not words[:2].isupper() and not words.startswith(IN_SMALL_LETTERS):
        return []
    if post_line().match(words):
        in_full = words.startswith(IN_SMALL_LETTERS) and _IN_FULL.fullmatch(words) is not None
        return _parted(flow, k) if in_full or mostly_capitals(words) else []
    return [flow.line(k)] if not signing and _broken(flow, k, words, last) else []


# --- in mixed case -----------------------------------------------------------------------------

#: "TM. Ủy ban nhân dân tỉnh".
_MIXED_CAPACITY = pattern(
    r"(?:(?:TM|Tm|KT|TL|TUQ)[.:] ?|(?:T/M|K/T|T/L)\.? )[A-ZĐÀ-Ỹ][a-zà-ỹđ][^.;:\d]{1,60}"
)
#: What stands behind the first letter of it.
_TOKEN_ENDS = ("M.", "m.", "T.", "L.", "M:", "T:", "L:", "/M", "/T", "/L", "UQ")
#: "Phó Chủ tịch", "Giám đốc Sở Y tế", "Người lập biểu".
_mixed_post = ruled(
    lambda: (
        rf"{offices.signing_in_small_letters()}(?: [^.,;:\d]{{1,40}})?"
        r"|Người (?:lập|viết|báo cáo|xây dựng)(?: (?:kế hoạch|biểu|báo cáo|đề án|bảng))?"
    )
)


def is_mixed_post(words: str) -> bool:
    """Whether `words` are a post in mixed case, of whatever body, and nothing but one."""
    return _mixed_post().fullmatch(words) is not None


#: What joins two posts, alone on its line; a second post of who signs: "kiêm GIÁM ĐỐC SỞ TÀI CHÍNH", "Kiêm Trưởng ban".
AND_ALSO = ("kiêm", "Kiêm", "KIÊM")
_SECOND_POST = pattern(r"[Kk]iêm [A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹa-zà-ỹđ ,-]{4,80}")


_PERSON = pattern(persons.NAME)


def _in_mixed_case(flow: Flow, k: int, words: str, last: int, signing: bool) -> bool:
    """Whether line `k`, `words`, is a post in mixed case: with its capacity, below one (`signing`), or right
    above the word that it is signed or a name that ends the foot."""
    if len(words) > 70:
        return False
    if words[1:3] in _TOKEN_ENDS:
        return _MIXED_CAPACITY.fullmatch(words) is not None
    if not words[1:3].isalpha():
        return False
    if not is_mixed_post(words):
        return False
    if signing or k + 1 >= last:
        return signing
    below = flow.words(k + 1)
    # a name right above the end: "Chủ tịch | Lò Văn Páo"
    ends = k + 2 >= last or flow.gap(k + 2) > 0
    return SIGNED.fullmatch(below) is not None or (
        ends and _PERSON.fullmatch(below) is not None and persons.begins_with_surname(below)
    )


# --- in capitals -------------------------------------------------------------------------------

#: No first half of a broken post is longer.
_LONGEST_HALF = 11


def _broken(flow: Flow, k: int, words: str, last: int) -> bool:
    """Whether line `k`, `words`, is the first half of a post that is broken over two lines: "CHỦ | TỊCH"."""
    if k + 1 >= last or len(words) > _LONGEST_HALF or not words.isupper() or flow.gap(k + 1):
        return False
    return post_line().match(f"{words} {flow.words(k + 1)}") is not None


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
_ends_with_post = ruled(lambda: rf"(?<=[A-ZĐÀ-Ỹ]) (?={offices.signing()}(?: THƯỜNG TRỰC)?$)")


def _parted(flow: Flow, k: int) -> list[Line]:
    """Line `k`, cut where another capacity, or a post, stands behind the first."""
    line, words = flow.line(k), flow.words(k)
    cuts = [cut.start() for cut in _NEXT_CAPACITY.finditer(words)]
    last = cuts[-1] + 1 if cuts else 0
    if _BOTH.match(words, last):
        post = _BEHIND.search(words, last + 4)
        if post is not None:
            cuts.append(post.start() - 1)
    elif not cuts and _FOR_A_BODY.match(words):
        post = _ends_with_post().search(words)
        if post is not None:
            cuts.append(post.start())
    edges = [-1, *cuts, len(words)]
    lines = [Line(line.start + a + 1, line.start + b, 0) for a, b in pairwise(edges)]
    return [lines[0]._replace(gap=line.gap), *lines[1:]]


# --- before a name on one line -----------------------------------------------------------------

#: A post, with its capacity: "KT. GIÁM ĐỐC".
_office = ruled(lambda: rf"(?<!\w)(?:(?:KT|TL|TUQ|Q)(?:\. ?| ))?{offices.signing()}")
_CAPACITY_ALONE = ("KT", "TM", "TL", "TUQ", "Q", "K/T")


def ends_with_office(words: str) -> bool:
    """Whether a line in capitals ends with an office: "PHÓ CHỦ TỊCH", not "TM. ỦY BAN NHÂN DÂN"."""
    found = list(_office().finditer(words))
    return bool(found) and found[-1].end() == len(words)


def before_name(words: str, end: int) -> list[tuple[int, int]]:
    """Where in words[:end], which a name follows, each of the posts stands; none without an office: "KT. BỘ
    TRƯỞNG | THỨ TRƯỞNG"."""
    cuts = [office.start() for office in _office().finditer(words, 0, end)]
    if not cuts:
        return []
    first = 1 if words[: cuts[0]].strip(" .") in _CAPACITY_ALONE else 0
    edges = [0, *(cut for cut in cuts[first:] if cut > 0), end]
    return [(a, a + len(words[a:b].rstrip())) for a, b in pairwise(edges)]


def for_another(words: str) -> bool:
    """Whether a line begins with whom one signs for: "KT. CHỦ TỊCH"."""
    return _BOTH.match(words) is not None

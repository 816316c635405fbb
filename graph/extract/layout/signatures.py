"""Who has signed: a name, and the lines of posts above it (`posts`).

`find_signatures` goes down the lines of a foot. What stands between the posts and the name is a seal, the
word that it is signed, or little else.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass

from thidua.graph.extract import names
from thidua.graph.extract.layout import posts
from thidua.graph.extract.layout.flow import Flow, Line
from thidua.graph.extract.layout.formulas import ANNEX, DEGREES, MOTTO, NATION, TOKEN
from thidua.graph.extract.layout.headings import heading_at, mostly_capitals
from thidua.graph.extract.layout.posts import CAPACITY, SIGNED, SIGNED_BEHIND, post_line
from thidua.graph.extract.layout.scans.capitals import post_like
from thidua.graph.extract.layout.stamps import LABELS, without_label
from thidua.graph.extract.letters import bare, pattern
from thidua.graph.extract.names import begins_body, persons
from thidua.graph.extract.rules import rules


@dataclass(frozen=True, slots=True)
class Signature:
    """The post lines above a name, and the name: positions in the flow."""

    posts: tuple[Line, ...]
    name: Line


# --- names -------------------------------------------------------------------------------------

#: The name of a person alone on its line, behind degrees.
NAME = pattern(rf"{DEGREES}*(?P<name>{persons.NAME})")
#: What the first of two lines holds over which a name is broken.
_HALF_NAME = pattern(r"[A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]+)?")
#: A name whose first letters a scan has lost: "guyễn Văn An".
_LOST_LETTER = pattern(r"(?!và )[a-zà-ỹđ]{1,6}(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]{1,6}){2,3}")
#: How much of a surname must be left.
_LEFT = 0.7


def _lost_letters(words: str) -> bool:
    """Whether a name has lost the first letters of its surname, and marks of the others."""
    if not _LOST_LETTER.fullmatch(words):
        return False
    left = bare(words.split(" ", 1)[0])
    likes = (
        difflib.SequenceMatcher(None, left, bare(name).casefold()) for name in rules().surnames
    )
    return any(like.ratio() >= _LEFT for like in likes)


#: What a scan puts into a name, and round it.
_SPECKS = pattern(r"[\"“”‘’'*_|~^`´(),.;:<>«»°]+")


#: No name with its specks is longer.
_LONGEST_NAME = 60


def unspecked(words: str) -> str:
    """A name without the specks of a scan: "“Lê ( Văn An *" -> "Lê Văn An", "Z Lê Văn An"."""
    if len(words) > _LONGEST_NAME:
        return words
    parts = _SPECKS.sub(" ", words).split()
    while len(parts) > 2 and (not parts[0].isalpha() or (len(parts[0]) > 1 and parts[0].isupper())):
        parts.pop(0)  # "P§§.TS Lê Văn An"
    while (
        len(parts) > 2
        and len(parts[0]) == 1
        and not parts[0].islower()
        and parts[0] not in "AÁYKHÝ"
    ):
        parts.pop(0)
    while len(parts) > 2 and len(parts[-1]) == 1 and not parts[-1].isupper():
        parts.pop()
    return " ".join(parts)


#: What a scan reads for marks: "Höàng".
NO_TONES = str.maketrans("äëïöüÿÄËÏÖÜ", "aeiouyAEIOU")


def is_name(words: str) -> bool:
    """Whether words of a damaged scan are a name: three or four short ones, or two that begin with a surname."""
    parts = words.split(" ")
    words = words.translate(NO_TONES)
    if not 1 < len(parts) < 5 or max(map(len, parts)) > 7 or not NAME.fullmatch(words):
        return False
    return len(parts) > 2 or persons.begins_with_surname(words)


_NAME_CAPITALS = pattern(
    r"(?!(?:PHÊ|DUYỆT|XÁC|LÃNH|BAN|PHÒNG|KHOA|TỔ|TRƯỜNG|TRUNG|VIỆN|ĐẢNG|CHI|SỞ|CỤC|ỦY|UỶ|CÔNG (?:TY|ĐOÀN|AN)) )[A-ZĐÀ-Ỹ]{2,7}(?: [A-ZĐÀ-Ỹ]{1,7}){1,4}"
)
#: A name and the word that it is signed, in one cell: "Lò Văn Páo (Đã ký)", "Đã ký: Lò Văn Páo".
_NAME_SIGNED = pattern(rf"{NAME.pattern} ?\((?:[Đđ]ã ký|ĐÃ KÝ)\)")
_SIGNED_NAME = pattern(rf"[\[(]?(?:[Đđ]ã ký|ĐÃ KÝ)[])]? ?[:-]? ?{NAME.pattern}")


def _name_with_mark(
    flow: Flow, k: int, words: str, posted: bool, first: int, end: int
) -> Line | None:
    """The name in line `k`, `words`, that is known by the word that it is signed.

    The word stands behind the name, below a post (`posted`) before it; or right above a name under no post that
    ends the document, which ends before line `end`. Lines before `first` do not count.
    """
    if words.endswith("ý)"):
        match = _NAME_SIGNED.fullmatch(words)
    elif posted:
        begins = words.lstrip("([")[:2] in ("Đã", "đã", "ĐÃ")
        match = _SIGNED_NAME.fullmatch(words) if begins else None
    else:
        match = None
    if match is not None:
        start, _, gap = flow.line(k)
        return Line(start + match.start("name"), start + match.end("name"), gap)
    if posted or k == first:
        return None
    above = flow.words(k - 1)
    if not above.endswith(("ký)", "KÝ)", "ký", "KÝ")) or not SIGNED.fullmatch(above):
        return None
    if NAME.fullmatch(flow.words(k)) is None:
        return None
    return flow.line(k) if k + 1 >= end or ANNEX.match(flow.words(k + 1)) else None


def _name_below_posts(flow: Flow, k: int, words: str, last: int) -> tuple[Line, int] | None:
    """The name in line `k`, `words`, below posts, and the line after it; it may be broken over two lines."""
    name = words.rstrip("/.")  # "Lò Văn Páo./."
    if NAME.fullmatch(name) and not post_line().match(words.upper()):
        line = flow.line(k)
        return line._replace(end=line.start + len(name)), k + 1
    if flow.damaged:
        name = unspecked(words)
        return (flow.line(k), k + 1) if _lost_letters(name) or is_name(name) else None
    half = k + 1 < last and not flow.gap(k + 1) and _HALF_NAME.fullmatch(words)
    if half and NAME.fullmatch(f"{words} {flow.words(k + 1)}"):  # "Dương | Đức Tuấn"
        return flow.line(k)._replace(end=flow.end(k + 1)), k + 2
    if words.isupper() and not post_line().match(words) and _NAME_CAPITALS.fullmatch(words):
        ends = k + 1 >= last or SIGNED.fullmatch(flow.words(k - 1)) or _annexed(flow, k + 1)
        ends = ends or (words.count(" ") > 1 and persons.begins_with_surname(words))
        if ends and not ANNEX.match(words):
            return flow.line(k), k + 1
    return None


def _annexed(flow: Flow, k: int) -> bool:
    """Whether an annex begins at line `k`, below a blank one."""
    return flow.gap(k) > 0 and ANNEX.match(flow.words(k)) is not None


# --- signatures --------------------------------------------------------------------------------

#: Who has made a copy signs below who has signed: "SAO Y BẢN CHÍNH".
_COPY = pattern(r"(?:X[áÁ][cC] [nN][hH][ậẬ][nN] )?[sS](?:ao (?:y|lục)|AO (?:Y|LỤC))(?!\w)")
#: So many lines between the posts and the name are a seal; more are another text.
_BETWEEN = 3


def _opens_another(flow: Flow, k: int, words: str, end: int) -> bool:
    """Whether line `k`, `words`, begins what stands below who has signed: an annex, a copy's own signature, a
    document."""
    below = ANNEX.match(words) or _COPY.match(words) or NATION.search(words)
    return bool(below or heading_at(flow, k, end))


def _prepared(flow: Flow, k: int, words: str, last: int) -> bool:
    """Whether line `k`, `words`, is who has drawn it up, with the name below."""
    if k + 1 >= last or not _PREPARED.fullmatch(words):
        return False
    return NAME.fullmatch(flow.words(k + 1)) is not None


def find_signatures(
    flow: Flow, first: int, last: int, end: int, cell: frozenset[str] = frozenset()
) -> list[tuple[Signature, int]]:
    """Signatures among the lines first to last, each with the line after its name.

    A signature is a name under at least one post line in capitals; it ends at an annex. The
    document ends before line `end`. The lines of `cell`, the recipients of a table whose text stands
    again in every row, are passed over.
    """
    found: list[tuple[Signature, int]] = []
    above: list[Line] = []  # the posts of the signature that is being read
    between = 0  # other lines below them
    for k in range(first, last):
        words = flow.words(k)
        if words in cell:
            continue
        if words.endswith(LABELS):
            words = without_label(words)
        if found and _opens_another(flow, k, words, end):
            break
        name = _name_with_mark(flow, k, words, bool(above), first, end)
        if name is not None:
            found.append((Signature(tuple(above), name), k + 1))
            above = []
            continue
        if words.endswith(("ý)", "Ý)")) and post_line().match(words):
            words = SIGNED_BEHIND.sub("", words)
        whole = _one_line(flow, k) if words[:2].isupper() and not words.isupper() else None
        if whole is not None:
            if not between and not posts.for_another(words):
                whole = Signature((*above, *whole.posts), whole.name)
            found.append((whole, k + 1))
            above = []
            continue
        if above and SIGNED.fullmatch(words):
            continue
        lines = posts.posts_at(flow, k, words, last, bool(above), bool(above) and not between)
        if lines:
            above += lines
            between = 0
            continue
        if not above:
            if _prepared(flow, k, words, last):
                above.append(flow.line(k))
            continue
        named = _name_below_posts(flow, k, words, last)
        if named is not None:
            found += _two_columns(flow, k, above, end) or [
                (Signature(tuple(above), named[0]), named[1])
            ]
            above = []
        elif flow.damaged and _is_dirt(flow, words, above[-1]):
            continue
        elif mostly_capitals(words) and flow.gap(k) <= 1 and not MOTTO.search(words):
            above.append(flow.line(k))
        else:
            between += 1
            if between > _BETWEEN:
                above = []
    return found


def _two_columns(
    flow: Flow, k: int, above: list[Line], end: int
) -> list[tuple[Signature, int]] | None:
    """The signatures of two who sign side by side, where a file has both posts and below them both names, at lines
    `k` and after it, which end the document: "NGƯỜI LẬP | HIỆU TRƯỞNG | Lê An | Lò Páo"; None where one signs.

    Of the posts `above` neither is a capacity; a body may stand for the first: "HỘI KHUYẾN HỌC | HIỆU TRƯỞNG".
    """
    if k + 1 >= end or flow.gap(k + 1) or not NAME.fullmatch(flow.words(k + 1)):
        return None
    if k + 2 < end and not _annexed(flow, k + 2):
        return None
    heads = [flow.text[line.start : line.end] for line in above]
    if any(CAPACITY.match(head) or not post_line().match(head) for head in heads):
        return None
    posts_of_first = tuple(above[:-1])
    if len(above) == 1:
        top = flow.line_from(above[0].start)
        beside = flow.words(top - 1) if top and not flow.gap(top) else ""
        if _PREPARED.match(beside):
            posts_of_first = (flow.line(top - 1),)
        elif not beside.isupper() or not names.begins_body(beside):
            return None
    elif len(above) != 2:
        return None
    first = Signature(posts_of_first, flow.line(k))
    return [(first, k + 1), (Signature((above[-1],), flow.line(k + 1)), k + 2)]


#: Who signs beside an office, and never alone.
_PREPARED = pattern(
    r"(?:NGƯỜI (?:LẬP|VIẾT|BÁO CÁO|XÂY DỰNG)|THƯ KÝ|KẾ TOÁN|THỦ QUỸ)(?: [A-ZĐÀ-Ỹ]{2,9}){0,4}$"
)


#: No longer line is a speck, or what is left of a seal.
_LONGEST_SPECK = 6
#: No line of a post has fewer letters; what is left of a seal in two words is no longer: "TẠP SON".
_FEWEST_LETTERS, _LONGEST_LEFT = 2, 7
_SEAL = ("ĐẠI HỌC", "VIỆT NAM")


def _is_dirt(flow: Flow, words: str, above: Line) -> bool:
    """Whether a line of a damaged scan, below the post `above`, is a speck or what is left of the seal:
    "SS v2", "ZZmHÍ THƯ"; "TRƯỜNG", below an office."""
    if not mostly_capitals(words):
        return len(words) <= _LONGEST_SPECK
    if sum(map(str.isalpha, words)) < _FEWEST_LETTERS:
        return True
    if not words.isupper():
        return words.count(" ") < 2
    post = flow.text[above.start : above.end]
    left = words.strip(" ,.")
    if (
        " " in left
        and left not in _SEAL
        and (len(left) > _LONGEST_LEFT or begins_body(left) or post_like(left) is not None)
    ):
        return False
    return not post.endswith((",", " VÀ", "-", ".")) and (
        posts.ends_with_office(post) or post_like(post) is not None
    )


#: A whole signature on one line: "KT. BỘ TRƯỞNG THỨ TRƯỞNG Hoàng Văn An", "GIÁM ĐỐC (Đã ký) Lê An";
#: the heading of an annex may stand behind it.
_ON_ONE_LINE = pattern(
    rf"(?P<posts>(?:{TOKEN} ?)?[A-ZĐÀ-Ỹ][A-ZĐÀ-Ỹ ,.&/-]{{4,100}}) ?(?P<signed>\((?:[Đđ]ã ký|ĐÃ KÝ)\) )?(?={NAME.pattern}(?P<annex> [A-ZĐÀ-Ỹ]{{2,}} [A-ZĐÀ-Ỹ]{{2,}}(?: [^\n]*)?)?\Z)"
)


def _one_line(flow: Flow, k: int) -> Signature | None:
    """The signature that stands whole in line `k`; each post becomes a line of its own."""
    words = flow.words(k)
    match = _ON_ONE_LINE.match(words)
    if match is None or not post_line().match(words):
        return None
    above = posts.before_name(words, match.end("posts"))
    if not above:
        return None
    at = flow.starts[k]
    end = at + match.start("annex") if match["annex"] else flow.end(k)
    return Signature(
        tuple(Line(at + a, at + b, 0) for a, b in above), Line(at + match.end(), end, 0)
    )

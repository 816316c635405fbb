"""Two columns side by side in plain text, read one after the other.

Text taken from a page as it lies sets the letterhead and the foot of a document in two columns:

    ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      TỈNH …                        Độc lập - Tự do - Hạnh phúc

    Nơi nhận:                          TM. ỦY BAN NHÂN DÂN
    - Sở Nội vụ;                            CHỦ TỊCH

(NĐ 30/2020/NĐ-CP, Phụ lục I: both parts are tables of two cells.) Other lines with wide gaps,
such as tables of figures, stay as they are. Feet whose columns are parted otherwise: `barred`.
"""

from __future__ import annotations

import re

from thidua.graph.extract.layout import barred
from thidua.graph.extract.layout.arranged import Arranged, Cell, arranged, lines_of
from thidua.graph.extract.layout.barred import (
    ARCHIVE_LINE,
    FOOT,
    FUSED_FOOT,
    Columns,
    signs,
    torn_foot,
)
from thidua.graph.extract.layout.formulas import DEGREES, NATION, PART_OF_LIST, REPUBLIC
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import is_marked
from thidua.graph.extract.names.persons import NAME
from thidua.graph.extract.rules import ruled
from thidua.graph.extract.scan import places

#: What parts two columns: so many blanks, or a tab.
WIDE = "    "
#: A gap between two columns: at least four blanks, or a tab, between words; none inside "Số:      /BC-STC"
#: and "ngày      tháng      năm 2020".
_GAP = pattern(
    r"[ \t](?<=\S[ \t])(?<!Số:[ \t])(?<!Số[ \t])(?:(?<= )(?: {3,199}| {0,19}\t[ \t]{0,40})|(?<=\t)[ \t]{0,40})"
    r"(?=\S)(?!/ ?(?:20\d\d|[A-ZĐ])|tháng |năm (?:19|20)\d\d)"
)
_HEAD = pattern(
    rf"{REPUBLIC}|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS HỒ CHÍ MINH\s*$|Độc lập\s?[-–]\s?Tự do|Số\s?:|^\s*V/[vV] .*\S[,;] ?ngày\W{{0,3}}\d{{0,2}} ?tháng"
)
#: As what others sign beside an office: "DUYỆT CỦA BAN GIÁM HIỆU     TỔ TRƯỞNG".
_SIGNS = r"XÁC NHẬN|(?:PHÊ )?DUYỆT|NGƯỜI (?:LẬP|VIẾT|BÁO CÁO|XÂY DỰNG)|THƯ KÝ|CHỦ TRÌ|CHỦ TỌA|KẾ TOÁN TRƯỞNG|TỔ TRƯỞNG|QUẢN ĐỐC"
#: Two signatures side by side: "TM. HỘI KHUYẾN HỌC        KT. GIÁM ĐỐC".
_signed = ruled(
    lambda: (
        r"\s*(?:TM|KT|TL|TUQ|Q|T/M|K/T|ĐẠI DIỆN|THAY MẶT)[. ] ?\S[^\n]{2,80}? {4,120}\S[^\n]{3,80}$"
        rf"|\s*+(?:{_SIGNS}|{signs()})[^\n]{{0,80}}? {{4,120}}(?:{_SIGNS}|{signs()})[^\n]{{0,80}}$"
    )
)
#: What a foot holds that has no wide gap, and what a line holds that opens two columns.
_FOOT_WORDS = ("ận:", "ân:", "ạn:", "ẬN:")
_HEAD_WORDS = (
    "hận", "NHẬN", "nhân:", "CỘNG", "ĐOÀN TNCS", "Độc lập", "Số", "V/v", "TM.", "KT.", "T/M", "ĐẠI DIỆN", "THAY MẶT",
    "TRƯỞNG  ", "GIÁM ĐỐC  ", "CHỦ TỊCH  ", "XÁC NHẬN", "DUYỆT",
)  # fmt: skip
_INDENT = 20


def arrange(source: str) -> Arranged | None:
    """`source` with columns one after the other; None where there are none.

    Each cell stands on a line of its own that ends in a blank, a bar parts the two columns.
    """
    if not _may_open_columns(source):
        return None
    lines = lines_of(source)
    stretches: list[Cell] = []
    done = 0  # up to where the source is taken
    k = 0
    while k < len(lines):
        line = lines[k][1]
        opens = WIDE in line or "N" in line or "\t" in line or line.startswith("|")
        block = _block(lines, k, done) if opens else None
        if block is None:
            k += 1
            continue
        begin, cells, k = block
        stretches += [(done, source[done:begin]), *cells]
        done = lines[k][0] if k < len(lines) else len(source)
    return arranged([*stretches, (done, source[done:])]) if stretches else None


def _block(lines: list[Cell], k: int, done: int) -> tuple[int, list[Cell], int] | None:
    """Where the columns that lines[k] opens begin, not before `done`; their cells as stretches of the arranged
    text; the line after them. None where it opens none."""
    begin, line = lines[k]
    pact = barred.pact(lines, k) if line.startswith("|") else None
    if pact is not None:
        return begin, [(at, f"{words}|") for at, words in pact[0]], pact[1]
    columns = barred.foot(lines, k) if "hận:" in line or "HẬN:" in line else None
    if columns is not None:
        return begin, _in_order(columns), columns.after
    gap = _GAP.search(line) if len(line) < 400 and (WIDE in line or "\t" in line) else None
    signed = gap is not None and line.isupper() and _signed().match(line) is not None
    signed = signed and len(_GAP.findall(line)) == 1  # three who sign are no two columns
    foot = signed or (FOOT.match(line) is not None and _opens_foot(lines, k, gap is not None))
    if not foot and (gap is None or not _HEAD.search(line)):
        return None
    first = k if signed or not foot else _post_above(lines, k, done)
    columns = _columns(lines, first, _block_end(lines, k, foot=foot))
    return lines[first][0], _in_order(columns), columns.after


def _in_order(columns: Columns) -> list[Cell]:
    """The cells of two columns as stretches of the arranged text; the right one is first where it holds a name
    alone, whose post stands above both: "CHỦ TỊCH | Nơi nhận:        Lê An"."""
    right = [cell for cell in columns.right if cell[1].strip()]
    if len(right) == 1 and FOOT.match(columns.left[0][1]) and _NAME_ALONE.fullmatch(right[0][1]):
        columns = Columns(right, columns.left, columns.after)
    *left, last = columns.left
    return [
        *((at, f"{words}\n\x1f") for at, words in left),
        (last[0], f"{last[1]}|"),
        *((at, f"{words}\n\x1f") for at, words in columns.right),
    ]


def _may_open_columns(source: str) -> bool:
    """Whether one of the lines that name what two columns hold may open them; few texts have one."""
    gaps = WIDE in source or "\t" in source
    for at in places(source, _HEAD_WORDS if gaps else _FOOT_WORDS, 0, len(source)):
        begin, stop = source.rfind("\n", 0, at) + 1, source.find("\n", at)
        line = source[begin : stop if stop >= 0 else len(source)]
        if gaps and (WIDE in line or "\t" in line or FOOT.match(line)):
            return True
        if line.startswith("|") or FUSED_FOOT.match(line) or ("|" in line and FOOT.match(line)):
            return True
        if torn_foot().match(source, begin):
            return True
    return barred.holds_pact(source)


def _opens_foot(lines: list[Cell], k: int, gap: bool) -> bool:
    """Whether the recipients that begin at lines[k] stand beside a signature: there is a wide `gap`,
    or one of the next items has one."""
    if gap:
        return True
    below = [line for _, line in lines[k + 1 : k + _LONGEST_FOOT] if line.strip()]
    if below and _indent(below[0]) >= _INDENT and _signer().match(below[0]):
        del below[0]  # "Nơi nhận: |                 TM. BAN THƯỜNG VỤ"
    above = ""
    for n, line in enumerate(below):
        item = is_marked(line)
        if "|" not in line and (n < _NEAR or ARCHIVE_LINE.match(line)) and _GAP.search(line):
            return item or above.rstrip().endswith(",")  # of an item that goes on below itself
        if not item:
            return False
        above = line
    return False


#: So many lines has a foot at most; beside one of the first the signature stands, or behind the archive line.
_LONGEST_FOOT, _NEAR = 40, 7


def _indent(line: str) -> int:
    """How many blanks stand before the words of `line`."""
    return len(line) - len(line.lstrip())


def _post_above(lines: list[Cell], k: int, done: int) -> int:
    """The first of the lines right above lines[k] that hold the post alone, on the right; k if none:
    "                T/M BAN BÍ THƯ" above "Nơi nhận:"."""
    first = k
    while first > max(0, k - 3) and lines[first - 1][0] >= done:
        line = lines[first - 1][1]
        if _indent(line) < _INDENT or not _post().match(line):
            break
        first -= 1
    return first


#: Who signs, on the right of its line.
_signer = ruled(
    lambda: rf"\s*+(?:{signs()}|(?:TM|KT|TL|TUQ|Q|T/M|K/T)[. ])[A-ZĐÀ-Ỹ .,&-]{{2,90}}\s*$"
)
#: A post alone on the right of its line.
_post = ruled(lambda: rf"\s*+{signs()}[A-ZĐÀ-Ỹ ,&-]{{0,90}}\s*$")
_NAME = pattern(rf"{DEGREES}*{NAME}\s*$")
#: The name of who has signed, with the word that it is.
_NAME_ALONE = pattern(rf"(?:\(?[Đđ]ã ký\)? ?:? ?)?{_NAME.pattern}")


def _signed_off(line: str) -> bool:
    """Whether the right column ends in this line: with a person's name."""
    gap = _GAP.search(line)
    right = line[gap.end() :] if gap else line.lstrip()
    return (gap is not None or len(line) - len(right) >= _INDENT) and _NAME.match(right) is not None


def _block_end(lines: list[Cell], first: int, *, foot: bool) -> int:
    """Where the block of two columns that begins at lines[first] ends.

    A foot goes on over blank lines: the name stands far below the post.
    """
    blank = 0
    dateline = None if foot else _dateline_below(lines, first)
    # whether the subject of a letter stands above
    subject = dateline is not None and any(
        _SUBJECT_OPENS.match(t) for _, t in lines[first:dateline]
    )
    k = first + 1 if dateline is None else dateline + 1
    while k < len(lines):
        line = lines[k][1]
        subject = subject or (not foot and _SUBJECT.match(lines[k - 1][1]) is not None)
        if not line.strip():
            blank += 1
            if blank > (8 if foot else 0) or (blank > 1 and _signed_off(lines[k - blank][1])):
                break
            k += 1
            continue
        if foot and "NG H" in line and NATION.search(line):
            break  # the head of what is enclosed
        right_only = _indent(line) >= _INDENT
        item = is_marked(line)
        # an item of the recipients that is wrapped below itself: "- các phòng (để | thực hiện);"
        wrapped = foot and not blank and not lines[k - 1][1].rstrip().endswith((";", ".", ":"))
        goes_on = len(line) < _LONGEST_ITEM and line.lstrip()[:1].islower()  # "các Vụ, Cục: KTTH;"
        wrapped = wrapped or (foot and not blank and goes_on)
        wrapped = wrapped or (
            foot and not blank and PART_OF_LIST.fullmatch(line.strip()) is not None
        )
        if (
            _GAP.search(line) is None
            and not (subject and not blank and _GOES_ON.match(line))
            and not (right_only and (foot or not blank))
            and not (foot and item and (blank < 2 or _archived_below(lines, first, k)))
            and not wrapped
            and not (foot and not blank and len(line) < _LONGEST_ITEM and _UNMARKED.match(line))
        ):
            break
        blank = 0
        k += 1
    while not lines[k - 1][1].strip():
        k -= 1
    return k


def _archived_below(lines: list[Cell], first: int, k: int) -> bool:
    """Whether the archive line of the foot that begins at lines[first] is lines[k], or one of the items right below."""
    if any(ARCHIVE_LINE.match(line) for _, line in lines[first:k]):
        return False
    for _, line in lines[k : k + _MOST_OF_HEAD]:
        if ARCHIVE_LINE.match(line):
            return True
        if not is_marked(line):
            return False
    return False


def _dateline_below(lines: list[Cell], first: int) -> int | None:
    """The line with the dateline in the right column of the letterhead that begins at lines[first], where
    only its left column stands between: the number, and lines of the subject. None where there is none."""
    for k in range(first + 1, min(first + _MOST_OF_HEAD, len(lines))):
        line = lines[k][1]
        gap = _GAP.search(line)
        indent = _indent(line)
        alone = indent >= _INDENT and _DATELINE.match(line, indent)
        if alone or (gap and _DATELINE.match(line, gap.end())):
            return k
        if len(line.strip()) > _LONGEST_LEFT and not gap:
            return None
        if _ADDRESSED.match(line):
            return None
    return None


#: So many lines at most has a letterhead down to its dateline, and so many characters one of its left column.
_MOST_OF_HEAD, _LONGEST_LEFT = 12, 55
_DATELINE = pattern(r"[^\W\d_][^\n]{0,40}, ?ngày\W{0,30}\d{0,2}\W{0,30}tháng")
_ADDRESSED = pattern(r"\s*Kính (?:gửi|thưa)")
_SUBJECT_OPENS = pattern(r"\s*V/[vV]\b")
#: The subject of a letter beside the dateline, and the line below that goes on with it.
_SUBJECT = pattern(r"\s*V/[vV] .* {4}")
_GOES_ON = pattern(r"\s*(?!Kính g)(?:[^\W\d_]|\d{1,2}/\d)[^:]*$")
#: An item of recipients that have no dashes: "LĐLĐ tỉnh (để b/c);", "Lưu: VP."; it is short.
_UNMARKED = pattern(r"\s*(?:Lưu(?: tại|:) ?\S|[A-ZĐÀ-Ỹ][^\n;]*(?:;|\)\.)\s*$)")
_LONGEST_ITEM = 70


def _columns(lines: list[Cell], first: int, after: int) -> Columns:
    """The left and the right column of the lines from `first` to before `after`."""
    left: list[Cell] = []
    right: list[Cell] = []
    edge = 0  # where the right column begins, as far as wide gaps have told
    below = False  # whether the right column is whole below the left: "- Lưu: VT. |   CHỦ TỊCH", "Lê An"
    for begin, line in lines[first:after]:
        gap = _GAP.search(line)
        if gap is None and edge:
            gap = next((n for n in _NARROW_GAP.finditer(line) if _is_edge(n, edge)), None)
        if gap:
            left.append((begin, line[: gap.start()]))
            right.append((begin + gap.end(), line[gap.end() :]))
            edge = 0 if "\t" in gap.group() else gap.end()  # tabs leave none
            below = len(right) == 1 and ARCHIVE_LINE.match(line) is not None
        elif below or _indent(line) >= _INDENT:
            right.append((begin, line))
        else:
            left.append((begin, line))
    return Columns(left, right, after)


#: Behind a long item the gap may be narrower, and the name begins about where the post above does.
_NARROW_GAP = pattern(r"(?<=[;.)]) {1,3}(?=[A-ZĐÀ-Ỹ(])")
_AWRY = 8


def _is_edge(gap: re.Match[str], edge: int) -> bool:
    """Whether the right column begins behind a narrow gap: at its `edge` where that is one blank, else about there."""
    return abs(gap.end() - edge) <= (0 if gap.end() - gap.start() == 1 else _AWRY)

"""Two columns side by side in plain text, read one after the other.

Text taken from a page as it lies sets the letterhead and the foot of a document in two columns:

    ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      TỈNH …                        Độc lập - Tự do - Hạnh phúc

    Nơi nhận:                          TM. ỦY BAN NHÂN DÂN
    - Sở Nội vụ;                            CHỦ TỊCH

(NĐ 30/2020/NĐ-CP, Phụ lục I: both parts are tables of two cells.) Other lines with wide gaps,
such as tables of figures, stay as they are.
"""

from __future__ import annotations

from thidua.graph.extract.layout.arranged import Arranged, Cell, arranged, lines_of
from thidua.graph.extract.layout.formulas import PART_OF_LIST, REPUBLIC, TO
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import places

#: A gap between two columns: at least four blanks, or a tab, between words.
_GAP = pattern(r"(?<=\S)(?<!Số:)(?<!Số)(?: {4,200}|[ ]{0,20}\t[ \t]{0,40})(?=\S)")
_HEAD = pattern(
    rf"{REPUBLIC}|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS HỒ CHÍ MINH\s*$|Độc lập\s?[-–]\s?Tự do|Số\s?:"
)
_FOOT = pattern(rf"\s*\W{{0,3}}{TO}")
#: How a signature begins: "KT. CỤC TRƯỞNG", "GIÁM ĐỐC SỞ NỘI VỤ".
_OFFICE = (
    r"(?:(?:TM|KT|TL|TUQ|Q)\. ?|T/M\.? ?|K/T\.? ?|ĐẠI DIỆN |(?:PHÓ |TỔNG )*(?:GIÁM ĐỐC|CHỦ TỊCH|CỤC TRƯỞNG|CHÁNH|TRƯỞNG|BÍ THƯ"
    r"|CHỦ NHIỆM|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CHỈ HUY|CHI CỤC TRƯỞNG|CỤM TRƯỞNG|KHỐI TRƯỞNG)(?!\w))"
)
#: As what others sign beside an office: "DUYỆT CỦA BAN GIÁM HIỆU     TỔ TRƯỞNG".
_SIGNS = r"XÁC NHẬN|(?:PHÊ )?DUYỆT|NGƯỜI (?:LẬP|VIẾT|BÁO CÁO|XÂY DỰNG)|THƯ KÝ|CHỦ TRÌ|CHỦ TỌA|KẾ TOÁN TRƯỞNG|TỔ TRƯỞNG|QUẢN ĐỐC"
#: Two signatures side by side: "TM. HỘI KHUYẾN HỌC        KT. GIÁM ĐỐC".
_SIGNED = pattern(
    r"\s*(?:TM|KT|TL|TUQ|Q|T/M|K/T|ĐẠI DIỆN|THAY MẶT)[. ] ?\S[^\n]{2,80}? {4,120}\S[^\n]{3,80}$"
    rf"|\s*(?:{_SIGNS}|{_OFFICE})[^\n]{{0,80}}? {{4,120}}(?:{_SIGNS}|{_OFFICE})[^\n]{{0,80}}$"
)
#: The foot where one blank alone is left between the columns: "Nơi nhận: TM. ỦY BAN NHÂN DÂN",
#: "- Sở Nội vụ; KT. CHỦ TỊCH", "- UBND các xã; (đã ký)".
_FUSED_FOOT = pattern(
    rf"\s*\W{{0,3}}{TO}\s?:\W{{0,3}} (?=(?:TM|KT|TL|TUQ|Q)\.|T/M|(?:[A-ZĐÀ-Ỹ]{{2,9}} ){{1,6}}[A-ZĐÀ-Ỹ]{{2,9}}\W*$)"
)
_FUSED_ITEM = pattern(
    r"\s*[-–+•][^\n]{1,200}?[;.)] (?=(?:(?:TM|KT|TL|TUQ|Q)\. ?)?[A-ZĐÀ-Ỹ]{2,9}(?:[ ,-]{1,3}[A-ZĐÀ-Ỹ]{2,9}){1,8}\W*$|\((?:đã ký|Đã ký|ĐÃ KÝ|[Kk]ý tên)[^()]{0,40}\)\W*$)"
)
#: What a foot holds that has no wide gap, and what a line holds that opens two columns.
_FOOT_WORDS = ("ận:", "ẬN:", "ân:", "ạn:")
_HEAD_WORDS = (
    "nhận",
    "NHẬN",
    "nhân:",
    "CỘNG",
    "ĐOÀN TNCS",
    "Độc lập",
    "Số",
    "TM.",
    "KT.",
    "T/M",
    "ĐẠI DIỆN",
    "THAY MẶT",
    "TRƯỞNG  ",
    "GIÁM ĐỐC  ",
    "CHỦ TỊCH  ",
    "XÁC NHẬN",
    "DUYỆT",
)
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
        begin, line = lines[k]
        pact = _pact(lines, k) if line.startswith("|") else None
        if pact is not None:
            cells, k = pact
            stretches.append((done, source[done:begin]))
            stretches += [(at, f"{words}|") for at, words in cells]
            done = lines[k][0] if k < len(lines) else len(source)
            continue
        if "hận:" in line or "HẬN:" in line:
            fused = _rows(lines, k) or _barred(lines, k) or _fused(lines, k)
            if fused is not None:
                left, right, k = fused
                stretches.append((done, source[done:begin]))
                stretches += _in_order(left, right)
                done = lines[k][0] if k < len(lines) else len(source)
                continue
        gap = _GAP.search(line) if len(line) < 400 and ("    " in line or "\t" in line) else None
        signed = gap is not None and line.isupper() and _SIGNED.match(line) is not None
        signed = signed and len(_GAP.findall(line)) == 1  # three who sign are no two columns
        foot = signed or (_FOOT.match(line) is not None and _opens_foot(lines, k, gap is not None))
        if not foot and (gap is None or not _HEAD.search(line)):
            k += 1
            continue
        first = k if signed or not foot else _post_above(lines, k, done)
        k = _block_end(lines, k, foot=foot)
        begin = lines[first][0]
        left, right = _columns(lines[first:k])
        stretches.append((done, source[done:begin]))
        stretches += _in_order(left, right)
        done = lines[k][0] if k < len(lines) else len(source)
    if not stretches:
        return None
    return arranged([*stretches, (done, source[done:])])


def _may_open_columns(source: str) -> bool:
    """Whether one of the lines that name what two columns hold may open them; few texts have one."""
    gaps = "    " in source or "\t" in source
    for at in places(source, _HEAD_WORDS if gaps else _FOOT_WORDS, 0, len(source)):
        stop = source.find("\n", at)
        line = source[source.rfind("\n", 0, at) + 1 : stop if stop >= 0 else len(source)]
        if gaps and ("    " in line or "\t" in line or _FOOT.match(line)):
            return True
        if line.startswith("|") or _FUSED_FOOT.match(line) or ("|" in line and _FOOT.match(line)):
            return True
    return "|" in source and _OFFICES.search(source) is not None


def _in_order(left: list[Cell], right: list[Cell]) -> list[Cell]:
    """The cells of two columns as stretches of the arranged text."""
    return [
        *((at, f"{words}\n\x1f") for at, words in left[:-1]),
        (left[-1][0], f"{left[-1][1]}|"),
        *((at, f"{words}\n\x1f") for at, words in right),
    ]


def _opens_foot(lines: list[Cell], k: int, gap: bool) -> bool:
    """Whether the recipients that begin at lines[k] stand beside a signature: there is a wide `gap`,
    or one of the next items has one."""
    if gap:
        return True
    for _, line in lines[k + 1 : k + 6]:
        if line.lstrip()[:1] not in ("-", "–", "+"):
            return False
        if _GAP.search(line):
            return True
    return False


def _post_above(lines: list[Cell], k: int, done: int) -> int:
    """The first of the lines right above lines[k] that hold the post alone, on the right; k if none:
    "                T/M BAN BÍ THƯ" above "Nơi nhận:"."""
    first = k
    while first > max(0, k - 3) and lines[first - 1][0] >= done:
        line = lines[first - 1][1]
        if len(line) - len(line.lstrip()) < _INDENT or not _POST.match(line):
            break
        first -= 1
    return first


#: A post alone on the right of its line.
_POST = pattern(rf"\s*{_OFFICE}[A-ZĐÀ-Ỹ ,&-]{{0,90}}\s*$")
#: The row that begins the signatures of a pact: "| GIÁM ĐỐC SỞ NỘI VỤ | KT. CỤC TRƯỞNG |".
_OFFICES = pattern(rf"\|[ *_]*{_OFFICE}[^|\n]{{0,120}}\|[ *_]*{_OFFICE}[^|\n]{{0,120}}\|")
_CELLS = pattern(r"[^|]+")
_CELL_NAME = pattern(r"[ *_]*(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ.]{0,7} ){1,6}[A-ZĐÀ-Ỹ][a-zà-ỹđ]{0,7}[ *_]*")


#: No table of signatures has more rows.
_LONGEST_PACT = 80


def _pact(lines: list[Cell], first: int) -> tuple[list[Cell], int] | None:
    """The cells of a table of signatures side by side, each party's from its post to its name, and
    the line after the table; None where lines[first] begins none."""
    if not _OFFICES.match(lines[first][1]):
        return None
    columns: list[list[Cell]] = []
    signed: list[Cell] = []
    k = first
    while k < min(len(lines), first + _LONGEST_PACT) and lines[k][1].startswith("|"):
        begin, line = lines[k]
        k += 1
        if not line.strip("|-: "):
            continue
        cells = [(begin + cell.start(), cell.group()) for cell in _CELLS.finditer(line.rstrip())]
        columns += [[] for _ in cells[len(columns) :]]
        for column, cell in zip(columns, cells, strict=False):
            if cell[1].strip():
                column.append(cell)
        if all(_CELL_NAME.fullmatch(words) for _, words in cells if words.strip()):
            signed += [cell for column in columns for cell in column]  # a row of names ends it
            columns = []
    if not signed or any(columns):
        return None
    return signed, k


def _rows(lines: list[Cell], first: int) -> tuple[list[Cell], list[Cell], int] | None:
    """The columns of a foot that is a Markdown table of several rows, and the line after it; None
    where it is none."""
    left: list[Cell] = []
    right: list[Cell] = []
    k = first
    while k < len(lines) and lines[k][1].startswith("|") and lines[k][1].count("|") > 2:
        begin, line = lines[k]
        opening = line.index("|", 1)
        closing = line.find("|", opening + 1)
        cells = [(begin + 1, line[1:opening]), (begin + opening + 1, line[opening + 1 : closing])]
        if not line.strip("|-: "):
            cells = []
        for column, (at, words) in zip((left, right), cells, strict=False):
            if words.strip():
                column.append((at, words))
        k += 1
    return (left, right, k) if len(left) > 1 and right else None


_MARKS = ("-", "–", "+", "•")


def _barred(lines: list[Cell], first: int) -> tuple[list[Cell], list[Cell], int] | None:
    """The columns of a foot with one bar between them, and the line after it; None where it is none:
    "Nơi nhận: | CHỦ TỊCH", "- Sở Y tế; |", "- Lưu: VT. | Lê An"."""
    left: list[Cell] = []
    right: list[Cell] = []
    k = first
    while k < len(lines):
        begin, line = lines[k]
        if not line.strip() and k + 1 < len(lines) and "|" in lines[k + 1][1]:
            k += 1
            continue
        # an empty cell may have lost its bar
        if line.count("|") != 1 and not (left and line.lstrip()[:1] in _MARKS):
            break
        bar = line.find("|") if "|" in line else len(line)
        for column, at, words in (
            (left, begin, line[:bar]),
            (right, begin + bar + 1, line[bar + 1 :]),
        ):
            if words.strip(" -:"):
                column.append((at, words))
        k += 1
    return (
        (left, right, k)
        if len(left) > 1 and right and "|" in lines[first][1] and _FOOT.match(lines[first][1])
        else None
    )


def _fused(lines: list[Cell], first: int) -> tuple[list[Cell], list[Cell], int] | None:
    """The columns of a foot that begins at lines[first] with one blank between them, and the line
    after it: the name, which stands alone; None where the foot has no second column."""
    begin, line = lines[first]
    head = _FUSED_FOOT.match(line)
    if head is None:
        return None
    left, right = [(begin, line[: head.end()])], [(begin + head.end(), line[head.end() :])]
    k = first + 1
    while k < len(lines) and lines[k][1].lstrip()[:1] in ("-", "–", "+", "•"):
        begin, line = lines[k]
        item = _FUSED_ITEM.match(line)
        left.append((begin, line[: item.end()] if item else line))
        if item:
            right.append((begin + item.end(), line[item.end() :]))
        k += 1
    return left, right, k


_NAME = pattern(r"(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]{1,7} ){1,4}(?:[AÁY] )?[A-ZĐÀ-Ỹ][a-zà-ỹđ]{1,7}\s*$")


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
    k = first + 1
    while k < len(lines):
        line = lines[k][1]
        if not line.strip():
            blank += 1
            if blank > (8 if foot else 0) or (blank > 1 and _signed_off(lines[k - blank][1])):
                break
            k += 1
            continue
        right_only = len(line) - len(line.lstrip()) >= _INDENT
        item = line.lstrip()[:1] in "-–+"
        # an item of the recipients that is wrapped below itself: "- các phòng (để | thực hiện);"
        wrapped = foot and not blank and not lines[k - 1][1].rstrip().endswith((";", ".", ":"))
        wrapped = wrapped or (
            foot and not blank and PART_OF_LIST.fullmatch(line.strip()) is not None
        )
        if (
            _GAP.search(line) is None
            and not (right_only and (foot or not blank))
            and not (foot and item and blank < 2)
            and not wrapped
            and not (foot and not blank and len(line) < _LONGEST_ITEM and _UNMARKED.match(line))
        ):
            break
        blank = 0
        k += 1
    while not lines[k - 1][1].strip():
        k -= 1
    return k


#: An item of recipients that have no dashes: "LĐLĐ tỉnh (để b/c);", "Lưu: VP."; it is short.
_UNMARKED = pattern(r"\s*(?:Lưu(?: tại|:) ?\S|[A-ZĐÀ-Ỹ][^\n;]*(?:;|\)\.)\s*$)")
_LONGEST_ITEM = 70


def _columns(block: list[Cell]) -> tuple[list[Cell], list[Cell]]:
    """The left and the right column of a block."""
    left: list[Cell] = []
    right: list[Cell] = []
    for begin, line in block:
        gap = _GAP.search(line)
        if gap:
            left.append((begin, line[: gap.start()]))
            right.append((begin + gap.end(), line[gap.end() :]))
        elif len(line) - len(line.lstrip()) >= _INDENT:
            right.append((begin, line))
        else:
            left.append((begin, line))
    return left, right

"""Tables of duties: who leads in what, and with whom.

| TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
| 1 | Mở lớp ghi sổ | Sở Lúa gạo | Sở Y tế; các xã | Quý I |

No sentence of a text runs over such a table or one of members ("Họ và tên | Chức vụ"). Only one in the part
that says who is to act charges anybody; those of annexes do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.bodies import bodies
from thidua.graph.extract.assignments.heads import NO_AGENT, heads_agent
from thidua.graph.extract.assignments.marks import MARK
from thidua.graph.extract.assignments.parts import How
from thidua.graph.extract.assignments.reading import Told
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.formulas import ANNEX
from thidua.graph.extract.layout.rows.find import table_at
from thidua.graph.extract.layout.rows.table import COUNTER, Cell, Table, words_of
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES
from thidua.graph.extract.names import expand
from thidua.graph.extract.scan import places

_WHO = r"(?:các )?(?:cơ quan|đơn vị|bộ phận|cá nhân|người|ban, ngành|phòng, ban|sở, ngành)"
_WHOEVER = rf"{_WHO}(?:(?: ?[/,] ?| và | hoặc ){_WHO}){{0,2}}"
#: The head of the column of those who lead.
_LEADS = pattern(
    rf"(?:{_WHOEVER} )?(?:được giao )?(?:chủ trì|thực hiện|phụ trách|đầu mối)(?: thực hiện| triển khai| chính| tham mưu)?(?: \([^()]*\))?:?",
    re.IGNORECASE,
)
#: … of those who work with them.
_BESIDE = pattern(
    rf"(?:{_WHOEVER} )?(?:phối hợp|tham gia)(?: thực hiện| triển khai| chính)?(?: \([^()]*\))?:?",
    re.IGNORECASE,
)
#: … of any such, or of both in one.
_HEAD = pattern(
    rf"(?:{_WHOEVER} )?(?:được giao )?(?:chủ trì|thực hiện|phụ trách|đầu mối|phối hợp|tham gia)[^.;:]{{0,40}}:?|họ(?:,| và)? tên[^.;:]{{0,40}}",
    re.IGNORECASE,
)
#: What such a head holds; those of one word ("Chủ trì") stand beside others.
_HEAD_WORDS = (
    "quan chủ trì", "vị chủ trì", "vị thực hiện", "quan thực hiện", "Người thực hiện", "hận thực hiện", "nhân thực hiện", "NGƯỜI THỰC", "phụ trách", "VỊ THỰC", "Chủ trì", "CHỦ TRÌ",
    "Họ và tên", "HỌ VÀ TÊN",
)  # fmt: skip
#: A line that is such a head.
_HEAD_LINE = pattern(rf"\n(?=[cđbnpsth])(?:{_HEAD.pattern})(?=\n)", re.IGNORECASE)
#: No head of a column is longer, and no line that heads a table whole.
_LONGEST, _LONGEST_HEAD = 60, 400
#: How far into the line of a cell they stand.
_LEAD_IN = 32
#: What other columns are headed: a table has one at least.
_COLUMNS = pattern(
    r"(?:nội dung|nhiệm vụ|công việc|tên|thời|tiến độ|hạn|kết quả|sản phẩm|ghi chú|kinh phí|nguồn|hoạt động|chức|đơn vị|stt|tt|số tt|phối hợp|chủ trì|cơ quan|mục tiêu|địa|họ|năm|trình độ|người|bộ phận)(?!\w)",
    re.IGNORECASE,
)


def tables(flow: Flow, start: int, end: int) -> list[Table]:
    """The tables of duties and of members in flow[start:end]."""
    found: list[Table] = []
    done = start
    for at in _heads(flow, start, end):
        if at < done:
            continue
        k = flow.line_from(at + 1) - 1
        alone = at - flow.starts[k] <= _LEAD_IN and _HEAD.fullmatch(flow.words(k))
        if not alone and not _is_spaced(flow, k):
            continue
        table = table_at(flow, k, end, _is_head)
        if table is not None and table.start >= done:
            found.append(table)
            done = table.end
    return found


def _heads(flow: Flow, start: int, end: int) -> Iterator[int]:
    """Where in flow[start:end] a word of such a head stands: in any line that may hold more columns, in lines of
    their own elsewhere."""
    if flow.wide or not start:
        yield from places(flow.printed, _HEAD_WORDS, start, end)
        return
    for line in _HEAD_LINE.finditer(flow.lined, start - 1, end + 1):
        yield from places(flow.printed, _HEAD_WORDS, max(start, line.start()), min(end, line.end()))


def _is_spaced(flow: Flow, k: int) -> bool:
    """Whether wide blanks or tabs part what line `k` prints."""
    first, last = flow.starts[k], flow.end(k)
    if not 0 < last - first < _LONGEST_HEAD:
        return False
    printed = flow.source[flow.origin(first) : flow.origin(last - 1)]
    return "  " in printed or "\t" in printed


def _is_head(head: list[str]) -> bool:
    """Whether the cells of a head name columns, and one of them those who act or are members."""
    columns = sum(len(words) < _LONGEST and _COLUMNS.match(words) is not None for words in head)
    return columns > 1 and any(map(_HEAD.fullmatch, head))


# --- who is charged ----------------------------------------------------------------------------

#: The line above a table that says that it charges those in it: "UBND xã phân công nhiệm vụ như sau:".
_CHARGES = pattern(
    r"(?<!\w)(?:[Pp]hân công|[Gg]iao)(?: [^\W\d]+){0,2} (?:nhiệm vụ|trách nhiệm)(?!\w)[^\n]*:$"
)


def charges(flow: Flow, table: Table, how: How) -> bool:
    """Whether a table in a part that is read in the manner of `how` charges anybody: the part or the line above
    says that it does."""
    k = flow.line_from(table.start)
    return how == "section" or (k > 0 and _CHARGES.search(flow.words(k - 1)[-200:]) is not None)


def annexed(flow: Flow, start: int, end: int) -> bool:
    """Whether an annex begins in flow[start:end]."""
    lines = range(flow.line_from(start), flow.line_from(end))
    return any(ANNEX.match(flow.words(k)) for k in lines)


def told(flow: Flow, table: Table) -> list[Told]:
    """Those whom the rows of a table charge, each with its partners."""
    leads = [n for n, words in enumerate(table.head) if _LEADS.fullmatch(words)]
    if len(leads) > 1:
        leads = [n for n in leads if "chủ trì" in table.head[n].lower()]
    beside = [n for n, words in enumerate(table.head) if _BESIDE.fullmatch(words)]
    if len(leads) != 1 or len(beside) > 1:
        return []
    found: list[Told] = []
    counted = COUNTER.fullmatch(table.head[0]) is not None
    if table.loose and not counted:
        named = (*leads, *beside)
        if not all(_named(flow, row[n]) for row in table.rows for n in named):
            return []
    for row in table.rows:
        cells = _aligned(flow, table, row, leads[0], beside[0] if beside else None)
        if cells is None:
            continue
        partners = list(dict.fromkeys(map(expand, _named(flow, cells[1]))))
        for name in _named(flow, cells[0]):
            first, last = cells[0][0]
            evidence = flow.evidence(first, last, "row of a table of duties")
            found.append(Told(name, "lead", partners.copy(), evidence))
    return found


#: A line of what is to be done, where it holds several.
_MARKED = pattern(rf"(?:[{DASHES}]|[a-zđ]\)|\d{{1,2}}[.)]) ?\w")


def _aligned(
    flow: Flow, table: Table, row: list[Cell], lead: int, beside: int | None
) -> tuple[Cell, Cell] | None:
    """The cells of a row that name who leads and with whom; None where it cannot be told which they are."""
    if not table.loose:
        return row[lead], row[beside] if beside is not None else []
    if COUNTER.fullmatch(table.head[0]) is None:  # whole rows, if every one names a body
        return row[lead], row[beside] if beside is not None else []
    lead, width = lead - 1, len(table.head) - 1
    cells = _joined(flow, row)
    after = None if beside is None else beside - 1
    if len(cells) > width and (after is None or after > lead):
        # lines of the content before it: "Mở lớp: | - lớp ngày; | - lớp đêm"
        more = len(cells) - width
        if not all(_MARKED.match(words_of(flow, cell)) for cell in cells[lead : lead + more]):
            return None
        cells = [cell for n, cell in enumerate(cells) if not lead <= n < lead + more]
    if len(cells) == width:
        return cells[lead], cells[after] if after is not None else []
    if after == lead + 1 == 2 and after < len(cells) < width:
        # an empty cell behind them: both are bodies
        pair = cells[lead], cells[after]
        return pair if _named(flow, pair[0]) and _named(flow, pair[1]) else None
    return None


#: What goes on in the next line of a cell; bodies that may name their place there: "Ủy ban nhân dân | các xã".
_OPEN = (";", ",", " và")
_OPEN_NAMES = ("Ủy ban nhân dân", "Uỷ ban nhân dân", "UBND", "Công an", "Trạm Y tế", "ội đồng nhân dân", "HĐND")  # fmt: skip
#: What no place begins with: a time.
_WHEN = pattern(
    r"(?:Quý|Tháng|Năm|Ngày|Trước|Sau|Từ|Đến|Hết|Trong|Xong|Thường|Hằng|Hàng|Cả|Khi|Theo)(?!\w)|\d"
)


def _goes_on(above: str, words: str) -> bool:
    """Whether a line of `words` goes on with the cell, or the name, of the line `above` it."""
    if above.endswith(_OPEN) or (above.endswith(_OPEN_NAMES) and not _WHEN.match(words)):
        return True
    return words[:1].islower() and not heads_agent(words)


def _joined(flow: Flow, row: list[Cell]) -> list[Cell]:
    """The cells of a row that stand a line each, those of several lines in one: "Sở Lúa gạo; | Sở Y tế"."""
    made: list[Cell] = []
    for cell in row:
        if made and _goes_on(words_of(flow, made[-1][-1:]), words_of(flow, cell)):
            made[-1] = [*made[-1], *cell]
        else:
            made.append(cell)
    return made


_DASH = pattern(rf"\A[{DASHES}] ?")
#: Two bodies that nothing parts: "Sở Lúa gạo | Sở Y tế".
_TWICE = pattern(r"(?P<head>Sở|Phòng|Ban|Hội|Các|Khoa|Trường|UBND|Công an) .*?(?<![,;]) (?P=head) ")


def _named(flow: Flow, cell: Cell) -> list[str]:
    """The bodies that a cell names; none where it holds anything else."""
    lines: list[str] = []
    for stretch in cell:
        words = _DASH.sub("", words_of(flow, [stretch]))
        if lines and not lines[-1].endswith(";") and _goes_on(lines[-1], words):
            lines[-1] += f" {words}"
        else:
            lines.append(words)
    found = [_bodies(words.strip(" ;,.")) for words in lines]
    if all(found):
        return [name for names in found for name in names]
    return _bodies(" ".join(lines).strip(" ;,.")) if len(lines) > 1 else []  # a name over two lines


def _bodies(words: str) -> list[str]:
    """The bodies that `words` name, where they are nothing else."""
    if not heads_agent(words, ordered=True) or NO_AGENT.match(words):
        return []
    if phrase_end(words, 0, len(words), 400) != (len(words), "heading"):
        return []
    found = [words[a:b] for a, b in bodies(words, 0, len(words))]
    return [] if any(map(_TWICE.match, found)) else found


# --- members -----------------------------------------------------------------------------------

_MEMBERS = pattern(r"họ(?:,| và)? tên(?!\w)", re.IGNORECASE)


def begins(flow: Flow, table: Table) -> int:
    """Where a table begins, with the body above it whose members it lists: "2. Ban Tổ chức"."""
    k = flow.line_from(table.start)
    if k and any(map(_MEMBERS.match, table.head)):
        words = flow.words(k - 1)
        mark = MARK.match(words)
        if _bodies(words[mark.end() if mark else 0 :].strip(" :.")):
            return flow.starts[k - 1]
    return table.start

"""The rows of a table whose head a reader knows, as a text prints them.

    | TT | Nội dung | Cơ quan chủ trì |      TT   Nội dung   Cơ quan chủ trì      TT
    | 1 | Mở lớp | Sở Y tế |                1    Mở lớp     Sở Y tế              Nội dung
                                                                                 Cơ quan chủ trì
                                                                                 1
                                                                                 Mở lớp
                                                                                 Sở Y tế

A portal may print each bar on a line of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern

#: A cell: the stretches of its lines in the flow, none where it is empty.
Cell = list[tuple[int, int]]
#: What says whether cells are those of a head, or some of them.
IsHead = Callable[[list[str]], bool]
#: The head of the column that numbers the rows.
COUNTER = pattern(r"S?TT|Stt|Tt|Số TT|Số thứ tự")
#: A table with more columns is not read, nor a head with longer cells.
_MOST_COLUMNS = 10
_LONGEST_HEAD = 80


@dataclass(slots=True)
class Table:
    """A table at text[start:end] of the flow. Where it is `loose`, cells stand one under another and empty
    ones leave no trace, so that a row may hold more or less of them than the head, the number of the row apart;
    any other row has as many."""

    start: int
    end: int
    head: list[str]
    rows: list[list[Cell]] = field(default_factory=list)
    loose: bool = False


def words_of(flow: Flow, cell: Cell) -> str:
    """The words of a cell."""
    return " ".join(" ".join(flow.printed[a:b].split()) for a, b in cell)


def table_at(flow: Flow, k: int, end: int, is_head: IsHead) -> Table | None:
    """The table of flow[:end] in whose head line `k` stands; None where no table can be made out, or where the
    cells of its head are none for `is_head`."""
    at = flow.origin(flow.starts[k])
    line = _source_line(flow, at)
    if "|" in flow.source[line[0] : line[1]].strip().strip("|"):
        return _barred(flow, k, end, is_head)
    if _bars_before(flow, k) or _bars_before(flow, k + 1):
        return _between_bars(flow, k, end, is_head)
    if len(_fragments(flow, k)) > 1:
        return _spaced(flow, k, end, is_head)
    return _stacked(flow, k, end, is_head)


#: No line of the source that holds a row is longer, no head has more lines.
_LONGEST_LINE = 4_000
_MOST_LINES = 30


def _source_line(flow: Flow, at: int) -> tuple[int, int]:
    """Where the line of the source that holds offset `at` begins and ends; it is empty where it is too long."""
    first = max(0, at - _LONGEST_LINE)
    begin = flow.source.rfind("\n", first, at) + 1 or (0 if not first else at)
    end = flow.source.find("\n", at, at + _LONGEST_LINE)
    if end < 0:
        end = len(flow.source) if len(flow.source) < at + _LONGEST_LINE else at
    return min(begin, end), end


# --- a row on one line, between bars -----------------------------------------------------------


def _barred(flow: Flow, k: int, end: int, is_head: IsHead) -> Table | None:
    """The table each of whose rows is a line of the source with bars between the cells."""
    begin, _ = _source_line(flow, flow.origin(flow.starts[k]))
    while k and flow.origin(flow.starts[k - 1]) >= begin:
        k -= 1
    head, n = _line_cells(flow, k)
    names = [words_of(flow, cell) for cell in head]
    if n == k or not 2 <= len(head) <= _MOST_COLUMNS or not is_head(names):
        return None
    table = Table(flow.starts[k], flow.end(n - 1), names)
    while n < flow.count and flow.starts[n] < end:
        row, after = _line_cells(flow, n)
        if after == n:
            break  # a line too long to be a row
        if len(row) < 2:
            # a line of a cell, or a page break, where the rows go on right below
            if not any(
                len(_line_cells(flow, m)[0]) == len(head)
                for m in range(n + 1, min(n + 4, flow.count))
            ):
                break
        elif len(row) == len(head):
            table.rows.append(row)
        table.end = flow.end(after - 1)
        n = after
    return table


def _line_cells(flow: Flow, k: int) -> tuple[list[Cell], int]:
    """The cells of the source's line in which line `k` stands, and the line of the flow below it."""
    begin, end = _source_line(flow, flow.origin(flow.starts[k]))
    line = flow.source[begin:end].strip()
    outer = line.startswith("|")
    count = line.count("|") + 1 - (1 + line.endswith("|") if outer else 0)
    wide = count > 2 * _MOST_COLUMNS
    cells: list[Cell] = [[] for _ in range(1 if wide else max(count, 1))]
    while k < flow.count and begin <= (at := flow.origin(flow.starts[k])) < end:
        column = 0 if wide else flow.source.count("|", begin, at) - outer
        cells[min(max(column, 0), len(cells) - 1)].append((flow.starts[k], flow.end(k)))
        k += 1
    return cells, k


# --- bars on lines of their own ----------------------------------------------------------------


def _bars_before(flow: Flow, k: int) -> int:
    """How many bars stand in the source between line `k` and the line above it."""
    if not 0 < k < flow.count:
        return 0
    between = flow.source[flow.origin(flow.end(k - 1) - 1) + 1 : flow.origin(flow.starts[k])]
    if "--" in between:
        return sum(line.count("|") for line in between.split("\n") if "--" not in line)
    return between.count("|")


def _is_closed(flow: Flow, k: int) -> bool:
    """Whether a bar stands behind the paragraph that begins in line `k`."""
    n = k + 1
    while n < min(flow.count, k + _MOST_LINES) and not flow.gap(n):
        n += 1
    if n < flow.count:
        return _bars_before(flow, n) > 0
    return "|" in flow.source[flow.origin(flow.end(n - 1) - 1) :]


def _between_bars(flow: Flow, k: int, end: int, is_head: IsHead) -> Table | None:
    """The table with a bar before and behind each cell, on lines of their own: so a row of three cells has
    four bars, however many of the cells are empty."""
    last = k
    while _bars_before(flow, k) < 2 and _bars_before(flow, k - 1) and last - k < _MOST_LINES:
        k -= 1
    start, head = flow.starts[k], [[(flow.starts[k], flow.end(k))]]
    n = k + 1
    while n < min(flow.count, k + _MOST_LINES) and (bars := _bars_before(flow, n)) < 2:
        if bars:
            head.append([])
        head[-1].append((flow.starts[n], flow.end(n)))
        n += 1
    width = len(head)
    names = [words_of(flow, cell) for cell in head]
    if not 2 <= width <= _MOST_COLUMNS or not is_head(names):
        return None
    table = Table(start, flow.end(n - 1), names)
    column = width - 1
    row: list[Cell] = []
    while n < flow.count and flow.starts[n] < end:
        bars = _bars_before(flow, n)
        numbered = _NUMBER.fullmatch(flow.words(n)) or GROUP.fullmatch(flow.words(n))
        if bars == width - column + 1 or (bars > 1 and numbered):
            row = [[] for _ in range(width)]
            table.rows.append(row)
            column = 0
        elif column + bars < width and (not bars or _is_closed(flow, n)):
            column += bars
        else:
            break
        if row:
            row[column].append((flow.starts[n], flow.end(n)))
        table.end = flow.end(n)
        n += 1
    return table


# --- a row on one line, between blanks ---------------------------------------------------------

_FRAGMENT = pattern(r"[^\s|]+(?: [^\s|]+)*")


def _fragments(flow: Flow, k: int) -> list[tuple[int, int, int, int]]:
    """What two blanks or more part in line `k`, each with where it begins and ends in the line of the
    source, and in the flow; none where the two cannot be matched."""
    first, last = flow.starts[k], flow.end(k)
    if last <= first:
        return []
    begin, end = _source_line(flow, flow.origin(first))
    line = flow.source[begin:end].expandtabs()
    found: list[tuple[int, int, int, int]] = []
    at = first
    for fragment in _FRAGMENT.finditer(line):
        words = fragment.group()
        here = flow.printed.find(words, at, last)
        if here < 0:
            return []
        at = here + len(words)
        found.append((*fragment.span(), here, at))
    return found


def _spaced(flow: Flow, k: int, end: int, is_head: IsHead) -> Table | None:
    """The table whose columns only blanks part; a cell that goes on below stands under its head."""
    columns = _fragments(flow, k)
    width = len(columns)
    head = [flow.printed[a:b] for _, _, a, b in columns]
    if not 2 <= width <= _MOST_COLUMNS or not is_head(head):
        return None
    table = Table(flow.starts[k], flow.end(k), head)
    counted = COUNTER.fullmatch(head[0]) is not None
    row: list[Cell] | None = None
    for n in range(k + 1, flow.count):
        fragments = _fragments(flow, n)
        if flow.starts[n] >= end or not fragments:
            break
        placed = _placed(fragments, columns)
        sure = len(placed) == len(fragments)
        first = placed[0] if placed else (width, 0, 0)
        at_left = first[0] == 0
        opens = at_left and (not counted or _NUMBER.fullmatch(flow.printed[first[1] : first[2]]))
        if len(fragments) < 2 and (not sure or (at_left and not opens)):
            break
        if opens and sure:
            row = [[] for _ in range(width)]
            table.rows.append(row)
        elif not sure or not counted:
            if row is not None:
                table.rows.pop()  # it goes on in a way that is not understood
            row = None
        elif at_left:
            row = None  # the row of a group
        if row is not None:
            for column, x, y in placed:
                row[column].append((x, y))
        table.end = flow.end(n)
    return table


def _placed(
    fragments: list[tuple[int, int, int, int]], columns: list[tuple[int, int, int, int]]
) -> list[tuple[int, int, int]]:
    """`fragments` with their columns, without those that may stand in several."""
    found: list[tuple[int, int, int]] = []
    for left, right, a, b in fragments:
        over = [n for n, (x, y, _, _) in enumerate(columns) if left < y and x < right]
        over = over or [n for n, (x, _, _, _) in enumerate(columns) if x <= left][-1:]
        found += [(over[0], a, b)] if len(over) == 1 else []
    return found


# --- a cell a line -----------------------------------------------------------------------------

_NUMBER = pattern(r"\d{1,3}[.)]?|\d{1,2}\.\d{1,2}\.?")
#: The row of a group: "II", "A.".
GROUP = pattern(r"[IVX]{1,4}[.)]?|[A-E][.)]?")
#: The number of a row below a group: "2.1".
_SUB_NUMBER = pattern(r"\d{1,2}\.\d{1,2}\.?")
#: What stands below a table: the next item or heading.
_ITEM = pattern(r"(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]|[-–+•]|Điều \d) ?\w")
#: The same, where cells may hold items too.
_HEADING = pattern(r"(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)[.)]|Điều \d) ?\w|Nơi nhận|Trên đây")
#: So many lines at most stand between a row and the next on another page.
_FURTHEST = 8


def _stacked(flow: Flow, k: int, end: int, is_head: IsHead) -> Table | None:
    """The table with a cell a line; its rows are told by their numbers, or by their length alone."""
    first = k
    while first > max(0, k - _MOST_COLUMNS) and not COUNTER.fullmatch(flow.words(first)):
        first -= 1
    counted = COUNTER.fullmatch(flow.words(first)) is not None
    if not counted:
        first = k
        while first > max(0, k - _MOST_COLUMNS) and is_head([flow.words(first - 1), flow.words(k)]):
            first -= 1
    head: list[str] = []
    n = first
    while n < flow.count and not _opens(words := flow.words(n)):
        if not counted and n > k and not is_head([words, flow.words(k)]):
            break
        if len(words) > _LONGEST_HEAD or len(head) > _MOST_COLUMNS:
            return None
        if words[:1].islower() and head:
            head[-1] += f" {words}"
        else:
            head.append(words)
        n += 1
    if n >= flow.count or flow.starts[n] >= end:
        return None
    numbered = _opens(flow.words(n))
    if numbered and not counted:
        head.insert(0, "TT")  # its own head is lost
    if len(head) < 3 or not is_head(head):
        return None
    stack = _Stack(flow, first, n, end, head)
    return stack.numbered() if numbered else stack.unnumbered()


def _opens(words: str) -> bool:
    """Whether `words` begin the first row of a table, or its first group."""
    return words in ("1", "01", "1.", "I", "I.", "A", "A.")


class _Stack:
    """A table with a cell a line, as it is read; `gap`: what stands between its lines where nothing ends."""

    def __init__(self, flow: Flow, first: int, below: int, end: int, head: list[str]) -> None:
        self.flow, self.end, self.below = flow, end, below
        self.repeated = [flow.words(n) for n in range(first, below)]
        self.gap = max((flow.gap(n) for n in range(first + 1, below + 1)), default=0)
        self.table = Table(flow.starts[first], flow.end(below - 1), head, [], True)
        self.expected = 1
        self.row: list[Cell] | None = None

    def numbered(self) -> Table:
        """The rows from line `below` on, by their numbers."""
        flow, n = self.flow, self.below
        while n < flow.count and flow.starts[n] < self.end:
            words = flow.words(n)
            if self._again(n):
                n += len(self.repeated)
                continue
            if not self._begins(words):
                full = self.row is not None and len(self.row) + 1 >= len(self.table.head)
                apart = flow.gap(n) > self.gap
                if apart or (full and (self.gap or _ITEM.match(words))) or self._closes(n):
                    resumed = self._resumes(n)
                    if resumed is None:
                        break
                    if full and apart:
                        n = resumed  # what stands between is of the page
                        continue
                if self.row is not None:
                    self.row.append([(flow.starts[n], flow.end(n))])
            self.table.end = flow.end(n)
            n += 1
        return self.table

    def unnumbered(self) -> Table:
        """The rows from line `below` on, by their length; none where the lines do not make whole ones."""
        flow, n, width = self.flow, self.below, len(self.table.head)
        cells: list[Cell] = []
        while n < flow.count and flow.starts[n] < self.end:
            words = flow.words(n)
            again = self._again(n)
            if not again and (
                flow.gap(n) > self.gap or words.endswith((".", ":")) or _HEADING.match(words)
            ):
                break
            if not again:
                cells.append([(flow.starts[n], flow.end(n))])
            n += len(self.repeated) if again else 1
            self.table.end = flow.end(min(n, flow.count) - 1)
        if len(cells) % width == 0:
            self.table.rows += (cells[m : m + width] for m in range(0, len(cells), width))
        return self.table

    def _again(self, n: int) -> bool:
        """Whether the head stands again at line `n`."""
        return self.flow.words(n) == self.repeated[0] and all(
            n + k < self.flow.count and self.flow.words(n + k) == words
            for k, words in enumerate(self.repeated)
        )

    def _closes(self, n: int) -> bool:
        """Whether line `n` looks like a paragraph below the table, whose cells stand apart."""
        if not self.gap or not self.row:
            return False
        words = self.flow.words(n)
        return words.endswith((".", ":")) or _ITEM.match(words) is not None

    def _begins(self, words: str) -> bool:
        """Whether a line of `words` begins a row, which is then the last, or a group."""
        if self.row is not None and len(self.row) < 2:
            return False
        number = words.strip(".)").lstrip("0")
        if number == str(self.expected) or (number == "1" and self.row is None):
            self.expected = int(number) + 1
        elif GROUP.fullmatch(words):
            self.row = None
            return True
        elif not _SUB_NUMBER.fullmatch(words):
            return False
        self.row = []
        self.table.rows.append(self.row)
        return True

    def _resumes(self, n: int) -> int | None:
        """The line, `n` or soon after it, where the table goes on; None where it ends."""
        for m in range(n, min(n + _FURTHEST, self.flow.count)):
            words = self.flow.words(m)
            if words.strip(".)").lstrip("0") == str(self.expected) or self._again(m):
                return m
            if _HEADING.match(words) or words.endswith(":"):
                return None
        return None

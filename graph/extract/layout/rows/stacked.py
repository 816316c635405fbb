"""Tables with a cell a line, whose rows their numbers tell, or their length alone."""

from __future__ import annotations

from collections.abc import Callable

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.rows.table import COUNTER, GROUP, MOST_COLUMNS, Cell, IsHead, Table
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES

#: What says how many columns a head has.
WidthOf = Callable[[list[str]], int]
#: No cell of a head is longer.
_LONGEST_HEAD = 80
#: The number of a row below a group: "2.1".
_SUB_NUMBER = pattern(r"\d{1,2}\.\d{1,2}\.?")
#: What stands below a table: the next item or heading.
_ITEM = pattern(
    rf"(?:(?:[IVX]{{1,5}}|\d{{1,2}}(?:\.\d{{1,2}})*|[a-zđ])[.)](?!\d{{3}})|[{DASHES}]|Điều \d) ?\w"
)
#: The same, where cells may hold items too.
_HEADING = pattern(
    r"(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)[.)](?!\d{3})|Điều \d) ?\w|Nơi nhận|Trên đây"
)
_FIGURE = pattern(r"\d|^-$")
#: So many lines at most stand between a row and the next on another page.
_FURTHEST = 8


def by_lines(
    flow: Flow, k: int, end: int, is_head: IsHead, width_of: WidthOf = len
) -> Table | None:
    """The table with a cell a line; its rows are told by their numbers, or by their length alone. `width_of`: how many
    columns a head has, some of whose cells may span several."""
    first = k
    while first > max(0, k - MOST_COLUMNS) and not COUNTER.fullmatch(flow.words(first)):
        first -= 1
    counted = COUNTER.fullmatch(flow.words(first)) is not None
    if not counted:
        first = k
        while first > max(0, k - MOST_COLUMNS) and is_head([flow.words(first - 1), flow.words(k)]):
            first -= 1
    head: list[str] = []
    n = first
    while n < flow.count and not _opens(words := flow.words(n)):
        if not counted and n > k and not is_head([words, flow.words(k)]):
            break
        if len(words) > _LONGEST_HEAD or len(head) > 2 * MOST_COLUMNS:
            return None
        if head and len(head[-1]) > 2 * _LONGEST_HEAD:
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
    stack = _Stack(flow, first, n, end, head, width_of(head))
    return stack.numbered() if numbered else stack.unnumbered()


def _opens(words: str) -> bool:
    """Whether `words` begin the first row of a table, or its first group."""
    return words in ("1", "01", "1.", "I", "I.", "A", "A.")


class _Stack:
    """A table with a cell a line, as it is read; `gap`: what stands between its lines where nothing ends."""

    def __init__(
        self, flow: Flow, first: int, below: int, end: int, head: list[str], width: int
    ) -> None:
        self.flow, self.end, self.below, self.width = flow, end, below, width
        self.repeated = [flow.words(n) for n in range(first, below)]
        gaps = [flow.gap(n) for n in range(first + 1, below + 1)]
        self.gap = max(gaps, default=0)
        self.wraps = min(gaps, default=0) > 0  # a line right below another goes on with its cell
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
            if self.row and self.wraps and not flow.gap(n):
                self.row[-1].append((flow.starts[n], flow.end(n)))
            elif not self._begins(n):
                full = self.row is not None and len(self.row) + 1 >= self.width
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
        flow, n, width = self.flow, self.below, self.width
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

    def _begins(self, n: int) -> bool:
        """Whether line `n` begins a row, which is then the last, or a group."""
        words = self.flow.words(n)
        if self.row is not None and (len(self.row) < 2 or self._fills(n)):
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

    def _fills(self, n: int) -> bool:
        """Whether line `n`, though it may look like a number, and figures below it are the last cells of the row: what
        follows begins a row or a group, or stands below the table."""
        left = self.width - 1 - len(self.row or ())
        if self.row is None or not 0 < left < MOST_COLUMNS:
            return False
        after = n + left
        if after > self.flow.count or not all(
            map(_FIGURE.search, map(self.flow.words, range(n + 1, after)))
        ):
            return False
        if after >= self.flow.count or self.flow.gap(after) > self.gap:
            return True
        words = self.flow.words(after)
        return words.strip(".)").lstrip("0") == str(self.expected) or any(
            kind(words) for kind in (GROUP.fullmatch, _HEADING.match)
        )

    def _resumes(self, n: int) -> int | None:
        """The line, `n` or soon after it, where the table goes on; None where it ends."""
        for m in range(n, min(n + _FURTHEST, self.flow.count)):
            words = self.flow.words(m)
            if words.strip(".)").lstrip("0") == str(self.expected) or self._again(m):
                return m
            if _HEADING.match(words) or words.endswith(":"):
                return None
        return None

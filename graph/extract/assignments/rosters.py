"""Lists whose items each begin with a body that does something: they say who acts, whatever is written above them.

"CÁCH LÀM | Một là, Phòng Lúa gạo lo giống. | Hai là, Trạm Thủy nông gánh phần nước. | Ba là, đề nghị Hội Nông dân …".
So do paragraphs without marks whose sentences begin so: "Phòng Lúa gạo lo giống. Trạm Thủy nông lo nước. Đề nghị …".
"""

from __future__ import annotations

from dataclasses import dataclass, field

from thidua.graph.extract import names
from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.fronted import labelled
from thidua.graph.extract.assignments.heads import GENERIC, NO_AGENT, heads_agent
from thidua.graph.extract.assignments.marks import MARK, rank
from thidua.graph.extract.assignments.orders import LEAD
from thidua.graph.extract.assignments.parts import How
from thidua.graph.extract.letters import beginnings, pattern

#: The fewest items of a list, and the fewest of them that name a body.
_ITEMS = 3
_NAMED = 2


@dataclass(slots=True)
class _Run:
    """Items of one rank that follow each other: where the list stands, how it is marked, where the paragraphs begin that
    stand above it, where its last item begins, and the words of each."""

    start: int
    stop: int
    kind: str
    heads: tuple[int, ...]
    item: int = 0
    items: list[tuple[int, int]] = field(default_factory=list)

    def tells(self, text: str) -> bool:
        """Whether the list says who acts."""
        items = len(self.items)
        if items < _ITEMS:
            return False
        named: set[str] = set()
        unnamed = others = 0
        for begin, stop in self.items:
            name = _named(text, begin, stop)
            if name:
                named.add(name)
                continue
            unnamed += 1
            others += name is None
            if 2 * unnamed > items or 4 * others > items:
                return False
        return len(named) >= _NAMED and not _of_others(text, self.heads)

    def counts(self, text: str, runs: list[_Run]) -> bool:
        """Whether nearly all items set figures and name nobody, so that a body at the head of one is what is counted;
        no other of the `runs` stands in it."""
        least = 3 * len(self.items)
        return (
            len(self.items) > _ITEMS
            and not any(self.start < run.start < self.stop for run in runs)
            and 4 * sum(_FIGURE.search(text, *item) is not None for item in self.items) >= least
            and 4 * sum(_named(text, *item) is None for item in self.items) >= least
            and not any(_TOLD.search(text, *item) for item in self.items)
        )


#: What is said to those who act.
_TOLD = pattern(
    r"(?<!\w)(?:[Cc]hủ trì|phối hợp|trách nhiệm|khẩn trương|chỉ đạo|[Gg]iao (?=[A-ZĐc]))(?!\w)"
)
#: A figure that is no day: "3 km", "75%".
_FIGURE = pattern(r"\d(?<![\w/.,-]\d)[\d.,]*(?:%| [a-zà-ỹđ])(?!\w*/)")


#: What says in one part who is to act.
_IN_ONE_PART = ("Kế hoạch", "Phát động", "Hướng dẫn", "Chương trình", "Đề án", "Lời kêu gọi")


def with_rosters(
    text: str, kind: str | None, parts: list[tuple[int, int, How]]
) -> list[tuple[int, int, How]]:
    """`parts` of a document of type `kind`, where those stretches of them that are such lists are read as the part on who
    is to act is; where that has no heading that is known, what stands above it tells nobody."""
    kept: list[tuple[int, int, How]] = []
    alone = kind in _IN_ONE_PART and all(how != "section" for _, _, how in parts)
    for start, end, how in parts:
        if how != "section":
            runs, told = _lists(text, start, end)
            counted = [(run.start, run.stop, False) for run in runs if run.counts(text, runs)]
            for first, stop, acts in sorted([*((*s, True) for s in told), *counted]):
                if first >= start:
                    kept.append((start, first, how))
                    start = stop
                    if acts:
                        kept.append((first, stop, "section"))
        kept.append((start, end, how))
    if alone:
        first = next((k for k, (_, _, how) in enumerate(kept) if how == "section"), 0)
        kept = kept[first:]
    return kept


def stretches(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lists and the paragraphs in text[start:end] that say who acts, in order; of one within another the outer."""
    return _lists(text, start, end)[1]


def _lists(text: str, start: int, end: int) -> tuple[list[_Run], list[tuple[int, int]]]:
    """All lists in text[start:end], and the `stretches`."""
    found: list[_Run] = []
    prose: list[_Prose] = [_Prose()]
    open_runs: list[_Run] = []
    headings = _Headings()
    position = above = start
    while position < end:
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        mark = MARK.match(text, position, stop)
        kind = _kind(mark.group()) if mark else ""
        while open_runs and open_runs[-1].kind != kind and not _within(kind, open_runs[-1].kind):
            found.append(open_runs.pop())
        if mark is not None and kind:
            if not (open_runs and open_runs[-1].kind == kind):
                heads = (above, *(run.item for run in open_runs))
                open_runs.append(_Run(position, stop, kind, heads))
            open_runs[-1].item = position
            for run in open_runs:
                run.stop = stop
            open_runs[-1].items.append((mark.end(), stop))
        if mark is not None:
            if prose[-1].paragraphs:
                prose.append(_Prose())
        elif stop > position:
            prose[-1].add(text, position, stop, above)
        if stop > position:
            headings.add(text, position, stop, kind)
        above, position = position, stop + 1
    found += open_runs
    told = [(run.start, run.stop) for run in found if run.tells(text)]
    told += [(p.start, p.stop) for p in prose if p.tells(text)]
    if headings.count >= _ITEMS:
        told.append((headings.start, headings.stop))
    told.sort()
    return found, [s for s in told if not any(o[0] < s[0] < o[1] for o in told)]


@dataclass(slots=True)
class _Prose:
    """Paragraphs without marks that follow each other: where the first stands whose sentences begin with a body that
    acts, and where the last ends; the paragraph above them; whom they name, and how many sentences name nobody."""

    start: int = -1
    stop: int = -1
    above: int = 0
    paragraphs: int = 0
    named: set[str] = field(default_factory=set)
    others: int = 0
    later: int = 0

    def add(self, text: str, start: int, stop: int, above: int) -> None:
        """Add the paragraph text[start:stop], below another that begins at `above`."""
        self.paragraphs += 1
        named: set[str] = set()
        others = groups = 0
        begin = start
        while begin < stop:
            dot = text.find(". ", begin, stop)
            last = stop if dot < 0 else dot + 1
            name = _named(text, begin, last)
            if name:
                named |= {name, *_besides(text, begin, last)}
            others += name is None
            groups += name == ""
            begin = last + 1
        if named or (groups and self.start >= 0):
            self.start, self.above = (start, above) if self.start < 0 else (self.start, self.above)
            self.others += self.later + others
            self.stop, self.later = stop, 0
            self.named |= named
        elif self.start >= 0:
            self.later += others

    def tells(self, text: str) -> bool:
        """Whether the sentences say who acts."""
        if len(self.named) < _ITEMS:
            return False
        # "Công ty lo giống. Công ty Lúa gạo …" are one
        apart = [n for n in self.named if self.named.isdisjoint(beginnings(n))]
        return (
            len(apart) >= _ITEMS
            and self.others <= 1 + len(apart) // 2
            and not _of_others(text, (self.above,))
        )


def _besides(text: str, start: int, stop: int) -> list[str]:
    """Whom the later clauses of the sentence text[start:stop] name: "Phòng Lúa gạo gặt; | Trạm Y tế khám"."""
    found = []
    at = text.find("; ", start, stop)
    while at >= 0:
        following = text.find("; ", at + 2, stop)
        name = _named(text, at + 2, stop if following < 0 else following)
        if name:
            found.append(name)
        at = following
    return found


@dataclass(slots=True)
class _Headings:
    """Bodies that stand alone on their lines, each above what it is to do: where the first stands, and where ends what
    stands below the last; how many have something below them, and whether a line of one is the last that was read."""

    start: int = -1
    stop: int = -1
    count: int = 0
    open: int = -1

    def add(self, text: str, start: int, stop: int, kind: str) -> None:
        """Add the paragraph text[start:stop], marked in the manner of `kind`."""
        if not kind and _stands_alone(text, start, stop):
            self.open = start
            return
        # a sentence, no cell of a table
        if self.open >= 0 and kind != "I" and stop - start > _SENTENCE and text[stop - 1] in ".;:":
            self.count += 1
            self.start = self.open if self.start < 0 else self.start
        self.open = -1
        if self.count and kind != "I":
            self.stop = stop


def _stands_alone(text: str, start: int, stop: int) -> bool:
    """Whether the name of one body, not of a group, is all that text[start:stop] holds."""
    if not 6 < stop - start < _LONGEST_NAME or not heads_agent(text, start):
        return False
    if GENERIC.match(text, start) or NO_AGENT.match(text, start):
        return False
    end, closed = phrase_end(text, start, stop)
    return closed in ("heading", ":") and end >= stop - 1 and names.organ_at(text, start) >= end


#: No line that only names a body is longer, no sentence below it shorter.
_LONGEST_NAME, _SENTENCE = 90, 12


#: The ranks of marks from above; a dash stands below all of them.
_RANKS = "I1a"


def _kind(mark: str) -> str:
    """How an item is marked: by its rank, a dash by itself; an article of a decision by none."""
    if mark.startswith("Điều"):
        return ""
    if mark[0] in "IVX":
        return "I"
    of_rank = rank(mark[0])
    return mark[0] if of_rank == "-" else of_rank


def _within(kind: str, above: str) -> bool:
    """Whether items marked `kind` may stand below those marked `above`."""
    if not kind or above not in _RANKS:
        return False
    return kind not in _RANKS or _RANKS.index(kind) > _RANKS.index(above)


#: What stands above a list of those who get, did or are something.
_LEADS_TO_OTHERS = pattern(
    r"(?<!\w)(?i:tặng|trao|khen|công nhận|biểu dương|gồm|thành phần|danh sách|kết quả|đã|kính gửi|thành viên|tình hình|thực trạng|đặc điểm|ưu điểm|tồn tại|hạn chế|chỉ tiêu|mục tiêu|kinh nghiệm|nguyên nhân)(?!\w)"
)


def _of_others(text: str, heads: tuple[int, ...]) -> bool:
    """Whether a paragraph that begins at one of `heads`, above a list, says that it tells of others."""
    for head in heads:
        line = text.find("\n", head)
        line = len(text) if line < 0 else line
        # of a long paragraph its last words lead up to the list
        if _LEADS_TO_OTHERS.search(text, max(head, line - 160), line):
            return True
    return False


#: What follows a body that is told to act: words in small letters, or a colon and words.
_ACTS = pattern(
    r"(?: ?\([^()\n]{1,80}\))?(?:(?:, [a-zà-ỹđ ]{3,60},)? (?!đã |được |là |gồm |của |cho |có (?:\d|văn bản|công văn|báo cáo|tờ trình|ý kiến))[a-zà-ỹđ]{1,7} [^\n]{4}| ?: ?[^\W\d][^\n]{4})"
)


def _named(text: str, begin: int, stop: int) -> str | None:
    """Whom the item text[begin:stop] names; nothing for a group, None for nobody who could act."""
    lead = LEAD.match(text, begin, stop)
    begin = lead.end() if lead else begin
    small = text[begin : begin + 1].islower()
    alone = labelled(text, begin, stop) if text.find(":", begin, stop) > 0 else []
    if alone:
        return text[slice(*alone[0])]
    if (
        (small and lead is None and not _led_on(text, begin))
        or not heads_agent(text, begin, ordered=lead is not None)
        or NO_AGENT.match(text, begin)
        or text.find("%", begin, stop) >= 0
    ):
        return None
    if GENERIC.match(text, begin):
        return ""
    end = names.organ_at(text, begin)
    if end > begin and " " in text[begin:end] and _ACTS.match(text, end, stop):
        return text[begin:end]
    # several bodies, or one that no list holds: "Ban Lúa gạo, Văn phòng | theo dõi"
    end, closed = phrase_end(text, begin, stop)
    acts = closed in ("verb", ":") and _ACTS.match(text, end, stop) is not None
    return text[begin:end] if acts else ""


def _led_on(text: str, begin: int) -> bool:
    """Whether small letters begin an item since words number it: "Ba là, | các xã …"."""
    return text[begin - 2 : begin - 1] == ","

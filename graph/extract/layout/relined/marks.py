"""Where items, articles and headings begin, and where headings in capitals end."""

from __future__ import annotations

import re

from thidua.graph.extract.layout.dashed import are_halves
from thidua.graph.extract.layout.relined.edges import CAPITAL, PROPER, Edges, add
from thidua.graph.extract.letters import ROMANS, pattern
from thidua.graph.extract.marks import SIGNS
from thidua.graph.extract.rules import either, ruled, rules
from thidua.graph.extract.scan import holds

#: The mark of an item: "II.", "3-", "2.1.", "a)", "-", "- -".
_MARK = pattern(
    rf"(?<=[\s|]) ?(?:(?P<roman>[IVX]{{1,5}})(?:[.)]-?|-)|(?P<digits>\d{{1,2}}(?:\.\d{{1,2}}){{0,3}})(?P<close>[.)]|[.]?-)|(?P<letter>[a-zđ])\)"
    rf"|(?P<dash>[-–+{SIGNS}](?: [-–])?)|(?P<article>Điều (?P<number>\d{{1,3}})[.:])|(?P<part>(?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN) (?:[IVX]{{1,5}}|\d{{1,2}}|MỘT|HAI|BA|BỐN|NĂM|THỨ \w{{2,5}}|thứ \w{{2,5}})(?!\w))[.:]?"
    rf"|(?P<annex>PHỤ LỤC(?: [IVX\d]{{1,4}})?)|(?P<page>(?:Trang )?\d{{1,2}}(?:/\d{{1,2}})?))(?=\s)"
)
#: Words before a figure that counts them: "khóa IX.", "đợt 2.", "Điều 5.".
_COUNTED = frozenset(
    (
        "khóa", "khoá", "thứ", "quý", "phần", "chương", "mục", "lần", "kỳ", "cấp", "loại", "hạng", "nhóm", "đoạn", "điều", "khoản", "điểm", "số",
        "ngày", "tháng", "năm", "lớp", "đợt", "giai", "phường", "quận", "tổ", "khu", "bước", "tập", "vụ", "tiết", "bậc", "và", "từ", "đến", "của",
        "về", "theo", "các", "tại", "với", "là", "hội", "lục", "biểu", "mẫu", "bảng", "trang", "thôn", "ấp", "khối", "tuần", "trên", "dưới", "hơn",
    )
)  # fmt: skip
#: No heading above an item is longer.
_LONGEST_HEADING = 120
#: What ends a sentence, an item or a cell.
_ENDS = ".;:!?|…"
#: What an item holds that is a heading: "1. Mục đích", "2. Yêu cầu:".
_HEADING = pattern(
    rf"(?:Mục đích(?:,? (?:-|và )?(?:ý nghĩa|yêu cầu))?|Yêu cầu|Mục tiêu(?: chung| cụ thể| tổng quát)?|Chỉ tiêu cụ thể|Các chỉ tiêu cụ thể|Nhiệm vụ và giải pháp|Tổ chức thực hiện|Nội dung(?: thi đua)?|Thời gian(?: thực hiện)?|Kinh phí(?: thực hiện)?|Đối tượng|Phạm vi)(?= (?:{PROPER}|[-–+] {PROPER}))"
)
_IN_CAPITALS = pattern(
    rf" ?[“\"]?{CAPITAL}(?:[ ,:;–&()/“”\"-]+{CAPITAL}|[ ,–-]+\d{{1,4}}(?![.)\d])){{1,40}}[:”\"]?"
)
#: A syllable; what is none, as "UBND", begins what follows.
_SYLLABLE = pattern(r"[BCDĐGHKLMNPQRSTVX]{0,3}[AEIOUYÀ-Ỹ]{1,3}(?:C|CH|M|N|NG|NH|P|T)?")
_WORD_AHEAD = pattern(rf"\s+(?:{PROPER}|[A-ZĐ]{{2,6}} [a-zà-ỹđ]|[-–+\d]|[a-zđ]\))")


def find(text: str, edges: Edges, start: int, end: int) -> None:
    """Add to `edges` where in text[start:end] items, articles, parts and annexes begin, and where their headings in
    capitals end."""
    state = _State(text)
    state.since = start
    for mark in _MARK.finditer(text, start, end):
        at = mark.start() - (text[mark.start()] != " ")
        if not state.begins(mark, at):
            continue
        below_heading = at - state.since < _LONGEST_HEADING and text[at - 1].isalpha()
        add(edges, at, apart=below_heading or mark.lastgroup in ("roman", "part", "annex"))
        state.since = mark.end()
        if mark["page"]:
            add(edges, mark.end())
            continue
        if mark["dash"]:
            continue
        heading = _HEADING.match(text, mark.end() + 1)
        behind = heading.end() if heading else capitals_end(text, mark.end())
        if behind is None and (mark["digits"] or mark["letter"]):
            behind = _agent_end(text, mark.end() + 1)
        if behind:
            add(edges, behind)
            state.since = behind + 1


def capitals_end(text: str, start: int) -> int | None:
    """Where a heading in capitals ends that begins at `start`; None where none does."""
    found = _IN_CAPITALS.match(text, start)
    if found is None:
        return None
    end = found.end()
    words = found.group().rstrip().split(" ")
    while (
        len(words) > 1
        and text[end : end + 1] == " "
        and not _SYLLABLE.fullmatch(words[-1].strip(',:;()“”"'))
        and words[-1].isalpha()
    ):
        if not text[end + 1 : end + 2].islower():
            break
        end -= len(words.pop()) + 1
    return end if _WORD_AHEAD.match(text, end) else None


#: What one who is named in a line of his own is told: "2. Phòng Y tế - Tham mưu …", "xã Tổ chức …".
_orders = ruled(
    lambda: (
        rf"(?<=[a-zà-ỹđ)\d:])(?<! [a-zđ]\)) (?=[-–+] (?:{either([verb.capitalize() for verb in rules().verbs])})[ ,]|{_TOLD}[ ,])"
    )
)
#: The commonest of them, which no name of a body holds behind its first words.
_TOLD = (
    r"(?:Chủ trì|Có trách nhiệm|Chịu trách nhiệm|Tiếp tục|Tham mưu|Chủ động|Căn cứ|Tăng cường|Đẩy mạnh|Thường xuyên|Xây dựng|Phối hợp|Triển khai"
    r"|Tuyên truyền|Tổ chức|Chỉ đạo|Thực hiện|Theo dõi|Rà soát|Nghiêm túc)"
)


#: No name of who is told is longer; what one may not end with.
_LONGEST_AGENT = 110
_NO_END = pattern(
    r"(?:(?<!\w)(?:và|của|theo|về|là|các|phòng|ban|tổ|tâm|vụ|cục|viện|hội|đoàn|sở|ngành|khối|phận|được|để|đã)|[.;“])\Z|(?<!\w)[A-ZĐÀ-Ỹ]\w*\Z"
)


def _agent_end(text: str, start: int) -> int | None:
    """Where the name of who is told ends, an item's first line, that begins at `start`; None where none does."""
    for order in _orders().finditer(text, start, start + _LONGEST_AGENT):
        at = order.start()
        if holds(text[start:at], (". ", "; ", "“")):
            return None
        dash = text[at + 1] in "-–+"
        if _NO_END.search(text, start, at) and not (
            dash and not text[start:at].endswith((" và", " của"))
        ):
            continue
        if dash and are_halves(text[start:at], text[at + 1 : at + 40]):
            continue
        return at
    return None


class _State:
    """What was found of a text so far: the last figure of each kind, and where the last line begins."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.last: dict[str, int] = {}
        self.since = 0

    def begins(self, mark: re.Match[str], at: int) -> bool:
        """Whether a line begins with `mark`, behind the blank at `at`."""
        text = self.text
        before = text[max(0, at - 30) : at].rstrip()
        end = before[-1:].rstrip('”"’)') or before[-2:-1]
        word = before.rsplit(" ", 1)[-1].casefold()
        after = text[mark.end() : mark.end() + 3].lstrip()[:1]
        kind = mark.lastgroup
        if kind == "dash":
            return self._dash(mark, before, end, after)
        if mark["page"]:
            return self._page(mark, end)
        if mark["annex"]:
            return end in _ENDS or after == "(" or before[-1:].islower()
        if word in _COUNTED:
            return False
        if mark["part"]:
            return capitals_end(text, mark.end()) is not None or end in _ENDS
        return self._figure(mark, before, end, after)

    def _dash(self, mark: re.Match[str], before: str, end: str, after: str) -> bool:
        if before.endswith(("Số:", "số:", "Số")):
            return False
        dash_at = mark.start("dash")
        if are_halves(before, self.text[dash_at : dash_at + 40]):
            return False
        if end and end in ".;:|…/":
            return not (before[-2:-1].isdigit() and after.isdigit()) or end in ";:"
        if not after.isupper() and after not in '“"':
            return False
        if before[-1:] in ",)”":
            return before[-1:] == "," or self._in_list()
        return (
            len(before) > 3
            and before[-6:].isupper()
            and self.text[mark.end() + 2 : mark.end() + 3].islower()
        )

    def _in_list(self) -> bool:
        """Whether the line so far is an item with a dash."""
        return self.text[self.since - 1 : self.since] in "-–+"

    def _page(self, mark: re.Match[str], end: str) -> bool:
        if not end or end not in ".;:/|":
            return False
        ahead = self.text[mark.end() + 1 : mark.end() + 40]
        if not _AFTER_PAGE.match(ahead):
            return False
        number = int(re.findall(r"\d+", mark["page"])[0])
        last = self.last.get("page", 0)
        if mark["page"].isdigit() and not last < number <= last + 2:
            return False
        self.last["page"] = number
        return True

    def _figure(self, mark: re.Match[str], before: str, end: str, after: str) -> bool:
        kind, number = _numbered(mark)
        opens = after.isupper() or after in '“"(' or after.isdigit()
        if kind == "letter":
            opens = True
        if not opens or number is None:
            return False
        last = self.last.get(kind)
        fits = number == 1 or (last is not None and last < number <= last + 2)
        ends = (end != "" and end in _ENDS) or before[-1:] in "/,"
        short = (
            self.text.find(". ", self.since, mark.start()) < 0 and mark.start() - self.since < 150
        )
        capitals = before[-5:].isupper() and len(before) > 4
        begins = (ends and (fits or kind in ("digits", "deep"))) or (
            fits and (number != 1 or capitals or short or kind == "roman")
        )
        if begins:
            self.last[kind] = number
            for lower in _BELOW.get(kind, ()):
                self.last.pop(lower, None)
        return begins


_BELOW = {
    "roman": ("digits", "letter", "deep"),
    "article": ("digits", "letter", "deep"),
    "digits": ("letter",),
    "deep": ("letter",),
}
_AFTER_PAGE = pattern(rf"{PROPER}|{CAPITAL} |[-–+] |[IVX\d]{{1,4}}[.)]|[a-zđ]\) |\d{{1,2}}\.\d")
_LETTERS = {letter: k for k, letter in enumerate("abcdđeghiklmnopqrstuvxy", 1)}


def _numbered(mark: re.Match[str]) -> tuple[str, int | None]:
    """The kind of a mark, and which in its row it is."""
    if mark["roman"]:
        return "roman", ROMANS.index(mark["roman"]) if mark["roman"] in ROMANS else None
    if mark["letter"]:
        return "letter", _LETTERS.get(mark["letter"])
    if mark["article"]:
        return "article", int(mark["number"])
    figures = mark["digits"].split(".")
    return ("digits" if len(figures) == 1 else "deep"), int(figures[-1])

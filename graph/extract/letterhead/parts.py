"""What is known of a letterhead, and the words that open what follows it."""

from __future__ import annotations

from dataclasses import dataclass, field

from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES
from thidua.graph.extract.names import Home
from thidua.graph.extract.rules import rules
from thidua.graph.extract.scan import holds
from thidua.graph.records import Evidence


@dataclass(slots=True)
class Header:
    """What the letterhead says; `body` is where the running text begins, `number_end` where the number
    ends, if one is printed."""

    number: str | None = None
    type: str | None = None
    issued: str | None = None
    place: str | None = None
    issuer: str | None = None
    title: str | None = None
    title_span: tuple[int, int] = (0, 0)
    body: int = 0
    number_end: int = 0
    home: Home | None = None
    evidence: dict[str, tuple[Evidence, ...]] = field(default_factory=dict)


#: How the running text opens, below the letterhead.
OPENS_TEXT = pattern(
    rf"(?:[{DASHES}] ?)?(?:Căn cứ|Thực hiện|Xét (?:đề nghị|Tờ trình|tờ trình|báo cáo)|Theo (?!dõi)|Ngày \d|Để |Nhằm |Thi hành|Trong |Sau |Vừa qua|Điều \d|Kính thưa |Năm \d{{4}} là|Được sự |Những năm (?:qua|gần đây|vừa qua)|Hiện nay|Thời gian (?:qua|gần đây|vừa qua))"
)


#: "Về việc" in short: "V/v", "V.v", "Vv".
IN_SHORT = r"(?:V ?/ ?[vV]|v/v|V\.[vV]\.?(?=[ :])|Vv(?=[ :]))"
#: What a title is introduced by: "V/v", "Về việc".
SUBJECT_MARK = pattern(rf"(?:{IN_SHORT}|V[ềêệ] việc|VỀ VIỆC|Về|VỀ|về việc|về|Trích yếu)\s?:?\s+")
#: What comes before whom a letter is addressed to; the South spells it "Kính gởi" too.
ADDRESS = pattern(r"(?:Kính g[ửở]i|KÍNH G[ỬỞ]I)")
#: What no title ends with, in small letters.
_OPEN_ENDS = (
    " của", " và", " về", " các", " cho", " với", " tại", " theo", " ngày", " do", " thuộc", " giữa", " bởi", " từ",
    ",", "-", "–",
)  # fmt: skip
#: No letterhead has more lines.
LONGEST_HEAD = 60
#: The first lines of a page of a portal: "Số 12/CT-UBND Chỉ thị về việc …", "Thư kêu gọi của … về …".
PAGE_LINES = 3


#: What a sentence holds, and a name or a title hardly; none is shorter.
_PREDICATE = pattern(
    r"(?<!\w)(?:đã|được|là|còn|như sau|sau đây|yêu cầu|đề nghị|xây dựng|ban hành|thông báo|hướng dẫn)(?!\w)"
)
#: What is quoted in a title may be a sentence: "Các giải pháp “Xây dựng quê hương”".
_QUOTED = pattern(r"“[^“”]*”")
_SHORTEST_SENTENCE = 60


def runs_on(words: str) -> bool:
    """Whether a line goes on in the next one, whatever that begins with: "VỀ VIỆC GIỮ RỪNG CỦA"."""
    return words.casefold().endswith(_OPEN_ENDS)


def is_sentence(words: str) -> bool:
    """Whether a line or a paragraph is a sentence, and no name or title: "Mùa khô năm ngoái đã …"."""
    if len(words) < _SHORTEST_SENTENCE or not words[0].isupper() or not words.endswith((".", ":")):
        return False
    return _PREDICATE.search(_QUOTED.sub("“”", words)) is not None


def type_name(word: str) -> str:
    """The type (tên loại) as records have it, by the word of a heading: "CHỈ THỊ" -> "Chỉ thị"."""
    return rules().type_of_word.get(word.casefold(), word[:1] + word[1:].lower())


#: Specks of a scan, or of a stamp, before the words that introduce a title: "(y Mi s.w — Về việc …".
_DIRT_BEFORE = pattern(r"(?:[^\s“]{1,4} ){1,8}(?=(?:Về việc|V/v) )")
#: "Về việc" and "VỀ" without the marks of their letters.
_MARK_MISREAD = pattern(
    r"V[ềêèéeẻẽẹ] ?v[iíìị][eêéèệếề]c ?:? |V[ỀÊÈÉEẺẼẸ] ?V[IÍÌỊ][EÊÉÈỆẾỀ]C ?:? |V[ÊÈÉE] (?=[A-ZĐÀ-Ỹ]{2})"
)
_QUOTE = pattern(r"[“”\"]")
#: A mark without a blank beside it: "chào mừng"Lễ hội Hoa"".
_GLUED_QUOTE = pattern(r"(?<=\w)[“”\"](?=\w)")


def set_title(flow: Flow, header: Header, start: int, end: int) -> None:
    """Make the words from `start` to `end` the title, without what introduces them ("V/v") and
    without quotation marks."""
    raw = flow.text[start:end]
    if raw.startswith("(") and raw.endswith(")") and raw.count("(") == 1:
        start, end = start + 1, end - 1  # "(V/v: Chia lịch trực)"
        raw = raw[1:-1]
    dirt = _DIRT_BEFORE.match(raw) if flow.damaged else None
    if dirt:
        start += dirt.end()
        raw = flow.text[start:end]
    if flow.damaged and (misread := _MARK_MISREAD.match(raw)):
        start += misread.end()
        raw = flow.text[start:end]
    lead = SUBJECT_MARK.match(raw, raw.startswith(("“V", '"V')))
    if lead:
        start += lead.end()
        raw = flow.text[start:end]
    value = " ".join(raw.split()).strip(" .:;-–")
    if holds(value, ("“", "”", '"')):
        value = _QUOTE.sub("", _GLUED_QUOTE.sub(" ", value))
    if not value:
        return
    header.title = value
    header.title_span = (start, end)
    header.evidence["title"] = (flow.evidence(start, end, "title under the heading"),)

"""The titles (trích yếu) of cited documents: as they follow a number, and where they stand in the text.

A title is read from the flow; where it stands, so that its wording can be shown, is found again in the source behind
the mention that it belongs to, over line breaks and Markdown marks.
"""

from __future__ import annotations

import re

from thidua.graph.extract import names
from thidua.graph.extract.citations.defining import in_bracket
from thidua.graph.extract.citations.hosts import OWN_ACT
from thidua.graph.extract.citations.makers import maker_behind_title
from thidua.graph.extract.citations.mentions import Mention
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import bare, pattern
from thidua.graph.extract.scan import matches
from thidua.graph.records import Citation, Evidence

#: What opens a title: "về việc", "V/v", a quotation mark.
_TITLE = pattern(r"[\s,]*(?:về việc|về|V/v|v/v)\s+(?=\S)|[\s,]*(?=[“\"])")
_BEFORE_TITLE = frozenset(' ,\n“"vV')
_TITLE_STOP = pattern(
    r"[;\n(]|[.](?=\s|$|/)|,(?<=”,)| thì (?=\w)| có quy định(?=:| như sau| cụ thể)"
    r"|, (?:Xét|Căn cứ|Theo) |, (?:QUYẾT ĐỊNH|QUYẾT NGHỊ)|,(?: [a-zà-ỹđ]+){1,5}:(?=\s|$)"  # "…, cụ thể như sau:"
)
_AMENDED = pattern(r",? (?:đã )?được (?:sửa đổi|bổ sung|thay thế|điều chỉnh|đính chính|gia hạn)")
#: What the sentence of a citation goes on with behind the body that acts.
_ACTS = pattern(
    r"(?: đã| vừa)?(?: trân trọng| kính)?,? (?:phát động|ban hành|xây dựng|yêu cầu|đề nghị|thông báo|báo cáo|hướng dẫn"
    r"|triển khai|tổ chức|có ý kiến|chỉ đạo|nhận được|giao|quyết định)(?!\w)"
)
#: No such act is longer.
_LONGEST_ACT = 60
#: Where a sentence that leads to a list ("như sau:") goes on: "…, chúng tôi báo", "…, Phòng GD&ĐT | triệu tập".
_WE = pattern(r"(?:[a-zà-ỹđ]+ ){0,3}chúng tôi(?!\w)")
_DOES = pattern(
    r" (?!(?:và|hoặc|của|thuộc|tại|trong|với|về|năm|cho|theo|các|cấp|đến|từ|trên)(?!\w))[a-zà-ỹđ]+ [^\W\d]"
)
#: The verb that leads to the next document: "về chăm sóc rừng | , thực hiện | Chỉ thị số …".
_NEXT_CLAUSE = pattern(r", [a-zà-ỹđ]+(?: (?!và )[a-zà-ỹđ]+){1,3} (?:các )?$")
_SINCE_DAY = pattern(r"(?<=[\w”]) từ \d")
_TITLE_TAIL = pattern(r"(?:,| và| cùng)$")
_TITLE_TAILS = (",", " và", " cùng")
#: A title in quotation marks; one that is not closed ends as other titles do: "“Giữ rừng; Thực hiện …".
_QUOTED_TITLE = pattern(r"“(?P<t>[^“”\"]{5,500})[”\"]|\"(?P<u>[^“”\"]{5,500})[\"”]")
_UNCLOSED = pattern(r"[“\"](?=\w)")


def read_titles(text: str, last: int, group: list[Mention]) -> None:
    """The title (trích yếu) a mention prints: what follows "về (việc)", or the quotation there.

    `group`: the mentions of a sentence that ends at `last`. "A và B về việc T" gives T to both. A law's name is
    all the title it has: "Gửi kết quả rà soát Luật Trồng trọt về Sở …" tells where to.
    """
    for k, mention in enumerate(group):
        if mention.name:
            continue
        ahead = text[mention.end : mention.end + 1]
        opener = _TITLE.match(text, mention.end, last) if ahead in _BEFORE_TITLE else None
        if opener is None:
            continue
        start = opener.end()
        quoted = _QUOTED_TITLE.match(text, start)
        if quoted:
            mention.title = " ".join((quoted["t"] or quoted["u"]).split()).strip(" .;,")
        else:
            unclosed = _UNCLOSED.match(text, start)
            start = unclosed.end() if unclosed else start
            end = _title_end(text, start, last, mention, group[k + 1 :])
            title = " ".join(text[start:end].split())
            if title.endswith(_TITLE_TAILS):
                title = _TITLE_TAIL.sub("", title)
            if 8 <= len(title) <= 500:
                mention.title = title.strip(" .;,")
                if mention.issuer is None and " của " in title:
                    close = min(end, group[k + 1].start) if k + 1 < len(group) else end
                    mention.issuer = maker_behind_title(text, mention.number, start, close)
        if mention.title and k:
            before = group[k - 1]
            if before.title is None and text[before.end : mention.start].strip() == "và":
                before.title = mention.title


def _title_end(text: str, start: int, last: int, mention: Mention, following: list[Mention]) -> int:
    """Where the title that begins at `start` ends: before the next document that is not in it, a mark, or
    the body that the sentence goes on with."""
    limit = last
    for other in following:
        if other.host is not mention:
            limit = min(limit, other.start)
            clause = _NEXT_CLAUSE.search(text, max(start, limit - 40), limit)
            clause = clause or OWN_ACT.search(text, max(start, limit - 160), limit)
            limit = clause.start() if clause else limit
            break
        if other.host_relation == "amended by":
            amended = _AMENDED.search(text, start, other.start)
            limit = amended.start() if amended else limit
            break
    stop = _TITLE_STOP.search(text, start, limit)
    closing = text.find(")", start, stop.start() if stop else limit)
    if closing >= 0 and in_bracket(text[max(0, mention.start - _OPENED) : mention.start]):
        return closing  # "(tại Quyết định số 5 về việc trồng cây) tổ chức …"
    limit = stop.start() if stop else limit
    comma = text.find(", ", start, limit)
    told = text.endswith(":", start, last) and (limit == last or text[limit] == ",")
    while comma >= 0:
        body = names.organ_at(text, comma + 2)
        near = min(last, body + _LONGEST_ACT)
        acts = _ACTS.search(text, comma + 3, near) if body > comma + 2 else None
        if acts and acts.start() <= body:
            limit = comma
            break
        does = body > comma + 2 and _DOES.match(text, body)
        if does or (told and _WE.match(text, comma + 2)):
            limit = comma
            break
        comma = text.find(", ", comma + 1, limit)
    for since in matches(_SINCE_DAY, text, (" từ ",), start, limit):
        return since.start()
    return limit


#: How far before the document the bracket may open in which it is named.
_OPENED = 40
_GAP = pattern(r"[\s*_`\\#|]+")
#: How far behind the mention a title begins, mostly and at most.
_NEAR, _REACH = 100, 1500


def place_titles(flow: Flow, citations: tuple[Citation, ...], end: int) -> tuple[Citation, ...]:
    """The citations, each with the places of its title; `end` is an offset of the source."""
    # the flow of a damaged scan has put marks right
    source = bare(flow.source) if flow.mended else flow.source
    return tuple(
        _place(flow, source, citation, end) if citation.title else citation
        for citation in citations
    )


def _place(flow: Flow, source: str, citation: Citation, end: int) -> Citation:
    """A citation with the places of its title, near each mention, in `source`: that of the flow, or that without
    marks."""
    title = citation.title or ""
    words = (bare(title) if flow.mended else title).lower().split()
    found: dict[tuple[int, int], Evidence] = {}
    for proof in citation.evidence:
        near = min(end, proof.end + _NEAR + len(title))
        far = min(end, proof.end + _REACH + len(title))
        span = _find(source, words, proof.end, near)
        if span is None and near < far:
            span = _find(source, words, proof.end, far)
        if span:
            found[span] = Evidence(*span, rule="cited title", quote=flow.source[slice(*span)])
    c = citation  # dataclasses.replace takes five times as long
    return Citation(
        c.number, c.type, c.date, c.issuer, c.relation, c.name, c.title, c.host, c.host_relation, c.evidence,
        tuple(found.values()),
    )  # fmt: skip


def _find(source: str, words: list[str], start: int, end: int) -> tuple[int, int] | None:
    """Where `words`, in small letters, first stand in source[start:end], marks and breaks between
    them, and what the flow has put right. A pattern for it is made last, where all its letters are there: making it takes
    longer than looking."""
    text = source[start:end].lower()
    if len(text) != end - start:  # a letter whose small form is two
        return None
    whole = " ".join(words)
    at = text.find(whole)
    if at >= 0:
        return start + at, start + at + len(whole)
    at = text.find(words[0])
    while at >= 0:
        stop = at + len(words[0])
        for word in words[1:]:
            if text.startswith(f" {word}", stop):
                stop += 1 + len(word)
                continue
            gap = _GAP.match(text, stop)
            begin = gap.end() if gap else stop  # a blank that the source has lost
            if not text.startswith(word, begin):
                break
            stop = begin + len(word)
        else:
            return start + at, start + stop
        at = text.find(words[0], at + 1)
    if _close(whole) not in _close(text):
        return None
    # "thi đua , khen thưởng", "thi đ\u00adua": what the flow has put right stands otherwise in the source
    printed = rf"[\s*_`\\#|{_UNSEEN}]*".join(
        f"[{_UNSEEN}]*".join(map(_letter, part)) for part in _PARTS.findall(whole)
    )
    found = re.search(printed, text)
    return (start + found.start(), start + found.end()) if found else None


def _letter(letter: str) -> str:
    """The pattern of one letter of a title; quotations have marks of several kinds."""
    return f"[{_QUOTES}]" if letter in _QUOTES else re.escape(letter)


def _close(words: str) -> str:
    """`words` without what may stand between their letters, and one kind of quotation marks."""
    return "".join(words.translate(_NO_GAPS).split())


#: Marks of quotation.
_QUOTES = '“”«»"'
#: A word, or a mark beside one.
_PARTS = pattern(r"\w+|[^\w\s]")
#: What has no width.
_UNSEEN = "\u00ad\u200b"
_NO_GAPS = str.maketrans(dict.fromkeys(f"*_`\\#|{_UNSEEN}") | dict.fromkeys(_QUOTES, '"'))

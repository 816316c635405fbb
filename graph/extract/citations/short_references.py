"""Short references to a document that is cited in full elsewhere in the same text.

    Chỉ thị phát động thi đua năm 2024 của UBND tỉnh

names no number, but kind, issuer and every word of the matter fit exactly one citation: it is
another mention of that one, and only a little less sure.
"""

from __future__ import annotations

import dataclasses
import re

from thidua.graph.extract import names
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import either
from thidua.graph.extract.scan import matches, matches_at, places
from thidua.graph.records import RELATIONS, Citation, Evidence, Relation

_KINDS = (
    "Chỉ thị", "Nghị quyết", "Quyết định", "Kế hoạch", "Kết luận", "Hướng dẫn", "Chương trình", "Phát động",
)  # fmt: skip
_REFERENCE = pattern(
    rf"(?<!\w)(?P<kind>{either(_KINDS)}) (?!số |ngày |này|trên|nêu|kèm)"
    r"(?P<matter>[^.,;:()“”\"\n\d]{6,90}?(?: năm (?P<year>\d{4}))?)"
    r" của (?=\S)"
)
_CONFIDENCE = 0.8
_FILLER = frozenset({"về", "việc", "tổ", "chức", "trong", "của", "và"})


def attach_short_references(
    flow: Flow, citations: tuple[Citation, ...], start: int, end: int
) -> tuple[Citation, ...]:
    """The citations, each with the short references of flow[start:end] that mean it alone."""
    text = flow.text
    citations = _taken_up(flow, citations, start, end)
    known = {c.type for c in citations if c.number and c.title and c.issuer}
    kinds = [kind for kind in _KINDS if kind in known]
    if not any(_REFERENCE.match(text, at, end) for at in places(text, kinds, start, end)):
        return citations
    added: dict[int, list[Evidence]] = {}
    for match in matches(_REFERENCE, text, _KINDS, start, end):
        stop = names.organ_at(text, match.end())
        issuer = text[match.end() : stop]
        if not issuer.strip():
            continue
        proof = flow.evidence(match.start(), stop, "short reference", _CONFIDENCE)
        fitting = [
            i
            for i, c in enumerate(citations)
            if _fits(c, match["kind"], match["matter"], match["year"], issuer)
        ]
        if len(fitting) == 1 and not _inside(citations, proof):
            added.setdefault(fitting[0], []).append(proof)
    return tuple(
        dataclasses.replace(c, evidence=(*c.evidence, *added[i])) if i in added else c
        for i, c in enumerate(citations)
    )


#: What a later word may mean by its kind alone.
_MEANT = (*_KINDS, "Công văn", "Công điện", "Thông báo", "Thông tư", "Nghị định", "Quy định")
_ABOVE = r"(?:nêu trên|nói trên|trên đây|trên|vừa nêu|vừa nói|đó|ấy)"
#: "sao gửi Kế hoạch nêu trên (gửi kèm)": the one of its kind is sent on.
_SENT_ON = pattern(
    rf"(?<!\w)(?P<kind>{either(_KINDS)}) (?:{_ABOVE}|này)\s*\([^()\n]{{0,20}}kèm[^()\n]{{0,20}}\)"
)
#: "gửi kèm Công văn nói trên": the one of its kind is sent on.
_SENT_ALONG = pattern(
    rf"(?<!\w)(?<!đã )(?:(?:gửi|chuyển)(?: kèm(?: theo)?)?|sao gửi)(?: (?:đến|tới))?(?: các [^,;.:\n\d]{{2,40}}?)? (?P<kind>{either((*_KINDS, 'Công văn', 'Công điện'))}) {_ABOVE}(?!\w)"
)
#: "(Gửi kèm theo các Kế hoạch của UBND tỉnh)": all of that kind are.
_ALL_SENT = pattern(
    rf"(?<!\w)(?:[Gg]ửi|[Cc]huyển) kèm(?: theo)? các (?P<kind>{either((*_KINDS, 'Công văn', 'Công điện'))})(?= của| nêu| nói| trên|[;,.)])"
)
#: "đề nghị các xã triển khai thực hiện Kế hoạch nêu trên", "theo yêu cầu tại Công văn nói trên": others
#: are to do what it says.
_CARRIED_OUT = pattern(
    r"(?<!\w)(?:[Tt]hực hiện|[Tt]riển khai|[Qq]uán triệt|[Cc]hấp hành|[Tt]heo)(?: (?:nghiêm|tốt|đúng|đầy đủ|nghiêm túc|có hiệu quả|thực hiện|triển khai|các|những"
    r"|nội dung|nhiệm vụ|yêu cầu|quy định|hướng dẫn|ý kiến|chỉ đạo|tinh thần|của|tại|trong|nêu tại)){0,8}"
    rf" (?:(?P<kind>{either(_MEANT)})|[Vv]ăn bản|ý kiến chỉ đạo|ý kiến) {_ABOVE}(?= (?:của|và|cùng|với|tại|trong|trước|đến|tới)(?!\w)|[,.;/]|$)"
)
_CARRIED = ("hực hiện ", "riển khai ", "uán triệt ", "hấp hành ", "heo ")
#: The first words of what means a document again, and what stands right before them.
_AGAIN = (" trên", " nêu tr", " nói tr", " vừa n", " đó", " ấy")
_NAMED_AGAIN = (*_MEANT, "ăn bản", "ý kiến", "chỉ đạo")
#: "đính chính Quyết định nói trên như sau": it changes the one of its kind.
_CHANGED = pattern(
    rf"(?<!\w)(?P<verb>[Đđ]ính chính|[Ss]ửa đổi, bổ sung|[Ss]ửa đổi|[Tt]hay thế|[Bb]ãi bỏ) (?P<kind>{either(_MEANT)}) {_ABOVE}(?!\w)"
)
#: "Quy định ấy hết hiệu lực từ ngày ký": it ends.
_ENDED = pattern(
    rf"(?<!\w)(?P<kind>{either(_MEANT)}) {_ABOVE} (?:(?:bị|được) (?:bãi bỏ|hủy bỏ|huỷ bỏ)|hết hiệu lực|không còn hiệu lực|thôi (?:áp dụng|thi hành))(?!\w)"
)
_CHANGES = ("ính chính ", "ửa đổi ", "ổ sung ", "hay thế ", "ãi bỏ ")
_EFFECTS: dict[str, Relation] = {"thay thế": "replaces", "bãi bỏ": "repeals"}
#: Who asks for a change makes none.
_ASKS = pattern(
    r"(?:[Đđ]ề nghị|[Kk]iến nghị|[Xx]em xét|[Tt]rình|[Đđ]ề xuất|[Tt]ham mưu)[^.;\n]{0,120}$"
)


def _taken_up(
    flow: Flow, citations: tuple[Citation, ...], start: int, end: int
) -> tuple[Citation, ...]:
    """The citations, each with the relation that later words give it which mean it by its kind alone:
    "gửi kèm Kế hoạch nêu trên", "thực hiện Kế hoạch nêu trên", "đính chính Quyết định nói trên"."""
    text, made = flow.text, list(citations)
    if not any(c.number and c.host is None for c in citations):
        return citations
    told: list[tuple[re.Match[str], Relation, str]] = []
    enclosed = places(text, ("kèm",), start, end)
    if any(_ends_again(text, start, at) for at in enclosed):
        told += [(m, "forwards", "enclosed") for m in matches(_SENT_ON, text, _KINDS, start, end)]
    if any(text.endswith(_NAMED_AGAIN, start, at) for at in places(text, _AGAIN, start, end)):
        told += _meant_again(text, start, end)
    sent = (at for at in enclosed if text.startswith(_ALL_ENCLOSED, at))
    for match in matches_at(_ALL_SENT, text, sent, start, end, len("chuyển ")):
        proof = flow.evidence(match.start(), match.end(), "enclosed", _CONFIDENCE)
        for i, c in enumerate(made):
            weaker = RELATIONS.index(c.relation) > RELATIONS.index("forwards")
            if c.number and c.type == match["kind"] and c.host is None and weaker:
                made[i] = dataclasses.replace(c, relation="forwards", evidence=(*c.evidence, proof))
    for match, relation, rule in told:
        kind = match.groupdict().get("kind")
        proof = flow.evidence(match.start(), match.end(), rule, _CONFIDENCE)
        fitting = [
            i
            for i, c in enumerate(made)
            if c.number
            and c.host is None
            and kind in (c.type, None)
            and c.evidence[0].start < proof.start
        ]
        if len(fitting) != 1:
            continue
        c = made[fitting[0]]
        if RELATIONS.index(c.relation) > RELATIONS.index(relation):
            made[fitting[0]] = dataclasses.replace(
                c, relation=relation, evidence=(*c.evidence, proof)
            )
    return tuple(made)


#: What a bracket on what is enclosed follows: "Kế hoạch nêu trên (gửi kèm)".
_BEFORE_BRACKET = ("trên", "đây", "nêu", "nói", "đó", "ấy", "này")
_ALL_ENCLOSED = ("kèm các ", "kèm theo các ")


def _ends_again(text: str, start: int, at: int) -> bool:
    """Whether the words that are enclosed, at `at`, stand in a bracket behind what means a document again."""
    bracket = text.rfind("(", max(start, at - 21), at)
    return bracket >= 0 and text[max(start, bracket - 9) : bracket].rstrip().endswith(
        _BEFORE_BRACKET
    )


def _meant_again(text: str, start: int, end: int) -> list[tuple[re.Match[str], Relation, str]]:
    """The words that mean a document by its kind alone, each with the relation that it gives and the rule."""
    told: list[tuple[re.Match[str], Relation, str]] = [
        (m, "forwards", "enclosed")
        for m in matches(_SENT_ALONG, text, ("gửi ", "chuyển "), start, end, 4)
    ]
    told += [
        (m, "implements", "to be carried out")
        for m in matches(_CARRIED_OUT, text, _CARRIED, start, end, 1)
    ]
    told += [
        (m, _EFFECTS.get(m["verb"].lower(), "amends"), "changed")
        for m in matches(_CHANGED, text, _CHANGES, start, end, len("Sửa đổi, b"))
        if not _ASKS.search(text, max(start, m.start() - 140), m.start())
    ]
    told += [(m, "repeals", "changed") for m in matches(_ENDED, text, _MEANT, start, end)]
    return told


def _fits(citation: Citation, kind: str, matter: str, year: str | None, issuer: str) -> bool:
    """Whether a citation is of that kind and issuer, and its title holds every word of the matter."""
    if not (citation.number and citation.title and citation.type == kind and citation.issuer):
        return False
    words = {w for w in matter.casefold().split() if w not in _FILLER}
    known = set(citation.title.casefold().replace(",", " ").split())
    dated = (citation.date or "")[:4]
    if year and year not in (dated, *known):
        return False
    organ = _organ(citation.issuer)
    named = _organ(issuer)
    return words - {"năm", year} <= known and (organ.startswith(named) or named.startswith(organ))


def _organ(issuer: str) -> str:
    """The organ of an issuer: without "Chủ tịch", abbreviations written out."""
    return names.expand(" ".join(issuer.split())).casefold().removeprefix("chủ tịch ")


def _inside(citations: tuple[Citation, ...], proof: Evidence) -> bool:
    """Whether the words are part of a citation, or of a title that one gives."""
    return any(
        e.start < proof.end and proof.start < e.end
        for c in citations
        for e in (*c.evidence, *c.title_evidence)
    )

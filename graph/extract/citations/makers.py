"""Who made a cited document, where that does not stand right behind its number.

The words before tell it ("Theo đề nghị của X tại Tờ trình số …"), the last of a list, the title alone ("số 12/ĐHBG-ĐT về
việc chấm đồ án của Hiệu trưởng Trường Đại học Bến Ghềnh"), or a short form that the text has said before: "Ban GCLN".
"""

from __future__ import annotations

import re

from thidua.graph.extract import dates, names, numbers
from thidua.graph.extract.citations.behind import city_end
from thidua.graph.extract.citations.mentions import Mention
from thidua.graph.extract.letters import in_order, pattern
from thidua.graph.extract.rules import rules

#: What a body that acts is followed by, before what it issued: "X đã ban hành".
_VERB = pattern(
    r"(?: \([^()]{1,20}\))? (?:đã |cũng đã |có )?(?:ban hành|có|gửi|ký|ký ban hành|thông qua|trình|ra)(?: các)?\s*$"
    # "Sở Y tế đã hướng dẫn cụ thể tại các"
    r"|(?: \([^()]{1,20}\))? (?:cũng )?(?:đã|vừa) (?:hướng dẫn|chỉ đạo|đề nghị|yêu cầu|thông báo|báo cáo|có ý kiến|trả lời|đôn đốc|đồng ý|thống nhất|chấp thuận)"
    r"(?: cụ thể| rõ| chi tiết)? tại(?: các)?\s*$"
)
_VERB_ENDS = (" ban hành", " có", " gửi", " ký", " qua", " trình", " ra", " các", " tại")


def makers_before(text: str, first: int, group: list[Mention]) -> None:
    """Date and issuer that stand before the numbers of a sentence, which begins at `first`.

    "Theo đề nghị của X tại Tờ trình số …" and "Ngày D, X đã ban hành Công văn số …".
    """
    proposer: str | None = None
    acted: Mention | None = None  # the last one whose maker stands before it as the subject
    listed: tuple[str, str | None] = ("", None)  # type and issuer of what a list holds
    for k, mention in enumerate(group):
        floor = group[k - 1].end if k else first
        before = text[floor : mention.start]
        if mention.number is None:
            continue
        said = before.rstrip()
        if mention.issuer is None and (before[-1:] == "(" or "nghe " in before):
            mention.issuer = _reporter(before)
        if mention.issuer is None and before[-1:] == "(":
            mention.issuer = _before_bracket(text, floor, mention)
        if mention.issuer is None and said in _AT:
            mention.issuer = _who_says_there(text, mention.end)
        if mention.issuer is None and said.endswith((" tại", " tại các")):
            mention.issuer = _approver(text, floor, before)
            acted = mention if mention.issuer else acted
        if said.endswith(":"):
            listed = _list_head(text, floor, before) or _made_by(text, floor, before) or listed
        if mention.issuer is None and _is_of(listed[0], mention):
            mention.issuer = listed[1]
        if mention.issuer is None:
            mention.issuer = _proposer(text, floor, mention, before, proposer)
            proposer = mention.issuer or proposer
        if mention.host is None and said.endswith(_VERB_ENDS):
            if _read_subject(text, floor, mention, before):
                acted = mention
        elif acted is not None and mention.issuer is None and _also_by(acted, mention, said):
            mention.issuer = acted.issuer
        if mention.issuer is None and mention.host is None:
            mention.issuer = _by_its_letters(text, floor, mention, before)
            acted = mention if mention.issuer else acted


#: Who says something in what the sentence opens with: "Tại Công văn số … ngày …, | Sở Y tế đề nghị".
_AT = (" Tại", "Tại", " Tại các", "Tại các")
_SAYS_THERE = pattern(
    r"(?: đã| có)? (?:đề nghị|ý kiến|hỏi|báo cáo|kiến nghị|thông báo|yêu cầu|hướng dẫn|cho biết|trả lời|xin ý kiến|chỉ đạo|giao|phản ánh|nêu)(?!\w)"
)


def _who_says_there(text: str, position: int) -> str | None:
    """Who is said, behind a comma at `position`, to say something in the document that ends there."""
    begin = position + 2
    stop = names.organ_at(text, begin) if text.startswith(", ", position) else begin
    return text[begin:stop] if stop > begin and _SAYS_THERE.match(text, stop) else None


#: "nghe Sở Y tế báo cáo (văn bản số …": who wrote it.
_HEARD = pattern(
    r"(?<!\w)nghe (?P<body>[A-ZĐÀ-Ỹ][^;.()\n]{3,100}?) báo cáo[^;.()\n]{0,80}(?:\(| tại(?: các)? )$"
)


def _reporter(before: str) -> str | None:
    """Who is said to have reported what the bracket names."""
    heard = _HEARD.search(before)
    if heard is None or names.organ_at(heard["body"], 0) != len(heard["body"]):
        return None
    return heard["body"]


#: Where the name of a body may begin that stands before a bracket.
_NAMED = pattern(r"(?:(?<=, )|(?<=với )|(?<=của )|(?<=và )|(?<=; ))(?=[A-ZĐÀ-Ỹ])")
#: What it is about, between the body and the bracket.
_ITS_MATTER = pattern(r"(?: về (?:việc )?[a-zà-ỹđ][^;()\n]{3,160})? ?\(")
#: Whose word is told, whatever letters the number bears.
_WORD_OF = pattern(
    r"(?:(?:đồng ý|chấp thuận|ý kiến|đề nghị|báo cáo) của|thống nhất(?: ý kiến)? với) $"
)


def _before_bracket(text: str, floor: int, mention: Mention) -> str | None:
    """Who made what a bracket names, which stands right behind it, by the letters of its number or by what is said of
    it: "thống nhất ý kiến với Bộ Thủy lợi (Văn bản số 5/TL-ĐĐ …)"."""
    for begin in reversed([match.start() for match in _NAMED.finditer(text, floor, mention.start)]):
        stop = names.organ_at(text, begin)
        if stop <= begin or not _ITS_MATTER.fullmatch(text, stop, mention.start):
            continue
        body = text[begin:stop]
        if _body_letters(mention.number or "") is None:
            return body if _WORD_OF.search(text, floor, begin) else None
        parts = _LETTERS.findall(mention.number or "")
        return body if any(_bears(body, letters) for letters in parts) else None
    return None


def _bears(body: str, letters: str) -> bool:
    """Whether the initials of a `body` hold the `letters` of a number, in their order."""
    initials = "".join(word[0] for word in body.split() if word != "và" and word[0].isalpha())
    initials = initials.upper().replace("Ư", "W")
    if "Đ" not in letters:
        initials = initials.replace("Đ", "D")  # "831/TB-DCT" of a "Trường Đại học …"
    if len(letters) == 2:
        return initials.endswith(letters)
    return in_order(letters, initials)


#: What a list is headed by: "các Quyết định của Thủ tướng Chính phủ về …: | Quyết định số A; Quyết định số B".
_LIST_OF = pattern(
    r"(?<!\w)[Cc]ác (?P<type>[A-ZĐa-zđ][a-zà-ỹđ]+ [a-zà-ỹđ]+) (?:sau (?:đây )?)?của (?P<body>[A-ZĐÀ-Ỹ][^;:()\n]{3,200}?)(?: (?:về|phê duyệt|ban hành) [^;:()\n]{5,200})?:\s*$"
)


#: "UBND tỉnh đã | ban hành nhiều văn bản chỉ đạo như: Chỉ thị số A; Công văn số B".
_MADE_MANY = pattern(
    r" (?:(?:cũng )?(?:đã|vừa) )?(?:ban hành|có) (?:nhiều|một số|các|những) (?P<type>[a-zà-ỹđ]+ [a-zà-ỹđ]+)(?: [^;:()\n]{0,60})?:\s*$"
)


def _made_by(text: str, floor: int, before: str) -> tuple[str, str] | None:
    """Type and issuer of what a list holds, by the words `before` it that tell who made it all."""
    made = _MADE_MANY.search(before)
    if made is None:
        return None
    subject = before[: made.start()]
    for begin in _heads_in(subject):
        stop = names.organ_at(text, floor + begin)
        if floor + begin < stop == floor + len(subject):
            return made["type"], text[floor + begin : stop]
    return None


#: Symbols of bodies that no head of a list need name.
_CENTRAL = ("TTg", "CP", "TW", "TU", "CTN")


def _is_of(kind: str, mention: Mention) -> bool:
    """Whether a document of a list is of the kind that its head names, or, under "các văn bản của X: …", of any
    but the central ones."""
    if kind == "văn bản":
        return not mention.symbol.endswith(_CENTRAL) and "QH" not in mention.symbol
    return (mention.type or "").casefold() == kind


def _list_head(text: str, floor: int, before: str) -> tuple[str, str] | None:
    """Type and issuer that the words `before` a list give to all that it holds."""
    head = _LIST_OF.search(before)
    if head is None or names.organ_at(text, floor + head.start("body")) != floor + head.end("body"):
        return None
    return head["type"].casefold(), head["body"]


#: Who proposes, reports or advises in what comes next: "theo đề nghị của X tại".
_PROPOSAL = pattern(
    r"(?P<what>đề nghị|đề xuất|báo cáo|đồng ý|nhất trí|thống nhất|chấp thuận|cho phép|ủy quyền|[ýÝ] kiến|chỉ đạo|hướng dẫn|[Kk]ết luận)(?: \w{1,10}){0,3} của (?:(?:ông|bà|đồng chí|đ/c) )?(?P<rest>.{3,260}?),?(?: tại| tại các)?\s*$",
    re.DOTALL,
)
#: … and without "của": "Xét đề nghị Sở Y tế tại".
_UNLED_PROPOSAL = pattern(
    r"(?<!\w)(?:Xét|xét|Theo|theo) (?P<what>đề nghị) (?P<rest>[A-ZĐÀ-Ỹ][^;:\n]{3,160}?),? tại(?: các)?\s*$"
)
_AFTER_PROPOSER = pattern(
    r"(?: [-–] [^,;()]{3,60}?)?,?\s*(?:\([^)]*\) ?)?(?:tại|và|tại các|\(tại)?\s*"
)
_AND = pattern(r"\s*(?:,|và|;)?\s*(?:và)?\s*(?:các )?(?:số )?")
#: A further proposer: "… tại Tờ trình A; của Y tại Công văn B".
_FURTHER_PROPOSER = pattern(
    r"[;,]?\s*(?:và )?(?:(?:đề nghị |ý kiến )?của )?(?P<rest>[A-ZĐÀ-Ỹ][^;,()]{2,200}?),? tại(?: các)?\s*$"
)
#: "Xét đề nghị của X (Tờ trình số A) và Y (Tờ trình số B)": who proposes stands before the bracket.
_BEFORE_BRACKET = pattern(
    r"(?:(?:đề nghị|[ýÝ] kiến) của|^\)?(?:,? (?:và|cùng)|[,;])(?: của)?) (?:(?:ông|bà|đồng chí|đ/c) )?(?P<rest>[A-ZĐÀ-Ỹ][^;()\n]{2,160}?)\s?\($"
)


def _proposer(text: str, floor: int, mention: Mention, before: str, last: str | None) -> str | None:
    """Who proposes or advises in a document, by the words `before` it, which begin at `floor`; `last`: who did
    so last in the sentence."""
    bracket = _BEFORE_BRACKET.search(before) if before[-1:] == "(" else None
    if bracket and (bracket.start() or last):
        stop = names.organ_at(text, floor + bracket.start("rest"), 200)
        return bracket["rest"] if stop == floor + bracket.end("rest") else None
    proposal = _PROPOSAL.search(before) if " của " in before else None
    if proposal is None and "đề nghị " in before:
        proposal = _UNLED_PROPOSAL.search(before)
    told = proposal is not None
    while proposal:  # "Theo đề nghị của X và ý kiến của Y tại": the last one says it there
        begin = floor + proposal.start("rest")
        stop = names.organ_at(text, begin, 240)
        # who directs is no issuer of what an office writes down: "VPCP", "VPTW"
        office = proposal["what"].lower() in ("chỉ đạo", "kết luận") and "VP" in (
            mention.number or ""
        )
        named = stop > begin and not office
        if named and _AFTER_PROPOSER.fullmatch(text, stop, mention.start):
            return text[begin:stop]
        proposal = _PROPOSAL.search(before, proposal.end("what"))
    if told:
        return None
    further = _FURTHER_PROPOSER.fullmatch(before) if last and " tại" in before[-10:] else None
    if further:
        stop = names.organ_at(text, floor + further.start("rest"), 240)
        return further["rest"] if stop == floor + further.end("rest") else None
    return last if last and _AND.fullmatch(before) else None


#: What a body does between its name and a document of its own, whatever the verb: "Bộ Y tế | nhắc lại bằng | Công văn
#: số 5/BYT-KH", "Bộ Y tế, | tại | Công văn số 5/BYT-KH, đã nhắc".
_DOES_WITH = pattern(r"(?:,? tại| [a-zà-ỹđ]+(?: [a-zà-ỹđ]+){0,5})(?: các)?\s*")
#: Words by which a body goes by a document, or carries it out, be it its own.
_GOES_BY = pattern(r"(?<!\w)(?:theo|nhận|thay|sửa|bãi|hủy|huỷ|căn cứ|so với)(?!\w)")


def _by_its_letters(text: str, floor: int, mention: Mention, before: str) -> str | None:
    """The subject of the words `before` a mention, which begin at `floor`, where the number bears its letters."""
    letters = _body_letters(mention.number or "")
    if letters is None or len(letters) < 3:
        return None
    for begin in reversed(_heads_in(before)):
        at = floor + begin
        stop = names.organ_at(text, at) if before[begin : begin + 1].isupper() else at
        if stop <= at or stop >= mention.start:
            continue
        body = text[at:stop]
        initials = "".join(word[0] for word in body.split() if word[0].isalpha()).upper()
        does = _DOES_WITH.fullmatch(text, stop, mention.start)
        if does and initials.startswith(letters) and not _GOES_BY.search(does.group()):
            mention.rule = "citation after its issuer"
            return body
    return None


_LEADING_DATE = pattern(rf"(?=[Nn]gày){dates.DAY},?\s*$")


def _read_subject(text: str, floor: int, mention: Mention, before: str) -> bool:
    """Read who issued a document, and when, from the sentence `before` it: "Ngày D, X đã ban hành"."""
    verb = _VERB.search(before)
    if verb is None:
        return False
    subject = before[: verb.start()]
    for begin in _heads_in(subject):
        at = floor + begin
        stop = names.organ_at(text, at)
        if stop == floor + len(subject):
            if mention.issuer is None:
                mention.issuer = text[at:stop]
            leading = _LEADING_DATE.search(text[floor:at])
            if leading and mention.date is None:
                mention.date = dates.of(leading)
            mention.rule = "citation after its issuer"
            return True
    return False


#: The last that leads to who did something: "quy hoạch được | Thủ tướng Chính phủ phê duyệt tại các Quyết định số …",
#: "đợt thi đua do | Chủ tịch nước phát động tại Quyết định số …".
_BY = pattern(r"(?s:.*)(?<!\w)(?:[Đđ]ược|[Dd]o) (?=[A-ZĐÀ-Ỹ])")
#: What it did, in so few words that no other body stands in them.
_DID_THERE = pattern(r" [a-zà-ỹđ]+(?: [a-zà-ỹđ]+){0,4} tại(?: các)?\s*")


def _approver(text: str, floor: int, before: str) -> str | None:
    """Who is said, in the words `before` a mention, to have approved something there, or done anything else."""
    by = _BY.match(before)
    if by is None:
        return None
    begin = floor + by.end()
    stop = names.organ_at(text, begin)
    did = _DID_THERE.fullmatch(text, stop, floor + len(before)) if stop > begin else None
    return text[begin:stop] if did else None


def _also_by(acted: Mention, mention: Mention, said: str) -> bool:
    """Whether "Bộ Y tế có Công văn số 6/BYT-BH … và | Công văn số 7/BYT-BH" names two of one body."""
    if not said.removesuffix("số").rstrip().endswith((" và", ",", ";")):
        return False
    one, other = ((m.number or "").partition("/")[2] for m in (acted, mention))
    maker = _maker_letters(acted)
    return one == other or (maker is not None and maker == _maker_letters(mention))


_HEADS = pattern(
    r"[,;:)] (?:(?:như|mà|sau khi|khi) (?=[A-ZĐÀ-Ỹ]))?|\(|(?<!\d)\d{4} (?=[A-ZĐÀ-Ỹ])|(?<!\w)(?:Sau khi|Trước khi|Khi|như|mà) (?=[A-ZĐÀ-Ỹ])|(?<!\w)tham mưu (?:cho |giúp |trình )?(?=[A-ZĐÀ-Ỹ])"
)


def _heads_in(subject: str) -> list[int]:
    """Where a body's name may begin in `subject`: the start, after every comma, bracket and day, behind "Sau khi"."""
    starts = [0] + [m.end() for m in _HEADS.finditer(subject)]
    return [s + len(subject[s:]) - len(subject[s:].lstrip(" -–+")) for s in starts][-4:]


_JOINT = pattern(r"[ ,;]*(?i:và|hoặc)?[ ]*(?i:số )?")
#: What may stand between two of one symbol: "Điều 1 Thông tư số A; điểm c khoản 2 Điều 3 | Thông tư số B".
_PROVISION = pattern(
    r"(?:, ?|; ?(?=(?:[Tt]ại )?[ĐđKkMm]))(?:[Tt]ại )?(?:(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục) \w{1,4},? ?){0,4}"
)
_BARE_NUMBER = pattern(r"(?:các )?(?:số )?\d")


def _same_code(one: Mention, other: Mention) -> bool:
    """Whether two documents are of one type and bear one symbol: "01/NQ-CP", "58/NQ-CP"."""
    return one.type is not None and one.type == other.type and one.symbol == other.symbol != ""


_AND_ONE = pattern(r",? và ")


def _maker_letters(mention: Mention) -> str | None:
    """The letters of who made a document behind those of its type: "BCA-V28" of "07/CT-BCA-V28"; the Party's
    ("TW", "TU") tell no body."""
    code, _, rest = mention.symbol.partition("-")
    return rest if rest and code in rules().type_of_code else None


def share_makers(text: str, group: list[Mention]) -> None:
    """What the last of a list states holds for those before: "Nghị quyết số A và số B của X",
    "Thông tư số A và Thông tư số B của X"."""
    for k in range(len(group) - 2, -1, -1):
        here, after = group[k], group[k + 1]
        if here.issuer is not None or after.issuer is None:
            continue
        gap = text[here.end : after.start]
        if " và " in gap and _AND_ONE.fullmatch(gap):
            tail = _maker_letters(here)
            if tail and tail == _maker_letters(after):
                here.issuer = after.issuer
                continue
        one_symbol = _PROVISION.fullmatch(gap) and _same_code(here, after)
        if one_symbol or (_JOINT.fullmatch(gap) and _is_list(text, here, after, gap)):
            here.issuer = after.issuer


def _is_list(text: str, here: Mention, after: Mention, gap: str) -> bool:
    """Whether two documents, parted by `gap`, are a list that the last one's issuer ends."""
    return (
        _BARE_NUMBER.match(text, after.start) is not None
        or gap.rstrip().endswith("số")
        or (here.type is not None and here.type == after.type and gap.strip().lower() == "và")
    )


def maker_behind_title(text: str, number: str | None, start: int, end: int) -> str | None:
    """The body that ends the title text[start:end] behind "của", where the symbol of `number` holds its
    initials: "Công văn số 12/ĐHBG-ĐT về việc chấm đồ án của Hiệu trưởng Trường Đại học Bến Ghềnh".

    What many bodies bear ("KH-UBND") says nothing: "về triển khai kế hoạch của UBND tỉnh".
    """
    letters = _body_letters(number or "")
    at = text.rfind(" của ", start, end)
    if at < 0 or letters is None:
        return None
    begin = at + len(" của ")
    stop = city_end(text, names.organ_at(text, begin))
    if stop <= begin or (stop < end and not text.startswith(_CLOSES, stop)):
        return None
    return text[begin:stop] if _bears(text[begin:stop], letters) else None


#: What may stand behind the body.
_CLOSES = (",", ";", ".", ")", "”", '"', " và ", " theo ")


def _body_letters(number: str) -> str | None:
    """The letters of `number` that stand for who made it: "ĐHBG" of "12/ĐHBG-ĐT", "ĐD" of "02/KH-ĐD"."""
    for part in _LETTERS.findall(number):
        if part not in rules().type_of_code:
            return None if part in numbers.OF_MANY else part
    return None


_LETTERS = pattern(r"(?<=[/-])[A-ZĐ]{2,9}(?![\w&])")


#: Initials that no list has.
_INITIALS = pattern(r"(?<![\w&-])[A-ZĐ]{3,7}(?![\w&-])")
#: How far before its short form a name begins.
_BEFORE = 120


def written_out(text: str, maker: str) -> str:
    """The name that `text` gives for the short form `maker` in a bracket behind it: "Ban Giữ cây lấy nhựa (Ban
    GCLN)" for "Ban GCLN"; else `maker`."""
    short = _INITIALS.search(maker)
    at = text.find(f" ({maker})") if short and short.group() not in rules().abbreviations else -1
    if short is None or at < 0:
        return maker
    kind = maker[: short.start()]
    begin = text.rfind(kind, max(0, at - _BEFORE), at) if kind else -1
    if begin < 0 or maker[short.end() :]:
        return maker
    rest = text[begin + len(kind) : at]
    initials = "".join(word[0] for word in rest.split()).upper()
    named = rest[:1].isupper() and not any(mark in rest for mark in ".;:()\n")
    return f"{kind}{rest}" if named and in_order(short.group(), initials) else maker

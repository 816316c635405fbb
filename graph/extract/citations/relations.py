"""How a document relates to one that it cites: by recital, by legal effect (`effects`), by the verb before
(`verbs`), else by the shape of the sentence (`shapes`).

The strongest that a sentence says wins.
"""

from __future__ import annotations

from itertools import pairwise

from thidua.graph.extract import names
from thidua.graph.extract.citations.defining import in_bracket, is_only_named, was_allowed
from thidua.graph.extract.citations.effects import effect, effect_on_all, may_change
from thidua.graph.extract.citations.listed import under_head
from thidua.graph.extract.citations.mentions import Mention, Setting
from thidua.graph.extract.citations.sent import brings, is_enclosed
from thidua.graph.extract.citations.shapes import by_shape
from thidua.graph.extract.citations.verbs import any_cue, by_verb, is_parallel, last_cue
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import MARK
from thidua.graph.records import Relation

_RECITAL = pattern(
    rf"[\s“\"]*+(?:{MARK}“?)?(?P<cue>Căn c[ứư]|CĂN CỨ|Chi[ếể]u|Xét(?! xử| theo| khen| tuyển| duyệt| tặng| nghiệm)|Theo đề nghị|Trên cơ sở (?:ý kiến|đề nghị|kết quả|biểu quyết|xem xét)|Sau khi xem xét|Qua xem xét)(?!\w)"
)
#: The heads of a table's columns, of which "Căn cứ" may be the next.
_COLUMNS = pattern(
    r"(?:Thời gian(?: hoàn thành| thực hiện)?|Thời hạn(?: hoàn thành)?|[Cc]hủ trì|[Pp]hối hợp|Kết quả|Sản phẩm|Tiến độ|STT|TT)\s$"
)


def relate(text: str, sentence: tuple[int, int], group: list[Mention], setting: Setting) -> None:
    """The relation of each mention by recital, by legal effect, by the nearest verb before, else by the
    shape of the sentence."""
    first, last = sentence
    recital = _RECITAL.match(text, first, last)
    leading: Relation | None = None
    previous_end = first
    if recital and _COLUMNS.search(text, max(0, first - 40), first):
        previous_end, recital = recital.end(), None
    mode = recital is not None
    under = under_head(text, group[0].start) or _of_footnote(text, group[0].start)
    if under is not None and not may_change(under, group[0], setting):
        under = None
    mode = mode or under == "basis"
    for mention in group:
        before = text[previous_end : mention.start]
        previous_end = max(previous_end, mention.end)
        recited, mode = mode, _recital_mode(before, mode)
        parallel = mode and is_parallel(text[first : group[0].start], before, mention)
        mode = mode and not parallel
        if recited and not mode and (parallel or " để " in before or "nhằm " in before):
            leading = None  # "Căn cứ A; nhằm đưa B vào cuộc sống"
        if leading == "basis" and not recited and ";" in before:
            leading = None  # "Dựa vào A; để đưa B vào cuộc sống"
        if mention.alias is not None:
            mention.relation = mention.alias.relation
            continue
        if mention.host is not None:
            mention.relation = _of_hosted(text, mention, mention.host)
            continue
        relation = effect(before, text, mention, setting)
        if relation is None and setting.type == "Công văn" and setting.issuer:
            sender = brings(before) if mention is group[0] else None
            relation = "forwards" if sender and setting.is_issuer(sender) else None
        if mode and relation is None:
            mention.relation = "basis"
            leading = "basis"
            continue
        if relation is None and mention is group[0]:
            relation = under
        if relation is None and leading is not None and _goes_on(before, text, mention):
            relation = leading
            if leading == "amends" and before.endswith(("toàn bộ ", "toàn bộ các ")):
                relation = effect_on_all(text[first : mention.start])
            if leading in _STRONGEST and _STAYS.match(text, mention.end, last):
                relation = "cites"
        if relation is None:
            relation = by_verb(before, text, mention, last, setting)
        if relation is None:
            relation = by_shape(before, text, mention, last, setting)
        if relation is None:
            apart = in_bracket(before) or was_allowed(before) or _OWN_CLAUSE.search(before[-120:])
            relation = leading if leading is not None and not apart else "cites"
        mention.relation = relation
        leading = relation
    _relate_together(text, sentence, group, setting)


def _relate_together(
    text: str, sentence: tuple[int, int], group: list[Mention], setting: Setting
) -> None:
    """What a sentence says of its documents behind the last, or of all of them."""
    first, last = sentence
    last_named = group[-1]
    if text.startswith(" như sau:", last_named.end) or (
        text.endswith(_ISSUED_WITH, 0, last_named.start)
    ):
        _amend_last(text, sentence, group, setting)
    if last_named.relation == "forwards" and text.endswith((": ", ":\n"), first, group[0].start):
        _send_all(text, group)
    if group[0].relation == "implements":
        _leave_to_actor(text, last, group, setting)


def _send_all(text: str, group: list[Mention]) -> None:
    """Let what is said of the last of a list hold for all: "đọc kỹ tài liệu: A; B; C (gửi kèm Công văn này)"."""
    if is_enclosed(text, group[-1]) and all(
        text.find(";", one.end, other.start) >= 0 for one, other in pairwise(group)
    ):
        for mention in group:
            mention.relation = "forwards"


def _of_hosted(text: str, mention: Mention, host: Mention) -> Relation:
    """How the document relates to one in the title of another, its `host`: what amends the host is as the host
    is; who sends the title along sends the host on."""
    amended = mention.host_relation == "amended by"
    shared = ("basis",) if mention.bracketed else ("basis", "implements")
    own = host.relation if amended else None
    if is_enclosed(text, mention) and host.relation not in _STRONGEST:
        host.relation = "forwards"  # "Nghị định A thi hành Luật B (gửi kèm)"
    return own if own in shared and own is not None else "cites"


#: "Các nội dung khác tại Kế hoạch số N | vẫn giữ nguyên".
_STAYS = pattern(
    r"[^;.\n]{0,120}?(?<!\w)(?:vẫn (?:giữ nguyên|còn|có|được|thực hiện)|giữ nguyên|không thay đổi|tiếp tục (?:có hiệu lực|được))(?!\w)"
)
_STRONGEST = frozenset(["amends", "replaces", "repeals"])
#: What a rule that is changed came with: "Sửa đổi Điều 3 của Quy định thu giá theo Luật A ban hành kèm theo | …".
_ISSUED_WITH = ("ban hành kèm theo ", "ban hành theo ")
#: "Điều 2. Điều chỉnh nhiệm vụ thứ 5 của Chương trình thực hiện Nghị quyết A tại | Nghị quyết B như sau:".
_CHANGES_IT = pattern(
    r"\s?(?:(?:Điều )?\d{1,2}[.:] ?)?(?:Điều chỉnh|Sửa đổi|Bổ sung|Thay thế|Đính chính)(?!\w)"
)


def _amend_last(
    text: str, sentence: tuple[int, int], group: list[Mention], setting: Setting
) -> None:
    """Let a sentence that opens with the change amend what it ends with, where it changes no other document."""
    changed = any(mention.relation in _STRONGEST for mention in group)
    opens = not changed and _CHANGES_IT.match(text, *sentence)
    if opens and may_change("amends", group[-1], setting):
        group[-1].relation = "amends"


#: The mark of a footnote at the head of its line: "[1] | Kế hoạch số …", "[2] Tại | Kế hoạch số …".
_FOOTNOTE = pattern(r"\[\d{1,3}\] ?(?:[Tt]ại |[Tt]heo |[Xx]em )?(?:các )?")
#: What a footnote tells by name: "các văn bản của tỉnh[1]", "theo chỉ đạo của Tỉnh ủy[1]".
_NAMED_BELOW = pattern(
    r"(?<!\w)(?:văn bản|chỉ đạo|hướng dẫn|nghị quyết|chỉ thị|kế hoạch|quyết định|kết luận|chương trình|quy định|công văn|thông tư|nghị định|đề án)(?!\w)"
)


def _of_footnote(text: str, mention: int) -> Relation | None:
    """How the document relates that opens a footnote, by the verb before its mark in the text above."""
    line = text.rfind("\n", max(0, mention - 24), mention) + 1
    note = _FOOTNOTE.fullmatch(text, line, mention) if line else None
    if note is None:
        return None
    at = text.find(text[line : text.index("]", line) + 1], 0, line - 1)
    if at < 0:
        return None
    words = text[text.rfind("\n", max(0, at - 400), at) + 1 : at].rsplit(". ", 1)[-1].lower()
    cue = last_cue(words)
    if cue is None or cue.lastgroup != "implements" or words.endswith(" đã ", 0, cue.start()):
        return None
    return "implements" if _NAMED_BELOW.search(words, cue.end()) else None


#: Another body that has acted: "Thực hiện Kế hoạch số N, Sở Y tế đã ban hành".
_ACTOR = pattern(
    r"(?:,| và) (?P<who>[^,;\n]{3,80}?) (?:đã|vừa) (?:ban hành|có|quán triệt|triển khai|tổ chức|chỉ đạo|tham mưu|xây dựng)(?!\w)"
)
#: Others than the author, whoever they are: "các cơ quan, đơn vị, địa phương".
_ANYBODY = pattern(
    r"(?:các |mọi |toàn |nhiều )?(?:cơ quan|đơn vị|địa phương|cấp|ngành|sở|bộ)(?!\w)"
)


def _leave_to_actor(text: str, last: int, group: list[Mention], setting: Setting) -> None:
    """Only cite what another body, named later in the sentence, has carried out."""
    begin = group[0].end
    acted = text.find(" đã ", begin, last) >= 0 or text.find(" vừa ", begin, last) >= 0
    actor = _ACTOR.search(text, begin, last) if acted else None
    if actor is None or not setting.issuer or setting.is_issuer(actor["who"]):
        return
    named = len(group) > 1 and names.organ_at(text, actor.start("who")) > actor.start("who")
    if named or _ANYBODY.match(actor["who"]):
        for mention in group:
            if mention.start < actor.start():
                mention.relation = "cites"


_OPENS_RECITAL = pattern(
    r"(?:Căn cứ|CĂN CỨ|Xét đề nghị|Xét Tờ trình|Xét tờ trình|Theo đề nghị|Trên cơ sở (?:ý kiến|đề nghị)|(?<=; )(?:căn cứ|xét đề nghị|theo đề nghị)|(?:(?<=, )|(?<= và ))xét đề nghị)(?!\w)"
)
_RECITAL_WORDS = ("ăn cứ", "CĂN CỨ", "ét đề nghị", "heo đề nghị", "Xét ", "rên cơ sở ")
_OPENS_OTHER = pattern(
    r"[;\n]\s{0,8}(?:[Tt]hực hiện|[Tt]riển khai|[Đđ]ể|[Nn]hằm|[Tt]iếp theo|[Tt]rên cơ sở)(?!\w)"
    r"|(?:,| và) (?:để|nhằm) (?:triển khai|thực hiện|thi hành)(?!\w)"
)


def _recital_mode(before: str, mode: bool) -> bool:
    """Whether the words before a mention leave us inside a recital (căn cứ, theo đề nghị)."""
    opened = closed = -1
    for words in _RECITAL_WORDS:
        if words in before:
            for match in _OPENS_RECITAL.finditer(before):
                opened = match.start()
            break
    if ";" in before or "\n" in before or " để " in before or " nhằm " in before:
        for match in _OPENS_OTHER.finditer(before):
            closed = match.start()
    return mode if opened == closed else opened > closed


#: A clause that no list goes on with: "…; rút kinh nghiệm từ | N".
_OWN_CLAUSE = pattern(
    r"; (?!(?:các|và|cùng|tại|điểm|khoản|mục|điều|phần|theo|nội dung|quy định|những|số|công văn|văn bản)(?!\w))[a-zà-ỹđ]+(?: [a-zà-ỹđ]+){1,5} (?:từ|với|ở|cho|như|qua) (?:các )?$"
)


def _goes_on(before: str, text: str, mention: Mention) -> bool:
    """Whether only the rest of a title and a list mark stand between a mention and the last; one that is sent along
    stands for itself."""
    if is_enclosed(text, mention):
        return False
    if is_only_named(before[-240:].lower()) or in_bracket(before) or was_allowed(before):
        return False
    if ";" in before and _OWN_CLAUSE.search(before[-120:]):
        return False
    cue = any_cue().search(before[-60:].lower())
    if cue is not None and cue.lastgroup == "forwards":
        return False
    return cue is None or bool(pattern(r"[;,]\s*(?:các )?$|và\s*$").search(before))

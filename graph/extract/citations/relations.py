"""How a document relates to one that it cites: by recital, by legal effect (`effects`), by the verb before.

The strongest that a sentence says wins.
"""

from __future__ import annotations

import re
from collections import deque

from thidua.graph.extract import names
from thidua.graph.extract.citations.defining import (
    defines,
    in_bracket,
    is_only_named,
    only_tells,
    was_allowed,
)
from thidua.graph.extract.citations.effects import effect, effect_on_all, may_change
from thidua.graph.extract.citations.listed import under_head
from thidua.graph.extract.citations.mentions import Mention, Setting
from thidua.graph.extract.citations.ordered import is_to_be_done
from thidua.graph.extract.citations.sent import brings, is_enclosed, is_sent_on
from thidua.graph.extract.citations.shapes import (
    governs,
    is_aim,
    is_moved,
    is_ordered_behind,
    opens_for_issuer,
    stands_in_preamble,
)
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, rules
from thidua.graph.records import Relation

_RECITAL = pattern(
    r"[\s\-–+“\"]*(?:\d{1,2}[.)] |[a-zđ]\) )?(?P<cue>Căn c[ứư]|CĂN CỨ|Chi[ếể]u|Xét(?! xử| theo| khen| tuyển| duyệt| tặng| nghiệm)|Theo đề nghị|Trên cơ sở (?:ý kiến|đề nghị|kết quả|biểu quyết|xem xét)|Sau khi xem xét|Qua xem xét)(?!\w)"
)
#: The heads of a table's columns, of which "Căn cứ" may be the next.
_COLUMNS = pattern(
    r"(?:Thời gian(?: hoàn thành| thực hiện)?|Thời hạn(?: hoàn thành)?|[Cc]hủ trì|[Pp]hối hợp|Kết quả|Sản phẩm|Tiến độ|STT|TT)\s$"
)


@by_rules
def _cue() -> re.Pattern[str]:
    """What relates two documents, in small letters."""
    cues = {name: either([cue.lower() for cue in words]) for name, words in rules().cues.items()}
    return pattern(
        rf"(?<!\w)(?=\w)(?:(?P<implements>{cues['implements']})|(?P<cites>{cues['cites']})"
        rf"|(?P<forwards>{cues['forwards']})|(?P<basis>căn cứ))(?!\w)"
    )


@by_rules
def _to_last_cue() -> re.Pattern[str]:
    """The words up to the last place where a cue stands."""
    return pattern(rf"(?s:.*)(?={_cue().pattern})")


@by_rules
def _longest_cue() -> int:
    """The letters of the longest cue."""
    return max(len(cue) for words in rules().cues.values() for cue in words)


def relate(text: str, sentence: tuple[int, int], group: list[Mention], setting: Setting) -> None:
    """The relation of each mention by recital, by legal effect, else by the nearest verb before."""
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
            relation = _by_verb(before, text, mention, last, setting)
        if relation is None:
            relation = _by_shape(before, text, mention, last, setting)
        if relation is None:
            apart = in_bracket(before) or was_allowed(before) or _OWN_CLAUSE.search(before[-120:])
            relation = leading if leading is not None and not apart else "cites"
        mention.relation = relation
        leading = relation
    if text.startswith(" như sau:", group[-1].end):
        _amend_last(text, sentence, group, setting)
    if group[0].relation == "implements":
        _leave_to_actor(text, last, group, setting)


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
    cue = _last_cue(words)
    if cue is None or cue.lastgroup != "implements" or words.endswith(" đã ", 0, cue.start()):
        return None
    return "implements" if _NAMED_BELOW.search(words, cue.end()) else None


#: Another body that has acted: "Thực hiện Kế hoạch số N, Sở Y tế đã ban hành".
_ACTOR = pattern(
    r"(?:,| và) (?P<who>[^,;\n]{3,80}?) (?:đã|vừa) (?:ban hành|có|quán triệt|triển khai|tổ chức|chỉ đạo)(?!\w)"
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
    r"(?:Căn cứ|CĂN CỨ|Xét đề nghị|Xét Tờ trình|Xét tờ trình|Theo đề nghị|Trên cơ sở (?:ý kiến|đề nghị)|(?<=; )(?:căn cứ|xét đề nghị|theo đề nghị))(?!\w)"
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
    cue = _cue().search(before[-60:].lower())
    if cue is not None and cue.lastgroup == "forwards":
        return False
    return cue is None or bool(pattern(r"[;,]\s*(?:các )?$|và\s*$").search(before))


def _by_shape(
    before: str, text: str, mention: Mention, last: int, setting: Setting
) -> Relation | None:
    """The relation by the shape of the sentence, which ends at `last`; None where that tells none."""
    if stands_in_preamble(text, last, setting):
        mention.note = _SHAPED
        return "basis"
    shaped = not in_bracket(before) and (
        is_ordered_behind(text, mention, last)
        or is_aim(before, text, mention, last)
        or governs(before, text, mention, setting)
        or opens_for_issuer(before, text, mention, last, setting)
    )
    if not shaped:
        return None
    mention.note = _SHAPED
    return "implements"


#: The verb of a further clause behind a title: "Quán triệt A về chăm sóc rừng, thực hiện | B".
_FURTHER_VERB = pattern(r", (?P<verb>[a-zà-ỹđ]+(?: [a-zà-ỹđ]+){1,3}) (?:các )?$")


def is_parallel(opening: str, before: str, mention: Mention) -> bool:
    """Whether a sentence that opens with the order to carry something out, in the words `opening`, goes on `before`
    a mention with another such clause: the mention is no part of the title between them."""
    further = _FURTHER_VERB.search(before[-60:]) if mention.number else None
    if further is None or mention.type in ("Luật", "Bộ luật", "Pháp lệnh"):
        return False
    verb = opening.strip(" -–+•*").lower()
    first, second = (_cue().match(words) for words in (verb, further["verb"]))
    return bool(
        first
        and second
        and first.lastgroup in ("implements", "basis")
        and second.lastgroup == "implements"
        and second.end() == len(further["verb"])
    )


#: Why a relation is less sure that the shape of the sentence tells.
_SHAPED = "relation by the shape of the sentence, no word that tells it is known"


def _by_verb(
    before: str, text: str, mention: Mention, last: int, setting: Setting
) -> Relation | None:
    """The relation by the verb nearest before the mention; None where there is none."""
    if is_sent_on(before, text, mention):
        return "forwards"
    if is_to_be_done(before, text, mention, last) or is_moved(before, text, mention, last):
        return "implements"
    # what a decision has enclosed is named by it: "thực hiện Quy chế (ban hành) kèm theo Quyết định …"
    words = before.rsplit(";", 1)[-1].lower()
    if "kèm theo" in words or "ban hành theo" in words:
        if _CAME_WITH.search(words):
            return "cites"
        words = _WITH.sub("_", words)
    if is_only_named(words[-240:]) or only_tells(before, text, mention):
        return "cites"
    if "“" in words or '"' in words:
        words = _QUOTED.sub("“”", words)  # what a movement is called governs nothing
    match = _last_cue(words.replace("theo đó", "_").replace("theo đây", "đây"))
    if match is None:
        return "implements" if words in _JUST_LISTED and _lists(before) else None
    if _LABELS.match(match.string, max(0, match.start() - 12), match.end() + 1):
        return None
    if match.lastgroup == "implements" and _done_by_another(words, match):
        return "cites"
    if match.lastgroup == "implements" and (
        _only_looked_at(match, mention) or _was_done(match, setting)
    ):
        return "cites"
    if match.lastgroup == "implements" and _tells_how_it_went(match, text[mention.end : last]):
        return "cites"
    if match.group() == "theo" and match.string.startswith(_AS_PROPOSED, match.end()):
        return "basis" if mention.type in _PROPOSALS else "cites"
    if mention.name and _BY_DECREES.search(words):
        return "cites"
    if match.group() == "theo" and mention.type in _SUBMITTED and len(words) - match.end() < 40:
        return "basis" if mention.type == "Tờ trình" else "cites"
    if match.group() == "theo" and (
        mention.type == "Giấy mời" or defines(words, match.start(), match.end())
    ):
        return "cites"
    if match.lastgroup == "basis" and _ASKED.search(match.string, 0, match.start()):
        return "implements"  # "đề nghị Công ty căn cứ … để thực hiện"
    if match.lastgroup == "basis" and _others_go_by(match, setting):
        return "implements"
    return match.lastgroup  # type: ignore[return-value]


_QUOTED = pattern(r"“[^“”]*”|\"[^\"]*\"")
#: What stands before a document of a list: nothing else.
_JUST_LISTED = frozenset([" ", " các ", " và ", " và các "])
_ORDERED = pattern(
    r"^\W*(?:(?:[a-zđ]|\d{1,2})[.)] )?(?:(?:tiếp tục|tổ chức|tăng cường|đẩy mạnh|nghiêm túc) )*(?:thực hiện|triển khai|quán triệt|chấp hành)(?!\w)[^.]{0,40}?"
    r"(?<!\w)(?:nghị quyết|chỉ thị|kết luận|quy định|điều lệ|chương trình|đề án|luật|thông báo|ý kiến|sự chỉ đạo)(?!\w)[^.]*;"
)


def _lists(before: str) -> bool:
    """Whether the words `before` a document order to carry out another one, that no number names, of a list:
    "Thực hiện Nghị quyết Đại hội; | Kết luận số …"."""
    return _ORDERED.match(before.lower()) is not None


#: What something else came with; to send along is another thing.
_WITH = pattern(r"ban hành (?:kèm )?theo|(?<!gửi )(?<!chuyển )kèm theo(?! công văn này)")
_CAME_WITH = pattern(r"\([^()]{0,60}ban hành kèm theo (?:các )?$")
_AS_PROPOSED = (" đề nghị của ", " đề xuất của ")
#: What a proposal is made in.
_PROPOSALS = frozenset(["Tờ trình", "Báo cáo", "Công văn", "Biên bản", "Thông báo", None])
#: Labels that order nothing: "Kinh phí thực hiện: …".
_LABELS = pattern(
    r".{0,12}?(?:[Kk]inh phí|[Tt]hời gian|[Tt]ổ chức|[Nn]ội dung|[Đđ]ịa điểm|[Ll]ộ trình|[Tt]iến độ|nguồn lực) (?:thực hiện|triển khai):"
)
#: What a law is made to work by: "triển khai các Nghị định, Thông tư hướng dẫn | Luật Cây xanh".
_BY_DECREES = pattern(
    r"(?:nghị định|thông tư) (?:hướng dẫn|quy định)(?: chi tiết)?(?:,? (?:và )?(?:hướng dẫn )?(?:thi hành|thực hiện))?(?: một số điều)?(?: của)? $"
)
#: "Việc thực hiện … còn chậm", "chưa nghiêm túc thực hiện …": how it went, no order to act.
_LAGGED = pattern(
    r"(?:còn|rất) (?:chậm|hạn chế|lúng túng|bất cập)|chưa (?:nghiêm|kịp thời|chặt chẽ|đạt|tốt|hiệu quả|đồng bộ|triệt để|đầy đủ)"
)


def _tells_how_it_went(cue: re.Match[str], after: str) -> bool:
    """Whether a cue with the words `after` the mention tells how well something was carried out."""
    before = cue.string[max(0, cue.start() - 30) : cue.start()]
    if cue.group() != "theo" and pattern(r"(?<!\w)chưa (?:\w{1,8} ){0,2}$").search(before):
        return True
    told = before.endswith("việc ") or cue.group() == "theo"
    return told and _LAGGED.search(after) is not None


#: What is sent up to be answered, and what one has studied to answer it.
_SUBMITTED = frozenset(["Tờ trình", "Báo cáo"])
_HAVING = pattern(r"(?<!\w)(?:sau khi|qua)(?!\w)[^;.\n]{0,60}$")
#: "đang triển khai | 02 cuộc thanh tra …": so many were held, by what comes next.
_COUNTED = pattern(r" \d{1,3} (?:cuộc|đợt|đoàn|buổi|lượt) ")

#: "thành tích trong 10 năm triển khai | thực hiện …": what has been done since.
_YEARS_OF = pattern(
    r"(?:(?<!\w)(?:trong|qua|sau|(?<!đánh giá )(?<!báo cáo )(?<!tổng kết )kết quả|thực tiễn|nhìn lại) |^\s*)(?:hơn |gần )?(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm (?:(?:triển khai|tổ chức|thi hành),? )?$"
)


def _only_looked_at(cue: re.Match[str], mention: Mention) -> bool:
    """Whether the document behind a cue is only what was studied to answer it, or what an inspection rests on that
    a report counts."""
    words, start = cue.string, cue.start()
    if cue.group() == "nghiên cứu":
        studied = mention.type in _SUBMITTED or mention.type == "Công văn" or mention.vague
        return mention.type == "Tờ trình" or (
            studied and _HAVING.search(words, max(0, start - 80), start) is not None
        )
    if cue.group() != "theo" and _YEARS_OF.search(words, max(0, start - 40), start):
        return True
    return cue.group() != "theo" and _COUNTED.match(words, cue.end()) is not None


#: What tells what was done; elsewhere it is only the background of what is to be done.
_TELLS = frozenset(["Báo cáo", "Tờ trình", "Biên bản", "Thông báo", "Công văn"])
_DID = pattern(r"(?<!\w)(?:đã (?!được )|(?:là )?nhờ |mới có (?:\w+ ){1,3})(?:\w+,? ){0,3}$")


def _was_done(cue: re.Match[str], setting: Setting) -> bool:
    """Whether a cue tells in an order what has been done already: "các xã đã | thực hiện tốt …", "nhờ | thực hiện"."""
    start = cue.start()
    near = cue.string[max(0, start - 40) : start]
    return (
        ("đã " in near or "nhờ " in near or "mới có " in near)
        and cue.group() != "theo"
        and setting.type not in _TELLS
        and _DID.search(near) is not None
    )


_BY = pattern(r"[^;.]{0,40}(?:bằng|bởi|tại)(?!\w)")
_GIVEN = pattern(
    r"được (?:truy tặng|tặng|phong tặng|công nhận|bổ nhiệm|phê duyệt|phân bổ)(?!\w)[^;.]{0,120}$"
)

#: Who was given something by now: "các hộ đã được hỗ trợ | theo …".
_DONE = pattern(
    r"(?<!\w)đã được (?:hỗ trợ|cấp|giao đất|hưởng|thụ hưởng|vay|bồi thường|trợ cấp|chi trả|xếp|công nhận|bố trí|đầu tư|đào tạo|xây dựng|miễn|khen)(?!\w)[^,;.\n]{0,40}$"
)
#: What someone draws already: "người đang hưởng trợ cấp hằng tháng | theo …".
_DRAWN = pattern(
    r"(?:(?<!\w)(?:đang|đã|đã nghỉ|được tiếp tục) hưởng|^\s*(?:[a-zđ]\) |[-–+] ?)?(?:người )?hưởng)(?!\w)(?! ứng)[^;.\n]{0,60}$"
)


def _done_by_another(words: str, cue: re.Match[str]) -> bool:
    """ "được cụ thể hóa bằng N", "được truy tặng … theo N", "đang hưởng trợ cấp theo N": what is cited did it."""
    if cue.group() == "theo":
        if _GIVEN.search(words, 0, cue.start()):
            return True
        if "hưởng " in words and _DRAWN.search(words, 0, cue.start()):
            return True
        return "đã được " in words and _DONE.search(words, 0, cue.start()) is not None
    return words.endswith("được ", 0, cue.start()) and _BY.match(words, cue.end()) is not None


#: Who or what goes by a document: "việc chấm điểm | căn cứ | Hướng dẫn số …".
_WHO = pattern(r"(?:^|[,;:.()]\s?)(?P<who>[^,;:.()]{6,100}?)(?: (?:phải|cần|sẽ|được))? $")


def _others_go_by(cue: re.Match[str], setting: Setting) -> bool:
    """Whether "căn cứ" tells of something or somebody else than the document's own issuer, which rests on it."""
    who = _WHO.search(cue.string, max(0, cue.start() - 110), cue.start())
    return who is not None and not setting.is_issuer(who["who"])


_ASKED = pattern(r"(?:đề nghị|yêu cầu)(?! của)[^.;]{2,80}$")


def _last_cue(words: str) -> re.Match[str] | None:
    """The last of the matches of _cue in `words`, read one after another from the left."""
    last = _to_last_cue().match(words)
    if last is None:
        return None
    at = last.end()
    cue = _cue()
    found = cue.search(words, max(0, at - _longest_cue()))
    while found is not None and found.start() < at:
        if found.end() > at:  # "theo | phân công tại": a cue that a longer one before it hides
            return deque(cue.finditer(words), 1).pop()
        found = cue.search(words, found.start() + 1)
    return found

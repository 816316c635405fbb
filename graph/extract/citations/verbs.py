"""The relation by the verb before a document, nearest first: "thực hiện | N", "căn cứ | N"; and what makes of such a verb
none: it tells how it went, who has done it, what only came about by it."""

from __future__ import annotations

import re
from collections import deque

from thidua.graph.extract.citations.defining import defines, is_only_named
from thidua.graph.extract.citations.mentions import Mention, Setting
from thidua.graph.extract.citations.ordered import is_to_be_done
from thidua.graph.extract.citations.sent import is_sent_on
from thidua.graph.extract.citations.shapes import is_moved
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES, MARK
from thidua.graph.extract.rules import by_rules, either, ruled, rules
from thidua.graph.records import Relation


@by_rules
def any_cue() -> re.Pattern[str]:
    """What relates two documents, in small letters."""
    cues = {name: either([cue.lower() for cue in words]) for name, words in rules().cues.items()}
    return pattern(
        rf"(?<!\w)(?=\w)(?:(?P<implements>{cues['implements']})|(?P<cites>{cues['cites']})"
        rf"|(?P<forwards>{cues['forwards']})|(?P<basis>căn cứ))(?!\w)"
    )


#: The words up to the last place where a cue stands.
_to_last_cue = ruled(lambda: rf"(?s:.*)(?={any_cue().pattern})")
#: The letters of the longest cue.
_longest_cue = by_rules(lambda: max(len(cue) for words in rules().cues.values() for cue in words))
#: The verb of a further clause behind a title: "Quán triệt A về chăm sóc rừng, thực hiện | B".
_FURTHER_VERB = pattern(
    r", (?:đồng thời |và )?(?:tiếp tục |nghiêm túc |tổ chức )?(?P<verb>[a-zà-ỹđ]+(?: [a-zà-ỹđ]+){1,3}) (?:các )?$"
)
#: An aim that a sentence opens with: "Để đưa vào cuộc sống A về chăm sóc rừng, thực hiện | B".
_AIMS = ("để ", "nhằm ")


def is_parallel(opening: str, before: str, mention: Mention) -> bool:
    """Whether a sentence that opens with the order to carry something out, in the words `opening`, goes on `before`
    a mention with another such clause: the mention is no part of the title between them."""
    further = _FURTHER_VERB.search(before[-60:]) if mention.number else None
    if further is None or mention.type in ("Luật", "Bộ luật", "Pháp lệnh"):
        return False
    verb = opening.strip(f" {DASHES}").lower()
    first, second = (any_cue().match(words) for words in (verb, further["verb"]))
    return bool(
        second
        and (verb.startswith(_AIMS) or (first and first.lastgroup in ("implements", "basis")))
        and second.lastgroup == "implements"
        and second.end() == len(further["verb"])
    )


def by_verb(
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
    if is_only_named(words[-240:]):
        return "cites"
    if "“" in words or '"' in words:
        words = _QUOTED.sub("“”", words)  # what a movement is called governs nothing
    for no_cue in _NO_CUES:
        words = words.replace(no_cue, "_")
    match = last_cue(words)
    if match is None:
        return "implements" if words in _JUST_LISTED and _lists(before) else None
    if _LABELS.match(match.string, max(0, match.start() - 12), match.end() + 1):
        return None
    if match.lastgroup == "implements" and (
        _done_by_another(words, match) or _EARLIER.search(words, 0, match.start())
    ):
        return "cites"
    if match.lastgroup == "implements" and (
        _only_looked_at(match, mention) or _was_done(match, setting)
    ):
        return "cites"
    behind = text[mention.end : min(last, mention.end + _LAGS_WITHIN)]
    if match.lastgroup == "implements" and _tells_how_it_went(match, behind):
        return "cites"
    if match.group() == "theo" and match.string.startswith(_AS_PROPOSED, match.end()):
        return "basis" if mention.type in _PROPOSALS else "cites"
    if mention.name and _BY_DECREES.search(words):
        return "cites"
    if match.group() == "theo" and mention.type in _SUBMITTED and len(words) - match.end() < 40:
        return "basis" if mention.type == "Tờ trình" else "cites"
    opens = match.group() == "theo" and _OPENS.fullmatch(match.string, 0, match.start())
    if opens and _SO_IT_IS.match(text, mention.end, last):
        return "cites"
    if match.group() == "theo" and (
        mention.type == "Giấy mời" or defines(words, match.start(), match.end())
    ):
        return "cites"
    if match.lastgroup == "basis" and _ASKED.search(match.string, 0, match.start()):
        return "implements"  # "đề nghị Công ty căn cứ … để thực hiện"
    if match.lastgroup == "basis" and _others_go_by(match, setting):
        return "implements"
    return match.lastgroup  # type: ignore[return-value]


#: What is so by a document, and no order: "Theo | N | thì vẫn còn 3 học sinh".
_SO_IT_IS = pattern(
    r"[^;.:\n]{0,120}?,? thì (?!phải|cần|tổ chức|thực hiện|triển khai|đề nghị|yêu cầu)\w"
)
_OPENS = pattern(rf"\s*(?:{MARK})?")
#: What went before: "đợt trước mở | theo | N".
_EARLIER = pattern(
    r"(?<!\w)(?:đợt|năm|vụ|giai đoạn|nhiệm kỳ|khóa|khoá|lần|chặng) (?:trước|vừa qua|vừa rồi|ngoái|cũ)(?: [\w-]+){0,6} $"
)
#: What holds the words of a cue and is none: "theo đó", "các văn bản hết hiệu lực thi hành: | N".
_NO_CUES = ("theo đó", "theo đây", "hiệu lực thi hành")
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
#: "Việc thực hiện … còn chậm", "chưa nghiêm túc thực hiện …": how it went, no order to act; so far behind it is told.
_LAGS_WITHIN = 1_500
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
    rf"(?:(?<!\w)(?:đang|đã|đã nghỉ|được tiếp tục) hưởng|^\s*(?:{MARK})?(?:người )?hưởng)(?!\w)(?! ứng)[^;.\n]{{0,60}}$"
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


def last_cue(words: str) -> re.Match[str] | None:
    """The last of the matches of `any_cue` in `words`, read one after another from the left."""
    last = _to_last_cue().match(words)
    if last is None:
        return None
    at = last.end()
    cue = any_cue()
    found = cue.search(words, max(0, at - _longest_cue()))
    while found is not None and found.start() < at:
        if found.end() > at:  # "theo | phân công tại": a cue that a longer one before it hides
            return deque(cue.finditer(words), 1).pop()
        found = cue.search(words, found.start() + 1)
    return found

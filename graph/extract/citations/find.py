"""Other documents named in this one: number, type, date, issuer, relation, every mention.

One pass finds all numbers (`mentions`) and laws cited by name (`laws`). The mentions of a sentence
are then read together: lists share what one of them states, a document named inside another's
title is that document's business, and the words before say how it relates to this one (`relations`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.graph.extract import dates, names, numbers
from thidua.graph.extract.citations.laws import amending, named
from thidua.graph.extract.citations.makers import maker_behind_title, written_out
from thidua.graph.extract.citations.mentions import Mention, Setting, numbered
from thidua.graph.extract.citations.relations import relate
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, rules
from thidua.graph.extract.scan import matches
from thidua.graph.records import RELATIONS, Citation, Relation


def find_citations(flow: Flow, start: int, end: int, setting: Setting) -> tuple[Citation, ...]:
    """The citations of the document flow[start:end], in the order of their first mention."""
    mentions = amending(flow.text, start, end)
    names_of_laws = [(law.start, law.end) for law in mentions]
    mentions += [
        m
        for m in numbered(flow.text, start, end)
        if not any(a <= m.start < b or a < m.end <= b for a, b in names_of_laws)
    ]
    mentions += named(flow.text, start, end, mentions)
    mentions.sort(key=lambda m: m.start)
    for sentence, group in _sentences(flow.text, start, end, mentions):
        _read_together(flow.text, sentence, group, setting)
    return _merged(flow, mentions, setting)


#: A mark that ends a sentence, as a line break does too.
_SENTENCE_END = pattern(r"[.?!](?=[\s”\"]+[A-ZĐÀ-Ỹ“\"])|\./\.|\.$")


#: What an abbreviation with a period ends with: "TP.", "Q."
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZĐ")

#: No sentence is longer; a text without line breaks would be read again for each mention.
_LONGEST_SENTENCE = 5_000


def _sentences(
    text: str, start: int, end: int, mentions: Sequence[Mention]
) -> list[tuple[tuple[int, int], list[Mention]]]:
    """The sentences that hold mentions, each with its mentions in order."""
    grouped: list[tuple[tuple[int, int], list[Mention]]] = []
    for mention in mentions:
        if grouped and mention.start < grouped[-1][0][1]:
            grouped[-1][1].append(mention)
            continue
        first = max(text.rfind("\n", start, mention.start) + 1, start)
        first = _sentence_start(text, first, mention.start)
        grouped.append(((first, _sentence_stop(text, mention.end, end)), [mention]))
    return grouped


def _sentence_start(text: str, line: int, position: int) -> int:
    """Where the sentence of `position` begins, in the line that begins at `line`."""
    first = max(line, position - _LONGEST_SENTENCE)
    found = line
    for mark in ".?!":
        at = text.rfind(mark, first, position)
        while at >= found:
            ends = _SENTENCE_END.match(text, at, position + 1) or text.startswith("./.", at - 2)
            if ends and not (
                mark == "." and (text[max(at - 1, 0)] in _CAPITALS or text.startswith("Tp", at - 2))
            ):
                found = at + 1
                break
            at = text.rfind(mark, first, at)
    return found


def _sentence_stop(text: str, position: int, end: int) -> int:
    """Where the sentence of `position` ends."""
    line = text.find("\n", position, end)
    found = end if line < 0 else line
    for mark in ".?!":
        at = text.find(mark, position, found)
        while at >= 0:
            if _SENTENCE_END.match(text, at, end):
                found = at
                break
            at = text.find(mark, at + 1, found)
    return found


_TITLE_OPENER = pattern(
    r"[\s,]{0,6}+(?:\([^()]{0,80}\)\s?)?(?=[“\"vqbhpstcđgklVQBHPSTCĐGKL])(?:“|\"|(?i:về|v/v|quy định|ban hành|hướng dẫn|phê duyệt|sửa đổi|bổ sung|thay thế"
    r"|công bố|triển khai|thực hiện|thành lập|kiện toàn|điều chỉnh|giao|phân|thông qua|phát động|tổ chức|đề nghị|đính chính|bãi bỏ|kết luận|tăng cường|đẩy mạnh|lãnh đạo|chi tiết))"
)
_SEPARATOR = pattern(r"[\s,;()–-]*(?i:và|cùng|với|hoặc|cùng với|đồng thời)?\s*(?i:các |số )?$")
_LIST_END = pattern(
    r"(?:[,;]|[)”\"]? và|\)|; và|, và)\s*(?:các )?$"
    r"|(?:,| và) (?:hướng dẫn|ý kiến|chỉ đạo|kết luận|đề nghị)(?: \w{1,8}){0,3} của [^,;]{3,80} tại (?:các )?$"
)
_PASSIVE = pattern(r"(?i:được|đã được)[^;]{0,60}(?i:bởi|theo|tại|bằng)\s*(?i:các )?$")


def _read_together(
    text: str, sentence: tuple[int, int], group: list[Mention], setting: Setting
) -> None:
    """Settle type, issuer, host and relation of the mentions of one sentence."""
    first, last = sentence
    seen: dict[str, Mention] = {}
    level: Mention | None = None  # the last mention that is no part of another's title
    for k, mention in enumerate(group):
        if mention.number:
            key = mention.key = numbers.fold(mention.number)
        else:
            key = (mention.name or "").casefold().replace(",", " ")
            mention.key = " ".join(key.split())
        before = text[group[k - 1].end if k else first : mention.start]
        previous = group[k - 1] if k else None
        earlier = seen.get(key)
        if earlier is not None and before.rstrip().endswith("("):
            mention.alias = earlier
            mention.host, mention.relation = earlier.host, earlier.relation
            continue
        if previous is not None and level is not None:
            anchor = previous.alias or previous
            mention.host, mention.host_relation = _host(before, anchor, level)
            if mention.host_relation == "amended by" and _is_of_kind(mention, level, mention.host):
                mention.host = level  # "Nghị định A … thi hành Luật B được sửa đổi bởi Nghị định C"
            if _later(mention, mention.host) and mention.host_relation != "amended by":
                mention.host = mention.host_relation = None  # the list of the hosts goes on
            mention.bracketed = mention.host is not None and before.rfind("(") > before.rfind(")")
            listed = mention.host is None and anchor.host is None and _SEPARATOR.fullmatch(before)
            if listed and mention.type is None and not mention.vague:
                mention.type = previous.type
        if mention.host is None:
            level = mention
        seen[key] = mention
    _share_issuers(text, group)
    _read_titles(text, last, group)
    _state_before(text, first, group)
    if any(a <= group[0].start < b for a, b in setting.defining):
        for mention in group:
            mention.relation = "cites"
        return
    relate(text, sentence, group, setting)


def _host(gap: str, previous: Mention, level: Mention) -> tuple[Mention | None, str | None]:
    """The mention in whose title the next one stands, given the words between the two."""
    if (previous.bracketed and ")" in gap) or (previous.host is not None and ";" in gap):
        return None, None
    if _SEPARATOR.fullmatch(gap):
        return previous.host, previous.host_relation
    if _IN_BRACKET.match(gap):
        return previous, _between(gap)
    outside = pattern(r"“[^“”]*”|\"[^\"]*\"").sub("“”", gap)
    if ";" in outside or "\n" in outside:
        return None, None
    if _PASSIVE.search(outside):
        return previous, "amended by"
    if _NEW_AIM.search(outside):
        return None, None
    if _TITLE_OPENER.match(outside) or previous.host is not None:
        if _LIST_END.search(outside):
            return None, None
        return level if previous.host is None else previous.host, _between(outside)
    return None, None


def _is_of_kind(mention: Mention, level: Mention, host: Mention | None) -> bool:
    """Whether an amending document is of the type of the one at `level`, or of its symbol, and not of
    that of `host`, which stands in its title."""
    if host is None or mention.type != level.type:
        return False
    here, above, other = (_symbol(m) for m in (mention, level, host))
    return mention.type != host.type or here == above != other


def _symbol(mention: Mention) -> str:
    """The letters of a number: "NQ-CP"."""
    return (mention.number or "").rpartition("/")[2]


def _later(mention: Mention, host: Mention | None) -> bool:
    """Whether a document is of a later year than the one in whose title it would stand: "A (2012) sửa
    đổi B (2010) và C (2014)" amends no C."""
    return (
        host is not None
        and mention.date is not None
        and host.date is not None
        and mention.date[:4] > host.date[:4]
    )


#: "Căn cứ A về … và để triển khai B": B is no part of A's title.
_NEW_AIM = pattern(
    r", căn cứ (?:vào )?(?:các )?$|(?:,| và) (?:để|nhằm) (?:triển khai|thực hiện|thi hành|cụ thể h)[^,;]{0,30}$"
)
_IN_BRACKET = pattern(
    r"\s?\((?:(?:[Qq]uyết định|[Vv]ăn bản|[Kk]ế hoạch|[Cc]hỉ thị|[Pp]hương án) này (?:đã )?)?(?:(?:được )?hợp nhất tại|thay thế|thay cho|thay(?= ?$)|sửa đổi|bổ sung|bãi bỏ|hướng dẫn)(?!\w)[^()]{0,120}$"
)


def _between(gap: str) -> str | None:
    """How the host relates to what its title names, by the last verb before the name."""
    table = (
        ("continues", ("tiếp tục thực hiện", "tiếp tục đẩy mạnh")),
        ("replaces", ("thay thế",)),
        ("repeals", ("bãi bỏ", "hủy bỏ")),
        ("amends", ("sửa đổi", "bổ sung", "điều chỉnh")),
        (
            "implements",
            ("thực hiện", "triển khai", "thi hành", "hướng dẫn", "chi tiết", "quán triệt"),
        ),
    )
    folded = gap.casefold()
    best = max(
        (
            (folded.rfind(verb) + len(verb), len(verb), name)
            for name, verbs in table
            for verb in verbs
            if verb in folded
        ),
        default=None,
    )
    return best[2] if best else None


_TITLE = pattern(r"[\s,]*(?:về việc|về|V/v|v/v)\s+(?=\S)|[\s,]*(?=[“\"])")
_BEFORE_TITLE = frozenset(' ,\n“"vV')
_TITLE_STOP = pattern(
    r"[;\n(]|[.](?=\s|$|/)|,(?<=”,)| thì (?=\w)| có quy định(?=:| như sau| cụ thể)"
)
_AMENDED = pattern(r",? (?:đã )?được (?:sửa đổi|bổ sung|thay thế|điều chỉnh|đính chính|gia hạn)")
#: What the sentence of a citation goes on with behind the body that acts.
_ACTS = pattern(
    r"(?: đã| vừa)?(?: trân trọng| kính)?,? (?:phát động|ban hành|xây dựng|yêu cầu|đề nghị|thông báo|báo cáo|hướng dẫn"
    r"|triển khai|tổ chức|có ý kiến|chỉ đạo|nhận được|giao|quyết định)(?!\w)"
)
_SINCE_DAY = pattern(r"(?<=[\w”]) từ \d")
_TITLE_TAIL = pattern(r"(?:,| và| cùng)$")
_TITLE_TAILS = (",", " và", " cùng")
_QUOTED_TITLE = pattern(r"“(?P<t>[^”]{5,500})”|\"(?P<u>[^\"]{5,500})\"")


def _read_titles(text: str, last: int, group: list[Mention]) -> None:
    """The title (trích yếu) a mention prints: what follows "về (việc)", or the quotation there.

    "A và B về việc T" gives T to both. A law's name is all the title it has: "Gửi kết quả rà soát
    Luật Trồng trọt về Sở …" tells where to.
    """
    for k, mention in enumerate(group):
        if mention.name:
            continue
        ahead = text[mention.end : mention.end + 1]
        opener = _TITLE.match(text, mention.end, last) if ahead in _BEFORE_TITLE else None
        if opener is None:
            continue
        quoted = _QUOTED_TITLE.match(text, opener.end())
        if quoted:
            mention.title = " ".join((quoted["t"] or quoted["u"]).split()).strip(" .;,")
        else:
            limit = last
            for other in group[k + 1 :]:
                if other.host is not mention:
                    limit = min(limit, other.start)
                    break
                if other.host_relation == "amended by":
                    amended = _AMENDED.search(text, opener.end(), other.start)
                    limit = amended.start() if amended else limit
                    break
            stop = _TITLE_STOP.search(text, opener.end(), limit)
            limit = stop.start() if stop else limit
            comma = text.find(", ", opener.end(), limit)
            while comma >= 0:
                body = names.organ_at(text, comma + 2)
                acts = _ACTS.search(text, comma + 3, last) if body > comma + 2 else None
                if acts and acts.start() <= body:
                    limit = comma
                    break
                comma = text.find(", ", comma + 1, limit)
            for since in matches(_SINCE_DAY, text, (" từ ",), opener.end(), limit):
                limit = since.start()
                break
            title = " ".join(text[opener.end() : limit].split())
            if title.endswith(_TITLE_TAILS):
                title = _TITLE_TAIL.sub("", title)
            if 8 <= len(title) <= 500:
                mention.title = title.strip(" .;,")
                if mention.issuer is None and " của " in title:
                    mention.issuer = maker_behind_title(text, mention.number, opener.end(), limit)
        if mention.title and k:
            before = group[k - 1]
            if before.title is None and text[before.end : mention.start].strip() == "và":
                before.title = mention.title


_JOINT = pattern(r"[ ,;]*(?i:và|hoặc)?[ ]*(?i:số )?")
#: What may stand between two of one symbol: "Điều 1 Thông tư số A; điểm c khoản 2 Điều 3 | Thông tư số B".
_PROVISION = pattern(
    r"(?:, ?|; ?(?=(?:[Tt]ại )?[ĐđKkMm]))(?:[Tt]ại )?(?:(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục) \w{1,4},? ?){0,4}"
)
_BARE_NUMBER = pattern(r"(?:các )?(?:số )?\d")


def _same_code(one: Mention, other: Mention) -> bool:
    """Whether two documents are of one type and bear one symbol: "01/NQ-CP", "58/NQ-CP"."""
    return one.type is not None and one.type == other.type and _symbol(one) == _symbol(other) != ""


def _share_issuers(text: str, group: list[Mention]) -> None:
    """What the last of a list states holds for those before: "Nghị quyết số A và số B của X",
    "Thông tư số A và Thông tư số B của X"."""
    for k in range(len(group) - 2, -1, -1):
        here, after = group[k], group[k + 1]
        if here.issuer is not None or after.issuer is None:
            continue
        gap = text[here.end : after.start]
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


_VERB = pattern(
    r"(?: \([^()]{1,20}\))? (?:đã |cũng đã |có )?(?:ban hành|có|gửi|ký|ký ban hành|trình|ra)(?: các)?\s*$"
)
_PROPOSAL = pattern(
    r"(?P<what>đề nghị|báo cáo|[ýÝ] kiến|chỉ đạo|hướng dẫn|[Kk]ết luận)(?: \w{1,10}){0,3} của (?P<rest>.{3,260}?),?(?: tại| tại các)?\s*$",
    re.DOTALL,
)
_VERB_ENDS = (" ban hành", " có", " gửi", " ký", " trình", " ra", " các")
_AFTER_PROPOSER = pattern(r"(?: [-–] [^,;()]{3,60}?)?,?\s*(?:\([^)]*\) ?)?(?:tại|và|tại các)?\s*")
_AND = pattern(r"\s*(?:,|và|;)?\s*(?:và)?\s*(?:các )?(?:số )?")
#: A further proposer: "… tại Tờ trình A; của Y tại Công văn B".
_FURTHER_PROPOSER = pattern(
    r"[;,]?\s*(?:và )?(?:(?:đề nghị |ý kiến )?của )?(?P<rest>[A-ZĐÀ-Ỹ][^;,()]{2,200}?),? tại(?: các)?\s*$"
)
#: "Xét đề nghị của X (Tờ trình số A) và Y (Tờ trình số B)": who proposes stands before the bracket.
_BEFORE_BRACKET = pattern(
    r"(?:(?:đề nghị|[ýÝ] kiến) của|^\)?,? (?:và|cùng)) (?P<rest>[A-ZĐÀ-Ỹ][^;()\n]{2,160}?)\s?\($"
)
_LEADING_DATE = pattern(rf"(?=[Nn]gày){dates.DAY},?\s*$")


#: "quy hoạch được Thủ tướng Chính phủ phê duyệt tại các | Quyết định số …": who approved it there.
_APPROVED = pattern(
    r"(?:phê duyệt|ban hành|giao|thông qua|quy định|công bố|quyết định|chấp thuận|thống nhất|chỉ đạo) tại(?: các)?\s*$"
)
#: What a list is headed by: "các Quyết định của Thủ tướng Chính phủ về …: | Quyết định số A; Quyết định số B".
_LIST_OF = pattern(
    r"(?<!\w)[Cc]ác (?P<type>[A-ZĐa-zđ][a-zà-ỹđ]+ [a-zà-ỹđ]+) (?:sau (?:đây )?)?của (?P<body>[A-ZĐÀ-Ỹ][^;:()\n]{3,200}?)(?: (?:về|phê duyệt|ban hành) [^;:()\n]{5,200})?:\s*$"
)
#: "nghe Sở Y tế báo cáo (văn bản số …": who wrote it.
_HEARD = pattern(r"(?<!\w)nghe (?P<body>[A-ZĐÀ-Ỹ][^;.()\n]{3,100}?) báo cáo[^;.()\n]{0,80}\($")


def _state_before(text: str, first: int, group: list[Mention]) -> None:
    """Date and issuer that stand before the number.

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
        heard = _HEARD.search(before) if mention.issuer is None and before[-1:] == "(" else None
        if heard and names.organ_at(heard["body"], 0) == len(heard["body"]):
            mention.issuer = heard["body"]
        if mention.issuer is None and before.rstrip().endswith((" tại", " tại các")):
            mention.issuer = _approver(text, floor, before)
            acted = mention if mention.issuer else acted
        head = _LIST_OF.search(before) if before.rstrip().endswith(":") else None
        if head and names.organ_at(text, floor + head.start("body")) == floor + head.end("body"):
            listed = (head["type"].casefold(), head["body"])
        if mention.issuer is None and (mention.type or "").casefold() == listed[0]:
            mention.issuer = listed[1]
        if mention.issuer is None:
            bracket = _BEFORE_BRACKET.search(before) if before[-1:] == "(" else None
            if bracket and (bracket.start() or proposer):
                at = floor + bracket.start("rest")
                if names.organ_at(text, at, 200) == floor + bracket.end("rest"):
                    proposer = mention.issuer = bracket["rest"]
                continue
            proposal = _PROPOSAL.search(before) if " của " in before else None
            further = (
                _FURTHER_PROPOSER.fullmatch(before)
                if proposer and proposal is None and " tại" in before[-10:]
                else None
            )
            if further:
                begin = floor + further.start("rest")
                if names.organ_at(text, begin, 240) == floor + further.end("rest"):
                    proposer = mention.issuer = further["rest"]
            elif proposal:
                begin = floor + proposal.start("rest")
                stop = names.organ_at(text, begin, 240)
                # who directs is no issuer of what an office writes down: "VPCP", "VPTW"
                office = (
                    proposal["what"].lower() in ("chỉ đạo", "kết luận") and "VP" in mention.number
                )
                if (
                    stop > begin
                    and not office
                    and _AFTER_PROPOSER.fullmatch(text, stop, mention.start)
                ):
                    proposer = text[begin:stop]
                    mention.issuer = proposer
            elif proposer and _AND.fullmatch(before):
                mention.issuer = proposer
        verb = None
        if mention.host is None and before.rstrip().endswith(_VERB_ENDS):
            verb = _VERB.search(before)
        if verb:
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
                    acted = mention
                    break
        elif acted is not None and mention.issuer is None and _also_by(acted, mention, before):
            mention.issuer = acted.issuer


def _approver(text: str, floor: int, before: str) -> str | None:
    """Who is said, in the words `before` a mention, to have approved something there."""
    verb = _APPROVED.search(before)
    by = before.rfind("được ", 0, verb.start()) if verb else -1
    if verb is None or by < 0:
        return None
    begin = floor + by + len("được ")
    stop = names.organ_at(text, begin)
    return (
        text[begin:stop] if begin < stop == floor + len(before[: verb.start()].rstrip()) else None
    )


def _also_by(acted: Mention, mention: Mention, before: str) -> bool:
    """Whether "Bộ Y tế có Công văn số 6/BYT-BH … và | Công văn số 7/BYT-BH" names two of one body."""
    one, other = ((m.number or "").partition("/")[2] for m in (acted, mention))
    joint = before.rstrip().removesuffix("số").rstrip()
    return one == other and joint.endswith((" và", ",", ";"))


def _heads_in(subject: str) -> list[int]:
    """Where a body's name may begin in `subject`: the start, after every comma, bracket and day."""
    starts = [0] + [
        m.end() for m in pattern(r"[,;:)] |\(|(?<!\d)\d{4} (?=[A-ZĐÀ-Ỹ])").finditer(subject)
    ]
    return [s + len(subject[s:]) - len(subject[s:].lstrip(" -–+")) for s in starts][-4:]


# --- one citation a document -------------------------------------------------------------------


def _merged(flow: Flow, mentions: list[Mention], setting: Setting) -> tuple[Citation, ...]:
    """One citation per distinct document: same number, and no two different dates."""
    own = numbers.fold(setting.number) if setting.number else None
    keys = {mention.key for mention in mentions}
    for mention in mentions:
        bare = _FOOTNOTE.sub("", mention.key)
        if bare in keys:  # "25/2004/TT-BGTVT1": the mark of a footnote
            mention.key = bare
            mention.number = _FOOTNOTE.sub("", mention.number or "") or None
    groups: list[list[Mention]] = []
    by_key: dict[str, list[list[Mention]]] = {}
    for mention in mentions:
        key = mention.key
        if (
            mention.number
            and key == own
            and (
                mention.date is None
                or setting.issued is None
                or _compatible(mention.date, setting.issued)
            )
        ) or _of_own_annex(flow.text, mention, setting):
            continue
        for group in reversed(by_key.get(key, ())):
            known = next((m.date for m in group if m.date), None)
            if known is None or mention.date is None or _compatible(known, mention.date):
                group.append(mention)
                break
        else:
            group = [mention]
            groups.append(group)
            by_key.setdefault(key, []).append(group)
    groups = _laws_once(groups)
    return tuple(_citation(flow, group, setting) for group in groups)


def _of_own_annex(text: str, mention: Mention, setting: Setting) -> bool:
    """Whether an annex is headed by this document, its number in another form: "(Ban hành kèm theo
    Quyết định số 01/QĐ-BTC ngày …)" of 01/1999/QĐ-BTC."""
    return (
        mention.number is not None
        and setting.number is not None
        and mention.type == setting.type
        and mention.date is not None
        and mention.date == setting.issued
        and text.endswith(("èm theo ", "èm "), 0, mention.start)
        and numbers.fold(mention.number).split("/")[0] == numbers.fold(setting.number).split("/")[0]
    )


_FOOTNOTE = pattern(r"(?<=[A-ZĐ]{2})\d{1,2}$")


def _compatible(a: str, b: str) -> bool:
    return a.startswith(b) or b.startswith(a)


@by_rules
def _known_laws() -> frozenset[str]:
    return frozenset(map(str.casefold, rules().laws))


def _laws_once(groups: list[list[Mention]]) -> list[list[Mention]]:
    """A law cited with its number and again by name alone is one law; so is one cited by its initials, or
    with its year and without."""
    laws = [group for group in groups if group[0].name is not None]
    if len(laws) < 2:
        return groups
    known = _known_laws()
    numbered: dict[str, list[Mention]] = {}
    dated: dict[str, list[list[Mention]]] = {}
    spelt: dict[str, list[Mention]] = {}
    for group in laws:
        mention = group[0]
        key = _law_key(mention.name)
        if mention.number is not None:
            numbered[key] = group
        elif _year_of(group):
            dated.setdefault(key, []).append(group)
        if not _is_abbreviated(mention):
            spelt.setdefault(_initials(key), group)
    merged: set[int] = set()
    for group in laws:
        mention = group[0]
        key = _law_key(mention.name)
        if mention.number is not None:
            continue
        home = numbered.get(key)
        if home is None and len(dated.get(key, ())) == 1 and not _year_of(group):
            home = dated[key][0]
        if home is None and _is_abbreviated(mention):
            home = spelt.get(key.partition(" ")[2].upper())
        if home is None and key.partition(" ")[2] not in known:
            longer = [other for other in laws if _law_key(other[0].name).startswith(f"{key} ")]
            home = longer[0] if len(longer) == 1 else None  # "Luật Giữ rừng" for "… và trồng cây"
        if home is not None and home is not group:
            home.extend(group)
            home.sort(key=lambda m: m.start)
            merged.add(id(group))
    return [group for group in groups if id(group) not in merged]


def _year_of(group: list[Mention]) -> str | None:
    """The year that one of the mentions of a law tells: "Luật Cây xanh năm 2014"."""
    named = (pattern(r" năm (\d{4})$").search(m.name or "") for m in group)
    return next((m.date[:4] for m in group if m.date), None) or next(
        (match[1] for match in named if match), None
    )


def _is_abbreviated(mention: Mention) -> bool:
    """Whether a law is named by its initials: "Luật BHYT"."""
    word = (mention.name or "").partition(" ")[2]
    return mention.number is None and 1 < len(word) < 9 and word.isalpha() and word.isupper()


def _initials(key: str) -> str:
    """ "BHYT" for "luật bảo hiểm y tế"."""
    words = pattern(r"[^\W\d_]+").findall(key)
    return "".join(word[0] for word in words[1:]).upper()


def _law_key(name: str | None) -> str:
    return pattern(r" năm \d{4}$").sub("", " ".join((name or "").casefold().split()))


def _citation(flow: Flow, group: list[Mention], setting: Setting) -> Citation:
    # a law by its name and day, and with its number only later
    number = next((mention.number for mention in group if mention.number), None)
    relation: Relation = "cites"
    kinds: list[str] = []
    issuer = date = title = name = host = host_relation = None
    hosted = False
    for mention in group:
        if mention.relation and RELATIONS.index(mention.relation) < RELATIONS.index(relation):
            relation = mention.relation
        if mention.type:
            kinds.append(mention.type)
        if mention.date and (date is None or len(mention.date) > len(date)):
            date = mention.date
        if mention.issuer and (issuer is None or (issuer.isupper() and len(issuer) > 4)):
            issuer = mention.issuer  # a title in capitals says less than the running text
        title = title or mention.title
        if mention.name and (name is None or (date is None and len(mention.name) > len(name))):
            name = mention.name  # with its year, where no day is told
        if mention.host is not None and not hosted and mention.host.key != mention.key:
            hosted = True
            host = mention.host.number or mention.host.name
            if mention.host_relation != "amended by":
                host_relation = mention.host_relation
    by_code = numbers.type_in(number) if number else None
    kinds = [by_code if by_code and kind == f"{by_code} kết luận" else kind for kind in kinds]
    return Citation(
        number=number,
        type=by_code if by_code in kinds else (kinds[0] if kinds else None),
        date=date,
        issuer=names.explicit(
            written_out(flow.text, " ".join(issuer.split())), setting.home, setting.issuer
        )
        if issuer
        else None,
        relation=relation,
        name=name if number is None else None,
        title=title,
        host=host,
        host_relation=host_relation,
        evidence=tuple([flow.evidence(m.start, m.end, m.rule) for m in group]),
    )

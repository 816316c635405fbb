"""The foot of a document: addressees, recipients, archive line, signatories."""

from __future__ import annotations

import re

from thidua.graph.extract.layout.breaks import ITEM
from thidua.graph.extract.layout.flow import Flow
from thidua.graph.extract.layout.foot import Block, is_archive
from thidua.graph.extract.layout.formulas import ARCHIVE, PART_OF_LIST, PURPOSE_MISREAD, TO, TO_CUT
from thidua.graph.extract.layout.headings import mostly_capitals
from thidua.graph.extract.layout.parts import Parts
from thidua.graph.extract.layout.posts import CAPACITY, IN_SMALL_LETTERS, SIGNED_BEHIND, post_line
from thidua.graph.extract.layout.printed import as_printed
from thidua.graph.extract.layout.signatures import TITLES, Signature
from thidua.graph.extract.layout.stamps import LABELS, without_label
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import BODY_WORD, begins_body, small
from thidua.graph.extract.rules import by_rules
from thidua.graph.extract.scan import places
from thidua.graph.records import Archive, Evidence, Recipient, Signatory

_PURPOSE = pattern(
    rf"(?:để |{PURPOSE_MISREAD}|thay |đăng |phối hợp|ph/h|p/h|t/h|th/h|th/d|t/hiện|thực hiện|thi hành|theo dõi|t/d|báo cáo|b/c|bc$|biết|chỉ đạo|c/đ|kiểm tra|đôn đốc|giám sát"
    r"|tuyên truyền|cập nhật|đưa tin|tham mưu|tổng hợp|triển khai|công bố|niêm yết|lưu)",
    re.IGNORECASE,
)
_BRACKET = pattern(r"\s?[;,]?\s?[(\[](?P<inside>[^()\[\]]{1,80})[)\]]\s?$")
_DASHES = "-–—+•* \n"
_CLOSERS = ')]"”'
#: The mark of an addressee.
_ITEM_MARKS = "-–—•+"


def _value(words: str) -> str:
    return words.replace("\n", " ").rstrip(" ;,.-–").lstrip()


# --- Nơi nhận ----------------------------------------------------------------------------------


def find_recipients(flow: Flow, parts: Parts) -> tuple[tuple[Recipient, ...], Archive | None]:
    """The items of the recipients block, and the archive line apart.

    One entry an item; a bracket that says what for ("để b/c") is its purpose, any other bracket
    stays in the name (NĐ 30/2020/NĐ-CP, Phụ lục I, II.9).
    """
    if parts.recipients is None:
        return (), None
    recipients: list[Recipient] = []
    archive: Archive | None = None
    text = flow.text
    for start, end in _items(flow, parts.recipients):
        if is_archive(text, start, end):
            archive = archive or read_archive(flow, start, end)
            continue
        while start < end and text[start] in _DASHES:
            start += 1
        name = _value(text[start:end].rstrip(" ;,.:"))  # a scan reads ":" for ";"
        purpose = None
        if name[-1:] in _CLOSERS:
            bracket = _BRACKET.search(name)
            inside = bracket["inside"].strip(' "“”') if bracket else ""
            if bracket and _PURPOSE.match(inside):
                purpose, name = inside, _value(name[: bracket.start()])
                if name.endswith(" để"):  # "Ban Giám đốc để (b/c)"
                    purpose, name = f"để {inside}", _value(name[:-3])
            elif _QUOTED_PURPOSE.search(name):
                quoted = pattern(r"\s[\"“](?P<q>[^\"”]{1,40})[\"”]$").search(name)
                assert quoted is not None
                purpose, name = quoted["q"], _value(name[: quoted.start()])
        if name.isalpha() or any(map(str.isalnum, name)):
            recipients.append(
                Recipient(name, purpose, (flow.evidence(start, end, "item of Nơi nhận"),))
            )
    return tuple(recipients), archive


_QUOTED_PURPOSE = pattern(r"\s[\"“](?P<q>(?:để |b/c|báo cáo)[^\"”]{0,40})[\"”]$")
_HEAD = pattern(rf"(?:{TO}|{TO_CUT}$)\s?:?\s*")


def _items(flow: Flow, block: Block) -> list[tuple[int, int]]:
    """The items of the block: a dash opens one, a line without a dash goes on with the last."""
    text = flow.text
    first, last = flow.line_from(block.start), flow.line_from(block.end)
    head = _HEAD.match(text, block.start, flow.end(first))
    rest = head.end() if head else block.start
    lines = [(flow.starts[k], flow.end(k)) for k in range(first + 1, last)]
    marks = "-–—•"
    if len(lines) > 1 and all(_NUMBERED.match(text, *line) for line in lines):
        lines = [(_NUMBERED.match(text, *line).end(), line[1]) for line in lines]  # type: ignore[union-attr]
    dashed = any(text[start] in marks for start, _ in lines)
    if flow.end(first) - rest > 2:
        lines.insert(0, (rest, flow.end(first)))
    items: list[tuple[int, int]] = []
    for start, end in lines:
        if dashed and text[end - 1] == ":" and PART_OF_LIST.fullmatch(text, start, end):
            continue
        opens = not items or not dashed or text[start] in marks
        if not opens and is_archive(text, start, end):
            opens = text[start] == "+" or text[items[-1][1] - 1] in ";."
        if opens:
            items.append((start, end))
        else:
            items[-1] = (items[-1][0], end)
    if len(items) == 1 and not dashed and _ARCHIVE_BEHIND.search(text, *items[0]):
        start, end = items[0]
        cuts = [match.end() for match in _SEMICOLON.finditer(text, start, end)]
        return list(zip([start, *cuts], [*cuts, end], strict=True))
    if _NEXT_ITEM.search(text, block.start, block.end) is None:
        return items
    return [item for part in items for item in _on_one_line(flow, *part)]


#: Items with figures for dashes, and items behind the head: "Nơi nhận: Như trên; Sở Y tế; Lưu: VT".
_NUMBERED = pattern(r"\d{1,2}[.)/] ?(?=\S)")
_ARCHIVE_BEHIND = pattern(r"; (?=Lưu\W)")
_SEMICOLON = pattern(r"; (?=\S)")
_NEXT_ITEM = pattern(r"[;.] (?=[-–] ?\S)")


def _on_one_line(flow: Flow, start: int, end: int) -> list[tuple[int, int]]:
    """ "- A; - B; - Lưu: VT" on one line are three items."""
    cuts = [match.end() for match in _NEXT_ITEM.finditer(flow.text, start, end)]
    return list(zip([start, *cuts], [*cuts, end], strict=True))


_COUNT = pattern(r"\d{1,3} ?(?:b|bản|B|KH)?|\d{0,2}b|\d{1,2}[A-Z]?(?:, ?\d{1,2}[A-Z]?)*")


def read_archive(flow: Flow, start: int, end: int) -> Archive:
    """ "Lưu: VT, KG-VX (NTB)." -> units VT, KG-VX; drafter NTB.

    A count of copies alone ("2b", "(2)") is dropped; else the bracket, or the tail after a
    bracket or a full stop, is the drafter as printed.
    """
    words = flow.text[start:end]
    mark = pattern(rf"[-–—+•*\s]*{ARCHIVE}(?: tại)?\s?:?\s?").match(words)
    body = words[mark.end() :] if mark else words
    lines = body.split("\n")
    body = lines[0]
    body = pattern(r"\s{1,8}\d{1,3} KH$").sub("", body).strip().rstrip(" ;,")
    drafter: str | None = None
    bracket = pattern(
        r"\s?,?\s?\((?P<inside>[^()]{1,40})\)\s?[.,]?\s?(?P<tail>[^,;()]{0,30})$"
    ).search(body)
    if bracket:
        inside = bracket["inside"].strip()
        tail = bracket["tail"].strip(" ./;")
        drafter = None if _COUNT.fullmatch(inside) else inside
        if tail and not tail.isdigit():  # "Lưu: VT (3). 240."
            drafter = tail
        body = body[: bracket.start()]
    if bracket is None or drafter is None:
        dotted = pattern(
            r"(?<=[\wĐ])(?<![ ,]P)\. ?(?P<tail>[A-ZĐÀ-Ỹ][\wÀ-ỹ.]{0,15}(?: \d{1,3}b)?)\.?$"
        ).search(body)
        if dotted:
            drafter = dotted["tail"].strip(".")
            body = body[: dotted.start()]
        elif not _COUNTED.fullmatch(body.rsplit(",", 1)[-1].strip(" .")):
            body = pattern(r"[\s(]{0,8}\d{1,3} ?b\)?\.?$").sub("", body)
    body = body.rstrip(" .")
    typist = _TYPIST.search(body) if drafter is None else None
    if typist:
        drafter, body = typist["code"], body[: typist.start()]
    units = tuple(u for u in (_value(part) for part in pattern(r"[,;]").split(body)) if u)
    if drafter is None and units:
        unit, drafter = _signed(units[-1], len(units))
        units = (*units[:-1], *((unit,) if unit else ()))
    return Archive(units, drafter or None, (flow.evidence(start, end, "archive line"),))


#: The code of who typed it, apart from the units: "Lưu: VT, NC; T42".
_TYPIST = pattern(r"; ?(?P<code>[A-ZĐ]{1,2}\d{1,3})$")
#: A given name, or initials and one: "Thảo", "HDiem", "lvan"; and one glued to a unit: "KTTH|Tú". A name
#: has a vowel, the code of a unit in small letters has none: "CTr".
_NAME = r"[A-ZĐÀ-Ỹ](?![bcdđghklmnpqrstvx]{1,3}(?!\w))[a-zà-ỹđ]{1,6}"
_GIVEN = pattern(rf"[A-ZĐ]{{0,2}}{_NAME}(?: \d{{1,3}}b?)?|(?!web|cổng)[a-zđ]{{4,12}}")
_GLUED = pattern(rf"(?P<unit>[A-ZĐ]{{2,8}})(?P<name>{_NAME})")
#: Initials before a count of copies: "ĐTKT | NN 10b".
_COUNTED = pattern(r"(?P<unit>[A-ZĐ&-]{2,8}) (?P<name>[A-ZĐ]{1,4} \d{1,3}b)")
_UNIT_WORDS = frozenset(
    [
        "Văn",
        "Hồ",
        "Phòng",
        "Ban",
        "Sở",
        "Cục",
        "Vụ",
        "Hội",
        "Đoàn",
        "Thuế",
        "Khối",
        "Kho",
        "Trang",
        "Cổng",
        "Website",
        "Web",
    ]
)


def _signed(last: str, count: int) -> tuple[str | None, str | None]:
    """The last unit of an archive line and the drafter that it names instead, or beside itself."""
    if count > 1 and _GIVEN.fullmatch(last) and last.split()[0] not in _UNIT_WORDS:
        return None, last
    glued = _GLUED.fullmatch(last) or _COUNTED.fullmatch(last)
    if glued:
        return glued["unit"], glued["name"]
    return last, None


# --- Kính gửi ----------------------------------------------------------------------------------

_ADDRESS = pattern(
    r"(?:Kính g[ửở]i|KÍNH G[ỬỞ]I)\s?:?\s?|[A-ZĐÀ-Ỹ][^\n]{0,80}? điện\s?:\s?|[A-ZĐÀ-Ỹ ]{5,60} ĐIỆN\s?:\s?"
)


def _addressed(flow: Flow, start: int, end: int) -> re.Match[str] | None:
    """Where "Kính gửi" or the line "… điện:" first stands."""
    text = flow.text
    for at in places(text, ("Kính g", "KÍNH G", " điện", " ĐIỆN"), start, end):
        begin = max(flow.starts[flow.line_from(at) - 1], start) if text[at] == " " else at
        match = _ADDRESS.match(text, begin, end)
        if match and match.end() > at:
            return match
    return None


#: Lines below an addressee that describe it, or that open the text.
_DETAIL = pattern(
    r"\(|Mã số thuế|MST|Địa chỉ|Đ/c|Số ĐT|ĐT:|Email|Căn cứ|Trả lời|Phúc đáp|Thực hiện|Ngày \d|Xét |Theo "
)


#: Who gets the letter too: "Đồng kính gửi: | - Ban Dân tộc".
_ALSO = pattern(r"(?:Đồng|đồng) (?:k|K)ính gửi ?:? ?")
#: A body that acts, in the first words of the text.
_ACTS = pattern(
    r"(?:\S+ ){2,12}(?:thông báo|đề nghị|yêu cầu|nhận được|hướng dẫn|triển khai|kính|trân trọng|xin) "
)
#: A longer line behind the last item is the text.
_LONGEST_ADDRESSEE = 160
#: The same for one that ends with a colon: "Tổ thẩm định trình … xem xét những nội dung dưới đây:".
_OPENS_A_LIST = 60
#: An item of the text: "- Căn cứ Điều lệ …".
_RECITAL = pattern(r"[-–—•+] ?(?:Căn cứ|Xét|Thực hiện|Theo) [^\W_]")


#: "1. Sở Y tế;" below "Kính gửi:".
_NUMBERED_ADDRESSEE = pattern(r"\d{1,2}[.)] ?(?=[A-ZĐÀ-Ỹ][^.]{3,150}[;.,]?$)")


#: A further addressee below one that ends with a semicolon.
_NEXT_BELOW = pattern(r"[A-ZĐÀ-Ỹ][^.;:]{2,120}[;.]")


def _is_another(last: str, words: str) -> bool:
    """Whether the line `words` names another addressee, below one without a mark: "Các trạm y tế |
    Bệnh viện huyện", but not "Giám đốc | Sở Y tế"."""
    if not words[0].isupper() or last.count(" ") < 2 or last.endswith((",", " và", "-", ":")):
        return False
    return begins_body(words.upper()) or words.startswith(("Các ", "UBND ", "Ông ", "Bà "))


def find_addressees(
    flow: Flow, parts: Parts, header_end: int, issuer: str | None
) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """The items under "Kính gửi", or after "điện:" in a telegram (công điện)."""
    text = flow.text
    limit = min(parts.main_end, header_end + 3000)
    match = _addressed(flow, max(parts.start, header_end - 200), limit)
    if match is None:
        return (), ()
    found: list[str] = []
    evidence: list[Evidence] = []
    items = _addressees(flow, match.end(), issuer)
    for start, end in (part for item in items for part in _on_one_line(flow, *item)):
        while start < end and text[start] in _DASHES:
            start += 1
        name = _value(text[start:end])
        if len(name) < 600 and any(map(str.isalpha, name)):
            found.append(name)
            evidence.append(flow.evidence(start, end, "item of Kính gửi"))
    return tuple(found), tuple(evidence)


def _addressees(flow: Flow, opening: int, issuer: str | None) -> list[tuple[int, int]]:
    """The items behind "Kính gửi:", which ends at `opening`, and in the lines below it."""
    text = flow.text
    below = flow.line_from(opening)
    stop = flow.end(below - 1)
    inline = text[opening - 1] != "\n" and opening < stop  # the last item has no mark
    alone = not inline  # "Kính gửi:" has its line for itself
    if alone and below < flow.count and _NUMBERED_ADDRESSEE.match(flow.words(below)):
        return _numbered_addressees(flow, below)
    items = [(opening, stop)] if inline else []
    for k in range(below, flow.count):
        words = flow.words(k)
        start, end, gap = flow.line(k)
        if words[0] in _ITEM_MARKS:
            apart = inline and gap > 1 and items and text[items[-1][1] - 1] not in ";:"
            if apart or (items and _RECITAL.match(words)):
                break  # "- Căn cứ …": the text has items too
            items.append((start, end))
            inline = alone = False
            if words.endswith(".") and _is_last_marked(flow, k):
                break
            continue
        also = _ALSO.match(words) if items else None
        if also:
            inline, alone = also.end() < len(words), also.end() == len(words)
            if inline:
                items.append((start + also.end(), end))
            continue
        if _DETAIL.match(words) or (issuer and words.casefold().startswith(issuer.casefold()[:24])):
            break
        if not items:
            if len(words) > 200 or ITEM.match(words):
                break
            items.append((start, end))
            inline = True
            continue
        last = text[items[-1][0] : items[-1][1]].rstrip()
        another = inline and last.endswith(";")  # "Kính gửi: Các khối; | Các xã."
        if gap or _is_text(words, last, issuer) or (another and not _NEXT_BELOW.fullmatch(words)):
            break
        if another or (alone and _is_another(last, words)):
            items.append((start, end))
        else:
            items[-1] = (items[-1][0], end)
    return items


def _numbered_addressees(flow: Flow, first: int) -> list[tuple[int, int]]:
    """The items with figures for dashes from line `first` on; one that ends with a full stop is the last."""
    items: list[tuple[int, int]] = []
    for k in range(first, flow.count):
        words = flow.words(k)
        mark = _NUMBERED_ADDRESSEE.match(words)
        if mark is None:
            break
        items.append((flow.starts[k] + mark.end(), flow.end(k)))
        if words.endswith("."):
            break
    return items


def _is_last_marked(flow: Flow, k: int) -> bool:
    """Whether the item in line `k`, which ends with a full stop, is the last: neither another item nor "Đồng
    kính gửi" is right below it."""
    if k + 1 == flow.count:
        return True
    below = flow.words(k + 1)
    if below[0] in _ITEM_MARKS and not flow.gap(k + 1):
        return False
    return _ALSO.match(below) is None


def _is_text(words: str, last: str, issuer: str | None) -> bool:
    """Whether the line `words`, which has no mark, is the text below the addressee `last`."""
    if last.endswith(".") or ITEM.match(words):
        return True
    if issuer and words.split()[:2] == issuer.split()[:2] and _ACTS.match(words):
        return True  # "Bệnh viện thông báo lịch trực." in a letter of "Bệnh viện Đa khoa A"
    opens_list = words.endswith(":") and len(words) > _OPENS_A_LIST
    return (opens_list or len(words) > _LONGEST_ADDRESSEE) and not words[0].islower()


# --- signature ---------------------------------------------------------------------------------


def find_signatories(flow: Flow, parts: Parts) -> tuple[Signatory, ...]:
    """Who signed: every post line between the capacity line and the name is the position.

    The nearest of KT. / TL. / TUQ. wins over TM. (NĐ 30/2020/NĐ-CP, Phụ lục I, II.7).
    """
    return tuple(_signatory(flow, signature) for signature in parts.signatures)


def _signatory(flow: Flow, signature: Signature) -> Signatory:
    groups: list[list[str]] = []  # each: one post, wrapped lines apart
    shown: list[list[str]] = []  # the same as they are printed
    for words, printed in _whole(flow, signature):
        if mostly_capitals(words):
            words = words.upper()  # "PHÓ CHỦ TịCH"
        elif words[:5] in ("kiêm ", "Kiêm "):
            words = f"kiêm {sentence_case(words[5:])}"
        previous = groups[-1][-1] if groups else ""
        wrapped = previous.endswith((",", " VÀ", "-")) or bool(
            pattern(r"(?:TM|KT|TL|TUQ|Q)\.?").fullmatch(previous)
        )
        further = pattern(r"KIÊM ", re.IGNORECASE).match(words)  # a second post of one person
        staff = _STAFF.match(words) and CAPACITY.match(previous)
        going = wrapped or not post_line().match(words.upper()) or words.startswith("PHỤ TRÁCH")
        if groups and not further and not staff and going:
            groups[-1].append(words)
        else:
            groups.append([words])
            shown.append([])
        shown[-1].append(printed or words)
    posts = [" ".join(group) for group in groups]
    as_shown = [" ".join(group) for group in shown]
    capacity_at = None
    for k, post in enumerate(posts):
        token = CAPACITY.match(post)
        if token and (token["token"].isupper() or token["token"] in IN_SMALL_LETTERS):
            name = token["token"]
            if capacity_at is None or name not in _FOR_A_BODY:
                capacity_at = k
    positions = as_shown[(capacity_at + 1) if capacity_at is not None else 0 :]
    capacity = None
    if capacity_at is not None:
        same = as_shown[capacity_at] == posts[capacity_at]
        capacity = _capacity(posts[capacity_at]) if same else as_shown[capacity_at]
    name_text = " ".join(flow.text[signature.name.start : signature.name.end].split())
    if name_text.isupper():
        name_text = name_text.title()
    start = signature.posts[0].start if signature.posts else signature.name.start
    return Signatory(
        name=pattern(rf"^{TITLES}+").sub("", name_text),
        position=", ".join(sentence_case(p.rstrip(" ,.")) for p in positions) or None,
        capacity=capacity,
        evidence=(flow.evidence(start, signature.name.end, "signature block"),),
    )


def _whole(flow: Flow, signature: Signature) -> list[tuple[str, str]]:
    """The words of the post lines, without what says that it is signed, and what is printed for them where a
    scan has damaged it; a post that is broken in its first words is whole: "PHÓ CHỦ | TỊCH"."""
    lines: list[tuple[str, str]] = []
    for line in signature.posts:
        words = SIGNED_BEHIND.sub("", flow.text[line.start : line.end])
        if words.endswith(LABELS):
            words = without_label(words)
        printed = as_printed(flow, line.start, line.end)
        above = lines[-1][0] if lines else ""
        if (
            above.isupper()
            and not post_line().match(above)
            and post_line().match(f"{above} {words}")
        ):
            lines[-1] = (f"{above} {words}", "")
        else:
            lines.append((words, printed))
    return lines


#: Who holds no office and signs for who does: "TL. CHỦ TỊCH | CÔNG CHỨC VĂN PHÒNG - THỐNG KÊ".
_STAFF = pattern(r"(?:CÔNG CHỨC|CHUYÊN VIÊN|CÁN BỘ|VĂN PHÒNG -) ")
#: Who signs for a body; who signs for another person is nearer.
_FOR_A_BODY = ("TM", "T/M", "T.M", "THAY MẶT", "Thay mặt")


def _capacity(post: str) -> str:
    match = CAPACITY.match(post)
    assert match is not None
    token, rest = match["token"], match["rest"].strip(" .,")
    bare = len(token) > 3 or post[len(token) :].startswith(" ")
    bare = bare or ("/" in token and not post.startswith(".", len(token)))  # "T/M.", "T/M" alike
    mark = token if bare else f"{token}."
    return f"{mark} {sentence_case(rest)}".strip()


_OFFICES = pattern(
    r"(?<!\w)(?:chủ tịch|viện trưởng|thủ tướng|bộ trưởng|giám đốc|chi cục trưởng|cục trưởng|chủ nhiệm|trưởng ban|trưởng phòng"
    r"|vụ trưởng|chánh|bí thư|hiệu trưởng|thống đốc|tổng giám đốc|trưởng (?=cụm|khối|đoàn))(?!\w)"
)


@by_rules
def sentence_case(capitals: str) -> str:
    """ "PHÓ VIỆN TRƯỞNG" -> "Phó Viện trưởng": offices as running text writes them."""
    if capitals.upper() != capitals:
        return capitals
    lowered = _OFFICES.sub(lambda m: m.group()[:1].upper() + m.group()[1:], small(capitals))
    lowered = BODY_WORD.sub(lambda m: m.group()[:1].upper() + m.group()[1:], lowered)
    return lowered[:1].upper() + lowered[1:]

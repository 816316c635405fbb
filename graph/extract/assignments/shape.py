"""Where the name of a body ends by its own shape, whatever verb follows.

A name is a head, words with capitals and their second halves ("Phòng Kế toán"), places, fields of work ("quản lý |
chất lượng") and a closed class of small words that link them. The first other small word is what the body does: "Vụ Tài
vụ | ứng vốn kịp thời". So it is read where no list holds the verb, or only one further on; groups ("các xã ven sông") have no
such shape.
"""

from __future__ import annotations

import itertools

from thidua.graph.extract.assignments.bodies import follows_on
from thidua.graph.extract.assignments.heads import GENERIC, agent_head_at
from thidua.graph.extract.assignments.verbs import acts
from thidua.graph.extract.letters import old_tones, pattern
from thidua.graph.extract.marks import DASHES
from thidua.graph.extract.names import company_form_end
from thidua.graph.extract.rules import by_rules, rules

#: A word of a name, and what stands before it.
_WORD = pattern(r"(?P<gap> | ?[,;/&+–—-] ?|)(?P<word>[^\W_]+(?:[-&.][^\W_]+)*)")
_BRACKET = pattern(r" ?\([^()\n]{0,200}\)")
#: What stands before a word that nothing parts from the one before.
_BLANKS = ("", " ")
#: What parts bodies, and parts of a name.
_PARTS = (",", ";", "+", "/")
#: What links parts of a name, and closes none.
_LINKS = frozenset(
    ["của", "các", "và", "thuộc", "trực", "trên", "tại", "trong", "ngoài", "ở", "có", "được", "về", "theo", "liên", "cùng", "những",
     "số", "nhiệm", "khóa", "khoá", "giúp", "ban", "tổ", "đoàn", "hội", "chủ", "đóng"]
)  # fmt: skip
#: What places, ranks and people are told by, which may close a name: "các kiểm sát | viên".
_PLACES = frozenset(
    ["tỉnh", "thành", "phố", "huyện", "thị", "xã", "trấn", "quận", "phường", "thôn", "xóm", "ấp", "bản", "cấp", "ngành", "sở", "bộ",
     "khu", "cụm", "khối", "vùng", "miền", "trường", "viện", "viên"]
)  # fmt: skip
#: What a list of places or kinds goes on with behind a comma.
_KINDS = frozenset(
    ["thành", "thị", "phường", "xã", "quận", "huyện", "tỉnh", "đặc", "ban", "ngành", "sở", "bộ", "phòng", "khoa", "trung", "đoàn", "đơn",
     "cơ", "địa", "hội", "tổ", "thôn", "xóm", "ấp", "bản"]
)  # fmt: skip
#: What a number belongs to that is part of a name: "Đội Quản lý thị trường số | 3".
_NUMBERED = frozenset(
    ["số", "khu", "vực", "đoàn", "đội", "cụm", "khối", "phường", "quận", "ban", "tổ", "trạm", "phòng", "dân"]
)  # fmt: skip
#: No name holds these.
_NEVER = frozenset(
    ["từng", "mỗi", "mọi", "hết", "ngay", "lại", "xong", "trước", "sau", "để", "cho", "không", "chưa", "phải", "cần", "nên", "đã", "sẽ",
     "đang", "với", "đến", "tới", "xuống", "lên", "ra", "vào", "đi", "khi", "nếu", "bằng", "như", "đủ", "thêm", "hơn", "rồi", "cũng",
     "đều", "còn", "luôn", "hằng", "vẫn", "thì", "mà", "là", "do", "bị", "kịp", "sớm", "gấp", "thật", "tận", "khắp", "cả", "nào", "nhau",
     "mình", "này", "nọ", "nêu", "đó", "một", "việc", "thay"]
)  # fmt: skip
#: Kinds of bodies: a name that ends with one is whole ("Đoàn Thanh niên Khối"), or it goes on with what the body is.
_KIND_WORDS = frozenset(
    ["Khối", "Cụm", "Sở", "Bộ", "Cục", "Vụ", "Ban", "Phòng", "Khoa", "Tổ", "Đội", "Đoàn", "Hội", "Đảng", "Tỉnh", "Huyện", "Xã", "Trường",
     "Viện", "Trạm", "Trung", "Công", "Nhà", "Cơ", "Ngành", "Xưởng", "Hạt", "Đài", "Báo", "Quỹ", "Chi"]
)  # fmt: skip


def shape_end(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the last of the names in text[start:end] begins, and where it ends by its shape; None where that says nothing,
    since no name has begun."""
    head = agent_head_at(text, start)
    if head is None:
        return None
    form = company_form_end(text, start, end)
    body, position, last = start, form or head, form or head
    before = text[start:position].rsplit(" ", 1)[-1]
    named = half = capital = False
    brackets = text.find("(", head, end) >= 0
    while position < end:
        bracket = _BRACKET.match(text, position, end) if brackets else None
        if bracket:
            position = bracket.end()
            continue
        token = _WORD.match(text, position, end)
        if token is None:
            break
        (gap, word), after = token.groups(), token.end()
        begin = after - len(word)
        parts = gap not in _BLANKS and gap.strip()[0] in _PARTS
        if parts or word == "và":
            begin = begin if parts else after + 1
            head = agent_head_at(text, begin)
            if head is not None:
                body, half, capital, last, position = begin, False, False, head, head
                before = text[begin:head].rsplit(" ", 1)[-1]
                continue
        if (
            parts
            and word.lower() not in _KINDS
            and not (word[0].isupper() and (capital or " và " in text[begin:end]))
        ):
            break
        if word[0].isupper() or (
            word.isdigit() and (before.lower() in _NUMBERED or (form is not None and named))
        ):
            # "Kế | toán": the first of a row of capitals may be half a word
            half = word.isalpha() and not (word.isupper() or word in _KIND_WORDS or capital)
            capital = word not in _KIND_WORDS
            named, last, position, before = True, after, after, word
            continue
        if (
            before in _LEVELS
            and _acts_anew(word, before)
            and _ONE_LEVEL.search(text, body, position)
        ):
            break
        reached, closes = _small(text, (word, after, end), before, half and gap == " ")
        if reached is None:
            break
        position = reached
        if closes:
            named, last = True, position
        before, half, capital = text[begin:position].rsplit(" ", 1)[-1], False, False
    return (body, last) if named or " " in text[start:last] else None


#: Behind the level of one body nothing of its name begins: "Công an xã | phụ trách …", but "các xã | vùng cao".
_LEVELS = frozenset(["tỉnh", "huyện", "xã", "phường", "quận"])
_ONE_LEVEL = pattern(r"(?<!các)(?<!,)(?<!và)(?<!thị)(?<!-) (?:tỉnh|huyện|xã|phường|quận)$")


def _acts_anew(word: str, level: str) -> bool:
    """Whether `word` is neither of the `level` before it, as in "xã hội", nor links a name to more of it."""
    return not (word.lower() in _pairs().get(level, ()) or word in _LINKS or word in _PLACES)


def _small(
    text: str, token: tuple[str, int, int], before: str, half: bool
) -> tuple[int | None, bool]:
    """How far a name goes on with `token`, a word in small letters behind the word `before`, and whether it may close
    there; None where it does not. `token` holds where the word ends too, and where the names do; `half`: the word before
    is the first half of one."""
    word, after, end = token
    pairs, small = _pairs(), word.lower()
    if small in pairs.get(before.lower(), ()):
        return after, True
    seconds = pairs.get(small, ())
    following = _WORD.match(text, after, end) if seconds else None
    if following and following["gap"] in (" ", " - ") and following["word"].lower() in seconds:
        return following.end(), True
    if word in _NEVER:
        return None, False
    if (
        half
        or word in _PLACES
        or before in _NEEDS_MORE
        or (before not in _LINKS and word in rules().agent_fields)
    ):
        return after, True
    return (after, False) if word in _LINKS else (None, False)


@by_rules
def _pairs() -> dict[str, set[str]]:
    """Neighbouring words that names hold, in small letters, the second by the first: fields of work, and those of known
    names."""
    known = rules()
    phrases = [*known.agent_fields, *known.organ_heads, *known.organ_proper, *known.agent_heads]
    words = [form.lower().split() for phrase in phrases for form in {phrase, old_tones(phrase)}]
    pairs: dict[str, set[str]] = {}
    for names in [*words, *_OF_PLACES]:
        for a, b in itertools.pairwise(names):
            if b != "và":
                pairs.setdefault(a, set()).add(b)
    return pairs


#: What bodies of a level are called in short, and where people live: "các Huyện | hội", "các khu | dân cư".
_OF_PLACES = [
    *([level, kind] for level in ("tỉnh", "thành", "huyện", "thị", "quận", "xã", "phường") for kind in ("hội", "đoàn", "ủy", "uỷ")),
    *(kind.split() for kind in ("khu dân cư", "tổ dân phố", "khu phố", "tổ nhân dân", "cùng cấp", "giúp việc", "chi bộ", "chi đoàn", "chi hội", "quần chúng")),
]  # fmt: skip


#: How many words behind a name are too many for one, whatever they are.
_TOO_MANY = 4
#: Behind these another word of the name follows: "các | trạm", "Ban Quản lý | chợ".
_NEEDS_MORE = ("các", "lý")
#: What stands behind a name that is whole, where it stands in a list or at the end of a line.
_CLOSED = pattern(r" ?(?:[;,:.(\n]|\Z)")
#: Words with which a name that no list knows may go on nevertheless.
_OF_A_NAME = frozenset(
    ["tỉnh", "huyện", "xã", "phường", "thị", "thành", "phố", "quận", "của", "và", "-", "–"]
)
#: The place of one body, behind which nothing of its name stands.
_LOCAL = (" tỉnh", " huyện", " xã", " phường", " quận", " thành phố", " thị xã")
#: What opens words that stand beside a name: "Phòng Lúa gạo, | trong vai thường trực, …".
_ASIDE = frozenset(["trong", "theo", "tại", "trên", "ngoài", "dưới", "nhờ", "vì"])
#: What tells which of several are meant: "UBND các xã | có rừng", "các tỉnh | từ Khe Mây đến Bãi Giếng".
_WHICH = frozenset(
    ["có", "được", "chưa", "không", "nằm", "từ", "đã", "đang", "gồm", "bị", "do", "còn", "mới", "vừa", "sẽ", "nêu", "như", "trước", "sau",
     "đó", "khác", "cùng", "này"]
)  # fmt: skip
#: Bodies that are called by their task, which may be told in any words: "Ban Chỉ đạo | kỷ niệm ngày mùa".
_BY_TASK = pattern(
    r"(?:Ban|Tổ|Hội đồng|Đoàn|Ủy ban|Uỷ ban) (?i:chỉ đạo|tổ chức|vận động|điều hành|công tác|chỉ huy|tư vấn|thẩm định)(?: Nhà nước| [Qq]uốc gia| Trung ương| (?:tỉnh|huyện|xã))?$"
)


def without_doing(text: str, start: int, end: int, closed: str) -> int:
    """Where the names in text[start:end] end, if words follow in it that no name holds: `end` itself where none do.

    `closed` says what ends the phrase: of a label with a colon every word is thought to belong to the name unless it
    cannot.
    """
    acted = _has_acted(text, end, closed)
    if (
        not acted
        and (
            not text[text.rfind(" ", start, end) + 1 : end].islower()
            or text.endswith(_LOCAL, start, end)
        )
        and text.find("(", start, end) < 0
        and _NEVER.isdisjoint(text[start:end].split())
    ):
        return end  # what ends as a name does; most do
    shape = shape_end(text, start, end)
    if shape is None or shape[1] >= end:
        return end
    start, named = shape
    behind = named
    if text.startswith(" (", named):
        bracket = _BRACKET.match(text, named, end)
        if bracket is None:
            return named  # "Sở Y tế | (cơ quan thường": a bracket that a torn text leaves open
        behind = bracket.end()
    elif text.startswith(", ", named):
        # "Phòng Lúa gạo, | với sự giúp sức của nhân dân, …"
        aside = _WORD.match(text, named + 2, end)
        return named if aside and (aside["word"] in _NEVER or aside["word"] in _ASIDE) else end
    dash = _DASH.match(text, behind, end) if closed == "heading" else None
    if dash and not _goes_with(text[start:named], dash["word"]):
        return named
    if not text.startswith(" ", behind) or not text[behind + 1 : behind + 2].isalnum():
        return end
    return named if _does(text, (start, named, behind, end), closed, acted) else end


#: What parts a name from what the body does: "Văn phòng xã | - giữ sổ", not "Phòng Văn hóa | - xã hội".
_DASH = pattern(r" ?(?:--|[-–]) ?(?P<word>[a-zà-ỹđ]+) [^\s]")


def _goes_with(name: str, word: str) -> bool:
    """Whether `word`, behind a dash, is the second part of a field of work whose first ends `name`."""
    pairs = _pairs()
    return word in pairs.get(name.rsplit(" ", 1)[-1].lower(), ()) or word in pairs


#: Who joins in what is done before: "Phòng Lúa gạo gặt trước, | có Hội Nông dân huyện cùng làm".
_JOINED = pattern(r", có (?=[A-ZĐ])")
#: What nobody does who does another thing first, so that all before it is a name: "Hội Nông dân xã ven biển | chủ trì …".
_ALONE = pattern(r" (?:chủ trì|(?:có|chịu) trách nhiệm|có nhiệm vụ)(?!\w)")


def _does(text: str, at: tuple[int, int, int, int], closed: str, acted: bool) -> bool:
    """Whether text[behind:end], behind the name text[start:named] and its bracket, says what is done; `at` holds these four
    in the order in which they stand, `closed` is as in `without_doing`, `acted` what `_has_acted` says."""
    start, named, behind, end = at
    name, words = text[start:named], text[behind:end].split()
    if not words:
        return False
    if (
        (words[0] == "được" and words[1:2] in (["giao"], ["phân"], ["cử"]))
        or words[0] == "về"
        or "về" in (words[:2] if not GENERIC.match(name) else ())
        or "về" in name.split()
        or _BY_TASK.search(name)
        or (words[0] in _WHICH and " các " in name)
    ):
        return False
    if GENERIC.match(text, start):
        return _group_acts(text, words, end, acted)
    if not _NEVER.isdisjoint(words) or words[-1] in ("và", "hoặc"):
        return True
    if _ALONE.match(text, end):
        return False
    joined = _JOINED.search(text, behind, end)
    if joined and text[behind : joined.start()].islower():
        return True
    if acted and name not in _NEEDS_NAME:
        other = _another(text, behind, end)
        if len(words) > 2 if other is None else _acts_as_well(text, other, end):
            return True
    if (closed == ":" and not (name.endswith(_LOCAL) and len(words) > 1)) or (
        not text[behind:end].islower()
        or not _OF_A_NAME.isdisjoint(words[:3])
        or _another(text, behind, end) is not None
    ):
        return False
    if _whole_elsewhere(text, start, named) and not _whole_elsewhere(text, start, end):
        return True
    if name in _NEEDS_NAME or (len(words) == 1 and words[0] in _syllables()):
        return False
    return len(words) >= _TOO_MANY or _OF_A_NAME.isdisjoint(words)


def _another(text: str, start: int, end: int) -> int | None:
    """Where another agent's name begins behind a comma or a semicolon in text[start:end]; None where none does."""
    ends = (mark.end() for mark in _MARK.finditer(text, start, end))
    return next((at for at in ends if follows_on(text, at)), None)


def _acts_as_well(text: str, start: int, end: int) -> bool:
    """Whether words follow the name that begins at `start`: "Hội Nông dân góp thóc; | Huyện đoàn góp công"."""
    shape = shape_end(text, start, end)
    return shape is not None and shape[1] < end and text[shape[1]] == " "


#: Heads that alone name nobody: "Công ty | giống cây trồng".
_NEEDS_NAME = frozenset(
    ["Công ty", "Ngân hàng", "Trung tâm", "Chi cục", "Cục", "Tổng cục", "Vụ", "Viện", "Trường", "Xí nghiệp", "Nhà máy", "Hợp tác xã",
     "Trạm", "Đội", "Phòng", "Ban", "Tổ", "Khoa", "Hạt", "Hội", "Đoàn", "Hiệp hội", "Câu lạc bộ", "Bệnh viện", "Phân xưởng", "Bộ phận",
     "Hội đồng", "Ủy ban", "Uỷ ban", "Chi hội", "Liên đoàn", "Ban Quản lý", "Cán bộ", "Mạng lưới", "Lực lượng"]
)  # fmt: skip
#: What parts one name from the next.
_MARK = pattern(r"[,;] ")


#: What says how a thing is done, behind a verb near it; a clause that tells which of a group is meant has none.
_HOW = frozenset(
    ["lại", "ra", "lên", "xuống", "vào", "hết", "ngay", "từng", "mỗi", "nhau", "thêm", "đủ", "xong", "kịp", "sớm", "tới", "khắp", "tận"]
)  # fmt: skip
#: What those do of whom a clause tells before: "các hộ nuôi thêm bò | phải ghi sổ".
_OBLIGED = pattern(r"[ ,]{1,2}(?:có|chịu|chủ trì|phối hợp|phải|cần|căn cứ|tự|thì)(?!\w)")


def _group_acts(text: str, words: list[str], end: int, acted: bool) -> bool:
    """Whether `words`, which stand behind a group up to `end`, say what it does, not which group it is: that stands
    right before the verb; `acted` is as in `_does`."""
    if words[0] in _WHICH or _OBLIGED.match(text, end):
        return False
    return len(words) > 1 and (acted or not _HOW.isdisjoint(words[1:3]))


#: What the author asks of somebody, or for him, behind a comma.
_ASKED = ("đề nghị", "yêu cầu", "giao", "mời", "khi", "nếu", "để")
#: What stands behind a verb, not before one.
_WHEN = pattern(
    r" (?:trước (?:ngày|khi)|để|khi|nếu|trong (?:tháng|quý|tuần|ngày)|vào (?:ngày|tháng|dịp|cuối|đầu)|xong|cho)(?!\w)"
)
#: The end of a sentence, which no heading has: "Các xã thu lúa về kho."
_STOPS = pattern(rf"[.;](?! ?\n ?[{DASHES}])")


def _has_acted(text: str, end: int, closed: str) -> bool:
    """Whether what stands at `end` says that somebody has acted before: another verb behind a comma, a word that says when
    or what for, the end of a sentence without a verb that is known; `closed` is as in `without_doing`."""
    if closed == "heading":
        return _STOPS.match(text, end) is not None
    if text.startswith(", ", end):
        more = acts().match(text, end)
        return more is not None and more["word"] not in _ASKED
    return _WHEN.match(text, end) is not None


#: The small words that the pairs of `_pairs` consist of.
_syllables = by_rules(lambda: frozenset().union(_pairs(), *_pairs().values()))


def _whole_elsewhere(text: str, start: int, end: int) -> bool:
    """Whether the words text[start:end] stand elsewhere as a whole name: among the recipients, in a list."""
    words = text[start:end]
    if " " not in words:
        return False
    at = text.find(words)
    while at >= 0:
        if at != start and _CLOSED.match(text, at + len(words)):
            return True
        at = text.find(words, at + 1)
    return False


#: Words up to a capital, as they may go on with a name.
_GOES_ON = pattern(r"(?: (?!phối|với|các)[^\W\d_]+){1,8}? [A-ZĐÀ-Ỹ]")
#: What goes on with a name up to the end of its item: it ends with a capital, which no doing does.
_REST = pattern(r"(?: [^\W\d_]+){1,8} [A-ZĐÀ-Ỹ]\w*(?=[;,.\n])")


def goes_on_elsewhere(text: str, start: int, end: int, stop: int) -> int:
    """Where the name text[start:end], which a word of action seems to end, ends after all, since the same words stand
    elsewhere and go on alike up to the end of an item of a list: "Công ty Đầu tư | phát triển chợ Khe Mây;"."""
    words = text[start:end]
    if words.count(" ") < 2 or not _GOES_ON.match(text, end, stop):
        return end
    at = text.find(words)
    while at >= 0:
        if at != start:
            rest = _REST.match(text, at + len(words))
            if (
                rest
                and text.startswith(rest.group(), end, stop)
                and _NEVER.isdisjoint(rest.group().split())
            ):
                return end + len(rest.group())
        at = text.find(words, at + 1)
    return end


#: What stands behind one of several names, and no verb is.
_MORE = (" và ", " cùng ", " có ", " được ", " trong ", " theo ", " tại ", " là ")


def ends_by_shape(text: str, start: int, end: int) -> bool:
    """Whether a word in small letters that no list of verbs holds stands behind the name text[start:end]."""
    return (
        text[start : start + 1].isupper()
        and text.startswith(" ", end)
        and text[end + 1 : end + 2].islower()
        and not text.startswith(_MORE, end)
        and acts().match(text, end) is None
    )

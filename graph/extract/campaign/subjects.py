"""Whether the subject right before a verb is the document's own issuer, by whatever name it calls itself."""

from __future__ import annotations

import re

from thidua.graph.extract import names
from thidua.graph.extract.letters import in_order, pattern
from thidua.graph.extract.marks import DASHES, MARK

#: Between the issuer and its verb: "Ngân hàng A (sau đây gọi là Chi nhánh) | phát động".
_ASIDE = pattern(r" ?\([^()\n]{2,90}\)(?=(?: [^\W\d_]+){0,3} \Z)")


def subject_at(before: str, issuer: str | None) -> int | None:
    """Where in the words `before` a verb of one's own ("phát động") its subject begins, if that is the `issuer`: by its
    name or some words of it, by its common noun, by its head, or by "nay" alone; None where another acts, or nobody."""
    said = _ASIDE.sub("", before)
    for finds in (_by_name, _by_noun, _by_words, _as_of_now):
        if (at := finds(said, issuer)) is not None:
            return at
    return None


#: Words between the issuer and "phát động".
RESOLVES = frozenset((
    "", "quyết định", "tổ chức", "chính thức", "chủ trương", "thống nhất", "nhất trí", "trân trọng", "kêu gọi và",
    "tiếp tục", "đồng loạt", "ban hành kế hoạch", "xây dựng kế hoạch",
))  # fmt: skip

#: The head of an enterprise or a school, or the house itself, that acts by its common noun alone.
_HOUSE = pattern(
    rf"(?:^|[{DASHES},;.:”)\n] ?| và )(?P<who>(?:(?:(?:Ban )?(?:Tổng )?[Gg]iám đốc|(?:Ban )?[Ll]ãnh đạo|Hội đồng (?:thành viên|quản trị|quản lý)) )?"
    r"(?:(?P<house>Tổng [Cc]ông ty|Công ty|Tập đoàn|Xí nghiệp|Nhà máy|Bệnh viện|[Hh]ọc viện|Viện|Cục|Chi cục|Trung tâm|Sở|Hội|Cụm|Khối)(?: thi đua)?|[Nn]hà trường|(?P<alone>Ban [Gg]iám đốc|Ban [Ll]ãnh đạo|(?:Ban )?Tổng [Gg]iám đốc)|Ban [Gg]iám hiệu|Hiệu trưởng(?: [Nn]hà trường)?))(?=[ ,])"
)


def _by_noun(before: str, issuer: str | None) -> int | None:
    """The subject that is the issuer by its common noun: "Giám đốc Công ty"."""
    mine = (issuer or "").casefold()
    for subject in _HOUSE.finditer(before):
        said = before[subject.end() :].strip()
        own = "" if subject["alone"] else (subject["house"] or "trường").casefold()
        if own in mine and (said.lower() in RESOLVES or _TOGETHER.fullmatch(said)):
            return subject.start("who")
    return None


#: The subject right before "phát động": the words from the last mark on.
_SUBJECT = pattern(r"(?:^|[,;.:)”\n] ?)(?P<who>[A-ZĐÀ-Ỹ][^,;.:)”\n]{1,90})$")
#: The parties of an agreement, and the document itself.
_ITSELF = pattern(
    r"(?:hai|ba|các) bên|(?:kế hoạch|chương trình|nghị quyết|chỉ thị|hướng dẫn|thông tri|lời kêu gọi) này"
)
#: Who leads, before the name of the body; a place alone is no issuer.
_LEADS = pattern(
    r"(?:(?:phó|ban|tổng|đồng chí) )*(?:giám đốc|chủ tịch|lãnh đạo|thủ trưởng|bí thư|chủ nhiệm|trưởng|chỉ huy)(?!\w) ?"
)
#: … or acts for it: "ban thường vụ tỉnh hội".
_BOARD = pattern(r"(?:ban thường vụ|ban chấp hành|ban thường trực|thường trực) ")
#: Where its name may begin behind a heading that runs on, not behind whose it is.
_CAPITAL = pattern(
    r"(?<!\w)(?<!thuộc )(?<!của )(?<!trong )(?<!tại )(?<!do )(?<!và )(?<!với )(?<!cho )(?<!toàn )[A-ZĐÀ-Ỹ]"
)
_PLACES = ("tỉnh ", "huyện ", "quận ", "thành ", "thị ", "xã ", "phường ")


def _by_words(before: str, issuer: str | None) -> int | None:
    """The subject that is the issuer by some words of its name, in their order ("Giám đốc Chi nhánh" of "Ngân hàng A
    Chi nhánh tỉnh B"), the document, or its parties."""
    said = before.rstrip()
    subject = _SUBJECT.search(said)
    if subject is None:
        return None
    mine = _words_of(issuer)
    for begins in _CAPITAL.finditer(said, subject.start("who")):
        body = _as_one(names.expand(said[begins.start() :]).casefold())
        body = next((body[: -len(r)] for r in RESOLVES if r and body.endswith(" " + r)), body)
        if _ITSELF.fullmatch(body.strip()):
            return begins.start()
        words = _own_words(body)
        if len(words) > 1 and not body.startswith(_PLACES) and in_order(words, mine):
            return begins.start()
    return None


def _words_of(issuer: str | None) -> list[str]:
    """The words of the issuer's name, in small letters and one spelling."""
    return _as_one((issuer or "").casefold()).split()


def _own_words(body: str) -> list[str]:
    """The words of a body's name in small letters, without who leads it or acts for it."""
    led = _LEADS.match(body) or _BOARD.match(body)
    return (body[led.end() :] if led else body).split()


_BOARDS = ("ban thường vụ", "ban chấp hành", "ban thường trực", "thường trực")
_HEADS = pattern(rf"(?:(?:^|\n) ?(?:{MARK})?|[,;.] |(?<!\w)(?:[Nn]ay|này) )(?=[A-ZĐÀ-Ỹ])")
#: With whom the issuer launches: "Giám đốc Công ty phối hợp với Công đoàn phát động …".
_TOGETHER = pattern(
    r"(?:đã )?(?:phối hợp(?: với| cùng)?|cùng(?: với)?|và) [A-ZĐÀ-Ỹ][^,.;:\n]{2,90}?(?: (?:quyết định|tổ chức|thống nhất))?"
    r"|(?:kêu gọi|vận động|chỉ đạo) [^.;:\n]{2,90}? và"
    r"|(?:(?:,| và| -) [A-ZĐÀ-Ỹ][^,.;:\n]{2,50}?){1,4}"
)


_YOUTH = pattern(r"(?<!\w)(?P<of>quận|huyện|tỉnh|thị|xã|phường|đặc khu) đoàn(?!\w)")


_UNION = pattern(r"(?<!\w)(?P<of>quận|huyện|tỉnh|thị|xã|phường) hội(?!\w)")


_PARTY = pattern(r"(?<!\w)đảng bộ (?P<of>quận|huyện|tỉnh|thị)(?!\w)")


def _as_one(body: str) -> str:
    """A body by one of its names and spellings: "huyện đoàn a" → "đoàn huyện a", "uỷ ban" → "ủy ban"."""
    body = _PARTY.sub(r"\g<of> ủy", body.replace("uỷ", "ủy"))
    return _YOUTH.sub(r"đoàn \g<of>", _UNION.sub(r"hội \g<of>", body))


#: Who leads a body, by its small letters: "giám đốc công an tỉnh", "bộ trưởng".
_HEAD_OF = pattern(
    r"(?:.* - )?(?:(?:ban |tổng )?giám đốc|chủ tịch|(?P<kind>bộ|viện|cục|chi cục|tổng cục) trưởng|chánh án|bí thư|chủ nhiệm|chỉ huy trưởng)(?: (?P<of>.+))?"
)


def _by_name(before: str, issuer: str | None) -> int | None:
    """The subject that is the issuer (or its head) by the beginning of its name, or by all of it."""
    for head in _HEADS.finditer(before):
        cuts = (before.find(word, head.end()) for word in (" phối hợp", " chính thức"))
        cut = min((at for at in cuts if at >= 0), default=len(before))
        stop = names.organ_at(before[:cut], head.end())
        said = before[stop:].strip()
        if stop > head.end() and (said.lower() in RESOLVES or _TOGETHER.fullmatch(said)):
            body = _as_one(names.expand(before[head.end() : stop]).casefold())
            mine = _as_one((issuer or "").casefold())
            stem = " ".join(mine.split()[:4])
            own = " ".join(mine.split()[:2])  # "tỉnh ủy", whose standing committee may act
            part = next((mine[len(b) + 1 :] for b in _BOARDS if mine.startswith(b)), "")
            whole = " ".join(part.split()[:4])  # "hội nông dân tỉnh", whose other board may act
            theirs = next((body[len(b) + 1 :] for b in _BOARDS if body.startswith(b)), "")
            board = theirs != "" and (
                body.endswith(own) or (whole != "" and (whole in body or part.startswith(theirs)))
            )
            led = _HEAD_OF.fullmatch(body)
            heads = led is not None and f"{mine} ".startswith(f"{led['of'] or led['kind']} ")
            if not mine or body in mine or mine in body or stem in body or board or heads:
                return head.end()
    return None


_ORGAN = pattern(r"(?<!\w)[A-ZĐÀ-Ỹ][^\W\d_]")
_NAMELESS = pattern(r"(?<!\w)(?:chúng tôi|nhà trường)(?!\w)", re.IGNORECASE)


def calls_itself(words: str, issuer: str | None) -> bool:
    """Whether a body that `words` name is the issuer, by words of its name in their order ("Hội tỉnh" of "Hội Lúa tỉnh A"),
    or by none: "chúng tôi"."""
    mine = _words_of(issuer)
    nameless = _NAMELESS.search(words)
    if nameless and (nameless.group().casefold() == "chúng tôi" or "trường" in mine):
        return True
    for begins in _ORGAN.finditer(words):
        stop = names.organ_at(words, begins.start())
        said = _own_words(_as_one(names.expand(words[begins.start() : stop]).casefold()))
        if said and in_order(said, mine):
            return True
        # "Hội tỉnh | chính thức mở": a name may be taken too far by a word
        too_far = len(said) > 2 and words[:stop].rsplit(" ", 1)[-1].islower()
        if too_far and in_order(said[:-1], mine):
            return True
    return False


#: The author's verb behind "nay": a sentence of its own, or the end of one whose subject the author is.
_NAY = pattern(
    rf"(?P<opens>(?:^|[.;\n] ?)(?:{MARK})?Nay|(?:^|[.;\n] ?)(?P<subject>[^.;\n]{{3,140}}), nay)(?P<resolves>(?:,? [^\W\d_]+){{0,3}}) $"
)
_NAY_ENDS = ("ay", *(word for word in RESOLVES if word))


def _as_of_now(before: str, issuer: str | None) -> int | None:
    """The subject of a verb as of now: none in "Nay | phát động", the issuer in "Sở Chè chọn …, nay chính thức | mở"."""
    if not before.rstrip().endswith(_NAY_ENDS):
        return None
    nay = _NAY.search(before)
    if nay is None or nay["resolves"].strip(", ").casefold() not in RESOLVES:
        return None
    mine = nay["subject"] is None or calls_itself(nay["subject"][:60], issuer)
    return nay.start() if mine else None

"""Who speaks in a document, and whom it addresses: its author asks others, a letter tells its readers."""

from __future__ import annotations

from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.bodies import bodies
from thidua.graph.extract.assignments.heads import heads_agent
from thidua.graph.extract.assignments.parts import How
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import expand
from thidua.graph.extract.scan import matches


def reader_of(name: str) -> str:
    """`name` as it is compared: in full, and in small letters."""
    return expand(" ".join(name.split())).casefold()


#: What a school calls itself.
_THE_SCHOOL = "nhà trường"


def speaks_for(phrase: str, issuer: str) -> bool:
    """Whether `phrase` names the body of `issuer`, in full or by the first words of its name."""
    spoken = reader_of(phrase)
    return issuer.startswith("trường " if spoken == _THE_SCHOOL else spoken)


#: Whose name the author leaves out: "UBND tỉnh".
_IN_SHORT = (" tỉnh", " thành phố", " huyện", " quận", " thị xã", " xã", " phường")


def is_author(phrase: str, issuer: str, how: How) -> bool:
    """Whether `phrase` names the author of a document of `issuer`, in a part read in the manner of `how`."""
    spoken = reader_of(phrase)
    if spoken == _THE_SCHOOL:
        return speaks_for(phrase, issuer)
    # "Khối" in a pact of "Khối thi đua các doanh nghiệp" is the author too, and the "UBND tỉnh"
    # of "UBND tỉnh Sông Thao"; the "Sở Y tế" of "Sở Y tế tỉnh Sông Thao" is, but for its share
    return spoken == issuer or (
        issuer.startswith(f"{spoken} ")
        and (
            spoken in ("khối", "cụm")
            or spoken.endswith(_IN_SHORT)
            or (how != "section" and issuer.startswith(_IN_SHORT, len(spoken)))
        )
    )


def signs(phrase: str, signer: str) -> bool:
    """Whether `phrase` names the body that signs, `signer`, alone or with what it does: "Ban Thường vụ | mong"."""
    spoken = reader_of(phrase)
    more: list[str] = spoken.removeprefix(signer).split() if signer else []
    return bool(signer) and (
        spoken == signer
        # one or two words of what it does, not whose: "Đảng ủy | các xã"
        or (
            (spoken.startswith(f"{signer} ") and len(more) < 3 and more[0] not in ("các", "cấp"))
            and phrase.rsplit(" ", 1)[-1].islower()
        )
    )


#: Behind these the name of the author is an object: "văn bản của Sở Y tế | yêu cầu các xã …".
_OBJECT = frozenset(
    ["của", "do", "theo", "với", "về", "cho", "lên", "cáo", "thuộc", "tại", "là", "và", "trình"]
)


def ends_in_author(before: str, issuer: str) -> bool:
    """Whether the words before an order end in the name of the author, with a sentence that lost its mark
    before it: "… ghi sổ kho | Phòng GD&ĐT yêu cầu các trường"."""
    words = before.split()
    for k in range(2, min(8, len(words))):
        name = " ".join(words[-k:])
        if words[-k][0].isupper() and heads_agent(name) and speaks_for(name, issuer):
            return words[-k - 1].lower() not in _OBJECT
    return False


#: What the author does beside asking: "Sở Y tế thông báo và | đề nghị các xã …".
_BESIDE_ASKING = pattern(r" (?:trân trọng |xin )?(?:kính )?(?:thông báo|gửi)(?:,| và| để)? $")


def asks_besides(text: str, start: int, verb: int, issuer: str) -> bool:
    """Whether text[start:verb] says that the author tells something, and goes on to an order."""
    tells = _BESIDE_ASKING.search(text, max(start, verb - 40), verb)
    return tells is not None and speaks_for(text[start : tells.start()], issuer)


#: How the author of a letter leads its readers to what they are to do: "Sở Y tế | hướng dẫn | các xã ghi sổ như sau:".
_LEADS = r"(?:hướng dẫn|chỉ đạo|đôn đốc|nhắc nhở|quán triệt|lưu ý)"
_LEADS_READERS = pattern(rf" {_LEADS}(?:(?:,| và) {_LEADS})? (?=\w)")


def led_readers(text: str, start: int, stop: int, issuer: str, signer: str) -> int | None:
    """Where those begin whom the author, of `issuer` or `signer`, leads in text[start:stop] to what stands below it."""
    for leads in matches(
        _LEADS_READERS,
        text,
        (" hướng dẫn ", " chỉ đạo ", " đôn đốc ", " nhắc nhở ", " quán triệt ", " lưu ý "),
        start,
        stop,
    ):
        comma = text.rfind(", ", start, leads.start())
        subject = comma + 2 if comma >= 0 else start
        speaker = text[subject : leads.start()]
        authored = speaks_for(speaker, issuer) or (
            signer and reader_of(speaker).startswith(f"{signer} ")
        )
        if authored and heads_agent(text, leads.end()) and heads_agent(text, subject):
            return leads.end() if phrase_end(text, leads.end(), stop)[1] == "verb" else None
    return None


_SPEAKER = pattern(
    r"(?:, |này, |UBND tỉnh |Ủy ban nhân dân [^,;]{0,40} |Chính phủ |Chủ tịch [^,;]{0,40} |(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) [^,;]{0,30} )$"
)
#: A verb of one who is told himself: "hướng dẫn, yêu cầu các đơn vị …".
_OWN_TASK = pattern(
    r"(?:phải |cần )?(?:hướng dẫn|kiểm tra|chỉ đạo|đôn đốc|nhắc nhở|rà soát|giám sát), $"
)
_BRACKETED = pattern(r" ?\([^()]{1,60}\)")
_COMMENDS = pattern(r"(?:tiếp tục |nhất trí |thống nhất )?giới thiệu và ")
_TELLS_AND = pattern(r"(?:hướng dẫn|thông báo|triển khai|phát động|thống nhất) và ")
#: "Văn phòng Chính phủ | trân trọng đề nghị"
_POLITELY = pattern(r"(?: (?:trân trọng|kính|rất|xin|cũng|tiếp tục))+ $")


def speaks(text: str, start: int, verb: int, numbered: bool, leads_in: bool) -> bool:
    """Whether text[start:verb] leads up to an order of the author, which items may follow."""
    start = max(start, verb - 200)
    politely = _POLITELY.search(text, start, verb)
    verb = politely.start() + 1 if politely else verb
    before = text[start:verb]
    if _OWN_TASK.search(before) or before.endswith((" văn bản ", " công văn ", " hồ sơ ")):
        return False
    if _SPEAKER.search(before):
        return True
    if before.endswith(" thì ") and text.startswith("đề nghị ", verb):
        return True  # "ai mất sổ thì | đề nghị các xã …", which nobody says to those below him
    comma = before.rfind(", ")
    subject = start + (comma + 2 if comma >= 0 else 0)
    if numbered or verb - subject < 3 or not heads_agent(text, subject):
        return False
    end, closed = phrase_end(text, subject, verb)
    if (end, closed) == (verb - 1, "heading"):
        return True
    if text.find("(", subject, verb) > 0:
        # "Ban Thường vụ Công đoàn Giáo dục (CĐGD) Việt Nam đề nghị …"
        plain = _BRACKETED.sub("", text[subject : verb - 1])
        if phrase_end(plain, 0, len(plain)) == (len(plain), "heading"):
            return True
    if closed == "verb" and _COMMENDS.fullmatch(text, end + 1, verb):
        return True  # "Ban Chấp hành Đoàn xã giới thiệu và đề nghị Chi ủy …"
    # "Sở Nội vụ hướng dẫn và yêu cầu các xã làm những việc sau:" speaks for itself
    return leads_in and closed == "verb" and _TELLS_AND.fullmatch(text, end + 1, verb) is not None


#: What a letter says of its reader, not to him: "Sở Y tế đề nghị …".
_SAYS_OF = pattern(
    r"[ ,]*(?:đề nghị|yêu cầu|kiến nghị|đề xuất|trình|gửi|phản ánh|mời|báo cáo (?:về|tại|số)|là |có |phải )"
)


#: Who leads each of them: "Chi cục trưởng | các Chi cục Lúa gạo".
_HEADS_OF = pattern(
    r"(?:(?:chi )?cục trưởng|vụ trưởng|viện trưởng|giám đốc|thủ trưởng|hiệu trưởng) (?=các )"
)


#: The readers, whoever they are.
_BARE = pattern(r"các (?:đơn vị|địa phương|cơ quan|cơ quan, đơn vị|đơn vị, địa phương|trường)")


def _all_of_kind(named: str, readers: frozenset[str]) -> bool:
    """Whether `named` are the readers, or their heads, by their kind: "các chi cục lúa gạo" of a letter to "Chi cục Lúa
    gạo các tỉnh"."""
    kind = _HEADS_OF.sub("", named)
    if not kind.startswith("các ") or kind.count(" ") < 2:
        return False
    return any(reader.startswith(f"{kind[4:]} các ") for reader in readers)


def addressed(text: str, start: int, end: int, stop: int, readers: frozenset[str]) -> bool:
    """Whether text[start:end] names readers of the letter, and what follows tells them to act."""
    named = reader_of(text[start:end])
    return (
        (
            named in readers
            # "Đồng chí Bí thư Huyện ủy | Trần Văn Mây"
            or (named.startswith("đồng chí ") and any(r.startswith(f"{named} ") for r in readers))
            # "các Chi cục Lúa gạo" of a letter to "Chi cục Lúa gạo các tỉnh, thành phố"
            or _all_of_kind(named, readers)
            # "Thủ trưởng các đơn vị" of a letter to "Các đơn vị", or to whomever
            or _BARE.fullmatch(_HEADS_OF.sub("", named))
            or all(reader_of(text[a:b]) in readers for a, b in bodies(text, start, end))
        )
        and not _SAYS_OF.match(text, end, stop)
    )

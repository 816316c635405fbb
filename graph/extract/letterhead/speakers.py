"""Whose document a text without a letterhead is: who speaks in it.

Giám đốc Sở Y tế chỉ thị: …            Văn phòng Huyện ủy xin thông báo để các đơn vị biết, thực hiện.
Ủy ban nhân dân xã yêu cầu các thôn …  Trường THCS An Bình thông báo lịch học …
"""

from __future__ import annotations

import re

from thidua.graph.extract import names
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import offices
from thidua.graph.extract.rules import ruled
from thidua.graph.extract.scan import places

_ORGAN = (
    r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Viện kiểm sát nhân dân|VKSND|Tòa án nhân dân|Ban Thường vụ Tỉnh ủy|Ban Thường vụ Thành ủy|Tỉnh ủy|Thành ủy|Bộ [A-ZĐÀ-Ỹ]\w*|Sở [A-ZĐÀ-Ỹ]\w*"
    r"|Huyện (?:ủy|uỷ|đoàn)|Đảng (?:ủy|uỷ)|Phòng [A-ZĐÀ-Ỹ]\w*|(?:Ủy|Uỷ) ban (?:Mặt trận|MTTQ)|Thủ tướng Chính phủ|Chính phủ|Hội đồng Thi đua|Cụm thi đua|Khối thi đua|(?:Tổng c|Chi c|C)ục [A-ZĐÀ-Ỹ]\w*|Công an tỉnh"
    r"|Ban [A-ZĐÀ-Ỹ]\w*|BCH (?:[Đđ]oàn|Công đoàn|Hội|Đảng bộ)|(?:Ủy|Uỷ) ban Kiểm tra|Liên đoàn Lao động|Tổng Liên đoàn|Hội [A-ZĐÀ-Ỹ]\w*|Tỉnh đoàn|Bảo hiểm xã hội|Văn phòng [A-ZĐÀ-Ỹ]\w*)"
)
_ACTS = r"(?:phát động|ban hành|yêu cầu|kêu gọi|chỉ thị|hướng dẫn(?= các| một số| việc| tổ chức| thực hiện)|nhận được|thông báo|đề nghị|quyết định|triển khai|xây dựng|có ý kiến|báo cáo|tổ chức)"
#: Who acts; a document is of the body, not of who heads it.
_subject = ruled(
    lambda: (
        rf"(?:(?<=[.,;\n] )|(?<=\n)|^)(?:{offices.of_body()})?(?P<organ>(?:{_ORGAN}|(?<=Chủ tịch )(?:ủy|uỷ) ban nhân dân)(?! (?:cấp|các) )[^,.;:\n“]{{0,90}}?) (?:đã |trân trọng |kính |xin )?(?P<act>{_ACTS}|(?<=xin )gửi|(?<=kính )(?:mời|gửi)|(?<=trân trọng )(?:mời|gửi|kính mời))(?!\w)"
    )
)
#: What stands before a subject.
_CLAUSE = pattern(r"[\n.,;](?: |(?<=\n))")


#: Whoever it is, none that issues: "UBND cấp tỉnh tổ chức …".
_EVERY = (" cấp tỉnh", " cấp huyện", " cấp xã", " các cấp", " cùng cấp")
#: What no name holds: what a body does, several of a kind, or another body beside it.
_NO_NAME = pattern(
    r"(?<!\w)(?:đã|đang|để|sẽ|được|phải|cần|là|có|không|trong|khi|thì|nhằm|thực hiện|(?:và|với) các|\d+ (?:phường|xã|huyện|quận|tỉnh|thôn))(?!\w)"
)
#: How much acts tell of who speaks: what leads up to the orders of the whole document, and what is seldom
#: done by others.
_LEADS_UP, _OWN, _ANY = 6, 3, 1
_OWN_ACTS = ("phát động", "ban hành", "nhận được", "yêu cầu", "chỉ thị")


#: What bodies do as well that are told to.
_WORK = ("tổ chức", "triển khai", "xây dựng", "báo cáo")
#: Where a document has said who it is of.
_FIRST_WORDS = 3_000


def acting(text: str) -> tuple[str, int] | None:
    """The organ that is most often the subject, the fullest of its forms, and where it stands; an act that leads
    up to the orders counts most."""
    counts: dict[str, int] = {}
    first: dict[str, tuple[str, int]] = {}
    limit = min(len(text), 60_000)
    done, led = 0, False
    for begin in (0, *map(re.Match.end, _CLAUSE.finditer(text, 0, limit))):
        match = _subject().match(text, begin, limit) if begin >= done else None
        if match is None:
            continue
        done = match.end()
        organ = _SHORT.sub("", " ".join(match["organ"].split()))
        if not _is_whole(organ):
            continue
        if organ.endswith(_EVERY) or organ in _BARE_OFFICES or _NO_NAME.search(organ):
            continue
        key = pattern(r"(?:\S+ ){0,3}\S+").match(names.expand(organ)).group().casefold()  # type: ignore[union-attr]
        if match["act"] in _WORK and match.start() > _FIRST_WORDS:
            continue  # what one of those addressed has to do
        leads = not led and _LEADING.match(text, done, limit) is not None
        led = led or leads
        weight = _LEADS_UP if leads else _OWN if match["act"] in _OWN_ACTS else _ANY
        counts[key] = counts.get(key, 0) + weight
        if key not in first or len(organ) > len(first[key][0]):
            first[key] = (organ, match.start("organ"))
    if not counts:
        return None
    best = max(counts, key=lambda k: (counts[k], -first[k][1]))
    return first[best]


#: The short form behind a field: "Phòng Giáo dục và Đào tạo (GD&ĐT)".
_SHORT = pattern(r" ?\([^()]{1,30}\)")
#: What no list has of a name, behind what lists have: "trường THPT | số 2 Bến Ghềnh".
_REST = pattern(r" (?:số \d|[A-ZĐÀ-Ỹ])[^,;]*")


def _is_whole(organ: str) -> bool:
    """Whether what stands before an act is a name, and no words of what it does: "Văn phòng Tỉnh ủy | tham mưu sửa"."""
    end = names.organ_at(organ, 0)
    return end == len(organ) or end == 0 or _REST.fullmatch(organ, end) is not None


#: The rest of a paragraph that orders or parts follow.
_LEADING = pattern(r"[^.;\n:]{0,300}:(?=\n|\Z)")

#: The formula that ends a notice, and a letter of some: "Văn phòng X xin thông báo để các đơn vị biết, thực hiện".
_NOTICE = pattern(
    r"(?: trân trọng| xin| kính)* thông báo (?:[^.;\n]{0,200}? )?(?:để|đến) [^.;\n]{3,200}? (?:biết|thực hiện)(?!\w)"
)
#: How far from the end a text has it, its foot included.
_LAST_WORDS = 4_000


def notifying(text: str) -> tuple[str, int] | None:
    """The body that says at the end of `text` that it makes this known, and where it stands; by order of another
    ("Thừa lệnh Bộ trưởng, Văn phòng Bộ xin thông báo …") it is not its own."""
    for at in reversed(places(text, (" thông báo ",), max(0, len(text) - _LAST_WORDS), len(text))):
        line = text.rfind("\n", 0, at) + 1
        begin = max(
            line, text.rfind(". ", line, at) + 2 if text.rfind(". ", line, at) > 0 else line
        )
        end = names.organ_at(text, begin)
        if end > begin and " " in text[begin:end] and _NOTICE.match(text, end):
            organ = " ".join(text[begin:end].split())
            return None if organ in _BARE_OFFICES else (organ, begin)
    return None


#: The office of a body that the text does not name.
_BARE_OFFICES = ("Văn phòng", "Văn phòng Bộ", "Văn phòng Sở", "Văn phòng Tỉnh", "Phòng")


#: A school, a company or the like that acts: "Trường THCS An Bình thông báo lịch học".
_house_acts = ruled(
    lambda: (
        rf"(?:(?<=[.,;\n] )|(?<=\n)|\A)(?:Nay,? )?(?:{offices.of_body()})?(?P<organ>(?:Tổng [Cc]ông ty|Công ty|Tập đoàn|Trường|Bệnh viện|Trung tâm|Viện|Học viện|Công đoàn|Ngân hàng|Nhà máy"
        r"|Xí nghiệp|Hợp tác xã|Liên đội|Khoa) (?=[^,.;:\n“]{0,60}[A-ZĐÀ-Ỹ])[^,.;:\n“]{2,90}?) (?:đã |trân trọng |kính |xin )?"
        r"(?:phát động|ban hành|thông báo|quyết định|xây dựng (?:[Kk]ế hoạch|phương án)|đề nghị các|yêu cầu các|kính mời|trân trọng kính mời)(?!\w)"
    )
)


def house(text: str) -> tuple[str, int] | None:
    """The school or the company that acts in the first words, as `acting` has authorities."""
    for match in _house_acts().finditer(text, 0, _FIRST_WORDS):
        organ = _SHORT.sub("", " ".join(match["organ"].split()))
        if _is_whole(organ) and not _NO_NAME.search(organ):
            return organ, match.start("organ")
    return None

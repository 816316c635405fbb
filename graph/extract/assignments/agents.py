"""Where the phrase that names agents ends: at a verb, a colon, or with the name itself."""

from __future__ import annotations

from thidua.graph.extract.assignments.bodies import without_brackets
from thidua.graph.extract.assignments.heads import GROUP_ONLY, heads_agent
from thidua.graph.extract.assignments.shape import goes_on_elsewhere, without_doing
from thidua.graph.extract.assignments.verbs import acts, begins_field, inside_name
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES
from thidua.graph.extract.names import company_form_end
from thidua.graph.extract.rules import rules
from thidua.graph.syllables import is_syllable

#: "Các sở: A, B": the colon stands inside the agent.
_LIST_HEAD = pattern(
    r"(?:[Cc]ác (?:[Bb]ộ|[Ss]ở|cơ quan|đơn vị|địa phương|tỉnh|huyện|xã|phường)(?:, (?:[Bb]an|[Nn]gành|[Ss]ở|[Bb]ộ|cơ quan|đơn vị|đoàn thể|địa phương|thành phố|thị xã|xã|phường)){0,4}|(?<!phòng )(?<!tra )(?<!đạo )(?<!đoàn )(?<!ủy )(?<!thuộc )(?<!Ban Giám đốc )[Ss]ở|Bộ, cơ quan|[Cc]ơ quan [Tt]rung ương|trực thuộc [Tt]rung ương)$"
)
#: "Các ngành: Lúa gạo, Mía đường", where one field at least follows the first.
_FIELDS_HEAD = pattern(
    r"(?:(?:Trưởng|Thủ trưởng|Giám đốc|Chủ tịch|Lãnh đạo) )?[Cc]ác (?:ngành|ban|phòng|hội|đoàn thể|khoa|vụ|cục|trường|trung tâm|công ty|ban, ngành|phòng, ban)$"
)
_FIELDS = pattern(r": ?[A-ZĐÀ-Ỹ][^,;.:\n]{1,40}(?:, | và )[A-ZĐÀ-Ỹ]")
#: Bodies that have numbers: "Các Tiểu đoàn: 2, 6, 85, Khe Mây".
_NUMBERS = pattern(r": ?\d{1,3}(?:, ?| và )(?:\d{1,3}(?!\w)|[A-ZĐÀ-Ỹ])")
#: Bodies of a kind, each by its whole name: "các tổ chức hội: Hội Lúa gạo, Hội Mía đường".
_KINDS_HEAD = pattern(
    r"(?<!\w)các (?:tổ chức|đoàn thể|cơ quan|đơn vị|hội|trường|doanh nghiệp)(?: [a-zà-ỹđ]+){0,5}$"
)
_HEADS_LISTED = pattern(r": (?P<head>[A-ZĐÀ-Ỹ]\w*) [^;:.\n]{2,80}, (?P=head) ")
#: Whose bodies stand behind a colon: "Giám đốc: Sở A, Sở B".
_OFFICE = ("Giám đốc", "Thủ trưởng", "Chủ tịch", "Bí thư", "Hiệu trưởng", "Bộ trưởng")
#: Another post of the same person: "Bà Mây, Phó Giám đốc: Trưởng ban".
_POST = ("Trưởng", "Phó", "Tổ trưởng", "Chủ tịch", "Chủ nhiệm", "Thành viên", "Đồng chí")
#: A duty said of the agents that stand before it.
_DUTY = pattern(
    r"[^,;.:\n]{0,140}?(?:,? (?:và )?(?:các|những) [^,;.:\n]{2,80}?){0,3}(?P<duty> (?:theo chức năng[^;.:\n]{0,50}? )?(?:(?:có|chịu) trách nhiệm|cần(?! thiết)|phải))(?!\w)"
)
#: What may also say which of a group is meant: "các tổ chức | khai thác cát trên sông có trách nhiệm".
_QUALIFIERS = frozenset(
    ["quản lý", "khai thác", "sử dụng", "đăng ký", "giải quyết", "đầu tư", "xây dựng", "cung cấp", "ứng dụng",
     "được giao nhiệm vụ", "tham gia", "thực hiện", "phát triển", "hoạt động", "tiếp nhận", "xử lý", "bảo quản", "vận hành"]
)  # fmt: skip


#: A verb with a capital, where a heading ran into the text below it: "Sở Y tế Chỉ đạo các trạm".
_CAPITAL = pattern(
    r" (?=[A-ZĐ])(?:Chủ trì|Phối hợp|Chỉ đạo|Hướng dẫn|Tham mưu|Căn cứ|Triển khai|Thực hiện|Rà soát|Đẩy mạnh|Tăng cường|Tiếp tục|Ban hành|Phát động|Quán triệt|Lãnh đạo|Theo dõi|Đề xuất|Báo cáo|Cụ thể hóa|Cụ thể hoá|Nghiêm túc|Chủ động|Khẩn trương|Bố trí|Kịp thời|Đôn đốc|Phân công|Đưa|Tạo điều kiện|Bảo đảm|Đảm bảo|Cân đối|Quan tâm|Phát huy|Lồng ghép|Duy trì|Tích cực|Tập trung|Cập nhật|Lựa chọn|Chuẩn bị|Huy động|Đăng tải|Gương mẫu|Có trách nhiệm|Chịu trách nhiệm|Trên cơ sở|Trực tiếp|Tiếp nhận|Từ(?= (?:thực|tình) )|Là(?= (?:cơ quan|đầu mối|đơn vị|thành viên) )|Xây dựng(?= (?:và |kế hoạch|chương trình|dự thảo|phương án|nội dung))|(?:Đề nghị|Yêu cầu)(?= (?:[A-ZĐÀ-Ỹ]|các )))(?=,? \w)"
)
#: The same behind a group, where it cannot be the field of a body: "Các nhà trường | Xây dựng kế hoạch".
_CAPITAL_OF_GROUP = pattern(
    r"[Cc]ác [a-zà-ỹđ, ]{3,60}(?= (?:Xây dựng|Tổ chức|Tuyên truyền|Phổ biến|Vận động|Phát huy|Quản lý|Kiểm tra|Bảo đảm|Đảm bảo|Nâng cao|Cử|Lập|Gửi) [a-zà-ỹđ])"
)
#: After these it belongs to the name: "Ban Chỉ đạo", "Trung tâm Hướng dẫn".
_NAMED_FOR = (
    "Ban", "ban", "Tổ", "Đoàn", "ủy ban", "Ủy ban", "Hội đồng", "Phòng", "Vụ", "Cục", "Sở", "Bộ", "tâm", "Viện", "và", ",", "-",
    "–", "các", "tác", "Ngày",
)  # fmt: skip
#: Offices of a department, whose own name is complete: "Văn phòng Sở | Phối hợp Phòng Kế hoạch …".
_OF_DEPARTMENT = ("Văn phòng Sở", "Thanh tra Sở", "Văn phòng Bộ", "Thanh tra Bộ")
#: The sentence below a heading, which begins with a group as it does: "Các trường mầm non | Các đơn vị lập sổ".
_GROUP_AGAIN = pattern(
    r"(?<=[a-zà-ỹđ0-9)]) Các (?:đơn vị|trường|nhà trường|cơ quan|địa phương|phòng|sở|xã)(?!\w)"
)


def _capital(text: str, start: int, end: int) -> int | None:
    """Where a verb with a capital begins in text[start:end]; None where there is none."""
    group = _CAPITAL_OF_GROUP.match(text, start, end + 2)
    if group and not text.endswith(_NAMED_FOR, start, group.end()):
        return group.end()
    if text.startswith(("Các ", "các "), start):
        again = _GROUP_AGAIN.search(text, start + 4, end)
        if again:
            return again.start()
    for match in _CAPITAL.finditer(text, start, end + 3):
        if start < match.start() < match.end() <= end and (
            not text.endswith(_NAMED_FOR, start, match.start())
            or text.endswith(_OF_DEPARTMENT, start, match.start())
        ):
            return match.start()
    return None


#: A word that may be two: a page has lost the blank at the end of a line.
_LONG_WORD = pattern(r"(?<!\w)[a-zà-ỹđ]{6,14}(?!\w)")


def _run_on(text: str, start: int, end: int, stop: int) -> int | None:
    """Where a verb begins inside a word of text[start:end], as in "Bộ Xã hộitiếp nhận hồ sơ"."""
    for word in _LONG_WORD.finditer(text, start, end):
        if is_syllable(word.group()):
            continue
        for at in range(word.start() + 2, word.end() - 1):
            if (
                is_syllable(text[word.start() : at])
                and is_syllable(text[at : word.end()])
                and acts().match(f" {text[at : min(stop, word.end() + 24)]} ")
            ):
                return at
    return None


#: No phrase that names agents is longer.
_FURTHEST = 1200


def phrase_end(text: str, position: int, stop: int, longest: int = 220) -> tuple[int, str]:
    """Where the agent phrase ends, and by what: ":", a verb, or the end of a heading."""
    end, closed = _by_words(text, position, stop, longest)
    if not closed or (closed == "heading" and end == stop and _ITEMS_BELOW.match(text, end)):
        # "Ban đại diện cha mẹ học sinh", with items below: no word of it is a verb that we miss
        return end, closed
    if closed == "verb":
        end = goes_on_elsewhere(text, position, end, stop)
    named = without_doing(text, position, end, closed)
    if named == end and closed != ":":
        named = _group_end(text, position, end)
    return (named, "verb") if named < end else (end, closed)


def _by_words(text: str, position: int, stop: int, longest: int) -> tuple[int, str]:
    """As `phrase_end`, by the lists of words."""
    whole, stop = stop, min(stop, position + _FURTHEST)
    plain, base = without_brackets(text, position, stop)
    begin, end = position - base, stop - base
    colon = plain.find(":", begin, end)
    while colon >= 0 and _lists(plain, begin, colon, end):
        colon = plain.find(":", colon + 1, end)
    verb = acts().search(plain, company_form_end(plain, begin, end) or begin, end)
    while verb is not None and inside_name(plain, begin, verb):
        verb = acts().search(plain, verb.start("word") + 1, end)
    first, closed = (verb.start(), "verb") if verb is not None else (end, "")
    capital = _capital(plain, begin, first)
    if capital is None:
        capital = _run_on(plain, begin, first, end)
    if capital is not None:
        first, closed = capital, "verb"
    dash = _dash(plain, begin, first if colon < 0 else min(first, colon))
    if dash is not None:
        first, closed = dash, ":"
    elif 0 <= colon < first:
        first, closed = colon, ":"
    elif (
        verb is not None
        and capital is None
        and (verb["word"] in _QUALIFIERS or verb["word"] in rules().doings)
    ):
        which = _qualified(text, position, base + verb.start(), base + verb.end(), stop)
        if which is not None and (which[1] == "verb" or stop == whole):
            return which
    if closed:
        return base + first, closed
    if whole - position < longest and not text[position:stop].rstrip().endswith((",",)):
        return position + len(text[position:stop].rstrip(" .;:")), "heading"
    return position, ""


#: What parts a body from what it does, as a colon does: "Sở Y tế — khám cho dân công".
_DASH = pattern(r" [—→⇒] (?=[a-zà-ỹđ])(?!xã hội|thương binh|kỹ thuật)")


def _dash(text: str, start: int, end: int) -> int | None:
    """Where a dash closes the name in text[start:end]; None where none does."""
    if not any(text.find(mark, start, end + 3) >= 0 for mark in "—→⇒"):
        return None
    dash = _DASH.search(text, start, end + 4)
    return dash.start() if dash and dash.start() <= end else None


#: What closes the naming of a group: "các đơn vị liên quan | treo cờ".
_CLOSES = pattern(
    r" (?:liên quan|trên địa bàn(?: [Tt]ỉnh| [Tt]hành phố| [Hh]uyện| [Xx]ã| [Pp]hường)?+|trực thuộc|nêu trên|các cấp)(?! (?:và|của|trên|tại|trong|ở|các|đến|với|tới|thuộc|trực|hoặc|hay|cùng|theo|được|có|về|này|nêu|đóng|tỉnh|thành|huyện|xã|phường|thị|quận|khác|cấp|ngành|bộ|sở|trung)(?!\w))(?= [a-zà-ỹđ])"
)


def _group_end(text: str, start: int, end: int) -> int:
    """Where a group in text[start:end] ends, if a verb that no list holds follows it."""
    closing = _CLOSES.search(text, start, end)
    return closing.end() if closing else end


#: "UBND huyện: Bãi Giếng, Khe Mây, …"
_OF_PLACES = ("tỉnh", "huyện", "thành phố", "thị xã", "xã", "phường", "quận")
_PLACES = pattern(r": ?(?:[A-ZĐÀ-Ỹ]\w* [A-ZĐÀ-Ỹ]\w*(?:, | và )){2}")


def _lists(text: str, position: int, colon: int, stop: int) -> bool:
    """Whether a colon opens the names that the agent consists of, not what it is to do."""
    if _PLACES.match(text, colon, stop) and text.endswith(_OF_PLACES, position, colon):
        return True
    if text.endswith(_OFFICE, position, colon):
        named = colon + 1 + text.startswith(" ", colon + 1)
        return heads_agent(text, named) and not text.startswith(_POST, named)
    fields = _FIELDS_HEAD.match(text, position, colon) and _FIELDS.match(text, colon, stop)
    if fields or (_NUMBERS.match(text, colon, stop) and "ác " in text[position:colon]):
        return True
    if _KINDS_HEAD.search(text, max(position, colon - 60), colon):
        return _HEADS_LISTED.match(text, colon, stop) is not None and heads_agent(text, colon + 2)
    if not _LIST_HEAD.search(text, max(position, colon - 60), colon):
        return False
    listed = text[colon + 1 : min(stop, colon + 60)].lstrip()
    if not listed[:1].isupper():
        return False
    verb = acts().match(f" {listed[:1].lower()}{listed[1:]}")
    if verb is None or (verb.group() == " xây dựng" and listed[8:9] == ","):
        return True
    return begins_field(verb["word"], listed[verb.end() - 1 :])


def _qualified(
    text: str, position: int, verb: int, after: int, stop: int
) -> tuple[int, str] | None:
    """Where the agent ends after all, if text[verb:after] only says which of a group is meant."""
    if not GROUP_ONLY.search(text[max(position, verb - 160) : verb]):
        return None
    duty = _DUTY.match(text, after, stop)
    if duty:
        return duty.start("duty"), "verb"
    named = text.find(" (", after, stop)
    if named >= 0 and heads_agent(text, named + 2):  # "(Sở A, Sở B)" says who they are
        return named, "verb"
    if text[stop - 1 : stop] not in ".;,:" and _opens_list(text, stop):
        return stop, "heading"
    return None


_ITEMS_BELOW = pattern(rf"\n[{DASHES}] ?[^\W\d_]")
_BELOW = pattern(rf"\n(?:[{DASHES}]|[a-zđ]\d?[).] |\d{{1,2}}\.\d|[^\W\d_]{{2}})")


def _opens_list(text: str, stop: int) -> bool:
    """Whether the paragraph that ends at `stop` heads what stands below it."""
    return _BELOW.match(text, stop) is not None

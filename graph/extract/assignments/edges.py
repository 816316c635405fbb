"""What stands at the edges of a body's name and is no part of it: joints, roles, brackets, what it was given to do."""

from __future__ import annotations

from thidua.graph.extract import names
from thidua.graph.extract.assignments.heads import MANY
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds

#: A bracket after the name that says in which role the body acts, or lists who belongs to it.
_APPOSITION = pattern(
    r"\((?:(?i:(?:là )?(?:cơ quan|đơn vị|bộ phận|đầu mối|thường trực|chủ trì)|phối hợp|qua|thông qua|gọi|sau đây|viết tắt|(?:bao )?gồm|kể cả|trừ|như (?:trên|(?:phần |mục )?kính gửi)|nêu trên|đ/c|đồng chí|ông|bà)(?!\w)[^()]{0,300}|[^(),]{1,200},[^()]{1,300})\)"
)
#: Which levels are meant: "Ủy ban nhân dân các cấp (tỉnh, huyện, xã)".
_LEVELS = pattern(r"\((?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường)(?:,| và)")
#: A role behind a dash, or behind a comma: "Công ty X, Khối trưởng năm 2014".
_ROLE = pattern(
    r" [-–] (?:là )?(?:cơ quan|đơn vị|bộ phận|thường trực) |(?<!trưởng)(?<!phó), (?:(?:là )?(?:cơ quan|đơn vị) )?(?:Cụm|Khối) (?:trưởng|phó)(?: (?:năm )?\d{4})?$"
)
_ROLE_WORDS = (" - ", " – ", "Cụm ", "Khối ")
#: What part a person has in a body that is set up: "Đồng chí Trưởng phòng Lúa gạo | - Phó Trưởng ban".
_PART = pattern(
    r" [-–—] (?:(?:Phó )?(?:Trưởng|Chủ tịch) (?:[Tt]iểu )?(?:[Bb]an|[Đđ]oàn|[Tt]ổ|[Hh]ội đồng)|Phó [Bb]an|Tổ trưởng|Tổ phó|[ỦU][yỷ] viên|Thành viên|Thư ký)(?!\w)"
)
#: What leads up to some of those whom a name holds.
_STRESSES = (", đặc biệt", ", trước hết", ", nhất")
_COMRADE = ("Đồng chí ", "đồng chí ", "Đ/c ", "đ/c ")
#: What a body has been given to do, which says which of a group is meant but adds nothing to a name: "Ủy ban
#: nhân dân các xã | được phân công chủ trì".
_CHARGED_WITH = pattern(
    r" được (?:phân công|giao)(?: nhiệm vụ)? (?:chủ trì|phụ trách|thực hiện)(?!\w)"
)
_ONLY_KIND = pattern(
    r"(?i:(?:thủ trưởng )?(?:các |những )?(?:cơ quan|đơn vị|tổ chức|cá nhân|thành viên|địa phương|đồng chí|ban|ngành|sở|bộ|cán bộ|công chức|viên chức|chuyên viên|ông|phó|người|doanh nghiệp)(?!\w))"
)
#: The number of a page, behind the name of a department: "Sở Tài chính 9".
_PAGED = pattern(r"(?P<name>Sở [^\d,;()]{3,60}) \d{1,2}")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the name in text[start:end] begins and ends, without what is no part of it at either end."""
    while start < end and text[start] in " ,;-–:":
        start += 1
    for stress in _STRESSES:  # "các xã, đặc biệt | là các xã ven sông"
        if text.endswith(stress, start, end):
            end -= len(stress)
    for joint in ("cùng ", "và "):
        if text.startswith(joint, start, end):
            start += len(joint)
    while end > start and text[end - 1] in " ,;:.…-–":
        end -= 1
    for joint in (" cùng", " thì", " về"):  # "Đối với các xã | thì lập sổ"
        if text.endswith(joint, start, end):
            end -= len(joint)
    if text.endswith(" phụ trách", start, end) and names.organ_at(text, start) + 10 >= end:
        end -= len(" phụ trách")  # "Hội Nông dân xã | phụ trách lớp đêm", not "cán bộ phụ trách"
    for aside in (" ngoài việc", " về việc"):  # "Phòng Lúa gạo | ngoài việc ghi sổ còn đếm thóc"
        besides = text.find(aside, start, end)
        end = besides if besides > start else end
    if text.find(" được", start, end) >= 0:
        charged = _CHARGED_WITH.search(text, start, end)
        if charged and not _ONLY_KIND.match(text, start):
            end = charged.start()
        for passive in (" được giao", " được"):  # "Công đoàn xã | được giao vận động"
            if text.endswith(passive, start, end) and not MANY.search(text[start:end]):
                end -= len(passive)
    paged = _PAGED.fullmatch(text, start, end) if text[end - 1].isdigit() else None
    if paged:
        end = paged.end("name")
    chaired = text.find(" do ", start, end)
    if chaired > start and text.startswith(("đồng chí", "đ/c", "ông ", "bà "), chaired + 4):
        end = chaired  # "Ban Tổ chức hội làng | do ông Trần Văn Mây làm Trưởng ban"
    dash = _ROLE.search(text, start, end) if holds(text[start:end], _ROLE_WORDS) else None
    if dash and not (text[dash.start()] == "," and text.startswith(("Các ", "các "), start)):
        end = dash.start()
    part = _PART.search(text, start, end) if text.startswith(_COMRADE, start) else None
    if part:
        end = part.start()
    bracket = text.rfind("(", start, end) if text[end - 1 : end] == ")" else -1
    if (
        bracket >= start
        and not _LEVELS.match(text, bracket, end)
        and (
            _APPOSITION.fullmatch(text, bracket, end)
            or text.startswith(_COMRADE, start)
            # "Ban Tổ chức hội làng các xã (Ban Tổ chức cấp xã)": the name in short
            or text[bracket + 1 : end].split()[:2] == text[start:bracket].split()[:2]
        )
    ):
        end = bracket
        while end > start and text[end - 1] == " ":
            end -= 1
    return start, end

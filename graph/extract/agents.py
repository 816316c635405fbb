"""The words that name who acts: where the name of an agent begins, where it ends, how many it names."""

from __future__ import annotations

import re

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, rules


@by_rules
def _verb() -> re.Pattern[str]:
    return pattern(rf"[ ,]{{1,2}}(?=\w)(?:{either(rules().verbs)})(?!\w)")


#: Heads of agents that are no bodies.
_MORE_HEADS = (
    "Thủ trưởng",
    "thủ trưởng",
    "Người đứng đầu",
    "người đứng đầu",
    "Đồng chí",
    "đồng chí",
    "Các đồng chí",
    "các đồng chí",
    "Chủ đầu tư",
    "Đơn vị",
    "Cơ quan",
    "Địa phương",
    "Tổng Giám đốc",
    "Chủ nhiệm",
    "Ban Quản lý",
    "Thành viên",
    "Phòng",
    "Nhà trường",
    "Kho bạc",
    "công đoàn cấp",
    "Đại biểu",
    "đại biểu",
    "Trang thông tin",
    "Trang Thông tin",
    "công đoàn cơ sở",
)


@by_rules
def _agent_head() -> re.Pattern[str]:
    groups = r"(?:[Cc]ác|[Mm]ột số|[Nn]hững)(?: [Cc]ơ quan| [Đđ]ơn vị| [Ss]ở| [Bb]an| [Bb]ộ| [Cc]ấp| [Qq]uận (?:ủy|uỷ)| [Hh]uyện (?:ủy|uỷ)| [Tt]ỉnh (?:ủy|uỷ)| [Tt]hành (?:ủy|uỷ)| [Đđ]ảng (?:ủy|uỷ)| [Cc]hi bộ| [Nn]gành| [Đđ]ịa phương| [Tt]ổ chức| [Tt]ổ| [Đđ]oàn thể| [Hh]ội| [Tt]hành viên| đồng chí| [Pp]hòng| [Xx]ã| [Hh]uyện| [Tt]ỉnh| [Tt]ập thể| [Cc]hủ đầu tư| [Dd]oanh nghiệp| [Tt]rường| [Bb]áo| [Tt]ập đoàn| [Tt]ổng công ty| [Cc]á nhân| [Cc]hủ| [Cc]ơ sở| [Vv]ụ| [Cc]ục| [Pp]hó| [Bb]ộ trưởng)"
    heads = either(
        [
            *[h for h in rules().organ_heads if h not in ("Đảng", "Báo", "Lãnh đạo")],
            "Báo",
            *_MORE_HEADS,
        ]
    )
    return pattern(rf"(?:{groups}|(?:{heads}))(?!\w)")


@by_rules
def _agent_letters() -> frozenset[str]:
    """The first two letters of every agent head."""
    heads = (*rules().organ_heads, *_MORE_HEADS)
    return frozenset(
        word[:2] for word in (*heads, "Các", "các", "Một số", "một số", "Những", "những")
    )


def heads_agent(text: str, position: int = 0) -> bool:
    """Whether the name of an agent begins at `position`."""
    return (
        text[position : position + 2] in _agent_letters()
        and _agent_head().match(text, position) is not None
    )


#: "Các sở: A, B": the colon stands inside the agent.
_LIST_HEAD = pattern(
    r"(?:[Cc]ác (?:[Bb]ộ|[Ss]ở|cơ quan|đơn vị|tỉnh, thành phố|tỉnh|Bộ, ngành|bộ, ngành)|[Ss]ở|Bộ, cơ quan)$"
)
_ROLES = (" (cơ quan", " (đơn vị", " (qua", " (thông qua")


def phrase_end(text: str, position: int, stop: int, longest: int = 220) -> tuple[int, str]:
    """Where the agent phrase ends, and by what: ":", a verb, or the end of a heading."""
    colon = text.find(":", position, stop)
    while colon >= 0 and _LIST_HEAD.search(text, max(position, colon - 20), colon):
        colon = text.find(":", colon + 1, stop)
    verb = _verb().search(text, position, stop)
    while verb is not None and _inside_name(text, position, verb):
        verb = _verb().search(text, verb.end(), stop)
    first, closed = (verb.start(), "verb") if verb is not None else (stop, "")
    if 0 <= colon < first:
        first, closed = colon, ":"
    bracket = text.find(" (", position, first)
    while bracket >= 0 and not text.startswith(_ROLES, bracket, stop):
        bracket = text.find(" (", bracket + 1, first)
    if bracket >= 0:
        return bracket, "verb"
    if closed:
        return first, closed
    if stop - position < longest and not text[position:stop].rstrip().endswith((",",)):
        return stop - (
            len(text[position:stop]) - len(text[position:stop].rstrip(" .;:"))
        ), "heading"
    return position, ""


def _inside_name(text: str, position: int, verb: re.Match[str]) -> bool:
    """Whether the verb's words belong to a name: "các tổ chức", "Ban Chỉ đạo", "được giao chủ trì"."""
    word = verb.group().lstrip(" ,")
    before = text[position : verb.start()]
    after = text[verb.end() : verb.end() + 14]
    if verb.group().startswith(",") and pattern(r" (?:của|thuộc)|:").match(after):
        return True
    if word == "tổng hợp" and before.endswith("Văn phòng") and after.startswith(" chủ trì"):
        return True
    if word == "trực tiếp" and before.endswith("cấp trên"):
        return True
    if word == "thi đua":
        return before.endswith(("cụm", "khối", "Cụm", "Khối", "phong trào", "công tác", "về"))
    if word == "lập" and before.endswith(("công", "độc", "thành")):
        return True
    if word in (
        "chỉ đạo",
        "điều phối",
        "quản lý",
        "kiểm tra",
        "giám sát",
        "vận động",
    ) and before.endswith((" Ban", " ban", "Tổ", "Đoàn", "Hội đồng")):
        return True
    if word[:1].isupper():
        return True
    if word == "tổ chức" and pattern(
        r"(?:[Cc]ác|cơ quan,|và|đơn vị,|của|hội,|,|chính trị)$"
    ).search((before + ("," if verb.group().startswith(",") else "")).rstrip() or " "):
        return not pattern(r" (?:thực hiện|triển khai|hưởng ứng|thi hành|quán triệt)").match(after)
    if word in ("chủ trì", "giao") and before.endswith(
        ("được giao", "được", "cơ quan", "được phân công", "đơn vị")
    ):
        return True
    if word == "phối hợp" and before.endswith(("cơ quan", "đơn vị", "các cơ quan")):
        return not pattern(r" (?:với|chặt|chỉ|thực|tuyên)").match(after)
    if word in (
        "thông tin",
        "truyền thông",
        "quản lý",
        "đầu tư",
        "phát triển",
        "ứng dụng",
        "tuyên truyền",
        "thực hiện",
        "thi hành",
        "giao",
        "giám sát",
        "kiểm tra",
        "thống kê",
        "đào tạo",
    ) and pattern(
        r"(?:[Cc]ơ quan|báo chí,|[Bb]an|[Cc]hủ|nhà|và|đơn vị|thể|Trang|Cổng|dự án)$"
    ).search(before):
        return word != "thực hiện" or not pattern(r" (?:tốt|nghiêm|Kế|nhiệm|các)").match(after)
    return word == "ứng dụng" and after.startswith(" Công nghệ")


def bodies(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Distinct bodies of one phrase; set pairs ("các cấp, các ngành") stay whole."""
    listed = pattern(r"[Cc]ác (?:[Bb]ộ|[Ss]ở|cơ quan|tỉnh)\s?:").match(text, start, end)
    bound = _SEMICOLON if listed else _BOUND
    cuts: list[tuple[int, int]] = []
    cursor = start
    for mark in bound.finditer(text, start, end):
        if mark.start() <= cursor:
            continue
        joint = mark.group().strip()[:1]
        if joint == ";" or _new_body(
            text[cursor : mark.start()].strip(), text[mark.end() : mark.end() + 60], joint
        ):
            cuts.append((cursor, mark.start()))
            cursor = mark.end()
    cuts.append((cursor, end))
    return [(a, b) for a, b in (_trim(text, x, y) for x, y in cuts) if b - a > 2]


_SEMICOLON = pattern(r";\s?")
_BOUND = pattern(r";\s?(?:và )?|,\s|\s(?:và|cùng)\s")
#: What goes on with a name after a comma or "và", though it looks like the head of another.
_SAME_NAME = pattern(
    r"(?:Thể thao|Du lịch|Công nghệ|Môi trường|Đào tạo|Truyền thông|Xã hội|Ban ngành|Thành [uủ]"
    r"|[Bb]an, [Nn]gành|[Ss]ở, |Ban, )"
)
#: Groups in small letters that begin a body of their own after a comma.
_GROUP = pattern(
    r"(?:các )?đồng chí|đại biểu |các (?:Ban (?=của)|Tổ |tập thể|tổ chức|cơ quan|đoàn thể|đơn vị|Bộ trưởng|bộ trưởng|Phó )|thủ trưởng"
)


def _new_body(before: str, following: str, joint: str) -> bool:
    """Whether another body begins after a comma or "và"."""
    if not heads_agent(following) or _SAME_NAME.match(following):
        return False
    if before.endswith(("Đảng", "Đài", "Báo", "của", "thuộc", "giữa", "cho")):
        return False
    if before.endswith("Bộ trưởng") and following.startswith("Chủ nhiệm"):
        return False
    if joint != ",":
        return True
    if following.startswith(("các ", "Các ")):
        # "các cấp, các ngành", "người đứng đầu các cơ quan, các đơn vị": one agent
        if before.endswith(("ác cấp", "ác sở", "ác ngành", "ác ban")):
            return False
        if before.startswith(("người đứng đầu", "Người đứng đầu", "Thủ trưởng")):
            return following.startswith("các đồng chí")
    return not following[0].islower() or _GROUP.match(following) is not None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " ,;-–:":
        start += 1
    lead = pattern(r"(?:cùng |và )").match(text, start, end)
    if lead:
        start = lead.end()
    while end > start and text[end - 1] in " ,;:.-–":
        end -= 1
    return start, end

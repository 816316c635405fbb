"""With whom an agent is to work: "phối hợp với A, B và C"."""

from __future__ import annotations

from thidua.graph.extract import names
from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.bodies import bodies
from thidua.graph.extract.assignments.heads import heads_agent
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import expand
from thidua.graph.extract.scan import holds, matches

#: How one works together.
_SO = r"(?: chặt chẽ| tốt| thường xuyên| (?:có )?hiệu quả| đồng bộ| kịp thời| nhịp nhàng| mật thiết| tích cực| thống nhất)?"
WITH = pattern(
    rf"(?<!\w)(?:[Pp]hối (?:kết )?hợp|(?P<joined>[Kk]ết hợp)){_SO}(?P<with>(?: cùng)? với| cùng)? "
)
#: What every match of `WITH` holds, and how far behind its begin at most: "Phối k|ết hợp".
_JOINTS = ("hối hợp", "ết hợp")
_BEFORE_JOINT = 6
#: Who acts beside the agent: "Sở Y tế cùng với Công an tỉnh kiểm tra", "chủ trì cùng với các sở".
BESIDE = pattern(
    r"(?:(?: chủ trì,?| (?:làm|là) đầu mối,?)?,? )?(?:(?:cùng|thống nhất) với (?=\w)|cùng (?=[A-ZĐ]|các ))"
)
#: No match of `BESIDE` is longer.
_BESIDE_AT_MOST = 32
_SMALL = pattern(r"(?:phòng|sở|ban|trung tâm|công an|trạm|hội|đoàn) [A-ZĐ]")
_TOGETHER = pattern(r", cùng (?:với )?(?=[A-ZĐcđ])")
#: Who helps, in his own words: "Sở Y tế chủ trì, | Sở Tài chính và Công an tỉnh | phối hợp lập sổ".
_HELP = pattern(
    r"(?:(?: là cơ quan| là đơn vị)? chủ trì| (?:làm|là) (?:cơ quan |đơn vị )?(?:đầu mối|thường trực)| chịu trách nhiệm chính)(?: [^,;.\n]{1,80})?, (?P<who>[^;.\n]{4,160}?) (?:cùng )?phối hợp(?! với| cùng|,)(?!\w)"
)
#: Who joins in: "Phòng Lúa gạo gặt trước, có | Hội Nông dân huyện | cùng làm".
_JOINS = pattern(r", (?:có|với) (?P<who>[A-ZĐc][^,;.\n]{4,120}?) (?:cùng|phụ|phối hợp)(?!\w)")
#: The same behind a semicolon: "Sở Y tế chủ trì; | các xã | phối hợp lập sổ".
_HELPS = pattern(
    r"(?P<who>[^;.:\n]{4,160}?) (?:có trách nhiệm )?phối hợp (?!với|cùng|chặt|chỉ|hướng)"
)
#: What ends the naming of partners: "các xã | trong mùa gặt", "Sở Y tế | về giá thuốc".
_TRAILS = pattern(
    r"(?<!giúp) (?:trong(?! (?:và ngoài|[Cc]ụm|[Kk]hối|tỉnh|huyện|xã|phường|thành phố|vùng|ngành|trường|đơn vị|cơ quan|Bộ|Sở)(?!\w))|nhằm|về|tại|việc)(?!\w)"
)
#: Whose names hold "về": "Vụ Các vấn đề chung về xây dựng".
_NAMED_BY_SUBJECT = ("Vụ ", "Ban Chỉ đạo", "Ban chỉ đạo", "Ủy ban", "Uỷ ban", "Hội đồng", "Tổ công tác")  # fmt: skip


def partners_in(text: str, start: int, stop: int, named: int | None = None) -> list[str]:
    """Who is to work with the agent: after "phối hợp với", up to the verb."""
    found: list[str] = []
    begins = [] if named is None else [named]
    if holds(text[start:stop], _JOINTS):
        begins += _behind_joints(text, start, stop)
        begins += _who_help(text, start, stop)
    begins += _beside(text, start, stop, begins)
    for begin in begins:
        end, closed = phrase_end(text, begin, min(stop, begin + 500))
        if end <= begin:
            end = min(stop, begin + 200)
        for trailing in _TRAILS.finditer(text, begin, end):
            if trailing.group() != " về" or not text.startswith(_NAMED_BY_SUBJECT, begin):
                end = trailing.start()
                break
        for a, b in bodies(text, begin, end):
            if closed == "heading" and not text.startswith(("các ", "Các "), a):
                # no verb that we know ends the phrase: the name itself does
                named = names.organ_at(text, a)
                listed = text.find(" các ", a, named) > 0 and text.startswith((", ", " và "), named)
                b = min(b, named) if text[a:named].count(" ") > 1 and not listed else b
            name = expand(" ".join(text[a:b].split()))
            if name.endswith(")") and "(" not in name:
                name = name.rstrip(") ")
            if name not in found and len(name) < 200:
                found.append(name)
    return found


def _behind_joints(text: str, start: int, stop: int) -> list[int]:
    """Where those begin with whom the agent works, behind "phối hợp với" and its like."""
    return [
        match.end()
        for match in matches(WITH, text, _JOINTS, start, stop, _BEFORE_JOINT)
        # "phối hợp Sở Y tế", "phối hợp phòng Nội vụ" too
        if (match["with"] and not match["joined"])
        or heads_agent(text, match.end())
        or _SMALL.match(text, match.end())
    ]


def _who_help(text: str, start: int, stop: int) -> list[int]:
    """Where those begin who help the agent, told in words of their own."""
    begins = []
    then = _HELPS.match(text, start, stop) if text[start - 2 : start] == "; " else None
    if then and heads_agent(text, start) and phrase_end(text, start, stop)[0] == then.end("who"):
        begins.append(start)
    beside = _HELP.match(text, start, stop)
    if beside and heads_agent(text, beside.start("who"), ordered=True):
        begins.append(beside.start("who"))
    return begins


def _beside(text: str, start: int, stop: int, known: list[int]) -> list[int]:
    """Where those begin who act beside the agent: behind "cùng với"; none of them twice, or `known`."""
    begins = []
    along = text.find("cùng ", start, stop) >= 0
    if along or text.find("thống nhất với ", start, start + _BESIDE_AT_MOST) >= 0:
        beside = BESIDE.match(text, start, stop)
        if beside and heads_agent(text, beside.end(), ordered=True):
            begins.append(beside.end())
    if along or text.find(", có ", start, stop) >= 0:
        joins = _JOINS.search(text, start, stop)
        if joins and heads_agent(text, joins.start("who")):
            begins.append(joins.start("who"))
    if along:
        begins += [
            match.end()
            for match in matches(_TOGETHER, text, (", cùng ",), start, stop)
            if heads_agent(text, match.end()) and match.end() not in (*known, *begins)
        ]
    return begins

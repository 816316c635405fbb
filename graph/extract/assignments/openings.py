"""What stands before those who are told to act: what it is about, whom it is for, when and what for.

"Về việc A: | Tỉnh rà soát …", "Đối với | các xã …", "Kết thúc đợt thi đua, | các cơ quan …".
"""

from __future__ import annotations

from thidua.graph.extract.assignments.agents import phrase_end
from thidua.graph.extract.assignments.heads import NO_AGENT, heads_agent
from thidua.graph.extract.assignments.orders import LEAD
from thidua.graph.extract.assignments.parts import How
from thidua.graph.extract.assignments.verbs import acts
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.scan import holds, matches

#: Anybody, for whom something is done or ruled.
_ANYBODY = r"(?:[Cc]ác |[Nn]hững )?(?:doanh nghiệp|tổ chức|cá nhân|cơ sở|hộ |trường hợp"
#: Those whom an item is for.
TOWARDS = pattern(
    rf"(?:Đối với|Về phía|(?:Riêng|Còn)(?: đối với)?|(?:Các yêu|Yêu) cầu(?: cụ thể| chung)? đối với) (?!{_ANYBODY}))(?=\w)"
)
#: The province or city that a notice speaks to.
OWN_PLACE = pattern(r"(?:Tỉnh|Thành phố)(?= [a-zà-ỹđ])")


#: An order behind those whom it is for: "Đối với các xã chưa có sổ, đề nghị | lập sổ".
_TOWARDS_THEM = pattern(
    rf"(?:[Đđ]ối với|Riêng(?: đối với)?) (?P<agent>(?!{_ANYBODY}|dự án|công trình))(?=\w)[^;:.\n()]{{3,160}}?), (?:đề nghị|yêu cầu) "
    r"(?!(?:tăng|giảm|nâng|hỗ trợ|cho|cấp|bổ sung|miễn|xem xét|điều chỉnh|kéo dài|bố trí|đầu tư|ưu tiên|giữ|áp dụng|có|phê duyệt|thông qua|quan tâm|sớm|không|công nhận|khen thưởng|tặng|trao|xét|thu hồi|xử lý|chuyển|giao)(?!\w))(?=\w)"
)


def towards_them(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """Who is told by an order that names nobody: "đối với | các xã chưa có sổ |, đề nghị lập sổ"."""
    apart = text.startswith("Riêng ", start)
    found = _TOWARDS_THEM.match(text, start, stop) if apart else None
    found = found or next(matches(_TOWARDS_THEM, text, ("ối với ",), start, stop, 1), None)
    if found is None or not heads_agent(text, found.start("agent")):
        return None
    does = acts().match(f" {text[found.end() : found.end() + 40]} ")
    return found.span("agent") if does else None


#: "Về việc A: Giao B …", "Đối với A: B rà soát …": what the item is about stands first.
_TOPIC = pattern(r"(?:Về|Đối với|Liên quan) [^:\n]{3,300}: ?(?=\w)")
_SUBJECT = pattern(r"[A-ZĐÀ-Ỹ][^:;.,\n]{2,60}: (?=\w)")


def behind_topic(text: str, begin: int, stop: int, how: How) -> tuple[int, bool]:
    """Where the order begins behind what it is about, and whether it may speak to the province or
    city itself: "Về việc A: | Tỉnh rà soát …", "Đối với | các xã …"."""
    towards = TOWARDS.match(text, begin, stop)
    if text.startswith("Tổ chức thực hiện", begin):
        topic = _SUBJECT.match(text, begin, stop)
    else:
        topic = _TOPIC.match(text, begin, stop)
    if (
        topic is None
        and how == "section"
        and not (heads_agent(text, begin) or LEAD.match(text, begin, stop))
    ):
        topic = _SUBJECT.match(text, begin, stop)
    if topic and (
        (heads_agent(text, topic.end()) and not NO_AGENT.match(text, topic.end()))
        or LEAD.match(text, topic.end(), stop)
        or OWN_PLACE.match(text, topic.end(), stop)
    ):
        return topic.end(), True
    if towards and heads_agent(text, towards.end()):
        return _behind_towards(text, begin, towards.end(), stop), False
    return begin, False


def _behind_towards(text: str, begin: int, named: int, stop: int) -> int:
    """Where the item text[begin:stop] is read from, which names at `named` whom it is for: "Đối với | các xã"."""
    if towards_them(text, begin, stop) is not None:
        return begin
    end, closed = phrase_end(text, named, stop)
    told = _told_of_them(text, named, stop)
    if told is not None:
        return told
    if text.startswith(", đề nghị ", end) and not heads_agent(text, end + 10):
        return begin  # "Đối với các xã mất mùa, đề nghị hỗ trợ …": asked for them, not of them
    # "Đối với các xã, các trường Đề nghị UBND các xã rà soát …": the heading ran into an order
    order = LEAD.match(text, end + 1, stop) if closed == "verb" else None
    if order and text[end + 1].isupper() and heads_agent(text, order.end()):
        return end + 1
    return named


#: Which of many a clause is about: "các xã | có đê".
_WHICH = (" có ", " chưa ", " đã ", " được ", " còn ", " bị ", " đang ", " không ")


def _told_of_them(text: str, named: int, stop: int) -> int | None:
    """Where those begin who are told about others named before: "Đối với các xã có đê, | Trạm Thủy nông có trách nhiệm …"."""
    comma = text.find(", ", named, min(stop, named + 200))
    if comma < 0 or not holds(text[named:comma], _WHICH) or not heads_agent(text, comma + 2):
        return None
    end, closed = phrase_end(text, comma + 2, stop)
    return comma + 2 if closed == "verb" and _OBLIGED.match(text, end, stop) else None


#: A clause of time, ground or aim before the agent: "Kết thúc đợt thi đua, các cơ quan …"
_OPENING = pattern(
    r"(?:Kết thúc|Theo|Căn cứ|Trên cơ sở|Định kỳ|Hằng năm|Hàng năm|Hằng quý|Sau khi|Ngoài ra|Đồng thời|Trước ngày|Từ nay|Khi|Để|Nhằm|Trong|Trên đây là|Do đó|Do vậy|Vì vậy|Vì thế)(?!\w)"
)
#: In the part on who acts any word of time, place or manner opens one: "Ngay từ đầu vụ, | Trạm Thủy nông …".
_OPENS_ITEM = pattern(
    r"(?:Ngay|Từ|Tại|Ở|Trên|Hằng|Hàng|Mỗi|Sau|Trước|Đến|Tới|Đầu|Cuối|Giữa|Về|Với|Ngoài|Qua|Song song|Bên cạnh|Nhân|Vào|Kể|Tháng|Quý|Tuần|Ngày|Năm|Thường xuyên|Cứ|Suốt|Dịp|Vụ|Mùa|Riêng|Còn|Phần|Khâu|Mảng|Việc)(?!\w)"
)
#: Outside "Tổ chức thực hiện" what happens at a time is told as often as ordered: an order says so.
_OPENS_ORDER = ("Để", "Nhằm", "Căn cứ", "Trên cơ sở")
_OBLIGED = pattern(
    r" (?:phải|cần|có trách nhiệm|chịu trách nhiệm|chủ trì|theo chức năng|khẩn trương|chủ động|nghiêm túc|tập trung|chú ý|lưu ý)(?!\w)"
)


#: A time that no comma parts from the agent: "Hằng tháng | Sở Y tế …", "Ngày 10 hằng tháng | các xã …".
_AT_TIMES = pattern(
    r"(?:(?:Hằng|Hàng|Mỗi|Cứ|Trong|Đầu|Cuối|Giữa|Từ|Trước|Đến|Tới|Sau|Vào|Ngày|Tháng|Quý)(?: (?:\d[\d/.-]*|[IVX]+|[a-zà-ỹđ]+)){1,5}?) (?=[A-ZĐ]|các )"
)


def opens(text: str, start: int, stop: int) -> bool:
    """Whether text[start:stop] begins with a word of time, place, ground or aim."""
    return bool(_OPENING.match(text, start, stop) or _OPENS_ITEM.match(text, start, stop))


#: Kinds of bodies that a comma parts from others: "Căn cứ nhiệm vụ của cơ quan, | đơn vị".
_KINDS = (" cơ quan", " sở", " ngành", " ban", " cấp", " đơn vị")


def behind_clause(text: str, start: int, stop: int, how: How) -> int | None:
    """Where the agent begins behind a clause that opens the sentence; None where there is none."""
    if not _OPENING.match(text, start, stop) and not (
        how == "section" and _OPENS_ITEM.match(text, start, stop) and not heads_agent(text, start)
    ):
        return None
    ordered = how not in ("parts", "orders") or text.startswith(_OPENS_ORDER, start)
    limit = min(stop, start + 320)
    timed = _AT_TIMES.match(text, start, stop) if how == "section" else None
    if timed and heads_agent(text, timed.end()):
        end, closed = phrase_end(text, timed.end(), stop)
        # "Trong tháng 5 Sở Y tế | sẽ mở lớp": what its own part says of it
        return timed.end() if closed == "verb" and not text.startswith(" sẽ ", end) else None
    at = comma = text.find(", ", start, limit)
    while at >= 0 and not text.startswith(("nếu ", "trường hợp "), at + 2):
        if heads_agent(text, at + 2, ordered=at == comma):
            end, closed = phrase_end(text, at + 2, stop)
            if (
                closed == "verb"
                and text[end] == " "
                and (ordered or _OBLIGED.match(text, end))
                and not (text.startswith(" để ", end) or text.endswith(_KINDS, start, at))
            ):
                return at + 2
        at = text.find(", ", at + 2, limit)
    return None

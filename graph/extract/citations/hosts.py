"""Documents that stand in the title of another (its host): "Nghị định A quy định chi tiết Luật B".

A host implements, amends or replaces what its title names, or is itself amended by what a passive names.
"""

from __future__ import annotations

from thidua.graph.extract.citations.mentions import Mention
from thidua.graph.extract.letters import pattern

_TITLE_OPENER = pattern(
    r"[\s,]{0,6}+(?:\([^()]{0,80}\)\s?)?(?=[“\"vqbhpstcđgklVQBHPSTCĐGKL])(?:“|\"|(?i:về|v/v|quy định|ban hành|hướng dẫn|phê duyệt|sửa đổi|bổ sung|thay thế"
    r"|công bố|triển khai|thực hiện|thành lập|kiện toàn|điều chỉnh|giao|phân|thông qua|phát động|tổ chức|đề nghị|đính chính|bãi bỏ|kết luận|tăng cường|đẩy mạnh|lãnh đạo|chi tiết))"
)
#: What stands between two documents of one list.
SEPARATOR = pattern(r"[\s,;()–-]*(?i:và|cùng|với|hoặc|cùng với|đồng thời)?\s*(?i:các |số )?$")
_LIST_END = pattern(
    r"(?:[,;]|[)”\"]? và|\)|; và|, và)\s*(?:các )?$"
    r"|(?:,| và) (?:hướng dẫn|ý kiến|chỉ đạo|kết luận|đề nghị)(?: \w{1,8}){0,3} của [^,;]{3,80} tại (?:các )?$"
)
_PASSIVE = pattern(
    r"(?:(?i:được)|\(đã (?=sửa đổi|bổ sung|thay thế|điều chỉnh))[^;]{0,60}(?i:bởi|theo|tại|bằng)\s*(?i:các )?$"
)


def find_host(mention: Mention, before: str, previous: Mention, level: Mention) -> None:
    """Set the document in whose title `mention` stands, if it stands in one's.

    `before`: the words since `previous`, the mention before it; `level`: the last mention that is no part of
    another's title.
    """
    host, relation = _host(before, previous, level)
    if relation == "amended by" and _is_of_kind(mention, level, host):
        host = level  # "Nghị định A … thi hành Luật B được sửa đổi bởi Nghị định C"
    if host is not None and relation == "implements" and _is_below(mention, host):
        host = relation = None
    if _later(mention, host) and relation != "amended by":
        host = relation = None  # the list of the hosts goes on
    mention.host, mention.host_relation = host, relation
    mention.bracketed = host is not None and before.rfind("(") > before.rfind(")")


def _host(gap: str, previous: Mention, level: Mention) -> tuple[Mention | None, str | None]:
    """The mention in whose title the next one stands, given the words between the two."""
    if (previous.bracketed and ")" in gap) or (previous.host is not None and ";" in gap):
        return None, None
    if SEPARATOR.fullmatch(gap):
        return previous.host, previous.host_relation
    if _IN_BRACKET.match(gap):
        return previous, _between(gap)
    outside = pattern(r"“[^“”]*”|\"[^\"]*\"").sub("“”", gap)
    if ";" in outside or "\n" in outside:
        return None, None
    if _PASSIVE.search(outside):
        return previous, "amended by"
    if _NEW_AIM.search(outside) or OWN_ACT.search(outside):
        return None, None
    if _TITLE_OPENER.match(outside) or previous.host is not None:
        if _LIST_END.search(outside):
            return None, None
        return level if previous.host is None else previous.host, _between(outside)
    return None, None


def _is_of_kind(mention: Mention, level: Mention, host: Mention | None) -> bool:
    """Whether an amending document is of the type of the one at `level`, or of its symbol, and not of
    that of `host`, which stands in its title."""
    if host is None or mention.type != level.type:
        return False
    here, above, other = (m.symbol for m in (mention, level, host))
    return mention.type != host.type or here == above != other


#: What laws and decrees are carried out by, and never carry out.
_BELOW_DECREES = frozenset(
    ["Quyết định", "Thông tư", "Chỉ thị", "Kế hoạch", "Hướng dẫn", "Công văn", "Công điện", "Thông báo"]
)  # fmt: skip


def _is_below(mention: Mention, host: Mention) -> bool:
    """Whether `host` is a decree or a law and cannot carry out what is mentioned: "Nghị định A quy định chi tiết Luật B,
    | Quyết định C" goes on with what stands beside A."""
    decrees = ("Nghị định", "Luật", "Bộ luật", "Pháp lệnh")
    return host.type in decrees and mention.type in _BELOW_DECREES


def _later(mention: Mention, host: Mention | None) -> bool:
    """Whether a document is of a later year than the one in whose title it would stand: "A (2012) sửa
    đổi B (2010) và C (2014)" amends no C."""
    return (
        host is not None
        and mention.date is not None
        and host.date is not None
        and mention.date[:4] > host.date[:4]
    )


#: Who did what, behind a title: "Thực hiện A về giữ rừng | , ngày 3/4/2020 xã đã ban hành | B"; or what is to be done
#: at once: "Căn cứ A về giữ rừng | , khẩn trương trồng cây theo | B", or asks for it: "Để
#: thực hiện A về giữ rừng | và xét đề nghị của Sở tại | B".
OWN_ACT = pattern(
    r", khẩn trương [^;“”]{3,150}$|(?:,| và) xét đề nghị [^;“”]{3,100}$|,\s(?:ngày \d[\d/.-]{5,9},? )?[A-ZĐÀ-Ỹ][^,;“”]{2,80} (?:đã|vừa) (?:ban hành|có|ký|gửi|ra)(?: các)? $"
)
#: "Căn cứ A về … và để triển khai B": B is no part of A's title.
_NEW_AIM = pattern(
    r", căn cứ (?:vào )?(?:các )?$|(?:,| và) (?:để|nhằm) (?:triển khai|thực hiện|thi hành|cụ thể h)[^,;]{0,30}$"
)
_IN_BRACKET = pattern(
    r"\s?\((?:(?:[Qq]uyết định|[Vv]ăn bản|[Kk]ế hoạch|[Cc]hỉ thị|[Pp]hương án) này (?:đã )?)?(?:(?:được )?hợp nhất tại|thay thế|thay cho|thay(?= ?$)|sửa đổi|bổ sung|bãi bỏ|hướng dẫn)(?!\w)[^()]{0,120}$"
)


#: The verbs in a host's title, by how it relates to what they govern.
_VERBS_OF = tuple(
    (verb, relation)
    for relation, verbs in (
        ("continues", ("tiếp tục thực hiện", "tiếp tục đẩy mạnh")),
        ("replaces", ("thay thế",)),
        ("repeals", ("bãi bỏ", "hủy bỏ")),
        ("amends", ("sửa đổi", "bổ sung", "điều chỉnh")),
        (
            "implements",
            ("thực hiện", "triển khai", "thi hành", "hướng dẫn", "chi tiết", "quán triệt"),
        ),
    )
    for verb in verbs
)


def _between(gap: str) -> str | None:
    """How the host relates to what its title names, by the last verb before the name."""
    folded = gap.casefold()
    best = max(
        (
            (folded.rfind(verb) + len(verb), len(verb), relation)
            for verb, relation in _VERBS_OF
            if verb in folded
        ),
        default=None,
    )
    return best[2] if best else None

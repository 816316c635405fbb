"""The posts of who heads a body, signs for it or decides: "CHỦ TỊCH", "Tổng Giám đốc"."""

from __future__ import annotations

from thidua.graph.extract.rules import by_rules, either, ruled, rules

#: Posts whose first words stand in titles for others, "QUY CHẾ TRƯỞNG THÔN", or end a body: "BỘ TÀI CHÍNH | ỦY BAN".
_IN_MANY = (
    "TRƯỞNG", "CHÁNH", "THANH TRA", "CHỈ HUY", "PHỤ TRÁCH", "ỦY VIÊN", "UỶ VIÊN", "CHÍNH ỦY", "CHÍNH UỶ",
)  # fmt: skip
#: The commonest of those.
_COMMONEST = ("TRƯỞNG BAN", "TRƯỞNG PHÒNG", "CHÁNH ÁN", "CHÁNH VĂN PHÒNG", "CHÁNH THANH TRA")
#: The posts, in capitals.
posts = by_rules(
    lambda: (*(post for post in rules().signing_posts if post not in _IN_MANY), *_COMMONEST)
)
#: A pattern: one of the posts in capitals.
in_capitals = by_rules(lambda: f"(?:{either(posts(), cased=True)})(?!\\w)")
#: A pattern: one of the posts in small letters, but for its first and those that many raise: "Tổng Giám đốc".
in_small_letters = by_rules(lambda: f"(?:{either(raised(posts()), cased=True)})(?!\\w)")
#: A pattern: how a line of who signs begins that names a post, in capitals: "QUYỀN CHỦ TỊCH".
opens_line = by_rules(
    lambda: rf"(?:PHÓ |P\. ?|QUYỀN |Q\. ?)?(?:{either(rules().signing_posts, cased=True)})"
)
#: Posts of who signs that decide nothing, or stand in titles for others.
_SIGN_ONLY = (
    "TRƯỞNG ĐOÀN", "TRƯỞNG KHOA", "TRƯỞNG TRẠM", "CHỈ HUY TRƯỞNG", "CHÍNH ỦY", "CHÍNH UỶ",
)  # fmt: skip


#: What stands before a post that a body is called by.
_NO_BODY = (
    r"(?<!ĐOÀN (?=CHỦ))(?<!BAN (?=BÍ|(?:TỔNG )?GIÁM))(?<!BAN TỔNG (?=GIÁM))(?<!ĐỒNG (?=THẨM))"
)
#: A pattern: the post of who signs, with its rank, in capitals: "QUYỀN CHỦ TỊCH"; not what a body is called by:
#: "ĐOÀN CHỦ TỊCH", "BAN BÍ THƯ", "HỘI ĐỒNG THẨM PHÁN".
signing = by_rules(
    lambda: (
        rf"{_NO_BODY}(?:PHÓ |QUYỀN |TỔNG )*(?:{either((*posts(), *_SIGN_ONLY), cased=True)})(?!\w)"
    )
)


@by_rules
def signing_in_small_letters() -> str:
    """A pattern: the same in small letters: "Quyền Chủ tịch", "Phó chủ tịch"."""
    known = (*posts(), *_SIGN_ONLY)
    small = [post.lower() for post in known]
    return rf"(?:(?:Phó |Quyền |Q\. )?(?:{either(raised(known), cased=True)})|(?:Phó|Quyền) (?:{either(small, cased=True)}))(?!\w)"


_one = ruled(lambda: in_capitals())


def is_one(words: str) -> bool:
    """Whether words in capitals are a post and no more."""
    return _one().fullmatch(words) is not None


def raised(capitals: tuple[str, ...]) -> list[str]:
    """Words in small letters as people raise their first letters: "Tổng giám đốc", "Tổng Giám đốc", "Tổng Giám Đốc"."""
    small = [words.capitalize() for words in capitals]
    halves = (words.partition(" ") for words in small)
    return [*small, *(f"{a} {b.capitalize()}" for a, _, b in halves if b), *map(str.title, small)]


#: A pattern: a post before the body that it heads; the head of the government is a body of its own.
of_body = by_rules(
    lambda: (
        rf"(?:{in_capitals()}|{in_small_letters()}) (?![Cc]hính phủ|[Qq]uốc hội|CHÍNH PHỦ|QUỐC HỘI)"
    )
)

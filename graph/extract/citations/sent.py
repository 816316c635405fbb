"""Documents that are sent on: enclosed, passed to others, or said to come along."""

from __future__ import annotations

from thidua.graph.extract.citations.mentions import Mention
from thidua.graph.extract.letters import pattern

_FORWARDED = pattern(
    r"(?: (?:về|v/v|báo cáo|đề nghị|kiến nghị|trình) [^;.()\n]{3,200})?\.?\s*\(\s?(?![^()]{0,30}(?:[Pp]hụ lục|[Bb]iểu|[Mm]ẫu |[Dd]anh (?:sách|mục)))(?:[Vv]ăn bản|[Bb]ản (?:sao|chụp)|[Cc]ó)?[^()]{0,30}(?:kèm[^()]{0,20}|gửi kèm[^()]{0,80})\)"
    # "Kế hoạch số N của UBND tỉnh gửi kèm."
    r"|,? (?:được )?(?:gửi|đính) kèm(?: theo)?(?: (?:công văn|văn bản) này)?\s?(?=[.;/\n]|$)"
)
#: "Sở Y tế chuyển các bệnh viện | Công văn số … để thực hiện".
_PASSED_ON = pattern(
    r"(?<!được )(?<!đã )(?<!\w)(?:(?:(?:sao )?chuyển|(?:sao|trích) gửi)(?: đến| tới)?(?: (?:các|[Qq]uý) [^,;.:\n\d]{2,50}?)?|gửi(?: đến| tới)? (?:các|[Qq]uý) [^,;.:\n\d]{2,50}?)"
    r"(?: (?:nội dung|toàn văn|nguyên văn|bản sao|bản chụp))? (?:các )?$"
)
_RECEIVED = pattern(r"(?:[Đđ]ược|[Nn]hận)(?!\w)[^.;]{0,60}$")
#: "(Có | Công văn số … gửi kèm)".
_ALONG = pattern(r"[^()\n;]{0,60}(?:gửi|đính)? ?kèm(?: theo)?\)")
#: "(Đính kèm | Công văn số …)", "Đính kèm: | Báo cáo số …"; "(Kèm theo …)" heads an annex.
_ENCLOSED = pattern(
    r"(?:\((?:[Xx]in )?(?:[Đđ]ính|[Gg]ửi) kèm(?: gồm| là)?:?|(?:^|[\n./])\s*(?:Đính|Gửi) kèm:|(?:^|[\n./])\s*(?:Gửi |Đính )?[Kk]èm (?:theo )?(?:công văn|văn bản|thư) này (?:là|có|gồm):?) (?:các |bản )?$"
)


def is_enclosed(text: str, mention: Mention) -> bool:
    """Whether the words behind a mention say that it comes along: "Kế hoạch số N | (gửi kèm)"."""
    return _FORWARDED.match(text, mention.end) is not None


#: "Sở Y tế kính gửi UBND tỉnh | Báo cáo số …": what a letter brings.
_BRINGS = pattern(
    r"\s?(?P<who>[A-ZĐÀ-Ỹ][^,;.:\n]{3,80}?) (?:xin |kính |trân trọng )*(?:gửi|trình)(?: [^,;.:\d\n]{2,60}?)? "
)


def brings(before: str) -> str | None:
    """Who brings along what is mentioned, by the words `before` it in its sentence."""
    match = _BRINGS.fullmatch(before) if "gửi" in before or "trình" in before else None
    if match is None or match["who"].endswith((" đã", " được", " vừa", " có", " về")):
        return None
    return match["who"]


#: "Văn phòng gửi nguyên văn | Chỉ thị số … | tới các xã": to whom must be told behind it.
_HANDED = pattern(
    r"(?<!được )(?<!đã )(?<!sao )(?<!\w)gửi(?: (?:nội dung|toàn văn|nguyên văn|bản sao|bản chụp))? (?:các )?$"
)
_TO_WHOM = pattern(r"[^;.\n]{0,200}? (?:tới|đến|cho|để) (?:các|từng|mọi|toàn|[Qq]uý|những)(?!\w)")
#: "Sở nhận được | Chỉ thị số … | và sao gửi các xã".
_AND_SENT = pattern(
    r"[^;.\n]{0,200}?(?:,| và) (?:(?:nay|xin|kính|trân trọng) )*(?:sao gửi|sao lục|chuyển|gửi)(?: tới| đến)? (?:các|[Qq]uý|toàn văn)(?!\w)"
)
#: "Sở sao y | Chỉ thị số … | gửi các xã".
_COPIED = pattern(r"(?<!\w)(?<!đã )[Ss]ao (?:y |lục )?$")
_TO_OTHERS = pattern(r"[^;.\n]{0,200}? gửi(?! về)(?!\w)")


def is_sent_on(before: str, text: str, mention: Mention) -> bool:
    """Whether what is mentioned is sent on, by the words `before` it and behind it."""
    near = before[-90:]
    if is_enclosed(text, mention) or (
        "èm" in near and _ENCLOSED.search(before, max(0, len(before) - 44))
    ):
        return True
    if "chuyển " in near or "gửi " in near:
        passed = _PASSED_ON.search(near)
        if passed and not _RECEIVED.search(near, 0, passed.start()):
            return True
        if _HANDED.search(near) and _TO_WHOM.match(text, mention.end):
            return True
    if before.endswith(("ận được ", "ận được các ")) and _AND_SENT.match(text, mention.end):
        return True
    if before.endswith(("ao y ", "ao lục ", "ao ")) and _COPIED.search(before[-30:]):
        return _TO_OTHERS.match(text, mention.end) is not None
    return before.endswith(("(", "(Có ")) and _ALONG.match(text, mention.end) is not None

"""A letterhead whose lines a portal has glued together, without a blank between them.

Web pages whose tags were taken out leave "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúcSố:
12/KH-UBNDSông Thao, ngày 3 tháng 4 năm 2020KẾ HOẠCHVề việc …". Line breaks are put in between what a
letterhead is known by (NĐ 30/2020/NĐ-CP, Phụ lục I).
"""

from __future__ import annotations

from itertools import pairwise

from thidua.graph.extract.layout.arranged import Arranged, arranged
from thidua.graph.extract.layout.formulas import REPUBLIC
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import either, ruled, rules
from thidua.graph.extract.scan import holds

#: What tells that a head is glued; few texts hold one of these.
_SIGNS = (
    "NAMĐộc", "NAMĐỘC", "***Số", "---Số", "ĐỊNHBan", "HOẠCHTriển", "BÁOKết",
    *(f"{end}{about}" for end in ("ĐỊNH", "THỊ", "HOẠCH", "BÁO", "DẪN", "QUYẾT", "TRÌNH") for about in ("Về", "V/v")),
)  # fmt: skip
#: How the motto ends; what follows it is glued to it at times.
_MOTTO = "ạnh phúc"
#: No letterhead is longer.
_LONGEST_HEAD = 2500

_PLACE = r"(?!T[ghr] )(?:(?:TP|Tp)\. ?|Thành phố )?[A-ZĐÀ-Ỹ][a-zà-ỹđ]{1,6}(?: (?:- )?[A-ZĐÀ-Ỹ][a-zà-ỹđ]{1,6}){0,3}"
#: Where a line of a letterhead begins or ends, whether a blank stands there or not.
_edges = ruled(
    lambda: (
        rf"(?=[A-ZĐÀ-Ỹ])(?:(?<=[\w*-])(?={REPUBLIC} CHỦ|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS HỒ CHÍ MINH|Số ?:)"
        r"|(?<=VIỆT NAM)(?=Độc lập|ĐỘC LẬP)|(?<=[A-ZĐ])(?=V/v )"
        rf"|(?:(?<=[A-ZĐ] )|(?<=[A-ZĐ\d])|(?<=TTg))(?={_PLACE}, ?(?:ngày|Ngày)[ .…]{{0,9}}(?:\d|tháng))"
        r"|(?<=NHÂN DÂN)(?=(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG) )"
        r"|(?<=[a-zà-ỹđ])(?=Kính gửi)|(?<=[a-zà-ỹđA-ZĐÀ-Ỹ\d])(?=Căn cứ [A-ZĐ]))"
        r"|(?<=[a-zà-ỹđA-ZĐÀ-Ỹ\d])(?=- Căn cứ [A-ZĐ])"
        r"|(?<=ạnh phúc)(?=\w|[-*]{3})|(?<=ẠNH PHÚC)(?=\w|[-*]{3})"
        r"|(?<=-----)(?=[^-])|(?<=[a-zà-ỹđA-ZĐÀ-Ỹ])(?=-----)|(?<=\*\*\*)(?=[^*])"
        rf"|(?<=năm \d{{4}})(?= ?(?:{either(list(rules().headings))}))"
    )
)
#: A type in capitals, glued to the title in small letters behind it.
_heading = ruled(
    lambda: rf"(?<![A-ZĐÀ-Ỹ])(?:{either(list(rules().headings))})(?=[A-ZĐÀ-Ỹ][a-zà-ỹđ/])"
)
#: A post glued to the body, or the capacity, above it: "TM. BAN THƯỜNG VỤPHÓ BÍ THƯ".
_POSTS = pattern(
    r"(?<=[A-ZĐÀ-Ỹ])(?=(?:PHÓ (?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|THỦ TƯỚNG|TRƯỞNG|CHÁNH|VIỆN TRƯỞNG)|THỨ TRƯỞNG|CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC)(?!\w))"
)


def unglue(source: str) -> Arranged | None:
    """`source` with line breaks where its letterhead is glued together; None where it is not."""
    motto = source.find(_MOTTO, 0, _LONGEST_HEAD) + len(_MOTTO)
    glued = motto >= len(_MOTTO) and source[motto : motto + 1].isupper()
    if not (glued or holds(source[:_LONGEST_HEAD], _SIGNS)):
        return None
    cuts = {edge.start() for edge in _edges().finditer(source, 0, _LONGEST_HEAD)}
    cuts |= {heading.end() for heading in _heading().finditer(source, 0, _LONGEST_HEAD)}
    cuts |= {post.start() for post in _POSTS.finditer(source)}
    edges = [0, *sorted(cuts - {0}), len(source)]
    # a separator beside each break, so that no stretch of the flow runs over it
    parts = [(a, f"{source[a:b]}\n\x1f") for a, b in pairwise(edges[:-1])]
    return arranged([*parts, (edges[-2], source[edges[-2] :])])

"""Who has signed: posts in capitals, the word that it is signed, and a name, each a line."""

from __future__ import annotations

import re

from thidua.graph.extract.layout.formulas import ARCHIVE, DEGREES, TOKEN
from thidua.graph.extract.layout.relined.edges import CAPITAL, PROPER, Edges, add
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.names import offices
from thidua.graph.extract.rules import by_rules, either, ruled, rules

#: The word that it is signed, or what is left of the seal.
_SIGNED = r"(?:[\[(][^()\]]{0,20}(?:[Đđ]ã ký|ĐÃ KÝ|[Kk]ý,|chữ ký|[Kk]ý tên)[^()\]]{0,30}[\])]|Đã ký|ĐÃ KÝ|\[)"
#: A word of a name, and a name.
_PART = r"[A-ZĐÀ-Ỹ]['’]?[a-zà-ỹđ]{1,6}(?!\w)"
_WORDS = rf"(?:{DEGREES} ?)*(?:[AYKH] )?{_PART}(?: (?:[AÁY] )?(?!(?:Số|Ngày|Nơi|Người|Trang(?= \d))\W){_PART}){{1,4}}"
NAME = rf"{_WORDS}(?! [a-zà-ỹđ])"
MARK = pattern(_SIGNED)


#: How the archive line begins.
IS_ARCHIVE = pattern(rf"[-–+•\s]*{ARCHIVE}\s?(?::|tại |(?=VT|Văn|VP|HS|hồ sơ|TTTT| ))(?! ý)")
#: Posts in capitals, one behind the other: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH".
posts = ruled(
    lambda: (
        rf"(?<![^\s;,.)/|*])(?:{TOKEN} ?{CAPITAL}|{offices.opens_line()})(?!\w)(?:[ ,]*(?:- |– )?(?:{TOKEN} ?)?(?:(?![AYKH] {PROPER}|{DEGREES}){CAPITAL}(?!\w))){{0,25}}"
    )
)


@by_rules
def behind() -> re.Pattern[str]:
    """A name behind the recipient that ends: "- Lưu: VT, NV. Trần Thị Bình"."""
    surnames = either(list(rules().surnames))
    end = r"(?=\s*\Z|\s+(?:Trang )?\d|\s+[A-ZĐÀ-Ỹ]{2}|\s+[-_|])"
    return pattern(
        rf"(?<=[;.,:)\]/\d\s|] )(?:{NAME}){end}|(?<= {{4}})(?:{_WORDS})(?= [a-zà-ỹđ])|(?<=\s)(?:{surnames})(?: {_PART}){{1,3}}{end}"
    )


_signature = ruled(
    lambda: rf"(?P<posts>{posts().pattern})(?P<signed>(?: {_SIGNED})?) +(?P<name>{NAME})"
)
#: A post behind another, or behind the body for which it is signed.
_next_post = ruled(
    lambda: (
        rf" (?=(?:(?:KT|TL|TUQ)\. ?|K/T |T/L )[A-ZĐÀ-Ỹ])|(?<!\.)(?<! KT)(?<!PHÓ)(?<!TỔNG)(?<!QUYỀN) {offices.signing()}"
    )
)


def find(text: str, edges: Edges) -> list[int]:
    """Add posts that a name follows, each a line, behind a sentence; where the names end."""
    ends = []
    for found in _signature().finditer(text):
        start = found.start()
        before = text[max(0, start - 20) : start].rstrip()[-1:]
        alone = not before or before in './;:!”")|' or before.isdigit() or start - 1 in edges
        if not (alone or _CAPACITY.match(text, start)):
            archive = max(text.rfind("Lưu", max(0, start - 60), start), 0)
            if not IS_ARCHIVE.match(text, archive, start):
                continue
        add(edges, start - 1, apart=True)
        for post in _next_post().finditer(text, start, found.end("posts")):
            add(edges, post.start())
        if found["signed"]:
            add(edges, found.start("signed"))
        add(edges, found.start("name") - 1)
        add(edges, found.end(), apart=True)
        ends.append(found.end())
    return ends


_CAPACITY = pattern(TOKEN)


def column(text: str, a: int, b: int, edges: Edges) -> int:
    """The lines of text[a:b], of the column of signatures; where it ends."""
    for rule in (_next_post(), MARK):
        for found in rule.finditer(text, a + 1, b):
            add(edges, found.start() if text[found.start()] == " " else found.start() - 1)
    name = behind().search(text, a, b)
    if name is None:
        return b
    add(edges, name.start() - 1)
    add(edges, name.end(), apart=True)
    return name.end()

"""Where the parts of each document of a file lie (thể thức: NĐ 30/2020/NĐ-CP, Điều 8).

A file holds one document as a rule, with annexes after the signature; a cover letter with the
document it sends on holds two. `split` finds them, each as `Parts`: the letterhead, the body,
the recipients (Nơi nhận) and the signature, in whatever order the last two stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from thidua.graph.extract.flow import Flow, Line
from thidua.graph.extract.letters import pattern
from thidua.graph.extract.rules import by_rules, either, rules

RECIPIENTS = pattern(r"(?:Nơi nhận|NƠI NHẬN|Nơi gửi|Noi nhận)\s?:?\s*$|(?:Nơi nhận|NƠI NHẬN)\s?:")
ANNEX = pattern(
    r"\(?\s*(?:Ban hành )?[Kk]èm theo|(?:PHỤ LỤC|Phụ lục|Mẫu số|MẪU SỐ|Mẫu \d|BIỂU MẪU|Biểu số)\b|FILE ĐƯỢC ĐÍNH KÈM"
)
#: Name of a person alone on its line, two to five words: "Nguyễn Văn An", "Đào Mỹ", "H'Yim Kđoh".
NAME = pattern(
    r"(?:(?:GS|PGS|TS|ThS|BS|CN|KS)\.? ?)*(?P<name>(?:[YK] (?=[A-ZĐ]))?[A-ZĐÀ-Ỹ][a-zà-ỹđ'’]*[a-zà-ỹđ](?: [A-ZĐÀ-Ỹ]['’]?[a-zà-ỹđA-ZĐÀ-Ỹ'’]*[a-zà-ỹđ]){1,5})"
)
_CAPACITY = r"(?:(?:TM|KT|TL|TUQ)(?:[./]| (?=[A-ZĐÀ-Ỹ]))|Q\.|T/M|K/T|T/L)"
POST = pattern(
    rf"(?:{_CAPACITY}(?:\s?\S|$)|THAY MẶT|Thay mặt|(?:PHÓ |QUYỀN |Q\. ?)?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC"
    r"|CHÁNH|TRƯỞNG|VIỆN TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|TỔNG CỤC TRƯỞNG|CHI CỤC TRƯỞNG|BÍ THƯ|TỔNG BÍ THƯ|CHỦ NHIỆM|THỐNG ĐỐC"
    r"|TỔNG THANH TRA|THANH TRA|HIỆU TRƯỞNG|TƯ LỆNH|CHỈ HUY|TỔNG KIỂM TOÁN|ỦY VIÊN|UỶ VIÊN|TỔNG BIÊN TẬP|TỔNG THƯ KÝ|ĐỘI TRƯỞNG|CHÁNH ÁN|THỦ TRƯỞNG))"
)
CAPACITY = pattern(
    r"(?P<token>TUQ|TM|KT|TL|Q|T/M|K/T|T/L|THAY MẶT|Thay mặt)(?:\.|/|\s|$)\s?(?P<rest>.*)"
)
MOTTO = pattern(r"Độc lập\s?[-–]\s?Tự do\s?[-–]\s?Hạnh phúc", re.IGNORECASE)
NATION = pattern(r"C[ỘO]NG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM")
_SIGNED = pattern(r"[\[(]?\s?(?:[Đđ]ã ký|ĐÃ KÝ|[Kk]ý tên|[Kk]ý, ghi)[^\n]{0,40}")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of lines: flow[start:end]."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Signature:
    """The post lines above a name, and the name: positions in the flow."""

    posts: tuple[Line, ...]
    name: Line


@dataclass(frozen=True, slots=True)
class Parts:
    """The layout of one document: flow[start:end]; `main_end` is where its annexes begin."""

    start: int
    end: int
    main_end: int
    recipients: Block | None
    signatures: tuple[Signature, ...]


def is_recipients(words: str) -> bool:
    """Whether a line opens the recipients block: "Nơi nhận:"."""
    return words[:1] == "N" and RECIPIENTS.match(words) is not None


def text_of(flow: Flow, line: Line) -> str:
    """The words of a line."""
    return flow.text[line.start : line.end]


@by_rules
def _heading() -> re.Pattern[str]:
    return pattern(
        rf"(?P<type>{either(list(rules().headings))})(?P<rest> CỦA [A-ZĐÀ-Ỹ ,-]+)?\s?[:.]?$"
    )


def heading_at(flow: Flow, index: int, lines: list[Line]) -> tuple[str, int] | None:
    """(type word, number of lines) when a type heading ("QUYẾT | ĐỊNH") begins at lines[index]."""
    words = ""
    for count in range(1, 4):
        if index + count > len(lines):
            return None
        line = lines[index + count - 1]
        if count > 1 and line.gap:
            return None
        words = f"{words} {text_of(flow, line)}".strip()
        if not words[:1].isupper() or len(words) > 60:
            return None
        match = _heading().match(words)
        if match:
            return match["type"], count
    return None


def split(flow: Flow) -> list[Parts]:
    """The documents of a file, in order."""
    lines = list(flow.lines)
    if not lines:
        return []
    starts = [0]
    index = 0
    while True:
        tail = _tail(flow, lines, index)
        if tail is None:
            break
        _, _, after = tail
        following = _next_document(flow, lines, after)
        if following is None:
            break
        starts.append(following)
        index = following
    ends = [*starts[1:], len(lines)]
    made = []
    for first, last in zip(starts, ends, strict=True):
        own = lines[first:last]
        tail = _tail(flow, own, 0)
        recipients, signatures, after = tail if tail else (None, (), len(own))
        start = own[0].start
        end = own[-1].end
        main_end = own[after].start if after < len(own) else end
        made.append(Parts(start, end, main_end, recipients, signatures))
    return made


def _tail(
    flow: Flow, lines: list[Line], index: int
) -> tuple[Block | None, tuple[Signature, ...], int] | None:
    """Recipients, signatures and the index after both, of the document beginning at lines[index].

    None when the text ends without either.
    """
    recipients_at: int | None = None
    for k in range(index, len(lines)):
        if is_recipients(text_of(flow, lines[k])):
            recipients_at = k
            break
    if recipients_at is None:
        found = _signatures(flow, lines, index, len(lines))
        if not found:
            return None
        last = found[0]
        return None, (last[0],), last[1]
    stop = _recipients_end(flow, lines, recipients_at)
    block = Block(lines[recipients_at].start, lines[stop - 1].end)
    after = _signatures(flow, lines, stop, min(stop + 24, len(lines)))
    if after:
        return block, tuple(s for s, _ in after), after[-1][1]
    before = _signatures(flow, lines, max(index, recipients_at - 14), recipients_at)
    return block, tuple(s for s, _ in before), stop


def _recipients_end(flow: Flow, lines: list[Line], at: int) -> int:
    """The index after the last line of the recipients block that begins at lines[at]."""
    archived = False
    k = at + 1
    while k < len(lines):
        line = lines[k]
        words = text_of(flow, line)
        item = words[:1] in "-–+•*" or words.startswith("…")
        if archived and not item and (line.gap or words.isupper() or POST.match(words)):
            break
        if not item and (POST.match(words) or (line.gap and words.isupper())):
            break
        if not item and line.gap and k > at + 1 and NAME.fullmatch(words):
            break
        if line.gap > 1 and not item and k > at + 1 and not words[:1].islower():
            break
        if is_archive(words):
            archived = True
        elif (archived and not item and len(words) > 24) or (archived and item and line.gap > 2):
            break
        k += 1
    return k


_ARCHIVE = pattern(r"[-–+•*\s]*(?:Lưu|LƯU|Luu|Lưư)\s?(?::|(?=VT|Văn|VP|HS|hồ sơ| ))(?! ý)")


def is_archive(words: str) -> bool:
    """Whether a line is the archive line ("Lưu: VT, NC"); "Lưu ý" is none."""
    return _ARCHIVE.match(words) is not None


def _signatures(
    flow: Flow, lines: list[Line], first: int, last: int
) -> list[tuple[Signature, int]]:
    """Signatures among lines[first:last], each with the index after its name.

    A signature is a name under at least one post line in capitals; it ends at an annex.
    """
    found: list[tuple[Signature, int]] = []
    posts: list[Line] = []
    distance = 0
    for k in range(first, last):
        words = text_of(flow, lines[k])
        if found and (ANNEX.match(words) or heading_at(flow, k, lines) or NATION.search(words)):
            break
        if posts and _SIGNED.fullmatch(words):
            continue
        name = NAME.fullmatch(words)
        if posts and name and distance <= 3 and not POST.match(words.upper()):
            end = lines[k]
            # a name may be broken over two lines: "Dương | Đức Tuấn" is handled below
            found.append((Signature(tuple(posts), end), k + 1))
            posts = []
            continue
        if (
            posts
            and pattern(r"[A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]+)?").fullmatch(words)
            and k + 1 < last
        ):
            joined = f"{words} {text_of(flow, lines[k + 1])}"
            if not lines[k + 1].gap and NAME.fullmatch(joined):
                whole = Line(lines[k].start, lines[k + 1].end, lines[k].gap)
                found.append((Signature(tuple(posts), whole), k + 2))
                posts = []
                continue
        if (
            posts
            and words.isupper()
            and not ANNEX.match(words)
            and _NAME_CAPITALS.fullmatch(words)
            and (not POST.match(words) and k + 1 >= last)
        ):
            found.append((Signature(tuple(posts), lines[k]), k + 1))
            posts = []
            continue
        broken = k + 1 < last and not lines[k + 1].gap and words.isupper() and len(words) < 12
        broken_post = f"{words} {text_of(flow, lines[k + 1])}" if broken else ""
        if not posts and not POST.match(words) and POST.match(broken_post):
            posts.append(lines[k])  # "CHỦ | TỊCH": a post broken over two lines
            continue
        if POST.match(words) and _mostly_capitals(words):
            posts.append(lines[k])
            distance = 0
        elif posts and _mostly_capitals(words) and lines[k].gap <= 1 and not MOTTO.search(words):
            posts.append(lines[k])
        elif posts:
            distance += 1
            if distance > 3:
                posts = []
    return found


_NAME_CAPITALS = pattern(r"[A-ZĐÀ-Ỹ]{2,7}(?: [A-ZĐÀ-Ỹ]{1,7}){1,4}")


def _mostly_capitals(words: str) -> bool:
    letters = [c for c in words if c.isalpha()]
    return (
        bool(letters)
        and sum(c.isupper() for c in letters) >= 0.75 * len(letters)
        and len(words) < 120
    )


def _next_document(flow: Flow, lines: list[Line], after: int) -> int | None:
    """Where the next document of the file begins, at or after lines[after]; None for annexes.

    It has a type heading and, later, recipients and a signature of its own, and no word of
    "kèm theo" near its heading; receiving stamps above the heading belong to it.
    """
    for k in range(after, len(lines)):
        words = text_of(flow, lines[k])
        if ANNEX.match(words):
            return None
        head = heading_at(flow, k, lines)
        if head is None:
            continue
        if any(ANNEX.match(text_of(flow, line)) for line in lines[k : k + 10]):
            return None
        if not any(is_recipients(text_of(flow, line)) for line in lines[k:]):
            return None
        return after
    return None

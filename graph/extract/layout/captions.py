"""Headings of the items of a list that stand on lines of their own, without a mark at their end.

    1. Sở Nội vụ                               1. Giao Sở Nội vụ mở lớp, Phòng
    Trình Ủy ban nhân dân tỉnh kế hoạch.       Tài chính cấp vở, các xã chọn người học.
    2. Các xã                                  2. Các xã cử người đến lớp vào ngày
    Tổ chức lớp học ở từng thôn.               thứ Hai.

A name may break in such a place too ("Giao Ban Tuyên giáo và | Dân vận Tỉnh ủy"): one line does not tell which it
is. The list does: it is one of captions where every item that goes on in the next line does so with a capital, and
some of their lines had room for the first word of the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import MARK

_BREAK = r"[\n\x1c-\x1e]"
#: The first line of an item, without a mark at its end, and the line below it.
_FIRST_LINE = pattern(
    rf"(?:{_BREAK}|\A)(?:(?P<number>\d{{1,2}})[.)]|(?P<letter>[a-zđ])\)) ?(?P<words>[^\W\d_][^\n\x1c-\x1e]{{2,110}}+)"
    rf"(?<![.,:;!?/\-–])(?P<at>\n)(?P<below>(?P<word>[^\s]+)[^\n\x1c-\x1e]*)"
)
#: The second line of a caption, and the line below it.
_SECOND_LINE = pattern(
    r"(?P<words>[a-zà-ỹđ][^\n\x1c-\x1e]{2,80}+)(?<![.,:;!?/\-–])(?P<at>\n)(?P<below>(?P<word>[A-ZĐÀ-Ỹ]\S*)[^\n\x1c-\x1e]*)"
)
#: The break before a line that begins as an item does.
_ITEM = pattern(r"\n(?=\d{1,2}[.)]|[a-zđ]\))")
#: … and the marks that it does not end with.
_ENDS = ".,:;!?/-–"
#: What begins the line below that is an item itself.
_ITEM_BELOW = pattern(MARK)
#: So many items, and so many lines with room, make a list one of captions.
_FEWEST, _WITH_ROOM = 3, 2
#: So much of the line below had to be longer for its first word to have had room in the line above.
_ROOM = 0.75


def below_captions(printed: str, lined: str) -> list[int]:
    """The line breaks of `printed` below captions, in order; `lined` has a newline for every break."""
    found: list[int] = []
    for items in _lists(_first_lines(printed, lined)):
        if len(items) < _FEWEST:
            continue
        on = [_last_line(item) for item in items if not _ITEM_BELOW.match(item["below"])]
        if all(item["word"][0].isupper() for item in on) and sum(map(_had_room, on)) >= _WITH_ROOM:
            found += [item.start("at") for item in on if _had_room(item) or not _in_a_name(item)]
    return sorted(found)


def _in_a_name(item: re.Match[str]) -> bool:
    """Whether the break may stand inside a name: "Công đoàn Việt | Nam"."""
    return item["words"].rsplit(" ", 1)[-1][:1].isupper()


def _last_line(item: re.Match[str]) -> re.Match[str]:
    """The last line of a caption: the second where that had room for the first word below it."""
    second = (
        _SECOND_LINE.match(item.string, item.start("below")) if item["word"][0].islower() else None
    )
    return second if second is not None and _had_room(second) else item


def _had_room(item: re.Match[str]) -> bool:
    """Whether the first line of `item` had room for the word that begins the next."""
    return len(item["words"]) + len(item["word"]) < _ROOM * len(item["below"])


def _first_lines(printed: str, lined: str) -> Iterator[re.Match[str]]:
    """The items whose first lines have no mark at their end."""
    done = 0
    for at in (0, *map(re.Match.start, _ITEM.finditer(lined))):
        end = lined.find("\n", at + 1)
        if at < done or end < 0 or lined[end - 1] in _ENDS:
            continue
        item = _FIRST_LINE.match(printed, at)
        if item:
            yield item
            done = item.end()


def _lists(items: Iterable[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """The items of each list."""
    numbered: list[re.Match[str]] = []
    lettered: list[re.Match[str]] = []
    for item in items:
        if item["letter"]:
            if lettered and item["letter"] <= lettered[-1]["letter"]:
                yield lettered
                lettered = []
            lettered.append(item)
            continue
        yield lettered
        lettered = []
        if numbered and int(item["number"]) <= int(numbered[-1]["number"]):
            yield numbered
            numbered = []
        numbered.append(item)
    yield from (numbered, lettered)

"""The marks of items: "- ", "3. ", "2.1- ", "1 - ", "(4) ", "b) ", "(ii) ", "STT 2: "."""

from __future__ import annotations

from thidua.graph.extract.letters import pattern
from thidua.graph.extract.marks import DASHES, IN_WORDS

#: What matches a mark, each kind in a group of its name, to stand in other patterns once.
MARK = (
    rf"(?:(?P<dash>[{DASHES}]) ?|(?P<roman>\([ivx]{{1,4}}\)) |(?P<digits>\(?\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}(?:[.)]-?| ?[-–/](?= )) ?)"
    rf"|(?P<letter>\(?[a-zđ][.)/]) ?|(?P<word>(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám)[,:] |{IN_WORDS})|(?P<label>[A-ZĐ]{{2,5}} \d{{1,2}}): )"
)
#: A mark at the head of an item that goes on.
ITEM = pattern(rf"{MARK}(?=\S)")

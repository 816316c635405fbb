"""How an item is marked: by a figure, a letter, a word or a dash."""

from __future__ import annotations

from thidua.graph.extract.letters import pattern

#: "Thứ hai, …", "Ba là, …": the ordinals that number an item in words.
_IN_WORDS = (
    r"(?:(?:(?:Việc|Phần|Điểm|Nhiệm vụ) t|T)hứ (?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?= ?[,:;.–-])"
    r"|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Bẩy|Tám|Chín|Mười) là(?= ?[,:;.–-]))\s?[,:;.–-]\s?"
)
#: What marks an item of no rank, whatever the font had for it: "–", "•", "►".
DASHES = "-–—+*•‣⁃▪▫■□►▶▸●○◆◇⮚➢➤✓✔❖★☆→⇒"
#: The mark of an item or an article; scans read "8." as "§.", and a figure of two ranks may go without a point: "2.1 Sở Y tế".
MARK = pattern(
    rf"(?:[{DASHES}]\s?|§[.)]\s|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\s(?=[A-ZĐÀ-Ỹ])|\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}(?:[.)]\s?|\s?-\s|\s?–\s(?!\d)|/-?\s)|\((?:\d{{1,2}}|[a-zđ])\)\s?|[a-zđ]\d?[.)/]\s|[IVX]{{1,5}}(?:[.)/]-?|-)\s|{_IN_WORDS}|Điều \d{{1,2}}(?:[.:]|(?! ?[a-zà-ỹđ]))\s?){{1,4}}+"
)


def rank(mark: str) -> str:
    """How an item is marked, by the first letter of its mark: by a figure or a word, a letter, a dash; empty
    where it is not."""
    if mark.isdigit() or mark.isupper() or mark in "(§":
        return "1" if mark else ""
    return "a" if mark.isalpha() else "-"

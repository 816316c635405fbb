"""How the items of a list are marked: by a dash or a sign of the font, a figure, a letter or a word."""

from __future__ import annotations

#: What fonts and keyboards have for an item, and nothing else.
SIGNS = "•‣⁃▪▫■□►▶▸●○◆◇⮚➢➤✓✔❖★☆"
#: What marks an item of no rank at the head of a line, to stand first in the brackets of a pattern.
DASHES = f"-–—+*→⇒{SIGNS}"
#: Each of them; a star at the head of a line that no blank follows is emphasis, and the others are dots (`copied`).
_EACH = tuple(DASHES.replace("*", ""))
#: "Thứ hai, …", "Ba là, …": the ordinals that number an item in words.
IN_WORDS = (
    r"(?:(?:(?:Việc|Phần|Điểm|Nhiệm vụ) t|T)hứ (?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?= ?[,:;.–-])"
    r"|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Bẩy|Tám|Chín|Mười) là(?= ?[,:;.–-]))\s?[,:;.–-]\s?"
)
#: A mark and the blank behind it, for `letters.pattern`: "- ", "✓", "3. ", "2.1- ", "4/- ", "(4) ", "b) ", "IV. ", "Ba là, ".
MARK = rf"(?:[{DASHES}] ?|\(?\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}(?:[.)]-?|/-| ?[-–/](?= )) ?(?!\d)|\(?[a-zđ]\d?(?:\) ?|[./] )|[IVX]{{1,5}}(?:[.)/]-?|-) ?|{IN_WORDS})"


def is_marked(line: str) -> bool:
    """Whether a line, behind its indent, begins with the mark of an item of no rank."""
    return line.lstrip().startswith(_EACH)

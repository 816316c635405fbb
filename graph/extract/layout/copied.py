"""What keyboards, mail, web pages and copying make of the letters and lines of a text, undone letter for letter.

All that is made here is as long as what it is made of, so that places stay.
"""

from __future__ import annotations

import html
import re

from thidua.graph.extract.letters import pattern

#: A line break of a cell in a Markdown table: "**SỞ Y TẾ** <br> Số: 12/SYT-VP"; at the end of a line it is that end.
_CELL_BREAK = pattern(r"<br ?/?>(?=(\n)?)", re.IGNORECASE)
#: A line end that a data file has written out.
_WRITTEN_OUT = "\\r\\n"
#: What stands for a plain letter, and that: line ends of Word, blanks and hyphens
#: that do not break a line, a narrow blank, a minus, marks of items that word processors draw.
_LOOKALIKES = (
    ("\v", "\n"), ("\u2028", "\n"), ("\xa0", " "), ("\u2009", " "),
    ("\u2010", "-"), ("\u2011", "-"), ("\u2212", "-"), ("\uf02d", "-"), ("\uf0b7", "•"), ("●", "•"), ("▪", "•"),
)  # fmt: skip
#: A quotation in the marks of French print.
_GUILLEMETS = pattern(r"«([^«»]{1,300})»")
#: Quotation marks that are typed of two single ones.
_TWO_SINGLE = (("‘‘", "“\ufeff"), ("’’", "”\ufeff"), ("''", '"\ufeff'))
#: A date with blanks round its slashes: "01 / 3/ 2022".
_SPACED_DATE = pattern(r"\d(?<![\d/]\d)\d? ?/ ?\d{1,2} ?/ ?(?:19|20)\d\d(?!\d)")
_LOOSE_SLASH = pattern(r"/(?: \d|(?<=\d /) ?\d)")
#: Thousands that blanks part, of what is counted: "12 500 hộ"; and those that dots part.
_SPACED_THOUSANDS = pattern(
    r"[1-9](?<=[a-zà-ỹđ:] \d)(?<!tháng \d)(?<!ngày \d)(?<!quý \d)(?<!số \d)(?<!điều \d)(?<!khoản \d)"
    r"(?<!lớp \d)(?<!thôn \d)(?<!xóm \d)(?<!bản \d)(?<!phố \d)"
    r"\d{0,2}(?: \d{3}){1,3}(?=,\d| ?%| [a-zà-ỹđ]|[,;.]?\n)"
)
_DOTTED = pattern(r"\.\d{3}(?<=\d....)(?![\d.])")
#: A mark of an item at the head of a line, before a letter, a number or a quotation: a sign of no letters, "(+)", the star of a list
#: (no emphasis: a blank follows), a dot or a long dash; the round mark of Word's second
#: level, which copies as an "o", and the square one of Wingdings, "§".
_ITEM_MARK = pattern(
    r"\n(?P<blank>[ \t]*+)(?P<mark>[①-⓿❶-➓]|[^\w\s!-~…“”‘’«»§©®°–≥≤≈±×÷→⇒\ufeff\u200b\u00ad]|\\?\*|\.|\([-+*•]\)|§|o(?=[ \t]{1,9}[A-ZĐÀ-Ỹ\d“]))"
    r"(?=(?: {1,3}|\t)[^\W_]|(?: {1,3}|\t)[\"“(])(?! *(?:Nơi nhận|[^\n,]{3,32}, ng[àa]y )|\t[^\n]*\t)"
)
#: The marks of items above them all, as programs give a page whose marks have a column of their own; no item of a list is
#: shorter, cells of a table are.
_MARKS_ABOVE = pattern(r"(?<=\n)(?:[-–+•] ?\n\n){2,20}(?=[^\W\d_])")
_ITEM_BELOW = pattern(r"[A-ZĐÀ-Ỹ“\"(](?:(?!\n\n)[^|]){14,900}+(?=\n\n|\n?\Z)")
#: The mark of an item in such a page below its first line, inside its sentence.
_MARK_INSIDE = pattern(
    r"(?<=\n)\n(?P<line>[A-ZĐÀ-Ỹ\d“][^\n|]{20,200}[^\W_],?)(?P<end> ?\n\n)(?P<mark>[-–+•]) ?\n(?=[a-zà-ỹđ])"
)
#: A tab behind the mark of an item, as word processors write lists; behind a figure it may part the cells of a row.
_TAB_BEHIND = pattern(
    r"\n[ \t]*+(?:[-–—+•*]|(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,4}[.-]|[a-zđ])[.)]?(?=\t[^\t\n]*+\n))"
    r"\t(?=[^\W\d_]|[\"“(]|[-–] ?\w|\d[^\t\n]*+\n)"
)
#: Blanks behind the mark of an item, as printers set lists: "-      Sở Y tế".
_WIDE_BEHIND = pattern(r"\n[ \t]*+[-–+•] (?P<wide> {2,12})(?=[^\W\d_])")
#: The letter that typewriters without the figure 1 have for it, in dates: "năm l995", "ngày 0l", "tháng l2".
_ONE = pattern(
    r"l(?![^\W\d])(?:(?<!\wl)(?=9\d\d(?!\w))|(?<=ngày 0l)(?!\w)|(?<=ngày l)(?=\d(?!\w))|(?<=tháng l)(?=[012](?!\w)))"
)
#: The bar that begins a row, behind an indent.
_INDENTED_BAR = pattern(r"\n([ \t]++)\|")
#: The backslash that keeps Markdown from reading a dash as the mark of an item.
_ESCAPED = pattern(r"\n([ \t]*+)\\(?=[-+])")
#: Lines of blanks alone.
_BLANK_LINES = pattern(r"(?<!\n)\n++[ \t]++\n(?:[ \t]*+\n)*+")
#: A heading that a database prints in small letters, its figure too: "Iii. tổ chức thực hiện".
_SMALL_HEADING = pattern(
    r"\n[ \t*#]{0,16}(?:[IVX][ivx]{0,4}|[IVX]{2,5})(?:[.)][ \n]?| ?[-–/] )(?=[a-zà-ỹđ])"
)
#: A letter of HTML by its name or number; no name of one that a text prints is longer.
_ENTITY = pattern(r"&(?:[A-Za-z]{2,8}|#\d{2,5}|#x[0-9A-Fa-f]{2,4});")
#: The part of all lines that a mark of quotation begins in a text that is quoted.
_QUOTED = 0.8
#: A sentence that runs over a blank line; so few at least, and so large a part of all blank lines, which are many,
#: stand in a text whose lines are set apart.
_OVER_A_BLANK = pattern(r"[a-zà-ỹđ,\d]\n\n(?=[a-zà-ỹđ](?!\d?[.)/]))")
_MANY, _FEW, _PART = 8, 3, 0.1


def as_plain(text: str) -> str:
    """`text`, as long as before, with plain line breaks, hyphens and letters; dropped marks stand where one letter
    is made of many."""
    if ">" in text:
        text = _unquoted(text)
    if "<" in text and ("<br" in text or "<BR" in text):
        text = _CELL_BREAK.sub(_line_end, text)
    if text.count(_WRITTEN_OUT) > 2:
        text = text.replace(_WRITTEN_OUT, "   \n").replace("\\n", " \n").replace("\\t", "  ")
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    if "«" in text:
        text = _GUILLEMETS.sub(r"“\1”", text)
    for printed, meant in _TWO_SINGLE:
        if printed in text:
            text = text.replace(printed, meant)
    if _LOOSE_SLASH.search(text):
        text = _SPACED_DATE.sub(_dense, text)
    if not _DOTTED.search(text):
        text = _SPACED_THOUSANDS.sub(lambda figure: figure.group().replace(" ", "."), text)
    for printed, meant in _LOOKALIKES:
        if printed in text:
            text = text.replace(printed, meant)
    if "\t" in text:
        text = _TAB_BEHIND.sub(lambda item: f"{item.group()[:-1]} ", text)
    if " \n" in text or "\t\n" in text:
        text = _BLANK_LINES.sub(_empty, text)
    if "\\" in text:
        text = _ESCAPED.sub(r"\n\1 ", text)
    if "|" in text:
        text = _INDENTED_BAR.sub(r"\n|\1", text)
    text = _ONE.sub("1", text)
    if "\n\n-\n\n" in text or "\n\n•\n\n" in text or "\n\n+\n\n" in text:
        text = _MARK_INSIDE.sub(_mark_first, _marked_each(text))
    text = _ITEM_MARK.sub(_bullet, text)
    if "    " in text:
        text = _WIDE_BEHIND.sub(_narrowed, text)
    text = _with_capitals(text)
    if "&" in text and ";" in text:
        text = _ENTITY.sub(_letter, text)
    return _single_spaced(text)


def _dense(words: re.Match[str]) -> str:
    """Words without their blanks, for which marks that are dropped stand."""
    return words.group().replace(" ", "\ufeff")


def _empty(lines: re.Match[str]) -> str:
    """Line ends without the blanks between them, which stand before them all."""
    ends = "\n" * lines.group().count("\n")
    return ends.rjust(len(lines.group()))


def _bullet(item: re.Match[str]) -> str:
    """The mark that is read for the one of an item, as long as it."""
    mark = "–" if item["mark"] == "—" else "•"
    return f"\n{item['blank']}{mark.ljust(len(item['mark']), chr(0xFEFF))}"


def _marked_each(text: str) -> str:
    """`text` with marks that stand above their items right before them, each for the second line end of the gap."""
    letters = list(text)
    for marks in _MARKS_ABOVE.finditer(text):
        signs = [sign for sign in marks.group() if not sign.isspace()]
        items: list[int] = []
        at = marks.end()
        while len(items) < len(signs) and (item := _ITEM_BELOW.match(text, at)):
            items.append(at)
            at = item.end() + 2
        if len(items) == len(signs):
            letters[marks.start() : marks.end()] = [
                letter if letter == "\n" else " " for letter in marks.group()
            ]
            for at, sign in zip(items, signs, strict=True):
                letters[at - 1] = sign
    return "".join(letters)


def _mark_first(item: re.Match[str]) -> str:
    """An item with its mark before its first line."""
    words = f"{item['mark']}{item['line']}"
    return f"{words.ljust(len(item.group()) - 1)}\n"


def _narrowed(item: re.Match[str]) -> str:
    """The mark of an item and one blank, with marks that are dropped for the others."""
    return item.group()[: -len(item["wide"])].ljust(len(item.group()), "\ufeff")


def _with_capitals(text: str) -> str:
    """`text` with the capitals of headings in small letters: "III. Tổ chức thực hiện"."""
    parts: list[str] = []
    done = 0
    for heading in _SMALL_HEADING.finditer(text):
        first = heading.end()
        parts += (text[done : heading.start()], heading.group().upper(), text[first].upper())
        done = first + 1
    return "".join((*parts, text[done:])) if parts else text


def _line_end(tag: re.Match[str]) -> str:
    """The line break that HTML names, as long as its tag."""
    return " " * len(tag.group()) if tag[1] else "\n".ljust(len(tag.group()), "*")


def _letter(entity: re.Match[str]) -> str:
    """The letter that HTML names, with marks that are dropped to be as long."""
    letter = html.unescape(entity.group())
    if len(letter) != 1:
        return entity.group()
    return (" " if letter.isspace() else letter).ljust(len(entity.group()), "\ufeff")


def _unquoted(text: str) -> str:
    """`text` without the marks of a letter that is answered, or of a quotation in Markdown, where nearly all its
    lines begin with one."""
    if text.count("\n>") < _QUOTED * text.count("\n") or "\n>" not in text:
        return text
    text = text.replace("\n>", "\n ")
    return f" {text[1:]}" if text.startswith(">") else text


def _single_spaced(text: str) -> str:
    """`text` without the blank line below each line: a web page or a Word file that was copied from a PDF holds each
    line as a paragraph."""
    blanks = text.count("\n\n")
    if blanks < _MANY or text.count("\n") - 2 * blanks > blanks // 10:
        return text
    doubled = text.count("\n\n\n\n") >= _FEW and "\n" not in text.replace("\n\n", "")
    if not doubled and len(_OVER_A_BLANK.findall(text)) < max(_FEW, _PART * blanks):
        return text
    return text.replace("\n\n", " \n")

"""Vietnamese before Unicode: windows-1258, and the fonts of TCVN3 (ABC) and VNI.

Files of the nineties and noughties hold Western letters that an old font shows as Vietnamese:
"Céng hoµ x· héi" in .VnTime, "Coäng hoøa xaõ hoäi" in VNI-Times. The tables are those of
TCVN 5712:1993 (VN3) and of VNI for Windows. Which one a text is in is told by reading it each way
and counting syllables that Vietnamese can have.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from thidua.graph.syllables import is_syllable

#: TCVN3: what the file holds (as Latin letters of windows-1252), and what the font shows.
_TCVN3_FROM = "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢§£¤¥¦"
_TCVN3_TO = "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ"
_TCVN3 = str.maketrans(_TCVN3_FROM, _TCVN3_TO)

#: VNI: a letter and the mark behind it. Marks of the tone, and of letter and tone together.
_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_HAT = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_BREVE = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_VNI_ALONE = {
    "ñ": "đ",
    "ô": "ơ",
    "ö": "ư",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
    "î": "ỵ",
    "ì": "ì",
    "í": "í",
}


def _vni_table() -> dict[str, str]:
    made = dict(_VNI_ALONE)
    for base in ("a", "e", "o", "u", "y", "ô", "ö"):
        letter = _VNI_ALONE.get(base, base)
        made.update({base + mark: letter + tone for mark, tone in _TONES.items()})
    for base in "aeo":
        made.update({base + mark: f"{base}\u0302{tone}" for mark, tone in _HAT.items()})
    made.update({"a" + mark: f"a\u0306{tone}" for mark, tone in _BREVE.items()})
    made = {key: unicodedata.normalize("NFC", value) for key, value in made.items()}
    for key, value in list(made.items()):
        made[key.upper()] = value.upper()
        made[key[:1].upper() + key[1:]] = value.upper()
        made[key[:1] + key[1:].upper()] = value
    return made


_VNI = _vni_table()
_VNI_PATTERN = re.compile("|".join(sorted(map(re.escape, _VNI), key=lambda k: (-len(k), k))))
#: A letter and its mark, as VNI writes them and hardly any other script does.
_VNI_MARKED = re.compile("[aeo][âáàåãäêéèúüëùøûõï]|[uyôö][ùøûõï]", re.IGNORECASE)

#: Letters that no font of TCVN3 or VNI holds: a line with one is Unicode.
_UNICODE = re.compile("[ăđĩũơưạ-ỹ]", re.IGNORECASE)
_FOREIGN = re.compile("[\u00a1-\u00ff]")
_WORD = re.compile(r"[^\W\d_]+")
#: Share of the words with marks that must be syllables, and how many such words there must be.
_SURE, _ENOUGH = 0.85, 4


def from_tcvn3(text: str, *, capitals: bool = False) -> str:
    """Text typed for a TCVN3 font, in Unicode; `capitals`: for a font whose name ends in H."""
    found = text.translate(_TCVN3)
    return found.upper() if capitals else _raise_capitals(found)


def from_vni(text: str) -> str:
    """Text typed for a VNI font, in Unicode."""
    return _VNI_PATTERN.sub(lambda m: _VNI[m.group()], text)


def _from_1258(text: str) -> str:
    return unicodedata.normalize("NFC", text)


_KINDS: dict[str, Callable[[str], str]] = {"TCVN3": from_tcvn3, "VNI": from_vni}


#: The mark of an item at the head of a line: a letter of the fonts Symbol and Wingdings, a figure, the
#: "o" of Word's second rank.
_MARK = re.compile(
    "^([ \\t]*)(?:[\uf000-\uf0ff\u25a0-\u25ff\u2713\u2714\u2756\u2794\u2023\u27a2\u27a4](?=[ \\t]|\\w)"
    "|o(?=[ \\t]+[A-ZĐÀ-Ỹ]))",
    re.MULTILINE,
)


def fix(text: str) -> tuple[str, str | None]:
    """Unicode text of which lines may be typed for an old font: (the text, the font's encoding).

    The encoding is None when nothing had to be changed. Lines that hold a letter only Unicode
    has are left alone, but for letters that look like đ or ư and are none.
    """
    oi = "ƣ" in text or "Ƣ" in text
    if oi:
        text = text.translate(_U_AS_OI)
    if not _FOREIGN.search(text):
        return text, "ƣ for ư" if oi else None
    text = _MARK.sub(r"\1•", text)
    text, kind = _fix_lines(text)
    text, looks = _with_d(text)
    return text, kind or looks or ("ƣ for ư" if oi else None)


#: What fonts of some PDF writers give for "ư": the letter oi of old Latin alphabets (U+01A2, U+01A3), which Vietnamese
#: does not have.
_U_AS_OI = str.maketrans("ƣƢ", "ưƯ")


def _with_d(text: str) -> tuple[str, str | None]:
    """Text whose Đ and đ are those of Vietnamese: (the text, what stood for them).

    Keyboards and converters of windows-1258 leave the Icelandic Ð and ð; printers to PDF that know no
    đ leave ñ for it and ð for Đ. No word of Vietnamese has any of them.
    """
    tilde = text.count("ñ")
    if tilde >= _ENOUGH and tilde + text.count("ð") > _MORE * text.count("đ"):
        if not is_unicode(text):
            return text, None
        return text.translate(_D_AS_TILDE), "ñ for đ"
    if "Ð" not in text and "ð" not in text:
        return text, None
    if not is_unicode(text):
        return text, None
    return _ETH.sub(_as_d, _ETH_IN_CAPITALS.sub("Đ", text)), "Ð for Đ"


def _as_d(eth: re.Match[str]) -> str:
    return "Đ" if eth.group() == "Ð" else "đ"


#: How many more ñ there are than đ where the one stands for the other.
_MORE = 10
_D_AS_TILDE = str.maketrans("ñÑðÐ", "đĐĐĐ")
#: Before a figure it is what a scan has made of one: "ð0/QĐ-UBND".
_ETH = re.compile(r"Ð|ð(?!\d)")
#: The small letter among capitals: "QUYẾT ðỊNH".
_ETH_IN_CAPITALS = re.compile("(?<=[A-ZÀ-Ý])ð|ð(?=[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỵ]{2})")


def _fix_lines(text: str) -> tuple[str, str | None]:
    """Text of which lines may be typed for TCVN3 or VNI: (the text, which)."""
    lines = text.split("\n")
    old = [k for k, line in enumerate(lines) if _FOREIGN.search(line) and not _UNICODE.search(line)]
    probe = "\n".join(lines[k] for k in old)[:40_000]
    if any("\u00ad" in line and _UNICODE.search(line) for line in lines):
        probe = probe.replace("\u00ad", "")  # no ư of TCVN3, but where words may be parted
    kind = _kind(probe)
    if kind is None:
        return text, None
    for k in old:
        lines[k] = _KINDS[kind](lines[k])
    return "\n".join(lines), kind


def decode(data: bytes) -> tuple[str, str] | None:
    """(characters, encoding) of single-byte Vietnamese text; None when it is none that is known."""
    western = data.decode("cp1252", "replace").replace("\xa0", " ")
    found: list[tuple[float, str, str]] = []
    for name, convert in _KINDS.items():
        if name == "VNI" and not _vni_like(western[:40_000]):
            continue
        text = convert(western)
        found.append((_plausible(text[:40_000]), name, text))
    vietnamese = _from_1258(data.decode("cp1258", "replace"))
    found.append((_plausible(vietnamese[:40_000]), "windows-1258", vietnamese))
    found.sort(key=lambda item: -item[0])
    score, name, text = found[0]
    return (text, name) if score >= _SURE else None


def _kind(probe: str) -> str | None:
    """Which old encoding the lines of `probe` are in; None when they read well as they are."""
    kinds = [name for name in _KINDS if name != "VNI" or _vni_like(probe)]
    score, kind = max((_plausible(_KINDS[name](probe)), name) for name in kinds)
    return kind if score >= _SURE > _plausible(_ETH.sub(_as_d, probe)) else None


def _vni_like(text: str) -> bool:
    """Whether letters are followed by marks as VNI does, more often than stray marks occur."""
    return 3 * len(_VNI_MARKED.findall(text)) > len(_FOREIGN.findall(text))


def _plausible(text: str) -> float:
    """Share of the words with marks that are syllables of Vietnamese; 0 when there are too few."""
    good = bad = 0
    for match in _WORD.finditer(text):
        word = match.group()
        if word.isascii():
            continue
        if is_syllable(word):
            good += 1
        else:
            bad += 1
    loose = len(_FOREIGN.findall(_WORD.sub("", text)))  # signs that no text is full of: ® ¸ µ
    return good / (good + bad + loose) if good >= _ENOUGH else 0.0


#: A word that is no part of a number: in "01/PĐ-UBND" capitals say nothing of the line.
_OWN_WORD = re.compile(r"(?<![/\d-])\b[^\W\d_]+\b(?![/\d-])")


def _raise_capitals(text: str) -> str:
    """TCVN3 has no capitals with tones: a word typed in capitals keeps small marked letters.

    A word with two plain capitals and no plain small letter is raised, and so are all words of
    a line in which the words with marks have capitals alone ("ë TØNH").
    """
    return "\n".join(_raise_line(line) for line in text.split("\n"))


def _raise_line(line: str) -> str:
    marked = [word for word in _OWN_WORD.findall(line) if not word.isascii()]
    plain = [c for word in marked for c in word if c.isascii()]
    if len(plain) >= 4 and all(map(str.isupper, plain)):
        return line.upper()
    return _WORD.sub(lambda m: _raise_word(m.group()), line)


def _raise_word(word: str) -> str:
    capitals = sum(c.isupper() for c in word)
    small = any(c.islower() and c.isascii() for c in word)
    return word.upper() if capitals >= 2 and not small else word


def is_unicode(text: str) -> bool:
    """Whether the text holds a letter that only Unicode has, whatever its font says."""
    return _UNICODE.search(text) is not None


def convert(text: str, kind: str) -> str:
    """Text in a font of `kind`: "TCVN3", "TCVN3H" (a font that shows capitals) or "VNI"."""
    if kind == "VNI":
        return from_vni(text)
    return from_tcvn3(text, capitals=kind.endswith("H"))

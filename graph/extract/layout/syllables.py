"""Words that have lost the blank between them: "Hội đồngnhân dân", "kèm theoQuyết định", "UBNDtỉnh".

So portals print old documents whose line ends were taken out. Vietnamese writes each syllable apart, and how one is
built is known (an onset, a rhyme, one tone; before a stop, only the acute or the dot below: Đoàn Thiện Thuật, Ngữ âm
tiếng Việt): letters that are no syllable, and are two or three by one parting alone, have lost a blank.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from thidua.graph.extract.layout.arranged import Arranged, arranged
from thidua.graph.extract.letters import bare, pattern

#: Before which vowels a consonant is written otherwise: "nghề", "ghi", "kẻ", and all others.
_ONSETS = r"(?:(?:ngh|gh|k)(?=[eêiy])|(?:ng|g|c)(?![eêiyh])|g(?=i)|gi|qu|ch|kh|nh|ph|th|tr|b|d|đ|h|l|m|n(?!h|g)|p(?!h)|r|s|t(?!h|r)|v|x)?"
#: The rhymes that end in a stop, and all others; tones are told apart.
_STOPPED = (
    "(?:ac|ach|ap|at|ăc|ăp|ăt|âc|âp|ât|ec|ep|et|êch|êp|êt|ich|ip|it|oc|op|ot|ôc|ôp|ôt|ơp|ơt|uc|up|ut|ưc|ưt"
    "|iêc|iêp|iêt|yêt|uôc|uôt|ươc|ươp|ươt|oac|oach|oap|oat|oăc|oăt|oet|uât|uych|uyt|uyêt|êc|it)"
)
_OPEN = (
    "(?:a|ai|am|an|ang|anh|ao|au|ay|ăm|ăn|ăng|âm|ân|âng|âu|ây|e|em|en|eng|eo|ê|êm|ên|ênh|êu|i|ia|im|in|inh|iu|o|oi|om|on|ong"
    "|ô|ôi|ôm|ôn|ông|ơ|ơi|ơm|ơn|u|ua|ui|um|un|ung|ư|ưa|ưi|ưng|ưu|y|iêm|iên|iêng|iêu|yêm|yên|yêu|uôi|uôm|uôn|uông"
    "|ươi|ươm|ươn|ương|ươu|oa|oai|oan|oang|oanh|oay|oăn|oăng|oe|oen|oeo|uân|uâng|uây|uê|uênh|uơ|uy|uya|uyên|uyu|uynh)"
)
_STRICT = re.compile(f"{_ONSETS}{_STOPPED}")
_FREE = re.compile(f"{_ONSETS}{_OPEN}")
#: The marks of tones; a stopped syllable bears the acute or the dot below.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_OF_STOPPED = "\u0301\u0323"
#: A run of letters with a mark of Vietnamese among them, longer than any syllable ("nghiêng").
_LONG = 8
#: What stands between blanks, and is so long; by the blank before it, as one sort is found faster than all.
_LONG_WORDS = tuple(pattern(rf"{blank}(\S{{{_LONG},}})") for blank in (" ", r"\n", r"\t"))
_WORD = pattern(r"[^\W\d_]{4,24}")
_SHORT = pattern(r"[^\W\d_]{2,7}")
_MARKED = pattern(r"[à-ỹđÀ-ỸĐ]")
#: So many such runs at least show that a text has lost blanks.
_FEWEST = 3
#: Initials before a syllable that begins with a consonant: "UBND | tỉnh".
_AFTER_INITIALS = pattern(r"[A-ZĐ]{2,8}(?=[bcdđghklmnpqrstvx][a-zà-ỹđ]{1,6}$)")
#: Fewer letters, all in capitals, may be initials: "ĐUCA".
_SHORTEST_CAPITALS = 6


@lru_cache(maxsize=4096)
def is_syllable(letters: str) -> bool:
    """Whether `letters` are one Vietnamese syllable, in small letters or in capitals."""
    parts = unicodedata.normalize("NFD", letters.lower())
    tones = [mark for mark in parts if mark in _TONES]
    if len(tones) > 1:
        return False
    plain = unicodedata.normalize("NFC", "".join(c for c in parts if c not in _TONES))
    if _STRICT.fullmatch(plain):
        return bool(tones) and tones[0] in _OF_STOPPED
    return _FREE.fullmatch(plain) is not None


@lru_cache(maxsize=4096)
def partings(letters: str) -> tuple[tuple[str, ...], ...]:
    """The ways to part `letters` into syllables that have lost their blanks, the likeliest first: "giaiđoạn" -> "giai",
    "đoạn". None where they are a syllable, or no two or three."""
    if not _MARKED.search(letters) or is_syllable(letters):
        return ()
    if letters.isupper() and len(letters) < _SHORTEST_CAPITALS:
        return ()
    initials = _AFTER_INITIALS.match(letters)
    if initials and is_syllable(letters[initials.end() :]):
        return ((initials.group(), letters[initials.end() :]),)
    found: list[tuple[str, ...]] = []
    rare: list[tuple[str, ...]] = []  # "Trung", "ương": a consonant mostly begins the next syllable
    for k in range(2, len(letters)):
        left, right = letters[:k], letters[k:]
        if not is_syllable(left):
            continue
        ways = rare if bare(right[0]).lower() in "aeiouy" else found
        if is_syllable(right):
            ways.append((left, right))
        else:
            ways += [(left, *rest) for rest in partings(right) if len(rest) == 2]
    return (*found, *rare) if found else ()


def _parted(letters: str, known: frozenset[str]) -> tuple[str, ...]:
    """`letters` in syllables: those that the text knows as words of their own, else the likeliest."""
    ways = partings(letters) or ((letters,),)
    return max(ways, key=lambda way: sum(syllable.lower() in known for syllable in way) / len(way))


def with_blanks(text: str) -> Arranged | None:
    """`text` with a blank between the syllables that have lost it; None where hardly any have."""
    begun = f"\n{text}"
    glued = 0
    for word in (m[1] for rule in _LONG_WORDS for m in rule.finditer(begun)):
        run = _WORD.search(word)
        if run and len(run.group()) >= _LONG and partings(run.group()):
            glued += 1
            if glued == _FEWEST:
                break
    else:
        return None
    known = frozenset(run.group().lower() for run in _SHORT.finditer(text))
    cuts: list[int] = []
    for run in _WORD.finditer(text):
        at = run.start()
        for syllable in _parted(run.group(), known)[:-1]:
            at += len(syllable)
            cuts.append(at)
    edges = [0, *cuts, len(text)]
    *whole, last = pairwise(edges)
    return arranged([*((a, f"{text[a:b]} ") for a, b in whole), (last[0], text[slice(*last)])])

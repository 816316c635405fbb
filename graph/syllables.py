"""What a syllable of Vietnamese is: letters that are one, letters that are two or three run together.

Vietnamese writes each syllable apart, and how one is built is known (an onset, a rhyme, one tone; before a stop, only
the acute or the dot below: Đoàn Thiện Thuật, Ngữ âm tiếng Việt). So letters tell by themselves that an old font was
read wrongly, that a scan misread them, that a blank is lost between them. Names of other peoples of the country are
built otherwise: "Krông", "Đắk", "Đạ Tẻh".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Before which vowels a consonant is written otherwise: "nghề", "ghi", "kẻ", and all others.
_ONSETS = r"(?:(?:ngh|gh|k)(?=[eêiy])|(?:ng|g|c)(?![eêiyh])|g(?=i)|gi|qu|q(?=uy)|ch|kh|nh|ph|th|tr|b|d|đ|h|l|m|n(?!h|g)|p(?!h)|r|s|t(?!h|r)|v|x)?"
#: The rhymes that end in a stop, and all others; tones are told apart.
_STOPPED = (
    "(?:ac|ach|ap|at|ăc|ăp|ăt|âc|âp|ât|ec|ep|et|êch|êp|êt|ich|ip|it|oc|ooc|op|ot|ôc|ôp|ôt|ơp|ơt|uc|up|ut|ưc|ưt"
    "|iêc|iêp|iêt|yêt|uôc|uôt|ươc|ươp|ươt|oac|oach|oap|oat|oăc|oăt|oet|uât|uêch|uych|uyp|uyt|uyêt)"
)
_OPEN = (
    "(?:a|ai|am|an|ang|anh|ao|au|ay|ăm|ăn|ăng|âm|ân|âng|âu|ây|e|em|en|eng|eo|ê|êm|ên|ênh|êu|i|ia|im|in|inh|iu|o|oi|om|on|ong|oong"
    "|ô|ôi|ôm|ôn|ông|ơ|ơi|ơm|ơn|u|ua|ui|um|un|ung|ư|ưa|ưi|ưng|ưu|y|iêm|iên|iêng|iêu|yêm|yên|yêng|yêu|uôi|uôm|uôn|uông"
    "|ươi|ươm|ươn|ương|ươu|oa|oai|oam|oan|oang|oanh|oay|oăm|oăn|oăng|oe|oen|oeo|uân|uâng|uây|uê|uênh|uơ|uy|uya|uyên|uyu|uynh)"
)
_STRICT = re.compile(f"{_ONSETS}{_STOPPED}")
_FREE = re.compile(f"{_ONSETS}{_OPEN}")
#: What names of other peoples have: two consonants before, k before any vowel, other consonants behind.
_OF_OTHERS = re.compile(
    rf"(?:[bdđhkmp][rlh]|k)(?:{_OPEN}|{_STOPPED})|(?:[bdđhkmp][rlh]|k|{_ONSETS})(?:iê|yê|oa|oe|ua|uê|uô|uy|ươ|[aăâeêioôơuưy])[khlr]"
)
#: The marks of tones; a stopped syllable bears the acute or the dot below.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_OF_STOPPED = "\u0301\u0323"
_TONE = re.compile(f"[{_TONES}]")
#: A letter that no other tongue nearby has.
_MARKED = re.compile("[à-ãè-êìíò-õùúýăđĩũơưạ-ỹ]", re.IGNORECASE)
_VOWELS = frozenset("aeiouy")
#: Initials before a syllable that begins with a consonant: "UBND | tỉnh".
_AFTER_INITIALS = re.compile("[A-ZĐ]{2,8}(?=[bcdđghklmnpqrstvx][a-zđà-ãè-êìíò-õùúýăĩũơưạ-ỹ]{1,6}$)")
#: Fewer letters, all in capitals, may be initials: "ĐUCA".
_SHORTEST_CAPITALS = 6


def _apart(letters: str) -> tuple[str, list[str]]:
    """`letters` in small letters without their tones, and the tones: "Huyện" -> "huyên", the dot below."""
    parts = unicodedata.normalize("NFD", letters.lower())
    return unicodedata.normalize("NFC", _TONE.sub("", parts)), _TONE.findall(parts)


def has_tone(letters: str) -> bool:
    """Whether one of `letters` bears the mark of a tone."""
    return _TONE.search(unicodedata.normalize("NFD", letters)) is not None


@lru_cache(maxsize=4096)
def is_syllable(letters: str) -> bool:
    """Whether `letters` are one Vietnamese syllable, in small letters or in capitals."""
    plain, tones = _apart(letters)
    if len(tones) > 1:
        return False
    if _STRICT.fullmatch(plain):
        return bool(tones) and tones[0] in _OF_STOPPED
    return _FREE.fullmatch(plain) is not None


@lru_cache(maxsize=4096)
def can_be_named(letters: str) -> bool:
    """Whether a word of a name can be of these `letters`: one syllable, also of another people's tongue, or two that
    have lost the blank between them: "ĐẮKNÔNG"."""
    if _is_of_name(letters):
        return True
    return any(
        _first(letters[k]) not in _VOWELS and _is_of_name(letters[:k]) and _is_of_name(letters[k:])
        for k in range(2, len(letters) - 1)
    )


def _is_of_name(letters: str) -> bool:
    """Whether `letters` are one syllable, of Vietnamese or of another people's tongue."""
    plain, tones = _apart(letters)
    return is_syllable(letters) or (len(tones) < 2 and _OF_OTHERS.fullmatch(plain) is not None)


def _first(letters: str) -> str:
    """The first of `letters`, small and without its marks."""
    return unicodedata.normalize("NFD", letters[0].lower())[0]


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
        ways = rare if _first(right) in _VOWELS else found
        if is_syllable(right):
            ways.append((left, right))
        else:
            ways += [(left, *rest) for rest in partings(right) if len(rest) == 2]
    return (*found, *rare) if found else ()

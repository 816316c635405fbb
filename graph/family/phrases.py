"""Where a phrase appears, over time.

A phrase is found as its words stand, figures by value, and with slips of a reader: one letter in
a word, in at most one word of four. Where it stands in a quoted name, the name is given whole, and
names that differ by slips are variants of one. A document that is only cited appears through the
title that another prints of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from thidua.graph.errors import UsageError
from thidua.graph.family.tree import Member
from thidua.graph.family.words import Word, names, words

#: One slip in so many words.
_SLIPS = 4


@dataclass(frozen=True, slots=True)
class Appearance:
    """A phrase in a document: the words text[start:end] of `file`.

    `document` is the work that says it; `through` the work in whose text it was found, when that
    only cites the other. `name` is the quoted name in which it stands, `form` the form that most
    of its variants have ("" outside a name); `exact` tells whether the words are the phrase's own,
    `variant` whether the name differs from `form`. `first` marks the first known of
    the name.
    """

    when: str
    sure: bool
    document: str
    label: str
    file: str
    start: int
    end: int
    printed: str
    exact: bool
    name: str = ""
    form: str = ""
    variant: bool = False
    through: str = ""
    first: bool = False


def trace(phrase: str, documents: Iterable[Member]) -> list[Appearance]:
    """Every appearance of a phrase: name by name, each by time, then those outside a name.

    Raises UsageError for a phrase without words.
    """
    wanted = words(phrase)
    if not wanted:
        raise UsageError(f"{phrase!r}: no words to look for; give a phrase in quotation marks")
    found: list[Appearance] = []
    for member in documents:
        if not member.passages:
            continue
        own = words(member.text, member.passages[0].start, member.passages[-1].end)
        for first, last, exact in _places(wanted, own):
            found.append(_appearance(member, own[first].start, own[last - 1].end, exact))
    found.sort(key=lambda a: (a.when, a.file, a.start))
    found = _with_forms(found)
    began = {a.form: a.when for a in reversed(found)}
    found.sort(key=lambda a: (not a.form, began[a.form], a.form, a.when, a.file, a.start))
    return [_first(a, found) for a in found]


def _places(wanted: Sequence[Word], own: Sequence[Word]) -> Iterator[tuple[int, int, bool]]:
    """(first, last, exact) of each run of words that is the phrase, slips allowed."""
    keys = [w.key for w in wanted]
    size = len(keys)
    allowed = size // _SLIPS
    at = 0
    while at + size <= len(own):
        slips = 0
        for k, key in enumerate(keys):
            other = own[at + k].key
            if other != key:
                slips += 1
                if slips > allowed or not slip(key, other):
                    break
        else:
            yield at, at + size, slips == 0
            at += size
            continue
        at += 1


def slip(one: str, other: str) -> bool:
    """Whether two words differ as a reader's slip would make them: by one letter or mark."""
    if any(c.isdigit() for c in one.rstrip("12345") + other.rstrip("12345")):
        return False
    return min(len(one), len(other)) >= 2 and Levenshtein.distance(one, other) <= 1


def _appearance(member: Member, start: int, end: int, exact: bool) -> Appearance:
    text = member.text
    name = next(
        (
            (a, b)
            for a, b in names(text, max(0, start - 420), min(len(text), end + 420))
            if a < start and end < b
        ),
        None,
    )
    passage = next((p for p in member.passages if p.start <= start < p.end), None)
    document, label, when, sure, through = member.iri, member.label, member.when, member.sure, ""
    for mention in member.mentions:
        if mention.start <= start and end <= mention.end and mention.iri != member.iri:
            document, label, through = mention.iri, mention.label, member.iri
            when, sure = (mention.when, True) if mention.when else (member.when, False)
            break
    if name:
        printed = text[name[0] : name[1]]
    else:
        printed = text[passage.start : passage.end] if passage else text[start:end]
    plain = _plain(printed)
    return Appearance(
        when, sure, document, label, member.at[0], start, end, _plain(text[start:end]), exact,
        name=plain.strip("“”\"«» ") if name else "", through=through,
    )  # fmt: skip


def _plain(printed: str) -> str:
    return " ".join(printed.replace("*", "").split())


def _with_forms(found: list[Appearance]) -> list[Appearance]:
    """Each with the form of its name: the one that most appearances of its variants have."""
    groups: list[list[Appearance]] = []
    for a in found:
        if not a.name:
            continue
        group = next((g for g in groups if _same_name(a.name, g[0].name)), None)
        if group is None:
            groups.append([a])
        else:
            group.append(a)
    forms: dict[str, str] = {}
    for group in groups:
        counted = Counter(_key(a.name) for a in group)
        best = max(
            counted, key=lambda key: (counted[key], -[_key(a.name) for a in group].index(key))
        )
        form = next(a.name for a in group if _key(a.name) == best)
        forms |= {a.name: form for a in group}
    return [
        replace(a, form=forms[a.name], variant=_key(a.name) != _key(forms[a.name])) if a.name else a
        for a in found
    ]


def _key(name: str) -> str:
    return " ".join(w.key for w in words(name))


def _same_name(one: str, other: str) -> bool:
    a, b = [w.key for w in words(one)], [w.key for w in words(other)]
    if a == b:
        return True
    pairs = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    return (
        len(a) == len(b) and len(pairs) <= max(1, len(a) // 8) and all(slip(x, y) for x, y in pairs)
    )


def _first(a: Appearance, found: Sequence[Appearance]) -> Appearance:
    """The same, marked if it is the first known of its name; of the phrase, where no name has
    it."""
    if not a.form and any(b.form for b in found):
        return a
    return replace(a, first=a is next(b for b in found if b.form == a.form))

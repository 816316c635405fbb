"""Document families with known parents, grown from the sample texts.

A family begins with a root document; each later one takes most passages from one earlier document
of its family, some from a second, and writes the rest itself. What is taken is edited by a known
share of its words (delete, insert, replace, in runs of one to four words), and some passages are
reordered inside, merged, split, given new figures or the slips of a reader. Every passage knows
the passage(s) it was made from.

Original passages are cut and pasted from clauses of the samples with a third of their words
replaced, so that unrelated passages share stock phrases, as they do in life.

    grow(seed, documents, strength) -> list[Made]
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
_WORD = re.compile(r"\d[\d.,/]*\d|\d|[^\W\d_]+")
_VOWELS = "aăâeêioôơuưyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữự"
_ONSETS = re.findall(r"\S+", "b c ch d đ g gh gi h k kh l m n nh ng ph qu r s t th tr v x")
_RIMES = re.findall(
    r"\S+",
    "a am an ang anh ao at au ay âm ân âng ât âu ây em en eo ênh iêm iên iêng iêt iêu inh oai oan "
    "oang oat om on ong ôi ôm ôn ông ôt ơi ơm ơn uân uât ung uôc uôi uôn uông ưa ưng ươc ươi ương",
)


@dataclass(frozen=True)
class Made:
    """One passage of a family: its document, its words, and what it was made from.

    `document` counts in the order of time; `parents` are numbers of passages in the list that
    `grow` gives; `line` is the number of the original passage(s) at the head of its line;
    `edits` names what was done.
    """

    number: int
    document: int
    family: int
    words: tuple[str, ...]
    parents: tuple[int, ...]
    line: frozenset[int]
    edits: tuple[str, ...]

    @property
    def text(self) -> str:
        """The passage as a sentence."""
        words = " ".join(self.words)
        return f"{words[:1].upper()}{words[1:]}."


@dataclass
class _Field:
    """What texts grow from: clauses of the samples, and words."""

    clauses: list[list[str]]
    words: list[str]


def _field(rng: random.Random) -> _Field:
    clauses: list[list[str]] = []
    for path in sorted(SAMPLES.glob("0*")):
        for sentence in re.split(r"[.;:\n]", path.read_text("utf-8")):
            own = _WORD.findall(sentence)
            if len(own) >= 6:
                clauses.append([w if w.isupper() else w.lower() for w in own])
    printed = sorted({w for c in clauses for w in c if w.isalpha()})
    invented = [o + r for o in _ONSETS for r in _RIMES]
    rng.shuffle(invented)
    return _Field(clauses, printed + invented[:1200])


def grow(
    seed: int, documents: int, strength: float, size: int = 10, passages: int = 24
) -> list[Made]:
    """`documents` documents in families of `size`, each of about `passages` passages.

    `strength` is the share of words that an edit changes in a passage taken from a parent.
    """
    rng = random.Random(seed)
    field = _field(rng)
    made: list[Made] = []
    held: dict[int, list[list[Made]]] = {}
    families = max(1, documents // size)
    for document in range(documents):
        family = document % families
        earlier = held.setdefault(family, [])
        fresh: list[Made] = []
        for words, parents, edits in _document(rng, field, earlier, strength, passages):
            number = len(made)
            line = frozenset().union(*(made[p].line for p in parents)) if parents else {number}
            one = Made(number, document, family, tuple(words), parents, frozenset(line), edits)
            made.append(one)
            fresh.append(one)
        earlier.append(fresh)
    return made


_Draft = tuple[list[str], tuple[int, ...], tuple[str, ...]]


def _document(
    rng: random.Random, field: _Field, earlier: list[list[Made]], strength: float, passages: int
) -> list[_Draft]:
    drafts: list[_Draft] = []
    if earlier:
        parent = rng.choice(earlier[-3:])
        other = rng.choice(earlier)
        taken = [p for p in parent if rng.random() < 0.7]
        taken += [p for p in other if p.document != parent[0].document and rng.random() < 0.15]
        k = 0
        while k < len(taken):
            p = taken[k]
            k += 1
            chance = rng.random()
            if chance < 0.05 and k < len(taken) and len(p.words) + len(taken[k].words) < 60:
                q = taken[k]
                k += 1
                drafts.append(([*p.words, *q.words], (p.number, q.number), ("merge",)))
            elif chance < 0.10 and len(p.words) >= 24:
                half = len(p.words) // 2
                drafts.append((list(p.words[:half]), (p.number,), ("split",)))
                drafts.append((list(p.words[half:]), (p.number,), ("split",)))
            else:
                drafts.append(_edited(rng, field, p, strength))
        if rng.random() < 0.3:
            rng.shuffle(drafts)
    while len(drafts) < passages:
        drafts.insert(rng.randrange(len(drafts) + 1), (_original(rng, field), (), ()))
    return drafts


def _original(rng: random.Random, field: _Field) -> list[str]:
    """Clauses of the samples put together, a third of their words replaced."""
    words: list[str] = []
    wanted = rng.randint(12, 44)
    while len(words) < wanted:
        clause = rng.choice(field.clauses)
        first = rng.randrange(max(1, len(clause) - 5))
        words += clause[first : first + rng.randint(5, 14)]
    return [_other(rng, field, w) if rng.random() < 0.35 else w for w in words[:wanted]]


def _other(rng: random.Random, field: _Field, word: str) -> str:
    if word[0].isdigit():
        return str(rng.randint(2, 9999))
    return rng.choice(field.words)


def _edited(rng: random.Random, field: _Field, parent: Made, strength: float) -> _Draft:
    words = list(parent.words)
    edits: list[str] = []
    left = round(strength * len(words))
    while left > 0:
        run = min(left, rng.randint(1, 4))
        at = rng.randrange(len(words) + 1)
        kind = rng.choice(("delete", "insert", "replace"))
        if kind == "insert":
            words[at:at] = [rng.choice(field.words) for _ in range(run)]
        elif kind == "delete" and len(words) - run >= 6:
            at = min(at, len(words) - run)
            del words[at : at + run]
        else:
            at = max(0, min(at, len(words) - run))
            words[at : at + run] = [_other(rng, field, w) for w in words[at : at + run]]
        edits.append(kind)
        left -= run
    if rng.random() < 0.05 and len(words) >= 20:
        cut = rng.randint(8, len(words) - 8)
        words = words[cut:] + words[:cut]
        edits.append("reorder")
    if rng.random() < 0.15:
        places = [k for k, w in enumerate(words) if w[0].isdigit()]
        for k in places:
            words[k] = str(rng.randint(2, 9999))
        edits += ["figures"] if places else []
    if rng.random() < 0.1:
        for _ in range(max(1, len(words) // 20)):
            k = rng.randrange(len(words))
            words[k] = _slip(rng, words[k])
        edits.append("ocr")
    return words, (parent.number,), tuple(edits)


def _slip(rng: random.Random, word: str) -> str:
    """One vowel read as another."""
    places = [k for k, c in enumerate(word) if c in _VOWELS]
    if not places:
        return word
    k = rng.choice(places)
    return word[:k] + rng.choice(_VOWELS) + word[k + 1 :]

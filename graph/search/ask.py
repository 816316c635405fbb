"""What a person types, as a question to the index, and the hits in their order.

Every word must stand in an entry, in whatever field; the last may be the beginning of one, and so
may a word that ends in "*". What stands in quotation marks must stand there in this order. Marks do
not exclude: "thi dua" finds "thi đua", and where marks are typed, entries that bear them come first.

The order: a number typed in full; marks as typed; then Okapi BM25 over the fields, a name's words
counting most, more when they follow each other there; then the standing of the entry (index.py).

BM25 is computed here, over CANDIDATES entries at most: that of FTS5 reads the list of every word
to its end for each question. Which they are of more, `_ways` decides: the closest matches first.
"""

from __future__ import annotations

import math
import re
import sqlite3
import threading
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from types import TracebackType
from typing import Any, NamedTuple, Self

from rapidfuzz import fuzz, process

from thidua.graph.errors import StoreError, UsageError
from thidua.graph.ledger import reason
from thidua.graph.search.index import BAR, FIELDS, KINDS, LONGEST_NAME
from thidua.graph.search.words import Word, bare, date_token, token, words
from thidua.ontology import concepts

#: Entries that are ranked for one question; of more hits the closest and best standing ones.
CANDIDATES = 200
LONGEST = 500
MOST_WORDS = 32
_PARTS = 8  # of a number: "55-NQ/BCSĐ-TCT-QLTT" has 5
_COMPLETIONS = 40  # of the beginning of a word: the most frequent

_WEIGHTS = (4.0, 3.0, 1.5, 1.0)  # of FIELDS
_K1, _B = 1.2, 0.6
_BEGINNING = 0.5  # what the beginning of a word counts beside a whole one

_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f]")
_QUOTED = re.compile(r"[\"“”„]([^\"“”„]*)[\"“”„]|«([^«»]*)»")
_DATE = re.compile(
    r"(?<![\w/.-])(?:(?P<d>\d{1,2})([/.-])(?P<m>\d{1,2})\2(?P<y>\d{4})"
    r"|(?P<iso>\d{4}-\d{1,2}-\d{1,2}))(?![\w/-])",
    re.ASCII,
)
_SHOWN = ("kind", "iri", "label", "number", "date", "year", "type", "issuer", "title", "place", "present", "also")  # fmt: skip
_MARKS = "‹", "›"
_SNIPPET = 160


class Clause(NamedTuple):
    """What must stand in an entry: a word, or words in this order; `open`: it may go on."""

    words: tuple[Word, ...]
    open: bool = False
    quoted: bool = False

    @property
    def text(self) -> str:
        return " ".join(word.bare for word in self.words)

    @property
    def told(self) -> str:
        """For a message: the words, bare, or the date."""
        return self.text.removeprefix("d_").replace("_", "-")

    @property
    def lettered(self) -> bool:
        return not any(word.figure or "_" in word.bare for word in self.words)


@dataclass(frozen=True, slots=True)
class Question:
    """The clauses of what was typed; `marked` when diacritics were."""

    clauses: tuple[Clause, ...]
    marked: bool

    @property
    def words(self) -> list[Word]:
        return [word for clause in self.clauses for word in clause.words]


def parse(text: str) -> Question:
    """The question in a text as typed. Raises UsageError when it holds no word, or too many."""
    if len(text) > LONGEST:
        raise UsageError(f"{len(text)} characters to look for; write {LONGEST} at most")
    plain = _UNSEEN.sub("", unicodedata.normalize("NFC", text))
    clauses: list[Clause] = []
    at = 0
    for match in _QUOTED.finditer(plain):
        clauses += _clauses(plain[at : match.start()])
        phrase = tuple(words(match[1] or match[2] or ""))
        clauses += [Clause(phrase, quoted=True)] if phrase else []
        at = match.end()
    tail = _clauses(plain[at:])
    if tail and not plain[-1].isspace() and not tail[-1].quoted:
        tail[-1] = tail[-1]._replace(open=True)
    clauses = list(dict.fromkeys(clauses + tail))
    count = sum(len(clause.words) for clause in clauses)
    if not count:
        raise UsageError("nothing to look for; write words, a number or a name")
    if count > MOST_WORDS:
        raise UsageError(f"{count} words to look for; write {MOST_WORDS} at most")
    marked = any(word.exact != word.bare for clause in clauses for word in clause.words)
    return Question(tuple(clauses), marked)


def _clauses(text: str) -> list[Clause]:
    """Single words, and dates as one token each."""
    made: list[Clause] = []
    at = 0
    for match in _DATE.finditer(text):
        made += _single(text[at : match.start()])
        date = date_token(match["iso"] or f"{match['y']}-{match['m']}-{match['d']}")
        made.append(Clause((Word(date, date),), quoted=True))
        at = match.end()
    return made + _single(text[at:])


def _single(text: str) -> list[Clause]:
    return [
        Clause((word._replace(start=0, end=0),), open=text[word.end : word.end + 1] == "*")
        for word in words(text)
    ]


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry found: as it is shown, where the words stand (`snippet`), and how well."""

    kind: str
    iri: str
    label: str
    number: str | None
    date: str | None
    year: int | None
    type: str | None
    issuer: str | None
    title: str | None
    place: str | None
    present: bool
    snippet: str
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """The hits, best first. `more`: there are others behind them. `capped`: so many that only
    CANDIDATES were ranked. Where there are no hits, `unknown` are words that no entry holds, each
    with the nearest held, or `without` those of which one left out would give hits.
    """

    hits: tuple[Hit, ...]
    more: bool = False
    capped: bool = False
    unknown: tuple[tuple[str, tuple[str, ...]], ...] = ()
    without: tuple[str, ...] = ()


class SearchIndex:
    """An open index. Threads may share one; they take turns."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._turn = threading.Lock()
        about = dict(self._rows("SELECT key, value FROM about"))
        self.entries: int = about["entries"]
        self._average = [
            max(about[f"length_{name}"] / max(self.entries, 1), 1.0) for name in FIELDS
        ]

    def search(
        self,
        text: str,
        *,
        kinds: Sequence[str] = (),
        years: Sequence[int] = (),
        types: Sequence[str] = (),
        issuer: str | None = None,
        limit: int = 20,
    ) -> Found:
        """The `limit` best entries for what a person typed.

        `kinds` (of KINDS), `years` and `types` (label, code or abbreviation) narrow the hits to
        any one of each, `issuer` to entries whose issuer's names hold these words. Raises
        UsageError when there is nothing to look for, StoreError when the index fails.
        """
        question = parse(text)
        narrowed = _filters(kinds, years, [t for name in types for t in self._types(name)], issuer)
        completions = self._completions(question)
        held = self._held({w.bare for w in question.words} | {t for ts in completions for t in ts})
        number = self._number(question)
        most = max(CANDIDATES, limit)
        marks, capped = self._candidates(question, number, completions, narrowed, most)
        rank = _Rank(question, number, self._rarities(question, completions, held), self._average)
        ranked = sorted(
            (-score - marks[key], key)
            for key, *said in self._said(list(marks))
            if (score := rank.score(said)) is not None
        )
        hits = tuple(self._hits(question, ranked[:limit]))
        if hits:
            return Found(hits, capped or len(ranked) > limit, capped)
        unknown = tuple(self._unknown(question, completions, held))
        without = () if unknown else tuple(self._without(question, completions, narrowed))
        return Found((), unknown=unknown, without=without)

    def numbered(self, number: str) -> list[str]:
        """The IRIs of all documents with this number, however its parts are set apart."""
        parts = bare(number)
        if not 1 < len(parts) <= _PARTS:
            return []
        rows = self._rows(
            "SELECT e.iri FROM search s CROSS JOIN entry e ON e.id = s.rowid WHERE s.search MATCH ?",
            _string(token("", *parts)),
        )
        return [iri for (iri,) in rows]

    def near_numbers(self, number: str, count: int = 5) -> tuple[str, ...]:
        """Numbers of documents that are written most like this one, the nearest first."""
        known = [t for (t,) in self._rows("SELECT term FROM word WHERE term >= '_' AND term < '`'")]
        near = process.extract(
            token("", *bare(number)[:_PARTS]),
            known,
            scorer=fuzz.ratio,
            limit=count,
            score_cutoff=60,
        )
        found: dict[str, None] = {}
        for term, _, _ in near:
            rows = self._rows(
                "SELECT e.number FROM search s CROSS JOIN entry e ON e.id = s.rowid "
                "WHERE s.search MATCH ? AND e.number IS NOT NULL LIMIT 1",
                _string(term),
            )
            found.update((printed, None) for (printed,) in rows)
        return tuple(found)

    def close(self) -> None:
        """Let go of the file."""
        with self._turn:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            with self._turn:
                return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise StoreError(
                f"the search index failed ({reason(error)}); `thidua rebuild` makes it anew"
            ) from None

    def _candidates(
        self,
        question: Question,
        number: tuple[str, frozenset[int]] | None,
        completions: Sequence[Sequence[str]],
        narrowed: Sequence[str],
        most: int,
    ) -> tuple[dict[int, bool], bool]:
        """The entries to rank, each with whether it bears the marks as typed; and whether there
        are more than these.

        Where all hits are few, that is all of them; the narrower ways, each of which may read long
        lists, are asked only where they are many.
        """

        def hits(way: Sequence[str]) -> list[int]:
            sql = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid LIMIT ?"
            return [key for (key,) in self._rows(sql, _every([*narrowed, *way]), most + 1)]

        marks: dict[int, bool] = {}
        widest = hits(_widest(question, completions))
        if len(widest) <= most:
            marks = dict.fromkeys(widest, False)
            marked = _as_marked(question) if widest else []
            marks.update(dict.fromkeys(hits(marked), True) if marked else {})
            return marks, False
        for way, as_marked in _ways(question, number, completions):
            for key in hits(way):
                marks[key] = marks.get(key, False) or as_marked
            if len(marks) >= most:
                break
        for key in widest:
            marks.setdefault(key, False)
        return dict(islice(marks.items(), most)), True

    def _held(self, terms: Iterable[str]) -> dict[str, int]:
        """In how many entries each of these words or numbers stands, where it stands in any."""
        wanted = sorted(terms)
        marks = ", ".join("?" * len(wanted))
        return dict(self._rows(f"SELECT term, entries FROM word WHERE term IN ({marks})", *wanted))

    def _types(self, name: str) -> list[str]:
        """The labels of the types of document that `name` means, of the list or of the graph's own."""
        labels = _listed_types(name)
        asked = bare(name)
        if labels or (asked and self._matches([_any([token("t", *asked)])])):
            return labels or [name]
        folded = {c.label: " ".join(bare(c.label)) for c in concepts("document-type")}
        near = process.extract(" ".join(asked), folded, scorer=fuzz.ratio, limit=3)
        raise UsageError(
            f"no type of document {name!r}; the nearest are {', '.join(label for _, _, label in near)}"
        )

    def _completions(self, question: Question) -> list[list[str]]:
        """What the last word of each open clause may be: the most frequent that begin so."""
        made = []
        for clause in question.clauses:
            first = clause.words[-1].bare
            rows = self._rows(
                "SELECT term FROM word WHERE term >= ? AND term < ? ORDER BY entries DESC, term "
                "LIMIT ?",
                first,
                first + "\U0010ffff",
                _COMPLETIONS if clause.open else 0,
            )
            made.append([term for (term,) in rows])
        return made

    def _number(self, question: Question) -> tuple[str, frozenset[int]] | None:
        """The longest run of words that is a document's number, and its places."""
        runs: dict[str, tuple[int, int]] = {}
        clauses = question.clauses
        for start in range(len(clauses)):
            parts: list[str] = []
            for end in range(start, min(start + _PARTS, len(clauses))):
                if clauses[end].quoted:
                    break
                parts.append(clauses[end].text)
                if len(parts) > 1:
                    runs.setdefault(token("", *parts), (start, end + 1))
        held = self._held(runs)
        if not held:
            return None
        term = max(held, key=lambda term: (runs[term][1] - runs[term][0], -runs[term][0]))
        return term, frozenset(range(*runs[term]))

    def _rarities(
        self, question: Question, completions: Sequence[Sequence[str]], held: Mapping[str, int]
    ) -> list[float]:
        """The inverse frequency of each clause: of its rarest word."""
        made = []
        for clause, terms in zip(question.clauses, completions, strict=True):
            counts = [held.get(word.bare, 0) for word in clause.words]
            if clause.open:
                counts[-1] = sum(held.get(term, 0) for term in terms)
            count = min(*counts, self.entries)
            made.append(math.log(1 + (self.entries - count + 0.5) / (count + 0.5)))
        return made

    def _said(self, keys: Sequence[int]) -> list[tuple[Any, ...]]:
        marks = ", ".join("?" * len(keys))
        return self._rows(
            f"SELECT id, name, number, issuer, rest FROM said WHERE id IN ({marks})", *keys
        )

    def _hits(self, question: Question, ranked: Sequence[tuple[float, int]]) -> Iterator[Hit]:
        marks = ", ".join("?" * len(ranked))
        rows = self._rows(
            f"SELECT id, {', '.join(_SHOWN)} FROM entry WHERE id IN ({marks})",
            *(key for _, key in ranked),
        )
        by_key = {row[0]: row[1:] for row in rows}
        for score, key in ranked:
            held = dict(zip(_SHOWN, by_key[key], strict=True))
            also = held.pop("also").split("\n")
            held["present"] = bool(held["present"])
            name = held["title"] or held["label"]
            texts = [name, held["label"], held["issuer"], *also, held["place"]]
            snippet = _snippet(question, list(filter(None, texts)))
            yield Hit(**held, snippet=snippet, score=round(-score, 4))

    def _unknown(
        self, question: Question, completions: Sequence[Sequence[str]], held: Mapping[str, int]
    ) -> Iterator[tuple[str, tuple[str, ...]]]:
        asked = {
            word.bare
            for clause, terms in zip(question.clauses, completions, strict=True)
            for word in clause.words
            if not terms
        }
        missing = sorted(word for word in asked if word not in held and "_" not in word)
        known = self._vocabulary() if missing else []
        for word in missing:
            near = process.extract(word, known, scorer=fuzz.ratio, limit=3, score_cutoff=65)
            yield word, tuple(term for term, _, _ in near)

    def _without(
        self, question: Question, completions: Sequence[Sequence[str]], narrowed: Sequence[str]
    ) -> Iterator[str]:
        """The clauses of which one left out gives hits."""
        said = _widest(question, completions)
        for place, clause in enumerate(question.clauses[:_PARTS] if len(said) > 1 else ()):
            others = [*narrowed, *said[:place], *said[place + 1 :]]
            if self._matches(others):
                yield clause.told

    def _matches(self, every: Sequence[str]) -> bool:
        """Whether an entry matches every one of these."""
        return bool(
            self._rows("SELECT rowid FROM search WHERE search MATCH ? LIMIT 1", _every(every))
        )

    def _vocabulary(self) -> list[str]:
        terms = self._rows("SELECT term FROM word WHERE term >= 'a' AND term < '{'")
        return [term for (term,) in terms if term.isalpha()]


def _filters(
    kinds: Sequence[str], years: Sequence[int], labels: Sequence[str], issuer: str | None
) -> list[str]:
    """Each filter in the language of FTS5."""
    for kind in kinds:
        if kind not in KINDS:
            raise UsageError(f"no kind {kind!r}; write one of {', '.join(KINDS)}")
    for year in years:
        if not 0 < year < 10_000:
            raise UsageError(f"no year {year}; write four digits, as in 2024")
    made = [
        [token("k", kind) for kind in kinds],
        [token("y", str(year)) for year in years],
        [token("t", *bare(label)) for label in labels],
    ]
    if issuer is not None:
        named = bare(issuer)[:MOST_WORDS]
        if not named:
            raise UsageError(f"no word in the issuer's name {issuer!r}; write it as in: UBND tỉnh")
        made += [[token("i", word)] for word in named]
    return [_any(tokens) for tokens in made if tokens]


def _listed_types(name: str) -> list[str]:
    """The labels of the listed types of document that a label, a code or an abbreviation means."""
    asked = bare(name)
    known = concepts("document-type")
    for said in (
        {c.label: (c.label, c.label_en, *c.variants) for c in known},
        {c.label: (c.code, *c.notations) for c in known},
    ):
        labels = [name for name, texts in said.items() if asked in map(bare, texts)]
        if labels:
            return labels
    return []


def _widest(question: Question, completions: Sequence[Sequence[str]]) -> list[str]:
    """What every hit matches, in the language of FTS5: all clauses, anywhere."""
    return [_anywhere(*pair) for pair in zip(question.clauses, completions, strict=True)]


def _as_marked(question: Question) -> list[str]:
    """What a hit matches that bears the marks as typed, where any are; its words are whole."""
    if not question.marked:
        return []
    return [
        _every([*(_string(f"={word.exact}") for word in c.words), *map(_string, _pairs(c))])
        if c.lettered
        else _anywhere(c, ())
        for c in question.clauses
    ]


def _ways(
    question: Question,
    number: tuple[str, frozenset[int]] | None,
    completions: Sequence[Sequence[str]],
) -> Iterator[tuple[list[str], bool]]:
    """Narrower ways of matching, the closest first, and whether marks are as typed."""
    clauses = question.clauses
    if number:
        anywhere = _widest(question, completions)
        others = [said for place, said in enumerate(anywhere) if place not in number[1]]
        yield [_string(number[0]), *others], False
    whole = [_string(text) for c in clauses for text in (*_names(c), *_pairs(c))]
    close = [_string(text) for text in _pairs(*clauses)]
    same = [_string(token("e", *(word.bare for word in question.words)))]
    as_marked = _as_marked(question)
    for asked in [as_marked, []] if as_marked else [[]]:
        if len(question.words) <= LONGEST_NAME:
            yield [*same, *asked], bool(asked)
        if close:
            yield [*close, *whole, *asked], bool(asked)
        if asked or not as_marked:
            yield [*whole, *asked], bool(asked)
        if asked:
            yield asked, True
    if any(clause.open for clause in clauses):
        yield [_anywhere(clause, ()) for clause in clauses], False


def _names(clause: Clause) -> Iterator[str]:
    """The tokens of a clause that stands in a name."""
    for word in clause.words:
        yield word.bare if "_" in word.bare else token("n", word.bare)


def _pairs(*clauses: Clause) -> Iterator[str]:
    """The tokens of words that follow each other."""
    said = [word.bare for clause in clauses for word in clause.words]
    return (token("b", *pair) for pair in pairwise(said) if "_" not in "".join(pair))


def _anywhere(clause: Clause, completions: Sequence[str]) -> str:
    *before, last = (word.bare for word in clause.words)
    return _every(
        [*map(_string, before), _any([last, *completions]), *map(_string, _pairs(clause))]
    )


def _every(said: Iterable[str]) -> str:
    return " AND ".join(dict.fromkeys(said))


def _any(tokens: Iterable[str]) -> str:
    held = list(map(_string, dict.fromkeys(tokens)))
    return held[0] if len(held) == 1 else f"({' OR '.join(held)})"


def _string(term: str) -> str:
    """A string of FTS5. Tokens hold letters, digits, "_" and "=": there is nothing to escape."""
    return f'"{term}"'


class _Rank:
    """Ranks entries by their words: 2 for a number typed in full, and below 1 what BM25 gives."""

    def __init__(
        self,
        question: Question,
        number: tuple[str, frozenset[int]] | None,
        rarities: Sequence[float],
        average: Sequence[float],
    ) -> None:
        self._fields = list(zip(_WEIGHTS, average, strict=True))
        self._number = f" {number[0][1:].replace('_', ' ')} " if number else None
        self._terms = [
            (f" {clause.text} ", f" {clause.text}", clause.open, rarity)
            for clause, rarity in zip(question.clauses, rarities, strict=True)
            if "_" not in clause.text
        ]
        self._phrases = [f" {c.text} " for c in question.clauses if len(c.words) > 1]
        self._text = f" {' '.join(word.bare for word in question.words)}"
        self._open = question.clauses[-1].open

    def score(self, fields: Sequence[str]) -> float | None:
        """The score of an entry with these words; None when it lacks a phrase."""
        if self._phrases and not all(any(p in said for said in fields) for p in self._phrases):
            return None
        found = [0.0] * len(self._terms)
        for said, (weight, average) in zip(fields, self._fields, strict=True):
            share = 0.0
            for place, (whole, begun, open_, _) in enumerate(self._terms):
                count: float = said.count(whole)
                if open_:
                    count += _BEGINNING * (said.count(begun) - count)
                if count:
                    share = share or weight / (1 - _B + _B * (said.count(" ") - 1) / average)
                    found[place] += share * count
        total = sum(
            rarity * (_K1 + 1) * count / (_K1 + count)
            for count, (_, _, _, rarity) in zip(found, self._terms, strict=True)
        )
        name = fields[0]
        if self._text in name and (self._open or f"{self._text} " in name):
            total *= 1.5
            if f" {BAR}{self._text} {BAR} " in f" {BAR}{name}{BAR} ":
                total *= 1.5
        made = total / (total + 10)
        return made + 2 if self._number and self._number in fields[1] else made


def _snippet(question: Question, texts: Sequence[str]) -> str:
    """The text that holds most of the words, cut to what is near the first, the words in marks."""
    asked = {word.bare for word in question.words}
    begun = tuple(clause.words[-1].bare for clause in question.clauses if clause.open)
    best, marked, most = texts[0], list[Word](), 0
    for text in texts:
        held = [w for w in words(text) if w.bare in asked or (begun and w.bare.startswith(begun))]
        if (count := len({word.bare for word in held})) > most:
            best, marked, most = text, held, count
        if most >= len(asked):
            break
    start = max(0, marked[0].start - _SNIPPET // 4) if marked and len(best) > _SNIPPET else 0
    start = best.rfind(" ", 0, start) + 1 if start else 0
    end = len(best)
    if end - start > _SNIPPET:
        end = max(best.rfind(" ", start, start + _SNIPPET), start + 1)
    parts = ["…"] if start else []
    at = start
    for first, last in _spans(best, [w for w in marked if start <= w.start and w.end <= end]):
        parts += [best[at:first], _MARKS[0], best[first:last], _MARKS[1]]
        at = last
    parts += [best[at:end], "…" if end < len(best) else ""]
    return "".join(parts)


def _spans(text: str, marked: Sequence[Word]) -> list[tuple[int, int]]:
    """The spans of marked words, neighbours as one."""
    spans: list[tuple[int, int]] = []
    for word in marked:
        if spans and len(text[spans[-1][1] : word.start]) == 1:
            spans[-1] = (spans[-1][0], word.end)
        else:
            spans.append((word.start, word.end))
    return spans

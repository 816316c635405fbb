"""Archives of any size: documents of two decades in the official layout, and what was put in them.

A twentieth of the documents come from central bodies, a quarter from provinces, the others from
districts and departments. Most carry out one document above them; what else they cite is drawn
by preferential attachment, so that few documents are cited by very many. About one citation in
eight means a document that the archive does not hold. A tenth of the documents set some twenty
targets. Some passages are copied, lightly edited, from the document that is carried out.

Every document is a function of (n, seed, i): none is kept while others are made, and ranges can
be made in parallel. Attachment without state is the method of P. Sanders and C. Schulz, Scalable
generation of scale-free graphs (2016): a citation goes to a random earlier end of a citation,
and what stands there is found by the same rule.

    archive(n)                 (name, text) of every document
    facts(n, i)                what document i says
    edges(n)                   (citing, cited, relation), documents by key
    python bench/archives.py 10000 -o FOLDER
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from archive_words import (
    ACTS,
    ANNIVERSARIES,
    DEPARTMENTS,
    DISTRICT_WORDS,
    ENDS,
    INDICATORS,
    LOCAL_MOVEMENTS,
    MANNERS,
    MOVEMENTS,
    NAMES,
    OPENINGS,
    PROVINCES,
    RECIPIENTS,
    SUBJECTS,
    SYNONYMS,
    THEME_PARTS,
    TOPICS,
)

FIRST_YEAR, YEARS = 2005, 20
#: Of twenty documents in a row the first is central and these are provincial.
_PROVINCIAL = (1, 5, 9, 13, 17)
#: Places for citations in a document; how many are used differs.
_SLOTS = 10
_DISTRICTS = 10
_MASK = (1 << 64) - 1

_Kinds = tuple[tuple[str, str], ...]
#: Issuer, series, types with the form of their numbers, whether numbers run on over the years.
_CENTRAL: tuple[tuple[str, str, _Kinds, bool], ...] = (
    ("Thủ tướng Chính phủ", "ttg", (("Chỉ thị", "{n}/CT-TTg"), ("Quyết định", "{n}/QĐ-TTg")), False),
    ("Ban Bí thư", "tw", (("Chỉ thị", "{n}-CT/TW"),), True),
    ("Bộ Nội vụ", "bnv", (("Thông tư", "{n}/{y}/TT-BNV"), ("Kế hoạch", "{n}/KH-BNV")), False),
    ("Thủ tướng Chính phủ", "ttg", (("Chỉ thị", "{n}/CT-TTg"), ("Kế hoạch", "{n}/KH-TTg")), False),
    ("Chính phủ", "cp", (("Nghị quyết", "{n}/NQ-CP"), ("Nghị định", "{n}/{y}/NĐ-CP")), False),
    ("Bộ Giáo dục và Đào tạo", "bgddt", (("Chỉ thị", "{n}/CT-BGDĐT"),), False),
    ("Thủ tướng Chính phủ", "ttg", (("Quyết định", "{n}/QĐ-TTg"), ("Chỉ thị", "{n}/CT-TTg")), False),
    ("Bộ Chính trị", "tw", (("Chỉ thị", "{n}-CT/TW"),), True),
    ("Ban Thi đua - Khen thưởng Trung ương", "btdkt", (("Hướng dẫn", "{n}/HD-BTĐKT"),), False),
    ("Bộ Y tế", "byt", (("Chỉ thị", "{n}/CT-BYT"), ("Kế hoạch", "{n}/KH-BYT")), False),
    ("Viện kiểm sát nhân dân tối cao", "vkstc", (("Chỉ thị", "{n}/CT-VKSTC"),), False),
    ("Tổng Liên đoàn Lao động Việt Nam", "tld", (("Kế hoạch", "{n}/KH-TLĐ"),), False),
)  # fmt: skip
_STATE: _Kinds = (
    ("Kế hoạch", "{n}/KH-UBND"),
    ("Kế hoạch", "{n}/KH-UBND"),
    ("Chỉ thị", "{n}/CT-UBND"),
    ("Quyết định", "{n}/QĐ-UBND"),
    ("Công văn", "{n}/UBND-NC"),
)
_PARTY: _Kinds = (("Chỉ thị", "{n}-CT/TU"), ("Kế hoạch", "{n}-KH/TU"))
_OF_DEPARTMENT: _Kinds = (
    ("Kế hoạch", "{n}/KH-{c}"),
    ("Hướng dẫn", "{n}/HD-{c}"),
    ("Công văn", "{n}/{c}-VP"),
)
_DOING = ("tăng cường", "đẩy mạnh", "tiếp tục", "tổ chức", "triển khai", "nâng cao hiệu quả")
_ITEM = TypeVar("_ITEM")


@dataclass(frozen=True, slots=True)
class Key:
    """What makes a document one: its body's series, year, type, and the number as printed."""

    body: str
    year: int
    type: str
    number: str


@dataclass(frozen=True, slots=True)
class Head:
    """A document as others cite it; `near` is the issuer's name for readers of its province.

    `level` is 0 for central bodies, 1 for provinces, 2 for departments, 3 for districts; `where`
    counts provinces, -1 for central bodies; `letterhead` is the issuer as the document prints it.
    """

    number: str
    type: str
    issued: str
    issuer: str
    near: str
    letterhead: str
    title: str
    body: str
    level: int
    where: int
    district: str = ""

    @property
    def key(self) -> Key:
        """The key of the document."""
        return Key(self.body, int(self.issued[:4]), self.type, self.number)


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation: the document, the relation, and which document of the archive it is."""

    head: Head
    relation: str
    held: int | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One target as it should be read, and the line that prints it."""

    indicator: str
    low: float
    high: float
    unit: str
    direction: str
    bound: str
    line: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says."""

    head: Head
    citations: tuple[Cited, ...]
    targets: tuple[Figure, ...]
    recipients: tuple[str, ...]
    movements: tuple[str, ...]
    anniversaries: tuple[tuple[str, date, int], ...]
    asked: str | None  # by the opening words of a letter
    agents: tuple[str, ...]
    signatory: str
    theme: str | None
    period: tuple[date, date] | None


def archive(n: int, seed: int = 0, start: int = 0, stop: int | None = None) -> Iterator[tuple[str, str]]:  # fmt: skip
    """Name and text of documents start to stop (all) of the archive of n documents."""
    made = Archive(n, seed)
    for i in range(start, n if stop is None else min(stop, n)):
        yield name_of(i), made.text(i)


def facts(n: int, i: int, seed: int = 0) -> Facts:
    """What document i of the archive of n documents says."""
    return Archive(n, seed).facts(i)


def edges(n: int, seed: int = 0) -> Iterator[tuple[Key, Key, str]]:
    """Every citation of the archive of n documents: who, whom, relation."""
    made = Archive(n, seed)
    for i in range(n):
        own = made.head(i).key
        for cited in made.citations(i):
            yield own, cited.head.key, cited.relation


def name_of(i: int) -> str:
    """The file name of document i; `write` puts a thousand of them into a folder."""
    return f"{i:07d}.txt"


class Archive:
    """The archive of n documents that a seed gives."""

    def __init__(self, n: int, seed: int = 0) -> None:
        self.n = n
        self.seed = (seed + 1) * 0x9E3779B97F4A7C15 & _MASK
        self.provinces = min(len(PROVINCES), max(6, n // 300))
        self.absent = max(20, n // 25)
        self.head = lru_cache(maxsize=1 << 14)(self._head)
        self.passage = lru_cache(maxsize=1 << 14)(self._passage)

    def draw(self, *what: int) -> int:
        """64 random bits for a place in the archive (splitmix64 over the numbers)."""
        state = self.seed
        for one in what:
            state = (state + one * 0xD1342543DE82EF95 + 0x9E3779B97F4A7C15) & _MASK
            state = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 & _MASK
            state = (state ^ state >> 27) * 0x94D049BB133111EB & _MASK
            state ^= state >> 31
        return state

    # --- who and when ------------------------------------------------------------------------

    def day(self, i: int) -> date:
        """The day of document i: evenly over the years, never back."""
        year = i * YEARS // self.n
        first, after = self._first(year), self._first(year + 1)
        return date(FIRST_YEAR + year, 1, 3) + timedelta((i - first) * 360 // (after - first))

    def _first(self, year: int) -> int:
        return -(-year * self.n // YEARS)

    def _head(self, i: int) -> Head:
        """Document i as others cite it.

        Documents of a level go round its bodies; the round counts in the year's series.
        """
        counts = _before(i)
        firsts = _before(self._first(i * YEARS // self.n))
        level = _level(i)
        make = (self._central, self._provincial, self._local)[level]
        return make(counts[level], firsts[level], self.day(i), self.draw(1, i))

    def _central(self, count: int, first: int, day: date, bits: int) -> Head:
        turn = count % len(_CENTRAL)
        issuer, body, kinds, running = _CENTRAL[turn]
        own = [k for k, row in enumerate(_CENTRAL) if row[1] == body]
        rounds = count // len(_CENTRAL) - (0 if running else first // len(_CENTRAL))
        kind, form = _pick(kinds, bits)
        number = form.format(n=_ordinal(rounds * len(own) + own.index(turn), 4, bits), y=day.year)
        printed = "Ban Chấp hành Trung ương" if body == "tw" else issuer
        title = self._title(kind, "", day, bits)
        return Head(number, kind, day.isoformat(), issuer, issuer, printed, title, body, 0, -1)

    def _provincial(self, count: int, first: int, day: date, bits: int) -> Head:
        cycle = self.provinces * 4
        slot, where = divmod(count % cycle, self.provinces)
        province = PROVINCES[where]
        rounds = count // cycle - first // cycle
        if slot == 3:
            kind, form = _pick(_PARTY, bits)
            number = form.format(n=_ordinal(rounds, 6, bits))
            printed = f"{province.committee} {province.name}"
            issuer = f"Ban Thường vụ {printed}"
            near = f"Ban Thường vụ {province.committee}"
            body = f"{province.slug}.tu"
        else:
            kind, form = _pick(_STATE, bits >> 4)
            number = form.format(n=_ordinal(rounds * 3 + slot, 5, bits))
            near = f"Ủy ban nhân dân {province.unit}"
            printed = issuer = f"{near} {province.name}"
            body = f"{province.slug}.ubnd"
        title = self._title(kind, f"{province.unit} {province.name}", day, bits)
        return Head(number, kind, day.isoformat(), issuer, near, printed, title, body, 1, where)

    def _local(self, count: int, first: int, day: date, bits: int) -> Head:
        cycle = self.provinces * (3 * _DISTRICTS + len(DEPARTMENTS))
        turn, where = divmod(count % cycle, self.provinces)
        province = PROVINCES[where]
        whole = f"{province.unit} {province.name}"
        rounds = count // cycle - first // cycle
        issued = day.isoformat()
        if turn >= 3 * _DISTRICTS:
            name, code = DEPARTMENTS[turn - 3 * _DISTRICTS]
            kind, form = _pick(_OF_DEPARTMENT, bits)
            number = form.format(n=_ordinal(rounds, 8, bits), c=code)
            title = self._title(kind, whole, day, bits)
            issuer = f"{name} {whole}"
            body = f"{province.slug}.{code.lower()}"
            return Head(number, kind, issued, issuer, issuer, issuer, title, body, 2, where)
        slot, place = divmod(turn, _DISTRICTS)
        district = district_name(where * _DISTRICTS + place)
        kind, form = _pick(_STATE, bits >> 4)
        number = form.format(n=_ordinal(rounds * 3 + slot, 5, bits))
        near = f"Ủy ban nhân dân huyện {district}"
        title = self._title(kind, f"huyện {district}", day, bits)
        body = f"{province.slug}.{place}.ubnd"
        return Head(
            number, kind, issued, f"{near} {whole}", near, f"{near}, {whole}", title, body, 3, where, district
        )  # fmt: skip

    def _title(self, kind: str, place: str, day: date, bits: int) -> str:
        """The subject of a document (trích yếu)."""
        topic = _pick(TOPICS, bits >> 8)
        where = f" trên địa bàn {place}" if place and bits >> 16 & 1 else ""
        if kind in ("Chỉ thị", "Kế hoạch") and bits >> 17 & 1:
            verb = "phát động" if kind == "Chỉ thị" else "tổ chức"
            return f"{verb} phong trào thi đua {topic}{where} năm {day.year}"
        return f"{_pick(_DOING, bits >> 20)} {topic}{where}"

    # --- who cites whom ----------------------------------------------------------------------

    def _end(self, i: int, slot: int) -> int:
        """The document at the other end of place `slot` of document i, earlier than i."""
        while i:
            bits = self.draw(2, i, slot)
            edge, target = divmod(bits % (2 * i * _SLOTS), 2)
            j, other = divmod(edge, _SLOTS)
            if not target:
                # a newcomer; those of districts and departments get less attention
                return j if _level(j) < 2 else self.draw(3, i, slot) % i
            i, slot = j, other
        return 0

    def parent(self, i: int) -> int | None:
        """The document that document i carries out; few carry out none."""
        bits = self.draw(4, i)
        if i < 20 or bits % 100 < 8:
            return None
        central, provincial, _ = _before(i)
        if _level(i) < 2 or not bits >> 8 & 3:
            recent = central - 1 - (bits >> 16) % max(1, self.n // YEARS // 20)
            block = self._end(i, 0) // 20 if bits >> 12 & 1 else max(0, recent)
            return 20 * block if 20 * block < i else 0
        # one of the latest of the same province
        latest = provincial - 1
        count = latest - (latest - self.head(i).where) % self.provinces
        count -= self.provinces * ((bits >> 16) % 6)
        return 20 * (count // 5) + _PROVINCIAL[count % 5] if count >= 0 else None

    def missing(self, rank: int) -> Head:
        """One of the documents that are cited and not held; the first ranks are cited most."""
        bits = self.draw(6, rank)
        issued = (date(1998, 1, 5) + timedelta((bits >> 8) % (26 * 365))).isoformat()
        where = (bits >> 32) % self.provinces
        province = PROVINCES[where]
        whole = f"{province.unit} {province.name}"
        # types that the same bodies issue in no document of the archive
        issuer, kind, form, body, level = (
            ("Thủ tướng Chính phủ", "Công điện", "{n}/CĐ-TTg", "ttg", 0),
            ("Ban Bí thư", "Kết luận", "{n}-KL/TW", "tw", 0),
            (f"Hội đồng nhân dân {whole}", "Nghị quyết", "{n}/NQ-HĐND", f"{province.slug}.hdnd", 1),
            (f"Ủy ban nhân dân {whole}", "Thông báo", "{n}/TB-UBND", f"{province.slug}.ubnd", 1),
        )[bits % 4]
        title = f"{_pick(_DOING, bits >> 20)} {_pick(TOPICS, bits >> 40)}"
        number = form.format(n=f"{rank + 1:02d}")
        near = issuer if level == 0 else issuer.removesuffix(f" {province.name}")
        return Head(
            number, kind, issued, issuer, near, issuer, title, body, level, where if level else -1
        )

    def citations(self, i: int) -> tuple[Cited, ...]:
        """What document i cites, the document it carries out first."""
        found: dict[Key, Cited] = {}
        own = self.head(i)
        parent = self.parent(i)
        if parent is not None:
            head = self.head(parent)
            found[head.key] = Cited(head, "implements", parent)
        bits = self.draw(7, i)
        for slot in range(1, min(2 + bits % 5 + (bits >> 8) % 5, _SLOTS)):
            chance = self.draw(8, i, slot)
            relation = (
                "basis" if own.type not in ("Chỉ thị", "Công văn") and chance & 1 else "cites"
            )
            held: int | None = None
            if (chance >> 8) % 100 < 16:
                share = (chance >> 20 & 0xFFFFFF) / (1 << 24)
                head = self.missing(int(8 * (self.absent / 8 + 1) ** share) - 8)
                if head.issued >= own.issued:
                    head = self.missing(int(8 * (self.absent / 8 + 1) ** (1 - share)) - 8)
                if head.issued >= own.issued:
                    continue
            elif i:
                held = self._end(i, slot)
                head = self.head(held)
            else:
                continue
            found.setdefault(head.key, Cited(head, relation, held))
        return tuple(found.values())

    # --- what it says ------------------------------------------------------------------------

    def facts(self, i: int) -> Facts:
        """What document i says."""
        head = self.head(i)
        bits = self.draw(10, i)
        day = date.fromisoformat(head.issued)
        launching = head.title.startswith(("phát động", "tổ chức phong trào"))
        theme = None
        period = None
        if launching and head.type == "Chỉ thị":
            theme = ", ".join(_pick(part, bits >> 8 * k) for k, part in enumerate(THEME_PARTS))
            period = (day + timedelta(7), date(day.year, 12, 31))
        return Facts(
            head,
            self.citations(i),
            self._targets(i, head, bits),
            self._recipients(i, head),
            self._movements(i, head),
            self._anniversaries(i, day),
            f"các đơn vị của {_whole(head)}" if head.type == "Công văn" else None,
            self._agents(i, head),
            " ".join(_pick(part, bits >> 8 * k) for k, part in enumerate(NAMES)),
            theme,
            period,
        )

    def _targets(self, i: int, head: Head, bits: int) -> tuple[Figure, ...]:
        if head.level in (0, 2) or head.type not in ("Chỉ thị", "Kế hoạch") or "TU" in head.number:
            return ()
        chance = bits >> 40
        count = 16 + bits % 9 if chance % 100 < 21 else 1 if chance % 100 < 35 else 0
        first = (bits >> 8) % len(INDICATORS) if count < len(INDICATORS) else 0
        chosen = sorted((first + k) % len(INDICATORS) for k in range(count))
        place = self.draw(11, head.where, len(head.district), hash_of(head.district))
        return tuple(_figure(k, place, int(head.issued[:4]), self.draw(12, i, k)) for k in chosen)

    def _recipients(self, i: int, head: Head) -> tuple[str, ...]:
        bits = self.draw(13, i)
        pool = RECIPIENTS[head.level]
        count = 5 + bits % 11
        first = (bits >> 8) % len(pool)
        chosen = sorted((first + k) % len(pool) for k in range(count))
        if head.where < 0:
            return tuple(pool[k] for k in chosen)
        province = PROVINCES[head.where]
        words = {"unit": province.unit, "name": province.name, "committee": province.committee}
        return tuple(pool[k].format(**words) for k in chosen)

    def _movements(self, i: int, head: Head) -> tuple[str, ...]:
        """One to three names; the first ones of each list are named most."""
        bits = self.draw(14, i)
        found: list[str] = []
        for k in range(1 + bits % 3):
            part = bits >> 8 + 16 * k
            share = (part >> 2 & 0xFFF) / 4096
            if part & 1 or head.where < 0:
                name = MOVEMENTS[int(len(MOVEMENTS) * share * share)]
            else:
                name = LOCAL_MOVEMENTS[int(len(LOCAL_MOVEMENTS) * share * share)]
                if part & 2:
                    name = f"{PROVINCES[head.where].name} - {name[0].lower()}{name[1:]}"
            if name not in found:
                found.append(name)
        return tuple(found)

    def _anniversaries(self, i: int, day: date) -> tuple[tuple[str, date, int], ...]:
        bits = self.draw(15, i)
        if bits % 4:
            return ()
        event, origin = _pick(ANNIVERSARIES, bits >> 8)
        return ((event, origin, day.year - origin.year),)

    def _agents(self, i: int, head: Head) -> tuple[str, ...]:
        bits = self.draw(16, i)
        pool = (_CENTRAL_AGENTS, _PROVINCIAL_AGENTS, _PROVINCIAL_AGENTS, _DISTRICT_AGENTS)[
            head.level
        ]
        return tuple(pool[(bits + k) % len(pool)] for k in range(2 + (bits >> 8) % 3))

    def _passage(self, i: int, k: int) -> str:
        """Passage k of document i: its own, or that of the document it carries out."""
        bits = self.draw(17, i, k)
        parent = self.parent(i)
        if parent is not None and bits % 100 < 45:
            inherited: str = self.passage(parent, k)
            if bits >> 8 & 1:
                old, new = _pick(SYNONYMS, bits >> 9)
                inherited = inherited.replace(old, new, 1)
            return inherited
        one = _sentence(bits >> 8)
        return f"{one} {_sentence(self.draw(18, i, k))}" if bits >> 50 & 1 else one

    def text(self, i: int) -> str:
        """Document i in the official layout."""
        said = self.facts(i)
        return _LAYOUTS.get(said.head.type, _directive)(self, i, said)

    def passages(self, i: int, first: int, count: int) -> str:
        """Numbered passages of document i."""
        return "\n\n".join(f"{k + 1}. {self.passage(i, first + k)}" for k in range(count))


def _level(i: int) -> int:
    """0 central, 1 provincial, 2 below."""
    place = i % 20
    return 0 if place == 0 else 1 if place in _PROVINCIAL else 2


def _before(i: int) -> tuple[int, int, int]:
    """How many documents of each level stand before document i."""
    block, place = divmod(i, 20)
    central, provincial = int(place > 0), sum(k < place for k in _PROVINCIAL)
    return block + central, 5 * block + provincial, 14 * block + place - provincial - central


def _ordinal(rounds: int, step: int, bits: int) -> str:
    """A number of a series that grows with its rounds and leaves gaps."""
    return f"{1 + rounds * step + (bits >> 52) % step:02d}"


def _pick(items: Sequence[_ITEM], bits: int) -> _ITEM:
    return items[bits % len(items)]


@lru_cache(maxsize=1 << 10)
def hash_of(name: str) -> int:
    """A number for a name."""
    return int.from_bytes(name.encode()[:8], "big")


def district_name(k: int) -> str:
    """The name of district k, no other's."""
    one, other = DISTRICT_WORDS
    first = k % len(one)
    return f"{one[first]} {other[(k // len(one) + first) % len(other)]}"


def _figure(k: int, place: int, year: int, bits: int) -> Figure:
    """Indicator k of a place in a year: from its own level it grows or falls a little a year."""
    name, line, least, most, decimals, unit, direction, bound = INDICATORS[k]
    base = (place >> 2 * k & 0xFF) / 255
    share = 0.1 + 0.6 * base + 0.25 * (year - FIRST_YEAR) / YEARS + 0.05 * (bits & 7) / 7
    low = round(least + (most - least) * share, decimals)
    high = low
    if bound == "exact" and unit == "%" and bits >> 8 & 3 == 0:
        high = round(low + 0.5, 1)
    printed = (
        _printed(low, unit) if high == low else f"{_printed(low, unit)} - {_printed(high, unit)}"
    )
    return Figure(name, low, high, unit, direction, bound, line.format(name=name, f=printed))


def _printed(value: float, unit: str) -> str:
    """A figure as Vietnamese documents print it: 7,5 · 1.250 · 06 xã."""
    if unit == "xã":
        return f"{int(value):02d}"
    text = f"{value:,.1f}".removesuffix(".0")
    return text.translate(str.maketrans(",.", ".,"))


def _sentence(bits: int) -> str:
    parts = []
    for words in (OPENINGS, SUBJECTS, ACTS, MANNERS, ENDS):
        bits, k = divmod(bits, len(words))
        parts.append(words[k])
    opening, subject, act, manner, end = parts
    made = f"{opening}{subject} {act} {manner}{end}."
    return made[0].upper() + made[1:]


# --- layout ----------------------------------------------------------------------------------

_STATE_MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------"
_CENTRAL_AGENTS = (
    "Bộ Nội vụ", "Bộ Tài chính", "Bộ Y tế", "Bộ Tư pháp", "Bộ Giáo dục và Đào tạo",
    "Bộ Xây dựng", "Thanh tra Chính phủ", "Văn phòng Chính phủ",
)  # fmt: skip
_PROVINCIAL_AGENTS = (
    "Sở Nội vụ", "Sở Tài chính", "Sở Y tế", "Sở Tư pháp", "Sở Giáo dục và Đào tạo", "Sở Xây dựng",
    "Văn phòng Hội đồng nhân dân", "Sở Công Thương",
)  # fmt: skip
_DISTRICT_AGENTS = (
    "Phòng Nội vụ", "Phòng Tài chính - Kế hoạch", "Phòng Tư pháp", "Phòng Y tế",
    "Phòng Giáo dục và Đào tạo", "Trung tâm Y tế huyện", "Công an huyện",
)  # fmt: skip
_TASKS = (
    "chủ trì, theo dõi và tổng hợp kết quả", "hướng dẫn các đơn vị làm đúng tiến độ",
    "bố trí kinh phí trong dự toán được giao", "kiểm tra việc làm ở cơ sở, không báo trước",
    "tham mưu việc biểu dương người làm tốt",
)  # fmt: skip


def _day_of(day: date) -> str:
    """ngày 08 tháng 01 năm 2024: days below ten and the first two months with a zero."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def _short(day: date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year}" if day.month < 3 else f"{day.day:02d}/{day.month}/{day.year}"  # fmt: skip


def _mention(cited: Cited, home: int, bits: int) -> str:
    """A citation as it is printed in a document of province `home`."""
    head = cited.head
    day = date.fromisoformat(head.issued)
    when = _day_of(day) if bits & 1 else f"ngày {_short(day)}"
    issuer = head.near if head.where == home and home >= 0 and bits & 2 else head.issuer
    if bits & 4:
        issuer = issuer.replace("Ủy ban nhân dân", "UBND")
    comma = "," if "/T" in head.number and "-" in head.number.split("/")[0] else ""
    about = f" về {head.title}" if bits & 8 else ""
    return f"{head.type} số {head.number}{comma} {when} của {issuer}{about}"


def _top(head: Head) -> str:
    """Letterhead, number, place and day."""
    day = date.fromisoformat(head.issued)
    place = head.district or ("Hà Nội" if head.where < 0 else PROVINCES[head.where].name)
    subject = f"\nV/v {head.title}" if head.type == "Công văn" else ""
    dated = f"{place}, {_day_of(day)}"
    if head.body == "tw" or head.body.endswith(".tu"):
        name = head.letterhead.upper()
        return f"{name}\n*\nSố: {head.number}\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n{dated}\n\n"
    if head.level == 2:
        province = PROVINCES[head.where]
        above = f"UBND {province.unit} {province.name}"
        own = head.issuer.removesuffix(f" {province.unit} {province.name}")
        name = f"{above}\n{own}".upper()
    elif head.level == 0:
        name = head.letterhead.upper()
    else:
        name = head.letterhead.replace("Ủy ban nhân dân ", "Ủy ban nhân dân\n").upper()
    return f"{name}\n-------\n\nSố: {head.number}{subject}\n\n{_STATE_MOTTO}\n\n{dated}\n\n"


def _tail(i: int, made: Archive, said: Facts) -> str:
    """Recipients and signature."""
    head = said.head
    posts = ("PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")
    if head.body == "tw":
        post = f"T/M {head.issuer.upper()}\nTHƯỜNG TRỰC BAN BÍ THƯ"
    elif head.body.endswith(".tu"):
        post = "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ"
    elif head.level == 2:
        post = "GIÁM ĐỐC"
    elif head.level == 0:
        post = {"ttg": "THỦ TƯỚNG", "cp": "TM. CHÍNH PHỦ\nTHỦ TƯỚNG", "vkstc": "VIỆN TRƯỞNG"}.get(
            head.body, "BỘ TRƯỞNG" if head.issuer.startswith("Bộ") else "TRƯỞNG BAN"
        )
        if head.body == "tld":
            post = "CHỦ TỊCH"
    else:
        post = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH" if made.draw(19, i) & 1 else posts[1]
    lines = "\n".join(f"- {name};" for name in said.recipients)
    return f"\n\nNơi nhận:\n{lines}\n- Lưu: VT, TĐKT.\n\n{post}\n\n{said.signatory}\n"


def _body_citations(made: Archive, i: int, said: Facts, relation: str) -> list[str]:
    home = said.head.where
    return [
        _mention(cited, home, made.draw(20, i, k))
        for k, cited in enumerate(said.citations)
        if cited.relation == relation
    ]


def _compared(made: Archive, i: int, said: Facts) -> str:
    """Sentences that cite without carrying out."""
    found = []
    for k, words in enumerate(_body_citations(made, i, said, "cites")):
        form = _CITING[made.draw(21, i, k) % len(_CITING)]
        found.append("- " + form.format(words))
    return "\n".join(found)


_CITING = (
    "So với {}; năm nay yêu cầu cao hơn ở phần kiểm tra.",
    "Cách chấm điểm giữ như lần trước, so với {}; chỉ đổi phần người chấm.",
    "Các tổ đã lập được phân công tại {}; nay giữ nguyên người phụ trách.",
    "Những phần việc liên quan đến {}; nơi nào chưa xong thì làm tiếp.",
)


def _remembered(said: Facts) -> str:
    """The sentence that names anniversaries."""
    found = []
    for event, origin, years in said.anniversaries:
        then = date(origin.year + years, origin.month, origin.day)
        found.append(f"Kỷ niệm {years} năm {event} ({_short(origin)} - {_short(then)})")
    return f"Năm nay có mốc đáng nhớ: {', '.join(found)}.\n\n" if found else ""


def _moved(made: Archive, i: int, said: Facts) -> str:
    """Sentences that name movements."""
    forms = (
        "Tiếp tục phong trào thi đua “{}” bằng việc làm cụ thể.",
        "Gắn việc này với phong trào “{}” đang có ở cơ sở.",
        "Đẩy mạnh cuộc vận động “{}” trong mọi tổ.",
    )
    bits = made.draw(22, i)
    return " ".join(forms[(bits + k) % 3].format(name) for k, name in enumerate(said.movements))


def _aims(said: Facts) -> str:
    return "\n".join(f"- {figure.line}." for figure in said.targets)


def _told(made: Archive, i: int, said: Facts) -> str:
    """Who is told to act."""
    lines = []
    for k, agent in enumerate(said.agents):
        task = _TASKS[made.draw(23, i, k) % len(_TASKS)]
        lines.append(f"{k + 1}. {'Giao ' if k % 2 == 0 else ''}{agent} {task}.")
    return "\n\n".join(lines)


def _whole(head: Head) -> str:
    """The place a document speaks of, as it is called in running text."""
    if head.where < 0:
        return "cả nước"
    province = PROVINCES[head.where]
    return f"huyện {head.district}" if head.district else f"{province.unit} {province.name}"


def _speaker(head: Head) -> str:
    """Who speaks, in running text."""
    return head.letterhead if head.district else head.issuer


def _basis(made: Archive, i: int, said: Facts) -> str:
    """The documents a plan or decision rests on, and the one it carries out."""
    based = [f"Căn cứ {words};" for words in _body_citations(made, i, said, "basis")]
    done = [f"Thực hiện {words};" for words in _body_citations(made, i, said, "implements")]
    return "\n\n".join(based + done)


def _sections(made: Archive, i: int, said: Facts) -> str:
    """The numbered parts of a directive or a plan."""
    bits = made.draw(24, i)
    parts = [("MỤC ĐÍCH, YÊU CẦU", made.passages(i, 0, 2 + bits % 2))]
    if said.targets:
        parts.append(("CHỈ TIÊU THI ĐUA", _aims(said)))
    content = made.passages(i, 3, 3 + (bits >> 8) % 3)
    cited = _compared(made, i, said)
    moved = _moved(made, i, said)
    parts.append(("NỘI DUNG THI ĐUA", "\n\n".join(x for x in (content, moved, cited) if x)))
    if said.period:
        first, last = said.period
        parts.append(("THỜI GIAN THI ĐUA", f"Từ ngày {_short(first)} đến hết ngày {_short(last)}."))
        half = "Sơ kết: trong tháng 7/{0}.\n- Tổng kết: trong tháng 12/{0}."
        parts.append(("SƠ KẾT, TỔNG KẾT", "- " + half.format(first.year)))
    parts.append(("TỔ CHỨC THỰC HIỆN", _told(made, i, said)))
    roman = ("I", "II", "III", "IV", "V", "VI")
    return "\n\n".join(f"{roman[k]}. {name}\n\n{text}" for k, (name, text) in enumerate(parts))


def _title_line(title: str) -> str:
    return title[0].upper() + title[1:]


def _directive(made: Archive, i: int, said: Facts) -> str:
    """A directive, plan or guide: title, why, numbered parts."""
    head = said.head
    based = _basis(made, i, said)
    if said.theme:
        does = f"{_speaker(head)} phát động thi đua trong {_whole(head)} với chủ đề “{said.theme}”, gồm những nội dung sau:"  # fmt: skip
    elif head.type == "Kế hoạch":
        does = f"{_speaker(head)} ban hành Kế hoạch trong {_whole(head)} như sau:"
    else:
        does = f"{_speaker(head)} yêu cầu các cơ quan, đơn vị của {_whole(head)} làm tốt những việc sau:"
    opening = f"{based}\n\n{does}" if based else does
    return (
        f"{_top(head)}{head.type.upper()}\n{_title_line(head.title)}\n-----\n\n"
        f"{_remembered(said)}{opening}\n\n{_sections(made, i, said).rstrip('.')}./."
        f"{_tail(i, made, said)}"
    )


def _decision(made: Archive, i: int, said: Facts) -> str:
    """A decision or decree: what it rests on, articles."""
    head = said.head
    kind = head.type.upper()
    office = {"ttg": "THỦ TƯỚNG CHÍNH PHỦ"}.get(head.body, head.letterhead.upper())
    articles = [
        f"Điều 1. {_title_line(head.title)} trong {_whole(head)}; {_speaker(head)} giao những việc sau:",
        made.passages(i, 0, 4),
        f"Điều 2. {_moved(made, i, said)}",
        _compared(made, i, said),
        f"Điều 3. {_told(made, i, said)}",
    ]
    text = "\n\n".join(x for x in articles if x)
    based = _basis(made, i, said)
    return (
        f"{_top(head)}{kind}\nVề việc {head.title}\n\n{office}\n\n{_remembered(said)}"
        f"{based}\n\n{kind}:\n\n{text.rstrip('.')}./.{_tail(i, made, said)}"
    )


def _letter(made: Archive, i: int, said: Facts) -> str:
    """An official letter (công văn)."""
    head = said.head
    to = "- Các cơ quan, đơn vị trực thuộc;\n- UBND các xã, phường, thị trấn."
    based = _basis(made, i, said)
    does = f"{_speaker(head)} đề nghị {said.asked} làm tốt những việc sau:"
    parts = [
        _remembered(said).strip(), based, does, made.passages(i, 0, 5),
        _moved(made, i, said), _compared(made, i, said), _told(made, i, said),
    ]  # fmt: skip
    text = "\n\n".join(x for x in parts if x)
    return f"{_top(head)}Kính gửi:\n{to}\n\n{text.rstrip('.')}./.{_tail(i, made, said)}"


_LAYOUTS = {
    "Quyết định": _decision,
    "Nghị định": _decision,
    "Nghị quyết": _decision,
    "Thông tư": _decision,
    "Công văn": _letter,
}


# --- files -----------------------------------------------------------------------------------


def write(n: int, folder: Path, seed: int = 0, start: int = 0, stop: int | None = None) -> int:
    """Write documents start to stop as files, a thousand a folder; gives the number of bytes."""
    size = 0
    for i, (name, text) in enumerate(archive(n, seed, start, stop), start):
        place = folder / f"{i // 1000:04d}"
        if i == start or i % 1000 == 0:
            place.mkdir(parents=True, exist_ok=True)
        content = text.encode()
        (place / name).write_bytes(content)
        size += len(content)
    return size


def main(arguments: Sequence[str]) -> None:
    """Write an archive, by ranges of a thousand on all cores."""
    parser = argparse.ArgumentParser(description="Write an archive of generated documents.")
    parser.add_argument("n", type=int, help="how many documents")
    parser.add_argument("-o", "--output", type=Path, required=True, help="folder to write into")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args(arguments)
    starts = range(0, given.n, 1000)
    with ProcessPoolExecutor(given.jobs) as pool:
        written = [
            pool.submit(write, given.n, given.output, given.seed, start, start + 1000)
            for start in starts
        ]
        size = sum(one.result() for one in written)
    print(f"{given.n:,} documents, {size:,} bytes in {given.output}")


if __name__ == "__main__":
    main(sys.argv[1:])

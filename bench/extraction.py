"""How fast records are made: `python bench/extraction.py`, against others in the same run.

record    `extract`: every field, every offset, on one core
re        one anchored pattern for document numbers over the same texts, the limit; and its
          simplest form, digits, a slash, a capital
loaded    finished records from pickles, which is done in C: objects and their strings, no text read
eyecite   `get_citations` with HyperscanTokenizer on English court prose generated here, documents of
          the same lengths, with about as many citations a kilobyte as opinions have
words     underthesea's `word_tokenize` on the same texts
one, two  a pool of one process and one of two: names of files in, how many numbers out, a batch
          of files a task, so that no text and no record travels between processes; and the same
          two pools at the pattern alone, which says what a second process gives on this machine

One core: seconds of processor time, so that neighbours count less. One and two processes:
seconds by the clock. Contestants take turns, and the median of the repeats counts. The two slow
peers read a part of the texts, three times; all rates are UTF-8 bytes a second. Texts are those of
../shared, of samples/ alone where that is absent, each taken again and again with other figures
and names.

eyecite, hyperscan and underthesea come with: python3 -m pip install ".[bench]"
"""

from __future__ import annotations

import argparse
import importlib
import itertools
import json
import pickle
import platform
import random
import re
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from thidua.graph.extract import extract, numbers
from thidua.graph.read import Text, make_text, read
from thidua.graph.records import Record

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FOLDERS = (SHARED / "corpus", SHARED / "dev" / "texts", SHARED / "unlabelled")

#: The limit: the numbers that a record holds, in one pattern.
LIMIT = re.compile(
    r"(?<![\w/.,-])\d{1,6}[a-zA-Z]?(?: ?- ?[A-ZĐ]\w{0,6})? ?/ ?(?:\d{4} ?/ ?)?"
    r"[A-ZĐ][\w.&]*(?:[-/][A-ZĐ][\w.&]*)*"
)
SIMPLEST = re.compile(r"\d+/[A-ZĐ]")

#: (a rate, what it is measured by, at least how many times as fast)
BOUNDS = (
    ("record", "re", 1 / 3),
    ("record", "eyecite", 50.0),
    ("record", "words", 100.0),
    ("two", "one", 1.8),
)


# the texts ---------------------------------------------------------------------------------------


def originals() -> list[str]:
    """The texts that all others are made of."""
    files = [path for folder in FOLDERS if folder.is_dir() for path in sorted(folder.iterdir())]
    own = (p for p in sorted((ROOT / "samples").iterdir()) if re.match(r"\d\d_", p.name))
    return [read(path).nfc for path in [*files, *own]]


#: A figure that may change without making a date or an ordinal impossible, and a syllable of a name.
_FIGURE = re.compile(r"(?<![\d/.,-])\d{2,4}(?=[/-][A-ZĐ]|,\d+ ?%| ?%)")
_NAMES = ("An", "Bình", "Châu", "Giang", "Hà", "Hải", "Hòa", "Lâm", "Minh", "Nam", "Ninh", "Phú",
          "Quang", "Sơn", "Thanh", "Thái", "Tiên", "Trà", "Tuyên", "Vĩnh")  # fmt: skip
_PLACE = re.compile(r"((?:[Tt]ỉnh|[Tt]hành phố|TỈNH|THÀNH PHỐ) )(\w+ \w+)")


def varied(text: str, turn: int) -> str:
    """`text` with other numbers, figures and names of provinces: the same for the same `turn`."""
    if turn == 0:
        return text
    dice = random.Random(turn)

    def figure(match: re.Match[str]) -> str:
        printed = match.group()
        return str((int(printed) * 7 + turn) % 10 ** len(printed)).zfill(len(printed))

    new: dict[str, str] = {}

    def place(match: re.Match[str]) -> str:
        name = match[2]
        if not (name.istitle() or name.isupper()):
            return match.group()
        made = new.setdefault(name.casefold(), " ".join(dice.sample(_NAMES, 2)))
        return match[1] + (made.upper() if name.isupper() else made)

    return _PLACE.sub(place, _FIGURE.sub(figure, text))


def texts(size: int) -> list[Text]:
    """Distinct texts, `size` bytes or a little more together."""
    made: list[Text] = []
    base = originals()
    for turn in itertools.count():
        for number, text in enumerate(base):
            words = varied(text, turn)
            data = words.encode()
            made.append(make_text(f"{number:03}_{turn:03}.txt", data, words))
            size -= len(data)
            if size <= 0:
                return made
    raise AssertionError


_COURTS = ("The district court", "The court of appeals", "The trial judge", "The panel below",
           "The magistrate judge", "The majority")  # fmt: skip
_ACTS = ("held that", "reasoned that", "declined to find that", "assumed without deciding that",
         "concluded, after a full hearing, that", "noted that")  # fmt: skip
_CLAUSES = (
    "the statute reaches only conduct that occurred after its effective date",
    "the agency had offered no reason for departing from its earlier position",
    "the plaintiff was entitled to a fair opportunity to answer the motion",
    "the officers had probable cause to believe that an offense had been committed",
    "the contract, read as a whole, left no room for the construction now urged",
    "the record contains substantial evidence in support of the verdict",
    "the error, if there was one, did not affect the substantial rights of the parties",
)
_NAMED = ("Adams", "Baker", "Carter", "Dalton", "Ellis", "Foster", "Grant", "Harmon", "Iverson",
          "Jordan", "Keller", "Lawson")  # fmt: skip
_REPORTERS = ("U. S.", "F. 2d", "F. 3d", "S. Ct.", "F. Supp. 2d", "P. 2d", "N. E. 2d")
#: Citations a character, and the kinds of them, as in an opinion of the Supreme Court of the
#: United States: full ones, "Id.", "supra", short ones.
_DENSITY = 1.9 / 1000
_KINDS = {"full": 42, "id": 27, "supra": 17, "short": 14}


def prose(length: int, dice: random.Random) -> str:
    """English court prose of about `length` characters."""
    made: list[str] = []
    written = cited = 0
    while written < length:
        words = f"{dice.choice(_COURTS)} {dice.choice(_ACTS)} {dice.choice(_CLAUSES)}."
        if cited < written * _DENSITY:
            cited += 1
            words = f"{words} {_citation(dice)}"
        made.append(words + dice.choice((" ", " ", " ", "\n\n")))
        written += len(made[-1])
    return "".join(made)


def _citation(dice: random.Random) -> str:
    kind = dice.choices(list(_KINDS), list(_KINDS.values()))[0]
    page, volume = dice.randrange(1, 1400), dice.randrange(1, 600)
    one, other = dice.sample(_NAMED, 2)
    reporter = dice.choice(_REPORTERS)
    return {
        "full": f"See {one} v. {other}, {volume} {reporter} {page}, {page + 7} ({dice.randrange(1950, 2020)}).",
        "id": f"Id., at {page}.",
        "supra": f"See {one}, supra, at {page}.",
        "short": f"{one}, {volume} {reporter}, at {page}.",
    }[kind]


# the contestants ---------------------------------------------------------------------------------


@dataclass
class Contestant:
    """Who reads what: `run` gives how many it found, in `size` bytes."""

    run: Callable[[], int]
    size: int
    clock: Callable[[], float] = time.process_time
    seconds: list[float] = field(default_factory=list)
    found: int = 0

    def take(self) -> None:
        begun = self.clock()
        self.found = self.run()
        self.seconds.append(self.clock() - begun)

    @property
    def rate(self) -> float:
        """Megabytes of UTF-8 a second."""
        return self.size / 1e6 / median(self.seconds)


def numbers_of(record: Record) -> int:
    """How often a record says that a document's number is printed."""
    documents = record.documents
    cited = (len(c.evidence) for d in documents for c in d.citations if c.number)
    return sum(cited) + sum(d.number is not None for d in documents)


def distinct(found: list[str]) -> set[str]:
    return {numbers.fold(number.rstrip(".&")) for number in found}


def agreement(made: list[Text], records: list[Record]) -> dict[str, int]:
    """How many distinct numbers of each text the record holds, the pattern finds, and both."""
    counts = {"record": 0, "re": 0, "both": 0}
    for text, record in zip(made, records, strict=True):
        documents = record.documents
        own = [d.number for d in documents if d.number]
        ours = distinct([*own, *(c.number for d in documents for c in d.citations if c.number)])
        theirs = distinct([match.group() for match in LIMIT.finditer(text.nfc)])
        counts["record"] += len(ours)
        counts["re"] += len(theirs)
        counts["both"] += len(ours & theirs)
    return counts


def peers(made: list[Text], size: int) -> Iterator[tuple[str, Contestant]]:
    """The two slow ones, on as many of the texts as hold `size` bytes; those that are installed."""
    dice = random.Random(0)
    chosen: list[str] = []
    for text in dice.sample(made, len(made)):
        chosen.append(text.nfc)
        size -= len(text.nfc.encode())
        if size <= 0:
            break
    eyecite = _installed("eyecite", "eyecite.tokenizers", "hyperscan")
    if eyecite is not None:
        tokenizer = sys.modules["eyecite.tokenizers"].HyperscanTokenizer()
        english = [prose(len(text.encode()), dice) for text in chosen]
        eyecite.get_citations(english[0], tokenizer=tokenizer)

        def cited() -> int:
            return sum(len(eyecite.get_citations(text, tokenizer=tokenizer)) for text in english)

        yield "eyecite", Contestant(cited, sum(len(text.encode()) for text in english))
    underthesea = _installed("underthesea")
    if underthesea is not None:
        underthesea.word_tokenize(chosen[0][:1000])

        def words() -> int:
            return sum(len(underthesea.word_tokenize(text)) for text in chosen)

        yield "words", Contestant(words, sum(len(text.encode()) for text in chosen))


#: Files a task.
_BATCH = 8


def read_batch(files: list[Path]) -> int:
    """The task of a pool: how many numbers the records of these files hold."""
    return sum(numbers_of(extract(read(file))) for file in files)


def scan_batch(files: list[Path]) -> int:
    """The same task for the pattern alone."""
    return sum(sum(1 for _ in LIMIT.finditer(read(file).nfc)) for file in files)


def pools(made: list[Text], total: int, repeats: int) -> Iterator[tuple[str, Contestant]]:
    """One process and two, each reading all texts as files: for records, and for the pattern."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as open_pools:
        files = [Path(folder, text.source) for text in made]
        for file, text in zip(files, made, strict=True):
            file.write_text(text.nfc, encoding="utf-8")
        batches = [files[k : k + _BATCH] for k in range(0, len(files), _BATCH)]

        def pooled(jobs: int, task: Callable[[list[Path]], int]) -> Contestant:
            pool = open_pools.enter_context(ProcessPoolExecutor(jobs))
            return Contestant(lambda: sum(pool.map(task, batches)), total, time.perf_counter)

        all_of_them = {
            "one": pooled(1, read_batch),
            "two": pooled(2, read_batch),
            "re, one": pooled(1, scan_batch),
            "re, two": pooled(2, scan_batch),
        }
        for contestant in all_of_them.values():
            contestant.run()  # the processes start
        for _ in range(repeats):
            for contestant in all_of_them.values():
                contestant.take()
    return iter(all_of_them.items())


def _installed(name: str, *more: str) -> Any:
    try:
        module = importlib.import_module(name)
        for other in more:
            importlib.import_module(other)
    except ImportError as error:
        print(
            f'{name} is not measured ({error}); try: python3 -m pip install ".[bench]"',
            file=sys.stderr,
        )
        return None
    return module


def measured(size: int, peer_size: int, repeats: int) -> dict[str, Any]:
    """All rates of one run."""
    made = texts(size)
    total = sum(len(text.nfc.encode()) for text in made)
    records = [extract(text) for text in made]
    agreed = agreement(made, records)
    pickles = [pickle.dumps(record, pickle.HIGHEST_PROTOCOL) for record in records]
    del records
    # the pool comes first: its processes are copies of this one, which the peers make large
    racing = dict(pools(made, total, repeats))
    alone = {
        "record": Contestant(lambda: sum(numbers_of(extract(text)) for text in made), total),
        "re": Contestant(_scan(LIMIT, made), total),
        "simplest": Contestant(_scan(SIMPLEST, made), total),
        "loaded": Contestant(lambda: sum(numbers_of(pickle.loads(p)) for p in pickles), total),
        **dict(peers(made, peer_size)),
    }
    for turn in range(repeats):
        for name, contestant in alone.items():
            if turn < 3 or name not in ("eyecite", "words"):
                contestant.take()
    racing = {**alone, **racing}
    return {
        "python": platform.python_version(),
        "texts": len(made),
        "bytes": total,
        "repeats": repeats,
        "distinct_numbers": agreed,
        "rates": {
            name: {
                "mb_per_second": round(c.rate, 3),
                "bytes": c.size,
                "found": c.found,
                "seconds": [round(s, 4) for s in c.seconds],
            }
            for name, c in racing.items()
        },
        "ratios": [
            {
                "of": of,
                "to": to,
                "ratio": round(racing[of].rate / racing[to].rate, 3),
                "bound": round(bound, 3),
                "met": racing[of].rate >= bound * racing[to].rate,
            }
            for of, to, bound in BOUNDS
            if of in racing and to in racing
        ],
        "two_processes_at_the_pattern": round(racing["re, two"].rate / racing["re, one"].rate, 3),
    }


def _scan(pattern: re.Pattern[str], made: list[Text]) -> Callable[[], int]:
    return lambda: sum(1 for text in made for _ in pattern.finditer(text.nfc))


def table(figures: dict[str, Any]) -> str:
    size = f"{figures['texts']} texts, {figures['bytes'] / 1e6:.1f} MB"
    lines = [
        f"{size}, Python {figures['python']}, median of {figures['repeats']}",
        "",
        f"{'':<10}{'MB/s':>10}{'MB read':>10}{'found':>10}",
    ]
    for name, rate in figures["rates"].items():
        speed, read_ = rate["mb_per_second"], rate["bytes"] / 1e6
        lines.append(f"{name:<10}{speed:>10.2f}{read_:>10.2f}{rate['found']:>10}")
    agreed = figures["distinct_numbers"]
    lines += [
        "",
        f"distinct numbers: record {agreed['record']}, re {agreed['re']}, both {agreed['both']}",
        "",
        f"{'':<20}{'ratio':>10}{'bound':>10}",
    ]
    for ratio in figures["ratios"]:
        name = f"{ratio['of']} : {ratio['to']}"
        met = "met" if ratio["met"] else "below"
        lines.append(f"{name:<20}{ratio['ratio']:>10.2f}{ratio['bound']:>10.2f}  {met}")
    lines.append(f"{'re, two : re, one':<20}{figures['two_processes_at_the_pattern']:>10.2f}")
    return "\n".join(lines)


# where the time goes -----------------------------------------------------------------------------


def shares(size: int) -> dict[str, float]:
    """The share of each step of `extract`, by processor time, the largest first."""
    module = importlib.import_module("thidua.graph.extract")
    spent: dict[str, float] = defaultdict(float)

    def timed(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any, **kwargs: Any) -> Any:
            begun = time.process_time()
            made = call(*args, **kwargs)
            spent[name] += time.process_time() - begun
            return made

        return wrapped

    made = texts(size)
    for text in made[:60]:
        extract(text)
    for holder in (module, module.issuers, module.attached, module.doubted):
        for name, value in list(vars(holder).items()):
            # a step: a function that `extract` takes from a finder's module, or calls there
            made_by = getattr(value, "__module__", "")
            step = made_by.startswith(f"{module.__name__}.") and not isinstance(value, type)
            if (
                step
                and name != "pattern"
                and name[0] != "_"
                and holder.__name__ in (made_by, module.__name__)
            ):
                setattr(holder, name, timed(name, value))
    begun = time.process_time()
    for text in made:
        module.extract(text)
    whole = time.process_time() - begun
    spent["the rest"] = whole - sum(spent.values())
    return {name: s / whole for name, s in sorted(spent.items(), key=lambda item: -item[1])}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", type=float, default=4.0, help="megabytes of text (4)")
    parser.add_argument("--peer-size", type=float, default=0.3, help="for the slow peers (0.3)")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--profile", action="store_true", help="the share of each finder instead")
    parser.add_argument("-f", "--format", choices=("table", "json"), default="table")
    asked = parser.parse_args()
    if asked.profile:
        found = shares(int(asked.size * 1e6))
        if asked.format == "json":
            print(json.dumps({name: round(share, 4) for name, share in found.items()}, indent=1))
        else:
            print("\n".join(f"{name:<28}{share:>7.1%}" for name, share in found.items()))
        return 0
    figures = measured(int(asked.size * 1e6), int(asked.peer_size * 1e6), asked.repeats)
    print(json.dumps(figures, indent=1) if asked.format == "json" else table(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""No text, however mangled, gives a traceback or takes long; no pattern is slow on its own.

HOSTILE_TEXTS=10000 makes ten thousand mutated texts instead of the few hundred of every run.
"""

from __future__ import annotations

import ast
import importlib
import os
import pkgutil
import random
import re
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

import thidua.graph.extract as finders
from thidua.graph.extract import extract
from thidua.graph.read import make_text, read
from thidua.graph.records import to_json

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
COUNT = int(os.environ.get("HOSTILE_TEXTS", "300"))
#: Seconds: for a text, and for a pattern on 100,000 characters.
TEXT_LIMIT, PATTERN_LIMIT = 2.0, 0.05


def texts() -> list[str]:
    return [read(path).nfc for path in sorted(SAMPLES.iterdir()) if re.match(r"\d\d_", path.name)]


# mutated texts -------------------------------------------------------------------------------


def cut(text: str, dice: random.Random) -> str:
    begin, end = sorted(dice.randrange(len(text) + 1) for _ in range(2))
    return text[begin:end]


def doubled(text: str, dice: random.Random) -> str:
    begin, end = sorted(dice.randrange(len(text) + 1) for _ in range(2))
    return text[:end] + text[begin:end] * dice.randrange(1, 4) + text[end:]


def replaced(text: str, dice: random.Random) -> str:
    made = list(text)
    for _ in range(dice.randrange(1, 400)):
        made[dice.randrange(len(made))] = dice.choice(
            "\0\n\t |*-–“”\"'()/.:;0123456789ĐQUBNDđaăâ\u0301\u202e\ufeff😀"
        )
    return "".join(made)  # fmt: skip


def shuffled(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    dice.shuffle(lines)
    return "\n".join(lines)


def decomposed(text: str, dice: random.Random) -> str:
    return unicodedata.normalize("NFD", text)


def one_line(text: str, dice: random.Random) -> str:
    return text.replace("\n", dice.choice((" ", "", " | ", "; ")))


def with_nul(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text) + 1)
    return text[:at] + "\0" * dice.randrange(1, 50) + text[at:]


def crowded(text: str, dice: random.Random) -> str:
    """One of the marks that rules look for, many times, in the middle of the text."""
    mark = dice.choice(("“", "(", "V/v ", "số ", "Căn cứ ", "- ", "|", "Nơi nhận:\n", "CHỈ THỊ\n",
                        "ngày ", "1/", "Luật ", "KT. CHỦ TỊCH\n", "Kính gửi: ", "phong trào “"))  # fmt: skip
    at = dice.randrange(len(text) + 1)
    return text[:at] + mark * dice.randrange(1, 500) + text[at:]


MUTATIONS: tuple[Callable[[str, random.Random], str], ...] = (
    cut, doubled, replaced, shuffled, decomposed, one_line, with_nul, crowded,
)  # fmt: skip


def mutant(number: int, originals: list[str]) -> str:
    dice = random.Random(number)
    text = dice.choice(originals)
    for mutate in dice.sample(MUTATIONS, dice.randrange(1, 4)):
        if text:
            text = mutate(text, dice)
    return text


def test_mutated_texts() -> None:
    originals = texts()
    slow: list[tuple[int, float]] = []

    for number in range(COUNT):
        data = mutant(number, originals).encode("utf-8", "surrogatepass")
        begun = time.process_time()
        try:
            text = make_text("mutant.txt", data, data.decode("utf-8"))
        except ValueError:
            continue  # said in one line that it is no Vietnamese text
        record = extract(text)
        took = time.process_time() - begun
        if took > TEXT_LIMIT:
            slow.append((number, took))
        for document in record.documents:
            assert 0 <= document.start <= document.end <= len(text.nfc), number
        to_json(record)

    assert slow == []


LONG_LINES = {
    "a text of one line": lambda originals: " ".join(originals[1].split()) * 80,
    "digits": lambda originals: originals[1] + "1" * 1_000_000,
    "quotation marks": lambda originals: originals[1] + "“" * 1_000_000,
    "one word": lambda originals: originals[1] + "số " * 350_000,
    "table bars": lambda originals: originals[1] + "|" * 1_000_000,
    "blanks": lambda originals: originals[1] + " " * 1_000_000,
    "marks on one letter": lambda originals: originals[1] + "a" + "\u0301" * 1_000_000,
}


@pytest.mark.parametrize("kind", LONG_LINES)
def test_a_line_of_a_megabyte(kind: str) -> None:
    line = LONG_LINES[kind](texts())
    begun = time.process_time()

    extract(make_text("long.txt", b"long", line))

    assert time.process_time() - begun < TEXT_LIMIT


def _body(number: int) -> str:
    """A name that no other number gives."""
    letters = ["bcdghklmnpqrstvx"[number >> shift & 15] + "a" for shift in (0, 4, 8)]
    return f"Sở {letters[0].title()} {letters[1]} {letters[2]}"


#: What stands a few thousand times in one text, each time a little otherwise.
REPEATED: dict[str, Callable[[int], str]] = {
    "who is told": lambda n: f"- {_body(n)} (gọi tắt là Sở {n}) có trách nhiệm lập sổ.\n",
    "who acts in prose": lambda n: f"{_body(n)} lập sổ\n\n2\n\n",
    "heads of tables": lambda n: f"TT\nChỉ tiêu\nĐơn vị tính\nNăm 2015\n1\nGiếng\ncái\n{n}\n",
    "figures of one sentence": lambda n: f"(năm 2032: {n} cầu; ",
    "names of movements": lambda n: f"phong trào thi đua “Giữ giếng {_body(n)[3:]} {n}”, ",
    "what is done by documents": lambda n: f"thực hiện theo Quyết định số {n}/QĐ-SYT, các bản; ",
    "titles of documents": lambda n: (
        f"Quyết định số {n}/QĐ-SYT về giữ giếng, Sở Y tế, các xã, bản, "
    ),
    "figures of one line": lambda n: f"phấn đấu trồng {n} cây chè, {n % 90}% số hộ có giếng; ",
    "laws that a scan misread": lambda n: "Luật Đâu tư công và Luật Đât đai tô chức thục hiện, ",
    "anniversaries": lambda n: f"kỷ niệm 80 năm Ngày {_body(n)[3:]} {n}; ",
    "items with figures": lambda n: f"- Xây {n} cầu treo (năm 2032: 12 cầu; năm 2033: 18 cầu)\n",
}


@pytest.mark.parametrize("kind", REPEATED)
def test_what_is_repeated_takes_no_longer(kind: str) -> None:
    head = "SỞ Y TẾ\nKẾ HOẠCH\nPhát động phong trào thi đua giữ giếng\nIII. TỔ CHỨC THỰC HIỆN\n"
    text = texts()[1] + head + "".join(map(REPEATED[kind], range(3000)))
    begun = time.process_time()

    extract(make_text("repeated.txt", b"repeated", text))

    assert time.process_time() - begun < TEXT_LIMIT


# patterns ------------------------------------------------------------------------------------

_METHODS = {"match", "fullmatch", "search", "finditer", "sub", "findall", "split"}
#: Methods that try a pattern at one place; the others try it everywhere.
_ANCHORED = {"match", "fullmatch"}


def patterns() -> dict[re.Pattern[str], tuple[str, set[str]]]:
    """Every pattern of the finders, with where it stands and how it is used.

    Found in the code itself: as an attribute of a module, and as what a method is called on.
    """
    found: dict[re.Pattern[str], tuple[str, set[str]]] = {}
    prefix = f"{finders.__name__}."
    for info in pkgutil.walk_packages(finders.__path__, prefix):
        module, where = importlib.import_module(info.name), info.name.removeprefix(prefix)
        assert module.__file__ is not None
        tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if node.func.attr not in _METHODS:
                continue
            try:
                value = eval(compile(ast.Expression(node.func.value), "", "eval"), vars(module))
            except (NameError, AttributeError, TypeError):
                continue  # a local name; what it holds is named elsewhere
            if isinstance(value, re.Pattern):
                name = f"{where}: {ast.unparse(node.func.value)[:60]}"
                found.setdefault(value, (name, set()))[1].add(node.func.attr)
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                found.setdefault(value, (f"{where}: {name}", set()))
    return found


def repeated(words: str) -> str:
    return (words * (100_000 // len(words) + 1))[:100_000]


HOSTILE = {
    "digits": repeated("1"),
    "V/v": repeated("V/v "),
    "số": repeated("số "),
    "quotation marks": repeated("“"),
    "dashes": repeated("-"),
    "capitals": repeated("A"),
    "blanks": repeated(" "),
    "brackets": repeated("("),
}


def taken(pattern: re.Pattern[str], uses: set[str], text: str) -> float:
    """Seconds of processor time, the best of up to ten."""
    best = float("inf")
    for _ in range(10):
        begun = time.process_time()
        if uses and uses <= _ANCHORED:
            pattern.match(text)
            pattern.fullmatch(text)
        else:
            for _match in pattern.finditer(text):
                pass
        best = min(best, time.process_time() - begun)
        if best < PATTERN_LIMIT:
            break
    return best


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_pattern_is_slow(kind: str) -> None:
    every = patterns()

    slow = [
        (name, round(seconds, 3))
        for pattern, (name, uses) in every.items()
        if (seconds := taken(pattern, uses, HOSTILE[kind])) >= PATTERN_LIMIT
    ]

    assert len(every) > 500
    assert slow == []

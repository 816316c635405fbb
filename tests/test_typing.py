"""One document typed in other ways: the letters of other systems, marks and line ends; one record.

What keyboards, converters, web pages and printers make of the same words is told by the samples,
which are read as they are and with each change.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from thidua.graph.extract import extract
from thidua.graph.read import read
from thidua.graph.records import to_json

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
NAMES = (
    "01_chi-thi-tinh-uy-2022", "02_chi-thi-ubnd-2024", "06_quyet-dinh-cum-khoi-2021",
)  # fmt: skip
DASH = re.compile(r"^(\s*)- ", re.MULTILINE)


def marked(mark: str) -> Callable[[str], str]:
    return lambda text: DASH.sub(rf"\1{mark} ", text)


def letters(table: dict[str, str]) -> Callable[[str], str]:
    return lambda text: text.translate(str.maketrans(table))


def wrapped(text: str) -> str:
    return "\n".join("\n".join(textwrap.wrap(line, 72)) for line in text.split("\n"))


WAYS: dict[str, Callable[[str], str]] = {
    "hyphens that do not break": letters({"-": "\u2011"}),
    "a minus for each hyphen": letters({"-": "\u2212"}),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "line ends of old Macs": letters({"\n": "\r"}),
    "blanks that do not break": letters({" ": "\xa0"}),
    "thin blanks": letters({" ": "\u2009"}),
    "blanks of no width": letters({" ": " \u200b"}),
    "soft hyphens": lambda text: re.sub(r"(\w{3})(\w{2})", "\\1\xad\\2", text),
    "marks apart from letters": lambda text: unicodedata.normalize("NFD", text),
    "the mark of order": lambda text: f"\ufeff{text}",
    "Đ of Iceland": letters({"Đ": "Ð"}),
    "Đ and đ of Iceland": letters({"Đ": "Ð", "đ": "ð"}),
    "ư of other alphabets": letters({"ư": "ƣ", "Ư": "Ƣ"}),
    "đ of printers": letters({"Đ": "ð", "đ": "ñ"}),
    "round marks": marked("•"),
    "marks of Symbol": marked("\uf0b7"),
    "marks of Wingdings": marked("\uf0d8"),
    "arrows": marked("➢"),
    "squares": marked("■"),
    "lines of 72 letters": wrapped,
    "indented": lambda text: textwrap.indent(text, "    "),
    "blanks behind lines": lambda text: text.replace("\n", "   \n"),
    "pages": lambda text: text.replace("\n\n", "\n\f\n"),
    "letters of HTML": lambda text: text.replace(" - ", " &ndash; ").replace("“", "&ldquo;"),
    "line breaks of HTML": lambda text: text.replace("\n", "<br/>\n"),
    "quoted": lambda text: textwrap.indent(text, "> ", lambda line: True),
    "each line a paragraph": lambda text: wrapped(text).replace("\n", "\n\n"),
}  # fmt: skip


def facts(text: str, path: Path) -> Any:
    """What a text says, without where it says it; it is written to `path` and read."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            # the two ends of a campaign are facts, those of evidence and of a document places
            places = ("start", "end") if "citations" in value or "evidence" not in value else ()
            return {
                k: plain(v) for k, v in value.items() if not k.endswith("evidence") and k not in places
            }  # fmt: skip
        if isinstance(value, list):
            return [plain(item) for item in value]
        # quotation marks and dashes are those of the print
        return value.translate(str.maketrans("“”–", '""-')) if isinstance(value, str) else value

    path.write_bytes(text.encode())
    return plain(to_json(extract(read(path))))["documents"]


@cache
def typed(name: str) -> str:
    return (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NAMES)
def test_same_record(name: str, way: str, tmp_path: Path) -> None:
    changed = WAYS[way](typed(name))

    assert changed != typed(name)
    assert facts(changed, tmp_path / "a.txt") == facts(typed(name), tmp_path / "b.txt")

"""An answer on its way to a file: rows under a title, with what was asked."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING, Protocol

from thidua.reports.cells import Value, value_of

if TYPE_CHECKING:
    from rdflib.term import Node


class Rows(Protocol):
    """What every query gives (`thidua.graph.store.Rows`)."""

    @property
    def variables(self) -> Sequence[str]: ...
    @property
    def rows(self) -> Sequence[Sequence[Node | None]]: ...
    @property
    def truncated(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Answer:
    """Typed rows, and where they come from: the query's name, its summary, its parameters.

    `read` are the columns that are read on a page, () for all but addresses and offsets.
    """

    variables: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    title: str = ""
    truncated: bool = False
    name: str = ""
    summary: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)
    read: tuple[str, ...] = ()

    def only(self, variables: Sequence[str]) -> Answer:
        """The same answer with these columns, in this order."""
        places = [self.variables.index(name) for name in variables]
        rows = tuple(tuple(row[place] for place in places) for row in self.rows)
        return dataclasses.replace(self, variables=tuple(variables), rows=rows)


@dataclass(frozen=True, slots=True)
class Layout:
    """How an answer is set.

    lang: "vi", or "en" for headings in both languages. width: columns of the terminal, None
    where there is none. color: whether it takes colours. excel: CSV as Excel opens it on a
    Vietnamese Windows (byte order mark, ";", 31/01/2024, 1234,5).
    """

    lang: str = "vi"
    width: int | None = None
    color: bool = False
    excel: bool = False


def answer(
    rows: Rows,
    title: str = "",
    *,
    name: str = "",
    summary: str = "",
    parameters: Mapping[str, str] | None = None,
    read: Sequence[str] = (),
) -> Answer:
    """The rows of a query as typed values."""
    return Answer(
        variables=tuple(rows.variables),
        rows=tuple(tuple(value_of(term) for term in row) for row in rows.rows),
        title=title,
        truncated=rows.truncated,
        name=name,
        summary=summary,
        parameters=dict(parameters or {}),
        read=tuple(read),
    )


@functools.cache
def _labels() -> dict[str, tuple[str, str]]:
    """Column name -> (Vietnamese, English), from headings.tsv."""
    text = files(__package__).joinpath("headings.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:] if line)
    return {name: (vi, en) for name, vi, en in rows}


def heading(variable: str, lang: str = "vi") -> str:
    """What stands over a column: "Số ký hiệu", with lang="en" "Số ký hiệu / Number".

    A name that headings.tsv does not know is split into its words.
    """
    key = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", variable).lower()
    if key not in _labels():
        words = key.replace("_", " ").strip()
        return words[:1].upper() + words[1:]
    vi, en = _labels()[key]
    return vi if lang == "vi" else f"{vi} / {en}"


def headings(answer: Answer, lang: str) -> list[str]:
    """The headings of all columns, in order. A column of addresses is called so, and a document
    beside another name is "Tên văn bản", so that no two columns are called the same."""
    names = {name: heading(name, lang) for name in answer.variables}
    held = addresses(answer)
    if "label" in names and names["label"] in [names[n] for n in names if n != "label"]:
        names["label"] = "Tên văn bản" if lang == "vi" else "Tên văn bản / Name of the document"
    return [_address(names[n], lang) if n in held else names[n] for n in answer.variables]


def addresses(answer: Answer) -> frozenset[str]:
    """The columns that hold nothing but IRIs."""
    columns = zip(*answer.rows, strict=True)
    return frozenset(
        name
        for name, cells in zip(answer.variables, columns, strict=False)
        if {type(cell) for cell in cells} <= {str, type(None)}
        and all(_IRI.match(str(cell)) for cell in cells if cell is not None)
        and any(cells)
    )


#: Things, and the concepts of lists; a page of the web is read by people.
_IRI = re.compile(r"https://w3id\.org/thidua/\S+$")


def _address(name: str, lang: str) -> str:
    """ "Văn bản" -> "Địa chỉ văn bản"."""
    vi, slash, en = name.partition(" / ")
    if vi.startswith("Địa chỉ"):
        return name
    called = f"Địa chỉ {vi[:1].lower()}{vi[1:]}"
    return f"{called} / {en} (IRI)" if slash and lang == "en" else called


def cut_notice(lang: str) -> str:
    """What is said under an answer that is not whole."""
    vi, en = "Kết quả đã bị cắt bớt, còn dòng khác.", "Cut: there are more rows."
    return vi if lang == "vi" else f"{vi} / {en}"

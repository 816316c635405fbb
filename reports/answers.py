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
    """Typed rows, and where they come from: the query's name, its summary, its parameters."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    title: str = ""
    truncated: bool = False
    name: str = ""
    summary: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)

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
    """The headings of all columns, in order."""
    return [heading(variable, lang) for variable in answer.variables]


def cut_notice(lang: str) -> str:
    """What is said under an answer that is not whole."""
    vi, en = "Kết quả đã bị cắt bớt, còn dòng khác.", "Cut: there are more rows."
    return vi if lang == "vi" else f"{vi} / {en}"

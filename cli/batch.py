"""Many source files at once: one process a core, results in the order of the files."""

from __future__ import annotations

import functools
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from thidua.graph.errors import ThiduaError
from thidua.graph.places import Place
from thidua.graph.pool import Alone, Crew, Processes
from thidua.graph.read import Text
from thidua.graph.records import Record

#: Fewer files than this are not worth a process.
_FEW = 4


@dataclass(frozen=True, slots=True)
class Extracted:
    """What became of a file: its record and text, or the one line that says what is wrong.

    `trace` is where in the code a fault of our own lies.
    """

    file: Place
    record: Record | None = None
    text: Text | None = None
    error: str | None = None
    trace: str = ""


def crew_of(jobs: int, count: int, rules: Path | None = None) -> Crew:
    """Who reads `count` files: `jobs` processes, or this one alone where they are few.

    Raises InputError when the rules file is no good.
    """
    from thidua.graph.extract.rules import use_rules

    use_rules(rules)
    if jobs == 1 or count < _FEW:
        return Alone()
    return Processes(min(jobs, count), functools.partial(use_rules, rules))


def dismiss(crew: Crew) -> None:
    """Let the processes of a crew go, when it has any."""
    if isinstance(crew, Processes):
        crew.close()


def extract_all(files: Sequence[Place], jobs: int, rules: Path | None) -> Iterator[Extracted]:
    """The records of `files`, in their order, by `jobs` processes.

    Raises InputError when the rules file is no good; a file that fails gives its error.
    """
    crew = crew_of(jobs, len(files), rules)
    try:
        yield from crew.work(extract_one, files, _lost)
    finally:
        dismiss(crew)


def extract_one(file: Place) -> Extracted:
    """The record of one file."""
    from thidua.graph.extract import extract
    from thidua.graph.read import read

    try:
        text = read(file)
        return Extracted(file, extract(text), text)
    except ThiduaError as error:
        return Extracted(file, error=str(error))
    except Exception as error:  # noqa: BLE001 - a fault in one file stops no other
        why = f"unexpected {type(error).__name__}: {error} (a fault of thidua, see --debug)"
        return Extracted(file, error=f"{file}: {why}", trace=traceback.format_exc())


def _lost(file: Place) -> Extracted:
    return Extracted(file, error=f"{file}: took down the process that read it; left out")

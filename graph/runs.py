"""Lines sorted on disk: more of them than memory holds, each once.

An external merge sort: what comes in is sorted in runs of bounded size, and the runs are merged
when they are read (Knuth, The Art of Computer Programming, volume 3, 5.4).
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path

#: So many lines are held before they go to disk: some 100 MB.
_RUN = 400_000
#: So many runs are read at once.
_OPEN = 200


class Runs:
    """Takes triples in any order; gives them sorted, without doubles, as often as asked.

    Takes the place of `Quads` for one graph: `add` ignores the graph.
    """

    def __init__(self, folder: Path, name: str, run: int = _RUN) -> None:
        self._folder = folder
        self._name = name
        self._run = run
        self._held: set[str] = set()
        self._files: list[Path] = []
        self._written = 0

    def add(self, graph: str, subject: str, predicate: str, value: str) -> None:
        """Take a triple, given as N-Triples terms."""
        self._held.add(f"{subject} {predicate} {value}")
        if len(self._held) >= self._run:
            self._spill()

    def take(self, triples: Iterable[str]) -> None:
        """Take triples, written as one string each."""
        for triple in triples:
            self._held.add(triple)
            if len(self._held) >= self._run:
                self._spill()

    def adopt(self, file: Path) -> None:
        """Take a file of sorted triples, one a line, as a run."""
        self._files.append(file)

    def __iter__(self) -> Iterator[str]:
        """The triples, sorted, each once."""
        while len(self._files) > _OPEN:
            self._files = [*self._files[_OPEN:], self._merged(self._files[:_OPEN])]
        held = sorted(self._held)
        return (
            _once([read_lines(file) for file in self._files], held) if self._files else iter(held)
        )

    def _spill(self) -> None:
        self._files.append(self._write(sorted(self._held)))
        self._held = set()

    def _merged(self, files: list[Path]) -> Path:
        return self._write(_once([read_lines(file) for file in files]))

    def _write(self, lines: Iterable[str]) -> Path:
        self._written += 1
        path = self._folder / f"{self._name}-{self._written:05}.run"
        write_lines(path, lines)
        return path


def _once(streams: Iterable[Iterator[str]], held: Iterable[str] = ()) -> Iterator[str]:
    return (line for line, _ in itertools.groupby(heapq.merge(*streams, held)))


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write lines, each with its break."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)


def read_lines(path: Path) -> Iterator[str]:
    """The lines of a file, without their breaks."""
    with path.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            yield line[:-1]

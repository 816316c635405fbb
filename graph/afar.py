"""Batches done where this machine's disk is not seen: jobs out, answers home.

A crew of other machines shares one folder with this one, under an address or on a shared disk.
What a job needs is put there with it; what it leaves there is brought home. The folder of the
job itself, and the store, stay on this machine.
"""

from __future__ import annotations

import hashlib
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from thidua.graph import places, shelf
from thidua.graph.batches import Gathered, Portion, Sources, Written
from thidua.graph.places import Place
from thidua.graph.pool import Crew
from thidua.graph.shelf import Shelved

Job = TypeVar("Job")
Answer = TypeVar("Answer")

#: What batches leave in the shared folder.
_LEFT = re.compile(
    r"here|(read|write|rules)-[0-9a-f]{24}(-\d+)?\.(records|texts|nq|identity|about|done|toml)"
)


class Afar:
    """A crew that does its jobs in the folder `place`, whatever folder they name."""

    def __init__(self, crew: Crew, place: Place) -> None:
        self._crew = crew
        self._place = place if places.is_address(place) else Path(place).absolute()

    def work(
        self, do: Callable[[Job], Answer], jobs: Iterable[Job], lost: Callable[[Job], Answer]
    ) -> Iterator[Answer]:
        """The answers, in the order of the jobs. Raises InputError or OSError when the folder
        cannot be read or written."""
        if isinstance(self._place, Path):
            self._place.mkdir(parents=True, exist_ok=True)
        waiting: deque[tuple[Job, Job]] = deque()

        def sent() -> Iterator[Job]:
            for job in jobs:
                waiting.append((job, self._sent(job)))
                yield waiting[-1][1]

        def given_up(out: Job) -> Answer:
            return lost(next(job for job, there in waiting if there is out))

        for answer in self._crew.work(do, sent(), given_up):
            job, _ = waiting.popleft()
            yield self._brought(answer, job)

    def clear(self) -> None:
        """Remove what batches have left in the shared folder."""
        places.clear(self._place, _LEFT.fullmatch)

    def _sent(self, job: Any) -> Any:
        if isinstance(job, Sources):
            return replace(
                job,
                folder=str(self._place),
                files=tuple(
                    f if places.is_address(f) else str(Path(f).absolute()) for f in job.files
                ),
                rules=self._rules(job.rules),
            )
        if isinstance(job, Portion):
            at = str(places.within(self._place, f"write-{job.name}"))
            if places.exists(f"{at}.done"):
                return replace(job, folder=str(self._place))
            records = _moved(job.records, f"{at}.records")
            return replace(job, folder=str(self._place), records=records)
        return job

    def _rules(self, file: str | None) -> str | None:
        """The user's rules, where all see them, named after what they say."""
        if file is None:
            return None
        data = places.contents(file)
        shared = places.within(self._place, f"rules-{hashlib.sha256(data).hexdigest()[:24]}.toml")
        if not places.exists(shared):
            with places.writing(shared) as made:
                made.write(data)
        return str(shared)

    def _brought(self, answer: Any, job: Any) -> Any:
        if isinstance(answer, Gathered):
            home = Path(job.folder)
            records, texts = _home(answer.records, home), _home(answer.texts, home)
            return replace(answer, records=records, texts=texts)
        if isinstance(answer, Written):
            home = Path(job.folder)
            return replace(
                answer,
                quads=_fetched(answer.quads, home),
                identity=_fetched(answer.identity, home),
                about=_fetched(answer.about, home),
            )
        return answer


def _moved(entries: Iterable[Shelved], place: str) -> tuple[Shelved, ...]:
    """Records in a file of their own."""
    made: list[Shelved] = []
    offset = 0
    held = list(entries)
    with places.writing(place) as file:
        for entry, line in zip(held, shelf.lines(held), strict=True):
            file.write(line)
            made.append(replace(entry, shelf=place, offset=offset))
            offset += len(line)
    return tuple(made)


def _home(entries: Iterable[Shelved], home: Path) -> tuple[Shelved, ...]:
    return tuple(replace(entry, shelf=_fetched(entry.shelf, home)) for entry in entries)


def _fetched(place: str, home: Path) -> str:
    return str(places.fetch(place, home)) if places.is_address(place) else place

"""What a command hands back: the format, the place, and the writing, whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from thidua.graph.errors import StoreError, UsageError
from thidua.reports import BINARY, ROW_FORMATS, Answer, Layout, write_answer


def say(message: object) -> None:
    """One line of talk on stderr."""
    click.echo(f"thidua: {' '.join(str(message).split())}", err=True)


@dataclass(frozen=True, slots=True)
class Output:
    """Where to (`path`; None or "-" for stdout) and how (`format`; None to choose)."""

    format: str | None = None
    path: str | None = None
    lang: str = "vi"
    excel: bool = False

    @property
    def on_terminal(self) -> bool:
        return self.path in (None, "-") and sys.stdout.isatty()

    def choose(self, formats: Iterable[str], piped: str, on_terminal: str | None = None) -> str:
        """The format asked for, else the one the file's ending names, else by where it goes.

        Raises UsageError when the ending names none, and for a binary format on a terminal.
        """
        known = tuple(formats)
        chosen = self.format
        if chosen is None and self.path not in (None, "-"):
            chosen = Path(str(self.path)).suffix.lower().lstrip(".")
            chosen = {"markdown": "md", "htm": "html", "txt": "table"}.get(chosen, chosen)
            if chosen not in known:
                raise UsageError(
                    f"{self.path}: its ending names no format; use {_listed(known)}, or -f"
                )
        if self.excel and chosen not in (None, "csv"):
            raise UsageError(f"--excel is a kind of csv, not of {chosen}; leave one of them out")
        if chosen is None and self.excel:
            chosen = "csv"
        if chosen is None:
            chosen = (on_terminal or piped) if self.on_terminal else piped
        if chosen not in known:
            raise UsageError(f"no format {chosen!r} here; choose from {_listed(known)}")
        if chosen in BINARY and self.on_terminal:
            raise UsageError(f"{chosen} is not for a terminal; write it with -o FILE.{chosen}")
        return chosen

    def layout(self) -> Layout:
        """How people-facing formats are set: to the terminal's width where there is one."""
        if not self.on_terminal:
            return Layout(lang=self.lang, excel=self.excel)
        return Layout(
            lang=self.lang,
            width=shutil.get_terminal_size().columns,
            color="NO_COLOR" not in os.environ,
            excel=self.excel,
        )

    def write(self, data: bytes) -> None:
        """To stdout, or to the file, whole or not at all. Raises UsageError or StoreError."""
        if self.path in (None, "-"):
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        else:
            write_file(Path(str(self.path)), data)

    def rows(self, answer: Answer, piped: str = "tsv") -> None:
        """An answer in the chosen format; what was cut off is said on stderr too."""
        self.write(write_answer(answer, self.choose(ROW_FORMATS, piped, "table"), self.layout()))
        if answer.truncated:
            say(f"the answer was cut after {len(answer.rows)} rows; ask in parts")


def _listed(formats: tuple[str, ...]) -> str:
    return ", ".join(f".{name}" for name in formats if name != "table")


def write_file(path: Path, data: bytes) -> None:
    """Write a file by renaming a finished one over it; a device or pipe is written as it is.

    Raises UsageError when the place is no good, StoreError when the disk fails.
    """
    with _told(path):
        target = path.resolve()
        former = target.stat().st_mode if target.exists() else None
        if former is not None and not stat.S_ISREG(former):
            if stat.S_ISDIR(former):
                raise UsageError(f"{path}: is a folder; name a file in it")
            target.write_bytes(data)
            return
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(stat.S_IMODE(former) if former is not None else 0o666 & ~_umask())
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def check_place(path: str | None) -> None:
    """Refuse a place that cannot take a file, before any work is done. Raises UsageError."""
    if path in (None, "-"):
        return
    target = Path(str(path))
    if target.is_dir():
        raise UsageError(f"{path}: is a folder; name a file in it")
    if not target.resolve().parent.is_dir():
        raise UsageError(f"{path}: there is no folder {target.parent}; make it first")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, NotADirectoryError):
        raise UsageError(f"{path}: there is no folder {path.parent}; make it first") from None
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise StoreError(f"{path}: the disk is full; nothing was written") from None
        why = (error.strerror or str(error)).lower()
        raise UsageError(f"{path}: cannot be written ({why}); choose another place") from None
    except ValueError as error:  # a NUL in the name
        raise UsageError(f"{str(path)!r}: no name for a file ({error})") from None


@contextlib.contextmanager
def progress(count: int, label: str) -> Iterator[Callable[[], None]]:
    """A bar on stderr for `count` steps, on a terminal only; gives what makes a step."""
    hidden = not sys.stderr.isatty() or count < 2
    with click.progressbar(length=count, label=label, file=sys.stderr, hidden=hidden) as bar:
        yield lambda: bar.update(1)


#: Step of a build -> its name on the bar.
_STEPS = {
    "read": "đọc / read",
    "resolve": "đối chiếu / resolve",
    "write": "ghi / write",
    "load": "nạp / load",
}

#: Seconds between two drawings of the bars.
_REDRAWN = 0.1


@contextlib.contextmanager
def steps() -> Iterator[Callable[[str, int, int], None]]:
    """A bar on stderr for each step of a long work, with its rate and the time left; on a terminal
    only. Gives what is told of a step: its name, how much of how much is done.

    The bars are drawn when something is told, by no thread of their own: beside one, no process can
    be forked safely, and a build forks (graph/pool.py, graph/apart.py).
    """
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TaskID,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    bars: dict[str, TaskID] = {}
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        disable=not sys.stderr.isatty(),
        auto_refresh=False,
    ) as shown:
        drawn = 0.0

        def tell(step: str, done: int, count: int) -> None:
            nonlocal drawn
            if step not in bars:
                bars[step] = shown.add_task(_STEPS[step], total=count, rate="")
            task = next(t for t in shown.tasks if t.id == bars[step])
            # a load is told in bytes, and done as one
            rate = f"{task.speed:.0f}/s" if task.speed and step != "load" else ""
            shown.update(bars[step], completed=done, total=count, rate=rate)
            if done in (0, count) or time.monotonic() - drawn > _REDRAWN:
                drawn = time.monotonic()
                shown.refresh()

        yield tell

"""Where a file is: a path of this machine, or the address of an object that fsspec opens.

`s3://bucket/folder`, `hdfs://host/folder`, `memory://folder`: whatever fsspec knows or can be
taught by a package. Credentials come from where each of them looks for its own (environment,
profile, ticket), never out of an address. Plain paths go to pathlib, and fsspec is not imported.
"""

from __future__ import annotations

import contextlib
import functools
import os
import shutil
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path, PurePosixPath
from typing import IO, Any, TypeVar
from urllib.parse import urlsplit

from thidua.graph.errors import InputError, UsageError

#: A path, or an address; both may be written as text.
Place = Path | str

Got = TypeVar("Got")

#: So many objects are asked for at once: an answer takes a while, however small.
_AT_ONCE = 16
#: What says that an object is another one than before, whichever of them its keeper knows.
_MARKS = ("ETag", "etag", "mtime", "LastModified", "last_modified", "updated", "created")


def is_address(place: Place) -> bool:
    """Whether fsspec is needed to open it."""
    return isinstance(place, str) and "://" in place


def place_of(text: str) -> Place:
    """What was typed, as a path or an address.

    Raises UsageError for an address with a password in it: it would stand in messages and reports.
    """
    if not is_address(text):
        return Path(text)
    if urlsplit(text).password is not None:
        scheme = urlsplit(text).scheme
        raise UsageError(f"{scheme}://…: holds a password; give it in the environment instead")
    return text.rstrip("/")


def name(place: Place) -> str:
    """The last part."""
    return PurePosixPath(place).name if isinstance(place, str) else place.name


def stem(place: Place) -> str:
    """The last part without its ending."""
    return PurePosixPath(name(place)).stem


def suffix(place: Place) -> str:
    """The ending, with its dot."""
    return PurePosixPath(name(place)).suffix


def ending(place: Place) -> str:
    """The ending in lower case, with its dot."""
    return suffix(place).lower()


def within(folder: Place, *names: str) -> Place:
    """A place in a folder."""
    return "/".join((folder, *names)) if is_address(folder) else Path(folder, *names)  # type: ignore[arg-type]


def exists(place: Place) -> bool:
    """Whether there is something. Raises InputError when that cannot be told."""
    if not is_address(place):
        return Path(place).exists()
    with _told(place):
        files, path = _opened(place)
        return bool(files.exists(path))


def state(place: Place) -> str:
    """Size and time (or tag) of a file, "" when there is none to be seen."""
    try:
        if not is_address(place):
            stat = Path(place).stat()
            return f"{stat.st_size} {stat.st_mtime_ns}"
        with _told(place):
            files, path = _opened(place)
            info = files.info(path)
            mark = next((info[key] for key in _MARKS if info.get(key)), "")
            return f"{info.get('size')} {mark}"
    except (OSError, InputError):
        return ""


def size(place: Place) -> int:
    """Bytes of a file. Raises InputError for an address that holds none."""
    if not is_address(place):
        return Path(place).stat().st_size
    with _told(place):
        files, path = _opened(place)
        return int(files.info(path)["size"] or 0)


def contents(place: Place) -> bytes:
    """The bytes of a file. Raises OSError for a path, InputError for an address."""
    if not is_address(place):
        return Path(place).read_bytes()
    with _told(place):
        files, path = _opened(place)
        data = files.cat_file(path)
        assert isinstance(data, bytes)
        return data


def reading(place: Place) -> IO[bytes]:
    """A file to read from, at any offset. Raises OSError for a path, InputError for an address."""
    if not is_address(place):
        return Path(place).open("rb")
    with _told(place):
        files, path = _opened(place)
        file: IO[bytes] = files.open(path, "rb")
        return file


@contextlib.contextmanager
def writing(place: Place) -> Iterator[IO[bytes]]:
    """A file to write into, there only when it is whole. Raises OSError, InputError."""
    if is_address(place):
        with _told(place):
            files, path = _opened(place)
            with files.open(path, "wb") as file:
                yield file
        return
    made = Path(place)
    new = made.with_name(f"{made.name}.{os.getpid()}.new")
    try:
        with new.open("wb") as file:
            yield file
        new.replace(made)
    finally:
        new.unlink(missing_ok=True)


def below(folder: str) -> list[str]:
    """The addresses of all files below an address, sorted; of itself where it is a file.

    Raises InputError when there is nothing, or nobody may look.
    """
    with _told(folder):
        files, path = _opened(folder)
        files.invalidate_cache()
        found = files.find(path)
        if not found and not files.exists(path):
            raise InputError(f"{folder}: nothing is there; check the address")
        # what fsspec makes of a path again has lost its host
        start = len(path.rstrip("/"))
        return sorted(f"{folder.rstrip('/')}{one[start:]}" for one in found)


def fetch(place: str, folder: Path) -> Path:
    """Bring a file from an address into a folder of this machine, unless it was brought before.

    Raises InputError, OSError.
    """
    brought = folder / name(place)
    if not brought.exists():
        with reading(place) as source, writing(brought) as made:
            shutil.copyfileobj(source, made, 1 << 20)
    return brought


@contextlib.contextmanager
def here(place: str | None) -> Iterator[Path | None]:
    """A file on this machine, for as long as it is needed. Raises InputError."""
    if place is None or not is_address(place):
        yield Path(place) if place else None
        return
    with tempfile.TemporaryDirectory(prefix="thidua-") as folder:
        yield fetch(place, Path(folder))


def clear(folder: Place, wanted: Callable[[str], object]) -> None:
    """Remove the files of a folder whose names are wanted, as far as they may be removed."""
    if not is_address(folder):
        for file in Path(folder).glob("*"):
            if wanted(file.name):
                with contextlib.suppress(OSError):
                    file.unlink()
        return
    with contextlib.suppress(InputError), _told(folder):
        files, path = _opened(folder)
        files.invalidate_cache()
        found = [one for one in files.find(path) if wanted(name(one))]
        if found:
            files.rm(found)


def ahead(get: Callable[[str], Got], places: Iterable[str]) -> Iterator[Got | Exception]:
    """What `get` gives of each address, in their order, some asked for ahead; what it raises
    instead of it."""
    waiting: deque[Future[Got]] = deque()
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        try:
            for place in places:
                waiting.append(pool.submit(get, place))
                if len(waiting) == _AT_ONCE:
                    first = _outcome(waiting)
                    yield first
            while waiting:
                first = _outcome(waiting)
                yield first
        finally:
            for future in waiting:
                future.cancel()


def _outcome(waiting: deque[Future[Got]]) -> Got | Exception:
    try:
        return waiting.popleft().result()
    except Exception as error:  # noqa: BLE001 - for who asked
        return error


def _opened(place: Place) -> tuple[Any, str]:
    """The file system of an address, and the path in it."""
    parts = urlsplit(str(place))
    files = _file_system(f"{parts.scheme}://{parts.netloc}", os.getpid())
    return files, files._strip_protocol(str(place))


@functools.lru_cache(maxsize=16)
def _file_system(root: str, process: int) -> Any:
    """The file system behind a root: one a process, where fsspec would make one a thread."""
    from fsspec.core import url_to_fs

    return url_to_fs(root)[0]


@contextlib.contextmanager
def _told(place: Place) -> Iterator[None]:
    """What goes wrong behind an address, as one line."""
    try:
        yield
    except (InputError, UsageError):
        raise
    except ImportError as error:
        raise InputError(
            f"{place}: {_line(error)}; type: python3 -m pip install 'thidua[cluster]', "
            "or the package that opens such addresses"
        ) from None
    except FileNotFoundError:
        raise InputError(f"{place}: nothing is there; check the address") from None
    except Exception as error:  # noqa: BLE001 - each file system has errors of its own kind
        raise InputError(
            f"{place}: cannot be opened ({_line(error)}); check the address and the credentials"
        ) from None


def _line(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0].rstrip(".;")

"""Frozen values as plain JSON, and back: the classes' own annotations are the schema."""

from __future__ import annotations

import dataclasses
import functools
import operator
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, Literal, TypeVar

Value = TypeVar("Value")


def plain(value: Any) -> Any:
    """The value as dicts, lists, texts and numbers, in the order of the fields."""
    kind: Any = type(value)
    names = _names(kind)
    if names is not None:
        return {key: plain(getattr(value, name)) for name, key, _ in names}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def by_fields(kind: type[Value]) -> type[Value]:
    """Have the values of a frozen class pickled as its constructor and their fields, for their way
    between processes: dataclasses' own way for frozen classes with slots asks for the names of the
    fields at every value, and takes some times as long."""
    names = [f.name for f in dataclasses.fields(kind)]  # type: ignore[arg-type]
    values: Callable[[Value], Any] = operator.attrgetter(*names)

    def reduced(value: Value) -> tuple[type[Value], tuple[Any, ...]]:
        return kind, values(value) if len(names) > 1 else (values(value),)

    kind.__reduce__ = reduced  # type: ignore[assignment]
    return kind


def bare(value: Any) -> Any:
    """As `plain`, without the fields that hold their default."""
    kind: Any = type(value)
    names = _names(kind)
    if names is not None:
        held = ((key, getattr(value, name), default) for name, key, default in names)
        return {key: bare(item) for key, item, default in held if item != default}
    if isinstance(value, tuple):
        return [bare(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): bare(item) for key, item in value.items()}
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


@functools.cache
def _names(kind: type) -> tuple[tuple[str, str, object], ...] | None:
    """(attribute, JSON key, default) of a class of values; None for any other type.

    A trailing underscore is for Python's keywords.
    """
    if not dataclasses.is_dataclass(kind):
        return None
    return tuple(
        (
            f.name,
            f.name.rstrip("_"),
            {} if f.default_factory is not dataclasses.MISSING else f.default,
        )
        for f in dataclasses.fields(kind)
    )


def from_plain(kind: type[Value], value: object, where: str) -> Value:
    """The value of a class that `plain` or `bare` made; what is absent has its default.

    Raises ValueError naming the key that has the wrong form; `where` names the whole.
    """
    read: Any = _reader
    made: Value = read(kind)(value, where)
    return made


_Reader = Callable[[Any, str], Any]


@functools.cache
def _reader(kind: Any) -> _Reader:
    """What makes `kind` (a class or an annotation) of a plain JSON value and the name of its place.

    The place is spelled out only for the value that does not fit.
    """
    origin = typing.get_origin(kind)
    if origin is Literal:
        return _chosen(typing.get_args(kind))
    if origin in (typing.Union, types.UnionType):
        inner = _reader(next(a for a in typing.get_args(kind) if a is not type(None)))
        return lambda value, where: None if value is None else inner(value, where)
    if origin is tuple:
        return _listed(_reader(typing.get_args(kind)[0]))
    if origin is not None and issubclass(origin, Mapping):
        return _mapped(_reader(typing.get_args(kind)[1]))
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _valued(kind)
    return _scalar(kind)


def _chosen(codes: tuple[Any, ...]) -> _Reader:
    def read(value: Any, where: str) -> Any:
        if value not in codes:
            raise ValueError(f"{where}: {value!r} is none of {codes}")
        return value

    return read


def _listed(item: _Reader) -> _Reader:
    def read(value: Any, where: str) -> Any:
        if not isinstance(value, list | tuple):
            raise ValueError(f"{where}: expected a list, got {value!r}")
        try:
            return tuple([item(v, "") for v in value])
        except ValueError:  # once more, to name the place
            return tuple([item(v, f"{where}[{i}]") for i, v in enumerate(value)])

    return read


def _mapped(item: _Reader) -> _Reader:
    def read(value: Any, where: str) -> Any:
        if not isinstance(value, Mapping):
            raise ValueError(f"{where}: expected an object, got {value!r}")
        return {str(k): item(v, f"{where}.{k}") for k, v in value.items()}

    return read


def _valued(kind: Any) -> _Reader:
    readers: dict[str, tuple[str, _Reader]] = {}  # filled when first asked: a class may hold itself
    needed = frozenset(
        f.name
        for f in dataclasses.fields(kind)
        if f.default is f.default_factory is dataclasses.MISSING
    )

    def read(value: Any, where: str) -> Any:
        if not isinstance(value, Mapping):
            raise ValueError(f"{where}: expected an object, got {value!r}")
        if not readers:
            hints = typing.get_type_hints(kind)
            for f in dataclasses.fields(kind):
                readers[f.name.rstrip("_")] = (f.name, _reader(hints[f.name]))
        made = {}
        for key, held in value.items():
            known = readers.get(key)
            if known is not None:
                made[known[0]] = known[1](held, f"{where}.{key}")
        if lacking := needed.difference(made):
            raise ValueError(f"{where}: has no {', '.join(sorted(lacking))}")
        return kind(**made)

    return read


def _scalar(kind: Any) -> _Reader:
    def read(value: Any, where: str) -> Any:
        if kind is float and isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        if not isinstance(value, kind):
            raise ValueError(f"{where}: expected {kind.__name__}, got {value!r}")
        return value

    return read

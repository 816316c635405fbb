"""Names that are one: spellings grouped, one of them chosen as the label."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from thidua.graph.resolve.keys import blocks, digest, match_key, near, plain, slug
from thidua.graph.values import by_fields


@by_fields
@dataclass(frozen=True, slots=True)
class Named:
    """A thing with a name: `alt` are other spellings, `hidden` slips of a reader."""

    local: str
    label: str
    alt: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


def group_names(
    names: Iterable[str],
    key: Callable[[str], str] = match_key,
    *,
    shortest: bool = False,
) -> dict[str, Named]:
    """Each printed name -> the thing it names.

    Names with one key are one thing; names that differ by slips only (`keys.near`) join the
    thing that is named more often. The label is the most frequent spelling, then the longest (or
    `shortest`), then the first in order; it begins with a capital. The local part of the IRI
    comes from the key, so that it does not move when a spelling becomes more frequent.
    """
    said = Counter(names)
    by_key: dict[str, list[str]] = defaultdict(list)
    for name in sorted(said):
        by_key[key(name)].append(name)

    def weight(k: str) -> tuple[int, str]:
        return (-sum(said[n] for n in by_key[k]), k)

    things: list[list[str]] = []
    index: dict[tuple[int, int, str], list[list[str]]] = defaultdict(list)
    for k in sorted(by_key, key=weight):
        marks = blocks(k)
        home = next((t for m in marks for t in index[m] if near(k, t[0])), None)
        if home is None:
            things.append([k])
            for mark in marks:
                index[mark].append(things[-1])
        else:
            home.append(k)
    found: dict[str, Named] = {}
    taken: set[str] = set()
    for keys in things:
        spelled = sorted(
            by_key[keys[0]], key=lambda n: (-said[n], len(n) if shortest else -len(n), n)
        )
        label = _capital(spelled[0])
        slips = sorted({_capital(n) for k in keys[1:] for n in by_key[k]} - {label})
        alt = sorted({_capital(n) for n in spelled} - {label})
        local = slug(plain(keys[0]))
        if local in taken:  # names that differ in tones and marks only, and are not one
            local = f"{local}-{digest(keys[0])}"
        taken.add(local)
        named = Named(local, label, tuple(alt), tuple(slips))
        for k in keys:
            found.update(dict.fromkeys(by_key[k], named))
    return found


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]

"""The lists that the rules read (`rules.toml`), loaded once."""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True)
class Rules:
    """The content of rules.toml, with the look-ups that the finders share."""

    types: dict[str, tuple[str, ...]]
    type_abbreviations: dict[str, str]
    vague: tuple[str, ...]
    headings: tuple[str, ...]
    annexes: tuple[str, ...]
    abbreviations: dict[str, str]
    organ_heads: tuple[str, ...]
    organ_inner: frozenset[str]
    organ_stops: tuple[str, ...]
    cues: dict[str, tuple[str, ...]]
    laws: tuple[str, ...]

    @functools.cached_property
    def type_of_word(self) -> dict[str, str]:
        """Type word or code, case-folded -> name of the type (None stands in `vague`)."""
        words = {name.casefold(): name for name in self.types}
        words.update({code.casefold(): name for code, name in self.type_abbreviations.items()})
        return words

    @functools.cached_property
    def type_of_code(self) -> dict[str, str]:
        """Code in a number ("QĐ") -> name of the type."""
        return {code: name for name, codes in self.types.items() for code in codes}


@functools.cache
def rules() -> Rules:
    """The shipped lists."""
    raw = tomllib.loads(files(__package__).joinpath("rules.toml").read_text(encoding="utf-8"))
    return Rules(
        types={name: tuple(codes) for name, codes in raw["types"].items()},
        type_abbreviations=raw["type_abbreviations"],
        vague=tuple(raw["vague"]["words"]),
        headings=tuple(raw["headings"]["words"]),
        annexes=tuple(raw["annexes"]["words"]),
        abbreviations=raw["abbreviations"],
        organ_heads=tuple(raw["organs"]["heads"]),
        organ_inner=frozenset(raw["organs"]["inner"]),
        organ_stops=tuple(raw["organs"]["stops"]),
        cues={name: tuple(words) for name, words in raw["cues"].items()},
        laws=tuple(raw["laws"]["names"]),
    )


def either(words: tuple[str, ...] | list[str]) -> str:
    """A pattern that matches any of `words`, the longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))

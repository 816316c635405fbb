"""The lists that the rules read: `rules.toml`, and what a file of the user's adds to it.

`use_rules(path)` adds a user's file for the rest of the process; what was compiled from the former
lists is made again when it is next asked for.
"""

from __future__ import annotations

import functools
import itertools
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from importlib.resources import files
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from thidua.graph.errors import InputError
from thidua.graph.extract.letters import pattern


def _of(section: str, *keys: str, made: Callable[[Any], Any] = tuple) -> dict[str, Any]:
    """What a field is `made` of: the list `keys` of a section, several of its lists, or else all its entries."""
    return {"section": section, "keys": keys, "made": made}


def _lists(entries: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in entries.items()}


def _in_capitals(words: list[str]) -> tuple[str, ...]:
    return tuple(map(str.upper, words))


@dataclass(frozen=True)
class Rules:
    """The content of rules.toml, with the look-ups that the finders share."""

    types: dict[str, tuple[str, ...]] = field(metadata=_of("types", made=_lists))
    type_abbreviations: dict[str, str] = field(metadata=_of("type_abbreviations", made=dict))
    vague: tuple[str, ...] = field(metadata=_of("vague", "words"))
    headings: tuple[str, ...] = field(metadata=_of("headings", "words"))
    openings: tuple[str, ...] = field(metadata=_of("openings", "words"))
    abbreviations: dict[str, str] = field(metadata=_of("abbreviations", made=dict))
    makers: dict[str, str] = field(metadata=_of("makers", made=dict))
    organ_heads: tuple[str, ...] = field(metadata=_of("organs", "heads"))
    organ_units: tuple[str, ...] = field(metadata=_of("organs", "units"))
    organ_parts: tuple[str, ...] = field(metadata=_of("organs", "parts"))
    trades: tuple[str, ...] = field(metadata=_of("organs", "trades"))
    organ_inner: frozenset[str] = field(metadata=_of("organs", "inner", made=frozenset))
    organ_proper: tuple[str, ...] = field(metadata=_of("organs", "proper"))
    organ_dashed: tuple[str, ...] = field(metadata=_of("organs", "dashed"))
    organ_stops: tuple[str, ...] = field(metadata=_of("organs", "stops"))
    cues: dict[str, tuple[str, ...]] = field(
        metadata=_of("cues", "implements", "cites", "forwards", made=_lists)
    )
    laws: tuple[str, ...] = field(metadata=_of("laws", "names"))
    agent_heads: tuple[str, ...] = field(metadata=_of("assignments", "heads"))
    agent_fields: frozenset[str] = field(metadata=_of("assignments", "fields", made=frozenset))
    verbs: tuple[str, ...] = field(metadata=_of("assignments", "verbs"))
    doings: frozenset[str] = field(metadata=_of("assignments", "doings", made=frozenset))
    people: tuple[str, ...] = field(metadata=_of("assignments", "people"))
    posts: tuple[str, ...] = field(metadata=_of("assignments", "posts"))
    honorifics: tuple[str, ...] = field(metadata=_of("assignments", "honorifics"))
    degrees: tuple[str, ...] = field(metadata=_of("assignments", "degrees"))
    surnames: tuple[str, ...] = field(metadata=_of("assignments", "surnames"))
    signing_posts: tuple[str, ...] = field(metadata=_of("signatures", "posts", made=_in_capitals))
    nicknames: frozenset[str] = field(metadata=_of("places", "nicknames", made=frozenset))
    place_abbreviations: dict[str, str] = field(metadata=_of("place_abbreviations", made=dict))
    units: tuple[str, ...] = field(metadata=_of("targets", "units"))
    portal_menu: tuple[str, ...] = field(metadata=_of("portals", "menu"))
    portal_labels: dict[str, tuple[str, ...]] = field(
        metadata=_of("portals", "number", "type", "issued", "issuer", made=_lists)
    )

    @functools.cached_property
    def type_of_word(self) -> dict[str, str]:
        """Type word or code, case-folded -> name of the type (None stands in `vague`)."""
        words = {name.casefold(): name for name in self.types}
        words.update({code.casefold(): name for code, name in self.type_abbreviations.items()})
        return words

    @functools.cached_property
    def first_of_people(self) -> dict[str, tuple[str, ...]]:
        """What the name of a person in an item may begin with, by its first letter."""
        small = (f"{word[0].lower()}{word[1:]}" for word in self.honorifics)
        begun: dict[str, tuple[str, ...]] = {}
        for word in (*self.honorifics, *small, *self.degrees, *self.surnames):
            begun[word[0]] = (*begun.get(word[0], ()), word)
        return begun

    @functools.cached_property
    def field_pairs(self) -> frozenset[tuple[str, str]]:
        """Neighbouring words of the fields of work."""
        return frozenset(
            pair for words in self.agent_fields for pair in itertools.pairwise(words.split())
        )

    @functools.cached_property
    def type_of_code(self) -> dict[str, str]:
        """Code in a number ("QĐ") -> name of the type."""
        return {code: name for name, codes in self.types.items() for code in codes}


#: Section of a rules file -> its lists, or None where it holds entries of its own.
_SECTIONS: dict[str, tuple[str, ...] | None] = {}
for _field in fields(Rules):
    _named = _SECTIONS.get(_field.metadata["section"]) or ()
    _SECTIONS[_field.metadata["section"]] = (*_named, *_field.metadata["keys"]) or None
#: A code as it may stand in a number: "QĐ", "CTr".
_CODE = re.compile(r"[A-ZĐ][A-Za-zĐđ]{0,9}")
#: The largest rules file: no list of bodies is longer.
_LARGEST = 1 << 20

_in_use: dict[str, Any] | None = None
_compiled: list[Callable[[], None]] = []
_Of = ParamSpec("_Of")
_Made = TypeVar("_Made")


def by_rules(make: Callable[_Of, _Made], kept: int = 4096) -> Callable[_Of, _Made]:
    """Cache what `make` makes of the rules, until other rules are used."""
    cached: Any = functools.lru_cache(maxsize=kept)(make)
    _compiled.append(cached.cache_clear)
    return cached  # type: ignore[no-any-return]


def ruled(text: Callable[[], str], flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """The pattern of the `text` that is made of the rules, when it is first asked for."""
    return by_rules(lambda: pattern(text(), flags))


def of_one_text(make: Callable[_Of, _Made]) -> Callable[_Of, _Made]:
    """The same for what `make` makes of a text: that of the last text alone is kept."""
    return by_rules(make, 1)


def use_rules(path: Path | str | None) -> None:
    """Read documents with the shipped lists and those of the file `path`; None: the shipped alone.

    Raises InputError (file, section, what is wrong) and leaves the rules as they were.
    """
    global _in_use
    _in_use = None if path is None else _merged(_shipped(), Path(path), _read(Path(path)))
    for clear in _compiled:
        clear()


@by_rules
def rules() -> Rules:
    """The lists in use."""
    raw = _in_use if _in_use is not None else _shipped()
    made = {}
    for of in fields(Rules):
        entries, keys = raw[of.metadata["section"]], of.metadata["keys"]
        held = entries[keys[0]] if len(keys) == 1 else {k: entries[k] for k in keys or entries}
        made[of.name] = of.metadata["made"](held)
    return Rules(**made)


def _shipped() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("rules.toml").read_text(encoding="utf-8"))


def _read(path: Path) -> dict[str, Any]:
    """A user's file, of which every section and value has the right form. Raises InputError."""
    try:
        if path.stat().st_size > _LARGEST:
            raise InputError(f"{path}: larger than {_LARGEST >> 20} MB; is it a rules file?")
        raw = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; name a rules file (.toml)") from None
    except ValueError as error:
        raise InputError(f"{path}: is no TOML ({error}); see docs/rules.md") from None
    for section, value in raw.items():
        if section not in _SECTIONS:
            known = " ".join(f"[{name}]" for name in _SECTIONS)
            raise InputError(f"{path}: there is no section [{section}]; known: {known}")
        if not isinstance(value, dict):
            raise InputError(f"{path}: {section} must be a section: [{section}]")
        for key, held in value.items():
            _check(path, section, key, held)
    return raw


def _check(path: Path, section: str, key: str, held: object) -> None:
    """Raise InputError unless `held` may stand for `key` in `section`."""
    where = f"{path}: [{section}] {key}"
    lists = _SECTIONS[section]
    if lists is not None and key not in lists:
        raise InputError(f"{where}: no such list; known: {' '.join(lists)}")
    if section == "makers" or section.endswith("abbreviations"):
        if not isinstance(held, str) or not held.strip() or not key.strip():
            raise InputError(f'{where}: expected words in quotation marks: {key} = "…"')
        return
    if not isinstance(held, list) or not all(isinstance(w, str) and w.strip() for w in held):
        raise InputError(f'{where}: expected a list of words: {key} = ["…", "…"]')
    bad = next((w for w in held if section == "types" and not _CODE.fullmatch(w)), None)
    if bad is not None:
        raise InputError(f'{where}: {bad!r} is no code of a number; a code is letters, as "QĐ"')


def _merged(shipped: dict[str, Any], path: Path, own: dict[str, Any]) -> dict[str, Any]:
    """The shipped lists with the user's, of `path`, added: entries of the same name are the user's.

    A type brings its heading in capitals along, an abbreviation may begin a body's name. Raises
    InputError when an abbreviation stands for a type that neither file has.
    """
    made = {section: dict(value) for section, value in shipped.items()}
    for section, value in own.items():
        for key, held in value.items():
            former = made[section].get(key, [])
            if isinstance(held, str):
                made[section][key] = held
            else:
                # a code that the user gives to a type is no longer another's
                made[section][key] = [*held, *(w for w in former if w not in held)]
    for name, codes in own.get("types", {}).items():
        for other, held in made["types"].items():
            if other != name:
                made["types"][other] = [code for code in held if code not in codes]
        if name not in shipped["types"]:
            made["headings"]["words"] = [name.upper(), *made["headings"]["words"]]
    made["organs"]["heads"] = [*own.get("abbreviations", {}), *made["organs"]["heads"]]
    for code, name in own.get("type_abbreviations", {}).items():
        if name not in made["types"]:
            raise InputError(
                f'{path}: [type_abbreviations] {code}: no type {name!r}; add: [types] "{name}" = ["{code}"]'
            )
    return made


def either(words: tuple[str, ...] | list[str], cased: bool = False) -> str:
    """A pattern that matches any of `words`, the longest first; it asks for the first letters once, for more of them
    where it is `cased`, part of one that does not ignore case."""
    ordered = sorted(dict.fromkeys(words), key=lambda w: (-len(w), w))
    return _branches(ordered, 4 if cased else 2, cased)


def _branches(words: list[str], depth: int, cased: bool) -> str:
    """`words` in this order, those of one first letter as one branch, `depth` letters deep."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[:1], []).append(word[1:])
    # letters that differ in case alone must stay in order, for patterns that ignore case
    mixed = len({letter.lower() for letter in groups}) < len(groups) or "" in groups
    if depth == 0 or (mixed and not cased):
        return "|".join(map(re.escape, words))
    return "|".join(
        re.escape(letter)
        + (re.escape(rest[0]) if len(rest) == 1 else f"(?:{_branches(rest, depth - 1, cased)})")
        for letter, rest in groups.items()
    )

"""A saved query: the text of one .rq file and what its `#+` header says of it.

The header is YAML behind `#+`, as grlc reads it (https://grlc.io): `summary`, `description` (in
Vietnamese), `tags`, `method`. Keys that begin with `x-` are ours, and grlc passes over them:
`x-summary-en` and `x-description-en`, `x-parameters` (by name: type, required, example, vi, en)
and `x-example` (the values of one call that has an answer on the shipped corpus).

A parameter is a variable of the query by BASIL's rule (https://github.com/basilapi/basil):
`?_doc_iri` must be given, `?__year_integer` may be; the name stands between, the type behind.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from thidua.queries.tokens import variables

#: The type a person sees, and the ending of the variable that carries it.
TYPES: Mapping[str, str] = {
    "document": "iri",
    "year": "integer",
    "integer": "integer",
    "date": "xsd_date",
    "text": "",
}

_VARIABLE = re.compile(r"_(?P<optional>_?)(?P<name>[a-z]+)(?:_(?P<ending>[a-z]+(?:_[a-z]+)?))?")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One value that a query asks for; `variable` is its name in the text, without "?"."""

    name: str
    type: str
    required: bool
    example: str
    summary: Mapping[str, str]
    variable: str


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """One question: its SPARQL text, and its name, words and parameters for people.

    `summary` and `description` hold "vi" and "en"; `example` the values of one call.
    """

    name: str
    text: str
    summary: Mapping[str, str]
    description: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    tags: tuple[str, ...]
    example: Mapping[str, str]


def parse_query(name: str, text: str) -> SavedQuery:
    """The saved query called `name`, of the text of its .rq file.

    Raises ValueError, one line that names the query, when the header is no YAML, lacks a key, or
    describes other parameters than the text has.
    """
    header = _header(name, text)
    described = header.get("x-parameters", {})
    found = {p.name: p for p in map(_split, sorted(variables(text))) if p is not None}
    if set(described) != set(found):
        raise ValueError(
            f"{name}.rq: x-parameters describes {sorted(described)}, the text has {sorted(found)}"
        )
    try:
        parameters = tuple(_parameter(found[key], described[key]) for key in described)
        return SavedQuery(
            name=name,
            text=text,
            summary={"vi": header["summary"], "en": header["x-summary-en"]},
            description={"vi": header["description"], "en": header["x-description-en"]},
            parameters=parameters,
            tags=tuple(header["tags"]),
            example={key: str(value) for key, value in header.get("x-example", {}).items()},
        )
    except KeyError as error:
        raise ValueError(f"{name}.rq: the header has no {error}") from None
    except ValueError as error:
        raise ValueError(f"{name}.rq: {error}") from None


def _header(name: str, text: str) -> dict[str, Any]:
    lines = [line.removeprefix("#+") for line in text.splitlines() if line.startswith("#+")]
    try:
        header = yaml.safe_load("\n".join(lines))
    except yaml.YAMLError as error:
        problem = " ".join(str(error).split())
        raise ValueError(f"{name}.rq: the #+ lines are no YAML: {problem}") from None
    if not isinstance(header, dict):
        raise ValueError(f"{name}.rq: no header; write #+ lines with summary, description, tags")
    return header


def _split(variable: str) -> Parameter | None:
    """The bare parameter that a variable's name stands for; None for any other variable."""
    match = _VARIABLE.fullmatch(variable)
    if match is None:
        return None
    return Parameter(
        name=match["name"],
        type=match["ending"] or "",
        required=not match["optional"],
        example="",
        summary={},
        variable=variable,
    )


def _parameter(bare: Parameter, described: Mapping[str, Any]) -> Parameter:
    kind = described["type"]
    if TYPES.get(kind) != bare.type or described["required"] is not bare.required:
        raise ValueError(f"the variable ?{bare.variable} is not {kind}, or not as required as said")
    return Parameter(
        name=bare.name,
        type=kind,
        required=bare.required,
        example=str(described["example"]),
        summary={"vi": described["vi"], "en": described["en"]},
        variable=bare.variable,
    )

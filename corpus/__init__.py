"""The records that ship with the package: what the first real documents say, without their text."""

from __future__ import annotations

import json
from importlib.resources import files

from thidua.graph.records import Record, from_json


def records() -> list[Record]:
    """The shipped records, by the name of their source file."""
    texts = (
        entry.read_text(encoding="utf-8")
        for entry in files(__name__).iterdir()
        if entry.name.endswith(".json")
    )
    return sorted((from_json(json.loads(text)) for text in texts), key=lambda r: r.source)

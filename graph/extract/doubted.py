"""Facts read off a picture: each as sure as its rule and its reading are together."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from thidua.graph.records import Document, Evidence

#: How sure a word is that OCR read; one letter in a hundred is wrong on a clean scan.
READING = 0.9
NOTE = "read by OCR"


def doubt(document: Document) -> Document:
    """`document` with every evidence less sure, and saying why."""
    doubted: Document = _doubted(document)
    return doubted


def _doubted(value: Any) -> Any:
    if isinstance(value, Evidence):
        note = f"{value.note}; {NOTE}" if value.note else NOTE
        return dataclasses.replace(
            value, confidence=round(value.confidence * READING, 3), note=note
        )
    if isinstance(value, tuple):
        return tuple(_doubted(item) for item in value)
    if isinstance(value, Mapping):
        return {key: _doubted(item) for key, item in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.replace(
            value, **{f.name: _doubted(getattr(value, f.name)) for f in dataclasses.fields(value)}
        )
    return value

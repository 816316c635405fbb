"""Which file a record is of."""

from __future__ import annotations

import hashlib
import json

from thidua.graph.records import Record, to_json


def source_key(record: Record) -> str:
    """The first 16 hex digits of the file's SHA-256; of the record's JSON where none is known."""
    if record.sha256:
        return record.sha256[:16].lower()
    text = json.dumps(to_json(record), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def short_digest(text: str, length: int = 8) -> str:
    """Hex digits that stand for exactly this text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]

"""The quality of extraction, measured against the figures kept in the repository."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "bench" / "quality.py"


@pytest.fixture(scope="module")
def quality() -> ModuleType:
    spec = importlib.util.spec_from_file_location("quality", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["quality"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["gold", "dev", "written"])
def test_nothing_is_lost(name: str, quality: ModuleType) -> None:
    why = quality.absent()
    if why is not None:
        pytest.skip(f"nothing to measure against: {Path(why).name}")
    kept = json.loads(quality.KEPT.read_text(encoding="utf-8"))[name]

    measured = quality.measure(name)

    assert quality.lost(name, measured.figures, kept) == [], measured.misses


def test_a_drop_is_told(quality: ModuleType) -> None:
    kept = {"number": {"precision": 1.0, "recall": 0.9, "f1": 0.9474}, "overall": {"f1": 0.95}}
    now = {"number": {"precision": 1.0, "recall": 0.8, "f1": 0.9471}, "overall": {"f1": 0.95}}

    assert quality.lost("dev", now, kept) == ["dev number recall: 0.8000, was 0.9000"]
    assert quality.lost("dev", kept, kept) == []
    assert quality.lost("dev", {}, {"overall": {"f1": 0.9}}) == [
        "dev overall f1: 0.0000, was 0.9000"
    ]

#!/usr/bin/env python3
"""How well documents are read: precision, recall and F1 of each field, against records made by hand.

    bench/quality.py             print the figures; fail where one is below bench/quality.json
    bench/quality.py --update    print them, and keep them in bench/quality.json

The texts and records of real documents, and the scorer, lie beside the repository, in ../shared;
without them there is nothing to measure, which is said, and is no failure. Documents written for
this project, in tests/documents, are measured with the same scorer.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thidua.graph.extract import extract
from thidua.graph.read import read
from thidua.graph.records import to_json

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
KEPT = Path(__file__).with_name("quality.json")
SCORER = SHARED / "record" / "score.py"
#: Name of a set -> (its texts, its records made by hand).
SETS = {
    "gold": (SHARED / "corpus", SHARED / "gold"),
    "dev": (SHARED / "dev" / "texts", SHARED / "dev" / "gold"),
    "written": (ROOT / "tests" / "documents" / "texts", ROOT / "tests" / "documents" / "gold"),
}
MEASURES = ("precision", "recall", "f1")
#: What rounding may take away.
SLACK = 0.0005

Figures = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Quality:
    """The figures of one set by field ("overall" holds F1 alone), and every miss in a line."""

    figures: Figures
    misses: tuple[str, ...]


def absent() -> str | None:
    """Why nothing can be measured here; None when it can."""
    lacking = [path for path in (SCORER, *SETS["gold"], *SETS["dev"]) if not path.exists()]
    return f"{lacking[0]} is absent" if lacking else None


def measure(name: str) -> Quality:
    """Extract the texts of a set and score the records."""
    texts, gold = SETS[name]
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(texts.glob("*.txt")):
            record = json.dumps(to_json(extract(read(path))), ensure_ascii=False)
            Path(folder, f"{path.stem}.json").write_text(record, encoding="utf-8")
        scores = json.loads(_score(gold, folder, "--json"))
        misses = [line for line in _score(gold, folder, "--misses").splitlines() if "\t" in line]
    return Quality(_figures(scores), tuple(misses))


def _score(gold: Path, folder: str, option: str) -> str:
    command = [sys.executable, str(SCORER), str(gold), folder, option]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


def _figures(scores: dict[str, Any]) -> Figures:
    made = {
        field: {measure: round(values[measure], 4) for measure in MEASURES}
        for field, values in scores["fields"].items()
    }
    return {**made, "overall": {"f1": round(scores["overall"], 4)}}


def lost(name: str, now: Figures, kept: Figures) -> list[str]:
    """Where a figure is below the kept one, a line each."""
    return [
        f"{name} {field} {measure}: {now.get(field, {}).get(measure, 0.0):.4f}, was {former:.4f}"
        for field, measures in kept.items()
        for measure, former in measures.items()
        if now.get(field, {}).get(measure, 0.0) < former - SLACK
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--update", action="store_true", help="keep the figures")
    update = parser.parse_args().update
    why = absent()
    if why is not None:
        print(f"nothing measured: {why}", file=sys.stderr)
        return 0
    measured = {name: measure(name) for name in SETS}
    for name, quality in measured.items():
        print(f"{name:<26}{'precision':>10}{'recall':>10}{'F1':>10}")
        for field, values in quality.figures.items():
            cells = "".join(f"{values[m]:>10.4f}" if m in values else " " * 10 for m in MEASURES)
            print(f"{field:<26}{cells}")
        print()
    if update:
        figures = {name: quality.figures for name, quality in measured.items()}
        KEPT.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        return 0
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    drops = [
        line
        for name, quality in measured.items()
        for line in lost(name, quality.figures, kept.get(name, {}))
    ]
    if drops:
        print("\n".join(drops), file=sys.stderr)
        for quality in measured.values():
            print("\n".join(quality.misses), file=sys.stderr)
    return 1 if drops else 0


if __name__ == "__main__":
    sys.exit(main())

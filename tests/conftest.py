"""What several tests share: the records of the real documents, and a store built of them."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from thidua.graph.build import build
from thidua.graph.records import Record, from_json
from thidua.graph.store import Store, open_store

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


def pytest_configure() -> None:
    """Let interrupts arrive, which a shell without job control has its background jobs ignore: tests send some."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def load_records(folder: Path) -> list[Record]:
    """The records in a folder of JSON files; a gold record's notes are no part of it."""
    values = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    return [from_json({k: v for k, v in value.items() if k != "notes"}) for value in values]


@pytest.fixture(scope="session")
def corpus_records() -> list[Record]:
    """The records of the five real documents: shipped ones, else the gold beside the project."""
    records = load_records(ROOT / "corpus") or load_records(SHARED / "gold")
    if not records:
        pytest.skip("no records in corpus/ and no gold beside the project")
    return records


@pytest.fixture(scope="session")
def corpus_store_path(
    corpus_records: list[Record], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The folder of a store built of the corpus; not to be written to."""
    folder = tmp_path_factory.mktemp("corpus") / "store"
    build(corpus_records, folder)
    return folder


@pytest.fixture
def corpus_store(corpus_store_path: Path) -> Iterator[Store]:
    """The store of the corpus, open for reading."""
    with open_store(corpus_store_path) as store:
        yield store

"""The family tree against a passage-by-passage reading of the real documents.

`family/corpus.tsv` holds the reading of the five documents (offsets only), `family/pairs.tsv`
pairs of passages of other real documents. "grey" marks what the definitions leave open: either
answer is right. The texts stay outside the project.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from thidua.graph.family import Genealogy, Passage
from thidua.graph.family.phrases import trace
from thidua.graph.read import Text, make_text

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FOLDERS = ("corpus", "dev/texts", "unlabelled")


def texts(*folders: str) -> list[Text]:
    found = [path for f in folders for path in sorted((SHARED / f).glob("*.txt"))]
    if not found:
        pytest.skip("the texts of the real documents are not beside the project")
    data = [(path.name, path.read_bytes()) for path in found]
    return [make_text(name, held, held.decode("utf-8-sig")) for name, held in data]


def labels(name: str) -> list[dict[str, str]]:
    with (ROOT / "tests" / "family" / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.fixture(scope="module")
def grown() -> Genealogy:
    return Genealogy(texts("corpus"))


@pytest.fixture(scope="module")
def archive() -> Genealogy:
    return Genealogy(texts(*FOLDERS))


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Characters in both over characters in either."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(both, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


def test_the_reading_covers_every_passage(grown: Genealogy) -> None:
    read = {(row["file"], int(row["start"]), int(row["end"])) for row in labels("corpus.tsv")}

    assert read == {(row.file, row.start, row.end) for row in grown.rows()}


def test_relatives_of_the_reading_are_found_and_no_others(grown: Genealogy) -> None:
    made = {(row.file, row.start): row for row in grown.rows()}
    read = [row for row in labels("corpus.tsv") if row["class"] != "grey"]
    found = [made[row["file"], int(row["start"])] for row in read]
    expected = [row["relative_file"] or None for row in read]
    right = sum(f.relative_file == e is not None for f, e in zip(found, expected, strict=True))
    spans = [
        overlap(
            (f.relative_start or 0, f.relative_end or 0),
            (int(row["relative_start"]), int(row["relative_end"])),
        )
        for f, row in zip(found, read, strict=True)
        if f.relative_file and f.relative_file == row["relative_file"]
    ]

    assert right >= 0.95 * sum(f.relative_file is not None for f in found)
    assert right >= 0.95 * sum(e is not None for e in expected)
    assert sum(span >= 0.9 for span in spans) >= 0.9 * len(spans)


def test_classes_agree_with_the_reading(grown: Genealogy) -> None:
    made = {(row.file, row.start): row.kind for row in grown.rows()}
    read = [row for row in labels("corpus.tsv") if row["class"] != "grey"]

    agreed = [made[row["file"], int(row["start"])] == row["class"] for row in read]

    assert sum(agreed) >= 0.98 * len(agreed)


def test_pairs_of_real_passages(archive: Genealogy) -> None:
    at = {(p.file, p.start): p for m in archive.documents for p in m.passages}
    right = wrong = missed = 0
    for row in (*labels("pairs.tsv"), *labels("corpus.tsv")):
        if row["class"] in ("grey", "formula") or not row["relative_file"]:
            continue
        ours = at[row["file"], int(row["start"])]
        theirs = at[row["relative_file"], int(row["relative_start"])]
        alike = archive.tree.between(ours, theirs) is not None
        wanted = row["class"] != "original"
        right += alike and wanted
        wrong += alike and not wanted
        missed += wanted and not alike

    assert right + missed >= 80
    assert 2 * right / (2 * right + wrong + missed) >= 0.93


def test_the_reading_holds_within_the_archive(archive: Genealogy) -> None:
    made = {(row.file, row.start): row for row in archive.rows()}
    read = [row for row in labels("corpus.tsv") if row["class"] not in ("grey", "formula")]

    agreed = [
        made[row["file"], int(row["start"])].relative_file == (row["relative_file"] or None)
        for row in read
    ]

    assert sum(agreed) >= 0.97 * len(agreed)


def heading(grown: Genealogy, at: tuple[str, int], words: str) -> Passage:
    return next(
        k.passage
        for k in grown.links(at)
        if k.passage.kind == "heading" and words in grown.quote(k.passage)
    )


def test_two_deletions_in_the_objectives_and_nothing_else(grown: Genealogy) -> None:
    at = next(m.at for m in grown.documents if m.at[0].startswith("002_"))
    under = heading(grown, at, "MỤC TIÊU TỔNG QUÁT").order
    links = [k for k in grown.links(at) if k.passage.section == under]
    differences = []
    for link in links:
        assert link.relative is not None
        assert link.cited
        theirs = grown.words(link.relative)
        differences += [
            (c.kind, " ".join(w.key for w in theirs[c.from_ : c.to]))
            for c in grown.difference(link)
            if c.kind != "kept"
        ]

    assert len(links) == 8
    assert differences == [
        ("deleted", "cưa4 khâu4"),
        ("deleted", "giư3 vưng3 chu4 quyên1 biên giơi2 quôc2 gia"),
    ]


def test_the_call_of_the_cluster_comes_from_two_directives(grown: Genealogy) -> None:
    at = next(m.at for m in grown.documents if m.at[0].startswith("002_"))

    found = [(a.file[:3], a.passages, a.cited, a.sibling) for a in grown.portrait(at).ancestors]

    assert sorted(found) == [("000", 13, True, False), ("001", 9, False, True)]


def test_a_theme_over_time_through_a_cited_document(grown: Genealogy) -> None:
    found = [a for a in trace("Siết chặt kỷ cương", grown.documents) if a.name]

    assert [(a.when[:4], a.file[:3], bool(a.through), a.variant) for a in found] == [
        ("2021", "004", True, False),
        ("2022", "001", False, False),
        ("2024", "000", False, True),
        ("2024", "002", False, False),
    ]
    assert [a.label for a in found if a.first] == ["Chỉ thị 01/CT-UBND ngày 05/01/2021"]


def test_labels_hold_offsets_only() -> None:
    cells = {
        cell
        for name in ("corpus.tsv", "pairs.tsv")
        for row in labels(name)
        for key, cell in row.items()
        if key not in ("file", "relative_file")
    }

    assert {c for c in cells if not c.isdigit()} == {
        "", "identical", "near", "adapted", "original", "formula", "grey",
    }  # fmt: skip
    assert all(Path(row["file"]).suffix == ".txt" for row in labels("pairs.tsv"))

"""How fast files become text: `python bench/reading.py`, each kind of file, beside others in the same run.

The documents of tests/documents as .txt, .html, .docx and .pdf, made here (Word by python-docx, PDF by LibreOffice);
those of Word and PDF have a ruled table each. Milliseconds a file, by the clock, a process that reads one file after the other:

text, page, word, pdf     `read`: the text of a file, the columns of its head parted, tables row by row
python-docx               the paragraphs and cells of the same Word files, as they come
pdftotext                 poppler's `pdftotext -layout` on the same PDFs, a process a file, as one would call it
pdfium                    the letters of the same PDFs in PDFium's order (pypdfium2's `get_text_range`), without layout

Contestants take turns; the median of the repeats counts.
"""

from __future__ import annotations

import argparse
import html
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from thidua.graph.read import read

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "tests" / "documents" / "texts"


def make(folder: Path) -> dict[str, list[Path]]:
    """Kind -> the files of this kind, made in `folder`. Raises SystemExit without LibreOffice."""
    import docx

    soffice = shutil.which("soffice")
    if soffice is None:
        sys.exit("LibreOffice makes the PDFs; type: apt install libreoffice-writer-nogui")
    made: dict[str, list[Path]] = {kind: [] for kind in ("txt", "html", "docx", "pdf")}
    for text in sorted(TEXTS.glob("*.txt")):
        lines = ["".join(filter(str.isprintable, line)) for line in read(text).nfc.split("\n")]
        named = {kind: folder / f"{text.stem}.{kind}" for kind in made}
        shutil.copy(text, named["txt"])
        paragraphs = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines)
        named["html"].write_text(f"<html><body>{paragraphs}</body></html>", encoding="utf-8")
        document = docx.Document()
        for line in lines:
            document.add_paragraph(line)
        table = document.add_table(6, 4, style="Table Grid")
        for k, cell in enumerate(cell for row in table.rows for cell in row.cells):
            cell.text = f"Ô số {k} của bảng"
        document.save(str(named["docx"]))
        for kind, files in made.items():
            files.append(named[kind])
    subprocess.run(
        [soffice, "--headless", "--convert-to", "pdf", "--outdir", folder, *made["docx"]],
        check=True, capture_output=True, timeout=600,
    )  # fmt: skip
    return made


def read_each(files: Sequence[Path]) -> int:
    """Letters read by thidua."""
    return sum(len(read(file).nfc) for file in files)


def by_python_docx(files: Sequence[Path]) -> int:
    """Letters of the paragraphs and cells of Word files."""
    import docx

    letters = 0
    for file in files:
        document = docx.Document(str(file))
        letters += sum(len(paragraph.text) for paragraph in document.paragraphs)
        letters += sum(
            len(cell.text) for table in document.tables for row in table.rows for cell in row.cells
        )
    return letters


def by_pdftotext(files: Sequence[Path]) -> int:
    """Letters that poppler reads of PDFs."""
    command = ["pdftotext", "-layout", "-enc", "UTF-8"]
    return sum(
        len(subprocess.run([*command, file, "-"], capture_output=True, check=True).stdout.decode())
        for file in files
    )


def by_pdfium(files: Sequence[Path]) -> int:
    """Letters of PDFs as PDFium gives them."""
    import pypdfium2

    letters = 0
    for file in files:
        with pypdfium2.PdfDocument(file) as document:
            for page in document:
                letters += len(page.get_textpage().get_text_range())
    return letters


def main() -> None:
    """Print milliseconds a file, and how many times each takes what its peers take."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    options.add_argument("--repeats", type=int, default=5)
    repeats = options.parse_args().repeats
    contestants: dict[str, tuple[str, Callable[[Sequence[Path]], int]]] = {
        "text": ("txt", read_each),
        "page": ("html", read_each),
        "word": ("docx", read_each),
        "python-docx": ("docx", by_python_docx),
        "pdf": ("pdf", read_each),
        "pdfium": ("pdf", by_pdfium),
    }
    if shutil.which("pdftotext"):
        contestants["pdftotext"] = ("pdf", by_pdftotext)
    taken: dict[str, list[float]] = {name: [] for name in contestants}
    with tempfile.TemporaryDirectory(prefix="thidua-") as folder:
        files = make(Path(folder))
        for _ in range(repeats):
            for name, (kind, run) in contestants.items():
                begun = time.perf_counter()
                letters = run(files[kind])
                taken[name].append(time.perf_counter() - begun)
                assert letters > 0, name
    count = len(files["txt"])
    each = {name: 1000 * median(seconds) / count for name, seconds in taken.items()}
    print(f"{count} files of each kind, {repeats} repeats")
    for name, milliseconds in each.items():
        print(f"{name:12} {milliseconds:7.2f} ms a file")
    for ours, peer in (("word", "python-docx"), ("pdf", "pdfium"), ("pdf", "pdftotext")):
        if peer in each:
            print(f"{ours} takes {each[ours] / each[peer]:.2f} of {peer}")


if __name__ == "__main__":
    main()

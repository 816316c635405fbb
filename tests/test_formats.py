"""One document as text, Word, PDF, web page and scan: one record.

The files are made here from the samples, in the layout that offices use. What the machine lacks
(LibreOffice, Tesseract) is said by the test that skips.
"""

from __future__ import annotations

import html
import importlib.util
import random
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
from docx import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt

from thidua.graph.extract import extract
from thidua.graph.read import read
from thidua.graph.records import Document, Record, to_json

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
NAMES = ("01_chi-thi-tinh-uy-2022", "02_chi-thi-ubnd-2024", "06_quyet-dinh-cum-khoi-2021")
NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM")


@dataclass(frozen=True)
class Paper:
    """A sample in its parts, each a list of lines: what stands where on the printed page."""

    issuer: list[str]
    number: list[str]
    nation: list[str]
    dateline: list[str]
    heading: list[str]
    body: list[str]
    recipients: list[str]
    signature: list[str]


def paper(name: str) -> Paper:
    text = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    blocks = [[line for line in b.splitlines() if line.strip("-*")] for b in text.split("\n\n")]
    blocks = [block for block in blocks if block]
    nation = next(k for k, b in enumerate(blocks) if b[0] in NATION)
    tail = next(k for k, b in enumerate(blocks) if b[0].startswith("Nơi nhận"))
    left = [line for block in blocks[:nation] for line in block]
    return Paper(
        issuer=[line for line in left if not line.startswith("Số")],
        number=[line for line in left if line.startswith("Số")],
        nation=blocks[nation],
        dateline=blocks[nation + 1],
        heading=blocks[nation + 2],
        body=[line for block in blocks[nation + 3 : tail] for line in block],
        recipients=blocks[tail],
        signature=[line for block in blocks[tail + 1 :] for line in block],
    )


#: The parts of a letterhead in the order in which a page is read.
HEAD = ("issuer", "number", "nation", "dateline", "heading")


def as_text(made: Paper, path: Path, order: Iterable[str] = HEAD) -> None:
    head = [line for part in order for line in (*getattr(made, part), "")]
    body = [line for paragraph in made.body for line in ("", paragraph)]
    path.write_text(
        "\n".join([*head[:-1], *body, "", *made.recipients, "", *made.signature, ""]), "utf-8"
    )


def as_docx(
    made: Paper,
    path: Path,
    head: Callable[[Any, Paper], None] | None = None,
    tail: Callable[[Any, Paper], None] | None = None,
) -> None:
    word = WordDocument()
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    word.styles["Normal"].font.name = "Liberation Serif"
    word.styles["Normal"].font.size = Pt(13)
    (head or in_four_cells)(word, made)
    for line in made.body:
        paragraph = word.add_paragraph(line)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Cm(1.27)
        paragraph.paragraph_format.space_after = Pt(6)
    (tail or side_by_side)(word, made)
    word.add_paragraph()
    word.save(str(path))


def in_four_cells(word: Any, made: Paper) -> None:
    head = word.add_table(2, 2)
    for k, left, right in ((0, made.issuer, made.nation), (1, made.number, made.dateline)):
        fill(head.cell(k, 0), left)
        fill(head.cell(k, 1), right)
    widths(head, (7.0, 9.5))
    word.add_paragraph()
    for line in made.heading:
        centred(word.add_paragraph(), line, bold=True)


def with_the_title(word: Any, made: Paper) -> None:
    """Three rows and columns: the middle one is empty, the title reaches over all."""
    head = word.add_table(3, 3)
    for k, left, right in ((0, made.issuer, made.nation), (1, made.number, made.dateline)):
        fill(head.cell(k, 0), left)
        fill(head.cell(k, 2), right)
    fill(head.cell(2, 0).merge(head.cell(2, 2)), made.heading)


def by_tabs(word: Any, made: Paper) -> None:
    """No table: a tab before each column, a paragraph for each of the lines."""
    for left, right in ((made.issuer, made.nation), (made.number, made.dateline)):
        for row in zip_longest(left, right, fillvalue=""):
            word.add_paragraph("\t" + "\t".join(row))
    for line in made.heading:
        centred(word.add_paragraph(), line)


def side_by_side(word: Any, made: Paper) -> None:
    tail = word.add_table(1, 2)
    for line in made.recipients:
        tail.cell(0, 0).add_paragraph().add_run(line).font.size = Pt(11)
    fill(tail.cell(0, 1), [*made.signature[:-1], "", "", made.signature[-1]])
    widths(tail, (8.5, 8.0))
    tail.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def name_in_a_cell(word: Any, made: Paper) -> None:
    """The recipients reach over two rows: the post stands in the first, the name in the second."""
    tail = word.add_table(2, 2)
    fill(tail.cell(0, 0).merge(tail.cell(1, 0)), made.recipients)
    fill(tail.cell(0, 1), made.signature[:-1])
    fill(tail.cell(1, 1), made.signature[-1:])


def a_row_each(word: Any, made: Paper) -> None:
    tail = word.add_table(0, 2)
    for row in zip_longest(made.recipients, made.signature, fillvalue=""):
        for cell, line in zip(tail.add_row().cells, row, strict=True):
            cell.text = line


def tail_by_tabs(word: Any, made: Paper) -> None:
    for row in zip_longest(made.recipients, made.signature):
        word.add_paragraph("\t".join(filter(None, row)))


def fill(cell: Any, lines: Iterable[str]) -> None:
    for k, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if k == 0 else cell.add_paragraph()
        centred(paragraph, line, size=12)


def centred(paragraph: Any, line: str, *, bold: bool = False, size: int = 13) -> None:
    run = paragraph.add_run(line)
    run.bold, run.font.size = bold, Pt(size)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(0)


def widths(table: Any, wide: tuple[float, ...]) -> None:
    for row in table.rows:
        for cell, width in zip(row.cells, wide, strict=True):
            cell.width = Cm(width)


def as_html(made: Paper, path: Path) -> None:
    def cell(lines: list[str]) -> str:
        return f"<td align=center>{'<br>'.join(html.escape(line) for line in lines)}</td>"

    body = "".join(f"<p>{html.escape(line)}</p>\n" for line in made.body)
    heading = "".join(f"<p align=center><b>{html.escape(line)}</b></p>" for line in made.heading)
    page = (
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>Cổng thông tin</title>"
        "<style>p { margin: 0 }</style><script>var number = 'Số: 99/QĐ-XYZ';</script></head><body>"
        "<nav>Trang chủ | Liên hệ</nav><div class=content><table><tr>"
        f"{cell(made.issuer)}{cell(made.nation)}</tr><tr>{cell(made.number)}{cell(made.dateline)}"
        f"</tr></table>&nbsp;{heading}{body}<table><tr>{cell(made.recipients)}"
        f"{cell(made.signature)}</tr></table></div></body></html>"
    )
    path.write_text(page, "utf-8")


def as_pdf(made: Paper, path: Path) -> None:
    """Through LibreOffice, as offices do it."""
    word = path.with_name("for-pdf.docx")
    as_docx(made, word)
    convert(word, "pdf").rename(path)


def as_doc(made: Paper, path: Path) -> None:
    word = path.with_name("for-doc.docx")
    as_docx(made, word)
    convert(word, "doc").rename(path)


def as_scan(made: Paper, path: Path) -> None:
    """The first and the last page of the PDF, drawn at 200 dots an inch."""
    import pypdfium2

    as_pdf(made, path.with_name("for-scan.pdf"))
    document = pypdfium2.PdfDocument(path.with_name("for-scan.pdf").read_bytes())
    scan = [page.render(scale=200 / 72, grayscale=True).to_pil() for page in document]
    scan[0].save(path, save_all=True, append_images=scan[1:], dpi=(200, 200))


def convert(path: Path, kind: str) -> Path:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("no LibreOffice here (soffice): PDF, .doc and scans cannot be made")
    profile = (path.parent / "profile").as_uri()
    subprocess.run(
        [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind,
         "--outdir", str(path.parent), str(path)],
        capture_output=True, timeout=120, check=True,
    )  # fmt: skip
    return path.with_suffix(f".{kind}")


def facts(record: Record) -> Any:
    """A record without its evidence: what it says, not where."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            dropped = ("evidence", "start", "end", "source", "sha256", "length")
            # the start of a campaign and the two ends of an anniversary are facts
            kept = {k: v for k, v in value.items() if not k.endswith("evidence")}
            if "evidence" in value and "citations" not in value:
                return {k: plain(v) for k, v in kept.items()}
            return {k: plain(v) for k, v in kept.items() if k not in dropped}
        if isinstance(value, list):
            return [plain(item) for item in value]
        return value

    return plain(to_json(record))["documents"]


KINDS: dict[str, Callable[[Paper, Path], None]] = {
    "docx": as_docx,
    "html": as_html,
    "pdf": as_pdf,
    "doc": as_doc,
}


#: How offices set head and tail in Word, beside the usual way.
WORDS = {
    "merged cells": (with_the_title, name_in_a_cell),
    "a row for each line": (in_four_cells, a_row_each),
    "tabs": (by_tabs, tail_by_tabs),
}


@pytest.mark.parametrize("way", WORDS)
@pytest.mark.parametrize("name", NAMES)
def test_other_ways_of_word(name: str, way: str, tmp_path: Path) -> None:
    as_text(paper(name), tmp_path / "same.txt")
    as_docx(paper(name), tmp_path / "same.docx", *WORDS[way])

    actual, expected = (extract(read(tmp_path / f"same.{kind}")) for kind in ("docx", "txt"))

    assert facts(actual) == facts(expected)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_same_record(name: str, kind: str, tmp_path: Path) -> None:
    made = paper(name)
    as_text(made, tmp_path / "same.txt")
    if kind == "pdf" and importlib.util.find_spec("pypdfium2") is None:
        pytest.skip("no pypdfium2 here: PDF cannot be read")
    KINDS[kind](made, tmp_path / f"same.{kind}")
    expected = extract(read(tmp_path / "same.txt"))

    actual = extract(read(tmp_path / f"same.{kind}"))

    assert facts(actual) == facts(expected)
    assert actual.ocr is False


#: What converters make of a letterhead in two columns.
ORDERS = {
    "the nation first": ("nation", "dateline", "issuer", "number", "heading"),
    "row by row": ("issuer", "nation", "number", "dateline", "heading"),
    "row by row, the nation first": ("nation", "issuer", "dateline", "number", "heading"),
    "bodies below the number": ("nation", "dateline", "number", "issuer", "heading"),
    "the number first": ("number", "issuer", "nation", "dateline", "heading"),
    "the title first": ("heading", "issuer", "number", "nation", "dateline"),
    "the title before the nation": ("issuer", "number", "heading", "nation", "dateline"),
}


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("name", NAMES)
def test_letterheads_in_other_orders(name: str, order: str, tmp_path: Path) -> None:
    as_text(paper(name), tmp_path / "same.txt")
    as_text(paper(name), tmp_path / "other.txt", ORDERS[order])

    actual, expected = (extract(read(tmp_path / f"{file}.txt")) for file in ("other", "same"))

    assert facts(actual) == facts(expected)


@pytest.mark.parametrize("name", NAMES)
def test_scan_gives_the_letterhead_and_the_citations(name: str, tmp_path: Path) -> None:
    program = shutil.which("tesseract")
    if program is None:
        pytest.skip("no Tesseract here: scans cannot be read")
    languages = subprocess.run(
        [program, "--list-langs"], capture_output=True, text=True, check=False
    )
    if "vie" not in languages.stdout.split():
        pytest.skip("Tesseract has no Vietnamese model here (tesseract-ocr-vie)")
    pytest.importorskip("PIL", reason="no Pillow here: a scan cannot be made")
    made = paper(name)
    as_text(made, tmp_path / "same.txt")
    as_scan(made, tmp_path / "same.tif")
    expected = extract(read(tmp_path / "same.txt"))

    actual = extract(read(tmp_path / "same.tif"))

    assert actual.ocr is True
    assert [letterhead(d) for d in actual.documents] == [letterhead(d) for d in expected.documents]
    assert [cited(d) for d in actual.documents] == [cited(d) for d in expected.documents]


def letterhead(document: Document) -> tuple[str | None, ...]:
    return document.number, document.type, document.issued, document.issuer


def cited(document: Document) -> list[tuple[str | None, ...]]:
    return [(c.number, c.name, c.type, c.date, c.issuer, c.relation) for c in document.citations]


def test_a_scan_inside_a_pdf(tmp_path: Path) -> None:
    """A PDF of pictures is known for a scan, and read as one."""
    if shutil.which("tesseract") is None:
        pytest.skip("no Tesseract here: scans cannot be read")
    image = pytest.importorskip("PIL.Image", reason="no Pillow here: a scan cannot be made")
    made = paper(NAMES[1])
    as_scan(made, tmp_path / "same.tif")
    with image.open(tmp_path / "same.tif") as scan:
        scan.save(tmp_path / "same.pdf", resolution=200.0)

    text = read(tmp_path / "same.pdf")

    assert (text.ocr, text.encoding) == (True, "PDF, OCR")
    assert extract(text).documents[0].number == "03/CT-UBND"


def test_a_scan_of_poor_paper(tmp_path: Path) -> None:
    """Askew, grainy and stored as JPEG, as an office's machine gives them: facts are found all the same."""
    if shutil.which("tesseract") is None:
        pytest.skip("no Tesseract here: scans cannot be read")
    image = pytest.importorskip("PIL.Image", reason="no Pillow here: a scan cannot be made")
    made = paper(NAMES[1])
    as_text(made, tmp_path / "same.txt")
    as_scan(made, tmp_path / "same.tif")
    pages = []
    with image.open(tmp_path / "same.tif") as scan:
        for k in range(scan.n_frames):
            scan.seek(k)
            page = scan.convert("L").rotate(0.7, resample=image.Resampling.BICUBIC, fillcolor=255)
            grain = random.Random(k).randbytes(page.width * page.height)
            pages.append(image.blend(page, image.frombytes("L", page.size, grain), 0.2))
    pages[0].save(
        tmp_path / "same.pdf", save_all=True, append_images=pages[1:], resolution=200.0, quality=40
    )
    expected = extract(read(tmp_path / "same.txt")).documents

    actual = extract(read(tmp_path / "same.pdf")).documents

    assert [letterhead(d) for d in actual] == [letterhead(d) for d in expected]
    assert [cited(d) for d in actual] == [cited(d) for d in expected]
    assert [len(d.recipients) for d in actual] == [len(d.recipients) for d in expected]
    assert [d.campaign is None for d in actual] == [d.campaign is None for d in expected]


def stamp(page: Any, label: str, words: str, *, below: float = 0.0) -> None:
    """Put words behind a label of a page as an annotation, as a register's program does it."""
    from pypdfium2 import raw

    text = page.get_textpage()
    start, count = text.search(label, match_case=True).get_next()
    right = max(text.get_charbox(k)[2] for k in range(start, start + count))
    base = text.get_charbox(start)[1] - below
    note = raw.FPDFPage_CreateAnnot(page, raw.FPDF_ANNOT_STAMP)
    made = raw.FPDFPageObj_NewTextObj(page.pdf, b"Helvetica", 12.0)
    raw.FPDFText_SetText(made, pointer_to(words))
    raw.FPDFPageObj_Transform(made, 1, 0, 0, 1, right + 4, base)
    raw.FPDFAnnot_SetRect(note, raw.FS_RECTF(right, base + 16, right + 90, base - 4))
    assert raw.FPDFAnnot_AppendObject(note, made)
    raw.FPDFPage_CloseAnnot(note)


def pointer_to(words: str) -> Any:
    import ctypes

    held = ctypes.create_string_buffer(words.encode("utf-16-le") + b"\0\0")
    return ctypes.cast(held, ctypes.POINTER(ctypes.c_ushort))


def test_number_and_day_stamped_into_a_pdf(tmp_path: Path) -> None:
    """The register stamps number and day as annotations; they are read where they stand."""
    pypdfium2 = pytest.importorskip("pypdfium2", reason="no pypdfium2 here: PDF cannot be read")
    made = paper(NAMES[1])
    as_text(made, tmp_path / "same.txt")
    expected = extract(read(tmp_path / "same.txt"))
    gap = "\N{NO-BREAK SPACE}" * 9
    number, sign = re.fullmatch(r"Số:\s*(\d+)(/.*)", made.number[0]).groups()
    place, day, month, year = re.fullmatch(
        r"(.*, ngày )(\d+)( tháng )(\d+ năm \d{4})", made.dateline[0]
    ).groups()
    unsigned = replace(made, number=[f"Số:{gap}{sign}"], dateline=[f"{place}{gap}{month}{year}"])
    as_pdf(unsigned, tmp_path / "unsigned.pdf")
    document = pypdfium2.PdfDocument((tmp_path / "unsigned.pdf").read_bytes())
    stamp(document[0], "Số:", number)
    stamp(document[0], "ngày ", day, below=2)
    document.save(str(tmp_path / "same.pdf"))

    actual = extract(read(tmp_path / "same.pdf"))

    assert extract(read(tmp_path / "unsigned.pdf")).documents[0].number != f"{number}{sign}"
    assert facts(actual) == facts(expected)


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_pages_that_lie_on_their_side(quarters: int, tmp_path: Path) -> None:
    """Letters that run up or down the page, or stand on their heads, are read as they are meant."""
    pypdfium2 = pytest.importorskip("pypdfium2", reason="no pypdfium2 here: PDF cannot be read")
    made = paper(NAMES[1])
    as_text(made, tmp_path / "same.txt")
    as_pdf(made, tmp_path / "standing.pdf")
    document = pypdfium2.PdfDocument((tmp_path / "standing.pdf").read_bytes())
    for page in document:
        width, height = page.get_size()
        turn = {
            1: (0, 1, -1, 0, height, 0), 2: (-1, 0, 0, -1, width, height), 3: (0, -1, 1, 0, 0, width)
        }[quarters]  # fmt: skip
        for shown in page.get_objects():
            shown.transform(pypdfium2.PdfMatrix(*turn))
        page.set_mediabox(0, 0, *((width, height) if quarters == 2 else (height, width)))
        page.gen_content()
    document.save(str(tmp_path / "same.pdf"))

    actual = extract(read(tmp_path / "same.pdf"))

    assert facts(actual) == facts(extract(read(tmp_path / "same.txt")))


def test_a_table_of_a_pdf_is_read_as_in_word(tmp_path: Path) -> None:
    """A row a line, however its words break into lines on the page."""
    pytest.importorskip("pypdfium2", reason="no pypdfium2 here: PDF cannot be read")
    word = WordDocument()
    word.styles["Normal"].font.name = "Liberation Serif"
    word.add_paragraph("Phân công nhiệm vụ năm 2031")
    rows = (
        ("TT", "Nội dung", "Cơ quan chủ trì", "Thời gian"),
        ("1", "Kế hoạch theo Quyết định số 45/2030/QĐ-UBND ngày 6 tháng 7 năm 2030 của tỉnh",
         "Sở Nội vụ", "Quý I/2031"),
        ("2", "Tổng hợp kết quả, trình khen thưởng theo thẩm quyền", "Ban Thi đua - Khen thưởng",
         "Trước 15/11/2031"),
    )  # fmt: skip
    table = word.add_table(0, 4, style="Table Grid")
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    word.add_paragraph("Trên đây là phân công nhiệm vụ./.")
    word.save(str(tmp_path / "same.docx"))
    convert(tmp_path / "same.docx", "pdf")

    pages = read(tmp_path / "same.pdf").nfc

    assert pages == read(tmp_path / "same.docx").nfc
    assert "\n".join(f"| {' | '.join(row)} |" for row in rows) in pages

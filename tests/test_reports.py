"""Each format is read back with a reader of its kind: same values, nothing that runs."""

from __future__ import annotations

import csv
import datetime
import io
import json
import os
import subprocess
import sys
import zipfile

import lxml.html
import openpyxl
import pytest
from rdflib import XSD, Literal, URIRef

from thidua.graph.errors import UsageError
from thidua.graph.store import Rows
from thidua.reports import BINARY, ROW_FORMATS, Layout, write_rows
from thidua.reports.answers import heading
from thidua.reports.cells import value_of

TITLE = "Văn bản được viện dẫn"
IRI = "https://w3id.org/thidua/id/document/song-thao.ubnd.2024.ct.02"

ROWS = Rows(
    ("document", "number", "issued", "low", "years", "present", "title"),
    [
        (
            URIRef(IRI),
            Literal("02/CT-UBND"),
            Literal("2024-01-01", datatype=XSD.date),
            Literal("14040.807", datatype=XSD.decimal),
            Literal("193", datatype=XSD.integer),
            Literal("true", datatype=XSD.boolean),
            Literal("Phát động thi đua | “năm 2024”", lang="vi"),
        ),
        (
            None,
            Literal("34-CT/TW"),
            Literal("1831-11-04", datatype=XSD.date),
            Literal("7.0", datatype=XSD.decimal),
            Literal("-5", datatype=XSD.integer),
            Literal("false", datatype=XSD.boolean),
            None,
        ),
    ],
)

OBJECTS = [
    {
        "document": IRI,
        "number": "02/CT-UBND",
        "issued": "2024-01-01",
        "low": 14040.807,
        "years": 193,
        "present": True,
        "title": "Phát động thi đua | “năm 2024”",
    },
    {
        "document": None,
        "number": "34-CT/TW",
        "issued": "1831-11-04",
        "low": 7,
        "years": -5,
        "present": False,
        "title": None,
    },
]

HOSTILE = {
    "formula": '=HYPERLINK("http://127.0.0.1/","x")',
    "plus": "+1+1",
    "minus": "-2+3",
    "at": "@SUM(1)",
    "full width": "＝1＋1",
    "tab before a formula": "\t=1",
    "carriage return before a formula": "\r=1",
    "control characters before a formula": "\x01\x02=1",
    "script": "<script>alert(1)</script>",
    "attribute": '"><img src=x onerror=alert(1)>',
    "markdown link": "[x](javascript:alert(1))",
    "pipes and line breaks": "a | b\nc\r\nd",
    "control characters": "a\x00b\x1bc\x7f",
    "turned direction": "a\u202eb\u2066c",
    "template": "{{ 7*7 }}{% raw %}",
    "longer than a cell of Excel": "ắ" * 40_000,
    "quotes": "\"a\";'b',c",
    "terminal escape": "\x1b[31mred",
}


def one(text: str) -> Rows:
    return Rows(("title",), [(Literal(text),)])


def test_json_is_typed() -> None:
    assert json.loads(write_rows(ROWS, "json", TITLE)) == OBJECTS


def test_jsonl_is_one_object_a_line() -> None:
    lines = write_rows(ROWS, "jsonl").decode().splitlines()

    assert [json.loads(line) for line in lines] == OBJECTS


def test_csv() -> None:
    read = list(csv.reader(io.StringIO(write_rows(ROWS, "csv").decode())))

    assert read == [
        list(ROWS.variables),
        [
            IRI,
            "02/CT-UBND",
            "2024-01-01",
            "14040.807",
            "193",
            "true",
            "Phát động thi đua | “năm 2024”",
        ],
        ["", "34-CT/TW", "1831-11-04", "7", "-5", "false", ""],
    ]


def test_csv_for_excel() -> None:
    data = write_rows(ROWS, "csv", layout=Layout(excel=True))
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))

    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    assert read[0][1] == "Số ký hiệu"
    assert read[1][2:4] == ["01/01/2024", "14040,807"]


def test_tsv() -> None:
    lines = write_rows(ROWS, "tsv").decode().split("\n")

    assert [line.split("\t") for line in lines][1][:4] == [
        IRI,
        "02/CT-UBND",
        "2024-01-01",
        "14040.807",
    ]
    assert len(lines) == 4


def test_md() -> None:
    lines = write_rows(ROWS, "md", TITLE).decode().splitlines()

    assert lines[0] == f"# {TITLE}"
    assert lines[2].startswith("| Địa chỉ văn bản | Số ký hiệu | Ngày ban hành |")
    assert lines[4].endswith("| có | Phát động thi đua \\| “năm 2024” |")
    assert lines[5] == "|  | 34-CT/TW | 1831-11-04 | 7 | -5 | không |  |"


def test_table_is_plain_and_not_cut_without_a_terminal() -> None:
    text = write_rows(one("dài " * 100), "table", TITLE).decode()

    assert "\x1b" not in text
    assert ("dài " * 100).strip() in text


def test_table_keeps_to_the_width_of_a_terminal() -> None:
    text = write_rows(ROWS, "table", TITLE, layout=Layout(width=60)).decode()

    assert max(map(len, text.splitlines())) <= 60


def test_html() -> None:
    page = lxml.html.fromstring(write_rows(ROWS, "html", TITLE, name="citations").decode())
    cells = [[td.text_content() for td in tr.iter("td")] for tr in page.iter("tr")]

    assert page.get("lang") == "vi"
    assert "default-src 'none'" in page.xpath("//meta[@http-equiv]/@content")[0]
    assert page.findtext(".//h1") == TITLE
    assert cells[1] == [
        "02/CT-UBND",
        "01/01/2024",
        "14040,807",
        "193",
        "có",
        "Phát động thi đua | “năm 2024”",
    ]
    assert page.xpath("//script | //link | //img | //@onload | //@onerror | //@src | //@href") == []


def test_a_cell_of_a_page_says_its_column_where_there_is_no_room_for_a_head() -> None:
    page = lxml.html.fromstring(write_rows(ROWS, "html", TITLE).decode())

    assert page.xpath("//tbody/tr[1]/td[2]/@data-of") == ["Số ký hiệu"]


def workbook(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_xlsx() -> None:
    book = workbook(
        write_rows(ROWS, "xlsx", TITLE, name="citations", parameters={"doc": "34-CT/TW"})
    )
    sheet, source = book["Kết quả"], book["Nguồn"]
    first, second = ([cell.value for cell in row] for row in sheet.iter_rows(min_row=2))

    assert first == [
        IRI,
        "02/CT-UBND",
        datetime.datetime(2024, 1, 1),
        14040.807,
        193,
        "có",
        "Phát động thi đua | “năm 2024”",
    ]
    assert second == [None, "34-CT/TW", "04/11/1831", 7, -5, "không", None]
    assert sheet["C2"].number_format == "dd/mm/yyyy"
    assert sheet["A1"].font.b
    assert sheet["A2"].font.name == "Times New Roman"
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:G3")
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    told = {row[0].value: row[1].value for row in source.iter_rows()}
    assert told["Câu hỏi"] == "citations"
    assert told["doc ="] == "34-CT/TW"
    assert told["Số dòng"] == "2"


def test_docx() -> None:
    docx = pytest.importorskip("docx", reason="the extra [docx] is not installed")
    document = docx.Document(io.BytesIO(write_rows(ROWS, "docx", TITLE)))
    (table,) = document.tables

    assert document.paragraphs[0].text == TITLE
    assert [cell.text for cell in table.rows[1].cells][1:4] == [
        "02/CT-UBND",
        "01/01/2024",
        "14040,807",
    ]
    assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
    assert document.sections[0].header._element.xpath(".//w:fldSimple[@w:instr='PAGE']")
    assert table.rows[1]._tr.xpath("count(.//w:jc[@w:val='right'])") == 2  # the figures


def test_a_letter_says_once_what_was_asked() -> None:
    docx = pytest.importorskip("docx", reason="the extra [docx] is not installed")
    made = write_rows(ROWS, "docx", TITLE, name="citations", summary=TITLE, parameters={"doc": "5"})
    told = [p.text for p in docx.Document(io.BytesIO(made)).paragraphs]

    assert told == [TITLE, "Câu hỏi: citations", "doc = 5"]


def test_docx_without_python_docx_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)

    with pytest.raises(UsageError, match=r'pip install "thidua\[docx\]"'):
        write_rows(ROWS, "docx", TITLE)


@pytest.mark.parametrize("name", HOSTILE)
class TestHostile:
    """What a cell holds is never run, and never breaks out of its cell."""

    def test_csv(self, name: str) -> None:
        for layout in (Layout(), Layout(excel=True)):
            text = write_rows(one(HOSTILE[name]), "csv", layout=layout).decode("utf-8-sig")
            rows = list(csv.reader(io.StringIO(text), delimiter=";" if layout.excel else ","))

            assert len(rows) == 2
            assert len(rows[1]) == 1
            assert not rows[1][0].startswith(tuple("=+-@\t\r＝＋－＠"))

    def test_tsv(self, name: str) -> None:
        lines = write_rows(one(HOSTILE[name]), "tsv").decode().split("\n")

        assert len(lines) == 3
        assert not lines[1].startswith(tuple("=+-@\t\r＝＋－＠"))

    def test_xlsx(self, name: str) -> None:
        data = write_rows(one(HOSTILE[name]), "xlsx", HOSTILE[name], name=HOSTILE[name])
        cell = workbook(data)["Kết quả"]["A2"]

        assert cell.data_type == "s"
        assert cell.hyperlink is None
        assert len(cell.value) <= 32_767

    def test_html(self, name: str) -> None:
        given = HOSTILE[name]
        data = write_rows(one(given), "html", given, name=given, parameters={given: given})
        page = lxml.html.fromstring(data.decode())

        assert page.xpath("//script | //img | //@onerror | //@href") == []
        assert len(page.xpath("//td")) == 1
        assert "49" not in page.text_content() or "49" in given

    def test_md(self, name: str) -> None:
        lines = write_rows(one(HOSTILE[name]), "md").decode().splitlines()

        assert len(lines) == 3
        assert lines[2].replace("\\|", "").count("|") == 2
        assert "<s" not in lines[2].replace("\\<", "")
        assert "[x](" not in lines[2]

    def test_table(self, name: str) -> None:
        text = write_rows(one(HOSTILE[name]), "table", layout=Layout(width=80)).decode()

        assert not set(text) & set("\x00\x07\x1b\x7f\u202e\u2066")

    def test_json_keeps_every_character(self, name: str) -> None:
        given = HOSTILE[name]

        assert json.loads(write_rows(one(given), "json")) == [{"title": given}]

    def test_docx(self, name: str) -> None:
        docx = pytest.importorskip("docx", reason="the extra [docx] is not installed")
        data = write_rows(one(HOSTILE[name]), "docx", HOSTILE[name])

        assert len(docx.Document(io.BytesIO(data)).tables[0].rows) == 2


def test_a_column_of_a_word_file_is_as_wide_as_its_words() -> None:
    docx = pytest.importorskip("docx", reason="the extra [docx] is not installed")
    rows = Rows(("year", "title"), [(Literal("2024"), Literal("thi đua hai tốt " * 8))])
    page = docx.Document(io.BytesIO(write_rows(rows, "docx", TITLE)))
    year, title = (cell.width for cell in page.tables[0].rows[1].cells)

    assert title > 4 * year
    assert year + title <= page.sections[0].page_width - 45 * 36000


@pytest.mark.parametrize("format", [f for f in ROW_FORMATS if f not in ("json", "jsonl")])
def test_a_cut_answer_says_so_where_people_read_it(format: str) -> None:
    cut = Rows(ROWS.variables, ROWS.rows, True)
    whole, data = write_rows(ROWS, format), write_rows(cut, format)

    assert (whole != data) == (format not in ("csv", "tsv"))


@pytest.mark.parametrize("format", ROW_FORMATS)
def test_no_rows(format: str) -> None:
    data = write_rows(Rows(("number",), []), format, TITLE)

    assert data or format == "jsonl"


@pytest.mark.parametrize("format", sorted(BINARY))
def test_binary_files_hold_no_clock(format: str) -> None:
    if format == "docx":
        pytest.importorskip("docx", reason="the extra [docx] is not installed")
    data = write_rows(ROWS, format, TITLE)

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = package.read("docProps/core.xml").decode()
    assert "2024-01-01T00:00:00Z" in core
    assert str(datetime.date.today()) not in core


def test_same_bytes_whatever_the_hash_seed() -> None:
    program = (
        "import hashlib; from rdflib import Literal; from thidua.graph.store import Rows;"
        "from thidua.reports import write_rows;"
        "rows = Rows(('number', 'title'), [(Literal('02/CT-UBND'), Literal('Thi đua'))]);"
        "print([hashlib.sha256(write_rows(rows, f, 'x', parameters={'b': '1', 'a': '2'}))"
        ".hexdigest() for f in ('table', 'json', 'csv', 'md', 'html', 'xlsx')])"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for seed in ("0", "1")
    }

    assert len(seen) == 1


VALUES = {
    "an integer": (Literal("007", datatype=XSD.integer), 7),
    "a decimal without a fraction": (Literal("7.0", datatype=XSD.decimal), 7),
    "a double": (Literal("1.5E2", datatype=XSD.double), 150),
    "infinity stays text": (Literal("INF", datatype=XSD.double, normalize=False), "INF"),
    "what is no number stays text": (Literal("1.234,5", datatype=XSD.decimal), "1.234,5"),
    "what is no date stays text": (Literal("2014-04-31", datatype=XSD.date), "2014-04-31"),
    "a year is no day": (Literal("2014", datatype=XSD.gYear), "2014"),
    "unbound": (None, None),
}


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.filterwarnings("ignore")
def test_value_of(name: str) -> None:
    term, expected = VALUES[name]

    assert value_of(term) == expected


HEADINGS = {
    "known": ("number", "vi", "Số ký hiệu"),
    "known, both languages": ("number", "en", "Số ký hiệu / Number"),
    "capitals inside": ("printedTitle", "vi", "Trích yếu ghi trong văn bản"),
    "who acts in a cascade": ("by", "vi", "Cơ quan"),
    "unknown": ("some_thing", "vi", "Some thing"),
}


@pytest.mark.parametrize("name", HEADINGS)
def test_heading(name: str) -> None:
    variable, lang, expected = HEADINGS[name]

    assert heading(variable, lang) == expected


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UsageError, match="choose from table, json"):
        write_rows(ROWS, "pdf")

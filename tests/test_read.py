"""Reading: encodings and old fonts, Word's odds and ends, archives, and what is refused."""

from __future__ import annotations

import io
import re
import shutil
import struct
import time
import unicodedata
import zipfile
import zlib
from pathlib import Path

import pytest

from thidua.graph.errors import InputError
from thidua.graph.extract import extract
from thidua.graph.read import legacy, make_text, pages, plain, read, read_all, sources
from thidua.graph.read.lines import Lines

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
SAMPLE = SAMPLES / "02_chi-thi-ubnd-2024.txt"
TEXT = unicodedata.normalize("NFC", SAMPLE.read_text(encoding="utf-8"))
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


# encodings -----------------------------------------------------------------------------------


def tcvn3(text: str) -> str:
    """As typed for .VnTime: capitals with tones do not exist, the small letters stand for them."""
    table = dict(zip(legacy._TCVN3_TO, legacy._TCVN3_FROM, strict=True))
    return "".join(table.get(c) or table.get(c.lower(), c) for c in text)


def vni(text: str) -> str:
    table: dict[str, str] = {}
    for typed, letter in legacy._VNI.items():
        if typed.islower() or typed.isupper():
            table.setdefault(letter, typed)
    return "".join(table.get(c, c) for c in text)


def windows_1258(text: str) -> bytes:
    """Letters as the code page has them, tones behind."""
    made = b""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(m for m in parts if m in "\u0300\u0301\u0303\u0309\u0323")
        rest = unicodedata.normalize("NFC", "".join(m for m in parts if m not in tones))
        made += (rest + tones).encode("cp1258", "replace")
    return made


ENCODINGS = {
    "utf-8": (TEXT.encode(), "utf-8"),
    "utf-8 with a mark": (TEXT.encode("utf-8-sig"), "utf-8-sig"),
    "utf-16 with a mark": (TEXT.encode("utf-16"), "utf-16"),
    "utf-16 little end first": (TEXT.encode("utf-16-le"), "utf-16-le"),
    "utf-16 big end first": (TEXT.encode("utf-16-be"), "utf-16-be"),
    "decomposed": (unicodedata.normalize("NFD", TEXT).encode(), "utf-8"),
    "windows-1258": (windows_1258(TEXT), "windows-1258"),
    "VNI bytes": (vni(TEXT).encode("cp1252"), "VNI"),
    "VNI letters in utf-8": (vni(TEXT).encode(), "utf-8, VNI"),
}


@pytest.mark.parametrize("name", ENCODINGS)
def test_encoding(name: str, tmp_path: Path) -> None:
    data, expected = ENCODINGS[name]
    (tmp_path / "a.txt").write_bytes(data)

    text = read(tmp_path / "a.txt")

    assert (text.nfc, text.encoding) == (TEXT, expected)


def test_a_letter_that_fonts_mistake(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.replace("ư", "ƣ").replace("Ư", "Ƣ"), encoding="utf-8")

    text = read(tmp_path / "a.txt")

    assert (text.nfc, text.encoding) == (TEXT, "utf-8, ƣ for ư")


@pytest.mark.parametrize("data", [tcvn3(TEXT).encode("cp1252"), tcvn3(TEXT).encode()])
def test_tcvn3(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)

    text = read(tmp_path / "a.txt")

    # "Ủ" alone at the head of a word cannot be told from "ủ" in this encoding
    assert text.nfc.replace("ủy ban", "Ủy ban") == TEXT.replace("ủy ban", "Ủy ban")
    assert text.encoding.endswith("TCVN3")
    assert extract(text).documents[0].number == "03/CT-UBND"


@pytest.mark.parametrize(
    "text",
    [
        "Der Präsident der größten Stadt hätte über die schönen Äpfel reden müssen, für später.",
        "L'été dernier, à côté de la forêt, nous avons mangé des pâtes très bonnes où ça était.",
        TEXT,
        # lines without a letter that Unicode alone has, one of them misread, beside others
        "Sở Y tế giữ giếng.\nVIEN THÔNG\nTRUNG TÂM THÔNG TIN\nlÏ\n“ân\n°C\n- Trung tâm",
    ],
    ids=["German", "French", "Vietnamese", "misread"],
)
def test_text_that_is_in_no_old_font_stays(text: str) -> None:
    assert legacy.fix(text) == (text, None)


def test_capitals_of_old_fonts() -> None:
    line = "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM"

    assert legacy.from_tcvn3(line) == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert legacy.from_tcvn3("céng hßa", capitals=True) == "CỘNG HÒA"


def test_a_text_cut_inside_a_letter() -> None:
    assert plain.read("Chỉ thị về thi đua Ủ".encode()[:-1]).characters == "Chỉ thị về thi đua "


def test_the_source_of_a_page_in_a_text_file(tmp_path: Path) -> None:
    page = "<p><b>KẾ HOẠCH</b></p>\n<p>Tr&#7891;ng c&acirc;y n&#259;m 2017</p>\n<ul><li>Một</li><li>Hai</li></ul><p>Ba</p>"
    file = tmp_path / "trong-cay.txt"
    file.write_text(page, encoding="utf-8")

    assert "Trồng cây năm 2017" in read(file).nfc
    assert "<p>" not in read(file).nfc


def test_tables_of_html_in_markdown(tmp_path: Path) -> None:
    head = "<table><tr><td><p>UBND TỈNH</p><p>Số: 3/CT-UBND</p></td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA<br>VIỆT NAM</td></tr></table>"
    rows = "".join(
        f"<tr><td>{name}</td><td>{k}</td><td>ha</td></tr>" for k, name in enumerate(("Rừng", "Lúa"))
    )
    (tmp_path / "a.md").write_text(
        f"{head}\n\n# CHỈ THỊ\nThân\n<table>{rows}</table>\nHết", encoding="utf-8"
    )

    lines = [line for line in read(tmp_path / "a.md").nfc.split("\n") if line]

    assert lines == [
        "UBND TỈNH", "Số: 3/CT-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM", "# CHỈ THỊ", "Thân",
        "| Rừng | 0 | ha |", "| Lúa | 1 | ha |", "Hết",
    ]  # fmt: skip


#: Tables that are drawn with signs, and their lines.
DRAWN = {
    "a foot, whose name stands in a row of its own": (
        ("Thân\n\n+--------------+-----------+\n| Nơi nhận:    | CHỦ TỊCH  |\n|              |           |\n"
        "| - Sở Nội vụ  |           |\n| (để biết);   |           |\n|              +-----------+\n"
        "| - Lưu: VT.   | Lê Én     |\n+==============+===========+\nHết"),
        ["Thân", "Nơi nhận:", "- Sở Nội vụ (để biết);", "- Lưu: VT.", "CHỦ TỊCH", "Lê Én", "Hết"],
    ),
    "a title as wide as the letterhead": (
        ("+------------+---------------------+\n| UBND TỈNH  | Độc lập - Tự do -   |\n|            | Hạnh phúc           |\n"
        "+------------+---------------------+\n| **CHỈ THỊ**                      |\n+----------------------------------+\n"),
        ["UBND TỈNH", "Độc lập - Tự do -", "Hạnh phúc", "**CHỈ THỊ**"],
    ),
    "a table of figures": (
        ("+----+-----------+-----+\n| TT | Chỉ tiêu  | ha  |\n+:===+===========+====:+\n| 1  | Rừng      | 5   |\n|    | trồng     |     |\n"
        "+----+-----------+-----+"),
        ["| TT | Chỉ tiêu | ha |", "| 1 | Rừng trồng | 5 |"],
    ),
    "no table": ("+-----+\nKhông phải bảng", ["+-----+", "Không phải bảng"]),
}  # fmt: skip


@pytest.mark.parametrize("name", DRAWN)
def test_tables_that_are_drawn(name: str, tmp_path: Path) -> None:
    text, expected = DRAWN[name]
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")

    assert [line for line in read(tmp_path / "a.txt").nfc.split("\n") if line] == expected


def test_a_tag_in_a_text_is_no_page(tmp_path: Path) -> None:
    file = tmp_path / "the.txt"
    file.write_text("<p> là thẻ mở đoạn văn, viết thế nào thì để thế.", encoding="utf-8")

    assert read(file).nfc.startswith("<p> là thẻ")


# Word ----------------------------------------------------------------------------------------


def docx(body: str, *, namespace: str = WORDS, **parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{namespace}" xmlns:mc="http://schemas.openxmlformats.org/'
            'markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">'
            f"<w:body>{body}</w:body></w:document>",
        )
        for name, content in parts.items():
            root = {"numbering": "numbering", "styles": "styles", "footnotes": "footnotes"}.get(
                name, "hdr"
            )
            package.writestr(
                f"word/{name}.xml", f'<w:{root} xmlns:w="{WORDS}">{content}</w:{root}>'
            )
    return made.getvalue()


def p(text: str, before: str = "") -> str:
    return f"<w:p>{before}<w:r><w:t>{text}</w:t></w:r></w:p>"


def numbered(text: str, level: int = 0) -> str:
    mark = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>'
    return p(text, f"<w:pPr>{mark}</w:pPr>")


NUMBERING = """<w:abstractNum w:abstractNumId="3">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>
</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>"""
FIRST = "Đẩy mạnh thi đua"


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells, each with what it says of itself before a bar: "<w:vMerge/>|"."""
    cells = (
        "".join(f"<w:tc><w:tcPr>{c.rpartition('|')[0]}</w:tcPr>{p(c.rpartition('|')[2])}</w:tc>" for c in row)
        for row in rows
    )  # fmt: skip
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


WORD = {
    "struck out and put in": (
        docx(f"<w:p><w:r><w:t>Số </w:t></w:r><w:del><w:r><w:delText>8</w:delText></w:r></w:del>"
             f"<w:ins><w:r><w:t>9</w:t></w:r></w:ins><w:r><w:t>/QĐ-UBND</w:t></w:r></w:p>{p(FIRST)}"),
        f"Số 9/QĐ-UBND\n\n{FIRST}\n",
    ),
    "list numbers": (
        docx(numbered("Một") + numbered("Một một", 1) + numbered("a", 2) + numbered("Dấu", 3)
             + numbered("Hai") + numbered("Hai một", 1), numbering=NUMBERING),
        "I. Một\n\nI.1. Một một\n\na) a\n\n- Dấu\n\nII. Hai\n\nII.1. Hai một\n",
    ),
    "a text box, once though in two forms": (
        docx("<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + p("Hỏa tốc")
             + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
             + p("Hỏa tốc") + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
             "<w:r><w:t>Đường</w:t></w:r></w:p>"),
        "Đường\n\nHỏa tốc\n",
    ),
    "a footnote": (
        docx("<w:p><w:r><w:t>Chỉ thị</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>",
             footnotes="<w:footnote w:type='separator' w:id='0'><w:p/></w:footnote>"
             f"<w:footnote w:id='2'>{p('Số 34-CT/TW, đã sửa đổi')}</w:footnote>"),
        "Chỉ thị\n\n[1] Số 34-CT/TW, đã sửa đổi\n",
    ),
    "a header, but no page number": (
        docx(p("Đường"), header1=p("12"), header2=p("CÔNG BÁO/Số 5")), "CÔNG BÁO/Số 5\n\nĐường\n",
    ),
    "saved as strict": (
        docx(p("Đường"), namespace="http://purl.oclc.org/ooxml/wordprocessingml/main"), "Đường\n",
    ),
    "capitals by format": (
        docx("<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>chỉ thị</w:t></w:r></w:p>"), "CHỈ THỊ\n",
    ),
    "hidden words": (
        docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>bỏ</w:t></w:r><w:r><w:t>Đọc</w:t></w:r></w:p>"),
        "Đọc\n",
    ),
    "a font of capitals": (
        docx("<w:p><w:r><w:rPr><w:rFonts w:ascii='.VnTimeH'/></w:rPr><w:t>quyÕt ®Þnh</w:t></w:r></w:p>"
             "<w:p><w:r><w:rPr><w:rFonts w:ascii='VNI-Times'/></w:rPr><w:t>Coäng hoøa</w:t></w:r></w:p>"),
        "QUYẾT ĐỊNH\n\nCộng hòa\n",
    ),
    "Unicode in an old font": (
        docx("<w:p><w:r><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr><w:t>Quyết định</w:t></w:r></w:p>"),
        "Quyết định\n",
    ),
    "a table of figures": (
        docx("<w:tbl><w:tr><w:tc>" + p("Rừng") + "</w:tc><w:tc>" + p("61,4%") + "</w:tc></w:tr></w:tbl>"
             + p("Hết đề mục")),
        "Rừng\n61,4%\n\nHết đề mục\n",
    ),
    "a title in the table of the letterhead, as wide as it": (
        docx(table(("UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("<w:gridSpan w:val='2'/>|",),
                   ("Số: 3/CT-UBND", "Ngày 8"), ("<w:gridSpan w:val='2'/>|CHỈ THỊ",))),
        "UBND TỈNH\nSố: 3/CT-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNgày 8\n\nCHỈ THỊ\n",
    ),
    "a name in a row below the post, beside recipients that reach into it": (
        docx(table(("<w:vMerge w:val='restart'/>|Nơi nhận:", "CHỦ TỊCH"), ("<w:vMerge/>|", "Lê Văn Én"))),
        "Nơi nhận:\n\nCHỦ TỊCH\nLê Văn Én\n",
    ),
    "whom a letter is for, in the table of its letterhead": (
        docx(table(("UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("Số: 3/CT-UBND", "Ngày 8"), ("Kính gửi:", "- Các xã;"))),
        "UBND TỈNH\nSố: 3/CT-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNgày 8\n\nKính gửi:\n\n- Các xã;\n",
    ),
    "recipients that are a row each": (
        docx(table(("Nơi nhận:", "CHỦ TỊCH"), *((f"- Sở {k};", "") for k in "ABCDEFG"), ("- Lưu: VT.", "Lê Văn Én"))),
        "Nơi nhận:\n" + "".join(f"- Sở {k};\n" for k in "ABCDEFG") + "- Lưu: VT.\n\nCHỦ TỊCH\nLê Văn Én\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WORD)
def test_word(name: str, tmp_path: Path) -> None:
    data, expected = WORD[name]
    (tmp_path / "a.docx").write_bytes(data)

    assert read(tmp_path / "a.docx").nfc == expected


def test_letterhead_in_two_columns(tmp_path: Path) -> None:
    rows = (("UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("Số: 3/CT-UBND", "Ngày 8"))
    table = "".join(
        "<w:tr>" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    (tmp_path / "a.docx").write_bytes(docx(f"<w:tbl>{table}</w:tbl>"))

    lines = read(tmp_path / "a.docx").nfc.split("\n")

    assert lines[:2] == ["UBND TỈNH", "Số: 3/CT-UBND"]
    assert lines[3:5] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Ngày 8"]


# pages of the web ----------------------------------------------------------------------------

HTML = {
    "entities": ("<p>Ch&#7881; th&#x1ECB; s&#7889; 5&nbsp;v&agrave; thi &#273;ua</p>", "Chỉ thị số 5\xa0và thi đua\n"),
    "script, style, hidden": (
        "<style>p{}</style><script>var a='<p>Bỏ</p>'</script><p style='display: none'>Bỏ</p><p>Đọc</p>",
        "Đọc\n",
    ),
    "cells": ("<table><tr><td>Rừng</td><td>61,4%</td></tr></table>", "Rừng\n61,4%\n"),
    "breaks": ("<div>Một<br>Hai</div>Đường", "Một\nHai\nĐường\n"),
    "centred lines": ("<p align=center>CHỈ THỊ</p><p align=center>Về thi đua</p><p>Thân</p>",
                      "CHỈ THỊ\nVề thi đua\n\nThân\n"),
    "numbered lists": (("<ol><li>Một</li><li><p>Hai</p><ol type=a start=3><li>Ba</li></ol></li></ol>"
                       "<ol style='list-style-type: upper-roman'><li value=4>Bốn</li><li></li><li>Sáu</li></ol>"),
                       "1. Một\n\n2. Hai\n\nc) Ba\n\nIV. Bốn\n\nVI. Sáu\n"),
    "dashes of a list of paragraphs": ("<ul><li><p>Một</p></li><li><div>Hai</div></li></ul>", "- Một\n\n- Hai\n"),
    "a name beside recipients that reach into its row": (
        "<table><tr><td rowspan=2>Nơi nhận:</td><td>CHỦ TỊCH</td></tr><tr><td>Lê Văn Én</td></tr></table>",
        "Nơi nhận:\n\nCHỦ TỊCH\nLê Văn Én\n"),
    "an encoding declared inside": ('<?xml version="1.0" encoding="utf-8"?><p>Đọc</p>', "Đọc\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", HTML)
def test_page(name: str, tmp_path: Path) -> None:
    page, expected = HTML[name]
    (tmp_path / "a.html").write_text(page, "utf-8")

    assert read(tmp_path / "a.html").nfc == expected


@pytest.mark.parametrize(
    "page",
    ["<a " * 30_000 + "Đường", "<div>" * 20_000 + "Đường", "<table><tr><td>" * 3_000 + "Đường"],
    ids=["open tags", "nested boxes", "nested tables"],
)
def test_a_hostile_page_takes_no_time(page: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page, "utf-8")
    begun = time.process_time()

    try:
        read(tmp_path / "a.html")
    except InputError as error:
        assert "\n" not in str(error)

    assert time.process_time() - begun < 2


# archives ------------------------------------------------------------------------------------


def archive(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return path


def test_members_of_an_archive(tmp_path: Path) -> None:
    made = archive(
        tmp_path / "a.zip",
        {"b/hai.txt": TEXT.encode(), "một.txt": TEXT.encode(), "c.exe": b"MZ", "../out.txt": b"x",
         "__MACOSX/b/hai.txt": b"x", "inner.zip": b"PK"},
    )  # fmt: skip

    texts = list(read_all(made))

    assert [text.source for text in texts] == ["a.zip/b/hai.txt", "a.zip/một.txt"]
    assert [path.as_posix() for path in sources(tmp_path)] == [
        f"{tmp_path.as_posix()}/a.zip/b/hai.txt", f"{tmp_path.as_posix()}/a.zip/một.txt",
    ]  # fmt: skip


def bomb() -> bytes:
    """A package whose document declares 1,000 characters and unpacks to 100 million."""
    name, content = b"word/document.xml", b"<a>" + b" " * 100_000_000
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    entry = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0, 0, len(packed), 1000, len(name), 0)
    central = struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0, 0, len(packed), 1000,
                          len(name), 0, 0, 0, 0, 0, 0) + name  # fmt: skip
    body = b"PK\x03\x04" + entry + name + packed
    return (
        body
        + central
        + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 1, 1, len(central), len(body), 0)
    )


def honest_bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 100_000_000)
    return made.getvalue()


def laughs(last: str = "'Đường'") -> bytes:
    """A document in which one entity stands for millions of others."""
    entities = f"<!ENTITY e0 {last}>" + "".join(
        f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 10 if last[0] == "'" else 1)
    )
    used = "e9" if last[0] == "'" else "e0"
    xml = (
        f"<!DOCTYPE d [{entities}]><w:document xmlns:w='{WORDS}'><w:body><w:p><w:r><w:t>&{used};"
        "</w:t></w:r></w:p></w:body></w:document>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("word/document.xml", xml)
    return made.getvalue()


def encrypted() -> bytes:
    data = bytearray(docx(p("Đường")))
    at = data.find(b"PK\x01\x02")
    data[6] |= 1
    data[at + 8] |= 1
    return bytes(data)


# what is refused -----------------------------------------------------------------------------

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
REFUSED = {
    "nothing in it": ("a.docx", b"", "the file is empty"),
    "no zip": ("a.docx", b"not a zip at all", "is no .docx file"),
    "cut": ("a.docx", docx(p("Đường"))[:-40], "damaged .docx"),
    "another zip": ("a.docx", archive, "is no Word document"),
    "a workbook in old clothes": ("a.docx", OLE, "encrypted, or an old .doc"),
    "with a password": ("a.docx", encrypted(), "is encrypted"),
    "broken XML": ("a.docx", docx("<w:p>"), "is damaged"),
    "a bomb that lies": ("a.docx", bomb(), "is damaged"),
    "a bomb that says so": ("a.docx", honest_bomb(), "unpacks to more than 64 MB"),
    "entities of entities": ("a.docx", laughs(), "is damaged"),
    "an entity from a file": ("a.docx", laughs("SYSTEM 'file:///etc/hostname'"), "holds no text"),
    "an archive that is a bomb": ("a.zip", honest_bomb(), "refused as a bomb"),
    "an archive cut short": ("a.zip", docx(p("Đường"))[:-40], "damaged .zip"),
    "an archive of nothing readable": ("a.zip", docx(p("Đường")), "no readable file"),
    "no PDF": ("a.pdf", b"<html>login</html>", "is no PDF"),
    "a broken PDF": ("a.pdf", b"%PDF-1.7\n" + b"1 0 obj" * 50, "is no PDF, or a damaged one"),
    "no picture": ("a.png", b"GIF89a....", "is no PNG, JPEG or TIFF"),
    "no Word": ("a.doc", b"just words", "is no Word document"),
    "no RTF": ("a.rtf", b"just words", "is no RTF"),
    "no page": ("a.html", "Đường".encode(), "is no web page"),
    "an empty page": ("a.html", b"<html><body></body></html>", "holds no text"),
    "binary": ("a.txt", bytes(range(256)) * 40, "looks like a binary file"),
    "an unknown encoding": ("a.txt", bytes(range(128, 256)) * 40, "save it as UTF-8"),
    "another language": ("a.txt", b"This is a text in English. " * 20, "Vietnamese"),
    "no reader": ("a.xyz", b"x", "cannot read '.xyz'"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str, tmp_path: Path) -> None:
    file, data, words = REFUSED[name]
    if callable(data):
        archive(tmp_path / file, {"xl/workbook.xml": b"<a/>"})
    else:
        (tmp_path / file).write_bytes(data)
    if file.endswith(".pdf") and data.startswith(b"%PDF"):
        pytest.importorskip("pypdfium2", reason="no pypdfium2 here: PDF cannot be read")
    begun = time.process_time()

    with pytest.raises(InputError) as refused:
        list(read_all(tmp_path / file))

    message = str(refused.value)
    assert words in message
    assert file in message
    assert "\n" not in message
    assert time.process_time() - begun < 5


MISSING = {
    ".doc": (OLE, "apt install libreoffice-writer-nogui"),
    ".png": (b"\x89PNG\r\n\x1a\n" + bytes(50), "apt install tesseract-ocr"),
}


@pytest.mark.parametrize("ending", MISSING)
def test_what_to_install_is_said(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, words = MISSING[ending]
    (tmp_path / f"a{ending}").write_bytes(data)
    monkeypatch.setattr(shutil, "which", lambda program: None)

    with pytest.raises(InputError, match=words):
        read(tmp_path / f"a{ending}")


def test_the_extra_to_install_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n")
    monkeypatch.setattr(pages.importlib.util, "find_spec", lambda name: None)

    with pytest.raises(InputError, match=re.escape("pip install 'thidua[pdf]'")):
        read(tmp_path / "a.pdf")


def test_a_conversion_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from thidua.graph.read import office

    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nsleep 60\n")
    program.chmod(0o755)
    monkeypatch.setattr(office, "TIME", 0.3)
    monkeypatch.setattr(shutil, "which", lambda name: str(program))
    (tmp_path / "a.doc").write_bytes(OLE)

    with pytest.raises(InputError, match="took LibreOffice more than"):
        read(tmp_path / "a.doc")


def test_facts_of_a_scan_are_doubted() -> None:
    text = make_text("scan.png", b"", TEXT, ocr=True)

    record = extract(text)

    document = record.documents[0]
    proofs = [*document.evidence["number"], *document.citations[0].evidence]
    assert record.ocr
    assert {(proof.confidence, proof.note) for proof in proofs} == {(0.9, "read by OCR")}
    assert document.number == extract(read(SAMPLE)).documents[0].number


def test_lines_of_preformatted_text() -> None:
    lines = Lines()
    lines.add("Một\nHai\n\nBa")

    assert lines.text() == "Một\nHai\n\nBa\n"

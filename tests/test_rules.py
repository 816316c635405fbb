"""Rules of the user's own: what they add, and what a bad file is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from thidua.cli import main
from thidua.graph.errors import InputError
from thidua.graph.extract import extract
from thidua.graph.extract.assignments.find import find_assignments
from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.extract.layout.scans.capitals import post_like
from thidua.graph.extract.rules import _SECTIONS, rules, use_rules
from thidua.graph.extract.targets.find import find_targets
from thidua.graph.read import make_text
from thidua.graph.records import Document

DOCS = Path(__file__).resolve().parent.parent / "docs" / "rules.md"
TEXT = """ỦY BAN NHÂN DÂN
TỈNH SÔNG THAO

Số: 7/BT-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Sông Thao, ngày 08 tháng 01 năm 2024

BẢN TIN
Về kết quả thi đua

Thực hiện BT số 5/BT-BQLKKT ngày 02/01/2024 của BQLKKT tỉnh, Quyết định số 9/QĐ-LN ngày 03/01/2024 \
của Làng nghề Chè Xanh, Ủy ban nhân dân tỉnh thông báo.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH

Đàm Minh Hiển
"""


def document() -> Document:
    return extract(make_text("a.txt", TEXT.encode(), TEXT)).documents[0]


@pytest.fixture(autouse=True)
def shipped_again() -> Iterator[None]:
    yield
    use_rules(None)


def example() -> str:
    """The rules file that docs/rules.md shows."""
    return re.findall(r"```toml\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)[0]


def test_the_documented_example(tmp_path: Path) -> None:
    before = document()
    (tmp_path / "my.toml").write_text(example(), "utf-8")

    use_rules(tmp_path / "my.toml")
    after = document()

    assert (before.type, after.type) == ("Công văn", "Bản tin")
    assert [(c.number, c.type, c.issuer) for c in after.citations[:2]] == [
        ("5/BT-BQLKKT", "Bản tin", "Ban Quản lý Khu kinh tế tỉnh Sông Thao"),
        ("9/QĐ-LN", "Quyết định", "Làng nghề Chè Xanh"),
    ]
    assert [c.issuer for c in before.citations[:2]] == [None, None]


def test_the_shipped_rules_come_back(tmp_path: Path) -> None:
    shipped, read_with_them = rules(), document()
    (tmp_path / "my.toml").write_text(example(), "utf-8")

    use_rules(tmp_path / "my.toml")
    document()
    use_rules(None)

    assert rules() == shipped
    assert document() == read_with_them


def test_how_one_is_spoken_to_elsewhere(tmp_path: Path) -> None:
    own = '[assignments]\nhonorifics = ["Cụ"]\ndegrees = ["LY"]\n'
    (tmp_path / "my.toml").write_text(own, "utf-8")
    flow = make_flow("\nV. PHÂN CÔNG NHIỆM VỤ\n\n1. Cụ Trần Văn Mây, LY Lê Thị Sa: Trồng cây.\n")

    use_rules(tmp_path / "my.toml")
    found = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert [a.agent for a in found] == ["Cụ Trần Văn Mây", "LY Lê Thị Sa"]


def test_fields_and_units_of_ones_own_in_names(tmp_path: Path) -> None:
    own = '[assignments]\nfields = ["chum vại"]\n[organs]\nunits = ["Lò gốm"]\n'
    (tmp_path / "my.toml").write_text(own, "utf-8")
    flow = make_flow(
        "\nV. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Lúa chum vại nạo kênh.\n\n2. Lò gốm Khe Mây ghi sổ.\n"
    )

    before = find_assignments(flow, "Kế hoạch", 0, len(flow.text))
    use_rules(tmp_path / "my.toml")
    after = find_assignments(flow, "Kế hoạch", 0, len(flow.text))

    assert [a.agent for a in before] == ["Phòng Lúa chum"]
    assert [a.agent for a in after] == ["Phòng Lúa chum vại", "Lò gốm Khe Mây"]


def test_a_unit_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "my.toml").write_text('[targets]\nunits = ["giếng khoan"]\n', "utf-8")
    flow = make_flow(
        "II. CÁC CHỈ TIÊU CHỦ YẾU\n\n- Nước sạch nông thôn: 25 giếng khoan dùng chung.\n"
    )

    assert find_targets(flow, "Kế hoạch", None, "2024", 0, len(flow.text)) == ()

    use_rules(tmp_path / "my.toml")
    (found,) = find_targets(flow, "Kế hoạch", None, "2024", 0, len(flow.text))

    assert (found.low, found.unit) == (25, "giếng khoan")


def test_what_every_school_has_there(tmp_path: Path) -> None:
    head = "TRƯỜNG THCS AN BÌNH\nHỘI PHỤ HUYNH\n\nSố: 3/TB-HPH\n\nTHÔNG BÁO\nVề việc họp hội\n\n"
    (tmp_path / "my.toml").write_text('[organs]\nparts = ["Hội phụ huynh"]\n', "utf-8")
    before = _issued_by(head)

    use_rules(tmp_path / "my.toml")

    assert before == "Hội phụ huynh"
    assert _issued_by(head) == "Hội phụ huynh Trường Trung học cơ sở An Bình"


def test_the_letters_of_one_body(tmp_path: Path) -> None:
    (tmp_path / "my.toml").write_text('[makers]\n"GGL" = "Đoàn Giữ giếng làng"\n', "utf-8")
    head = "Số: 12/TB-GGL\n\nTHÔNG BÁO\nVề việc mở cống\n\nCó ba giếng sạt. Đoàn Giữ giếng làng mở cống.\n"
    before = _issued_by(head)

    use_rules(tmp_path / "my.toml")

    assert (before, _issued_by(head)) == (None, "Đoàn Giữ giếng làng")


def test_the_labels_of_another_portal(tmp_path: Path) -> None:
    own = '[portals]\nnumber = ["Mã văn bản"]\nissuer = ["Bên ban hành"]\n'
    (tmp_path / "my.toml").write_text(own, "utf-8")
    head = "Giữ rừng\nMã văn bản: 12/QĐ-UBND\nBên ban hành: Sở Nội vụ\n\n"
    before = _issued_by(head)

    use_rules(tmp_path / "my.toml")

    assert (before, _issued_by(head)) == (None, "Sở Nội vụ")


def test_the_menu_of_another_portal(tmp_path: Path) -> None:
    (tmp_path / "my.toml").write_text('[portals]\nmenu = ["Mục lục", "Cỡ"]\n', "utf-8")
    page = "Mục lục\nCỡ lớn\nCỡ vừa\nCỡ nhỏ\nKế hoạch 12/KH-UBND của Sở Nội vụ về giữ rừng đầu nguồn\n\n"
    before = _issued_by(page)

    use_rules(tmp_path / "my.toml")

    assert (before, _issued_by(page)) == (None, "Sở Nội vụ")


def test_the_short_name_of_a_place(tmp_path: Path) -> None:
    (tmp_path / "my.toml").write_text('[place_abbreviations]\n"STh" = "Sông Thao"\n', "utf-8")
    head = "Căn cứ Công văn số 5/SYT-NV ngày 03/4/2023 của Sở Y tế TP.STh về giữ sạch bến sông;\n\n"

    use_rules(tmp_path / "my.toml")
    (cited,) = extract(make_text("a.txt", head.encode(), head)).documents[0].citations

    assert cited.issuer == "Sở Y tế thành phố Sông Thao"


def _issued_by(head: str) -> str | None:
    text = f"{head}Căn cứ Luật Lâm nghiệp năm 2017;\n\nGiữ rừng đầu nguồn.\n"
    return extract(make_text("a.txt", text.encode(), text)).documents[0].issuer


FOOT = """Lập báo cáo.

Nơi nhận:
- Như trên;
- Lưu: VT.

{capacity}TỔNG QUẢN
(Đã ký)

Đàm Minh Hiển

PHỤ LỤC
"""


@pytest.mark.parametrize(
    ("capacity", "position"), [("", "Tổng quản"), ("QUYỀN ", "Quyền tổng quản")]
)
def test_a_post_that_only_one_house_has(capacity: str, position: str, tmp_path: Path) -> None:
    (tmp_path / "my.toml").write_text('[signatures]\nposts = ["Tổng quản"]\n', "utf-8")
    foot = FOOT.format(capacity=capacity)
    before = _signed(foot)

    use_rules(tmp_path / "my.toml")

    assert before == [("Đàm Minh Hiển", None)]
    assert _signed(foot) == [("Đàm Minh Hiển", position)]


def test_what_was_read_by_other_rules_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "my.toml").write_text('[signatures]\nposts = ["Tổng quản"]\n', "utf-8")
    before = post_like("TONG QUẢN")

    use_rules(tmp_path / "my.toml")

    assert (before, post_like("TONG QUẢN")) == (None, "TỔNG QUẢN")


def _signed(foot: str) -> list[tuple[str | None, str | None]]:
    document = extract(make_text("a.txt", foot.encode(), foot)).documents[0]
    return [(s.name, s.position) for s in document.signatories]


BAD = {
    "an unknown section": ("[typs]\n", "there is no section [typs]; known: [types]"),
    "no section": ("types = 3\n", "types must be a section"),
    "a word for a list": ('[types]\n"Bản tin" = "BT"\n', "expected a list of words"),
    "a number for a word": ("[abbreviations]\nBQL = 3\n", "expected words in quotation marks"),
    "a code that is none": ('[types]\n"Bản tin" = ["b-t"]\n', "'b-t' is no code of a number"),
    "an unknown list": (
        '[organs]\nhead = ["Sở"]\n',
        "no such list; known: heads units parts trades inner",
    ),
    "a type nobody knows": ('[type_abbreviations]\n"ZZ" = "Zét"\n', "no type 'Zét'; add: [types]"),
    "no TOML": ("types\n", "is no TOML"),
    "an empty word": ('[laws]\nnames = [""]\n', "expected a list of words"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_clear_line(name: str, tmp_path: Path) -> None:
    content, words = BAD[name]
    (tmp_path / "my.toml").write_text(content, "utf-8")
    shipped = rules()

    with pytest.raises(InputError) as refused:
        use_rules(tmp_path / "my.toml")

    assert words in str(refused.value)
    assert "my.toml" in str(refused.value)
    assert "\n" not in str(refused.value)
    assert rules() == shipped


def test_an_absent_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=re.escape("no.toml: No such file")):
        use_rules(tmp_path / "no.toml")


def test_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "my.toml").write_text(example(), "utf-8")
    (tmp_path / "bad.toml").write_text("[typs]\n", "utf-8")
    for name in "abcde":  # enough for several processes
        (tmp_path / f"{name}.txt").write_text(TEXT, "utf-8")
    paths = [str(tmp_path / f"{name}.txt") for name in "abcde"]

    good = CliRunner().invoke(
        main, ["extract", *paths, "--rules", str(tmp_path / "my.toml"), "--jobs", "2"]
    )
    bad = CliRunner().invoke(main, ["extract", *paths, "--rules", str(tmp_path / "bad.toml")])

    assert good.stdout.count('"type": "Bản tin", "issued"') == 5
    assert (bad.exit_code, bad.stdout, bad.stderr.count("\n")) == (3, "", 1)


def test_the_documented_sections_are_those_that_are_read() -> None:
    rows = re.findall(r"^\| `\[(\w+)\]` \| ([^|]*)", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    told = {section: set(re.findall(r"`(\w+)`", entries)) for section, entries in rows}

    assert set(told) == set(_SECTIONS)
    assert {s: set(lists) for s, lists in _SECTIONS.items() if lists} == {
        s: told[s] for s, lists in _SECTIONS.items() if lists
    }


def test_a_type_of_ones_own_in_a_graph(tmp_path: Path) -> None:
    """A type that no list holds is a concept of its own, not lost; the store stays valid, and is searched."""
    (tmp_path / "my.toml").write_text(example(), encoding="utf-8")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    store = str(tmp_path / "store")

    def said(*words: str) -> str:
        done = CliRunner().invoke(main, [*words, "--store", store])
        assert done.exit_code == 0, done.output
        return done.output

    said("build", str(tmp_path / "a.txt"), "--rules", str(tmp_path / "my.toml"))

    assert "Bản tin 7/BT-UBND ngày 08/01/2024" in said("show", "7/BT-UBND", "-f", "json")
    types = said(
        "sparql",
        "SELECT ?kind ?label WHERE { ?d td:documentType ?kind . ?kind skos:prefLabel ?label }",
    )
    assert "id/document-type/ban-tin\tBản tin\n" in types
    assert "Bản tin" in said("search", "kết quả thi đua", "--type", "Bản tin", "-f", "csv")
    said("validate")
    said("check")

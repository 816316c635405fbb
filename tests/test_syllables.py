"""Words that have lost the blank between them."""

from __future__ import annotations

import pytest

from thidua.graph.extract import extract
from thidua.graph.extract.layout.flow import make_flow
from thidua.graph.extract.layout.lost_blanks import with_blanks
from thidua.graph.extract.layout.stray_blanks import without_stray_blanks
from thidua.graph.read import make_text
from thidua.graph.syllables import can_be_named, is_syllable, partings

GLUED = """ỦY BAN NHÂN DÂN
TỈNH SÔNG THAO
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 5/QĐ-UB
Sông Thao, ngày 3 tháng 4 năm 1997

QUYẾT ĐỊNH
VỀVIỆC GIỮ GIẾNG LÀNG TRONG GIAIĐOẠN 1997 - 2000

Căn cứ Nghị quyết số 2/NQ-HĐ ngày 02/3/1997 của Hội đồngnhân dân tỉnh;
Theo đề nghị của Sở Kế hoạchvà Đầu tư tại Tờ trình số 7/SKH ngày 03/3/1997,

QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theoQuyết định này bản quy ước giữ giếng.
Điều 2. Chánh Văn phòng, Thủtrưởng các sở, UBNDtỉnh và các xã chịu trách nhiệm thi hành.
"""


@pytest.mark.parametrize(
    "letters",
    ["nghiêng", "giếng", "gì", "quyết", "Uỷ", "huỳnh", "khuya", "oan", "ĐƯỜNG", "thuở", "xoèn"],
)
def test_syllables(letters: str) -> None:
    assert is_syllable(letters)
    assert partings(letters) == ()


@pytest.mark.parametrize(
    "letters", ["ngiêng", "kông", "ghạo", "cẻ", "tich", "tìch", "bốồ", "UBND", "strong", "giaiđoạn"]
)
def test_no_syllables(letters: str) -> None:
    assert not is_syllable(letters)


@pytest.mark.parametrize("letters", ["tuếch", "tuýp", "boong", "moóc", "ngoạm", "yểng", "Quỳnh"])
def test_rare_syllables(letters: str) -> None:
    assert is_syllable(letters)


@pytest.mark.parametrize("letters", ["Đắk", "Krống", "Kà", "Tẻh", "Plông", "ĐẮKNÔNG", "Sôngthào"])
def test_names_of_all_peoples(letters: str) -> None:
    assert can_be_named(letters)
    assert not is_syllable(letters)


@pytest.mark.parametrize("letters", ["biòn", "ihội", "tìch", "bốồ", "cẻ", "ngiêng"])
def test_no_word_of_a_name(letters: str) -> None:
    assert not can_be_named(letters)


@pytest.mark.parametrize(
    ("letters", "syllables"),
    [
        ("giaiđoạn", "giai đoạn"),
        ("theoQuyết", "theo Quyết"),
        ("VỀVIỆC", "VỀ VIỆC"),
        ("UBNDtỉnh", "UBND tỉnh"),
        ("cánhân", "cá nhân"),
        ("tổnghợp", "tổng hợp"),
        ("BANNHÂNDÂN", "BAN NHÂN DÂN"),
    ],
)
def test_the_likeliest_parting(letters: str, syllables: str) -> None:
    assert " ".join(partings(letters)[0]) == syllables


@pytest.mark.parametrize("letters", ["internet", "Facebook", "Krông", "BGDĐT", "ĐUCA", "Đắk"])
def test_what_is_not_parted(letters: str) -> None:
    assert partings(letters) == ()


def test_the_text_tells_which_parting() -> None:
    text = "Trungương, cáchình thức, giaiđoạn, kèm theoQuyết định; các hình thức của Trung tâm ương cây."
    apart = with_blanks(text)

    assert apart is not None
    assert apart.text.startswith("Trung ương, các hình thức, giai đoạn, kèm theo Quyết định;")
    assert apart.origin(apart.text.index("Quyết")) == text.index("Quyết")


TORN = {
    "Ch í nh phủ, th á ng 5, v ă n bản": "Chính phủ, tháng 5, văn bản",
    "ch í nh, th á ng, v ă n; Căn c ứ quyết định s ố 6 1 9/BC-UB, đ ổi, Bộ trư ở ng": "chính, tháng, văn; Căn cứ quyết định số 619/BC-UB, đổi, Bộ trưởng",
    "PHÂN B Ổ K I NH PHÍ TỈNH N I NH BÌNH, th á ng": "PHÂN BỔ KINH PHÍ TỈNH NINH BÌNH, tháng",
    "ch í nh, th á ng, v ă n năm 20 1 8, số 01/20 1 8/TT-BTC, điểm c áp dụng, a) ở xã": "chính, tháng, văn năm 2018, số 01/2018/TT-BTC, điểm c áp dụng, a) ở xã",
}


@pytest.mark.parametrize("text", TORN)
def test_blanks_inside_words(text: str) -> None:
    whole = without_stray_blanks(text)

    assert whole is not None
    assert whole.text == TORN[text]
    assert all(text[whole.origin(k)] == letter for k, letter in enumerate(whole.text))


def test_a_text_with_few_blanks_inside_words_is_left_alone() -> None:
    assert without_stray_blanks("Th á ng 5, Căn c ứ v ă n bản.") is None


def test_a_text_with_few_is_left_alone() -> None:
    assert with_blanks("Giai đoạn mới, theoQuyết định số 5, các xã giữ giếng.") is None


def test_a_record_of_a_text_that_lost_blanks() -> None:
    """Facts are found as if the blanks were there, and printed as the source has them."""
    (document,) = extract(make_text("a.txt", b"", GLUED)).documents

    assert document.title == "GIỮ GIẾNG LÀNG TRONG GIAIĐOẠN 1997 - 2000"
    assert [(c.number, c.issuer) for c in document.citations] == [
        ("2/NQ-HĐ", "Hội đồng nhân dân tỉnh Sông Thao"),
        ("7/SKH", "Sở Kế hoạch và Đầu tư tỉnh Sông Thao"),
    ]
    assert [a.agent for a in document.assignments][:2] == ["Chánh Văn phòng", "Thủtrưởng các sở"]
    for fact in (*document.assignments, *document.citations):
        for proof in fact.evidence:
            assert GLUED[proof.start : proof.end] == proof.quote


def test_every_character_knows_where_it_stood() -> None:
    flow = make_flow(GLUED)

    for word in ("nhân dân tỉnh;", "Đầu tư", "chịu trách nhiệm"):
        at = flow.text.index(word)
        assert GLUED[flow.origin(at) :].startswith(word)

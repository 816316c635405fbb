"""Passages, wordings, verdicts and the tree, on texts written for the purpose."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence

import pytest

from thidua.graph.errors import UsageError
from thidua.graph.family import compare, family, passages, trace
from thidua.graph.family.align import Block, blocks, changes, ratio
from thidua.graph.family.candidates import Index, grams, hashed
from thidua.graph.family.dates import When, when
from thidua.graph.family.genealogy import Genealogy
from thidua.graph.family.naming import find
from thidua.graph.family.passages import Passage
from thidua.graph.family.phrases import slip
from thidua.graph.family.tree import Member, Tree, grow
from thidua.graph.family.triples import difference, triples
from thidua.graph.family.verdict import close
from thidua.graph.family.wording import Lexicon, Wording
from thidua.graph.family.words import units, words
from thidua.graph.read import Text, make_text
from thidua.graph.records import Campaign, Citation, Document, Receipt

OLDER = """CHỈ THỊ
Phát động thi đua năm 2022

Năm 2022 cả tỉnh cùng giữ nước đầu nguồn, trồng lại những cánh rừng đã mất sau mùa lũ.

I. CHỈ TIÊU

- Thu ngân sách trên địa bàn các huyện vùng hạ đạt 7.850 tỷ đồng.
- Trồng mới 1.200 ha rừng phòng hộ đầu nguồn, chăm sóc 300 ha.

II. NỘI DUNG

1. Mỗi thôn, bản tự chọn một con đường làng để trồng hoa, giữ sạch và thắp sáng suốt năm, giao
cho chi đoàn thanh niên chăm

sóc hằng tuần. Nhà nào có giếng nước tốt thì chia sẻ với hàng xóm trong mùa khô hạn.

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Trần Văn Bền
"""

NEWER = """CHỈ THỊ
Phát động thi đua năm 2024

Năm nay các trường học trong tỉnh mở cửa thư viện cho bà con đến đọc sách vào buổi tối.

I. CHỈ TIÊU

- Thu ngân sách trên địa bàn các huyện vùng hạ đạt 7.485 tỷ đồng.
- Trồng mới 1.200 ha rừng phòng hộ đầu nguồn, chăm sóc 300 ha.

II. NỘI DUNG

1. Mỗi thôn, bản tự chọn một con đường làng để trồng hoa, giữ sạch và thắp sáng suốt năm, giao
cho chi đoàn thanh niên chăm sóc hằng tuần.

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Trần Văn Bền
"""


def read(name: str, text: str) -> Text:
    return make_text(name, text.encode(), text)


@pytest.fixture(scope="module")
def grown() -> Genealogy:
    return Genealogy([read("newer.txt", NEWER), read("older.txt", OLDER)])


# Passages


def test_passages_in_reading_order_across_page_breaks() -> None:
    text = read("older.txt", OLDER)

    found = [(p.kind, " ".join(text.nfc[p.start : p.end].split())[:34]) for p in passages(text)]

    assert found == [
        ("letterhead", "CHỈ THỊ"),
        ("title", "Phát động thi đua năm 2022"),
        ("sentence", "Năm 2022 cả tỉnh cùng giữ nước đầu"),
        ("heading", "I. CHỈ TIÊU"),
        ("item", "Thu ngân sách trên địa bàn các huy"),
        ("item", "Trồng mới 1.200 ha rừng phòng hộ đ"),
        ("heading", "II. NỘI DUNG"),
        ("item", "Mỗi thôn, bản tự chọn một con đườn"),
        ("item", "Nhà nào có giếng nước tốt thì chia"),
        ("recipients", "Nơi nhận:"),
        ("recipients", "- Như trên;"),
        ("recipients", "- Lưu: VT."),
        ("signature", "CHỦ TỊCH"),
        ("signature", "Trần Văn Bền"),
    ]


def test_a_passage_stands_under_its_heading_and_offsets_are_of_the_text() -> None:
    text = read("older.txt", OLDER)
    found = passages(text)

    assert [(p.order, p.section) for p in found if p.kind in ("item", "heading")] == [
        (3, None), (4, 3), (5, 3), (6, None), (7, 6), (8, 6),
    ]  # fmt: skip
    assert text.nfc[found[7].start : found[7].end].endswith(
        "giao\ncho chi đoàn thanh niên chăm\n\nsóc hằng tuần."
    )


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        pytest.param("Một câu ở TP. Bến Ghềnh. Câu sau.", 2, id="abbreviated city"),
        pytest.param("Trồng 1.200 ha. Thu 7,5%. Hết.", 3, id="figures"),
        pytest.param("Phong trào “Sạch làng. Tốt ruộng” được giữ. Câu sau.", 2, id="inside quotes"),
        pytest.param("Cứu người, cứu tài sản... Thực hiện nghiêm túc.", 2, id="dots"),
        pytest.param("1. Việc một. Việc hai.", 2, id="numbered item"),
        pytest.param("- Thu đạt 5 tỷ đồng. Chi 4 tỷ đồng.", 1, id="short bullet item"),
    ],
)
def test_sentences(paragraph: str, expected: int) -> None:
    text = read(
        "a.txt",
        f"CHỈ THỊ\nVề việc thử các câu văn\n\nTrong năm nay có việc sau đây.\n\n{paragraph}\n",
    )

    found = [p for p in passages(text) if p.substantive]

    assert len(found) - 1 == expected


# Words


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Hoá chất", "HÓA CHẤT", True, id="tone placement and case"),
        pytest.param("bác sỹ", "bác sĩ,", True, id="i and y, punctuation"),
        pytest.param("**thi đua**", "thi đua", True, id="markup"),
        pytest.param("05 xã", "5 xã", True, id="leading zero"),
        pytest.param("7.485 tỷ", "7485 tỷ", True, id="thousands"),
        pytest.param("7.850 tỷ", "7.485 tỷ", False, id="another figure"),
        pytest.param("7 - 7,5%", "7 - 7,5 %", True, id="a range kept"),
        pytest.param("bứt phá", "bút phá", False, id="a slip is a difference"),
    ],
)
def test_words_level_what_is_no_change(one: str, other: str, same: bool) -> None:
    assert ([w.key for w in words(one)] == [w.key for w in words(other)]) is same


def test_a_quoted_name_is_one_unit() -> None:
    text = "Giữ phong trào “Làng xanh, nước sạch” mãi"
    own = words(text)

    made = units(own, [(15, 37)])

    assert [(u.weight, u.named) for u in made] == [(1, False)] * 3 + [(4, True), (1, False)]


# Alignment


def signs(text: str, lexicon: Lexicon) -> Wording:
    return lexicon.wording(text, 0, len(text), ())


def test_blocks_are_order_free_and_do_not_overlap() -> None:
    assert blocks("abcdefXYZ", "XYZ--abcdef") == [Block(0, 5, 6), Block(6, 0, 3)]
    assert blocks("abcabc", "abc") == [Block(0, 0, 3)]


def test_ratio() -> None:
    assert (ratio("abcd", "abcd"), ratio("ab", "cd"), ratio("abcd", "abxd")) == (1.0, 0.0, 0.75)


@pytest.mark.parametrize(
    ("new", "old", "expected"),
    [
        pytest.param("một hai ba", "một hai ba", ["kept"], id="the same"),
        pytest.param("một ba", "một hai ba", ["kept", "deleted", "kept"], id="deleted"),
        pytest.param("một hai ba", "một ba", ["kept", "inserted", "kept"], id="inserted"),
        pytest.param("đạt 5 tỷ", "đạt 7 tỷ", ["kept", "replaced", "kept"], id="a figure"),
        pytest.param("bốn năm một hai ba", "một hai ba bốn năm tám", ["inserted", "kept", "deleted"], id="too short to have moved"),
        pytest.param(
            "năm sáu bảy một hai ba bốn", "một hai ba bốn năm sáu bảy",
            ["moved", "kept", "moved"], id="moved",
        ),
    ],
)  # fmt: skip
def test_changes(new: str, old: str, expected: list[str]) -> None:
    assert [c.kind for c in changes(words(new), words(old))] == expected


@pytest.mark.parametrize(
    ("new", "old", "kind"),
    [
        pytest.param("a b c d e f g h", "a b c d e f g h", "identical", id="identical"),
        pytest.param("a b c d e f g 1", "a b c d e f g 2", "near", id="a changed figure is an edit"),
        pytest.param("a b c d e f g h", "a b c x e f g h", "near", id="one word"),
        pytest.param("a b c d e f g h", "a b c d e f g h i k l m n o p q", "near", id="end cut off"),
        pytest.param("a b c d e f g h", "i k l m n o p q a b c d e f g h", None, id="beginning cut off"),
        pytest.param("a b c", "a b c", None, id="too short to tell"),
    ],
)  # fmt: skip
def test_close(new: str, old: str, kind: str | None) -> None:
    lexicon = Lexicon()

    verdict = close(signs(new, lexicon), signs(old, lexicon), lexicon)

    assert (verdict.kind if verdict else None) == kind


def test_names_that_differ_by_a_slip_are_one() -> None:
    lexicon = Lexicon()
    one = "với chủ đề “Giữ đất, giữ rừng, giữ nước, hành động bứt phá” từ nay"
    other = "với chủ đề “Giữ đất, giữ rừng, giữ nước, hành động bút phá” từ nay"

    assert signs(one, lexicon).units == signs(other, lexicon).units
    assert signs(one, lexicon).exact != signs(other, lexicon).exact


# The index


def spelt(number: int) -> str:
    """A word of its own for a number."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def test_the_index_finds_who_shares_rare_runs() -> None:
    lexicon = Lexicon()
    index = Index()
    for k in range(60):
        own = " ".join(f"{word}x{spelt(k)}" for word in ("của", "ai", "đây"))
        index.add(signs(f"chung một lời mở đầu {own}", lexicon))

    best = index.candidates(signs("lời mở đầu củaxh aixh đâyxh", lexicon)).best

    assert best[0] == 7


def test_the_index_grows_without_losing_anyone() -> None:
    lexicon = Lexicon()
    index = Index()
    texts = [" ".join(f"{spelt(n)}w{spelt(k)}" for k in range(12)) for n in range(900)]
    for text in texts:
        index.add(signs(text, lexicon))

    found = [index.candidates(signs(text, lexicon)).best[:1] for text in texts]

    assert found == [(n,) for n in range(900)]


def test_hashes_are_the_same_in_every_process() -> None:
    code = "from thidua.graph.family.candidates import hashed; print(hashed('abc'))"

    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert int(out.stdout) == hashed("abc")
    assert list(grams("abcd")) == ["abc", "bcd"]


# Dates


@pytest.mark.parametrize(
    ("document", "cited_on", "expected"),
    [
        pytest.param(Document(issued="2024-01-25"), (), When("2024-01-25", "2024-01-25", "2024-01-25", True), id="printed"),
        pytest.param(Document(title="Phát động năm 2022", citations=(Citation("19/CT-TTg", date="2021-07-16"),), campaign=Campaign(end="2022-12-31")), (), When("2021-07-16", "2022-12-31", "2022-01-01", False), id="year of the title between its bounds"),
        pytest.param(Document(title="Đợt cao điểm 2019", campaign=Campaign(start="2019-08-19")), ("2019-05-01",), When("", "2019-05-01", "2019-01-01", False), id="not younger than who cites it"),
        pytest.param(Document(receipts=(Receipt(date="2020-03-02"),)), (), When("", "2020-03-02", "2020-03-02", False), id="received"),
        pytest.param(Document(), (), When("", "", "9999", False), id="unknown"),
    ],
)  # fmt: skip
def test_when(document: Document, cited_on: Sequence[str], expected: When) -> None:
    assert when(document, None, cited_on) == expected


# The tree


def member(name: str, day: str, *sentences: str, cites: Sequence[str] = ()) -> Member:
    text = " ".join(sentences)
    made: list[Passage] = []
    at = 0
    for order, sentence in enumerate(sentences):
        made.append(Passage(name, 0, order, "sentence", at, at + len(sentence)))
        at += len(sentence) + 1
    return Member((name, 0), name, day, frozenset(cites), text, tuple(made), label=name)


LINE = "Mỗi thôn bản tự chọn một con đường làng để trồng hoa giữ sạch và thắp sáng suốt năm."
OTHER = "Nhà nào có giếng nước tốt thì chia sẻ với hàng xóm trong mùa khô hạn kéo dài."


def relatives(tree: Tree) -> Iterator[tuple[str, int, str, str | None]]:
    for number, one in enumerate(tree.members):
        for link in tree.links(number):
            yield (
                one.at[0],
                link.passage.order,
                link.kind,
                link.relative.file if link.relative else None,
            )


def test_the_cited_one_of_two_equal_relatives_is_nearest_then_the_latest() -> None:
    one, two = member("one", "2020", LINE), member("two", "2021", LINE)

    latest = list(relatives(grow([one, two, member("x", "2022", LINE)])))
    cited = list(relatives(grow([one, two, member("x", "2022", LINE, cites=["one"])])))

    assert latest[-1] == ("x", 0, "identical", "two")
    assert cited[-1] == ("x", 0, "identical", "one")


def test_no_relative_is_later_or_the_same_work() -> None:
    copy = member("two", "2020", LINE)
    copy = Member(copy.at, "one", copy.when, copy.cites, copy.text, copy.passages)

    assert list(relatives(grow([member("one", "2020", LINE), copy]))) == [
        ("one", 0, "original", None),
        ("two", 0, "original", None),
    ]


def test_an_older_document_that_comes_late_changes_what_is_known() -> None:
    tree = Tree()
    tree.add(member("new", "2022", LINE, OTHER))
    tree.add(member("old", "2020", OTHER, LINE))

    assert list(relatives(tree)) == list(
        relatives(
            _reordered(
                grow([member("new", "2022", LINE, OTHER), member("old", "2020", OTHER, LINE)])
            )
        )
    )
    assert [link.relative.file for link in tree.links(0) if link.relative] == ["old", "old"]


def _reordered(tree: Tree) -> Tree:
    again = Tree()
    for one in reversed(tree.members):
        again.add(one)
    return again


def test_what_stands_in_many_documents_is_a_formula() -> None:
    documents = [
        member(f"d{n}", f"20{n:02d}", "Chỉ thị này được phổ biến đến tận thôn bản.", f"{OTHER} {n}")
        for n in range(8)
    ]

    kinds = {k for _, order, k, _ in relatives(grow(documents)) if order == 0}

    assert kinds == {"formula"}


def test_rows_of_two_documents(grown: Genealogy) -> None:
    text = {name: t.nfc for name, t in grown.texts.items()}

    found = [
        (
            row.kind,
            text[row.file][row.start : row.start + 14],
            row.relative_file,
            row.similarity,
            row.cited,
        )
        for row in grown.rows(("newer.txt", 0))
        if row.kind != "formula"
    ]

    assert found == [
        ("original", "Năm nay các tr", None, None, None),
        ("near", "Thu ngân sách ", "older.txt", 1.0, False),
        ("identical", "Trồng mới 1.20", "older.txt", 1.0, False),
        ("identical", "Mỗi thôn, bản ", "older.txt", 1.0, False),
    ]


def test_a_portrait_tells_shares_and_what_was_left_out(grown: Genealogy) -> None:
    portrait = grown.portrait(("newer.txt", 0))
    ancestor = portrait.ancestors[0]

    assert [grown.quote(p)[:12] for p in ancestor.left_out] == ["Năm 2022 cả ", "Nhà nào có g"]
    assert (ancestor.passages, ancestor.cited, ancestor.sibling) == (3, False, True)
    assert ancestor.taken == pytest.approx(3 / 5)
    assert [grown.quote(p)[:7] for p in portrait.added] == ["Năm nay"]
    assert portrait.share("identical", "near") + portrait.share("original") == pytest.approx(1)


def test_a_changed_figure_is_the_only_difference(grown: Genealogy) -> None:
    link = next(k for k in grown.links(("newer.txt", 0)) if k.kind == "near")
    changed = [c for c in grown.difference(link) if c.kind != "kept"]

    assert [grown.words(link.passage)[c.first].key for c in changed] == ["7485"]
    assert difference(grown, link).startswith("replaced ")


def test_the_same_rows_and_quads_whatever_the_order_of_files(grown: Genealogy) -> None:
    other = Genealogy([read("older.txt", OLDER), read("newer.txt", NEWER)])

    assert other.rows() == grown.rows()
    assert list(triples(other)) == list(triples(grown))


def test_quads_have_no_blank_nodes_and_name_prov(grown: Genealogy) -> None:
    lines = list(triples(grown))

    assert [line for line in lines if "_:" in line] == []
    assert sum("prov#wasQuotedFrom" in line for line in lines) == 2
    assert sum("prov#wasDerivedFrom" in line for line in lines) == 1
    assert all(line.endswith("/graph/inferences> .") for line in lines)


def test_family_is_the_rows(grown: Genealogy) -> None:
    assert family([read("older.txt", OLDER), read("newer.txt", NEWER)]) == grown.rows()


def test_compare_names_what_was_kept_changed_dropped_and_added() -> None:
    found = compare(read("older.txt", OLDER), read("newer.txt", NEWER))

    assert [pair.kind for pair in found] == [
        "added",
        "dropped",
        "changed",
        "kept",
        "kept",
        "dropped",
    ]


# A phrase over time


def test_trace_finds_slips_names_and_the_first_known() -> None:
    one = read(
        "a.txt",
        "CHỈ THỊ\nVề việc giữ rừng năm 2020\n\nTrong năm, thi đua với chủ đề “Giữ đất giữ rừng, bứt phá đi lên” cùng cả tỉnh.\n",
    )
    two = read(
        "b.txt",
        "CHỈ THỊ\nVề việc giữ rừng năm 2023\n\nTrong năm, thi đua với chủ đề “Giữ đất giữ rừng, bút phá đi lên” cùng cả tỉnh.\n",
    )

    found = trace("Giữ đất giữ rừng bứt phá", [two, one])

    assert [(a.file, a.when[:4], a.exact, a.variant, a.first) for a in found] == [
        ("a.txt", "2020", True, False, True),
        ("b.txt", "2023", False, True, False),
    ]
    assert {a.form for a in found} == {"Giữ đất giữ rừng, bứt phá đi lên"}


def test_trace_refuses_a_phrase_without_words() -> None:
    with pytest.raises(UsageError, match="no words"):
        trace("…", [])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("but2", "but3", True, id="a mark"),
        pytest.param("phá", "phát", True, id="a letter"),
        pytest.param("2021", "2022", False, id="figures are no slips"),
        pytest.param("rừng", "biển", False, id="another word"),
    ],
)
def test_slip(one: str, other: str, same: bool) -> None:
    assert slip(one, other) is same


# Names of documents


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("newer.txt", ["newer.txt"], id="file"),
        pytest.param("newer", ["newer.txt"], id="file without its ending"),
        pytest.param("newer.txt#1", ["newer.txt"], id="place in the file"),
        pytest.param("none", [], id="unknown"),
    ],
)
def test_find(grown: Genealogy, name: str, expected: list[str]) -> None:
    assert [m.at[0] for m in find(grown.documents, name)] == expected


def test_a_document_beside_itself_is_kept_whole() -> None:
    """Short items, and items that stand twice, too."""
    text = (
        "CHỈ THỊ\nVề việc giữ rừng năm 2020\n\nCác xã trồng cây.\n\nSở Nội vụ theo dõi, đôn đốc và báo cáo kết quả.\n\n"
        "Các xã trồng cây.\n\nSở Nội vụ theo dõi, đôn đốc và báo cáo kết quả.\n"
    )
    found = compare(read("a.txt", text), read("b.txt", text))

    assert len(found) >= 4
    assert {pair.kind for pair in found} == {"kept"}
    assert [pair.old.start for pair in found if pair.old] == [p.new.start for p in found if p.new]


def test_a_sentence_that_moved_is_kept_and_a_short_one_dropped() -> None:
    head = "CHỈ THỊ\nVề việc giữ rừng năm 2020\n\n"
    long = "Sở Nội vụ theo dõi, đôn đốc các địa phương và báo cáo kết quả.\n\n"
    other = "Mỗi thôn, bản cử hai người trực đêm trong suốt mùa khô hanh này.\n\n"
    more = "Nhà nào có giếng sâu thì chia nước cho nhà bên cạnh dùng chung.\n\n"
    old = read("a.txt", f"{head}{long}{other}{more}Các xã trồng cây.\n")
    new = read("b.txt", f"{head}{other}{more}{long}")

    assert [pair.kind for pair in compare(old, new)] == ["kept", "kept", "kept", "dropped"]


CALLED = [
    "/PĐ-CTĐ",
    "/pd-ctd",
    "/PĐ-CTĐ@2024",
    "/PĐ-CTĐ 2024",
    "Phát động số /PĐ-CTĐ ngày 25/1/2024",
    "Phát động không số ngày 25/01/2024: Mỗi nhà một vườn",
]


@pytest.mark.parametrize("name", CALLED)
def test_a_document_is_named_as_in_a_store(name: str) -> None:
    blank = _member("call.txt", "/PĐ-CTĐ", "2024-01-25", CALLED[-1])
    other = _member("other.txt", "02/CT-UBND", "2024-01-01", "Chỉ thị 02/CT-UBND ngày 01/01/2024")

    assert find([blank, other], name) == [blank]
    assert find([blank, other], "/PĐ-CTĐ@2023") == []


def _member(file: str, symbol: str, when: str, label: str) -> Member:
    return Member(
        at=(file, 0),
        iri=f"https://example.org/{file}",
        when=when,
        cites=frozenset(),
        text="",
        passages=(),
        label=label,
        symbol=symbol,
    )

"""Which document a mention means."""

from __future__ import annotations

import itertools
import re

import pytest

from thidua.graph.records import Campaign, Citation, Document, Record
from thidua.graph.resolve.documents import resolve_documents
from thidua.graph.resolve.gather import Work, issuers_of
from thidua.graph.resolve.mentions import home_of, party_term
from thidua.graph.resolve.sources import source_key

PROVINCE = "Ủy ban nhân dân tỉnh Hòa Lộc"
TITLE = "phát động thi đua thực hiện thắng lợi nhiệm vụ, bảo đảm quốc phòng năm 2031"


def record(name: str, *documents: Document) -> Record:
    return Record(name, documents=documents)


def works(*records: Record) -> dict[str, Work]:
    """The works by local name; every order of the records must give the same."""
    outcomes = [
        {w.local: w for w in resolve_documents(order).values()}
        for order in itertools.islice(itertools.permutations(records), 6)
    ]
    assert all(outcome == outcomes[0] for outcome in outcomes)
    return outcomes[0]


def letter(*citations: Citation, issued: str | None = "2031-02-01", **more: str) -> Document:
    fields: dict[str, str | None] = {"number": "9/UBND-VX", "type": "Công văn", "issuer": PROVINCE}
    return Document(issued=issued, citations=citations, **(fields | more))  # type: ignore[arg-type]


def cited(number: str | None, date: str | None = None, **more: str) -> Citation:
    return Citation(number, date=date, **more)  # type: ignore[arg-type]


ONE = {
    "one number and year": (cited("2/CT-UBND", "2030-01-05"), cited("02/CT-UBND", "2030-01-05")),
    "a date and only its year": (cited("5-CT/TW", "2016-05-15"), cited("05-CT/TW", "2016")),
    "organ and its head": (
        cited("3/CT-UBND", "2030-01-05", issuer=PROVINCE),
        cited("3/CT-UBND", "2030-01-05", issuer=f"Chủ tịch {PROVINCE}"),
    ),
    "separators swapped": (cited("22-CT/TW", "2018-01-01"), cited("22/CT-TW", "2018-01-01")),
    "one Party term, two printed years": (
        cited("5-CT/TW", "2016-05-15"),
        cited("5-CT/TW", "2017-05-15"),
    ),
    "undated, one candidate": (cited("7/KH-UBND", "2030-03-03"), cited("7/KH-UBND")),
    "a law by name, with and without its year": (
        cited(None, name="Luật Thi đua, khen thưởng năm 2022"),
        cited(None, name="Luật thi đua, khen thưởng"),
    ),
    "a law by number and by name": (
        cited("06/2022/QH15", "2022-06-15", name="Luật Thi đua, khen thưởng"),
        cited(None, name="Luật Thi đua, khen thưởng năm 2022"),
    ),
    "the place stated and implied": (
        cited("8/KH-UBND", "2030-03-03", issuer=PROVINCE),
        cited("8/KH-UBND", "2030-03-03"),
    ),
}
TWO = {
    "state numbers of two years": (cited("2/CT-UBND", "2030-01-05"), cited("2/CT-UBND", "2031")),
    "two provinces": (
        cited("2/CT-UBND", "2030-01-05"),
        cited("2/CT-UBND", "2030-01-05", issuer="Ủy ban nhân dân tỉnh Sông Vân"),
    ),
    "two kinds": (cited("2/CT-UBND", "2030-01-05"), cited("2/QĐ-UBND", "2030-01-05")),
    "two Party terms": (cited("5-CT/TW", "2016-05-15"), cited("5-CT/TW", "2021-06-01")),
    "a province and a district": (
        cited("2/KH-UBND", "2030-01-05", issuer=PROVINCE),
        cited("2/KH-UBND", "2030-01-05", issuer="Ủy ban nhân dân huyện Đồng Mây"),
    ),
    "a code that two boards share": (
        cited("2/QĐ-BCĐ", "2030-01-05", issuer="Ban Chỉ đạo Cải cách hành chính tỉnh Hòa Lộc"),
        cited("2/QĐ-BCĐ", "2030-02-05", issuer="Ban Chỉ đạo Phòng thủ dân sự tỉnh Hòa Lộc"),
    ),
    "two laws of one name": (
        cited(None, "2015-06-19", name="Luật Tổ chức Chính phủ"),
        cited(None, "2025-02-18", name="Luật Tổ chức Chính phủ"),
    ),
    "a younger candidate": (cited("7/KH-UBND", "2031-12-03"), cited("7/KH-UBND")),
}


@pytest.mark.parametrize(("one", "other"), ONE.values(), ids=ONE.keys())
def test_mentions_of_one_work(one: Citation, other: Citation) -> None:
    found = works(record("a", letter(one)), record("b", letter(other, number="8/UBND-VX")))
    assert len([w for w in found.values() if not w.present]) == 1


@pytest.mark.parametrize(("one", "other"), TWO.values(), ids=TWO.keys())
def test_mentions_of_two_works(one: Citation, other: Citation) -> None:
    found = works(record("a", letter(one)), record("b", letter(other, number="8/UBND-VX")))
    assert len([w for w in found.values() if not w.present]) == 2


def test_an_undated_mention_with_two_candidates_stays_apart() -> None:
    found = works(
        record("a", letter(cited("7/KH-UBND", "2029-01-01"), number="1/UBND-VX")),
        record("b", letter(cited("7/KH-UBND", "2030-01-01"), number="2/UBND-VX")),
        record("c", letter(cited("7/KH-UBND"), number="3/UBND-VX")),
    )
    assert sorted(w for w in found if ".kh." in w) == [
        "hoa-loc.ubnd.2029.kh.07",
        "hoa-loc.ubnd.2030.kh.07",
        "hoa-loc.ubnd.undated.kh.07",
    ]


def test_the_same_number_of_an_earlier_year_is_cited_inside_the_document() -> None:
    document = Document(
        number="02/CT-UBND",
        type="Chỉ thị",
        issued="2031-01-01",
        issuer=PROVINCE,
        citations=(cited("02/CT-UBND", "2028-01-04", type="Chỉ thị"),),
    )
    found = works(record("a", document))
    assert {local: w.present for local, w in found.items()} == {
        "hoa-loc.ubnd.2031.ct.02": True,
        "hoa-loc.ubnd.2028.ct.02": False,
    }


@pytest.mark.parametrize("date", [None, "2031-01-01", "2031"])
def test_a_document_never_cites_itself(date: str | None) -> None:
    document = Document(
        number="02/CT-UBND",
        type="Chỉ thị",
        issued="2031-01-01",
        issuer=PROVINCE,
        citations=(cited("2/CT-UBND", date, type="Chỉ thị"),),
    )
    found = resolve_documents([record("a", document)])
    assert [(where[2], w.local) for where, w in found.items()] == [(-1, "hoa-loc.ubnd.2031.ct.02")]


def test_date_title_and_issuer_are_completed_across_files() -> None:
    found = works(
        record("a", letter(cited("5-CT/TW", type="Chỉ thị"), number="1/UBND-VX")),
        record("b", letter(cited("5-CT/TW", "2016-05-15"), number="2/UBND-VX")),
        record(
            "c",
            letter(
                cited("5-CT/TW", "2016", issuer="Bộ Chính trị", title="Đẩy mạnh học tập"),
                number="3/UBND-VX",
            ),
        ),
    )
    work = found["tw.2016.ct.05"]
    assert (work.issued, work.title, work.issuer, work.term, len(work.mentions)) == (
        "2016-05-15",
        "Đẩy mạnh học tập",
        "Bộ Chính trị",
        "XII",
        3,
    )


def test_two_files_of_one_work_are_one() -> None:
    document = Document(number="4/CT-UBND", type="Chỉ thị", issued="2031-01-01", issuer=PROVINCE)
    found = works(record("a", document), record("copy of a", document))
    assert [w.local for w in found.values()] == ["hoa-loc.ubnd.2031.ct.04"]


def test_a_document_without_a_number_is_the_one_that_others_cite_by_its_title() -> None:
    plain = Document(type="Chỉ thị", issuer=PROVINCE, title=TITLE)
    number = cited(
        "6/CT-UBND",
        "2031-01-02",
        type="Chỉ thị",
        issuer=f"Chủ tịch {PROVINCE}",
        title=TITLE.replace("bảo đảm", "đảm bảo").upper(),
    )
    found = works(record("a", plain), record("b", letter(number)))
    work = found["hoa-loc.ubnd.2031.ct.06"]
    assert (work.present, work.by_title, work.symbol) == (True, True, "6/CT-UBND")


def test_a_title_of_another_year_is_another_document() -> None:
    plain = Document(type="Chỉ thị", issuer=PROVINCE, title=TITLE.replace("2031", "2030"))
    number = cited("6/CT-UBND", "2031-01-02", type="Chỉ thị", title=TITLE)
    found = works(record("a", plain), record("b", letter(number)))
    assert {w.symbol for w in found.values() if w.present} == {None, "9/UBND-VX"}


def test_documents_without_a_number_differ_by_title() -> None:
    found = works(
        record("a", Document(type="Phát động", issuer=PROVINCE, title=TITLE, number="/PD-CTĐ")),
        record("b", Document(type="Phát động", issuer=PROVINCE, title=f"{TITLE} đợt hai")),
    )
    assert len(found) == 2
    assert sorted(w.symbol or "" for w in found.values()) == ["", "/PD-CTĐ"]


def test_a_central_body_that_cites_a_local_number_without_its_place() -> None:
    known = letter(cited("7/KH-UBND", "2030-03-03"))
    central = Document(
        number="1/TB-VPCP",
        type="Thông báo",
        issued="2031-01-01",
        issuer="Văn phòng Chính phủ",
        citations=(cited("7/KH-UBND", "2030-03-03"),),
    )
    found = works(record("a", known), record("b", central))
    assert [w for w in found if ".kh." in w] == ["hoa-loc.ubnd.2030.kh.07"]


HOMES = {
    "province": (Document(issuer=PROVINCE), "hoa-loc"),
    "centre": (Document(issuer="Bộ Nội vụ", place="Hà Nội"), ""),
    "district": (
        Document(issuer="Ủy ban nhân dân huyện Đồng Mây, tỉnh Hòa Lộc"),
        "huyen-dong-may.hoa-loc",
    ),
    "central city": (Document(issuer="Ủy ban nhân dân thành phố Hà Nội"), "ha-noi"),
    "only the place printed": (Document(place="Hòa Lộc"), "hoa-loc"),
}


@pytest.mark.parametrize(("document", "expected"), HOMES.values(), ids=HOMES.keys())
def test_home(document: Document, expected: str) -> None:
    home = home_of(document)
    assert home is not None
    assert home.slug == expected


def test_home_is_unknown_when_nothing_tells() -> None:
    assert home_of(Document(issuer="Cụm thi đua số 3")) is None


TERMS = {"2016-05-15": "XII", "2021-05-18": "XIII", "2021": None, "2014": "XI", "1985": None}


@pytest.mark.parametrize(("date", "expected"), TERMS.items(), ids=TERMS.keys())
def test_party_terms(date: str, expected: str | None) -> None:
    assert party_term(date) == expected


def test_the_year_a_campaign_is_about() -> None:
    found = works(
        record(
            "a",
            Document(type="Chỉ thị", issuer=PROVINCE, title=TITLE, campaign=Campaign(None, None)),
        )
    )
    assert [w.for_year for w in found.values()] == [2031]


def test_a_joint_submission_has_two_issuers() -> None:
    joint = cited(
        "4/TTr-BNV-BTC", "2030-01-01", issuer="Bộ trưởng Bộ Nội vụ và Bộ trưởng Bộ Tài chính"
    )
    found = works(record("a", letter(joint)))
    work = next(w for w in found.values() if not w.present)
    assert [b.local for b in issuers_of(work)] == ["bo-truong-bo-noi-vu", "bo-truong-bo-tai-chinh"]


def test_the_corpus(corpus_records: list[Record]) -> None:
    found = works(*corpus_records)
    numbered = sorted(w.local for w in found.values() if not w.present and w.ordinal)
    assert sum(w.present for w in found.values()) == 6
    assert numbered == [
        "cp.2019.nq.17",
        "lang-son.tu.2014.ct.30",
        "lang-son.tu.2019.kh.112",
        "lang-son.tu.2021.nq.49",
        "lang-son.ubnd.2018.ct.02",
        "lang-son.ubnd.2021.ct.01",
        "lang-son.ubnd.undated.qd.239",
        "lang-son.ubnd.undated.tb.109",
        "ttg.2016.ct.26",
        "ttg.2021.ct.19",
        "tw.2014.ct.34",
        "tw.2016.ct.05",
        "tw.2016.nq.04",
        "tw.2018.nq.35",
        "tw.2021.kl.01",
    ]
    assert found["tw.2016.ct.05"].issued == "2016-05-15"
    citing = {(m.where[0], m.where[1]) for m in found["tw.2016.ct.05"].mentions}
    assert len(citing) == 3
    assert found["lang-son.ubnd.2024.ct.02"].present
    assert {source_key(r) for r in corpus_records} >= {source for source, _ in citing}


@pytest.mark.parametrize(
    "number",
    [
        "/#7ƒ/QĐ-UBND", "12/CV-CN&TM", "c)011/KH-SYT", "GŠÁ/SLĐTBXH-VP", "4Ø/2017/QĐ-UBND", ".2)S./TLĐ-ĐaHC",
        "‡2/TB-«", "45/QĐ-_", "7/Q§-UBND", "/|", "5/ƒ-ø", "12/CV-CN+TM",
    ],
)  # fmt: skip
def test_numbers_that_a_scan_misread_name_works(number: str) -> None:
    """Whatever stands in a number, the work has a name that an IRI can hold."""
    cited = Citation(number, relation="cites")
    made = works(
        record(
            "a", Document(number, "Quyết định", "2031-02-03", issuer=PROVINCE, citations=(cited,))
        )
    )

    assert made
    assert all(re.fullmatch(r"[a-z0-9.-]+", local) for local in made)

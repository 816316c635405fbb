"""Conclusions: each rule on records made for it, and that candidates stay out of the answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua.graph.build import build
from thidua.graph.infer import RULES, Inference, infer
from thidua.graph.printed import gather_facts
from thidua.graph.records import (
    Anniversary,
    Campaign,
    Citation,
    Document,
    Movement,
    Receipt,
    Record,
)
from thidua.graph.resolve import resolve
from thidua.graph.store import open_store
from thidua.queries.find import resolve_document
from thidua.queries.lineage import lineage

ISSUER = "Ủy ban nhân dân tỉnh Hòa Lộc"
TITLE = "Phát động thi đua làm đường liên thôn năm 2031"
THEME = "Đoàn kết một lòng, mở đường về bản"


def cited(
    number: str, date: str | None = None, relation: str = "cites", **said: object
) -> Citation:
    return Citation(number, date=date, relation=relation, **said)  # type: ignore[arg-type]


def directive(*citations: Citation, **said: object) -> Document:
    values = {"number": "05/CT-UBND", "type": "Chỉ thị", "issued": "2031-02-01", "issuer": ISSUER}
    return Document(citations=citations, **{**values, **said})  # type: ignore[arg-type]


def undated(*citations: Citation, **said: object) -> Document:
    return directive(*citations, **{"number": None, "issued": None, "title": TITLE, **said})


def concluded(*documents: Document) -> list[Inference]:
    records = [Record(f"{i}.txt", documents=(d,)) for i, d in enumerate(documents)]
    return infer(gather_facts(records, resolve(records)))


def told(inferences: list[Inference], rule: str) -> list[tuple[str, str, str]]:
    """(subject, property, value) of a rule's conclusions, IRIs cut to their ends."""
    return [
        tuple(_end(t) for t in (i.subject, i.predicate, i.value))  # type: ignore[misc]
        for i in inferences
        if i.rule == rule
    ]


def _end(term: str) -> str:
    if term.startswith("<"):
        return term.strip("<>").rpartition("/")[2].rpartition("#")[2]
    return term.split('"')[1]


CHAIN = [
    directive(cited("7-CT/TU", "2030-01-02", "implements")),
    Document("9/KH-SNV", "Kế hoạch", "2031-03-01", issuer="Sở Nội vụ tỉnh Hòa Lộc",
             citations=(cited("05/CT-UBND", "2031-02-01", "implements"),)),
]  # fmt: skip

#: Documents, a rule, and what it concludes of them.
CASES: dict[str, tuple[list[Document], str, list[tuple[str, str, str]]]] = {
    "not before what it cites": (
        [undated(cited("1/KH-TU", "2030-05-06"), cited("2/KH-TU", "2031-01-09"))],
        "date.cites",
        [("hoa-loc.ubnd.undated.ct.f1431846", "notBefore", "2031-01-09")],
    ),
    "not before a month": (
        [undated(cited("1/KH-UBND", "2030-05"))],
        "date.cites",
        [("hoa-loc.ubnd.undated.ct.f1431846", "notBefore", "2030-05-01")],
    ),
    "not after the campaign's end": (
        [undated(campaign=Campaign(None, "2031-02"))],
        "date.campaign",
        [("hoa-loc.ubnd.undated.ct.f1431846", "notAfter", "2031-02-28")],
    ),
    "not after its arrival": (
        [undated(receipts=(Receipt("7", "2031-01-09"),))],
        "date.receipt",
        [("hoa-loc.ubnd.undated.ct.f1431846", "notAfter", "2031-01-09")],
    ),
    "not after who cites it": (
        [directive(cited("23/QĐ-UBND"))],
        "date.cited",
        [("hoa-loc.ubnd.undated.qd.23", "notAfter", "2031-02-01")],
    ),
    "a bound passed on": (
        [undated(cited("23/QĐ-UBND"), campaign=Campaign(None, "2031-12-31"))],
        "date.cited",
        [("hoa-loc.ubnd.undated.qd.23", "notAfter", "2031-12-31")],
    ),
    "a dated document needs no bound": ([directive(cited("1/KH-UBND", "2030-05-06"))], "date.cites", []),
    "Prime Minister": (
        [directive(cited("26/CT-TTg", "2016-09-05"))],
        "issuer.symbol",
        [("ttg.2016.ct.26", "issuedBy", "thu-tuong-chinh-phu")],
    ),
    "Government": (
        [directive(cited("30/2020/NĐ-CP"))],
        "issuer.symbol",
        [("cp.2020.nd.30", "issuedBy", "chinh-phu")],
    ),
    "National Assembly": (
        [directive(cited("06/2022/QH15"))],
        "issuer.symbol",
        [("qh.2022.vb.06", "issuedBy", "quoc-hoi")],
    ),
    "a law by its name": (
        [directive(Citation(None, name="Luật Đất đai năm 2024"))],
        "issuer.symbol",
        [("qh.2024.luat.5233edc6", "issuedBy", "quoc-hoi")],
    ),
    "people's council of the place": (
        [directive(cited("58/NQ-HĐND", "2030-12-12"))],
        "issuer.symbol",
        [("hoa-loc.hdnd.2030.nq.58", "issuedBy", "hoa-loc.hoi-dong-nhan-dan")],
    ),
    "a minister's circular": (
        [directive(cited("01/2011/TT-BNV", type="Thông tư"))],
        "issuer.symbol",
        [("bnv.2011.tt.01", "issuedBy", "bo-truong-bo-noi-vu")],
    ),
    "TW is three bodies": ([directive(cited("34-CT/TW", "2014-04-07"))], "issuer.symbol", []),
    "TU is two bodies": ([directive(cited("7-CT/TU", "2030-01-02"))], "issuer.symbol", []),
    "UBND or its chairman": ([directive(cited("7/QĐ-UBND", "2030-01-02"))], "issuer.symbol", []),
    "a stated issuer stands": (
        [directive(cited("26/CT-TTg", "2016-09-05", issuer="Thủ tướng Chính phủ"))],
        "issuer.symbol",
        [],
    ),
    "regular by the year": (
        [directive(title=TITLE, campaign=Campaign(None, "2031-12-31"))],
        "campaign.form",
        [("hoa-loc.ubnd.2031.ct.05", "form", "thuong-xuyen")],
    ),
    "thematic by its words": (
        [directive(title="Phát động đợt thi đua cao điểm", campaign=Campaign(None, "2031-05-01"))],
        "campaign.form",
        [("hoa-loc.ubnd.2031.ct.05", "form", "chuyen-de")],
    ),
    "thematic by its period": (
        [directive(title="Phát động thi đua", campaign=Campaign("2031-03-01", "2031-05-01"))],
        "campaign.form",
        [("hoa-loc.ubnd.2031.ct.05", "form", "chuyen-de")],
    ),
    "no sign of a form": (
        [directive(title="Phát động thi đua", campaign=Campaign(None, None))], "campaign.form", []),
    "scope of a province": (
        [directive(campaign=Campaign())],
        "campaign.scope",
        [("hoa-loc.ubnd.2031.ct.05", "scope", "bo-nganh-dia-phuong")],
    ),
    "scope of the country": (
        [Document("19/CT-TTg", "Chỉ thị", "2031-07-16", issuer="Thủ tướng Chính phủ",
                  campaign=Campaign())],
        "campaign.scope",
        [("ttg.2031.ct.19", "scope", "toan-quoc")],
    ),
    "scope of a cluster": (
        [Document("1/PĐ-CTĐ", "Phát động", "2031-01-16", campaign=Campaign(),
                  issuer="Cụm thi đua các huyện phía Bắc tỉnh Hòa Lộc")],
        "campaign.scope",
        [("hoa-loc.ctd.2031.pd.01", "scope", "cum-khoi")],
    ),
    "scope of a department": (
        [Document("1/KH-SNV", "Kế hoạch", "2031-01-16", campaign=Campaign(),
                  issuer="Sở Nội vụ tỉnh Hòa Lộc")],
        "campaign.scope",
        [("hoa-loc.snv.2031.kh.01", "scope", "co-quan-don-vi")],
    ),
    "a chain of two steps": (
        CHAIN,
        "chain.carries-out",
        [("hoa-loc.snv.2031.kh.09", "carriesOut", "hoa-loc.tu.2030.ct.07")],
    ),
    "what is cited directly is no chain": (
        [CHAIN[0], Document("9/KH-SNV", "Kế hoạch", "2031-03-01", issuer="Sở Nội vụ tỉnh Hòa Lộc",
                            citations=(cited("05/CT-UBND", "2031-02-01", "implements"),
                                       cited("7-CT/TU", "2030-01-02")))],
        "chain.carries-out",
        [],
    ),
    "what is only cited is no step": (
        [directive(cited("7-CT/TU", "2030-01-02")), CHAIN[1]], "chain.carries-out", []),
    "title holds another document": (
        [directive(cited("01-KL/TW", "2021-05-18"),
                   cited("05-CT/TW", "2016-05-15", host="01-KL/TW", host_relation="continues"))],
        "host.title",
        [("tw.2021.kl.01", "cites", "tw.2016.ct.05"), ("tw.2021.kl.01", "continues", "tw.2016.ct.05")],
    ),
    "a title cannot hold a younger one": (
        [directive(cited("01-KL/TW", "2016-05-18"),
                   cited("05-CT/TW", "2021-05-15", host="01-KL/TW", host_relation="amends"))],
        "host.title",
        [],
    ),
    "a theme in a title": (
        [directive(cited("1/CT-UBND", "2030-01-05", title=f"thực hiện chủ đề “{THEME}”"),
                   theme=THEME)],
        "theme.title",
        [("hoa-loc.ubnd.2030.ct.01", "namesTheme", "doan-ket-mot-long-mo-duong-ve-ban")],
    ),
    "year of an event": (
        [directive(anniversaries=(Anniversary("Chiến thắng Đèo Mây", 77),))],
        "event.arithmetic",
        [("chien-thang-deo-may", "originDate", "1954")],
    ),
    "same title, lower level, later": (
        [directive(title=TITLE),
         Document("3/KH-UBND", "Kế hoạch", "2031-03-01", title=TITLE,
                  issuer="Ủy ban nhân dân huyện Đồng Mây, tỉnh Hòa Lộc")],
        "relation.title",
        [("huyen-dong-may.hoa-loc.ubnd.2031.kh.03", "implements", "hoa-loc.ubnd.2031.ct.05")],
    ),
    "same title, earlier": (
        [directive(title=TITLE),
         Document("3/KH-UBND", "Kế hoạch", "2031-01-01", title=TITLE,
                  issuer="Ủy ban nhân dân huyện Đồng Mây, tỉnh Hòa Lộc")],
        "relation.title",
        [],
    ),
    "same title, five above": (
        [*(directive(number=f"{n}/CT-UBND", title=TITLE) for n in range(1, 6)),
         Document("3/KH-UBND", "Kế hoạch", "2031-03-01", title=TITLE,
                  issuer="Ủy ban nhân dân huyện Đồng Mây, tỉnh Hòa Lộc")],
        "relation.title",
        [("huyen-dong-may.hoa-loc.ubnd.2031.kh.03", "implements", f"hoa-loc.ubnd.2031.ct.0{n}")
         for n in range(1, 6)],
    ),
    "same title, so many above that it tells nothing": (
        [*(directive(number=f"{n}/CT-UBND", title=TITLE) for n in range(1, 7)),
         Document("3/KH-UBND", "Kế hoạch", "2031-03-01", title=TITLE,
                  issuer="Ủy ban nhân dân huyện Đồng Mây, tỉnh Hòa Lộc")],
        "relation.title",
        [],
    ),
    "same title, another year": (
        [directive(title=TITLE),
         Document("3/KH-UBND", "Kế hoạch", "2032-03-01", title=TITLE.replace("2031", "2032"),
                  issuer="Ủy ban nhân dân huyện Đồng Mây, tỉnh Hòa Lộc")],
        "relation.title",
        [],
    ),
    "same title, another province": (
        [directive(title=TITLE),
         Document("3/KH-UBND", "Kế hoạch", "2031-03-01", title=TITLE,
                  issuer="Ủy ban nhân dân huyện Suối Đá, tỉnh Sông Vân")],
        "relation.title",
        [],
    ),
    "a movement by another word": (
        [directive(movements=(Movement("Toàn dân chung tay xây dựng đường làng ngõ xóm"),
                              Movement("Toàn dân chung sức xây dựng đường làng ngõ xóm")))],
        "movement.possible",
        [("toan-dan-chung-suc-xay-dung-duong-lang-ngo-xom", "closeMatch",
          "toan-dan-chung-tay-xay-dung-duong-lang-ngo-xom")],
    ),
    "movements of two places": (
        [directive(movements=(Movement("Toàn dân chung tay xây dựng quê hương Sông Vân"),
                              Movement("Toàn dân chung tay xây dựng quê hương Sông Vang")))],
        "movement.possible",
        [],
    ),
    "a theme cut short": (
        [directive(theme="Sáng đường quê, xanh đồi chè, ấm bản làng"),
         directive(number="6/CT-UBND", theme="Sáng đường quê, ấm bản làng")],
        "theme.possible",
        [("sang-duong-que-am-ban-lang", "closeMatch", "sang-duong-que-xanh-doi-che-am-ban-lang")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("documents", "rule", "expected"), CASES.values(), ids=CASES.keys())
def test_what_a_rule_concludes(
    documents: list[Document], rule: str, expected: list[tuple[str, str, str]]
) -> None:
    assert sorted(told(concluded(*documents), rule)) == sorted(expected)


def test_every_rule_says_what_it_does_in_both_languages() -> None:
    made = concluded(*(d for documents, _, _ in CASES.values() for d in documents))
    assert {i.rule for i in made} <= set(RULES)
    assert [r.name for r in RULES.values() if not (r.vi and r.en and r.vi != r.en)] == []


def test_a_conclusion_says_what_it_rests_on() -> None:
    (chain,) = [i for i in concluded(*CHAIN) if i.rule == "chain.carries-out"]
    assert [iri.rpartition("/")[2].rstrip(">") for iri in chain.inputs] == [
        "hoa-loc.snv.2031.kh.09--hoa-loc.ubnd.2031.ct.05",
        "hoa-loc.ubnd.2031.ct.05--hoa-loc.tu.2030.ct.07",
    ]


def test_candidates_are_marked_and_kept_out_of_lineage(tmp_path: Path) -> None:
    documents, _, _ = CASES["same title, lower level, later"]
    records = [Record(f"{i}.txt", documents=(d,)) for i, d in enumerate(documents)]
    build(records, tmp_path / "store")
    with open_store(tmp_path / "store") as store:
        district = resolve_document(store, "3/KH-UBND")
        assert lineage(store, district, "both").rows == []
        assert store.ask(
            """PREFIX td: <https://w3id.org/thidua/ns#>
            ASK { ?i td:rule "relation.title" ; td:confidence 0.5 ;
                  td:certainty <https://w3id.org/thidua/list/certainty/possible> }"""
        )


def test_chains_are_kept_out_of_lineage(tmp_path: Path) -> None:
    records = [Record(f"{i}.txt", documents=(d,)) for i, d in enumerate(CHAIN)]
    build(records, tmp_path / "store")
    with open_store(tmp_path / "store") as store:
        plan = resolve_document(store, "9/KH-SNV")
        depths = [int(str(row["depth"])) for row in lineage(store, plan, "up").dicts()]
    assert depths == [1, 2]
